import {
  checkoutAt,
  type Criterion,
  isZeros,
  type Shard,
  type WantedBuild,
} from '../discover/discover.ts'
import { orUndefined } from '../util/or-undefined.ts'
import { readBuildOptions } from './build-options.ts'
import { type Connection, readConnection } from './connection.ts'
import { oneOf, parseAgentName, parseBoolean, parseIdentities, parseLines } from './parse-input.ts'
import { defaulted, gather, invalid, optional, tuned } from './read-input.ts'
import { type Reader, readImageTag, type RunSource } from './tag-input.ts'

/** The inputs of `discover/`, validated, in the order of its `action.yml`. */
export interface DiscoverInputs {
  readonly paths: readonly string[]
  /** `unbuilt` asks the server, so it also reads the inputs of the connection. */
  readonly selection: SelectionInputs
  readonly only: readonly string[] | undefined
  readonly shard: Shard
  readonly requireBuilt: boolean
  readonly wanted: WantedBuild
  readonly summary: boolean
}

type SelectionInputs =
  | Exclude<Criterion, { readonly select: 'unbuilt' }>
  | { readonly select: 'unbuilt'; readonly connection: Connection }

const mostShards = 1_000

/** Rejects with `InvalidInputs` or the signal's reason. */
export async function readDiscoverInputs(run: RunSource, reader: Reader): Promise<DiscoverInputs> {
  return await gather({
    paths: () => defaulted('path', parseLines),
    selection: readSelection,
    only: () => optional('only', parseOnly),
    shard: () => defaulted('shard', parseShard),
    requireBuilt: readRequireBuilt,
    // Every `select` reads these inputs, so that a mistake shows in any run.
    wanted: () => readWanted(run, reader),
    summary: () => tuned('summary', parseBoolean, 'true'),
  })
}

function readSelect() {
  return defaulted('select', oneOf('changed', 'unbuilt', 'all'))
}

function readRequireBuilt(): boolean {
  const isRequired = defaulted('require-built', parseBoolean)
  if (isRequired && readSelect() !== 'unbuilt') {
    invalid("Input 'require-built' needs 'select: unbuilt', which asks the server for builds.")
  }
  return isRequired
}

async function readSelection(): Promise<SelectionInputs> {
  const select = readSelect()
  switch (select) {
    case 'all':
      return { select }
    case 'changed':
      return { select, changedSince: optional('changed-since', parseRevision) }
    case 'unbuilt':
      return { select, connection: await readConnection() }
  }
}

async function readWanted(run: RunSource, reader: Reader): Promise<WantedBuild> {
  // Agents may be in a checkout below the workspace.
  const locate = async () => await checkoutAt(defaulted('path', parseLines), run.workspace)
  return await gather({
    imageTag: () => readImageTag(locate, run, reader),
    options: readBuildOptions,
    createdBy: () => optional('reuse-created-by', parseIdentities) ?? 'anyone',
  })
}

/** Names, one on each line, or the output `matrix` of an earlier step. */
function parseOnly(name: string, text: string): readonly string[] {
  const names = text.startsWith('{') ? namesInMatrix(name, text) : parseLines(name, text)
  return names.map((one) => parseAgentName(name, one))
}

interface Matrix {
  readonly include: readonly { readonly agent: string }[]
}

function namesInMatrix(name: string, text: string): readonly string[] {
  const names = orUndefined(() => (JSON.parse(text) as Matrix).include.map(({ agent }) => agent))
  if (names?.every((one) => typeof one === 'string')) return names
  return invalid(
    `Input '${name}' must be names of agents, one on each line, or the output 'matrix' of an earlier step.`,
  )
}

function parseShard(name: string, text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (index < 1 || index > count || count > mostShards) {
    invalid(
      `Input '${name}' must be INDEX/COUNT with a COUNT of at most ${mostShards}, such as '1/2', got '${text}'.`,
    )
  }
  return { index, count }
}

/** A push event has zeros for a new branch. They count as an empty input. */
function parseRevision(name: string, text: string): string | undefined {
  if (/\p{Cc}/u.test(text)) invalid(`Input '${name}' must name one commit, got '${text}'.`)
  return isZeros(text) ? undefined : text
}
