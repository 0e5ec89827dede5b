import type { Build } from '../../src/api/model.ts'
import type { BuildEvent } from '../../src/builds/events.ts'
import { trackSeenBuilds } from '../../src/builds/seen-builds.ts'
import { runBuild, type RunRequest } from '../../src/builds/run-build.ts'
import { submission } from '../../testbed/emulator/model/api-values.ts'
import {
  createModelServer,
  type ModelServerOptions,
  type StatusTimeline,
} from '../../testbed/emulator/model/model-server.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'

export const minute = 60_000

export function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({ ...options, clock })
  const events: BuildEvent[] = []
  const created: Build[] = []
  const retried: string[] = []
  const abort = new AbortController()
  const run = async (
    changes: Partial<RunRequest> = {},
    onEvent: (event: BuildEvent) => Promise<void> | void = () => undefined,
  ) => {
    const seen = new Set<string>()
    return await runBuild(
      {
        prepare: async () => await Promise.resolve(submission),
        agentName: 'hello',
        seen,
        wait: true,
        onTimeout: 'cancel',
        cancelOnAbort: true,
        ...changes,
      },
      {
        api: trackSeenBuilds(server, seen),
        clock,
        random: () => 0.5,
        limits: { buildMs: 60 * minute, queueMs: 30 * minute },
        pollIntervalMs: 5_000,
        reporter: {
          report: (event) => {
            events.push(event)
            if (event.type === 'submitted') created.push(event.build)
            if (event.type === 'retrying') retried.push(event.build.id)
            return onEvent(event)
          },
        },
      },
      abort.signal,
    )
  }
  const logged = (): string[] =>
    events.flatMap((event) => (event.type === 'line' ? [event.text] : []))
  const warnings = (): string[] =>
    events.flatMap((event) =>
      event.type === 'warning' || event.type === 'unreadable-log' ? [event.message] : [],
    )
  return { clock, server, events, created, retried, abort, run, logged, warnings }
}

export const accepted = { wanted: true, accepted: true }
export const notAccepted = { wanted: true, accepted: false }
export const notWanted = { wanted: false, accepted: false }

export const until = (status: string): StatusTimeline => [
  { afterMs: 0, status: 'queued' },
  { afterMs: 5_000, status: 'running' },
  { afterMs: minute, status },
]
