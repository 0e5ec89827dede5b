var e={};(()=>{e.d=(t,s)=>{for(var i in s)if(e.o(s,i)&&!e.o(t,i))Object.defineProperty(t,i,{enumerable:true,get:s[i]})}})();(()=>{e.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();var t={};e.d(t,{
g:()=>sG});
function s(e,t){if(e.length<=t)return i(e);let s=t-1;while(s>0&&!/\s/.test(e.charAt(s)))s-=1;return i(`${e.slice(0,Math.max(0,s)).trimEnd()}\u{2026}`)}
function i(e){return` ${e}`.slice(1)}globalThis.process.getBuiltinModule("node:timers/promises");const n=1e3;const o={steps:1e3,failures:16,tailLines:30,tailLine:2e3,keptLines:240,keptLength:6e4,lastLines:20,codeFrameLines:100,title:1e3,message:4e3,warnings:100};let r=class Builder{steps;found;constructor(e){this.steps=e}
failure(){return this.found}
hasFailed(){return void 0!==this.found}pushed;keepsOutputApart=false};
function a(e){return{message:s(e,o.message),exitCode:c(e)}}
function c(e){const t=e.slice(-200).trimEnd();const[,s]=/\b(?:exit (?:code:?|status) |non-zero (?:code|status): )(\d{1,9})$/.exec(t)??[];return void 0===s?void 0:Number(s)}const d=(e="")=>(...t)=>new RegExp(l(...t),e);const u=(e="")=>(...t)=>new RegExp(`^(?:${l(...t)})`,e);const l=(...[e,...t])=>String.raw(e,...t).trimStart().replace(/\n\s*/g,"|");const h={"package-not-found":"Check the name and version, and that the builder's package index has it.","version-conflict":"Loosen or align the versions that the message names.","lock-file":"Update the lock file with the same tool, and commit it.","index-auth":"Check that the step gets credentials that the package index accepts.","copy-source-missing":"Check spelling and ignore rules; the path starts at the build context.","base-image-not-found":"Check name and tag; for a private image the builder needs credentials.","registry-auth":"Check that the builder's registry credentials allow this for the repository.","registry-rate-limit":"Use a mirror, or give the builder credentials of the registry.",certificate:"Add the CA certificate, e.g. your proxy's, to the image before this instruction.",platform:"Use an image, and programs in it, for the platform that is built.","dockerfile-missing":"Check its name and place, and that no ignore rule excludes it.","requires-buildkit":"Build with BuildKit, or remove this feature from the Dockerfile.","invalid-reference":"Correct the name: lower case, no empty tag, no variable without a value.","out-of-disk":"Make the image smaller or remove caches within the same RUN instruction.","out-of-memory":"Lower the memory that the command needs, e.g. with fewer parallel jobs.",network:"Run the build again; if it fails again, check that the builder can reach the host.","test-failed":"Run the same tests locally; the last lines of the step name those that failed.",syntax:"Correct the instruction; 'docker build --check' finds such errors without a build.","command-not-found":"Install it in an earlier instruction of the same stage, or add it to PATH.",permission:"Check the file mode and owner, and the user that the instruction runs as.",timeout:"Find the slowest step; one that prints nothing for minutes has probably hung."};
function f(e){return e.split(/\n(?=\S)/).flatMap(e=>{const t=e.trim().split("\n",1)[0]??"";const s=e.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm);return Array.from(s,([,e="",s=""])=>{const[i="",n]=s.split("\n    \u2192 ");return{heading:t,name:e,lines:i.split(/\n\s*/),hint:n}})})}const p=String.raw;const m=d()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`;const g={vague:{isVague:true},deciding:{mustDecide:true},remote:{except:m},root:{isRoot:true},"exit=137":{exitCode:137},"exit=127":{exitCode:127},"exit=126":{exitCode:126}};
function b(e){return f(e).flatMap(({heading:e,name:t,lines:s,hint:i})=>{const[n,...o]=e.split(" ");const r=n;const a={kind:r,sentence:t,hint:i??h[r]};const c=o.reduce((e,t)=>({...e,...g[t]}),{});return s.map(e=>({...a,...c,pattern:new RegExp(e,"m")}))})}
function v(e,t){return e.find(({pattern:e,except:s})=>e.test(t)&&!s?.test(t))}const w=p`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`;const x=String.raw;const k="npm (?:error|err!) ";const y=x`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`;const $=x`(?: *\(core dumped\)| {2,}\S| *$)`;const E=x`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`;const S=x`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`;const R="(?:Error|Exception|NotFound|Exit|Failure)";const O="(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)";const T=x`
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
  the level of a log:  (?-i:^\s{0,8}${E}[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|\-]|$))
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
  a process died:  ^${y}(?:\d{1,9} )?(?:segmentation fault|illegal instruction|bus error|killed)${$}
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
    \breturned (?:a )?non-?zero|\breturned (?:an|with) error code|\berror \d{1,3} while executing|\bexited (?:with |\()\d|\bfailed with (?:error )?(?:code|status) \d
    \bdied with <signals|^\s*(?:error:? ){0,2}command failed\b|\berror: build failed\b|^error \S{1,300}: command failed
    \bcommand finished with error|^error: recipe |^error: process didn't exit
  pip: a wheel is not built:  ^\s*(?:error: )?(?:subprocess-exited|metadata-generation-failed|failed-wheel-build)
    ^\s*(?:error: )?failed (?:to build|building) (?:wheel|installable|\S{1,200}$)|^\s*[╰└]─[▶>] see above
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
  a number of errors:  ^(?:\[error\] +)?\W{0,60}(?:found |generated )?\d{1,9} (?:error|problem|failure|warning)(?:s|\(s\))?(?!\w).{0,60}$
    ^\W{0,6}(?!.{0,80}: ).{1,80}\b(?:failed|finished|compiled|completed) with \d{1,9} (?:error|failure|problem)
    ^\d{1,9} tests? completed, \d{1,9} failed|^(?:➤ yn0000: )?[·└\s]{0,4}failed with errors
advice
  where to look:  ^\s*(?:\W{1,4} )?(?:hint|help|note|tip|usage|see also): |^\s*(?:see|try) ['"\x60(]|^\s*(?:try|run) .{1,80}--help
    ^\s*(?:for (?:more|help|further)|read more|learn more|run with|more info|see (?:the|our|https?)|visit )
    ^\s*to (?:see|address|fix) |^info\s+- |^node\.js v\d|^\s*you (?:should|may|can|might) |^\s*please (?:see|refer|visit)
raised
  a shell that stops:  : unbound variable$|: parameter (?:null or )?not set$
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${S})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${R}(?:\]?: | \[|:?$))
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
  a word of an error in the name of a file:  (?:error|fail|fatal|exception)[\w-]{0,60}\.${O}\b(?!:\d)
words
  words of errors:  ^${k}\S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
    \b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out)\b
    \b(?:invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|mismatch|corrupt(?:ed)?|unexpected)\b
    \b(?:is|are) (?:not|required)\b|\bmust (?:be|have)\b|\bnot (?:supported|permitted|allowed|a supported)\b
    \bdoes(?: not|n't) (?:exist|match|have)\b|\brequired? [\w.-]{1,40} version\b|\brequires\b|\bonly supports\b`;const C=f(T).map(({heading:e,name:t,lines:s})=>({name:t,says:e,pattern:new RegExp(s.join("|"),"iu")}));const N=d("i")`
  err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|exception|panic|abort|kill|memory|traceback|caused by
  no(?:t (?:found|known|permitted|allowed|supported|a supported|in gzip))|no (?:such|match|package|module|space)
  no (?:provider|tests collected|required)|denied|depends|does ?n[o']t |exceeded|m(?:issing|ismatch|ust )|\[cause\]
  un(?:able|defined|reachable|known|supported|expected)|c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig)
  c(?:onflict|orrupt|ritical)|time(?:d? ?-?out)|only supports|re(?:trying|solv|fused|quire[sd]|set by)|b(?:ad_alloc|ecause)
  bad (?:address|gateway)|bus error|broken|spurious|segmentation|wget: |[●⨯✕✖×✗✘❌╭┌]|💥|\*\*\* |e(?:nospc|acces|of\b)
  lockfile|too ?many ?requests|\((?:40[134]|5\d\d|429) |\b50[0234]\b|line \d{1,9}(?:\.$|:\d)|yn00|what went wrong
  ^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)
  host key|glibc|rosetta|qemu|provide a command|stderr|closed|hash sum|mirror sync|\[\d+ lines of output
  try(?:ing)? (?:again|increasing)`;const A=String.raw;const L="npm (?:error|ERR!)";const P=A`https?:\/\/(?:[^\s\/@]{1,200}@)?([^\s\/:)]{1,200})`;const F=A`^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}`;const D="(?:NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ConnectionReset)Error";const I=A`
