import type { BuildsApi } from '../api/builds-api.ts'
import { readProvenanceOf } from '../build-context/provenance.ts'
import type { Reporter } from '../build/events.ts'
import { explainRefusal, readPromoted, type TaggedImage } from '../build/promote/promote.ts'
import { checkTag } from '../build/reuse/tag-conflict.ts'
import { resolveAgent } from '../build/submit/resolve-agent.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import type { ImageInputs } from './inputs/inputs.ts'
import { tempDirectory } from './inputs/temp-directory.ts'
import { type Listeners, runRemotely } from './run-remotely.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** Gives an image that exists a tag of its own: nothing is packed, and there is no log. */
export async function registerImage(
  inputs: ImageInputs,
  workflow: WorkflowContext,
  listeners: Listeners,
  runner: Runner,
): Promise<void> {
  const { log, signal } = runner
  await using api = await connect(inputs.connection, runner)
  const image = await findImage(inputs, workflow, api, runner)
  const { agent, imageName, imageTag, imageUrl, provenance } = image
  listeners.report.found(image)
  await log.line(
    `Registering image '${imageUrl}' of agent '${agent.name ?? agent.id ?? ''}' as '${imageName}:${imageTag}'.`,
  )
  const reporter: Reporter = {
    // There is no log whose end could be shown.
    report: (event) => (event.type === 'finished' ? undefined : listeners.buildLog.report(event)),
  }
  try {
    await runRemotely(
      {
        agentName: agent.name,
        prepare: async () => {
          const { workingTreeHash } = provenance
          const tagged = { agent, imageName, imageTag, workingTreeHash }
          await checkTag(inputs.onTagConflict, tagged, { api, reporter }, signal)
          const reference = await resolveAgent(api, agent, signal)
          return { ...provenance, agent: reference, imageName, imageTag, imageUrl }
        },
      },
      inputs,
      { api, reporter, hasLog: false },
      listeners,
      runner,
    )
  } catch (error) {
    throw explainRefusal(error)
  }
}

async function findImage(
  inputs: ImageInputs,
  { workspace, checkouts }: WorkflowContext,
  api: BuildsApi,
  { signal }: Runner,
): Promise<TaggedImage> {
  const { imageTag } = inputs
  if (inputs.from === 'promote') {
    const promotion = { imageTag, createdBy: inputs.reuseCreatedBy }
    return await readPromoted(inputs.buildId, promotion, api, signal)
  }
  const { agent, imageName, imageUrl, contextDir } = inputs
  const git = { env: process.env, workspace, contextDir, tempDir: tempDirectory() }
  const provenance = await readProvenanceOf(git, checkouts, signal)
  return { agent, imageName, imageTag, imageUrl, provenance }
}
