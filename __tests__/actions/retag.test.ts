import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'
import type { Plan } from '../../testbed/simulator/plan.ts'
import { plain } from '../../testbed/simulator/shrink.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

const simulator = fileURLToPath(new URL('../../testbed/simulator/main.ts', import.meta.url))

it('says each minute that a registration is still queued', async () => {
  const { server, build, log } = plain
  const plan: Plan = {
    seed: 1,
    others: [],
    faults: [],
    stops: [],
    blockedStdout: undefined,
    // The first build of the simulated account.
    action: 'retag',
    inputs: {
      'build-id': 'b-other-1',
      'image-tag': 'v2',
      'created-by': 'anyone',
      'agent-name': '',
    },
    server: { ...server, generation: 'g5' },
    build: { ...build, queuedMs: 150_000, runningMs: 1_000 },
    log: { ...log, lines: 0 },
  }
  await using workspace = await makeWorkspace({})
  const path = join(workspace.path, 'plan.json')
  await writeFile(path, JSON.stringify(plan))
  const trace = execFileSync(process.execPath, [simulator, '--plan', path], { encoding: 'utf8' })
  const lines = Array.from(trace.matchAll(/"type":"line","process":"main","text":"([^"]*)"/g))
  expect(lines.map(([, text]) => text)).toEqual(
    expect.arrayContaining([
      'No change for 1 min 0 s. Build status: queued',
      'No change for 2 min 0 s. Build status: queued',
      expect.stringMatching(/ was registered as /),
    ]),
  )
})
