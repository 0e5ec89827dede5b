import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/** A change to the code of the action that breaks it. */
export interface Mutant {
  /** What the changed action does. */
  readonly name: string
  /** Below `src/`. */
  readonly file: string
  /** Stands exactly once in the file. */
  readonly text: string
  readonly replacement: string
}

const urlOf = ({ file }: Mutant): URL => new URL(`../../../src/${file}`, import.meta.url)

/** How many times the text stands in its file. */
export function occurrencesOf(mutant: Mutant): number {
  return readFileSync(urlOf(mutant), 'utf8').split(mutant.text).length - 1
}

/** What this thread imports from now on has the change. */
export function install(mutant: Mutant): void {
  const { href } = urlOf(mutant)
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context)
      if (url !== href) return loaded
      const whole = readFileSync(new URL(url), 'utf8')
      return { ...loaded, source: whole.replace(mutant.text, () => mutant.replacement) }
    },
  })
}
