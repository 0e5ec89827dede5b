import type { Rule } from 'eslint'
import ts from 'typescript'

interface Services {
  readonly program: ts.Program
  readonly esTreeNodeToTSNodeMap: { readonly get: (node: unknown) => ts.SourceFile }
}

/**
 * Finds fields that no reader of an object has, where the compiler does not look for them: in a
 * literal that is spread, and in one that a variable without a type holds.
 */
export const fieldRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unread: "No type that this object is given to has the field '{{name}}'." },
  },
  create: (context) => ({
    Program: (program) => {
      const { sourceCode } = context
      const services = sourceCode.parserServices as Services
      const checker = services.program.getTypeChecker()
      const file = services.esTreeNodeToTSNodeMap.get(program)
      const uses = findUses(file, checker)

      function check(
        literal: ts.Expression,
        readers: readonly ts.Type[],
        read: string[] = [],
      ): void {
        if (readers.length === 0) return
        for (const field of fieldsOf(literal)) {
          const { text: name } = field
          if (read.includes(name) || readers.some((type) => type.getProperty(name))) continue
          const loc = sourceCode.getLocFromIndex(field.getStart())
          context.report({ loc, messageId: 'unread', data: { name } })
        }
      }

      function checkVariable(name: ts.Identifier, literal: ts.Expression): void {
        const readers: ts.Type[] = []
        const read: string[] = []
        for (const use of uses.get(checker.getSymbolAtLocation(name)) ?? []) {
          const { parent } = use
          if (use === name) continue
          if (ts.isPropertyAccessExpression(parent)) read.push(parent.name.text)
          else {
            const known = readersOf(use, checker)
            if (known.length === 0) return
            readers.push(...known)
          }
        }
        check(literal, readers, read)
      }

      function visit(node: ts.Node): void {
        if (ts.isSpreadAssignment(node)) check(node.expression, readersOf(node.expression, checker))
        else if (isUntyped(node)) checkVariable(node.name, node.initializer)
        ts.forEachChild(node, visit)
      }
      visit(file)
    },
  }),
}

function findUses(file: ts.SourceFile, checker: ts.TypeChecker) {
  const uses = new Map<ts.Symbol | undefined, ts.Identifier[]>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node)
      uses.set(symbol, [...(uses.get(symbol) ?? []), node])
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return uses
}

/** Whether only the literal itself says what the type of a variable of this file is. */
function isUntyped(node: ts.Node): node is ts.VariableDeclaration & {
  readonly name: ts.Identifier
  readonly initializer: ts.Expression
} {
  return (
    ts.isVariableDeclaration(node) &&
    ts.isIdentifier(node.name) &&
    node.type === undefined &&
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Export) === 0 &&
    node.initializer !== undefined &&
    ts.isObjectLiteralExpression(withoutAssertion(node.initializer))
  )
}

function withoutAssertion(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
    ? withoutAssertion(node.expression)
    : node
}

/** The names that literals have, with those that they spread. */
function fieldsOf(node: ts.Expression): readonly (ts.Identifier | ts.StringLiteral)[] {
  const value = withoutAssertion(node)
  if (ts.isConditionalExpression(value))
    return [...fieldsOf(value.whenTrue), ...fieldsOf(value.whenFalse)]
  if (ts.isBinaryExpression(value)) return fieldsOf(value.right)
  if (!ts.isObjectLiteralExpression(value)) return []
  return value.properties.flatMap((part) => {
    if (ts.isSpreadAssignment(part)) return fieldsOf(part.expression)
    return ts.isIdentifier(part.name) || ts.isStringLiteral(part.name) ? [part.name] : []
  })
}

/** The types that a value is given to; none where one of them may have any field. */
function readersOf(value: ts.Expression, checker: ts.TypeChecker): readonly ts.Type[] {
  const type = checker.getContextualType(value)
  if (type === undefined) return []
  const bound = checker.getBaseConstraintOfType(type) ?? type
  const objects = (bound.isUnion() ? bound.types : [bound]).filter(
    ({ flags }) => (flags & ts.TypeFlags.StructuredType) !== 0,
  )
  const hasAnyField = (one: ts.Type): boolean =>
    one.getStringIndexType() !== undefined || one.getProperties().length === 0
  return objects.some(hasAnyField) ? [] : objects
}
