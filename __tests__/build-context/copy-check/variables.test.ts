import { describe, expect, it } from '@jest/globals'
import { readInstructions } from '../../../src/build-context/copy-check/instructions.ts'
import { trackVariables } from '../../../src/build-context/copy-check/variables.ts'

/** The value of `V` after all lines. */
function valueOf(lines: readonly string[], buildArgs = {}): string | undefined {
  const { escape, instructions } = readInstructions(lines.join('\n'))
  const tracker = trackVariables(buildArgs, escape)
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
    ['is unknown where ENV and ARG differ', undefined, ['FROM x', 'ENV V=a', 'ARG V=b']],
    [
      'is not changed by a stage upon its own',
      'a',
      ['FROM x AS s', 'ENV V=a', 'FROM s', 'ENV V=b', 'FROM s'],
    ],
    ['is unknown where it outgrows all bounds', undefined, ['FROM x', 'ENV V=ab', ...doubled(40)]],
    ['is known as long as it may be', 'a'.repeat(2 ** 17), ['FROM x', 'ENV V=a', ...doubled(17)]],
    ['is known where they agree', 'a', ['FROM x', 'ENV V=a', 'ARG V=a']],
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
})
