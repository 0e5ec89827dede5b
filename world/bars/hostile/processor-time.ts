import { Writable } from 'node:stream'
import { BuildView } from '../../../src/report/live/build-view.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { createRedactor } from '../../../src/runner/redact.ts'

const pieces = [
  ...[
    ' ',
    '\t',
    '\ufeff',
    '\u200b',
    '\u0085',
    ':',
    '::',
    '#',
    '##',
    '[',
    '##[',
    '%',
    '\\',
    '"',
    '{',
  ],
  ...[
    '\u001b',
    '\u001b[',
    '\u001b[0m',
    '\u001b]',
    '\u009b',
    '\u0000',
    '\u202e',
    '\ud800',
    '🚀',
    '\r',
  ],
  ...['a', 'a ', '0', '1;', '/', '-', '=> ', '> ', '---', 'error: ', 'ERROR: ', '#5 ', '#5 [1/2] '],
  ...['Step 1/2 : ', 'STEP 1/2: ', 'INFO[0001] ', '2026-01-02T03:04:05Z ', 'pod ', 'remote: '],
  ...['exit code: 1 ', 'failed to solve: ', 'process "', 'key-0123456789', 'key-0'],
]
const repetitions = 10_000
const rounds = 5
/** Shorter times are noise. */
const leastMs = 2

/** For lines that repeat one piece: the largest ratio of the times for double and single length. */
export async function longestMsPerCharacter(): Promise<{
  readonly ratio: number
  readonly worst: string
}> {
  let [ratio, worst] = [0, '']
  for (const piece of pieces) {
    for (const start of ['', '#5 0.1 ', '#5 [1/2] RUN ']) {
      const once = await msFor(start + piece.repeat(repetitions))
      const twice = await msFor(start + piece.repeat(2 * repetitions))
      const grown = twice < leastMs ? 1 : twice / Math.max(once, leastMs / 2)
      if (grown > ratio) [ratio, worst] = [grown, JSON.stringify(start + piece)]
    }
  }
  return { ratio, worst }
}

/** The shortest of some rounds, in processor time. */
async function msFor(line: string): Promise<number> {
  const redact = createRedactor(['key-0123456789'])
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const log = createLog(output, [], redact)
    const buildLog = new BuildView(log, redact)
    await buildLog.report({ type: 'log', line: '#5 [1/2] RUN make' })
    const before = process.cpuUsage()
    await buildLog.report({ type: 'log', line })
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1_000)
    await log.flush()
  }
  return Math.min(...times)
}
