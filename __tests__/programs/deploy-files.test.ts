import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { errorsOf } from '../support/checked-action.ts'
import { type Deploying, startDeploying } from './deploying.ts'

type Inputs = Readonly<Record<string, string>>

describe('the two files', () => {
  const manifest = 'agents/hello/manifest.yaml'
  const environments = 'agents/hello/environments.yaml'

  /** The one error of a run whose environments file is this path, before anything is sent. */
  async function rejectionOf(
    path: string,
    arrange: (service: Deploying, file: string) => Promise<void>,
    files: Inputs = {},
  ): Promise<string> {
    await using service = await startDeploying({}, files)
    const file = join(service.workspace, path)
    await mkdir(dirname(file), { recursive: true })
    await arrange(service, file)
    const errors = errorsOf(await service.deploy({ environments: path }))
    expect(service.emulator.journal).toEqual([])
    expect(errors).toHaveLength(1)
    return errors[0] ?? ''
  }

  it('are no link: its target can be given instead', async () => {
    const error = await rejectionOf('e.yaml', async (_, file) => {
      await symlink(environments, file)
    })
    expect(error).toContain(
      `Input 'environments': e.yaml: The environments file is a symbolic link, or in a directory that is one. It leads to '${environments}'. Set 'environments' to '${environments}'.`,
    )
  })

  it('are in no directory that is a link', async () => {
    await using service = await startDeploying()
    await symlink('agents/hello', join(service.workspace, 'linked'))
    const result = await service.deploy({ environments: 'linked/environments.yaml' })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(`It leads to '${environments}'. Set 'environments' to`),
    ])
    expect(service.emulator.journal).toEqual([])
  })

  it('are no link to a credential, or out of the workspace', async () => {
    const kube = await rejectionOf(
      'e.yaml',
      async (_, file) => {
        await symlink('.kube/config', file)
      },
      { '.kube/config': 'users: []\n' },
    )
    expect(kube).toContain("It leads to '.kube/config'.")
    await using other = await makeWorkspace({ 'secret.yaml': 'a: 1\n' })
    const toOther = await rejectionOf('e.yaml', async (_, file) => {
      await symlink(join(other.path, 'secret.yaml'), file)
    })
    expect(toOther).toContain(`It leads to '../${basename(other.path)}/secret.yaml'. Put a copy`)
    const toNothing = await rejectionOf('e.yaml', async (_, file) => {
      await symlink('nowhere.yaml', file)
    })
    expect(toNothing).toContain(
      'or in a directory that is one. Put a copy of the file in its place.',
    )
  })

  it.each([
    ['.git/e.yaml', "is in '.git'"],
    ['.kube/config', "has the name of a credential (a cluster's credentials)"],
    ['kubeconfig.yaml', "has the name of a credential (a cluster's credentials)"],
    ['.env', 'has the name of a credential (environment variables, often secret)'],
    ['../e.yaml', 'is outside the workspace'],
  ])('are not %s', async (path, problem) => {
    const error = await rejectionOf(path, async (_, file) => {
      if (!path.startsWith('..')) await writeFile(file, 'a: 1\n')
    })
    expect(error).toContain(`${path}: The environments file ${problem}`)
  })

  it.each([
    ['a/b.yaml', 'The workspace is empty. Check out the repository before this step.'],
    ['/agents/b.yaml', 'The workspace is empty. Check out the repository before this step.'],
  ])('are explained where nothing is checked out: %s', async (path, hint) => {
    await using service = await startDeploying()
    await using empty = await makeWorkspace({})
    const inputs = { manifest: path, environments: path }
    const [error] = errorsOf(await service.deploy(inputs, { GITHUB_WORKSPACE: empty.path }))
    expect(error).toContain(hint)
  })

  it('are relative to the workspace', async () => {
    await using service = await startDeploying()
    const deploy = (path: string) => service.deploy({ environments: path, wait: 'false' })
    const [error = ''] = errorsOf(await deploy(`/home/runner/work/a/a/${environments}`))
    const hint = /is outside the workspace\. Paths are relative to the workspace: write '(.+)'\.$/
    expect(error).toMatch(hint)
    expect(await deploy(hint.exec(error)?.[1] ?? '')).toMatchObject({ exitCode: 0 })
  })

  it('may be absolute through a link to the workspace, which alone is resolved', async () => {
    await using service = await startDeploying()
    await using elsewhere = await makeWorkspace({})
    const link = join(elsewhere.path, 'workspace')
    await symlink(service.workspace, link)
    await symlink('agents', join(service.workspace, 'linked'))
    const deploy = async (directory: string) =>
      await service.deploy(
        {
          manifest: join(link, directory, 'hello/manifest.yaml'),
          environments: join(link, directory, 'hello/environments.yaml'),
          wait: 'false',
        },
        { GITHUB_WORKSPACE: link },
      )
    expect(await deploy('agents')).toMatchObject({ exitCode: 0, outputs: { message: '' } })
    const [error] = errorsOf(await deploy('linked'))
    expect(error).toContain(`It leads to '${manifest}'. Set 'manifest' to '${manifest}'.`)
    expect(error).toContain(`Set 'environments' to '${environments}'.`)
  })

  it('may have whatever content', async () => {
    const key = 'key: |\n  -----BEGIN PRIVATE KEY-----\n  MIIEvQIBADANBgkqhkiG9w0\n'
    await using service = await startDeploying({}, { 'e.json': key })
    const result = await service.deploy({ environments: 'e.json', wait: 'false' })
    expect(result.exitCode).toBe(0)
    expect(service.emulator.deployments('acct-1')).toMatchObject([{ environment_config: key }])
  })

  it('are rejected for the manifest too', async () => {
    await using service = await startDeploying()
    await symlink(manifest, join(service.workspace, 'manifest.yaml'))
    const result = await service.deploy({ manifest: 'manifest.yaml', environments })
    expect(errorsOf(result)).toEqual([expect.stringContaining(`Set 'manifest' to '${manifest}'.`)])
    expect(service.emulator.journal).toEqual([])
  })
})
