import { tmpdir } from 'node:os'
import { resolve } from 'node:path'

/** Where the runner keeps the temporary files of a job. */
export function tempDirectory(): string {
  return resolve(process.env['RUNNER_TEMP'] ?? tmpdir())
}
