import setUpAll from '../support/global-setup.ts'
import { NoPeersError, preparePython } from './python.ts'

/** A single sentence says that the official code is missing, instead of every test. */
export default async function setUp(): Promise<void> {
  try {
    await preparePython()
  } catch (error) {
    if (!(error instanceof NoPeersError)) throw error
    process.stderr.write(`${error.message}\n`)
    // Jest would print a stack.
    process.exit(1)
  }
  setUpAll()
}
