var e={};(()=>{e.d=(t,s)=>{for(var n in s)if(e.o(s,n)&&!e.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:s[n]})}})();(()=>{e.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();var t={};e.d(t,{
g:()=>sG});
function s(e,t){if(e.length<=t)return n(e);let s=t-1;while(s>0&&!/\s/.test(e.charAt(s)))s-=1;return n(`${e.slice(0,Math.max(0,s)).trimEnd()}\u{2026}`)}
function n(e){return` ${e}`.slice(1)}globalThis.process.getBuiltinModule("node:timers/promises");const i=1e3;const o={steps:1e3,failures:16,tailLines:30,tailLine:2e3,keptLines:240,keptLength:6e4,lastLines:20,codeFrameLines:100,title:1e3,message:4e3,warnings:100};let r=class Builder{steps;found;constructor(e){this.steps=e}
failure(){return this.found}
hasFailed(){return void 0!==this.found}pushed;keepsOutputApart=false};
function a(e){return{message:s(e,o.message),exitCode:c(e)}}
function c(e){const t=e.slice(-200).trimEnd();const[,s]=/\b(?:exit|non-zero) (?:code|status):? (\d{1,9})$/.exec(t)??[];return void 0===s?void 0:Number(s)}const d=(e="")=>(...t)=>new RegExp(u(...t),e);const l=(e="")=>(...t)=>new RegExp(`^(?:${u(...t)})`,e);const u=(...[e,...t])=>String.raw(e,...t).trimStart().replace(/\n\s*/g,"|");const h={"package-not-found":"Check the name and version, and that the builder's package index has it.","version-conflict":"Loosen or align the versions that the message names.","lock-file":"Update the lock file with the same tool, and commit it.","index-auth":"Check that the step gets credentials that the package index accepts.","copy-source-missing":"Check spelling and ignore rules; the path starts at the build context.","base-image-not-found":"Check name and tag; for a private image the builder needs credentials.","registry-auth":"Check that the builder's registry credentials allow this for the repository.","registry-rate-limit":"Use a mirror, or give the builder credentials of the registry.",certificate:"Add the CA certificate, e.g. your proxy's, to the image before this instruction.",platform:"Use an image, and programs in it, for the platform that is built.","dockerfile-missing":"Check its name and place, and that no ignore rule excludes it.","requires-buildkit":"Build with BuildKit, or remove this feature from the Dockerfile.","invalid-reference":"Correct the name: lower case, no empty tag, no variable without a value.","out-of-disk":"Make the image smaller or remove caches within the same RUN instruction.","out-of-memory":"Lower the memory that the command needs, e.g. with fewer parallel jobs.",network:"Run the build again; if it fails again, check that the builder can reach the host.","test-failed":"Run the same tests locally; the last lines of the step name those that failed.",syntax:"Correct the instruction; 'docker build --check' finds such errors without a build.","command-not-found":"Install it in an earlier instruction of the same stage, or add it to PATH.",permission:"Check the file mode and owner, and the user that the instruction runs as.","check-failed":"Run the same command in the repository: the code does not pass it, in any image.","library-missing":"Install its package in an earlier instruction, or use a version of the dependency with a wheel for this Python.","run-time":"A build has neither the variables nor the services of a running agent: pass it with ARG or as a secret, or do this when the agent starts.","python-version":"Let the base image (FROM python:X.Y), 'requires-python' and the pins agree.",packaging:"Name the packages in pyproject.toml, and COPY all that it names before this instruction.","secret-missing":"Check that the instruction mounts it (RUN --mount=type=secret,id=\u2026), and that the builder is given it.",timeout:"Find the slowest step; one that prints nothing for minutes has probably hung."};
function f(e){return e.split(/\n(?=\S)/).flatMap(e=>{const t=e.trim().split("\n",1)[0]??"";const s=e.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm);return Array.from(s,([,e="",s=""])=>{const[n="",i]=s.split("\n    \u2192 ");return{heading:t,name:e,lines:n.split(/\n\s*/),hint:i}})})}const p=String.raw;const m=d()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`;const b={vague:{isVague:true},deciding:{mustDecide:true},quoted:{mustDecide:true,isQuoted:true},remote:{except:m},root:{isRoot:true},"exit=137":{exitCode:137},"exit=127":{exitCode:127},"exit=126":{exitCode:126}};
function g(e){return f(e).flatMap(({heading:e,name:t,lines:s,hint:n})=>{const[i,...o]=e.split(" ");const r=i;const a={kind:r,sentence:t,hint:n??h[r]};const c=o.reduce((e,t)=>({...e,...b[t]}),{});return s.map(e=>({...a,...c,pattern:new RegExp(e,"m")}))})}
function v(e,t){return e.find(({pattern:e,except:s})=>e.test(t)&&!s?.test(t))}const w=p`\b(?:exec: "|fork\/exec )(\/bin\/(?:ba|da)?sh)\b(?!.{0,20}denied)
    → Use a base image with a shell, or write the command as a list: RUN ["program", "argument"].`;const x=p`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`;const y=String.raw;const k="npm (?:error|err!) ";const $=y`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`;const S=y`(?: *\(core dumped\)| {2,}\S| *$)`;const E=y`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`;const R=y`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`;const O="(?:Error|Exception|NotFound|Exit|Failure)";const T="(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)";const C=y`
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
  the level of a log:  (?-i:^\s{0,8}${E}[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|\-]|$))
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
  a process died:  ^${$}(?:\d{1,9} )?(?:segmentation fault|illegal instruction|bus error|killed)${S}
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
  npm: what stands around an error:  ^${k}(?:code|errno|path|command|syscall|workspace|location|cwd|signal|sh -c)\b
    ^${k}(?:a complete log|\/|exit status|failed at the|this is probably)|^npm (?:error|err!)$
    ^${k}(?:not ok|\S{1,200}@\S{1,100} \w{1,40}: .)|^\s*elifecycle|\berr_pnpm_recursive
  make, ninja and cargo: the end:  ^(?:${k})?g?make(?:\[\d+\])?: \*\*\* (?:\[|waiting)|^ninja: build stopped
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
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${R})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${O}(?:\]?: |\]? \[|\] |:?$))
error
  compilers:  \berror [A-Z]{2,10}\d{3,5}:|^(?:error in \S{1,300} )?ts\d{4,5}: |^ *error(?:\[e\d+\]): |: (?:fatal )?error:
    ^\S{1,300}:\d+:\d+(?: -|:) error|^e: (?:file:)?\/|(?:^|: )type error: |: undefined: |\bundefined reference to 
    \bld(?:\.\w+)?: (?:cannot find|library not found)|^(?:\S{1,200}: )?\S{1,300}\.go:\d{1,9}:\d{1,9}: 
    ^\S{1,300}\.pyx:\d+:\d+: |^\S{1,200}: \(\w{1,40}\.e\d{3}\) |^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}line \d{1,9}:\d{1,9}: |\bmodule not found: error: 
  tests:  ^\s{4,8}\S{1,100}_test\.go:\d+: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. failed
  package managers:  ^e: |^error: could not (?:install|build|open)|^${k}(?:missing script|could not determine)
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
  a word of an error in the name of a file:  (?:error|fail|fatal|exception)[\w-]{0,60}\.${T}\b(?!:\d)
words
  words of errors:  ^${k}\S|^\S{1,300}\.\w{1,5}:\d{1,6}(?::\d{1,6})?: \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
    \b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out)\b
    \b(?:invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|mismatch|corrupt(?:ed)?|unexpected)\b
    \b(?:is|are) (?:not|required)\b|\bmust (?:be|have)\b|\bnot (?:supported|permitted|allowed|a supported)\b
    \bdoes(?: not|n't) (?:exist|match|have)\b|\brequired? [\w.-]{1,40} version\b|\brequires\b|\bonly supports\b`;const N=f(C).map(({heading:e,name:t,lines:s})=>({name:t,says:e,pattern:new RegExp(s.join("|"),"iu")}));const A=d("i")`
  err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|exception|panic|abort|kill|memory|traceback|caused by
  no(?:t (?:found|known|permitted|allowed|supported|a supported|in gzip))|no (?:such|match|package|module|space)
  no (?:provider|tests collected|required)|denied|depends|does ?n[o']t |exceeded|m(?:issing|ismatch|ust )|\[cause\]
  un(?:able|defined|reachable|known|supported|expected)|c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig)
  c(?:onflict|orrupt|ritical)|time(?:d? ?-?out)|only supports|re(?:trying|solv|fused|quire[sd]|set by)|b(?:ad_alloc|ecause)
  bad (?:address|gateway)|bus error|broken|spurious|segmentation|wget: |[●⨯✕✖×✗✘❌╭┌]|💥|\*\*\* |e(?:nospc|acces|of\b)
  lockfile|too ?many ?requests|\((?:40[134]|5\d\d|429) |\b50[0234]\b|line \d{1,9}(?:\.$|:\d)|yn00
  ^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)
  host key|glibc|rosetta|qemu|provide a command|stderr|closed|hash sum|mirror sync|\[\d+ lines of output
  try(?:ing)? (?:again|increasing)`;const P=String.raw;const L="npm (?:error|ERR!)";const I=P`https?:\/\/(?:[^\s\/@]{1,200}@)?([^\s\/:)]{1,200})`;const D=P`^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}`;const F="Check the path; if the file is there, save it with LF line endings, and install the program that its first line ('#!') names.";const _="(?:NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ConnectionReset)Error";const M=P`
