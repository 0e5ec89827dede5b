import { describe, expect, it } from '@jest/globals'
import type { ApiError } from '../../../src/util/errors.ts'
import { connectionLost, httpError } from '../../../testbed/emulator/model/api-values.ts'
import type { Matcher } from '../../support/expect.ts'
import { firstIsLost, like, setUp } from './submit-set-up.ts'

const never = new AbortController().signal

const second = (id: string) =>
  expect.stringMatching(
    new RegExp(
      String.raw`a second build that may be of the same content: ${id}\. .*\nCheck the builds: curl .*agent_name=hello`,
    ),
  )
const mayAppear = expect.stringContaining('one may still appear')

describe('builds of a submit that the run does not use', () => {
  it('are not looked for where each attempt was answered', async () => {
    const { server, warnings, start } = setUp()
    const { others } = await start()
    server.add({ ...like, agentId: 'agent-hello' })
    await others.nameAll(never)
    expect([server.calls.list, warnings(), others.isLost]).toEqual([1, [], false])
  })

  it.each<[string, ApiError, boolean, Matcher[]]>([
    ['lost, and listed later', connectionLost(), true, [second('late')]],
    ['lost, and not listed', connectionLost(), false, [mayAppear]],
    ['limited, and listed later', httpError(429), true, [second('late')]],
    ['limited, and not listed', httpError(429), false, []],
  ])('are named once at the end of the run: %s', async (_, error, isListed, expected) => {
    const fault = (operation: string, call: number) =>
      operation === 'submit' && call === 1 ? error : undefined
    const { server, warnings, start } = setUp({ fault })
    const { others } = await start({ agent: { agentId: 'agent-hello' } })
    if (isListed) server.add({ ...like, id: 'late', agentId: 'agent-hello' })
    await others.nameAll(never)
    if (isListed) await others.nameAll(never)
    expect(warnings()).toEqual(expected)
  })

  it.each([
    ['alone', 0, []],
    ['beside others', 1, [second('b-2')]],
  ])('settle a found build half a minute later: %s', async (expected, alike, named) => {
    const { server, clock, warnings, settled, start } = setUp({ lostAnswer: firstIsLost })
    const { others } = await start()
    for (let count = 0; count < alike; count += 1) server.add({ ...like, agentId: 'agent-hello' })
    const startMs = clock.monotonicMs()
    expect(await others.settle(never)).toBe(expected)
    expect(clock.monotonicMs() - startMs).toBe(30_000)
    expect(settled).toEqual([expected])
    expect(warnings()).toEqual(named)
    await others.nameAll(never)
    expect(warnings()).toEqual(named)
  })

  it('leave a found build unsettled where the list is not readable', async () => {
    const { settled, start } = setUp({
      lostAnswer: firstIsLost,
      fault: (operation, call) => (operation === 'list' && call > 2 ? httpError(503) : undefined),
    })
    const { others } = await start()
    expect(await others.settle(never)).toBeUndefined()
    expect(settled).toEqual([])
  })
})
