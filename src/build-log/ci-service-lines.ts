import { escapes } from './plain-text.ts'

// AWS CodeBuild, ACR Tasks and Google Cloud Build, which write lines of their own around those of
// the builder. A service that begins every line alike, as GitLab, has a pattern in
// `line-prefixes.ts`.

export type ServiceEvent =
  | { readonly type: 'phase'; readonly name: string }
  | { readonly type: 'phase-end'; readonly hasFailed: boolean }
  | { readonly type: 'command'; readonly command: string }
  | { readonly type: 'failed'; readonly command: string | undefined; readonly message: string }

export interface ServiceLine {
  readonly event: ServiceEvent | undefined
  /** The service's own clock. */
  readonly atMs: number | undefined
}

type ServiceRule = readonly [
  pattern: RegExp,
  read: (groups: readonly string[]) => ServiceEvent | undefined,
]

const other = () => undefined
const phase = (name: string): ServiceEvent => ({ type: 'phase', name })
const phaseEnd = (hasFailed: boolean) => (): ServiceEvent => ({ type: 'phase-end', hasFailed })
/** The first group is the message, the second, if there is one, the command. */
const failed: ServiceRule[1] = ([, message = '', command]) => ({ type: 'failed', message, command })

const setUp = 'set-up'

/** These follow `[Container] 2026/01/02 10:11:12.123456 `. The first that fits counts. */
const codeBuild: readonly ServiceRule[] = [
  [
    /^(?:Waiting for |Running on CodeBuild|Registering with agent|Phase is |CODEBUILD_SRC_DIR=|YAML location is |Phases found in YAML)/,
    () => phase(setUp),
  ],
  [/^Expanding base directory path/, () => phase('UPLOAD_ARTIFACTS')],
  [/^Entering phase (\w{1,60})/, ([, name = '']) => phase(name)],
  [/^Running command (.*)$/s, ([, command = '']) => ({ type: 'command', command })],
  [/^(Command did not exit successfully (.*?)(?: exit status \d{1,9})?)$/s, failed],
  [/^Phase complete: \w{1,60} (?:State: (?!SUCCEEDED)|Success: false)/, phaseEnd(true)],
  [/^Phase complete: /, phaseEnd(false)],
  [/^Phase context status code: \S.{0,100}? Message: (.*)$/s, failed],
  [/^/, other],
]

/** Go programs also begin lines with `2026/01/02 10:11:12 `: only these words are the service's. */
const acr: readonly ServiceRule[] = [
  [/^Downloading source code/, () => phase(setUp)],
  [/^Logging in to registry: /, () => phase('login')],
  [/^Executing step ID: (\S{1,100})\. Timeout/, ([, step = '']) => phase(`step ${step}`)],
  [/^Pushing image: (\S{1,300}), attempt 1\b/, () => phase('push')],
  [/^(Container failed during run: \S{1,100}\. No retries remaining\.)/, failed],
  [
    /^(?:Finished downloading source code|Using acb_vol_\S|(?:Creating|Successfully set up) Docker |Setting up Docker |Successfully (?:executed container|logged into|scanned|pushed image|populated)|Scanning for dependencies|Launching container with name: |Step ID: \S{1,100} marked as |Pushing image: \S{1,300}, attempt \d|Populating digests for step)/,
    other,
  ],
]

/** ACR Tasks ends without a time before its lines. */
const acrEnd: readonly ServiceRule[] = [
  [/^failed to run step ID: \S{1,100}: exit status \d{1,9}$/, other],
  [/^Run ID: \w{1,40} failed after \S{1,40}\. Error: (.*)$/s, failed],
  [/^Run ID: \w{1,40} was successful after /, phaseEnd(false)],
]

export const services = { codeBuild, acr, acrEnd }

/** Nearly no line of a builder begins so. */
const beginning = /^[[\dfR]/
const stamp =
  /^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /

/** Reads AWS CodeBuild or ACR Tasks, without escape sequences; `undefined` for command output. */
export function readServiceLine(plain: string): ServiceLine | undefined {
  if (!beginning.test(plain)) return undefined
  const [prefix = '', container, year, month, day, time] = stamp.exec(plain) ?? []
  const service = container !== undefined ? 'codeBuild' : prefix === '' ? 'acrEnd' : 'acr'
  const text = plain.slice(prefix.length)
  for (const [pattern, read] of services[service]) {
    const groups = pattern.exec(text)
    if (groups === null) continue
    const atMs = Date.parse(`${year}-${month}-${day}T${time}Z`)
    return { event: read(groups), atMs: Number.isNaN(atMs) ? undefined : atMs }
  }
  return undefined
}

/** Google Cloud Build runs several builders and begins each line with the number of its step. */
const cloudBuildStep = new RegExp(
  String.raw`^${escapes}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`,
)
const cloudBuildEnd = /^Finished Step #(\d{1,4})\b/
const cloudBuildError =
  /^(?:ERROR: |BUILD FAILURE: (?:Build step failure: )?)((?:build step (?<failed>\d{1,4}) "(?<image>[^"]{0,500})" failed|error pushing image "[^"]{0,500}"): .*|context deadline exceeded|timeout)$/is

export interface CloudBuildError {
  readonly type: 'error'
  readonly message: string
  /** The step, and the image that it ran in. */
  readonly failed: { readonly step: string; readonly image: string } | undefined
}

export function parseCloudBuildLine(
  line: string,
):
  | { readonly type: 'line'; readonly step: string; readonly rest: string }
  | { readonly type: 'end'; readonly step: string }
  | CloudBuildError
  | undefined {
  const [prefix, step] = cloudBuildStep.exec(line) ?? []
  if (prefix !== undefined && step !== undefined) {
    return { type: 'line', step, rest: line.slice(prefix.length) }
  }
  const [, ended] = cloudBuildEnd.exec(line) ?? []
  if (ended !== undefined) return { type: 'end', step: ended }
  const found = cloudBuildError.exec(line)
  if (found?.[1] === undefined) return undefined
  const { failed, image } = found.groups ?? {}
  const isStep = failed !== undefined && image !== undefined
  return { type: 'error', message: found[1], failed: isStep ? { step: failed, image } : undefined }
}
