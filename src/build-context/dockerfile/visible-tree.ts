import type { Hits, IgnoreRules } from '../ignore-rules.ts'
import type { Folder, Node } from './tree.ts'

/**
 * What a Docker build finds of a folder that it applies ignore rules to. Throws the rules' `ActionError` for an expression that
 * Docker refuses when a path reaches it.
 */
export function visibleTree(root: Folder, rules: IgnoreRules): Folder {
  return visit(root, '', rules.rootHits)

  function visit(folder: Folder, parent: string, parentHits: Hits): ReadonlyMap<string, Node> {
    const visible = new Map<string, Node>()
    for (const name of folder.keys()) {
      const path = parent === '' ? name : `${parent}/${name}`
      const node = folder.get(name)
      const { ignored, hits } = rules.decide(path, parentHits)
      if (node === undefined || (ignored && (typeof node === 'string' || rules.canPrune(path)))) {
        continue
      }
      const found = typeof node === 'string' ? node : visit(node, path, hits)
      // An ignored folder is there for what is included in it.
      if (!ignored || typeof found === 'string' || found.size > 0) visible.set(name, found)
    }
    return visible
  }
}
