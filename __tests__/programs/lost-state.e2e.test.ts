import { readdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from '@jest/globals'
import type {
  ActionOptions,
  ActionResult,
  OtherRunner,
  StartedAction,
} from '../../testbed/runner/runner-model.ts'
import type { StageResult } from '../../testbed/runner/stage.ts'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import type { Script } from '../../testbed/emulator/engines/scripted.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { endless, prepareRootAction } from './root-action.ts'

// What GitHub's runner does with a job in a container is played by the bar `kill`.
const runners: readonly OtherRunner[] = [
  { kind: 'gitea', hasContainer: true, mainGoesOn: false },
  { kind: 'gitea', hasContainer: true, mainGoesOn: true },
  { kind: 'act', hasContainer: true, mainGoesOn: true },
  { kind: 'gitea', hasContainer: false, mainGoesOn: false },
]

const untilReleased: Script = [...endless.slice(0, 2), { hold: 'the end' }]

describe('a job that is cancelled where main gets no signal', () => {
  const fixture = ofEach(() => prepareRootAction({ Dockerfile: 'FROM scratch\n' }))
  const temp = ofEach(() => makeWorkspace({}))
  beforeEach(() => {
    fixture.initGit()
    fixture.engine.play(untilReleased)
  })

  const start = async (
    runner: OtherRunner,
    { inputs, env, ...changes }: Partial<ActionOptions> = {},
  ): Promise<StartedAction> =>
    await fixture.start(inputs, { RUNNER_TEMP: temp.path, ...env }, { runner, ...changes })
  /** Rejects when main ends before. */
  const until = async (
    action: StartedAction,
    condition: () => boolean | Promise<boolean>,
  ): Promise<void> => {
    const ended = new AbortController()
    void action.mainFinished.then(() => ended.abort())
    while (!(await condition())) await sleep(20, undefined, { signal: ended.signal })
  }
  const requested = async (action: StartedAction, operation: string): Promise<void> =>
    await until(action, () => fixture.requests().includes(operation))
  const statuses = () => fixture.emulator.builds('acct-1').map(({ status }) => status)
  const postOf = ({ post }: ActionResult): StageResult => {
    if (post === undefined) throw new Error('There was no post stage.')
    return post
  }
  const warningsOf = (result: ActionResult): readonly string[] =>
    commandsOf(postOf(result), 'warning')
  /** Starts a run that submits nothing, for the list before its form is never there. */
  const startBeforeForm = async (...given: Parameters<typeof start>): Promise<StartedAction> => {
    fixture.turn({ faults: [{ type: 'hang', on: 'list', times: 1_000 }] })
    const before = fixture.count('list')
    const action = await start(...given)
    await until(action, () => fixture.count('list') > before)
    return action
  }
  const isRunning = (line: string): boolean => line.includes('RUN sleep 60')
  const leftovers = async (): Promise<readonly string[]> =>
    (await readdir(temp.path)).filter((name) => !/^agentex-log-|^bin$|^event\.json$/.test(name))
  const stateFiles = async (): Promise<readonly string[]> =>
    (await readdir(temp.path)).filter((name) => /^agentex-state-[0-9a-f-]{36}$/.test(name))

  describe.each(runners)(
    'by $kind, in a container: $hasContainer, main going on: $mainGoesOn',
    (runner) => {
      it('submits nothing once post has begun', async () => {
        const action = await startBeforeForm(runner)
        action.cancel()
        const result = await action.finished
        expect(fixture.count('submit')).toBe(0)
        expect(result.exitCode).not.toBe(0)
        expect(result.post).toMatchObject({ exitCode: 0 })
        expect(warningsOf(result)).toEqual([])
        expect(await stateFiles()).toEqual([])
        if (runner.mainGoesOn)
          expect(errorsOf(result)).toEqual([
            'The step was stopped before it finished.\nRun the job again.',
          ])
      })

      it('cancels a build', async () => {
        const action = await start(runner)
        await action.waitFor(isRunning)
        action.cancel()
        const result = await action.finished
        expect(statuses()).toEqual(['cancelled'])
        // Main may see at once that it is to stop.
        expect(result.stdout + postOf(result).stdout).toMatch(
          /^Cancelled build |cancelled the build/m,
        )
        expect(warningsOf(result)).toEqual([])
        expect(await stateFiles()).toEqual([])
      })
    },
  )

  // A main step that is killed cuts its connection: the server may or may not begin the build.
  it.each([
    ['late-answer', false],
    ['late-answer', true],
    ['delay', false],
    ['delay', true],
  ] as const)(
    'cancels the build of a form that was sent: %s, main going on: %j',
    async (type, mainGoesOn) => {
      const ms = 1_500
      fixture.turn({ faults: [{ type, on: 'submit', ms }] })
      const action = await start({ kind: 'gitea', mainGoesOn })
      if (type === 'delay') await requested(action, 'submit')
      else await until(action, () => fixture.journal.some(({ fields }) => fields !== undefined))
      action.cancel()
      const result = await action.finished
      // What is left of the form on the way has arrived by then.
      await sleep(type === 'delay' ? ms : 0)
      expect(statuses().filter((status) => status !== 'cancelled')).toEqual([])
      expect(result.post).toMatchObject({ exitCode: 0 })
      expect(warningsOf(result)).toEqual([])
      expect(await stateFiles()).toEqual([])
    },
  )

  const gitea: OtherRunner = { kind: 'gitea', mainGoesOn: true }

  it('leaves the build of another step of the job alone', async () => {
    const other = await start(gitea, {
      env: { RUNNER_TEMP: temp.path, GITHUB_ACTION: 'other' },
      inputs: { 'image-tag': 'other' },
    })
    await other.waitFor(isRunning)
    const action = await start(gitea)
    await action.waitFor(isRunning)
    action.cancel()
    await action.finished
    expect(statuses().toSorted()).toEqual(['cancelled', 'running'])
    fixture.engine.release('the end')
    expect(await other.finished).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(await leftovers()).toEqual([])
  })

  it('takes no file of an earlier run for the state of its own', async () => {
    const earlier = await start(gitea, { skipPost: true })
    await earlier.waitFor(isRunning)
    earlier.signal('SIGKILL')
    await earlier.mainFinished
    const before = await stateFiles()
    const action = await startBeforeForm(gitea)
    action.cancel()
    const result = await action.finished
    expect(warningsOf(result)).toEqual([])
    expect(statuses()).toEqual(['running'])
    expect(await stateFiles()).toEqual(before)
  })

  it.each([0, 1_500])('leaves no build where post begins %i ms late', async (postAfterMs) => {
    const action = await start({ kind: 'github', postAfterMs, removedAfterMs: 1_500 })
    await action.waitFor((line) => line.startsWith('Packed build context'))
    action.cancel()
    const result = await action.finished
    expect(statuses().filter((status) => status !== 'cancelled')).toEqual([])
    // Only a form that was cut off right after its last byte leaves a doubt.
    const [doubt = 'one may still appear', ...others] = warningsOf(result)
    expect([doubt, ...others]).toEqual([expect.stringContaining('one may still appear')])
  })

  it.each([
    ['invalid inputs', { 'timeout-minutes': 'never' }, 1],
    ['a dry run', { 'dry-run': 'true' }, 0],
    ['a build that has ended', {}, 0],
  ])('is quiet after %s', async (_, inputs, exitCode) => {
    fixture.engine.release('the end')
    const result = await (await start({ kind: 'gitea', cancelsAtEnd: true }, { inputs })).finished
    expect(result).toMatchObject({ exitCode, post: { exitCode: 0 } })
    expect(postOf(result).stdout.replaceAll(/^::add-mask::.*\n/gm, '')).toBe('')
    expect(await stateFiles()).toEqual([])
  })

  it.each([
    ['true', 'cancelled'],
    ['false', 'running'],
  ])("wait/ with cancel-on-abort: '%s' leaves a build %s", async (cancels, status) => {
    const account = { account_id: 'acct-1', agent_name: 'hello' }
    const [id = ''] = fixture.emulator.seed([{ ...account, build_status: 'running' }])
    const action = await start(
      { kind: 'gitea' },
      {
        entry: 'wait',
        inputs: { 'build-id': id, 'cancel-on-abort': cancels, 'agent-name': '' },
      },
    )
    await requested(action, 'get')
    action.cancel()
    const result = await action.finished
    expect(statuses()).toEqual([status])
    expect(result.post).toMatchObject({ exitCode: 0 })
    expect(warningsOf(result)).toEqual([])
    expect(await stateFiles()).toEqual([])
  })
})
