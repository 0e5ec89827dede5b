import type * as Yaml from 'yaml'
import type { Problems } from './problems.ts'
import { kindOfPlain, type PlainKind } from './scalars.ts'
import { findTargets, parseYaml, type Resolved } from './yaml-document.ts'

/** A value of a YAML file as PyYAML's safe loader types it, with the line that it starts on, counted from 1. */
export type Value = ScalarValue | ListValue | MapValue

interface ScalarValue {
  readonly kind: Exclude<PlainKind, 'merge'>
  readonly line: number
  /** As written; without quotes, and with escapes resolved. */
  readonly text: string
}

/** What is in lists and maps is looked at when asked for: aliases can make a small file endless. */
export interface ListValue {
  readonly kind: 'list'
  readonly line: number
  items(): readonly Value[]
}

export interface MapValue {
  readonly kind: 'map'
  readonly line: number
  /** By keys that are text, merge keys resolved; of a key given twice the last one. */
  entries(): ReadonlyMap<string, Value>
}

type YamlNode = Yaml.ParsedNode | null

/** Values that are looked at, each as often as aliases and merge keys repeat it: far more than anybody writes, and soon counted. */
const maxValues = 200_000
/** Maps that are merged into one another: more would exhaust the stack. */
const maxMerges = 900

/** Reads a YAML text without any types of its own. Syntax errors are noted as problems, and then there is no value. */
export function viewYaml(yaml: typeof Yaml, text: string, problems: Problems): Value | undefined {
  const { document, lineAt } = parseYaml(yaml, text)
  const targets = findTargets(yaml, document)
  let values = 0
  // One error makes more of them further down.
  const [error] = document.errors
  if (error === undefined) return view(document.contents, 1)
  problems.note(lineAt(error.pos[0]), `This is not YAML: ${error.message.replace(/\.?$/, '.')}`)
  return undefined

  function view(given: YamlNode, lineBefore: number): Value {
    const line = given === null ? lineBefore : lineAt(given.range[0])
    const node = resolved(given, line)
    if (node === null) return { kind: 'null', line, text: '' }
    if (yaml.isMap(node) && isUntagged(node, 'map')) {
      return { kind: 'map', line, entries: () => entriesOf(node, new Set(), line) }
    }
    if (yaml.isSeq(node) && isUntagged(node, 'seq')) {
      return { kind: 'list', line, items: () => itemsOf(node, line) }
    }
    return yaml.isScalar(node) ? scalar(node, line) : { kind: 'other', line, text: node.tag ?? '' }
  }

  function resolved(node: YamlNode, line: number): Resolved {
    if (!yaml.isAlias(node)) return node
    const target = targets.get(node)
    if (target) return target
    problems.note(line, `The alias '*${node.source}' has no anchor before it.`)
    return null
  }

  function itemsOf({ items }: Yaml.YAMLSeq.Parsed, line: number): readonly Value[] {
    count(items.length, line)
    return items.map((item) => view(item, line))
  }

  /**
   * Own keys win over merged ones, as do earlier maps of a list to merge. `open` are the maps being merged, for what is asked for
   * at `line`.
   */
  function entriesOf(
    map: Yaml.YAMLMap.Parsed,
    open: Set<unknown>,
    line: number,
  ): ReadonlyMap<string, Value> {
    const own = new Map<string, Value>()
    const merged = new Map<string, Value>()
    if (open.has(map)) return own
    if (open.size > maxMerges) refuse(line, `merge more than ${maxMerges} maps into one another`)
    count(map.items.length, line)
    open.add(map)
    for (const { key, value } of map.items) {
      const keyLine = lineAt(key.range[0])
      const name = view(key, keyLine)
      if (isMergeKey(key)) {
        const outerLine = open.size > 1 ? line : keyLine
        for (const source of mergeSources(value, keyLine)) {
          const entries = entriesOf(source, open, outerLine)
          count(entries.size + 1, outerLine)
          for (const [inner, found] of entries) merged.set(inner, found)
        }
      } else if (name.kind === 'text') {
        own.set(name.text, view(value, keyLine))
      }
    }
    open.delete(map)
    return new Map([...merged, ...own])
  }

  /** The maps that a merge key names, the strongest last. */
  function mergeSources(value: YamlNode, line: number): readonly Yaml.YAMLMap.Parsed[] {
    const node = resolved(value, line)
    const nodes = yaml.isSeq(node) ? node.items.map((item) => resolved(item, line)) : [node]
    const maps = nodes.filter((one) => yaml.isMap(one))
    if (maps.length < nodes.length) problems.note(line, "A '<<' merges maps only.")
    return maps.toReversed()
  }

  /** Ends the reading where aliases and merge keys make a small file endless. */
  function count(more: number, line: number): void {
    values += more
    if (values > maxValues)
      refuse(line, `stand for more than ${maxValues.toLocaleString('en-US')} values`)
  }

  function refuse(line: number, what: string): void {
    problems.note(
      line,
      `Aliases and '<<' merge keys ${what} here. Merge fewer maps, or write out the keys that are needed.`,
    )
    problems.throwAny()
  }

  function isMergeKey(key: Yaml.ParsedNode): boolean {
    return yaml.isScalar(key) && key.type === 'PLAIN' && !key.tag && key.value === '<<'
  }
}

function isUntagged({ tag }: { readonly tag?: string }, name: string): boolean {
  return tag === undefined || tag === '!' || tag === `tag:yaml.org,2002:${name}`
}

function scalar({ tag, type, value }: Yaml.Scalar.Parsed, line: number): ScalarValue {
  const text = typeof value === 'string' ? value : ''
  if (tag !== undefined) return { kind: isUntagged({ tag }, 'str') ? 'text' : 'other', line, text }
  const kind = type === 'PLAIN' ? kindOfPlain(text) : 'text'
  return { kind: kind === 'merge' ? 'other' : kind, line, text }
}
