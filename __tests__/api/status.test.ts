import { describe, expect, it } from '@jest/globals'
import {
  classifyDeploymentStatus,
  classifyStatus,
  isFinal,
  isUnknownStatus,
  isCancelledOrRemoved,
  mayHavePushedTag,
  statusWords,
} from '../../src/api/status.ts'

describe('classifyStatus', () => {
  it.each([
    ['success', 'succeeded'],
    ['error', 'broken'],
    ['timed_out', 'timed-out'],
    ['expired', 'timed-out'],
    ['aborted', 'cancelled'],
    ['delete_failed', 'removed'],
    ['Succeeded', 'succeeded'],
    ['IN-PROGRESS', 'running'],
    ['In Progress', 'running'],
    ['canceled', 'cancelled'],
    [' success ', 'succeeded'],
    ['', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
    ['frobnicating', 'unknown'],
  ])('reads %j as %s', (status, expected) => {
    expect(classifyStatus(status)).toBe(expected)
  })
})

describe('isUnknownStatus', () => {
  it.each([
    ['in_progress', false],
    ['unknown', false],
    ['succes', true],
    ['in-progress', true],
  ])('says of %s, with which a list is filtered: %s', (word, expected) => {
    expect(isUnknownStatus(word)).toBe(expected)
  })
})

describe('every status word', () => {
  it.each(statusWords)('%j never holds a tag if it ended without an image', (word) => {
    const meaning = classifyStatus(word)
    const madeNone = ['failed', 'broken', 'timed-out', 'cancelled'].includes(meaning)
    expect(mayHavePushedTag(word)).toBe(!madeNone)
    expect(isFinal(word)).toBe(madeNone || ['succeeded', 'removed'].includes(meaning))
  })

  it('belongs to one class only', () => {
    expect(new Set(statusWords).size).toBe(statusWords.length)
    expect(statusWords).toEqual(statusWords.map((word) => word.toLowerCase()))
  })
})

describe('isCancelledOrRemoved', () => {
  it.each([
    ['cancelled', true],
    ['Aborted', true],
    ['deleting', true],
    ['failed', false],
    ['expired', false],
  ])('says of %s: %s', (status, expected) => {
    expect(isCancelledOrRemoved(status)).toBe(expected)
  })
})

describe('classifyDeploymentStatus', () => {
  it.each([
    ['pending', 'waiting'],
    ['RUNNING', 'running'],
    ['Completed', 'installed'],
    ['failed', 'failed'],
    ['cancelled', 'cancelled'],
    ['superseded', 'superseded'],
    ['Deleted', 'gone'],
    ['deleting', 'being-deleted'],
    ['rolling out', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
  ])('reads %j as %s', (status, expected) => {
    expect(classifyDeploymentStatus(status)).toBe(expected)
  })
})
