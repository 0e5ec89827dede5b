import { ensureDocker, installDocker, NoEngineError } from '../../testbed/docker/engine.ts'
import setUpAll from '../support/global-setup.ts'

/** A single sentence says that there is no engine, instead of every test. */
export default async function setUp(): Promise<void> {
  try {
    await installDocker()
    await (await ensureDocker('examples'))[Symbol.asyncDispose]()
  } catch (error) {
    if (!(error instanceof NoEngineError)) throw error
    process.stderr.write(`${error.message}\n`)
    // Jest would print a stack.
    process.exit(1)
  }
  setUpAll()
}
