import { describe, expect, it } from '@jest/globals'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { parse, textsOf } from './parsing.ts'

/** Beginnings that lead to every part of the reader, behind the lines that make it expect them. */
const beginnings: Readonly<Record<string, string>> = {
  '': `¦\u001b[36m¦2026-01-02T03:04:05Z ¦Jan  2 03:04:05 ¦pod |¦[task¦remote: ¦\t¦a\tb\t2026-01-02¦pod ¦
12:34:56  ¦[  1.5s] ¦Jan  2 03:04:05  │ ¦2026-01-02T03:04:05 1a2b3c4d-¦ERROR: failed to build: ¦
Error: a: ¦ > [¦[Container] 2026/01/02 10:11:12.123456 ¦
[Container] 2026/01/02 10:11:12 Running command ¦
[Container] 2026/01/02 10:11:12 Command did not exit successfully ¦
[Container] 2026/01/02 10:11:12 Phase complete: ¦
[Container] 2026/01/02 10:11:12 Phase context status code: ¦
2026/01/02 10:11:12 Executing step ID: ¦2026/01/02 10:11:12 Pushing image: ¦Run ID: ¦
failed to run step ID: ¦The push refers to repository [`,
  'The push refers to repository [a]':
    'denied: ¦1: digest: sha256:¦ERROR: error pushing image "¦received unexpected',
  '#1 [internal] load build definition from a': '#1 WARN: ',
  '#5 [1/2] RUN a': `#5 ¦#5 pushing manifest for ¦#5 [¦#5 ERROR: ¦#6 ¦ERROR: ¦Dockerfile¦ 1 warning found¦#5 0.5 E: ¦
#5 0.5 npm error ¦#5 0.5 FAILED ¦#5 0.5 === ¦#5 0.5 make: ¦#5 0.5 /bin/sh: ¦#5 0.5 curl: (6) ¦
#5 0.5 W: ¦#5 0.5 go: ¦#5 0.5 fatal: unable to access ¦#5 0.5 WARNING: Retrying (Retry(¦
#5 0.5 dial tcp ¦#5 0.5 WARNING: a: ¦#5 0.5 ERROR: Cannot install ¦#5 0.5 Because a depends on ¦
#5 0.5 ╰─▶ Because ¦#5 0.5 the lock file ¦#5 0.5 error: command '¦#5 0.5 The lockfile at \`¦
#5 0.5 toomanyrequests: ¦#5 0.5 sh: ¦#5 0.5 /tool: line 1: ¦#5 0.5 Caused by: ¦#5 0.5 × ¦
#5 0.5   1:2  error ¦#5 0.5 /a: ¦#5 0.5 a at b ¦#5 0.5 Uncaught ¦#5 0.5 12:34:56 INFO ¦
#5 0.5 Traceback¦#5 0.5 error An unexpected error occurred: "https:¦#5 0.5 Because ¦
#5 0.5 [ERROR] ¦#5 0.5 error: ¦#5 0.5 npm error │ ¦#5 0.5 ╭─ Error ─¦#5 0.5 [a] ¦#5 0.5 a:b: ¦
#5 0.5 AError: 1 validation error for ¦#5 0.5 error #1 ¦#5 0.5 GET https://a ¦#5 0.5 Because only ¦
#5 0.5 thread 'a' panicked at ¦#5 0.5 /usr/bin/env: ¦#5 0.5 401 Client Error: ¦#5 0.5 An index URL (https://¦#5 0.5 Curl error ¦#5 0.5 ./a/`,
  '#5 [1/2] RUN a\n#5 0.5 error: a:': '#5 0.5   ¦#5 0.5 | ',
  '#5 [1/2] RUN a\n#5 0.5   × a': '#5 0.5   ╰─▶ ¦#5 0.5   │ ¦#5 0.5     ',
  '#5 [1/2] RUN a\n#5 0.5 x Traceback (most recent call last):': '#5 0.5 x ¦#5 0.5 y: ',
  '#5 [1/2] RUN a\n#5 0.5 * What went wrong:': '#5 0.5 > ',
  '#5 [1/2] RUN a\n 1 warning found': ' - Rule: ',
  '#5 [1/2] RUN a\n------': ' > ',
  '#5 [1/2] RUN a\nDockerfile:1\n--------------------': '   3 | ¦   3 | >>> ',
  'Step 1/2 : FROM a': `¦Step 2/2 : ¦Because only ¦certificate ¦COPY failed: ¦The command '¦Error response from daemon: ¦
Service ¦ERROR: Service 'a' failed to build: ¦write ¦manifest for `,
  'INFO[0001] RUN a': `INFO[0002] ¦INFO[0002] Pushed ¦INFO[0002] Pushing image to ¦error building image: `,
  'STEP 1/2: FROM a': 'Error: building at STEP "¦error building at step {',
  'Step #0: Step 1/2 : RUN a': 'Step #0: ¦Step #0 - "¦ERROR: build step 0 "¦Finished Step #',
}
const repeated = ` ¦a¦a ¦0¦/¦:¦: ¦"¦": ¦\\"¦': ¦#¦[¦]¦-¦.¦ > ¦{¦|¦\t¦\r¦\u001b¦\u001b[0m¦\u001b]¦error: ¦
failed to solve: ¦1 failed, ¦rpc error: code = a desc = ¦push Get "https://a ¦
unexpected status code https://a:¦: EOF¦process "¦" did not complete successfully: ¦exit code: 1¦
executor failed running [¦: not found¦load metadata for a: ¦failed to push ¦at destination: ¦
lstat /¦Because ¦depends on ¦line 1: ¦The command '¦COPY failed: ¦Error: ¦Step 1/2 : ¦[1/2] ¦
1 MB ¦aError¦Caused by: ¦2026-01-02 ¦java.¦  × ¦error.`
const length = 2 ** 17
/**
 * The processor's time, whatever else it has to do: many times what a case takes. With so many
 * repetitions, a quadratic pattern takes several times as much.
 */
