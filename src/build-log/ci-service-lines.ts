import { escapeSequences } from './plain-text.ts'
import { parseRuleTable } from './rule-table.ts'

// AWS CodeBuild, ACR Tasks and Google Cloud Build, which write lines of their own around those of
// the builder. What a service puts before every line alike is in `line-prefixes.ts`.

type Event = 'phase' | 'phase-done' | 'phase-failed' | 'command' | 'failed' | 'time-limit' | 'other'

export interface CiServiceLine {
  readonly event: Event
  /** The name of the phase, or the command; empty if the line has none. */
  readonly name: string
  /** What the service says of a failure. */
  readonly message: string
  /** The service's own clock, NaN where the line shows none. */
  readonly atMs: number
}

const raw = String.raw

// A row has an event and a name; in its expressions the first group is `$1` in the name, or the
// message of a failure, and the second one the command that failed. The first row that fits counts.
// `codeBuild` stands behind `[Container] 2026/01/02 10:11:12.123456 `, `acr` behind a time alone,
// as Go programs write it too. ACR Tasks ends `untimed`; Google Cloud Build names an image as the
// command. What `cloudBuildSteps` has counts only below a line with the number of a step.
const table = raw`
codeBuild
  phase set-up:  ^(?:Waiting for |Running on CodeBuild|Registering with agent|Phase is |CODEBUILD_SRC_DIR=)
    ^(?:YAML location is|Phases found in YAML)
  phase UPLOAD_ARTIFACTS:  ^Expanding base directory path
  phase $1:  ^Entering phase (\w{1,60})
  command $1:  ^Running command (.*)$
  failed:  ^(Command did not exit successfully (.*?)(?: exit status \d{1,9})?)$
    ^Phase context status code: \S.{0,100}? Message: (.*)$
  phase-failed:  ^Phase complete: \w{1,60} (?:State: (?!SUCCEEDED)|Success: false)
  phase-done:  ^Phase complete:
  other:  ^
acr
  phase set-up:  ^Downloading source code
  phase login:  ^Logging in to registry:
  phase step $1:  ^Executing step ID: (\S{1,100})\. Timeout
  phase push:  ^Pushing image: (\S{1,300}), attempt 1\b
  failed:  ^(Container failed during run: \S{1,100}\. No retries remaining\.)
  other:  ^(?:Finished downloading source code|Using acb_vol_|(?:Creating|Successfully set up|Setting up) Docker\b)
    ^(?:Successfully (?:executed container|logged into|scanned|pushed image|populated)|Scanning for dependencies)
    ^(?:Launching container with name: \b|Step ID: \S{1,100} marked as|Pushing image: |Populating digests for step)
untimed
  other:  ^failed to run step ID: \S{1,100}: exit status \d{1,9}$
  failed:  ^Run ID: \w{1,40} failed after \S{1,40}\. Error: (.*)$
    ^(?:ERROR|BUILD FAILURE: Build step failure): (build step \d{1,4} "([^"]{0,500})" failed: .*)$
  failed docker push:  ^ERROR: (error pushing image "[^"]{0,500}": .*)$
  phase-done:  ^Run ID: \w{1,40} was successful after
cloudBuildSteps
  other:  ^Finished Step #\d|^ERROR$
  time-limit:  ^(?:ERROR|BUILD FAILURE): (context deadline exceeded|(?i:timeout))$`

export const ciServiceRules = parseRuleTable(table).flatMap(({ heading: service, name, lines }) => {
  const [event = '', ...words] = name.split(' ')
  const row = { service, event: event as Event, name: words.join(' ') }
  return lines.map((line) => ({ ...row, pattern: new RegExp(line, 's') }))
})

/** Google Cloud Build begins each line of a step with its number. */
export const cloudBuildPrefix = new RegExp(
  raw`^${escapeSequences}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`,
)

/** Nearly no line of a builder begins so. */
const beginning = /^[[\dBEFfR]/
const stamp =
  /^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /

/** Reads a line of a service, without escape sequences; `undefined` for command output. */
export function parseCiServiceLine(plain: string, ofCloudBuild = false): CiServiceLine | undefined {
  if (!beginning.test(plain)) return undefined
  const [prefix = '', container, year, month, day, time] = stamp.exec(plain) ?? []
  const text = plain.slice(prefix.length)
  const ofNoTime = ofCloudBuild ? ['untimed', 'cloudBuildSteps'] : ['untimed']
  const services = container !== undefined ? ['codeBuild'] : prefix === '' ? ofNoTime : ['acr']
  for (const { service, event, name, pattern } of ciServiceRules) {
    const groups = services.includes(service) ? pattern.exec(text) : null
    if (groups === null) continue
    const [, message = '', command] = groups
    const atMs = Date.parse(`${year}-${month}-${day}T${time}Z`)
    return { event, name: command ?? name.replace('$1', () => message), message, atMs }
  }
  return undefined
}
