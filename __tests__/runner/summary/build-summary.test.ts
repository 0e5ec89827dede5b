import { describe, expect, it } from '@jest/globals'
import { createLogParser } from '../../../src/build-log/log-parser.ts'
import { renderBuildSummary, type SummaryFacts } from '../../../src/runner/summary/build-summary.ts'
import { summaryLimitBytes } from '../../../src/runner/summary/markdown.ts'
import { transcript } from '../../support/log-of.ts'

const context: NonNullable<SummaryFacts['context']> = {
  ...{ contextDir: '.', ignoreFile: undefined, files: 12, ignored: 0, durationMs: 30 },
  ...{ sizeBytes: 1_500, uncompressedBytes: 4_000, workingTreeHash: 'ab'.repeat(32) },
  ...{ largestFiles: [], largestDirectories: [] },
}
const commit = '0123456789abcdef0123456789abcdef01234567'

function facts(changes: Partial<SummaryFacts> = {}): SummaryFacts {
  return {
    result: 'success',
    message: undefined,
    hint: undefined,
    agent: 'hello-agent',
    image: 'registry.example/hello-agent:sha-0123456789ab',
    buildId: 'b-1',
    status: 'success',
    context,
    queueSeconds: 2,
    buildSeconds: 42,
    source: { commit, ref: 'refs/heads/main', repositoryUrl: 'https://github.com/o/r' },
    steps: [],
    failure: undefined,
    ...changes,
  }
}

function parsed(name: string): Pick<SummaryFacts, 'steps' | 'failure'> {
  const parser = createLogParser()
  for (const line of transcript(name)) parser.push(line)
  return { steps: parser.steps(), failure: parser.failure() }
}

const nothing = facts({
  ...{ agent: undefined, image: undefined, buildId: undefined, status: undefined },
  ...{ context: undefined, queueSeconds: undefined, buildSeconds: undefined },
  source: { commit: undefined, ref: undefined, repositoryUrl: undefined },
})

describe('the summary of a successful build', () => {
  it('has the result first, then what a reader may want to copy', () => {
    expect(renderBuildSummary(facts())).toBe(
      [
        '### ✅ `hello-agent`: built in 42 s',
        '',
        '| Image | `registry.example/hello-agent:sha-0123456789ab` |',
        '| --- | --- |',
        '| Build | `b-1` success |',
        '| Context | 1.5 KiB, 12 files |',
        '| Queued | 2.0 s |',
        '| Built | 42 s |',
        `| Commit | [\`0123456789ab\`](https://github.com/o/r/commit/${commit}) |`,
        '| Ref | `refs/heads/main` |',
        '',
        '<details><summary>Build context: 12 files, 3.9 KiB</summary>',
        '',
        '| Build context |  |',
        '| --- | --- |',
        '| Directory | . |',
        '| Files and links | 12 |',
        '| Size | 3.9 KiB (4,000 bytes) |',
        '| Compressed | 1.5 KiB (1,500 bytes) |',
        '| Ignored | no ignore file |',
        `| working_tree_hash | ${'ab'.repeat(32)} |`,
        '| Packed in | 0.0 s |',
        '',
        '</details>',
        '\n',
      ].join('\n'),
    )
  })

  it('lists the steps', () => {
    const steps = ['#1 [1/2] COPY a b', '#1 CACHED', '#2 [2/2] RUN x | y', '#2 DONE 3.2s']
    const parser = createLogParser()
    for (const line of steps) parser.push(line)
    expect(renderBuildSummary({ ...nothing, steps: parser.steps() })).toBe(
      [
        '### ✅ Agent: built',
        '',
        '<details><summary>2 steps, 1 cached</summary>',
        '',
        '| Step | Result | Time |',
        '| --- | --- | --- |',
        '| `[1/2] COPY a b` | ⚡ cached |  |',
        String.raw`| <code>\[2/2\] RUN x &#124; y</code> | ✅ | 3.2 s |`,
        '',
        '</details>',
        '\n',
      ].join('\n'),
    )
  })

  it('shows the slowest steps of a long build, in the order of the log', () => {
    const parser = createLogParser()
    for (let key = 1; key <= 50; key += 1) {
      parser.push(`#${key} [${key}/50] RUN step-${key}`)
      parser.push(`#${key} DONE ${key}.0s`)
    }
    const summary = renderBuildSummary(facts({ steps: parser.steps() }))
    expect(summary).toContain('<summary>50 steps, the slowest 30 shown</summary>')
    expect(Array.from(summary.matchAll(/step-(\d+)/g), ([, key]) => Number(key))).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 21),
    )
  })
})

