import { symlinkSync } from 'node:fs'
import { mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { collectFiles } from '../../../src/context/manifest/collect-files.ts'
import { stageManifest } from '../../../src/context/manifest/manifest.ts'
import { makeWorkspace, type Workspace } from '../../../world/runner/workspace.ts'
import { during, makePlace } from '../packing.ts'
import {
  all,
  makeAgent,
  manifestOf,
  packManifest,
  pathsOf,
  readFrom,
  stage,
  withIgnoreFile,
} from './manifests.ts'

const { signal } = new AbortController()
const options = ({ path }: Workspace) => ({
  workspace: path,
  includeGit: false,
  indexModes: undefined,
})

/** Directories in a row; in each, links of these names lead to the next. */
async function linkRow(root: string, length: number, links: readonly string[]): Promise<void> {
  for (let index = 0; index < length; index += 1) await mkdir(join(root, `d${index}`))
  for (let index = 1; index < length; index += 1)
    for (const name of links) await symlink(`../d${index}`, join(root, `d${index - 1}`, name))
}

describe('links that lead to a directory by many paths', () => {
  it('are an error where 78 of them make 2^39 paths', async () => {
    await using workspace = await makeAgent(all)
    await linkRow(workspace.path, 40, ['a', 'b'])
    await expect(stage(workspace)).rejects.toThrow(
      /^Symbolic links of the build context lead to more than 100000 files and directories by further paths, at last to 'd\d+' by 'd0\/a\/a/,
    )
  })

  it('are an error where a path gets longer than the system allows', async () => {
    await using workspace = await makeAgent(all)
    await linkRow(workspace.path, 20, ['x'.repeat(255)])
    await expect(stage(workspace)).rejects.toThrow('by a path of more than 4096 characters')
  })

  it('are followed where they lead to each file a thousand times', async () => {
    await using workspace = await makeAgent(all)
    await linkRow(workspace.path, 10, ['a', 'b'])
    await writeFile(join(workspace.path, 'd9/file'), '')
    // 512 by way of d0, 256 of d1 and so on, and the file itself.
    const { members } = await stage(workspace)
    expect(members.filter(({ path }) => path.endsWith('/file'))).toHaveLength(1_023)
  })

  it('can be stopped within one directory', async () => {
    await using workspace = await makeAgent(all)
    for (let index = 0; index < 20_000; index += 1)
      symlinkSync('Dockerfile', join(workspace.path, `${index}`))
    const manifest = await readFrom(workspace)
    const stop = new AbortController()
    setImmediate(() => stop.abort(new Error('stopped')))
    const staged = stageManifest(manifest, options(workspace), stop.signal)
    await expect(staged).rejects.toThrow('stopped')
  })
})

describe('stageManifest', () => {
  it.each([
    [false, []],
    [true, ['.git/HEAD', 'sub/.git']],
  ])('packs .git, at any depth, only with include-git: %s', async (includeGit, expected) => {
    await using workspace = await makeAgent(all, { '.git/HEAD': '', 'sub/.git': '' })
    const staged = await stage(workspace, { includeGit })
    expect(pathsOf(staged).filter((path) => path.includes('.git'))).toEqual(expected)
    expect(staged.warnings).toEqual([])
  })

  it.each([
    ['directory', 'directory'],
    ['target of a link', 'real'],
  ])('does not pack a file from outside whose %s became a link', async (_, replaced) => {
    await using outside = await makeWorkspace({ 'deep/inner': 'outside' })
    await using workspace = await makeAgent(manifestOf(['include_paths: [directory]']), {
      [`${replaced}/deep/inner`]: '',
    })
    if (replaced === 'real') await symlink('real', join(workspace.path, 'directory'))
    await using place = await makePlace()
    const createFile = during(async () => {
      await rm(join(workspace.path, replaced), { recursive: true })
      await symlink(outside.path, join(workspace.path, replaced))
    })
    await expect(packManifest(workspace, place, { createFile })).rejects.toThrow(
      "These symbolic links of the build context lead out of the workspace: 'directory/deep/inner'.",
    )
  })

  it.each([
    ['.', 'shared'],
    ['shared/inner', 'shared/inner'],
  ])('warns where %s leads outside the root through a link, and packs it', async (path, warned) => {
    const lines = manifestOf([`include_paths: [${path}]`]).join('\n')
    await using workspace = await makeAgent(lines.replace('root: .', 'root: agent').split('\n'), {
      'agent/Dockerfile': '',
      'shared/inner/a.py': '',
    })
    await symlink('../shared', join(workspace.path, 'agent/shared'))
    const staged = await stage(workspace)
    expect(pathsOf(staged)).toEqual(['Dockerfile', 'shared/inner/a.py'])
    expect(staged.warnings).toEqual([
      `These paths lead outside the manifest's root through symbolic links, and their targets are packed: '${warned}'.`,
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

  it.each([
    ['.', 5, '[.]'],
    ['Dockerfile', 7, '\n      - .\n      - Dockerfile\n      - deploy'],
  ])(
    'keeps the Dockerfile that the manifest names where %s has another, with a warning for its line',
    async (path, line, paths) => {
      const lines = manifestOf([`include_paths: ${paths}`]).join('\n')
      const manifest = lines.replace('dockerfile: Dockerfile', 'dockerfile: deploy/prod')
      await using workspace = await makeAgent(manifest.split('\n'), {
        'deploy/prod': 'FROM prod\n',
      })
      const { members, warnings } = await stage(workspace)
      const source = join(await realpath(workspace.path), 'deploy/prod')
      expect(members).toContainEqual(expect.objectContaining({ path: 'Dockerfile', source }))
      expect(warnings).toEqual([
        `manifest.yaml:${line}: The include path '${path}' contains another 'Dockerfile' for the root; '${source}' is packed instead.`,
      ])
    },
  )

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

  it('asks to be packed again when the Dockerfile disappears after the manifest was read', async () => {
    await using workspace = await makeAgent(all)
    const manifest = await readFrom(workspace)
    await rm(manifest.dockerfile)
    await expect(stageManifest(manifest, options(workspace), signal)).rejects.toMatchObject({
      name: 'ChangedError',
    })
  })

  it('uses modes from the index where the file system has none', async () => {
    await using workspace = await makeAgent(all, { 'run.sh': '' })
    const manifest = await readFrom(workspace)
    const indexModes = new Map([['run.sh', 0o100755]])
    const request = { ...options(workspace), indexModes }
    const { members } = await stageManifest(manifest, request, signal)
    expect(members.map(({ path, mode }) => [path, mode])).toEqual([
      ['Dockerfile', 0o644],
      ['manifest.yaml', 0o644],
      ['run.sh', 0o755],
    ])
  })

  it.each(['[., ./, a/.., .]', '[a/b, ., a, a/b/c, a/b/c/x]'])(
    'reads directories of the include paths %s once',
    async (paths) => {
      await using workspace = await makeAgent(manifestOf([`include_paths: ${paths}`]), {
        'a/b/c/x': '',
      })
      const { contextDir, includePaths } = await readFrom(workspace)
      const names: string[] = []
      const isIgnored = (name: string): boolean => names.push(name) < 0
      const request = { ...options(workspace), contextDir, includePaths, isIgnored }
      const { files } = await collectFiles(request, signal)
      expect([...files.keys()].toSorted()).toEqual(['Dockerfile', 'a/b/c/x', 'manifest.yaml'])
      expect(names.toSorted()).toEqual(['Dockerfile', 'a', 'b', 'c', 'manifest.yaml', 'x'])
    },
  )
})
