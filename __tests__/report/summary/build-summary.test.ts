import { describe, expect, it } from '@jest/globals'
import type { ReportFacts } from '../../../src/report/report.ts'
import { renderBuildSummary } from '../../../src/report/summary/build-summary.ts'
import { transcript } from '../../support/log-of.ts'
import {
  blocksOf,
  commit,
  context,
  factsOf,
  nothing,
  pip,
  type TimedLine,
} from '../../support/summary-facts.ts'
import { codeBuildRefusedPush } from '../../build-log/ci-service-logs.ts'

const line = (number: number): string =>
  `[\`agents/chat/Dockerfile:${number}\`](https://github.com/o/r/blob/${commit}/agents/chat/Dockerfile#L${number})`
const commitLink = `commit [\`0123456\`](https://github.com/o/r/commit/${commit}) of \`main\``

const built: readonly TimedLine[] = [
  [0, '#1 [internal] load build definition from Dockerfile'],
  [0, '#1 DONE 0.0s'],
  [0, '#2 [1/4] FROM python:3.12'],
  [1, '#2 CACHED'],
  [1, '#3 [2/4] RUN apt-get update'],
  [11, '#3 DONE 10.0s'],
  [11, '#4 [3/4] RUN pip install -r requirements.txt'],
  [41, '#4 DONE 30.0s'],
]

describe('the summary of a success', () => {
  it('has the image to copy, the slowest step and the facts', () => {
    expect(blocksOf({ ...factsOf(built, 'success'), context })).toEqual([
      '### ✅ `chat` built in 41 s',
      '```text\nregistry.example/chat:sha-0123456789ab\n```',
      '`RUN pip install -r requirements.txt` (30 s) took 73 % of the time. 1 of 4 steps came from the cache.',
      `Queued 6.0 s · context 1.5 KiB, 12 files · ${commitLink} · build \`b-1\` · to deploy it: \`deploy/\` with this \`build-id\``,
      [
        '<details><summary>4 steps, 1 cached</summary>',
        '| # | Step | Time |',
        '| --- | --- | --- |',
        '| 1 | `[internal] load build definition from Dockerfile` | 0.0 s |',
        '| 2 | `[1/4] FROM python:3.12` | cached |',
        '| 3 | `[2/4] RUN apt-get update` | 10 s |',
        '| 4 | `[3/4] RUN pip install -r requirements.txt` | 30 s |',
        '</details>',
      ].join('\n'),
      expect.stringContaining('<summary>Build context: 12 files, 3.9 KiB</summary>'),
    ])
  })

  it.each([
    [true, ['built', 'reused', 'registered']],
    [false, ['submitted', 'checked', 'failed', 'cancelled', 'lost', 'in-doubt']],
  ] as const)('says how to deploy its image: %s for %j', (isSaid, kinds) => {
    for (const kind of kinds) {
      const facts = factsOf(built, 'success')
      const markdown = renderBuildSummary({ ...facts, end: { ...facts.end, kind } })
      expect(markdown.includes(' · to deploy it: `deploy/` with this `build-id`')).toBe(isSaid)
    }
  })

  it('names the builds that failed before it', () => {
    const facts = { ...factsOf(built, 'success'), retried: ['b-0', 'b-00'] }
    expect(renderBuildSummary(facts)).toContain(
      'build `b-1` · to deploy it: `deploy/` with this `build-id` · tried before: `b-0`, `b-00`\n',
    )
  })

  it.each([
    ['COPY requirements.txt .', '`COPY requirements.txt .` was the first step built again.'],
    ['COPY . .', '`COPY . .` was the first step built again; it reads the whole build context.'],
    [
      'RUN --mount=type=bind,source=project,target=/p --mount=type=cache,target=/c make',
      '` was the first step built again; it reads `project`.',
    ],
    ['RUN --mount=type=bind,from=base,target=/p make', 'make` was the first step built again.'],
  ])('names the step at which the cache ended: %s', (instruction, words) => {
    const log: readonly TimedLine[] = [
      [0, '#2 [1/4] FROM python:3.12'],
      [0, '#2 CACHED'],
      [0, '#3 [2/4] RUN apt-get update'],
      [0, '#3 CACHED'],
      [0, `#4 [3/4] ${instruction}`],
      [3, '#4 DONE 3.0s'],
      [3, '#5 [4/4] RUN pip install'],
      [20, '#5 DONE 17.0s'],
    ]
    const [, , steps] = blocksOf(factsOf(log, 'success'))
    expect(steps).toMatch(
      /^Slowest steps: `RUN pip install` \(17 s\) and .* \(3\.0 s\)\. 2 of 4 steps came from the cache\. /,
    )
    expect(steps?.endsWith(words)).toBe(true)
  })

  it('has no slowest step when everything came from the cache', () => {
    const [headline, image, facts] = blocksOf(factsOf(transcript('cached'), 'success'))
    expect(headline).toBe('### ✅ `chat` built in 0.0 s, all instructions from the cache')
    expect([image, facts]).toEqual([
      expect.stringContaining('```text'),
      expect.stringContaining('Queued'),
    ])
  })

  it('shows no time of the clock where the log arrived after its steps had run', () => {
    const steps = [...built, [41, '#5 [4/4] RUN make'], [41, '#5 DONE']] as readonly TimedLine[]
    const rowOf = (facts: ReportFacts) => /^\| 5 \|.*$/m.exec(renderBuildSummary(facts))?.[0]
    expect(rowOf(factsOf(steps, 'success'))).toBe('| 5 | `[4/4] RUN make` | 0.0 s |')
    const replayed = steps.map(([, text]) => text)
    expect(rowOf(factsOf(replayed, 'success'))).toBe('| 5 | `[4/4] RUN make` |  |')
  })

  it('links the warnings of the build checks to their lines', () => {
    const checks = [
      '',
      ' 2 warnings found (use docker --debug to expand):',
      " - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 9)",
      ' - LegacyKeyValueFormat: "ENV key=value" should be used (line 31)',
    ].map((text): TimedLine => [41, text])
    const blocks = blocksOf(factsOf([...built, ...checks], 'success'))
    expect(blocks[2]).toMatch(
      `1 of 4 steps came from the cache. ⚠️ 2 warnings: ${line(9)}, ${line(31)}.`,
    )
    expect(blocks.at(-1)).toBe(
      [
        '<details><summary>2 warnings of the build checks</summary>',
        `- ${line(9)} \`FromAsCasing\`: 'as' and 'FROM' keywords' casing do not match`,
        `- ${line(31)} \`LegacyKeyValueFormat\`: "ENV key=value" should be used`,
        '</details>',
      ].join('\n'),
    )
  })

  it('shows the slowest steps of a long build, in the order of the log', () => {
    const log = Array.from({ length: 50 }, (_, index) => [
      `#${index + 1} [${index + 1}/50] RUN step-${index + 1}`,
      `#${index + 1} DONE ${index + 1}.0s`,
    ]).flat()
    const steps = blocksOf(factsOf(log, 'success')).at(-1) ?? ''
    expect(steps).toContain('<summary>50 steps, the slowest 30 shown</summary>')
    expect(
      Array.from(steps.matchAll(/^\| (\d+) \| .*step-(\d+)/gm), ([, ...both]) => both),
    ).toEqual(Array.from({ length: 30 }, (_, index) => [String(index + 21), String(index + 21)]))
  })
})

