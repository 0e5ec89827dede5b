import { readFile, realpath } from 'node:fs/promises'
import type { KnownCheckout } from '../build-context/pack-context.ts'

/** What the runner tells about this run, from `GITHUB_*` and the event's payload. */
export interface WorkflowContext {
  /** Absolute path of the checkout, links resolved. */
  readonly workspace: string
  /** Folder for our own files; the runner empties it after the job. */
  readonly tempDir: string | undefined
  /** Name of the git tag whose push started the run. */
  readonly pushedTag: string | undefined
  /** Of the commit that started the run, which a plain checkout has, and of the head of a pull request, which a workflow may ask for. */
  readonly checkouts: readonly KnownCheckout[]
  /** Page of the repository, for links. */
  readonly repositoryUrl: string | undefined
}

export async function readWorkflowContext(
  env: NodeJS.ProcessEnv = process.env,
): Promise<WorkflowContext> {
  return {
    workspace: await resolveLinks(env['GITHUB_WORKSPACE'] ?? process.cwd()),
    tempDir: env['RUNNER_TEMP'],
    pushedTag: env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined,
    checkouts: knownCheckouts(env, decodeHead(await readPayload(env['GITHUB_EVENT_PATH']))),
    repositoryUrl:
      env['GITHUB_SERVER_URL'] && env['GITHUB_REPOSITORY']
        ? `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}`
        : undefined,
  }
}

function knownCheckouts(
  env: NodeJS.ProcessEnv,
  pullRequest: PullRequestHead | undefined,
): readonly KnownCheckout[] {
  const askedFor = pullRequest ? [{ head: pullRequest.commit, ...pullRequest }] : []
  const head = env['GITHUB_SHA']
  if (!head) return askedFor
  // A run for a merged pull request starts from the base branch, and so does one by `pull_request_target`.
  const isMergeCommit = env['GITHUB_REF']?.startsWith('refs/pull/') ?? false
  const started = { commit: head, ref: env['GITHUB_REF_NAME'] }
  return [{ head, ...(isMergeCommit && pullRequest ? pullRequest : started) }, ...askedFor]
}

/** A workspace that is missing is the business of who looks for something in it. */
async function resolveLinks(path: string): Promise<string> {
  return await realpath(path).catch(() => path)
}

async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined) return undefined
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    // A payload that cannot be read leaves what the environment tells.
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

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
