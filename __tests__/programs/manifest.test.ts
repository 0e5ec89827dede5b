import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { prepareRootAction } from './root-action.ts'

const manifest = (more = ''): string => `agent:
  name: other-agent
  acp_type: sync
  description: Answers.
build:
  context:
    root: .
    include_paths:
      - app
    dockerfile: Dockerfile
${more}`

const image = (repository: string, tag: string): string =>
  `deployment: { image: { repository: ${repository}, tag: ${tag} } }\n`

describe('the root action by manifest', () => {
  const action = ofEach(prepareRootAction)

  it('packs what the manifest includes and uses its names', async () => {
    await action.write('manifest.yaml', manifest(image('reg.example/team/from-manifest', 'latest')))
    await action.write('not-included.txt', '')
    const result = await action.run({ manifest: 'manifest.yaml', 'agent-name': '' })
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        'agent-name': 'other-agent',
        'context-files': '2',
        'image-name': 'from-manifest',
      },
    })
    expect(action.entries()).toEqual(['Dockerfile', 'app/main.py'])
  })

  it('prefers explicit inputs, also to invalid names', async () => {
    await action.write('manifest.yaml', manifest(image('Not_A_Name', 'no tag')))
    const names = { 'agent-name': 'mine', 'image-name': 'my-image', 'image-tag': 'v1' }
    const { outputs } = await action.run({ manifest: 'manifest.yaml', ...names })
    expect(outputs).toMatchObject(names)
  })

  it('reads an absolute path through a link to the workspace', async () => {
    await action.write('manifest.yaml', manifest())
    await using elsewhere = await makeWorkspace({})
    const link = join(elsewhere.path, 'workspace')
    await symlink(action.workspace, link)
    const inputs = { manifest: join(link, 'manifest.yaml'), 'agent-name': '' }
    expect((await action.run(inputs, { GITHUB_WORKSPACE: link })).exitCode).toBe(0)
    expect(action.entries()).toEqual(['Dockerfile', 'app/main.py'])
  })

  it('refuses a manifest that is a link out of the workspace, and quotes nothing of it', async () => {
    await using outside = await makeWorkspace({ 'manifest.yaml': 'canary: [' })
    await symlink(join(outside.path, 'manifest.yaml'), join(action.workspace, 'manifest.yaml'))
    const result = await action.run({ manifest: 'manifest.yaml' })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(
        "Input 'manifest': manifest.yaml:1: The manifest is outside the workspace, or a link that leads out of it.",
      ),
    ])
    expect(result.stdout + result.summary).not.toContain('canary')
    expect(action.journal).toEqual([])
  })

  it('reports its problems with their lines, together with other invalid inputs, and sends nothing', async () => {
    await action.write(
      'manifest.yaml',
      manifest()
        .replace('- app', '- ../up')
        .replace('dockerfile: Dockerfile', 'dockerfile: nowhere'),
    )
    const result = await action.run({ manifest: 'manifest.yaml', wait: 'maybe', context: 'app' })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/manifest\.yaml:9.*manifest\.yaml:10/s),
    ])
    expect(errorsOf(result)[0]).toMatch(/'context' and 'manifest' cannot be combined/)
    expect(errorsOf(result)[0]).toMatch(/Input 'wait'/)
    expect(action.journal).toEqual([])
  })

  it.each([
    ['', "the manifest names as 'build.context.dockerignore'."],
    [
      '    dockerignore: ignored.txt\n',
      "Add a line with the name of each, without its directory, to 'ignored.txt'.",
    ],
  ])('says how an ignore file can exclude a credential: %j', async (line, hint) => {
    await action.write('app/.env', 'TOKEN=very-secret\n')
    await action.write('ignored.txt', '')
    await action.write('manifest.yaml', manifest(line))
    const result = await action.run({ manifest: 'manifest.yaml' })
    expect(errorsOf(result)).toEqual([expect.stringContaining("'app/.env' (environment variables")])
    expect(result.stdout).toContain(hint)
    expect(action.journal).toEqual([])
  })

  it.each([
    ['.', "'build.context.root' of 'manifest.yaml' must not contain directories that may hold job"],
    ['.aws', "manifest.yaml:7: 'build.context.root' leads into '.aws', which may hold credentials"],
  ])('rejects the root %s, where the job may have secrets', async (root, problem) => {
    await mkdir(join(action.workspace, '.aws'))
    await action.write('manifest.yaml', manifest().replace('root: .', `root: ${root}`))
    const RUNNER_TEMP = join(action.workspace, '_temp')
    const result = await action.run({ manifest: 'manifest.yaml' }, { RUNNER_TEMP })
    expect(errorsOf(result)).toEqual([expect.stringContaining(problem)])
    expect(action.journal).toEqual([])
  })
})
