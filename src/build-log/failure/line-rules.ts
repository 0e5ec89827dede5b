import { anyOf } from '../patterns.ts'
import { parseRuleTable } from '../rule-table.ts'

/**
 * What a line says of a failure. `root`: whatever comes next follows from it. `raised`: an
 * exception, the last of which ended the program. `error`, in the words of one tool, `sign` and
 * `words` are less and less clear. A `heading` stands for the lines below. `plain`: what was
 * printed last, or to standard error. `consequence` and `count`: only that something failed before.
 * A `warning` only sounds like an error.
 */
export type LineMeaning =
  | ('root' | 'cause' | 'raised' | 'error' | 'sign' | 'words' | 'heading' | 'plain')
  | ('consequence' | 'count' | 'advice' | 'warning' | 'decoration')

export interface LineRule {
  readonly name: string
  readonly says: LineMeaning
  readonly pattern: RegExp
}

const raw = String.raw
/** The prefix of each line of an npm error; older versions write `ERR!`. */
const npm = 'npm (?:error|err!) '
/** The name that a shell puts before an error: `/bin/sh: `, `./a.sh: line 3: `. */
const speaker = raw`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`
/** After a dead process, a shell prints "core dumped" or its command. */
const ofDump = raw`(?: *\(core dumped\)| {2,}\S| *$)`
const logTime = raw`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`
/** Words that Node, Java or Kotlin put before an exception. */
const thrown = raw`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`
const exception = '(?:Error|Exception|NotFound|Exit|Failure)'
const extension =
  '(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)'

