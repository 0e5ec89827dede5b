import type * as Yaml from './yaml.ts'
import type { Problems } from './problems.ts'

/** A node of a document, once its alias is followed; null where there is nothing. */
export type Resolved = Exclude<Yaml.ParsedNode, Yaml.Alias.Parsed> | null

export interface YamlDocument {
  readonly contents: Yaml.ParsedNode | null
  /** Counted from 1. */
  readonly lineAt: (offset: number) => number
  /** For each alias, the last node before it that has its anchor; nothing for an alias without one. */
  readonly targets: ReadonlyMap<Yaml.Alias, Resolved>
}

/** Deeper lists and maps would exhaust the stack. */
const maxDepth = 100

/** Parses by the rules of YAML 1.2. An error is noted as a problem, and then there is no document. */
export function parseYaml(
  yaml: typeof Yaml,
  text: string,
  problems: Problems,
): YamlDocument | undefined {
  const { document, lineAt } = compose(yaml, text)
  // One error causes more of them further down.
  const [error] = document.errors
  if (error === undefined) {
    return { contents: document.contents, lineAt, targets: findTargets(yaml, document) }
  }
  const message = error.message.replace(/\.$/, '')
  problems.note(
    lineAt(error.pos[0]),
    `Invalid YAML: ${message}. Correct this line, or the one before it.`,
  )
  return undefined
}

interface Composed {
  readonly document: Yaml.Document.Parsed
  readonly lineAt: (offset: number) => number
}

function compose(yaml: typeof Yaml, text: string): Composed {
  const lineCounter = new yaml.LineCounter()
  lineCounter.addNewLine(0)
  const composer = new yaml.Composer({
    // No types: each scalar keeps its source text.
    schema: 'failsafe',
    uniqueKeys: false,
  })
  const tokens = parseTokens(yaml, text, lineCounter)
  const [document, second] = composer.compose(tokens, true, text.length)
  if (document === undefined) throw new Error('The composer always makes a document.')
  if (second !== undefined) {
    const [start, end] = second.range
    const message = 'A manifest must be a single document'
    document.errors.push(new yaml.YAMLParseError([start, end], 'MULTIPLE_DOCS', message))
  }
  return { document, lineAt: (offset) => lineCounter.linePos(offset).line }
}

/** Stops at the first error: one error for each character of a text would take a lot of memory. */
function* parseTokens(
  { Lexer, Parser }: typeof Yaml,
  text: string,
  lineCounter: Yaml.LineCounter,
): Generator<Yaml.CST.Token, void> {
  const parser = new Parser(lineCounter.addNewLine)
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      yield token
      if (token.type === 'error') return yield* parser.end()
    }
    // With the document below and a scalar on top.
    if (parser.stack.length > maxDepth + 2) {
      const message = `Lists and maps are nested more than ${maxDepth} levels deep`
      yield { type: 'error', offset: parser.offset, source: '', message }
      return
    }
  }
  yield* parser.end()
}

function findTargets(
  yaml: typeof Yaml,
  document: Yaml.Document.Parsed,
): ReadonlyMap<Yaml.Alias, Resolved> {
  const anchors = new Map<string, Resolved>()
  const targets = new Map<Yaml.Alias, Resolved>()
  yaml.visit(document, {
    Node(_, node) {
      if (yaml.isAlias(node)) targets.set(node, anchors.get(node.source) ?? null)
      else if (node.anchor !== undefined) anchors.set(node.anchor, node as Resolved)
    },
  })
  return targets
}
