import type { BuildWarning } from '../../build-log/steps.ts'
import type { SourcePlace } from '../../runner/failure.ts'
import type { Log } from '../../runner/log/log.ts'

/** The runner shows ten warnings of a step, and others are more important. */
const mostAnnotations = 3

/** Annotates the lines of the Dockerfile that the builder's checks warn about, each line once. */
export async function annotateBuildChecks(
  agent: string,
  warnings: readonly (BuildWarning & { readonly place: SourcePlace | undefined })[],
  log: Log,
): Promise<void> {
  const places = Map.groupBy(warnings, ({ place }) => place?.line)
  places.delete(undefined)
  const left = places.size - mostAnnotations
  for (const [index, ofLine] of [...places.values()].slice(0, mostAnnotations).entries()) {
    const isLast = index === mostAnnotations - 1
    const more = `The checks warn about ${left} more ${left === 1 ? 'line' : 'lines'}.`
    const messages = ofLine.map(({ message }) => message)
    await log.warning([...messages, ...(isLast && left > 0 ? [more] : [])].join('\n'), {
      place: ofLine[0]?.place,
      title: `${agent}: ${[...new Set(ofLine.map(({ rule }) => rule))].join(', ')}`,
    })
  }
}
