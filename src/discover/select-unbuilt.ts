import type { BuildsApi } from '../api/builds-api.ts'
import type { Build, Platform } from '../api/model.ts'
import { finished, type Identities, proves } from '../builds/compare-record.ts'
import { explainMove, findTagMovers, hasSameContent } from '../builds/tag-movers.ts'
import { fillTree } from '../builds/tag-placeholders.ts'
import { newestFirst, walkList } from '../builds/walk-list.ts'
import { allOrStop } from '../util/all-or-stop.ts'
import { listSome } from '../util/and-more.ts'
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

/** The records of one agent's content. */
interface Records {
  readonly workingTreeHash: string
  readonly newest: Build | undefined
  /** Fitting builds, newest first: the newest of each tag. */
  readonly finished: readonly Build[]
}

/**
 * Those for whose content the server records no image that is still what its tag names. One
 * request for each agent, and one look for all at what has moved the tags.
 */
export async function selectUnbuilt(
  agents: readonly Agent[],
  wanted: WantedBuild,
  { api, contentHash }: UnbuiltDependencies,
  signal: AbortSignal,
): Promise<Selection> {
  const problems = new Map<Agent, string>()
  const found = new Map<Agent, Records>()
  const records = { withHash: false, withoutHash: false }

  const open = agents.values()
  const lookUpOthers = async (stop: AbortSignal): Promise<void> => {
    for (const agent of open) {
      const content = await contentOf(agent, stop)
      if (content !== undefined) found.set(agent, await readRecordsOf(agent, content, stop))
    }
  }
  const workers = Array.from({ length: requestsAtATime }, () => lookUpOthers)
  await allOrStop(workers, signal)
  const movers = await findTagMovers(
    api,
    {
      held: [...found.values()].flatMap((one) => one.finished),
      accepts: (build, { workingTreeHash }) =>
        hasSameContent(build, { workingTreeHash, createdBy: wanted.createdBy }),
      reach: 'recent',
    },
    signal,
  )
  const moves: string[] = []
  return {
    agents: agents.flatMap((agent) => decide(agent, found.get(agent)) ?? []),
    notice: moves.length > 0 ? listSome(moves, undefined, '\n') : undefined,
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

  async function readRecordsOf(
    { name }: Agent,
    content: Content,
    stop: AbortSignal,
  ): Promise<Records> {
    const { workingTreeHash } = content
    const sameContent = { agent: { name }, workingTreeHash }
    const listed = await readRecords(name, workingTreeHash, stop)
    const same = newestFirst(listed.filter((build) => proves(build, sameContent)))
    const { createdBy, imageTag: template } = wanted
    const imageTag = template && fillTree(template, { ...wanted, ...content })
    const image = finished({ ...sameContent, imageTag, createdBy })
    const fitting = same.filter((build) => proves(build, image))
    // What moves the tag of a build moves it from each older one.
    const newestOf = new Map(fitting.toReversed().map((build) => [tagOf(build), build]))
    return {
      workingTreeHash,
      newest: same[0],
      finished: fitting.filter((build) => newestOf.get(tagOf(build)) === build),
    }
  }

  function decide({ name, path }: Agent, records: Records | undefined): SelectedAgent | undefined {
    if (records === undefined) return undefined
    const { workingTreeHash, newest, finished: fitting } = records
    const built = fitting.find((build) => !movers.has(build))
    const [held] = fitting
    const mover = held && movers.get(held)
    if (!built && held && mover) moves.push(`Agent '${name}': ${explainMove(held, mover)}`)
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
    const listed = await Array.fromAsync(walkList(api, question, stop))
    // A server without hashes ignores the filter; one with hashes may have older records without.
    for (const build of listed) {
      records[build.workingTreeHash === undefined ? 'withoutHash' : 'withHash'] = true
    }
    return listed
  }
}

/** Where an image was registered, its own tag is another one than that of the record. */
function tagOf({ imageName, imageTag, imageUrl }: Build): string {
  return JSON.stringify([imageName, imageTag, imageUrl])
}

const withoutHashes =
  "The server's records have no working_tree_hash, so every agent is selected. Use 'select: changed' with this server."
