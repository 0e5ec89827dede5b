import { execFileSync } from 'node:child_process'
import { devNull } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Jest's global setup: tests get the same result for every user. */
export default function setUp(): void {
  // Files that tests create with default modes; workers inherit it.
  process.umask(0o022)
  forgetGitSettings()
  buildBundle()
}

/** Tests must not depend on user settings, such as signed commits, or on `GIT_DIR` in a hook. */
function forgetGitSettings(): void {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name)
  }
  process.env['GIT_CONFIG_GLOBAL'] = devNull
  process.env['GIT_CONFIG_NOSYSTEM'] = '1'
}

/** Whole programs run from `dist/`, so it must be of the sources as they are now. */
function buildBundle(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const args = ['scripts/bundle.ts', '--if-changed']
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
}
