import { rmSync } from 'node:fs'

/** Removes what the setup installed. */
export default function tearDown(): void {
  rmSync(process.env['ACT_DIRECTORY'] ?? '', { recursive: true, force: true })
}
