import { describe, expect, it } from '@jest/globals'
import type { Deployment, DeploymentsApi } from '../../src/api/deployments-api.ts'
import { ApiError } from '../../src/api/errors.ts'
import { createDeployment, decideCreate } from '../../src/deployments/create.ts'
import type { SentForm } from '../../src/deployments/search.ts'
import { recordingClock } from '../api/servers.ts'

const error = (accepted: 'no' | 'maybe', status = 503): ApiError =>
  new ApiError('failed', {
    ...{ kind: 'http', status, accepted },
    failureClass: status < 500 ? 'refused' : 'unavailable',
  })
const lost = { error: error('maybe'), forms: 1, wasLost: false }
const unsent = { error: error('no'), forms: 1, wasLost: false }

describe('decideCreate', () => {
  it.each([
    ['refused', { ...unsent, error: error('no', 400) }, undefined, 'refused', 'refused'],
    ['never sent', unsent, undefined, 'send-again', 'send-again'],
    ['never sent, five times', { ...unsent, forms: 5 }, undefined, 'refused', 'refused'],
    ['lost', lost, undefined, 'look', 'look'],
    ['lost, and listed', lost, 1, 'follow', 'follow'],
    ['lost, and listed twice', lost, 2, 'follow', 'follow'],
    ['lost, and not listed', lost, 0, 'send-again', 'send-again'],
    ['lost, with an unreadable list', lost, 'unread', 'send-again', 'in-doubt'],
    ['lost three times', { ...lost, forms: 3 }, 0, 'in-doubt', 'in-doubt'],
    ['refused after it was lost', { ...unsent, wasLost: true }, undefined, 'look', 'look'],
    [
      'refused after it was lost, and not listed',
      { error: error('no', 400), forms: 2, wasLost: true },
      0,
      'in-doubt',
      'in-doubt',
    ],
  ] as const)('a form that was %s', (_, facts, listed, ofProduction, ofPreview) => {
    expect(decideCreate({ ...facts, listed, isPreview: false })).toBe(ofProduction)
    expect(decideCreate({ ...facts, listed, isPreview: true })).toBe(ofPreview)
  })
})

const deployment = (id: string, more: Partial<Deployment> = {}): Deployment => ({
  ...{ id, status: 'pending', buildId: 'b-1', namespace: undefined, helmReleaseName: undefined },
  ...{ createdAt: '2026-11-30T12:00:00Z', expiresAt: '2026-11-30T20:00:00Z', previewLabel: 'x' },
  ...{ events: [], record: {}, ...more },
})
const never = new AbortController().signal

/** A server whose forms get these responses, and whose list shows what `listed` says. */
function serverOf(
  responses: readonly (Deployment | ApiError)[],
  listed: (forms: number) => readonly Deployment[],
) {
  let forms = 0
  const api: Pick<DeploymentsApi, 'createDeployment' | 'listDeployments'> = {
    createDeployment: async (_, { beforeEnd }) => {
      await beforeEnd?.()
      const response = responses[forms]
      forms += 1
      if (response instanceof ApiError) throw response
      return response ?? deployment('unplanned')
    },
    async *listDeployments() {
      yield* await Promise.resolve(listed(forms))
    },
  }
  return { api: api as DeploymentsApi, forms: () => forms }
}

async function createAt({ api }: { readonly api: DeploymentsApi }) {
  const saved: SentForm[] = []
  const dependencies = { api, reporter: { report: () => undefined }, random: () => 0 }
  const created = await createDeployment(
    {
      ...{ manifestFile: '', environmentConfig: '', buildId: 'b-1' },
      preview: { label: 'x', expiresAt: undefined },
    },
    {
      onSending: async (sent) => {
        await Promise.resolve()
        saved.push(sent)
      },
      onRefused: () => undefined,
    },
    { ...dependencies, clock: recordingClock() },
    never,
  )
  return { ...created, id: created.deployment.id, saved }
}

describe('createDeployment', () => {
  const old = deployment('d-0')

  it('does not take what was listed before, of another label or production for its own', async () => {
    const others = [
      old,
      deployment('d-1', { previewLabel: 'y' }),
      deployment('d-2', { previewLabel: undefined, expiresAt: undefined }),
      deployment('d-3', { buildId: 'b-2' }),
    ]
    const lost = serverOf([error('maybe'), deployment('d-5')], (forms) =>
      forms === 0 ? [old] : others,
    )
    expect(await createAt(lost)).toMatchObject({ id: 'd-5', isFound: false, others: [] })
    expect(lost.forms()).toBe(2)
    const found = serverOf([error('maybe')], (forms) =>
      forms === 0 ? [old] : [...others, deployment('d-4')],
    )
    expect(await createAt(found)).toMatchObject({ id: 'd-4', isFound: true, others: [] })
  })

  it('names a second preview, and says that there may be one more', async () => {
    const server = serverOf([error('maybe'), deployment('d-2')], (forms) =>
      forms === 2 ? [deployment('d-1'), deployment('d-2'), old] : [old],
    )
    const created = await createAt(server)
    expect(created).toMatchObject({ id: 'd-2', others: ['d-1'], mayHaveMore: true })
    expect(created.saved[0]).toMatchObject({ buildId: 'b-1', previewLabel: 'x', known: ['d-0'] })
  })
})
