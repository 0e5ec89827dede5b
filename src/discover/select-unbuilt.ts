import type { BuildsApi } from '../api/builds-api.ts'
import type { Build, BuildOptions } from '../api/model.ts'
import {
  withUsableImage,
  type AcceptedCreators,
  meetsConditions,
  type RecordConditions,
} from '../builds/compare-record.ts'
import { explainLaterPush, findLaterPushes, hasSameContent } from '../builds/later-pushes.ts'
import { fillTreePlaceholder } from '../builds/tag-placeholders.ts'
import { newestFirst, walkBuildList } from '../builds/walk-list.ts'
import { runAllOrAbort } from '../util/all-or-stop.ts'
import { formatFirstEntries } from '../util/and-more.ts'
import { ActionError, describeError } from '../util/errors.ts'
import type { HashedContent, HashContent } from './content-hashes.ts'
import type { Agent, SelectedAgent, Selection } from './model.ts'

/** The requirements on an image, besides the content of its agent. */
export interface WantedImage {
  /** The run fills in `{tree}` for each agent. `undefined` accepts every tag. */
  readonly imageTag: string | undefined
  readonly options: BuildOptions
  /** The creators whose builds count. */
  readonly createdBy: AcceptedCreators
}

interface UnbuiltDependencies {
  readonly api: Pick<BuildsApi, 'getBuild' | 'listBuilds'>
  readonly contentHash: HashContent
  /** Called for the images of all agents, but only if every agent is built. */
  readonly readDigest?: DigestReader | undefined
}

/** Rejects only with the reason of the signal. */
export type DigestReader = (build: Build, signal: AbortSignal) => Promise<string | undefined>

const requestsAtATime = 8
/** The most builds of one content that are read: one page. */
const recordsPerAgent = 100

/** The listed builds of one agent's content. */
interface Listed {
  readonly agent: Agent
  readonly workingTreeHash: string
  readonly newest: Build | undefined
  /** The requirements on a matching build. */
  readonly image: RecordConditions
  /** The newest matching build of each tag, newest first. */
  readonly finished: readonly Build[]
  /** The hash in each listed record of the agent. */
  readonly hashes: readonly (string | undefined)[]
}

/**
 * Selects agents whose content has no recorded image, or none that its tag still points to. Reads
 * the list once for each agent, once for all later pushes, and the record of each matching build.
 */
export async function selectUnbuilt(
  agents: readonly Agent[],
  wanted: WantedImage,
  { api, contentHash, readDigest }: UnbuiltDependencies,
  signal: AbortSignal,
): Promise<Selection> {
  const looked = await severalAtATime(
    agents,
    async (agent, stop) => {
      const content = await readContent(agent, contentHash, stop)
      return typeof content === 'string' ? content : await lookUp(agent, content, wanted, api, stop)
    },
    signal,
  )
  const listed = looked.filter((one) => typeof one !== 'string')
  const { createdBy } = wanted
  const laterPushes = await findLaterPushes(
    api,
    {
      held: listed.flatMap((one) => one.finished),
      keepsContent: (build, { workingTreeHash }) =>
        hasSameContent(build, { workingTreeHash, createdBy }),
      reach: 'recent',
    },
    signal,
  )
  const confirmed = await severalAtATime(
    listed,
    (one, stop) => confirm(one, laterPushes, api, stop),
    signal,
  )
  const doubts = confirmed.flatMap((one, index) =>
    typeof one === 'string' ? [`Agent '${listed[index]?.agent.name}': ${one}`] : [],
  )
  const built = confirmed.filter((one) => typeof one === 'object')
  const digests =
    readDigest && built.length === agents.length
      ? await severalAtATime(built, readDigest, signal)
      : undefined
  // A server without hashes ignores the filter. Other servers may lack them in old records.
  const hashes = listed.flatMap((one) => one.hashes)
  const lacksHashes = hashes.length > 0 && hashes.every((hash) => hash === undefined)
  return {
    agents: listed.map((one, index) =>
      toSelected(one, confirmed[index], digests && (digests[index] ?? '')),
    ),
    notice: doubts.length > 0 ? formatFirstEntries(doubts, undefined, '\n') : undefined,
    warning: lacksHashes ? withoutHashes : undefined,
    problems: looked.filter((one) => typeof one === 'string'),
  }
}

