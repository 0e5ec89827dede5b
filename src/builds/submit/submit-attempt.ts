import { idKey } from '../../api/build-id.ts'
import type { Build } from '../../api/model.ts'
import { hasSucceeded, isFinal } from '../../api/status.ts'
import { shortHash } from '../../util/short-hash.ts'
import { isSameImageName } from '../image.ts'

/** What an attempt says of its build, and what a record may say of it. */
export interface BuildFacts {
  readonly imageName: string
  readonly imageTag: string
  /** Known also where the request has an ID. */
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly workingTreeHash: string | undefined
  /** The address of the image that the attempt registers. */
  readonly imageUrl?: string | undefined
}

/** One sending of the submit request: all that it takes to find its build, also in post. */
export interface SubmitAttempt {
  readonly facts: BuildFacts
  /** Hashes of the IDs of builds that were known before it; `undefined`: no list was readable. */
  readonly before: readonly string[] | undefined
  /** Whether it, or an earlier one of this run, may have become a build that no response named. */
  readonly isOpen: boolean
}

/** So short that a state with a thousand of them stays small. */
export function hashId(id: string): string {
  return shortHash(idKey(id)).slice(0, 10)
}

/** Builds of a list that may be of this attempt: new ones, else those that have not ended. */
export function candidatesIn({ facts, before }: SubmitAttempt, builds: readonly Build[]): Build[] {
  const known = before && new Set(before)
  return builds.filter(
    (build) =>
      (known ? !known.has(hashId(build.id)) : !isFinal(build.status)) && mayBeOf(facts, build),
  )
}

/** The only candidate, if its record shows the tag and the content that were sent. */
export function findOwn(
  { facts, before }: SubmitAttempt,
  candidates: readonly Build[],
): Build | undefined {
  const [build, ...others] = candidates
  if (build === undefined || others.length > 0 || before === undefined) return undefined
  const { imageTag, workingTreeHash, imageUrl } = build
  const hasHash = facts.workingTreeHash !== undefined && workingTreeHash !== undefined
  // A registration succeeds at once, and the server may store another address than the one sent.
  const hasContent =
    facts.imageUrl === undefined
      ? hasHash
      : facts.imageUrl === imageUrl || (hasHash && hasSucceeded(build.status))
  return imageTag !== undefined && hasContent ? build : undefined
}

const compared = ['imageTag', 'agentName', 'agentId', 'workingTreeHash'] as const

/** Whether the record says the same in each of the fields that it has. */
function mayBeOf(facts: BuildFacts, build: Build): boolean {
  const { imageName } = build
  const isImage =
    imageName === undefined || isSameImageName(plain(facts.imageName), plain(imageName))
  return (
    isImage &&
    compared.every((field) => {
      const [sent, has] = [facts[field], build[field]]
      return sent === undefined || has === undefined || plain(sent) === plain(has)
    })
  )
}

/** Servers may put an algorithm before a value, or change its case. */
function plain(text: string): string {
  return text.toLowerCase().replace(/^sha256:/, '')
}
