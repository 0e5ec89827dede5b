import { isApiErrorBody } from '../../src/api/http/error-body.ts'
import { parseJson } from '../../src/api/decode.ts'
import { oldBuildTiming } from '../../src/api/timing.ts'
import {
  answer,
  bodyOf,
  generationOf,
  isGood,
  itemsOf,
  jsonOf,
  objectOf,
  pageIn,
  recordsOf,
  statusOf,
} from './answers.ts'
import type { Assumption } from './assumption.ts'
import type { AskName, Exchange, Recording } from './exchange.ts'

const reading = { group: 'reading' } as const

/** What requests without any effect show. */
export const readingAssumptions: readonly Assumption[] = [
  {
    ...reading,
    id: 'wrong-key',
    assumed: 'A wrong key is refused with 401.',
    depends: 'the hint to check the key',
    see: (recording) => statusOf(recording, 'wrong key'),
    expected: ['401'],
  },
  {
    ...reading,
    id: 'no-key',
    assumed: 'A request without a key is refused with 401.',
    depends: 'the emulator',
    see: (recording) => statusOf(recording, 'no key'),
    expected: ['401'],
  },
  {
    ...reading,
    id: 'other-account',
    assumed: 'The key shows no builds of another account.',
    depends: 'the hint to check the account',
    see: (recording) => {
      const other = answer(recording, 'other account')
      const items = pageIn(other)
      if (items === undefined) return other?.status?.toString()
      return items.length === 0 ? 'an empty list' : 'builds'
    },
    expected: ['401', '403', '404', 'an empty list'],
  },
  {
    ...reading,
    id: 'unknown-build',
    assumed: 'An unknown build is refused with 404.',
    depends: 'how a build ends whose record is gone; builds that an input names',
    see: (recording) => statusOf(recording, 'unknown build'),
    expected: ['404'],
  },
  {
    ...reading,
    id: 'unknown-log',
    assumed: 'The log of an unknown build is refused with 404.',
    depends: 'the emulator',
    see: (recording) => statusOf(recording, 'unknown log'),
    expected: ['404'],
  },
  {
    ...reading,
    id: 'error-form',
    assumed: "An error is JSON with 'detail', or with 'message', a code and 'data'.",
    depends: 'whether a refusal counts as that of the API or of a gateway',
    see: (recording) => {
      const error = answer(recording, 'unknown build')
      if (error?.status === undefined || isGood(error)) return undefined
      const type = error.headers['content-type'] ?? ''
      if (isApiErrorBody(error.status, type, { text: bodyOf(error), isCut: error.isCut }, false))
        return 'known form'
      return parseJson(bodyOf(error)) === undefined ? `'${type}', no JSON` : 'other JSON'
    },
    expected: ['known form'],
  },
  {
    ...reading,
    id: 'generation',
    assumed: 'A record has the fields of one known version of the API.',
    depends: 'reuse, {tree} tags, the ID of the agent',
    see: generationOf,
    expected: ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'],
  },
  {
    ...reading,
    id: 'list-form',
    assumed: "The list is an object with 'items' and 'has_more'.",
    depends: 'every read of the list',
    see: (recording) => {
      const list = answer(recording, 'list')
      // A response of a cache is not read.
      if (!isGood(list) || list?.endMs === undefined) return undefined
      const page = objectOf(jsonOf(list))
      const isItems = Array.isArray(page['items'])
      const isMore = typeof page['has_more'] === 'boolean'
      if (isItems && isMore) return 'both'
      return isItems ? "'items' alone" : 'another form'
    },
    expected: ['both'],
  },
  {
    ...reading,
    id: 'default-order',
    assumed: 'Without an order, the oldest builds come first.',
    depends: 'the emulator',
    see: (recording) => orderOf(itemTimes(recording, 'default order')),
    expected: ['oldest first'],
  },
  {
    ...reading,
    id: 'newest-first',
    assumed: "'sort_order=desc' lists the newest builds first.",
    depends: 'how much of the list is read for a lost response',
    see: (recording) => orderOf(itemTimes(recording, 'list')),
    expected: ['newest first'],
  },
  {
    ...reading,
    id: 'limit',
    assumed: "'limit' is the size of a page.",
    depends: 'how much one read of the list transfers',
    see: (recording) => {
      const [list, one] = [itemsOf(recording, 'list'), itemsOf(recording, 'one')]
      if (list === undefined || one === undefined || list.length < 2) return undefined
      return one.length === 1 ? 'obeyed' : 'ignored'
    },
    expected: ['obeyed'],
  },
  {
    ...reading,
    id: 'high-limit',
    assumed: 'A limit above 10,000 is refused with 422.',
    depends: 'the emulator',
    see: (recording) => {
      const areIgnored = (itemsOf(recording, 'one') ?? []).length > 1
      return areIgnored ? undefined : statusOf(recording, 'high limit')
    },
    expected: ['422'],
  },
  {
    ...reading,
    id: 'cursor',
    assumed: "'starting_after' continues behind the build with this ID.",
    depends: 'every list of more than one page',
    see: (recording) => {
      const [list, next] = [itemsOf(recording, 'list'), itemsOf(recording, 'next')]
      const [first, second] = list ?? []
      if (first === undefined || second === undefined || next === undefined) return undefined
      if (next[0]?.id === second.id) return 'behind it'
      return next[0]?.id === first.id ? 'ignored' : 'elsewhere'
    },
    expected: ['behind it'],
  },
  {
    ...reading,
    id: 'unknown-cursor',
    assumed: 'A cursor that names no build is refused with 400.',
    depends: 'the emulator',
    see: (recording) => {
      const [first] = itemsOf(recording, 'list') ?? []
      const isIgnored = first && itemsOf(recording, 'next')?.[0]?.id === first.id
      return isIgnored ? undefined : statusOf(recording, 'unknown cursor')
    },
    expected: ['400'],
  },
  {
    ...reading,
    id: 'has-more',
    assumed: "'has_more' says whether another page follows.",
    depends: 'when a list ends',
    see: (recording) => {
      const list = itemsOf(recording, 'list')
      const one = objectOf(jsonOf(answer(recording, 'one')))['has_more']
      const isOne = itemsOf(recording, 'one')?.length === 1
      if (list === undefined || typeof one !== 'boolean' || !isOne) return undefined
      const none = objectOf(jsonOf(answer(recording, 'agent filter')))
      const isEmpty = Array.isArray(none['items']) && none['items'].length === 0
      const isRight = one === list.length > 1 && !(isEmpty && none['has_more'] === true)
      return isRight ? 'right' : 'wrong'
    },
    expected: ['right'],
  },
  ...(
    [
      ['agent-filter', 'agent_name', 'agent filter', 'g2'],
      ['hash-filter', 'working_tree_hash', 'hash filter', 'g4'],
      ['commit-filter', 'source_commit', 'commit filter', 'g4'],
    ] as const
  ).map(([id, parameter, ask, since]): Assumption => ({
    ...reading,
    id,
    assumed: `'${parameter}' lists only builds that have this value.`,
    depends: 'how much of the list is read',
    see: (recording) => {
      if ((itemsOf(recording, 'list') ?? []).length === 0) return undefined
      const items = pageIn(answer(recording, ask))
      if (items === undefined) return statusOf(recording, ask)
      return items.length === 0 ? 'obeyed' : 'ignored'
    },
    expected: ['obeyed'],
    before: [since, 'ignored'],
  })),
  {
    ...reading,
    id: 'unknown-parameter',
    assumed: 'A parameter that the server does not know is ignored.',
    depends: 'filters that older servers do not have',
    see: (recording) => {
      const exchange = answer(recording, 'unknown parameter')
      return isGood(exchange) ? 'ignored' : exchange?.status?.toString()
    },
    expected: ['ignored'],
  },
  {
    ...reading,
    id: 'undeployed',
    assumed: "'undeployed' is a bare list of agents with their latest builds.",
    depends: 'the sub-action undeployed',
    see: (recording) => {
      const exchange = answer(recording, 'undeployed')
      if (!isGood(exchange)) return exchange?.status?.toString()
      const list = jsonOf(exchange)
      if (!Array.isArray(list)) return 'no bare list'
      const isAgent = (one: unknown): boolean => {
        const { agent_name: name, latest_build: build } = objectOf(one)
        return typeof name === 'string' && typeof build === 'object' && build !== null
      }
      return list.every(isAgent) ? 'a list of agents' : 'a list of something else'
    },
    expected: ['a list of agents'],
    before: ['g2', '404'],
  },
  {
    ...reading,
    id: 'created-by',
    assumed: "A record has the ID of who created the build in 'created_by.id'.",
    depends: "'created-by-me' of cancel/, and which build of a lost response is ours",
    see: (recording) => {
      const record = recordsOf(recording)[0]
      return record && (record.createdBy === undefined ? 'missing' : 'there')
    },
    expected: ['there'],
  },
  {
    ...reading,
    id: 'clock',
    assumed: "The header 'Date' is right to five minutes.",
    depends: 'the age of builds that cancel/ looks for, beside their dates',
    see: ({ startedMs, exchanges }) => {
      const dated = exchanges.find(({ status }) => status !== undefined)
      if (dated === undefined) return undefined
      const aheadMs = Date.parse(dated.headers['date'] ?? '') - startedMs - dated.sentMs
      if (Number.isNaN(aheadMs)) return 'no date'
      if (Math.abs(aheadMs) <= oldBuildTiming.clockSlackMs) return 'right'
      return `${Math.round(aheadMs / 60_000)} minutes ahead`
    },
    expected: ['right'],
  },
  {
    ...reading,
    id: 'fresh',
    assumed: "No cache responds: no header 'Age' above 0.",
    depends: 'status and list; an old response is not believed',
    see: (recording) => {
      const ages = headersNamed(recording.exchanges, /^age$/).map(([, value]) => Number(value))
      const age = Math.max(0, ...ages)
      return age > 0 ? `${age} s old` : 'fresh'
    },
    expected: ['fresh'],
  },
  {
    ...reading,
    id: 'request-id',
    assumed: "A request's ID, if any, is in 'x-request-id', 'x-amzn-requestid' or 'cf-ray'.",
    depends: 'the debug log',
    see: ({ exchanges }) => {
      const found = headersNamed(exchanges, /request-?id|trace|correlation|^cf-ray$/)
      return found[0]?.[0] ?? 'none'
    },
    expected: ['none', 'x-request-id', 'x-amzn-requestid', 'cf-ray'],
  },
  {
    ...reading,
    id: 'rate-limits',
    assumed: 'No header announces a limit of requests.',
    depends: 'the pace of requests, which only a 429 slows down',
    see: ({ exchanges }) => {
      const found = headersNamed(exchanges, /^(?:x-)?rate-?limit/)
      return found[0]?.join(': ') ?? 'none'
    },
    expected: ['none'],
  },
]

function headersNamed(
  exchanges: readonly Exchange[],
  name: RegExp,
): readonly (readonly [string, string])[] {
  return exchanges.flatMap(({ headers }) =>
    Object.entries(headers).filter(([header]) => name.test(header)),
  )
}

function itemTimes(recording: Recording, ask: AskName): readonly number[] {
  const times = (itemsOf(recording, ask) ?? []).map(({ createdAt }) => Date.parse(createdAt ?? ''))
  return times.filter((time) => !Number.isNaN(time))
}

/** `undefined` where all builds began together. */
function orderOf(times: readonly number[]): string | undefined {
  if (new Set(times).size < 2) return undefined
  const rises = times.every((time, index) => index === 0 || (times[index - 1] ?? time) <= time)
  const falls = times.every((time, index) => index === 0 || (times[index - 1] ?? time) >= time)
  if (rises) return 'oldest first'
  return falls ? 'newest first' : 'in no order'
}
