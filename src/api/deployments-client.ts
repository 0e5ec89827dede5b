import { decodePage } from './decode.ts'
import { decodeDeployment, decodeLogPage, type Hide } from './decode-deployment.ts'
import type { Deployment, DeploymentForm, DeploymentsApi } from './deployments-api.ts'
import type { Form } from './http/upload.ts'
import { deploymentListPath, deploymentLogPath, deploymentPath, deploymentsPath } from './paths.ts'
import { type Listing, recordOf, type Requests } from './requests.ts'
import { deploymentTimes } from './timing.ts'

const megabyte = 1024 * 1024
const isConfidential = true

/** The deployments API over the connections of `requests`. */
export function createDeploymentsApi(requests: Requests, hide: Hide): DeploymentsApi {
  const decode = (value: unknown): Deployment | undefined => decodeDeployment(value, hide)
  // A record has the texts of both files, and events.
  const record = { expected: 'a deployment with an id', maxBytes: 4 * megabyte, decode }
  const page = {
    expected: 'a list of deployments',
    maxBytes: 32 * megabyte,
    decode: (value: unknown) => decodePage(value, decode),
  }
  const logPage = {
    expected: 'a page of a log',
    maxBytes: 8 * megabyte,
    decode: (value: unknown) => decodeLogPage(value, hide),
  }

  return {
    createDeployment: (form, options) => {
      const [operation, path] = ['Creating the deployment', (): string => deploymentsPath]
      const resource = { operation, path, shape: record, isConfidential }
      return requests.submit(resource, frameForm(form), options)
    },

    getDeployment: (id, signal, options) => {
      const [operation, path] = [`Reading deployment '${id}'`, (): string => deploymentPath(id)]
      const resource = { operation, path, shape: recordOf(id, record), isConfidential }
      return requests.get(resource, signal, options)
    },

    listDeployments: (query, signal, options) => {
      const path: Listing<Deployment>['path'] = (...place) => deploymentListPath(query, ...place)
      const listing = { operation: 'Listing deployments', path, shape: page, isConfidential }
      return requests.list(listing, signal, options)
    },

    readLog: (id, cursor, signal, options) => {
      const path = (): string => deploymentLogPath(id, cursor)
      const operation = `Reading the log of deployment '${id}'`
      return requests.get({ operation, path, shape: logPage, isConfidential }, signal, options)
    },

    deleteDeployment: async (id, signal, options) => {
      const request = {
        operation: `Deleting deployment '${id}'`,
        method: 'DELETE',
        path: deploymentPath(id),
        headersTimeout: deploymentTimes.deletionMs,
        isConfidential,
      } as const
      await requests.command(() => requests.send(request, signal), signal, options)
    },
  }
}

/** Sent like a form of a build: without its last byte, the server cannot read it. */
function frameForm({ manifestFile, environmentConfig, buildId, preview }: DeploymentForm): Form {
  const form = {
    manifest_file: manifestFile,
    environment_config: environmentConfig,
    build_id: buildId,
    ...(preview && { preview: true, preview_label: preview.label, expires_at: preview.expiresAt }),
  }
  const bytes = Buffer.from(JSON.stringify(form))
  return {
    contentType: 'application/json',
    head: bytes.subarray(0, -1),
    tail: bytes.subarray(-1),
    sizeBytes: bytes.length,
  }
}
