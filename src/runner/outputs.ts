import type { Build, UndeployedAgent } from '../api/model.ts'
import { newestFirst } from '../build/find-builds.ts'
import type { BuildResult } from '../build/outcome.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Packed } from './pack.ts'

type OutputWriter = Pick<Runner, 'world' | 'redact'>

/** Set after packing, so that they are known however the run ends. */
export function writePackedOutputs(
  { dryRun, agent, imageName }: Inputs,
  { context, imageTag }: Packed,
  runner: OutputWriter,
): void {
  setOutputs(
    {
      status: '',
      'agent-id': agent?.id,
      'agent-name': agent?.name,
      'image-name': imageName,
      'image-tag': imageTag,
      'working-tree-hash': context.workingTreeHash,
      'context-size': context.sizeBytes,
      'context-files': context.files,
      reused: 'false',
      archive: dryRun ? context.archivePath : undefined,
    },
    runner,
  )
}

/** Set as soon as a build is known, and again for its last record: the runner uses the last value. */
export function writeBuildOutputs(
  { build, reused }: Pick<BuildResult, 'build' | 'reused'>,
  runner: OutputWriter,
): void {
  setOutputs(
    {
      'build-id': build.id,
      reused: String(reused !== undefined),
      status: build.status,
      'agent-id': build.agentId,
      'agent-name': build.agentName,
      'image-name': build.imageName,
      'image-tag': build.imageTag,
      'image-url': build.imageUrl,
      build: JSON.stringify(build.record),
    },
    runner,
  )
}

export function writeResultOutputs(result: BuildResult, runner: OutputWriter): void {
  const { queueSeconds, buildSeconds } = result
  writeBuildOutputs(result, runner)
  setOutputs(
    {
      'queue-seconds': queueSeconds?.toFixed(1),
      'build-seconds': buildSeconds?.toFixed(1),
    },
    runner,
  )
}

/** Set once the file exists. */
export function writeLogFileOutput(path: string, runner: OutputWriter): void {
  setOutputs({ 'log-file': path }, runner)
}

export function writeCancelOutputs(build: Build, runner: OutputWriter): void {
  setOutputs({ status: build.status, build: JSON.stringify(build.record) }, runner)
}

export function writeOldBuildsOutputs(builds: readonly Build[], runner: OutputWriter): void {
  setOutputs(
    { builds: JSON.stringify(builds.map((build) => build.record)), count: builds.length },
    runner,
  )
}

export function writeListOutputs(builds: readonly Build[], runner: OutputWriter): void {
  const newest = newestFirst(builds)
  setOutputs(
    {
      builds: JSON.stringify(builds.map((build) => build.record)),
      count: builds.length,
      'latest-build-id': newest[0]?.id ?? '',
      'latest-image-url': newest.find((build) => build.imageUrl !== undefined)?.imageUrl ?? '',
    },
    runner,
  )
}

export function writeUndeployedOutputs(
  agents: readonly UndeployedAgent[],
  runner: OutputWriter,
): void {
  setOutputs(
    {
      agents: JSON.stringify(
        agents.map(({ agentName, latestBuild, totalBuilds }) => ({
          agent_name: agentName,
          latest_build: latestBuild.record,
          total_builds: totalBuilds,
        })),
      ),
      names: JSON.stringify(agents.map((agent) => agent.agentName)),
      count: agents.length,
    },
    runner,
  )
}

/** An unknown value leaves its output unset, which a workflow reads as empty. */
function setOutputs(
  values: Readonly<Record<string, string | number | undefined>>,
  { world, redact }: OutputWriter,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) world.setOutput(name, oneLine(redact(String(value))))
  }
}

/** Escapes control characters and line breaks as `\u` and four hex digits, as JSON does: the outputs with JSON keep their value. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[\p{Cc}\u2028\u2029]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}
