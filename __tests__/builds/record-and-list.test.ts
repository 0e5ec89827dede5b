import { describe, expect, it } from '@jest/globals'
import type { Build } from '../../src/api/model.ts'
import type { BuildResult } from '../../src/builds/outcome.ts'
import { judgeBuild } from '../../src/report/judge-build.ts'
import { connectionLost, httpError } from '../../world/server/api-values.ts'
import { setUp, until } from './run-build-set-up.ts'
import { noLog } from '../support/summary-facts.ts'

/** What a list says of each build, whatever its record says. */
const listedAs =
  (status: string) =>
  (build: Build): Build => ({ ...build, status, imageUrl: undefined })
const endOf = (result: BuildResult) => judgeBuild(result, noLog)
const lostForm = (operation: string, call: number) =>
  operation === 'submit' && call === 1 ? connectionLost() : undefined

describe('a list that differs from the record', () => {
  it.each(['failed', 'deleting', 'error', 'running'])(
    'fails no build whose record says success: %s',
    async (word) => {
      const { run, server } = setUp({ rowOf: listedAs(word) })
      const retry = { most: 2, withinMs: 1e9, cause: () => undefined }
      const result = await run({ retry })
      expect(endOf(result)).toBeUndefined()
      expect(result.build).toMatchObject({ status: 'success', imageUrl: expect.any(String) })
      expect(server.calls.submit).toBe(1)
    },
  )

  it('makes no success of a failed build', async () => {
    const { run } = setUp({ timeline: until('failed'), rowOf: listedAs('success') })
    expect(endOf(await run())).toMatchObject({ kind: 'failed' })
  })

  it.each(['success', 'failed'])('does not end a build that it shows as %s', async (word) => {
    const { run, server } = setUp({ lostAnswer: lostForm, rowOf: listedAs(word) })
    expect(endOf(await run())).toBeUndefined()
    expect(server.calls.get).toBeGreaterThan(2)
    const failing = setUp({
      ...{ timeline: until('failed'), lostAnswer: lostForm, rowOf: listedAs(word) },
    })
    expect(endOf(await failing.run())).toMatchObject({ kind: 'failed' })
  })

  it('says how an adopted build ended where no record can be read, after a limit at last', async () => {
    const fault = (operation: string) => (operation === 'get' ? httpError(503) : undefined)
    const { run, server } = setUp({ fault, lostAnswer: lostForm, rowOf: listedAs('success') })
    expect(await run()).toMatchObject({
      outcome: { type: 'finished' },
      build: { status: 'success' },
    })
    expect(server.calls.cancel).toBe(0)
  })

  it('cancels an adopted build that has ended by the list alone', async () => {
    const { run, server, abort, clock } = setUp({
      timeline: [{ afterMs: 0, status: 'running' }],
      fault: (operation) => (operation === 'get' ? httpError(503) : undefined),
      lostAnswer: lostForm,
      rowOf: listedAs('failed'),
    })
    const result = run()
    await clock.sleep(6 * 60_000, new AbortController().signal)
    abort.abort(new Error('stopped'))
    expect(await result).toMatchObject({ outcome: { type: 'aborted' } })
    expect(server.calls.cancel).toBeGreaterThan(0)
  })
})
