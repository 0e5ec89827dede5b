import { expect, it } from '@jest/globals'
import { classifyLine } from '../../src/build-log/failure/classify.ts'
import { lineRules } from '../../src/build-log/failure/line-rules.ts'
import { ruleSamples } from './rule-samples.ts'

it('each rule has its samples, and a name of its own', () => {
  expect(lineRules.map(({ name }) => name).toSorted()).toEqual(Object.keys(ruleSamples).toSorted())
})

// A new rule shows here which lines it takes from others.
it.each(lineRules)('$name: a line that says $says', ({ name, says, pattern }) => {
  const [takes, leaves] = ruleSamples[name] ?? ['', '']
  expect(pattern.test(leaves)).toBe(false)
  const first = lineRules.find((rule) => rule.pattern.test(takes))
  expect(first?.name).toBe(name)
  expect(classifyLine(takes)?.says).toBe(says)
})
