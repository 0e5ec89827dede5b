import { describe, expect, it } from '@jest/globals'
import { lexer, type Token } from 'marked'
import {
  code,
  codeBlock,
  details,
  joinBlocks,
  prose,
  table,
  text,
} from '../../../src/report/summary/markdown.ts'
import { tokensIn } from '../../support/markdown-tokens.ts'
import { randomTexts } from '../../../world/server/hostile-text.ts'

const pieces = [
  ...'# ## - --- === + * 1. 1) > | ` ``` ~~~ `` ** _ __ ~ ~~ \\ $ $$ ^ : ! [ ] ]( ![ [^1] ( ) < >'.split(
    ' ',
  ),
  ...'![a](b) [a](http://x.test) <!-- --> <b> </details> <? http://x.test https://x.test/?a=b'.split(
    ' ',
  ),
  ...'www.x.test a@x.test mailto:a@x.test // @octocat @ #12 octocat/agents#12 GH-1 & &lt; &#35;'.split(
    ' ',
  ),
  ...'&commat; &zwj; a word é 日本 🚀 \u0301 \u001b[1m " \' . 0 % { }'.split(' '),
  ...['# ', '- ', '+ ', '* ', '1. ', '1) ', '> ', '| - |', '    ', '[a]: b', '[x] ', '<img src=x>'],
  ...['<a href="http://x.test">', '\n', '\n\n', '\r', '\r\n', '\t', ' ', '  ', '\u00a0', '\u2028'],
  ...['\ufeff', '\u200d', '\u0007'],
]

/** Where foreign text stands in our Markdown, and what of it is our own. */
const places: readonly (readonly [
  name: string,
  render: (value: string) => string,
  own: readonly string[],
])[] = [
  ['a paragraph of text', text, []],
  ['a paragraph of prose', prose, []],
  ['a paragraph of code', (value) => code(value), []],
  ['text after a mark', (value) => `💡 ${text(value)}`, []],
  ['a heading', (value) => `### ❌ ${code(value)}: ${prose(value)}`, ['heading']],
  ['blocks', (value) => joinBlocks([text(value), text(value), prose(value), code(value)]), []],
  ['a code block', (value) => codeBlock([value, value]), ['code']],
  ['a list', (value) => `- ${code(value)}: ${prose(value)}`, ['list', 'list_item']],
  [
    'a table',
    (value) =>
      table([
        ['A', 'B', 'C'],
        [text(value), code(value), text(value)],
      ]),
    ['table'],
  ],
  ['details', (value) => details('ours', [codeBlock([value])]), ['code']],
]

/** What text itself may consist of. */
const plain = ['text', 'paragraph', 'space', 'codespan', 'escape', 'br']

const ourTags = /^\s*<\/?(?:code|details|summary)\b/

const isLeafText = (token: Token): boolean => token.type === 'text' && !('tokens' in token)

// GitHub turns these into links and notifications wherever they stand outside code.
const reference = /@\w|#\d|gh-\d|:\/\/|www\./i

describe('foreign text in Markdown', () => {
  it.each(places)('stays text in %s', (_, render, own) => {
    const next = randomTexts(20_261_125, pieces)
    for (let index = 0; index < 2_000; index += 1) {
      const value = next()
      const tokens = tokensIn(render(value))
      const foreign = tokens.filter(({ type, raw }) =>
        type === 'html' ? !ourTags.test(raw) : !plain.includes(type) && !own.includes(type),
      )
      expect({ value, foreign }).toEqual({ value, foreign: [] })
      const references = tokens.filter(
        (token) => isLeafText(token) && reference.test(token.raw.replaceAll('&#124;', '|')),
      )
      expect({ value, references }).toEqual({ value, references: [] })
    }
  })

  it('has as many cells and rows as ours in a table', () => {
    const next = randomTexts(7, pieces)
    for (let index = 0; index < 2_000; index += 1) {
      const value = next()
      const [token] = lexer(
        table([
          ['A', 'B'],
          [text(value), code(value)],
          ['1', '2'],
        ]),
      )
      expect({ value, token }).toMatchObject({ token: { type: 'table' } })
      const { rows } = token as { rows?: readonly (readonly unknown[])[] }
      expect({ value, cells: rows?.map(({ length }) => length) }).toEqual({ value, cells: [2, 2] })
    }
  })
})
