import type { Readable } from 'node:stream'

/** A build for an engine to run; all fields have been checked. */
export interface BuildJob {
  readonly id: string
  readonly imageName: string
  readonly imageTag: string
  readonly buildArgs: Readonly<Record<string, string>>
  /** `undefined` means the engine's own platform. */
  readonly platform: string | undefined
  /** Opens the decompressed tar archive; may be called more than once. */
  openContext(): Readable
}

/** What an engine reports while it runs a build. */
export interface BuildProgress {
  readonly line: (text: string) => void
  /** The status changed before the end: `running` from every engine, anything from a script. */
  readonly status: (status: string) => void
  /** The log ends now, before the build does. */
  readonly endLog: () => void
}

export interface BuildEngine extends AsyncDisposable {
  /** Reference of the built image with this name and tag. */
  imageUrl(imageName: string, imageTag: string): string
  /** Gives an image this name and tag too, if the engine has it; leaves other images alone. */
  register(imageUrl: string, imageName: string, imageTag: string): Promise<void>
  /**
   * Runs a build and resolves with its final status. After `cancelled`, it may still finish.
   * A rejection means the status `error`; its message becomes the last line of the log.
   */
  run(job: BuildJob, progress: BuildProgress, cancelled: AbortSignal): Promise<string>
}
