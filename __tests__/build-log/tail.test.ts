import { expect, it } from '@jest/globals'
import { parse } from './parsing.ts'

const tailOf = (lines: readonly string[]) => parse(lines).lastLines()

it.each([
  ['dots', ['  50K .......... ..........  3% 1.2M 4s', ' 100K .......... .......... 12% 9.9M 1s']],
  ['a bar', ['   ━━━━━━━━━━━━ 1.2/3.4 MB 1.1 MB/s', '   ━━━━━━━━━━━━━━━━━━ 3.4/3.4 MB 1.3 MB/s']],
  ['a percentage', ['Receiving objects:  45% (9/20)', 'Receiving objects: 100% (20/20)']],
  ['amounts', ['fetched 1.5 MB of 9 MB', 'fetched 9.0 MB of 9 MB']],
])('collapses a progress display of %s to its newest line', (_, lines) => {
  expect(tailOf(['before', ...lines, 'after'])).toEqual(['before', ...lines.slice(1), 'after'])
})

it('keeps lines that differ in more than numbers, or are no progress', () => {
  const lines = ['tests/a.py ..... [ 10%]', 'tests/b.py ..... [ 20%]', 'E: error 1', 'E: error 2']
  expect(tailOf(lines)).toEqual(lines)
})

it('keeps what a terminal would show of a line that was written over', () => {
  expect(tailOf(['10%\r20%\r30%', '\u001b[31mred\u001b[0m'])).toEqual(['30%', 'red'])
})

it('keeps one of several blank lines, and none at the end', () => {
  expect(tailOf(['', '', 'a', '', '', 'b', ''])).toEqual(['a', '', 'b'])
})
