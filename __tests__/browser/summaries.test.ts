import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { renderTimeline } from '../../src/runner/summary/timeline.ts'
import { openSummaryPages, type SummaryPages } from './summary-page.ts'

let pages: SummaryPages
beforeAll(async () => {
  pages = await openSummaryPages()
})
afterAll(async () => {
  await pages[Symbol.asyncDispose]()
})

describe('the timeline', () => {
  it('draws', async () => {
    const chart = renderTimeline(6_000, [
      {
        number: 2,
        name: 'RUN apt-get update',
        startMs: 0,
        endMs: 38_000,
        seconds: undefined,
        failed: false,
      },
      {
        number: 5,
        name: 'RUN pip install -r requirements.txt',
        startMs: 38_000,
        endMs: 209_000,
        seconds: undefined,
        failed: false,
      },
      {
        number: 9,
        name: 'RUN pytest',
        startMs: 209_000,
        endMs: 233_000,
        seconds: undefined,
        failed: true,
      },
    ])
    const rendered = await pages.render('try', `### ❌ \`chat\`: x\n\n${chart ?? ''}\n`, {
      width: 390,
      theme: 'light',
    })
    console.log(rendered)
    expect(rendered.brokenCharts).toBe(0)
  })
})
