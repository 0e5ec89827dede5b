import { existsSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readPage, root } from '../../scripts/documents.ts'

const rows = readPage('docs/threat-model.md')
  .split(/^## Threats$/m)[1]
  ?.split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => {
    const [threat = '', , test = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? []
    return { threat, file, name }
  })

describe('docs/threat-model.md', () => {
  it.each(rows?.filter(({ threat }) => !threat.startsWith('---')) ?? [])(
    'names a test that exists: $threat',
    ({ file, name }) => {
      expect([file, existsSync(new URL(file, root)) && file !== '']).toEqual([file, true])
      const titles = Array.from(
        readPage(file).matchAll(/(["'`])((?:(?!\1).)+)\1,\s*(?:async )?\(/g),
        ([, , title = '']) => title,
      )
      expect(titles).toContain(name)
    },
  )
})