const limitMicroseconds = 2_000_000
/** Only the beginning of a line of a step's output is read, which these exceed. */
const outputLength = 10_000

describe('a line of endless repetitions', () => {
  const cases = Object.entries(beginnings).flatMap(([start, texts]) =>
    textsOf(texts).map((text) => [text, start.split('\n')] as const),
  )

  it.each(cases)('after %j is read', (beginning, start) => {
    const characters = beginning.startsWith('#5 0.5 ') ? outputLength : length
    const before = process.threadCpuUsage()
    for (const unit of textsOf(repeated)) {
      const line = `${beginning}${unit.repeat(Math.ceil(characters / unit.length))}x`
      const parser = parse([...start, line, `Error: ${line}`])
      const { text } = parser.push(`#5 ERROR: ${line}`)
      parser.failure()
      expect(text.endsWith('x')).toBe(true)
      expect(process.threadCpuUsage(before).user).toBeLessThan(limitMicroseconds)
    }
  })
})

describe('a log without end', () => {
  it('keeps no more than a thousand steps, and none of an attempt that is repeated', () => {
    const parser = new LogParser()
    for (let key = 1; key <= 1_200; key += 1) parser.push(`#${key} [1/1] RUN x`)
    parser.push('#1 ERROR: x')
    parser.push('ERROR: failed to solve: x')
    expect(parser.steps()).toHaveLength(1_000)
    for (let key = 1; key <= 9; key += 1) parser.push(`#${key} [1/1] RUN y`)
    expect(parser.steps()).toHaveLength(9)
    expect(parser.steps().at(-1)?.title).toBe('[1/1] RUN y')
  })

  it('keeps no more than a hundred warnings', () => {
    const parser = new LogParser()
    for (let line = 1; line <= 500; line += 1)
      parser.push(`#1 WARN: FromAsCasing: x (line ${line})`)
    expect(parser.warnings()).toHaveLength(100)
  })

  it('keeps the last twenty lines, whoever wrote them', () => {
    const parser = parse(Array.from({ length: 100 }, (_, index) => `line ${index}`))
    expect(parser.lastLines()).toHaveLength(20)
    expect(parser.lastLines().at(-1)).toBe('line 99')
  })
})

describe('what is cut', () => {
  const secret = 'sk-0123456789abcdef'.repeat(3)

  it('never ends within a word, which may be a secret that is masked only as a whole', () => {
    for (let length = 3_960; length <= 4_010; length += 1) {
      const text = `${'word '.repeat(900).slice(0, length - 30)} ${secret} end`
      const failure = parse([
        `#5 [1/1] RUN ${text}`,
        `#5 0.5 ${text}`,
        `#5 ERROR: ${text}`,
      ]).failure()
      for (const kept of [failure?.message, failure?.step?.title, ...(failure?.tail ?? [])]) {
        expect(kept?.replace(secret, '')).not.toContain('sk-')
      }
    }
  })

  it('leaves out a single word that is too long', () => {
    const parser = parse(['#5 [1/1] RUN x', `#5 0.5 ${'x'.repeat(5_000)}`, '#5 ERROR: y'])
    expect(parser.failure()?.tail).toEqual(['…'])
  })

  it('is not the exit code at the end of a long sentence', () => {
    const message = `process "${'word '.repeat(5_000)}" did not complete successfully: exit code: 7`
    expect(parse(['#5 [1/1] RUN x', `#5 ERROR: ${message}`]).failure()?.exitCode).toBe(7)
  })
})
