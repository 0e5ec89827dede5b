const t=t=>{let e;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(e??=globalThis.process.getBuiltinModule(t))[r]})};import"os";var e={
510:((t,e,n)=>{n.d(e,{
p:()=>nE});const r={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const o=i(r);Object.keys(r);[...o.keys()];
function s(t){return o.get(a(t))??"unknown"}
function i(t){const e=Object.keys(t);return new Map(e.flatMap(e=>t[e].words.map(t=>[t,e])))}
function a(t){return t.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(t){const e=a(t);return o.get(e)??`word ${e}`}
function u(t){return!o.has(t)}const l={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(l);
function d({imageUrl:t,imageName:e,imageTag:n}){if(void 0!==t||void 0===e)return t;return void 0===n?e:`${e}:${n}`}
function f(t,e){if(void 0===t||void 0===e||t===e)return t===e;return h(t)===e||h(e)===t}
function h(t){return t.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}var p=n(110);
function m({createdAt:t}){return g(t)}
function g(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}const y={
agent:({agentId:t,agentName:e},{id:n,name:r})=>void 0===n?e===r:t===n,
imageName:({imageName:t},e)=>f(t,e),
imageTag:({imageTag:t},e)=>t===e,
workingTreeHash:({workingTreeHash:t},e)=>t===e,
sourceRepo:({sourceRepo:t},e)=>t===e,
sourceCommit:({sourceCommit:t},e)=>t===e,
createdBy:({createdBy:t},e)=>b(t,e),
statuses:({status:t},e)=>e.includes(s(t)),
statusWords:({status:t},e)=>0===e.length||e.some(e=>c(e)===c(t)),
imageUrl:({imageUrl:t},e)=>true===e?void 0!==t:t===e,
createdAfterMs:(t,e)=>(m(t)??-1/0)>e};
function w(t,e){return Object.keys(y).filter(n=>!v(n,t,e[n]))}
function v(t,e,n){return void 0===n||y[t](e,n)}
function b(t,e){return"anyone"===e||void 0!==t&&e.includes(t)}
function $(t,e){return 0===w(t,e).length}
function E(t,{agent:e,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let l=false;const d=e?.id===void 0?e?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...g}=o;const y={sortOrder:"desc",...g,agentName:d,limit:n};const w={maxPages:f,attempts:h,
onServerTime:t=>{i??=t;p?.(t)}};const v=t=>{const e=m(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(y,s,w)){v(n);yield n;e+=1;if(e>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function _(t){return t.map(t=>({build:t,ms:m(t)??0})).toSorted((t,e)=>e.ms-t.ms).map(({build:t})=>t)}var k=n(849);var S=n(815);var T=n(17);const O="SGP_CLIENT_CUSTOM_HEADERS";const x=4;const A=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function j(){const t=M();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${O}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new T.Xt(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>A.has(t)?[]:[[t,e]]))}
function C(){return M().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=x)}
function M(){const t=(process.env[O]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const r=n<0?void 0:t.slice(0,n).trim().toLowerCase();const o=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:r,value:o}]})}const R={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const P=128;const I={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${P-1}}$`),words:`be one tag of at most ${P} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};var N=n(620);var D=n(161);const U={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const L=["account","id"];const B="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const H=t=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${t})(?:\s*\}{1,2})?$`);const W=H(String.raw`${B}(?:\.[\w-]+)+`);const F=/^\$\{?([A-Za-z_]\w*)\}?$/;const q=/^(["'`]).*\1$/s;const J="is the text '$&': write ";const G=[{kinds:["key"],pattern:new RegExp(`${W.source}|${F.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:q,says:"has quotes around its value. Store the secret without them."},{kinds:L,pattern:q,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:L,pattern:W,says:`${J}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:H(String.raw`github\.sha`),says:`${J}\`{sha}\`.`},{kinds:["tag"],pattern:H(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${J}\`{ref}\`.`},{kinds:["tag"],pattern:H(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${J}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${B}\.[A-Z_][A-Z\d_]*)$`),says:`${J}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${J}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${J}\`$1{ref}$2\`.`},{kinds:[...L,"tag"],pattern:F,says:`${J}\`$$\{{ env.$1 }}\`.`}];
function z(t,e){const n=U[t];if(void 0===n)return;const r=G.find(t=>t.kinds.includes(n)&&t.pattern.test(e));return r&&`Input '${t}' ${e.replace(r.pattern,r.says)}`}
function X(t){throw new T.Xt([t])}const Z={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function Y(t){const e=Z[t];const n=D.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function K(t,e){const n=Y(t);const r=z(t,n);if(void 0!==r)X(r);return""===n?void 0:e(t,n)}
function V(t,e,n){return K(t,e)??e(t,n)}
function Q(t,e,n){return K(t,e)??X(n)}
async function tt(t){const e=Object.keys(t);const n=await Promise.allSettled(Object.values(t).map(async t=>await t()));const r=[];const o=new Set;for(const t of n)if("fulfilled"===t.status)r.push(t.value);else if(t.reason instanceof T.Xt)for(const e of t.reason.problems)o.add(e);else throw t.reason;if(o.size>0)throw new T.Xt([...o]);return Object.fromEntries(e.map((t,e)=>[t,r[e]]))}
function te(t,e,n,r){const o=/^\d+$/.test(e)?Number(e):0/0;if(!(o>=n&&o<=r))X(`Input '${t}' must be a whole number from ${n} to ${r}, got '${e}'.`);return o}
function tn(...t){const e=t.map(t=>`'${t}'`);const n=`${e.slice(0,-1).join(", ")} or ${e.at(-1)??""}`;return(e,r)=>t.find(t=>t===r)??X(`Input '${e}' must be ${n}, got '${r}'.`)}
function tr(t,e){if(R.pattern.test(e))return e;return X(`Input '${t}' must ${R.words}, got '${e}'.`)}const to=/^[\x21-\x7e]+$/;
function ts(t,e){if(!to.test(e))X(`Input '${t}' must be one word of visible ASCII characters, got '${e}'.`);return e}
function ti(t,e){if(e.length>64)X(`Input '${t}' must have at most 64 characters, got ${e.length}.`);return ts(t,e)}
function ta(t,e){if(!to.test(e))X(`Input '${t}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return e}
async function tc(){return await tt({
apiKey:()=>Q("api-key",ta,`Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. ${tu()}`),
accountId:()=>Q("account-id",ts,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:tl,customHeaders:j})}
function tu(){const{GITHUB_ACTOR:t,GITHUB_EVENT_NAME:e=""}=process.env;return"dependabot[bot]"===t||/^pull_request(?:_review\w*)?$/.test(e)?"Runs for pull requests from forks and from Dependabot get no secrets.":"A secret that does not exist is empty: it may be one of an environment that the job does not name, or the caller of this workflow does not pass it."}
function tl(){return K("base-url",tf)??new URL(k.I)}const td=2048;
function tf(t,e){const n="agentex-url"===t?"https://agentex.example.com":k.I;const r=`such as '${n}'`;const o=(e,n)=>X(`Input '${t}' ${e}. ${n}`);if(""===e)o("is empty",`Set '${t}' to the address of the API, ${r}.`);if(e.length>td)o(`has more than ${td} characters`,`Write an address ${r}.`);if(/[\s\p{Cc}\\]/u.test(e))o("contains white space, a control character or a backslash","Remove it.");const s=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))o(`must start with 'https://' and a host${s}`,`Write the whole address, ${r}.`);const i=URL.parse(e);if(!i)return o(`is not a valid address${s}`,`Write an address ${r}.`);if(""!==i.username||""!==i.password||/^[^/]*\/\/[^/]*@/.test(e))o("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))o(`must not have a query or fragment, got one for '${i.host}'`,"Remove everything from the '?' or '#' on.");if("0"===i.port)o(`has port 0${s}`,"Set the port of the API, or leave it out for the default.");if("http:"===i.protocol&&!(0,S.U)(i))o(`must use https, otherwise the key would be sent unencrypted to '${i.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,a]=/(\/v5(?:\/builds)?)\/*$/.exec(i.pathname)??[];if(void 0!==a){const t=i.href.slice(0,i.href.lastIndexOf(a));o(`ends in '${a}'${s}`,`The action adds it: write '${t}'.`)}return i}var th=n(24);var tp=n(760);
function tm(t){const e=t.lastIndexOf("/");return{parent:t.slice(0,Math.max(e,0)),name:t.slice(e+1)}}globalThis.process.getBuiltinModule("node:buffer");
function tg(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function ty({file:t,line:e}){return`${tg(t)}:${e}: `}
function tw(t,e){const[n,r,o]=[[],[],[]];const[s,i]=[t.toLowerCase(),`/${tm(t).name}`];for(const a of e)if(tv(t,a)||a.toLowerCase()===s)n.push(a);else if(a.endsWith(`/${t}`))r.push(a);else if(`/${a}`.endsWith(i))o.push(a);const[a,...c]=[n,r,o].find(t=>t.length>0)??[];return 0===c.length?a:void 0}
function tv(t,e){if(Math.abs(t.length-e.length)>1)return false;let n=0;while(n<t.length&&t[n]===e[n])n+=1;let[r,o]=[t.length,e.length];while(Math.min(r,o)>n&&t[r-1]===e[o-1]){r-=1;o-=1}const[s,i]=[t.slice(n,r),e.slice(n,o)];if(s.length<=1&&i.length<=1)return true;return 2===s.length&&2===i.length&&s===`${i[1]}${i[0]}`}var tb=n(82);const t$={"dry-run":{},"base-url":{},"account-id":{},preview:{},"preview-label":{},"expires-in-hours":{},environments:{value:/\.ya?ml$/},keep:{},"agentex-url":{},"test-message":{},"older-than-minutes":{},"build-id":{onlyIn:["cancel"]},"agent-name":{onlyIn:["cancel","delete-previews"]}};
function tE(){const[,t=""]=process.argv;const e=(0,tp.basename)(t,(0,tp.extname)(t));return tO("main"===e?"":e,process.env).warnings}
function t_(t){const{errors:e}=tO(t,process.env);if(e.length>0)throw new T.Xt(e.map(t=>t.replace("\n"," ")))}
function tk(t){const e=(0,tp.join)(import.meta.dirname,"../..",t,"action.yml");const n=(0,tb.z)(()=>(0,th.readFileSync)(e,"utf8"))??"";const[,r=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(r.matchAll(/^ {2}([\w-]+):/gm),([,t=""])=>t)}const tS={dockerfile:"file",tag:"image-tag",tags:"image-tag"};const tT=["agent","agents","agent-id"];
function tO(t,e){const n=tk(t);const r=t=>e[`INPUT_${t.toUpperCase()}`]?.trim()??"";const o=("delete-previews"===t||"cancel"===t&&""!==r("older-than-minutes"))&&""===r("agent-name");const s={errors:[],warnings:[]};for(const i of Object.keys(e)){const[,e]=/^INPUT_([\w-]{1,50})$/.exec(i.toUpperCase())??[];const a=e?.toLowerCase();if(void 0===a||n.includes(a))continue;const c=o&&tT.includes(a.replace("_","-"));const u=c?"agent-name":tA(a,n);const l=r(a);if(!(void 0===u||""===l||r(u).includes(l)))s[tx(u,l,t)?"errors":"warnings"].push(`There is no input '${a}', so it has no effect.\nDid you mean '${u}'?`)}return s}
function tx(t,e,n){const r=t$[t];if(void 0===r)return false;return(r.onlyIn?.includes(n)??true)&&(r.value?.test(e)??true)}
function tA(t,e){const n=t=>t.replaceAll(/[_-]/g,"");const r=tS[t];if(void 0!==r&&e.includes(r))return r;const o=tw(n(t),e.map(n));return void 0===o?void 0:e.find(t=>n(t)===o)}
async function tj(){return await tt({connection:tc,filter:tC,
misnamed:()=>t_("list")})}
async function tC(){return await tt({agent:tM,
sourceCommit:()=>K("source-commit",ti),
workingTreeHash:()=>K("working-tree-hash",ti),
statusWords:()=>K("status",tR)??[],
limit:()=>V("limit",(t,e)=>te(t,e,1,1e4),"20"),
sortOrder:()=>V("sort-order",tn("asc","desc"),"desc")})}
function tM(){const t=K("agent-name",tr);return void 0===t?void 0:{name:t}}
function tR(t,e){return e.split(/[\s,]+/).filter(t=>""!==t).map(e=>ts(t,e).toLowerCase())}var tP=n(208);var tI=n(542);
function tN(){const{RUNNER_TEMP:t=""}=process.env;return(0,tp.resolve)(""===t?(0,tI.tmpdir)():t)}
function tD(t,e,...n){const r=new AbortController;const o=new AbortController;e.sleep(t,o.signal).then(()=>r.abort(new T.lZ(`The time limit of ${t/p.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([r.signal,...n]),
[Symbol.dispose]:()=>o.abort()}}
async function tU(t,e){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(e.reason);if(e.aborted)o();e.addEventListener("abort",o,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",o)}}var tL=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var tB=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function tH(t,e,n){try{return await tW(t,e,n)}catch(r){if(!n.aborted)throw r;return await tF(N.gg.writeMs.afterAbort,t,e)}}
async function tW(t,e,n){return await tF(N.gg.writeMs.usual,t,e,n)}
async function tF(t,e,n,...r){const o={stack:[],error:void 0,hasError:false};try{const s=tL(o,tD(t,n,...r),false);return await tU(e,s.signal).catch(t=>{if(!s.signal.aborted||r.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){o.error=t;o.hasError=true}finally{tB(o)}}var tq=n(940);const tJ="\x1b";const tG=`${tJ}\\[[0-9;]{0,29}m`;const tz=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const tX=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const tZ=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const tY=String.raw`[\p{Cc}--\t]|${tZ}`;const tK=new RegExp(`(${tG})|${tY}`,"gv");
function tV(t){return t.toWellFormed().replace(tK,(t,e)=>void 0===e?t2(t):tQ(e))}
function tQ(t){const e=t.match(tz);if(null===e)return t;const n=e.filter(t=>tX.test(t));return 0===n.length?"":`${tJ}[${n.join(";")}m`}const t0=new RegExp(tG,"g");
function t1(t){return t.replace(t0,"")}
function t2(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}const t4={pieceBytes:8192,lineCharacters:262144,lines:65536};const t5=4096;const t8=300;const t3=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const t6="\x1b[0m";const t9=String.raw`(?:\p{Default_Ignorable_Code_Point}|${tG})*`;const t7=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${tG})*`;const et=new RegExp(String.raw`(#${t9}#${t9})(?=${tG}|\[)`,"gv");const ee=new RegExp(String.raw`^(${t7})(?=:${t9}:)`,"v");const en=new RegExp(String.raw`${tY}|[\u2028\u2029\p{Surrogate}]|#${t9}#${t9}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function er(t){if(3*t.length<=t4.pieceBytes&&!en.test(t))return[t];const{lines:e,rest:n}=eu(t);const r=e.flatMap(el);return""===n?r:[...r,ed(n)]}
function eo(t){const e=t1(t).trimEnd();const n=er((0,tq.$)(e,2*t5+4)).join("\n");if(n.length<=t5&&e.length<=2*t5)return ei(n);const r=` (cut: ${e.length} characters in total)`;return ei(`${(0,tq.$)(n,t5-r.length-1)}${r}`)}
function es(t){return t.length<=t5&&er(t).join("\n").length<=t5}
function ei(t){return t.split("\n")}
function ea(t,e=""){const n=(0,tq.$)(t1(t),2*t8);const r=(0,tq.$)(er(n).join(" ").trim(),t8-1);return`${r}${e}`}
function ec(t){return ea(t)===t.trim()}
function eu(t){const e=[];let n=0;for(const{0:r,index:o}of t.matchAll(t3)){if(e.length===t4.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,o));n=o+r.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function el(t){const e=t.slice(t4.lineCharacters);const n=tV(t.slice(0,t4.lineCharacters)).replace(et,"$1\\");const{pieces:r,leftBytes:o}=ef(n,""===e);const s=r.map(t=>{const e=t.replace(ee,"$1\\");return e.includes("\x1b")&&!e.endsWith(t6)?`${e}${t6}`:e});return""===e?s:[...s,ed(e,o)]}
function ed(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function ef(t,e){if(e&&3*t.length<=t4.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const r=[];let o=0;while(o<n.length){const t=o+t4.pieceBytes;if(e&&t>=n.length){r.push(n.toString("utf8",o));break}const s=eh(n,o,Math.min(t,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=ep(n,t);if(void 0===s&&!e)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:e?0:n.length-o}}
function eh(t,e,n){for(const r of[ev,eb])for(let o=n;o>e;o-=1)if(r(t,o))return o;return e}
function ep(t,e){for(let n=e;n<t.length;n+=1)if(ev(t,n)||eb(t,n))return n;return}const[em,eg,ey]=[9,32,27];const ew=new Set(Buffer.from(",;{}"));
function ev(t,e){return t[e-1]===eg||t[e-1]===em}
function eb(t,e){const[n=0,r=0]=[t[e-1],t[e]];if(ew.has(n))return!eE(t,e);return r===ey||n>=128&&r>=192}const e$=32;
function eE(t,e){for(let n=e-1;n>=Math.max(0,e-e$);n-=1){const e=t[n]??0;if(e===ey)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}
function e_(t,e,n){const r=t=>ek(t,e,(t,n)=>[e(t),r(n)]);const o=(t,n)=>{if("number"!=typeof n)return n;const r=e(String(n));return r===String(n)?n:r};return JSON.stringify(r(t),o,n)}
function ek(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>ek(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}const eS={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:I.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function eT(t,{pattern:e,words:n}){if(void 0===t)return;return r=>{const o=r(t);return e.test(o)?{text:o}:{problem:`the server's value is not ${n}`}}}const eO=new RegExp(`#|${tZ}`,"g");
function ex(t,e){return n=>{const r=eA(t,n);const o=void 0===e?"":`. Read '${e}' instead`;const s=`its JSON has ${r.length} characters, and GitHub accepts at most ${eC} per job${o}`;return r.length>eC?{problem:s}:{text:r}}}
function eA(t,e){return e_(t,e).replace(eO,eN)}
async function ej(t,e,n){const{host:r,redact:o,signal:s}=n;const i=`${r.files.newPath(tN(),`${t}-`)}.json`;try{const t=r.files.append(i,eI(eA(e,o)));await tH(t,r.clock,s)}catch(e){return[`Output '${t}' is empty: ${(0,tP.Qq)(e)}.`]}return eP({[t]:i},n)}const eC=524288;
async function eM(t,e){await eR(e);for(const n of t)await e.log.warning(n)}
async function eR({host:t,signal:e}){try{await tH(t.outputsWritten(),t.clock,e)}catch(t){throw new T.lZ(`The outputs could not be written: ${(0,tP.Qq)(t)}.`,{cause:t,hint:(0,tP.FH)(t,"Set GITHUB_OUTPUT to a writable file.")})}}
function eP(t,{host:e,redact:n}){const r=[];for(const[o,s]of Object.entries(t)){if(void 0===s)continue;const t="function"==typeof s?s(n):{text:n(String(s))};if("problem"in t)r.push(`Output '${o}' is empty: ${t.problem}.`);e.setOutput(o,"text"in t?eI(t.text):"")}return r}
function eI(t){return t.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,eN)}
function eN(t){return`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`}
async function eD(t,e){const n=_(t);const r=n.find(t=>void 0!==t.imageUrl)?.imageUrl;const o={"latest-build-id":eT(n[0]?.id,eS.id)??"","latest-image-url":eT(r,eS.image)??""};return await eL("builds",eU(t),o,e)}
function eU(t){return t.map(({record:t})=>t)}
async function eL(t,e,n,r){const o=`${t}-file`;const s={[t]:ex(e,o),...n,count:e.length};return[...eP(s,r),...await ej(o,e,r)]}
function eB(t){if(t instanceof T.lZ)return t;const e=(0,tP.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,T.Uc)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}
function eH(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}const eW=globalThis.process.getBuiltinModule("node:timers");const eF=32768;
function eq(t){let e="";let n=false;let r=false;let o;t.on("error",()=>{r=true;e=""});
function s(t){if(r)return;e+=`${t}\n`;if(e.length>=eF)i();else if(!n){n=true;(0,eW.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=t.destroyed;if(""===e||r)return;const n=e;e="";if(!t.write(n))o??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);o=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>s(t),
command:(t,e=[],n={})=>s(eJ(t,e,n)),
mask:t=>{s(`::add-mask::${eG(t)}`);i()},
flush:async()=>{i();if(!r)await new Promise(e=>t.write("",()=>e()))}}}
function eJ(t,e,n){const r=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${ez(String(e))}`).join(",");return`::${t}${""===r?"":` ${r}`}::${eG(e.join("\n"))}`}
function eG(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function ez(t){return eG(t).replaceAll(":","%3A").replaceAll(",","%2C")}const eX={error:"Error",warning:"Warning",notice:"Notice"};const eZ=eH(process.env);const eY=1e4;
function eK(t,e,n){const r=eq(t);const o=e1();const s=new Set;let i;for(const t of e)r.mask(t);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=t=>{let e;for(const n of er(t))e=r.line(n);return e};const u=(t,e,{place:s,title:i}={})=>{const u=void 0===i?void 0:ea(n(i));const l=s&&n(s.file);const d=void 0!==l&&ec(l)?ea(l):void 0;const f=d&&s?.line;const h=d&&`${d}:${f}`;const p=n(d?eV(e,s):e);const m=eo(p);const g=o.decide(t,[d,f,u,...m].join("\n"));if("skip"===g)return;a();if("annotate"===g){const e=void 0!==h&&"error"!==t&&!eZ;const n=e?eo(`${h}: ${p}`):m;return r.command(t,n,{file:d,line:f,title:u})}const y=[eX[t],...h?[h]:[],...u?[u]:[]];return c(`${y.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=o.note();if(void 0!==t)r.command("warning",eo(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const o=s.has(e)?" (continued)":"";r.command("group",[ea(n(t),o)]);if(s.size>=eY)s.clear();s.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>r.command("debug",er(n(t))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function eV(t,e){const n=e&&ty(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const eQ={error:10,warning:9,notice:10};const e0=1e3;
function e1(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(t.has(s))return"skip";if(t.size>=e0)t.clear();t.add(s);if(e[r]<eQ[r]){e[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const e2="\x1b";const e4=String.raw`${e2}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${e2}]{0,256}(?:\u0007|${e2}\\)|[@-Z\\^_=>78])`;const e5=new RegExp(e4,"g");
function e8(t){return t.includes(e2)?t.replace(e5,""):t}const e3=8;const e6=4;
function e9(t){return nn(t.flatMap(ne))}
function e7(t){return nn(t.flatMap(ne).filter(t=>!nt(t)))}
function nt(t){return/^[\w-]{1,20}$/.test(t)}
function ne(t){const e=t.trim();if(e.length<e6)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=e3)]}
function nn(t){const e=t.flatMap(t=>t.length<e3?[t]:no(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const r=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return nr(r)}
function nr(t){const e=e=>{const n=e8(e);const r=n===e?n:t(n);return r===n?e:r};return n=>{const r=t(n);return r.includes("\x1b")?r.split("\n").map(e).join("\n"):r}}
function no(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>na(t,e));const r=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>ni[t]??t),e,e.toUpperCase()];const o=[...r,encodeURIComponent(t)].map(encodeURIComponent);return[...r,...o,...o.map(ns)]}
function ns(t){return t.replace(/%../g,t=>t.toLowerCase())}const ni={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function na(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),r)}
async function nc(t,e,n=()=>()=>[]){const r=t=>{for(const e of tE())t.log.warning(e);return e(t)};await nu(t,r,n,"error")}
async function nu(t,e,n,r){const o=Y("api-key");const s=[o,Y("github-token")].filter(t=>""!==t);const i=[...s,...C()];const a=e9(i);const c=e7(i);let u;let l=()=>void 0;const d=(e,n=eB(e))=>{t.setExitCode(1);y(n);return u??=nl(n,e,r,g)};const{signal:f,hurry:h,stop:p,ended:m}=nd(t,async t=>{await d(t,l());await g.flush()});const g=eK(t.stdout,i,a);const y=n({host:t,redact:a});try{const n={host:t,log:g,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:f,hurry:h,stop:p};const r=t=>void(l=t);const s=await e({...n,writeEnd:y,onLastWords:r});if(s)await d(void 0,s);else f.throwIfAborted()}catch(t){await d(t)}finally{const e=await tW(t.allWritten(),t.clock,f).then(()=>true,()=>false);await g.flush();m();if(f.aborted||!e)t.exit()}}
async function nl({message:t,hint:e,annotation:n},r,o,s){const i=void 0===e?t:`${t}\n${e}`;const a=es(i);await s[o](a?i:t,n);if(!a&&void 0!==e)await s.line(e);if(D._o()&&r instanceof Error)await s.debug(String(r.stack))}
function nd(t,e){const n=new AbortController;const r=new AbortController;const o=new AbortController;const s=(e,n)=>{t.clock.sleep(e,o.signal).then(n,()=>void 0)};const i=({lastWordsMs:r,exitMs:o})=>{s(r,()=>void e(n.signal.reason).then(t.exit,t.exit));s(o,t.exit)};const a=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);i(N.Rg.afterFirst)};const c=()=>{const t="Run the job again.";a(new T.lZ("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){r.abort();if("SIGTERM"===t)i(N.Rg.afterSecondSigterm)}else c()});t.onUncaught(t=>a(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:r.signal,stop:c,
ended:()=>o.abort()}}
function nf(t){return t>0?[`and ${t} more`]:[]}p.J2,p.fj;p.$0,p.fj;p.LP,p.fj;
function nh(t){return String(t).replace(/\B(?=(?:\d{3})+$)/g,",")}
function np(t,e){return`${nh(t)} ${e}${1===t?"":"s"}`}const nm="0.1.0";
async function ng(t,e){const[{createClient:r},o]=await Promise.all([Promise.resolve().then(n.bind(n,838)),ny(t,e)]);return r(o)}
async function ny(t,{host:e,log:n,redactEarly:r},o="the builds API"){const s=Object.keys(t.customHeaders??{}).length;const i=0===s?"":`, with ${np(s,"header")} of ${O}`;n.line(`Using ${o} on ${t.baseUrl.host}${i}.`);return{...t,redact:r,userAgent:`agentex-build-action/${nm}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:D._o()?({method:t,path:e,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}var nw=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var nv=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const nb=100;const n$=2500;
async function nE(t){await nc(t,async t=>{const e={stack:[],error:void 0,hasError:false};try{const{log:n,signal:r}=t;const{connection:o,filter:s}=await tj();for(const t of(s.statusWords??[]).filter(u))await n.warning(`Input 'status' contains the unknown status '${t}'.\nCheck it for a mistake.`);const i=nw(e,await ng(o,t),true);const a=await n_(i,s,r);await eM(await eD(a,t),t);await n.line(`Builds found: ${a.length}`);for(const t of nk(a))await n.line(t)}catch(t){e.error=t;e.hasError=true}finally{const t=nv(e);if(t)await t}})}
async function n_(t,{sortOrder:e,limit:n,...r},o){const{agent:s,sourceCommit:i,workingTreeHash:a}=r;const c=[];const u={agent:s,sourceCommit:i,workingTreeHash:a,sortOrder:e};const l=Math.min(n$,Math.max(n,100));const d={...u,pageSize:l};for await(const e of E(t,d,o)){if($(e,r))c.push(e);if(c.length===n)break}return c}
function nk(t){const e=t.slice(0,nb).map(t=>[t.id,t.status,t.createdAt??"",t.agentName??t.agentId??"",d(t)??""]);const n=(e[0]??[]).map((t,n)=>Math.max(...e.map(t=>t[n]?.length??0)));return[...e.map(t=>t.map((t,e)=>t.padEnd(n[e]??0)).join("  ").trimEnd()),...nf(t.length-e.length)]}}),
838:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>eg,
createClient:()=>em});var r=n(17);const o="NOT_EVENTS";var s=n(364);let i=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const a=10;const c=13;const u=32;const l=6;
function d(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:r,onEvent:o,onId:s,onRetry:d}=t;const m=[];let g=0;let y="";let w;let v="";let b=0;let $;let E=false;let _=false;let k=false;
function S(t){if(E)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==y){t=y+t;if(""===t||"\xef"===t||"\xef\xbb"===t){y=t;return}y=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(_||k){t=T(t);if(!t)return}if(!m.length){const e=j(t);if(""!==e)O(e);A();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(g<l){const e=m.join("")+t.slice(0,l-g);if(!x(e)){m.length=0;g=0;_=true;return}}m.push(t);g+=t.length;A();return}m.push(t);const e=m.join("");m.length=0;g=0;O(j(e));A()}
function T(t){if(0===t.length)return t;if(k){k=false;return t.charCodeAt(0)===a?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const r=-1===e?n:-1===n?e:e<n?e:n;if(-1===r)return"";if(r===t.length-1&&t.charCodeAt(r)===c){_=false;k=true;return""}_=false;return t.slice(r+(t.charCodeAt(r)===c&&t.charCodeAt(r+1)===a?2:1))}
function O(t){if(!t)return;if(t.charCodeAt(t.length-1)===c){C(t,0,t.length-1);if(A())return;k=true;return}if(x(t)){m.push(t);g=t.length;return}_=true}
function x(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&p(t,"data")||101===e&&p(t,"event")||105===e&&p(t,"id")||114===e&&p(t,"retry")}
function A(){if(E)return true;if(void 0===e)return false;if(g+v.length<=e)return false;E=true;m.length=0;g=0;w=void 0;v="";b=0;$=void 0;_=false;k=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function j(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0;e=n+1;n=t.indexOf("\n",e);continue}const r=t.charCodeAt(e);if(f(t,e,r)){const r=t.charCodeAt(e+5)===u?e+6:e+5;const i=t.slice(r,n);if(0===b&&t.charCodeAt(n+1)===a){if(void 0!==w)null==s||s(w);null==o||o({id:w,event:$,data:i});w=void 0;v="";$=void 0;e=n+2;n=t.indexOf("\n",e);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(t,e,r))$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,n)||void 0;else C(t,e,n);if(A())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let r=t.indexOf("\n",e);while(e<t.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===t.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;C(t,e,o);if(A())return"";e=o+1;if(t.charCodeAt(e-1)===c&&t.charCodeAt(e)===a)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==r&&r<e)r=t.indexOf("\n",e)}return t.slice(e)}
function C(t,e,r){if(e===r)return void R();const o=t.charCodeAt(e);if(f(t,e,o)){const n=t.charCodeAt(e+5)===u?e+6:e+5;const o=t.slice(n,r);v=0===b?o:`${v}\n${o}`;b++;return}if(h(t,e,o)){$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,r)||void 0;return}if(105===o&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===u?e+4:e+3,r);if(!n.includes("\0"))w=n;return}if(58===o){if(n){const o=t.slice(e,r);n(o.slice(t.charCodeAt(e+1)===u?2:1))}return}const s=t.slice(e,r);const i=s.indexOf(":");if(-1===i)return void M(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);M(a,l,s)}
function M(t,e,n){switch(t){case"event":$=e||void 0;break;case"data":v=0===b?e:`${v}\n${e}`;b++;break;case"id":if(!e.includes("\0"))w=e;break;case"retry":if(/^\d+$/.test(e))null==d||d(parseInt(e,10));else null==r||r(new i(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==r||r(new i(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function R(){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0}
function P(t={}){if(t.consume&&m.length>0){const t=m.join("");C(t,0,t.length)}y="";w=void 0;v="";b=0;$=void 0;m.length=0;g=0;E=false;_=false;k=false}return{feed:S,reset:P}}
function f(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function h(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function p(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const m=0x1000000;const g=1e3;const y=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const w=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*v(t,e,n){const r=new TextDecoder("utf-8",{ignoreBOM:true});let o=[];let s=0;let i=0;let a="";let c=false;let u;let l=false;let f=false;let h=false;const p=d({
onEvent:t=>{if(h)return;i+=1;h=E(t);const n=_(t,f);if(n)o.push({...n,text:e(n.text)});c||=f&&!S(t.data)},
onError:()=>{c||=f},
onRetry:t=>o.push({type:"retry",ms:t})});
function y(t){const e=u?u(t):t;if(""!==t)l=t.endsWith("\r");if(void 0===e)return true;u=void 0;const r=i;const c=0===i&&a.length<g;if(c)a+=e;p.feed(e);if(c&&0===i&&b(a))throw n();s=(i>r?0:s)+e.length;if(h||s<=m)return!h;o.push({type:"unreadable"});p.reset();s=0;u=A(e);return true}
function v(){y(r.decode());if(l)y("\n");const t=a;f=true;y("\n\n");if(0===i&&$(t))throw n();if(c||0===i&&w.test(t))o.push({type:"cut"})}
function k(){const t=o;o=[];return t}for await(const e of t){const t=y(r.decode(e,{stream:true}));yield k();if(!t)return}v();yield k()}
function b(t){return t.length>=g&&$(t)}
function $(t){return y.test(t.replace(w,""))}
function E({event:t="",data:e}){return"[DONE]"===e.trim()||/^(?:end|done|complete|close|eof)$/i.test(t)}
function _({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const r=(0,s.qF)(e);if(void 0===r&&n&&/^\s*[{"]/.test(e))return;if("error"===t)return{type:"error",text:O(r,T)??e};const o=void 0!==t&&!["","message","log"].includes(t);const i=O(r,o?["line"]:["line","message"]);if((0,s.OW)(r)?void 0===i:o)return;const a=k(i??e);return{type:n?"unterminated":"line",text:a}}
function k(t){if(!t.endsWith("\n"))return t;return t.slice(0,t.endsWith("\r\n")?-2:-1)}
function S(t){return"[DONE]"===t.trim()||void 0!==(0,s.qF)(t)}const T=["line","message","error","detail"];
function O(t,e){if("string"==typeof t)return t;if(!(0,s.OW)(t))return;return e.map(e=>t[e]).find(t=>"string"==typeof t)}const x=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function A(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const r=x.exec(n);return r?n.slice(r.index+r[0].length):void 0}}const j="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const C=2e5;
async function M(t,e,{expected:n,maxBytes:o,decode:i},a="no"){const c=(t,n)=>new r.hD(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:a,hint:j});let u=Buffer.alloc(0);let l=0;const d=R();for await(const e of t.chunks){const t=l+e.length;if(t>o)throw c(`is larger than ${o} bytes`,"TOO_LARGE");if(t>u.length)u=Buffer.concat([u],Math.min(o,2*t));if(d(e)>C)throw c(`has more than ${C} values`,"TOO_LARGE");u.set(e,l);l=t}const f=new TextDecoder().decode(u.subarray(0,l));const h=(0,s.qF)(f);if(void 0===h)throw c(0===l?"is empty":`is not JSON${I(t)}`,"NOT_JSON");if((0,s.f_)(h))throw c(`is nested more than ${s.iC} levels deep`,"TOO_LARGE");const p=i(h);if(void 0===p)throw c(`is not ${n}`,(0,s.OW)(h)?"NOT_EXPECTED":"NOT_OBJECT");return p}
function R(){let[t,e,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===P.quote)e=!e;else if(e)n=o===P.backslash;else if(o===P.comma||o===P.bracket||o===P.brace)t+=1;return t}}const P={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function I({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}var N=n(849);const D="\r\n";
function U(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function L(t,e){const n=B(t);const o=n.find(([,t])=>t.includes(e));if(o)throw new r.lZ(`The value of '${o[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([t,n])=>`--${e}${D}${H(t)}${D}${D}${n}${D}`).join("");const{archive:i}=t;const a=`--${e}--${D}`;const c=`--${e}${D}${H("context_archive")}; filename="context.tar.gz"${D}Content-Type: application/x-tar${D}${D}`;const u=Buffer.from(i?s+c:s);const l=Buffer.from(i?D+a:a);const d=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${e}`}}
function B(t){const{agent:e,sourceDirty:n}=t;const{buildArgs:r,platform:o}=t.archive?t:N.p;const s={imageName:{image_name:t.imageName},agent:{agent_id:e.agentId,agent_name:e.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:t.imageTag},imageUrl:{image_url:t.imageUrl},platform:{platform:o},sourceCommit:{source_commit:t.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:t.sourceRef},sourceRepo:{source_repo:t.sourceRepo},sourceSubpath:{source_subpath:t.sourceSubpath},workingTreeHash:{working_tree_hash:t.workingTreeHash},archive:{}};return Object.values(s).flatMap(t=>Object.entries(t)).flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function H(t){return`Content-Disposition: form-data; name="${t}"`}const W="/v5/builds";
function F(t){const e="Use the output 'build-id' of the step that submitted it.";return`${W}/${J(t,"build",e)}`}
function q(t){return!["",".",".."].includes(t)&&t.isWellFormed()}
function J(t,e,n){if(!q(t))throw new r.lZ(`Invalid ${e} ID: '${t.toWellFormed()}'.`,{hint:n});return encodeURIComponent(t)}
function G(t){const e=Object.entries(t).flatMap(([t,e])=>void 0===e?[]:[[t,e]]);return new URLSearchParams(e).toString()}
function z(t,e){const n={agent_name:t.agentName,source_commit:t.sourceCommit,working_tree_hash:t.workingTreeHash,limit:t.limit?.toString(),sort_order:t.sortOrder,starting_after:e};return`${W}?${G(n)}`}const X={all:100,cost:5,gain:1};let Z=class RetryBudget{#t=X.all;
spend(){if(this.#t<X.cost)return false;this.#t-=X.cost;return true}
earn(){this.#t=Math.min(X.all,this.#t+X.gain)}};
async function Y(t,{attempts:e=1/0,budget:n,clock:r,random:o,...s},i){const a=[];let c;let u=0;for(;;){i.throwIfAborted();try{const e=await t();n.earn();return e}catch($){i.throwIfAborted();a.push($);const t=s.decide($);const{attempts:l,baseMs:d,afterMs:f=0,forMs:h=0,longestMs:p=1/0}=t;const m=h>0;const g=r.monotonicMs();if(m)c??=g;else u+=1;const y=m?g>=(c??g)+h:u>=l;if(y||a.length>=e)throw s.fail(a,"attempts");if(!m&&!n.spend())throw s.fail(a,"budget");if(1===a.length)s.onRetry?.($);const w=m?a.length:u;const v=Math.min(p,d*2**(w-1));const b=m?K:V;await r.sleep(b(f,o(),v),i)}}}
function K(t,e,n){return V(Math.max(t,n/2),e,n/2)}
function V(t,e,n=t/10){return t+e*n}
function Q(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function tt(t,e){return Q(t)===Q(e)}var te=n(110);var tn=n(75);var tr=n(940);const to={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const ts=/^(?:Z_|ERR__ERROR_)/;const ti="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*ta(t,e="",{operation:o,accepted:i}){const a=e.toLowerCase().split(",");const c=a.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===c.length)return yield*t;const u=t=>new r.hD(`${o} failed: the response cannot be decoded: its Content-Encoding is '${(0,tr.$)(c.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:i,hint:ti,cause:t});const[l=""]=c;const d=1===c.length&&Object.hasOwn(to,l)&&to[l];if(!d){t.on("error",()=>void 0).destroy();throw u()}const f=d(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,tn.pipeline)(t,f,()=>void 0)}catch(e){const t=(0,s.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&ts.test(t)?u(e):e}}const tc=500;const tu=2e3;
function tl(t,e,n=false){const r=e(t);const o=tm(r);if(void 0===o&&n&&/^\s*[{[]/.test(r))return;const s=void 0===o?(0,tr.$)(tv(r),tc):(0,tr.$)(o,tu);return""===s?void 0:s}
function td(t){const e=tg(t)?.["code"];return"number"==typeof e?String(e):void 0}
function tf(t,e,n,r){if(tp(e,n))return true;return r&&th(t,e,n)}
function th(t,e,{text:n}){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return r&&void 0!==tm(n)}
function tp(t,{text:e,isCut:n}){if(!/^application\/json\b/i.test(t))return false;if(n)return true;const r=(0,s.qF)(e);if(!(0,s.OW)(r))return false;const{detail:o,message:i,code:a,status_code:c,data:u}=r;if("string"==typeof o||Array.isArray(o)||(0,s.OW)(o))return true;return"string"==typeof i&&void 0!==u&&(a??c)!==void 0}
function tm(t){const{detail:e,message:n,error:r,errors:o,title:s}=tg(t)??{};return[e,n,r,o,s].map(ty).find(t=>void 0!==t)}
function tg(t){const e=(0,s.qF)(t);return(0,s.OW)(e)&&!(0,s.f_)(e)?e:void 0}
function ty(t){if("string"==typeof t)return t$(t)||void 0;if(Array.isArray(t)){const e=t.map(tw).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,s.OW)(t))return ty(t["message"])??ty(t["msg"])??ty(t["detail"]);return}
function tw(t){if(!(0,s.OW)(t))return ty(t);const e=ty(t["msg"])??ty(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const r=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===r?e:`${t$(r)}: ${e}`}
function tv(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return t$(e?tb(t):t)}
function tb(t){let e="";let n;for(const r of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${r.slice(r.indexOf(">")+1)}`}}return e}
function t$(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var tE=n(620);const t_=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function tk(t){const e=t("retry-after")?.trim();const n=tT(e);const r=tT(t("retry-after-ms")?.trim())??(void 0===n?tO(e,t("date")):n*te.fj);return void 0!==r&&r>0&&r<=tE.Yk.longestAskedMs?r:void 0}
function tS(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function tT(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function tO(t,e){const[n,r]=[tj(t),tj(e)];return void 0===n||void 0===r?void 0:n-r}
function tx(t){return tj(t("date"))}
function tA(t){return tT(t("age")?.trim())??0}
function tj(t){if(void 0===t||!t_.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function tC(t){const{operation:e,status:n,statusText:o,header:s,serverMessage:i}=t;const a=""===o?"":` ${(0,tr.$)(o,60)}`;const c=`${n} ${o}`;const u=i??"";const l=""===o?u:u.replaceAll(c,"").trim();const d=""===l?".":`: ${tL(l)}`;const f=tR(t);const h=f?"a gateway or proxy":"the server";return new r.hD(`${e} failed: ${h} responded with ${n}${a}${d}`,{kind:"http",failureClass:f?void 0:tM(n),status:n,serverMessage:i,code:t.code,hint:f&&429!==n?tI:tN(t),retryAfterMs:tk(s),shouldRetry:tS(s),accepted:t.bodyHasLeft&&(f||tP(n))?"maybe":"no"})}
function tM(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return;return"refused"}
function tR({status:t,isUnknownFormat:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function tP(t){return t<200||[408,409,429].includes(t)||t>=500}const tI="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function tN({status:t,header:e,baseUrl:n,serverMessage:r}){if(t>=300&&t<400)return tU(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===t||422===t)return void 0===r?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return tD(n.host)[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const tD=t=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${t}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function tU(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function tL(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var tB=n(424);const tH=["x-request-id","x-amzn-requestid","cf-ray"];const tW=262144;let tF=class Sender{#e;#n;#r;constructor(t,e){this.#e=t;this.#n=e;this.#r=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:r}=t;const o=n=>{e.throwIfAborted();return this.#o(n,t)};const s=r?AbortSignal.any([e,r.stalled]):e;s.throwIfAborted();const i=await this.#s(t,s).catch(t=>{throw o(t)});const a=tq(i);const c=tJ(r);const u=a("content-encoding");const l=ta(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:tx(a),ageSeconds:tA(a),chunks:this.#i(l,t,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await tG(d.chunks,tW);e.throwIfAborted();throw this.#a(t,i,f)}
async #s(t,e){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#e;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const d=o.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#r+t.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});return h}finally{const e=h&&tH.map(tq(h)).find(Boolean);s?.({method:a,path:this.#r+t.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:e&&i.redact(e),durationMs:o.monotonicMs()-d})}}
#a({operation:t,upload:e},n,r){const{baseUrl:o,redact:s}=this.#e;const{statusCode:i,statusText:a}=n;const c=tq(n);const u=c("content-type")?.toLowerCase()??"";return tC({operation:t,status:i,statusText:s(a),header:c,serverMessage:tl(r.text,s,422===i),code:td(r.text),baseUrl:o,bodyHasLeft:e?.hasLeft()??false,isUnknownFormat:this.#n()&&!tf(i,u,r,void 0!==e)})}
#o(t,{operation:e,upload:n}){if(t instanceof r.hD)return t;const{baseUrl:o,transport:s}=this.#e;const{kind:i,code:a,sentence:c,hint:u}=t instanceof r.lZ?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,tB.g)(t,{baseUrl:o,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(t)});const l={kind:i,code:a,hint:u,accepted:tJ(n),cause:t};return new r.hD(`${e} failed: ${c}`,l)}
async *#i(t,{wholeMs:e},n){const{baseUrl:o,clock:s}=this.#e;const i=s.monotonicMs();try{for await(const n of t){if(s.monotonicMs()-i>e)throw new r.lZ(`'${o.host}' did not send the whole response within ${e/te.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function tq({headers:t}){return e=>[t[e]].flat()[0]}
function tJ(t){return t?.hasLeft()?"maybe":"no"}
async function tG(t,e){const n=[];let r=0;try{for await(const o of t){n.push(o);r+=o.length;if(r>=e)break}}catch{}const o=new TextDecoder().decode(Buffer.concat(n).subarray(0,e));return{text:o,isCut:r>=e}}const{firstMs:tz,longestMs:tX}=tE.Yk.outage;let tZ=class OutageThrottle{#c;#u=0;#l=-1/0;constructor(t){this.#c=t}
async run(t,e){await this.#d(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#f();return e}catch(t){if(tY(t)){this.#u+=1;this.#l=Math.max(this.#l,this.#c.monotonicMs()+this.#h())}else if(t instanceof r.hD)this.#f();throw t}}
async #d(t){for(let e=this.#l-this.#c.monotonicMs();e>=1;){await this.#c.sleep(e,t);e=this.#l-this.#c.monotonicMs()}if(this.#u>0)this.#l=this.#c.monotonicMs()+this.#h()}
#h(){return Math.min(tX,tz*2**(this.#u-1))}
#f(){this.#u=0;this.#l=-1/0}};
function tY(t){return t instanceof r.hD&&!t.isRefusal&&"throttled"!==t.failureClass}var tK=n(500);
function tV({contentType:t,head:e,archive:n,tail:r,sizeBytes:o},{clock:s,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let d=false;let f=0;
async function*h(){d=true;f=s.monotonicMs();p();try{yield e;let t=0;if(void 0===n)a?.(t);for await(const e of n?.chunks()??[]){await (0,tK.setImmediate)();yield e;t+=e.length;f=s.monotonicMs();a?.(t)}c?.();yield r}finally{l.abort()}}
async function p(){for(;;){const t=f+i-s.monotonicMs();if(t<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(t,l.signal)}catch{return}}}const m=tn.Readable.from(h(),{objectMode:false,highWaterMark:1});m.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(o)},body:m,
hasLeft:()=>d,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();m.destroy()}}}const tQ={attempts:1,baseMs:0};const t0={unsent:1,lost:1};const t1={forMs:0};const t2={forMs:5*te.J2,longestMs:te.J2};const t4={forMs:1/0};const t5={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*te.J2,loss:"outage",waitMs:{first:5*te.fj,later:15*te.fj}},log:{...t4,waitMs:0},named:t1,cancelsOn:true};const t8={request:tQ,submit:t0,status:{forMs:te.J2,loss:"refused",waitMs:{first:5*te.fj,later:5*te.fj}},log:{forMs:te.J2,waitMs:5*te.fj},named:t1,cancelsOn:false};const t3={unavailable:t5,throttled:{...t5,request:{attempts:1/0,baseMs:te.fj,...t2},submit:{unsent:1/0,lost:1/0,forMs:t2.forMs},status:{...t5.status,...t4}},unreachable:{...t5,request:{...t5.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...t5,request:tQ,submit:t0},"too-large":{...t5,request:tQ,status:t8.status},conflict:{...t5,request:tQ,submit:t0},unauthorized:{...t8,status:{...t8.status,loss:"credentials"}},missing:{...t8,status:{...t8.status,loss:"gone"},log:t5.log,named:{forMs:15*te.fj}},refused:t8};
function t6({shouldRetry:t,isRefusal:e,failureClass:n}){if(false===t)return t3.refused;return t3[t&&e?"unavailable":n]}var t9=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var t7=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});let et=class RequestSender{timeouts;#p;#m;#e;#g=new Z;#n=false;constructor(t){this.#e=t;this.timeouts={...tE.B2,...t.timeouts};this.#p=new tZ(t.clock);this.#m=new tF(t,()=>this.#n)}
async send(t,e,n=false){const r=async()=>await this.#m.send({...ee(this.timeouts),...t},e);return await (n?this.#p.runAtOnce(r):this.#p.run(r,e))}
async submit({path:t,shape:e,...n},r,{signal:o,...s},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#e;const u=t9(a,tV(r,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const d={...ee(this.timeouts),...n,...l};const f=async()=>{const t=await this.#m.send(d,o);return await this.#y(t,n.operation,e,"maybe")};return await this.#p.run(f,o)}catch(t){a.error=t;a.hasError=true}finally{t7(a)}}
async command(t,e,n){const r=await this.#w(t,e,n);this.#n||=r.contentType.startsWith("application/json");r.discard()}
async get({path:t,shape:e,withAge:n,...r},o,{onServerTime:s,...i}={}){const a=async()=>{const i={method:"GET",path:t()};const a={...ee(this.timeouts),...r,...i};const c=await this.#m.send(a,o);const{ageSeconds:u,serverMs:l}=c;const d=u>0;if(d&&!n){c.discard();throw eo(r.operation,u)}if(void 0!==l)s?.(l);const f=await this.#y(c,r.operation,e);return d&&n?n(f,u):f};return await this.#w(()=>this.#p.run(a,o),o,i)}
async *list({path:t,...e},n,{maxPages:r=en,...o}={}){const s=new Set;let i;for(let a=0;a<r;a+=1){const r={...e,
path:()=>t(i)};const{items:a,hasMore:c}=await this.get(r,n,o);const u=a.at(-1)?.id;const l=void 0!==u&&!s.has(Q(u));for(const t of a){const e=Q(t.id);if(!s.has(e)){s.add(e);yield t}}if(!c||!l)return;i=u}}
async #y(t,e,n,r){const o=await M(t,e,n,r);this.#n=true;return o}
async #w(t,e,{attempts:n}={}){const{clock:o,random:s,onRetry:i}=this.#e;const a={budget:this.#g,clock:o,random:s,attempts:n,decide:ea,fail:es,
onRetry:t=>{if(t instanceof r.hD)i?.(t.message)}};return await Y(t,a,e)}
[Symbol.asyncDispose](){return this.#e.transport[Symbol.asyncDispose]()}};
function ee({headers:t,body:e,whole:n}){return{headersTimeout:t,bodyTimeout:e,wholeMs:n}}const en=1e3;const er="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function eo(t,e){return new r.hD(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:er})}
function es(t,e){const n=t.at(-1);const o=t.slice(0,-1).filter(t=>t instanceof r.hD);if(!(n instanceof r.hD)||0===o.length)return n;const s="budget"===e?" No further retry: too many requests failed recently.":"";const i=new Set(o.map(ei));const a=1===i.size&&i.has(ei(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${o.length+1}; earlier attempts failed ${c}.`)}
function ei({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function ea(t){if(!(t instanceof r.hD))return{attempts:1,baseMs:0};return{...t6(t).request,afterMs:t.retryAfterMs}}
function ec(t,e){const n=n=>{const r=e.decode(n);return r&&tt(r.id,t)?r:void 0};return{...e,decode:n}}var eu=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var el=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const ed=1048576;const ef={expected:"a build with an id",maxBytes:ed,decode:s.zr};const eh={expected:"a list of builds",maxBytes:16*ed,
decode:t=>(0,s.Ci)(t,s.zr)};const ep={expected:"a list of agents",maxBytes:16*ed,decode:s.M1};
function em(t){const e=new et(t);return Object.assign(eg(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function eg(t,{baseUrl:e,random:n,openArchive:r,redact:s}){let i=false;return{baseUrl:e.href,
submitBuild:async(e,o)=>{const s={stack:[],error:void 0,hasError:false};try{const i=L(e,U(n));const a=eu(s,e.archive&&await r(e.archive),true);const c={operation:"Submitting the build",
path:()=>W,shape:ef};const u={...i,archive:a};return await t.submit(c,u,o,t.timeouts.submitResponse)}catch(t){s.error=t;s.hasError=true}finally{const t=el(s);if(t)await t}},
getBuild:(e,n,r)=>{const o=`Reading build '${e}'`;const s=ec(e,{...ef,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:o,
path:()=>F(e),shape:s,withAge:i};return t.get(a,n,r)},
listBuilds:(e,n,r)=>{const o=(...t)=>z(e,...t);return t.list({operation:"Listing builds",path:o,shape:eh},n,r)},
listUndeployed:e=>{const n=()=>`${W}/undeployed`;const r="Listing undeployed agents";return t.get({operation:r,path:n,shape:ep},e)},
cancelBuild:async(e,n,r)=>{const o=`Cancelling build '${e}'`;const s={operation:o,method:"POST",path:`${F(e)}/cancel`};const a=async()=>{const e=!i;i=true;return await t.send(s,n,e)};await t.command(a,n,r)},
streamLogs:(e,n)=>{const r=()=>ew(e,o);return v(ey(t,e,n),s,r)}}}
async function*ey(t,e,n){const r={operation:`Opening the log of build '${e}'`,method:"GET",path:`${F(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const o=await t.send(r,n);if(/html|json/.test(o.contentType)){o.discard();throw ew(e,"NOT_EXPECTED")}yield*o.chunks}
function ew(t,e){return new r.hD(`Opening the log of build '${t}' failed: the response is not an event stream.`,{kind:"response",code:e,hint:j})}}),
364:((t,e,n)=>{n.d(e,{
Ci:()=>s,
M1:()=>i,
OW:()=>f,
f_:()=>l,
iC:()=>u,
qF:()=>d,
zr:()=>o});var r=n(82);
function o(t){if(!f(t))return;const e=h(t["id"])??h(t["build_id"]);if(void 0===e)return;return{id:e,status:m(t)??"unknown",agentId:y(t["agent_id"]),agentName:y(t["agent_name"]),imageName:y(t["image_name"]),imageTag:y(t["image_tag"]),imageUrl:y(t["image_url"]),createdAt:y(t["created_at"]),createdBy:f(t["created_by"])?y(t["created_by"]["id"]):void 0,startedAt:y(t["build_start_time"]),endedAt:y(t["build_end_time"]),sourceRepo:y(t["source_repo"]),sourceCommit:y(t["source_commit"]),sourceRef:y(t["source_ref"]),sourceSubpath:y(t["source_subpath"]),sourceDirty:p(t["source_dirty"]),workingTreeHash:y(t["working_tree_hash"]),record:t}}
function s(t,e){const n=a(t)?.flatMap(t=>e(t)??[]);return n&&{items:n,hasMore:f(t)&&false!==t["has_more"]}}
function i(t){return a(t)?.flatMap(t=>c(t)??[])}
function a(t){const e=f(t)?t["items"]:t;return Array.isArray(e)?e:void 0}
function c(t){if(!f(t))return;const e=y(t["agent_name"]);const n=o(t["latest_build"]);if(void 0===e||void 0===n)return;const r=t["total_builds"];return{agentName:e,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(t){let e=[t];for(let t=0;e.length>0;t+=1){if(t>u)return true;e=e.flatMap(t=>"object"==typeof t&&null!==t?Object.values(t):[])}return false}
function d(t){return(0,r.z)(()=>JSON.parse(t))}
function f(t){return"object"==typeof t&&null!==t&&!Array.isArray(t)}
function h(t){return"number"==typeof t&&Number.isSafeInteger(t)?String(t):y(t)}
function p(t){return"boolean"==typeof t?t:void 0}
function m(t){return g(t["build_status"])??g(t["status"])}
function g(t){return"string"==typeof t?y(t.trim()):void 0}
function y(t){return"string"==typeof t&&""!==t?t:void 0}}),
424:((t,e,n)=>{n.d(e,{
S:()=>w,
g:()=>_});var r=n(815);var o=n(208);var s=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const d="Allow this runner to open the connection: a local firewall or policy rejects it.";const f="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const g="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const y={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const w="TLS_HANDSHAKE_TIMEOUT";const v={[w]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const b=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const E=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function _(t,e){const n=A(t,"code");const{baseUrl:r,proxyHost:s}=e;const{host:i}=r;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const e=`the proxy '${s}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:e,hint:T(c,O(t))}}const u=(t,e,r)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:r});const _=(0,o.Zo)(t);if(_){const t=`no connection to '${i}' could be opened: ${_.reason}.`;return{kind:"connect",code:n,sentence:t,hint:_.hint??d}}const j=n&&y[n];const C=n&&v[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,x(t)].find(t=>void 0!==t&&b.test(t));if(void 0!==e){const[t,n]=e===$?[`the proxy '${s}' did not respond in TLS`,m]:[`the connection to the proxy '${s}' is not trusted`,p];return{kind:"tls",code:e,sentence:`${t} (${e}).`,hint:n}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=j??C??"closed the connection";return u("proxy",`the proxy '${s}' ${o}`,r)}if(j)return u("connect",`'${i}' ${j}`,k(n,r));if(C)return u("timeout",`'${i}' ${C}`,n===w?f:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,S(r));if(n&&b.test(n))return u("tls",`the connection to '${i}' is not trusted`,E.includes(n)?`${g} ${h}`:h);if("HTTPParserError"===A(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function k(t,{origin:e}){if("ENOTFOUND"!==t&&"EAI_AGAIN"!==t)return a;if(e===i.I)return u;return"ENOTFOUND"===t?c:a}
function S(t){return(0,r.U)(t)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function T(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function O(t){const e=(0,s.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function x(t){return(0,s.OW)(t)?A(t["cause"],"code"):void 0}
function A(t,e){const n=(0,s.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
496:((t,e,n)=>{n.d(e,{
loadTransport:()=>a});var r=n(17);var o=n(815);var s=n(82);var i=n(424);
async function a(...t){return c(await import("./undici.js"),...t)}
function c(t,e,n,o){if("https:"===e.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.lZ("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=f(e,n);const i=new WeakSet;const a=new Set;const c=u(t,o,a);const l=new t.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:e=>d(new t.Pool(e,{headersTimeout:o,connect:c}),i)});return{
request:async t=>{if(null===t.body)return await l.request(t);const e=()=>{for(const t of a)t.resetAndDestroy()};t.signal.addEventListener("abort",e,{once:true});try{return await l.request(t)}finally{t.signal.removeEventListener("abort",e)}},proxyHost:s.host,
isProxyFailure:t=>"object"==typeof t&&null!==t&&i.has(t),
[Symbol.asyncDispose]:()=>l.destroy()}}
function u(t,e,n){const r=t.buildConnector({timeout:e,allowH2:false});return(t,e)=>{const o="https:"===t.protocol;const s=t.port||(o?"443":"80");r({...t,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void e(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...t,httpSocket:i},(...[t,n])=>{null===t?e(null,n):e(l(t),null)});else e(null,i)})}}
function l(t){const e="code"in t&&"UND_ERR_CONNECT_TIMEOUT"===t.code;if(!e)return t;const n=new Error("The handshake did not end.",{cause:t});return Object.assign(n,{code:i.S})}
function d(t,e){const n=t.connect.bind(t);t.connect=async t=>{try{const e=await n(t);if(200===e.statusCode)return e;e.socket.on("error",()=>void 0).destroy();throw new r.Ne(e.statusCode,e.headers["proxy-authenticate"])}catch(t){if("object"==typeof t&&null!==t)e.add(t);throw t}};return t}
function f(t,e){const n=h(e,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(t))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!p(a))throw new r.lZ(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:h(e,"no_proxy","NO_PROXY")?.value??""}}
function h(t,...e){return e.map(e=>({name:e,value:t[e]??""})).find(({value:t})=>""!==t)}
function p({username:t,password:e,pathname:n,search:r,hash:o}){const i="/"===n&&""===r&&""===o;return i&&void 0!==(0,s.z)(()=>decodeURIComponent(`${t}:${e}`))}}),
849:((t,e,n)=>{n.d(e,{
I:()=>r,
p:()=>o});const r="https://api.egp.scale.com";const o={buildArgs:{},platform:void 0}}),
620:((t,e,n)=>{n.d(e,{
B2:()=>o,
Rg:()=>c,
Yk:()=>s,
gg:()=>u});var r=n(110);const o={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const s={longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(t=>t*r.fj);r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,[...i.slice(0,3)],r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2;const a={mainChecksEveryMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postChecksEveryMs:500};r.fj,r.fj;r.fj,r.fj,r.J2,r.fj,a.postMs,r.J2,r.fj;r.fj;r.J2,r.J2;r.fj,r.fj,r.fj,r.J2,r.J2,r.$0,r.fj,r.J2,r.J2;r.fj,r.J2,r.fj,r.fj,r.J2,r.J2,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj;r.fj,r.fj,r.J2,r.$0,r.J2,r.fj;const c={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const u={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj,r.J2,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
759:((t,e,n)=>{n.a(t,async(t,e)=>{try{var r=n(510);var o=n(488);await (0,r.p)(o.E);e()}catch(t){e(t)}},1)}),
488:((e,n,r)=>{r.d(n,{
E:()=>D});const o=t("node:crypto");var s=r(24);var i=r(760);const a=t("node:v8");var c=r(161);const u=globalThis.process.getBuiltinModule("node:fs/promises");var l=r(17);var d=r(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.lZ(`The packed build context '${t}' is not readable: ${(0,d.Qq)(e)}.`,{cause:e,hint:(0,d.FH)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const r=n.createReadStream({start:0,end:e-1,highWaterMark:f,autoClose:false});let o=e;try{for await(const t of r){o-=t.length;yield t}}catch(t){throw new l.lZ(`The packed build context is no longer readable: ${(0,d.Qq)(t)}.`,{cause:t,hint:(0,d.FH)(t,h)})}if(0!==o)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.lZ(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var g=r(620);var y=r(110);var w=r(82);var v=r(542);var b=r(75);var $=r(500);const E=new Set;const _=new Set;const k=new Map;
function S(t,e,n){const r=k.get(t);if(void 0!==r&&""!==r.text){r.text+=e;return r.written}const o={text:e,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=o.text;o.text="";await n(t,e)});k.set(t,o);T(E,o.written);return o.written}
function T(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function O(t,e){await S(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function x(t,e,n,r){const s=process.env[t];if(!s)return void e(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=S(s,a.join(v.EOL),A);T(_,Promise.race([c,(0,$.setTimeout)(g.gg.stalledMs,void 0,{ref:false})]));await c}
async function A(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const j=new b.Writable({
write:(t,e,n)=>{const r=()=>void process.stdout.write(t,n);if(0===_.size)r();else Promise.all(_).then(r)}});process.stdout.on("error",t=>j.destroy(t));
async function C(){await Promise.all(E)}
function M(){if(0===E.size)process.exit();setTimeout(R,g.gg.lastWriteMs);C().then(()=>process.exit())}
function R(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const P=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const I=["uncaughtException","unhandledRejection"];const N=[];process.on("SIGUSR1",()=>void 0);const D={clock:y.ml,random:Math.random,startedMs:Date.now()-process.uptime()*y.fj,stdout:j,
onSignal:t=>{for(const e of P)process.on(e,t)},
onUncaught:t=>{for(const e of I)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:M,
setOutput:(t,e)=>{const n=x("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);N.push(n)},
outputsWritten:async()=>{await Promise.all(N.splice(0))},
saveState:(t,e)=>x("GITHUB_STATE",U,t,e),allWritten:C,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,o.randomUUID)()),
createDirectory:t=>(0,s.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,s.rmSync)(t,{recursive:true,force:true}),replace:B,
removeFile:t=>{for(const e of[L(t),t])(0,s.rmSync)(e,{force:true})},
changedMs:t=>(0,w.z)(()=>(0,s.statSync)(t).mtimeMs),append:O,
read:t=>(0,s.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{loadTransport:e}=await Promise.resolve().then(r.bind(r,496));const n=await e(t,process.env,g.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function U(){throw new Error("GITHUB_STATE is not set")}
function L(t){return`${t}.new`}
function B(t,e){const n=L(t);(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,e,{flag:"wx",mode:384});(0,s.renameSync)(n,t)}}),
940:((t,e,n)=>{n.d(e,{
$:()=>r});
function r(t,e){if(t.length<=e)return o(t);let n=e-1;while(n>0&&!/\s/.test(t.charAt(n)))n-=1;return o(`${t.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function o(t){return` ${t}`.slice(1)}}),
110:((t,e,n)=>{n.d(e,{
$0:()=>i,
J2:()=>s,
LP:()=>a,
fj:()=>o,
ml:()=>c});var r=n(500);const o=1e3;const s=60*o;const i=60*s;const a=24*i;const c={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(t,e)=>{try{await (0,r.setTimeout)(t,void 0,{signal:e})}catch(t){e.throwIfAborted();throw t}}}}),
17:((t,e,n)=>{n.d(e,{
Ne:()=>i,
Uc:()=>f,
Xt:()=>s,
hD:()=>a,
lZ:()=>o});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};let s=class InvalidInputsError extends o{name="InvalidInputsError";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};let i=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};let a=class ApiError extends o{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(t,e){super(t,e);this.name="ApiError";this.kind=e.kind;this.failureClass=e.failureClass??l(e);this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}get isRefusal(){return c.includes(this.failureClass)}
reworded(t){const{hint:e,kind:n,failureClass:r,status:o,code:s,serverMessage:i}=this;const{retryAfterMs:c,shouldRetry:u,accepted:l}=this;const d={status:o,code:s,serverMessage:i,retryAfterMs:c,shouldRetry:u};return new a(t,{hint:e,kind:n,failureClass:r,...d,accepted:l,cause:this})}};const c=["unauthorized","missing","conflict","refused"];const u=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function l({kind:t,status:e,code:n=""}){if(429===e)return"throttled";if(u.includes(n))return"unreachable";if("tls"===t||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}const d=t=>e=>{if(!(e instanceof a&&e.failureClass===t))throw e;return e};d("conflict");d("missing");
function f(t){const e=(0,r.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof o&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,r.Qq)(t)}}),
815:((t,e,n)=>{n.d(e,{
U:()=>r});
function r(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
82:((t,e,n)=>{n.d(e,{
z:()=>r});
function r(t){try{return t()}catch{return}}}),
208:((t,e,n)=>{n.d(e,{
FH:()=>p,
Qq:()=>h,
Zo:()=>f});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(t,e=r.statfsSync){if(!m(t)||void 0===t.code)return;const n=g(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(t.message,d)})`}}
function h(t){const e=m(t)||t instanceof Error?t.message:String(t);return f(t)?.reason??e}
function p(t,e){return f(t)?.hint??e}
function m(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function g(t,e=r.statfsSync){const n=m(t)&&"ENOSPC"===t.code?t.path:void 0;const s=void 0===n?void 0:(0,i.z)(()=>e((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
24:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
542:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((e,n,r)=>{r.d(n,{
V4:()=>_,
_o:()=>S,
uH:()=>k});const o=globalThis.process.getBuiltinModule("os");
function s(t){if(null==t)return"";else if("string"==typeof t||t instanceof String)return t;return JSON.stringify(t)}
function i(t,e,n){const r=new c(t,e,n);process.stdout.write(r.toString()+o.EOL)}const a="::";let c=class Command{constructor(t,e,n){if(!t)t="missing.command";this.command=t;this.properties=e;this.message=n}
toString(){let t=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){t+=" ";let e=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(e)e=false;else t+=",";t+=`${n}=${l(r)}`}}}t+=`${a}${u(this.message)}`;return t}};
function u(t){return s(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(t){return s(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const d=t("crypto");const f=globalThis.process.getBuiltinModule("fs");
function h(t,e){const n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!f.existsSync(n))throw new Error(`Missing file at path: ${n}`);f.appendFileSync(n,`${s(e)}${o.EOL}`,{encoding:"utf8"})}
function p(t,e){const n=`ghadelimiter_${d.randomUUID()}`;const r=s(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${o.EOL}${r}${o.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=t=>{var e={};r.d(e,t);return e};m({});var g=function(t,e,n,r){
function o(t){return t instanceof n?t:new n(function(e){e(t)})}return new(n||(n=Promise))(function(n,s){
function i(t){try{c(r.next(t))}catch(t){s(t)}}
function a(t){try{c(r["throw"](t))}catch(t){s(t)}}
function c(t){t.done?n(t.value):o(t.value).then(i,a)}c((r=r.apply(t,e||[])).next())})};const{access:y,appendFile:w,writeFile:v}=f.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return g(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[b];if(!t)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield y(t,f.constants.R_OK|f.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const r=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${r}>`;return`<${t}${r}>${e}</${t}>`}
write(t){return g(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const r=e?v:w;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return g(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
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
function k(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(o.EOL);i("set-output",{name:t},s(e))}
function S(){return"1"===process.env["RUNNER_DEBUG"]}})};var n={};
function r(t){var o=n[t];if(void 0!==o)return o.exports;var s=n[t]={exports:{}};var i=true;try{e[t](s,s.exports,r);i=false}finally{if(i)delete n[t]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[t])return r;if(r.then){var s=[];s.d=0;r.then(t=>{i[e]=t;o(s)},t=>{i[n]=t;o(s)});var i={};i[t]=t=>t(s);return i}}var a={};a[t]=t=>{};a[e]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var d;var f;var h;var p=new Promise((t,e)=>{h=e;f=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));r.exports=p;i(r=>{d=s(r);var o;var i=()=>d.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{o=()=>e(i);o.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(o.r++,t.push(o)));d.map(e=>e[t](n))});return o.r?a:i()},t=>(t?h(p[n]=t):f(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;r.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&o&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(t,e)=>{for(var n in e)if(r.o(e,n)&&!r.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{r.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{r.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var o=r(759);o=await o;