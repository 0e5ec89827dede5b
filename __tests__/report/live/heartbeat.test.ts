import { describe, expect, it } from '@jest/globals'
import { LogParser } from '../../../src/build-log/log-parser.ts'
import { emptyLogRead } from '../../../src/build-log/steps.ts'
import { BuildView } from '../../../src/report/live/build-view.ts'
import { withHeartbeat } from '../../../src/report/live/heartbeat.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { lineEvents, submitted } from '../../support/build-events.ts'
import { collector } from '../../support/collector.ts'
import { createVirtualClock } from '../../../testbed/emulator/model/virtual-clock.ts'
import { makeBuild } from '../../../testbed/emulator/model/api-values.ts'

const never = new AbortController().signal
const unchanged = (text: string): string => text

function start(hasLog = true) {
  const clock = createVirtualClock()
  const output = collector()
  const log = createLog(output, [], unchanged)
  const buildLog = new BuildView(log)
  const report = buildLog.report.bind(buildLog)
  const reporter = withHeartbeat({ hasLog, report }, clock, log)
  const stop = async (): Promise<readonly string[]> => {
    reporter[Symbol.dispose]()
    await log.flush()
    return output.text().split('\n').slice(0, -1)
  }
  const parser = new LogParser()
  const read = () => ({ ...emptyLogRead, atWork: parser.atWork() })
  const line = async (text: string): Promise<void> => {
    for (const event of lineEvents([text], parser, clock.monotonicMs()))
      await reporter.report(event)
  }
  return { clock, reporter, line, read, stop }
}

describe('the heartbeat', () => {
  it('names the step at work for each minute of silence, in its group', async () => {
    const { clock, reporter, line, read, stop } = start()
    await reporter.report(submitted({ status: 'running' }))
    await reporter.report({ type: 'log', read })
    await line('#1 [1/2] RUN make')
    await clock.sleep(30_000, never)
    await line('#1 0.1 cc')
    await clock.sleep(125_000, never)
    await line('#1 0.2 ld')
    expect(await stop()).toEqual([
      ...['Submitted build b-1', 'Build status: running', '::group::[1/2] RUN make', '0.1 cc'],
      'No log line for 1 min 0 s. Running for 1 min 30 s: [1/2] RUN make',
      'No log line for 2 min 0 s. Running for 2 min 30 s: [1/2] RUN make',
      ...['0.2 ld', '::endgroup::'],
    ])
  })

  it('names the status where no step is at work, of each build that follows another', async () => {
    const { clock, reporter, stop } = start()
    await reporter.report(submitted({ status: 'queued' }))
    await clock.sleep(61_000, never)
    await reporter.report({ type: 'status', build: makeBuild({ status: 'running' }) })
    await clock.sleep(61_000, never)
    await reporter.report({ type: 'finished', build: makeBuild({ status: 'error' }) })
    await clock.sleep(120_000, never)
    await reporter.report(submitted({ status: 'queued' }))
    await clock.sleep(61_000, never)
    const beats = (await stop()).filter((line) => line.startsWith('No log line'))
    expect(beats).toEqual(
      ['queued', 'running', 'queued'].map(
        (status) => `No log line for 1 min 0 s. Build status: ${status}`,
      ),
    )
  })

  it('speaks of a change where there is no log', async () => {
    const { clock, reporter, stop } = start(false)
    await reporter.report(submitted({ status: 'queued' }))
    await clock.sleep(61_000, never)
    expect((await stop()).at(-1)).toBe('No change for 1 min 0 s. Build status: queued')
  })

  it('is silent before the submit, after the end, and while lines come', async () => {
    const { clock, reporter, line, stop } = start()
    await clock.sleep(120_000, never)
    await reporter.report(submitted({ status: 'running' }))
    for (let index = 0; index < 5; index += 1) {
      await clock.sleep(59_000, never)
      await line('x')
    }
    await reporter.report({ type: 'finished', build: makeBuild({ status: 'success' }) })
    await clock.sleep(120_000, never)
    expect((await stop()).filter((line) => line.startsWith('No log line'))).toEqual([])
  })
})
