import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Jest's global setup: whole programs run from `dist/`, so it must be of the sources as they are now. */
export default function buildBundle(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const args = ['scripts/bundle.ts', '--if-changed']
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
}
