import { Readable, Writable } from 'node:stream'
import type { PackingHost } from '../../src/runner/host/host.ts'
import type { ProcessName } from '../invariants/facts.ts'
import type { ModelTransport, Network } from './network.ts'
import type { Plan } from './plan.ts'
import type { Chance } from '../random.ts'
import type { Recorder } from './recorder.ts'
import { content } from './server/server.ts'
import type { Life, Timeline } from './timeline.ts'

/** A process of the action, as the runner sees it. */
export interface ModelProcess {
  readonly host: PackingHost
  readonly life: Life
  /**
   * Until the first request, real files are read, which takes no virtual time. Post may wait for
   * main without any request.
   */
  isReading(): boolean
  /** The last values that it saved for post. */
  state(): SavedValues
  signal(name: string): void
  /** Reports an uncaught error to the process. */
  uncaught(error: unknown): void
  readonly kill: () => void
  /** The program has come to its end by itself. */
  end(how: 'ended' | 'stuck'): void
}

export type SavedValues = Readonly<Record<string, string>>

/** What the processes of one run have in files, and since when. */
export type Disk = Map<string, { readonly text: string; readonly changedMs: number }>

export interface ProcessOptions {
  readonly name: ProcessName
  readonly plan: Plan
  readonly timeline: Timeline
  readonly network: Network
  readonly recorder: Recorder
  readonly chance: Chance
  readonly disk: Disk
  /** What is packed, as far as it is not the same in all runs. */
  readonly context?: Partial<typeof packed>
  /** Called before each call of the seam. */
  readonly onCall: () => void
}

const archiveBytes = 6_000
const archiveChunk = 1_024

export function createProcess(options: ProcessOptions): ModelProcess {
  const { name, plan, timeline, network, recorder, chance, disk } = options
  const life: Life = { isOver: false }
  const signalListeners: ((name: string) => void)[] = []
  const uncaughtListeners: ((error: unknown) => void)[] = []
  const transports: ModelTransport[] = []
  const stdout = createStdout(options, life)
  let exitCode = 0
  let state: SavedValues = {}

  const exit = (how: 'ended' | 'exit' | 'killed' | 'stuck', code: number): void => {
    if (life.isOver) return
    const requests = transports.reduce((sum, transport) => sum + transport.openRequests(), 0)
    const open = timeline.planned(life) + requests
    life.isOver = true
    recorder.add({ type: 'exit', process: name, code, how, open })
  }

  const isDead = (): boolean => life.isOver

  /** A call of the seam: afterwards the process may be dead, and then nothing happens any more. */
  const call = <Result>(run: () => Result, otherwise: Result): Result => {
    if (life.isOver) return otherwise
    options.onCall()
    return isDead() ? otherwise : run()
  }
  const never = new Promise<never>(() => undefined)

  const clock = timeline.clockOf(life, -plan.server.clockSkewMs)
  const write = (path: string, text: string): void =>
    void disk.set(path, { text, changedMs: clock.wallMs() })

  const host: PackingHost = {
    clock,
    random: () => chance.next(),
    startedMs: clock.wallMs(),
    stdout,
    onSignal: (listener) => signalListeners.push(listener),
    onUncaught: (listener) => uncaughtListeners.push(listener),
    setExitCode: (code) => {
      exitCode = code
    },
    exit: () => exit('exit', exitCode),
    setOutput: (output, value) =>
      call(() => recorder.add({ type: 'output', process: name, name: output, value }), undefined),
    outputsWritten: () => Promise.resolve(),
    saveState: (key, value) =>
      call(() => {
        state = { ...state, [key]: value }
        recorder.add({ type: 'state', value })
        return Promise.resolve()
      }, never),
    allWritten: () => Promise.resolve(),
    files: {
      newPath: (parent, prefix) => `${parent}/${prefix}1`,
      createDirectory: () => call(() => undefined, undefined),
      removeDirectory: () => call(() => undefined, undefined),
      replace: (path, text) => call(() => write(path, text), undefined),
      removeFile: (path) => call(() => void disk.delete(path), undefined),
      changedMs: (path) => disk.get(path)?.changedMs,
      append: (path, text) =>
        call(() => {
          if (path === summaryPath) recorder.add({ type: 'summary', text })
          else write(path, (disk.get(path)?.text ?? '') + text)
          return Promise.resolve()
        }, never),
      read: async function* (path) {
        if (life.isOver) await never
        const file = disk.get(path)
        if (file === undefined) throw new Error(`There is no '${path}'.`)
        yield file.text
      },
    },
    packContext: () => call(() => Promise.resolve({ ...packed, ...options.context }), never),
    openArchive: () =>
      call(
        () =>
          Promise.resolve({
            chunks: () => Readable.from(archiveChunks()),
            [Symbol.asyncDispose]: () => Promise.resolve(),
          }),
        never,
      ),
    openTransport: () =>
      call(() => {
        const transport = network.connect(name, life)
        transports.push(transport)
        const watched: ModelTransport = {
          ...transport,
          request: (request) => call(() => transport.request(request), never),
        }
        return Promise.resolve(watched)
      }, never),
  }
  return {
    host,
    life,
    isReading: () => transports.length === 0 && (name === 'main' || timeline.planned(life) === 0),
    state: () => state,
    signal: (signal) => {
      if (life.isOver) return
      recorder.add({ type: 'signal', process: name, name: signal })
      for (const listener of signalListeners) listener(signal)
      // A signal without a listener ends a process.
      if (signalListeners.length === 0) exit('killed', 130)
    },
    uncaught: (error) => {
      if (life.isOver) return
      recorder.add({ type: 'uncaught', process: name, message: String(error) })
      for (const listener of uncaughtListeners) listener(error)
    },
    kill: () => {
      if (life.isOver) return
      recorder.add({ type: 'signal', process: name, name: 'SIGKILL' })
      exit('killed', 137)
    },
    end: (how) => exit(how, exitCode),
  }
}

