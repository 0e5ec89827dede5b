import type { OutputLine } from '../tail.ts'
import { isChainLine } from './chain.ts'
import { classifyLine, indentOf, type LineClass, stripToolName } from './classify.ts'
import type { LineMeaning } from './line-rules.ts'

/** An exception whose message is on its next line, as poetry shows it, … */
const bareException = /^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/
/** … or on its next two, as pydantic does for settings. */
const ofFields = /\b\d{1,4} validation errors? for \w/
const inBox = /^\W{0,8}[│┃║]/
const mostAnnounced = 6

/**
 * Joins a heading with the lines that belong to it; `undefined` if there are none. `next` is the
 * index of the line after them.
 */
export function readBelowHeading(
  lines: readonly OutputLine[],
  index: number,
  head: string,
  { says, rule }: Pick<LineClass, 'says' | 'rule'>,
): { readonly text: string; readonly next: number } | undefined {
  if (says === 'consequence' || says === 'count') return undefined
  const isBox = rule === 'a box of errors'
  const parts = says === 'heading' ? [] : [head.trim()]
  const opens = says === 'heading' || head.endsWith(':') || bareException.test(head)
  const isSolver = rule === 'a solver of versions' && !head.endsWith('.')
  let left = isBox ? mostAnnounced : ofFields.test(head) ? 2 : opens || isSolver ? 1 : 0
  let next = index + 1
  while (left > 0 && next <= index + mostAnnounced * 2) {
    const at = findOwn(lines, next, head, says)
    const raw = at === undefined ? '' : (lines[at]?.text ?? '')
    if (at === undefined || (isBox && !inBox.test(raw)) || (isSolver && !/^\s+and /.test(raw)))
      break
    const text = stripToolName(raw).trim()
    left -= 1
    if (classifyLine(text)?.says === 'heading') left = 1
    else parts.push(text)
    if (text.endsWith(':') || isSolver) left = Math.max(left, 1)
    next = at + 1
  }
  const text = isBox || isSolver ? parts.join(' ') : joined(parts)
  return next === index + 1 || text === '' ? undefined : { text, next }
}

function findOwn(
  lines: readonly OutputLine[],
  from: number,
  head: string,
  says: LineClass['says'],
): number | undefined {
  const isEmpty = (line: OutputLine) =>
    classifyLine(stripToolName(line.text))?.rule === 'no letter or digit'
  const passed = lines.slice(from, from + 3).findIndex((line) => line.text !== '' && !isEmpty(line))
  const raw = lines[from + passed]?.text
  if (passed < 0 || raw === undefined || isChainLine(raw)) return undefined
  const isHeading = says === 'heading'
  const isListed = bareException.test(head) && indentOf(raw) === indentOf(head)
  const isNear = lines.slice(from, from + passed).every(({ text }) => text !== '')
  if (!isNear && !isHeading && !isListed && indentOf(raw) <= indentOf(head)) return undefined
  const own = classifyLine(stripToolName(raw))?.says
  return own === undefined ||
    mayAnnounce(says, isListed || indentOf(raw) > indentOf(head)).includes(own)
    ? from + passed
    : undefined
}

function mayAnnounce(says: LineMeaning, isBelow: boolean): readonly LineMeaning[] {
  if (says === 'heading')
    return ['words', 'heading', 'sign', 'error', 'raised', 'cause', 'consequence']
  return isBelow ? ['words', 'sign', 'consequence', 'heading', says] : ['words', says]
}

function joined(parts: readonly string[]): string {
  const [first = '', ...rest] = parts
  return rest.reduce((text, part) => `${text}${text.endsWith(':') ? ' ' : ': '}${part}`, first)
}