/** Returns a problem if the agent cannot be packed. */
async function readContent(
  agent: Agent,
  contentHash: HashContent,
  stop: AbortSignal,
): Promise<HashedContent | string> {
  try {
    return await contentHash(agent.manifest)
  } catch (error) {
    stop.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    const place = `${agent.manifest.displayName}:`
    const problem = describeError(error)
    return problem.startsWith(place) ? problem : `${place}1: ${problem}`
  }
}

async function lookUp(
  agent: Agent,
  content: HashedContent,
  { createdBy, imageTag: template, options }: WantedImage,
  api: UnbuiltDependencies['api'],
  stop: AbortSignal,
): Promise<Listed> {
  const { workingTreeHash } = content
  const sameContent = { agent: { name: agent.name }, workingTreeHash }
  const question = { ...sameContent, pageSize: recordsPerAgent, most: recordsPerAgent }
  const records = await Array.fromAsync(walkBuildList(api, question, stop))
  const same = newestFirst(records.filter((build) => meetsConditions(build, sameContent)))
  const imageTag = template && fillTreePlaceholder(template, { ...options, ...content })
  const image = withUsableImage({ ...sameContent, imageTag, createdBy })
  const fitting = same.filter((build) => meetsConditions(build, image))
  // A push that takes the tag from a build takes it from all older ones, so the newest is enough.
  const newestOf = new Map(fitting.toReversed().map((build) => [tagOf(build), build]))
  return {
    agent,
    workingTreeHash,
    newest: same[0],
    image,
    finished: fitting.filter((build) => newestOf.get(tagOf(build)) === build),
    hashes: records.map((build) => build.workingTreeHash),
  }
}

/**
 * Only a build's own record proves that it has the image, because the list may be wrong or old.
 * Returns a string to say why a listed build does not count.
 */
async function confirm(
  { image, finished: fitting }: Listed,
  laterPushes: ReadonlyMap<Build, Build>,
  api: UnbuiltDependencies['api'],
  stop: AbortSignal,
): Promise<Build | string | undefined> {
  const listed = fitting.find((build) => !laterPushes.has(build))
  if (listed === undefined) {
    const [held] = fitting
    const laterPush = held && laterPushes.get(held)
    return held && laterPush && explainLaterPush(held, laterPush)
  }
  const { id, imageName, imageTag, imageUrl } = listed
  try {
    const record = await api.getBuild(id, stop)
    // The record must show the listed tag, because only that tag's later pushes were searched.
    const isSame = meetsConditions(record, { ...image, imageName, imageTag, imageUrl })
    return isSame ? record : `The list has build ${id} as finished, but its record differs.`
  } catch (error) {
    stop.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    return `The record of build ${id} cannot be read: ${error.message}`
  }
}

function toSelected(
  { agent: { name, path }, workingTreeHash, newest }: Listed,
  confirmed: Build | string | undefined,
  imageDigest: string | undefined,
): SelectedAgent {
  const { id, imageUrl } = typeof confirmed === 'object' ? confirmed : {}
  return {
    agent: name,
    manifest: path,
    reasons:
      id === undefined ? [{ kind: 'unbuilt', buildId: newest?.id, status: newest?.status }] : [],
    content: { workingTreeHash, buildId: id, imageUrl, imageDigest },
  }
}

/** Works on several items at the same time; all stop when one fails. */
async function severalAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item, stop: AbortSignal) => Promise<Result>,
  signal: AbortSignal,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const open = items.entries()
  const worker = async (stop: AbortSignal): Promise<void> => {
    for (const [index, item] of open) results[index] = await work(item, stop)
  }
  await runAllOrAbort(
    Array.from({ length: requestsAtATime }, () => worker),
    signal,
  )
  return results
}

/** A registration has a tag of its own, which differs from the one in the image's URL. */
function tagOf({ imageName, imageTag, imageUrl }: Build): string {
  return JSON.stringify([imageName, imageTag, imageUrl])
}

const withoutHashes =
  "The server's records have no working_tree_hash, so every agent is selected. Use 'select: changed' with this server."
