// `npm run bench` runs every benchmark, `npm run bench -- NAME` one; each prints a table of ours beside its peers.
import { benchPack } from './pack.ts'
import { benchStartup } from './startup.ts'

const benches: Readonly<Record<string, () => Promise<string>>> = {
  startup: benchStartup,
  pack: benchPack,
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches)
for (const name of names) {
  const bench = benches[name]
  if (!bench)
    throw new Error(
      `There is no benchmark '${name}'; there are ${Object.keys(benches).join(', ')}.`,
    )
  process.stdout.write(`${await bench()}\n\n`)
}
