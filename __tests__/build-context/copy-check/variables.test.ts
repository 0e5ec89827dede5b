import { describe, expect, it } from '@jest/globals'
import { parseDockerfile } from '../../../src/build-context/copy-check/dockerfile.ts'
import { expandWord, trackVariables } from '../../../src/build-context/copy-check/variables.ts'

/** The value of `V` after all lines. */
function valueOf(lines: readonly string[], buildArgs = {}): string | undefined {
  const { escape, instructions } = parseDockerfile(lines.join('\n'))
  const tracker = trackVariables(buildArgs, escape, () => undefined)
  for (const instruction of instructions) tracker.see(instruction)
  return tracker.variables('V')
}

const doubled = (times: number): readonly string[] =>
  Array.from({ length: times }, () => 'ENV V=$V$V')

describe('a variable of a Dockerfile', () => {
  it.each<[string, string | undefined, readonly string[]]>([
    ['is unknown unless it is set', undefined, ['FROM x']],
    ['has the default of an ARG', 'a', ['FROM x', 'ARG U V=a']],
    ['is unknown without a default', undefined, ['FROM x', 'ARG V']],
    ['is not seen by a stage that does not declare it', undefined, ['ARG V=a', 'FROM x']],
    ['is seen by one that does', 'a', ['ARG V=a', 'FROM x', 'ARG V']],
    ['has the nearer default', 'b', ['ARG V=a', 'FROM x', 'ARG V=b']],
    ['is made of others', 'a/b', ['FROM x', 'ARG A=a', 'ENV B="b"', 'ARG V=$A/$B']],
    ['is unknown when made of an unknown one', undefined, ['FROM x', 'ARG V=a', 'ENV V=$A']],
    ['is set by an ENV of the old form', 'a b', ['FROM x', 'ENV V a b']],
    ['sees no other of the same ENV', undefined, ['FROM x', 'ENV A=1 V=$A']],
    ['ends with its stage', undefined, ['FROM x', 'ENV V=a', 'FROM y']],
    ['is inherited by name', 'a', ['FROM x AS One', 'ENV V=a', 'FROM y', 'FROM --platform=z one']],
    ['is inherited by a name in a variable', 'a', ['ARG S=s', 'FROM x AS s', 'ENV V=a', 'FROM $S']],
    ['is unknown if ENV and ARG differ', undefined, ['FROM x', 'ENV V=a', 'ARG V=b']],
    [
      'is not changed by a stage upon its own',
      'a',
      ['FROM x AS s', 'ENV V=a', 'FROM s', 'ENV V=b', 'FROM s'],
    ],
    ['is unknown if it grows too long', undefined, ['FROM x', 'ENV V=ab', ...doubled(40)]],
    [
      'is known up to the longest that Linux accepts',
      'a'.repeat(2 ** 17),
      ['FROM x', 'ENV V=a', ...doubled(17)],
    ],
    ['is known if they agree', 'a', ['FROM x', 'ENV V=a', 'ARG V=a']],
  ])('%s', (_, expected, lines) => {
    expect(valueOf(lines)).toBe(expected)
  })

  it.each<[string, string | undefined, readonly string[]]>([
    ['wins over a default', 'given', ['FROM x', 'ARG V=a']],
    ['counts without one', 'given', ['FROM x', 'ARG V']],
    ['needs an ARG', undefined, ['FROM x']],
  ])('given as a build argument %s', (_, expected, lines) => {
    expect(valueOf(lines, { V: 'given' })).toBe(expected)
  })

  it.each(['__proto__', 'constructor', 'toString'])('may be called %s', (name) => {
    const lines = ['FROM x', `ARG ${name}=a`, `ARG V=$${name}`]
    expect(valueOf(lines)).toBe('a')
    expect(valueOf(lines, Object.fromEntries([[name, 'given']]))).toBe('given')
  })
})

const values = new Map([
  ['A', 'one'],
  ['B_2', 'two'],
  ['EMPTY', ''],
])

function expand(word: string, escape: '\\' | '`' = '\\'): string | undefined {
  return expandWord(word, { variables: (name) => values.get(name), escape, spend: () => undefined })
}

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
    expect(expand(word)).toBe(expected)
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
  ])('%j is unknown', (word) => {
    expect(expand(word)).toBeUndefined()
  })

  it('has a backtick as its escape character if the file says so', () => {
    expect(expand('c:\\x`$A', '`')).toBe('c:\\x$A')
  })
})