certificate
  the certificate of a host is not trusted:  (?i:certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|certificate verification failed|invalid peer certificate)
    (?i:unable to (?:get local issuer|verify the first) certificate)|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)
    ^curl: \(60\)|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority
    ^ERROR: cannot verify \S{1,200} certificate
index-auth
  the private package index refused the credentials:  ^(?=.*(?:\.codeartifact\.|scale-pypi))(?=.*(?:\b40[13]\b|authentication credentials|Credentials not correct))
    → Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.
  the package index '$1' refused the credentials:  An index URL \(${P}[^\s)]{0,300}\) could not be queried due to a lack of valid
    \b401 Error, Credentials not correct for ${P}
    HTTP status client error \(40[13] [^)]{0,40}\) for url \(${P}
    \bHTTP error 40[13] while getting ${P}
    ^${L} 40[13] .{0,60} - (?:GET|PUT) ${P}
  the host '$1' refused the credentials:  \b40[13] Client Error: .{1,60} for url: ${P}
    → Check that the step gets credentials that the host accepts.
  the package index refused the credentials:  ^[^"]{0,200}(?:\(40[13] |: 40[13] \()(?:Unauthorized|Forbidden)\)
index-auth vague
  the package index refused the credentials:  ^${L} code E40[13]\b|\bERR_PNPM_FETCH_40[13]\b
syntax root
  a download is a web page, not the script that was expected:  (?i:^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[\x60'<]{0,2}(?:!DOCTYPE\b|html>|html ))
    → Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.
syntax
  a script has Windows line endings:  ^(?:\/usr\/bin\/)?env: .{1,100}\\r['’]?: No such file|\^M: bad interpreter|: \$?'\\r': command not found
    → Save it with LF line endings, e.g. by '*.sh text eol=lf' in .gitattributes.
  the shell cannot read the command:  ${F}(?:-c: )?(?i:line \d{1,9}: )?(?i:syntax error|unexpected eof|unterminated quoted)
    → Check quotes, brackets and line continuations of the instruction or script.
registry-rate-limit
  the registry limits requests, and the limit is reached:  ^(?:.{1,200}: )?(?i:toomanyrequests):
platform root
  a program is for another platform:  (?i:\bexec format error\b|: line 1: .{0,8}ELF.{0,200}: not found$|^rosetta error: |^qemu-\w{1,20}: Could not open )
  the program needs a newer processor:  ^Fatal glibc error: CPU does not support
    → Use an image, or a release of it, for older processors, or a builder with a newer one.
  the program needs a newer C library than the image has:  : version .GLIBC(?:XX)?_[\d.]{1,10}. not found
    → Use a newer base image, or a build of the program for older systems.
lock-file
  the lock file is out of date:  ^${L} .npm ci. can only install packages when |\bERR_PNPM_OUTDATED_LOCKFILE\b
    pyproject\.toml changed significantly since poetry\.lock was last generated|^Your Pipfile\.lock \(\w{1,80}\) is out of date
    The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated
    The lockfile at .{1,200} needs to be updated|the lock file \S{1,300} needs to be updated but --locked
    lockfile had changes, but lockfile is frozen
  the lock file is missing:  ^${L} The .npm ci. command can only install with an existing
package-not-found
  apt found no package '$1':  ^E: Unable to locate package (\S{1,200})
    → Run 'apt-get update' in the same RUN instruction, and check the name and the release of the base image.
  apt found no version of '$1':  ^E: Package '([^']{1,200})' has no installation candidate
  apt found no version '$1' of '$2':  ^E: Version '([^']{1,200})' for '([^']{1,200})' was not found
    → A release keeps only the newest version of a package: pin less, or use a snapshot of the archive.
  apk found no package '$1':  ^ {0,4}(\S{1,200}) \(no such package\):
  the package manager found no package '$1':  ^(?:No match for argument: |(?:Error: )?Unable to find a match: |No package )(\S{1,200})
  pip found no version of '$1':  ^(?:ERROR: )?No matching distribution found for ([^\s;(]{1,200})
  uv found no package '$1':  Because (\S{1,200}) was not found in the package registry
  uv found no version of '$1':  Because there is no version of (\S{1,200})
  uv found only '$1':  Because only (\S{1,200}) is available
  the package index has no '$1':  HTTP status client error \(404 [^)]{0,40}\) for url \([^\s)]{1,300}\/simple\/([^\s\/)]{1,200})\/?\)
  poetry found no version of '$1':  Because .{1,200} depends on (\S{1,100}) \([^)]{1,100}\) which doesn't match any versions
  npm found no package '$1':  ^${L} 404 +'?([^\s']{1,200})'? is not in
  npm found no version '$1':  ^${L} notarget No matching version found for (\S{1,200}?)\.?$
  yarn found no version of '$1':  Couldn't find (?:package|any versions for) "([^"]{1,200})"
  pnpm found no such package:  \bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b
  cargo found no package '$1':  ^error: no matching package(?: named .([^\x60]{1,200}).)? found
  go found no version '$1':  ^go: (\S{1,300}): (?:invalid version: )?unknown revision
  NuGet found no package '$1':  \berror NU110[12]: Unable to find package (\S{1,200})
package-not-found vague
  pip found no version of '$1':  Could not find a version that satisfies the requirement ([^\s;(]{1,200})
  npm found no such package:  ^${L} (?:404 Not Found - GET |code (?:E404|ETARGET)\b)
version-conflict
  pip found no versions that fit together:  ^ERROR: Cannot install .{1,1000} because these package versions have conflicting
  npm found no versions that fit together:  ^${L} ERESOLVE
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
  pip could not reach the index:  ^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.).{0,1000}${D}
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
  npm could not reach the registry:  ^${L} (?:network |code E(?:NOTFOUND|AI_AGAIN|TIMEDOUT|CONNRESET|CONNREFUSED|RR_SOCKET_TIMEOUT|429|50\d)\b)
network remote deciding
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
    ^[^a-z]{0,20}(Git) executable not found\b
    → Install it in an earlier instruction of the same stage, or use packages that need not be built.
  the image has no command '$1':  ^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$
    ${w}
command-not-found exit=127
  the image has no command '$1':  ${F}(\S{1,200}): (?:command )?not found$
    ^exec (\S{1,300}): no such file or directory$
    ^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory
permission exit=126
  '$1' is not executable:  ${F}(\S{1,200}): Permission denied$