describe('the summary of a run that failed', () => {
  it('shows the failing step with its last lines before everything else', () => {
    const summary = renderBuildSummary(
      facts({
        ...{ result: 'failure', status: 'failed', message: 'It failed.', hint: 'Fix it.' },
        ...parsed('heredoc'),
      }),
    )
    expect(summary.split('\n\n').slice(0, 4)).toEqual([
      '### ❌ `hello-agent`: build failed',
      '**Failed step** `[3/3] RUN <<EOF (echo from a heredoc...)` · exit code 42 · `Dockerfile:4`',
      expect.stringContaining('did not complete successfully'),
      '```text\nfrom a heredoc\n::error::not a command\n```',
    ])
    expect(summary).toContain('❌ failed')
  })

  it("shows the builder's message unchanged, so that the runner can mask a secret in it", () => {
    const sentence = 'process "npm ci --//r/:_authToken=npm_-_s3cr*et" did not complete'
    const { failure } = parsed('syntax-error')
    const renamed = failure && { ...failure, message: sentence }
    expect(renderBuildSummary(facts({ result: 'failure', failure: renamed }))).toContain(sentence)
  })

  it("shows the builder's message once", () => {
    const { failure } = parsed('syntax-error')
    const message = `Build b-1 ended: ${failure?.message ?? ''}`
    const summary = renderBuildSummary(facts({ result: 'failure', message, failure }))
    expect(summary.match(/unknown instruction/g)).toHaveLength(1)
    expect(summary).toContain('**The builder failed** `Dockerfile:4`')
  })

  it.each([
    ['timeout', '### ⏱️ Agent: timed out'],
    ['cancelled', '### 🚫 Agent: cancelled'],
    ['submitted', '### 🚀 Agent: submitted'],
    ['dry-run', '### 📦 Agent: packed, nothing sent'],
  ] as const)('has the result in its first line: %s', (result, headline) => {
    expect(renderBuildSummary({ ...nothing, result })).toBe(`${headline}\n\n`)
  })
})

describe('foreign text in a summary', () => {
  const hostile = '`</code></details>|\n\n# <img src=x> @user [x](http://evil) ```\n```'

  it('stays text, in every field', () => {
    const step = { ...parsed('heredoc').steps[4], title: hostile }
    const summary = renderBuildSummary(
      facts({
        ...{ result: 'failure', message: hostile, hint: hostile, agent: hostile, image: hostile },
        ...{ buildId: hostile, status: hostile, steps: [step as SummaryFacts['steps'][number]] },
        source: { commit: hostile, ref: hostile, repositoryUrl: hostile },
        context: {
          ...{ ...context, contextDir: hostile, ignoreFile: hostile, workingTreeHash: hostile },
          largestFiles: [{ path: hostile, sizeBytes: 1 }],
          largestDirectories: [{ path: hostile, sizeBytes: 1 }],
        },
        failure: {
          ...{ message: hostile, step: step as SummaryFacts['steps'][number], exitCode: 1 },
          ...{ tail: hostile.split('\n'), dockerfile: { file: hostile, line: 1 } },
          ...{ instruction: hostile, frame: [], decidingLine: hostile, cause: undefined },
        },
      }),
    )
    const outside = summary
      .replace(/^(`{3,})text\n[^]*?\n\1$/m, '')
      .replaceAll(/(?<![`\\])(`+)(?!`) .*? \1(?!`)/g, 'a code span')
    expect(outside).not.toMatch(/(?<!\\)<(?!\/?(?:details|summary|code)>)/)
    expect(outside.match(/^#.*/gm)).toHaveLength(1)
    expect(outside).not.toMatch(/(?<!\\)\]\(http/)
    expect(outside).not.toMatch(/@user/)
    expect(outside.match(/<\/details>/g)).toHaveLength(2)
  })

  it.each([
    [commit, 'https://github.com/o/r?x=)'],
    [commit, 'javascript://github.com/o/r'],
    ['main', 'https://github.com/o/r'],
  ])('does not link the commit %j in %j', (value, repositoryUrl) => {
    const source = { commit: value, ref: undefined, repositoryUrl }
    expect(renderBuildSummary(facts({ source }))).not.toContain('](')
  })

  it('is left out where it does not fit, without cutting a fence', () => {
    const tail = Array.from({ length: 200 }, () => '🚀'.repeat(1_500))
    const failure = { ...parsed('heredoc').failure, tail } as SummaryFacts['failure']
    const summary = renderBuildSummary(facts({ result: 'failure', failure }))
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(summaryLimitBytes)
    expect(summary.match(/^```/gm) ?? []).toEqual([])
    expect(summary.endsWith('_The rest did not fit and was left out._\n')).toBe(true)
  })
})

describe('the build context in the summary', () => {
  const shown = (changes: Partial<typeof context>): string =>
    renderBuildSummary({ ...nothing, context: { ...context, ...changes } })

  it('has the largest directories and files', () => {
    const largestFiles = [{ path: 'src/a.py', sizeBytes: 2_000 }]
    const largestDirectories = [{ path: 'src', sizeBytes: 2_048 }]
    expect(shown({ largestFiles, largestDirectories })).toContain(
      [
        '| Largest directories | Size |',
        '| --- | --- |',
        '| `src/` | 2.0 KiB |',
        '',
        '| Largest files | Size |',
        '| --- | --- |',
        '| `src/a.py` | 2.0 KiB |',
      ].join('\n'),
    )
    expect(shown({})).not.toContain('Largest')
  })

  it.each(['a|b', '</details>', '`` ` ``', '@team', '[x](http://y)', 'line\nbreak'])(
    'shows a name such as %j as text',
    (name) => {
      const sized = [{ path: name, sizeBytes: 1 }]
      const markdown = shown({
        ...{ contextDir: name, ignoreFile: name, largestFiles: sized, largestDirectories: sized },
      }).replace(/^.*?<details>/s, '')
      const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
      expect(rows).toHaveLength(15)
      // Two cells each, whatever is in them.
      for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(3)
      const withoutCode = markdown.replaceAll(/(`+).*?\1/g, '')
      expect(withoutCode.match(/<\/details>/g)).toHaveLength(1)
      expect(withoutCode).not.toContain('@team')
    },
  )
})
