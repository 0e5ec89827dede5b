import { expect, it } from '@jest/globals'
import { transcript } from '../support/log-of.ts'
import { acr, classicFailure, codeBuildRefusedPush } from './ci-service-logs.ts'
import { decidingSamples } from './deciding-samples.ts'
import { messageSamples } from './message-samples.ts'
import { outputSamples } from './output-samples.ts'
import { parse } from './parsing.ts'
import { ruleSamples } from './rule-samples.ts'

const outputs = [
  ...Object.values(decidingSamples).map(({ output }) => output.split('\n')),
  ...[...outputSamples.map(({ line }) => line), ...Object.values(ruleSamples).flat()].map(
    (line) => [line],
  ),
]
const logs = [
  ...outputs.map((lines) => [
    ...['#5 [1/1] RUN a', ...lines.map((line) => `#5 0.5 ${line}`)],
    '#5 ERROR: process "/bin/sh -c a" did not complete successfully: exit code: 1',
  ]),
  ...messageSamples.map(({ log }) => log),
  ...['failing-step', 'success', 'classic-mount', 'syntax-error'].map(transcript),
  ...[codeBuildRefusedPush, acr(classicFailure)],
]

/** Every expression that the reader tries, with a text that it fits. */
function expressionsOfReader(): ReadonlyMap<string, { pattern: RegExp; text: string }> {
  const found = new Map<string, { pattern: RegExp; text: string }>()
  const exec: (text: string) => RegExpExecArray | null = Reflect.get(RegExp.prototype, 'exec')
  const record = function (this: RegExp, text: string): RegExpExecArray | null {
    const result = exec.call(this, text)
    if (result !== null || !found.has(String(this)))
      found.set(String(this), { pattern: this, text })
    return result
  }
  Object.defineProperty(RegExp.prototype, 'exec', { value: record })
  for (const log of logs) {
    const parser = parse(log)
    parser.failure()
    parser.digest('a')
  }
  Object.defineProperty(RegExp.prototype, 'exec', { value: exec })
  return found
}

const [few, many] = [2_500, 10_000]
/** Linear work takes four times as long, quadratic work sixteen times, … */
const most = 9
/** … and what else the machine does lengthens one measurement, but not the same one each time. */
const rounds = 9

function isLinear(pattern: RegExp, head: string, unit: string): boolean {
  const [short, long] = [few, many].map((count) =>
    Buffer.from(`${head}${unit.repeat(count)}\n`).toString(),
  )
  const timeOf = (text = '', tried = pattern): number => {
    const before = performance.now()
    text.search(tried)
    return performance.now() - before
  }
  // An expression that looks at the beginning alone is quicker than any measurement is exact.
  const least = (): number => timeOf(long, /(?:[^]\b)?(?=\0)/)
  return Array.from({ length: rounds }).some(() => {
    const time = timeOf(long)
    return time < most * timeOf(short) || time < most * least()
  })
}

const units = [' ', 'a', 'A', '0', '/', ':', '"', '.', '-', '=', 'a ', 'a: ', '0:', '/a']

it.each([...expressionsOfReader().values()])(
  'takes time in proportion to a line: $pattern',
  ({ pattern, text }) => {
    const words = text.split(/(?<= )/).slice(0, 8)
    const cases = words.flatMap((word, index) =>
      [...units, word].map((unit) => [words.slice(0, index).join(''), unit] as const),
    )
    expect(cases.filter(([head, unit]) => !isLinear(pattern, head, unit))).toEqual([])
  },
)
