import type { IncomingHttpHeaders } from 'node:http'
import type { FaultEffect, Operation } from './faults.ts'
import type { ArchivePart } from './submit-form.ts'

/** What the server saw of one request. */
export interface JournalEntry {
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  /** `undefined` for what is no operation of the API. */
  readonly operation: Operation | undefined
  /** Without `x-api-key`. */
  readonly headers: IncomingHttpHeaders
  fault: FaultEffect | undefined
  /** Status of the answer, once there is one. */
  status: number | undefined
  /** Text parts of a submit, in the order of the form. */
  fields: Readonly<Record<string, string>> | undefined
  archive: ReceivedArchive | undefined
}

export interface ReceivedArchive extends ArchivePart {
  /** Paths of the members in their order; empty when the archive cannot be read. */
  readonly members: readonly string[]
  /** Recomputed from the members; `undefined` when the archive cannot be read. */
  readonly workingTreeHash: string | undefined
}
