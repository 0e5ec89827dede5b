import { resolve } from 'node:path'
import { showName } from '../context/files/file-names.ts'
import {
  isOfAgent,
  type Manifest,
  readManifest,
  readManifestFile,
} from '../context/manifest/manifest.ts'
import { isMissing } from '../util/system-error.ts'
import type { Candidate } from './find-manifests.ts'
import { mapInTurns } from './map-in-turns.ts'
import type { Agent } from './model.ts'

interface ReadAgents {
  /** In the order of the files. */
  readonly agents: readonly Agent[]
  /** Other tools have files of the same name. */
  readonly skipped: readonly Candidate[]
  /** What is wrong with the other manifests: sentences with file and line. */
  readonly problems: readonly string[]
}

interface ReadAgentsOptions {
  readonly workspace: string
  /** Gets each agent as it is read, also one whose name another has too. */
  readonly onAgent?: (agent: Agent) => void
}

/** Rejects with the signal's reason. */
export async function readAgents(
  files: readonly Candidate[],
  { workspace, onAgent }: ReadAgentsOptions,
  signal: AbortSignal,
): Promise<ReadAgents> {
  const read = async (file: Candidate): Promise<Agent | undefined> => {
    const agent = await readAgent(file, workspace, signal)
    if (agent === 'skipped') skipped.push(file)
    else if (agent) onAgent?.(agent)
    return agent === 'skipped' ? undefined : agent
  }
  const skipped: Candidate[] = []
  const { results, problems } = await mapInTurns(files, read, signal)
  return { ...withoutDoubles(results, problems), skipped }
}

async function readAgent(
  { path, isNamed, isTracked }: Candidate,
  workspace: string,
  signal: AbortSignal,
): Promise<Agent | 'skipped' | undefined> {
  const absolute = resolve(workspace, path)
  const displayName = showName(path)
  const names = { path: absolute, displayName, workspace }
  const file = isNamed ? undefined : await readManifestFile(names).catch(whyUnread)
  if (file === 'missing' || (file?.isRegular && !isOfAgent(file))) return 'skipped'
  const manifest = await readManifest({ ...names, file }, signal)
  const { agentName } = manifest
  return agentName === undefined ? undefined : { name: agentName, path, manifest, isTracked }
}

/** A link without a target is no manifest. Of what else cannot be read, `readManifest` says why. */
function whyUnread(error: unknown): 'missing' | undefined {
  return isMissing(error) ? 'missing' : undefined
}

/** Agents are told apart by their names: several with one name are all left out. */
function withoutDoubles(
  agents: readonly Agent[],
  problems: readonly string[],
): Omit<ReadAgents, 'skipped'> {
  const byName = Map.groupBy(agents, ({ name }) => name)
  const doubles = [...byName.values()].flatMap(([first, ...others]) =>
    others.map(
      ({ name, manifest }) =>
        `${placeOfName(manifest)}: 'agent.name' is '${name}', as in ${first ? placeOfName(first.manifest) : ''}. Give each agent a name of its own.`,
    ),
  )
  return {
    agents: agents.filter(({ name }) => byName.get(name)?.length === 1),
    problems: [...problems, ...doubles],
  }
}

function placeOfName({ displayName, written }: Manifest): string {
  return `${displayName}:${written.agentName?.line ?? 1}`
}
