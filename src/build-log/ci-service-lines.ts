import { beginsWith } from './patterns.ts'
import { escapeSequences } from './plain-text.ts'

// AWS CodeBuild, ACR Tasks and Google Cloud Build, which write lines of their own around those of
// the builder. A service that begins every line alike, as GitLab, has a pattern in
// `line-prefixes.ts`.

export type CiServiceEvent =
  | { readonly type: 'phase'; readonly name: string }
  | { readonly type: 'phase-end'; readonly hasFailed: boolean }
  | { readonly type: 'command'; readonly command: string | undefined }
  | FailedCommand

export interface FailedCommand {
  readonly type: 'failed'
  readonly message: string
  readonly command?: string | undefined
  readonly isTimeLimit?: true
}

export interface CiServiceLine {
  readonly event: CiServiceEvent | undefined
  /** The service's own clock, NaN where the line shows none. */
  readonly atMs: number
}

type ServiceRule = readonly [
  pattern: RegExp,
  read: (groups: readonly string[]) => CiServiceEvent | undefined,
]

const raw = String.raw
const other = () => undefined
const phase = (name: string): CiServiceEvent => ({ type: 'phase', name })
const phaseEnd = (hasFailed: boolean) => (): CiServiceEvent => ({ type: 'phase-end', hasFailed })
/** The first group is the message, the second, if there is one, the command. */
const failed: ServiceRule[1] = ([, message = '', command]) => ({ type: 'failed', message, command })

const setUp = 'set-up'

/** These follow `[Container] 2026/01/02 10:11:12.123456 `. The first that fits counts. */
const codeBuild: readonly ServiceRule[] = [
  [
    beginsWith()`
    Waiting for |Running on CodeBuild|Registering with agent|Phase is |CODEBUILD_SRC_DIR=
    YAML location is |Phases found in YAML`,
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
    beginsWith()`
    Finished downloading source code|Using acb_vol_|(?:Creating|Successfully set up|Setting up) Docker\b
    Successfully (?:executed container|logged into|scanned|pushed image|populated)|Scanning for dependencies
    Launching container with name: \b|Step ID: \S{1,100} marked as|Pushing image: |Populating digests for step`,
    other,
  ],
]

/** ACR Tasks ends without a time. Google Cloud Build has none, and names an image as command. */
const untimed: readonly ServiceRule[] = [
  [/^failed to run step ID: \S{1,100}: exit status \d{1,9}$/, other],
  [/^Run ID: \w{1,40} failed after \S{1,40}\. Error: (.*)$/s, failed],
  [/^Run ID: \w{1,40} was successful after /, phaseEnd(false)],
  [
    /^(?:ERROR|BUILD FAILURE: Build step failure): (build step \d{1,4} "([^"]{0,500})" failed: .*)$/s,
    failed,
  ],
  [
    /^ERROR: (error pushing image "[^"]{0,500}": .*)$/s,
    ([, message = '']) => ({ type: 'failed', message, command: 'docker push' }),
  ],
]

/** Other programs write these too: they count only below a line with the number of a step. */
const cloudBuildSteps: readonly ServiceRule[] = [
  [/^Finished Step #\d|^ERROR$/, other],
  [
    /^(?:ERROR|BUILD FAILURE): (context deadline exceeded|timeout)$/i,
    ([, message = '']) => ({ type: 'failed', message, isTimeLimit: true }),
  ],
]

export const ciServiceRules = { codeBuild, acr, untimed, cloudBuildSteps }

/** Google Cloud Build begins each line of a step with its number. */
export const cloudBuildPrefix = new RegExp(
  raw`^${escapeSequences}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`,
)

/** Nearly no line of a builder begins so. */
const beginning = /^[[\dBEFfR]/
const stamp =
  /^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /

/** Reads a line of a service, without escape sequences; `undefined` for command output. */
export function parseCiServiceLine(
  plain: string,
  hasCloudBuildSteps = false,
): CiServiceLine | undefined {
  if (!beginning.test(plain)) return undefined
  const [prefix = '', container, year, month, day, time] = stamp.exec(plain) ?? []
  const text = plain.slice(prefix.length)
  const ofNoTime = hasCloudBuildSteps ? [...untimed, ...cloudBuildSteps] : untimed
  const rules = container !== undefined ? codeBuild : prefix === '' ? ofNoTime : acr
  for (const [pattern, read] of rules) {
    const groups = pattern.exec(text)
    if (groups === null) continue
    return { event: read(groups), atMs: Date.parse(`${year}-${month}-${day}T${time}Z`) }
  }
  return undefined
}
