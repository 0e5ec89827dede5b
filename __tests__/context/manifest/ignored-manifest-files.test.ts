import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { shell } from '../../support/shell.ts'
import { makeAgent, manifestOf, pathsOf, stage, withIgnoreFile } from './manifests.ts'

describe('the ignore file of a manifest, and names that cannot be packed', () => {
  it.each(['none', 'link', 'Dockerfile/x'])(
    'warns where the ignore file %s is missing',
    async (name) => {
      await using workspace = await makeAgent(manifestOf([`dockerignore: ${name}`]))
      shell(workspace.path, 'ln -s nowhere link')
      const { warnings, ignoreFile } = await stage(workspace)
      expect(warnings).toEqual([
        `manifest.yaml:5: The ignore file '${name}' does not exist, so nothing is ignored.`,
      ])
      // So that nothing is counted as ignored by it.
      expect(ignoreFile).toBeUndefined()
    },
  )

  it.each([
    ['is not a regular file', 'mkdir ignore.txt'],
    ['is not a regular file', 'ln -s ignore.txt ignore.txt'],
    ['is too large: 1048577 bytes', 'truncate -s 1048577 ignore.txt'],
    ['has more than 1000 lines with wildcards', "yes '*.a' | head -n 1001 >ignore.txt"],
    ['is not valid UTF-8', "printf '\\377' >ignore.txt"],
  ])('rejects an ignore file that %s: %s', async (reason, commands) => {
    await using workspace = await makeAgent(withIgnoreFile)
    shell(workspace.path, commands)
    await expect(stage(workspace)).rejects.toMatchObject({
      name: 'ActionError',
      message: `manifest.yaml:6: The ignore file 'ignore.txt' ${reason}.`,
    })
  })

  it('rejects, all at once, what cannot be packed, unless the ignore file has the names', async () => {
    await using workspace = await makeAgent(withIgnoreFile, { 'deep/file': '', 'ignore.txt': '' })
    shell(workspace.path, 'ln -s nowhere broken; ln -s self self; ln -s .. deep/up; mkfifo pipe')
    await expect(stage(workspace)).rejects.toMatchObject({
      name: 'ActionError',
      message: [
        "The include paths of 'manifest.yaml' contain files that cannot be packed:",
        "These symbolic links are broken: 'broken'.",
        "These symbolic links form a loop: 'deep/up', 'self'.",
        "These are sockets, pipes or devices: 'pipe'.",
      ].join('\n'),
    })
    shell(workspace.path, 'printf "broken\\nself\\nup\\npipe\\n" >ignore.txt')
    expect(pathsOf(await stage(workspace))).toContain('deep/file')
  })

  it('counts as ignored only what is not packed', async () => {
    const manifest = manifestOf(['include_paths: [., a/b, c]', 'dockerignore: ignore.txt'])
    await using workspace = await makeAgent(manifest, {
      'ignore.txt': 'b\nDockerfile\n.dockerignore\nc\n*.txt\n',
      '.dockerignore': '',
      'a/b/packed': '',
      'a/c/ignored': '',
      'c/packed': '',
    })
    const staged = await stage(workspace)
    expect(pathsOf(staged)).toEqual([
      '.dockerignore',
      'Dockerfile',
      'a/b/packed',
      'c/packed',
      'manifest.yaml',
    ])
    // `ignore.txt` and `a/c`.
    expect(staged).toMatchObject({ ignored: 2, ignoreFile: 'ignore.txt' })
  })

  it('rejects a name that is not UTF-8, unless it is ignored', async () => {
    await using workspace = await makeAgent(withIgnoreFile, { 'ignore.txt': '' })
    await writeFile(Buffer.from(`${workspace.path}/caf\xe9`, 'latin1'), '')
    await expect(stage(workspace)).rejects.toMatchObject({
      name: 'ActionError',
      message: expect.stringContaining("'caf\\xe9'"),
    })
    await writeFile(join(workspace.path, 'ignore.txt'), 'caf*\n')
    expect((await stage(workspace)).ignored).toBe(1)
  })
})
