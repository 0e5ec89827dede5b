/** `run` matches any text, other texts themselves, and a function one character (code point). */
export type WildcardStep = string | ((character: string) => boolean)

/** Parses `*`, `?` and classes, which `negation` inverts. An unclosed `[` is literal. */
export function parseWildcards(pattern: string, negation: '!' | '^'): readonly WildcardStep[] {
  const steps: WildcardStep[] = []
  const characters = Array.from(pattern)
  // Each of many `[` would otherwise search the rest of the pattern for its end.
  const lastEnd = characters.lastIndexOf(']')
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? ''
    const isNegated = characters[index + 1] === negation
    const start = index + (isNegated ? 2 : 1)
    // A `]` in first position belongs to the class.
    const end = character === '[' && index < lastEnd ? characters.indexOf(']', start + 1) : -1
    if (character === '*') steps.push('run')
    else if (character === '?') steps.push(() => true)
    else if (end < 0) steps.push(character)
    else {
      const matches = parseClass(characters.slice(start, end))
      steps.push((one) => matches(one) !== isNegated)
      index = end
    }
  }
  return steps
}

function parseClass(content: readonly string[]): (character: string) => boolean {
  const ranges: (readonly [first: number, last: number])[] = []
  for (let index = 0; index < content.length; index += 1) {
    const isRange = content[index + 1] === '-' && index + 2 < content.length
    ranges.push([codePointOf(content[index]), codePointOf(content[isRange ? index + 2 : index])])
    if (isRange) index += 2
  }
  return (character) => {
    const code = codePointOf(character)
    return ranges.some(([first, last]) => first <= code && code <= last)
  }
}

function codePointOf(character = ''): number {
  return character.codePointAt(0) ?? -1
}

/** Takes time for text times steps at most, because only the last run is tried with more text. */
export function matchesWildcards(steps: readonly WildcardStep[], text: string): boolean {
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
    if (typeof current === 'string' ? current === character : current?.(character)) {
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

export function hasWildcard(text: string): boolean {
  return /[*?[]/.test(text)
}
