import { describe, expect, it } from '@jest/globals'
import type { Reason, SelectedAgent } from '../../../src/discover/model.ts'
import { renderDiscoverySummary } from '../../../src/runner/summary/discovery-summary.ts'

const agent = (
  name: string,
  reasons: readonly Reason[],
  content?: SelectedAgent['content'],
): SelectedAgent => ({
  agent: name,
  manifest: `${name}/manifest.yaml`,
  reasons,
  ...(content && { content }),
})

const rowsOf = (...agents: readonly SelectedAgent[]): readonly string[] =>
  renderDiscoverySummary(agents).trimEnd().split('\n').slice(4)

describe('the summary of discover/', () => {
  it('is one table, with the selected agents first', () => {
    const built = { workingTreeHash: 'a', buildId: 'b-1', imageUrl: 'r.test/x:1' }
    const summary = renderDiscoverySummary([
      agent('idle', [], built),
      agent('changed', [{ kind: 'all' }]),
    ])
    expect(summary.trimEnd().split('\n')).toEqual([
      ...['### 🔍 1 of 2 agents selected', ''],
      ...['| Agent | Selected | Why | Build | Image |', expect.stringMatching(/^[|: -]+$/)],
      '| `changed` | ✅ | all are selected |  |  |',
      '| `idle` |  |  | `b-1` | `r.test/x:1` |',
    ])
  })

  it('of a gate counts and marks what is built', () => {
    const agents = [
      agent('a', []),
      agent('b', [{ kind: 'unbuilt', buildId: undefined, status: undefined }]),
    ]
    expect(renderDiscoverySummary(agents, true).split('\n')).toEqual(
      expect.arrayContaining([
        '### 🔍 1 of 2 agents built',
        '| Agent | Built | Why | Build | Image |',
        '| `b` |  | not built |  |  |',
        '| `a` | ✅ |  |  |  |',
      ]),
    )
  })

  it.each<[Reason, string]>([
    [{ kind: 'added' }, 'new manifest'],
    [{ kind: 'no-base' }, 'nothing to compare with'],
    [{ kind: 'manifest', path: 'm', count: 1 }, 'manifest changed'],
    [{ kind: 'dockerfile', path: 'd', count: 1 }, 'Dockerfile changed'],
    [{ kind: 'dockerignore', path: 'i', count: 1 }, 'ignore file changed'],
    [{ kind: 'include', path: 'x/y', count: 2, include: 'x' }, '2 files in `x`'],
    [{ kind: 'unbuilt', buildId: undefined, status: undefined }, 'not built'],
  ])('says why: %j', (reason, why) => {
    expect(rowsOf(agent('a', [reason]))).toEqual([`| \`a\` | ✅ | ${why} |  |  |`])
  })

  it('names the newest build of what is not built', () => {
    expect(rowsOf(agent('a', [{ kind: 'unbuilt', buildId: 'b-9', status: 'failed' }]))).toEqual([
      '| `a` | ✅ | not built: `failed` | `b-9` |  |',
    ])
  })

  it('shortens what is long', () => {
    const include = (path: string): Reason => ({ kind: 'include', path, count: 1, include: path })
    const many = Array.from({ length: 7 }, (_, index) => include(`p${index}`))
    expect(rowsOf(agent('a', many))[0]).toContain('1 file in `p4`, and 2 more |')
    const agents = Array.from({ length: 1_002 }, (_, index) => agent(`a-${index}`, []))
    expect(rowsOf(...agents).slice(-2)).toEqual(['', 'and 2 more'])
  })
})
