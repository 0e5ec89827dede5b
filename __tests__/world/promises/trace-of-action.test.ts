import { describe, expect, it } from '@jest/globals'
import { ofWholeOutput } from '../../../world/promises/check.ts'
import { endsInTime } from '../../../world/promises/limits.ts'
import { traceOfAction } from '../../../world/promises/trace-of-action.ts'
import { viewOf } from '../../../world/promises/view.ts'
import { oneError } from '../../../world/promises/words.ts'
import type { ActionResult } from '../../../world/runner/runner-model.ts'
import type { StageResult } from '../../../world/runner/stage.ts'

const key = 'key-0123456789'

const good: StageResult = {
  exitCode: 0,
  signal: null,
  stdout: `::add-mask::${key}\n::group::a\n::endgroup::\nBuilt.\n`,
  stderr: '',
  outputs: { status: 'success' },
  state: { 'hand-over': 'x' },
  summary: '# Built',
  endedMs: 10,
}
const goodPost: StageResult = { ...good, stdout: '', outputs: {}, endedMs: 20 }

function brokenBy(main: Partial<StageResult>, post: Partial<StageResult> = {}): readonly string[] {
  const result: ActionResult = {
    ...{ ...good, ...main },
    post: { ...goodPost, ...post },
    leftovers: [],
  }
  const view = viewOf(traceOfAction(result))
  const slack = { afterSignalMs: 0, postMs: 0 }
  return [...ofWholeOutput([key], /hostile/), endsInTime(slack), oneError]
    .flatMap((holds) => holds(view))
    .map(({ rule }) => rule)
}

describe('what is promised of an action that ran', () => {
  it('holds for a good run', () => {
    expect(brokenBy({})).toEqual([])
  })

  it.each<[rule: string, title: string, main: Partial<StageResult>, post: Partial<StageResult>]>([
    ['I3', 'the key in an output', { outputs: { x: key } }, {}],
    ['I3', 'the key in the state', { state: { x: key } }, {}],
    ['I3', 'the key in the summary', { summary: key }, {}],
    ['I3', 'the key in a line', { stdout: `x ${key}\n` }, {}],
    ['I3', 'the key in a line of post', {}, { stdout: key }],
    ['I4', 'text of the server in a property', { stdout: '::notice title=hostile::x\n' }, {}],
    ['I4', 'text on stderr', {}, { stderr: 'x' }],
    ['I5', 'post that fails', {}, { exitCode: 1 }],
    ['I5', 'post that takes too long', {}, { endedMs: 70_000 }],
    ['I9', 'no error at a bad end', { exitCode: 1 }, {}],
  ])('%s finds %s', (rule, _, main, post) => {
    expect(brokenBy(main, post)).toEqual([rule])
  })

  it('lets the title of a group have text of the server', () => {
    expect(brokenBy({ stdout: '::group::hostile\n::endgroup::\n' })).toEqual([])
  })

  it('asks a killed main for neither an error nor the end of a group', () => {
    expect(brokenBy({ signal: 'SIGKILL', exitCode: null, stdout: '::group::a\n' })).toEqual([])
  })
})
