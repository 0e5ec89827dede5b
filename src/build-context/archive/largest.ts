export interface SizedPath {
  readonly path: string
  readonly sizeBytes: number
}

/** Folders are summed up to this depth: below it they say what their parents said. */
const folderDepth = 3

/** The largest first; of equal ones those that come first. */
export function largestFiles(files: readonly SizedPath[], count: number): readonly SizedPath[] {
  return files
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes)
    .slice(0, count)
    .map(({ path, sizeBytes }) => ({ path, sizeBytes }))
}

/** Folders by the bytes of all files below them, the root left out. */
export function largestFolders(files: readonly SizedPath[], count: number): readonly SizedPath[] {
  const parents = new Map<string, number>()
  for (const { path, sizeBytes } of files) {
    const slash = path.lastIndexOf('/')
    if (slash > 0) increase(parents, path.slice(0, slash), sizeBytes)
  }
  const folders = new Map<string, number>()
  for (const [path, sizeBytes] of parents) {
    const names = path.split('/', folderDepth)
    for (const index of names.keys()) {
      increase(folders, names.slice(0, index + 1).join('/'), sizeBytes)
    }
  }
  const sized = [...folders].map(([path, sizeBytes]) => ({ path, sizeBytes }))
  return largestFiles(sized, count)
}

function increase(sums: Map<string, number>, key: string, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by)
}
