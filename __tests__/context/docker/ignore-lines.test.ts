import { describe, expect, it } from '@jest/globals'
import { parseDockerignore } from '../../../src/context/docker/docker-context.ts'

/** Whether a file of these lines ignores a path. */
async function ignores(text: string, path: string): Promise<boolean> {
  const rules = await read(text)
  return rules.decide(path, rules.root).ignored
}

function read(text: string) {
  return parseDockerignore(Buffer.from(text), 'x.dockerignore')
}

describe('a line of an ignore file', () => {
  // What Docker has built with tells more of them.
  it.each([
    ['*/../b', 'b'],
    ['/ a /', 'a'],
    [' #a', '#a'],
    ['a # b', 'a # b'],
    ['a\r\r', 'a'],
    ['\u0085a\u3000', 'a'],
    ['a\ufeff', 'a\ufeff'],
    ['\ufeff\ufeffa', '\ufeffa'],
    ['\ufeffb\n\ufeffa', '\ufeffa'],
  ])('%j ignores %j', async (line, path) => {
    expect(await ignores(line, path)).toBe(true)
  })

  it.each([
    ['! a', 'a'],
    ['/!a', 'a'],
    ['./!a', 'a'],
    ['!/a/', 'a'],
    ['!!a', '!a'],
  ])('%j is an exception for %j', async (line, path) => {
    expect(await ignores(`*\n${line}`, path)).toBe(false)
  })

  it.each(['', '\t\r', '#a', '\ufeff# a', '.', '/', 'a/..', '..', '../a', '!../a'])(
    '%j ignores nothing',
    async (line) => {
      expect(await ignores(line, 'a')).toBe(false)
    },
  )

  it.each(['!', '! ', '!/', '!//', '/!', '!/ /'])(
    '%j is an exception without a pattern',
    async (line) => {
      await expect(read(`a\n${line}\n`)).rejects.toThrow(
        `Exception without a pattern in line 2 of 'x.dockerignore': '${line.trim()}'.`,
      )
    },
  )

  it.each([
    '[',
    'a[b',
    '[]',
    '[]a]',
    '[^]',
    '[^]a]',
    '[a-]',
    '[-a]',
    '[a-b-c]',
    '[a-\\',
    'a\\',
    '[\\]',
  ])('%j is an invalid pattern', async (line) => {
    await expect(read(`${line}\n`)).rejects.toThrow(
      `Invalid pattern in line 1 of 'x.dockerignore': '${line}'.`,
    )
  })

  it.each([
    '[^^]',
    '[a]]',
    '[[]',
    '[[:alpha:]]',
    '[a-z0-9]',
    '[^a-c]',
    '[\\]]',
    '[\\-a]',
    ']',
    '\\*',
  ])('%j is a valid pattern', async (line) => {
    await expect(read(line)).resolves.toBeDefined()
  })
})

describe('an ignore file', () => {
  it.each([
    ['lines of 65,535 bytes', `${'é'.repeat(32_767)}a\n${'a'.repeat(65_535)}`],
    ['10,000 patterns and more comments', '*\n# c\n'.repeat(10_000)],
    ['1,048,576 bytes', '#\n'.repeat(524_288)],
    ['a line of blanks between two letters', `a${' '.repeat(65_000)}b`],
  ])('may have %s', async (_, text) => {
    await expect(read(text)).resolves.toBeDefined()
  })

  it.each([
    [`b\n${'a'.repeat(65_536)}\n`, "Line 2 of 'x.dockerignore' is too long: 65536 bytes. Docker"],
    [`b\n${'a'.repeat(65_535)}\r\n`, "Line 2 of 'x.dockerignore' is too long: 65536 bytes. Docker"],
    ['*\n'.repeat(10_001), "Too many patterns in 'x.dockerignore': more than 10000."],
    [
      '*\n'.repeat(2_097_152),
      "The ignore file 'x.dockerignore' is too large: more than 1048576 bytes.",
    ],
    [`a/[${'a'.repeat(60_000)}`, "Invalid pattern in line 1 of 'x.dockerignore': 'a/…'."],
  ])('is rejected for what exceeds a limit: %.10j…', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message)
  })
})
