import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'

export const endMessage = 'end'

/** Lets a thread of the simulator remove its files and end. Returns at once if it has ended. */
export async function endWorker(worker: Worker): Promise<void> {
  if (worker.threadId === -1) return
  worker.postMessage(endMessage)
  await once(worker, 'exit')
}
