var e={};(()=>{e.d=(t,s)=>{for(var i in s)if(e.o(s,i)&&!e.o(t,i))Object.defineProperty(t,i,{enumerable:true,get:s[i]})}})();(()=>{e.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();var t={};e.d(t,{
g:()=>sH});
function s(e,t){if(e.length<=t)return i(e);let s=t-1;while(s>0&&!/\s/.test(e.charAt(s)))s-=1;return i(`${e.slice(0,Math.max(0,s)).trimEnd()}\u{2026}`)}
function i(e){return` ${e}`.slice(1)}globalThis.process.getBuiltinModule("node:timers/promises");const n=1e3;const r={steps:1e3,failures:16,tailLines:30,tailLine:2e3,keptLines:240,keptLength:6e4,lastLines:20,codeFrameLines:100,title:1e3,message:4e3,warnings:100};let o=class Builder{steps;found;constructor(e){this.steps=e}
failure(){return this.found}
hasFailed(){return void 0!==this.found}pushed;keepsOutputApart=false};
function a(e){return{message:s(e,r.message),exitCode:c(e)}}
function c(e){const t=e.slice(-200).trimEnd();const[,s]=/\b(?:exit|non-zero) (?:code|status):? (\d{1,9})$/.exec(t)??[];return void 0===s?void 0:Number(s)}const d=(e="")=>(...t)=>new RegExp(l(...t),e);const u=(e="")=>(...t)=>new RegExp(`^(?:${l(...t)})`,e);const l=(...[e,...t])=>String.raw(e,...t).trimStart().replace(/\n\s*/g,"|");const h={"package-not-found":"Check the name and version, and that the builder's package index has it.","version-conflict":"Loosen or align the versions that the message names.","lock-file":"Update the lock file with the same tool, and commit it.","index-auth":"Check that the step gets credentials that the package index accepts.","copy-source-missing":"Check spelling and ignore rules; the path starts at the build context.","base-image-not-found":"Check name and tag; for a private image the builder needs credentials.","registry-auth":"Check that the builder's registry credentials allow this for the repository.","registry-rate-limit":"Use a mirror, or give the builder credentials of the registry.",certificate:"Add the CA certificate, e.g. your proxy's, to the image before this instruction.",platform:"Use an image, and programs in it, for the platform that is built.","dockerfile-missing":"Check its name and place, and that no ignore rule excludes it.","requires-buildkit":"Build with BuildKit, or remove this feature from the Dockerfile.","invalid-reference":"Correct the name: lower case, no empty tag, no variable without a value.","out-of-disk":"Make the image smaller or remove caches within the same RUN instruction.","out-of-memory":"Lower the memory that the command needs, e.g. with fewer parallel jobs.",network:"Run the build again; if it fails again, check that the builder can reach the host.","test-failed":"Run the same tests locally; the last lines of the step name those that failed.",syntax:"Correct the instruction; 'docker build --check' finds such errors without a build.","command-not-found":"Install it in an earlier instruction of the same stage, or add it to PATH.",permission:"Check the file mode and owner, and the user that the instruction runs as.",timeout:"Find the slowest step; one that prints nothing for minutes has probably hung."};
function f(e){return e.split(/\n(?=\S)/).flatMap(e=>{const t=e.trim().split("\n",1)[0]??"";const s=e.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm);return Array.from(s,([,e="",s=""])=>{const[i="",n]=s.split("\n    \u2192 ");return{heading:t,name:e,lines:i.split(/\n\s*/),hint:n}})})}const p=String.raw;const m=d()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`;const g={vague:{isVague:true},deciding:{mustDecide:true},remote:{except:m},root:{isRoot:true},"exit=137":{exitCode:137},"exit=127":{exitCode:127},"exit=126":{exitCode:126}};
function b(e){return f(e).flatMap(({heading:e,name:t,lines:s,hint:i})=>{const[n,...r]=e.split(" ");const o=n;const a={kind:o,sentence:t,hint:i??h[o]};const c=r.reduce((e,t)=>({...e,...g[t]}),{});return s.map(e=>({...a,...c,pattern:new RegExp(e,"m")}))})}
function v(e,t){return e.find(({pattern:e,except:s})=>e.test(t)&&!s?.test(t))}const w=p`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`;const x=String.raw;const k="npm (?:error|err!) ";const y=x`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`;const $=x`(?: *\(core dumped\)| {2,}\S| *$)`;const S=x`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`;const E=x`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`;const R="(?:Error|Exception|NotFound|Exit|Failure)";const O="(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)";const T=x`
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
  logfmt and JSON:  ^\s{0,8}(?:time=\S{1,60} )?level=(?:trace|debug|info|warn(?:ing)?)\b|^\s{0,8}\{.{0,500}"level": ?"(?:debug|info|warn)
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
  the errors of a bundler:  ^error during build:$|^error in \S{1,300}(?: \d[\d:-]*)?$
  a panic:  ^\s{0,8}thread '.{1,200}'.{0,30} panicked at .{1,300}:$
consequence
  npm: what stands around an error:  ^${k}(?:code|errno|path|command|syscall|workspace|location|cwd|signal|sh -c)\b
    ^${k}(?:a complete log|\/|exit status|failed at the|this is probably)|^npm (?:error|err!)$
    ^${k}(?:not ok|\S{1,200}@\S{1,100} \w{1,40}: .)|^\s*elifecycle|\berr_pnpm_recursive
  make, ninja and cargo: the end:  ^(?:${k})?g?make(?:\[\d+\])?: \*\*\* (?:\[|waiting)|^ninja: build stopped
    ^ *error: could not compile|^failed:|^\s{0,20}(?:\S{0,200})?collect2: 
  a command returned:  \bexit(?:ed)?(?: with)?(?: the)?(?: following)?(?: exit| return| error)? (?:code|status):? ?\d{1,3}\b
    \breturned (?:a )?non-?zero|\bnon-zero return code\b|\breturned (?:an|with) error code|\berror \d{1,3} while executing|\bexited (?:with |\()\d|\bfailed with (?:error )?(?:code|status) \d
    \bdied with <signals|^\s*(?:error:? ){0,2}command failed\b|\berror: build failed\b|^error \S{1,300}: command failed
    \bcommand finished with error|^error: recipe |^error: process didn't exit
  pip: a wheel is not built:  ^\s*(?:error: )?(?:subprocess-exited|metadata-generation-failed|failed-wheel-build)
    ^\s*(?:error: |[×✗] ){0,2}failed (?:to build|building) (?:wheel|installable|\S{1,200}$|'.{1,200}' when )|^\s*[╰└]─[▶>] see above
    ^\s*[×✗] (?:.{1,200} did not run successfully\.?$|encountered error while)
  apt and dpkg: the end:  ^dpkg: error processing|^errors were encountered while
    ^e: (?:sub-process |unable to (?:correct problems|fetch some archives)|some index files failed)
  Maven: the end:  ^(?:\[error\] ?){1,2} *(?:$|(?:-> )?\[help|to see|re-run|for more|compilation error|the build could not)
    ^(?:\[error\] ?){1,2} *(?:some problems were|please refer|the project .{1,300} has \d|(?:failures|errors): *$)
  a build failed:  ^error: prisma schema validation|^error code: |^(?:[\w.]{1,100}\.)?compileerror: \S+$|^failed to compile\.?$
    ^== compilation error|\(errors have been logged\)$|^fatal: \[|systemcheckerror: |^\s*● test suite failed to run$
    ^(?:x |\W{0,4})build fail(?:ed|ure)|^failed \w{1,20}:$|\bbuild failed (?:in|with) \d|^failure: |^\s*fail\b(?!:)
    ^export encountered an? error|^error occurred prerendering|^\s*run failed\b|^(?:💥 )?\S{1,60} failed$|^error\s{0,4}$
    ^(?:##\[error\])?error: (?:job failed|process completed|script returned|buildx failed with|cannot perform an interactive)
    ^gem::ext::builderror|^an error occurred while installing \S{1,200} \(|\bcall retries were exceeded|^aborted\b
count
  a number of errors:  ^(?:\[error\] +)?\W{0,60}(?:found |generated )?\d{1,9} (?:error|problem|failure|warning)(?:s|\(s\))?(?!\w).{0,60}$|\[\d{1,9} errors?\]$
    ^\W{0,6}(?!.{0,80}: ).{1,80}\b(?:failed|finished|compiled|completed) with \d{1,9} (?:error|failure|problem)
    ^\d{1,9} tests? completed, \d{1,9} failed|^\s{1,8}[✘✖×] {1,3}\d{1,6} .{1,200} › |^(?:➤ yn0000: )?[·└\s]{0,4}failed with errors
advice
  where to look:  ^\s*(?:\W{1,4} )?(?:hint|help|note(?!.{0,300}(?:\berror: |: cannot find ))|tip|usage|see also): |^\s*(?:see|try) ['"\x60(]|^\s*(?:try|run) .{1,80}--help
    ^\s*(?:for (?:more|help|further)|read more|learn more|run with|more info|see (?:the|our|https?)|visit )
    ^\s*to (?:see|address|fix) |^info\s+- |^node\.js v\d|^\s*you (?:should|may|can|might) |^\s*please (?:see|refer|visit)
raised
  a shell or program that stops:  ^panic: |: unbound variable$|: parameter (?:null or )?not set$
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${E})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${R}(?:\]?: |\]? \[|\] |:?$))
error
  compilers:  \berror [A-Z]{2,10}\d{3,5}:|^(?:error in \S{1,300} )?ts\d{4,5}: |^ *error(?:\[e\d+\]): |: (?:fatal )?error:
    ^\S{1,300}:\d+:\d+(?: -|:) error|^e: (?:file:)?\/|(?:^|: )type error: |: undefined: |\bundefined reference to 
    \bld(?:\.\w+)?: (?:cannot find|library not found)|^(?:\S{1,200}: )?\S{1,300}\.go:\d{1,9}:\d{1,9}: 
    ^\S{1,300}\.pyx:\d+:\d+: |^\S{1,200}: \(\w{1,40}\.e\d{3}\) |^\[error\] +\S{1,300}:\[?\d|^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}line \d{1,9}:\d{1,9}: |\bmodule not found: error: 
  tests:  ^\s{4,8}\S{1,100}_test\.go:\d+: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. failed|^\S{1,200} > .{1,200} failed$|^\[error\] {3}\w{1,100}\.\w
  package managers:  ^e: |^error: could not (?:install|build|open)|^${k}(?:missing script|could not determine)
    \b(?:depends|conflicts|breaks): .{1,300} but|^➤ yn00(?:01|09|16|28|35|41|80|82): |^ {4}- .{1,300}\b(?:requires?|conflicts?)\b
    \bno module named|^go: (?:go\.mod|module|cannot|errors|updates|\S{1,200}@)|^error: cannot find module 
    ^provide a command or script to invoke
  programs:  ^fatal: |^\*\* \(\w{1,60}\) |^curl: \(\d+\)|^wget: |^gzip: |: (?:command )?not found$
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
  words of errors:  ^${k}\S|^\S{1,300}\.\w{1,5}:\d{1,6}(?::\d{1,6})?: \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
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
    \brequest to https?:\/\/\S{1,500} failed, reason:$|\berror sending request for url \(https?:
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
test-failed vague
  the test '$1' failed:  ^(?:---|===) FAIL: (\S{1,200})
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
function U(e){const t=C.find(({pattern:t})=>t.test(e));if(t?.says==="decoration")return{says:t.says,rule:t.name};const s=v(M,e);const i=s&&!s.isVague&&!s.mustDecide&&void 0===s.exitCode;if(i&&t?.says!=="warning")return{says:s.isRoot?"root":"cause",rule:s.sentence,cause:s};if(t&&s?.kind!=="test-failed")return{says:t.says,rule:t.name,cause:s};return s?.isVague?{says:"count",rule:s.sentence,cause:s}:void 0}const B=u("i")`
  \[(?!(?:\w{0,40}error|failed|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}
  [\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: `;const _=/^(\s{0,40}(?:npm (?:error|ERR!) )?)[\u2502\u2503\u2551\u2577\u2575]\s{0,80}/;
function q(e){const t=e.replace(B,"");if(!_.test(t))return t;const s=t.replace(_,"$1");return/[\u2502\u2503\u2551]$/.test(s)?s.slice(0,-1).trimEnd():s}const W=e=>e.length-e.trimStart().length;const z={root:70,cause:60,raised:50,error:50,sign:30,heading:25,words:20,warning:18,plain:15,consequence:10,count:8,advice:0,decoration:0};z.sign;const G=17;const H=60;const j=20;const Z=20;const K=/^(?:network|certificate|index-auth|registry-rate-limit)$/;const V=/^(?:package-not-found|syntax)$/;const Y=/^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/;
function X(e,t){if(void 0===t.cause||void 0===e.cause)return false;const[s,i]=[t,e].map(({cause:e})=>Y.exec(e?.sentence??"")?.[1]);return K.test(t.cause.kind)&&V.test(e.cause.kind)&&(void 0===s||void 0===i||s===i)}
function J({cause:e,at:t,isIndented:s=false},i){const n=e=>e.cause?.kind==="test-failed"&&Math.abs(e.at-t)<=H;return void 0!==e&&"test-failed"!==e.kind&&i.some(e=>n(e)&&e.at<t)&&(s||i.some(e=>n(e)&&e.at>t))}const Q=({line:e})=>/\berror ([A-Z]{2,10})\d/.exec(e)?.[1];
function ee(e,t){const{at:s,says:i,cause:n}=e;return t.some(t=>t.at>s&&!X(t,e)&&!t.isChained&&("raised"===t.says||"compilers"===t.rule&&(Q(e)??"")!==Q(t)||"cause"===t.says&&"cause"===i&&t.cause?.kind!==n?.kind))}
function et({rule:e,at:t,part:s=0},i){const n=e=>e.at>t&&(e.part??0)>s&&"sign"===e.says;return"programs"===e&&i.some(n)}
function es(e,t,s){const{says:i,cause:n,at:r}=e;if(n?.exitCode!==void 0&&n.exitCode===s){const e=!t.some(e=>e.cause?.exitCode===s&&e.at>r);if(e)return z.root}const o=t.some(t=>t.at>r&&X(t,e));if("warning"===i&&o)return z.cause;if(et(e,t))return G;if("cause"!==i)return z[i];const a=t.some(t=>t.at<r&&X(e,t));return a||J(e,t)?z.consequence:ee(e,t)?G:z.cause}
function ei(e,t){const s=new Map;const i=e.map(i=>{const n=es(i,e,t);const r=s.get(n)??{group:0,at:i.at};const o=n<=z.words?j:H;const a=r.group+(i.at-r.at>o?1:0);s.set(n,{group:a,at:i.at});return{...i,score:n,group:a}});const n=({says:e})=>"raised"===e||"plain"===e;return i.toSorted((e,t)=>t.score-e.score||t.group-e.group||Number(n(t))-Number(n(e))||(n(e)?t.at-e.at:e.at-t.at)).slice(0,Z)}const en=/^\s{0,40}Caused by:\s*$/i;const er=/^\s{0,40}(?:Caused by: |\[cause\]: |[\u251c\u2570\u2514]\u2500[\u25b6>] )(.*)$/i;const eo=/^\s{2,12}\d{1,3}: (.*)$/;const ea=/^\s{0,40}> (.*)$/;const ec=/^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[\u2570\u2514]\u2500> \[\d{1,9} lines of output\])$/;const ed=/^\s{0,40}(?:hint|help): (.*)$/;const eu=/^\s{0,40}\u2502 (.*)$/;const el=/^\s{4,40}(\S.*)$/;const eh=/^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/;const ef=/^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/;const ep=/^\s{0,40}[\u2570\u2514]\u2500> See above/;const em=40;const eg=e=>er.test(e)||en.test(e);
function eb(e,t,s){const i=s.startsWith("* What went wrong");const n=[s];const r=[];let o=i?ea:void 0;let a=/^\s{0,8}\xd7/.test(s)?em:0;let c=n;let d=t;let u=false;const l=e=>{const t=n.length>1?ew(n):n[0]===s?void 0:n[0];return{text:t,hints:r,next:d,hasOutput:e}};for(let s=t;s<e.length;s+=1){const t=e[s]?.text??"";if(""===t)a=0;if(""===t||eh.test(t))continue;if(ec.test(t))return l(true);if(ep.test(t)||i&&t.startsWith("* "))break;const[,h=o?.exec(t)?.[1]]=u?[t,eo.exec(t)?.[1]??t]:er.exec(t)??[];const[,f]=ed.exec(t)??[];const[,p]=a>0?eu.exec(t)??el.exec(t)??[]:[];u=en.test(t);if(u)o=eo;else if(void 0!==h){n.push(h.trim());c=n;a=/^\s*[\u251c\u2570\u2514]/.test(t)?em:0}else if(void 0!==f){r.push(f.trim());c=r;a=em}else if(void 0!==p){c.push(`${c.pop()} ${p.trim()}`);a-=1}else if(ef.test(t))continue;else if(!i)break;d=s+1}return l(false)}const ev=e=>/^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(e)&&e.split(" ").length<=8;
function ew(e){const[t="",s=""]=e.slice(-2).map(e=>e.replace(/^\s*\xd7 /,""));const[,i]=/^Because only .*\b(And because .*)$/.exec(s)??[];if(void 0!==i)return i;if(!ev(s))return s;return t.includes(s)?t:`${t.trim().replace(/[:.]$/,"")}: ${s}`}const ex=/^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/;const ek=/\b\d{1,4} validation errors? for \w/;const ey=/^\W{0,8}[\u2502\u2503\u2551]/;const e$=6;
function eS(e,t,s,{says:i,rule:n}){if("consequence"===i||"count"===i)return;const r="a box of errors"===n;const o="heading"===i?[]:[s.trim()];const a="heading"===i||s.endsWith(":")||ex.test(s);const c="a solver of versions"===n&&!s.endsWith(".");let d=r?e$:ek.test(s)?2:a||c?1:0;let u=t+1;while(d>0&&u<=t+2*e$){const t=eE(e,u,s,i);const n=void 0===t?"":e[t]?.text??"";if(void 0===t||r&&!ey.test(n)||c&&!/^\s+and /.test(n))break;const a=q(n).trim();d-=1;if(U(a)?.says==="heading")d=1;else o.push(a);if(a.endsWith(":")||c)d=Math.max(d,1);u=t+1}const l=r||c?o.join(" "):eO(o);return u===t+1||""===l?void 0:{text:l,next:u}}
function eE(e,t,s,i){const n=e=>U(q(e.text))?.rule==="no letter or digit";const r=e.slice(t,t+3).findIndex(e=>""!==e.text&&!n(e));const o=e[t+r]?.text;if(r<0||void 0===o||eg(o))return;const a="heading"===i;const c=ex.test(s)&&W(o)===W(s);const d=e.slice(t,t+r).every(({text:e})=>""!==e);if(!d&&!a&&!c&&W(o)<=W(s))return;const u=U(q(o))?.says;return void 0===u||eR(i,c||W(o)>W(s)).includes(u)?t+r:void 0}
function eR(e,t){if("heading"===e)return["words","heading","sign","error","raised","cause","consequence"];return t?["words","sign","consequence","heading",e]:["words",e]}
function eO(e){const[t="",...s]=e;return s.reduce((e,t)=>`${e}${e.endsWith(":")?" ":": "}${t}`,t)}const eT="Traceback (most recent call last)";const eC=/^\s*(?:The above exception was the direct|During handling of the above) /;const eN=/^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/;const eA=/^\s*(?:(?:type )?error: |module not found|syntax ?error|(?:line )?\d+:\d+[\s:])/i;const eL=/^\s{0,8}(?:[=\u25b6\u2714\u2713]|[+>] )/;let eP=class OutputReader{#e;#t=[];#s=false;#i=0;constructor(e){this.#e=e}
read(){let e=0;while(e<this.#e.length)e=this.#n(e);return this.#t}
#n(e){const t=this.#r(e);if(eL.test(t))this.#i+=1;if(ec.test(t))this.#s=t.includes("stderr");if(""===t||ec.test(t))return e+1;if(t.includes(eT))return this.#o(e);const s=q(t);const i=U(s);this.#s&&=i?.says!=="advice";if(void 0===i){if(this.#s)this.#a(e,s,{says:"plain",rule:"what was written to standard error"});return e+1}if("decoration"===i.says||"advice"===i.says)return e+1;if("warning"!==i.says)return this.#c(e,s,i);if(i.cause&&!i.cause.mustDecide)this.#a(e,s,i);return eb(this.#e,e+1,s).next}
#c(e,t,s){const i=eS(this.#e,e,t,s);const n=i?.text??this.#d(e,t);const r=i?eF(s,n):s;const o=eb(this.#e,i?.next??e+1,t);for(const t of o.hints){const s=v(M,t);if(s)this.#a(e,t,{says:"cause",rule:s.sentence,cause:s})}if(o.hasOutput)this.#a(e,o.text??n,{...r,says:"consequence"});else if(void 0===o.text)this.#a(e,n,r);else this.#a(e,o.text,eD(r,o.text));return o.next}
#d(e,t){const s=0===e?"":q(this.#r(e-1)).trim();if(!eA.test(t)||!eN.test(s))return t;return`${s}${/^\s*\d/.test(t)?":":" "}${t.trim()}`}
#o(e){const t=this.#r(e);const s=/[\u256d\u250c]/.test(t);const[,i=""]=/^(.*?)(?:Exception Group )?Traceback \(/.exec(t)??[];const n=e=>s||eI(e.slice(0,i.length))!==eI(i)?e:e.slice(i.length).trimEnd();const r=""===i.trim()?0:W(n(t));const o=e=>""===e||(s?/^\s*[\u2502\u2570\u2514]/.test(e):W(e)>r);let a=e+1;while(a<this.#e.length&&(o(n(this.#r(a)))||this.#r(a).includes(eT)))a+=1;if(a===this.#e.length)return a;const c=n(this.#r(a));const d=U(c);const u=d?.says==="cause"||d?.says==="root"?d:{says:d?.says==="consequence"?"sign":"raised",rule:"what Python raised",cause:d?.cause};const l=eS(this.#e,a,c,u);const h=this.#e.slice(0,e).findLast(({text:e})=>""!==e);this.#a(a,l?.text??c,u,eC.test(h?.text??""));return l?.next??a+1}
#r(e){return this.#e[e]?.text??""}
#a(e,t,i,n=false){const{at:o=0,text:a=""}=this.#e[e]??{};const c=s(t.trim(),r.message);const d=/^\s/.test(a);this.#t.push({...i,at:o,line:c,isIndented:d,isChained:n,part:this.#i})}};
function eF(e,t){const s=U(t);if(s?.says==="cause"||s?.says==="root")return s;const i=s?.cause??e.cause;if("heading"!==e.says)return{...e,cause:i};const n=s?.says==="raised"||s?.says==="error";return{says:n?s.says:"sign",rule:`below ${e.rule}`,cause:i}}
function eD(e,t){const s=U(t);const i=`${s?.rule??e.rule}, the last of a chain`;const n=s?.says==="cause"||s?.says==="root";const r="raised"===e.says||"error"===e.says||"cause"===e.says;return{says:n?s.says:r?e.says:"sign",rule:i,cause:s?.cause}}const eI=e=>e.replace(/\d/g,"0").replace("+","|");
function eM(e,t){const s=new eP(e).read();const i=eW(e,s);return ei(i?[...s,i]:s,t)}const eU=d("i")`
  ^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|^\S+$|^[-dl][rwxst-]{9}[ .+]
  \b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b`;const eB=/^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$|^[\w./-]{1,200}: (?:\S+ ){2}/u;const e_=3;const eq=25;
function eW(e,t){const s=t.find(({says:e})=>"consequence"===e||"count"===e)?.at??1/0;const i=(e="")=>U(e)?.says==="advice";const n=e.findLast(({at:t,text:n},r)=>{const o=""===n||U(n)?.says==="decoration";const a=i(n)||/^\s/.test(n)&&i(e[r-1]?.text);return t<s&&!o&&!a&&!/^npm (?:notice|warn)\b/i.test(n)});if(void 0===n||U(n.text)?.says==="warning")return;const r=n.text.trim();if(eU.test(r)||r.split(/\s+/).length<e_)return;if(n.at>eq&&!eB.test(r))return;return{says:"plain",rule:"the last line",at:n.at,line:r}}const ez="\x1b";const eG=String.raw`${ez}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${ez}]{0,256}(?:\u0007|${ez}\\)|[@-Z\\^_=>78])`;const eH=`(?:${eG}){0,8}`;const ej=new RegExp(eG,"g");
function eZ(e){return e.includes(ez)?e.replace(ej,""):e}const eK=/\d ?%|[.=#\u2588\u2501\u2500\u2587\u2591\u2593>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/;let eV=class Tail{#u;#l=[];#h;constructor(e){this.#u=e}
push(e,t=0){const i=s(eX(eZ(e)),r.tailLine).trimEnd();const n=eY(i);if(void 0!==n&&n===this.#h)this.#l.pop();this.#h=n;if(""!==i||(this.#l.at(-1)?.text??"")!=="")this.#l.push({at:t,text:i});if(this.#l.length>this.#u)this.#l.shift();return i}
kept(){return this.#l}
lines(){const e=this.#l.map(({text:e})=>e);return""===e.at(-1)?e.slice(0,-1):e}};
function eY(e){const t=e.slice(0,300);if(!eK.test(t))return;return t.replace(/\d+/g,"0").replace(/[^\p{L}\p{N}]+/gu," ").trim()}
function eX(e){if(!e.includes("\r"))return e;const t=e.trimEnd();return t.slice(t.lastIndexOf("\r")+1)}const eJ=/^\s+at \S/;const eQ={before:3,after:12};let e0=class StepOutput{tail=new eV(r.tailLines);#f=0;#l=[];#u=0;#p=0;#m;
push(e){this.#f+=1;const t=this.tail.push(e,this.#f);if(""===t)return;this.#p=N.test(t)?eQ.after:this.#p-1;if(this.#p>=0&&!eJ.test(t))this.#g()}
lines(){const e=this.tail.kept();const[t]=e;const s=this.#l.filter(({at:e})=>void 0===t||e<t.at);const i=[...s,...e];return void 0===this.#m?i:e1(i,this.#m)}
#g(){const e=this.#l.at(-1)?.at??0;for(const t of this.tail.kept().slice(-eQ.before-1))if(!(t.at<=e)){this.#l.push(t);this.#u+=t.text.length}while(this.#l.length>r.keptLines||this.#u>r.keptLength){const e=this.#l.length>>1;const[t]=this.#l.splice(e,1);this.#u-=t?.text.length??0;this.#m=this.#l[e]?.at}}};
function e1(e,t){const s=e.findLast(({at:e})=>e<t)?.at??t;return e.map(({at:e,text:i})=>({at:e<t?e:e-(t-s-1),text:i}))}const e2=/^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/\d{1,6}\] (.*)$/s;
function e3(e){const[,t="",s,i]=e2.exec(e)??[];const n=t.split(" ").filter(e=>""!==e&&!e.includes("/"));return{title:e,stage:n.join(" ")||void 0,index:void 0===s?void 0:Number(s),instruction:i}}let e4=class StepTable{#b=new Map;#v=1;#w=0;#e=0;#x;
tick(e){this.#x=e}
get(e){return this.#b.get(this.#k(e))}
add(e,t){this.#w+=1;const s=this.#k(t??String(this.#w));const[i]=this.#b.keys();if(this.#b.size>=r.steps&&void 0!==i)this.#b.delete(i);const n={seconds:void 0,startMs:this.#x,endMs:void 0};const o={step:{key:s,...e,state:"running",...n},build:this.#v,output:new e0,lastLineMs:this.#x,lastLine:this.#e+=1};this.#b.set(s,o);return o}
remember(e,t){e.lastLine=this.#e+=1;e.lastLineMs=this.#x;e.output.push(t)}
end(e,t,s){const{step:i}=e;e.step={...i,state:t,seconds:s??i.seconds,endMs:this.#x};if("done"===t||"cached"===t)e.output=new e0}
beginBuild(e){for(const{step:t,build:s}of e?this.entries():[])if(s===this.#v)this.#b.delete(t.key);this.#v+=1;this.#w=0}
entries(){return Array.from(this.#b.values())}
hasBegun(){return this.#v>1||this.#w>0}
#k(e){return this.#v>1?`${this.#v} ${e}`:e}};const e6=/^The push refers to repository \[(\S{1,300})\]$/;const e9=/^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/;const e5=u()`
  (?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)
  (?:An image does not exist locally with the tag|received unexpected HTTP status|error parsing HTTP \d{3} response body): `;const e8=d("s")`
  \b(?:docker|podman|buildah|nerdctl)\b.{0,200}\b(?:build|buildx|compose|login|pull|push)\b
  \bcloud-builders\/docker\b|\b(?:kaniko|skopeo|crane|oras)\b`;const e7=/^Successfully (?:built|tagged) /;let te=class DockerPush{digests=new Map;repository;refused;
read(e){if(e7.test(e))this.forget();const[,t]=e6.exec(e)??[];if(void 0!==t){this.repository=t;this.refused=void 0}if(void 0===this.repository)return;const[,i,n]=e9.exec(e)??[];if(void 0!==n&&this.digests.size<r.steps){this.digests.set(`${this.repository}:${i}`,n);this.refused=void 0}if(e5.test(e))this.refused=s(e,r.message)}
end(){this.repository=void 0;this.refused=void 0}
forget(){if(this.digests.size>0)this.digests.clear();this.end()}};let tt=class CiServiceLog{#y;#$=new e4;dockerPush=new te;#S;#E="";#R;constructor(e){this.#y=e}
push({event:e,name:t,message:i,atMs:n},o){const a="failed"===e||"time-limit"===e;const c=this.#y.reader?.leave?.(a);this.#$.tick(o);if("phase"===e)this.#O(t,n);if("command"===e)this.#T(t);if(a){this.#E=t||this.#E;const n=c??("time-limit"===e?this.#y.atWork():void 0);this.#R??=this.#y.failure()??(n||"time-limit"===e?{message:s(i,r.message),entry:n}:this.#C(i,this.#y.hasBuilt()))}if(a||"phase-done"===e||"phase-failed"===e)this.#N("phase-done"!==e,n)}
phase(){return this.#S?.entry.step}
phases(){return this.#$.entries().map(({step:e})=>e)}
failure(){const{refused:e}=this.dockerPush;return this.#R??this.#y.failure()??(void 0===e?void 0:this.#C(e,true))}
#N(e,t){if(this.#S?.entry.step.state!=="running")return;const{entry:s,atMs:i}=this.#S;const r=Math.max(0,t-i)/n;const o=Number.isNaN(r)?void 0:r;this.#$.end(s,e?"failed":"done",o)}
#O(e,t){if(e===this.#S?.entry.step.title)return;this.#N(false,t);this.#T("");const s=`phase ${this.#$.entries().length+1}`;this.#S={entry:this.#$.add(e3(e),s),atMs:t}}
#T(e){this.#E=e;this.#y.outside=new e0;this.dockerPush.end()}
#C(e,t){const{repository:i,refused:n}=this.dockerPush;const o=this.#E||i&&`docker push ${i}`;const a=o&&s(o,r.title);const{outside:d}=this.#y;const u=d.tail.lines();const l=n??eM(d.lines())[0]?.line??u.at(-1)?.trim()??e;const h=s(l,r.message);const f=void 0!==n||e8.test(a??"")||0===u.length;return{message:h,sentences:f?[`${a??""}: ${h}`]:[],outside:{command:a,status:c(e),hasBuilt:t,output:d}}}};const ts=String.raw;const ti=/^\d{1,9}\.\d{1,9}(?: |$)/;const tn=/^#\d{1,9}$/;const tr="------";const to=/^ > (.*):$/s;const ta=/^ > (\[(?:(?:[^\]]{0,300} )?\d+\/\d+|internal|auth)\] .*|(?:exporting to|importing cache|resolve image config) .*):$/s;const tc=/^-{19,20}$/;const td=/^(\S.{0,300}):(\d{1,9})$/;const tu=/^ {0,8}(\d{1,9}) \|(?: (>>>))?(.*)$/s;const tl=/^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/;const th=/failed to solve(?: with frontend [^\s:]{1,100})?: /;const tf=ts`executor failed running \[|process ".*" did not complete successfully`;const tp=new RegExp(`${th.source}|^(?:${tf})`,"s");const tm=new RegExp(`^(?:(?:ERROR|error): (?:failed to build: )?|(?=${tf}))(.*)$`,"s");const tg=ts`failed to (?:build LLB|create LLB definition|load cache key): |rpc error: code = \w{1,40} desc = `;const tb=new RegExp(`^(?:${th.source}|${tg}){0,8}`);const tv=u()`
  (?:ERROR|error): (?:failed to build: )?(?:docker exporter |invalid tag "|resolve : )
  (?:ERROR|error): (?:failed to build: )?(?:failed to read dockerfile|unable to prepare context): `;
function tw(e){const t=e.includes("failed to solve")&&void 0!==tx(e);return t||tv.test(e)||ta.test(e)}
function tx(e){const[t]=th.exec(e.slice(0,1e3))??[];const s=void 0===t?-1:e.indexOf(t);const i=void 0!==t&&tl.test(e.slice(0,s));const n=i?e.slice(s+t.length):tm.exec(e)?.[1];return n?.replace(tb,"").replace(/ >$/,"")}let tk=class BuildKitEnd{#A;excerpts=[];codeFrame=new ty;closing;#L="start of log";excerpted;#P=false;constructor(e){this.#A=e}
push(e,t){const s=e.trimEnd();if(this.#F(s))return true;this.codeFrame.push(s);const i=(t||void 0!==this.closing)&&!tp.test(s);const n=i?void 0:tx(s);if(void 0!==n)this.closing=a(n);return false}
hasFailed(){return this.excerpts.length>0||void 0!==this.closing}
isInExcerpt(){return"lines"===this.#L}
#F(e){if(e===tr){this.#L="lines"===this.#L?void 0:"dashes";return false}if("lines"===this.#L){if(!/^\d/.test(e)&&th.test(e))this.#L=void 0;else if(this.excerpted&&!this.#P)this.#A.remember(this.excerpted,e.replace(ti,""));return"lines"===this.#L}const t="dashes"===this.#L?to:ta;const[,s]=void 0===this.#L?[]:t.exec(e)??[];if(void 0!==s){this.#L="lines";this.#T(s);return true}if(""!==e.trim())this.#L=void 0;return false}
#T(e){const t=s(e.trimEnd(),r.title);if(this.excerpts.length<r.failures)this.excerpts.push(t);this.excerpted=this.#D(t);this.#P=this.excerpted.output.tail.lines().length>0}
#D(e){const t=this.#A.entries();const s=t.find(({step:t})=>t.title===e);if(s)return s;const i=t.findLast(({step:e})=>"failed"===e.state&&tn.test(e.title));const n=i??this.#A.add(e3(e),e);n.isNamedOnly=true;if(i)i.step={...i.step,...e3(e)};else this.#A.end(n,"failed");return n}};let ty=class CodeFrame{lines=[];#I=false;#M;#U;
push(e){if(""===e.trim())return;if(tc.test(e)){this.#I=!this.#I&&(void 0!==this.#M||0===this.lines.length);if(void 0!==this.#M){this.#U=this.#M;this.lines=[]}this.#M=void 0;return}this.#I&&=tu.test(e);if(this.#I&&this.lines.length<r.codeFrameLines)this.lines.push(s(e.trimEnd(),r.tailLine));const[,t,i]=this.#I?[]:td.exec(e)??[];this.#M=void 0===t?void 0:{file:t,line:Number(i)}}
place(e){const t=Number(tS(this.lines)?.[1]);const s=void 0!==e&&t>0?{file:e,line:t}:void 0;return this.#U??s}};
function t$(e){return tS(e)?.[3]?.trim()}
function tS(e){return e.map(e=>tu.exec(e)).find(e=>e?.[2])}const tE=/^ ?\d{1,6} warnings? found\b/;const tR=/^(?:WARN:| -) ([A-Z][A-Za-z]{2,60}): (.*?)(?: \(line (\d{1,9})\))?$/s;let tO=class BuildCheckReader{#B=new Map;#_=false;
pushOfEnd(e){if(""===e.trim())return;this.#_=tE.test(e)||this.#_&&this.pushOfStep(e)}
list(){return Array.from(this.#B.values())}
pushOfStep(e){const[,t,i,n]=tR.exec(e.trimEnd())??[];if(void 0===t||void 0===i)return false;if(this.#B.size>=r.warnings)return true;const o={rule:t,message:s(i,r.message),line:Number(n)||void 0};this.#B.set(`${t} ${n} ${o.message}`,o);return true}};
function tT(e){return e.filter(e=>Boolean(e))}const tC=e=>e.split(" ",1)[0]?.toUpperCase();const tN=/(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not |\]:)/;let tA=class BuildKitOutcome{#A;end;#q=[];#W=false;constructor(e){this.#A=e;this.end=new tk(e)}
isOver(){return this.#W||this.end.hasFailed()}
finish(e,[t,s,i]){if(void 0!==i){const t=/\bcontext canceled\s*$/.test(i.slice(-100));this.#A.end(e,t?"cancelled":"failed");if(!t&&this.#q.length<r.failures)this.#q.push({entry:e,...a(i)});return}const n=t.startsWith("DONE");const o="CACHED"===t||n&&"cached"===e.step.state;const c=o?"cached":n?"done":"cancelled";this.#A.end(e,c,void 0===s?void 0:Number(s));this.#W||=n&&/\bexporting to\b/.test(e.step.title)}
pushEnd(e){return this.end.push(e,this.#W&&!this.end.hasFailed())}
failure(e){const{closing:t,codeFrame:s}=this.end;const i=this.#z();const n=i?.message??t?.message;if(void 0===n)return;const{title:r,instruction:o}=i?.entry.step??{};const a=void 0===o&&void 0!==r&&`${r}: ${n}`;const c=t$(s.lines);const d=o&&c&&tC(c)!==tC(o);const u={dockerfile:s.place(e),codeFrame:s.lines};return{message:n,entry:i?.entry,...d?{}:u,sentences:[n,tT([a,t?.message]).join("\n")],exitCode:i?.exitCode??t?.exitCode}}
#z(){const{closing:e}=this.end;const t=e?.message??"";if(/\bcontext canceled$/.test(t))return;const s=this.#q.filter(({entry:e})=>!/\bimporting cache/.test(e.step.title));const i=s.filter(({exitCode:e})=>137!==e);const n=e&&this.#G(t);const r=s.some(({entry:e})=>e===n);return i.find(({message:e})=>t.includes(e.slice(0,1e3).replace(/\u2026$/,"")))??i.find(({entry:e})=>e===n)??(n&&!r?{entry:n,...e}:void 0)??i.find(({entry:e})=>void 0!==e.step.instruction)??i.at(-1)??s[0]}
#G(e){const t=this.#A.entries();const s=t.filter(({step:e})=>this.end.excerpts.includes(e.title));const i=t$(this.end.codeFrame.lines)?.replace(/\\$/,"").trimEnd();const[,n]=tN.exec(e)??[];const r=({step:e})=>i&&e.instruction?.startsWith(i);const o=({step:e})=>n&&e.instruction?.endsWith(n);return s.find(r)??t.findLast(o)??s[0]}};const tL=new RegExp(`^${eH}#(\\d{1,9})${eH} `);const tP=/^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s;const tF="...";const tD=u()`
  \[|(?:docker-image|local|https?|git|oci-layout):\/\/|docker\.io\/\b|sh \b|blob \b
  (?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context)\b
  (?:load (?:remote )?build|merging|mkfile|mkdir)\b`;const tI=u()`
  sha256:|resolve (?!image config)|exporting (?!to\b|cache\b)|exporting cache (?!to\b)|naming to |sending tarball|done\b
  (?:transferring|extracting|pushing|pulling|writing|unpacking|preparing|reading|inferred|Deduplicating|WARN:)\s`;const tM=/^pushing manifest for (\S{1,300})@(sha256:[\da-f]{64})(?: \d{1,9}\.\d{1,9}s)? done$/;const tU=/^(?:exporting cache to |resolving provenance for )/;const tB=/^\[[^\]]{0,300}\] /;let t_=class BuildKit extends o{#H=new tO;#j=new tA(this.steps);#Z;#K;pushed=new Map;keepsOutputApart=true;#V;
static recognises(e){const[t]=tL.exec(e)??[];if(void 0===t)return tw(e.trimEnd());const s=e.slice(t.length);const i=[ti,tP,tD,tI].some(e=>e.test(s));return i||s===tF||/^(?:#0 building with|#\d+ [a-z])/.test(e)}
push(e,t){const[s,i]=tL.exec(e)??[];if(void 0===s)return this.#Y(e,t);const n=e.slice(s.length);if(this.#j.end.isInExcerpt()&&ti.test(n))return this.#X(`#${i}`,n);if("0"!==i)return this.#J(`#${i}`,n);if(void 0!==this.#Z&&ti.test(n))return this.#J(this.#Z,n);if(this.#j.isOver()&&n.startsWith("building with "))this.#Q();return}
failure(){return this.#j.failure(this.#K)}
hasFailed(){return this.#j.end.hasFailed()}
warnings(){return this.#H.list().map(e=>({...e,file:this.#K}))}
#J(e,t){const s=eZ(t);const i=this.steps.get(e);const n=this.#Z!==e;this.#Z=e;const r=ti.exec(s);const o=null===r?tP.exec(s):null;const a=null===r&&null===o&&s!==tF;const c=a?this.#ee(e,s,n):void 0;const d=c??i??this.steps.add(e3(e),e);if(void 0===c&&void 0===i)d.isNamedOnly=true;const u=d===this.#V||tU.test(d.step.title);if(!u||null!==r)this.pushed.clear();if(c)return{step:c.step,text:t,kind:"title"};if(s===tF)return{step:d.step,text:t,kind:"other"};if(null!==o){this.#Z=void 0;this.#j.finish(d,o)}else if(null===r)this.#c(d,s);else this.steps.remember(d,s.slice(r[0].length));return{step:d.step,text:t,kind:"output"}}
#ee(e,t,i){const n=this.steps.get(e);const o=s(t.trimEnd(),r.title);const a=this.#j.isOver()&&"#1"===e;if(n&&tq(n.step.title,o)&&!a)return n;if(tI.test(t))return;if(void 0!==n){const e=tn.test(n.step.title);const s=a||"running"!==n.step.state&&tD.test(t);if(!i||!(e||s))return;if(e&&!a){n.step={...n.step,...e3(o)};return n}}if(void 0!==n||a)this.#Q();this.#K=/build definition from (\S{1,300})$/.exec(o)?.[1]??this.#K;return this.steps.add(e3(o),e)}
#Q(){this.steps.beginBuild(void 0!==this.failure());this.#j=new tA(this.steps)}
#c(e,t){this.#H.pushOfStep(t);const[,s,i]=tM.exec(t)??[];const{instruction:n,title:o}=e.step;const a=void 0===n&&/\bexporting to /.test(o);if(!a||void 0===s||void 0===i)return;if(this.pushed.size<r.steps)this.pushed.set(s,i);this.#V=e}
#Y(e,t){this.#Z=void 0;this.#H.pushOfEnd(t);const s=this.#j.pushEnd(t);return s?{step:void 0,text:e,kind:"other",isExcerpt:s}:void 0}
#X(e,t){this.#j.pushEnd(eZ(t));const s=(this.steps.get(e)??this.#j.end.excerpted)?.step;return{step:s,text:t,kind:s?"output":"other"}}};
function tq(e,t){return e.replace(tB,"")===t.replace(tB,"")}let tW=class SequentialBuilder extends o{current;isOver=false;
push(e,t){const s=this.read(t);if("end"===s)return void this.leave(false);if("object"==typeof s&&"title"in s){const{step:t}=this.#T(s);return{step:t,text:e.endsWith(s.title)?s.title:e,kind:"title"}}if("object"==typeof s){this.found=s;if(s.entry)this.steps.end(s.entry,"failed")}else if("cached"===s)this.finish("cached");else if("output"===s&&!this.isOver)this.remember(t);return this.current&&{step:this.current.step,text:e,kind:"output"}}
leave(e){const t=e?this.current:void 0;this.finish(e?"failed":"done");this.current=void 0;return t}
finish(e){if(this.current?.step.state!=="running")return;this.steps.end(this.current,e)}
remember(e){if(this.current)this.steps.remember(this.current,e)}
blame(e){const t=this.current;const s=/^RUN\b/i.test(t?.step.instruction??"");if(void 0===e||s)return{entry:t};const i=t?.output;if(t)t.output=new e0;return{instruction:`RUN ${e}`,output:i}}
#T(e){this.finish("done");this.found=void 0;this.isOver=false;const t=(e="")=>s(e.trim(),r.title);const i={title:t(e.title),instruction:t(e.instruction)};this.current=this.steps.add({...e,...i});return this.current}};const tz=String.raw;const tG=/^Step (?<index>\d{1,6})\/(?<total>\d{1,6}) : (?<instruction>.*)$/s;const tH=/^(?:(?:error(?: response from daemon)?|failed to build|build failed|service '?[\w.-]{1,100}'? failed to build ?): )*/i;const tj=tz`
  dockerfile parse error |failed to parse dockerfile|unable to prepare context: |failed to reach build target 
  Cannot locate specified Dockerfile: |the Dockerfile .{0,300} cannot be empty`;const tZ=u("i")`${tj}|invalid argument ".{0,500}" for `;const tK=u("is")`${tj}|(?:ADD|COPY) failed: `;const tV=u("s")`
  (?:ADD|COPY) failed: |Invalid containerPort: |failed to (?:create |start|register|export|copy|process ")
  ApplyLayer |OCI runtime create failed|Error processing tar file|unable to convert uid\/gid chown string
  unable to find (?:user|group) \S{1,200}: |the --[\w-]{1,40} option requires BuildKit\b
  error creating overlay mount|write .*: no space left on device$`;const tY=u()`
  invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$
  image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown
  (?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for 
  received unexpected HTTP status|invalid reference format|repository \S+ not found`;const tX=/^(?:FROM\b|COPY .{0,200}--from=)/i;const tJ=/^The command '(?:\/bin\/(?:ba|da)?sh -c )?(.*)' returned a non-zero code: \d{1,9}$/s;const tQ=/^ (?:---\x3e )?Using cache$/;const t0=/^(?: ---\x3e |Removing intermediate container )/;const t1=/^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/;let t2=class ClassicBuilder extends tW{keepsOutputApart=true;#et;#es;
static recognises(e){const t=e.replace(tH,"");return tG.test(e)||tK.test(t)||tJ.test(t)}
read(e){if(t1.test(e))return"end";return this.#ee(e)??(this.isOver?void 0:this.#ei(e))??(tQ.test(e)?"cached":t0.test(e)?"own":"output")}
#ee(e){const{index:t,total:s,instruction:i=""}=tG.exec(e)?.groups??{};if(void 0===t)return;const n={index:Number(t),total:s};const r=1===n.index&&/^(?:FROM|ARG)\b/i.test(i);const o=this.#et;if(o&&!r&&(s!==o.total||n.index<=o.index))return;const a=this.current?.step.state==="failed";const c=void 0===this.current||String(o?.index)===o?.total;if(r&&o&&(c||a)){this.steps.beginBuild(a);this.#es=void 0}else if(this.current&&a)this.steps.end(this.current,"done");this.#et=n;if(/^FROM\b/i.test(i))this.#es=/^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(i)?.[1];return{title:e,stage:this.#es,index:n.index,isIndexOfFile:true,instruction:i}}
#ei(e){const t=this.current?.step.instruction??"";const s=e.indexOf("The command '");const i=s<0?null:tJ.exec(e.slice(s));const n=i?.[0]??e.replace(tH,"");if(i&&s>0)this.remember(e.slice(0,s).replace(tH,""));const r=e.includes("Error response from daemon: ");const o=tY.test(n)&&tX.test(t);const c=null!==i||tV.test(n)||o||r&&!tZ.test(n);if(!c&&!tZ.test(n))return;const d=null!==i||o||r||tK.test(n);if(void 0!==this.found&&!d)return;this.isOver=d;const u=c?this.blame(i?.[1]):{};return{...a(n),...u}}};const t3=/^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[[^\]]{1,40}\] (.*)$/s;const t4=/^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /;const t6=/^Running: \[(?:\/bin\/(?:ba|da)?sh -c )?(.{1,1000})\] *$/s;const t9=/^(?:Pushing image to|Skipping push to container registry|Pushed )/;const t5=/^Pushed ([^\s@]{1,300})@(sha256:[\da-f]{64})$/;const t8=u()`
  Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Building stage |Unpacking rootfs as
  (?:Checking for|Found|No) cached layer|Using caching version of|Taking snapshot of|Running: \[|Pushing |Pushed `;const t7=u("s")`(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving .*)\b.*)$`;const se="error building image: error building stage: failed to execute command: ";let st=class Kaniko extends tW{#en;#E;pushed=new Map;
static recognises(e){const[,t]=t3.exec(e)??[];return t7.test(t??e)||void 0!==t&&(t8.test(t)||t4.test(t))}
read(e){const[,t]=t3.exec(e)??[];const s=this.isOver?void 0:this.#ei(e,t);if(s)return s;if(void 0===t)return"output";this.#E=t6.exec(t)?.[1]??this.#E;this.#er(t.trimEnd());if(t9.test(t))this.finish("done");if(!t4.test(t))return t.startsWith("Found cached layer")?"cached":"own";this.finish("done");if(void 0!==this.found)this.steps.beginBuild(true);return{...e3(t),instruction:t}}
#ei(e,t){const i=void 0===t?e.indexOf(se):-1;if(i>0)this.remember(e.slice(0,i));const[,n]=t7.exec((t??e.slice(Math.max(0,i))).trimEnd())??[];if(void 0===n)return;this.isOver=true;const o=n.replace(/^error building image: /,"");const c=/failed to execute command|failed to take snapshot/.test(o);return c?{...a(o),...this.blame(this.#E)}:{message:s(o,r.message)}}
#er(e){const[,t,s]=t5.exec(e)??[];const[,i]=/^Pushing image to (\S{1,300})$/.exec(e)??[];if(void 0!==this.#en&&void 0!==t&&void 0!==s){if(this.#en.replace(/:[\w.-]{1,128}$/,"")===t)this.pushed.set(this.#en,s)}else if(void 0===i)this.pushed.clear();this.#en=i}};const ss=/^(?:error: |build error: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is;let si=class Podman extends o{
static recognises(e){return ss.test(e)}
push(e,t){const[s,i]=ss.exec(t)??[];if(void 0!==s)this.found??={...a(t),instruction:i}}};const sn=[t_,t2,st,si];const sr=e=>sn.find(t=>t.recognises(e));let so=class BuilderLog{steps=new e4;reader;outside=new e0;#eo=false;
push(e,t){const s=eZ(e);const i=this.#ea(s);this.steps.tick(t);const n=this.reader?.push(e,s)??{step:void 0,text:e,kind:"other"};this.#eo||="title"===n.kind;const r=void 0===n.step&&true!==n.isExcerpt&&!i;if(r&&this.reader?.hasFailed()!==true)this.outside.push(e.replace(ti,""));return n}
failure(){const e=this.reader?.failure();if(void 0===e||this.#eo)return e;const t=(e.output??e.entry?.output)?.tail.lines().length;return t?e:{...e,output:this.outside}}
hasBuilt(){const e=this.steps.entries();const t=({step:e})=>"done"===e.state||"cached"===e.state;return e.length>0&&e.every(t)}
atWork(){const e=this.steps.entries().toSorted((e,t)=>t.lastLine-e.lastLine);const t=t=>e.filter(({step:e})=>e.state===t);const s=t("running");const i=s.length>0?s:t("cancelled");return i.find(({step:e})=>void 0!==e.instruction)??i[0]}
#ea(e){if(this.steps.hasBegun())return false;const t=sr(e);if(void 0!==t&&this.reader?.constructor!==t)this.reader=new t(this.steps);return void 0!==t}};const sa=String.raw;const sc=sa`
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
  time-limit:  ^(?:ERROR|BUILD FAILURE): (context deadline exceeded|(?i:timeout))$`;const sd=f(sc).flatMap(({heading:e,name:t,lines:s})=>{const[i="",...n]=t.split(" ");const r={service:e,event:i,name:n.join(" ")};return s.map(e=>({...r,pattern:new RegExp(e,"s")}))});const su=new RegExp(sa`^${eH}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`);const sl=/^[[\dBEFfR]/;const sh=/^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /;
function sf(e,t=false){if(!sl.test(e))return;const[s="",i,n,r,o,a]=sh.exec(e)??[];const c=e.slice(s.length);const d=t?["untimed","cloudBuildSteps"]:["untimed"];const u=void 0!==i?["codeBuild"]:""===s?d:["acr"];for(const{service:e,event:t,name:s,pattern:i}of sd){const d=u.includes(e)?i.exec(c):null;if(null===d)continue;const[,l="",h]=d;const f=Date.parse(`${n}-${r}-${o}T${a}Z`);return{event:t,name:h??s.replace("$1",()=>l),message:l,atMs:f}}return}const sp=String.raw;const sm="push|copy|authorize|request|fetch|pull|upload|export|token|blob|manifest|receive status|reading from|no active session";const sg=sp`\bcontext deadline exceeded\b|\bDeadlineExceeded\b|: (?:unexpected )?EOF\b`;const sb=sp`(?:\bpush(?:ing)?\b|\bwriting layer blob: ).{0,600}`;const sv=sp`(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?`;const sw="(?:file does not exist|no such file)";const sx=sp`
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
  a connection timed out or was closed:  ^(?=[^\n]*\b(?:${sm}|(?:Head|Get|Post|Put|Patch) "))[^\n]*(?:${sg})
    \bbroken pipe\b|\bclosed (?:pipe|network connection)\b|\bconnection (?:was )?(?:closed|lost)\b|\bserver sent GOAWAY\b
    \bserver closed (?:idle )?connection\b|\bstream error\b.{0,200}received from peer|\bfailed size validation\b
timeout
  the build reached a time limit:  (?i:^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b)
registry-auth
  the registry refused the push:  (?is:${sb}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b))
    (?is:${sb}(?:no basic auth credentials|insufficient_scope|authentication required))
copy-source-missing
  stage $1 has no '$2':  failed to get fileinfo for \/kaniko\/(\d{1,4})(\/[^\s:]{1,300}): l?stat
    → Check that the earlier stage writes the file, and to this path.
  the build context has no '$1':  failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found
    (?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found
    \b(?:COPY|ADD) failed: (?:file not found in [^:]{1,80}: )?(?:l?stat )?${sv}([^\s:]{1,300}): ${sw}
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
    \bfork\/exec (\S{1,300}): permission denied`;const sk=b(sx);const sy=/did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/;const s$=/^(?:failed to compute cache key: )?failed to calculate checksum of ref \S{1,300}: (?=")/;const sS=(e=0)=>e>128&&e<160;
function sE(e){const{message:t,sentences:s=[t],entry:i,exitCode:n,codeFrame:r=[],outside:o}=e;const{isEnd:a,output:c}=sR(e);const d=c?.tail.lines()??[];const u=sO(e);const l=o?t:u[0]?.line;const h=e.instruction??i?.step.instruction??t$(r);const f=void 0!==h&&void 0!==n&&a;return{kind:o?"machinery":"build",command:o?.command,status:o?.status,hasBuilt:o?.hasBuilt??false,message:t,step:i?.step,instruction:h,exitCode:n,dockerfile:e.dockerfile??(o?void 0:sT(s)),codeFrame:r,decidingLine:l??(f?void 0:t.replace(s$,"")),tail:d,isSilent:void 0!==i&&true!==i.isNamedOnly&&0===d.length,cause:sN(sA(s)??sP(u,c?.lines().at(-1)?.at??0,n)??sD(n,l),h)}}
function sR({message:e,outside:t,output:s,entry:i}){const n=sy.test(e.slice(-200));return{isEnd:n,output:t?.output??(n?s:void 0)??i?.output}}
function sO(e){const{isEnd:t,output:s}=sR(e);const i=eM(s?.lines()??[],e.exitCode);const n=void 0!==e.outside||t&&!sS(e.exitCode);return n?i:i.filter(({says:e})=>"plain"!==e)}
function sT(e){const[,t]=/\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(e.join("\n"))??[];return void 0===t?void 0:{file:"Dockerfile",line:Number(t)}}const sC=100;
function sN(e,t=""){if(e?.kind!=="copy-source-missing"||!/\s--from=/.test(t))return e;return{...e,sentence:e.sentence.replace("the build context has","the stage that is copied from has"),hint:"Check that the earlier stage writes the file, and to this path."}}
function sA(e){for(const t of e){const e=sL(t);const s=v(sk,e);if(s)return sI(s,e)}return}
function sL(e){return e.replace(/\bprocess ".*" did not complete successfully\b/s,"").replace(/\bexecutor failed running \[.*\]:/s,"").replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s,"$1").replace(/^The command '.*' returned a non-zero code\b/s,"").replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is,"")}
function sP(e,t,s){const[i]=e;const n=e.filter(({at:e})=>t-e<=sC);if(void 0===i||!n.includes(i))return;const{cause:r}=i;const o=n.filter(e=>e.cause?.isVague&&sF(e,i));const a=o.find(e=>e.cause?.kind==="test-failed");const[c]=o;const d=o.every(e=>e.cause?.kind===c?.cause?.kind);const u=r?.exitCode===void 0||r.exitCode===s;const l=r&&!r.isVague&&u?i:void 0;if(l?.cause?.kind==="test-failed")return sI(l.cause,l.line);const h=a??l??(d?c:void 0);return h?.cause&&sI(h.cause,h.line)}
function sF({at:e,cause:t},s){const i="raised"===s.says||"compilers"===s.rule;return!i||e>=s.at||t?.kind==="test-failed"}
function sD(e,t){const s=127===e?"command-not-found":126===e?"permission":void 0;if(void 0===s||t&&!/not found|permission denied/i.test(t))return;const i="permission"===s?"a command is not executable":"the image lacks a command";return{kind:s,sentence:i,hint:h[s]}}
function sI({kind:e,pattern:t,sentence:i,hint:n},r){const o=t.exec(r)??[];const a=i.replace(/\$(\d)/g,(e,t)=>o[Number(t)]??"");return{kind:e,sentence:s(a.replace(/ ''/,""),500),hint:n}}const sM=String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;const sU=String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${sM}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`;const sB=String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?| (?:[\w.\-]{1,100}\/)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?`;const s_=[String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${sU}\]?${eH}${sB}(?:[ \t]|$)`,String.raw`\[${sM}\]${eH} ?`,String.raw`${sM}${eH}(?:[ \t]|$)`,String.raw`\[ {0,8}\d{1,9}\.\d{1,9}s?\](?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${sM}(?: [AP]M)?(?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${sM} \S{1,64} [^\s:]{1,64}:(?: |$)`].map(e=>new RegExp(`^${eH}(?:${e})`));const sq=[String.raw`[\w.\-]{0,64} {0,64}[|│] `,String.raw`\[[\w \/.:\-]{1,150}\] `,String.raw`remote: `,String.raw`> `,String.raw`[ \t]{1,16}(?=\S)`,String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`].map(e=>new RegExp(`^${eH}(?:${e})`));const sW=3;let sz=class LinePrefixStripper{#ec;#ed;constructor(e){this.#ec=e}
strip(e){this.#ed??=this.#eu(e);let t=e;for(const e of this.#ed??[]){const s=e.exec(t);if(null===s)break;t=t.slice(s[0].length)}return t}
#eu(e){let t=[{layers:[],rest:e}];for(let e=0;e<=sW;e+=1){const e=t.find(({rest:e})=>this.#ec(e));if(e)return e.layers;t=t.flatMap(({layers:e,rest:t})=>sG(t).map(s=>({layers:[...e,s],rest:t.replace(s,"")})))}return}};
function sG(e){const t=sq.flatMap(t=>t.exec(e)?.[0]??[]);return[...s_.filter(t=>t.test(e)),...t.map(e=>{const[t,s]=[e,e.trimEnd()].map(e=>RegExp.escape(e));return new RegExp(`^(?:${t}|${s}$)`)})]}let sH=class LogParser{#el=new sz(sj);#y=new so;#eh=new tt(this.#y);#ef=new eV(r.lastLines);#ep;
push(e,t){const s=e.endsWith("\r")?e.slice(0,-1):e;this.#ef.push(s);const i=this.#el.strip(s);const[n,r]=su.exec(i)??[];if(void 0!==n){const e=r!==this.#ep;this.#ep=r;const s={event:"command",name:"",message:"",atMs:0/0};if(e)this.#eh.push(s,t);return this.#em(i.slice(n.length),t)}const o=void 0!==this.#ep;const a=sf(eZ(i),o);if(void 0===a)return this.#em(i,t);this.#eh.push(a,t);return this.#eg(i)}
steps(){return this.#y.steps.entries().map(({step:e})=>e)}
failure(){const e=this.found();return e&&sE(e)}
found(){return this.#eh.failure()}
phases(){return this.#eh.phases()}
digest(e){const{reader:t}=this.#y;const s=t?.keepsOutputApart===true?this.#eh.dockerPush.digests:void 0;return t?.pushed?.get(e)??s?.get(e)}
warnings(){return this.#y.reader?.warnings?.()??[]}
atWork(){const e=this.#y.atWork();return e&&{step:e.step,tail:e.output.tail.lines(),lastLineMs:e.lastLineMs}}
lastLines(){return this.#ef.lines()}
#em(e,t){const s=this.#y.push(e,t);if(void 0!==s.step)this.#eh.dockerPush.forget();if(void 0!==s.step||s.isExcerpt||""===e.trim())return s;this.#eh.dockerPush.read(eZ(e));return this.#eg(e)}
#eg(e){const t=this.#eh.phase();return{step:t,text:e,kind:void 0===t?"other":"output"}}};
function sj(e){const t=eZ(e);return su.test(t)||void 0!==sf(t)||e6.test(t)||void 0!==sr(t)}var sZ=t.g;export{sZ as LogParser};