import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { replaceBetween } from '../replace-between.ts'
import type { Figure } from './bar.ts'

/** What a bar measured, when it last ran here. */
export interface StoredResult {
  readonly figures: readonly Figure[]
  readonly seconds: number
}

const directory = new URL('../../node_modules/.cache/bars/', import.meta.url)
const page = new URL('../../docs/reliability.md', import.meta.url)

export function storeResult(name: string, result: StoredResult): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(new URL(`${name}.json`, directory), JSON.stringify(result))
}

function readResult(name: string): StoredResult | undefined {
  const file = new URL(`${name}.json`, directory)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StoredResult) : undefined
}

/** Writes the last results into the page; omits and returns the bars that never ran here. */
export function writePage(names: readonly string[]): readonly string[] {
  const results = names.map((name) => [name, readResult(name)] as const)
  const known = results.flatMap(([name, result]) => (result ? [[name, result] as const] : []))
  writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), 'bars', renderTable(known)))
  return results.flatMap(([name, result]) => (result ? [] : [name]))
}

export function renderTable(results: readonly (readonly [string, StoredResult])[]): string {
  const rows = results.flatMap(([name, { figures }]) =>
    figures.map(({ what, target, measured, ok }) => [
      `\`${scriptOf(name)}\``,
      what,
      target,
      ok ? measured : `**${measured}**`,
    ]),
  )
  return [
    '| bar | what | target | measured |',
    '| --- | --- | ---: | ---: |',
    ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  ].join('\n')
}

function scriptOf(name: string): string {
  return name === 'sim' ? name : `bar:${name}`
}
