import type * as Yaml from 'yaml'

/** Characters that are read at most, since each line that is indented makes for a new start: hundreds of lines, or a few seconds. */
const maxRead = 10_000_000

/**
 * The same YAML with the lines inside of flow collections indented as deep as the `yaml` package asks for, by the rules of YAML
 * 1.2. PyYAML takes them at any depth.
 */
export function indentFlow(yaml: typeof Yaml, text: string): string {
  const depths = text.match(/^[-?: ]+/gm) ?? []
  const indent = ' '.repeat(depths.reduce((most, { length }) => Math.max(most, length), 0) + 1)
  let indented = text
  for (let read = 0; read < maxRead;) {
    const offset = findShallowLine(yaml, indented)
    if (offset === undefined || isFixed(indented, offset)) break
    read += offset
    indented = indented.slice(0, offset) + indent + indented.slice(offset)
  }
  return indented
}

/** Where the first line starts that ends a flow collection by its indent alone. */
function findShallowLine({ CST, Lexer }: typeof Yaml, text: string): number | undefined {
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (token === CST.FLOW_END) return offset
    if (token !== CST.DOCUMENT && token !== CST.SCALAR) offset += token.length
  }
  return undefined
}

/** A marker between documents, and what follows a tab: PyYAML refuses both inside of a flow collection. */
function isFixed(text: string, offset: number): boolean {
  const before = text[offset - 1]
  return (
    before === '\t' ||
    (before === '\n' && /^(?:---|\.\.\.)\s?$/.test(text.slice(offset, offset + 4)))
  )
}
