import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { PodScript } from '../../testbed/emulator/agentex/scenario.ts'
import type { Fault, ServedOperation } from '../../testbed/emulator/http/faults.ts'
import { type AskingAgentex, manifestOf, startAskingAgentex } from './asking-agentex.ts'

/** When the step is stopped: as soon as the log has this line, or Agentex has these requests. */
interface Moment {
  readonly line?: string
  readonly requests?: readonly [operation: ServedOperation, count: number]
  readonly acpType?: 'sync' | 'async'
  readonly pod?: Partial<PodScript>
  readonly faults?: readonly Fault[]
}

/** The request of this number takes two seconds. */
const slow = (on: ServedOperation, number = 1): Pick<Moment, 'requests' | 'faults'> => ({
  requests: [on, number],
  faults: [
    { type: 'delay', ms: 0, on, times: number - 1 },
    { type: 'delay', ms: 2_000, on },
  ],
})

const moments: readonly (readonly [when: string, moment: Moment])[] = [
  ['while the agent is read before', slow('agent')],
  ['while its deployments are read before', slow('agent-deployments')],
  [
    'once it is installed',
    { line: 'Deployment status: completed', pod: { registersAfter: 'never' } },
  ],
  ['while the agent is read', slow('agent', 2)],
  ['while its deployments are read', slow('agent-deployments', 2)],
  // The answer waits, because it could come before the signal.
  ['before the message', { line: 'Sending the test message', faults: slow('rpc').faults ?? [] }],
  ['while the message is on its way', slow('rpc')],
  ['while the agent works', { requests: ['rpc', 1], pod: { replies: ['hangs'] } }],
  ['before the message is sent again', { line: 'Sending it again', pod: { replies: ['fails'] } }],
  ['while a task is created', { ...slow('rpc'), acpType: 'async' }],
  ['while the event is on its way', { ...slow('rpc', 2), acpType: 'async' }],
  ['while messages are read', { ...slow('messages'), acpType: 'async' }],
  ['while the task is cancelled', { ...slow('rpc', 3), acpType: 'async' }],
  ['while the task is deleted', slow('delete-task')],
]

async function stopAt(
  asking: AskingAgentex,
  { line, requests }: Moment,
  signal: 'SIGINT' | 'SIGKILL',
  inputs: Readonly<Record<string, string>>,
) {
  const action = await asking.service.start({ ...asking.asking, ...inputs })
  if (line !== undefined) await action.waitFor((text) => text.includes(line))
  const ended = action.mainFinished.then(() => true)
  while (requests && asking.count(requests[0]) < requests[1])
    if (await Promise.race([ended, sleep(10)])) throw new Error('The step ended too early.')
  if (signal === 'SIGINT') action.cancel()
  else action.signal('SIGKILL')
  return await action.finished
}

describe.each(['SIGINT', 'SIGKILL'] as const)('deploy/ that asks Agentex and gets %s', (signal) => {
  const preview = { preview: 'true', 'preview-label': 'x' }

  it.each(moments)('leaves nothing that it does not name: %s', async (_, moment) => {
    const { pod = {}, faults = [], acpType = 'sync' } = moment
    await using asking = await startAskingAgentex({ pod, faults }, {}, manifestOf(acpType))
    const { agentex, service } = asking
    agentex.registry.registerBuild('hello', acpType, 'acct-1')
    const result = await stopAt(asking, moment, signal, preview)
    expect(result.exitCode).not.toBe(0)
    expect(result.post).toMatchObject({ exitCode: 0 })
    // A request that was cut off may still take effect.
    await sleep(2_500)
    const told = `${result.stdout}\n${result.post?.stdout ?? ''}`
    const left = agentex.openTasks().map(({ name }) => name ?? '')
    expect(left.filter((name) => !told.includes(`'${name}' may be left`))).toEqual([])
    expect(service.statuses().filter((status) => status !== 'deleted')).toEqual([])
  })

  it('leaves a preview that has answered, and names it', async () => {
    await using asking = await startAskingAgentex({}, {}, manifestOf('sync'))
    asking.agentex.registry.registerBuild('hello', 'sync', 'acct-1')
    const moment = { line: 'installed and answering' }
    const { stdout, post } = await stopAt(asking, moment, signal, preview)
    expect(asking.service.statuses()).toEqual(['completed'])
    expect(stdout).toMatch(/^Release '.+' is installed in namespace '.+'\. The preview ends at /m)
    expect(post).toMatchObject({ exitCode: 0 })
    expect(asking.agentex.openTasks()).toEqual([])
  })

  it.each(moments.slice(6, 8))('leaves production: %s', async (_, moment) => {
    const { pod = {}, faults = [] } = moment
    await using asking = await startAskingAgentex({ pod, faults })
    const result = await stopAt(asking, moment, signal, {})
    const told = `${result.stdout}\n${result.post?.stdout ?? ''}`
    expect(asking.service.statuses()).toEqual(['completed'])
    expect(told).toContain('Follow it:')
    expect(result.post?.stdout).toMatch(/^Deleted task 'agentex-deploy-|Task '.*' may be left/m)
  })
})
