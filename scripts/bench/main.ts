// `npm run bench` runs every benchmark, `npm run bench -- NAME` one; each prints a table of ours beside its peers. With `--docs`
// the tables are written into docs/packing.md as well.
import { readFileSync, writeFileSync } from 'node:fs'
import { replaceBetween } from '../replace-between.ts'
import { benchLog } from './log.ts'
import { benchPack } from './pack.ts'
import { benchStartup } from './startup.ts'

const benches: Readonly<Record<string, () => Promise<string>>> = {
  startup: benchStartup,
  pack: benchPack,
  log: benchLog,
}
const docs = new URL('../../docs/packing.md', import.meta.url)

const given = process.argv.slice(2).filter((argument) => argument !== '--docs')
const tables: string[] = []
for (const name of given.length > 0 ? given : Object.keys(benches)) {
  const bench = benches[name]
  if (!bench) {
    const names = Object.keys(benches).join(', ')
    throw new Error(`There is no benchmark '${name}'; there are ${names}.`)
  }
  const table = await bench()
  tables.push(table)
  process.stdout.write(`${table}\n\n`)
}
if (process.argv.includes('--docs')) {
  writeFileSync(docs, replaceBetween(readFileSync(docs, 'utf8'), 'bench', tables.join('\n\n')))
}
