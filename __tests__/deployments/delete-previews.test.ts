import { describe, expect, it } from '@jest/globals'
import { decodeBuild } from '../../src/api/decode.ts'
import type { Deployment, DeploymentsApi } from '../../src/api/deployments-api.ts'
import type { Build } from '../../src/api/model.ts'
import {
  deletePreviewWithRetries,
  deletePreview,
  findPreviews,
} from '../../src/deployments/delete-previews.ts'
import { ApiError, type ApiFailureClass } from '../../src/util/errors.ts'
import { recordingClock } from '../api/servers.ts'

const never = new AbortController().signal
const ends = '2026-11-30T20:00:00Z'

const deployment = (id: string, more: Partial<Deployment> = {}): Deployment => ({
  id,
  status: 'completed',
  buildId: 'b-1',
  namespace: undefined,
  helmReleaseName: undefined,
  createdAt: undefined,
  expiresAt: ends,
  previewLabel: 'x',
  events: [],
  record: {},
  ...more,
})

const error = (failureClass: ApiFailureClass): ApiError =>
  new ApiError(`It is ${failureClass}.`, { kind: 'http', failureClass })

describe('findPreviews', () => {
  /** A server that ignores every filter. */
  const api: Pick<DeploymentsApi, 'listDeployments'> = {
    async *listDeployments() {
      yield* await Promise.resolve([
        deployment('ours'),
        deployment('failed', { status: 'failed' }),
        deployment('other-label', { previewLabel: 'y' }),
        deployment('production', { previewLabel: undefined, expiresAt: undefined }),
        deployment('without-end', { expiresAt: undefined }),
        deployment('gone', { status: 'DELETED' }),
        deployment('other-agent', { buildId: 'b-2' }),
        deployment('no-build', { buildId: undefined }),
        deployment('lost-build', { buildId: 'b-3' }),
        deployment('..'),
      ])
    },
  }
  const builds = {
    getBuild: async (id: string): Promise<Build> => {
      const agent = { 'b-1': 'hello', 'b-2': 'other' }[id]
      const build = decodeBuild({ id, agent_name: agent })
      if (build === undefined || agent === undefined) throw error('missing')
      return await Promise.resolve(build)
    },
  }
  const find = async (agentName?: string) => {
    const { previews, ...left } = await findPreviews(
      { label: 'x', agentName, keep: undefined },
      { api, builds },
      never,
    )
    return { previews: previews.map(({ id }) => id), ...left }
  }

  it('finds what has the label and an end, and is not gone', async () => {
    const all = ['ours', 'failed', 'other-agent', 'no-build', 'lost-build']
    expect(await find()).toEqual({ previews: all, unproved: [], unusable: ['..'], later: [] })
  })

  it('finds only those whose build proves the agent, and names the others', async () => {
    expect(await find('hello')).toEqual({
      previews: ['ours', 'failed'],
      unproved: ['no-build', 'lost-build'],
      unusable: ['..'],
      later: [],
    })
  })

  const keeping = async (keep: string, agentName?: string, keptAt = '2026-12-01T00:00:01') => {
    const at = (createdAt: string | undefined, more: Partial<Deployment> = {}) => ({
      createdAt,
      ...more,
    })
    const listed = [
      deployment('earlier', at('2026-12-01T00:00:00.999Z')),
      deployment('other-zone', at('2026-12-01T01:00:00+01:00')),
      deployment('kept', at(keptAt)),
      deployment('equal', at('2026-12-01T00:00:01Z')),
      deployment('newer', at('2026-12-01T00:00:02Z')),
      deployment('timeless', at(undefined)),
      deployment('unreadable', at('yesterday')),
      deployment('other-agent', at('2026-12-01T00:00:00Z', { buildId: 'b-2' })),
      deployment('lost-build', at('2026-12-01T00:00:00Z', { buildId: 'b-3' })),
      deployment('ended', at('2026-12-01T00:00:00Z', { status: 'deleted' })),
      deployment('other-label', at('2026-12-01T00:00:00Z', { previewLabel: 'y' })),
      deployment('production', at('2026-12-01T00:00:00Z', { expiresAt: undefined })),
    ]
    const list = {
      async *listDeployments() {
        yield* await Promise.resolve(listed)
      },
    }
    const query = { label: 'x', agentName, keep }
    const { previews, ...left } = await findPreviews(query, { api: list, builds }, never)
    return { previews: previews.map(({ id }) => id), ...left }
  }
  const later = ['equal', 'newer', 'timeless', 'unreadable']

  it.each([undefined, 'hello'])(
    'finds only those of its agent before the one to keep, agent: %s',
    async (agent) => {
      const found = { unproved: ['lost-build'], unusable: [] }
      expect(await keeping('kept', agent)).toEqual({
        ...found,
        previews: ['earlier', 'other-zone'],
        later,
      })
      const all = ['earlier', 'other-zone', ...later]
      expect(await keeping('kept', agent, '')).toEqual({ ...found, previews: [], later: all })
    },
  )

  it.each([
    ['of another agent', 'other-agent', 'hello'],
    ['without a known agent', 'lost-build', undefined],
    ['that has ended', 'ended', undefined],
    ['of another label', 'other-label', undefined],
    ['that is none', 'production', undefined],
    ['that is not listed', 'nowhere', undefined],
  ])('keeps no preview %s, and finds nothing', async (_, keep, agentName) => {
    await expect(keeping(keep, agentName)).rejects.toThrow(
      `'${keep}' is not the ID of an active preview with the label 'x'`,
    )
  })
})

