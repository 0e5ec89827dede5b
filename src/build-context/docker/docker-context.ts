import { readDockerfile, type RootFilesRequest, withRootFiles } from './root-files.ts'
import { type Listing, walk, type WalkRequest } from './walk.ts'

/** `contextDir` has its links resolved, `dockerfile` may lie outside it. */
export interface DockerContext extends WalkRequest, RootFilesRequest {}

/** Lists what Docker would send for a build context, with the Dockerfile and the ignore file in force at its root. */
export async function listDockerContext(
  context: DockerContext,
  signal: AbortSignal,
): Promise<Listing> {
  const dockerfile = readDockerfile(context)
  const walked = await walk(context, signal)
  const { members, restored, warnings } = withRootFiles(walked.members, dockerfile, context)
  return {
    ...walked,
    members,
    ignored: walked.ignored - restored,
    ignoreFile: context.ignoreFile?.displayName,
    warnings,
  }
}
