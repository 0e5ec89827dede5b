import type { Deployment } from '../../api/deployments-api.ts'
import { ApiError } from '../../api/errors.ts'
import { classifyDeployment, describeDeployment } from '../../api/status.ts'
import type { FollowEnd } from '../../builds/follow/follow-status.ts'
import { DeploymentUnknownError } from '../../deployments/create.ts'
import { formatEvent, hintForEvent, lastWarning } from '../../deployments/describe-event.ts'
import { NotDeployable } from '../../deployments/find-build.ts'
import { explainError } from '../../runner/failure.ts'
import type { FailureKind } from '../../runner/write-end.ts'
import { clip } from '../../util/clip.ts'
import { present } from '../../util/present.ts'

/** What was done about a preview of a run that did not come to its end. */
export type Removal = 'none' | 'done' | 'failed'

/** Source of log, annotation, summary, outputs and exit code. May quote foreign text. */
export interface DeploymentEnd {
  readonly mark: '✅' | '🚀' | '❌' | '🚫' | '⏱️' | '⚠️'
  /** `undefined` for an end that is not because of the deployment. */
  readonly reason: FailureKind | undefined
  readonly isSuccess: boolean
  /** A few words to follow the agent's name. */
  readonly title: string
  /** What happened, one fact per line. */
  readonly facts: readonly string[]
  readonly hint: string | undefined
  readonly isTransient: boolean
}

export interface EndFacts {
  readonly deployment: Deployment | undefined
  readonly followed: FollowEnd | undefined
  readonly error: unknown
  readonly isAborted: boolean
  readonly isSubmitting: boolean
  readonly isPreview: boolean
  readonly timeoutMinutes: number
  readonly removal: Removal
  /** A command that reads the record. */
  readonly command: string
}

/** `completed` means no more than that. */
const installedOnly =
  'The release is installed. The service does not wait until the agent is healthy.'

export function judgeDeployment(facts: EndFacts): DeploymentEnd {
  const { deployment, followed, error, isAborted } = facts
  if (deployment === undefined) return judgeError(facts)
  if (isAborted) return judgeStop(facts, deployment)
  if (error !== undefined) return broken(error)
  if (followed === undefined)
    return good('🚀', 'deployment created', [`Follow it: ${facts.command}`])
  switch (followed.type) {
    case 'finished':
      return judgeStatus(deployment)
    case 'timed-out':
      return judgeTimeout(facts, deployment)
    case 'lost': {
      const lost = ['The server no longer reports the deployment.', followed.error?.message]
      return bad('⚠️', 'lost', 'the deployment could not be followed', {
        facts: [present(lost).join(' '), stands(facts)],
        hint: followed.error?.hint ?? 'Check the deployment on the server.',
      })
    }
  }
}

type Words = Pick<DeploymentEnd, 'facts' | 'hint'> & { readonly isTransient?: boolean }

function bad(
  mark: DeploymentEnd['mark'],
  reason: FailureKind | undefined,
  title: string,
  { isTransient = false, ...words }: Words,
): DeploymentEnd {
  return { mark, reason, isSuccess: false, title, ...words, isTransient }
}

function good(mark: DeploymentEnd['mark'], title: string, facts: readonly string[]): DeploymentEnd {
  return {
    mark,
    reason: undefined,
    isSuccess: true,
    title,
    facts,
    hint: undefined,
    isTransient: false,
  }
}

const titleLength = 120

function judgeStatus(deployment: Deployment): DeploymentEnd {
  const { status, events } = deployment
  const fact = `${describeDeployment(status)} (status '${status}').`
  switch (classifyDeployment(status)) {
    case 'installed':
      return good('✅', 'installed', [installedOnly])
    case 'cancelled':
      return bad('🚫', 'cancelled', 'the deployment was cancelled on the server', {
        facts: [fact],
        hint: 'Run the job again if that was not intended.',
      })
    case 'superseded':
      return bad('🚫', 'cancelled', 'a later deployment took the place of this one', {
        facts: [fact],
        hint: "Let no two jobs deploy one agent at the same time: give the job a 'concurrency' group.",
      })
    case 'being-deleted':
    case 'gone':
      return bad('⚠️', 'lost', 'the deployment was deleted', {
        facts: [fact],
        hint: 'Run the job again to deploy again.',
      })
    case 'failed':
    case 'waiting':
    case 'running':
    case 'unknown': {
      const warning = lastWarning(events)
      const why = warning && formatEvent(warning)
      return bad('❌', 'deployment', clip(why ?? 'the deployment failed', titleLength), {
        facts: why === undefined ? [fact] : [why, fact],
        hint: hintForEvent(warning),
      })
    }
  }
}

function judgeTimeout(facts: EndFacts, { status, events }: Deployment): DeploymentEnd {
  const { timeoutMinutes } = facts
  const warning = lastWarning(events)
  return bad(
    '⏱️',
    'timeout',
    `not installed after ${timeoutMinutes} min, the limit in 'timeout-minutes'`,
    {
      facts: [
        `The deployment was still '${status}' after ${timeoutMinutes} min.`,
        ...(warning ? [`Last warning: ${formatEvent(warning)}`] : []),
        stands(facts),
      ],
      hint: warning
        ? hintForEvent(warning)
        : "Raise 'timeout-minutes' if the deployment needs longer.",
    },
  )
}

function judgeStop(facts: EndFacts, { status }: Deployment): DeploymentEnd {
  const title =
    facts.removal === 'done'
      ? 'stopped, and the preview was deleted'
      : 'stopped, and the deployment continues'
  return bad('🚫', 'cancelled', title, {
    facts: [`The run was stopped. Last status of the deployment: '${status}'.`, stands(facts)],
    hint: 'Run the job again to deploy again.',
  })
}

/** Where the deployment is, and how to follow it. */
function stands({ removal, isPreview, command }: EndFacts): string {
  if (removal === 'done') return 'The preview was deleted.'
  const failed = removal === 'failed' ? 'The preview could not be deleted. ' : ''
  const what = isPreview ? 'The preview, which ends by itself,' : 'The deployment'
  return `${failed}${what} was left as it is. Follow it: ${command}`
}

/** Before there is a deployment. */
function judgeError({ error, isAborted, isSubmitting, command }: EndFacts): DeploymentEnd {
  const { message, hint } = explainError(error)
  const words = { facts: message.split('\n'), hint }
  if (error instanceof DeploymentUnknownError || (isAborted && isSubmitting)) {
    const title = 'the deployment may or may not have been created'
    return bad('⚠️', 'in-doubt', title, {
      ...words,
      facts: [...words.facts, `Check it: ${command}`],
    })
  }
  if (isAborted) return bad('🚫', undefined, 'cancelled before anything was deployed', words)
  if (error instanceof NotDeployable) return bad('❌', 'refused', 'not deployed', words)
  if (!isSubmitting || !(error instanceof ApiError))
    return bad('❌', undefined, 'not deployed', words)
  return bad('❌', 'refused', 'not deployed', { ...words, isTransient: error.mayPass })
}

function broken(error: unknown): DeploymentEnd {
  const { message, hint } = explainError(error)
  const title = 'the action failed before the deployment ended'
  return bad('❌', undefined, title, { facts: message.split('\n'), hint })
}
