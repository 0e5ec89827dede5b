import { describe, expect, it } from '@jest/globals'
import { renderBuildSummary } from '../../../src/report/summary/build-summary.ts'
import { context, nothing } from '../../support/summary-facts.ts'

describe('the build context in the summary', () => {
  const shown = (changes: Partial<typeof context>): string =>
    renderBuildSummary({ ...nothing, context: { ...context, ...changes } })

  it('has the largest directories and files', () => {
    const largestFiles = [{ path: 'src/a.py', sizeBytes: 2_000 }]
    const largestDirectories = [{ path: 'src', sizeBytes: 2_048 }]
    expect(shown({ largestFiles, largestDirectories })).toContain(
      [
        '| Largest directories | Size |',
        '| --- | --- |',
        '| `src/` | 2.0 KiB |',
        '',
        '| Largest files | Size |',
        '| --- | --- |',
        '| `src/a.py` | 2.0 KiB |',
      ].join('\n'),
    )
    expect(shown({})).not.toContain('Largest')
  })

  it.each(['a|b', '</details>', '`` ` ``', '@team', '[x](http://y)', 'line\nbreak'])(
    'shows a name such as %j as text',
    (name) => {
      const sized = [{ path: name, sizeBytes: 1 }]
      const markdown = shown({
        ...{ contextDir: name, ignoreFile: name, largestFiles: sized, largestDirectories: sized },
      }).replace(/^.*?<details>/s, '')
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
