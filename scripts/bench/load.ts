import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'
import { startAction } from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { startFaultProxy } from '../../testbed/proxy/fault-proxy.ts'
import type { Toxic } from '../../testbed/proxy/passage.ts'

const [apiKey, accountId] = ['key-3f9c2d1a5b6c7d8e9f00', 'acct-1']
const clients = 50
/** How many requests the server accepts in a second, and at once. */
const rate = 12
const buildMs = 180_000
/** All requests are rejected for a while in the middle, when every action follows its build. */
const outage = { fromMs: 90_000, forMs: 30_000 }
const windowMs = 10_000

/** Many jobs at once against a server that limits its rate and is away for a while. */
export async function benchLoad(): Promise<string> {
  const script = [
    { status: 'running' },
    { line: '#1 [1/1] RUN make' },
    { waitMs: buildMs },
    { line: '#1 DONE 0.1s' },
    { end: 'success' },
  ]
  const agents = Object.fromEntries(
    Array.from({ length: clients }, (_, at) => [`agent-${at}`, `id-${at}`]),
  )
  const engine = createScriptedEngine(script, 1)
  await using emulator = await startEmulator({ engine, apiKey, knobs: { agents } })
  await using workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n', 'app.py': '' })
  const limiter = createLimiter()
  const startMs = performance.now()
  const isAway = (nowMs: number): boolean =>
    nowMs - startMs >= outage.fromMs && nowMs - startMs < outage.fromMs + outage.forMs
  let limited = 0
  await using proxy = await startFaultProxy({
    port: Number(new URL(emulator.url).port),
    toxicOf: ({ atMs }) => {
      if (isAway(atMs)) return answer('503 Service Unavailable')
      if (limiter(atMs)) return undefined
      limited += 1
      return answer('429 Too Many Requests\r\nretry-after: 1')
    },
  })
  const results = await Promise.all(
    Array.from({ length: clients }, async (_, at) => {
      const action = await startAction({
        entry: 'main',
        workspace: workspace.path,
        inputs: {
          'api-key': apiKey,
          'account-id': accountId,
          'base-url': `http://${proxy.host}:${proxy.port}`,
          'agent-id': `id-${at}`,
          'image-name': `agent-${at}`,
          'image-tag': 'v1',
        },
      })
      return await action.finished
    }),
  )
  const submits = emulator.journal.filter(({ operation }) => operation === 'submit')
  const names = submits.map(({ fields }) => fields?.['image_name'])
  const recoveredMs = startMs + outage.fromMs + outage.forMs
  // When builds end, each action reads the rest of its log: that is no burst after the outage.
  const firstSubmitMs = proxy.requests.find(({ operation }) => operation === 'submit')?.atMs ?? 0
  const isAfterOutage = (ms: number): boolean => ms >= recoveredMs && ms < firstSubmitMs + buildMs
  const failed = results.filter(({ exitCode }) => exitCode !== 0)
  for (const { stdout } of failed)
    process.stderr.write(`${stdout.trimEnd().split('\n').slice(-4).join(' | ')}\n`)
  const builds = names.length - new Set(names).size + clients - names.length
  const times = proxy.requests.map(({ atMs }) => atMs).filter(isAfterOutage)
  return [
    '| actions at once | failed | builds too many or too few | requests rejected with 429 | requests after the outage, peak ÷ mean |',
    '| ---: | ---: | ---: | ---: | ---: |',
    `| ${[clients, failed.length, builds, limited].join(' | ')} | ${peakOverMean(times).toFixed(1)} |`,
  ].join('\n')
}

/** A response in place of the server's. */
function answer(status: string): Toxic {
  const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\nconnection: close`
  return { type: 'replace', bytes: `${head}\r\ncontent-length: 2\r\n\r\n{}` }
}

/** Limits requests by a token bucket. */
function createLimiter(): (nowMs: number) => boolean {
  let tokens = rate
  let lastMs = performance.now()
  return (nowMs) => {
    tokens = Math.min(rate, tokens + ((nowMs - lastMs) * rate) / 1_000)
    lastMs = nowMs
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

/** Compares the windows from the first request to the last; one that is not full is left out. */
function peakOverMean(timesMs: readonly number[]): number {
  const [first = 0, last = 0] = [timesMs[0], timesMs.at(-1)]
  const windows = Math.max(1, Math.floor((last - first) / windowMs))
  const counts = Array.from(
    { length: windows },
    (_, at) => timesMs.filter((ms) => Math.floor((ms - first) / windowMs) === at).length,
  )
  const mean = counts.reduce((sum, count) => sum + count, 0) / windows
  return Math.max(...counts) / mean
}
