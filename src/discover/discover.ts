import { resolve } from 'node:path'
import type { BuildsApi } from '../api/builds-api.ts'
import { gitTimes } from '../api/timing.ts'
import { listNames, showName } from '../context/files/file-names.ts'
import { explainEmpty } from '../context/files/nearest-path.ts'
import type { OnRead } from '../context/files/reading.ts'
import { type GitOptions, openGit } from '../context/git/git.ts'
import {
  isOfAgent,
  type Manifest,
  readManifest,
  readManifestFile,
} from '../context/manifest/manifest.ts'
import { isMissing } from '../util/system-error.ts'
import { resolveBase, type TriggerEvent } from './base.ts'
import { createContentHashes } from './content-hashes.ts'
import {
  type Candidate,
  fileName,
  findManifests,
  firstDirectory,
  locatePlaces,
} from './find-manifests.ts'
import { createHashPool } from './hash-pool.ts'
import { findLostAgents } from './lost-agents.ts'
import { mapInTurns } from './map-in-turns.ts'
import { type Agent, type Discovery, selectEvery, type Selection } from './model.ts'
import { selectChanged } from './select-changed.ts'
import { type ReadDigest, selectUnbuilt, type WantedBuild } from './select-unbuilt.ts'

export { isZeros, type TriggerEvent } from './base.ts'
export type { Discovery } from './model.ts'
export type { ReadDigest, WantedBuild } from './select-unbuilt.ts'

/** One part of several: `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

export interface DiscoverRequest {
  /** Directories and manifests, relative to the workspace. A leading `!` excludes a path. */
  readonly paths: readonly string[]
  /** Names of agents; `undefined` stands for all. */
  readonly only: readonly string[] | undefined
  readonly shard: Shard
  readonly criterion: Criterion
  readonly event: TriggerEvent
}

export type Criterion =
  | { readonly select: 'all' }
  | {
      readonly select: 'changed'
      /** Any name that git knows for a commit; wins over the event. */
      readonly changedSince: string | undefined
    }
  | {
      readonly select: 'unbuilt'
      readonly wanted: WantedBuild
      readonly api: Pick<BuildsApi, 'getBuild' | 'listBuilds'>
      readonly readDigest?: ReadDigest | undefined
    }

/** Rejects with an `ActionError` for a path or commit that does not exist. */
export async function discoverAgents(
  { paths, only, shard, criterion, event }: DiscoverRequest,
  options: Pick<GitOptions, 'env' | 'workspace' | 'tempDir' | 'log'> & {
    readonly platform: NodeJS.Platform
    readonly onRead?: OnRead
  },
  signal: AbortSignal,
): Promise<Discovery> {
  const { workspace, platform } = options
  const places = await locatePlaces(paths, workspace)
  const directory = firstDirectory(places, workspace)
  await using git = await openGit(
    { ...options, directory, timeoutMs: gitTimes.limitMs.discover },
    signal,
  )
  const { files, misnamed, checkout } = await findManifests(places, git, signal)
  // The pool starts threads only when there is something to hash.
  await using pool = createHashPool(options.onRead)
  const contentHash = createContentHashes({ workspace, git: git.run, platform, pool }, signal)
  const isEveryAgent = only === undefined && shard.count === 1
  // Threads can hash while the other manifests are read.
  const onAgent = ({ manifest }: Agent): void => {
    if (criterion.select === 'unbuilt' && isEveryAgent) void contentHash(manifest)
  }
  const found = await readAgents(files, workspace, onAgent, signal)
  const { chosen, unknown } = chooseAgents(found.agents, only, shard)
  // Only these need the base, which may have to be fetched.
  const needsBase =
    criterion.select === 'changed' || found.skipped.some(({ isTracked }) => isTracked)
  const changedSince = criterion.select === 'changed' ? criterion.changedSince : undefined
  const { root = '', head } = checkout ?? {}
  const base =
    needsBase && head !== undefined
      ? await resolveBase(changedSince, event, { root, head }, git, signal)
      : undefined
  const lost = await findLostAgents(found.skipped, places, checkout, base, git, signal)
  const selected = await select(chosen)
  const unknownNames = unknown.map(
    (name) => `Input 'only' names '${name}', but no valid manifest has that agent.`,
  )
  const isMissing = found.agents.length === 0 && found.problems.length === 0
  return {
    ...selected,
    missing: isMissing ? missingManifest(paths, misnamed, workspace) : undefined,
    skipped: found.skipped.map(({ path }) => path),
    unproven: lost.unproven,
    gone: lost.gone,
    problems: [...found.problems, ...lost.problems, ...selected.problems, ...unknownNames],
  }

  async function select(agents: readonly Agent[]): Promise<Selection> {
    switch (criterion.select) {
      case 'all':
        return { agents: selectEvery(agents, 'all'), problems: [] }
      case 'changed':
        return await selectChanged(agents, checkout, base, event.name, git, signal)
      case 'unbuilt': {
        const { api, wanted, readDigest } = criterion
        return await selectUnbuilt(agents, wanted, { api, contentHash, readDigest }, signal)
      }
    }
  }
}

