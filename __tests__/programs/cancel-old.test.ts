import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../testbed/emulator/http/faults.ts'
import type { SeedBuild } from '../../testbed/emulator/http/seed.ts'
import { normaliseRemote } from '../../src/context/normalise-remote.ts'
import type { ActionOptions, ActionResult } from '../../testbed/runner/runner-model.ts'
import { errorsOf, runChecked, startChecked, visibleLines } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { type Inputs, prepareRootAction } from './root-action.ts'

const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString()

/** A record that proves everything. */
const fitting = (): SeedBuild => ({
  account_id: 'acct-1',
  agent_name: 'hello',
  build_status: 'running',
  created_at: minutesAgo(120),
  source_repo: normaliseRemote('https://github.com/octocat/agents.git') ?? '',
  source_commit: 'c'.repeat(40),
  source_ref: 'main',
  working_tree_hash: 'a'.repeat(64),
})

/** Each of them is reason enough to leave a build alone. */
const differences: readonly SeedBuild[] = [
  ...[
    'success',
    'failed',
    'error',
    'timed_out',
    'cancelled',
    'cancelling',
    'deleting',
    'paused',
  ].map((build_status) => ({ build_status })),
  ...['github.com/octocat/agents-2', 'github.com/octocat/Agents', 'github.com/octocat'].map(
    (source_repo) => ({ source_repo }),
  ),
  ...['gitlab.com/octocat/agents', 'https://github.com/octocat/agents', ''].map((source_repo) => ({
    source_repo,
  })),
  { created_at: minutesAgo(50) },
  { created_at: minutesAgo(-120) },
  { agent_name: 'hello-2' },
  { account_id: 'acct-2' },
]

