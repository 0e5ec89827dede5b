import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { replaceBetween } from '../scripts/replace-between.ts'
import type { Figure } from './bar.ts'

/** What a bar measured, when it last ran here. */
export interface StoredResult {
  readonly figures: readonly Figure[]
  readonly seconds: number
}

const directory = new URL('../node_modules/.cache/bars/', import.meta.url)
const page = new URL('../docs/reliability.md', import.meta.url)

export function storeResult(name: string, result: StoredResult): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(new URL(`${name}.json`, directory), JSON.stringify(result))
}

function readResult(name: string): StoredResult {
  const file = new URL(`${name}.json`, directory)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StoredResult
  } catch (cause) {
    throw new Error(`No result in '${fileURLToPath(file)}'. Run 'npm run bars -- ${name}' first.`, {
      cause,
    })
  }
}

/** Writes the stored results of these bars into the page about reliability. */
export function writePage(names: readonly string[]): void {
  const table = renderTable(names.map((name) => [name, readResult(name)]))
  writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), 'bars', table))
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
  return ['mutate', 'sim'].includes(name) ? name : `bar:${name}`
}
