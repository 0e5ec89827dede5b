import { readFileSync } from 'node:fs'

/** The log lines of a recorded BuildKit build. */
export function transcript(name: string): readonly string[] {
  const file = new URL(`../fixtures/transcripts/${name}.txt`, import.meta.url)
  return readFileSync(file, 'utf8').replace(/\n$/, '').split('\n')
}
