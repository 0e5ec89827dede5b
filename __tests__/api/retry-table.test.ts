import { describe, expect, it } from '@jest/globals'
import { cancelBuilds } from '../../src/actions/cancel.ts'
import { awaitBuildById } from '../../src/actions/wait.ts'
import type { BuildsApi } from '../../src/api/builds-api.ts'
import type { DeploymentsApi } from '../../src/api/deployments-api.ts'
import { createDeploymentsApi } from '../../src/api/deployments-client.ts'
import { loadTransport } from '../../src/api/http/transport.ts'
import { RequestSender } from '../../src/api/requests.ts'
import { type RetryRules, retryTable } from '../../src/api/retry-table.ts'
import { timeoutsMs } from '../../src/api/timing.ts'
import { createDeployment } from '../../src/deployments/create.ts'
import { systemClock } from '../../src/util/clock.ts'
import { ApiError, type ApiFailureClass } from '../../src/util/errors.ts'
import { createTimeLimit } from '../../src/util/time-limit.ts'
import { serve } from '../../testbed/loopback.ts'
import { startConnectProxy } from '../../testbed/proxy/connect-proxy.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'
import { setUp as setUpFollow } from '../builds/follow/follow-set-up.ts'
import { setUp as setUpSubmit } from '../builds/submit/submit-set-up.ts'
import {
  apiKey,
  archiveOf,
  clientFor,
  failure,
  never,
  recordingClock,
  submissionOf,
} from './servers.ts'
import { stub } from '../support/stub.ts'

const second = 1_000
const minute = 60 * second
const classes = Object.keys(retryTable) as readonly ApiFailureClass[]

const codes: Partial<Record<ApiFailureClass, number>> = {
  unavailable: 503,
  throttled: 429,
  conflict: 409,
  unauthorized: 401,
  missing: 404,
  refused: 422,
}
const proxyCodes = { unreachable: 503, untrusted: 407 } as const

/** A server that fails each request in this way, or a proxy before it; counts the requests. */
async function serverThat(failureClass: ApiFailureClass) {
  if (failureClass === 'unreachable' || failureClass === 'untrusted') {
    let asked = 0
    const proxy = await startConnectProxy(9, () => {
      asked += 1
      return proxyCodes[failureClass]
    })
    const env = { HTTPS_PROXY: `http://${proxy.host}` }
    const close = () => proxy[Symbol.asyncDispose]()
    return { url: new URL('https://api.example'), env, count: () => asked, close }
  }
  const server = await serve((_, response) => {
    const code = codes[failureClass]
    if (code !== undefined) response.writeHead(code).end()
    else response.end(Buffer.alloc(5 * 1024 * 1024, ' '))
  })
  const close = () => server[Symbol.asyncDispose]()
  return { url: server.url, env: {}, count: () => server.seen.length, close }
}

/** Requests of one operation, the waits between them, and its error. */
async function send(failureClass: ApiFailureClass, operation: (typeof operations)[number]) {
  const { url, env, count, close } = await serverThat(failureClass)
  const clock = recordingClock()
  await using api = await clientFor(url, { env, clock })
  await using requests = new RequestSender({
    baseUrl: url,
    apiKey,
    accountId: 'a',
    userAgent: 'test',
    redact: (text) => text,
    clock,
    random: () => 1 - Number.EPSILON,
    transport: await loadTransport(url, env, timeoutsMs.connect),
  })
  const deployments = createDeploymentsApi(requests)
  const error = await failure(
    {
      read: () => api.getBuild('b-1', never),
      list: () => Array.fromAsync(api.listBuilds({}, never)),
      cancel: () => api.cancelBuild('b-1', never),
      delete: () => deployments.deleteDeployment('d-1', never),
    }[operation](),
  )
  await close()
  return { error, count: count(), sleeps: clock.sleeps }
}

