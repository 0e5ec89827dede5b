import { idKey, isSameId } from '../../api/build-id.ts'
import type { Build } from '../../api/model.ts'
import { hasSucceeded, isWithdrawn } from '../../api/status.ts'
import { submitTimes } from '../../api/timing.ts'
import { createdMs } from '../build-times.ts'
import { isSameImageName } from '../image.ts'

/** What a form says of its build, whose record says the same, or nothing, in each field. */
export interface FormFacts {
  readonly imageName: string
  readonly imageTag: string
  /** Also where the form has an ID. */
  readonly agentName: string | undefined
  readonly agentId: string | undefined
  readonly workingTreeHash: string | undefined
  readonly sourceCommit?: string | undefined
  /** Of a form that registers an image. */
  readonly imageUrl?: string | undefined
}

/** The list of the agent's builds just before the first form. */
export interface ListBefore {
  /** Every build that the server has created later is in `seenBefore`; 0: the whole list is. */
  readonly sinceMs: number
  /** The server's clock then; without a `Date`, the time of the newest build. */
  readonly serverMs: number | undefined
}

/**
 * Complete forms that no response has settled, by the server's clock when their last byte left;
 * where that could not be read either, by ours: then nothing is proved.
 */
export interface Unanswered {
  /** No build of these forms is older. `undefined`: the clock is not known, so nothing proves. */
  readonly firstMs: number | undefined
  readonly lastMs: number | undefined
}

/** When a copy of a form that was answered may have become a build; without `toMs`: at any time. */
export interface Answered {
  readonly fromMs: number | undefined
  readonly toMs: number | undefined
}

/** What a run has sent: all that it takes to find its build, also in another process. */
export interface SentForms {
  readonly form: FormFacts
  /** IDs that any response had named before the first form: these builds are not from it. */
  readonly seenBefore: readonly string[]
  /** `undefined`: it was not readable. What may be of these forms is then named, and not proved. */
  readonly listBefore: ListBefore | undefined
  /** Without it there is no build to search for: the server cannot read an incomplete form. */
  readonly unanswered?: Unanswered | undefined
  /** IDs that a look has shown, of builds that may be of these forms. Named, never cancelled. */
  readonly unproved?: readonly string[] | undefined
  /** A gateway may have repeated a form that was answered with a build or a conflict. */
  readonly answered?: Answered | undefined
}

const { slackMs } = submitTimes

/** Which builds of a list are new and may have come from these forms. */
export function candidatesOf(sent: SentForms, builds: readonly Build[]): readonly Build[] {
  const { form, seenBefore, listBefore } = sent
  const known = new Set(seenBefore.map(idKey))
  // Without a list from before, only its time tells a new build; without a clock, nothing does.
  const firstMs = sent.unanswered?.firstMs ?? sent.answered?.fromMs
  const sinceMs = listBefore?.sinceMs ?? (firstMs === undefined ? Infinity : firstMs - slackMs)
  const isOlder = (ms: number | undefined): boolean =>
    ms === undefined ? listBefore === undefined : ms <= sinceMs
  return builds.filter(
    (build) =>
      !known.has(idKey(build.id)) && !isOlder(createdMs(build)) && mayComeFrom(form, build),
  )
}

/** Those of the candidates that nobody follows and that a reader should know of. */
export function duplicatesOf(sent: SentForms, candidates: readonly Build[]): readonly Build[] {
  if (sent.unanswered !== undefined) return candidates
  const { answered } = sent
  if (answered === undefined) return []
  const { fromMs, toMs } = answered
  if (fromMs === undefined || toMs === undefined) return candidates
  return candidates.filter((build) => {
    const ms = createdMs(build)
    return ms !== undefined && ms >= fromMs && ms <= toMs && !isWithdrawn(build.status)
  })
}

/** Whether it has the image, tag and content of these forms, and was created since them. */
export function isProved(
  { form, listBefore, unanswered }: SentForms,
  build: Build,
  serverNowMs: number,
): boolean {
  const ms = createdMs(build)
  const firstMs = unanswered?.firstMs
  if (listBefore === undefined || firstMs === undefined || ms === undefined) return false
  // A time that is still to come is of a clock that is fast, and so says nothing of the form.
  if (ms < firstMs - slackMs || ms > serverNowMs + slackMs) return false
  const isNamed =
    build.imageName === form.imageName &&
    build.imageTag === form.imageTag &&
    (build.agentName ?? form.agentName) === (form.agentName ?? build.agentName)
  return isNamed && hasContent(build, form)
}

/** A registration succeeds at once; the server may store another reference than the one sent. */
function hasContent(build: Build, { workingTreeHash, imageUrl }: FormFacts): boolean {
  const isSame =
    workingTreeHash !== undefined &&
    build.workingTreeHash !== undefined &&
    isSameHash(build.workingTreeHash, workingTreeHash)
  if (imageUrl === undefined) return isSame
  return build.imageUrl === imageUrl || (isSame && hasSucceeded(build.status))
}

/** Servers write fields in their own way. */
const isSame = {
  imageName: (a, b) => isSameImageName(a.toLowerCase(), b.toLowerCase()),
  imageTag: isSameText,
  agentName: isSameText,
  agentId: isSameId,
  workingTreeHash: isSameHash,
  sourceCommit: (a, b) => a.startsWith(b) || b.startsWith(a),
} satisfies Partial<Record<keyof FormFacts, (a: string, b: string) => boolean>>
const fields = Object.keys(isSame) as readonly (keyof typeof isSame)[]

/** Nothing contradicts it, and something speaks for it. */
function mayComeFrom(form: FormFacts, build: Build): boolean {
  const compared = fields.flatMap((field) => {
    const [sent, has] = [form[field], build[field]]
    return sent === undefined || has === undefined ? [] : [isSame[field](sent, has)]
  })
  return compared.length > 0 && compared.every(Boolean)
}

function isSameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function isSameHash(a: string, b: string): boolean {
  const plain = (hash: string): string => hash.toLowerCase().replace(/^sha256:/, '')
  return plain(a) === plain(b)
}
