import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { emptyBuildOptions } from '../../src/api/model.ts'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { emptyLogRead } from '../../src/build-log/steps.ts'
import { RunReport } from '../../src/report/run-report.ts'
import type { BuildResult } from '../../src/builds/outcome.ts'
import { MainStepState } from '../../src/cleanup/write-state.ts'
import type { EntryContext } from '../../src/runner/entrypoint.ts'
import type { Failure } from '../../src/runner/failure.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { readWorkflowContext } from '../../src/runner/workflow-context.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { createFailureWriter } from '../../src/runner/output-values.ts'
import { systemClock } from '../../src/util/clock.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { collector } from '../support/collector.ts'
import { lineEvents, submitted } from '../support/build-events.ts'
import { codeBuildRefusedPush } from '../build-log/ci-service-logs.ts'
import { transcript } from '../support/log-of.ts'
import { packedWith, pip, readAll } from '../support/summary-facts.ts'

beforeEach(() => {
  process.env['GITHUB_STEP_SUMMARY'] = '/summary'
})
afterEach(() => {
  delete process.env['GITHUB_STEP_SUMMARY']
})

const unchanged = (text: string): string => text
const never = new Promise<void>(() => undefined)
/** What an end may wait for, and how it may differ. */
interface Setting {
  readonly result?: Partial<BuildResult> | 'none'
  readonly purpose?: 'context' | 'registration'
  readonly onLine?: (left: readonly string[]) => Promise<void> | undefined
  readonly logFileError?: Error
}
const agent = { id: undefined, name: 'chat' }

