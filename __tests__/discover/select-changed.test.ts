import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ofEach } from '../support/of-each.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import {
  agentFiles,
  discoverIn,
  makeMonorepo,
  makeThreeAgents,
  manifestOf,
  reasonsOf,
} from './monorepo.ts'

describe('select: changed', () => {
  const repo = ofEach(makeThreeAgents)

  it('selects by what each agent packs, and says why', async () => {
    await repo.commit({
      'shared/utils/text.py': 'changed',
      'shared/utils/new.py': '',
      'shared/utils-old.py': 'beside the directory',
      'shared/other.py': undefined,
      'agents/c/README.md': 'not packed',
      'README.md': 'not packed',
    })
    expect(await repo.changedSince(repo.base)).toEqual({
      a: [{ kind: 'include', path: 'shared/utils/new.py', count: 2, include: 'shared/utils' }],
      b: [{ kind: 'include', path: 'shared/other.py', count: 4, include: 'shared' }],
      c: [],
    })
    const found = await repo.discover({ select: 'changed', changedSince: repo.base })
    expect(found.comparison).toEqual({ base: repo.base, changedFiles: 6, unmatchedFiles: 2 })
  })

  it('counts a file once, for the first that it fits', async () => {
    const files = agentFiles('a', [], {
      dockerignore: 'agents/a/.dockerignore',
      includes: ['agents/a/project', 'agents/a', 'shared/utils'],
    })
    const base = await repo.commit(files)
    const manifest = 'agents/a/manifest.yaml'
    await repo.commit({
      [manifest]: `${files[manifest]}# changed\n`,
      'agents/a/Dockerfile': 'FROM busybox\n',
      'agents/a/.dockerignore': '*.pyc\n',
      'agents/a/project/main.py': 'changed\n',
      'agents/a/project/cache.pyc': 'ignored\n',
      'agents/a/notes.md': 'new\n',
      'shared/utils/text.py': 'changed\n',
    })
    expect((await repo.changedSince(base))['a']).toEqual([
      { kind: 'manifest', path: 'agents/a/manifest.yaml', count: 1 },
      { kind: 'dockerfile', path: 'agents/a/Dockerfile', count: 1 },
      { kind: 'dockerignore', path: 'agents/a/.dockerignore', count: 1 },
      { kind: 'include', path: 'agents/a/project/main.py', count: 1, include: 'agents/a/project' },
      { kind: 'include', path: 'agents/a/notes.md', count: 1, include: 'agents/a' },
      { kind: 'include', path: 'shared/utils/text.py', count: 1, include: 'shared/utils' },
    ])
  })

  it('leaves out what the ignore file keeps out, at any depth', async () => {
    await repo.commit({
      'agents/a/project/x.pyc': '1',
      'agents/a/project/deep/__pycache__/y.py': '1',
      'shared/utils/z.pyc': '1',
    })
    expect(await repo.changedSince(repo.base)).toMatchObject({
      a: [],
      b: [{ path: 'shared/utils/z.pyc', count: 1 }],
    })
  })

  it('gives a manifest that the base lacks one reason', async () => {
    await repo.commit(agentFiles('committed'))
    await repo.write(agentFiles('untracked'))
    expect(await repo.changedSince(repo.base)).toMatchObject({
      a: [],
      committed: [{ kind: 'added' }],
      untracked: [{ kind: 'added' }],
    })
  })

  it('notices a renamed agent, a mode, and a file that became a directory', async () => {
    await repo.commit({ 'shared/utils/text.py': undefined, 'shared/utils/text.py/x': '' })
    repo.run('chmod +x agents/c/project/main.py; git mv agents/b agents/z')
    await repo.commit({
      'agents/z/manifest.yaml': agentFiles('z')['agents/z/manifest.yaml'],
    })
    expect(await repo.changedSince(repo.base)).toMatchObject({
      a: [{ kind: 'include', path: 'shared/utils/text.py', count: 2 }],
      c: [{ kind: 'include', path: 'agents/c/project/main.py', count: 1 }],
      z: [{ kind: 'added' }],
    })
  })

  it('orders paths by bytes', async () => {
    await repo.commit({ 'shared/\u{1f600}': '', 'shared/\uff5e': '' })
    expect((await repo.changedSince(repo.base))['b']).toMatchObject([
      { path: 'shared/\uff5e', count: 2 },
    ])
  })

  it('does not honour replacements of commits', async () => {
    const head = await repo.commit({ 'agents/c/project/main.py': 'changed' })
    repo.git('replace', head, repo.base)
    expect(await repo.changedSince(repo.base)).toMatchObject({
      a: [],
      b: [],
      c: [{ kind: 'include' }],
    })
  })

  it('opens no files but manifests and ignore files', async () => {
    await repo.commit({ 'agents/a/project/main.py': 'changed', 'shared/utils/text.py': 'changed' })
    // Opening a pipe would wait for a writer, for ever.
    const files = 'agents/a/project/main.py shared/utils/text.py README.md'
    repo.run(`rm ${files}; mkfifo ${files}`)
    expect(await repo.changedSince(repo.base)).toMatchObject({
      a: [{ path: 'agents/a/project/main.py' }, { path: 'shared/utils/text.py' }],
      b: [{ path: 'shared/utils/text.py' }],
      c: [],
    })
  })

  it('reports an ignore file that cannot be used, and lists the other agents', async () => {
    await repo.commit({ 'agents/a/.dockerignore': '\ud800'.padEnd(2_000_000) })
    const found = await repo.discover({ select: 'changed', changedSince: repo.base })
    expect(found.problems).toEqual([
      expect.stringMatching(/^agents\/a\/manifest\.yaml:\d+: .*large/),
    ])
    expect(Object.keys(reasonsOf(found))).toEqual(['b', 'c'])
  })

  it('follows links below an include path, and those that they lead through', async () => {
    await repo.write({ 'vendor/v1/lib.py': '', 'vendor/v2/lib.py': '', 'vendor/x.py': '' })
    repo.run('ln -s ../../../vendor/current agents/c/project/lib; ln -s v1 vendor/current')
    let base = await repo.commit()
    await repo.commit({ 'vendor/v1/lib.py': 'changed', 'vendor/x.py': 'changed' })
    const include = { kind: 'include', count: 1, include: 'agents/c/project' } as const
    expect(await repo.changedSince(base)).toMatchObject({
      a: [],
      c: [{ ...include, path: 'vendor/v1/lib.py' }],
    })
    base = await repo.commit({ 'vendor/v2/lib.py': 'changed' })
    repo.run('ln -sfn v2 vendor/current')
    await repo.commit()
    expect((await repo.changedSince(base))['c']).toEqual([{ ...include, path: 'vendor/current' }])
  })

  it('follows links at an include path, a root and a Dockerfile', async () => {
    await repo.write({
      'real/app/main.py': '',
      'real/Dockerfile.base': 'FROM scratch\n',
      'linked/manifest.yaml': manifestOf('linked', { root: '../alias', includes: ['app'] }),
    })
    repo.run('ln -s real alias; ln -s Dockerfile.base real/Dockerfile')
    let base = await repo.commit()
    await repo.commit({
      'real/app/main.py': 'changed',
      'real/Dockerfile.base': 'FROM busybox\n',
    })
    expect((await repo.changedSince(base))['linked']).toEqual([
      { kind: 'dockerfile', path: 'real/Dockerfile.base', count: 1 },
      { kind: 'include', path: 'real/app/main.py', count: 1, include: 'app' },
    ])
    base = await repo.commit()
    repo.run('git mv real moved; ln -sfn moved alias')
    await repo.commit()
    expect((await repo.changedSince(base))['linked']).toMatchObject([
      { kind: 'dockerfile', path: 'alias' },
      { kind: 'include', path: 'moved/app/main.py' },
    ])
  })

  it('ignores links that are ignored, lead out of the repository, or in circles', async () => {
    repo.run(
      'cd shared/utils; ln -s /etc/hostname out; ln -s circle circle; ln -s ../../README.md x.pyc',
    )
    const base = await repo.commit()
    await repo.commit({ 'README.md': 'changed' })
    expect(await repo.changedSince(base)).toMatchObject({
      a: [],
      b: [{ path: 'README.md', count: 1, include: 'shared' }],
    })
  })
})

