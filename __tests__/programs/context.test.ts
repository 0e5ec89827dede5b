import { access, mkdir, readdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
import { prepareRootAction } from './root-action.ts'

describe('a build context with the action in it', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const problemsWith = async (env: Readonly<Record<string, string>>): Promise<string> => {
    await using action = await prepareRootAction()
    // Without a Dockerfile there: nothing is packed in any case.
    const result = await action.run({ context: 'dist' }, { GITHUB_WORKSPACE: root, ...env })
    expect(result.exitCode).toBe(1)
    return errorsOf(result).join()
  }

  it('is rejected where the runner has downloaded the action', async () => {
    expect(await problemsWith({ GITHUB_ACTION_REPOSITORY: 'o/r' })).toContain(
      `contains the action's own directory ('${join(root, 'dist')}').`,
    )
  })

  it('is like any other where the action is in the checkout', async () => {
    const problems = await problemsWith({ GITHUB_ACTION_REPOSITORY: '' })
    expect(problems).toContain('contains no Dockerfile')
    expect(problems).not.toContain('own directory')
  })
})

/** What the post step, which does not run here, would remove. */
const isNotForPost = (name: string): boolean => !name.startsWith('agentex-state-')

describe('the build context of the root action', () => {
  const action = ofEach(prepareRootAction)

  it('lists the ten largest files where the server finds the archive too large', async () => {
    for (let size = 1; size <= 12; size += 1)
      await action.write(`file-${size}`, 'x'.repeat(100 * size))
    await action.write('Dockerfile.dockerignore', '*.log\n')
    action.turn({ faults: [{ type: 'answer', on: 'submit', status: 413 }] })
    const result = await action.run()
    expect(result.exitCode).toBe(1)
    const largest = Array.from({ length: 10 }, (_, index) => {
      const size = 12 - index
      return `${100 * size} bytes  file-${size}`
    })
    const [error = ''] = errorsOf(result)
    expect(error).toMatch(/responded with 413 .* The packed build context has \d+ bytes\. The/)
    expect(error.split('\n').slice(1, -1)).toEqual(largest)
    expect(result.stdout).toContain(
      "Exclude what the build does not need, with lines in 'Dockerfile.dockerignore'.",
    )
    expect(result.summary).toContain(['```text', ...largest, '```'].join('\n'))
  })

  it('says what is missing where there is no Dockerfile: a checkout, or an input', async () => {
    await using empty = await makeWorkspace({})
    const [nothing] = errorsOf(await action.run({}, { GITHUB_WORKSPACE: empty.path }))
    const checkOut = 'The workspace is empty. Check out the repository before this step.'
    expect(nothing).toContain(checkOut)
    for (const name of ['context', 'file', 'manifest']) {
      const [error] = errorsOf(
        await action.run({ [name]: 'a/b' }, { GITHUB_WORKSPACE: empty.path }),
      )
      expect(error).toContain(checkOut)
    }
    await using agent = await makeWorkspace({ 'manifest.yaml': '' })
    const [manifest] = errorsOf(await action.run({}, { GITHUB_WORKSPACE: agent.path }))
    expect(manifest).toContain("Set 'manifest: manifest.yaml' to build what it says.")
    expect(action.journal).toEqual([])
  })

  it.each([
    ['file', 'agents/chat/dockerfile', "Did you mean 'agents/chat/Dockerfile'?"],
    ['context', 'agent/chat', "Did you mean 'agents/chat'?"],
    ['context', 'elsewhere', 'Set a directory of the checkout, relative to the workspace.'],
  ])('names what is nearest to the %s %s', async (name, given, hint) => {
    await using agent = await makeWorkspace({ 'agents/chat/Dockerfile': 'FROM scratch' })
    const inputs = { file: 'agents/chat/Dockerfile', [name]: given }
    const [error] = errorsOf(await action.run(inputs, { GITHUB_WORKSPACE: agent.path }))
    expect(error).toContain(`at '${given}'. ${hint}`)
    expect(action.journal).toEqual([])
  })

  it('rejects a Dockerfile outside the workspace', async () => {
    await using elsewhere = await makeWorkspace({ Dockerfile: 'FROM scratch\n' })
    const file = join(elsewhere.path, 'Dockerfile')
    await symlink(file, join(action.workspace, 'linked'))
    for (const inputs of [{ file }, { file: 'linked' }]) {
      const [error] = errorsOf(await action.run({ ...inputs, wait: 'maybe' }))
      expect(error).toMatch(/^2 inputs/)
      expect(error).toMatch(/Input 'file' must be inside the workspace/)
    }
    expect(action.journal).toEqual([])
  })

  it('is named relative to a workspace behind a symbolic link', async () => {
    await using elsewhere = await makeWorkspace({})
    const link = join(elsewhere.path, 'workspace')
    await symlink(action.workspace, link)
    const result = await action.run({}, { GITHUB_WORKSPACE: link })
    expect(result).toMatchObject({ exitCode: 0 })
    expect(result.stdout).toContain("Packed build context '.'")
  })

  it('leaves nothing but the archive after a dry run', async () => {
    await using temp = await makeWorkspace({})
    const { outputs } = await action.run({ 'dry-run': 'true' }, { RUNNER_TEMP: temp.path })
    const [directory = ''] = (await readdir(temp.path)).filter(isNotForPost)
    const archive = join(temp.path, directory, 'context.tar.gz')
    expect(outputs['archive']).toBe(archive)
    expect(await readdir(dirname(archive))).toEqual(['context.tar.gz'])
  })

  it('leaves nothing after a dry run that fails', async () => {
    await using temp = await makeWorkspace({})
    await action.write('.env', 'TOKEN=very-secret\n')
    const { exitCode } = await action.run({ 'dry-run': 'true' }, { RUNNER_TEMP: temp.path })
    expect(exitCode).toBe(1)
    expect((await readdir(temp.path)).filter(isNotForPost)).toEqual([])
  })

  it.each([
    ['a missing source of COPY', { Dockerfile: 'FROM scratch\nCOPY missing /m\n' }, {}],
    [
      'a line of the ignore file without effect',
      { Dockerfile: 'FROM scratch\nCOPY app /app\n', '.dockerignore': 'app/lib\n' },
      { manifest: 'manifest.yaml' },
    ],
  ])('fails with strict, and sends nothing, on %s', async (_, files, inputs) => {
    await using temp = await makeWorkspace({})
    await mkdir(join(action.workspace, 'app/lib'), { recursive: true })
    const context =
      '{root: ., include_paths: [app], dockerfile: Dockerfile, dockerignore: .dockerignore}'
    const manifest = `build: {context: ${context}}\nagent: {name: hello}\n`
    const all = { 'app/lib/a': '', 'manifest.yaml': manifest, ...files }
    for (const [name, text] of Object.entries(all)) await action.write(name, text)
    const env = { RUNNER_TEMP: temp.path }
    const lenient = await action.run({ ...inputs, 'dry-run': 'true', 'agent-name': 'a' }, env)
    expect(lenient.exitCode).toBe(0)
    const strict = { ...inputs, strict: 'true' }
    for (const more of [{}, { 'dry-run': 'true' }]) {
      const result = await action.run({ ...strict, ...more }, env)
      expect(result.exitCode).toBe(1)
      const [warning = '', ...others] = commandsOf(result, 'warning')
      expect(others).toEqual([])
      expect(errorsOf(result)).toEqual([
        `The build context has 1 problem. Nothing was sent.\n${warning.split('\n', 1)[0] ?? ''}\nCorrect what the warnings name, or set 'strict' to 'false'.`,
      ])
      expect(result.outputs).toMatchObject({
        failure: 'null',
        problems: lenient.outputs['problems'],
      })
      expect(JSON.parse(result.outputs['problems'] ?? '')).toMatchObject([{ message: warning }])
      if (result.outputs['archive']) await access(result.outputs['archive'])
    }
    expect(action.journal).toEqual([])
  })

  it('outputs that nothing is wrong, and packs with strict', async () => {
    const result = await action.run({ strict: 'true' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { problems: '[]' } })
  })

  it('warns about a missing COPY source at its line', async () => {
    await action.write('Dockerfile', 'FROM scratch\nCOPY app /app\nCOPY missing /missing\n')
    const result = await action.run()
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringMatching(/Dockerfile:3.*'missing'/),
    ])
    expect(result.stdout).toContain('::warning file=Dockerfile,line=3::')
    expect(JSON.parse(result.outputs['problems'] ?? '')).toEqual([
      { message: commandsOf(result, 'warning')[0], file: 'Dockerfile', line: 3 },
    ])
  })

  it('is described in the log and in the summary', async () => {
    await action.write('.dockerignore', 'app/*.log\n')
    await action.write('app/a.log', 'x')
    const result = await action.run()
    expect(commandsOf(result, 'group')[0]).toMatch(/^Build context: 3 files/)
    expect(result.stdout).toMatch(/Ignored: +1 by '.dockerignore'/)
    expect(result.summary).toContain(result.outputs['working-tree-hash'])
  })

  it.each([
    ['.', "must not contain directories that may hold job secrets, but '.' contains RUNNER_TEMP ("],
    ['link-to-parent', "but 'link-to-parent' contains RUNNER_TEMP ("],
    ['..', "must be inside the workspace, got '..'"],
  ])("rejects the context %j that contains the runner's directory", async (context, message) => {
    await mkdir(join(action.workspace, '_temp'))
    await symlink('.', join(action.workspace, 'link-to-parent'))
    const result = await action.run({ context }, { RUNNER_TEMP: join(action.workspace, '_temp') })
    expect(errorsOf(result)).toEqual([expect.stringMatching(/^Input 'context' /)])
    expect(errorsOf(result)[0]).toContain(message)
    expect(action.journal).toEqual([])
  })

  it('may contain a composite action that uses this one', async () => {
    const directory = join(action.workspace, '.github/actions/build')
    expect(await action.run({}, { GITHUB_ACTION_PATH: directory })).toMatchObject({ exitCode: 0 })
  })

  it.each(['0', '9'])('packs with the compression level %s', async (level) => {
    expect(await action.run({ 'compression-level': level })).toMatchObject({ exitCode: 0 })
    const submit = action.submitted()
    expect(submit?.archive?.workingTreeHash).toBe(submit?.fields?.['working_tree_hash'])
  })
})
