import { expect } from '@jest/globals'

/** What a request is answered with. Names in braces are texts of this run; see `play`. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

/**
 * Requests in order, each as `METHOD /path` and body; `as` names what its answer has as `id`. The
 * last is answered like this, with those texts in braces again.
 */
export interface Row {
  readonly name: string
  readonly requests: readonly (readonly [request: string, body?: object | undefined, as?: string])[]
  readonly answer: Answer
}

const time: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
const timeWithoutZone: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+$/)
const words = (pattern: RegExp): unknown => expect.stringMatching(pattern)

const pod = (type: string, does = 'answers', fields: object = {}) => ({
  name: '{name}',
  description: 'says hello',
  acp_url: `{pod}/${does}`,
  acp_type: type,
  ...fields,
})
const withId = { registration_metadata: { deployment_id: '{unknown}' } }
const started = (type: string, does?: string) =>
  ['POST /agents/register', pod(type, does), 'agent'] as const
const build = ['POST /agents/register-build', { name: '{name}', description: '' }, 'agent'] as const
const created = [
  'POST /agents/{agent}/deployments',
  { docker_image: 'registry.example/hello:1' },
  'deployment',
] as const
const registered = [
  'POST /agents/register',
  pod('sync', 'answers', { registration_metadata: { deployment_id: '{deployment}' } }),
] as const
const byName = ['GET /agents/name/{name}'] as const

const content = { type: 'text', author: 'user', content: 'hi' }
const call = (method: string, params: object) => ({ jsonrpc: '2.0', id: 1, method, params })
const message = (fields: object = {}) =>
  call('message/send', { task_name: '{task}', content, stream: false, ...fields })
const send = ['POST /agents/{agent}/rpc', message()] as const
const createTask = [
  'POST /agents/{agent}/rpc',
  call('task/create', { name: '{task}' }),
  'created',
] as const

const readTask = ['GET /tasks/name/{task}', undefined, 'made'] as const

const refusal = (code: number, text: string): Answer => ({
  status: code,
  body: { message: text, code, data: null },
})
/** HTTP does not show it. */
const failure = (text: unknown): Answer => ({
  status: 200,
  body: expect.objectContaining({
    id: null,
    error: { code: -32603, message: text, data: null },
  }),
})

const agent = {
  id: '{agent}',
  name: '{name}',
  description: 'says hello',
  status: 'Ready',
  acp_type: 'sync',
  created_at: time,
  updated_at: time,
  registered_at: time,
  production_deployment_id: null,
}
const deployment = {
  id: '{deployment}',
  agent_id: '{agent}',
  docker_image: 'registry.example/hello:1',
  status: 'Pending',
  is_production: false,
  acp_url: null,
  registration_metadata: null,
  sgp_deploy_id: null,
  helm_release_name: null,
  created_at: time,
  promoted_at: null,
  expires_at: null,
}
const has = (fields: object): unknown => expect.objectContaining(fields)
const ok = (body: unknown): Answer => ({ status: 200, body })