const table = raw`
heading
  a box of errors:  ^\W{0,8}[╭┌]─+ (?:\w{1,20} )?(?:error|failed|failure) ─+[╮┐]$
decoration
  no letter or digit:  ^[^\p{L}\p{N}]*$
  a rule with a title:  ^\W{0,3}[╭┌┏╔╰└┗╚━─═⎯]{2}.*[╮┐┓┑╯┘┛╝━─═⎯]{2}$
  a frame of a stack:  ^\s*(?:at |async )\S|^\s*file ".{1,1000}", line \d|^\s*❯ \S{1,300}:\d|^\s*throw\b|^\s{4,}raise\b
  a line of source:  ^\s{0,8}(?:[>→❱]\s{0,3})?\d{1,6}\s{0,3}[|│]|^\s{1,12}\|(?:\s|$)|^\s*-->\s\S{1,300}:\d
sign
  linters and formatters:  ^\[warn\] code style issues|^would reformat:? |^(?-i:[A-Z]{1,4}\d{3,4}) (?:\[\*\] )?\S
    ^\S{1,300}:\d+:\d+: (?-i:[A-Z]{1,4}\d{3,4})\b
warning
  the level of a log:  (?-i:^\s{0,8}${logTime}[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|\-]|$))
  no error:  \b(?:0|no) (?:errors?|failures?|failed|vulnerabilities)\b|\b(?:errors?|failed)(?:[=:] ?0\b|\(s\): 0\b)
  logfmt and JSON:  ^\s{0,8}(?:time=\S{1,60} )?level=(?:trace|debug|info|warn(?:ing)?)\b|^\s{0,8}\{.{0,500}"level": ?"(?:debug|info|warn)
  a warning:  \bwarn(?:ing)?\b|^w: |deprecat|^npm (?:notice|verb|http|info)|^(?:${npm})?gyp (?:info|verb|http)
    -werror(?![=\w-]*\])|^treating warnings as errors
  another try:  ^(?!.{0,30}\berror).{0,400}\b(?:retrying|will retry|tries remaining|trying again)\b|^(?:err|ign):\d
  what package managers say in every container:  ^(?:debconf|dpkg-preconfigure|invoke-rc\.d): |^e: can ?not write log
    ^error: pip's dependency resolver |^failed to (?:connect to bus|get d-bus|create bus connection)|^\[notice\] 
  work in progress:  ^\s*(?:compiling|download(?:ing|ed)|installing|unpacking|setting up|selecting|preparing|collecting) \S
    ^\s*(?:inflating:|adding:|creating:|fetching|requirement already|using cached|get:\d|checking |-- |[#$+>] )
    ^\s*(?:building|transforming|processing|running|copying|removing|reading|go: (?:downloading|finding|extracting))
root
  a process died:  ^${speaker}(?:\d{1,9} )?(?:segmentation fault|illegal instruction|bus error|killed)${ofDump}
    ^qemu: uncaught target signal |^sig(?:segv|ill|bus)\b
  a program for another machine:  ^fatal glibc error: |version .glibc(?:xx)?_[\d.]+. not found
    ^rosetta error: |^qemu-\w{1,20}: could not open
  an interpreter that is too old:  \bnode(?:\.js)? version .{0,80}\brequired\b|\brequires node(?:\.js)? version\b
    \bonly supports node\.js\b
heading
  the output of a command:  \b(?:and output|with output|output was):$
  the errors of a bundler:  ^error during build:$|^error in \S{1,300}(?: \d[\d:-]*)?$
  a panic:  ^\s{0,8}thread '.{1,200}'.{0,30} panicked at .{1,300}:$
consequence
  npm: what stands around an error:  ^${npm}(?:code|errno|path|command|syscall|workspace|location|cwd|signal|sh -c)\b
    ^${npm}(?:a complete log|\/|exit status|failed at the|this is probably)|^npm (?:error|err!)$
    ^${npm}(?:not ok|\S{1,200}@\S{1,100} \w{1,40}: .)|^\s*elifecycle|\berr_pnpm_recursive
  make, ninja and cargo: the end:  ^(?:${npm})?g?make(?:\[\d+\])?: \*\*\* (?:\[|waiting)|^ninja: build stopped
    ^ *error: could not compile|^failed:|^\s{0,20}(?:\S{0,200})?collect2: 
  a command returned:  \bexit(?:ed)?(?: with)?(?: the)?(?: following)?(?: exit| return| error)? (?:code|status):? ?\d{1,3}\b
    \breturned (?:a )?non-?zero|\bnon-zero return code\b|\breturned (?:an|with) error code|\berror \d{1,3} while executing|\bexited (?:with |\()\d|\bfailed with (?:error )?(?:code|status) \d
    \bdied with <signals|^\s*(?:error:? ){0,2}command failed\b|\berror: build failed\b|^error \S{1,300}: command failed
    \bcommand finished with error|^error: recipe |^error: process didn't exit
  what stands below the reason:  ^error: resolutionimpossible: |^error \S{1,300}\.py$
  pip: a wheel is not built:  ^\s*(?:error: )?(?:subprocess-exited|metadata-generation-failed|failed-wheel-build)
    ^\s*(?:error: |[×✗] ){0,2}failed (?:to build|building) (?:wheel|installable|\S{1,200}$|'.{1,200}' when )|^\s*[╰└]─[▶>] see above
    ^\s*[×✗] (?:.{1,200} did not run successfully\.?$|encountered error while)
  apt and dpkg: the end:  ^dpkg: error processing|^errors were encountered while
    ^e: (?:sub-process |unable to (?:correct problems|fetch some archives)|some index files failed)
  Maven: the end:  ^(?:\[error\] ?){1,2} *(?:$|(?:-> )?\[help|to see|re-run|for more|compilation error|the build could not)
    ^(?:\[error\] ?){1,2} *(?:some problems were|please refer|the project .{1,300} has \d|(?:failures|errors): *$)
  a build failed:  ^error: prisma schema validation|^error code: |^(?:[\w.]{1,100}\.)?compileerror: \S+$|^failed to compile\.?$
    ^fatal: \[|systemcheckerror: |^\s*● test suite failed to run$|^(?:x |\W{0,4})build fail(?:ed|ure)|^failed \w{1,20}:$|\bbuild failed (?:in|with) \d|^failure: |^\s*fail\b(?!:)
    ^export encountered an? error|^error occurred prerendering|^(?:💥 )?\S{1,60} failed$|^error\s{0,4}$
    ^(?:##\[error\])?error: (?:job failed|process completed|script returned|buildx failed with|cannot perform an interactive)
    ^gem::ext::builderror|^\*\*\* extconf\.rb failed|^an error occurred while installing \S{1,200} \(|\bcall retries were exceeded|^aborted\b
count
  a number of errors:  ^(?:\[error\] +)?\W{0,60}(?:found |generated )?\d{1,9} (?:error|problem|failure|warning)(?:s|\(s\))?(?!\w).{0,60}$|\[\d{1,9} errors?\]$
    ^\W{0,6}(?!.{0,80}: ).{1,80}\b(?:failed|finished|compiled|completed) with \d{1,9} (?:error|failure|problem)
    ^\s{1,8}[✘✖×] {1,3}\d{1,6} .{1,200} › |^\d{1,9} files? would be reformatted
advice
  where to look:  ^\s*(?:\W{1,4} )?(?:hint|help|note(?!.{0,300}(?:\berror: |: cannot find ))|tip|usage|see also): |^\s*(?:see|try) ['"\x60(]|^\s*(?:try|run) .{1,80}--help
    ^\s*(?:for (?:more|help|further)|read more|learn more|run with|more info|see (?:the|our|https?)|visit )
    ^\s*to (?:see|address|fix) |^info\s+(?:- |visit |if you )|^\* (?:try:|get more )|^> run with |^this error happened |^progress: |^➤ yn0000: |^node\.js v\d|^\s*you (?:should|may|can|might) |^\s*please (?:see|refer|visit)
raised
  a shell or program that stops:  ^panic: |: unbound variable$|: parameter (?:null or )?not set$
    (?-i:^\S{1,200}: (?:line )?\d{1,9}: (?!(?:ERROR|WARN|WARNING|FATAL|INFO|DEBUG|CRITICAL|NOTE):)[A-Z][A-Z\d_]{1,99}: (?!.*\bnot found$)\S)
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${thrown})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${exception}(?:\]?: |\]? \[|\] |:?$))
error
  compilers:  \berror [A-Z]{2,10}\d{3,5}:|^(?:error in \S{1,300} )?ts\d{4,5}: |^ *error(?:\[e\d+\]): |: (?:fatal )?error:
    ^\S{1,300}:\d+:\d+(?: -|:) error|^e: (?:file:)?\/|(?:^|: )type error: |: undefined: |\bundefined reference to 
    \bld(?:\.\w+)?: (?:cannot find|library not found)|^(?:\S{1,200}: )?\S{1,300}\.go:\d{1,9}:\d{1,9}: 
    ^\S{1,300}\.pyx:\d+:\d+: |^\S{1,200}: \(\w{1,40}\.e\d{3}\) |^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}line \d{1,9}:\d{1,9}: |\bmodule not found: error: 
  tests:  ^\s{4,8}\S{1,100}_test\.go:\d+: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. failed
  package managers:  ^e: |^error: could not (?:install|build|open)|^${npm}(?:missing script|could not determine)
    \b(?:depends|conflicts|breaks): .{1,300} but|^ {4}- .{1,300}\b(?:requires?|conflicts?)\b
    \bno module named|^the current project's .{1,80} is not compatible|^go: (?:go\.mod|module|cannot|errors|updates|\S{1,200}@)|^error: cannot find module 
    ^provide a command or script to invoke
  programs:  ^fatal: |^\*\* \(\w{1,60}\) |^curl: \(\d+\)|^wget: |^gzip: |: (?:command )?not found$
    : (?:no such file or directory|permission denied|out of memory)$|: can't open file '|^can't locate \S{1,300} in @inc
    \bpermission denied \(publickey|^host key verification failed|^\s{0,8}[╷│] error:|^\W{0,8}missing required 
    \berror (?:while )?loading shared librar|^\d{4}-\d\d-\d\d [\d:]{8} error \d{3}: 
sign
  a solver of versions:  ^(?:so, |and )?because .{1,900}\b(?:depends? on|match|requires?|forbidden)\b
  an error:  ^e {3}\S|^[^\p{L}\d[:]{0,16}(?:\[\w{1,20}\] )?\[?(?:error|fatal|failed|failure|err!?|err_\w{1,60})\]?[:!\s]
    ^(?:erro|fata|pani)\[\d|\blevel=(?:error|fatal)\b|\b(?<!\/)(?:error|fatal|exception): |^thread '.{1,200}'.{0,30} panicked at
    ^\s{0,8}(?:[⨯✕✖×✗✘❌]|💥) {1,3}\S|^g?make(?:\[\d+\])?: \*\*\* |^(?:\[\w{1,20}\] )?critical:
warning
  a word of an error in the name of a file:  (?:error|fail|fatal|exception)[\w-]{0,60}\.${extension}\b(?!:\d)
words
  words of errors:  ^${npm}\S|^\S{1,300}\.\w{1,5}:\d{1,6}(?::\d{1,6})?: \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
    \b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out)\b
    \b(?:invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|mismatch|corrupt(?:ed)?|unexpected)\b
    \b(?:is|are) (?:not|required)\b|\bmust (?:be|have)\b|\bnot (?:supported|permitted|allowed|a supported)\b
    \bdoes(?: not|n't) (?:exist|match|have)\b|\brequired? [\w.-]{1,40} version\b|\brequires\b|\bonly supports\b`

