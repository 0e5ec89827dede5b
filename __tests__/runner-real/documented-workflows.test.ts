import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'
import { collectOutput } from '../../testbed/runner/child-output.ts'
import { ownActionOf, readPage } from '../docs/workflow-files.ts'
import { documentedPlaces } from './documented-cases.ts'
import { documentedWorkflow, documentedWorkflows } from './documented-workflows.ts'
import { makeRelease } from './release.ts'
import { makeRepository } from './repository.ts'
import { limitMs } from './scenario.ts'
import { inputsOfOther } from './used-actions.ts'

const release = await makeRelease()
afterAll(async () => {
  await release[Symbol.asyncDispose]()
})

describe('the workflows of the pages', () => {
  it('have a case each', () => {
    const places = documentedWorkflows.map(({ where }) => where)
    expect(documentedPlaces.toSorted()).toEqual(places.toSorted())
  })

  it('set only inputs that the actions of others have', () => {
    const unknown = documentedWorkflows
      .flatMap(({ steps }) => steps)
      .filter((step) => step.uses !== undefined && ownActionOf(step) === undefined)
      .flatMap(({ uses = '', with: inputs = {} }) =>
        Object.keys(inputs).filter((name) => !inputsOfOther(uses).includes(name)),
      )
    expect(unknown).toEqual([])
  })

  it.each(['OWNER/agentex-build-action@v1', `octo-org/agentex-build-action@${'0'.repeat(40)}`])(
    'run by the command for a machine without an account, as %s',
    async (action) => {
      const asUsed = (text: string) => text.replace(/\bOWNER\/agentex-build-action@v1/, action)
      const engine = createScriptedEngine()
      await using emulator = await startEmulator({ engine, apiKey: 'local-key' })
      await using repository = await makeRepository('at the top')
      const file = join(repository.path, '.github/workflows/build.yml')
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, asUsed(documentedWorkflow('README.md: Start')))
      const [command = ''] =
        /^act push [^]*?(?=```)/m.exec(readPage('docs/without-an-account.md')) ?? []
      const local = asUsed(command)
        .replace(/^act/, process.env['ACT_PROGRAM'] ?? 'act')
        .replace('../action', release.path)
        .replace('http://127.0.0.1:8089', emulator.url)
      const env = { PATH: process.env['PATH'], HOME: repository.path }
      const run = spawn('bash', ['-c', local], {
        cwd: repository.path,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const output = collectOutput(run.stdout)
      expect(await once(run, 'close')).toEqual([0, null])
      expect(output.text()).toMatch(/ Built registry\.emulator\.invalid\/hello-agent:sha-/)
    },
    limitMs,
  )
})