/** What is known of Agentex, for a server that any key may use. */
export const rows: readonly Row[] = [
  {
    name: 'an unknown name',
    requests: [byName],
    answer: refusal(404, "Item with name '{name}' does not exist."),
  },
  {
    name: 'an unknown ID',
    requests: [['GET /agents/{unknown}']],
    answer: refusal(404, "Item with id '{unknown}' does not exist."),
  },
  {
    name: 'a route that there is not',
    requests: [['GET /v5/builds']],
    answer: { status: 404, body: { detail: 'Not Found' } },
  },
  {
    name: 'what it is',
    requests: [['GET /openapi.json']],
    answer: ok(has({ info: has({ title: 'Agentex API', version: words(/^\d/) }) })),
  },
  {
    name: 'a list of which the page is too small',
    requests: [started('sync'), ['GET /agents/{agent}/deployments?limit=0']],
    answer: {
      status: 422,
      body: has({ status_code: 10422, message: words(/^1 validation error: /) }),
    },
  },
  { name: 'an agent', requests: [started('sync'), byName], answer: ok(has(agent)) },
  {
    name: 'an agent by its ID',
    requests: [started('sync'), ['GET /agents/{agent}']],
    answer: ok(has(agent)),
  },
  {
    name: 'an agent that was built only',
    requests: [build, byName],
    answer: ok(has({ status: 'BuildOnly', acp_type: 'async', registered_at: null })),
  },
  {
    name: 'deployments of an unknown agent',
    requests: [['GET /agents/{unknown}/deployments']],
    answer: ok([]),
  },
  {
    name: 'a page past the end',
    requests: [started('sync'), created, ['GET /agents/{agent}/deployments?limit=1&page_number=2']],
    answer: ok([]),
  },
  {
    name: 'a new deployment',
    requests: [started('sync'), created, ['GET /agents/{agent}/deployments']],
    answer: ok([has(deployment)]),
  },
  {
    name: 'a deployment whose pod registered: rule B',
    requests: [
      started('sync'),
      created,
      registered,
      ['GET /agents/{agent}/deployments/{deployment}'],
    ],
    answer: ok(has({ status: 'Ready', acp_url: '{pod}/answers', is_production: false })),
  },
  {
    name: 'the agent of a deployment that registered',
    requests: [build, created, registered, byName],
    answer: ok(has({ status: 'BuildOnly', acp_type: 'async', registered_at: null })),
  },
  {
    name: 'a pod with an ID that nobody knows',
    requests: [
      started('sync'),
      ['POST /agents/register', pod('sync', 'answers', withId)],
      ['GET /agents/{agent}/deployments/{unknown}'],
    ],
    answer: ok(
      has({ id: '{unknown}', docker_image: 'unknown', status: 'Ready', sgp_deploy_id: null }),
    ),
  },
  {
    name: 'a pod with an ID, of an agent that nobody knows',
    requests: [['POST /agents/register', pod('sync', 'answers', withId), 'agent'], byName],
    answer: ok(has(agent)),
  },
  {
    name: 'a promoted deployment',
    requests: [
      build,
      created,
      registered,
      ['POST /agents/{agent}/deployments/{deployment}/promote'],
    ],
    answer: ok(has({ id: '{deployment}', is_production: true, promoted_at: time })),
  },
  {
    name: 'the agent of a promoted deployment',
    requests: [
      build,
      created,
      registered,
      ['POST /agents/{agent}/deployments/{deployment}/promote'],
      byName,
    ],
    answer: ok(
      has({
        status: 'Ready',
        acp_type: 'async',
        registered_at: time,
        production_deployment_id: '{deployment}',
      }),
    ),
  },
  {
    name: 'the promotion of one that is not ready',
    requests: [started('sync'), created, ['POST /agents/{agent}/deployments/{deployment}/promote']],
    answer: {
      status: 500,
      body: has({
        code: 500,
        message: words(
          /^Internal Server Error\. Class: <class .*>\. Exception: Cannot promote deployment with status DeploymentStatus\.PENDING/,
        ),
      }),
    },
  },
  {
    name: 'a pod without an ID after a promotion: rule A',
    requests: [
      started('sync'),
      created,
      registered,
      ['POST /agents/{agent}/deployments/{deployment}/promote'],
      started('sync', 'empty'),
      byName,
    ],
    answer: ok(has({ status: 'Ready', production_deployment_id: null })),
  },
  {
    name: 'the deletion of production',
    requests: [
      started('sync'),
      created,
      registered,
      ['POST /agents/{agent}/deployments/{deployment}/promote'],
      ['DELETE /agents/{agent}/deployments/{deployment}'],
    ],
    answer: refusal(
      400,
      'Cannot delete the current production deployment. Promote a different deployment first.',
    ),
  },
  {
    name: 'a deleted deployment that registers again',
    requests: [
      started('sync'),
      created,
      ['DELETE /agents/{agent}/deployments/{deployment}'],
      registered,
      ['GET /agents/{agent}/deployments'],
    ],
    answer: ok([]),
  },
  {
    name: 'a deleted deployment by its ID',
    requests: [
      started('sync'),
      created,
      ['DELETE /agents/{agent}/deployments/{deployment}'],
      ['GET /agents/{agent}/deployments/{deployment}'],
    ],
    answer: ok(has({ id: '{deployment}', expires_at: time })),
  },
  {
    name: 'a message',
    requests: [started('sync'), send],
    answer: ok(
      has({
        id: null,
        error: null,
        result: [has({ content: has({ type: 'text', author: 'agent', content: 'hello' }) })],
      }),
    ),
  },
  {
    name: 'a message to a deployment that was deleted',
    requests: [
      started('sync', 'empty'),
      created,
      registered,
      ['DELETE /agents/{agent}/deployments/{deployment}'],
      ['POST /agents/{agent}/deployments/{deployment}/rpc', message()],
    ],
    answer: ok(
      has({ id: null, error: null, result: [has({ content: has({ content: 'hello' }) })] }),
    ),
  },
  {
    name: 'a message to a deployment that never registered',
    requests: [
      started('sync'),
      created,
      ['POST /agents/{agent}/deployments/{deployment}/rpc', message()],
    ],
    answer: refusal(400, 'Deployment {deployment} does not have an ACP URL configured'),
  },
  {
    name: 'a message to an agent that was built only',
    requests: [build, send],
    answer: failure('Agent {agent} does not have an ACP URL configured'),
  },
  {
    name: 'a message that finds no pod',
    requests: [started('sync', 'nobody'), send],
    answer: failure('All connection attempts failed'),
  },
  {
    name: 'a message that meets a proxy without a pod',
    requests: [started('sync', 'no-endpoint'), send],
    answer: failure(words(/^Server error '503 Service Unavailable' for url '/)),
  },
  {
    name: 'a message to code that fails',
    requests: [started('sync', 'fails'), send],
    answer: failure(words(/^RPC error: \{'code': -32603, 'message': 'division by zero'/)),
  },
  {
    name: 'a message that is answered with nothing',
    requests: [started('sync', 'empty'), send],
    answer: ok(has({ id: null, result: [], error: null })),
  },
  {
    name: 'a message that meets a page',
    requests: [started('sync', 'html'), send],
    answer: ok(has({ id: null, result: [], error: null })),
  },
  {
    name: 'the task of a message that finds no pod',
    requests: [started('sync', 'nobody'), send, readTask],
    answer: ok(has({ name: '{task}', status: 'RUNNING' })),
  },
  {
    name: 'a message to an agent of another type',
    requests: [started('async'), send],
    answer: failure('Unsupported method: AgentRPCMethod.MESSAGE_SEND for ACP type: ACPType.ASYNC'),
  },
  {
    name: 'an unknown method',
    requests: [started('sync'), ['POST /agents/{agent}/rpc', call('message/sent', { content })]],
    answer: { status: 422, body: has({ status_code: 10422 }) },
  },
  {
    name: 'a task of an async agent',
    requests: [started('async'), createTask],
    answer: ok(has({ id: null, error: null, result: has({ name: '{task}', status: 'RUNNING' }) })),
  },
  {
    name: 'an event of an async agent',
    requests: [
      started('async'),
      createTask,
      ['POST /agents/{agent}/rpc', call('event/send', { task_name: '{task}', content })],
    ],
    answer: ok(
      has({ id: null, error: null, result: has({ agent_id: '{agent}', content: has(content) }) }),
    ),
  },
  {
    name: 'the messages of a sync agent',
    requests: [started('sync'), send, readTask, ['GET /messages?task_id={made}']],
    answer: ok(
      expect.arrayContaining([
        has({ created_at: timeWithoutZone, content: has({ author: 'agent', content: 'hello' }) }),
      ]),
    ),
  },
  {
    name: 'a deleted task',
    requests: [started('sync'), send, ['DELETE /tasks/name/{task}'], readTask],
    answer: refusal(404, "Item with name '{task}' does not exist."),
  },
]
