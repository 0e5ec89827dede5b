import { clip } from '../util/clip.ts'
import type { Line } from './failure/classify.ts'
import { limits } from './limits.ts'
import { withoutEscapes } from './plain-text.ts'

const progress = /\d ?%|[.=#█━─▇░▓>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/

/** The end of endless output. Lines of a progress display count as one; the newest is kept. */
export class Tail {
  readonly #size: number
  readonly #kept: Line[] = []
  #lastShape: string | undefined

  constructor(size: number) {
    this.#size = size
  }

  /** Returns the line as a terminal shows it in the end. */
  push(raw: string, at = 0): string {
    const text = clip(lastWritten(withoutEscapes(raw)), limits.tailLine).trimEnd()
    const shape = shapeOf(text)
    if (shape !== undefined && shape === this.#lastShape) this.#kept.pop()
    this.#lastShape = shape
    if (text !== '' || (this.#kept.at(-1)?.text ?? '') !== '') this.#kept.push({ at, text })
    if (this.#kept.length > this.#size) this.#kept.shift()
    return text
  }

  kept(): readonly Line[] {
    return this.#kept
  }

  lines(): readonly string[] {
    const texts = this.#kept.map(({ text }) => text)
    return texts.at(-1) === '' ? texts.slice(0, -1) : texts
  }
}

/** Two lines of one progress display differ in numbers and in the length of a bar alone. */
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
