import { realpath } from 'node:fs/promises'
import type { Discovery, TriggerEvent } from '../../src/discover/discover.ts'
import { type GitServer, startGitServer } from '../../testbed/github/git-server.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { discoverIn, type Monorepo, noEvent } from './monorepo.ts'

/** A clone of a repository, whose origin is a server on loopback. */
export interface Clone extends AsyncDisposable {
  /** Absolute, links resolved. */
  readonly path: string
  /** Has git's settings of the user, and is for temporary files. */
  readonly home: string
  readonly server: GitServer
  readonly git: Monorepo['git']
  /** What the event has changed. */
  readonly discover: (event: Partial<TriggerEvent>) => Promise<Discovery>
}

export async function makeClone(
  { path: origin }: Monorepo,
  { branch = 'main', depth }: { readonly branch?: string; readonly depth?: number | undefined },
): Promise<Clone> {
  const owned = new AsyncDisposableStack()
  const server = owned.use(await startGitServer(origin))
  const settings = `[http]\n\tsslCAInfo = ${server.certificate}\n`
  const { path: home } = owned.use(await makeWorkspace({ '.gitconfig': settings }))
  const path = await realpath(owned.use(await makeWorkspace({})).path)
  const git = gitIn(path)
  git('init', '-q', '-b', 'main')
  const history = depth === undefined ? [] : [`--depth=${depth}`]
  git('fetch', '-q', ...history, `file://${origin}`, branch)
  git('checkout', '-q', '--detach', 'FETCH_HEAD')
  git('remote', 'add', 'origin', server.url)
  const env = { PATH: process.env['PATH'], HOME: home }
  return {
    path,
    home,
    server,
    git,
    discover: async (event) =>
      await discoverIn(
        path,
        { select: 'changed', changedSince: undefined },
        { event: { ...noEvent, ...event } },
        { env, tempDir: home },
      ),
    [Symbol.asyncDispose]: async () => await owned.disposeAsync(),
  }
}
