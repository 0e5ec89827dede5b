import type { ProcessName } from '../../invariants/facts.ts'
import { isFinalStatus } from '../../emulator/model/statuses.ts'
import { buildsFor, createSimDeployments, type SimDeployments } from '../deploy/deployments.ts'
import type { BuildPlan, OtherBuild, Plan, Spelling } from '../plan.ts'
import type { Recorder } from '../recorder.ts'
import type { Timeline } from '../timeline.ts'
import { changesOf, lineOf, linesAt, type ModelBuild, statusAt } from './builds.ts'
import { readAgent, resolveAgent } from '../../emulator/model/agents.ts'
import { isSince } from '../../emulator/model/generations.ts'
import { selectPage } from '../../emulator/model/list.ts'
import type { DeploymentOperation } from '../../emulator/model/operations.ts'
import { Refusal } from '../../emulator/model/refusals.ts'
import { recordAt } from './records.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly builds: readonly { readonly id: string; readonly status: string }[]
}

/** The API and its own truth. It never fails: faults are the network's. */
export interface SimServer {
  /** All builds, also those that nobody sees. */
  readonly builds: readonly ModelBuild[]
  find(id: string): ModelBuild | undefined
  /** A build begins `lateMs` after its form was accepted. */
  submit(form: Form, lateMs: number, run: number): Answer
  get(id: string): Answer
  cancel(id: string, by: ProcessName, run: number): Answer
  list(query: URLSearchParams): Answer
  deployment(
    operation: DeploymentOperation,
    ...request: readonly [id: string, query: URLSearchParams, form: string, lateMs: number]
  ): Answer
  /** Its clock, for the header `Date`. */
  date(): string
  /** Adds what happened here, as it is seen from one of the runs. */
  record(recorder: Recorder, run: number): void
}

type Form = Readonly<Record<string, string>>

export const content = 'c'.repeat(64)
/** The working tree hash of one of several contents. */
export function hashOf(number: number | undefined): string {
  return number === undefined ? content : String(number).repeat(64)
}
const otherContent = 'd'.repeat(64)

