import type { BuildsApi } from '../api/builds-api.ts'
import { readProvenanceOf } from '../build-context/provenance.ts'
import { explainRefusal, readPromoted, type PromotedImage } from '../build/promote/promote.ts'
import { checkTag } from '../build/reuse/tag-conflict.ts'
import { resolveAgent } from '../build/submit/resolve-agent.ts'
import { connect } from './connect.ts'
import type { Runner } from './entrypoint.ts'
import type { ImageInputs } from './inputs/inputs.ts'
import { tempDirectory } from './world/temp-directory.ts'
import type { BuildLog } from './log/build-log.ts'
import type { Log } from './log/log.ts'
import { withHeartbeat } from './log/heartbeat.ts'
import { type Listeners, runRemotely } from './run-remotely.ts'
import type { WorkflowContext } from './workflow-context.ts'

/** Gives an image that exists a tag of its own: nothing is packed, and there is no log. */
export async function registerImage(
  inputs: ImageInputs,
  workflow: WorkflowContext,
  listeners: Listeners,
  runner: Runner,
): Promise<void> {
  const { log, signal, world } = runner
  await warnAboutUnused(inputs, log)
  await using api = await connect(inputs.connection, runner)
  const image = await findImage(inputs, workflow, api, runner)
  const { agent, imageName, imageTag, imageUrl, provenance } = image
  listeners.report.found(image)
  await log.line(
    `Registering image '${imageUrl}' of agent '${agent.name ?? agent.id ?? ''}' as '${imageName}:${imageTag}'.`,
  )
  const { buildLog } = listeners
  const withoutLog: Pick<BuildLog, 'report' | 'atWork'> = {
    // There is no log whose end could be shown.
    report: (event) => (event.type === 'finished' ? undefined : buildLog.report(event)),
    atWork: buildLog.atWork,
  }
  using reporter = withHeartbeat(withoutLog, world.clock, log, 'change')
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

async function warnAboutUnused({ from, unused }: ImageInputs, log: Log): Promise<void> {
  if (unused.length === 0) return
  const names = unused.map((name) => `'${name}'`).join(', ')
  const reason =
    from === 'promote'
      ? 'Agent, image name and source are those of the promoted build.'
      : 'It is for builds that are reused, joined or promoted.'
  await log.warning(`Without effect with '${from}': ${names}.\n${reason}`)
}

async function findImage(
  inputs: ImageInputs,
  { workspace, checkouts }: WorkflowContext,
  api: BuildsApi,
  { signal }: Runner,
): Promise<PromotedImage> {
  const { imageTag } = inputs
  if (inputs.from === 'promote') {
    const promotion = { imageTag, createdBy: inputs.createdBy }
    return await readPromoted(inputs.buildId, promotion, api, signal)
  }
  const { agent, imageName, imageUrl, contextDir } = inputs
  const git = { env: process.env, workspace, contextDir, tempDir: tempDirectory() }
  const provenance = await readProvenanceOf(git, checkouts, signal)
  return { agent, imageName, imageTag, imageUrl, provenance }
}
