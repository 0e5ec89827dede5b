import { beforeEach, expect, it } from '@jest/globals'
import { post } from '../../src/actions/post.ts'
import { encodeState, type SavedState } from '../../src/rescue/state-format.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { serve } from '../../world/loopback.ts'
import { collector } from '../support/collector.ts'
import { ownEnvironment } from '../support/environment.ts'

ownEnvironment()
beforeEach(() => {
  process.env['INPUT_API-KEY'] = 'key-0123456789'
})

const stateOf = (
  baseUrl: string,
  apiKey = 'key-0123456789',
  id?: string,
  more: Partial<SavedState> = {},
): string =>
  encodeState(
    {
      ...{ revision: 1, cancelWanted: true },
      build: id === undefined ? undefined : { id, status: 'running' },
      server: { baseUrl, accountId: 'account-1' },
      ...more,
    },
    apiKey,
    (text) => text,
  )

it('does not fail the job when it is stopped, and names what may still be running', async () => {
  const stdout = collector()
  const codes: number[] = []
  let exits = 0
  const signal: ((name: string) => void)[] = []
  await using server = await serve(() => signal.forEach((listener) => listener('SIGINT')))
  process.env['STATE_hand-over'] = stateOf(server.url.href, 'key-0123456789', 'b-1')
  await post({
    ...systemWorld,
    stdout,
    onSignal: (listener) => void signal.push(listener),
    onUncaught: () => undefined,
    setExitCode: (code) => void codes.push(code),
    exit: () => void (exits += 1),
  })
  expect([codes, exits]).toEqual([[], 1])
  expect(stdout.text()).toContain('::warning::Build b-1 may still be running')
  expect(stdout.text()).toContain('::warning::The step was stopped before it finished.')
  expect(stdout.text()).not.toContain('::error')
})

it.each([
  [
    'the build that main used, and another one',
    'b-1',
    'build b-1, which it names, or another build',
  ],
  ['no build, where the state names none', undefined, 'a build'],
])('names, with a key that does not read the state, %s', async (_, id, named) => {
  const stdout = collector()
  process.env['STATE_hand-over'] = stateOf('http://127.0.0.1:9', 'another key', id)
  await post({ ...systemWorld, stdout, onSignal: () => undefined, onUncaught: () => undefined })
  expect(stdout.text()).toContain(
    `::warning::The saved state was not encrypted with this API key, so nothing was cleaned up.%0ACheck on the server whether ${named} of this step is still running.\n`,
  )
})

it('says how the build of a killed step had ended, and not that it was not cancelled', async () => {
  const stdout = collector()
  const build = { id: 'b-1', status: 'cancelled', isOwn: true } as const
  const unshown = { build, missingSummary: { agent: 'hello' } }
  process.env['STATE_hand-over'] = stateOf('http://127.0.0.1:9', 'key-0123456789', 'b-1', unshown)
  await post({ ...systemWorld, stdout, onSignal: () => undefined, onUncaught: () => undefined })
  expect(stdout.text().split('\n')).toContain("Build b-1 ended with status 'cancelled'.")
  expect(stdout.text()).not.toContain('was not cancelled')
})
