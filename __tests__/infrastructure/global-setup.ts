import setUpAll from '../support/global-setup.ts'
import { preparePrograms, whatCannotRun } from './programs.ts'

/** Reports once which programs this machine lacks; the tests of these do not exist. */
export default async function setUp(): Promise<void> {
  const missing = await preparePrograms()
  for (const sentence of whatCannotRun(missing)) process.stderr.write(`${sentence}\n`)
  setUpAll()
}
