import { describe, expect, it } from '@jest/globals'
import { parseDockerfile } from '../../../src/context/copy-check/dockerfile.ts'

/** `line keyword rest` of each instruction. */
function read(...lines: readonly string[]): readonly string[] {
  return parseDockerfile(lines.join('\n')).map(
    ({ line, keyword, rest }) => `${line} ${keyword} ${rest}`,
  )
}

describe('the instructions of a Dockerfile', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['counts lines from 1', ['', '# c', 'FROM a', 'copy b /'], ['3 FROM a', '4 COPY b /']],
    ['joins continued lines', ['COPY a \\', '  b \\\t', '/'], ['1 COPY a   b /']],
    ['skips comments and blanks between them', ['COPY a \\', ' # c', '', '/'], ['1 COPY a /']],
    ['joins nothing after two escapes', ['COPY a\\\\', 'COPY b'], ['1 COPY a\\\\', '2 COPY b']],
    ['reads the escape directive', ['# escape=`', 'COPY a\\ `', '/'], ['2 COPY a\\ /']],
    ['reads it after another one', ['#syntax=x', '# ESCAPE = `', 'A b`', 'c'], ['3 A bc']],
    ['ignores it after a comment', ['# hello', '# escape=`', 'A b`', 'C d'], ['3 A b`', '4 C d']],
    ['ignores it after an instruction', ['FROM x', '# escape=`', 'A b`'], ['1 FROM x', '3 A b`']],
    ['drops a byte order mark', ['\uFEFFFROM x'], ['1 FROM x']],
    ['reads line ends of Windows', ['COPY a \\\r', 'b\r', 'RUN x\r'], ['1 COPY a b', '3 RUN x']],
    ['skips a here-document', ['RUN <<E', 'COPY a /', 'E', 'X y'], ['1 RUN <<E', '4 X y']],
    [
      'skips several, in their order',
      ['COPY <<A <<-"B" /', 'B', 'A', 'A', '\tB', 'X y'],
      ['1 COPY <<A <<-"B" /', '6 X y'],
    ],
    ['needs the end of one unchanged', ['RUN <<E', ' E', 'X y', 'E', 'Z'], ['1 RUN <<E', '5 Z ']],
    ['skips one of ONBUILD', ['ONBUILD RUN <<E', 'X', 'E', 'Z'], ['1 ONBUILD RUN <<E', '4 Z ']],
    ['ignores one in quotes', ['RUN echo "<<E"', 'X y'], ['1 RUN echo "<<E"', '2 X y']],
    ['ignores one within a word', ['RUN echo $((1<<2))', 'X y'], ['1 RUN echo $((1<<2))', '2 X y']],
    ['ignores one of other instructions', ['ENV A=1 <<E', 'X y'], ['1 ENV A=1 <<E', '2 X y']],
    ['ends with the file', ['RUN <<E', 'X y'], ['1 RUN <<E']],
    ['ends with the file after an escape', ['COPY a \\'], ['1 COPY a']],
  ])('%s', (_, lines, expected) => {
    expect(read(...lines)).toEqual(expected)
  })
})
