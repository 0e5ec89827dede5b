import { readFileSync } from 'node:fs'
import { generations } from '../model/generations.ts'
import type { RefusalCode } from '../model/refusals.ts'
import { UsageError } from './command-line.ts'
import { defaultKnobs, type Knobs } from './knobs.ts'

type Seen = Readonly<Record<string, string | number | undefined>>

/** Rows of `npm run contact` that show the status code of a refusal. */
const refusals: Readonly<Record<string, RefusalCode>> = {
  'wrong-key': 'unknown-key',
  'no-key': 'no-key',
  'unknown-build': 'unknown-build',
  'unknown-log': 'unknown-log',
  'high-limit': 'high-limit',
  'unknown-cursor': 'unknown-cursor',
  'no-image-name': 'missing-field',
  'empty-archive': 'empty-archive',
  'no-archive': 'image-source',
  'no-dockerfile': 'no-dockerfile',
  'both-agents': 'both-agents',
  'no-agent': 'no-agent',
  'unknown-agent': 'unknown-agent',
  'unknown-platform': 'bad-platform',
  'unknown-cancel': 'unknown-cancel',
  'name-again': 'name-taken',
}

const parameters: Readonly<Record<string, string>> = {
  'agent-filter': 'agent_name',
  'hash-filter': 'working_tree_hash',
  'commit-filter': 'source_commit',
  limit: 'limit',
  cursor: 'starting_after',
}

/** The settings of an emulator that answers as the API of this report did. */
function knobsLike(seen: Seen): Partial<Knobs> {
  const is = (id: string, words: string): boolean => seen[id] === words
  const ignored = Object.entries(parameters).flatMap(([id, name]) =>
    is(id, 'ignored') ? [name] : [],
  )
  if (is('newest-first', 'oldest first')) ignored.push('sort_order')
  const generation = generations.find((one) => one === seen['generation'])
  return {
    ...(generation && { generation }),
    refusals: Object.fromEntries(
      Object.entries(refusals).flatMap(([id, code]) => {
        const status = statusIn(seen[id])
        return status !== undefined && status >= 400 ? [[code, status]] : []
      }),
    ),
    ignoredParameters: ignored,
    errorForm: is('validation-form', 'another form') ? 'message' : 'detail',
    accounts: is('other-account', 'builds') ? 'shared' : 'separate',
    listOrder: is('default-order', 'newest first') ? 'desc' : 'asc',
    unknownParameters: statusIn(seen['unknown-parameter']) === undefined ? 'ignored' : 'refused',
    listForm: is('list-form', "'items' alone") ? 'items' : 'page',
    hasMore: is('has-more', 'wrong') ? 'always' : 'exact',
    undeployedForm: is('undeployed', 'no bare list') ? 'page' : 'list',
    submitStatus: statusIn(seen['submit-status']) ?? defaultKnobs.submitStatus,
    agentId: is('first-agent-id', 'there')
      ? 'at-once'
      : is('later-agent-id', 'missing')
        ? 'never'
        : 'later',
    listedAfterMs: msIn(seen['listed']),
    imageUrlAfterMs: msIn(seen['image-url']),
    cancelStatus: {
      active: statusIn(seen['cancel-queued']) ?? 202,
      cancelling: statusIn(seen['cancel-again']) ?? 202,
      ended: statusIn(seen['cancel-ended']) ?? 202,
    },
    earlyLog: is('early-log', 'ends') ? 'ends' : is('early-log', '404') ? 'refused' : 'open',
    logForm: is('log-form', 'plain text') ? 'text' : named(seen['log-form']) ? 'named' : 'line',
    logReplay: seen['log-replay'] === undefined || is('log-replay', 'from the first line'),
    logEnd: is('log-end', 'stays open')
      ? 'never'
      : is('log-end', 'before the status')
        ? 'before-build'
        : 'with-build',
    keepAlive: is('keep-alives', 'events') ? 'event' : 'comment',
  }
}

/** Reads `contact-report.json`. Throws a `UsageError`. */
export function readLike(path: string): Partial<Knobs> {
  let report: unknown
  try {
    report = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new UsageError(`'${path}' is not a report that can be read: ${String(cause)}`, { cause })
  }
  const { format, seen } = (report ?? {}) as { readonly format?: unknown; readonly seen?: Seen }
  if (format !== 1 || typeof seen !== 'object')
    throw new UsageError(`'${path}' is not a 'contact-report.json' of 'npm run contact'.`)
  return knobsLike(seen)
}

function statusIn(seen: string | number | undefined): number | undefined {
  return /^\d{3}$/.test(String(seen)) ? Number(seen) : undefined
}

/** What was not seen while it was watched comes a little later. */
function msIn(seen: string | number | undefined): number {
  const [, seconds] = /^not within ([\d.]+) s$/.exec(String(seen)) ?? []
  if (seconds !== undefined) return Number(seconds) * 1_000 + 1
  return typeof seen === 'number' ? seen : 0
}

function named(seen: string | number | undefined): boolean {
  return String(seen).startsWith('events named')
}
