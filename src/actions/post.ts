import { removeArchiveDirectory } from '../cleanup/archive-directory.ts'
import { type MainStateReader, openMainState, type StateReadResult } from '../cleanup/read-state.ts'
import type { SavedState } from '../cleanup/state-format.ts'
import { needsPostStep, type Server } from '../cleanup/work-for-post.ts'
import { connectionForPostStep } from '../inputs/connection.ts'
import { runNonFailingEntrypoint, type EntryContext } from '../runner/entrypoint.ts'
import type { Host } from '../runner/host/host.ts'

/** The post step of the root action, `retag/` and `wait/`. */
export async function post(host: Host): Promise<void> {
  await runPostStep(host, {
    what: 'build',
    act: async (left, main, runner) => {
      const [{ cancelAbandoned }, { connect }] = await Promise.all([
        import(/* webpackMode: "eager" */ '../cleanup/cancel-abandoned.ts'),
        import(/* webpackMode: "eager" */ './connect.ts'),
      ])
      const { host, apiKey, signal } = runner
      const open = (server: Server) => connect(connectionForPostStep(server, apiKey), runner)
      return await cancelAbandoned(left, main, { ...host, open }, signal)
    },
    tell: async (...result) => {
      const { tellCleanUp } = await import(/* webpackMode: "eager" */ '../report/left-over-end.ts')
      await tellCleanUp(...result)
    },
  })
}

/** Modules are loaded when they are needed, because most main steps leave nothing. */
interface PostWork<Result> {
  readonly what: 'build' | 'deployment'
  /** Ends what the main step left. That step may still be running, and leave something else. */
  readonly act: (left: SavedState, main: MainStateReader, runner: EntryContext) => Promise<Result>
  /** Says what became of it, and completes the summary if the main step was killed. */
  readonly tell: (
    result: Result,
    states: { readonly left: SavedState; readonly now: StateReadResult },
    runner: EntryContext,
  ) => Promise<void>
}

/** Never fails the job. */
export async function runPostStep<Result>(
  host: Host,
  { what, act, tell }: PostWork<Result>,
): Promise<void> {
  await runNonFailingEntrypoint(host, async (runner) => {
    const main = openMainState(host, runner.apiKey)
    const left = await main.takeOver()
    if (left === 'forged' || left === 'lost') {
      const { warnOfUnreadableState } = await import(
        /* webpackMode: "eager" */ '../report/left-over-end.ts'
      )
      await warnOfUnreadableState(left, what, runner)
    } else if (left && needsPostStep(left)) {
      const result = await act(left, main, runner)
      // The main step may have ended in the meantime, and written its summary.
      const now = await main.read()
      await tell(result, { left, now }, runner)
    }
    // The cancellation comes first: nothing may delay it.
    await main.remove()
    if (typeof left === 'object' && left.archiveDirectory !== undefined)
      removeArchiveDirectory(left.archiveDirectory, runner)
  })
}
