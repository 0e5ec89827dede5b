import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { serveList } from '../../builds/reuse/records.ts'
import { anyBuild, discoverIn, makeMonorepo, type Monorepo } from '../../discover/monorepo.ts'
import { makePlace, membersOf, messagesOf, pack } from '../packing.ts'
import { manifestOf, readFrom } from './manifests.ts'

const manifest = manifestOf([
  'root: ../',
  'include_paths: [my_agent]',
  'dockerfile: my_agent/Dockerfile',
  'dockerignore: my_agent/.dockerignore',
])
const files = {
  'manifest.yaml': `${manifest.join('\n')}\n`,
  Dockerfile: 'FROM scratch\n',
  '.dockerignore': '*.pyc\n',
  'main.pyc': '',
}
const usualMembers = [
  '.dockerignore 644',
  'Dockerfile 644',
  'my_agent/.dockerignore 644',
  'my_agent/Dockerfile 644',
  'my_agent/manifest.yaml 644',
]

interface Row {
  readonly change: (repository: Monorepo) => unknown
  /** Besides the usual ones. */
  readonly members?: readonly string[]
  readonly platform?: NodeJS.Platform
  readonly isDirty?: boolean
  /** The ignore file's path in the checkout is in it. */
  readonly warning?: (ignoreFile: string) => string
}

const rows: Readonly<Record<string, Row>> = {
  "modes of git's index": {
    change: async ({ write, git, commit }) => {
      await write({ 'bin/run': '' })
      git('add', '--chmod=+x', 'bin/run')
      git('config', 'core.fileMode', 'false')
      await commit()
    },
    platform: 'win32',
    members: ['my_agent/bin/run 755'],
  },
  'a submodule': {
    change: addSubmodule,
    members: ['my_agent/.gitmodules 644', 'my_agent/lib/code.py 644'],
  },
  'a change in a submodule': {
    change: async (repository) => {
      await addSubmodule(repository)
      await repository.write({ 'lib/new.py': '' })
    },
    members: ['my_agent/.gitmodules 644', 'my_agent/lib/code.py 644', 'my_agent/lib/new.py 644'],
    isDirty: true,
  },
  'a file of which git says that it has no secret': {
    change: async ({ commit }) => await commit({ '.env': 'TOKEN=\n' }),
    members: ['my_agent/.env 644'],
  },
  'an ignore file that Docker rejects': {
    change: async ({ commit }) => await commit({ '.dockerignore': '*.pyc\na[\n' }),
    warning: (ignoreFile) =>
      `Docker rejects the packed ignore file, so the build may fail. Invalid pattern in line 2 of '${ignoreFile}': 'a['.`,
  },
}

it.each(Object.entries(rows))('both layouts pack the same: %s', async (_, row) => {
  await using repository = await makeMonorepo(files)
  await repository.commit()
  await row.change(repository)
  const atTop = await packed(repository.path, '', row)
  await moveTo(repository.path, 'my_agent')
  const below = await packed(repository.path, 'my_agent/', row)
  expect(below).toBe(atTop)
})

/** Expects what the row says, and returns the hash. */
async function packed(
  workspace: string,
  directory: string,
  { members = [], isDirty = false, warning, platform = process.platform }: Row,
) {
  await using place = await makePlace()
  const found = await readFrom({ path: workspace }, { manifest: `${directory}manifest.yaml` })
  const { contextDir, dockerfile } = found
  const request = { workspace, dockerfile, manifest: found, env: process.env, platform }
  const context = await pack({ ...place, contextDir }, request)
  const archive = await membersOf(place.archivePath)
  expect({
    members: archive.map(({ path, mode }) => `${path} ${mode?.toString(8)}`),
    warnings: messagesOf(context).map((message) => message.split('\n')[0]),
    isDirty: context.provenance.sourceDirty,
    subpath: context.provenance.sourceSubpath,
  }).toEqual({
    members: [...usualMembers, ...members].toSorted(),
    warnings: warning ? [warning(`${directory}.dockerignore`)] : [],
    isDirty,
    subpath: undefined,
  })
  const unbuilt = { select: 'unbuilt', wanted: anyBuild, api: serveList([]).api } as const
  const discovered = await discoverIn(workspace, unbuilt, {}, { platform })
  const hash = context.workingTreeHash
  expect(discovered.agents).toMatchObject([{ content: { workingTreeHash: hash } }])
  return hash
}

async function addSubmodule({ git, commit }: Monorepo): Promise<void> {
  await using library = await makeMonorepo({ 'code.py': '' })
  await library.commit()
  git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.path, 'lib')
  await commit()
}

async function moveTo(workspace: string, directory: string): Promise<void> {
  const names = await readdir(workspace)
  await mkdir(join(workspace, directory))
  for (const name of names) await rename(join(workspace, name), join(workspace, directory, name))
}
