import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OnReadProgress, ReadProgress } from '../context/files/reading.ts'

/** The hash of a file in hex, and its permissions, or why it could not be read. */
export type HashedFile =
  { readonly mode: number; readonly sha256: string } | { readonly error: string }

/** Hashes files in threads, because many small files take processor time. */
export interface HashPool extends AsyncDisposable {
  /** `paths` has at least one path, all absolute and none a link. Rejects when the thread fails. */
  hash(paths: readonly string[]): Promise<readonly HashedFile[]>
}

/** The file that a thread reads, and the bytes that it has read since its last message. */
interface Progress extends Omit<ReadProgress, 'readBytes'> {
  readonly bytes: number
}

type OnProgress = (progress: Progress) => void

const mostThreads = 8

interface Thread {
  readonly worker: Worker
  /** The requests without a result so far, in order. */
  readonly waiting: PromiseWithResolvers<readonly HashedFile[]>[]
}

/** Starts threads as they are needed, one for each processor. `onRead` gets absolute paths. */
export function createHashPool(onRead: OnReadProgress = () => undefined): HashPool {
  let readBytes = 0
  const addBytes = ({ bytes, ...file }: Progress): void => {
    readBytes += bytes
    onRead({ ...file, readBytes })
  }
  const size = Math.min(availableParallelism(), mostThreads)
  const threads: Thread[] = []
  return {
    hash: async (paths) => {
      const thread = nextThread(threads, size, addBytes)
      const results = Promise.withResolvers<readonly HashedFile[]>()
      thread.waiting.push(results)
      thread.worker.postMessage(paths)
      return await results.promise
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(threads.map(async ({ worker }) => await worker.terminate()))
    },
  }
}

/** Returns the least busy thread, or a new one if all are busy. */
function nextThread(threads: Thread[], size: number, onProgress: OnProgress): Thread {
  const [free] = threads.toSorted((a, b) => a.waiting.length - b.waiting.length)
  if (free && (free.waiting.length === 0 || threads.length >= size)) return free
  const thread: Thread = startThread(() => {
    threads.splice(threads.indexOf(thread), 1)
  }, onProgress)
  threads.push(thread)
  return thread
}

/** A thread that fails ends, so it gets no more requests. */
function startThread(onFailure: () => void, onProgress: OnProgress): Thread {
  // The worker is a file next to this one, in the sources and in the bundle.
  const file = join(import.meta.dirname, `hash-worker${extname(import.meta.filename)}`)
  const worker = new Worker(file, { env: {}, execArgv: [] })
  const waiting: Thread['waiting'] = []
  worker.on('message', (message: readonly HashedFile[] | Progress) => {
    if ('bytes' in message) onProgress(message)
    else waiting.shift()?.resolve(message)
  })
  worker.on('error', (error) => {
    onFailure()
    for (const result of waiting.splice(0)) result.reject(error)
  })
  return { worker, waiting }
}
