import type { IgnoreRules, NamedRules } from '../docker/ignore-rules.ts'
import { type ArchiveMember, archiveTree } from './archive-tree.ts'
import { diskTree } from './disk-tree.ts'
import { findMissingSources, type MissingSource } from './missing-sources.ts'
import { hasWildcard } from './name-pattern.ts'
import { findPath, type Folder } from './tree.ts'
import { visibleTree } from './visible-tree.ts'

export interface MissingRequest {
  /** The name is for messages. */
  readonly dockerfile: { readonly name: string; readonly text: string }
  readonly buildArgs: Readonly<Record<string, string>>
  readonly members: Iterable<ArchiveMember>
  /** Absolute. */
  readonly contextDir: string
  /** What kept members out of the archive. */
  readonly ignoreFile: NamedRules | undefined
  /** What a Docker build applies to the members, once more where it is the same. */
  readonly packedIgnoreFile: NamedRules | undefined
}

export interface MissingWarning {
  /** Of the Dockerfile, 1-based. */
  readonly line: number
  readonly message: string
}

/**
 * A sentence for each source that a Docker build would not find, with the reason as far as archive and disk tell it. Throws an
 * `ActionError` where Docker refuses an expression of the packed ignore file.
 */
export function missingWarnings(request: MissingRequest): readonly MissingWarning[] {
  const { dockerfile, members, buildArgs, packedIgnoreFile } = request
  const archive = archiveTree(members)
  const context = packedIgnoreFile ? visibleTree(archive, packedIgnoreFile.rules) : archive
  return findMissingSources(dockerfile.text, context, buildArgs).map((missing) => {
    const { line, instruction, source } = missing
    const state = describeState(missing, archive, request)
    return {
      line,
      message: `${dockerfile.name}:${line}: ${instruction} takes '${source}', which is ${state}.`,
    }
  })
}

function describeState(missing: MissingSource, archive: Folder, request: MissingRequest): string {
  const { packedIgnoreFile } = request
  if (packedIgnoreFile && findPath(archive, missing.segments) !== undefined) {
    return `packed, but hidden from the Docker build (ignored by '${packedIgnoreFile.name}')`
  }
  const reason = reasonOf(missing, request)
  return `not in the packed build context${reason === undefined ? '' : ` (${reason})`}`
}

function reasonOf(
  { segments }: MissingSource,
  { contextDir, ignoreFile }: MissingRequest,
): string | undefined {
  const path = findPath(diskTree(contextDir), segments)
  if (path === undefined) {
    return segments.some(hasWildcard) ? 'nothing matches it' : 'there is no such file or folder'
  }
  if (ignoreFile && isIgnored(path, ignoreFile.rules)) return `ignored by '${ignoreFile.name}'`
  return path.split('/').includes('.git') ? "'.git' is left out" : undefined
}

/** Asks folder by folder, as a walk does. */
function isIgnored(path: string, rules: IgnoreRules): boolean {
  const names = path.split('/')
  let decision = { ignored: false, hits: rules.rootHits }
  for (const depth of names.keys()) {
    decision = rules.decide(names.slice(0, depth + 1).join('/'), decision.hits)
  }
  return decision.ignored
}
