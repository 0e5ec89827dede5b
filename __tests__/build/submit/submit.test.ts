import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.ts'
import type { Submission } from '../../../src/api/model.ts'
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

function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({ ...options, clock })
  const events: BuildEvent[] = []
  const records: SubmitRecord[] = []
  const run = async (changes: Partial<Submission> = {}, signal = never) =>
    await submit(
      {
        submission: { ...submission, ...changes },
        agentName: 'hello',
        onSending: (record) => void records.push(record),
      },
      {
        api: server,
        clock,
        random: () => 0.5,
        reporter: { report: (event) => void events.push(event) },
      },
      signal,
    )
  return { clock, server, events, records, run }
}

describe('submit', () => {
  it('sends once and tells what it sends before it does', async () => {
    const { server, records, run } = setUp()
    server.add({ agentName: 'hello', imageName: 'hello', imageTag: 'sha-1', workingTreeHash: hash })
    const build = await run({ agent: { agentId: 'agent-hello' } })
    expect(build.id).toBe('b-2')
    expect(server.calls.submit).toBe(1)
    expect(records).toEqual([
      {
        fingerprint: {
          imageName: 'hello',
          imageTag: 'sha-1',
          agentName: 'hello',
          agentId: 'agent-hello',
          workingTreeHash: hash,
        },
        baseline: { ids: ['b-1'], newest: '2026-01-01T00:00:00.000Z' },
      },
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
    ['a refused connection', new ApiError('No connection.', { kind: 'connect', accepted: 'no' })],
    ['429', httpError(429, 'busy', { 'retry-after': '7' })],
    ['503 with a time to wait', httpError(503, 'busy', { 'retry-after': '7' })],
  ])('waits and tries again after %s', async (_, error) => {
    const { server, run } = setUp({
      fault: (operation, call) => (operation === 'submit' && call < 3 ? error : undefined),
    })
    expect((await run()).id).toBe('b-1')
    expect(server.calls.submit).toBe(3)
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

  it('sends nothing after an abort', async () => {
    const { server, run } = setUp()
    await expect(run({}, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect(server.calls.submit).toBe(0)
  })
})
