import { describe, expect, it } from '@jest/globals'
import { type CommentRow, putInto, renderRows, rowsIn } from '../../support/comment-rows.ts'
import type { Workflow } from '../../../src/runner/workflow-context.ts'

const path = 'acme/agents/.github/workflows/check.yml'
const workflow: Workflow = { path, name: 'Check', event: 'pull_request' }
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

describe('a comment', () => {
  it('starts with a marker, keeps the rows as data and shows a table', async () => {
    const dirty = { ...row, isDirty: true }
    const body = await renderRows(workflow, [dirty])
    expect(body).toMatch(/^<!-- agentex-build-action [\da-f]{16} -->\n<!-- rows /)
    expect(body).toContain(
      '\n### Agentex builds: Check\n\n**1 of 1 failed** · commit `3f2b8c1` with local changes\n\n| Agent | Result |\n| --- | --- |\n| `chat` | ❌ pip found no version of "requets" ([run](https://github.com/acme/agents/actions/runs/42)) |',
    )
    expect(rowsIn(body)).toEqual([dirty])
  })

  it('stays below the limit of GitHub, and keeps the rows of 256 agents', async () => {
    const rows = Array.from({ length: 255 }, (_, index) => ({
      ...row,
      agent: `agent-with-a-long-name-${String(index).padStart(3, '0')}`,
      words: `${'🚀< '.repeat(200)}${index}`,
      image: `registry.example.com/some/long/path/agent-${index}:sha-3f2b8c1d9e0a`,
    }))
    const body = await renderRows(workflow, [...rows, row])
    expect(body.length).toBeLessThan(65_536)
    expect(body).toMatch(/and \d+ more: see the job summaries\./)
    expect(rowsIn(body)).toHaveLength(256)
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
  const tableOf = async (...rows: readonly [...CommentRow[], CommentRow]) =>
    (await renderRows(workflow, rows)).trim().split('\n').slice(4)
  const link = '([run](https://github.com/acme/agents/actions/runs/42))'

  it('says the image of the only agent, and the tag that all have, above it', async () => {
    expect(await tableOf(of('a'))).toEqual([
      '**1 of 1 succeeded** · image <code>registry.<wbr>example/<wbr>a:<wbr>pr-<wbr>7</code> · commit `3f2b8c1`',
      '',
      '| Agent | Result |',
      '| --- | --- |',
      `| \`a\` | ✅ built in 9 s ${link} |`,
    ])
    expect((await tableOf(of('b'), of('a')))[0]).toBe(
      '**2 of 2 succeeded** · tag <code>pr-<wbr>7</code> · commit `3f2b8c1`',
    )
  })

  it('has failures first, each by name, and images where some are missing', async () => {
    expect(await tableOf(of('d'), of('e', bad), of('a'), of('b', bad))).toEqual([
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

  it.each<[string, readonly [CommentRow, CommentRow], string, string]>([
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
  ])('has %s', async (_, rows, summary, head) => {
    const shown = await tableOf(...rows)
    expect(shown.filter((line) => /^(?:\*\*|\| Agent)/.test(line))).toEqual([summary, head])
  })

  it('links to a job where the runner tells its ID', async () => {
    const runUrl = `${row.runUrl ?? ''}/job/4711`
    expect(await renderRows(workflow, [{ ...row, runUrl }])).toContain(`([job](${runUrl})) |`)
  })
})

const agentsOf = (body: string) => rowsIn(body).map(({ agent }) => agent)

it('drops the rows that neither of the two latest runs has written', async () => {
  const at = (agent: string, runNumber: number): CommentRow => ({ ...row, agent, runNumber })
  const body = await renderRows(workflow, [
    ...[at('a', 5), at('b', 7), at('c', 12), at('d', 12)],
    at('e', 7),
  ])
  expect(agentsOf(body)).toEqual(['b', 'c', 'd', 'e'])
})

it('is known as that of a workflow by its file, else by its name and event', async () => {
  const markerOf = async (change: Partial<Workflow>) =>
    (await renderRows({ ...workflow, ...change }, [row])).split('\n')[0]
  expect(await markerOf({ name: 'Renamed' })).toBe(await markerOf({}))
  const unknown = { path: undefined }
  expect(await markerOf({ ...unknown, event: 'pull_request_target' })).not.toBe(
    await markerOf(unknown),
  )
})

it('has a row per agent: of the later run, else of the later attempt, else the later one', async () => {
  const of = (agent: string, runNumber: number, runAttempt: number, words = '') => ({
    ...row,
    agent,
    runNumber,
    runAttempt,
    words,
  })
  const body = await renderRows(workflow, [
    ...[of('b', 8, 2), of('a', 9, 1), of('c', 8, 2), of('b', 8, 1), of('a', 8, 3)],
    of('c', 8, 2, 'again'),
  ])
  expect(rowsIn(body)).toEqual([of('a', 9, 1), of('b', 8, 2), of('c', 8, 2, 'again')])
})

describe('the rows that a comment has', () => {
  it.each(['', 'text', '<!-- rows AAAA -->', '<!-- rows q1YqBgA= -->'])(
    'are none in %j',
    async (text) => {
      expect(agentsOf(await putInto(text, workflow, row))).toEqual(['chat'])
    },
  )

  it.each([
    ['a icon that is none of ours', { icon: '![x](https://example.test/x)' }],
    ['the icon of a build that runs', { icon: '⏳' }],
    ['a number that no run has', { runNumber: 1e308 }],
    ['an attempt that no run has', { runAttempt: 0.5 }],
  ])('are without one that somebody gave %s', async (_, edited) => {
    const body = await renderRows(workflow, [{ ...row, agent: 'edited', ...edited }, row])
    expect(agentsOf(body)).toEqual(['chat'])
  })

  it('are not read beyond a limit from data that unpacks to much more', async () => {
    const bomb = { ...row, agent: 'bomb', words: 'x'.repeat(20_000_000) }
    expect(agentsOf(await renderRows(workflow, [bomb, row]))).toEqual(['chat'])
  })
})

it.each([
  ['https://github.com/acme/agents/actions/runs/7', true],
  ['https://github.com/acme/other/actions/runs/7', false],
  ['https://github.com/acme/agents/actions/runs/7/../../../other', false],
  ['https://example.test/acme/agents/actions/runs/7', false],
  ['https://github.com/acme/agents/actions/runs/7/job/8', true],
  ['https://github.com/acme/agents/actions/runs/7/job/8/x', false],
])('links to a run of the same repository alone: %s', async (runUrl, isKept) => {
  const linkBeside = async (own: string | undefined) => {
    const edited = { ...row, agent: 'a', runUrl }
    return rowsIn(await renderRows(workflow, [edited, { ...row, runUrl: own }]))[0]?.runUrl
  }
  expect(await linkBeside(row.runUrl)).toBe(isKept ? runUrl : undefined)
  expect(await linkBeside(`${row.runUrl ?? ''}/job/3`)).toBe(isKept ? runUrl : undefined)
  expect(await linkBeside(undefined)).toBeUndefined()
})
