import { randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import * as core from '@actions/core'
import { openArchiveFile } from '../../api/http/archive-file.ts'
import { timeoutsMs } from '../../api/timing.ts'
import { secondMs, systemClock } from '../../util/clock.ts'
import { tryOrUndefined } from '../../util/or-undefined.ts'
import {
  awaitPendingWrites,
  appendText,
  exitAfterPendingWrites,
  stdout,
  writeRunnerFileValue,
} from './background-writes.ts'
import type { Host } from './host.ts'

const shutdownSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const
const uncaught = ['uncaughtException', 'unhandledRejection'] as const

/** The outputs set since the last call of `outputsWritten`. */
const outputs: Promise<void>[] = []

// This signal would otherwise open Node's debugger to every program on this machine.
process.on('SIGUSR1', () => undefined)

/** The host of this process. Loads slow modules only when they are needed. */
export const systemHost: Host = {
  clock: systemClock,
  random: Math.random,
  startedMs: Date.now() - process.uptime() * secondMs,
  stdout,
  onSignal: (listener) => {
    for (const name of shutdownSignals) process.on(name, listener)
  },
  onUncaught: (listener) => {
    for (const event of uncaught) process.on(event, listener)
  },
  setExitCode: (code) => {
    process.exitCode = code
  },
  exit: exitAfterPendingWrites,
  setOutput: (name, value) => {
    const written = writeRunnerFileValue('GITHUB_OUTPUT', core.setOutput, name, value)
    written.catch(() => undefined)
    outputs.push(written)
  },
  outputsWritten: async () => {
    await Promise.all(outputs.splice(0))
  },
  saveState: (name, value) => writeRunnerFileValue('GITHUB_STATE', withoutState, name, value),
  allWritten: awaitPendingWrites,
  files: {
    newPath: (parent, prefix) => join(parent, prefix + randomUUID()),
    createDirectory: (path) => mkdirSync(path, { mode: 0o700 }),
    removeDirectory: (path) => rmSync(path, { recursive: true, force: true }),
    replace: replaceFile,
    removeFile: (path) => {
      for (const name of [nextOf(path), path]) rmSync(name, { force: true })
    },
    changedMs: (path) => tryOrUndefined(() => statSync(path).mtimeMs),
    append: appendText,
    read: (path) => createReadStream(path, 'utf8') as AsyncIterable<string>,
  },
  openArchive: openArchiveFile,
  openTransport: async (baseUrl) => {
    const { loadTransport } = await import(/* webpackMode: "eager" */ '../../api/http/transport.ts')
    const transport = await loadTransport(baseUrl, process.env, timeoutsMs.connect)
    // A long log otherwise grows V8's space for new objects by 70 MiB, and is read no faster. Set
    // earlier, the flag would make packing and loading slower.
    setFlagsFromString('--semi-space-growth-factor=1')
    return transport
  },
}

/** Throws, because the command `::save-state::` would show the state in the log. */
function withoutState(): never {
  throw new Error('GITHUB_STATE is not set')
}

/** A process that was killed while it wrote may have left this file. */
function nextOf(path: string): string {
  return `${path}.new`
}

function replaceFile(path: string, text: string): void {
  const next = nextOf(path)
  rmSync(next, { force: true })
  writeFileSync(next, text, { flag: 'wx', mode: 0o600 })
  renameSync(next, path)
}
