import { basename, dirname, join } from 'node:path'
import { listSome } from '../../util/and-more.ts'
import { ActionError } from '../../util/errors.ts'
import { relativePath } from '../files/context-paths.ts'
import { showName } from '../files/file-names.ts'
import { type FileMember, type Member, type Place, sourceOf } from '../files/members.ts'
import { isOutside } from '../files/outside.ts'
import { statOf } from '../files/tree.ts'

/** A member whose bytes come from a git directory. The other paths are absolute. */
export interface GitDirectoryFile {
  readonly member: FileMember
  readonly source: string
  readonly gitDirectory: string
}

const maxShown = 10

/** Git directories may have any name; the innermost in the workspace counts, as of a submodule. */
export function findGitDirectoryFiles(
  members: readonly Member[],
  { workspace, contextDir }: Place,
): readonly GitDirectoryFile[] {
  const known = new Map<string, string | undefined>()
  return members.flatMap((member) => {
    if (member.type === 'directory' || member.type === 'link') return []
    const source = sourceOf(member, contextDir)
    const gitDirectory = find(dirname(source))
    return gitDirectory === undefined ? [] : [{ member, source, gitDirectory }]
  })

  function find(directory: string): string | undefined {
    if (known.has(directory)) return known.get(directory)
    if (isOutside(workspace, directory)) return undefined
    const around = directory === workspace ? undefined : find(dirname(directory))
    const found = isGitDirectory(directory) ? directory : around
    known.set(directory, found)
    return found
  }
}

/** By its name, or by what git itself looks for. */
function isGitDirectory(directory: string): boolean {
  return (
    basename(directory).toLowerCase() === '.git' ||
    (statOf(join(directory, 'HEAD'))?.isFile() === true &&
      ['objects', 'refs'].every((name) => statOf(join(directory, name))?.isDirectory()))
  )
}

/** Names one file of each git directory. `howToExclude` is a full sentence. */
export function gitDirectoriesError(
  files: readonly GitDirectoryFile[],
  workspace: string,
  howToExclude: string,
): ActionError {
  const firsts = [...Map.groupBy(files, ({ gitDirectory }) => gitDirectory).values()].flatMap(
    ([first]) => first ?? [],
  )
  const shown = firsts.map(({ member, source, gitDirectory }) => {
    const path = showName(relativePath(workspace, source))
    return `'${path}', packed as '${showName(member.path)}', of '${showName(relativePath(workspace, gitDirectory) || '.')}'`
  })
  return new ActionError(
    `The build context contains files of git's own directories, which may hold the token of a job: ${listSome(shown, maxShown, '; ')}. Nothing was sent.`,
    {
      hint: `Remove the links and include paths that lead there. ${howToExclude} If the build reads the history, set 'include-git: true': then only configurations with credentials are rejected.`,
    },
  )
}
