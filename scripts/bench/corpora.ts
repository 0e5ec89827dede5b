import { createCipheriv, createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Corpus {
  readonly name: string
  readonly make: (directory: string) => void
}

const wordCount = 2_000

/** A cipher's key stream: the same bytes on every machine. */
function createRandom(seed: string): (sizeBytes: number) => Buffer {
  const key = createHash('sha256').update(seed).digest()
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  return (sizeBytes) => cipher.update(Buffer.alloc(sizeBytes))
}

/** Text about as compressible as source code: a few words are frequent, most are rare. */
export function makeText(sizeBytes: number, seed: string): string {
  const random = createRandom(seed)
  const words = Array.from({ length: wordCount }, () =>
    random(6)
      .toString('hex')
      .slice(0, 2 + ((random(1)[0] ?? 0) % 9)),
  )
  const lines: string[] = []
  let length = 0
  while (length < sizeBytes) {
    const picks = random(32)
    const line = Array.from({ length: 8 }, (_, index) => {
      const rank = (picks.readUInt32LE(4 * index) / 2 ** 32) ** 3
      return words[Math.floor(rank * wordCount)]
    }).join(' ')
    lines.push(`${' '.repeat(2 * ((picks[0] ?? 0) % 5))}${line}`)
    length += line.length + 5
  }
  return lines.join('\n').slice(0, sizeBytes)
}

/** Build contexts that are slow for different reasons. */
export const corpora: readonly Corpus[] = [
  {
    name: '20,000 small files',
    make(directory) {
      const text = makeText(4_000_000, 'small')
      for (let index = 0; index < 20_000; index += 1) {
        const parent = join(directory, `package-${index % 400}`, 'src')
        if (index < 400) mkdirSync(parent, { recursive: true })
        const start = (index * 191) % 3_990_000
        writeFileSync(
          join(parent, `module-${index}.py`),
          text.slice(start, start + 200 + ((index * 37) % 5_000)),
        )
      }
    },
  },
  {
    name: '300 MB of text',
    make(directory) {
      for (let index = 0; index < 30; index += 1) {
        writeFileSync(join(directory, `text-${index}.txt`), makeText(10_000_000, `text ${index}`))
      }
    },
  },
  {
    name: '400 MB of random bytes',
    make(directory) {
      const random = createRandom('random')
      for (let index = 0; index < 4; index += 1) {
        writeFileSync(join(directory, `random-${index}.bin`), random(100_000_000))
      }
    },
  },
]