/** The first match counts. Case matters only within `(?-i:…)`. */
export const lineRules: readonly LineRule[] = parseRuleTable(table).map(
  ({ heading, name, lines }) => {
    return { name, says: heading as LineMeaning, pattern: new RegExp(lines.join('|'), 'iu') }
  },
)

/** A cheap test that excludes nearly every line of a build. */
export const suspiciousLine = anyOf('i')`
  err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|exception|panic|abort|kill|memory|traceback|caused by
  no(?:t (?:found|known|permitted|allowed|supported|a supported|in gzip))|no (?:such|match|package|module|space)
  no (?:provider|tests collected|required)|denied|depends|does ?n[o']t |exceeded|m(?:issing|ismatch|ust )|\[cause\]
  un(?:able|defined|reachable|known|supported|expected)|c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig)
  c(?:onflict|orrupt|ritical)|time(?:d? ?-?out)|only supports|re(?:trying|solv|fused|quire[sd]|set by)|b(?:ad_alloc|ecause)
  bad (?:address|gateway)|bus error|broken|spurious|segmentation|wget: |[●⨯✕✖×✗✘❌╭┌]|💥|\*\*\* |e(?:nospc|acces|of\b)
  lockfile|too ?many ?requests|\((?:40[134]|5\d\d|429) |\b50[0234]\b|line \d{1,9}(?:\.$|:\d)|yn00
  ^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)
  host key|glibc|rosetta|qemu|provide a command|stderr|closed|hash sum|mirror sync|\[\d+ lines of output
  try(?:ing)? (?:again|increasing)`
