import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { yamlOfProject } from '../documents.ts'

/** Writes each `run:` of a workflow or of a block of steps to a file, named by where it is from. */
export function writeScripts(directory: string): readonly string[] {
  mkdirSync(directory, { recursive: true })
  return yamlOfProject().flatMap(({ where, content }) =>
    scriptsIn(content).map((script, index) => {
      const path = join(directory, `${where.replaceAll(/\W+/g, '-').toLowerCase()}-${index + 1}.sh`)
      writeFileSync(path, script)
      return path
    }),
  )
}

function scriptsIn(content: unknown): readonly string[] {
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    key === 'run' && typeof value === 'string' ? [value] : scriptsIn(value),
  )
}
