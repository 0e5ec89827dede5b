import { describe, expect, it } from '@jest/globals'
import { Linter } from 'eslint'
import { timeRule } from '../../scripts/lint/time-rule.ts'

/** The numbers that the rule finds. */
function findTimes(code: string): readonly string[] {
  const found = new Linter().verify(code, {
    plugins: { house: { rules: { time: timeRule } } },
    rules: { 'house/time': 'error' },
  })
  const [line = ''] = code.split('\n')
  const numbers = found.map(({ column, endColumn = 0 }) => line.slice(column - 1, endColumn - 1))
  return [...new Set(numbers)]
}

describe('the rule that times have one owner', () => {
  it.each([
    ['const pollMs = 30_000', '30_000'],
    ['const limitMs = 5 * 60_000', '5 * 60_000', '60_000'],
    ['const MINUTES = 5', '5'],
    ['const drainMs = { silence: 100, pause: [7] }', '100', '7'],
    ['const long = 250; const rule = { searchMs: long }', '250'],
    ['const waitMs = Math.min(9, isFirst ? 3 : pauseMs)', '9', '3'],
    ['const limitMs = 5 * minuteMs', '5'],
    ['function ask({ timeoutMs = 20 }) {}', '20'],
    ['class Wait { #lookMs = 20 }', '20'],
    ['state.dueMs = nowMs + 40', '40'],
    ['setTimeout(stop, 100)', '100'],
    ['await clock.sleep(100 + random() * spreadMs, signal)', '100'],
    ['AbortSignal.timeout(500)', '500'],
    ['if (build.seconds >= 90) stop()', '90'],
    ['text(`${ms / 1000} s`)', '1000'],
    ['process.uptime() * 1000', '1000'],
    ['const age = Math.floor(whole / 60)', '60'],
  ])('finds those of %s', (code, ...times) => {
    expect(findTimes(code)).toEqual(times)
  })

  it.each([
    'const maxBytes = 64 * 1024; const pageSize = 1_000; const bodyLimit = 60_000',
    'const forms = 5; const shownProblems = 20; const retries = { attempts: 6, baseMs: 0 }',
    'const first = 1_000; clip(text, 2_000); const second = 4 * 1024',
    'const waitMs = Math.min(longestMs, firstMs * 2 ** failures)',
    'const spreadMs = paceMs * (1 - chance / 5); const halfMs = allMs / 2',
    'const at = items[3]; if (leftMs < 1 || seconds > 0) stop()',
    'if (status >= 500 && failures < 2) clock.sleep(pauseMs, signal)',
  ])('finds none in %s', (code) => {
    expect(findTimes(code)).toEqual([])
  })
})
