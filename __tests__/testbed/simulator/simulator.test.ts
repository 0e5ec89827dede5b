import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtempDisposable, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { firstDeploySeed, firstPrefixedSeed } from '../../../testbed/simulator/draw.ts'
import { mutants } from '../../../testbed/simulator/mutants/table.ts'

const simulator = new URL('../../../testbed/simulator/', import.meta.url)
const program = fileURLToPath(new URL('main.ts', simulator))

interface Simulated {
  readonly code: number
  readonly output: string
  /** What it left in the temp directory. */
  readonly left: readonly string[]
}

async function simulate(...args: readonly string[]): Promise<Simulated> {
  await using temp = await mkdtempDisposable(join(tmpdir(), 'simulator-'))
  const env = { ...process.env, TMPDIR: temp.path }
  const options = { maxBuffer: 64 * 1024 * 1024, env }
  const run = promisify(execFile)(process.execPath, [program, ...args], options)
  const { code, stdout } = await run.then(
    ({ stdout: output }) => ({ code: 0, stdout: output }),
    (error: unknown) => error as { readonly code: number; readonly stdout: string },
  )
  return { code, output: stdout, left: await readdir(temp.path) }
}

describe('the simulator', () => {
  it.each([1, firstDeploySeed, firstPrefixedSeed])(
    'finds nothing in the seeds from %i on',
    async (first) => {
      const { code, output, left } = await simulate('--first', String(first), '--seeds', '50')
      expect(output).toMatch(/^50 seeds in .*, 0 failures\.$/m)
      expect(code).toBe(0)
      expect(left).toEqual([])
    },
  )
})

it('knows a seed that notices each mutant', () => {
  const file = new URL('mutants/seeds.json', simulator)
  const seeds = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>
  expect(Object.keys(seeds)).toEqual(mutants.map(({ name }) => name))
})
