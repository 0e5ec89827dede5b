import { cp, mkdtempDisposable, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readManifest } from '../../src/context/manifest/manifest.ts'
import { packContext } from '../../src/context/pack-context.ts'
import { systemClock } from '../../src/util/clock.ts'
import { ActionError } from '../../src/util/errors.ts'
import { silent } from '../../testbed/runner/git.ts'
import { provenanceFields } from '../context/manifest/manifests.ts'
import { runPython } from './python.ts'

/** An agent on disk; paths are absolute, links in `workspace` are resolved. */
export interface Agent {
  readonly name: string
  readonly workspace: string
  readonly manifest: string
  /** Where our packager finds it, if elsewhere than the official one. */
  readonly ours?: Pick<Agent, 'workspace' | 'manifest'>
  /** The URL of its remote `origin`. */
  readonly remote?: string | undefined
  /** Whether the repository's configuration sets a filter. */
  readonly hasFilter?: boolean
}

/** An archive entry of an archive, as Python's `tarfile` reads it. */
export interface Member {
  readonly path: string
  readonly type: string
  readonly mode: string
  readonly size: number
  readonly sha256: string
  readonly owner: readonly (string | number)[]
  readonly mtime: number
}

export interface Packed {
  readonly entries: readonly Member[]
  /** Those of a submit that say what is built: provenance and content hash. */
  readonly fields: Readonly<Record<string, string | boolean>>
}

export type Outcome = Packed | { readonly error: string }

const never = new AbortController().signal

/** What the official packager and ours make of each agent. */
export async function packWithBoth(
  agents: readonly Agent[],
): Promise<readonly { readonly official: Outcome; readonly ours: Outcome }[]> {
  await using temp = await mkdtempDisposable(join(tmpdir(), 'peers-'))
  const own: (Outcome & { readonly archive?: string })[] = []
  for (const [index, agent] of agents.entries()) {
    own.push(await packOurs(agent, join(temp.path, `${index}.tar.gz`)))
  }
  const requests = [
    ...agents.map(({ manifest }) => ({ manifest })),
    ...own.flatMap(({ archive }) => (archive === undefined ? [] : [{ archive }])),
  ]
  // Its staging directories are below this one, and nothing that it leaves behind is elsewhere.
  const options = { input: JSON.stringify(requests), env: { TMPDIR: temp.path } }
  const answers = JSON.parse(await runPython('packager.py', [], options)) as Outcome[]
  const archives = answers.slice(agents.length)
  return agents.map((_, index) => {
    const { archive, ...ours } = own[index] ?? { error: 'not packed' }
    const read = archive === undefined ? {} : archives.shift()
    return { official: answers[index] ?? { error: 'not packed' }, ours: { ...ours, ...read } }
  })
}

/** Packs as the action does with its defaults. */
async function packOurs(
  agent: Agent,
  archivePath: string,
): Promise<Outcome & { readonly archive?: string }> {
  const { workspace, manifest: path } = agent.ours ?? agent
  try {
    const request = { path, displayName: 'manifest.yaml', workspace }
    const manifest = await readManifest(request, never)
    const { contextDir } = manifest
    const { provenance, workingTreeHash } = await packContext(
      {
        workspace,
        contextDir,
        dockerfile: manifest.dockerfile,
        manifest,
        includeGit: false,
        allowSensitive: [],
        checkouts: [],
        level: 1,
        archivePath,
        env: process.env,
        platform: process.platform,
      },
      { clock: systemClock, log: silent, onRead: () => undefined },
      never,
    )
    const fields = { ...provenanceFields(provenance), working_tree_hash: workingTreeHash }
    return { entries: [], fields, archive: archivePath }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return { error: error.message }
  }
}

/** The templates of `agentex init`, each in a workspace of its own below `directory`. */
export async function writeTemplates(directory: string): Promise<readonly Agent[]> {
  await runPython('templates.py', [directory])
  const names = await readdir(directory)
  return names.map((name) => {
    const workspace = join(directory, name)
    return { name, workspace, manifest: join(workspace, 'my_agent', 'manifest.yaml') }
  })
}

/** The same agents, each also in a repository of another name with the manifest at its top. */
export async function checkOutAtTop(
  agents: readonly Agent[],
  directory: string,
): Promise<readonly Agent[]> {
  const copies = agents.map(async (agent) => {
    const workspace = join(directory, agent.name, 'repository')
    await cp(dirname(agent.manifest), workspace, { recursive: true, preserveTimestamps: true })
    return { ...agent, ours: { workspace, manifest: join(workspace, 'manifest.yaml') } }
  })
  return await Promise.all(copies)
}
