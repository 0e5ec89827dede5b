import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'

it('reads repeated parts of each pattern in linear time', async () => {
  const child = fileURLToPath(new URL('read-hostile-text.ts', import.meta.url))
  // In quadratic time, a single one of these texts would take minutes.
  const reading = promisify(execFile)(process.execPath, [child], { timeout: 120_000 })
  await expect(reading).resolves.toBeDefined()
}, 130_000)
