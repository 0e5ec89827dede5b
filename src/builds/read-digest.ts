import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import type { BuildDependencies } from './events.ts'
import { createLogFollower } from './follow/follow-log.ts'

interface DigestDependencies extends Pick<BuildDependencies, 'clock' | 'random'> {
  readonly api: Pick<BuildsApi, 'streamLogs'>
}

const nobody = { report: () => undefined }

/**
 * Returns the digest (`sha256:…`) of an ended build's image if the builder's own lines contain it
 * and the server sends the whole log. Rejects only with the reason of the signal.
 */
export async function readDigest(
  { id, imageUrl, status }: Build,
  dependencies: DigestDependencies,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (imageUrl === undefined) return undefined
  const log = await createLogFollower({ ...dependencies, buildId: id, reporter: nobody }, signal)
  log.buildEnded(status)
  await log.run()
  return log.read(imageUrl).digest
}
