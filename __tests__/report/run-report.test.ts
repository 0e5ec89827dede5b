import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { noBuildOptions } from '../../src/api/model.ts'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { noLog } from '../../src/build-log/steps.ts'
import { RunReport } from '../../src/report/run-report.ts'
import { MainState } from '../../src/rescue/write-state.ts'
import type { Runner } from '../../src/runner/entrypoint.ts'
import type { Failure } from '../../src/runner/failure.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { readWorkflowContext } from '../../src/runner/workflow-context.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { openEndOutputs } from '../../src/runner/output-values.ts'
import { systemClock } from '../../src/util/clock.ts'
import { makeBuild } from '../../world/server/api-values.ts'
import { collector } from '../support/collector.ts'
import { lineEvents, submitted } from '../support/build-events.ts'
import { packedWith, pip, readAll } from '../support/summary-facts.ts'

beforeEach(() => {
  process.env['GITHUB_STEP_SUMMARY'] = '/summary'
})
afterEach(() => {
  delete process.env['GITHUB_STEP_SUMMARY']
})

const unchanged = (text: string): string => text
const never = new Promise<void>(() => undefined)
/** What an end may wait for. */
interface Slow {
  readonly onLine?: (left: readonly string[]) => Promise<void> | undefined
  readonly logFileError?: Error
  /** Of the state. */
  readonly disk?: Promise<void>
}
const agent = { id: undefined, name: 'chat' }

/** What leaves, in its order, once a build with these lines has ended; and why it has failed. */
async function end(
  status: string,
  lines: readonly string[],
  { onLine = () => undefined, logFileError, disk = Promise.resolve() }: Slow = {},
) {
  const left: string[] = []
  let isOver = false
  const say = (text: string): Promise<void> | undefined => {
    left.push(`log: ${text}`)
    return isOver ? onLine(left) : undefined
  }
  const log = { ...createLog(collector(), [], unchanged), line: say, warning: say }
  const note =
    (what: string, done = Promise.resolve()) =>
    (): Promise<void> => {
      left.push(what)
      return done
    }
  const world = {
    ...systemWorld,
    clock: { ...systemClock, sleep: () => never },
    setOutput: (name: string) => void left.push(`output ${name}`),
    outputsWritten: note('outputs awaited'),
    saveState: note('state', disk),
    files: {
      ...systemWorld.files,
      ...{ replace: () => undefined, removeFile: () => undefined, changedMs: () => undefined },
      ...{ createDirectory: () => undefined },
      append: (path: string) =>
        path !== '/summary' && logFileError
          ? Promise.reject(logFileError)
          : note(path === '/summary' ? 'summary' : 'log file')(),
    },
  }
  const { signal } = new AbortController()
  const runner: Runner = {
    ...{ world, log, redact: unchanged, redactEarly: unchanged },
    ...{ signal, hurry: signal, stop: () => undefined, apiKey: 'key', secrets: [] },
    writeEnd: openEndOutputs({ world, redact: unchanged }),
  }
  const connection = { baseUrl: new URL('https://api.test'), accountId: 'a', apiKey: 'key' }
  using state = new MainState(runner)
  const report = new RunReport(
    {
      show: {
        ...{ logs: 'none', summary: true, annotations: true, uploadLogs: 'never' },
        comment: { token: undefined, checkRunId: undefined },
      },
      subject: { purpose: 'context', agent },
      workflow: await readWorkflowContext({}),
      cleanUp: { connection, cancelOnAbort: true },
      state,
    },
    runner,
  )
  let attempt: Promise<void> | undefined
  const failure: Promise<Failure | undefined> = report.run(async () => {
    const build = makeBuild({ status, agentName: 'chat', imageUrl: 'registry.example/chat:1' })
    const inputs = {
      ...{ dryRun: false, agent, imageName: 'chat' },
      options: noBuildOptions,
    } as const
    const packed = packedWith({ path: 'Dockerfile', text: undefined })
    void report.report({ type: 'packed', packed, inputs })
    const event = submitted({})
    attempt = report.report({ type: 'submitting', sent: event.sent })
    void report.report(event)
    const parser = new LogParser()
    for (const event of lineEvents(lines, parser)) await report.report(event)
    const cancellation = { wanted: false, accepted: false }
    const times = { queueSeconds: undefined, buildSeconds: 9 }
    const log = { ...noLog, ...readAll(parser) }
    const result = { build, outcome: { type: 'finished' }, cancellation, log, ...times } as const
    await report.report({ type: 'ended', result })
    left.length = 0
    isOver = true
  })
  return { failure: await failure, left: [...left], attempt }
}

const warning = [' 1 warning found (use docker --debug to expand):', ' - Rule: Beware. (line 1)']
const failed = [...pip.map(([, line]) => line), ...warning]
const noComment = "log: There is no comment: the event '' has no pull request."

it('tells of a failed build in an order in which nothing waits in vain', async () => {
  const { failure, left } = await end('failed', failed)
  expect(left).toEqual([
    ...['output message', 'output failure', 'summary', 'state', 'log: Beware.'],
    "log: chat: pip found no version of 'no-such-package'",
    'log: Failed step: [2/2] RUN pip install no-such-package (Dockerfile:5, exit code 1)',
    'log: Collecting no-such-package',
    'log: ERROR: Could not find a version that satisfies the requirement no-such-package',
    'log: ERROR: No matching distribution found for no-such-package',
    ...['outputs awaited', 'log file', noComment],
  ])
  expect(failure?.annotation?.title).toBe("chat: pip found no version of 'no-such-package'")
})

it('says the result of a success last, and resolves with no failure', async () => {
  const { failure, left } = await end('success', [])
  expect(failure).toBeUndefined()
  expect(left).toEqual([
    ...['summary', 'state', 'outputs awaited', noComment],
    'log: Built registry.example/chat:1 in 9.0 s (build ID b-1)',
  ])
})

it('has written the outputs of the end and the summary while nobody reads the log', async () => {
  const { promise, resolve } = Promise.withResolvers<readonly string[]>()
  const onLine = (left: readonly string[]): Promise<void> => {
    resolve(left)
    return never
  }
  void end('failed', failed, { onLine })
  const left = ['output message', 'output failure', 'summary', 'state', 'log: Beware.']
  expect(await promise).toEqual(left)
})

it('waits for the disk before an attempt, and for no other event', async () => {
  const disk = Promise.withResolvers<undefined>()
  const { attempt, failure } = await end('success', [], { disk: disk.promise })
  expect(failure).toBeUndefined()
  let isSaved = false
  const saved = attempt?.then(() => (isSaved = true))
  await setImmediate()
  expect(isSaved).toBe(false)
  disk.resolve(undefined)
  await saved
  expect(isSaved).toBe(true)
})

it('warns of a log file that cannot be written, and ends as the build did', async () => {
  const { failure, left } = await end('success', ['x'], { logFileError: new Error('Gone') })
  expect(failure).toBeUndefined()
  expect(left).toContain(
    'log: The log file could not be written: Gone.\nSet RUNNER_TEMP to a writable directory.',
  )
})
