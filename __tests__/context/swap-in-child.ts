// Exchanges a file for a link and back, over and over, until it is killed.
import { renameSync, symlinkSync, writeFileSync } from 'node:fs'

const [file = '', target = ''] = process.argv.slice(2)
const [ownCopy, link] = [`${target}-copy`, `${target}-link`]
for (let round = 0; ; round += 1) {
  writeFileSync(ownCopy, 'inside')
  symlinkSync(target, link)
  renameSync(link, file)
  renameSync(ownCopy, file)
  if (round === 0) process.send?.('begun')
}
