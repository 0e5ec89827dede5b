import type { Generation } from '../../emulator/model/generations.ts'
import { recordOf } from '../../emulator/model/record.ts'
import { type ModelBuild, changesOf, statusAt } from './builds.ts'

/** The record of a build at `nowMs`; `serverMs` turns a time into one of the server's clock. */
export function recordAt(
  build: ModelBuild,
  generation: Generation,
  nowMs: number,
  serverMs: (ms: number) => number,
  createdSkewMs: number,
): Readonly<Record<string, unknown>> {
  const status = statusAt(build, nowMs)
  const changes = changesOf(build).filter(({ atMs }) => atMs <= nowMs)
  const dateOf = (ms: number): Date => new Date(serverMs(ms))
  const started = changes.find((change) => change.status === 'running')
  const ended = changes.find(
    (change) => change.status === status && change.status === build.plan.end,
  )
  const { form } = build
  return recordOf(
    {
      id: build.id,
      accountId: 'account',
      agentName: build.agentName,
      agentId: build.agentId,
      imageName: form['image_name'],
      imageTag: form['image_tag'],
      imageUrl: status === 'success' ? `registry.test/${form['image_name'] ?? ''}` : undefined,
      status,
      createdAt: dateOf(build.createdMs + createdSkewMs),
      createdBy: 'user',
      startedAt: started && dateOf(started.atMs),
      endedAt: ended && dateOf(ended.atMs),
      providerId: build.id,
      source: form,
    },
    generation,
  )
}
