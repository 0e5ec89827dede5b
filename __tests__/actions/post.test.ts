import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { post } from '../../src/actions/post.ts'
import { postDeploy } from '../../src/actions/post-deploy.ts'
import { encodeState, type SavedState } from '../../src/cleanup/state-format.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import type { Host } from '../../src/runner/host/host.ts'
import { serve } from '../../testbed/loopback.ts'
import { collector } from '../support/collector.ts'
import { ownEnvironment } from '../support/environment.ts'

const temp = ownEnvironment()
beforeEach(() => {
  process.env['INPUT_API-KEY'] = 'key-0123456789'
})

/** What main has left. */
function leave(
  baseUrl: string,
  apiKey = 'key-0123456789',
  id?: string,
  more: Partial<SavedState> = {},
): void {
  const state: SavedState = {
    cancelWanted: true,
    build: id === undefined ? undefined : { id, status: 'running', claim: 'answered' },
    server: { baseUrl, accountId: 'account-1' },
    ...more,
  }
  const name = 'agentex-state-1'
  writeFileSync(join(temp.path, name), encodeState(state, apiKey))
  process.env['STATE_state-file'] = name
}

/** What the post step prints. */
async function run(more: Partial<Host> = {}, entry = post): Promise<string> {
  const stdout = collector()
  const unstopped = { onSignal: () => undefined, onUncaught: () => undefined }
  await entry({ ...systemHost, ...unstopped, ...more, stdout })
  return stdout.text()
}

it('does not fail the job when it is stopped, and names what may still be running', async () => {
  const codes: number[] = []
  let exits = 0
  const signal: ((name: string) => void)[] = []
  await using server = await serve(() => signal.forEach((listener) => listener('SIGINT')))
  leave(server.url.href, 'key-0123456789', 'b-1')
  const text = await run({
    onSignal: (listener) => void signal.push(listener),
    setExitCode: (code) => void codes.push(code),
    exit: () => void (exits += 1),
  })
  expect([codes, exits]).toEqual([[], 1])
  expect(text).toContain('::warning::Build b-1 may still be running')
  expect(text).toContain('::warning::The step was stopped before it finished.')
  expect(text).not.toContain('::error')
})

it('names the list of builds where the key does not read the state', async () => {
  leave('http://127.0.0.1:9', 'another key', 'b-1')
  expect(await run()).toMatch(
    /^::warning::The saved state was not encrypted by this step with this API key, so the action does not know whether a build of this step is still running\.%0ACheck the builds: curl /m,
  )
})

describe.each(['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB', 'GITHUB_ACTION'])(
  'a state that was saved under another %s',
  (variable) => {
    it.each([
      [
        'the root action',
        post,
        'so the action does not know whether a build of this step is still running',
      ],
      [
        'deploy/',
        postDeploy,
        'so the action does not know whether a deployment of this step is left.%0ACheck the deployments: curl ',
      ],
    ])('is not believed by the post step of %s', async (_, entry, result) => {
      let requests = 0
      await using server = await serve((_request, response) => {
        requests += 1
        response.end()
      })
      process.env[variable] = '1'
      leave(server.url.href, 'key-0123456789', 'b-1')
      process.env[variable] = '2'
      expect(await run({}, entry)).toContain(
        `::warning::The saved state was not encrypted by this step with this API key, ${result}`,
      )
      expect(requests).toBe(0)
    })
  },
)

it('says how the build of a killed step had ended, and not that it was not cancelled', async () => {
  const build = { id: 'b-1', status: 'cancelled', claim: 'answered' } as const
  const unshown = { build, missingSummary: { agent: 'hello' } }
  leave('http://127.0.0.1:9', 'key-0123456789', 'b-1', unshown)
  const text = await run()
  expect(text.split('\n')).toContain("Build b-1 ended with status 'cancelled'.")
  expect(text).not.toContain('was not cancelled')
})

it.each([
  [
    'may have lost it',
    'true',
    /^::warning::The runner passed no state to the post step, .*Check the builds/m,
  ],
  ['has none', '', /^::add-mask::.*\n$/],
])(
  'warns of a missing state only where one may be lost: the runner %s',
  async (_, isGitea, text) => {
    Object.assign(process.env, { GITEA_ACTIONS: isGitea, ACT: '' })
    expect(await run()).toMatch(text)
  },
)

