import { decodePage, isJsonObject, nonEmptyText } from './decode.ts'
import type {
  KubernetesEvent,
  Deployment,
  DeploymentFields,
  DeploymentsApi,
  LogLine,
  LogPage,
} from './deployments-api.ts'
import type { MultipartBody } from './http/upload.ts'
import { deploymentListPath, deploymentLogPath, deploymentPath, deploymentsPath } from './paths.ts'
import { type ListRequest, expectRecordWithId, type RequestSender } from './requests.ts'
import { frameJson } from './send-form.ts'
import { deploymentTiming } from './timing.ts'

const megabyte = 1024 * 1024

// A record contains the texts of two files, and events.
const record = {
  expected: 'a deployment with an id',
  maxBytes: 4 * megabyte,
  decode: decodeDeployment,
}
const page = {
  expected: 'a list of deployments',
  maxBytes: 32 * megabyte,
  decode: (value: unknown) => decodePage(value, decodeDeployment),
}
const logPage = { expected: 'a page of a log', maxBytes: 8 * megabyte, decode: decodeLogPage }

export function createDeploymentsApi(requests: RequestSender): DeploymentsApi {
  return {
    createDeployment: (form, options) => {
      const [operation, path] = ['Creating the deployment', (): string => deploymentsPath]
      const resource = { operation, path, shape: record }
      return requests.submit(resource, frameForm(form), options)
    },

    getDeployment: (id, signal, options) => {
      const [operation, path] = [`Reading deployment '${id}'`, (): string => deploymentPath(id)]
      const resource = { operation, path, shape: expectRecordWithId(id, record) }
      return requests.get(resource, signal, options)
    },

    listDeployments: (query, signal, options) => {
      const path: ListRequest<Deployment>['path'] = (...place) =>
        deploymentListPath(query, ...place)
      const listing = { operation: 'Listing deployments', path, shape: page }
      return requests.list(listing, signal, options)
    },

    readLog: (id, cursor, signal, options) => {
      const path = (): string => deploymentLogPath(id, cursor)
      const operation = `Reading the log of deployment '${id}'`
      return requests.get({ operation, path, shape: logPage }, signal, options)
    },

    deleteDeployment: async (id, signal, options) => {
      const request = {
        operation: `Deleting deployment '${id}'`,
        method: 'DELETE',
        path: deploymentPath(id),
        headersTimeout: deploymentTiming.deletionMs,
      } as const
      await requests.command(() => requests.send(request, signal), signal, options)
    },
  }
}

function frameForm({
  manifestFile,
  environmentConfig,
  buildId,
  preview,
}: DeploymentFields): MultipartBody {
  return frameJson({
    manifest_file: manifestFile,
    environment_config: environmentConfig,
    build_id: buildId,
    ...(preview && { preview: true, preview_label: preview.label, expires_at: preview.expiresAt }),
  })
}

/** The record omits the texts of the two files, because no output needs them. */
const fileTexts = new Set(['manifest_file', 'environment_config'])

/** `undefined` without an ID. */
function decodeDeployment(value: unknown): Deployment | undefined {
  if (!isJsonObject(value)) return undefined
  const record = Object.fromEntries(Object.entries(value).filter(([name]) => !fileTexts.has(name)))
  const id = nonEmptyText(record['id'])
  if (id === undefined) return undefined
  const field = (name: string): string | undefined => nonEmptyText(record[name])
  const events = record['deploy_events']
  return {
    id,
    status: field('status')?.trim() ?? 'unknown',
    buildId: field('build_id'),
    namespace: field('namespace'),
    helmReleaseName: field('helm_release_name'),
    createdAt: field('created_at'),
    expiresAt: field('expires_at'),
    previewLabel: field('preview_label'),
    events: Array.isArray(events) ? events.flatMap((one) => decodeEvent(one) ?? []) : [],
    record,
  }
}

function decodeEvent(value: unknown): KubernetesEvent | undefined {
  if (!isJsonObject(value)) return undefined
  const { type, reason, message, timestamp } = value
  if (typeof reason !== 'string' && typeof message !== 'string') return undefined
  return {
    isWarning: nonEmptyText(type)?.toLowerCase() === 'warning',
    reason: nonEmptyText(reason)?.trim() ?? '',
    message: nonEmptyText(message)?.trim() ?? '',
    timestamp: nonEmptyText(timestamp),
  }
}

function decodeLogPage(value: unknown): LogPage | undefined {
  if (!isJsonObject(value)) return undefined
  const { lines, has_more: hasMore, next_cursor: nextCursor } = value
  // The response for an empty log may have no lines.
  const list = lines ?? []
  if (!Array.isArray(list)) return undefined
  return {
    lines: list.flatMap((line) => decodeLine(line) ?? []),
    hasMore: hasMore === true,
    nextCursor: nonEmptyText(nextCursor),
  }
}

function decodeLine(value: unknown): LogLine | undefined {
  if (!isJsonObject(value) || typeof value['message'] !== 'string') return undefined
  const { id, message, log_level: level, timestamp } = value
  return {
    id: typeof id === 'number' ? String(id) : nonEmptyText(id),
    message,
    level: nonEmptyText(level),
    timestamp: nonEmptyText(timestamp),
  }
}