const operations = ['read', 'list', 'cancel', 'delete'] as const
/** A command does not read its response, so none is too large. */
const sent = classes.flatMap((failureClass) =>
  operations
    .filter((one) => failureClass !== 'too-large' || one === 'read')
    .map((operation) => [operation, failureClass] as const),
)

/** The waits are the longest: chance makes them as long as their bounds. */
function requestsBy({ attempts, baseMs, forMs, longestMs = Infinity }: RetryRules['request']) {
  if (forMs === undefined) return attempts
  let count = 1
  for (let ms = 0; ms < forMs; count += 1) ms += Math.min(longestMs, baseMs * 2 ** (count - 1))
  return count
}

/** The error of a submit, whose form leaves first unless nothing listens. */
async function submitTo(failureClass: ApiFailureClass, listens = true): Promise<ApiError> {
  const { url, env, close } = await serverThat(failureClass)
  await using archive = await archiveOf(10)
  if (!listens) await close()
  await using api = await clientFor(url, { env, clock: systemClock })
  const error = await failure(api.submitBuild(submissionOf(archive), { signal: never }))
  if (listens) await close()
  return error
}

/** Forms of a run whose list shows no build, and the time from the first one to its end. */
async function submitForms(error: ApiError) {
  const { server, clock, run } = setUpSubmit({
    fault: (operation) => (operation === 'submit' ? error : undefined),
  })
  const startMs = clock.monotonicMs()
  await expect(run()).rejects.toThrow()
  return { forms: server.calls.submit, ms: clock.monotonicMs() - startMs }
}

/** The same of a deployment. */
async function deployForms(error: ApiError) {
  const clock = recordingClock()
  let forms = 0
  const api = stub<DeploymentsApi>({
    createDeployment: () => {
      forms += 1
      return Promise.reject(error)
    },
    async *listDeployments() {
      await Promise.resolve()
      yield* []
    },
  })
  const form = {
    manifestFile: '',
    environmentConfig: '',
    buildId: 'b-1',
    preview: undefined,
    serverMs: 0,
  }
  await expect(
    createDeployment(
      form,
      { onSending: () => undefined, onRefused: () => undefined },
      { api, clock, random: () => 0, reporter: { report: () => undefined } },
      never,
    ),
  ).rejects.toThrow()
  return { forms, ms: clock.monotonicMs() }
}

/** The status, or the log, always fails so. */
async function followTo(error: ApiError, what: 'status' | 'log') {
  const { run, nowMs, at, warnings } = setUpFollow({
    random: () => 0,
    status: (ms) => (what === 'status' ? error : ms < 40 * minute ? 'running' : 'success'),
    ...(what === 'log' && {
      async *log() {
        yield* []
        throw await Promise.resolve(error)
      },
    }),
  })
  const end = await run()
  const times = at(what === 'status' ? 'poll' : 'log')
  const waitsMs = times.slice(1).map((ms, index) => ms - (times[index] ?? 0))
  return {
    end,
    endMs: nowMs(),
    firstMs: times[0] ?? 0,
    lastMs: times.at(-1) ?? 0,
    waitsMs,
    warnings,
  }
}

const errorOf = (failureClass: ApiFailureClass, accepted: 'no' | 'maybe' = 'no'): ApiError =>
  new ApiError('It failed.', { kind: 'http', failureClass, accepted })

