import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Provenance } from '../api/model.ts'
import { warnAboutBuildArgs } from '../build/build-arg-warnings.ts'
import { defaultImageTag } from '../build/image-tag.ts'
import { relativePath } from '../build-context/files/context-paths.ts'
import { missingWarnings } from '../build-context/copy-check/missing-warnings.ts'
import { openGit } from '../build-context/git/git.ts'
import { findMissing } from '../build-context/manifest/find-missing.ts'
import { packContext, type PackedContext } from '../build-context/pack-context.ts'
import { readProvenance } from '../build-context/provenance.ts'
import { systemClock } from '../util/clock.ts'
import { showContext } from './log/context-report.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs } from './inputs/inputs.ts'
import { inspectSecrets } from './inspect-secrets.ts'
import { chooseSource } from './list-context.ts'
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

/** Packs the build context into `folder` and says in the log what is in it and what may be wrong with it. Nothing is sent. */
export async function pack(
  inputs: Inputs,
  workflow: WorkflowContext,
  folder: string,
  runner: Runner,
): Promise<Packed> {
  const { contextDir, dockerfile, buildArgs } = inputs
  const { signal } = runner
  await using git = await openGit(
    { env: process.env, workspace: workflow.workspace, contextDir, tempDir: folder },
    signal,
  )
  const { list, ignoreFile } = await chooseSource(inputs, git, signal)
  const context = await packContext(
    {
      contextDir,
      list,
      archivePath: join(folder, 'context.tar.gz'),
      level: inputs.compressionLevel,
      inspect: inspectSecrets(inputs, workflow.workspace, ignoreFile?.name, git),
    },
    systemClock,
    signal,
  )
  const source = await readProvenance(contextDir, git, workflow.checkouts, signal)
  const { workingTreeHash } = context
  const contextName = relativePath(workflow.workspace, contextDir) || '.'
  const dockerfileName = relativePath(workflow.workspace, dockerfile)
  const files = {
    dockerfile: {
      name: dockerfileName,
      // One that is gone by now takes nothing.
      text: await readFile(dockerfile, 'utf8').catch(() => ''),
    },
    buildArgs,
    members: context.members,
    contextDir,
  }
  const { missing, warnings } = inputs.manifest
    ? findMissing(files)
    : {
        missing: missingWarnings({ ...files, ignoreFile, packedIgnoreFile: ignoreFile }),
        warnings: [],
      }
  await showContext(
    { ...context, contextDir: contextName, warnings: [...context.warnings, ...warnings] },
    runner,
    { dockerfile: dockerfileName, warnings: missing },
  )
  await warnOfSecretArgs(inputs, runner)
  return {
    context,
    contextDir: contextName,
    provenance: { ...source, workingTreeHash },
    imageTag:
      inputs.imageTag ??
      defaultImageTag({
        pushedTag: workflow.pushedTag,
        commit: source.sourceCommit,
        workingTreeHash,
      }),
  }
}

async function warnOfSecretArgs(
  { buildArgs }: Inputs,
  { writer, secrets, redact }: Runner,
): Promise<void> {
  const warning = warnAboutBuildArgs(buildArgs, secrets)
  if (warning !== undefined) await writer.command('warning', printableMessage(redact(warning)))
}
