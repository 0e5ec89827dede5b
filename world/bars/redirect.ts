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
import { answer } from './faults/responses.ts'
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

/** Redirects to a foreign server, and addresses mistakable for one: it never sees the key. */
export const redirect: Bar = async ({ only, report }) => {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'certificates-'))
  const certificate = await createCertificate(
    directory.path,
    'DNS:localhost,DNS:foreign.example,IP:127.0.0.1',
  )
  await using foreign = await listenForKeys(createServer())
  await using foreignTls = await listenForKeys(
    createTlsServer({ key: certificate.key, cert: certificate.cert }),
  )
  const hook = new URL('resolve-examples.mjs', import.meta.url).href
  const env = { NODE_EXTRA_CA_CERTS: certificate.file, NODE_OPTIONS: `--import=${hook}` }
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
  const [plain, secure] = [`foreign.example:${foreign.port}`, `foreign.example:${foreignTls.port}`]
  const urls = [...refusedAddresses(plain, secure, foreign.port)].map((address) => ({
    name: `base-url ${JSON.stringify(address)}`,
    scene: { script: success, env, baseUrl: () => address },
  }))
  const environment = {
    name: 'SGP_CLIENT_BASE_URL with a plain address',
    scene: {
      script: success,
      env: { ...env, SGP_CLIENT_BASE_URL: `http://${plain}` },
      baseUrl: () => '',
    },
  }
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']
  const proxies = names.flatMap((name) => {
    const proxied = { ...env, [name]: `http://${plain}` }
    return [
      {
        name: `${name} is a foreign server, for a loopback address`,
        scene: { script: success, env: proxied },
      },
      {
        name: `${name} is a foreign server, for an https address`,
        scene: { script: success, env: proxied, baseUrl: () => 'https://api.example' },
      },
    ]
  })
  const keys = (): number => foreign.keys() + foreignTls.keys()
  const isSelected = ({ name }: { readonly name: string }): boolean => name.includes(only)
  const playedRedirects = redirects.filter(isSelected)
  const addresses = [...urls, environment, ...proxies].filter(isSelected)
  const playCase = async ({ name, scene }: { readonly name: string; readonly scene: Scene }) => {
    const before = keys()
    const { requests } = await play(scene)
    if (keys() > before) report(`${name}: the foreign server saw the key`)
    return requests
  }
  await inPool(addresses, atOnce, playCase)
  const met = await inPool(playedRedirects, atOnce, async (one) => {
    const requests = await playCase(one)
    const isMet = requests.some(({ operation }) => operation === one.operation)
    if (!isMet) report(`${one.name}: the action did not send this request`)
    return isMet
  })
  const seen = keys()
  await followRedirects(playedRedirects, env)
  const followed = keys() - seen
  // That the servers recognise the key, where a user names them.
  for (const url of [`http://127.0.0.1:${foreign.port}`, `https://localhost:${foreignTls.port}`])
    await play({ script: success, env, baseUrl: () => url })
  const named = keys() - seen - followed
  return [
    atLeast('redirects and addresses', 40, playedRedirects.length + addresses.length),
    atLeast('redirects that the action met', playedRedirects.length, met.filter(Boolean).length),
    none('times that a foreign server saw the key', seen),
    atLeast('times that it saw the key of `fetch`', playedRedirects.length, followed),
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

/** Addresses that are no `https` one of a host that a reader would recognise. */
function refusedAddresses(plain: string, secure: string, port: number): readonly string[] {
  return [
    ...['', 'api.', '127.0.0.1.', 'localhost.', '127.0.0.1%2e', '1270001.'].map(
      (prefix) => `http://${prefix}${plain}`,
    ),
    ...[`http://0.0.0.0:${port}`, `http://[::ffff:127.0.0.1]:${port}`, `http://[::]:${port}`],
    ...[`http:${plain}`, `http:\\\\${plain}`, `\thttp://${plain}`, `ht\ntp://${plain}`],
    ...[`//${plain}`, plain, `ws://${plain}`, `ftp://${plain}`, `HTTP://${plain}`],
    ...[`http://127.0.0.1@${plain}`, `http://127.0.0.1:80@${plain}`, `http://127.0.0.1%40${plain}`],
    ...[`https://api.egp.scale.com@${secure}`, `https://api.egp.scale.com:443@${secure}`],
    ...[`https://user:${apiKey}@${secure}`, `https://@${secure}@${secure}`],
    ...[`https://${secure}?.egp.scale.com`, `https://${secure}#.egp.scale.com`],
    ...[`https://${secure}/?x=1`, `https://api.egp.scale.com\\@${secure}`],
  ]
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
