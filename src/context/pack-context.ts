import { dirname, join } from 'node:path'
import { runAllOrAbort } from '../util/all-or-stop.ts'
import type { Clock } from '../util/clock.ts'
import { ActionError, FileChangedError } from '../util/errors.ts'
import { dropEmpty } from '../util/non-empty.ts'
import {
  createArchiveOutputFile,
  type PackedSizes,
  type SizedPath,
  writeArchive,
} from './archive/write-archive.ts'
import { checkCopySources, copyCheckFileNames } from './copy-check/check-copies.ts'
import { rejectCredentials } from './credentials/reject-credentials.ts'
import { type ContextListing, listDockerContext } from './docker/docker-context.ts'
import { type ContextWarning, escapeNameForMessage } from './files/file-names.ts'
import type { ArchiveEntry } from './files/archive-entries.ts'
import { relativePath } from './files/paths.ts'
import { type OnReadProgress, type SizeLimits, sizeLimits } from './files/reading.ts'
import { type DirectoryGit, type GitOptions, createGit } from './git/git.ts'
import { readIndexModes, readModesOfRepository } from './git/index-modes.ts'
import { type Manifest, listManifestContext } from './manifest/manifest.ts'
import {
  describePackError,
  createUnreadableFilesError,
  listPackWarnings,
  createTooLargeError,
} from './pack-errors.ts'
import { type RunnerCheckout, readSourceRepository, type SourceRepository } from './provenance.ts'

export type { RunnerCheckout, SizedPath }

/** Paths are absolute; links in `workspace` and `contextDir` are resolved. */
export interface PackRequest {
  /** Nothing outside it is packed. */
  readonly workspace: string
  readonly contextDir: string
  readonly dockerfile: string
  /** Packs by the rules of Agentex's own packager if set, else by Docker's. */
  readonly manifest?: Manifest | undefined
  readonly includeGit: boolean
  /** Paths relative to the context that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
  /** Must not exist yet. */
  readonly archivePath: string
  /** 0 to 9. */
  readonly level: number
  /** The limits of the service by default. */
  readonly limits?: SizeLimits | undefined
  /** The commits that may be checked out, as far as the runner knows them. */
  readonly checkouts: readonly RunnerCheckout[]
  /** The environment, in which git and the user's git configuration are found. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

export interface PackDependencies {
  readonly clock: Clock
  /** The log gets a line when git takes long, and when `file` replaces another Dockerfile. */
  readonly log: GitOptions['log']
  readonly onRead: OnReadProgress
  readonly createFile?: typeof createArchiveOutputFile
}

export interface PackedContext extends PackedSizes, SourceRepository {
  readonly archivePath: string
  readonly sizeBytes: number
  readonly ignored: number
  /** Name of the ignore file that applies, for messages; `undefined` if there is none. */
  readonly ignoreFile: string | undefined
  /** Warnings about `COPY` and `ADD` come first. */
  readonly warnings: readonly ContextWarning[]
  /** The packed Dockerfile; `undefined` if it is too large to be kept. */
  readonly dockerfileText: string | undefined
  readonly durationMs: number
}

/** How often packing starts again after the context changed. */
const restarts = 2

/** The bytes depend only on names, modes and contents. A failure leaves no truncated archive. */
export async function packContext(
  request: PackRequest,
  dependencies: PackDependencies,
  signal: AbortSignal,
): Promise<PackedContext> {
  const { clock, log } = dependencies
  const startMs = clock.monotonicMs()
  const { env, workspace, contextDir, manifest } = request
  const directory = manifest?.directory ?? contextDir
  const tempDir = dirname(request.archivePath)
  await using git = await createGit({ env, workspace, directory, tempDir, log }, signal)
  for (let attempt = 0; ; attempt += 1) {
    try {
      const [packed, source] = await runAllOrAbort(
        [
          (stop) => packOnce(request, dependencies, git, stop),
          (stop) =>
            readSourceRepository(contextDir, filesBeside(request), git, request.checkouts, stop),
        ],
        signal,
      )
      return { ...packed, ...source, durationMs: clock.monotonicMs() - startMs }
    } catch (error) {
      if (!(error instanceof FileChangedError)) throw error
      if (attempt >= restarts) throw changingError(error)
    }
  }
}

