import { showName } from '../files/file-names.ts'
import { selectIgnoreFile } from './ignore-file.ts'
import { parseDockerignore, whyIgnored } from './ignore-rules.ts'
import { readDockerfile, withRootFiles } from './root-files.ts'
import { type DockerContext, type Listing, walk } from './walk.ts'

export {
  fileTooLarge,
  IgnoreFileError,
  IgnoreFileLimitError,
  maxIgnoreFileBytes,
} from './ignore-lines.ts'
export {
  type Decision,
  ignoredByLine,
  type IgnoreRules,
  matchLines,
  type NamedRules,
  parseDockerignore,
  whyIgnored,
} from './ignore-rules.ts'
export type { Listing } from './walk.ts'

/** What Docker would send, with the Dockerfile and the ignore file that applies at the root. */
export async function listDockerContext(
  context: DockerContext,
  signal: AbortSignal,
): Promise<Listing> {
  const ignoreFile = await selectIgnoreFile(context, signal)
  const dockerfile = readDockerfile(context)
  const rules = ignoreFile?.rules ?? (await parseDockerignore(new Uint8Array(), ''))
  const walked = await walk({ ...context, rules }, signal)
  const { members, restored, warnings } = withRootFiles(
    walked.members,
    dockerfile,
    ignoreFile,
    context,
  )
  return {
    ...walked,
    members,
    ignored: walked.ignored - restored,
    ignoreFile: ignoreFile?.name,
    dockerignore: ignoreFile,
    howToExclude: `Add a line for each to '${showName(ignoreFile?.name ?? '.dockerignore')}'.`,
    whyAbsent: (path) => ignoreFile && whyIgnored(ignoreFile, path),
    warnings,
  }
}
