import { beginsWith } from '../patterns.ts'
import { type CauseRule, findCause } from './cause-rules.ts'
import { lineRules, type LineMeaning } from './line-rules.ts'
import { outputRules } from './output-rules.ts'

export interface LineClass {
  readonly says: LineMeaning
  readonly rule: string
  readonly cause?: CauseRule | undefined
}

/** `undefined` for a line like any other. */
export function classifyLine(text: string): LineClass | undefined {
  const rule = lineRules.find(({ pattern }) => pattern.test(text))
  if (rule?.says === 'decoration') return { says: rule.says, rule: rule.name }
  const cause = findCause(outputRules, text)
  const isKnown = cause && !cause.isVague && !cause.mustDecide && cause.exitCode === undefined
  if (isKnown && rule?.says !== 'warning')
    return { says: cause.isRoot ? 'root' : 'cause', rule: cause.sentence, cause }
  if (rule && cause?.kind !== 'test-failed') return { says: rule.says, rule: rule.name, cause }
  return cause?.isVague ? { says: 'count', rule: cause.sentence, cause } : undefined
}

/** `[11ty] `, or `web:build: ` of turbo: before every line of one tool. */
const toolName = beginsWith('i')`
  \[(?!(?:\w{0,40}error|failed|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}
  [\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: `
const side = /^(\s{0,40}(?:npm (?:error|ERR!) )?)[│┃║╷╵]\s{0,80}/

/** A line without the name of its tool, and without the sides of a box. */
export function stripToolName(text: string): string {
  const named = text.replace(toolName, '')
  if (!side.test(named)) return named
  const open = named.replace(side, '$1')
  return /[│┃║]$/.test(open) ? open.slice(0, -1).trimEnd() : open
}

export const indentOf = (text: string): number => text.length - text.trimStart().length
