import { randomBytes } from 'node:crypto'
import { chmod, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { limitedByModes } from '../../runner/limited-by-modes.ts'
import type { Expected } from '../check-run.ts'
import type { Scene } from '../scene.ts'
import { type Cell, endless, isLastLine, success } from './cell.ts'

/** Nowhere, for everyone: root may write to files and directories that are read-only. */
const [missing, notDirectory, noNewFiles, noSpace] = [
  '/nowhere/at/all',
  '/dev/null',
  '/proc',
  '/dev/full',
]
const unsent = { exit: 1, builds: 0, requests: 0 } as const

/** No file may grow larger. */
const smallFiles = ['prlimit', '--fsize=100000']
/** Above the service's archive limit if not compressed; takes no space in the workspace. */
const sparseBytes = 530_000_000

const unreadable = (path: string, prepare: Scene['prepare']): Cell =>
  local(
    `'${path}' is unreadable`,
    {
      ...unsent,
      error: says(
        `The runner's user cannot read 1 of the build context's files or directories: '${path}'.`,
        'Make them readable before this step, or add lines for them to the ignore file.',
      ),
    },
    { launcher: limitedByModes, files: { 'app/private/data': 'x' }, ...(prepare && { prepare }) },
  )

const noTemp = (name: string, path: string): Cell =>
  local(
    `RUNNER_TEMP ${name}`,
    {
      ...unsent,
      error: says(
        `Could not create a directory in '${path}': *.`,
        'Set RUNNER_TEMP to an existing, writable directory.',
      ),
    },
    { env: { RUNNER_TEMP: path } },
  )

/** Faults of the runner's machine: disk, files, streams and memory. */
export const localCells: readonly Cell[] = [
  local(
    'no file may be as large as the archive',
    {
      ...unsent,
      error: says(
        "Could not write the archive '*': the file is larger than this process or the file system allows (EFBIG: *).",
        "Raise the limit of file sizes ('ulimit -f') of the runner's user.",
      ),
    },
    { launcher: smallFiles, files: { 'app/data': randomBytes(1_000_000).toString('hex') } },
  ),
  {
    ...local(
      'the archive is larger than the service accepts',
      {
        ...unsent,
        error: says(
          `The packed build context exceeds 524288000 bytes, the most that the service accepts. Nothing was sent. The largest files are:\n${sparseBytes} bytes  app/data\n*`,
          'Exclude what the build does not need, with lines in the ignore file.',
        ),
      },
      {
        inputs: { 'compression-level': '0' },
        prepare: async (workspace) => {
          await writeFile(join(workspace, 'app/data'), '')
          await truncate(join(workspace, 'app/data'), sparseBytes)
        },
      },
    ),
    isSlow: true,
  },
  unreadable('app/private/data', (workspace) => chmod(join(workspace, 'app/private/data'), 0)),
  unreadable('app/private', (workspace) => chmod(join(workspace, 'app/private'), 0)),
  noTemp('is missing', missing),
  noTemp('is not a directory', notDirectory),
  noTemp('is read-only', noNewFiles),
  ...(
    [
      ['is missing', missing],
      ['is a directory', '/'],
      ['is on a full disk', noSpace],
    ] as const
  ).flatMap(([name, path]) => [
    local(
      `GITHUB_STATE ${name}`,
      { exit: 0, warning: /state for the post step could not be saved/ },
      { env: { GITHUB_STATE: path } },
    ),
    local(
      `GITHUB_OUTPUT ${name}`,
      { exit: 0, warning: /output/ },
      { env: { GITHUB_OUTPUT: path } },
    ),
    local(
      `GITHUB_STEP_SUMMARY ${name}`,
      { exit: 0, warning: /summary/ },
      { env: { GITHUB_STEP_SUMMARY: path } },
    ),
  ]),
  local(
    'standard output is closed',
    { exit: 0, log: 'start' },
    {
      drive: (action) => {
        action.closeStdout()
        return Promise.resolve()
      },
    },
  ),
  local(
    'standard output is closed, and the step is stopped',
    // Nobody can read the error.
    { exit: 'any', log: 'start' },
    {
      script: endless,
      drive: async (action, stop) => {
        await action.waitFor(isLastLine)
        action.closeStdout()
        stop('SIGINT')
      },
    },
  ),
  local('little memory', { exit: 0 }, { env: { NODE_OPTIONS: '--max-old-space-size=64' } }),
  local(
    'the Dockerfile is missing',
    { ...unsent, error: /Dockerfile/ },
    { inputs: { file: 'nope' } },
  ),
  local(
    'the ignore file excludes the Dockerfile',
    { exit: 0 },
    { files: { '.dockerignore': 'Dockerfile\n' } },
  ),
  local(
    'file names look like commands',
    { exit: 0 },
    { files: { 'app/a\n::error::hostile': 'x', 'app/##[error]hostile': 'x' } },
  ),
]

function local(name: string, expected: Expected, scene: Partial<Scene>): Cell {
  return { name: `local: ${name}`, scene: { script: success, ...scene }, expected }
}

/** The whole error and the lines after it; `*` stands for any text. */
function says(message: string, hint: string): RegExp {
  const pattern = `${message}\n${hint}`
    .split('*')
    .map((part) => part.replaceAll(/[\\^$.+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${pattern.join('.+')}\n*$`, 's')
}
