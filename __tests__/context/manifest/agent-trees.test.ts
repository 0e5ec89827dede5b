import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Provenance } from '../../../src/api/model.ts'
import { type Manifest, readManifest } from '../../../src/context/manifest/manifest.ts'
import { type AgentTree, materialiseAgentTree, readAgentTrees } from '../../support/agent-trees.ts'
import { makePlace, membersOf, messagesOf, pack } from '../packing.ts'
import { notOverridden } from './manifests.ts'

const trees = readAgentTrees()
/** Has another Dockerfile at the root: we keep the one that the manifest names. */
const withOwnDockerfile = 's03-dot-include-overwrite'
const packable = trees.flatMap((agent) =>
  'error' in agent.expect ? [] : [{ agent, expected: agent.expect, title: agent.title }],
)

describe("trees that Agentex's own packager has packed", () => {
  const withWarnings: Readonly<Record<string, RegExp>> = {
    [withOwnDockerfile]: /another 'Dockerfile'/,
    's04-ignore-patterns':
      /^agent\/\.dockerignore:7: Lines 7 and 8 have no effect with a manifest, /m,
    's09-minimal': /'missing\.ignore' does not exist/,
  }

  it.each(packable)(
    'give the same archive, names and provenance, and the warnings that they deserve: $title',
    async ({ agent, expected }) => {
      await using place = await makePlace()
      const workspace = await realpath(place.contextDir)
      await materialiseAgentTree(workspace, agent)
      const manifest = await read(workspace, agent)
      const { contextDir, dockerfile, agentName, imageName, imageTag } = manifest
      const request = { workspace, dockerfile, manifest, env: process.env }
      const packed = await pack({ ...place, contextDir }, request)

      const members = (await membersOf(place.archivePath)).map(
        ({ path, mode = 0, type, size }) => ({
          path,
          mode: mode.toString(8).padStart(4, '0'),
          type: type === 'File' ? 'file' : type,
          size,
        }),
      )
      const wanted = expected.members.map(({ path, mode, type, size }) => ({
        path,
        mode,
        type,
        size,
      }))
      if (agent.id === withOwnDockerfile) {
        const isOther = ({ path }: { readonly path: string }): boolean => path !== 'Dockerfile'
        expect(members.filter(isOther)).toEqual(wanted.filter(isOther))
      } else {
        expect(members).toEqual(wanted)
        // The hash has those of the contents.
        expect(packed.workingTreeHash).toBe(expected.working_tree_hash)
      }

      expect(agentName).toBe(expected.agent_name)
      expect(imageName ?? '<repository>').toBe(expected.image_name)
      expect(agent.tag_override ?? imageTag ?? 'latest').toBe(expected.tag)
      if (agent.git) expect(asParts(packed.provenance)).toEqual(expected.provenance)

      const warning = withWarnings[agent.id]
      expect(messagesOf(packed)).toEqual(warning ? [expect.stringMatching(warning)] : [])
    },
  )
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
    await using place = await makePlace()
    await materialiseAgentTree(place.contextDir, agent)
    await expect(read(place.contextDir, agent)).rejects.toMatchObject({
      name: 'ActionError',
      message: sentences[kind],
    })
  })
})

async function read(directory: string, { manifest }: AgentTree): Promise<Manifest> {
  const path = join(directory, manifest)
  const workspace = await realpath(directory)
  const [displayName, overridden] = [basename(path), notOverridden]
  const request = { path, displayName, workspace, dockerfile: undefined, overridden }
  return readManifest(request, new AbortController().signal)
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
