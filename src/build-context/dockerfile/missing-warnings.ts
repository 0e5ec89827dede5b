import type { ArchiveMember } from './archive-tree.ts'
import { diskTree } from './disk-tree.ts'
import { findMissingSources, type MissingSource } from './missing-sources.ts'
import { hasWildcard } from './name-pattern.ts'
import { findPath } from './tree.ts'

/** What is asked of ignore rules; the rules of a walk fit. */
interface Rules<Hits> {
  readonly rootHits: Hits
  decide(path: string, parentHits: Hits): { readonly ignored: boolean; readonly hits: Hits }
}

export interface MissingRequest<Hits> {
  /** The name is for messages. */
  readonly dockerfile: { readonly name: string; readonly text: string }
  readonly buildArgs: Readonly<Record<string, string>>
  readonly members: Iterable<ArchiveMember>
  /** Absolute. */
  readonly contextDir: string
  readonly ignoreFile: { readonly name: string; readonly rules: Rules<Hits> } | undefined
}

export interface MissingWarning {
  /** Of the Dockerfile, 1-based. */
  readonly line: number
  readonly message: string
}

/** A sentence for each source that a Docker build would not find, with the reason as far as the disk tells it. */
export function missingWarnings<Hits>(request: MissingRequest<Hits>): readonly MissingWarning[] {
  const { dockerfile, members, buildArgs } = request
  return findMissingSources(dockerfile.text, members, buildArgs).map((missing) => {
    const { line, instruction, source } = missing
    const reason = reasonOf(missing, request)
    const why = reason === undefined ? '' : ` (${reason})`
    return {
      line,
      message: `${dockerfile.name}:${line}: ${instruction} takes '${source}', which is not in the packed build context${why}.`,
    }
  })
}

function reasonOf<Hits>(
  { segments }: MissingSource,
  { contextDir, ignoreFile }: MissingRequest<Hits>,
): string | undefined {
  const path = findPath(diskTree(contextDir), segments)
  if (path === undefined) {
    return segments.some(hasWildcard) ? 'nothing matches it' : 'there is no such file or folder'
  }
  if (path.split('/').includes('.git')) return "'.git' is left out"
  return ignoreFile !== undefined && isIgnored(path, ignoreFile.rules)
    ? `ignored by '${ignoreFile.name}'`
    : undefined
}

/** Asks folder by folder, as a walk does. */
function isIgnored<Hits>(path: string, rules: Rules<Hits>): boolean {
  const names = path.split('/')
  let decision = { ignored: false, hits: rules.rootHits }
  for (const depth of names.keys()) {
    decision = rules.decide(names.slice(0, depth + 1).join('/'), decision.hits)
  }
  return decision.ignored
}
