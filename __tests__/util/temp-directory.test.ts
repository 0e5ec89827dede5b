import { tmpdir } from 'node:os'
import { expect, it } from '@jest/globals'
import { tempDirectory } from '../../src/util/temp-directory.ts'
import { ownEnvironment } from '../support/environment.ts'

ownEnvironment()

it.each([
  ['the one of the job', '/job/temp', '/job/temp'],
  ['the one of the system where the runner sets none', '', tmpdir()],
])('is %s', (_, value, expected) => {
  process.env['RUNNER_TEMP'] = value
  expect(tempDirectory()).toBe(expected)
})
