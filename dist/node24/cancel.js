const t=t=>{let e;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(e??=globalThis.process.getBuiltinModule(t))[r]})};import"os";var e={
332:((t,e,n)=>{n.d(e,{
ZT:()=>re});const r={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const o=i(r);Object.keys(r);[...o.keys()];
function s(t){return o.get(a(t))??"unknown"}
function i(t){const e=Object.keys(t);return new Map(e.flatMap(e=>t[e].words.map(t=>[t,e])))}
function a(t){return t.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(t){const e=a(t);return o.get(e)??`word ${e}`}
function u(t){return"open"!==r[s(t)].end}
function l(t){return"cancelling"===s(t)||u(t)}const d=["queued","running"];const f={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(f);var h=n(620);var p=n(110);
function m({createdAt:t}){return w(t)}
function w(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}var g=n(279);var y=n(17);var v=n(266);
function b(t,e,...n){const r=new AbortController;const o=new AbortController;e.sleep(t,o.signal).then(()=>r.abort(new y.lZ(`The time limit of ${t/p.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([r.signal,...n]),
[Symbol.dispose]:()=>o.abort()}}var $=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var _=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function E(t,e,{api:n,clock:r,random:o},s){const i={stack:[],error:void 0,hasError:false};try{const a=r.monotonicMs()+e.limitMs;const c=$(i,b(e.limitMs,r,s),false);let u={accepted:false,build:void 0,error:void 0};let l=0;while(!c.signal.aborted){const s={stack:[],error:void 0,hasError:false};try{const i=r.monotonicMs();const d=$(s,b(e.tryMs,r,c.signal),false);u=await T(t,u,n,d.signal);const{error:f}=u;l=void 0===f?0:l+1;if(k(u,e))break;const h=a-r.monotonicMs()-e.tryMs;const p=Math.min((0,v.yL)(f?.retryAfterMs??0,o()),h);const m=i+O(e,l)-r.monotonicMs();await r.sleep(Math.max(0,m,p),c.signal).catch(()=>void 0)}catch(t){s.error=t;s.hasError=true}finally{_(s)}}return u}catch(t){i.error=t;i.hasError=true}finally{_(i)}}
async function T(t,e,n,r){const o={attempts:1};let{accepted:s}=e;let i;try{if(!s||e.build&&!l(e.build.status)){i=await n.cancelBuild(t,r,o).then(()=>void 0,y.og);s||=void 0===i}const a=await n.getBuild(t,r,o);if(void 0===i)return{accepted:s,build:a,error:void 0};return l(a.status)?{accepted:true,build:a,error:void 0}:{accepted:s,build:a,error:i}}catch(n){const t=i??n;if(t instanceof y.hD)return{...e,accepted:s,error:t};if(!r.aborted)throw n;return{...e,accepted:s,error:e.error??x}}}const S={
acceptance:()=>true,ending:l,end:u};
function k({build:t,error:e},n){if(void 0!==e)return n.endsAtRefusal&&!(0,g.NP)(e).cancelsOn;return void 0!==t&&S[n.awaits](t.status)}
function O({pollMs:t},e){return Math.min(Math.max(t,h.x3),t*2**Math.max(0,e-1))}const A="The server or the network is slow. Run the job again later.";const x=new y.hD("The server did not respond in time.",{kind:"timeout",hint:A});
function M(t,e){if(void 0===t||void 0===e||t===e)return t===e;return R(t)===e||R(e)===t}
function R(t){return t.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}const j={
agent:({agentId:t,agentName:e},{id:n,name:r})=>void 0===n?e===r:t===n,
imageName:({imageName:t},e)=>M(t,e),
imageTag:({imageTag:t},e)=>t===e,
workingTreeHash:({workingTreeHash:t},e)=>t===e,
sourceRepo:({sourceRepo:t},e)=>t===e,
sourceCommit:({sourceCommit:t},e)=>t===e,
createdBy:({createdBy:t},e)=>P(t,e),
statuses:({status:t},e)=>e.includes(s(t)),
statusWords:({status:t},e)=>0===e.length||e.some(e=>c(e)===c(t)),
imageUrl:({imageUrl:t},e)=>true===e?void 0!==t:t===e,
createdAfterMs:(t,e)=>(m(t)??-1/0)>e};
function I(t,e){return Object.keys(j).filter(n=>!C(n,t,e[n]))}
function C(t,e,n){return void 0===n||j[t](e,n)}
function P(t,e){return"anyone"===e||void 0!==t&&e.includes(t)}
function U(t,e){return 0===I(t,e).length}
function N(t,{agent:e,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let l=false;const d=e?.id===void 0?e?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...w}=o;const g={sortOrder:"desc",...w,agentName:d,limit:n};const y={maxPages:f,attempts:h,
onServerTime:t=>{i??=t;p?.(t)}};const v=t=>{const e=m(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(g,s,y)){v(n);yield n;e+=1;if(e>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}const B=/\$\{\w+(?:\?|:?-)?\}/g;const D=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;const L=/^(?:change[-_ ]?(?:me|this)(?:[-_ ].*)?|your[-_ ].*)$/is;
function H(t){const e=G(t).replace(B,"").trim();return/[\p{L}\p{N}]/u.test(e)&&!D.test(e)&&!L.test(e)}
function G(t){return t.trim().replace(/^(["'])(.*)\1$/s,"$2")}
function F(t){const[,...e]=t.split(/[?#&;]/);return e.some(t=>{const e=t.indexOf("=");return e>0&&W(t.slice(0,e))&&H(t.slice(e+1))})}const q=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function W(t){return t.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(t=>q.test(t))}const J=4096;
function z(t){if(t.length>J)return;const e=Z(t.trim());if(void 0===e||e.includes("@"))return;const n=X(e.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||F(n))return;const r=n.indexOf("/");return r<0?n.toLowerCase():n.slice(0,r).toLowerCase()+n.slice(r)}
function Z(t){const[e]=/^[^?#]*?:\/\//.exec(t)??[];const n=t.indexOf(":");const r=void 0===e&&n>=0&&!t.slice(0,n).includes("/");const o=t.slice(e?.length??0);const s=o.indexOf("@");const i=o.slice(0,Math.max(s,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=o.slice(s+1);return r?a.replace(":","/"):a}
function X(t){let[e,n]=[0,t.length];while("/"===t[e])e+=1;while(n>e&&"/"===t[n-1])n-=1;return t.slice(e,n)}var Y=n(849);var V=n(815);const K="SGP_CLIENT_CUSTOM_HEADERS";const Q=4;const tt=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function te(){const t=tr();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${K}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new y.Xt(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>tt.has(t)?[]:[[t,e]]))}
function tn(){return tr().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=Q)}
function tr(){const t=(process.env[K]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const r=n<0?void 0:t.slice(0,n).trim().toLowerCase();const o=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:r,value:o}]})}const to={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const ts=128;const ti={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${ts-1}}$`),words:`be one tag of at most ${ts} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};var ta=n(161);const tc={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const tu=["account","id"];const tl="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const td=t=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${t})(?:\s*\}{1,2})?$`);const tf=td(String.raw`${tl}(?:\.[\w-]+)+`);const th=/^\$\{?([A-Za-z_]\w*)\}?$/;const tp=/^(["'`]).*\1$/s;const tm="is the text '$&': write ";const tw=[{kinds:["key"],pattern:new RegExp(`${tf.source}|${th.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:tp,says:"has quotes around its value. Store the secret without them."},{kinds:tu,pattern:tp,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:tu,pattern:tf,says:`${tm}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:td(String.raw`github\.sha`),says:`${tm}\`{sha}\`.`},{kinds:["tag"],pattern:td(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${tm}\`{ref}\`.`},{kinds:["tag"],pattern:td(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${tm}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${tl}\.[A-Z_][A-Z\d_]*)$`),says:`${tm}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${tm}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${tm}\`$1{ref}$2\`.`},{kinds:[...tu,"tag"],pattern:th,says:`${tm}\`$$\{{ env.$1 }}\`.`}];
function tg(t,e){const n=tc[t];if(void 0===n)return;const r=tw.find(t=>t.kinds.includes(n)&&t.pattern.test(e));return r&&`Input '${t}' ${e.replace(r.pattern,r.says)}`}
function ty(t){throw new y.Xt([t])}const tv={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function tb(t){const e=tv[t];const n=ta.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function t$(t){return""!==tb(t)}
function t_(t,e){const n=tb(t);const r=tg(t,n);if(void 0!==r)ty(r);return""===n?void 0:e(t,n)}
function tE(t,e){return t_(t,e)??ty(`Input '${t}' is empty. Set a value, or remove the input to use its default.`)}
function tT(t,e,n){return t_(t,e)??e(t,n)}
function tS(t,e,n){return t_(t,e)??ty(n)}
async function tk(t){const e=Object.keys(t);const n=await Promise.allSettled(Object.values(t).map(async t=>await t()));const r=[];const o=new Set;for(const t of n)if("fulfilled"===t.status)r.push(t.value);else if(t.reason instanceof y.Xt)for(const e of t.reason.problems)o.add(e);else throw t.reason;if(o.size>0)throw new y.Xt([...o]);return Object.fromEntries(e.map((t,e)=>[t,r[e]]))}
function tO(t,e){if(/^(?:true|True|TRUE)$/.test(e))return true;if(/^(?:false|False|FALSE)$/.test(e))return false;return ty(`Input '${t}' must be 'true' or 'false', got '${e}'.`)}
function tA(t,e){return tx(t,e,"minutes",p.J2)}
function tx(t,e,n,r){const o=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(e)?Number(e):0/0;if(!Number.isFinite(o)||o<=0)ty(`Input '${t}' must be a positive number of ${n}, such as 5 or 0.5, got '${e}'.`);const s=Math.floor(h.ss/r);if(o>s)ty(`Input '${t}' must be at most ${s} ${n}, got '${e}'.`);return o*r}
function tM(t,e){if(to.pattern.test(e))return e;return ty(`Input '${t}' must ${to.words}, got '${e}'.`)}const tR=/^[\x21-\x7e]+$/;
function tj(t,e){if(!tR.test(e))ty(`Input '${t}' must be one word of visible ASCII characters, got '${e}'.`);return e}
function tI(t,e){if(/^[^/]+\/.*[:@][^/]+$/.test(e))ty(`Input '${t}' is an image, not the ID of a build, got '${e}'. Set the output 'build-id' of the step that built it.`);return tj(t,e)}const tC="An output that does not exist is empty: declare it under `outputs:` of that job.";const tP=`Input 'build-id' is required. ${tC}`;
function tU(t,e){if(!tR.test(e))ty(`Input '${t}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return e}
async function tN(){return await tk({
apiKey:()=>tS("api-key",tU,`Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. ${tB()}`),
accountId:()=>tS("account-id",tj,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:tD,customHeaders:te})}
function tB(){const{GITHUB_ACTOR:t,GITHUB_EVENT_NAME:e=""}=process.env;return"dependabot[bot]"===t||/^pull_request(?:_review\w*)?$/.test(e)?"Runs for pull requests from forks and from Dependabot get no secrets.":"A secret that does not exist is empty: it may be one of an environment that the job does not name, or the caller of this workflow does not pass it."}
function tD(){return t_("base-url",tH)??new URL(Y.I)}const tL=2048;
function tH(t,e){const n="agentex-url"===t?"https://agentex.example.com":Y.I;const r=`such as '${n}'`;const o=(e,n)=>ty(`Input '${t}' ${e}. ${n}`);if(""===e)o("is empty",`Set '${t}' to the address of the API, ${r}.`);if(e.length>tL)o(`has more than ${tL} characters`,`Write an address ${r}.`);if(/[\s\p{Cc}\\]/u.test(e))o("contains white space, a control character or a backslash","Remove it.");const s=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))o(`must start with 'https://' and a host${s}`,`Write the whole address, ${r}.`);const i=URL.parse(e);if(!i)return o(`is not a valid address${s}`,`Write an address ${r}.`);if(""!==i.username||""!==i.password||/^[^/]*\/\/[^/]*@/.test(e))o("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))o(`must not have a query or fragment, got one for '${i.host}'`,"Remove everything from the '?' or '#' on.");if("0"===i.port)o(`has port 0${s}`,"Set the port of the API, or leave it out for the default.");if("http:"===i.protocol&&!(0,V.U)(i))o(`must use https, otherwise the key would be sent unencrypted to '${i.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,a]=/(\/v5(?:\/builds)?)\/*$/.exec(i.pathname)??[];if(void 0!==a){const t=i.href.slice(0,i.href.lastIndexOf(a));o(`ends in '${a}'${s}`,`The action adds it: write '${t}'.`)}return i}var tG=n(24);var tF=n(760);
function tq(t){const e=t.lastIndexOf("/");return{parent:t.slice(0,Math.max(e,0)),name:t.slice(e+1)}}globalThis.process.getBuiltinModule("node:buffer");
function tW(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function tJ({file:t,line:e}){return`${tW(t)}:${e}: `}
function tz(t,e){const[n,r,o]=[[],[],[]];const[s,i]=[t.toLowerCase(),`/${tq(t).name}`];for(const a of e)if(tZ(t,a)||a.toLowerCase()===s)n.push(a);else if(a.endsWith(`/${t}`))r.push(a);else if(`/${a}`.endsWith(i))o.push(a);const[a,...c]=[n,r,o].find(t=>t.length>0)??[];return 0===c.length?a:void 0}
function tZ(t,e){if(Math.abs(t.length-e.length)>1)return false;let n=0;while(n<t.length&&t[n]===e[n])n+=1;let[r,o]=[t.length,e.length];while(Math.min(r,o)>n&&t[r-1]===e[o-1]){r-=1;o-=1}const[s,i]=[t.slice(n,r),e.slice(n,o)];if(s.length<=1&&i.length<=1)return true;return 2===s.length&&2===i.length&&s===`${i[1]}${i[0]}`}var tX=n(82);const tY={"dry-run":{},"base-url":{},"account-id":{},preview:{},"preview-label":{},"expires-in-hours":{},environments:{value:/\.ya?ml$/},keep:{},"agentex-url":{},"test-message":{},"older-than-minutes":{},"build-id":{onlyIn:["cancel"]},"agent-name":{onlyIn:["cancel","delete-previews"]}};
function tV(){const[,t=""]=process.argv;const e=(0,tF.basename)(t,(0,tF.extname)(t));return t2("main"===e?"":e,process.env).warnings}
function tK(t){const{errors:e}=t2(t,process.env);if(e.length>0)throw new y.Xt(e.map(t=>t.replace("\n"," ")))}
function tQ(t){const e=(0,tF.join)(import.meta.dirname,"../..",t,"action.yml");const n=(0,tX.z)(()=>(0,tG.readFileSync)(e,"utf8"))??"";const[,r=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(r.matchAll(/^ {2}([\w-]+):/gm),([,t=""])=>t)}const t0={dockerfile:"file",tag:"image-tag",tags:"image-tag"};const t1=["agent","agents","agent-id"];
function t2(t,e){const n=tQ(t);const r=t=>e[`INPUT_${t.toUpperCase()}`]?.trim()??"";const o=("delete-previews"===t||"cancel"===t&&""!==r("older-than-minutes"))&&""===r("agent-name");const s={errors:[],warnings:[]};for(const i of Object.keys(e)){const[,e]=/^INPUT_([\w-]{1,50})$/.exec(i.toUpperCase())??[];const a=e?.toLowerCase();if(void 0===a||n.includes(a))continue;const c=o&&t1.includes(a.replace("_","-"));const u=c?"agent-name":t5(a,n);const l=r(a);if(!(void 0===u||""===l||r(u).includes(l)))s[t4(u,l,t)?"errors":"warnings"].push(`There is no input '${a}', so it has no effect.\nDid you mean '${u}'?`)}return s}
function t4(t,e,n){const r=tY[t];if(void 0===r)return false;return(r.onlyIn?.includes(n)??true)&&(r.value?.test(e)??true)}
function t5(t,e){const n=t=>t.replaceAll(/[_-]/g,"");const r=t0[t];if(void 0!==r&&e.includes(r))return r;const o=tz(n(t),e.map(n));return void 0===o?void 0:e.find(t=>n(t)===o)}
async function t3(){return await tk({connection:tN,target:t8,
wait:()=>tE("wait",tO),
timeoutMs:()=>tT("timeout-minutes",tA,"5"),
dryRun:()=>tE("dry-run",tO),
misnamed:()=>tK("cancel")})}
async function t8(){const t=t$("older-than-minutes");const{buildId:e,olderThanMs:n,agentName:r}=await tk({
buildId:()=>{const e=t_("build-id",tI)??"";if(""===e&&!t)ty(tP);if(""!==e&&t)ty("Inputs 'build-id' and 'older-than-minutes' cannot be combined: remove one of them.");return e},
olderThanMs:()=>t_("older-than-minutes",t6),
agentName:()=>{const e=t_("agent-name",tM);return void 0===e||t?e:ty("Input 'agent-name' has no meaning without 'older-than-minutes': remove it.")}});return void 0===n?{buildId:e}:{olderThanMs:n,agentName:r}}
function t6(t,e){const n=tA(t,e);return n>=h.cn.minAgeMs?n:ty(`Input '${t}' must be at least ${h.cn.minAgeMs/p.J2}, got '${e}'.`)}var t9=n(208);var t7=n(542);
function et(){const{RUNNER_TEMP:t=""}=process.env;return(0,tF.resolve)(""===t?(0,t7.tmpdir)():t)}
async function ee(t,e){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(e.reason);if(e.aborted)o();e.addEventListener("abort",o,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",o)}}var en=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var er=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function eo(t,e,n){try{return await es(t,e,n)}catch(r){if(!n.aborted)throw r;return await ei(h.gg.writeMs.afterAbort,t,e)}}
async function es(t,e,n){return await ei(h.gg.writeMs.usual,t,e,n)}
async function ei(t,e,n,...r){const o={stack:[],error:void 0,hasError:false};try{const s=en(o,b(t,n,...r),false);return await ee(e,s.signal).catch(t=>{if(!s.signal.aborted||r.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){o.error=t;o.hasError=true}finally{er(o)}}var ea=n(940);const ec="\x1b";const eu=`${ec}\\[[0-9;]{0,29}m`;const el=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const ed=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const ef=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const eh=String.raw`[\p{Cc}--\t]|${ef}`;const ep=new RegExp(`(${eu})|${eh}`,"gv");
function em(t){return t.toWellFormed().replace(ep,(t,e)=>void 0===e?ev(t):ew(e))}
function ew(t){const e=t.match(el);if(null===e)return t;const n=e.filter(t=>ed.test(t));return 0===n.length?"":`${ec}[${n.join(";")}m`}const eg=new RegExp(eu,"g");
function ey(t){return t.replace(eg,"")}
function ev(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}const eb={pieceBytes:8192,lineCharacters:262144,lines:65536};const e$=4096;const e_=300;const eE=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const eT="\x1b[0m";const eS=String.raw`(?:\p{Default_Ignorable_Code_Point}|${eu})*`;const ek=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${eu})*`;const eO=new RegExp(String.raw`(#${eS}#${eS})(?=${eu}|\[)`,"gv");const eA=new RegExp(String.raw`^(${ek})(?=:${eS}:)`,"v");const ex=new RegExp(String.raw`${eh}|[\u2028\u2029\p{Surrogate}]|#${eS}#${eS}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function eM(t){if(3*t.length<=eb.pieceBytes&&!ex.test(t))return[t];const{lines:e,rest:n}=eU(t);const r=e.flatMap(eN);return""===n?r:[...r,eB(n)]}
function eR(t){const e=ey(t).trimEnd();const n=eM((0,ea.$)(e,2*e$+4)).join("\n");if(n.length<=e$&&e.length<=2*e$)return eI(n);const r=` (cut: ${e.length} characters in total)`;return eI(`${(0,ea.$)(n,e$-r.length-1)}${r}`)}
function ej(t){return t.length<=e$&&eM(t).join("\n").length<=e$}
function eI(t){return t.split("\n")}
function eC(t,e=""){const n=(0,ea.$)(ey(t),2*e_);const r=(0,ea.$)(eM(n).join(" ").trim(),e_-1);return`${r}${e}`}
function eP(t){return eC(t)===t.trim()}
function eU(t){const e=[];let n=0;for(const{0:r,index:o}of t.matchAll(eE)){if(e.length===eb.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,o));n=o+r.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function eN(t){const e=t.slice(eb.lineCharacters);const n=em(t.slice(0,eb.lineCharacters)).replace(eO,"$1\\");const{pieces:r,leftBytes:o}=eD(n,""===e);const s=r.map(t=>{const e=t.replace(eA,"$1\\");return e.includes("\x1b")&&!e.endsWith(eT)?`${e}${eT}`:e});return""===e?s:[...s,eB(e,o)]}
function eB(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function eD(t,e){if(e&&3*t.length<=eb.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const r=[];let o=0;while(o<n.length){const t=o+eb.pieceBytes;if(e&&t>=n.length){r.push(n.toString("utf8",o));break}const s=eL(n,o,Math.min(t,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=eH(n,t);if(void 0===s&&!e)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:e?0:n.length-o}}
function eL(t,e,n){for(const r of[eJ,ez])for(let o=n;o>e;o-=1)if(r(t,o))return o;return e}
function eH(t,e){for(let n=e;n<t.length;n+=1)if(eJ(t,n)||ez(t,n))return n;return}const[eG,eF,eq]=[9,32,27];const eW=new Set(Buffer.from(",;{}"));
function eJ(t,e){return t[e-1]===eF||t[e-1]===eG}
function ez(t,e){const[n=0,r=0]=[t[e-1],t[e]];if(eW.has(n))return!eX(t,e);return r===eq||n>=128&&r>=192}const eZ=32;
function eX(t,e){for(let n=e-1;n>=Math.max(0,e-eZ);n-=1){const e=t[n]??0;if(e===eq)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}
function eY(t,e,n){const r=t=>eV(t,e,(t,n)=>[e(t),r(n)]);const o=(t,n)=>{if("number"!=typeof n)return n;const r=e(String(n));return r===String(n)?n:r};return JSON.stringify(r(t),o,n)}
function eV(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>eV(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}const eK={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:ti.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function eQ(t,{pattern:e,words:n}){if(void 0===t)return;return r=>{const o=r(t);return e.test(o)?{text:o}:{problem:`the server's value is not ${n}`}}}const e0=new RegExp(`#|${ef}`,"g");
function e1(t,e){return n=>{const r=e2(t,n);const o=void 0===e?"":`. Read '${e}' instead`;const s=`its JSON has ${r.length} characters, and GitHub accepts at most ${e5} per job${o}`;return r.length>e5?{problem:s}:{text:r}}}
function e2(t,e){return eY(t,e).replace(e0,e7)}
async function e4(t,e,n){const{host:r,redact:o,signal:s}=n;const i=`${r.files.newPath(et(),`${t}-`)}.json`;try{const t=r.files.append(i,e9(e2(e,o)));await eo(t,r.clock,s)}catch(e){return[`Output '${t}' is empty: ${(0,t9.Qq)(e)}.`]}return e6({[t]:i},n)}const e5=524288;
async function e3({host:t,signal:e}){try{await eo(t.outputsWritten(),t.clock,e)}catch(t){throw new y.lZ(`The outputs could not be written: ${(0,t9.Qq)(t)}.`,{cause:t,hint:(0,t9.FH)(t,"Set GITHUB_OUTPUT to a writable file.")})}}
async function e8(t){try{await e3(t);return[]}catch(t){return[(0,y.Uc)(t)]}}
function e6(t,{host:e,redact:n}){const r=[];for(const[o,s]of Object.entries(t)){if(void 0===s)continue;const t="function"==typeof s?s(n):{text:n(String(s))};if("problem"in t)r.push(`Output '${o}' is empty: ${t.problem}.`);e.setOutput(o,"text"in t?e9(t.text):"")}return r}
function e9(t){return t.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,e7)}
function e7(t){return`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`}
function nt(t,e){return e6({status:eQ(t.status,eK.status),build:e1(t.record)},e)}
async function ne(t,e){return await nr("builds",nn(t),{},e)}
function nn(t){return t.map(({record:t})=>t)}
async function nr(t,e,n,r){const o=`${t}-file`;const s={[t]:e1(e,o),...n,count:e.length};return[...e6(s,r),...await e4(o,e,r)]}
function no(t){if(t instanceof y.lZ)return t;const e=(0,t9.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,y.Uc)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}
function ns(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}const ni=globalThis.process.getBuiltinModule("node:timers");const na=32768;
function nc(t){let e="";let n=false;let r=false;let o;t.on("error",()=>{r=true;e=""});
function s(t){if(r)return;e+=`${t}\n`;if(e.length>=na)i();else if(!n){n=true;(0,ni.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=t.destroyed;if(""===e||r)return;const n=e;e="";if(!t.write(n))o??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);o=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>s(t),
command:(t,e=[],n={})=>s(nu(t,e,n)),
mask:t=>{s(`::add-mask::${nl(t)}`);i()},
flush:async()=>{i();if(!r)await new Promise(e=>t.write("",()=>e()))}}}
function nu(t,e,n){const r=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${nd(String(e))}`).join(",");return`::${t}${""===r?"":` ${r}`}::${nl(e.join("\n"))}`}
function nl(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function nd(t){return nl(t).replaceAll(":","%3A").replaceAll(",","%2C")}const nf={error:"Error",warning:"Warning",notice:"Notice"};const nh=ns(process.env);const np=1e4;
function nm(t,e,n){const r=nc(t);const o=nv();const s=new Set;let i;for(const t of e)r.mask(t);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=t=>{let e;for(const n of eM(t))e=r.line(n);return e};const u=(t,e,{place:s,title:i}={})=>{const u=void 0===i?void 0:eC(n(i));const l=s&&n(s.file);const d=void 0!==l&&eP(l)?eC(l):void 0;const f=d&&s?.line;const h=d&&`${d}:${f}`;const p=n(d?nw(e,s):e);const m=eR(p);const w=o.decide(t,[d,f,u,...m].join("\n"));if("skip"===w)return;a();if("annotate"===w){const e=void 0!==h&&"error"!==t&&!nh;const n=e?eR(`${h}: ${p}`):m;return r.command(t,n,{file:d,line:f,title:u})}const g=[nf[t],...h?[h]:[],...u?[u]:[]];return c(`${g.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=o.note();if(void 0!==t)r.command("warning",eR(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const o=s.has(e)?" (continued)":"";r.command("group",[eC(n(t),o)]);if(s.size>=np)s.clear();s.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>r.command("debug",eM(n(t))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function nw(t,e){const n=e&&tJ(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const ng={error:10,warning:9,notice:10};const ny=1e3;
function nv(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(t.has(s))return"skip";if(t.size>=ny)t.clear();t.add(s);if(e[r]<ng[r]){e[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const nb="\x1b";const n$=String.raw`${nb}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${nb}]{0,256}(?:\u0007|${nb}\\)|[@-Z\\^_=>78])`;const n_=new RegExp(n$,"g");
function nE(t){return t.includes(nb)?t.replace(n_,""):t}const nT=8;const nS=4;
function nk(t){return nM(t.flatMap(nx))}
function nO(t){return nM(t.flatMap(nx).filter(t=>!nA(t)))}
function nA(t){return/^[\w-]{1,20}$/.test(t)}
function nx(t){const e=t.trim();if(e.length<nS)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=nT)]}
function nM(t){const e=t.flatMap(t=>t.length<nT?[t]:nj(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const r=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return nR(r)}
function nR(t){const e=e=>{const n=nE(e);const r=n===e?n:t(n);return r===n?e:r};return n=>{const r=t(n);return r.includes("\x1b")?r.split("\n").map(e).join("\n"):r}}
function nj(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>nP(t,e));const r=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>nC[t]??t),e,e.toUpperCase()];const o=[...r,encodeURIComponent(t)].map(encodeURIComponent);return[...r,...o,...o.map(nI)]}
function nI(t){return t.replace(/%../g,t=>t.toLowerCase())}const nC={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function nP(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),r)}
async function nU(t,e,n=()=>()=>[]){const r=t=>{for(const e of tV())t.log.warning(e);return e(t)};await nN(t,r,n,"error")}
async function nN(t,e,n,r){const o=tb("api-key");const s=[o,tb("github-token")].filter(t=>""!==t);const i=[...s,...tn()];const a=nk(i);const c=nO(i);let u;let l=()=>void 0;const d=(e,n=no(e))=>{t.setExitCode(1);g(n);return u??=nB(n,e,r,w)};const{signal:f,hurry:h,stop:p,ended:m}=nD(t,async t=>{await d(t,l());await w.flush()});const w=nm(t.stdout,i,a);const g=n({host:t,redact:a});try{const n={host:t,log:w,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:f,hurry:h,stop:p};const r=t=>void(l=t);const s=await e({...n,writeEnd:g,onLastWords:r});if(s)await d(void 0,s);else f.throwIfAborted()}catch(t){await d(t)}finally{const e=await es(t.allWritten(),t.clock,f).then(()=>true,()=>false);await w.flush();m();if(f.aborted||!e)t.exit()}}
async function nB({message:t,hint:e,annotation:n},r,o,s){const i=void 0===e?t:`${t}\n${e}`;const a=ej(i);await s[o](a?i:t,n);if(!a&&void 0!==e)await s.line(e);if(ta._o()&&r instanceof Error)await s.debug(String(r.stack))}
function nD(t,e){const n=new AbortController;const r=new AbortController;const o=new AbortController;const s=(e,n)=>{t.clock.sleep(e,o.signal).then(n,()=>void 0)};const i=({lastWordsMs:r,exitMs:o})=>{s(r,()=>void e(n.signal.reason).then(t.exit,t.exit));s(o,t.exit)};const a=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);i(h.Rg.afterFirst)};const c=()=>{const t="Run the job again.";a(new y.lZ("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){r.abort();if("SIGTERM"===t)i(h.Rg.afterSecondSigterm)}else c()});t.onUncaught(t=>a(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:r.signal,stop:c,
ended:()=>o.abort()}}var nL=n(455);
async function nH(t=process.env){const e=await nV(t["GITHUB_EVENT_PATH"]);const n=nK(e);const r=nG(t);const[o="",s=""]=(t["GITHUB_REPOSITORY"]??"").split("/");const i={owner:o,repo:s,apiUrl:t["GITHUB_API_URL"]??"https://api.github.com"};const a=n0(e,"pull_request.number");const c=""!==o&&""!==s&&"number"==typeof a;const u=t["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,nL.realpath)(u).catch(()=>u),pushedTag:"tag"===t["GITHUB_REF_TYPE"]?t["GITHUB_REF_NAME"]:void 0,checkouts:nX(t,n),repository:t["GITHUB_REPOSITORY"],page:r,run:nZ(t,r),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:nz(t,e),event:nW(t,e),branch:nq(t,e),isMerged:"closed"===n0(e,"action")&&true===n0(e,"pull_request.merged")}}
function nG(t){const[e,n]=[t["GITHUB_SERVER_URL"],t["GITHUB_REPOSITORY"]];if(!e||!n)return;return{url:`${e.replace(/\/$/,"")}/${n}`,files:t["GITEA_ACTIONS"]?"src/commit":"blob"}}const nF=["issue_comment","issues","workflow_run"];
function nq(t,e){const{GITHUB_EVENT_NAME:n="",GITHUB_REF:r=""}=t;if("delete"===n)return"branch"===nQ(e,"ref_type")?nQ(e,"ref"):void 0;return nF.includes(n)?void 0:/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function nW(t,e){const n=nQ(e,"pull_request.base.sha");const r=nQ(e,"pull_request.head.sha");const o=nQ(e,"pull_request.merge_base");return{name:t["GITHUB_EVENT_NAME"]??"",commit:t["GITHUB_SHA"],ref:t["GITHUB_REF"]??"",before:nQ(e,"before"),defaultBranch:nQ(e,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:r,base:n,mergeBase:o},mergeGroupBase:nQ(e,"merge_group.base_sha")}}const nJ=["pull_request_target","workflow_run","issue_comment","issues"];
function nz(t,e){if(!nJ.includes(t["GITHUB_EVENT_NAME"]??""))return;const n=nQ(e,"pull_request.head.repo.full_name")??nQ(e,"workflow_run.head_repository.full_name");const r=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const o=r.flatMap(t=>nQ(e,t)??[]);const{GITHUB_SHA:s,GITHUB_REPOSITORY:i}=t;const a=s?[s]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...o]};return{fork:n,ownCommits:a.filter(t=>!o.includes(t))}}
function nZ(t,e){const n=t["GITHUB_RUN_ID"];const r=t["GITHUB_WORKFLOW_REF"];return{url:e&&n?`${e.url}/actions/runs/${n}`:void 0,number:Number(t["GITHUB_RUN_NUMBER"]??0),attempt:Number(t["GITHUB_RUN_ATTEMPT"]??1),job:t["GITHUB_JOB"]??"",workflow:{path:r?r.replace(/@.*$/s,""):void 0,name:t["GITHUB_WORKFLOW"]??"",event:t["GITHUB_EVENT_NAME"]??""},serverUrl:t["GITHUB_SERVER_URL"]??"https://github.com"}}
function nX(t,e){const n=e?[{head:e.commit,...e}]:[];const r=t["GITHUB_SHA"];if(!r)return n;const o=t["GITHUB_REF"]?.startsWith("refs/pull/")??false;const s={commit:r,ref:t["GITHUB_REF_NAME"]};return[{head:r,...o&&e?e:s},...n]}const nY=0x1900000;
async function nV(t){if(void 0===t)return;try{const e=await (0,nL.stat)(t);if(!e.isFile()||e.size>nY)return;return JSON.parse(await (0,nL.readFile)(t,"utf8"))}catch{return}}
function nK(t){const e=nQ(t,"pull_request.head.sha");const n=nQ(t,"pull_request.head.ref");return void 0===e||void 0===n?void 0:{commit:e,ref:n}}
function nQ(t,e){const n=n0(t,e);return"string"==typeof n?n:void 0}
function n0(t,e){return e.split(".").reduce((t,e)=>t?.[e],t)}
function n1(t){return t>0?[`and ${t} more`]:[]}const n2=20;
function n4(t){return t.filter(t=>Boolean(t))}p.J2,p.fj;p.$0,p.fj;p.LP,p.fj;
function n5(t){return String(t).replace(/\B(?=(?:\d{3})+$)/g,",")}
function n3(t,e){return`${n5(t)} ${e}${1===t?"":"s"}`}const n8="0.1.0";
async function n6(t,e){const[{createClient:r},o]=await Promise.all([Promise.resolve().then(n.bind(n,301)),n9(t,e)]);return r(o)}
async function n9(t,{host:e,log:n,redactEarly:r},o="the builds API"){const s=Object.keys(t.customHeaders??{}).length;const i=0===s?"":`, with ${n3(s,"header")} of ${K}`;n.line(`Using ${o} on ${t.baseUrl.host}${i}.`);return{...t,redact:r,userAgent:`agentex-build-action/${n8}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:ta._o()?({method:t,path:e,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}var n7=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var rt=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function re(t){await nU(t,async e=>{const n={stack:[],error:void 0,hasError:false};try{const r=await t3();const o=n7(n,await n6(r.connection,e),true);const s=n7(n,b(r.timeoutMs,t.clock,e.signal),false);if("buildId"in r.target)await rn(r.target,r,o,e,s.signal);else await ra(r.target,r,o,e,s.signal)}catch(t){n.error=t;n.hasError=true}finally{const t=rt(n);if(t)await t}})}
async function rn({buildId:t},{wait:e,timeoutMs:n,dryRun:r},o,s,i){if(r){const e=await o.getBuild(t,i);await rr(nt(e,s),s);await s.log.line(ri(e));return}const a={...rh(e),limitMs:n};const c={api:o,...s.host};const{accepted:l,build:d,error:f}=await E(t,a,c,i);s.signal.throwIfAborted();if(!l||void 0===d)throw f??x;await rr(nt(d,s),s);await s.log.line(rs(d));if(e&&!u(d.status))throw new y.lZ(`The cancelled build did not end within ${n/p.J2} min (status '${d.status}'). Build ID: ${t}.`,{hint:"Raise 'timeout-minutes', or check the build on the server."})}
async function rr(t,e){for(const n of[...t,...await e8(e)])await e.log.warning(n)}
function ro({id:t,agentName:e}){return void 0===e?t:`${t} (agent '${e}')`}
function rs(t){const{status:e}=t;const n=`Build ${ro(t)}`;return u(e)&&"cancelled"!==s(e)?`${n} had ended before it could be cancelled, with status '${e}'.`:`${n}: ${e}`}
function ri(t){const{status:e}=t;return u(e)?`Build ${ro(t)} has ended with status '${e}', so there is nothing to cancel.`:`Without 'dry-run', this run would cancel build ${ro(t)} with status '${e}'.`}
async function ra(t,{wait:e,timeoutMs:n,dryRun:r},o,s,i){const a=await rc();const{log:c,host:u}=s;const l={api:o,...u};const{olderThanMs:d,agentName:f}=t;const h=await rl(t,a,l,i);const m=void 0===f?"":` of agent '${f}'`;await c.line(`Unfinished builds${m} from ${a} that are older than ${d/p.J2} minutes: ${h.length}`);if(r){await rr(await ne(h,s),s);for(const t of h)await c.line(ri(t));return}const w=await rf(h,{wait:e,timeoutMs:n},l,i);const g=w.filter(({accepted:t})=>t);const v=g.map(({build:t})=>t);await rr(await ne(v,s),s);for(const{build:t}of g)await c.line(rs(t));s.signal.throwIfAborted();const b=n4(w.map(t=>ru(t,e,n)));if(0===b.length)return;throw new y.lZ([`Not all builds were cancelled: ${b.length} of ${w.length} failed.`,...b.slice(0,n2),...n1(b.length-n2)].join("\n"),{hint:"Raise 'timeout-minutes', or cancel them on the server."})}
async function rc(){const{page:t}=await nH();const e=t&&z(t.url);if(void 0!==e)return e;throw new y.lZ("Input 'older-than-minutes' needs to know the repository of the workflow.",{hint:"Set GITHUB_SERVER_URL and GITHUB_REPOSITORY, as the runner of GitHub does."})}
function ru({build:t,accepted:e,error:n},r,o){if(e&&(!r||u(t.status)))return;const s=e?`It did not end within ${o/p.J2} min (status '${t.status}').`:"The server did not accept the request in time.";return`Build ${t.id}: ${n?.message??s}`}
async function rl({agentName:t,olderThanMs:e},n,{api:r,clock:o},s){const i=void 0===t?void 0:{name:t};const a=o.wallMs();const c=N(r,{agent:i},s);const u=await Array.fromAsync(c);const l=Math.min(c.serverMs()??a-h.cn.clockSlackMs,a);return u.filter(t=>U(t,{agent:i,sourceRepo:n,statuses:d})&&l-(m(t)??l)>e)}const rd=8;
async function rf(t,{wait:e,timeoutMs:n},r,o){const{clock:s}=r;const i={...rh(false),limitMs:n};const a=t.entries();const c=[];const l=async()=>{for(const[t,e]of a){const n=await E(e.id,i,r,o);c[t]={...n,build:n.build??e}}};await Promise.all(Array.from({length:rd},l));if(!e)return c;const d=Math.max(i.pollMs,c.length*h.cn.pollPerBuildMs);const f=async(t,e)=>{const{build:i,accepted:a}=t;if(!a||u(i.status))return t;await s.sleep(e*h.cn.pollPerBuildMs,o).catch(()=>void 0);const c={...rh(true),pollMs:d,limitMs:n};const l=await E(i.id,c,r,o);return{...l,build:l.build??i}};return await Promise.all(c.map(f))}
function rh(t){const e=h.JO["as-asked"];return t?e:{...e,awaits:"acceptance"}}}),
301:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>eo,
createClient:()=>er});var r=n(17);const o="NOT_EVENTS";var s=n(364);let i=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const a=10;const c=13;const u=32;const l=6;
function d(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:r,onEvent:o,onId:s,onRetry:d}=t;const m=[];let w=0;let g="";let y;let v="";let b=0;let $;let _=false;let E=false;let T=false;
function S(t){if(_)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==g){t=g+t;if(""===t||"\xef"===t||"\xef\xbb"===t){g=t;return}g=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(E||T){t=k(t);if(!t)return}if(!m.length){const e=M(t);if(""!==e)O(e);x();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(w<l){const e=m.join("")+t.slice(0,l-w);if(!A(e)){m.length=0;w=0;E=true;return}}m.push(t);w+=t.length;x();return}m.push(t);const e=m.join("");m.length=0;w=0;O(M(e));x()}
function k(t){if(0===t.length)return t;if(T){T=false;return t.charCodeAt(0)===a?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const r=-1===e?n:-1===n?e:e<n?e:n;if(-1===r)return"";if(r===t.length-1&&t.charCodeAt(r)===c){E=false;T=true;return""}E=false;return t.slice(r+(t.charCodeAt(r)===c&&t.charCodeAt(r+1)===a?2:1))}
function O(t){if(!t)return;if(t.charCodeAt(t.length-1)===c){R(t,0,t.length-1);if(x())return;T=true;return}if(A(t)){m.push(t);w=t.length;return}E=true}
function A(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&p(t,"data")||101===e&&p(t,"event")||105===e&&p(t,"id")||114===e&&p(t,"retry")}
function x(){if(_)return true;if(void 0===e)return false;if(w+v.length<=e)return false;_=true;m.length=0;w=0;y=void 0;v="";b=0;$=void 0;E=false;T=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function M(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==y)null==s||s(y);if(b>0)null==o||o({id:y,event:$,data:v});y=void 0;v="";b=0;$=void 0;e=n+1;n=t.indexOf("\n",e);continue}const r=t.charCodeAt(e);if(f(t,e,r)){const r=t.charCodeAt(e+5)===u?e+6:e+5;const i=t.slice(r,n);if(0===b&&t.charCodeAt(n+1)===a){if(void 0!==y)null==s||s(y);null==o||o({id:y,event:$,data:i});y=void 0;v="";$=void 0;e=n+2;n=t.indexOf("\n",e);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(t,e,r))$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,n)||void 0;else R(t,e,n);if(x())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let r=t.indexOf("\n",e);while(e<t.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===t.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;R(t,e,o);if(x())return"";e=o+1;if(t.charCodeAt(e-1)===c&&t.charCodeAt(e)===a)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==r&&r<e)r=t.indexOf("\n",e)}return t.slice(e)}
function R(t,e,r){if(e===r)return void I();const o=t.charCodeAt(e);if(f(t,e,o)){const n=t.charCodeAt(e+5)===u?e+6:e+5;const o=t.slice(n,r);v=0===b?o:`${v}\n${o}`;b++;return}if(h(t,e,o)){$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,r)||void 0;return}if(105===o&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===u?e+4:e+3,r);if(!n.includes("\0"))y=n;return}if(58===o){if(n){const o=t.slice(e,r);n(o.slice(t.charCodeAt(e+1)===u?2:1))}return}const s=t.slice(e,r);const i=s.indexOf(":");if(-1===i)return void j(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);j(a,l,s)}
function j(t,e,n){switch(t){case"event":$=e||void 0;break;case"data":v=0===b?e:`${v}\n${e}`;b++;break;case"id":if(!e.includes("\0"))y=e;break;case"retry":if(/^\d+$/.test(e))null==d||d(parseInt(e,10));else null==r||r(new i(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==r||r(new i(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function I(){if(void 0!==y)null==s||s(y);if(b>0)null==o||o({id:y,event:$,data:v});y=void 0;v="";b=0;$=void 0}
function C(t={}){if(t.consume&&m.length>0){const t=m.join("");R(t,0,t.length)}g="";y=void 0;v="";b=0;$=void 0;m.length=0;w=0;_=false;E=false;T=false}return{feed:S,reset:C}}
function f(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function h(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function p(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const m=0x1000000;const w=1e3;const g=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const y=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*v(t,e,n){const r=new TextDecoder("utf-8",{ignoreBOM:true});let o=[];let s=0;let i=0;let a="";let c=false;let u;let l=false;let f=false;let h=false;const p=d({
onEvent:t=>{if(h)return;i+=1;h=_(t);const n=E(t,f);if(n)o.push({...n,text:e(n.text)});c||=f&&!S(t.data)},
onError:()=>{c||=f},
onRetry:t=>o.push({type:"retry",ms:t})});
function g(t){const e=u?u(t):t;if(""!==t)l=t.endsWith("\r");if(void 0===e)return true;u=void 0;const r=i;const c=0===i&&a.length<w;if(c)a+=e;p.feed(e);if(c&&0===i&&b(a))throw n();s=(i>r?0:s)+e.length;if(h||s<=m)return!h;o.push({type:"unreadable"});p.reset();s=0;u=x(e);return true}
function v(){g(r.decode());if(l)g("\n");const t=a;f=true;g("\n\n");if(0===i&&$(t))throw n();if(c||0===i&&y.test(t))o.push({type:"cut"})}
function T(){const t=o;o=[];return t}for await(const e of t){const t=g(r.decode(e,{stream:true}));yield T();if(!t)return}v();yield T()}
function b(t){return t.length>=w&&$(t)}
function $(t){return g.test(t.replace(y,""))}
function _({event:t="",data:e}){return"[DONE]"===e.trim()||/^(?:end|done|complete|close|eof)$/i.test(t)}
function E({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const r=(0,s.qF)(e);if(void 0===r&&n&&/^\s*[{"]/.test(e))return;if("error"===t)return{type:"error",text:O(r,k)??e};const o=void 0!==t&&!["","message","log"].includes(t);const i=O(r,o?["line"]:["line","message"]);if((0,s.OW)(r)?void 0===i:o)return;const a=T(i??e);return{type:n?"unterminated":"line",text:a}}
function T(t){if(!t.endsWith("\n"))return t;return t.slice(0,t.endsWith("\r\n")?-2:-1)}
function S(t){return"[DONE]"===t.trim()||void 0!==(0,s.qF)(t)}const k=["line","message","error","detail"];
function O(t,e){if("string"==typeof t)return t;if(!(0,s.OW)(t))return;return e.map(e=>t[e]).find(t=>"string"==typeof t)}const A=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function x(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const r=A.exec(n);return r?n.slice(r.index+r[0].length):void 0}}const M="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const R=2e5;
async function j(t,e,{expected:n,maxBytes:o,decode:i},a="no"){const c=(t,n)=>new r.hD(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:a,hint:M});let u=Buffer.alloc(0);let l=0;const d=I();for await(const e of t.chunks){const t=l+e.length;if(t>o)throw c(`is larger than ${o} bytes`,"TOO_LARGE");if(t>u.length)u=Buffer.concat([u],Math.min(o,2*t));if(d(e)>R)throw c(`has more than ${R} values`,"TOO_LARGE");u.set(e,l);l=t}const f=new TextDecoder().decode(u.subarray(0,l));const h=(0,s.qF)(f);if(void 0===h)throw c(0===l?"is empty":`is not JSON${P(t)}`,"NOT_JSON");if((0,s.f_)(h))throw c(`is nested more than ${s.iC} levels deep`,"TOO_LARGE");const p=i(h);if(void 0===p)throw c(`is not ${n}`,(0,s.OW)(h)?"NOT_EXPECTED":"NOT_OBJECT");return p}
function I(){let[t,e,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===C.quote)e=!e;else if(e)n=o===C.backslash;else if(o===C.comma||o===C.bracket||o===C.brace)t+=1;return t}}const C={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function P({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}var U=n(849);const N="\r\n";
function B(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function D(t,e){const n=L(t);const o=n.find(([,t])=>t.includes(e));if(o)throw new r.lZ(`The value of '${o[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([t,n])=>`--${e}${N}${H(t)}${N}${N}${n}${N}`).join("");const{archive:i}=t;const a=`--${e}--${N}`;const c=`--${e}${N}${H("context_archive")}; filename="context.tar.gz"${N}Content-Type: application/x-tar${N}${N}`;const u=Buffer.from(i?s+c:s);const l=Buffer.from(i?N+a:a);const d=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${e}`}}
function L(t){const{agent:e,sourceDirty:n}=t;const{buildArgs:r,platform:o}=t.archive?t:U.p;const s={imageName:{image_name:t.imageName},agent:{agent_id:e.agentId,agent_name:e.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:t.imageTag},imageUrl:{image_url:t.imageUrl},platform:{platform:o},sourceCommit:{source_commit:t.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:t.sourceRef},sourceRepo:{source_repo:t.sourceRepo},sourceSubpath:{source_subpath:t.sourceSubpath},workingTreeHash:{working_tree_hash:t.workingTreeHash},archive:{}};return Object.values(s).flatMap(t=>Object.entries(t)).flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function H(t){return`Content-Disposition: form-data; name="${t}"`}const G="/v5/builds";
function F(t){const e="Use the output 'build-id' of the step that submitted it.";return`${G}/${W(t,"build",e)}`}
function q(t){return!["",".",".."].includes(t)&&t.isWellFormed()}
function W(t,e,n){if(!q(t))throw new r.lZ(`Invalid ${e} ID: '${t.toWellFormed()}'.`,{hint:n});return encodeURIComponent(t)}
function J(t){const e=Object.entries(t).flatMap(([t,e])=>void 0===e?[]:[[t,e]]);return new URLSearchParams(e).toString()}
function z(t,e){const n={agent_name:t.agentName,source_commit:t.sourceCommit,working_tree_hash:t.workingTreeHash,limit:t.limit?.toString(),sort_order:t.sortOrder,starting_after:e};return`${G}?${J(n)}`}var Z=n(266);
function X(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function Y(t,e){return X(t)===X(e)}var V=n(110);var K=n(75);var Q=n(940);const tt={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const te=/^(?:Z_|ERR__ERROR_)/;const tn="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*tr(t,e="",{operation:o,accepted:i}){const a=e.toLowerCase().split(",");const c=a.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===c.length)return yield*t;const u=t=>new r.hD(`${o} failed: the response cannot be decoded: its Content-Encoding is '${(0,Q.$)(c.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:i,hint:tn,cause:t});const[l=""]=c;const d=1===c.length&&Object.hasOwn(tt,l)&&tt[l];if(!d){t.on("error",()=>void 0).destroy();throw u()}const f=d(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,K.pipeline)(t,f,()=>void 0)}catch(e){const t=(0,s.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&te.test(t)?u(e):e}}const to=500;const ts=2e3;
function ti(t,e,n=false){const r=e(t);const o=td(r);if(void 0===o&&n&&/^\s*[{[]/.test(r))return;const s=void 0===o?(0,Q.$)(tm(r),to):(0,Q.$)(o,ts);return""===s?void 0:s}
function ta(t){const e=tf(t)?.["code"];return"number"==typeof e?String(e):void 0}
function tc(t,e,n,r){if(tl(e,n))return true;return r&&tu(t,e,n)}
function tu(t,e,{text:n}){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return r&&void 0!==td(n)}
function tl(t,{text:e,isCut:n}){if(!/^application\/json\b/i.test(t))return false;if(n)return true;const r=(0,s.qF)(e);if(!(0,s.OW)(r))return false;const{detail:o,message:i,code:a,status_code:c,data:u}=r;if("string"==typeof o||Array.isArray(o)||(0,s.OW)(o))return true;return"string"==typeof i&&void 0!==u&&(a??c)!==void 0}
function td(t){const{detail:e,message:n,error:r,errors:o,title:s}=tf(t)??{};return[e,n,r,o,s].map(th).find(t=>void 0!==t)}
function tf(t){const e=(0,s.qF)(t);return(0,s.OW)(e)&&!(0,s.f_)(e)?e:void 0}
function th(t){if("string"==typeof t)return tg(t)||void 0;if(Array.isArray(t)){const e=t.map(tp).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,s.OW)(t))return th(t["message"])??th(t["msg"])??th(t["detail"]);return}
function tp(t){if(!(0,s.OW)(t))return th(t);const e=th(t["msg"])??th(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const r=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===r?e:`${tg(r)}: ${e}`}
function tm(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return tg(e?tw(t):t)}
function tw(t){let e="";let n;for(const r of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${r.slice(r.indexOf(">")+1)}`}}return e}
function tg(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var ty=n(620);const tv=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function tb(t){const e=t("retry-after")?.trim();const n=t_(e);const r=t_(t("retry-after-ms")?.trim())??(void 0===n?tE(e,t("date")):n*V.fj);return void 0!==r&&r>0&&r<=ty.Yk.longestAskedMs?r:void 0}
function t$(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function t_(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function tE(t,e){const[n,r]=[tk(t),tk(e)];return void 0===n||void 0===r?void 0:n-r}
function tT(t){return tk(t("date"))}
function tS(t){return t_(t("age")?.trim())??0}
function tk(t){if(void 0===t||!tv.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function tO(t){const{operation:e,status:n,statusText:o,header:s,serverMessage:i}=t;const a=""===o?"":` ${(0,Q.$)(o,60)}`;const c=`${n} ${o}`;const u=i??"";const l=""===o?u:u.replaceAll(c,"").trim();const d=""===l?".":`: ${tP(l)}`;const f=tx(t);const h=f?"a gateway or proxy":"the server";return new r.hD(`${e} failed: ${h} responded with ${n}${a}${d}`,{kind:"http",failureClass:f?void 0:tA(n),status:n,serverMessage:i,code:t.code,hint:f&&429!==n?tR:tj(t),retryAfterMs:tb(s),shouldRetry:t$(s),accepted:t.bodyHasLeft&&(f||tM(n))?"maybe":"no"})}
function tA(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return;return"refused"}
function tx({status:t,isUnknownFormat:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function tM(t){return t<200||[408,409,429].includes(t)||t>=500}const tR="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function tj({status:t,header:e,baseUrl:n,serverMessage:r}){if(t>=300&&t<400)return tC(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===t||422===t)return void 0===r?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return tI(n.host)[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const tI=t=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${t}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function tC(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function tP(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var tU=n(424);const tN=["x-request-id","x-amzn-requestid","cf-ray"];const tB=262144;let tD=class Sender{#t;#e;#n;constructor(t,e){this.#t=t;this.#e=e;this.#n=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:r}=t;const o=n=>{e.throwIfAborted();return this.#r(n,t)};const s=r?AbortSignal.any([e,r.stalled]):e;s.throwIfAborted();const i=await this.#o(t,s).catch(t=>{throw o(t)});const a=tL(i);const c=tH(r);const u=a("content-encoding");const l=tr(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:tT(a),ageSeconds:tS(a),chunks:this.#s(l,t,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await tG(d.chunks,tB);e.throwIfAborted();throw this.#i(t,i,f)}
async #o(t,e){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#t;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const d=o.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#n+t.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});return h}finally{const e=h&&tN.map(tL(h)).find(Boolean);s?.({method:a,path:this.#n+t.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:e&&i.redact(e),durationMs:o.monotonicMs()-d})}}
#i({operation:t,upload:e},n,r){const{baseUrl:o,redact:s}=this.#t;const{statusCode:i,statusText:a}=n;const c=tL(n);const u=c("content-type")?.toLowerCase()??"";return tO({operation:t,status:i,statusText:s(a),header:c,serverMessage:ti(r.text,s,422===i),code:ta(r.text),baseUrl:o,bodyHasLeft:e?.hasLeft()??false,isUnknownFormat:this.#e()&&!tc(i,u,r,void 0!==e)})}
#r(t,{operation:e,upload:n}){if(t instanceof r.hD)return t;const{baseUrl:o,transport:s}=this.#t;const{kind:i,code:a,sentence:c,hint:u}=t instanceof r.lZ?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,tU.g)(t,{baseUrl:o,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(t)});const l={kind:i,code:a,hint:u,accepted:tH(n),cause:t};return new r.hD(`${e} failed: ${c}`,l)}
async *#s(t,{wholeMs:e},n){const{baseUrl:o,clock:s}=this.#t;const i=s.monotonicMs();try{for await(const n of t){if(s.monotonicMs()-i>e)throw new r.lZ(`'${o.host}' did not send the whole response within ${e/V.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function tL({headers:t}){return e=>[t[e]].flat()[0]}
function tH(t){return t?.hasLeft()?"maybe":"no"}
async function tG(t,e){const n=[];let r=0;try{for await(const o of t){n.push(o);r+=o.length;if(r>=e)break}}catch{}const o=new TextDecoder().decode(Buffer.concat(n).subarray(0,e));return{text:o,isCut:r>=e}}const{firstMs:tF,longestMs:tq}=ty.Yk.outage;let tW=class OutageThrottle{#a;#c=0;#u=-1/0;constructor(t){this.#a=t}
async run(t,e){await this.#l(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#d();return e}catch(t){if(tJ(t)){this.#c+=1;this.#u=Math.max(this.#u,this.#a.monotonicMs()+this.#f())}else if(t instanceof r.hD)this.#d();throw t}}
async #l(t){for(let e=this.#u-this.#a.monotonicMs();e>=1;){await this.#a.sleep(e,t);e=this.#u-this.#a.monotonicMs()}if(this.#c>0)this.#u=this.#a.monotonicMs()+this.#f()}
#f(){return Math.min(tq,tF*2**(this.#c-1))}
#d(){this.#c=0;this.#u=-1/0}};
function tJ(t){return t instanceof r.hD&&!t.isRefusal&&"throttled"!==t.failureClass}var tz=n(500);
function tZ({contentType:t,head:e,archive:n,tail:r,sizeBytes:o},{clock:s,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let d=false;let f=0;
async function*h(){d=true;f=s.monotonicMs();p();try{yield e;let t=0;if(void 0===n)a?.(t);for await(const e of n?.chunks()??[]){await (0,tz.setImmediate)();yield e;t+=e.length;f=s.monotonicMs();a?.(t)}c?.();yield r}finally{l.abort()}}
async function p(){for(;;){const t=f+i-s.monotonicMs();if(t<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(t,l.signal)}catch{return}}}const m=K.Readable.from(h(),{objectMode:false,highWaterMark:1});m.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(o)},body:m,
hasLeft:()=>d,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();m.destroy()}}}var tX=n(279);var tY=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var tV=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});let tK=class RequestSender{timeouts;#h;#p;#t;#m=new Z.Km;#e=false;constructor(t){this.#t=t;this.timeouts={...ty.B2,...t.timeouts};this.#h=new tW(t.clock);this.#p=new tD(t,()=>this.#e)}
async send(t,e,n=false){const r=async()=>await this.#p.send({...tQ(this.timeouts),...t},e);return await (n?this.#h.runAtOnce(r):this.#h.run(r,e))}
async submit({path:t,shape:e,...n},r,{signal:o,...s},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#t;const u=tY(a,tZ(r,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const d={...tQ(this.timeouts),...n,...l};const f=async()=>{const t=await this.#p.send(d,o);return await this.#w(t,n.operation,e,"maybe")};return await this.#h.run(f,o)}catch(t){a.error=t;a.hasError=true}finally{tV(a)}}
async command(t,e,n){const r=await this.#g(t,e,n);this.#e||=r.contentType.startsWith("application/json");r.discard()}
async get({path:t,shape:e,withAge:n,...r},o,{onServerTime:s,...i}={}){const a=async()=>{const i={method:"GET",path:t()};const a={...tQ(this.timeouts),...r,...i};const c=await this.#p.send(a,o);const{ageSeconds:u,serverMs:l}=c;const d=u>0;if(d&&!n){c.discard();throw t2(r.operation,u)}if(void 0!==l)s?.(l);const f=await this.#w(c,r.operation,e);return d&&n?n(f,u):f};return await this.#g(()=>this.#h.run(a,o),o,i)}
async *list({path:t,...e},n,{maxPages:r=t0,...o}={}){const s=new Set;let i;for(let a=0;a<r;a+=1){const r={...e,
path:()=>t(i)};const{items:a,hasMore:c}=await this.get(r,n,o);const u=a.at(-1)?.id;const l=void 0!==u&&!s.has(X(u));for(const t of a){const e=X(t.id);if(!s.has(e)){s.add(e);yield t}}if(!c||!l)return;i=u}}
async #w(t,e,n,r){const o=await j(t,e,n,r);this.#e=true;return o}
async #g(t,e,{attempts:n}={}){const{clock:o,random:s,onRetry:i}=this.#t;const a={budget:this.#m,clock:o,random:s,attempts:n,decide:t3,fail:t4,
onRetry:t=>{if(t instanceof r.hD)i?.(t.message)}};return await (0,Z.L5)(t,a,e)}
[Symbol.asyncDispose](){return this.#t.transport[Symbol.asyncDispose]()}};
function tQ({headers:t,body:e,whole:n}){return{headersTimeout:t,bodyTimeout:e,wholeMs:n}}const t0=1e3;const t1="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function t2(t,e){return new r.hD(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:t1})}
function t4(t,e){const n=t.at(-1);const o=t.slice(0,-1).filter(t=>t instanceof r.hD);if(!(n instanceof r.hD)||0===o.length)return n;const s="budget"===e?" No further retry: too many requests failed recently.":"";const i=new Set(o.map(t5));const a=1===i.size&&i.has(t5(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${o.length+1}; earlier attempts failed ${c}.`)}
function t5({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function t3(t){if(!(t instanceof r.hD))return{attempts:1,baseMs:0};return{...(0,tX.NP)(t).request,afterMs:t.retryAfterMs}}
function t8(t,e){const n=n=>{const r=e.decode(n);return r&&Y(r.id,t)?r:void 0};return{...e,decode:n}}var t6=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var t9=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const t7=1048576;const et={expected:"a build with an id",maxBytes:t7,decode:s.zr};const ee={expected:"a list of builds",maxBytes:16*t7,
decode:t=>(0,s.Ci)(t,s.zr)};const en={expected:"a list of agents",maxBytes:16*t7,decode:s.M1};
function er(t){const e=new tK(t);return Object.assign(eo(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function eo(t,{baseUrl:e,random:n,openArchive:r,redact:s}){let i=false;return{baseUrl:e.href,
submitBuild:async(e,o)=>{const s={stack:[],error:void 0,hasError:false};try{const i=D(e,B(n));const a=t6(s,e.archive&&await r(e.archive),true);const c={operation:"Submitting the build",
path:()=>G,shape:et};const u={...i,archive:a};return await t.submit(c,u,o,t.timeouts.submitResponse)}catch(t){s.error=t;s.hasError=true}finally{const t=t9(s);if(t)await t}},
getBuild:(e,n,r)=>{const o=`Reading build '${e}'`;const s=t8(e,{...et,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:o,
path:()=>F(e),shape:s,withAge:i};return t.get(a,n,r)},
listBuilds:(e,n,r)=>{const o=(...t)=>z(e,...t);return t.list({operation:"Listing builds",path:o,shape:ee},n,r)},
listUndeployed:e=>{const n=()=>`${G}/undeployed`;const r="Listing undeployed agents";return t.get({operation:r,path:n,shape:en},e)},
cancelBuild:async(e,n,r)=>{const o=`Cancelling build '${e}'`;const s={operation:o,method:"POST",path:`${F(e)}/cancel`};const a=async()=>{const e=!i;i=true;return await t.send(s,n,e)};await t.command(a,n,r)},
streamLogs:(e,n)=>{const r=()=>ei(e,o);return v(es(t,e,n),s,r)}}}
async function*es(t,e,n){const r={operation:`Opening the log of build '${e}'`,method:"GET",path:`${F(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const o=await t.send(r,n);if(/html|json/.test(o.contentType)){o.discard();throw ei(e,"NOT_EXPECTED")}yield*o.chunks}
function ei(t,e){return new r.hD(`Opening the log of build '${t}' failed: the response is not an event stream.`,{kind:"response",code:e,hint:M})}}),
364:((t,e,n)=>{n.d(e,{
Ci:()=>s,
M1:()=>i,
OW:()=>f,
f_:()=>l,
iC:()=>u,
qF:()=>d,
zr:()=>o});var r=n(82);
function o(t){if(!f(t))return;const e=h(t["id"])??h(t["build_id"]);if(void 0===e)return;return{id:e,status:m(t)??"unknown",agentId:g(t["agent_id"]),agentName:g(t["agent_name"]),imageName:g(t["image_name"]),imageTag:g(t["image_tag"]),imageUrl:g(t["image_url"]),createdAt:g(t["created_at"]),createdBy:f(t["created_by"])?g(t["created_by"]["id"]):void 0,startedAt:g(t["build_start_time"]),endedAt:g(t["build_end_time"]),sourceRepo:g(t["source_repo"]),sourceCommit:g(t["source_commit"]),sourceRef:g(t["source_ref"]),sourceSubpath:g(t["source_subpath"]),sourceDirty:p(t["source_dirty"]),workingTreeHash:g(t["working_tree_hash"]),record:t}}
function s(t,e){const n=a(t)?.flatMap(t=>e(t)??[]);return n&&{items:n,hasMore:f(t)&&false!==t["has_more"]}}
function i(t){return a(t)?.flatMap(t=>c(t)??[])}
function a(t){const e=f(t)?t["items"]:t;return Array.isArray(e)?e:void 0}
function c(t){if(!f(t))return;const e=g(t["agent_name"]);const n=o(t["latest_build"]);if(void 0===e||void 0===n)return;const r=t["total_builds"];return{agentName:e,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(t){let e=[t];for(let t=0;e.length>0;t+=1){if(t>u)return true;e=e.flatMap(t=>"object"==typeof t&&null!==t?Object.values(t):[])}return false}
function d(t){return(0,r.z)(()=>JSON.parse(t))}
function f(t){return"object"==typeof t&&null!==t&&!Array.isArray(t)}
function h(t){return"number"==typeof t&&Number.isSafeInteger(t)?String(t):g(t)}
function p(t){return"boolean"==typeof t?t:void 0}
function m(t){return w(t["build_status"])??w(t["status"])}
function w(t){return"string"==typeof t?g(t.trim()):void 0}
function g(t){return"string"==typeof t&&""!==t?t:void 0}}),
424:((t,e,n)=>{n.d(e,{
S:()=>y,
g:()=>E});var r=n(815);var o=n(208);var s=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const d="Allow this runner to open the connection: a local firewall or policy rejects it.";const f="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const w="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const g={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const y="TLS_HANDSHAKE_TIMEOUT";const v={[y]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const b=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const _=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function E(t,e){const n=x(t,"code");const{baseUrl:r,proxyHost:s}=e;const{host:i}=r;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const e=`the proxy '${s}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:e,hint:k(c,O(t))}}const u=(t,e,r)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:r});const E=(0,o.Zo)(t);if(E){const t=`no connection to '${i}' could be opened: ${E.reason}.`;return{kind:"connect",code:n,sentence:t,hint:E.hint??d}}const M=n&&g[n];const R=n&&v[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,A(t)].find(t=>void 0!==t&&b.test(t));if(void 0!==e){const[t,n]=e===$?[`the proxy '${s}' did not respond in TLS`,m]:[`the connection to the proxy '${s}' is not trusted`,p];return{kind:"tls",code:e,sentence:`${t} (${e}).`,hint:n}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=M??R??"closed the connection";return u("proxy",`the proxy '${s}' ${o}`,r)}if(M)return u("connect",`'${i}' ${M}`,T(n,r));if(R)return u("timeout",`'${i}' ${R}`,n===y?f:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,S(r));if(n&&b.test(n))return u("tls",`the connection to '${i}' is not trusted`,_.includes(n)?`${w} ${h}`:h);if("HTTPParserError"===x(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function T(t,{origin:e}){if("ENOTFOUND"!==t&&"EAI_AGAIN"!==t)return a;if(e===i.I)return u;return"ENOTFOUND"===t?c:a}
function S(t){return(0,r.U)(t)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function k(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function O(t){const e=(0,s.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function A(t){return(0,s.OW)(t)?x(t["cause"],"code"):void 0}
function x(t,e){const n=(0,s.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
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
279:((t,e,n)=>{n.d(e,{
NP:()=>f});var r=n(110);const o={attempts:1,baseMs:0};const s={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*r.J2,longestMs:r.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,cancelsOn:false};const d={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:r.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:o,submit:s},"too-large":{...u,request:o,status:l.status},conflict:{...u,request:o,submit:s},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*r.fj}},refused:l};
function f({shouldRetry:t,isRefusal:e,failureClass:n}){if(false===t)return d.refused;return d[t&&e?"unavailable":n]}}),
620:((t,e,n)=>{n.d(e,{
B2:()=>o,
JO:()=>u,
Rg:()=>f,
Yk:()=>s,
cn:()=>d,
gg:()=>h,
ss:()=>p,
x3:()=>l});var r=n(110);const o={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const s={longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(t=>t*r.fj);r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,[...i.slice(0,3)],r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2;const a={mainChecksEveryMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postChecksEveryMs:500};const c={tryMs:10*r.fj,pollMs:2*r.fj,awaits:"end"};const u={stopped:{limitMs:5500,tryMs:3*r.fj,pollMs:r.fj,awaits:"acceptance",endsAtRefusal:false},"at-limit":{...c,limitMs:r.J2,endsAtRefusal:false},refused:{...c,limitMs:10*r.fj,endsAtRefusal:false},"by-post":{...c,limitMs:a.postMs,endsAtRefusal:false},"as-asked":{...c,limitMs:5*r.J2,endsAtRefusal:true},"given-way":{...c,limitMs:30*r.fj,awaits:"ending",endsAtRefusal:true}};const l=10*r.fj;const d={pollPerBuildMs:100,clockSlackMs:5*r.J2,minAgeMs:10*r.J2};r.fj,r.fj,r.fj,r.J2,r.J2,r.$0,r.fj,r.J2,r.J2;r.fj,r.J2,r.fj,r.fj,r.J2,r.J2,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj;r.fj,r.fj,r.J2,r.$0,r.J2,r.fj;const f={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const h={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj,r.J2,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj;const p=2**31-1}),
833:((t,e,n)=>{n.a(t,async(t,e)=>{try{var r=n(332);var o=n(13);await (0,r.ZT)(o.E);e()}catch(t){e(t)}},1)}),
13:((e,n,r)=>{r.d(n,{
E:()=>N});const o=t("node:crypto");var s=r(24);var i=r(760);const a=t("node:v8");var c=r(161);var u=r(455);var l=r(17);var d=r(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.lZ(`The packed build context '${t}' is not readable: ${(0,d.Qq)(e)}.`,{cause:e,hint:(0,d.FH)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const r=n.createReadStream({start:0,end:e-1,highWaterMark:f,autoClose:false});let o=e;try{for await(const t of r){o-=t.length;yield t}}catch(t){throw new l.lZ(`The packed build context is no longer readable: ${(0,d.Qq)(t)}.`,{cause:t,hint:(0,d.FH)(t,h)})}if(0!==o)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.lZ(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var w=r(620);var g=r(110);var y=r(82);var v=r(542);var b=r(75);var $=r(500);const _=new Set;const E=new Set;const T=new Map;
function S(t,e,n){const r=T.get(t);if(void 0!==r&&""!==r.text){r.text+=e;return r.written}const o={text:e,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=o.text;o.text="";await n(t,e)});T.set(t,o);k(_,o.written);return o.written}
function k(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function O(t,e){await S(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function A(t,e,n,r){const s=process.env[t];if(!s)return void e(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=S(s,a.join(v.EOL),x);k(E,Promise.race([c,(0,$.setTimeout)(w.gg.stalledMs,void 0,{ref:false})]));await c}
async function x(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const M=new b.Writable({
write:(t,e,n)=>{const r=()=>void process.stdout.write(t,n);if(0===E.size)r();else Promise.all(E).then(r)}});process.stdout.on("error",t=>M.destroy(t));
async function R(){await Promise.all(_)}
function j(){if(0===_.size)process.exit();setTimeout(I,w.gg.lastWriteMs);R().then(()=>process.exit())}
function I(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const C=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const P=["uncaughtException","unhandledRejection"];const U=[];process.on("SIGUSR1",()=>void 0);const N={clock:g.ml,random:Math.random,startedMs:Date.now()-process.uptime()*g.fj,stdout:M,
onSignal:t=>{for(const e of C)process.on(e,t)},
onUncaught:t=>{for(const e of P)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:j,
setOutput:(t,e)=>{const n=A("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);U.push(n)},
outputsWritten:async()=>{await Promise.all(U.splice(0))},
saveState:(t,e)=>A("GITHUB_STATE",B,t,e),allWritten:R,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,o.randomUUID)()),
createDirectory:t=>(0,s.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,s.rmSync)(t,{recursive:true,force:true}),replace:L,
removeFile:t=>{for(const e of[D(t),t])(0,s.rmSync)(e,{force:true})},
changedMs:t=>(0,y.z)(()=>(0,s.statSync)(t).mtimeMs),append:O,
read:t=>(0,s.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{loadTransport:e}=await Promise.resolve().then(r.bind(r,496));const n=await e(t,process.env,w.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function B(){throw new Error("GITHUB_STATE is not set")}
function D(t){return`${t}.new`}
function L(t,e){const n=D(t);(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,e,{flag:"wx",mode:384});(0,s.renameSync)(n,t)}}),
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
Uc:()=>h,
Xt:()=>s,
hD:()=>a,
lZ:()=>o,
og:()=>f});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};let s=class InvalidInputsError extends o{name="InvalidInputsError";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};let i=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};let a=class ApiError extends o{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(t,e){super(t,e);this.name="ApiError";this.kind=e.kind;this.failureClass=e.failureClass??l(e);this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}get isRefusal(){return c.includes(this.failureClass)}
reworded(t){const{hint:e,kind:n,failureClass:r,status:o,code:s,serverMessage:i}=this;const{retryAfterMs:c,shouldRetry:u,accepted:l}=this;const d={status:o,code:s,serverMessage:i,retryAfterMs:c,shouldRetry:u};return new a(t,{hint:e,kind:n,failureClass:r,...d,accepted:l,cause:this})}};const c=["unauthorized","missing","conflict","refused"];const u=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function l({kind:t,status:e,code:n=""}){if(429===e)return"throttled";if(u.includes(n))return"unreachable";if("tls"===t||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}const d=t=>e=>{if(!(e instanceof a&&e.failureClass===t))throw e;return e};const f=d("conflict");d("missing");
function h(t){const e=(0,r.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof o&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,r.Qq)(t)}}),
815:((t,e,n)=>{n.d(e,{
U:()=>r});
function r(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
82:((t,e,n)=>{n.d(e,{
z:()=>r});
function r(t){try{return t()}catch{return}}}),
266:((t,e,n)=>{n.d(e,{
Km:()=>o,
L5:()=>s,
yL:()=>a});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#y=r.all;
spend(){if(this.#y<r.cost)return false;this.#y-=r.cost;return true}
earn(){this.#y=Math.min(r.all,this.#y+r.gain)}};
async function s(t,{attempts:e=1/0,budget:n,clock:r,random:o,...c},u){const l=[];let d;let f=0;for(;;){u.throwIfAborted();try{const e=await t();n.earn();return e}catch(E){u.throwIfAborted();l.push(E);const t=c.decide(E);const{attempts:s,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:w=1/0}=t;const g=m>0;const y=r.monotonicMs();if(g)d??=y;else f+=1;const v=g?y>=(d??y)+m:f>=s;if(v||l.length>=e)throw c.fail(l,"attempts");if(!g&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(E);const b=g?l.length:f;const $=Math.min(w,h*2**(b-1));const _=g?i:a;await r.sleep(_(p,o(),$),u)}}}
function i(t,e,n){return a(Math.max(t,n/2),e,n/2)}
function a(t,e,n=t/10){return t+e*n}}),
208:((t,e,n)=>{n.d(e,{
FH:()=>p,
Qq:()=>h,
Zo:()=>f});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(t,e=r.statfsSync){if(!m(t)||void 0===t.code)return;const n=w(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(t.message,d)})`}}
function h(t){const e=m(t)||t instanceof Error?t.message:String(t);return f(t)?.reason??e}
function p(t,e){return f(t)?.hint??e}
function m(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function w(t,e=r.statfsSync){const n=m(t)&&"ENOSPC"===t.code?t.path:void 0;const s=void 0===n?void 0:(0,i.z)(()=>e((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
24:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
542:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((e,n,r)=>{r.d(n,{
V4:()=>E,
_o:()=>S,
uH:()=>T});const o=globalThis.process.getBuiltinModule("os");
function s(t){if(null==t)return"";else if("string"==typeof t||t instanceof String)return t;return JSON.stringify(t)}
function i(t,e,n){const r=new c(t,e,n);process.stdout.write(r.toString()+o.EOL)}const a="::";let c=class Command{constructor(t,e,n){if(!t)t="missing.command";this.command=t;this.properties=e;this.message=n}
toString(){let t=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){t+=" ";let e=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(e)e=false;else t+=",";t+=`${n}=${l(r)}`}}}t+=`${a}${u(this.message)}`;return t}};
function u(t){return s(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(t){return s(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const d=t("crypto");const f=globalThis.process.getBuiltinModule("fs");
function h(t,e){const n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!f.existsSync(n))throw new Error(`Missing file at path: ${n}`);f.appendFileSync(n,`${s(e)}${o.EOL}`,{encoding:"utf8"})}
function p(t,e){const n=`ghadelimiter_${d.randomUUID()}`;const r=s(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${o.EOL}${r}${o.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=t=>{var e={};r.d(e,t);return e};m({});var w=function(t,e,n,r){
function o(t){return t instanceof n?t:new n(function(e){e(t)})}return new(n||(n=Promise))(function(n,s){
function i(t){try{c(r.next(t))}catch(t){s(t)}}
function a(t){try{c(r["throw"](t))}catch(t){s(t)}}
function c(t){t.done?n(t.value):o(t.value).then(i,a)}c((r=r.apply(t,e||[])).next())})};const{access:g,appendFile:y,writeFile:v}=f.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return w(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[b];if(!t)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield g(t,f.constants.R_OK|f.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const r=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${r}>`;return`<${t}${r}>${e}</${t}>`}
write(t){return w(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const r=e?v:y;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return w(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
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
addLink(t,e){const n=this.wrap("a",t,{href:e});return this.addRaw(n).addEOL()}};new $;var _;(function(t){t[t["Success"]=0]="Success";t[t["Failure"]=1]="Failure"})(_||(_={}));
function E(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`);if(e&&false===e.trimWhitespace)return n;return n.trim()}
function T(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(o.EOL);i("set-output",{name:t},s(e))}
function S(){return"1"===process.env["RUNNER_DEBUG"]}})};var n={};
function r(t){var o=n[t];if(void 0!==o)return o.exports;var s=n[t]={exports:{}};var i=true;try{e[t](s,s.exports,r);i=false}finally{if(i)delete n[t]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[t])return r;if(r.then){var s=[];s.d=0;r.then(t=>{i[e]=t;o(s)},t=>{i[n]=t;o(s)});var i={};i[t]=t=>t(s);return i}}var a={};a[t]=t=>{};a[e]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var d;var f;var h;var p=new Promise((t,e)=>{h=e;f=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));r.exports=p;i(r=>{d=s(r);var o;var i=()=>d.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{o=()=>e(i);o.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(o.r++,t.push(o)));d.map(e=>e[t](n))});return o.r?a:i()},t=>(t?h(p[n]=t):f(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;r.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&o&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(t,e)=>{for(var n in e)if(r.o(e,n)&&!r.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{r.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{r.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var o=r(833);o=await o;