import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'

it('reads a long hostile text about once', async () => {
  const child = fileURLToPath(new URL('look-at-hostile-urls.ts', import.meta.url))
  // It takes a second; reading it again from each of its places would take minutes.
  const looking = promisify(execFile)(process.execPath, [child], { timeout: 30_000 })
  await expect(looking).resolves.toBeDefined()
})
