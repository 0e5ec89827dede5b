import type { ContextGit } from '../context/git/git.ts'
import { ActionError } from '../util/errors.ts'
import { type BaseRule, decideBase, type HeadCommit, type TriggerEvent } from './decide-base.ts'

/** What to compare HEAD with, or why that is not known. */
export type Base =
  | { readonly type: 'commit'; readonly commit: string }
  | { readonly type: 'none' }
  /** `name` is the commit or branch that is missing, `reason` git's last line of a fetch. */
  | { readonly type: 'missing'; readonly name: string; readonly reason?: string | undefined }

type Ask = (...args: readonly string[]) => Promise<string | undefined>

const fullHash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** Fetches a missing commit. Rejects with an `ActionError` for a `changedSince` unknown to git. */
export async function resolveBase(
  changedSince: string | undefined,
  event: TriggerEvent,
  { root, head }: { readonly root: string; readonly head: string },
  git: ContextGit,
  signal: AbortSignal,
): Promise<Base> {
  const ask: Ask = (...args) => git(args, root, signal)
  return await find(decideBase(changedSince, event, await readCommit(head)))

  /** In a shallow clone, `HEAD^` does not exist; the commit itself still names its parents. */
  async function readCommit(commit: string): Promise<HeadCommit> {
    const [header = ''] = ((await ask('cat-file', 'commit', commit)) ?? '').split('\n\n', 1)
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent)
    return { commit, parents }
  }

  async function find(rule: BaseRule): Promise<Base> {
    switch (rule.type) {
      case 'none':
        return rule
      case 'commit':
        return await exactly(rule.commit)
      case 'merge-base':
        return await mergeBase(await exactly(rule.commit), rule.commit)
      case 'branch': {
        const name = `origin/${rule.name}`
        return await mergeBase(await branch(name), name)
      }
      case 'revision':
        return await mergeBase(await revision(rule.name), undefined)
    }
  }

  async function exactly(commit: string): Promise<Base> {
    if (!fullHash.test(commit)) return { type: 'missing', name: commit }
    if (await has(commit)) return { type: 'commit', commit }
    const reason = await git.fetchObjects([commit], root, signal)
    return (await has(commit))
      ? { type: 'commit', commit }
      : { type: 'missing', name: commit, reason }
  }

  async function has(commit: string): Promise<boolean> {
    return (await ask('cat-file', '-e', `${commit}^{commit}`)) !== undefined
  }

  async function commitOf(name: string): Promise<string | undefined> {
    const object = await ask('rev-parse', '--verify', '--quiet', name)
    if (object === undefined || !fullHash.test(object)) return undefined
    // Not with the name: in `:/text^{commit}` the text would be longer.
    return await ask('rev-parse', '--verify', '--quiet', `${object}^{commit}`)
  }

  async function branch(name: string): Promise<Base> {
    const commit = await commitOf(`refs/remotes/${name}`)
    return commit === undefined ? { type: 'missing', name } : { type: 'commit', commit }
  }

  async function revision(name: string): Promise<Base> {
    // A name that starts with `-` would be an option of git.
    const commit = name.startsWith('-') ? undefined : await commitOf(name)
    if (commit !== undefined) return { type: 'commit', commit }
    if (fullHash.test(name)) return await exactly(name)
    throw new ActionError(
      `Input 'changed-since' must name a commit of the checkout, got '${name}'. Correct the name, or set 'fetch-depth: 0' for actions/checkout.`,
    )
  }

  /** If none is found: in a shallow clone missing under `name`, otherwise the commit itself. */
  async function mergeBase(from: Base, name: string | undefined): Promise<Base> {
    if (from.type !== 'commit') return from
    const common = await ask('merge-base', 'HEAD', from.commit)
    if (common !== undefined && fullHash.test(common)) return { type: 'commit', commit: common }
    const isShallow = (await ask('rev-parse', '--is-shallow-repository')) === 'true'
    return isShallow && name !== undefined ? { type: 'missing', name } : from
  }
}