certificate
  the certificate of a host is not trusted:  (?i:certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|certificate verification failed|invalid peer certificate)
    (?i:unable to (?:get local issuer|verify the first) certificate)|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)
    ^curl: \(60\)|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority
    ^ERROR: cannot verify \S{1,200} certificate
index-auth
  the private package index refused the credentials:  ^(?=.*(?:\.codeartifact\.|scale-pypi))(?=.*(?:\b40[13]\b|authentication credentials|Credentials not correct))
    → Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.
  the package index '$1' refused the credentials:  An index URL \(\x60?${I}[^\s)]{0,300}\) (?:could not be queried due to (?:a )?lack of valid|returned a 40[13])
    \b401 Error, Credentials not correct for ${I}
    HTTP status client error \(40[13] [^)]{0,40}\) for url \(${I}
    \bHTTP error 40[13] while getting ${I}
    ^${L} 40[13] .{0,60} - (?:GET|PUT) ${I}
  the host '$1' refused the credentials:  \b40[13] Client Error: .{1,60} for url: ${I}
    → Check that the step gets credentials that the host accepts.
  the package index refused the credentials:  ^[^"]{0,200}(?:\(40[13] |: 40[13] \()(?:Unauthorized|Forbidden)\)
index-auth vague
  the package index refused the credentials:  ^${L} code E40[13]\b|\bERR_PNPM_FETCH_40[13]\b
index-auth root
  the package index '$1' asked for credentials:  ^User for ([^\s:]{1,200})(?::\d+)?: 
syntax root
  a download is a web page, not the script that was expected:  (?i:^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[\x60'<]{0,2}(?:!DOCTYPE\b|html>|html ))
    → Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.
syntax
  a script has Windows line endings:  ^(?:\/usr\/bin\/)?env: .{1,100}\\r['’]?: No such file|\^M: bad interpreter|: \$?'\\r': command not found
    → Save it with LF line endings, e.g. by '*.sh text eol=lf' in .gitattributes.
  the shell cannot read the command:  ${D}(?:-c: )?(?i:line \d{1,9}: )?(?i:syntax error|unexpected eof|unterminated quoted)
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
package-not-found vague
  pip found no version of '$1':  Could not find a version that satisfies the requirement ([^\s;(]{1,200})
  npm found no such package:  ^${L} (?:404 Not Found - GET |code (?:E404|ETARGET)\b)
version-conflict
  pip found no versions that fit together:  ^ERROR: Cannot install .{1,1000} because these package versions have conflicting
  npm found no versions that fit together:  ^${L} ERESOLVE
  the packages need versions that do not fit together:  (?:^|─▶ )(?:Because (?!the current )|And because ).{1,400} depends? on .{0,900}\bconclude that\b
    ^Because .{1,600} (?:are incompatible|version solving failed)
version-conflict vague
  pip found no versions that fit together:  ^ERROR: ResolutionImpossible:
network remote
  curl could not reach a host:  ^curl: \((?:5|6|7|18|28|35|52|55|56|92)\)|\bCurl error \((?:6|7|28|35|52|55|56)\)
  wget could not reach a host:  ^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)
  pnpm could not reach the registry:  \bERR_PNPM_(?:META_FETCH_FAIL|FETCH_(?:429|5\d\d))\b
  yarn could not reach the registry:  ^error An unexpected error occurred: "https?:.{0,500}\bE(?:SOCKETTIMEDOUT|TIMEDOUT|NOTFOUND|AI_AGAIN|CONN(?:RESET|REFUSED))\b
  pip could not reach the index:  ^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.).{0,1000}${_}
    ^(?:WARNING|ERROR): .{0,1000}(?:Read timed out|Max retries exceeded|IncompleteRead)
  git could not reach the remote:  ^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)
    ^fatal: early EOF|^error: RPC failed; (?:curl|HTTP 5\d\d)
  apt could not reach a mirror:  ^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)
    ^[EW]: .{0,1000}(?: 50[0234] {1,2}\w|Hash Sum mismatch|Mirror sync in progress)
  apk could not reach a mirror:  ^(?:WARNING|ERROR): .{0,500}: (?:(?:temporary|network) error|DNS|(?:network )?connection (?:refused|aborted)|operation timed)
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
    ^test result: FAILED|^ {1,8}\d+ failing\b|^FAILED \((?:failures|errors)=|^(?:#|ℹ) fail [1-9]|^FAIL {1,2}\S{1,300}\.(?:test|spec)\.
secret-missing deciding
  the secret '$1' was not mounted:  (?:^|[\s'"])\/run\/secrets\/([^\s'":]{1,200})['"]?: No such file|No such file or directory: '\/run\/secrets\/([^\s']{1,200})'
command-not-found
  the image has no tool '$1':  (?:^|\s)error: (?:command|linker) ['\x60]([^'\x60]{1,200})['\x60] (?:failed: No such file or directory|not found)
    unable to execute '?([^':]{1,200})'?: No such file or directory
    Cannot find command '([^']{1,100})' - do you have
    ^[^a-z]{0,20}(Git) executable not found\b
    → Install it in an earlier instruction of the same stage, or use packages that need not be built.
  the image has no shell '$1':  ${w}
  the image has no command '$1':  ^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$
    ${x}
