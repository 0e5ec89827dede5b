import { describe, expect, it } from '@jest/globals'
import type { UndeployedAgent } from '../../../src/api/model.ts'
import { makeBuild } from '../../../testbed/emulator/model/api-values.ts'
import { summaryLimitBytes } from '../../../src/report/summary/markdown.ts'
import { renderUndeployedAgents } from '../../../src/report/summary/undeployed-summary.ts'

describe('the summary of agents without a deployment', () => {
  const agent = (agentName: string): UndeployedAgent => ({
    agentName,
    totalBuilds: 3,
    latestBuild: makeBuild({
      status: 'success',
      imageUrl: 'r/a:1',
      createdAt: '2026-01-02T03:04:05Z',
    }),
  })

  it.each([
    [0, '### ✅ No agents that are built but not deployed\n'],
    [1, '### 📦 1 agent built but not deployed\n'],
    [2, '### 📦 2 agents built but not deployed\n'],
  ])('counts %i agents', (count, headline) => {
    const agents = Array.from({ length: count }, (_, index) => agent(`a-${index}`))
    expect(renderUndeployedAgents(agents).startsWith(headline)).toBe(true)
  })

  it('has a row for each agent', () => {
    expect(renderUndeployedAgents([agent('hello|x')])).toContain(
      String.raw`| <code>hello&#124;x</code> | ${'`r/a:1`'} | ${'`success`'} | ${'`b-1`'} | ${'`2026-01-02T03:04:05Z`'} | 3 |`,
    )
  })

  it('stays within the size limit for any number of agents', () => {
    const agents = Array.from({ length: 20_000 }, (_, index) => agent(`${index}${'x'.repeat(600)}`))
    const summary = renderUndeployedAgents(agents)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(summaryLimitBytes)
    expect(summary).toContain('and 19500 more')
  })
})
