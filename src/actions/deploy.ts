import { readDeployInputs } from '../inputs/deploy-inputs.ts'
import { DeploymentReport } from '../report/deployment/report-deployment.ts'
import { MainState } from '../rescue/write-state.ts'
import { entrypoint } from '../runner/entrypoint.ts'
import { readWorkflowContext } from '../runner/workflow-context.ts'
import type { World } from '../runner/world/world.ts'
import { openEndOutputs } from '../runner/write-end.ts'
import { DeploymentRun } from './run-deployment.ts'

/** The sub-action `deploy/`: deploys a build and follows it until its release is installed. */
export async function deploy(world: World): Promise<void> {
  await entrypoint(
    world,
    async (runner) => {
      using state = new MainState(runner)
      const workflow = await readWorkflowContext()
      const inputs = await readDeployInputs(workflow)
      const report = new DeploymentReport(inputs, runner)
      return await new DeploymentRun(inputs, { report, state }, runner).run()
    },
    openEndOutputs,
  )
}
