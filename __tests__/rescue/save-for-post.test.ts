import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ApiError } from '../../src/api/errors.ts'
import { leftOver } from '../../src/rescue/work-for-post.ts'
import type { Cancellation } from '../../src/builds/outcome.ts'
import type { SentForms } from '../../src/builds/submit/sent-forms.ts'
import { submit } from '../../src/builds/submit/submit.ts'
import { SubmitUnknownError } from '../../src/builds/submit/submit-errors.ts'
import type { SubmitInputs } from '../../src/inputs/build-inputs.ts'
import { openHandOver } from '../../src/rescue/save-for-post.ts'
import { openLeftState } from '../../src/rescue/read-state.ts'
import { openMainState } from '../../src/rescue/write-state.ts'
import { createLog, type Log } from '../../src/runner/log/log.ts'
import { createRedactor } from '../../src/runner/redact.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { ActionError } from '../../src/util/errors.ts'
import { collector } from '../support/collector.ts'
import { parseFileCommand } from '../../world/runner/file-commands.ts'
import { httpError, makeBuild, submission } from '../../world/server/api-values.ts'
import { createModelServer } from '../../world/server/model-server.ts'
import { createVirtualClock } from '../../world/server/virtual-clock.ts'
import { makeWorkspace, type Workspace } from '../../world/runner/workspace.ts'

const sent: SentForms = {
  form: {
    imageName: 'hello',
    imageTag: 'v1',
    agentName: 'hello',
    agentId: undefined,
    workingTreeHash: undefined,
  },
  seenBefore: [],
  listBefore: undefined,
  unanswered: { firstMs: 1, lastMs: 1 },
}

/** Main does not look for marks. */
const unwatched = { ...systemWorld.clock, sleep: () => new Promise<never>(() => undefined) }

