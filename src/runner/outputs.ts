import * as core from '@actions/core'
import type { Build, UndeployedAgent } from '../api/model.ts'
import { newestFirst } from '../build/find-builds.ts'
import type { BuildResult } from '../build/outcome.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Packed } from './pack.ts'

/** Set once the context is packed, so that they are there however the run ends. */
export function writePackedOutputs(
  { agent, imageName, connection }: Inputs,
  { context, imageTag }: Packed,
): void {
  setOutputs({
    status: '',
    'agent-id': agent.id,
    'agent-name': agent.name,
    'image-name': imageName,
    'image-tag': imageTag,
    'working-tree-hash': context.workingTreeHash,
    'context-size': context.sizeBytes,
    'context-files': context.files,
    archive: connection === undefined ? context.archivePath : undefined,
  })
}

/** Set the moment a build is known, and again with its last record: the last value counts. */
export function writeBuildOutputs(build: Build): void {
  setOutputs({
    'build-id': build.id,
    status: build.status,
    'agent-id': build.agentId,
    'agent-name': build.agentName,
    'image-name': build.imageName,
    'image-tag': build.imageTag,
    'image-url': build.imageUrl,
    build: JSON.stringify(build.record),
  })
}

export function writeResultOutputs({ build, queueSeconds, buildSeconds }: BuildResult): void {
  writeBuildOutputs(build)
  setOutputs({
    'queue-seconds': queueSeconds?.toFixed(1),
    'build-seconds': buildSeconds?.toFixed(1),
  })
}

export function writeCancelOutputs(build: Build): void {
  setOutputs({ status: build.status, build: JSON.stringify(build.record) })
}

export function writeListOutputs(builds: readonly Build[]): void {
  const newest = newestFirst(builds)
  setOutputs({
    builds: JSON.stringify(builds.map((build) => build.record)),
    count: builds.length,
    'latest-build-id': newest[0]?.id ?? '',
    'latest-image-url': newest.find((build) => build.imageUrl !== undefined)?.imageUrl ?? '',
  })
}

export function writeUndeployedOutputs(agents: readonly UndeployedAgent[]): void {
  setOutputs({
    agents: JSON.stringify(
      agents.map(({ agentName, latestBuild, totalBuilds }) => ({
        agent_name: agentName,
        latest_build: latestBuild.record,
        total_builds: totalBuilds,
      })),
    ),
    names: JSON.stringify(agents.map((agent) => agent.agentName)),
    count: agents.length,
  })
}

/** A value that is not known leaves its output unset, which a workflow reads as empty. */
function setOutputs(values: Readonly<Record<string, string | number | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) core.setOutput(name, value)
  }
}
