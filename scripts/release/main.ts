// `node scripts/release/main.ts VERSION NOTES` checks that VERSION can be released, writes its
// notes to the file NOTES, and prints the outputs for the other jobs of release.yml.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { planRelease, ReleaseError } from './plan.ts'

const [version = '', notesFile] = process.argv.slice(2)
const root = new URL('../../', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8')

try {
  const plan = planRelease({
    version,
    packageVersion: (JSON.parse(read('package.json')) as { readonly version: string }).version,
    changelog: read('CHANGELOG.md'),
    tags: execFileSync('git', ['tag'], { cwd: fileURLToPath(root), encoding: 'utf8' }).split('\n'),
  })
  if (notesFile !== undefined) writeFileSync(notesFile, `${plan.notes}\n`)
  process.stdout.write(`tag=${plan.tag}
major-tag=${plan.majorTag ?? ''}
prerelease=${plan.isPrerelease}
latest=${plan.isLatest}
`)
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
