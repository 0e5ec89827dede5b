import type { Provenance } from '../../api/model.ts'
import { normaliseRemote } from '../../context/normalise-remote.ts'
import type { DockerfileSource } from '../../context/packed.ts'
import type { SourcePlace } from '../../runner/failure.ts'
import type { RepositoryPage } from '../../runner/workflow-context.ts'

/** The commit that was packed, and the page of its repository. */
export interface DescribedSource {
  readonly commit: string | undefined
  /** Branch or tag. */
  readonly ref: string | undefined
  /** Whether the packed files differ from the commit. */
  readonly isDirty?: boolean
  /** The repository's page; `undefined` for any repository but the workflow's own. */
  readonly repository: RepositoryPage | undefined
}

/** A suffix for a commit from which the packed files differ. */
export const localChangesSuffix = ' with local changes'

/** `page` belongs to the workflow's repository. */
export function describeSource(
  { sourceRepo, sourceCommit, sourceRef, sourceDirty }: Provenance,
  page: RepositoryPage | undefined,
): DescribedSource {
  // Servers ignore case in the names of repositories.
  const isOfWorkflow =
    page !== undefined && sourceRepo?.toLowerCase() === normaliseRemote(page.url)?.toLowerCase()
  return {
    commit: sourceCommit,
    ref: sourceRef,
    isDirty: sourceDirty === true,
    repository: isOfWorkflow ? page : undefined,
  }
}

/** Returns `undefined` if the log names no line, or a line of another file than the Dockerfile. */
export function toDockerfileLine(
  dockerfile: DockerfileSource | undefined,
  place: { readonly file: string | undefined; readonly line: number | undefined } | undefined,
): SourcePlace | undefined {
  const { file = 'Dockerfile', line = 0 } = place ?? {}
  // The archive has the Dockerfile under this name, wherever it is in the repository.
  if (dockerfile === undefined || file !== 'Dockerfile') return undefined
  const lines = dockerfile.text?.split('\n').length ?? Infinity
  return line < 1 || line > lines ? undefined : { file: dockerfile.path, line }
}

/** Returns `undefined` unless URL and commit are valid. */
export function commitUrl({ commit, repository }: DescribedSource): string | undefined {
  if (!repository || !isLinkable(repository.url) || !isCommit(commit)) return undefined
  return `${repository.url}/commit/${commit}`
}

export function lineUrl(
  { commit, repository }: DescribedSource,
  { file, line }: SourcePlace,
): string | undefined {
  if (!repository || !isLinkable(repository.url) || !isCommit(commit)) return undefined
  const path = file.toWellFormed().split('/').map(encodeName).join('/')
  return `${repository.url}/${repository.files}/${commit}/${path}#L${line}`
}

/** Whether Markdown can link to this page of the workflow's server. */
export function isLinkable(url: string | undefined): url is string {
  return (
    url !== undefined &&
    /^https?:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2,20}$/.test(url)
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
