import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { runAction, startAction } from '../../../world/runner/runner-model.ts'

const definition = `
inputs:
  api-key: {}
  wait: { default: true }
  two words: { default: both }
runs: { using: node24, main: dist/main.js, post: dist/post.js }
`

async function createAction(main: string, post = '') {
  const root = await mkdtemp(join(tmpdir(), 'action-'))
  await mkdir(join(root, 'dist'))
  await writeFile(join(root, 'package.json'), '{"type":"module"}')
  await writeFile(join(root, 'action.yml'), definition)
  await writeFile(
    join(root, 'dist', 'main.js'),
    `import { appendFileSync } from 'node:fs'\n${main}`,
  )
  await writeFile(join(root, 'dist', 'post.js'), post)
  return { root, [Symbol.asyncDispose]: () => rm(root, { recursive: true }) }
}

const started = { entry: 'main' } as const

describe('the runner model', () => {
  it('passes inputs with their defaults, and nothing from the environment of the tests', async () => {
    await using action = await createAction(
      'console.log(JSON.stringify({ ...process.env, cwd: process.cwd() }))',
    )
    process.env['NOT_FOR_ACTIONS'] = 'x'
    const { root } = action
    const result = await runAction({
      ...started,
      root,
      workspace: root,
      inputs: { 'api-key': 'k' },
    })
    const env = JSON.parse(result.stdout) as Record<string, string>
    expect(env).toMatchObject({
      'INPUT_API-KEY': 'k',
      INPUT_WAIT: 'true',
      INPUT_TWO_WORDS: 'both',
      cwd: root,
    })
    expect(env).not.toHaveProperty('NOT_FOR_ACTIONS')
  })

  it('reads outputs, state and summary, and passes the state to post', async () => {
    await using action = await createAction(
      `appendFileSync(process.env.GITHUB_OUTPUT, 'a=1\\nb<<E\\nx=1\\ny<<2\\nE\\n')
       appendFileSync(process.env.GITHUB_STATE, 'buildId=b-1\\n')
       appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Done\\n')
       process.exitCode = 3`,
      'console.log(process.env.STATE_buildId)',
    )
    const result = await runAction({ ...started, root: action.root, workspace: action.root })
    expect(result).toMatchObject({
      exitCode: 3,
      outputs: { a: '1', b: 'x=1\ny<<2' },
      state: { buildId: 'b-1' },
      summary: '# Done\n',
      post: { exitCode: 0, stdout: 'b-1\n' },
    })
  })

  it('runs post even if main was killed', async () => {
    await using action = await createAction(
      `appendFileSync(process.env.GITHUB_STATE, 'buildId=b-2\\n')
       console.log('ready'); setInterval(() => {}, 1000)`,
      'console.log(process.env.STATE_buildId)',
    )
    const running = await startAction({ ...started, root: action.root, workspace: action.root })
    await running.waitFor((line) => line === 'ready')
    running.signal('SIGKILL')
    expect(await running.finished).toMatchObject({
      exitCode: null,
      signal: 'SIGKILL',
      post: { stdout: 'b-2\n' },
    })
  })

  it('cancels with SIGINT at a given line of the output', async () => {
    await using action = await createAction(
      `process.on('SIGINT', () => { console.log('stopping'); process.exit(130) })
       console.log('building'); setInterval(() => {}, 1000)`,
    )
    const options = { ...started, root: action.root, workspace: action.root }
    const result = await runAction({ ...options, signalAt: (line) => line === 'building' })
    expect(result).toMatchObject({ exitCode: 130, stdout: 'building\nstopping\n' })
  })

  it('reports the output if an expected line never appears', async () => {
    await using action = await createAction("console.log('something else')")
    const running = await startAction({ ...started, root: action.root, workspace: action.root })
    await expect(running.waitFor((line) => line === 'ready')).rejects.toThrow('something else')
    await running.finished
  })

  it('runs the source of which a file of the bundle is made', async () => {
    await using action = await createAction('')
    const directory = join(action.root, 'src')
    await mkdir(directory, { recursive: true })
    await writeFile(join(directory, 'main.ts'), 'console.log(`main of ${import.meta.filename}`)\n')
    await writeFile(join(directory, 'post.ts'), '')
    const result = await runAction({
      ...started,
      from: 'src',
      root: action.root,
      workspace: action.root,
    })
    expect(result).toMatchObject({
      exitCode: 0,
      stdout: `main of ${join(directory, 'main.ts')}\n`,
      post: { exitCode: 0 },
    })
  })
})
