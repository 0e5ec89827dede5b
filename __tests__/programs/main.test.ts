import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parseTranscript } from '../../world/emulator/engines/scripted.ts'
import type { Knobs } from '../../world/emulator/knobs.ts'
import {
  apiKey,
  commandsOf,
  errorsOf,
  runChecked,
  startChecked,
  visibleLines,
} from '../support/checked-action.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { prepareRootAction, type RootAction } from './root-action.ts'

const transcript = async (name: string): Promise<string> =>
  await readFile(new URL(`../fixtures/transcripts/${name}.txt`, import.meta.url), 'utf8')

/** The tests of success, cancellation and the post step run both, the others only the bundle. */
const programs = [
  ['the bundle', {}],
  ['the sources', { from: 'src' }],
] as const

describe('the root action', () => {
  let prepared: RootAction
  let engine: RootAction['engine']
  let emulator: RootAction['emulator']
  let options: RootAction['options']

  beforeEach(async () => {
    prepared = await prepareRootAction()
    ;({ engine, emulator, options } = prepared)
  })
  afterEach(async () => await prepared[Symbol.asyncDispose]())

  /** Without the post step. */
  const run = async (...given: Parameters<typeof options>): Promise<ActionResult> =>
    await runChecked({ ...options(...given), skipPost: true })

  const requests = (): string[] => emulator.journal.map((entry) => entry.operation ?? entry.url)
  const turn = (knobs: Partial<Knobs>): void => emulator.turn(knobs)

  it.each(programs)(
    'run from %s, builds, shows the log in groups, and writes outputs and summary',
    async (_, from) => {
      engine.play(parseTranscript(await transcript('success'), 'success'))
      const result = await runChecked({ ...options(), ...from })
      expect(result.exitCode).toBe(0)
      expect(errorsOf(result)).toEqual([])
      expect(commandsOf(result, 'group').length).toBeGreaterThan(2)
      const submit = emulator.journal.find((entry) => entry.operation === 'submit')
      expect(submit?.fields).toMatchObject({ image_name: 'hello', agent_name: 'hello' })
      expect(submit?.fields?.['working_tree_hash']).toBe(submit?.archive?.workingTreeHash)
      expect(result.outputs).toMatchObject({
        status: 'success',
        'agent-name': 'hello',
        'image-name': 'hello',
        'image-tag': submit?.fields?.['image_tag'],
        'image-url': `registry.emulator.invalid/hello:${submit?.fields?.['image_tag'] ?? ''}`,
        'working-tree-hash': submit?.fields?.['working_tree_hash'],
        'context-files': '2',
        'queue-seconds': expect.stringMatching(/^\d+\.\d$/),
        'build-seconds': expect.stringMatching(/^\d+\.\d$/),
      })
      expect(JSON.parse(result.outputs['build'] ?? '')).toMatchObject({
        id: result.outputs['build-id'],
        build_status: 'success',
      })
      expect(result.summary).toContain('### ✅ `hello` built in ')
      expect(result.post).toMatchObject({ exitCode: 0 })
      expect(visibleLines(result.post ?? result)).toEqual([])
    },
  )

  it("submits the agent's name on the first run and its ID on the next", async () => {
    await run()
    await run()
    const fields = emulator.journal.flatMap((entry) => (entry.fields ? [entry.fields] : []))
    expect(fields[0]).toHaveProperty('agent_name', 'hello')
    expect(fields[1]).toHaveProperty('agent_id')
    expect(fields[1]).not.toHaveProperty('agent_name')
  })

  it('shows the failing step outside the groups, with one error that names it', async () => {
    engine.play(parseTranscript(await transcript('failing-step'), 'failed'))
    const result = await run()
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /^ERROR: No matching distribution found for no-such-package.*\nRUN .* · exit code 1\nBuild ID: /,
      ),
    ])
    expect(visibleLines(result).join('\n')).toMatch(/Failed step: /)
    expect(result.outputs).toMatchObject({ status: 'failed', 'build-id': expect.any(String) })
    expect(result.summary).toMatch(/^### ❌ `hello`: pip found no /)
    expect(requests()).not.toContain('cancel')
  })

  it('prints hostile log lines as text', async () => {
    const lines = [
      '::error::hostile',
      '  ::set-env name=A::hostile',
      'x ##[error]hostile',
      '\u0085::add-mask::hostile',
      '::stop-commands::hostile',
      `key ${apiKey}`,
      'a\r::warning::hostile',
      '##[group]hostile',
    ]
    engine.play([
      { status: 'running' },
      ...lines.map((line) => ({ line })),
      { line: '#1 [1/1] RUN ##[error]hostile' },
      { line: '#1 ::error::hostile' },
      // The annotation quotes it as the step's last words.
      { line: '#1 Configuration is missing.' },
      { end: 'failed' },
    ])
    const result = await run()
    expect(result.exitCode).toBe(1)
    expect(result.stdout.match(/hostile/g)?.length).toBeGreaterThanOrEqual(lines.length - 1)
  })

  it.each([
    ['FastAPI', 'fastapi'],
    ['the sister backend', 'sister'],
  ] as const)(
    'reports why a submit was rejected with an error body of %s, and leaves nothing to the post step',
    async (_, errorForm) => {
      turn({ errorForm, faults: [{ type: 'answer', on: 'submit', status: 422 }] })
      const result = await runChecked(options())
      expect(result.exitCode).toBe(1)
      expect(errorsOf(result)).toHaveLength(1)
      expect(requests().filter((one) => one === 'submit')).toHaveLength(1)
      const before = requests().length
      expect(visibleLines(result.post ?? result)).toEqual([])
      expect(requests()).toHaveLength(before)
    },
  )

  it('adopts the build of a submit whose response was lost', async () => {
    turn({ faults: [{ type: 'lose-answer', on: 'submit' }] })
    const result = await run()
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(requests().filter((one) => one === 'submit')).toHaveLength(1)
  })

  it.each(['g0', 'g1', 'g2', 'g3', 'g4', 'g5'] as const)(
    'builds on a server of generation %s',
    async (generation) => {
      turn({ generation })
      const result = await run()
      expect(result).toMatchObject({
        exitCode: 0,
        outputs: {
          status: expect.stringMatching(/success|succeeded/i),
          'build-id': expect.any(String),
        },
      })
    },
  )

  it('shows every log line once when the stream is cut', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`)
    engine.play([{ status: 'running' }, ...lines.map((line) => ({ line })), { end: 'success' }])
    turn({
      faults: [
        { type: 'cut-log', on: 'logs', afterLines: 20, how: 'reset' },
        { type: 'cut-log', on: 'logs', afterLines: 30, how: 'end' },
      ],
    })
    const result = await run()
    expect(result.stdout.split('\n').filter((line) => line.startsWith('line '))).toEqual(lines)
  })

  it.each(programs)(
    'run from %s, cancels the build when the job is cancelled, and fails',
    async (_, from) => {
      engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }, { hold: 'for ever' }])
      const action = await startChecked({ ...options(), ...from })
      await action.waitFor((line) => line.includes('RUN sleep 60'))
      action.cancel()
      const result = await action.finished
      expect(result).toMatchObject({
        exitCode: 1,
        signal: null,
        outputs: { 'build-id': expect.any(String) },
      })
      expect(errorsOf(result)).toEqual([
        expect.stringMatching(/requested the build's cancellation|cancelled the build/),
      ])
      expect(result.post).toMatchObject({ exitCode: 0 })
      expect(result.summary).toContain('cancelled')
      expect(requests()).toContain('cancel')
    },
  )

  it.each(programs)(
    'run from %s, cancels in the post step what a killed main step left behind',
    async (_, from) => {
      engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }, { hold: 'for ever' }])
      const action = await startChecked({ ...options(), ...from })
      await action.waitFor((line) => line.includes('RUN sleep 60'))
      expect(requests()).not.toContain('cancel')
      action.signal('SIGKILL')
      // The killed stage could not close its group, so the rules for output do not apply.
      const result = await action.finished
      expect(result.signal).toBe('SIGKILL')
      expect(requests()).toContain('cancel')
      expect(result.post).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(/Cancelled build .*: it ended with status 'cancelled'/),
      })
    },
  )

  it('does not cancel after an abort with cancel-on-abort: false', async () => {
    engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN sleep 60' }, { hold: 'for ever' }])
    const action = await startChecked(options({ 'cancel-on-abort': 'false' }))
    await action.waitFor((line) => line.includes('RUN sleep 60'))
    action.cancel()
    const result = await action.finished
    expect(result.exitCode).toBe(1)
    expect(requests()).not.toContain('cancel')
  })

  it('returns after the submit with wait: false, and the post step does not cancel', async () => {
    engine.play([{ status: 'running' }, { hold: 'for ever' }])
    const result = await runChecked(options({ wait: 'false' }))
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { 'build-id': expect.any(String), status: expect.stringMatching(/queued|running/) },
    })
    expect(requests()).not.toContain('get')
    expect(requests()).not.toContain('cancel')
  })

  it.each([
    ['timeout-minutes', [{ status: 'running' }, { hold: 'for ever' }]],
    ['queue-timeout-minutes', [{ hold: 'for ever' }]],
  ] as const)('cancels a build that exceeds %s', async (name, script) => {
    engine.play(script)
    const result = await run({ [name]: '0.01' })
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'cancelled' } })
    expect(errorsOf(result)).toEqual([expect.stringContaining(`the limit in '${name}'`)])
  })

  it('warns when the state for the post step cannot be written, and builds', async () => {
    const result = await runChecked(options({}, { GITHUB_STATE: '/nowhere/state' }))
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringContaining('The state for the post step could not be saved'),
    ])
  })

  it('warns when outputs and summary cannot be written, and builds', async () => {
    const result = await runChecked(
      options({}, { GITHUB_OUTPUT: '/nowhere/output', GITHUB_STEP_SUMMARY: '/nowhere/summary' }),
    )
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringMatching(/^The job summary .*ENOENT.*\.\nSet GITHUB_STEP_SUMMARY to /),
      expect.stringMatching(/^The outputs .*ENOENT.*\. Set GITHUB_OUTPUT to a writable file\.$/),
    ])
  })

  it('leaves nothing behind but the log file', async () => {
    await using temp = await makeWorkspace({})
    await runChecked(options({}, { RUNNER_TEMP: temp.path }))
    expect(await readdir(temp.path)).toEqual([expect.stringMatching(/^agentex-log-/)])
  })
})
