import { parseAllowedPaths } from '../context/credentials/allowed-paths.ts'
import { type ManifestInput, readGivenNames, readNames } from './agent-inputs.ts'
import { readBuildOptions } from './build-options.ts'
import { readConnection } from './connection.ts'
import { readOwnFollowInputs } from './follow-inputs.ts'
import { locateContext } from './locate-context.ts'
import { readManifestInput } from './manifest-input.ts'
import { parseBoolean, parseInteger } from './parse-input.ts'
import { defaulted, gather, optional } from './read-input.ts'
import { readReuseInputs } from './reuse-inputs.ts'
import { readShowInputs } from './show-inputs.ts'
import { type Reader, readImageTag, type TagSource } from './tag-input.ts'

/** The inputs of the root action, validated. */
export type Inputs = Awaited<ReturnType<typeof readInputs>>

/** Those of a run that is no dry run. */
export type SubmitInputs = Extract<Inputs, { readonly dryRun: false }>

const nothingSent = { comment: undefined, uploadLogs: 'never' } as const

/** Rejects with `InvalidInputs` or the signal's reason. `apiKey` is the text of the input. */
export async function readInputs(apiKey: string, run: TagSource, reader: Reader) {
  const { workspace } = run
  const manifest = readManifestInput(workspace, reader.signal)
  const locating = manifest.then((found) => found ?? locateContext(workspace))
  const tag = readImageTag(directory, run, reader)
  const { target, pack, show, location, follow, reuse } = await gather({
    target: () => readTarget(apiKey, manifest),
    pack: () => readPackInputs(manifest, tag),
    show: readShowInputs,
    follow: readOwnFollowInputs,
    location: () => locating,
    reuse: () => readReuseInputs(tag),
  })
  const { contextDir, dockerfile } = location
  const packing = { ...pack, ...show, ...reuse, contextDir, dockerfile }
  return target.dryRun
    ? { ...packing, ...nothingSent, ...target }
    : { ...packing, ...follow, ...target }

  async function directory(): Promise<string> {
    return (await manifest)?.directory ?? (await locating).contextDir
  }
}

async function readTarget(apiKey: string, manifest: ManifestInput) {
  if (defaulted('dry-run', parseBoolean))
    return { dryRun: true, ...(await readGivenNames(manifest)) } as const
  const { connection, names } = await gather({
    connection: () => readConnection(apiKey),
    names: () => readNames(manifest),
  })
  return { dryRun: false, connection, ...names } as const
}

async function readPackInputs(manifest: ManifestInput, tag: ReturnType<typeof readImageTag>) {
  return await gather({
    /** Sets build context, Dockerfile and names where the other inputs do not. */
    manifest: () => manifest,
    /** With `{tree}` not filled in. `undefined`: the default, from manifest, commit and content. */
    imageTag: () => tag,
    options: readBuildOptions,
    /** Whether a warning about the build context is an error. */
    strict: () => defaulted('strict', parseBoolean),
    includeGit: () => defaulted('include-git', parseBoolean),
    /** Paths that may be packed although they look like credentials. */
    allowSensitive: () => optional('allow-sensitive', (_, text) => parseAllowedPaths(text)) ?? [],
    compressionLevel: () =>
      defaulted('compression-level', (name, text) => parseInteger(name, text, 0, 9)),
  })
}
