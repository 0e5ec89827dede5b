import { describe, expect, it } from '@jest/globals'
import { lexer, type Token } from 'marked'
import {
  renderCode,
  codeBlock,
  details,
  joinBlocks,
  escapeOrQuoteMarkdown,
  table,
  escapeMarkdown,
} from '../../../src/report/summary/markdown.ts'
import { randomTexts } from '../../../testbed/emulator/model/hostile-text.ts'
import { tokensIn } from '../../support/markdown-tokens.ts'

describe('text', () => {
  it.each([
    ['plain words', 'plain words'],
    ['two\nlines\tand  blanks ', 'two lines and blanks'],
    ['# <b>*x*</b> [l](http://x)', String.raw`\# \<b\>\*x\*\</b\> \[l\](http:&zwj;//x)`],
    ['@user and #12', '@&zwj;user and #&zwj;12'],
    ['GH-1 and gh-22, not GH-x', 'GH-&zwj;1 and gh-&zwj;22, not GH-x'],
    ['see www.example.org', 'see www&zwj;.example.org'],
    ['_a_ __b__ a_ _b c_d e__f', String.raw`\_a\_ \_\_b\_\_ a\_ \_b c_d e__f`],
    ['- a', String.raw`\- a`],
    ['12. a', String.raw`12\. a`],
    ['&lt;b&gt; R&D', String.raw`\&lt;b\&gt; R&D`],
    ['$x$ ~~y~~ `z`', String.raw`\$x\$ \~\~y\~\~ \`z\``],
    ['a|b', 'a&#124;b'],
    [String.raw`\|`, String.raw`\\&#124;`],
    ['\u001b[31mred\u001b[0m \u202e', String.raw`red \\u202e`],
  ])('escapes %j', (value, markdown) => {
    expect(escapeMarkdown(value)).toBe(markdown)
  })

  it.each([
    'npm_s3cr-et.token_42',
    'ghs_abcDEF0123456789',
    'eyJhbGciOi.eyJ-zdWI__iOiIx.SflK-xwRJ/SMe+KKF2Q==',
    'p4ss:word;with,(marks)!{a}%"b"\'c\'?^',
  ])('leaves %s unchanged, so that the runner can mask it', (secret) => {
    expect(escapeMarkdown(`RUN npm ci --token=${secret} did not complete: "${secret}".`)).toMatch(
      /^RUN npm ci --token=(.*) did not complete: "\1"\.$/,
    )
    expect(escapeMarkdown(`value ${secret}`)).toBe(`value ${secret}`)
  })

  it('cuts a long text', () => {
    // Half a secret would not be masked.
    expect(escapeMarkdown(`${'word '.repeat(399)}secret-1234`)).toBe(
      `${'word '.repeat(399).trim()}…`,
    )
    expect(escapeMarkdown('x'.repeat(5_000))).toBe('…')
  })
})

describe('prose', () => {
  it.each([
    ["ERROR: No 'x==1.0' found", "ERROR: No 'x==1.0' found"],
    ['see https://x.test', '`see https://x.test`'],
    ['key npm_-_s3cr*et|$x', '`key npm_-_s3cr*et|$x`'],
    ['a `b`', '`` a `b` ``'],
  ])(
    'shows %j without an escape, so that the runner can mask a secret in it',
    (value, markdown) => {
      expect(escapeOrQuoteMarkdown(value)).toBe(markdown)
    },
  )
})

describe('code', () => {
  it.each([
    ['registry/app:1@sha256:ab', '`registry/app:1@sha256:ab`'],
    ['a`b', '``a`b``'],
    ['`a``', '``` `a`` ```'],
    ['a|b <i>', String.raw`<code>a&#124;b \<i\></code>`],
    ['two\nlines', '`two lines`'],
    ['', ''],
    ['\u0007', String.raw`\x07`.replace(/^.*$/, '`$&`')],
  ])('shows %j unchanged', (value, markdown) => {
    expect(renderCode(value)).toBe(markdown)
  })
})

describe('codeBlock', () => {
  it('has a fence longer than any in the lines', () => {
    expect(codeBlock(['a', '````', '\u001b[1mb'])).toBe('`````text\na\n````\nb\n`````')
  })

  it('accepts any number of backticks', () => {
    expect(codeBlock(['`a'.repeat(500_000)]).slice(0, 9)).toBe('```text\n`')
  })

  it('keeps each line on one line', () => {
    expect(codeBlock(['a\r\n```\nb'])).toBe('````text\na\\x0d\\x0a```\\x0ab\n````')
  })
})

it('makes a table of cells', () => {
  expect(
    table([
      ['A', 'B'],
      ['1', '2'],
    ]),
  ).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |')
})

describe('joinBlocks', () => {
  const cut = '_The rest did not fit and was left out._\n'

  it.each([
    [0, 'ä\n\nbb\n\n'],
    [-1, `ä\n\n${cut}`],
  ])('keeps whole blocks within the limit, %i bytes from it', (difference, joined) => {
    const limit = Buffer.byteLength(`ä\n\nbb\n\n${cut}`) + difference
    expect(joinBlocks(['ä', 'bb'], limit)).toBe(joined)
    expect(Buffer.byteLength(joined)).toBeLessThanOrEqual(limit)
  })
})

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
  ['a paragraph of text', escapeMarkdown, []],
  ['a paragraph of prose', escapeOrQuoteMarkdown, []],
  ['a paragraph of code', (value) => renderCode(value), []],
  ['text after a mark', (value) => `💡 ${escapeMarkdown(value)}`, []],
  [
    'a heading',
    (value) => `### ❌ ${renderCode(value)}: ${escapeOrQuoteMarkdown(value)}`,
    ['heading'],
  ],
  [
    'blocks',
    (value) =>
      joinBlocks([
        escapeMarkdown(value),
        escapeMarkdown(value),
        escapeOrQuoteMarkdown(value),
        renderCode(value),
      ]),
    [],
  ],
  ['a code block', (value) => codeBlock([value, value]), ['code']],
  [
    'a list',
    (value) => `- ${renderCode(value)}: ${escapeOrQuoteMarkdown(value)}`,
    ['list', 'list_item'],
  ],
  [
    'a table',
    (value) =>
      table([
        ['A', 'B', 'C'],
        [escapeMarkdown(value), renderCode(value), escapeMarkdown(value)],
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
          [escapeMarkdown(value), renderCode(value)],
          ['1', '2'],
        ]),
      )
      expect({ value, token }).toMatchObject({ token: { type: 'table' } })
      const { rows } = token as { rows?: readonly (readonly unknown[])[] }
      expect({ value, cells: rows?.map(({ length }) => length) }).toEqual({ value, cells: [2, 2] })
    }
  })
})
