import { showInvisible, withoutStyle } from '../log/visible.ts'

// Foreign text reaches Markdown through these three alone.

/**
 * Prose: shown as it is, without structure, link or mention of its own; line breaks become spaces. Nothing is escaped that has no
 * meaning where it stands, for the runner masks a secret only where all of its characters are as they were.
 */
export function text(value: string): string {
  return (
    clean(value, 2_000)
      .replaceAll(meaningful, String.raw`\$&`)
      // Mentions, references and bare addresses are looked for once the backslashes are gone: an invisible joiner breaks them.
      .replaceAll(/@(?=\w)|#(?=\d)|:(?=\/\/)|www(?=\.)/gi, '$&&zwj;')
      .replaceAll('|', '&#124;')
  )
}

/** What has a meaning anywhere; underscores but inside a word; the marks of a list, a title or a rule at the beginning. */
const meaningful =
  /[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi

/** A value to be copied, inside a line or a table cell: but for a pipe, every character as it is. */
export function code(value: string, mostCharacters = 500): string {
  const content = clean(value, mostCharacters)
  if (content === '') return ''
  // A pipe ends a table cell even inside a code span.
  if (content.includes('|')) return `<code>${text(content)}</code>`
  const ticks = '`'.repeat(longestRun(content) + 1)
  const pad = /^[ `]|[ `]$/.test(content) ? ' ' : ''
  return `${ticks}${pad}${content}${pad}${ticks}`
}

/** Lines as they are, in a fence longer than any run of backticks inside. */
export function codeBlock(lines: readonly string[]): string {
  const content = lines.map((line) => showInvisible(withoutStyle(line))).join('\n')
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1))
  return `${fence}text\n${content}\n${fence}`
}

/** Cells are Markdown already, made by `text` and `code`. The first row is the head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

/** Puts blocks below each other as long as they fit; a block is never cut. */
export function joinBlocks(blocks: readonly string[], limitBytes: number): string {
  const cut = '_The rest did not fit and was left out._\n'
  let joined = ''
  for (const block of blocks) {
    const longer = `${joined}${block}\n\n`
    if (Buffer.byteLength(longer) + Buffer.byteLength(cut) > limitBytes) return joined + cut
    joined = longer
  }
  return joined
}

function clean(value: string, length: number): string {
  const line = showInvisible(withoutStyle(value.slice(0, length)).replaceAll(/\s+/g, ' '))
  return value.length > length ? `${line}…` : line.trim()
}

function longestRun(content: string): number {
  return Math.max(0, ...Array.from(content.matchAll(/`+/g), ([run]) => run.length))
}
