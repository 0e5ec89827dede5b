import type { BuildsApi } from '../api/builds-api.ts'
import type { AgentReference } from '../api/model.ts'
import type { Reporter } from '../build/events.ts'
import type { FollowOptions } from '../build/follow.ts'
import type { RunRequest } from '../build/run-build.ts'
import { systemClock } from '../util/clock.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Packed } from './pack.ts'

/** What the inputs and the packed context ask the server for. */
export function runRequest(
  inputs: Inputs,
  { context, provenance, imageTag }: Packed,
  agent: AgentReference,
  callbacks: Pick<RunRequest, 'onSending' | 'onCreated' | 'onProgress'>,
): RunRequest {
  const { wait, onTimeout, cancelOnAbort } = inputs
  return {
    wait,
    onTimeout,
    cancelOnAbort,
    agentName: inputs.agent.name,
    submission: {
      ...provenance,
      agent,
      imageName: inputs.imageName ?? '',
      imageTag,
      buildArgs: inputs.buildArgs,
      platform: inputs.platform,
      archive: { path: context.archivePath, sizeBytes: context.sizeBytes },
    },
    ...callbacks,
  }
}

export function followOptions(
  { limits, pollIntervalMs }: Inputs,
  api: BuildsApi,
  reporter: Reporter,
): FollowOptions {
  return { api, reporter, limits, pollIntervalMs, clock: systemClock, random: Math.random }
}
