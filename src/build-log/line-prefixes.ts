import { escapeSequences } from './plain-text.ts'

// What a log collector, or a CI service such as GitLab, puts before every line alike. What a
// service writes on lines of its own is in `ci-service-lines.ts`.

const clock = String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`
const moment = String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${clock}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`
/** Kubernetes, GitLab and CloudWatch write the name of the stream after the time. */
const stream = String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?| (?:[\w.\-]{1,100}\/)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?`

/** Times that log collectors write before every line. What is behind them may be empty. */
const stamps = [
  String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${moment}\]?${escapeSequences}${stream}:?(?:[ \t]|$)`,
  String.raw`\[${clock}\]${escapeSequences} ?`,
  String.raw`${clock}${escapeSequences}(?:[ \t]|$)`,
  String.raw`\[ {0,8}\d{1,9}\.\d{1,9}s?\](?: |$)`,
  String.raw`[A-Z][a-z]{2} [ \d]\d ${clock}(?: [AP]M)?(?: |$)`,
  String.raw`[A-Z][a-z]{2} [ \d]\d ${clock} \S{1,64} [^\s:]{1,64}:(?: |$)`,
].map((pattern) => new RegExp(`^${escapeSequences}(?:${pattern})`))

/** Labels that repeat unchanged: a container, pod or remote, a quotation mark, an indent. */
const labels = [
  String.raw`[\w.\-]{0,64} {0,64}[|│] `,
  String.raw`\[[\w \/.:\-]{1,150}\] `,
  String.raw`remote: `,
  String.raw`> `,
  String.raw`[ \t]{1,16}(?=\S)`,
  String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`,
].map((pattern) => new RegExp(`^${escapeSequences}(?:${pattern})`))

const mostLayers = 3

/** Removes what log collectors and CI services put before the builder's lines. */
export class LinePrefixStripper {
  readonly #isBuilders: (line: string) => boolean
  /** Found once, at a builder's first line: the output of a step may begin with its own time. */
  #layers: readonly RegExp[] | undefined

  constructor(isBuilders: (line: string) => boolean) {
    this.#isBuilders = isBuilders
  }

  strip(line: string): string {
    this.#layers ??= this.#findLayers(line)
    let rest = line
    for (const layer of this.#layers ?? []) {
      const found = layer.exec(rest)
      if (found === null) break
      rest = rest.slice(found[0].length)
    }
    return rest
  }

  /** Finds the fewest prefixes whose removal leaves a builder's line. */
  #findLayers(line: string): readonly RegExp[] | undefined {
    let stripped: readonly { readonly layers: readonly RegExp[]; readonly rest: string }[] = [
      { layers: [], rest: line },
    ]
    for (let count = 0; count <= mostLayers; count += 1) {
      const found = stripped.find(({ rest }) => this.#isBuilders(rest))
      if (found) return found.layers
      stripped = stripped.flatMap(({ layers, rest }) =>
        layersOf(rest).map((layer) => ({
          layers: [...layers, layer],
          rest: rest.replace(layer, ''),
        })),
      )
    }
    return undefined
  }
}

/** A label is the same before every line, without its last blanks where the line is empty. */
function layersOf(line: string): readonly RegExp[] {
  const found = labels.flatMap((label) => label.exec(line)?.[0] ?? [])
  return [
    ...stamps.filter((stamp) => stamp.test(line)),
    ...found.map((text) => {
      const [label, short] = [text, text.trimEnd()].map((each) => RegExp.escape(each))
      return new RegExp(`^(?:${label}|${short}$)`)
    }),
  ]
}
