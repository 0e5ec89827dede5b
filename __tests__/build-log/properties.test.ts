import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { parse, textsOf } from './parsing.ts'

/** Pieces that builders' lines are made of, and some that only look so. */
const piece = fc.oneof(
  fc.constantFrom(
    ...textsOf(`#1 ¦#2 ¦#3 ¦#0 ¦[1/2] RUN a¦[base 2/2] COPY b c¦0.5 out¦DONE 0.1s¦CACHED¦CANCELED¦
ERROR: process "x" did not complete successfully: exit code: 1¦...¦------¦ > [1/2] RUN a:¦
Dockerfile:3¦--------------------¦   3 | >>> RUN a¦ERROR: failed to solve: x¦1 warning found¦
Step 1/2 : FROM a¦Step 2/2 : RUN b¦ ---> Using cache¦Successfully built 0123456789ab¦
The command 'b' returned a non-zero code: 2¦INFO[0001] RUN a¦error building image: x¦
INFO[0002] Taking snapshot of files...¦STEP 1/2: FROM a¦
Step #0: ¦Step #1: ¦Finished Step #0¦Error: building at STEP "RUN b": exit status 1¦E: x¦
npm error x¦2026-01-02T03:04:05Z ¦12:34:56 ¦pod | ¦    ¦\u001b[31m¦\u001b[0m¦\r`),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const line = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))
const log = fc.array(line, { maxLength: 60 })

describe('any log', () => {
  it('keeps every line, and gives it to a step that is known by then, or to none', () => {
    fc.assert(
      fc.property(log, (lines) => {
        const parser = new LogParser()
        const ids = new Set<string>()
        for (const raw of lines) {
          const { step, text } = parser.push(raw)
          if (step) ids.add(step.key)
          expect(raw.replace(/\r$/, '').endsWith(text)).toBe(true)
        }
        for (const { key } of parser.steps()) ids.delete(key)
        // Steps of a build that failed are forgotten when another one begins.
        const buildOf = (id: string) => Number(/^(\d+) /.exec(id)?.[1] ?? 1)
        const newest = Math.max(1, ...parser.steps().map(({ key }) => buildOf(key)))
        expect([...ids].filter((id) => buildOf(id) >= newest)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('has a failing step only among its steps, also if asked before its end', () => {
    fc.assert(
      fc.property(log, fc.nat({ max: 59 }), (lines, at) => {
        const asked = new LogParser()
        lines.forEach((raw, index) => {
          asked.push(raw)
          if (index !== at) return
          asked.steps()
          asked.failure()
          asked.atWork()
          asked.lastLines()
          asked.warnings()
        })
        const failure = asked.failure()
        expect(failure).toEqual(parse(lines).failure())
        expect(asked.steps()).toEqual(expect.arrayContaining(failure?.step ? [failure.step] : []))
      }),
      { numRuns: 150 },
    )
  })
})

describe('the interleaving of steps', () => {
  const steps = fc.array(
    fc.record({ name: fc.constantFrom('a', 'b', 'c'), lines: fc.nat({ max: 8 }) }),
    { minLength: 1, maxLength: 30 },
  )

  it('changes neither the owner nor the order of a line', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (plan, choices) => {
        const queues = plan.map(({ name, lines }, index) => [
          `[${name} ${index + 1}/${plan.length}] RUN step ${index}`,
          ...Array.from({ length: lines }, (_, at) => `0.${at} ${index}: line ${at}`),
          'DONE 0.1s',
        ])
        const wanted = queues.map((queue) => [...queue])
        const got = queues.map((): string[] => [])
        const parser = new LogParser()
        let pending = queues.map((_, index) => index)
        while (pending.length > 0) {
          const choice = choices.next().value as number
          const index = pending[choice % pending.length] ?? 0
          const { step, text } = parser.push(`#${index + 1} ${queues[index]?.shift()}`)
          got[Number(step?.key.slice(1)) - 1]?.push(text)
          pending = pending.filter((at) => (queues[at]?.length ?? 0) > 0)
        }
        expect(got).toEqual(wanted)
        expect(parser.steps().every(({ state }) => state === 'done')).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
