import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Provenance } from '../api/model.ts'
import { defaultImageTag } from '../build/image-tag.ts'
import { fillTree } from '../build/tag-placeholders.ts'
import { relativePath } from '../build-context/files/context-paths.ts'
import type { PackedContext } from '../build-context/pack-context.ts'
import type { Runner } from './entrypoint.ts'
import { warnAboutBuildArgs } from './inputs/build-arg-warnings.ts'
import type { Inputs } from './inputs/inputs.ts'
import { showPackedContext } from './log/packed-context.ts'
import { repositoryPath } from './repository-path.ts'
import type { SourceFile } from './text/source.ts'
import type { PackingWorld } from './world/world.ts'
import type { TrustedRun, WorkflowContext } from './workflow-context.ts'

/** The build context as it will be sent, and what follows from it. */
export interface Packed {
  readonly context: PackedContext
  /** Relative to the workspace, for messages. */
  readonly contextDir: string
  readonly provenance: Provenance
  readonly dockerfile: SourceFile
  readonly imageTag: string
}

/** Packs the build context into `directory` and shows in the log what is in it and what may be wrong with it. Nothing is sent. */
export async function pack(
  inputs: Inputs,
  workflow: WorkflowContext,
  { directory, packContext }: Pick<PackingWorld, 'packContext'> & { readonly directory: string },
  { world, log, secrets, signal }: Runner,
): Promise<Packed> {
  const { workspace, checkouts, pushedTag } = workflow
  const context = await packContext(
    {
      workspace,
      contextDir: inputs.contextDir,
      dockerfile: inputs.dockerfile,
      manifest: inputs.manifest,
      includeGit: inputs.includeGit,
      allowSensitive: inputs.allowSensitive,
      archivePath: join(directory, 'context.tar.gz'),
      level: inputs.compressionLevel,
      checkouts,
      env: process.env,
      platform: process.platform,
    },
    { clock: world.clock },
    signal,
  )
  const { provenance, workingTreeHash } = context
  const contextDir = relativePath(workspace, inputs.contextDir) || '.'
  const pathOf = (path: string): string =>
    repositoryPath(path, inputs.contextDir, provenance, workflow)
  const warnings = context.warnings.map(({ message, place }) => ({
    message,
    place:
      place && inputs.annotations
        ? { ...place, file: pathOf(resolve(workspace, place.file)) }
        : undefined,
  }))
  await showPackedContext({ ...context, warnings, contextDir }, log)
  const others = [
    warnAboutBuildArgs(inputs.buildArgs, secrets),
    warnAboutForeignCode(workflow.trustedRun, provenance.sourceCommit),
  ]
  for (const warning of others) if (warning !== undefined) await log.warning(warning)
  return {
    context,
    contextDir,
    provenance: { ...provenance, workingTreeHash },
    // GitHub shows the lines of a file, not those of a link to it.
    dockerfile: {
      path: pathOf(await realpath(inputs.dockerfile).catch(() => inputs.dockerfile)),
      text: context.dockerfileText,
    },
    imageTag:
      inputs.imageTag === undefined
        ? defaultImageTag({ pushedTag, commit: provenance.sourceCommit, workingTreeHash })
        : fillTree(inputs.imageTag, { ...inputs, workingTreeHash }),
  }
}

/** Without git, nobody knows whose code it is. */
function warnAboutForeignCode(
  run: TrustedRun | undefined,
  commit: string | undefined,
): string | undefined {
  if (run === undefined || (commit !== undefined && run.ownCommits.includes(commit)))
    return undefined
  const code =
    run.fork === undefined ? 'code that may be foreign' : `code of the fork '${run.fork}'`
  return `This run builds ${code} with the secrets of this repository (event '${run.event}').\nThe Dockerfile's commands run with the rights of the account. Use the event 'pull_request', or build only what was reviewed.`
}
