import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { atLeast, type Bar } from './bar.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Report {
  readonly files: Readonly<
    Record<string, { readonly mutants: readonly { readonly status: string }[] }>
  >
}

const rooms = ['src/build/', 'src/runner/log/', 'src/runner/text/', 'src/api/']

/** Changes the code in one place after the other: how often a test notices. */
export const mutate: Bar = async () => {
  await promisify(execFile)('npx', ['stryker', 'run', 'bars/stryker.config.mjs'], {
    cwd: root,
    maxBuffer: Infinity,
  })
  const report = JSON.parse(
    await readFile(new URL('../node_modules/.cache/bars/mutation.json', import.meta.url), 'utf8'),
  ) as Report
  const statuses = Object.entries(report.files).flatMap(([path, { mutants }]) =>
    mutants.map(({ status }) => ({ path, status })),
  )
  const score = (room: string): number => {
    const own = statuses.filter(({ path }) => path.startsWith(room))
    const count = (...names: readonly string[]): number =>
      own.filter(({ status }) => names.includes(status)).length
    const found = count('Killed', 'Timeout')
    return (100 * found) / Math.max(1, found + count('Survived', 'NoCoverage'))
  }
  return ['', ...rooms].map((room) =>
    atLeast(`mutation score${room && ` of ${room}`}`, 85, score(room), ' %'),
  )
}
