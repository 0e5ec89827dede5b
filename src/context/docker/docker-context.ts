import { parseDockerignore, whyIgnored } from './ignore-rules.ts'
import { type DockerContext, readDockerfile, withRootFiles } from './root-files.ts'
import { type Listing, walk } from './walk.ts'

export { selectIgnoreFile } from './ignore-file.ts'
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
  const { ignoreFile } = context
  const dockerfile = readDockerfile(context)
  const rules = ignoreFile?.rules ?? (await parseDockerignore(new Uint8Array(), ''))
  const walked = await walk({ ...context, rules }, signal)
  const { members, restored, warnings } = withRootFiles(walked.members, dockerfile, context)
  return {
    ...walked,
    members,
    ignored: walked.ignored - restored,
    ignoreFile: ignoreFile?.name,
    whyAbsent: (path) => ignoreFile && whyIgnored(ignoreFile, path),
    warnings,
  }
}
