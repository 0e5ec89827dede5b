import { readConnection } from './connection.ts'
import { readFollowInputs } from './follow-inputs.ts'
import { parseWord } from './parse-input.ts'
import { gather, required } from './read-input.ts'
import { readWatchedShowInputs } from './show-inputs.ts'

/** The inputs of `wait/`, validated. */
export type WaitInputs = Awaited<ReturnType<typeof readWaitInputs>>

/** Rejects with `InvalidInputs`. `apiKey` is the text of the input `api-key`. */
export async function readWaitInputs(apiKey: string) {
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
