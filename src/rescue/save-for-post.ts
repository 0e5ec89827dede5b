import { SubmitUnknownError } from '../builds/submit/submit-errors.ts'
import { ActionError } from '../util/errors.ts'
import type { RunEvent } from './run-event.ts'
import { type FactsForPost, leftOver } from './work-for-post.ts'

/** The same object if the event changes nothing for post. */
export function factsAfter(
  facts: FactsForPost,
  event: RunEvent,
  cancelOnAbort: boolean,
): FactsForPost {
  switch (event.type) {
    case 'watching':
      return { ...facts, cancelWanted: cancelOnAbort, build: { id: event.id, status: '' } }
    case 'submitting':
      return { ...facts, cancelWanted: cancelOnAbort, sent: event.sent, build: undefined }
    case 'created': {
      const { id, status } = event.build
      const { sent, isAdopted } = event
      if (isAdopted) return { ...facts, sent, build: { id, status } }
      const mayHaveMore = sent.unanswered !== undefined || sent.answered !== undefined
      const build = { id, status, isOwn: true } as const
      return { ...facts, sent: mayHaveMore ? sent : undefined, build }
    }
    case 'reused': {
      const { id, status } = event.build
      return event.reused.how === 'watched'
        ? { ...facts, build: { id, status, isOwn: true } }
        : withoutBuild(facts)
    }
    case 'status': {
      const { id, status } = event.build
      const { build } = facts
      const isNew = build?.id === id && build.status !== status
      return isNew ? { ...facts, build: { ...build, status } } : facts
    }
    case 'ended':
      return afterEnd(facts, event)
    case 'failed':
      return afterError(facts, event)
    case 'summarised':
      return facts.missingSummary === undefined ? facts : { ...facts, missingSummary: undefined }
    case 'told':
      return leftOver(facts).type === 'others' ? { ...facts, sent: undefined } : facts
    case 'packed':
    case 'found':
    case 'log-file':
    case 'given-up':
    case 'retrying':
      return facts
  }
}

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>

/** Post has nothing to cancel. */
function withoutBuild(facts: FactsForPost): FactsForPost {
  return { ...facts, cancelWanted: false, sent: undefined, build: undefined }
}

function afterEnd(facts: FactsForPost, { result }: EventOf<'ended'>): FactsForPost {
  const { id, status } = result.build
  const { wanted, isLeftToPost } = result.cancellation
  // What was found in the list and cancelled was certain.
  const isCertain = wanted && !isLeftToPost && facts.build?.isOwn !== true
  return {
    ...facts,
    cancelWanted: wanted,
    sent: isCertain ? undefined : facts.sent,
    build: { ...facts.build, id, status },
  }
}

function afterError(facts: FactsForPost, { error, isAborted }: EventOf<'failed'>): FactsForPost {
  // A rejected submit created no build; otherwise, as after an abort, one may exist.
  const isRejection =
    !isAborted && error instanceof ActionError && !(error instanceof SubmitUnknownError)
  const { sent, build } = facts
  const isUnread = sent === undefined && build?.status === '' && build.isOwn !== true
  if (isUnread && !isAborted) return withoutBuild(facts)
  if (!isRejection || sent === undefined) return facts
  // A copy of a form in conflict may be a build that main's look did not show yet.
  return { ...facts, sent: sent.answered && { ...sent, unproved: sent.unproved ?? [] } }
}
