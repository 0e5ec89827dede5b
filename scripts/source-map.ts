// The source map of a file in dist/. It leads to lines of the sources: ncc knows no columns.
import { SourceMap, type SourceMapPayload } from 'node:module'
import {
  GenMapping,
  maybeAddSegment,
  setSourceContent,
  toEncodedMap,
} from '@jridgewell/gen-mapping'

export interface MinifiedFile {
  readonly code: string
  /** It lacks the line breaks and parentheses that `code` has. */
  readonly minified: string
  /** It leads from `minified` to the bundle. */
  readonly minifiedMap: string
  /** It leads from the bundle, as ncc wrote it, to the sources. */
  readonly bundleMap: string
  /** How many lines were added at the beginning of the bundle after ncc wrote it. */
  readonly addedLines: number
}

interface SourceLine {
  readonly source: string
  readonly line: number
}

type FindSourceLine = (line: number, column: number) => SourceLine | undefined

export function renderSourceMap(file: MinifiedFile): string {
  const bundleMap = JSON.parse(file.bundleMap) as SourceMapPayload
  const map = new GenMapping()
  for (const [index, source] of bundleMap.sources.entries())
    setSourceContent(map, nameOf(source), bundleMap.sourcesContent[index] ?? null)
  addSegments(map, file, createFinder(file, bundleMap))
  return JSON.stringify(toEncodedMap(map))
}

/** ncc writes `.././src/main.ts`. */
const nameOf = (source: string): string => source.replace(/^\.\.\/(?:\.\/)?/, '')

function createFinder(file: MinifiedFile, bundleMap: SourceMapPayload): FindSourceLine {
  const toBundle = new SourceMap(JSON.parse(file.minifiedMap) as SourceMapPayload)
  const toSource = new SourceMap(bundleMap)
  return (line, column) => {
    const inBundle = toBundle.findEntry(line, column)
    if (!('originalLine' in inBundle)) return undefined
    const bundleLine = inBundle.originalLine - file.addedLines
    const inSource = toSource.findEntry(bundleLine, 0)
    // Node finds the entry of a line before if this one has none.
    if (!('originalLine' in inSource) || inSource.generatedLine !== bundleLine) return undefined
    return { source: nameOf(inSource.originalSource), line: inSource.originalLine }
  }
}

/** Adds a segment wherever another line of the sources begins. */
function addSegments(
  map: GenMapping,
  { code, minified }: MinifiedFile,
  find: FindSourceLine,
): void {
  let offset = 0
  let [line, column] = [0, 0]
  for (const [codeLine, text] of code.split('\n').entries()) {
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] !== minified[offset]) continue
      const found = find(line, column)
      if (found) maybeAddSegment(map, codeLine, at, found.source, found.line, 0)
      else maybeAddSegment(map, codeLine, at)
      offset += 1
      column += 1
    }
    if (minified[offset] === '\n') {
      offset += 1
      line += 1
      column = 0
    }
  }
}
