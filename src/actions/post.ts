import { removeArchiveDirectory } from '../cleanup/archive-directory.ts'
import { needsCleanUp, openMainState } from '../cleanup/read-state.ts'
import { runNonFailingEntrypoint } from '../runner/entrypoint.ts'
import type { Host } from '../runner/host/host.ts'

/** The post step of the root action, `retag/` and `wait/`. It never fails the job. */
export async function post(host: Host): Promise<void> {
  await runNonFailingEntrypoint(host, async (runner) => {
    const left = openMainState(host, runner.apiKey)
    const state = await left.takeOver()
    if (needsCleanUp(state)) {
      const { cleanUp } = await import(/* webpackMode: "eager" */ './post-cleanup.ts')
      await cleanUp(state, left, runner)
    }
    // The cancellation comes first: nothing may delay it.
    await left.remove()
    if (typeof state === 'object' && state.archiveDirectory !== undefined)
      removeArchiveDirectory(state.archiveDirectory, runner)
  })
}
