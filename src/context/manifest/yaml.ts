// A file of its own in the bundle, with the parser: only a run with a manifest loads it.
import * as yaml from 'yaml'
import type { Problems } from './problems.ts'

type Notes = Pick<Problems, 'note'>

/** Typed as by PyYAML's safe loader. `line` is where the value starts, 1-based. */
export type YamlValue = ScalarValue | ListValue | MapValue

interface ScalarValue {
  readonly kind: ScalarKind
  readonly line: number
  /** The source text without quotes, and with escapes resolved. */
  readonly text: string
}

/** PyYAML loads only `string` as a text. Manifests need no values of type `other`. */
export type ScalarKind = 'string' | 'null' | 'boolean' | 'number' | 'date' | 'other'

export interface ListValue {
  readonly kind: 'list'
  readonly line: number
  items(): readonly YamlValue[]
}

/** Looks up one key at a time: aliases and merge keys can make a small file mean a huge map. */
export interface MapValue {
  readonly kind: 'map'
  readonly line: number
  /** Finds a string key, also through merge keys; of a key given twice, the last one counts. */
  get(key: string): YamlValue | undefined
  /** The lines on which the map itself has the key. */
  linesOf(key: string): readonly number[]
}

/** A YAML text. A syntax error is noted as a problem. */
export interface ParsedYaml {
  /** Undefined unless the text is a single document without errors. */
  readonly value: YamlValue | undefined
  /** The top value of each document, as far as the text can be read. */
  readonly tops: readonly YamlValue[]
}

export function readYaml(text: string, problems: Notes): ParsedYaml {
  const { documents, lineAt, isValid } = parseYaml(text, problems)
  const viewer = new Viewer(findTargets(documents), lineAt, problems)
  const tops = documents.map(({ contents }) => viewer.view(contents, 1))
  return { value: isValid ? tops[0] : undefined, tops }
}

/** The line of a place in the text, 1-based. */
type LineAt = (offset: number) => number

/** Turns nodes into values, with aliases and merge keys resolved. */
class Viewer {
  readonly #targets: ReadonlyMap<yaml.Alias, Resolved>
  readonly #lineAt: LineAt
  readonly #problems: Notes

  constructor(targets: ReadonlyMap<yaml.Alias, Resolved>, lineAt: LineAt, problems: Notes) {
    this.#targets = targets
    this.#lineAt = lineAt
    this.#problems = problems
  }

  /** `lineBefore` is the line for a value that has none of its own. */
  view(given: yaml.ParsedNode | null, lineBefore: number): YamlValue {
    const line = given === null ? lineBefore : this.#lineAt(given.range[0])
    const node = this.#resolve(given, line)
    if (node === null) return { kind: 'null', line, text: '' }
    if (yaml.isMap(node) && hasTag(node, 'map')) {
      return {
        kind: 'map',
        line,
        get: (key) => this.#find(node, key),
        linesOf: (key) => this.#ownPairs(node, key).map((pair) => this.#lineAt(pair.key.range[0])),
      }
    }
    if (yaml.isSeq(node) && hasTag(node, 'seq')) {
      return { kind: 'list', line, items: () => node.items.map((item) => this.view(item, line)) }
    }
    return yaml.isScalar(node)
      ? viewScalar(node, line)
      : { kind: 'other', line, text: node.tag ?? '' }
  }

  #resolve(node: yaml.ParsedNode | null, line: number): Resolved {
    if (!yaml.isAlias(node)) return node
    const target = this.#targets.get(node)
    if (target) return target
    this.#problems.note(
      line,
      `The alias '*${node.source}' has no anchor before it. Add '&${node.source}' there, or correct the name.`,
    )
    return null
  }

  /** Own keys win, then the last merge key; among the maps of one merge key, the first. */
  #find(map: yaml.YAMLMap.Parsed, key: string): YamlValue | undefined {
    const searched = new Set<yaml.YAMLMap.Parsed>()
    const open = [map]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (searched.has(next)) continue
      searched.add(next)
      const own = this.#ownPairs(next, key).at(-1)
      if (own !== undefined) return this.view(own.value, this.#lineAt(own.key.range[0]))
      for (const pair of next.items) {
        if (isMergeKey(pair.key)) open.push(...this.#mergeSources(pair.value, pair.key))
      }
    }
    return undefined
  }

  #ownPairs(map: yaml.YAMLMap.Parsed, key: string) {
    return map.items.filter((pair) => {
      const name = this.view(pair.key, 1)
      return name.kind === 'string' && name.text === key
    })
  }

  /** The maps that a merge key names, the strongest last. */
  #mergeSources(
    value: yaml.ParsedNode | null,
    key: yaml.ParsedNode,
  ): readonly yaml.YAMLMap.Parsed[] {
    const line = this.#lineAt(key.range[0])
    const node = this.#resolve(value, line)
    const nodes = yaml.isSeq(node) ? node.items.map((item) => this.#resolve(item, line)) : [node]
    const maps = nodes.filter((one) => yaml.isMap(one))
    if (maps.length < nodes.length) this.#problems.note(line, "'<<' must name maps.")
    return maps.toReversed()
  }
}

