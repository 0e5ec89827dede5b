import { ActionError, SubmitUnknownError } from '../util/errors.ts'
import type { RunEvent } from './run-event.ts'
import type { FactsForPost } from './work-for-post.ts'

/** Returns the same object if the event changes nothing for post. */
export function updateFactsForPost(
  facts: FactsForPost,
  event: RunEvent,
  cancelOnAbort: boolean,
): FactsForPost {
  switch (event.type) {
    case 'watching':
      return {
        ...facts,
        cancelWanted: cancelOnAbort,
        build: { id: event.id, status: '', claim: 'named' },
      }
    case 'submitting':
      return { ...facts, cancelWanted: cancelOnAbort, sent: event.sent, build: undefined }
    case 'submitted': {
      const { sent, claim } = event
      const { id, status } = event.build
      return { ...facts, sent: sent.isOpen ? sent : undefined, build: { id, status, claim } }
    }
    case 'settled': {
      const { build } = facts
      return build ? { ...facts, build: { ...build, settled: event.settled } } : facts
    }
    case 'reused': {
      const { id, status } = event.build
      return event.reused.how === 'watched'
        ? { ...facts, build: { id, status, claim: 'named' } }
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
    case 'packed':
    case 'found':
    case 'log-file':
    case 'given-up':
    case 'retrying':
    case 'log':
    case 'line':
    case 'gap':
    case 'unreadable-log':
    case 'notice':
    case 'warning':
    case 'finished':
      return facts
  }
}

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>

function withoutBuild(facts: FactsForPost): FactsForPost {
  return { ...facts, cancelWanted: false, sent: undefined, build: undefined }
}

function afterEnd(facts: FactsForPost, { result }: EventOf<'ended'>): FactsForPost {
  const { id, status } = result.build
  const { claim = 'other', settled } = facts.build ?? {}
  const build = { id, status, claim, settled }
  return { ...facts, cancelWanted: result.cancellation.wanted, build }
}

function afterError(facts: FactsForPost, { error, isAborted }: EventOf<'failed'>): FactsForPost {
  // A refused submit created no build. After an abort, or any other error, there may be one.
  const isRejection =
    !isAborted && error instanceof ActionError && !(error instanceof SubmitUnknownError)
  const { sent, build } = facts
  const isUnread = sent === undefined && build?.status === ''
  if (isUnread && !isAborted) return withoutBuild(facts)
  return isRejection ? { ...facts, sent: undefined } : facts
}
