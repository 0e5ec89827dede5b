// Runs the bundled action on an example as a workflow would, with a recorded build or, as `--real`,
// with a Docker engine.
import { execFile } from 'node:child_process'
import { constants } from 'node:os'
import { promisify, styleText } from 'node:util'
import { type ActionResult, startAction } from '../testbed/runner/runner-model.ts'
import { splitLines } from '../testbed/runner/workflow-commands.ts'
import { createDockerEngine } from '../testbed/emulator/engines/docker.ts'
import { createScriptedEngine } from '../testbed/emulator/engines/scripted.ts'
import { readScript } from '../testbed/emulator/http/script-file.ts'
import { startEmulator } from '../testbed/emulator/http/server.ts'
import { type Engine, findEngine, NoEngineError } from '../testbed/docker/engine.ts'
import { createLogRenderer } from './render-workflow-log.ts'
import { stageExample, stageForRecording } from './stage-example.ts'
import { stopSignal } from '../testbed/docker/stop-signal.ts'

/** What each example must end with; the script plays it. */
const examples = {
  'hello-agent': { script: 'success', status: 'success', buildArgs: 'GREETING=Good morning' },
  'failing-agent': { script: 'failure', status: 'failed', buildArgs: '' },
} as const
const { agent, isReal } = readArguments(process.argv.slice(2))
const { script, status, buildArgs } = examples[agent]
const run = promisify(execFile)
const recorded =
  "Playing a recorded build. With '-- --real', a Docker engine that runs here builds."

const stop = new AbortController()
let stoppedBy: NodeJS.Signals | undefined
const stopOn = (signal: NodeJS.Signals): void => {
  stoppedBy = signal
  stop.abort()
}
void stopSignal().then(stopOn)
// A reader such as `head` may end before the demo does.
process.stdout.on('error', () => stopOn('SIGPIPE'))

const failures = await demo(stop.signal).catch((error: unknown) => {
  if (stoppedBy !== undefined) return []
  if (!(error instanceof NoEngineError)) throw error
  process.stderr.write(`${error.message}\n`)
  return [error.message]
})
process.exitCode = stoppedBy ? 128 + constants.signals[stoppedBy] : Math.min(failures.length, 1)

/** Returns what is wrong with the result. Whatever happens, nothing is left behind. */
async function demo(signal: AbortSignal): Promise<readonly string[]> {
  print(`This demo runs the action on examples/${agent} as a workflow would, with an emulated API.`)
  await using resources = new AsyncDisposableStack()
  const docker = isReal ? resources.use(await findEngine('examples')) : undefined
  print(docker ? describe(docker) : recorded)
  const engine = docker
    ? await createDockerEngine(docker)
    : createScriptedEngine(await readScript(script), 1)
  const emulator = resources.use(await startEmulator({ engine }))
  const example = resources.use(await (docker ? stageExample(agent) : stageForRecording(agent)))
  signal.throwIfAborted()

  const action = await startAction({
    entry: 'main',
    workspace: example.path,
    inputs: {
      'api-key': emulator.apiKey,
      'account-id': 'acct_demo',
      'base-url': emulator.url,
      'agent-name': agent,
      'build-args': buildArgs,
    },
  })
  signal.addEventListener('abort', action.cancel)
  if (signal.aborted) action.cancel()

  title('Log of the step')
  const render = createLogRenderer()
  for await (const line of action.stdout) render(line).forEach(print)
  const result = await action.finished
  splitLines(result.stderr).flatMap(render).forEach(print)
  title('Log of the post step')
  print(renderWhole((result.post?.stdout ?? '') + (result.post?.stderr ?? '')))
  signal.throwIfAborted()
  title('Outputs')
  for (const [name, value] of Object.entries(result.outputs)) print(`${name}=${value}`)
  title('Job summary, which GitHub renders')
  print(result.summary.trimEnd())

  const built = status === 'success' ? docker : undefined
  const problems = [...checkResult(result), ...(built ? await checkImage(result, built) : [])]
  title('Checks')
  if (problems.length > 0) problems.forEach(print)
  else print(built ? 'All checks passed: the engine has the image.' : 'All checks passed.')
  return problems
}

function readArguments(args: readonly string[]) {
  let agent: keyof typeof examples = 'hello-agent'
  for (const arg of args) {
    if (arg === 'hello-agent' || arg === 'failing-agent') agent = arg
    else if (arg !== '--real') {
      const names = Object.keys(examples).join(' or ')
      console.error(`Unknown argument '${arg}'. Use ${names}, and --real for a Docker engine.`)
      process.exit(1)
    }
  }
  return { agent, isReal: args.includes('--real') }
}

function describe({ buildKit, host }: Engine): string {
  const client = buildKit === 'plugin' ? "docker's plugin buildx" : "docker's own BuildKit"
  return `Building with ${client} on the engine at ${host}, which keeps the image.`
}

function title(text: string): void {
  print(`\n${styleText(['bold', 'underline'], text)}\n`)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function renderWhole(output: string): string {
  return (
    splitLines(output).flatMap(createLogRenderer()).join('\n') ||
    '(empty, because the build has ended)'
  )
}

function checkResult({ exitCode, outputs, post, summary }: ActionResult): string[] {
  return [
    exitCode === Number(status === 'failed')
      ? ''
      : `The action ended with exit code ${exitCode ?? 'none'}.`,
    post?.exitCode === 0 ? '' : 'The post step failed.',
    outputs['status'] === status ? '' : `The output 'status' is '${outputs['status'] ?? ''}'.`,
    summary === '' ? 'The job summary is empty.' : '',
  ].filter((failure) => failure !== '')
}

async function checkImage({ outputs }: ActionResult, { host }: Engine): Promise<string[]> {
  const image = outputs['image-url'] ?? ''
  const inspect = ['--host', host, 'image', 'inspect', image, '--format', '{{.Id}}']
  return await run('docker', inspect).then(
    ({ stdout }) => {
      title('Image')
      print(`${image}\n${stdout.trimEnd()}`)
      return []
    },
    () => [`The engine does not have the image '${image}'.`],
  )
}
