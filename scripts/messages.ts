// Finds the messages that users may see in the sources of the action.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { nodesIn, propertyOf, shownErrors, type Site, sitesIn } from './message-sites.ts'

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

const sourceDir = fileURLToPath(new URL('../src/', import.meta.url))
const mostVariants = 12
const mostConditions = 4
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
  const shown = shownErrors(sources)
  const found = sources.flatMap((source) =>
    sitesIn(source, shown).flatMap((site) => messagesOf(site, checker, calls)),
  )
  // "it has more than 10 bytes" is a part of another message.
  return found.filter(({ text }) => isSentence(text) && !/^(?:it|is) /.test(text))
}

type Inner = (one: ts.Expression) => readonly string[]
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

/** The message once for each call of the function around it that completes it, and for each way that its conditions may go. */
function messagesOf(site: Site, checker: ts.TypeChecker, calls: Calls): readonly Message[] {
  const { node, parts, hint, prefix = '', suffix = '' } = site
  const used = [...parts, ...(hint ? [hint] : [])]
  let conditions = new Map<string, boolean>()
  return scopesOf(used, node, node, new Map(), deepestCalls).flatMap(({ scope, owner }) =>
    waysOf(() => used.forEach((one) => render(one, scope))).flatMap((way) => {
      conditions = way
      const hints = hint ? render(hint, scope).filter((text) => !isPlaceholder(text)) : []
      return parts.flatMap((part) =>
        render(part, scope).map((text) => ({
          file: owner.getSourceFile().fileName.slice(sourceDir.length),
          text: tidy(prefix + text + suffix),
          hint: hints.length === 0 ? undefined : hints.map(tidy).join('\n'),
        })),
      )
    }),
  )

  /** All ways that the conditions met by `work` may go. */
  function waysOf(work: () => void, known = new Map<string, boolean>()): Map<string, boolean>[] {
    conditions = new Map(known)
    work()
    const next = [...conditions.keys()].find((name) => !known.has(name))
    if (next === undefined || known.size >= mostConditions) return [conditions]
    return [true, false].flatMap((value) => waysOf(work, new Map([...known, [next, value]])))
  }

  /** Where a part is a parameter of the function around it, the scopes of all its calls. */
  function scopesOf(
    used: readonly ts.Expression[],
    node: ts.Node,
    owner: ts.Node,
    scope: Scope,
    depth: number,
    isPassed = true,
  ): readonly { readonly scope: Scope; readonly owner: ts.Node }[] {
    const around = ts.findAncestor(node, ts.isFunctionDeclaration)
    const symbol = around?.name && checker.getSymbolAtLocation(around.name)
    const sites = symbol && calls.get(symbol)
    if (!around || !sites || depth === 0) return [{ scope, owner }]
    const names = used.flatMap(nodesIn).filter(ts.isIdentifier)
    const isUsed = (name: ts.BindingName): boolean =>
      ts.isIdentifier(name)
        ? names.some((one) => symbolOf(one, checker) === symbolOf(name, checker))
        : name.elements.some((element) => !ts.isOmittedExpression(element) && isUsed(element.name))
    const taken = around.parameters.filter(({ name }) => isUsed(name))
    if (taken.length === 0) return [{ scope, owner }]
    return sites.flatMap((call) => {
      const given = taken.flatMap(({ name }) => {
        const value = call.arguments[around.parameters.findIndex((one) => one.name === name)]
        return value ? bind(name, value) : []
      })
      const inner = new Map([...scope, ...given])
      // A function that only passes a message on is not what the message is about.
      const passesOn = isPassed && !used.flatMap(nodesIn).some(ts.isTemplateExpression)
      const values = given.map(([, value]) => value)
      return scopesOf(values, call, passesOn ? call : owner, inner, depth - 1, passesOn)
    })
  }

  /** What the names of a parameter stand for. */
  function bind(
    name: ts.BindingName,
    value: ts.Expression,
  ): readonly (readonly [ts.Symbol, ts.Expression])[] {
    if (ts.isIdentifier(name)) {
      const symbol = symbolOf(name, checker)
      return symbol ? [[symbol, value]] : []
    }
    const object = ts.isObjectLiteralExpression(value) ? value : constantOf(value)
    if (!object || !ts.isObjectLiteralExpression(object)) return []
    return name.elements.flatMap((element) => {
      if (ts.isOmittedExpression(element)) return []
      const part = propertyOf(object, (element.propertyName ?? element.name).getText())
      return part ? bind(element.name, part) : []
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
      return inner(holds(expression.condition, inner) ? expression.whenTrue : expression.whenFalse)
    }
    if (ts.isBinaryExpression(expression)) return renderBinary(expression, inner)
    if (ts.isArrayLiteralExpression(expression)) return renderList(expression, '', inner)
    if (ts.isCallExpression(expression)) return renderCall(expression, inner)
    if (ts.isIdentifier(expression)) return renderName(expression, scope, depth)
    if (ts.isPropertyAccessExpression(expression)) {
      const object = constantOf(expression.expression)
      const value =
        object && ts.isObjectLiteralExpression(object) && propertyOf(object, expression.name.text)
      if (value) return inner(value)
    }
    if (ts.isElementAccessExpression(expression)) {
      const values = constantOf(expression.expression)
      if (values && ts.isObjectLiteralExpression(values)) {
        const [key = ''] = inner(expression.argumentExpression)
        const known = propertyOf(values, key)
        const properties = values.properties.filter(ts.isPropertyAssignment)
        return known ? inner(known) : properties.flatMap(({ initializer }) => inner(initializer))
      }
    }
    return [placeholder(expression)]
  }

  /** A comparison of two known texts is decided; any other condition goes both ways, one after the other. */
  function holds(condition: ts.Expression, inner: Inner): boolean {
    if (
      ts.isBinaryExpression(condition) &&
      condition.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken
    ) {
      const [left, right] = [inner(condition.left), inner(condition.right)].map((texts) =>
        texts.join(),
      )
      if (left && right && !isPlaceholder(left) && !isPlaceholder(right)) return left === right
    }
    const name = condition.getText()
    const value = conditions.get(name) ?? true
    conditions.set(name, value)
    return value
  }

  function renderBinary(expression: ts.BinaryExpression, inner: Inner): readonly string[] {
    const { left, right, operatorToken } = expression
    if (operatorToken.kind === ts.SyntaxKind.PlusToken && !ts.isNumericLiteral(right)) {
      return combine(inner(left), inner(right))
    }
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      const known = [...inner(left), ...inner(right)].filter((text) => !isPlaceholder(text))
      if (known.length > 0) return unique(known)
    }
    return [placeholder(left)]
  }

  function renderList(
    list: ts.ArrayLiteralExpression,
    separator: string,
    inner: Inner,
  ): readonly string[] {
    return list.elements.reduce<readonly string[]>(
      (texts, element) => {
        // What is added under a condition is left out.
        const isOptional = ts.isSpreadElement(element) && !ts.isIdentifier(element.expression)
        const next = isOptional ? [] : ts.isSpreadElement(element) ? ['<…>'] : inner(element)
        if (next.length === 0) return texts
        return combine(
          texts,
          texts.length === 1 && texts[0] === '' ? next : combine([separator], next),
        )
      },
      [''],
    )
  }

  function renderCall(call: ts.CallExpression, inner: Inner): readonly string[] {
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
    if (given && ts.isObjectLiteralExpression(given)) {
      const hintOfOptions = propertyOf(given, 'hint')
      return hintOfOptions ? render(hintOfOptions, scope, depth + 1) : []
    }
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
  const words = nameOf(expression)
    .replace(/^(?:describe|show)(?=[A-Z])/, '')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase()
  return `<${/^(?:cause|error|reason (?:of|for))$/.test(words) ? 'reason' : words}>`
}

function nameOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text
  if (ts.isPropertyAccessExpression(expression)) {
    const isVague = /^(?:length|size|href|value|text|message|hint)$/.test(expression.name.text)
    return isVague ? nameOf(expression.expression) : expression.name.text
  }
  if (ts.isCallExpression(expression)) {
    const { expression: callee, arguments: given } = expression
    // A method is named after its object.
    if (ts.isPropertyAccessExpression(callee)) return nameOf(callee.expression)
    const isDescribed = /^(?:describe|reason)/.test(callee.getText())
    const last = given.at(-1)
    return isDescribed || !last ? callee.getText() : nameOf(last)
  }
  if (ts.isBinaryExpression(expression)) return nameOf(expression.left)
  const inner = nodesIn(expression).find(ts.isIdentifier)
  return inner?.text ?? '…'
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
    .replaceAll(/(?:\$\d)+/g, '<…>')
    .replaceAll(/(?<=[\w.>])(?=<)/g, ' ')
    .replaceAll(/^(?:<…>\s*)+/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,])/g, '')
    .trim()
}
