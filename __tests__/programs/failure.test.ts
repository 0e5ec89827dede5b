import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { parseTranscript, type Script } from '../../world/emulator/engines/scripted.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { readRunnerLines } from '../../world/runner/workflow-commands.ts'
import { runChecked } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'

const transcript = await readFile(
  new URL('../fixtures/transcripts/failing-step.txt', import.meta.url),
  'utf8',
)
const begun = [{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }] as const
const nothing = { cause: '', step: '', instruction: '', file: '', line: null, exit_code: null }

describe("the outputs 'failure' and 'message'", () => {
  const action = ofEach(() => prepareRootAction({ 'agent/Dockerfile': '\n\n\n\nRUN make\n' }))

  const run = (inputs: Inputs = {}): Promise<ActionResult> =>
    action.run({ context: 'agent', 'agent-name': 'chat', ...inputs })
  const failureOf = ({ outputs }: ActionResult): unknown => JSON.parse(outputs['failure'] ?? '')
  const titlesOf = ({ stdout }: ActionResult): readonly unknown[] =>
    readRunnerLines(stdout).flatMap((line) =>
      line.type === 'command' && line.command.name === 'error'
        ? [line.command.properties['title']]
        : [],
    )

  it('are empty after a success', async () => {
    expect(await run()).toMatchObject({ exitCode: 0, outputs: { message: '', failure: 'null' } })
  })

  it('say what the annotation and the summary say of a failed step, in main and wait/', async () => {
    action.engine.play(parseTranscript(transcript, 'failed'))
    const result = await run()
    const { message, 'build-id': id = '' } = result.outputs
    const failure = {
      ...{ kind: 'build', cause: 'package-not-found', message, is_transient: false },
      hint: expect.stringMatching(/^Check the name and version/),
      step: expect.stringMatching(/^\[stage-0 3\/4\] RUN --mount=/),
      instruction: expect.stringMatching(/^RUN --mount=/),
      ...{ file: 'agent/Dockerfile', line: 5, exit_code: 1 },
    }
    expect(message).toMatch(/^chat: pip found no version of 'no-such-package==1\.0\.0'$/)
    expect(titlesOf(result)).toEqual([message])
    expect(failureOf(result)).toEqual(failure)
    expect(result.summary).toContain((failureOf(result) as { hint: string }).hint.slice(0, 20))

    const wait = await runChecked({
      ...{ entry: 'wait', skipPost: true, workspace: action.workspace },
      inputs: { ...action.connection, 'build-id': id },
    })
    expect(wait.outputs['message']).toBe(message)
    expect(failureOf(wait)).toEqual({ ...failure, file: 'Dockerfile' })
  })

  it.each<[string, string, Script, Readonly<Record<string, string>>, object]>([
    [
      'the network',
      'build',
      [
        ...begun,
        { line: '#1 ERROR: failed to do request: dial tcp 192.0.2.1:443: i/o timeout' },
        { end: 'failed' },
      ],
      {},
      { cause: 'network', is_transient: true },
    ],
    [
      'the limit of the build',
      'timeout',
      [...begun, { hold: 'for ever' }],
      { 'timeout-minutes': '0.01' },
      {},
    ],
    [
      'the limit of the queue',
      'queue-timeout',
      [{ hold: 'for ever' }],
      { 'queue-timeout-minutes': '0.01' },
      nothing,
    ],
  ])('name a failure by %s: %s', async (_, kind, script, inputs, expected) => {
    action.engine.play(script)
    const result = await run(inputs)
    const { message = '' } = result.outputs
    expect(titlesOf(result)).toEqual([message])
    expect(failureOf(result)).toMatchObject({ kind, message, is_transient: false, ...expected })
  })

  it.each([
    ['invalid inputs', { 'timeout-minutes': 'x', 'compression-level': '12' }],
    ['a context that cannot be packed', { context: 'missing' }],
  ])('have a message alone for %s', async (_, inputs) => {
    const { exitCode, outputs } = await run(inputs)
    expect({ exitCode, failure: outputs['failure'] }).toEqual({ exitCode: 1, failure: 'null' })
    expect(outputs['message']).toMatch(new RegExp(Object.keys(inputs)[0] ?? ''))
  })
})
