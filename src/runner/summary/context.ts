import { showName } from '../../build-context/files/file-names.ts'
import type { SizedPath } from '../../build-context/pack-context.ts'
import { type ContextFacts, contextRows, contextTitle } from '../text/context-facts.ts'
import { formatBytes } from '../text/format.ts'
import { code, details, table, text } from './markdown.ts'

/** What was packed, in closed details. */
export function renderContext(facts: ContextFacts): string {
  const rows = contextRows(facts).map(([name, value]) => [text(name), text(value)])
  return details(contextTitle(facts), [
    table([['Build context', ''], ...rows]),
    ...renderLargest('Largest directories', facts.largestDirectories, '/'),
    ...renderLargest('Largest files', facts.largestFiles, ''),
  ])
}

function renderLargest(title: string, paths: readonly SizedPath[], end: string): readonly string[] {
  if (paths.length === 0) return []
  const rows = paths.map(({ path, sizeBytes }) => [
    code(`${showName(path)}${end}`),
    formatBytes(sizeBytes),
  ])
  return [table([[title, 'Size'], ...rows])]
}
