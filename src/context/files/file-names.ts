import { isUtf8 } from 'node:buffer'
import { formatFirstEntries } from '../../util/and-more.ts'
import { ActionError } from '../../util/errors.ts'

/** Decodes UTF-8. Inexact text is enough for patterns, but the content hash and JSON need UTF-8. */
export function decodeName(latin1: string): { readonly text: string; readonly exact: boolean } {
  const isAscii = Buffer.byteLength(latin1) === latin1.length
  if (isAscii) return { text: latin1, exact: true }
  const bytes = Buffer.from(latin1, 'latin1')
  return { text: bytes.toString(), exact: isUtf8(bytes) }
}

export function createUndecodableNameError(latin1: string, directory: string): ActionError {
  return new ActionError(
    `The name '${showBytes(latin1)}' in the directory '${directory === '' ? '.' : escapeNameForMessage(directory)}' of the build context is not valid UTF-8.`,
    {
      hint: "Rename it, or add a line for it to the ignore file, with '*' instead of the bytes shown as '\\x'.",
    },
  )
}

export function createUndecodableTargetError(latin1: string, link: string): ActionError {
  return new ActionError(
    `The symbolic link '${escapeNameForMessage(link)}' of the build context points to '${showBytes(latin1)}', which is not valid UTF-8.`,
    { hint: 'Change its target, or add a line for it to the ignore file.' },
  )
}

/** Bytes outside printable ASCII as `\xNN`. */
function showBytes(latin1: string): string {
  return latin1.replace(
    /[^ -~]/g,
    (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}

/** Escapes a name for a message: it may contain line breaks and other control characters. */
export function escapeNameForMessage(path: string): string {
  return JSON.stringify(path).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\')
}

const excerptCharacters = 500

/**
 * The start of a long text, for messages. It ends after a whole name or word, because the runner
 * masks only whole secrets.
 */
export function excerpt(text: string): string {
  if (text.length <= excerptCharacters) return text
  const start = text.slice(0, excerptCharacters)
  return `${start.slice(0, start.search(/[\s/][^\s/]*$/) + 1).trimEnd()}…`
}

/** The first names of a list, quoted, and how many more there are. */
export function listNames(paths: readonly string[], most = 10): string {
  const names = paths.map((path) => `'${escapeNameForMessage(path)}'`)
  return formatFirstEntries(names, most)
}

/** Sizes and names of files, one on each line, to follow a sentence. */
export function listSizes(
  files: readonly { readonly path: string; readonly sizeBytes: number }[],
): string {
  return files
    .map(({ path, sizeBytes }) => `\n${sizeBytes} bytes  ${escapeNameForMessage(path)}`)
    .join('')
}

/** A sentence about paths, or nothing without paths. */
export function sentenceUnlessEmpty(paths: Iterable<string>, sentence: string): readonly string[] {
  const all = [...paths]
  return all.length === 0 ? [] : [`${sentence}: ${listNames(all)}.`]
}

/** `message` is a full sentence. A warning about a line has a place. */
export interface ContextWarning {
  readonly message: string
  /** `file` is a path in the workspace, with `/`; `line` is 1-based. */
  readonly place?: { readonly file: string; readonly line: number } | undefined
}

/** Begins a message about a line, e.g. `Dockerfile:3: `. */
export function messagePrefix({ file, line }: NonNullable<ContextWarning['place']>): string {
  return `${escapeNameForMessage(file)}:${line}: `
}
