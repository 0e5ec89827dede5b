import { describe, expect, it } from '@jest/globals'
import type { BuildOutcome } from '../../../src/builds/outcome.ts'
import { makeReportFacts, type ReportFacts } from '../../../src/report/report.ts'
import { ActionError, SubmitUnknownError } from '../../../src/util/errors.ts'
import { httpError, makeBuild } from '../../../testbed/emulator/model/api-values.ts'
import {
  blocksOf,
  factsOf,
  noNotes,
  nothing,
  type TimedLine,
  type RunFacts,
} from '../../support/summary-facts.ts'

const hanging: readonly TimedLine[] = [
  [0, '#5 [builder 4/6] RUN pip install -r requirements.txt'],
  [120, '#5 119.0 Building wheel for grpcio (setup.py): still running...'],
]
const running = [
  'Running at the end: `[builder 4/6] RUN pip install -r requirements.txt`, for 1 h 0 min. It printed its last line 58 min 0 s before the end.',
  'A step that has been silent for this long has probably hung.',
  '<details open><summary>Last line of the step</summary>',
  '```text\nBuilding wheel for grpcio (setup.py): still running...\n```',
  '</details>',
]

describe('the summary of a build that was stopped', () => {
  it('has the step at work when the time was over', () => {
    const outcome: BuildOutcome = { type: 'timed-out', limit: 'build', minutes: 60 }
    const facts = factsOf(hanging, 'cancelled', outcome, 3_600, { wanted: true, accepted: true })
    expect(blocksOf(facts).slice(0, -2)).toEqual([
      "### ⏱️ `chat`: stopped after 60 min, the limit in 'timeout-minutes'",
      expect.stringContaining('The action cancelled the build ('),
      ...running,
      "💡 Raise 'timeout-minutes' if the build needs longer.",
    ])
  })

  it('has the step at work, and how long the run took, when the job was cancelled', () => {
    const cancellation = { wanted: true, accepted: true }
    const blocks = blocksOf(factsOf(hanging, 'running', { type: 'aborted' }, 180, cancellation))
    expect(blocks.slice(0, 3)).toEqual([
      '### 🚫 `chat`: cancelled after 3 min 6 s',
      "The run was stopped. The action requested the build's cancellation; its last known status is 'running'.",
      'Running at the end: `[builder 4/6] RUN pip install -r requirements.txt`, for 3 min 0 s. It printed its last line 1 min 0 s before the end.',
    ])
    expect(blocks.join('\n')).not.toContain('No image')
  })

  it('shows no time that is none, and what the build was given, without values', () => {
    const facts = { ...nothing, queueSeconds: 0, buildSeconds: 0.04, buildId: 'b-1' }
    const end = {
      ...nothing.end,
      kind: 'cancelled',
      title: 'cancelled',
      facts: ['Stopped.'],
    } as const
    const given = { platform: 'linux/arm64', buildArgs: ['A', 'B'] } as const
    expect(blocksOf({ ...facts, end, given })).toEqual([
      '### 🚫 Agent: cancelled',
      'Stopped.',
      'Platform `linux/arm64` · build arguments `A`, `B` · build `b-1`',
    ])
  })

  it.each([
    [factsOf(hanging, 'cancelled'), '🚫 `chat`: cancelled on the server after 2 min 0 s'],
    [
      factsOf(hanging, 'running', { type: 'lost', reason: 'gone', error: httpError(404) }),
      '⚠️ `chat`: the server no longer knows the build',
    ],
  ])('says in the headline who ended it, and when, if it ended: %#', (facts, headline) => {
    expect(blocksOf(facts)[0]).toBe(`### ${headline}`)
  })
})

describe('the summary of a run without a followed build', () => {
  const watching = { subject: { purpose: 'watched' } } as const
  const ended = (error: unknown, notes: Partial<RunFacts> = {}): ReportFacts => ({
    ...nothing,
    agent: 'chat',
    end: makeReportFacts({ ...noNotes, error, ...notes }, 0).end,
  })

  it.each([
    [
      'a refusal',
      ended(
        new ActionError('2 files look like credentials:\n.env\na|b', {
          hint: 'Exclude them, or allow them:\n  allow-sensitive: |\n    .env',
        }),
      ),
      [
        '### ❌ `chat`: not submitted',
        '2 files look like credentials:',
        '```text\n.env\na|b\n```',
        '💡 Exclude them, or allow them:',
        '```text\n  allow-sensitive: |\n    .env\n```',
        'No image.',
      ],
    ],
    [
      'a cancelled job',
      ended(new ActionError('The step was stopped before it finished.'), { isAborted: true }),
      [
        '### 🚫 `chat`: cancelled before the build was submitted',
        'The step was stopped before it finished.',
        'No image.',
      ],
    ],
    [
      'a lost response',
      ended(new SubmitUnknownError('The response was lost.')),
      ['### ⚠️ `chat`: the build may or may not have been submitted', 'The response was lost.'],
    ],
    [
      'an unknown build',
      {
        ...ended(new ActionError('Reading failed.'), watching),
        agent: undefined,
        buildId: 'b-1',
      },
      ['### ❌ Agent: the build could not be read', 'Reading failed.', 'Build `b-1`'],
    ],
    [
      'a job that is cancelled before it knows the build',
      ended(new ActionError('Stopped.'), { ...watching, isAborted: true }),
      ['### 🚫 `chat`: cancelled before the build was read', 'Stopped.'],
    ],
    ['a dry run', ended(undefined), ['### 📦 `chat`: packed, nothing sent']],
    [
      'an error of the action',
      ended(new ActionError('Oops.'), { build: makeBuild({ id: 'b-1' }) }),
      ['### ❌ `chat`: the action failed before the build ended', 'Oops.'],
    ],
  ] as const)('never says that a build failed: %s', (_, facts, blocks) => {
    expect(blocksOf(facts)).toEqual(blocks)
  })

  it('names the image of a build that is not waited for', () => {
    expect(blocksOf(factsOf([], 'queued', { type: 'submitted' })).slice(0, 3)).toEqual([
      '### 🚀 `chat`: submitted',
      'The run does not wait for the build (`wait: false`). The action `wait/` follows it in a later job.',
      'It will push `registry.example/chat:sha-0123456789ab` if it succeeds.',
    ])
  })

  it.each([
    ['registered', '✅', []],
    ['checked', '🔎', ['Nothing was sent (`dry-run: true`).']],
  ] as const)('names the image that is %s, and claims no build of it', (kind, mark, more) => {
    const end = { ...nothing.end, kind, title: "x as 'chat:v1'" }
    const facts: ReportFacts = { ...factsOf([], 'success'), end, madeBy: 'b-0' }
    const blocks = blocksOf(facts)
    expect(blocks.slice(0, -1)).toEqual([
      `### ${mark} \`chat\`: x as 'chat:v1'`,
      '```text\nregistry.example/chat:sha-0123456789ab\n```',
      'Image of build `b-0`.',
      ...more,
    ])
    expect(blocks.join()).not.toMatch(/push|No image/)
  })

  it('names the earlier build that was reused', () => {
    const facts: ReportFacts = {
      ...factsOf([], 'success'),
      end: { ...nothing.end, kind: 'reused', title: 'reused an earlier build' },
      reuse: 'Reusing build <b> of commit c, created 3 h ago.',
    }
    expect(blocksOf(facts).slice(0, 3)).toEqual([
      '### ✅ `chat`: reused an earlier build',
      '```text\nregistry.example/chat:sha-0123456789ab\n```',
      expect.stringMatching(/^Reusing build (?!<b>).* of commit c, created 3 h ago\.$/),
    ])
  })
})
