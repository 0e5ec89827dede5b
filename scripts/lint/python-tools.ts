import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url))

/** Something that the machine lacks; the message is one sentence that says what. */
export class MissingToolError extends Error {
  override readonly name = 'MissingToolError'
}

/** The directory with the programs of requirements.txt, one for each content of that file. */
export function installPythonTools(env: NodeJS.ProcessEnv = process.env): string {
  const key = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 16)
  const cache = join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'agentex-build-action')
  const directory = join(cache, `lint-${key}`)
  const programs = join(directory, process.platform === 'win32' ? 'Scripts' : 'bin')
  if (existsSync(directory)) return programs
  mkdirSync(cache, { recursive: true })
  // Renamed once complete, so that nobody uses half of it.
  const unfinished = `${directory}-${process.pid}`
  try {
    install(unfinished, env)
    if (!existsSync(directory)) renameSync(unfinished, directory)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return programs
}

function install(directory: string, env: NodeJS.ProcessEnv): void {
  process.stderr.write('Installing zizmor and shellcheck from PyPI …\n')
  const python = process.platform === 'win32' ? 'python' : 'python3'
  run(env, python, ['-m', 'venv', directory], {
    hint: 'npm run lint needs python3 with its module venv (on Debian and Ubuntu the package python3-venv)',
  })
  const bin = join(directory, process.platform === 'win32' ? 'Scripts' : 'bin')
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:']
  run(
    env,
    join(bin, 'python'),
    ['-m', 'pip', 'install', ...options, '--require-hashes', '--requirement', requirements],
    { hint: 'npm run lint needs zizmor and shellcheck from PyPI, and pip could not install them' },
  )
}

function run(
  env: NodeJS.ProcessEnv,
  program: string,
  args: readonly string[],
  { hint }: { readonly hint: string },
): void {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env })
  if (error === undefined && status === 0) return
  const reason = error?.message ?? `${stdout}${stderr}`.trim().split('\n').at(-1) ?? ''
  throw new MissingToolError(`${hint}: ${reason.replace(/\.?$/, '.')}`)
}
