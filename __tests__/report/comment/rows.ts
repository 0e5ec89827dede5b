import { writeCommentRow } from '../../../src/report/comment/comment.ts'
import type { ReportFacts } from '../../../src/report/report.ts'
import type { EntryContext } from '../../../src/runner/entrypoint.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { createRedactor } from '../../../src/runner/redact.ts'
import { readWorkflowContext, type Workflow } from '../../../src/runner/workflow-context.ts'
import { systemHost } from '../../../src/runner/host/system-host.ts'
import type { Clock } from '../../../src/util/clock.ts'
import type { GitHubServer } from '../../../testbed/github/github-server.ts'
import { collector } from '../../support/collector.ts'
import type { CommentRow } from '../../support/comment-rows.ts'
import { nothing } from '../../support/summary-facts.ts'

export const workflow: Workflow = {
  path: 'octocat/agents/.github/workflows/build.yml',
  name: 'Build',
  event: 'pull_request',
}

export const rowOf = (agent: string, more: Partial<CommentRow> = {}): CommentRow => ({
  agent,
  icon: '✅',
  words: 'built in 4 s',
  image: `registry.test/${agent}:sha-1`,
  commit: '3f2b8c1d9e0a4b5c6d7e',
  runUrl: 'https://github.com/octocat/agents/actions/runs/1',
  runNumber: 7,
  runAttempt: 1,
  ...more,
})

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
const never = new AbortController().signal

interface Job {
  readonly report?: Partial<ReportFacts>
  readonly runNumber?: number
  readonly workflow?: Workflow
  readonly token?: string | undefined
  readonly clock?: Clock
  readonly signal?: AbortSignal
  readonly stoppedMs?: number
}

/** The job of an agent shows its end in the comment. Resolves with what the log says of that. */
export async function show(server: GitHubServer, agent: string, job: Job = {}): Promise<string> {
  const { signal = never, clock = quickClock(), runNumber: number = 7 } = job
  const output = collector()
  const redact = createRedactor([secret])
  const log = createLog(output, [], redact)
  const runner: EntryContext = {
    host: { ...systemHost, clock },
    log,
    redact,
    redactEarly: redact,
    signal,
    hurry: never,
    stop: () => undefined,
    apiKey: '',
    secrets: [],
    writeEnd: () => [],
    onLastWords: () => undefined,
  }
  const { event, run } = await readWorkflowContext({})
  const pullRequest = { owner: 'octocat', repo: 'agents', apiUrl: server.url, number: 7 }
  const url = 'https://github.com/octocat/agents/actions/runs/1'
  const options = {
    input: { checkRunId: undefined, token: 'token' in job ? job.token : 'ghs_token' },
    workflow: {
      event,
      run: { ...run, url, number, workflow: job.workflow ?? workflow },
      pullRequest: { ...pullRequest, headCommit: undefined },
    },
    headCommit: undefined,
    stoppedMs: job.stoppedMs,
  }
  const source = { commit: '3f2b8c1d9e0a', ref: undefined, repository: undefined }
  const end = { ...nothing.end, title: `built with ${secret}` }
  const report = { ...nothing, agent, image: `r.test/${agent}:1`, source, end, ...job.report }
  await writeCommentRow(report, options, runner)
  await log.flush()
  return output.text()
}
