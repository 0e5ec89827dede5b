import { describe, expect, it } from '@jest/globals'
import { readTarget } from '../../../world/server/operations.ts'

describe('the target of a request', () => {
  it.each([
    ['POST', '/v5/builds', 'submit', undefined],
    ['GET', '/v5/builds?limit=100', 'list', undefined],
    ['GET', '/api/v5/builds', 'list', undefined],
    ['GET', '/v5/builds/b-1', 'get', 'b-1'],
    ['GET', '/v5/builds/b%201?x=/logs', 'get', 'b 1'],
    ['GET', '/v5/builds/b-1/logs', 'logs', 'b-1'],
    ['POST', '/v5/builds/b-1/cancel', 'cancel', 'b-1'],
  ])('of %s %s is %s of build %s', (method, path, operation, buildId) => {
    expect(readTarget(method, path)).toMatchObject({ operation, buildId })
  })

  it('has the query', () => {
    expect(readTarget('GET', '/v5/builds?limit=3').query.get('limit')).toBe('3')
  })
})
