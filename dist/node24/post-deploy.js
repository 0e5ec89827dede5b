const e=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var t={
167:((e,t,n)=>{n.r(t);n.d(t,{
connectForDeployments:()=>S,
connectToAgentex:()=>O});var r=n(837);var o=n(885);var s=n(364);var i=n(484);var a=n(806);var c=n(671);var u=n(620);const l=1048576;const d={expected:"a deployment with an id",maxBytes:4*l,decode:g};const f={expected:"a list of deployments",maxBytes:32*l,
decode:e=>(0,s.Ci)(e,g)};const h={expected:"a page of a log",maxBytes:8*l,decode:v};
function p(e){return{
createDeployment:(t,n)=>{const[r,o]=["Creating the deployment",()=>i.Mp];const s={operation:r,path:o,shape:d};return e.submit(s,m(t),n)},
getDeployment:(t,n,r)=>{const[o,s]=[`Reading deployment '${t}'`,()=>(0,i.nR)(t)];const c={operation:o,path:s,shape:(0,a.Ku)(t,d)};return e.get(c,n,r)},
listDeployments:(t,n,r)=>{const o=(...e)=>(0,i.DL)(t,...e);const s={operation:"Listing deployments",path:o,shape:f};return e.list(s,n,r)},
readLog:(t,n,r,o)=>{const s=()=>(0,i.dz)(t,n);const a=`Reading the log of deployment '${t}'`;return e.get({operation:a,path:s,shape:h},r,o)},
deleteDeployment:async(t,n,r)=>{const o={operation:`Deleting deployment '${t}'`,method:"DELETE",path:(0,i.nR)(t),headersTimeout:u.uk.deletionMs};await e.command(()=>e.send(o,n),n,r)}}}
function m({manifestFile:e,environmentConfig:t,buildId:n,preview:r}){return(0,c.Q)({manifest_file:e,environment_config:t,build_id:n,...r&&{preview:true,preview_label:r.label,expires_at:r.expiresAt}})}const y=new Set(["manifest_file","environment_config"]);
function g(e){if(!(0,s.OW)(e))return;const t=Object.fromEntries(Object.entries(e).filter(([e])=>!y.has(e)));const n=(0,s.al)(t["id"]);if(void 0===n)return;const r=e=>(0,s.al)(t[e]);const o=t["deploy_events"];return{id:n,status:r("status")?.trim()??"unknown",buildId:r("build_id"),namespace:r("namespace"),helmReleaseName:r("helm_release_name"),createdAt:r("created_at"),expiresAt:r("expires_at"),previewLabel:r("preview_label"),events:Array.isArray(o)?o.flatMap(e=>w(e)??[]):[],record:t}}
function w(e){if(!(0,s.OW)(e))return;const{type:t,reason:n,message:r,timestamp:o}=e;if("string"!=typeof n&&"string"!=typeof r)return;return{isWarning:(0,s.al)(t)?.toLowerCase()==="warning",reason:(0,s.al)(n)?.trim()??"",message:(0,s.al)(r)?.trim()??"",timestamp:(0,s.al)(o)}}
function v(e){if(!(0,s.OW)(e))return;const{lines:t,has_more:n,next_cursor:r}=e;const o=t??[];if(!Array.isArray(o))return;return{lines:o.flatMap(e=>b(e)??[]),hasMore:true===n,nextCursor:(0,s.al)(r)}}
function b(e){if(!(0,s.OW)(e)||"string"!=typeof e["message"])return;const{id:t,message:n,log_level:r,timestamp:o}=e;return{id:"number"==typeof t?String(t):(0,s.al)(t),message:n,level:(0,s.al)(r),timestamp:(0,s.al)(o)}}var $=n(161);var E=n(257);var _=n(645);const k="0.1.0";
async function T(e,{host:t,log:n,redactEarly:r},o="the builds API"){const s=Object.keys(e.customHeaders??{}).length;const i=0===s?"":`, with ${(0,_.Ht)(s,"header")} of ${E.a2}`;n.line(`Using ${o} on ${e.baseUrl.host}${i}.`);return{...e,redact:r,userAgent:`agentex-build-action/${k}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:$._o()?({method:e,path:t,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}
async function S(e,t){const n=await T(e,t);const r=new a.$O(n);return{api:p(r),builds:(0,o.createBuildsApi)(r,n),
[Symbol.asyncDispose]:()=>r[Symbol.asyncDispose]()}}
async function O({apiKey:e,accountId:t},n,o){const s=await T({apiKey:e,accountId:t,baseUrl:n},o,"Agentex");return new r.nr(new a.$O(s),n,s.redact)}}),
580:((e,t,n)=>{n.d(t,{
k:()=>tg});var r=n(837);var o=n(484);var s=n(620);var i=n(849);var a=n(815);var c=n(82);var u=n(257);const l=128;new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${l-1}}$`),`be one tag of at most ${l} letters, digits, '_', '.' and '-', not starting with '.' or '-'`;n(110);var d=n(161);var f=n(398);const h={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const p=["account","id"];const m="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const y=e=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${e})(?:\s*\}{1,2})?$`);const g=y(String.raw`${m}(?:\.[\w-]+)+`);const w=/^\$\{?([A-Za-z_]\w*)\}?$/;const v=/^(["'`]).*\1$/s;const b="is the text '$&': write ";const $=[{kinds:["key"],pattern:new RegExp(`${g.source}|${w.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:v,says:"has quotes around its value. Store the secret without them."},{kinds:p,pattern:v,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:p,pattern:g,says:`${b}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:y(String.raw`github\.sha`),says:`${b}\`{sha}\`.`},{kinds:["tag"],pattern:y(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${b}\`{ref}\`.`},{kinds:["tag"],pattern:y(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${b}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${m}\.[A-Z_][A-Z\d_]*)$`),says:`${b}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${b}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${b}\`$1{ref}$2\`.`},{kinds:[...p,"tag"],pattern:w,says:`${b}\`$$\{{ env.$1 }}\`.`}];
function E(e,t){const n=h[e];if(void 0===n)return;const r=$.find(e=>e.kinds.includes(n)&&e.pattern.test(t));return r&&`Input '${e}' ${t.replace(r.pattern,r.says)}`}
function _(e){throw new f.Xt([e])}const k={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function T(e){const t=k[e];const n=d.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function S(e,t){const n=T(e);const r=E(e,n);if(void 0!==r)_(r);return""===n?void 0:t(e,n)}
function O({baseUrl:e,accountId:t},n){return{baseUrl:new URL(e),accountId:t,apiKey:n,customHeaders:(0,u.GQ)()}}
function A(){return S("base-url",M)??new URL(i.I)}
function x(){return(0,c.z)(A)?.href??"BASE_URL"}const j=2048;
function M(e,t){const n="agentex-url"===e?"https://agentex.example.com":i.I;const r=`such as '${n}'`;const o=(t,n)=>_(`Input '${e}' ${t}. ${n}`);if(""===t)o("is empty",`Set '${e}' to the address of the API, ${r}.`);if(t.length>j)o(`has more than ${j} characters`,`Write an address ${r}.`);if(/[\s\p{Cc}\\]/u.test(t))o("contains white space, a control character or a backslash","Remove it.");const s=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))o(`must start with 'https://' and a host${s}`,`Write the whole address, ${r}.`);const c=URL.parse(t);if(!c)return o(`is not a valid address${s}`,`Write an address ${r}.`);if(""!==c.username||""!==c.password||/^[^/]*\/\/[^/]*@/.test(t))o("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))o(`must not have a query or fragment, got one for '${c.host}'`,"Remove everything from the '?' or '#' on.");if("0"===c.port)o(`has port 0${s}`,"Set the port of the API, or leave it out for the default.");if("http:"===c.protocol&&!(0,a.U)(c))o(`must use https, otherwise the key would be sent unencrypted to '${c.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,u]=/(\/v5(?:\/builds)?)\/*$/.exec(c.pathname)??[];if(void 0!==u){const e=c.href.slice(0,c.href.lastIndexOf(u));o(`ends in '${u}'${s}`,`The action adds it: write '${e}'.`)}return c}var R=n(348);n(279);n(266);var C=n(949);(function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}})("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});R.Bq,R.dR;const P="The server or the network is slow. Run the job again later.";new f.hD("The server did not respond in time.",{kind:"timeout",hint:P});
function I(e,t){const n="forged"===e?"The saved state was not encrypted by this step with this API key":"The runner passed no state to the post step";return`${n}, so the action does not know whether ${t}.`}
function D({id:e,sent:{buildId:t}},n){const r=void 0!==e&&(0,o.WN)(e);const s=r?(0,o.nR)(e):(0,o.DL)({buildId:t});const i=r?`Deployment ${e}`:`A production deployment of build ${t} may have been created. It`;const a=`${i} was left as it is.\nFollow it: ${(0,o.kP)("GET",s,n)}`;return{isClean:false,message:a}}
function U(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}var N=n(760);
function L(e){let t=0xcbf29ce484222325n;for(const n of Buffer.from(e))t=BigInt.asUintN(64,(t^BigInt(n))*1099511628211n);return t.toString(16).padStart(16,"0")}var B=n(542);
function H(){const{RUNNER_TEMP:e=""}=process.env;return(0,N.resolve)(""===e?(0,B.tmpdir)():e)}const W="agentex-state-";const G=new RegExp(String.raw`^${W}[\w-]{1,100}$`);
function J({files:e,clock:t,startedMs:n},r=process.env){const o=H();const s=(0,N.join)(o,F(r));const i=t=>{const n=(0,N.join)(o,t);return{name:t,
write:t=>e.replace(n,t),
read:()=>c(n),
remove:()=>e.removeFile(n),end:u(`${n}-end`)}};const a=e=>G.test(e)?i(e):void 0;return{
create:()=>i((0,N.basename)(e.newPath(o,W))),named:a,
latest:async()=>a(await c(s)??""),
announce:({name:t})=>e.replace(s,t),
forget:async({name:t})=>{if(await c(s)===t)e.removeFile(s)},stop:u(`${s}-stop`)};
async function c(t){let n="";try{for await(const r of e.read(t))n+=r;return n}catch{return}}
function u(r){const o=e.changedMs(r);const s=void 0!==o&&(o<n||o>t.wallMs());return{
leave:()=>e.replace(r,""),
isLeft:()=>{const t=e.changedMs(r);return void 0!==t&&!(s&&t===o)},
remove:()=>e.removeFile(r)}}}const q=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function F(e){const t=q.map(t=>e[t]??"");return W+L(JSON.stringify(t))}var z=n(598);const Z="state-file";const X="nothing-left";
function Y(e,t,n=process.env){if(e===X)return X;const r=ee(e,t,K(n));return void 0===r?"forged":JSON.parse(r)}
function K(e){const t=["GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_ACTION"];return JSON.stringify(t.map(t=>e[t]??""))}const V="aes-256-gcm";const Q={iv:12,tag:16};
function ee(e,t,n){const r=Buffer.from(e,"base64");const[o,s,i]=[r.subarray(0,Q.iv),r.subarray(Q.iv,Q.iv+Q.tag),r.subarray(Q.iv+Q.tag)];try{const e={authTagLength:Q.tag};const r=(0,z.createDecipheriv)(V,et(t,"key"),o,e);r.setAAD(Buffer.from(n));r.setAuthTag(s);return Buffer.concat([r.update(i),r.final()]).toString()}catch{return}}
function et(e,t){return(0,z.createHmac)("sha256",e).update(t).digest()}
function en(e){return void 0!==e.sent.expiresMs}
function er(e,t){const n=J(e);const r=n.named(d.Gu(Z));let o=r;const s=async()=>o??=await n.latest();const i=async()=>{const e=await (await s())?.read();if(void 0!==e)return Y(e,t);return U(process.env)?"lost":void 0};return{read:i,
takeOver:async()=>{const e=await i();if(void 0!==r&&es(e))return e;ei(n.stop.leave);return await i()},
remove:async()=>{const e=await s();if(void 0===e)return;ei(e.end.leave);const t=await i();ei(e.remove);if(es(t))for(const t of[e.end,n.stop])ei(t.remove);await n.forget(e).catch(()=>void 0)}}}
function eo(e){if(e===X)return"none";return"object"==typeof e?e.deployment??"none":void 0}
function es(e){return e===X||"object"==typeof e&&true===e.hasEnded}
function ei(e){try{e()}catch{}}
async function*ea(e,t,n){let r=e;while(void 0!==r){const e=new AbortController;const o=AbortSignal.any([n,e.signal]);const s=ec(r,t,o);s.then(t=>t&&e.abort());try{yield{left:r,signal:o};r=await s}finally{e.abort()}}}
async function ec(e,{main:t,clock:n,leftIn:r,mayChange:o},i){const a=n.monotonicMs()+s.Mu.mainEndsMs;while(o(e)&&!i.aborted){const o=await t.read();const c=r(o);if(void 0===c||JSON.stringify(c)!==JSON.stringify(e))return c;if(es(o)||n.monotonicMs()>=a)return;await n.sleep(s.Mu.postChecksEveryMs,i).catch(()=>void 0)}return}n(24);globalThis.process.getBuiltinModule("node:buffer");
function eu(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function el({file:e,line:t}){return`${eu(e)}:${t}: `}var ed=n(34);var ef=n(844);var eh=n(940);var ep=n(172);const em={pieceBytes:8192,lineCharacters:262144,lines:65536};const ey=4096;const eg=300;const ew=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const ev="\x1b[0m";const eb=String.raw`(?:\p{Default_Ignorable_Code_Point}|${ep.LG})*`;const e$=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${ep.LG})*`;const eE=new RegExp(String.raw`(#${eb}#${eb})(?=${ep.LG}|\[)`,"gv");const e_=new RegExp(String.raw`^(${e$})(?=:${eb}:)`,"v");const ek=new RegExp(String.raw`${ep.sN}|[\u2028\u2029\p{Surrogate}]|#${eb}#${eb}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function eT(e){if(3*e.length<=em.pieceBytes&&!ek.test(e))return[e];const{lines:t,rest:n}=eM(e);const r=t.flatMap(eR);return""===n?r:[...r,eC(n)]}
function eS(e){const t=(0,ep.IV)(e).trimEnd();const n=eT((0,eh.$)(t,2*ey+4)).join("\n");if(n.length<=ey&&t.length<=2*ey)return eA(n);const r=` (cut: ${t.length} characters in total)`;return eA(`${(0,eh.$)(n,ey-r.length-1)}${r}`)}
function eO(e){return e.length<=ey&&eT(e).join("\n").length<=ey}
function eA(e){return e.split("\n")}
function ex(e,t=""){const n=(0,eh.$)((0,ep.IV)(e),2*eg);const r=(0,eh.$)(eT(n).join(" ").trim(),eg-1);return`${r}${t}`}
function ej(e){return ex(e)===e.trim()}
function eM(e){const t=[];let n=0;for(const{0:r,index:o}of e.matchAll(ew)){if(t.length===em.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,o));n=o+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function eR(e){const t=e.slice(em.lineCharacters);const n=(0,ep.jQ)(e.slice(0,em.lineCharacters)).replace(eE,"$1\\");const{pieces:r,leftBytes:o}=eP(n,""===t);const s=r.map(e=>{const t=e.replace(e_,"$1\\");return t.includes("\x1b")&&!t.endsWith(ev)?`${t}${ev}`:t});return""===t?s:[...s,eC(t,o)]}
function eC(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function eP(e,t){if(t&&3*e.length<=em.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let o=0;while(o<n.length){const e=o+em.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",o));break}const s=eI(n,o,Math.min(e,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=eD(n,e);if(void 0===s&&!t)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:t?0:n.length-o}}
function eI(e,t,n){for(const r of[eH,eW])for(let o=n;o>t;o-=1)if(r(e,o))return o;return t}
function eD(e,t){for(let n=t;n<e.length;n+=1)if(eH(e,n)||eW(e,n))return n;return}const[eU,eN,eL]=[9,32,27];const eB=new Set(Buffer.from(",;{}"));
function eH(e,t){return e[t-1]===eN||e[t-1]===eU}
function eW(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(eB.has(n))return!eJ(e,t);return r===eL||n>=128&&r>=192}const eG=32;
function eJ(e,t){for(let n=t-1;n>=Math.max(0,t-eG);n-=1){const t=e[n]??0;if(t===eL)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}const eq=globalThis.process.getBuiltinModule("node:timers");const eF=32768;
function ez(e){let t="";let n=false;let r=false;let o;e.on("error",()=>{r=true;t=""});
function s(e){if(r)return;t+=`${e}\n`;if(t.length>=eF)i();else if(!n){n=true;(0,eq.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))o??=a()}
function a(){return new Promise(t=>{const n=()=>{for(const t of["drain","error","close"])e.off(t,n);o=void 0;t()};for(const t of["drain","error","close"])e.on(t,n)})}return{
line:e=>s(e),
command:(e,t=[],n={})=>s(eZ(e,t,n)),
mask:e=>{s(`::add-mask::${eX(e)}`);i()},
flush:async()=>{i();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function eZ(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${eY(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${eX(t.join("\n"))}`}
function eX(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function eY(e){return eX(e).replaceAll(":","%3A").replaceAll(",","%2C")}const eK={error:"Error",warning:"Warning",notice:"Notice"};const eV=U(process.env);const eQ=1e4;
function e0(e,t,n){const r=ez(e);const o=e8();const s=new Set;let i;for(const e of t)r.mask(e);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=e=>{let t;for(const n of eT(e))t=r.line(n);return t};const u=(e,t,{place:s,title:i}={})=>{const u=void 0===i?void 0:ex(n(i));const l=s&&n(s.file);const d=void 0!==l&&ej(l)?ex(l):void 0;const f=d&&s?.line;const h=d&&`${d}:${f}`;const p=n(d?e1(t,s):t);const m=eS(p);const y=o.decide(e,[d,f,u,...m].join("\n"));if("skip"===y)return;a();if("annotate"===y){const t=void 0!==h&&"error"!==e&&!eV;const n=t?eS(`${h}: ${p}`):m;return r.command(e,n,{file:d,line:f,title:u})}const g=[eK[e],...h?[h]:[],...u?[u]:[]];return c(`${g.join(": ")}: ${m.join("\n")}`)};const l=()=>{const e=o.note();if(void 0!==e)r.command("warning",eS(e))};return{
line:e=>c(n(e)),
group:(e,t=e)=>{if(t===i)return;a();const o=s.has(t)?" (continued)":"";r.command("group",[ex(n(e),o)]);if(s.size>=eQ)s.clear();s.add(t);i=t},endGroup:a,
error:(e,t)=>{a();l();return u("error",e,t)},
warning:(e,t)=>u("warning",e,t),
notice:e=>u("notice",e),
debug:e=>r.command("debug",eT(n(e))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function e1(e,t){const n=t&&el(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const e2={error:10,warning:9,notice:10};const e4=1e3;
function e8(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(e.has(s))return"skip";if(e.size>=e4)e.clear();e.add(s);if(t[r]<e2[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const e5="\x1b";const e3=String.raw`${e5}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${e5}]{0,256}(?:\u0007|${e5}\\)|[@-Z\\^_=>78])`;const e6=new RegExp(e3,"g");
function e9(e){return e.includes(e5)?e.replace(e6,""):e}const e7=8;const te=4;
function tt(e){return ts(e.flatMap(to))}
function tn(e){return ts(e.flatMap(to).filter(e=>!tr(e)))}
function tr(e){return/^[\w-]{1,20}$/.test(e)}
function to(e){const t=e.trim();if(t.length<te)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=e7)]}
function ts(e){const t=e.flatMap(e=>e.length<e7?[e]:ta(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const r=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};return ti(r)}
function ti(e){const t=t=>{const n=e9(t);const r=n===t?n:e(n);return r===n?t:r};return n=>{const r=e(n);return r.includes("\x1b")?r.split("\n").map(t).join("\n"):r}}
function ta(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>tl(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>tu[e]??e),t,t.toUpperCase()];const o=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...o,...o.map(tc)]}
function tc(e){return e.replace(/%../g,e=>e.toLowerCase())}const tu={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function tl(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}
async function td(e,t){await tf({...e,
setExitCode:()=>void 0},t,()=>()=>[],"warning")}
async function tf(e,t,n,r){const o=T("api-key");const s=[o,T("github-token")].filter(e=>""!==e);const i=[...s,...(0,u._)()];const a=tt(i);const c=tn(i);let l;let d=()=>void 0;const f=(t,n=(0,ef.U)(t))=>{e.setExitCode(1);w(n);return l??=th(n,t,r,g)};const{signal:h,hurry:p,stop:m,ended:y}=tp(e,async e=>{await f(e,d());await g.flush()});const g=e0(e.stdout,i,a);const w=n({host:e,redact:a});try{const n={host:e,log:g,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:h,hurry:p,stop:m};const r=e=>void(d=e);const s=await t({...n,writeEnd:w,onLastWords:r});if(s)await f(void 0,s);else h.throwIfAborted()}catch(e){await f(e)}finally{const t=await (0,ed.J)(e.allWritten(),e.clock,h).then(()=>true,()=>false);await g.flush();y();if(h.aborted||!t)e.exit()}}
async function th({message:e,hint:t,annotation:n},r,o,s){const i=void 0===t?e:`${e}\n${t}`;const a=eO(i);await s[o](a?i:e,n);if(!a&&void 0!==t)await s.line(t);if(d._o()&&r instanceof Error)await s.debug(String(r.stack))}
function tp(e,t){const n=new AbortController;const r=new AbortController;const o=new AbortController;const i=(t,n)=>{e.clock.sleep(t,o.signal).then(n,()=>void 0)};const a=({lastWordsMs:r,exitMs:o})=>{i(r,()=>void t(n.signal.reason).then(e.exit,e.exit));i(o,e.exit)};const c=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);a(s.Rg.afterFirst)};const u=()=>{const e="Run the job again.";c(new f.lZ("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)a(s.Rg.afterSecondSigterm)}else u()});e.onUncaught(e=>c(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:u,
ended:()=>o.abort()}}var tm=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var ty=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function tg(e){await td(e,async t=>{const n=er(e,t.apiKey);const r=await n.takeOver();if("object"==typeof r)await tw(r,n,t);else if("forged"===r||"lost"===r){const e=I(r,"a deployment of this step is left");await t.log.warning(`${e}\nCheck the deployments: ${(0,o.kP)("GET",o.Mp,x())}`)}await n.remove()})}
async function tw({deployment:e,server:t},r,o){const{log:s}=o;const i=e&&t&&await tb(e,t,r,o);if(i)await (i.isClean?s.line(i.message):s.warning(i.message));const a=await r.read();if("object"!=typeof a)return;if(a.task&&t)await t$(a.task,t,o);if(void 0===a.missingSummary)return;const c=i?.message??"It left no deployment.";const{writeSummaryOfKilledStep:u}=await Promise.resolve().then(n.bind(n,903));await u({agent:a.missingSummary.agent,message:c},o)}const tv={isClean:true,message:"The main step left nothing to delete."};
async function tb(e,t,n,r){const o={stack:[],error:void 0,hasError:false};try{const{clock:i}=r.host;const{baseUrl:a}=t;const c=tm(o,(0,C.H)(s.Mu.postMs,i,r.signal),false);const u={main:n,clock:i,leftIn:eo,mayChange:tE};let l=tv;for await(const{left:n,signal:o}of ea(e,u,c.signal)){if("none"===n)return tv;l=en(n)?await t_(n,t,{...r,signal:o}):D(n,a);if(l.isClean)break}return l}catch(e){o.error=e;o.hasError=true}finally{ty(o)}}
async function t$({name:e,agentexUrl:t},i,a){const{host:c,log:u,apiKey:l,signal:d}=a;const h=(0,o.kP)("DELETE",(0,r.vI)(e),t);const p=async t=>await u.warning(`Task '${e}' may be left in Agentex: ${t}\nDelete it: ${h}`);try{const r={stack:[],error:void 0,hasError:false};try{const{connectToAgentex:o}=await Promise.resolve().then(n.bind(n,167));const f=O(i,l);const h=tm(r,await o(f,new URL(t),a),true);const m=tm(r,(0,C.H)(s.jn.deleteMs,c.clock,d),false);const y=await h.deleteTask(e,m.signal);if(y)await u.line(`Deleted task '${e}' in Agentex.`);else await p("it is not there, but a message that arrives late may create it.")}catch(e){r.error=e;r.hasError=true}finally{const e=ty(r);if(e)await e}}catch(e){await p((0,f.Uc)(e))}}
function tE(e){return"none"!==e&&(en(e)||void 0===e.id)}
async function t_(e,t,r){const{apiKey:o,host:s,signal:i}=r;try{const a={stack:[],error:void 0,hasError:false};try{const[{connectForDeployments:c},{deleteLeftOverPreview:u}]=await Promise.all([Promise.resolve().then(n.bind(n,167)),Promise.resolve().then(n.bind(n,864))]);const l=tm(a,await c(O(t,o),r),true);const d={api:l.api,clock:s.clock,baseUrl:t.baseUrl};return await u(e,d,i)}catch(e){a.error=e;a.hasError=true}finally{const e=ty(a);if(e)await e}}catch(t){const e=`A preview of this step may be left; it ends by itself. ${(0,f.Uc)(t)}`;return{isClean:false,message:e}}}}),
837:((e,t,n)=>{n.d(t,{
nr:()=>h,
vI:()=>m});var r=n(364);var o=n(484);var s=n(671);var i=n(940);var a=n(398);const c=["status","acp_type","registered_at","production_deployment_id"];const u=["status","sgp_deploy_id","helm_release_name","promoted_at","acp_url"];const l=0x1000000;const d=200;const f=400;let h=class AgentexApi{baseUrl;#e;#t;constructor(e,t,n){this.baseUrl=t;this.#e=e;this.#t=n}
async read(e,t){const n=`/agents/name/${encodeURIComponent(e)}`;const r=e=>w(e,c);const o=await this.#n("the agent",n,r,t).catch(y);if(void 0===o)return{agent:o,records:[]};const s=`/agents/${o.id}/deployments?limit=${d}`;const i=e=>v(e)?.flatMap(e=>w(e,u)??[]);const a=this.#n("the agent's deployments",s,i,t);return{agent:o,records:await a.catch(g)??[]}}
async call(e,t,n,r){const o=e=>p(e,this.#t);const i={expected:"a JSON-RPC response",maxBytes:l,decode:o};const a={operation:`Calling '${t}' of the agent`,
path:()=>e,shape:i};const c=(0,s.Q)({jsonrpc:"2.0",id:1,method:t,params:n});return await this.#e.submit(a,c,{signal:r},0)}
async listMessages(e,t){const n=`/messages?task_id=${encodeURIComponent(e)}`;return await this.#n("the agent's messages",n,v,t)}
async endTask({path:e,isSync:t,taskName:n},r){const o={task_name:n};if(!t)await this.call(e,"task/cancel",o,r).catch(a.zw);return await this.deleteTask(n,r)}
async deleteTask(e,t){const n={operation:`Deleting task '${e}'`,path:m(e)};const r=()=>this.#e.send({...n,method:"DELETE"},t);const o=this.#e.command(r,t).then(()=>true);return await o.catch(y)??false}
[Symbol.asyncDispose](){return this.#e[Symbol.asyncDispose]()}
#n(e,t,n,r){const o={expected:e,maxBytes:l,decode:n};const s={operation:`Reading ${e} from Agentex`,
path:()=>t,shape:o};return this.#e.get(s,r,{attempts:1})}};
function p(e,t){if(!(0,r.OW)(e))return;const{error:n,result:o}=e;if(!(0,r.OW)(n))return{result:o};const s=t((0,r.al)(n["message"])??"");return{error:(0,i.$)(s.replaceAll(/[\s\p{Cc}]+/gu," ").trim(),f)}}
function m(e){return`/tasks/name/${encodeURIComponent(e)}`}a.lZ;
function y(e){if("404"!==(0,a.zw)(e).code)throw e}
function g(e){if(404!==(0,a.zw)(e).status)throw e}
function w(e,t){if(!(0,r.OW)(e))return;const n=(0,r.al)(e["id"])??"";const s=t.map(t=>[t,(0,r.al)(e[t])]);const i={...Object.fromEntries(s),id:encodeURIComponent(n)};return(0,o.WN)(n)?i:void 0}
function v(e){return Array.isArray(e)?e:void 0}}),
784:((e,t,n)=>{n.d(t,{
W:()=>o,
i:()=>r});
function r(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function o(e,t){return r(e)===r(t)}}),
885:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>F,
createClient:()=>q});var r=n(398);const o="NOT_EVENTS";var s=n(364);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const u=32;const l=6;
function d(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:o,onId:s,onRetry:d}=e;const m=[];let y=0;let g="";let w;let v="";let b=0;let $;let E=false;let _=false;let k=false;
function T(e){if(E)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==g){e=g+e;if(""===e||"\xef"===e||"\xef\xbb"===e){g=e;return}g=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(_||k){e=S(e);if(!e)return}if(!m.length){const t=j(e);if(""!==t)O(t);x();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(y<l){const t=m.join("")+e.slice(0,l-y);if(!A(t)){m.length=0;y=0;_=true;return}}m.push(e);y+=e.length;x();return}m.push(e);const t=m.join("");m.length=0;y=0;O(j(t));x()}
function S(e){if(0===e.length)return e;if(k){k=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){_=false;k=true;return""}_=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function O(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){M(e,0,e.length-1);if(x())return;k=true;return}if(A(e)){m.push(e);y=e.length;return}_=true}
function A(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&p(e,"data")||101===t&&p(e,"event")||105===t&&p(e,"id")||114===t&&p(e,"retry")}
function x(){if(E)return true;if(void 0===t)return false;if(y+v.length<=t)return false;E=true;m.length=0;y=0;w=void 0;v="";b=0;$=void 0;_=false;k=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function j(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(f(e,t,r)){const r=e.charCodeAt(t+5)===u?t+6:t+5;const i=e.slice(r,n);if(0===b&&e.charCodeAt(n+1)===a){if(void 0!==w)null==s||s(w);null==o||o({id:w,event:$,data:i});w=void 0;v="";$=void 0;t=n+2;n=e.indexOf("\n",t);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(e,t,r))$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,n)||void 0;else M(e,t,n);if(x())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===e.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;M(e,t,o);if(x())return"";t=o+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function M(e,t,r){if(t===r)return void C();const o=e.charCodeAt(t);if(f(e,t,o)){const n=e.charCodeAt(t+5)===u?t+6:t+5;const o=e.slice(n,r);v=0===b?o:`${v}\n${o}`;b++;return}if(h(e,t,o)){$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,r)||void 0;return}if(105===o&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===u?t+4:t+3,r);if(!n.includes("\0"))w=n;return}if(58===o){if(n){const o=e.slice(t,r);n(o.slice(e.charCodeAt(t+1)===u?2:1))}return}const s=e.slice(t,r);const i=s.indexOf(":");if(-1===i)return void R(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);R(a,l,s)}
function R(e,t,n){switch(e){case"event":$=t||void 0;break;case"data":v=0===b?t:`${v}\n${t}`;b++;break;case"id":if(!t.includes("\0"))w=t;break;case"retry":if(/^\d+$/.test(t))null==d||d(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function C(){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0}
function P(e={}){if(e.consume&&m.length>0){const e=m.join("");M(e,0,e.length)}g="";w=void 0;v="";b=0;$=void 0;m.length=0;y=0;E=false;_=false;k=false}return{feed:T,reset:P}}
function f(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function h(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function p(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}const m=0x1000000;const y=1e3;const g=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const w=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*v(e,t,n){const r=new TextDecoder("utf-8",{ignoreBOM:true});let o=[];let s=0;let i=0;let a="";let c=false;let u;let l=false;let f=false;let h=false;const p=d({
onEvent:e=>{if(h)return;i+=1;h=E(e);const n=_(e,f);if(n)o.push({...n,text:t(n.text)});c||=f&&!T(e.data)},
onError:()=>{c||=f},
onRetry:e=>o.push({type:"retry",ms:e})});
function g(e){const t=u?u(e):e;if(""!==e)l=e.endsWith("\r");if(void 0===t)return true;u=void 0;const r=i;const c=0===i&&a.length<y;if(c)a+=t;p.feed(t);if(c&&0===i&&b(a))throw n();s=(i>r?0:s)+t.length;if(h||s<=m)return!h;o.push({type:"unreadable"});p.reset();s=0;u=x(t);return true}
function v(){g(r.decode());if(l)g("\n");const e=a;f=true;g("\n\n");if(0===i&&$(e))throw n();if(c||0===i&&w.test(e))o.push({type:"cut"})}
function k(){const e=o;o=[];return e}for await(const t of e){const e=g(r.decode(t,{stream:true}));yield k();if(!e)return}v();yield k()}
function b(e){return e.length>=y&&$(e)}
function $(e){return g.test(e.replace(w,""))}
function E({event:e="",data:t}){return"[DONE]"===t.trim()||/^(?:end|done|complete|close|eof)$/i.test(e)}
function _({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,s.qF)(t);if(void 0===r&&n&&/^\s*[{"]/.test(t))return;if("error"===e)return{type:"error",text:O(r,S)??t};const o=void 0!==e&&!["","message","log"].includes(e);const i=O(r,o?["line"]:["line","message"]);if((0,s.OW)(r)?void 0===i:o)return;const a=k(i??t);return{type:n?"unterminated":"line",text:a}}
function k(e){if(!e.endsWith("\n"))return e;return e.slice(0,e.endsWith("\r\n")?-2:-1)}
function T(e){return"[DONE]"===e.trim()||void 0!==(0,s.qF)(e)}const S=["line","message","error","detail"];
function O(e,t){if("string"==typeof e)return e;if(!(0,s.OW)(e))return;return t.map(t=>e[t]).find(e=>"string"==typeof e)}const A=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function x(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=A.exec(n);return r?n.slice(r.index+r[0].length):void 0}}var j=n(959);var M=n(849);const R="\r\n";
function C(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function P(e,t){const n=I(e);const o=n.find(([,e])=>e.includes(t));if(o)throw new r.lZ(`The value of '${o[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([e,n])=>`--${t}${R}${D(e)}${R}${R}${n}${R}`).join("");const{archive:i}=e;const a=`--${t}--${R}`;const c=`--${t}${R}${D("context_archive")}; filename="context.tar.gz"${R}Content-Type: application/x-tar${R}${R}`;const u=Buffer.from(i?s+c:s);const l=Buffer.from(i?R+a:a);const d=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${t}`}}
function I(e){const{agent:t,sourceDirty:n}=e;const{buildArgs:r,platform:o}=e.archive?e:M.p;const s={imageName:{image_name:e.imageName},agent:{agent_id:t.agentId,agent_name:t.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:e.imageTag},imageUrl:{image_url:e.imageUrl},platform:{platform:o},sourceCommit:{source_commit:e.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:e.sourceRef},sourceRepo:{source_repo:e.sourceRepo},sourceSubpath:{source_subpath:e.sourceSubpath},workingTreeHash:{working_tree_hash:e.workingTreeHash},archive:{}};return Object.values(s).flatMap(e=>Object.entries(e)).flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function D(e){return`Content-Disposition: form-data; name="${e}"`}var U=n(484);var N=n(806);var L=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var B=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const H=1048576;const W={expected:"a build with an id",maxBytes:H,decode:s.zr};const G={expected:"a list of builds",maxBytes:16*H,
decode:e=>(0,s.Ci)(e,s.zr)};const J={expected:"a list of agents",maxBytes:16*H,decode:s.M1};
function q(e){const t=new N.$O(e);return Object.assign(F(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function F(e,{baseUrl:t,random:n,openArchive:r,redact:s}){let i=false;return{baseUrl:t.href,
submitBuild:async(t,o)=>{const s={stack:[],error:void 0,hasError:false};try{const i=P(t,C(n));const a=L(s,t.archive&&await r(t.archive),true);const c={operation:"Submitting the build",
path:()=>U.f,shape:W};const u={...i,archive:a};return await e.submit(c,u,o,e.timeouts.submitResponse)}catch(e){s.error=e;s.hasError=true}finally{const e=B(s);if(e)await e}},
getBuild:(t,n,r)=>{const o=`Reading build '${t}'`;const s=(0,N.Ku)(t,{...W,expected:"the record of that build"});const i=(e,t)=>({...e,ageSeconds:t});const a={operation:o,
path:()=>(0,U.UL)(t),shape:s,withAge:i};return e.get(a,n,r)},
listBuilds:(t,n,r)=>{const o=(...e)=>(0,U._O)(t,...e);return e.list({operation:"Listing builds",path:o,shape:G},n,r)},
listUndeployed:t=>{const n=()=>`${U.f}/undeployed`;const r="Listing undeployed agents";return e.get({operation:r,path:n,shape:J},t)},
cancelBuild:async(t,n,r)=>{const o=`Cancelling build '${t}'`;const s={operation:o,method:"POST",path:`${(0,U.UL)(t)}/cancel`};const a=async()=>{const t=!i;i=true;return await e.send(s,n,t)};await e.command(a,n,r)},
streamLogs:(t,n)=>{const r=()=>Z(t,o);return v(z(e,t,n),s,r)}}}
async function*z(e,t,n){const r={operation:`Opening the log of build '${t}'`,method:"GET",path:`${(0,U.UL)(t)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:e.timeouts.streamSilence,wholeMs:1/0};const o=await e.send(r,n);if(/html|json/.test(o.contentType)){o.discard();throw Z(t,"NOT_EXPECTED")}yield*o.chunks}
function Z(e,t){return new r.hD(`Opening the log of build '${e}' failed: the response is not an event stream.`,{kind:"response",code:t,hint:j.A})}}),
364:((e,t,n)=>{n.d(t,{
Ci:()=>s,
M1:()=>i,
OW:()=>f,
al:()=>g,
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
959:((e,t,n)=>{n.d(t,{
A:()=>s,
V:()=>a});var r=n(398);var o=n(364);const s="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const i=2e5;
async function a(e,t,{expected:n,maxBytes:u,decode:d},f="no"){const h=(e,n)=>new r.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:f,hint:s});let p=Buffer.alloc(0);let m=0;const y=c();for await(const t of e.chunks){const e=m+t.length;if(e>u)throw h(`is larger than ${u} bytes`,"TOO_LARGE");if(e>p.length)p=Buffer.concat([p],Math.min(u,2*e));if(y(t)>i)throw h(`has more than ${i} values`,"TOO_LARGE");p.set(t,m);m=e}const g=new TextDecoder().decode(p.subarray(0,m));const w=(0,o.qF)(g);if(void 0===w)throw h(0===m?"is empty":`is not JSON${l(e)}`,"NOT_JSON");if((0,o.f_)(w))throw h(`is nested more than ${o.iC} levels deep`,"TOO_LARGE");const v=d(w);if(void 0===v)throw h(`is not ${n}`,(0,o.OW)(w)?"NOT_EXPECTED":"NOT_OBJECT");return v}
function c(){let[e,t,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===u.quote)t=!t;else if(t)n=o===u.backslash;else if(o===u.comma||o===u.bracket||o===u.brace)e+=1;return e}}const u={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function l({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}}),
424:((e,t,n)=>{n.d(t,{
S:()=>w,
g:()=>_});var r=n(815);var o=n(208);var s=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const d="Allow this runner to open the connection: a local firewall or policy rejects it.";const f="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const y="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const g={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const w="TLS_HANDSHAKE_TIMEOUT";const v={[w]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const b=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const E=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function _(e,t){const n=x(e,"code");const{baseUrl:r,proxyHost:s}=t;const{host:i}=r;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const t=`the proxy '${s}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:t,hint:S(c,O(e))}}const u=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const _=(0,o.Zo)(e);if(_){const e=`no connection to '${i}' could be opened: ${_.reason}.`;return{kind:"connect",code:n,sentence:e,hint:_.hint??d}}const j=n&&g[n];const M=n&&v[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,A(e)].find(e=>void 0!==e&&b.test(e));if(void 0!==t){const[e,n]=t===$?[`the proxy '${s}' did not respond in TLS`,m]:[`the connection to the proxy '${s}' is not trusted`,p];return{kind:"tls",code:t,sentence:`${e} (${t}).`,hint:n}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=j??M??"closed the connection";return u("proxy",`the proxy '${s}' ${o}`,r)}if(j)return u("connect",`'${i}' ${j}`,k(n,r));if(M)return u("timeout",`'${i}' ${M}`,n===w?f:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,T(r));if(n&&b.test(n))return u("tls",`the connection to '${i}' is not trusted`,E.includes(n)?`${y} ${h}`:h);if("HTTPParserError"===x(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function k(e,{origin:t}){if("ENOTFOUND"!==e&&"EAI_AGAIN"!==e)return a;if(t===i.I)return u;return"ENOTFOUND"===e?c:a}
function T(e){return(0,r.U)(e)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function S(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function O(e){const t=(0,s.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function A(e){return(0,s.OW)(e)?x(e["cause"],"code"):void 0}
function x(e,t){const n=(0,s.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
496:((e,t,n)=>{n.d(t,{
loadTransport:()=>a});var r=n(398);var o=n(815);var s=n(82);var i=n(424);
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
484:((e,t,n)=>{n.d(t,{
DL:()=>u,
Mp:()=>i,
UL:()=>s,
WN:()=>l,
_O:()=>h,
dz:()=>c,
f:()=>o,
kP:()=>p,
nR:()=>a});var r=n(398);const o="/v5/builds";
function s(e){const t="Use the output 'build-id' of the step that submitted it.";return`${o}/${d(e,"build",t)}`}const i="/v5/agentex/deployments";
function a(e){const t="Use the output 'deployment-id' of the step that created it.";return`${i}/${d(e,"deployment",t)}`}
function c(e,t){return`${a(e)}/logs?${f({cursor:t,after_id:t,limit:"500"})}`}
function u({agentName:e,buildId:t,previewLabel:n},r){const o={agent_name:e,build_id:t,preview_label:n};const s={limit:"100",sort_order:"desc",starting_after:r};return`${i}?${f({...o,...s})}`}
function l(e){return!["",".",".."].includes(e)&&e.isWellFormed()}
function d(e,t,n){if(!l(e))throw new r.lZ(`Invalid ${t} ID: '${e.toWellFormed()}'.`,{hint:n});return encodeURIComponent(e)}
function f(e){const t=Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[[e,t]]);return new URLSearchParams(t).toString()}
function h(e,t){const n={agent_name:e.agentName,source_commit:e.sourceCommit,working_tree_hash:e.workingTreeHash,limit:e.limit?.toString(),sort_order:e.sortOrder,starting_after:t};return`${o}?${f(n)}`}
function p(e,t,n){return`curl -X ${e} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${m(t,n)}'`}
function m(e,t){return`${t.replace(/\/+$/,"")}${e}`.replaceAll("'","%27")}}),
806:((e,t,n)=>{n.d(t,{
$O:()=>eu,
Ku:()=>eg});var r=n(398);var o=n(266);var s=n(784);var i=n(110);var a=n(75);var c=n(940);var u=n(364);const l={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const d=/^(?:Z_|ERR__ERROR_)/;const f="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*h(e,t="",{operation:o,accepted:s}){const i=t.toLowerCase().split(",");const p=i.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===p.length)return yield*e;const m=e=>new r.hD(`${o} failed: the response cannot be decoded: its Content-Encoding is '${(0,c.$)(p.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:s,hint:f,cause:e});const[y=""]=p;const g=1===p.length&&Object.hasOwn(l,y)&&l[y];if(!g){e.on("error",()=>void 0).destroy();throw m()}const w=g(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,a.pipeline)(e,w,()=>void 0)}catch(t){const e=(0,u.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&d.test(e)?m(t):t}}const p=500;const m=2e3;
function y(e,t,n=false){const r=t(e);const o=$(r);if(void 0===o&&n&&/^\s*[{[]/.test(r))return;const s=void 0===o?(0,c.$)(T(r),p):(0,c.$)(o,m);return""===s?void 0:s}
function g(e){const t=E(e)?.["code"];return"number"==typeof t?String(t):void 0}
function w(e,t,n,r){if(b(t,n))return true;return r&&v(e,t,n)}
function v(e,t,{text:n}){if(422===e)return true;if(![400,404,409,413].includes(e))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t);return r&&void 0!==$(n)}
function b(e,{text:t,isCut:n}){if(!/^application\/json\b/i.test(e))return false;if(n)return true;const r=(0,u.qF)(t);if(!(0,u.OW)(r))return false;const{detail:o,message:s,code:i,status_code:a,data:c}=r;if("string"==typeof o||Array.isArray(o)||(0,u.OW)(o))return true;return"string"==typeof s&&void 0!==c&&(i??a)!==void 0}
function $(e){const{detail:t,message:n,error:r,errors:o,title:s}=E(e)??{};return[t,n,r,o,s].map(_).find(e=>void 0!==e)}
function E(e){const t=(0,u.qF)(e);return(0,u.OW)(t)&&!(0,u.f_)(t)?t:void 0}
function _(e){if("string"==typeof e)return O(e)||void 0;if(Array.isArray(e)){const t=e.map(k).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,u.OW)(e))return _(e["message"])??_(e["msg"])??_(e["detail"]);return}
function k(e){if(!(0,u.OW)(e))return _(e);const t=_(e["msg"])??_(e["message"]);const n=Array.isArray(e["loc"])?e["loc"]:[];const r=n.filter(e=>["string","number"].includes(typeof e)).join(".");return void 0===t||""===r?t:`${O(r)}: ${t}`}
function T(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return O(t?S(e):e)}
function S(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function O(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var A=n(620);const x=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function j(e){const t=e("retry-after")?.trim();const n=R(t);const r=R(e("retry-after-ms")?.trim())??(void 0===n?C(t,e("date")):n*i.fj);return void 0!==r&&r>0&&r<=A.Yk.longestAskedMs?r:void 0}
function M(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function R(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function C(e,t){const[n,r]=[D(e),D(t)];return void 0===n||void 0===r?void 0:n-r}
function P(e){return D(e("date"))}
function I(e){return R(e("age")?.trim())??0}
function D(e){if(void 0===e||!x.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function U(e){const{operation:t,status:n,statusText:o,header:s,serverMessage:i}=e;const a=""===o?"":` ${(0,c.$)(o,60)}`;const u=`${n} ${o}`;const l=i??"";const d=""===o?l:l.replaceAll(u,"").trim();const f=""===d?".":`: ${q(d)}`;const h=L(e);const p=h?"a gateway or proxy":"the server";return new r.hD(`${t} failed: ${p} responded with ${n}${a}${f}`,{kind:"http",failureClass:h?void 0:N(n),status:n,serverMessage:i,code:e.code,hint:h&&429!==n?H:W(e),retryAfterMs:j(s),shouldRetry:M(s),accepted:e.bodyHasLeft&&(h||B(n))?"maybe":"no"})}
function N(e){if(401===e||403===e)return"unauthorized";if(404===e)return"missing";if(409===e)return"conflict";if(e<200||[408,425,429].includes(e)||e>=500)return;return"refused"}
function L({status:e,isUnknownFormat:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function B(e){return e<200||[408,409,429].includes(e)||e>=500}const H="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function W({status:e,header:t,baseUrl:n,serverMessage:r}){if(e>=300&&e<400)return J(t("location"),n);if(e>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===e||422===e)return void 0===r?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return G(n.host)[e]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const G=e=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${e}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function J(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function q(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var F=n(424);const z=["x-request-id","x-amzn-requestid","cf-ray"];const Z=262144;let X=class Sender{#r;#o;#s;constructor(e,t){this.#r=e;this.#o=t;this.#s=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const o=n=>{t.throwIfAborted();return this.#i(n,e)};const s=r?AbortSignal.any([t,r.stalled]):t;s.throwIfAborted();const i=await this.#a(e,s).catch(e=>{throw o(e)});const a=Y(i);const c=K(r);const u=a("content-encoding");const l=h(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:P(a),ageSeconds:I(a),chunks:this.#c(l,e,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await V(d.chunks,Z);t.throwIfAborted();throw this.#u(e,i,f)}
async #a(e,t){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#r;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=e;const d=o.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#s+e.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:t});return h}finally{const t=h&&z.map(Y(h)).find(Boolean);s?.({method:a,path:this.#s+e.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:t&&i.redact(t),durationMs:o.monotonicMs()-d})}}
#u({operation:e,upload:t},n,r){const{baseUrl:o,redact:s}=this.#r;const{statusCode:i,statusText:a}=n;const c=Y(n);const u=c("content-type")?.toLowerCase()??"";return U({operation:e,status:i,statusText:s(a),header:c,serverMessage:y(r.text,s,422===i),code:g(r.text),baseUrl:o,bodyHasLeft:t?.hasLeft()??false,isUnknownFormat:this.#o()&&!w(i,u,r,void 0!==t)})}
#i(e,{operation:t,upload:n}){if(e instanceof r.hD)return e;const{baseUrl:o,transport:s}=this.#r;const{kind:i,code:a,sentence:c,hint:u}=e instanceof r.lZ?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,F.g)(e,{baseUrl:o,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(e)});const l={kind:i,code:a,hint:u,accepted:K(n),cause:e};return new r.hD(`${t} failed: ${c}`,l)}
async *#c(e,{wholeMs:t},n){const{baseUrl:o,clock:s}=this.#r;const a=s.monotonicMs();try{for await(const n of e){if(s.monotonicMs()-a>t)throw new r.lZ(`'${o.host}' did not send the whole response within ${t/i.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function Y({headers:e}){return t=>[e[t]].flat()[0]}
function K(e){return e?.hasLeft()?"maybe":"no"}
async function V(e,t){const n=[];let r=0;try{for await(const o of e){n.push(o);r+=o.length;if(r>=t)break}}catch{}const o=new TextDecoder().decode(Buffer.concat(n).subarray(0,t));return{text:o,isCut:r>=t}}var Q=n(959);const{firstMs:ee,longestMs:et}=A.Yk.outage;let en=class OutageThrottle{#l;#d=0;#f=-1/0;constructor(e){this.#l=e}
async run(e,t){await this.#h(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#p();return t}catch(e){if(er(e)){this.#d+=1;this.#f=Math.max(this.#f,this.#l.monotonicMs()+this.#m())}else if(e instanceof r.hD)this.#p();throw e}}
async #h(e){for(let t=this.#f-this.#l.monotonicMs();t>=1;){await this.#l.sleep(t,e);t=this.#f-this.#l.monotonicMs()}if(this.#d>0)this.#f=this.#l.monotonicMs()+this.#m()}
#m(){return Math.min(et,ee*2**(this.#d-1))}
#p(){this.#d=0;this.#f=-1/0}};
function er(e){return e instanceof r.hD&&!e.isRefusal&&"throttled"!==e.failureClass}var eo=n(500);
function es({contentType:e,head:t,archive:n,tail:r,sizeBytes:o},{clock:s,stallMs:i,onProgress:c,beforeEnd:u}){const l=new AbortController;const d=new AbortController;let f=false;let h=0;
async function*p(){f=true;h=s.monotonicMs();m();try{yield t;let e=0;if(void 0===n)c?.(e);for await(const t of n?.chunks()??[]){await (0,eo.setImmediate)();yield t;e+=t.length;h=s.monotonicMs();c?.(e)}u?.();yield r}finally{d.abort()}}
async function m(){for(;;){const e=h+i-s.monotonicMs();if(e<=0)return void l.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(e,d.signal)}catch{return}}}const y=a.Readable.from(p(),{objectMode:false,highWaterMark:1});y.on("error",()=>void 0);return{headers:{"content-type":e,"content-length":String(o)},body:y,
hasLeft:()=>f,stalled:l.signal,
[Symbol.dispose]:()=>{d.abort();y.destroy()}}}var ei=n(279);var ea=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var ec=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});let eu=class RequestSender{timeouts;#y;#g;#r;#w=new o.Km;#o=false;constructor(e){this.#r=e;this.timeouts={...A.B2,...e.timeouts};this.#y=new en(e.clock);this.#g=new X(e,()=>this.#o)}
async send(e,t,n=false){const r=async()=>await this.#g.send({...el(this.timeouts),...e},t);return await (n?this.#y.runAtOnce(r):this.#y.run(r,t))}
async submit({path:e,shape:t,...n},r,{signal:o,...s},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#r;const u=ea(a,es(r,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:e(),upload:u,headersTimeout:i};const d={...el(this.timeouts),...n,...l};const f=async()=>{const e=await this.#g.send(d,o);return await this.#v(e,n.operation,t,"maybe")};return await this.#y.run(f,o)}catch(e){a.error=e;a.hasError=true}finally{ec(a)}}
async command(e,t,n){const r=await this.#b(e,t,n);this.#o||=r.contentType.startsWith("application/json");r.discard()}
async get({path:e,shape:t,withAge:n,...r},o,{onServerTime:s,...i}={}){const a=async()=>{const i={method:"GET",path:e()};const a={...el(this.timeouts),...r,...i};const c=await this.#g.send(a,o);const{ageSeconds:u,serverMs:l}=c;const d=u>0;if(d&&!n){c.discard();throw eh(r.operation,u)}if(void 0!==l)s?.(l);const f=await this.#v(c,r.operation,t);return d&&n?n(f,u):f};return await this.#b(()=>this.#y.run(a,o),o,i)}
async *list({path:e,...t},n,{maxPages:r=ed,...o}={}){const i=new Set;let a;for(let c=0;c<r;c+=1){const r={...t,
path:()=>e(a)};const{items:c,hasMore:u}=await this.get(r,n,o);const l=c.at(-1)?.id;const d=void 0!==l&&!i.has((0,s.i)(l));for(const e of c){const t=(0,s.i)(e.id);if(!i.has(t)){i.add(t);yield e}}if(!u||!d)return;a=l}}
async #v(e,t,n,r){const o=await (0,Q.V)(e,t,n,r);this.#o=true;return o}
async #b(e,t,{attempts:n}={}){const{clock:s,random:i,onRetry:a}=this.#r;const c={budget:this.#w,clock:s,random:i,attempts:n,decide:ey,fail:ep,
onRetry:e=>{if(e instanceof r.hD)a?.(e.message)}};return await (0,o.L5)(e,c,t)}
[Symbol.asyncDispose](){return this.#r.transport[Symbol.asyncDispose]()}};
function el({headers:e,body:t,whole:n}){return{headersTimeout:e,bodyTimeout:t,wholeMs:n}}const ed=1e3;const ef="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function eh(e,t){return new r.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:ef})}
function ep(e,t){const n=e.at(-1);const o=e.slice(0,-1).filter(e=>e instanceof r.hD);if(!(n instanceof r.hD)||0===o.length)return n;const s="budget"===t?" No further retry: too many requests failed recently.":"";const i=new Set(o.map(em));const a=1===i.size&&i.has(em(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${o.length+1}; earlier attempts failed ${c}.`)}
function em({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}
function ey(e){if(!(e instanceof r.hD))return{attempts:1,baseMs:0};return{...(0,ei.NP)(e).request,afterMs:e.retryAfterMs}}
function eg(e,t){const n=n=>{const r=t.decode(n);return r&&(0,s.W)(r.id,e)?r:void 0};return{...t,decode:n}}}),
279:((e,t,n)=>{n.d(t,{
NP:()=>f});var r=n(110);const o={attempts:1,baseMs:0};const s={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*r.J2,longestMs:r.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,cancelsOn:false};const d={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:r.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:o,submit:s},"too-large":{...u,request:o,status:l.status},conflict:{...u,request:o,submit:s},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*r.fj}},refused:l};
function f({shouldRetry:e,isRefusal:t,failureClass:n}){if(false===e)return d.refused;return d[e&&t?"unavailable":n]}}),
671:((e,t,n)=>{n.d(t,{
Q:()=>r});n(398);n(620);
function r(e){const t=Buffer.from(JSON.stringify(e));return{contentType:"application/json",head:t.subarray(0,-1),tail:t.subarray(-1),sizeBytes:t.length}}}),
348:((e,t,n)=>{n.d(t,{
Bq:()=>u,
dR:()=>c,
y$:()=>h});const r={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const o=i(r);Object.keys(r);[...o.keys()];
function s(e){return o.get(a(e))??"unknown"}
function i(e){const t=Object.keys(e);return new Map(t.flatMap(t=>e[t].words.map(e=>[e,t])))}
function a(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(e){return"open"!==r[s(e)].end}
function u(e){return"cancelling"===s(e)||c(e)}const l={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};const d=i(l);
function f(e){return d.get(a(e))??"unknown"}
function h(e){return"gone"!==l[f(e)].end}}),
620:((e,t,n)=>{n.d(t,{
B2:()=>o,
Mu:()=>a,
Rg:()=>l,
Yk:()=>s,
gg:()=>d,
jn:()=>u,
uk:()=>c,
zH:()=>i});var r=n(110);const o={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const s={longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(e=>e*r.fj);r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,[...i.slice(0,3)],r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2;const a={mainChecksEveryMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postChecksEveryMs:500};r.fj,r.fj;r.fj,r.fj,r.J2,r.fj,a.postMs,r.J2,r.fj;r.fj;r.J2,r.J2;const c={pollIntervalMs:12*r.fj,listReadWaitsMs:[500,1500,4*r.fj,8*r.fj],restMs:r.J2,deletionMs:2*r.J2,longestPreviewMs:8760*r.$0,deleteAgainMs:2*r.fj,deleteLimitMs:{stopped:4500,timedOut:2*r.J2,usual:3*r.J2}};const u={before:{pauseMs:3*r.fj,limitMs:r.J2,unauthorizedTries:3},wait:{pauseMs:r.fj,longestMs:5*r.fj,settledMs:r.J2,graceMs:r.J2},message:{leastMs:2*r.J2,connectMs:r.J2,pauseMs:3*r.fj,failures:3,failedPauseMs:30*r.fj,readPauseMs:r.fj},traffic:{pauseMs:3*r.fj,limitMs:r.J2},deleteMs:15*r.fj};r.fj,r.fj,r.J2,r.$0,r.J2,r.fj;const l={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const d={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj,r.J2,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
864:((e,t,n)=>{n.r(t);n.d(t,{
deleteLeftOverPreview:()=>m});var r=n(484);var o=n(348);var s=n(620);var i=n(398);
async function a(e,t,n){const r=await t.deleteDeployment(e,n).then(()=>void 0,i.zw);if(void 0===r)return{type:"done"};if("missing"===r.failureClass)return{type:"was-gone"};if(!["conflict","refused"].includes(r.failureClass))return{type:"failed",error:r};const s=await t.getDeployment(e,n).catch(i.zw);const a=s instanceof i.hD?"missing"===s.failureClass:!(0,o.y$)(s.status);return a?{type:"was-gone"}:{type:"failed",error:r}}
async function c(e,{api:t,clock:n},r){let o=new i.hD("No response came in time.",{kind:"timeout",hint:"Delete the preview with `delete-previews/`."});try{for(;;){const i=await a(e,t,r);if("failed"!==i.type||i.error.isRefusal)return i;o=i.error;await n.sleep(s.uk.deleteAgainMs,r)}}catch(e){if(!r.aborted)throw e;return{type:"failed",error:o}}}var u=n(784);const l=50;
async function d(e,t,n){const r=void 0===e.expiresMs?h(e):f(e);const{buildId:o}=e;const s=[];for await(const e of t.listDeployments({buildId:o},n,{maxPages:l}))if(r(e))s.push(e);return s.toSorted((e,t)=>p(t.createdAt)-p(e.createdAt))}
function f({expiresMs:e}){return({expiresAt:t})=>void 0!==t&&p(t)===e}
function h({buildId:e,known:t}){const n=new Set(t.map(u.i));return t=>t.buildId===e&&void 0===t.expiresAt&&!n.has((0,u.i)(t.id))}
function p(e=""){return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(e)?e:`${e}Z`)}
async function m(e,t,n){const{buildId:o}=e.sent;const s=(0,r.kP)("GET",(0,r.DL)({buildId:o}),t.baseUrl);const i=void 0===e.id||true===e.mayHaveCreatedOthers?await g(e,t,n):[{id:e.id,mayRun:true}];if("unread"===i)return w(`A preview of build ${o} may have been created.\nCheck the list: ${s}`);if(0===i.length)return w(`No preview of this run is listed. One may still appear; it ends by itself.\nCheck the list: ${s}`);const a=[];for(const{id:e,mayRun:r}of i){const o=r?await c(e,t,n):{type:"was-gone"};a.push(y(e,o,t))}const u=a.map(({message:e})=>e);if(true===e.mayHaveCreatedOthers&&1===i.length)u.push(`Another preview of this run may still appear; it ends by itself.\nCheck the list: ${s}`);return{isClean:a.every(({isClean:e})=>e),message:u.join("\n")}}
function y(e,t,{baseUrl:n}){switch(t.type){case"done":return{isClean:true,message:`Deleted preview ${e}.`};case"was-gone":return{isClean:true,message:`Preview ${e} had been deleted before.`};case"failed":return w(`Preview ${e} could not be deleted, and ends by itself. ${t.error.message}\nDelete it: ${(0,r.kP)("DELETE",(0,r.nR)(e),n)}`)}}
async function g({id:e,sent:t},{api:n,clock:r},a){const c=void 0===e?[]:[{id:e,mayRun:true}];let u=false;try{for(const l of[0,...s.zH]){await r.sleep(l,a);const s=await d(t,n,a).catch(i.zw);u||=!(s instanceof i.hD);const f=s instanceof i.hD?[]:s.filter(t=>t.id!==e);const h=[...c,...f.map(e=>({id:e.id,mayRun:(0,o.y$)(e.status)}))];if(h.length>0)return h}}catch(e){if(!a.aborted)throw e}return u||void 0!==e?c:"unread"}
function w(e){return{isClean:false,message:e}}}),
257:((e,t,n)=>{n.d(t,{
GQ:()=>a,
_:()=>c,
a2:()=>o});var r=n(398);const o="SGP_CLIENT_CUSTOM_HEADERS";const s=4;const i=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function a(){const e=u();const t=e.flatMap(({name:e,value:t,number:n})=>void 0!==e&&/^[\w!#$%&'*+.^`|~-]+$/.test(e)&&/^[\t\x20-\x7e]*$/.test(t)?[]:`Environment variable '${o}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(t.length>0)throw new r.Xt(t);return Object.fromEntries(e.flatMap(({name:e="",value:t})=>i.has(e)?[]:[[e,t]]))}
function c(){return u().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=s)}
function u(){const e=(process.env[o]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const o=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:o}]})}}),
17:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(580);var o=n(43);await (0,r.k)(o.E);t()}catch(e){t(e)}},1)}),
903:((e,t,n)=>{n.d(t,{
writeSummaryOfKilledStep:()=>k});n(279);n(844);n(398);const r={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const o={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const s={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};new Set(Object.values(r));const i={...r,...o,...s};var a=n(645);var c=n(172);var u=n(940);
function l(e){return e.filter(e=>Boolean(e))}const d=921600;
function f(e){return g(e,2e3).replaceAll(h,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const h=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function p(e,t=500){const n=g(e,t);if(""===n)return"";return n.includes("|")?`<code>${f(n)}</code>`:m(n)}
function m(e){const t="`".repeat(w(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function y(e,t=d){const n="_The rest did not fit and was left out._\n";let r="";for(const o of l(e)){const e=`${r}${o}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function g(e,t){const n=(0,c.IV)((0,u.$)(e,t)).replaceAll(/\s+/g," ");return(0,c.jQ)(n).trim()}
function w(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}var v=n(34);
function b(e,t,n){const r=e=>$(e,n,(e,n)=>[e,Object.hasOwn(t,e)?n:r(n)]);return r(e)}
function $(e,t,n){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>$(e,t,n));if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,t])=>n(e,t)))}var E=n(208);
async function _(e,t,n,{host:r,log:o,redact:s,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n(b(e,t,s));try{await (0,v.Z)(r.files.append(a,s(c)),r.clock,i)}catch(t){const e=(0,E.FH)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await o.warning(`The job summary could not be written: ${(0,E.Qq)(t)}.\n${e}`)}}
async function k(e,t){await _(e,{},T,t)}
function T({agent:e,message:t}){const n=void 0===e?(0,a.kV)(e):p(e);return y([`### ${i.stopped} ${n}: the step was killed before it finished`,f(t)])}}),
645:((e,t,n)=>{n.d(t,{
Ht:()=>s,
kV:()=>i});var r=n(110);r.J2,r.fj;r.$0,r.fj;r.LP,r.fj;
function o(e){return String(e).replace(/\B(?=(?:\d{3})+$)/g,",")}
function s(e,t){return`${o(e)} ${t}${1===e?"":"s"}`}
function i(e){return e??"Agent"}}),
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
U:()=>s});var r=n(398);var o=n(208);
function s(e){if(e instanceof r.lZ)return e;const t=(0,o.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,r.Uc)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}}),
43:((t,n,r)=>{r.d(n,{
E:()=>U});var o=r(598);var s=r(24);var i=r(760);const a=e("node:v8");var c=r(161);const u=globalThis.process.getBuiltinModule("node:fs/promises");var l=r(398);var d=r(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:e,sizeBytes:t}){const n=await (0,u.open)(e,"r").catch(t=>{throw new l.lZ(`The packed build context '${e}' is not readable: ${(0,d.Qq)(t)}.`,{cause:t,hint:(0,d.FH)(t,h)})});if(0===t||(await n.stat()).size!==t){await n.close();throw m(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:f,autoClose:false});let o=t;try{for await(const e of r){o-=e.length;yield e}}catch(e){throw new l.lZ(`The packed build context is no longer readable: ${(0,d.Qq)(e)}.`,{cause:e,hint:(0,d.FH)(e,h)})}if(0!==o)throw m(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(e){return new l.lZ(`The packed build context '${e}' changed after it was packed.`,{hint:h})}var y=r(620);var g=r(110);var w=r(82);var v=r(542);var b=r(75);var $=r(500);const E=new Set;const _=new Set;const k=new Map;
function T(e,t,n){const r=k.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const o={text:t,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=o.text;o.text="";await n(e,t)});k.set(e,o);S(E,o.written);return o.written}
function S(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function O(e,t){await T(e,t,(e,t)=>(0,u.appendFile)(e,t,{mode:384}))}
async function A(e,t,n,r){const s=process.env[e];if(!s)return void t(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=T(s,a.join(v.EOL),x);S(_,Promise.race([c,(0,$.setTimeout)(y.gg.stalledMs,void 0,{ref:false})]));await c}
async function x(e,t){const{size:n}=await (0,u.stat)(e);try{await (0,u.appendFile)(e,t)}catch(t){await (0,u.truncate)(e,n).catch(()=>void 0);throw t}}const j=new b.Writable({
write:(e,t,n)=>{const r=()=>void process.stdout.write(e,n);if(0===_.size)r();else Promise.all(_).then(r)}});process.stdout.on("error",e=>j.destroy(e));
async function M(){await Promise.all(E)}
function R(){if(0===E.size)process.exit();setTimeout(C,y.gg.lastWriteMs);M().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const P=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const I=["uncaughtException","unhandledRejection"];const D=[];process.on("SIGUSR1",()=>void 0);const U={clock:g.ml,random:Math.random,startedMs:Date.now()-process.uptime()*g.fj,stdout:j,
onSignal:e=>{for(const t of P)process.on(t,e)},
onUncaught:e=>{for(const t of I)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:R,
setOutput:(e,t)=>{const n=A("GITHUB_OUTPUT",c.uH,e,t);n.catch(()=>void 0);D.push(n)},
outputsWritten:async()=>{await Promise.all(D.splice(0))},
saveState:(e,t)=>A("GITHUB_STATE",N,e,t),allWritten:M,files:{
newPath:(e,t)=>(0,i.join)(e,t+(0,o.randomUUID)()),
createDirectory:e=>(0,s.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,s.rmSync)(e,{recursive:true,force:true}),replace:B,
removeFile:e=>{for(const t of[L(e),e])(0,s.rmSync)(t,{force:true})},
changedMs:e=>(0,w.z)(()=>(0,s.statSync)(e).mtimeMs),append:O,
read:e=>(0,s.createReadStream)(e,"utf8")},openArchive:p,
openTransport:async e=>{const{loadTransport:t}=await Promise.resolve().then(r.bind(r,496));const n=await t(e,process.env,y.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function N(){throw new Error("GITHUB_STATE is not set")}
function L(e){return`${e}.new`}
function B(e,t){const n=L(e);(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,t,{flag:"wx",mode:384});(0,s.renameSync)(n,e)}}),
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
398:((e,t,n)=>{n.d(t,{
Ne:()=>i,
Uc:()=>h,
Xt:()=>s,
hD:()=>a,
lZ:()=>o,
zw:()=>d});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(e,t={}){super(e,{cause:t.cause});this.hint=t.hint}};let s=class InvalidInputsError extends o{name="InvalidInputsError";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};let i=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(e,t=[]){super(`The proxy responded with ${e}.`);this.code=`PROXY_${e}`;this.schemes=[t].flat().flatMap(e=>/^[\w-]+/.exec(e.trim())?.[0]??[])}};let a=class ApiError extends o{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(e,t){super(e,t);this.name="ApiError";this.kind=t.kind;this.failureClass=t.failureClass??l(t);this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}get isRefusal(){return c.includes(this.failureClass)}
reworded(e){const{hint:t,kind:n,failureClass:r,status:o,code:s,serverMessage:i}=this;const{retryAfterMs:c,shouldRetry:u,accepted:l}=this;const d={status:o,code:s,serverMessage:i,retryAfterMs:c,shouldRetry:u};return new a(e,{hint:t,kind:n,failureClass:r,...d,accepted:l,cause:this})}};const c=["unauthorized","missing","conflict","refused"];const u=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function l({kind:e,status:t,code:n=""}){if(429===t)return"throttled";if(u.includes(n))return"unreachable";if("tls"===e||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}
function d(e){if(e instanceof a)return e;throw e}const f=e=>t=>{if(!(t instanceof a&&t.failureClass===e))throw t;return t};f("conflict");f("missing");
function h(e){const t=(0,r.Zo)(e);if(t)return void 0===t.hint?t.reason:`${t.reason}. ${t.hint}`;if(e instanceof o&&void 0!==e.hint)return`${e.message} ${e.hint}`;return(0,r.Qq)(e)}}),
815:((e,t,n)=>{n.d(t,{
U:()=>r});
function r(e){return"localhost"===e.hostname||"[::1]"===e.hostname||/^127(\.\d+){3}$/.test(e.hostname)}}),
82:((e,t,n)=>{n.d(t,{
z:()=>r});
function r(e){try{return e()}catch{return}}}),
266:((e,t,n)=>{n.d(t,{
Km:()=>o,
L5:()=>s});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#$=r.all;
spend(){if(this.#$<r.cost)return false;this.#$-=r.cost;return true}
earn(){this.#$=Math.min(r.all,this.#$+r.gain)}};
async function s(e,{attempts:t=1/0,budget:n,clock:r,random:o,...c},u){const l=[];let d;let f=0;for(;;){u.throwIfAborted();try{const t=await e();n.earn();return t}catch(_){u.throwIfAborted();l.push(_);const e=c.decide(_);const{attempts:s,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:y=1/0}=e;const g=m>0;const w=r.monotonicMs();if(g)d??=w;else f+=1;const v=g?w>=(d??w)+m:f>=s;if(v||l.length>=t)throw c.fail(l,"attempts");if(!g&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(_);const b=g?l.length:f;const $=Math.min(y,h*2**(b-1));const E=g?i:a;await r.sleep(E(p,o(),$),u)}}}
function i(e,t,n){return a(Math.max(e,n/2),t,n/2)}
function a(e,t,n=e/10){return e+t*n}}),
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
H:()=>s});var r=n(110);var o=n(398);
function s(e,t,...n){const i=new AbortController;const a=new AbortController;t.sleep(e,a.signal).then(()=>i.abort(new o.lZ(`The time limit of ${e/r.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([i.signal,...n]),
[Symbol.dispose]:()=>a.abort()}}}),
598:(t=>{t.exports=e("node:crypto")}),
24:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs")}),
542:(e=>{e.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(e=>{e.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(e=>{e.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(e=>{e.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(e=>{e.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((t,n,r)=>{r.d(n,{
V4:()=>_,
Gu:()=>S,
_o:()=>T,
uH:()=>k});const o=globalThis.process.getBuiltinModule("os");
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
function k(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(e,t));process.stdout.write(o.EOL);i("set-output",{name:e},s(t))}
function T(){return"1"===process.env["RUNNER_DEBUG"]}
function S(e){return process.env[`STATE_${e}`]||""}})};var n={};
function r(e){var o=n[e];if(void 0!==o)return o.exports;var s=n[e]={exports:{}};var i=true;try{t[e](s,s.exports,r);i=false}finally{if(i)delete n[e]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var s=[];s.d=0;r.then(e=>{i[t]=e;o(s)},e=>{i[n]=e;o(s)});var i={};i[e]=e=>e(s);return i}}var a={};a[e]=e=>{};a[t]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var d;var f;var h;var p=new Promise((e,t)=>{h=t;f=e});p[t]=l;p[e]=e=>(c&&e(c),u.forEach(e),p["catch"](e=>{}));r.exports=p;i(r=>{d=s(r);var o;var i=()=>d.map(e=>{if(e[n])throw e[n];return e[t]});var a=new Promise(t=>{o=()=>t(i);o.r=0;var n=e=>e!==c&&!u.has(e)&&(u.add(e),e&&!e.d&&(o.r++,e.push(o)));d.map(t=>t[e](n))});return o.r?a:i()},e=>(e?h(p[n]=e):f(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;r.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};t=t||[null,e({}),e([]),e(e)];for(var a=2&o&&n;"object"==typeof a&&!~t.indexOf(a);a=e(a))Object.getOwnPropertyNames(a).forEach(e=>i[e]=()=>n[e]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(e,t)=>{for(var n in t)if(r.o(t,n)&&!r.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{r.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{r.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var o=r(17);o=await o;