import type { BuildOptions } from '../api/model.ts'
import { parseAllowedPaths } from '../context/credentials/allowed-paths.ts'
import type { Manifest } from '../context/manifest/manifest.ts'
import {
  type GivenNames,
  type ManifestInput,
  type Names,
  readGivenNames,
  readNames,
} from './agent-inputs.ts'
import { readBuildOptions } from './build-options.ts'
import { type Connection, readConnection } from './connection.ts'
import { type OwnFollowInputs, readOwnFollowInputs } from './follow-inputs.ts'
import { type ContextLocation, locateContext } from './locate-context.ts'
import { readManifestInput } from './manifest-input.ts'
import { parseBoolean, parseInteger } from './parse-input.ts'
import { defaulted, gather, optional } from './read-input.ts'
import { readReuseInputs, type ReuseInputs } from './reuse-inputs.ts'
import { readShowInputs, type ShowInputs } from './show-inputs.ts'
import { type Reader, readImageTag, type TagSource } from './tag-input.ts'

/** The inputs of the root action, validated. */
export type Inputs = SubmitInputs | DryRunInputs

/** Of a run that sends its context. */
export interface SubmitInputs extends PackingInputs, Names, OwnFollowInputs {
  readonly connection: Connection
  readonly dryRun: false
}

export interface DryRunInputs extends PackingInputs, GivenNames {
  readonly dryRun: true
}

/** Those that a dry run has too. */
interface PackingInputs extends ContextLocation, PackInputs, ShowInputs, ReuseInputs {}

interface PackInputs {
  /** Sets build context, Dockerfile and names where the other inputs do not. */
  readonly manifest: Manifest | undefined
  /** With `{tree}` not filled in. `undefined`: the default, from manifest, commit and content. */
  readonly imageTag: string | undefined
  readonly options: BuildOptions
  /** Whether a warning about the build context is an error. */
  readonly strict: boolean
  readonly includeGit: boolean
  /** Paths that may be packed although they look like credentials. */
  readonly allowSensitive: readonly string[]
  readonly compressionLevel: number
}

const nothingSent = { comment: undefined, uploadLogs: 'never' } as const

/** Rejects with `InvalidInputs` or the signal's reason. `apiKey` is the text of the input. */
export async function readInputs(apiKey: string, run: TagSource, reader: Reader): Promise<Inputs> {
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

type Target =
  | ({ readonly dryRun: true } & GivenNames)
  | ({ readonly dryRun: false; readonly connection: Connection } & Names)

async function readTarget(apiKey: string, manifest: ManifestInput): Promise<Target> {
  if (defaulted('dry-run', parseBoolean))
    return { dryRun: true, ...(await readGivenNames(manifest)) } as const
  const { connection, names } = await gather({
    connection: () => readConnection(apiKey),
    names: () => readNames(manifest),
  })
  return { dryRun: false, connection, ...names } as const
}

async function readPackInputs(
  manifest: ManifestInput,
  tag: Promise<string | undefined>,
): Promise<PackInputs> {
  return await gather({
    manifest: () => manifest,
    imageTag: () => tag,
    options: readBuildOptions,
    strict: () => defaulted('strict', parseBoolean),
    includeGit: () => defaulted('include-git', parseBoolean),
    allowSensitive: () => optional('allow-sensitive', (_, text) => parseAllowedPaths(text)) ?? [],
    compressionLevel: () =>
      defaulted('compression-level', (name, text) => parseInteger(name, text, 0, 9)),
  })
}
