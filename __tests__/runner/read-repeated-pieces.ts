// Has every reader of foreign text read many repetitions of each piece, and then prints its name.
// Before that, prints as JSON what took more than linear time. Exponential time would never end.
import { readersOfFiles } from './readers-of-files.ts'
import { log, type Reader, readersOfWords } from './readers-of-words.ts'

/** What has a meaning for some reader, and all kinds of white space and control characters. */
const shared = [
  ...Array.from('\ufeff \t\r\n\u0085\u00a0\u2028\u200b\0\u0301\u001b\u202e\ud800'),
  ...Array.from('aé🚀0_-.,:=|%$@/"\'`*?\\#<([{}]'),
  '\r\n',
  ' \ufeff',
  '::',
  '##',
  '##[',
  '#\u200b',
  '<!--',
  '**/',
  '//',
  '\u001b[1m',
  '\u001b[1;',
  'a ',
  'a@',
  '- ',
  '&a *a',
  '${a',
  'key:\n',
]

const repetitions = 10_000
/** Shorter times are noise; twenty thousand steps squared take much longer. */
const floorMs = 100

/** Measures the processor's time, which other processes do not slow down as they do a clock. */
async function timeOf(read: Reader['read'], long: string): Promise<number> {
  const start = process.cpuUsage()
  try {
    await read(long)
  } catch {
    // Rejecting a text also ends.
  }
  return process.cpuUsage(start).user / 1_000
}

/**
 * The shortest times for single and double length, if they grow more than linearly. Most readers
 * need only one run.
 */
async function timesOfSlow(
  read: Reader['read'],
  text: (count: number) => string,
): Promise<{ readonly singleMs: number; readonly doubleMs: number } | undefined> {
  let singleMs = Infinity
  let doubleMs = Infinity
  for (let run = 0; run < 5; run += 1) {
    doubleMs = Math.min(doubleMs, await timeOf(read, text(2 * repetitions)))
    if (doubleMs < floorMs) return undefined
    singleMs = Math.min(singleMs, await timeOf(read, text(repetitions)))
    if (doubleMs <= 3 * singleMs) return undefined
  }
  return { singleMs, doubleMs }
}

const readers = Object.entries({ ...readersOfWords, ...readersOfFiles })
for (const [name, { read, pieces = [], starts = [''], others = shared }] of readers) {
  for (const start of starts) {
    // The last start is the one that leads furthest into the reader.
    for (const piece of new Set([...pieces, ...(start === starts.at(-1) ? others : [])])) {
      // No pattern expects a line separator.
      const text = (count: number): string => `${start}${piece.repeat(count)}\u2028!`
      const times = await timesOfSlow(read, text)
      if (times === undefined) continue
      process.stdout.write(`${JSON.stringify({ name, start, piece, ...times })}\n`)
    }
  }
  await log.written()
  process.stdout.write(`${name}\n`)
}
