import setUpAll from '../support/global-setup.ts'
import { preparePrograms } from './programs.ts'
import { whatCannotRun } from './ground.ts'

/** Jest's global setup of the tests on hard ground: what this machine lacks is said once, and its tests do not exist. */
export default async function setUp(): Promise<void> {
  const missing = await preparePrograms()
  for (const sentence of whatCannotRun(missing)) process.stderr.write(`${sentence}\n`)
  setUpAll()
}
