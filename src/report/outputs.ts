import type { Deployment } from '../api/deployments-api.ts'
import type { Build, UndeployedAgent } from '../api/model.ts'
import type { Packed } from '../context/packed.ts'
import { newestFirst } from '../builds/walk-list.ts'
import { isSelected, type Reason, type SelectedAgent } from '../discover/model.ts'
import {
  checked,
  type FileOutputWriter,
  forms,
  json,
  type OutputValues,
  type OutputWriter,
  type Problems,
  setOutputs,
  writeJsonFile,
} from '../runner/output-values.ts'
import type { RunNotes } from './notes.ts'

/**
 * The outputs that are known so far. They are set at once, because nothing can set them after a
 * SIGKILL. `undefined` leaves an output as it is. `runner/output-values.ts` sets the outputs
 * `message` and `failure`.
 */
export function outputsOf(notes: RunNotes): OutputValues {
  const { subject, packed, isDryRun, requested, build, reused, result, logFile } = notes
  const isWatched = reused?.how === 'watched'
  // These outputs become empty, so that no later step deploys the build that was given up.
  const none = build === undefined && notes.isGivenUp ? '' : undefined
  return {
    'context-size': packed?.context.sizeBytes,
    'context-files': packed?.context.files,
    archive: isDryRun ? packed?.context.archivePath : undefined,
    problems: packed && json(packed.warnings.map(problemOutput)),
    // All other runs have packed the content themselves, so they know its hash.
    'working-tree-hash': isWatched
      ? checked(build?.workingTreeHash, forms.hash)
      : requested?.provenance.workingTreeHash,
    'build-id': none ?? checked(build?.id, forms.id),
    reused: none ?? (build === undefined || isWatched ? undefined : String(reused !== undefined)),
    // The status is empty before the submit, in case an earlier step with this ID has set it.
    status: checked(build?.status, forms.status) ?? (requested && ''),
    'agent-id': checked(build?.agentId, forms.id) ?? requested?.agent?.id,
    'agent-name': checked(build?.agentName, forms.name) ?? requested?.agent?.name,
    'image-name': checked(build?.imageName, forms.image) ?? requested?.imageName,
    'image-tag': checked(build?.imageTag, forms.tag) ?? requested?.imageTag,
    'image-url': none ?? checked(build?.imageUrl ?? requested?.imageUrl, forms.image),
    build: none ?? (build && json(build.record)),
    'queue-seconds': result?.queueSeconds?.toFixed(1),
    'build-seconds': result?.buildSeconds?.toFixed(1),
    // The digest is emptied if unknown, because another build may have been tried before.
    'image-digest':
      result && subject.purpose !== 'registration' ? (result.log.digest ?? '') : undefined,
    'log-file': logFile,
  }
}

function problemOutput({ message, place }: Packed['warnings'][number]): object {
  return { message, file: place?.file ?? null, line: place?.line ?? null }
}

export function writeCancelOutputs(build: Build, runner: OutputWriter): Problems {
  return setOutputs(
    { status: checked(build.status, forms.status), build: json(build.record) },
    runner,
  )
}

export async function writeOldBuildsOutputs(
  builds: readonly Build[],
  runner: FileOutputWriter,
): Promise<Problems> {
  return await writeListed('builds', recordsOf(builds), {}, runner)
}

export async function writeListOutputs(
  builds: readonly Build[],
  runner: FileOutputWriter,
): Promise<Problems> {
  const newest = newestFirst(builds)
  const imageUrl = newest.find((build) => build.imageUrl !== undefined)?.imageUrl
  const latest = {
    'latest-build-id': checked(newest[0]?.id, forms.id) ?? '',
    'latest-image-url': checked(imageUrl, forms.image) ?? '',
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
  runner: FileOutputWriter,
): Promise<Problems> {
  const file = `${name}-file`
  const values = { [name]: json(list, file), ...others, count: list.length }
  return [...setOutputs(values, runner), ...(await writeJsonFile(file, list, runner))]
}

export function writeDiscoverOutputs(
  agents: readonly SelectedAgent[],
  runner: OutputWriter,
): Problems {
  const selected = agents.filter(isSelected)
  const include = selected.map(({ agent, manifest }) => ({ agent, manifest }))
  return setOutputs(
    {
      matrix: json({ include }),
      agents: json(agents.map(agentOutput)),
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

function reasonOutput(reason: Reason): object {
  if (reason.kind !== 'unbuilt') return reason
  const { kind, buildId, status } = reason
  return { kind, build_id: buildId, status }
}

export async function writeUndeployedOutputs(
  agents: readonly UndeployedAgent[],
  runner: FileOutputWriter,
): Promise<Problems> {
  const described = agents.map(({ agentName, latestBuild, totalBuilds }) => ({
    agent_name: agentName,
    latest_build: latestBuild.record,
    total_builds: totalBuilds,
  }))
  const names = json(agents.map(({ agentName }) => agentName))
  return await writeListed('agents', described, { names }, runner)
}

/** Called for each new record: the runner uses the last value of each output. */
export function writeDeploymentOutputs(deployment: Deployment, runner: OutputWriter): Problems {
  const { id, status, namespace, helmReleaseName, expiresAt, previewLabel, record } = deployment
  return setOutputs(
    {
      'deployment-id': checked(id, forms.id),
      status: checked(status, forms.status),
      namespace: checked(namespace, forms.name),
      'helm-release-name': checked(helmReleaseName, forms.name),
      'expires-at': checked(expiresAt, forms.time),
      'preview-label': checked(previewLabel, forms.name),
      deployment: json(record),
    },
    runner,
  )
}

export function writePreviewsOutputs(
  previews: readonly Deployment[],
  runner: OutputWriter,
): Problems {
  return setOutputs({ deployments: json(recordsOf(previews)), count: previews.length }, runner)
}
