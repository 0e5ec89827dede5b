import { describe, expect, it } from '@jest/globals'
import { ApiError } from '../../src/util/errors.ts'
import type { DeployInputs } from '../../src/inputs/deploy-inputs.ts'
import { DeploymentReport } from '../../src/report/deployment/report-deployment.ts'
import type { EntryContext } from '../../src/runner/entrypoint.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { collector } from '../support/collector.ts'

const file = {
  ...{ displayName: 'manifest.yaml', text: '' },
  top: { kind: 'map', line: 1, get: () => undefined, linesOf: () => [] },
} as const
const inputs = {
  connection: { baseUrl: new URL('https://api.test'), apiKey: 'k', accountId: 'a' },
  ...({
    buildId: 'b-1',
    manifest: { ...file, agentName: 'hello', agentLine: 1 },
  } satisfies Partial<DeployInputs>),
  ...({
    environments: file,
    preview: undefined,
    wait: true,
    timeoutMs: 900_000,
  } satisfies Partial<DeployInputs>),
  ...({
    onTimeout: 'leave',
    logs: 'none',
    annotations: true,
    summary: false,
    warning: undefined,
  } satisfies Partial<DeployInputs>),
} as const satisfies DeployInputs

const { signal } = new AbortController()
const redact = (text: string): string => text
const runner = {
  ...({
    host: systemHost,
    log: createLog(collector(), [], redact),
    redact,
    redactEarly: redact,
  } satisfies Partial<EntryContext>),
  ...({
    signal,
    hurry: signal,
    stop: () => undefined,
    apiKey: 'k',
    secrets: [],
  } satisfies Partial<EntryContext>),
  writeEnd: () => [],
} satisfies EntryContext

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
    expect(end?.message).toMatch(/^Check it: curl -X GET /m)
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
