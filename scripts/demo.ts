// Runs the bundled action on an example agent as a workflow would, with the emulator and a real Docker engine.
import { execFile } from 'node:child_process'
import { constants } from 'node:os'
import { promisify, styleText } from 'node:util'
import { runAction, type ActionResult } from '../__tests__/support/runner-model.ts'
import { createDockerEngine } from '../emulator/engines/docker.ts'
import { startEmulator } from '../emulator/server.ts'
import { ensureDocker, type Engine } from './engine.ts'
import { renderWorkflowLog } from './render-workflow-log.ts'
import { stageExample } from './stage-example.ts'
import { stopSignal } from './stop-signal.ts'

const run = promisify(execFile)

process.stdout.write('Starting a Docker engine and the emulated builds API …\n')
await using resources = new AsyncDisposableStack()
void stopSignal().then(async (signal) => {
  await resources.disposeAsync()
  process.exit(128 + constants.signals[signal])
})
const docker = resources.use(await ensureDocker())
const emulator = resources.use(await startEmulator({ engine: await createDockerEngine(docker) }))
const example = resources.use(await stageExample('hello-agent'))

const result = await runAction({
  entry: 'main',
  workspace: example.path,
  inputs: {
    'api-key': emulator.apiKey,
    'account-id': 'acct_demo',
    'base-url': emulator.url,
    'agent-name': 'hello-agent',
    'build-args': 'GREETING=Good morning',
  },
})

show('Workflow log', renderWorkflowLog(result.stdout + result.stderr))
show(
  'Workflow log of the post step',
  result.post && renderWorkflowLog(result.post.stdout + result.post.stderr),
)
show(
  'Outputs',
  Object.entries(result.outputs)
    .map(([name, value]) => `${name}=${value}\n`)
    .join(''),
)
show('Summary', result.summary)

const failures = [...checkResult(result), ...(await checkImage(result, docker))]
show(
  'Checks',
  failures.length === 0 ? 'All checks passed: the engine has the image.' : failures.join('\n'),
)
process.exitCode = failures.length === 0 ? 0 : 1

function show(title: string, text = ''): void {
  process.stdout.write(
    `\n${styleText(['bold', 'underline'], title)}\n\n${text.trimEnd() || '(nothing)'}\n`,
  )
}

function checkResult({ exitCode, outputs, post, summary }: ActionResult): string[] {
  return [
    exitCode === 0 ? '' : `The action failed with exit code ${exitCode ?? 'none'}.`,
    post?.exitCode === 0 ? '' : 'The post step failed.',
    outputs['status'] === 'success' ? '' : `The output 'status' is '${outputs['status'] ?? ''}'.`,
    summary === '' ? 'The job summary is empty.' : '',
  ].filter((failure) => failure !== '')
}

async function checkImage({ outputs }: ActionResult, { host }: Engine): Promise<string[]> {
  const image = outputs['image-url'] ?? ''
  const inspect = ['--host', host, 'image', 'inspect', image, '--format', '{{.Id}}']
  return await run('docker', inspect).then(
    ({ stdout }) => {
      show('Image', `${image}\n${stdout}`)
      return []
    },
    () => [`The engine does not have the image '${image}'.`],
  )
}
