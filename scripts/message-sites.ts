// Finds where the sources of the action make a message for users.
import ts from 'typescript'

/** A message in the code: the parts that it is made of. */
export interface Site {
  readonly node: ts.Node
  readonly parts: readonly ts.Expression[]
  readonly prefix?: string
  readonly suffix?: string
  readonly hint: ts.Expression | undefined
}

export function nodesIn(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return nodes
}

export function sitesIn(source: ts.SourceFile, shown: ReadonlySet<string>): readonly Site[] {
  return nodesIn(source).flatMap((node) => {
    if (ts.isNewExpression(node)) return siteOfError(node, shown)
    if (ts.isCallExpression(node)) return siteOfCall(node)
    if (ts.isObjectLiteralExpression(node)) return siteOfObject(node)
    return ts.isCaseClause(node) ? siteOfStatus(node) : []
  })
}

/** `new ActionError(message, { hint })`, and the classes below it. */
function siteOfError(node: ts.NewExpression, shown: ReadonlySet<string>): readonly Site[] {
  const given = [...(node.arguments ?? [])]
  const message = given.find((one) => ts.isTemplateExpression(one) || ts.isStringLiteral(one))
  const [part = message] = message ? [message] : given
  if (part === undefined || !shown.has(node.expression.getText())) return []
  const options = given.find(ts.isObjectLiteralExpression)
  // Options that the function was given.
  const passed = given.find((one) => ts.isIdentifier(one) && one.text === 'options')
  return [{ node, parts: [part], hint: options ? propertyOf(options, 'hint') : passed }]
}

/** The classes whose messages users see. */
export function shownErrors(sources: readonly ts.SourceFile[]): ReadonlySet<string> {
  const shown = new Set(['ActionError'])
  const classes = sources.flatMap(nodesIn).filter(ts.isClassDeclaration)
  for (let before = 0; before < shown.size;) {
    before = shown.size
    for (const { name, heritageClauses = [] } of classes) {
      const bases = heritageClauses.flatMap(({ types }) => types.map((type) => type.getText()))
      if (name && bases.some((base) => shown.has(base))) shown.add(name.text)
    }
  }
  return shown
}

function siteOfCall(node: ts.CallExpression): readonly Site[] {
  const name = ts.isPropertyAccessExpression(node.expression)
    ? node.expression.name.text
    : node.expression.getText()
  const [first, second] = node.arguments
  if (name === 'warning' && first) return [{ node, parts: [first], hint: undefined }]
  if (name === 'sayOf' && second) {
    return [{ node, parts: [second], suffix: ': <paths>.', hint: undefined }]
  }
  if (!/(?:^|\.)note$/.test(name) || !first || !second) return []
  const prefix = ts.isStringLiteral(first) ? `'${first.text}' ` : ''
  return [{ node, parts: [second], prefix, hint: undefined }]
}

/** `{ message, hint }` of a warning, `{ title, facts, hint }` of a verdict, `{ sentence, hint }` of a cause. */
function siteOfObject(node: ts.ObjectLiteralExpression): readonly Site[] {
  const hint = propertyOf(node, 'hint') ?? hintOfKind(node)
  // The API's errors say first what was being done.
  const isNetwork = node.getSourceFile().fileName.includes('/src/api/')
  const prefix = isNetwork ? '<operation> failed: ' : ''
  return ['title', 'message', 'sentence', 'facts'].flatMap((name) => {
    const value = propertyOf(node, name)
    const parts = value && ts.isArrayLiteralExpression(value) ? value.elements : [value]
    return parts.flatMap((part) =>
      part === undefined || ts.isSpreadElement(part) ? [] : [{ node, parts: [part], prefix, hint }],
    )
  })
}

/** A cause has the hint of its kind, unless it has one of its own. */
function hintOfKind(node: ts.ObjectLiteralExpression): ts.Expression | undefined {
  const kind = propertyOf(node, 'kind')
  const hints = nodesIn(node.getSourceFile()).find(
    (one): one is ts.VariableDeclaration =>
      ts.isVariableDeclaration(one) && one.name.getText() === 'hints',
  )?.initializer
  return kind && ts.isStringLiteral(kind) && hints && ts.isObjectLiteralExpression(hints)
    ? propertyOf(hints, kind.text)
    : undefined
}

/** `case 404: return '…'` of the hints for status codes. */
function siteOfStatus(node: ts.CaseClause): readonly Site[] {
  const clauses = node.parent.clauses
  const next = clauses.slice(clauses.indexOf(node)).find(({ statements }) => statements.length > 0)
  const returned = next?.statements.find(ts.isReturnStatement)?.expression
  if (!returned || !ts.isNumericLiteral(node.expression)) return []
  const status = node.expression
  const prefix = '<operation> failed: the server responded with '
  return [{ node, parts: [status], prefix, hint: returned }]
}

export function propertyOf(
  node: ts.ObjectLiteralExpression,
  name: string,
): ts.Expression | undefined {
  const property = node.properties.find((one) => {
    const key = one.name
    return key && (ts.isIdentifier(key) || ts.isStringLiteral(key)) && key.text === name
  })
  if (property === undefined) return undefined
  if (ts.isPropertyAssignment(property)) return property.initializer
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined
}
