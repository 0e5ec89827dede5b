import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { create } from 'tar'
import { createDockerEngine, imageLabel } from '../../world/emulator/engines/docker.ts'
import { startEmulator, type Emulator } from '../../world/emulator/server.ts'
import { ensureDocker, type Engine } from '../../world/machine/engine.ts'
import { stageExample } from '../../scripts/stage-example.ts'

const run = promisify(execFile)

describe('the emulator on a Docker engine', () => {
  let docker: Engine
  let emulator: Emulator

  beforeAll(async () => {
    docker = await ensureDocker()
    emulator = await startEmulator({ engine: await createDockerEngine(docker) })
  })
  afterAll(async () => {
    await emulator.close()
    await docker.stop()
  })

  async function submit(example: string, dockerfile?: string): Promise<string> {
    await using staged = await stageExample(example, dockerfile)
    const archive = create(
      { cwd: staged.path, gzip: true, sync: true },
      await readdir(staged.path),
    ).read()
    const form = new FormData()
    form.set('image_name', example)
    form.set('image_tag', 'engine-test')
    form.set('agent_name', `${example}-${crypto.randomUUID()}`)
    form.set('build_args', '{"GREETING":"Good morning"}')
    form.set('context_archive', new Blob([new Uint8Array(archive ?? [])]), 'context.tar.gz')
    const { id } = (await (await request('/v5/builds', { method: 'POST', body: form })).json()) as {
      id: string
    }
    return `/v5/builds/${id}`
  }

  function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'x-api-key': emulator.apiKey, 'x-selected-account-id': 'acct' }
    return fetch(emulator.url + path, { headers, ...init })
  }

  async function statusAfterLog(path: string): Promise<unknown> {
    const { build_status: status } = (await (await request(path)).json()) as Record<string, unknown>
    return status
  }

  it('builds an example, with its build arguments, and tags and labels the image', async () => {
    const path = await submit('hello-agent')
    const log = await (await request(`${path}/logs`)).text()
    expect(log).toContain('Good morning, Ada!')
    expect(await statusAfterLog(path)).toBe('success')
    const { image_url: image } = (await (await request(path)).json()) as { image_url: string }
    const inspect = [
      '--host',
      docker.host,
      'image',
      'inspect',
      image,
      '--format',
      '{{json .Config.Labels}}',
    ]
    expect((await run('docker', inspect)).stdout).toContain(imageLabel)
  })

  it('tags an image that is registered, if the engine has it', async () => {
    emulator.turn({ generation: 'g5' })
    const path = await submit('hello-agent')
    await (await request(`${path}/logs`)).text()
    const { image_url: image } = (await (await request(path)).json()) as { image_url: string }
    const register = async (imageUrl: string): Promise<unknown> => {
      const form = new FormData()
      form.set('image_name', 'promoted-agent')
      form.set('image_tag', 'v1')
      form.set('agent_name', `promoted-${crypto.randomUUID()}`)
      form.set('image_url', imageUrl)
      const response = await request('/v5/builds', { method: 'POST', body: form })
      return ((await response.json()) as Record<string, unknown>)['build_status']
    }
    expect(await register(image)).toBe('success')
    const ids = ['image', 'inspect', '--format', '{{.Id}}', image, 'promoted-agent:v1']
    const { stdout } = await run('docker', ['--host', docker.host, ...ids])
    const [first, second] = stdout.trim().split('\n')
    expect(first).toMatch(/^sha256:/)
    expect(second).toBe(first)
    expect(await register('registry.invalid/elsewhere:1')).toBe('success')
  })

  it('reports a step that fails', async () => {
    const path = await submit('failing-agent')
    const log = await (await request(`${path}/logs`)).text()
    expect(log).toContain('No matching distribution found for no-such-package==1.0.0')
    expect(await statusAfterLog(path)).toBe('failed')
  })

  it('stops the container of a cancelled build', async () => {
    const marker = '86399'
    const dockerfile = `FROM scratch
COPY bin/busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
RUN echo waiting; sleep ${marker}
`
    const path = await submit('hello-agent', dockerfile)
    const { body } = await request(`${path}/logs`)
    let log = ''
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      log += chunk
      if (log.includes('waiting"}')) break
    }
    await request(`${path}/cancel`, { method: 'POST' })
    await (await request(`${path}/logs`)).text()
    expect(await statusAfterLog(path)).toBe('cancelled')
    const { stdout } = await run('ps', ['-eo', 'args'])
    expect(stdout).not.toContain(`sleep ${marker}`)
  })
})
