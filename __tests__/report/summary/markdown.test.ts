import { describe, expect, it } from '@jest/globals'
import {
  code,
  codeBlock,
  joinBlocks,
  prose,
  table,
  text,
} from '../../../src/report/summary/markdown.ts'

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
    expect(text(value)).toBe(markdown)
  })

  it.each([
    'npm_s3cr-et.token_42',
    'ghs_abcDEF0123456789',
    'eyJhbGciOi.eyJ-zdWI__iOiIx.SflK-xwRJ/SMe+KKF2Q==',
    'p4ss:word;with,(marks)!{a}%"b"\'c\'?^',
  ])('leaves %s unchanged, so that the runner can mask it', (secret) => {
    expect(text(`RUN npm ci --token=${secret} did not complete: "${secret}".`)).toMatch(
      /^RUN npm ci --token=(.*) did not complete: "\1"\.$/,
    )
    expect(text(`value ${secret}`)).toBe(`value ${secret}`)
  })

  it('cuts a long text', () => {
    // Half a secret would not be masked.
    expect(text(`${'word '.repeat(399)}secret-1234`)).toBe(`${'word '.repeat(399).trim()}…`)
    expect(text('x'.repeat(5_000))).toBe('…')
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
      expect(prose(value)).toBe(markdown)
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
    expect(code(value)).toBe(markdown)
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
