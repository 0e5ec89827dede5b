/** Milliseconds without progress, not totals. */
export interface Timeouts {
  /** TCP and TLS, of the proxy's tunnel as well. */
  readonly connect: number
  /** From the request to the headers of the answer. */
  readonly headers: number
  /** Between two pieces of the body of an answer. */
  readonly body: number
  /** While the form of a submit is on its way. */
  readonly uploadStall: number
  /** From the last byte of the form to the answer: the archive goes on to object storage first. */
  readonly submitAnswer: number
  /** Between two bytes of the log stream; heartbeats count. */
  readonly streamSilence: number
}

export const defaultTimeouts: Timeouts = {
  connect: 10_000,
  headers: 30_000,
  body: 30_000,
  uploadStall: 60_000,
  submitAnswer: 900_000,
  streamSilence: 90_000,
}
