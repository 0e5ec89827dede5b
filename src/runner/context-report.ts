import type { PackedContext } from '../build-context/pack.ts'
import type { Runner } from './entrypoint.ts'
import { formatBytes, formatSeconds } from './format.ts'
import { printable, printableMessage } from './printable.ts'

/** Where the context is, relative to the workspace, and which ignore file was in force. */
export interface ContextOrigin {
  readonly contextDir: string
  readonly ignoreFile: string | undefined
}

/** Says what was packed, in one line, and what a reader of the build's outcome should know of it, as warnings. */
export async function showContext(
  context: PackedContext,
  origin: ContextOrigin,
  { writer, redact }: Runner,
): Promise<void> {
  for (const line of printable(redact(describe(context, origin)))) await writer.print(line)
  if (context.warnings.length > 0) {
    await writer.command('warning', printableMessage(redact(context.warnings.join('\n'))))
  }
}

function describe(context: PackedContext, { contextDir, ignoreFile }: ContextOrigin): string {
  const { files, uncompressedBytes, sizeBytes, ignored, durationMs } = context
  const ignoring =
    ignoreFile === undefined ? 'no ignore file' : `${ignored} ignored by '${ignoreFile}'`
  return `Packed build context '${contextDir}': ${files} files, ${formatBytes(uncompressedBytes)} (${formatBytes(sizeBytes)} compressed), ${ignoring}, in ${formatSeconds(durationMs / 1000)}.`
}
