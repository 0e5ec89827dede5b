import { describe, expect, it } from '@jest/globals'
import { makeMachine } from './machine.ts'

describe('without an engine', () => {
  it.each([
    ['npm run test:engine', ['test:engine', '--', 'whole-action'], /^.*\n$/],
    [
      'npm run emulator',
      ['emulator', '--', '--port', '0'],
      /^.*\nUse '--engine scripted' to play builds instead\.\n$/,
    ],
  ])('%s says in one sentence what it needs', async (_, args, shape) => {
    await using machine = await makeMachine({})
    const { stderr, exitCode } = machine.start('npm', 'run', '--silent', ...args)
    expect(await exitCode).toBe(1)
    expect(stderr.text()).toMatch(shape)
    expect(stderr.text()).toMatch(
      /^A Docker engine is required, but Docker is not installed: a build needs .*\.$/m,
    )
  })
})
