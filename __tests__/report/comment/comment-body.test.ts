import { describe, expect, it } from '@jest/globals'
import { commentMarker, renderComment } from '../../../src/report/comment/comment-body.ts'
import {
  type CommentRow,
  mergeRows,
  parseRows,
  withLinksBeside,
  withoutOutdated,
} from '../../../src/report/comment/comment-rows.ts'
import type { Workflow } from '../../../src/runner/workflow-context.ts'

const path = 'acme/agents/.github/workflows/check.yml'
const workflow: Workflow = { path, name: 'Check', event: 'pull_request' }
const marker = commentMarker(workflow)
const row: CommentRow = {
  agent: 'chat',
  icon: '❌',
  words: 'pip found no version of "requets"',
  image: undefined,
  commit: '3f2b8c1d9e0a4b5c6d7e',
  runUrl: 'https://github.com/acme/agents/actions/runs/42',
  runNumber: 7,
  runAttempt: 1,
}

describe('renderComment', () => {
  it('starts with the marker, keeps the rows as data and shows a table', () => {
    const dirty = { ...row, isDirty: true }
    const body = renderComment(workflow, [dirty])
    expect(body.startsWith(`${marker}\n<!-- rows `)).toBe(true)
    expect(body).toContain(
      '\n### Agentex builds: Check\n\n**1 of 1 failed** · commit `3f2b8c1` with local changes\n\n| Agent | Result |\n| --- | --- |\n| `chat` | ❌ pip found no version of "requets" ([run](https://github.com/acme/agents/actions/runs/42)) |',
    )
    expect(parseRows(body)).toEqual([JSON.parse(JSON.stringify(dirty))])
  })

  it('stays below the limit of GitHub, and keeps the rows of 256 agents', () => {
    const rows = Array.from({ length: 256 }, (_, index) => ({
      ...row,
      agent: `agent-with-a-long-name-${String(index).padStart(3, '0')}`,
      words: `${'🚀< '.repeat(200)}${index}`,
      image: `registry.example.com/some/long/path/agent-${index}:sha-3f2b8c1d9e0a`,
    }))
    const body = renderComment(workflow, rows)
    expect(body.length).toBeLessThan(65_536)
    expect(body).toMatch(/and \d+ more: see the job summaries\./)
    expect(parseRows(body)).toHaveLength(256)
  })
})

describe('the table', () => {
  const good = { icon: '✅', words: 'built in 9 s' }
  const of = (agent: string, change: Partial<CommentRow> = {}): CommentRow => ({
    ...row,
    ...good,
    agent,
    image: `registry.example/${agent}:pr-7`,
    ...change,
  })
  const bad = { icon: '⏱️', words: 'stopped', image: undefined }
  const tableOf = (...rows: readonly CommentRow[]): readonly string[] =>
    renderComment(workflow, rows).trim().split('\n').slice(4)
  const link = '([run](https://github.com/acme/agents/actions/runs/42))'

  it('says the image of the only agent, and the tag that all have, above it', () => {
    expect(tableOf(of('a'))).toEqual([
      '**1 of 1 succeeded** · image <code>registry.<wbr>example/<wbr>a:<wbr>pr-<wbr>7</code> · commit `3f2b8c1`',
      '',
      '| Agent | Result |',
      '| --- | --- |',
      `| \`a\` | ✅ built in 9 s ${link} |`,
    ])
    expect(tableOf(of('b'), of('a'))[0]).toBe(
      '**2 of 2 succeeded** · tag <code>pr-<wbr>7</code> · commit `3f2b8c1`',
    )
  })

  it('has failures first, each by name, and images where some are missing', () => {
    expect(tableOf(of('d'), of('e', bad), of('a'), of('b', bad))).toEqual([
      '**2 of 4 failed** · commit `3f2b8c1`',
      '',
      '| Agent | Result |',
      '| --- | --- |',
      `| \`b\` | ⏱️ stopped ${link} |`,
      `| \`e\` | ⏱️ stopped ${link} |`,
      `| \`a\` | ✅ built in 9 s ${link}<br><code>registry.<wbr>example/<wbr>a:<wbr>pr-<wbr>7</code> |`,
      `| \`d\` | ✅ built in 9 s ${link}<br><code>registry.<wbr>example/<wbr>d:<wbr>pr-<wbr>7</code> |`,
    ])
  })

  it.each<[string, readonly CommentRow[], string, string]>([
    [
      'no tag above it where they differ',
      [of('a'), of('b', { image: 'r.example/b:pr-8' })],
      '**2 of 2 succeeded** · commit `3f2b8c1`',
      '| Agent | Result |',
    ],
    [
      'commits that differ',
      [of('a'), of('b', { commit: 'abcdef0123' })],
      '**2 of 2 succeeded** · tag <code>pr-<wbr>7</code>',
      '| Agent | Result | Commit |',
    ],
  ])('has %s', (_, rows, summary, head) => {
    expect(tableOf(...rows).filter((line) => /^(?:\*\*|\| Agent)/.test(line))).toEqual([
      summary,
      head,
    ])
  })

  it('links to a job where the runner tells its ID', () => {
    const runUrl = `${row.runUrl ?? ''}/job/4711`
    expect(renderComment(workflow, [{ ...row, runUrl }])).toContain(`([job](${runUrl})) |`)
  })
})

