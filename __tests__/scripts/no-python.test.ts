import { expect, it } from '@jest/globals'
import { makeMachine } from './machine.ts'

// As Debian's own is without the package python3-venv.
const withoutVenv = 'echo "No module named \'ensurepip\'" >&2\nexit 1\n'

it.each([
  ['no Python', {}],
  ['a Python that is too old or has no venv', { python3: withoutVenv }],
])('npm run test:peers says in one sentence what it needs, with %s', async (_, scripts) => {
  await using machine = await makeMachine(scripts)
  const { stderr, exitCode } = machine.start('npm', 'run', '--silent', 'test:peers')
  expect(await exitCode).toBe(1)
  expect(stderr.text()).toBe(
    "'npm run test:peers' needs Python 3.12 or newer with the module venv: install it, on Debian 13 with 'apt-get install python3-venv'.\n",
  )
})
