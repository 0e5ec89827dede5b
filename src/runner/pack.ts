import { join, relative } from 'node:path'
import type { Provenance } from '../api/model.ts'
import { defaultImageTag } from '../build/image-tag.ts'
import { parseDockerignore } from '../build-context/dockerignore.ts'
import { createGit } from '../build-context/git.ts'
import { selectIgnoreFile } from '../build-context/ignore-file.ts'
import { readIndexModes } from '../build-context/index-modes.ts'
import { packContext, type PackedContext } from '../build-context/pack.ts'
import { readProvenance } from '../build-context/provenance.ts'
import { systemClock } from '../util/clock.ts'
import { showContext } from './context-report.ts'
import type { Runner } from './entrypoint.ts'
import type { Inputs } from './inputs.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** The build context as it will be sent, and what follows from it. */
export interface Packed {
  readonly context: PackedContext
  readonly provenance: Provenance
  readonly imageTag: string
}

/** Packs the build context into `folder` and says in the log what is in it. Nothing is sent. */
export async function pack(
  { contextDir, dockerfile, imageTag }: Inputs,
  workflow: WorkflowContext,
  folder: string,
  runner: Runner,
): Promise<Packed> {
  const { signal } = runner
  const ignoreFile = await selectIgnoreFile({ contextDir, dockerfile }, signal)
  const git = createGit(process.env)
  const context = await packContext(
    {
      contextDir,
      dockerfile,
      ignoreFile,
      rules: ignoreFile && parseDockerignore(ignoreFile.bytes, ignoreFile.displayName),
      includeGit: false,
      // Windows has no executable bit.
      indexModes:
        process.platform === 'win32' ? await readIndexModes(contextDir, git, signal) : undefined,
      archivePath: join(folder, 'context.tar.gz'),
    },
    systemClock,
    signal,
  )
  const source = await readProvenance(contextDir, git, workflow, signal)
  await showContext(
    context,
    {
      contextDir: relative(workflow.workspace, contextDir) || '.',
      ignoreFile: ignoreFile?.displayName,
    },
    runner,
  )
  return {
    context,
    provenance: { ...source, workingTreeHash: context.workingTreeHash },
    imageTag:
      imageTag ??
      defaultImageTag({
        ...workflow,
        commit: source.sourceCommit,
        workingTreeHash: context.workingTreeHash,
      }),
  }
}
