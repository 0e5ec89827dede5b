import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { post } from '../../src/post.ts'
import { encodeState } from '../../src/runner/state/saved-state.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { serve } from '../../world/loopback.ts'
import { collector } from '../support/collector.ts'

const before = { ...process.env }
beforeEach(() => {
  process.env['INPUT_API-KEY'] = 'key-0123456789'
})
afterEach(() => {
  process.env = { ...before }
})

it('does not fail the job when it is stopped, and names what may still be running', async () => {
  const stdout = collector()
  const codes: number[] = []
  let exits = 0
  const signal: ((name: string) => void)[] = []
  await using server = await serve(() => signal.forEach((listener) => listener('SIGINT')))
  process.env['STATE_hand-over'] = encodeState(
    {
      ...{ startedMs: 1, revision: 1, cancelWanted: true },
      build: { id: 'b-1', status: 'running' },
      server: { baseUrl: server.url.href, accountId: 'account-1' },
    },
    'key-0123456789',
    (text) => text,
  )
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
