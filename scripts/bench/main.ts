// `npm run bench` runs every benchmark, `npm run bench -- NAME …` some; each prints tables.
// `--docs` writes them into docs/, `--against COMMIT` also measures another commit's bundle.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { replaceBetween } from '../../testbed/replace-between.ts'
import { benchDiscover } from './discover.ts'
import { benchList } from './list.ts'
import { benchLoad } from './load.ts'
import { benchLog } from './log.ts'
import { benchPack } from './pack.ts'
import { benchStartup } from './startup.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { docs: { type: 'boolean', default: false }, against: { type: 'string' } },
})

interface Benchmark {
  readonly run: () => Promise<string>
  /** The page with its tables, if there is one. */
  readonly page?: string
}

const benchmarks: Readonly<Record<string, Benchmark>> = {
  startup: { run: () => benchStartup(values.against), page: 'startup.md' },
  pack: { run: benchPack, page: 'packing.md' },
  log: { run: benchLog, page: 'log.md' },
  discover: { run: benchDiscover, page: 'discover.md' },
  list: { run: benchList },
  load: { run: benchLoad, page: 'reliability.md' },
}

for (const name of positionals.length > 0 ? positionals : Object.keys(benchmarks)) {
  const benchmark = benchmarks[name]
  if (benchmark === undefined) {
    const names = Object.keys(benchmarks).join(', ')
    throw new Error(`Unknown benchmark '${name}'. Use one of: ${names}.`)
  }
  const tables = await benchmark.run()
  process.stdout.write(`${tables}\n\n`)
  if (values.docs && benchmark.page !== undefined) {
    const page = new URL(`../../docs/${benchmark.page}`, import.meta.url)
    writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), 'bench', tables))
  }
}
