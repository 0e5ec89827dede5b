import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { kill, platform } from 'node:process'
import { addAbortSignal, type Readable } from 'node:stream'
import { tryOrUndefined } from '../../util/or-undefined.ts'
import { systemErrorCode } from '../../util/system-error.ts'
import { isOutside, resolveLinks } from '../files/paths.ts'

export interface ProgramLimits {
  readonly timeoutMs: number
  readonly outputBytes: number
  readonly onTimeout?: () => void
  /** Called with the last line of the program's errors if it fails. */
  readonly onFailure?: ((lastLine: string) => unknown) | undefined
}

const errorBytes = 4_096

// Windows has no process groups: only the program itself is killed there.
const hasGroups = platform !== 'win32'

/**
 * Resolves to standard output, or to `undefined` if the program does not start, fails or exceeds a
 * limit. At a limit or an abort, kills the program and its children.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { timeoutMs, outputBytes, onTimeout, onFailure }: ProgramLimits,
  signal: AbortSignal,
): Promise<string | undefined> {
  signal.throwIfAborted()
  const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  let child: ChildProcess | undefined
  try {
    // Throws if the arguments are longer than the system allows.
    child = spawn(program, args, {
      env,
      stdio: ['ignore', 'pipe', onFailure ? 'pipe' : 'ignore'],
      detached: hasGroups,
      windowsHide: true,
    })
    const closed = once(child, 'close', { signal: limit })
    const [output, errors, [exitCode]] = (await Promise.all([
      readAll(child.stdout, outputBytes, limit),
      readEnd(child.stderr, limit),
      closed,
    ])) as [Buffer, string, [number | null]]
    if (exitCode === 0) return output.toString()
    onFailure?.(errors.trimEnd().split('\n').at(-1) ?? '')
    return undefined
  } catch (error) {
    killGroup(child?.pid)
    signal.throwIfAborted()
    if (limit.aborted) onTimeout?.()
    // A checkout must not count as a plain directory because this process lacks resources.
    if (['EMFILE', 'ENFILE', 'ENOMEM'].includes(systemErrorCode(error) ?? '')) throw error
    return undefined
  }
}

/** The stream is missing if no descriptor was free. */
async function readAll(
  stream: Readable | null | undefined,
  mostBytes: number,
  limit: AbortSignal,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  if (!stream) return Buffer.alloc(0)
  addAbortSignal(limit, stream)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new RangeError(`More than ${mostBytes} bytes of output.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The last bytes of a stream. */
async function readEnd(stream: Readable | null | undefined, limit: AbortSignal): Promise<string> {
  let end: Buffer = Buffer.alloc(0)
  if (!stream) return ''
  addAbortSignal(limit, stream)
  for await (const chunk of stream as AsyncIterable<Buffer>)
    end = Buffer.concat([end, chunk]).subarray(-errorBytes)
  return end.toString()
}

function killGroup(pid: number | undefined): void {
  // The program did not start.
  if (pid === undefined) return
  // It may have exited.
  tryOrUndefined(() => kill(hasGroups ? -pid : pid, 'SIGKILL'))
}

/** Keeps absolute directories outside the workspace, links resolved: no checkout can fill them. */
export function selectTrustedDirectories(
  searchPath: string | undefined,
  workspace: string,
  paths = path,
): readonly string[] {
  return (searchPath ?? '')
    .split(paths.delimiter)
    .filter(
      (directory) =>
        paths.isAbsolute(directory) &&
        isOutside(workspace, directory) &&
        isOutside(workspace, resolveLinks(directory)),
    )
}

/** Returns a full path, because Windows looks for a plain name in the working directory first. */
export function findProgram(
  name: string,
  directories: readonly string[],
  workspace: string,
  system = platform,
): string | undefined {
  const fileName = system === 'win32' ? `${name}.exe` : name
  return directories
    .map((directory) => path.join(directory, fileName))
    .find((file) => isProgram(file) && isOutside(workspace, resolveLinks(file)))
}

function isProgram(file: string): boolean {
  const stats = tryOrUndefined(() => {
    accessSync(file, constants.X_OK)
    return statSync(file)
  })
  return stats?.isFile() === true
}
