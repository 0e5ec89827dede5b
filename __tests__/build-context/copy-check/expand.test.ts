import { describe, expect, it } from '@jest/globals'
import { expandWord } from '../../../src/build-context/copy-check/expand.ts'

const values = new Map([
  ['A', 'one'],
  ['B_2', 'two'],
  ['EMPTY', ''],
])
const variables = (name: string): string | undefined => values.get(name)

describe('a word with variables', () => {
  it.each([
    ['plain/text', 'plain/text'],
    ['$A/$B_2', 'one/two'],
    ['x${A}y', 'xoney'],
    ['$A.txt', 'one.txt'],
    ['"$A b"', 'one b'],
    [`'$A'"'$A'"`, `$A'one'`],
    [`"it's"`, `it's`],
    ['\\$A\\a', '$Aa'],
    ['"\\$A\\a\\""', '$A\\a"'],
    ['cost$', 'cost$'],
    ['${A:-x}${EMPTY:-x}${EMPTY-x}', 'onex'],
    ['${EMPTY:-$A}', 'one'],
    ['${A:+x}${EMPTY:+x}${EMPTY+y}', 'xy'],
    ['${A:?x}', 'one'],
    ['a\\', 'a'],
  ])('%j is %j', (word, expected) => {
    expect(expandWord(word, variables, '\\')).toBe(expected)
  })

  it.each([
    '$UNKNOWN',
    'a/${UNKNOWN}/b',
    '"$UNKNOWN"',
    `"'$UNKNOWN'"`,
    '${UNKNOWN:-x}',
    '${UNKNOWN:+x}',
    '${EMPTY:-$UNKNOWN}',
    '${EMPTY:?x}',
    '${A#o}',
    '${A%e}',
    '${A/o/x}',
    '${A',
    '$1',
    '$@',
    '"open',
    "it's",
  ])('nothing is said of %j', (word) => {
    expect(expandWord(word, variables, '\\')).toBeUndefined()
  })

  it('takes a backtick for the escape where the file says so', () => {
    expect(expandWord('c:\\x`$A', variables, '`')).toBe('c:\\x$A')
  })
})
