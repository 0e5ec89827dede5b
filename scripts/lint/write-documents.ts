// `node scripts/lint/write-documents.ts DIRECTORY` writes each workflow of the documents to a file.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages, yamlBlocks } from '../documents.ts'

const [directory] = process.argv.slice(2)
if (import.meta.main && directory !== undefined) writeDocuments(directory)

/** Returns the paths of the files. */
export function writeDocuments(directory: string): readonly string[] {
  const target = join(directory, '.github/workflows')
  mkdirSync(target, { recursive: true })
  return pages.flatMap(yamlBlocks).flatMap(({ where, text, content }) => {
    if (typeof content !== 'object' || content === null || !('jobs' in content)) return []
    const path = join(target, `${where.replaceAll(/\W+/g, '-').toLowerCase()}.yml`)
    writeFileSync(path, text)
    return [path]
  })
}
