import type { Clock } from '../util/clock.ts'
import { isSameId } from './build-id.ts'
import {
  decodeDeployment,
  decodeDeployments,
  decodeLogPage,
  type Hide,
} from './decode-deployment.ts'
import type { Deployment, DeploymentForm, DeploymentsApi } from './deployments-api.ts'
import { ApiError, conflictOf } from './errors.ts'
import type { HttpRequest, HttpResponse } from './http/http.ts'
import type { JsonShape } from './http/json.ts'
import { openUpload } from './http/upload.ts'
import { deploymentPath, deploymentsPath, deploymentListPath, deploymentLogPath } from './paths.ts'
import { type Requests, walkPages } from './requests.ts'
import { deploymentTimes } from './timing.ts'

/** A record has the texts of both files, and events. */
const recordBytes = 4 * 1024 * 1024
const listBytes = 32 * 1024 * 1024
const pageBytes = 8 * 1024 * 1024

/** The deployments API over the connections of `requests`. */
export function createDeploymentsApi(
  requests: Requests,
  { clock, hide }: { readonly clock: Clock; readonly hide: Hide },
): DeploymentsApi {
  const { pace, waits, timeouts } = requests
  const { ofRecord, ofList, ofLog } = shapesOf(hide)

  return {
    createDeployment: async (form, { signal, beforeEnd }) => {
      const operation = 'Creating the deployment'
      const watch = { clock, stallMs: timeouts.uploadStall, beforeEnd }
      using upload = openUpload(undefined, frameForm(form), watch)
      const request: HttpRequest = {
        ...{ ...waits, isConfidential: true, operation, upload },
        ...{ method: 'POST', path: deploymentsPath },
      }
      const attempt = async (): Promise<Deployment> =>
        await requests.read(await requests.send(request, signal), operation, ofRecord, 'maybe')
      return await pace.run(attempt, signal)
    },

    getDeployment: (id, signal, options) => {
      const path = deploymentPath(id)
      const operation = `Reading deployment '${id}'`
      const shape = { ...ofRecord, decode: decodeOf(id, hide) }
      return requests.get(
        { operation, path: () => path, shape, isConfidential: true },
        signal,
        options,
      )
    },

    listDeployments: (query, signal, options) =>
      walkPages((startingAfter) => {
        const path = (): string => deploymentListPath(query, startingAfter, requests.nonce())
        return requests.get(
          { operation: 'Listing deployments', path, shape: ofList, isConfidential: true },
          signal,
          options,
        )
      }, options?.maxPages),

    readLog: (id, cursor, signal, options) => {
      const path = deploymentLogPath(id, cursor)
      const operation = `Reading the log of deployment '${id}'`
      return requests.get(
        { operation, path: () => path, shape: ofLog, isConfidential: true },
        signal,
        options,
      )
    },

    deleteDeployment: async (id, signal, options = {}) => {
      const operation = `Deleting deployment '${id}'`
      const request: HttpRequest = {
        ...{
          ...waits,
          headersTimeout: deploymentTimes.deletionMs,
          isConfidential: true,
          operation,
        },
        ...{ method: 'DELETE', path: deploymentPath(id) },
      }
      const attempt = async (): Promise<HttpResponse | ApiError> =>
        await pace.run(() => requests.send(request, signal), signal).catch(conflictOf)
      const response = await requests.repeat(attempt, options, signal)
      if (response instanceof ApiError) throw response
      requests.discard(response)
    },
  }
}

function shapesOf(hide: Hide) {
  const ofRecord: JsonShape<Deployment> = {
    expected: 'a deployment with an id',
    maxBytes: recordBytes,
    decode: (value) => decodeDeployment(value, hide),
  }
  const ofList = {
    expected: 'a list of deployments',
    maxBytes: listBytes,
    decode: (value: unknown) => decodeDeployments(value, hide),
  }
  const ofLog = {
    expected: 'a page of a log',
    maxBytes: pageBytes,
    decode: (value: unknown) => decodeLogPage(value, hide),
  }
  return { ofRecord, ofList, ofLog }
}

/** Another deployment's record must never decide about this one. */
function decodeOf(id: string, hide: Hide): (value: unknown) => Deployment | undefined {
  return (value) => {
    const deployment = decodeDeployment(value, hide)
    return deployment && isSameId(deployment.id, id) ? deployment : undefined
  }
}

/** Sent like a form of a build: without its last byte, the server cannot read it. */
function frameForm({ manifestFile, environmentConfig, buildId, preview }: DeploymentForm) {
  const ofPreview = preview && {
    ...{ preview: true, preview_label: preview.label, expires_at: preview.expiresAt },
  }
  const form = {
    ...{ manifest_file: manifestFile, environment_config: environmentConfig, build_id: buildId },
    ...ofPreview,
  }
  const bytes = Buffer.from(JSON.stringify(form))
  return {
    contentType: 'application/json',
    head: bytes.subarray(0, -1),
    tail: bytes.subarray(-1),
    sizeBytes: bytes.length,
  }
}
