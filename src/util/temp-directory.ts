import { tmpdir } from 'node:os'
import { resolve } from 'node:path'

/** The runner's directory for temporary files of a job. An empty variable counts as unset. */
export function tempDirectory(): string {
  const { RUNNER_TEMP: path = '' } = process.env
  return resolve(path === '' ? tmpdir() : path)
}
