import { agentNameRule } from '../api/names.ts'
import {
  findCheckout,
  type SelectionCriterion,
  isZeroCommit,
  type Shard,
  type WantedImage,
} from '../discover/discover.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'
import { readBuildOptions } from './build-options.ts'
import { type Connection, readConnection } from './connection.ts'
import { oneOf, parseBoolean, parseAcceptedCreators, parseLines } from './parse-input.ts'
import {
  readInputWithDefault,
  readAllFields,
  createInvalidInputError,
  readOptionalInput,
  readTuningInput,
} from './read-input.ts'
import { type InputReadContext, readImageTag, type RunSourceFacts } from './tag-input.ts'
import { rejectMisnamedInputs } from './unknown-inputs.ts'

/** The inputs of `discover/`, validated, in the order of its `action.yml`. */
export interface DiscoverInputs {
  readonly paths: readonly string[]
  /** `unbuilt` asks the server, so it also reads the inputs of the connection. */
  readonly selection: SelectionInputs
  readonly only: readonly string[] | undefined
  readonly shard: Shard
  readonly requireBuilt: boolean
  readonly wanted: WantedImage
  readonly summary: boolean
}

type SelectionInputs =
  | Exclude<SelectionCriterion, { readonly select: 'unbuilt' }>
  | { readonly select: 'unbuilt'; readonly connection: Connection }

const mostShards = 1_000

/** Rejects with `InvalidInputsError` or the signal's reason. */
export async function readDiscoverInputs(
  run: RunSourceFacts,
  reader: InputReadContext,
): Promise<DiscoverInputs> {
  return await readAllFields({
    paths: () => readInputWithDefault('path', parseLines),
    selection: readSelection,
    only: () => readOptionalInput('only', parseOnly),
    shard: () => readInputWithDefault('shard', parseShard),
    requireBuilt: readRequireBuilt,
    // Every `select` reads these inputs, so that a mistake shows in any run.
    wanted: () => readWanted(run, reader),
    summary: () => readTuningInput('summary', parseBoolean, 'true'),
    misnamed: () => rejectMisnamedInputs('discover'),
  })
}

function readSelect() {
  return readInputWithDefault('select', oneOf('changed', 'unbuilt', 'all'))
}

function readRequireBuilt(): boolean {
  const isRequired = readInputWithDefault('require-built', parseBoolean)
  if (isRequired && readSelect() !== 'unbuilt') {
    createInvalidInputError(
      "Input 'require-built' needs 'select: unbuilt', which asks the server for builds.",
    )
  }
  return isRequired
}

async function readSelection(): Promise<SelectionInputs> {
  const select = readSelect()
  switch (select) {
    case 'all':
      return { select }
    case 'changed':
      return { select, changedSince: readOptionalInput('changed-since', parseRevision) }
    case 'unbuilt':
      return { select, connection: await readConnection() }
  }
}

async function readWanted(run: RunSourceFacts, reader: InputReadContext): Promise<WantedImage> {
  // Agents may be in a checkout below the workspace.
  const locate = async () =>
    await findCheckout(readInputWithDefault('path', parseLines), run.workspace)
  return await readAllFields({
    imageTag: () => readImageTag(locate, run, reader),
    options: readBuildOptions,
    createdBy: () => readOptionalInput('reuse-created-by', parseAcceptedCreators) ?? 'anyone',
  })
}

/** Names, one on each line, or the output `matrix` of an earlier step. */
function parseOnly(name: string, text: string): readonly string[] {
  const names = text.startsWith('{') ? namesInMatrix(name, text) : parseLines(name, text)
  return names.map((one) =>
    agentNameRule.pattern.test(one)
      ? one
      : createInvalidInputError(
          `Input '${name}' must be names of agents, not directories, got '${one}'. Write the 'agent.name' of its manifest.`,
        ),
  )
}

interface Matrix {
  readonly include: readonly { readonly agent: string }[]
}

function namesInMatrix(name: string, text: string): readonly string[] {
  const names = tryOrUndefined(() => (JSON.parse(text) as Matrix).include.map(({ agent }) => agent))
  if (names?.every((one) => typeof one === 'string')) return names
  return createInvalidInputError(
    `Input '${name}' must be names of agents, one on each line, or the output 'matrix' of an earlier step.`,
  )
}

function parseShard(name: string, text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (index < 1 || index > count || count > mostShards) {
    createInvalidInputError(
      `Input '${name}' must be INDEX/COUNT with a COUNT of at most ${mostShards}, such as '1/2', got '${text}'.`,
    )
  }
  return { index, count }
}

/** A push event has zeros for a new branch. They count as an empty input. */
function parseRevision(name: string, text: string): string | undefined {
  if (/\p{Cc}/u.test(text))
    createInvalidInputError(`Input '${name}' must name one commit, got '${text}'.`)
  return isZeroCommit(text) ? undefined : text
}
