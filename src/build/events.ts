import type { Build } from '../api/model.ts'

/** What happens while a build is followed; all text is the server's own and not yet printable. */
export type BuildEvent =
  | { readonly type: 'submitted'; readonly build: Build }
  | { readonly type: 'status'; readonly status: string }
  | { readonly type: 'log'; readonly line: string }
  /** A sentence of ours about the run; `detail` may hold foreign text. */
  | { readonly type: 'notice'; readonly message: string }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'finished'; readonly build: Build }

/** Receives the events in order. Waiting for it is back-pressure: a log is not read faster than it is written. */
export interface Reporter {
  report(event: BuildEvent): Promise<void> | void
}
