type Pattern = (strings: TemplateStringsArray, ...parts: readonly string[]) => RegExp

/** Joins patterns, one per line or separated by bars, to one. */
export const anyOf =
  (flags = ''): Pattern =>
  (...template) =>
    new RegExp(alternatives(...template), flags)

/** Joins patterns as `anyOf` does, to match only the beginning of a text. */
export const beginsWith =
  (flags = ''): Pattern =>
  (...template) =>
    new RegExp(`^(?:${alternatives(...template)})`, flags)

const alternatives = (...[strings, ...parts]: Parameters<Pattern>): string =>
  String.raw(strings, ...parts)
    .trimStart()
    .replace(/\n\s*/g, '|')
