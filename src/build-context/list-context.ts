import {
  type Listing,
  listDockerContext,
  type NamedRules,
  selectIgnoreFile,
} from './docker/docker-context.ts'
import { showName } from './files/file-names.ts'
import type { Git } from './git/git.ts'
import { readIndexModes } from './git/index-modes.ts'
import { type Manifest, stageManifest } from './manifest/manifest.ts'

export interface ListRequest {
  readonly workspace: string
  readonly contextDir: string
  readonly dockerfile: string
  readonly manifest?: Manifest | undefined
  readonly includeGit: boolean
  readonly platform: NodeJS.Platform
}

export interface ContextListing extends Listing {
  /** The ignore file that applies, if it is one of Docker's. */
  readonly dockerignore: NamedRules | undefined
  /** A sentence on how to exclude files. */
  readonly howToExclude: string
}

/**
 * Lists what the tool that the user knows would pack: by the rules of Agentex's own packager for a manifest, else by Docker's. Rejects
 * with the signal's reason, `ChangedError`, `ReadError`, or an `ActionError` for what cannot be packed.
 */
export async function listContext(
  { workspace, contextDir, dockerfile, manifest, includeGit, platform }: ListRequest,
  git: Git,
  signal: AbortSignal,
): Promise<ContextListing> {
  // Windows has no executable bit.
  const indexModes =
    platform === 'win32' ? await readIndexModes(contextDir, git, signal) : undefined
  if (manifest) {
    const listing = await stageManifest(manifest, { workspace, includeGit, indexModes }, signal)
    return { ...listing, dockerignore: undefined, howToExclude: excludeByManifest(manifest) }
  }
  const ignoreFile = await selectIgnoreFile({ contextDir, dockerfile }, signal)
  const context = { contextDir, dockerfile, includeGit, indexModes, ignoreFile }
  return {
    ...(await listDockerContext(context, signal)),
    dockerignore: ignoreFile,
    howToExclude: `Add a line for each to '${showName(ignoreFile?.name ?? '.dockerignore')}'.`,
  }
}

/** A manifest's ignore file has patterns for single names, and no other is read. */
function excludeByManifest({ dockerignore }: Manifest): string {
  return dockerignore
    ? `Add a line with the name of each, without its directory, to '${showName(dockerignore.text)}'.`
    : "Add a line with the name of each, without its directory, to an ignore file that the manifest names as 'build.context.dockerignore'."
}
