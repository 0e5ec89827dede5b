import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, link, mkdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { gitIn } from '../../testbed/runner/git.ts'
import { type Chance, createChance } from '../../testbed/random.ts'
import type { Agent } from './packagers.ts'

/** An agent has names that are close in this list: some differ little, and many occur twice. */
const names: readonly string[] = [
  ...['main.py', 'app', 'lib', 'data', 'a', 'b', 'a-b', 'a.b.c', 'notes.txt', 'x.pyc'],
  ...['.hidden', '__pycache__', 'Makefile', 'UPPER', 'upper', 'ünïcode', 'u\u0308', '\uff5e'],
  ...['\u{1f600}', 'with space', ' lead', 'trail ', "it's", '"q"', 'back\\slash', 'star*'],
  ...['quest?', '[br]', '#hash', '!bang', 'new\nline', 'tab\t', '-dash', 'x'.repeat(180), '~tilde'],
  ...['$HOME', '%20', '@at', 'Dockerfile', '.dockerignore', '.git', '.gitignore', '.env', 'id_rsa'],
  ...['..dots'],
]
const namesOfAgent = 12

const modes = [0o644, 0o644, 0o644, 0o755, 0o755, 0o600, 0o640, 0o500, 0o744, 0o666, 0o777] as const
const specialModes = [0o4755, 0o2755, 0o1644] as const
const ignoreLines = [
  ...['*.txt', '*.pyc', '__pycache__', '.*', '?', '??', '[ab]*', '[!a]*', '[a-', '*', 'new*'],
  ...['dist/', '/app', '!main.py', 'a/b', '**/x', 'star[*]', '#hash', 'in.py # not lib', '  lib  '],
  ...['\u0085in.py\u0085', '\u001ein.py', 'back\\slash', '{a,b}', '\\*', '[]]*', 'ün*', '', '*~*'],
  ...['UPPER', '[!]a]?'],
] as const
const includePaths = [
  ...['.', '.', '.', './', 'app', 'lib', 'data', 'a', 'a/', './b', 'app/../lib', 'app/a', 'none'],
] as const
const remotes = {
  scheme: ['https://', 'https://', 'ssh://', 'http://', 'git@', '', 'file://', '/'],
  user: ['', '', 'user@', 'user:pw@', 'u:p?w@', 'u:p#w@', 'u:p@w@', 'x-access-token:t@'],
  host: ['GitHub.com', 'h', 'h.test:8443'],
  path: ['/Org/Repo.git', '/Org/Repo', '/o/r.git/', '/a b/c', ''],
  tail: ['', '', '', '?jwt=abc', '#part', '?a=b@c', '?next=https://x/y', ';token=abc', '?x#y'],
} as const
type Choices = readonly [string, ...string[]]

const agentDirs = ['.', '.', 'agent', 'agents/my agent', 'ägent', ':(top)x', ':(top)x'] as const

/** Writes an agent that the seed decides to `directory`. */
export async function writeRandomAgent(directory: string, seed: number): Promise<Agent> {
  const chance = createChance(seed * 7_919 + 1)
  await mkdir(directory, { recursive: true })
  const outside = await realpath(directory)
  const workspace = join(outside, 'workspace')
  const agentDir = chance.pick(agentDirs)
  const rootText = agentDir === '.' ? chance.pick(['.', './']) : chance.pick(['.', '../', '..'])
  const home = join(workspace, agentDir)
  const root = join(home, rootText)
  await mkdir(root, { recursive: true })
  await mkdir(home, { recursive: true })
  await writeFile(join(outside, 'beside.txt'), 'Outside of the workspace.\n')
  await writeFile(join(workspace, 'shared.txt'), 'Maybe outside of the root.\n')
  await mkdir(join(root, '..', 'beside'), { recursive: true })
  const first = chance.int(0, names.length - 1)
  const own = [...names, ...names].slice(first, first + namesOfAgent)
  const oneName = (): string => chance.pick(own as [string, ...string[]])
  await writeFiles(chance, oneName, root, workspace)
  await writeFile(join(home, 'manifest.yaml'), await manifestOf(chance, oneName, root, rootText))
  const agent = { name: `seed ${seed}`, workspace, manifest: join(home, 'manifest.yaml') }
  return chance.isTrue(0.6)
    ? { ...agent, ...(await makeRepository(chance, workspace, root)) }
    : agent
}

