import { describe, expect, it } from '@jest/globals'
import { httpError } from '../../../world/server/api-values.ts'
import { firstIsLost, like, setUp } from './submit-set-up.ts'

interface CopyOptions {
  readonly lateMs?: number
  readonly status?: string
  readonly workingTreeHash?: string | undefined
}

const never = new AbortController().signal
const second = (id: string) => ({
  type: 'warning',
  message: expect.stringContaining(`a second build that may be of the same content: ${id}.`),
})

describe('builds of a submit that the run does not use', () => {
  it('are named once, also if they are listed before a page that fails, with those to come', async () => {
    const { server, events, start } = setUp({ fault: firstIsLost })
    const { nameDuplicates } = await start({ agent: { agentId: 'agent-hello' } })
    server.add({ ...like, id: 'late', agentId: 'agent-hello' })
    const list = server.listBuilds.bind(server)
    server.listBuilds = async function* (...query) {
      yield* list(...query)
      throw httpError(429)
    }
    await nameDuplicates()
    await nameDuplicates()
    const isLate = { type: 'warning', message: expect.stringContaining('within 5 minutes') }
    expect(events.filter(({ type }) => type === 'warning')).toEqual([second('late'), isLate])
  })

  it('may appear only within five minutes of the last complete form', async () => {
    const { clock, events, start } = setUp({ fault: firstIsLost })
    const { warnOfLate } = await start()
    await clock.sleep(5 * 60_000, never)
    await warnOfLate()
    expect(events.filter(({ type }) => type === 'warning')).toEqual([])
  })

  it.each([
    ['of the same content', {}, ['copy']],
    ['whose record does not show its content', { workingTreeHash: undefined }, ['copy']],
    ['of a clock that is a minute late', { lateMs: 60_000 }, ['copy']],
    ['of other content', { workingTreeHash: 'other' }, []],
    ['that was cancelled', { status: 'cancelled' }, []],
  ])(
    'are looked for once at the end, if they began while the form was answered: %s',
    async (_, { lateMs = 0, status, ...fields }: CopyOptions, expected) => {
      const { server, clock, events, start } = setUp({ old: fields.workingTreeHash === undefined })
      const submitBuild = server.submitBuild.bind(server)
      server.submitBuild = async (form, options) => {
        const build = await submitBuild(form, options)
        const timeOf = () => new Date(clock.wallMs() - lateMs).toISOString()
        const createdAt = timeOf()
        await clock.sleep(2_000, options.signal)
        // A gateway has sent the form twice.
        const copy = { ...like, id: 'copy', agentId: 'agent-hello', createdAt: timeOf() }
        server.add({ ...copy, ...fields })
        if (status !== undefined) server.finish('copy', status)
        return { ...build, createdAt }
      }
      const { nameDuplicates } = await start({ agent: { agentId: 'agent-hello' } })
      await clock.sleep(60_000, never)
      server.add({ ...like, id: 'later', agentId: 'agent-hello' })
      expect(server.calls.list).toBe(1)
      await nameDuplicates()
      expect(server.calls.list).toBe(2)
      expect(events.filter(({ type }) => type === 'warning')).toEqual(expected.map(second))
    },
  )
})
