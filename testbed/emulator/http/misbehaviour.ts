import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Refusal, type InvalidField } from '../model/refusals.ts'
import type { Services } from './services.ts'
import { DroppedError } from './submit.ts'

/** Applies the planned faults that need no handler; handlers apply those of their own operation. */
export function applyFaults(app: FastifyInstance, { plan }: Pick<Services, 'plan'>): void {
  app.addHook('onRequest', async (request, reply) => {
    const { operation } = request.routeOptions.config
    if (operation === undefined) return
    const fault = plan.take(operation)
    request.entry.fault = fault
    switch (fault?.type) {
      case 'drop-after-body':
        // These have a body, which their handlers read first.
        return operation === 'submit' || operation === 'deploy' ? undefined : drop(reply)
      case 'hang':
        reply.hijack()
        return reply
      case 'delay':
        await sleep(fault.ms)
        return undefined
      case 'answer': {
        const { status, headers = {}, body } = fault
        if (body === undefined) reply.type('application/json')
        const planned = JSON.stringify(renderError('A planned fault.'))
        return await reply
          .code(status)
          .headers(headers)
          .send(body ?? planned)
      }
      case 'late-effect':
      case 'late-answer':
      case 'lose-answer':
      case undefined:
        return undefined
    }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { fault } = request.entry
    if (fault?.type === 'lose-answer') drop(reply)
    // This must not keep alive a process that has closed the server.
    if (fault?.type === 'late-answer') await sleep(fault.ms, undefined, { ref: false })
    return payload
  })
}

export function sendErrors(app: FastifyInstance, { knobs }: Pick<Services, 'knobs'>): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    if (error instanceof DroppedError || request.raw.socket.destroyed) return drop(reply)
    const { refusals, errorForm } = knobs()
    const isRefusal = error instanceof Refusal
    const status = isRefusal ? (refusals[error.code] ?? error.status) : (error.statusCode ?? 500)
    reply.code(status)
    if (errorForm === 'html') return reply.type('text/html').send(`<h1>${status}</h1>`)
    if (errorForm === 'message')
      return reply.send({ message: error.message, code: status, data: null })
    return reply.send(renderError(error.message, isRefusal ? error.field : undefined))
  })
  app.setNotFoundHandler((_, reply) => reply.code(404).send(renderError('Not Found')))
}

/** Closes the connection without a response. */
export function drop(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.request.raw.socket.destroy()
  return reply
}

/** FastAPI writes errors like this. */
function renderError(message: string, field?: InvalidField): object {
  if (field === undefined) return { detail: message }
  const { location: loc, type, input } = field
  return { detail: [{ loc, msg: message, type, input }] }
}
