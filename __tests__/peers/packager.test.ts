import { mkdtempDisposable, readFile, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { compare, type Comparison } from './differences.ts'
import { type Agent, checkOutAtTop, packWithBoth, writeTemplates } from './packagers.ts'
import { writeRandomAgent } from './random-agents.ts'

const randomAgents = 200

describe('the official packager and ours', () => {
  let templates: readonly Comparison[]
  let atTop: readonly Comparison[]
  let examples: readonly Comparison[]
  let random: readonly Comparison[]
  /** How many agents both have packed. */
  let packed: number

  beforeAll(async () => {
    await using temp = await mkdtempDisposable(join(tmpdir(), 'agents-'))
    const directory = await realpath(temp.path)
    const written = await writeTemplates(join(directory, 'templates'))
    const agents = {
      templates: written,
      atTop: await checkOutAtTop(written, join(directory, 'at-top')),
      examples: exampleAgents(),
      random: await writeRandomAgents(directory),
    }
    const all = Object.values(agents).flat()
    const outcomes = await packWithBoth(all)
    packed = outcomes.filter(
      ({ official, ours }) => !('error' in official || 'error' in ours),
    ).length
    const compared = new Map(
      outcomes.map(({ official, ours }, index) => {
        const agent = all[index]
        if (agent === undefined) throw new Error('There are more outcomes than agents.')
        return [agent, compare(agent, official, ours)]
      }),
    )
    const of = (list: readonly Agent[]): readonly Comparison[] =>
      list.flatMap((agent) => compared.get(agent) ?? [])
    templates = of(agents.templates)
    atTop = of(agents.atTop)
    examples = of(agents.examples)
    random = of(agents.random)
  })

  const always: Comparison = { listed: ['owners, groups and times'], unlisted: [] }

  it('pack the same of every template of `agentex init`, for uv and for pip', () => {
    expect(templates.length).toBeGreaterThanOrEqual(2 * 19)
    expect(templates).toEqual(templates.map(() => always))
  })

  it('pack the same of every template that is a repository of its own', () => {
    expect(atTop).toEqual(templates)
  })

  it('pack the same of the examples', () => {
    expect(examples).toEqual([always, always])
  })

  it('differ in nothing that docs/packing.md does not list', () => {
    expect(random).toHaveLength(randomAgents)
    expect(packed).toBeGreaterThan(randomAgents / 2)
    expect(random.flatMap(({ unlisted }) => unlisted)).toEqual([])
  })

  it('differ in all that docs/packing.md lists', async () => {
    const seen = new Set<string>(random.flatMap(({ listed }) => listed))
    expect([...seen].toSorted()).toEqual((await readTable()).toSorted())
  })
})

async function writeRandomAgents(directory: string): Promise<readonly Agent[]> {
  const agents: Agent[] = []
  for (let seed = 1; seed <= randomAgents; seed += 1)
    agents.push(await writeRandomAgent(join(directory, `random-${seed}`), seed))
  return agents
}

/** Where they are, in this repository. */
function exampleAgents(): readonly Agent[] {
  const workspace = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
  return ['hello-agent', 'failing-agent'].map((name) => ({
    name,
    workspace,
    manifest: join(workspace, 'examples', name, 'manifest.yaml'),
  }))
}

/** The first column. */
async function readTable(): Promise<readonly string[]> {
  const page = await readFile(new URL('../../docs/packing.md', import.meta.url), 'utf8')
  const [, section = ''] = page.split('## Compared with the official packager\n')
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) => row.split('|')[1]?.trim() ?? '')
}
