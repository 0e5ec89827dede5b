import { setImmediate } from 'node:timers/promises'
import { ActionError, describeError } from '../util/errors.ts'

/** Works one by one, because small files take processor time. The event loop runs in between. */
export async function mapYielding<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | undefined | Promise<Result | undefined>,
  signal: AbortSignal,
): Promise<{ readonly results: readonly Result[]; readonly problems: readonly string[] }> {
  const results: Result[] = []
  const problems: string[] = []
  for (const item of items) {
    await setImmediate()
    signal.throwIfAborted()
    try {
      const result = await work(item)
      if (result !== undefined) results.push(result)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ActionError)) throw error
      problems.push(describeError(error))
    }
  }
  return { results, problems }
}
