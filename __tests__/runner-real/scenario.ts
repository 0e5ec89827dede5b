import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { startAgentex } from '../../testbed/emulator/agentex/server.ts'
import { createScriptedEngine, shortScript } from '../../testbed/emulator/engines/scripted.ts'
import { identityOf } from '../../testbed/emulator/http/access.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import type { SeedBuild } from '../../testbed/emulator/http/seed.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'
import { startArtifactServer } from '../../testbed/github/artifact-server.ts'
import { startGitHubServer } from '../../testbed/github/github-server.ts'
import { serve } from '../../testbed/loopback.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import { apiKey } from '../support/checked-action.ts'
import type { Part } from '../support/expect.ts'
import { type FinishedAct, startAct, type StartedAct } from './act.ts'
import { branch, type EventName, makeEvent } from './events.ts'
import { oldNodeDirectory } from './old-nodes.ts'
import { type Layout, makeRepository } from './repository.ts'

const path = process.env['PATH'] ?? ''
const accountId = 'acct-1'

/** A workflow, and the host that it runs in. */
export interface Scenario {
  readonly workflow: string
  readonly event: EventName
  readonly layout?: Layout
  /** Runs before, of this workflow unless another one is named. */
  readonly earlier?: readonly { readonly event: EventName; readonly workflow?: string }[]
  /** What a build does; default: it succeeds. */
  readonly script?: Parameters<typeof createScriptedEngine>[0]
  readonly knobs?: Partial<Knobs>
  readonly builds?: readonly SeedBuild[]
  /** Default: a token that may do everything. */
  readonly token?: 'none'
  /** What is first on PATH. */
  readonly machine?: 'Node 20'
  readonly interruption?: Interruption
}

export interface Interruption {
  /** What act has printed tells it. */
  readonly isReached: (output: string) => boolean
  readonly interrupt: (act: StartedAct) => void
}

/** What a run left at the runner, at the server and at the forge. */
export interface Observed extends FinishedAct {
  /** Whether the moment to interrupt came. */
  readonly isReached: boolean
  /** `hello-agent:TAG success`, of the server. */
  readonly builds: readonly string[]
  /** The fields of the submits. */
  readonly forms: readonly Readonly<Record<string, string>>[]
  /** Which the requests named. */
  readonly accounts: readonly string[]
  readonly cancels: number
  /** What a chat was sent. */
  readonly told: readonly string[]
  readonly comments: readonly string[]
  readonly artifacts: readonly string[]
}

/** A run on act and what must come of it. */
export interface Case {
  readonly name: string
  readonly scenario: Scenario
  /** Part of what is observed; texts may be matchers. */
  readonly expected: Part<Observed>
}

/** Only a case that hangs reaches it; on a busy machine a case may take minutes. */
export const limitMs = 600_000

/** Replaces build IDs by `<IMAGE:TAG>`, commits by `<HEAD>`, tags for the content by `<TREE>`. */
export async function observe(scenario: Scenario, release: string): Promise<Observed> {
  const engine = createScriptedEngine(scenario.script ?? shortScript)
  await using emulator = await startEmulator({ engine, apiKey, knobs: scenario.knobs ?? {} })
  await using agentex = await startAgentex({ builds: emulator, accountId })
  await using repository = await makeRepository(scenario.layout)
  await using forge = await startGitHubServer()
  await using artifacts = await startArtifactServer()
  const told: string[] = []
  await using chat = await serve(async (request, response) => {
    told.push(await text(request))
    response.end()
  })
  emulator.seed((scenario.builds ?? []).map((build) => ({ account_id: accountId, ...build })))
  if (scenario.event === 'tag') gitIn(repository.path)('tag', 'v1.4.0')
  if (scenario.event === 'branch') gitIn(repository.path)('checkout', '--quiet', '-b', branch)
  const start = async (workflow: string, event: EventName): Promise<StartedAct> =>
    await startAct({
      workflow,
      event: makeEvent(event, repository),
      repository: repository.path,
      release,
      secrets: {
        ...(event === 'fork' || event === 'dependabot' ? {} : { SGP_API_KEY: apiKey }),
        CHAT_WEBHOOK: chat.url.href,
        ...(scenario.token === 'none' ? {} : { GITHUB_TOKEN: 'token-of-the-job' }),
      },
      variables: {
        SGP_ACCOUNT_ID: accountId,
        SGP_CI_IDENTITY: identityOf(apiKey),
        AGENTEX_URL: agentex.url,
      },
      env: { SGP_CLIENT_BASE_URL: emulator.url, GITHUB_API_URL: forge.url, ...artifacts.env },
      path: scenario.machine === 'Node 20' ? `${oldNodeDirectory(20)}:${path}` : path,
    })
  for (const { workflow = scenario.workflow, event } of scenario.earlier ?? [])
    await (
      await start(workflow, event)
    ).finished
  const act = await start(scenario.workflow, scenario.event)
  const isReached = await interrupt(scenario.interruption, act)
  const run = await act.finished
  const builds = emulator.builds(accountId).map(({ id, imageName, imageTag, status }) => ({
    id,
    status,
    image: `${imageName}:${imageTag}`,
    tag: imageTag,
  }))
  const raw = {
    ...run,
    isReached,
    builds: builds.map(({ image, status }) => `${image} ${status}`).toSorted(),
    forms: emulator.journal.flatMap(({ fields }) => (fields ? [fields] : [])),
    accounts: [
      ...new Set(emulator.journal.flatMap(({ headers }) => headers['x-selected-account-id'] ?? [])),
    ],
    told,
    cancels: emulator.journal.filter(({ operation }) => operation === 'cancel').length,
    // The places where a browser may break a value are left out.
    comments: forge.comments.map(({ body }) => body.replaceAll('<wbr>', '')),
    artifacts: artifacts.artifacts.flatMap(({ files }) => Object.keys(files)),
  }
  const names = [
    ...builds.map(({ id, image }) => [id, `<${image}>`] as const),
    ...builds.flatMap(({ tag }) => (/^[0-9a-f]{32}$/.test(tag) ? [[tag, '<TREE>'] as const] : [])),
    [repository.head, '<HEAD>'],
    [repository.head.slice(0, 12), '<HEAD>'],
    [repository.base, '<BASE>'],
  ] as const
  const known = names.reduce(
    (seen, [value, name]) => seen.replaceAll(value, name),
    JSON.stringify(raw),
  )
  return JSON.parse(known) as Observed
}

async function interrupt(
  interruption: Interruption | undefined,
  act: StartedAct,
): Promise<boolean> {
  if (interruption === undefined) return false
  const ended = act.finished.then(() => true)
  while (!interruption.isReached(act.output())) {
    if (await Promise.race([ended, sleep(5, false)])) return false
  }
  interruption.interrupt(act)
  return true
}