/** What each deletion gets, and what the record says afterwards. */
function serverOf(deletions: readonly (ApiFailureClass | 'done')[], record: Deployment | ApiError) {
  let count = 0
  const api = {
    deleteDeployment: async () => {
      const outcome = deletions[Math.min(count, deletions.length - 1)] ?? 'done'
      count += 1
      if (outcome !== 'done') throw error(outcome)
      await Promise.resolve()
    },
    getDeployment: async () => {
      if (record instanceof ApiError) throw record
      return await Promise.resolve(record)
    },
  } as Partial<DeploymentsApi> as DeploymentsApi
  return { api, count: () => count }
}

describe('deletePreview', () => {
  it.each([
    ['done', deployment('d-1'), 'done'],
    ['missing', deployment('d-1'), 'was-gone'],
    ['conflict', deployment('d-1', { status: 'Deleted' }), 'was-gone'],
    ['refused', deployment('d-1', { status: 'superseded' }), 'was-gone'],
    ['conflict', error('missing'), 'was-gone'],
    ['conflict', deployment('d-1'), 'failed'],
    ['conflict', error('unavailable'), 'failed'],
    ['unauthorized', deployment('d-1', { status: 'deleted' }), 'failed'],
  ] as const)('of a server that says %s', async (meaning, record, type) => {
    const { api } = serverOf([meaning], record)
    expect((await deletePreview('d-1', api, never)).type).toBe(type)
  })

  it('is repeated through an outage, but not after a refusal', async () => {
    const clock = recordingClock()
    const down = serverOf(['unavailable', 'unavailable', 'done'], deployment('d-1'))
    expect(await deletePreviewWithRetries('d-1', { api: down.api, clock }, never)).toEqual({
      type: 'done',
    })
    const refusing = serverOf(['refused'], deployment('d-1'))
    const refused = await deletePreviewWithRetries('d-1', { api: refusing.api, clock }, never)
    expect([refused.type, refusing.count()]).toEqual(['failed', 1])
  })

  it('ends with its time', async () => {
    const { api } = serverOf(['unavailable'], deployment('d-1'))
    const stop = new AbortController()
    const clock = {
      ...recordingClock(),
      sleep: async () => {
        stop.abort(new Error('over'))
        await Promise.reject(new Error('over'))
      },
    }
    expect(await deletePreviewWithRetries('d-1', { api, clock }, stop.signal)).toMatchObject({
      type: 'failed',
      error: { message: 'It is unavailable.' },
    })
  })
})
