const character = String.raw`(?:\\.|[^\\\]-])`
const range = `${character}(?:-${character})?`
// The lookahead leaves one reading of `[^`, so that a refusal takes one pass.
const charClass = String.raw`\[(?:\^|(?!\^))(?:${range})+\]`

const wellFormed = new RegExp(String.raw`^(?:[^\\[]|\\.|${charClass})*$`, 'su')

/** Whether Go's `filepath.Match` accepts the pattern; Docker fails the build on those that it does not. */
export function isWellFormed(pattern: string): boolean {
  return wellFormed.test(pattern)
}
