// Words for faults that several models share. What only one of them can do, it describes itself.

/** How a connection breaks: by RST, by FIN as if complete, or by silence without an end. */
export type Break = 'reset' | 'end' | 'silence'

/** The request takes effect, but its response is sent only after this time. */
export interface LateAnswer {
  readonly type: 'late-answer'
  readonly ms: number
}
