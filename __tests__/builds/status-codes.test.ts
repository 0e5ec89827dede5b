import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../src/api/errors.ts'
import { mayFollow, readFailure } from '../../src/builds/submit/outcomes.ts'
import { httpError } from '../../world/server/api-values.ts'

interface HeaderForm {
  readonly headers: Readonly<Record<string, string>>
  readonly shouldRetry?: boolean
}

const forms: readonly HeaderForm[] = [
  { headers: {} },
  { headers: { 'retry-after': '7' } },
  { headers: { 'x-should-retry': 'true' }, shouldRetry: true },
  { headers: { 'x-should-retry': 'false' }, shouldRetry: false },
]

const statuses = Array.from({ length: 500 }, (_, index) => index + 100)
const isSuccess = (status: number): boolean => status >= 200 && status < 300

// The rules, as a reader of the specification would write them down.

/** A response after which a build may exist. */
const isOpen = (status: number): boolean =>
  isSuccess(status) || status < 200 || status >= 500 || [408, 429].includes(status)

/** What follows on a complete attempt, where the list shows no build. */
function ruleForSubmit(status: number, { shouldRetry }: HeaderForm): string {
  if (status === 409) return 'read once, end'
  if (!isOpen(status)) return status === 425 && shouldRetry !== false ? 'send' : 'end'
  const isSent = shouldRetry !== false || isSuccess(status)
  return `read ${status === 429 ? 'once' : 'for half a minute'}, ${isSent ? 'send' : 'end'}`
}

function ruleForReads(status: number, { shouldRetry }: HeaderForm): boolean {
  // A success that is not readable says nothing about retries.
  if (isSuccess(status)) return true
  return shouldRetry ?? (status < 200 || status >= 500 || [408, 425, 429].includes(status))
}

function ruleForClass(status: number): string {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 404) return 'missing'
  if (status === 409) return 'conflict'
  if (status === 429) return 'throttled'
  const isLater = isOpen(status) || status === 425
  return isLater ? 'unavailable' : 'refused'
}

/** What the client makes of a response; of a success, one without a readable build. */
function errorFor(status: number, { headers }: HeaderForm): ApiError {
  return isSuccess(status)
    ? new ApiError('The response is not JSON.', {
        ...{ kind: 'response', code: 'NOT_JSON', accepted: 'maybe' },
      })
    : httpError(status, 'the words of the server', headers)
}

function stepsOfSubmit(error: ApiError, byName: boolean): string {
  const failure = readFailure(error, true, byName)
  const end = mayFollow([failure], 0) ? 'send' : 'end'
  const { reads } = failure.rule
  return reads === 'never' ? end : `read ${reads}, ${end}`
}

describe('every status code that is not of the API itself, after the key has worked', () => {
  const odd = statuses.filter((status) => status >= 300 && status < 500 && status !== 413)
  const errorOf = (status: number): ApiError => httpError(status, 'page', {}, { isForeign: true })

  it('is an outage like 502', () => {
    expect(new Set(odd.map((status) => errorOf(status).isRefusal))).toEqual(new Set([false]))
    expect(odd.filter((status) => errorOf(status).rules.request.attempts === 1)).toEqual([])
  })

  it('is followed by one read of the list, and by no further attempt', () => {
    const isPassing = (status: number) => [408, 425, 429].includes(status)
    const steps = odd.map((status) => [status, stepsOfSubmit(errorOf(status), false)])
    expect(steps.filter(([status]) => !isPassing(Number(status)))).toEqual(
      odd.filter((status) => !isPassing(status)).map((status) => [status, 'read once, end']),
    )
    expect(stepsOfSubmit(errorOf(408), false)).toBe('read for half a minute, send')
    expect(stepsOfSubmit(errorOf(425), false)).toBe('read for half a minute, send')
    expect(stepsOfSubmit(errorOf(429), false)).toBe('read once, send')
  })

  it('is final where a form is too large', () => {
    expect(stepsOfSubmit(errorOf(413), false)).toBe('end')
  })
})

describe.each(forms)('every status code with $headers', (form) => {
  it.each([true, false])('of a submit (agent by name: %s)', (byName) => {
    const table = statuses.map((status) => [status, stepsOfSubmit(errorFor(status, form), byName)])
    expect(table).toEqual(statuses.map((status) => [status, ruleForSubmit(status, form)]))
  })

  it('of get, list and cancel', () => {
    const table = statuses.map((status) => [
      status,
      errorFor(status, form).rules.request.attempts > 1,
    ])
    expect(table).toEqual(statuses.map((status) => [status, ruleForReads(status, form)]))
  })

  it('of the log, and what it means to those who follow a build', () => {
    const table = statuses.map((status) => [status, errorFor(status, form).failureClass])
    expect(table).toEqual(statuses.map((status) => [status, ruleForClass(status)]))
  })
})
