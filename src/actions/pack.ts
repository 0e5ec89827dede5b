import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Provenance } from '../api/model.ts'
import {
  buildsUnmergedCode,
  defaultImageTag,
  isBuiltFromDefaultBranch,
  type TagSources,
  manifestTagUnlessLatest,
} from '../builds/default-image-tag.ts'
import { fillTreePlaceholder } from '../builds/tag-placeholders.ts'
import { isOutside, relativePath } from '../context/files/paths.ts'
import { type ContextWarning, escapeNameForMessage } from '../context/files/file-names.ts'
import type { PackedBuild } from '../context/packed.ts'
import { describeDoubtfulBuildArgs, warnAboutBuildArgs } from '../inputs/build-options.ts'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import { showPackedContext } from '../report/live/packed-context.ts'
import { showReadProgress } from '../report/live/progress.ts'
import { formatCountWithNoun } from '../report/text/format.ts'
import { describeSource } from '../report/text/source.ts'
import type { EntryContext } from '../runner/entrypoint.ts'
import type { WorkflowContext } from '../runner/workflow-context.ts'
import type { PackingHost } from '../runner/host/host.ts'
import { formatFirstEntries, maxListedEntries } from '../util/and-more.ts'
import { ActionError } from '../util/errors.ts'
import { dropEmpty } from '../util/non-empty.ts'
import { shortCommit } from '../util/short-commit.ts'

/** Packs into `directory` and logs what is in the context and what may be wrong. Sends nothing. */
export async function pack(
  inputs: BuildInputs,
  workflow: WorkflowContext,
  { directory, packContext }: Pick<PackingHost, 'packContext'> & { readonly directory: string },
  { host, log, secrets, signal }: EntryContext,
): Promise<PackedBuild> {
  const { workspace, checkouts } = workflow
  const standsFor = inputs.manifest?.standsFor
  if (standsFor) await log.line(`The workspace is packed as '${escapeNameForMessage(standsFor)}'.`)
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
    { clock: host.clock, log, onRead: showReadProgress('Packing', host.clock, log) },
    signal,
  )
  const { provenance, repositoryRoot, isMergeCommit, workingTreeHash } = context
  const commits = [provenance.sourceCommit, ...context.otherCommits]
  const tagSources: TagSources = {
    pushedTag: workflow.pushedTag,
    manifestTag: manifestTagUnlessLatest(inputs.manifest?.imageTag),
    isOfDefaultBranch: isBuiltFromDefaultBranch(workflow.event, commits),
    commit: provenance.sourceCommit,
    merged: isMergeCommit ? workflow.pullRequest?.number : undefined,
    workingTreeHash,
  }
  const imageTag =
    inputs.imageTag === undefined
      ? defaultImageTag(tagSources)
      : fillTreePlaceholder(inputs.imageTag, {
          ...inputs.options,
          workingTreeHash,
          unhashed: context.unhashed,
        })
  const contextDir = relativePath(workspace, inputs.contextDir) || '.'
  const isOfRun = isCheckoutOfRun(provenance, workflow)
  /** GitHub expects paths from the repository's root. Other files get paths from the workspace. */
  const pathOf = (path: string): string => {
    const isInCheckout = isOfRun && repositoryRoot !== undefined && !isOutside(repositoryRoot, path)
    return relativePath(isInCheckout ? repositoryRoot : workspace, path)
  }
  const warnings = context.warnings.map((warning) =>
    moveWarning(warning, (file) => pathOf(resolve(workspace, file))),
  )
  const shown = inputs.show.annotations ? warnings : warnings.map(({ message }) => ({ message }))
  await showPackedContext({ ...context, warnings: shown, contextDir }, log)
  const others = dropEmpty([
    warnAboutBuildArgs(inputs.options.buildArgs, secrets),
    warnAboutForeignCode(workflow, commits),
  ])
  for (const warning of others) await log.warning(warning)
  const notices = [
    noticeOfOtherTag(imageTag, inputs.manifest?.displayName, tagSources, workflow.event.name),
    noticeOfChanges(provenance),
    ...noticesAboutArguments(inputs, context.dockerfileText),
  ]
  for (const notice of dropEmpty(notices)) await log.notice(notice)
  return {
    context,
    contextDir,
    provenance: { ...provenance, workingTreeHash },
    // GitHub shows the lines of a file, but not those of a symbolic link to it.
    dockerfile: {
      path: pathOf(await realpath(inputs.dockerfile).catch(() => inputs.dockerfile)),
      text: context.dockerfileText,
    },
    imageTag,
    warnings,
  }
}

