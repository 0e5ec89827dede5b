import { symlinkSync } from 'node:fs'
import { mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { shell } from '../../support/shell.ts'
import { listManifestContext } from '../../../src/context/manifest/manifest.ts'
import { makeWorkspace, type Workspace } from '../../../testbed/runner/workspace.ts'
import { makePlace, onceIn } from '../packing.ts'
import {
  agent,
  all,
  makeAgent,
  manifestOf,
  packManifest,
  pathsOf,
  readFrom,
  stage,
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
    const { entries } = await stage(workspace)
    expect(entries.filter(({ path }) => path.endsWith('/file'))).toHaveLength(1_023)
  })

  it('can be stopped within one directory', async () => {
    await using workspace = await makeAgent(all)
    for (let index = 0; index < 20_000; index += 1)
      symlinkSync('Dockerfile', join(workspace.path, `${index}`))
    const manifest = await readFrom(workspace)
    const stop = new AbortController()
    setImmediate(() => stop.abort(new Error('stopped')))
    const staged = listManifestContext(manifest, options(workspace), stop.signal)
    await expect(staged).rejects.toThrow('stopped')
  })
})

/** What a manifest packs of a workspace in which commands have run. */
interface Packed {
  readonly manifest: readonly string[]
  readonly files: Readonly<Record<string, string>>
  readonly commands?: string
  readonly includeGit?: boolean
  readonly paths: readonly string[]
  /** `.` stands for the workspace. */
  readonly warnings?: readonly string[]
}

const withGit: Packed = {
  manifest: manifestOf(['include_paths: [app, .git/info, head]']),
  files: { 'app/main.py': '', '.git/HEAD': '', '.git/info/exclude': '' },
  commands: 'ln -s ../.git app/history; ln -s .git/HEAD head',
  paths: ['Dockerfile', 'app/main.py'],
  warnings: [
    "These paths lead into '.git', which is excluded without 'include-git': 'app/history', '.git/info', 'head'.",
  ],
}
const gitPaths = ['.git/info/exclude', 'app/history/HEAD', 'app/history/info/exclude', 'head']
const outward = (path: string, warned: string): Packed => ({
  manifest: manifestOf(['root: agent', `include_paths: [${path}]`]),
  files: { 'agent/Dockerfile': '', 'shared/inner/a.py': '' },
  commands: 'ln -s ../shared agent/shared',
  paths: ['Dockerfile', 'shared/inner/a.py'],
  warnings: [
    `These paths lead outside the manifest's root through symbolic links, and their targets are packed: '${warned}'.`,
  ],
})
const twoDockerfiles = (paths: string, path: string, line: number): Packed => ({
  manifest: manifestOf(['dockerfile: deploy/prod', `include_paths: ${paths}`]),
  files: { 'deploy/prod': 'FROM prod\n' },
  paths: ['Dockerfile', 'deploy/prod', 'manifest.yaml'],
  warnings: [
    `manifest.yaml:${line}: The include path '${path}' contains another 'Dockerfile' for the root; 'deploy/prod' is packed instead.`,
  ],
})

