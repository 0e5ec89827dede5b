const e=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var t={
609:((e,t,n)=>{n.r(t);n.d(t,{
connect:()=>i,
prepareConnection:()=>a});var r=n(542);var o=n(257);const s="0.1.0";
async function i(e,t){const[{createClient:r},o]=await Promise.all([Promise.resolve().then(n.bind(n,923)),a(e,t)]);return r(o)}
async function a(e,{host:t,log:n,redactEarly:i},c="the builds API"){const u=Object.keys(e.customHeaders??{}).length;const l=0===u?"":`, with ${u} ${1===u?"header":"headers"} of ${o.a2}`;n.line(`Using ${c} on ${e.baseUrl.host}${l}.`);return{...e,redact:i,userAgent:`agentex-build-action/${s}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:r._o()?({method:e,path:t,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}}),
623:((e,t,n)=>{n.d(t,{
b:()=>eV});var r=n(760);var o=n(17);var s=n(208);var i=n(161);
function a(){const{RUNNER_TEMP:e=""}=process.env;return(0,r.resolve)(""===e?(0,i.tmpdir)():e)}const c="agentex-build-";
function u(e,t){const n=(0,r.dirname)(e)===a()&&(0,r.basename)(e).startsWith(c);if(n)l(e,t)}
function l(e,{host:t,log:n}){try{t.files.removeDirectory(e)}catch(t){n.warning(`The packed build context could not be removed: ${(0,s.Qq)(t)}.\nRemove '${e}' if this runner keeps its temporary directory.`)}}var d=n(542);var f=n(620);
function h(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}var p=n(711);const m="agentex-state-";const y=new RegExp(String.raw`^${m}[\w-]{1,100}$`);
function g({files:e,clock:t,startedMs:n},o=process.env){const s=a();const i=(0,r.join)(s,v(o));const c=t=>{const n=(0,r.join)(s,t);return{name:t,
write:t=>e.replace(n,t),
read:()=>l(n),
remove:()=>e.removeFile(n),end:d(`${n}-end`)}};const u=e=>y.test(e)?c(e):void 0;return{
create:()=>c((0,r.basename)(e.newPath(s,m))),named:u,
latest:async()=>u(await l(i)??""),
announce:({name:t})=>e.replace(i,t),
forget:async({name:t})=>{if(await l(i)===t)e.removeFile(i)},stop:d(`${i}-stop`)};
async function l(t){let n="";try{for await(const r of e.read(t))n+=r;return n}catch{return}}
function d(r){const o=e.changedMs(r);const s=void 0!==o&&(o<n||o>t.wallMs());return{
leave:()=>e.replace(r,""),
isLeft:()=>{const t=e.changedMs(r);return void 0!==t&&!(s&&t===o)},
remove:()=>e.removeFile(r)}}}const w=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function v(e){const t=w.map(t=>e[t]??"");return m+(0,p.B)(JSON.stringify(t))}var b=n(598);const $="state-file";const E="nothing-left";const _={cancelWanted:false,hasEnded:true};
function T(e,t,n=process.env){if(e===E)return _;const r=M(e,t,S(n));return void 0===r?"forged":JSON.parse(r)}
function S(e){const t=["GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_ACTION"];return JSON.stringify(t.map(t=>e[t]??""))}const k="aes-256-gcm";const O={iv:12,tag:16};
function M(e,t,n){const r=Buffer.from(e,"base64");const[o,s,i]=[r.subarray(0,O.iv),r.subarray(O.iv,O.iv+O.tag),r.subarray(O.iv+O.tag)];try{const e={authTagLength:O.tag};const r=(0,b.createDecipheriv)(k,A(t,"key"),o,e);r.setAAD(Buffer.from(n));r.setAuthTag(s);return Buffer.concat([r.update(i),r.final()]).toString()}catch{return}}
function A(e,t){return(0,b.createHmac)("sha256",e).update(t).digest()}
function x(e,t){const n=g(e);const r=n.named(d.Gu($));let o=r;const s=async()=>o??=await n.latest();const i=async()=>{const e=await (await s())?.read();if(void 0!==e)return T(e,t);return h(process.env)?"lost":void 0};return{read:i,
takeOver:async()=>{const e=await i();if(void 0!==r&&j(e))return e;R(n.stop.leave);return await i()},watch:async function*(e,t,n){let r=e;while(void 0!==r){const e=new AbortController;const o=AbortSignal.any([n,e.signal]);const s=a(r,t,o);s.then(t=>t&&e.abort());try{yield{left:r,signal:o};r=await s}finally{e.abort()}}},
remove:async()=>{const e=await s();if(void 0===e)return;R(e.end.leave);const t=await i();R(e.remove);if(j(t))for(const t of[e.end,n.stop])R(t.remove);await n.forget(e).catch(()=>void 0)}};
async function a(t,{leftIn:n,mayChange:r},o){const{clock:s}=e;const c=s.monotonicMs()+f.Mu.mainEndsMs;while(r(t)&&!o.aborted){const e=await i();if("object"!=typeof e)return;const r=n(e);if(JSON.stringify(r)!==JSON.stringify(t))return r;if(j(e)||s.monotonicMs()>=c)return;await s.sleep(f.Mu.postChecksEveryMs,o).catch(()=>void 0)}return}}
function j(e){return"object"==typeof e&&true===e.hasEnded}
function R(e){try{e()}catch{}}var C=n(200);var P=n(943);var I=n(257);var N=n(568);n(24);globalThis.process.getBuiltinModule("node:buffer");
function D(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function U({file:e,line:t}){return`${D(e)}:${t}: `}var B=n(34);var L=n(844);var H=n(940);var G=n(172);const W={pieceBytes:8192,lineCharacters:262144,lines:65536};const J=4096;const F=300;const q=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const z="\x1b[0m";const X=String.raw`(?:\p{Default_Ignorable_Code_Point}|${G.LG})*`;const Z=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${G.LG})*`;const Y=new RegExp(String.raw`(#${X}#${X})(?=${G.LG}|\[)`,"gv");const K=new RegExp(String.raw`^(${Z})(?=:${X}:)`,"v");const Q=new RegExp(String.raw`${G.sN}|[\u2028\u2029\p{Surrogate}]|#${X}#${X}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function V(e){if(3*e.length<=W.pieceBytes&&!Q.test(e))return[e];const{lines:t,rest:n}=es(e);const r=t.flatMap(ei);return""===n?r:[...r,ea(n)]}
function ee(e){const t=(0,G.IV)(e).trimEnd();const n=V((0,H.$)(t,2*J+4)).join("\n");if(n.length<=J&&t.length<=2*J)return en(n);const r=` (cut: ${t.length} characters in total)`;return en(`${(0,H.$)(n,J-r.length-1)}${r}`)}
function et(e){return e.length<=J&&V(e).join("\n").length<=J}
function en(e){return e.split("\n")}
function er(e,t=""){const n=(0,H.$)((0,G.IV)(e),2*F);const r=(0,H.$)(V(n).join(" ").trim(),F-1);return`${r}${t}`}
function eo(e){return er(e)===e.trim()}
function es(e){const t=[];let n=0;for(const{0:r,index:o}of e.matchAll(q)){if(t.length===W.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,o));n=o+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function ei(e){const t=e.slice(W.lineCharacters);const n=(0,G.jQ)(e.slice(0,W.lineCharacters)).replace(Y,"$1\\");const{pieces:r,leftBytes:o}=ec(n,""===t);const s=r.map(e=>{const t=e.replace(K,"$1\\");return t.includes("\x1b")&&!t.endsWith(z)?`${t}${z}`:t});return""===t?s:[...s,ea(t,o)]}
function ea(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function ec(e,t){if(t&&3*e.length<=W.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let o=0;while(o<n.length){const e=o+W.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",o));break}const s=eu(n,o,Math.min(e,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=el(n,e);if(void 0===s&&!t)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:t?0:n.length-o}}
function eu(e,t,n){for(const r of[em,ey])for(let o=n;o>t;o-=1)if(r(e,o))return o;return t}
function el(e,t){for(let n=t;n<e.length;n+=1)if(em(e,n)||ey(e,n))return n;return}const[ed,ef,eh]=[9,32,27];const ep=new Set(Buffer.from(",;{}"));
function em(e,t){return e[t-1]===ef||e[t-1]===ed}
function ey(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(ep.has(n))return!ew(e,t);return r===eh||n>=128&&r>=192}const eg=32;
function ew(e,t){for(let n=t-1;n>=Math.max(0,t-eg);n-=1){const t=e[n]??0;if(t===eh)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}const ev=globalThis.process.getBuiltinModule("node:timers");const eb=32768;
function e$(e){let t="";let n=false;let r=false;let o;e.on("error",()=>{r=true;t=""});
function s(e){if(r)return;t+=`${e}\n`;if(t.length>=eb)i();else if(!n){n=true;(0,ev.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))o??=a()}
function a(){return new Promise(t=>{const n=()=>{for(const t of["drain","error","close"])e.off(t,n);o=void 0;t()};for(const t of["drain","error","close"])e.on(t,n)})}return{
line:e=>s(e),
command:(e,t=[],n={})=>s(eE(e,t,n)),
mask:e=>{s(`::add-mask::${e_(e)}`);i()},
flush:async()=>{i();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function eE(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${eT(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${e_(t.join("\n"))}`}
function e_(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function eT(e){return e_(e).replaceAll(":","%3A").replaceAll(",","%2C")}const eS={error:"Error",warning:"Warning",notice:"Notice"};const ek=h(process.env);const eO=1e4;
function eM(e,t,n){const r=e$(e);const o=eR();const s=new Set;let i;for(const e of t)r.mask(e);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=e=>{let t;for(const n of V(e))t=r.line(n);return t};const u=(e,t,{place:s,title:i}={})=>{const u=void 0===i?void 0:er(n(i));const l=s&&n(s.file);const d=void 0!==l&&eo(l)?er(l):void 0;const f=d&&s?.line;const h=d&&`${d}:${f}`;const p=n(d?eA(t,s):t);const m=ee(p);const y=o.decide(e,[d,f,u,...m].join("\n"));if("skip"===y)return;a();if("annotate"===y){const t=void 0!==h&&"error"!==e&&!ek;const n=t?ee(`${h}: ${p}`):m;return r.command(e,n,{file:d,line:f,title:u})}const g=[eS[e],...h?[h]:[],...u?[u]:[]];return c(`${g.join(": ")}: ${m.join("\n")}`)};const l=()=>{const e=o.note();if(void 0!==e)r.command("warning",ee(e))};return{
line:e=>c(n(e)),
group:(e,t=e)=>{if(t===i)return;a();const o=s.has(t)?" (continued)":"";r.command("group",[er(n(e),o)]);if(s.size>=eO)s.clear();s.add(t);i=t},endGroup:a,
error:(e,t)=>{a();l();return u("error",e,t)},
warning:(e,t)=>u("warning",e,t),
notice:e=>u("notice",e),
debug:e=>r.command("debug",V(n(e))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function eA(e,t){const n=t&&U(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const ex={error:10,warning:9,notice:10};const ej=1e3;
function eR(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(e.has(s))return"skip";if(e.size>=ej)e.clear();e.add(s);if(t[r]<ex[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const eC="\x1b";const eP=String.raw`${eC}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${eC}]{0,256}(?:\u0007|${eC}\\)|[@-Z\\^_=>78])`;const eI=new RegExp(eP,"g");
function eN(e){return e.includes(eC)?e.replace(eI,""):e}const eD=8;const eU=4;
function eB(e){return eW(e.flatMap(eG))}
function eL(e){return eW(e.flatMap(eG).filter(e=>!eH(e)))}
function eH(e){return/^[\w-]{1,20}$/.test(e)}
function eG(e){const t=e.trim();if(t.length<eU)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=eD)]}
function eW(e){const t=e.flatMap(e=>e.length<eD?[e]:eF(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const r=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};return eJ(r)}
function eJ(e){const t=t=>{const n=eN(t);const r=n===t?n:e(n);return r===n?t:r};return n=>{const r=e(n);return r.includes("\x1b")?r.split("\n").map(t).join("\n"):r}}
function eF(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>eX(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>ez[e]??e),t,t.toUpperCase()];const o=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...o,...o.map(eq)]}
function eq(e){return e.replace(/%../g,e=>e.toLowerCase())}const ez={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function eX(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}
async function eZ(e,t){await eY({...e,
setExitCode:()=>void 0},t,()=>()=>[],"warning")}
async function eY(e,t,n,r){const o=(0,N.yR)("api-key");const s=[o,(0,N.yR)("github-token")].filter(e=>""!==e);const i=[...s,...(0,I._)()];const a=eB(i);const c=eL(i);let u;let l=()=>void 0;const d=(t,n=(0,L.U)(t))=>{e.setExitCode(1);g(n);return u??=eK(n,t,r,y)};const{signal:f,hurry:h,stop:p,ended:m}=eQ(e,async e=>{await d(e,l());await y.flush()});const y=eM(e.stdout,i,a);const g=n({host:e,redact:a});try{const n={host:e,log:y,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:f,hurry:h,stop:p};const r=e=>void(l=e);const s=await t({...n,writeEnd:g,onLastWords:r});if(s)await d(void 0,s);else f.throwIfAborted()}catch(e){await d(e)}finally{const t=await (0,B.J)(e.allWritten(),e.clock,f).then(()=>true,()=>false);await y.flush();m();if(f.aborted||!t)e.exit()}}
async function eK({message:e,hint:t,annotation:n},r,o,s){const i=void 0===t?e:`${e}\n${t}`;const a=et(i);await s[o](a?i:e,n);if(!a&&void 0!==t)await s.line(t);if(d._o()&&r instanceof Error)await s.debug(String(r.stack))}
function eQ(e,t){const n=new AbortController;const r=new AbortController;const s=new AbortController;const i=(t,n)=>{e.clock.sleep(t,s.signal).then(n,()=>void 0)};const a=({lastWordsMs:r,exitMs:o})=>{i(r,()=>void t(n.signal.reason).then(e.exit,e.exit));i(o,e.exit)};const c=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);a(f.Rg.afterFirst)};const u=()=>{const e="Run the job again.";c(new o.lZ("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)a(f.Rg.afterSecondSigterm)}else u()});e.onUncaught(e=>c(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:u,
ended:()=>s.abort()}}
async function eV(e){await e0(e,{what:"build",
act:async(e,t,r)=>{const[{cancelAbandoned:o},{connect:s}]=await Promise.all([Promise.resolve().then(n.bind(n,39)),Promise.resolve().then(n.bind(n,609))]);const{host:i,apiKey:a,signal:c}=r;const u=e=>s((0,P.Ih)(e,a),r);return await o(e,t,{...i,open:u},c)},
tell:async(...e)=>{const{tellCleanUp:t}=await Promise.resolve().then(n.bind(n,929));await t(...e)}})}
async function e0(e,{what:t,act:r,tell:o}){await eZ(e,async s=>{const i=x(e,s.apiKey);const a=await i.takeOver();if("forged"===a||"lost"===a){const{warnOfUnreadableState:e}=await Promise.resolve().then(n.bind(n,929));await e(a,t,s)}else if(a&&(0,C.e5)(a)){const e=await r(a,i,s);const t=await i.read();await o(e,{left:a,now:t},s)}await i.remove();if("object"==typeof a&&void 0!==a.archiveDirectory)u(a.archiveDirectory,s)})}}),
784:((e,t,n)=>{n.d(t,{
W:()=>o,
i:()=>r});
function r(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function o(e,t){return r(e)===r(t)}}),
923:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>e9,
createClient:()=>e6});var r=n(17);const o="NOT_EVENTS";var s=n(364);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const u=32;const l=6;
function d(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:o,onId:s,onRetry:d}=e;const m=[];let y=0;let g="";let w;let v="";let b=0;let $;let E=false;let _=false;let T=false;
function S(e){if(E)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==g){e=g+e;if(""===e||"\xef"===e||"\xef\xbb"===e){g=e;return}g=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(_||T){e=k(e);if(!e)return}if(!m.length){const t=x(e);if(""!==t)O(t);A();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(y<l){const t=m.join("")+e.slice(0,l-y);if(!M(t)){m.length=0;y=0;_=true;return}}m.push(e);y+=e.length;A();return}m.push(e);const t=m.join("");m.length=0;y=0;O(x(t));A()}
function k(e){if(0===e.length)return e;if(T){T=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){_=false;T=true;return""}_=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function O(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){j(e,0,e.length-1);if(A())return;T=true;return}if(M(e)){m.push(e);y=e.length;return}_=true}
function M(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&p(e,"data")||101===t&&p(e,"event")||105===t&&p(e,"id")||114===t&&p(e,"retry")}
function A(){if(E)return true;if(void 0===t)return false;if(y+v.length<=t)return false;E=true;m.length=0;y=0;w=void 0;v="";b=0;$=void 0;_=false;T=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function x(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(f(e,t,r)){const r=e.charCodeAt(t+5)===u?t+6:t+5;const i=e.slice(r,n);if(0===b&&e.charCodeAt(n+1)===a){if(void 0!==w)null==s||s(w);null==o||o({id:w,event:$,data:i});w=void 0;v="";$=void 0;t=n+2;n=e.indexOf("\n",t);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(e,t,r))$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,n)||void 0;else j(e,t,n);if(A())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===e.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;j(e,t,o);if(A())return"";t=o+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function j(e,t,r){if(t===r)return void C();const o=e.charCodeAt(t);if(f(e,t,o)){const n=e.charCodeAt(t+5)===u?t+6:t+5;const o=e.slice(n,r);v=0===b?o:`${v}\n${o}`;b++;return}if(h(e,t,o)){$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,r)||void 0;return}if(105===o&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===u?t+4:t+3,r);if(!n.includes("\0"))w=n;return}if(58===o){if(n){const o=e.slice(t,r);n(o.slice(e.charCodeAt(t+1)===u?2:1))}return}const s=e.slice(t,r);const i=s.indexOf(":");if(-1===i)return void R(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);R(a,l,s)}
function R(e,t,n){switch(e){case"event":$=t||void 0;break;case"data":v=0===b?t:`${v}\n${t}`;b++;break;case"id":if(!t.includes("\0"))w=t;break;case"retry":if(/^\d+$/.test(t))null==d||d(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function C(){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0}
function P(e={}){if(e.consume&&m.length>0){const e=m.join("");j(e,0,e.length)}g="";w=void 0;v="";b=0;$=void 0;m.length=0;y=0;E=false;_=false;T=false}return{feed:S,reset:P}}
function f(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function h(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function p(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}const m=0x1000000;const y=1e3;const g=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const w=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*v(e,t,n){const r=new TextDecoder("utf-8",{ignoreBOM:true});let o=[];let s=0;let i=0;let a="";let c=false;let u;let l=false;let f=false;let h=false;const p=d({
onEvent:e=>{if(h)return;i+=1;h=E(e);const n=_(e,f);if(n)o.push({...n,text:t(n.text)});c||=f&&!S(e.data)},
onError:()=>{c||=f},
onRetry:e=>o.push({type:"retry",ms:e})});
function g(e){const t=u?u(e):e;if(""!==e)l=e.endsWith("\r");if(void 0===t)return true;u=void 0;const r=i;const c=0===i&&a.length<y;if(c)a+=t;p.feed(t);if(c&&0===i&&b(a))throw n();s=(i>r?0:s)+t.length;if(h||s<=m)return!h;o.push({type:"unreadable"});p.reset();s=0;u=A(t);return true}
function v(){g(r.decode());if(l)g("\n");const e=a;f=true;g("\n\n");if(0===i&&$(e))throw n();if(c||0===i&&w.test(e))o.push({type:"cut"})}
function T(){const e=o;o=[];return e}for await(const t of e){const e=g(r.decode(t,{stream:true}));yield T();if(!e)return}v();yield T()}
function b(e){return e.length>=y&&$(e)}
function $(e){return g.test(e.replace(w,""))}
function E({event:e="",data:t}){return"[DONE]"===t.trim()||/^(?:end|done|complete|close|eof)$/i.test(e)}
function _({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,s.qF)(t);if(void 0===r&&n&&/^\s*[{"]/.test(t))return;if("error"===e)return{type:"error",text:O(r,k)??t};const o=void 0!==e&&!["","message","log"].includes(e);const i=O(r,o?["line"]:["line","message"]);if((0,s.OW)(r)?void 0===i:o)return;const a=T(i??t);return{type:n?"unterminated":"line",text:a}}
function T(e){if(!e.endsWith("\n"))return e;return e.slice(0,e.endsWith("\r\n")?-2:-1)}
function S(e){return"[DONE]"===e.trim()||void 0!==(0,s.qF)(e)}const k=["line","message","error","detail"];
function O(e,t){if("string"==typeof e)return e;if(!(0,s.OW)(e))return;return t.map(t=>e[t]).find(e=>"string"==typeof e)}const M=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function A(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=M.exec(n);return r?n.slice(r.index+r[0].length):void 0}}const x="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const j=2e5;
async function R(e,t,{expected:n,maxBytes:o,decode:i},a="no"){const c=(e,n)=>new r.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:a,hint:x});let u=Buffer.alloc(0);let l=0;const d=C();for await(const t of e.chunks){const e=l+t.length;if(e>o)throw c(`is larger than ${o} bytes`,"TOO_LARGE");if(e>u.length)u=Buffer.concat([u],Math.min(o,2*e));if(d(t)>j)throw c(`has more than ${j} values`,"TOO_LARGE");u.set(t,l);l=e}const f=new TextDecoder().decode(u.subarray(0,l));const h=(0,s.qF)(f);if(void 0===h)throw c(0===l?"is empty":`is not JSON${I(e)}`,"NOT_JSON");if((0,s.f_)(h))throw c(`is nested more than ${s.iC} levels deep`,"TOO_LARGE");const p=i(h);if(void 0===p)throw c(`is not ${n}`,(0,s.OW)(h)?"NOT_EXPECTED":"NOT_OBJECT");return p}
function C(){let[e,t,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===P.quote)t=!t;else if(t)n=o===P.backslash;else if(o===P.comma||o===P.bracket||o===P.brace)e+=1;return e}}const P={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function I({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}var N=n(849);const D="\r\n";
function U(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function B(e,t){const n=L(e);const o=n.find(([,e])=>e.includes(t));if(o)throw new r.lZ(`The value of '${o[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([e,n])=>`--${t}${D}${H(e)}${D}${D}${n}${D}`).join("");const{archive:i}=e;const a=`--${t}--${D}`;const c=`--${t}${D}${H("context_archive")}; filename="context.tar.gz"${D}Content-Type: application/x-tar${D}${D}`;const u=Buffer.from(i?s+c:s);const l=Buffer.from(i?D+a:a);const d=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${t}`}}
function L(e){const{agent:t,sourceDirty:n}=e;const{buildArgs:r,platform:o}=e.archive?e:N.p;const s={imageName:{image_name:e.imageName},agent:{agent_id:t.agentId,agent_name:t.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:e.imageTag},imageUrl:{image_url:e.imageUrl},platform:{platform:o},sourceCommit:{source_commit:e.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:e.sourceRef},sourceRepo:{source_repo:e.sourceRepo},sourceSubpath:{source_subpath:e.sourceSubpath},workingTreeHash:{working_tree_hash:e.workingTreeHash},archive:{}};return Object.values(s).flatMap(e=>Object.entries(e)).flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function H(e){return`Content-Disposition: form-data; name="${e}"`}var G=n(484);var W=n(266);var J=n(784);var F=n(110);var q=n(75);var z=n(940);const X={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const Z=/^(?:Z_|ERR__ERROR_)/;const Y="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*K(e,t="",{operation:o,accepted:i}){const a=t.toLowerCase().split(",");const c=a.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===c.length)return yield*e;const u=e=>new r.hD(`${o} failed: the response cannot be decoded: its Content-Encoding is '${(0,z.$)(c.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:i,hint:Y,cause:e});const[l=""]=c;const d=1===c.length&&Object.hasOwn(X,l)&&X[l];if(!d){e.on("error",()=>void 0).destroy();throw u()}const f=d(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,q.pipeline)(e,f,()=>void 0)}catch(t){const e=(0,s.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&Z.test(e)?u(t):t}}const Q=500;const V=2e3;
function ee(e,t,n=false){const r=t(e);const o=es(r);if(void 0===o&&n&&/^\s*[{[]/.test(r))return;const s=void 0===o?(0,z.$)(eu(r),Q):(0,z.$)(o,V);return""===s?void 0:s}
function et(e){const t=ei(e)?.["code"];return"number"==typeof t?String(t):void 0}
function en(e,t,n,r){if(eo(t,n))return true;return r&&er(e,t,n)}
function er(e,t,{text:n}){if(422===e)return true;if(![400,404,409,413].includes(e))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t);return r&&void 0!==es(n)}
function eo(e,{text:t,isCut:n}){if(!/^application\/json\b/i.test(e))return false;if(n)return true;const r=(0,s.qF)(t);if(!(0,s.OW)(r))return false;const{detail:o,message:i,code:a,status_code:c,data:u}=r;if("string"==typeof o||Array.isArray(o)||(0,s.OW)(o))return true;return"string"==typeof i&&void 0!==u&&(a??c)!==void 0}
function es(e){const{detail:t,message:n,error:r,errors:o,title:s}=ei(e)??{};return[t,n,r,o,s].map(ea).find(e=>void 0!==e)}
function ei(e){const t=(0,s.qF)(e);return(0,s.OW)(t)&&!(0,s.f_)(t)?t:void 0}
function ea(e){if("string"==typeof e)return ed(e)||void 0;if(Array.isArray(e)){const t=e.map(ec).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,s.OW)(e))return ea(e["message"])??ea(e["msg"])??ea(e["detail"]);return}
function ec(e){if(!(0,s.OW)(e))return ea(e);const t=ea(e["msg"])??ea(e["message"]);const n=Array.isArray(e["loc"])?e["loc"]:[];const r=n.filter(e=>["string","number"].includes(typeof e)).join(".");return void 0===t||""===r?t:`${ed(r)}: ${t}`}
function eu(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return ed(t?el(e):e)}
function el(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function ed(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var ef=n(620);const eh=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function ep(e){const t=e("retry-after")?.trim();const n=ey(t);const r=ey(e("retry-after-ms")?.trim())??(void 0===n?eg(t,e("date")):n*F.fj);return void 0!==r&&r>0&&r<=ef.Yk.longestAskedMs?r:void 0}
function em(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function ey(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function eg(e,t){const[n,r]=[eb(e),eb(t)];return void 0===n||void 0===r?void 0:n-r}
function ew(e){return eb(e("date"))}
function ev(e){return ey(e("age")?.trim())??0}
function eb(e){if(void 0===e||!eh.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function e$(e){const{operation:t,status:n,statusText:o,header:s,serverMessage:i}=e;const a=""===o?"":` ${(0,z.$)(o,60)}`;const c=`${n} ${o}`;const u=i??"";const l=""===o?u:u.replaceAll(c,"").trim();const d=""===l?".":`: ${eA(l)}`;const f=e_(e);const h=f?"a gateway or proxy":"the server";return new r.hD(`${t} failed: ${h} responded with ${n}${a}${d}`,{kind:"http",failureClass:f?void 0:eE(n),status:n,serverMessage:i,code:e.code,hint:f&&429!==n?eS:ek(e),retryAfterMs:ep(s),shouldRetry:em(s),accepted:e.bodyHasLeft&&(f||eT(n))?"maybe":"no"})}
function eE(e){if(401===e||403===e)return"unauthorized";if(404===e)return"missing";if(409===e)return"conflict";if(e<200||[408,425,429].includes(e)||e>=500)return;return"refused"}
function e_({status:e,isUnknownFormat:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function eT(e){return e<200||[408,409,429].includes(e)||e>=500}const eS="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function ek({status:e,header:t,baseUrl:n,serverMessage:r}){if(e>=300&&e<400)return eM(t("location"),n);if(e>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===e||422===e)return void 0===r?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return eO(n.host)[e]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const eO=e=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${e}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function eM(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function eA(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var ex=n(424);const ej=["x-request-id","x-amzn-requestid","cf-ray"];const eR=262144;let eC=class Sender{#e;#t;#n;constructor(e,t){this.#e=e;this.#t=t;this.#n=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const o=n=>{t.throwIfAborted();return this.#r(n,e)};const s=r?AbortSignal.any([t,r.stalled]):t;s.throwIfAborted();const i=await this.#o(e,s).catch(e=>{throw o(e)});const a=eP(i);const c=eI(r);const u=a("content-encoding");const l=K(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:ew(a),ageSeconds:ev(a),chunks:this.#s(l,e,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await eN(d.chunks,eR);t.throwIfAborted();throw this.#i(e,i,f)}
async #o(e,t){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#e;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=e;const d=o.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#n+e.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:t});return h}finally{const t=h&&ej.map(eP(h)).find(Boolean);s?.({method:a,path:this.#n+e.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:t&&i.redact(t),durationMs:o.monotonicMs()-d})}}
#i({operation:e,upload:t},n,r){const{baseUrl:o,redact:s}=this.#e;const{statusCode:i,statusText:a}=n;const c=eP(n);const u=c("content-type")?.toLowerCase()??"";return e$({operation:e,status:i,statusText:s(a),header:c,serverMessage:ee(r.text,s,422===i),code:et(r.text),baseUrl:o,bodyHasLeft:t?.hasLeft()??false,isUnknownFormat:this.#t()&&!en(i,u,r,void 0!==t)})}
#r(e,{operation:t,upload:n}){if(e instanceof r.hD)return e;const{baseUrl:o,transport:s}=this.#e;const{kind:i,code:a,sentence:c,hint:u}=e instanceof r.lZ?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,ex.g)(e,{baseUrl:o,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(e)});const l={kind:i,code:a,hint:u,accepted:eI(n),cause:e};return new r.hD(`${t} failed: ${c}`,l)}
async *#s(e,{wholeMs:t},n){const{baseUrl:o,clock:s}=this.#e;const i=s.monotonicMs();try{for await(const n of e){if(s.monotonicMs()-i>t)throw new r.lZ(`'${o.host}' did not send the whole response within ${t/F.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function eP({headers:e}){return t=>[e[t]].flat()[0]}
function eI(e){return e?.hasLeft()?"maybe":"no"}
async function eN(e,t){const n=[];let r=0;try{for await(const o of e){n.push(o);r+=o.length;if(r>=t)break}}catch{}const o=new TextDecoder().decode(Buffer.concat(n).subarray(0,t));return{text:o,isCut:r>=t}}const{firstMs:eD,longestMs:eU}=ef.Yk.outage;let eB=class OutageThrottle{#a;#c=0;#u=-1/0;constructor(e){this.#a=e}
async run(e,t){await this.#l(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#d();return t}catch(e){if(eL(e)){this.#c+=1;this.#u=Math.max(this.#u,this.#a.monotonicMs()+this.#f())}else if(e instanceof r.hD)this.#d();throw e}}
async #l(e){for(let t=this.#u-this.#a.monotonicMs();t>=1;){await this.#a.sleep(t,e);t=this.#u-this.#a.monotonicMs()}if(this.#c>0)this.#u=this.#a.monotonicMs()+this.#f()}
#f(){return Math.min(eU,eD*2**(this.#c-1))}
#d(){this.#c=0;this.#u=-1/0}};
function eL(e){return e instanceof r.hD&&!e.isRefusal&&"throttled"!==e.failureClass}var eH=n(500);
function eG({contentType:e,head:t,archive:n,tail:r,sizeBytes:o},{clock:s,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let d=false;let f=0;
async function*h(){d=true;f=s.monotonicMs();p();try{yield t;let e=0;if(void 0===n)a?.(e);for await(const t of n?.chunks()??[]){await (0,eH.setImmediate)();yield t;e+=t.length;f=s.monotonicMs();a?.(e)}c?.();yield r}finally{l.abort()}}
async function p(){for(;;){const e=f+i-s.monotonicMs();if(e<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(e,l.signal)}catch{return}}}const m=q.Readable.from(h(),{objectMode:false,highWaterMark:1});m.on("error",()=>void 0);return{headers:{"content-type":e,"content-length":String(o)},body:m,
hasLeft:()=>d,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();m.destroy()}}}var eW=n(279);var eJ=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var eF=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});let eq=class RequestSender{timeouts;#h;#p;#e;#m=new W.Km;#t=false;constructor(e){this.#e=e;this.timeouts={...ef.B2,...e.timeouts};this.#h=new eB(e.clock);this.#p=new eC(e,()=>this.#t)}
async send(e,t,n=false){const r=async()=>await this.#p.send({...ez(this.timeouts),...e},t);return await (n?this.#h.runAtOnce(r):this.#h.run(r,t))}
async submit({path:e,shape:t,...n},r,{signal:o,...s},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#e;const u=eJ(a,eG(r,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:e(),upload:u,headersTimeout:i};const d={...ez(this.timeouts),...n,...l};const f=async()=>{const e=await this.#p.send(d,o);return await this.#y(e,n.operation,t,"maybe")};return await this.#h.run(f,o)}catch(e){a.error=e;a.hasError=true}finally{eF(a)}}
async command(e,t,n){const r=await this.#g(e,t,n);this.#t||=r.contentType.startsWith("application/json");r.discard()}
async get({path:e,shape:t,withAge:n,...r},o,{onServerTime:s,...i}={}){const a=async()=>{const i={method:"GET",path:e()};const a={...ez(this.timeouts),...r,...i};const c=await this.#p.send(a,o);const{ageSeconds:u,serverMs:l}=c;const d=u>0;if(d&&!n){c.discard();throw eY(r.operation,u)}if(void 0!==l)s?.(l);const f=await this.#y(c,r.operation,t);return d&&n?n(f,u):f};return await this.#g(()=>this.#h.run(a,o),o,i)}
async *list({path:e,...t},n,{maxPages:r=eX,...o}={}){const s=new Set;let i;for(let a=0;a<r;a+=1){const r={...t,
path:()=>e(i)};const{items:a,hasMore:c}=await this.get(r,n,o);const u=a.at(-1)?.id;const l=void 0!==u&&!s.has((0,J.i)(u));for(const e of a){const t=(0,J.i)(e.id);if(!s.has(t)){s.add(t);yield e}}if(!c||!l)return;i=u}}
async #y(e,t,n,r){const o=await R(e,t,n,r);this.#t=true;return o}
async #g(e,t,{attempts:n}={}){const{clock:o,random:s,onRetry:i}=this.#e;const a={budget:this.#m,clock:o,random:s,attempts:n,decide:eV,fail:eK,
onRetry:e=>{if(e instanceof r.hD)i?.(e.message)}};return await (0,W.L5)(e,a,t)}
[Symbol.asyncDispose](){return this.#e.transport[Symbol.asyncDispose]()}};
function ez({headers:e,body:t,whole:n}){return{headersTimeout:e,bodyTimeout:t,wholeMs:n}}const eX=1e3;const eZ="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function eY(e,t){return new r.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:eZ})}
function eK(e,t){const n=e.at(-1);const o=e.slice(0,-1).filter(e=>e instanceof r.hD);if(!(n instanceof r.hD)||0===o.length)return n;const s="budget"===t?" No further retry: too many requests failed recently.":"";const i=new Set(o.map(eQ));const a=1===i.size&&i.has(eQ(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${o.length+1}; earlier attempts failed ${c}.`)}
function eQ({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}
function eV(e){if(!(e instanceof r.hD))return{attempts:1,baseMs:0};return{...(0,eW.NP)(e).request,afterMs:e.retryAfterMs}}
function e0(e,t){const n=n=>{const r=t.decode(n);return r&&(0,J.W)(r.id,e)?r:void 0};return{...t,decode:n}}var e1=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var e2=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const e4=1048576;const e5={expected:"a build with an id",maxBytes:e4,decode:s.zr};const e8={expected:"a list of builds",maxBytes:16*e4,
decode:e=>(0,s.Ci)(e,s.zr)};const e3={expected:"a list of agents",maxBytes:16*e4,decode:s.M1};
function e6(e){const t=new eq(e);return Object.assign(e9(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function e9(e,{baseUrl:t,random:n,openArchive:r,redact:s}){let i=false;return{baseUrl:t.href,
submitBuild:async(t,o)=>{const s={stack:[],error:void 0,hasError:false};try{const i=B(t,U(n));const a=e1(s,t.archive&&await r(t.archive),true);const c={operation:"Submitting the build",
path:()=>G.f,shape:e5};const u={...i,archive:a};return await e.submit(c,u,o,e.timeouts.submitResponse)}catch(e){s.error=e;s.hasError=true}finally{const e=e2(s);if(e)await e}},
getBuild:(t,n,r)=>{const o=`Reading build '${t}'`;const s=e0(t,{...e5,expected:"the record of that build"});const i=(e,t)=>({...e,ageSeconds:t});const a={operation:o,
path:()=>(0,G.UL)(t),shape:s,withAge:i};return e.get(a,n,r)},
listBuilds:(t,n,r)=>{const o=(...e)=>(0,G._O)(t,...e);return e.list({operation:"Listing builds",path:o,shape:e8},n,r)},
listUndeployed:t=>{const n=()=>`${G.f}/undeployed`;const r="Listing undeployed agents";return e.get({operation:r,path:n,shape:e3},t)},
cancelBuild:async(t,n,r)=>{const o=`Cancelling build '${t}'`;const s={operation:o,method:"POST",path:`${(0,G.UL)(t)}/cancel`};const a=async()=>{const t=!i;i=true;return await e.send(s,n,t)};await e.command(a,n,r)},
streamLogs:(t,n)=>{const r=()=>te(t,o);return v(e7(e,t,n),s,r)}}}
async function*e7(e,t,n){const r={operation:`Opening the log of build '${t}'`,method:"GET",path:`${(0,G.UL)(t)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:e.timeouts.streamSilence,wholeMs:1/0};const o=await e.send(r,n);if(/html|json/.test(o.contentType)){o.discard();throw te(t,"NOT_EXPECTED")}yield*o.chunks}
function te(e,t){return new r.hD(`Opening the log of build '${e}' failed: the response is not an event stream.`,{kind:"response",code:t,hint:x})}}),
364:((e,t,n)=>{n.d(t,{
Ci:()=>s,
M1:()=>i,
OW:()=>f,
f_:()=>l,
iC:()=>u,
qF:()=>d,
zr:()=>o});var r=n(82);
function o(e){if(!f(e))return;const t=h(e["id"])??h(e["build_id"]);if(void 0===t)return;return{id:t,status:m(e)??"unknown",agentId:g(e["agent_id"]),agentName:g(e["agent_name"]),imageName:g(e["image_name"]),imageTag:g(e["image_tag"]),imageUrl:g(e["image_url"]),createdAt:g(e["created_at"]),createdBy:f(e["created_by"])?g(e["created_by"]["id"]):void 0,startedAt:g(e["build_start_time"]),endedAt:g(e["build_end_time"]),sourceRepo:g(e["source_repo"]),sourceCommit:g(e["source_commit"]),sourceRef:g(e["source_ref"]),sourceSubpath:g(e["source_subpath"]),sourceDirty:p(e["source_dirty"]),workingTreeHash:g(e["working_tree_hash"]),record:e}}
function s(e,t){const n=a(e)?.flatMap(e=>t(e)??[]);return n&&{items:n,hasMore:f(e)&&false!==e["has_more"]}}
function i(e){return a(e)?.flatMap(e=>c(e)??[])}
function a(e){const t=f(e)?e["items"]:e;return Array.isArray(t)?t:void 0}
function c(e){if(!f(e))return;const t=g(e["agent_name"]);const n=o(e["latest_build"]);if(void 0===t||void 0===n)return;const r=e["total_builds"];return{agentName:t,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(e){let t=[e];for(let e=0;t.length>0;e+=1){if(e>u)return true;t=t.flatMap(e=>"object"==typeof e&&null!==e?Object.values(e):[])}return false}
function d(e){return(0,r.z)(()=>JSON.parse(e))}
function f(e){return"object"==typeof e&&null!==e&&!Array.isArray(e)}
function h(e){return"number"==typeof e&&Number.isSafeInteger(e)?String(e):g(e)}
function p(e){return"boolean"==typeof e?e:void 0}
function m(e){return y(e["build_status"])??y(e["status"])}
function y(e){return"string"==typeof e?g(e.trim()):void 0}
function g(e){return"string"==typeof e&&""!==e?e:void 0}}),
424:((e,t,n)=>{n.d(t,{
S:()=>w,
g:()=>_});var r=n(815);var o=n(208);var s=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const d="Allow this runner to open the connection: a local firewall or policy rejects it.";const f="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const y="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const g={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const w="TLS_HANDSHAKE_TIMEOUT";const v={[w]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const b=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const E=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function _(e,t){const n=A(e,"code");const{baseUrl:r,proxyHost:s}=t;const{host:i}=r;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const t=`the proxy '${s}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:t,hint:k(c,O(e))}}const u=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const _=(0,o.Zo)(e);if(_){const e=`no connection to '${i}' could be opened: ${_.reason}.`;return{kind:"connect",code:n,sentence:e,hint:_.hint??d}}const x=n&&g[n];const j=n&&v[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,M(e)].find(e=>void 0!==e&&b.test(e));if(void 0!==t){const[e,n]=t===$?[`the proxy '${s}' did not respond in TLS`,m]:[`the connection to the proxy '${s}' is not trusted`,p];return{kind:"tls",code:t,sentence:`${e} (${t}).`,hint:n}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=x??j??"closed the connection";return u("proxy",`the proxy '${s}' ${o}`,r)}if(x)return u("connect",`'${i}' ${x}`,T(n,r));if(j)return u("timeout",`'${i}' ${j}`,n===w?f:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,S(r));if(n&&b.test(n))return u("tls",`the connection to '${i}' is not trusted`,E.includes(n)?`${y} ${h}`:h);if("HTTPParserError"===A(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function T(e,{origin:t}){if("ENOTFOUND"!==e&&"EAI_AGAIN"!==e)return a;if(t===i.I)return u;return"ENOTFOUND"===e?c:a}
function S(e){return(0,r.U)(e)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function k(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function O(e){const t=(0,s.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function M(e){return(0,s.OW)(e)?A(e["cause"],"code"):void 0}
function A(e,t){const n=(0,s.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
496:((e,t,n)=>{n.d(t,{
loadTransport:()=>a});var r=n(17);var o=n(815);var s=n(82);var i=n(424);
async function a(...e){return c(await import("./undici.js"),...e)}
function c(e,t,n,o){if("https:"===t.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.lZ("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=f(t,n);const i=new WeakSet;const a=new Set;const c=u(e,o,a);const l=new e.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:t=>d(new e.Pool(t,{headersTimeout:o,connect:c}),i)});return{
request:async e=>{if(null===e.body)return await l.request(e);const t=()=>{for(const e of a)e.resetAndDestroy()};e.signal.addEventListener("abort",t,{once:true});try{return await l.request(e)}finally{e.signal.removeEventListener("abort",t)}},proxyHost:s.host,
isProxyFailure:e=>"object"==typeof e&&null!==e&&i.has(e),
[Symbol.asyncDispose]:()=>l.destroy()}}
function u(e,t,n){const r=e.buildConnector({timeout:t,allowH2:false});return(e,t)=>{const o="https:"===e.protocol;const s=e.port||(o?"443":"80");r({...e,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void t(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...e,httpSocket:i},(...[e,n])=>{null===e?t(null,n):t(l(e),null)});else t(null,i)})}}
function l(e){const t="code"in e&&"UND_ERR_CONNECT_TIMEOUT"===e.code;if(!t)return e;const n=new Error("The handshake did not end.",{cause:e});return Object.assign(n,{code:i.S})}
function d(e,t){const n=e.connect.bind(e);e.connect=async e=>{try{const t=await n(e);if(200===t.statusCode)return t;t.socket.on("error",()=>void 0).destroy();throw new r.Ne(t.statusCode,t.headers["proxy-authenticate"])}catch(e){if("object"==typeof e&&null!==e)t.add(e);throw e}};return e}
function f(e,t){const n=h(t,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(e))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!p(a))throw new r.lZ(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:h(t,"no_proxy","NO_PROXY")?.value??""}}
function h(e,...t){return t.map(t=>({name:t,value:e[t]??""})).find(({value:e})=>""!==e)}
function p({username:e,password:t,pathname:n,search:r,hash:o}){const i="/"===n&&""===r&&""===o;return i&&void 0!==(0,s.z)(()=>decodeURIComponent(`${e}:${t}`))}}),
849:((e,t,n)=>{n.d(t,{
I:()=>r,
p:()=>o});const r="https://api.egp.scale.com";const o={buildArgs:{},platform:void 0}}),
888:((e,t,n)=>{const r=128;new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${r-1}}$`),`be one tag of at most ${r} letters, digits, '_', '.' and '-', not starting with '.' or '-'`}),
484:((e,t,n)=>{n.d(t,{
Mp:()=>i,
NO:()=>f,
UL:()=>s,
_O:()=>l,
f:()=>o,
kP:()=>d});var r=n(17);const o="/v5/builds";
function s(e){const t="Use the output 'build-id' of the step that submitted it.";return`${o}/${c(e,"build",t)}`}const i="/v5/agentex/deployments";
function a(e){return!["",".",".."].includes(e)&&e.isWellFormed()}
function c(e,t,n){if(!a(e))throw new r.lZ(`Invalid ${t} ID: '${e.toWellFormed()}'.`,{hint:n});return encodeURIComponent(e)}
function u(e){const t=Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[[e,t]]);return new URLSearchParams(t).toString()}
function l(e,t){const n={agent_name:e.agentName,source_commit:e.sourceCommit,working_tree_hash:e.workingTreeHash,limit:e.limit?.toString(),sort_order:e.sortOrder,starting_after:t};return`${o}?${u(n)}`}
function d(e,t,n){return`curl -X ${e} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${f(t,n)}'`}
function f(e,t){return`${t.replace(/\/+$/,"")}${e}`.replaceAll("'","%27")}}),
279:((e,t,n)=>{n.d(t,{
NP:()=>f});var r=n(110);const o={attempts:1,baseMs:0};const s={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*r.J2,longestMs:r.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,cancelsOn:false};const d={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:r.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:o,submit:s},"too-large":{...u,request:o,status:l.status},conflict:{...u,request:o,submit:s},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*r.fj}},refused:l};
function f({shouldRetry:e,isRefusal:t,failureClass:n}){if(false===e)return d.refused;return d[e&&t?"unavailable":n]}}),
348:((e,t,n)=>{n.d(t,{
Bq:()=>l,
dR:()=>u,
xX:()=>c,
xo:()=>s,
yO:()=>d});const r={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const o=i(r);Object.keys(r);[...o.keys()];
function s(e){return o.get(a(e))??"unknown"}
function i(e){const t=Object.keys(e);return new Map(t.flatMap(t=>e[t].words.map(e=>[e,t])))}
function a(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(e){const t=a(e);return o.get(t)??`word ${t}`}
function u(e){return"open"!==r[s(e)].end}
function l(e){return"cancelling"===s(e)||u(e)}
function d(e){return"succeeded"===s(e)}const f={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(f)}),
620:((e,t,n)=>{n.d(t,{
B2:()=>o,
JO:()=>l,
Mu:()=>c,
ND:()=>a,
Rg:()=>f,
Yk:()=>s,
gg:()=>h,
x3:()=>d,
zH:()=>i});var r=n(110);const o={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const s={longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(e=>e*r.fj);const a={firstListReadMs:2*r.J2,listReadEveryMs:15*r.fj,searchMs:30*r.fj,unreadableMs:30*r.fj,lastListReadMs:10*r.fj,listReadLimitMs:30*r.fj,againMs:{shortest:r.fj,longest:20*r.fj,limited:r.J2},lingerMs:4*r.fj,agentWaitsMs:[0,...i.slice(0,3)],agentMs:7*r.fj};r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2;const c={mainChecksEveryMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postChecksEveryMs:500};const u={tryMs:10*r.fj,pollMs:2*r.fj,awaits:"end"};const l={stopped:{limitMs:5500,tryMs:3*r.fj,pollMs:r.fj,awaits:"acceptance",endsAtRefusal:false},"at-limit":{...u,limitMs:r.J2,endsAtRefusal:false},refused:{...u,limitMs:10*r.fj,endsAtRefusal:false},"by-post":{...u,limitMs:c.postMs,endsAtRefusal:false},"as-asked":{...u,limitMs:5*r.J2,endsAtRefusal:true},"given-way":{...u,limitMs:30*r.fj,awaits:"ending",endsAtRefusal:true}};const d=10*r.fj;r.J2,r.J2;r.fj,r.fj,r.fj,r.J2,r.J2,r.$0,r.fj,r.J2,r.J2;r.fj,r.J2,r.fj,r.fj,r.J2,r.J2,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj;r.fj,r.fj,r.J2,r.$0,r.J2,r.fj;const f={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const h={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj,r.J2,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
222:((e,t,n)=>{n.d(t,{
lS:()=>d,
mb:()=>g});var r=n(279);var o=n(348);var s=n(620);var i=n(17);var a=n(266);var c=n(949);var u=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var l=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function d(e,t,{api:n,clock:r,random:o},s){const i={stack:[],error:void 0,hasError:false};try{const d=r.monotonicMs()+t.limitMs;const h=u(i,(0,c.H)(t.limitMs,r,s),false);let y={accepted:false,build:void 0,error:void 0};let g=0;while(!h.signal.aborted){const s={stack:[],error:void 0,hasError:false};try{const i=r.monotonicMs();const l=u(s,(0,c.H)(t.tryMs,r,h.signal),false);y=await f(e,y,n,l.signal);const{error:w}=y;g=void 0===w?0:g+1;if(p(y,t))break;const v=d-r.monotonicMs()-t.tryMs;const b=Math.min((0,a.yL)(w?.retryAfterMs??0,o()),v);const $=i+m(t,g)-r.monotonicMs();await r.sleep(Math.max(0,$,b),h.signal).catch(()=>void 0)}catch(e){s.error=e;s.hasError=true}finally{l(s)}}return y}catch(e){i.error=e;i.hasError=true}finally{l(i)}}
async function f(e,t,n,r){const s={attempts:1};let{accepted:a}=t;let c;try{if(!a||t.build&&!(0,o.Bq)(t.build.status)){c=await n.cancelBuild(e,r,s).then(()=>void 0,i.og);a||=void 0===c}const u=await n.getBuild(e,r,s);if(void 0===c)return{accepted:a,build:u,error:void 0};return(0,o.Bq)(u.status)?{accepted:true,build:u,error:void 0}:{accepted:a,build:u,error:c}}catch(n){const e=c??n;if(e instanceof i.hD)return{...t,accepted:a,error:e};if(!r.aborted)throw n;return{...t,accepted:a,error:t.error??g}}}const h={
acceptance:()=>true,ending:o.Bq,end:o.dR};
function p({build:e,error:t},n){if(void 0!==t)return n.endsAtRefusal&&!(0,r.NP)(t).cancelsOn;return void 0!==e&&h[n.awaits](e.status)}
function m({pollMs:e},t){return Math.min(Math.max(e,s.x3),e*2**Math.max(0,t-1))}const y="The server or the network is slow. Run the job again later.";const g=new i.hD("The server did not respond in time.",{kind:"timeout",hint:y})}),
185:((e,t,n)=>{n.d(t,{
_:()=>o});const r={answered:{cancelled:"yes",isReplaceable:true},found:{cancelled:"once settled",isReplaceable:false},before:{cancelled:"never",isReplaceable:false},named:{cancelled:"as its inputs say",isReplaceable:false},other:{cancelled:"never",isReplaceable:false}};
function o(e,t){const{cancelled:n}=r[e];return"once settled"===n?"alone"===t:"never"!==n}}),
352:((e,t,n)=>{n.d(t,{
b0:()=>s,
w4:()=>o});
function r({imageUrl:e,imageName:t,imageTag:n}){if(void 0!==e||void 0===t)return e;return void 0===n?t:`${t}:${n}`}
function o(e){const t=r(e);return void 0===t?"Its image exists.":`Its image exists: ${t}`}
function s(e,t){if(void 0===e||void 0===t||e===t)return e===t;return i(e)===t||i(t)===e}
function i(e){return e.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}}),
39:((e,t,n)=>{n.r(t);n.d(t,{
cancelAbandoned:()=>q,
cleanUpLeftOver:()=>X,
isClean:()=>F});var r=n(784);var o=n(348);var s=n(620);var i=n(222);var a=n(185);var c=n(279);var u=n(17);var l=n(266);var d=n(949);n(110);
function f({createdAt:e}){return h(e)}
function h(e=""){const t=/(?:Z|[+-]\d\d:?\d\d)$/i.test(e)?Date.parse(e):0/0;return Number.isNaN(t)?void 0:t}var p=n(352);const m={
agent:({agentId:e,agentName:t},{id:n,name:r})=>void 0===n?t===r:e===n,
imageName:({imageName:e},t)=>(0,p.b0)(e,t),
imageTag:({imageTag:e},t)=>e===t,
workingTreeHash:({workingTreeHash:e},t)=>e===t,
sourceRepo:({sourceRepo:e},t)=>e===t,
sourceCommit:({sourceCommit:e},t)=>e===t,
createdBy:({createdBy:e},t)=>w(e,t),
statuses:({status:e},t)=>t.includes((0,o.xo)(e)),
statusWords:({status:e},t)=>0===t.length||t.some(t=>(0,o.xX)(t)===(0,o.xX)(e)),
imageUrl:({imageUrl:e},t)=>true===t?void 0!==e:e===t,
createdAfterMs:(e,t)=>(f(e)??-1/0)>t};
function y(e,t){return Object.keys(m).filter(n=>!g(n,e,t[n]))}
function g(e,t,n){return void 0===n||m[e](t,n)}
function w(e,t){return"anyone"===t||void 0!==e&&t.includes(e)}
function v(e,t){return 0===y(e,t).length}
function b(e,{agent:t,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let l=false;const d=t?.id===void 0?t?.name:void 0;const{maxPages:h,attempts:p,onServerTime:m,...y}=o;const g={sortOrder:"desc",...y,agentName:d,limit:n};const w={maxPages:h,attempts:p,
onServerTime:e=>{i??=e;m?.(e)}};const v=e=>{const t=f(e);l||=void 0===t;if(void 0!==t&&void 0!==a){c||=t<a;u||=t>a}a=t??a};return{
async *[Symbol.asyncIterator](){let t=0;for await(const n of e.listBuilds(g,s,w)){v(n);yield n;t+=1;if(t>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}var $=n(711);
function E(e){return(0,$.B)((0,r.i)(e)).slice(0,10)}
function _({facts:e,before:t},n){const r=t&&new Set(t);return n.filter(t=>(r?!r.has(E(t.id)):!(0,o.dR)(t.status))&&O(e,t))}
function T({facts:e,before:t},n){const[r,...o]=n;if(void 0===r||o.length>0||void 0===t)return;return S(e,r)?r:void 0}
function S(e,{imageTag:t,workingTreeHash:n,imageUrl:r,status:s}){const i=void 0!==e.workingTreeHash&&void 0!==n;const a=void 0===e.imageUrl?i:e.imageUrl===r||i&&(0,o.yO)(s);return void 0!==t&&a}const k=["imageTag","agentName","agentId","workingTreeHash"];
function O(e,t){return M(e,t)&&k.every(n=>{const[r,o]=[e[n],t[n]];return void 0===r||void 0===o||A(r)===A(o)})}
function M(e,t){if(void 0===t.imageName)return true;const[n,r]=[A(e.imageName),A(t.imageName)];return(0,p.b0)(n,r)||r.endsWith(`/${n}`)&&S(e,t)}
function A(e){return e.toLowerCase().replace(/^sha256:/,"")}var x=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var j=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const R={before:200,later:100,most:1e3};
function C(e,t){return t.find(t=>v(t,{agent:{name:e}})&&void 0!==t.agentId)?.agentId}const P=({candidates:e})=>e.length>0;const I={once:{waitsMs:[0,...s.zH],forMs:0,isEnough:P},"for half a minute":{waitsMs:s.zH,forMs:s.ND.searchMs,isEnough:P},"until it is listed":{waitsMs:[s.ND.firstListReadMs,s.ND.listReadEveryMs],forMs:1/0,isEnough:P},"for the ID of the agent":{waitsMs:s.ND.agentWaitsMs,forMs:s.ND.agentMs,
isEnough:e=>P(e)||void 0!==e.agentId},"half a minute later":{waitsMs:[s.ND.searchMs,...s.zH],forMs:s.ND.searchMs,
isEnough:()=>true}};const{lastListReadMs:N,listReadLimitMs:D,unreadableMs:U}=s.ND;let B=class ListSearch{#w;#v=new Map;#b;#$;constructor(e){this.#w=e}
async run(e,t,n){const{clock:r,random:o}=this.#w;const s=r.monotonicMs()+t.forMs;let i=s;let a=0;for(let u=0;;u+=1){const d=i-r.monotonicMs();const f=t.waitsMs[u]??t.waitsMs.at(-1)??0;const h=0===u?f:Math.min(f,d);await r.sleep(Math.max(0,h,Math.min(a,d-N)),n);const p=await this.#E(e,n);const{problem:m}=p;if(void 0===m&&t.isEnough(p))return p;const y=t.unreadableMs??(m&&(0,c.NP)(m).request.forMs)??U;i=void 0===m?s:s+y;if(r.monotonicMs()>=i)return p;a=(0,l.yL)(m?.retryAfterMs??0,o())}}
seen(e){const t=_(e,[...this.#v.values()]);return{candidates:t,agentId:this.#b,problem:this.#$}}
async #E(e,t){const n={stack:[],error:void 0,hasError:false};try{const{api:o,clock:s}=this.#w;const{agentName:i}=e.facts;const a=x(n,(0,d.H)(D,s,t),false);const{builds:c,problem:u}=await L(e.facts,R.later,o,1,a.signal);t.throwIfAborted();if(void 0!==i)this.#b??=C(i,c);for(const t of _(e,c))this.#v.set((0,r.i)(t.id),t);this.#$=u;return this.seen(e)}catch(e){n.error=e;n.hasError=true}finally{j(n)}}};
async function L({agentName:e},t,n,r,o){const s=void 0===e?void 0:{name:e};const a=b(n,{agent:s,pageSize:t,attempts:r},o);const c=[];try{for await(const e of a){c.push(e);if(c.length>=t&&a.isNewestFirst())break;if(c.length>=R.most)return{builds:c,problem:H}}}catch(e){return{builds:c,problem:o.aborted?i.mb:(0,u.zw)(e)}}return{builds:c,problem:void 0}}const H=new u.hD("The list of builds is too long to be searched.",{kind:"response",hint:"The server does not sort the list by time. Check the builds of this agent yourself."});var G=n(200);var W=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var J=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
function F(e){switch(e.type){case"nothing":case"not submitted":return true;case"not ours":case"ended":return void 0===e.others;case"cancelled":{const{others:t,progress:n}=e;return void 0===t&&void 0!==n.build&&(0,o.dR)(n.build.status)}case"in doubt":case"failed":return false}}
async function q(e,t,{open:n,clock:r,random:o},i){const a={stack:[],error:void 0,hasError:false};try{const{server:c}=e;const u=(0,G.GS)(e);if(void 0===c||"nothing"===u.type)return;const l=W(a,(0,d.H)(s.Mu.postMs,r,i),false);const f={leftIn:G.GS,mayChange:z};let h={type:"nothing"};try{const e={stack:[],error:void 0,hasError:false};try{const s=W(e,await n(c),true);for await(const e of t.watch(u,f,l.signal)){h=await X(e.left,{api:s,clock:r,random:o},e.signal);if(F(h))break}return h}catch(t){e.error=t;e.hasError=true}finally{const t=J(e);if(t)await t}}catch(e){return{type:"failed",build:u.build,error:e}}}catch(e){a.error=e;a.hasError=true}finally{J(a)}}
function z(e){return"left"===e.type&&void 0===e.build&&e.sent?.isOpen===true}
async function X(e,t,n){if("nothing"===e.type)return e;const{sent:o,build:s}=e;if(void 0===s||"found"===s.claim&&void 0===s.settled){if(!o?.isOpen)return{type:"not submitted"};return await Y(o,s?.id,t,n)}const i=await Z(s,t,n);if(!o?.isOpen||"alone"===s.settled)return i;const{candidates:a}=await K(o,I.once,t,n);const c=a.map(({id:e})=>e).filter(e=>!(0,r.W)(e,s.id));return{...i,others:c}}
async function Z({id:e,claim:t,settled:n,status:r},s,i){if(!(0,a._)(t,n))return{type:"not ours",id:e,claim:t};return(0,o.dR)(r)?{type:"ended",id:e}:await V(e,s,i)}
async function Y(e,t,n,o){if(void 0!==t&&await Q(t,n,o))return{type:"ended",id:t};const i=({candidates:e})=>e.map(({id:e})=>e).filter(e=>void 0===t||!(0,r.W)(e,t));const a=void 0===t?s.Mu.postSearchMs:s.ND.searchMs;const c={waitsMs:[0,...s.zH],forMs:a,
isEnough:e=>i(e).length>(void 0===t?1:0),unreadableMs:s.Mu.postMs-a};const u=await K(e,c,n,o);const{candidates:l,problem:d}=u;const f=[...void 0===t?[]:[t],...i(u)];const h=1===f.length?t??T(e,l)?.id:void 0;return void 0!==h&&void 0===d?await V(h,n,o):{type:"in doubt",sent:e,ids:f,problem:d}}
async function K(e,t,n,r){const o=new B(n);return await o.run(e,t,r).catch(t=>{if(!r.aborted)throw t;const n=o.seen(e);return{...n,problem:n.problem??i.mb}})}
async function Q(e,{api:t,clock:n},r){const i={stack:[],error:void 0,hasError:false};try{const a=W(i,(0,d.H)(s.JO["by-post"].tryMs,n,r),false);try{return(0,o.dR)((await t.getBuild(e,a.signal,{attempts:1})).status)}catch(e){if(!a.signal.aborted&&!(e instanceof u.hD))throw e;return false}}catch(e){i.error=e;i.hasError=true}finally{J(i)}}
async function V(e,t,n){const r=await (0,i.lS)(e,s.JO["by-post"],t,n);return{type:"cancelled",id:e,progress:r}}}),
200:((e,t,n)=>{n.d(t,{
GS:()=>o,
e5:()=>s});var r=n(348);
function o({cancelWanted:e,sent:t,build:n}){const s=void 0===n||(0,r.dR)(n.status);const i=void 0===t?s:s&&void 0!==n&&!t.isOpen;return!e||i?{type:"nothing"}:{type:"left",sent:t,build:n}}
function s(e){const{deployment:t,task:n,missingSummary:r}=e;const s=t??n??r;return"nothing"!==o(e).type||void 0!==s}}),
943:((e,t,n)=>{n.d(t,{
MZ:()=>l,
Ih:()=>c});var r=n(849);var o=n(815);var s=n(82);var i=n(257);n(888);n(620);n(110);var a=n(568);
function c({baseUrl:e,accountId:t},n){return{baseUrl:new URL(e),accountId:t,apiKey:n,customHeaders:(0,i.GQ)()}}
function u(){return(0,a.Xc)("base-url",f)??new URL(r.I)}
function l(){return(0,s.z)(u)?.href??"BASE_URL"}const d=2048;
function f(e,t){const n="agentex-url"===e?"https://agentex.example.com":r.I;const s=`such as '${n}'`;const i=(t,n)=>(0,a.Gn)(`Input '${e}' ${t}. ${n}`);if(""===t)i("is empty",`Set '${e}' to the address of the API, ${s}.`);if(t.length>d)i(`has more than ${d} characters`,`Write an address ${s}.`);if(/[\s\p{Cc}\\]/u.test(t))i("contains white space, a control character or a backslash","Remove it.");const c=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))i(`must start with 'https://' and a host${c}`,`Write the whole address, ${s}.`);const u=URL.parse(t);if(!u)return i(`is not a valid address${c}`,`Write an address ${s}.`);if(""!==u.username||""!==u.password||/^[^/]*\/\/[^/]*@/.test(t))i("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))i(`must not have a query or fragment, got one for '${u.host}'`,"Remove everything from the '?' or '#' on.");if("0"===u.port)i(`has port 0${c}`,"Set the port of the API, or leave it out for the default.");if("http:"===u.protocol&&!(0,o.U)(u))i(`must use https, otherwise the key would be sent unencrypted to '${u.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,l]=/(\/v5(?:\/builds)?)\/*$/.exec(u.pathname)??[];if(void 0!==l){const e=u.href.slice(0,u.href.lastIndexOf(l));i(`ends in '${l}'${c}`,`The action adds it: write '${e}'.`)}return u}}),
257:((e,t,n)=>{n.d(t,{
GQ:()=>a,
_:()=>c,
a2:()=>o});var r=n(17);const o="SGP_CLIENT_CUSTOM_HEADERS";const s=4;const i=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function a(){const e=u();const t=e.flatMap(({name:e,value:t,number:n})=>void 0!==e&&/^[\w!#$%&'*+.^`|~-]+$/.test(e)&&/^[\t\x20-\x7e]*$/.test(t)?[]:`Environment variable '${o}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(t.length>0)throw new r.Xt(t);return Object.fromEntries(e.flatMap(({name:e="",value:t})=>i.has(e)?[]:[[e,t]]))}
function c(){return u().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=s)}
function u(){const e=(process.env[o]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const o=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:o}]})}}),
568:((e,t,n)=>{n.d(t,{
Gn:()=>m,
Xc:()=>w,
yR:()=>g});var r=n(542);var o=n(17);const s={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const i=["account","id"];const a="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const c=e=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${e})(?:\s*\}{1,2})?$`);const u=c(String.raw`${a}(?:\.[\w-]+)+`);const l=/^\$\{?([A-Za-z_]\w*)\}?$/;const d=/^(["'`]).*\1$/s;const f="is the text '$&': write ";const h=[{kinds:["key"],pattern:new RegExp(`${u.source}|${l.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:d,says:"has quotes around its value. Store the secret without them."},{kinds:i,pattern:d,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:i,pattern:u,says:`${f}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:c(String.raw`github\.sha`),says:`${f}\`{sha}\`.`},{kinds:["tag"],pattern:c(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${f}\`{ref}\`.`},{kinds:["tag"],pattern:c(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${f}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${a}\.[A-Z_][A-Z\d_]*)$`),says:`${f}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${f}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${f}\`$1{ref}$2\`.`},{kinds:[...i,"tag"],pattern:l,says:`${f}\`$$\{{ env.$1 }}\`.`}];
function p(e,t){const n=s[e];if(void 0===n)return;const r=h.find(e=>e.kinds.includes(n)&&e.pattern.test(t));return r&&`Input '${e}' ${t.replace(r.pattern,r.says)}`}
function m(e){throw new o.Xt([e])}const y={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function g(e){const t=y[e];const n=r.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function w(e,t){const n=g(e);const r=p(e,n);if(void 0!==r)m(r);return""===n?void 0:t(e,n)}}),
661:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(623);var o=n(43);await (0,r.b)(o.E);t()}catch(e){t(e)}},1)}),
929:((e,t,n)=>{n.d(t,{
tellCleanUp:()=>H,
warnOfUnreadableState:()=>z});var r=n(484);var o=n(348);var s=n(222);var i=n(185);var a=n(352);n(888);
function c(e){return e>0?[`and ${e} more`]:[]}const u=20;
function l(e,t=u,n=", "){return[...e.slice(0,t),...c(e.length-t)].join(n)}var d=n(17);
function f(e){return`A retry of the submit, or another run, has created a second build that may be of the same content: ${l(e)}. Cancel it if nobody needs it.`}const h="A response to the submit was lost, and the list does not show what became of it: a build may be running, or one may still appear.";
function p({agentName:e,workingTreeHash:t},n){const o=(0,r._O)({agentName:e,workingTreeHash:t,limit:20,sortOrder:"desc"});return`Check the builds: ${(0,r.kP)("GET",o,n)}`}var m=n(39);var y=n(943);n(279);n(844);const g={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const w={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const v={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};new Set(Object.values(g));const b={...g,...w,...v};var $=n(110);$.J2,$.fj;$.$0,$.fj;$.LP,$.fj;
function E(e){return e??"Agent"}var _=n(172);var T=n(940);
function S(e){return e.filter(e=>Boolean(e))}const k=921600;
function O(e){return R(e,2e3).replaceAll(M,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const M=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function A(e,t=500){const n=R(e,t);if(""===n)return"";return n.includes("|")?`<code>${O(n)}</code>`:x(n)}
function x(e){const t="`".repeat(C(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function j(e,t=k){const n="_The rest did not fit and was left out._\n";let r="";for(const o of S(e)){const e=`${r}${o}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function R(e,t){const n=(0,_.IV)((0,T.$)(e,t)).replaceAll(/\s+/g," ");return(0,_.jQ)(n).trim()}
function C(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}var P=n(34);
function I(e,t,n){const r=e=>N(e,n,(e,n)=>[e,Object.hasOwn(t,e)?n:r(n)]);return r(e)}
function N(e,t,n){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>N(e,t,n));if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,t])=>n(e,t)))}var D=n(208);
async function U(e,t,n,{host:r,log:o,redact:s,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n(I(e,t,s));try{await (0,P.Z)(r.files.append(a,s(c)),r.clock,i)}catch(t){const e=(0,D.FH)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await o.warning(`The job summary could not be written: ${(0,D.Qq)(t)}.\n${e}`)}}
async function B(e,t){await U(e,{},L,t)}
function L({agent:e,message:t}){const n=void 0===e?E(e):A(e);return j([`### ${b.stopped} ${n}: the step was killed before it finished`,O(t)])}
async function H(e,{left:t,now:n},r){const{log:o}=r;const s=e&&W(e,t.server?.baseUrl??(0,y.MZ)());if(e&&s){const{message:t,advice:n}=s;await ((0,m.isClean)(e)?o.line(t):o.warning([t,...n].join("\n")))}if("object"!=typeof n||void 0===n.missingSummary)return;const i=s?.message??G(n);if(void 0===s)await o.line(i);await B({agent:n.missingSummary.agent,message:i},r)}
function G({build:e,sent:t}){if(void 0===e)return void 0===t?"It left no build to cancel.":"Its build may be running.";const{id:n,status:r}=e;if((0,o.dR)(r))return`Build ${n} ended with status '${r}'.`;const s=""===r?"":`: its last known status is '${r}'`;return`Build ${n} was not cancelled${s}.`}
function W(e,t){switch(e.type){case"nothing":return K("The main step left no build that is running.");case"not submitted":return K("The run ended during the submit: its request was incomplete, or the server rejected it.");case"not ours":{const n="before"===e.claim;const r=n?"it was known before the submit":"it may be another run's";return J(K(`Build ${e.id} was not cancelled: ${r}.`),e,t)}case"ended":return J(K(`Build ${e.id} has ended.`),e,t);case"cancelled":return J(F(e,t),e,t);case"in doubt":return q(e,t);case"failed":return X(e,t)}}
function J(e,{others:t},n){if(void 0===t)return e;const r=t.length>0?f(t):h;const{message:o,advice:s}=e;return K(`${o} ${r}`,s.length>0?s:Y(n))}
function F({id:e,progress:t},n){const{accepted:r,build:i,error:c=s.mb}=t;if(void 0!==i&&(0,o.dR)(i.status)){const t=`ended with status '${i.status}'`;if((0,o.yO)(i.status))return K(`Build ${e} ${t} before it could be cancelled. ${(0,a.w4)(i)}`);const n="cancelled"===(0,o.xo)(i.status);return K(n?`Cancelled build ${e}: it ${t}.`:`Build ${e} ${t}.`)}if(!r){const t=`Build ${e} may still be running: its cancellation failed. ${c.message}`;return K(t,Z(e,n))}const u=`The server accepted the cancellation of build ${e},`;if(void 0===i)return K(`${u} but its status is not known. ${c.message}`,Y(n));return K(`${u} which has not ended yet: its status is '${i.status}'.`,(0,o.Bq)(i.status)?Y(n):Z(e,n))}
function q({sent:{facts:e,before:t},ids:n,problem:r},o){const s=[p(e,o)];const i=" The action could not read the list of builds before the submit, so it cannot recognise its own.";const a=`The run sent a complete submit request, and no response proves what became of it.${void 0===t?i:""}`;if(void 0!==r){const e=n.length>0?` These builds may be from it: ${l(n)}.`:"";const t=`The action could not look for a build from it: ${r.message}`;return K(`${a}${e} ${t}`,s)}if(0===n.length)return K(`${a} No build from it is listed yet, but one may still appear.`,s);return K(`${a} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${l(n)}.`,s)}
async function z(e,t,{log:n}){const o="forged"===e?"The saved state was not encrypted by this step with this API key":"The runner passed no state to the post step";const[s,i]="build"===t?["a build of this step is still running",r.f]:["a deployment of this step is left",r.Mp];await n.warning(`${o}, so the action does not know whether ${s}.\nCheck the ${t}s: ${(0,r.kP)("GET",i,(0,y.MZ)())}`)}
function X({build:e,error:t},n){const r=(0,d.Uc)(t);if(void 0===e)return K(`The run ended during the submit, and its build may be running. ${r}`,Y(n));const{id:o,claim:s,settled:a}=e;return K(`Build ${o} may still be running: its cancellation failed. ${r}`,(0,i._)(s,a)?Z(o,n):Y(n))}
function Z(e,t){const n=`${(0,r.UL)(e)}/cancel`;return[`Cancel it: POST ${(0,r.NO)(n,t)}`,(0,r.kP)("POST",n,t)]}
function Y(e){return[`Check the builds: ${(0,r.kP)("GET",r.f,e)}`]}
function K(e,t=[]){return{message:e,advice:t}}}),
34:((e,t,n)=>{n.d(t,{
J:()=>u,
Z:()=>c});var r=n(620);var o=n(949);
async function s(e,t){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(t.reason);if(t.aborted)o();t.addEventListener("abort",o,{once:true});try{return await Promise.race([e,n])}finally{t.removeEventListener("abort",o)}}var i=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var a=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function c(e,t,n){try{return await u(e,t,n)}catch(o){if(!n.aborted)throw o;return await l(r.gg.writeMs.afterAbort,e,t)}}
async function u(e,t,n){return await l(r.gg.writeMs.usual,e,t,n)}
async function l(e,t,n,...r){const c={stack:[],error:void 0,hasError:false};try{const a=i(c,(0,o.H)(e,n,...r),false);return await s(t,a.signal).catch(e=>{if(!a.signal.aborted||r.some(({aborted:e})=>e))throw e;throw new Error("the disk does not respond",{cause:e})})}catch(e){c.error=e;c.hasError=true}finally{a(c)}}}),
844:((e,t,n)=>{n.d(t,{
U:()=>s});var r=n(17);var o=n(208);
function s(e){if(e instanceof r.lZ)return e;const t=(0,o.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,r.Uc)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}}),
43:((t,n,r)=>{r.d(n,{
E:()=>D});var o=r(598);var s=r(24);var i=r(760);const a=e("node:v8");var c=r(542);const u=globalThis.process.getBuiltinModule("node:fs/promises");var l=r(17);var d=r(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:e,sizeBytes:t}){const n=await (0,u.open)(e,"r").catch(t=>{throw new l.lZ(`The packed build context '${e}' is not readable: ${(0,d.Qq)(t)}.`,{cause:t,hint:(0,d.FH)(t,h)})});if(0===t||(await n.stat()).size!==t){await n.close();throw m(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:f,autoClose:false});let o=t;try{for await(const e of r){o-=e.length;yield e}}catch(e){throw new l.lZ(`The packed build context is no longer readable: ${(0,d.Qq)(e)}.`,{cause:e,hint:(0,d.FH)(e,h)})}if(0!==o)throw m(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(e){return new l.lZ(`The packed build context '${e}' changed after it was packed.`,{hint:h})}var y=r(620);var g=r(110);var w=r(82);var v=r(161);var b=r(75);var $=r(500);const E=new Set;const _=new Set;const T=new Map;
function S(e,t,n){const r=T.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const o={text:t,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=o.text;o.text="";await n(e,t)});T.set(e,o);k(E,o.written);return o.written}
function k(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function O(e,t){await S(e,t,(e,t)=>(0,u.appendFile)(e,t,{mode:384}))}
async function M(e,t,n,r){const s=process.env[e];if(!s)return void t(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=S(s,a.join(v.EOL),A);k(_,Promise.race([c,(0,$.setTimeout)(y.gg.stalledMs,void 0,{ref:false})]));await c}
async function A(e,t){const{size:n}=await (0,u.stat)(e);try{await (0,u.appendFile)(e,t)}catch(t){await (0,u.truncate)(e,n).catch(()=>void 0);throw t}}const x=new b.Writable({
write:(e,t,n)=>{const r=()=>void process.stdout.write(e,n);if(0===_.size)r();else Promise.all(_).then(r)}});process.stdout.on("error",e=>x.destroy(e));
async function j(){await Promise.all(E)}
function R(){if(0===E.size)process.exit();setTimeout(C,y.gg.lastWriteMs);j().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const P=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const I=["uncaughtException","unhandledRejection"];const N=[];process.on("SIGUSR1",()=>void 0);const D={clock:g.ml,random:Math.random,startedMs:Date.now()-process.uptime()*g.fj,stdout:x,
onSignal:e=>{for(const t of P)process.on(t,e)},
onUncaught:e=>{for(const t of I)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:R,
setOutput:(e,t)=>{const n=M("GITHUB_OUTPUT",c.uH,e,t);n.catch(()=>void 0);N.push(n)},
outputsWritten:async()=>{await Promise.all(N.splice(0))},
saveState:(e,t)=>M("GITHUB_STATE",U,e,t),allWritten:j,files:{
newPath:(e,t)=>(0,i.join)(e,t+(0,o.randomUUID)()),
createDirectory:e=>(0,s.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,s.rmSync)(e,{recursive:true,force:true}),replace:L,
removeFile:e=>{for(const t of[B(e),e])(0,s.rmSync)(t,{force:true})},
changedMs:e=>(0,w.z)(()=>(0,s.statSync)(e).mtimeMs),append:O,
read:e=>(0,s.createReadStream)(e,"utf8")},openArchive:p,
openTransport:async e=>{const{loadTransport:t}=await Promise.resolve().then(r.bind(r,496));const n=await t(e,process.env,y.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function U(){throw new Error("GITHUB_STATE is not set")}
function B(e){return`${e}.new`}
function L(e,t){const n=B(e);(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,t,{flag:"wx",mode:384});(0,s.renameSync)(n,e)}}),
172:((e,t,n)=>{n.d(t,{
IV:()=>h,
LG:()=>o,
jQ:()=>l,
sN:()=>c});const r="\x1b";const o=`${r}\\[[0-9;]{0,29}m`;const s=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const i=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const a=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const c=String.raw`[\p{Cc}--\t]|${a}`;const u=new RegExp(`(${o})|${c}`,"gv");
function l(e){return e.toWellFormed().replace(u,(e,t)=>void 0===t?p(e):d(t))}
function d(e){const t=e.match(s);if(null===t)return e;const n=t.filter(e=>i.test(e));return 0===n.length?"":`${r}[${n.join(";")}m`}const f=new RegExp(o,"g");
function h(e){return e.replace(f,"")}
function p(e){const t=e.charCodeAt(0).toString(16);return t.length<=2?`\\x${t.padStart(2,"0")}`:`\\u${t.padStart(4,"0")}`}}),
940:((e,t,n)=>{n.d(t,{
$:()=>r});
function r(e,t){if(e.length<=t)return o(e);let n=t-1;while(n>0&&!/\s/.test(e.charAt(n)))n-=1;return o(`${e.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function o(e){return` ${e}`.slice(1)}}),
110:((e,t,n)=>{n.d(t,{
$0:()=>i,
J2:()=>s,
LP:()=>a,
fj:()=>o,
ml:()=>c});var r=n(500);const o=1e3;const s=60*o;const i=60*s;const a=24*i;const c={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(e,t)=>{try{await (0,r.setTimeout)(e,void 0,{signal:t})}catch(e){t.throwIfAborted();throw e}}}}),
17:((e,t,n)=>{n.d(t,{
Ne:()=>i,
Uc:()=>p,
Xt:()=>s,
hD:()=>a,
lZ:()=>o,
og:()=>h,
zw:()=>d});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(e,t={}){super(e,{cause:t.cause});this.hint=t.hint}};let s=class InvalidInputsError extends o{name="InvalidInputsError";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};let i=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(e,t=[]){super(`The proxy responded with ${e}.`);this.code=`PROXY_${e}`;this.schemes=[t].flat().flatMap(e=>/^[\w-]+/.exec(e.trim())?.[0]??[])}};let a=class ApiError extends o{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(e,t){super(e,t);this.name="ApiError";this.kind=t.kind;this.failureClass=t.failureClass??l(t);this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}get isRefusal(){return c.includes(this.failureClass)}
reworded(e){const{hint:t,kind:n,failureClass:r,status:o,code:s,serverMessage:i}=this;const{retryAfterMs:c,shouldRetry:u,accepted:l}=this;const d={status:o,code:s,serverMessage:i,retryAfterMs:c,shouldRetry:u};return new a(e,{hint:t,kind:n,failureClass:r,...d,accepted:l,cause:this})}};const c=["unauthorized","missing","conflict","refused"];const u=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function l({kind:e,status:t,code:n=""}){if(429===t)return"throttled";if(u.includes(n))return"unreachable";if("tls"===e||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}
function d(e){if(e instanceof a)return e;throw e}const f=e=>t=>{if(!(t instanceof a&&t.failureClass===e))throw t;return t};const h=f("conflict");f("missing");
function p(e){const t=(0,r.Zo)(e);if(t)return void 0===t.hint?t.reason:`${t.reason}. ${t.hint}`;if(e instanceof o&&void 0!==e.hint)return`${e.message} ${e.hint}`;return(0,r.Qq)(e)}}),
815:((e,t,n)=>{n.d(t,{
U:()=>r});
function r(e){return"localhost"===e.hostname||"[::1]"===e.hostname||/^127(\.\d+){3}$/.test(e.hostname)}}),
82:((e,t,n)=>{n.d(t,{
z:()=>r});
function r(e){try{return e()}catch{return}}}),
266:((e,t,n)=>{n.d(t,{
Km:()=>o,
L5:()=>s,
yL:()=>a});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#_=r.all;
spend(){if(this.#_<r.cost)return false;this.#_-=r.cost;return true}
earn(){this.#_=Math.min(r.all,this.#_+r.gain)}};
async function s(e,{attempts:t=1/0,budget:n,clock:r,random:o,...c},u){const l=[];let d;let f=0;for(;;){u.throwIfAborted();try{const t=await e();n.earn();return t}catch(_){u.throwIfAborted();l.push(_);const e=c.decide(_);const{attempts:s,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:y=1/0}=e;const g=m>0;const w=r.monotonicMs();if(g)d??=w;else f+=1;const v=g?w>=(d??w)+m:f>=s;if(v||l.length>=t)throw c.fail(l,"attempts");if(!g&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(_);const b=g?l.length:f;const $=Math.min(y,h*2**(b-1));const E=g?i:a;await r.sleep(E(p,o(),$),u)}}}
function i(e,t,n){return a(Math.max(e,n/2),t,n/2)}
function a(e,t,n=e/10){return e+t*n}}),
711:((e,t,n)=>{n.d(t,{
B:()=>r});
function r(e){let t=0xcbf29ce484222325n;for(const n of Buffer.from(e))t=BigInt.asUintN(64,(t^BigInt(n))*1099511628211n);return t.toString(16).padStart(16,"0")}}),
208:((e,t,n)=>{n.d(t,{
FH:()=>p,
Qq:()=>h,
Zo:()=>f});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(e,t=r.statfsSync){if(!m(e)||void 0===e.code)return;const n=y(e,t)?u:l[e.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(e.message,d)})`}}
function h(e){const t=m(e)||e instanceof Error?e.message:String(e);return f(e)?.reason??t}
function p(e,t){return f(e)?.hint??t}
function m(e){return"object"==typeof e&&null!==e&&"syscall"in e&&"code"in e}
function y(e,t=r.statfsSync){const n=m(e)&&"ENOSPC"===e.code?e.path:void 0;const s=void 0===n?void 0:(0,i.z)(()=>t((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
949:((e,t,n)=>{n.d(t,{
H:()=>s});var r=n(110);var o=n(17);
function s(e,t,...n){const i=new AbortController;const a=new AbortController;t.sleep(e,a.signal).then(()=>i.abort(new o.lZ(`The time limit of ${e/r.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([i.signal,...n]),
[Symbol.dispose]:()=>a.abort()}}}),
598:(t=>{t.exports=e("node:crypto")}),
24:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs")}),
161:(e=>{e.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(e=>{e.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(e=>{e.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(e=>{e.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(e=>{e.exports=globalThis.process.getBuiltinModule("node:zlib")}),
542:((t,n,r)=>{r.d(n,{
V4:()=>_,
Gu:()=>k,
_o:()=>S,
uH:()=>T});const o=globalThis.process.getBuiltinModule("os");
function s(e){if(null==e)return"";else if("string"==typeof e||e instanceof String)return e;return JSON.stringify(e)}
function i(e,t,n){const r=new c(e,t,n);process.stdout.write(r.toString()+o.EOL)}const a="::";let c=class Command{constructor(e,t,n){if(!e)e="missing.command";this.command=e;this.properties=t;this.message=n}
toString(){let e=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let t=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(t)t=false;else e+=",";e+=`${n}=${l(r)}`}}}e+=`${a}${u(this.message)}`;return e}};
function u(e){return s(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(e){return s(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const d=e("crypto");const f=globalThis.process.getBuiltinModule("fs");
function h(e,t){const n=process.env[`GITHUB_${e}`];if(!n)throw new Error(`Unable to find environment variable for file command ${e}`);if(!f.existsSync(n))throw new Error(`Missing file at path: ${n}`);f.appendFileSync(n,`${s(t)}${o.EOL}`,{encoding:"utf8"})}
function p(e,t){const n=`ghadelimiter_${d.randomUUID()}`;const r=s(t);if(e.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${e}<<${n}${o.EOL}${r}${o.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=e=>{var t={};r.d(t,e);return t};m({});var y=function(e,t,n,r){
function o(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){
function i(e){try{c(r.next(e))}catch(e){s(e)}}
function a(e){try{c(r["throw"](e))}catch(e){s(e)}}
function c(e){e.done?n(e.value):o(e.value).then(i,a)}c((r=r.apply(e,t||[])).next())})};const{access:g,appendFile:w,writeFile:v}=f.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return y(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[b];if(!e)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield g(e,f.constants.R_OK|f.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}
wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${r}>`;return`<${e}${r}>${t}</${e}>`}
write(e){return y(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const n=yield this.filePath();const r=t?v:w;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return y(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
stringify(){return this._buffer}
isEmptyBuffer(){return 0===this._buffer.length}
emptyBuffer(){this._buffer="";return this}
addRaw(e,t=false){this._buffer+=e;return t?this.addEOL():this}
addEOL(){return this.addRaw(o.EOL)}
addCodeBlock(e,t){const n=Object.assign({},t&&{lang:t});const r=this.wrap("pre",this.wrap("code",e),n);return this.addRaw(r).addEOL()}
addList(e,t=false){const n=t?"ol":"ul";const r=e.map(e=>this.wrap("li",e)).join("");const o=this.wrap(n,r);return this.addRaw(o).addEOL()}
addTable(e){const t=e.map(e=>{const t=e.map(e=>{if("string"==typeof e)return this.wrap("td",e);const{header:t,data:n,colspan:r,rowspan:o}=e;const s=t?"th":"td";const i=Object.assign(Object.assign({},r&&{colspan:r}),o&&{rowspan:o});return this.wrap(s,n,i)}).join("");return this.wrap("tr",t)}).join("");const n=this.wrap("table",t);return this.addRaw(n).addEOL()}
addDetails(e,t){const n=this.wrap("details",this.wrap("summary",e)+t);return this.addRaw(n).addEOL()}
addImage(e,t,n){const{width:r,height:o}=n||{};const s=Object.assign(Object.assign({},r&&{width:r}),o&&{height:o});const i=this.wrap("img",null,Object.assign({src:e,alt:t},s));return this.addRaw(i).addEOL()}
addHeading(e,t){const n=`h${t}`;const r=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const o=this.wrap(r,e);return this.addRaw(o).addEOL()}
addSeparator(){const e=this.wrap("hr",null);return this.addRaw(e).addEOL()}
addBreak(){const e=this.wrap("br",null);return this.addRaw(e).addEOL()}
addQuote(e,t){const n=Object.assign({},t&&{cite:t});const r=this.wrap("blockquote",e,n);return this.addRaw(r).addEOL()}
addLink(e,t){const n=this.wrap("a",e,{href:t});return this.addRaw(n).addEOL()}};new $;var E;(function(e){e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(E||(E={}));
function _(e,t){const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n)throw new Error(`Input required and not supplied: ${e}`);if(t&&false===t.trimWhitespace)return n;return n.trim()}
function T(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(e,t));process.stdout.write(o.EOL);i("set-output",{name:e},s(t))}
function S(){return"1"===process.env["RUNNER_DEBUG"]}
function k(e){return process.env[`STATE_${e}`]||""}})};var n={};
function r(e){var o=n[e];if(void 0!==o)return o.exports;var s=n[e]={exports:{}};var i=true;try{t[e](s,s.exports,r);i=false}finally{if(i)delete n[e]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var s=[];s.d=0;r.then(e=>{i[t]=e;o(s)},e=>{i[n]=e;o(s)});var i={};i[e]=e=>e(s);return i}}var a={};a[e]=e=>{};a[t]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var d;var f;var h;var p=new Promise((e,t)=>{h=t;f=e});p[t]=l;p[e]=e=>(c&&e(c),u.forEach(e),p["catch"](e=>{}));r.exports=p;i(r=>{d=s(r);var o;var i=()=>d.map(e=>{if(e[n])throw e[n];return e[t]});var a=new Promise(t=>{o=()=>t(i);o.r=0;var n=e=>e!==c&&!u.has(e)&&(u.add(e),e&&!e.d&&(o.r++,e.push(o)));d.map(t=>t[e](n))});return o.r?a:i()},e=>(e?h(p[n]=e):f(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;r.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};t=t||[null,e({}),e([]),e(e)];for(var a=2&o&&n;"object"==typeof a&&!~t.indexOf(a);a=e(a))Object.getOwnPropertyNames(a).forEach(e=>i[e]=()=>n[e]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(e,t)=>{for(var n in t)if(r.o(t,n)&&!r.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{r.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{r.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var o=r(661);o=await o;