import { showName } from '../../build-context/files/file-names.ts'
import type { SizedPath } from '../../build-context/pack-context.ts'
import { type ContextFacts, contextRows, contextTitle } from '../log/context-report.ts'
import { formatBytes } from '../format.ts'
import { code, table, text } from './markdown.ts'

/** Markdown of what left the machine, behind a fold; all names are foreign text. */
export function renderContext(facts: ContextFacts): string {
  const rows = contextRows(facts).map(([name, value]) => [text(name), text(value)])
  const tables = [
    table([['Build context', ''], ...rows]),
    ...largest('Largest folders', facts.largestFolders, '/'),
    ...largest('Largest files', facts.largestFiles, ''),
  ]
  return `<details><summary>${contextTitle(facts)}</summary>\n\n${tables.join('\n\n')}\n\n</details>`
}

function largest(title: string, paths: readonly SizedPath[], end: string): readonly string[] {
  if (paths.length === 0) return []
  const rows = paths.map(({ path, sizeBytes }) => [
    code(`${showName(path)}${end}`),
    formatBytes(sizeBytes),
  ])
  return [table([[title, 'Size'], ...rows])]
}
