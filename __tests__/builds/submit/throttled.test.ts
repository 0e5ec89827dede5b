import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { createClient } from '../../../src/api/client.ts'
import type { Transport } from '../../../src/api/http/transport.ts'
import { submit } from '../../../src/builds/submit/submit.ts'
import type { Clock } from '../../../src/util/clock.ts'
import { submission } from '../../../world/server/api-values.ts'
import { createChance } from '../../../world/random.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

const runs = 50
/** Requests a second, and as many at once. */
const rate = 12

/** A server for many clients that limits the requests of all together. */
function createThrottledServer(clock: Clock) {
  const names: string[] = []
  let tokens = rate
  let lastMs = clock.monotonicMs()
  let rejected = 0

  const isAllowed = (): boolean => {
    const nowMs = clock.monotonicMs()
    tokens = Math.min(rate, tokens + ((nowMs - lastMs) * rate) / 1_000)
    lastMs = nowMs
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
  const answer = (name: string, method: string) => {
    if (method === 'POST') names.push(name)
    const builds = names.filter((one) => one === name).map(() => ({ id: name, image_name: name }))
    return method === 'POST' ? builds[0] : { items: builds, has_more: false }
  }
  const transportOf = (name: string): Transport => ({
    request: async ({ method, body }) => {
      const isAccepted = isAllowed()
      if (!isAccepted) rejected += 1
      if (body !== null) await body.toArray()
      const json = JSON.stringify(isAccepted ? answer(name, method) : { detail: 'slow down' })
      return {
        statusCode: isAccepted ? 200 : 429,
        statusText: '',
        headers: { 'content-type': 'application/json', 'retry-after': isAccepted ? '' : '1' },
        body: Readable.from([Buffer.from(json)]),
      }
    },
    proxyHost: '',
    isProxyFailure: () => false,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  })
  return { names, transportOf, rejected: () => rejected }
}

describe('many runs that begin at the same time', () => {
  it.each([1, 2, 3])('get one build each from a server that limits requests (%s)', async (seed) => {
    const clock = createVirtualClock()
    const random = createChance(seed).next
    const server = createThrottledServer(clock)
    const names = Array.from({ length: runs }, (_, at) => `image-${at}`)
    const ids = await Promise.all(
      names.map(async (imageName) => {
        await using api = createClient({
          ...{ baseUrl: new URL('http://localhost'), apiKey: 'k', accountId: 'a', userAgent: 'u' },
          redact: (text) => text,
          ...{ clock, random, transport: server.transportOf(imageName) },
          openArchive: () => Promise.reject(new Error('There is none.')),
        })
        const request = {
          submission: { ...submission, imageName, archive: undefined, imageUrl: 'r.example/i:t' },
          seen: new Set<string>(),
          ...{ agentName: undefined, onRecord: () => undefined, onCreated: () => undefined },
        }
        const reporter = { report: () => undefined }
        const signal = new AbortController().signal
        return (await submit(request, { api, clock, random, reporter }, signal)).build.id
      }),
    )
    expect(ids).toEqual(names)
    expect(server.names.toSorted()).toEqual(names.toSorted())
    expect(server.rejected()).toBeGreaterThan(0)
  })
})
