import { describe, expect, it } from '@jest/globals'
import type { Deployment, DeploymentsApi } from '../../src/api/deployments-api.ts'
import { createDeployment } from '../../src/deployments/create.ts'
import type { SentDeploymentRequest } from '../../src/deployments/search.ts'
import { ApiError, type ApiFailureClass } from '../../src/util/errors.ts'
import { recordingClock } from '../api/servers.ts'

const classes: Readonly<Record<number, ApiFailureClass>> = { 400: 'refused', 409: 'conflict' }

/** `403` is that of a firewall: not in the words of the API. */
const error = (accepted: 'no' | 'maybe', status = 503): ApiError =>
  new ApiError('failed', {
    kind: 'http',
    status,
    accepted,
    failureClass: classes[status] ?? 'unavailable',
  })

const serverMs = Date.parse('2026-12-01T12:00:00Z')
/** Eight hours later, and the number of this run. */
const ourEnd = '2026-12-01T20:00:15.000Z'

const deployment = (id: string, more: Partial<Deployment> = {}): Deployment => ({
  id,
  status: 'pending',
  buildId: 'b-1',
  namespace: undefined,
  helmReleaseName: undefined,
  createdAt: '2026-11-30T12:00:00Z',
  expiresAt: ourEnd,
  previewLabel: 'x',
  events: [],
  record: {},
  ...more,
})
const never = new AbortController().signal

/** A server whose forms get these responses, the last one again, and whose list shows `listed`. */
function serverOf(
  responses: readonly (Deployment | ApiError)[],
  listed: (forms: number) => readonly Deployment[] | ApiError,
) {
  let forms = 0
  const sent: (string | undefined)[] = []
  const api: Pick<DeploymentsApi, 'createDeployment' | 'listDeployments'> = {
    createDeployment: async (form, { beforeEnd }) => {
      await Promise.resolve()
      beforeEnd?.()
      sent.push(form.preview?.expiresAt)
      const response = responses[Math.min(forms, responses.length - 1)] ?? deployment('unplanned')
      forms += 1
      if (response instanceof ApiError) throw response
      return response
    },
    async *listDeployments() {
      const shown = await Promise.resolve(listed(forms))
      if (shown instanceof ApiError) throw shown
      yield* shown
    },
  }
  return { api: api as DeploymentsApi, forms: () => forms, sent }
}

async function createAt({ api }: { readonly api: DeploymentsApi }, isPreview = true) {
  const saved: SentDeploymentRequest[] = []
  const dependencies = { api, reporter: { report: () => undefined }, random: () => 0.25 }
  const created = await createDeployment(
    {
      manifestFile: '',
      environmentConfig: '',
      buildId: 'b-1',
      preview: isPreview ? { label: 'x', expiresInMs: 8 * 3_600_000 } : undefined,
      serverMs,
    },
    {
      onSending: (sent) => void saved.push(sent),
      onRefused: () => undefined,
    },
    { ...dependencies, clock: recordingClock() },
    never,
  )
  return { ...created, id: created.deployment.id, saved }
}

/** Production and preview end alike. */
const both = (end: string): [string, string] => [end, end]

