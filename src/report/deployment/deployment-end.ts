import { AgentexError } from '../../agentex/agentex-api.ts'
import type { Readiness } from '../../agentex/readiness.ts'
import type { Deployment } from '../../api/deployments-api.ts'
import type { Build } from '../../api/model.ts'
import { renderCurlCommand, deploymentListPath, deploymentPath } from '../../api/paths.ts'
import { classifyDeploymentStatus, describeDeploymentStatus } from '../../api/status.ts'
import type { FollowEnd } from '../../builds/follow/follow-status.ts'
import { describeLaterPush } from '../../builds/later-pushes.ts'
import { formatEvent, hintForEvent, lastWarning } from '../../deployments/describe-event.ts'
import { clip } from '../../util/clip.ts'
import { NotDeployableError } from '../../util/errors.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import {
  type EndDescription,
  isSuccess,
  findRefusalReason,
  describeErrorFacts,
} from '../run-end.ts'

/** What is known of a run so far. */
export interface DeploymentRunFacts {
  readonly build?: Build
  /** A build that pushed the tag of `build` while it was being deployed, or may do so. */
  readonly laterPush?: Build
  readonly deployment?: Deployment
  /** Says which others may be the deployment of this run instead. */
  readonly guess?: string | undefined
  readonly followed?: FollowEnd
  /** If it is not given, nobody asked whether the agent answers. */
  readonly readiness?: Readiness | undefined
  readonly isSubmitting?: boolean
  /** Whether no form was accepted: the server refused the last one, or none was sent. */
  readonly isRefused?: boolean
  /** What was done about a preview of a run that did not come to its end. */
  readonly removal?: 'done' | 'failed'
  /** Set once a dry run has checked everything. */
  readonly dryRun?: { readonly what: string; readonly goal: string }
  readonly error?: unknown
}

interface EndFacts extends DeploymentRunFacts {
  readonly isAborted: boolean
  readonly isPreview: boolean
  readonly timeoutMinutes: number
  readonly lastLines: readonly string[]
  readonly baseUrl: string
}

export interface DeploymentEnd extends EndDescription {
  /** Those of `facts` that neither the headline of the summary nor its line of facts says. */
  readonly summaryFacts: readonly string[]
  /** Says what a success does not prove. */
  readonly warning?: string | undefined
}

export function describeDeploymentEnd(facts: EndFacts): DeploymentEnd {
  const end = withLaterPush(judgeEnd(facts), facts)
  const { guess } = facts
  if (guess === undefined) return end
  const summaryFacts = [...end.summaryFacts, guess]
  // The log of a success has said it, and ends with what is installed.
  return isSuccess(end)
    ? { ...end, summaryFacts }
    : { ...end, facts: [...end.facts, guess], summaryFacts }
}

function withLaterPush(
  end: DeploymentEnd,
  { build, laterPush }: DeploymentRunFacts,
): DeploymentEnd {
  if (build === undefined || laterPush === undefined) return end
  const fact = `While build ${build.id} was deployed, ${describeLaterPush(laterPush, 'the same tag')}: the image that runs may not be that of build ${build.id}.`
  if (!isSuccess(end))
    return { ...end, facts: [...end.facts, fact], summaryFacts: [...end.summaryFacts, fact] }
  return {
    kind: 'in-doubt',
    reason: 'in-doubt',
    title: 'deployed, but perhaps with the image of another build',
    facts: [fact, ...end.facts],
    summaryFacts: [fact, ...end.summaryFacts],
    hint: 'Check the image that runs. To be sure, deploy the newer build, or build under a tag of its own.',
  }
}

/** An end whose headline says none of its facts. */
function withAllFacts(end: EndDescription): DeploymentEnd {
  return { ...end, summaryFacts: end.facts }
}

function judgeEnd(facts: EndFacts): DeploymentEnd {
  const { deployment, followed, error, isAborted, dryRun } = facts
  if (dryRun) return judgeDryRun(dryRun)
  if (deployment === undefined) return judgeError(facts)
  if (isAborted) return judgeStop(facts, deployment)
  if (error !== undefined) {
    const title = 'the action failed before the deployment ended'
    return withAllFacts({ kind: 'broken', title, ...describeErrorFacts(error) })
  }
  if (followed === undefined) {
    const words = [`Follow it:\n${readCommand(facts)}`]
    const title = 'deployment created'
    return withAllFacts({ kind: 'submitted', title, facts: words, hint: undefined })
  }
  switch (followed.type) {
    case 'finished':
      return facts.readiness
        ? judgeReadiness(facts, deployment, facts.readiness)
        : judgeStatus(facts, deployment)
    case 'timed-out':
      return judgeTimeout(facts, deployment)
    case 'lost': {
      const lost = ['The server no longer reports the deployment.', followed.error?.message]
      return withAllFacts({
        kind: 'lost',
        reason: 'lost',
        title: 'the deployment could not be followed',
        facts: [dropEmpty(lost).join(' '), stands(facts, deployment)],
        hint: followed.error?.hint ?? 'Check the deployment on the server.',
      })
    }
  }
}

