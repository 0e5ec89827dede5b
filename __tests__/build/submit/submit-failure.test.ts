import { describe, expect, it } from '@jest/globals'
import { ApiError, type ApiErrorOptions } from '../../../src/api/errors.ts'
import { readSubmitFailure } from '../../../src/build/submit/submit-failure.ts'
import { connectionLost, httpError } from '../../../world/server/api-values.ts'

const failure = (options: ApiErrorOptions) => readSubmitFailure(new ApiError('x', options), true)

describe('readSubmitFailure', () => {
  it.each([
    [400, "agent 'hello' already exists"],
    [409, "Agent name 'hello' is already taken."],
    [422, "Agent 'hello' already exist"],
    [422, 'The agent name is already in use.'],
    [422, 'agent name in use'],
    [400, 'agent name already taken'],
    [400, 'this agent is already registered'],
    [400, 'an agent of this name was used'],
    [400, 'The name of the agent has been taken.'],
  ])('takes %i for a name in use: %s', (status, words) => {
    expect(readSubmitFailure(httpError(status, words), true)).toMatchObject({
      ...{ then: 'use-agent-id', isDoubtful: false, isConflict: true, isNameTaken: true },
    })
    expect(readSubmitFailure(httpError(status, words), false)).toMatchObject({
      ...{ then: 'stop', isNameTaken: false },
    })
  })

  it.each(['quota used up', 'The gateway says 409.', undefined])(
    'does not call a conflict a name in use unless the server does: %s',
    (words) => {
      expect(readSubmitFailure(httpError(409, words), true)).toMatchObject({
        ...{ isDoubtful: true, isConflict: true, isNameTaken: false, then: 'use-agent-id' },
      })
    },
  )

  it.each([
    [400, 'the tag is already in use'],
    [422, 'agent: the memory used is too large'],
    [413, "agent 'hello' already exists"],
    [400, undefined],
  ])('does not take %i for a name in use: %s', (status, words) => {
    expect(readSubmitFailure(httpError(status, words), true)).toMatchObject({
      ...{ then: 'stop', isDoubtful: false },
    })
  })

  it.each<[ApiErrorOptions, string]>([
    [{ kind: 'connect' }, 'retry'],
    [{ kind: 'tls' }, 'stop'],
    [{ kind: 'proxy', code: 'PROXY_407' }, 'stop'],
    [{ kind: 'proxy', code: 'PROXY_502' }, 'retry'],
    [{ kind: 'http', meaning: 'refused' }, 'stop'],
    [{ kind: 'connect', shouldRetry: false }, 'stop'],
  ])('decides what follows %j: %s', (options, then) => {
    expect(failure(options)).toMatchObject({ then, isDoubtful: false })
  })

  it.each<[string, ApiError, number]>([
    ['a name that does not resolve', new ApiError('x', { kind: 'connect', code: 'ENOTFOUND' }), 3],
    ['a refused connection', new ApiError('x', { kind: 'connect', code: 'ECONNREFUSED' }), 5],
    ['429', httpError(429, 'busy'), 5],
    ['503', httpError(503, 'busy'), 3],
    ['a lost connection', connectionLost(), 3],
  ])('allows attempts after %s', (_, error, attempts) => {
    expect(readSubmitFailure(error, false).attempts).toBe(attempts)
  })
})
