import { clip } from '../util/clip.ts'
import { limits } from './limits.ts'
import { lastWritten, withoutEscapes } from './plain-text.ts'

/** What a bar, a percentage or an amount of bytes looks like. */
const progress = /\d ?%|[.=#█━─▇░▓>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/

/** The end of endless output. Lines of a progress display count as one; the newest is kept. */
export function createTail(size: number) {
  const kept: string[] = []
  let lastShape: string | undefined

  return {
    push(line: string): void {
      const text = clip(lastWritten(withoutEscapes(line)), limits.tailLine).trimEnd()
      const shape = shapeOf(text)
      if (shape !== undefined && shape === lastShape) kept.pop()
      lastShape = shape
      if (text === '' && (kept.at(-1) ?? '') === '') return
      kept.push(text)
      if (kept.length > size) kept.shift()
    },
    lines: (): readonly string[] => (kept.at(-1) === '' ? kept.slice(0, -1) : [...kept]),
    clear(): void {
      kept.length = 0
      lastShape = undefined
    },
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
