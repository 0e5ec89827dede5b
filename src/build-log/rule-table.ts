interface Row {
  readonly heading: string
  readonly name: string
  readonly lines: readonly string[]
  readonly hint: string | undefined
}

/**
 * Reads a table of rules: below a heading the name of each rule, a colon and two blanks, and its
 * expressions, one a line; behind an arrow a hint of its own.
 */
export function parseRuleTable(table: string): readonly Row[] {
  return table.split(/\n(?=\S)/).flatMap((group) => {
    const heading = group.trim().split('\n', 1)[0] ?? ''
    const rows = group.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm)
    return Array.from(rows, ([, name = '', below = '']) => {
      const [lines = '', hint] = below.split('\n    → ')
      return { heading, name, lines: lines.split(/\n\s*/), hint }
    })
  })
}
