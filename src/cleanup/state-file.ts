import { basename, join } from 'node:path'
import type { Host } from '../runner/host/host.ts'
import { shortHash } from '../util/short-hash.ts'
import { tempDirectory } from '../util/temp-directory.ts'

/** The state of one main step. All methods throw the errors of the disk. */
export interface StateFile {
  /** No other main step has this name. */
  readonly name: string
  readonly write: (text: string) => void
  /** Resolves with `undefined` if there is no state. */
  readonly read: () => Promise<string | undefined>
  readonly remove: () => void
  /** Marks that the post step ends. After that, the main step removes what it writes. */
  readonly end: MarkerFile
}

/** An empty file. */
interface MarkerFile {
  readonly leave: () => void
  readonly isLeft: () => boolean
  readonly remove: () => void
}

/** Files that all steps with one `GITHUB_ACTION` share, such as those in a composite action. */
export interface StateDirectory {
  /** Creates the file of a main step, which passes the name to its post step. */
  readonly create: () => StateFile
  /** `undefined` if `name` is not the name of a state file. */
  readonly named: (name: string) => StateFile | undefined
  /** Finds the file that a main step announced last, if a post step got no name. */
  readonly latest: () => Promise<StateFile | undefined>
  readonly announce: (file: StateFile) => void
  readonly forget: (file: StateFile) => Promise<void>
  /** Marks that the job ends, because a post step has begun: all main steps stop. */
  readonly stop: MarkerFile
}

const prefix = 'agentex-state-'
const possibleName = new RegExp(String.raw`^${prefix}[\w-]{1,100}$`)

/**
 * Files in `RUNNER_TEMP`, which post can read while main is running: in a container, main outlives
 * the client that the runner stops. Main writes before it looks for a marker file, and post creates
 * one before it reads, so one of them sees the other's file.
 */
export function openStateDirectory(
  { files, clock, startedMs }: Pick<Host, 'files' | 'clock' | 'startedMs'>,
  env = process.env,
): StateDirectory {
  const directory = tempDirectory()
  const path = join(directory, sharedName(env))

  const open = (name: string): StateFile => {
    const own = join(directory, name)
    return {
      name,
      write: (text) => files.replace(own, text),
      read: () => readText(own),
      remove: () => files.removeFile(own),
      end: openMarker(`${own}-end`),
    }
  }
  const named = (name: string) => (possibleName.test(name) ? open(name) : undefined)

  return {
    create: () => open(basename(files.newPath(directory, prefix))),
    named,
    latest: async () => named((await readText(path)) ?? ''),
    announce: ({ name }) => files.replace(path, name),
    forget: async ({ name }) => {
      if ((await readText(path)) === name) files.removeFile(path)
    },
    stop: openMarker(`${path}-stop`),
  }

  async function readText(from: string): Promise<string | undefined> {
    let text = ''
    try {
      for await (const piece of files.read(from)) text += piece
      return text
    } catch {
      return undefined
    }
  }

  function openMarker(markerPath: string): MarkerFile {
    const foundMs = files.changedMs(markerPath)
    // A marker that is older than this process, or from the future, belongs to an earlier run.
    const isStale = foundMs !== undefined && (foundMs < startedMs || foundMs > clock.wallMs())
    return {
      leave: () => files.replace(markerPath, ''),
      isLeft: () => {
        const leftMs = files.changedMs(markerPath)
        // A marker with any other time counts, even if the clock has changed.
        return leftMs !== undefined && !(isStale && leftMs === foundMs)
      },
      remove: () => files.removeFile(markerPath),
    }
  }
}

/** Main and post of one step have these in common. Parallel jobs have different workspaces. */
const identity = [
  ...['GITHUB_REPOSITORY', 'GITHUB_WORKFLOW', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'],
  ...['GITHUB_JOB', 'GITHUB_WORKSPACE', 'GITHUB_ACTION'],
]

function sharedName(env: NodeJS.ProcessEnv): string {
  const values = identity.map((name) => env[name] ?? '')
  return prefix + shortHash(JSON.stringify(values))
}
