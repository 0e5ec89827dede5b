import { createChance } from '../../random.ts'

const names = [
  ...['set-env name=A', 'set-output name=a', 'add-mask', 'group', 'endgroup', 'error'],
  ...['stop-commands', 'ADD-PATH'],
]
const blanks = [
  ...['', '', ' ', '\t', '\u0085', '\u00a0', '\ufeff', '\u2003', '\u200b', '\u00ad', '\ufe0f'],
  ...['\u001b[1m', '\u001b[0m'],
]
const breaks = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029']
const noise = [
  ...['a', 'hello', 'é', '日本', '🚀', ':', '::', '#', '##', '[', ']', '##[', '%0A', '%25'],
  ...['=', ',', '\u0000', '\u0008', '\u001b', '\u001b[2J', '\u001b]8;;http://x\u0007'],
  ...['\u001b[31m', '\u009b31m', '\u007f', '\u202e', '\u2066', '\ud800', '\udc00'],
  `\u001b[${'1;'.repeat(20)}m`,
]

/** Texts that try to act as commands; without backslashes, to undo escapes, and never cut. */
export function hostileTexts(seed: number): () => string {
  const random = createChance(seed).next
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const gap = () => (random() < 0.7 ? '' : pick(blanks))
  const command = () =>
    random() < 0.5
      ? `${pick(blanks)}:${gap()}:${pick(names)}::data`
      : `#${gap()}#${gap()}[${pick(names)}]data`
  const part = () => {
    const kind = random()
    if (kind < 0.35) return command()
    if (kind < 0.55) return pick(breaks)
    if (kind < 0.7) return pick(blanks)
    return kind < 0.999 ? pick(noise) : `${pick(noise)} `.repeat(1 + Math.floor(random() * 4_000))
  }
  return () => Array.from({ length: 1 + Math.floor(random() * 6) }, part).join('')
}

/** Printed text without control characters other than TAB and colors. */
export const harmlessLine = new RegExp(
  String.raw`^(?:[^\p{Cc}\p{Bidi_C}]|\t|\x1b\[[0-9;]{0,29}m)*$`,
  'u',
)

/** Undoes escapes and drops line breaks, resets and backslashes; used on the original text too. */
export function undoEscapes(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '')
    .replaceAll('\u001b[0m', '')
    .replaceAll(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/g, (_, short?: string, long?: string) =>
      String.fromCharCode(parseInt(short ?? long ?? '', 16)),
    )
    .replaceAll('\\', '')
}

/** A seeded generator of texts of one to eight of the pieces. */
export function randomTexts(seed: number, pieces: readonly string[]): () => string {
  const random = createChance(seed).next
  const pick = (): string => pieces[Math.floor(random() * pieces.length)] ?? ''
  return () => Array.from({ length: 1 + Math.floor(random() * 8) }, pick).join('')
}
