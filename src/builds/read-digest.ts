import type { BuildsApi } from '../api/builds-api.ts'
import type { Build } from '../api/model.ts'
import { loadLogParser } from '../build-log/load-log-parser.ts'
import type { BuildDependencies, BuildEvent } from './events.ts'
import { LogFollower } from './follow/follow-log.ts'

interface DigestDependencies extends Pick<BuildDependencies, 'clock' | 'random'> {
  readonly api: Pick<BuildsApi, 'streamLogs'>
}

/**
 * The digest (`sha256:…`) of the image of a build that has ended, where the builder's own lines say
 * it and the server sends all of its log. Rejects with the reason of the signal alone.
 */
export async function readDigest(
  { id, imageUrl, status }: Build,
  dependencies: DigestDependencies,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (imageUrl === undefined) return undefined
  const LogParser = await loadLogParser()
  const parser = new LogParser()
  let digest: string | undefined
  const report = (event: BuildEvent): void => {
    if (event.type === 'log') for (const line of event.line.split('\n')) parser.push(line)
    if (event.type === 'complete-log') digest = parser.digest(imageUrl)
  }
  const log = new LogFollower({ ...dependencies, buildId: id, reporter: { report } }, signal)
  log.buildEnded(status)
  await log.run()
  return digest
}
