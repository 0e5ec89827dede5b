import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { createLog, type Log } from '../../../src/runner/log/log.ts'
import { createRedactor } from '../../../src/runner/redact.ts'
import { collector } from '../../support/collector.ts'
import { workflowCommands } from '../../../testbed/runner/workflow-commands.ts'

const secret = 'sk-0123456789abcdef'
const openLog = (output = collector()): Log => createLog(output, [], createRedactor([]))

async function written(write: (log: Log) => unknown): Promise<string> {
  const output = collector()
  const log = openLog(output)
  write(log)
  await log.flush()
  return output.text()
}

describe('the log', () => {
  it('masks secrets first and redacts them in everything that follows', async () => {
    const output = collector()
    const log = createLog(output, [secret], createRedactor([secret]))
    void log.line(secret)
    log.group(secret)
    void log.debug(secret)
    void log.warning(secret, { place: { file: secret, line: 1 }, title: secret })
    void log.error(secret)
    await log.flush()
    expect(output.text().split('\n')).toEqual([
      ...[`::add-mask::${secret}`, '***', '::group::***', '::debug::***', '::endgroup::'],
      ...['::warning file=***,line=1,title=***::***:1: ***', '::error::***', ''],
    ])
  })

  it('masks a secret of several lines', async () => {
    const output = collector()
    await createLog(output, ['first%\nsecond\r\nthird'], createRedactor([])).flush()
    expect(workflowCommands(output.text())).toMatchObject([
      { name: 'add-mask', message: 'first%\nsecond\r\nthird' },
    ])
  })

  it('writes what it was given within one turn of the event loop', async () => {
    const output = collector()
    void openLog(output).line('a line')
    await nextTurn()
    expect(output.text()).toBe('a line\n')
  })

  it.each([
    ['error', '100% done\nnext: a,b', '100% done\nnext: a,b'],
    ['warning', '%0A is not a line break', '%0A is not a line break'],
    ['error', '::error::not a command', '\\::error::not a command'],
    ['debug', 'x ##[error]y', 'x ##\\[error]y'],
  ] as const)('writes an %s that the runner decodes: %j', async (name, text, message) => {
    expect(workflowCommands(await written((log) => log[name](text)))).toEqual([
      { name, properties: {}, message },
    ])
  })

  it('escapes file name and title of an annotation', async () => {
    const file = 'dir, 100%: a/Dockerfile'
    const title = 'chat: 100 % of x,y\n::error::z'
    const text = await written((log) => log.warning('m', { place: { file, line: 7 }, title }))
    expect(workflowCommands(text)).toEqual([
      {
        name: 'warning',
        properties: { file, line: '7', title: 'chat: 100 % of x,y \\::error::z' },
        message: `${file}:7: m`,
      },
    ])
  })

  it('redacts a secret that colors split, where they are removed', async () => {
    const styled = `${secret.slice(0, 5)}\u001b[31m${secret.slice(5)}`
    const output = collector()
    const log = createLog(output, [], createRedactor([secret]))
    log.group(styled)
    void log.error(styled, { title: styled })
    await log.flush()
    expect(output.text()).toBe('::group::***\n::endgroup::\n::error title=***::***\n')
  })

  it('has one open group at a time, and marks one that continues', async () => {
    const text = await written((log) => {
      log.group('One', '1')
      log.group('One', '1')
      void log.line('a')
      log.group('Two', '2')
      log.endGroup()
      log.endGroup()
      log.group('One', '1')
    })
    expect(text.split('\n')).toEqual([
      ...['::group::One', 'a', '::endgroup::', '::group::Two', '::endgroup::'],
      ...['::group::One (continued)', '::endgroup::', ''],
    ])
  })

  it('annotates no more than the runner shows, and says in one warning how much is only in the log', async () => {
    const text = await written((log) => {
      for (let index = 1; index <= 13; index += 1) {
        void log.warning(`w${index}`, { title: 't', place: { file: 'Dockerfile', line: index } })
      }
      for (let index = 1; index <= 12; index += 1) void log.notice(`n${index}\n::error::next`)
      void log.error('the end')
      void log.line('what to do')
    })
    const commands = workflowCommands(text)
    const count = (name: string) => commands.filter((command) => command.name === name).length
    expect([count('warning'), count('notice'), count('error')]).toEqual([10, 10, 1])
    const lines = text.split('\n')
    expect(lines.filter((line) => !line.startsWith('::'))).toEqual([
      ...[10, 11, 12, 13].map((index) => `Warning: Dockerfile:${index}: t: w${index}`),
      ...['Notice: n11', '\\::error::next', 'Notice: n12', '\\::error::next', 'what to do', ''],
    ])
    expect(lines.slice(-4)).toEqual([
      '::warning::6 more messages are only in the log of the step: GitHub shows ten annotations of each kind.',
      ...['::error::the end', 'what to do', ''],
    ])
  })

  it('says equal warnings once', async () => {
    const text = await written((log) => {
      for (let index = 0; index < 20; index += 1) void log.warning('same')
      void log.warning('same', { title: 'of another title' })
      void log.notice('same')
    })
    expect(text.split('\n')).toEqual([
      ...['::warning::same', '::warning title=of another title::same', '::notice::same', ''],
    ])
  })

  it.each([
    ['a title without a place', { title: 't' }, '::warning title=t::m\n'],
    [
      'no file whose path would be cut',
      { place: { file: 'a'.repeat(400), line: 7 } },
      '::warning::m\n',
    ],
  ])('annotates %s', async (_, details, text) => {
    expect(await written((log) => log.warning('m', details))).toBe(text)
  })

  it('asks to wait for a slow reader and loses nothing', async () => {
    const output = collector({ slow: true })
    const log = openLog(output)
    const lines = Array.from({ length: 2_000 }, (_, index) => `${index} ${'x'.repeat(100)}`)
    let waits = 0
    for (const line of lines) {
      const caughtUp = log.line(line)
      if (caughtUp !== undefined) waits += 1
      await caughtUp
      expect(output.writableLength).toBeLessThan(70_000)
    }
    await log.flush()
    expect(waits).toBeGreaterThan(0)
    expect(output.text()).toBe(`${lines.join('\n')}\n`)
  })

  it('continues without an error when its reader has gone away', async () => {
    const child = spawn('true', { stdio: ['pipe', 'ignore', 'ignore'] })
    await once(child, 'close')
    const log = createLog(child.stdin, [], createRedactor([]))
    for (let index = 0; index < 2_000; index += 1) await log.line('x'.repeat(1_000))
    await expect(log.flush()).resolves.toBeUndefined()
    await expect(log.flush()).resolves.toBeUndefined()
  })
})
