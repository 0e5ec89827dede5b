const loadLate=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var e={
107:((e,t,n)=>{n.r(t);n.d(t,{
connectDeployments:()=>connectDeployments});var r=n(771);var o=n(784);var s=n(364);var i=n(348);const a=new Set(["manifest_file","environment_config"]);
function decodeDeployment(e,t){if(!(0,s.OW)(e))return;const n=textOf(e["id"]);if(void 0===n||t(n)!==n)return;const r=withoutTexts(e,t);const o=textOf(e["status"])?.trim()??"unknown";const a=(0,i.R2)(o)?o:t(o);const field=e=>textOf(r[e]);const c=e["deploy_events"];return{...{id:n,status:a},buildId:field("build_id"),namespace:field("namespace"),helmReleaseName:field("helm_release_name"),createdAt:field("created_at"),expiresAt:field("expires_at"),previewLabel:field("preview_label"),events:Array.isArray(c)?c.flatMap(e=>decodeEvent(e,t)??[]):[],record:{...r,id:n,status:a}}}
function withoutTexts(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>!a.has(e)).map(([e,n])=>[t(e),hideIn(n,t)]))}
function hideIn(e,t){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>hideIn(e,t));return(0,s.OW)(e)?withoutTexts(e,t):e}
function decodeEvent(e,t){if(!(0,s.OW)(e))return;const{type:n,reason:r,message:o,timestamp:i}=e;if("string"!=typeof r&&"string"!=typeof o)return;const shown=e=>t(textOf(e)??"").trim();return{isWarning:textOf(n)?.toLowerCase()==="warning",...{reason:shown(r),message:shown(o),timestamp:textOf(i)}}}
function decodeDeployments(e,t){const n=(0,s.OW)(e)?e["items"]:e;if(!Array.isArray(n))return;return{items:n.flatMap(e=>decodeDeployment(e,t)??[]),hasMore:(0,s.OW)(e)&&false!==e["has_more"]}}
function decodeLogPage(e,t){if(!(0,s.OW)(e))return;const{lines:n,has_more:r,next_cursor:o}=e;if(!Array.isArray(n))return;return{lines:n.flatMap(e=>decodeLine(e,t)??[]),hasMore:true===r,nextCursor:textOf(o)}}
function decodeLine(e,t){if(!(0,s.OW)(e)||"string"!=typeof e["message"])return;const{id:n,message:r,log_level:o,timestamp:i}=e;return{id:"number"==typeof n?String(n):textOf(n),message:t(r),level:textOf(o)&&t(String(o)),timestamp:textOf(i)}}
function textOf(e){return"string"==typeof e&&""!==e?e:void 0}var c=n(249);var l=n(260);var d=n(484);var u=n(855);var f=n(620);var __addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var p=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const h=4194304;const m=0x2000000;const y=8388608;
function createDeploymentsApi(e,{clock:t,hide:n}){const{pace:r,waits:o,timeouts:s}=e;const{ofRecord:i,ofList:a,ofLog:h}=shapesOf(n);return{
createDeployment:async(n,{signal:a,beforeEnd:c})=>{const u={stack:[],error:void 0,hasError:false};try{const f="Creating the deployment";const p={clock:t,stallMs:s.uploadStall,beforeEnd:c};const h=__addDisposableResource(u,(0,l.C)(void 0,frameForm(n),p),false);const m={...{...o,isConfidential:true,operation:f,upload:h},...{method:"POST",path:d.Mp}};const attempt=async()=>await e.read(await e.send(m,a),f,i,"maybe");return await r.run(attempt,a)}catch(e){u.error=e;u.hasError=true}finally{p(u)}},
getDeployment:(t,r,o)=>{const s=(0,d.nR)(t);const a=`Reading deployment '${t}'`;const c={...i,decode:decodeOf(t,n)};return e.get({operation:a,
path:()=>s,shape:c,isConfidential:true},r,o)},
listDeployments:(t,n,r)=>(0,u.w)(o=>{const path=()=>(0,d.DL)(t,o,e.nonce());return e.get({operation:"Listing deployments",path,shape:a,isConfidential:true},n,r)},r?.maxPages),
readLog:(t,n,r,o)=>{const s=(0,d.dz)(t,n);const i=`Reading the log of deployment '${t}'`;return e.get({operation:i,
path:()=>s,shape:h,isConfidential:true},r,o)},
deleteDeployment:async(t,n,s={})=>{const i=`Deleting deployment '${t}'`;const a={...{...o,headersTimeout:f.sJ.deletionMs,isConfidential:true,operation:i},...{method:"DELETE",path:(0,d.nR)(t)}};const attempt=async()=>await r.run(()=>e.send(a,n),n).catch(c.Sx);const l=await e.repeat(attempt,s,n);if(l instanceof c.hD)throw l;e.discard(l)}}}
function shapesOf(e){const t={expected:"a deployment with an id",maxBytes:h,
decode:t=>decodeDeployment(t,e)};const n={expected:"a list of deployments",maxBytes:m,
decode:t=>decodeDeployments(t,e)};const r={expected:"a page of a log",maxBytes:y,
decode:t=>decodeLogPage(t,e)};return{ofRecord:t,ofList:n,ofLog:r}}
function decodeOf(e,t){return n=>{const r=decodeDeployment(n,t);return r&&(0,o.W)(r.id,e)?r:void 0}}
function frameForm({manifestFile:e,environmentConfig:t,buildId:n,preview:r}){const o=r&&{...{preview:true,preview_label:r.label,expires_at:r.expiresAt}};const s={manifest_file:e,environment_config:t,build_id:n,...o};const i=Buffer.from(JSON.stringify(s));return{contentType:"application/json",head:i.subarray(0,-1),tail:i.subarray(-1),sizeBytes:i.length}}var w=n(161);var g=n(257);const v="0.1.0";
async function openConnection(e,{world:t,log:n,redactEarly:r}){const o=Object.keys(e.customHeaders??{});const s=0===o.length?"":`, with ${g.a2}: ${o.join(", ")}`;n.line(`Using the builds API on ${e.baseUrl.host}${s}.`);return{...e,redact:r,userAgent:`agentex-build-action/${v}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:w._o()?({method:e,path:t,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}
async function connectDeployments(e,t,n=e=>e){const o=await openConnection(e,t);const hide=e=>n(o.redact(e));const s={...o,redact:hide};const i=new u.l(s);return{api:createDeploymentsApi(i,{clock:s.clock,hide}),builds:(0,r.createBuildsApi)(i,s),
[Symbol.asyncDispose]:()=>i[Symbol.asyncDispose]()}}}),
218:((e,t,n)=>{n.d(t,{
k:()=>postDeploy});var r=n(704);var o=n(484);var s=n(620);var i=n(815);var a=n(257);const c=128;new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${c-1}}$`),`be one tag of at most ${c} letters, digits, '_', '.' and '-', not starting with '.' or '-'`;n(110);var l=n(456);const d="https://api.egp.scale.com";
function readBaseUrl(){return(0,l.lq)("base-url",parseBaseUrl)??new URL(d)}const u=2048;const f="such as 'https://api.egp.scale.com'";
function parseBaseUrl(e,t){const reject=(t,n)=>(0,l.Gq)(`Input '${e}' ${t}. ${n}`);if(""===t)reject("is empty",`Set '${e}' to the address of the API, ${f}.`);if(t.length>u)reject(`has more than ${u} characters`,`Write an address ${f}.`);if(/[\s\p{Cc}\\]/u.test(t))reject("contains white space, a control character or a backslash","Remove it.");const n=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))reject(`must start with 'https://' and a host${n}`,`Write the whole address, ${f}.`);const r=URL.parse(t);if(!r)return reject(`is not a valid address${n}`,`Write an address ${f}.`);if(""!==r.username||""!==r.password||/^[^/]*\/\/[^/]*@/.test(t))reject("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))reject(`must not have a query or fragment, got one for '${r.host}'`,"Remove everything from the '?' or '#' on.");if("0"===r.port)reject(`has port 0${n}`,"Set the port of the API, or leave it out for the default.");if("http:"===r.protocol&&!(0,i.U)(r))reject(`must use https, otherwise the key would be sent unencrypted to '${r.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,o]=/(\/v5(?:\/builds)?)\/*$/.exec(r.pathname)??[];if(void 0!==o){const e=r.href.slice(0,r.href.lastIndexOf(o));reject(`ends in '${o}'${n}`,`The action adds it: write '${e}'.`)}return r}var p=n(161);
function isGiteaOrAct(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}var h=n(760);var m=n(542);
function tempDirectory(){const{RUNNER_TEMP:e=""}=process.env;return(0,h.resolve)(""===e?(0,m.tmpdir)():e)}const y="agentex-state-";const w=new RegExp(String.raw`^${y}[\w-]{1,100}$`);
function openSharedFiles({files:e,clock:t,startedMs:n},r=process.env){const o=tempDirectory();const s=(0,h.join)(o,sharedName(r));const open=t=>{const n=(0,h.join)(o,t);const[r,s]=[openMark(`${n}-stop`),openMark(`${n}-end`)];return{name:t,stop:r,end:s,
write:t=>e.replace(n,t),
read:()=>readText(n),
remove:()=>e.removeFile(n),
removeMarks:()=>{s.remove();r.remove()}}};const named=e=>w.test(e)?open(e):void 0;return{
create:()=>open((0,h.basename)(e.newPath(o,y))),named,
latest:async()=>named(await readText(s)??""),
announce:({name:t})=>e.replace(s,t),
forget:async({name:t})=>{if(await readText(s)===t)e.removeFile(s)},stop:openMark(`${s}-stop`)};
async function readText(t){let n="";try{for await(const r of e.read(t))n+=r;return n}catch{return}}
function openMark(r){const o=e.changedMs(r);const s=void 0!==o&&(o<n||o>t.wallMs());return{
leave:()=>e.replace(r,""),
isLeft:()=>{const t=e.changedMs(r);return void 0!==t&&!(s&&t===o)},
remove:()=>e.removeFile(r)}}}const g=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function sharedName(e){const t=g.map(t=>e[t]??"");return y+hashOf(JSON.stringify(t))}
function hashOf(e){let t=0xcbf29ce484222325n;for(const n of Buffer.from(e))t=BigInt.asUintN(64,(t^BigInt(n))*1099511628211n);return t.toString(16).padStart(16,"0")}var v=n(598);var b=n(398);const _="hand-over";const O="state-file";const $="nothing-left";const E=/^[\w-]{1,128}$/;
function readBuildId(e){return e.split(".").slice(1).find(e=>E.test(e))}
function decodeState(e,t){if(e===$)return $;const[n=""]=e.split(".",1);const r=decrypt(n,t);return void 0===r?"forged":JSON.parse(r)}const S="aes-256-gcm";const T={iv:12,tag:16};
function decrypt(e,t){const n=Buffer.from(e,"base64");const[r,o,s]=[n.subarray(0,T.iv),n.subarray(T.iv,T.iv+T.tag),n.subarray(T.iv+T.tag)];try{const e={authTagLength:T.tag};const n=(0,v.createDecipheriv)(S,derive(t,"key"),r,e);n.setAuthTag(o);return Buffer.concat([n.update(s),n.final()]).toString()}catch{return}}
function derive(e,t){return(0,v.createHmac)("sha256",e).update(t).digest()}n(348);
function openLeftState(e,t){const n=openSharedFiles(e);const r=isGiteaOrAct(process.env);const o=p.Gu(_);const s=n.named(p.Gu(O));let i=s;const find=async()=>i??=await findUnnamed();const findUnnamed=async()=>{const e=await n.latest();const o=!r&&hasEnded(decode(await e?.read(),t));return o?void 0:e};const readFile=async()=>await (await find())?.read();const read=async()=>newestState(decode(o,t),decode(await readFile(),t));return{mayBeLost:r,read,
unprovedBuildId:async()=>readBuildId(o)??readBuildId(await readFile()??""),
takeOver:async()=>{if(void 0===s){attempt(n.stop.leave);return await read()}const e=await read();if(hasEnded(e))return e;attempt(s.stop.leave);return await read()},
remove:async()=>{const e=await find();if(void 0===e)return;attempt(e.end.leave);const t=await read();attempt(e.remove);if(hasEnded(t))attempt(e.removeMarks);await n.forget(e).catch(()=>void 0)}}}
function newestState(e,t){if(void 0===t||"forged"===t&&void 0!==e)return e;const n="object"==typeof e&&"object"==typeof t&&t.revision<e.revision;return n?e:t}
function decode(e,t){return void 0===e||""===e?void 0:decodeState(e,t)}
function hasEnded(e){return e===$||"object"==typeof e&&true===e.hasEnded}
function attempt(e){try{e()}catch{}}n(24);globalThis.process.getBuiltinModule("node:buffer");
function file_names_showName(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}var A=n(34);var k=n(208);
function explainError(e){if(e instanceof b.l)return e;const t=(0,k.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,b.U)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}
function leadOf({file:e,line:t}){return`${file_names_showName(e)}:${t}: `}const j={error:10,warning:9,notice:10};const M=1e3;
function createAnnotationBudget(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(e.has(s))return"skip";if(e.size>=M)e.clear();e.add(s);if(t[r]<j[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}var C=n(940);var P=n(172);const R={pieceBytes:8192,lineCharacters:262144,lines:65536};const D=4096;const L=300;const B=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const I="\x1b[0m";const U=String.raw`(?:\p{Default_Ignorable_Code_Point}|${P.iF})*`;const N=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${P.iF})*`;const F=new RegExp(String.raw`(#${U}#${U})(?=${P.iF}|\[)`,"gv");const H=new RegExp(String.raw`^(${N})(?=:${U}:)`,"v");const W=new RegExp(String.raw`${P.q4}|[\u2028\u2029\p{Surrogate}]|#${U}#${U}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function printable(e){if(3*e.length<=R.pieceBytes&&!W.test(e))return[e];const{lines:t,rest:n}=splitLines(e);const r=t.flatMap(printableLine);return""===n?r:[...r,cutMark(n)]}
function printableMessage(e){const t=(0,P.IV)(e).trimEnd();const n=printable((0,C.$)(t,2*D+4)).join("\n");if(n.length<=D&&t.length<=2*D)return asLines(n);const r=` (cut: ${t.length} characters in total)`;return asLines(`${(0,C.$)(n,D-r.length-1)}${r}`)}
function fitsMessage(e){return e.length<=D&&printable(e).join("\n").length<=D}
function asLines(e){return e.split("\n")}
function printableTitle(e,t=""){const n=(0,C.$)((0,P.IV)(e),2*L);const r=(0,C.$)(printable(n).join(" ").trim(),L-1);return`${r}${t}`}
function fitsTitle(e){return printableTitle(e)===e.trim()}
function splitLines(e){const t=[];let n=0;for(const{0:r,index:o}of e.matchAll(B)){if(t.length===R.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,o));n=o+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function printableLine(e){const t=e.slice(R.lineCharacters);const n=(0,P.jQ)(e.slice(0,R.lineCharacters)).replace(F,"$1\\");const{pieces:r,leftBytes:o}=splitBytes(n,""===t);const s=r.map(e=>{const t=e.replace(H,"$1\\");return t.includes("\x1b")&&!t.endsWith(I)?`${t}${I}`:t});return""===t?s:[...s,cutMark(t,o)]}
function cutMark(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function splitBytes(e,t){if(t&&3*e.length<=R.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let o=0;while(o<n.length){const e=o+R.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",o));break}const s=borderBefore(n,o,Math.min(e,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=borderAfter(n,e);if(void 0===s&&!t)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:t?0:n.length-o}}
function borderBefore(e,t,n){for(const r of[isAfterBlank,isBetweenWords])for(let o=n;o>t;o-=1)if(r(e,o))return o;return t}
function borderAfter(e,t){for(let n=t;n<e.length;n+=1)if(isAfterBlank(e,n)||isBetweenWords(e,n))return n;return}const[G,J,q]=[9,32,27];const z=new Set(Buffer.from(",;{}"));
function isAfterBlank(e,t){return e[t-1]===J||e[t-1]===G}
function isBetweenWords(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(z.has(n))return!isInsideStyle(e,t);return r===q||n>=128&&r>=192}const V=32;
function isInsideStyle(e,t){for(let n=t-1;n>=Math.max(0,t-V);n-=1){const t=e[n]??0;if(t===q)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}const K=globalThis.process.getBuiltinModule("node:timers");const X=32768;
function createWriter(e){let t="";let n=false;let r=false;let o;e.on("error",()=>{r=true;t=""});
function add(e){if(r)return;t+=`${e}\n`;if(t.length>=X)send();else if(!n){n=true;(0,K.setImmediate)(()=>{n=false;send()})}return o}
function send(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))o??=untilDrained()}
function untilDrained(){return new Promise(t=>{const done=()=>{for(const t of["drain","error","close"])e.off(t,done);o=void 0;t()};for(const t of["drain","error","close"])e.on(t,done)})}return{
line:e=>add(e),
command:(e,t=[],n={})=>add(renderCommand(e,t,n)),
mask:e=>{add(`::add-mask::${escapeData(e)}`);send()},
flush:async()=>{send();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function renderCommand(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${escapeProperty(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${escapeData(t.join("\n"))}`}
function escapeData(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function escapeProperty(e){return escapeData(e).replaceAll(":","%3A").replaceAll(",","%2C")}const Y={error:"Error",warning:"Warning",notice:"Notice"};const Q=isGiteaOrAct(process.env);const Z=1e4;
function createLog(e,t,n){const r=createWriter(e);const o=createAnnotationBudget();const s=new Set;let i;for(const e of t)r.mask(e);const endGroup=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const annotate=(e,t,{place:s,title:i}={})=>{const a=void 0===i?void 0:printableTitle(n(i));const c=s&&n(s.file);const l=void 0!==c&&fitsTitle(c)?printableTitle(c):void 0;const d=l&&s?.line;const u=l&&`${l}:${d}`;const f=n(l?withoutPlace(t,s):t);const p=printableMessage(f);const h=o.decide(e,[l,d,a,...p].join("\n"));if("skip"===h)return;endGroup();if("annotate"===h){const t=void 0!==u&&"error"!==e&&!Q;const n=t?printableMessage(`${u}: ${f}`):p;return r.command(e,n,{file:l,line:d,title:a})}const m=[Y[e],...u?[u]:[],...a?[a]:[]];let y;for(const e of printable(`${m.join(": ")}: ${p.join("\n")}`))y=r.line(e);return y};const noteRest=()=>{const e=o.note();if(void 0!==e)r.command("warning",printableMessage(e))};return{
line:e=>{let t;for(const o of printable(n(e)))t=r.line(o);return t},
group:(e,t=e)=>{if(t===i)return;endGroup();const o=s.has(t)?" (continued)":"";r.command("group",[printableTitle(n(e),o)]);if(s.size>=Z)s.clear();s.add(t);i=t},endGroup,
error:(e,t)=>{endGroup();noteRest();return annotate("error",e,t)},
warning:(e,t)=>annotate("warning",e,t),
notice:e=>annotate("notice",e),
debug:e=>r.command("debug",printable(n(e))),
written:()=>r.flush(),
flush:async()=>{endGroup();noteRest();await r.flush()}}}
function withoutPlace(e,t){const n=t&&leadOf(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const ee="\x1b";const et=String.raw`${ee}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${ee}]{0,256}(?:\u0007|${ee}\\)|[@-Z\\^_=>78])`;const en=new RegExp(et,"g");
function withoutEscapes(e){return e.includes(ee)?e.replace(en,""):e}const er=8;const eo=4;
function createRedactor(e){return redactParts(e.flatMap(partsOf))}
function createEarlyRedactor(e){return redactParts(e.flatMap(partsOf).filter(e=>!isOrdinaryWord(e)))}
function isOrdinaryWord(e){return/^[\w-]{1,20}$/.test(e)}
function partsOf(e){const t=e.trim();if(t.length<eo)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=er)]}
function redactParts(e){const t=e.flatMap(e=>e.length<er?[e]:formsOf(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const replace=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};const replaceSplit=e=>{const t=withoutEscapes(e);const n=t===e?t:replace(t);return n===t?e:n};return e=>{const t=replace(e);return t.includes("\x1b")?t.split("\n").map(replaceSplit).join("\n"):t}}
function formsOf(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>base64Inside(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>es[e]??e),t,t.toUpperCase()];const o=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...o,...o.map(withLowerCaseCodes)]}
function withLowerCaseCodes(e){return e.replace(/%../g,e=>e.toLowerCase())}const es={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function base64Inside(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}
function stopOnSignals(e,t){const n=new AbortController;const r=new AbortController;const o=new AbortController;const later=(t,n)=>{e.clock.sleep(t,o.signal).then(n,()=>void 0)};const exitIn=({lastWordsMs:r,exitMs:o})=>{later(r,()=>void t(n.signal.reason).then(e.exit,e.exit));later(o,e.exit)};const abort=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);exitIn(s.Vs.afterFirst)};const stopRun=()=>{const e="Run the job again.";abort(new b.l("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)exitIn(s.Vs.afterSecondSigterm)}else stopRun()});e.onUncaught(e=>abort(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:stopRun,
ended:()=>o.abort()}}
async function harmlessEntrypoint(e,t){await runProgram({...e,
setExitCode:()=>void 0},t,()=>()=>[],"warning")}
async function runProgram(e,t,n,r){const o=(0,l.yR)("api-key");const s=[o,(0,l.yR)("github-token")].filter(e=>""!==e);const i=[...s,...(0,a._)()];const c=createRedactor(i);const d=createEarlyRedactor(i);let u;const fail=(t,n=explainError(t))=>{e.setExitCode(1);w(n);return u??=showFailure(n,t,r,y)};const{signal:f,hurry:p,stop:h,ended:m}=stopOnSignals(e,async e=>{await fail(e);await y.flush()});const y=createLog(e.stdout,i,c);const w=n({world:e,redact:c});try{const n={world:e,log:y,apiKey:o,secrets:i,redact:c,redactEarly:d,signal:f,hurry:p,stop:h};const r=await t({...n,writeEnd:w});if(r)await fail(void 0,r);else f.throwIfAborted()}catch(e){await fail(e)}finally{const t=await (0,A.a)(e.allWritten(),e.clock,f).then(()=>true,()=>false);await y.flush();m();if(f.aborted||!t)e.exit()}}
async function showFailure({message:e,hint:t,annotation:n},r,o,s){const i=void 0===t?e:`${e}\n${t}`;const a=fitsMessage(i);await s[o](a?i:e,n);if(!a&&void 0!==t)await s.line(t);if(p._o()&&r instanceof Error)await s.debug(String(r.stack))}var ei=n(82);var ea=n(949);var __addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var ec=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function postDeploy(e){await harmlessEntrypoint(e,async t=>{const n=openLeftState(e,t.apiKey);const s=await n.takeOver();if("object"==typeof s)await cleanUp(s,n,t);else if("forged"===s||void 0===s&&n.mayBeLost){const e=(0,ei.y)(readBaseUrl)?.href??"BASE_URL";const n="forged"===s?"The saved state was not encrypted with this API key":"The runner passed no state to the post step";await t.log.warning(`${n}, so the action does not know whether a preview of this step is left. A preview ends by itself.\nCheck the deployments: ${(0,r.V)("GET",o.Mp,e)}`)}await n.remove()})}
async function cleanUp(e,t,r){const{log:o}=r;const s=await deleteOnServer(e,t,r);if(void 0!==s)await (s.isClean?o.line(s.message):o.warning(s.message));const{missingSummary:i}=e;if(void 0===i)return;const a=s?.message??"It left no deployment.";const{writeKilledSummary:c}=await Promise.resolve().then(n.bind(n,360));await c({agent:i.agent,message:a},r)}
async function deleteOnServer({deployment:e,server:t},r,o){const i={stack:[],error:void 0,hasError:false};try{if(void 0===e||void 0===t)return;const{apiKey:a,world:c,signal:l}=o;const d=__addDisposableResource(i,(0,ea.z)(s.uu.postMs,c.clock,l),false);try{const s={stack:[],error:void 0,hasError:false};try{const i={...t,apiKey:a,baseUrl:new URL(t.baseUrl)};const[{connectDeployments:l},{deleteLeft:u}]=await Promise.all([Promise.resolve().then(n.bind(n,107)),Promise.resolve().then(n.bind(n,240))]);const f=__addDisposableResource(s,await l(i,o),true);const newest=async()=>{const e=await r.read();return"object"==typeof e?e.deployment:void 0};const p={api:f.api,clock:c.clock,baseUrl:t.baseUrl,newest};return await u(e,p,d.signal)}catch(e){s.error=e;s.hasError=true}finally{const e=ec(s);if(e)await e}}catch(t){const e=`A preview of this step may be left; it ends by itself. ${(0,b.U)(t)}`;return{isClean:false,message:e}}}catch(e){i.error=e;i.hasError=true}finally{ec(i)}}}),
784:((e,t,n)=>{n.d(t,{
T:()=>idKey,
W:()=>isSameId});
function idKey(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function isSameId(e,t){return idKey(e)===idKey(t)}}),
771:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>createBuildsApi,
createClient:()=>createClient});var r=n(784);var o=n(364);var s=n(249);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const l=32;const d=6;
function createParser(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:o,onId:s,onRetry:u}=e;const f=[];let p=0;let h="";let m;let y="";let w=0;let g;let v=false;let b=false;let _=false;
function feed(e){if(v)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==h){e=h+e;if(""===e||"\xef"===e||"\xef\xbb"===e){h=e;return}h=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(b||_){e=resumeAfterSkip(e);if(!e)return}if(!f.length){const t=processLines(e);if(""!==t)storeTrailing(t);checkForBufferOverflow();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(p<d){const t=f.join("")+e.slice(0,d-p);if(!shouldBufferTrailing(t)){f.length=0;p=0;b=true;return}}f.push(e);p+=e.length;checkForBufferOverflow();return}f.push(e);const t=f.join("");f.length=0;p=0;storeTrailing(processLines(t));checkForBufferOverflow()}
function resumeAfterSkip(e){if(0===e.length)return e;if(_){_=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){b=false;_=true;return""}b=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function storeTrailing(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){parseLine(e,0,e.length-1);if(checkForBufferOverflow())return;_=true;return}if(shouldBufferTrailing(e)){f.push(e);p=e.length;return}b=true}
function shouldBufferTrailing(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&isPotentialField(e,"data")||101===t&&isPotentialField(e,"event")||105===t&&isPotentialField(e,"id")||114===t&&isPotentialField(e,"retry")}
function checkForBufferOverflow(){if(v)return true;if(void 0===t)return false;if(p+y.length<=t)return false;v=true;f.length=0;p=0;m=void 0;y="";w=0;g=void 0;b=false;_=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function processLines(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==m)null==s||s(m);if(w>0)null==o||o({id:m,event:g,data:y});m=void 0;y="";w=0;g=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(isDataPrefix(e,t,r)){const r=e.charCodeAt(t+5)===l?t+6:t+5;const i=e.slice(r,n);if(0===w&&e.charCodeAt(n+1)===a){if(void 0!==m)null==s||s(m);null==o||o({id:m,event:g,data:i});m=void 0;y="";g=void 0;t=n+2;n=e.indexOf("\n",t);continue}y=0===w?i:`${y}\n${i}`;w++}else if(isEventPrefix(e,t,r))g=e.slice(e.charCodeAt(t+6)===l?t+7:t+6,n)||void 0;else parseLine(e,t,n);if(checkForBufferOverflow())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===e.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;parseLine(e,t,o);if(checkForBufferOverflow())return"";t=o+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function parseLine(e,t,r){if(t===r)return void dispatchEvent();const o=e.charCodeAt(t);if(isDataPrefix(e,t,o)){const n=e.charCodeAt(t+5)===l?t+6:t+5;const o=e.slice(n,r);y=0===w?o:`${y}\n${o}`;w++;return}if(isEventPrefix(e,t,o)){g=e.slice(e.charCodeAt(t+6)===l?t+7:t+6,r)||void 0;return}if(105===o&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===l?t+4:t+3,r);if(!n.includes("\0"))m=n;return}if(58===o){if(n){const o=e.slice(t,r);n(o.slice(e.charCodeAt(t+1)===l?2:1))}return}const s=e.slice(t,r);const i=s.indexOf(":");if(-1===i)return void processField(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===l?2:1;const d=s.slice(i+c);processField(a,d,s)}
function processField(e,t,n){switch(e){case"event":g=t||void 0;break;case"data":y=0===w?t:`${y}\n${t}`;w++;break;case"id":if(!t.includes("\0"))m=t;break;case"retry":if(/^\d+$/.test(t))null==u||u(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function dispatchEvent(){if(void 0!==m)null==s||s(m);if(w>0)null==o||o({id:m,event:g,data:y});m=void 0;y="";w=0;g=void 0}
function reset(e={}){if(e.consume&&f.length>0){const e=f.join("");parseLine(e,0,e.length)}h="";m=void 0;y="";w=0;g=void 0;f.length=0;p=0;v=false;b=false;_=false}return{feed,reset}}
function isDataPrefix(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function isEventPrefix(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function isPotentialField(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}var u=n(82);const f=0x1000000;const p=1e3;const h=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
async function*decodeEventStream(e,t=f){const n=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let o=0;let s=0;let i="";let a=false;let c;let l=false;let d=false;const u=createParser({
onEvent:e=>{s+=1;const t=decodeLogEvent(e,d);if(t)r.push(t);a||=d&&!isWhole(e.data)},
onError:()=>{a||=d},
onRetry:e=>r.push({type:"retry",ms:e})});
function feed(e){const n=c?c(e):e;if(""!==e)l=e.endsWith("\r");if(void 0===n)return;c=void 0;if(0===s&&i.length<p)i+=n;const a=s;u.feed(n);o=(s>a?0:o)+n.length;if(o<=t)return;r.push({type:"unreadable"});u.reset();o=0;c=createSkip(n)}
function finish(){feed(n.decode());if(l)feed("\n");d=true;feed("\n\n");if(a||0===s&&h.test(i))r.push({type:"cut"})}
function take(){const e=r;r=[];return e}for await(const t of e){feed(n.decode(t,{stream:true}));yield take()}finish();yield take()}
function decodeLogEvent({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,u.y)(()=>JSON.parse(t));if(void 0===r&&n&&/^\s*[{"]/.test(t))return;const s=void 0!==e&&!["","message","log","error"].includes(e);if(isHeartbeat(r))return;if(s&&!((0,o.OW)(r)&&"string"==typeof r["line"]))return;const i=textOf(r)??t;if("error"===e)return{type:"error",text:i};return{type:n?"unterminated":"line",text:i}}
function isHeartbeat(e){if(!(0,o.OW)(e)||void 0!==textOf(e))return false;const t=e["type"]??e["event"];return"string"==typeof t&&/^(?:heart[-_]?beat|ping|keep[-_]?alive)$/i.test(t)}
function isWhole(e){return"[DONE]"===e.trim()||void 0!==(0,u.y)(()=>JSON.parse(e))}
function textOf(e){if("string"==typeof e)return e;if(!(0,o.OW)(e))return;return[e["line"],e["message"],e["error"],e["detail"]].find(e=>"string"==typeof e)}const m=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function createSkip(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=m.exec(n);return r?n.slice(r.index+r[0].length):void 0}}var y=n(959);var w=n(398);const g="\r\n";
function createBoundary(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function frameSubmission(e,t){const n=textParts(e);const r=n.find(([,e])=>e.includes(t));if(r)throw new w.l(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const o=n.map(([e,n])=>`--${t}${g}${disposition(e)}${g}${g}${n}${g}`).join("");const{archive:s}=e;const i=`--${t}--${g}`;const a=`--${t}${g}${disposition("context_archive")}; filename="context.tar.gz"${g}Content-Type: application/x-tar${g}${g}`;const c=Buffer.from(s?o+a:o);const l=Buffer.from(s?g+i:i);const d=c.length+(s?.sizeBytes??0)+l.length;return{head:c,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${t}`}}
function textParts(e){const{agent:t,sourceDirty:n}=e;const r=void 0!==e.archive;const o=r?e.buildArgs:{};const s=[["image_name",e.imageName],["agent_id",t.agentId],["agent_name",t.agentName],["build_args",Object.keys(o).length>0?JSON.stringify(o):void 0],["image_tag",e.imageTag],["image_url",e.imageUrl],["platform",r?e.platform:void 0],["source_commit",e.sourceCommit],["source_dirty",void 0===n?void 0:String(n)],["source_ref",e.sourceRef],["source_repo",e.sourceRepo],["source_subpath",e.sourceSubpath],["working_tree_hash",e.workingTreeHash]];return s.flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function disposition(e){return`Content-Disposition: form-data; name="${e}"`}var v=n(260);var b=n(484);var _=n(855);var __addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var O=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const $=1048576;const E={expected:"a build with an id",maxBytes:$,decode:o.zr};const S={expected:"a list of builds",maxBytes:16*$,decode:o.Ci};const T={expected:"a list of agents",maxBytes:16*$,decode:o.kc};
function createClient(e){const t=new _.l(e);return Object.assign(createBuildsApi(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function createBuildsApi(e,{clock:t,random:n,openArchive:r}){const{pace:o,waits:i,timeouts:a}=e;let c=false;return{
submitBuild:async(s,{signal:c,...l})=>{const d={stack:[],error:void 0,hasError:false};try{const u="Submitting the build";const f=frameSubmission(s,createBoundary(n));const p={clock:t,stallMs:a.uploadStall,...l};const h=__addDisposableResource(d,s.archive&&await r(s.archive),true);const m=__addDisposableResource(d,(0,v.C)(h,f,p),false);const y={...i,headersTimeout:a.submitResponse,operation:u,upload:m,method:"POST",path:b.f};const attempt=async()=>await e.read(await e.send(y,c),u,E,"maybe");return await o.run(attempt,c)}catch(e){d.error=e;d.hasError=true}finally{const e=O(d);if(e)await e}},
getBuild:async(t,n,r)=>{const[o,s]=[`Reading build '${t}'`,(0,b.UL)(t)];let i=0;const onAge=e=>void(i=e);const a={operation:o,
path:()=>s,shape:recordOf(t)};const c=await e.get(a,n,{...r,onAge});return i>0?{...c,ageSeconds:i}:c},
listBuilds:(t,n,r)=>(0,_.w)(o=>{const path=()=>(0,b.Kx)(t,o,e.nonce());return e.get({operation:"Listing builds",path,shape:S},n,r)},r?.maxPages),
listUndeployed:t=>{const path=()=>`${b.f}/undeployed`;const n="Listing undeployed agents";return e.get({operation:n,path,shape:T},t)},
cancelBuild:async(t,n,r={})=>{const[a,l]=[`Cancelling build '${t}'`,`${(0,b.UL)(t)}/cancel`];const d={...i,operation:a,method:"POST",path:l};const attempt=async()=>{const t=!c;c=true;const cancel=()=>e.send(d,n);const r=t?o.runAtOnce(cancel):o.run(cancel,n);return await r.catch(s.Sx)};const u=await e.repeat(attempt,r,n);if(u instanceof s.hD)throw u;e.discard(u)},
streamLogs:(t,n)=>decodeEventStream(readLog(e,t,n))}}
async function*readLog(e,t,n){const r=`Opening the log of build '${t}'`;const o={operation:r,method:"GET",path:`${(0,b.UL)(t)}/logs`,accept:"text/event-stream, application/json",headersTimeout:e.timeouts.headers,bodyTimeout:e.timeouts.streamSilence};const i=await e.pace.run(()=>e.send(o,n),n);if(!i.contentType.startsWith("text/event-stream")){i.discard();throw new s.hD(`${r} failed: the response is not an event stream.`,{kind:"response",code:"NOT_EXPECTED",hint:y.A})}yield*i.chunks}
function recordOf(e){const decode=t=>{const n=(0,o.zr)(t);return n&&(0,r.W)(n.id,e)?n:void 0};return{...E,expected:"the record of that build",decode}}}),
704:((e,t,n)=>{n.d(t,{
V:()=>curl});
function curl(e,t,n){return`curl -X ${e} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${addressOf(t,n)}'`}
function addressOf(e,t){return`${t.replace(/\/+$/,"")}${e}`.replaceAll("'","%27")}}),
364:((e,t,n)=>{n.d(t,{
Ci:()=>decodePage,
Cj:()=>r,
OW:()=>isJsonObject,
f_:()=>isTooDeep,
kc:()=>decodeUndeployed,
zr:()=>decodeBuild});
function decodeBuild(e){if(!isJsonObject(e))return;const t=idOf(e["id"])??idOf(e["build_id"]);if(void 0===t)return;return{id:t,status:word(e["build_status"])??word(e["status"])??"unknown",agentId:text(e["agent_id"]),agentName:text(e["agent_name"]),imageName:text(e["image_name"]),imageTag:text(e["image_tag"]),imageUrl:text(e["image_url"]),createdAt:text(e["created_at"]),createdBy:isJsonObject(e["created_by"])?text(e["created_by"]["id"]):void 0,startedAt:text(e["build_start_time"]),endedAt:text(e["build_end_time"]),sourceRepo:text(e["source_repo"]),sourceCommit:text(e["source_commit"]),sourceRef:text(e["source_ref"]),sourceSubpath:text(e["source_subpath"]),sourceDirty:flag(e["source_dirty"]),workingTreeHash:text(e["working_tree_hash"]),record:e}}
function decodePage(e){const t=itemsOf(e)?.flatMap(e=>decodeBuild(e)??[]);return t&&{items:t,hasMore:isJsonObject(e)&&false!==e["has_more"]}}
function decodeUndeployed(e){return itemsOf(e)?.flatMap(e=>decodeUndeployedAgent(e)??[])}
function itemsOf(e){const t=isJsonObject(e)?e["items"]:e;return Array.isArray(t)?t:void 0}
function decodeUndeployedAgent(e){if(!isJsonObject(e))return;const t=text(e["agent_name"]);const n=decodeBuild(e["latest_build"]);if(void 0===t||void 0===n)return;const r=e["total_builds"];return{agentName:t,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const r=100;
function isTooDeep(e){let t=[e];for(let e=0;t.length>0;e+=1){if(e>r)return true;t=t.flatMap(e=>"object"==typeof e&&null!==e?Object.values(e):[])}return false}
function isJsonObject(e){return"object"==typeof e&&null!==e&&!Array.isArray(e)}
function idOf(e){return"number"==typeof e&&Number.isSafeInteger(e)?String(e):text(e)}
function flag(e){return"boolean"==typeof e?e:void 0}
function word(e){return"string"==typeof e?text(e.trim()):void 0}
function text(e){return"string"==typeof e&&""!==e?e:void 0}}),
249:((e,t,n)=>{n.d(t,{
Sx:()=>conflictOf,
aK:()=>s,
hD:()=>o,
zw:()=>asApiError});var r=n(398);let o=class ApiError extends r.l{name="ApiError";kind;meaning;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;#e;constructor(e,t){super(e,t);this.#e=t;this.kind=t.kind;this.meaning=t.meaning??"unavailable";this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}
reworded(e){return new o(e,{...this.#e,cause:this})}};const s="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function asApiError(e){if(e instanceof o)return e;throw e}
function conflictOf(e){if(!(e instanceof o&&"conflict"===e.meaning))throw e;return e}}),
883:((e,t,n)=>{n.d(t,{
Oo:()=>retryRules,
Sf:()=>failureClassOf});var r=n(620);
function failureClassOf({kind:e,meaning:t,status:n,code:r}){if("unavailable"!==t)return t;if(429===n)return"throttled";if(void 0!==r&&["ENOTFOUND","PROXY_500","PROXY_503"].includes(r))return"unresolved";if("TLS_HANDSHAKE_TIMEOUT"===r)return"mute";if("tls"===e||"PROXY_401"===r||"PROXY_407"===r)return"untrusted";return"TOO_LARGE"===r?"too-large":"unavailable"}
function retryRules(e){const{shouldRetry:t,meaning:n}=e;if(false===t)return r.DA.refused;return r.DA[t&&"unavailable"!==n?"unavailable":failureClassOf(e)]}}),
496:((e,t,n)=>{n.d(t,{
openTransport:()=>openTransport});var r=n(398);var o=n(815);var s=n(82);var i=n(424);
async function openTransport(...e){return createTransport(await import("./undici.js"),...e)}
function createTransport(e,t,n,o){if("https:"===t.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.l("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=readProxySettings(t,n);const i=new WeakSet;const a=new Set;const c=createConnector(e,o,a);const l=new e.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:t=>noteFailures(new e.Pool(t,{headersTimeout:o,connect:c}),i)});return{
request:async e=>{if(null===e.body)return await l.request(e);const reset=()=>{for(const e of a)e.resetAndDestroy()};e.signal.addEventListener("abort",reset,{once:true});try{return await l.request(e)}finally{e.signal.removeEventListener("abort",reset)}},proxyHost:s.host,
isProxyFailure:e=>"object"==typeof e&&null!==e&&i.has(e),
[Symbol.asyncDispose]:()=>l.destroy()}}let a=class ProxyRefusal extends Error{code;schemes;constructor(e,t=[]){super(`The proxy responded with ${e}.`);this.code=`PROXY_${e}`;this.schemes=[t].flat().flatMap(e=>/^[\w-]+/.exec(e.trim())?.[0]??[])}};
function createConnector(e,t,n){const r=e.buildConnector({timeout:t,allowH2:false});return(e,t)=>{const o="https:"===e.protocol;const s=e.port||(o?"443":"80");r({...e,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void t(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...e,httpSocket:i},(...[e,n])=>{null===e?t(null,n):t(describeTimeout(e),null)});else t(null,i)})}}
function describeTimeout(e){const t="code"in e&&"UND_ERR_CONNECT_TIMEOUT"===e.code;if(!t)return e;const n=new Error("The handshake did not end.",{cause:e});return Object.assign(n,{code:i.Z})}
function noteFailures(e,t){const n=e.connect.bind(e);e.connect=async e=>{try{const t=await n(e);if(200===t.statusCode)return t;t.socket.on("error",()=>void 0).destroy();throw new a(t.statusCode,t.headers["proxy-authenticate"])}catch(e){if("object"==typeof e&&null!==e)t.add(e);throw e}};return e}
function readProxySettings(e,t){const n=firstOf(t,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(e))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!isAddress(a))throw new r.l(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:firstOf(t,"no_proxy","NO_PROXY")?.value??""}}
function firstOf(e,...t){return t.map(t=>({name:t,value:e[t]??""})).find(({value:e})=>""!==e)}
function isAddress({username:e,password:t,pathname:n,search:r,hash:o}){const i="/"===n&&""===r&&""===o;return i&&void 0!==(0,s.y)(()=>decodeURIComponent(`${e}:${t}`))}}),
959:((e,t,n)=>{n.d(t,{
A:()=>i,
V:()=>readJson});var r=n(82);var o=n(364);var s=n(249);const i="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const a=2e5;
async function readJson(e,t,{expected:n,maxBytes:c,decode:l},d="no"){const unusable=(e,n)=>new s.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:d,hint:i});let u=Buffer.alloc(0);let f=0;const p=createValueCounter();for await(const t of e.chunks){const e=f+t.length;if(e>c)throw unusable(`is larger than ${c} bytes`,"TOO_LARGE");if(e>u.length)u=Buffer.concat([u],Math.min(c,2*e));if(p(t)>a)throw unusable(`has more than ${a} values`,"TOO_LARGE");u.set(t,f);f=e}const h=new TextDecoder().decode(u.subarray(0,f));const m=(0,r.y)(()=>JSON.parse(h));if(void 0===m)throw unusable(0===f?"is empty":`is not JSON${typeOf(e)}`,"NOT_JSON");if((0,o.f_)(m))throw unusable(`is nested more than ${o.Cj} levels deep`,"TOO_LARGE");const y=l(m);if(void 0===y)throw unusable(`is not ${n}`,(0,o.OW)(m)?"NOT_EXPECTED":"NOT_OBJECT");return y}
function createValueCounter(){let[e,t,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===c.quote)t=!t;else if(t)n=o===c.backslash;else if(o===c.comma||o===c.bracket||o===c.brace)e+=1;return e}}const c={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function typeOf({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}}),
424:((e,t,n)=>{n.d(t,{
Z:()=>h,
g:()=>describeNetworkError});var r=n(208);var o=n(364);const s="Check input 'base-url', and that this runner can reach the host.";const i="Check the spelling of the host in input 'base-url'.";const a="The network or the server closed the connection. Run the job again.";const c="Allow this runner to open the connection: a local firewall or policy rejects it.";const l="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const d="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const u="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const f="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const p={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const h="TLS_HANDSHAKE_TIMEOUT";const m={[h]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const y=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const w=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function describeNetworkError(e,t){const n=textField(e,"code");const{host:o,proxyHost:g}=t;const v=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==v){const t=`the proxy '${g}' responded with ${v} when asked to connect to '${o}'.`;return{kind:"proxy",code:n,sentence:t,hint:proxyHint(v,schemesOf(e))}}const failure=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const b=(0,r.Zo)(e);if(b){const e=`no connection to '${o}' could be opened: ${b.reason}.`;return{kind:"connect",code:n,sentence:e,hint:b.hint??c}}const _=n&&p[n];const O=n&&m[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,causeCode(e)].find(e=>void 0!==e&&y.test(e));if(void 0!==t){const e=`the connection to the proxy '${g}' is not trusted (${t}).`;return{kind:"tls",code:t,sentence:e,hint:u}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=_??O??"closed the connection";return failure("proxy",`the proxy '${g}' ${o}`,r)}if(_)return failure("connect",`'${o}' ${_}`,"ENOTFOUND"===n?i:s);if(O)return failure("timeout",`'${o}' ${O}`,n===h?l:a);if(n&&y.test(n))return failure("tls",`the connection to '${o}' is not trusted`,w.includes(n)?`${f} ${d}`:d);if("HTTPParserError"===textField(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return failure("response",`'${o}' did not respond in HTTP`,s);return failure("reset",`the connection to '${o}' was lost`,a)}
function proxyHint(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function schemesOf(e){const t=(0,o.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function causeCode(e){return(0,o.OW)(e)?textField(e["cause"],"code"):void 0}
function textField(e,t){const n=(0,o.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
260:((e,t,n)=>{n.d(t,{
C:()=>openUpload});var r=n(75);var o=n(500);
function openUpload(e,t,{clock:n,stallMs:s,onProgress:i,beforeEnd:a}){const c=new AbortController;const l=new AbortController;let d=false;let u=0;
async function*form(){d=true;u=n.monotonicMs();watch();try{yield t.head;let r=0;if(void 0===e)i?.(r);for await(const t of e?.chunks()??[]){await (0,o.setImmediate)();yield t;r+=t.length;u=n.monotonicMs();i?.(r)}await a?.();yield t.tail}finally{l.abort()}}
async function watch(){for(;;){const e=u+s-n.monotonicMs();if(e<=0)return void c.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await n.sleep(e,l.signal)}catch{return}}}const f=r.Readable.from(form(),{objectMode:false,highWaterMark:1});f.on("error",()=>void 0);return{headers:{"content-type":t.contentType,"content-length":String(t.sizeBytes)},body:f,
hasLeft:()=>d,stalled:c.signal,
[Symbol.dispose]:()=>{l.abort();f.destroy()}}}}),
484:((e,t,n)=>{n.d(t,{
DL:()=>deploymentListPath,
Kx:()=>listPath,
Mp:()=>s,
UL:()=>buildPath,
dz:()=>deploymentLogPath,
f:()=>o,
nR:()=>deploymentPath});var r=n(398);const o="/v5/builds";
function buildPath(e){const t="Use the output 'build-id' of the step that submitted it.";return`${o}/${segmentOf(e,"build",t)}`}const s="/v5/agentex/deployments";
function deploymentPath(e){const t="Use the output 'deployment-id' of the step that created it.";return`${s}/${segmentOf(e,"deployment",t)}`}
function deploymentLogPath(e,t){return`${deploymentPath(e)}/logs?${queryOf({cursor:t,limit:"500"})}`}
function deploymentListPath({agentName:e,buildId:t,previewLabel:n},r,o){const i={agent_name:e,build_id:t,preview_label:n};const a={limit:"100",sort_order:"desc",starting_after:r,_:o};return`${s}?${queryOf({...i,...a})}`}
function segmentOf(e,t,n){if(""===e||"."===e||".."===e||!e.isWellFormed())throw new r.l(`Invalid ${t} ID: '${e.toWellFormed()}'.`,{hint:n});return encodeURIComponent(e)}
function queryOf(e){const t=Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[[e,t]]);return new URLSearchParams(t).toString()}
function listPath(e,t,n){const r={agent_name:e.agentName,source_commit:e.sourceCommit,working_tree_hash:e.workingTreeHash,limit:e.limit?.toString(),sort_order:e.sortOrder,starting_after:t,_:n};return`${o}?${queryOf(r)}`}}),
855:((e,t,n)=>{n.d(t,{
l:()=>M,
w:()=>walkPages});var r=n(266);var o=n(784);var s=n(249);var i=n(110);var a=n(398);var c=n(75);var l=n(940);var d=n(364);const u={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const f=/^(?:Z_|ERR__ERROR_)/;const p="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*decodeBody(e,t="",{operation:r,accepted:o}){const i=t.toLowerCase().split(",");const a=i.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===a.length)return yield*e;const unusable=e=>new s.hD(`${r} failed: the response cannot be decoded: its Content-Encoding is '${(0,l.$)(a.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:o,hint:p,cause:e});const[h=""]=a;const m=1===a.length&&Object.hasOwn(u,h)&&u[h];if(!m){e.on("error",()=>void 0).destroy();throw unusable()}const y=m(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,c.pipeline)(e,y,()=>void 0)}catch(t){const e=(0,d.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&f.test(e)?unusable(t):t}}var h=n(82);const m=500;const y=2e3;
function readServerMessage(e,t){const n=t(e);const r=(0,h.y)(()=>JSON.parse(n));const o=describeBody(r);const s=void 0===o?(0,l.$)(plain(n),m):(0,l.$)(o,y);return""===s?void 0:s}
function isRefusalOfForm(e,t,n){if(422===e)return true;if(![400,404,409,413].includes(e))return false;if(!/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t))return false;return void 0!==describeBody((0,h.y)(()=>JSON.parse(n)))}
function readDetail(e,t){const n=(0,h.y)(()=>JSON.parse(e));if(!(0,d.OW)(n)||(0,d.f_)(n))return;const r=describe(n["detail"]);return void 0===r?void 0:(0,l.$)(t(r),y)}
function describeBody(e){if(!(0,d.OW)(e)||(0,d.f_)(e))return;const{detail:t,message:n,error:r,errors:o,title:s}=e;return describe(t)??describe(n)??describe(r)??describe(o)??describe(s)}
function isApiError(e,t){if(!/^application\/json\b/i.test(e))return false;const n=(0,h.y)(()=>JSON.parse(t));if(!(0,d.OW)(n))return false;const{detail:r,message:o,code:s,status_code:i,data:a}=n;if("string"==typeof r||Array.isArray(r)||(0,d.OW)(r))return true;return"string"==typeof o&&void 0!==a&&(s??i)!==void 0}
function describe(e){if("string"==typeof e)return oneLine(e)||void 0;if(Array.isArray(e)){const t=e.map(describeProblem).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,d.OW)(e))return describe(e["message"])??describe(e["msg"])??describe(e["detail"]);return}
function describeProblem(e){if(!(0,d.OW)(e))return describe(e);const t=describe(e["msg"])??describe(e["message"]);const n=Array.isArray(e["loc"])?e["loc"].filter(e=>"string"==typeof e||"number"==typeof e).join("."):"";return void 0===t||""===n?t:`${oneLine(n)}: ${t}`}
function plain(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return oneLine(t?withoutTags(e):e)}
function withoutTags(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function oneLine(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var w=n(620);const g=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function parseRetryAfter(e){const t=e("retry-after")?.trim();const n=decimal(t);const r=decimal(e("retry-after-ms")?.trim())??(void 0===n?untilDate(t,e("date")):n*i.fj);return void 0!==r&&r>0&&r<=w.GM.longestAskedMs?r:void 0}
function parseShouldRetry(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function decimal(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function untilDate(e,t){const[n,r]=[parseDate(e),parseDate(t)];return void 0===n||void 0===r?void 0:n-r}
function parseServerTime(e){return parseDate(e("date"))}
function parseAge(e){return decimal(e("age")?.trim())??0}
function parseDate(e){if(void 0===e||!g.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function createHttpError(e){const{operation:t,status:n,statusText:r,header:o,serverMessage:i}=e;const a=""===r?"":` ${(0,l.$)(r,60)}`;const c=`${n} ${r}`;const d=i??"";const u=""===r?d:d.replaceAll(c,"").trim();const f=""===u?".":`: ${endSentence(u)}`;const p=isOfGateway(e)?"a gateway or proxy":"the server";return new s.hD(`${t} failed: ${p} responded with ${n}${a}${f}`,{kind:"http",meaning:meaningOf(e),status:n,serverMessage:i,hint:hintFor(e),retryAfterMs:parseRetryAfter(o),shouldRetry:parseShouldRetry(o),accepted:e.bodyHasLeft?acceptanceOf(e):"no"})}
function meaningOf(e){const{status:t}=e;if(isOfGateway(e))return"unavailable";if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return"unavailable";return"refused"}
function isOfGateway({status:e,isForeign:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function acceptanceOf(e){const{status:t}=e;if(isOfGateway(e))return"maybe";return t<200||[408,409,429].includes(t)||t>=500?"maybe":"no"}
function hintFor(e){const{status:t,header:n,baseUrl:r}=e;if(isOfGateway(e)&&429!==t)return"The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";if(t>=300&&t<400)return redirectHint(n("location"),r);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";return b[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const v="Correct the value that the server rejected; its message names the field.";const b={400:v,401:"Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",422:v,429:"This account sent too many requests. Run the job again later."};
function redirectHint(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function endSentence(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var _=n(424);const O=["x-request-id","x-amzn-requestid","cf-ray"];const $=65536;let E=class Sender{#e;#t;#n;constructor(e,t){this.#e=e;this.#t=t;this.#n=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const fail=n=>{t.throwIfAborted();return this.#r(n,e)};const o=r?AbortSignal.any([t,r.stalled]):t;o.throwIfAborted();const s=await this.#o(e,o).catch(e=>{throw fail(e)});const i=headerOf(s);const a=acceptanceBy(r);const c=i("content-encoding");const l=decodeBody(s.body,c,{operation:n,accepted:a});const d={contentType:i("content-type")?.toLowerCase()??"",serverMs:parseServerTime(i),ageSeconds:parseAge(i),chunks:this.#s(l,e,fail),
discard:()=>{s.body.on("error",()=>void 0).destroy()}};if(s.statusCode>=200&&s.statusCode<300)return d;const u=await readStart(d.chunks,$);t.throwIfAborted();throw this.#i(e,s,u)}
async #o(e,t){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#e;const{method:a,upload:c,headersTimeout:l,bodyTimeout:d}=e;const u=o.monotonicMs();const idOf=e=>{const t=e&&O.map(headerOf(e)).find(Boolean);return t&&i.redact(t)};const end=t=>s?.({method:a,path:this.#n+e.path.replace(/\?.*$/,""),status:t?.statusCode,requestId:idOf(t),durationMs:o.monotonicMs()-u});const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};try{const o=await r.request({origin:n.origin,path:this.#n+e.path,method:a,headers:f,body:c?.body??null,headersTimeout:l,bodyTimeout:d,signal:t});end(o);return o}catch(e){end();throw e}}
#i({operation:e,upload:t,isConfidential:n},r,o){const{baseUrl:s,redact:i}=this.#e;const{statusCode:a,statusText:c}=r;const l=headerOf(r);const d=l("content-type")?.toLowerCase()??"";return createHttpError({operation:e,status:a,statusText:i(c),header:l,serverMessage:(n?readDetail:readServerMessage)(o,i),baseUrl:s,bodyHasLeft:t?.hasLeft()??false,isForeign:this.#t()&&!isOfApi(a,d,o,t)})}
#r(e,{operation:t,upload:n}){if(e instanceof s.hD)return e;const{baseUrl:r,transport:o}=this.#e;const{kind:i,code:c,sentence:l,hint:d}=e instanceof a.l?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,_.g)(e,{host:r.host,proxyHost:o.proxyHost,viaFailedProxy:o.isProxyFailure(e)});const u={kind:i,code:c,hint:d,accepted:acceptanceBy(n),cause:e};return new s.hD(`${t} failed: ${l}`,u)}
async *#s(e,{wholeMs:t=1/0},n){const{baseUrl:r,clock:o}=this.#e;const s=o.monotonicMs();try{for await(const n of e){if(o.monotonicMs()-s>t)throw new a.l(`'${r.host}' did not send the whole response within ${t/i.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function headerOf({headers:e}){return t=>[e[t]].flat()[0]}
function isOfApi(e,t,n,r){if(isApiError(t,n))return true;return void 0!==r&&isRefusalOfForm(e,t,n)}
function acceptanceBy(e){return e?.hasLeft()?"maybe":"no"}
async function readStart(e,t){const n=[];let r=0;try{for await(const o of e){n.push(o);r+=o.length;if(r>=t)break}}catch{}return new TextDecoder().decode(Buffer.concat(n).subarray(0,t))}var S=n(959);var T=n(883);const{firstMs:A,longestMs:k}=w.GM.outage;let j=class OutagePace{#a;#c=0;#l=-1/0;constructor(e){this.#a=e}
async run(e,t){await this.#d(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#u();return t}catch(e){if(isOutage(e)){this.#c+=1;this.#l=Math.max(this.#l,this.#a.monotonicMs()+this.#f())}else if(e instanceof s.hD)this.#u();throw e}}
async #d(e){for(let t=this.#l-this.#a.monotonicMs();t>=1;){await this.#a.sleep(t,e);t=this.#l-this.#a.monotonicMs()}if(this.#c>0)this.#l=this.#a.monotonicMs()+this.#f()}
#f(){return Math.min(k,A*2**(this.#c-1))}
#u(){this.#c=0;this.#l=-1/0}};
function isOutage(e){return e instanceof s.hD&&"unavailable"===e.meaning&&"throttled"!==(0,T.Sf)(e)}
function decideRetry(e){if(!(e instanceof s.hD))return{attempts:1,baseMs:0};return{...(0,T.Oo)(e).request,afterMs:e.retryAfterMs}}
function failAfterRetries(e,t){const n=e.at(-1);const r=e.slice(0,-1).filter(e=>e instanceof s.hD);if(!(n instanceof s.hD)||0===r.length)return n;const o="budget"===t?" No further retry: too many requests failed recently.":"";const i=new Set(r.map(labelOf));const a=1===i.size&&i.has(labelOf(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${o} This was attempt ${r.length+1}; earlier attempts failed ${c}.`)}
function labelOf({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}let M=class Requests{timeouts;waits;pace;#p;#e;#h=new r.Km;#m;#y=0;#t=false;constructor(e){this.#e=e;this.#m=Math.floor(e.random()*2**40).toString(36);this.timeouts={...w.B2,...e.timeouts};const{headers:t,body:n,whole:r}=this.timeouts;this.waits={headersTimeout:t,bodyTimeout:n,wholeMs:r};this.pace=new j(e.clock);this.#p=new E(e,()=>this.#t)}
async send(e,t){return await this.#p.send(e,t)}
async read(e,t,n,r){const o=await (0,S.V)(e,t,n,r);this.#t=true;return o}
discard(e){this.#t||=e.contentType.startsWith("application/json");e.discard()}
async repeat(e,{attempts:t},n){const{clock:o,random:i,onRetry:a}=this.#e;const c={budget:this.#h,longestWaitMs:w.GM.longestMs,clock:o,random:i,attempts:t,decide:decideRetry,fail:failAfterRetries,
onRetry:e=>{if(e instanceof s.hD)a?.(e.message)}};return await (0,r.L5)(e,c,n)}
async get({path:e,shape:t,...n},r,{attempts:o,onServerTime:s,onAge:i}={}){const attempt=async()=>{const o={...this.waits,...n,method:"GET",path:e()};const a=await this.send(o,r);const{ageSeconds:c,serverMs:l}=a;if(i)i(c);else if(c>0){a.discard();throw cached(n.operation,c)}if(void 0!==l)s?.(l);return await this.read(a,n.operation,t)};return await this.repeat(()=>this.pace.run(attempt,r),{attempts:o},r)}
nonce(){this.#y+=1;return`${this.#m}-${this.#y}`}
[Symbol.asyncDispose](){return this.#e.transport[Symbol.asyncDispose]()}};
function cached(e,t){return new s.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:s.aK})}const C=1e3;
async function*walkPages(e,t=C){const n=new Set;let r;for(let s=0;s<t;s+=1){const{items:t,hasMore:s}=await e(r);const i=t.at(-1)?.id;const a=void 0!==i&&!n.has((0,o.T)(i));for(const e of t){const t=(0,o.T)(e.id);if(!n.has(t)){n.add(t);yield e}}if(!s||!a)return;r=i}}}),
348:((e,t,n)=>{n.d(t,{
R2:()=>isKnownDeploymentStatus,
iG:()=>isDeploymentActive});const r={queued:{words:["queued","pending","created","submitted","scheduled"],ends:false,mayHoldTag:true,says:"The build is queued"},running:{words:["running","in_progress","started","working","building"],ends:false,mayHoldTag:true,says:"The build is running"},cancelling:{words:["cancelling","canceling"],ends:false,mayHoldTag:true,says:"The build is being cancelled"},succeeded:{words:["success","succeeded","successful","completed"],ends:true,mayHoldTag:true,says:"The build succeeded"},failed:{words:["failed","failure"],ends:true,mayHoldTag:false,says:"The build failed"},broken:{words:["error","fault","internal_error"],ends:true,mayHoldTag:false,says:"The build service failed"},"timed-out":{words:["timed_out","timeout","timedout","expired"],ends:true,mayHoldTag:false,says:"The build reached the service's own time limit"},cancelled:{words:["cancelled","canceled","stopped","aborted"],ends:true,mayHoldTag:false,says:"The build was cancelled on the server"},removed:{words:["deleting","delete_failed","deleted"],ends:true,mayHoldTag:true,says:"The build is being deleted"},unknown:{words:["unknown"],ends:false,mayHoldTag:true,says:"The state of the build is not known"}};const o=new Map(Object.keys(r).flatMap(e=>r[e].words.map(t=>[t,e])));[...o.keys()];
function plainWord(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}const s={waiting:{words:["pending","queued","created","scheduled"],ends:false,isActive:true,says:"The deployment has not started"},running:{words:["running","in_progress","started","deploying","installing"],ends:false,isActive:true,says:"The deployment is running"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],ends:true,isActive:true,says:"The release is installed"},failed:{words:["failed","failure","error","timed_out","timeout"],ends:true,isActive:true,says:"The deployment failed"},cancelled:{words:["cancelled","canceled","aborted"],ends:true,isActive:false,says:"The deployment was cancelled on the server"},superseded:{words:["superseded","replaced"],ends:true,isActive:false,says:"A later deployment took its place"},"being-deleted":{words:["deleting","delete_failed","terminating"],ends:true,isActive:true,says:"The deployment is being deleted"},gone:{words:["deleted","expired","removed"],ends:true,isActive:false,says:"The deployment was deleted"},unknown:{words:["unknown"],ends:false,isActive:true,says:"The state of the deployment is not known"}};const i=new Map(Object.keys(s).flatMap(e=>s[e].words.map(t=>[t,e])));
function isKnownDeploymentStatus(e){return i.has(plainWord(e))}
function classifyDeployment(e){return i.get(plainWord(e))??"unknown"}
function isDeploymentActive(e){return s[classifyDeployment(e)].isActive}}),
620:((e,t,n)=>{n.d(t,{
$V:()=>m,
AQ:()=>v,
B2:()=>f,
DA:()=>u,
GM:()=>p,
Vs:()=>w,
sJ:()=>y,
tS:()=>h,
uu:()=>g});var r=n(110);const o={attempts:1,baseMs:0};const s={refused:1,lost:1};const i={forMs:0};const a={forMs:1/0};const c={request:{attempts:6,baseMs:500},submit:{refused:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...a,waitMs:0},named:i,foreignCancel:a};const l={...c,request:{...c.request,attempts:3},submit:{refused:3,lost:3}};const d={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,foreignCancel:i};const u={unavailable:c,throttled:{...c,request:{attempts:12,baseMs:r.fj},submit:{refused:5,lost:5},status:{...c.status,...a}},unresolved:l,mute:l,untrusted:{...c,request:o,submit:s},"too-large":{...c,request:o,status:d.status},conflict:{...c,submit:s},unauthorized:{...d,status:{...d.status,loss:"credentials"}},missing:{...d,status:{...d.status,loss:"gone"},log:c.log,named:{forMs:15*r.fj}},refused:d};const f={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const p={longestMs:20*r.fj,longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const h=[1,2,4,8,15].map(e=>e*r.fj);const m={lookAfterMs:2*r.J2,lookAgainMs:15*r.fj,searchMs:30*r.fj,lastLookMs:10*r.fj,lookLimitMs:{usual:15*r.fj,patient:r.J2},pauseMs:{shortest:r.fj,longest:10*r.fj},backoffMs:{first:r.fj,longest:20*r.fj},lingerMs:4*r.fj,slackMs:5*r.fj,listedWithinMs:5*r.J2,agentWaitsMs:[0,...h.slice(0,3)]};r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2,r.J2;const y={paceMs:{first:r.fj,slowest:12*r.fj},lookWaitsMs:[500,1500,4*r.fj,8*r.fj],restMs:r.J2,deletionMs:2*r.J2,longestPreviewMs:8760*r.$0,deleteAgainMs:2*r.fj,deleteLimitMs:{stopped:4500,timedOut:2*r.J2,usual:3*r.J2}};r.fj,r.fj,r.fj,r.fj,r.$0,r.fj,r.fj,r.J2,r.fj;const w={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const g={mainLooksMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postLooksMs:500,cutForm:{looks:8,everyMs:250}};const v={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
257:((e,t,n)=>{n.d(t,{
_:()=>readCustomHeaderSecrets,
a2:()=>r});n(456);const r="SGP_CLIENT_CUSTOM_HEADERS";const o=4;new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function readCustomHeaderSecrets(){return readLines().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=o)}
function readLines(){const e=(process.env[r]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const o=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:o}]})}}),
456:((e,t,n)=>{n.d(t,{
Gq:()=>invalid,
lq:()=>optional,
yR:()=>readText});var r=n(161);var o=n(398);let s=class InvalidInputs extends o.l{name="InvalidInputs";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};
function invalid(e){throw new s([e])}const i={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function readText(e){const t=i[e];const n=r.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function optional(e,t){const n=readText(e);return""===n?void 0:t(e,n)}}),
17:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(218);var o=n(563);await (0,r.k)(o.w);t()}catch(e){t(e)}},1)}),
360:((e,t,n)=>{n.d(t,{
writeKilledSummary:()=>writeKilledSummary});
function redactFacts(e,t,n){const redactFact=e=>{if("string"==typeof e)return n(e);if(Array.isArray(e))return e.map(redactFact);if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,n])=>[e,Object.hasOwn(t,e)?n:redactFact(n)]))};return redactFact(e)}const r={built:"\u2705",reused:"\u2705",registered:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const o={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const s={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};new Set(Object.values(r));const i={...r,...o,...s};var a=n(110);a.J2,a.fj;a.$0,a.fj;a.LP,a.fj;
function nameOf(e){return e??"Agent"}var c=n(172);var l=n(940);
function present_present(e){return e.filter(e=>Boolean(e))}const d=921600;
function markdown_text(e){return clean(e,2e3).replaceAll(u,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const u=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function code(e,t=500){const n=clean(e,t);if(""===n)return"";return n.includes("|")?`<code>${markdown_text(n)}</code>`:codeSpan(n)}
function codeSpan(e){const t="`".repeat(longestRun(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function joinBlocks(e,t=d){const n="_The rest did not fit and was left out._\n";let r="";for(const o of present_present(e)){const e=`${r}${o}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function clean(e,t){const n=(0,c.IV)((0,l.$)(e,t)).replaceAll(/\s+/g," ");return(0,c.jQ)(n).trim()}
function longestRun(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}var f=n(34);var p=n(208);
async function writeSummary(e,{world:t,log:n,redact:r,signal:o}){const s=process.env["GITHUB_STEP_SUMMARY"];if(!s)return;try{await (0,f.u)(t.files.append(s,r(e)),t.clock,o)}catch(t){const e=(0,p.$z)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await n.warning(`The job summary could not be written: ${(0,p.A3)(t)}.\n${e}`)}}const h="the step was killed before it finished";
async function writeKilledSummary(e,t){const{agent:n,message:r}=redactFacts(e,{},t.redact);const o=void 0===n?nameOf(n):code(n);const s=`### ${i.stopped} ${o}: ${h}`;await writeSummary(joinBlocks([s,markdown_text(r)]),t)}}),
240:((e,t,n)=>{n.r(t);n.d(t,{
deleteLeft:()=>deleteLeft});var r=n(704);var o=n(249);var s=n(484);var i=n(348);var a=n(620);n(883);var c=n(398);n(266);var l=n(784);const d=50;
async function search_findSent({buildId:e,previewLabel:t,known:n,sinceMs:r=-1/0},o,s){const i=new Set(n.map(l.T));const c=[];for await(const n of o.listDeployments({buildId:e},s,{maxPages:d})){const o=n.buildId===e&&n.previewLabel===t&&isPreview(n)===(void 0!==t);const s=!i.has((0,l.T)(n.id))&&(createdMs(n)??1/0)>r-a.$V.slackMs;if(o&&s)c.push(n)}return c.toSorted((e,t)=>(createdMs(t)??0)-(createdMs(e)??0))}
function isPreview({expiresAt:e,previewLabel:t}){return void 0!==e||void 0!==t}
function createdMs({createdAt:e=""}){const t=Date.parse(e);return Number.isNaN(t)?void 0:t}c.l;
async function findOthers(e,t,n,r){const s=await search_findSent(e,n,r).catch(o.zw);if(s instanceof o.hD)return[];return s.filter(({status:e})=>(0,i.iG)(e)).map(({id:e})=>e).filter(e=>!t.includes(e))}
async function deletePreview(e,t,n){const r=await t.deleteDeployment(e,n).then(()=>void 0,o.zw);if(void 0===r)return{type:"done"};if("missing"===r.meaning)return{type:"was-gone"};if("conflict"!==r.meaning&&"refused"!==r.meaning)return{type:"failed",error:r};const s=await t.getDeployment(e,n).catch(o.zw);const a=s instanceof o.hD?"missing"===s.meaning:!(0,i.iG)(s.status);return a?{type:"was-gone"}:{type:"failed",error:r}}
async function deletePersistently(e,{api:t,clock:n},r){let s=new o.hD("No response came in time.",{kind:"timeout",hint:"Delete the preview with `delete-previews/`."});try{for(;;){const o=await deletePreview(e,t,r);if("failed"!==o.type||"unavailable"!==o.error.meaning)return o;s=o.error;await n.sleep(a.sJ.deleteAgainMs,r)}}catch(e){if(!r.aborted)throw e;return{type:"failed",error:s}}}
async function deleteLeft(e,t,n){const{previewLabel:o,buildId:i}=e.sent;const{baseUrl:a}=t;if(void 0===o){const t=void 0===e.id?(0,s.DL)({buildId:i}):(0,s.nR)(e.id);const n=void 0===e.id?`A deployment of build ${i}`:`Deployment ${e.id}`;const o=void 0===e.id?" may have been created. It":"";return delete_left_open(`${n}${o} was left as it is.\nFollow it: ${(0,r.V)("GET",t,a)}`)}const c=void 0===e.id?await search(e.sent,t,n):[e.id];const l=(0,r.V)("GET",(0,s.DL)({previewLabel:o}),a);if("unread"===c)return delete_left_open(`A preview '${o}' may have been created.\nCheck the list: ${l}`);const[d]=c;if(void 0===d)return delete_left_open(`No preview '${o}' of this run is listed. One may still appear; it ends by itself.\nCheck the list: ${l}`);if(c.length>1)return delete_left_open(`One of these previews '${o}' may be of this run; none was deleted, because the action cannot tell which: ${c.join(", ")}. They end by themselves.`);const u=await deletePersistently(d,t,n);const f=describe(d,u,a);if(true!==e.mayHaveMore)return f;const p=await findOthers(e.sent,[d],t.api,n).catch(()=>[]);return 0===p.length?f:delete_left_open(`${f.message}\nThese previews may also be of this run, and end by themselves: ${p.join(", ")}.`)}
function describe(e,t,n){switch(t.type){case"done":return{isClean:true,message:`Deleted preview ${e}.`};case"was-gone":return{isClean:true,message:`Preview ${e} had been deleted before.`};case"failed":return delete_left_open(`Preview ${e} could not be deleted, and ends by itself. ${t.error.message}\nDelete it: ${(0,r.V)("DELETE",(0,s.nR)(e),n)}`)}}
async function search(e,{api:t,clock:n,newest:r},s){let c="unread";try{for(const l of[0,...a.tS]){await n.sleep(l,s);const a=(await r())?.id;if(void 0!==a)return[a];const d=await search_findSent(e,t,s).catch(o.zw);if(!(d instanceof o.hD)){c=d.filter(({status:e})=>(0,i.iG)(e)).map(({id:e})=>e);if(c.length>0)return c}}}catch(e){if(!s.aborted)throw e}return c}
function delete_left_open(e){return{isClean:false,message:e}}}),
34:((e,t,n)=>{n.d(t,{
u:()=>awaitDisk,
a:()=>unlessStalled});var r=n(620);var o=n(949);
async function unlessAborted(e,t){const{promise:n,reject:r}=Promise.withResolvers();const onAbort=()=>r(t.reason);if(t.aborted)onAbort();t.addEventListener("abort",onAbort,{once:true});try{return await Promise.race([e,n])}finally{t.removeEventListener("abort",onAbort)}}var __addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var s=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function awaitDisk(e,t,n){try{return await unlessStalled(e,t,n)}catch(o){if(!n.aborted)throw o;return await within(r.AQ.writeMs.afterAbort,e,t)}}
async function unlessStalled(e,t,n){return await within(r.AQ.writeMs.usual,e,t,n)}
async function within(e,t,n,...r){const i={stack:[],error:void 0,hasError:false};try{const s=__addDisposableResource(i,(0,o.z)(e,n,...r),false);return await unlessAborted(t,s.signal).catch(e=>{if(!s.signal.aborted||r.some(({aborted:e})=>e))throw e;throw new Error("the disk does not respond",{cause:e})})}catch(e){i.error=e;i.hasError=true}finally{s(i)}}}),
172:((e,t,n)=>{n.d(t,{
IV:()=>withoutStyle,
iF:()=>o,
jQ:()=>showInvisible,
q4:()=>c});const r="\x1b";const o=`${r}\\[[0-9;]{0,29}m`;const s=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const i=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const a=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const c=String.raw`[\p{Cc}--\t]|${a}`;const l=new RegExp(`(${o})|${c}`,"gv");
function showInvisible(e){return e.toWellFormed().replace(l,(e,t)=>void 0===t?escapeOf(e):readableStyle(t))}
function readableStyle(e){const t=e.match(s);if(null===t)return e;const n=t.filter(e=>i.test(e));return 0===n.length?"":`${r}[${n.join(";")}m`}const d=new RegExp(o,"g");
function withoutStyle(e){return e.replace(d,"")}
function escapeOf(e){const t=e.charCodeAt(0).toString(16);return t.length<=2?`\\x${t.padStart(2,"0")}`:`\\u${t.padStart(4,"0")}`}}),
563:((e,t,n)=>{n.d(t,{
w:()=>T});var r=n(598);var o=n(24);var s=n(760);const i=loadLate("node:v8");var a=n(161);const c=globalThis.process.getBuiltinModule("node:fs/promises");var l=n(398);var d=n(208);const u=262144;const f="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function openArchiveFile({path:e,sizeBytes:t}){const n=await (0,c.open)(e,"r").catch(t=>{throw new l.l(`The packed build context '${e}' is not readable: ${(0,d.A3)(t)}.`,{cause:t,hint:(0,d.$z)(t,f)})});if(0===t||(await n.stat()).size!==t){await n.close();throw changed(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:u,autoClose:false});let o=t;try{for await(const e of r){o-=e.length;yield e}}catch(e){throw new l.l(`The packed build context is no longer readable: ${(0,d.A3)(e)}.`,{cause:e,hint:(0,d.$z)(e,f)})}if(0!==o)throw changed(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function changed(e){return new l.l(`The packed build context '${e}' changed after it was packed.`,{hint:f})}var p=n(620);var h=n(110);var m=n(82);var y=n(542);var w=n(75);var g=n(500);const v=new Set;const b=new Set;const _=new Map;
function append(e,t,n){const r=_.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const o={text:t,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=o.text;o.text="";await n(e,t)});_.set(e,o);track(v,o.written);return o.written}
function track(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function appendText(e,t){await append(e,t,(e,t)=>(0,c.appendFile)(e,t,{mode:384}))}
async function writeValue(e,t,n,o){const s=process.env[e];if(!s)return void t(n,o);const i=`ghadelimiter_${(0,r.randomUUID)()}`;const a=[`${n}<<${i}`,o,i,""];const c=append(s,a.join(y.EOL),appendWhole);track(b,Promise.race([c,(0,g.setTimeout)(p.AQ.stalledMs,void 0,{ref:false})]));await c}
async function appendWhole(e,t){const{size:n}=await (0,c.stat)(e);try{await (0,c.appendFile)(e,t)}catch(t){await (0,c.truncate)(e,n).catch(()=>void 0);throw t}}const O=new w.Writable({
write:(e,t,n)=>{const print=()=>void process.stdout.write(e,n);if(0===b.size)print();else Promise.all(b).then(print)}});process.stdout.on("error",e=>O.destroy(e));
async function allWritten(){await Promise.all(v)}
function exitWithWrites(){if(0===v.size)process.exit();setTimeout(exitAtOnce,p.AQ.lastWriteMs);allWritten().then(()=>process.exit())}
function exitAtOnce(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const $=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const E=["uncaughtException","unhandledRejection"];const S=[];process.on("SIGUSR1",()=>void 0);const T={clock:h.ml,random:Math.random,startedMs:Date.now()-process.uptime()*h.fj,stdout:O,
onSignal:e=>{for(const t of $)process.on(t,e)},
onUncaught:e=>{for(const t of E)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:exitWithWrites,
setOutput:(e,t)=>{const n=writeValue("GITHUB_OUTPUT",a.uH,e,t);n.catch(()=>void 0);S.push(n)},
outputsWritten:async()=>{await Promise.all(S.splice(0))},
saveState:(e,t)=>writeValue("GITHUB_STATE",a.LZ,e,t),allWritten:allWritten,files:{
newPath:(e,t)=>(0,s.join)(e,t+(0,r.randomUUID)()),
createDirectory:e=>(0,o.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,o.rmSync)(e,{recursive:true,force:true}),replace:replaceFile,
removeFile:e=>(0,o.rmSync)(e,{force:true}),
changedMs:e=>(0,m.y)(()=>(0,o.statSync)(e).mtimeMs),append:appendText,
read:e=>(0,o.createReadStream)(e,"utf8")},openArchive:openArchiveFile,
openTransport:async e=>{const{openTransport:t}=await Promise.resolve().then(n.bind(n,496));const r=await t(e,process.env,p.B2.connect);(0,i.setFlagsFromString)("--semi-space-growth-factor=1");return r},
openGitHub:async({apiUrl:e,token:t})=>{const{getOctokit:n}=await import("./github-client.js");return n(t,{baseUrl:e}).rest}};
function replaceFile(e,t){const n=`${e}.${process.pid}`;(0,o.rmSync)(n,{force:true});(0,o.writeFileSync)(n,t,{flag:"wx",mode:384});(0,o.renameSync)(n,e)}}),
940:((e,t,n)=>{n.d(t,{
$:()=>clip});
function clip(e,t){if(e.length<=t)return own(e);let n=t-1;while(n>0&&!/\s/.test(e.charAt(n)))n-=1;return own(`${e.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function own(e){return` ${e}`.slice(1)}}),
110:((e,t,n)=>{n.d(t,{
$0:()=>i,
J2:()=>s,
LP:()=>a,
fj:()=>o,
ml:()=>c});var r=n(500);const o=1e3;const s=60*o;const i=60*s;const a=24*i;const c={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(e,t)=>{try{await (0,r.setTimeout)(e,void 0,{signal:t})}catch(e){t.throwIfAborted();throw e}}}}),
398:((e,t,n)=>{n.d(t,{
U:()=>describeError,
l:()=>o});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(e,t={}){super(e,{cause:t.cause});this.hint=t.hint}};
function describeError(e){const t=(0,r.Zo)(e);if(t)return void 0===t.hint?t.reason:`${t.reason}. ${t.hint}`;if(e instanceof o&&void 0!==e.hint)return`${e.message} ${e.hint}`;return(0,r.A3)(e)}}),
815:((e,t,n)=>{n.d(t,{
U:()=>isLoopback});
function isLoopback(e){return"localhost"===e.hostname||"[::1]"===e.hostname||/^127(\.\d+){3}$/.test(e.hostname)}}),
82:((e,t,n)=>{n.d(t,{
y:()=>orUndefined});
function orUndefined(e){try{return e()}catch{return}}}),
266:((e,t,n)=>{n.d(t,{
Km:()=>o,
L5:()=>retry});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#w=r.all;
spend(){if(this.#w<r.cost)return false;this.#w-=r.cost;return true}
earn(){this.#w=Math.min(r.all,this.#w+r.gain)}};
async function retry(e,{attempts:t=1/0,budget:n,longestWaitMs:r,clock:o,random:s,...i},a){const c=[];for(;;){a.throwIfAborted();try{const t=await e();n.earn();return t}catch(f){a.throwIfAborted();c.push(f);const{attempts:e,baseMs:l,afterMs:d=0}=i.decide(f);if(c.length>=Math.min(t,e))throw i.fail(c,"attempts");if(!n.spend())throw i.fail(c,"budget");if(1===c.length)i.onRetry?.(f);const u=Math.min(r,l*2**(c.length-1));await o.sleep(askedWait(d,s(),u),a)}}}
function askedWait(e,t,n=e/10){return e+t*n}}),
208:((e,t,n)=>{n.d(t,{
$z:()=>hintOf,
A3:()=>reasonOf,
Zo:()=>describeSystemError});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const l={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const d={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const u=300;
function describeSystemError(e,t=r.statfsSync){if(!isSystemError(e)||void 0===e.code)return;const n=lacksInodes(e,t)?l:d[e.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(e.message,u)})`}}
function reasonOf(e){const t=isSystemError(e)||e instanceof Error?e.message:String(e);return describeSystemError(e)?.reason??t}
function hintOf(e,t){return describeSystemError(e)?.hint??t}
function isSystemError(e){return"object"==typeof e&&null!==e&&"syscall"in e&&"code"in e}
function lacksInodes(e,t=r.statfsSync){const n=isSystemError(e)&&"ENOSPC"===e.code?e.path:void 0;const s=void 0===n?void 0:(0,i.y)(()=>t((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
949:((e,t,n)=>{n.d(t,{
z:()=>timeLimit});var r=n(110);var o=n(398);
function timeLimit(e,t,...n){const s=new AbortController;const i=new AbortController;t.sleep(e,i.signal).then(()=>s.abort(new o.l(`The time limit of ${e/r.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([s.signal,...n]),
[Symbol.dispose]:()=>i.abort()}}}),
598:(e=>{e.exports=loadLate("node:crypto")}),
24:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs")}),
542:(e=>{e.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(e=>{e.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(e=>{e.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(e=>{e.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(e=>{e.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((e,t,n)=>{n.d(t,{
V4:()=>getInput,
Gu:()=>getState,
_o:()=>isDebug,
LZ:()=>saveState,
uH:()=>setOutput});const r=globalThis.process.getBuiltinModule("os");
function utils_toCommandValue(e){if(null==e)return"";else if("string"==typeof e||e instanceof String)return e;return JSON.stringify(e)}
function command_issueCommand(e,t,n){const o=new s(e,t,n);process.stdout.write(o.toString()+r.EOL)}const o="::";let s=class Command{constructor(e,t,n){if(!e)e="missing.command";this.command=e;this.properties=t;this.message=n}
toString(){let e=o+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let t=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(t)t=false;else e+=",";e+=`${n}=${escapeProperty(r)}`}}}e+=`${o}${escapeData(this.message)}`;return e}};
function escapeData(e){return utils_toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function escapeProperty(e){return utils_toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const i=loadLate("crypto");const a=globalThis.process.getBuiltinModule("fs");
function file_command_issueFileCommand(e,t){const n=process.env[`GITHUB_${e}`];if(!n)throw new Error(`Unable to find environment variable for file command ${e}`);if(!a.existsSync(n))throw new Error(`Missing file at path: ${n}`);a.appendFileSync(n,`${utils_toCommandValue(t)}${r.EOL}`,{encoding:"utf8"})}
function file_command_prepareKeyValueMessage(e,t){const n=`ghadelimiter_${i.randomUUID()}`;const o=utils_toCommandValue(t);if(e.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(o.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${e}<<${n}${r.EOL}${o}${r.EOL}${n}`}globalThis.process.getBuiltinModule("path");var x=e=>{var t={};n.d(t,e);return t};x({});var __awaiter=function(e,t,n,r){
function adopt(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,o){
function fulfilled(e){try{step(r.next(e))}catch(e){o(e)}}
function rejected(e){try{step(r["throw"](e))}catch(e){o(e)}}
function step(e){e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})};const{access:c,appendFile:l,writeFile:d}=a.promises;const u="GITHUB_STEP_SUMMARY";let f=class Summary{constructor(){this._buffer=""}
filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[u];if(!e)throw new Error(`Unable to find environment variable for $${u}. Check if your runtime environment supports job summaries.`);try{yield c(e,a.constants.R_OK|a.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}
wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${r}>`;return`<${e}${r}>${t}</${e}>`}
write(e){return __awaiter(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const n=yield this.filePath();const r=t?d:l;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
stringify(){return this._buffer}
isEmptyBuffer(){return 0===this._buffer.length}
emptyBuffer(){this._buffer="";return this}
addRaw(e,t=false){this._buffer+=e;return t?this.addEOL():this}
addEOL(){return this.addRaw(r.EOL)}
addCodeBlock(e,t){const n=Object.assign({},t&&{lang:t});const r=this.wrap("pre",this.wrap("code",e),n);return this.addRaw(r).addEOL()}
addList(e,t=false){const n=t?"ol":"ul";const r=e.map(e=>this.wrap("li",e)).join("");const o=this.wrap(n,r);return this.addRaw(o).addEOL()}
addTable(e){const t=e.map(e=>{const t=e.map(e=>{if("string"==typeof e)return this.wrap("td",e);const{header:t,data:n,colspan:r,rowspan:o}=e;const s=t?"th":"td";const i=Object.assign(Object.assign({},r&&{colspan:r}),o&&{rowspan:o});return this.wrap(s,n,i)}).join("");return this.wrap("tr",t)}).join("");const n=this.wrap("table",t);return this.addRaw(n).addEOL()}
addDetails(e,t){const n=this.wrap("details",this.wrap("summary",e)+t);return this.addRaw(n).addEOL()}
addImage(e,t,n){const{width:r,height:o}=n||{};const s=Object.assign(Object.assign({},r&&{width:r}),o&&{height:o});const i=this.wrap("img",null,Object.assign({src:e,alt:t},s));return this.addRaw(i).addEOL()}
addHeading(e,t){const n=`h${t}`;const r=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const o=this.wrap(r,e);return this.addRaw(o).addEOL()}
addSeparator(){const e=this.wrap("hr",null);return this.addRaw(e).addEOL()}
addBreak(){const e=this.wrap("br",null);return this.addRaw(e).addEOL()}
addQuote(e,t){const n=Object.assign({},t&&{cite:t});const r=this.wrap("blockquote",e,n);return this.addRaw(r).addEOL()}
addLink(e,t){const n=this.wrap("a",e,{href:t});return this.addRaw(n).addEOL()}};new f;var p;(function(e){e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(p||(p={}));
function getInput(e,t){const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n)throw new Error(`Input required and not supplied: ${e}`);if(t&&false===t.trimWhitespace)return n;return n.trim()}
function setOutput(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return file_command_issueFileCommand("OUTPUT",file_command_prepareKeyValueMessage(e,t));process.stdout.write(r.EOL);command_issueCommand("set-output",{name:e},utils_toCommandValue(t))}
function isDebug(){return"1"===process.env["RUNNER_DEBUG"]}
function saveState(e,t){const n=process.env["GITHUB_STATE"]||"";if(n)return file_command_issueFileCommand("STATE",file_command_prepareKeyValueMessage(e,t));command_issueCommand("save-state",{name:e},utils_toCommandValue(t))}
function getState(e){return process.env[`STATE_${e}`]||""}})};var t={};
function __nccwpck_require__(n){var r=t[n];if(void 0!==r)return r.exports;var o=t[n]={exports:{}};var s=true;try{e[n](o,o.exports,__nccwpck_require__);s=false}finally{if(s)delete t[n]}return o.exports}if(void 0!==__nccwpck_require__)__nccwpck_require__.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var resolveQueue=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var wrapDeps=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var o=[];o.d=0;r.then(e=>{s[t]=e;resolveQueue(o)},e=>{s[n]=e;resolveQueue(o)});var s={};s[e]=e=>e(o);return s}}var i={};i[e]=e=>{};i[t]=r;return i});__nccwpck_require__.a=(r,o,s)=>{var i;s&&((i=[]).d=-1);var a=new Set;var c=r.exports;var l;var d;var u;var f=new Promise((e,t)=>{u=t;d=e});f[t]=c;f[e]=e=>(i&&e(i),a.forEach(e),f["catch"](e=>{}));r.exports=f;o(r=>{l=wrapDeps(r);var o;var getResult=()=>l.map(e=>{if(e[n])throw e[n];return e[t]});var s=new Promise(t=>{o=()=>t(getResult);o.r=0;var fnQueue=e=>e!==i&&!a.has(e)&&(a.add(e),e&&!e.d&&(o.r++,e.push(o)));l.map(t=>t[e](fnQueue))});return o.r?s:getResult()},e=>(e?u(f[n]=e):d(c),resolveQueue(i)));i&&i.d<0&&(i.d=0)}})();(()=>{__nccwpck_require__.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;__nccwpck_require__.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;__nccwpck_require__.t=function(n,r){if(1&r)n=this(n);if(8&r)return n;if("object"==typeof n&&n){if(4&r&&n.__esModule)return n;if(16&r&&"function"==typeof n.then)return n}var o=Object.create(null);__nccwpck_require__.r(o);var s={};t=t||[null,e({}),e([]),e(e)];for(var i=2&r&&n;"object"==typeof i&&!~t.indexOf(i);i=e(i))Object.getOwnPropertyNames(i).forEach(e=>s[e]=()=>n[e]);s["default"]=()=>n;__nccwpck_require__.d(o,s);return o}})();(()=>{__nccwpck_require__.d=(e,t)=>{for(var n in t)if(__nccwpck_require__.o(t,n)&&!__nccwpck_require__.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{__nccwpck_require__.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{__nccwpck_require__.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var n=__nccwpck_require__(17);n=await n;