describe('cancel/ by age', () => {
  const fixture = ofEach(() => prepareRootAction({}))
  const options = (inputs: Inputs = {}): ActionOptions => ({
    entry: 'cancel',
    workspace: fixture.workspace,
    inputs: { ...fixture.connection, 'older-than-minutes': '60', ...inputs },
  })
  const run = async (inputs?: Inputs): Promise<ActionResult> => await runChecked(options(inputs))
  const cancelled = (): readonly string[] =>
    fixture.journal.flatMap(({ operation, url }) =>
      operation === 'cancel' ? [url.split('/').at(-2) ?? ''] : [],
    )
  const recordsOf = ({ outputs }: ActionResult) =>
    JSON.parse(outputs['builds'] ?? '') as readonly SeedBuild[]

  it.each(['g3', 'g5'] as const)(
    'cancels only what a record of %s proves to be left behind',
    async (generation) => {
      fixture.turn({ generation })
      fixture.emulator.seed(differences.map((difference) => ({ ...fitting(), ...difference })))
      const fits = fixture.emulator.seed([fitting(), { ...fitting(), build_status: 'queued' }])
      // A record of g3 has no source.
      const proves = generation === 'g5' ? fits : []
      const result = await run({ 'agent-name': 'hello' })
      expect(result.exitCode).toBe(0)
      expect(cancelled().toSorted()).toEqual(proves.toSorted())
      expect(result.outputs).toMatchObject({ count: String(proves.length) })
      expect(result.outputs).not.toHaveProperty('status')
      expect(result.outputs).not.toHaveProperty('build')
      expect(recordsOf(result)).toHaveLength(proves.length)
      for (const id of proves)
        expect(recordsOf(result)).toContainEqual(
          expect.objectContaining({ id, build_status: 'cancelled' }),
        )
    },
  )

  it('cancels builds of every agent, from all pages', async () => {
    const finished = { ...fitting(), build_status: 'success' }
    fixture.emulator.seed(Array.from({ length: 1_500 }, () => finished))
    const ids = fixture.emulator.seed([
      { ...fitting(), created_at: '2020-01-01T00:00:00Z' },
      { ...fitting(), agent_name: 'other', created_at: minutesAgo(70) },
    ])
    const result = await run()
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '2' } })
    expect(cancelled().toSorted()).toEqual(ids.toSorted())
    expect(visibleLines(result)).toEqual([
      `Using the builds API on ${new URL(fixture.emulator.url).host}.`,
      'Unfinished builds from github.com/octocat/agents that are older than 60 minutes: 2',
      `Build ${ids[1] ?? ''} (agent 'other'): cancelled`,
      `Build ${ids[0] ?? ''} (agent 'hello'): cancelled`,
    ])
  })

  it('knows the repository on a server of its own', async () => {
    const ids = fixture.emulator.seed([
      { ...fitting(), source_repo: normaliseRemote('https://git.example:8443/Team/Agents') ?? '' },
    ])
    const env = {
      GITHUB_SERVER_URL: 'https://git.example:8443',
      GITHUB_REPOSITORY: 'Team/Agents',
    }
    expect(await runChecked({ ...options(), env })).toMatchObject({
      exitCode: 0,
      outputs: { count: '1' },
    })
    expect(cancelled()).toEqual(ids)
  })

  it('does not wait with wait: false', async () => {
    fixture.turn({ cancel: 'stuck' })
    fixture.emulator.seed([fitting()])
    const result = await run({ wait: 'false' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '1' } })
    expect(recordsOf(result)).toMatchObject([{ build_status: 'cancelling' }])
  })

  it('cancels the others when one cannot be cancelled, and names that one', async () => {
    fixture.turn({ faults: [{ type: 'answer', on: 'cancel', status: 403 }] })
    const ids = fixture.emulator.seed([fitting(), fitting(), fitting()])
    const result = await run()
    expect(result).toMatchObject({ exitCode: 1, outputs: { count: '2' } })
    const done = recordsOf(result).map(({ id }) => id)
    const [left = ''] = ids.filter((id) => !done.includes(id))
    const [error = '', ...others] = errorsOf(result)
    expect(others).toEqual([])
    expect(error).toContain('1 of 3 failed.')
    expect(error).toContain(`Build ${left}: Cancelling build '${left}' failed`)
  })

  it('fails when builds do not end in time, and still outputs them', async () => {
    fixture.turn({ cancel: 'stuck' })
    const [id = ''] = fixture.emulator.seed([fitting()])
    const result = await run({ 'timeout-minutes': '0.05' })
    expect(result).toMatchObject({ exitCode: 1, outputs: { count: '1' } })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(`Build ${id}: It did not end within 0.05 min (status 'cancelling').`),
    ])
  })

  const busy = 'The build is starting and cannot be cancelled yet.'
  const conflicts = (times: number): Fault => {
    const body = JSON.stringify({ detail: busy })
    const headers = { 'content-type': 'application/json' }
    return { type: 'answer', on: 'cancel', status: 409, headers, body, times }
  }

  it("fails with the server's words where the conflict lasts", async () => {
    fixture.turn({ faults: [conflicts(1_000)] })
    const [id = ''] = fixture.emulator.seed([fitting()])
    for (const inputs of [
      { 'older-than-minutes': '60' },
      { 'older-than-minutes': '', 'build-id': id },
    ]) {
      const result = await run({ ...inputs, 'timeout-minutes': '0.04' })
      expect(result.exitCode).toBe(1)
      expect(errorsOf(result)).toEqual([expect.stringContaining(busy)])
    }
  })

  it('outputs what it has cancelled when the step is stopped', async () => {
    fixture.turn({ cancel: 'stuck' })
    fixture.emulator.seed([fitting()])
    const action = await startChecked(options())
    await action.waitFor((line) => line.startsWith('Unfinished builds'))
    action.cancel()
    const result = await action.finished
    expect(result).toMatchObject({
      exitCode: 1,
      signal: null,
      outputs: { builds: expect.any(String) },
    })
    expect(errorsOf(result)).toEqual([expect.stringContaining('was stopped before it finished')])
  })

  it.each([
    [
      { 'build-id': 'b-1', 'older-than-minutes': '5', 'agent-name': 'A', wait: 'maybe' },
      [
        "Inputs 'build-id' and 'older-than-minutes' cannot be combined",
        "Input 'older-than-minutes' must be at least 10, got '5'.",
        "Input 'agent-name' must",
        "Input 'wait' must",
      ],
    ],
    [
      { 'older-than-minutes': '', 'agent-name': 'hello' },
      ["Input 'build-id' is required", "Input 'agent-name' has no meaning"],
    ],
  ])('reports the inputs %j together and sends nothing', async (inputs, problems) => {
    const result = await run(inputs)
    expect(result.exitCode).toBe(1)
    const [error = '', ...others] = errorsOf(result)
    expect(others).toEqual([])
    for (const problem of problems) expect(error).toContain(problem)
    expect(fixture.journal).toEqual([])
  })
})
