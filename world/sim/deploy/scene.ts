import type { Query } from '../../server/list.ts'
import type { DeployOperation } from './plan.ts'

/** Stands in both files, and must not leave them. */
export const canary = 'canary-of-the-files'

/** As the server may quote it. */
export const quotedValue = `${canary}-value`

export const manifest = `agent:
  name: hello
  env: { PASSWORD: ${quotedValue} }
  credentials: [{ secret_name: openai, note: ${canary}-note }]
`
export const environments = `environments:
  dev: { helm_overrides: { key: ${canary}-key } }
`

/** What a request asks for. */
export interface DeployTarget {
  readonly operation: DeployOperation
  /** Of the build or the deployment. */
  readonly id: string
  readonly query: Query
}

export function readDeployTarget(method: string, path: string): DeployTarget {
  const { pathname, searchParams } = new URL(path, 'http://server')
  const [, kind, segment = '', action] =
    /\/v5\/(builds|agentex\/deployments)(?:\/([^/]+))?(\/logs)?$/.exec(pathname) ?? []
  const id = decodeURIComponent(segment)
  const query = Object.fromEntries(searchParams)
  const isOne = id !== ''
  if (kind === 'builds') return { operation: isOne ? 'get' : 'list', id, query }
  if (action !== undefined) return { operation: 'deployment-logs', id, query }
  if (method === 'DELETE') return { operation: 'delete-deployment', id, query }
  if (isOne) return { operation: 'deployment', id, query }
  return { operation: method === 'POST' ? 'deploy' : 'deployments', id, query }
}
