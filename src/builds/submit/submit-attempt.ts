import { normaliseBuildId } from '../../api/build-id.ts'
import type { Build } from '../../api/model.ts'
import { hasSucceeded, isFinal } from '../../api/status.ts'
import { shortHash } from '../../util/short-hash.ts'
import { isSameImageName } from '../image.ts'

/** The facts in a request that also identify its build in a record. */
export interface SubmittedFacts {
  readonly imageName: string
  readonly imageTag: string
  /** The name is known even if the request has an ID. */
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly workingTreeHash: string | undefined
  /** The address of the image that the attempt registers. */
  readonly imageUrl?: string | undefined
}

/** An attempt to submit: the facts to find its build, also in the post step. */
export interface SubmitAttempt {
  readonly facts: SubmittedFacts
  /** Hashes of the IDs of builds known before it; `undefined`: the list was unreadable. */
  readonly before: readonly string[] | undefined
  /** Whether this attempt or an earlier one may have created a build that no response named. */
  readonly isOpen: boolean
}

/** Short, so that a state with a thousand hashes stays small. */
export function hashId(id: string): string {
  return shortHash(normaliseBuildId(id)).slice(0, 10)
}

/** Finds listed builds that may be this attempt's: new ones or, if unknown, unfinished ones. */
export function listOwnCandidates(
  { facts, before }: SubmitAttempt,
  builds: readonly Build[],
): Build[] {
  const known = before && new Set(before)
  return builds.filter(
    (build) =>
      (known ? !known.has(hashId(build.id)) : !isFinal(build.status)) && mayBeOf(facts, build),
  )
}

/** Returns the only candidate if its record shows the tag and the content that were sent. */
export function findOwnBuild(
  { facts, before }: SubmitAttempt,
  candidates: readonly Build[],
): Build | undefined {
  const [build, ...others] = candidates
  if (build === undefined || others.length > 0 || before === undefined) return undefined
  return showsTagAndContent(facts, build) ? build : undefined
}

/** Whether the record has both, so that it can be compared by them. */
function showsTagAndContent(
  facts: SubmittedFacts,
  { imageTag, workingTreeHash, imageUrl, status }: Build,
): boolean {
  const hasHash = facts.workingTreeHash !== undefined && workingTreeHash !== undefined
  // The server may store another address than the one sent: then hash and success prove it.
  const hasContent =
    facts.imageUrl === undefined
      ? hasHash
      : facts.imageUrl === imageUrl || (hasHash && hasSucceeded(status))
  return imageTag !== undefined && hasContent
}

const compared = ['imageTag', 'agentName', 'agentId', 'workingTreeHash'] as const

/** Whether the record has the same value in each of its fields. */
function mayBeOf(facts: SubmittedFacts, build: Build): boolean {
  return (
    mayBeImageOf(facts, build) &&
    compared.every((field) => {
      const [sent, has] = [facts[field], build[field]]
      return sent === undefined || has === undefined || plain(sent) === plain(has)
    })
  )
}

/** A server may put more in front of the name, which proves little without tag and content. */
function mayBeImageOf(facts: SubmittedFacts, build: Build): boolean {
  if (build.imageName === undefined) return true
  const [sent, has] = [plain(facts.imageName), plain(build.imageName)]
  return (
    isSameImageName(sent, has) || (has.endsWith(`/${sent}`) && showsTagAndContent(facts, build))
  )
}

/** Servers may put an algorithm before a value, or change its case. */
function plain(text: string): string {
  return text.toLowerCase().replace(/^sha256:/, '')
}
