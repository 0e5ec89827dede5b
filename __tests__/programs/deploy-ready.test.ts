import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../testbed/emulator/http/faults.ts'
import { errorsOf } from '../support/checked-action.ts'
import {
  type AskingAgentex,
  type Case,
  deployCase,
  type Inputs,
  preview,
  refused,
} from './asking-agentex.ts'
import { failureOf } from './deploying.ts'

type End = readonly [
  exitCode: number,
  readiness: string | undefined,
  says: RegExp | undefined,
  /** How many messages were sent. */
  calls: number,
]

const noMessage = { 'test-message': '' }
const answers = {}
const crashes = { registersAfter: 'never' } as const
const dies = { listensAfter: 'never' } as const
const fails = { replies: ['fails'] } as const
const one = [answers]
const fixedId = { AGENTEX_DEPLOYMENT_ID: '00000000-0000-4000-8000-000000000001' }
const foreign = ({ agentex }: AskingAgentex): void =>
  void agentex.registry.registerBuild('hello', 'sync', 'acct-2')

const isUnsure = /^::warning::Whether the agent answers is not known\. /m
const oldOrNew = /^::warning::Whether .* It answered, by this version or the one before\.$/m
const sharesAddress = /^::warning::Whether .* That may be an earlier deployment/m
/** Everything goes well once. */
const afterwards = (status: number): readonly Fault[] => [
  { type: 'delay', ms: 0, on: 'agent' },
  ...refused(status, 1_000),
]
const buildOnly = ({ agentex }: AskingAgentex): void =>
  void agentex.registry.registerBuild('hello', 'sync', 'acct-1')

const kinds: Inputs = { 'not-ready': 'not-ready', unknown: 'in-doubt', none: 'deployment' }

