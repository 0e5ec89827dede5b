import { expect, it } from '@jest/globals'
import { messageRules } from '../../src/build-log/failure/message-rules.ts'
import { messageSamples } from './message-samples.ts'
import { failureOf } from './parsing.ts'

it.each(messageSamples)('the builder’s sentence tells that $sentence', (sample) => {
  const { kind, sentence } = sample
  expect(failureOf(sample.log).cause).toMatchObject({ kind, sentence })
})

it('each pattern for sentences of builders has a sample', () => {
  const sampled = messageSamples.map(({ log }) => {
    const { message } = failureOf(log)
    return messageRules.find(({ pattern }) => pattern.test(message))
  })
  expect(messageRules.filter((rule) => !sampled.includes(rule))).toEqual([])
})
