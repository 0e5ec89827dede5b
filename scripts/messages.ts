// Finds the messages that users may see in the sources of the action.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A message, with placeholders such as `<path>` for what differs between runs. */
export interface Message {
  /** Below `src/`, with `/`. */
  readonly file: string
  readonly text: string
  /** What to do; none where the message says it. */
  readonly hint: string | undefined
}

/** Values of parameters at one call. */
type Scope = ReadonlyMap<ts.Symbol, ts.Expression>

/** A message in the code: the parts that it is made of. */
interface Site {
  readonly node: ts.Node
  readonly parts: readonly ts.Expression[]
  readonly prefix?: string
  readonly suffix?: string
  readonly hint: ts.Expression | undefined
}

const sourceDir = fileURLToPath(new URL('../src/', import.meta.url))
const mostVariants = 12
const deepestCalls = 4

export function findMessages(): readonly Message[] {
  const files = readdirSync(sourceDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(sourceDir, name))
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const sources = files.flatMap((file) => program.getSourceFile(file) ?? [])
  const calls = findCalls(sources, checker)
  const found = sources.flatMap((source) =>
    sitesIn(source).flatMap((site) => messagesOf(site, checker, calls)),
  )
  return found.filter(({ text }) => isSentence(text))
}

type Calls = ReadonlyMap<ts.Symbol, readonly ts.CallExpression[]>

function findCalls(sources: readonly ts.SourceFile[], checker: ts.TypeChecker): Calls {
  const calls = new Map<ts.Symbol, ts.CallExpression[]>()
  for (const node of sources.flatMap(nodesIn)) {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) continue
    const symbol = symbolOf(node.expression, checker)
    if (symbol) calls.set(symbol, [...(calls.get(symbol) ?? []), node])
  }
  return calls
}

function nodesIn(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return nodes
}

function sitesIn(source: ts.SourceFile): readonly Site[] {
  return nodesIn(source).flatMap((node) => {
    if (ts.isNewExpression(node)) return siteOfError(node)
    if (ts.isCallExpression(node)) return siteOfCall(node)
    if (ts.isObjectLiteralExpression(node)) return siteOfObject(node)
    return ts.isCaseClause(node) ? siteOfStatus(node) : []
  })
}

