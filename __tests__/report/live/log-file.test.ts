import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createLogFile, type LogFile } from '../../../src/report/live/log-file.ts'
import { systemHost } from '../../../src/runner/host/system-host.ts'
import { makeWorkspace, type Workspace } from '../../../testbed/runner/workspace.ts'

async function linesOf(file: LogFile): Promise<string[]> {
  const lines: string[] = []
  for await (const line of file.lines()) lines.push(line)
  return lines
}

describe('the log file', () => {
  let temp: Workspace
  let created: string[]
  let file: LogFile

  beforeEach(async () => {
    temp = await makeWorkspace({})
    created = []
    file = createLogFile(
      systemHost.files,
      temp.path,
      (text: string) => text.replaceAll('secret', '***'),
      (path) => created.push(path),
    )
  })
  afterEach(async () => await temp[Symbol.asyncDispose]())

  it('is created with the first line, and has no secret', async () => {
    expect(await file.save()).toBeUndefined()
    expect(await linesOf(file)).toEqual([])
    void file.write('one')
    expect(created).toHaveLength(1)
    void file.write('two\na secret')
    expect(await file.save()).toBe(created[0])
    expect(await readFile(created[0] ?? '', 'utf8')).toBe('one\ntwo\na ***\n')
    expect(file.problem()).toBeUndefined()
  })

  it('gives back its lines across the borders of what is read at once', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `${index} ${'é'.repeat(index * 7)}\r`)
    for (const line of lines) void file.write(line)
    expect(await linesOf(file)).toEqual(lines)
  })

  it('keeps nobody waiting for a disk that stalls, until much is behind', async () => {
    const disk = Promise.withResolvers<undefined>()
    const written: string[] = []
    const files = {
      ...systemHost.files,
      append: async (_: string, text: string) => {
        await disk.promise
        written.push(text)
      },
    }
    const stalled = createLogFile(
      files,
      temp.path,
      (text) => text,
      () => undefined,
    )
    const line = 'x'.repeat(65_535)
    const waits = Array.from({ length: 5 }, () => stalled.write(line))
    expect(waits.map((wait) => wait !== undefined)).toEqual([false, false, false, false, true])
    disk.resolve(undefined)
    await waits.at(-1)
    expect(stalled.write('end')).toBeUndefined()
    await stalled.save()
    expect(written.join('')).toBe(`${`${line}\n`.repeat(5)}end\n`)
  })

  it('reports why it cannot be created, once', async () => {
    await rm(temp.path, { recursive: true })
    void file.write('one')
    void file.write('two')
    expect([created, await file.save(), await linesOf(file)]).toEqual([[], undefined, []])
    expect(file.problem()).toMatch(
      /^The log file could not be written: ENOENT.*\.\nSet RUNNER_TEMP to a writable directory\.$/,
    )
  })

  it('reports why it cannot be read', async () => {
    void file.write('one')
    const path = (await file.save()) ?? ''
    const lines = file.lines()[Symbol.asyncIterator]()
    await rm(dirname(path), { recursive: true })
    expect(await lines.next()).toMatchObject({ done: true })
    expect(file.problem()).toMatch(
      /^The log file could not be read: ENOENT.*\.\nSet 'logs' to 'full' to print the log without it\.$/,
    )
  })
})