/** The Dockerfile and the ignore files that may apply: they may be outside the context. */
function filesBeside({ contextDir, dockerfile, manifest }: PackRequest): readonly string[] {
  const ignoreFiles = manifest
    ? [manifest.dockerignore?.location]
    : [`${dockerfile}.dockerignore`, join(contextDir, '.dockerignore')]
  return dropEmpty([dockerfile, ...ignoreFiles])
}

async function packOnce(
  request: PackRequest,
  { log, onRead, createFile = createArchiveOutputFile }: PackDependencies,
  git: DirectoryGit,
  signal: AbortSignal,
): Promise<Omit<PackedContext, keyof SourceRepository | 'durationMs'>> {
  const { contextDir, archivePath, level, limits = sizeLimits } = request
  let entries: readonly ArchiveEntry[] = []
  const atMost = (most: number, excess: string) => (bytes: number) => {
    if (bytes > most) throw createTooLargeError(excess, entries, contextDir)
  }
  try {
    const listing = await listContext(request, git, signal)
    entries = listing.entries
    if (listing.unreadable.size > 0)
      throw createUnreadableFilesError(listing.unreadable, entries, contextDir)
    const noted = await rejectCredentials({ ...request, ...listing }, git.run, signal)
    const { sizeBytes, content, kept, pointers } = await writeArchive(
      entries,
      {
        file: await createFile(archivePath),
        contextDir,
        level,
        keep: copyCheckFileNames,
        onRead,
        onSize: atMost(
          limits.maxBytes,
          `The packed build context exceeds ${limits.maxBytes} bytes, the most that the service accepts. Nothing was sent.`,
        ),
        onInput: atMost(
          limits.maxInputBytes,
          `The files of the build context exceed ${limits.maxInputBytes} bytes before they are compressed. Nothing was sent.`,
        ),
      },
      signal,
    )
    if (listing.replacesDockerfile) {
      const chosen = relativePath(request.workspace, request.dockerfile)
      log.line(`'${escapeNameForMessage(chosen)}' is packed as 'Dockerfile'.`)
    }
    const messages = [...noted, ...listPackWarnings({ ...listing, pointers }, sizeBytes, limits)]
    const dockerfile = kept.get('Dockerfile')
    return {
      ...content,
      archivePath,
      sizeBytes,
      ignored: listing.ignored,
      ignoreFile: listing.ignoreFile,
      dockerfileText: dockerfile && new TextDecoder().decode(dockerfile),
      warnings: [
        ...(await checkCopySources({ ...request, ...listing, packed: kept })),
        ...listing.warnings,
        ...messages.map((message) => ({ message })),
      ],
    }
  } catch (error) {
    throw describePackError(error, entries, request)
  }
}

function changingError(error: FileChangedError): ActionError {
  return new ActionError(
    `The build context kept changing during packing; last changed: '${escapeNameForMessage(error.path)}'. Nothing was sent.`,
    {
      cause: error,
      hint: 'Stop the process of an earlier step that still writes there, or add a line for its files to the ignore file.',
    },
  )
}

/** Follows Agentex's packager for a manifest, else Docker. Rejects as `walk` does. */
async function listContext(
  request: PackRequest,
  { run, directory }: DirectoryGit,
  signal: AbortSignal,
): Promise<ContextListing> {
  const { contextDir, manifest, platform } = request
  // Windows has no executable bit.
  const indexModes =
    platform === 'win32'
      ? ((await readIndexModes(contextDir, run, signal)) ??
        (await readModesOfRepository(contextDir, directory, run, signal)))
      : undefined
  return manifest
    ? await listManifestContext(manifest, { ...request, indexModes }, signal)
    : await listDockerContext({ ...request, indexModes }, signal)
}
