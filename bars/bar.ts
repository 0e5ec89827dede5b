/** One measured value beside what it must be. */
export interface Figure {
  readonly what: string
  readonly target: string
  readonly measured: string
  readonly ok: boolean
}

/** What a bar has measured, and what went wrong. */
export interface BarResult {
  readonly figures: readonly Figure[]
  /** One line for each run that was not as it must be. */
  readonly problems: readonly string[]
}

export interface BarOptions {
  /** Runs only what has this text in its name. */
  readonly only: string
}

export type Bar = (options: BarOptions) => Promise<BarResult>

export function atMost(what: string, limit: number, measured: number, unit = ''): Figure {
  const shown = (value: number): string => `${Number(value.toFixed(1)).toLocaleString('en')}${unit}`
  return { what, target: `≤ ${shown(limit)}`, measured: shown(measured), ok: measured <= limit }
}

export function atLeast(what: string, limit: number, measured: number, unit = ''): Figure {
  const shown = (value: number): string => `${Number(value.toFixed(1)).toLocaleString('en')}${unit}`
  return { what, target: `≥ ${shown(limit)}`, measured: shown(measured), ok: measured >= limit }
}

export function none(what: string, measured: number): Figure {
  return { what, target: '0', measured: measured.toLocaleString('en'), ok: measured === 0 }
}