/** What leaves, in its order, once a build with these lines has ended; and why it has failed. */
async function end(
  status: string,
  lines: readonly string[],
  { onLine = () => undefined, logFileError, result: more = {}, purpose = 'context' }: Setting = {},
) {
  const left: string[] = []
  let isOver = false
  const say = (text: string): Promise<void> | undefined => {
    left.push(`log: ${text}`)
    return isOver ? onLine(left) : undefined
  }
  const log = { ...createLog(collector(), [], unchanged), line: say, warning: say }
  const note = (what: string) => (): Promise<void> => {
    left.push(what)
    return Promise.resolve()
  }
  const host = {
    ...systemHost,
    clock: { ...systemClock, sleep: () => never },
    setOutput: (name: string) => void left.push(`output ${name}`),
    outputsWritten: note('outputs awaited'),
    saveState: () => Promise.resolve(),
    files: {
      ...systemHost.files,
      replace: () => void left.push('state'),
      removeFile: () => undefined,
      // There is a state, and no mark.
      changedMs: (path: string) => (path.endsWith('-stop') ? undefined : 0),
      createDirectory: () => undefined,
      append: (path: string) =>
        path !== '/summary' && logFileError
          ? Promise.reject(logFileError)
          : note(path === '/summary' ? 'summary' : 'log file')(),
    },
  }
  const { signal } = new AbortController()
  const runner: EntryContext = {
    host,
    log,
    redact: unchanged,
    redactEarly: unchanged,
    signal,
    hurry: signal,
    stop: () => undefined,
    apiKey: 'key',
    secrets: [],
    writeEnd: createFailureWriter({ host, redact: unchanged }),
    onLastWords: () => undefined,
  }
  const connection = { baseUrl: new URL('https://api.test'), accountId: 'a', apiKey: 'key' }
  using state = new MainStepState(runner)
  const report = new RunReport(
    {
      show: {
        logs: 'none',
        summary: true,
        annotations: true,
        uploadLogs: 'never',
        comment: { token: undefined, checkRunId: undefined },
      },
      subject: { purpose, agent },
      workflow: await readWorkflowContext({}),
      cleanUp: { connection, cancelOnAbort: true },
      state,
    },
    runner,
  )
  const failure: Promise<Failure | undefined> = report.run(async () => {
    const build = makeBuild({ status, agentName: 'chat', imageUrl: 'registry.example/chat:1' })
    const inputs = {
      dryRun: false,
      agent,
      imageName: 'chat',
      options: emptyBuildOptions,
    } as const
    const packed = packedWith({ path: 'Dockerfile', text: undefined })
    void report.report({ type: 'packed', packed, inputs })
    void report.report(submitted({}))
    const parser = new LogParser()
    for (const event of lineEvents(lines, parser)) await report.report(event)
    const cancellation = { wanted: false, accepted: false }
    const times = { queueSeconds: undefined, buildSeconds: 9 }
    const log = { ...emptyLogRead, ...readAll(parser) }
    const result = {
      build,
      outcome: { type: 'finished' },
      cancellation,
      log,
      ...times,
      ...(more !== 'none' && more),
    } as const satisfies BuildResult
    if (more !== 'none') await report.report({ type: 'ended', result })
    left.length = 0
    isOver = true
  })
  return { failure: await failure, left: [...left] }
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

it('warns of a log file that cannot be written, and ends as the build did', async () => {
  const { failure, left } = await end('success', ['x'], { logFileError: new Error('Gone') })
  expect(failure).toBeUndefined()
  expect(left).toContain(
    'log: The log file could not be written: Gone.\nSet RUNNER_TEMP to a writable directory.',
  )
})

/** What the log of a failed build ends with. */
async function endOf(lines: readonly string[]): Promise<readonly string[]> {
  const { left } = await end('failed', lines)
  return left.flatMap((one) => (one.startsWith('log: ') && one !== noComment ? [one.slice(5)] : []))
}

describe('the end of the log of a failed build', () => {
  it('shows the line of a Dockerfile that cannot be parsed', async () => {
    expect(
      (await endOf(transcript('syntax-error'))).find((line) => line.startsWith('The builder')),
    ).toBe(
      'The builder failed: dockerfile parse error on line 4: unknown instruction: RUM (did you mean RUN?) (Dockerfile:4)',
    )
  })

  it('names the command that failed beside the builder', async () => {
    expect((await endOf(codeBuildRefusedPush)).slice(0, 2)).toEqual([
      'chat: the registry refused the push',
      'Failed command: docker push $IMAGE (exit code 1)',
    ])
  })

  it('shows the last lines of the log where the failing step printed none', async () => {
    const lines = ['#5 [2/2] RUN exit 3', '#5 ERROR: process "x" did not complete: exit code: 3']
    expect(await endOf(lines)).toEqual([
      ...['Failed step: [2/2] RUN exit 3 (exit code 3)', 'The last lines of the log:', ...lines],
    ])
  })

  it('names the command that failed where its title is not in the log', async () => {
    const sentence = "The command '/bin/sh -c make' returned a non-zero code: 2"
    expect(await endOf(['Step 1/4 : COPY a b', 'error: x', sentence])).toEqual([
      'Failed step: RUN make (exit code 2)',
      'error: x',
    ])
  })

  it('shows the last lines of a log that names no failing step', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`)
    expect(await endOf(lines)).toEqual([
      'The log names no failing step. Its last lines:',
      ...lines.slice(-20),
    ])
  })

  it('has nothing of an empty log', async () => {
    expect(await endOf([])).toEqual([])
  })
})

it.each<[string, Setting, readonly string[]]>([
  [
    'a build that was reused',
    { result: { reused: { how: 'taken', ageSeconds: 1 } } },
    ['Reused registry.example/chat:1 (build ID b-1)'],
  ],
  [
    'a build that is not waited for',
    { result: { outcome: { type: 'submitted' } } },
    [
      "Submitted registry.example/chat:1 (build ID b-1), without waiting for its end. The action 'wait/' follows it in a later job.",
    ],
  ],
  [
    'one of another run',
    { result: { outcome: { type: 'submitted' }, reused: { how: 'joined', ageSeconds: 1 } } },
    [
      'Another run builds registry.example/chat:1 (build ID b-1). This run does not wait for its end.',
    ],
  ],
  [
    'an image',
    { purpose: 'registration' },
    ["registry.example/chat:1 was registered as 'chat:sha-0123456789ab' (new record b-1)"],
  ],
  [
    'an image that was registered before',
    { purpose: 'registration', result: { reused: { how: 'taken', ageSeconds: 1 } } },
    ["registry.example/chat:1 was registered before as 'chat:sha-0123456789ab' (record b-1)"],
  ],
  ['a dry run', { result: 'none' }, []],
])('ends with result, image and build of %s', async (_, setting, last) => {
  const { left } = await end('success', [], setting)
  expect(left.slice(left.indexOf(noComment) + 1)).toEqual(last.map((text) => `log: ${text}`))
})
