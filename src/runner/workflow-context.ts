import { readFile, realpath, stat } from 'node:fs/promises'
import type { RunnerCheckout } from '../context/pack-context.ts'
import type { TriggerEvent } from '../discover/discover.ts'

/** A pull request in GitHub's REST API. */
export interface PullRequest {
  /** Address of the API. */
  readonly apiUrl: string
  readonly owner: string
  readonly repo: string
  readonly number: number
}

export interface Workflow {
  /** Such as `octocat/agents/.github/workflows/build.yml`; Gitea and act do not provide it. */
  readonly path: string | undefined
  /** Several workflows may have the same name. */
  readonly name: string
  readonly event: string
}

/** The page of a repository on GitHub, or on a server with the same paths. */
export interface RepositoryPage {
  /** `https://github.com/owner/name`; others may have `http`, a port or a path before the owner. */
  readonly url: string
  /** The part of a file's URL between the repository and the commit. */
  readonly files: 'blob' | 'src/commit'
}

/** Facts about this run, from `GITHUB_*` and the event's payload. */
export interface WorkflowContext {
  /** Absolute path of the checkout, links resolved. */
  readonly workspace: string
  /** The git tag whose push started the run. */
  readonly pushedTag: string | undefined
  /** The commit that started the run, as `actions/checkout` uses it, and a pull request's head. */
  readonly checkouts: readonly RunnerCheckout[]
  /** The workflow's repository, `owner/name`. */
  readonly repository: string | undefined
  readonly page: RepositoryPage | undefined
  readonly run: WorkflowRun
  /** The pull request that the run is for, and the commit of its head. */
  readonly pullRequest: (PullRequest & { readonly headCommit: string | undefined }) | undefined
  /** Set if anybody can start the run although it has our secrets, unlike in `pull_request`. */
  readonly trustedRun: TrustedRun | undefined
  readonly event: TriggerEvent
  /** The branch that the run is about, even if it was deleted. */
  readonly branch: string | undefined
  /** Whether the run is for a pull request that was merged. */
  readonly isMerged: boolean
}

interface TrustedRun {
  /** `owner/name` of the fork that the run is for, if the event names one. */
  readonly fork: string | undefined
  /** Commits without code of a fork: the run's own, and the head of a branch of this repository. */
  readonly ownCommits: readonly string[]
}

interface WorkflowRun {
  readonly url: string | undefined
  /** Counts the runs of the workflow. */
  readonly number: number
  readonly attempt: number
  readonly job: string
  readonly workflow: Workflow
  readonly serverUrl: string
}

