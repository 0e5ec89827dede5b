// A thread that lists and hashes what manifests pack. hash-pool.ts starts it.
import { parentPort } from 'node:worker_threads'
import { ActionError } from '../util/errors.ts'
import {
  type Content,
  type ContentRequest,
  createContentHasher,
  type Progress,
} from './hash-content.ts'

/** An answer for each request, in their order, and progress before it. */
export type HashMessage =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'content'; readonly content: Content }
  | { readonly type: 'problem'; readonly message: string; readonly hint: string | undefined }

const progressPeriodMs = 1_000
let unreportedBytes = 0
let reportedAtMs = performance.now()

const hashContent = createContentHasher(({ bytes, ...file }) => {
  unreportedBytes += bytes
  const nowMs = performance.now()
  if (nowMs - reportedAtMs < progressPeriodMs) return
  send({ type: 'progress', progress: { ...file, bytes: unreportedBytes } })
  reportedAtMs = nowMs
  unreportedBytes = 0
})
/** Whoever started the thread ends it. */
const { signal } = new AbortController()
let last = Promise.resolve()

parentPort?.on('message', (request: ContentRequest) => {
  last = last.then(async () => send(await answer(request)))
})

function send(message: HashMessage): void {
  parentPort?.postMessage(message)
}

async function answer(request: ContentRequest): Promise<HashMessage> {
  try {
    return { type: 'content', content: await hashContent(request, signal) }
  } catch (error) {
    // Any other error is one of ours, and ends the thread.
    if (!(error instanceof ActionError)) throw error
    return { type: 'problem', message: error.message, hint: error.hint }
  }
}
