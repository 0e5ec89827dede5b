import type { Build } from '../../../src/api/model.ts'
import type { BuildEvent } from '../../../src/build/events.ts'
import type { ReuseRequest } from '../../../src/build/reuse/reuse.ts'
import { runBuild, type RunRequest } from '../../../src/build/run-build.ts'
import { submission } from '../../../world/server/api-values.ts'
import { createModelServer, type ModelServerOptions } from '../../../world/server/model-server.ts'
import { createVirtualClock } from '../../../world/server/virtual-clock.ts'

export const minute = 60_000
const never = new AbortController().signal
const { imageName, imageTag, workingTreeHash } = submission
export const ready = [{ afterMs: 0, status: 'success' }]
export const endless = [{ afterMs: 0, status: 'running' }]

export function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({ ...options, clock })
  const events: BuildEvent[] = []
  /** What the run says of the build to clean up. */
  const left: (string | undefined)[] = []
  const abort = new AbortController()
  const known = { agentName: 'hello', agentId: 'agent-hello', imageName, imageTag }
  /** A build of the same content by another run. */
  const other = (fields: Partial<Build> = {}) =>
    server.add({ ...known, workingTreeHash, ...fields })
  const run = async (
    reuse: Partial<ReuseRequest> = {},
    changes: Partial<RunRequest> = {},
    onEvent: (event: BuildEvent) => unknown = () => undefined,
  ) =>
    await runBuild(
      {
        prepare: async () =>
          await Promise.resolve({ ...submission, agent: { agentId: 'agent-hello' } }),
        agentName: 'hello',
        ...{ wait: true, onTimeout: 'cancel', cancelOnAbort: true },
        reuse: {
          mode: 'auto',
          same: {
            agent: { name: 'hello' },
            imageName,
            imageTag,
            workingTreeHash,
            createdBy: 'anyone',
          },
          longestMs: 90 * minute,
          ...reuse,
        },
        onRecord: () => undefined,
        hurry: never,
        onCreated: ({ id }) => void left.push(id),
        onReused: () => void left.push(undefined),
        ...changes,
      },
      {
        ...{ api: server, clock, random: () => 0.5, pollIntervalMs: 5_000 },
        limits: { buildMs: 60 * minute, queueMs: 30 * minute },
        reporter: {
          report: async (event) => {
            events.push(event)
            await onEvent(event)
          },
        },
      },
      abort.signal,
    )
  const notices = (): string[] =>
    events.flatMap((event) => (event.type === 'notice' ? [event.message] : []))
  return { clock, server, events, left, abort, other, run, notices, known }
}