describe('the state for the post step', () => {
  let temp: Workspace
  let output: ReturnType<typeof collector>
  let log: Log

  beforeEach(async () => {
    output = collector()
    log = createLog(output, [], (text) => text)
    temp = await makeWorkspace({ state: '' })
    process.env['GITHUB_STATE'] = join(temp.path, 'state')
    process.env['RUNNER_TEMP'] = temp.path
  })
  afterEach(async () => {
    delete process.env['GITHUB_STATE']
    delete process.env['RUNNER_TEMP']
    delete process.env['STATE_hand-over']
    await temp[Symbol.asyncDispose]()
  })

  const openState = (signal = new AbortController().signal, apiKey = 'k') =>
    openMainState({
      ...{ world: { ...systemWorld, clock: unwatched }, apiKey, log, signal },
      redact: createRedactor([apiKey]),
      stop: () => undefined,
    })
  const open = (
    signal = new AbortController().signal,
    apiKey = 'k',
    state = openState(signal, apiKey),
  ) =>
    openHandOver(
      {
        dryRun: false,
        connection: { baseUrl: new URL('http://localhost'), apiKey, accountId: 'a' },
        cancelOnAbort: true,
      } as SubmitInputs,
      { archiveDirectory: '/archive', missingSummary: undefined },
      state,
      signal,
    )
  /** As the runner passes it. */
  const stateText = (): string =>
    parseFileCommand(readFileSync(join(temp.path, 'state'), 'utf8'))['hand-over'] ?? ''
  const readState = async (apiKey: string) => {
    process.env['RUNNER_TEMP'] = join(temp.path, 'without files')
    return await openLeftState(systemWorld, apiKey).read()
  }
  const read = async (apiKey = 'k') => {
    await systemWorld.allWritten()
    process.env['STATE_hand-over'] = stateText()
    return await readState(apiKey)
  }
  const left = async () => {
    const state = await read()
    return typeof state === 'object' ? leftOver(state) : state
  }

  it.each([
    ['a rejected submit', new ActionError('No.'), false, 'nothing'],
    ['a submit that may have created a build', new SubmitUnknownError('Lost.'), false, 'submit'],
    ['an unexpected error during the submit', new TypeError('a bug'), false, 'submit'],
    ['an abort during the submit', new ActionError('Stopped.'), true, 'submit'],
  ])('is right after %s', async (_, error, aborted, expected) => {
    const handOver = open(aborted ? AbortSignal.abort() : undefined)
    handOver.submitting(sent)
    handOver.failed(error)
    expect(await left()).toMatchObject({ type: expected })
  })

  it('has one look for a copy of a form in conflict', async () => {
    const handOver = open()
    const answered = { fromMs: 1, toMs: undefined }
    handOver.submitting({ ...sent, unanswered: undefined, answered })
    handOver.failed(httpError(409, 'There is one.'))
    expect(await left()).toMatchObject({
      ...{ type: 'submit', sent: { answered: { fromMs: 1 }, unproved: [] } },
    })
  })

  it('names the build of a run that failed unexpectedly', async () => {
    const handOver = open()
    handOver.submitting(sent)
    handOver.created(makeBuild({ id: 'b-7' }))
    handOver.failed(new TypeError('a bug'))
    expect(await left()).toEqual({ type: 'build', buildId: 'b-7' })
  })

  it('has nothing to do once the server has reported the end, but not that of another build', async () => {
    const handOver = open()
    handOver.submitting(sent)
    handOver.created(makeBuild({ id: 'b-7', status: 'queued' }))
    handOver.changed(makeBuild({ id: 'b-8', status: 'success' }))
    expect(await left()).toMatchObject({ type: 'build', buildId: 'b-7' })
    handOver.changed(makeBuild({ id: 'b-7', status: 'success' }))
    expect(await left()).toEqual({ type: 'nothing' })
  })

  it.each<[string, Cancellation, string]>([
    ['success', { wanted: false, accepted: false }, 'nothing'],
    ['running', { wanted: false, accepted: false }, 'nothing'],
    ['running', { wanted: true, accepted: false }, 'build'],
    ['cancelling', { wanted: true, accepted: true }, 'build'],
    ['cancelled', { wanted: true, accepted: true }, 'nothing'],
    ['success', { wanted: true, accepted: true }, 'nothing'],
  ])(
    'after the status %s and the cancellation %j has work: %s',
    async (status, cancellation, type) => {
      const handOver = open()
      handOver.submitting(sent)
      handOver.created(makeBuild({ id: 'b-7' }))
      handOver.ended({
        build: makeBuild({ id: 'b-7', status }),
        outcome: { type: 'finished' },
        cancellation,
        queueSeconds: 1,
        buildSeconds: 1,
      })
      expect(await left()).toMatchObject({ type })
    },
  )

  it('keeps the form of a build that was only found in the list, until that is cancelled', async () => {
    const handOver = open()
    const build = makeBuild({ id: 'b-7' })
    handOver.submitting(sent)
    handOver.adopted(build, sent)
    expect(await left()).toEqual({ type: 'submit', sent, buildId: 'b-7' })
    const end = { build, outcome: { type: 'aborted' } as const, queueSeconds: 1, buildSeconds: 1 }
    const notSent = { wanted: true, accepted: false, isLeftToPost: true } as const
    handOver.ended({ ...end, cancellation: notSent })
    expect(await left()).toEqual({ type: 'submit', sent, buildId: 'b-7' })
    handOver.ended({ ...end, cancellation: { wanted: true, accepted: true } })
    expect(await left()).toEqual({ type: 'build', buildId: 'b-7' })
  })

  it('keeps the forms beside the one that a response named the build of', async () => {
    const handOver = open()
    const others = { firstMs: 2, lastMs: 3 }
    handOver.submitting(sent)
    handOver.created(makeBuild({ id: 'b-7' }), { ...sent, unanswered: others })
    expect(await left()).toEqual({
      type: 'build',
      buildId: 'b-7',
      sent: { ...sent, unanswered: others },
    })
  })

  it.each(['created', 'adopted'] as const)(
    'keeps the forms that may have become other builds until the log says so: %s',
    async (how) => {
      const handOver = open()
      const others = { firstMs: 2, lastMs: 3 }
      handOver.submitting({ ...sent, unanswered: others })
      handOver[how](makeBuild({ id: 'b-7' }), { ...sent, unanswered: others })
      handOver.ended({
        build: makeBuild({ id: 'b-7', status: 'success' }),
        outcome: { type: 'finished' },
        cancellation: { wanted: false, accepted: false },
        ...{ queueSeconds: 1, buildSeconds: 1 },
      })
      expect(await left()).toEqual({
        type: 'others',
        buildId: 'b-7',
        sent: { ...sent, unanswered: others },
      })
      handOver.told()
      expect(await left()).toEqual({ type: 'nothing' })
    },
  )

  it('can be read with another key once nothing is left, and names its build before', async () => {
    const state = openState()
    const handOver = open(undefined, 'k', state)
    handOver.submitting(sent)
    handOver.created(makeBuild({ id: 'b-7' }))
    expect(await read('another key')).toBe('forged')
    expect(await openLeftState(systemWorld, 'another key').unprovedBuildId()).toBe('b-7')
    handOver.changed(makeBuild({ id: 'b-7', status: 'success' }))
    state[Symbol.dispose]()
    expect(await read('another key')).toBe('nothing-left')
  })

  it('leaves a build alone that belongs to another run', async () => {
    const handOver = open()
    handOver.submitting(sent)
    handOver.created(makeBuild({ id: 'b-7' }))
    // In place of b-7, which is cancelled.
    handOver.dropped()
    expect(await left()).toEqual({ type: 'nothing' })
    handOver.submitting(sent)
    expect(await left()).toEqual({ type: 'submit', sent })
  })

  it('has the new submit after a build that was cancelled', async () => {
    const handOver = open()
    handOver.submitting(sent)
    handOver.created(makeBuild({ id: 'b-7' }))
    handOver.submitting(sent)
    expect(await left()).toEqual({ type: 'submit', sent })
  })

  it('is accepted only when it is encrypted with the key', async () => {
    const handOver = open()
    handOver.submitting(sent)
    handOver.created(makeBuild({ id: 'b-7' }))
    expect(await read()).toMatchObject({ build: { id: 'b-7', status: 'queued' } })
    expect(await read('another key')).toBe('forged')
    const saved = Buffer.from(stateText(), 'base64')
    for (const index of saved.keys()) {
      const forged = Buffer.from(saved)
      forged[index] = (forged[index] ?? 0) ^ 1
      process.env['STATE_hand-over'] = forged.toString('base64')
      expect(await readState('k')).toBe('forged')
    }
    for (const forged of ['x', 'AAAA', '{}', saved.toString('base64').slice(0, 36)]) {
      process.env['STATE_hand-over'] = forged
      expect(await readState('k')).toBe('forged')
    }
    delete process.env['STATE_hand-over']
    expect(await readState('k')).toBeUndefined()
  })

  it('has the ID of the build also where the server puts the key into it, but cannot be read without the key', async () => {
    const key = 'key-3f9c2d1a5b6c7d8e9f00'
    const handOver = open(undefined, key)
    const forms = [key, Buffer.from(key).toString('base64'), Buffer.from(key).toString('hex')]
    for (const id of forms) {
      handOver.submitting({ ...sent, seenBefore: [id] })
      expect(await read(key)).toMatchObject({ sent: { seenBefore: [id] } })
      handOver.created(makeBuild({ id, status: id }))
      expect(await read(key)).toMatchObject({ build: { id, status: id } })
    }
    const file = readFileSync(join(temp.path, 'state'), 'utf8')
    expect(forms.filter((form) => file.includes(form))).toEqual([])
    const decoded = file.split('\n').map((line) => Buffer.from(line, 'base64').toString('latin1'))
    expect(forms.filter((form) => decoded.join('\n').includes(form))).toEqual([])
  })

  it('stays small however many builds of the same content there are', async () => {
    const clock = createVirtualClock()
    const server = createModelServer({ clock })
    const { imageName, imageTag, workingTreeHash } = submission
    const like = {
      imageName,
      imageTag,
      workingTreeHash,
      agentName: 'hello',
      agentId: 'agent-hello',
    }
    for (let index = 0; index < 10_000; index += 1) {
      // The newest are as old as the server's clock can tell.
      const createdAt = new Date(clock.wallMs() - (10_000 - index) * 100).toISOString()
      server.add({ ...like, id: `build-${index}-${'x'.repeat(20)}`, createdAt })
    }
    const handOver = open()
    await submit(
      {
        submission: { ...submission, agent: { agentId: 'agent-hello' } },
        agentName: 'hello',
        seen: new Set(),
        onRecord: handOver.submitting,
        onCreated: () => undefined,
      },
      { api: server, clock, random: () => 0.5, reporter: { report: () => undefined } },
      new AbortController().signal,
    )
    await log.flush()
    expect(output.text()).toBe('')
    // The first page, of which half is too old.
    expect(await left()).toMatchObject({
      type: 'submit',
      sent: { seenBefore: { length: 100 } },
    })
    expect(stateText().length).toBeLessThan(32_768)
  })

  it('is a warning, given once, when it cannot be saved', async () => {
    process.env['GITHUB_STATE'] = join(temp.path, 'missing', 'state')
    const handOver = open()
    handOver.submitting(sent)
    handOver.failed(new ApiError('No.', { kind: 'reset' }))
    await systemWorld.allWritten()
    await log.flush()
    expect(output.text()).toMatch(
      /^::warning::The state for the post step could not be saved: .*\n$/,
    )
  })
})
