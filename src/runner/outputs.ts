import * as core from '@actions/core'
import type { Build, UndeployedAgent } from '../api/model.ts'
import { newestFirst } from '../build/find-builds.ts'
import type { BuildResult } from '../build/outcome.ts'
import { isSelected, type Reason, type SelectedAgent } from '../discover/model.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Packed } from './pack.ts'
import type { Redact } from './text/redact.ts'

/** Set after packing, so that they are known however the run ends. */
export function writePackedOutputs(
  { dryRun, agent, imageName }: Inputs,
  { context, imageTag }: Packed,
  redact: Redact,
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
      archive: dryRun ? context.archivePath : undefined,
    },
    redact,
  )
}

/** Set as soon as a build is known, and again for its last record: the runner uses the last value. */
export function writeBuildOutputs(build: Build, redact: Redact): void {
  setOutputs(
    {
      'build-id': build.id,
      status: build.status,
      'agent-id': build.agentId,
      'agent-name': build.agentName,
      'image-name': build.imageName,
      'image-tag': build.imageTag,
      'image-url': build.imageUrl,
      build: JSON.stringify(build.record),
    },
    redact,
  )
}

export function writeResultOutputs(
  { build, queueSeconds, buildSeconds }: BuildResult,
  redact: Redact,
): void {
  writeBuildOutputs(build, redact)
  setOutputs(
    {
      'queue-seconds': queueSeconds?.toFixed(1),
      'build-seconds': buildSeconds?.toFixed(1),
    },
    redact,
  )
}

/** Set once the file exists. */
export function writeLogFileOutput(path: string, redact: Redact): void {
  setOutputs({ 'log-file': path }, redact)
}

export function writeCancelOutputs(build: Build, redact: Redact): void {
  setOutputs({ status: build.status, build: JSON.stringify(build.record) }, redact)
}

export function writeListOutputs(builds: readonly Build[], redact: Redact): void {
  const newest = newestFirst(builds)
  setOutputs(
    {
      builds: JSON.stringify(builds.map((build) => build.record)),
      count: builds.length,
      'latest-build-id': newest[0]?.id ?? '',
      'latest-image-url': newest.find((build) => build.imageUrl !== undefined)?.imageUrl ?? '',
    },
    redact,
  )
}

export function writeDiscoverOutputs(agents: readonly SelectedAgent[], redact: Redact): void {
  const selected = agents.filter(isSelected)
  setOutputs(
    {
      matrix: JSON.stringify({
        include: selected.map(({ agent, manifest }) => ({ agent, manifest })),
      }),
      agents: JSON.stringify(agents.map(agentOutput)),
      any: String(selected.length > 0),
      count: selected.length,
    },
    redact,
  )
}

/** A value that is undefined leaves its key out. */
function agentOutput(found: SelectedAgent): object {
  const { agent, manifest, reasons, content } = found
  return {
    ...{ agent, manifest, selected: isSelected(found), reasons: reasons.map(reasonOutput) },
    ...(content && {
      working_tree_hash: content.workingTreeHash,
      build_id: content.buildId,
      image_url: content.imageUrl,
    }),
  }
}

function reasonOutput(reason: Reason): object {
  if (reason.kind !== 'unbuilt') return reason
  const { kind, buildId, status } = reason
  return { kind, build_id: buildId, status }
}

export function writeUndeployedOutputs(agents: readonly UndeployedAgent[], redact: Redact): void {
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
    redact,
  )
}

/** An unknown value leaves its output unset, which a workflow reads as empty. */
function setOutputs(
  values: Readonly<Record<string, string | number | undefined>>,
  redact: Redact,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) core.setOutput(name, oneLine(redact(String(value))))
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
