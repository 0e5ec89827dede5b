import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  commentMarkers,
  type CommentRow,
  mergeRows,
  parseRows,
  renderComment,
  withLinksBeside,
  type Workflow,
} from '../../../src/runner/comment/comment-body.ts'

const path = 'acme/agents/.github/workflows/check.yml'
const workflow: Workflow = { path, name: 'Check', event: 'pull_request' }
const [marker] = commentMarkers(workflow)
const row: CommentRow = {
  agent: 'chat',
  mark: '❌',
  words: 'pip found no version of "requets"',
  image: undefined,
  commit: '3f2b8c1d9e0a4b5c6d7e',
  runUrl: 'https://github.com/acme/agents/actions/runs/42',
  runNumber: 7,
  runAttempt: 1,
}

describe('renderComment', () => {
  it('starts with the marker, keeps the rows as data and shows a table', () => {
    const body = renderComment(workflow, [row], false)
    expect(body.startsWith(`${marker}\n<!-- rows `)).toBe(true)
    expect(body).toContain(
      '| `chat` | ❌ pip found no version of "requets" ([run](https://github.com/acme/agents/actions/runs/42)) |  | `3f2b8c1` |',
    )
    expect(parseRows(body)).toEqual([JSON.parse(JSON.stringify(row))])
  })

  it('says beside the commit that the tree had local changes', () => {
    const body = renderComment(workflow, [{ ...row, isDirty: true }], false)
    expect(body).toContain('| `3f2b8c1` with local changes |')
    expect(parseRows(body)).toMatchObject([{ isDirty: true }])
  })

  it('stays below the limit of GitHub, and keeps the rows of 256 agents', () => {
    const rows = Array.from({ length: 256 }, (_, index) => ({
      ...row,
      agent: `agent-with-a-long-name-${String(index).padStart(3, '0')}`,
      words: `${'🚀< '.repeat(200)}${index}`,
      image: `registry.example.com/some/long/path/agent-${index}:sha-3f2b8c1d9e0a`,
    }))
    const body = renderComment(workflow, rows, false)
    expect(body.length).toBeLessThan(65_536)
    expect(body).toMatch(/and \d+ more: see the job summaries\./)
    expect(parseRows(body)).toHaveLength(256)
  })

  it('shows foreign text as text, and keeps one line per row', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (agent, words) => {
        const body = renderComment(
          { ...workflow, name: `@octocat ${words}` },
          [{ ...row, agent, words: `@octocat ${words}` }],
          true,
        )
        expect(body.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(3)
        expect(body).not.toMatch(/@octocat/)
        expect(body.indexOf('-->', body.indexOf('### '))).toBe(-1)
      }),
    )
  })
})

describe('the heading', () => {
  it.each<readonly [string, Partial<Workflow>, boolean, string]>([
    ['nothing of the only workflow', {}, false, '### Agentex builds'],
    ['name and file of one of several', {}, true, '### Agentex builds: Check (`check.yml`)'],
    [
      'the file of one without a name',
      { name: '.github/workflows/check.yml' },
      true,
      '### Agentex builds: `check.yml`',
    ],
    ['the name where the file is unknown', { path: undefined }, true, '### Agentex builds: Check'],
  ])('has %s', (_, change, isOneOfSeveral, heading) => {
    const body = renderComment({ ...workflow, ...change }, [row], isOneOfSeveral)
    expect(body.split('\n')).toContain(heading)
  })
})

describe('commentMarkers', () => {
  it('tell apart two workflows of one name by their files', () => {
    const other = { ...workflow, path: 'acme/agents/.github/workflows/deploy.yml' }
    expect(commentMarkers(other)).not.toEqual(commentMarkers(workflow))
    expect(commentMarkers({ ...workflow, name: 'Renamed' })).toEqual(commentMarkers(workflow))
  })

  it('tell apart two workflows of one name by their events where the files are unknown', () => {
    const unknown = { ...workflow, path: undefined }
    const [today, older] = commentMarkers(unknown)
    const other = commentMarkers({ ...unknown, event: 'pull_request_target' })
    expect(other[0]).not.toBe(today)
    expect(other[1]).toBe(older)
  })
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
    ['a mark that is none of ours', { mark: '![x](https://example.test/x)' }],
    ['a number that no run has', { runNumber: 1e308 }],
    ['an attempt that no run has', { runAttempt: 0.5 }],
  ])('reads no row that somebody gave %s', (_, edited) => {
    const rows = [row, { ...row, agent: 'edited', ...edited }]
    expect(parseRows(renderComment(workflow, rows, false))).toHaveLength(1)
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
])('links to a run of the same repository alone: %s', (runUrl, isKept) => {
  const [edited] = withLinksBeside([{ ...row, runUrl }], row.runUrl)
  expect(edited).toEqual({ ...row, runUrl: isKept ? runUrl : undefined })
  expect(withLinksBeside([{ ...row, runUrl }], undefined)[0]?.runUrl).toBeUndefined()
})
