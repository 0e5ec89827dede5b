import { describe, expect, it } from '@jest/globals'
import { createRedactor } from '../../src/runner/redact.ts'
import { serve } from '../../testbed/loopback.ts'
import { runAction } from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { errorsOf } from '../support/checked-action.ts'

const id = '0a4b2c6d-1111-4222-8333-444455556666'
const failingLog = [
  '#1 [internal] load build definition from Dockerfile',
  '#5 [2/2] RUN make main',
  '#5 0.5 make: *** [main] Error 2',
  '#5 ERROR: process "/bin/sh -c make main" did not complete successfully: exit code: 2',
  'ERROR: failed to solve: process "/bin/sh -c make main" did not complete successfully: exit code: 2',
]

/** How a run ends, by the status of the build or by what the server answers to the form. */
interface Ending {
  readonly status?: string
  readonly refusal?: { readonly status: number; readonly body: unknown }
  readonly inputs?: Readonly<Record<string, string>>
}

const endings: Readonly<Record<string, Ending>> = {
  success: { status: 'success' },
  failed: { status: 'failed' },
  cancelled: { status: 'cancelled' },
  'timed out': { status: 'timed_out' },
  refused: { refusal: { status: 422, body: { detail: 'The agent main failed a check.' } } },
  'with a wrong key': { refusal: { status: 401, body: { detail: 'The key is not known.' } } },
  'out of time': { status: 'running', inputs: { 'timeout-minutes': '0.02' } },
  submitted: { status: 'queued', inputs: { wait: 'false' } },
  'dry run': { inputs: { 'dry-run': 'true' } },
}

interface Seen {
  readonly exitCode: number | null
  readonly errors: readonly string[]
  readonly summary: string
  readonly outputs: readonly string[]
}

/** What a run shows that has this key and this token. */
async function see(
  { status, refusal, inputs }: Ending,
  secret: string,
  token: string,
): Promise<Seen> {
  const submittedMs = Date.now()
  const after = (seconds: number): string => new Date(submittedMs + seconds * 1_000).toISOString()
  // Times that are measured may be too short to be shown.
  const times = { build_start_time: after(1), build_end_time: after(3) }
  const record = (word: string) => ({
    id,
    build_status: word,
    agent_id: 'a-1',
    agent_name: 'chat',
    image_name: 'chat',
    image_tag: 'main',
    created_at: after(0),
    ...(word === 'queued' ? {} : times),
  })
  let isCancelled = false
  await using server = await serve((request, response) => {
    request.resume()
    const { pathname } = new URL(request.url ?? '', 'http://x')
    const json = (code: number, value: unknown): void => {
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    request.on('end', () => {
      if (pathname.endsWith('/cancel')) {
        isCancelled = true
        json(202, {})
      } else if (request.method === 'POST') {
        if (refusal) json(refusal.status, refusal.body)
        else json(202, record('queued'))
      } else if (pathname.endsWith('/logs')) {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.end(failingLog.map((line) => `data: ${JSON.stringify({ line })}\n\n`).join(''))
      } else if (pathname.endsWith(`/${id}`)) {
        json(200, record(isCancelled ? 'cancelled' : (status ?? 'queued')))
      } else json(200, { items: [], has_more: false })
    })
  })
  await using workspace = await makeWorkspace({ Dockerfile: 'FROM scratch\n' })
  const result = await runAction({
    entry: 'main',
    skipPost: true,
    workspace: workspace.path,
    inputs: {
      'api-key': secret,
      'github-token': token,
      'account-id': 'acct-1',
      'base-url': server.url.href,
      'agent-id': 'a-1',
      'image-name': 'chat',
      'image-tag': 'main',
      'poll-interval-seconds': '0.1',
      ...inputs,
    },
  })
  // Each server has a port of its own.
  const withoutPort = (text: string): string => text.replaceAll(server.url.host, 'HOST')
  return {
    exitCode: result.exitCode,
    errors: errorsOf(result).map(withoutPort),
    summary: withoutTimes(withoutPort(result.summary)),
    outputs: Object.keys(result.outputs).toSorted(),
  }
}

/** Durations differ from run to run, and with them what is said of slow steps. */
function withoutTimes(text: string): string {
  return text
    .replaceAll(/^(?:.* took \d+ % of the time|Slowest steps?: .*)\.\n\n/gm, '')
    .replaceAll(/\d+(?:\.\d+)?(?= (?:s|min|ms)\b)/g, 'N')
    .replaceAll(/^.*⏱.*$/gm, '')
}

/** What hides a secret may itself be escaped, and makes a sentence code. */
function unescaped(markdown: string): string {
  return markdown.replaceAll(/\\(?=\*)|`/g, '')
}

const apiKey = 'sk-0123456789abcdefghijklmnop'

describe.each(Object.entries(endings))('a run that ends: %s', (_, ending) => {
  it('shows and decides the same with ordinary words as key and token', async () => {
    const secrets = [
      ['t', 't'],
      ['success', 'failed'],
      ['main', 'main'],
      [apiKey, 't'],
      [apiKey, `a token\nwarnings`],
    ] as const
    const [usual, ...seen] = await Promise.all([
      see(ending, apiKey, apiKey),
      ...secrets.map(([key, token]) => see(ending, key, token)),
    ])
    expect(usual.summary).not.toBe('')
    for (const [index, pair] of secrets.entries()) {
      const masked = createRedactor(pair.filter((secret) => secret !== apiKey))
      const found = seen[index]
      expect(found && { ...found, summary: unescaped(found.summary) }).toEqual({
        ...usual,
        errors: usual.errors.map(masked),
        summary: unescaped(masked(usual.summary)),
      })
    }
  })
})
