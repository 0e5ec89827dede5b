import { decodePage, isJsonObject, textOf } from './decode.ts'
import type {
  DeployEvent,
  Deployment,
  DeploymentForm,
  DeploymentsApi,
  LogLine,
  LogPage,
} from './deployments-api.ts'
import type { Form } from './http/upload.ts'
import type { JsonObject } from './model.ts'
import { deploymentListPath, deploymentLogPath, deploymentPath, deploymentsPath } from './paths.ts'
import { type Listing, recordOf, type Requests } from './requests.ts'
import { isKnownDeploymentStatus } from './status.ts'
import { deploymentTimes } from './timing.ts'

/** Removes what must not be shown from a text of the server. */
type Hide = (text: string) => string

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

/** The texts of the two files: no record keeps them. */
const fileTexts = new Set(['manifest_file', 'environment_config'])

/** `undefined` without an ID, or with one in which the server repeats a value to hide. */
function decodeDeployment(value: unknown, hide: Hide): Deployment | undefined {
  if (!isJsonObject(value)) return undefined
  const id = textOf(value['id'])
  if (id === undefined || hide(id) !== id) return undefined
  const record = withoutTexts(value, hide)
  const word = textOf(value['status'])?.trim() ?? 'unknown'
  const status = isKnownDeploymentStatus(word) ? word : hide(word)
  const field = (name: string): string | undefined => textOf(record[name])
  const events = record['deploy_events']
  return {
    id,
    status,
    buildId: field('build_id'),
    namespace: field('namespace'),
    helmReleaseName: field('helm_release_name'),
    createdAt: field('created_at'),
    expiresAt: field('expires_at'),
    previewLabel: field('preview_label'),
    events: Array.isArray(events) ? events.flatMap((one) => decodeEvent(one) ?? []) : [],
    record: { ...record, id, status },
  }
}

function withoutTexts(value: JsonObject, hide: Hide): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !fileTexts.has(name))
      .map(([name, item]) => [hide(name), hideIn(item, hide)]),
  )
}

function hideIn(value: unknown, hide: Hide): unknown {
  if (typeof value === 'string') return hide(value)
  if (Array.isArray(value)) return value.map((item) => hideIn(item, hide))
  return isJsonObject(value) ? withoutTexts(value, hide) : value
}

function decodeEvent(value: unknown): DeployEvent | undefined {
  if (!isJsonObject(value)) return undefined
  const { type, reason, message, timestamp } = value
  if (typeof reason !== 'string' && typeof message !== 'string') return undefined
  return {
    isWarning: textOf(type)?.toLowerCase() === 'warning',
    reason: textOf(reason)?.trim() ?? '',
    message: textOf(message)?.trim() ?? '',
    timestamp: textOf(timestamp),
  }
}

function decodeLogPage(value: unknown, hide: Hide): LogPage | undefined {
  if (!isJsonObject(value)) return undefined
  const { lines, has_more: hasMore, next_cursor: nextCursor } = value
  if (!Array.isArray(lines)) return undefined
  return {
    lines: lines.flatMap((line) => decodeLine(line, hide) ?? []),
    hasMore: hasMore === true,
    nextCursor: textOf(nextCursor),
  }
}

function decodeLine(value: unknown, hide: Hide): LogLine | undefined {
  if (!isJsonObject(value) || typeof value['message'] !== 'string') return undefined
  const { id, message, log_level: level, timestamp } = value
  return {
    id: typeof id === 'number' ? String(id) : textOf(id),
    message: hide(message),
    level: textOf(level) && hide(String(level)),
    timestamp: textOf(timestamp),
  }
}
