import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import setUpAll from '../support/global-setup.ts'
import { findAct, NoActError } from './act-program.ts'
import tearDown from './global-teardown.ts'

/** Without act, a single sentence says so instead of every test. */
export default function setUp(): void {
  // Workers inherit the environment, and the teardown reads it.
  const directory = mkdtempSync(join(tmpdir(), 'act-program-'))
  process.env['ACT_DIRECTORY'] = directory
  try {
    process.env['ACT_PROGRAM'] = findAct(directory)
  } catch (error) {
    if (!(error instanceof NoActError)) throw error
    tearDown()
    process.stderr.write(`${error.message}\n`)
    // Jest would print a stack.
    process.exit(1)
  }
  setUpAll()
}
