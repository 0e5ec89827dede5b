import { describe, expect, it } from '@jest/globals'
import { type SubmittedFacts, hashId } from '../../../src/builds/submit/submit-attempt.ts'
import type { Build } from '../../../src/api/model.ts'
import { ActionError, ApiError } from '../../../src/util/errors.ts'
import {
  connectionLost,
  gatewayError,
  httpError,
} from '../../../testbed/emulator/model/api-values.ts'
import type { ModelServer } from '../../../testbed/emulator/model/model-server.ts'
import type { Part } from '../../support/expect.ts'
import { firstIsLost, hash, like, setUp } from './submit-set-up.ts'

describe('submit', () => {
  it('sends once and tells what it sends before it does', async () => {
    const { server, records, run } = setUp()
    server.add({ agentName: 'hello', imageName: 'hello', imageTag: 'sha-1', workingTreeHash: hash })
    const build = await run({ agent: { agentId: 'agent-hello' } })
    expect(build.id).toBe('b-2')
    expect(server.calls.submit).toBe(1)
    const sent = {
      facts: {
        imageName: 'hello',
        imageTag: 'sha-1',
        agentName: 'hello',
        agentId: 'agent-hello',
        workingTreeHash: hash,
        imageUrl: undefined,
      } satisfies SubmittedFacts,
      before: [hashId('b-1')],
    }
    expect(records).toEqual([
      { ...sent, isOpen: false },
      { ...sent, isOpen: true },
    ])
  })

  it('reads one page, for the ID of the agent and for the builds of before', async () => {
    const { server, run, records } = setUp()
    server.add({ ...like, id: 'old', agentId: 'agent-7', imageTag: 'other' })
    server.add({ ...like, id: 'nameless', agentId: undefined, imageTag: 'other' })
    await run()
    expect(server.calls.list).toBe(1)
    expect(server.submissions.map(({ agent }) => agent)).toEqual([{ agentId: 'agent-7' }])
    expect(records[0]?.before?.toSorted()).toEqual(['nameless', 'old'].map(hashId).toSorted())
  })

  it('sends nothing by a name whose list is not readable, but by an ID', async () => {
    const fault = (operation: string) => (operation === 'list' ? httpError(503) : undefined)
    await expect(setUp({ fault }).run()).rejects.toMatchObject({ status: 503 })
    const { run, records } = setUp({ fault })
    expect(await run({ agent: { agentId: 'agent-hello' } })).toMatchObject({ id: 'b-1' })
    expect(records[0]?.before).toBeUndefined()
  })

  it('keeps no more hashes of other builds than fit into the state for the post step', async () => {
    const seen = new Set(Array.from({ length: 2_000 }, (_, index) => `${'x'.repeat(36)}${index}`))
    const { records, start } = setUp({ seen })
    await start()
    expect(JSON.stringify(records.at(-1)?.before).length).toBeLessThanOrEqual(13_001)
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

  it.each([
    ['hello', "If 'hello' is the agent's name, set it as 'agent-name', not as 'agent-id'."],
    ['65f1c0ffee', undefined],
  ])('is refused with 404 for the agent ID %s', async (agentId, hint) => {
    const { run } = setUp({ fault: () => httpError(404, 'no such agent') })
    const error = await run({ agent: { agentId } }).catch((reason: unknown) => reason)
    const { hint: said = '' } = error as ActionError
    expect(said.includes("'agent-name'")).toBe(hint !== undefined)
    expect(said).toContain(hint ?? '')
  })

  it('waits twice as long after each refused connection, and says so', async () => {
    const { notices, run, progress } = setUp({
      fault: (operation) =>
        operation === 'submit' ? new ApiError('Down.', { kind: 'connect' }) : undefined,
    })
    await expect(run()).rejects.toThrow('Down.')
    const message = (seconds: number) => `Down. Retrying in ${seconds}.0 s.`
    expect(notices()).toEqual([1, 2, 4, 8].map(message))
    expect(progress).toEqual([10, 10, 10, 10, 10])
  })

  it('does not send the end of a form whose record stops the run', async () => {
    const stop = new AbortController()
    const { server, run, records } = setUp({
      onRecord: ({ isOpen }) => {
        if (isOpen) stop.abort(new Error('Stopped.'))
      },
    })
    server.submitBuild = async (_, options) => {
      // The client calls it before the last bytes.
      options.beforeEnd?.()
      return await Promise.reject<Build>(new Error('Not reached.'))
    }
    await expect(run({}, stop.signal)).rejects.toThrow('Stopped.')
    expect(records.map(({ isOpen }) => isOpen)).toEqual([false, true, false])
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
    expect(records.at(-1)?.isOpen).toBe(false)
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:00:00Z'))
  })

  it('sends nothing after an abort', async () => {
    const { server, run } = setUp()
    await expect(run({}, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect(server.calls.submit).toBe(0)
  })
})

describe('submit, in doubt whether a build exists', () => {
  it('reads the list for the build alone, before it passes that on', async () => {
    const { server, created, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    const known: string[][] = []
    const list = server.listBuilds.bind(server)
    server.listBuilds = (...query) => {
      known.push([...created])
      return list(...query)
    }
    await run()
    // Before the attempt, and for its build.
    expect(known).toEqual([[], []])
  })

  it('sends again when the server shows no build of ours, and gives up after two more', async () => {
    const { server, run } = setUp({
      fault: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await expect(run()).rejects.toMatchObject({
      name: 'SubmitUnknownError',
      message:
        'The build may or may not have been created: The connection was lost before the response. No build from it is listed yet.',
    })
    expect(server.calls.submit).toBe(3)
  })

  it('says what it looks for, and that the list showed the build', async () => {
    const { server, events, notices, run } = setUp({
      lostAnswer: (operation) => (operation === 'submit' ? connectionLost() : undefined),
    })
    await run()
    // Before the attempt, and for its build.
    expect(server.calls.list).toBe(2)
    expect(notices()).toEqual([expect.stringContaining('Looking for the build')])
    expect(events.at(-1)).toMatchObject({ type: 'submitted', build: { id: 'b-1' }, claim: 'found' })
  })

  it('reads a list again that is not readable, for half a minute more', async () => {
    const { server, clock, notices, run } = setUp({
      fault: (operation, call) =>
        operation === 'list' && call > 1 ? httpError(500) : firstIsLost(operation, call),
    })
    await expect(run()).rejects.toThrow('The list of builds is not readable.')
    expect(server.calls.submit).toBe(1)
    expect(clock.wallMs()).toBe(Date.parse('2026-01-01T00:01:00Z'))
    expect(notices()).toHaveLength(1)
  })

  it('sits out a minute in which everything is limited', async () => {
    const { server, clock, run } = setUp({
      fault: (operation, call) =>
        clock.wallMs() < Date.parse('2026-01-01T00:01:00Z') && (operation === 'submit' || call > 1)
          ? httpError(429, 'busy')
          : undefined,
    })
    expect(await run()).toMatchObject({ id: 'b-1' })
    expect(server.submissions).toHaveLength(1)
  })

  it('gives up after five minutes of 429, and says so', async () => {
    const { server, clock, events, run } = setUp({
      fault: (operation) => (operation === 'submit' ? httpError(429, 'busy') : undefined),
    })
    await expect(run()).rejects.toMatchObject({ status: 429 })
    expect(clock.wallMs() - Date.parse('2026-01-01T00:00:00Z')).toBeGreaterThanOrEqual(300_000)
    expect(server.calls.submit).toBeLessThan(15)
    expect(events.filter(({ type }) => type === 'warning')).toEqual([])
  })

  it('does not hide a mistake of ours behind an unreadable list', async () => {
    const { server, run } = setUp()
    server.listBuilds = () => {
      throw new TypeError('bug')
    }
    await expect(run()).rejects.toThrow('bug')
    expect(server.calls.submit).toBe(0)
  })
})

/** How the model's server answers the first submit, which it takes or does not take. */
type Answer = 'taken' | 'not taken'

describe('where no response names the build, the list decides', () => {
  const old = { ...like, agentId: 'agent-hello', imageTag: 'old' }
  const setUpOutcome = (error: ApiError, answer: Answer) => {
    const fail = (operation: string, call: number) =>
      operation === 'submit' && call === 1 ? error : undefined
    const setting = setUp(answer === 'taken' ? { lostAnswer: fail } : { fault: fail })
    setting.server.add(old)
    return setting
  }
  const made = new ApiError('Odd.', { kind: 'response', code: 'NOT_EXPECTED', accepted: 'maybe' })

  it.each<[string, ApiError]>([
    ['lost', connectionLost()],
    ['limited', httpError(429, 'busy')],
    ['a page', gatewayError(403)],
    ['a conflict', httpError(409, 'busy')],
    ['without an ID', made],
  ])('its build is followed, and no further attempt made: %s', async (_, error) => {
    const { server, start } = setUpOutcome(error, 'taken')
    expect(await start()).toMatchObject({ build: { id: 'b-2' }, claim: 'found' })
    expect(server.submissions).toHaveLength(1)
  })

  it.each<[string, ApiError, number, Part<ApiError> | undefined]>([
    ['lost', connectionLost(), 2, undefined],
    ['limited', httpError(429, 'busy'), 2, undefined],
    ['a page', gatewayError(403), 1, { name: 'ApiError', status: 403 }],
    ['a conflict', httpError(409, 'busy'), 1, { name: 'ApiError', status: 409 }],
    ['without an ID', made, 1, { name: 'SubmitUnknownError' }],
    ['refused', httpError(400, 'no'), 1, { name: 'ApiError', status: 400 }],
    ['not taken', new ApiError('Down.', { kind: 'connect' }), 2, undefined],
  ])('none is listed: %s', async (_, error, attempts, problem) => {
    const { server, start } = setUpOutcome(error, 'not taken')
    if (problem) await expect(start()).rejects.toMatchObject(problem)
    else expect(await start()).toMatchObject({ claim: 'answered' })
    expect(server.calls.submit).toBe(attempts)
  })

  it('two are listed: in doubt, both named, and nothing sent again', async () => {
    const { server, start } = setUpOutcome(connectionLost(), 'not taken')
    server.submitBuild = withTwins(server, 2)
    await expect(start()).rejects.toMatchObject({
      name: 'SubmitUnknownError',
      message: expect.stringContaining('one of these builds: b-3, b-2.'),
    })
  })

  it.each([
    ['no content', { workingTreeHash: undefined }],
    ['no tag', { imageTag: undefined }],
  ])('one is listed that shows %s: in doubt, and named', async (_, fields) => {
    const { server, start } = setUpOutcome(connectionLost(), 'not taken')
    server.submitBuild = withTwins(server, 1, fields)
    await expect(start()).rejects.toThrow('It may be one of these builds: b-2.')
  })

  it.each(['Registry.test/hello', 'acme/agents/hello', 'Acme/Agents/HELLO'])(
    'one is listed that spells image and content in another way: followed, as %s',
    async (imageName) => {
      const { server, start } = setUpOutcome(connectionLost(), 'not taken')
      const { workingTreeHash } = like
      server.submitBuild = withTwins(server, 1, {
        imageName,
        workingTreeHash: workingTreeHash.replace('sha256:', '').toUpperCase(),
      })
      expect(await start()).toMatchObject({ build: { id: 'b-2' }, claim: 'found' })
    },
  )

  it.each<Partial<Build>>([
    { imageName: 'acme/agents-hello' },
    { imageName: 'hello/agents' },
    { imageName: 'acme/hello', workingTreeHash: undefined },
    { imageName: 'acme/hello', imageTag: undefined },
    { imageName: 'acme/hello', imageTag: 'other' },
  ])('none is that has %j: a further attempt is made', async (fields) => {
    const { server, start } = setUp()
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = (...form) => {
      server.submitBuild = submitBuild
      return withTwins(server, 1, fields)(...form)
    }
    expect(await start()).toMatchObject({ build: { id: 'b-2' }, claim: 'answered' })
  })

  it('it was listed before: a further attempt is made', async () => {
    const { server, start } = setUpOutcome(connectionLost(), 'not taken')
    server.add({ ...like, agentId: 'agent-hello' })
    expect(await start()).toMatchObject({ build: { id: 'b-3' }, claim: 'answered' })
  })

  it('is looked for half a minute after each further outcome while an attempt is lost', async () => {
    const fault = (operation: string, call: number) =>
      operation === 'submit' ? (call === 1 ? connectionLost() : httpError(429)) : undefined
    const { server, clock, start } = setUp({ fault })
    const startMs = clock.monotonicMs()
    const listBuilds = server.listBuilds.bind(server)
    server.listBuilds = (...query) => {
      if (clock.monotonicMs() - startMs > 45_000 && server.builds.length === 0)
        server.add({ ...like, agentId: 'agent-hello' })
      return listBuilds(...query)
    }
    expect(await start({ agent: { agentId: 'agent-hello' } })).toMatchObject({ claim: 'found' })
    expect(server.calls.submit).toBe(2)
  })

  it('an attempt cannot be sent after one that was lost: in doubt', async () => {
    const { server, start } = setUp({ fault: firstIsLost })
    const submitBuild = server.submitBuild.bind(server)
    server.submitBuild = async (...args) => {
      if (server.calls.submit > 0) throw new ActionError('The archive is gone.', { hint: '' })
      return await submitBuild(...args)
    }
    await expect(start()).rejects.toMatchObject({
      name: 'SubmitUnknownError',
      message: expect.stringContaining('The archive is gone.'),
    })
  })

  it('an attempt is refused after one that was lost: in doubt', async () => {
    const { start } = setUp({
      fault: (operation, call) => {
        if (operation !== 'submit') return undefined
        return call === 1 ? connectionLost() : httpError(400, 'no')
      },
    })
    await expect(start()).rejects.toMatchObject({
      name: 'SubmitUnknownError',
      message: expect.stringContaining('400'),
    })
  })

  it('there was no list before: nothing is followed, and nothing sent again', async () => {
    const { server, start } = setUp({
      fault: (operation, call) =>
        operation === 'list' && call === 1 ? httpError(503) : firstIsLost(operation, call),
    })
    const running = server.add({ ...like, agentId: 'agent-hello' }).id
    await expect(start({ agent: { agentId: 'agent-hello' } })).rejects.toThrow(
      `The list of builds was not readable before the submit. It may be one of these builds: ${running}.`,
    )
    expect(server.calls.submit).toBe(1)
  })
})

describe('a submit whose agent exists by now', () => {
  const taken = httpError(409, "Agent name 'hello' is already taken.")
  const isTaken = (operation: string, call: number) =>
    operation === 'submit' && call === 1 ? taken : undefined

  it('makes one build where a gateway has repeated it', async () => {
    const { server, start } = setUp({ lostAnswer: isTaken })
    expect(await start()).toMatchObject({ build: { id: 'b-1' }, claim: 'found' })
    expect(server.submissions).toHaveLength(1)
  })

  it('is sent once more by the ID of the agent, as soon as a build shows that', async () => {
    const { server, start } = setUp({ fault: isTaken })
    const listBuilds = server.listBuilds.bind(server)
    server.listBuilds = (...query) => {
      if (server.calls.list === 3) server.add({ ...like, agentId: 'agent-7', imageTag: 'other' })
      return listBuilds(...query)
    }
    const { build, claim, others } = await start()
    expect([build.id, claim, others.isLost]).toEqual(['b-2', 'answered', false])
    expect(server.submissions.map(({ agent }) => agent)).toEqual([{ agentId: 'agent-7' }])
  })

  it('ends where no build tells the ID, and asks for it', async () => {
    const { server, run } = setUp({ fault: isTaken })
    await expect(run()).rejects.toMatchObject({
      message: expect.stringContaining("'hello' is in use"),
      hint: expect.stringContaining("'agent-id'"),
    })
    // Before the attempt, and at 0, 1, 3 and 7 seconds.
    expect(server.calls.list).toBe(1 + 4)
  })

  it('is sent by the ID once', async () => {
    const fault = (operation: string) => (operation === 'submit' ? httpError(409) : undefined)
    const { server, run } = setUp({ fault })
    const listBuilds = server.listBuilds.bind(server)
    server.listBuilds = (...query) => {
      if (server.calls.submit === 1 && server.builds.length === 0)
        server.add({ ...like, agentId: 'agent-7', imageTag: 'other' })
      return listBuilds(...query)
    }
    await expect(run()).rejects.toMatchObject({ status: 409 })
    expect(server.calls.submit).toBe(2)
  })
})

/** Other runs create builds while our response is lost. */
function withTwins(
  server: ModelServer,
  count: number,
  fields: Partial<Build> = {},
): ModelServer['submitBuild'] {
  return (_, options) => {
    options.beforeEnd?.()
    for (let made = 0; made < count; made += 1)
      server.add({ ...like, agentId: 'agent-hello', ...fields })
    return Promise.reject(connectionLost())
  }
}
