import type { IncomingHttpHeaders } from 'node:http'
import type { FaultEffect, ServedOperation } from './faults.ts'
import type { ArchivePart } from './submit-form.ts'

/** One request as the server received it. */
export interface JournalEntry {
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  /** `undefined` if the request matched no operation of the API. */
  readonly operation: ServedOperation | undefined
  /** All headers, at the builds API without `x-api-key`. */
  readonly headers: IncomingHttpHeaders
  fault: FaultEffect | undefined
  /** Status code of the response, once it was sent. */
  status: number | undefined
  /** Text parts of a submit, in form order; of a deployment, the fields as text. */
  fields: Readonly<Record<string, string>> | undefined
  archive: ReceivedArchive | undefined
}

export interface ReceivedArchive extends ArchivePart {
  /** Paths of the archive entries in archive order; empty if the archive is unreadable. */
  readonly entries: readonly string[]
  /** Recomputed from the archive entries; `undefined` if the archive is unreadable. */
  readonly workingTreeHash: string | undefined
}