/** Implements `strict`: throws one `ActionError` for all warnings; the log has them in full. */
export function failOnWarnings({ warnings }: PackedBuild): void {
  if (warnings.length === 0) return
  const sentences = warnings.map(({ message }) => message.split('\n', 1)[0] ?? '')
  throw new ActionError(
    `The build context has ${formatCountWithNoun(warnings.length, 'problem')}. Nothing was sent.\n${formatFirstEntries(sentences, maxListedEntries, '\n')}`,
    { hint: "Correct what the warnings name, or set 'strict' to 'false'." },
  )
}

function isCheckoutOfRun(provenance: Provenance, { checkouts, page }: WorkflowContext): boolean {
  return (
    checkouts.some(({ commit }) => commit === provenance.sourceCommit) ||
    describeSource(provenance, page).repository !== undefined
  )
}

/** agents.yml passes the same arguments to every agent, so an agent need not declare them. */
function noticesAboutArguments({ options }: BuildInputs, dockerfile?: string): readonly string[] {
  const isShared = process.env['AGENTEX_SHARED_BUILD_ARGS'] === 'true'
  return describeDoubtfulBuildArgs(options.buildArgs, isShared ? undefined : dockerfile)
}

/** Says why the image does not get the tag that the manifest names. */
function noticeOfOtherTag(
  tag: string,
  displayName = '',
  { pushedTag, manifestTag: other }: TagSources,
  event: string,
): string | undefined {
  if (other === undefined || other === tag) return undefined
  if (pushedTag !== undefined)
    return `The image gets the tag '${tag}' of the pushed git tag, not '${other}' of '${displayName}'.`
  return buildsUnmergedCode(event)
    ? `The image gets the tag '${tag}', not '${other}' of '${displayName}': on '${event}', the manifest does not choose the tag.\n${chooseIt}`
    : `The image gets the tag '${tag}', not '${other}' of '${displayName}': the manifest chooses the tag only for the commit of the default branch that started the run.\n${chooseIt}`
}

const chooseIt = "Set 'image-tag' to choose it."

function noticeOfChanges({ sourceCommit, sourceDirty }: Provenance): string | undefined {
  if (sourceCommit === undefined || sourceDirty !== true) return undefined
  return `The build context has local changes: it is not exactly that of commit ${shortCommit(sourceCommit)}.`
}

/** Changes the path of a warning's file, also where a line of its message begins with it. */
function moveWarning(
  { message, place }: ContextWarning,
  move: (file: string) => string,
): ContextWarning {
  if (place === undefined) return { message }
  const file = move(place.file)
  const lead = `${escapeNameForMessage(place.file)}:`
  const lines = message
    .split('\n')
    .map((line) =>
      line.startsWith(lead) ? `${escapeNameForMessage(file)}:${line.slice(lead.length)}` : line,
    )
  return { message: lines.join('\n'), place: { ...place, file } }
}

/** An unknown commit counts as foreign code too. */
function warnAboutForeignCode(
  { trustedRun: run, event }: WorkflowContext,
  commits: readonly (string | undefined)[],
): string | undefined {
  const isOwn = (commit: string | undefined): boolean =>
    commit !== undefined && run?.ownCommits.includes(commit) === true
  if (run === undefined || commits.every(isOwn)) return undefined
  const code =
    run.fork === undefined ? 'code that may be foreign' : `code of the fork '${run.fork}'`
  return `This run builds ${code} with the secrets of this repository (event '${event.name}').\nThe Dockerfile's commands run with the rights of the account. Use the event 'pull_request', or build only what was reviewed.`
}
