import { readFileSync } from 'node:fs'
import { ActionError } from '../../util/errors.ts'
import { relativePath } from '../files/context-paths.ts'
import {
  type MissingRequest,
  type MissingWarning,
  missingWarnings,
} from '../copy-check/missing-warnings.ts'
import { parseDockerignore } from '../docker/dockerignore.ts'
import type { NamedRules } from '../docker/ignore-rules.ts'
import { type Member, sourceOf } from '../files/members.ts'

export interface ManifestFiles extends Omit<MissingRequest, 'ignoreFile' | 'packedIgnoreFile'> {
  readonly members: readonly Member[]
}

export interface FoundMissing {
  /** What the Dockerfile takes and a build would not find. */
  readonly missing: readonly MissingWarning[]
  /** Full sentences about other files. */
  readonly warnings: readonly string[]
}

/**
 * Looks for what a Docker build of an archive would not find. What a manifest packs does not follow Docker's rules, but the service
 * builds from what it unpacks: an ignore file there hides members from the build, or is one that Docker refuses.
 */
export function findMissing(files: ManifestFiles): FoundMissing {
  const request = { ...files, ignoreFile: undefined }
  try {
    const packedIgnoreFile = readPackedIgnoreFile(files)
    return { missing: missingWarnings({ ...request, packedIgnoreFile }), warnings: [] }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const refusal = `${error.message} ${error.hint ?? ''}`.trimEnd()
    return {
      missing: missingWarnings({ ...request, packedIgnoreFile: undefined }),
      warnings: [
        `The service's Docker build may fail, since Docker refuses the packed ignore file. ${refusal}`,
      ],
    }
  }
}

/** What Docker looks for beside a `Dockerfile`; the first one that is there wins. */
const candidates = ['Dockerfile.dockerignore', '.dockerignore']

function readPackedIgnoreFile({ members, contextDir }: ManifestFiles): NamedRules | undefined {
  const files = members.filter((member) => member.type === 'file')
  const [file] = candidates.flatMap((name) => files.find(({ path }) => path === name) ?? [])
  if (file === undefined) return undefined
  const source = sourceOf(file, contextDir)
  const name = relativePath(contextDir, source)
  const bytes = readIfThere(source)
  return bytes && { name, rules: parseDockerignore(bytes, name) }
}

/** What was packed may be gone by now. */
function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
