import type { Server } from '../cleanup/work-for-post.ts'
import { connectionForPostStep } from '../inputs/connection.ts'
import type { Host } from '../runner/host/host.ts'
import { runPostStep } from './post.ts'

/** The post step of `deploy/`: deletes a preview, and a task, that a stopped step left. */
export async function postDeploy(host: Host): Promise<void> {
  await runPostStep(host, {
    what: 'deployment',
    act: async (left, main, runner) => {
      const [{ deleteLeft }, { connectForDeployments, connectToAgentex }] = await Promise.all([
        import(/* webpackMode: "eager" */ '../cleanup/delete-left.ts'),
        import(/* webpackMode: "eager" */ './connect-deployments.ts'),
      ])
      const { host, apiKey, signal } = runner
      const connectionTo = (server: Server) => connectionForPostStep(server, apiKey)
      const dependencies = {
        clock: host.clock,
        open: (server: Server) => connectForDeployments(connectionTo(server), runner),
        openAgentex: (server: Server, url: URL) =>
          connectToAgentex(connectionTo(server), url, runner),
      }
      return await deleteLeft(left, main, dependencies, signal)
    },
    tell: async (...result) => {
      const { tellDeletion } = await import(
        /* webpackMode: "eager" */ '../report/deployment/left-deployment-end.ts'
      )
      await tellDeletion(...result)
    },
  })
}