function isMergeKey(key: yaml.ParsedNode): boolean {
  return yaml.isScalar(key) && key.type === 'PLAIN' && !key.tag && key.value === '<<'
}

function hasTag({ tag }: { readonly tag?: string }, name: string): boolean {
  return tag === undefined || tag === '!' || tag === `tag:yaml.org,2002:${name}`
}

function viewScalar(node: yaml.Scalar.Parsed, line: number): ScalarValue {
  const { tag, type, value } = node
  const text = typeof value === 'string' ? value : ''
  if (tag !== undefined) return { kind: hasTag(node, 'str') ? 'string' : 'other', line, text }
  return { kind: type === 'PLAIN' ? plainScalarKind(text) : 'string', line, text }
}

/** PyYAML's rules; the YAML 1.1 mode of `yaml` also converts `.`, `08`, `12e4` and `y`. */
const resolvers: readonly (readonly [ScalarKind, RegExp])[] = [
  ['null', /^(?:|~|null|Null|NULL)$/],
  ['boolean', /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
  ['number', /^[-+]?(?:0[0-7_]*|[1-9][\d_]*)$/],
  ['number', /^[-+]?\d[\d_]*\.[\d_]*$/],
  ['date', /^\d{4}-\d{2}-\d{2}$/],
]

export function plainScalarKind(source: string): ScalarKind {
  return resolvers.find(([, expression]) => expression.test(source))?.[0] ?? 'string'
}

/** A node of a document, or the node that its alias refers to; null if there is none. */
type Resolved = Exclude<yaml.ParsedNode, yaml.Alias.Parsed> | null

/** Deeper lists and maps would exhaust the stack. */
const maxDepth = 100

/** Parses YAML 1.2. Notes the first error as a problem. */
function parseYaml(text: string, problems: Notes) {
  const lineCounter = new yaml.LineCounter()
  lineCounter.addNewLine(0)
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line
  // Each scalar keeps its source text, because this schema has no types.
  const composer = new yaml.Composer({ schema: 'failsafe', uniqueKeys: false })
  const tokens = parseTokens(text, lineCounter)
  const documents = [...composer.compose(tokens, true, text.length)]
  const [document, second] = documents
  // One error causes more of them further down.
  const error = document?.errors[0]
  const message = error?.message ?? (second && 'A manifest must be a single document')
  if (message !== undefined) {
    problems.note(
      lineAt(error?.pos[0] ?? second?.range[0] ?? 0),
      `Invalid YAML: ${message.replace(/\.$/, '')}. Correct this line, or the one before it.`,
    )
  }
  return { documents, lineAt, isValid: message === undefined }
}

/** Stops at the first error: one error for each character of a text would take a lot of memory. */
function* parseTokens(
  text: string,
  lineCounter: yaml.LineCounter,
): Generator<yaml.CST.Token, void> {
  const parser = new yaml.Parser(lineCounter.addNewLine)
  for (const lexeme of new yaml.Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      yield token
      if (token.type === 'error') return yield* parser.end()
    }
    // The stack also has the document below and a scalar on top.
    if (parser.stack.length > maxDepth + 2) {
      const message = `Lists and maps are nested more than ${maxDepth} levels deep`
      yield { type: 'error', offset: parser.offset, source: '', message }
      return yield* parser.end()
    }
  }
  yield* parser.end()
}

/** Maps each alias to the last node before it that has its anchor, or to null. */
function findTargets(
  documents: readonly yaml.Document.Parsed[],
): ReadonlyMap<yaml.Alias, Resolved> {
  const targets = new Map<yaml.Alias, Resolved>()
  for (const document of documents) {
    const anchors = new Map<string, Resolved>()
    yaml.visit(document, {
      Node(_, node) {
        if (yaml.isAlias(node)) targets.set(node, anchors.get(node.source) ?? null)
        else if (node.anchor !== undefined) anchors.set(node.anchor, node as Resolved)
      },
    })
  }
  return targets
}