async function writeFiles(
  chance: Chance,
  oneName: () => string,
  root: string,
  workspace: string,
): Promise<void> {
  const files: string[] = []
  const directories = ['']
  for (let count = chance.int(2, 14); count > 0; count -= 1) {
    const parts = [chance.pick(directories as [string, ...string[]]), oneName()]
    if (chance.isTrue(0.4)) parts.push(oneName())
    const path = join(...parts)
    const made = await attempt(async () => {
      await mkdir(join(root, dirname(path)), { recursive: true })
      await writeFile(join(root, path), contentOf(chance), { flag: 'wx' })
    })
    if (!made) continue
    files.push(path)
    if (dirname(path) !== '.') directories.push(dirname(path))
    const mode = chance.isTrue(0.05) ? chance.pick(specialModes) : chance.pick(modes)
    await chmod(join(root, path), mode)
  }
  const one = (list: readonly string[]): string => list[chance.int(0, list.length - 1)] ?? ''
  const at = join(root, one(directories))
  const linkTo = (target: string): Promise<boolean> =>
    attempt(() => symlink(target, join(at, oneName())))
  if (chance.isTrue(0.3)) await linkTo(relative(at, join(root, one(files))))
  if (chance.isTrue(0.15) && at !== root) {
    const other = directories.find((path) => path !== '' && !at.startsWith(join(root, path)))
    if (other !== undefined) await linkTo(join(root, other))
  }
  if (chance.isTrue(0.08)) await linkTo(join(workspace, 'shared.txt'))
  if (chance.isTrue(0.08)) await linkTo(join(workspace, '..', 'beside.txt'))
  if (chance.isTrue(0.03)) await linkTo('no/such/file')
  if (chance.isTrue(0.02)) await linkTo('.')
  if (chance.isTrue(0.05)) await attempt(() => mkdir(join(at, 'empty', 'too'), { recursive: true }))
  if (chance.isTrue(0.2)) {
    const ignoreDirectory = join(root, '.dockerignore')
    await attempt(() => mkdir(ignoreDirectory))
    await attempt(() => writeFile(join(ignoreDirectory, 'in.py'), ''))
  }
  if (chance.isTrue(0.05)) {
    await attempt(() => link(join(root, one(files)), join(at, 'hard link')))
  }
  if (chance.isTrue(0.02)) execFileSync('mkfifo', [join(at, 'pipe')])
  if (chance.isTrue(0.1)) {
    const name = Buffer.concat([Buffer.from(`${root}/app/latin-`), Buffer.from([0xe9])])
    await attempt(() => mkdir(join(root, 'app')))
    await attempt(() => writeFile(name, ''))
  }
}

function contentOf(chance: Chance): string | Uint8Array {
  switch (chance.int(0, 5)) {
    case 0:
      return ''
    case 1:
      return 'one\r\ntwo\r\n'
    case 2:
      return Buffer.from(Array.from({ length: 300 }, () => chance.int(0, 255)))
    case 3:
      return 'long\n'.repeat(chance.int(1, 20_000))
    default:
      return `line ${chance.int(0, 9)}\n`.repeat(chance.int(1, 9))
  }
}

