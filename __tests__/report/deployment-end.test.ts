import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../src/util/errors.ts'
import { DeploymentReport } from '../../src/report/deployment/report-deployment.ts'
import { inputs, runner } from './deployment-set-up.ts'

/** Why the run is no success, once this is known of it. */
async function endOf(notes: Parameters<DeploymentReport['note']>[0]) {
  const report = new DeploymentReport(inputs, runner)
  report.note(notes)
  return await report.end(() => undefined)
}

describe('the end of a deployment by an error', () => {
  it.each([
    ['a bug', new TypeError('a bug')],
    ['an error of the API', new ApiError('It failed.', { kind: 'response' })],
  ])('leaves in doubt what was sent: %s', async (_, error) => {
    const end = await endOf({ error, isSubmitting: true })
    expect(end).toMatchObject({ reason: { kind: 'in-doubt' } })
    expect(end?.message).toMatch(/^Check it:\ncurl -X GET /m)
  })

  it('says that nothing is deployed where nothing was sent, or the server refused it', async () => {
    const error = new ApiError('No.', { kind: 'http', status: 400, failureClass: 'refused' })
    const refused = await endOf({ error, isSubmitting: true, isRefused: true })
    const title = 'hello: not deployed: No.'
    expect(refused).toMatchObject({ annotation: { title }, reason: { kind: 'refused' } })
    const broken = await endOf({ error: new TypeError('a bug') })
    expect(broken?.annotation?.title).toMatch(/^hello: not deployed: The action failed.*a bug/)
  })
})