export function createSimServer(plan: Plan, timeline: Timeline, startMs: number): SimServer {
  const { generation, clockSkewMs, createdSkewMs, listLagMs, pageSize, crowd, rows, spelling } =
    plan.server
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
  for (const other of [...(plan.deploy ? buildsFor(plan.deploy) : []), ...plan.others]) {
    const atMs = startMs + other.atMs
    const { imageTag, agentName } = other
    const form = {
      ...formOf(other.same),
      ...(imageTag !== undefined && { image_tag: imageTag }),
      ...(agentName !== undefined && { agent_name: agentName }),
    }
    create(other.same === 'all' ? 'identical' : 'others', form, atMs, {
      ...quiet,
      runningMs: other.runsMs ?? 3_600_000,
    })
    agentSinceMs = Math.min(agentSinceMs, atMs)
  }

  const record = (build: ModelBuild, atMs = timeline.now()) =>
    spell(recordAt(build, generation, atMs, serverMs, createdSkewMs), spelling)
  /** What the list knows of a build by now. */
  const rowMs = ({ createdMs }: ModelBuild): number =>
    rows && 'lateMs' in rows ? Math.max(createdMs, timeline.now() - rows.lateMs) : timeline.now()
  const row = (build: ModelBuild) => {
    const known = record(build, rowMs(build))
    if (!rows || 'lateMs' in rows || build.by !== 'us') return known
    const field = 'build_status' in known ? 'build_status' : 'status'
    return { ...known, [field]: rows.status, image_url: null }
  }
  const answer = (status: number, ...found: readonly ModelBuild[]): Answer => ({
    status,
    body: found[0] && record(found[0]),
    builds: found.map((build) => ({ id: build.id, status: statusAt(build, timeline.now()) })),
  })
  const respond = (work: () => Answer): Answer => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { status: error.status, body: { detail: error.message }, builds: [] }
    }
  }
  const exists = (build: ModelBuild | undefined): build is ModelBuild =>
    build !== undefined && build.createdMs <= timeline.now()
  const find = (id: string): ModelBuild | undefined => {
    const build = builds.find((one) => one.id === id)
    return exists(build) ? build : undefined
  }

  /** Finds an unfinished build of the same image and content. */
  const findSame = (form: Form): ModelBuild | undefined =>
    builds.find(
      (build) =>
        exists(build) &&
        !isFinalStatus(statusAt(build, timeline.now())) &&
        ['image_name', 'image_tag', 'working_tree_hash'].every(
          (name) => build.form[name] === form[name],
        ),
    )

  const stored = (id: string): ModelBuild => {
    const build = find(id)
    if (build === undefined) throw new Refusal('unknown-build', `Build ${id} not found.`)
    return build
  }

  const deployments: SimDeployments | undefined =
    plan.deploy &&
    createSimDeployments({
      plan,
      deploy: plan.deploy,
      timeline,
      findBuild: (id) => ({ ...stored(id), status: statusAt(stored(id), timeline.now()) }),
    })

  return {
    builds,
    find,
    submit: (form, lateMs, run) =>
      respond(() => {
        const atMs = timeline.now() + lateMs
        const known = new Map(agentSinceMs <= atMs ? [['hello', 'agent-1']] : [])
        resolveAgent(readAgent(form, generation), known, generation)
        const earlier = plan.server.answersWithEarlier && findSame(form)
        if (earlier) return answer(200, earlier)
        agentSinceMs = Math.min(agentSinceMs, atMs)
        const build = create('us', form, atMs, plan.build, run)
        return lateMs > 0 ? { status: 200, body: undefined, builds: [] } : answer(200, build)
      }),
    get: (id) => respond(() => answer(200, stored(id))),
    cancel: (id, by, run) =>
      respond(() => {
        const build = stored(id)
        // The response has the record as it was before the cancel.
        const before = answer(202, build)
        build.cancels.push({ atMs: timeline.now(), by, run })
        return before
      }),
    list: (query) => {
      const listed = builds
        .filter((build) => build.createdMs + listLagMs <= timeline.now())
        .toSorted((a, b) => a.createdMs - b.createdMs)
        .map((build) => ({ ...build, build, source: build.form }))
      const limit = String(Math.min(pageSize, Number(query.get('limit') ?? 100)))
      const { items, hasMore } = selectPage(
        listed,
        { ...Object.fromEntries(query), limit },
        generation,
      )
      const page = items.map(({ build }) => build)
      return {
        status: 200,
        body: { object: 'list', items: page.map(row), has_more: hasMore },
        // A wrong status counts as never said: no run may repeat it.
        builds: page.map((build) => ({ id: build.id, status: statusAt(build, rowMs(build)) })),
      }
    },
    deployment: (operation, id, query, form, lateMs) =>
      respond(() => {
        const request = { id, query: Object.fromEntries(query), form, lateMs }
        return { status: 200, body: deployments?.serve(operation, request), builds: [] }
      }),
    date: () => new Date(serverMs(timeline.now())).toUTCString(),
    record: (recorder, run) => {
      // Whether records prove of which form they are.
      const showsContent = isSince(generation, 'g4') && spelling !== 'no tag'
      for (const build of builds) {
        const { id, createdMs, form } = build
        const by = build.by === 'us' && build.run !== run ? 'others' : build.by
        const skewMs = createdSkewMs
        recorder.add({ type: 'created', buildId: id, by, skewMs, showsContent, form }, createdMs)
        for (const { atMs, status } of changesOf(build)) {
          recorder.add({ type: 'status', buildId: id, status }, atMs)
        }
        for (const cancel of build.cancels) {
          const canceller = cancel.run === run ? cancel.by : 'others'
          recorder.add({ type: 'cancel', buildId: id, by: canceller }, cancel.atMs)
        }
        const { cancelledByOthersMs } = build.plan
        if (build.by === 'us' && cancelledByOthersMs !== undefined)
          recorder.add(
            { type: 'cancel', buildId: id, by: 'others' },
            createdMs + cancelledByOthersMs,
          )
        const lines = Array.from({ length: linesAt(build, Infinity) }, (_, index) =>
          lineOf(build, index),
        )
        recorder.add({ type: 'log', buildId: id, lines, replays: build.log.start === 'first' })
      }
      deployments?.record(recorder)
    },
  }
}

function spell(
  record: Readonly<Record<string, unknown>>,
  spelling: Spelling | undefined,
): Readonly<Record<string, unknown>> {
  const { image_name: name, image_tag: tag, working_tree_hash: hash } = record
  switch (spelling) {
    case 'tag':
      return { ...record, image_tag: String(tag).toUpperCase() }
    case 'image':
      return { ...record, image_name: `registry.test/${String(name)}` }
    case 'path':
      return { ...record, image_name: `Acme/agents/${String(name)}` }
    case 'hash':
      return typeof hash === 'string' ? { ...record, working_tree_hash: `sha256:${hash}` } : record
    case 'no tag':
      return { ...record, image_tag: null }
    case undefined:
      return record
  }
}

/** What another run sent. */
function formOf(same: OtherBuild['same'], image = 'hello'): Form {
  return {
    image_name: image,
    image_tag: same === 'image' || same === 'content' ? 'v0' : 'v1',
    working_tree_hash: same === 'all' || same === 'content' ? content : otherContent,
  }
}
