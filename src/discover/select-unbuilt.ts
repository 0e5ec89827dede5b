import type { BuildsApi } from '../api/builds-api.ts'
import type { Build, Platform } from '../api/model.ts'
import { finished, type Identities, proves } from '../build/compare-record.ts'
import { fillTree } from '../build/tag-placeholders.ts'
import { newestFirst, walkList } from '../build/walk-list.ts'
import { allOrStop } from '../util/all-or-stop.ts'
import { ActionError, describeError } from '../util/errors.ts'
import type { Content, ContentHash } from './content-hashes.ts'
import type { Agent, SelectedAgent, Selection } from './model.ts'

/** What an image must have besides the content of its agent. */
export interface WantedBuild {
  /** Its `{tree}` is filled in for each agent. Without it, every tag counts. */
  readonly imageTag: string | undefined
  readonly platform: Platform | undefined
  readonly buildArgs: Readonly<Record<string, string>>
  /** Whose builds count. */
  readonly createdBy: Identities
}

interface UnbuiltDependencies {
  readonly api: Pick<BuildsApi, 'listBuilds'>
  readonly contentHash: ContentHash
}

const requestsAtATime = 8
/** Builds of one content that are looked at: one page. */
const recordsPerAgent = 100

/** Those for whose content the server records no image. At most one request for each agent. */
export async function selectUnbuilt(
  agents: readonly Agent[],
  wanted: WantedBuild,
  { api, contentHash }: UnbuiltDependencies,
  signal: AbortSignal,
): Promise<Selection> {
  const problems = new Map<Agent, string>()
  const selected = new Map<Agent, SelectedAgent>()
  const records = { withHash: false, withoutHash: false }

  const open = agents.values()
  const lookUpOthers = async (stop: AbortSignal): Promise<void> => {
    for (const agent of open) {
      const found = await contentOf(agent, stop)
      if (found !== undefined) selected.set(agent, await decide(agent, found, stop))
    }
  }
  const workers = Array.from({ length: requestsAtATime }, () => lookUpOthers)
  await allOrStop(workers, signal)
  return {
    agents: agents.flatMap((agent) => selected.get(agent) ?? []),
    warning: records.withoutHash && !records.withHash ? withoutHashes : undefined,
    problems: agents.flatMap((agent) => problems.get(agent) ?? []),
  }

  /** Undefined, and a problem, where the agent cannot be packed. */
  async function contentOf(agent: Agent, stop: AbortSignal): Promise<Content | undefined> {
    try {
      return await contentHash(agent.manifest)
    } catch (error) {
      stop.throwIfAborted()
      if (!(error instanceof ActionError)) throw error
      const place = `${agent.manifest.displayName}:`
      const problem = describeError(error)
      problems.set(agent, problem.startsWith(place) ? problem : `${place}1: ${problem}`)
      return undefined
    }
  }

  async function decide(
    { name, path }: Agent,
    found: Content,
    stop: AbortSignal,
  ): Promise<SelectedAgent> {
    const { workingTreeHash } = found
    const content = { agent: { name }, workingTreeHash }
    const same = newestFirst(
      (await readRecords(name, workingTreeHash, stop)).filter((build) => proves(build, content)),
    )
    const { createdBy, imageTag: template } = wanted
    const imageTag = template && fillTree(template, { ...wanted, ...found })
    const image = finished({ ...content, imageTag, createdBy })
    const built = same.find((build) => proves(build, image))
    const [newest] = same
    return {
      agent: name,
      manifest: path,
      reasons: built ? [] : [{ kind: 'unbuilt', buildId: newest?.id, status: newest?.status }],
      content: { workingTreeHash, buildId: built?.id, imageUrl: built?.imageUrl },
    }
  }

  async function readRecords(
    name: string,
    workingTreeHash: string,
    stop: AbortSignal,
  ): Promise<readonly Build[]> {
    const most = recordsPerAgent
    const question = { agent: { name }, workingTreeHash, pageSize: most, most }
    const found = await Array.fromAsync(walkList(api, question, stop))
    // A server without hashes ignores the filter; one with hashes may have older records without.
    for (const build of found) {
      records[build.workingTreeHash === undefined ? 'withoutHash' : 'withHash'] = true
    }
    return found
  }
}

const withoutHashes =
  "The server's records have no working_tree_hash, so every agent is selected. Use 'select: changed' with this server."
