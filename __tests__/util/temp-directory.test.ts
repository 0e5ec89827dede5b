import { tmpdir } from 'node:os'
import { afterEach, expect, it } from '@jest/globals'
import { tempDirectory } from '../../src/util/temp-directory.ts'

const before = process.env['RUNNER_TEMP']
afterEach(() => {
  if (before === undefined) delete process.env['RUNNER_TEMP']
  else process.env['RUNNER_TEMP'] = before
})

it.each([
  ['the one of the job', '/job/temp', '/job/temp'],
  ['the one of the system where the runner sets none', '', tmpdir()],
])('is %s', (_, value, expected) => {
  process.env['RUNNER_TEMP'] = value
  expect(tempDirectory()).toBe(expected)
})
