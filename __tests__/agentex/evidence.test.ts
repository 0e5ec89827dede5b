import { describe, expect, it } from '@jest/globals'
import type { Agent, AgentexRecord } from '../../src/agentex/agentex-api.ts'
import {
  type Before,
  isSharedAddress,
  isWithoutTraffic,
  judgeRecords,
} from '../../src/agentex/evidence.ts'

const agentOf = (changes: Partial<Agent> = {}): Agent => ({
  id: 'a-1',
  status: 'Ready',
  acp_type: 'sync',
  registered_at: '2026-12-01T00:00:00Z',
  production_deployment_id: 'old',
  ...changes,
})
const recordOf = (id: string, changes: Partial<AgentexRecord> = {}): AgentexRecord => ({
  id,
  status: 'Ready',
  sgp_deploy_id: undefined,
  helm_release_name: undefined,
  promoted_at: undefined,
  acp_url: 'http://hello',
  ...changes,
})

const production = { id: 'd-1', helmReleaseName: 'hello', isPreview: false }
const preview = { ...production, helmReleaseName: 'hello-1', isPreview: true }
const buildOnly = agentOf({ status: 'BuildOnly', registered_at: undefined })
const promoted = agentOf({ production_deployment_id: 'other' })
const again = agentOf({ registered_at: '2026-12-02T00:00:00Z' })
const old = recordOf('old', { promoted_at: '2026-12-01T00:00:00Z' })
const ours = recordOf('d-1')
const pending = recordOf('d-1', { status: 'Pending' })
const failed = recordOf('d-1', { status: 'Failed' })
const bySgp = recordOf('r-1', { sgp_deploy_id: 'D-1' })
const [fresh, other] = [recordOf('r-1'), recordOf('r-2')]
const ofOther = recordOf('r-1', { sgp_deploy_id: 'd-2' })
const ofRelease = recordOf('r-1', { helm_release_name: 'hello-1' })

type State = readonly [
  agent: Agent | undefined,
  records: readonly AgentexRecord[],
  facts?: Partial<Pick<Before, 'isLinked' | 'hadProduction'>>,
]
const linked: State = [agentOf(), [old], { isLinked: true }]
const records: State = [agentOf(), [old]]
const legacy: State = [agentOf(), []]
const none: State = [undefined, [], { hadProduction: false }]
const hidden: State = [undefined, []]

type Now = readonly [agent: Agent | undefined, records: readonly AgentexRecord[]]

describe('what Agentex shows of a deployment', () => {
  it.each<readonly [string, State, Now, typeof production, early: string, atTheEnd: string]>([
    ['our ID', linked, [agentOf(), [ours, old]], production, 'd-1', 'd-1'],
    ['our ID of a preview', linked, [agentOf(), [ours, old]], preview, 'd-1', 'd-1'],
    [
      'our ID in another case, beside',
      records,
      [agentOf(), [bySgp, old]],
      production,
      'r-1',
      'r-1',
    ],
    ['our record that waits', linked, [agentOf(), [pending, old]], production, 'wait', 'not-ready'],
    [
      'our record that failed',
      linked,
      [agentOf(), [failed, old]],
      production,
      'not-ready',
      'not-ready',
    ],
    ['nothing of ours', linked, [agentOf(), [old]], production, 'wait', 'not-ready'],
    ['nothing of ours, of a preview', linked, [agentOf(), [old]], preview, 'wait', 'not-ready'],
    ['a record of another run', linked, [agentOf(), [fresh, old]], production, 'wait', 'not-ready'],
    ['another one was promoted', linked, [promoted, [old]], production, 'wait', 'unknown'],
    ['a pod registered by name', linked, [again, [old]], production, 'wait', 'unknown'],
    ['the agent is gone', linked, [undefined, []], production, 'wait', 'unknown'],
    ['the only new record', records, [agentOf(), [fresh, old]], production, 'r-1', 'r-1'],
    ['two new records', records, [agentOf(), [other, fresh, old]], production, 'wait', 'unknown'],
    [
      'a new record of another deployment',
      records,
      [agentOf(), [ofOther, old]],
      production,
      'wait',
      'unknown',
    ],
    [
      'a new record of our release',
      records,
      [agentOf(), [other, ofRelease, old]],
      preview,
      'r-1',
      'r-1',
    ],
    [
      'a new record of another release',
      records,
      [agentOf(), [ofRelease, old]],
      production,
      'wait',
      'unknown',
    ],
    ['no new record', records, [agentOf(), [old]], production, 'wait', 'unknown'],
    ['no record', legacy, [agentOf(), []], production, 'wait', 'unknown'],
    ['no record, of a preview', legacy, [agentOf(), []], preview, 'wait', 'unknown'],
    ['no record, and a pod with other data', legacy, [again, []], production, 'unknown', 'unknown'],
    ['the first record', legacy, [agentOf(), [fresh]], production, 'r-1', 'r-1'],
    ['an agent that is new', none, [agentOf(), []], production, 'ready', 'ready'],
    ['an agent that is new, of a preview', none, [agentOf(), []], preview, 'unknown', 'unknown'],
    ['an agent that is new, with our record', none, [agentOf(), [ours]], production, 'd-1', 'd-1'],
    [
      'an agent that is new, with two records',
      none,
      [agentOf(), [fresh, other]],
      production,
      'wait',
      'unknown',
    ],
    ['an agent that never registers', none, [undefined, []], production, 'wait', 'not-ready'],
    [
      'an agent with a build alone',
      [buildOnly, []],
      [buildOnly, []],
      production,
      'wait',
      'not-ready',
    ],
    [
      'an agent with a build alone, at last',
      [buildOnly, []],
      [agentOf(), []],
      production,
      'ready',
      'ready',
    ],
    ['an agent that is not shown', hidden, [undefined, []], production, 'wait', 'unknown'],
    [
      'an agent that was deployed before',
      [undefined, [], { hadProduction: true }],
      [undefined, []],
      production,
      'wait',
      'unknown',
    ],
  ])('%s', (_, [agent, known, facts], [agentNow, recordsNow], own, early, atTheEnd) => {
    const before = { agent, records: known, isLinked: false, hadProduction: undefined, ...facts }
    const now = { agent: agentNow, records: recordsNow }
    const judge = (isOver: boolean) => {
      const { type, record } = judgeRecords(before, now, own, { isOver, isSettled: isOver })
      return record?.id ?? type
    }
    expect([judge(false), judge(true)]).toEqual([early, atTheEnd])
  })

  it('an address that an earlier pod of production has too', () => {
    const shared = (...known: readonly AgentexRecord[]) =>
      isSharedAddress({ agent: undefined, records: known }, ours)
    const elsewhere = { ...old, acp_url: 'http://elsewhere' }
    expect([shared(old), shared(fresh), shared(elsewhere)]).toEqual([true, false, false])
  })

  it.each<readonly [string, Agent | undefined, boolean]>([
    ['of our deployment', agentOf({ production_deployment_id: 'd-1' }), false],
    ['of another deployment', agentOf(), true],
    ['of the agent itself', agentOf({ production_deployment_id: undefined }), false],
    ['of an agent with a build alone', { ...buildOnly, production_deployment_id: undefined }, true],
  ])('the traffic %s', (_, agent, isWithout) => {
    expect(isWithoutTraffic({ agent, records: [] }, ours)).toBe(isWithout)
  })
})