/** `new ActionError(message, { hint })`, and the classes below it. */
function siteOfError(node: ts.NewExpression): readonly Site[] {
  const [message, ...rest] = node.arguments ?? []
  const name = node.expression.getText()
  const isShown = /^(?:Action|Api|\w*Limit|IgnoreFile|SubmitUnknown)Error$|^InvalidInputs$/.test(
    name,
  )
  if (message === undefined || !isShown) return []
  const options = rest.find(ts.isObjectLiteralExpression)
  return [{ node, parts: [message], hint: options && propertyOf(options, 'hint') }]
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

/** `{ message, hint }` of a warning or verdict, `{ sentence, hint }` of a cause. */
function siteOfObject(node: ts.ObjectLiteralExpression): readonly Site[] {
  const hint = propertyOf(node, 'hint') ?? hintOfKind(node)
  return ['title', 'message', 'sentence'].flatMap((name) => {
    const part = propertyOf(node, name)
    return part === undefined ? [] : [{ node, parts: [part], hint }]
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
  const returned = node.statements.find(ts.isReturnStatement)?.expression
  if (!returned || !ts.isNumericLiteral(node.expression)) return []
  const status = node.expression
  const prefix = '<operation> failed: the server responded with '
  return [{ node, parts: [status], prefix, hint: returned }]
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find((one) => {
    const key = one.name
    return key && (ts.isIdentifier(key) || ts.isStringLiteral(key)) && key.text === name
  })
  if (property === undefined) return undefined
  if (ts.isPropertyAssignment(property)) return property.initializer
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined
}

/** The message once for each call of the function around it that completes it. */
function messagesOf(site: Site, checker: ts.TypeChecker, calls: Calls): readonly Message[] {
  const file = site.node.getSourceFile().fileName.slice(sourceDir.length)
  const { parts, hint, prefix = '', suffix = '' } = site
  return scopesOf([...parts, ...(hint ? [hint] : [])], site.node, new Map(), deepestCalls).flatMap(
    ({ scope, node }) => {
      const hints = hint ? render(hint, scope).filter(isSentence) : []
      return parts.flatMap((part) =>
        render(part, scope).map((text) => ({
          file: node.getSourceFile().fileName.slice(sourceDir.length) || file,
          text: tidy(prefix + text + suffix),
          hint: hints.length === 0 ? undefined : hints.map(tidy).join('\n'),
        })),
      )
    },
  )

  /** Where a part is a parameter of the function around it, the scopes of all its calls. */
  function scopesOf(
    used: readonly ts.Expression[],
    node: ts.Node,
    scope: Scope,
    depth: number,
  ): readonly { readonly scope: Scope; readonly node: ts.Node }[] {
    const around = ts.findAncestor(node, ts.isFunctionDeclaration)
    const symbol = around?.name && checker.getSymbolAtLocation(around.name)
    const sites = symbol && calls.get(symbol)
    if (!around || !sites || depth === 0) return [{ scope, node }]
    const names = used.flatMap(nodesIn).filter(ts.isIdentifier)
    const taken = around.parameters.filter((parameter) =>
      names.some((name) => symbolOf(name, checker) === symbolOf(parameter.name, checker)),
    )
    if (taken.length === 0) return [{ scope, node }]
    return sites.flatMap((call) => {
      const given = taken.flatMap((parameter) => {
        const key = symbolOf(parameter.name, checker)
        const value = call.arguments[around.parameters.indexOf(parameter)]
        return key && value ? [[key, value] as const] : []
      })
      const inner = new Map([...scope, ...given])
      return scopesOf(
        given.map(([, value]) => value),
        call,
        inner,
        depth - 1,
      )
    })
  }

  /** The texts that an expression may have. */
  function render(expression: ts.Expression, scope: Scope, depth = 0): readonly string[] {
    const inner = (one: ts.Expression): readonly string[] => render(one, scope, depth + 1)
    if (depth > 12) return ['<…>']
    if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) {
      return [expression.text]
    }
    if (ts.isTemplateExpression(expression)) {
      return expression.templateSpans.reduce<readonly string[]>(
        (texts, span) => combine(combine(texts, inner(span.expression)), [span.literal.text]),
        [expression.head.text],
      )
    }
    if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) {
      return inner(expression.expression)
    }
    if (ts.isConditionalExpression(expression)) {
      return unique([...inner(expression.whenTrue), ...inner(expression.whenFalse)])
    }
    if (ts.isBinaryExpression(expression)) {
      const [left, right] = [inner(expression.left), inner(expression.right)]
      return expression.operatorToken.kind === ts.SyntaxKind.PlusToken
        ? combine(left, right)
        : unique([...left.filter((text) => !isPlaceholder(text)), ...right])
    }
    if (ts.isArrayLiteralExpression(expression)) return renderList(expression, '', inner)
    if (ts.isCallExpression(expression)) return renderCall(expression, inner)
    if (ts.isIdentifier(expression)) return renderName(expression, scope, depth)
    if (ts.isElementAccessExpression(expression)) {
      const values = constantOf(expression.expression)
      if (values && ts.isObjectLiteralExpression(values)) {
        return values.properties
          .filter(ts.isPropertyAssignment)
          .flatMap(({ initializer }) => inner(initializer))
      }
    }
    return [placeholder(expression)]
  }

  function renderList(
    list: ts.ArrayLiteralExpression,
    separator: string,
    inner: (one: ts.Expression) => readonly string[],
  ): readonly string[] {
    return list.elements.reduce<readonly string[]>(
      (texts, element) => {
        const next = ts.isSpreadElement(element) ? [] : inner(element)
        if (next.length === 0) return texts
        return combine(
          texts,
          texts.length === 1 && texts[0] === '' ? next : combine([separator], next),
        )
      },
      [''],
    )
  }

  function renderCall(
    call: ts.CallExpression,
    inner: (one: ts.Expression) => readonly string[],
  ): readonly string[] {
    const { expression } = call
    if (ts.isPropertyAccessExpression(expression)) {
      const { name, expression: object } = expression
      const [separator] = call.arguments
      if (name.text === 'join' && ts.isArrayLiteralExpression(object)) {
        return renderList(
          object,
          separator && ts.isStringLiteral(separator) ? separator.text : '',
          inner,
        )
      }
      if (/^(?:trim\w*|toString|toFixed|slice|replace)$/.test(name.text)) return inner(object)
    }
    return [placeholder(call)]
  }

  function renderName(name: ts.Identifier, scope: Scope, depth: number): readonly string[] {
    const symbol = symbolOf(name, checker)
    const given = symbol && scope.get(symbol)
    if (given) {
      const texts = render(given, scope, depth + 1)
      return texts.every(isPlaceholder) ? [placeholder(name)] : texts
    }
    const constant = constantOf(name)
    if (!constant) return [placeholder(name)]
    const texts = render(constant, scope, depth + 1)
    return texts.every(isPlaceholder) ? [placeholder(name)] : texts
  }

  function constantOf(expression: ts.Expression): ts.Expression | undefined {
    const declaration = symbolOf(expression, checker)?.valueDeclaration
    return declaration &&
      ts.isVariableDeclaration(declaration) &&
      ts.isIdentifier(declaration.name) &&
      declaration.parent.flags & ts.NodeFlags.Const
      ? declaration.initializer
      : undefined
  }
}

/** Through imports and shorthand properties. */
function symbolOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol =
    ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node)
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function combine(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.flatMap((one) => right.map((other) => one + other)).slice(0, mostVariants)
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

/** `<image name>` for `imageName`, `build.imageName` and `showName(imageName)`. */
function placeholder(expression: ts.Expression): string {
  const names = nodesIn(expression)
    .filter(ts.isIdentifier)
    .map(({ text }) => text)
  const name = names.findLast(
    (one) => !/^(?:length|size|href|value|text|message|join|map|host)$/.test(one),
  )
  const isReason = names.some((one) => /^(?:cause|error|reason\w*)$/.test(one))
  const isHost = names.includes('host')
  const words = isReason ? 'reason' : isHost ? 'host' : (name ?? names.at(-1) ?? '…')
  return `<${words.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}>`
}

function isPlaceholder(text: string): boolean {
  return /^(?:\s*<[^<>]*>\s*)*$/.test(text)
}

/** At least three words of its own, so that it can be recognised. */
function isSentence(text: string): boolean {
  return (text.replaceAll(/<[^<>]*>/g, '').match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 3
}

function tidy(text: string): string {
  return text
    .replaceAll(/\n+Build ID: .*$/g, '')
    .replaceAll(/\$\d/g, '<…>')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,])/g, '')
    .trim()
}
