import { startAgentex } from './agentex/server.ts'
import { identityOf } from './http/access.ts'
import { parseCommandLine, usage, UsageError, type EmulatorCommand } from './http/command-line.ts'
import { createDockerEngine } from './engines/docker.ts'
import { createScriptedEngine } from './engines/scripted.ts'
import { readLike } from './http/like.ts'
import { readScript } from './http/script-file.ts'
import { startEmulator } from './http/server.ts'
import { ensureDocker, NoEngineError } from '../docker/engine.ts'
import { stopSignal } from '../docker/stop-signal.ts'

try {
  const command = parseCommandLine(process.argv.slice(2))
  if (command === 'help') process.stdout.write(usage)
  else await serve(command)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (error instanceof NoEngineError)
    process.stderr.write("Use '--engine scripted' to play builds instead.\n")
  process.exitCode = error instanceof UsageError ? 2 : 1
}

async function serve(command: EmulatorCommand): Promise<void> {
  const { port, generation, like } = command
  const knobs = {
    ...(like !== undefined && readLike(like)),
    ...(generation !== undefined && { generation }),
  }
  const [apiKey, ...otherKeys] = command.apiKeys
  await using resources = new AsyncDisposableStack()
  const engine =
    command.engine === 'docker'
      ? await createDockerEngine(resources.use(await ensureDocker()))
      : createScriptedEngine(await readScript(command.script), 1)
  const emulator = resources.use(await startEmulator({ engine, port, apiKey, otherKeys, knobs }))
  const agentex = resources.use(await startAgentex({ builds: emulator, accountId: 'acct_local' }))
  const stopped = stopSignal()
  process.stdout.write(`The emulated builds API is running. Stop it with Ctrl-C.

  SGP_CLIENT_BASE_URL=${emulator.url}
  SGP_API_KEY=${emulator.apiKey}
  SGP_ACCOUNT_ID=acct_local

Agentex answers for the agents that are deployed there:
  agentex-url: ${agentex.url}

Records show who created a build:
${[emulator.apiKey, ...otherKeys].map((key) => `  ${key}  ${identityOf(key)}`).join('\n')}

${
  command.engine === 'docker'
    ? 'The Docker engine runs the Dockerfiles that it gets: build only what you trust.'
    : `Every build plays the script '${command.script}'.`
}
`)
  await stopped
}
