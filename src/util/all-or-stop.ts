/** Runs all at once. When one fails, stops the others and waits for their end before rejecting. */
export async function runAllOrAbort<const Results extends readonly unknown[]>(
  works: { readonly [Index in keyof Results]: (stop: AbortSignal) => Promise<Results[Index]> },
  signal: AbortSignal,
): Promise<Results> {
  const failure = new AbortController()
  const stop = AbortSignal.any([signal, failure.signal])
  const running = works.map((work) => work(stop))
  try {
    return (await Promise.all(running)) as unknown as Results
  } catch (error) {
    failure.abort(error)
    await Promise.allSettled(running)
    throw error
  }
}
