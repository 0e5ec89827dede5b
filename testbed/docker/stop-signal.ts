/**
 * Resolves at the first SIGINT, SIGTERM or SIGHUP; none ends this process: Ctrl-C reaches it more
 * than once, from the terminal and from npm, and a repeated signal must not cut the cleanup short.
 */
export function stopSignal(): Promise<NodeJS.Signals> {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve)
  return promise
}
