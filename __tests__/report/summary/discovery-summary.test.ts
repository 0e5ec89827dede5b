import { describe, expect, it } from '@jest/globals'
import type { SelectionReason, SelectedAgent } from '../../../src/discover/model.ts'
import { renderDiscoverySummary } from '../../../src/report/summary/discovery-summary.ts'

const agent = (
  name: string,
  reasons: readonly SelectionReason[],
  content?: SelectedAgent['content'],
): SelectedAgent => ({
  agent: name,
  manifest: `${name}/manifest.yaml`,
  reasons,
  ...(content && { content }),
})

const render = (agents: readonly SelectedAgent[], problems: readonly string[] = []) =>
  renderDiscoverySummary({ agents, problems })
const gateOf = (agents: readonly SelectedAgent[], problems: readonly string[] = []) =>
  renderDiscoverySummary({ agents, problems }, true)
const rowsOf = (...agents: readonly SelectedAgent[]): readonly string[] =>
  render(agents).trimEnd().split('\n').slice(4)
const built = { workingTreeHash: 'a', buildId: 'b-1', imageUrl: 'r.test/x:1' }
const notBuilt: SelectionReason = { kind: 'unbuilt', buildId: undefined, status: undefined }

describe('the summary of discover/', () => {
  it('shows the selected agents, and folds the others', () => {
    const summary = render([agent('idle', [], built), agent('changed', [{ kind: 'all' }])])
    expect(summary.trimEnd().split('\n')).toEqual([
      ...['### 🔍 1 of 2 agents selected', ''],
      ...['| Agent | Why |', '| --- | --- |', '| `changed` | all are selected |', ''],
      ...['<details><summary>1 agent not selected</summary>', ''],
      ...['| Agent | Build | Image |', '| --- | --- | --- |'],
      ...['| `idle` | `b-1` | `r.test/x:1` |', '', '</details>'],
    ])
  })

  it('of a gate shows what is not built, and folds the rest', () => {
    const agents = [agent('a', [], built), agent('b', [notBuilt])]
    expect(gateOf(agents).trimEnd().split('\n')).toEqual([
      ...['### ❌ 1 of 2 agents is not built', ''],
      ...['| Agent | Why |', '| --- | --- |', '| `b` | not built |', ''],
      ...['<details><summary>1 agent built</summary>', ''],
      ...['| Agent | Build | Image |', '| --- | --- | --- |'],
      ...['| `a` | `b-1` | `r.test/x:1` |', '', '</details>'],
    ])
  })

  it.each<[string, number, number, readonly string[]]>([
    ['✅ All 11 agents are built', 11, 0, []],
    ['✅ The only agent is built', 1, 0, []],
    ['✅ No agents to build', 0, 0, []],
    ['❌ 2 of 11 agents are not built', 9, 2, []],
    ['❌ 1 manifest cannot be used', 11, 0, ['x/manifest.yaml:1: No.']],
    ['❌ 2 manifests cannot be used; 2 of 3 agents are not built', 1, 2, ['x', 'y']],
  ])('of a gate says at once whether it is open: %s', (headline, done, missing, problems) => {
    const summary = gateOf(
      [
        ...Array.from({ length: done }, (_, index) => agent(`done-${index}`, [], built)),
        ...Array.from({ length: missing }, (_, index) => agent(`missing-${index}`, [notBuilt])),
      ],
      problems,
    )
    expect(summary.split('\n', 1)).toEqual([`### ${headline}`])
    expect(summary.slice(headline.length)).not.toMatch(/[✅❌]/)
    for (const problem of problems) expect(summary).toContain(`\n${problem}\n`)
  })

  it('names manifests that cannot be used in the headline without a gate, too', () => {
    const summary = render([agent('a', [])], ['x/manifest.yaml:1: `No`.\nDo that.'])
    expect(summary).toMatch(/^### ❌ 1 manifest cannot be used; 0 of 1 agent selected\n/)
    expect(summary).toContain('```text\nx/manifest.yaml:1: `No`.\nDo that.\n```')
  })

  it.each<[SelectionReason, string]>([
    [{ kind: 'added' }, 'new manifest'],
    [{ kind: 'no-base' }, 'nothing to compare with'],
    [{ kind: 'manifest', path: 'm', count: 1 }, 'manifest changed'],
    [{ kind: 'dockerfile', path: 'd', count: 1 }, 'Dockerfile changed'],
    [{ kind: 'dockerignore', path: 'i', count: 1 }, 'ignore file changed'],
    [{ kind: 'include', path: 'x/y', count: 2, include: 'x' }, '2 files in `x`'],
    [{ kind: 'unbuilt', buildId: undefined, status: undefined }, 'not built'],
  ])('says why: %j', (reason, why) => {
    expect(rowsOf(agent('a', [reason]))).toEqual([`| \`a\` | ${why} |`])
  })

  it('names the newest build of what is not built', () => {
    expect(rowsOf(agent('a', [{ kind: 'unbuilt', buildId: 'b-9', status: 'failed' }]))).toEqual([
      '| `a` | not built: `failed` | `b-9` |',
    ])
  })

  it('shortens what is long', () => {
    const include = (path: string): SelectionReason => ({
      kind: 'include',
      path,
      count: 1,
      include: path,
    })
    const many = Array.from({ length: 7 }, (_, index) => include(`p${index}`))
    expect(rowsOf(agent('a', many))[0]).toContain('1 file in `p4`, and 2 more |')
    const agents = Array.from({ length: 1_002 }, (_, index) => agent(`a-${index}`, []))
    expect(rowsOf(...agents).slice(-4)).toEqual(['', 'and 2 more', '', '</details>'])
  })
})
