import { expect, it } from '@jest/globals'
import ts from 'typescript'
import { nodesIn, readSources, textsIn } from '../support/sources.ts'

/** Functions that throw or note the sentence of an error, … */
const makers = /^(?:invalid|required|(?:\w+\??\.)?note)$/
/** … and those that return it. */
const finders = /^(?:problemOf|missing)[A-Z]/

/** What the value must be, or a sentence that begins with a verb. */
const advice =
  /\b(?:must|needs|require[sd]?|expects)\b|[.:,] (?:Add|Build|Check|Choose|Copy|Correct|Give|Include|Put|Re-run|Remove|remove|Save|Set|Start|Use|Write)\b/

it('an error that a user can meet has a hint, or says itself what to change', () => {
  expect(withoutHint(readSources())).toEqual([])
})

/** The errors made without a hint whose own texts do not advise, with their places. */
function withoutHint(files: readonly ts.SourceFile[]): readonly string[] {
  const classes = errorClasses(files)
  return files.flatMap((file) =>
    nodesIn(file).flatMap((node) => {
      const given = argumentsOf(node, classes)
      if (given === undefined || given.some(hasHint)) return []
      const words = given.flatMap(textsIn).filter((text) => /[A-Za-z]{2} /.test(text))
      // An error without its own words, or with a heading, passes on sentences, mostly of `makers`.
      if (words.length === 0 || words.some((text) => text.endsWith(':') || advice.test(text))) {
        return []
      }
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      return [`${file.fileName}:${line + 1}: ${given[0]?.getText() ?? ''}`]
    }),
  )
}

function argumentsOf(
  node: ts.Node,
  classes: ReadonlySet<string>,
): readonly ts.Expression[] | undefined {
  if (ts.isReturnStatement(node)) {
    const name = ts.findAncestor(node, ts.isFunctionDeclaration)?.name?.text ?? ''
    return finders.test(name) && node.expression ? [node.expression] : undefined
  }
  const makesError =
    (ts.isNewExpression(node) && classes.has(node.expression.getText())) ||
    (ts.isCallExpression(node) && makers.test(node.expression.getText()))
  return makesError ? (node.arguments ?? []) : undefined
}

/** `{ hint }`, another error's options or message with hint, or a sentence that ends with one. */
function hasHint(argument: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(argument)) {
    return argument.properties.some(
      (property) => ts.isSpreadAssignment(property) || property.name.getText() === 'hint',
    )
  }
  return /\bdescribeError\(|\$\{hint\}|^missing[A-Z]\w*\(/.test(argument.getText())
}

/** `ActionError` and the classes below it. */
function errorClasses(files: readonly ts.SourceFile[]): ReadonlySet<string> {
  const found = new Set(['ActionError'])
  const declared = files.flatMap(nodesIn).filter(ts.isClassDeclaration)
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const { name, heritageClauses = [] } of declared) {
      const bases = heritageClauses.flatMap(({ types }) => types.map((type) => type.getText()))
      if (name && bases.some((base) => found.has(base))) found.add(name.text)
    }
  }
  return found
}
