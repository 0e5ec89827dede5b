import { createLog } from '../../../src/runner/log/log.ts'
import {
  announce,
  buildingMark,
  type CommentRow,
  type CommentTarget,
  updateComment,
} from '../../../src/report/comment/comment.ts'
import { createRedactor } from '../../../src/runner/redact.ts'
import { systemWorld } from '../../../src/runner/world/system-world.ts'
import type { Clock } from '../../../src/util/clock.ts'
import { collector } from '../../support/collector.ts'
import type { GitHubServer } from '../../../world/forge/github-server.ts'
import type { Workflow } from '../../../src/runner/workflow-context.ts'

/** Waits end at once, except for the time limit, which is reached when this resolves. */
export function quickClock(limit: Promise<unknown> = Promise.race([])): Clock {
  let nowMs = 0
  return {
    monotonicMs: () => nowMs,
    wallMs: () => nowMs,
    sleep: async (ms, signal) => {
      if (ms >= 60_000) await limit
      else nowMs += ms
      signal.throwIfAborted()
    },
  }
}

const secret = 'sk-0123456789abcdef'

export const rowOf = (agent: string): CommentRow => ({
  agent,
  mark: '✅',
  words: `built with ${secret}`,
  image: `registry.test/${agent}:sha-1`,
  commit: '3f2b8c1d9e0a',
  runUrl: 'https://github.com/octocat/agents/actions/runs/1',
  runNumber: 7,
  runAttempt: 1,
})

export const workflow: Workflow = {
  path: 'octocat/agents/.github/workflows/build.yml',
  name: 'Build',
  event: 'pull_request',
}

/** Says in the comment that a build runs; what comes of it is in `own`. */
export async function draft(server: GitHubServer, row: CommentRow, own: CommentTarget['own']) {
  const target = { ...targetAt(server), own }
  const context = { ...systemWorld, redact: createRedactor([secret]), signal: never }
  return await announce('draft', { ...row, mark: buildingMark }, target, context)
}

const never = new AbortController().signal

const targetAt = (server: GitHubServer): CommentTarget => ({
  pullRequest: { owner: 'octocat', repo: 'agents', apiUrl: server.url, number: 7 },
  workflow,
  token: 'ghs_token',
  own: {},
})

/** Updates the comment and returns what the log shows of it. */
export async function update(
  server: GitHubServer,
  row: CommentRow,
  {
    clock = quickClock(),
    signal = never,
    ...target
  }: Partial<Pick<CommentTarget, 'workflow' | 'token' | 'pullRequest' | 'own'>> & {
    readonly clock?: Clock
    readonly signal?: AbortSignal
  } = {},
): Promise<string> {
  const output = collector()
  const redact = createRedactor([secret])
  const log = createLog(output, [], redact)
  await updateComment(
    row,
    { ...targetAt(server), ...target },
    { ...systemWorld, clock, log, redact, signal },
  )
  await log.flush()
  return output.text()
}
