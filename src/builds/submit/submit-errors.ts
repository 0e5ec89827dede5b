import type { AgentReference } from '../../api/model.ts'
import { agentNameRule } from '../../api/names.ts'
import { formatFirstEntries } from '../../util/and-more.ts'
import { ActionError, SubmitUnknownError } from '../../util/errors.ts'
import { dropEmpty } from '../../util/non-empty.ts'
import { renderCurlCommand, buildListPath } from '../../api/paths.ts'
import type { FailedAttempt } from './outcomes.ts'
import type { ListFindings } from './search-list.ts'
import type { SubmittedFacts, SubmitAttempt } from './submit-attempt.ts'

/** Returns the server's error, or a clearer one if another agent has the name. */
export function createRefusalError(
  { isNameTaken, error }: FailedAttempt,
  { agentName = '', agentId = '' }: AgentReference,
): ActionError {
  if (error.status === 404 && looksLikeName(agentId)) {
    return new ActionError(error.message, {
      cause: error,
      hint: `If '${agentId}' is the agent's name, set it as 'agent-name', not as 'agent-id'. ${error.hint ?? ''}`,
    })
  }
  if (!isNameTaken || error.serverMessage === undefined) return error
  return new ActionError(
    `The agent name '${agentName}' is in use, but no build in this account shows its ID. ${error.message}`,
    {
      cause: error,
      hint: "Set input 'agent-id' to the ID of that agent, or choose another 'agent-name'.",
    },
  )
}

/** A generated ID is a UUID, or has digits in it. */
function looksLikeName(id: string): boolean {
  return agentNameRule.pattern.test(id) && !/\d/.test(id)
}

export function createUnknownOutcomeError(
  { error: cause }: { readonly error: ActionError },
  reads: ListFindings | undefined,
  { facts, before }: SubmitAttempt,
  baseUrl: string,
): SubmitUnknownError {
  const { candidates = [], problem } = reads ?? {}
  const sentences = dropEmpty([
    before === undefined && 'The list of builds was not readable before the submit.',
    problem !== undefined && 'The list of builds is not readable.',
    candidates.length > 0 &&
      `It may be one of these builds: ${formatFirstEntries(candidates.map(({ id }) => id))}.`,
  ])
  const doubt = sentences.length > 0 ? sentences.join(' ') : 'No build from it is listed yet.'
  return new SubmitUnknownError(
    `The build may or may not have been created: ${cause.message} ${doubt}`,
    {
      cause,
      hint: `Cancel what should not run, and run the job again. ${adviseListingBuilds(facts, baseUrl)}`,
    },
  )
}

export function createStoppedSubmitError(cause: unknown): SubmitUnknownError {
  return new SubmitUnknownError(
    'The run was stopped after it had sent the submit request, so the build may or may not have been created.',
    {
      cause,
      hint: 'Check the result of the post step, which looks for the build and cancels it.',
    },
  )
}

/** Describes builds that the run neither follows nor cancels. */
export function describeOtherBuilds(others: readonly string[]): string {
  return `A retry of the submit, or another run, has created a second build that may be of the same content: ${formatFirstEntries(others)}. Cancel it if nobody needs it.`
}

export const mayStillAppearMessage =
  'A response to the submit was lost, and the list does not show what became of it: a build may be running, or one may still appear.'

/** Returns a command that lists the builds that this attempt may have created. */
export function adviseListingBuilds(
  { agentName, workingTreeHash }: SubmittedFacts,
  baseUrl: string,
): string {
  const path = buildListPath({ agentName, workingTreeHash, limit: 20, sortOrder: 'desc' })
  return `Check the builds: ${renderCurlCommand('GET', path, baseUrl)}`
}
