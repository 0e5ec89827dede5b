import type { Provenance } from '../../api/model.ts'
import type { BuildFailure } from '../../build-log/steps.ts'
import type { SourcePlace } from './failure.ts'

/** The commit that was packed, and the page of its repository. */
export interface Source {
  readonly commit: string | undefined
  /** Branch or tag. */
  readonly ref: string | undefined
  /** What was packed differs from the commit. */
  readonly isDirty?: boolean
  /** `https://github.com/owner/name`; undefined for a checkout from another server. */
  readonly repositoryUrl: string | undefined
}

/** The Dockerfile in the repository whose content was packed as `Dockerfile`. */
export interface SourceFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string
  /** Undefined if the file is too large to be kept. */
  readonly text: string | undefined
}

/** `runRepositoryUrl` is the repository of the workflow; another one of the same server may be checked out. */
export function describeSource(
  { sourceRepo, sourceCommit, sourceRef, sourceDirty }: Provenance,
  runRepositoryUrl: string | undefined,
): Source {
  return {
    commit: sourceCommit,
    ref: sourceRef,
    isDirty: sourceDirty === true,
    repositoryUrl: repositoryUrlOf(sourceRepo, runRepositoryUrl),
  }
}

function repositoryUrlOf(
  sourceRepo: string | undefined,
  runRepositoryUrl: string | undefined,
): string | undefined {
  if (sourceRepo === undefined || runRepositoryUrl === undefined) return runRepositoryUrl
  const { host, origin } = URL.parse(runRepositoryUrl) ?? {}
  const slash = sourceRepo.indexOf('/')
  return origin !== undefined && sourceRepo.slice(0, slash) === host
    ? `${origin}${sourceRepo.slice(slash)}`
    : undefined
}

/**
 * A line of the packed Dockerfile as a line of the repository; undefined where the log names no line, or one of another file.
 */
export function placeInDockerfile(
  dockerfile: SourceFile | undefined,
  place: { readonly file: string | undefined; readonly line: number | undefined } | undefined,
): SourcePlace | undefined {
  const { file = 'Dockerfile', line = 0 } = place ?? {}
  // The archive has the Dockerfile under this name, wherever it is in the repository.
  if (dockerfile === undefined || file !== 'Dockerfile') return undefined
  const lines = dockerfile.text?.split('\n').length ?? Infinity
  return line < 1 || line > lines ? undefined : { file: dockerfile.path, line }
}

/** Where a build failed. */
export function placeOfFailure(
  dockerfile: SourceFile | undefined,
  failure: BuildFailure | undefined,
): SourcePlace | undefined {
  return placeInDockerfile(dockerfile, failure?.dockerfile)
}

/** Undefined unless each part has the form that it should have. */
export function commitUrl({ commit, repositoryUrl }: Source): string | undefined {
  return isRepositoryUrl(repositoryUrl) && isCommit(commit)
    ? `${repositoryUrl}/commit/${commit}`
    : undefined
}

export function lineUrl(
  { commit, repositoryUrl }: Source,
  { file, line }: SourcePlace,
): string | undefined {
  if (!isRepositoryUrl(repositoryUrl) || !isCommit(commit)) return undefined
  const path = file.toWellFormed().split('/').map(encodeName).join('/')
  return `${repositoryUrl}/blob/${commit}/${path}#L${line}`
}

function isRepositoryUrl(url: string | undefined): url is string {
  return (
    url !== undefined && /^https:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2}$/.test(url)
  )
}

function isCommit(commit: string | undefined): commit is string {
  return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit)
}

/** `encodeURIComponent` leaves some characters that have a meaning in Markdown. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
