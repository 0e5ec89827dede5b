/** The texts that are neither missing nor empty. */
export function dropEmpty(texts: readonly (string | false | undefined)[]): readonly string[] {
  return texts.filter((text): text is string => Boolean(text))
}
