/** Milliseconds without progress, but for `whole`. */
export const defaultTimeouts = {
  /** TCP and TLS, also for the proxy's tunnel. */
  connect: 10_000,
  /** From the request to the headers of the response. */
  headers: 30_000,
  /** Between two chunks of a response's body. */
  body: 30_000,
  /** From the headers to the last byte of a JSON response, however steadily its bytes come. */
  whole: 120_000,
  /** While a submit uploads its form. */
  uploadStall: 60_000,
  /** From the last byte of the form to the response: the service first stores the archive. */
  submitResponse: 900_000,
  /** Between two bytes of the log stream; its reader usually closes a silent connection earlier. */
  streamSilence: 600_000,
}

export type Timeouts = Readonly<typeof defaultTimeouts>
