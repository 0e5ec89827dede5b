import { expect, it } from '@jest/globals'
import { uploadLogs } from '../../../src/report/artifact/artifact.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { serve } from '../../../testbed/loopback.ts'
import { collector } from '../../support/collector.ts'
import { ownEnvironment } from '../../support/environment.ts'

ownEnvironment()

const redact = (text: string): string => text
const content = { agent: 'hello', id: 'b-1', record: {}, logFile: undefined }
const run = { job: 'build', attempt: 1, serverUrl: 'https://github.com' }

it('does not wait for the service, and is no trouble, if the run was stopped before the upload', async () => {
  await using service = await serve(() => undefined)
  const scopes = Buffer.from('{"scp":"Actions.Results:r:j"}').toString('base64url')
  process.env['ACTIONS_RESULTS_URL'] = service.url.href
  process.env['ACTIONS_RUNTIME_TOKEN'] = `x.${scopes}.x`
  const output = collector()
  const log = createLog(output, [], redact)
  const signal = AbortSignal.abort()
  await uploadLogs(content, run, { log, redact, signal })
  await log.flush()
  expect(output.text()).not.toContain('::warning')
})
