import { readFile, realpath, stat } from 'node:fs/promises'
import type { KnownCheckout } from '../build-context/pack-context.ts'
import { normaliseRemote } from '../build-context/normalise-remote.ts'
import type { BranchKey } from '../build/history.ts'
import type { RunBranch } from '../build/supersede/supersede.ts'
import type { TriggerEvent } from '../discover/discover.ts'
import type { Workflow } from './comment/comment.ts'
import type { RepositoryPage } from './text/source.ts'

/** What the runner knows about this run, from `GITHUB_*` and the event's payload. */
export interface WorkflowContext {
  /** Absolute path of the checkout, links resolved. */
  readonly workspace: string
  /** The git tag whose push started the run. */
  readonly pushedTag: string | undefined
  /** The commit that started the run, which `actions/checkout` checks out by default, and the head of a pull request. */
  readonly checkouts: readonly KnownCheckout[]
  /** The workflow's repository. */
  readonly page: RepositoryPage | undefined
  readonly run: WorkflowRun
  /** The pull request that the run is for. */
  readonly pullRequest: PullRequest | undefined
  /** Set in runs that anybody can start and that, unlike those of `pull_request`, get the secrets of this repository. */
  readonly trustedRun: TrustedRun | undefined
  readonly event: TriggerEvent
  /** What the run is for, as GitHub knows it. */
  readonly branch: RunBranch
  /** What its build is compared with: the branch that it is to change, which is its own on a push. */
  readonly target: BranchKey
  readonly repository: Repository
}

/** A repository in GitHub's REST API; empty names outside of GitHub. */
export interface Repository {
  readonly owner: string
  readonly repo: string
  /** Address of the API. */
  readonly apiUrl: string
}

export interface TrustedRun {
  readonly event: string
  /** `owner/name` of the fork that the run is for, as far as the event names one. */
  readonly fork: string | undefined
  /** Commits that contain no foreign code: the one that started the run, and the head of a branch of this repository. */
  readonly ownCommits: readonly string[]
}

export interface WorkflowRun {
  /** Page of the run. */
  readonly url: string | undefined
  /** Counts the runs of the workflow. */
  readonly number: number
  readonly attempt: number
  readonly job: string
  readonly workflow: Workflow
  readonly serverUrl: string
}

export interface PullRequest extends Repository {
  readonly number: number
  readonly headCommit: string | undefined
}

export async function readWorkflowContext(
  env: NodeJS.ProcessEnv = process.env,
): Promise<WorkflowContext> {
  const payload = await readPayload(env['GITHUB_EVENT_PATH'])
  const page = readPage(env)
  const branch = readBranch(env, payload, page)
  return {
    workspace: await resolveLinks(env['GITHUB_WORKSPACE'] ?? process.cwd()),
    pushedTag: env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined,
    checkouts: knownCheckouts(env, decodeHead(payload)),
    page,
    run: readRun(env, page),
    pullRequest: readPullRequest(env, payload),
    trustedRun: readTrustedRun(env, payload),
    event: readEvent(env, payload),
    branch,
    target: { sourceRepo: branch.sourceRepo, sourceRef: baseOf(payload) ?? branch.name },
    repository: readRepository(env),
  }
}

function readPage(env: NodeJS.ProcessEnv): RepositoryPage | undefined {
  const [server, repository] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']]
  if (!server || !repository) return undefined
  return {
    url: `${server.replace(/\/$/, '')}/${repository}`,
    files: env['GITEA_ACTIONS'] ? 'src/commit' : 'blob',
  }
}

function readBranch(
  env: NodeJS.ProcessEnv,
  payload: unknown,
  page: RepositoryPage | undefined,
): RunBranch {
  const head = field(field(payload, 'pull_request'), 'head')
  const [, started] = /^refs\/heads\/(.+)$/s.exec(env['GITHUB_REF'] ?? '') ?? []
  const from = field(field(head, 'repo'), 'full_name')
  const isHere =
    typeof from === 'string' && from.toLowerCase() === env['GITHUB_REPOSITORY']?.toLowerCase()
  return {
    name: head === undefined ? started : decodeHead(payload)?.ref,
    sourceRepo: page && normaliseRemote(page.url),
    defaultBranch: textOf(field(field(payload, 'repository'), 'default_branch')),
    isProtected: env['GITHUB_REF_PROTECTED'] === 'true',
    isFromFork: head !== undefined && !isHere,
  }
}

