// The sources of the action as syntax trees, for tests about their texts.
import { readFileSync, readdirSync } from 'node:fs'
import ts from 'typescript'

const directory = new URL('../../src/', import.meta.url)

/** The files of `src/`, by their path below it. */
export function readSources(): readonly ts.SourceFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(new URL(name, directory), 'utf8')
      return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
    })
}

/** The node and everything below it. */
export function nodesIn(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return nodes
}

/** The texts written in the code below a node, with `…` for what differs between runs. */
export function textsIn(root: ts.Node): readonly string[] {
  return nodesIn(root).flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return [elide(node.text)]
    if (!ts.isTemplateExpression(node)) return []
    const rest = node.templateSpans.map(({ literal }) => `…${literal.text}`)
    return [elide([node.head.text, ...rest].join(''))]
  })
}

/** One `…` for neighbouring ones, and for `$1` in what a pattern has matched. */
function elide(text: string): string {
  return text.replaceAll(/(?:…|\$\d)+/g, '…')
}
