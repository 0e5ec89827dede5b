import { isJsonObject, textOf } from './decode.ts'
import type { DeployEvent, Deployment, LogLine, LogPage } from './deployments-api.ts'
import type { JsonObject } from './model.ts'
import { isKnownDeploymentStatus } from './status.ts'

/** Removes what must not be shown from a text of the server. */
export type Hide = (text: string) => string

/** The texts of the two files: no record keeps them. */
const fileTexts = new Set(['manifest_file', 'environment_config'])

/** `undefined` without an ID, or with one in which the server repeats a value to hide. */
export function decodeDeployment(value: unknown, hide: Hide): Deployment | undefined {
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

export function decodeLogPage(value: unknown, hide: Hide): LogPage | undefined {
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
