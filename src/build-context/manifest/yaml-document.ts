import type * as Yaml from 'yaml'
import { indentFlow } from './flow-indent.ts'

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
