import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { truthy } from '@actions/expressions/result'

/** What expressions may read, by the names of GitHub's contexts. */
export type Contexts = Readonly<Record<string, unknown>>

export interface JobStatus {
  readonly failed: boolean
  readonly cancelled: boolean
}

/** The text of a workflow's value, with every `${{ … }}` evaluated. */
export function evaluateText(text: string, contexts: Contexts): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts, { failed: false, cancelled: false }).coerceString(),
  )
}

/** An `if:`, which means `success() && …` unless it asks for the status itself. */
export function evaluateCondition(
  condition: string | undefined,
  contexts: Contexts,
  status: JobStatus,
): boolean {
  const isFine = !status.failed && !status.cancelled
  if (condition === undefined) return isFine
  const expression = condition.replace(/^\$\{\{(.*)\}\}$/, '$1')
  if (!/\b(?:success|failure|cancelled|always)\(/.test(expression) && !isFine) return false
  return truthy(evaluate(expression, contexts, status))
}

function evaluate(
  expression: string,
  contexts: Contexts,
  { failed, cancelled }: JobStatus,
): ReturnType<Evaluator['evaluate']> {
  const functions = Object.entries({
    success: !failed && !cancelled,
    failure: failed,
    cancelled,
    always: true,
  }).map(([name, value]) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(value),
  }))
  const { tokens } = new Lexer(expression).lex()
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse()
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(tree, context, new Map(functions.map((one) => [one.name, one]))).evaluate()
}
