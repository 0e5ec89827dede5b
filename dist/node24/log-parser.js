var e={};(()=>{e.d=(t,s)=>{for(var i in s)if(e.o(s,i)&&!e.o(t,i))Object.defineProperty(t,i,{enumerable:true,get:s[i]})}})();(()=>{e.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();var t={};e.d(t,{
g:()=>ie});
function s(e,t){if(e.length<=t)return i(e);let s=t-1;while(s>0&&!/\s/.test(e.charAt(s)))s-=1;return i(`${e.slice(0,Math.max(0,s)).trimEnd()}\u{2026}`)}
function i(e){return` ${e}`.slice(1)}globalThis.process.getBuiltinModule("node:timers/promises");const n=1e3;const o={steps:1e3,failures:16,tailLines:30,tailLine:2e3,keptLines:240,keptLength:6e4,lastLines:20,codeFrameLines:100,title:1e3,message:4e3,warnings:100};const r="ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR";let a=class Builder{steps;found;constructor(e){this.steps=e}
failure(){return this.found}
hasFailed(){return void 0!==this.found}pushed;keepsOutputApart=false};
function c(e=""){return/^\S*/.exec(e)?.[0].toUpperCase()??""}
function d(e){return{message:s(e,o.message),exitCode:u(e)}}
function u(e){const t=e.slice(-200).trimEnd();const[,s]=/\b(?:exit (?:code:?|status) |non-zero (?:code|status): )(\d{1,9})$/.exec(t)??[];return void 0===s?void 0:Number(s)}const l=(e="")=>(...t)=>new RegExp(f(...t),e);const h=(e="")=>(...t)=>new RegExp(`^(?:${f(...t)})`,e);const f=(...[e,...t])=>String.raw(e,...t).trimStart().replace(/\n\s*/g,"|");
function p(e){return e.split(/\n(?=\S)/).flatMap(e=>{const t=e.trim().split("\n",1)[0]??"";const s=e.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm);return Array.from(s,([,e="",s=""])=>({heading:t,name:e,lines:s.split(/\n\s*/)}))})}const m=String.raw;const g={"package-not-found":"Check the name and version, and that the package index the builder reaches has it.","version-conflict":"Loosen or align the versions that the message names.","lock-file":"Update the lock file with the same tool, and commit it.","index-auth":"Check that the step gets credentials that the package index accepts.","copy-source-missing":"Check that the path is part of the build context: spelling, ignore rules, and the directory it is relative to.","base-image-not-found":"Check name and tag of the image. A private image needs a registry that the builder may read from.","registry-auth":"Check that the builder's registry credentials are valid and allow this for the repository.","registry-rate-limit":"Pull the image from a mirror, or give the builder credentials of the registry: anonymous pulls are limited.",certificate:"Add the CA certificate, such as that of your company's proxy, to the image before this instruction.",platform:"Use an image, and programs in it, for the platform that is built.","dockerfile-missing":"Check the name and place of the Dockerfile, and that no ignore rule excludes it.","requires-buildkit":"Build with BuildKit, or remove this feature from the Dockerfile.","invalid-reference":"Correct the name of the image: lower case, no empty tag, and a value for every variable in it.","out-of-disk":"Make the image smaller or remove caches within the same RUN instruction.","out-of-memory":"Lower the memory that the command needs, e.g. with fewer parallel jobs.",network:"Run the build again; if it fails again, check that the builder can reach the host.","test-failed":"Run the same tests locally; the last lines of the step name those that failed.",syntax:"Correct the instruction; 'docker build --check' finds such errors without a build.","command-not-found":"Install the command in an earlier instruction of the same stage, or add it to PATH.",permission:"Check the file mode and owner, and the user that the instruction runs as.",timeout:"Find the slowest step in the log; one that prints nothing for minutes has probably hung."};
function b(e,t,s){return p(e).flatMap(({heading:e,name:i,lines:n})=>{const[o,r=""]=e.split(" ");const a={hint:s[i]??g[o],...t[r]};return n.map(e=>({kind:o,sentence:i,pattern:new RegExp(e,"m"),...a}))})}
function v(e,t){return e.find(({pattern:e,except:s})=>e.test(t)&&!s?.test(t))}const w=l()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`;const x=m`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`;const y=String.raw;const k="npm (?:error|err!) ";const $=y`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`;const E=y`(?: *\(core dumped\)| {2,}\S| *$)`;const S=y`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`;const R=y`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`;const O="(?:Error|Exception|NotFound|Exit|Failure)";const T="(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)";const C=y`
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
  the level of a log:  (?-i:^\s{0,8}${S}[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|\-]|$))
  no error:  \b(?:0|no) (?:errors?|failures?|failed|vulnerabilities)\b|\b(?:errors?|failed)(?:[=:] ?0\b|\(s\): 0\b)
  logfmt:  ^\s{0,8}(?:time=\S{1,60} )?level=(?:trace|debug|info|warn(?:ing)?)\b
  a warning:  \bwarn(?:ing)?\b|^w: |deprecat|^npm (?:notice|verb|http|info)|^(?:${k})?gyp (?:info|verb|http)
    -werror(?![=\w-]*\])|^treating warnings as errors
  another try:  ^(?!.{0,30}\berror).{0,400}\b(?:retrying|will retry|tries remaining|trying again)\b|^(?:err|ign):\d
  what package managers say in every container:  ^(?:debconf|dpkg-preconfigure|invoke-rc\.d): |^e: can ?not write log
    ^error: pip's dependency resolver |^failed to (?:connect to bus|get d-bus|create bus connection)|^\[notice\] 
  work in progress:  ^\s*(?:compiling|download(?:ing|ed)|installing|unpacking|setting up|selecting|preparing|collecting) \S
    ^\s*(?:inflating:|adding:|creating:|fetching|requirement already|using cached|get:\d|checking |-- |[#$+>] )
    ^\s*(?:building|transforming|processing|running|copying|removing|reading|go: (?:downloading|finding|extracting))
root
  a process died:  ^${$}(?:\d{1,9} )?(?:segmentation fault|illegal instruction|bus error|killed)${E}
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
  npm: what stands around an error:  ^${k}(?:code|errno|path|command|syscall|workspace|location|cwd|signal|sh -c)\b
    ^${k}(?:a complete log|\/|exit status|failed at the|this is probably)|^npm (?:error|err!)$
    ^${k}(?:not ok|\S{1,200}@\S{1,100} \w{1,40}: .)|^\s*elifecycle|\berr_pnpm_recursive
  make, ninja and cargo: the end:  ^(?:${k})?g?make(?:\[\d+\])?: \*\*\* (?:\[|waiting)|^ninja: build stopped
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
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${R})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${O}(?:: | \[|:?$))
error
  compilers:  \berror [A-Z]{2,10}\d{3,5}:|^(?:error in \S{1,300} )?ts\d{4,5}: |^ *error(?:\[e\d+\]): |: (?:fatal )?error:
    ^\S{1,300}:\d+:\d+(?: -|:) error|^e: (?:file:)?\/|(?:^|: )type error: |: undefined: |\bundefined reference to 
    \bld(?:\.\w+)?: (?:cannot find|library not found)|^(?:\S{1,200}: )?\S{1,300}\.go:\d{1,9}:\d{1,9}: 
    ^\[error\] +\S{1,300}:\[?\d|^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}line \d{1,9}:\d{1,9}: |\bmodule not found: error: 
  tests:  ^--- fail: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. failed|^\S{1,200} > .{1,200} failed$|^\[error\] {3}\w{1,100}\.\w
  package managers:  ^e: |^error: could not (?:install|build|open)|^${k}(?:missing script|could not determine)
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
  a word of an error in the name of a file:  (?:error|fail|fatal|exception)[\w-]{0,60}\.${T}\b(?!:\d)
words
  words of errors:  ^${k}\S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
    \b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out)\b
    \b(?:invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|mismatch|corrupt(?:ed)?|unexpected)\b
    \b(?:is|are) (?:not|required)\b|\bmust (?:be|have)\b|\bnot (?:supported|permitted|allowed|a supported)\b
    \bdoes(?: not|n't) (?:exist|match|have)\b|\brequired? [\w.-]{1,40} version\b|\brequires\b|\bonly supports\b`;const N=p(C).map(({heading:e,name:t,lines:s})=>({name:t,says:e,pattern:new RegExp(s.join("|"),"iu")}));const A=l("i")`
  err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|exception|panic|abort|kill|memory|traceback|caused by
  no(?:t (?:found|known|permitted|allowed|supported|a supported|in gzip))|no (?:such|match|package|module|space)
  no (?:provider|tests collected|required)|denied|depends|does ?n[o']t |exceeded|m(?:issing|ismatch|ust )|\[cause\]
  un(?:able|defined|reachable|known|supported|expected)|c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig)
  c(?:onflict|orrupt|ritical)|time(?:d? ?-?out)|only supports|re(?:trying|solv|fused|quire[sd]|set by)|b(?:ad_alloc|ecause)
  bad (?:address|gateway)|bus error|broken|spurious|segmentation|wget: |[●⨯✕✖×✗✘❌╭┌]|💥|\*\*\* |e(?:nospc|acces|of\b)
  lockfile|too ?many ?requests|\((?:40[134]|5\d\d|429) |\b50[0234]\b|line \d{1,9}(?:\.$|:\d)|yn00|what went wrong
  ^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)
  host key|glibc|rosetta|qemu|provide a command|stderr|closed|hash sum|mirror sync|\[\d+ lines of output
  try(?:ing)? (?:again|increasing)`;const L=String.raw;const P="npm (?:error|ERR!)";const F=L`https?:\/\/(?:[^\s\/@]{1,200}@)?([^\s\/:)]{1,200})`;const D=L`^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}`;const I="(?:NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ConnectionReset)Error";const M={vague:{isVague:true},deciding:{mustDecide:true},remote:{except:w},"remote,deciding":{except:w,mustDecide:true},root:{isRoot:true},"exit=137":{exitCode:137},"exit=127":{exitCode:127},"exit=126":{exitCode:126}};const U={"the private package index refused the credentials":"Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.","a download is a web page, not the script that was expected":"Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.","the shell cannot read the command":"Check quotes, brackets and line continuations of the instruction or script.","a script has Windows line endings":"Save it with LF line endings, e.g. by '*.sh text eol=lf' in .gitattributes.","the host '$1' refused the credentials":"Check that the step gets credentials that the host accepts.","the program needs a newer processor":"Use an image, or a release of it, for older processors, or a builder with a newer one.","the program needs a newer C library than the image has":"Use a newer base image, or a build of the program for older systems.","apt found no package '$1'":"Run 'apt-get update' in the same RUN instruction, and check the name and the release of the base image.","apt found no version '$1' of '$2'":"A release keeps only the newest version of a package: pin less, or use a snapshot of the archive.","the image has no tool '$1'":"Install it in an earlier instruction of the same stage, or use packages that need not be built."};const B=L`
certificate
  the certificate of a host is not trusted:  (?i:certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|certificate verification failed|invalid peer certificate)
    (?i:unable to (?:get local issuer|verify the first) certificate)|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)
    ^curl: \(60\)|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority
    ^ERROR: cannot verify \S{1,200} certificate
