import { execFileSync } from 'node:child_process'
import { createChance } from '../../world/random.ts'
import { makeMonorepo, manifestOf, type Monorepo } from './monorepo.ts'

/** An agent of one commit. Paths are relative to the root of the repository. */
export interface HistoricAgent {
  readonly directory: string
  /** Besides its own project. */
  readonly libraries: readonly string[]
  /** Of its ignore file; `undefined` without one. */
  readonly ignored: readonly string[] | undefined
}

export interface HistoricCommit {
  readonly id: string
  readonly agents: ReadonlyMap<string, HistoricAgent>
}

export interface History {
  readonly repo: Monorepo
  /** Oldest first, in one line. */
  readonly commits: readonly HistoricCommit[]
}

const libraries = ['libs/common', 'libs/prompts', 'libs/tools/search', 'libs/tools', 'libs/data']
const teams = ['agents', 'agents', 'teams/support', 'teams/research']
const ignoreLists = [['*.pyc', '__pycache__'], ['tests'], ['*.md', 'tests'], ['__pycache__']]

/** Agents come, share libraries, change, move files and go. The same for the same seed. */
export async function makeHistory(
  seed: number,
  { agents: mostAgents, commits: count }: { readonly agents: number; readonly commits: number },
): Promise<History> {
  const chance = createChance(seed)
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[chance.int(0, values.length - 1)]
    if (value === undefined) throw new Error('There is nothing to choose from.')
    return value
  }
  const files = new Map<string, { readonly text: string; readonly mode: string }>()
  const agents = new Map<string, HistoricAgent>()
  const states: {
    readonly lines: readonly string[]
    readonly agents: History['commits'][number]['agents']
  }[] = []
  let created = 0
  let edits = 0
  let lines: string[] = []

  const write = (path: string, text?: string, mode = files.get(path)?.mode ?? '100644'): void => {
    const content = text ?? `edit ${(edits += 1)}\n`
    files.set(path, { text: content, mode })
    lines.push(`M ${mode} inline ${path}`, `data ${Buffer.byteLength(content)}`, content)
  }
  const remove = (path: string): void => {
    files.delete(path)
    lines.push(`D ${path}`)
  }
  const below = (directory: string): readonly string[] =>
    [...files.keys()].filter((path) => path.startsWith(`${directory}/`))
  const writeManifest = (name: string, agent: HistoricAgent): void => {
    const { directory, libraries: shared, ignored } = agent
    agents.set(name, agent)
    const options = {
      root: directory.replaceAll(/[^/]+/g, '..'),
      includes: [`${directory}/project`, ...shared],
      dockerfile: `${directory}/Dockerfile`,
      ...(ignored && { dockerignore: `${directory}/.dockerignore` }),
    }
    write(`${directory}/manifest.yaml`, `# ${(edits += 1)}\n${manifestOf(name, options)}`)
  }
  const addAgent = (): void => {
    const name = `agent-${(created += 1)}`
    const directory = `${one(teams)}/${name}`
    const ignored = chance.isTrue(0.5) ? one(ignoreLists) : undefined
    write(`${directory}/Dockerfile`, 'FROM scratch\n')
    if (ignored) write(`${directory}/.dockerignore`, `${ignored.join('\n')}\n`)
    for (const file of ['main.py', 'acp.py', 'README.md', 'tests/test_main.py']) {
      write(`${directory}/project/${file}`)
    }
    write(`${directory}/notes.md`)
    writeManifest(name, {
      directory,
      libraries: libraries.filter(() => chance.isTrue(0.25)),
      ignored,
    })
  }
  const removeAgent = (): void => {
    const [name, { directory }] = one([...agents])
    agents.delete(name)
    for (const path of below(directory)) remove(path)
  }
  const addOrRemoveAgent = (): void => {
    if (agents.size < mostAgents) addAgent()
    else removeAgent()
  }
  const changeManifest = (): void => {
    const [name, agent] = one([...agents])
    writeManifest(name, { ...agent, libraries: libraries.filter(() => chance.isTrue(0.25)) })
  }
  const changeIgnored = (): void => {
    const [name, agent] = one([...agents])
    if (agent.ignored === undefined) return
    const ignored = one(ignoreLists)
    write(`${agent.directory}/.dockerignore`, `${ignored.join('\n')}\n`)
    agents.set(name, { ...agent, ignored })
  }
  const project = (): string => `${one([...agents.values()]).directory}/project`
  const changes: readonly (readonly [weight: number, change: () => void])[] = [
    [30, () => write(one(below(project())))],
    [10, () => write(`${project()}/${one(['new', 'util', 'tests/test'])}_${(edits += 1)}.py`)],
    [5, () => write(`${project()}/${one(['main.pyc', '__pycache__/main.pyc'])}`)],
    [10, () => write(one(libraries.flatMap(below)))],
    [4, () => write(`${one(libraries)}/${one(['a', 'b'])}_${(edits += 1)}.py`)],
    [4, () => moveFile(one(below(project())))],
    [3, () => write(one(below(project())), undefined, one(['100644', '100755']))],
    [4, () => write(`${one([...agents.values()]).directory}/Dockerfile`)],
    [4, () => write(`${one([...agents.values()]).directory}/notes.md`)],
    [5, changeManifest],
    [2, changeIgnored],
    [12, () => write(one(['README.md', 'docs/guide.md', '.github/workflows/ci.yml']))],
    [1, () => write('.gitattributes', one(['* text=auto\n', '*.md linguist-documentation\n']))],
    [3, addOrRemoveAgent],
  ]
  const moveFile = (path: string): void => {
    const { text, mode } = files.get(path) ?? { text: '', mode: '100644' }
    remove(path)
    write(path.replace(/[^/]+$/, `moved_${(edits += 1)}.py`), text, mode)
  }
  const change = (): void => {
    let left = chance.int(
      1,
      changes.reduce((sum, [weight]) => sum + weight, 0),
    )
    const chosen = changes.find(([weight]) => (left -= weight) <= 0)
    chosen?.[1]()
  }

  for (const library of libraries) write(`${library}/base.py`)
  while (agents.size < mostAgents) addAgent()
  for (let commit = 0; commit < count; commit += 1) {
    if (commit > 0) for (let part = chance.int(1, 3); part > 0; part -= 1) change()
    states.push({ lines, agents: new Map(agents) })
    lines = []
  }

  const repo = await makeMonorepo()
  const stream = states.flatMap(({ lines: made }, index) => [
    'commit refs/heads/main',
    `mark :${index + 1}`,
    `committer A <a@example.test> ${1_700_000_000 + index} +0000`,
    'data 6',
    'change',
    ...made,
  ])
  execFileSync('git', ['-C', repo.path, 'fast-import', '--quiet'], {
    input: `${stream.join('\n')}\n`,
  })
  const ids = repo.git('rev-list', '--reverse', 'main').split('\n')
  return {
    repo,
    commits: states.map((state, index) => ({ id: ids[index] ?? '', agents: state.agents })),
  }
}
