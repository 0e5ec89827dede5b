// Patterns are built from strings where they need the ESC character itself.
const esc = '\u001b'

/** A terminal's escape sequences: colours, cursor moves, window titles. Every part has a limit. */
const escapeSequence = String.raw`${esc}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${esc}]{0,256}(?:\u0007|${esc}\\)|[@-Z\\^_=>78])`

/** The source of a pattern for escape sequences before a word. */
export const escapeSequences = `(?:${escapeSequence}){0,8}`

const everySequence = new RegExp(escapeSequence, 'g')

/** Removes escape sequences. */
export function removeEscapes(text: string): string {
  return text.includes(esc) ? text.replace(everySequence, '') : text
}
