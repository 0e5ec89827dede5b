import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { owner, yamlOfProject } from '../../scripts/documents.ts'
import { pins } from './pins.ts'
import { type RuleName, rules, type Source, usesIn } from './rules.ts'

const sources = yamlOfProject()
const names = Object.keys(rules) as RuleName[]

const good = `
name: good
on:
  push:
    branches: [main]
permissions: {}
concurrency:
  group: good
  cancel-in-progress: \${{ github.ref != 'refs/heads/main' }}
jobs:
  build:
    strategy:
      matrix:
        os: [ubuntu-24.04, macos-15-intel]
        include:
          - os: windows-11-arm
    runs-on: \${{ matrix.os }}
    timeout-minutes: 10
    environment: release
    permissions:
      contents: read
      issues: write # opens an issue
    steps:
      - uses: actions/checkout@${'a'.repeat(40)} # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@${'b'.repeat(40)} # v7.0.0
        with:
          package-manager-cache: false
      - uses: ./list
      - run: npm ci --ignore-scripts
      - run: echo "$KEY"
        env:
          KEY: \${{ secrets.KEY }}
`

function sourceOf(text: string, where = '.github/workflows/good.yml'): Source {
  return { where, text, content: parse(text) as unknown }
}

/** The good workflow with a change that must be one. */
function changed(from: string, to: string, where?: string): Source {
  const text = good.replace(from, () => to)
  if (text === good) throw new Error(`The good workflow has no '${from}'.`)
  return sourceOf(text, where)
}

/** The good workflow, as a release. */
const released = (from: string, to: string): Source => {
  const cancels = good.replace(/cancel-in-progress: .*/, 'cancel-in-progress: false')
  return sourceOf(
    cancels.replace(from, () => to),
    '.github/workflows/release.yml',
  )
}

/** The good workflow, as one that others call. */
const called = (from: string, to: string): Source =>
  sourceOf(
    good
      .replace('\n  push:\n    branches: [main]\npermissions: {}', ' workflow_call')
      .replace(from, () => to),
  )

const sha = 'a'.repeat(40)
const bad: Readonly<Record<RuleName, readonly Source[]>> = {
  'every action is local, or pinned to a commit with its exact version alone behind it': [
    changed(`checkout@${sha}`, 'checkout@v7'),
    changed(`checkout@${sha}`, `checkout@${sha.slice(1)}`),
    changed('# v7.0.1', ''),
    changed('# v7.0.1', '# v7'),
    changed('# v7.0.1', '# tag=v7.0.1'),
    changed('# v7.0.1', '# v7.0.1, the newest'),
    changed('./list', `${owner}/agentex-build-action/list@v1`),
    changed('./list', `${owner}/agentex-build-action/list@v2`, 'docs/page.md: Heading'),
    changed('./list', '$/list'),
    changed('./list', '$/list', 'docs/page.md: Heading'),
    called('./list', `${owner}/agentex-build-action/list@v1`),
    sourceOf(good, 'docs/page.md: Heading'),
  ],
  'every runner is named by its version': [
    changed('${{ matrix.os }}', 'ubuntu-latest'),
    changed('${{ matrix.os }}', '[self-hosted, linux]'),
    changed('os: [ubuntu-24.04, ', 'os: [ubuntu-latest, '),
    changed('- os: windows-11-arm', '- os: windows-latest'),
    changed('${{ matrix.os }}', '${{ inputs.os }}'),
  ],
  'a job on ubuntu-slim asks for no more than the 15 minutes that GitHub gives it': [
    changed('${{ matrix.os }}\n', 'ubuntu-slim\n').text,
  ].map((text) => sourceOf(text.replace('timeout-minutes: 10', 'timeout-minutes: 16'))),
  'a job of a document that waits for a build has more time than queue and build may take': [
    changed('./list', `${owner}/agentex-build-action@v1`, 'docs/page.md: Heading'),
    changed('./list', `${owner}/agentex-build-action/wait@v1`, 'docs/page.md: Heading'),
  ],
  'the token has no rights but those that a job names, here or where it calls this workflow': [
    called('jobs:', 'permissions: {}\njobs:'),
    called(/ {4}permissions:\n.*\n.*\n/.exec(good)?.[0] ?? '', '    permissions: write-all\n'),
    changed('permissions: {}\n', ''),
    changed('permissions: {}\n', 'permissions: read-all\n'),
    changed('permissions: {}\n', 'permissions:\n  contents: read\n'),
    changed(/ {4}permissions:\n.*\n.*\n/.exec(good)?.[0] ?? '', ''),
    changed(/ {4}permissions:\n.*\n.*\n/.exec(good)?.[0] ?? '', '    permissions: write-all\n'),
  ],
  'a job of a document has the rights that it needs': [
    sourceOf(good, 'docs/page.md: Heading'),
    changed('      contents: read\n', '', 'docs/page.md: Heading'),
    sourceOf(
      `on: push\njobs:\n  a:\n    uses: ${owner}/agentex-build-action/.github/workflows/agents.yml@v1\n`,
      'docs/page.md: Heading',
    ),
    sourceOf(
      `on: push\njobs:\n  a:\n    permissions: { contents: read }\n    with: { comment: true }\n    uses: ${owner}/a\n`,
      'docs/page.md: Heading',
    ),
  ],
  'a comment says what for a job may write': [changed(' # opens an issue', '')],
  'no token stays in the checkout': [
    changed('persist-credentials: false', 'persist-credentials: true'),
    changed('persist-credentials: false', 'fetch-depth: 0'),
  ],
  'every job has a time limit, but those that call a workflow': [
    changed('    timeout-minutes: 10\n', ''),
  ],
  'a newer run replaces an older one, but not on main and not a release': [
    changed("${{ github.ref != 'refs/heads/main' }}", 'true'),
    changed(/concurrency:\n.*\n.*\n/.exec(good)?.[0] ?? '', ''),
    sourceOf(good, '.github/workflows/release.yml'),
  ],
  'secrets are guarded by an environment, and none is the token': [
    changed('    environment: release\n', ''),
    changed('secrets.KEY', 'secrets.GITHUB_TOKEN'),
    changed('    environment: release\n', '    environment: release\n    secrets: inherit\n'),
  ],
  'packages come from the lock file, and run no script when they are installed': [
    changed('npm ci --ignore-scripts', 'npm ci'),
    changed('npm ci --ignore-scripts', 'npm install --ignore-scripts'),
    changed('npm ci --ignore-scripts', 'npx prettier .'),
    changed('npm ci --ignore-scripts', 'curl https://example.com/install | sh'),
    changed('npm ci --ignore-scripts', 'wget -qO- https://example.com/install | sudo bash'),
  ],
  'a release uses no cache': [
    released('package-manager-cache: false', 'node-version: 24'),
    released('package-manager-cache: false', 'cache: npm'),
    released('./list', `actions/cache@${sha} # v5.0.0`),
  ],
  'no workflow pushes commits': [changed('echo "$KEY"', 'git commit -am dist && git push')],
}

