import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { create } from 'tar'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { emptyBuildOptions } from '../../src/api/model.ts'
import { type Builder, createDockerEngine } from '../../testbed/emulator/engines/docker.ts'
import type { BuildEngine, BuildJob } from '../../testbed/emulator/engines/engine.ts'
import { type Emulator, startEmulator } from '../../testbed/emulator/http/server.ts'
import { startEmptyRegistry } from '../../testbed/docker/empty-registry.ts'
import { ensureDocker } from '../../testbed/docker/engine.ts'
import { stageExample } from '../../scripts/stage-example.ts'
import type { Step } from '../../src/build-log/steps.ts'
import { parse } from '../build-log/parsing.ts'
import { apiKey, runChecked } from '../support/checked-action.ts'
import type { ActionResult } from '../../testbed/runner/runner-model.ts'
import { workflowCommands } from '../../testbed/runner/workflow-commands.ts'
import { expectedLine, type FailingBuild, failingBuilds } from './failing-builds.ts'

const resources = new AsyncDisposableStack()
const engines = new Map<Builder, BuildEngine>()
const emulators = new Map<Builder, Emulator>()
let builds: ReadonlyMap<string, FailingBuild>
/** The builder's log of the last build. */
let log: string[] = []

beforeAll(async () => {
  const docker = resources.use(await ensureDocker())
  const registry = resources.use(await startEmptyRegistry())
  builds = new Map(failingBuilds(registry.host).map((build) => [build.name, build]))
  for (const builder of ['buildkit', 'classic'] as const) {
    const engine = recordLog(await createDockerEngine({ ...docker, builder }))
    engines.set(builder, engine)
    emulators.set(builder, resources.use(await startEmulator({ engine, apiKey })))
  }
})
afterAll(() => resources.disposeAsync())

function recordLog(engine: BuildEngine): BuildEngine {
  return {
    ...engine,
    run: (job, progress, cancelled) => {
      log = []
      const line = (text: string): void => {
        log.push(text)
        progress.line(text)
      }
      return engine.run(job, { ...progress, line }, cancelled)
    },
  }
}

async function build(builder: Builder, workspace: string): Promise<ActionResult> {
  const url = emulators.get(builder)?.url ?? ''
  return await runChecked({
    entry: 'main',
    workspace,
    skipPost: true,
    inputs: {
      'api-key': apiKey,
      'account-id': 'acct-1',
      'base-url': url,
      'agent-name': `agent-${crypto.randomUUID()}`,
      'image-name': 'failing-build',
      'poll-interval-seconds': '0.5',
    },
  })
}

/** Where the one error of a run is shown. */
function errorPlace({ stdout }: ActionResult): {
  readonly file: string | undefined
  readonly line: number | undefined
} {
  const errors = workflowCommands(stdout).filter(({ name }) => name === 'error')
  expect(errors).toHaveLength(1)
  const { file, line } = errors[0]?.properties ?? {}
  return { file, line: line === undefined ? undefined : Number(line) }
}

const names = (builder: Builder): readonly string[] =>
  failingBuilds('registry')
    .filter(({ builders }) => builders?.includes(builder) ?? true)
    .map(({ name }) => name)

describe.each<Builder>(['buildkit', 'classic'])('a build that fails, with %s', (builder) => {
  it.each(names(builder))('is an error on the line of %s', async (name) => {
    const failing = builds.get(name)
    if (failing === undefined) throw new Error(`There is no build '${name}'.`)
    await using example = await stageExample('hello-agent', failing.dockerfile)
    const result = await build(builder, example.path)
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })

    const failure = parse(log).failure()
    expect(failure?.cause?.kind).toBe(failing.cause)
    if (failing.exitCode !== undefined) expect(failure?.exitCode).toBe(failing.exitCode)
    if (failing.says !== undefined) expect(failure?.decidingLine).toContain(failing.says)
    expect(errorPlace(result)).toEqual({ file: 'Dockerfile', line: expectedLine(failing) })
  })

  it('names a Dockerfile that is missing', async () => {
    await using example = await stageExample('hello-agent')
    await rm(join(example.path, 'Dockerfile'))
    const context = create({ cwd: example.path, sync: true }, ['bin']).read()
    const job: BuildJob = {
      id: 'b-1',
      imageName: 'failing-build',
      imageTag: 'v1',
      ...emptyBuildOptions,
      openContext: () => Readable.from([context]),
    }
    const ignore = (): undefined => undefined
    const silent = { status: ignore, endLog: ignore, line: ignore }
    await engines.get(builder)?.run(job, silent, new AbortController().signal)
    expect(parse(log).failure()?.cause).toMatchObject({
      kind: 'dockerfile-missing',
      sentence: "there is no Dockerfile 'Dockerfile'",
    })
  })
})

describe.each<Builder>(['buildkit', 'classic'])('a build that succeeds, with %s', (builder) => {
  it('has no error, and cached steps the second time', async () => {
    await using example = await stageExample('hello-agent')
    for (const round of ['first', 'second']) {
      const result = await build(builder, example.path)
      expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
      expect(workflowCommands(result.stdout).filter(({ name }) => name === 'error')).toEqual([])
      expect(parse(log).failure()).toBeUndefined()
      if (round === 'second') expect(parse(log).steps().filter(isUncached)).toEqual([])
    }
  })
})

/** A step that may be cached, and was not. */
function isUncached({ instruction = '', state }: Step): boolean {
  return /^(?:RUN|COPY|WORKDIR)\b/.test(instruction) && state !== 'cached'
}
