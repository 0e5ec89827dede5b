var e={};(()=>{e.d=(t,s)=>{for(var i in s)if(e.o(s,i)&&!e.o(t,i))Object.defineProperty(t,i,{enumerable:true,get:s[i]})}})();(()=>{e.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();var t={};e.d(t,{
g:()=>sZ});
function s(e,t){if(e.length<=t)return i(e);let s=t-1;while(s>0&&!/\s/.test(e.charAt(s)))s-=1;return i(`${e.slice(0,Math.max(0,s)).trimEnd()}\u{2026}`)}
function i(e){return` ${e}`.slice(1)}globalThis.process.getBuiltinModule("node:timers/promises");const n=1e3;const r={steps:1e3,failures:16,tailLines:30,tailLine:2e3,keptLines:240,keptLength:6e4,lastLines:20,codeFrameLines:100,title:1e3,message:4e3,warnings:100,builders:32};let o=class Builder{steps;found;constructor(e){this.steps=e}
failure(){return this.found}pushed;
blame(e,t){const s=/^RUN\b/i.test(e?.step.instruction??"");if(void 0===t||s)return{entry:e};return{instruction:`RUN ${t}`,output:e&&this.steps.takeOutput(e)}}};
function a(e=""){return/^\S*/.exec(e)?.[0].toUpperCase()??""}
function c(e){return{message:s(e,r.message),exitCode:d(e)}}
function d(e){const t=e.slice(-200).trimEnd();const[,s]=/\b(?:exit (?:code:?|status) |non-zero (?:code|status): )(\d{1,9})$/.exec(t)??[];return void 0===s?void 0:Number(s)}
function u(e){return e.split(/\n(?=\S)/).flatMap(e=>{const t=e.trim().split("\n",1)[0]??"";const s=e.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm);return Array.from(s,([,e="",s=""])=>({heading:t,name:e,lines:s.split(/\n\s*/)}))})}const l={"package-not-found":"Check the name and version, and that the package index the builder reaches has it.","version-conflict":"Loosen or align the versions that the message names.","lock-file":"Update the lock file with the same tool, and commit it.","index-auth":"Check that the step gets credentials that the package index accepts.","copy-source-missing":"Check that the path is part of the build context: spelling, ignore rules, and the directory it is relative to.","base-image-not-found":"Check name and tag of the image. A private image needs a registry that the builder may read from.","registry-auth":"Check that the builder's registry credentials are valid and allow this for the repository.","registry-rate-limit":"Pull the image from a mirror, or give the builder credentials of the registry: anonymous pulls are limited.",certificate:"Add the CA certificate, such as that of your company's proxy, to the image before this instruction.",platform:"Use an image, and programs in it, for the platform that is built.","dockerfile-missing":"Check the name and place of the Dockerfile, and that no ignore rule excludes it.","requires-buildkit":"Build with BuildKit, or remove this feature from the Dockerfile.","invalid-reference":"Correct the name of the image: lower case, no empty tag, and a value for every variable in it.","out-of-disk":"Make the image smaller or remove caches within the same RUN instruction.","out-of-memory":"Lower the memory that the command needs, e.g. with fewer parallel jobs.",network:"Run the build again; if it fails again, check that the builder can reach the host.","test-failed":"Run the same tests locally; the last lines of the step name those that failed.",syntax:"Correct the instruction; 'docker build --check' finds such errors without a build.","command-not-found":"Install the command in an earlier instruction of the same stage, or add it to PATH.",permission:"Check the file mode and owner, and the user that the instruction runs as.",timeout:"Find the slowest step in the log; one that prints nothing for minutes has probably hung."};
function h(e,t,s){return u(e).flatMap(({heading:e,name:i,lines:n})=>{const[r,o=""]=e.split(" ");const a={hint:s[i]??l[r],...t[o]};return n.map(e=>({kind:r,sentence:i,pattern:new RegExp(e,"m"),...a}))})}
function f(e,t){return e.find(({pattern:e,except:s})=>e.test(t)&&!s?.test(t))}const p=/\blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$|host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$/;const m=String.raw`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`;const g=e=>new RegExp(e.join("|"),"iu");const b=String.raw;const v="npm (?:error|err!) ";const w=b`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`;const x=b`(?: *\(core dumped\)| {2,}\S| *$)`;const k=b`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`;const y=b`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`;const $="(?:Error|Exception|NotFound|Exit|Failure)";const E="(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)";const S=b`
heading
  a box of errors:  ^\W{0,8}[╭┌]─+ (?:\w{1,20} )?(?:error|failed|failure) ─+[╮┐]$
decoration
  no letter or digit:  ^[^\p{L}\p{N}]*$
  a rule with a title:  ^\W{0,3}[╭┌┏╔╰└┗╚━─═⎯]{2}.*[╮┐┓┑╯┘┛╝━─═⎯]{2}$
  a frame of a stack:  ^\s*(?:at |async )\S|^\s*file ".{1,1000}", line \d|^\s*❯ \S{1,300}:\d|^\s*throw\b|^\s{4,}raise\b
  a line of source:  ^\s{0,8}(?:[>→❱]\s{0,3})?\d{1,6}\s{0,3}[|│]|^\s{1,12}\|(?:\s|$)|^\s*-->\s\S{1,300}:\d
sign
  linters and formatters:  ^\[warn\] code style issues|^would reformat |^(?-i:[A-Z]{1,4}\d{3,4}) (?:\[\*\] )?\S
    ^\S{1,300}:\d+:\d+: (?-i:[A-Z]{1,4}\d{3,4})\b
warning
  the level of a log:  (?-i:^\s{0,8}${k}[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|\-]|$))
  no error:  \b(?:0|no) (?:errors?|failures?|failed|vulnerabilities)\b|\b(?:errors?|failed)(?:[=:] ?0\b|\(s\): 0\b)
  logfmt:  ^\s{0,8}(?:time=\S{1,60} )?level=(?:trace|debug|info|warn(?:ing)?)\b
  a warning:  \bwarn(?:ing)?\b|^w: |deprecat|^npm (?:notice|verb|http|info)|^(?:${v})?gyp (?:info|verb|http)
    -werror(?![=\w-]*\])|^treating warnings as errors
  another try:  ^(?!.{0,30}\berror).{0,400}\b(?:retrying|will retry|tries remaining|trying again)\b|^(?:err|ign):\d
  what package managers say in every container:  ^(?:debconf|dpkg-preconfigure|invoke-rc\.d): |^e: can ?not write log
    ^error: pip's dependency resolver |^failed to (?:connect to bus|get d-bus|create bus connection)|^\[notice\] 
  work in progress:  ^\s*(?:compiling|download(?:ing|ed)|installing|unpacking|setting up|selecting|preparing|collecting) \S
    ^\s*(?:inflating:|adding:|creating:|fetching|requirement already|using cached|get:\d|checking |-- |[#$+>] )
    ^\s*(?:building|transforming|processing|running|copying|removing|reading|go: (?:downloading|finding|extracting))
root
  a process died:  ^${w}(?:\d{1,9} )?(?:segmentation fault|illegal instruction|bus error|killed)${x}
    ^qemu: uncaught target signal |^sig(?:segv|ill|bus)\b
  a program for another machine:  ^fatal glibc error: |version .glibc(?:xx)?_[\d.]+. not found
    ^rosetta error: |^qemu-\w{1,20}: could not open
  an interpreter that is too old:  \bnode(?:\.js)? version .{0,80}\brequired\b|\brequires node(?:\.js)? version\b
    \bonly supports node\.js\b
heading
  a code:  ^\s{0,4}error #\d{1,9}\s+[A-Z._]{3,80}$
  what went wrong in Gradle:  ^\* what went wrong:$
  the output of a command:  \b(?:and output|with output|output was):$
  an exception of a template:  ^original error stack trace: .*error: .{0,300}$
  a panic:  ^\s{0,8}thread '.{1,200}'.{0,30} panicked at .{1,300}:$
consequence
  npm: what stands around an error:  ^${v}(?:code|errno|path|command|syscall|workspace|location|cwd|signal|sh -c)\b
    ^${v}(?:a complete log|\/|exit status|failed at the|this is probably)|^npm (?:error|err!)$
    ^${v}(?:not ok|\S{1,200}@\S{1,100} \w{1,40}: .)|^\s*elifecycle|\berr_pnpm_recursive
  make, ninja and cargo: the end:  ^(?:${v})?g?make(?:\[\d+\])?: \*\*\* (?:\[|waiting)|^ninja: build stopped
    ^ *error: could not compile|^failed:|^(?:\S{0,200})?collect2: 
  a command returned:  \bexit(?:ed)?(?: with)?(?: the)?(?: following)?(?: exit| return| error)? (?:code|status):? ?\d{1,3}\b
    \breturned (?:a )?non-?zero|\breturned an error code|\bexited (?:with |\()\d|\bfailed with (?:error )?(?:code|status) \d
    \bdied with <signals|^\s*(?:error:? ){0,2}command failed\b|\berror: build failed\b|^error \S{1,300}: command failed
    \bcommand finished with error|^error: recipe |^error: process didn't exit
  pip: a wheel is not built:  ^\s*(?:error: )?(?:subprocess-exited|metadata-generation-failed|failed-wheel-build)
    ^\s*(?:error: )?failed (?:to build|building) (?:wheel|installable|\S{1,200}$)|^\s*[╰└]─[▶>] (?:see above|\[\d+ lines)
    ^\s*[×✗] (?:.{1,200} did not run successfully\.?$|encountered error while)
  apt and dpkg: the end:  ^dpkg: error processing|^errors were encountered while
    ^e: (?:sub-process |unable to (?:correct problems|fetch some archives)|some index files failed)
  Maven: the end:  ^(?:\[error\] ?){1,2} *(?:$|(?:-> )?\[help|to see|re-run|for more|compilation error|the build could not)
    ^(?:\[error\] ?){1,2} *(?:some problems were|please refer|the project .{1,300} has \d|(?:failures|errors): *$)
  a build failed:  ^error: prisma schema validation|^error code: |^error during build:$|^failed to compile\.?$
    ^== compilation error|\(errors have been logged\)$|^error in \S{1,300}(?: \d[\d:-]*)?$|^\s*● test suite failed to run$
    ^(?:x |\W{0,4})build fail(?:ed|ure)|^failed \w{1,20}:$|\bbuild failed (?:in|with) \d|^failure: |^\s*fail\b(?!:)
    ^export encountered an? error|^error occurred prerendering|^\s*run failed\b|^(?:💥 )?\S{1,60} failed$|^error\s{0,4}$
    ^(?:##\[error\])?error: (?:job failed|process completed|script returned|buildx failed with|cannot perform an interactive)
    ^gem::ext::builderror|^an error occurred while installing \S{1,200} \(|\bcall retries were exceeded|^aborted\b
count
  a number of errors:  ^(?:\[error\] +)?\W{0,6}(?:found |generated )?\d{1,9} (?:error|problem|failure|warning)(?:s|\(s\))?(?!\w).{0,60}$
    ^\W{0,6}(?!.{0,80}: ).{1,80}\b(?:failed|finished|compiled|completed) with \d{1,9} (?:error|failure|problem)
    ^\d{1,9} tests? completed, \d{1,9} failed|^(?:➤ yn0000: )?[·└\s]{0,4}failed with errors
  a number of tests:  ^=+ .{0,200}\b\d+ (?:failed|errors?)\b.{0,200} in [\d.]+|^failed \((?:failures|errors)=
    ^tests?(?: suites| files)?: +.{0,100}\b\d+ failed\b|^ *(?:test files|tests) +\d+ failed\b|^test result: failed
    ^ {1,8}\d+ failing\b|^(?:\[error\] )?tests run: \d+|^failures!$|^\d+ examples?, \d|^failed! +-
    ^the following tests failed:|^(?:#|ℹ) fail \d
advice
  where to look:  ^\s*(?:\W{1,4} )?(?:hint|help|note|tip|usage|see also): |^\s*(?:see|try) ['"\x60(]|^\s*(?:try|run) .{1,80}--help
    ^\s*(?:for (?:more|help|further)|read more|learn more|run with|more info|see (?:the|our|https?)|visit )
    ^\s*to (?:see|address|fix) |^info\s+- |^node\.js v\d|^\s*you (?:should|may|can|might) |^\s*please (?:see|refer|visit)
raised
  a shell that stops:  : unbound variable$|: parameter (?:null or )?not set$
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${y})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${$}(?:: | \[|:?$))
error
  compilers:  \berror [A-Z]{2,10}\d{3,5}:|^(?:error in \S{1,300} )?ts\d{4,5}: |^ *error(?:\[e\d+\]): |: (?:fatal )?error:
    ^\S{1,300}:\d+:\d+(?: -|:) error|^e: (?:file:)?\/|(?:^|: )type error: |: undefined: |\bundefined reference to 
    \bld(?:\.\w+)?: (?:cannot find|library not found)|^(?:\S{1,200}: )?\S{1,300}\.go:\d{1,9}:\d{1,9}: 
    ^\[error\] +\S{1,300}:\[?\d|^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}line \d{1,9}:\d{1,9}: |\bmodule not found: error: 
  tests:  ^--- fail: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. failed|^\S{1,200} > .{1,200} failed$|^\[error\] {3}\w{1,100}\.\w
  package managers:  ^e: |^error: could not (?:install|build|open)|^${v}(?:missing script|could not determine)
    \bdepends: .{1,300} but|^➤ yn00(?:01|09|16|28|35|41|80|82): |^ {4}- .{1,300}\b(?:requires?|conflicts?)\b
    \bno module named|^go: (?:go\.mod|module|cannot|errors|updates|\S{1,200}@)|^error: cannot find module 
    ^provide a command or script to invoke
  programs:  ^fatal: |^panic: |^\*\* \(\w{1,60}\) |^curl: \(\d+\)|^wget: |^gzip: |: (?:command )?not found$
    : (?:no such file or directory|permission denied|out of memory)$|^can't locate \S{1,300} in @inc
    \bpermission denied \(publickey|^host key verification failed|^\s{0,8}[╷│] error:|^\W{0,8}missing required 
    \berror (?:while )?loading shared librar|^\d{4}-\d\d-\d\d [\d:]{8} error \d{3}: 
sign
  a solver of versions:  ^(?:so, |and )?because .{1,900}\b(?:depends? on|match|requires?|forbidden)\b
  an error:  ^e {3}\S|^[^\p{L}\d[:]{0,16}(?:\[\w{1,20}\] )?\[?(?:error|fatal|failed|failure|err!?|err_\w{1,60})\]?[:!\s]
    ^(?:erro|fata|pani)\[\d|\blevel=(?:error|fatal)\b|\b(?<!\/)(?:error|fatal|exception): |^thread '.{1,200}'.{0,30} panicked at
    ^\s{0,8}(?:[⨯✕✖×✗✘❌]|💥) {1,3}\S|^g?make(?:\[\d+\])?: \*\*\* |^(?:\[\w{1,20}\] )?critical:
warning
  a word of an error in the name of a file:  (?:error|fail|fatal|exception)[\w-]{0,60}\.${E}\b(?!:\d)
words
  words of errors:  ^${v}\S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
    \b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out)\b
    \b(?:invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|mismatch|corrupt(?:ed)?|unexpected)\b
    \b(?:is|are) (?:not|required)\b|\bmust (?:be|have)\b|\bnot (?:supported|permitted|allowed|a supported)\b
    \bdoes(?: not|n't) (?:exist|match|have)\b|\brequired? [\w.-]{1,40} version\b|\brequires\b|\bonly supports\b`;const R=u(S).map(({heading:e,name:t,lines:s})=>({name:t,says:e,pattern:g(s)}));const O=b`
  err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|exception|panic|abort|kill|memory|traceback|caused by|\[cause\]
  no(?:t (?:found|known|permitted|allowed|supported|a supported|in gzip)| (?:such|match|package|module|space|provider|tests collected|required))
  denied|depends|does ?n[o']t |exceeded|m(?:issing|ismatch|ust )|un(?:able|defined|reachable|known|supported|expected)|missing
  c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig|onflict|orrupt|ritical)|time(?:d? ?-?out)|only supports
  re(?:trying|solv|fused|quire[sd]|set by)|b(?:ad(?: address|_alloc| gateway)|ecause|us error|roken)|s(?:purious|egmentation)|wget: 
  [●⨯✕✖×✗✘❌╭┌]|💥|\*\*\* |e(?:nospc|acces|of\b)|lockfile|too ?many ?requests|\((?:40[134]|5\d\d|429) |\b50[0234]\b|line \d{1,9}(?:\.$|:\d)
  yn00|^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|what went wrong|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)
  host key|glibc|rosetta|qemu|provide a command|stderr|closed|hash sum|mirror sync|\[\d+ lines of output|try(?:ing)? (?:again|increasing)`;const T=new RegExp(O.trim().replace(/\n\s*/g,"|"),"i");const C=String.raw;const N="npm (?:error|ERR!)";const A=C`https?:\/\/(?:[^\s\/@]{1,200}@)?([^\s\/:)]{1,200})`;const L=C`^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}`;const P={vague:{isVague:true},deciding:{mustDecide:true},remote:{except:p},"remote,deciding":{except:p,mustDecide:true},root:{isRoot:true},"exit=137":{exitCode:137},"exit=127":{exitCode:127},"exit=126":{exitCode:126}};const D={"the private package index refused the credentials":"Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.","a download is a web page, not the script that was expected":"Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.","the shell cannot read the command":"Check quotes, brackets and line continuations of the instruction or script.","a script has Windows line endings":"Save it with LF line endings, e.g. by '*.sh text eol=lf' in .gitattributes.","the host '$1' refused the credentials":"Check that the step gets credentials that the host accepts.","the program needs a newer processor":"Use an image, or a release of it, for older processors, or a builder with a newer one.","the program needs a newer C library than the image has":"Use a newer base image, or a build of the program for older systems.","apt found no package '$1'":"Run 'apt-get update' in the same RUN instruction, and check the name and the release of the base image.","apt found no version '$1' of '$2'":"A release keeps only the newest version of a package: pin less, or use a snapshot of the archive.","the image has no tool '$1'":"Install it in an earlier instruction of the same stage, or use packages that need not be built."};const I=C`
certificate
  the certificate of a host is not trusted:  (?i:certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|certificate verification failed|invalid peer certificate)
    (?i:unable to (?:get local issuer|verify the first) certificate)|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)
    ^curl: \(60\)|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority
    ^ERROR: cannot verify \S{1,200} certificate
index-auth
  the private package index refused the credentials:  ^(?=.*(?:\.codeartifact\.|scale-pypi))(?=.*(?:\b40[13]\b|authentication credentials|Credentials not correct))
  the package index '$1' refused the credentials:  An index URL \(${A}[^\s)]{0,300}\) could not be queried due to a lack of valid
    \b401 Error, Credentials not correct for ${A}
    HTTP status client error \(40[13] [^)]{0,40}\) for url \(${A}
    \bHTTP error 40[13] while getting ${A}
    ^${N} 40[13] .{0,60} - (?:GET|PUT) ${A}
  the host '$1' refused the credentials:  \b40[13] Client Error: .{1,60} for url: ${A}
  the package index refused the credentials:  ^[^"]{0,200}(?:\(40[13] |: 40[13] \()(?:Unauthorized|Forbidden)\)
index-auth vague
  the package index refused the credentials:  ^${N} code E40[13]\b|\bERR_PNPM_FETCH_40[13]\b
syntax root
  a download is a web page, not the script that was expected:  (?i:^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[\x60'<]{0,2}(?:!DOCTYPE\b|html>|html ))
syntax
  a script has Windows line endings:  ^(?:\/usr\/bin\/)?env: .{1,100}\\r['’]?: No such file|\^M: bad interpreter|: \$?'\\r': command not found
  the shell cannot read the command:  ${L}(?:-c: )?(?i:line \d{1,9}: )?(?i:syntax error|unexpected eof|unterminated quoted)
registry-rate-limit
  the registry limits requests, and the limit is reached:  ^(?:.{1,200}: )?(?i:toomanyrequests):
platform root
  a program is for another platform:  (?i:\bexec format error\b|: line 1: .{0,8}ELF.{0,200}: not found$|^rosetta error: |^qemu-\w{1,20}: Could not open )
  the program needs a newer processor:  ^Fatal glibc error: CPU does not support
  the program needs a newer C library than the image has:  : version .GLIBC(?:XX)?_[\d.]{1,10}. not found
lock-file
  the lock file is out of date:  ^${N} .npm ci. can only install packages when |\bERR_PNPM_OUTDATED_LOCKFILE\b
    pyproject\.toml changed significantly since poetry\.lock was last generated|^Your Pipfile\.lock \(\w{1,80}\) is out of date
    The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated
    The lockfile at .{1,200} needs to be updated|the lock file \S{1,300} needs to be updated but --locked
    lockfile had changes, but lockfile is frozen
  the lock file is missing:  ^${N} The .npm ci. command can only install with an existing
package-not-found
  apt found no package '$1':  ^E: Unable to locate package (\S{1,200})
  apt found no version of '$1':  ^E: Package '([^']{1,200})' has no installation candidate
  apt found no version '$1' of '$2':  ^E: Version '([^']{1,200})' for '([^']{1,200})' was not found
  apk found no package '$1':  ^ {0,4}(\S{1,200}) \(no such package\):
  the package manager found no package '$1':  ^(?:No match for argument: |(?:Error: )?Unable to find a match: |No package )(\S{1,200})
  pip found no version of '$1':  ^(?:ERROR: )?No matching distribution found for ([^\s;(]{1,200})
  uv found no package '$1':  Because (\S{1,200}) was not found in the package registry
  uv found no version of '$1':  Because there is no version of (\S{1,200})
  uv found only '$1':  Because only (\S{1,200}) is available
  the package index has no '$1':  HTTP status client error \(404 [^)]{0,40}\) for url \([^\s)]{1,300}\/simple\/([^\s\/)]{1,200})\/?\)
  poetry found no version of '$1':  Because .{1,200} depends on (\S{1,100}) \([^)]{1,100}\) which doesn't match any versions
  npm found no package '$1':  ^${N} 404 +'?([^\s']{1,200})'? is not in
  npm found no version '$1':  ^${N} notarget No matching version found for (\S{1,200}?)\.?$
  yarn found no version of '$1':  Couldn't find (?:package|any versions for) "([^"]{1,200})"
  pnpm found no such package:  \bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b
  cargo found no package '$1':  ^error: no matching package(?: named .([^\x60]{1,200}).)? found
  gem found no version of '$1':  Could not find (?:a valid )?gem '([^']{1,200})'
  go found no version '$1':  ^go: (\S{1,300}): (?:invalid version: )?unknown revision
  NuGet found no package '$1':  \berror NU110[12]: Unable to find package (\S{1,200})
  conda found no such package:  ^PackagesNotFoundError:
  composer found no package '$1':  requires ([\w.-]{1,100}\/[\w.-]{1,100}) .{1,200}could not be found in any version
package-not-found vague
  pip found no version of '$1':  Could not find a version that satisfies the requirement ([^\s;(]{1,200})
  npm found no such package:  ^${N} (?:404 Not Found - GET |code (?:E404|ETARGET)\b)
version-conflict
  pip found no versions that fit together:  ^ERROR: Cannot install .{1,1000} because these package versions have conflicting
  npm found no versions that fit together:  ^${N} ERESOLVE
  cargo found no versions that fit together:  ^error: failed to select a version for
  the packages need versions that do not fit together:  (?:^|─▶ )(?:Because (?!the current )|And because ).{1,400} depends? on .{0,900}\bconclude that\b|^Because .{1,600} (?:are incompatible|version solving failed)
version-conflict vague
  pip found no versions that fit together:  ^ERROR: ResolutionImpossible:
network remote
  curl could not reach a host:  ^curl: \((?:5|6|7|18|28|35|52|55|56|92)\)|\bCurl error \((?:6|7|28|35|52|55|56)\)
  wget could not reach a host:  ^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)
  pnpm could not reach the registry:  \bERR_PNPM_(?:META_FETCH_FAIL|FETCH_(?:429|5\d\d))\b
  yarn could not reach the registry:  ^error An unexpected error occurred: "https?:.{0,500}\bE(?:SOCKETTIMEDOUT|TIMEDOUT|NOTFOUND|AI_AGAIN|CONN(?:RESET|REFUSED))\b
  pip could not reach the index:  ^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.).{0,1000}(?:NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ConnectionReset)Error
    ^(?:WARNING|ERROR): .{0,1000}(?:Read timed out|Max retries exceeded|IncompleteRead)
  git could not reach the remote:  ^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)
    ^fatal: early EOF|^error: RPC failed; (?:curl|HTTP 5\d\d)
  apt could not reach a mirror:  ^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)
    ^[EW]: .{0,1000}(?: 50[0234] {1,2}\w|Hash Sum mismatch|Mirror sync in progress)
  apk could not reach a mirror:  ^(?:WARNING|ERROR): .{0,500}: (?:temporary error \(try again later\)|network error|DNS|(?:network )?connection (?:refused|aborted)|operation timed out)
  NuGet could not reach its source:  \berror NU1301: 
  a host could not be reached:  (?i:Temporary failure (?:in name resolution|resolving )|Could ?n[o']t resolve (?:host|proxy)|\bName or service not known\b)
    (?i:failed to lookup address information: |\bnetwork is unreachable\b)|\bTLS handshake timeout\b
    \bdial (?:tcp|udp)\b.{0,300}(?:i\/o timeout|no such host|connection refused|connection timed out|server misbehaving)
  a server failed to respond:  HTTP status server error \(5\d\d
network vague
  npm could not reach the registry:  ^${N} (?:network |code E(?:NOTFOUND|AI_AGAIN|TIMEDOUT|CONNRESET|CONNREFUSED|RR_SOCKET_TIMEOUT|429|50\d)\b)
network remote,deciding
  a host could not be reached:  \bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) \S
  a server failed to respond:  (?i:\b50[0234] (?:Internal Server Error|Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out)\b)
    (?i:https?:\/\/.{0,1000}(?:\bstatus(?: code)?|\berror|\bcode|\bHTTP(?:\/[\d.]{1,3})?|:)[ :]{1,2}(?:50[0234]|52\d)\b)
    (?i:\berror(?: code)?:? (?:50[0234]|52\d)\b(?:.{0,60}https?:|$|: \w))|\bstatus code: 50[0234], reason phrase\b
  a server limits requests:  (?i:\b429 (?:Client Error: )?Too Many Requests\b|https?:\/\/.{0,1000}\b(?:status(?: code)?|error|code):? 429\b|\berror:? 429\b)
  a connection was closed or timed out:  \bE(?:CONNRESET|SOCKETTIMEDOUT|TIMEDOUT)\b|\bUV_HTTP_TIMEOUT\b|(?i:socket hang ?up|\bpeer closed connection\b|\btls handshake eof\b)
    (?i:\bconnection (?:was )?(?:reset|aborted|lost|closed by)\b|\bstream error\b|\bIncompleteRead\b|\btimeout awaiting response\b)
    \brequest to https?:\/\/\S{1,500} failed, reason:$
    (?i:\b(?:read|connect|connection|operation|handshake|network|request) (?:timed? ?out|timeout)\b)
    (?i:(?:https?:|\bconnection|\bbody\b|\bdownload|\bfetch|\btls\b).{0,600}\b(?:EOF|end of file)\b)
out-of-disk
  the builder ran out of disk space:  (?i:no space left on device|\bENOSPC\b|\bYou don't have enough free space in\b|disk quota exceeded)
out-of-memory
  the command ran out of memory:  JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^MemoryError\b|Cannot allocate memory|\bstd::bad_alloc\b
    (?i:virtual memory exhausted|Killed signal terminated program|\(signal: 9, SIGKILL: kill\)|\bOOM[- ]?killed\b)
    runtime: out of memory|memory allocation of \d+ bytes failed|^\S{1,200}: (?:out of memory|memory exhausted)\b
out-of-memory exit=137
  the command was killed, probably for lack of memory:  ^(?:\S{1,200}: (?:line )?\d{1,9}: +\d{1,9} )?Killed\b
test-failed
  the test '$1' failed:  ^FAILED (\S{1,200}::\S{1,200})
    ^(?:---|===) FAIL: (\S{1,200})
test-failed vague
  tests failed:  ^=+ .{0,200}\b\d+ failed\b.{0,200} in [\d.]+s|^Tests: +.{0,100}\b\d+ failed\b|^ *(?:Test Files|Tests) +\d+ failed\b|^FAIL\t\S
    ^test result: FAILED|^ {1,8}\d+ failing\b|^(?:\[ERROR\] )?Tests run: \d+, Failures: (?:[1-9]|0, Errors: [1-9])
    There are test failures|There were failing tests|^FAILURES!$|^\d+ examples?, [1-9]\d* failures?\b
    ^FAILED \((?:failures|errors)=|^The following tests FAILED:|^(?:#|ℹ) fail [1-9]|^FAIL {1,2}\S{1,300}\.(?:test|spec)\.
command-not-found
  the image has no tool '$1':  (?:^|\s)error: (?:command|linker) ['\x60]([^'\x60]{1,200})['\x60] (?:failed: No such file or directory|not found)
    unable to execute '?([^':]{1,200})'?: No such file or directory
    Cannot find command '([^']{1,100})' - do you have
  the image has no tool '$1':  ^[^a-z]{0,20}(Git) executable not found\b
  the image has no command '$1':  ^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$
    ${m}
command-not-found exit=127
  the image has no command '$1':  ${L}(\S{1,200}): (?:command )?not found$
    ^exec (\S{1,300}): no such file or directory$
    ^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory
permission exit=126
  '$1' is not executable:  ${L}(\S{1,200}): Permission denied$
permission deciding
  the command lacks a permission:  (?i:(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$)`;const F=h(I,P,D);
function M(e){const t=R.find(({pattern:t})=>t.test(e));if(t?.says==="decoration")return{says:t.says,rule:t.name,cause:void 0};const s=f(F,e);const i=s&&!s.isVague&&!s.mustDecide&&void 0===s.exitCode;if(i&&t?.says!=="warning")return{says:s.isRoot?"root":"cause",rule:s.sentence,cause:s};if(t)return{says:t.says,rule:t.name,cause:s};return s?.isVague?{says:"count",rule:s.sentence,cause:s}:void 0}const B=/^(?:\[(?!(?:error|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}|[\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: )/i;const U=/^(\s{0,40}(?:npm (?:error|ERR!) )?)[\u2502\u2503\u2551\u2577\u2575]\s{0,80}/;
function _(e){const t=e.replace(B,"");if(!U.test(t))return t;const s=t.replace(U,"$1");return/[\u2502\u2503\u2551]$/.test(s)?s.slice(0,-1).trimEnd():s}const q=e=>e.length-e.trimStart().length;const z={root:70,cause:60,raised:50,error:50,sign:30,heading:25,words:20,warning:18,plain:15,consequence:10,count:8,advice:0,decoration:0};z.sign;const W=17;const G=60;const H=20;const j=20;const K=new Set(["network","certificate","index-auth","registry-rate-limit"]);const Z=new Set(["package-not-found","syntax"]);const V=/^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/;
function Y(e,t){if(void 0===t.cause||void 0===e.cause)return false;const[s,i]=[t,e].map(({cause:e})=>V.exec(e?.sentence??"")?.[1]);return K.has(t.cause.kind)&&Z.has(e.cause.kind)&&(void 0===s||void 0===i||s===i)}
function X({cause:e,at:t,isIndented:s},i){const n=e=>e.cause?.kind==="test-failed"&&Math.abs(e.at-t)<=G;return void 0!==e&&"test-failed"!==e.kind&&i.some(e=>n(e)&&e.at<t)&&(s||i.some(e=>n(e)&&e.at>t))}const J=({line:e})=>/\berror ([A-Z]{2,10})\d/.exec(e)?.[1];
function Q(e,t){const{at:s,says:i,cause:n}=e;return t.some(t=>t.at>s&&!Y(t,e)&&!t.isChained&&("raised"===t.says||"compilers"===t.rule&&(J(e)??"")!==J(t)||"cause"===t.says&&"cause"===i&&t.cause?.kind!==n?.kind))}
function ee(e,t,s){const{says:i,cause:n,at:r}=e;if(n?.exitCode!==void 0&&n.exitCode===s){const e=!t.some(e=>e.cause?.exitCode===s&&e.at>r);if(e)return z.root}const o=t.some(t=>t.at>r&&Y(t,e));if("warning"===i&&o)return z.cause;if("cause"!==i)return z[i];const a=t.some(t=>t.at<r&&Y(e,t));return a||X(e,t)?z.consequence:Q(e,t)?W:z.cause}
function et(e,t){const s=new Map;const i=e.map(i=>{const n=ee(i,e,t);const r=s.get(n)??{group:0,at:i.at};const o=n<=z.words?H:G;const a=r.group+(i.at-r.at>o?1:0);s.set(n,{group:a,at:i.at});return{...i,score:n,group:a}});const n=({says:e})=>"raised"===e||"plain"===e;return i.toSorted((e,t)=>t.score-e.score||t.group-e.group||Number(n(t))-Number(n(e))||(n(e)?t.at-e.at:e.at-t.at)).slice(0,j)}const es=/^\s{0,40}Caused by:\s*$/i;const ei=/^\s{0,40}(?:Caused by: |\[cause\]: |[\u251c\u2570\u2514]\u2500[\u25b6>] )(.*)$/i;const en=/^\s{2,12}\d{1,3}: (.*)$/;const er=/^\s{0,40}> (.*)$/;const eo=/^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[\u2570\u2514]\u2500> \[\d{1,9} lines of output\])$/;const ea=/^\s{0,40}(?:hint|help): (.*)$/;const ec=/^\s{0,40}\u2502 (.*)$/;const ed=/^\s{4,40}(\S.*)$/;const eu=/^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/;const el=/^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/;const eh=/^\s{0,40}[\u2570\u2514]\u2500> See above/;const ef=40;const ep=e=>ei.test(e)||es.test(e);
function em(e,t,s){const i=s.startsWith("* What went wrong");const n=[s];const r=[];let o=i?er:void 0;let a=/^\s{0,8}\xd7/.test(s)?ef:0;let c=n;let d=t;let u=false;const l=e=>({text:n.length>1?eb(n):n[0]===s?void 0:n[0],...{hints:r,next:d,hasOutput:e}});for(let s=t;s<e.length;s+=1){const t=e[s]?.text??"";if(""===t)a=0;if(""===t||eu.test(t))continue;if(eo.test(t))return l(true);if(eh.test(t)||i&&t.startsWith("* "))break;const[,h=o?.exec(t)?.[1]]=u?[t,en.exec(t)?.[1]??t]:ei.exec(t)??[];const[,f]=ea.exec(t)??[];const[,p]=a>0?ec.exec(t)??ed.exec(t)??[]:[];u=es.test(t);if(u)o=en;else if(void 0!==h){n.push(h.trim());c=n;a=/^\s*[\u251c\u2570\u2514]/.test(t)?ef:0}else if(void 0!==f){r.push(f.trim());c=r;a=ef}else if(void 0!==p){c.push(`${c.pop()} ${p.trim()}`);a-=1}else if(el.test(t))continue;else if(!i)break;d=s+1}return l(false)}const eg=e=>/^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(e)&&e.split(" ").length<=8;
function eb(e){const[t="",s=""]=e.slice(-2).map(e=>e.replace(/^\s*\xd7 /,""));const[,i]=/^Because only .*\b(And because .*)$/.exec(s)??[];if(void 0!==i)return i;if(!eg(s))return s;return t.includes(s)?t:`${t.trim().replace(/[:.]$/,"")}: ${s}`}const ev=/^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/;const ew=/\b\d{1,4} validation errors? for \w/;const ex=/^\W{0,8}[\u2502\u2503\u2551]/;const ek=6;
function ey(e,t,s,{says:i,rule:n}){if("consequence"===i||"count"===i)return;const r="a box of errors"===n;const o="heading"===i?[]:[s.trim()];const a="heading"===i||s.endsWith(":")||ev.test(s);const c="a solver of versions"===n&&!s.endsWith(".");let d=r?ek:ew.test(s)?2:a||c?1:0;let u=t+1;while(d>0&&u<=t+2*ek){const t=e$(e,u,s,i);const n=void 0===t?"":e[t]?.text??"";if(void 0===t||r&&!ex.test(n)||c&&!/^\s+and /.test(n))break;const a=_(n).trim();d-=1;if(M(a)?.says==="heading")d=1;else o.push(a);if(a.endsWith(":")||c)d=Math.max(d,1);u=t+1}const l=r||c?o.join(" "):eS(o);return u===t+1||""===l?void 0:{text:l,next:u}}
function e$(e,t,s,i){const n=e=>M(_(e.text))?.rule==="no letter or digit";const r=e.slice(t,t+3).findIndex(e=>""!==e.text&&!n(e));const o=e[t+r]?.text;if(r<0||void 0===o||ep(o))return;const a="heading"===i;const c=ev.test(s)&&q(o)===q(s);const d=e.slice(t,t+r).every(({text:e})=>""!==e);if(!d&&!a&&!c&&q(o)<=q(s))return;const u=M(_(o))?.says;return void 0===u||eE(i,c||q(o)>q(s)).includes(u)?t+r:void 0}
function eE(e,t){if("heading"===e)return["words","heading","sign","error","raised","cause","consequence"];return t?["words","sign","consequence","heading",e]:["words",e]}
function eS(e){return 0===e.length?"":e.reduce((e,t)=>`${e}${e.endsWith(":")?" ":": "}${t}`)}const eR="Traceback (most recent call last)";const eO=/^\s*(?:The above exception was the direct cause|During handling of the above exception)/;const eT=/^\s*(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr))$/;const eC=/^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/;const eN=/^\s*(?:type error: |error: |module not found|syntax ?error|\d+:\d+\s|line \d+:\d+:)/i;let eA=class Reader{#e;#t=[];#s=false;constructor(e){this.#e=e}
read(){let e=0;while(e<this.#e.length)e=this.#i(e);return this.#t}
#i(e){const t=this.#n(e);if(eT.test(t))this.#s=t.includes("stderr");if(""===t||eT.test(t))return e+1;if(t.includes(eR))return this.#r(e);const s=_(t);const i=M(s);this.#s&&=i?.says!=="advice";if(void 0===i){if(this.#s)this.#o(e,s,eL("what was written to standard error"));return e+1}if("decoration"===i.says||"advice"===i.says)return e+1;if("warning"!==i.says)return this.#a(e,s,i);if(i.cause&&!i.cause.mustDecide)this.#o(e,s,i);return em(this.#e,e+1,s).next}
#a(e,t,s){const i=ey(this.#e,e,t,s);const n=i?.text??this.#c(e,t);const r=i?eP(s,n):s;const o=em(this.#e,i?.next??e+1,t);for(const t of o.hints){const s=f(F,t);if(s)this.#o(e,t,{says:"cause",rule:s.sentence,cause:s})}if(o.hasOutput)this.#o(e,o.text??n,{...r,says:"consequence"});else if(void 0===o.text)this.#o(e,n,r);else this.#o(e,o.text,eD(r,o.text));return o.next}
#c(e,t){const s=0===e?"":_(this.#n(e-1)).trim();if(!eN.test(t)||!eC.test(s))return t;return`${s}${/^\s*\d/.test(t)?":":" "}${t.trim()}`}
#r(e){const t=this.#n(e);const s=/[\u256d\u250c]/.test(t);const[,i=""]=/^(.*?)(?:Exception Group )?Traceback \(/.exec(t)??[];const n=e=>s||eI(e.slice(0,i.length))!==eI(i)?e:e.slice(i.length).trimEnd();const r=""===i.trim()?0:q(n(t));const o=e=>""===e||(s?/^\s*[\u2502\u2570\u2514]/.test(e):q(e)>r);let a=e+1;while(a<this.#e.length&&(o(n(this.#n(a)))||this.#n(a).includes(eR)))a+=1;if(a===this.#e.length)return a;const c=n(this.#n(a));const d=M(c);const u=d?.says==="cause"||d?.says==="root"?d:{says:d?.says==="consequence"?"sign":"raised",rule:"what Python raised",cause:d?.cause};const l=ey(this.#e,a,c,u);const h=this.#e.slice(0,e).findLast(({text:e})=>""!==e);this.#o(a,l?.text??c,u,eO.test(h?.text??""));return l?.next??a+1}
#n(e){return this.#e[e]?.text??""}
#o(e,t,i,n=false){const{at:o=0,text:a=""}=this.#e[e]??{};const c=s(t.trim(),r.message);this.#t.push({...i,at:o,line:c,isIndented:/^\s/.test(a),isChained:n})}};const eL=e=>({says:"plain",rule:e,cause:void 0});
function eP(e,t){const s=M(t);if(s?.says==="cause"||s?.says==="root")return s;const i=s?.cause??e.cause;if("heading"!==e.says)return{...e,cause:i};const n=s?.says==="raised"||s?.says==="error";return{says:n?s.says:"sign",rule:`below ${e.rule}`,cause:i}}
function eD(e,t){const s=M(t);const i=`${s?.rule??e.rule}, the last of a chain`;const n=s?.says==="cause"||s?.says==="root";const r="raised"===e.says||"error"===e.says||"cause"===e.says;return{says:n?s.says:r?e.says:"sign",rule:i,cause:s?.cause}}const eI=e=>e.replace(/\d/g,"0").replace("+","|");
function eF(e,t){const s=new eA(e).read();const i=eq(e,s);return et(i?[...s,i]:s,t)}const eM=/^\s*(?:[>$+#=\u2713\u2714\u221a\u2022]|Step \d|\[\d+\/\d+\])|(?:\.{3}|\u2026)\s*$|\d ?%|\b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b|^\S+$/i;const eB=/^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$/u;const eU=3;const e_=25;
function eq(e,t){const s=t.find(({says:e})=>"consequence"===e||"count"===e)?.at??1/0;const i=(e="")=>M(e)?.says==="advice";const n=e.findLast(({at:t,text:n},r)=>{const o=""===n||M(n)?.says==="decoration";const a=i(n)||/^\s/.test(n)&&i(e[r-1]?.text);return t<s&&!o&&!a&&!/^npm (?:notice|warn)\b/i.test(n)});if(void 0===n||M(n.text)?.says==="warning")return;const r=n.text.trim();if(eM.test(r)||r.split(/\s+/).length<eU)return;if(n.at>e_&&!eB.test(r))return;return{...eL("the last line"),at:n.at,line:r,isIndented:false,isChained:false}}const ez="\x1b";const eW=String.raw`${ez}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${ez}]{0,256}(?:\u0007|${ez}\\)|[@-Z\\^_=>78])`;const eG=`(?:${eW}){0,8}`;const eH=new RegExp(eW,"g");
function ej(e){return e.includes(ez)?e.replace(eH,""):e}const eK=/\d ?%|[.=#\u2588\u2501\u2500\u2587\u2591\u2593>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/;let eZ=class Tail{#d;#u=[];#l;constructor(e){this.#d=e}
push(e,t=0){const i=s(eY(ej(e)),r.tailLine).trimEnd();const n=eV(i);if(void 0!==n&&n===this.#l)this.#u.pop();this.#l=n;if(""!==i||(this.#u.at(-1)?.text??"")!=="")this.#u.push({at:t,text:i});if(this.#u.length>this.#d)this.#u.shift();return i}
kept(){return this.#u}
lines(){const e=this.#u.map(({text:e})=>e);return""===e.at(-1)?e.slice(0,-1):e}};
function eV(e){const t=e.slice(0,300);if(!eK.test(t))return;return t.replace(/\d+/g,"0").replace(/[^\p{L}\p{N}]+/gu," ").trim()}
function eY(e){if(!e.includes("\r"))return e;const t=e.trimEnd();return t.slice(t.lastIndexOf("\r")+1)}const eX="Traceback (most recent call last)";const eJ=/^\s+at \S/;const eQ={before:3,after:12};let e0=class StepOutput{tail=new eZ(r.tailLines);#h=0;#u=[];#d=0;#f=0;#p;#m;
push(e){this.#h+=1;const t=this.tail.push(e,this.#h);const s=t.length-t.trimStart().length;if(""===t||void 0!==this.#m&&s>this.#m)return;if(void 0!==this.#m||T.test(t))this.#f=eQ.after;else this.#f-=1;if(this.#f<0||eJ.test(t))return;this.#m=t.includes(eX)?s:void 0;this.#g()}
lines(){const e=this.tail.kept();const[t]=e;const s=this.#u.filter(({at:e})=>void 0===t||e<t.at);const i=[...s,...e];return void 0===this.#p?i:e1(i,this.#p)}
#g(){const e=this.#u.at(-1)?.at??0;for(const t of this.tail.kept().slice(-eQ.before-1))if(!(t.at<=e)){this.#u.push(t);this.#d+=t.text.length}while(this.#u.length>r.keptLines||this.#d>r.keptLength){const e=this.#u.length>>1;const[t]=this.#u.splice(e,1);this.#d-=t?.text.length??0;this.#p=this.#u[e]?.at}}};
function e1(e,t){const s=e.findLast(({at:e})=>e<t)?.at??t;return e.map(({at:e,text:i})=>({at:e<t?e:e-(t-s-1),text:i}))}const e2=/^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/\d{1,6}\] (.*)$/s;
function e3(e){const[,t="",s,i]=e2.exec(e)??[];const n=t.split(" ").filter(e=>""!==e&&!e.includes("/"));return{title:e,stage:n.join(" ")||void 0,index:void 0===s?void 0:Number(s),instruction:i}}let e4=class StepStore{entries=new Map;#e=0;
countLine(){this.#e+=1;return this.#e}};let e6=class StepTable{#b;#v;#w=1;#x=0;#k;constructor(e,t){this.#b=e;this.#v=t}
tick(e){this.#k=e}
get(e){return this.#b.entries.get(this.#y(e))}
add(e,t){this.#x+=1;const s=this.#y(t??String(this.#x));const[i]=this.#b.entries.keys();if(this.#b.entries.size>=r.steps&&void 0!==i)this.#b.entries.delete(i);const n={seconds:void 0,startMs:this.#k,endMs:void 0};const o={step:{key:s,...e,state:"running",...n},...{builder:this.#v,build:this.#w,output:new e0},...{lastLineMs:this.#k,lastLine:this.#b.countLine()}};this.#b.entries.set(s,o);return o}
retitle(e,t){e.step={...e.step,...t}}
remember(e,t){e.lastLine=this.#b.countLine();e.lastLineMs=this.#k;e.output.push(t)}
takeOutput(e){const{output:t}=e;e.output=new e0;return t}
end(e,t,s){const{step:i}=e;e.step={...i,state:t,seconds:s??i.seconds,endMs:this.#k};if("done"===t||"cached"===t)e.output=new e0}
beginBuild(e){for(const{step:t,build:s}of e?this.entries():[])if(s===this.#w)this.#b.entries.delete(t.key);this.#w+=1;this.#x=0}
entries(){return Array.from(this.#b.entries.values()).filter(({builder:e})=>e===this.#v)}
hasBegun(){return this.#w>1||this.#x>0}
#y(e){return`${this.#w>1?`${this.#w} `:""}${this.#v}${e}`}};const e9=/^The push refers to repository \[(\S{1,300})\]$/;const e5=/^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/;const e8=/^(?:(?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)|An image does not exist locally with the tag: |(?:received unexpected HTTP status|error parsing HTTP \d{3} response body): )/;const e7=/\b(?:docker|podman|buildah|nerdctl)\b.{0,200}\b(?:build|buildx|compose|login|pull|push)\b|\bcloud-builders\/docker\b|\b(?:kaniko|skopeo|crane|oras)\b/s;const te=/^Successfully (?:built|tagged) /;let tt=class DockerPush{digests=new Map;repository;refused;#$;
read(e){if(te.test(e))this.forget();const[,t]=e9.exec(e)??[];if(void 0!==t){this.repository=t;this.refused=void 0}const[,i,n]=void 0===this.repository?[]:e5.exec(e)??[];if(void 0!==n&&this.digests.size<r.steps){this.digests.set(`${this.repository}:${i}`,n);this.refused=void 0}if(e8.test(e)){this.#$=s(e,r.message);if(void 0!==this.repository)this.refused=this.#$}}
fail(e){this.refused=this.#$??s(e,r.message)}
end(){this.repository=void 0;this.refused=void 0}
forget(){if(this.digests.size>0)this.digests.clear();this.end();this.#$=void 0}};let ts=class AroundBuilders{#E;#S=new e6(new e4,"phase ");dockerPush=new tt;#R;#O;#T=new e0;#C;constructor(e){this.#E=e}
static recognises(e){return e9.test(e)}
pushOfService({event:e,atMs:t},i,n){this.#S.tick(n);switch(e?.type){case"phase":if(e.name===this.#R?.entry.step.title)return;this.#N(false,t);this.#A(void 0);this.#R={entry:this.#S.add(e3(e.name)),atMs:t};return;case"phase-end":this.#N(e.hasFailed,t);return;case"command":this.#A(e.command);return;case"failed":this.#O=void 0===e.command?this.#O:s(e.command,r.title);this.#C??=this.#E.failure()??this.#L(e.message,i);this.#N(true,t);return;case void 0:}}
push(e){if(""===e.trim())return;this.dockerPush.read(e);if(void 0===this.#C)this.#T.push(e)}
failPush(e){this.dockerPush.fail(e);this.#O??="docker push"}
phase(){return this.#R?.entry.step}
phases(){return this.#S.entries().map(({step:e})=>e)}
failure(){return this.#C}
refusedPush(){const{refused:e}=this.dockerPush;return void 0===e?void 0:this.#P(e,true)}
#N(e,t){if(this.#R?.entry.step.state!=="running")return;const s=this.#R.atMs;const i=void 0===t||void 0===s?void 0:Math.max(0,t-s)/n;this.#S.end(this.#R.entry,e?"failed":"done",i)}
#A(e){this.#O=void 0===e?void 0:s(e,r.title);this.#T=new e0;this.dockerPush.end()}
#L(e,t){return t?{message:s(e,r.message),entry:t}:this.#P(e,this.#E.hasBuilt())}
#P(e,t){const{repository:s,refused:i}=this.dockerPush;const n=this.#O??(s&&`docker push ${s}`);return ti(this.#T,{said:e,command:n,hasBuilt:t,refused:i})}};
function ti(e,{said:t,command:i,hasBuilt:n,refused:o}){const a=void 0!==o||e7.test(i??"")||0===e.tail.lines().length;const c=s(o??eF(e.lines())[0]?.line??e.tail.lines().at(-1)?.trim()??t,r.message);return{message:c,sentences:a?[`${i??""}: ${c}`]:[],outside:{command:i,status:d(t),hasBuilt:n,output:e}}}const tn=/^ ?\d{1,6} warnings? found\b/;const tr=/^(?:WARN:| -) ([A-Z][A-Za-z]{2,60}): (.*?)(?: \(line (\d{1,9})\))?$/s;let to=class BuildChecks{#D=new Map;#I=false;
pushOfStep(e){if(e.startsWith("WARN: "))this.#F(e)}
pushOfEnd(e){if(""===e.trim())return;this.#I=tn.test(e)||this.#I&&this.#F(e)}
list(){return Array.from(this.#D.values())}
#F(e){const[,t,s,i]=tr.exec(e.trimEnd())??[];if(void 0===t||void 0===s)return false;this.#o(t,s,i);return true}
#o(e,t,i){if(this.#D.size>=r.warnings)return;const n=s(t,r.message);const o=void 0===i?void 0:Number(i);this.#D.set(`${e} ${o} ${n}`,{rule:e,message:n,line:o})}};const ta=/^\d{1,9}\.\d{1,9}(?: |$)/;const tc=/^#\d{1,9}$/;const td="------";const tu=/^ > (.*):$/s;const tl=/^ > (\[(?:(?:[^\]]{0,300} )?\d{1,6}\/\d{1,6}|internal|auth)\] .*|(?:exporting to|importing cache|resolve image config) .*):$/s;const th=/^-{19,20}$/;const tf=/^(\S.{0,300}):(\d{1,9})$/;const tp=/^ {0,8}(\d{1,9}) \|(?: (>>>))?(.*)$/s;const tm=/^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/;const tg=/failed to solve(?: with frontend [^\s:]{1,100})?: /;const tb=new RegExp(String.raw`${tg.source}|^executor failed running \[|^process ".*" did not complete`,"s");const tv=/^(?:(?:ERROR|error): (?:failed to build: )?|(?=executor failed running \[|process ".*" did not complete successfully: ))(.*)$/s;const tw=/^(?:failed to (?:build LLB|create LLB definition|load cache key|solve(?: with frontend [^\s:]{1,100})?): |rpc error: code = \w{1,40} desc = ){0,8}/;const tx=/^(?:ERROR|error): (?:failed to build: )?(?:docker exporter |invalid tag "|resolve : |failed to read dockerfile: |unable to prepare context: )/;
function tk(e){const t=e.includes("failed to solve")&&void 0!==ty(e);return t||tx.test(e)||tl.test(e)}
function ty(e){const[t]=tg.exec(e.slice(0,1e3))??[];const s=void 0===t?-1:e.indexOf(t);const i=void 0!==t&&tm.test(e.slice(0,s));const n=i?e.slice(s+t.length):tv.exec(e)?.[1];return n?.replace(tw,"").replace(/ >$/,"")}let t$=class BuildKitEnd{#M;excerpts=[];codeFrame=new tE;closing;#B="start of log";excerpted;#U=false;constructor(e){this.#M=e}
push(e,t){const s=e.trimEnd();if(this.#_(s))return true;this.codeFrame.push(s);const i=(t||void 0!==this.closing)&&!tb.test(s);const n=i?void 0:ty(s);if(void 0!==n)this.closing=c(n);return false}
hasFailed(){return this.excerpts.length>0||void 0!==this.closing}
isInExcerpt(){return"lines"===this.#B}
#_(e){if(e===td){this.#B="lines"===this.#B?void 0:"dashes";return false}if("lines"===this.#B){if(!/^\d/.test(e)&&tg.test(e))this.#B=void 0;else if(this.excerpted&&!this.#U)this.#M.remember(this.excerpted,e.replace(ta,""));return"lines"===this.#B}const t="dashes"===this.#B?tu:tl;const[,s]=void 0===this.#B?[]:t.exec(e)??[];if(void 0!==s){this.#B="lines";this.#A(s);return true}if(""!==e.trim())this.#B=void 0;return false}
#A(e){const t=s(e.trimEnd(),r.title);if(this.excerpts.length<r.failures)this.excerpts.push(t);this.excerpted=this.#q(t);this.#U=this.excerpted.output.tail.lines().length>0}
#q(e){const t=this.#M.entries();const s=t.find(({step:t})=>t.title===e);if(s)return s;const i=t.findLast(({step:e})=>"failed"===e.state&&tc.test(e.title));const n=i??this.#M.add(e3(e),e);n.isNamedOnly=true;if(i)this.#M.retitle(i,e3(e));else this.#M.end(n,"failed");return n}};let tE=class CodeFrame{lines=[];#z=false;#W;#G;#H;#j="";
push(e){if(""===e.trim())return;const t=this.#j===td;this.#j=e.length>td.length?"":e;if(th.test(e)){this.#z=!this.#z&&(void 0!==this.#W||0===this.lines.length);if(void 0!==this.#W){this.#H=this.#W;this.lines=[]}this.#W=void 0;return}this.#z&&=tp.test(e);if(this.#z&&this.lines.length<r.codeFrameLines)this.lines.push(s(e.trimEnd(),r.tailLine));const[,i,n]=this.#z?[]:tf.exec(e)??[];this.#W=void 0===i?void 0:{file:i,line:Number(n)};this.#G=t?this.#W:void 0}
place(e){const t=tR(this.lines)?.[1];const s=void 0===e||void 0===t?void 0:{file:e,line:Number(t)};return this.#H??this.#G??s}};
function tS(e){return tR(e)?.[3]?.trim()}
function tR(e){return e.map(e=>tp.exec(e)).find(e=>e?.[2])}
function tO(e){return e.filter(e=>Boolean(e))}let tT=class BuildKitOutcome{#M;end;#K=[];#Z=false;constructor(e){this.#M=e;this.end=new t$(e)}
isOver(){return this.#Z||this.end.hasFailed()}
finish(e,[t,s,i]){if(void 0!==i)this.fail(e,i);else if(t.startsWith("DONE")){const t="cached"===e.step.state?"cached":"done";this.#M.end(e,t,void 0===s?void 0:Number(s));this.#Z||=/\bexporting to\b/.test(e.step.title)}else this.#M.end(e,"CACHED"===t?"cached":"cancelled")}
fail(e,t){const s=/\bcontext canceled\s*$/.test(t.slice(-100));this.#M.end(e,s?"cancelled":"failed");if(!s&&this.#K.length<r.failures)this.#K.push({entry:e,...c(t)})}
pushEnd(e){return this.end.push(e,this.#Z&&!this.end.hasFailed())}
failure(e){return tC(this.#M,this.#K,this.end,e)}};
function tC(e,t,s,i){const n=s.closing?.message;const r=tA(e,t,s);const o=r?.message??n;if(void 0===o)return;const a=r?.entry;const c=a?.step.instruction===void 0?a?.step.title:void 0;return{message:o,entry:a,...tN(a,s,i),sentences:[o,tO([c&&`${c}: ${o}`,n]).join("\n")],exitCode:r?.exitCode??s.closing?.exitCode}}
function tN(e,t,s){const i=t.codeFrame.lines;const n=e?.step.instruction;const r=tS(i);const o=n&&r&&a(r)!==a(n);return o?{}:{dockerfile:t.codeFrame.place(s),codeFrame:i}}
function tA(e,t,s){const i=s.closing?.message;if(/\bcontext canceled$/.test(i??""))return;const n=t.filter(({entry:e})=>!/\bimporting cache/.test(e.step.title));const r=n.filter(({exitCode:e})=>137!==e);const o=e=>e.find(({message:e})=>i?.includes(e.slice(0,1e3).replace(/\u2026$/,"")));const a=void 0===i?void 0:tL(e,s,i);const c=n.some(({entry:e})=>e===a);return o(r)??r.find(({entry:e})=>e===a)??(a&&s.closing&&!c?{entry:a,...s.closing}:void 0)??r.find(({entry:e})=>void 0!==e.step.instruction)??r.at(-1)??o(n)??n[0]}
function tL(e,t,s){const i=new Set(t.excerpts);const n=e.entries();const r=n.filter(({step:e})=>i.has(e.title));const o=tS(t.codeFrame.lines)?.replace(/\s*\\$/,"");const[,a]=/(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not complete|\]:)/.exec(s)??[];const c=({step:e})=>o&&e.instruction?.startsWith(o);const d=({step:e})=>a&&e.instruction?.endsWith(a);return r.find(c)??n.findLast(d)??r[0]}const tP=new RegExp(`^${eG}#(\\d{1,9})${eG} `);const tD=/^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s;const tI="...";const tF=/^(?:\[|(?:docker-image|local|https?|git|oci-layout):\/\/|(?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context|load (?:remote )?build|docker\.io\/|sh |merging|mkfile|mkdir|blob )\b)/;const tM=/^(?:transferring |sha256:|resolve (?!image config)|extracting |exporting (?!to\b|cache\b)|exporting cache (?!to\b)|pushing |pulling |naming to |writing |unpacking |sending tarball|preparing |reading |inferred |Deduplicating |WARN: |done\b)/;const tB=/^pushing manifest for (\S{1,300})@(sha256:[\da-f]{64})(?: \d{1,9}\.\d{1,9}s)? done$/;const tU=/^(?:exporting cache to |resolving provenance for )/;const t_=/^\[[^\]]{0,300}\] /;let tq=class BuildKit extends o{#V=new to;#Y=new tT(this.steps);#X;#J;pushed=new Map;#Q;
static recognises(e){const[t]=tP.exec(e)??[];if(void 0===t)return tk(e.trimEnd());const s=e.slice(t.length);const i=[ta,tD,tF,tM].some(e=>e.test(s));return i||s===tI||/^(?:#0 building with|#\d+ [a-z])/.test(e)}
push(e,t){const[s,i]=tP.exec(e)??[];if(void 0===s)return this.#ee(e,t);const n=e.slice(s.length);if(this.#Y.end.isInExcerpt()&&ta.test(n))return this.#et(`#${i}`,n);if("0"!==i)return this.#es(`#${i}`,n);if(void 0!==this.#X&&ta.test(n))return this.#es(this.#X,n);if(this.#Y.isOver()&&n.startsWith("building with "))this.#ei();return}
failure(){return this.#Y.failure(this.#J)}
warnings(){return this.#V.list().map(e=>({...e,file:this.#J}))}
#es(e,t){const s=ej(t);const i=this.steps.get(e);const n=this.#X!==e;this.#X=e;const r=ta.exec(s);const o=null===r?tD.exec(s):null;const a=null===r&&null===o&&s!==tI;const c=a?this.#en(e,s,i,n):void 0;const d=c??i??this.steps.add(e3(e),e);if(void 0===c&&void 0===i)d.isNamedOnly=true;const u=d===this.#Q||tU.test(d.step.title);if(!u||null!==r)this.pushed.clear();if(c)return{step:c.step,text:t,kind:"title"};if(s===tI)return{step:d.step,text:t,kind:"other"};if(null!==o){this.#X=void 0;this.#Y.finish(d,o)}else if(null===r)this.#a(d,s);else this.steps.remember(d,s.slice(r[0].length));return{step:d.step,text:t,kind:"output"}}
#en(e,t,i,n){const o=s(t.trimEnd(),r.title);const a=this.#Y.isOver()&&"#1"===e;if(i&&tz(i.step.title,o)&&!a)return i;if(tM.test(t))return;if(void 0!==i){const e=tc.test(i.step.title);const s=a||"running"!==i.step.state&&tF.test(t);if(!n||!(e||s))return;if(e&&!a){this.steps.retitle(i,e3(o));return i}}if(void 0!==i||a)this.#ei();this.#J=/load build definition from (\S{1,300})$/.exec(o)?.[1]??this.#J;return this.steps.add(e3(o),e)}
#ei(){this.steps.beginBuild(void 0!==this.failure());this.#Y=new tT(this.steps)}
#a(e,t){this.#V.pushOfStep(t);const[,s,i]=tB.exec(t)??[];const n=void 0===e.step.instruction&&/\bexporting to /.test(e.step.title);if(void 0!==s&&void 0!==i&&n&&this.pushed.size<r.steps){this.pushed.set(s,i);this.#Q=e}}
#ee(e,t){this.#X=void 0;this.#V.pushOfEnd(t);const s=this.#Y.pushEnd(t);return s?{step:void 0,text:e,kind:"other",isExcerpt:s}:void 0}
#et(e,t){this.#Y.pushEnd(ej(t));const s=(this.steps.get(e)??this.#Y.end.excerpted)?.step;return{step:s,text:t,kind:s?"output":"other"}}};
function tz(e,t){return e.replace(t_,"")===t.replace(t_,"")}let tW=class SequentialBuilder extends o{current;isOver=false;
push(e,t){const{cached:s,own:i,end:n}=this.wording;if(n.test(t))return void this.leave(false);const r=this.readTitle(t);if(r)return{step:this.#A(r).step,text:e,kind:"title"};const o=this.isOver?void 0:this.readFailure(t);if(o){this.found=o;if(o.entry)this.steps.end(o.entry,"failed",this.seconds())}else if(this.current&&s.test(t))this.finish("cached");else if(this.current&&!i.test(t)&&!this.isOver)this.steps.remember(this.current,t);const a=(o?.entry??this.current)?.step;return a&&{step:a,text:e,kind:"output"}}
leave(e){const t=e?this.current:void 0;this.finish(e?"failed":"done");this.current=void 0;return t}
finish(e){if(this.current?.step.state!=="running")return;this.steps.end(this.current,e,this.seconds())}
seconds(){return}
#A(e){this.finish("done");this.found=void 0;this.isOver=false;const t=(e="")=>s(e.trim(),r.title);const i={title:t(e.title),instruction:t(e.instruction)};this.current=this.steps.add({...e,...i});return this.current}};const tG=String.raw;const tH=(e,t)=>new RegExp(`^(?:${e.trim().replace(/\n\s*/g,"|")})`,t);const tj="ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR";const tK=new RegExp(tG`^Step (?<index>\d{1,6})(?:\/(?<total>\d{1,6}) : | : (?=(?:${tj})\b))(?<instruction>.*)$`,"is");const tZ=/^(?:(?:ERROR|Error|error|Error response from daemon|failed to build|Build failed|Service '?[\w.-]{1,100}'? failed to build ?): )*/;const tV=tG`
  dockerfile parse error |failed to parse dockerfile|unable to prepare context: |failed to reach build target 
  Cannot locate specified Dockerfile: |the Dockerfile .{0,300} cannot be empty`;const tY=tH(tG`${tV}|invalid argument ".{0,500}" for `,"i");const tX=tH(tG`${tV}|(?:ADD|COPY) failed: |The command '.*' returned a non-zero code: \d{1,9}$`,"is");const tJ=tH(tG`
  The command '.*' returned a non-zero code: \d{1,9}$|(?:ADD|COPY) failed: |Invalid containerPort: 
  failed to create |OCI runtime create failed|failed to (?:start|register|export|copy)|failed to process "
  unable to find (?:user|group) \S{1,200}: |unable to convert uid\/gid chown string|ApplyLayer |Error processing tar file
  the --[\w-]{1,40} option requires BuildKit\b|error creating overlay mount|write .*: no space left on device$`,"s");const tQ=tH(tG`
  invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$
  image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown
  (?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for 
  received unexpected HTTP status|invalid reference format|repository \S+ not found`,"");const t0=/^(?:FROM\b|COPY .{0,200}--from=)/i;const t1="The command '";const t2=/^The command '(?:\/bin\/(?:ba|da)?sh -c )?(.*)' returned a non-zero code: \d{1,9}$/s;const t3=/' returned a non-zero code: \d{1,9}$/;let t4=class ClassicBuilder extends tW{wording={cached:/^ (?:---\x3e )?Using cache$/,own:/^(?: ---\x3e |Removing intermediate container )/,end:/^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/};#er;#eo;
static recognises(e){return tK.test(e)||tX.test(e.replace(tZ,""))}
readTitle(e){const{index:t,total:s,instruction:i=""}=tK.exec(e)?.groups??{};if(void 0===t)return;const n={index:Number(t),total:s};const r=1===n.index&&/^(?:FROM|ARG)\b/i.test(i);const o=this.#er;if(o&&!r&&(s!==o.total||n.index<=o.index))return;const a=this.current?.step.state==="failed";const c=void 0===this.current||String(o?.index)===o?.total;if(r&&o&&(c||a)){this.steps.beginBuild(a);this.#eo=void 0}else if(this.current&&a)this.steps.end(this.current,"done");this.#er=n;if(/^FROM\b/i.test(i))this.#eo=/^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(i)?.[1];return{title:e,stage:this.#eo,index:n.index,isIndexOfFile:true,instruction:i}}
readFailure(e){const t=this.current;const s=t?.step.instruction??"";const i=t3.test(e.slice(-100))?e.indexOf(t1):-1;const n=i<0?e.replace(tZ,""):e.slice(i);if(i>0&&t)this.steps.remember(t,e.slice(0,i).replace(tZ,""));const r=e.includes("Error response from daemon: ");const o=tQ.test(n)&&t0.test(s);const a=tJ.test(n)||o||r&&!tY.test(n);if(!a&&!tY.test(n))return;const d=o||r||tX.test(n);if(void 0!==this.found&&!d)return;this.isOver=d;const u=a?this.blame(t,t&&t2.exec(n)?.[1]):{};return{...c(n),...u}}};const t6=/^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[([^\]]{1,40})\] (.*)$/s;const t9=/^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /;const t5=/^Running: \[(?:\/bin\/(?:ba|da)?sh -c )?(.{1,1000})\] *$/s;const t8=/^(?:Pushing image to|Skipping push to container registry|Pushed )/;const t7=/^Pushed ([^\s@]{1,300})@(sha256:[\da-f]{64})$/;const se=/^(?:Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Executing \d+ build triggers|Building stage |Unpacking rootfs as cmd|Using files from context|(?:Checking for|Found|No) cached layer|Using caching version of cmd|Taking snapshot of|No files changed in this command|Downloading base image|Skipping unpacking|Initializing snapshotter|(?:Cmd|cmd): |(?:Args|args): \[|Running: \[|Pushing (?:layer|image) |Pushed )/;const st=/^(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving dockerfile path|resolving source context)\b.*)$/s;const ss="error building image: error building stage: failed to execute command: ";let si=class Kaniko extends tW{wording={cached:/^INFO\[[^\]]{1,40}\] Found cached layer\b/,own:t6,end:/^(?!)/};#ea=0/0;#ec=0/0;#ed;#O;pushed=new Map;
static recognises(e){const[,,t]=t6.exec(e)??[];return st.test(t??e)||void 0!==t&&(se.test(t)||t9.test(t))}
push(e,t){const[,s="",i]=t6.exec(t)??[];if(void 0!==i){this.#ec=/^\d{1,9}$/.test(s)?Number(s):Date.parse(s)/n;this.#O=t5.exec(i)?.[1]??this.#O;this.#eu(i.trimEnd());if(t8.test(i))this.finish("done")}const r=super.push(e,t);const o=r?.kind==="title"&&void 0!==i&&e.endsWith(i);return o?{...r,text:i}:r}
readTitle(e){const[,,t=""]=t6.exec(e)??[];if(!t9.test(t))return;this.finish("done");if(void 0!==this.found)this.steps.beginBuild(true);this.#ea=this.#ec;return{...e3(t),instruction:t}}
readFailure(e){const[,,t]=t6.exec(e)??[];const i=void 0===t?e.indexOf(ss):-1;if(i>0&&this.current)this.steps.remember(this.current,e.slice(0,i));const[,n]=st.exec((t??e.slice(Math.max(0,i))).trimEnd())??[];if(void 0===n)return;this.isOver=true;const o=n.replace(/^error building image: /,"");const a=/failed to execute command|failed to take snapshot/.test(o);return a?{...c(o),...this.blame(this.current,this.#O)}:{message:s(o,r.message)}}
seconds(){const e=this.#ec-this.#ea;return e>=0?e:void 0}
#eu(e){const[,t,s]=t7.exec(e)??[];const[,i]=/^Pushing image to (\S{1,300})$/.exec(e)??[];if(void 0!==this.#ed&&void 0!==t&&void 0!==s){if(this.#ed.replace(/:[\w.-]{1,128}$/,"")===t)this.pushed.set(this.#ed,s)}else if(void 0===i)this.pushed.clear();this.#ed=i}};const sn=()=>void 0;const sr=e=>({type:"phase",name:e});const so=e=>()=>({type:"phase-end",hasFailed:e});const sa=([,e="",t])=>({type:"failed",message:e,command:t});const sc="set-up";const sd=[[/^(?:Waiting for |Running on CodeBuild|Registering with agent|Phase is |CODEBUILD_SRC_DIR=|YAML location is |Phases found in YAML)/,()=>sr(sc)],[/^Expanding base directory path/,()=>sr("UPLOAD_ARTIFACTS")],[/^Entering phase (\w{1,60})/,([,e=""])=>sr(e)],[/^Running command (.*)$/s,([,e=""])=>({type:"command",command:e})],[/^(Command did not exit successfully (.*?)(?: exit status \d{1,9})?)$/s,sa],[/^Phase complete: \w{1,60} (?:State: (?!SUCCEEDED)|Success: false)/,so(true)],[/^Phase complete: /,so(false)],[/^Phase context status code: \S.{0,100}? Message: (.*)$/s,sa],[/^/,sn]];const su=[[/^Downloading source code/,()=>sr(sc)],[/^Logging in to registry: /,()=>sr("login")],[/^Executing step ID: (\S{1,100})\. Timeout/,([,e=""])=>sr(`step ${e}`)],[/^Pushing image: (\S{1,300}), attempt 1\b/,()=>sr("push")],[/^(Container failed during run: \S{1,100}\. No retries remaining\.)/,sa],[/^(?:Finished downloading source code|Using acb_vol_\S|(?:Creating|Successfully set up) Docker |Setting up Docker |Successfully (?:executed container|logged into|scanned|pushed image|populated)|Scanning for dependencies|Launching container with name: |Step ID: \S{1,100} marked as |Pushing image: \S{1,300}, attempt \d|Populating digests for step)/,sn]];const sl=[[/^failed to run step ID: \S{1,100}: exit status \d{1,9}$/,sn],[/^Run ID: \w{1,40} failed after \S{1,40}\. Error: (.*)$/s,sa],[/^Run ID: \w{1,40} was successful after /,so(false)]];const sh={codeBuild:sd,acr:su,acrEnd:sl};const sf=/^[[\dfR]/;const sp=/^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /;
function sm(e){if(!sf.test(e))return;const[t="",s,i,n,r,o]=sp.exec(e)??[];const a=void 0!==s?"codeBuild":""===t?"acrEnd":"acr";const c=e.slice(t.length);for(const[e,t]of sh[a]){const s=e.exec(c);if(null===s)continue;const a=Date.parse(`${i}-${n}-${r}T${o}Z`);return{event:t(s),atMs:Number.isNaN(a)?void 0:a}}return}const sg=new RegExp(String.raw`^${eG}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`);const sb=/^Finished Step #(\d{1,4})\b/;const sv=/^(?:ERROR: |BUILD FAILURE: (?:Build step failure: )?)((?:build step (?<failed>\d{1,4}) "(?<image>[^"]{0,500})" failed|error pushing image "[^"]{0,500}"): .*|context deadline exceeded|timeout)$/is;
function sw(e){const[t,s]=sg.exec(e)??[];if(void 0!==t&&void 0!==s)return{type:"line",step:s,rest:e.slice(t.length)};const[,i]=sb.exec(e)??[];if(void 0!==i)return{type:"end",step:i};const n=sv.exec(e);if(n?.[1]===void 0)return;const{failed:r,image:o}=n.groups??{};const a=void 0!==r&&void 0!==o;return{type:"error",message:n[1],failed:a?{step:r,image:o}:void 0}}const sx={remote:{except:p}};const sk={"the builder does not trust the certificate of a host":"Add the CA certificate of the registry or proxy to the builder.","the builder cannot store an image for several platforms":"Build for one platform, or have the builder push the image.","the registry failed to respond":"Run the build again; if it fails again, check whether the registry has an outage.","stage $1 has no '$2'":"Check that the earlier stage writes the file, and to this path.","the stage '$1' depends on itself":"Break the circle: a stage may only copy from stages that do not need it."};const sy=String.raw`
out-of-disk
  the builder ran out of disk space:  (?i:no space left on device|\bENOSPC\b|disk quota exceeded)
out-of-memory
  the builder ran out of memory:  (?i:cannot allocate memory|\bout of memory\b|\bOOMKilled\b)
certificate
  the builder does not trust the certificate of a host:  \bx509: |\btls: failed to verify certificate
registry-rate-limit
  the registry limits requests, and the limit is reached:  (?i:\btoo ?many ?requests\b|\brate limit\b)
dockerfile-missing
  there is no Dockerfile '$1':  failed to read dockerfile: open ([^\s:]{1,300}): no such file
    Cannot locate specified Dockerfile: (\S{1,300})
    in Dockerfile path: lstat ([^\s:]{1,300}): no such file
  there is no Dockerfile:  error resolving dockerfile path
platform
  the base image does not exist for the platform:  no match for platform in manifest|no matching manifest for
    image with reference \S{1,300} was found but (?:does not match|its platform)
  a program is for another platform:  (?i:\bexec format error\b)
  the builder cannot store an image for several platforms:  \bdoes not currently support exporting manifest lists
requires-buildkit
  the builder does not know '--$1':  \bthe --([\w-]{1,40}) option requires BuildKit\b
invalid-reference
  the name of an image is invalid: '$1':  \binvalid tag "([^"]{1,300})"
  the name of an image is invalid:  \binvalid reference format\b
network remote
  the builder could not reach a host:  \bdial (?:tcp|udp)\b|\bi\/o timeout\b|TLS handshake timeout|\bno such host\b|connection reset by peer
    network is unreachable|Client\.Timeout exceeded|net\/http: request canceled|timeout awaiting response headers
network
  the registry failed to respond:  \bunexpected (?:HTTP )?status(?: code| from [A-Z]{1,10} request to)?:? (?:https?:\/\/\S{1,1500} )?5\d\d\b
network remote
  a connection timed out or was closed:  ^(?=[^\n]*(?:\b(?:push|copy|authorize|request|fetch|pull|upload|export|httpReadSeeker|token|blob|manifest|receive status|reading from server|no active session)|\b(?:Head|Get|Post|Put|Patch) "))[^\n]*(?:\bcontext deadline exceeded\b|\bDeadlineExceeded\b|: (?:unexpected )?EOF\b)
    \bbroken pipe\b|\bclosed (?:pipe|network connection)\b|\bconnection (?:was )?(?:closed|lost)\b|\bserver sent GOAWAY\b
    \bserver closed (?:idle )?connection\b|\bstream error\b.{0,200}received from peer|\bfailed size validation\b
timeout
  the build reached a time limit:  (?i:^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b)
registry-auth
  the registry refused the push:  (?is:(?:\bpush(?:ing)?\b|\bwriting layer blob: ).{0,600}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|no basic auth credentials|insufficient_scope|authentication required))
copy-source-missing
  stage $1 has no '$2':  failed to get fileinfo for \/kaniko\/(\d{1,4})(\/[^\s:]{1,300}): l?stat
  the build context has no '$1':  failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found
    (?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found
    \b(?:COPY|ADD) failed: (?:file not found in build context[^:]{0,60}: )?(?:l?stat )?(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?([^\s:]{1,300}): (?:file does not exist|no such file or directory)
    \blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory
    (?:^|: )lstat (\/?[^\s:]{1,300}): no such file or directory$
    failed to get fileinfo for ([^\s:]{1,300}): l?stat
  no file in the build context matches the source of the instruction:  \b(?:COPY|ADD) failed: no source files were specified
base-image-not-found
  the base image does not exist or is private:  pull access denied
  the registry has no image '$1':  manifest for (\S{1,300}) not found
    (?:(?:load|resolve source) metadata|resolve image config) for (\S{1,300}): (?!.*no match for platform).{0,600}\bnot found$
  the registry has no such base image:  \bmanifest unknown\b|\bMANIFEST_UNKNOWN\b|\bNAME_UNKNOWN\b
registry-auth
  the registry denied the pull:  failed to authorize|failed to fetch (?:anonymous|oauth) token|no basic auth credentials|unauthorized(?:: |$)|\bUNAUTHORIZED\b
    \b401 Unauthorized\b|\b403 Forbidden\b|\bDENIED: |^denied(?:: |$)|authentication required
syntax
  the stage '$1' depends on itself:  \bcircular dependency detected on stage: (\S{1,200})
  the Dockerfile has an unknown instruction '$1':  (?i:\bunknown instruction: "?([^\s"]{1,100}))
  the Dockerfile has a syntax error:  (?i:\bdockerfile parse error\b|^failed to parse dockerfile: )|^unsupported mount type |^no build stage in current context
    ^Syntax error - |^unknown flag: |^unexpected end of statement|^unterminated heredoc
    (?:^|\bparsing dockerfile: )(?:[^\s:]{1,300}: )?(?:[A-Z]{2,20} (?:requires|must have) |Syntax error - |file with no instructions)
command-not-found
  the image has no command '$1':  ${m}
permission
  '$1' is not executable:  \bexec: "([^"]{1,300})": permission denied
    \bfork\/exec (\S{1,300}): permission denied`;const s$=h(sy,sx,sk);const sE=/did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/;const sS=/^(?:failed to compute cache key: )?failed to calculate checksum of ref \S{1,300}: (?=")/;const sR=(e=0)=>e>128&&e<160;
function sO(e){const{message:t,sentences:s=[t],entry:i,exitCode:n,codeFrame:r=[],outside:o}=e;const{isEnd:a,output:c}=sT(e);const d=c?.tail.lines()??[];const u=sC(e);const l=o?t:u[0]?.line;const h=e.instruction??i?.step.instruction??tS(r);const f=void 0!==h&&void 0!==n&&a;return{kind:o?"machinery":"build",command:o?.command,status:o?.status,hasBuilt:o?.hasBuilt??false,message:t,step:i?.step,instruction:h,exitCode:n,dockerfile:e.dockerfile??(o?void 0:sN(s)),codeFrame:r,decidingLine:l??(f?void 0:t.replace(sS,"")),tail:d,isSilent:void 0!==i&&true!==i.isNamedOnly&&0===d.length,cause:sL(sP(s)??sI(u,c?.lines().at(-1)?.at??0,n)??sM(n,l),h)}}
function sT({message:e,outside:t,output:s,entry:i}){const n=sE.test(e.slice(-200));return{isEnd:n,output:t?.output??(n?s:void 0)??i?.output}}
function sC(e){const{isEnd:t,output:s}=sT(e);const i=eF(s?.lines()??[],e.exitCode);const n=void 0!==e.outside||t&&!sR(e.exitCode);return n?i:i.filter(({says:e})=>"plain"!==e)}
function sN(e){const[,t]=/\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(e.join("\n"))??[];return void 0===t?void 0:{file:"Dockerfile",line:Number(t)}}const sA=100;
function sL(e,t=""){if(e?.kind!=="copy-source-missing"||!/\s--from=/.test(t))return e;return{...e,sentence:e.sentence.replace("the build context has","the stage that is copied from has"),hint:"Check that the earlier stage writes the file, and to this path."}}
function sP(e){for(const t of e){const e=sD(t);const s=f(s$,e);if(s)return sB(s,e)}return}
function sD(e){return e.replace(/\bprocess ".*" did not complete successfully\b/s,"").replace(/\bexecutor failed running \[.*\]:/s,"").replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s,"$1").replace(/^The command '.*' returned a non-zero code\b/s,"").replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is,"")}
function sI(e,t,s){const[i]=e;const n=e.filter(({at:e})=>t-e<=sA);if(void 0===i||!n.includes(i))return;const{cause:r}=i;const o=n.filter(e=>e.cause?.isVague&&sF(e,i));const a=o.find(e=>e.cause?.kind==="test-failed");const[c]=o;const d=o.every(e=>e.cause?.kind===c?.cause?.kind);const u=r?.exitCode===void 0||r.exitCode===s;const l=r&&!r.isVague&&u?i:void 0;if(l?.cause?.kind==="test-failed")return sB(l.cause,l.line);const h=a??l??(d?c:void 0);return h?.cause&&sB(h.cause,h.line)}
function sF({at:e,cause:t},s){const i="raised"===s.says||"compilers"===s.rule;return!i||e>=s.at||t?.kind==="test-failed"}
function sM(e,t){const s=127===e?"command-not-found":126===e?"permission":void 0;if(void 0===s||t&&!/not found|permission denied/i.test(t))return;const i="permission"===s?"a command is not executable":"the image lacks a command";return{kind:s,sentence:i,hint:l[s]}}
function sB({kind:e,pattern:t,sentence:i,hint:n},r){const o=t.exec(r)??[];const a=i.replace(/\$(\d)/g,(e,t)=>o[Number(t)]??"");return{kind:e,sentence:s(a.replace(/ ''/,""),500),hint:n}}const sU=String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;const s_=String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${sU}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`;const sq=String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?| (?:[\w.\-]{1,100}\/)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?`;const sz=[String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${s_}\]?${eG}${sq}(?:[ \t]|$)`,String.raw`\[${sU}\]${eG} ?`,String.raw`${sU}${eG}(?:[ \t]|$)`,String.raw`\[ {0,8}\d{1,9}\.\d{1,9}s?\](?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${sU}(?: [AP]M)?(?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${sU} \S{1,64} [^\s:]{1,64}:(?: |$)`].map(e=>new RegExp(`^${eG}(?:${e})`));const sW=[String.raw`[\w.\-]{0,64} {0,64}[|│] `,String.raw`\[[\w \/.:\-]{1,150}\] `,String.raw`remote: `,String.raw`> `,String.raw`[ \t]{1,16}(?=\S)`,String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`].map(e=>new RegExp(`^${eG}(?:${e})`));const sG=3;let sH=class LinePrefixes{#el;#eh;constructor(e){this.#el=e}
strip(e){this.#eh??=this.#ef(e);let t=e;for(const e of this.#eh??[]){const s=e.exec(t);if(null===s)break;t=t.slice(s[0].length)}return t}
#ef(e){let t=[{layers:[],rest:e}];for(let e=0;e<=sG;e+=1){const e=t.find(({rest:e})=>this.#el(e));if(e)return e.layers;t=t.flatMap(({layers:e,rest:t})=>sj(t).map(s=>({layers:[...e,s],rest:t.replace(s,"")})))}return}};
function sj(e){const t=sW.flatMap(t=>t.exec(e)?.[0]??[]);return[...sz.filter(t=>t.test(e)),...t.map(e=>{const[t,s]=[e,e.trimEnd()].map(e=>RegExp.escape(e));return new RegExp(`^(?:${t}|${s}$)`)})]}const sK=[tq,t4,si];let sZ=class LogParser{#ep=new sH(sY);#E=new Map;#M=new e4;#em=new eZ(r.lastLines);#eg=this.#eb("");#ev;#ew=new ts({
failure:()=>this.#ex(),
hasBuilt:()=>this.#ek()});
push(e,t){const s=e.endsWith("\r")?e.slice(0,-1):e;this.#em.push(s);const i=this.#ep.strip(s);const n=sw(i);if(n?.type==="line"){this.#eg=this.#eb(n.step);return this.#ey(n.rest,t)}if(n?.type==="error"&&n.message.startsWith("error pushing image "))this.#ew.failPush(n.message);const r=sm(ej(i));if(r){const e=this.#eg.reader?.leave?.(r.event?.type==="failed");this.#ew.pushOfService(r,e,t);const s=this.#ew.phase();return{step:s,text:i,kind:void 0===s?"other":"output"}}const o=n?.type==="error"&&n.failed&&!this.#eg.reader;if(void 0===n||1===this.#E.size&&!o)return this.#ey(i,t);if("error"===n.type)this.#ev??=this.#e$(n);else this.#E.get(n.step)?.end();return{step:void 0,text:i,kind:"other"}}
steps(){return this.#eE().flatMap(e=>e.steps.entries()).map(({step:e})=>e)}
failure(){const e=this.found();return e&&sO(e)}
found(){return this.#ew.failure()??this.#ex()??this.#ew.refusedPush()??this.#ev}
phases(){return this.#ew.phases()}
digest(e){const t=this.#eE().map(({reader:e})=>e);const s=t.flatMap(t=>t?.pushed?.get(e)??[]);const i=t.some(e=>e instanceof tq||e instanceof t4);return s.at(-1)??(i?this.#ew.dockerPush.digests.get(e):void 0)}
warnings(){return this.#eE().flatMap(({reader:e})=>e?.warnings?.()??[])}
atWork(){return sV(this.#eE().flatMap(e=>e.steps.entries()))}
lastLines(){return this.#em.lines()}
#eb(e){const t=this.#E.size<r.builders?void 0:this.#E.get("");const s=this.#E.get(e)??t;if(s)return s;const i=new s0(this.#M,e);this.#E.set(e,i);return i}
#eE(){return Array.from(this.#E.values())}
#ek(){return this.#eE().some(e=>e.hasBuilt())}
#ex(){return this.#eE().map(e=>e.failure()).findLast(e=>void 0!==e)}
#e$({message:e,failed:t}){const i=s(e,r.message);const n=t&&(1===this.#E.size?this.#E.get(""):this.#E.get(t.step));if(void 0===n||n.reader)return{message:i};return ti(n.before,{said:i,command:t?.image,hasBuilt:this.#ek()})}
#ey(e,t){const s=this.#eg.push(e,t);if(void 0!==s.step){this.#ew.dockerPush.forget();return s}if(s.isExcerpt||""===e.trim())return s;this.#ew.push(ej(e));const i=this.#ew.phase();return void 0===i?s:{step:i,text:e,kind:"output"}}};
function sV(e){const t=t=>e.filter(({step:e})=>e.state===t);const s=t("running");const i=s.length>0?s:t("cancelled");const n=i.filter(({step:e})=>void 0!==e.instruction);const[r]=(n.length>0?n:i).toSorted((e,t)=>t.lastLine-e.lastLine);return r&&{step:r.step,tail:r.output.tail.lines(),lastLineMs:r.lastLineMs}}
function sY(e){const t=ej(e);return void 0!==sw(e)||void 0!==sm(t)||ts.recognises(t)||sK.some(e=>e.recognises(t))}const sX="ERROR";const sJ=/^(?:error: |build error: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is;const sQ=/^\d{1,6}\.\d{1,3} /;let s0=class BuilderLog{steps;before=new e0;reader;#eS=false;#eR=false;#eO;constructor(e,t){this.steps=new e6(e,""===t?"":`${t}:`)}
push(e,t){const s=ej(e);const i=this.#eT(s);const n={step:void 0,text:e,kind:"other"};if(this.#eS)return n;this.steps.tick(t);const r=this.reader?.push(e,s)??n;this.#eR||="title"===r.kind;const[o,a]=this.reader?[]:sJ.exec(s)??[];if(void 0!==o)this.#eO??={...c(s),instruction:a,output:this.before};const d=!i&&void 0===r.step&&s!==sX;if(d&&!this.#eO)this.before.push(e.replace(sQ,""));return r}
end(){this.#eS=true;if(this.reader?.failure()!==void 0)return;for(const e of this.steps.entries())if("running"===e.step.state)this.steps.end(e,"done")}
failure(){const e=this.reader?.failure()??this.#eO;if(void 0===e||this.#eR)return e;const t=e.output??e.entry?.output;return void 0===t||0===t.tail.lines().length?{...e,output:this.before}:e}
hasBuilt(){const e=this.steps.entries();const t=({step:e})=>"done"===e.state||"cached"===e.state;return e.length>0&&e.every(t)}
#eT(e){if(this.steps.hasBegun())return true;const t=sK.find(t=>t.recognises(e));if(void 0!==t&&!(this.reader instanceof t))this.reader=new t(this.steps);return void 0!==t}};var s1=t.g;export{s1 as LogParser};