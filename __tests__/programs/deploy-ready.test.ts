import { describe, expect, it } from '@jest/globals'
import type { PodScript, Scenario } from '../../testbed/emulator/agentex/scenario.ts'
import type { Fault } from '../../testbed/emulator/http/faults.ts'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import { errorsOf } from '../support/checked-action.ts'
import { type AskingAgentex, manifestOf, startAskingAgentex } from './asking-agentex.ts'
import { failureOf } from './deploying.ts'

type Inputs = Readonly<Record<string, string>>
type Changes = Omit<Partial<Scenario>, 'pod'>

interface Case extends Changes {
  /** The pods of production deployments of other runs, the oldest first. */
  readonly earlier?: readonly Partial<PodScript>[]
  /** What this run deploys. */
  readonly pod?: Partial<PodScript>
  readonly inputs?: Inputs
  readonly acpType?: string
  readonly env?: Inputs
  readonly earlierEnv?: Inputs
  /** Where earlier deployments are. */
  readonly earlierNamespace?: string
  readonly knobs?: Partial<Knobs>
  readonly prepare?: (asking: AskingAgentex) => void
}

type End = readonly [
  exitCode: number,
  readiness: string | undefined,
  says: RegExp | undefined,
  /** How many messages were sent. */
  calls: number,
]

const preview = { preview: 'true', 'preview-label': 'x' }
const noMessage = { 'test-message': '' }
const answers = {}
const crashes = { registersAfter: 'never' } as const
const dies = { listensAfter: 'never' } as const
const fails = { replies: ['fails'] } as const
const one = [answers]
const fixedId = { AGENTEX_DEPLOYMENT_ID: '00000000-0000-4000-8000-000000000001' }
const foreign = ({ agentex }: AskingAgentex): void =>
  void agentex.registry.registerBuild('hello', 'sync', 'acct-2')

async function start({ earlier = [], pod = {}, inputs, acpType = 'sync', ...rest }: Case) {
  const { env = {}, earlierEnv = {}, earlierNamespace, knobs = {}, prepare, ...scenario } = rest
  const variables = Object.entries(env).map(([name, value]) => `    ${name}: ${value}\n`)
  const manifest = manifestOf(acpType, variables.length > 0 ? `  env:\n${variables.join('')}` : '')
  const { faults = [], rights = 'all', server = 'agentex', promotedAfter = 0, ...known } = scenario
  const asking = await startAskingAgentex(known, knobs, manifest)
  const { agentex, service } = asking
  prepare?.(asking)
  service.emulator.turn({ namespace: earlierNamespace })
  for (const script of earlier) {
    agentex.turn({ pod: script })
    await asking.deployBefore(earlierEnv)
  }
  service.emulator.turn({ namespace: knobs.namespace })
  agentex.turn({ pod, faults, rights, server, promotedAfter })
  const result = await asking.deploy(inputs)
  return Object.assign(asking, { result })
}

const isUnsure = /^::warning::Whether the agent answers is not known\. /m
const oldOrNew = /^::warning::Whether .* It answered, by this version or the one before\.$/m
const sharesAddress = /^::warning::Whether .* That may be an earlier deployment/m
const refused = (status: number, times: number): readonly Fault[] => [
  { type: 'answer', status, on: 'agent', times },
]
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
    await using asking = await start(given)
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

