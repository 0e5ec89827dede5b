import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Jest's global setup: whole programs run from `dist/`, so it must contain the sources as they are now. */
export default function buildBundle(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  execFileSync(process.execPath, ['scripts/bundle.ts'], { cwd: root, stdio: 'inherit' })
}