describe('createDeployment', () => {
  const old = deployment('d-0', { expiresAt: '2026-12-01T20:00:59.999Z' })
  const [refusal, unsent, lost] = [error('no', 400), error('no'), error('maybe')]
  const ok = deployment('d-1')

  it.each<[string, (Deployment | ApiError)[], 'none' | 'unread', string, string]>([
    ['refused', [refusal], 'none', '1 ApiError', '1 ApiError'],
    ['never sent', [unsent, ok], 'none', '2 d-1', '2 d-1'],
    ['never sent, five times', [unsent], 'none', '5 ApiError', '5 ApiError'],
    ['lost, and not listed', [lost, ok], 'none', '2 d-1', '2 d-1'],
    ['lost, with an unreadable list', [lost, ok], 'unread', '2 d-1', '1 ActionError'],
    ['lost three times', [lost], 'none', ...both('3 ActionError')],
    ['refused as a conflict', [error('maybe', 409)], 'none', ...both('1 ApiError')],
    ['blocked by a firewall', [error('maybe', 403)], 'none', ...both('1 ActionError')],
    ['lost, and then refused', [lost, refusal], 'none', ...both('2 ActionError')],
  ])('ends as it should after a form that was %s', async (_, responses, list, ...ends) => {
    for (const [index, end] of ends.entries()) {
      const server = serverOf(responses, (forms) =>
        forms > 0 && list === 'unread' ? error('no') : [],
      )
      const created = createAt(server, index === 1).then(
        ({ id }) => id,
        (reason: unknown) => (reason as Error).name,
      )
      const name = await created
      expect(`${server.forms()} ${name}`).toBe(end)
    }
  })

  it('sends each preview an end that no other run has, by the clock of the server', async () => {
    const server = serverOf([lost, ok], () => [old])
    await createAt(server)
    expect(server.sent).toEqual([ourEnd, ourEnd])
    const production = serverOf([ok], () => [])
    await createAt(production, false)
    expect(production.sent).toEqual([undefined])
  })

  it.each(['2026-12-01T20:00:15Z', '2026-12-01T20:00:15.000000', '2026-12-01T21:00:15+01:00'])(
    'knows its preview by that end alone: %s',
    async (expiresAt) => {
      const others = [
        old,
        deployment('d-1', { expiresAt: '2026-12-01T20:00:15.001Z' }),
        deployment('d-2', { previewLabel: undefined, expiresAt: undefined }),
        deployment('d-3', { expiresAt: '2026-12-01T20:00:00Z' }),
      ]
      const notListed = serverOf([lost, deployment('d-5')], (forms) =>
        forms === 0 ? [old] : others,
      )
      expect(await createAt(notListed)).toMatchObject({ id: 'd-5', isFound: false })
      const ours = deployment('d-4', { expiresAt, previewLabel: 'y', createdAt: '2020-01-01' })
      const found = serverOf([lost], (forms) => (forms === 0 ? [old] : [...others, ours]))
      expect(await createAt(found)).toMatchObject({
        id: 'd-4',
        isFound: true,
        mayHaveCreatedOthers: false,
      })
      expect(found.forms()).toBe(1)
    },
  )

  it('names each preview that may be of this run', async () => {
    const server = serverOf([lost], (forms) =>
      forms === 0 ? [] : ['d-1', 'd-2'].map((id) => deployment(id, { expiresAt: ourEnd })),
    )
    expect((await createAt(server)).guess).toMatch(
      /^Following d-(?:1, .*; the other: d-2|2, .*; the other: d-1)\.$/,
    )
  })

  it('finds a production deployment by build and ID, and takes no preview for one', async () => {
    const ofProduction = { expiresAt: undefined, previewLabel: undefined }
    const before = [deployment('d-0', ofProduction)]
    const after = [
      ...before,
      deployment('d-1'),
      deployment('d-2', { ...ofProduction, buildId: 'b-2' }),
      deployment('d-3', ofProduction),
    ]
    const server = serverOf([lost], (forms) => (forms === 0 ? before : after))
    expect(await createAt(server, false)).toMatchObject({
      id: 'd-3',
      isFound: true,
      guess: undefined,
    })
    const newest = deployment('d-4', { ...ofProduction, createdAt: '2026-11-30T12:00:01' })
    const two = serverOf([lost], (forms) => (forms === 0 ? before : [...after, newest]))
    expect(await createAt(two, false)).toMatchObject({
      id: 'd-4',
      guess: "Following d-4, the newest of 2 that may be this run's; the other: d-3.",
    })
  })

  it('says that there may be one more, and saves what finds it', async () => {
    const created = await createAt(serverOf([lost, deployment('d-2')], () => [old]))
    expect(created).toMatchObject({ id: 'd-2', mayHaveCreatedOthers: true })
    expect(created.saved).toEqual(
      Array.from({ length: 2 }, () => ({ buildId: 'b-1', expiresMs: Date.parse(ourEnd) })),
    )
    const production = await createAt(
      serverOf([ok], () => [old]),
      false,
    )
    expect(production.saved).toEqual([{ buildId: 'b-1', known: ['d-0'] }])
  })

  it('needs the list before the form of a production deployment alone', async () => {
    const unreadable = () => serverOf([ok], () => error('no', 403))
    expect(await createAt(unreadable())).toMatchObject({ id: 'd-1', isFound: false })
    const server = unreadable()
    await expect(createAt(server, false)).rejects.toThrow(ApiError)
    expect(server.forms()).toBe(0)
  })

  it('looks once for what a firewall blocked', async () => {
    let looks = 0
    const server = serverOf([error('maybe', 403)], () => {
      looks += 1
      return []
    })
    await expect(createAt(server)).rejects.toThrow('may or may not have been created')
    expect(looks).toBe(1)
  })
})
