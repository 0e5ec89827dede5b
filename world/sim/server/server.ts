import type { ProcessName } from '../../promises/facts.ts'
import type { BuildPlan, OtherBuild, Plan } from '../plan.ts'
import type { Timeline } from '../timeline.ts'
import { type ModelBuild, statusAt } from './builds.ts'
import { isSince } from '../../server/generations.ts'
import { recordOf } from './records.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly builds: readonly { readonly id: string; readonly status: string }[]
}

/** The builds API and its own truth. It never fails: faults are the network's. */
export interface ModelServer {
  /** All builds, also those that nobody sees. */
  readonly builds: readonly ModelBuild[]
  /** `created_at` of each build, minus its clock. */
  readonly createdSkewMs: number
  find(id: string): ModelBuild | undefined
  /** A build begins `lateMs` after its form was accepted. */
  submit(form: Form, lateMs: number, run: number): Answer
  get(id: string): Answer
  cancel(id: string, by: ProcessName, run: number): Answer
  list(query: URLSearchParams): Answer
  /** Its clock, for the header `Date`. */
  date(): string
  /** Adds a build of somebody else. */
  add(form: Form, createdMs: number, build: BuildPlan): void
}

type Form = Readonly<Record<string, string>>

export const content = 'c'.repeat(64)
const otherContent = 'd'.repeat(64)

export function createModelServer(plan: Plan, timeline: Timeline, startMs: number): ModelServer {
  const { generation, clockSkewMs, createdSkewMs, listLagMs, pageSize, crowd } = plan.server
  const builds: ModelBuild[] = []
  let count = 0
  const serverMs = (ms: number): number => ms + clockSkewMs
  /** An agent is known from the time of its first build. */
  let agentSinceMs = plan.server.agent === 'new' ? Infinity : -Infinity

  const create = (
    by: ModelBuild['by'],
    form: Form,
    createdMs: number,
    build: BuildPlan,
    run?: number,
  ): ModelBuild => {
    count += 1
    const created: ModelBuild = {
      id: `b-${by === 'us' ? 'own' : 'other'}-${count}`,
      by,
      run,
      form,
      agentName: form['agent_name'] ?? 'hello',
      agentId: form['agent_id'] ?? 'agent-1',
      createdMs,
      plan: build,
      log: plan.log,
      cancels: [],
    }
    builds.push(created)
    return created
  }

  const past = { ...plan.build, queuedMs: 0, runningMs: 60_000, end: 'success', odd: undefined }
  const quiet = { ...past, cancelledByOthersMs: undefined }
  if (plan.server.agent === 'listed') {
    create('others', formOf('tag'), startMs - 86_400_000, quiet)
  }
  for (let index = 0; index < crowd; index += 1) {
    const short = { ...quiet, runningMs: 500 }
    create('others', formOf('tag', 'other'), startMs - 1_000 * (index + 1), short)
  }
  for (const other of plan.others) {
    const atMs = startMs + other.atMs
    create(other.same === 'all' ? 'twin' : 'others', formOf(other.same), atMs, {
      ...quiet,
      runningMs: 3_600_000,
    })
    agentSinceMs = Math.min(agentSinceMs, atMs)
  }

  const answer = (status: number, ...found: readonly ModelBuild[]): Answer => {
    const now = timeline.now()
    return {
      status,
      body: found[0] && recordOf(found[0], generation, now, serverMs, createdSkewMs),
      builds: found.map((build) => ({ id: build.id, status: statusAt(build, now) })),
    }
  }
  const refusal = (status: number, detail: string): Answer => ({
    status,
    body: { detail },
    builds: [],
  })
  const exists = (build: ModelBuild | undefined): build is ModelBuild =>
    build !== undefined && build.createdMs <= timeline.now()
  const find = (id: string): ModelBuild | undefined => {
    const build = builds.find((one) => one.id === id)
    return exists(build) ? build : undefined
  }

  return {
    builds,
    createdSkewMs,
    find,
    submit: (form, lateMs, run) => {
      const atMs = timeline.now() + lateMs
      if (isSince(generation, 'g3')) {
        if (form['agent_name'] !== undefined && agentSinceMs <= atMs) {
          return refusal(409, "Agent name 'hello' already exists.")
        }
        if (form['agent_id'] !== undefined && agentSinceMs > atMs) {
          return refusal(404, 'No such agent.')
        }
      }
      agentSinceMs = Math.min(agentSinceMs, atMs)
      const build = create('us', form, atMs, plan.build, run)
      return lateMs > 0 ? { status: 200, body: undefined, builds: [] } : answer(200, build)
    },
    get: (id) => {
      const build = find(id)
      return build === undefined ? refusal(404, 'Build not found.') : answer(200, build)
    },
    cancel: (id, by, run) => {
      const build = find(id)
      if (build === undefined) return refusal(404, 'Build not found.')
      // The record of before the cancel.
      const before = answer(202, build)
      build.cancels.push({ atMs: timeline.now(), by, run })
      return before
    },
    list: (query) => {
      const filters = isSince(generation, 'g4')
        ? ['agent_name', 'source_commit', 'working_tree_hash']
        : isSince(generation, 'g2')
          ? ['agent_name']
          : []
      const found = builds
        .filter((build) => build.createdMs + listLagMs <= timeline.now())
        .filter((build) => filters.every((name) => matches(build, name, query.get(name))))
        .toSorted((a, b) => a.createdMs - b.createdMs)
      if (query.get('sort_order') === 'desc') found.reverse()
      const after = found.findIndex(({ id }) => id === query.get('starting_after'))
      const limit = Math.min(pageSize, Number(query.get('limit') ?? 100))
      const page = found.slice(after + 1, after + 1 + limit)
      const now = timeline.now()
      return {
        ...answer(200, ...page),
        body: {
          object: 'list',
          items: page.map((build) => recordOf(build, generation, now, serverMs, createdSkewMs)),
          has_more: after + 1 + limit < found.length,
        },
      }
    },
    date: () => new Date(serverMs(timeline.now())).toUTCString(),
    add: (form, createdMs, build) => {
      create('others', form, createdMs, build)
      agentSinceMs = Math.min(agentSinceMs, createdMs)
    },
  }
}

function matches(build: ModelBuild, name: string, value: string | null): boolean {
  if (value === null) return true
  return (name === 'agent_name' ? build.agentName : build.form[name]) === value
}

/** What another run sent. */
function formOf(same: OtherBuild['same'], image = 'hello'): Form {
  return {
    image_name: image,
    image_tag: same === 'image' || same === 'content' ? 'v0' : 'v1',
    working_tree_hash: same === 'all' || same === 'content' ? content : otherContent,
  }
}
