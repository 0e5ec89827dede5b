/** What reads foreign text, and what it is tried on. */
export interface Reader {
  readonly read: (long: string) => unknown
  /** Pieces of its own grammar. */
  readonly pieces?: readonly string[]
  /** What makes it expect them. */
  readonly starts?: readonly string[]
  /** Fewer pieces of others, for a reader that takes long. */
  readonly others?: readonly string[]
}

/** Pieces for a reader that takes long. */
export const few = [
  '\ufeff',
  ' ',
  '\r\n',
  '\n',
  ':',
  '[',
  '{',
  '"',
  '- ',
  '&a *a',
  '#',
  'a ',
  'key:\n',
]
