/** Returns the result of `read`, or `undefined` if it throws. */
export function tryOrUndefined<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
