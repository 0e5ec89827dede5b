import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contact } from '../../scripts/contact/contact.ts'
import type { Verdict } from '../../scripts/contact/judge.ts'
import type { Report } from '../../scripts/contact/report.ts'
import type { Times } from '../../scripts/contact/ask.ts'
import type { BuildEngine, BuildJob } from '../../testbed/emulator/engines/engine.ts'
import { createScriptedEngine, type Script } from '../../testbed/emulator/engines/scripted.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import type { StoredBuild } from '../../testbed/emulator/http/record.ts'
import { type Emulator, startEmulator } from '../../testbed/emulator/http/server.ts'

export const apiKey = 'key-0123456789-abcdef'
export const accountId = 'acct-0123456789'
export const agent = 'contact-abc123'

/** Short enough for a test, long enough for every answer of the emulator. */
const times: Partial<Times> = { requestMs: 5_000, pollMs: 25, watchMs: 900, logEndMs: 3_000 }

const digest = `sha256:${'a'.repeat(64)}`

/** What a builder does with the four Dockerfiles of a contact. */
export function scriptOf({ imageName, imageTag }: BuildJob): Script {
  const built: Script = [
    { hold: 'log' },
    { status: 'running' },
    { hold: 'reader' },
    { line: '#1 [internal] load remote build context' },
    { line: '#1 DONE 0.0s' },
    { line: '#2 [1/1] COPY Dockerfile /' },
    { waitMs: 150 },
  ]
  switch (imageTag) {
    case 'failing':
      return [
        ...built,
        { line: '#2 DONE 0.1s' },
        { line: '#3 [2/2] RUN ["/contact"]' },
        { line: '#3 ERROR: process "/contact" did not complete successfully: exit code: 1' },
        { end: 'failed' },
      ]
    case 'running':
    case 'queued':
      return [{ waitMs: 150 }, { status: 'running' }, { waitMs: 60_000 }]
    default:
      return [
        ...built,
        { line: '#2 DONE 0.1s' },
        { line: '#3 exporting to image' },
        {
          line: `#3 pushing manifest for registry.emulator.invalid/${imageName}:${imageTag}@${digest} 0.1s done`,
        },
        { line: '#3 DONE 0.2s' },
        { end: 'success' },
      ]
  }
}

export interface Contacted {
  readonly code: number
  readonly report: Report
  /** The two files. */
  readonly files: readonly string[]
  readonly said: readonly string[]
  /** Builds that were made, with their last status. */
  readonly builds: readonly { readonly id: string; readonly status: string }[]
}

export interface Bent {
  readonly knobs?: Partial<Knobs>
  readonly script?: (job: BuildJob) => Script
  /** How a build ends whose script ends so. */
  readonly endOf?: (job: BuildJob, end: string) => string
  readonly readOnly?: boolean
}

/** An emulator with builds of others, whose builders play `scriptOf`. */
export async function startApi(bent: Bent = {}): Promise<Emulator> {
  const { knobs = {}, script = scriptOf } = bent
  const scripted = createScriptedEngine(script, 1)
  const run: BuildEngine['run'] = async (job, progress, cancelled) => {
    const end = await scripted.run(job, progress, cancelled)
    // Long enough for a second cancellation.
    if (cancelled.aborted) await sleep(300)
    return bent.endOf?.(job, end) ?? end
  }
  const emulator = await startEmulator({ engine: { ...scripted, run }, apiKey, knobs })
  // No build begins before somebody reads a log; the first of these requests names no build.
  const timer = setInterval(() => {
    const [, ...logs] = emulator.journal.filter(({ operation }) => operation === 'logs')
    if (logs.length > 0) scripted.release('log')
    // A server that does not send a log again shows it only to who has opened it before.
    const isOpen = logs.some(({ status }) => status === undefined || status === 200)
    const isRunning = emulator.builds(accountId).some(({ status }) => status === 'running')
    if (isOpen && isRunning) scripted.release('reader')
  }, 50)
  emulator.seed(
    ['2026-01-01', '2026-01-02', '2026-01-03'].map((day, index) => ({
      account_id: accountId,
      agent_name: `agent-of-ada-${index}`,
      created_at: `${day}T00:00:00Z`,
      created_by: 'ada.lovelace@people.example',
      source_repo: 'git.people.example/ada/secret-agent',
    })),
  )
  const close = async (): Promise<void> => {
    clearInterval(timer)
    await emulator.close()
  }
  return { ...emulator, [Symbol.asyncDispose]: close }
}

/** The builds that a contact has made. */
export function buildsOf(emulator: Emulator): readonly StoredBuild[] {
  return emulator
    .builds(accountId)
    .filter(({ agentName, imageName }) => [agentName, imageName].includes(agent))
}

/** A whole contact with an emulator. */
export async function contactEmulator(bent: Bent = {}): Promise<Contacted> {
  await using emulator = await startApi(bent)
  const contacted = await contactServer(new URL(emulator.url), { readOnly: bent.readOnly ?? false })
  return { ...contacted, builds: buildsOf(emulator).map(({ id, status }) => ({ id, status })) }
}

/** A whole contact with any server. */
export async function contactServer(
  baseUrl: URL,
  {
    readOnly = true,
    env = {},
    signal = new AbortController().signal,
    limits = {},
  }: {
    readonly readOnly?: boolean
    readonly env?: NodeJS.ProcessEnv
    readonly signal?: AbortSignal
    readonly limits?: Partial<Times>
  } = {},
): Promise<Omit<Contacted, 'builds'>> {
  const directory = await mkdtemp(join(tmpdir(), 'contact-test-'))
  const said: string[] = []
  try {
    const code = await contact({
      connection: { baseUrl, apiKey, accountId },
      env,
      directory,
      signal,
      times: { ...times, ...limits },
      agentName: readOnly ? undefined : agent,
      say: (line) => said.push(line),
    })
    const files = await Promise.all(
      ['json', 'md'].map((type) => readFile(join(directory, `contact-report.${type}`), 'utf8')),
    )
    return { code, report: JSON.parse(files[0] ?? '') as Report, files, said }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** The rows with this verdict, with what was seen. */
export function rowsOf({ results }: Report, verdict: Verdict): Readonly<Record<string, unknown>> {
  const rows = results.filter((one) => one.verdict === verdict)
  return Object.fromEntries(rows.map(({ id, seen }) => [id, seen]))
}
