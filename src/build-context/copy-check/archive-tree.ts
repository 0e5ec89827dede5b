import type { Folder, Node } from './tree.ts'

/** A member of an archive, as far as this folder needs it. */
export interface ArchiveMember {
  readonly path: string
  /** `directory`, `link`, or any kind of file. */
  readonly type: string
}

/** The members of an archive as a tree, folders that are only implied included. */
export function archiveTree(members: Iterable<ArchiveMember>): Folder {
  const root = new Map<string, Node>()
  const folders = new Map<string, Map<string, Node>>([['', root]])

  function folder(path: string): Map<string, Node> {
    const known = folders.get(path)
    if (known) return known
    const made = new Map<string, Node>()
    folders.set(path, made)
    const [parent, name] = split(path)
    folder(parent).set(name, made)
    return made
  }

  for (const { path, type } of members) {
    const [parent, name] = split(path)
    if (type === 'directory') folder(path)
    else folder(parent).set(name, type === 'link' ? 'link' : 'file')
  }
  return root
}

function split(path: string): readonly [parent: string, name: string] {
  const slash = path.lastIndexOf('/')
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)]
}
