import { type Generation, isSince } from '../../server/generations.ts'
import { wordOf } from '../../server/statuses.ts'
import { type ModelBuild, changesOf, statusAt } from './builds.ts'

/** The record of a build as a server of this generation sends it; `serverMs` turns a time into one of the server's clock. */
export function recordOf(
  build: ModelBuild,
  generation: Generation,
  nowMs: number,
  serverMs: (ms: number) => number,
  createdSkewMs: number,
): Readonly<Record<string, unknown>> {
  const status = statusAt(build, nowMs)
  const changes = changesOf(build).filter(({ atMs }) => atMs <= nowMs)
  const time = (ms: number | undefined): string | null =>
    ms === undefined ? null : new Date(serverMs(ms)).toISOString()
  const { form } = build
  const ended = changes.find(
    (change) => change.status === status && change.status === build.plan.end,
  )
  const since = (first: Generation, fields: Readonly<Record<string, unknown>>) =>
    isSince(generation, first) ? fields : {}
  return {
    [isSince(generation, 'g2') ? 'id' : 'build_id']: build.id,
    [isSince(generation, 'g1') ? 'build_status' : 'status']: wordOf(status, generation),
    created_at: time(build.createdMs + createdSkewMs),
    build_start_time: time(changes.find((change) => change.status === 'running')?.atMs),
    build_end_time: time(ended?.atMs),
    image_name: form['image_name'],
    image_tag: form['image_tag'],
    image_url: status === 'success' ? `registry.test/${form['image_name'] ?? ''}` : null,
    ...since('g2', { agent_name: build.agentName }),
    ...since('g3', { agent_id: build.agentId ?? null }),
    ...since('g4', {
      working_tree_hash: form['working_tree_hash'] ?? null,
      source_repo: form['source_repo'] ?? null,
      source_ref: form['source_ref'] ?? null,
      source_commit: form['source_commit'] ?? null,
    }),
  }
}
