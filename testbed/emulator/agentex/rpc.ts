import { randomUUID } from 'node:crypto'
import { callPod, HangError, replyOf, RpcError } from './pod-call.ts'
import type { Pods } from './pods.ts'
import { AgentexRefusal, invalid, missing } from './refusals.ts'
import type { AcpType, AgentRow } from './registry.ts'

type Json = Readonly<Record<string, unknown>>

export interface Task {
  readonly id: string
  readonly name: string | null
  readonly agentId: string
  status: 'RUNNING' | 'CANCELED' | 'DELETED'
  readonly createdAt: string
  /** Oldest first. */
  readonly messages: Message[]
  /** What the agent will say, and how many reads do not show it yet. */
  readonly pending: { readonly text: string; left: number }[]
}

interface Message {
  readonly id: string
  readonly task_id: string
  readonly content: { readonly type: 'text'; readonly author: string; readonly content: string }
  readonly streaming_status: 'DONE'
  readonly created_at: string
  readonly updated_at: string
}

/** Several bodies are NDJSON. */
export type RpcAnswer = 'hang' | { readonly bodies: readonly object[]; readonly isStream: boolean }

interface Method {
  /** Its name in Python. */
  readonly symbol: string
  readonly types: readonly AcpType[]
}

const methods: Readonly<Record<string, Method>> = {
  'message/send': { symbol: 'MESSAGE_SEND', types: ['sync'] },
  'task/create': { symbol: 'TASK_CREATE', types: ['sync', 'async', 'agentic'] },
  'event/send': { symbol: 'EVENT_SEND', types: ['async', 'agentic'] },
  'task/cancel': { symbol: 'TASK_CANCEL', types: ['async', 'agentic'] },
}

/** Tasks, their messages, and what agents are asked. */
export class Rpc {
  /** Oldest first, also those that were deleted. */
  readonly tasks: Task[] = []
  readonly #pods: Pods

  constructor(pods: Pods) {
    this.#pods = pods
  }

  async serve(agent: AgentRow, address: string | undefined, body: unknown): Promise<RpcAnswer> {
    const { method, params } = readCall(body)
    const isStream = params['stream'] === true
    try {
      if (address === undefined)
        throw new RpcError(`Agent ${agent.id} does not have an ACP URL configured`)
      checkType(method, agent.acpType)
      const result = await this.#call(agent, address, method, params)
      const results = isStream ? linesOf(result as readonly Message[]) : [result]
      return { isStream, bodies: results.map((one) => answerOf(one, null)) }
    } catch (error) {
      if (error instanceof HangError) return 'hang'
      if (!(error instanceof RpcError || error instanceof AgentexRefusal)) throw error
      const failure = { code: -32_603, message: error.message, data: null }
      return { isStream, bodies: [answerOf(null, failure)] }
    }
  }

  task(by: 'id' | 'name', value: string): Task {
    const task = this.tasks.find((one) => one[by] === value && one.status !== 'DELETED')
    if (task) return task
    throw missing(by, value)
  }

  /** Newest first; those of a deleted task stay readable. */
  messagesOf(taskId: string | undefined): readonly Message[] {
    const task = this.tasks.find(({ id }) => id === taskId)
    if (task === undefined) return []
    const due = task.pending.filter((one) => one.left-- <= 0)
    for (const one of due) {
      addMessage(task, 'agent', one.text)
      task.pending.splice(task.pending.indexOf(one), 1)
    }
    return task.messages.toReversed()
  }

  async #call(agent: AgentRow, address: string, method: string, params: Json): Promise<unknown> {
    const text = textOf(params)
    switch (method) {
      case 'message/send': {
        // The task is there even if there is no pod.
        const task = this.#findOrCreate(agent, params['task_name'])
        addMessage(task, 'user', text)
        const { texts } = await this.#ask(address, method, task, text)
        return texts.map((one) => addMessage(task, 'agent', one))
      }
      case 'task/create': {
        const task = this.#findOrCreate(agent, params['name'])
        if (agent.acpType !== 'sync') await this.#ask(address, method, task, text)
        return renderTask(task)
      }
      case 'event/send': {
        const task = this.#find(params)
        const { texts, left } = await this.#ask(address, method, task, text)
        // Agents echo what the user says. That the code fails appears nowhere.
        if (texts.length > 0) addMessage(task, 'user', text)
        task.pending.push(...texts.map((one) => ({ text: one, left })))
        const { id, agentId: agent_id } = task
        const created_at = new Date().toISOString()
        const content = params['content'] ?? null
        return { id: randomUUID(), task_id: id, agent_id, sequence_id: 1, content, created_at }
      }
      default: {
        const task = this.#find(params)
        task.status = 'CANCELED'
        return renderTask(task)
      }
    }
  }

  async #ask(address: string, method: string, { id }: Task, text: string) {
    const met = this.#pods.knock(address)
    if (met === undefined) return { texts: await callPod(address, method, id), left: 0 }
    const left = met.type === 'pod' ? met.script.repliesAfter : 0
    return { texts: replyOf(met, method, text), left }
  }

  #findOrCreate({ id: agentId }: AgentRow, name: unknown): Task {
    const named = typeof name === 'string' ? name : null
    const known = this.tasks.find((one) => one.name === named && one.status !== 'DELETED')
    if (known && named !== null) return known
    const task: Task = {
      id: randomUUID(),
      name: named,
      agentId,
      status: 'RUNNING',
      createdAt: new Date().toISOString(),
      messages: [],
      pending: [],
    }
    this.tasks.push(task)
    return task
  }

  #find({ task_id: id, task_name: name }: Json): Task {
    return typeof id === 'string' ? this.task('id', id) : this.task('name', String(name))
  }
}

export function renderTask({ id, name, status, createdAt }: Task): object {
  const updated_at = new Date().toISOString()
  return { id, name, status, status_reason: null, created_at: createdAt, updated_at }
}

function readCall(body: unknown): { readonly method: string; readonly params: Json } {
  const { method, params } = (body ?? {}) as Json
  if (typeof method !== 'string' || methods[method] === undefined)
    throw invalid(`Value error, Unknown method: ${String(method)}`)
  if (typeof params !== 'object' || params === null) throw invalid('params: Field required')
  return { method, params: params as Json }
}

function checkType(method: string, type: AcpType): void {
  const { symbol = '', types } = methods[method] ?? {}
  if (types?.includes(type) === true) return
  throw new RpcError(
    `Unsupported method: AgentRPCMethod.${symbol} for ACP type: ACPType.${type.toUpperCase()}`,
  )
}

/** The answer never has the ID of its request. */
function answerOf(result: unknown, error: object | null): object {
  return { jsonrpc: '2.0', id: null, result, error }
}

function linesOf(messages: readonly Message[]): readonly object[] {
  return messages.flatMap((parent_task_message, index) => {
    const { content } = parent_task_message
    const delta = { type: 'text', text_delta: content.content }
    return [
      { type: 'start', index, content: { ...content, content: '' }, parent_task_message },
      { type: 'delta', index, delta, parent_task_message },
      { type: 'done', index, parent_task_message },
    ]
  })
}

function addMessage(task: Task, author: 'agent' | 'user', text: string): Message {
  // These times have no zone.
  const at = new Date().toISOString().replace('Z', '')
  const message: Message = {
    id: randomUUID(),
    task_id: task.id,
    content: { type: 'text', author, content: text },
    streaming_status: 'DONE',
    created_at: at,
    updated_at: at,
  }
  task.messages.push(message)
  return message
}

function textOf({ content }: Json): string {
  const { content: text } = (content ?? {}) as Json
  return typeof text === 'string' ? text : ''
}
