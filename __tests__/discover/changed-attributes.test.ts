import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readConvertedFiles } from '../../src/discover/changed-files.ts'
import { ofEach } from '../support/of-each.ts'
import { openGitIn } from '../../world/runner/git.ts'
import { makeThreeAgents, selectedIn } from './monorepo.ts'

const repo = ofEach(makeThreeAgents)

describe('a changed .gitattributes', () => {
  it('selects the agents whose bytes it changes', async () => {
    await repo.commit({ '.gitattributes': '*.md eol=crlf\n/shared/other.py eol=crlf\n' })
    expect(await repo.changedSince(repo.base)).toEqual({
      a: [],
      b: [{ kind: 'include', path: 'shared/other.py', count: 1, include: 'shared' }],
      c: [],
    })
    const next = await repo.commit({ '.gitattributes': '*.md eol=crlf\n' })
    await repo.commit({
      'agents/.gitattributes': '*.py linguist-documentation\nDockerfile ident\n',
    })
    expect(await repo.changedSince(next)).toMatchObject({
      a: [{ kind: 'dockerfile', path: 'agents/a/Dockerfile' }],
      b: [{ kind: 'dockerfile' }],
      c: [{ kind: 'dockerfile' }],
    })
    expect(await repo.changedSince(`${next}~`)).toMatchObject({
      b: [{ kind: 'dockerfile' }, { kind: 'include', path: 'shared/other.py' }],
    })
  })

  it.each([
    ['* text=auto', {}, false],
    ['* text=auto eol=lf', { 'core.autocrlf': 'true' }, false],
    ['* text\n*.py crlf=input\n', { 'core.autocrlf': 'input', 'core.eol': 'crlf' }, false],
    ['*.py -text', {}, false],
    ['*.py -crlf diff=python\n*.md linguist-documentation', {}, false],
    ['* text=auto', { 'core.eol': 'crlf' }, true],
    ['* text=auto eol=crlf', {}, true],
    ['*.py crlf=input eol=crlf', {}, true],
    ['*.py ident', {}, true],
    ['*.py -text', { 'core.autocrlf': 'true' }, true],
  ])('selects those whose bytes change: %j with %j, %s', async (lines, settings, isChanged) => {
    for (const [name, value] of Object.entries(settings)) repo.git('config', name, value)
    const base = lines.includes('eol=lf')
      ? await repo.commit({ '.gitattributes': '* -text' })
      : repo.base
    await repo.commit({ '.gitattributes': lines })
    const selected = selectedIn(await repo.discover({ select: 'changed', changedSince: base }))
    expect(selected).toEqual(isChanged ? ['a', 'b', 'c'] : [])
  })

  it('is asked about any number of files and directories, in commands that Windows allows', async () => {
    const names = Array.from({ length: 800 }, (_, index) => `shared/${'long'.repeat(9)}-${index}`)
    const base = await repo.commit(Object.fromEntries(names.map((name) => [name, ''])))
    await repo.commit({ 'shared/.gitattributes': '*-7?? eol=crlf\n' })
    const others = Array.from({ length: 1_000 }, (_, index) => `${'long'.repeat(10)}-${index}`)
    const changes = [...others, 'shared'].map((directory) => ({
      path: `${directory}/.gitattributes`,
      isNew: true,
    }))
    await using git = await openGitIn(repo.path)
    const commands: string[] = []
    const files = await readConvertedFiles(changes, base, (args) => {
      commands.push(args.join(' '))
      return git(args, repo.path, new AbortController().signal)
    })
    expect(files).toEqual(names.filter((name) => name.includes('-7')).slice(-100))
    expect(Math.max(...commands.map(({ length }) => length))).toBeLessThan(32_000)
  })

  it('may change all below it where the earlier one is missing', async () => {
    const base = await repo.commit({ '.gitattributes': '*.py eol=crlf\n' })
    await repo.commit({ '.gitattributes': '' })
    const object = repo.git('rev-parse', `${base}:.gitattributes`)
    await rm(join(repo.path, '.git/objects', object.slice(0, 2), object.slice(2)))
    expect(await repo.changedSince(base)).toMatchObject({
      a: [{}, {}, {}, {}, {}],
      c: [{ kind: 'manifest' }, { kind: 'dockerfile' }, { kind: 'include' }],
    })
  })
})
