import { showInvisible, withoutStyle } from '../../runner/visible.ts'
import { clip } from '../../util/clip.ts'
import { dropEmpty } from '../../util/non-empty.ts'

// Text from outside becomes Markdown only through the functions of this file.

/** The runner drops a summary above 1 MiB; the rest is for other summaries of the same step. */
export const summaryLimitBytes = 900 * 1_024

/** Escapes structure, links and mentions, but little else: a changed secret is not masked. */
export function escapeMarkdown(value: string): string {
  return (
    clean(value, 2_000)
      .replaceAll(meaningful, String.raw`\$&`)
      // Backslashes do not stop GitHub from finding mentions and addresses, but a joiner does.
      .replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi, '$&&zwj;')
      .replaceAll('|', '&#124;')
  )
}

/** Special characters, underscores except in a word, and starts of a list, a heading or a rule. */
const meaningful =
  /[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi

/** Renders a line outside of tables: as text, or as code if text needs escapes. Both wrap. */
export function escapeOrQuoteMarkdown(value: string): string {
  const plain = clean(value, 2_000)
  return escapeMarkdown(value) === plain ? plain : codeSpan(plain)
}

/** A value to copy, for a line or a table cell: every character but a pipe is unchanged. */
export function renderCode(value: string, maxCharacters = 500): string {
  const content = clean(value, maxCharacters)
  if (content === '') return ''
  // A pipe ends a table cell even inside a code span.
  return content.includes('|') ? `<code>${escapeMarkdown(content)}</code>` : codeSpan(content)
}

function codeSpan(content: string): string {
  const ticks = '`'.repeat(longestRun(content) + 1)
  const pad = /^[ `]|[ `]$/.test(content) ? ' ' : ''
  return `${ticks}${pad}${content}${pad}${ticks}`
}

/** Unchanged lines, in a fence longer than any run of backticks in them. */
export function codeBlock(lines: readonly string[]): string {
  const content = lines.map((line) => showInvisible(withoutStyle(line))).join('\n')
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1))
  return `${fence}text\n${content}\n${fence}`
}

/** Cells are Markdown, made by `escapeMarkdown` and `renderCode`. The first row is the header. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** Blocks of Markdown; empty ones are left out. */
export type Blocks = readonly (string | false | undefined)[]

/** Blocks under a title that opens and closes them. The title is our own text. */
export function details(title: string, blocks: Blocks, at?: 'open'): string {
  const tag = at === undefined ? 'details' : `details ${at}`
  return `<${tag}><summary>${title}</summary>\n\n${dropEmpty(blocks).join('\n\n')}\n\n</details>`
}

/** Joins blocks as long as they fit; no block is cut. */
export function joinBlocks(blocks: Blocks, limitBytes = summaryLimitBytes): string {
  const cut = '_The rest did not fit and was left out._\n'
  let joined = ''
  for (const block of dropEmpty(blocks)) {
    const longer = `${joined}${block}\n\n`
    if (Buffer.byteLength(longer) + Buffer.byteLength(cut) > limitBytes) return joined + cut
    joined = longer
  }
  return joined
}

/** Cuts long texts between words, because half a secret would not be masked. */
function clean(value: string, maxCharacters: number): string {
  const line = withoutStyle(clip(value, maxCharacters)).replaceAll(/\s+/g, ' ')
  return showInvisible(line).trim()
}

function longestRun(content: string): number {
  let longest = 0
  for (const [run] of content.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}
