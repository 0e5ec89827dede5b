type Pattern = (strings: TemplateStringsArray, ...parts: readonly string[]) => RegExp

/** One pattern of many, which stand on lines of their own or between bars. */
export const anyOf =
  (flags = ''): Pattern =>
  (...template) =>
    new RegExp(alternatives(...template), flags)

/** Fits only at the beginning of a text, otherwise as `anyOf`. */
export const beginsWith =
  (flags = ''): Pattern =>
  (...template) =>
    new RegExp(`^(?:${alternatives(...template)})`, flags)

const alternatives = (...[strings, ...parts]: Parameters<Pattern>): string =>
  String.raw(strings, ...parts)
    .trimStart()
    .replace(/\n\s*/g, '|')