permission deciding
  the command lacks a permission:  (?i:(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$)`;const M=b(I);
function U(e){const t=C.find(({pattern:t})=>t.test(e));if(t?.says==="decoration")return{says:t.says,rule:t.name,cause:void 0};const s=v(M,e);const i=s&&!s.isVague&&!s.mustDecide&&void 0===s.exitCode;if(i&&t?.says!=="warning")return{says:s.isRoot?"root":"cause",rule:s.sentence,cause:s};if(t&&s?.kind!=="test-failed")return{says:t.says,rule:t.name,cause:s};return s?.isVague?{says:"count",rule:s.sentence,cause:s}:void 0}const B=u("i")`
  \[(?!(?:error|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}
  [\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: `;const _=/^(\s{0,40}(?:npm (?:error|ERR!) )?)[\u2502\u2503\u2551\u2577\u2575]\s{0,80}/;
function q(e){const t=e.replace(B,"");if(!_.test(t))return t;const s=t.replace(_,"$1");return/[\u2502\u2503\u2551]$/.test(s)?s.slice(0,-1).trimEnd():s}const z=e=>e.length-e.trimStart().length;const W={root:70,cause:60,raised:50,error:50,sign:30,heading:25,words:20,warning:18,plain:15,consequence:10,count:8,advice:0,decoration:0};W.sign;const G=17;const H=60;const j=20;const Z=20;const K=/^(?:network|certificate|index-auth|registry-rate-limit)$/;const V=/^(?:package-not-found|syntax)$/;const Y=/^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/;
function X(e,t){if(void 0===t.cause||void 0===e.cause)return false;const[s,i]=[t,e].map(({cause:e})=>Y.exec(e?.sentence??"")?.[1]);return K.test(t.cause.kind)&&V.test(e.cause.kind)&&(void 0===s||void 0===i||s===i)}
function J({cause:e,at:t,isIndented:s},i){const n=e=>e.cause?.kind==="test-failed"&&Math.abs(e.at-t)<=H;return void 0!==e&&"test-failed"!==e.kind&&i.some(e=>n(e)&&e.at<t)&&(s||i.some(e=>n(e)&&e.at>t))}const Q=({line:e})=>/\berror ([A-Z]{2,10})\d/.exec(e)?.[1];
function ee(e,t){const{at:s,says:i,cause:n}=e;return t.some(t=>t.at>s&&!X(t,e)&&!t.isChained&&("raised"===t.says||"compilers"===t.rule&&(Q(e)??"")!==Q(t)||"cause"===t.says&&"cause"===i&&t.cause?.kind!==n?.kind))}
function et(e,t,s){const{says:i,cause:n,at:o}=e;if(n?.exitCode!==void 0&&n.exitCode===s){const e=!t.some(e=>e.cause?.exitCode===s&&e.at>o);if(e)return W.root}const r=t.some(t=>t.at>o&&X(t,e));if("warning"===i&&r)return W.cause;if("cause"!==i)return W[i];const a=t.some(t=>t.at<o&&X(e,t));return a||J(e,t)?W.consequence:ee(e,t)?G:W.cause}
function es(e,t){const s=new Map;const i=e.map(i=>{const n=et(i,e,t);const o=s.get(n)??{group:0,at:i.at};const r=n<=W.words?j:H;const a=o.group+(i.at-o.at>r?1:0);s.set(n,{group:a,at:i.at});return{...i,score:n,group:a}});const n=({says:e})=>"raised"===e||"plain"===e;return i.toSorted((e,t)=>t.score-e.score||t.group-e.group||Number(n(t))-Number(n(e))||(n(e)?t.at-e.at:e.at-t.at)).slice(0,Z)}const ei=/^\s{0,40}Caused by:\s*$/i;const en=/^\s{0,40}(?:Caused by: |\[cause\]: |[\u251c\u2570\u2514]\u2500[\u25b6>] )(.*)$/i;const eo=/^\s{2,12}\d{1,3}: (.*)$/;const er=/^\s{0,40}> (.*)$/;const ea=/^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[\u2570\u2514]\u2500> \[\d{1,9} lines of output\])$/;const ec=/^\s{0,40}(?:hint|help): (.*)$/;const ed=/^\s{0,40}\u2502 (.*)$/;const eu=/^\s{4,40}(\S.*)$/;const el=/^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/;const eh=/^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/;const ef=/^\s{0,40}[\u2570\u2514]\u2500> See above/;const ep=40;const em=e=>en.test(e)||ei.test(e);
function eg(e,t,s){const i=s.startsWith("* What went wrong");const n=[s];const o=[];let r=i?er:void 0;let a=/^\s{0,8}\xd7/.test(s)?ep:0;let c=n;let d=t;let u=false;const l=e=>({text:n.length>1?ev(n):n[0]===s?void 0:n[0],...{hints:o,next:d,hasOutput:e}});for(let s=t;s<e.length;s+=1){const t=e[s]?.text??"";if(""===t)a=0;if(""===t||el.test(t))continue;if(ea.test(t))return l(true);if(ef.test(t)||i&&t.startsWith("* "))break;const[,h=r?.exec(t)?.[1]]=u?[t,eo.exec(t)?.[1]??t]:en.exec(t)??[];const[,f]=ec.exec(t)??[];const[,p]=a>0?ed.exec(t)??eu.exec(t)??[]:[];u=ei.test(t);if(u)r=eo;else if(void 0!==h){n.push(h.trim());c=n;a=/^\s*[\u251c\u2570\u2514]/.test(t)?ep:0}else if(void 0!==f){o.push(f.trim());c=o;a=ep}else if(void 0!==p){c.push(`${c.pop()} ${p.trim()}`);a-=1}else if(eh.test(t))continue;else if(!i)break;d=s+1}return l(false)}const eb=e=>/^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(e)&&e.split(" ").length<=8;
function ev(e){const[t="",s=""]=e.slice(-2).map(e=>e.replace(/^\s*\xd7 /,""));const[,i]=/^Because only .*\b(And because .*)$/.exec(s)??[];if(void 0!==i)return i;if(!eb(s))return s;return t.includes(s)?t:`${t.trim().replace(/[:.]$/,"")}: ${s}`}const ew=/^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/;const ex=/\b\d{1,4} validation errors? for \w/;const ek=/^\W{0,8}[\u2502\u2503\u2551]/;const ey=6;
function e$(e,t,s,{says:i,rule:n}){if("consequence"===i||"count"===i)return;const o="a box of errors"===n;const r="heading"===i?[]:[s.trim()];const a="heading"===i||s.endsWith(":")||ew.test(s);const c="a solver of versions"===n&&!s.endsWith(".");let d=o?ey:ex.test(s)?2:a||c?1:0;let u=t+1;while(d>0&&u<=t+2*ey){const t=eE(e,u,s,i);const n=void 0===t?"":e[t]?.text??"";if(void 0===t||o&&!ek.test(n)||c&&!/^\s+and /.test(n))break;const a=q(n).trim();d-=1;if(U(a)?.says==="heading")d=1;else r.push(a);if(a.endsWith(":")||c)d=Math.max(d,1);u=t+1}const l=o||c?r.join(" "):eR(r);return u===t+1||""===l?void 0:{text:l,next:u}}
function eE(e,t,s,i){const n=e=>U(q(e.text))?.rule==="no letter or digit";const o=e.slice(t,t+3).findIndex(e=>""!==e.text&&!n(e));const r=e[t+o]?.text;if(o<0||void 0===r||em(r))return;const a="heading"===i;const c=ew.test(s)&&z(r)===z(s);const d=e.slice(t,t+o).every(({text:e})=>""!==e);if(!d&&!a&&!c&&z(r)<=z(s))return;const u=U(q(r))?.says;return void 0===u||eS(i,c||z(r)>z(s)).includes(u)?t+o:void 0}
function eS(e,t){if("heading"===e)return["words","heading","sign","error","raised","cause","consequence"];return t?["words","sign","consequence","heading",e]:["words",e]}
function eR(e){const[t="",...s]=e;return s.reduce((e,t)=>`${e}${e.endsWith(":")?" ":": "}${t}`,t)}const eO="Traceback (most recent call last)";const eT=/^\s*(?:The above exception was the direct cause|During handling of the above exception)/;const eC=/^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/;const eN=/^\s*(?:type error: |error: |module not found|syntax ?error|\d+:\d+\s|line \d+:\d+:)/i;let eA=class OutputReader{#e;#t=[];#s=false;constructor(e){this.#e=e}
read(){let e=0;while(e<this.#e.length)e=this.#i(e);return this.#t}
#i(e){const t=this.#n(e);if(ea.test(t))this.#s=t.includes("stderr");if(""===t||ea.test(t))return e+1;if(t.includes(eO))return this.#o(e);const s=q(t);const i=U(s);this.#s&&=i?.says!=="advice";if(void 0===i){if(this.#s)this.#r(e,s,eL("what was written to standard error"));return e+1}if("decoration"===i.says||"advice"===i.says)return e+1;if("warning"!==i.says)return this.#a(e,s,i);if(i.cause&&!i.cause.mustDecide)this.#r(e,s,i);return eg(this.#e,e+1,s).next}
#a(e,t,s){const i=e$(this.#e,e,t,s);const n=i?.text??this.#c(e,t);const o=i?eP(s,n):s;const r=eg(this.#e,i?.next??e+1,t);for(const t of r.hints){const s=v(M,t);if(s)this.#r(e,t,{says:"cause",rule:s.sentence,cause:s})}if(r.hasOutput)this.#r(e,r.text??n,{...o,says:"consequence"});else if(void 0===r.text)this.#r(e,n,o);else this.#r(e,r.text,eF(o,r.text));return r.next}
#c(e,t){const s=0===e?"":q(this.#n(e-1)).trim();if(!eN.test(t)||!eC.test(s))return t;return`${s}${/^\s*\d/.test(t)?":":" "}${t.trim()}`}
#o(e){const t=this.#n(e);const s=/[\u256d\u250c]/.test(t);const[,i=""]=/^(.*?)(?:Exception Group )?Traceback \(/.exec(t)??[];const n=e=>s||eD(e.slice(0,i.length))!==eD(i)?e:e.slice(i.length).trimEnd();const o=""===i.trim()?0:z(n(t));const r=e=>""===e||(s?/^\s*[\u2502\u2570\u2514]/.test(e):z(e)>o);let a=e+1;while(a<this.#e.length&&(r(n(this.#n(a)))||this.#n(a).includes(eO)))a+=1;if(a===this.#e.length)return a;const c=n(this.#n(a));const d=U(c);const u=d?.says==="cause"||d?.says==="root"?d:{says:d?.says==="consequence"?"sign":"raised",rule:"what Python raised",cause:d?.cause};const l=e$(this.#e,a,c,u);const h=this.#e.slice(0,e).findLast(({text:e})=>""!==e);this.#r(a,l?.text??c,u,eT.test(h?.text??""));return l?.next??a+1}
#n(e){return this.#e[e]?.text??""}
#r(e,t,i,n=false){const{at:r=0,text:a=""}=this.#e[e]??{};const c=s(t.trim(),o.message);this.#t.push({...i,at:r,line:c,isIndented:/^\s/.test(a),isChained:n})}};const eL=e=>({says:"plain",rule:e,cause:void 0});
function eP(e,t){const s=U(t);if(s?.says==="cause"||s?.says==="root")return s;const i=s?.cause??e.cause;if("heading"!==e.says)return{...e,cause:i};const n=s?.says==="raised"||s?.says==="error";return{says:n?s.says:"sign",rule:`below ${e.rule}`,cause:i}}
function eF(e,t){const s=U(t);const i=`${s?.rule??e.rule}, the last of a chain`;const n=s?.says==="cause"||s?.says==="root";const o="raised"===e.says||"error"===e.says||"cause"===e.says;return{says:n?s.says:o?e.says:"sign",rule:i,cause:s?.cause}}const eD=e=>e.replace(/\d/g,"0").replace("+","|");
function eI(e,t){const s=new eA(e).read();const i=eq(e,s);return es(i?[...s,i]:s,t)}const eM=d("i")`
  ^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|^\S+$
  \b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b`;const eU=/^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$/u;const eB=3;const e_=25;
function eq(e,t){const s=t.find(({says:e})=>"consequence"===e||"count"===e)?.at??1/0;const i=(e="")=>U(e)?.says==="advice";const n=e.findLast(({at:t,text:n},o)=>{const r=""===n||U(n)?.says==="decoration";const a=i(n)||/^\s/.test(n)&&i(e[o-1]?.text);return t<s&&!r&&!a&&!/^npm (?:notice|warn)\b/i.test(n)});if(void 0===n||U(n.text)?.says==="warning")return;const o=n.text.trim();if(eM.test(o)||o.split(/\s+/).length<eB)return;if(n.at>e_&&!eU.test(o))return;return{...eL("the last line"),at:n.at,line:o,isIndented:false,isChained:false}}const ez="\x1b";const eW=String.raw`${ez}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${ez}]{0,256}(?:\u0007|${ez}\\)|[@-Z\\^_=>78])`;const eG=`(?:${eW}){0,8}`;const eH=new RegExp(eW,"g");
function ej(e){return e.includes(ez)?e.replace(eH,""):e}const eZ=/\d ?%|[.=#\u2588\u2501\u2500\u2587\u2591\u2593>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/;let eK=class Tail{#d;#u=[];#l;constructor(e){this.#d=e}
push(e,t=0){const i=s(eY(ej(e)),o.tailLine).trimEnd();const n=eV(i);if(void 0!==n&&n===this.#l)this.#u.pop();this.#l=n;if(""!==i||(this.#u.at(-1)?.text??"")!=="")this.#u.push({at:t,text:i});if(this.#u.length>this.#d)this.#u.shift();return i}
kept(){return this.#u}
lines(){const e=this.#u.map(({text:e})=>e);return""===e.at(-1)?e.slice(0,-1):e}};
function eV(e){const t=e.slice(0,300);if(!eZ.test(t))return;return t.replace(/\d+/g,"0").replace(/[^\p{L}\p{N}]+/gu," ").trim()}
function eY(e){if(!e.includes("\r"))return e;const t=e.trimEnd();return t.slice(t.lastIndexOf("\r")+1)}const eX=/^\s+at \S/;const eJ={before:3,after:12};let eQ=class StepOutput{tail=new eK(o.tailLines);#h=0;#u=[];#d=0;#f=0;#p;
push(e){this.#h+=1;const t=this.tail.push(e,this.#h);if(""===t)return;this.#f=N.test(t)?eJ.after:this.#f-1;if(this.#f>=0&&!eX.test(t))this.#m()}
lines(){const e=this.tail.kept();const[t]=e;const s=this.#u.filter(({at:e})=>void 0===t||e<t.at);const i=[...s,...e];return void 0===this.#p?i:e0(i,this.#p)}
#m(){const e=this.#u.at(-1)?.at??0;for(const t of this.tail.kept().slice(-eJ.before-1))if(!(t.at<=e)){this.#u.push(t);this.#d+=t.text.length}while(this.#u.length>o.keptLines||this.#d>o.keptLength){const e=this.#u.length>>1;const[t]=this.#u.splice(e,1);this.#d-=t?.text.length??0;this.#p=this.#u[e]?.at}}};
function e0(e,t){const s=e.findLast(({at:e})=>e<t)?.at??t;return e.map(({at:e,text:i})=>({at:e<t?e:e-(t-s-1),text:i}))}const e1=/^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/\d{1,6}\] (.*)$/s;
function e2(e){const[,t="",s,i]=e1.exec(e)??[];const n=t.split(" ").filter(e=>""!==e&&!e.includes("/"));return{title:e,stage:n.join(" ")||void 0,index:void 0===s?void 0:Number(s),instruction:i}}let e3=class StepTable{#g=new Map;#b=1;#v=0;#e=0;#w;
tick(e){this.#w=e}
get(e){return this.#g.get(this.#x(e))}
add(e,t){this.#v+=1;const s=this.#x(t??String(this.#v));const[i]=this.#g.keys();if(this.#g.size>=o.steps&&void 0!==i)this.#g.delete(i);const n={seconds:void 0,startMs:this.#w,endMs:void 0};const r={step:{key:s,...e,state:"running",...n},...{build:this.#b,output:new eQ},...{lastLineMs:this.#w,lastLine:this.#e+=1}};this.#g.set(s,r);return r}
remember(e,t){e.lastLine=this.#e+=1;e.lastLineMs=this.#w;e.output.push(t)}
end(e,t,s){const{step:i}=e;e.step={...i,state:t,seconds:s??i.seconds,endMs:this.#w};if("done"===t||"cached"===t)e.output=new eQ}
beginBuild(e){for(const{step:t,build:s}of e?this.entries():[])if(s===this.#b)this.#g.delete(t.key);this.#b+=1;this.#v=0}
entries(){return Array.from(this.#g.values())}
hasBegun(){return this.#b>1||this.#v>0}
#x(e){return this.#b>1?`${this.#b} ${e}`:e}};const e4=/^The push refers to repository \[(\S{1,300})\]$/;const e6=/^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/;const e9=u()`
  (?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)
  (?:An image does not exist locally with the tag|received unexpected HTTP status|error parsing HTTP \d{3} response body): `;const e5=d("s")`
  \b(?:docker|podman|buildah|nerdctl)\b.{0,200}\b(?:build|buildx|compose|login|pull|push)\b
  \bcloud-builders\/docker\b|\b(?:kaniko|skopeo|crane|oras)\b`;const e8=/^Successfully (?:built|tagged) /;let e7=class DockerPush{digests=new Map;repository;refused;
read(e){if(e8.test(e))this.forget();const[,t]=e4.exec(e)??[];if(void 0!==t){this.repository=t;this.refused=void 0}if(void 0===this.repository)return;const[,i,n]=e6.exec(e)??[];if(void 0!==n&&this.digests.size<o.steps){this.digests.set(`${this.repository}:${i}`,n);this.refused=void 0}if(e9.test(e))this.refused=s(e,o.message)}
end(){this.repository=void 0;this.refused=void 0}
forget(){if(this.digests.size>0)this.digests.clear();this.end()}};let te=class CiServiceLog{#k;#y=new e3;dockerPush=new e7;#$;#E="";#S;constructor(e){this.#k=e}
push({event:e,name:t,message:i,atMs:n},r){const a="failed"===e||"time-limit"===e;const c=this.#k.reader?.leave?.(a);this.#y.tick(r);if("phase"===e)this.#R(t,n);if("command"===e)this.#O(t);if(a){this.#E=t||this.#E;const n=void 0!==c||"time-limit"===e;this.#S??=this.#k.failure()??(n?{message:s(i,o.message),entry:c}:this.#T(i,this.#k.hasBuilt()))}if(a||"phase-done"===e||"phase-failed"===e)this.#C("phase-done"!==e,n)}
phase(){return this.#$?.entry.step}
phases(){return this.#y.entries().map(({step:e})=>e)}
failure(){const{refused:e}=this.dockerPush;return this.#S??this.#k.failure()??(void 0===e?void 0:this.#T(e,true))}
#C(e,t){if(this.#$?.entry.step.state!=="running")return;const{entry:s,atMs:i}=this.#$;const o=Math.max(0,t-i)/n;const r=Number.isNaN(o)?void 0:o;this.#y.end(s,e?"failed":"done",r)}
#R(e,t){if(e===this.#$?.entry.step.title)return;this.#C(false,t);this.#O("");const s=`phase ${this.#y.entries().length+1}`;this.#$={entry:this.#y.add(e2(e),s),atMs:t}}
#O(e){this.#E=e;this.#k.outside=new eQ;this.dockerPush.end()}
#T(e,t){const{repository:i,refused:n}=this.dockerPush;const r=this.#E||i&&`docker push ${i}`;const a=r&&s(r,o.title);const{outside:d}=this.#k;const u=d.tail.lines();const l=n??eI(d.lines())[0]?.line??u.at(-1)?.trim()??e;const h=s(l,o.message);const f=void 0!==n||e5.test(a??"")||0===u.length;return{message:h,sentences:f?[`${a??""}: ${h}`]:[],outside:{command:a,status:c(e),hasBuilt:t,output:d}}}};const tt=String.raw;const ts=/^\d{1,9}\.\d{1,9}(?: |$)/;const ti=/^#\d{1,9}$/;const tn="------";const to=/^ > (.*):$/s;const tr=/^ > (\[(?:(?:[^\]]{0,300} )?\d+\/\d+|internal|auth)\] .*|(?:exporting to|importing cache|resolve image config) .*):$/s;const ta=/^-{19,20}$/;const tc=/^(\S.{0,300}):(\d{1,9})$/;const td=/^ {0,8}(\d{1,9}) \|(?: (>>>))?(.*)$/s;const tu=/^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/;const tl=/failed to solve(?: with frontend [^\s:]{1,100})?: /;const th=tt`executor failed running \[|process ".*" did not complete successfully`;const tf=new RegExp(`${tl.source}|^(?:${th})`,"s");const tp=new RegExp(`^(?:(?:ERROR|error): (?:failed to build: )?|(?=${th}))(.*)$`,"s");const tm=tt`failed to (?:build LLB|create LLB definition|load cache key): |rpc error: code = \w{1,40} desc = `;const tg=new RegExp(`^(?:${tl.source}|${tm}){0,8}`);const tb=u()`
  (?:ERROR|error): (?:failed to build: )?(?:docker exporter |invalid tag "|resolve : )
  (?:ERROR|error): (?:failed to build: )?(?:failed to read dockerfile|unable to prepare context): `;
function tv(e){const t=e.includes("failed to solve")&&void 0!==tw(e);return t||tb.test(e)||tr.test(e)}
function tw(e){const[t]=tl.exec(e.slice(0,1e3))??[];const s=void 0===t?-1:e.indexOf(t);const i=void 0!==t&&tu.test(e.slice(0,s));const n=i?e.slice(s+t.length):tp.exec(e)?.[1];return n?.replace(tg,"").replace(/ >$/,"")}let tx=class BuildKitEnd{#N;excerpts=[];codeFrame=new tk;closing;#A="start of log";excerpted;#L=false;constructor(e){this.#N=e}
push(e,t){const s=e.trimEnd();if(this.#P(s))return true;this.codeFrame.push(s);const i=(t||void 0!==this.closing)&&!tf.test(s);const n=i?void 0:tw(s);if(void 0!==n)this.closing=a(n);return false}
hasFailed(){return this.excerpts.length>0||void 0!==this.closing}
isInExcerpt(){return"lines"===this.#A}
#P(e){if(e===tn){this.#A="lines"===this.#A?void 0:"dashes";return false}if("lines"===this.#A){if(!/^\d/.test(e)&&tl.test(e))this.#A=void 0;else if(this.excerpted&&!this.#L)this.#N.remember(this.excerpted,e.replace(ts,""));return"lines"===this.#A}const t="dashes"===this.#A?to:tr;const[,s]=void 0===this.#A?[]:t.exec(e)??[];if(void 0!==s){this.#A="lines";this.#O(s);return true}if(""!==e.trim())this.#A=void 0;return false}
#O(e){const t=s(e.trimEnd(),o.title);if(this.excerpts.length<o.failures)this.excerpts.push(t);this.excerpted=this.#F(t);this.#L=this.excerpted.output.tail.lines().length>0}
#F(e){const t=this.#N.entries();const s=t.find(({step:t})=>t.title===e);if(s)return s;const i=t.findLast(({step:e})=>"failed"===e.state&&ti.test(e.title));const n=i??this.#N.add(e2(e),e);n.isNamedOnly=true;if(i)i.step={...i.step,...e2(e)};else this.#N.end(n,"failed");return n}};let tk=class CodeFrame{lines=[];#D=false;#I;#M;
push(e){if(""===e.trim())return;if(ta.test(e)){this.#D=!this.#D&&(void 0!==this.#I||0===this.lines.length);if(void 0!==this.#I){this.#M=this.#I;this.lines=[]}this.#I=void 0;return}this.#D&&=td.test(e);if(this.#D&&this.lines.length<o.codeFrameLines)this.lines.push(s(e.trimEnd(),o.tailLine));const[,t,i]=this.#D?[]:tc.exec(e)??[];this.#I=void 0===t?void 0:{file:t,line:Number(i)}}
place(e){const t=t$(this.lines)?.[1];const s=void 0===e||void 0===t?void 0:{file:e,line:Number(t)};return this.#M??s}};
function ty(e){return t$(e)?.[3]?.trim()}
function t$(e){return e.map(e=>td.exec(e)).find(e=>e?.[2])}const tE=/^ ?\d{1,6} warnings? found\b/;const tS=/^(?:WARN:| -) ([A-Z][A-Za-z]{2,60}): (.*?)(?: \(line (\d{1,9})\))?$/s;let tR=class BuildCheckReader{#U=new Map;#B=false;
pushOfEnd(e){if(""===e.trim())return;this.#B=tE.test(e)||this.#B&&this.pushOfStep(e)}
list(){return Array.from(this.#U.values())}
pushOfStep(e){const[,t,i,n]=tS.exec(e.trimEnd())??[];if(void 0===t||void 0===i)return false;if(this.#U.size>=o.warnings)return true;const r={rule:t,message:s(i,o.message),line:n?Number(n):void 0};this.#U.set(`${t} ${n} ${r.message}`,r);return true}};
function tO(e){return e.filter(e=>Boolean(e))}const tT=e=>e.split(" ",1)[0]?.toUpperCase();const tC=/(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not complete|\]:)/;let tN=class BuildKitOutcome{#N;end;#_=[];#q=false;constructor(e){this.#N=e;this.end=new tx(e)}
isOver(){return this.#q||this.end.hasFailed()}
finish(e,[t,s,i]){if(void 0!==i){const t=/\bcontext canceled\s*$/.test(i.slice(-100));this.#N.end(e,t?"cancelled":"failed");if(!t&&this.#_.length<o.failures)this.#_.push({entry:e,...a(i)});return}const n=t.startsWith("DONE");const r="CACHED"===t||n&&"cached"===e.step.state;const c=r?"cached":n?"done":"cancelled";this.#N.end(e,c,void 0===s?void 0:Number(s));this.#q||=n&&/\bexporting to\b/.test(e.step.title)}
pushEnd(e){return this.end.push(e,this.#q&&!this.end.hasFailed())}
failure(e){const{closing:t,codeFrame:s}=this.end;const i=this.#z();const n=i?.message??t?.message;if(void 0===n)return;const{title:o,instruction:r}=i?.entry.step??{};const a=void 0===r&&void 0!==o&&`${o}: ${n}`;const c=ty(s.lines);const d=r&&c&&tT(c)!==tT(r);const u={dockerfile:s.place(e),codeFrame:s.lines};return{...{message:n,entry:i?.entry},...d?{}:u,sentences:[n,tO([a,t?.message]).join("\n")],exitCode:i?.exitCode??t?.exitCode}}
#z(){const{closing:e}=this.end;const t=e?.message??"";if(/\bcontext canceled$/.test(t))return;const s=this.#_.filter(({entry:e})=>!/\bimporting cache/.test(e.step.title));const i=s.filter(({exitCode:e})=>137!==e);const n=e&&this.#W(t);const o=s.some(({entry:e})=>e===n);return i.find(({message:e})=>t.includes(e.slice(0,1e3).replace(/\u2026$/,"")))??i.find(({entry:e})=>e===n)??(n&&!o?{entry:n,...e}:void 0)??i.find(({entry:e})=>void 0!==e.step.instruction)??i.at(-1)??s[0]}
#W(e){const t=this.#N.entries();const s=t.filter(({step:e})=>this.end.excerpts.includes(e.title));const i=ty(this.end.codeFrame.lines)?.replace(/\\$/,"").trimEnd();const[,n]=tC.exec(e)??[];const o=({step:e})=>i&&e.instruction?.startsWith(i);const r=({step:e})=>n&&e.instruction?.endsWith(n);return s.find(o)??t.findLast(r)??s[0]}};const tA=new RegExp(`^${eG}#(\\d{1,9})${eG} `);const tL=/^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s;const tP="...";const tF=u()`
  \[|(?:docker-image|local|https?|git|oci-layout):\/\/|docker\.io\/\b|sh \b|blob \b
  (?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context)\b
  (?:load (?:remote )?build|merging|mkfile|mkdir)\b`;const tD=u()`
  sha256:|resolve (?!image config)|exporting (?!to\b|cache\b)|exporting cache (?!to\b)|naming to |sending tarball|done\b
  (?:transferring|extracting|pushing|pulling|writing|unpacking|preparing|reading|inferred|Deduplicating|WARN:)\s`;const tI=/^pushing manifest for (\S{1,300})@(sha256:[\da-f]{64})(?: \d{1,9}\.\d{1,9}s)? done$/;const tM=/^(?:exporting cache to |resolving provenance for )/;const tU=/^\[[^\]]{0,300}\] /;let tB=class BuildKit extends r{#G=new tR;#H=new tN(this.steps);#j;#Z;pushed=new Map;keepsOutputApart=true;#K;
static recognises(e){const[t]=tA.exec(e)??[];if(void 0===t)return tv(e.trimEnd());const s=e.slice(t.length);const i=[ts,tL,tF,tD].some(e=>e.test(s));return i||s===tP||/^(?:#0 building with|#\d+ [a-z])/.test(e)}
push(e,t){const[s,i]=tA.exec(e)??[];if(void 0===s)return this.#V(e,t);const n=e.slice(s.length);if(this.#H.end.isInExcerpt()&&ts.test(n))return this.#Y(`#${i}`,n);if("0"!==i)return this.#X(`#${i}`,n);if(void 0!==this.#j&&ts.test(n))return this.#X(this.#j,n);if(this.#H.isOver()&&n.startsWith("building with "))this.#J();return}
failure(){return this.#H.failure(this.#Z)}
hasFailed(){return this.#H.end.hasFailed()}
warnings(){return this.#G.list().map(e=>({...e,file:this.#Z}))}
#X(e,t){const s=ej(t);const i=this.steps.get(e);const n=this.#j!==e;this.#j=e;const o=ts.exec(s);const r=null===o?tL.exec(s):null;const a=null===o&&null===r&&s!==tP;const c=a?this.#Q(e,s,n):void 0;const d=c??i??this.steps.add(e2(e),e);if(void 0===c&&void 0===i)d.isNamedOnly=true;const u=d===this.#K||tM.test(d.step.title);if(!u||null!==o)this.pushed.clear();if(c)return{step:c.step,text:t,kind:"title"};if(s===tP)return{step:d.step,text:t,kind:"other"};if(null!==r){this.#j=void 0;this.#H.finish(d,r)}else if(null===o)this.#a(d,s);else this.steps.remember(d,s.slice(o[0].length));return{step:d.step,text:t,kind:"output"}}
#Q(e,t,i){const n=this.steps.get(e);const r=s(t.trimEnd(),o.title);const a=this.#H.isOver()&&"#1"===e;if(n&&t_(n.step.title,r)&&!a)return n;if(tD.test(t))return;if(void 0!==n){const e=ti.test(n.step.title);const s=a||"running"!==n.step.state&&tF.test(t);if(!i||!(e||s))return;if(e&&!a){n.step={...n.step,...e2(r)};return n}}if(void 0!==n||a)this.#J();this.#Z=/load build definition from (\S{1,300})$/.exec(r)?.[1]??this.#Z;return this.steps.add(e2(r),e)}
#J(){this.steps.beginBuild(void 0!==this.failure());this.#H=new tN(this.steps)}
#a(e,t){this.#G.pushOfStep(t);const[,s,i]=tI.exec(t)??[];const{instruction:n,title:r}=e.step;const a=void 0===n&&/\bexporting to /.test(r);if(!a||void 0===s||void 0===i)return;if(this.pushed.size<o.steps)this.pushed.set(s,i);this.#K=e}
#V(e,t){this.#j=void 0;this.#G.pushOfEnd(t);const s=this.#H.pushEnd(t);return s?{step:void 0,text:e,kind:"other",isExcerpt:s}:void 0}
#Y(e,t){this.#H.pushEnd(ej(t));const s=(this.steps.get(e)??this.#H.end.excerpted)?.step;return{step:s,text:t,kind:s?"output":"other"}}};
function t_(e,t){return e.replace(tU,"")===t.replace(tU,"")}let tq=class SequentialBuilder extends r{current;isOver=false;
push(e,t){const s=this.read(t);if("end"===s)return void this.leave(false);if("object"==typeof s&&"title"in s){const{step:t}=this.#O(s);return{step:t,text:e.endsWith(s.title)?s.title:e,kind:"title"}}if("object"==typeof s){this.found=s;if(s.entry)this.steps.end(s.entry,"failed")}else if("cached"===s)this.finish("cached");else if("output"===s&&!this.isOver)this.remember(t);return this.current&&{step:this.current.step,text:e,kind:"output"}}
leave(e){const t=e?this.current:void 0;this.finish(e?"failed":"done");this.current=void 0;return t}
finish(e){if(this.current?.step.state!=="running")return;this.steps.end(this.current,e)}
remember(e){if(this.current)this.steps.remember(this.current,e)}
blame(e){const t=this.current;const s=/^RUN\b/i.test(t?.step.instruction??"");if(void 0===e||s)return{entry:t};const i=t?.output;if(t)t.output=new eQ;return{instruction:`RUN ${e}`,output:i}}
#O(e){this.finish("done");this.found=void 0;this.isOver=false;const t=(e="")=>s(e.trim(),o.title);const i={title:t(e.title),instruction:t(e.instruction)};this.current=this.steps.add({...e,...i});return this.current}};const tz=String.raw;const tW=/^Step (?<index>\d{1,6})\/(?<total>\d{1,6}) : (?<instruction>.*)$/s;const tG=/^(?:(?:error(?: response from daemon)?|failed to build|build failed|service '?[\w.-]{1,100}'? failed to build ?): )*/i;const tH=tz`
  dockerfile parse error |failed to parse dockerfile|unable to prepare context: |failed to reach build target 
  Cannot locate specified Dockerfile: |the Dockerfile .{0,300} cannot be empty`;const tj=u("i")`${tH}|invalid argument ".{0,500}" for `;const tZ=u("is")`${tH}|(?:ADD|COPY) failed: `;const tK=u("s")`
  (?:ADD|COPY) failed: |Invalid containerPort: |failed to (?:create |start|register|export|copy|process ")
  ApplyLayer |OCI runtime create failed|Error processing tar file|unable to convert uid\/gid chown string
  unable to find (?:user|group) \S{1,200}: |the --[\w-]{1,40} option requires BuildKit\b
  error creating overlay mount|write .*: no space left on device$`;const tV=u()`
  invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$
  image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown
  (?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for 
  received unexpected HTTP status|invalid reference format|repository \S+ not found`;const tY=/^(?:FROM\b|COPY .{0,200}--from=)/i;const tX=/^The command '(?:\/bin\/(?:ba|da)?sh -c )?(.*)' returned a non-zero code: \d{1,9}$/s;const tJ=/^ (?:---\x3e )?Using cache$/;const tQ=/^(?: ---\x3e |Removing intermediate container )/;const t0=/^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/;let t1=class ClassicBuilder extends tq{keepsOutputApart=true;#ee;#et;
static recognises(e){const t=e.replace(tG,"");return tW.test(e)||tZ.test(t)||tX.test(t)}
read(e){if(t0.test(e))return"end";return this.#Q(e)??(this.isOver?void 0:this.#es(e))??(tJ.test(e)?"cached":tQ.test(e)?"own":"output")}
#Q(e){const{index:t,total:s,instruction:i=""}=tW.exec(e)?.groups??{};if(void 0===t)return;const n={index:Number(t),total:s};const o=1===n.index&&/^(?:FROM|ARG)\b/i.test(i);const r=this.#ee;if(r&&!o&&(s!==r.total||n.index<=r.index))return;const a=this.current?.step.state==="failed";const c=void 0===this.current||String(r?.index)===r?.total;if(o&&r&&(c||a)){this.steps.beginBuild(a);this.#et=void 0}else if(this.current&&a)this.steps.end(this.current,"done");this.#ee=n;if(/^FROM\b/i.test(i))this.#et=/^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(i)?.[1];return{title:e,stage:this.#et,index:n.index,isIndexOfFile:true,instruction:i}}
#es(e){const t=this.current?.step.instruction??"";const s=e.indexOf("The command '");const i=s<0?null:tX.exec(e.slice(s));const n=i?.[0]??e.replace(tG,"");if(i&&s>0)this.remember(e.slice(0,s).replace(tG,""));const o=e.includes("Error response from daemon: ");const r=tV.test(n)&&tY.test(t);const c=null!==i||tK.test(n)||r||o&&!tj.test(n);if(!c&&!tj.test(n))return;const d=null!==i||r||o||tZ.test(n);if(void 0!==this.found&&!d)return;this.isOver=d;const u=c?this.blame(i?.[1]):{};return{...a(n),...u}}};const t2=/^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[[^\]]{1,40}\] (.*)$/s;const t3=/^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /;const t4=/^Running: \[(?:\/bin\/(?:ba|da)?sh -c )?(.{1,1000})\] *$/s;const t6=/^(?:Pushing image to|Skipping push to container registry|Pushed )/;const t9=/^Pushed ([^\s@]{1,300})@(sha256:[\da-f]{64})$/;const t5=u()`
  Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Building stage |Unpacking rootfs as
  (?:Checking for|Found|No) cached layer|Using caching version of|Taking snapshot of|Running: \[|Pushing |Pushed `;const t8=u("s")`(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving .*)\b.*)$`;const t7="error building image: error building stage: failed to execute command: ";let se=class Kaniko extends tq{#ei;#E;pushed=new Map;
static recognises(e){const[,t]=t2.exec(e)??[];return t8.test(t??e)||void 0!==t&&(t5.test(t)||t3.test(t))}
read(e){const[,t]=t2.exec(e)??[];const s=this.isOver?void 0:this.#es(e,t);if(s)return s;if(void 0===t)return"output";this.#E=t4.exec(t)?.[1]??this.#E;this.#en(t.trimEnd());if(t6.test(t))this.finish("done");if(!t3.test(t))return t.startsWith("Found cached layer")?"cached":"own";this.finish("done");if(void 0!==this.found)this.steps.beginBuild(true);return{...e2(t),instruction:t}}
#es(e,t){const i=void 0===t?e.indexOf(t7):-1;if(i>0)this.remember(e.slice(0,i));const[,n]=t8.exec((t??e.slice(Math.max(0,i))).trimEnd())??[];if(void 0===n)return;this.isOver=true;const r=n.replace(/^error building image: /,"");const c=/failed to execute command|failed to take snapshot/.test(r);return c?{...a(r),...this.blame(this.#E)}:{message:s(r,o.message)}}
#en(e){const[,t,s]=t9.exec(e)??[];const[,i]=/^Pushing image to (\S{1,300})$/.exec(e)??[];if(void 0!==this.#ei&&void 0!==t&&void 0!==s){if(this.#ei.replace(/:[\w.-]{1,128}$/,"")===t)this.pushed.set(this.#ei,s)}else if(void 0===i)this.pushed.clear();this.#ei=i}};const st=/^(?:error: |build error: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is;let ss=class Podman extends r{
static recognises(e){return st.test(e)}
push(e,t){const[s,i]=st.exec(t)??[];if(void 0!==s)this.found??={...a(t),instruction:i}}};const si=[tB,t1,se,ss];const sn=e=>si.find(t=>t.recognises(e));let so=class BuilderLog{steps=new e3;reader;outside=new eQ;#eo=false;
push(e,t){const s=ej(e);const i=this.#er(s);this.steps.tick(t);const n=this.reader?.push(e,s)??{step:void 0,text:e,kind:"other"};this.#eo||="title"===n.kind;const o=void 0===n.step&&true!==n.isExcerpt&&!i;if(o&&this.reader?.hasFailed()!==true)this.outside.push(e.replace(ts,""));return n}
failure(){const e=this.reader?.failure();if(void 0===e||this.#eo)return e;const t=(e.output??e.entry?.output)?.tail.lines().length;return t?e:{...e,output:this.outside}}
hasBuilt(){const e=this.steps.entries();const t=({step:e})=>"done"===e.state||"cached"===e.state;return e.length>0&&e.every(t)}
#er(e){if(this.steps.hasBegun())return false;const t=sn(e);if(void 0!==t&&this.reader?.constructor!==t)this.reader=new t(this.steps);return void 0!==t}};const sr=String.raw;const sa=sr`
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
  time-limit:  ^(?:ERROR|BUILD FAILURE): (context deadline exceeded|(?i:timeout))$`;const sc=f(sa).flatMap(({heading:e,name:t,lines:s})=>{const[i="",...n]=t.split(" ");const o={service:e,event:i,name:n.join(" ")};return s.map(e=>({...o,pattern:new RegExp(e,"s")}))});const sd=new RegExp(sr`^${eG}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`);const su=/^[[\dBEFfR]/;const sl=/^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /;
function sh(e,t=false){if(!su.test(e))return;const[s="",i,n,o,r,a]=sl.exec(e)??[];const c=e.slice(s.length);const d=t?["untimed","cloudBuildSteps"]:["untimed"];const u=void 0!==i?["codeBuild"]:""===s?d:["acr"];for(const{service:e,event:t,name:s,pattern:i}of sc){const d=u.includes(e)?i.exec(c):null;if(null===d)continue;const[,l="",h]=d;const f=Date.parse(`${n}-${o}-${r}T${a}Z`);return{event:t,name:h??s.replace("$1",()=>l),message:l,atMs:f}}return}const sf=String.raw;const sp="push|copy|authorize|request|fetch|pull|upload|export|token|blob|manifest|receive status|reading from|no active session";const sm=sf`\bcontext deadline exceeded\b|\bDeadlineExceeded\b|: (?:unexpected )?EOF\b`;const sg=sf`(?:\bpush(?:ing)?\b|\bwriting layer blob: ).{0,600}`;const sb=sf`(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?`;const sv="(?:file does not exist|no such file)";const sw=sf`
out-of-disk
  the builder ran out of disk space:  (?i:no space left on device|\bENOSPC\b|disk quota exceeded)
out-of-memory
  the builder ran out of memory:  (?i:cannot allocate memory|\bout of memory\b|\bOOMKilled\b)
certificate
  the builder does not trust the certificate of a host:  \bx509: |\btls: failed to verify certificate
    → Add the CA certificate of the registry or proxy to the builder.
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
    → Build for one platform, or have the builder push the image.
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
    → Run the build again; if it fails again, check whether the registry has an outage.
network remote
  a connection timed out or was closed:  ^(?=[^\n]*\b(?:${sp}|(?:Head|Get|Post|Put|Patch) "))[^\n]*(?:${sm})
    \bbroken pipe\b|\bclosed (?:pipe|network connection)\b|\bconnection (?:was )?(?:closed|lost)\b|\bserver sent GOAWAY\b
    \bserver closed (?:idle )?connection\b|\bstream error\b.{0,200}received from peer|\bfailed size validation\b
timeout
  the build reached a time limit:  (?i:^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b)
registry-auth
  the registry refused the push:  (?is:${sg}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b))
    (?is:${sg}(?:no basic auth credentials|insufficient_scope|authentication required))
copy-source-missing
  stage $1 has no '$2':  failed to get fileinfo for \/kaniko\/(\d{1,4})(\/[^\s:]{1,300}): l?stat
    → Check that the earlier stage writes the file, and to this path.
  the build context has no '$1':  failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found
    (?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found
    \b(?:COPY|ADD) failed: (?:file not found in [^:]{1,80}: )?(?:l?stat )?${sb}([^\s:]{1,300}): ${sv}
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
    → Break the circle: a stage may only copy from stages that do not need it.
  the Dockerfile has an unknown instruction '$1':  (?i:\bunknown instruction: "?([^\s"]{1,100}))
  the Dockerfile has a syntax error:  (?i:\bdockerfile parse error\b|^failed to parse dockerfile: )|^unsupported mount type |^no build stage in current context
    ^Syntax error - |^unknown flag: |^unexpected end of statement|^unterminated heredoc
    (?:^|\bparsing dockerfile: )(?:\S{1,300}: )?(?:[A-Z]{2,20} (?:requires|must have) |Syntax error - |file with no instructions)
command-not-found
  the image has no command '$1':  ${w}
permission
  '$1' is not executable:  \bexec: "([^"]{1,300})": permission denied
    \bfork\/exec (\S{1,300}): permission denied`;const sx=b(sw);const sk=/did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/;const sy=/^(?:failed to compute cache key: )?failed to calculate checksum of ref \S{1,300}: (?=")/;const s$=(e=0)=>e>128&&e<160;
function sE(e){const{message:t,sentences:s=[t],entry:i,exitCode:n,codeFrame:o=[],outside:r}=e;const{isEnd:a,output:c}=sS(e);const d=c?.tail.lines()??[];const u=sR(e);const l=r?t:u[0]?.line;const h=e.instruction??i?.step.instruction??ty(o);const f=void 0!==h&&void 0!==n&&a;return{kind:r?"machinery":"build",command:r?.command,status:r?.status,hasBuilt:r?.hasBuilt??false,message:t,step:i?.step,instruction:h,exitCode:n,dockerfile:e.dockerfile??(r?void 0:sO(s)),codeFrame:o,decidingLine:l??(f?void 0:t.replace(sy,"")),tail:d,isSilent:void 0!==i&&true!==i.isNamedOnly&&0===d.length,cause:sC(sN(s)??sL(u,c?.lines().at(-1)?.at??0,n)??sF(n,l),h)}}
function sS({message:e,outside:t,output:s,entry:i}){const n=sk.test(e.slice(-200));return{isEnd:n,output:t?.output??(n?s:void 0)??i?.output}}
function sR(e){const{isEnd:t,output:s}=sS(e);const i=eI(s?.lines()??[],e.exitCode);const n=void 0!==e.outside||t&&!s$(e.exitCode);return n?i:i.filter(({says:e})=>"plain"!==e)}
function sO(e){const[,t]=/\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(e.join("\n"))??[];return void 0===t?void 0:{file:"Dockerfile",line:Number(t)}}const sT=100;
function sC(e,t=""){if(e?.kind!=="copy-source-missing"||!/\s--from=/.test(t))return e;return{...e,sentence:e.sentence.replace("the build context has","the stage that is copied from has"),hint:"Check that the earlier stage writes the file, and to this path."}}
function sN(e){for(const t of e){const e=sA(t);const s=v(sx,e);if(s)return sD(s,e)}return}
function sA(e){return e.replace(/\bprocess ".*" did not complete successfully\b/s,"").replace(/\bexecutor failed running \[.*\]:/s,"").replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s,"$1").replace(/^The command '.*' returned a non-zero code\b/s,"").replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is,"")}
function sL(e,t,s){const[i]=e;const n=e.filter(({at:e})=>t-e<=sT);if(void 0===i||!n.includes(i))return;const{cause:o}=i;const r=n.filter(e=>e.cause?.isVague&&sP(e,i));const a=r.find(e=>e.cause?.kind==="test-failed");const[c]=r;const d=r.every(e=>e.cause?.kind===c?.cause?.kind);const u=o?.exitCode===void 0||o.exitCode===s;const l=o&&!o.isVague&&u?i:void 0;if(l?.cause?.kind==="test-failed")return sD(l.cause,l.line);const h=a??l??(d?c:void 0);return h?.cause&&sD(h.cause,h.line)}
function sP({at:e,cause:t},s){const i="raised"===s.says||"compilers"===s.rule;return!i||e>=s.at||t?.kind==="test-failed"}
function sF(e,t){const s=127===e?"command-not-found":126===e?"permission":void 0;if(void 0===s||t&&!/not found|permission denied/i.test(t))return;const i="permission"===s?"a command is not executable":"the image lacks a command";return{kind:s,sentence:i,hint:h[s]}}
function sD({kind:e,pattern:t,sentence:i,hint:n},o){const r=t.exec(o)??[];const a=i.replace(/\$(\d)/g,(e,t)=>r[Number(t)]??"");return{kind:e,sentence:s(a.replace(/ ''/,""),500),hint:n}}const sI=String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;const sM=String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${sI}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`;const sU=String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?| (?:[\w.\-]{1,100}\/)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?`;const sB=[String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${sM}\]?${eG}${sU}(?:[ \t]|$)`,String.raw`\[${sI}\]${eG} ?`,String.raw`${sI}${eG}(?:[ \t]|$)`,String.raw`\[ {0,8}\d{1,9}\.\d{1,9}s?\](?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${sI}(?: [AP]M)?(?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${sI} \S{1,64} [^\s:]{1,64}:(?: |$)`].map(e=>new RegExp(`^${eG}(?:${e})`));const s_=[String.raw`[\w.\-]{0,64} {0,64}[|│] `,String.raw`\[[\w \/.:\-]{1,150}\] `,String.raw`remote: `,String.raw`> `,String.raw`[ \t]{1,16}(?=\S)`,String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`].map(e=>new RegExp(`^${eG}(?:${e})`));const sq=3;let sz=class LinePrefixStripper{#ea;#ec;constructor(e){this.#ea=e}
strip(e){this.#ec??=this.#ed(e);let t=e;for(const e of this.#ec??[]){const s=e.exec(t);if(null===s)break;t=t.slice(s[0].length)}return t}
#ed(e){let t=[{layers:[],rest:e}];for(let e=0;e<=sq;e+=1){const e=t.find(({rest:e})=>this.#ea(e));if(e)return e.layers;t=t.flatMap(({layers:e,rest:t})=>sW(t).map(s=>({layers:[...e,s],rest:t.replace(s,"")})))}return}};
function sW(e){const t=s_.flatMap(t=>t.exec(e)?.[0]??[]);return[...sB.filter(t=>t.test(e)),...t.map(e=>{const[t,s]=[e,e.trimEnd()].map(e=>RegExp.escape(e));return new RegExp(`^(?:${t}|${s}$)`)})]}let sG=class LogParser{#eu=new sz(sj);#k=new so;#el=new te(this.#k);#eh=new eK(o.lastLines);#ef;
push(e,t){const s=e.endsWith("\r")?e.slice(0,-1):e;this.#eh.push(s);const i=this.#eu.strip(s);const[n,o]=sd.exec(i)??[];if(void 0!==n){const e=o!==this.#ef;this.#ef=o;const s={event:"command",name:"",message:"",atMs:0/0};if(e)this.#el.push(s,t);return this.#ep(i.slice(n.length),t)}const r=void 0!==this.#ef;const a=sh(ej(i),r);if(void 0===a)return this.#ep(i,t);this.#el.push(a,t);return this.#em(i)}
steps(){return this.#k.steps.entries().map(({step:e})=>e)}
failure(){const e=this.found();return e&&sE(e)}
found(){return this.#el.failure()}
phases(){return this.#el.phases()}
digest(e){const{reader:t}=this.#k;const s=t?.keepsOutputApart===true?this.#el.dockerPush.digests:void 0;return t?.pushed?.get(e)??s?.get(e)}
warnings(){return this.#k.reader?.warnings?.()??[]}
atWork(){return sH(this.#k.steps.entries())}
lastLines(){return this.#eh.lines()}
#ep(e,t){const s=this.#k.push(e,t);if(void 0!==s.step)this.#el.dockerPush.forget();if(void 0!==s.step||s.isExcerpt||""===e.trim())return s;this.#el.dockerPush.read(ej(e));return this.#em(e)}
#em(e){const t=this.#el.phase();return{step:t,text:e,kind:void 0===t?"other":"output"}}};
function sH(e){const t=e.toSorted((e,t)=>t.lastLine-e.lastLine);const s=e=>t.filter(({step:t})=>t.state===e);const i=s("running");const n=i.length>0?i:s("cancelled");const o=n.find(({step:e})=>void 0!==e.instruction)??n[0];return o&&{step:o.step,tail:o.output.tail.lines(),lastLineMs:o.lastLineMs}}
function sj(e){const t=ej(e);return sd.test(t)||void 0!==sh(t)||e4.test(t)||void 0!==sn(t)}var sZ=t.g;export{sZ as LogParser};