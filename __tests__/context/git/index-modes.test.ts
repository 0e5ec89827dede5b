import { execFile } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { indexModes, readIndexModes, submodulesIn } from '../../../src/context/git/index-modes.ts'
import { gitIn, openGitIn } from '../../../world/runner/git.ts'
import { contentOf, makePlace, membersOf, pack } from '../packing.ts'

const object = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
const signal = new AbortController().signal

describe("modes in git's index", () => {
  it('are read by path, odd names included', () => {
    const listing = [
      `100644 ${object} 0\tplain`,
      `100755 ${object} 0\tbin/run me`,
      `120000 ${object} 0\tlink`,
      `160000 ${object} 0\tsubmodule`,
      `100644 ${object} 0\ttab\tand\nline`,
      `100644 ${object} 2\tconflict`,
      `100755 ${object} 3\tconflict`,
      '',
    ].join('\0')
    expect(submodulesIn(listing)).toEqual(['submodule'])
    expect([...indexModes(listing)]).toEqual([
      ['plain', 0o100644],
      ['bin/run me', 0o100755],
      ['link', 0o120000],
      ['tab\tand\nline', 0o100644],
      ['conflict', 0o100755],
    ])
  })

  it('are none in a repository above the workspace', async () => {
    await using place = await makePlace()
    const below = join(place.contextDir, 'below')
    await mkdir(below)
    await writeFile(join(below, 'file'), '')
    gitIn(place.contextDir)('init', '-q')
    gitIn(place.contextDir)('add', '.')
    await using git = await openGitIn(below)
    expect((await readIndexModes(below, git, signal)).size).toBe(0)
    await using above = await openGitIn(below, { workspace: place.contextDir })
    expect((await readIndexModes(below, above, signal)).size).toBe(1)
  })

  it('decide in an archive where the file system has none', async () => {
    await using place = await makePlace()
    const { contextDir } = place
    const run = (...args: string[]): Promise<unknown> =>
      promisify(execFile)('git', ['-C', contextDir, ...args])
    await writeFile(join(contextDir, 'Dockerfile'), 'FROM scratch\n', { mode: 0o600 })
    await writeFile(join(contextDir, 'run.sh'), '', { mode: 0o666 })
    await symlink('run.sh', join(contextDir, 'link'))
    await mkdir(join(contextDir, 'emptied'), { mode: 0o700 })
    await writeFile(join(contextDir, 'emptied/run'), '', { mode: 0o600 })
    await writeFile(join(contextDir, '.dockerignore'), 'emptied\n!emptied/run\nemptied')
    await run('init', '--quiet')
    await run('add', '.')
    await run('update-index', '--chmod=+x', 'run.sh', 'emptied/run')
    // As git checks a link out where the file system has none.
    await run('-c', 'core.symlinks=false', 'checkout-index', '--force', 'link')
    await writeFile(join(contextDir, 'untracked'), '', { mode: 0o777 })
    await pack(place, { platform: 'win32', env: process.env })

    const members = (await membersOf(place.archivePath)).map(({ path, mode, type, linkpath }) => ({
      path,
      mode,
      type,
      linkpath: linkpath ?? '',
    }))
    expect(members).toEqual([
      { path: '.dockerignore', mode: 0o644, type: 'File', linkpath: '' },
      { path: 'Dockerfile', mode: 0o644, type: 'File', linkpath: '' },
      { path: 'emptied/', mode: 0o755, type: 'Directory', linkpath: '' },
      { path: 'emptied/run', mode: 0o755, type: 'File', linkpath: '' },
      { path: 'link', mode: 0o777, type: 'SymbolicLink', linkpath: 'run.sh' },
      { path: 'run.sh', mode: 0o755, type: 'File', linkpath: '' },
      { path: 'untracked', mode: 0o644, type: 'File', linkpath: '' },
    ])
    expect(await contentOf(place.archivePath, 'Dockerfile')).toBe('FROM scratch\n')
  })
})
