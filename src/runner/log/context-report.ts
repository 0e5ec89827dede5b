import { showName } from '../../build-context/files/file-names.ts'
import type { PackedContext, SizedPath } from '../../build-context/pack-context.ts'
import type { Runner } from '../entrypoint.ts'
import { formatBytes, formatSeconds } from '../format.ts'
import { printable, printableMessage, printableTitle } from './printable.ts'

/** What is told of a packed build context. `contextDir` is relative to the workspace. */
export type ContextFacts = Omit<PackedContext, 'archivePath' | 'provenance' | 'warnings'> & {
  readonly contextDir: string
}

/** What its Dockerfile takes and the context does not have. */
export interface MissingFromContext {
  /** The Dockerfile, relative to the workspace: an annotation points there. */
  readonly dockerfile: string
  readonly warnings: readonly { readonly line: number; readonly message: string }[]
}

/** Says what was packed, in one line and in detail in a group, and what a reader of the build's outcome should know of it, as warnings. */
export async function showContext(
  context: ContextFacts & { readonly warnings: readonly string[] },
  runner: Runner,
  missing?: MissingFromContext,
): Promise<void> {
  const { writer, redact } = runner
  const print = async (text: string): Promise<void> => {
    for (const line of printable(redact(text))) await writer.print(line)
  }
  await print(describe(context))
  await writer.command('group', [printableTitle(contextTitle(context))])
  for (const line of detailLines(context)) await print(line)
  await writer.command('endgroup')
  if (missing) await warnOfMissing(missing, runner)
  if (context.warnings.length > 0) {
    await writer.command('warning', printableMessage(redact(context.warnings.join('\n'))))
  }
}

/** The title of the group, and of the fold in the summary. */
export function contextTitle({ files, uncompressedBytes }: ContextFacts): string {
  return `Build context: ${countFiles(files)}, ${formatBytes(uncompressedBytes)}`
}

/** What is known of a packed context, name and value. */
export function contextRows(
  context: ContextFacts,
): readonly (readonly [name: string, value: string])[] {
  const { contextDir, files, uncompressedBytes, sizeBytes, ignored, ignoreFile } = context
  return [
    ['Folder', showName(contextDir)],
    ['Files and links', count(files)],
    ['Size', exactly(uncompressedBytes)],
    ['Compressed', exactly(sizeBytes)],
    [
      'Ignored',
      ignoreFile === undefined ? 'no ignore file' : `${count(ignored)} by '${ignoreFile}'`,
    ],
    ['working_tree_hash', context.workingTreeHash],
    ['Packed in', formatSeconds(context.durationMs / 1000)],
  ]
}

function detailLines(context: ContextFacts): readonly string[] {
  return [
    ...contextRows(context).map(([name, value]) => `${`${name}:`.padEnd(19)}${value}`),
    ...largest('Largest folders:', context.largestFolders, '/'),
    ...largest('Largest files:', context.largestFiles, ''),
  ]
}

function largest(title: string, paths: readonly SizedPath[], end: string): readonly string[] {
  if (paths.length === 0) return []
  const lines = paths.map(
    ({ path, sizeBytes }) => `${formatBytes(sizeBytes).padStart(12)}  ${showName(path)}${end}`,
  )
  return [title, ...lines]
}

async function warnOfMissing(
  { dockerfile, warnings }: MissingFromContext,
  { writer, redact }: Runner,
): Promise<void> {
  const [first] = warnings
  if (first === undefined) return
  const message = warnings.map((warning) => warning.message).join('\n')
  await writer.command('warning', printableMessage(redact(message)), {
    file: printableTitle(redact(dockerfile)),
    line: first.line,
  })
}

function describe(context: ContextFacts): string {
  const { contextDir, files, uncompressedBytes, sizeBytes, durationMs } = context
  const { ignored, ignoreFile } = context
  const ignoring =
    ignoreFile === undefined ? 'no ignore file' : `${count(ignored)} ignored by '${ignoreFile}'`
  return `Packed build context '${contextDir}': ${countFiles(files)}, ${formatBytes(uncompressedBytes)} (${formatBytes(sizeBytes)} compressed), ${ignoring}, in ${formatSeconds(durationMs / 1000)}.`
}

/** `3.2 MiB (3,355,443 bytes)`. */
function exactly(bytes: number): string {
  return bytes < 1_024 ? formatBytes(bytes) : `${formatBytes(bytes)} (${count(bytes)} bytes)`
}

function countFiles(files: number): string {
  return `${count(files)} ${files === 1 ? 'file' : 'files'}`
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
