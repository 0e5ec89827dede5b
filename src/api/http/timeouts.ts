/** Milliseconds without progress, not totals. */
export interface Timeouts {
  /** TCP and TLS, also for the proxy's tunnel. */
  readonly connect: number
  /** From the request to the headers of the response. */
  readonly headers: number
  /** Between two chunks of a response's body. */
  readonly body: number
  /** While a submit uploads its form. */
  readonly uploadStall: number
  /** From the last byte of the form to the response: the service first stores the archive. */
  readonly submitResponse: number
  /** Between two bytes of the log stream; its reader usually closes a silent connection earlier. */
  readonly streamSilence: number
}

export const defaultTimeouts: Timeouts = {
  connect: 10_000,
  headers: 30_000,
  body: 30_000,
  uploadStall: 60_000,
  submitResponse: 900_000,
  streamSilence: 600_000,
}
