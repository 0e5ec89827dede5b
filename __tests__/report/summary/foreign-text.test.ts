import { describe, expect, it } from '@jest/globals'
import { renderBuildSummary } from '../../../src/report/summary/build-summary.ts'
import { summaryLimitBytes } from '../../../src/report/summary/markdown.ts'
import { commit, context, factsOf, pip } from '../../support/summary-facts.ts'

describe('foreign text in a summary', () => {
  const hostile = '`</code></details>|\n\n# <img src=x> @user [x](http://evil) ```\n```'

  it('stays text, in every field', () => {
    const facts = factsOf(pip, 'failed')
    const [step] = facts.steps
    const place = { file: hostile, line: 1 }
    const sized = [{ path: hostile, sizeBytes: 1 }]
    const named = step && { ...step, title: hostile, instruction: hostile }
    const summary = renderBuildSummary({
      ...facts,
      ...{ agent: hostile, image: hostile, buildId: hostile, lastLines: [hostile] },
      end: { kind: 'failed', hasImage: false, title: hostile, facts: [hostile], hint: hostile },
      context: {
        ...{ ...context, contextDir: hostile, ignoreFile: hostile },
        ...{ largestFiles: sized, largestDirectories: sized },
      },
      source: { commit: hostile, ref: hostile, repository: { url: hostile, files: 'blob' } },
      steps: named ? [named] : [],
      warnings: [{ rule: hostile, message: hostile, file: undefined, line: 1, place }],
      failure: facts.failure && {
        ...facts.failure,
        ...{ message: hostile, step: named, tail: hostile.split('\n'), codeFrame: [hostile] },
        ...{ place, instruction: hostile, decidingLine: `${hostile} x` },
      },
    })
    const outside = summary
      .replaceAll(/^(`{3,})(?:text|mermaid)\n[^]*?\n\1$/gm, '')
      .replaceAll(/(?<![`\\])(`+)(?!`) .*? \1(?!`)/g, 'a code span')
    expect(outside).not.toMatch(/(?<!\\)<(?!\/?(?:details|details open|summary|code)>)/)
    expect(outside.match(/^#.*/gm)).toHaveLength(1)
    expect(outside).not.toMatch(/(?<!\\)\]\(http/)
    expect(outside).not.toMatch(/@user/)
    expect(outside.match(/<\/details>/g)).toHaveLength(4)
  })

  it.each([
    [commit, 'https://github.com/o/r?x=)'],
    [commit, 'javascript://github.com/o/r'],
    ['main', 'https://github.com/o/r'],
  ])('is no link: commit %j in %j', (value, url) => {
    const repository = { url, files: 'blob' } as const
    const source = { commit: value, ref: undefined, repository }
    expect(renderBuildSummary({ ...factsOf(pip, 'failed'), source })).not.toContain('](')
  })

  it('is left out where it does not fit, without cutting a fence', () => {
    const tail = Array.from({ length: 200 }, () => '🚀'.repeat(1_500))
    const facts = factsOf(pip, 'failed')
    const failure = facts.failure && { ...facts.failure, tail }
    const summary = renderBuildSummary({ ...facts, failure })
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(summaryLimitBytes)
    expect(summary.match(/^```/gm) ?? []).toHaveLength(2)
    expect(summary.endsWith('_The rest did not fit and was left out._\n')).toBe(true)
  })
})
