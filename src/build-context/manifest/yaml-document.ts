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

interface Composed {
  readonly document: Yaml.Document.Parsed
  readonly lineAt: (offset: number) => number
}

/** Deeper lists and maps would exhaust the stack. */
const maxDepth = 100

/**
 * Parses by the rules of YAML 1.2, and a text that they reject once more with flow collections as PyYAML accepts them. An error is
 * noted as a problem, and then there is no document.
 */
export function parseYaml(
  yaml: typeof Yaml,
  text: string,
  problems: Problems,
): YamlDocument | undefined {
  const { document, lineAt } = composeTolerantly(yaml, text)
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

function composeTolerantly(yaml: typeof Yaml, text: string): Composed {
  const strict = compose(yaml, text)
  if (strict.document.errors.length === 0) return strict
  const indentedText = indentFlow(yaml, text)
  if (indentedText === text) return strict
  const indented = compose(yaml, indentedText)
  // A collection that still does not end is best reported from where its lines lose their indent.
  return indented.document.errors.some(({ code }) => code === 'BAD_INDENT') ? strict : indented
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

/** Characters that `indentFlow` reads at most, since it restarts the lexer for each part of a collection. */
const maxRead = 1_000_000
/** More would make a long text of many short lines. */
const maxIndent = 200

/**
 * The same YAML with the lines inside flow collections indented as deep as the `yaml` package requires, by the rules of YAML 1.2.
 * PyYAML accepts them at any depth.
 */
function indentFlow(yaml: typeof Yaml, text: string): string {
  const depths = text.match(/^[-?: ]+/gm) ?? []
  const indent = ' '.repeat(depths.reduce((most, { length }) => Math.max(most, length), 0) + 1)
  if (indent.length > maxIndent) return text
  let indented = text
  for (let read = 0; read + indented.length < maxRead;) {
    const offset = findShallowLine(yaml, indented)
    if (offset === undefined) break
    read += offset
    // Where no bracket closes, the collection continues: these lines need no start of their own.
    const start = indented.lastIndexOf('\n', offset - 1) + 1
    const close = indented.slice(offset).search(/[\]}]/)
    const end = close < 0 ? indented.length : offset + close
    const lines = indented.slice(start, end).replace(shallowLine, `$1${indent}`)
    if (!lines.startsWith(indent)) break
    indented = indented.slice(0, start) + lines + indented.slice(end)
  }
  return indented
}

/** Except a marker between documents, and what follows a tab: PyYAML rejects both inside a flow collection. */
const shallowLine = /(^|\n)(?! *\t|(?:---|\.\.\.)(?:\s|$))/g

/** Where the first line is that ends a flow collection by its indent alone. */
function findShallowLine({ CST, Lexer }: typeof Yaml, text: string): number | undefined {
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (token === CST.FLOW_END) return offset
    if (token !== CST.DOCUMENT && token !== CST.SCALAR) offset += token.length
  }
  return undefined
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
