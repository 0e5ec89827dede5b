import { type Repository, repositoryName } from './repository.ts'

export type EventName =
  | 'push'
  /** A push of a commit that changes nothing. */
  | 'empty push'
  | 'branch'
  | 'tag'
  | 'pull_request'
  | 'closed'
  | 'fork'
  | 'dependabot'
  | 'merge_group'
  | 'schedule'
  | 'workflow_dispatch'

/** Name and payload of an event, with what act and the action read of it. */
export interface ActEvent {
  readonly name: string
  readonly payload: object
  readonly actor: string
}

/** The branch that is not `main`. */
export const branch = 'greeting'

const dispatchInputs = {
  agent: 'hello-agent',
  directory: 'agents/hello',
  commit: '',
  'build-id': 'b-1',
}

/** Makes the event of the last commit of a repository. */
export function makeEvent(name: EventName, { base, head }: Repository): ActEvent {
  const repository = {
    name: 'agents',
    full_name: repositoryName,
    default_branch: 'main',
    owner: { login: 'octocat' },
  }
  const event = (of: string, payload: object, actor = 'octocat'): ActEvent => ({
    name: of,
    actor,
    payload: { repository, ...payload },
  })
  const pullRequest = (from: string, action = 'opened', actor = 'octocat'): ActEvent => {
    const pull = {
      number: 7,
      user: { login: actor },
      head: { ref: branch, sha: head, repo: { full_name: from } },
      base: { ref: 'main', sha: base, repo: { full_name: repositoryName } },
    }
    return event('pull_request', { action, number: 7, pull_request: pull }, actor)
  }
  const push = (ref: string, before: string): ActEvent =>
    event('push', { ref, before, after: head })
  switch (name) {
    case 'push':
      return push('refs/heads/main', base)
    case 'empty push':
      return push('refs/heads/main', head)
    case 'branch':
      return push(`refs/heads/${branch}`, base)
    case 'tag':
      return push('refs/tags/v1.4.0', '0'.repeat(40))
    case 'pull_request':
      return pullRequest(repositoryName)
    case 'closed':
      return pullRequest(repositoryName, 'closed')
    case 'fork':
      return pullRequest('fork/agents')
    case 'dependabot':
      return pullRequest(repositoryName, 'opened', 'dependabot[bot]')
    case 'merge_group': {
      const group = { base_sha: base, head_sha: head, base_ref: 'refs/heads/main' }
      const headRef = 'refs/heads/gh-readonly-queue/main/pr-7'
      return event(name, { merge_group: { ...group, head_ref: headRef } })
    }
    case 'schedule':
      return event(name, {})
    case 'workflow_dispatch':
      return event(name, { ref: 'refs/heads/main', inputs: dispatchInputs })
  }
}
