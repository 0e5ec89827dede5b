/** What a run asks of the builds API. */
export type Operation = 'submit' | 'get' | 'list' | 'logs' | 'cancel'

/** What a deployment asks of the API besides builds. */
export type DeploymentOperation =
  'deploy' | 'deployment' | 'deployments' | 'deployment-logs' | 'delete-deployment'

/** What is asked of Agentex. */
export type AgentexOperation =
  | 'health'
  | 'register'
  | 'agents'
  | 'agent'
  | 'agent-deployments'
  | 'agent-deployment'
  | 'create-agent-deployment'
  | 'delete-agent-deployment'
  | 'promote'
  | 'rpc'
  | 'messages'
  | 'task'
  | 'delete-task'

export type AnyOperation = Operation | DeploymentOperation

export interface Target {
  readonly operation: AnyOperation
  /** The ID, for operations on one build or one deployment. */
  readonly id: string | undefined
  readonly query: URLSearchParams
}

/** What a request asks for, by its method and its path, which may have a prefix. */
export function readTarget(method: string, path: string): Target {
  const { pathname, searchParams: query } = new URL(path, 'http://server')
  const [, kind, segment, action] =
    /\/v5\/(builds|agentex\/deployments)(?:\/([^/]+))?(?:\/(logs|cancel))?$/.exec(pathname) ?? []
  const id = segment === undefined ? undefined : decodeURIComponent(segment)
  const isPost = method === 'POST'
  if (kind === 'agentex/deployments') {
    if (action !== undefined) return { operation: 'deployment-logs', id, query }
    if (id === undefined) return { operation: isPost ? 'deploy' : 'deployments', id, query }
    return { operation: method === 'DELETE' ? 'delete-deployment' : 'deployment', id, query }
  }
  if (action === 'logs' || action === 'cancel') return { operation: action, id, query }
  if (id !== undefined) return { operation: 'get', id, query }
  return { operation: isPost ? 'submit' : 'list', id, query }
}
