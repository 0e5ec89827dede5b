import { execFileSync } from 'node:child_process'
import { chmod, mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { collectFiles } from '../../../src/build-context/manifest/collect-files.ts'
import { stageManifest } from '../../../src/build-context/manifest/manifest.ts'
import type { Listing } from '../../../src/build-context/docker/docker-context.ts'
import type { Workspace } from '../../../world/runner/workspace.ts'
import { makePlace, membersOf, writeMembers } from '../packing.ts'
import { makeAgent, manifestOf, readFrom } from './manifests.ts'

const all = manifestOf(['include_paths: [.]'])
const withIgnoreFile = manifestOf(['include_paths: [.]', 'dockerignore: ignore.txt'])

async function stage(
  workspace: Workspace,
  { includeGit = false, signal = new AbortController().signal } = {},
): Promise<Omit<Listing, 'warnings'> & { readonly warnings: readonly string[] }> {
  const manifest = await readFrom(workspace)
  const options = { workspace: await realpath(workspace.path), includeGit, indexModes: undefined }
  const listing = await stageManifest(manifest, options, signal)
  return { ...listing, warnings: listing.warnings.map(({ message }) => message) }
}

function pathsOf({ members }: Pick<Listing, 'members'>): readonly string[] {
  return members.map(({ path }) => path)
}

describe('stageManifest', () => {
  it('lists files, not directories, in byte order of whole paths', async () => {
    await using workspace = await makeAgent(all, {
      'a/x': '',
      'a.txt': '',
      'a-b/x': '',
      '\u{1F600}': '',
      '\uFF5E': '',
    })
    await mkdir(join(workspace.path, 'empty'))
    expect(pathsOf(await stage(workspace))).toEqual([
      'Dockerfile',
      'a-b/x',
      'a.txt',
      'a/x',
      'manifest.yaml',
      '\uFF5E',
      '\u{1F600}',
    ])
  })

  it('matches names below an include path with the ignore file, not the path itself', async () => {
    const manifest = manifestOf(['include_paths: [tmp, one.log]', 'dockerignore: ignore.txt'])
    await using workspace = await makeAgent(manifest, {
      'ignore.txt': 'tmp\n*.log\n',
      'tmp/tmp/deep': '',
      'tmp/a.log': '',
      'tmp/kept': '',
      'one.log': '',
    })
    const staged = await stage(workspace)
    expect(pathsOf(staged)).toEqual(['.dockerignore', 'Dockerfile', 'one.log', 'tmp/kept'])
    expect(staged).toMatchObject({ ignored: 2, ignoreFile: 'ignore.txt' })
  })

  it.each([
    [false, []],
    [true, ['.git/HEAD', 'sub/.git']],
  ])('packs .git, at any depth, only with include-git: %s', async (includeGit, expected) => {
    await using workspace = await makeAgent(all, { '.git/HEAD': '', 'sub/.git': '' })
    const staged = await stage(workspace, { includeGit })
    expect(pathsOf(staged).filter((path) => path.includes('.git'))).toEqual(expected)
    expect(staged.warnings).toEqual([])
  })

  it('uses mode, bytes and location of the target of a link', async () => {
    await using workspace = await makeAgent(manifestOf(['include_paths: [link, directory]']), {
      'tool.sh': '#!/bin/sh\n',
      'real/inner': '',
    })
    await chmod(join(workspace.path, 'tool.sh'), 0o4751)
    await symlink('tool.sh', join(workspace.path, 'link'))
    await symlink('real', join(workspace.path, 'directory'))
    const listing = await stage(workspace)
    const contextDir = await realpath(workspace.path)
    expect(listing.warnings).toEqual([])
    expect(listing.members.slice(1)).toMatchObject([
      { path: 'directory/inner', source: join(contextDir, 'real/inner') },
      { path: 'link', source: join(contextDir, 'tool.sh') },
    ])

    await using place = await makePlace()
    const { archivePath } = place
    await writeMembers(listing.members, { contextDir, archivePath })
    expect((await membersOf(archivePath)).slice(1)).toMatchObject([
      { path: 'directory/inner', mode: 0o644, size: 0 },
      { path: 'link', mode: 0o4751, size: 10 },
    ])
  })

  it.each([
    ['directory', 'directory'],
    ['target of a link', 'real'],
  ])('does not pack a file from outside whose %s became a link', async (_, replaced) => {
    await using workspace = await makeAgent(manifestOf(['include_paths: [directory]']), {
      [`${replaced}/deep/inner`]: '',
      'outside/deep/inner': 'outside',
    })
    if (replaced === 'real') await symlink('real', join(workspace.path, 'directory'))
    const listing = await stage(workspace)
    const contextDir = await realpath(workspace.path)
    await rm(join(contextDir, replaced), { recursive: true })
    await symlink('outside', join(contextDir, replaced))
    await using place = await makePlace()
    await expect(writeMembers(listing.members, { ...place, contextDir })).rejects.toMatchObject({
      name: 'ChangedError',
      path: `${replaced}/deep`,
    })
  })

  it('warns of links that lead outside the root, and packs their targets', async () => {
    const lines = all.join('\n').replace('root: .', 'root: agent')
    await using workspace = await makeAgent(lines.split('\n'), {
      'agent/Dockerfile': '',
      'shared/inner.py': '',
    })
    await symlink('../shared', join(workspace.path, 'agent/shared'))
    const staged = await stage(workspace)
    expect(pathsOf(staged)).toEqual(['Dockerfile', 'shared/inner.py'])
    expect(staged.warnings).toEqual([
      "These paths lead outside the manifest's root through symbolic links, and their targets are packed: 'shared'.",
    ])
  })

  it('warns of an include path that leads outside the root through a link', async () => {
    const lines = manifestOf(['include_paths: [shared/inner]']).join('\n')
    await using workspace = await makeAgent(lines.replace('root: .', 'root: agent').split('\n'), {
      'agent/Dockerfile': '',
      'shared/inner/a.py': '',
    })
    await symlink('../shared', join(workspace.path, 'agent/shared'))
    const staged = await stage(workspace)
    expect(pathsOf(staged)).toEqual(['Dockerfile', 'shared/inner/a.py'])
    expect(staged.warnings).toEqual([
      "These paths lead outside the manifest's root through symbolic links, and their targets are packed: 'shared/inner'.",
    ])
  })

  it.each([false, true])(
    'packs .git by any other name only with include-git: %s',
    async (includeGit) => {
      const include = manifestOf(['include_paths: [app, .git/info, head]'])
      await using workspace = await makeAgent(include, {
        'app/main.py': '',
        '.git/HEAD': '',
        '.git/info/exclude': '',
      })
      await symlink('../.git', join(workspace.path, 'app/history'))
      await symlink('.git/HEAD', join(workspace.path, 'head'))
      const staged = await stage(workspace, { includeGit })
      expect(pathsOf(staged)).toEqual(
        includeGit
          ? [
              '.git/info/exclude',
              'Dockerfile',
              'app/history/HEAD',
              'app/history/info/exclude',
              'app/main.py',
              'head',
            ]
          : ['Dockerfile', 'app/main.py'],
      )
      expect(staged.warnings).toEqual(
        includeGit
          ? []
          : [
              "These paths lead into '.git', which is excluded without 'include-git': 'app/history', '.git/info', 'head'.",
            ],
      )
    },
  )

  it('keeps the Dockerfile that the manifest names, with a warning, where the root has another', async () => {
    const lines = all.join('\n').replace('dockerfile: Dockerfile', 'dockerfile: deploy/prod')
    await using workspace = await makeAgent(lines.split('\n'), { 'deploy/prod': 'FROM prod\n' })
    const { members, warnings } = await stage(workspace)
    const chosen = join(await realpath(workspace.path), 'deploy/prod')
    expect(members).toContainEqual(expect.objectContaining({ path: 'Dockerfile', source: chosen }))
    expect(warnings).toEqual([
      `manifest.yaml:5: The include path '.' contains another 'Dockerfile' for the root; '${chosen}' is packed instead.`,
    ])
  })

  it('names the last of the include paths that have another Dockerfile', async () => {
    const lines = manifestOf(['include_paths:', '  - .', '  - Dockerfile', '  - deploy'])
    const manifest = lines.map((line) => line.replace(': Dockerfile', ': deploy/prod'))
    await using workspace = await makeAgent(manifest, { 'deploy/prod': 'FROM prod\n' })
    expect((await stage(workspace)).warnings).toEqual([
      expect.stringContaining("manifest.yaml:7: The include path 'Dockerfile' contains another"),
    ])
  })

  it('packs no files below the path of the Dockerfile or the ignore file', async () => {
    const lines = withIgnoreFile.join('\n').replace('dockerfile: Dockerfile', 'dockerfile: prod')
    await using workspace = await makeAgent(lines.split('\n'), {
      prod: '',
      'ignore.txt': '',
      '.dockerignore/inner': '',
    })
    await rm(join(workspace.path, 'Dockerfile'))
    await mkdir(join(workspace.path, 'Dockerfile'))
    await writeFile(join(workspace.path, 'Dockerfile/inner'), '')
    const staged = await stage(workspace)
    expect(pathsOf(staged)).toEqual([
      '.dockerignore',
      'Dockerfile',
      'ignore.txt',
      'manifest.yaml',
      'prod',
    ])
    expect(staged.warnings).toHaveLength(1)
  })

  it('warns of an ignore file that is missing, and of lines in it that do nothing', async () => {
    await using workspace = await makeAgent(withIgnoreFile)
    const { warnings, ignoreFile } = await stage(workspace)
    expect(warnings).toEqual([
      "manifest.yaml:6: The ignore file 'ignore.txt' does not exist, so nothing is ignored.",
    ])
    // So that nothing is counted as ignored by it.
    expect(ignoreFile).toBeUndefined()
    await writeFile(join(workspace.path, 'ignore.txt'), '/dist\n/Dockerfile\n')
    expect((await stage(workspace)).warnings).toEqual([
      expect.stringMatching(/^ignore\.txt:2: Lines that Docker would apply, .*: 2\.$/m),
    ])
  })

  it.each(['link', 'Dockerfile/x'])('counts the ignore file %s as missing', async (name) => {
    await using workspace = await makeAgent(manifestOf([`dockerignore: ${name}`]))
    await symlink('nowhere', join(workspace.path, 'link'))
    expect((await stage(workspace)).warnings).toEqual([
      `manifest.yaml:5: The ignore file '${name}' does not exist, so nothing is ignored.`,
    ])
  })

  it.each([
    ['is a directory', 'is not a regular file', (path: string) => mkdir(path)],
    ['leads to itself', 'is not a regular file', (path: string) => symlink('ignore.txt', path)],
    [
      'is too large',
      'is too large: 1048577 bytes',
      (path: string) => writeFile(path, ' '.repeat(1_048_577)),
    ],
    [
      'has too many patterns',
      'has more than 1000 lines with wildcards',
      (path: string) => writeFile(path, '*.a\n'.repeat(1_001)),
    ],
    ['is not UTF-8', 'is not valid UTF-8', (path: string) => writeFile(path, Buffer.from([0xff]))],
  ])('rejects an ignore file that %s', async (_, reason, make) => {
    await using workspace = await makeAgent(withIgnoreFile)
    await make(join(workspace.path, 'ignore.txt'))
    await expect(stage(workspace)).rejects.toMatchObject({
      name: 'ActionError',
      message: `manifest.yaml:6: The ignore file 'ignore.txt' ${reason}.`,
    })
  })

  it('rejects, all at once, what cannot be packed', async () => {
    await using workspace = await makeAgent(all, { 'deep/file': '' })
    const at = (path: string): string => join(workspace.path, path)
    await symlink('nowhere', at('broken'))
    await symlink('self', at('self'))
    await symlink('..', at('deep/up'))
    execFileSync('mkfifo', [at('pipe')])
    await expect(stage(workspace)).rejects.toMatchObject({
      name: 'ActionError',
      message: [
        "The include paths of 'manifest.yaml' contain files that cannot be packed:",
        "These symbolic links are broken: 'broken'.",
        "These symbolic links form a loop: 'deep/up', 'self'.",
        "These are sockets, pipes or devices: 'pipe'.",
      ].join('\n'),
    })
  })

  it('may have all of that where the ignore file has the names', async () => {
    await using workspace = await makeAgent(withIgnoreFile, {
      'ignore.txt': 'broken\nup\npipe\n',
      'deep/file': '',
    })
    await symlink('nowhere', join(workspace.path, 'broken'))
    await symlink('..', join(workspace.path, 'deep/up'))
    execFileSync('mkfifo', [join(workspace.path, 'pipe')])
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
    expect(staged.ignored).toBe(2)
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

  it('asks to be packed again when the Dockerfile disappears after the manifest was read', async () => {
    await using workspace = await makeAgent(all)
    const manifest = await readFrom(workspace)
    await rm(manifest.dockerfile)
    const signal = new AbortController().signal
    await expect(
      stageManifest(
        manifest,
        { workspace: workspace.path, includeGit: false, indexModes: undefined },
        signal,
      ),
    ).rejects.toMatchObject({ name: 'ChangedError' })
  })

  it('uses modes from the index where the file system has none', async () => {
    await using workspace = await makeAgent(all, { 'run.sh': '' })
    const manifest = await readFrom(workspace)
    const indexModes = new Map([['run.sh', 0o100755]])
    const signal = new AbortController().signal
    const options = { workspace: workspace.path, includeGit: false, indexModes }
    const { members } = await stageManifest(manifest, options, signal)
    expect(members.map(({ path, mode }) => [path, mode])).toEqual([
      ['Dockerfile', 0o644],
      ['manifest.yaml', 0o644],
      ['run.sh', 0o755],
    ])
  })

  it('reads a repeated include path once', async () => {
    await using workspace = await makeAgent(manifestOf(['include_paths: [., ./, a/.., .]']), {
      'a/x': '',
    })
    const { contextDir, includePaths } = await readFrom(workspace)
    const names: string[] = []
    const isIgnored = (name: string): boolean => names.push(name) < 0
    const request = {
      contextDir,
      includePaths,
      isIgnored,
      includeGit: false,
      indexModes: undefined,
    }
    const { files } = await collectFiles(request, new AbortController().signal)
    expect([...files.keys()].toSorted()).toEqual(['Dockerfile', 'a/x', 'manifest.yaml'])
    expect(names.toSorted()).toEqual(['Dockerfile', 'a', 'manifest.yaml', 'x'])
  })

  it('stops with the reason of the signal', async () => {
    await using workspace = await makeAgent(all)
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(stage(workspace, { signal })).rejects.toThrow('enough')
  })
})
