import type { DeploymentsApi, LogLine } from '../api/deployments-api.ts'
import type { ReadOptions } from '../api/builds-api.ts'

/** Pages that are read between two reads of the record, so that its status comes in time. */
const pagesBetween = 10
/** At the end; stops at a server whose pages never end. */
const pagesAtEnd = 1_000

/** The log of a deployment, each line once. */
export class DeploymentLogReader {
  readonly #id: string
  readonly #api: Pick<DeploymentsApi, 'readLog'>
  #cursor: string | undefined
  /** Of the last two pages: a page may be sent again with more lines. */
  #shown = { before: new Set<string>(), now: new Set<string>() }

  constructor(id: string, api: Pick<DeploymentsApi, 'readLog'>) {
    this.#id = id
    this.#api = api
  }

  /** The lines that are new, page by page. Rejects as `readLog` does. */
  async *next(isEnd: boolean, signal: AbortSignal, options?: ReadOptions): AsyncGenerator<LogLine> {
    const most = isEnd ? pagesAtEnd : pagesBetween
    for (let count = 0; count < most; count += 1) {
      const page = await this.#api.readLog(this.#id, this.#cursor, signal, options)
      for (const line of page.lines) if (this.#isNew(line)) yield line
      const moves = page.nextCursor !== undefined && page.nextCursor !== this.#cursor
      if (moves) {
        this.#cursor = page.nextCursor
        this.#shown = { before: this.#shown.now, now: new Set() }
      }
      if (!page.hasMore || !moves) return
    }
  }

  #isNew({ id, timestamp, message }: LogLine): boolean {
    const key = id ?? `${timestamp ?? ''} ${message}`
    if (this.#shown.before.has(key) || this.#shown.now.has(key)) return false
    this.#shown.now.add(key)
    return true
  }
}
