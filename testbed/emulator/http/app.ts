import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance } from 'fastify'
import { checkAccount, checkKey, checkLocal } from './access.ts'
import type { ServedOperation } from './faults.ts'
import type { JournalEntry } from './journal.ts'
import { applyFaults, sendErrors } from './misbehaviour.ts'
import { addRoutes } from './routes.ts'
import type { Services } from './services.ts'

declare module 'fastify' {
  interface FastifyRequest {
    entry: JournalEntry
    accountId: string
    /** Identity of the key. */
    createdBy: string
  }
  interface FastifyContextConfig {
    operation?: ServedOperation
    /** Default: it does. */
    needsKey?: boolean
  }
}

/** Creates the server: access checks, faults, error responses and routes. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { apiKeys, journal } = services
  const app = Fastify({ forceCloseConnections: true, genReqId: () => crypto.randomUUID() })
  app.decorateRequest('accountId', '')
  app.decorateRequest('createdBy', '')
  app.addHook('onRequest', (request, _, done) => {
    const { operation } = request.routeOptions.config
    request.entry = {
      method: request.method,
      url: request.url,
      operation,
      headers: { ...request.headers, 'x-api-key': undefined },
      fault: undefined,
      status: undefined,
      fields: undefined,
      archive: undefined,
    }
    journal.push(request.entry)
    checkLocal(request.headers)
    request.createdBy = checkKey(request.headers, apiKeys)
    done()
  })
  applyFaults(app, services)
  app.addHook('onRequest', (request, _, done) => {
    const isOperation = request.routeOptions.config.operation !== undefined
    if (isOperation) request.accountId = checkAccount(request.headers)
    done()
  })
  app.addHook('onSend', (_, reply, payload, done) => {
    reply.headers(services.knobs().headers)
    done(null, payload)
  })
  app.addHook('onResponse', (request, reply, done) => {
    request.entry.status = reply.statusCode
    done()
  })
  sendErrors(app, services)
  acceptEmptyJson(app)
  await app.register(multipart, { throwFileSizeLimit: false })
  await app.register((scope, _, done) => {
    addRoutes(scope, services)
    done()
  })
  return app
}

/** Public clients send a cancel as `application/json` without a body. */
function acceptEmptyJson(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(body))
    } catch {
      done(Object.assign(new Error('The body is not valid JSON.'), { statusCode: 422 }))
    }
  })
}
