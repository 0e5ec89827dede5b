import { listDockerContext } from '../build-context/docker/docker-context.ts'
import { parseDockerignore } from '../build-context/docker/dockerignore.ts'
import type { Git } from '../build-context/git/git.ts'
import { selectIgnoreFile } from '../build-context/docker/ignore-file.ts'
import type { NamedRules } from '../build-context/docker/ignore-rules.ts'
import { readIndexModes } from '../build-context/git/index-modes.ts'
import { stageManifest } from '../build-context/manifest/manifest.ts'
import type { PackRequest } from '../build-context/pack-context.ts'
import type { Inputs } from './inputs/inputs.ts'

/** How the inputs' build context is listed, and by which rules. */
export interface ContextSource {
  readonly list: PackRequest['list']
  /** The ignore file in force, where it is one of Docker's; the name is for messages. */
  readonly ignoreFile: NamedRules | undefined
}

/** By Docker's rules for a folder, by those of Agentex's own packager for a manifest: what the tool that the user knows would pack. */
export async function chooseSource(
  { contextDir, dockerfile, includeGit, manifest }: Inputs,
  git: Git,
  signal: AbortSignal,
): Promise<ContextSource> {
  // Windows has no executable bit.
  const indexModes =
    process.platform === 'win32' ? await readIndexModes(contextDir, git, signal) : undefined
  if (manifest) {
    const options = { includeGit, indexModes }
    return {
      list: (stop) => stageManifest(manifest, options, stop),
      ignoreFile: undefined,
    }
  }
  const ignoreFile = await selectIgnoreFile({ contextDir, dockerfile }, signal)
  const rules = ignoreFile && parseDockerignore(ignoreFile.bytes, ignoreFile.displayName)
  const context = { contextDir, dockerfile, includeGit, indexModes, ignoreFile, rules }
  return {
    list: (stop) => listDockerContext(context, stop),
    ignoreFile: ignoreFile && rules && { name: ignoreFile.displayName, rules },
  }
}