describe('listManifestContext', () => {
  it.each<[string, Packed]>([
    [
      'no .git at any depth',
      {
        manifest: all,
        files: { '.git/HEAD': '', 'sub/.git': '' },
        paths: ['Dockerfile', 'manifest.yaml'],
      },
    ],
    [
      '.git at any depth with include-git',
      {
        manifest: all,
        files: { '.git/HEAD': '', 'sub/.git': '' },
        includeGit: true,
        paths: ['.git/HEAD', 'Dockerfile', 'manifest.yaml', 'sub/.git'],
      },
    ],
    ['no .git by any other name', withGit],
    [
      '.git by any other name with include-git',
      {
        ...withGit,
        includeGit: true,
        paths: [...withGit.paths, ...gitPaths].toSorted(),
        warnings: [],
      },
    ],
    [
      'what a manifest with two agents names, with both lines',
      {
        manifest: manifestOf(['include_paths: [.]'], agent),
        files: {},
        paths: ['Dockerfile', 'manifest.yaml'],
        warnings: [
          "manifest.yaml:10: 'agent' is given in lines 6 and 10; only the last one counts. Remove the others.",
        ],
      },
    ],
    ['what is outside the root through a link', outward('.', 'shared')],
    ['an include path outside the root through a link', outward('shared/inner', 'shared/inner')],
    ['the Dockerfile that it names beside another', twoDockerfiles('[.]', '.', 5)],
    [
      'the Dockerfile that it names beside an included one',
      {
        ...twoDockerfiles('\n      - deploy\n      - Dockerfile', 'Dockerfile', 7),
        paths: ['Dockerfile', 'deploy/prod'],
      },
    ],
    [
      'no files below the path of the Dockerfile or the ignore file',
      {
        manifest: manifestOf([
          'dockerfile: prod',
          'include_paths: [.]',
          'dockerignore: ignore.txt',
        ]),
        files: { prod: '', 'ignore.txt': '', '.dockerignore/inner': '' },
        commands: 'rm Dockerfile; mkdir Dockerfile; touch Dockerfile/inner',
        paths: ['.dockerignore', 'Dockerfile', 'ignore.txt', 'manifest.yaml', 'prod'],
        warnings: [
          "manifest.yaml:5: The include path '.' contains another 'Dockerfile' for the root; 'prod' is packed instead.",
        ],
      },
    ],
  ])('packs %s', async (_, { manifest, files, commands = '', warnings = [], ...wanted }) => {
    await using workspace = await makeAgent(manifest, files)
    shell(workspace.path, commands)
    const staged = await stage(workspace, { includeGit: wanted.includeGit ?? false })
    expect(pathsOf(staged)).toEqual(wanted.paths)
    const path = await realpath(workspace.path)
    expect(staged.warnings.map((text) => text.replaceAll(path, '.'))).toEqual(warnings)
  })

  it('says in a line of the log that it packs what the input `file` names beside another', async () => {
    await using workspace = await makeAgent(all, { 'deploy/prod': 'FROM scratch\n' })
    const dockerfile = join(await realpath(workspace.path), 'deploy/prod')
    const manifest = await readFrom(workspace, { dockerfile, overridden: { dockerfile: true } })
    await using place = await makePlace()
    const lines: string[] = []
    const log = { line: (line: string) => void lines.push(line) }
    const { warnings } = await packManifest(workspace, place, { dockerfile, manifest, log })
    expect([warnings, lines]).toEqual([[], ["'deploy/prod' is packed as 'Dockerfile'."]])
  })

  it.each([
    ['directory', 'directory'],
    ['target of a link', 'real'],
  ])('does not pack a file from outside whose %s became a link', async (_, replaced) => {
    await using outside = await makeWorkspace({ 'deep/inner': 'outside' })
    await using workspace = await makeAgent(manifestOf(['include_paths: [directory]']), {
      [`${replaced}/deep/inner`]: '',
    })
    if (replaced === 'real') shell(workspace.path, 'ln -s real directory')
    await using place = await makePlace()
    const command = `rm -r ${replaced}; ln -s '${outside.path}' ${replaced}`
    const createFile = onceIn(workspace.path, command)
    await expect(packManifest(workspace, place, { createFile })).rejects.toThrow(
      "These symbolic links of the build context lead out of the workspace: 'directory/deep/inner'.",
    )
  })

  it('asks to be packed again when the Dockerfile disappears after the manifest was read', async () => {
    await using workspace = await makeAgent(all)
    const manifest = await readFrom(workspace)
    await rm(manifest.dockerfile)
    await expect(listManifestContext(manifest, options(workspace), signal)).rejects.toMatchObject({
      name: 'FileChangedError',
    })
  })

  it('uses modes from the index where the file system has none', async () => {
    await using workspace = await makeAgent(all, { 'run.sh': '' })
    const manifest = await readFrom(workspace)
    const indexModes = new Map([['run.sh', 0o100755]])
    const request = { ...options(workspace), indexModes }
    const { entries } = await listManifestContext(manifest, request, signal)
    expect(entries.map(({ mode }) => mode)).toEqual([0o644, 0o644, 0o755])
  })

  it('packs the workspace under the name that a root above it has for it', async () => {
    const named = ['root: ../', 'include_paths: [my_agent]', 'dockerfile: my_agent/Dockerfile']
    await using outside = await makeWorkspace({ 'file.py': '' })
    await using workspace = await makeAgent(
      manifestOf([...named, 'dockerignore: my_agent/ignore']),
      { ignore: '*.pyc\n', 'run.sh': '', 'a.pyc': '', '.git/HEAD': '', 'my_agent/x.py': '' },
    )
    shell(workspace.path, 'ln -s run.sh link')
    const manifest = await readFrom(workspace)
    const request = { ...options(workspace), indexModes: new Map([['run.sh', 0o100755]]) }
    const { entries, ignored } = await listManifestContext(manifest, request, signal)
    expect(entries.map(({ path, mode }) => [path, mode])).toEqual([
      ['.dockerignore', 0o644],
      ['Dockerfile', 0o644],
      ['my_agent/Dockerfile', 0o644],
      ['my_agent/ignore', 0o644],
      ['my_agent/link', 0o644],
      ['my_agent/manifest.yaml', 0o644],
      ['my_agent/my_agent/x.py', 0o644],
      ['my_agent/run.sh', 0o755],
    ])
    expect(ignored).toBe(1)
    shell(workspace.path, `ln -s '${outside.path}' out; ln -s . loop`)
    await expect(listManifestContext(manifest, request, signal)).rejects.toThrow(
      "These symbolic links form a loop: 'my_agent/loop'.",
    )
    await rm(join(workspace.path, 'loop'))
    await using place = await makePlace()
    await expect(packManifest(workspace, place)).rejects.toThrow(
      "These symbolic links of the build context lead out of the workspace: 'my_agent/out/file.py'.",
    )
  })

  it.each(['., ./, a/.., .', 'a/b, ., a, a/b/c, a/b/c/x'])(
    'reads directories of the include paths %s once, however often they are named',
    async (paths) => {
      let asked = 0
      // The signal is asked after so many files and directories.
      const counting = Object.assign(new AbortController().signal, {
        throwIfAborted: () => (asked += 1),
      })
      const context = [`include_paths: [${`${paths}, `.repeat(190)}]`]
      await using workspace = await makeAgent(manifestOf(context), { 'a/b/c/x': '' })
      const found = pathsOf(await stage(workspace, { signal: counting }))
      expect(found).toEqual(['Dockerfile', 'a/b/c/x', 'manifest.yaml'])
      expect(asked).toBeLessThan(5)
    },
  )
})
