import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { gitIn } from '../../world/runner/git.ts'
import { apiKey, commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { prepareRootAction } from './root-action.ts'

describe('a build context that may have secrets', () => {
  const action = ofEach(prepareRootAction)

  it('stops the run before anything is sent when it contains credentials, and shows how to allow each', async () => {
    await action.write('.env', 'TOKEN=very-secret\n')
    await action.write('app/id_ed25519', 'very-secret')
    const result = await action.run()
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([expect.stringMatching(/\.env.*app\/id_ed25519/s)])
    expect(result.stdout).toContain('allow-sensitive')
    expect(result.stdout + result.summary).not.toContain('very-secret')
    expect(action.journal).toEqual([])
  })

  it.each(['.env', '.git/config'])(
    'rejects a Dockerfile that is a symbolic link to %s',
    async (target) => {
      action.initGit()
      const value = 'AUTHORIZATION: basic very-secret'
      gitIn(action.workspace)('config', 'http.https://github.com/.extraheader', value)
      await action.write('.env', 'TOKEN=very-secret\n')
      await action.write('.dockerignore', '.env\n')
      await symlink(target, join(action.workspace, 'linked'))
      const result = await action.run({ file: 'linked' })
      expect(errorsOf(result)).toEqual([expect.stringContaining(`'${target}'`)])
      expect(result.stdout + result.summary).not.toContain('very-secret')
      expect(action.journal).toEqual([])
    },
  )

  it('names the ignore file that can exclude a credential', async () => {
    await action.write('.env', 'TOKEN=very-secret\n')
    await action.write('Dockerfile.dockerignore', '*.log\n')
    expect((await action.run()).stdout).toContain(
      "Add a line for each to 'Dockerfile.dockerignore'.",
    )
  })

  it('packs an allowed path although it looks like a credential', async () => {
    await action.write('.env', 'TOKEN=very-secret\n')
    expect(await action.run({ 'allow-sensitive': '.env' })).toMatchObject({ exitCode: 0 })
    expect(action.members()).toContain('.env')
  })

  it('excludes .git by default', async () => {
    action.initGit()
    expect(await action.run()).toMatchObject({ exitCode: 0 })
    expect(action.members().filter((path) => path.startsWith('.git'))).toEqual([])
  })

  it('packs .git on request, but not one that contains a token', async () => {
    action.initGit()
    const good = await action.run({ 'include-git': 'true' })
    expect(good).toMatchObject({ exitCode: 0 })
    expect(action.members()).toContain('.git/HEAD')
    gitIn(action.workspace)(
      'config',
      'http.https://github.com/.extraheader',
      'AUTHORIZATION: basic very-secret',
    )
    const before = action.journal.length
    const bad = await action.run({ 'include-git': 'true' })
    expect(bad).toMatchObject({ exitCode: 1 })
    expect(bad.stdout).not.toContain('very-secret')
    expect(action.journal).toHaveLength(before)
  })

  it.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['a build', {}, {}],
    ['a dry run', { 'dry-run': 'true' }, {}],
    ['a dry run with SGP_API_KEY', { 'dry-run': 'true', 'api-key': '' }, { SGP_API_KEY: apiKey }],
  ])(
    'warns in %s about build arguments that look like secrets, without their values',
    async (_, inputs, env) => {
      const buildArgs = `NPM_TOKEN=very-secret\nCOPY_OF=${apiKey}\nPLAIN=1`
      const result = await action.run({ ...inputs, 'build-args': buildArgs }, env)
      expect(result.exitCode).toBe(0)
      const [warning = ''] = commandsOf(result, 'warning')
      expect(warning).toMatch(/NPM_TOKEN/)
      expect(warning).toMatch(/COPY_OF/)
      expect(warning).not.toMatch(/PLAIN|very-secret/)
    },
  )
})
