import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'
import { collectOutput } from '../../testbed/runner/child-output.ts'

// Linear time is below a minute. Ends endless reads before Jest ends this test without a name.
const hangMs = 800_000

it('takes at most three times as long for twice as many repetitions of a piece, in every reader of foreign text', async () => {
  const script = fileURLToPath(new URL('read-repeated-pieces.ts', import.meta.url))
  const child = spawn(process.execPath, [script], { timeout: hangMs })
  const lines: string[] = []
  for await (const line of collectOutput(child.stdout)) lines.push(line)
  // The names keep their order: the last one is the one before the reader that never ends.
  const names = lines.filter((line) => !line.startsWith('{'))
  expect(lines.filter((line) => line.startsWith('{'))).toEqual([])
  expect(names.at(-1)).toBe('the path of a credential file')
  expect(names.length).toBeGreaterThan(50)
})
