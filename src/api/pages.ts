import type { Page } from './decode.ts'
import type { Build } from './model.ts'

/** Far above every real account; a server whose pages never end is left here. */
const maxPages = 1_000

/**
 * The builds of all pages, each once. Ends where the server says so, and where going on cannot bring anything: an empty page,
 * or one that ends in a build seen before.
 */
export async function* walkPages(
  fetchPage: (startingAfter: string | undefined) => Promise<Page>,
): AsyncGenerator<Build> {
  const seen = new Set<string>()
  let cursor: string | undefined
  for (let count = 0; count < maxPages; count += 1) {
    const { builds, hasMore } = await fetchPage(cursor)
    const fresh = builds.filter(({ id }) => !seen.has(id))
    const last = builds.at(-1)?.id
    const moves = last !== undefined && !seen.has(last)
    for (const build of fresh) {
      if (seen.has(build.id)) continue
      seen.add(build.id)
      yield build
    }
    if (!hasMore || !moves) return
    cursor = last
  }
}