index-auth
  the private package index refused the credentials:  ^(?=.*(?:\.codeartifact\.|scale-pypi))(?=.*(?:\b40[13]\b|authentication credentials|Credentials not correct))
  the package index '$1' refused the credentials:  An index URL \(${F}[^\s)]{0,300}\) could not be queried due to a lack of valid
    \b401 Error, Credentials not correct for ${F}
    HTTP status client error \(40[13] [^)]{0,40}\) for url \(${F}
    \bHTTP error 40[13] while getting ${F}
    ^${P} 40[13] .{0,60} - (?:GET|PUT) ${F}
  the host '$1' refused the credentials:  \b40[13] Client Error: .{1,60} for url: ${F}
  the package index refused the credentials:  ^[^"]{0,200}(?:\(40[13] |: 40[13] \()(?:Unauthorized|Forbidden)\)
index-auth vague
  the package index refused the credentials:  ^${P} code E40[13]\b|\bERR_PNPM_FETCH_40[13]\b
syntax root
  a download is a web page, not the script that was expected:  (?i:^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[\x60'<]{0,2}(?:!DOCTYPE\b|html>|html ))
syntax
  a script has Windows line endings:  ^(?:\/usr\/bin\/)?env: .{1,100}\\r['’]?: No such file|\^M: bad interpreter|: \$?'\\r': command not found
  the shell cannot read the command:  ${D}(?:-c: )?(?i:line \d{1,9}: )?(?i:syntax error|unexpected eof|unterminated quoted)
registry-rate-limit
  the registry limits requests, and the limit is reached:  ^(?:.{1,200}: )?(?i:toomanyrequests):
platform root
  a program is for another platform:  (?i:\bexec format error\b|: line 1: .{0,8}ELF.{0,200}: not found$|^rosetta error: |^qemu-\w{1,20}: Could not open )
  the program needs a newer processor:  ^Fatal glibc error: CPU does not support
  the program needs a newer C library than the image has:  : version .GLIBC(?:XX)?_[\d.]{1,10}. not found
lock-file
  the lock file is out of date:  ^${P} .npm ci. can only install packages when |\bERR_PNPM_OUTDATED_LOCKFILE\b
    pyproject\.toml changed significantly since poetry\.lock was last generated|^Your Pipfile\.lock \(\w{1,80}\) is out of date
    The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated
    The lockfile at .{1,200} needs to be updated|the lock file \S{1,300} needs to be updated but --locked
    lockfile had changes, but lockfile is frozen
  the lock file is missing:  ^${P} The .npm ci. command can only install with an existing
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
  npm found no package '$1':  ^${P} 404 +'?([^\s']{1,200})'? is not in
  npm found no version '$1':  ^${P} notarget No matching version found for (\S{1,200}?)\.?$
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
  npm found no such package:  ^${P} (?:404 Not Found - GET |code (?:E404|ETARGET)\b)
version-conflict
  pip found no versions that fit together:  ^ERROR: Cannot install .{1,1000} because these package versions have conflicting
  npm found no versions that fit together:  ^${P} ERESOLVE
  cargo found no versions that fit together:  ^error: failed to select a version for
  the packages need versions that do not fit together:  (?:^|─▶ )(?:Because (?!the current )|And because ).{1,400} depends? on .{0,900}\bconclude that\b
    ^Because .{1,600} (?:are incompatible|version solving failed)
version-conflict vague
  pip found no versions that fit together:  ^ERROR: ResolutionImpossible:
network remote
  curl could not reach a host:  ^curl: \((?:5|6|7|18|28|35|52|55|56|92)\)|\bCurl error \((?:6|7|28|35|52|55|56)\)
  wget could not reach a host:  ^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)
  pnpm could not reach the registry:  \bERR_PNPM_(?:META_FETCH_FAIL|FETCH_(?:429|5\d\d))\b
  yarn could not reach the registry:  ^error An unexpected error occurred: "https?:.{0,500}\bE(?:SOCKETTIMEDOUT|TIMEDOUT|NOTFOUND|AI_AGAIN|CONN(?:RESET|REFUSED))\b
  pip could not reach the index:  ^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.).{0,1000}${I}
    ^(?:WARNING|ERROR): .{0,1000}(?:Read timed out|Max retries exceeded|IncompleteRead)
  git could not reach the remote:  ^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)
    ^fatal: early EOF|^error: RPC failed; (?:curl|HTTP 5\d\d)
  apt could not reach a mirror:  ^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)
    ^[EW]: .{0,1000}(?: 50[0234] {1,2}\w|Hash Sum mismatch|Mirror sync in progress)
  apk could not reach a mirror:  ^(?:WARNING|ERROR): .{0,500}: (?:(?:temporary|network) error|DNS|(?:network )?connection (?:refused|aborted)|operation timed)
  NuGet could not reach its source:  \berror NU1301: 
  a host could not be reached:  (?i:Temporary failure (?:in name resolution|resolving )|Could ?n[o']t resolve (?:host|proxy)|\bName or service not known\b)
    (?i:failed to lookup address information: |\bnetwork is unreachable\b)|\bTLS handshake timeout\b
    \bdial (?:tcp|udp)\b.{0,300}(?:i\/o timeout|no such host|connection refused|connection timed out|server misbehaving)
  a server failed to respond:  HTTP status server error \(5\d\d
network vague
  npm could not reach the registry:  ^${P} (?:network |code E(?:NOTFOUND|AI_AGAIN|TIMEDOUT|CONNRESET|CONNREFUSED|RR_SOCKET_TIMEOUT|429|50\d)\b)
network remote,deciding
  a host could not be reached:  \bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN) \S
  a server failed to respond:  (?i:\b50[0234] (?:Internal Server Error|Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out)\b)
    (?i:https?:\/\/.{0,1000}(?:\bstatus(?: code)?|\berror|\bcode|\bHTTP(?:\/[\d.]{1,3})?|:)[ :]{1,2}(?:50[0234]|52\d)\b)
    (?i:\berror(?: code)?:? (?:50[0234]|52\d)\b(?:.{0,60}https?:|$|: \w))|\bstatus code: 50[0234], reason phrase\b
  a server limits requests:  (?i:\b429 (?:Client Error: )?Too Many Requests\b|(?:https?:\/\/.{0,1000}\b(?:status(?: code)?|code)|\berror):? 429\b)
  a connection was closed or timed out:  \bE(?:CONNRESET|SOCKETTIMEDOUT|TIMEDOUT)\b|\bUV_HTTP_TIMEOUT\b|(?i:socket hang ?up|\bpeer closed connection\b)
    (?i:\b(?:connection (?:was )?(?:reset|aborted|lost|closed by)|stream error|IncompleteRead|timeout awaiting response)\b)
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
    ${x}
command-not-found exit=127
  the image has no command '$1':  ${D}(\S{1,200}): (?:command )?not found$
    ^exec (\S{1,300}): no such file or directory$
    ^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory
permission exit=126
  '$1' is not executable:  ${D}(\S{1,200}): Permission denied$
permission deciding
  the command lacks a permission:  (?i:(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$)`;const _=b(B,M,U);
function q(e){const t=N.find(({pattern:t})=>t.test(e));if(t?.says==="decoration")return{says:t.says,rule:t.name,cause:void 0};const s=v(_,e);const i=s&&!s.isVague&&!s.mustDecide&&void 0===s.exitCode;if(i&&t?.says!=="warning")return{says:s.isRoot?"root":"cause",rule:s.sentence,cause:s};if(t)return{says:t.says,rule:t.name,cause:s};return s?.isVague?{says:"count",rule:s.sentence,cause:s}:void 0}const z=h("i")`
  \[(?!(?:error|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}
  [\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: `;const W=/^(\s{0,40}(?:npm (?:error|ERR!) )?)[\u2502\u2503\u2551\u2577\u2575]\s{0,80}/;
function G(e){const t=e.replace(z,"");if(!W.test(t))return t;const s=t.replace(W,"$1");return/[\u2502\u2503\u2551]$/.test(s)?s.slice(0,-1).trimEnd():s}const H=e=>e.length-e.trimStart().length;const j={root:70,cause:60,raised:50,error:50,sign:30,heading:25,words:20,warning:18,plain:15,consequence:10,count:8,advice:0,decoration:0};j.sign;const Z=17;const K=60;const V=20;const Y=20;const X=new Set(["network","certificate","index-auth","registry-rate-limit"]);const J=new Set(["package-not-found","syntax"]);const Q=/^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/;
function ee(e,t){if(void 0===t.cause||void 0===e.cause)return false;const[s,i]=[t,e].map(({cause:e})=>Q.exec(e?.sentence??"")?.[1]);return X.has(t.cause.kind)&&J.has(e.cause.kind)&&(void 0===s||void 0===i||s===i)}
function et({cause:e,at:t,isIndented:s},i){const n=e=>e.cause?.kind==="test-failed"&&Math.abs(e.at-t)<=K;return void 0!==e&&"test-failed"!==e.kind&&i.some(e=>n(e)&&e.at<t)&&(s||i.some(e=>n(e)&&e.at>t))}const es=({line:e})=>/\berror ([A-Z]{2,10})\d/.exec(e)?.[1];
function ei(e,t){const{at:s,says:i,cause:n}=e;return t.some(t=>t.at>s&&!ee(t,e)&&!t.isChained&&("raised"===t.says||"compilers"===t.rule&&(es(e)??"")!==es(t)||"cause"===t.says&&"cause"===i&&t.cause?.kind!==n?.kind))}
function en(e,t,s){const{says:i,cause:n,at:o}=e;if(n?.exitCode!==void 0&&n.exitCode===s){const e=!t.some(e=>e.cause?.exitCode===s&&e.at>o);if(e)return j.root}const r=t.some(t=>t.at>o&&ee(t,e));if("warning"===i&&r)return j.cause;if("cause"!==i)return j[i];const a=t.some(t=>t.at<o&&ee(e,t));return a||et(e,t)?j.consequence:ei(e,t)?Z:j.cause}
function eo(e,t){const s=new Map;const i=e.map(i=>{const n=en(i,e,t);const o=s.get(n)??{group:0,at:i.at};const r=n<=j.words?V:K;const a=o.group+(i.at-o.at>r?1:0);s.set(n,{group:a,at:i.at});return{...i,score:n,group:a}});const n=({says:e})=>"raised"===e||"plain"===e;return i.toSorted((e,t)=>t.score-e.score||t.group-e.group||Number(n(t))-Number(n(e))||(n(e)?t.at-e.at:e.at-t.at)).slice(0,Y)}const er=/^\s{0,40}Caused by:\s*$/i;const ea=/^\s{0,40}(?:Caused by: |\[cause\]: |[\u251c\u2570\u2514]\u2500[\u25b6>] )(.*)$/i;const ec=/^\s{2,12}\d{1,3}: (.*)$/;const ed=/^\s{0,40}> (.*)$/;const eu=/^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[\u2570\u2514]\u2500> \[\d{1,9} lines of output\])$/;const el=/^\s{0,40}(?:hint|help): (.*)$/;const eh=/^\s{0,40}\u2502 (.*)$/;const ef=/^\s{4,40}(\S.*)$/;const ep=/^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/;const em=/^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/;const eg=/^\s{0,40}[\u2570\u2514]\u2500> See above/;const eb=40;const ev=e=>ea.test(e)||er.test(e);
function ew(e,t,s){const i=s.startsWith("* What went wrong");const n=[s];const o=[];let r=i?ed:void 0;let a=/^\s{0,8}\xd7/.test(s)?eb:0;let c=n;let d=t;let u=false;const l=e=>({text:n.length>1?ey(n):n[0]===s?void 0:n[0],...{hints:o,next:d,hasOutput:e}});for(let s=t;s<e.length;s+=1){const t=e[s]?.text??"";if(""===t)a=0;if(""===t||ep.test(t))continue;if(eu.test(t))return l(true);if(eg.test(t)||i&&t.startsWith("* "))break;const[,h=r?.exec(t)?.[1]]=u?[t,ec.exec(t)?.[1]??t]:ea.exec(t)??[];const[,f]=el.exec(t)??[];const[,p]=a>0?eh.exec(t)??ef.exec(t)??[]:[];u=er.test(t);if(u)r=ec;else if(void 0!==h){n.push(h.trim());c=n;a=/^\s*[\u251c\u2570\u2514]/.test(t)?eb:0}else if(void 0!==f){o.push(f.trim());c=o;a=eb}else if(void 0!==p){c.push(`${c.pop()} ${p.trim()}`);a-=1}else if(em.test(t))continue;else if(!i)break;d=s+1}return l(false)}const ex=e=>/^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(e)&&e.split(" ").length<=8;
function ey(e){const[t="",s=""]=e.slice(-2).map(e=>e.replace(/^\s*\xd7 /,""));const[,i]=/^Because only .*\b(And because .*)$/.exec(s)??[];if(void 0!==i)return i;if(!ex(s))return s;return t.includes(s)?t:`${t.trim().replace(/[:.]$/,"")}: ${s}`}const ek=/^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/;const e$=/\b\d{1,4} validation errors? for \w/;const eE=/^\W{0,8}[\u2502\u2503\u2551]/;const eS=6;
function eR(e,t,s,{says:i,rule:n}){if("consequence"===i||"count"===i)return;const o="a box of errors"===n;const r="heading"===i?[]:[s.trim()];const a="heading"===i||s.endsWith(":")||ek.test(s);const c="a solver of versions"===n&&!s.endsWith(".");let d=o?eS:e$.test(s)?2:a||c?1:0;let u=t+1;while(d>0&&u<=t+2*eS){const t=eO(e,u,s,i);const n=void 0===t?"":e[t]?.text??"";if(void 0===t||o&&!eE.test(n)||c&&!/^\s+and /.test(n))break;const a=G(n).trim();d-=1;if(q(a)?.says==="heading")d=1;else r.push(a);if(a.endsWith(":")||c)d=Math.max(d,1);u=t+1}const l=o||c?r.join(" "):eC(r);return u===t+1||""===l?void 0:{text:l,next:u}}
function eO(e,t,s,i){const n=e=>q(G(e.text))?.rule==="no letter or digit";const o=e.slice(t,t+3).findIndex(e=>""!==e.text&&!n(e));const r=e[t+o]?.text;if(o<0||void 0===r||ev(r))return;const a="heading"===i;const c=ek.test(s)&&H(r)===H(s);const d=e.slice(t,t+o).every(({text:e})=>""!==e);if(!d&&!a&&!c&&H(r)<=H(s))return;const u=q(G(r))?.says;return void 0===u||eT(i,c||H(r)>H(s)).includes(u)?t+o:void 0}
function eT(e,t){if("heading"===e)return["words","heading","sign","error","raised","cause","consequence"];return t?["words","sign","consequence","heading",e]:["words",e]}
function eC(e){return 0===e.length?"":e.reduce((e,t)=>`${e}${e.endsWith(":")?" ":": "}${t}`)}const eN="Traceback (most recent call last)";const eA=/^\s*(?:The above exception was the direct cause|During handling of the above exception)/;const eL=/^\s*(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr))$/;const eP=/^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/;const eF=/^\s*(?:type error: |error: |module not found|syntax ?error|\d+:\d+\s|line \d+:\d+:)/i;let eD=class Reader{#e;#t=[];#s=false;constructor(e){this.#e=e}
read(){let e=0;while(e<this.#e.length)e=this.#i(e);return this.#t}
#i(e){const t=this.#n(e);if(eL.test(t))this.#s=t.includes("stderr");if(""===t||eL.test(t))return e+1;if(t.includes(eN))return this.#o(e);const s=G(t);const i=q(s);this.#s&&=i?.says!=="advice";if(void 0===i){if(this.#s)this.#r(e,s,eI("what was written to standard error"));return e+1}if("decoration"===i.says||"advice"===i.says)return e+1;if("warning"!==i.says)return this.#a(e,s,i);if(i.cause&&!i.cause.mustDecide)this.#r(e,s,i);return ew(this.#e,e+1,s).next}
#a(e,t,s){const i=eR(this.#e,e,t,s);const n=i?.text??this.#c(e,t);const o=i?eM(s,n):s;const r=ew(this.#e,i?.next??e+1,t);for(const t of r.hints){const s=v(_,t);if(s)this.#r(e,t,{says:"cause",rule:s.sentence,cause:s})}if(r.hasOutput)this.#r(e,r.text??n,{...o,says:"consequence"});else if(void 0===r.text)this.#r(e,n,o);else this.#r(e,r.text,eU(o,r.text));return r.next}
#c(e,t){const s=0===e?"":G(this.#n(e-1)).trim();if(!eF.test(t)||!eP.test(s))return t;return`${s}${/^\s*\d/.test(t)?":":" "}${t.trim()}`}
#o(e){const t=this.#n(e);const s=/[\u256d\u250c]/.test(t);const[,i=""]=/^(.*?)(?:Exception Group )?Traceback \(/.exec(t)??[];const n=e=>s||eB(e.slice(0,i.length))!==eB(i)?e:e.slice(i.length).trimEnd();const o=""===i.trim()?0:H(n(t));const r=e=>""===e||(s?/^\s*[\u2502\u2570\u2514]/.test(e):H(e)>o);let a=e+1;while(a<this.#e.length&&(r(n(this.#n(a)))||this.#n(a).includes(eN)))a+=1;if(a===this.#e.length)return a;const c=n(this.#n(a));const d=q(c);const u=d?.says==="cause"||d?.says==="root"?d:{says:d?.says==="consequence"?"sign":"raised",rule:"what Python raised",cause:d?.cause};const l=eR(this.#e,a,c,u);const h=this.#e.slice(0,e).findLast(({text:e})=>""!==e);this.#r(a,l?.text??c,u,eA.test(h?.text??""));return l?.next??a+1}
#n(e){return this.#e[e]?.text??""}
#r(e,t,i,n=false){const{at:r=0,text:a=""}=this.#e[e]??{};const c=s(t.trim(),o.message);this.#t.push({...i,at:r,line:c,isIndented:/^\s/.test(a),isChained:n})}};const eI=e=>({says:"plain",rule:e,cause:void 0});
function eM(e,t){const s=q(t);if(s?.says==="cause"||s?.says==="root")return s;const i=s?.cause??e.cause;if("heading"!==e.says)return{...e,cause:i};const n=s?.says==="raised"||s?.says==="error";return{says:n?s.says:"sign",rule:`below ${e.rule}`,cause:i}}
function eU(e,t){const s=q(t);const i=`${s?.rule??e.rule}, the last of a chain`;const n=s?.says==="cause"||s?.says==="root";const o="raised"===e.says||"error"===e.says||"cause"===e.says;return{says:n?s.says:o?e.says:"sign",rule:i,cause:s?.cause}}const eB=e=>e.replace(/\d/g,"0").replace("+","|");
function e_(e,t){const s=new eD(e).read();const i=eH(e,s);return eo(i?[...s,i]:s,t)}const eq=l("i")`
  ^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|^\S+$
  \b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b`;const ez=/^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$/u;const eW=3;const eG=25;
function eH(e,t){const s=t.find(({says:e})=>"consequence"===e||"count"===e)?.at??1/0;const i=(e="")=>q(e)?.says==="advice";const n=e.findLast(({at:t,text:n},o)=>{const r=""===n||q(n)?.says==="decoration";const a=i(n)||/^\s/.test(n)&&i(e[o-1]?.text);return t<s&&!r&&!a&&!/^npm (?:notice|warn)\b/i.test(n)});if(void 0===n||q(n.text)?.says==="warning")return;const o=n.text.trim();if(eq.test(o)||o.split(/\s+/).length<eW)return;if(n.at>eG&&!ez.test(o))return;return{...eI("the last line"),at:n.at,line:o,isIndented:false,isChained:false}}const ej="\x1b";const eZ=String.raw`${ej}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${ej}]{0,256}(?:\u0007|${ej}\\)|[@-Z\\^_=>78])`;const eK=`(?:${eZ}){0,8}`;const eV=new RegExp(eZ,"g");
function eY(e){return e.includes(ej)?e.replace(eV,""):e}const eX=/\d ?%|[.=#\u2588\u2501\u2500\u2587\u2591\u2593>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/;let eJ=class Tail{#d;#u=[];#l;constructor(e){this.#d=e}
push(e,t=0){const i=s(e0(eY(e)),o.tailLine).trimEnd();const n=eQ(i);if(void 0!==n&&n===this.#l)this.#u.pop();this.#l=n;if(""!==i||(this.#u.at(-1)?.text??"")!=="")this.#u.push({at:t,text:i});if(this.#u.length>this.#d)this.#u.shift();return i}
kept(){return this.#u}
lines(){const e=this.#u.map(({text:e})=>e);return""===e.at(-1)?e.slice(0,-1):e}};
function eQ(e){const t=e.slice(0,300);if(!eX.test(t))return;return t.replace(/\d+/g,"0").replace(/[^\p{L}\p{N}]+/gu," ").trim()}
function e0(e){if(!e.includes("\r"))return e;const t=e.trimEnd();return t.slice(t.lastIndexOf("\r")+1)}const e1="Traceback (most recent call last)";const e2=/^\s+at \S/;const e3={before:3,after:12};let e4=class StepOutput{tail=new eJ(o.tailLines);#h=0;#u=[];#d=0;#f=0;#p;#m;
push(e){this.#h+=1;const t=this.tail.push(e,this.#h);const s=t.length-t.trimStart().length;if(""===t||void 0!==this.#m&&s>this.#m)return;if(void 0!==this.#m||A.test(t))this.#f=e3.after;else this.#f-=1;if(this.#f<0||e2.test(t))return;this.#m=t.includes(e1)?s:void 0;this.#g()}
lines(){const e=this.tail.kept();const[t]=e;const s=this.#u.filter(({at:e})=>void 0===t||e<t.at);const i=[...s,...e];return void 0===this.#p?i:e6(i,this.#p)}
#g(){const e=this.#u.at(-1)?.at??0;for(const t of this.tail.kept().slice(-e3.before-1))if(!(t.at<=e)){this.#u.push(t);this.#d+=t.text.length}while(this.#u.length>o.keptLines||this.#d>o.keptLength){const e=this.#u.length>>1;const[t]=this.#u.splice(e,1);this.#d-=t?.text.length??0;this.#p=this.#u[e]?.at}}};
function e6(e,t){const s=e.findLast(({at:e})=>e<t)?.at??t;return e.map(({at:e,text:i})=>({at:e<t?e:e-(t-s-1),text:i}))}const e9=/^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/\d{1,6}\] (.*)$/s;
function e5(e){const[,t="",s,i]=e9.exec(e)??[];const n=t.split(" ").filter(e=>""!==e&&!e.includes("/"));return{title:e,stage:n.join(" ")||void 0,index:void 0===s?void 0:Number(s),instruction:i}}let e8=class StepTable{#b=new Map;#v=1;#w=0;#e=0;#x;
tick(e){this.#x=e}
get(e){return this.#b.get(this.#y(e))}
add(e,t){this.#w+=1;const s=this.#y(t??String(this.#w));const[i]=this.#b.keys();if(this.#b.size>=o.steps&&void 0!==i)this.#b.delete(i);const n={seconds:void 0,startMs:this.#x,endMs:void 0};const r={step:{key:s,...e,state:"running",...n},...{build:this.#v,output:new e4},...{lastLineMs:this.#x,lastLine:this.#k()}};this.#b.set(s,r);return r}
retitle(e,t){e.step={...e.step,...t}}
remember(e,t){e.lastLine=this.#k();e.lastLineMs=this.#x;e.output.push(t)}
takeOutput(e){const{output:t}=e;e.output=new e4;return t}
end(e,t,s){const{step:i}=e;e.step={...i,state:t,seconds:s??i.seconds,endMs:this.#x};if("done"===t||"cached"===t)e.output=new e4}
beginBuild(e){for(const{step:t,build:s}of e?this.entries():[])if(s===this.#v)this.#b.delete(t.key);this.#v+=1;this.#w=0}
entries(){return Array.from(this.#b.values())}
hasBegun(){return this.#v>1||this.#w>0}
#y(e){return this.#v>1?`${this.#v} ${e}`:e}
#k(){this.#e+=1;return this.#e}};const e7=/^The push refers to repository \[(\S{1,300})\]$/;const te=/^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/;const tt=h()`
  (?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)
  (?:An image does not exist locally with the tag|received unexpected HTTP status|error parsing HTTP \d{3} response body): `;const ts=l("s")`
  \b(?:docker|podman|buildah|nerdctl)\b.{0,200}\b(?:build|buildx|compose|login|pull|push)\b
  \bcloud-builders\/docker\b|\b(?:kaniko|skopeo|crane|oras)\b`;const ti=/^Successfully (?:built|tagged) /;let tn=class DockerPush{digests=new Map;repository;refused;
read(e){if(ti.test(e))this.forget();const[,t]=e7.exec(e)??[];if(void 0!==t){this.repository=t;this.refused=void 0}if(void 0===this.repository)return;const[,i,n]=te.exec(e)??[];if(void 0!==n&&this.digests.size<o.steps){this.digests.set(`${this.repository}:${i}`,n);this.refused=void 0}if(tt.test(e))this.refused=s(e,o.message)}
end(){this.repository=void 0;this.refused=void 0}
forget(){if(this.digests.size>0)this.digests.clear();this.end()}};let to=class AroundBuilders{#$;#E=new e8;dockerPush=new tn;#S;#R;#O;constructor(e){this.#$=e}
static recognises(e){return e7.test(e)}
push({event:e,atMs:t},s){const i=e?.type==="failed"||e?.type==="time-limit";const n=this.#$.reader?.leave?.(i);this.#E.tick(s);switch(e?.type){case"phase":{if(e.name===this.#S?.entry.step.title)return;this.#T(false,t);this.#C(void 0);const s=`phase ${this.#E.entries().length+1}`;this.#S={entry:this.#E.add(e5(e.name),s),atMs:t};return}case"phase-end":this.#T(e.hasFailed,t);return;case"command":this.#C(e.command);return;case"failed":this.#R=void 0===e.command?this.#R:tr(e.command);this.#O??=this.#$.failure()??this.#N(e.message,n);this.#T(true,t);return;case"time-limit":this.#O??=this.#$.failure()??{message:e.message,entry:n};return;case void 0:}}
phase(){return this.#S?.entry.step}
phases(){return this.#E.entries().map(({step:e})=>e)}
failure(){const{refused:e}=this.dockerPush;return this.#O??this.#$.failure()??(void 0===e?void 0:this.#A(e,true))}
#T(e,t){if(this.#S?.entry.step.state!=="running")return;const s=this.#S.atMs;const i=void 0===t||void 0===s?void 0:Math.max(0,t-s)/n;this.#E.end(this.#S.entry,e?"failed":"done",i)}
#C(e){this.#R=void 0===e?void 0:tr(e);this.#$.outside=new e4;this.dockerPush.end()}
#N(e,t){return t?{message:s(e,o.message),entry:t}:this.#A(e,this.#$.hasBuilt())}
#A(e,t){const{repository:i,refused:n}=this.dockerPush;const r=this.#R??(i&&`docker push ${i}`);const{outside:a}=this.#$;const c=a.tail.lines();const d=n??e_(a.lines())[0]?.line??c.at(-1)?.trim()??e;const l=s(d,o.message);const h=void 0!==n||ts.test(r??"")||0===c.length;return{message:l,sentences:h?[`${r??""}: ${l}`]:[],outside:{command:r,status:u(e),hasBuilt:t,output:a}}}};const tr=e=>s(e,o.title);const ta=/^ ?\d{1,6} warnings? found\b/;const tc=/^(?:WARN:| -) ([A-Z][A-Za-z]{2,60}): (.*?)(?: \(line (\d{1,9})\))?$/s;let td=class BuildChecks{#L=new Map;#P=false;
pushOfStep(e){if(e.startsWith("WARN: "))this.#F(e)}
pushOfEnd(e){if(""===e.trim())return;this.#P=ta.test(e)||this.#P&&this.#F(e)}
list(){return Array.from(this.#L.values())}
#F(e){const[,t,s,i]=tc.exec(e.trimEnd())??[];if(void 0===t||void 0===s)return false;this.#r(t,s,i);return true}
#r(e,t,i){if(this.#L.size>=o.warnings)return;const n=s(t,o.message);const r=void 0===i?void 0:Number(i);this.#L.set(`${e} ${r} ${n}`,{rule:e,message:n,line:r})}};const tu=String.raw;const tl=/^\d{1,9}\.\d{1,9}(?: |$)/;const th=/^#\d{1,9}$/;const tf="------";const tp=/^ > (.*):$/s;const tm=/^ > (\[(?:(?:[^\]]{0,300} )?\d+\/\d+|internal|auth)\] .*|(?:exporting to|importing cache|resolve image config) .*):$/s;const tg=/^-{19,20}$/;const tb=/^(\S.{0,300}):(\d{1,9})$/;const tv=/^ {0,8}(\d{1,9}) \|(?: (>>>))?(.*)$/s;const tw=/^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/;const tx=/failed to solve(?: with frontend [^\s:]{1,100})?: /;const ty=tu`executor failed running \[|process ".*" did not complete successfully`;const tk=new RegExp(`${tx.source}|^(?:${ty})`,"s");const t$=new RegExp(`^(?:(?:ERROR|error): (?:failed to build: )?|(?=${ty}))(.*)$`,"s");const tE=tu`failed to (?:build LLB|create LLB definition|load cache key): |rpc error: code = \w{1,40} desc = `;const tS=new RegExp(`^(?:${tx.source}|${tE}){0,8}`);const tR=h()`
  (?:ERROR|error): (?:failed to build: )?(?:docker exporter |invalid tag "|resolve : )
  (?:ERROR|error): (?:failed to build: )?(?:failed to read dockerfile|unable to prepare context): `;
function tO(e){const t=e.includes("failed to solve")&&void 0!==tT(e);return t||tR.test(e)||tm.test(e)}
function tT(e){const[t]=tx.exec(e.slice(0,1e3))??[];const s=void 0===t?-1:e.indexOf(t);const i=void 0!==t&&tw.test(e.slice(0,s));const n=i?e.slice(s+t.length):t$.exec(e)?.[1];return n?.replace(tS,"").replace(/ >$/,"")}let tC=class BuildKitEnd{#D;excerpts=[];codeFrame=new tN;closing;#I="start of log";excerpted;#M=false;constructor(e){this.#D=e}
push(e,t){const s=e.trimEnd();if(this.#U(s))return true;this.codeFrame.push(s);const i=(t||void 0!==this.closing)&&!tk.test(s);const n=i?void 0:tT(s);if(void 0!==n)this.closing=d(n);return false}
hasFailed(){return this.excerpts.length>0||void 0!==this.closing}
isInExcerpt(){return"lines"===this.#I}
#U(e){if(e===tf){this.#I="lines"===this.#I?void 0:"dashes";return false}if("lines"===this.#I){if(!/^\d/.test(e)&&tx.test(e))this.#I=void 0;else if(this.excerpted&&!this.#M)this.#D.remember(this.excerpted,e.replace(tl,""));return"lines"===this.#I}const t="dashes"===this.#I?tp:tm;const[,s]=void 0===this.#I?[]:t.exec(e)??[];if(void 0!==s){this.#I="lines";this.#C(s);return true}if(""!==e.trim())this.#I=void 0;return false}
#C(e){const t=s(e.trimEnd(),o.title);if(this.excerpts.length<o.failures)this.excerpts.push(t);this.excerpted=this.#B(t);this.#M=this.excerpted.output.tail.lines().length>0}
#B(e){const t=this.#D.entries();const s=t.find(({step:t})=>t.title===e);if(s)return s;const i=t.findLast(({step:e})=>"failed"===e.state&&th.test(e.title));const n=i??this.#D.add(e5(e),e);n.isNamedOnly=true;if(i)this.#D.retitle(i,e5(e));else this.#D.end(n,"failed");return n}};let tN=class CodeFrame{lines=[];#_=false;#q;#z;#W;#G="";
push(e){if(""===e.trim())return;const t=this.#G===tf;this.#G=e.length>tf.length?"":e;if(tg.test(e)){this.#_=!this.#_&&(void 0!==this.#q||0===this.lines.length);if(void 0!==this.#q){this.#W=this.#q;this.lines=[]}this.#q=void 0;return}this.#_&&=tv.test(e);if(this.#_&&this.lines.length<o.codeFrameLines)this.lines.push(s(e.trimEnd(),o.tailLine));const[,i,n]=this.#_?[]:tb.exec(e)??[];this.#q=void 0===i?void 0:{file:i,line:Number(n)};this.#z=t?this.#q:void 0}
place(e){const t=tL(this.lines)?.[1];const s=void 0===e||void 0===t?void 0:{file:e,line:Number(t)};return this.#W??this.#z??s}};
function tA(e){return tL(e)?.[3]?.trim()}
function tL(e){return e.map(e=>tv.exec(e)).find(e=>e?.[2])}
function tP(e){return e.filter(e=>Boolean(e))}let tF=class BuildKitOutcome{#D;end;#H=[];#j=false;constructor(e){this.#D=e;this.end=new tC(e)}
isOver(){return this.#j||this.end.hasFailed()}
finish(e,[t,s,i]){if(void 0!==i)this.fail(e,i);else if(t.startsWith("DONE")){const t="cached"===e.step.state?"cached":"done";this.#D.end(e,t,void 0===s?void 0:Number(s));this.#j||=/\bexporting to\b/.test(e.step.title)}else this.#D.end(e,"CACHED"===t?"cached":"cancelled")}
fail(e,t){const s=/\bcontext canceled\s*$/.test(t.slice(-100));this.#D.end(e,s?"cancelled":"failed");if(!s&&this.#H.length<o.failures)this.#H.push({entry:e,...d(t)})}
pushEnd(e){return this.end.push(e,this.#j&&!this.end.hasFailed())}
failure(e){return tD(this.#D,this.#H,this.end,e)}};
function tD(e,t,s,i){const n=s.closing?.message;const o=tM(e,t,s);const r=o?.message??n;if(void 0===r)return;const a=o?.entry;const c=a?.step.instruction===void 0?a?.step.title:void 0;return{message:r,entry:a,...tI(a,s,i),sentences:[r,tP([c&&`${c}: ${r}`,n]).join("\n")],exitCode:o?.exitCode??s.closing?.exitCode}}
function tI(e,t,s){const i=t.codeFrame.lines;const n=e?.step.instruction;const o=tA(i);const r=n&&o&&c(o)!==c(n);return r?{}:{dockerfile:t.codeFrame.place(s),codeFrame:i}}
function tM(e,t,s){const i=s.closing?.message;if(/\bcontext canceled$/.test(i??""))return;const n=t.filter(({entry:e})=>!/\bimporting cache/.test(e.step.title));const o=n.filter(({exitCode:e})=>137!==e);const r=e=>e.find(({message:e})=>i?.includes(e.slice(0,1e3).replace(/\u2026$/,"")));const a=void 0===i?void 0:tU(e,s,i);const c=n.some(({entry:e})=>e===a);return r(o)??o.find(({entry:e})=>e===a)??(a&&s.closing&&!c?{entry:a,...s.closing}:void 0)??o.find(({entry:e})=>void 0!==e.step.instruction)??o.at(-1)??r(n)??n[0]}
function tU(e,t,s){const i=new Set(t.excerpts);const n=e.entries();const o=n.filter(({step:e})=>i.has(e.title));const r=tA(t.codeFrame.lines)?.replace(/\\$/,"").trimEnd();const[,a]=/(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not complete|\]:)/.exec(s)??[];const c=({step:e})=>r&&e.instruction?.startsWith(r);const d=({step:e})=>a&&e.instruction?.endsWith(a);return o.find(c)??n.findLast(d)??o[0]}const tB=new RegExp(`^${eK}#(\\d{1,9})${eK} `);const t_=/^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s;const tq="...";const tz=h()`
  \[|(?:docker-image|local|https?|git|oci-layout):\/\/|docker\.io\/\b|sh \b|blob \b
  (?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context)\b
  (?:load (?:remote )?build|merging|mkfile|mkdir)\b`;const tW=h()`
  sha256:|resolve (?!image config)|exporting (?!to\b|cache\b)|exporting cache (?!to\b)|naming to |sending tarball|done\b
  (?:transferring|extracting|pushing|pulling|writing|unpacking|preparing|reading|inferred|Deduplicating|WARN:)\s`;const tG=/^pushing manifest for (\S{1,300})@(sha256:[\da-f]{64})(?: \d{1,9}\.\d{1,9}s)? done$/;const tH=/^(?:exporting cache to |resolving provenance for )/;const tj=/^\[[^\]]{0,300}\] /;let tZ=class BuildKit extends a{#Z=new td;#K=new tF(this.steps);#V;#Y;pushed=new Map;keepsOutputApart=true;#X;
static recognises(e){const[t]=tB.exec(e)??[];if(void 0===t)return tO(e.trimEnd());const s=e.slice(t.length);const i=[tl,t_,tz,tW].some(e=>e.test(s));return i||s===tq||/^(?:#0 building with|#\d+ [a-z])/.test(e)}
push(e,t){const[s,i]=tB.exec(e)??[];if(void 0===s)return this.#J(e,t);const n=e.slice(s.length);if(this.#K.end.isInExcerpt()&&tl.test(n))return this.#Q(`#${i}`,n);if("0"!==i)return this.#ee(`#${i}`,n);if(void 0!==this.#V&&tl.test(n))return this.#ee(this.#V,n);if(this.#K.isOver()&&n.startsWith("building with "))this.#et();return}
failure(){return this.#K.failure(this.#Y)}
hasFailed(){return this.#K.end.hasFailed()}
warnings(){return this.#Z.list().map(e=>({...e,file:this.#Y}))}
#ee(e,t){const s=eY(t);const i=this.steps.get(e);const n=this.#V!==e;this.#V=e;const o=tl.exec(s);const r=null===o?t_.exec(s):null;const a=null===o&&null===r&&s!==tq;const c=a?this.#es(e,s,i,n):void 0;const d=c??i??this.steps.add(e5(e),e);if(void 0===c&&void 0===i)d.isNamedOnly=true;const u=d===this.#X||tH.test(d.step.title);if(!u||null!==o)this.pushed.clear();if(c)return{step:c.step,text:t,kind:"title"};if(s===tq)return{step:d.step,text:t,kind:"other"};if(null!==r){this.#V=void 0;this.#K.finish(d,r)}else if(null===o)this.#a(d,s);else this.steps.remember(d,s.slice(o[0].length));return{step:d.step,text:t,kind:"output"}}
#es(e,t,i,n){const r=s(t.trimEnd(),o.title);const a=this.#K.isOver()&&"#1"===e;if(i&&tK(i.step.title,r)&&!a)return i;if(tW.test(t))return;if(void 0!==i){const e=th.test(i.step.title);const s=a||"running"!==i.step.state&&tz.test(t);if(!n||!(e||s))return;if(e&&!a){this.steps.retitle(i,e5(r));return i}}if(void 0!==i||a)this.#et();this.#Y=/load build definition from (\S{1,300})$/.exec(r)?.[1]??this.#Y;return this.steps.add(e5(r),e)}
#et(){this.steps.beginBuild(void 0!==this.failure());this.#K=new tF(this.steps)}
#a(e,t){this.#Z.pushOfStep(t);const[,s,i]=tG.exec(t)??[];const n=void 0===e.step.instruction&&/\bexporting to /.test(e.step.title);if(void 0!==s&&void 0!==i&&n&&this.pushed.size<o.steps){this.pushed.set(s,i);this.#X=e}}
#J(e,t){this.#V=void 0;this.#Z.pushOfEnd(t);const s=this.#K.pushEnd(t);return s?{step:void 0,text:e,kind:"other",isExcerpt:s}:void 0}
#Q(e,t){this.#K.pushEnd(eY(t));const s=(this.steps.get(e)??this.#K.end.excerpted)?.step;return{step:s,text:t,kind:s?"output":"other"}}};
function tK(e,t){return e.replace(tj,"")===t.replace(tj,"")}let tV=class SequentialBuilder extends a{current;isOver=false;
push(e,t){const s=this.read(t);if("end"===s.type)return void this.leave(false);if("title"===s.type){const{title:t}=s.title;this.#C(s.title);const i=e.endsWith(t)?t:e;return this.current&&{step:this.current.step,text:i,kind:"title"}}if("failure"===s.type){this.found=s.found;if(this.found.entry)this.steps.end(this.found.entry,"failed")}else if("cached"===s.type)this.finish("cached");else if("output"===s.type&&!this.isOver)this.remember(t);return this.current&&{step:this.current.step,text:e,kind:"output"}}
leave(e){const t=e?this.current:void 0;this.finish(e?"failed":"done");this.current=void 0;return t}
finish(e){if(this.current?.step.state!=="running")return;this.steps.end(this.current,e)}
remember(e){if(this.current)this.steps.remember(this.current,e)}
blame(e){const t=this.current;const s=/^RUN\b/i.test(t?.step.instruction??"");if(void 0===e||s)return{entry:t};return{instruction:`RUN ${e}`,output:t&&this.steps.takeOutput(t)}}
#C(e){this.finish("done");this.found=void 0;this.isOver=false;const t=(e="")=>s(e.trim(),o.title);const i={title:t(e.title),instruction:t(e.instruction)};this.current=this.steps.add({...e,...i})}};const tY=String.raw;const tX=new RegExp(tY`^Step (?<index>\d{1,6})(?:\/(?<total>\d{1,6}) : | : (?=(?:${r})\b))(?<instruction>.*)$`,"is");const tJ=/^(?:(?:error(?: response from daemon)?|failed to build|build failed|service '?[\w.-]{1,100}'? failed to build ?): )*/i;const tQ=tY`
  dockerfile parse error |failed to parse dockerfile|unable to prepare context: |failed to reach build target 
  Cannot locate specified Dockerfile: |the Dockerfile .{0,300} cannot be empty`;const t0=h("i")`${tQ}|invalid argument ".{0,500}" for `;const t1=h("is")`
  ${tQ}|(?:ADD|COPY) failed: |The command '.*' returned a non-zero code: \d{1,9}$`;const t2=h("s")`
  The command '.*' returned a non-zero code: \d{1,9}$|(?:ADD|COPY) failed: |Invalid containerPort: 
  failed to create |OCI runtime create failed|failed to (?:start|register|export|copy)|failed to process "
  unable to find (?:user|group) \S{1,200}: |unable to convert uid\/gid chown string|ApplyLayer |Error processing tar file
  the --[\w-]{1,40} option requires BuildKit\b|error creating overlay mount|write .*: no space left on device$`;const t3=h()`
  invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$
  image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown
  (?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for 
  received unexpected HTTP status|invalid reference format|repository \S+ not found`;const t4=/^(?:FROM\b|COPY .{0,200}--from=)/i;const t6="The command '";const t9=/^The command '(?:\/bin\/(?:ba|da)?sh -c )?(.*)' returned a non-zero code: \d{1,9}$/s;const t5=/' returned a non-zero code: \d{1,9}$/;const t8=/^ (?:---\x3e )?Using cache$/;const t7=/^(?: ---\x3e |Removing intermediate container )/;const se=/^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/;let st=class ClassicBuilder extends tV{keepsOutputApart=true;#ei;#en;
static recognises(e){return tX.test(e)||t1.test(e.replace(tJ,""))}
read(e){if(se.test(e))return{type:"end"};const t=this.#es(e);if(t)return{type:"title",title:t};const s=this.isOver?void 0:this.#eo(e);if(s)return{type:"failure",found:s};return{type:t8.test(e)?"cached":t7.test(e)?"own":"output"}}
#es(e){const{index:t,total:s,instruction:i=""}=tX.exec(e)?.groups??{};if(void 0===t)return;const n={index:Number(t),total:s};const o=1===n.index&&/^(?:FROM|ARG)\b/i.test(i);const r=this.#ei;if(r&&!o&&(s!==r.total||n.index<=r.index))return;const a=this.current?.step.state==="failed";const c=void 0===this.current||String(r?.index)===r?.total;if(o&&r&&(c||a)){this.steps.beginBuild(a);this.#en=void 0}else if(this.current&&a)this.steps.end(this.current,"done");this.#ei=n;if(/^FROM\b/i.test(i))this.#en=/^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(i)?.[1];return{title:e,stage:this.#en,index:n.index,isIndexOfFile:true,instruction:i}}
#eo(e){const t=this.current;const s=t?.step.instruction??"";const i=t5.test(e.slice(-100))?e.indexOf(t6):-1;const n=i<0?e.replace(tJ,""):e.slice(i);if(i>0)this.remember(e.slice(0,i).replace(tJ,""));const o=e.includes("Error response from daemon: ");const r=t3.test(n)&&t4.test(s);const a=t2.test(n)||r||o&&!t0.test(n);if(!a&&!t0.test(n))return;const c=r||o||t1.test(n);if(void 0!==this.found&&!c)return;this.isOver=c;const u=a?this.blame(t9.exec(n)?.[1]):{};return{...d(n),...u}}};const ss=/^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[[^\]]{1,40}\] (.*)$/s;const si=new RegExp(`^(?:${r}) `);const sn=/^Running: \[(?:\/bin\/(?:ba|da)?sh -c )?(.{1,1000})\] *$/s;const so=/^(?:Pushing image to|Skipping push to container registry|Pushed )/;const sr=/^Pushed ([^\s@]{1,300})@(sha256:[\da-f]{64})$/;const sa=h()`
  Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Building stage |Unpacking rootfs as
  (?:Checking for|Found|No) cached layer|Using caching version of|Taking snapshot of|Running: \[|Pushing |Pushed `;const sc=h("s")`(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving .*)\b.*)$`;const sd="error building image: error building stage: failed to execute command: ";let su=class Kaniko extends tV{#er;#R;pushed=new Map;
static recognises(e){const[,t]=ss.exec(e)??[];return sc.test(t??e)||void 0!==t&&(sa.test(t)||si.test(t))}
read(e){const[,t]=ss.exec(e)??[];const s=this.isOver?void 0:this.#eo(e,t);if(s)return{type:"failure",found:s};if(void 0===t)return{type:"output"};this.#R=sn.exec(t)?.[1]??this.#R;this.#ea(t.trimEnd());if(so.test(t))this.finish("done");if(!si.test(t))return{type:t.startsWith("Found cached layer")?"cached":"own"};this.finish("done");if(void 0!==this.found)this.steps.beginBuild(true);return{type:"title",title:{...e5(t),instruction:t}}}
#eo(e,t){const i=void 0===t?e.indexOf(sd):-1;if(i>0)this.remember(e.slice(0,i));const[,n]=sc.exec((t??e.slice(Math.max(0,i))).trimEnd())??[];if(void 0===n)return;this.isOver=true;const r=n.replace(/^error building image: /,"");const a=/failed to execute command|failed to take snapshot/.test(r);return a?{...d(r),...this.blame(this.#R)}:{message:s(r,o.message)}}
#ea(e){const[,t,s]=sr.exec(e)??[];const[,i]=/^Pushing image to (\S{1,300})$/.exec(e)??[];if(void 0!==this.#er&&void 0!==t&&void 0!==s){if(this.#er.replace(/:[\w.-]{1,128}$/,"")===t)this.pushed.set(this.#er,s)}else if(void 0===i)this.pushed.clear();this.#er=i}};const sl=/^(?:error: |build error: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is;let sh=class Podman extends a{
static recognises(e){return sl.test(e)}
push(e,t){const[s,i]=sl.exec(t)??[];if(void 0!==s)this.found??={...d(t),instruction:i}}};const sf=[tZ,st,su,sh];const sp=e=>sf.find(t=>t.recognises(e));const sm=/^\d{1,6}\.\d{1,3} /;let sg=class BuilderLog{steps=new e8;reader;outside=new e4;#ec;#ed=false;
push(e,t){const s=eY(e);const i=this.#eu(s);this.steps.tick(t);const n=this.reader?.push(e,s)??{step:void 0,text:e,kind:"other"};this.#ed||="title"===n.kind;const o=void 0===n.step&&true!==n.isExcerpt&&!i;if(o&&this.reader?.hasFailed()!==true)this.outside.push(e.replace(sm,""));return n}
failure(){const e=this.reader?.failure();if(void 0===e||this.#ed)return e;const t=e.output??e.entry?.output;return void 0===t||0===t.tail.lines().length?{...e,output:this.outside}:e}
hasBuilt(){const e=this.steps.entries();const t=({step:e})=>"done"===e.state||"cached"===e.state;return e.length>0&&e.every(t)}
#eu(e){if(this.steps.hasBegun())return false;const t=sp(e);if(void 0!==t&&t!==this.#ec){this.#ec=t;this.reader=new t(this.steps)}return void 0!==t}};const sb=String.raw;const sv=()=>void 0;const sw=e=>({type:"phase",name:e});const sx=e=>()=>({type:"phase-end",hasFailed:e});const sy=([,e="",t])=>({type:"failed",message:e,command:t});const sk="set-up";const s$=[[h()`
    Waiting for |Running on CodeBuild|Registering with agent|Phase is |CODEBUILD_SRC_DIR=
    YAML location is |Phases found in YAML`,()=>sw(sk)],[/^Expanding base directory path/,()=>sw("UPLOAD_ARTIFACTS")],[/^Entering phase (\w{1,60})/,([,e=""])=>sw(e)],[/^Running command (.*)$/s,([,e=""])=>({type:"command",command:e})],[/^(Command did not exit successfully (.*?)(?: exit status \d{1,9})?)$/s,sy],[/^Phase complete: \w{1,60} (?:State: (?!SUCCEEDED)|Success: false)/,sx(true)],[/^Phase complete: /,sx(false)],[/^Phase context status code: \S.{0,100}? Message: (.*)$/s,sy],[/^/,sv]];const sE=[[/^Downloading source code/,()=>sw(sk)],[/^Logging in to registry: /,()=>sw("login")],[/^Executing step ID: (\S{1,100})\. Timeout/,([,e=""])=>sw(`step ${e}`)],[/^Pushing image: (\S{1,300}), attempt 1\b/,()=>sw("push")],[/^(Container failed during run: \S{1,100}\. No retries remaining\.)/,sy],[h()`
    Finished downloading source code|Using acb_vol_|(?:Creating|Successfully set up|Setting up) Docker\b
    Successfully (?:executed container|logged into|scanned|pushed image|populated)|Scanning for dependencies
    Launching container with name: \b|Step ID: \S{1,100} marked as|Pushing image: |Populating digests for step`,sv]];const sS=[[/^failed to run step ID: \S{1,100}: exit status \d{1,9}$/,sv],[/^Run ID: \w{1,40} failed after \S{1,40}\. Error: (.*)$/s,sy],[/^Run ID: \w{1,40} was successful after /,sx(false)],[/^(?:ERROR|BUILD FAILURE: Build step failure): (build step \d{1,4} "([^"]{0,500})" failed: .*)$/s,sy],[/^ERROR: (error pushing image "[^"]{0,500}": .*)$/s,([,e=""])=>({type:"failed",message:e,command:"docker push"})]];const sR=[[/^Finished Step #\d|^ERROR$/,sv],[/^(?:ERROR|BUILD FAILURE): (context deadline exceeded|timeout)$/i,([,e=""])=>({type:"time-limit",message:e})]];const sO=new RegExp(sb`^${eK}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`);const sT=/^[[\dBEFfR]/;const sC=/^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /;
function sN(e,t=false){if(!sT.test(e))return;const[s="",i,n,o,r,a]=sC.exec(e)??[];const c=e.slice(s.length);const d=t?[...sS,...sR]:sS;const u=void 0!==i?s$:""===s?d:sE;for(const[e,t]of u){const s=e.exec(c);if(null===s)continue;const i=Date.parse(`${n}-${o}-${r}T${a}Z`);return{event:t(s),atMs:Number.isNaN(i)?void 0:i}}return}const sA={remote:{except:w}};const sL={"the builder does not trust the certificate of a host":"Add the CA certificate of the registry or proxy to the builder.","the builder cannot store an image for several platforms":"Build for one platform, or have the builder push the image.","the registry failed to respond":"Run the build again; if it fails again, check whether the registry has an outage.","stage $1 has no '$2'":"Check that the earlier stage writes the file, and to this path.","the stage '$1' depends on itself":"Break the circle: a stage may only copy from stages that do not need it."};const sP=String.raw;const sF="push|copy|authorize|request|fetch|pull|upload|export|token|blob|manifest|receive status|reading from|no active session";const sD=sP`\bcontext deadline exceeded\b|\bDeadlineExceeded\b|: (?:unexpected )?EOF\b`;const sI=sP`(?:\bpush(?:ing)?\b|\bwriting layer blob: ).{0,600}`;const sM=sP`(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?`;const sU="(?:file does not exist|no such file)";const sB=sP`
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
  a connection timed out or was closed:  ^(?=[^\n]*\b(?:${sF}|(?:Head|Get|Post|Put|Patch) "))[^\n]*(?:${sD})
    \bbroken pipe\b|\bclosed (?:pipe|network connection)\b|\bconnection (?:was )?(?:closed|lost)\b|\bserver sent GOAWAY\b
    \bserver closed (?:idle )?connection\b|\bstream error\b.{0,200}received from peer|\bfailed size validation\b
timeout
  the build reached a time limit:  (?i:^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b)
registry-auth
  the registry refused the push:  (?is:${sI}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b))
    (?is:${sI}(?:no basic auth credentials|insufficient_scope|authentication required))
copy-source-missing
  stage $1 has no '$2':  failed to get fileinfo for \/kaniko\/(\d{1,4})(\/[^\s:]{1,300}): l?stat
  the build context has no '$1':  failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found
    (?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found
    \b(?:COPY|ADD) failed: (?:file not found in [^:]{1,80}: )?(?:l?stat )?${sM}([^\s:]{1,300}): ${sU}
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
    (?:^|\bparsing dockerfile: )(?:\S{1,300}: )?(?:[A-Z]{2,20} (?:requires|must have) |Syntax error - |file with no instructions)
command-not-found
  the image has no command '$1':  ${x}
permission
  '$1' is not executable:  \bexec: "([^"]{1,300})": permission denied
    \bfork\/exec (\S{1,300}): permission denied`;const s_=b(sB,sA,sL);const sq=/did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/;const sz=/^(?:failed to compute cache key: )?failed to calculate checksum of ref \S{1,300}: (?=")/;const sW=(e=0)=>e>128&&e<160;
function sG(e){const{message:t,sentences:s=[t],entry:i,exitCode:n,codeFrame:o=[],outside:r}=e;const{isEnd:a,output:c}=sH(e);const d=c?.tail.lines()??[];const u=sj(e);const l=r?t:u[0]?.line;const h=e.instruction??i?.step.instruction??tA(o);const f=void 0!==h&&void 0!==n&&a;return{kind:r?"machinery":"build",command:r?.command,status:r?.status,hasBuilt:r?.hasBuilt??false,message:t,step:i?.step,instruction:h,exitCode:n,dockerfile:e.dockerfile??(r?void 0:sZ(s)),codeFrame:o,decidingLine:l??(f?void 0:t.replace(sz,"")),tail:d,isSilent:void 0!==i&&true!==i.isNamedOnly&&0===d.length,cause:sV(sY(s)??sJ(u,c?.lines().at(-1)?.at??0,n)??s0(n,l),h)}}
function sH({message:e,outside:t,output:s,entry:i}){const n=sq.test(e.slice(-200));return{isEnd:n,output:t?.output??(n?s:void 0)??i?.output}}
function sj(e){const{isEnd:t,output:s}=sH(e);const i=e_(s?.lines()??[],e.exitCode);const n=void 0!==e.outside||t&&!sW(e.exitCode);return n?i:i.filter(({says:e})=>"plain"!==e)}
function sZ(e){const[,t]=/\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(e.join("\n"))??[];return void 0===t?void 0:{file:"Dockerfile",line:Number(t)}}const sK=100;
function sV(e,t=""){if(e?.kind!=="copy-source-missing"||!/\s--from=/.test(t))return e;return{...e,sentence:e.sentence.replace("the build context has","the stage that is copied from has"),hint:"Check that the earlier stage writes the file, and to this path."}}
function sY(e){for(const t of e){const e=sX(t);const s=v(s_,e);if(s)return s1(s,e)}return}
function sX(e){return e.replace(/\bprocess ".*" did not complete successfully\b/s,"").replace(/\bexecutor failed running \[.*\]:/s,"").replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s,"$1").replace(/^The command '.*' returned a non-zero code\b/s,"").replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is,"")}
function sJ(e,t,s){const[i]=e;const n=e.filter(({at:e})=>t-e<=sK);if(void 0===i||!n.includes(i))return;const{cause:o}=i;const r=n.filter(e=>e.cause?.isVague&&sQ(e,i));const a=r.find(e=>e.cause?.kind==="test-failed");const[c]=r;const d=r.every(e=>e.cause?.kind===c?.cause?.kind);const u=o?.exitCode===void 0||o.exitCode===s;const l=o&&!o.isVague&&u?i:void 0;if(l?.cause?.kind==="test-failed")return s1(l.cause,l.line);const h=a??l??(d?c:void 0);return h?.cause&&s1(h.cause,h.line)}
function sQ({at:e,cause:t},s){const i="raised"===s.says||"compilers"===s.rule;return!i||e>=s.at||t?.kind==="test-failed"}
function s0(e,t){const s=127===e?"command-not-found":126===e?"permission":void 0;if(void 0===s||t&&!/not found|permission denied/i.test(t))return;const i="permission"===s?"a command is not executable":"the image lacks a command";return{kind:s,sentence:i,hint:g[s]}}
function s1({kind:e,pattern:t,sentence:i,hint:n},o){const r=t.exec(o)??[];const a=i.replace(/\$(\d)/g,(e,t)=>r[Number(t)]??"");return{kind:e,sentence:s(a.replace(/ ''/,""),500),hint:n}}const s2=String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;const s3=String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${s2}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`;const s4=String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?| (?:[\w.\-]{1,100}\/)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?`;const s6=[String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${s3}\]?${eK}${s4}(?:[ \t]|$)`,String.raw`\[${s2}\]${eK} ?`,String.raw`${s2}${eK}(?:[ \t]|$)`,String.raw`\[ {0,8}\d{1,9}\.\d{1,9}s?\](?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${s2}(?: [AP]M)?(?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${s2} \S{1,64} [^\s:]{1,64}:(?: |$)`].map(e=>new RegExp(`^${eK}(?:${e})`));const s9=[String.raw`[\w.\-]{0,64} {0,64}[|│] `,String.raw`\[[\w \/.:\-]{1,150}\] `,String.raw`remote: `,String.raw`> `,String.raw`[ \t]{1,16}(?=\S)`,String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`].map(e=>new RegExp(`^${eK}(?:${e})`));const s5=3;let s8=class LinePrefixes{#el;#eh;constructor(e){this.#el=e}
strip(e){this.#eh??=this.#ef(e);let t=e;for(const e of this.#eh??[]){const s=e.exec(t);if(null===s)break;t=t.slice(s[0].length)}return t}
#ef(e){let t=[{layers:[],rest:e}];for(let e=0;e<=s5;e+=1){const e=t.find(({rest:e})=>this.#el(e));if(e)return e.layers;t=t.flatMap(({layers:e,rest:t})=>s7(t).map(s=>({layers:[...e,s],rest:t.replace(s,"")})))}return}};
function s7(e){const t=s9.flatMap(t=>t.exec(e)?.[0]??[]);return[...s6.filter(t=>t.test(e)),...t.map(e=>{const[t,s]=[e,e.trimEnd()].map(e=>RegExp.escape(e));return new RegExp(`^(?:${t}|${s}$)`)})]}let ie=class LogParser{#ep=new s8(is);#$=new sg;#em=new to(this.#$);#eg=new eJ(o.lastLines);#eb;
push(e,t){const s=e.endsWith("\r")?e.slice(0,-1):e;this.#eg.push(s);const i=this.#ep.strip(s);const[n,o]=sO.exec(i)??[];if(void 0!==n){const e=o!==this.#eb;this.#eb=o;const s={type:"command",command:void 0};if(e)this.#em.push({event:s,atMs:void 0},t);return this.#ev(i.slice(n.length),t)}const r=void 0!==this.#eb;const a=sN(eY(i),r);if(void 0===a)return this.#ev(i,t);this.#em.push(a,t);return this.#ew(i)}
steps(){return this.#$.steps.entries().map(({step:e})=>e)}
failure(){const e=this.found();return e&&sG(e)}
found(){return this.#em.failure()}
phases(){return this.#em.phases()}
digest(e){const{reader:t}=this.#$;const s=t?.keepsOutputApart===true?this.#em.dockerPush.digests:void 0;return t?.pushed?.get(e)??s?.get(e)}
warnings(){return this.#$.reader?.warnings?.()??[]}
atWork(){return it(this.#$.steps.entries())}
lastLines(){return this.#eg.lines()}
#ev(e,t){const s=this.#$.push(e,t);if(void 0!==s.step)this.#em.dockerPush.forget();if(void 0!==s.step||s.isExcerpt||""===e.trim())return s;this.#em.dockerPush.read(eY(e));return this.#ew(e)}
#ew(e){const t=this.#em.phase();return{step:t,text:e,kind:void 0===t?"other":"output"}}};
function it(e){const t=t=>e.filter(({step:e})=>e.state===t);const s=t("running");const i=s.length>0?s:t("cancelled");const n=i.filter(({step:e})=>void 0!==e.instruction);const[o]=(n.length>0?n:i).toSorted((e,t)=>t.lastLine-e.lastLine);return o&&{step:o.step,tail:o.output.tail.lines(),lastLineMs:o.lastLineMs}}
function is(e){const t=eY(e);return sO.test(t)||void 0!==sN(t)||to.recognises(t)||void 0!==sp(t)}var ii=t.g;export{ii as LogParser};