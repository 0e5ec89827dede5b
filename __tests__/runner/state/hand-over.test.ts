import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SubmitUnknownError, type SubmitRecord } from '../../../src/build/submit/submit.ts'
import { openHandOver } from '../../../src/runner/state/hand-over.ts'
import { readState } from '../../../src/runner/state/saved-state.ts'
import type { SubmitInputs } from '../../../src/runner/inputs/inputs.ts'
import { systemWorld } from '../../../src/runner/world/system-world.ts'
import { ActionError } from '../../../src/util/errors.ts'
import { makeBuild } from '../../support/model-server.ts'
import { makeWorkspace, type Workspace } from '../../support/workspace.ts'

const sent: SubmitRecord = {
  fingerprint: {
    imageName: 'hello',
    imageTag: 'v1',
    agentName: 'hello',
    agentId: undefined,
    workingTreeHash: undefined,
  },
  baseline: undefined,
}

describe('the state for the post step', () => {
  let temp: Workspace

  beforeEach(async () => {
    temp = await makeWorkspace({ state: '' })
    process.env['GITHUB_STATE'] = join(temp.path, 'state')
  })
  afterEach(async () => {
    delete process.env['GITHUB_STATE']
    await temp[Symbol.asyncDispose]()
  })

  const open = (signal = new AbortController().signal) =>
    openHandOver(
      {
        dryRun: false,
        connection: { baseUrl: new URL('http://localhost'), apiKey: 'k', accountId: 'a' },
        cancelOnAbort: true,
      } as SubmitInputs,
      '/archive',
      { world: systemWorld, signal },
    )
  const phase = (): string | undefined =>
    Array.from(
      readFileSync(join(temp.path, 'state'), 'utf8').matchAll(/"phase":"(\w+)"/g),
      ([, word]) => word,
    ).at(-1)

  it.each([
    ['a rejected submit', new ActionError('No.'), false, 'done'],
    ['a submit whose response was lost', new SubmitUnknownError('Lost.'), false, 'submitting'],
    ['an unexpected error during the submit', new TypeError('a bug'), false, 'submitting'],
    ['an abort during the submit', new ActionError('Stopped.'), true, 'submitting'],
  ])('has the right phase after %s', (_, error, aborted, expected) => {
    const handOver = open(aborted ? AbortSignal.abort() : undefined)
    handOver.submitting(sent)
    handOver.failed(error)
    expect(phase()).toBe(expected)
  })

  it('names the build of a run that failed unexpectedly', () => {
    const handOver = open()
    handOver.submitting(sent)
    handOver.created(makeBuild({ id: 'b-7' }))
    handOver.failed(new TypeError('a bug'))
    expect(readFileSync(join(temp.path, 'state'), 'utf8')).toContain('"buildId":"b-7"')
    expect(phase()).toBe('running')
  })

  it('is done after the end of the build', () => {
    const handOver = open()
    handOver.created(makeBuild({ id: 'b-7' }))
    handOver.ended({
      build: makeBuild({ id: 'b-7' }),
      outcome: { type: 'finished' },
      queueSeconds: 1,
      buildSeconds: 1,
    })
    expect(phase()).toBe('done')
  })

  it('is accepted only when it is signed with the key', () => {
    open().created(makeBuild({ id: 'b-7' }))
    const [, state = ''] =
      /(\w{64} \{.*"running".*\})/.exec(readFileSync(join(temp.path, 'state'), 'utf8')) ?? []
    process.env['STATE_hand-over'] = state
    expect(readState('k')).toMatchObject({ phase: 'running', buildId: 'b-7' })
    expect(readState('another key')).toBe('forged')
    process.env['STATE_hand-over'] = state.replace('b-7', 'b-8')
    expect(readState('k')).toBe('forged')
    delete process.env['STATE_hand-over']
    expect(readState('k')).toBeUndefined()
  })
})
