import { expect, it } from '@jest/globals'
import { runAction } from '../../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../../world/runner/workspace.ts'

const definition = `
inputs:
  api-key: {}
  wait: { default: true }
  two words: { default: both }
runs: { using: node24, main: main.mjs }
`

it('an action gets its inputs with their defaults, and nothing from the environment of the tests', async () => {
  await using action = await makeWorkspace({
    'action.yml': definition,
    'main.mjs': 'console.log(JSON.stringify({ ...process.env, cwd: process.cwd() }))',
  })
  process.env['NOT_FOR_ACTIONS'] = 'x'
  const inputs = { 'api-key': 'k' }
  const { path } = action
  const { stdout } = await runAction({ entry: 'main', root: path, workspace: path, inputs })
  const env = JSON.parse(stdout) as Record<string, string>
  expect(env).toMatchObject({
    ...{ 'INPUT_API-KEY': 'k', INPUT_WAIT: 'true', INPUT_TWO_WORDS: 'both', cwd: path },
  })
  expect(env).not.toHaveProperty('NOT_FOR_ACTIONS')
})
