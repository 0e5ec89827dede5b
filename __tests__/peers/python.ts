import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installPackages } from '../../testbed/docker/install-packages.ts'

const run = promisify(execFile)

/** Set by the global setup: a Python that has the packages of `requirements.txt`. */
const variable = 'PEERS_PYTHON'

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/peers/', import.meta.url))

interface Python {
  readonly path: string
  readonly version: string
}

/** This machine lacks what the tests need; the message is a sentence that says what. */
export class NoPeersError extends Error {
  override readonly name = 'NoPeersError'
}

/** Makes a virtual environment that later runs use again. Rejects with `NoPeersError`. */
export async function preparePython(): Promise<void> {
  const found = await ensurePython()
  const key = createHash('sha256')
    .update(found.version)
    .update(await readFile(requirements))
  const directory = join(cache, key.digest('hex').slice(0, 16))
  const python = join(directory, 'bin', 'python')
  // Written last: without it, an earlier run was stopped.
  const mark = join(directory, 'complete')
  if (!existsSync(mark) || !existsSync(python)) {
    process.stderr.write('Installing the official packager and client from PyPI …\n')
    await rm(directory, { recursive: true, force: true })
    await mkdir(cache, { recursive: true })
    await run(found.path, ['-m', 'venv', directory])
    const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:']
    const install = ['-m', 'pip', 'install', ...options, '--requirement', requirements]
    await run(python, install).catch((error: unknown) => {
      const reason = String(error).trim().split('\n').at(-1) ?? ''
      throw new NoPeersError(
        `'npm run test:peers' needs packages of PyPI, but pip failed (${reason}): check the network, or set PIP_INDEX_URL.`,
      )
    })
    await writeFile(mark, '')
  }
  process.env[variable] = python
}

async function ensurePython(): Promise<Python> {
  const found = await findPython()
  if (found) return found
  await installPackages(['python3', 'python3-venv'])
  const installed = await findPython()
  if (installed) return installed
  throw new NoPeersError(
    "'npm run test:peers' needs Python 3.12 or newer with the module venv: install it, on Debian 13 with 'apt-get install python3-venv'.",
  )
}

/** The first on PATH with `ensurepip`, which Debian's lacks without the package python3-venv. */
async function findPython(): Promise<Python | undefined> {
  const test = 'import ensurepip, sys, venv; assert sys.version_info >= (3, 12); print(sys.version)'
  for (const path of ['python3', 'python3.14', 'python3.13', 'python3.12']) {
    const { stdout } = await run(path, ['-c', test]).catch(() => ({ stdout: '' }))
    if (stdout !== '') return { path, version: stdout }
  }
  return undefined
}

/** Runs a script of this directory; resolves to what it prints. */
export async function runPython(
  script: string,
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const python = process.env[variable]
  if (python === undefined) throw new Error('The global setup has not run.')
  const path = fileURLToPath(new URL(script, import.meta.url))
  // The official code traces itself, and would report that.
  const quiet = { DD_TRACE_ENABLED: 'false', DD_INSTRUMENTATION_TELEMETRY_ENABLED: 'false' }
  const running = run(python, [path, ...args], {
    env: { ...process.env, ...quiet, ...env },
    maxBuffer: 256 * 1024 * 1024,
  })
  running.child.stdin?.end(input)
  return (await running).stdout
}
