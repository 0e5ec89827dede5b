import type { Printable } from './printable.ts'

export type CommandName = 'group' | 'endgroup' | 'error' | 'warning' | 'notice' | 'debug'

/** Where an annotation points at; lines are 1-based. */
export interface AnnotationPlace {
  readonly file: Printable
  readonly line: number
}

/**
 * A workflow command as the runner reads it. `@actions/core` escapes in the same way but writes by itself, which neither waits
 * for a slow reader nor keeps the order with lines that are still held back.
 */
export function toCommand(
  name: CommandName,
  message: readonly Printable[],
  place?: AnnotationPlace,
): string {
  const properties = place ? ` file=${escapeProperty(place.file)},line=${place.line}` : ''
  return `::${name}${properties}::${escapeData(message.join('\n'))}`
}

/** Percent first: the runner undoes it last. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
