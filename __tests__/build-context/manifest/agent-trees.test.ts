import { mkdtempDisposable, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Provenance } from '../../../src/api/model.ts'
import type { Manifest } from '../../../src/build-context/manifest/manifest.ts'
import { readManifest } from '../../../src/build-context/manifest/read-manifest.ts'
import { stageManifest } from '../../../src/build-context/manifest/stage-manifest.ts'
import { readProvenance } from '../../../src/build-context/provenance.ts'
import { gitMode, workingTreeHash } from '../../../src/build-context/archive/working-tree-hash.ts'
import {
  type AgentMember,
  type AgentResult,
  type AgentTree,
  materialiseAgentTree,
  readAgentTrees,
} from '../../support/agent-trees.ts'
import { openGitIn } from '../../support/git.ts'
import { membersOf, writeMembers } from '../packing.ts'
import { notOverridden } from './manifests.ts'

const never = new AbortController().signal
const trees = readAgentTrees()
const packable = trees.flatMap((agent) =>
  'error' in agent.expect ? [] : [{ agent, expected: agent.expect, title: agent.title }],
)

describe("trees that Agentex's own packager has packed", () => {
  it.each(packable)('give the same archive: $title', async ({ agent, expected }) => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'agent-'))
    const { members, hash } = await packAgent(place.path, agent)
    const wanted = withKeptDockerfile(agent, expected)
    expect(members).toEqual(wanted.members)
    expect(hash).toBe(wanted.working_tree_hash)
  })

  it.each(packable)('give the same names: $title', async ({ agent, expected }) => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'agent-'))
    await materialiseAgentTree(place.path, agent)
    const { agentName, imageName, imageTag } = await read(place.path, agent)
    expect(agentName).toBe(expected.agent_name)
    expect(imageName ?? '<repository>').toBe(expected.image_name)
    expect(agent.tag_override ?? imageTag ?? 'latest').toBe(expected.tag)
  })
})

describe('a tree in git', () => {
  const inGit = packable.filter(({ agent }) => agent.git)

  it.each(inGit)('has the same provenance: $title', async ({ agent, expected }) => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'agent-'))
    await materialiseAgentTree(place.path, agent)
    const { contextDir } = await read(place.path, agent)
    await using git = await openGitIn(contextDir, { workspace: await realpath(place.path) })
    const provenance = await readProvenance(contextDir, git, [], never)
    expect(asParts(provenance)).toEqual(expected.provenance)
  })
})

describe("trees that Agentex's own packager refuses", () => {
  const sentences: Readonly<Record<string, string>> = {
    'include-path-missing':
      "manifest.yaml:7: The include path 'nowhere' does not exist below 'build.context.root'.",
  }
  const refused = trees.flatMap(({ expect: result, ...agent }) =>
    'error' in result ? [{ agent: { ...agent, expect: result }, kind: result.error.kind }] : [],
  )

  it.each(refused)('are refused with the line to change: $kind', async ({ agent, kind }) => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'agent-'))
    await materialiseAgentTree(place.path, agent)
    await expect(read(place.path, agent)).rejects.toMatchObject({
      name: 'ActionError',
      message: sentences[kind],
    })
  })
})

async function read(folder: string, { manifest }: AgentTree): Promise<Manifest> {
  const path = join(folder, manifest)
  const workspace = await realpath(folder)
  return readManifest(
    {
      path,
      displayName: basename(path),
      workspace,
      dockerfile: undefined,
      overridden: notOverridden,
    },
    never,
  )
}

/** What is in the archive, as tar and the packer's own hashes tell it. */
async function packAgent(
  folder: string,
  agent: AgentTree,
): Promise<{ readonly members: readonly AgentMember[]; readonly hash: string }> {
  await materialiseAgentTree(folder, agent)
  const manifest = await read(folder, agent)
  const options = { includeGit: false, indexModes: undefined }
  const { members } = await stageManifest(manifest, options, never)
  await using place = await mkdtempDisposable(join(tmpdir(), 'archive-'))
  const archivePath = join(place.path, 'context.tar.gz')
  const { entries } = await writeMembers(members, {
    contextDir: manifest.contextDir,
    archivePath,
  })
  const digests = new Map(entries.map(({ path, sha256 }) => [path, sha256]))
  const packed = (await membersOf(archivePath)).map(({ path, mode = 0, type, size }) => ({
    path,
    mode: mode.toString(8).padStart(4, '0'),
    type: type === 'File' ? 'file' : type,
    size,
    sha256: digests.get(path) ?? '',
  }))
  return { members: packed, hash: workingTreeHash(entries) }
}

/** The Dockerfile that the manifest names where another would take its place at the root: there we keep the one that was asked for. */
const keptDockerfiles: Readonly<Record<string, string>> = {
  's03-dot-include-overwrite': 'docker/Dockerfile.prod',
}

function withKeptDockerfile({ id }: AgentTree, expected: AgentResult): AgentResult {
  const kept = expected.members.find(({ path }) => path === keptDockerfiles[id])
  if (kept === undefined) return expected
  const members = expected.members.map((member) =>
    member.path === 'Dockerfile' ? { ...kept, path: 'Dockerfile' } : member,
  )
  const hashed = members.map(({ path, mode, sha256 }) => ({
    path,
    mode: gitMode(parseInt(mode, 8)),
    sha256,
  }))
  return { ...expected, members, working_tree_hash: workingTreeHash(hashed) }
}

/** By the names that the API has for them, without those that have no value. */
function asParts(provenance: Provenance): Readonly<Record<string, unknown>> {
  const parts = {
    source_repo: provenance.sourceRepo,
    source_commit: provenance.sourceCommit,
    source_ref: provenance.sourceRef,
    source_subpath: provenance.sourceSubpath,
    source_dirty: provenance.sourceDirty,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}
