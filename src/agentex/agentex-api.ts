import { isJsonObject, nonEmptyText } from '../api/decode.ts'
import { isPathSafeId } from '../api/paths.ts'
import type { JsonRequest, RequestSender } from '../api/requests.ts'
import { frameJson } from '../api/send-form.ts'
import { clip } from '../util/clip.ts'
import { ActionError, type ApiError, asApiError } from '../util/errors.ts'

const ofAgent = ['status', 'acp_type', 'registered_at', 'production_deployment_id'] as const
const ofRecord = ['status', 'sgp_deploy_id', 'helm_release_name', 'promoted_at', 'acp_url'] as const

/** A row as Agentex has it. `undefined`: the field is absent, null or mistyped. */
type Row<Field extends string> = Readonly<{ id: string } & Record<Field, string | undefined>>

export type Agent = Row<(typeof ofAgent)[number]>
/** What Agentex knows of a deployment. Its ID need not be that of the deployment. */
export type AgentexRecord = Row<(typeof ofRecord)[number]>

/** An agent, and its records from the newest to the oldest. */
export interface Snapshot {
  readonly agent: Agent | undefined
  readonly records: readonly AgentexRecord[]
}

type Decode<T> = JsonRequest<T>['shape']['decode']

const maxBytes = 16 * 1024 * 1024
const mostRecords = 200
const longestLine = 400

/** The API of Agentex. Rejects with an `ApiError`; only deletions are retried. */
export class AgentexApi implements AsyncDisposable {
  readonly baseUrl: URL
  readonly #requests: RequestSender
  readonly #redact: (text: string) => string

  constructor(requests: RequestSender, baseUrl: URL, redact: (text: string) => string) {
    this.baseUrl = baseUrl
    this.#requests = requests
    this.#redact = redact
  }

  /** Resolves without an agent if there is none, or none that this key may read. */
  async read(agentName: string, signal: AbortSignal): Promise<Snapshot> {
    const byName = `/agents/name/${encodeURIComponent(agentName)}`
    const decodeAgent = (value: unknown) => decodeRow(value, ofAgent)
    const agent = await this.#get('the agent', byName, decodeAgent, signal).catch(ifMissing)
    if (agent === undefined) return { agent, records: [] }
    const path = `/agents/${agent.id}/deployments?limit=${mostRecords}`
    const decode = (value: unknown) =>
      listOf(value)?.flatMap((one) => decodeRow(one, ofRecord) ?? [])
    const records = this.#get("the agent's deployments", path, decode, signal)
    return { agent, records: (await records.catch(ifNoRoute)) ?? [] }
  }

  /** Sends no more than once. Only `signal` limits how long an agent may take. */
  async call(path: string, method: string, params: object, signal: AbortSignal) {
    const decode = (value: unknown) => decodeRpc(value, this.#redact)
    const shape = { expected: 'a JSON-RPC response', maxBytes, decode }
    const resource = { operation: `Calling '${method}' of the agent`, path: () => path, shape }
    const body = frameJson({ jsonrpc: '2.0', id: 1, method, params })
    return await this.#requests.submit(resource, body, { signal }, 0)
  }

  async listMessages(taskId: string, signal: AbortSignal): Promise<readonly unknown[]> {
    const path = `/messages?task_id=${encodeURIComponent(taskId)}`
    return await this.#get("the agent's messages", path, listOf, signal)
  }

  /** Resolves as `deleteTask` does. */
  async endTask({ path, isSync, taskName }: SentTask, signal: AbortSignal) {
    const params = { task_name: taskName }
    if (!isSync) await this.call(path, 'task/cancel', params, signal).catch(asApiError)
    return await this.deleteTask(taskName, signal)
  }

  /** Resolves with whether there was such a task. */
  async deleteTask(name: string, signal: AbortSignal): Promise<boolean> {
    const request = { operation: `Deleting task '${name}'`, path: taskPath(name) }
    const send = () => this.#requests.send({ ...request, method: 'DELETE' }, signal)
    const deleted = this.#requests.command(send, signal).then(() => true)
    return (await deleted.catch(ifMissing)) ?? false
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    return this.#requests[Symbol.asyncDispose]()
  }

  #get<T>(what: string, path: string, decode: Decode<T>, signal: AbortSignal) {
    const shape = { expected: what, maxBytes, decode }
    const resource = { operation: `Reading ${what} from Agentex`, path: () => path, shape }
    return this.#requests.get(resource, signal, { attempts: 1 })
  }
}

/** The task of a message; all types but `sync` are cancelled first. */
interface SentTask {
  readonly path: string
  readonly isSync: boolean
  readonly taskName: string
}

/** HTTP responds with 200 in both cases. */
interface RpcResponse {
  readonly error?: string
  readonly result?: unknown
}

/** An error is the text of an agent or a cluster: it becomes one line without our key. */
function decodeRpc(value: unknown, redact: (text: string) => string): RpcResponse | undefined {
  if (!isJsonObject(value)) return undefined
  const { error, result } = value
  if (!isJsonObject(error)) return { result }
  const text = redact(nonEmptyText(error['message']) ?? '')
  return { error: clip(text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim(), longestLine) }
}

export function taskPath(name: string): string {
  return `/tasks/name/${encodeURIComponent(name)}`
}

const hints: Readonly<Record<number, string>> = {
  401: "Check that 'api-key' and 'account-id' belong to it; it responds so while its key service is down, too.",
  403: "Give the key's owner the permission for this agent.",
}

/** Agentex refused the question, or could not be asked. */
export class AgentexError extends ActionError {
  override readonly name = 'AgentexError'
  readonly reason: 'refused' | 'in-doubt'

  constructor(error: ApiError, host: string) {
    const { kind, status = 500 } = error
    const mayPass = kind !== 'response' && (status >= 500 || [408, 425, 429].includes(status))
    const hint = mayPass
      ? 'Check that this runner reaches it, or run the job again later.'
      : (hints[status] ?? "Check input 'agentex-url': what answers there is not Agentex.")
    super(error.message, { cause: error, hint: `Agentex is at '${host}'. ${hint}` })
    this.reason = mayPass ? 'in-doubt' : 'refused'
  }
}

/** A gateway, or a server without this route, sends no such code. */
function ifMissing(error: unknown): undefined {
  if (asApiError(error).code !== '404') throw error
}

function ifNoRoute(error: unknown): undefined {
  if (asApiError(error).status !== 404) throw error
}

/** Decodes nothing without an ID, which becomes safe in a path. */
function decodeRow<Name extends string>(value: unknown, names: readonly Name[]) {
  if (!isJsonObject(value)) return undefined
  const id = nonEmptyText(value['id']) ?? ''
  const texts = names.map((name) => [name, nonEmptyText(value[name])])
  const row = { ...Object.fromEntries(texts), id: encodeURIComponent(id) } as Row<Name>
  return isPathSafeId(id) ? row : undefined
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined
}
