// `npm run mutate` changes the code in one place at a time and counts how often a test notices;
// `npm run mutate -- GROUP …` does so in some groups of files only.
// `--docs` writes the last scores of all groups into docs/reliability.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { replaceBetween } from '../../../scripts/replace-between.ts'

interface Group {
  readonly mutate: readonly string[]
  /** Only the unit tests of these files: whole programs would take hours. */
  readonly tests: readonly string[]
  /** Words from the names of tests that take seconds, and so do not take part. */
  readonly slowTests?: readonly string[]
}

const groups: Readonly<Record<string, Group>> = {
  submit: {
    mutate: ['src/build/submit/*.ts'],
    tests: ['build/submit/*', 'build/status-codes', 'build/run-build*'],
  },
  api: {
    mutate: ['src/api/http/retry-rules.ts', 'src/api/retry-table.ts'],
    tests: ['api/http/retry-rules', 'api/retry-table', 'build/status-codes'],
  },
  log: {
    mutate: ['src/runner/log/printable.ts', 'src/runner/text/redact*.ts'],
    tests: ['runner/log/printable', 'runner/text/redact*'],
    slowTests: ['50,000 hostile texts', 'never shows half a secret'],
  },
  cancel: {
    mutate: ['src/build/cancel/*.ts', 'src/build/hand-over.ts'],
    tests: ['build/cancel/*', 'build/hand-over', 'build/run-build*'],
  },
  build: {
    mutate: ['src/build/*.ts', '!src/build/hand-over.ts'],
    tests: ['build/*', 'build/{reuse,promote}/*'],
  },
  reuse: {
    mutate: ['src/build/{reuse,promote}/*.ts'],
    tests: ['build/{reuse,promote}/*'],
  },
  follow: {
    // The decisions alone: whole runs in virtual time would take hours.
    mutate: ['src/build/follow/{status-state,log-connection,log-continuity}.ts'],
    tests: ['build/follow/{status-state,log-connection,log-continuity}'],
  },
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const page = new URL('../../../docs/reliability.md', import.meta.url)
const reportOf = (group: string): string => `${root}node_modules/.cache/bars/mutation-${group}.json`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { docs: { type: 'boolean', default: false } },
})
const wanted = positionals.length > 0 || values.docs ? positionals : Object.keys(groups)
for (const name of wanted) {
  const group = groups[name]
  if (group === undefined)
    throw new Error(`Unknown group '${name}'. Use one of: ${Object.keys(groups).join(', ')}.`)
  await run(name, group)
}
const table = renderScores()
process.stdout.write(`\n${table}\n`)
if (values.docs) writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), 'mutation', table))

async function run(name: string, { mutate, tests, slowTests = [] }: Group): Promise<void> {
  await new Stryker({
    mutate: [...mutate],
    // Texts are left alone: they are for readers, and compared by the tests of whole programs.
    mutator: { excludedMutations: ['StringLiteral'] },
    plugins: [fileURLToPath(new URL('test-runner.ts', import.meta.url))],
    testRunner: 'in-process',
    testFiles: tests.map((test) => `__tests__/${test}.test.ts`),
    slowTests,
    warnings: {
      unknownOptions: false,
      preprocessorErrors: true,
      unserializableOptions: true,
      slow: true,
    },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 2_500,
    ignorePatterns: [
      ...['dist', '.engine', 'docs', 'examples', 'scripts'],
      ...['world/emulator', 'world/sim', 'world/bars'],
    ],
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: reportOf(name) },
    tempDirName: '.stryker',
  }).runMutationTest()
}

interface Report {
  readonly files: Readonly<
    Record<string, { readonly mutants: readonly { readonly status: string }[] }>
  >
}

/** The last scores of all groups that ran here. */
function renderScores(): string {
  const rows = Object.keys(groups)
    .filter((name) => existsSync(reportOf(name)))
    .flatMap((name) => {
      const { files } = JSON.parse(readFileSync(reportOf(name), 'utf8')) as Report
      const all = Object.values(files).flatMap(({ mutants }) => mutants)
      return [
        renderRow(`**${name}**`, all),
        ...Object.entries(files).map(([path, { mutants }]) => renderRow(`\`${path}\``, mutants)),
      ]
    })
  return [
    '| code | changes | noticed | of these by a time limit | not noticed | score |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}

function renderRow(name: string, mutants: readonly { readonly status: string }[]): string {
  const count = (...statuses: readonly string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const missed = count('Survived', 'NoCoverage')
  const score = ((100 * noticed) / Math.max(1, noticed + missed)).toFixed(1)
  const cells = [name, noticed + missed, noticed, count('Timeout'), missed, `${score} %`]
  return `| ${cells.join(' | ')} |`
}
