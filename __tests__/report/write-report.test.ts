import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { type Outlets, writeReport } from '../../src/report/write-report.ts'
import type { Report } from '../../src/report/report.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { readWorkflowContext } from '../../src/runner/workflow-context.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { openEndOutputs } from '../../src/runner/write-end.ts'
import { collector } from '../support/collector.ts'
import { factsOf, pip } from '../support/summary-facts.ts'

beforeEach(() => {
  process.env['GITHUB_STEP_SUMMARY'] = '/summary'
})
afterEach(() => {
  delete process.env['GITHUB_STEP_SUMMARY']
})

const unchanged = (text: string): string => text

/** What has left, in its order, with all of it in one list. */
async function write(report: Report, change: (outlets: Outlets) => Partial<Outlets> = () => ({})) {
  const left: string[] = []
  const say = (text: string): undefined => void left.push(`log: ${text}`)
  const log = {
    ...createLog(collector(), [], unchanged),
    ...{ line: say, warning: say },
  }
  const world = {
    ...systemWorld,
    setOutput: (name: string) => void left.push(`output ${name}`),
    outputsWritten: () => {
      left.push('outputs awaited')
      return Promise.resolve()
    },
    files: {
      ...systemWorld.files,
      append: () => {
        left.push('summary')
        return Promise.resolve()
      },
    },
  }
  const { signal } = new AbortController()
  const writeEnd = openEndOutputs({ world, redact: unchanged })
  left.length = 0
  const runner = {
    ...{ world, log, redact: unchanged, redactEarly: unchanged },
    ...{ signal, hurry: signal, stop: () => undefined, apiKey: '', secrets: [], writeEnd },
  }
  const outlets: Outlets = {
    show: {
      ...{ logs: 'full', summary: true, annotations: true, comment: undefined },
      uploadLogs: 'never',
    },
    workflow: await readWorkflowContext({}),
    runner,
    logFile: {
      write: () => undefined,
      save: () => {
        left.push('log file')
        return Promise.resolve(undefined)
      },
      problem: () => undefined,
      lines: () => Readable.from([]),
    },
    comment: {
      announce: () => undefined,
      show: () => {
        left.push('comment')
        return Promise.resolve()
      },
    },
    tell: ({ type }) => void left.push(type),
    problems: new Set(['A problem.']),
  }
  const failure = await writeReport(report, { ...outlets, ...change(outlets) })
  return { failure, left }
}

it('tells of a failed build in an order in which nothing waits in vain', async () => {
  const warning = { rule: 'R', message: 'Beware.', file: undefined, line: 1 }
  const place = { file: 'Dockerfile', line: 1 }
  const report = { ...factsOf(pip, 'failed'), warnings: [{ ...warning, place }] }
  const { failure, left } = await write(report)
  const ours = left.filter((one) => !/^log: (?!Beware|A problem|chat:|Failed step)/.test(one))
  expect(ours).toEqual([
    ...['output message', 'output failure', 'summary', 'summarised'],
    'log: Beware.',
    "log: chat: pip found no version of 'no-such-package'",
    expect.stringMatching(/^log: Failed step: /),
    ...['outputs awaited', 'log: A problem.', 'log file', 'comment', 'told'],
  ])
  expect(failure?.annotation?.title).toBe("chat: pip found no version of 'no-such-package'")
})

it('says the result of a success last, and resolves with no failure', async () => {
  const { failure, left } = await write(factsOf([], 'success'))
  expect(failure).toBeUndefined()
  expect(left).toEqual([
    ...['summary', 'summarised', 'outputs awaited', 'log: A problem.', 'log file'],
    'comment',
    'log: Built registry.example/chat:sha-0123456789ab in 0.0 s (build ID b-1)',
    'told',
  ])
})

it('has written the outputs of the end and the summary while nobody reads the log', async () => {
  const never = new Promise<void>(() => undefined)
  const { promise: summarised, resolve } = Promise.withResolvers<undefined>()
  const left: string[] = []
  void write(factsOf(pip, 'failed'), ({ runner }) => ({
    runner: {
      ...runner,
      log: { ...runner.log, line: () => never, warning: () => never },
      writeEnd: () => {
        left.push('end')
        return []
      },
    },
    tell: () => resolve(undefined),
  }))
  await summarised
  expect(left).toEqual(['end'])
})
