import {
  shellSafeUrl,
  buildPath,
  buildsPath,
  deploymentsPath,
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
import { type CleanUpResult, isClean } from '../cleanup/cancel-abandoned.ts'
import type { StateReadResult } from '../cleanup/read-state.ts'
import type { FactsForPost } from '../cleanup/work-for-post.ts'
import { baseUrlForMessages } from '../inputs/connection.ts'
import type { EntryContext } from '../runner/entrypoint.ts'
import { formatFirstEntries } from '../util/and-more.ts'
import { describeError } from '../util/errors.ts'
import { writeSummaryOfKilledStep } from './summary/killed-summary.ts'

/** Says what became of the build that main left, and completes the summary of a killed main. */
export async function tellCleanUp(
  result: CleanUpResult | undefined,
  { left, now }: { readonly left: FactsForPost; readonly now: StateReadResult },
  runner: EntryContext,
): Promise<void> {
  const { log } = runner
  const described =
    result && describeCleanUpResult(result, left.server?.baseUrl ?? baseUrlForMessages())
  if (result && described) {
    const { message, advice } = described
    await (isClean(result) ? log.line(message) : log.warning([message, ...advice].join('\n')))
  }
  if (typeof now !== 'object' || now.missingSummary === undefined) return
  const message = described?.message ?? describeUntouched(now)
  if (described === undefined) await log.line(message)
  await writeSummaryOfKilledStep({ agent: now.missingSummary.agent, message }, runner)
}

/** Describes what the main step left if there is nothing to cancel. */
function describeUntouched({ build, sent }: FactsForPost): string {
  if (build === undefined)
    return sent === undefined ? 'It left no build to cancel.' : 'Its build may be running.'
  const { id, status } = build
  if (isFinal(status)) return `Build ${id} ended with status '${status}'.`
  const last = status === '' ? '' : `: its last known status is '${status}'`
  return `Build ${id} was not cancelled${last}.`
}

/** The result in a sentence; `advice` has commands for the user. */
export interface CleanUpDescription {
  readonly message: string
  readonly advice: readonly string[]
}

type EndOf<Type extends CleanUpResult['type']> = Extract<CleanUpResult, { readonly type: Type }>

/** `baseUrl` is the address of the server in those commands. */
export function describeCleanUpResult(end: CleanUpResult, baseUrl: string): CleanUpDescription {
  switch (end.type) {
    case 'nothing':
      return say('The main step left no build that is running.')
    case 'not submitted':
      return say(
        'The run ended during the submit: its request was incomplete, or the server rejected it.',
      )
    case 'not ours': {
      const isEarlier = end.claim === 'before'
      const why = isEarlier ? 'it was known before the submit' : "it may be another run's"
      return withOthers(say(`Build ${end.id} was not cancelled: ${why}.`), end, baseUrl)
    }
    case 'ended':
      return withOthers(say(`Build ${end.id} has ended.`), end, baseUrl)
    case 'cancelled':
      return withOthers(describeCancel(end, baseUrl), end, baseUrl)
    case 'in doubt':
      return describeDoubt(end, baseUrl)
    case 'failed':
      return describeFailure(end, baseUrl)
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
  return say(`${message} ${more}`, advice.length > 0 ? advice : checkAll(baseUrl))
}

function describeCancel({ id, progress }: EndOf<'cancelled'>, baseUrl: string): CleanUpDescription {
  const { accepted, build, error = noCancelResponseMessage } = progress
  if (build !== undefined && isFinal(build.status)) {
    const ended = `ended with status '${build.status}'`
    if (hasSucceeded(build.status))
      return say(
        `Build ${id} ${ended} before it could be cancelled. ${describeExistingImage(build)}`,
      )
    const isCancelled = classifyStatus(build.status) === 'cancelled'
    return say(isCancelled ? `Cancelled build ${id}: it ${ended}.` : `Build ${id} ${ended}.`)
  }
  if (!accepted) {
    const message = `Build ${id} may still be running: its cancellation failed. ${error.message}`
    return say(message, cancelByHand(id, baseUrl))
  }
  const begin = `The server accepted the cancellation of build ${id},`
  if (build === undefined)
    return say(`${begin} but its status is not known. ${error.message}`, checkAll(baseUrl))
  return say(
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
    return say(`${begin}${seen} ${why}`, advice)
  }
  if (ids.length === 0)
    return say(`${begin} No build from it is listed yet, but one may still appear.`, advice)
  return say(
    `${begin} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${formatFirstEntries(ids)}.`,
    advice,
  )
}

/** Names what the main step may have left where its state cannot be read. */
export async function warnOfUnreadableState(
  state: 'forged' | 'lost',
  what: 'build' | 'deployment',
  { log }: EntryContext,
): Promise<void> {
  const why =
    state === 'forged'
      ? 'The saved state was not encrypted by this step with this API key'
      : 'The runner passed no state to the post step'
  const [left, path] =
    what === 'build'
      ? ['a build of this step is still running', buildsPath]
      : ['a deployment of this step is left', deploymentsPath]
  await log.warning(
    `${why}, so the action does not know whether ${left}.\nCheck the ${what}s: ${renderCurlCommand('GET', path, baseUrlForMessages())}`,
  )
}

function describeFailure({ build, error }: EndOf<'failed'>, baseUrl: string): CleanUpDescription {
  const why = describeError(error)
  if (build === undefined)
    return say(
      `The run ended during the submit, and its build may be running. ${why}`,
      checkAll(baseUrl),
    )
  const { id, claim, settled } = build
  return say(
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

function say(message: string, advice: readonly string[] = []): CleanUpDescription {
  return { message, advice }
}
