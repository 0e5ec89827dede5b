/** One step of a pattern: a run of any characters, or a test of a single character (a code point). */
export type WildcardStep = 'run' | ((character: string) => boolean)

/**
 * Whether the steps match the whole text. Takes time in proportion to text times steps at worst: on a mismatch only the last run grows by
 * one character, since whatever earlier runs matched leaves the most text for the steps after them.
 */
export function matchesSteps(steps: readonly WildcardStep[], text: string): boolean {
  let [step, position] = [0, 0]
  let retry: { readonly step: number; position: number } | undefined
  while (position < text.length) {
    const current = steps[step]
    if (current === 'run') {
      step += 1
      retry = { step, position }
      continue
    }
    const character = characterAt(text, position)
    if (current?.(character)) {
      step += 1
      position += character.length
    } else if (retry) {
      retry.position += characterAt(text, retry.position).length
      ;({ step, position } = retry)
    } else {
      return false
    }
  }
  return steps.slice(step).every((rest) => rest === 'run')
}

function characterAt(text: string, position: number): string {
  return String.fromCodePoint(text.codePointAt(position) ?? 0)
}
