import { escapeSequence } from './plain-text.ts'

const escapes = `(?:${escapeSequence}){0,8}`
const clock = String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`
const moment = String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${clock}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`
/** Kubernetes and GitLab name the stream behind the time. */
const stream = String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?)?`

/** What log collectors write before every line. Each pattern leaves the builder's own line, which may be empty. */
const prefixes: readonly RegExp[] = [
  String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${moment}\]?${escapes}${stream}(?:[ \t]|$)`,
  String.raw`\[?${clock}\]?${escapes}(?:[ \t]|$)`,
  String.raw`[A-Z][a-z]{2} [ \d]\d ${clock}(?: [AP]M)?(?: \S{1,64} [^\s:]{1,64}:)?(?: |$)`,
  String.raw`[\w.\-]{1,64} *\|(?: |$)`,
  String.raw`\[[\w .:\-]{1,100}\](?: |$)`,
  String.raw`remote:(?: |$)`,
  String.raw`[ \t]{1,16}(?=\S)|[ \t]{0,16}$`,
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
  let prefix: RegExp | 'none' | undefined

  function find(line: string, isBuilders: (line: string) => boolean): RegExp | 'none' | undefined {
    if (isBuilders(line)) return 'none'
    return prefixes.find((known) => known.test(line) && isBuilders(line.replace(known, '')))
  }

  return {
    peel: (line, isBuilders) => {
      prefix ??= find(line, isBuilders)
      return prefix instanceof RegExp ? line.replace(prefix, '') : line
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
