import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Provenance } from '../../../src/api/model.ts'
import type { ContextListing } from '../../../src/context/docker/docker-context.ts'
import {
  type Manifest,
  readManifest,
  listManifestContext,
} from '../../../src/context/manifest/manifest.ts'
import { pack, type Place } from '../packing.ts'
import { makeWorkspace, type Workspace } from '../../../testbed/runner/workspace.ts'

const never = new AbortController().signal

/** The lines of a valid `agent` section. */
export const agent = ['agent:', '  name: hello', '  acp_type: async', '  description: Says hello']

/** The lines of a valid manifest, with other or more lines for the context, and more at the end. */
export function manifestOf(
  context: readonly string[] = [],
  more: readonly string[] = [],
): readonly string[] {
  const root = context.find((line) => line.startsWith('root:')) ?? 'root: .'
  const dockerfile =
    context.find((line) => line.startsWith('dockerfile:')) ?? 'dockerfile: Dockerfile'
  const others = context.filter((line) => line !== root && line !== dockerfile)
  const own = [root, dockerfile, ...others].map((line) => `    ${line}`)
  return ['build:', '  context:', ...own, ...agent, ...more]
}

/** A workspace with a Dockerfile, these files and the manifest. */
export async function makeAgent(
  manifest: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Workspace> {
  return makeWorkspace({
    Dockerfile: 'FROM scratch\n',
    'manifest.yaml': `${manifest.join('\n')}\n`,
    ...files,
  })
}

export async function readFrom(
  { path }: Pick<Workspace, 'path'>,
  overrides: {
    readonly dockerfile?: string
    readonly manifest?: string
    readonly overridden?: NonNullable<Parameters<typeof readManifest>[0]['overridden']>
  } = {},
): Promise<Manifest> {
  const { manifest: displayName = 'manifest.yaml', ...others } = overrides
  const workspace = await realpath(path)
  return readManifest({ path: join(path, displayName), displayName, workspace, ...others }, never)
}

/** The message of the error. */
export async function errorOf(manifest: readonly string[]): Promise<unknown> {
  await using workspace = await makeAgent(manifest)
  return await readFrom(workspace).then(
    () => 'No error.',
    (error: unknown) => (error as Error).message,
  )
}

export const all = manifestOf(['include_paths: [.]'])
export const withIgnoreFile = manifestOf(['include_paths: [.]', 'dockerignore: ignore.txt'])

/** What a manifest packs. */
export async function stage(
  workspace: Workspace,
  { includeGit = false, signal = new AbortController().signal } = {},
): Promise<Omit<ContextListing, 'warnings'> & { readonly warnings: readonly string[] }> {
  const manifest = await readFrom(workspace)
  const options = { workspace: await realpath(workspace.path), includeGit, indexModes: undefined }
  const listing = await listManifestContext(manifest, options, signal)
  return { ...listing, warnings: listing.warnings.map(({ message }) => message) }
}

/** Packs what the manifest of a workspace names; the archive is in a place of its own. */
export async function packManifest(
  workspace: Pick<Workspace, 'path'>,
  { archivePath }: Pick<Place, 'archivePath'>,
  overrides: Parameters<typeof pack>[1] = {},
): ReturnType<typeof pack> {
  const manifest = await readFrom(workspace)
  const { contextDir, dockerfile } = manifest
  const request = { workspace: contextDir, dockerfile, manifest, ...overrides }
  return await pack({ contextDir, archivePath }, request)
}

/** The fields have their names in the API; those that have no value are left out. */
export function provenanceFields(
  provenance: Provenance,
): Readonly<Record<string, string | boolean>> {
  const fields = {
    source_repo: provenance.sourceRepo,
    source_commit: provenance.sourceCommit,
    source_ref: provenance.sourceRef,
    source_subpath: provenance.sourceSubpath,
    source_dirty: provenance.sourceDirty,
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

export function pathsOf({ entries }: Pick<ContextListing, 'entries'>): readonly string[] {
  return entries.map(({ path }) => path)
}
