import { clip } from '../util/clip.ts'
import { limits } from './limits.ts'
import { removeEscapes } from './plain-text.ts'

const progress = /\d ?%|[.=#█━─▇░▓>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/

/** A line of an output, without escape sequences and without blanks at its end. */
export interface OutputLine {
  /** Its number in the output, from 1. */
  readonly at: number
  readonly text: string
}

/** Keeps the last lines. Of a progress display, keeps only the newest line. */
export class Tail {
  readonly #size: number
  readonly #kept: OutputLine[] = []
  #lastShape: string | undefined

  constructor(size: number) {
    this.#size = size
  }

  /** Returns the line as a terminal would finally show it. */
  push(raw: string, at = 0): string {
    const text = clip(lastWritten(removeEscapes(raw)), limits.tailLine).trimEnd()
    const shape = shapeOf(text)
    if (shape !== undefined && shape === this.#lastShape) this.#kept.pop()
    this.#lastShape = shape
    if (text !== '' || (this.#kept.at(-1)?.text ?? '') !== '') this.#kept.push({ at, text })
    if (this.#kept.length > this.#size) this.#kept.shift()
    return text
  }

  kept(): readonly OutputLine[] {
    return this.#kept
  }

  lines(): readonly string[] {
    const texts = this.#kept.map(({ text }) => text)
    return texts.at(-1) === '' ? texts.slice(0, -1) : texts
  }
}

/** Lines of one progress display differ only in numbers and the length of a bar. */
function shapeOf(text: string): string | undefined {
  const start = text.slice(0, 300)
  if (!progress.test(start)) return undefined
  return start
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A terminal shows only what follows the last carriage return. */
function lastWritten(text: string): string {
  if (!text.includes('\r')) return text
  const trimmed = text.trimEnd()
  return trimmed.slice(trimmed.lastIndexOf('\r') + 1)
}