export async function readWorkflowContext(
  env: NodeJS.ProcessEnv = process.env,
): Promise<WorkflowContext> {
  const payload = await readPayload(env['GITHUB_EVENT_PATH'])
  const head = decodeHead(payload)
  const page = readPage(env)
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  const repository = { owner, repo, apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com' }
  const number = valueAt(payload, 'pull_request.number')
  const isPullRequest = owner !== '' && repo !== '' && typeof number === 'number'
  const directory = env['GITHUB_WORKSPACE'] ?? process.cwd()
  return {
    // The code that looks for something in a missing workspace reports it.
    workspace: await realpath(directory).catch(() => directory),
    pushedTag: env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined,
    checkouts: knownCheckouts(env, head),
    repository: env['GITHUB_REPOSITORY'],
    page,
    run: readRun(env, page),
    pullRequest: isPullRequest ? { ...repository, number, headCommit: head?.commit } : undefined,
    trustedRun: readTrustedRun(env, payload),
    event: readEvent(env, payload),
    branch: readBranch(env, payload),
    isMerged:
      valueAt(payload, 'action') === 'closed' && valueAt(payload, 'pull_request.merged') === true,
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

/** Events whose GITHUB_REF is not the branch that they are about. */
const eventsOfOtherBranch = ['issue_comment', 'issues', 'workflow_run']

function readBranch(env: NodeJS.ProcessEnv, payload: unknown): string | undefined {
  const { GITHUB_EVENT_NAME: event = '', GITHUB_REF: ref = '' } = env
  if (event === 'delete')
    return textAt(payload, 'ref_type') === 'branch' ? textAt(payload, 'ref') : undefined
  return eventsOfOtherBranch.includes(event) ? undefined : /^refs\/heads\/(.+)$/s.exec(ref)?.[1]
}

function readEvent(env: NodeJS.ProcessEnv, payload: unknown): TriggerEvent {
  const base = textAt(payload, 'pull_request.base.sha')
  const head = textAt(payload, 'pull_request.head.sha')
  const mergeBase = textAt(payload, 'pull_request.merge_base')
  return {
    name: env['GITHUB_EVENT_NAME'] ?? '',
    commit: env['GITHUB_SHA'],
    ref: env['GITHUB_REF'] ?? '',
    before: textAt(payload, 'before'),
    defaultBranch: textAt(payload, 'repository.default_branch'),
    pullRequest: base === undefined ? undefined : { head, base, mergeBase },
    mergeGroupBase: textAt(payload, 'merge_group.base_sha'),
  }
}

const trustedEvents = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues']

function readTrustedRun(env: NodeJS.ProcessEnv, payload: unknown): TrustedRun | undefined {
  if (!trustedEvents.includes(env['GITHUB_EVENT_NAME'] ?? '')) return undefined
  const source =
    textAt(payload, 'pull_request.head.repo.full_name') ??
    textAt(payload, 'workflow_run.head_repository.full_name')
  const paths = ['pull_request.head.sha', 'pull_request.merge_commit_sha', 'workflow_run.head_sha']
  const heads = paths.flatMap((path) => textAt(payload, path) ?? [])
  const { GITHUB_SHA: sha, GITHUB_REPOSITORY: own } = env
  const started = sha ? [sha] : []
  if (source && source.toLowerCase() === own?.toLowerCase())
    return { fork: undefined, ownCommits: [...started, ...heads] }
  // GITHUB_SHA may be the fork's head itself on other runners than GitHub's.
  return { fork: source, ownCommits: started.filter((commit) => !heads.includes(commit)) }
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
      // Drops `@` and the branch after the path.
      path: workflowRef ? workflowRef.replace(/@.*$/s, '') : undefined,
      name: env['GITHUB_WORKFLOW'] ?? '',
      event: env['GITHUB_EVENT_NAME'] ?? '',
    },
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
  }
}

function knownCheckouts(
  env: NodeJS.ProcessEnv,
  pullRequest: PullRequestHead | undefined,
): readonly RunnerCheckout[] {
  const explicit = pullRequest ? [{ head: pullRequest.commit, ...pullRequest }] : []
  const head = env['GITHUB_SHA']
  if (!head) return explicit
  // Merged pull requests and `pull_request_target` start from the base branch.
  const isMergeCommit = env['GITHUB_REF']?.startsWith('refs/pull/') ?? false
  const started = { commit: head, ref: env['GITHUB_REF_NAME'] }
  return [{ head, ...(isMergeCommit && pullRequest ? pullRequest : started) }, ...explicit]
}

/** GitHub sends no larger payloads. */
const maxPayloadBytes = 25 * 1024 * 1024

/** Returns `undefined` if the payload is unreadable: then only the environment is used. */
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
  const commit = textAt(payload, 'pull_request.head.sha')
  const ref = textAt(payload, 'pull_request.head.ref')
  return commit === undefined || ref === undefined ? undefined : { commit, ref }
}

/** The text at a path of the payload, such as `pull_request.head.sha`. */
function textAt(payload: unknown, path: string): string | undefined {
  const value = valueAt(payload, path)
  return typeof value === 'string' ? value : undefined
}

function valueAt(payload: unknown, path: string): unknown {
  type Fields = Readonly<Record<string, unknown>> | null | undefined
  return path.split('.').reduce((value, name) => (value as Fields)?.[name], payload)
}
