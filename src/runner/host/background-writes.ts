import { randomUUID } from 'node:crypto'
import { appendFile, stat, truncate } from 'node:fs/promises'
import { EOL } from 'node:os'
import { Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { diskTiming } from '../../api/timing.ts'

const unwritten = new Set<Promise<void>>()
const unsaved = new Set<Promise<void>>()

interface Tail {
  text: string
  written: Promise<void>
}

/** The text that waits for the current write to end, by path. */
const tails = new Map<string, Tail>()

type Write = (path: string, text: string) => Promise<void>

/** Appends in order of the calls, in the background: a signal must not wait for a stalled disk. */
function append(path: string, text: string, write: Write): Promise<void> {
  const before = tails.get(path)
  if (before !== undefined && before.text !== '') {
    before.text += text
    return before.written
  }
  const tail: Tail = { text, written: Promise.resolve() }
  tail.written = (before?.written.catch(() => undefined) ?? Promise.resolve()).then(async () => {
    const all = tail.text
    tail.text = ''
    await write(path, all)
  })
  tails.set(path, tail)
  track(unwritten, tail.written)
  return tail.written
}

function track(set: Set<Promise<void>>, work: Promise<void>): void {
  const ended = work.catch(() => undefined).then(() => void set.delete(ended))
  set.add(ended)
}

/** Only this user can read a new file. */
export async function appendText(path: string, text: string): Promise<void> {
  await append(path, text, (to, all) => appendFile(to, all, { mode: 0o600 }))
}

/** Writes a value to the runner's file in `variable`; calls `otherwise` if that is not set. */
export async function writeRunnerFileValue(
  variable: string,
  otherwise: (name: string, value: string) => void,
  name: string,
  value: string,
): Promise<void> {
  const path = process.env[variable]
  if (!path) {
    otherwise(name, value)
    return
  }
  const delimiter = `ghadelimiter_${randomUUID()}`
  const lines = [`${name}<<${delimiter}`, value, delimiter, '']
  const written = append(path, lines.join(EOL), appendWhole)
  track(unsaved, Promise.race([written, delay(diskTiming.stalledMs, undefined, { ref: false })]))
  await written
}

/** Removes a partial write, because the runner fails a step whose file ends within a value. */
async function appendWhole(path: string, text: string): Promise<void> {
  const { size } = await stat(path)
  try {
    await appendFile(path, text)
  } catch (error) {
    await truncate(path, size).catch(() => undefined)
    throw error
  }
}

/** Prints only after outputs and state are saved, because a reader may then kill this process. */
export const stdout = new Writable({
  write: (chunk: Buffer, _, done) => {
    const print = (): void => void process.stdout.write(chunk, done)
    if (unsaved.size === 0) print()
    else void Promise.all(unsaved).then(print)
  },
})
process.stdout.on('error', (error: Error) => stdout.destroy(error))

/** Resolves when all writes have ended, even if some failed. */
export async function awaitPendingWrites(): Promise<void> {
  await Promise.all(unwritten)
}

/** Ends the process after a short wait for writes. */
export function exitAfterPendingWrites(): void {
  if (unwritten.size === 0) process.exit()
  setTimeout(exitAtOnce, diskTiming.lastWriteMs)
  void awaitPendingWrites().then(() => process.exit())
}

/** `process.exit` waits for a thread that a slow disk blocks; replacing the program does not. */
function exitAtOnce(): void {
  if (process.platform === 'win32') process.kill(process.pid, 'SIGKILL')
  const { execPath, exitCode = 0 } = process
  process.execve?.(execPath, [execPath, '--eval', `process.exit(${Number(exitCode)})`], {})
}
