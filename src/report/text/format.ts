import { dayMs, hourMs, minuteMs, secondMs } from '../../util/clock.ts'
import { dropEmpty } from '../../util/non-empty.ts'

const minute = minuteMs / secondMs
const hour = hourMs / secondMs
const day = dayMs / secondMs

/** `0.3 s`, `42 s`, `3 min 5 s`, `1 h 2 min`. */
export function formatSeconds(seconds: number): string {
  const tenths = seconds.toFixed(1)
  if (Number(tenths) < 10) return `${tenths} s`
  const whole = Math.round(seconds)
  if (whole < minute) return `${whole} s`
  if (whole < hour) return `${Math.floor(whole / minute)} min ${whole % minute} s`
  const minutes = Math.round(whole / minute)
  const perHour = hour / minute
  return `${Math.floor(minutes / perHour)} h ${minutes % perHour} min`
}

/** Whether a time is known, and more than `0.0 s`. */
export function isMeasurableTime(seconds: number | undefined): seconds is number {
  return seconds !== undefined && Number(seconds.toFixed(1)) > 0
}

/** `42 s`, `3 min`, `5 h`, `12 days`: rounded down. */
export function formatAge(seconds: number): string {
  if (seconds < minute) return `${Math.floor(seconds)} s`
  if (seconds < hour) return `${Math.floor(seconds / minute)} min`
  const days = Math.floor(seconds / day)
  return days > 1 ? `${days} days` : `${Math.floor(seconds / hour)} h`
}

const units = ['KiB', 'MiB', 'GiB']

/** `512 bytes`, `1.2 KiB`, `340 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  let value = bytes / 1_024
  let unit = 0
  // A value that would be rounded to 1024 belongs to the next unit.
  while (value >= 1_023.5 && unit < units.length - 1) {
    value /= 1_024
    unit += 1
  }
  return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`
}

/** `1,204`. */
export function formatCount(count: number): string {
  // `toLocaleString` loads the tables of all locales: slower than packing a small context.
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1 file`, `1,204 files`. */
export function formatCountWithNoun(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** The agent's name, or a placeholder for an unknown one. */
export function agentLabel(agent: string | undefined): string {
  return agent ?? 'Agent'
}

/** Joins known facts to one line, or to an empty text: `Queued 6 s · built 41 s`. */
export function joinFacts(facts: readonly (string | false | undefined)[]): string {
  const line = dropEmpty(facts).join(' · ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`
}
