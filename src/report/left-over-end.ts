import {
  shellSafeUrl,
  buildPath,
  buildsPath,
  deploymentListPath,
  deploymentPath,
  isPathSafeId,
  renderCurlCommand,
} from '../api/paths.ts'
import { classifyStatus, hasSucceeded, isEndingOrEnded, isFinal } from '../api/status.ts'
import { noCancelResponseMessage } from '../builds/cancel-build.ts'
import { mayCancel } from '../builds/claim.ts'
import { describeExistingImage } from '../builds/image.ts'
import {
  adviseListingBuilds,
  describeOtherBuilds,
  mayStillAppearMessage,
} from '../builds/submit/submit-errors.ts'
import type { CleanUpResult } from '../cleanup/cancel-abandoned.ts'
import type { CleanUpOutcome, LeftDeployment, LeftOverWork } from '../cleanup/work-for-post.ts'
import { formatFirstEntries } from '../util/and-more.ts'

/** The result of the clean-up after main, in sentences; `advice` has commands for the user. */
export interface CleanUpDescription extends CleanUpOutcome {
  readonly advice: readonly string[]
}

type EndOf<Type extends CleanUpResult['type']> = Extract<CleanUpResult, { readonly type: Type }>

/** `baseUrl` is the address of the server in those commands. */
export function describeCleanUpResult(end: CleanUpResult, baseUrl: string): CleanUpDescription {
  switch (end.type) {
    case 'nothing':
      return clean('The main step left no build that is running.')
    case 'not submitted':
      return clean(
        'The run ended during the submit: its request was incomplete, or the server rejected it.',
      )
    case 'not ours': {
      const isEarlier = end.claim === 'before'
      const why = isEarlier ? 'it was known before the submit' : "it may be another run's"
      return withOthers(clean(`Build ${end.id} was not cancelled: ${why}.`), end, baseUrl)
    }
    case 'ended':
      return withOthers(clean(`Build ${end.id} has ended.`), end, baseUrl)
    case 'cancelled':
      return withOthers(describeCancel(end, baseUrl), end, baseUrl)
    case 'in doubt':
      return describeDoubt(end, baseUrl)
  }
}

function withOthers(
  described: CleanUpDescription,
  { others }: EndOf<'not ours' | 'ended' | 'cancelled'>,
  baseUrl: string,
): CleanUpDescription {
  if (others === undefined) return described
  const more = others.length > 0 ? describeOtherBuilds(others) : mayStillAppearMessage
  const { message, advice } = described
  return open(`${message} ${more}`, advice.length > 0 ? advice : checkAll(baseUrl))
}

function describeCancel({ id, progress }: EndOf<'cancelled'>, baseUrl: string): CleanUpDescription {
  const { accepted, build, error = noCancelResponseMessage } = progress
  if (build !== undefined && isFinal(build.status)) {
    const ended = `ended with status '${build.status}'`
    if (hasSucceeded(build.status))
      return clean(
        `Build ${id} ${ended} before it could be cancelled. ${describeExistingImage(build)}`,
      )
    const isCancelled = classifyStatus(build.status) === 'cancelled'
    return clean(isCancelled ? `Cancelled build ${id}: it ${ended}.` : `Build ${id} ${ended}.`)
  }
  if (!accepted) {
    const message = `Build ${id} may still be running: its cancellation failed. ${error.message}`
    return open(message, cancelByHand(id, baseUrl))
  }
  const begin = `The server accepted the cancellation of build ${id},`
  if (build === undefined)
    return open(`${begin} but its status is not known. ${error.message}`, checkAll(baseUrl))
  return open(
    `${begin} which has not ended yet: its status is '${build.status}'.`,
    isEndingOrEnded(build.status) ? checkAll(baseUrl) : cancelByHand(id, baseUrl),
  )
}

function describeDoubt(
  { sent: { facts, before }, ids, problem }: EndOf<'in doubt'>,
  baseUrl: string,
): CleanUpDescription {
  const advice = [adviseListingBuilds(facts, baseUrl)]
  const noList =
    ' The action could not read the list of builds before the submit, so it cannot recognise its own.'
  const begin = `The run sent a complete submit request, and no response proves what became of it.${before === undefined ? noList : ''}`
  if (problem !== undefined) {
    const seen = ids.length > 0 ? ` These builds may be from it: ${formatFirstEntries(ids)}.` : ''
    const why = `The action could not look for a build from it: ${problem.message}`
    return open(`${begin}${seen} ${why}`, advice)
  }
  if (ids.length === 0)
    return open(`${begin} No build from it is listed yet, but one may still appear.`, advice)
  return open(
    `${begin} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${formatFirstEntries(ids)}.`,
    advice,
  )
}

/** `what` completes the sentence "the action does not know whether …". */
export function describeUnreadableState(state: 'forged' | 'lost', what: string): string {
  const why =
    state === 'forged'
      ? 'The saved state was not encrypted by this step with this API key'
      : 'The runner passed no state to the post step'
  return `${why}, so the action does not know whether ${what}.`
}

/** A production deployment is left as it is. */
export function describeLeftProduction(
  { id, sent: { buildId } }: LeftDeployment,
  baseUrl: string,
): CleanUpOutcome {
  const isNamed = id !== undefined && isPathSafeId(id)
  const path = isNamed ? deploymentPath(id) : deploymentListPath({ buildId })
  const what = isNamed
    ? `Deployment ${id}`
    : `A production deployment of build ${buildId} may have been created. It`
  const message = `${what} was left as it is.\nFollow it: ${renderCurlCommand('GET', path, baseUrl)}`
  return { isClean: false, message }
}

/** The result of a post step that did not reach the server. */
export function describeCleanUpFailure(
  { build }: Extract<LeftOverWork, { type: 'left' }>,
  why: string,
  baseUrl: string,
): CleanUpDescription {
  if (build === undefined)
    return open(
      `The run ended during the submit, and its build may be running. ${why}`,
      checkAll(baseUrl),
    )
  const { id, claim, settled } = build
  return open(
    `Build ${id} may still be running: its cancellation failed. ${why}`,
    mayCancel(claim, settled) ? cancelByHand(id, baseUrl) : checkAll(baseUrl),
  )
}

/** Returns the API's address and a command for it that does not show the key. */
function cancelByHand(id: string, baseUrl: string): readonly string[] {
  const path = `${buildPath(id)}/cancel`
  return [
    `Cancel it: POST ${shellSafeUrl(path, baseUrl)}`,
    renderCurlCommand('POST', path, baseUrl),
  ]
}

function checkAll(baseUrl: string): readonly string[] {
  return [`Check the builds: ${renderCurlCommand('GET', buildsPath, baseUrl)}`]
}

function clean(message: string): CleanUpDescription {
  return { isClean: true, message, advice: [] }
}

function open(message: string, advice: readonly string[]): CleanUpDescription {
  return { isClean: false, message, advice }
}
