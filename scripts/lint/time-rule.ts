import type { Rule, Scope } from 'eslint'

/** A name that says that its value is a time. */
const timeName =
  /(?:Ms|_MS|Seconds|SECONDS|Minutes|MINUTES|Hours|HOURS|Timeout|TIMEOUT|Delay|DELAY|Pause)$|^(?:ms|seconds|minutes|hours|timeout|delay|pause)$/
const unitName = /^(?:second|minute|hour|day)(?:Ms)?$/
/** How many of a unit are one of the next. */
const conversions = [60, 1_000, 3_600, 60_000, 86_400, 3_600_000, 86_400_000]
/** Functions whose arguments are times. */
const timers = ['setTimeout', 'setInterval', 'sleep', 'delay', 'timeout', 'timeLimit']

type Node = Scope.Scope['block']
type Value = Node | null | undefined

/** Finds numbers with a unit of time: `delayMs = 500`, `leftMs < 10`, `5 * 60`, `sleep(100)`. */
export const timeRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      time: 'A delay or a limit belongs in src/api/timing.ts, one of a retry in retry-table.ts beside it, a unit in util/clock.ts.',
    },
  },
  create: (context) => {
    const { sourceCode } = context
    const reject = (node: Node): void => context.report({ node, messageId: 'time' })

    /** Rejects the numbers of which a time is made; a factor of a time is none. */
    function check(value: Value): void {
      if (!value) return
      if (isNumber(value)) {
        if (value.type !== 'Literal' || value.value !== 0) reject(value)
      } else if (value.type === 'Identifier')
        check(numberOf(value.name, sourceCode.getScope(value)))
      else partsOf(value).forEach(check)
    }

    function checkNamed(name: Node, value: Value): void {
      if (timeName.test(nameOf(name))) check(value)
    }

    /** Adding, comparing and converting. */
    function checkOperand(operator: string, one: Node, other: Node): void {
      if (one.type !== 'Literal' || typeof one.value !== 'number') return
      const isTime = ['*', '/', '%'].includes(operator)
        ? conversions.includes(one.value) || unitName.test(nameOf(other))
        : one.value > 1 && timeName.test(nameOf(other))
      if (isTime) reject(one)
    }

    return {
      VariableDeclarator: ({ id, init }) => checkNamed(id, init),
      Property: ({ key, value }) => checkNamed(key, value),
      PropertyDefinition: ({ key, value }) => checkNamed(key, value),
      AssignmentPattern: ({ left, right }) => checkNamed(left, right),
      AssignmentExpression: ({ left, right }) => checkNamed(left, right),
      CallExpression: ({ callee, arguments: values }) => {
        if (timers.includes(nameOf(callee))) values.forEach(check)
      },
      BinaryExpression: ({ operator, left, right }) => {
        checkOperand(operator, left, right)
        checkOperand(operator, right, left)
      },
    }
  },
}

function partsOf(node: Node): readonly Value[] {
  if (node.type === 'UnaryExpression') return [node.argument]
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate]
  if (node.type === 'LogicalExpression') return [node.left, node.right]
  if (node.type === 'BinaryExpression')
    return ['+', '-'].includes(node.operator) ? [node.left, node.right] : []
  if (node.type === 'ArrayExpression') return node.elements
  if (node.type === 'ObjectExpression') return node.properties.map((part) => partsOf(part)[0])
  if (node.type === 'Property') return [node.value]
  if (node.type === 'CallExpression')
    return ['min', 'max', 'round', 'ceil', 'floor'].includes(nameOf(node.callee))
      ? node.arguments
      : []
  // TypeScript's `as` and `satisfies`.
  return 'expression' in node && typeof node.expression === 'object' ? [node.expression] : []
}

/** The last name of an expression; empty where it has none. */
function nameOf(node: Node): string {
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return node.name
  if (node.type === 'Literal') return String(node.value)
  if (node.type === 'MemberExpression') return node.computed ? '' : nameOf(node.property)
  return node.type === 'CallExpression' ? nameOf(node.callee) : ''
}

function isNumber(node: Value): boolean {
  if (node?.type === 'BinaryExpression') return isNumber(node.left) && isNumber(node.right)
  return node?.type === 'Literal' && typeof node.value === 'number'
}

/** What a constant of the same file is. */
function numberOf(name: string, scope: Scope.Scope | null): Value {
  const variable = scope?.set.get(name)
  if (variable === undefined) return scope ? numberOf(name, scope.upper) : undefined
  const [definition] = variable.defs
  const init = definition?.type === 'Variable' ? definition.node.init : undefined
  return isNumber(init) ? init : undefined
}
