/** What a run asks of the builds API. */
export type Operation = 'submit' | 'get' | 'list' | 'logs' | 'cancel'

/** What a deployment asks of the API besides builds. */
export type DeploymentOperation =
  'deploy' | 'deployment' | 'deployments' | 'deployment-logs' | 'delete-deployment'

export interface Target {
  readonly operation: Operation
  /** Of the operations on one build. */
  readonly buildId: string | undefined
  readonly query: URLSearchParams
}

/** What a request asks for, by its method and its path, which may have a prefix. */
export function readTarget(method: string, path: string): Target {
  const { pathname, searchParams: query } = new URL(path, 'http://server')
  const [, id, action] = /\/v5\/builds(?:\/([^/]+))?(?:\/(logs|cancel))?$/.exec(pathname) ?? []
  const buildId = id === undefined ? undefined : decodeURIComponent(id)
  if (action === 'logs' || action === 'cancel') return { operation: action, buildId, query }
  if (buildId !== undefined) return { operation: 'get', buildId, query }
  return { operation: method === 'POST' ? 'submit' : 'list', buildId, query }
}