function baseOf(payload: unknown): string | undefined {
  const queued = textOf(field(field(payload, 'merge_group'), 'base_ref'))
  return (
    textOf(field(field(field(payload, 'pull_request'), 'base'), 'ref')) ??
    queued?.replace(/^refs\/heads\//, '')
  )
}

function readRepository(env: NodeJS.ProcessEnv): Repository {
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  return { owner, repo, apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com' }
}

function readEvent(env: NodeJS.ProcessEnv, payload: unknown): TriggerEvent {
  return {
    name: env['GITHUB_EVENT_NAME'] ?? '',
    commit: env['GITHUB_SHA'],
    ref: env['GITHUB_REF'] ?? '',
    before: textOf(field(payload, 'before')),
    defaultBranch: textOf(field(field(payload, 'repository'), 'default_branch')),
    pullRequest: readCommits(field(payload, 'pull_request')),
    mergeGroupBase: textOf(field(field(payload, 'merge_group'), 'base_sha')),
  }
}

function readCommits(pullRequest: unknown): TriggerEvent['pullRequest'] {
  const base = textOf(field(field(pullRequest, 'base'), 'sha'))
  if (base === undefined) return undefined
  const head = textOf(field(field(pullRequest, 'head'), 'sha'))
  return { head, base, mergeBase: textOf(field(pullRequest, 'merge_base')) }
}

const trustedEvents: ReadonlySet<string> = new Set([
  ...['pull_request_target', 'workflow_run', 'issue_comment', 'issues'],
])

function readTrustedRun(env: NodeJS.ProcessEnv, payload: unknown): TrustedRun | undefined {
  const event = env['GITHUB_EVENT_NAME'] ?? ''
  if (!trustedEvents.has(event)) return undefined
  const pullRequest = field(payload, 'pull_request')
  const head = field(pullRequest, 'head')
  const run = field(payload, 'workflow_run')
  const source = textOf(field(field(head, 'repo') ?? field(run, 'head_repository'), 'full_name'))
  const isOwn =
    source !== undefined && source.toLowerCase() === env['GITHUB_REPOSITORY']?.toLowerCase()
  const heads = [
    ...[field(head, 'sha'), field(pullRequest, 'merge_commit_sha'), field(run, 'head_sha')],
  ].flatMap((sha) => textOf(sha) ?? [])
  const started = env['GITHUB_SHA'] ?? ''
  // Runners other than GitHub's start from the head itself.
  const own = isOwn ? [started, ...heads] : heads.includes(started) ? [] : [started]
  return {
    event,
    fork: isOwn ? undefined : source,
    ownCommits: own.filter((sha) => sha !== ''),
  }
}

function readRun(env: NodeJS.ProcessEnv, page: RepositoryPage | undefined): WorkflowRun {
  const id = env['GITHUB_RUN_ID']
  const workflowRef = env['GITHUB_WORKFLOW_REF']
  return {
    url: page && id ? `${page.url}/actions/runs/${id}` : undefined,
    number: Number(env['GITHUB_RUN_NUMBER'] ?? 0),
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
    job: env['GITHUB_JOB'] ?? '',
    workflow: {
      // Without the branch, which follows the path.
      path: workflowRef ? workflowRef.replace(/@.*$/s, '') : undefined,
      name: env['GITHUB_WORKFLOW'] ?? '',
      event: env['GITHUB_EVENT_NAME'] ?? '',
    },
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
  }
}

function readPullRequest(env: NodeJS.ProcessEnv, payload: unknown): PullRequest | undefined {
  const repository = readRepository(env)
  const number = field(field(payload, 'pull_request'), 'number')
  if (!repository.owner || !repository.repo || typeof number !== 'number') return undefined
  return { ...repository, number, headCommit: decodeHead(payload)?.commit }
}

function knownCheckouts(
  env: NodeJS.ProcessEnv,
  pullRequest: PullRequestHead | undefined,
): readonly KnownCheckout[] {
  const explicit = pullRequest ? [{ head: pullRequest.commit, ...pullRequest }] : []
  const head = env['GITHUB_SHA']
  if (!head) return explicit
  // Runs for a merged pull request and by `pull_request_target` start from the base branch.
  const isMergeCommit = env['GITHUB_REF']?.startsWith('refs/pull/') ?? false
  const started = { commit: head, ref: env['GITHUB_REF_NAME'] }
  return [{ head, ...(isMergeCommit && pullRequest ? pullRequest : started) }, ...explicit]
}

/** A missing workspace is reported by whoever looks for something in it. */
async function resolveLinks(path: string): Promise<string> {
  return await realpath(path).catch(() => path)
}

/** GitHub sends no larger ones. */
const maxPayloadBytes = 25 * 1024 * 1024

/** Without a readable payload, the environment alone has to do. */
async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined) return undefined
  try {
    const stats = await stat(path)
    if (!stats.isFile() || stats.size > maxPayloadBytes) return undefined
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

interface PullRequestHead {
  readonly commit: string
  readonly ref: string
}

function decodeHead(payload: unknown): PullRequestHead | undefined {
  const head = field(field(payload, 'pull_request'), 'head')
  const commit = field(head, 'sha')
  const ref = field(head, 'ref')
  return typeof commit === 'string' && typeof ref === 'string' ? { commit, ref } : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
