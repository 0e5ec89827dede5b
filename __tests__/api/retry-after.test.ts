import { describe, expect, it } from '@jest/globals'
import { httpError } from '../../testbed/emulator/model/api-values.ts'

const date = 'Wed, 21 Oct 2026 07:28:00 GMT'

describe('the wait that a server asks for', () => {
  it.each<[Record<string, string>, number | undefined]>([
    [{ 'retry-after': ' 1.5 ' }, 1_500],
    [{ 'retry-after': '0' }, undefined],
    [{ 'retry-after': '-10' }, undefined],
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': '120.001' }, undefined],
    [{ 'retry-after': '99999999999999999999999999999999999' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '1e3' }, undefined],
    [{ 'retry-after-ms': '0.5' }, 0.5],
    [{ 'retry-after-ms': '250', 'retry-after': '20' }, 250],
    [{ 'retry-after-ms': 'x', 'retry-after': '20' }, 20_000],
    [{ 'retry-after-ms': '999999', 'retry-after': '20' }, undefined],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT', date }, 30_000],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT', date }, undefined],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:27:00 GMT', date }, undefined],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:31:00 GMT', date }, undefined],
    [{ 'retry-after': 'Xxx, 21 Oct 2026 07:28:30 GMT', date }, undefined],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT' }, undefined],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT', date: 'garbage' }, undefined],
  ])('reads %j as %p ms', (headers, expected) => {
    expect(httpError(503, undefined, headers).retryAfterMs).toBe(expected)
  })
})

it.each<[Record<string, string>, boolean | undefined]>([
  [{ 'x-should-retry': 'true' }, true],
  [{ 'x-should-retry': ' FALSE' }, false],
  [{ 'x-should-retry': 'maybe' }, undefined],
])('obeys %j: %p', (headers, expected) => {
  expect(httpError(503, undefined, headers).shouldRetry).toBe(expected)
})
