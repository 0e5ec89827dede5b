import { escapeSequence } from './plain-text.ts'

const escapes = `(?:${escapeSequence}){0,8}`
const clock = String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`
const moment = String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${clock}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`
/** Kubernetes and GitLab name the stream behind the time. */
const stream = String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?)?`

/** Times that log collectors write before every line. What is behind them may be empty. */
const stamps = [
  String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${moment}\]?${escapes}${stream}(?:[ \t]|$)`,
  String.raw`\[${clock}\]${escapes} ?`,
  String.raw`${clock}${escapes}(?:[ \t]|$)`,
  String.raw`[A-Z][a-z]{2} [ \d]\d ${clock}(?: [AP]M)?(?: |$)`,
  String.raw`[A-Z][a-z]{2} [ \d]\d ${clock} \S{1,64} [^\s:]{1,64}:(?: |$)`,
].map((pattern) => new RegExp(`^${escapes}(?:${pattern})`))

/** What is the same before every line: the name of a container, a pod or a remote, the mark of a quotation, an indent. */
const labels = [
  String.raw`[\w.\-]{1,64} *\| `,
  String.raw`\[[\w \/.:\-]{1,150}\] `,
  String.raw`remote: `,
  String.raw`> `,
  String.raw`[ \t]{1,16}(?=\S)`,
  String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`,
].map((pattern) => new RegExp(`^${escapes}(?:${pattern})`))

/** Takes off what was put before the builder's lines on their way. */
export interface Transport {
  /** A suffix of the line: what the builder wrote. */
  peel(line: string, isBuilders: (line: string) => boolean): string
}

/**
 * A prefix counts only once a builder's line is behind it, and then on all lines that follow: the output of a step may begin
 * with a time of its own.
 */
export function createTransport(): Transport {
  let prefix: { readonly stamp: RegExp } | { readonly label: string } | 'none' | undefined

  function find(line: string, isBuilders: (line: string) => boolean): typeof prefix {
    if (isBuilders(line)) return 'none'
    for (const stamp of stamps) {
      const [found] = stamp.exec(line) ?? []
      if (found !== undefined && isBuilders(line.slice(found.length))) return { stamp }
    }
    for (const pattern of labels) {
      const [label] = pattern.exec(line) ?? []
      if (label !== undefined && isBuilders(line.slice(label.length))) return { label }
    }
    return undefined
  }

  return {
    peel: (line, isBuilders) => {
      prefix ??= find(line, isBuilders)
      if (prefix === undefined || prefix === 'none') return line
      if ('stamp' in prefix) return line.slice(prefix.stamp.exec(line)?.[0].length ?? 0)
      if (line.startsWith(prefix.label)) return line.slice(prefix.label.length)
      return line === prefix.label.trimEnd() ? '' : line
    },
  }
}

/** Google Cloud Build runs several builders, each of whose lines begins with the number of its step. */
const cloudBuildStep = new RegExp(
  String.raw`^${escapes}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`,
)
const cloudBuildEnd = /^Finished Step #(\d{1,4})\b/
const cloudBuildError =
  /^ERROR: (build step \d{1,4} "[^"]{0,500}" failed: .*|context deadline exceeded|timeout)$/is

/** What Google Cloud Build says by the prefix of a line, or by a line of its own. */
export function readCloudBuild(
  line: string,
):
  | { readonly type: 'line'; readonly step: string; readonly rest: string }
  | { readonly type: 'end'; readonly step: string }
  | { readonly type: 'error'; readonly message: string }
  | undefined {
  const [prefix, step] = cloudBuildStep.exec(line) ?? []
  if (prefix !== undefined && step !== undefined) {
    return { type: 'line', step, rest: line.slice(prefix.length) }
  }
  const [, ended] = cloudBuildEnd.exec(line) ?? []
  if (ended !== undefined) return { type: 'end', step: ended }
  const [, message] = cloudBuildError.exec(line) ?? []
  return message === undefined ? undefined : { type: 'error', message }
}
