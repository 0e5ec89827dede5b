import { tmpdir } from 'node:os'
import { resolve } from 'node:path'

/** Where the runner keeps the temporary files of a job; as everywhere, empty means unset. */
export function tempDirectory(): string {
  const { RUNNER_TEMP: path = '' } = process.env
  return resolve(path === '' ? tmpdir() : path)
}
