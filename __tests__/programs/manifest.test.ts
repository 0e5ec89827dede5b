import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'
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

describe('the root action by manifest', () => {
  const action = ofEach(prepareRootAction)

  it('packs what the manifest includes and uses its names', async () => {
    await action.write('manifest.yaml', manifest())
    await action.write('not-included.txt', '')
    const result = await action.run({ manifest: 'manifest.yaml', 'agent-name': '' })
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { 'agent-name': 'other-agent', 'image-name': 'other-agent', 'context-files': '2' },
    })
    expect(action.members()).toEqual(['Dockerfile', 'app/main.py'])
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

  it('warns at the line of the Dockerfile about what the packed ignore file hides from the build', async () => {
    await action.write('manifest.yaml', manifest('    dockerignore: ign\n'))
    await action.write('ign', 'app/\n')
    const result = await action.run({ manifest: 'manifest.yaml' })
    expect(action.members()).toContain('app/main.py')
    expect(result.stdout).toContain(
      "::warning file=Dockerfile,line=2::Dockerfile:2: COPY source is not in the build context: 'app' (packed, but ignored in the Docker build by line 1 of 'ign').",
    )
    await action.write('ign', '!\n')
    expect(commandsOf(await action.run({ manifest: 'manifest.yaml' }), 'warning')).toEqual([
      expect.stringMatching(
        /^ign:1: Docker rejects the packed ignore file, so the build may fail\. .* in line 1 of 'ign': '!'\.\n/,
      ),
    ])
  })

  it('prefers explicit inputs', async () => {
    await action.write(
      'manifest.yaml',
      manifest(
        'deployment:\n  image:\n    repository: reg.example/team/from-manifest\n    tag: v9\n',
      ),
    )
    const byManifest = await action.run({ manifest: 'manifest.yaml', 'agent-name': '' })
    expect(byManifest.outputs).toMatchObject({ 'image-name': 'from-manifest', 'image-tag': 'v9' })
    const explicit = await action.run({
      manifest: 'manifest.yaml',
      'agent-name': 'mine',
      'image-name': 'my-image',
      'image-tag': 'v1',
    })
    expect(explicit.outputs).toMatchObject({
      'agent-name': 'mine',
      'image-name': 'my-image',
      'image-tag': 'v1',
    })
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

  it("rejects a root that contains the runner's directory", async () => {
    await action.write('manifest.yaml', manifest())
    const result = await action.run(
      { manifest: 'manifest.yaml' },
      { RUNNER_TEMP: join(action.workspace, '_temp') },
    )
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(
        "'build.context.root' of 'manifest.yaml' must not contain directories that may hold job secrets",
      ),
    ])
    expect(action.journal).toEqual([])
  })

  it('follows no symbolic link out of the workspace', async () => {
    await using elsewhere = await makeWorkspace({ 'secret.txt': 'very-secret' })
    await symlink(join(elsewhere.path, 'secret.txt'), join(action.workspace, 'app/link.txt'))
    await action.write('manifest.yaml', manifest())
    const result = await action.run({ manifest: 'manifest.yaml' })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/lead out of the workspace.*app\/link\.txt/),
    ])
    expect(action.journal).toEqual([])
  })

  it('recognises a credential behind a symbolic link', async () => {
    await action.write('.env', 'TOKEN=very-secret\n')
    await symlink('../.env', join(action.workspace, 'app/settings.txt'))
    await action.write('manifest.yaml', manifest())
    const result = await action.run({ manifest: 'manifest.yaml' })
    expect(errorsOf(result)).toEqual([
      expect.stringContaining("'app/settings.txt' ('.env', environment variables, often secret)"),
    ])
    expect(result.stdout).toContain("the manifest names as 'build.context.dockerignore'.")
    expect(action.journal).toEqual([])
  })

  it('explains how its ignore file can exclude a credential', async () => {
    await action.write('app/.env', 'TOKEN=very-secret\n')
    await action.write('ignored.txt', 'app/.env\n')
    const text = manifest().replace('    root', '    dockerignore: ignored.txt\n    root')
    await action.write('manifest.yaml', text)
    const result = await action.run({ manifest: 'manifest.yaml' })
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toContain(
      "Add a line with the name of each, without its directory, to 'ignored.txt'.",
    )
    await action.write('ignored.txt', '.env\n')
    expect(await action.run({ manifest: 'manifest.yaml' })).toMatchObject({ exitCode: 0 })
    expect(action.members()).not.toContain('app/.env')
  })

  it('may contain invalid image names when inputs override them', async () => {
    const image = 'deployment:\n  image:\n    repository: Not_A_Name\n    tag: no tag\n'
    await action.write('manifest.yaml', manifest(image))
    const result = await action.run({
      manifest: 'manifest.yaml',
      'image-name': 'mine',
      'image-tag': 'v1',
    })
    expect(result.outputs).toMatchObject({ 'image-name': 'mine', 'image-tag': 'v1' })
  })

  it('is reported when it is missing', async () => {
    const result = await action.run({ manifest: 'nowhere.yaml' })
    expect(errorsOf(result)).toEqual([expect.stringMatching(/'manifest'.*nowhere\.yaml/)])
  })
})
