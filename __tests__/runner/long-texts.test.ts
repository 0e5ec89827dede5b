import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'
import { collectOutput } from '../support/child-output.ts'

// Generous, since linear time is a few seconds: it only ends what would take for ever.
const hangMs = 300_000

it(
  'reads long repetitions of everything that patterns look for in linear time',
  async () => {
    const script = fileURLToPath(new URL('long-texts-in-child.ts', import.meta.url))
    const child = spawn(process.execPath, [script], { timeout: hangMs })
    const names: string[] = []
    for await (const line of collectOutput(child.stdout)) names.push(line)
    // In order, so that the last name is before the one that hung.
    expect(names.at(-1)).toBe('word')
    expect(names).toHaveLength(22)
  },
  hangMs + 10_000,
)