function missingManifest(
  paths: readonly string[],
  misnamed: readonly string[],
  workspace: string,
): string {
  const hint =
    misnamed.length > 0
      ? `Rename ${listNames(misnamed)} to '${fileName}'.`
      : (explainEmpty(workspace) ?? 'Correct the path, or add the manifest to git.')
  return `Input 'path' leads to no '${fileName}' of an agent, got ${listNames(paths)}.\n${hint}`
}

/** Finds the checkout. Rejects with an `ActionError` for a path that does not exist. */
export async function checkoutAt(paths: readonly string[], workspace: string): Promise<string> {
  return firstDirectory(await locatePlaces(paths, workspace), workspace)
}

/** Chooses every `count`-th agent, of those in `only` if set. `unknown`: names without an agent. */
function chooseAgents(
  agents: readonly Agent[],
  only: readonly string[] | undefined,
  { index, count }: Shard,
): { readonly chosen: readonly Agent[]; readonly unknown: readonly string[] } {
  const wanted = only && new Set(only)
  const named = wanted ? agents.filter(({ name }) => wanted.has(name)) : agents
  const known = new Set(agents.map(({ name }) => name))
  return {
    chosen: named.filter((_, position) => position % count === index - 1),
    unknown: [...(wanted ?? [])].filter((name) => !known.has(name)),
  }
}

interface FoundAgents {
  /** The agents have the order of the files. */
  readonly agents: readonly Agent[]
  /** Files of other tools, which have the same name. */
  readonly skipped: readonly Candidate[]
  /** Sentences about manifests that cannot be used, with file and line. */
  readonly problems: readonly string[]
}

/** If several manifests name the same agent, none of them is used, and a problem says so. */
async function readAgents(
  files: readonly Candidate[],
  workspace: string,
  onAgent: (agent: Agent) => void,
  signal: AbortSignal,
): Promise<FoundAgents> {
  const skipped: Candidate[] = []
  const read = async (file: Candidate): Promise<Agent | undefined> => {
    const agent = await readAgent(file, workspace, signal)
    if (agent) onAgent(agent)
    else skipped.push(file)
    return agent
  }
  const { results: agents, problems } = await mapInTurns(files, read, signal)
  const byName = Map.groupBy(agents, ({ name }) => name)
  const doubles = [...byName.values()].flatMap(([first, ...others]) =>
    others.map(
      ({ name, manifest }) =>
        `${placeOfName(manifest)}: 'agent.name' is '${name}', as in ${first ? placeOfName(first.manifest) : ''}. Give each agent a name of its own.`,
    ),
  )
  return {
    agents: agents.filter(({ name }) => byName.get(name)?.length === 1),
    skipped,
    problems: [...problems, ...doubles],
  }
}

/** Resolves with `undefined` for a file of another tool. */
async function readAgent(
  { path, isNamed, isTracked }: Candidate,
  workspace: string,
  signal: AbortSignal,
): Promise<Agent | undefined> {
  const names = { path: resolve(workspace, path), displayName: showName(path), workspace }
  const file = isNamed ? undefined : await readManifestFile(names).catch(whyUnread)
  if (file === 'missing' || (file?.isRegular && !isOfAgent(file))) return undefined
  const manifest = await readManifest({ ...names, file }, signal)
  const { agentName: name } = manifest
  return name === undefined ? undefined : { name, path, manifest, isTracked }
}

/** A link without a target is no manifest. `readManifest` explains any other unreadable file. */
function whyUnread(error: unknown): 'missing' | undefined {
  return isMissing(error) ? 'missing' : undefined
}

function placeOfName({ displayName, written }: Manifest): string {
  return `${displayName}:${written.agentName?.line ?? 1}`
}
