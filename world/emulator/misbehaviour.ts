import { STATUS_CODES } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ErrorForm, Knobs } from './knobs.ts'
import { Refusal, type InvalidField } from '../server/refusals.ts'
import type { Services } from './services.ts'
import { DroppedError } from './submit.ts'

/** Applies the planned faults that need no handler; handlers apply those of their own operation. */
export function applyFaults(
  app: FastifyInstance,
  { plan, knobs }: Pick<Services, 'plan' | 'knobs'>,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { operation } = request.routeOptions.config
    if (operation === undefined) return
    const fault = plan.take(operation)
    request.entry.fault = fault
    switch (fault?.type) {
      case 'drop-before-body':
        return drop(reply)
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
        const { contentType, body } = renderError(
          knobs().errorForm,
          fault.status,
          'A planned fault.',
        )
        if (contentType !== undefined && fault.body === undefined) reply.type(contentType)
        return await reply
          .code(fault.status)
          .headers(fault.headers ?? {})
          .send(fault.body ?? body)
      }
      case 'late-effect':
      case 'late-answer':
      case 'lose-answer':
      case 'drop-in-body':
      case 'cut-log':
      case 'quiet-log':
      case 'garbage-log':
      case undefined:
        return undefined
    }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { fault } = request.entry
    if (fault?.type === 'lose-answer') drop(reply)
    if (fault?.type === 'late-answer') await sleep(fault.ms)
    return payload
  })
}

/** Sends every error in the form that the knobs select. */
export function sendErrors(app: FastifyInstance, knobs: () => Knobs): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    if (error instanceof DroppedError || request.raw.socket.destroyed) return drop(reply)
    const status = error instanceof Refusal ? error.status : (error.statusCode ?? 500)
    const field = error instanceof Refusal ? error.field : undefined
    const { contentType, body } = renderError(knobs().errorForm, status, error.message, field)
    if (contentType !== undefined) reply.type(contentType)
    return reply.code(status).send(body)
  })
  app.setNotFoundHandler((_, reply) => {
    const { contentType, body } = renderError(knobs().errorForm, 404, 'Not Found')
    if (contentType !== undefined) reply.type(contentType)
    return reply.code(404).send(body)
  })
}

/** Closes the connection without a response. */
function drop(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.request.raw.socket.destroy()
  return reply
}

interface ErrorBody {
  readonly contentType: string | undefined
  readonly body: string
}

function renderError(
  form: ErrorForm,
  status: number,
  message: string,
  field?: InvalidField,
): ErrorBody {
  switch (form) {
    case 'fastapi': {
      if (field === undefined) return json({ detail: message })
      const { location: loc, type, input } = field
      return json({ detail: [{ loc, msg: message, type, input }] })
    }
    case 'sister':
      return json(
        field === undefined
          ? { message, code: status, data: null }
          : { status_code: 10_422, message, data: null },
      )
    case 'html': {
      const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`
      const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body><center><h1>${title}</h1></center></body>\r\n</html>\r\n`
      return { contentType: 'text/html', body }
    }
    case 'empty':
      return { contentType: undefined, body: '' }
  }
}

function json(value: unknown): ErrorBody {
  return { contentType: 'application/json', body: JSON.stringify(value) }
}
