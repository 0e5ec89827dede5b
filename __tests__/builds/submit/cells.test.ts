import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { cells } from './cell-table.ts'
import { playCell } from './cells.ts'
import { fatesOf, listings, listingsOf, modes } from './cell-axes.ts'

const path = join(import.meta.dirname, 'cell-table.ts')

async function renderCells(): Promise<string> {
  const lines: string[] = []
  for (const mode of modes) {
    lines.push(
      '',
      row(
        mode.name,
        listings.map(({ name }) => name),
      ),
    )
    for (const fate of fatesOf(mode)) {
      const played = listingsOf(fate)
      const texts: string[] = []
      for (const listing of listings)
        texts.push(played.includes(listing) ? await playCell(fate, listing, mode) : '')
      lines.push(row(fate.name, texts))
    }
  }
  return `${lines.join('\n').trim()}\n`
}

function row(name: string, texts: readonly string[]): string {
  return [name.padEnd(40), ...texts.map((text) => text.padEnd(10))].join(' ').trimEnd()
}

/**
 * What a run does whose form this becomes (rows) where the list shows that (columns), in a word of
 * main and one of post. Main: how many forms it sends. F: it follows the build that a response
 * named, A one that it found; D: it fails in doubt, E with the server's words; s: it is stopped,
 * s? in doubt; k: it is killed. .2: it names two builds; ~: it warns that one may still appear.
 * Post: -: it has nothing to do; 0: it says that there is no build; C: it cancels; N2: names two;
 * ?: it shows how to list them; then its seconds. ! marks what should not be. `UPDATE_CELLS=1`
 * writes the table.
 */
describe('each fate of a form, by what the list shows and when the run ends', () => {
  it('is as in the table', async () => {
    const played = await renderCells()
    const [head = ''] = readFileSync(path, 'utf8').split('`\n', 1)
    if (process.env['UPDATE_CELLS'] === '1') writeFileSync(path, `${head}\`\n${played}\`\n`)
    const wanted = process.env['UPDATE_CELLS'] === '1' ? played : cells.trimStart()
    expect(played).toBe(wanted)
  }, 60_000)
})
