/** One measured value beside what it must be. */
export interface Figure {
  readonly what: string
  readonly target: string
  readonly measured: string
  readonly ok: boolean
}

interface BarOptions {
  /** Runs only what has this text in its name. */
  readonly only: string
  /** Called with each thing that is not as it must be, as soon as it is known. */
  readonly report: (problem: string) => void
}

export type Bar = (options: BarOptions) => Promise<readonly Figure[]>

export function atMost(what: string, limit: number, measured: number, unit = ''): Figure {
  const shown = (value: number): string => `${rounded(value)}${unit}`
  return { what, target: `≤ ${shown(limit)}`, measured: shown(measured), ok: measured <= limit }
}

export function atLeast(what: string, limit: number, measured: number): Figure {
  return { what, target: `≥ ${rounded(limit)}`, measured: rounded(measured), ok: measured >= limit }
}

export function none(what: string, measured: number): Figure {
  return { what, target: '0', measured: rounded(measured), ok: measured === 0 }
}

function rounded(value: number): string {
  return Number(value.toFixed(1)).toLocaleString('en')
}
