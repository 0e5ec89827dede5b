/** Per directory: which patterns hold for it, one entry a pattern. Opaque outside the rules that made it. */
export type Hits = Uint8Array

/**
 * Ignore rules as a walk from the root asks them: with the hits of the parent directory, since Docker's answer for a
 * path depends on which lines were tested against its parents.
 */
export interface IgnoreRules {
  /** The hits of the context root. */
  readonly rootHits: Hits
  /** `path` is relative to the root, with `/`, without a leading or trailing one. */
  decide(path: string, parentHits: Hits): { readonly ignored: boolean; readonly hits: Hits }
  /** Whether nothing below this ignored directory can be included again, so that it need not be read. */
  canPrune(directory: string): boolean
  /** Whether this included file arrives in a Docker build with 0 bytes: Docker asks once more, and differently, to open it. */
  isEmptied(path: string): boolean
}

export interface NamedRules {
  /** Of the ignore file, for messages. */
  readonly name: string
  readonly rules: IgnoreRules
}
