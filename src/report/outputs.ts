import type { Deployment } from '../api/deployments-api.ts'
import type { Build, UndeployedAgent } from '../api/model.ts'
import type { PackedBuild } from '../context/packed.ts'
import { newestFirst } from '../builds/walk-list.ts'
import { isSelected, type SelectionReason, type SelectedAgent } from '../discover/model.ts'
import {
  checkOutputValue,
  type LargeOutputWriter,
  outputFormats,
  jsonOutput,
  type OutputValues,
  type OutputWriter,
  type OutputProblems,
  setOutputs,
  writeJsonFile,
} from '../runner/output-values.ts'
import type { RunFacts } from './notes.ts'

/**
 * The outputs that are known so far. They are set at once, because nothing can set them after a
 * SIGKILL. `undefined` leaves an output as it is. `runner/output-values.ts` sets the outputs
 * `message` and `failure`.
 */
export function outputsOf(notes: RunFacts): OutputValues {
  const { subject, packed, isDryRun, requested, build, reused, result, logFile } = notes
  const isWatched = reused?.how === 'watched'
  // These outputs become empty, so that no later step deploys the build that was given up.
  const none = build === undefined && notes.isGivenUp ? '' : undefined
  return {
    'context-size': packed?.context.sizeBytes,
    'context-files': packed?.context.files,
    archive: isDryRun ? packed?.context.archivePath : undefined,
    problems: packed && jsonOutput(packed.warnings.map(problemOutput)),
    // All other runs have packed the content themselves, so they know its hash.
    'working-tree-hash': isWatched
      ? checkOutputValue(build?.workingTreeHash, outputFormats.hash)
      : requested?.provenance.workingTreeHash,
    'build-id': none ?? checkOutputValue(build?.id, outputFormats.id),
    reused: none ?? (build === undefined || isWatched ? undefined : String(reused !== undefined)),
    // The status is empty before the submit, in case an earlier step with this ID has set it.
    status: checkOutputValue(build?.status, outputFormats.status) ?? (requested && ''),
    'agent-id': checkOutputValue(build?.agentId, outputFormats.id) ?? requested?.agent?.id,
    'agent-name': checkOutputValue(build?.agentName, outputFormats.name) ?? requested?.agent?.name,
    'image-name': checkOutputValue(build?.imageName, outputFormats.image) ?? requested?.imageName,
    'image-tag': checkOutputValue(build?.imageTag, outputFormats.tag) ?? requested?.imageTag,
    'image-url':
      none ?? checkOutputValue(build?.imageUrl ?? requested?.imageUrl, outputFormats.image),
    build: none ?? (build && jsonOutput(build.record)),
    'queue-seconds': result?.queueSeconds?.toFixed(1),
    'build-seconds': result?.buildSeconds?.toFixed(1),
    // The digest is emptied if unknown, because another build may have been tried before.
    'image-digest':
      result && subject.purpose !== 'registration' ? (result.log.digest ?? '') : undefined,
    'log-file': logFile,
  }
}

function problemOutput({ message, place }: PackedBuild['warnings'][number]): object {
  return { message, file: place?.file ?? null, line: place?.line ?? null }
}

export function writeCancelOutputs(build: Build, runner: OutputWriter): OutputProblems {
  return setOutputs(
    {
      status: checkOutputValue(build.status, outputFormats.status),
      build: jsonOutput(build.record),
    },
    runner,
  )
}

export async function writeOldBuildsOutputs(
  builds: readonly Build[],
  runner: LargeOutputWriter,
): Promise<OutputProblems> {
  return await writeListed('builds', recordsOf(builds), {}, runner)
}

export async function writeListOutputs(
  builds: readonly Build[],
  runner: LargeOutputWriter,
): Promise<OutputProblems> {
  const newest = newestFirst(builds)
  const imageUrl = newest.find((build) => build.imageUrl !== undefined)?.imageUrl
  const latest = {
    'latest-build-id': checkOutputValue(newest[0]?.id, outputFormats.id) ?? '',
    'latest-image-url': checkOutputValue(imageUrl, outputFormats.image) ?? '',
  }
  return await writeListed('builds', recordsOf(builds), latest, runner)
}

function recordsOf(list: readonly { readonly record: unknown }[]): readonly unknown[] {
  return list.map(({ record }) => record)
}

/** Writes a list as an output, as a file, which may have any size, and its count. */
async function writeListed(
  name: string,
  list: readonly unknown[],
  others: OutputValues,
  runner: LargeOutputWriter,
): Promise<OutputProblems> {
  const file = `${name}-file`
  const values = { [name]: jsonOutput(list, file), ...others, count: list.length }
  return [...setOutputs(values, runner), ...(await writeJsonFile(file, list, runner))]
}

export function writeDiscoverOutputs(
  agents: readonly SelectedAgent[],
  runner: OutputWriter,
): OutputProblems {
  const selected = agents.filter(isSelected)
  const include = selected.map(({ agent, manifest }) => ({ agent, manifest }))
  return setOutputs(
    {
      matrix: jsonOutput({ include }),
      agents: jsonOutput(agents.map(agentOutput)),
      any: String(selected.length > 0),
      count: selected.length,
    },
    runner,
  )
}

/** Leaves out keys whose value is undefined. */
function agentOutput(found: SelectedAgent): object {
  const { agent, manifest, reasons, content } = found
  return {
    agent,
    manifest,
    selected: isSelected(found),
    reasons: reasons.map(reasonOutput),
    ...(content && {
      working_tree_hash: content.workingTreeHash,
      build_id: content.buildId,
      image_url: content.imageUrl,
      image_digest: content.imageDigest,
    }),
  }
}

function reasonOutput(reason: SelectionReason): object {
  if (reason.kind !== 'unbuilt') return reason
  const { kind, buildId, status } = reason
  return { kind, build_id: buildId, status }
}

export async function writeUndeployedAgentsOutputs(
  agents: readonly UndeployedAgent[],
  runner: LargeOutputWriter,
): Promise<OutputProblems> {
  const described = agents.map(({ agentName, latestBuild, totalBuilds }) => ({
    agent_name: agentName,
    latest_build: latestBuild.record,
    total_builds: totalBuilds,
  }))
  const names = jsonOutput(agents.map(({ agentName }) => agentName))
  return await writeListed('agents', described, { names }, runner)
}

/** Called for each new record: the runner uses the last value of each output. */
export function writeDeploymentOutputs(
  deployment: Deployment,
  runner: OutputWriter,
): OutputProblems {
  const { id, status, namespace, helmReleaseName, expiresAt, previewLabel, record } = deployment
  return setOutputs(
    {
      'deployment-id': checkOutputValue(id, outputFormats.id),
      status: checkOutputValue(status, outputFormats.status),
      namespace: checkOutputValue(namespace, outputFormats.name),
      'helm-release-name': checkOutputValue(helmReleaseName, outputFormats.name),
      'expires-at': checkOutputValue(expiresAt, outputFormats.time),
      'preview-label': checkOutputValue(previewLabel, outputFormats.name),
      deployment: jsonOutput(record),
    },
    runner,
  )
}

export function writePreviewsOutputs(
  previews: readonly Deployment[],
  runner: OutputWriter,
): OutputProblems {
  return setOutputs(
    { deployments: jsonOutput(recordsOf(previews)), count: previews.length },
    runner,
  )
}
