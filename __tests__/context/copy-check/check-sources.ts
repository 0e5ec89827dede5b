import { checkCopySources } from '../../../src/context/copy-check/check-copies.ts'
import type { ArchiveEntry } from '../../../src/context/files/archive-entries.ts'

/** The sources of these instructions that a build of the archive entries misses, as typed. */
export async function checkSources(
  instructions: string,
  entries: readonly ArchiveEntry[],
  ignoreFile = '',
): Promise<readonly string[]> {
  const texts = { Dockerfile: `FROM scratch\n${instructions}`, '.dockerignore': ignoreFile }
  const contextDir = '/nowhere'
  const warnings = await checkCopySources({
    workspace: contextDir,
    contextDir,
    dockerfile: `${contextDir}/Dockerfile`,
    entries,
    packed: new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)])),
    dockerignore: undefined,
    replacesDockerfile: false,
    whyAbsent: () => undefined,
  })
  return warnings.flatMap(({ message }) =>
    Array.from(message.matchAll(/(?:: |, )'([^']*)' \(/g), ([, source = '']) => source),
  )
}
