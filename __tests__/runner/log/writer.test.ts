import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { printable, printableMessage, printableTitle } from '../../../src/runner/log/printable.ts'
import { createWriter, type Writer } from '../../../src/runner/log/writer.ts'
import { collector } from '../../support/collector.ts'
import { workflowCommands } from '../../support/workflow-commands.ts'

async function written(write: (writer: Writer) => unknown): Promise<string> {
  const output = collector()
  const writer = createWriter(output)
  write(writer)
  await writer.flush()
  return output.text()
}

function printAll(writer: Writer, text: string): Promise<void> | undefined {
  let caughtUp: Promise<void> | undefined
  for (const line of printable(text)) caughtUp = writer.print(line)
  return caughtUp
}

describe('createWriter', () => {
  it('keeps the order of lines, commands and masks', async () => {
    const text = await written((writer) => {
      void printAll(writer, 'one')
      void writer.command('group', [printableTitle('Step')])
      writer.mask('s3cret')
      void printAll(writer, 'two')
      void writer.command('endgroup')
    })
    expect(text).toBe('one\n::group::Step\n::add-mask::s3cret\ntwo\n::endgroup::\n')
  })

  it('hands over what it was given in one turn without being asked', async () => {
    const output = collector()
    void printAll(createWriter(output), 'a line')
    await nextTurn()
    expect(output.text()).toBe('a line\n')
  })

  it.each([
    ['error', '100% done\nnext: a,b'],
    ['warning', '%0A is not a line break'],
    ['notice', '::error::not a command'],
    ['debug', 'x ##[error]y'],
  ] as const)('writes an %s whose data the runner reads back: %j', async (name, message) => {
    const text = await written((writer) => writer.command(name, printableMessage(message)))
    const data = printableMessage(message).join('\n')
    expect(workflowCommands(text)).toEqual([{ name, properties: {}, message: data }])
  })

  it('points an annotation at a file whose name needs escapes', async () => {
    const file = printableTitle('dir, 100%: a/Dockerfile')
    const text = await written((writer) =>
      writer.command('error', printableMessage('m'), { file, line: 7 }),
    )
    expect(workflowCommands(text)).toMatchObject([
      { name: 'error', properties: { file, line: '7' } },
    ])
  })

  it('masks a secret of several lines', async () => {
    const text = await written((writer) => writer.mask('first%\nsecond\r\nthird'))
    expect(workflowCommands(text)).toMatchObject([
      { name: 'add-mask', message: 'first%\nsecond\r\nthird' },
    ])
  })

  it('asks to wait for a slow reader and loses nothing', async () => {
    const output = collector({ slow: true })
    const writer = createWriter(output)
    const lines = Array.from({ length: 2_000 }, (_, index) => `${index} ${'x'.repeat(100)}`)
    let waits = 0
    for (const line of lines) {
      const caughtUp = printAll(writer, line)
      if (caughtUp !== undefined) waits += 1
      await caughtUp
      expect(output.writableLength).toBeLessThan(70_000)
    }
    await writer.flush()
    expect(waits).toBeGreaterThan(0)
    expect(output.text()).toBe(`${lines.join('\n')}\n`)
  })

  it('goes on in silence when its reader has gone away', async () => {
    const child = spawn('true', { stdio: ['pipe', 'ignore', 'ignore'] })
    await once(child, 'close')
    const writer = createWriter(child.stdin)
    for (let index = 0; index < 2_000; index += 1) await printAll(writer, 'x'.repeat(1_000))
    await expect(writer.flush()).resolves.toBeUndefined()
    await expect(writer.flush()).resolves.toBeUndefined()
  })
})
