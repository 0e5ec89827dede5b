import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from '../../src/api/http/transport.ts'
import * as undici from '../../src/api/http/undici.ts'
import type { Connection } from '../../src/inputs/connection.ts'
import { readCustomHeaderSecrets } from '../../src/inputs/custom-headers.ts'
import { ActionError, describeError } from '../../src/util/errors.ts'
import { askBuilds } from './ask-builds.ts'
import { askAccess, askList, askReading } from './ask-reading.ts'
import { askRefusals } from './ask-refusals.ts'
import { type Contact, type Times, usualTimes, version } from './ask.ts'
import { assumptions } from './assumptions.ts'
import { diagnose, withVariables } from './doctor.ts'
import { createRecorder } from './exchange.ts'
import { Archives } from './forms.ts'
import { judge } from './judge.ts'
import { OpenBuilds } from './open-builds.ts'
import { createRedaction, type Secret } from './redact.ts'
import { createReport, renderMarkdown, renderTable, type Report } from './report.ts'

export interface ContactOptions {
  readonly connection: Connection
  readonly env: Readonly<Record<string, string | undefined>>
  /** The agent of the builds; `undefined`: nothing is built. */
  readonly agentName: string | undefined
  /** Where the report is written. */
  readonly directory: string
  readonly times?: Partial<Times>
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/** Asks, judges, and writes the report. Resolves with the exit code. */
export async function contact(options: ContactOptions): Promise<number> {
  const { connection, env, agentName, say, signal } = options
  const times = { ...usualTimes, ...options.times }
  describePlan(connection.baseUrl.host, agentName).forEach(say)
  await using transport = createTransport(undici, connection.baseUrl, env, times.requestMs)
  const recorder = createRecorder(transport)
  const shared: Contact = { connection, recorder, times, say, signal }
  const builds = agentName === undefined ? undefined : new OpenBuilds(shared, agentName)
  let end: End = { diagnosis: 'Stopped before the API responded.', code: 130 }
  try {
    end = await askAll(shared, builds)
  } catch (error) {
    if (!signal.aborted) throw error
  }
  const left = await builds?.cleanUp()
  const results = judge(assumptions, recorder)
  const redaction = createRedaction(recorder, secretsOf(connection, env))
  const asked = results.filter(({ row }) => builds !== undefined || row.group === 'reading')
  if (end.code !== 1) say(`\n${renderTable(asked, redaction)}`)
  if (end.code !== 1 && builds === undefined)
    say(`${results.length - asked.length} more rows need --build.`)
  const head = { version, mode: builds ? 'build' : 'read-only', diagnosis: end.diagnosis } as const
  const paths = await writeReport(
    options.directory,
    createReport(head, results, recorder, redaction),
  )
  say(`Wrote ${paths.join(' and ')}, without key, account, identities, names and addresses.`)
  if (left !== undefined) say(left)
  return end.code
}

interface End {
  readonly diagnosis: string
  readonly code: number
}

function describePlan(host: string, agentName: string | undefined): readonly string[] {
  const reading = `This asks the builds API on ${host} some thirty questions that change nothing`
  return agentName === undefined
    ? [`${reading}. With --build it also builds.`]
    : [
        `${reading}, then sends eight forms that`,
        `it should refuse, and makes at most four small builds for agent '${agentName}', of which it`,
        `cancels two. Builds, images and the agent stay: the API cannot delete them.`,
      ]
}

async function askAll(shared: Contact, builds: OpenBuilds | undefined): Promise<End> {
  const error = await askList(shared)
  if (error === undefined || error.kind === 'http') await askAccess(shared)
  const diagnosis = diagnose(shared.recorder, error)
  shared.say(diagnosis)
  if (error !== undefined) return { diagnosis, code: 1 }
  await askReading(shared)
  if (builds) {
    await using archives = await Archives.create()
    await askRefusals(builds, archives)
    await askBuilds(builds, archives)
  }
  return { diagnosis, code: 0 }
}

async function writeReport(directory: string, report: Report): Promise<readonly string[]> {
  await mkdir(directory, { recursive: true })
  const texts = {
    md: renderMarkdown(report),
    json: `${JSON.stringify(report, undefined, 2)}\n`,
  }
  return await Promise.all(
    Object.entries(texts).map(async ([type, text]) => {
      const path = join(directory, `contact-report.${type}`)
      await writeFile(path, text)
      return path
    }),
  )
}

/** Explains an error in a sentence, without a stack. */
export function describeProblem(error: unknown): string {
  return error instanceof ActionError
    ? withVariables(describeError(error))
    : `Failed unexpectedly: ${String(error)}`
}

function secretsOf(
  { baseUrl, apiKey, accountId }: Connection,
  env: ContactOptions['env'],
): Secret[] {
  const proxies = ['https_proxy', 'HTTPS_PROXY'].flatMap((name) => {
    const url = URL.parse(env[name] ?? '')
    return url
      ? [url.host, url.username, url.password].map((value) => ({ name: 'proxy', value }))
      : []
  })
  return [
    { name: 'key', value: apiKey },
    { name: 'account', value: accountId },
    ...readCustomHeaderSecrets().map((value) => ({ name: 'header', value })),
    { name: 'server', value: baseUrl.host },
    { name: 'server', value: baseUrl.hostname },
    ...proxies,
  ]
}
