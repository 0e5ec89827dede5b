import { readCancelInputs } from '../inputs/sub-action-inputs.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import type { World } from '../runner/world/world.ts'
import { timeLimit } from '../util/time-limit.ts'
import { cancelOldBuilds, cancelOneBuild } from './cancel-builds.ts'
import { connect } from './connect.ts'

/** The sub-action `cancel/`: cancels a build, or this repository's old ones, and awaits the end. */
export async function cancel(world: World): Promise<void> {
  await entrypoint(world, async (runner) => {
    const inputs = await readCancelInputs(runner.apiKey)
    await using api = await connect(inputs.connection, runner)
    using limit = timeLimit(inputs.timeoutMs, world.clock, runner.signal)
    if ('buildId' in inputs.target)
      await cancelOneBuild(inputs.target, inputs, api, runner, limit.signal)
    else await cancelOldBuilds(inputs.target, inputs, api, runner, limit.signal)
  })
}
