import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { tempDirectory } from '../world/temp-directory.ts'
import { isGiteaOrAct } from '../world/runner-kind.ts'
import type { World } from '../world/world.ts'

export type StateFile = NonNullable<ReturnType<typeof openStateFile>>

/**
 * For a runner that may lose the state: a file in `RUNNER_TEMP`, and a mark by which the post step
 * stops a running main step. Main writes before it looks for the mark, post marks before it reads:
 * either main sees the mark, or post sees what main wrote. Throws what the disk does. `undefined`
 * where the runner loses no state, or does not tell the steps of a job apart.
 */
export function openStateFile(
  { files, startedMs }: Pick<World, 'files' | 'startedMs'>,
  env = process.env,
) {
  if (!isGiteaOrAct(env) || !env['GITHUB_ACTION']) return undefined
  const path = join(tempDirectory(), stateFileName(env))
  const marks = { stop: openMark(`${path}-stop`), end: openMark(`${path}-end`) }
  return {
    write: (text: string) => files.replace(path, text),
    /** `undefined` where there is none. */
    read: async (): Promise<string | undefined> => {
      let text = ''
      try {
        for await (const piece of files.read(path)) text += piece
        return text
      } catch {
        return undefined
      }
    },
    remove: () => files.removeFile(path),
    mark: marks.stop.leave,
    /** Not by the mark of an earlier run in the same directory. */
    isMarked: marks.stop.isLeft,
    /** The post step ends: main removes what it writes now. */
    abandon: marks.end.leave,
    isAbandoned: marks.end.isLeft,
    removeMarks: () => {
      marks.end.remove()
      marks.stop.remove()
    },
  }

  /** An empty file. One that is older than this program is of an earlier run. */
  function openMark(markPath: string) {
    const foundMs = files.changedMs(markPath)
    // Any later mark counts, whatever becomes of the clock.
    const staleMs = foundMs !== undefined && foundMs < startedMs ? foundMs : undefined
    return {
      leave: () => files.replace(markPath, ''),
      isLeft: (): boolean => {
        const leftMs = files.changedMs(markPath)
        return leftMs !== undefined && leftMs !== staleMs
      },
      remove: () => files.removeFile(markPath),
    }
  }
}

/** Common to main and post of one step, but to no two steps: parallel jobs differ in workspace. */
const identity = [
  ...['GITHUB_REPOSITORY', 'GITHUB_WORKFLOW', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'],
  ...['GITHUB_JOB', 'GITHUB_WORKSPACE', 'GITHUB_ACTION'],
]

export function stateFileName(env: NodeJS.ProcessEnv): string {
  const values = identity.map((name) => env[name] ?? '')
  const hash = createHash('sha256').update(JSON.stringify(values)).digest('hex')
  return `agentex-state-${hash.slice(0, 32)}`
}
