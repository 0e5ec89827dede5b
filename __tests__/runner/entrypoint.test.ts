import { describe, expect, it } from '@jest/globals'
import { stopOnSignals } from '../../src/runner/entrypoint.ts'
import type { Host } from '../../src/runner/host/host.ts'
import { createVirtualClock } from '../../testbed/emulator/model/virtual-clock.ts'
import { stub } from '../support/stub.ts'

const never = new AbortController().signal

function setUp(sayLastWords: () => Promise<void> = () => Promise.resolve()) {
  const clock = createVirtualClock()
  const startMs = clock.monotonicMs()
  const after = (): number => clock.monotonicMs() - startMs
  const seen: { readonly what: string; readonly afterMs: number }[] = []
  let onSignal: (name: string) => void = () => undefined
  let onUncaught: (error: unknown) => void = () => undefined
  const host = stub<Host>({
    clock,
    onSignal: (listener) => void (onSignal = listener),
    onUncaught: (listener) => void (onUncaught = listener),
    setExitCode: (code) => void seen.push({ what: `code ${code}`, afterMs: after() }),
    exit: () => void seen.push({ what: 'exit', afterMs: after() }),
  })
  const stop = stopOnSignals(host, async (reason) => {
    seen.push({ what: String(reason), afterMs: after() })
    await sayLastWords()
  })
  const firstExitMs = (): number | undefined => seen.find(({ what }) => what === 'exit')?.afterMs
  return {
    clock,
    stop,
    seen,
    firstExitMs,
    signal: (name: string) => onSignal(name),
    throwUncaught: (error: unknown) => onUncaught(error),
  }
}

describe('a process that the runner stops', () => {
  it('says its last words after 6 s and exits, if the run does not end by itself', async () => {
    const { clock, stop, seen, signal } = setUp()
    signal('SIGINT')
    expect(stop.signal.aborted).toBe(true)
    await clock.sleep(6_100, never)
    expect(seen).toEqual([
      { what: 'code 1', afterMs: 0 },
      { what: 'ActionError: The step was stopped before it finished.', afterMs: 6_000 },
      { what: 'exit', afterMs: 6_000 },
    ])
  })

  it('exits after 6.5 s although nobody reads its last words', async () => {
    const { clock, signal, firstExitMs } = setUp(() => new Promise(() => undefined))
    signal('SIGINT')
    await clock.sleep(10_000, never)
    expect(firstExitMs()).toBe(6_500)
  })

  it.each([
    ['SIGINT', 6_500],
    ['SIGTERM', 3_000],
  ])('hurries after a second signal, %s, and exits after %i ms at the latest', async (name, ms) => {
    const { clock, stop, signal, firstExitMs } = setUp(() => new Promise(() => undefined))
    signal('SIGINT')
    await clock.sleep(2_000, never)
    expect(stop.hurry.aborted).toBe(false)
    signal(name)
    expect(stop.hurry.aborted).toBe(true)
    await clock.sleep(10_000, never)
    expect(firstExitMs()).toBe(ms)
  })

  it('is left alone once it has ended', async () => {
    const { clock, stop, seen, signal } = setUp()
    signal('SIGTERM')
    stop.ended()
    await clock.sleep(10_000, never)
    expect(seen).toEqual([{ what: 'code 1', afterMs: 0 }])
  })

  it('takes an error that nobody caught for a signal', () => {
    const { stop, throwUncaught } = setUp()
    throwUncaught('a string')
    expect(stop.signal.reason).toEqual(new Error('a string'))
  })
})