describe('deploy/ with agentex-url', () => {
  it.each<readonly [string, Case, End]>([
    ['linked', { earlier: one }, [0, 'answers', /^The agent answered:\nYou said: hi$/m, 1]],
    [
      'linked by a record',
      { installation: 'linked-by-record', earlier: one },
      [0, 'answers', undefined, 1],
    ],
    ['a preview with our ID', { earlier: one, inputs: preview }, [0, 'answers', undefined, 1]],
    [
      'no message',
      { earlier: one, inputs: noMessage },
      [0, 'ready', /^Asking Agentex [^]*^hello: installed and ready\.$/m, 0],
    ],
    [
      'a pod that registers late',
      { earlier: one, pod: { registersAfter: 9 } },
      [0, 'answers', undefined, 1],
    ],
    [
      'a pod that listens late',
      { earlier: one, inputs: preview, pod: { listensAfter: 4 } },
      [0, 'answers', /All connection attempts failed Sending it again/, 5],
    ],
    ['promoted later', { earlier: one, promotedAfter: 9 }, [0, 'answers', undefined, 1]],
    [
      'never promoted',
      { earlier: one, promotedAfter: 'never' },
      [
        0,
        'answers',
        /^::warning::The agent is ready, but not promoted: it gets no traffic\.%0APromote it: curl -X POST .*\/promote'$/m,
        1,
      ],
    ],
    [
      'an error that passes',
      { earlier: one, inputs: preview, pod: { replies: ['fails', 'fails', 'answers'] } },
      [0, 'answers', /division by zero.* Sending it again/, 3],
    ],
    [
      'a crash before registering',
      { earlier: one, pod: crashes },
      [1, 'not-ready', /No pod of this deployment has registered/, 0],
    ],
    [
      'a crash of a preview',
      { earlier: one, inputs: preview, pod: crashes },
      [1, 'not-ready', /The preview was left as it is, and ends at /, 0],
    ],
    [
      'a record that waits to the end',
      { installation: 'linked-by-record', earlier: one, pod: crashes },
      [1, 'not-ready', /No pod of this deployment has registered/, 0],
    ],
    [
      'a record that failed',
      { earlier: one, pod: { registersAfter: 'failed' } },
      [1, 'not-ready', /Agentex says that the deployment failed/, 0],
    ],
    [
      'a pod that registers and dies',
      { earlier: one, inputs: preview, pod: dies },
      [1, 'not-ready', /Agentex did not reach the agent/, 21],
    ],
    [
      'code that fails',
      { earlier: one, inputs: preview, pod: fails },
      [1, 'not-ready', /division by zero/, 3],
    ],
    [
      'an empty answer',
      { earlier: one, inputs: preview, pod: { replies: ['empty'] } },
      [1, 'not-ready', /sent no message/, 1],
    ],
    [
      'a blank answer',
      { earlier: one, inputs: preview, pod: { replies: ['blank'] } },
      [1, 'not-ready', /sent no message/, 1],
    ],
    [
      'HTML',
      { earlier: one, inputs: preview, pod: { replies: ['html'] } },
      [1, 'not-ready', /sent no message/, 1],
    ],
    [
      'a hang',
      { earlier: one, inputs: preview, pod: { replies: ['hangs'] } },
      [1, 'not-ready', /did not answer the test message in time/, 1],
    ],
    [
      'a hotfix over an old pod that fails',
      { earlier: [fails], rollout: 'oldest-answers' },
      [0, 'unknown', sharesAddress, 3],
    ],
    [
      'an old pod that answers in its place',
      { earlier: one, rollout: 'oldest-answers', pod: fails },
      [0, 'answers', undefined, 1],
    ],
    ['a first deployment', {}, [0, 'answers', undefined, 1]],
    [
      'a first deployment that crashes',
      { pod: crashes },
      [1, 'not-ready', /The agent has never registered/, 0],
    ],
    [
      'a first deployment of an agent with a build',
      { prepare: buildOnly },
      [0, 'answers', undefined, 1],
    ],
    [
      'a first one with a build that crashes',
      { prepare: buildOnly, pod: crashes },
      [1, 'not-ready', /The agent has never registered/, 0],
    ],
    [
      'a second one, of an agent with a build, after a first that crashed',
      { prepare: buildOnly, earlier: [crashes], pod: crashes },
      [1, 'not-ready', /The agent has never registered/, 0],
    ],
    [
      'a second one after a first that crashed',
      { earlier: [crashes], pod: crashes },
      [0, 'unknown', /does not show agent 'hello' to this key, or it never started/, 0],
    ],
    [
      'a second one that answers after a first that crashed',
      { earlier: [crashes] },
      [0, 'answers', undefined, 1],
    ],
    ['a first one, legacy', { installation: 'legacy' }, [0, 'answers', undefined, 1]],
    ['legacy', { installation: 'legacy', earlier: one }, [0, 'unknown', oldOrNew, 1]],
    [
      'legacy, with a new pod that crashes',
      { installation: 'legacy', earlier: one, pod: crashes },
      [0, 'unknown', oldOrNew, 1],
    ],
    [
      'legacy, a preview',
      { installation: 'legacy', earlier: one, inputs: preview },
      [0, 'unknown', isUnsure, 0],
    ],
    [
      'an Agentex without deployments',
      { server: 'before-deployments', installation: 'legacy', earlier: one },
      [0, 'unknown', oldOrNew, 1],
    ],
    [
      'records that say nothing',
      { installation: 'records', earlier: one },
      [0, 'answers', undefined, 1],
    ],
    [
      'records that say nothing, and a crash',
      { installation: 'records', earlier: one, pod: crashes },
      [0, 'unknown', oldOrNew, 1],
    ],
    [
      'a parallel deployment of another run',
      {
        installation: 'records',
        earlier: [answers, { registersAfter: 3 }],
      },
      [0, 'unknown', oldOrNew, 1],
    ],
    [
      'a parallel deployment of another run, linked',
      { earlier: [answers, { registersAfter: 4 }] },
      [0, 'answers', undefined, 1],
    ],
    [
      'two namespaces',
      { earlier: one, earlierNamespace: 'other', pod: fails },
      [1, 'not-ready', /division by zero/, 3],
    ],
    [
      'an ID of the manifest',
      { earlier: one, env: fixedId, earlierEnv: fixedId },
      [0, 'unknown', oldOrNew, 1],
    ],
    [
      'an ID of the manifest for the first time',
      { earlier: one, env: fixedId },
      [0, 'answers', undefined, 1],
    ],
    ['async', { acpType: 'async', pod: { repliesAfter: 3 } }, [0, 'answers', /^You said: hi$/m, 3]],
    [
      'async, and no answer',
      { acpType: 'async', pod: fails },
      [1, 'not-ready', /did not answer the test message in time/, 3],
    ],
    [
      'async, and no task',
      { acpType: 'async', pod: { replies: ['fails-to-create'] } },
      [1, 'not-ready', /division by zero/, 4],
    ],
    [
      'a type that Agentex has wrong',
      { earlier: one, acpType: 'async' },
      [0, 'unknown', /its type is 'sync' in Agentex, and 'async' in the manifest/, 0],
    ],
    [
      'a method that the agent lacks',
      { earlier: one, pod: { replies: ['no-method'] } },
      [0, 'unknown', /No such message reaches the agent/, 1],
    ],
    [
      'a key that may not send',
      { earlier: one, rights: 'no-messages' },
      [1, 'unknown', /responded with 403/, 1],
    ],
    [
      'an outage to the end',
      { earlier: one, faults: afterwards(503) },
      [1, 'unknown', /Agentex could not be asked/, 0],
    ],
    [
      'a key that is refused in the end',
      { earlier: one, faults: afterwards(401) },
      [1, 'unknown', /responded with 401/, 0],
    ],
    [
      'an outage that passes',
      { earlier: one, faults: refused(503, 5) },
      [0, 'answers', /responded with 503.* Retrying\.$/m, 1],
    ],
    [
      'an agent of another account',
      { prepare: foreign, pod: crashes },
      [1, 'not-ready', /The agent has never registered/, 0],
    ],
    [
      'a deployment that is healthy',
      {
        earlier: one,
        inputs: noMessage,
        pod: crashes,
        knobs: { deployment: ['pending', 'healthy'].map((status) => ({ status })) },
      },
      [0, 'ready', undefined, 0],
    ],
    [
      'a deployment that fails in the end',
      {
        earlier: one,
        pod: crashes,
        knobs: {
          deployment: ['pending', 'completed', 'completed', 'failed'].map((status) => ({ status })),
        },
      },
      [1, undefined, /The deployment failed \(status 'failed'\)/, 0],
    ],
  ])('%s', async (_, given, [exitCode, readiness, says, calls]) => {
    await using asking = await deployCase(given)
    const { result, agentex } = asking
    expect(result.stdout).toMatch(says ?? '')
    expect({ exitCode: result.exitCode, readiness: result.outputs['readiness'] }).toEqual({
      exitCode,
      readiness,
    })
    expect(failureOf(result)).toEqual(
      exitCode === 0 ? null : expect.objectContaining({ kind: kinds[readiness ?? 'none'] }),
    )
    expect(errorsOf(result)).toHaveLength(exitCode)
    expect(asking.count('rpc')).toBe(calls)
    expect(agentex.openTasks()).toEqual([])
  })
})
