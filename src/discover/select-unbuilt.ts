import type { BuildsApi } from '../api/builds-api.ts'
import type { Build, BuildOptions } from '../api/model.ts'
import { finished, type Identities, proves, type Wanted } from '../builds/compare-record.ts'
import { explainMove, findTagMovers, hasSameContent } from '../builds/tag-movers.ts'
import { fillTree } from '../builds/tag-placeholders.ts'
import { newestFirst, walkList } from '../builds/walk-list.ts'
import { allOrStop } from '../util/all-or-stop.ts'
import { listSome } from '../util/and-more.ts'
import { ActionError, describeError } from '../util/errors.ts'
import type { Content, ContentHashes } from './content-hashes.ts'
import type { Agent, SelectedAgent, Selection } from './model.ts'

/** What an image must have besides the content of its agent. */
export interface WantedBuild {
  /** Its `{tree}` is filled in for each agent. Without it, every tag counts. */
  readonly imageTag: string | undefined
  readonly options: BuildOptions
  /** Whose builds count. */
  readonly createdBy: Identities
}

interface UnbuiltDependencies {
  readonly api: Pick<BuildsApi, 'getBuild' | 'listBuilds'>
  readonly contents: ContentHashes
}

const requestsAtATime = 8
/** Builds of one content that are looked at: one page. */
const recordsPerAgent = 100

/** What the list says of one agent's content. */
interface Listed {
  readonly workingTreeHash: string
  readonly newest: Build | undefined
  /** What a fitting build proves. */
  readonly image: Wanted
  /** Fitting builds, newest first: the newest of each tag. */
  readonly finished: readonly Build[]
}

/**
 * Those for whose content the server records no image that is still what its tag names. One
 * look at the list for each agent, one for all at what has moved the tags, and then one at the
 * record of each build that counts.
 */
export async function selectUnbuilt(
  agents: readonly Agent[],
  wanted: WantedBuild,
  dependencies: UnbuiltDependencies,
  signal: AbortSignal,
): Promise<Selection> {
  const search = new ImageSearch(wanted, dependencies)
  await severalAtATime(agents, (agent, stop) => search.lookUp(agent, stop), signal)
  await search.findMovers(signal)
  await severalAtATime(agents, (agent, stop) => search.confirm(agent, stop), signal)
  return search.select(agents)
}

/** Its steps in their order: `lookUp` of each agent, `findMovers`, `confirm` of each, `select`. */
class ImageSearch {
  readonly #wanted: WantedBuild
  readonly #dependencies: UnbuiltDependencies
  readonly #listed = new Map<Agent, Listed>()
  readonly #built = new Map<Agent, Build>()
  readonly #doubts = new Map<Agent, string>()
  readonly #problems = new Map<Agent, string>()
  readonly #records = { withHash: false, withoutHash: false }
  #movers: ReadonlyMap<Build, Build> = new Map()

  constructor(wanted: WantedBuild, dependencies: UnbuiltDependencies) {
    this.#wanted = wanted
    this.#dependencies = dependencies
  }

  /** What the list has for the content of an agent; a problem where it cannot be packed. */
  async lookUp(agent: Agent, stop: AbortSignal): Promise<void> {
    const content = await this.#contentOf(agent, stop)
    if (content === undefined) return
    const records = await this.#readRecords(agent.name, content.workingTreeHash, stop)
    this.#listed.set(agent, toListed(agent, content, records, this.#wanted))
  }

  /** What has moved the tags of the fitting builds. */
  async findMovers(signal: AbortSignal): Promise<void> {
    const { createdBy } = this.#wanted
    this.#movers = await findTagMovers(
      this.#dependencies.api,
      {
        held: [...this.#listed.values()].flatMap((one) => one.finished),
        accepts: (build, { workingTreeHash }) =>
          hasSameContent(build, { workingTreeHash, createdBy }),
        reach: 'recent',
      },
      signal,
    )
  }

