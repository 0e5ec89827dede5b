import { type Repository, repositoryName } from './repository.ts'

export type EventName =
  | 'push'
  | 'branch'
  | 'tag'
  | 'pull_request'
  | 'fork'
  | 'merge_group'
  | 'schedule'
  | 'workflow_dispatch'

/** Name and payload of an event, with what act and the action read of it. */
export interface ActEvent {
  readonly name: string
  readonly payload: object
}

/** The branch that is not `main`. */
export const branch = 'greeting'

const dispatchInputs = { agent: 'hello-agent', directory: 'agents/hello', commit: '' }

/** Of the last commit of a repository. */
export function makeEvent(name: EventName, { base, head }: Repository): ActEvent {
  const repository = {
    ...{ name: 'agents', full_name: repositoryName, default_branch: 'main' },
    owner: { login: 'octocat' },
  }
  const pullRequest = (from: string): ActEvent => {
    const pull = {
      number: 7,
      head: { ref: branch, sha: head, repo: { full_name: from } },
      base: { ref: 'main', sha: base, repo: { full_name: repositoryName } },
    }
    return { name: 'pull_request', payload: { repository, number: 7, pull_request: pull } }
  }
  const push = (ref: string, before: string): ActEvent => ({
    name: 'push',
    payload: { repository, ref, before, after: head },
  })
  switch (name) {
    case 'push':
      return push('refs/heads/main', base)
    case 'branch':
      return push(`refs/heads/${branch}`, base)
    case 'tag':
      return push('refs/tags/v1.4.0', '0'.repeat(40))
    case 'pull_request':
      return pullRequest(repositoryName)
    case 'fork':
      return pullRequest('fork/agents')
    case 'merge_group': {
      const group = { base_sha: base, head_sha: head, base_ref: 'refs/heads/main' }
      const headRef = 'refs/heads/gh-readonly-queue/main/pr-7'
      return { name, payload: { repository, merge_group: { ...group, head_ref: headRef } } }
    }
    case 'schedule':
      return { name, payload: { repository } }
    case 'workflow_dispatch':
      return { name, payload: { repository, ref: 'refs/heads/main', inputs: dispatchInputs } }
  }
}