it('removes what a main step that was killed while it saved its state has left', async () => {
  leave('http://127.0.0.1:9/', 'key-0123456789', undefined, { cancelWanted: false })
  writeFileSync(join(temp.path, 'agentex-state-1.new'), '{')
  await run()
  expect(readdirSync(temp.path)).not.toContain('agentex-state-1.new')
})

describe('the post step of deploy/', () => {
  const production = { buildId: 'b-1', known: [] }
  const preview = { buildId: 'b-1', expiresMs: Date.parse('2026-12-01T20:00:00Z') }
  const mayBe = 'A production deployment of build b-1 may have been created. It was left as it is.'
  const broken = { openTransport: () => Promise.reject(new Error('No proxy.')) }

  /** What it prints of a deployment whose main step has ended. */
  const runFor = async (
    deployment: NonNullable<SavedState['deployment']>,
    { host = {}, baseUrl = 'http://127.0.0.1:9/' }: { host?: Partial<Host>; baseUrl?: string } = {},
  ): Promise<string> => {
    const unshown = { hasEnded: true, missingSummary: { agent: 'hello' } }
    leave(baseUrl, undefined, undefined, { deployment, ...unshown })
    return await run(host, postDeploy)
  }

  const byId = [
    ['without an ID', undefined, mayBe, 'deployments?build_id=b-1'],
    ['with an ID', 'd-1', 'Deployment d-1 was left as it is.', "deployments/d-1'"],
    ['with an ID that no request can have', '..', mayBe, 'deployments?build_id=b-1'],
  ] as const
  const stopped = { onSignal: (listener: (name: string) => void) => listener('SIGINT') }
  const hosts = [
    ['in order', {}],
    ['without a connection', broken],
    ['stopped', { ...stopped, setExitCode: () => undefined, exit: () => undefined }],
  ] as const

  describe.each(hosts)('%s', (_, host) => {
    it.each(byId)(
      'leaves production %s as it is, and never speaks of a preview',
      async (...row) => {
        const [, id, message, path] = row
        const text = await runFor({ sent: production, id }, { host })
        expect(text).toContain(`::warning::${message}%0AFollow it: curl -X GET `)
        expect(text).toContain(path)
        expect(text).not.toMatch(/preview|by itself|bug/)
      },
    )
  })

  it.each([
    ['forged', () => leave('http://127.0.0.1:9/', 'another key')],
    ['lost', () => (process.env['GITEA_ACTIONS'] = 'true')],
  ])('speaks of no preview where the state is %s', async (_, prepare) => {
    prepare()
    const text = await run({}, postDeploy)
    expect(text).toContain('a deployment of this step is left.%0ACheck the deployments: curl ')
    expect(text).not.toMatch(/preview|by itself/)
  })

  it('says of a preview that it ends by itself where the server cannot be asked', async () => {
    expect(await runFor({ sent: preview }, { host: broken })).toContain(
      '::warning::A preview of this step may be left; it ends by itself. No proxy.',
    )
  })

  it('says that a request without a response may still become another preview', async () => {
    await using server = await serve(({ method }, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(method === 'DELETE' ? {} : { items: [], has_more: false }))
    })
    const left = { sent: preview, id: 'd-1', mayHaveCreatedOthers: true }
    const text = await runFor(left, { baseUrl: server.url.href })
    expect(text).toMatch(/^Deleted preview d-1\.$/m)
    expect(text).toMatch(/^Another preview of this run may still appear; it ends by itself\.$/m)
    expect(text).toMatch(/^Check the list: curl .*deployments\?build_id=b-1&.*$/m)
  })

  it('takes a preview that the list shows as deleted for an answer', async () => {
    let requests = 0
    await using server = await serve((_request, response) => {
      requests += 1
      const items = [{ id: 'd-1', status: 'deleted', expires_at: '2026-12-01T20:00:00Z' }]
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ items, has_more: false }))
    })
    const text = await runFor({ sent: preview }, { baseUrl: server.url.href })
    expect(text).toMatch(/^Preview d-1 had been deleted before\.$/m)
    expect(text).not.toContain('::warning::')
    expect(requests).toBe(1)
  })
})
