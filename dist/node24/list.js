const t=t=>{let e;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(e??=globalThis.process.getBuiltinModule(t))[r]})};import"os";var e={
431:((t,e,n)=>{n.d(e,{
p:()=>nr});const r={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const o=i(r);Object.keys(r);[...o.keys()];
function s(t){return o.get(a(t))??"unknown"}
function i(t){const e=Object.keys(t);return new Map(e.flatMap(e=>t[e].words.map(t=>[t,e])))}
function a(t){return t.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(t){return!o.has(t)}const u={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(u);
function l({imageUrl:t,imageName:e,imageTag:n}){if(void 0!==t||void 0===e)return t;return void 0===n?e:`${e}:${n}`}var f=n(110);
function d({createdAt:t}){return h(t)}
function h(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}const p={
agent:({agentId:t,agentName:e},{id:n,name:r})=>void 0===n?e===r:t===n,
imageName:({imageName:t},e)=>t===e,
imageTag:({imageTag:t},e)=>t===e,
workingTreeHash:({workingTreeHash:t},e)=>t===e,
sourceRepo:({sourceRepo:t},e)=>t===e,
sourceRef:({sourceRef:t},e)=>t===e,
sourceCommit:({sourceCommit:t},e)=>t===e,
createdBy:({createdBy:t},e)=>g(t,e),
statuses:({status:t},e)=>e.includes(s(t)),
statusWords:({status:t},e)=>0===e.length||e.includes(t.toLowerCase()),
imageUrl:({imageUrl:t},e)=>true===e?void 0!==t:t===e,
createdAfterMs:(t,e)=>(d(t)??-1/0)>e};
function m(t,e){return Object.keys(p).filter(n=>!y(n,t,e[n]))}
function y(t,e,n){return void 0===n||p[t](e,n)}
function g(t,e){return"anyone"===e||void 0!==t&&e.includes(t)}
function w(t,e){return 0===m(t,e).length}
function v(t,{agent:e,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let l=false;const f=e?.id===void 0?e?.name:void 0;const{maxPages:h,attempts:p,onServerTime:m,...y}=o;const g={sortOrder:"desc",...y,agentName:f,limit:n};const w={maxPages:h,attempts:p,
onServerTime:t=>{i??=t;m?.(t)}};const b=t=>{const e=d(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(g,s,w)){b(n);yield n;e+=1;if(e>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function b(t){return t.map(t=>({build:t,ms:d(t)??0})).toSorted((t,e)=>e.ms-t.ms).map(({build:t})=>t)}var $=n(815);var E=n(161);var _=n(17);let T=class InvalidInputs extends _.l{name="InvalidInputs";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};
function S(t){throw new T([t])}const k={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function O(t){const e=k[t];const n=E.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function A(t,e){const n=O(t);return""===n?void 0:e(t,n)}
function j(t,e){return A(t,e)??S(`Input '${t}' is empty. Set a value, or remove the input to use its default.`)}
function x(t,e,n){return A(t,e)??S(n)}
async function C(t){const e=Object.keys(t);const n=await Promise.allSettled(Object.values(t).map(async t=>await t()));const r=[];const o=new Set;for(const t of n)if("fulfilled"===t.status)r.push(t.value);else if(t.reason instanceof T)for(const e of t.reason.problems)o.add(e);else throw t.reason;if(o.size>0)throw new T([...o]);return Object.fromEntries(e.map((t,e)=>[t,r[e]]))}const M="SGP_CLIENT_CUSTOM_HEADERS";const R=4;const P=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function I(){const t=U();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${M}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new T(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>P.has(t)?[]:[[t,e]]))}
function N(){return U().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=R)}
function U(){const t=(process.env[M]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const r=n<0?void 0:t.slice(0,n).trim().toLowerCase();const o=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:r,value:o}]})}const D={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const L=128;const B={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${L-1}}$`),words:`be one tag of at most ${L} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};var H=n(620);
function W(t,e,n,r){const o=/^\d+$/.test(e)?Number(e):0/0;if(!(o>=n&&o<=r))S(`Input '${t}' must be a whole number from ${n} to ${r}, got '${e}'.`);return o}
function F(...t){const e=t.map(t=>`'${t}'`);const n=`${e.slice(0,-1).join(", ")} or ${e.at(-1)??""}`;return(e,r)=>t.find(t=>t===r)??S(`Input '${e}' must be ${n}, got '${r}'.`)}
function q(t,e){if(D.pattern.test(e))return e;return S(`Input '${t}' must ${D.words}, got '${e}'.`)}const G=/^[\x21-\x7e]+$/;
function J(t,e){if(!G.test(e))S(`Input '${t}' must be one word of visible ASCII characters, got '${e}'.`);return e}
function z(t,e){if(e.length>64)S(`Input '${t}' must have at most 64 characters, got ${e.length}.`);return J(t,e)}
function X(t,e){if(!G.test(e))S(`Input '${t}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return e}const Y="https://api.egp.scale.com";
async function Z(){return await C({
apiKey:()=>x("api-key",X,"Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets."),
accountId:()=>x("account-id",J,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:K,customHeaders:I})}
function K(){return A("base-url",tt)??new URL(Y)}const V=2048;const Q="such as 'https://api.egp.scale.com'";
function tt(t,e){const n=(e,n)=>S(`Input '${t}' ${e}. ${n}`);if(""===e)n("is empty",`Set '${t}' to the address of the API, ${Q}.`);if(e.length>V)n(`has more than ${V} characters`,`Write an address ${Q}.`);if(/[\s\p{Cc}\\]/u.test(e))n("contains white space, a control character or a backslash","Remove it.");const r=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))n(`must start with 'https://' and a host${r}`,`Write the whole address, ${Q}.`);const o=URL.parse(e);if(!o)return n(`is not a valid address${r}`,`Write an address ${Q}.`);if(""!==o.username||""!==o.password||/^[^/]*\/\/[^/]*@/.test(e))n("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))n(`must not have a query or fragment, got one for '${o.host}'`,"Remove everything from the '?' or '#' on.");if("0"===o.port)n(`has port 0${r}`,"Set the port of the API, or leave it out for the default.");if("http:"===o.protocol&&!(0,$.U)(o))n(`must use https, otherwise the key would be sent unencrypted to '${o.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,s]=/(\/v5(?:\/builds)?)\/*$/.exec(o.pathname)??[];if(void 0!==s){const t=o.href.slice(0,o.href.lastIndexOf(s));n(`ends in '${s}'${r}`,`The action adds it: write '${t}'.`)}return o}
async function te(){return await C({connection:Z,filter:tn})}
async function tn(){return await C({agent:tr,
sourceCommit:()=>A("source-commit",z),
workingTreeHash:()=>A("working-tree-hash",z),
statusWords:()=>A("status",to)??[],
limit:()=>j("limit",(t,e)=>W(t,e,1,1e4)),
sortOrder:()=>j("sort-order",F("asc","desc"))})}
function tr(){const t=A("agent-name",q);return void 0===t?void 0:{name:t}}
function to(t,e){return e.split(/[\s,]+/).filter(t=>""!==t).map(e=>J(t,e).toLowerCase())}var ts=n(208);var ti=n(542);var ta=n(760);
function tc(){const{RUNNER_TEMP:t=""}=process.env;return(0,ta.resolve)(""===t?(0,ti.tmpdir)():t)}
function tu(t,e,...n){const r=new AbortController;const o=new AbortController;e.sleep(t,o.signal).then(()=>r.abort(new _.l(`The time limit of ${t/f.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([r.signal,...n]),
[Symbol.dispose]:()=>o.abort()}}
async function tl(t,e){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(e.reason);if(e.aborted)o();e.addEventListener("abort",o,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",o)}}var tf=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var td=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function th(t,e,n){try{return await tp(t,e,n)}catch(r){if(!n.aborted)throw r;return await tm(H.AQ.writeMs.afterAbort,t,e)}}
async function tp(t,e,n){return await tm(H.AQ.writeMs.usual,t,e,n)}
async function tm(t,e,n,...r){const o={stack:[],error:void 0,hasError:false};try{const s=tf(o,tu(t,n,...r),false);return await tl(e,s.signal).catch(t=>{if(!s.signal.aborted||r.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){o.error=t;o.hasError=true}finally{td(o)}}var ty=n(940);const tg="\x1b";const tw=`${tg}\\[[0-9;]{0,29}m`;const tv=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const tb=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const t$=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const tE=String.raw`[\p{Cc}--\t]|${t$}`;const t_=new RegExp(`(${tw})|${tE}`,"gv");
function tT(t){return t.toWellFormed().replace(t_,(t,e)=>void 0===e?tA(t):tS(e))}
function tS(t){const e=t.match(tv);if(null===e)return t;const n=e.filter(t=>tb.test(t));return 0===n.length?"":`${tg}[${n.join(";")}m`}const tk=new RegExp(tw,"g");
function tO(t){return t.replace(tk,"")}
function tA(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}const tj={pieceBytes:8192,lineCharacters:262144,lines:65536};const tx=4096;const tC=300;const tM=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const tR="\x1b[0m";const tP=String.raw`(?:\p{Default_Ignorable_Code_Point}|${tw})*`;const tI=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${tw})*`;const tN=new RegExp(String.raw`(#${tP}#${tP})(?=${tw}|\[)`,"gv");const tU=new RegExp(String.raw`^(${tI})(?=:${tP}:)`,"v");const tD=new RegExp(String.raw`${tE}|[\u2028\u2029\p{Surrogate}]|#${tP}#${tP}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function tL(t){if(3*t.length<=tj.pieceBytes&&!tD.test(t))return[t];const{lines:e,rest:n}=tG(t);const r=e.flatMap(tJ);return""===n?r:[...r,tz(n)]}
function tB(t){const e=tO(t).trimEnd();const n=tL((0,ty.$)(e,2*tx+4)).join("\n");if(n.length<=tx&&e.length<=2*tx)return tW(n);const r=` (cut: ${e.length} characters in total)`;return tW(`${(0,ty.$)(n,tx-r.length-1)}${r}`)}
function tH(t){return t.length<=tx&&tL(t).join("\n").length<=tx}
function tW(t){return t.split("\n")}
function tF(t,e=""){const n=(0,ty.$)(tO(t),2*tC);const r=(0,ty.$)(tL(n).join(" ").trim(),tC-1);return`${r}${e}`}
function tq(t){return tF(t)===t.trim()}
function tG(t){const e=[];let n=0;for(const{0:r,index:o}of t.matchAll(tM)){if(e.length===tj.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,o));n=o+r.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function tJ(t){const e=t.slice(tj.lineCharacters);const n=tT(t.slice(0,tj.lineCharacters)).replace(tN,"$1\\");const{pieces:r,leftBytes:o}=tX(n,""===e);const s=r.map(t=>{const e=t.replace(tU,"$1\\");return e.includes("\x1b")&&!e.endsWith(tR)?`${e}${tR}`:e});return""===e?s:[...s,tz(e,o)]}
function tz(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function tX(t,e){if(e&&3*t.length<=tj.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const r=[];let o=0;while(o<n.length){const t=o+tj.pieceBytes;if(e&&t>=n.length){r.push(n.toString("utf8",o));break}const s=tY(n,o,Math.min(t,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=tZ(n,t);if(void 0===s&&!e)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:e?0:n.length-o}}
function tY(t,e,n){for(const r of[t1,t2])for(let o=n;o>e;o-=1)if(r(t,o))return o;return e}
function tZ(t,e){for(let n=e;n<t.length;n+=1)if(t1(t,n)||t2(t,n))return n;return}const[tK,tV,tQ]=[9,32,27];const t0=new Set(Buffer.from(",;{}"));
function t1(t,e){return t[e-1]===tV||t[e-1]===tK}
function t2(t,e){const[n=0,r=0]=[t[e-1],t[e]];if(t0.has(n))return!t5(t,e);return r===tQ||n>=128&&r>=192}const t4=32;
function t5(t,e){for(let n=e-1;n>=Math.max(0,e-t4);n-=1){const e=t[n]??0;if(e===tQ)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}
function t3(t,e,n){const r=t=>t6(t,e,(t,n)=>[e(t),r(n)]);const o=(t,n)=>{if("number"!=typeof n)return n;const r=e(String(n));return r===String(n)?n:r};return JSON.stringify(r(t),o,n)}
function t6(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>t6(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}const t8={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:B.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function t9(t,{pattern:e,words:n}){if(void 0===t)return;return r=>{const o=r(t);return e.test(o)?{text:o}:{problem:`the server's value is not ${n}`}}}const t7=new RegExp(`#|${t$}`,"g");
function et(t,e){return n=>{const r=ee(t,n);const o=void 0===e?"":`. Read '${e}' instead`;const s=`its JSON has ${r.length} characters, and GitHub accepts at most ${er} per job${o}`;return r.length>er?{problem:s}:{text:r}}}
function ee(t,e){return t3(t,e).replace(t7,ec)}
async function en(t,e,n){const{world:r,redact:o,signal:s}=n;const i=`${r.files.newPath(tc(),`${t}-`)}.json`;try{const t=r.files.append(i,ea(ee(e,o)));await th(t,r.clock,s)}catch(e){return[`Output '${t}' is empty: ${(0,ts.A3)(e)}.`]}return ei({[t]:i},n)}const er=524288;
async function eo(t,e){await es(e);for(const n of t)await e.log.warning(n)}
async function es({world:t,signal:e}){try{await th(t.outputsWritten(),t.clock,e)}catch(t){throw new _.l(`The outputs could not be written: ${(0,ts.A3)(t)}.`,{cause:t,hint:(0,ts.$z)(t,"Set GITHUB_OUTPUT to a writable file.")})}}
function ei(t,{world:e,redact:n}){const r=[];for(const[o,s]of Object.entries(t)){if(void 0===s)continue;const t="function"==typeof s?s(n):{text:n(String(s))};if("problem"in t)r.push(`Output '${o}' is empty: ${t.problem}.`);e.setOutput(o,"text"in t?ea(t.text):"")}return r}
function ea(t){return t.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,ec)}
function ec(t){return`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`}
async function eu(t,e){const n=b(t);const r=n.find(t=>void 0!==t.imageUrl)?.imageUrl;const o={"latest-build-id":t9(n[0]?.id,t8.id)??"","latest-image-url":t9(r,t8.image)??""};return await ef("builds",el(t),o,e)}
function el(t){return t.map(({record:t})=>t)}
async function ef(t,e,n,r){const o=`${t}-file`;const s={[t]:et(e,o),...n,count:e.length};return[...ei(s,r),...await en(o,e,r)]}var ed=n(24);
function eh(t){const e=t.lastIndexOf("/");return{parent:t.slice(0,Math.max(e,0)),name:t.slice(e+1)}}globalThis.process.getBuiltinModule("node:buffer");
function ep(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function em({file:t,line:e}){return`${ep(t)}:${e}: `}
function ey(t,e){const[n,r,o]=[[],[],[]];const[s,i]=[t.toLowerCase(),`/${eh(t).name}`];for(const a of e)if(eg(t,a)||a.toLowerCase()===s)n.push(a);else if(a.endsWith(`/${t}`))r.push(a);else if(`/${a}`.endsWith(i))o.push(a);const[a,...c]=[n,r,o].find(t=>t.length>0)??[];return 0===c.length?a:void 0}
function eg(t,e){if(Math.abs(t.length-e.length)>1)return false;let n=0;while(n<t.length&&t[n]===e[n])n+=1;let[r,o]=[t.length,e.length];while(Math.min(r,o)>n&&t[r-1]===e[o-1]){r-=1;o-=1}const[s,i]=[t.slice(n,r),e.slice(n,o)];if(s.length<=1&&i.length<=1)return true;return 2===s.length&&2===i.length&&s===`${i[1]}${i[0]}`}var ew=n(82);
function ev(){const[,t=""]=process.argv;const e=(0,ta.basename)(t,(0,ta.extname)(t));return eE(eb("main"===e?"":e),process.env)}
function eb(t){const e=(0,ta.join)(import.meta.dirname,"../..",t,"action.yml");const n=(0,ew.y)(()=>(0,ed.readFileSync)(e,"utf8"))??"";const[,r=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(r.matchAll(/^ {2}([\w-]+):/gm),([,t=""])=>t)}const e$={dockerfile:"file",tag:"image-tag",tags:"image-tag"};
function eE(t,e){const n=t=>e[`INPUT_${t.toUpperCase()}`]?.trim()??"";return Object.keys(e).flatMap(e=>{const[,r]=/^INPUT_([\w-]{1,50})$/.exec(e.toUpperCase())??[];const o=r?.toLowerCase();if(void 0===o||t.includes(o))return[];const s=e_(o,t);const i=n(o);if(void 0===s||""===i||n(s).includes(i))return[];return[`There is no input '${o}', so it has no effect.\nDid you mean '${s}'?`]})}
function e_(t,e){const n=t=>t.replaceAll(/[_-]/g,"");const r=e$[t];if(void 0!==r&&e.includes(r))return r;const o=ey(n(t),e.map(n));return void 0===o?void 0:e.find(t=>n(t)===o)}
function eT(t){if(t instanceof _.l)return t;const e=(0,ts.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,_.U)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}
function eS(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}const ek=globalThis.process.getBuiltinModule("node:timers");const eO=32768;
function eA(t){let e="";let n=false;let r=false;let o;t.on("error",()=>{r=true;e=""});
function s(t){if(r)return;e+=`${t}\n`;if(e.length>=eO)i();else if(!n){n=true;(0,ek.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=t.destroyed;if(""===e||r)return;const n=e;e="";if(!t.write(n))o??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);o=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>s(t),
command:(t,e=[],n={})=>s(ej(t,e,n)),
mask:t=>{s(`::add-mask::${ex(t)}`);i()},
flush:async()=>{i();if(!r)await new Promise(e=>t.write("",()=>e()))}}}
function ej(t,e,n){const r=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${eC(String(e))}`).join(",");return`::${t}${""===r?"":` ${r}`}::${ex(e.join("\n"))}`}
function ex(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function eC(t){return ex(t).replaceAll(":","%3A").replaceAll(",","%2C")}const eM={error:"Error",warning:"Warning",notice:"Notice"};const eR=eS(process.env);const eP=1e4;
function eI(t,e,n){const r=eA(t);const o=eL();const s=new Set;let i;for(const t of e)r.mask(t);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=t=>{let e;for(const n of tL(t))e=r.line(n);return e};const u=(t,e,{place:s,title:i}={})=>{const u=void 0===i?void 0:tF(n(i));const l=s&&n(s.file);const f=void 0!==l&&tq(l)?tF(l):void 0;const d=f&&s?.line;const h=f&&`${f}:${d}`;const p=n(f?eN(e,s):e);const m=tB(p);const y=o.decide(t,[f,d,u,...m].join("\n"));if("skip"===y)return;a();if("annotate"===y){const e=void 0!==h&&"error"!==t&&!eR;const n=e?tB(`${h}: ${p}`):m;return r.command(t,n,{file:f,line:d,title:u})}const g=[eM[t],...h?[h]:[],...u?[u]:[]];return c(`${g.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=o.note();if(void 0!==t)r.command("warning",tB(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const o=s.has(e)?" (continued)":"";r.command("group",[tF(n(t),o)]);if(s.size>=eP)s.clear();s.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>r.command("debug",tL(n(t))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function eN(t,e){const n=e&&em(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const eU={error:10,warning:9,notice:10};const eD=1e3;
function eL(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(t.has(s))return"skip";if(t.size>=eD)t.clear();t.add(s);if(e[r]<eU[r]){e[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const eB="\x1b";const eH=String.raw`${eB}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${eB}]{0,256}(?:\u0007|${eB}\\)|[@-Z\\^_=>78])`;const eW=new RegExp(eH,"g");
function eF(t){return t.includes(eB)?t.replace(eW,""):t}const eq=8;const eG=4;
function eJ(t){return eZ(t.flatMap(eY))}
function ez(t){return eZ(t.flatMap(eY).filter(t=>!eX(t)))}
function eX(t){return/^[\w-]{1,20}$/.test(t)}
function eY(t){const e=t.trim();if(e.length<eG)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=eq)]}
function eZ(t){const e=t.flatMap(t=>t.length<eq?[t]:eV(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const r=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return eK(r)}
function eK(t){const e=e=>{const n=eF(e);const r=n===e?n:t(n);return r===n?e:r};return n=>{const r=t(n);return r.includes("\x1b")?r.split("\n").map(e).join("\n"):r}}
function eV(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>e1(t,e));const r=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>e0[t]??t),e,e.toUpperCase()];const o=[...r,encodeURIComponent(t)].map(encodeURIComponent);return[...r,...o,...o.map(eQ)]}
function eQ(t){return t.replace(/%../g,t=>t.toLowerCase())}const e0={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function e1(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),r)}
async function e2(t,e,n=()=>()=>[]){const r=t=>{for(const e of ev())t.log.warning(e);return e(t)};await e4(t,r,n,"error")}
async function e4(t,e,n,r){const o=O("api-key");const s=[o,O("github-token")].filter(t=>""!==t);const i=[...s,...N()];const a=eJ(i);const c=ez(i);let u;const l=(e,n=eT(e))=>{t.setExitCode(1);y(n);return u??=e5(n,e,r,m)};const{signal:f,hurry:d,stop:h,ended:p}=e3(t,async t=>{await l(t);await m.flush()});const m=eI(t.stdout,i,a);const y=n({world:t,redact:a});try{const n={world:t,log:m,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:f,hurry:d,stop:h};const r=await e({...n,writeEnd:y});if(r)await l(void 0,r);else f.throwIfAborted()}catch(t){await l(t)}finally{const e=await tp(t.allWritten(),t.clock,f).then(()=>true,()=>false);await m.flush();p();if(f.aborted||!e)t.exit()}}
async function e5({message:t,hint:e,annotation:n},r,o,s){const i=void 0===e?t:`${t}\n${e}`;const a=tH(i);await s[o](a?i:t,n);if(!a&&void 0!==e)await s.line(e);if(E._o()&&r instanceof Error)await s.debug(String(r.stack))}
function e3(t,e){const n=new AbortController;const r=new AbortController;const o=new AbortController;const s=(e,n)=>{t.clock.sleep(e,o.signal).then(n,()=>void 0)};const i=({lastWordsMs:r,exitMs:o})=>{s(r,()=>void e(n.signal.reason).then(t.exit,t.exit));s(o,t.exit)};const a=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);i(H.Vs.afterFirst)};const c=()=>{const t="Run the job again.";a(new _.l("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){r.abort();if("SIGTERM"===t)i(H.Vs.afterSecondSigterm)}else c()});t.onUncaught(t=>a(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:r.signal,stop:c,
ended:()=>o.abort()}}
function e6(t){return t>0?[`and ${t} more`]:[]}const e8="0.1.0";
async function e9(t,e){const[{createClient:r},o]=await Promise.all([Promise.resolve().then(n.bind(n,160)),e7(t,e)]);return r(o)}
async function e7(t,{world:e,log:n,redactEarly:r}){const o=Object.keys(t.customHeaders??{});const s=0===o.length?"":`, with ${M}: ${o.join(", ")}`;n.line(`Using the builds API on ${t.baseUrl.host}${s}.`);return{...t,redact:r,userAgent:`agentex-build-action/${e8}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:E._o()?({method:t,path:e,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}var nt=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var ne=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const nn=100;
async function nr(t){await e2(t,async t=>{const e={stack:[],error:void 0,hasError:false};try{const{log:n,signal:r}=t;const{connection:o,filter:s}=await te();for(const t of(s.statusWords??[]).filter(c))await n.warning(`Input 'status' contains the unknown status '${t}'.\nCheck it for a mistake.`);const i=nt(e,await e9(o,t),true);const a=await no(i,s,r);await eo(await eu(a,t),t);await n.line(`Builds found: ${a.length}`);for(const t of ns(a))await n.line(t)}catch(t){e.error=t;e.hasError=true}finally{const t=ne(e);if(t)await t}})}
async function no(t,{sortOrder:e,limit:n,...r},o){const{agent:s,sourceCommit:i,workingTreeHash:a}=r;const c=[];const u={agent:s,sourceCommit:i,workingTreeHash:a,sortOrder:e};const l={...u,pageSize:Math.max(n,100)};for await(const e of v(t,l,o)){if(w(e,r))c.push(e);if(c.length===n)break}return c}
function ns(t){const e=t.slice(0,nn).map(t=>[t.id,t.status,t.createdAt??"",t.agentName??t.agentId??"",l(t)??""]);const n=(e[0]??[]).map((t,n)=>Math.max(...e.map(t=>t[n]?.length??0)));return[...e.map(t=>t.map((t,e)=>t.padEnd(n[e]??0)).join("  ").trimEnd()),...e6(t.length-e.length)]}}),
160:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>ed,
createClient:()=>ef});var r=n(364);var o=n(17);var s=n(110);const i={attempts:1,baseMs:0};const a={refused:1,lost:1};const c={forMs:0};const u={forMs:1/0};const l={request:{attempts:6,baseMs:500},submit:{refused:5,lost:3},status:{forMs:10*s.J2,loss:"outage",waitMs:{first:5*s.fj,later:15*s.fj}},log:{...u,waitMs:0},named:c,foreignCancel:u};const f={request:i,submit:a,status:{forMs:s.J2,loss:"refused",waitMs:{first:5*s.fj,later:5*s.fj}},log:{forMs:s.J2,waitMs:5*s.fj},named:c,foreignCancel:c};const d={unavailable:l,throttled:{...l,request:{attempts:12,baseMs:s.fj},submit:{refused:5,lost:5},status:{...l.status,...u}},unreachable:{...l,request:{...l.request,attempts:3},submit:{refused:3,lost:3}},untrusted:{...l,request:i,submit:a},"too-large":{...l,request:i,status:f.status},conflict:{...l,submit:a},unauthorized:{...f,status:{...f.status,loss:"credentials"}},missing:{...f,status:{...f.status,loss:"gone"},log:l.log,named:{forMs:15*s.fj}},refused:f};let h=class ApiError extends o.l{name="ApiError";kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;#t;constructor(t,e){super(t,e);this.#t=e;this.kind=e.kind;this.failureClass=e.failureClass??y(e);this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}get isRefusal(){return p.includes(this.failureClass)}get mayPass(){return false!==this.shouldRetry&&["unavailable","throttled"].includes(this.failureClass)}get rules(){if(false===this.shouldRetry)return d.refused;return d[this.shouldRetry&&this.isRefusal?"unavailable":this.failureClass]}get submitRules(){return d[false===this.shouldRetry?"refused":this.failureClass].submit}
reworded(t){return new h(t,{...this.#t,cause:this})}};const p=["unauthorized","missing","conflict","refused"];const m=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function y({kind:t,status:e,code:n=""}){if(429===e)return"throttled";if(m.includes(n))return"unreachable";if("tls"===t||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}const g="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";const w=t=>e=>{if(!(e instanceof h&&e.failureClass===t))throw e;return e};const v=w("conflict");w("missing");let b=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const $=10;const E=13;const _=32;const T=6;
function S(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:r,onEvent:o,onId:s,onRetry:i}=t;const a=[];let c=0;let u="";let l;let f="";let d=0;let h;let p=false;let m=false;let y=false;
function g(t){if(p)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==u){t=u+t;if(""===t||"\xef"===t||"\xef\xbb"===t){u=t;return}u=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(m||y){t=w(t);if(!t)return}if(!a.length){const e=x(t);if(""!==e)v(e);j();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(c<T){const e=a.join("")+t.slice(0,T-c);if(!S(e)){a.length=0;c=0;m=true;return}}a.push(t);c+=t.length;j();return}a.push(t);const e=a.join("");a.length=0;c=0;v(x(e));j()}
function w(t){if(0===t.length)return t;if(y){y=false;return t.charCodeAt(0)===$?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const r=-1===e?n:-1===n?e:e<n?e:n;if(-1===r)return"";if(r===t.length-1&&t.charCodeAt(r)===E){m=false;y=true;return""}m=false;return t.slice(r+(t.charCodeAt(r)===E&&t.charCodeAt(r+1)===$?2:1))}
function v(t){if(!t)return;if(t.charCodeAt(t.length-1)===E){C(t,0,t.length-1);if(j())return;y=true;return}if(S(t)){a.push(t);c=t.length;return}m=true}
function S(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&A(t,"data")||101===e&&A(t,"event")||105===e&&A(t,"id")||114===e&&A(t,"retry")}
function j(){if(p)return true;if(void 0===e)return false;if(c+f.length<=e)return false;p=true;a.length=0;c=0;l=void 0;f="";d=0;h=void 0;m=false;y=false;null==r||r(new b(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function x(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==l)null==s||s(l);if(d>0)null==o||o({id:l,event:h,data:f});l=void 0;f="";d=0;h=void 0;e=n+1;n=t.indexOf("\n",e);continue}const r=t.charCodeAt(e);if(k(t,e,r)){const r=t.charCodeAt(e+5)===_?e+6:e+5;const i=t.slice(r,n);if(0===d&&t.charCodeAt(n+1)===$){if(void 0!==l)null==s||s(l);null==o||o({id:l,event:h,data:i});l=void 0;f="";h=void 0;e=n+2;n=t.indexOf("\n",e);continue}f=0===d?i:`${f}\n${i}`;d++}else if(O(t,e,r))h=t.slice(t.charCodeAt(e+6)===_?e+7:e+6,n)||void 0;else C(t,e,n);if(j())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let r=t.indexOf("\n",e);while(e<t.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===t.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;C(t,e,o);if(j())return"";e=o+1;if(t.charCodeAt(e-1)===E&&t.charCodeAt(e)===$)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==r&&r<e)r=t.indexOf("\n",e)}return t.slice(e)}
function C(t,e,r){if(e===r)return void R();const o=t.charCodeAt(e);if(k(t,e,o)){const n=t.charCodeAt(e+5)===_?e+6:e+5;const o=t.slice(n,r);f=0===d?o:`${f}\n${o}`;d++;return}if(O(t,e,o)){h=t.slice(t.charCodeAt(e+6)===_?e+7:e+6,r)||void 0;return}if(105===o&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===_?e+4:e+3,r);if(!n.includes("\0"))l=n;return}if(58===o){if(n){const o=t.slice(e,r);n(o.slice(t.charCodeAt(e+1)===_?2:1))}return}const s=t.slice(e,r);const i=s.indexOf(":");if(-1===i)return void M(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===_?2:1;const u=s.slice(i+c);M(a,u,s)}
function M(t,e,n){switch(t){case"event":h=e||void 0;break;case"data":f=0===d?e:`${f}\n${e}`;d++;break;case"id":if(!e.includes("\0"))l=e;break;case"retry":if(/^\d+$/.test(e))null==i||i(parseInt(e,10));else null==r||r(new b(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==r||r(new b(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function R(){if(void 0!==l)null==s||s(l);if(d>0)null==o||o({id:l,event:h,data:f});l=void 0;f="";d=0;h=void 0}
function P(t={}){if(t.consume&&a.length>0){const t=a.join("");C(t,0,t.length)}u="";l=void 0;f="";d=0;h=void 0;a.length=0;c=0;p=false;m=false;y=false}return{feed:g,reset:P}}
function k(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function O(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function A(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const j=0x1000000;const x=1e3;const C=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
async function*M(t,e=j){const n=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let o=0;let s=0;let i="";let a=false;let c;let u=false;let l=false;const f=S({
onEvent:t=>{s+=1;const e=R(t,l);if(e)r.push(e);a||=l&&!I(t.data)},
onError:()=>{a||=l},
onRetry:t=>r.push({type:"retry",ms:t})});
function d(t){const n=c?c(t):t;if(""!==t)u=t.endsWith("\r");if(void 0===n)return;c=void 0;if(0===s&&i.length<x)i+=n;const a=s;f.feed(n);o=(s>a?0:o)+n.length;if(o<=e)return;r.push({type:"unreadable"});f.reset();o=0;c=D(n)}
function h(){d(n.decode());if(u)d("\n");l=true;d("\n\n");if(a||0===s&&C.test(i))r.push({type:"cut"})}
function p(){const t=r;r=[];return t}for await(const e of t){d(n.decode(e,{stream:true}));yield p()}h();yield p()}
function R({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const o=(0,r.qF)(e);if(void 0===o&&n&&/^\s*[{"]/.test(e))return;const s=void 0!==t&&!["","message","log","error"].includes(t);if(P(o))return;if(s&&!((0,r.OW)(o)&&"string"==typeof o["line"]))return;const i=N(o)??e;if("error"===t)return{type:"error",text:i};return{type:n?"unterminated":"line",text:i}}
function P(t){if(!(0,r.OW)(t)||void 0!==N(t))return false;const e=t["type"]??t["event"];return"string"==typeof e&&/^(?:heart[-_]?beat|ping|keep[-_]?alive)$/i.test(e)}
function I(t){return"[DONE]"===t.trim()||void 0!==(0,r.qF)(t)}
function N(t){if("string"==typeof t)return t;if(!(0,r.OW)(t))return;return[t["line"],t["message"],t["error"],t["detail"]].find(t=>"string"==typeof t)}const U=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function D(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const r=U.exec(n);return r?n.slice(r.index+r[0].length):void 0}}const L="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const B=2e5;
async function H(t,e,{expected:n,maxBytes:o,decode:s},i="no"){const a=(t,n)=>new h(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:i,hint:L});let c=Buffer.alloc(0);let u=0;const l=W();for await(const e of t.chunks){const t=u+e.length;if(t>o)throw a(`is larger than ${o} bytes`,"TOO_LARGE");if(t>c.length)c=Buffer.concat([c],Math.min(o,2*t));if(l(e)>B)throw a(`has more than ${B} values`,"TOO_LARGE");c.set(e,u);u=t}const f=new TextDecoder().decode(c.subarray(0,u));const d=(0,r.qF)(f);if(void 0===d)throw a(0===u?"is empty":`is not JSON${q(t)}`,"NOT_JSON");if((0,r.f_)(d))throw a(`is nested more than ${r.Cj} levels deep`,"TOO_LARGE");const p=s(d);if(void 0===p)throw a(`is not ${n}`,(0,r.OW)(d)?"NOT_EXPECTED":"NOT_OBJECT");return p}
function W(){let[t,e,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===F.quote)e=!e;else if(e)n=o===F.backslash;else if(o===F.comma||o===F.bracket||o===F.brace)t+=1;return t}}const F={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function q({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}const G={buildArgs:{},platform:void 0};const J="\r\n";
function z(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function X(t,e){const n=Y(t);const r=n.find(([,t])=>t.includes(e));if(r)throw new o.l(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([t,n])=>`--${e}${J}${Z(t)}${J}${J}${n}${J}`).join("");const{archive:i}=t;const a=`--${e}--${J}`;const c=`--${e}${J}${Z("context_archive")}; filename="context.tar.gz"${J}Content-Type: application/x-tar${J}${J}`;const u=Buffer.from(i?s+c:s);const l=Buffer.from(i?J+a:a);const f=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:f,contentType:`multipart/form-data; boundary=${e}`}}
function Y(t){const{agent:e,sourceDirty:n}=t;const{buildArgs:r,platform:o}=t.archive?t:G;const s={imageName:{image_name:t.imageName},agent:{agent_id:e.agentId,agent_name:e.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:t.imageTag},imageUrl:{image_url:t.imageUrl},platform:{platform:o},sourceCommit:{source_commit:t.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:t.sourceRef},sourceRepo:{source_repo:t.sourceRepo},sourceSubpath:{source_subpath:t.sourceSubpath},workingTreeHash:{working_tree_hash:t.workingTreeHash},archive:{}};return Object.values(s).flatMap(t=>Object.entries(t)).flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function Z(t){return`Content-Disposition: form-data; name="${t}"`}const K="/v5/builds";
function V(t){const e="Use the output 'build-id' of the step that submitted it.";return`${K}/${Q(t,"build",e)}`}
function Q(t,e,n){if(""===t||"."===t||".."===t||!t.isWellFormed())throw new o.l(`Invalid ${e} ID: '${t.toWellFormed()}'.`,{hint:n});return encodeURIComponent(t)}
function tt(t){const e=Object.entries(t).flatMap(([t,e])=>void 0===e?[]:[[t,e]]);return new URLSearchParams(e).toString()}
function te(t,e,n){const r={agent_name:t.agentName,source_commit:t.sourceCommit,working_tree_hash:t.workingTreeHash,limit:t.limit?.toString(),sort_order:t.sortOrder,starting_after:e,_:n};return`${K}?${tt(r)}`}const tn={all:100,cost:5,gain:1};let tr=class RetryBudget{#e=tn.all;
spend(){if(this.#e<tn.cost)return false;this.#e-=tn.cost;return true}
earn(){this.#e=Math.min(tn.all,this.#e+tn.gain)}};
async function to(t,{attempts:e=1/0,budget:n,longestWaitMs:r,clock:o,random:s,...i},a){const c=[];for(;;){a.throwIfAborted();try{const e=await t();n.earn();return e}catch(d){a.throwIfAborted();c.push(d);const{attempts:t,baseMs:u,afterMs:l=0}=i.decide(d);if(c.length>=Math.min(e,t))throw i.fail(c,"attempts");if(!n.spend())throw i.fail(c,"budget");if(1===c.length)i.onRetry?.(d);const f=Math.min(r,u*2**(c.length-1));await o.sleep(ts(l,s(),f),a)}}}
function ts(t,e,n=t/10){return t+e*n}
function ti(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function ta(t,e){return ti(t)===ti(e)}var tc=n(75);var tu=n(940);const tl={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const tf=/^(?:Z_|ERR__ERROR_)/;const td="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*th(t,e="",{operation:o,accepted:s}){const i=e.toLowerCase().split(",");const a=i.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===a.length)return yield*t;const c=t=>new h(`${o} failed: the response cannot be decoded: its Content-Encoding is '${(0,tu.$)(a.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:s,hint:td,cause:t});const[u=""]=a;const l=1===a.length&&Object.hasOwn(tl,u)&&tl[u];if(!l){t.on("error",()=>void 0).destroy();throw c()}const f=l(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,tc.pipeline)(t,f,()=>void 0)}catch(e){const t=(0,r.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&tf.test(t)?c(e):e}}const tp=500;const tm=2e3;
function ty(t,e){const n=e(t);const r=t$(n);const o=void 0===r?(0,tu.$)(tS(n),tp):(0,tu.$)(r,tm);return""===o?void 0:o}
function tg(t,e){const n=t_(tE(t)?.["detail"]);return void 0===n?void 0:(0,tu.$)(e(n),tm)}
function tw(t,e,n,r){if(tb(e,n))return true;return r&&tv(t,e,n)}
function tv(t,e,n){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return r&&void 0!==t$(n)}
function tb(t,e){if(!/^application\/json\b/i.test(t))return false;const n=(0,r.qF)(e);if(!(0,r.OW)(n))return false;const{detail:o,message:s,code:i,status_code:a,data:c}=n;if("string"==typeof o||Array.isArray(o)||(0,r.OW)(o))return true;return"string"==typeof s&&void 0!==c&&(i??a)!==void 0}
function t$(t){const{detail:e,message:n,error:r,errors:o,title:s}=tE(t)??{};return[e,n,r,o,s].map(t_).find(t=>void 0!==t)}
function tE(t){const e=(0,r.qF)(t);return(0,r.OW)(e)&&!(0,r.f_)(e)?e:void 0}
function t_(t){if("string"==typeof t)return tO(t)||void 0;if(Array.isArray(t)){const e=t.map(tT).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,r.OW)(t))return t_(t["message"])??t_(t["msg"])??t_(t["detail"]);return}
function tT(t){if(!(0,r.OW)(t))return t_(t);const e=t_(t["msg"])??t_(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const o=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===o?e:`${tO(o)}: ${e}`}
function tS(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return tO(e?tk(t):t)}
function tk(t){let e="";let n;for(const r of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${r.slice(r.indexOf(">")+1)}`}}return e}
function tO(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var tA=n(620);const tj=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function tx(t){const e=t("retry-after")?.trim();const n=tM(e);const r=tM(t("retry-after-ms")?.trim())??(void 0===n?tR(e,t("date")):n*s.fj);return void 0!==r&&r>0&&r<=tA.GM.longestAskedMs?r:void 0}
function tC(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function tM(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function tR(t,e){const[n,r]=[tN(t),tN(e)];return void 0===n||void 0===r?void 0:n-r}
function tP(t){return tN(t("date"))}
function tI(t){return tM(t("age")?.trim())??0}
function tN(t){if(void 0===t||!tj.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function tU(t){const{operation:e,status:n,statusText:r,header:o,serverMessage:s}=t;const i=""===r?"":` ${(0,tu.$)(r,60)}`;const a=`${n} ${r}`;const c=s??"";const u=""===r?c:c.replaceAll(a,"").trim();const l=""===u?".":`: ${tJ(u)}`;const f=tL(t);const d=f?"a gateway or proxy":"the server";return new h(`${e} failed: ${d} responded with ${n}${i}${l}`,{kind:"http",failureClass:f?void 0:tD(n),status:n,serverMessage:s,hint:f&&429!==n?tH:tW(t),retryAfterMs:tx(o),shouldRetry:tC(o),accepted:t.bodyHasLeft&&(f||tB(n))?"maybe":"no"})}
function tD(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return;return"refused"}
function tL({status:t,isForeign:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function tB(t){return t<200||[408,409,429].includes(t)||t>=500}const tH="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function tW({status:t,header:e,baseUrl:n}){if(t>=300&&t<400)return tG(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";return tq[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const tF="Correct the value that the server rejected; its message names the field.";const tq={400:tF,401:"Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",422:tF,429:"This account sent too many requests. Run the job again later."};
function tG(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function tJ(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var tz=n(424);const tX=["x-request-id","x-amzn-requestid","cf-ray"];const tY=65536;let tZ=class Sender{#t;#n;#r;constructor(t,e){this.#t=t;this.#n=e;this.#r=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:r}=t;const o=n=>{e.throwIfAborted();return this.#o(n,t)};const s=r?AbortSignal.any([e,r.stalled]):e;s.throwIfAborted();const i=await this.#s(t,s).catch(t=>{throw o(t)});const a=tK(i);const c=tV(r);const u=a("content-encoding");const l=th(i.body,u,{operation:n,accepted:c});const f={contentType:a("content-type")?.toLowerCase()??"",serverMs:tP(a),ageSeconds:tI(a),chunks:this.#i(l,t,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return f;const d=await tQ(f.chunks,tY);e.throwIfAborted();throw this.#a(t,i,d)}
async #s(t,e){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#t;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const f=o.monotonicMs();const d={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#r+t.path,method:a,headers:d,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});return h}finally{const e=h&&tX.map(tK(h)).find(Boolean);s?.({method:a,path:this.#r+t.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:e&&i.redact(e),durationMs:o.monotonicMs()-f})}}
#a({operation:t,upload:e,isConfidential:n},r,o){const{baseUrl:s,redact:i}=this.#t;const{statusCode:a,statusText:c}=r;const u=tK(r);const l=u("content-type")?.toLowerCase()??"";return tU({operation:t,status:a,statusText:i(c),header:u,serverMessage:(n?tg:ty)(o,i),baseUrl:s,bodyHasLeft:e?.hasLeft()??false,isForeign:this.#n()&&!tw(a,l,o,void 0!==e)})}
#o(t,{operation:e,upload:n}){if(t instanceof h)return t;const{baseUrl:r,transport:s}=this.#t;const{kind:i,code:a,sentence:c,hint:u}=t instanceof o.l?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,tz.g)(t,{host:r.host,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(t)});const l={kind:i,code:a,hint:u,accepted:tV(n),cause:t};return new h(`${e} failed: ${c}`,l)}
async *#i(t,{wholeMs:e},n){const{baseUrl:r,clock:i}=this.#t;const a=i.monotonicMs();try{for await(const n of t){if(i.monotonicMs()-a>e)throw new o.l(`'${r.host}' did not send the whole response within ${e/s.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function tK({headers:t}){return e=>[t[e]].flat()[0]}
function tV(t){return t?.hasLeft()?"maybe":"no"}
async function tQ(t,e){const n=[];let r=0;try{for await(const o of t){n.push(o);r+=o.length;if(r>=e)break}}catch{}return new TextDecoder().decode(Buffer.concat(n).subarray(0,e))}const{firstMs:t0,longestMs:t1}=tA.GM.outage;let t2=class OutagePace{#c;#u=0;#l=-1/0;constructor(t){this.#c=t}
async run(t,e){await this.#f(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#d();return e}catch(t){if(t4(t)){this.#u+=1;this.#l=Math.max(this.#l,this.#c.monotonicMs()+this.#h())}else if(t instanceof h)this.#d();throw t}}
async #f(t){for(let e=this.#l-this.#c.monotonicMs();e>=1;){await this.#c.sleep(e,t);e=this.#l-this.#c.monotonicMs()}if(this.#u>0)this.#l=this.#c.monotonicMs()+this.#h()}
#h(){return Math.min(t1,t0*2**(this.#u-1))}
#d(){this.#u=0;this.#l=-1/0}};
function t4(t){return t instanceof h&&!t.isRefusal&&"throttled"!==t.failureClass}var t5=n(500);
function t3({contentType:t,head:e,archive:n,tail:r,sizeBytes:o},{clock:s,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let f=false;let d=0;
async function*h(){f=true;d=s.monotonicMs();p();try{yield e;let t=0;if(void 0===n)a?.(t);for await(const e of n?.chunks()??[]){await (0,t5.setImmediate)();yield e;t+=e.length;d=s.monotonicMs();a?.(t)}await c?.();yield r}finally{l.abort()}}
async function p(){for(;;){const t=d+i-s.monotonicMs();if(t<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(t,l.signal)}catch{return}}}const m=tc.Readable.from(h(),{objectMode:false,highWaterMark:1});m.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(o)},body:m,
hasLeft:()=>f,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();m.destroy()}}}var t6=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var t8=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});let t9=class Requests{timeouts;#p;#m;#y;#t;#g=new tr;#w;#v=0;#n=false;constructor(t){this.#t=t;this.#w=Math.floor(t.random()*2**40).toString(36);this.timeouts={...tA.B2,...t.timeouts};const{headers:e,body:n,whole:r}=this.timeouts;this.#p={headersTimeout:e,bodyTimeout:n,wholeMs:r};this.#m=new t2(t.clock);this.#y=new tZ(t,()=>this.#n)}
async send(t,e,n=false){const r=async()=>await this.#y.send({...this.#p,...t},e);return await (n?this.#m.runAtOnce(r):this.#m.run(r,e))}
async submit({path:t,shape:e,...n},r,{signal:o,...s},i=this.#p.headersTimeout){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#t;const u=t6(a,t3(r,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const f={...this.#p,...n,...l};const d=async()=>{const t=await this.#y.send(f,o);return await this.#b(t,n.operation,e,"maybe")};return await this.#m.run(d,o)}catch(t){a.error=t;a.hasError=true}finally{t8(a)}}
async command(t,e,n){const r=await this.#$(()=>t().catch(v),e,n);if(r instanceof h)throw r;this.#n||=r.contentType.startsWith("application/json");r.discard()}
async get({path:t,shape:e,withAge:n,...r},o,{onServerTime:s,...i}={}){const a=async()=>{const i={...this.#p,...r,method:"GET",path:t()};const a=await this.#y.send(i,o);const{ageSeconds:c,serverMs:u}=a;const l=c>0;if(l&&!n){a.discard();throw et(r.operation,c)}if(void 0!==u)s?.(u);const f=await this.#b(a,r.operation,e);return l&&n?n(f,c):f};return await this.#$(()=>this.#m.run(a,o),o,i)}
async *list({path:t,...e},n,{maxPages:r=t7,...o}={}){const s=new Set;let i;for(let a=0;a<r;a+=1){const r={...e,
path:()=>t(i,this.#E())};const{items:a,hasMore:c}=await this.get(r,n,o);const u=a.at(-1)?.id;const l=void 0!==u&&!s.has(ti(u));for(const t of a){const e=ti(t.id);if(!s.has(e)){s.add(e);yield t}}if(!c||!l)return;i=u}}
async #b(t,e,n,r){const o=await H(t,e,n,r);this.#n=true;return o}
async #$(t,e,{attempts:n}={}){const{clock:r,random:o,onRetry:s}=this.#t;const i={budget:this.#g,longestWaitMs:tA.GM.longestMs,clock:r,random:o,attempts:n,decide:er,fail:ee,
onRetry:t=>{if(t instanceof h)s?.(t.message)}};return await to(t,i,e)}
#E(){this.#v+=1;return`${this.#w}-${this.#v}`}
[Symbol.asyncDispose](){return this.#t.transport[Symbol.asyncDispose]()}};const t7=1e3;
function et(t,e){return new h(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:g})}
function ee(t,e){const n=t.at(-1);const r=t.slice(0,-1).filter(t=>t instanceof h);if(!(n instanceof h)||0===r.length)return n;const o="budget"===e?" No further retry: too many requests failed recently.":"";const s=new Set(r.map(en));const i=1===s.size&&s.has(en(n));const a=i?"in the same way":`with ${[...s].join(", ")}`;return n.reworded(`${n.message}${o} This was attempt ${r.length+1}; earlier attempts failed ${a}.`)}
function en({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function er(t){if(!(t instanceof h))return{attempts:1,baseMs:0};return{...t.rules.request,afterMs:t.retryAfterMs}}
function eo(t,e){const n=n=>{const r=e.decode(n);return r&&ta(r.id,t)?r:void 0};return{...e,decode:n}}var es=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var ei=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const ea=1048576;const ec={expected:"a build with an id",maxBytes:ea,decode:r.zr};const eu={expected:"a list of builds",maxBytes:16*ea,
decode:t=>(0,r.Ci)(t,r.zr)};const el={expected:"a list of agents",maxBytes:16*ea,decode:r.kc};
function ef(t){const e=new t9(t);return Object.assign(ed(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function ed(t,{random:e,openArchive:n}){let r=false;return{
submitBuild:async(r,o)=>{const s={stack:[],error:void 0,hasError:false};try{const i=X(r,z(e));const a=es(s,r.archive&&await n(r.archive),true);const c={operation:"Submitting the build",
path:()=>K,shape:ec};const u={...i,archive:a};return await t.submit(c,u,o,t.timeouts.submitResponse)}catch(t){s.error=t;s.hasError=true}finally{const t=ei(s);if(t)await t}},
getBuild:(e,n,r)=>{const o=`Reading build '${e}'`;const s=eo(e,{...ec,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:o,
path:()=>V(e),shape:s,withAge:i};return t.get(a,n,r)},
listBuilds:(e,n,r)=>{const o=(...t)=>te(e,...t);return t.list({operation:"Listing builds",path:o,shape:eu},n,r)},
listUndeployed:e=>{const n=()=>`${K}/undeployed`;const r="Listing undeployed agents";return t.get({operation:r,path:n,shape:el},e)},
cancelBuild:async(e,n,o)=>{const s=`Cancelling build '${e}'`;const i={operation:s,method:"POST",path:`${V(e)}/cancel`};const a=async()=>{const e=!r;r=true;return await t.send(i,n,e)};await t.command(a,n,o)},
streamLogs:(e,n)=>M(eh(t,e,n))}}
async function*eh(t,e,n){const r=`Opening the log of build '${e}'`;const o={operation:r,method:"GET",path:`${V(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const s=await t.send(o,n);if(!s.contentType.startsWith("text/event-stream")){s.discard();throw new h(`${r} failed: the response is not an event stream.`,{kind:"response",code:"NOT_EXPECTED",hint:L})}yield*s.chunks}}),
364:((t,e,n)=>{n.d(e,{
Ci:()=>s,
Cj:()=>u,
OW:()=>d,
f_:()=>l,
kc:()=>i,
qF:()=>f,
zr:()=>o});var r=n(82);
function o(t){if(!d(t))return;const e=h(t["id"])??h(t["build_id"]);if(void 0===e)return;return{id:e,status:m(t["build_status"])??m(t["status"])??"unknown",agentId:y(t["agent_id"]),agentName:y(t["agent_name"]),imageName:y(t["image_name"]),imageTag:y(t["image_tag"]),imageUrl:y(t["image_url"]),createdAt:y(t["created_at"]),createdBy:d(t["created_by"])?y(t["created_by"]["id"]):void 0,startedAt:y(t["build_start_time"]),endedAt:y(t["build_end_time"]),sourceRepo:y(t["source_repo"]),sourceCommit:y(t["source_commit"]),sourceRef:y(t["source_ref"]),sourceSubpath:y(t["source_subpath"]),sourceDirty:p(t["source_dirty"]),workingTreeHash:y(t["working_tree_hash"]),record:t}}
function s(t,e){const n=a(t)?.flatMap(t=>e(t)??[]);return n&&{items:n,hasMore:d(t)&&false!==t["has_more"]}}
function i(t){return a(t)?.flatMap(t=>c(t)??[])}
function a(t){const e=d(t)?t["items"]:t;return Array.isArray(e)?e:void 0}
function c(t){if(!d(t))return;const e=y(t["agent_name"]);const n=o(t["latest_build"]);if(void 0===e||void 0===n)return;const r=t["total_builds"];return{agentName:e,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(t){let e=[t];for(let t=0;e.length>0;t+=1){if(t>u)return true;e=e.flatMap(t=>"object"==typeof t&&null!==t?Object.values(t):[])}return false}
function f(t){return(0,r.y)(()=>JSON.parse(t))}
function d(t){return"object"==typeof t&&null!==t&&!Array.isArray(t)}
function h(t){return"number"==typeof t&&Number.isSafeInteger(t)?String(t):y(t)}
function p(t){return"boolean"==typeof t?t:void 0}
function m(t){return"string"==typeof t?y(t.trim()):void 0}
function y(t){return"string"==typeof t&&""!==t?t:void 0}}),
424:((t,e,n)=>{n.d(e,{
Z:()=>p,
g:()=>w});var r=n(208);var o=n(364);const s="Check input 'base-url', and that this runner can reach the host.";const i="Check the spelling of the host in input 'base-url'.";const a="The network or the server closed the connection. Run the job again.";const c="Allow this runner to open the connection: a local firewall or policy rejects it.";const u="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const l="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const f="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const d="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const h={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const p="TLS_HANDSHAKE_TIMEOUT";const m={[p]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const y=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const g=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function w(t,e){const n=E(t,"code");const{host:o,proxyHost:w}=e;const _=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==_){const e=`the proxy '${w}' responded with ${_} when asked to connect to '${o}'.`;return{kind:"proxy",code:n,sentence:e,hint:v(_,b(t))}}const T=(t,e,r)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:r});const S=(0,r.Zo)(t);if(S){const t=`no connection to '${o}' could be opened: ${S.reason}.`;return{kind:"connect",code:n,sentence:t,hint:S.hint??c}}const k=n&&h[n];const O=n&&m[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,$(t)].find(t=>void 0!==t&&y.test(t));if(void 0!==e){const t=`the connection to the proxy '${w}' is not trusted (${e}).`;return{kind:"tls",code:e,sentence:t,hint:f}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=k??O??"closed the connection";return T("proxy",`the proxy '${w}' ${o}`,r)}if(k)return T("connect",`'${o}' ${k}`,"ENOTFOUND"===n?i:s);if(O)return T("timeout",`'${o}' ${O}`,n===p?u:a);if(n&&y.test(n))return T("tls",`the connection to '${o}' is not trusted`,g.includes(n)?`${d} ${l}`:l);if("HTTPParserError"===E(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return T("response",`'${o}' did not respond in HTTP`,s);return T("reset",`the connection to '${o}' was lost`,a)}
function v(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function b(t){const e=(0,o.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function $(t){return(0,o.OW)(t)?E(t["cause"],"code"):void 0}
function E(t,e){const n=(0,o.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
496:((t,e,n)=>{n.d(e,{
openTransport:()=>a});var r=n(17);var o=n(815);var s=n(82);var i=n(424);
async function a(...t){return c(await import("./undici.js"),...t)}
function c(t,e,n,o){if("https:"===e.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.l("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=h(e,n);const i=new WeakSet;const a=new Set;const c=l(t,o,a);const u=new t.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:e=>d(new t.Pool(e,{headersTimeout:o,connect:c}),i)});return{
request:async t=>{if(null===t.body)return await u.request(t);const e=()=>{for(const t of a)t.resetAndDestroy()};t.signal.addEventListener("abort",e,{once:true});try{return await u.request(t)}finally{t.signal.removeEventListener("abort",e)}},proxyHost:s.host,
isProxyFailure:t=>"object"==typeof t&&null!==t&&i.has(t),
[Symbol.asyncDispose]:()=>u.destroy()}}let u=class ProxyRefusal extends Error{code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};
function l(t,e,n){const r=t.buildConnector({timeout:e,allowH2:false});return(t,e)=>{const o="https:"===t.protocol;const s=t.port||(o?"443":"80");r({...t,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void e(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...t,httpSocket:i},(...[t,n])=>{null===t?e(null,n):e(f(t),null)});else e(null,i)})}}
function f(t){const e="code"in t&&"UND_ERR_CONNECT_TIMEOUT"===t.code;if(!e)return t;const n=new Error("The handshake did not end.",{cause:t});return Object.assign(n,{code:i.Z})}
function d(t,e){const n=t.connect.bind(t);t.connect=async t=>{try{const e=await n(t);if(200===e.statusCode)return e;e.socket.on("error",()=>void 0).destroy();throw new u(e.statusCode,e.headers["proxy-authenticate"])}catch(t){if("object"==typeof t&&null!==t)e.add(t);throw t}};return t}
function h(t,e){const n=p(e,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(t))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!m(a))throw new r.l(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:p(e,"no_proxy","NO_PROXY")?.value??""}}
function p(t,...e){return e.map(e=>({name:e,value:t[e]??""})).find(({value:t})=>""!==t)}
function m({username:t,password:e,pathname:n,search:r,hash:o}){const i="/"===n&&""===r&&""===o;return i&&void 0!==(0,s.y)(()=>decodeURIComponent(`${t}:${e}`))}}),
620:((t,e,n)=>{n.d(e,{
AQ:()=>c,
B2:()=>o,
GM:()=>s,
Vs:()=>a});var r=n(110);const o={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const s={longestMs:20*r.fj,longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(t=>t*r.fj);r.J2,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,[...i.slice(0,3)];r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.J2;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2,r.J2;r.fj,r.fj,r.fj,r.J2,r.J2,r.$0,r.fj,r.J2,r.J2;r.fj,r.fj,r.fj,r.$0,r.fj,r.fj,r.J2,r.fj;const a={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};r.fj,r.fj,r.fj;const c={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
759:((t,e,n)=>{n.a(t,async(t,e)=>{try{var r=n(431);var o=n(43);await (0,r.p)(o.w);e()}catch(t){e(t)}},1)}),
43:((e,n,r)=>{r.d(n,{
w:()=>U});const o=t("node:crypto");var s=r(24);var i=r(760);const a=t("node:v8");var c=r(161);const u=globalThis.process.getBuiltinModule("node:fs/promises");var l=r(17);var f=r(208);const d=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.l(`The packed build context '${t}' is not readable: ${(0,f.A3)(e)}.`,{cause:e,hint:(0,f.$z)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const r=n.createReadStream({start:0,end:e-1,highWaterMark:d,autoClose:false});let o=e;try{for await(const t of r){o-=t.length;yield t}}catch(t){throw new l.l(`The packed build context is no longer readable: ${(0,f.A3)(t)}.`,{cause:t,hint:(0,f.$z)(t,h)})}if(0!==o)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.l(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var y=r(620);var g=r(110);var w=r(82);var v=r(542);var b=r(75);var $=r(500);const E=new Set;const _=new Set;const T=new Map;
function S(t,e,n){const r=T.get(t);if(void 0!==r&&""!==r.text){r.text+=e;return r.written}const o={text:e,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=o.text;o.text="";await n(t,e)});T.set(t,o);k(E,o.written);return o.written}
function k(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function O(t,e){await S(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function A(t,e,n,r){const s=process.env[t];if(!s)return void e(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=S(s,a.join(v.EOL),j);k(_,Promise.race([c,(0,$.setTimeout)(y.AQ.stalledMs,void 0,{ref:false})]));await c}
async function j(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const x=new b.Writable({
write:(t,e,n)=>{const r=()=>void process.stdout.write(t,n);if(0===_.size)r();else Promise.all(_).then(r)}});process.stdout.on("error",t=>x.destroy(t));
async function C(){await Promise.all(E)}
function M(){if(0===E.size)process.exit();setTimeout(R,y.AQ.lastWriteMs);C().then(()=>process.exit())}
function R(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const P=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const I=["uncaughtException","unhandledRejection"];const N=[];process.on("SIGUSR1",()=>void 0);const U={clock:g.ml,random:Math.random,startedMs:Date.now()-process.uptime()*g.fj,stdout:x,
onSignal:t=>{for(const e of P)process.on(e,t)},
onUncaught:t=>{for(const e of I)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:M,
setOutput:(t,e)=>{const n=A("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);N.push(n)},
outputsWritten:async()=>{await Promise.all(N.splice(0))},
saveState:(t,e)=>A("GITHUB_STATE",c.LZ,t,e),allWritten:C,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,o.randomUUID)()),
createDirectory:t=>(0,s.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,s.rmSync)(t,{recursive:true,force:true}),replace:D,
removeFile:t=>(0,s.rmSync)(t,{force:true}),
changedMs:t=>(0,w.y)(()=>(0,s.statSync)(t).mtimeMs),append:O,
read:t=>(0,s.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{openTransport:e}=await Promise.resolve().then(r.bind(r,496));const n=await e(t,process.env,y.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function D(t,e){const n=`${t}.${process.pid}`;(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,e,{flag:"wx",mode:384});(0,s.renameSync)(n,t)}}),
940:((t,e,n)=>{n.d(e,{
$:()=>r});
function r(t,e){if(t.length<=e)return o(t);let n=e-1;while(n>0&&!/\s/.test(t.charAt(n)))n-=1;return o(`${t.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function o(t){return` ${t}`.slice(1)}}),
110:((t,e,n)=>{n.d(e,{
$0:()=>i,
J2:()=>s,
fj:()=>o,
ml:()=>a});var r=n(500);const o=1e3;const s=60*o;const i=60*s;const a={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(t,e)=>{try{await (0,r.setTimeout)(t,void 0,{signal:e})}catch(t){e.throwIfAborted();throw t}}}}),
17:((t,e,n)=>{n.d(e,{
U:()=>s,
l:()=>o});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};
function s(t){const e=(0,r.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof o&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,r.A3)(t)}}),
815:((t,e,n)=>{n.d(e,{
U:()=>r});
function r(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
82:((t,e,n)=>{n.d(e,{
y:()=>r});
function r(t){try{return t()}catch{return}}}),
208:((t,e,n)=>{n.d(e,{
$z:()=>p,
A3:()=>h,
Zo:()=>d});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const f=300;
function d(t,e=r.statfsSync){if(!m(t)||void 0===t.code)return;const n=y(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(t.message,f)})`}}
function h(t){const e=m(t)||t instanceof Error?t.message:String(t);return d(t)?.reason??e}
function p(t,e){return d(t)?.hint??e}
function m(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function y(t,e=r.statfsSync){const n=m(t)&&"ENOSPC"===t.code?t.path:void 0;const s=void 0===n?void 0:(0,i.y)(()=>e((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
24:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
542:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((e,n,r)=>{r.d(n,{
V4:()=>_,
_o:()=>S,
LZ:()=>k,
uH:()=>T});const o=globalThis.process.getBuiltinModule("os");
function s(t){if(null==t)return"";else if("string"==typeof t||t instanceof String)return t;return JSON.stringify(t)}
function i(t,e,n){const r=new c(t,e,n);process.stdout.write(r.toString()+o.EOL)}const a="::";let c=class Command{constructor(t,e,n){if(!t)t="missing.command";this.command=t;this.properties=e;this.message=n}
toString(){let t=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){t+=" ";let e=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(e)e=false;else t+=",";t+=`${n}=${l(r)}`}}}t+=`${a}${u(this.message)}`;return t}};
function u(t){return s(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(t){return s(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const f=t("crypto");const d=globalThis.process.getBuiltinModule("fs");
function h(t,e){const n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!d.existsSync(n))throw new Error(`Missing file at path: ${n}`);d.appendFileSync(n,`${s(e)}${o.EOL}`,{encoding:"utf8"})}
function p(t,e){const n=`ghadelimiter_${f.randomUUID()}`;const r=s(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${o.EOL}${r}${o.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=t=>{var e={};r.d(e,t);return e};m({});var y=function(t,e,n,r){
function o(t){return t instanceof n?t:new n(function(e){e(t)})}return new(n||(n=Promise))(function(n,s){
function i(t){try{c(r.next(t))}catch(t){s(t)}}
function a(t){try{c(r["throw"](t))}catch(t){s(t)}}
function c(t){t.done?n(t.value):o(t.value).then(i,a)}c((r=r.apply(t,e||[])).next())})};const{access:g,appendFile:w,writeFile:v}=d.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return y(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[b];if(!t)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield g(t,d.constants.R_OK|d.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const r=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${r}>`;return`<${t}${r}>${e}</${t}>`}
write(t){return y(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const r=e?v:w;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return y(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
stringify(){return this._buffer}
isEmptyBuffer(){return 0===this._buffer.length}
emptyBuffer(){this._buffer="";return this}
addRaw(t,e=false){this._buffer+=t;return e?this.addEOL():this}
addEOL(){return this.addRaw(o.EOL)}
addCodeBlock(t,e){const n=Object.assign({},e&&{lang:e});const r=this.wrap("pre",this.wrap("code",t),n);return this.addRaw(r).addEOL()}
addList(t,e=false){const n=e?"ol":"ul";const r=t.map(t=>this.wrap("li",t)).join("");const o=this.wrap(n,r);return this.addRaw(o).addEOL()}
addTable(t){const e=t.map(t=>{const e=t.map(t=>{if("string"==typeof t)return this.wrap("td",t);const{header:e,data:n,colspan:r,rowspan:o}=t;const s=e?"th":"td";const i=Object.assign(Object.assign({},r&&{colspan:r}),o&&{rowspan:o});return this.wrap(s,n,i)}).join("");return this.wrap("tr",e)}).join("");const n=this.wrap("table",e);return this.addRaw(n).addEOL()}
addDetails(t,e){const n=this.wrap("details",this.wrap("summary",t)+e);return this.addRaw(n).addEOL()}
addImage(t,e,n){const{width:r,height:o}=n||{};const s=Object.assign(Object.assign({},r&&{width:r}),o&&{height:o});const i=this.wrap("img",null,Object.assign({src:t,alt:e},s));return this.addRaw(i).addEOL()}
addHeading(t,e){const n=`h${e}`;const r=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const o=this.wrap(r,t);return this.addRaw(o).addEOL()}
addSeparator(){const t=this.wrap("hr",null);return this.addRaw(t).addEOL()}
addBreak(){const t=this.wrap("br",null);return this.addRaw(t).addEOL()}
addQuote(t,e){const n=Object.assign({},e&&{cite:e});const r=this.wrap("blockquote",t,n);return this.addRaw(r).addEOL()}
addLink(t,e){const n=this.wrap("a",t,{href:e});return this.addRaw(n).addEOL()}};new $;var E;(function(t){t[t["Success"]=0]="Success";t[t["Failure"]=1]="Failure"})(E||(E={}));
function _(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`);if(e&&false===e.trimWhitespace)return n;return n.trim()}
function T(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(o.EOL);i("set-output",{name:t},s(e))}
function S(){return"1"===process.env["RUNNER_DEBUG"]}
function k(t,e){const n=process.env["GITHUB_STATE"]||"";if(n)return h("STATE",p(t,e));i("save-state",{name:t},s(e))}})};var n={};
function r(t){var o=n[t];if(void 0!==o)return o.exports;var s=n[t]={exports:{}};var i=true;try{e[t](s,s.exports,r);i=false}finally{if(i)delete n[t]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[t])return r;if(r.then){var s=[];s.d=0;r.then(t=>{i[e]=t;o(s)},t=>{i[n]=t;o(s)});var i={};i[t]=t=>t(s);return i}}var a={};a[t]=t=>{};a[e]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var f;var d;var h;var p=new Promise((t,e)=>{h=e;d=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));r.exports=p;i(r=>{f=s(r);var o;var i=()=>f.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{o=()=>e(i);o.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(o.r++,t.push(o)));f.map(e=>e[t](n))});return o.r?a:i()},t=>(t?h(p[n]=t):d(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;r.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&o&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(t,e)=>{for(var n in e)if(r.o(e,n)&&!r.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{r.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{r.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var o=r(759);o=await o;