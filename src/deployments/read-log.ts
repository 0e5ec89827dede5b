import type { DeploymentsApi, LogLine } from '../api/deployments-api.ts'
import type { ReadOptions } from '../api/builds-api.ts'

/** Pages that are read between two reads of the record, so that its status comes in time. */
const pagesBetween = 10
/** The most pages at the end: a server may send pages without end. */
const pagesAtEnd = 1_000

/** Forty full pages: memory must not grow with the log. */
const mostSeen = 20_000

/** The log of a deployment, each line once. */
export class DeploymentLogReader {
  readonly #id: string
  readonly #api: Pick<DeploymentsApi, 'readLog'>
  #cursor: string | undefined
  /** The lines seen last, the newest at the end: a page may be sent again. */
  readonly #seen = new Set<string>()

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
      if (moves) this.#cursor = page.nextCursor
      if (!page.hasMore || !moves) return
    }
  }

  #isNew({ id, timestamp, message }: LogLine): boolean {
    const key = id ?? `${timestamp ?? ''} ${message}`
    const isNew = !this.#seen.delete(key)
    this.#seen.add(key)
    const [oldest = ''] = this.#seen.size > mostSeen ? this.#seen : []
    this.#seen.delete(oldest)
    return isNew
  }
}
