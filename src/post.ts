import { leftOver } from './build/hand-over.ts'
import { entrypoint } from './runner/entrypoint.ts'
import { removeArchiveDirectory } from './runner/state/archive-directory.ts'
import { readState } from './runner/state/saved-state.ts'
import type { World } from './runner/world/world.ts'

/** The post step of the root action and of `wait/`: cleans up after a main step that was stopped. It never fails the job. */
export async function post(world: World): Promise<void> {
  await entrypoint(world, async (runner) => {
    const state = readState(runner.apiKey)
    if (state === undefined) return
    if (state === 'forged') {
      await runner.log.warning(
        'The saved state was not encrypted with this API key, so nothing was cleaned up.\nCheck on the server whether a build of this step is still running.',
      )
      return
    }
    if (state.archiveDirectory !== undefined)
      removeArchiveDirectory(world.files, state.archiveDirectory)
    const left = leftOver(state)
    if (left.type === 'nothing') return
    const { cleanUp } = await import(/* webpackMode: "eager" */ './runner/post-cleanup.ts')
    await cleanUp(left, state, runner)
  })
}