describe('before anything is deployed', () => {
  it.each<readonly [string, Case, kind: string, says: RegExp]>([
    [
      'a wrong key',
      { faults: refused(401, 3) },
      'refused',
      /responded with 401[^]*key service is down/,
    ],
    [
      'a key that may not read',
      { rights: 'none' },
      'refused',
      /responded with 403[^]*permission for this agent/,
    ],
    ['a page', { server: 'page' }, 'refused', /Check input 'agentex-url'/],
    ['another API', { server: 'other-api' }, 'refused', /Check input 'agentex-url'/],
    [
      'an outage',
      { faults: refused(503, 100) },
      'in-doubt',
      /responded with 503[^]*run the job again later/,
    ],
    ['too many requests', { faults: refused(429, 100) }, 'in-doubt', /responded with 429/],
    [
      'nobody there',
      { inputs: { 'agentex-url': 'http://127.0.0.1:1' } },
      'in-doubt',
      /ECONNREFUSED|refused/,
    ],
  ])('the step fails: %s', async (_, given, kind, says) => {
    for (const dryRun of ['false', 'true']) {
      await using asking = await start({ ...given, inputs: { ...given.inputs, 'dry-run': dryRun } })
      const { result, service } = asking
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { message: expect.stringMatching(/^hello: not deployed: /) },
      })
      expect(failureOf(result)).toMatchObject({ kind })
      expect(errorsOf(result)).toEqual([expect.stringMatching(says)])
      expect(service.statuses()).toEqual([])
    }
  })

  it('waits out a key service that is down for a moment', async () => {
    await using asking = await start({ faults: refused(401, 2) })
    expect(asking.result).toMatchObject({ exitCode: 0, outputs: { readiness: 'answers' } })
  })

  it('sends three requests more than without it', async () => {
    await using asking = await start({ earlier: one })
    const { service, agentex } = asking
    const count = async (inputs: Inputs): Promise<number> => {
      const journals = [service.emulator.journal, agentex.journal]
      const before = journals.flat().length
      await asking.deploy({ ...preview, 'dry-run': 'true', ...inputs })
      return journals.flat().length - before
    }
    const without = await count({ 'agentex-url': '', 'test-message': '' })
    expect(await count({})).toBe(without + 3)
  })
})

it('gives Agentex the key, the account, and no other header', async () => {
  await using asking = await startAskingAgentex({}, {}, manifestOf('async'))
  const { agentex, service } = asking
  const { exitCode } = await asking.deploy({}, { SGP_CLIENT_CUSTOM_HEADERS: 'x-gateway: secret' })
  expect(exitCode).toBe(0)
  expect(service.emulator.journal[0]?.headers).toMatchObject({ 'x-gateway': 'secret' })
  const names = new Set(agentex.journal.flatMap(({ headers = {} }) => Object.keys(headers)))
  const known =
    /^(?:host|connection|content-(?:type|length)|transfer-encoding|user-agent|accept|accept-encoding|cache-control)$/
  expect([...names].filter((name) => !known.test(name))).toEqual([
    'x-api-key',
    'x-selected-account-id',
  ])
})

describe('inputs about Agentex', () => {
  it.each<readonly [string, Inputs, string]>([
    [
      'a message without an address',
      { 'agentex-url': '' },
      "'test-message' has no meaning without 'agentex-url'",
    ],
    [
      'an address without waiting',
      { wait: 'false' },
      "'wait' and 'agentex-url', 'test-message' cannot be combined",
    ],
    [
      'a message without waiting',
      { wait: 'false', 'agentex-url': '' },
      "'wait' and 'test-message' cannot be combined",
    ],
    [
      'http to another host',
      { 'agentex-url': 'http://agentex.example.com' },
      "'agentex-url' must use https",
    ],
    ['no address', { 'agentex-url': 'agentex' }, "such as 'https://agentex.example.com'"],
    [
      'a misspelled address',
      { 'agentex-ulr': 'https://agentex.example.com' },
      "Did you mean 'agentex-url'?",
    ],
    ['a misspelled message', { 'test-mesage': 'hello?' }, "Did you mean 'test-message'?"],
    [
      'no time',
      { 'ready-timeout-minutes': '0' },
      "'ready-timeout-minutes' must be a positive number",
    ],
  ])('are refused: %s', async (_, inputs, says) => {
    await using asking = await startAskingAgentex()
    const result = await asking.deploy(inputs)
    expect(errorsOf(result)).toEqual([expect.stringContaining(says)])
    expect([...asking.agentex.journal, ...asking.service.emulator.journal]).toEqual([])
  })
})
