import { describe, expect, it } from '@jest/globals'
import type { ContextFacts } from '../../../src/runner/log/context-report.ts'
import { renderContext } from '../../../src/runner/summary/summary-context.ts'

const facts: ContextFacts = {
  contextDir: '.',
  ignoreFile: '.dockerignore',
  files: 2,
  uncompressedBytes: 2_048,
  sizeBytes: 700,
  ignored: 1,
  workingTreeHash: 'abc123',
  durationMs: 12_000,
  largestFiles: [{ path: 'src/a.py', sizeBytes: 2_000 }],
  largestFolders: [{ path: 'src', sizeBytes: 2_048 }],
}

describe('the build context in the summary', () => {
  it('is behind a fold, with what is largest', () => {
    expect(renderContext(facts).split('\n')).toEqual([
      '<details><summary>Build context: 2 files, 2.0 KiB</summary>',
      '',
      '| Build context |  |',
      '| --- | --- |',
      '| Folder | . |',
      '| Files and links | 2 |',
      '| Size | 2.0 KiB (2,048 bytes) |',
      '| Compressed | 700 bytes |',
      "| Ignored | 1 by '.dockerignore' |",
      '| working_tree_hash | abc123 |',
      '| Packed in | 12 s |',
      '',
      '| Largest folders | Size |',
      '| --- | --- |',
      '| `src/` | 2.0 KiB |',
      '',
      '| Largest files | Size |',
      '| --- | --- |',
      '| `src/a.py` | 2.0 KiB |',
      '',
      '</details>',
    ])
  })

  it('leaves empty lists out', () => {
    const markdown = renderContext({ ...facts, largestFiles: [], largestFolders: [] })
    expect(markdown).not.toContain('Largest')
  })

  it.each(['a|b', '</details>', '`` ` ``', '@team', '[x](http://y)', 'line\nbreak'])(
    'shows a name such as %j as text',
    (name) => {
      const markdown = renderContext({
        ...facts,
        contextDir: name,
        ignoreFile: name,
        largestFiles: [{ path: name, sizeBytes: 1 }],
        largestFolders: [{ path: name, sizeBytes: 1 }],
      })
      const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
      expect(rows).toHaveLength(15)
      // Two cells each, whatever is in them.
      for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(3)
      const withoutCode = markdown.replaceAll(/(`+).*?\1/g, '')
      expect(withoutCode.match(/<\/details>/g)).toHaveLength(1)
      expect(withoutCode).not.toContain('@team')
    },
  )
})
