import { escapeNameForMessage } from '../../context/files/file-names.ts'
import type { PackedContext, SizedPath } from '../../context/pack-context.ts'
import { secondMs } from '../../util/clock.ts'
import { formatCountWithNoun, formatBytes, formatCount, formatSeconds } from './format.ts'

/** The facts about a packed build context that log and summary show. */
export type ContextFacts = Pick<
  PackedContext,
  | 'files'
  | 'uncompressedBytes'
  | 'sizeBytes'
  | 'ignored'
  | 'ignoreFile'
  | 'workingTreeHash'
  | 'largestFiles'
  | 'largestDirectories'
  | 'durationMs'
> & {
  /** Relative to the workspace. */
  readonly contextDir: string
}

/** The title of the group in the log and of the details in the summary. */
export function contextTitle({ files, uncompressedBytes }: ContextFacts): string {
  return `Build context: ${formatCountWithNoun(files, 'file')}, ${formatBytes(uncompressedBytes)}`
}

export function contextRows(
  context: ContextFacts,
): readonly (readonly [name: string, value: string])[] {
  const { contextDir, files, uncompressedBytes, sizeBytes, ignored, ignoreFile } = context
  return [
    ['Directory', escapeNameForMessage(contextDir)],
    ['Files and links', formatCount(files)],
    ['Size', exactly(uncompressedBytes)],
    ['Compressed', exactly(sizeBytes)],
    [
      'Ignored',
      ignoreFile === undefined
        ? 'no ignore file'
        : `${formatCount(ignored)} by '${escapeNameForMessage(ignoreFile)}'`,
    ],
    ['working_tree_hash', context.workingTreeHash],
    ['Packed in', formatSeconds(context.durationMs / secondMs)],
  ]
}

/** The largest paths with their sizes, in lists with a title. Leaves out empty lists. */
export function largestPaths({ largestDirectories, largestFiles }: ContextFacts) {
  const shown = (paths: readonly SizedPath[], end: string) =>
    paths.map(
      ({ path, sizeBytes }) =>
        [`${escapeNameForMessage(path)}${end}`, formatBytes(sizeBytes)] as const,
    )
  const lists = [
    { title: 'Largest directories', paths: shown(largestDirectories, '/') },
    { title: 'Largest files', paths: shown(largestFiles, '') },
  ]
  return lists.filter(({ paths }) => paths.length > 0)
}

export function describeContext(context: ContextFacts): string {
  const { contextDir, files, uncompressedBytes, sizeBytes, durationMs } = context
  const { ignored, ignoreFile } = context
  const ignoring =
    ignoreFile === undefined
      ? 'no ignore file'
      : `${formatCount(ignored)} ignored by '${escapeNameForMessage(ignoreFile)}'`
  return `Packed build context '${escapeNameForMessage(contextDir)}': ${formatCountWithNoun(files, 'file')}, ${formatBytes(uncompressedBytes)} (${formatBytes(sizeBytes)} compressed), ${ignoring}, in ${formatSeconds(durationMs / secondMs)}.`
}

/** `3.2 MiB (3,355,443 bytes)`. */
function exactly(bytes: number): string {
  return bytes < 1_024 ? formatBytes(bytes) : `${formatBytes(bytes)} (${formatCount(bytes)} bytes)`
}
