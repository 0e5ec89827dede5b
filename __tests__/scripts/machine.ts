import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  access,
  constants,
  mkdir,
  mkdtempDisposable,
  readdir,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ChildOutput, collectOutput } from '../../world/runner/child-output.ts'
import { compileCache } from '../../world/runner/compile-cache.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What every machine has. Not apt-get: as root the scripts would install packages. */
const programs = ['sh', 'env', 'cat', 'sleep', 'uname', 'git', 'npm']

/** Has few programs, an empty temporary directory and no engine but that of its `docker`. */
export interface Machine extends AsyncDisposable {
  readonly start: (...command: readonly string[]) => StartedCommand
  /** What commands left in the directory for temporary files. */
  readonly leftovers: () => Promise<readonly string[]>
}

export interface StartedCommand {
  readonly stdout: ChildOutput
  readonly stderr: ChildOutput
  /** Presses Ctrl-C in the command's terminal. */
  readonly interrupt: () => void
  readonly exitCode: Promise<number | null>
}

/** `scripts` are shell scripts on PATH, by name. */
export async function makeMachine(scripts: Readonly<Record<string, string>>): Promise<Machine> {
  const directory = await mkdtempDisposable(join(tmpdir(), 'machine-'))
  const [bin, temp] = [join(directory.path, 'bin'), join(directory.path, 'tmp')]
  await mkdir(bin)
  await mkdir(temp)
  await symlink(process.execPath, join(bin, 'node'))
  for (const name of programs) await symlink(await findOnPath(name), join(bin, name))
  for (const [name, script] of Object.entries(scripts))
    await writeFile(join(bin, name), `#!/bin/sh\n${script}`, { mode: 0o755 })
  const env = {
    PATH: bin,
    HOME: temp,
    TMPDIR: temp,
    DOCKER_HOST: 'unix:///nowhere',
    ...compileCache,
  }

  return {
    start(...[program = '', ...args]) {
      const child = spawn(program, args, { cwd: root, env, detached: true })
      const exit = once(child, 'close') as Promise<[number | null]>
      return {
        stdout: collectOutput(child.stdout),
        stderr: collectOutput(child.stderr),
        interrupt: () => void process.kill(-(child.pid ?? 0), 'SIGINT'),
        exitCode: exit.then(([code]) => code),
      }
    },
    leftovers: () => readdir(temp),
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  }
}

async function findOnPath(name: string): Promise<string> {
  for (const directory of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(directory, name)
    const isProgram = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isProgram) return path
  }
  throw new Error(`There is no '${name}' on PATH.`)
}
