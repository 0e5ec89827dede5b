import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { firstDeploySeed } from '../../../testbed/simulator/draw.ts'
import { mutants } from '../../../testbed/simulator/mutants/table.ts'

const simulator = new URL('../../../testbed/simulator/', import.meta.url)
const program = fileURLToPath(new URL('main.ts', simulator))

async function simulate(...args: readonly string[]): Promise<{ code: number; output: string }> {
  try {
    const options = { maxBuffer: 64 * 1024 * 1024 }
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], options)
    return { code: 0, output: stdout }
  } catch (error) {
    const { code, stdout } = error as { readonly code: number; readonly stdout: string }
    return { code, output: stdout }
  }
}

describe('the simulator', () => {
  it.each([1, firstDeploySeed])('finds nothing in the seeds from %i on', async (first) => {
    const { code, output } = await simulate('--first', String(first), '--seeds', '50')
    expect(output).toMatch(/^50 seeds in .*, 0 failures\.$/m)
    expect(code).toBe(0)
  })
})

it('knows a seed that notices each mutant', () => {
  const file = new URL('mutants/seeds.json', simulator)
  const seeds = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>
  expect(Object.keys(seeds)).toEqual(mutants.map(({ name }) => name))
})
