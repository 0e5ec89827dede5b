import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Fault, ServedOperation } from '../../testbed/emulator/http/faults.ts'
import { commandsOf, startChecked } from '../support/checked-action.ts'
import { type Deploying, failureOf, startDeploying } from './deploying.ts'

const slow = (on: ServedOperation): readonly Fault[] => [{ type: 'delay', ms: 2_000, on }]

/** When the step is stopped: as soon as the log has this line, or the server has this request. */
interface Moment {
  readonly faults?: readonly Fault[]
  readonly line?: string
  readonly request?: ServedOperation
}

const moments: readonly (readonly [when: string, moment: Moment])[] = [
  ['before the first request', { line: 'Using the builds API' }],
  ['while the build is read', { faults: slow('get'), request: 'get' }],
  ['while the list of builds is read', { faults: slow('list'), request: 'list' }],
  [
    'while the list of deployments is read',
    {
      faults: [{ type: 'lose-answer', on: 'deploy' }, ...slow('deployments')],
      request: 'deployments',
    },
  ],
  ['while it is created', { faults: slow('deploy'), request: 'deploy' }],
  [
    'while a gateway passes it on',
    { faults: [{ type: 'late-effect', ms: 2_000, on: 'deploy' }], request: 'deploy' },
  ],
  [
    'once its response is lost',
    { faults: [{ type: 'lose-answer', on: 'deploy' }], line: 'Looking for' },
  ],
  ['once it is created', { line: 'Created deployment' }],
  ['while its log is read', { faults: slow('deployment-logs'), request: 'deployment-logs' }],
  ['while it runs', { line: 'Deployment status: running' }],
]

async function stopAt(
  service: Deploying,
  { line, request }: Moment,
  signal: 'SIGINT' | 'SIGKILL',
  inputs: Readonly<Record<string, string>>,
) {
  const action = await service.start(inputs)
  if (line !== undefined) await action.waitFor((text) => text.includes(line))
  while (request !== undefined && service.count(request) === 0) await sleep(10)
  if (signal === 'SIGINT') action.cancel()
  else action.signal('SIGKILL')
  return await action.finished
}

it.each([
  ['gitea', true],
  ['act', true],
  ['gitea', false],
] as const)('leaves no preview on %s, in a container: %j', async (kind, hasContainer) => {
  await using service = await startDeploying({ deployment: 'stuck' })
  const inputs = { preview: 'true', 'preview-label': 'x' }
  const runner = { kind, hasContainer, mainGoesOn: true }
  const action = await startChecked({ ...service.options(inputs), runner })
  await action.waitFor((line) => line.includes('Deployment status: running'))
  action.cancel()
  const { post } = await action.finished
  expect(post).toMatchObject({ exitCode: 0 })
  expect(service.statuses()).toEqual(['deleted'])
})

const isSent = ({ emulator }: Deploying): boolean =>
  emulator.journal.some(({ fields }) => 'build_id' in (fields ?? {}))

it('follows the state of a main step that lives on, in a container', async () => {
  const faults = [{ type: 'late-effect', ms: 2_500, on: 'deploy' } as const]
  await using service = await startDeploying({ deployment: 'stuck', faults })
  const runner = { kind: 'act', hasContainer: true, mainGoesOn: true } as const
  const inputs = { preview: 'true', 'preview-label': 'x' }
  const action = await startChecked({ ...service.options(inputs), runner })
  while (!isSent(service)) await sleep(10)
  action.cancel()
  const result = await action.finished
  expect(commandsOf(result.post ?? result, 'warning')).toEqual([])
  expect(service.statuses()).toEqual(['deleted'])
})

it('waits for the response to a form that has left, and deletes its preview itself', async () => {
  const faults = [{ type: 'late-effect', ms: 2_000, on: 'deploy' } as const]
  await using service = await startDeploying({ deployment: 'stuck', faults })
  const action = await service.start({ preview: 'true', 'preview-label': 'x' })
  while (!isSent(service)) await sleep(10)
  action.cancel()
  const result = await action.finished
  expect(result.stdout).toMatch(/^Created deployment [\w-]+\.$/m)
  expect(result.stdout).toMatch(/^Deleted preview [\w-]+\.$/m)
  expect(failureOf(result)).toMatchObject({ kind: 'cancelled' })
  expect(service.statuses()).toEqual(['deleted'])
})

it('leaves the preview of another run with its label and build alone', async () => {
  const faults = [{ type: 'drop-after-body', on: 'deploy' } as const]
  await using service = await startDeploying({ deployment: 'stuck', faults })
  const inputs = { preview: 'true', 'preview-label': 'x' }
  const action = await service.start(inputs)
  await action.waitFor((line) => line.includes('Looking for'))
  const { outputs } = await service.deploy({ ...inputs, wait: 'false' })
  action.cancel()
  await action.finished
  const other = service.emulator
    .deployments('acct-1')
    .find(({ id }) => id === outputs['deployment-id'])
  expect(other).toMatchObject({ status: 'pending' })
})

describe.each(['SIGINT', 'SIGKILL'] as const)('a run of deploy/ that gets %s', (signal) => {
  it.each(moments)('leaves no preview: %s', async (_, moment) => {
    const { faults = [] } = moment
    await using service = await startDeploying({ deployment: 'stuck', faults })
    const result = await stopAt(service, moment, signal, { preview: 'true', 'preview-label': 'x' })
    expect(result.exitCode).not.toBe(0)
    expect(result.post).toMatchObject({ exitCode: 0 })
    // A request that was cut off may still take effect.
    await sleep(2_500)
    expect(service.statuses().filter((status) => status !== 'deleted')).toEqual([])
  })

  it('leaves a production deployment, and says how to follow it', async () => {
    await using service = await startDeploying({ deployment: 'stuck' })
    const result = await stopAt(service, { line: 'Deployment status: running' }, signal, {})
    const [record] = service.emulator.deployments('acct-1')
    expect(service.statuses()).toEqual(['running'])
    expect(service.count('delete-deployment')).toBe(0)
    const told = `${result.stdout}\n${result.post?.stdout ?? ''}`
    expect(told).toMatch(new RegExp(`Follow it:(?: |%0A)curl -X GET .*${String(record?.['id'])}'`))
    if (signal === 'SIGINT') expect(failureOf(result)).toMatchObject({ kind: 'cancelled' })
    else expect(result.post?.summary).toContain('the step was killed before it finished')
  })
})
