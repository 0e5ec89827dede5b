import { existsSync } from 'node:fs'
import { appendFile, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { gitIn } from '../../../world/runner/git.ts'
import {
  addSubmodule,
  configure,
  context,
  home,
  mark,
  program,
  read,
  root,
  statusStarts,
  touch,
} from './hostile.ts'

describe('no program starts that is named as', () => {
  const section = (): string => `[filter "mark"]\n\tclean = ${program}\n`

  it.each<readonly [string, () => Promise<void> | void]>([
    ['a filter', () => configure('filter.mark.clean', program)],
    ['a filter process', () => configure('filter.mark.process', program)],
    [
      "a filter called like git-lfs's",
      async () => {
        await writeFile(join(context, '.git/info/attributes'), '* filter=lfs\n')
        configure('filter.lfs.process', 'git-lfs filter-process')
        configure('filter.lfs.process', program)
      },
    ],
    [
      'a filter with an equals sign in its name',
      async () => {
        await writeFile(join(context, '.git/info/attributes'), '* filter=a=b\n')
        configure('filter.a=b.clean', program)
      },
    ],
    [
      "a filter in the work tree's configuration",
      () => {
        configure('extensions.worktreeConfig', 'true')
        gitIn(context)('config', '--worktree', 'filter.mark.clean', program)
      },
    ],
    ...['include', 'includeIf.gitdir:context/', 'includeIf.onbranch:main'].map(
      (condition) =>
        [
          `a filter in a file of ${condition}`,
          async () => {
            await writeFile(join(context, 'more'), section())
            configure(`${condition}.path`, '../more')
          },
        ] as const,
    ),
    [
      "a filter in a repository that pretends to end the user's settings",
      async () => {
        const pretence = '[build-context]\n\tuser-settings-end = /tmp/git-000000\n'
        await appendFile(join(context, '.git/config'), section() + pretence)
      },
    ],
    [
      'a filter in a repository to which a `.git` file leads',
      async () => {
        configure('filter.mark.clean', program)
        await rename(join(context, '.git'), join(root.path, 'data'))
        await writeFile(join(context, '.git'), 'gitdir: ../data\n')
      },
    ],
    [
      'a filter in the repository of a linked work tree',
      async () => {
        await rename(context, join(root.path, 'main'))
        gitIn(join(root.path, 'main'))('worktree', 'add', '-q', context)
        configure('filter.mark.clean', program)
        await touch(context)
      },
    ],
    [
      'a filter of a submodule',
      async () => {
        await addSubmodule(context)
        configure('filter.mark.clean', program, join(context, 'lib'))
      },
    ],
    [
      'a filter of a submodule in a submodule',
      async () => {
        await addSubmodule(context)
        await addSubmodule(join(context, 'lib'))
        configure('filter.mark.clean', program, join(context, 'lib/lib'))
      },
    ],
    [
      'a filter of a submodule in a submodule that has its work tree elsewhere',
      async () => {
        await addSubmodule(context)
        await addSubmodule(join(context, 'lib'))
        await cp(join(context, 'lib'), join(context, 'other'), { recursive: true })
        await rm(join(context, 'lib/lib'), { recursive: true })
        configure('core.worktree', '../../other', join(context, 'lib'))
        configure('filter.mark.clean', program, join(context, 'other/lib'))
        await touch(join(context, 'other/lib'))
      },
    ],
    [
      'an extension of git-lfs, which the user has installed',
      async () => {
        const lfs = `sh -c "$(git config lfs.extension.mark.clean)"`
        await writeFile(join(home, '.gitconfig'), `[filter "mark"]\n\tclean = ${quoted(lfs)}\n`)
        configure('lfs.extension.mark.clean', program)
      },
    ],
    ['a monitor of its files', () => configure('core.fsmonitor', program)],
    [
      'a monitor of the files of a submodule',
      async () => {
        await addSubmodule(context)
        configure('core.fsmonitor', program, join(context, 'lib'))
      },
    ],
    [
      'a hook',
      async () => {
        await mkdir(join(context, '.git/hooks'))
        await cp(program, join(context, '.git/hooks/post-index-change'))
      },
    ],
    [
      'a hook in another directory',
      async () => {
        await mkdir(join(context, 'hooks'))
        await cp(program, join(context, 'hooks/post-index-change'))
        configure('core.hooksPath', 'hooks')
      },
    ],
  ])('%s', async (_, name) => {
    await name()
    await read()
    expect(existsSync(mark)).toBe(false)
    expect(statusStarts()).toBe(true)
  })
})

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, String.raw`\$&`)}"`
}
