import type { BuildsApi } from '../api/builds-api.ts'
import { logTiming } from '../api/timing.ts'
import { relativePath } from '../context/files/paths.ts'
import { listNames, escapeNameForMessage } from '../context/files/file-names.ts'
import type { OnReadProgress } from '../context/files/reading.ts'
import {
  type SelectionCriterion,
  discoverAgents,
  type Discovery,
  type DigestReader,
} from '../discover/discover.ts'
import { isSelected } from '../discover/model.ts'
import { type DiscoverInputs, readDiscoverInputs } from '../inputs/discover-inputs.ts'
import { showReadProgress } from '../report/live/progress.ts'
import { writeDiscoverOutputs } from '../report/outputs.ts'
import { writeDiscoverySummary } from '../report/summary/discovery-summary.ts'
import { formatCountWithNoun, formatCount } from '../report/text/format.ts'
import { runEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import { awaitOutputs } from '../runner/output-values.ts'
import { readWorkflowContext, type WorkflowContext } from '../runner/workflow-context.ts'
import type { Host } from '../runner/host/host.ts'
import { ActionError } from '../util/errors.ts'
import { dropEmpty } from '../util/non-empty.ts'
import { tempDirectory } from '../util/temp-directory.ts'
import { createTimeLimit } from '../util/time-limit.ts'
import { connect } from './connect.ts'

/** The sub-action `discover/`: outputs the agents of a monorepo, and those to build as a matrix. */
export async function discover(host: Host): Promise<void> {
  await runEntrypoint(host, async (runner) => {
    const workflow = await readWorkflowContext()
    const inputs = await readDiscoverInputs(workflow, runner)
    const found = await findAgents(inputs, workflow, runner)
    await awaitOutputs(writeDiscoverOutputs(found.agents, runner), runner)
    await showAgents(found, inputs, runner)
    if (inputs.summary) await writeDiscoverySummary(found, inputs, runner)
    rejectIncomplete(found, inputs)
  })
}

async function findAgents(
  { paths, only, shard, requireBuilt, wanted, selection }: DiscoverInputs,
  { workspace, event }: WorkflowContext,
  runner: EntryContext,
): Promise<Discovery> {
  const { env, platform } = process
  const { log, host } = runner
  const show = showReadProgress('Hashing', host.clock, log)
  const onRead: OnReadProgress = (file) =>
    show({ ...file, path: relativePath(workspace, file.path) })
  const options = { env, platform, workspace, tempDir: tempDirectory(), log, onRead }
  const find = (criterion: SelectionCriterion): Promise<Discovery> =>
    discoverAgents({ paths, only, shard, criterion, event }, options, runner.signal)
  switch (selection.select) {
    case 'all':
    case 'changed':
      return await find(selection)
    case 'unbuilt': {
      await using api = await connect(selection.connection, runner)
      if (requireBuilt && wanted.createdBy === 'anyone')
        await log.line("'require-built' accepts builds of anyone in this account.")
      const read = requireBuilt ? digestReader(api, runner) : undefined
      return await find({ ...selection, wanted, api, readDigest: read })
    }
  }
}

/** Reads digests until the time for all images together is over. */
function digestReader(api: BuildsApi, { host }: EntryContext): DigestReader {
  let untilMs: number | undefined
  return async (build, stop) => {
    const { readDigest } = await import(/* webpackMode: "eager" */ '../builds/read-digest.ts')
    const nowMs = host.clock.monotonicMs()
    untilMs ??= nowMs + logTiming.digestsMs
    using limit = createTimeLimit(Math.max(0, untilMs - nowMs), host.clock, stop)
    try {
      return await readDigest(build, { api, ...host }, limit.signal)
    } catch (error) {
      stop.throwIfAborted()
      if (!limit.signal.aborted) throw error
      return undefined
    }
  }
}

async function showAgents(
  { agents, comparison, missing, warning, notice, problems, skipped, unproven, gone }: Discovery,
  { requireBuilt }: DiscoverInputs,
  { log }: EntryContext,
): Promise<void> {
  // The error of a long list is cut, so the log gets the list in full.
  const text = problems.join('\n')
  if (text.length > 3_500) await log.line(text)
  if (warning !== undefined) await log.warning(warning)
  if (missing !== undefined && !requireBuilt) await log.warning(missing)
  if (unproven.length > 0 && !requireBuilt) await log.warning(mayBeLost(unproven))
  if (notice !== undefined) await log.notice(notice)
  if (gone !== undefined) await log.notice(gone)
  if (skipped.length > 0) await log.notice(skippedFiles(skipped))
  if (comparison) {
    const { base, changedFiles, unmatchedFiles } = comparison
    const rest =
      unmatchedFiles === 0
        ? ''
        : `; ${formatCount(unmatchedFiles)} of them ${unmatchedFiles === 1 ? 'belongs' : 'belong'} to no agent`
    await log.line(`${formatCountWithNoun(changedFiles, 'file')} changed since ${base}${rest}.`)
  }
  const selected = agents.filter(isSelected).map(({ agent }) => agent)
  if (requireBuilt) {
    await log.line(`Agents built: ${agents.length - selected.length} of ${agents.length}`)
    return
  }
  await log.line(`Agents selected: ${selected.length} of ${agents.length}`)
  if (selected.length > 0) await log.line(selected.join(', '))
}

/** GitHub runs at most this many jobs of one matrix. */
const maxMatrixJobs = 256

/** Throws one `ActionError` for all problems, once outputs and summary are written. */
function rejectIncomplete(
  { agents, missing, problems, unproven }: Discovery,
  { requireBuilt }: DiscoverInputs,
): void {
  const selected = agents.filter(isSelected).map(({ agent }) => agent)
  const sentences = dropEmpty([
    ...problems,
    requireBuilt && missing,
    requireBuilt && unproven.length > 0 && mayBeLost(unproven),
    selected.length > maxMatrixJobs && tooMany(selected.length),
    requireBuilt && selected.length > 0 && notBuilt(selected),
  ])
  if (sentences.length > 0) throw new ActionError(sentences.join('\n'))
}

function skippedFiles(paths: readonly string[]): string {
  return `Skipped ${formatCountWithNoun(paths.length, 'file')} with neither 'build' nor 'agent' at the top level: ${listNames(paths)}.`
}

function mayBeLost(paths: readonly string[]): string {
  return `The base is not in the checkout and could not be fetched, so it is unknown whether these skipped files were manifests of agents: ${listNames(paths)}. Set 'fetch-depth: 0' for actions/checkout, or exclude them with lines such as '!${escapeNameForMessage(paths[0] ?? '')}' in 'path'.`
}

function tooMany(count: number): string {
  const shards = Math.ceil(count / maxMatrixJobs)
  return `${count} agents are selected, but GitHub runs at most ${maxMatrixJobs} jobs of a matrix. Set 'shard' to '1/${shards}' and so on, in one matrix for each.`
}

function notBuilt(names: readonly string[]): string {
  return `${names.length} of the agents ${names.length === 1 ? 'is' : 'are'} not built: ${names.join(', ')}. Build them, or re-run their failed jobs.`
}
