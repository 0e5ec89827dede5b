import { describe, expect, it } from '@jest/globals'
import type { BuildOutcome } from '../../../src/builds/outcome.ts'
import { renderBuildSummary } from '../../../src/report/summary/build-summary.ts'
import type { Report } from '../../../src/report/report.ts'
import { decideEnd } from '../../../src/report/decide-end.ts'
import { SubmitUnknownError } from '../../../src/builds/submit/submit-errors.ts'
import { ActionError } from '../../../src/util/errors.ts'
import { httpError, makeBuild } from '../../../world/server/api-values.ts'
import { factsOf, nothing, type TimedLine, noLog, noNotes } from '../../support/summary-facts.ts'
import { blocksOf } from './blocks.ts'

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

  it.each([
    [
      { wanted: true, accepted: true },
      "The action requested the build's cancellation; its last known status is 'running'.",
      'cancelled after 3 min 6 s',
    ],
    [
      { wanted: true, accepted: false },
      "The cancellation request failed, so the build may still be running: its last known status is 'running'.",
      'stopped, but the build may still be running',
    ],
    [
      { wanted: false, accepted: false },
      "The build was not cancelled: its last known status is 'running'.",
      'stopped, but the build continues',
    ],
  ])(
    'says what became of the build when the job was cancelled: %j',
    (cancellation, words, title) => {
      const blocks = blocksOf(factsOf(hanging, 'running', { type: 'aborted' }, 180, cancellation))
      expect(blocks.slice(0, 3)).toEqual([
        `### 🚫 \`chat\`: ${title}`,
        `The run was stopped. ${words}`,
        'Running at the end: `[builder 4/6] RUN pip install -r requirements.txt`, for 3 min 0 s. It printed its last line 1 min 0 s before the end.',
      ])
      const { wanted, accepted } = cancellation
      expect(blocks.join('\n').includes("'cancel' sub-action")).toBe(wanted && !accepted)
      expect(blocks.join('\n')).not.toContain('No image')
    },
  )

  it('says that the image exists when the build succeeded before its cancellation', () => {
    const facts = factsOf(hanging, 'success', { type: 'aborted' }, 180, {
      ...{ wanted: true, accepted: true },
    })
    const summary = renderBuildSummary(facts)
    expect(summary).toMatch(/^### 🚫 `chat`: stopped, but the build succeeded$/m)
    expect(summary).toContain('Its image exists')
    expect(summary).not.toContain('No image')
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

  it('says that the server cancelled it', () => {
    const blocks = blocksOf(factsOf(hanging, 'cancelled'))
    expect(blocks[0]).toBe('### 🚫 `chat`: cancelled on the server after 2 min 0 s')
  })

  it('claims no image, and no lack of one, for a build that was lost', () => {
    const outcome: BuildOutcome = {
      type: 'lost',
      reason: 'gone',
      error: httpError(404),
    }
    const summary = renderBuildSummary(factsOf(hanging, 'running', outcome))
    expect(summary).toMatch(/^### ⚠️ `chat`: the server no longer knows the build\n/)
    expect(summary).not.toContain('No image')
  })
})

describe('the summary of a run without a followed build', () => {
  const ended = (error: unknown, isAborted = false, isWatching = false): Report => ({
    ...nothing,
    agent: 'chat',
    end: decideEnd(
      { ...noNotes, isAborted, error, subject: { purpose: isWatching ? 'watched' : 'context' } },
      noLog,
    ),
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
      ended(new ActionError('The step was stopped before it finished.'), true),
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
        ...ended(new ActionError('Reading failed.'), false, true),
        agent: undefined,
        buildId: 'b-1',
      },
      ['### ❌ Agent: the build could not be read', 'Reading failed.', 'Build `b-1`'],
    ],
    [
      'a job that is cancelled before it knows the build',
      ended(new ActionError('Stopped.'), true, true),
      ['### 🚫 `chat`: cancelled before the build was read', 'Stopped.'],
    ],
    ['a dry run', ended(undefined), ['### 📦 `chat`: packed, nothing sent']],
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
    const facts: Report = { ...factsOf([], 'success'), end, madeBy: 'b-0' }
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
    const facts: Report = {
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

  it('says that the action failed before the build ended', () => {
    const error = new TypeError('x is not a function')
    const end = decideEnd({ ...noNotes, build: makeBuild({ id: 'b-1' }), error }, noLog)
    expect(blocksOf({ ...nothing, end })[0]).toBe(
      '### ❌ Agent: the action failed before the build ended',
    )
  })
})
