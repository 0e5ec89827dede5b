import type { Generation } from './answers.ts'
import type { Recording } from './exchange.ts'

export type Group = 'reading' | 'refusals' | 'builds'

/** What the product and the emulator take for granted of the API. */
export interface Assumption {
  readonly id: string
  readonly group: Group
  /** One sentence. */
  readonly assumed: string
  /** What of the product would be wrong otherwise. */
  readonly depends: string
  /** What the answers show, in words or milliseconds; `undefined` where they do not tell. */
  readonly see: (recording: Recording) => string | number | undefined
  /** The words that are as assumed, or the most milliseconds. */
  readonly expected: readonly string[] | { readonly atMostMs: number }
  /** What servers before a generation do instead. */
  readonly before?: readonly [since: Generation, ...words: string[]]
}
