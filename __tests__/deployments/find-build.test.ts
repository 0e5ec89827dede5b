import { describe, expect, it } from '@jest/globals'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import type { Build, JsonObject } from '../../src/api/model.ts'
import { findPushSince } from '../../src/deployments/find-build.ts'
import { httpError } from '../../testbed/emulator/model/api-values.ts'
import { recordOf, serveList } from '../builds/reuse/records.ts'

const build = recordOf('g5')
const checkedAt = { ms: Date.parse('2026-01-05T12:00:00Z'), aheadMs: 0 }
const never = new AbortController().signal

const push = (created_at: string, changes: JsonObject = {}): Build =>
  recordOf('g5', { id: 'b-2', image_tag: 't-1', created_at, build_end_time: null, ...changes })

async function look(
  api: Pick<BuildsApi, 'listBuilds'>,
  since: typeof checkedAt | null = checkedAt,
  signal = never,
) {
  const warnings: string[] = []
  const reporter = {
    report: (event: object) => void warnings.push('message' in event ? String(event.message) : ''),
  }
  const found = await findPushSince(
    { build, checkedAt: since ?? undefined },
    { api, reporter },
    signal,
  )
  return { found: found?.id, warnings }
}

describe('the second look at the tag of a build', () => {
  const other = push('2026-01-05T12:00:02Z', { id: 'b-3', image_tag: 't-2', image_url: 'r/x:t-2' })
  const rest = [push('2026-01-04T12:00:00Z', { id: 'b-4' }), build]

  it.each([
    ['since the first one', '2026-01-05T12:00:01Z', 'b-2'],
    ['shortly before, where the list may have lacked it', '2026-01-05T11:59:01Z', 'b-2'],
  ])('finds what was created %s: %s', async (_, createdAt, found) => {
    const { api } = serveList([other, push(createdAt), ...rest])
    expect(await look(api)).toEqual({ found, warnings: [] })
  })

  it('reads no further, unless the server sends no time', async () => {
    const older = push('2026-01-05T11:58:59Z', {
      id: 'b-5',
      image_tag: 't-2',
      image_url: 'r/x:t-2',
    })
    const { api, read } = serveList([other, older, ...rest])
    expect(await look(api)).toEqual({ found: undefined, warnings: [] })
    expect(read()).toBe(2)
    expect(await look(api, null)).toMatchObject({ found: 'b-4' })
  })

  it.each([httpError(403, 'No.'), new TypeError('a bug')])(
    'is a warning where it fails: %s',
    async (error) => {
      const { api } = serveList([])
      const broken = {
        ...api,
        async *listBuilds() {
          yield* await Promise.reject<readonly Build[]>(error)
        },
      }
      const { found, warnings } = await look(broken)
      expect(found).toBeUndefined()
      expect(warnings).toEqual([
        expect.stringMatching(
          /^Whether another build has pushed the tag of build b-1 .*not known\./,
        ),
      ])
      await expect(look(broken, checkedAt, AbortSignal.abort())).rejects.toThrow()
    },
  )
})
