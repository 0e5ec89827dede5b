/** The texts that are there. */
export function present(texts: readonly (string | false | undefined)[]): readonly string[] {
  return texts.filter((text): text is string => Boolean(text))
}
