import { relativePath } from './context-paths.ts'

/** Directories that git and other tools keep credentials in. */
const names: ReadonlySet<string> = new Set(['.git', '.aws', '.ssh', '.kube', '.docker', '.gnupg'])

/** The outermost, relative to the workspace: in it, no path would show what its files are. */
export function findSecretDirectory(workspace: string, directory: string): string | undefined {
  const parts = relativePath(workspace, directory).split('/')
  // Some file systems ignore case.
  const index = parts.findIndex((part) => names.has(part.toLowerCase()))
  return index < 0 ? undefined : parts.slice(0, index + 1).join('/')
}
