import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from '../../../src/main.ts'
import { post } from '../../../src/post.ts'
import type { Trace } from '../../promises/facts.ts'
import { createNetwork } from '../network.ts'
import type { Plan } from '../plan.ts'
import { createChance } from '../../random.ts'
import { createRecorder, type Recorder } from '../recorder.ts'
import { longestMs, recordTruth, setEnvironment, startMs, workspace } from '../run.ts'
import { createSimServer, type SimServer } from '../server/server.ts'
import { createStep, type Step } from '../step.ts'
import { createTimeline, type Timeline } from '../timeline.ts'
import { type BranchBuild, defaultBranch, hashOf, repo, type SeveralPlan, shaOf } from './plan.ts'

interface Run extends Step {
  readonly recorder: Recorder
}

/** Runs several runs in one time, and returns what happened as each of them sees it. */
export async function runSeveral(plan: Plan, several: SeveralPlan): Promise<readonly Trace[]> {
  const timeline = createTimeline(startMs)
  const server = createSimServer(plan, timeline, startMs)
  for (const other of several.others)
    server.add(
      formOf(other, several),
      startMs + other.atMs,
      // What is not cancelled is still there when the last run starts.
      { ...plan.build, queuedMs: 0, runningMs: other.but === 'ended' ? 1_000 : 3_600_000 },
    )
  const runs = several.runs.map((_, index) => createRun(index, { plan, several, timeline, server }))
  const isReading = (): boolean => runs.some((run) => run.isReading())
  const isDone = (): boolean =>
    runs.map((run) => run.advance(!isReading())).every((isOver) => isOver)
  await timeline.pass(isDone, isReading, startMs + longestMs)
  for (const [index, run] of runs.entries()) {
    run.end()
    recordTruth(server, timeline, run.recorder, index)
  }
  return runs.map(({ recorder }) => recorder.trace())
}

interface Scene {
  readonly plan: Plan
  readonly several: SeveralPlan
  readonly timeline: Timeline
  readonly server: SimServer
}

function createRun(index: number, { plan, several, timeline, server }: Scene): Run {
  const run = several.runs[index]
  if (run === undefined) throw new Error('No such run.')
  const { inputs } = run
  const recorder = createRecorder(timeline, startMs)
  const chance = createChance(plan.seed ^ (0x5eed + index))
  const runStartMs = startMs + run.startMs
  const own: Plan = { ...plan, inputs, faults: run.faults, stops: run.stops }
  const network = createNetwork(
    { plan: own, chance, startMs: runStartMs, run: index },
    timeline,
    server,
    recorder,
  )
  const shared = {
    ...{ plan: own, timeline, network, recorder, chance, disk: new Map() },
    github: { plan: several, run, startMs, requests: 0 },
    context: {
      workingTreeHash: hashOf(run.content),
      provenance: { sourceRepo: repo, sourceRef: several.branch, sourceCommit: shaOf(run.commit) },
    },
  }
  const step = createStep({
    ...{ shared, programs: { main, post }, stops: run.stops },
    prepare: (name, state) => {
      setEnvironment(inputs, workflowOf(index, several), state)
      recorder.add({ type: 'start', process: name, inputs, isCalm: false })
    },
  })
  timeline.plan(run.startMs, { isOver: false }, step.start)
  return { ...step, recorder }
}

/** What the runner says of the run. */
function workflowOf(
  index: number,
  { branch, runs }: SeveralPlan,
): Readonly<Record<string, string>> {
  const run = runs[index]
  const sha = shaOf(run?.commit ?? 0)
  const event = run?.event ?? 'push'
  const from = event === 'fork' ? 'somebody/agents' : 'octocat/agents'
  const head = { sha, ref: branch, repo: { full_name: from } }
  const payload = {
    repository: { default_branch: defaultBranch },
    ...(event === 'push' ? {} : { pull_request: { number: 7, head } }),
  }
  const path = join(workspace, `event-${index}.json`)
  writeFileSync(path, JSON.stringify(payload))
  return {
    GITHUB_EVENT_PATH: path,
    GITHUB_EVENT_NAME: event === 'push' ? 'push' : 'pull_request',
    GITHUB_REF: event === 'push' ? `refs/heads/${branch}` : 'refs/pull/7/merge',
    GITHUB_REF_NAME: event === 'push' ? branch : '7/merge',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_PROTECTED: String(run?.isProtected ?? false),
    GITHUB_SHA: event === 'push' ? sha : 'f'.repeat(40),
    GITHUB_REPOSITORY: 'octocat/agents',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: String(index + 1),
  }
}

function formOf({ but }: BranchBuild, { branch, pushes }: SeveralPlan) {
  const newest = pushes.at(-1)?.commit ?? 0
  const all: Readonly<Record<string, string>> = {
    ...{ image_name: 'hello', image_tag: 'v0', working_tree_hash: 'd'.repeat(64) },
    ...(but === 'agent' ? { agent_name: 'other', agent_id: 'agent-2' } : {}),
    source_repo: but === 'repo' ? 'github.com/somebody/agents' : repo,
    source_ref: but === 'ref' ? `${branch}-3` : branch,
    source_commit: shaOf(but === 'our commit' ? newest : 0),
  }
  const missing = but.startsWith('no ') ? `source_${but.slice(3)}` : undefined
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== missing))
}
