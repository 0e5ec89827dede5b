import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempDisposable } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Expected, problemsOf } from '../support/problems-of.ts'
import { type Between, play, type Scenario } from '../support/play.ts'
import { createCertificate } from '../../testbed/certificates.ts'
import { collectOutput } from '../../testbed/runner/child-output.ts'

/** What a link does from now on. */
export interface LinkState {
  /** The part of the packets that is lost; 1 is all. */
  readonly loss?: number
  readonly delayMs?: number
  /** 0 for any number. */
  readonly bitsPerSecond?: number
  /** Whether it loses everything. */
  readonly isDown?: boolean
}

const script = fileURLToPath(new URL('link.py', import.meta.url))
/** The same on every link: each has namespaces of its own. */
const [client, server, port] = ['10.77.0.1', '10.77.0.2', 8443]

/** A run of the action over a link; resolves with everything that is wrong. */
export async function overLink(
  first: LinkState,
  scenario: (change: (state: LinkState) => void) => Scenario,
  expected: Expected,
): Promise<readonly string[]> {
  await using directory = await mkdtempDisposable(join(tmpdir(), 'link-'))
  const tls = await createCertificate(directory.path, `IP:${server}`)
  let link: Link | undefined
  const change = (state: LinkState): void => link?.change(state)
  const played = await play({
    ...scenario(change),
    tls,
    between: async (proxy): Promise<Between> => {
      const started = await startLink(join(directory.path, 'socket'), proxy)
      link = started
      change(first)
      return {
        baseUrl: `https://${server}:${port}`,
        env: { NODE_EXTRA_CA_CERTS: tls.file, HTTPS_PROXY: '' },
        launcher: ['nsenter', `--net=${started.namespace}`, '--'],
        [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
      }
    },
  })
  return problemsOf(played, expected)
}

interface Link extends AsyncDisposable {
  /** Path of the namespace that the client belongs in. */
  readonly namespace: string
  readonly change: (state: LinkState) => void
}

/** A link whose other end leads to this server. It ends with this process. */
async function startLink(
  path: string,
  target: { readonly host: string; readonly port: number },
): Promise<Link> {
  const entrance = createServer({ allowHalfOpen: true }, (socket) => {
    const upstream = connect({ ...target, allowHalfOpen: true })
    socket.on('error', () => upstream.destroy()).pipe(upstream)
    upstream.on('error', () => socket.destroy()).pipe(socket)
  })
  await once(entrance.listen(path), 'listening')
  const relay = spawn('python3', [script, path, client, server, String(port)])
  const ended = once(relay, 'close')
  const errors = collectOutput(relay.stderr)
  const line = await collectOutput(relay.stdout)
    .waitFor(() => true)
    .catch((cause: unknown) => {
      entrance.close()
      throw new Error(`The link did not start:\n${errors.text()}`, { cause })
    })
  const { namespace } = JSON.parse(line) as { readonly namespace: string }
  return {
    namespace,
    change: (state) => void relay.stdin.write(`${JSON.stringify(state)}\n`),
    async [Symbol.asyncDispose]() {
      relay.stdin.end()
      await ended
      entrance.close()
    },
  }
}
