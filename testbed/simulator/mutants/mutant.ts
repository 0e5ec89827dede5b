import { registerHooks } from 'node:module'

/** A mistake in the code of the action. */
export interface Mutant {
  /** What the action then does. */
  readonly name: string
  /** Whatever this thread imports from now on has the mistake. */
  readonly install: () => Promise<void>
}

/** What takes the place of exports of a module, by the names of the mistakes. */
type Mistakes<Module> = {
  readonly [Export in keyof Module]?: Readonly<
    Record<string, (original: Module[Export]) => Module[Export]>
  >
}

/** Mistakes in the module that `load` imports. */
export function mistakesIn<Module extends object>(
  load: () => Promise<Module>,
  mistakes: Mistakes<NoInfer<Module>>,
): readonly Mutant[] {
  const exports = Object.keys(mistakes) as (string & keyof Module)[]
  return exports.flatMap((exported) =>
    Object.entries(mistakes[exported] ?? {}).map(([name, change]) => ({
      name,
      install: () => replaceExport(load, exported, change),
    })),
  )
}

let replacement: unknown
/** Passes the changed export to the module that stands in place of the original. */
export const takeReplacement = (): unknown => replacement

async function replaceExport<Module, Export extends string & keyof Module>(
  load: () => Promise<Module>,
  exported: Export,
  change: (original: Module[Export]) => Module[Export],
): Promise<void> {
  const here = new URL('.', import.meta.url).href
  let changed: string | undefined
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const resolved = nextResolve(specifier, context)
      // The first import is that of the table, which gets the original.
      changed ??= resolved.url
      const isOriginal = resolved.url === changed && context.parentURL?.startsWith(here)
      return isOriginal ? { ...resolved, url: `${resolved.url}?original` } : resolved
    },
    load: (url, context, nextLoad) => {
      if (url !== changed) return nextLoad(url, context)
      const source = `export * from '${url}?original'
import { takeReplacement } from '${import.meta.url}'
export const ${exported} = takeReplacement()`
      return { format: 'module', source, shortCircuit: true }
    },
  })
  const original = await load()
  replacement = change(original[exported])
}
