import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { apiKey, commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { prepareRootAction } from './root-action.ts'

/** What the post step, which does not run here, would remove. */
const isNotForPost = (name: string): boolean => !name.startsWith('agentex-state-')

describe('the build context of the root action', () => {
  const action = ofEach(prepareRootAction)

  it("may contain the action's own directory only in a checkout", async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const problemsOf = async (repository: string): Promise<string> => {
      const env = { GITHUB_WORKSPACE: root, GITHUB_ACTION_REPOSITORY: repository }
      // There is no Dockerfile, so nothing is packed in any case.
      return errorsOf(await action.run({ context: 'dist' }, env)).join()
    }
    expect(await problemsOf('o/r')).toContain(
      `contains the action's own directory ('${join(root, 'dist')}').`,
    )
    const ofCheckout = await problemsOf('')
    expect(ofCheckout).toContain('contains no Dockerfile')
    expect(ofCheckout).not.toContain('own directory')
  })

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
    await using agent = await makeWorkspace({ 'manifest.yaml': '', 'agents/a/manifest.yaml': '' })
    const [manifest] = errorsOf(await action.run({}, { GITHUB_WORKSPACE: agent.path }))
    expect(manifest).toContain(
      "Or set 'manifest', which is empty, to one of these: 'manifest.yaml', 'agents/a/manifest.yaml'.",
    )
    expect(action.journal).toEqual([])
  })

  it('says what to set in place of a directory to which none is near', async () => {
    const [error] = errorsOf(await action.run({ context: 'elsewhere' }))
    const hint = 'Set a directory of the checkout, relative to the workspace.'
    expect(error).toContain(`at 'elsewhere'. ${hint}`)
  })

  it.each(['context', 'file', 'manifest'])('names no end of %s that is not there', async (name) => {
    const [error] = errorsOf(await action.run({ [name]: '/agents/hello' }))
    expect(error).toContain("'/agents/hello'")
    expect(error).not.toContain("'agents/hello'")
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

  it.each([{}, { file: 'Dockerfile' }])(
    'rejects a Dockerfile that is a pipe: %j',
    async (inputs) => {
      const path = join(action.workspace, 'Dockerfile')
      await rm(path)
      execFileSync('mkfifo', [path])
      expect(errorsOf(await action.run(inputs))).toEqual([
        "Input 'file' must be the path of a Dockerfile, but 'Dockerfile' is a pipe, a socket or a device. Replace it by a regular file.",
      ])
    },
  )

  it.each([
    ['.', "must not contain directories that may hold job secrets, but '.' contains RUNNER_TEMP ("],
    ['link-to-parent', "but 'link-to-parent' contains RUNNER_TEMP ("],
    ['..', "must be inside the workspace, got '..'"],
    ['.git/modules', "must not lead into '.git', which may hold credentials, got '.git/modules'."],
    ['cloud', "must not lead into '.aws', which may hold credentials, got 'cloud'."],
  ])('rejects the context %j', async (context, message) => {
    for (const name of ['_temp', '.git/modules', '.aws'])
      await mkdir(join(action.workspace, name), { recursive: true })
    await symlink('.', join(action.workspace, 'link-to-parent'))
    await symlink('.aws', join(action.workspace, 'cloud'))
    const env = { RUNNER_TEMP: join(action.workspace, '_temp') }
    const result = await action.run({ context, file: 'Dockerfile' }, env)
    expect(errorsOf(result)).toEqual([expect.stringMatching(/^Input 'context' /)])
    expect(errorsOf(result)[0]).toContain(message)
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

  it('leaves nothing but the archive after a dry run, and nothing after one that fails', async () => {
    await using temp = await makeWorkspace({})
    const dryRun = () => action.run({ 'dry-run': 'true' }, { RUNNER_TEMP: temp.path })
    await action.write('.env', 'TOKEN=very-secret\n')
    expect(await dryRun()).toMatchObject({ exitCode: 1 })
    expect((await readdir(temp.path)).filter(isNotForPost)).toEqual([])
    await rm(join(action.workspace, '.env'))
    const { outputs } = await dryRun()
    const [directory = ''] = (await readdir(temp.path)).filter(isNotForPost)
    const archive = join(temp.path, directory, 'context.tar.gz')
    expect(outputs['archive']).toBe(archive)
    expect(await readdir(dirname(archive))).toEqual(['context.tar.gz'])
  })

  it('warns about a missing source of COPY at its line, and fails with strict', async () => {
    await action.write('Dockerfile', 'FROM scratch\nCOPY app /app\nCOPY missing /missing\n')
    const strict = { strict: 'true' }
    for (const inputs of [strict, { ...strict, 'dry-run': 'true' }, {}]) {
      const result = await action.run(inputs)
      const [warning = '', ...others] = commandsOf(result, 'warning')
      expect(others).toEqual([])
      expect(warning).toMatch(/Dockerfile:3.*'missing'/)
      expect(result.stdout).toContain('::warning file=Dockerfile,line=3::')
      expect(JSON.parse(result.outputs['problems'] ?? '')).toEqual([
        { message: warning, file: 'Dockerfile', line: 3 },
      ])
      if (inputs === strict) expect(result.outputs['failure']).toBe('null')
      if ('strict' in inputs) expect(action.journal).toEqual([])
      const [sentence = ''] = warning.split('\n', 1)
      const error = `The build context has 1 problem. Nothing was sent.\n${sentence}\nCorrect what the warnings name, or set 'strict' to 'false'.`
      expect(errorsOf(result)).toEqual('strict' in inputs ? [error] : [])
    }
  })

  it('outputs that nothing is wrong, and packs with strict', async () => {
    const result = await action.run({ strict: 'true' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { problems: '[]' } })
  })

  it('is described in the log and in the summary', async () => {
    await action.write('.dockerignore', 'app/*.log\n')
    await action.write('app/a.log', 'x')
    const result = await action.run()
    expect(commandsOf(result, 'group')[0]).toMatch(/^Build context: 3 files/)
    expect(result.stdout).toMatch(/Ignored: +1 by '.dockerignore'/)
    expect(result.summary).toContain(result.outputs['working-tree-hash'])
  })

  it('is not sent with credentials, or .git, that no input allows', async () => {
    action.initGit()
    await action.write('.env', 'TOKEN=very-secret\n')
    await action.write('app/id_ed25519', 'very-secret')
    await action.write('Dockerfile.dockerignore', '*.log\n')
    const result = await action.run()
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([expect.stringMatching(/\.env.*app\/id_ed25519/s)])
    expect(result.stdout).toContain("Add a line for each to 'Dockerfile.dockerignore'.")
    expect(result.stdout).toContain('allow-sensitive')
    expect(result.stdout + result.summary).not.toContain('very-secret')
    expect(action.journal).toEqual([])
    const allowed = { 'allow-sensitive': '.env\napp', 'include-git': 'true' }
    await symlink('.git/config', join(action.workspace, 'linked'))
    const linked = await action.run({ ...allowed, file: 'linked', 'include-git': 'false' })
    expect(errorsOf(linked)).toEqual([expect.stringContaining("'.git/config', packed as ")])
    expect(action.journal).toEqual([])
    expect(await action.run(allowed)).toMatchObject({ exitCode: 0 })
    expect(action.entries()).toEqual(expect.arrayContaining(['.env', '.git/HEAD']))
  })

  it.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['a build', {}, {}],
    ['a dry run with SGP_API_KEY', { 'dry-run': 'true', 'api-key': '' }, { SGP_API_KEY: apiKey }],
  ])('has a warning in %s about build arguments that look like secrets', async (_, inputs, env) => {
    const buildArgs = `NPM_TOKEN=very-secret\nCOPY_OF=${apiKey}\nPLAIN=1`
    const result = await action.run({ ...inputs, 'build-args': buildArgs }, env)
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringContaining("seems to contain secrets: 'NPM_TOKEN', 'COPY_OF'."),
    ])
    expect(result.stdout).not.toContain('very-secret')
  })

  it.each([
    [
      {},
      [
        "Build argument 'VERSION' has no 'ARG' in the Dockerfile, so it has no effect.",
        "The quotes around build argument 'VERSION' become part of its value.",
      ],
    ],
    [
      { AGENTEX_SHARED_BUILD_ARGS: 'true' },
      ["The quotes around build argument 'VERSION' become part of its value."],
    ],
  ])('has notices about an argument without or with another effect: %j', async (env, sentences) => {
    const result = await action.run({ 'build-args': "VERSION='1'" }, env)
    expect(commandsOf(result, 'notice')).toEqual(
      sentences.map((sentence) => expect.stringContaining(sentence)),
    )
  })
})
