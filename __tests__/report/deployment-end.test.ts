import { describe, expect, it } from '@jest/globals'
import { judgeDeployment } from '../../src/report/deployment/deployment-end.ts'
import { ApiError } from '../../src/util/errors.ts'

const facts = {
  ...{ isAborted: false, isPreview: true, timeoutMinutes: 15, baseUrl: 'https://api.test' },
  error: new TypeError('a bug'),
}

describe('judgeDeployment of an error', () => {
  it.each([
    ['a bug', new TypeError('a bug')],
    ['an error of the API', new ApiError('It failed.', { kind: 'response' })],
  ])('leaves in doubt what was sent: %s', (_, error) => {
    const end = judgeDeployment({ ...facts, error, isSubmitting: true })
    expect(end).toMatchObject({ kind: 'in-doubt', reason: 'in-doubt' })
    expect(end.facts.at(-1)).toMatch(/^Check it: curl -X GET /)
  })

  it('says that nothing is deployed where nothing was sent, or the server refused it', () => {
    const error = new ApiError('No.', { kind: 'http', status: 400, failureClass: 'refused' })
    const refused = judgeDeployment({ ...facts, error, isSubmitting: true, isRefused: true })
    expect(refused).toMatchObject({ title: 'not deployed', reason: 'refused' })
    expect(judgeDeployment(facts)).toMatchObject({ title: 'not deployed' })
  })
})
