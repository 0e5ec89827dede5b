import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createLogResume, type LogResume } from '../../../src/build/follow/log-resume.ts'

const lines = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, index) => `line ${from + index}`)

function connect(resume: LogResume, sent: readonly string[]): string[] {
  resume.connected()
  const shown = sent.flatMap((text) => resume.push(text))
  return shown.map((part) => (part.type === 'line' ? part.text : `<gap after ${part.shownLines}>`))
}

describe('the resumed log', () => {
  it.each([1, 5, 1024, 1025, 3000])(
    'shows each line once when every connection replays from the start, cut after %i lines',
    (cut) => {
      const log = lines(4000)
      const resume = createLogResume()
      const shown = [
        log.slice(0, cut),
        log.slice(0, Math.floor(cut / 2)),
        log.slice(0, cut + 7),
        log,
      ].flatMap((sent) => connect(resume, sent))
      expect(shown).toEqual(log)
    },
  )

  it('shows each line once, whatever the lines and wherever a replaying stream is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'a b'), { maxLength: 60 }),
        fc.array(fc.nat(60), { maxLength: 6 }),
        (log, cuts) => {
          const resume = createLogResume()
          const shown = [...cuts.map((cut) => log.slice(0, cut)), log].flatMap((sent) =>
            connect(resume, sent),
          )
          expect(shown).toEqual(log)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('marks the place where a stream that only follows goes on', () => {
    const resume = createLogResume()
    connect(resume, lines(3))
    expect(connect(resume, lines(2, 6))).toEqual(['<gap after 3>', 'line 6', 'line 7'])
  })

  it('finds the place in a replay whose head the server has cut', () => {
    const resume = createLogResume()
    connect(resume, lines(2000))
    expect(connect(resume, lines(1000, 1500))).toEqual(lines(499, 2001))
  })

  it('marks a replay that differs from what was shown, and repeats rather than loses', () => {
    const resume = createLogResume()
    connect(resume, lines(5))
    expect(connect(resume, ['line 1', 'line 2', 'other', 'line 9'])).toEqual([
      '<gap after 5>',
      'line 1',
      'line 2',
      'other',
      'line 9',
    ])
  })
})
