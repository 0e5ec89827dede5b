import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempDisposable } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { atLeast, type Bar, none } from './bar.ts'
import { listen } from '../loopback.ts'
import { createCertificate } from '../certificates.ts'
import { endless, once as onceOf, stopWith, success } from './faults/cell.ts'
import { answer } from './faults/toxics.ts'
import { startFaultProxy } from '../proxy/fault-proxy.ts'
import type { Toxic } from '../proxy/passage.ts'
import type { Operation } from '../server/operations.ts'
import { inPool } from './pool.ts'
import { apiKey, play, type Scene } from './scene.ts'

const statuses = [301, 302, 303, 307, 308]
const operations = [
  'list',
  'submit',
  'get',
  'logs',
  'cancel',
] as const satisfies readonly Operation[]
const atOnce = 6

/** Redirects to a foreign server: it never sees the key. */
export const redirect: Bar = async ({ only, report }) => {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'certificates-'))
  const certificate = await createCertificate(directory.path, 'DNS:localhost,IP:127.0.0.1')
  await using foreign = await listenForKeys(createServer())
  await using foreignTls = await listenForKeys(
    createTlsServer({ key: certificate.key, cert: certificate.cert }),
  )
  const env = { NODE_EXTRA_CA_CERTS: certificate.file }
  const places = [
    ['another port', `http://127.0.0.1:${foreign.port}/v5/builds`],
    ['another name', `http://localhost:${foreign.port}/v5/builds`],
    ['another scheme', `https://localhost:${foreignTls.port}/v5/builds`],
  ] as const
  const redirects = operations.flatMap((operation) =>
    statuses.flatMap((status) =>
      places.map(([place, location]) => {
        const toxic = answer({ status, headers: { location }, body: '' })
        const isCancel = operation === 'cancel'
        const scene: Scene = {
          script: isCancel ? endless : success,
          toxicOf: onceOf(operation, toxic),
          env,
          ...(isCancel ? { drive: stopWith('SIGINT') } : {}),
        }
        return { name: `${operation}: ${status} to ${place}`, scene, operation, toxic }
      }),
    ),
  )
  const keys = (): number => foreign.keys() + foreignTls.keys()
  const played = redirects.filter(({ name }) => name.includes(only))
  const met = await inPool(played, atOnce, async ({ name, scene, operation }) => {
    const before = keys()
    const { requests } = await play(scene)
    if (keys() > before) report(`${name}: the foreign server saw the key`)
    const isMet = requests.some((one) => one.operation === operation)
    if (!isMet) report(`${name}: the action did not send this request`)
    return isMet
  })
  const seen = keys()
  await followRedirects(played, env)
  const followed = keys() - seen
  // That the servers recognise the key, where a user names them.
  for (const url of [`http://127.0.0.1:${foreign.port}`, `https://localhost:${foreignTls.port}`])
    await play({ script: success, env, baseUrl: () => url })
  const named = keys() - seen - followed
  return [
    atLeast('redirects that the action met', played.length, met.filter(Boolean).length),
    none('times that a foreign server saw the key', seen),
    atLeast('times that it saw the key of `fetch`', played.length, followed),
    atLeast('times that a server saw it that the user named', 2, named),
  ]
}

/** Proves, with a client that follows the same redirects, that the servers could see the key. */
async function followRedirects(
  redirects: readonly { readonly operation: Operation; readonly toxic: Toxic }[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await using server = await listenForKeys(createServer())
  const toxics = redirects.map(({ toxic }) => toxic).values()
  await using proxy = await startFaultProxy({
    port: server.port,
    toxicOf: () => toxics.next().value,
  })
  const client = `
    const [url, key, ...methods] = process.argv.slice(1)
    for (const method of methods)
      await fetch(url, { method, headers: { 'x-api-key': key } }).catch(() => undefined)
  `
  const isPost = (operation: Operation): boolean => ['submit', 'cancel'].includes(operation)
  const methods = redirects.map(({ operation }) => (isPost(operation) ? 'POST' : 'GET'))
  const url = `http://${proxy.host}:${proxy.port}/v5/builds`
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', client, url, apiKey, ...methods],
    { env: { ...process.env, ...env }, stdio: 'inherit' },
  )
  await once(child, 'close')
}

async function listenForKeys(
  server: ReturnType<typeof createServer>,
): Promise<AsyncDisposable & { readonly port: number; readonly keys: () => number }> {
  const sockets = new Set<Socket>()
  // Credentials of an address are sent encoded.
  const forms = [apiKey, Buffer.from(`user:${apiKey}`).toString('base64')]
  const hasKey = (text: string): boolean => forms.some((form) => text.includes(form))
  let keys = 0
  const onSocket = (socket: Socket): void => {
    sockets.add(socket)
    let text = ''
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      const hadKey = hasKey(text)
      text += chunk.toString('latin1')
      if (!hadKey && hasKey(text)) keys += 1
      if (text.includes('\r\n\r\n'))
        socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    })
  }
  server.on('setSecureContext' in server ? 'secureConnection' : 'connection', onSocket)
  server.on('tlsClientError', () => undefined)
  const listening = await listen(server, () => {
    for (const socket of sockets) socket.destroy()
  })
  return { ...listening, keys: () => keys }
}
