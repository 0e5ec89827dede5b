import { isLink } from './chain.ts'
import { bareOf, classify, indentOf, type Line, type Classification } from './classify.ts'
import type { Says } from './line-rules.ts'

/** An exception whose message is on its next line, as poetry shows it, … */
const bareException = /^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/
/** … or on its next two, as pydantic does for settings. */
const ofFields = /\b\d{1,4} validation errors? for \w/
const inBox = /^\W{0,8}[│┃║]/
const mostAnnounced = 6

export interface Announced {
  readonly text: string
  /** The index of the first line that was not announced. */
  readonly next: number
}

/** A heading with the lines below that are its own; none if it is no heading, or has none. */
export function readAnnounced(
  lines: readonly Line[],
  index: number,
  head: string,
  { says, rule }: Pick<Classification, 'says' | 'rule'>,
): Announced | undefined {
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
    const text = bareOf(raw).trim()
    left -= 1
    if (classify(text)?.says === 'heading') left = 1
    else parts.push(text)
    if (text.endsWith(':') || isSolver) left = Math.max(left, 1)
    next = at + 1
  }
  const text = isBox || isSolver ? parts.join(' ') : joined(parts)
  return next === index + 1 || text === '' ? undefined : { text, next }
}

function findOwn(
  lines: readonly Line[],
  from: number,
  head: string,
  says: Classification['says'],
): number | undefined {
  const isEmpty = (line: Line) => classify(bareOf(line.text))?.rule === 'no letter or digit'
  const passed = lines.slice(from, from + 3).findIndex((line) => line.text !== '' && !isEmpty(line))
  const raw = lines[from + passed]?.text
  if (passed < 0 || raw === undefined || isLink(raw)) return undefined
  const isHeading = says === 'heading'
  const isListed = bareException.test(head) && indentOf(raw) === indentOf(head)
  const isNear = lines.slice(from, from + passed).every(({ text }) => text !== '')
  if (!isNear && !isHeading && !isListed && indentOf(raw) <= indentOf(head)) return undefined
  const own = classify(bareOf(raw))?.says
  return own === undefined ||
    mayAnnounce(says, isListed || indentOf(raw) > indentOf(head)).includes(own)
    ? from + passed
    : undefined
}

function mayAnnounce(says: Says, isBelow: boolean): readonly Says[] {
  if (says === 'heading')
    return ['words', 'heading', 'sign', 'error', 'raised', 'cause', 'consequence']
  return isBelow ? ['words', 'sign', 'consequence', 'heading', says] : ['words', says]
}

function joined(parts: readonly string[]): string {
  const [first = '', ...rest] = parts
  return rest.reduce((text, part) => `${text}${text.endsWith(':') ? ' ' : ': '}${part}`, first)
}
