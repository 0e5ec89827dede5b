import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../../src/api/builds-api.ts'
import { ApiError } from '../../../src/api/errors.ts'
import type { BuildSubmission } from '../../../src/api/model.ts'
import type { BuildEvent } from '../../../src/build/events.ts'
import { submit, type SubmitRecord } from '../../../src/build/submit/submit.ts'
import {
  connectionLost,
  createModelServer,
  httpError,
  type ModelServerOptions,
  submission,
} from '../../support/model-server.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'

const never = new AbortController().signal
const { workingTreeHash: hash } = submission
const like = { agentName: 'hello', imageName: 'hello', imageTag: 'sha-1', workingTreeHash: hash }

/** A list that shows no build, as long as it is readable. */
function hidden(list: BuildsApi['listBuilds']): BuildsApi['listBuilds'] {
  return async function* (...query) {
    for await (const build of list(...query)) if (build.id === 'none') yield build
  }
}

/** Fails with a broken connection on the first submit. */
const firstIsLost: ModelServerOptions['fault'] = (operation, call) =>
  operation === 'submit' && call === 1 ? connectionLost() : undefined

interface Options extends Omit<ModelServerOptions, 'clock'> {
  readonly chance?: number
}

function setUp({ chance = 0.5, ...options }: Options = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({ ...options, clock })
  const events: BuildEvent[] = []
  const records: SubmitRecord[] = []
  const progress: number[] = []
  const start = (changes: Partial<BuildSubmission> = {}, signal = never) =>
    submit(
      {
        submission: { ...submission, ...changes },
        agentName: 'hello',
        onRecord: (record) => void records.push(record),
        onProgress: (bytes) => void progress.push(bytes),
      },
      {
        api: server,
        clock,
        random: () => chance,
        reporter: { report: (event) => void events.push(event) },
      },
      signal,
    )
  const run = async (...args: Parameters<typeof start>) => (await start(...args)).build
  return { clock, server, events, records, progress, start, run }
}