/** Writes Dockerfile and ignore file too. */
async function manifestOf(
  chance: Chance,
  oneName: () => string,
  root: string,
  rootText: string,
): Promise<string> {
  const write = async (name: string, text: string): Promise<void> => {
    await attempt(() => mkdir(dirname(join(root, name)), { recursive: true }))
    await attempt(() => writeFile(join(root, name), text))
  }
  const dockerfile = chance.pick(['Dockerfile', 'Dockerfile', 'docker/Dockerfile.prod', './D', 'Z'])
  if (dockerfile !== 'Z' || chance.isTrue(0.5))
    await write(dockerfile, `FROM ${dockerfile.toLowerCase()}\n`)
  if (chance.isTrue(0.3)) await write('Dockerfile', 'FROM other\n')
  const ignoreFile = existsSync(join(root, '.dockerignore'))
    ? 'ign'
    : chance.pick(['', '.dockerignore', 'ign', 'ign', 'none'])
  if (ignoreFile !== 'none' && ignoreFile !== '') {
    const lines = Array.from({ length: chance.int(0, 8) }, () =>
      chance.isTrue(0.3) ? oneName() : chance.pick(ignoreLines),
    )
    const mark = chance.isTrue(0.1) ? '\ufeff' : ''
    await write(ignoreFile, mark + lines.join(chance.pick(['\n', '\r\n', '\r'])))
  }
  const includes: string[] = Array.from({ length: chance.int(1, 3) }, () =>
    chance.pick(includePaths),
  )
  if (chance.isTrue(0.1)) includes.push(chance.pick(['main.py', '../beside', '../beside']))
  const present = await Promise.all(
    includes.map(async (path) => {
      if (path === 'none' && !chance.isTrue(0.1)) return []
      if (/^(?:\.\/)?(?:app|lib|data|a|b)/.test(path)) {
        await write(`${join(path, '.')}/in.py`, `print("${path}")\n`)
        if (path.startsWith('app/..')) await write('app/in.py', '')
      }
      return [path]
    }),
  )
  const lines = [
    ...['agent:', '  name: my-agent', '  acp_type: async', '  description: Random.'],
    ...['build:', '  context:', `    root: ${rootText}`, `    dockerfile: ${dockerfile}`],
    ...(ignoreFile === '' ? [] : [`    dockerignore: ${ignoreFile}`]),
    `    include_paths: ${JSON.stringify(present.flat())}`,
  ]
  return `${lines.join(chance.isTrue(0.2) ? '\r\n' : '\n')}\n`
}

async function makeRepository(
  chance: Chance,
  workspace: string,
  root: string,
): Promise<Pick<Agent, 'remote' | 'hasFilter'>> {
  const git = gitIn(workspace)
  const tryGit = (...args: readonly string[]): Promise<boolean> =>
    attempt(() => Promise.resolve(git(...args)))
  // What the tree has of that name is a part of the test only where it is no repository's.
  await rm(join(workspace, '.git'), { recursive: true, force: true })
  git('init', '-q', '--template=', '-b', chance.pick(['main', 'feature/ö', 'v1']))
  if (chance.isTrue(0.2)) git('config', 'core.autocrlf', chance.pick(['true', 'input']))
  const hasFilter = chance.isTrue(0.1)
  if (hasFilter) git('config', 'filter.own.clean', 'cat')
  const remote = chance.isTrue(0.8) ? remoteOf(chance) : undefined
  if (remote !== undefined) git('remote', 'add', 'origin', remote)
  if (chance.isTrue(0.1)) return { remote, hasFilter }
  if (chance.isTrue(0.3)) {
    await attempt(() => writeFile(join(workspace, '.gitignore'), '*.txt\nlate\n', { flag: 'wx' }))
  }
  await tryGit('add', '--all')
  await tryGit('commit', '-q', '-m', 'first')
  if (chance.isTrue(0.3)) await tryGit('tag', 'v1.0')
  if (chance.isTrue(0.3)) await tryGit('checkout', '-q', '--detach')
  if (chance.isTrue(0.15)) await writeFile(join(root, 'late'), 'Untracked.\n')
  if (chance.isTrue(0.15)) await writeFile(join(workspace, 'shared.txt'), 'Changed.\n')
  if (chance.isTrue(0.1)) await chmod(join(workspace, 'shared.txt'), 0o755)
  return { remote, hasFilter }
}

function remoteOf(chance: Chance): string {
  const [scheme, user, host, path, tail] = Object.values(remotes).map((choices) =>
    chance.pick(choices as Choices),
  )
  const isScp = scheme === 'git@'
  return isScp ? `git@${host}:${path?.slice(1)}${tail}` : `${scheme}${user}${host}${path}${tail}`
}

/** False where the tree already has something else there. */
async function attempt(act: () => Promise<unknown>): Promise<boolean> {
  return await act().then(
    () => true,
    () => false,
  )
}
