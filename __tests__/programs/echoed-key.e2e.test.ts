import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { startArtifactServer } from '../../testbed/github/artifact-server.ts'
import { startGitHubServer } from '../../testbed/github/github-server.ts'
import { runAction } from '../../testbed/runner/runner-model.ts'
import { readRunnerLines } from '../../testbed/runner/workflow-commands.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { serve } from '../../testbed/loopback.ts'
import { rowsIn } from '../support/comment-rows.ts'

const key = 'sk-live/9f"2&l<a>+7d41c0\'e5'
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const hex = Buffer.from(key).toString('hex')
const html = key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const forms: Readonly<Record<string, string>> = {
  plain: key,
  Base64: base64(`${key}!!!`),
  'Base64, one byte in': base64(`:${key}!!!`),
  'Base64, two bytes in': base64(`a:${key}!!!`),
  Base64url: Buffer.from(`${key}!!!`).toString('base64url'),
  hex,
  'upper-case hex': hex.toUpperCase(),
  URL: encodeURIComponent(key),
  JSON: JSON.stringify(key).slice(1, -1),
  HTML: html.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
}

/** So short that decisions read it, with characters that Markdown escapes. */
const shortKey = '_k3y-GH-1x_z9_'

/** What a reader could recover the key from: its beginning or end in any form. */
const canaries = Object.values(forms).flatMap((form) => [form.slice(6, 18), form.slice(-20, -8)])

function record(form: string, status: string): Readonly<Record<string, unknown>> {
  return {
    id: form,
    build_status: status,
    account_id: form,
    agent_id: form,
    agent_name: form,
    image_name: form,
    image_tag: form,
    image_url: `registry.test/${form}:1`,
    created_at: form,
    build_end_time: form,
    source_commit: form,
    cloud_provider_build_id: form,
    created_by: { id: form, [form]: form },
    list: [form, { deep: form }],
  }
}

const log = (form: string): readonly string[] => [
  '#1 [internal] load build definition from Dockerfile',
  `#1 WARN: Rule${form.slice(0, 3)}: ${form} (line 1)`,
  `#5 [1/1] RUN echo ${form}`,
  `#5 0.5 ${form}`,
  `#5 0.6 ${'x'.repeat(8_180)} ${form}`,
  `#5 0.7 ##[error]${form}`,
  `#5 ERROR: process "${form}" did not complete successfully: exit code: 1`,
  `ERROR: failed to solve: ${form}`,
]

/** What the runner shows of a log: all but the commands that have it mask the key. */
function unmasked(stdout: string): string {
  return readRunnerLines(stdout)
    .filter((line) => line.type === 'text' || line.command.name !== 'add-mask')
    .map((line) => JSON.stringify(line))
    .join('\n')
}

interface Echo {
  readonly apiKey?: string
  /** How the record and all else shows it. */
  readonly form: string
  /** How the log shows it. */
  readonly logged?: string
}

/** All that the action writes, and sends to others, if the server echoes the key. */
async function sinksWith({
  form,
  apiKey = key,
  logged = form,
}: Echo): Promise<Readonly<Record<string, string>>> {
  let reads = 0
  await using server = await serve((request, response) => {
    request.resume()
    response.setHeader('x-request-id', form)
    const { pathname } = new URL(request.url ?? '', 'http://x')
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    request.on('end', () => {
      if (request.method === 'POST') {
        json(202, record(form, 'queued'))
        return
      }
      if (pathname.endsWith('/logs')) {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        for (const line of log(logged)) response.write(`data: ${JSON.stringify({ line })}\n\n`)
        response.end(`event: error\ndata: ${form}\n\n`)
        return
      }
      if (decodeURIComponent(pathname).endsWith(`/${form}`)) {
        // A status that nobody knows, and then the end.
        json(200, record(form, (reads += 1) === 1 ? form : 'failed'))
        return
      }
      json(200, { items: [], has_more: false })
    })
  })
  await using workspace = await makeWorkspace({ Dockerfile: `FROM scratch\n` })
  const pullRequest = { number: 7, head: { sha: 'f'.repeat(40), ref: 'feature' } }
  await using temp = await makeWorkspace({
    'event.json': JSON.stringify({ pull_request: pullRequest }),
  })
  await using github = await startGitHubServer()
  await using storage = await startArtifactServer()
  const result = await runAction({
    entry: 'main',
    workspace: workspace.path,
    env: {
      RUNNER_DEBUG: '1',
      ACTIONS_STEP_DEBUG: 'true',
      RUNNER_TEMP: temp.path,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(temp.path, 'event.json'),
      GITHUB_API_URL: github.url,
      ...storage.env,
    },
    inputs: {
      'api-key': apiKey,
      'account-id': 'acct-1',
      'base-url': server.url.href,
      'agent-id': 'a-1',
      'image-name': 'hello',
      'poll-interval-seconds': '0.1',
      comment: 'true',
      'upload-logs': 'always',
    },
  })
  const logFile = await readFile(result.outputs['log-file'] ?? '', 'utf8')
  const body = github.comments[0]?.body ?? ''
  expect(result.exitCode).toBe(1)
  expect(logFile).toContain('exit code: 1')
  expect(rowsIn(body)).toHaveLength(1)
  expect(storage.artifacts).toHaveLength(2)
  return {
    log: unmasked(result.stdout),
    outputs: Object.values(result.outputs).join('\n'),
    summary: result.summary,
    state: JSON.stringify(result.state),
    post: unmasked(result.post?.stdout ?? ''),
    logFile,
    // What is compressed in it counts, too.
    comment: [
      body,
      ...rowsIn(body).flatMap(({ agent, words, image }) => [agent, words, image]),
    ].join('\n'),
    artifact: storage.artifacts
      .flatMap(({ name, files }) => [name, ...Object.values(files)])
      .join('\n'),
  }
}

/** A reader sees Markdown and colours so. */
function asRead(text: string): string {
  return text.replaceAll(/(?:\p{Cc}|\\u001b)\[[\d;]*m|&zwj;|\\(?=[_-])/gu, '')
}

it('shows the key nowhere, in whatever form the server sends it back', async () => {
  const split = (text: string): string => `${text.slice(0, 6)}\u001b[m\u001b[K${text.slice(6)}`
  const echoes: Readonly<Record<string, Echo>> = {
    ...Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, { form }])),
    'split by colours': { form: key, logged: split(key) },
    short: { apiKey: shortKey, form: shortKey },
    'short, split by colours': { apiKey: shortKey, form: shortKey, logged: split(shortKey) },
  }
  // They run at the same time: most of a run is waiting.
  const found = await Promise.all(
    Object.entries(echoes).map(async ([name, echo]) =>
      Object.entries(await sinksWith(echo)).flatMap(([sink, text]) =>
        [...canaries, 'k3y-GH', '1x_z9']
          .filter((canary) => text.includes(canary) || asRead(text).includes(canary))
          .map((part) => ({ name, sink, part })),
      ),
    ),
  )
  expect(found.flat()).toEqual([])
})
