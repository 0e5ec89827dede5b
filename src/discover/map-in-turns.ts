import { setImmediate } from 'node:timers/promises'

const itemsPerTurn = 20

/** One item after the other, since reading small files takes a processor's time, not waiting, with turns of the event loop between them. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
  signal: AbortSignal,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const [index, item] of items.entries()) {
    if (index % itemsPerTurn === 0) await setImmediate()
    signal.throwIfAborted()
    results.push(await work(item))
  }
  return results
}
