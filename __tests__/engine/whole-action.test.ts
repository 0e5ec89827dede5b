import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createDockerEngine, imageLabel } from '../../testbed/emulator/engines/docker.ts'
import { type Emulator, startEmulator } from '../../testbed/emulator/http/server.ts'
import { type Engine, ensureDocker } from '../../testbed/docker/engine.ts'
import { stageExample } from '../../scripts/stage-example.ts'
import { apiKey, runChecked } from '../support/checked-action.ts'
import type { ActionOptions } from '../../testbed/runner/runner-model.ts'

const run = promisify(execFile)

describe('the root action on a Docker engine', () => {
  const resources = new AsyncDisposableStack()
  let docker: Engine
  let emulator: Emulator

  beforeAll(async () => {
    docker = resources.use(await ensureDocker())
    const engine = await createDockerEngine(docker)
    emulator = resources.use(await startEmulator({ engine, apiKey }))
  })
  afterAll(() => resources.disposeAsync())

  const options = (
    workspace: string,
    inputs: Readonly<Record<string, string>> = {},
    entry: ActionOptions['entry'] = 'main',
  ): ActionOptions => ({
    entry,
    workspace,
    inputs: {
      'api-key': apiKey,
      'account-id': 'acct-1',
      'base-url': emulator.url,
      'agent-name': `agent-${crypto.randomUUID()}`,
      'image-name': 'engine-test',
      'poll-interval-seconds': '0.5',
      ...inputs,
    },
  })

  it('builds an image, with its build arguments, that is then in the engine, with a label', async () => {
    await using example = await stageExample('hello-agent')
    const inputs = { 'build-args': 'GREETING=Good morning' }
    const result = await runChecked(options(example.path, inputs))
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(result.stdout).toContain('Good morning, Ada!')
    const image = result.outputs['image-url'] ?? ''
    const inspect = ['image', 'inspect', '--format', '{{json .Config.Labels}}', image]
    const { stdout } = await run('docker', ['--host', docker.host, ...inspect])
    expect(stdout).toContain(imageLabel)
    expect(result.stdout).toContain('::group::[test 2/2] RUN')
    expect(result.summary).toContain(image)
  })

  it('gives the image another tag, which has the same image ID', async () => {
    emulator.turn({ generation: 'g5' })
    await using example = await stageExample('hello-agent')
    const name = 'retagged'
    const names = { 'image-name': name, 'image-tag': 'tested' }
    const built = await runChecked(options(example.path, names))
    const id = built.outputs['build-id'] ?? ''
    const retagged = await runChecked(
      options(
        example.path,
        { 'build-id': id, 'image-tag': 'released', 'created-by': 'anyone', 'agent-name': '' },
        'retag',
      ),
    )
    expect(retagged).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    const inspect = ['image', 'inspect', '--format', '{{.Id}}']
    const tags = [`${name}:tested`, `${name}:released`]
    const { stdout } = await run('docker', ['--host', docker.host, ...inspect, ...tags])
    const [first, second] = stdout.trim().split('\n')
    expect(first).toMatch(/^sha256:/)
    expect(second).toBe(first)
  })
})