describe('the summary of a failed build', () => {
  it('names the command that failed beside the builder, and the phases of the build service', () => {
    const text = blocksOf(factsOf(codeBuildRefusedPush, 'failed')).join('\n')
    for (const part of [
      '### ❌ `chat`: the registry refused the push',
      '`docker push $IMAGE`',
      '**denied: User: ',
      'The steps of the Dockerfile had succeeded.',
      'lines of the command</summary>',
      '3 steps, 5 phases</summary>',
      '|  | `POST_BUILD` | ❌ failed after 4.0 s |',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('has the cause, a link to the line, the line itself, what decides, what to do, and the last lines', () => {
    expect(blocksOf(factsOf(pip, 'failed'))).toEqual([
      expect.stringMatching(/^### ❌ `chat`: pip found no .*no-such-package/),
      `${line(5)} · exit code 1`,
      '```text\n   5 | >>> RUN pip install \\\n   6 | >>>     no-such-package\n```',
      '**ERROR: No matching distribution found for no-such-package**',
      expect.stringMatching(/^💡 Check the name and version/),
      '<details open><summary>Last 3 lines of the step</summary>',
      expect.stringMatching(/^```text\nCollecting no-such-package\nERROR: Could not/),
      '</details>',
      `No image. Queued 6.0 s · built 2.0 s · ${commitLink} · build \`b-1\``,
      expect.stringContaining('<summary>1 step, 1 failed</summary>'),
    ])
  })

  it('shows the instruction where the log names no line of the packed Dockerfile', () => {
    const other = pip
      .filter(([, text]) => !/^ {3}\d|^---/.test(text))
      .map(([at, text]): TimedLine => [at, text.replace(/^Dockerfile:5$/, 'other.Dockerfile:5')])
    const blocks = blocksOf(factsOf(other, 'failed'))
    expect(blocks[1]).toBe('`RUN pip install no-such-package` · exit code 1')
    expect(blocks.join()).not.toContain('blob')
  })

  it('says the deciding line once where it is the headline', () => {
    const log = ['#5 [2/2] RUN x', '#5 0.1 error: no x', '#5 0.2 bye', '#5 ERROR: exit code: 1']
    const [headline, ...rest] = blocksOf(factsOf(log, 'failed'))
    expect(headline).toBe('### ❌ `chat`: error: no x')
    expect(rest.join('\n').match(/error: no x/g)).toHaveLength(1)
  })

  it('has the last lines of a log that names no failing step', () => {
    expect(blocksOf(factsOf(['one', 'ERROR: two', 'three'], 'failed')).slice(0, 6)).toEqual([
      '### ❌ `chat`: ERROR: two',
      "The build failed (status 'failed').",
      '💡 Check the last lines of the log: it names no failing step.',
      '<details open><summary>Last 3 lines of the log</summary>',
      '```text\none\nERROR: two\nthree\n```',
      '</details>',
    ])
  })

  it('shows no last lines of an empty log', () => {
    const blocks = blocksOf(factsOf([], 'failed'))
    expect(blocks.slice(0, 3)).toEqual([
      '### ❌ `chat`: the build failed',
      "The build failed (status 'failed').",
      '💡 Check the build on the server: it sent no log.',
    ])
    expect(blocks.join()).not.toContain('Last')
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
})