function* archiveChunks(): Generator<Buffer> {
  for (let sent = 0; sent < archiveBytes; sent += archiveChunk) {
    yield Buffer.alloc(Math.min(archiveChunk, archiveBytes - sent))
  }
}

export const summaryPath = '/temp/summary'

const packed: Awaited<ReturnType<PackingHost['packContext']>> = {
  archivePath: '/temp/context.tar.gz',
  sizeBytes: archiveBytes,
  files: 2,
  uncompressedBytes: archiveBytes,
  workingTreeHash: content,
  unhashed: [],
  isMergeCommit: false,
  otherCommits: [],
  largestFiles: [],
  largestDirectories: [],
  ignored: 0,
  ignoreFile: undefined,
  warnings: [],
  dockerfileText: 'FROM scratch\n',
  provenance: {},
  repositoryRoot: undefined,
  durationMs: 1,
}

/** What the runner reads from stdout; while it is blocked, nothing is read. */
function createStdout({ name, plan, timeline, recorder }: ProcessOptions, life: Life): Writable {
  const blocked = name === 'main' ? plan.blockedStdout : undefined
  let lines = 0
  let isBlocked = false
  let rest = ''
  const read = (chunk: Buffer): void => {
    const texts = `${rest}${chunk.toString()}`.split('\n')
    rest = texts.pop() ?? ''
    lines += texts.length
    for (const text of texts) recorder.add({ type: 'line', process: name, text })
  }
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (life.isOver) return
      if (blocked && !isBlocked && lines >= blocked.afterLines) {
        isBlocked = true
        recorder.add({ type: 'blocked', process: name, forMs: blocked.forMs })
        // The runner itself does not die with the process.
        timeline.plan(blocked.forMs, life, () => {
          read(chunk)
          done()
        })
        return
      }
      read(chunk)
      done()
    },
  })
}
