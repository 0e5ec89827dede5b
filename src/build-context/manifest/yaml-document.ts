import type * as Yaml from 'yaml'
import { indentFlow } from './flow-indent.ts'

/** What a value of a document is, once its aliases are followed. */
export type Resolved = Exclude<Yaml.ParsedNode, Yaml.Alias.Parsed> | null

export interface YamlDocument {
  readonly document: Yaml.Document.Parsed
  /** Counted from 1. */
  readonly lineAt: (offset: number) => number
}

/** Reads by the rules of YAML 1.2, and what they refuse once more with flow collections as PyYAML takes them. */
export function parseYaml(yaml: typeof Yaml, text: string): YamlDocument {
  const strict = parse(yaml, text)
  if (strict.document.errors.length === 0) return strict
  const indented = parse(yaml, indentFlow(yaml, text))
  // A collection that still does not end is best reported from where its lines lose their indent.
  return indented.document.errors.some(({ code }) => code === 'BAD_INDENT') ? strict : indented
}

/** What each alias stands for, the last node before it with its anchor; nothing for an alias without one. */
export function findTargets(
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

function parse(yaml: typeof Yaml, text: string): YamlDocument {
  const lineCounter = new yaml.LineCounter()
  const document = yaml.parseDocument(text, {
    // No types: each scalar keeps its source text.
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter,
  })
  return { document, lineAt: (offset) => lineCounter.linePos(offset).line }
}