describe('the table of retries says the truth', () => {
  it.each(sent)('of a %s after: %s', async (operation, failureClass) => {
    const { request } = retryTable[failureClass]
    const { error, count, sleeps } = await send(failureClass, operation)
    expect(error.failureClass).toBe(failureClass)
    expect(count).toBe(requestsBy(request))
    expect(Math.round(sleeps[0] ?? 0)).toBe(request.baseMs)
  })

  it.each(classes)('of a submit after: %s', async (failureClass) => {
    const { submit } = retryTable[failureClass]
    const error = await submitTo(failureClass)
    expect(error.failureClass).toBe(failureClass)
    const { forms, ms } = await submitForms(error)
    if (submit.forMs === undefined) {
      expect(forms).toBe(error.accepted === 'no' ? submit.unsent : submit.lost)
    } else {
      expect(ms).toBeGreaterThanOrEqual(submit.forMs)
      expect(ms).toBeLessThan(submit.forMs + 2 * minute)
    }
  })

  it('of a submit to a server that is not there', async () => {
    const error = await submitTo('unavailable', false)
    expect((await submitForms(error)).forms).toBe(retryTable.unavailable.submit.unsent)
  })

  it.each(classes)('of a deployment after: %s', async (failureClass) => {
    const { unsent, lost, forMs } = retryTable[failureClass].submit
    const [no, maybe] = [
      await deployForms(errorOf(failureClass)),
      await deployForms(errorOf(failureClass, 'maybe')),
    ]
    if (forMs === undefined) {
      expect([no.forms, maybe.forms]).toEqual([unsent, lost])
    } else {
      expect(Math.min(no.ms, maybe.ms)).toBeGreaterThanOrEqual(forMs)
      expect(Math.max(no.ms, maybe.ms)).toBeLessThan(forMs + 2 * minute)
    }
  })

  it.each(classes)('of the status after: %s', async (failureClass) => {
    const { forMs, loss, waitMs } = retryTable[failureClass].status
    const { end, endMs, firstMs, waitsMs } = await followTo(errorOf(failureClass), 'status')
    const [first = 0, ...later] = waitsMs
    expect(Math.min(...later.slice(0, 2))).toBeGreaterThanOrEqual(waitMs.later)
    expect(first).toBeGreaterThanOrEqual(waitMs.first)
    if (forMs === Infinity) {
      expect(end).toMatchObject({ type: 'timed-out' })
    } else {
      expect([first, later[0]]).toEqual([waitMs.first, waitMs.later])
      expect(end).toMatchObject({ type: 'lost', reason: loss })
      expect(endMs).toBeGreaterThanOrEqual(firstMs + forMs)
      expect(endMs).toBeLessThan(firstMs + forMs + 30 * second)
    }
  })

  it.each(classes)('of the log after: %s', async (failureClass) => {
    const { forMs, waitMs } = retryTable[failureClass].log
    const { firstMs, lastMs, waitsMs } = await followTo(errorOf(failureClass), 'log')
    expect(Math.min(...waitsMs)).toBeGreaterThanOrEqual(waitMs)
    if (forMs === Infinity) expect(lastMs).toBeGreaterThan(40 * minute)
    else {
      expect(lastMs).toBeGreaterThanOrEqual(firstMs + forMs)
      expect(lastMs).toBeLessThan(firstMs + forMs + minute)
    }
  })

  it.each(classes)('of a build that an input names, after: %s', async (failureClass) => {
    const { forMs } = retryTable[failureClass].named
    const clock = recordingClock()
    let reads = 0
    const getBuild = () => {
      reads += 1
      return Promise.reject(errorOf(failureClass))
    }
    const server = { api: stub<BuildsApi>({ getBuild }), clock }
    const reporter = { report: () => undefined }
    await expect(awaitBuildById('b-1', { ...server, reporter }, never)).rejects.toThrow()
    expect(reads).toBe(1 + forMs / second)
    expect(clock.monotonicMs()).toBe(forMs)
  })

  it.each(classes)('of the build of another run, after: %s', async (failureClass) => {
    const clock = createVirtualClock()
    let requests = 0
    const api = stub<BuildsApi>({
      cancelBuild: () => {
        requests += 1
        return Promise.reject(errorOf(failureClass))
      },
      getBuild: () => Promise.resolve(makeBuild({ status: 'running' })),
    })
    using limit = createTimeLimit(minute, clock)
    const builds = [makeBuild({ status: 'running' })]
    const options = { wait: false, timeoutMs: minute }
    const dependencies = { api, clock, random: () => 0.5 }
    await cancelBuilds(builds, options, dependencies, limit.signal)
    expect(requests > 1).toBe(retryTable[failureClass].cancelsOn)
  })
})
