import { readFile, realpath } from 'node:fs/promises'
import type { PullRequestHead } from '../build-context/provenance.ts'

/** What the runner tells about this run, from `GITHUB_*` and the event's payload. */
export interface WorkflowContext {
  /** Absolute path of the checkout, links resolved. */
  readonly workspace: string
  /** Folder for our own files; the runner empties it after the job. */
  readonly tempDir: string | undefined
  /** Name of the git tag whose push started the run. */
  readonly pushedTag: string | undefined
  /** Commit that started the run; on `pull_request` a merge commit. */
  readonly commit: string | undefined
  /** Head of the pull request that started the run. */
  readonly pullRequestHead: PullRequestHead | undefined
  /** Branch or tag that started the run. */
  readonly ref: string | undefined
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
    commit: env['GITHUB_SHA'],
    ref: env['GITHUB_REF_NAME'],
    repositoryUrl:
      env['GITHUB_SERVER_URL'] && env['GITHUB_REPOSITORY']
        ? `${env['GITHUB_SERVER_URL']}/${env['GITHUB_REPOSITORY']}`
        : undefined,
    // Once it is merged or closed, and for `pull_request_target`, the run's commit is one of the base branch.
    pullRequestHead: decodeHead(
      await readPayload(env['GITHUB_EVENT_PATH']),
      env['GITHUB_REF']?.startsWith('refs/pull/') ?? false,
    ),
  }
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

function decodeHead(payload: unknown, isMergedByRun: boolean): PullRequestHead | undefined {
  const head = field(field(payload, 'pull_request'), 'head')
  const commit = field(head, 'sha')
  const ref = field(head, 'ref')
  return typeof commit === 'string' && typeof ref === 'string'
    ? { commit, ref, isMergedByRun }
    : undefined
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
