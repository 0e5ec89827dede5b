import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { runAction } from '../../../world/runner/runner-model.ts'

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
})
