import { join } from 'node:path'
import type { Provenance } from '../api/model.ts'
import { warnAboutBuildArgs } from '../build/build-arg-warnings.ts'
import { defaultImageTag } from '../build/image-tag.ts'
import { relativePath } from '../build-context/files/context-paths.ts'
import { packContext, type PackedContext } from '../build-context/pack-context.ts'
import { systemClock } from '../util/clock.ts'
import { showContext } from './log/context-report.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs } from './inputs/inputs.ts'
import { printableMessage } from './log/printable.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** The build context as it will be sent, and what follows from it. */
export interface Packed {
  readonly context: PackedContext
  /** Relative to the workspace, for messages. */
  readonly contextDir: string
  readonly provenance: Provenance
  readonly imageTag: string
}

/** Packs the build context into `directory` and shows in the log what is in it and what may be wrong with it. Nothing is sent. */
export async function pack(
  inputs: Inputs,
  { workspace, checkouts, pushedTag }: WorkflowContext,
  directory: string,
  runner: Runner,
): Promise<Packed> {
  const context = await packContext(
    {
      workspace,
      contextDir: inputs.contextDir,
      dockerfile: inputs.dockerfile,
      manifest: inputs.manifest,
      includeGit: inputs.includeGit,
      allowSensitive: inputs.allowSensitive,
      buildArgs: inputs.buildArgs,
      archivePath: join(directory, 'context.tar.gz'),
      level: inputs.compressionLevel,
      checkouts,
      env: process.env,
      platform: process.platform,
    },
    { clock: systemClock },
    runner.signal,
  )
  const { provenance, workingTreeHash } = context
  const contextDir = relativePath(workspace, inputs.contextDir) || '.'
  await showPacked(context, contextDir, runner)
  await warnOfSecretArgs(inputs, runner)
  return {
    context,
    contextDir,
    provenance: { ...provenance, workingTreeHash },
    imageTag:
      inputs.imageTag ??
      defaultImageTag({ pushedTag, commit: provenance.sourceCommit, workingTreeHash }),
  }
}

async function showPacked(
  context: PackedContext,
  contextDir: string,
  runner: Runner,
): Promise<void> {
  const placed = context.warnings.flatMap(({ message, place }) =>
    place ? { message, ...place } : [],
  )
  const others = context.warnings.filter(({ place }) => place === undefined)
  await showContext(
    { ...context, contextDir, warnings: others.map(({ message }) => message) },
    runner,
    placed[0] && { dockerfile: placed[0].file, warnings: placed },
  )
}

async function warnOfSecretArgs(
  { buildArgs }: Inputs,
  { writer, secrets, redact }: Runner,
): Promise<void> {
  const warning = warnAboutBuildArgs(buildArgs, secrets)
  if (warning !== undefined) await writer.command('warning', printableMessage(redact(warning)))
}
