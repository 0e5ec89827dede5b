import { readFile, realpath, stat } from 'node:fs/promises'
import type { KnownCheckout } from '../build-context/pack-context.ts'

/** What the runner knows about this run, from `GITHUB_*` and the event's payload. */
export interface WorkflowContext {
  /** Absolute path of the checkout, links resolved. */
  readonly workspace: string
  /** The git tag whose push started the run. */
  readonly pushedTag: string | undefined
  /** The commit that started the run, which `actions/checkout` checks out by default, and the head of a pull request. */
  readonly checkouts: readonly KnownCheckout[]
  /** For links. */
  readonly repositoryUrl: string | undefined
}

export async function readWorkflowContext(
  env: NodeJS.ProcessEnv = process.env,
): Promise<WorkflowContext> {
  return {
    workspace: await resolveLinks(env['GITHUB_WORKSPACE'] ?? process.cwd()),
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

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
