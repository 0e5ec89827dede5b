import type { Readable } from 'node:stream'

/** One archive build as an engine gets it: everything has been checked. */
export interface BuildJob {
  readonly id: string
  readonly imageName: string
  readonly imageTag: string
  readonly buildArgs: Readonly<Record<string, string>>
  /** `undefined` stands for the engine's own platform. */
  readonly platform: string | undefined
  /** The tar, unpacked from gzip, from its first byte; may be called again for a second reading. */
  openContext(): Readable
}

/** What a build tells while it runs. */
export interface BuildProgress {
  readonly line: (text: string) => void
  /** A change of the status before the end: `running` from every engine, anything from a script. */
  readonly status: (status: string) => void
  /** The log ends here, though the build goes on; without a call it ends with the build. */
  readonly endLog: () => void
}

export interface BuildEngine extends AsyncDisposable {
  /** Where an image of this name and tag is found once it is built. */
  imageUrl(imageName: string, imageTag: string): string
  /**
   * Runs one build and resolves with its last status. `cancelled` fires when the build is to stop; whether it does
   * is the engine's to tell. A rejection counts as the status `error`, with its message as the last line of the log.
   */
  run(job: BuildJob, progress: BuildProgress, cancelled: AbortSignal): Promise<string>
}
