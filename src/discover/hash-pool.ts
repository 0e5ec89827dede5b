import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OnRead } from '../build-context/files/reading.ts'
import { ActionError } from '../util/errors.ts'
import type { Content, ContentRequest } from './hash-content.ts'
import type { HashMessage } from './hash-worker.ts'

/** Threads, since many small files take processor time, which promises cannot share. */
export interface HashPool extends AsyncDisposable {
  /** Rejects with an `ActionError` if packing would, or when the thread fails. */
  hash(request: ContentRequest): Promise<Content>
}

const mostThreads = 8

interface Thread {
  readonly worker: Worker
  /** Those whose content is to come, in order. */
  readonly waiting: PromiseWithResolvers<Content>[]
}

/** Starts threads as they are needed, one for each processor. `onRead` gets absolute paths. */
export function createHashPool(onRead: OnRead = () => undefined): HashPool {
  const size = Math.min(availableParallelism(), mostThreads)
  const threads: Thread[] = []
  let readBytes = 0
  return {
    hash: async (request) => {
      const { worker, waiting } = nextThread()
      const content = Promise.withResolvers<Content>()
      waiting.push(content)
      worker.postMessage(request)
      return await content.promise
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(threads.map(async ({ worker }) => await worker.terminate()))
    },
  }

  /** The least busy thread, or a new one where all are busy. */
  function nextThread(): Thread {
    const [free] = threads.toSorted((a, b) => a.waiting.length - b.waiting.length)
    if (free && (free.waiting.length === 0 || threads.length >= size)) return free
    const thread = startThread()
    threads.push(thread)
    return thread
  }

  function startThread(): Thread {
    // The bundle has the worker beside the program, under the same name.
    const file = join(import.meta.dirname, `hash-worker${extname(import.meta.filename)}`)
    const thread: Thread = { worker: new Worker(file, { env: {}, execArgv: [] }), waiting: [] }
    thread.worker.on('message', (message: HashMessage) => {
      onMessage(message, thread)
    })
    // A thread that fails ends, and would answer no more.
    thread.worker.on('error', (error) => {
      threads.splice(threads.indexOf(thread), 1)
      for (const { reject } of thread.waiting.splice(0)) reject(error)
    })
    return thread
  }

  function onMessage(message: HashMessage, { waiting }: Thread): void {
    switch (message.type) {
      case 'progress': {
        const { bytes, ...file } = message.progress
        readBytes += bytes
        onRead({ ...file, readBytes })
        return
      }
      case 'content':
        waiting.shift()?.resolve(message.content)
        return
      case 'problem': {
        const { message: text, hint } = message
        waiting.shift()?.reject(new ActionError(text, { hint }))
      }
    }
  }
}
