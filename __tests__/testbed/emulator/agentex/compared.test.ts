import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it } from '@jest/globals'
import { startAgentex } from '../../../../testbed/emulator/agentex/server.ts'
import { serve } from '../../../../testbed/loopback.ts'
import { type Answer, type Row, rows } from './rows.ts'

/** A running Agentex to compare the emulator with: what it answers must be in the rows, too. */
const server = process.env['AGENTEX_SERVER']
const headers = {
  'x-api-key': process.env['AGENTEX_API_KEY'] ?? 'key',
  'x-selected-account-id': process.env['AGENTEX_ACCOUNT_ID'] ?? 'acct-1',
}

/** Pods, each of which does what its path says. */
async function answerAsPod(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { id, method } = JSON.parse(await text(request)) as Record<'id' | 'method', string>
  const does = request.url?.split('/')[1]
  const say = (fields: object): void => {
    response.end(`${JSON.stringify({ jsonrpc: '2.0', id, ...fields })}\n`)
  }
  if (does === 'html') response.end('<h1>Welcome</h1>')
  else if (does === 'no-endpoint') response.writeHead(503).end()
  else if (does === 'nobody') response.destroy()
  else if (does === 'fails')
    say({ error: { code: -32_603, message: 'division by zero', data: null } })
  else if (method !== 'message/send') say({ result: { status: 'ok' } })
  else if (does === 'empty') response.end()
  else {
    const content = { type: 'text', author: 'agent', content: 'hello' }
    say({ result: { type: 'full', index: 0, content } })
  }
}

async function play({ requests }: Row, url: string, pod: string, nobody: string): Promise<Answer> {
  const texts = new Map([
    ['name', `compared-${randomUUID()}`],
    ['unknown', randomUUID()],
    ['task', `compared-${randomUUID()}`],
    ['pod', pod],
  ])
  const fill = (template: string): string =>
    template
      .replace('{pod}/nobody', nobody)
      .replaceAll(/\{(\w+)\}/g, (braces, name: string) => texts.get(name) ?? braces)
  let last: Answer = { status: 0, body: undefined }
  for (const [request, body, as] of requests) {
    const [method = '', path = ''] = fill(request).split(' ')
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body ? fill(JSON.stringify(body)) : null,
    })
    last = { status: response.status, body: await response.json() }
    const { id } = last.body as { readonly id?: unknown }
    if (as !== undefined && typeof id === 'string') texts.set(as, id)
  }
  const named = [...texts].reduce(
    (shown, [name, value]) => shown.replaceAll(value, `{${name}}`),
    JSON.stringify(last),
  )
  return JSON.parse(named) as Answer
}

it.each(rows)('$name', async (row) => {
  await using pods = await serve(answerAsPod)
  const closed = await serve(() => undefined)
  const builds = { apiKey: headers['x-api-key'], deployments: () => [] }
  await using emulator = await startAgentex({ builds, accountId: 'acct-1' })
  const nobody = closed.url.origin
  await closed[Symbol.asyncDispose]()
  expect(await play(row, server ?? emulator.url, pods.url.origin, nobody)).toEqual(row.answer)
})
