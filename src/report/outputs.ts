import type { Build, Provenance, UndeployedAgent } from '../api/model.ts'
import type { BuildResult, Reused } from '../builds/outcome.ts'
import { newestFirst } from '../builds/walk-list.ts'
import type { Packed } from '../context/packed.ts'
import { isSelected, type Reason, type SelectedAgent } from '../discover/model.ts'
import type { Inputs } from '../inputs/build-inputs.ts'
import {
  checked,
  type FileOutputWriter,
  forms,
  json,
  type OutputWriter,
  type Problems,
  setOutputs,
  writeJsonFile,
} from '../runner/output-values.ts'

/** What the server is asked for. */
export interface Requested {
  readonly agent:
    { readonly id?: string | undefined; readonly name?: string | undefined } | undefined
  readonly imageName: string | undefined
  readonly imageTag: string
  /** Of an image that is registered. */
  readonly imageUrl?: string | undefined
  /** The build that made this image. */
  readonly madeBy?: string | undefined
  readonly provenance: Provenance
}

/** Set before the submit, so that they are known however the run ends. */
export function writeRequestOutputs(
  { agent, imageName, imageTag, imageUrl, provenance }: Requested,
  runner: OutputWriter,
): Problems {
  return setOutputs(
    {
      status: '',
      'agent-id': agent?.id,
      'agent-name': agent?.name,
      'image-name': imageName,
      'image-tag': imageTag,
      'image-url': checked(imageUrl, forms.image),
      'working-tree-hash': provenance.workingTreeHash,
    },
    runner,
  )
}

/** Set after packing. */
export function writePackedOutputs(
  { dryRun }: Inputs,
  { context, warnings }: Packed,
  runner: OutputWriter,
): Problems {
  return setOutputs(
    {
      'context-size': context.sizeBytes,
      'context-files': context.files,
      archive: dryRun ? context.archivePath : undefined,
      problems: json(
        warnings.map(({ message, place }) => ({
          message,
          file: place?.file ?? null,
          line: place?.line ?? null,
        })),
      ),
    },
    runner,
  )
}

/** Called for a known build and again for its last record: the runner uses the last value. */
export function writeBuildOutputs(build: Build, runner: OutputWriter, reused?: Reused): Problems {
  const isWatched = reused?.how === 'watched'
  return setOutputs(
    {
      'build-id': checked(build.id, forms.id),
      // Any other run has packed the content itself.
      'working-tree-hash': isWatched ? checked(build.workingTreeHash, forms.hash) : undefined,
      reused: isWatched ? undefined : String(reused !== undefined),
      status: checked(build.status, forms.status),
      'agent-id': checked(build.agentId, forms.id),
      'agent-name': checked(build.agentName, forms.name),
      'image-name': checked(build.imageName, forms.image),
      'image-tag': checked(build.imageTag, forms.tag),
      'image-url': checked(build.imageUrl, forms.image),
      build: json(build.record),
    },
    runner,
  )
}

/** Those that are not what the run asked for. */
export function clearBuildOutputs(runner: OutputWriter): Problems {
  const none = { 'build-id': '', reused: '', status: '', 'image-url': '', build: '' }
  return setOutputs(none, runner)
}

export function writeResultOutputs(
  { build, reused, queueSeconds, buildSeconds }: BuildResult,
  runner: OutputWriter,
): Problems {
  const problems = writeBuildOutputs(build, runner, reused)
  const seconds = {
    'queue-seconds': queueSeconds?.toFixed(1),
    'build-seconds': buildSeconds?.toFixed(1),
  }
  return [...problems, ...setOutputs(seconds, runner)]
}

/** Emptied where it is not known: a build may take the place of another one. */
export function writeDigestOutput(digest: string | undefined, runner: OutputWriter): Problems {
  return setOutputs({ 'image-digest': digest ?? '' }, runner)
}

/** Set once the file exists. */
export function writeLogFileOutput(path: string, runner: OutputWriter): Problems {
  return setOutputs({ 'log-file': path }, runner)
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
  const records = builds.map((build) => build.record)
  const problems = setOutputs(
    { builds: json(records, 'builds-file'), count: builds.length },
    runner,
  )
  return [...problems, ...(await writeJsonFile('builds-file', records, runner))]
}

export async function writeListOutputs(
  builds: readonly Build[],
  runner: FileOutputWriter,
): Promise<Problems> {
  const newest = newestFirst(builds)
  const records = builds.map((build) => build.record)
  const problems = setOutputs(
    {
      builds: json(records, 'builds-file'),
      count: builds.length,
      'latest-build-id': checked(newest[0]?.id, forms.id) ?? '',
      'latest-image-url':
        checked(newest.find(({ imageUrl }) => imageUrl !== undefined)?.imageUrl, forms.image) ?? '',
    },
    runner,
  )
  return [...problems, ...(await writeJsonFile('builds-file', records, runner))]
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

export async function writeUndeployedOutputs(
  agents: readonly UndeployedAgent[],
  runner: FileOutputWriter,
): Promise<Problems> {
  const described = agents.map(({ agentName, latestBuild, totalBuilds }) => ({
    agent_name: agentName,
    latest_build: latestBuild.record,
    total_builds: totalBuilds,
  }))
  const names = agents.map((agent) => agent.agentName)
  const problems = setOutputs(
    { agents: json(described, 'agents-file'), names: json(names), count: agents.length },
    runner,
  )
  return [...problems, ...(await writeJsonFile('agents-file', described, runner))]
}
