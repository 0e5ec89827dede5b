import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startDaemon } from '../../testbed/docker/daemon.ts'
import { listen } from '../../testbed/loopback.ts'
import { createServer } from 'node:net'

/** Where a program runs: a directory and an address of its own. */
export interface Place {
  readonly directory: string
  readonly port: number
}

/** How a program is started: its files, by their paths in the directory, and its command. */
export interface Start {
  readonly files: Readonly<Record<string, string>>
  readonly command: readonly string[]
}

export interface StartedProgram extends AsyncDisposable {
  readonly port: number
}

/** Starts a program on 127.0.0.1, and resolves when it accepts connections. */
export async function startProgram(plan: (place: Place) => Start): Promise<StartedProgram> {
  const directory = await mkdtemp(join(tmpdir(), 'infrastructure-'))
  // Programs that root starts change to a user of their own.
  await chmod(directory, 0o777)
  const port = await freePort()
  const { files, command } = plan({ directory, port })
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await writeFile(join(directory, name), text, { mode: 0o644 })
  }
  const logPath = join(directory, 'output')
  const daemon = await startDaemon(command, logPath, { cwd: directory })
  const stop = async (): Promise<void> => {
    await daemon.stop()
    await rm(directory, { recursive: true, force: true })
  }
  while (!(await accepts(port))) {
    if (daemon.process.exitCode !== null || daemon.process.pid === undefined) {
      const output = await readFile(logPath, 'utf8')
      await stop()
      throw new Error(`'${command.join(' ')}' did not start:\n${output}`)
    }
    await sleep(50)
  }
  return { port, [Symbol.asyncDispose]: stop }
}

/** The programs cannot choose a port and say which. */
async function freePort(): Promise<number> {
  await using server = await listen(createServer())
  return server.port
}

async function accepts(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect({ port, host: '127.0.0.1' })
  socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
  const answer = await promise
  socket.destroy()
  return answer
}
