// Runs the bundled action on an example agent as a workflow would, against the emulator with a real Docker engine.
import { execFile } from 'node:child_process'
import { promisify, styleText } from 'node:util'
import { runAction, type ActionResult } from '../__tests__/support/runner-model.ts'
import { createDockerEngine } from '../emulator/engines/docker.ts'
import { startEmulator } from '../emulator/server.ts'
import { ensureDocker, type Engine } from './engine.ts'
import { renderWorkflowLog } from './render-workflow-log.ts'
import { stageExample } from './stage-example.ts'

const run = promisify(execFile)

process.stdout.write('Starting a Docker engine and the emulated builds API …\n')
await using resources = new AsyncDisposableStack()
process.once('SIGINT', () => void resources.disposeAsync().then(() => process.exit(130)))
const docker = resources.use(await ensureDocker())
const emulator = resources.use(await startEmulator({ engine: await createDockerEngine(docker) }))
const example = resources.use(await stageExample('hello-agent'))

const result = await runAction({
  entry: 'main',
  from: 'dist',
  workspace: example.path,
  inputs: {
    'api-key': emulator.apiKey,
    'account-id': 'acct_demo',
    'base-url': emulator.url,
    'agent-name': 'hello-agent',
    'build-args': 'GREETING=Good morning',
  },
})

show('What the workflow log shows', renderWorkflowLog(result.stdout + result.stderr))
show('Post', result.post && renderWorkflowLog(result.post.stdout + result.post.stderr))
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
  failures.length === 0 ? 'All passed: the image is in the engine.' : failures.join('\n'),
)
process.exitCode = failures.length === 0 ? 0 : 1

function show(title: string, text = ''): void {
  process.stdout.write(
    `\n${styleText(['bold', 'underline'], title)}\n\n${text.trimEnd() || '(nothing)'}\n`,
  )
}

function checkResult({ exitCode, outputs, post, summary }: ActionResult): string[] {
  return [
    exitCode === 0 ? '' : `main ended with exit code ${exitCode ?? 'none'}.`,
    post?.exitCode === 0 ? '' : 'post failed.',
    outputs['status'] === 'success' ? '' : `The output 'status' is '${outputs['status'] ?? ''}'.`,
    summary === '' ? 'There is no summary.' : '',
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
    () => [`The engine has no image '${image}'.`],
  )
}
