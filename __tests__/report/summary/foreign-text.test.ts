import { mkdtempDisposable, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { icons, type BuildRunEnd } from '../../../src/report/run-end.ts'
import { renderBuildSummary, writeBuildSummary } from '../../../src/report/summary/build-summary.ts'
import { summaryLimitBytes } from '../../../src/report/summary/markdown.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { createRedactor } from '../../../src/runner/redact.ts'
import { systemHost } from '../../../src/runner/host/system-host.ts'
import { collector } from '../../support/collector.ts'
import { commit, context, factsOf, nothing, pip } from '../../support/summary-facts.ts'

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
      agent: hostile,
      image: hostile,
      buildId: hostile,
      lastLines: [hostile],
      end: { kind: 'failed', hasImage: false, title: hostile, facts: [hostile], hint: hostile },
      context: {
        ...context,
        contextDir: hostile,
        ignoreFile: hostile,
        largestFiles: sized,
        largestDirectories: sized,
      },
      source: { commit: hostile, ref: hostile, repository: { url: hostile, files: 'blob' } },
      steps: named ? [named] : [],
      warnings: [{ rule: hostile, message: hostile, file: undefined, line: 1, place }],
      failure: facts.failure && {
        ...facts.failure,
        message: hostile,
        step: named,
        tail: hostile.split('\n'),
        codeFrame: [hostile],
        place,
        instruction: hostile,
        decidingLine: `${hostile} x`,
      },
    })
    const outside = summary
      .replaceAll(/^(`{3,})text\n[^]*?\n\1$/gm, '')
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

const kinds = Object.keys(icons).filter(isOfRun)
function isOfRun(kind: string): kind is BuildRunEnd['kind'] {
  return kind !== 'installed'
}

/** The summary of a run that ended in this way, with these secrets. */
async function summaryOf(end: BuildRunEnd, secrets: readonly string[]): Promise<string> {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'summary-'))
  const path = join(directory.path, 'summary.md')
  process.env['GITHUB_STEP_SUMMARY'] = path
  const redact = createRedactor(secrets)
  const log = createLog(collector(), [], redact)
  const { signal } = new AbortController()
  await writeBuildSummary({ ...nothing, end }, { host: systemHost, log, redact, signal })
  delete process.env['GITHUB_STEP_SUMMARY']
  return await readFile(path, 'utf8')
}

it.each(kinds)('has the icon of a run that ended "%s" with secrets of that word', async (kind) => {
  const secrets = [kind, 'title', 'kind', 't', 'a secret of lines\nwarnings\nlastLines']
  const summary = await summaryOf({ ...nothing.end, kind, title: `ended ${kind}` }, secrets)
  const [heading] = summary.split('\n')
  expect(heading).toMatch(new RegExp(String.raw`^### ${icons[kind]} .*ended \*\*\*\`?$`))
})

it.each(['_k3y', 'k3y_', '__k3y__', 'GH-1k3y', 'www.k3y', '@k3y', 'a|k3y', 'a*k3y'])(
  'does not show %j, in which Markdown has something to escape',
  async (secret) => {
    const end = { ...nothing.end, kind: 'broken', facts: [`Wrong key: ${secret}.`] } as const
    const summary = await summaryOf(end, [secret])
    expect(summary).toContain(String.raw`Wrong key: \*\*\*.`)
    expect(summary).not.toContain('k3y')
  },
)
