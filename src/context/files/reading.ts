/** The limit for the files of one context, before they are compressed. */
export const maxUncompressedBytes = 10 * 2 ** 30
/** The largest packed file whose bytes stay in memory, to be checked. */
export const maxFileBytesInMemory = 1024 * 1024

export interface SizeLimits {
  /** An archive above `warnBytes` gets a warning, one above `maxBytes` an error. */
  readonly warnBytes: number
  readonly maxBytes: number
  readonly maxInputBytes: number
}

/** The service's "500 MB" are one of these: the smaller size warns, the larger one fails. */
export const sizeLimits: SizeLimits = {
  warnBytes: 500_000_000,
  maxBytes: 524_288_000,
  maxInputBytes: maxUncompressedBytes,
}

/** The file that is being read. `readBytes` includes the files before it. */
export interface ReadProgress {
  readonly path: string
  readonly sizeBytes: number
  readonly readBytes: number
}

/** Called at intervals while files are read. */
export type OnReadProgress = (reading: ReadProgress) => void
