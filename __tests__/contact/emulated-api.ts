import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contact } from '../../scripts/contact/contact.ts'
import type { Report } from '../../scripts/contact/report.ts'
import type { Times } from '../../scripts/contact/ask.ts'
import type { BuildEngine, BuildJob } from '../../testbed/emulator/engines/engine.ts'
import { createScriptedEngine, type Script } from '../../testbed/emulator/engines/scripted.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'

export const apiKey = 'key-0123456789-abcdef'
export const accountId = 'acct-0123456789'

/** Short enough for a test, long enough for every answer of the emulator. */
const times: Partial<Times> = { requestMs: 5_000, pollMs: 25, watchMs: 900, logEndMs: 500 }

const digest = `sha256:${'a'.repeat(64)}`

/** What a builder does with the four Dockerfiles of a contact. */
export function scriptOf({ imageName, imageTag }: BuildJob): Script {
  const built: Script = [
    { waitMs: 150 },
    { status: 'running' },
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
  readonly engine?: BuildEngine
  /** Whether the account has builds of others before. */
  readonly isNew?: boolean
  readonly readOnly?: boolean
}

/** A whole contact with an emulator. */
export async function contactEmulator(bent: Bent = {}): Promise<Contacted> {
  const engine = bent.engine ?? createScriptedEngine(scriptOf, 1)
  await using emulator = await startEmulator({ engine, apiKey, knobs: bent.knobs ?? {} })
  const seeds = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day, index) => ({
    account_id: accountId,
    agent_name: `agent-of-ada-${index}`,
    created_at: `${day}T00:00:00Z`,
    created_by: 'ada.lovelace@people.example',
    source_repo: 'git.people.example/ada/secret-agent',
  }))
  if (!bent.isNew) emulator.seed(seeds)
  const run = await contactServer(new URL(emulator.url), { readOnly: bent.readOnly ?? false })
  const builds = emulator
    .builds(accountId)
    .filter(({ agentName, imageName }) => [agentName, imageName].includes('contact-abc123'))
  return { ...run, builds: builds.map(({ id, status }) => ({ id, status })) }
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
      ...{ env, directory, signal, times: { ...times, ...limits } },
      agentName: readOnly ? undefined : 'contact-abc123',
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

/** The rows that do not say `as assumed`, with what was seen. */
export function otherRows({ results }: Report): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    results
      .filter(({ verdict }) => verdict !== 'as assumed')
      .map(({ id, verdict, seen }) => [id, seen ?? verdict]),
  )
}