it('drops the rows that neither of the two latest runs has written', () => {
  const at = (agent: string, runNumber: number): CommentRow => ({ ...row, agent, runNumber })
  const rows = [at('a', 5), at('b', 7), at('c', 12), at('d', 12), at('e', 7)]
  expect(withoutOutdated(rows).map(({ agent }) => agent)).toEqual(['b', 'c', 'd', 'e'])
  expect(withoutOutdated([at('a', 5)])).toHaveLength(1)
})

it('knows the comment of a workflow by its file, else by its name and event', () => {
  expect(commentMarker({ ...workflow, name: 'Renamed' })).toBe(marker)
  const unknown = { ...workflow, path: undefined }
  expect(commentMarker({ ...unknown, event: 'pull_request_target' })).not.toBe(
    commentMarker(unknown),
  )
})

describe('mergeRows', () => {
  it('has a row per agent: of the later run, else of the later attempt, else the later one', () => {
    const of = (agent: string, runNumber: number, runAttempt: number, words = '') => ({
      ...row,
      agent,
      runNumber,
      runAttempt,
      words,
    })
    const merged = mergeRows(
      [of('b', 7, 1), of('a', 9, 1), of('c', 7, 2)],
      [of('b', 8, 1), of('a', 7, 3), of('c', 7, 2, 'again')],
    )
    expect(merged).toEqual([of('a', 9, 1), of('b', 8, 1), of('c', 7, 2, 'again')])
  })
})

describe('parseRows', () => {
  it.each(['', 'text', `${marker}\n<!-- rows AAAA -->`, `${marker}\n<!-- rows q1YqBgA= -->`])(
    'reads nothing from %j',
    (body) => {
      expect(parseRows(body)).toEqual([])
    },
  )

  it.each([
    ['a icon that is none of ours', { icon: '![x](https://example.test/x)' }],
    ['the icon of a build that runs', { icon: '⏳' }],
    ['a number that no run has', { runNumber: 1e308 }],
    ['an attempt that no run has', { runAttempt: 0.5 }],
  ])('reads no row that somebody gave %s', (_, edited) => {
    const rows = [row, { ...row, agent: 'edited', ...edited }]
    expect(parseRows(renderComment(workflow, rows))).toHaveLength(1)
  })

  it('reads no more than a limit from data that unpacks to much more', async () => {
    const { deflateRawSync } = await import('node:zlib')
    const bomb = deflateRawSync(JSON.stringify([{ ...row, words: 'x'.repeat(20_000_000) }]))
    expect(parseRows(`${marker}\n<!-- rows ${bomb.toString('base64')} -->`)).toEqual([])
  })
})

it.each([
  ['https://github.com/acme/agents/actions/runs/7', true],
  ['https://github.com/acme/other/actions/runs/7', false],
  ['https://github.com/acme/agents/actions/runs/7/../../../other', false],
  ['https://example.test/acme/agents/actions/runs/7', false],
  ['https://github.com/acme/agents/actions/runs/7/job/8', true],
  ['https://github.com/acme/agents/actions/runs/7/job/8/x', false],
])('links to a run of the same repository alone: %s', (runUrl, isKept) => {
  const [edited] = withLinksBeside([{ ...row, runUrl }], row.runUrl)
  expect(edited).toEqual({ ...row, runUrl: isKept ? runUrl : undefined })
  const [besideJob] = withLinksBeside([{ ...row, runUrl }], `${row.runUrl ?? ''}/job/3`)
  expect(besideJob).toEqual(edited)
  expect(withLinksBeside([{ ...row, runUrl }], undefined)[0]?.runUrl).toBeUndefined()
})