command-not-found exit=127
  '$1' is a word of bash, and another shell runs the command:  ${D}(source|\[\[|pushd|popd|shopt|declare|local|function|mapfile): (?:command )?not found$
    → Put SHELL ["/bin/bash", "-c"] above the instruction, or begin the script with #!/bin/bash.
  '$1' is not there, or its interpreter is not:  (?:^exec |^(?:\/usr\/bin\/)?env: ['‘]?|${D})([^\s'’:]{0,200}\/[^\s'’:]{0,200})['’]?: (?:not found|[Nn]o such file or directory)$
    → ${F}
  the image has no command '$1':  ^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory
    ${D}(\S{1,200}): (?:(?:command )?not found|No such file or directory)$
lock-file deciding
  there is no lock file:  ^error: Unable to find lockfile at 
check-failed quoted
  a check of the code failed:  ^\S{1,300}:\d+: error: .{1,900}\[[\w-]{3,40}\]$|^\S{1,300}:\d+:\d+: [A-Z]{1,4}\d{3,4}\b|\berror TS\d{3,5}: 
    ^Would reformat:? |\bfiles? would be reformatted|^\[warn\] Code style issues|\bCoverage failure: total of\b
  a file of the code is not found:  ^(?:\[\w+\] )?Could not resolve "\.|^Module not found: Error: Can't resolve '\.
    → Check the name and its case, and that no ignore rule excludes the file.
library-missing deciding
  the image has no library '$1':  (\b[\w+-]{1,80}\.so[\w.]{0,20}): cannot open shared object file
  the image has no tool '$1' for this build:  \berror: cannot run (\w{1,40}): No such file or directory
  the image has no file '$1' of a library:  \bfatal error: (\S{1,200}\.h(?:pp)?): No such file
  nothing has installed the module '$1':  \bNo module named '([\w.]{1,100})'|\bCannot find module '([^'.\/][^']{0,100})'
    → Add it to the dependencies that are installed before this instruction; if it is your own module, check WORKDIR, PYTHONPATH and COPY.
  the image lacks a compiler or a library:  \b(?:need a C compiler|can't find Rust compiler|pkg-config name|(?:mysql|pg)_config)\b|\bcommand '\S{0,60}g?cc' failed
run-time quoted
  the build has no such variable:  ^os\.environ: KeyError: |: [A-Z][A-Z\d_]{1,99}: parameter (?:null or )?not set$
    \b[A-Z][A-Z\d]{1,30}_[A-Z\d_]{1,60}\b.{0,80}\benvironment variables?\b|\benvironment variables? .{0,20}\b[A-Z][A-Z\d]{1,30}_[A-Z\d_]{1,60}\b
python-version quoted
  the package needs another Python:  \brequires a different Python: |\bsupported Python range \(|^error: No interpreter found for Python \d
    \brequires Python [<>=]=?\d|^error: The requested interpreter resolved to Python \d
packaging quoted
  the build backend does not find what pyproject.toml names:  \bReadme file does not exist: |\bUnable to determine which files to ship\b
    \bMultiple top-level (?:packages|modules) discovered\b|\bNo file/folder found for package\b
command-not-found exit=126
  '$1' names an interpreter that is not there:  ${D}(\S{1,200}): [^:]{1,200}: bad interpreter: No such file or directory$
    → ${F}
permission exit=126
  '$1' is not executable:  ${D}(\S{1,200}): (?:Permission denied|Is a directory)$
permission deciding
  the command lacks a permission:  (?i:(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$)`;const q=g(M);
function U(e){const t=N.find(({pattern:t})=>t.test(e));if(t?.says==="decoration")return{says:t.says,rule:t.name};const s=v(q,e);const n=s&&!s.isVague&&!s.mustDecide&&void 0===s.exitCode;if(n&&t?.says!=="warning")return{says:s.isRoot?"root":"cause",rule:s.sentence,cause:s};if(t&&s?.kind!=="test-failed")return{says:t.says,rule:t.name,cause:s};return s?.isVague?{says:"count",rule:s.sentence,cause:s}:void 0}const B=l("i")`
  \[(?!(?:\w{0,40}error|failed|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}
  [\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: `;const W=/^(\s{0,40}(?:npm (?:error|ERR!) )?)[\u2502\u2503\u2551\u2577\u2575]\s{0,80}/;
function z(e){const t=e.replace(B,"");if(!W.test(t))return t;const s=t.replace(W,"$1");return/[\u2502\u2503\u2551]$/.test(s)?s.slice(0,-1).trimEnd():s}const j=e=>e.length-e.trimStart().length;const G={root:70,cause:60,raised:50,error:50,sign:30,heading:25,words:20,warning:18,plain:15,consequence:10,count:8,advice:0,decoration:0};const Z=G.sign;const H=12;const K=60;const Y=20;const V=20;const X=/^(?:network|certificate|index-auth|registry-rate-limit)$/;const J=/^(?:package-not-found|syntax)$/;const Q=/^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/;const ee=/^(curl|wget|fatal): /;const et=({cause:e,line:t})=>(Q.exec(e?.sentence??"")??ee.exec(t))?.[1];
function es(e,t){if(void 0===t.cause||void 0===e.cause)return false;const[s,n]=[et(t),et(e)];return X.test(t.cause.kind)&&J.test(e.cause.kind)&&(void 0===s||void 0===n||s===n)}
function en({cause:e,at:t,isIndented:s=false},n){const i=e=>e.cause?.kind==="test-failed"&&Math.abs(e.at-t)<=K;return void 0!==e&&"test-failed"!==e.kind&&n.some(e=>i(e)&&e.at<t)&&(s||n.some(e=>i(e)&&e.at>t))}const ei=/^(?:cause|raised|error|sign|words|heading|warning)$/;const eo=/^(?:out-of-memory|out-of-disk|platform|test-failed)$/;const er=/\bCalledProcessError: |^(?:error|fatal)?:? ?(?:the )?(?:[\w-]{1,40} ){1,4}(?:has )?failed[.!]?$|\bcould not (?:unpack|build|install)(?: the)?(?: \w{1,40})?[.!]?$/i;
function ea(e,t){const{at:s,says:n,rule:i,cause:o,progress:r}=e;const a=o?.kind??"";if(!ei.test(n)||eo.test(a)||"compilers"===i)return false;const c=e=>"raised"===e.says||"compilers"===e.rule||"cause"===e.says&&e.cause?.kind!==o?.kind;return t.some(t=>t.at>s&&!es(t,e)&&!er.test(t.line)&&("cause"===n&&c(t)||t.progress>r&&G[t.says]>=Z&&!t.isIndented&&t.rule!==i))}
function ec(e,t){const{kind:s}=e.cause??{};if(void 0===s)return false;const n=t=>t.cause?.kind===s||es(t,e);const i=t.findLast(n)??e;return t.some(e=>e.at>i.at&&e.progress>i.progress&&G[e.says]>=G.words&&!er.test(e.line))}
function ed(e,t,s){const{says:n,cause:i,at:o}=e;if(i?.exitCode!==void 0&&i.exitCode===s){const e=!t.some(e=>e.cause?.exitCode===s&&e.at>o);if(e)return G.root}const r=t.some(t=>t.at>o&&es(t,e));if("warning"===n&&r)return G.cause;const a=t.some(t=>t.at<o&&es(e,t));if("cause"===n&&(a||en(e,t)))return G.consequence;return ea(e,t)?H:G[n]}
function el(e,t){const s=new Map;const n=e.map(n=>{const i=ed(n,e,t);const o=s.get(i)??{group:0,at:n.at};const r=i<=G.words?Y:K;const a=o.group+(n.at-o.at>r?1:0);s.set(i,{group:a,at:n.at});return{...n,score:i,group:a,isPassed:ec(n,e)}});const i=({says:e})=>"raised"===e||"plain"===e;return n.toSorted((e,t)=>t.score-e.score||t.group-e.group||Number(i(t))-Number(i(e))||(i(e)?t.at-e.at:e.at-t.at)).slice(0,V)}const eu=/^\s{0,40}Caused by:\s*$/i;const eh=/^\s{0,40}(?:Caused by: |\[cause\]: |[\u251c\u2570\u2514]\u2500[\u25b6>] )(.*)$/i;const ef=/^\s{2,12}\d{1,3}: (.*)$/;const ep=/^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[\u2570\u2514]\u2500> \[\d{1,9} lines of output\])$/;const em=/^\s{0,40}(?:hint|help): (.*)$/;const eb=/^\s{0,40}\u2502 (.*)$/;const eg=/^\s{4,40}(\S.*)$/;const ev=/^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/;const ew=/^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/;const ex=/^\s{0,40}[\u2570\u2514]\u2500> See above/;const ey=40;const ek=e=>eh.test(e)||eu.test(e);
function e$(e,t,s){const n=[s];const i=[];let o;let r=/^\s{0,8}\xd7/.test(s)?ey:0;let a=n;let c=t;let d=false;const l=e=>{const t=n.length>1?eE(n):n[0]===s?void 0:n[0];return{text:t,hints:i,next:c,hasOutput:e}};for(let s=t;s<e.length;s+=1){const t=e[s]?.text??"";if(""===t)r=0;if(""===t||ev.test(t))continue;if(ep.test(t))return l(true);if(ex.test(t))break;const[,u=o?.exec(t)?.[1]]=d?[t,ef.exec(t)?.[1]??t]:eh.exec(t)??[];const[,h]=em.exec(t)??[];const[,f]=r>0?eb.exec(t)??eg.exec(t)??[]:[];d=eu.test(t);if(d)o=ef;else if(void 0!==u){n.push(u.trim());a=n;r=/^\s*[\u251c\u2570\u2514]/.test(t)?ey:0}else if(void 0!==h){i.push(h.trim());a=i;r=ey}else if(void 0!==f){a.push(`${a.pop()} ${f.trim()}`);r-=1}else if(ew.test(t))continue;else break;c=s+1}return l(false)}const eS=e=>/^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(e)&&e.split(" ").length<=8;
function eE(e){const[t="",s=""]=e.slice(-2).map(e=>e.replace(/^\s*\xd7 /,""));const[,n]=/^Because only .*\b(And because .*)$/.exec(s)??[];if(void 0!==n)return n;if(!eS(s))return s;return t.includes(s)?t:`${t.trim().replace(/[:.]$/,"")}: ${s}`}const eR=/^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/;const eO=/\b\d{1,4} validation errors? for \w/;const eT=/^\W{0,8}[\u2502\u2503\u2551]/;const eC=6;
function eN(e,t,s,{says:n,rule:i}){if("consequence"===n||"count"===n)return;const o="a box of errors"===i;const r="heading"===n?[]:[s.trim()];const a="heading"===n||s.endsWith(":")||eR.test(s);const c="a solver of versions"===i&&!s.endsWith(".");let d=o?eC:eO.test(s)?2:a||c?1:0;let l=t+1;while(d>0&&l<=t+2*eC){const t=eA(e,l,s,n);const i=void 0===t?"":e[t]?.text??"";if(void 0===t||o&&!eT.test(i)||c&&!/^\s+and /.test(i))break;const a=z(i).trim();d-=1;if(U(a)?.says==="heading")d=1;else r.push(a);if(a.endsWith(":")||c)d=Math.max(d,1);l=t+1}const u=o||c?r.join(" "):eL(r);return l===t+1||""===u?void 0:{text:u,next:l}}
function eA(e,t,s,n){const i=e=>U(z(e.text))?.rule==="no letter or digit";const o=e.slice(t,t+3).findIndex(e=>""!==e.text&&!i(e));const r=e[t+o]?.text;if(o<0||void 0===r||ek(r))return;const a="heading"===n;const c=eR.test(s)&&j(r)===j(s);const d=e.slice(t,t+o).every(({text:e})=>""!==e);if(!d&&!a&&!c&&j(r)<=j(s))return;const l=U(z(r))?.says;return void 0===l||eP(n,c||j(r)>j(s)).includes(l)?t+o:void 0}
function eP(e,t){if("heading"===e)return["words","heading","sign","error","raised","cause","consequence"];return t?["words","sign","consequence","heading",e]:["words",e]}
function eL(e){const[t="",...s]=e;return s.reduce((e,t)=>`${e}${e.endsWith(":")?" ":": "}${t}`,t)}const eI="Traceback (most recent call last)";const eD=/^\s*(?:The above exception was the direct|During handling of the above) /;const eF=/^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/;const e_=/^\s*(?:(?:type )?error: |module not found|syntax ?error|(?:line )?\d+:\d+[\s:])/i;const eM=/\bos(?:>|\.py)", line \d{1,9}, in __getitem__/;const eq=/^(?:work in progress|the level of a log)$/;let eU=class OutputReader{#e;#t=[];#s=false;#n=0;constructor(e){this.#e=e}
read(){let e=0;while(e<this.#e.length)e=this.#i(e);return this.#t}
#i(e){const t=this.#o(e);if(ep.test(t))this.#s=t.includes("stderr");if(""===t||ep.test(t))return e+1;if(t.includes(eI))return this.#r(e);const s=z(t);const n=U(s);const i=void 0===n||eq.test(n.rule);if(i&&!/^\s/.test(t)&&!eD.test(t))this.#n+=1;this.#s&&=n?.says!=="advice";if(void 0===n){if(this.#s)this.#a(e,s,{says:"plain",rule:"what was written to standard error"});return e+1}if("decoration"===n.says||"advice"===n.says)return e+1;if("warning"!==n.says)return this.#c(e,s,n);if(n.cause&&!n.cause.mustDecide)this.#a(e,s,n);return e$(this.#e,e+1,s).next}
#c(e,t,s){const n=eN(this.#e,e,t,s);const i=n?.text??this.#d(e,t);const o=n?eB(s,i):s;const r=e$(this.#e,n?.next??e+1,t);for(const t of r.hints){const s=v(q,t);if(s)this.#a(e,t,{says:"cause",rule:s.sentence,cause:s})}if(r.hasOutput)this.#a(e,r.text??i,{...o,says:"consequence"});else if(void 0===r.text)this.#a(e,i,o);else this.#a(e,r.text,eW(o,r.text));return r.next}
#d(e,t){const s=0===e?"":z(this.#o(e-1)).trim();if(!e_.test(t)||!eF.test(s))return t;return`${s}${/^\s*\d/.test(t)?":":" "}${t.trim()}`}
#r(e){const t=this.#o(e);const s=/[\u256d\u250c]/.test(t);const[,n=""]=/^(.*?)(?:Exception Group )?Traceback \(/.exec(t)??[];const i=e=>s||ez(e.slice(0,n.length))!==ez(n)?e:e.slice(n.length).trimEnd();const o=""===n.trim()?0:j(i(t));const r=e=>""===e||(s?/^\s*[\u2502\u2570\u2514]/.test(e):j(e)>o);let a=e+1;while(a<this.#e.length&&(r(i(this.#o(a)))||this.#o(a).includes(eI)))a+=1;if(a===this.#e.length)return a;const c=i(this.#o(a));const d=U(c);const l=[1,2,3].map(e=>this.#o(a-e)).join(" ");const u=eM.test(l)?v(q,`os.environ: ${c}`):void 0;const h=d?.says==="cause"||d?.says==="root"?d:{says:d?.says==="consequence"?"sign":"raised",rule:"what Python raised",cause:u??d?.cause};const f=eN(this.#e,a,c,h);this.#a(a,f?.text??c,h);return f?.next??a+1}
#o(e){return this.#e[e]?.text??""}
#a(e,t,n){const{at:i=0,text:r=""}=this.#e[e]??{};const a=/^\s/.test(r);const c=s(t.trim(),o.message);this.#t.push({...n,at:i,line:c,isIndented:a,progress:this.#n})}};
function eB(e,t){const s=U(t);if(s?.says==="cause"||s?.says==="root")return s;const n=s?.cause??e.cause;if("heading"!==e.says)return{...e,cause:n};const i=s?.says==="raised"||s?.says==="error";return{says:i?s.says:"sign",rule:`below ${e.rule}`,cause:n}}
function eW(e,t){const s=U(t);const n=`${s?.rule??e.rule}, the last of a chain`;const i=s?.says==="cause"||s?.says==="root";const o="raised"===e.says||"error"===e.says||"cause"===e.says;return{says:i?s.says:o?e.says:"sign",rule:n,cause:s?.cause}}const ez=e=>e.replace(/\d/g,"0").replace("+","|");
function ej(e,t){const s=new eU(e).read();const n=eY(e,s);return el(n?[...s,n]:s,t)}const eG=d("i")`
  ^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|^\S+$|^[-dl][rwxst-]{9}[ .+]
  \b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b`;const eZ=/^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$|^[\w./-]{1,200}: (?:\S+ ){2}/u;const eH=3;const eK=25;
function eY(e,t){const s=t.find(({says:e})=>"consequence"===e||"count"===e)?.at??1/0;const n=(e="")=>U(e)?.says==="advice";const i=e.findLast(({at:t,text:i},o)=>{const r=""===i||U(i)?.says==="decoration";const a=n(i)||/^\s/.test(i)&&n(e[o-1]?.text);return t<s&&!r&&!a&&!/^npm (?:notice|warn)\b/i.test(i)});if(void 0===i||U(i.text)?.says==="warning")return;const o=i.text.trim();if(eG.test(o)||o.split(/\s+/).length<eH)return;if(i.at>eK&&!eZ.test(o))return;return{says:"plain",rule:"the last line",at:i.at,line:o,progress:1/0}}const eV="\x1b";const eX=String.raw`${eV}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${eV}]{0,256}(?:\u0007|${eV}\\)|[@-Z\\^_=>78])`;const eJ=`(?:${eX}){0,8}`;const eQ=new RegExp(eX,"g");
function e0(e){return e.includes(eV)?e.replace(eQ,""):e}const e1=/\d ?%|[.=#\u2588\u2501\u2500\u2587\u2591\u2593>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/;let e2=class Tail{#l;#u=[];#h;constructor(e){this.#l=e}
push(e,t=0){const n=s(e4(e0(e)),o.tailLine).trimEnd();const i=e3(n);if(void 0!==i&&i===this.#h)this.#u.pop();this.#h=i;if(""!==n||(this.#u.at(-1)?.text??"")!=="")this.#u.push({at:t,text:n});if(this.#u.length>this.#l)this.#u.shift();return n}
kept(){return this.#u}
lines(){const e=this.#u.map(({text:e})=>e);return""===e.at(-1)?e.slice(0,-1):e}};
function e3(e){const t=e.slice(0,300);if(!e1.test(t))return;return t.replace(/\d+/g,"0").replace(/[^\p{L}\p{N}]+/gu," ").trim()}
function e4(e){if(!e.includes("\r"))return e;const t=e.trimEnd();return t.slice(t.lastIndexOf("\r")+1)}const e6=/^\s+at \S/;const e9={before:3,after:12};let e5=class StepOutput{tail=new e2(o.tailLines);#f=0;#u=[];#l=0;#p=0;#m;
push(e){this.#f+=1;const t=this.tail.push(e,this.#f);if(""===t)return;this.#p=A.test(t)?e9.after:this.#p-1;if(this.#p>=0&&!e6.test(t))this.#b()}
lines(){const e=this.tail.kept();const[t]=e;const s=this.#u.filter(({at:e})=>void 0===t||e<t.at);const n=[...s,...e];return void 0===this.#m?n:e8(n,this.#m)}
#b(){const e=this.#u.at(-1)?.at??0;for(const t of this.tail.kept().slice(-e9.before-1))if(!(t.at<=e)){this.#u.push(t);this.#l+=t.text.length}while(this.#u.length>o.keptLines||this.#l>o.keptLength){const e=this.#u.length>>1;const[t]=this.#u.splice(e,1);this.#l-=t?.text.length??0;this.#m=this.#u[e]?.at}}};
function e8(e,t){const s=e.findLast(({at:e})=>e<t)?.at??t;return e.map(({at:e,text:n})=>({at:e<t?e:e-(t-s-1),text:n}))}const e7=/^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/\d{1,6}\] (.*)$/s;
function te(e){const[,t="",s,n]=e7.exec(e)??[];const i=t.split(" ").filter(e=>""!==e&&!e.includes("/"));return{title:e,stage:i.join(" ")||void 0,index:void 0===s?void 0:Number(s),instruction:n}}let tt=class StepTable{#g=new Map;#v=1;#w=0;#e=0;#x;
tick(e){this.#x=e}
get(e){return this.#g.get(this.#y(e))}
add(e,t){this.#w+=1;const s=this.#y(t??String(this.#w));const[n]=this.#g.keys();if(this.#g.size>=o.steps&&void 0!==n)this.#g.delete(n);const i={seconds:void 0,startMs:this.#x,endMs:void 0};const r={step:{key:s,...e,state:"running",...i},build:this.#v,output:new e5,lastLineMs:this.#x,lastLine:this.#e+=1};this.#g.set(s,r);return r}
remember(e,t){e.lastLine=this.#e+=1;e.lastLineMs=this.#x;e.output.push(t)}
end(e,t,s){const{step:n}=e;e.step={...n,state:t,seconds:s??n.seconds,endMs:this.#x};if("done"===t||"cached"===t)e.output=new e5}
beginBuild(e){for(const{step:t,build:s}of e?this.entries():[])if(s===this.#v)this.#g.delete(t.key);this.#v+=1;this.#w=0}
entries(){return Array.from(this.#g.values())}
hasBegun(){return this.#v>1||this.#w>0}
#y(e){return this.#v>1?`${this.#v} ${e}`:e}};const ts=/^The push refers to repository \[(\S{1,300})\]$/;const tn=/^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/;const ti=l()`
  (?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)
  (?:An image does not exist locally with the tag|received unexpected HTTP status|error parsing HTTP \d{3} response body): `;const to=d("s")`
  \b(?:docker|podman|buildah|nerdctl)\b.{0,200}\b(?:build|buildx|compose|login|pull|push)\b
  \bcloud-builders\/docker\b|\b(?:kaniko|skopeo|crane|oras)\b`;const tr=/^Successfully (?:built|tagged) /;let ta=class DockerPush{digests=new Map;repository;refused;
read(e){if(tr.test(e))this.forget();const[,t]=ts.exec(e)??[];if(void 0!==t){this.repository=t;this.refused=void 0}if(void 0===this.repository)return;const[,n,i]=tn.exec(e)??[];if(void 0!==i&&this.digests.size<o.steps){this.digests.set(`${this.repository}:${n}`,i);this.refused=void 0}if(ti.test(e))this.refused=s(e,o.message)}
end(){this.repository=void 0;this.refused=void 0}
forget(){if(this.digests.size>0)this.digests.clear();this.end()}};let tc=class CiServiceLog{#k;#$=new tt;dockerPush=new ta;#S;#E="";#R;constructor(e){this.#k=e}
push({event:e,name:t,message:n,atMs:i},r){const a="failed"===e||"time-limit"===e;const c=this.#k.reader?.leave?.(a);this.#$.tick(r);if("phase"===e)this.#O(t,i);if("command"===e)this.#T(t);if(a){this.#E=t||this.#E;const i=c??("time-limit"===e?this.#k.atWork():void 0);this.#R??=this.#k.failure()??(i||"time-limit"===e?{message:s(n,o.message),entry:i}:this.#C(n,this.#k.hasBuilt()))}if(a||"phase-done"===e||"phase-failed"===e)this.#N("phase-done"!==e,i)}
phase(){return this.#S?.entry.step}
phases(){return this.#$.entries().map(({step:e})=>e)}
failure(){const{refused:e}=this.dockerPush;return this.#R??this.#k.failure()??(void 0===e?void 0:this.#C(e,true))}
#N(e,t){if(this.#S?.entry.step.state!=="running")return;const{entry:s,atMs:n}=this.#S;const o=Math.max(0,t-n)/i;const r=Number.isNaN(o)?void 0:o;this.#$.end(s,e?"failed":"done",r)}
#O(e,t){if(e===this.#S?.entry.step.title)return;this.#N(false,t);this.#T("");const s=`phase ${this.#$.entries().length+1}`;this.#S={entry:this.#$.add(te(e),s),atMs:t}}
#T(e){this.#E=e;this.#k.outside=new e5;this.dockerPush.end()}
#C(e,t){const{repository:n,refused:i}=this.dockerPush;const r=this.#E||n&&`docker push ${n}`;const a=r&&s(r,o.title);const{outside:d}=this.#k;const l=d.tail.lines();const u=i??ej(d.lines())[0]?.line??l.at(-1)?.trim()??e;const h=s(u,o.message);const f=void 0!==i||to.test(a??"")||0===l.length;return{message:h,sentences:f?[`${a??""}: ${h}`]:[],outside:{command:a,status:c(e),hasBuilt:t,output:d}}}};const td=String.raw;const tl=/^\d{1,9}\.\d{1,9}(?: |$)/;const tu=/^#\d{1,9}$/;const th="------";const tf=/^ > (.*):$/s;const tp=/^ > (\[(?:(?:[^\]]{0,300} )?\d+\/\d+|internal|auth)\] .*|(?:exporting to|importing cache|resolve image config) .*):$/s;const tm=/^-{19,20}$/;const tb=/^(\S.{0,300}):(\d{1,9})$/;const tg=/^ {0,8}(\d{1,9}) \|(?: (>>>))?(.*)$/s;const tv=/^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/;const tw=/failed to solve(?: with frontend [^\s:]{1,100})?: /;const tx=td`executor failed running \[|process ".*" did not complete successfully`;const ty=new RegExp(`${tw.source}|^(?:${tx})`,"s");const tk=new RegExp(`^(?:(?:ERROR|error): (?:failed to build: )?|(?=${tx}))(.*)$`,"s");const t$=td`failed to (?:build LLB|create LLB definition|load cache key): |rpc error: code = \w{1,40} desc = `;const tS=new RegExp(`^(?:${tw.source}|${t$}){0,8}`);const tE=l()`
  (?:ERROR|error): (?:failed to build: )?(?:docker exporter |invalid tag "|resolve : )
  (?:ERROR|error): (?:failed to build: )?(?:failed to read dockerfile|unable to prepare context): `;
function tR(e){const t=e.includes("failed to solve")&&void 0!==tO(e);return t||tE.test(e)||tp.test(e)}
function tO(e){const[t]=tw.exec(e.slice(0,1e3))??[];const s=void 0===t?-1:e.indexOf(t);const n=void 0!==t&&tv.test(e.slice(0,s));const i=n?e.slice(s+t.length):tk.exec(e)?.[1];return i?.replace(tS,"").replace(/ >$/,"")}let tT=class BuildKitEnd{#A;excerpts=[];codeFrame=new tC;closing;#P="start of log";excerpted;#L=false;constructor(e){this.#A=e}
push(e,t){const s=e.trimEnd();if(this.#I(s))return true;this.codeFrame.push(s);const n=(t||void 0!==this.closing)&&!ty.test(s);const i=n?void 0:tO(s);if(void 0!==i)this.closing=a(i);return false}
hasFailed(){return this.excerpts.length>0||void 0!==this.closing}
isInExcerpt(){return"lines"===this.#P}
#I(e){if(e===th){this.#P="lines"===this.#P?void 0:"dashes";return false}if("lines"===this.#P){if(!/^\d/.test(e)&&tw.test(e))this.#P=void 0;else if(this.excerpted&&!this.#L)this.#A.remember(this.excerpted,e.replace(tl,""));return"lines"===this.#P}const t="dashes"===this.#P?tf:tp;const[,s]=void 0===this.#P?[]:t.exec(e)??[];if(void 0!==s){this.#P="lines";this.#T(s);return true}if(""!==e.trim())this.#P=void 0;return false}
#T(e){const t=s(e.trimEnd(),o.title);if(this.excerpts.length<o.failures)this.excerpts.push(t);this.excerpted=this.#D(t);this.#L=this.excerpted.output.tail.lines().length>0}
#D(e){const t=this.#A.entries();const s=t.find(({step:t})=>t.title===e);if(s)return s;const n=t.findLast(({step:e})=>"failed"===e.state&&tu.test(e.title));const i=n??this.#A.add(te(e),e);i.isNamedOnly=true;if(n)n.step={...n.step,...te(e)};else this.#A.end(i,"failed");return i}};let tC=class CodeFrame{lines=[];#F=false;#_;#M;
push(e){if(""===e.trim())return;if(tm.test(e)){this.#F=!this.#F&&(void 0!==this.#_||0===this.lines.length);if(void 0!==this.#_){this.#M=this.#_;this.lines=[]}this.#_=void 0;return}this.#F&&=tg.test(e);if(this.#F&&this.lines.length<o.codeFrameLines)this.lines.push(s(e.trimEnd(),o.tailLine));const[,t,n]=this.#F?[]:tb.exec(e)??[];this.#_=void 0===t?void 0:{file:t,line:Number(n)}}
place(e){const t=Number(tA(this.lines)?.[1]);const s=void 0!==e&&t>0?{file:e,line:t}:void 0;return this.#M??s}};
function tN(e){return tA(e)?.[3]?.trim()}
function tA(e){return e.map(e=>tg.exec(e)).find(e=>e?.[2])}const tP=/^ ?\d{1,6} warnings? found\b/;const tL=/^(?:WARN:| -) ([A-Z][A-Za-z]{2,60}): (.*?)(?: \(line (\d{1,9})\))?$/s;let tI=class BuildCheckReader{#q=new Map;#U=false;
pushOfEnd(e){if(""===e.trim())return;this.#U=tP.test(e)||this.#U&&this.pushOfStep(e)}
list(){return Array.from(this.#q.values())}
pushOfStep(e){const[,t,n,i]=tL.exec(e.trimEnd())??[];if(void 0===t||void 0===n)return false;if(this.#q.size>=o.warnings)return true;const r={rule:t,message:s(n,o.message),line:Number(i)||void 0};this.#q.set(`${t} ${i} ${r.message}`,r);return true}};
function tD(e){return e.filter(e=>Boolean(e))}const tF=e=>e.split(" ",1)[0]?.toUpperCase();const t_=/(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not |\]:)/;let tM=class BuildKitOutcome{#A;end;#B=[];#W=false;constructor(e){this.#A=e;this.end=new tT(e)}
isOver(){return this.#W||this.end.hasFailed()}
finish(e,[t,s,n]){if(void 0!==n){const t=/\bcontext canceled\s*$/.test(n.slice(-100));this.#A.end(e,t?"cancelled":"failed");if(!t&&this.#B.length<o.failures)this.#B.push({entry:e,...a(n)});return}const i=t.startsWith("DONE");const r="CACHED"===t||i&&"cached"===e.step.state;const c=r?"cached":i?"done":"cancelled";this.#A.end(e,c,void 0===s?void 0:Number(s));this.#W||=i&&/\bexporting to\b/.test(e.step.title)}
pushEnd(e){return this.end.push(e,this.#W&&!this.end.hasFailed())}
failure(e){const{closing:t,codeFrame:s}=this.end;const n=this.#z();const i=n?.message??t?.message;if(void 0===i)return;const{title:o,instruction:r}=n?.entry.step??{};const a=void 0===r&&void 0!==o&&`${o}: ${i}`;const c=tN(s.lines);const d=r&&c&&tF(c)!==tF(r);const l={dockerfile:s.place(e),codeFrame:s.lines};return{message:i,entry:n?.entry,...d?{}:l,sentences:[i,tD([a,t?.message]).join("\n")],exitCode:n?.exitCode??t?.exitCode}}
#z(){const{closing:e}=this.end;const t=e?.message??"";if(/\bcontext canceled$/.test(t))return;const s=this.#B.filter(({entry:e})=>!/\bimporting cache/.test(e.step.title));const n=s.filter(({exitCode:e})=>137!==e);const i=e&&this.#j(t);const o=s.some(({entry:e})=>e===i);return n.find(({message:e})=>t.includes(e.slice(0,1e3).replace(/\u2026$/,"")))??n.find(({entry:e})=>e===i)??(i&&!o?{entry:i,...e}:void 0)??n.find(({entry:e})=>void 0!==e.step.instruction)??n.at(-1)??s[0]}
#j(e){const t=this.#A.entries();const s=t.filter(({step:e})=>this.end.excerpts.includes(e.title));const n=tN(this.end.codeFrame.lines)?.replace(/\\$/,"").trimEnd();const[,i]=t_.exec(e)??[];const o=({step:e})=>n&&e.instruction?.startsWith(n);const r=({step:e})=>i&&e.instruction?.endsWith(i);return s.find(o)??t.findLast(r)??s[0]}};const tq=new RegExp(`^${eJ}#(\\d{1,9})${eJ} `);const tU=/^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s;const tB="...";const tW=l()`
  \[|(?:docker-image|local|https?|git|oci-layout):\/\/|docker\.io\/\b|sh \b|blob \b
  (?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context)\b
  (?:load (?:remote )?build|merging|mkfile|mkdir)\b`;const tz=l()`
  sha256:|resolve (?!image config)|exporting (?!to\b|cache\b)|exporting cache (?!to\b)|naming to |sending tarball|done\b
  (?:transferring|extracting|pushing|pulling|writing|unpacking|preparing|reading|inferred|Deduplicating|WARN:)\s`;const tj=/^pushing manifest for (\S{1,300})@(sha256:[\da-f]{64})(?: \d{1,9}\.\d{1,9}s)? done$/;const tG=/^(?:exporting cache to |resolving provenance for )/;const tZ=/^\[[^\]]{0,300}\] /;let tH=class BuildKit extends r{#G=new tI;#Z=new tM(this.steps);#H;#K;pushed=new Map;keepsOutputApart=true;#Y;
static recognises(e){const[t]=tq.exec(e)??[];if(void 0===t)return tR(e.trimEnd());const s=e.slice(t.length);const n=[tl,tU,tW,tz].some(e=>e.test(s));return n||s===tB||/^(?:#0 building with|#\d+ [a-z])/.test(e)}
push(e,t){const[s,n]=tq.exec(e)??[];if(void 0===s)return this.#V(e,t);const i=e.slice(s.length);if(this.#Z.end.isInExcerpt()&&tl.test(i))return this.#X(`#${n}`,i);if("0"!==n)return this.#J(`#${n}`,i);if(void 0!==this.#H&&tl.test(i))return this.#J(this.#H,i);if(this.#Z.isOver()&&i.startsWith("building with "))this.#Q();return}
failure(){return this.#Z.failure(this.#K)}
hasFailed(){return this.#Z.end.hasFailed()}
warnings(){return this.#G.list().map(e=>({...e,file:this.#K}))}
#J(e,t){const s=e0(t);const n=this.steps.get(e);const i=this.#H!==e;this.#H=e;const o=tl.exec(s);const r=null===o?tU.exec(s):null;const a=null===o&&null===r&&s!==tB;const c=a?this.#ee(e,s,i):void 0;const d=c??n??this.steps.add(te(e),e);if(void 0===c&&void 0===n)d.isNamedOnly=true;const l=d===this.#Y||tG.test(d.step.title);if(!l||null!==o)this.pushed.clear();if(c)return{step:c.step,text:t,kind:"title"};if(s===tB)return{step:d.step,text:t,kind:"other"};if(null!==r){this.#H=void 0;this.#Z.finish(d,r)}else if(null===o)this.#c(d,s);else this.steps.remember(d,s.slice(o[0].length));return{step:d.step,text:t,kind:"output"}}
#ee(e,t,n){const i=this.steps.get(e);const r=s(t.trimEnd(),o.title);const a=this.#Z.isOver()&&"#1"===e;if(i&&tK(i.step.title,r)&&!a)return i;if(tz.test(t))return;if(void 0!==i){const e=tu.test(i.step.title);const s=a||"running"!==i.step.state&&tW.test(t);if(!n||!(e||s))return;if(e&&!a){i.step={...i.step,...te(r)};return i}}if(void 0!==i||a)this.#Q();this.#K=/build definition from (\S{1,300})$/.exec(r)?.[1]??this.#K;return this.steps.add(te(r),e)}
#Q(){this.steps.beginBuild(void 0!==this.failure());this.#Z=new tM(this.steps)}
#c(e,t){this.#G.pushOfStep(t);const[,s,n]=tj.exec(t)??[];const{instruction:i,title:r}=e.step;const a=void 0===i&&/\bexporting to /.test(r);if(!a||void 0===s||void 0===n)return;if(this.pushed.size<o.steps)this.pushed.set(s,n);this.#Y=e}
#V(e,t){this.#H=void 0;this.#G.pushOfEnd(t);const s=this.#Z.pushEnd(t);return s?{step:void 0,text:e,kind:"other",isExcerpt:s}:void 0}
#X(e,t){this.#Z.pushEnd(e0(t));const s=(this.steps.get(e)??this.#Z.end.excerpted)?.step;return{step:s,text:t,kind:s?"output":"other"}}};
function tK(e,t){return e.replace(tZ,"")===t.replace(tZ,"")}let tY=class SequentialBuilder extends r{current;isOver=false;
push(e,t){const s=this.read(t);if("end"===s)return void this.leave(false);if("object"==typeof s&&"title"in s){const{step:t}=this.#T(s);return{step:t,text:e.endsWith(s.title)?s.title:e,kind:"title"}}if("object"==typeof s){this.found=s;if(s.entry)this.steps.end(s.entry,"failed")}else if("cached"===s)this.finish("cached");else if("output"===s&&!this.isOver)this.remember(t);return this.current&&{step:this.current.step,text:e,kind:"output"}}
leave(e){const t=e?this.current:void 0;this.finish(e?"failed":"done");this.current=void 0;return t}
finish(e){if(this.current?.step.state!=="running")return;this.steps.end(this.current,e)}
remember(e){if(this.current)this.steps.remember(this.current,e)}
blame(e){const t=this.current;const s=/^RUN\b/i.test(t?.step.instruction??"");if(void 0===e||s)return{entry:t};const n=t?.output;if(t)t.output=new e5;return{instruction:`RUN ${e}`,output:n}}
#T(e){this.finish("done");this.found=void 0;this.isOver=false;const t=(e="")=>s(e.trim(),o.title);const n={title:t(e.title),instruction:t(e.instruction)};this.current=this.steps.add({...e,...n});return this.current}};const tV=String.raw;const tX=/^Step (?<index>\d{1,6})\/(?<total>\d{1,6}) : (?<instruction>.*)$/s;const tJ=/^(?:(?:error(?: response from daemon)?|failed to build|build failed|service '?[\w.-]{1,100}'? failed to build ?): )*/i;const tQ=tV`
  dockerfile parse error |failed to parse dockerfile|unable to prepare context: |failed to reach build target 
  Cannot locate specified Dockerfile: |the Dockerfile .{0,300} cannot be empty`;const t0=l("i")`${tQ}|invalid argument ".{0,500}" for `;const t1=l("is")`${tQ}|(?:ADD|COPY) failed: `;const t2=l("s")`
  (?:ADD|COPY) failed: |Invalid containerPort: |failed to (?:create |start|register|export|copy|process ")
  ApplyLayer |OCI runtime create failed|Error processing tar file|unable to convert uid\/gid chown string
  unable to find (?:user|group) \S{1,200}: |the --[\w-]{1,40} option requires BuildKit\b
  error creating overlay mount|write .*: no space left on device$`;const t3=l()`
  invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$
  image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown
  (?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for 
  received unexpected HTTP status|invalid reference format|repository \S+ not found`;const t4=/^(?:FROM\b|COPY .{0,200}--from=)/i;const t6=/^The command '(?:\/bin\/(?:ba|da)?sh -c )?(.*)' returned a non-zero code: \d{1,9}$/s;const t9=/^ (?:---\x3e )?Using cache$/;const t5=/^(?: ---\x3e |Removing intermediate container )/;const t8=/^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/;let t7=class ClassicBuilder extends tY{keepsOutputApart=true;#et;#es;
static recognises(e){const t=e.replace(tJ,"");return tX.test(e)||t1.test(t)||t6.test(t)}
read(e){if(t8.test(e))return"end";return this.#ee(e)??(this.isOver?void 0:this.#en(e))??(t9.test(e)?"cached":t5.test(e)?"own":"output")}
#ee(e){const{index:t,total:s,instruction:n=""}=tX.exec(e)?.groups??{};if(void 0===t)return;const i={index:Number(t),total:s};const o=1===i.index&&/^(?:FROM|ARG)\b/i.test(n);const r=this.#et;if(r&&!o&&(s!==r.total||i.index<=r.index))return;const a=this.current?.step.state==="failed";const c=void 0===this.current||String(r?.index)===r?.total;if(o&&r&&(c||a)){this.steps.beginBuild(a);this.#es=void 0}else if(this.current&&a)this.steps.end(this.current,"done");this.#et=i;if(/^FROM\b/i.test(n))this.#es=/^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(n)?.[1];return{title:e,stage:this.#es,index:i.index,isIndexOfFile:true,instruction:n}}
#en(e){const t=this.current?.step.instruction??"";const s=e.indexOf("The command '");const n=s<0?null:t6.exec(e.slice(s));const i=n?.[0]??e.replace(tJ,"");if(n&&s>0)this.remember(e.slice(0,s).replace(tJ,""));const o=e.includes("Error response from daemon: ");const r=t3.test(i)&&t4.test(t);const c=null!==n||t2.test(i)||r||o&&!t0.test(i);if(!c&&!t0.test(i))return;const d=null!==n||r||o||t1.test(i);if(void 0!==this.found&&!d)return;this.isOver=d;const l=c?this.blame(n?.[1]):{};return{...a(i),...l}}};const se=/^(?:error: |build error: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is;let st=class Podman extends r{
static recognises(e){return se.test(e)}
push(e,t){const[s,n]=se.exec(t)??[];if(void 0!==s)this.found??={...a(t),instruction:n}}};const ss=[tH,t7,st];const sn=e=>ss.find(t=>t.recognises(e));let si=class BuilderLog{steps=new tt;reader;outside=new e5;#ei=false;
push(e,t){const s=e0(e);const n=this.#eo(s);this.steps.tick(t);const i=this.reader?.push(e,s)??{step:void 0,text:e,kind:"other"};this.#ei||="title"===i.kind;const o=void 0===i.step&&true!==i.isExcerpt&&!n;if(o&&this.reader?.hasFailed()!==true)this.outside.push(e.replace(tl,""));return i}
failure(){const e=this.reader?.failure();if(void 0===e||this.#ei)return e;const t=(e.output??e.entry?.output)?.tail.lines().length;return t?e:{...e,output:this.outside}}
hasBuilt(){const e=this.steps.entries();const t=({step:e})=>"done"===e.state||"cached"===e.state;return e.length>0&&e.every(t)}
atWork(){const e=this.steps.entries().toSorted((e,t)=>t.lastLine-e.lastLine);const t=t=>e.filter(({step:e})=>e.state===t);const s=t("running");const n=s.length>0?s:t("cancelled");return n.find(({step:e})=>void 0!==e.instruction)??n[0]}
#eo(e){if(this.steps.hasBegun())return false;const t=sn(e);if(void 0!==t&&this.reader?.constructor!==t)this.reader=new t(this.steps);return void 0!==t}};const so=String.raw;const sr=so`
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
  time-limit:  ^(?:ERROR|BUILD FAILURE): (context deadline exceeded|(?i:timeout))$`;const sa=f(sr).flatMap(({heading:e,name:t,lines:s})=>{const[n="",...i]=t.split(" ");const o={service:e,event:n,name:i.join(" ")};return s.map(e=>({...o,pattern:new RegExp(e,"s")}))});const sc=new RegExp(so`^${eJ}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`);const sd=/^[[\dBEFfR]/;const sl=/^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /;
function su(e,t=false){if(!sd.test(e))return;const[s="",n,i,o,r,a]=sl.exec(e)??[];const c=e.slice(s.length);const d=t?["untimed","cloudBuildSteps"]:["untimed"];const l=void 0!==n?["codeBuild"]:""===s?d:["acr"];for(const{service:e,event:t,name:s,pattern:n}of sa){const d=l.includes(e)?n.exec(c):null;if(null===d)continue;const[,u="",h]=d;const f=Date.parse(`${i}-${o}-${r}T${a}Z`);return{event:t,name:h??s.replace("$1",()=>u),message:u,atMs:f}}return}const sh=String.raw;const sf="push|copy|authorize|request|fetch|pull|upload|export|token|blob|manifest|receive status|reading from|no active session";const sp=sh`\bcontext deadline exceeded\b|\bDeadlineExceeded\b|: (?:unexpected )?EOF\b`;const sm=sh`(?:\bpush(?:ing)?\b|\bwriting layer blob: ).{0,600}`;const sb=sh`(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?`;const sg="(?:file does not exist|no such file)";const sv=sh`
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
  a connection timed out or was closed:  ^(?=[^\n]*\b(?:${sf}|(?:Head|Get|Post|Put|Patch) "))[^\n]*(?:${sp})
    \bbroken pipe\b|\bclosed (?:pipe|network connection)\b|\bconnection (?:was )?(?:closed|lost)\b|\bserver sent GOAWAY\b
    \bserver closed (?:idle )?connection\b|\bstream error\b.{0,200}received from peer|\bfailed size validation\b
timeout
  the build reached a time limit:  (?i:^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b)
registry-auth
  the registry refused the push:  (?is:${sm}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b))
    (?is:${sm}(?:no basic auth credentials|insufficient_scope|authentication required))
copy-source-missing
  the build context has no '$1':  failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found
    (?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found
    \b(?:COPY|ADD) failed: (?:file not found in [^:]{1,80}: )?(?:l?stat )?${sb}([^\s:]{1,300}): ${sg}
    \blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory
    (?:^|: )lstat (\/?[^\s:]{1,300}): no such file or directory$
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
secret-missing
  the secret '$1' was not mounted:  \bsecret (\S{1,200}): not found
command-not-found
  the builder has no program '$1':  \bexec: "((?:docker|buildkit)-[\w-]{1,100}|runc|crun)": executable file not found
    → Check the setup of the builder: neither the image nor its Dockerfile is to blame.
  the image has no shell '$1':  ${w}
  the image has no command '$1':  ${x}
permission
  '$1' is not executable:  \bexec: "([^"]{1,300})": permission denied
    \bfork\/exec (\S{1,300}): permission denied`;const sw=g(sv);const sx=/did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/;const sy=/^(?:failed to compute cache key: )?failed to calculate checksum of ref \S{1,300}: (?=")/;const sk=(e=0)=>e>128&&e<160;
function s$(e){const{message:t,sentences:s=[t],entry:n,exitCode:i,codeFrame:o=[],outside:r}=e;const{isEnd:a,output:c}=sS(e);const d=c?.tail.lines()??[];const l=sE(e);const u=r?t:l[0]?.line;const h=e.instruction??n?.step.instruction??tN(o);const f=void 0!==h&&void 0!==i&&a;return{kind:r?"machinery":"build",command:r?.command,status:r?.status,hasBuilt:r?.hasBuilt??false,message:t,step:n?.step,instruction:h,exitCode:i,dockerfile:e.dockerfile??(r?void 0:sR(s)),codeFrame:o,decidingLine:u??(f?void 0:t.replace(sy,"")),tail:d,isSilent:void 0!==n&&true!==n.isNamedOnly&&0===d.length,cause:sT(sC(s)??sP(l,c?.lines().at(-1)?.at??0,i)??sD(i,h,u),h)}}
function sS({message:e,outside:t,output:s,entry:n}){const i=sx.test(e.slice(-200));return{isEnd:i,output:t?.output??(i?s:void 0)??n?.output}}
function sE(e){const{isEnd:t,output:s}=sS(e);const n=ej(s?.lines()??[],e.exitCode);const i=void 0!==e.outside||t&&!sk(e.exitCode);return i?n:n.filter(({says:e})=>"plain"!==e)}
function sR(e){const[,t]=/\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(e.join("\n"))??[];return void 0===t?void 0:{file:"Dockerfile",line:Number(t)}}const sO=100;
function sT(e,t=""){if(e?.kind!=="copy-source-missing"||!/\s--from=/.test(t))return e;return{...e,sentence:e.sentence.replace("the build context has","the stage that is copied from has"),hint:"Check that the earlier stage writes the file, and to this path."}}
function sC(e){for(const t of e){const e=sN(t);const s=v(sw,e);if(s)return sF(s,e)}return}
function sN(e){return e.replace(/\bprocess ".*" did not complete successfully\b/s,"").replace(/\bexecutor failed running \[.*\]:/s,"").replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s,"$1").replace(/^The command '.*' returned a non-zero code\b/s,"").replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is,"")}const sA=/\bhost(?:name| name)?[ =]['"][\w-]{1,63}['"]|\bhttps?:\/\/[\w-]{1,63}[:/]|\bresolve host:? [\w-]{1,63}$/;
function sP(e,t,s){const[n]=e;const i=e.filter(({at:e})=>t-e<=sO);if(void 0===n||!i.includes(n))return;const{cause:o}=n;const r=i.filter(e=>e.cause?.isVague&&sL(e,n));const a=r.find(e=>e.cause?.kind==="test-failed");const[c]=r;const d=r.every(e=>e.cause?.kind===c?.cause?.kind);const l=o?.exitCode===void 0||o.exitCode===s;const u=o&&!o.isVague&&l?n:void 0;const h=u?.cause?.kind==="test-failed";const f=(h?u:a)??u??(d?c:void 0);if(f?.cause===void 0)return;const p=true===f.isPassed||sA.test(f.line);return{...sF(f.cause,f.line),...p&&{isLasting:p}}}
function sL({at:e,cause:t},s){const n="raised"===s.says||"compilers"===s.rule;return!n||e>=s.at||t?.kind==="test-failed"}const sI={124:["timeout","'timeout' stopped the command"],126:["permission","a command is not executable"],127:["command-not-found","the image lacks a command"]};
function sD(e=0,t="",s){const[n,i]=sI[e]??[];if(void 0===n||void 0===i)return;const o="timeout"===n?/\btimeout\b/.test(t):void 0===s||/not found|permission denied/i.test(s);if(!o)return;return{kind:n,sentence:i,hint:h[n]}}
function sF({kind:e,pattern:t,sentence:n,hint:i,isQuoted:o},r){if(o)return{kind:e,sentence:s(r,120),hint:i};const a=t.exec(r)??[];const c=a.filter(e=>void 0!==e);const d=n.replace(/\$(\d)/g,(e,t)=>c[Number(t)]??"");return{kind:e,sentence:s(d.replace(/ ''/,""),500),hint:i}}const s_=String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;const sM=String.raw`\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${s_}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`;const sq=String.raw`(?: std(?:out|err) [FP]| \d{2}[OE]\+?| (?:[\w.\-]{1,100}\/)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?`;const sU=[String.raw`(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${sM}\]?${eJ}${sq}:?(?:[ \t]|$)`,String.raw`\[${s_}\]${eJ} ?`,String.raw`${s_}${eJ}(?:[ \t]|$)`,String.raw`\[ {0,8}\d{1,9}\.\d{1,9}s?\](?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${s_}(?: [AP]M)?(?: |$)`,String.raw`[A-Z][a-z]{2} [ \d]\d ${s_} \S{1,64} [^\s:]{1,64}:(?: |$)`].map(e=>new RegExp(`^${eJ}(?:${e})`));const sB=[String.raw`[\w.\-]{0,64} {0,64}[|│] `,String.raw`\[[\w \/.:\-]{1,150}\] `,String.raw`remote: `,String.raw`> `,String.raw`[ \t]{1,16}(?=\S)`,String.raw`[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`].map(e=>new RegExp(`^${eJ}(?:${e})`));const sW=3;let sz=class LinePrefixStripper{#er;#ea;constructor(e){this.#er=e}
strip(e){this.#ea??=this.#ec(e);let t=e;for(const e of this.#ea??[]){const s=e.exec(t);if(null===s)break;t=t.slice(s[0].length)}return t}
#ec(e){let t=[{layers:[],rest:e}];for(let e=0;e<=sW;e+=1){const e=t.find(({rest:e})=>this.#er(e));if(e)return e.layers;t=t.flatMap(({layers:e,rest:t})=>sj(t).map(s=>({layers:[...e,s],rest:t.replace(s,"")})))}return}};
function sj(e){const t=sB.flatMap(t=>t.exec(e)?.[0]??[]);return[...sU.filter(t=>t.test(e)),...t.map(e=>{const[t,s]=[e,e.trimEnd()].map(e=>RegExp.escape(e));return new RegExp(`^(?:${t}|${s}$)`)})]}let sG=class LogParser{#ed=new sz(sZ);#k=new si;#el=new tc(this.#k);#eu=new e2(o.lastLines);#eh;
push(e,t){const s=e.endsWith("\r")?e.slice(0,-1):e;this.#eu.push(s);const n=this.#ed.strip(s);const[i,o]=sc.exec(n)??[];if(void 0!==i){const e=o!==this.#eh;this.#eh=o;const s={event:"command",name:"",message:"",atMs:0/0};if(e)this.#el.push(s,t);return this.#ef(n.slice(i.length),t)}const r=void 0!==this.#eh;const a=su(e0(n),r);if(void 0===a)return this.#ef(n,t);this.#el.push(a,t);return this.#ep(n)}
steps(){return this.#k.steps.entries().map(({step:e})=>e)}
failure(){const e=this.found();return e&&s$(e)}
found(){return this.#el.failure()}
phases(){return this.#el.phases()}
digest(e){const{reader:t}=this.#k;const s=t?.keepsOutputApart===true?this.#el.dockerPush.digests:void 0;return t?.pushed?.get(e)??s?.get(e)}
warnings(){return this.#k.reader?.warnings?.()??[]}
atWork(){const e=this.#k.atWork();return e&&{step:e.step,tail:e.output.tail.lines(),lastLineMs:e.lastLineMs}}
lastLines(){return this.#eu.lines()}
#ef(e,t){const s=this.#k.push(e,t);if(void 0!==s.step)this.#el.dockerPush.forget();if(void 0!==s.step||s.isExcerpt||""===e.trim())return s;this.#el.dockerPush.read(e0(e));return this.#ep(e)}
#ep(e){const t=this.#el.phase();return{step:t,text:e,kind:void 0===t?"other":"output"}}};
function sZ(e){const t=e0(e);return sc.test(t)||void 0!==su(t)||ts.test(t)||void 0!==sn(t)}var sH=t.g;export{sH as LogParser};