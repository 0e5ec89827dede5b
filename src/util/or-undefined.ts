/** What `read` returns; `undefined` where it throws, whatever the reason. */
export function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
