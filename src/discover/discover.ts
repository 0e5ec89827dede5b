import { resolve } from 'node:path'
import type { BuildsApi } from '../api/builds-api.ts'
import { gitTiming } from '../api/timing.ts'
import { listNames, escapeNameForMessage } from '../context/files/file-names.ts'
import { explainEmptyWorkspace } from '../context/files/nearest-path.ts'
import type { OnReadProgress } from '../context/files/reading.ts'
import { type GitOptions, createGit } from '../context/git/git.ts'
import {
  isAgentManifest,
  type Manifest,
  readManifest,
  readManifestText,
} from '../context/manifest/manifest.ts'
import { isNotFoundError } from '../util/system-error.ts'
import { resolveComparisonBase, type TriggerEvent } from './base.ts'
import { createContentHasher } from './content-hashes.ts'
import {
  type Candidate,
  manifestFileName,
  findManifests,
  chooseCheckoutDirectory,
  resolveSearchPaths,
} from './find-manifests.ts'
import { createHashPool } from './hash-pool.ts'
import { findRemovedAgents } from './lost-agents.ts'
import { mapYielding } from './map-in-turns.ts'
import { type Agent, type Discovery, selectAllAgents, type Selection } from './model.ts'
import { selectChanged } from './select-changed.ts'
import { type DigestReader, selectUnbuilt, type WantedImage } from './select-unbuilt.ts'

export { isZeroCommit, type TriggerEvent } from './base.ts'
export type { Discovery } from './model.ts'
export type { DigestReader, WantedImage } from './select-unbuilt.ts'

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
  readonly criterion: SelectionCriterion
  readonly event: TriggerEvent
}

export type SelectionCriterion =
  | { readonly select: 'all' }
  | {
      readonly select: 'changed'
      /** Any name that git knows for a commit; wins over the event. */
      readonly changedSince: string | undefined
    }
  | {
      readonly select: 'unbuilt'
      readonly wanted: WantedImage
      readonly api: Pick<BuildsApi, 'getBuild' | 'listBuilds'>
      readonly readDigest?: DigestReader | undefined
    }

/** Rejects with an `ActionError` for a path or commit that does not exist. */
export async function discoverAgents(
  { paths, only, shard, criterion, event }: DiscoverRequest,
  options: Pick<GitOptions, 'env' | 'workspace' | 'tempDir' | 'log'> & {
    readonly platform: NodeJS.Platform
    readonly onRead?: OnReadProgress
  },
  signal: AbortSignal,
): Promise<Discovery> {
  const { workspace, platform } = options
  const places = await resolveSearchPaths(paths, workspace)
  const directory = chooseCheckoutDirectory(places, workspace)
  await using git = await createGit(
    { ...options, directory, timeoutMs: gitTiming.limitMs.discover },
    signal,
  )
  const { files, misnamed, checkout } = await findManifests(places, git, signal)
  // The pool starts threads only when there is something to hash.
  await using pool = createHashPool(options.onRead)
  const contentHash = createContentHasher({ workspace, git: git.run, platform, pool }, signal)
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
      ? await resolveComparisonBase(changedSince, event, { root, head }, git, signal)
      : undefined
  const lost = await findRemovedAgents(found.skipped, places, checkout, base, git, signal)
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
        return { agents: selectAllAgents(agents, 'all'), problems: [] }
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
      ? `Rename ${listNames(misnamed)} to '${manifestFileName}'.`
      : (explainEmptyWorkspace(workspace) ?? 'Correct the path, or add the manifest to git.')
  return `Input 'path' leads to no '${manifestFileName}' of an agent, got ${listNames(paths)}.\n${hint}`
}

/** Finds the checkout. Rejects with an `ActionError` for a path that does not exist. */
export async function findCheckout(paths: readonly string[], workspace: string): Promise<string> {
  return chooseCheckoutDirectory(await resolveSearchPaths(paths, workspace), workspace)
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
  const { results: agents, problems } = await mapYielding(files, read, signal)
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
  const names = {
    path: resolve(workspace, path),
    displayName: escapeNameForMessage(path),
    workspace,
  }
  const file = isNamed ? undefined : await readManifestText(names).catch(whyUnread)
  if (file === 'missing' || (file?.isRegular && !isAgentManifest(file))) return undefined
  const manifest = await readManifest({ ...names, file }, signal)
  const { agentName: name } = manifest
  return name === undefined ? undefined : { name, path, manifest, isTracked }
}

/** A link without a target is no manifest. `readManifest` explains any other unreadable file. */
function whyUnread(error: unknown): 'missing' | undefined {
  return isNotFoundError(error) ? 'missing' : undefined
}

function placeOfName({ displayName, written }: Manifest): string {
  return `${displayName}:${written.agentName?.line ?? 1}`
}
