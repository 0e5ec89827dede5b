import type { BuildSubmission } from '../../../src/api/model.ts'
import type { BuildEvent } from '../../../src/builds/events.ts'
import type { SubmitAttempt } from '../../../src/builds/submit/submit-attempt.ts'
import { submit } from '../../../src/builds/submit/submit.ts'
import { connectionLost, submission } from '../../../testbed/emulator/model/api-values.ts'
import {
  createModelServer,
  type ModelServerOptions,
} from '../../../testbed/emulator/model/model-server.ts'
import { createVirtualClock } from '../../../testbed/emulator/model/virtual-clock.ts'

const never = new AbortController().signal
export const { workingTreeHash: hash } = submission
export const like = {
  agentName: 'hello',
  imageName: 'hello',
  imageTag: 'sha-1',
  workingTreeHash: hash,
}

/** Fails with a broken connection on the first submit. */
export const firstIsLost: NonNullable<ModelServerOptions['fault']> = (operation, call) =>
  operation === 'submit' && call === 1 ? connectionLost() : undefined

interface Options extends Omit<ModelServerOptions, 'clock'> {
  readonly chance?: number
  readonly seen?: ReadonlySet<string>
  readonly onRecord?: (record: SubmitAttempt) => Promise<void> | void
}

export function setUp({ chance = 0.5, seen = new Set(), onRecord, ...options }: Options = {}) {
  const clock = createVirtualClock()
  const server = createModelServer({ ...options, clock })
  const events: BuildEvent[] = []
  const records: SubmitAttempt[] = []
  const created: string[] = []
  const settled: string[] = []
  const progress: number[] = []
  const report = (event: BuildEvent): Promise<void> | void => {
    events.push(event)
    if (event.type === 'submitted') created.push(event.build.id)
    if (event.type === 'settled') settled.push(event.settled)
    if (event.type !== 'submitting') return undefined
    records.push(event.sent)
    return onRecord?.(event.sent)
  }
  const start = (changes: Partial<BuildSubmission> = {}, signal = never) =>
    submit(
      {
        submission: { ...submission, ...changes },
        agentName: 'hello',
        seen,
        onProgress: (bytes) => void progress.push(bytes),
      },
      {
        api: server,
        clock,
        random: () => chance,
        reporter: { report },
      },
      signal,
    )
  const run = async (...args: Parameters<typeof start>) => (await start(...args)).build
  const notices = (): string[] =>
    events.flatMap((event) => (event.type === 'notice' ? [event.message] : []))
  const warnings = (): string[] =>
    events.flatMap((event) => (event.type === 'warning' ? [event.message] : []))
  const shown = { events, notices, warnings }
  return { clock, server, ...shown, records, created, settled, progress, start, run }
}
