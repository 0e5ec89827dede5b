import { spawn } from 'node:child_process'
import { createServer } from 'node:https'
import { dirname, basename } from 'node:path'
import { createCertificate } from '../certificates.ts'
import { listen } from '../loopback.ts'
import { makeWorkspace } from '../runner/workspace.ts'

/** Serves a repository over HTTPS on loopback, with git's own program for that. */
export interface GitServer extends AsyncDisposable {
  readonly url: string
  /** Path of the certificate to trust. */
  readonly certificate: string
  readonly requests: string[]
  demandPassword: boolean
}

export async function startGitServer(repository: string): Promise<GitServer> {
  const files = await makeWorkspace({})
  const { key, cert, file } = await createCertificate(files.path, 'IP:127.0.0.1')
  const server = createServer({ key, cert }, (request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.setHeader('set-cookie', 'session=1; Max-Age=3600')
    if (state.demandPassword && request.headers.authorization === undefined) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
      return
    }
    const [path, query = ''] = (request.url ?? '').split('?')
    const child = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: dirname(repository),
        GIT_HTTP_EXPORT_ALL: '1',
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: 'uploadpack.allowAnySHA1InWant',
        GIT_CONFIG_VALUE_0: 'true',
        GIT_CONFIG_KEY_1: 'uploadpack.allowFilter',
        GIT_CONFIG_VALUE_1: 'true',
        REQUEST_METHOD: request.method,
        PATH_INFO: path,
        QUERY_STRING: query,
        CONTENT_TYPE: request.headers['content-type'],
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    request.pipe(child.stdin)
    void child.stdout.toArray().then((chunks) => {
      const output = Buffer.concat(chunks as Buffer[])
      const end = output.indexOf('\r\n\r\n')
      for (const line of output.subarray(0, end).toString().split('\r\n')) {
        const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(line) ?? []
        if (name === 'Status') response.statusCode = Number.parseInt(value)
        else response.setHeader(name, value)
      }
      response.end(output.subarray(end + 4))
    })
  })
  const { port, ...listening } = await listen(server)
  const requests: string[] = []
  const state = {
    url: `https://127.0.0.1:${port}/${basename(repository)}`,
    certificate: file,
    requests,
    demandPassword: false,
    [Symbol.asyncDispose]: async () => {
      await listening[Symbol.asyncDispose]()
      await files[Symbol.asyncDispose]()
    },
  }
  return state
}
