import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'
import { mutants } from '../../../world/sim/mutants/table.ts'

const seedsFile = new URL('../../../world/sim/mutants/seeds.json', import.meta.url)
const seeds = JSON.parse(readFileSync(seedsFile, 'utf8')) as Readonly<Record<string, number>>
const program = fileURLToPath(new URL('../../../world/sim/main.ts', import.meta.url))

it('knows a seed that notices each mutant', () => {
  expect(Object.keys(seeds)).toEqual(mutants.map(({ name }) => name))
})

it('runs seeds against a changed action', async () => {
  const args = [program, '--mutants', '--only', 'each connection shows the log again']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(stdout).toMatch(/^each connection shows the log again: \d+ \(I2: .*\)$/m)
  expect(stdout).toMatch(/^1 mutants in .*, 0 not noticed\.$/m)
})