function judgeDryRun({ what, goal }: NonNullable<EndFacts['dryRun']>): DeploymentEnd {
  const would = "Without 'dry-run', this run would deploy"
  return {
    kind: 'checked',
    title: 'Dry run',
    facts: [`${would} ${what}, ${goal}.`],
    summaryFacts: [`${would} it ${goal}.`],
    hint: undefined,
  }
}

const titleLength = 120
const shownLines = 3

function judgeStatus(facts: EndFacts, deployment: Deployment): DeploymentEnd {
  const { status, events } = deployment
  const fact = `${describeDeploymentStatus(status)} (status '${status}').`
  const deploymentClass = classifyDeploymentStatus(status)
  switch (deploymentClass) {
    case 'installed':
    case 'healthy': {
      const unknown = "Installed. Whether the agent answers is not known without 'agentex-url'."
      const isHealthy = deploymentClass === 'healthy'
      const release = describeRelease(deployment)
      return {
        kind: 'installed',
        title: 'installed',
        facts: isHealthy ? [fact, release] : [release, unknown],
        summaryFacts: [isHealthy ? fact : unknown],
        hint: undefined,
      }
    }
    case 'cancelled':
      return {
        kind: 'cancelled',
        reason: 'cancelled',
        title: 'the deployment was cancelled on the server',
        facts: [fact],
        summaryFacts: [],
        hint: 'Run the job again if that was not intended.',
      }
    case 'superseded':
      return {
        kind: 'cancelled',
        reason: 'cancelled',
        title: 'a later deployment took the place of this one',
        facts: [fact],
        summaryFacts: [],
        hint: "Let no two jobs deploy one agent at the same time: give the job a 'concurrency' group.",
      }
    case 'being-deleted':
    case 'gone':
      return {
        kind: 'lost',
        reason: 'lost',
        title: 'the deployment was deleted',
        facts: [fact],
        summaryFacts: [],
        hint: 'Run the job again to deploy again.',
      }
    case 'failed':
    case 'waiting':
    case 'running':
    case 'unknown': {
      const warning = lastWarning(events)
      const why = warning && formatEvent(warning)
      const title = clip(why ?? 'the deployment failed', titleLength)
      const left = facts.isPreview && stands(facts, deployment)
      return {
        kind: 'failed',
        reason: 'deployment',
        title,
        facts: dropEmpty([why, fact, left]),
        summaryFacts: dropEmpty([why !== title && why, left]),
        hint: hintForEvent(warning),
      }
    }
  }
}

function judgeReadiness(
  facts: EndFacts,
  deployment: Deployment,
  { type, reason, hint }: Readiness,
): DeploymentEnd {
  switch (type) {
    case 'answers':
    case 'ready':
    case 'unknown': {
      const word = { answers: ' and answering', ready: ' and ready', unknown: '' }[type]
      const doubt = type === 'unknown' && 'Whether the agent answers is not known.'
      const warning = dropEmpty([doubt, reason]).join(' ') || undefined
      const release = [describeRelease(deployment)]
      const title = `installed${word}`
      return {
        kind: 'installed',
        title,
        facts: release,
        summaryFacts: dropEmpty([warning]),
        hint,
        warning,
      }
    }
    case 'in-doubt': {
      const title = 'installed, but Agentex could not be asked'
      const words = dropEmpty([reason, stands(facts, deployment)])
      return withAllFacts({ kind: type, reason: type, title, facts: words, hint })
    }
    case 'not-ready': {
      const full = `not ready: ${reason ?? ''}`
      const title = clip(full, titleLength)
      const last = lastWarning(deployment.events)
      const warning = last && `Last warning: ${formatEvent(last)}`
      const lines = facts.lastLines.slice(-shownLines)
      const log = lines.length > 0 && ['Last lines of the log:', ...lines].join('\n')
      const left = facts.isPreview && stands(facts, deployment)
      const roll = "To roll back, deploy an earlier build: 'Roll back' in docs/recipes.md."
      return {
        kind: 'failed',
        reason: type,
        title,
        facts: dropEmpty([reason, warning, log, left]),
        summaryFacts: dropEmpty([full !== title && reason, warning, left]),
        hint: facts.isPreview ? hintForEvent(last) : `${hintForEvent(last)} ${roll}`,
      }
    }
  }
}

