import { describe, expect, it } from '@jest/globals'
import { classifyStatus, isFinal } from '../../src/api/status.ts'

describe('classifyStatus', () => {
  it.each([
    ['queued', 'queued'],
    ['running', 'running'],
    ['cancelling', 'cancelling'],
    ['success', 'succeeded'],
    ['failed', 'failed'],
    ['error', 'failed'],
    ['timed_out', 'failed'],
    ['cancelled', 'failed'],
    ['deleting', 'removed'],
    ['delete_failed', 'removed'],
    ['unknown', 'unknown'],
    ['SUCCESS', 'succeeded'],
    ['Succeeded', 'succeeded'],
    ['in_progress', 'running'],
    ['IN-PROGRESS', 'running'],
    ['In Progress', 'running'],
    ['pending', 'queued'],
    ['canceled', 'failed'],
    ['timeout', 'failed'],
    [' success ', 'succeeded'],
    ['', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
    ['frobnicating', 'unknown'],
  ])('reads %j as %s', (status, expected) => {
    expect(classifyStatus(status)).toBe(expected)
  })
})

describe('isFinal', () => {
  it.each([
    ['success', true],
    ['Canceled', true],
    ['deleting', true],
    ['queued', false],
    ['cancelling', false],
    ['unknown', false],
  ])('says of %s: %s', (status, expected) => {
    expect(isFinal(status)).toBe(expected)
  })
})
