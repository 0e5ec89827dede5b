import { parseArgs } from 'node:util'
import { createDockerEngine } from './engines/docker.ts'
import type { BuildEngine } from './engines/engine.ts'
import { createScriptedEngine } from './engines/scripted.ts'
import { startEmulator } from './server.ts'
import { ensureDocker, type Engine } from '../scripts/engine.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8089' },
    engine: { type: 'string', default: 'docker' },
    'api-key': { type: 'string' },
  },
})
if (values.engine !== 'docker' && values.engine !== 'scripted') {
  throw new Error(`Option '--engine' is 'docker' or 'scripted', got '${values.engine}'.`)
}

const docker = values.engine === 'docker' ? await ensureDocker() : undefined
const emulator = await startEmulator({
  engine: await createEngine(docker),
  port: Number(values.port),
  ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
})
process.stdout.write(`The builds API, emulated for trying and testing. Ctrl-C stops it.

  SGP_CLIENT_BASE_URL=${emulator.url}
  SGP_API_KEY=${emulator.apiKey}
  SGP_ACCOUNT_ID=acct_local

${docker ? 'Dockerfiles are run by the Docker engine: build only what you trust.' : 'Builds are played from a script.'}
`)

const stop = async (): Promise<void> => {
  await emulator.close()
  await docker?.stop()
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())

async function createEngine(running: Engine | undefined): Promise<BuildEngine> {
  return running ? await createDockerEngine(running) : createScriptedEngine(undefined, 1)
}
