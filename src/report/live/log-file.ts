import { join } from 'node:path'
import type { Redact } from '../../runner/redact.ts'
import type { FileOperations } from '../../runner/host/host.ts'
import { systemErrorHint, systemErrorReason } from '../../util/system-error.ts'

/** The builder's plain log on the disk. */
export interface LogFile {
  /** Adds a line, which is redacted. Await the promise if the disk is slower than the log. */
  write(text: string): Promise<void> | undefined
  /** The file with all lines so far; `undefined` without lines, or if it could not be written. */
  save(): Promise<string | undefined>
  /** A sentence about missing or unread lines, and what to do. */
  problem(): string | undefined
  /** All lines so far, read with bounded memory. */
  lines(): AsyncIterable<string>
}

/** Collects this many characters, because a system call for each line costs more. */
const chunkLength = 65_536
/** If this many characters wait for the disk, the log has to wait too. */
const longestQueue = 256 * 1024

/** Creates the file with its first line, in a new directory in `parent`, for this user only. */
export function createLogFile(
  files: FileOperations,
  parent: string,
  redact: Redact,
  onCreated: (path: string) => void,
  name = 'build.log',
): LogFile {
  let path: string | undefined
  let held = ''
  let problem: string | undefined
  let queued = 0
  let written: Promise<void> = Promise.resolve()

  function fail(what: 'written' | 'read', error: unknown, advice: string): void {
    problem = `The log file could not be ${what}: ${systemErrorReason(error)}.\n${systemErrorHint(error, advice)}`
  }

  function failToWrite(error: unknown): void {
    fail('written', error, 'Set RUNNER_TEMP to a writable directory.')
  }

  function send(): void {
    if (problem !== undefined) return
    // It is faster to redact many whole lines at once.
    const chunk = redact(held)
    held = ''
    if (chunk === '') return
    try {
      if (path === undefined) {
        const directory = files.newPath(parent, 'agentex-log-')
        files.createDirectory(directory)
        path = join(directory, name)
        onCreated(path)
      }
      queued += chunk.length
      written = Promise.all([written, files.append(path, chunk)]).then(() => {
        queued -= chunk.length
      }, failToWrite)
    } catch (error) {
      failToWrite(error)
    }
  }

  async function save(): Promise<string | undefined> {
    send()
    await written
    return problem === undefined ? path : undefined
  }

  return {
    write: (text) => {
      if (problem !== undefined) return undefined
      held += `${text}\n`
      // The first line is written at once, so that the output `log-file` is set even after a kill.
      if (path === undefined || held.length >= chunkLength) send()
      return queued > longestQueue ? written : undefined
    },
    save,
    problem: () => problem,
    lines: async function* () {
      try {
        const saved = await save()
        if (saved !== undefined) yield* readLines(files.read(saved))
      } catch (error) {
        fail('read', error, "Set 'logs' to 'full' to print the log without it.")
      }
    },
  }
}

/** Reads each character once, however long a line is. */
async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let line = ''
  for await (const chunk of chunks) {
    const [end = '', ...begun] = chunk.split('\n')
    line += end
    for (const next of begun) {
      yield line
      line = next
    }
  }
}
