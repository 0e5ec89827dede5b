import { expect, it } from '@jest/globals'
import { readConnection } from '../../src/inputs/connection.ts'
import { inputEnvironment } from '../../world/runner/runner-environment.ts'
import { ownEnvironment } from '../support/environment.ts'

ownEnvironment()

it.each([
  ['', 'a-1', "Input 'api-key' is required"],
  ['hunter2', '', "A variable that does not exist is empty; 'vars.' reads variables"],
  ['hunter2\nhunter2', 'a-1', "Input 'api-key' contains a space, a line break"],
  ['hunter2', 'ä', "Input 'account-id' must be one word of visible ASCII characters"],
])('refuses %j with the account %j without showing the key', async (key, account, message) => {
  Object.assign(process.env, inputEnvironment({ 'api-key': key, 'account-id': account }))
  const { message: text } = await readConnection().then(
    () => new Error('accepted'),
    (error: unknown) => error as Error,
  )
  expect(text).toContain(message)
  expect(text).not.toContain('hunter2')
})
