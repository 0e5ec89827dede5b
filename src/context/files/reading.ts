/** Of the files of one context, before they are compressed. */
export const maxInputBytes = 10 * 2 ** 30
/** Of a packed file whose bytes stay in memory, to be checked. */
export const maxKeptBytes = 1024 * 1024

/** The file that is being read, and how many bytes have been read of it and of those before it. */
export interface Reading {
  readonly path: string
  readonly sizeBytes: number
  readonly readBytes: number
}

/** Called now and then while files are read. */
export type OnRead = (reading: Reading) => void