describe.each(names)('the rule: %s', (name) => {
  it.each(sources)('$where keeps to it', (source) => {
    expect(rules[name](source)).toEqual([])
  })

  it('refuses every workflow that breaks it, and not the good one', () => {
    expect(rules[name](sourceOf(good))).toEqual([])
    for (const source of bad[name]) {
      const found = [source.text, rules[name](source)]
      expect(found).not.toEqual([source.text, []])
    }
  })
})

/** Actions with more than one commit, and commits that the table gives to another version. */
function contradictionsIn(texts: readonly Pick<Source, 'text'>[]): readonly string[] {
  const commits = new Map<string, Set<string>>()
  for (const { text } of texts) {
    for (const uses of usesIn({ where: '', content: undefined, text })) {
      const [, action = '', commit = '', version = ''] =
        /^([\w.-]+\/[\w.-]+)[\w./-]*@([0-9a-f]{40}) # (\S+)$/.exec(uses) ?? []
      if (action === '') continue
      commits.set(action, (commits.get(action) ?? new Set()).add(`${version} ${commit}`))
    }
  }
  return [...commits].flatMap(([action, found]) => {
    const [first = ''] = found
    const [version = '', commit] = first.split(' ')
    if (found.size > 1) return [`${action}: ${[...found].join(', ')}`]
    const known = pins[`${action} ${version}`] ?? commit
    return known === commit ? [] : [`${action} ${version} is ${known ?? ''}`]
  })
}

describe('the commits of the actions', () => {
  it('are the same in the whole tree, and those of the named versions', () => {
    expect(contradictionsIn(sources)).toEqual([])
  })

  it.each([
    [
      'two commits of one action',
      `uses: a/b@${sha} # v1.0.0\nuses: a/b/c@${'b'.repeat(40)} # v1.0.0`,
    ],
    ['two versions of one action', `uses: a/b@${sha} # v1.0.0\nuses: a/b@${sha} # v1.0.1`],
    ['another commit than that of the version', `uses: actions/checkout@${sha} # v7.0.1`],
  ])('are refused: %s', (_, text) => {
    expect(contradictionsIn([{ text }])).toHaveLength(1)
  })
})
