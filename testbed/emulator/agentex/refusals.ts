/** An error of Agentex, in one of its forms. */
export class AgentexRefusal extends Error {
  override readonly name = 'AgentexRefusal'
  readonly status: number
  readonly body: object

  constructor(status: number, body: object, message: string) {
    super(message)
    this.status = status
    this.body = body
  }
}

function withCode(status: number, message: string): AgentexRefusal {
  return new AgentexRefusal(status, { message, code: status, data: null }, message)
}

export const unauthorized = (): AgentexRefusal =>
  new AgentexRefusal(401, { detail: 'Unauthorized' }, 'Unauthorized')

export const noRoute = (): AgentexRefusal =>
  new AgentexRefusal(404, { detail: 'Not Found' }, 'Not Found')

export const forbidden = (): AgentexRefusal => withCode(403, 'Forbidden')

export const badRequest = (message: string): AgentexRefusal => withCode(400, message)

export const missing = (by: 'id' | 'name', value: string): AgentexRefusal =>
  withCode(404, `Item with ${by} '${value}' does not exist.`)

export const notOfAgent = (deployment: string, agent: string): AgentexRefusal =>
  withCode(404, `Deployment ${deployment} not found for agent ${agent}`)

/** It quotes what was sent. */
export function invalid(problem: string): AgentexRefusal {
  const message = `1 validation error: ${problem}`
  return new AgentexRefusal(422, { status_code: 10_422, message }, message)
}

export function internal(problem: string): AgentexRefusal {
  const message = `Internal Server Error. Class: <class 'ValueError'>. Exception: ${problem}`
  return new AgentexRefusal(500, { message, code: 500 }, problem)
}
