// The source map of a file in dist/. It leads to lines of the sources: ncc knows no columns.
import { SourceMap, type SourceMapPayload } from 'node:module'

export interface MinifiedFile {
  readonly code: string
  /** It lacks the line breaks and parentheses that `code` has. */
  readonly minified: string
  /** It leads from `minified` to the bundle. */
  readonly minifiedMap: string
  /** It leads from the bundle, as ncc wrote it, to the sources. */
  readonly bundleMap: string
  /** How many lines the bundle got at its beginning since. */
  readonly addedLines: number
}

interface Place {
  readonly source: number
  readonly line: number
}

type FindPlace = (line: number, column: number) => Place | undefined

export function renderSourceMap(file: MinifiedFile): string {
  const { sources, sourcesContent, ...bundleMap } = JSON.parse(file.bundleMap) as SourceMapPayload
  const toBundle = new SourceMap(JSON.parse(file.minifiedMap) as SourceMapPayload)
  const toSource = new SourceMap({ ...bundleMap, sources, sourcesContent })
  const indexes = new Map(sources.map((source, index) => [source, index]))
  const find: FindPlace = (line, column) => {
    const inBundle = toBundle.findEntry(line, column)
    if (!('originalLine' in inBundle)) return undefined
    const bundleLine = inBundle.originalLine - file.addedLines
    const inSource = toSource.findEntry(bundleLine, 0)
    // Node finds the entry of a line before if this one has none.
    if (!('originalLine' in inSource) || inSource.generatedLine !== bundleLine) return undefined
    const source = indexes.get(inSource.originalSource)
    return source === undefined ? undefined : { source, line: inSource.originalLine }
  }
  return JSON.stringify({
    version: 3,
    // ncc writes `.././src/main.ts`.
    sources: sources.map((source) => source.replace(/^\.\.\/(?:\.\/)?/, '')),
    sourcesContent,
    names: [],
    mappings: encodeMappings(file, find),
  })
}

/** A segment begins wherever another line of the sources does. */
function encodeMappings({ code, minified }: MinifiedFile, find: FindPlace): string {
  let offset = 0
  let [line, column] = [0, 0]
  let lastPlace: Place = { source: 0, line: 0 }
  const encodeLine = (text: string): string => {
    const segments: string[] = []
    let current: Place | undefined
    let begin = 0
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] !== minified[offset]) continue
      const place = find(line, column)
      if (place?.source !== current?.source || place?.line !== current?.line) {
        const { source, line: sourceLine } = place ?? lastPlace
        const moves = [source - lastPlace.source, sourceLine - lastPlace.line, 0]
        segments.push([at - begin, ...(place ? moves : [])].map(encodeNumber).join(''))
        begin = at
        current = place
        lastPlace = place ?? lastPlace
      }
      offset += 1
      column += 1
    }
    if (minified[offset] === '\n') {
      offset += 1
      line += 1
      column = 0
    }
    return segments.join()
  }
  return code.split('\n').map(encodeLine).join(';')
}

/** Base 64 VLQ has the sign in the lowest bit, and five bits in each digit. */
function encodeNumber(value: number): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let rest = value < 0 ? -value * 2 + 1 : value * 2
  let text = ''
  do {
    text += digits[(rest & 31) + (rest > 31 ? 32 : 0)] ?? ''
    rest >>>= 5
  } while (rest > 0)
  return text
}
