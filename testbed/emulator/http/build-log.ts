/** The log of one build, for any number of readers at the same time. */
export interface BuildLog {
  readonly append: (line: string) => void
  readonly end: () => void
  /** How many lines there are so far. */
  readonly count: () => number
  /** Yields the lines from `first` on, and `undefined` whenever `idleMs` pass without a line. */
  read(first: number, idleMs: number, signal: AbortSignal): AsyncIterable<string | undefined>
}

export function createBuildLog(): BuildLog {
  const lines: string[] = []
  let ended = false
  let changed = Promise.withResolvers<'changed'>()
  const wake = (): void => {
    changed.resolve('changed')
    changed = Promise.withResolvers()
  }
  return {
    append(line) {
      if (ended) return
      lines.push(line)
      wake()
    },
    end() {
      ended = true
      wake()
    },
    count: () => lines.length,
    async *read(first, idleMs, signal) {
      for (let next = first; !signal.aborted;) {
        const line = lines[next]
        if (line !== undefined) {
          next += 1
          yield line
        } else if (ended) {
          return
        } else if ((await firstOf(changed.promise, idleMs, signal)) === 'idle') {
          yield undefined
        }
      }
    },
  }
}

async function firstOf(
  change: Promise<'changed'>,
  idleMs: number,
  signal: AbortSignal,
): Promise<'changed' | 'idle'> {
  const idle = Promise.withResolvers<'idle'>()
  const stop = (): void => idle.resolve('idle')
  const timer = setTimeout(stop, idleMs)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([change, idle.promise])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}