it('compares the checkout in a directory of the workspace, with paths of the workspace', async () => {
  await using workspace = await makeWorkspace({})
  const root = join(workspace.path, 'repo')
  await mkdir(root)
  await using repo = await makeMonorepo(agentFiles('a'))
  await repo.commit()
  gitIn(root)('clone', '-q', repo.path, '.')
  const next = await repo.commit({ 'agents/a/project/main.py': 'changed' })
  gitIn(root)('pull', '-q')
  const criterion = { select: 'changed', changedSince: `${next}~` } as const
  const found = await discoverIn(workspace.path, criterion, { paths: ['repo'] })
  expect(found.agents).toMatchObject([
    {
      manifest: 'repo/agents/a/manifest.yaml',
      reasons: [{ kind: 'include', path: 'repo/agents/a/project/main.py' }],
    },
  ])
})

describe('an agent that is a repository of its own', () => {
  const options = { root: '../', includes: ['my_agent'], dockerfile: 'my_agent/Dockerfile' }
  const dockerignore = 'my_agent/.dockerignore'
  const files = {
    'manifest.yaml': manifestOf('hello', { ...options, dockerignore }),
    Dockerfile: 'FROM scratch\n',
    '.dockerignore': '*.pyc\n',
    'project/main.py': '',
  }

  it('is selected by its files, which have their paths in the repository', async () => {
    await using repo = await makeMonorepo(files)
    const base = await repo.commit()
    expect(await repo.changedSince(base)).toEqual({ hello: [] })
    await repo.commit({ 'project/main.pyc': 'ignored' })
    expect(await repo.changedSince(base)).toEqual({ hello: [] })
    await repo.commit({ Dockerfile: 'FROM busybox\n', '.dockerignore': '', 'README.md': '' })
    expect(await repo.changedSince(base)).toEqual({
      hello: [
        { kind: 'dockerfile', path: 'Dockerfile', count: 1 },
        { kind: 'dockerignore', path: '.dockerignore', count: 1 },
        { kind: 'include', path: 'README.md', count: 2, include: 'my_agent' },
      ],
    })
  })

  it('keeps agents beside each other apart', async () => {
    const beside = (name: string) => ({
      [`${name}/manifest.yaml`]: manifestOf(name, {
        root: '../',
        includes: [name],
        dockerfile: `${name}/Dockerfile`,
      }),
      [`${name}/Dockerfile`]: 'FROM scratch\n',
    })
    await using repo = await makeMonorepo({ ...beside('a'), ...beside('b') })
    const base = await repo.commit()
    await repo.commit({ 'a/main.py': '' })
    expect(await repo.changedSince(base)).toEqual({
      a: [{ kind: 'include', path: 'a/main.py', count: 1, include: 'a' }],
      b: [],
    })
  })
})