  /** The list may be wrong or old: only a build's own record proves that it has the image. */
  async confirm(agent: Agent, stop: AbortSignal): Promise<void> {
    const { image, finished: fitting } = this.#listed.get(agent) ?? {}
    if (image === undefined || fitting === undefined) return
    const listed = fitting.find((build) => !this.#movers.has(build))
    if (listed === undefined) {
      const [held] = fitting
      const mover = held && this.#movers.get(held)
      if (held && mover) this.#doubts.set(agent, explainMove(held, mover))
      return
    }
    const { id, imageName, imageTag, imageUrl } = listed
    try {
      const record = await this.#dependencies.api.getBuild(id, stop)
      // It was the row's tag that no other build has pushed.
      const isProved = proves(record, { ...image, imageName, imageTag, imageUrl })
      if (isProved) this.#built.set(agent, record)
      else this.#doubts.set(agent, `The list has build ${id} as finished, but its record differs.`)
    } catch (error) {
      stop.throwIfAborted()
      if (!(error instanceof ActionError)) throw error
      this.#doubts.set(agent, `The record of build ${id} cannot be read: ${error.message}`)
    }
  }

  select(agents: readonly Agent[]): Selection {
    const notices = agents.flatMap((agent) => {
      const doubt = this.#doubts.get(agent)
      return doubt === undefined ? [] : [`Agent '${agent.name}': ${doubt}`]
    })
    const { withHash, withoutHash } = this.#records
    return {
      agents: agents.flatMap((agent) => this.#decide(agent) ?? []),
      notice: notices.length > 0 ? listSome(notices, undefined, '\n') : undefined,
      warning: withoutHash && !withHash ? withoutHashes : undefined,
      problems: agents.flatMap((agent) => this.#problems.get(agent) ?? []),
    }
  }

  #decide(agent: Agent): SelectedAgent | undefined {
    const listed = this.#listed.get(agent)
    if (listed === undefined) return undefined
    const { workingTreeHash, newest } = listed
    const { id, imageUrl } = this.#built.get(agent) ?? {}
    return {
      ...{ agent: agent.name, manifest: agent.path },
      reasons:
        id === undefined ? [{ kind: 'unbuilt', buildId: newest?.id, status: newest?.status }] : [],
      content: { workingTreeHash, buildId: id, imageUrl },
    }
  }

  async #contentOf(agent: Agent, stop: AbortSignal): Promise<Content | undefined> {
    try {
      return await this.#dependencies.contents.of(agent.manifest)
    } catch (error) {
      stop.throwIfAborted()
      if (!(error instanceof ActionError)) throw error
      const place = `${agent.manifest.displayName}:`
      const problem = describeError(error)
      this.#problems.set(agent, problem.startsWith(place) ? problem : `${place}1: ${problem}`)
      return undefined
    }
  }

  async #readRecords(
    name: string,
    workingTreeHash: string,
    stop: AbortSignal,
  ): Promise<readonly Build[]> {
    const most = recordsPerAgent
    const question = { agent: { name }, workingTreeHash, pageSize: most, most }
    const records = await Array.fromAsync(walkList(this.#dependencies.api, question, stop))
    // A server without hashes ignores the filter; one with hashes may have older records without.
    for (const build of records) {
      this.#records[build.workingTreeHash === undefined ? 'withoutHash' : 'withHash'] = true
    }
    return records
  }
}

function toListed(
  { name }: Agent,
  content: Content,
  records: readonly Build[],
  { createdBy, imageTag: template, options }: WantedBuild,
): Listed {
  const { workingTreeHash } = content
  const sameContent = { agent: { name }, workingTreeHash }
  const same = newestFirst(records.filter((build) => proves(build, sameContent)))
  const imageTag = template && fillTree(template, { ...options, ...content })
  const image = finished({ ...sameContent, imageTag, createdBy })
  const fitting = same.filter((build) => proves(build, image))
  // What moves the tag of a build moves it from each older one.
  const newestOf = new Map(fitting.toReversed().map((build) => [tagOf(build), build]))
  return {
    workingTreeHash,
    newest: same[0],
    image,
    finished: fitting.filter((build) => newestOf.get(tagOf(build)) === build),
  }
}

/** As many at the same time as there may be requests; all stop when one fails. */
async function severalAtATime<Item>(
  items: Iterable<Item>,
  work: (item: Item, stop: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const open = Iterator.from(items)
  const worker = async (stop: AbortSignal): Promise<void> => {
    for (const item of open) await work(item, stop)
  }
  await allOrStop(
    Array.from({ length: requestsAtATime }, () => worker),
    signal,
  )
}

/** Where an image was registered, its own tag is another one than that of the record. */
function tagOf({ imageName, imageTag, imageUrl }: Build): string {
  return JSON.stringify([imageName, imageTag, imageUrl])
}

const withoutHashes =
  "The server's records have no working_tree_hash, so every agent is selected. Use 'select: changed' with this server."
