import { type Connection, readConnection } from './connection.ts'
import { type FollowInputs, readFollowInputs } from './follow-inputs.ts'
import { parseWord } from './parse-input.ts'
import { gather, required } from './read-input.ts'
import { readWatchedShowInputs, type ShowInputs } from './show-inputs.ts'

/** The inputs of `wait/`, validated. */
export interface WaitInputs extends FollowInputs, ShowInputs {
  readonly connection: Connection
  readonly buildId: string
}

/** Rejects with `InvalidInputs`. `apiKey` is the text of the input `api-key`. */
export async function readWaitInputs(apiKey: string): Promise<WaitInputs> {
  const { follow, show, ...named } = await gather({
    connection: () => readConnection(apiKey),
    buildId: () =>
      required(
        'build-id',
        parseWord,
        "Input 'build-id' is required: set it to the ID of the build to wait for.",
      ),
    follow: readFollowInputs,
    show: readWatchedShowInputs,
  })
  return { ...named, ...follow, ...show, annotations: true }
}
