import { classifyStatus, hasSucceeded, isFinal, isUnknownStatus } from '../../src/api/status.ts'
import { statusPollTiming, submitTiming } from '../../src/api/timing.ts'
import type { Build } from '../../src/api/model.ts'
import { answer, answers, buildOf, isGood, pageIn, recordsOf, statusOf } from './answers.ts'
import { small } from './ask-builds.ts'
import type { Assumption } from './assumption.ts'
import type { AskName, Exchange, Recording } from './exchange.ts'
import { workingTreeHashOf } from './forms.ts'

/** The statuses that follow a cancellation. */
const pathsToCancelled = ['', 'queued, ', 'running, ', 'queued, running, '].flatMap((start) =>
  ['', 'cancelling, '].map((between) => `${start}${between}cancelled`),
)

/** What four small builds show, but for their logs. */
export const buildAssumptions: readonly Assumption[] = [
  {
    id: 'submit-status',
    group: 'builds',
    assumed: 'A submit is accepted with 200.',
    depends: 'the emulator',
    see: (recording) => statusOf(recording, 'submit first'),
    expected: ['200'],
  },
  {
    id: 'first-status',
    group: 'builds',
    assumed: 'A new build is queued or running.',
    depends: 'what the step shows first',
    see: (recording) => classOf(buildOf(answer(recording, 'submit first'))),
    expected: ['queued', 'running'],
  },
  {
    id: 'first-agent-id',
    group: 'builds',
    assumed: "The first answer for a new agent has no 'agent_id'.",
    depends: 'how a second build of the same moment finds the ID',
    see: (recording) => agentIdIn(buildOf(answer(recording, 'submit first'))),
    expected: ['missing'],
  },
  {
    id: 'later-agent-id',
    group: 'builds',
    assumed: "Later records have 'agent_id'.",
    depends: 'every further build of an agent that is known by its name',
    see: (recording) => agentIdIn(buildOf(answer(recording, 'follow first'))),
    expected: ['there'],
    before: ['g3', 'missing'],
  },
  {
    id: 'tree-hash',
    group: 'builds',
    assumed: "A record shows 'working_tree_hash' as it was sent.",
    depends: 'reuse, discover/, and which build of a lost response is ours',
    see: (recording) => {
      const record = buildOf(answer(recording, 'follow first'))
      if (record?.workingTreeHash === undefined) return record && 'missing'
      return record.workingTreeHash === workingTreeHashOf(small) ? 'as sent' : 'another one'
    },
    expected: ['as sent'],
    before: ['g4', 'missing'],
  },
  {
    id: 'listed',
    group: 'builds',
    assumed: `A new build is in the list within ${submitTiming.searchMs / 1_000} s.`,
    depends: 'whether a submit whose response was lost is sent again',
    see: (recording) => {
      const submitted = answer(recording, 'submit first')
      const id = buildOf(submitted)?.id
      const lists = answers(recording, 'list first')
      if (submitted?.endMs === undefined || !isGood(lists[0])) return undefined
      const found = lists.find((list) => pageIn(list)?.some((one) => one.id === id))
      const ms = (found ?? lists.at(-1) ?? submitted).sentMs - submitted.endMs
      return found ? Math.max(0, ms) : notWithin(ms)
    },
    expected: { atMostMs: submitTiming.searchMs },
  },
  {
    id: 'list-record',
    group: 'builds',
    assumed: 'The list shows the same fields as the record of a build.',
    depends: 'reuse, and every search for a build',
    see: (recording) => {
      const record = buildOf(answer(recording, 'follow first'))
      const listed = recordIn(answer(recording, 'list first'), record)
      if (record === undefined || listed === undefined) return undefined
      const missing = Object.keys(record.record).filter(
        (field) => !Object.hasOwn(listed.record, field),
      )
      return missing.length === 0 ? 'all' : `all but ${missing.join(', ')}`
    },
    expected: ['all'],
  },
  {
    id: 'image-url',
    group: 'builds',
    assumed: `A successful build has its 'image_url' within ${statusPollTiming.image.limitMs / 1_000} s.`,
    depends: "the output 'image-url'",
    see: (recording) => {
      const good = records(recording, 'follow first').filter(({ build }) =>
        hasSucceeded(build.status),
      )
      const [first] = good
      const found = good.find(({ build }) => build.imageUrl !== undefined)
      if (first === undefined) return undefined
      if (found) return found.ms - first.ms
      return notWithin((good.at(-1) ?? first).ms - first.ms)
    },
    expected: { atMostMs: statusPollTiming.image.limitMs },
  },
  {
    id: 'times',
    group: 'builds',
    assumed: 'A build that has ended says when it started and ended.',
    depends: 'queue and build time in summary and outputs',
    see: (recording) => {
      const record = buildOf(answer(recording, 'follow first'))
      if (record === undefined || !isFinal(record.status)) return undefined
      return record.startedAt && record.endedAt ? 'both' : 'not both'
    },
    expected: ['both'],
  },
  {
    id: 'statuses',
    group: 'builds',
    assumed: 'No status has a word that the product does not know.',
    depends: 'when a build counts as ended',
    see: (recording) => {
      const words = recordsOf(recording).map(({ status }) => status)
      if (words.length === 0) return undefined
      return words.find((word) => isUnknownStatus(word.toLowerCase())) ?? 'known'
    },
    expected: ['known'],
  },
  {
    id: 'name-again',
    group: 'builds',
    assumed: 'The name of an agent that exists is refused with 409.',
    depends: "when the product sends the agent's ID",
    see: (recording) => seeAccepted(answer(recording, 'name again')),
    expected: ['409'],
    before: ['g3', 'accepted'],
  },
  {
    id: 'by-id',
    group: 'builds',
    assumed: 'A further build names its agent by ID.',
    depends: 'every build of an agent but the first',
    see: (recording) => {
      const byId = answer(recording, 'submit failing')
      if (byId === undefined && isGood(answer(recording, 'name again'))) return 'by name'
      return seeAccepted(byId)
    },
    expected: ['accepted'],
    before: ['g3', 'by name'],
  },
  {
    id: 'failing',
    group: 'builds',
    assumed: 'A build whose RUN fails ends as failed.',
    depends: 'whether the step blames the build or the service',
    see: (recording) => endOf(recording, 'follow failing'),
    expected: ['failed'],
  },
  ...(
    [
      ['cancel-queued', 'cancel queued', 'A cancellation is accepted with 202.'],
      ['cancel-again', 'cancel again', 'A second cancellation is accepted with 202.'],
      ['cancel-ended', 'cancel ended', 'A cancellation after the end is accepted with 202.'],
    ] as const
  ).map(([id, ask, assumed]): Assumption => ({
    id,
    group: 'builds',
    assumed,
    depends: 'the emulator',
    see: (recording) => statusOf(recording, ask),
    expected: ['202'],
  })),
  ...(
    [
      ['queued', 'cancel queued', 'follow queued'],
      ['running', 'cancel running', 'follow running'],
    ] as const
  ).map(([when, cancel, follow]): Assumption => ({
    id: `${when}-end`,
    group: 'builds',
    assumed: `A build that is cancelled while it is ${when} ends as cancelled.`,
    depends: 'that a cancelled job leaves no build',
    see: (recording) => {
      const all = records(recording, follow)
      const cancelMs = answer(recording, cancel)?.sentMs ?? Infinity
      const before = all.filter(({ ms }) => ms < cancelMs).at(-1)
      if (when === 'running' && classOf(before?.build) !== when) return undefined
      const classes = all.filter(({ ms }) => ms >= cancelMs).map(({ build }) => classOf(build))
      const last = all.at(-1)
      return last && isFinal(last.build.status)
        ? classes.filter((one, index) => one !== classes[index - 1]).join(', ')
        : undefined
    },
    expected: pathsToCancelled,
  })),
]

function records(
  recording: Recording,
  ask: AskName,
): readonly { readonly build: Build; readonly ms: number }[] {
  return answers(recording, ask).flatMap((exchange) => {
    const build = buildOf(exchange)
    return build ? [{ build, ms: exchange.sentMs }] : []
  })
}

function recordIn(list: Exchange | undefined, build: Build | undefined): Build | undefined {
  return pageIn(list)?.find((one) => one.id === build?.id)
}

function classOf(build: Build | undefined): string | undefined {
  return build && classifyStatus(build.status)
}

function agentIdIn(build: Build | undefined): string | undefined {
  return build && (build.agentId === undefined ? 'missing' : 'there')
}

function seeAccepted(exchange: Exchange | undefined): string | undefined {
  return isGood(exchange) ? 'accepted' : exchange?.status?.toString()
}

function endOf(recording: Recording, ask: AskName): string | undefined {
  const last = records(recording, ask).at(-1)?.build
  return last && isFinal(last.status) ? classifyStatus(last.status) : undefined
}

/** `npm run emulator -- --like` reads the number. */
function notWithin(ms: number): string {
  return `not within ${(ms / 1_000).toFixed(1)} s`
}
