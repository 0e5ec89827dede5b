import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cell, endless, isLastLine, success } from './cell.ts'

/** Above the service's archive limit if not compressed; takes no space in the workspace. */
const sparseBytes = 530_000_000

/** What a test of one process or one room cannot show of the runner's machine. */
export const machineCells: readonly Cell[] = [
  {
    name: 'machine: the archive is larger than the service accepts',
    scene: {
      script: success,
      inputs: { 'compression-level': '0' },
      prepare: async (workspace) => {
        await writeFile(join(workspace, 'app/data'), '')
        await truncate(join(workspace, 'app/data'), sparseBytes)
      },
    },
    expected: {
      ...{ exit: 1, builds: 0, requests: 0 },
      error:
        /^The packed build context exceeds 524288000 bytes, the most that the service accepts\. Nothing was sent\. The largest files are:\n530000000 bytes {2}app\/data\n.+\nExclude what the build does not need, with lines in the ignore file\.\n*$/s,
    },
    isSlow: true,
  },
  {
    name: 'machine: standard output is closed',
    scene: {
      script: success,
      drive: (action) => {
        action.closeStdout()
        return Promise.resolve()
      },
    },
    expected: { exit: 0, log: 'start' },
  },
  {
    name: 'machine: standard output is closed, and the step is stopped',
    scene: {
      script: endless,
      drive: async (action, stop) => {
        await action.waitFor(isLastLine)
        action.closeStdout()
        stop('SIGINT')
      },
    },
    // Nobody can read the error.
    expected: { exit: 'any', log: 'start' },
  },
  {
    name: 'machine: little memory',
    scene: { script: success, env: { NODE_OPTIONS: '--max-old-space-size=64' } },
    expected: { exit: 0 },
  },
]
