import type { Hits, IgnoreRules } from '../docker/ignore-rules.ts'
import type { Folder, Node } from './tree.ts'

/**
 * What a Docker build finds of a folder that it applies ignore rules to. They are asked about what is in the root, as a build does
 * whatever it takes, and else only about what is looked for, since a context may have many files. Throws the rules' `ActionError`
 * for an expression that Docker refuses when a path reaches it, and so do the functions of what it returns.
 */
export function visibleTree(root: Folder, rules: IgnoreRules): Folder {
  const visible = view(root, '', rules.rootHits)
  for (const name of root.keys()) visible.get(name)
  return visible

  function view(folder: Folder, parent: string, parentHits: Hits): Folder {
    const known = new Map<string, Node | undefined>()
    const look = (name: string): Node | undefined => {
      const path = parent === '' ? name : `${parent}/${name}`
      const node = folder.get(name)
      if (node === undefined) return undefined
      const { ignored, hits } = rules.decide(path, parentHits)
      if (typeof node === 'string') return ignored ? undefined : node
      if (ignored && rules.canPrune(path)) return undefined
      const inner = view(node, path, hits)
      // An ignored folder is there for what is included in it.
      return ignored && isEmpty(inner) ? undefined : inner
    }
    const get = (name: string): Node | undefined => {
      if (!known.has(name)) known.set(name, look(name))
      return known.get(name)
    }
    return {
      get,
      *keys() {
        for (const name of folder.keys()) if (get(name) !== undefined) yield name
      },
    }
  }
}

function isEmpty(folder: Folder): boolean {
  for (const _ of folder.keys()) return false
  return true
}
