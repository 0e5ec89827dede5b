import { lexer, type Token, type Tokens } from 'marked'

/** All tokens of a Markdown text, also those within others. */
export function tokensIn(markdown: string): readonly Token[] {
  return [...walk(lexer(markdown))]
}

function* walk(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token
    if ('tokens' in token) yield* walk(token.tokens ?? [])
    if (token.type === 'list') yield* walk((token as Tokens.List).items)
    if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table
      for (const cell of [...header, ...rows.flat()]) yield* walk(cell.tokens)
    }
  }
}
