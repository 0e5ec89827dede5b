import { mkdtempDisposable, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Provenance } from '../../../src/api/model.ts'
import { rejectCredentials } from '../../../src/context/credentials/reject-credentials.ts'
import type { Listing } from '../../../src/context/docker/docker-context.ts'
import {
  type Manifest,
  readManifest,
  stageManifest,
} from '../../../src/context/manifest/manifest.ts'
import { readSource } from '../../../src/context/provenance.ts'
import { gitMode, workingTreeHash } from '../../../src/context/archive/working-tree-hash.ts'
import {
  type AgentMember,
  type AgentResult,
  type AgentTree,
  materialiseAgentTree,
  readAgentTrees,
} from '../../support/agent-trees.ts'
import { openGitIn } from '../../../world/runner/git.ts'
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

  const withWarnings: Readonly<Record<string, RegExp>> = {
    's03-dot-include-overwrite': /another 'Dockerfile'/,
    's04-ignore-patterns':
      /^agent\/\.dockerignore:7: Lines 7 and 8 have no effect with a manifest, /m,
    's09-minimal': /'missing\.ignore' does not exist/,
  }

  it.each(packable)('get the warnings that they deserve: $title', async ({ agent }) => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'agent-'))
    const { warnings } = await packAgent(place.path, agent)
    const expected = withWarnings[agent.id]
    expect(warnings.map(({ message }) => message)).toEqual(
      expected ? [expect.stringMatching(expected)] : [],
    )
  })

  it.each(packable)('have nothing that looks like a credential: $title', async ({ agent }) => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'agent-'))
    await materialiseAgentTree(place.path, agent)
    await using git = await openGitIn(place.path)
    const { contextDir, ...manifest } = await read(place.path, agent)
    const workspace = await realpath(place.path)
    const options = { workspace, includeGit: false, indexModes: undefined }
    const { members } = await stageManifest({ contextDir, ...manifest }, options, never)
    const request = { ...options, contextDir, members, allowSensitive: [], howToExclude: '' }
    expect(await rejectCredentials(request, git, never)).toEqual([])
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
    const { provenance } = await readSource(contextDir, [], git, [], never)
    expect(asParts(provenance)).toEqual(expected.provenance)
  })
})

describe("trees that Agentex's own packager rejects", () => {
  const sentences: Readonly<Record<string, string>> = {
    'include-path-missing':
      "manifest.yaml:7: The include path does not exist: 'nowhere'. Set a path relative to 'build.context.root'.",
  }
  const rejected = trees.flatMap(({ expect: result, ...agent }) =>
    'error' in result ? [{ agent: { ...agent, expect: result }, kind: result.error.kind }] : [],
  )

  it.each(rejected)('are rejected with the line to change: $kind', async ({ agent, kind }) => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'agent-'))
    await materialiseAgentTree(place.path, agent)
    await expect(read(place.path, agent)).rejects.toMatchObject({
      name: 'ActionError',
      message: sentences[kind],
    })
  })
})

async function read(directory: string, { manifest }: AgentTree): Promise<Manifest> {
  const path = join(directory, manifest)
  const workspace = await realpath(directory)
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

/** The archive's members as tar lists them, with the packer's hashes. */
async function packAgent(
  directory: string,
  agent: AgentTree,
): Promise<{
  readonly members: readonly AgentMember[]
  readonly hash: string
  readonly warnings: Listing['warnings']
}> {
  await materialiseAgentTree(directory, agent)
  const manifest = await read(directory, agent)
  const options = { workspace: await realpath(directory), includeGit: false, indexModes: undefined }
  const { members, warnings } = await stageManifest(manifest, options, never)
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
  return { members: packed, hash: workingTreeHash(entries), warnings }
}

/** Agents with another Dockerfile at the root: we keep the one that the manifest names. */
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

/** By their names in the API, without those that have no value. */
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
