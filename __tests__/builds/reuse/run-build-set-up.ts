import type { Build } from '../../../src/api/model.ts'
import type { BuildEvent } from '../../../src/builds/events.ts'
import type { ReuseRequest, IdenticalBuild } from '../../../src/builds/reuse/choose-reuse.ts'
import type { RunRequest } from '../../../src/builds/run-build.ts'
import { submission } from '../../../testbed/emulator/model/api-values.ts'
import type { ModelServerOptions } from '../../../testbed/emulator/model/model-server.ts'
import { minute, setUp as setUpRun } from '../run-build-set-up.ts'

const { imageName, imageTag, workingTreeHash } = submission
export const ready = [{ afterMs: 0, status: 'success' }]
export const endless = [{ afterMs: 0, status: 'running' }]

export const same: IdenticalBuild = {
  agent: { name: 'hello' },
  imageName,
  imageTag,
  workingTreeHash,
  createdBy: 'anyone',
}

/** A run that may reuse builds. */
export function setUp(options: Omit<ModelServerOptions, 'clock'> = {}) {
  const base = setUpRun(options)
  const { clock, server, events, abort } = base
  /** What the run says of the build to clean up. */
  const left: (string | undefined)[] = []
  const known = { agentName: 'hello', agentId: 'agent-hello', imageName, imageTag }
  /** A build of the same content by another run. */
  const other = (fields: Partial<Build> = {}) =>
    server.add({ ...known, workingTreeHash, ...fields })
  const run = async (
    reuse: Partial<ReuseRequest> = {},
    changes: Partial<RunRequest> = {},
    onEvent: (event: BuildEvent) => unknown = () => undefined,
  ) =>
    await base.run(
      {
        prepare: async () =>
          await Promise.resolve({ ...submission, agent: { agentId: 'agent-hello' } }),
        reuse: {
          mode: 'auto',
          same,
          maxAgeMs: 90 * minute,
          ...reuse,
        },
        ...changes,
      },
      async (event) => {
        if (event.type === 'submitted') left.push(event.build.id)
        if (event.type === 'reused') left.push(undefined)
        await onEvent(event)
      },
    )
  const notices = (): string[] =>
    events.flatMap((event) => (event.type === 'notice' ? [event.message] : []))
  return { clock, server, events, left, abort, other, run, notices, known }
}
