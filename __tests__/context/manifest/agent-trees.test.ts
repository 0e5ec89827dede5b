import { realpath } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { materialiseAgentTree, readAgentTrees } from '../../support/agent-trees.ts'
import { makePlace, membersOf, messagesOf, pack } from '../packing.ts'
import { provenanceFields, readFrom } from './manifests.ts'

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
      const manifest = await readFrom({ path: workspace }, { manifest: agent.manifest })
      const { contextDir, dockerfile, agentName, imageName, imageTag } = manifest
      const request = { workspace, dockerfile, manifest, env: process.env }
      const packed = await pack({ ...place, contextDir }, request)

      const isCompared = ({ path }: { readonly path: string }): boolean =>
        agent.id !== withOwnDockerfile || path !== 'Dockerfile'
      const members = (await membersOf(place.archivePath)).map(
        ({ path, mode = 0, type, size }) => ({
          path,
          mode: mode.toString(8).padStart(4, '0'),
          type: type === 'File' ? 'file' : type,
          size,
        }),
      )
      const wanted = expected.members.filter(isCompared)
      expect(members.filter(isCompared)).toEqual(
        wanted.map(({ path, mode, type, size }) => ({ path, mode, type, size })),
      )
      // The hash has those of the contents.
      if (agent.id !== withOwnDockerfile)
        expect(packed.workingTreeHash).toBe(expected.working_tree_hash)

      expect(agentName).toBe(expected.agent_name)
      expect(imageName ?? '<repository>').toBe(expected.image_name)
      expect(agent.tag_override ?? imageTag ?? 'latest').toBe(expected.tag)
      if (agent.git) expect(provenanceFields(packed.provenance)).toEqual(expected.provenance)

      const warning = withWarnings[agent.id]
      expect(messagesOf(packed)).toEqual(warning ? [expect.stringMatching(warning)] : [])
    },
  )
})

describe("trees that Agentex's own packager rejects", () => {
  const sentences: Readonly<Record<string, string>> = {
    'include-path-missing':
      "agent/manifest.yaml:7: The include path does not exist: 'nowhere'. Set a path relative to 'build.context.root'.",
  }
  const rejected = trees.flatMap(({ expect: result, ...agent }) =>
    'error' in result ? [{ agent: { ...agent, expect: result }, kind: result.error.kind }] : [],
  )

  it.each(rejected)('are rejected with the line to change: $kind', async ({ agent, kind }) => {
    await using place = await makePlace()
    const { contextDir: path } = place
    await materialiseAgentTree(path, agent)
    await expect(readFrom({ path }, { manifest: agent.manifest })).rejects.toMatchObject({
      name: 'ActionError',
      message: sentences[kind],
    })
  })
})
