import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Discovery } from '../../src/discover/discover.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { ofEach } from '../support/of-each.ts'
import { agentFiles, discoverIn, makeMonorepo, manifestOf } from './monorepo.ts'

const all = { select: 'all' } as const
const namesIn = ({ agents }: Discovery): readonly string[] => agents.map(({ agent }) => agent)

describe('the manifests of a git checkout', () => {
  const repo = ofEach(async () => {
    const made = await makeMonorepo({
      ...agentFiles('b'),
      ...agentFiles('a'),
      'other/manifest.yaml': manifestOf('other', { root: '../agents/a', includes: [] }),
    })
    await made.commit()
    return made
  })

  it('are those that git tracks or does not ignore, sorted by path', async () => {
    await repo.write({
      ...agentFiles('untracked'),
      ...agentFiles('ignored'),
      'node_modules/x/manifest.yaml': manifestOf('in-node-modules', { root: '../../agents/a' }),
      '.gitignore': 'ignored/\n',
      'agents/b/manifest.yaml': undefined,
    })
    expect(await repo.discover(all)).toEqual({
      agents: [
        ['a', 'agents/a/manifest.yaml'],
        ['untracked', 'agents/untracked/manifest.yaml'],
        ['in-node-modules', 'node_modules/x/manifest.yaml'],
        ['other', 'other/manifest.yaml'],
      ].map(([agent = '', manifest = '']) => ({ agent, manifest, reasons: [{ kind: 'all' }] })),
      comparison: undefined,
      warning: undefined,
      notice: undefined,
      skipped: [],
      unproven: [],
      problems: [],
    })
  })

  it.each([
    ['agents', 'a b'],
    ['agents !agents/b', 'a'],
    ['!agents/b', 'a other'],
    ['!agents/b/manifest.yaml .', 'a other'],
    ['other agents/b agents/b/', 'b other'],
    ['agents/a/manifest.yaml other/manifest.yaml', 'a other'],
  ])('are looked for in %s: %s', async (paths, names) => {
    const found = await repo.discover(all, { paths: paths.split(' ') })
    expect(namesIn(found).join(' ')).toBe(names)
  })

  it.each([
    ['agents/a, agents/b', 'Write one path per line.'],
    ['agents/*', 'Patterns are not read'],
  ])('are not looked for in %s, with a hint', async (path, hint) => {
    await expect(repo.discover(all, { paths: [path] })).rejects.toThrow(hint)
  })

  it.each(['agents/*', 'nowhere', '..', '/', '!'])('are not looked for in %s', async (path) => {
    const found = repo.discover(all, { paths: ['agents', path] })
    await expect(found).rejects.toThrow(/^Input 'path'/)
  })

  it.each([
    ['nothing near', {}, 'Correct the path, or add the manifest to git.'],
    ['files of other tools', { 'c/manifest.yaml': 'kind: Pod\n' }, 'Correct the path, or add'],
    ['another suffix', { 'c/manifest.yml': '' }, "Rename 'c/manifest.yml' to 'manifest.yaml'."],
    ['another case', { 'c/MANIFEST.YAML': '' }, "Rename 'c/MANIFEST.YAML' to 'manifest.yaml'."],
  ])('are missing with %s, which a sentence says', async (_, files, hint) => {
    expect(await repo.discover(all)).toMatchObject({ missing: undefined })
    await repo.write({ 'c/x': '', ...files })
    const { missing } = await repo.discover(all, { paths: ['c', '!d'] })
    expect(missing).toContain(
      `Input 'path' leads to no 'manifest.yaml' of an agent, got 'c', '!d'.`,
    )
    expect(missing).toContain(hint)
  })

  it('are not missing where a shard has none', async () => {
    const found = await repo.discover(all, { shard: { index: 5, count: 9 } })
    expect(found.missing).toBeUndefined()
  })

  it.each([
    [undefined, 1, 2, ['a', 'other']],
    [undefined, 2, 2, ['b']],
    [undefined, 5, 9, []],
    [['other', 'a', 'a'], 1, 1, ['a', 'other']],
    [['other', 'a'], 2, 2, ['other']],
    [[], 1, 1, []],
  ])('are of %j the shard %i/%i', async (only, index, count, expected) => {
    const found = await repo.discover(all, { only, shard: { index, count } })
    expect(namesIn(found)).toEqual(expected)
  })

  it('do not include a name that no manifest has, which is a problem, once', async () => {
    const found = await repo.discover(all, { only: ['x', 'a', 'x'] })
    expect(namesIn(found)).toEqual(['a'])
    expect(found.problems).toEqual([
      "Input 'only' names 'x', but no valid manifest has that agent.",
    ])
  })

  it('may be named themselves, whatever their names, even if git ignores them', async () => {
    await repo.write({ 'agents/a/agent.yml': manifestOf('renamed'), '.gitignore': '*.yml\n' })
    const paths = ['agents/a/agent.yml']
    expect(namesIn(await repo.discover(all, { paths }))).toEqual(['renamed'])
    await repo.write({ 'agents/a/agent.yml': 'kind: Deployment\n' })
    expect((await repo.discover(all, { paths })).problems).toEqual([
      expect.stringContaining("'build' is missing"),
    ])
  })

  it('are found in directories with characters that patterns use', async () => {
    const name = 'we[i]rd *?\\ dir'
    await repo.write({
      [`${name}/manifest.yaml`]: manifestOf('weird', { includes: [] }),
      [`${name}/Dockerfile`]: '',
    })
    expect(namesIn(await repo.discover(all, { paths: [name] }))).toEqual(['weird'])
  })

  it("are not somebody else's files of the same name", async () => {
    await repo.write({
      'k8s/manifest.yaml': 'kind: Deployment\nspec:\n  agent: x\n---\n# agent:\nkind: Service\n',
      'text/manifest.yaml': 'notes: |\n\n agent:\n',
      'list/manifest.yaml': '- agent: x\n',
      'template/manifest.yaml': '{{ if x }}\nname: {{ y }}\n{{ end }}\n',
      'large/manifest.yaml': `names:\n${'- x\n'.repeat(20_000)}agent: x\n`,
      'empty/manifest.yaml': '',
      'binary/manifest.yaml': '\0\0',
    })
    repo.run('ln -s nowhere manifest.yaml')
    expect(await repo.discover(all)).toMatchObject({
      skipped: ['binary', 'empty', 'k8s', 'large', 'list', '', 'template', 'text'].map((name) =>
        join(name, 'manifest.yaml'),
      ),
      problems: [],
    })
  })

  it('must all be valid: all problems are reported, with the good ones', async () => {
    await repo.write({
      'c/manifest.yaml': 'agent:\n  name: C\n',
      'd/manifest.yaml': 'build: [\n',
      'e/manifest.yaml': `${manifestOf('e')}\u0000`,
      'agents/f/manifest.yaml': manifestOf('a', { root: '../a' }),
    })
    const found = await repo.discover(all)
    expect(namesIn(found)).toEqual(['b', 'other'])
    expect(found.problems).toEqual([
      expect.stringMatching(/c\/manifest\.yaml:1: 'build' is missing/),
      expect.stringMatching(/^d\/manifest\.yaml:\d: Invalid YAML/),
      expect.stringMatching(/^e\/manifest\.yaml:\d+: Invalid YAML|e\/manifest\.yaml/),
      "agents/f/manifest.yaml:2: 'agent.name' is 'a', as in agents/a/manifest.yaml:2. Give each agent a name of its own.",
    ])
  })

  it('may be links inside the workspace only', async () => {
    await using outside = await makeWorkspace({ 'manifest.yaml': 'agent: secret\n' })
    repo.run(`mkdir link; ln -s '${outside.path}/manifest.yaml' link`)
    const { problems } = await repo.discover(all)
    expect(problems).toEqual([
      'link/manifest.yaml:1: The manifest is outside the workspace, or a link that leads out of it. Copy the manifest into the workspace.',
    ])
  })
})

it('finds the manifests on disk outside git, without .git, node_modules and directories of that name', async () => {
  await using workspace = await makeWorkspace({
    ...agentFiles('a'),
    'node_modules/x/manifest.yaml': manifestOf('x'),
    '.git/manifest.yaml': manifestOf('y'),
    'other/manifest.yaml/README.md': '',
  })
  await symlink('agents', join(workspace.path, 'link'))
  const found = await discoverIn(workspace.path, all)
  expect(namesIn(found)).toEqual(['a'])
  expect(found.problems).toEqual([])
})
