import { describe, expect, it } from '@jest/globals'
import type { Deployment, DeploymentsApi } from '../../src/api/deployments-api.ts'
import { ApiError } from '../../src/api/errors.ts'
import { createDeployment } from '../../src/deployments/create.ts'
import type { SentForm } from '../../src/deployments/search.ts'
import { recordingClock } from '../api/servers.ts'

const error = (accepted: 'no' | 'maybe', status = 503): ApiError =>
  new ApiError('failed', {
    ...{ kind: 'http', status, accepted },
    failureClass: status < 500 ? 'refused' : 'unavailable',
  })

const deployment = (id: string, more: Partial<Deployment> = {}): Deployment => ({
  ...{ id, status: 'pending', buildId: 'b-1', namespace: undefined, helmReleaseName: undefined },
  ...{ createdAt: '2026-11-30T12:00:00Z', expiresAt: '2026-11-30T20:00:00Z', previewLabel: 'x' },
  ...{ events: [], record: {}, ...more },
})
const never = new AbortController().signal

/** A server whose forms get these responses, the last one again, and whose list shows `listed`. */
function serverOf(
  responses: readonly (Deployment | ApiError)[],
  listed: (forms: number) => readonly Deployment[] | ApiError,
) {
  let forms = 0
  const api: Pick<DeploymentsApi, 'createDeployment' | 'listDeployments'> = {
    createDeployment: async (_, { beforeEnd }) => {
      await beforeEnd?.()
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
  return { api: api as DeploymentsApi, forms: () => forms }
}

async function createAt({ api }: { readonly api: DeploymentsApi }, isPreview = true) {
  const saved: SentForm[] = []
  const dependencies = { api, reporter: { report: () => undefined }, random: () => 0 }
  const created = await createDeployment(
    {
      ...{ manifestFile: '', environmentConfig: '', buildId: 'b-1' },
      preview: isPreview ? { label: 'x', expiresAt: undefined } : undefined,
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

/** For production and for a preview. */
const both = (end: string): [string, string] => [end, end]

describe('createDeployment', () => {
  const old = deployment('d-0')
  const [refusal, unsent, lost] = [error('no', 400), error('no'), error('maybe')]
  const ok = deployment('d-1')

  it.each<[string, (Deployment | ApiError)[], 'none' | 'unread', string, string]>([
    ['refused', [refusal], 'none', '1 ApiError', '1 ApiError'],
    ['never sent', [unsent, ok], 'none', '2 d-1', '2 d-1'],
    ['never sent, five times', [unsent], 'none', '5 ApiError', '5 ApiError'],
    ['lost, and not listed', [lost, ok], 'none', '2 d-1', '2 d-1'],
    ['lost, with an unreadable list', [lost, ok], 'unread', '2 d-1', '1 DeploymentUnknownError'],
    ['lost three times', [lost], 'none', ...both('3 DeploymentUnknownError')],
    ['lost, and then refused', [lost, refusal], 'none', ...both('2 DeploymentUnknownError')],
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

  it('does not take what was listed before, of another label or production for its own', async () => {
    const others = [
      old,
      deployment('d-1', { previewLabel: 'y' }),
      deployment('d-2', { previewLabel: undefined, expiresAt: undefined }),
      deployment('d-3', { buildId: 'b-2' }),
    ]
    const notListed = serverOf([error('maybe'), deployment('d-5')], (forms) =>
      forms === 0 ? [old] : others,
    )
    expect(await createAt(notListed)).toMatchObject({ id: 'd-5', isFound: false, others: [] })
    expect(notListed.forms()).toBe(2)
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
