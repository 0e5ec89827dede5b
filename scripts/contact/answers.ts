import { decodeBuild, decodePage, isJsonObject, parseJson } from '../../src/api/decode.ts'
import type { Build, JsonObject } from '../../src/api/model.ts'
import type { AskName, Exchange, Recording } from './exchange.ts'

// How rows read a recording.

export function answers({ exchanges }: Recording, ask: AskName): readonly Exchange[] {
  return exchanges.filter((one) => one.ask === ask && one.status !== undefined)
}

export function answer(recording: Recording, ask: AskName): Exchange | undefined {
  return answers(recording, ask).at(-1)
}

export function bodyOf({ chunks }: Exchange): string {
  return chunks.map(({ text }) => text).join('')
}

/** `undefined` for what is not JSON. */
export function jsonOf(exchange: Exchange | undefined): unknown {
  return exchange && parseJson(bodyOf(exchange))
}

/** The status code of the last answer. */
export function statusOf(recording: Recording, ask: AskName): string | undefined {
  return answer(recording, ask)?.status?.toString()
}

export function isGood(exchange: Exchange | undefined): boolean {
  return exchange?.status !== undefined && exchange.status >= 200 && exchange.status < 300
}

export function buildOf(exchange: Exchange | undefined): Build | undefined {
  return isGood(exchange) ? decodeBuild(jsonOf(exchange)) : undefined
}

export function itemsOf(recording: Recording, ask: AskName): readonly Build[] | undefined {
  return pageIn(answer(recording, ask))
}

export function pageIn(exchange: Exchange | undefined): readonly Build[] | undefined {
  return isGood(exchange) ? decodePage(jsonOf(exchange), decodeBuild)?.items : undefined
}

/** All records so far, those of a build alone first. */
export function recordsOf(recording: Recording): readonly Build[] {
  const ofBuilds = recording.exchanges.flatMap((one) => buildOf(one) ?? [])
  return [...ofBuilds, ...(itemsOf(recording, 'list') ?? [])]
}

const fieldsSince = {
  g1: 'build_status',
  g2: 'agent_name',
  g3: 'agent_id',
  g4: 'working_tree_hash',
} as const

export type Generation = 'g0' | 'g1' | 'g2' | 'g3' | 'g4' | 'g5'

/** Tells it from the records' fields; `mixed` if a later one is there and an earlier is not. */
export function generationOf(recording: Recording): Generation | 'mixed' | undefined {
  const record = recordsOf(recording)[0]?.record
  if (record === undefined) return undefined
  const known = Object.entries(fieldsSince).map(
    ([name, field]) => [name as Generation, Object.hasOwn(record, field)] as const,
  )
  const has = known.filter(([, isThere]) => isThere).map(([name]) => name)
  if (has.length !== known.findLastIndex(([, isThere]) => isThere) + 1) return 'mixed'
  if (has.length < known.length) return has.at(-1) ?? 'g0'
  const without = answer(recording, 'no archive')
  return without && !bodyOf(without).includes('image_url') ? 'g4' : 'g5'
}

/** Whether the server has what came with this generation; one that is not known yet has. */
export function isSince(recording: Recording, since: Generation): boolean {
  const generation = generationOf(recording)
  return generation === undefined || generation === 'mixed' || generation >= since
}

export function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {}
}
