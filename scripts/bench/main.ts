// `npm run bench` runs every benchmark, `npm run bench -- NAME …` some; each prints tables.
// `--docs` writes them into `docs/figures.md`, `--against COMMIT` also measures another commit's
// bundle.
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
  /** Whether `docs/figures.md` has its tables. */
  readonly isInDocs: boolean
}

const benchmarks: Readonly<Record<string, Benchmark>> = {
  startup: { run: () => benchStartup(values.against), isInDocs: true },
  pack: { run: benchPack, isInDocs: true },
  log: { run: benchLog, isInDocs: true },
  discover: { run: benchDiscover, isInDocs: true },
  list: { run: benchList, isInDocs: false },
  load: { run: benchLoad, isInDocs: true },
}

for (const name of positionals.length > 0 ? positionals : Object.keys(benchmarks)) {
  const benchmark = benchmarks[name]
  if (benchmark === undefined) {
    const names = Object.keys(benchmarks).join(', ')
    throw new Error(`Unknown benchmark '${name}'. Use one of: ${names}.`)
  }
  const tables = await benchmark.run()
  process.stdout.write(`${tables}\n\n`)
  if (values.docs && benchmark.isInDocs) {
    const page = new URL('../../docs/figures.md', import.meta.url)
    writeFileSync(page, replaceBetween(readFileSync(page, 'utf8'), `bench-${name}`, tables))
  }
}