function judgeTimeout(facts: EndFacts, deployment: Deployment): DeploymentEnd {
  const { status, events } = deployment
  const { timeoutMinutes } = facts
  const warning = lastWarning(events)
  const summaryFacts = dropEmpty([
    warning && `Last warning: ${formatEvent(warning)}`,
    stands(facts, deployment),
  ])
  return {
    kind: 'timed-out',
    reason: 'timeout',
    title: `not installed after ${timeoutMinutes} min, the limit in 'timeout-minutes'`,
    facts: [`The deployment was still '${status}' after ${timeoutMinutes} min.`, ...summaryFacts],
    summaryFacts,
    hint: warning
      ? hintForEvent(warning)
      : "Raise 'timeout-minutes' if the deployment needs longer.",
  }
}

function judgeStop(facts: EndFacts, deployment: Deployment): DeploymentEnd {
  const isDeleted = facts.removal === 'done'
  const left = stands(facts, deployment)
  return {
    kind: 'cancelled',
    reason: 'cancelled',
    title: `stopped, and ${isDeleted ? 'the preview was deleted' : 'the deployment continues'}`,
    facts: [`The run was stopped. Last status of the deployment: '${deployment.status}'.`, left],
    summaryFacts: isDeleted ? [] : [left],
    hint: 'Run the job again to deploy again.',
  }
}

/** What became of the deployment, and the command for what is left to do. */
function stands(facts: EndFacts, { id, expiresAt }: Deployment): string {
  const { removal, isPreview, baseUrl } = facts
  if (removal === 'done') return 'The preview was deleted.'
  if (!isPreview) return `The deployment was left as it is. Follow it:\n${readCommand(facts)}`
  const failed = removal === 'failed' ? 'The preview could not be deleted. ' : ''
  const until = expiresAt === undefined ? 'by itself' : `at ${expiresAt}`
  const command = renderCurlCommand('DELETE', deploymentPath(id), baseUrl)
  return `${failed}The preview was left as it is, and ends ${until}. Delete it:\n${command}`
}

/** Where the release is, in one line. */
function describeRelease({ helmReleaseName, namespace, expiresAt }: Deployment): string {
  const release = helmReleaseName === undefined ? 'The release' : `Release '${helmReleaseName}'`
  const where = namespace === undefined ? '' : ` in namespace '${namespace}'`
  const until = expiresAt === undefined ? '' : ` The preview ends at ${expiresAt}.`
  return `${release} is installed${where}.${until}`
}

/** The command that shows the deployment, or those of the build. */
function readCommand({ build, deployment, baseUrl }: EndFacts): string {
  const path = deployment
    ? deploymentPath(deployment.id)
    : deploymentListPath({ buildId: build?.id })
  return renderCurlCommand('GET', path, baseUrl)
}

/** The end of a run that has no deployment yet. */
function judgeError(facts: EndFacts): DeploymentEnd {
  const { error, isAborted, isSubmitting, isRefused } = facts
  const words = describeErrorFacts(error)
  if (isSubmitting === true && isRefused !== true) {
    return withAllFacts({
      kind: 'in-doubt',
      reason: 'in-doubt',
      title: 'the deployment may or may not have been created',
      facts: [...words.facts, `Check it:\n${readCommand(facts)}`],
      hint: words.hint,
    })
  }
  if (isAborted) {
    const title = 'cancelled before anything was deployed'
    return withAllFacts({ kind: 'stopped', title, ...words })
  }
  const [first = '', ...others] = words.facts
  const full = `not deployed: ${first}`
  const title = clip(full, 2 * titleLength)
  const summaryFacts = title === full ? others : words.facts
  const unsent = { kind: 'not-submitted', title, summaryFacts, ...words } as const
  if (error instanceof NotDeployableError) return { ...unsent, reason: 'refused' }
  if (error instanceof AgentexError) return { ...unsent, reason: error.reason }
  return isSubmitting === true ? { ...unsent, ...findRefusalReason(error) } : unsent
}