describe('submit', () => {
  it('sends once and tells what it sends before it does', async () => {
    const { server, records, run } = setUp()
    server.add({ agentName: 'hello', imageName: 'hello', imageTag: 'sha-1', workingTreeHash: hash })
    const build = await run({ agent: { agentId: 'agent-hello' } })
    expect(build.id).toBe('b-2')
    expect(server.calls.submit).toBe(1)
    const sent = {
      fingerprint: {
        imageName: 'hello',
        imageTag: 'sha-1',
        agentName: 'hello',
        agentId: 'agent-hello',
        workingTreeHash: hash,
      },
      baseline: { ids: ['b-1'], serverMs: Date.parse('2026-01-01T00:00:00Z') },
    }
    expect(records).toEqual([
      { ...sent, isWhole: false },
      { ...sent, isWhole: true },
    ])
  })

  it('adopts the build of a submit whose answer was lost', async () => {
    const { server, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    expect((await run()).id).toBe('b-1')
    expect(server.submissions).toHaveLength(1)
  })

  it('sends again when the server shows no build of ours, and gives up after two more', async () => {
    const { server, run } = setUp({
      fault: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await expect(run()).rejects.toThrow('The connection was lost')
    expect(server.calls.submit).toBe(3)
  })

  it('does not adopt an older build of the same content', async () => {
    const { server, run } = setUp({
      fault: (operation, call) =>
        operation === 'submit' && call === 1 ? connectionLost() : undefined,
    })
    server.add({ agentName: 'other', imageName: 'hello', imageTag: 'sha-1', workingTreeHash: hash })
    expect((await run()).id).toBe('b-2')
  })

  it('does not adopt a build of the same agent and content that was there before', async () => {
    const { server, run } = setUp({
      fault: (operation, call) =>
        operation === 'submit' && call === 1 ? connectionLost() : undefined,
    })
    server.add({
      agentName: 'hello',
      agentId: 'agent-hello',
      imageName: 'hello',
      imageTag: 'sha-1',
      workingTreeHash: hash,
    })
    expect((await run({ agent: { agentId: 'agent-hello' } })).id).toBe('b-2')
  })

  it('adopts neither of two builds that could both be ours, and names them', async () => {
    const { server, run } = setUp({
      lostAnswer: (operation) => {
        if (operation !== 'submit') return undefined
        server.add({
          agentName: 'hello',
          imageName: 'hello',
          imageTag: 'sha-1',
          workingTreeHash: hash,
        })
        return connectionLost()
      },
    })
    await expect(run()).rejects.toThrow(/may or may not have been created.*b-2, b-1/s)
    expect(server.submissions).toHaveLength(1)
  })

  it('never makes two builds on a server whose records hold no hash, and names what it saw', async () => {
    const { server, run } = setUp({
      old: true,
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await expect(run()).rejects.toThrow(/may or may not have been created.*b-1/s)
    expect(server.submissions).toHaveLength(1)
  })

  it('sends nothing twice where the list cannot be read', async () => {
    const { server, run } = setUp({
      fault: (operation) => (operation === 'list' ? httpError(403) : undefined),
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await expect(run()).rejects.toThrow('The list of builds was not readable before the submit')
    expect(server.submissions).toHaveLength(1)
  })

  it.each([
    [
      'a refused connection',
      new ApiError('No connection.', { kind: 'connect', accepted: 'no' }),
      0,
    ],
    ['429', httpError(429, 'busy', { 'retry-after': '7' }), 2],
    ['503', httpError(503, 'busy'), 2],
    ['503 with a time to wait', httpError(503, 'busy', { 'retry-after': '7' }), 2],
  ])('retries after %s, and looks first where a build may exist', async (_, error, looks) => {
    const { server, run } = setUp({
      fault: (operation, call) => (operation === 'submit' && call < 3 ? error : undefined),
    })
    expect((await run()).id).toBe('b-1')
    expect(server.calls.submit).toBe(3)
    // One list before the first attempt, five per look, and one for strays.
    expect(server.calls.list).toBe(1 + 5 * looks + (looks > 0 ? 1 : 0))
  })

  it('comes back after the time that the server asks for, and not when all others do', async () => {
    const attempt = async (chance: number): Promise<number> => {
      const { clock, run } = setUp({
        chance,
        fault: (operation, call) =>
          operation === 'submit' && call === 1
            ? httpError(503, 'busy', { 'retry-after': '60' })
            : undefined,
      })
      const startMs = clock.monotonicMs()
      await run()
      return clock.monotonicMs() - startMs
    }
    const [earliest, latest] = [await attempt(0), await attempt(0.99)]
    expect(earliest).toBeGreaterThanOrEqual(60_000)
    expect(latest - earliest).toBeGreaterThan(1_500)
  })

  it.each([408, 409, 429, 500, 502, 503, 504])(
    'adopts the build of a form for which a gateway responded with %i',
    async (status) => {
      const { server, run } = setUp({
        lostAnswer: (operation) =>
          operation === 'submit' ? httpError(status, 'busy', { 'retry-after': '7' }) : undefined,
      })
      expect((await run()).id).toBe('b-1')
      expect(server.submissions).toHaveLength(1)
    },
  )

  it.each([
    [409, 'conflict'],
    [503, 'busy'],
    [429, 'busy'],
  ])('does not repeat what the server says not to: %i', async (status, words) => {
    const { server, run } = setUp({
      fault: (operation) =>
        operation === 'submit'
          ? httpError(status, words, { 'x-should-retry': 'false' })
          : undefined,
    })
    await expect(run({ agent: { agentId: 'agent-1' } })).rejects.toThrow(words)
    expect(server.calls.submit).toBe(1)
  })

  it.each([400, 422])(
    'does not take another refusal with %i for an agent name in use',
    async (status) => {
      const words = 'No agent exists in this region; the image is already too large.'
      const { server, run } = setUp({
        fault: (operation) => (operation === 'submit' ? httpError(status, words) : undefined),
      })
      await expect(run()).rejects.toMatchObject({ status, serverMessage: words })
      expect(server.calls.submit).toBe(1)
    },
  )

  it('shows the words of a conflict that is not about a name', async () => {
    const { server, run } = setUp({
      fault: (operation) => (operation === 'submit' ? httpError(409, 'quota used up') : undefined),
    })
    await expect(run({ agent: { agentId: 'agent-1' } })).rejects.toThrow('quota used up')
    expect(server.calls.submit).toBe(1)
  })

  it.each([-86_400_000, 86_400_000])(
    'recognises its build although the clocks differ by %i ms',
    async (clockAheadMs) => {
      const { server, run } = setUp({
        clockAheadMs,
        lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
      })
      expect((await run()).id).toBe('b-1')
      expect(server.submissions).toHaveLength(1)
    },
  )

  it('does not adopt a build that is older than the submit and was listed late', async () => {
    const { server, run, clock } = setUp({
      fault: (operation, call) => {
        if (operation === 'list' && call === 2) {
          const createdAt = new Date(clock.wallMs() - 60_000).toISOString()
          server.add({ ...like, agentId: 'agent-hello', createdAt })
        }
        return operation === 'submit' && call === 1 ? connectionLost() : undefined
      },
    })
    expect((await run({ agent: { agentId: 'agent-hello' } })).id).toBe('b-2')
    expect(server.submissions).toHaveLength(1)
  })

  it('names builds that an earlier attempt left', async () => {
    const { server, run, events } = setUp({
      fault: (operation, call) => {
        if (operation !== 'submit') return undefined
        if (call === 1) return connectionLost()
        // The first form becomes a build only now.
        server.add({ ...like, id: 'late', agentId: 'agent-hello' })
        return undefined
      },
    })
    expect((await run({ agent: { agentId: 'agent-hello' } })).id).toBe('b-2')
    expect(events).toContainEqual({
      type: 'warning',
      message: expect.stringContaining('another build of the same content: late.'),
    })
  })

  it('sends nothing twice where the list becomes unreadable', async () => {
    const { server, run } = setUp({
      fault: (operation, call) => (operation === 'list' && call > 4 ? httpError(500) : undefined),
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
      old: true,
    })
    server.listBuilds = hidden(server.listBuilds.bind(server))
    await expect(run()).rejects.toThrow('The list of builds is not readable.')
    expect(server.submissions).toHaveLength(1)
  })

  it('sends nothing twice where the list is too long to search', async () => {
    const { server, run } = setUp({
      lostAnswer: (operation) => {
        if (operation !== 'submit') return undefined
        for (let index = 0; index < 1_000; index += 1)
          server.add({ agentName: 'hello', imageTag: 'other' })
        return connectionLost()
      },
      old: true,
    })
    await expect(run()).rejects.toThrow('is not readable')
    expect(server.submissions).toHaveLength(1)
  })

  it.each([400, 401, 403, 404, 413, 415, 422])(
    'does not repeat a submit refused with %i',
    async (status) => {
      const { server, run } = setUp({
        fault: (operation) => (operation === 'submit' ? httpError(status, 'no') : undefined),
      })
      await expect(run()).rejects.toMatchObject({ status })
      expect(server.calls.submit).toBe(1)
    },
  )

  it('uses the id of the winner when two first runs race for a name', async () => {
    const { server, run } = setUp()
    server.add({ agentName: 'hello', agentId: 'agent-7', imageTag: 'sha-0' })
    const build = await run()
    expect(server.submissions.map((one) => one.agent)).toEqual([
      { agentName: 'hello' },
      { agentId: 'agent-7' },
    ])
    expect(build.agentId).toBe('agent-7')
  })

  it('asks for an agent id when the name is taken and no build tells the id', async () => {
    const { server, run } = setUp()
    server.add({ agentName: 'hello', agentId: undefined })
    await expect(run()).rejects.toMatchObject({
      message: expect.stringContaining("'hello' is in use"),
      hint: expect.stringContaining("'agent-id'"),
    })
  })

  it('says that a build may exist when it is stopped after the whole form was sent', async () => {
    const { server, run, records, clock } = setUp()
    const stop = new AbortController()
    server.submitBuild = async (form, options) => {
      options.onProgress?.(form.archive?.sizeBytes ?? 0)
      await clock.sleep(2_000, options.signal)
      stop.abort(new Error('stopped'))
      await clock.sleep(60_000, options.signal)
      throw new Error('never')
    }
    await expect(run({}, stop.signal)).rejects.toMatchObject({ name: 'SubmitUnknownError' })
    expect(records.at(-1)).toMatchObject({
      isWhole: true,
      stoppedServerMs: Date.parse('2026-01-01T00:00:02Z'),
    })
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:06Z'))
  })

  it('cuts off a form that is not whole, at once', async () => {
    const { server, run, records, clock } = setUp()
    const stop = new AbortController()
    server.submitBuild = async (form, options) => {
      options.onProgress?.((form.archive?.sizeBytes ?? 0) - 1)
      stop.abort(new Error('stopped'))
      await clock.sleep(60_000, options.signal)
      throw new Error('never')
    }
    await expect(run({}, stop.signal)).rejects.toThrow('stopped')
    expect(records.at(-1)).toMatchObject({ isWhole: false })
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:00Z'))
  })

  it('sends nothing after an abort', async () => {
    const { server, run } = setUp()
    await expect(run({}, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect(server.calls.submit).toBe(0)
  })

  it('waits twice as long after each refused connection, and says so', async () => {
    const { events, run, progress } = setUp({
      fault: (operation) =>
        operation === 'submit' ? new ApiError('Down.', { kind: 'connect' }) : undefined,
    })
    await expect(run()).rejects.toThrow('Down.')
    const message = (seconds: number) => `Down. Retrying in ${seconds}.0 s.`
    expect(events).toEqual([1, 2, 4, 8].map((s) => ({ type: 'notice', message: message(s) })))
    expect(progress).toEqual([10, 10, 10, 10, 10])
  })

  it('says what it looks for and what it found', async () => {
    const { server, events, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await run()
    // One list before the submit, and one look.
    expect(server.calls.list).toBe(2)
    expect(events).toEqual([
      { type: 'notice', message: expect.stringContaining('Looking for the build') },
      { type: 'notice', message: 'Found build b-1 with the same image, tag and content.' },
    ])
  })

  it('says that it found nothing, and looks five times before', async () => {
    const { server, clock, events, run } = setUp({ fault: firstIsLost })
    await run()
    expect(server.calls.list).toBe(1 + 5 + 1)
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:30Z'))
    expect(events.at(-1)).toEqual({
      type: 'notice',
      message: 'The account has no new build of this content.',
    })
  })

  it('looks twice more where the list is not readable', async () => {
    const { server, clock, events, run } = setUp({
      fault: (operation, call) =>
        operation === 'list' && call > 1 ? httpError(500) : firstIsLost(operation, call),
    })
    await expect(run()).rejects.toThrow('The list of builds is not readable.')
    expect(server.calls.list).toBe(1 + 7)
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:01:00Z'))
    expect(events).toHaveLength(1)
  })

  it('warns of each stray once', async () => {
    const { server, events, start } = setUp({ fault: firstIsLost })
    const { nameStrays } = await start({ agent: { agentId: 'agent-hello' } })
    expect(events.filter(({ type }) => type === 'warning')).toEqual([])
    server.add({ ...like, id: 'late', agentId: 'agent-hello' })
    await nameStrays()
    await nameStrays()
    expect(events.filter(({ type }) => type === 'warning')).toEqual([
      { type: 'warning', message: expect.stringContaining('same content: late.') },
    ])
  })

  it('looks for no strays where each form was refused', async () => {
    const { server, start } = setUp()
    const { nameStrays } = await start()
    await nameStrays()
    expect(server.calls.list).toBe(1)
  })

  it('does not hide a mistake of ours behind an unreadable list', async () => {
    const { server, run } = setUp()
    server.listBuilds = () => {
      throw new TypeError('bug')
    }
    await expect(run()).rejects.toThrow('bug')
    expect(server.calls.submit).toBe(0)
  })

  it('leaves nothing to look for where a whole form was refused after the stop', async () => {
    const { server, run, records } = setUp()
    const stop = new AbortController()
    server.submitBuild = async (form, options) => {
      options.onProgress?.(form.archive?.sizeBytes ?? 0)
      stop.abort(new Error('stopped'))
      await Promise.resolve()
      throw httpError(400, 'no')
    }
    await expect(run({}, stop.signal)).rejects.toThrow('stopped')
    expect(records.at(-1)).toMatchObject({ isWhole: false })
  })

  it('proves nothing to be older than the stop where the clock of the server is unknown', async () => {
    const { server, run, records } = setUp({
      fault: (operation) => (operation === 'list' ? httpError(403) : undefined),
    })
    const stop = new AbortController()
    server.submitBuild = async (form, options) => {
      options.onProgress?.(form.archive?.sizeBytes ?? 0)
      stop.abort(new Error('stopped'))
      await Promise.resolve()
      throw connectionLost()
    }
    await expect(run({}, stop.signal)).rejects.toMatchObject({ name: 'SubmitUnknownError' })
    expect(records.at(-1)).toMatchObject({ isWhole: true, stoppedServerMs: 0 })
  })
})
