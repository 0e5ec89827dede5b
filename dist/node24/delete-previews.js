const e=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var t={
739:((e,t,n)=>{n.d(t,{
p:()=>rd});var r=n(484);const o={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const s=a(o);Object.keys(o);[...s.keys()];
function i(e){return s.get(c(e))??"unknown"}
function a(e){const t=Object.keys(e);return new Map(t.flatMap(t=>e[t].words.map(e=>[e,t])))}
function c(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function u(e){const t=c(e);return s.get(t)??`word ${t}`}const l={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};const f=a(l);
function d(e){return f.get(c(e))??"unknown"}
function h(e){return"gone"!==l[d(e)].end}var p=n(620);var m=n(17);
function w(e=""){return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(e)?e:`${e}Z`)}
async function g({label:e,agentName:t,keep:n},{api:o,builds:s},i){const a=[];const c=[];for await(const n of o.listDeployments({agentName:t,previewLabel:e},i)){const{previewLabel:t,expiresAt:o,status:s}=n;if(t===e&&void 0!==o&&h(s))if((0,r.WN)(n.id))a.push(n);else c.push(n.id.toWellFormed())}if(void 0===t&&void 0===n)return{previews:a,later:[],unproved:[],unusable:c};const u=new Map;const l=void 0===n?void 0:a.find(({id:e})=>e===n);const f=t??(l&&await $(l));const d=[];const p=[];for(const e of a){const t=await $(e);if(void 0===t)p.push(e.id);else if(t===f)d.push(e)}if(void 0===n)return{previews:d,later:[],unproved:p,unusable:c};if(void 0===l||!d.includes(l))throw new m.lZ(`'${n}' is not the ID of an active preview with the label '${e}'${void 0===t?"":` of agent '${t}'`}, so no preview was deleted.`,{hint:"Set 'keep' to the output 'deployment-id' of the step that deployed the preview."});const y=w(l.createdAt);const v=d.filter(e=>w(e.createdAt)<y);const b=d.filter(e=>e!==l&&!v.includes(e));return{previews:v,later:b.map(({id:e})=>e),unproved:p,unusable:c};
async function $({buildId:e}){if(void 0!==e&&!u.has(e)){const t=await s.getBuild(e,i).catch(m.zw);if(t instanceof m.hD&&"missing"!==t.failureClass)throw t;u.set(e,t instanceof m.hD?void 0:t.agentName)}return void 0===e?void 0:u.get(e)}}
async function y(e,t,n){const r=await t.deleteDeployment(e,n).then(()=>void 0,m.zw);if(void 0===r)return{type:"done"};if("missing"===r.failureClass)return{type:"was-gone"};if(!["conflict","refused"].includes(r.failureClass))return{type:"failed",error:r};const o=await t.getDeployment(e,n).catch(m.zw);const s=o instanceof m.hD?"missing"===o.failureClass:!h(o.status);return s?{type:"was-gone"}:{type:"failed",error:r}}
async function v(e,{api:t,clock:n},r){let o=new m.hD("No response came in time.",{kind:"timeout",hint:"Delete the preview with `delete-previews/`."});try{for(;;){const s=await y(e,t,r);if("failed"!==s.type||s.error.isRefusal)return s;o=s.error;await n.sleep(p.uk.deleteAgainMs,r)}}catch(e){if(!r.aborted)throw e;return{type:"failed",error:o}}}var b=n(849);var $=n(815);const _="SGP_CLIENT_CUSTOM_HEADERS";const E=4;const T=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function S(){const e=O();const t=e.flatMap(({name:e,value:t,number:n})=>void 0!==e&&/^[\w!#$%&'*+.^`|~-]+$/.test(e)&&/^[\t\x20-\x7e]*$/.test(t)?[]:`Environment variable '${_}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(t.length>0)throw new m.Xt(t);return Object.fromEntries(e.flatMap(({name:e="",value:t})=>T.has(e)?[]:[[e,t]]))}
function k(){return O().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=E)}
function O(){const e=(process.env[_]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const o=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:o}]})}const A={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const x=128;const j={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${x-1}}$`),words:`be one tag of at most ${x} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};var R=n(110);var M=n(161);const C={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const I=["account","id"];const P="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const U=e=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${e})(?:\s*\}{1,2})?$`);const N=U(String.raw`${P}(?:\.[\w-]+)+`);const D=/^\$\{?([A-Za-z_]\w*)\}?$/;const B=/^(["'`]).*\1$/s;const L="is the text '$&': write ";const H=[{kinds:["key"],pattern:new RegExp(`${N.source}|${D.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:B,says:"has quotes around its value. Store the secret without them."},{kinds:I,pattern:B,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:I,pattern:N,says:`${L}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:U(String.raw`github\.sha`),says:`${L}\`{sha}\`.`},{kinds:["tag"],pattern:U(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${L}\`{ref}\`.`},{kinds:["tag"],pattern:U(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${L}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${P}\.[A-Z_][A-Z\d_]*)$`),says:`${L}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${L}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${L}\`$1{ref}$2\`.`},{kinds:[...I,"tag"],pattern:D,says:`${L}\`$$\{{ env.$1 }}\`.`}];
function G(e,t){const n=C[e];if(void 0===n)return;const r=H.find(e=>e.kinds.includes(n)&&e.pattern.test(t));return r&&`Input '${e}' ${t.replace(r.pattern,r.says)}`}
function W(e){throw new m.Xt([e])}const F={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function q(e){const t=F[e];const n=M.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function z(e,t){const n=q(e);const r=G(e,n);if(void 0!==r)W(r);return""===n?void 0:t(e,n)}
function J(e,t){return z(e,t)??W(`Input '${e}' is empty. Set a value, or remove the input to use its default.`)}
function Y(e,t,n){return z(e,t)??t(e,n)}
function Z(e,t,n){return z(e,t)??W(n)}
async function X(e){const t=Object.keys(e);const n=await Promise.allSettled(Object.values(e).map(async e=>await e()));const r=[];const o=new Set;for(const e of n)if("fulfilled"===e.status)r.push(e.value);else if(e.reason instanceof m.Xt)for(const t of e.reason.problems)o.add(t);else throw e.reason;if(o.size>0)throw new m.Xt([...o]);return Object.fromEntries(t.map((e,t)=>[e,r[t]]))}
function V(e,t){return t}
function K(e,t){if(/^(?:true|True|TRUE)$/.test(t))return true;if(/^(?:false|False|FALSE)$/.test(t))return false;return W(`Input '${e}' must be 'true' or 'false', got '${t}'.`)}
function Q(e,t){if(A.pattern.test(t))return t;return W(`Input '${e}' must ${A.words}, got '${t}'.`)}const ee=/^[\x21-\x7e]+$/;
function et(e,t){if(!ee.test(t))W(`Input '${e}' must be one word of visible ASCII characters, got '${t}'.`);return t}const en="An output that does not exist is empty: declare it under `outputs:` of that job.";
function er(e,t){if(!ee.test(t))W(`Input '${e}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return t}
async function eo(){return await X({
apiKey:()=>Z("api-key",er,`Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. ${es()}`),
accountId:()=>Z("account-id",et,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:ei,customHeaders:S})}
function es(){const{GITHUB_ACTOR:e,GITHUB_EVENT_NAME:t=""}=process.env;return"dependabot[bot]"===e||/^pull_request(?:_review\w*)?$/.test(t)?"Runs for pull requests from forks and from Dependabot get no secrets.":"A secret that does not exist is empty: it may be one of an environment that the job does not name, or the caller of this workflow does not pass it."}
function ei(){return z("base-url",ec)??new URL(b.I)}const ea=2048;
function ec(e,t){const n="agentex-url"===e?"https://agentex.example.com":b.I;const r=`such as '${n}'`;const o=(t,n)=>W(`Input '${e}' ${t}. ${n}`);if(""===t)o("is empty",`Set '${e}' to the address of the API, ${r}.`);if(t.length>ea)o(`has more than ${ea} characters`,`Write an address ${r}.`);if(/[\s\p{Cc}\\]/u.test(t))o("contains white space, a control character or a backslash","Remove it.");const s=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))o(`must start with 'https://' and a host${s}`,`Write the whole address, ${r}.`);const i=URL.parse(t);if(!i)return o(`is not a valid address${s}`,`Write an address ${r}.`);if(""!==i.username||""!==i.password||/^[^/]*\/\/[^/]*@/.test(t))o("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))o(`must not have a query or fragment, got one for '${i.host}'`,"Remove everything from the '?' or '#' on.");if("0"===i.port)o(`has port 0${s}`,"Set the port of the API, or leave it out for the default.");if("http:"===i.protocol&&!(0,$.U)(i))o(`must use https, otherwise the key would be sent unencrypted to '${i.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,a]=/(\/v5(?:\/builds)?)\/*$/.exec(i.pathname)??[];if(void 0!==a){const e=i.href.slice(0,i.href.lastIndexOf(a));o(`ends in '${a}'${s}`,`The action adds it: write '${e}'.`)}return i}var eu=n(598);const el=30;const ef=6;
function ed(e){return z("preview-label",eh)??ep(e)??W(`Input 'preview-label' is required: the event '${e.event.name}' is for neither a pull request nor a branch. Set the label of the previews.`)}
function eh(e,t){const n=V(e,t);if(n.length<=el&&/^[a-z\d]+(?:-[a-z\d]+)*$/.test(n))return n;return W(`Input '${e}' must contain only lower-case letters, digits and single hyphens between them, at most ${el} characters, got '${t}'. Set another label.`)}
function ep({repository:e,pullRequest:t,branch:n}){const r=t?.number.toString()??n;if(!e||void 0===r)return;const o=(0,eu.hash)("sha256",`${e}\n${r}`).slice(0,ef);const s=t?`pr-${r}`:r.toLowerCase().replaceAll(/[^a-z\d]+/g,"-");const i=s.replace(/^-/,"").slice(0,el-1-ef).replace(/-$/,"");return""===i?o:`${i}-${o}`}var em=n(24);var ew=n(760);
function eg(e){const t=e.lastIndexOf("/");return{parent:e.slice(0,Math.max(t,0)),name:e.slice(t+1)}}globalThis.process.getBuiltinModule("node:buffer");
function ey(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function ev({file:e,line:t}){return`${ey(e)}:${t}: `}
function eb(e,t){const[n,r,o]=[[],[],[]];const[s,i]=[e.toLowerCase(),`/${eg(e).name}`];for(const a of t)if(e$(e,a)||a.toLowerCase()===s)n.push(a);else if(a.endsWith(`/${e}`))r.push(a);else if(`/${a}`.endsWith(i))o.push(a);const[a,...c]=[n,r,o].find(e=>e.length>0)??[];return 0===c.length?a:void 0}
function e$(e,t){if(Math.abs(e.length-t.length)>1)return false;let n=0;while(n<e.length&&e[n]===t[n])n+=1;let[r,o]=[e.length,t.length];while(Math.min(r,o)>n&&e[r-1]===t[o-1]){r-=1;o-=1}const[s,i]=[e.slice(n,r),t.slice(n,o)];if(s.length<=1&&i.length<=1)return true;return 2===s.length&&2===i.length&&s===`${i[1]}${i[0]}`}var e_=n(82);const eE={"dry-run":{},"base-url":{},"account-id":{},preview:{},"preview-label":{},"expires-in-hours":{},environments:{value:/\.ya?ml$/},keep:{},"agentex-url":{},"test-message":{},"older-than-minutes":{},"build-id":{onlyIn:["cancel"]},"agent-name":{onlyIn:["cancel","delete-previews"]}};
function eT(){const[,e=""]=process.argv;const t=(0,ew.basename)(e,(0,ew.extname)(e));return ex("main"===t?"":t,process.env).warnings}
function eS(e){const{errors:t}=ex(e,process.env);if(t.length>0)throw new m.Xt(t.map(e=>e.replace("\n"," ")))}
function ek(e){const t=(0,ew.join)(import.meta.dirname,"../..",e,"action.yml");const n=(0,e_.z)(()=>(0,em.readFileSync)(t,"utf8"))??"";const[,r=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(r.matchAll(/^ {2}([\w-]+):/gm),([,e=""])=>e)}const eO={dockerfile:"file",tag:"image-tag",tags:"image-tag"};const eA=["agent","agents","agent-id"];
function ex(e,t){const n=ek(e);const r=e=>t[`INPUT_${e.toUpperCase()}`]?.trim()??"";const o=("delete-previews"===e||"cancel"===e&&""!==r("older-than-minutes"))&&""===r("agent-name");const s={errors:[],warnings:[]};for(const i of Object.keys(t)){const[,t]=/^INPUT_([\w-]{1,50})$/.exec(i.toUpperCase())??[];const a=t?.toLowerCase();if(void 0===a||n.includes(a))continue;const c=o&&eA.includes(a.replace("_","-"));const u=c?"agent-name":eR(a,n);const l=r(a);if(!(void 0===u||""===l||r(u).includes(l)))s[ej(u,l,e)?"errors":"warnings"].push(`There is no input '${a}', so it has no effect.\nDid you mean '${u}'?`)}return s}
function ej(e,t,n){const r=eE[e];if(void 0===r)return false;return(r.onlyIn?.includes(n)??true)&&(r.value?.test(t)??true)}
function eR(e,t){const n=e=>e.replaceAll(/[_-]/g,"");const r=eO[e];if(void 0!==r&&t.includes(r))return r;const o=eb(n(e),t.map(n));return void 0===o?void 0:t.find(e=>n(e)===o)}
async function eM(e){return await X({connection:eo,
label:()=>ed(e),
agentName:()=>z("agent-name",Q),keep:eC,
dryRun:()=>J("dry-run",K),
summary:()=>Y("summary",K,"true"),
misnamed:()=>eS("delete-previews")})}
function eC(){const e=`Input 'keep' is empty, so it is not known which preview stays. Set the output 'deployment-id' of the step that deployed the preview to keep, or 'none'. ${en}`;const t=Z("keep",et,e);return"none"===t?void 0:t}
function eI({createdAt:e}){return eP(e)}
function eP(e=""){const t=/(?:Z|[+-]\d\d:?\d\d)$/i.test(e)?Date.parse(e):0/0;return Number.isNaN(t)?void 0:t}
function eU(e,{agent:t,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let l=false;const f=t?.id===void 0?t?.name:void 0;const{maxPages:d,attempts:h,onServerTime:p,...m}=o;const w={sortOrder:"desc",...m,agentName:f,limit:n};const g={maxPages:d,attempts:h,
onServerTime:e=>{i??=e;p?.(e)}};const y=e=>{const t=eI(e);l||=void 0===t;if(void 0!==t&&void 0!==a){c||=t<a;u||=t>a}a=t??a};return{
async *[Symbol.asyncIterator](){let t=0;for await(const n of e.listBuilds(w,s,g)){y(n);yield n;t+=1;if(t>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}var eN=n(208);n(542);
function eD(e,t,...n){const r=new AbortController;const o=new AbortController;t.sleep(e,o.signal).then(()=>r.abort(new m.lZ(`The time limit of ${e/R.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([r.signal,...n]),
[Symbol.dispose]:()=>o.abort()}}
async function eB(e,t){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(t.reason);if(t.aborted)o();t.addEventListener("abort",o,{once:true});try{return await Promise.race([e,n])}finally{t.removeEventListener("abort",o)}}var eL=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var eH=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function eG(e,t,n){try{return await eW(e,t,n)}catch(r){if(!n.aborted)throw r;return await eF(p.gg.writeMs.afterAbort,e,t)}}
async function eW(e,t,n){return await eF(p.gg.writeMs.usual,e,t,n)}
async function eF(e,t,n,...r){const o={stack:[],error:void 0,hasError:false};try{const s=eL(o,eD(e,n,...r),false);return await eB(t,s.signal).catch(e=>{if(!s.signal.aborted||r.some(({aborted:e})=>e))throw e;throw new Error("the disk does not respond",{cause:e})})}catch(e){o.error=e;o.hasError=true}finally{eH(o)}}var eq=n(940);const ez="\x1b";const eJ=`${ez}\\[[0-9;]{0,29}m`;const eY=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const eZ=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const eX=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const eV=String.raw`[\p{Cc}--\t]|${eX}`;const eK=new RegExp(`(${eJ})|${eV}`,"gv");
function eQ(e){return e.toWellFormed().replace(eK,(e,t)=>void 0===t?e4(e):e0(t))}
function e0(e){const t=e.match(eY);if(null===t)return e;const n=t.filter(e=>eZ.test(e));return 0===n.length?"":`${ez}[${n.join(";")}m`}const e1=new RegExp(eJ,"g");
function e2(e){return e.replace(e1,"")}
function e4(e){const t=e.charCodeAt(0).toString(16);return t.length<=2?`\\x${t.padStart(2,"0")}`:`\\u${t.padStart(4,"0")}`}const e5={pieceBytes:8192,lineCharacters:262144,lines:65536};const e8=4096;const e3=300;const e6=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const e9="\x1b[0m";const e7=String.raw`(?:\p{Default_Ignorable_Code_Point}|${eJ})*`;const te=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${eJ})*`;const tt=new RegExp(String.raw`(#${e7}#${e7})(?=${eJ}|\[)`,"gv");const tn=new RegExp(String.raw`^(${te})(?=:${e7}:)`,"v");const tr=new RegExp(String.raw`${eV}|[\u2028\u2029\p{Surrogate}]|#${e7}#${e7}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function to(e){if(3*e.length<=e5.pieceBytes&&!tr.test(e))return[e];const{lines:t,rest:n}=tl(e);const r=t.flatMap(tf);return""===n?r:[...r,td(n)]}
function ts(e){const t=e2(e).trimEnd();const n=to((0,eq.$)(t,2*e8+4)).join("\n");if(n.length<=e8&&t.length<=2*e8)return ta(n);const r=` (cut: ${t.length} characters in total)`;return ta(`${(0,eq.$)(n,e8-r.length-1)}${r}`)}
function ti(e){return e.length<=e8&&to(e).join("\n").length<=e8}
function ta(e){return e.split("\n")}
function tc(e,t=""){const n=(0,eq.$)(e2(e),2*e3);const r=(0,eq.$)(to(n).join(" ").trim(),e3-1);return`${r}${t}`}
function tu(e){return tc(e)===e.trim()}
function tl(e){const t=[];let n=0;for(const{0:r,index:o}of e.matchAll(e6)){if(t.length===e5.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,o));n=o+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function tf(e){const t=e.slice(e5.lineCharacters);const n=eQ(e.slice(0,e5.lineCharacters)).replace(tt,"$1\\");const{pieces:r,leftBytes:o}=th(n,""===t);const s=r.map(e=>{const t=e.replace(tn,"$1\\");return t.includes("\x1b")&&!t.endsWith(e9)?`${t}${e9}`:t});return""===t?s:[...s,td(t,o)]}
function td(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function th(e,t){if(t&&3*e.length<=e5.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let o=0;while(o<n.length){const e=o+e5.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",o));break}const s=tp(n,o,Math.min(e,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=tm(n,e);if(void 0===s&&!t)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:t?0:n.length-o}}
function tp(e,t,n){for(const r of[tb,t$])for(let o=n;o>t;o-=1)if(r(e,o))return o;return t}
function tm(e,t){for(let n=t;n<e.length;n+=1)if(tb(e,n)||t$(e,n))return n;return}const[tw,tg,ty]=[9,32,27];const tv=new Set(Buffer.from(",;{}"));
function tb(e,t){return e[t-1]===tg||e[t-1]===tw}
function t$(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(tv.has(n))return!tE(e,t);return r===ty||n>=128&&r>=192}const t_=32;
function tE(e,t){for(let n=t-1;n>=Math.max(0,t-t_);n-=1){const t=e[n]??0;if(t===ty)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}
function tT(e,t,n){const r=e=>tk(e,n,(e,n)=>[e,Object.hasOwn(t,e)?n:r(n)]);return r(e)}
function tS(e,t,n){const r=e=>tk(e,t,(e,n)=>[t(e),r(n)]);const o=(e,n)=>{if("number"!=typeof n)return n;const r=t(String(n));return r===String(n)?n:r};return JSON.stringify(r(e),o,n)}
function tk(e,t,n){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>tk(e,t,n));if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,t])=>n(e,t)))}j.pattern;const tO=new RegExp(`#|${eX}`,"g");
function tA(e,t){return n=>{const r=tx(e,n);const o=void 0===t?"":`. Read '${t}' instead`;const s=`its JSON has ${r.length} characters, and GitHub accepts at most ${tj} per job${o}`;return r.length>tj?{problem:s}:{text:r}}}
function tx(e,t){return tS(e,t).replace(tO,tP)}const tj=524288;
async function tR(e,t){await tM(t);for(const n of e)await t.log.warning(n)}
async function tM({host:e,signal:t}){try{await eG(e.outputsWritten(),e.clock,t)}catch(e){throw new m.lZ(`The outputs could not be written: ${(0,eN.Qq)(e)}.`,{cause:e,hint:(0,eN.FH)(e,"Set GITHUB_OUTPUT to a writable file.")})}}
function tC(e,{host:t,redact:n}){const r=[];for(const[o,s]of Object.entries(e)){if(void 0===s)continue;const e="function"==typeof s?s(n):{text:n(String(s))};if("problem"in e)r.push(`Output '${o}' is empty: ${e.problem}.`);t.setOutput(o,"text"in e?tI(e.text):"")}return r}
function tI(e){return e.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,tP)}
function tP(e){return`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`}
function tU(e){return e.map(({record:e})=>e)}
function tN(e,t){return tC({deployments:tA(tU(e)),count:e.length},t)}
function tD(e){return e>0?[`and ${e} more`]:[]}const tB=20;
function tL(e,t=tB,n=", "){return[...e.slice(0,t),...tD(e.length-t)].join(n)}
function tH(e){return e.filter(e=>Boolean(e))}const tG=921600;
function tW(e){return tZ(e,2e3).replaceAll(tF,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const tF=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function tq(e,t=500){const n=tZ(e,t);if(""===n)return"";return n.includes("|")?`<code>${tW(n)}</code>`:tz(n)}
function tz(e){const t="`".repeat(tX(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function tJ([e=[],...t]){return[e,e.map(()=>"---"),...t].map(e=>`| ${e.join(" | ")} |`).join("\n")}
function tY(e,t=tG){const n="_The rest did not fit and was left out._\n";let r="";for(const o of tH(e)){const e=`${r}${o}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function tZ(e,t){const n=e2((0,eq.$)(e,t)).replaceAll(/\s+/g," ");return eQ(n).trim()}
function tX(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}R.J2,R.fj;R.$0,R.fj;R.LP,R.fj;
function tV(e){return String(e).replace(/\B(?=(?:\d{3})+$)/g,",")}
function tK(e,t){return`${tV(e)} ${t}${1===e?"":"s"}`}
async function tQ(e,t,n,{host:r,log:o,redact:s,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n(tT(e,t,s));try{await eG(r.files.append(a,s(c)),r.clock,i)}catch(t){const e=(0,eN.FH)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await o.warning(`The job summary could not be written: ${(0,eN.Qq)(t)}.\n${e}`)}}n(279);
function t0(e){if(e instanceof m.lZ)return e;const t=(0,eN.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,m.Uc)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}const t1={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const t2={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const t4={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};new Set(Object.values(t1));({...t1,...t2,...t4});const t5=200;
async function t8(e,t){await tQ(e,{},t3,t)}
function t3({label:e,isDryRun:t,previews:n}){const r=n.slice(0,t5).map(({id:e,buildId:t,namespace:n,helmReleaseName:r,expiresAt:o})=>[e,t,n,r,o].map(e=>tq(e??"")));const o=["Deployment","Build","Namespace","Release","Until"];return tY([`### \u{1F9F9} ${tK(n.length,"preview")} of ${tq(e)}${t?" would be":""} deleted`,r.length>0&&tJ([o,...r]),...tD(n.length-r.length)])}
function t6(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}const t9=globalThis.process.getBuiltinModule("node:timers");const t7=32768;
function ne(e){let t="";let n=false;let r=false;let o;e.on("error",()=>{r=true;t=""});
function s(e){if(r)return;t+=`${e}\n`;if(t.length>=t7)i();else if(!n){n=true;(0,t9.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))o??=a()}
function a(){return new Promise(t=>{const n=()=>{for(const t of["drain","error","close"])e.off(t,n);o=void 0;t()};for(const t of["drain","error","close"])e.on(t,n)})}return{
line:e=>s(e),
command:(e,t=[],n={})=>s(nt(e,t,n)),
mask:e=>{s(`::add-mask::${nn(e)}`);i()},
flush:async()=>{i();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function nt(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${nr(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${nn(t.join("\n"))}`}
function nn(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function nr(e){return nn(e).replaceAll(":","%3A").replaceAll(",","%2C")}const no={error:"Error",warning:"Warning",notice:"Notice"};const ns=t6(process.env);const ni=1e4;
function na(e,t,n){const r=ne(e);const o=nf();const s=new Set;let i;for(const e of t)r.mask(e);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=e=>{let t;for(const n of to(e))t=r.line(n);return t};const u=(e,t,{place:s,title:i}={})=>{const u=void 0===i?void 0:tc(n(i));const l=s&&n(s.file);const f=void 0!==l&&tu(l)?tc(l):void 0;const d=f&&s?.line;const h=f&&`${f}:${d}`;const p=n(f?nc(t,s):t);const m=ts(p);const w=o.decide(e,[f,d,u,...m].join("\n"));if("skip"===w)return;a();if("annotate"===w){const t=void 0!==h&&"error"!==e&&!ns;const n=t?ts(`${h}: ${p}`):m;return r.command(e,n,{file:f,line:d,title:u})}const g=[no[e],...h?[h]:[],...u?[u]:[]];return c(`${g.join(": ")}: ${m.join("\n")}`)};const l=()=>{const e=o.note();if(void 0!==e)r.command("warning",ts(e))};return{
line:e=>c(n(e)),
group:(e,t=e)=>{if(t===i)return;a();const o=s.has(t)?" (continued)":"";r.command("group",[tc(n(e),o)]);if(s.size>=ni)s.clear();s.add(t);i=t},endGroup:a,
error:(e,t)=>{a();l();return u("error",e,t)},
warning:(e,t)=>u("warning",e,t),
notice:e=>u("notice",e),
debug:e=>r.command("debug",to(n(e))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function nc(e,t){const n=t&&ev(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const nu={error:10,warning:9,notice:10};const nl=1e3;
function nf(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(e.has(s))return"skip";if(e.size>=nl)e.clear();e.add(s);if(t[r]<nu[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const nd="\x1b";const nh=String.raw`${nd}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${nd}]{0,256}(?:\u0007|${nd}\\)|[@-Z\\^_=>78])`;const np=new RegExp(nh,"g");
function nm(e){return e.includes(nd)?e.replace(np,""):e}const nw=8;const ng=4;
function ny(e){return n_(e.flatMap(n$))}
function nv(e){return n_(e.flatMap(n$).filter(e=>!nb(e)))}
function nb(e){return/^[\w-]{1,20}$/.test(e)}
function n$(e){const t=e.trim();if(t.length<ng)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=nw)]}
function n_(e){const t=e.flatMap(e=>e.length<nw?[e]:nT(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const r=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};return nE(r)}
function nE(e){const t=t=>{const n=nm(t);const r=n===t?n:e(n);return r===n?t:r};return n=>{const r=e(n);return r.includes("\x1b")?r.split("\n").map(t).join("\n"):r}}
function nT(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>nO(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>nk[e]??e),t,t.toUpperCase()];const o=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...o,...o.map(nS)]}
function nS(e){return e.replace(/%../g,e=>e.toLowerCase())}const nk={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function nO(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}
async function nA(e,t,n=()=>()=>[]){const r=e=>{for(const t of eT())e.log.warning(t);return t(e)};await nx(e,r,n,"error")}
async function nx(e,t,n,r){const o=q("api-key");const s=[o,q("github-token")].filter(e=>""!==e);const i=[...s,...k()];const a=ny(i);const c=nv(i);let u;let l=()=>void 0;const f=(t,n=t0(t))=>{e.setExitCode(1);g(n);return u??=nj(n,t,r,w)};const{signal:d,hurry:h,stop:p,ended:m}=nR(e,async e=>{await f(e,l());await w.flush()});const w=na(e.stdout,i,a);const g=n({host:e,redact:a});try{const n={host:e,log:w,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:d,hurry:h,stop:p};const r=e=>void(l=e);const s=await t({...n,writeEnd:g,onLastWords:r});if(s)await f(void 0,s);else d.throwIfAborted()}catch(e){await f(e)}finally{const t=await eW(e.allWritten(),e.clock,d).then(()=>true,()=>false);await w.flush();m();if(d.aborted||!t)e.exit()}}
async function nj({message:e,hint:t,annotation:n},r,o,s){const i=void 0===t?e:`${e}\n${t}`;const a=ti(i);await s[o](a?i:e,n);if(!a&&void 0!==t)await s.line(t);if(M._o()&&r instanceof Error)await s.debug(String(r.stack))}
function nR(e,t){const n=new AbortController;const r=new AbortController;const o=new AbortController;const s=(t,n)=>{e.clock.sleep(t,o.signal).then(n,()=>void 0)};const i=({lastWordsMs:r,exitMs:o})=>{s(r,()=>void t(n.signal.reason).then(e.exit,e.exit));s(o,e.exit)};const a=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);i(p.Rg.afterFirst)};const c=()=>{const e="Run the job again.";a(new m.lZ("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)i(p.Rg.afterSecondSigterm)}else c()});e.onUncaught(e=>a(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:c,
ended:()=>o.abort()}}var nM=n(455);
async function nC(e=process.env){const t=await nW(e["GITHUB_EVENT_PATH"]);const n=nF(t);const r=nI(e);const[o="",s=""]=(e["GITHUB_REPOSITORY"]??"").split("/");const i={owner:o,repo:s,apiUrl:e["GITHUB_API_URL"]??"https://api.github.com"};const a=nz(t,"pull_request.number");const c=""!==o&&""!==s&&"number"==typeof a;const u=e["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,nM.realpath)(u).catch(()=>u),pushedTag:"tag"===e["GITHUB_REF_TYPE"]?e["GITHUB_REF_NAME"]:void 0,checkouts:nH(e,n),repository:e["GITHUB_REPOSITORY"],page:r,run:nL(e,r),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:nB(e,t),event:nN(e,t),branch:nU(e,t),isMerged:"closed"===nz(t,"action")&&true===nz(t,"pull_request.merged")}}
function nI(e){const[t,n]=[e["GITHUB_SERVER_URL"],e["GITHUB_REPOSITORY"]];if(!t||!n)return;return{url:`${t.replace(/\/$/,"")}/${n}`,files:e["GITEA_ACTIONS"]?"src/commit":"blob"}}const nP=["issue_comment","issues","workflow_run"];
function nU(e,t){const{GITHUB_EVENT_NAME:n="",GITHUB_REF:r=""}=e;if("delete"===n)return"branch"===nq(t,"ref_type")?nq(t,"ref"):void 0;return nP.includes(n)?void 0:/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function nN(e,t){const n=nq(t,"pull_request.base.sha");const r=nq(t,"pull_request.head.sha");const o=nq(t,"pull_request.merge_base");return{name:e["GITHUB_EVENT_NAME"]??"",commit:e["GITHUB_SHA"],ref:e["GITHUB_REF"]??"",before:nq(t,"before"),defaultBranch:nq(t,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:r,base:n,mergeBase:o},mergeGroupBase:nq(t,"merge_group.base_sha")}}const nD=["pull_request_target","workflow_run","issue_comment","issues"];
function nB(e,t){if(!nD.includes(e["GITHUB_EVENT_NAME"]??""))return;const n=nq(t,"pull_request.head.repo.full_name")??nq(t,"workflow_run.head_repository.full_name");const r=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const o=r.flatMap(e=>nq(t,e)??[]);const{GITHUB_SHA:s,GITHUB_REPOSITORY:i}=e;const a=s?[s]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...o]};return{fork:n,ownCommits:a.filter(e=>!o.includes(e))}}
function nL(e,t){const n=e["GITHUB_RUN_ID"];const r=e["GITHUB_WORKFLOW_REF"];return{url:t&&n?`${t.url}/actions/runs/${n}`:void 0,number:Number(e["GITHUB_RUN_NUMBER"]??0),attempt:Number(e["GITHUB_RUN_ATTEMPT"]??1),job:e["GITHUB_JOB"]??"",workflow:{path:r?r.replace(/@.*$/s,""):void 0,name:e["GITHUB_WORKFLOW"]??"",event:e["GITHUB_EVENT_NAME"]??""},serverUrl:e["GITHUB_SERVER_URL"]??"https://github.com"}}
function nH(e,t){const n=t?[{head:t.commit,...t}]:[];const r=e["GITHUB_SHA"];if(!r)return n;const o=e["GITHUB_REF"]?.startsWith("refs/pull/")??false;const s={commit:r,ref:e["GITHUB_REF_NAME"]};return[{head:r,...o&&t?t:s},...n]}const nG=0x1900000;
async function nW(e){if(void 0===e)return;try{const t=await (0,nM.stat)(e);if(!t.isFile()||t.size>nG)return;return JSON.parse(await (0,nM.readFile)(e,"utf8"))}catch{return}}
function nF(e){const t=nq(e,"pull_request.head.sha");const n=nq(e,"pull_request.head.ref");return void 0===t||void 0===n?void 0:{commit:t,ref:n}}
function nq(e,t){const n=nz(e,t);return"string"==typeof n?n:void 0}
function nz(e,t){return t.split(".").reduce((e,t)=>e?.[t],e)}var nJ=n(364);
function nY(e){const t=Buffer.from(JSON.stringify(e));return{contentType:"application/json",head:t.subarray(0,-1),tail:t.subarray(-1),sizeBytes:t.length}}m.lZ;var nZ=n(885);var nX=n(773);const nV=1048576;const nK={expected:"a deployment with an id",maxBytes:4*nV,decode:n5};const nQ={expected:"a list of deployments",maxBytes:32*nV,
decode:e=>(0,nJ.Ci)(e,n5)};const n0={expected:"a page of a log",maxBytes:8*nV,decode:n3};
function n1(e){return{
createDeployment:(t,n)=>{const[o,s]=["Creating the deployment",()=>r.Mp];const i={operation:o,path:s,shape:nK};return e.submit(i,n2(t),n)},
getDeployment:(t,n,o)=>{const[s,i]=[`Reading deployment '${t}'`,()=>(0,r.nR)(t)];const a={operation:s,path:i,shape:(0,nX.Ku)(t,nK)};return e.get(a,n,o)},
listDeployments:(t,n,o)=>{const s=(...e)=>(0,r.DL)(t,...e);const i={operation:"Listing deployments",path:s,shape:nQ};return e.list(i,n,o)},
readLog:(t,n,o,s)=>{const i=()=>(0,r.dz)(t,n);const a=`Reading the log of deployment '${t}'`;return e.get({operation:a,path:i,shape:n0},o,s)},
deleteDeployment:async(t,n,o)=>{const s={operation:`Deleting deployment '${t}'`,method:"DELETE",path:(0,r.nR)(t),headersTimeout:p.uk.deletionMs};await e.command(()=>e.send(s,n),n,o)}}}
function n2({manifestFile:e,environmentConfig:t,buildId:n,preview:r}){return nY({manifest_file:e,environment_config:t,build_id:n,...r&&{preview:true,preview_label:r.label,expires_at:r.expiresAt}})}const n4=new Set(["manifest_file","environment_config"]);
function n5(e){if(!(0,nJ.OW)(e))return;const t=Object.fromEntries(Object.entries(e).filter(([e])=>!n4.has(e)));const n=(0,nJ.al)(t["id"]);if(void 0===n)return;const r=e=>(0,nJ.al)(t[e]);const o=t["deploy_events"];return{id:n,status:r("status")?.trim()??"unknown",buildId:r("build_id"),namespace:r("namespace"),helmReleaseName:r("helm_release_name"),createdAt:r("created_at"),expiresAt:r("expires_at"),previewLabel:r("preview_label"),events:Array.isArray(o)?o.flatMap(e=>n8(e)??[]):[],record:t}}
function n8(e){if(!(0,nJ.OW)(e))return;const{type:t,reason:n,message:r,timestamp:o}=e;if("string"!=typeof n&&"string"!=typeof r)return;return{isWarning:(0,nJ.al)(t)?.toLowerCase()==="warning",reason:(0,nJ.al)(n)?.trim()??"",message:(0,nJ.al)(r)?.trim()??"",timestamp:(0,nJ.al)(o)}}
function n3(e){if(!(0,nJ.OW)(e))return;const{lines:t,has_more:n,next_cursor:r}=e;const o=t??[];if(!Array.isArray(o))return;return{lines:o.flatMap(e=>n6(e)??[]),hasMore:true===n,nextCursor:(0,nJ.al)(r)}}
function n6(e){if(!(0,nJ.OW)(e)||"string"!=typeof e["message"])return;const{id:t,message:n,log_level:r,timestamp:o}=e;return{id:"number"==typeof t?String(t):(0,nJ.al)(t),message:n,level:(0,nJ.al)(r),timestamp:(0,nJ.al)(o)}}const n9="0.1.0";
async function n7(e,{host:t,log:n,redactEarly:r},o="the builds API"){const s=Object.keys(e.customHeaders??{}).length;const i=0===s?"":`, with ${tK(s,"header")} of ${_}`;n.line(`Using ${o} on ${e.baseUrl.host}${i}.`);return{...e,redact:r,userAgent:`agentex-build-action/${n9}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:M._o()?({method:e,path:t,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}
async function re(e,t){const n=await n7(e,t);const r=new nX.$O(n);return{api:n1(r),builds:(0,nZ.createBuildsApi)(r,n),
[Symbol.asyncDispose]:()=>r[Symbol.asyncDispose]()}}
function rt(e,t){if(void 0===e||void 0===t||e===t)return e===t;return rn(e)===t||rn(t)===e}
function rn(e){return e.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}const rr={
agent:({agentId:e,agentName:t},{id:n,name:r})=>void 0===n?t===r:e===n,
imageName:({imageName:e},t)=>rt(e,t),
imageTag:({imageTag:e},t)=>e===t,
workingTreeHash:({workingTreeHash:e},t)=>e===t,
sourceRepo:({sourceRepo:e},t)=>e===t,
sourceCommit:({sourceCommit:e},t)=>e===t,
createdBy:({createdBy:e},t)=>ri(e,t),
statuses:({status:e},t)=>t.includes(i(e)),
statusWords:({status:e},t)=>0===t.length||t.some(t=>u(t)===u(e)),
imageUrl:({imageUrl:e},t)=>true===t?void 0!==e:e===t,
createdAfterMs:(e,t)=>(eI(e)??-1/0)>t};
function ro(e,t){return Object.keys(rr).filter(n=>!rs(n,e,t[n]))}
function rs(e,t,n){return void 0===n||rr[e](t,n)}
function ri(e,t){return"anyone"===t||void 0!==e&&t.includes(e)}
function ra(e,t){return 0===ro(e,t).length}(function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}})("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const rc=2500;
async function ru(e,{sortOrder:t,limit:n,...r},o){const{agent:s,sourceCommit:i,workingTreeHash:a}=r;const c=[];const u={agent:s,sourceCommit:i,workingTreeHash:a,sortOrder:t};const l=Math.min(rc,Math.max(n,100));const f={...u,pageSize:l};for await(const t of eU(e,f,o)){if(ra(t,r))c.push(t);if(c.length===n)break}return c}var rl=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var rf=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function rd(e){await nA(e,async t=>{const n={stack:[],error:void 0,hasError:false};try{const{log:r,signal:o}=t;const s=await nC();const i=await eM(s);const{connection:a,label:c,agentName:u,keep:l,dryRun:f,summary:d}=i;const h=rl(n,await re(a,t),true);const w=await g({label:c,agentName:u,keep:l},h,o);const y=void 0===u?"":` of agent '${u}'`;const b=void 0===l?"":` before ${l}, which stays`;await r.line(`Active previews with the label '${c}'${y}${b}: ${w.previews.length}`);if(w.later.length>0)await r.line(`Not created before ${l}, and left: ${tL(w.later)}`);if(void 0!==u&&void 0===l&&w.previews.length+w.unproved.length===0){const e={agent:{name:u},limit:1,sortOrder:"desc"};const t=await ru(h.builds,e,o).catch(m.zw);if(!(t instanceof m.hD)&&0===t.length)await r.notice(`This account has no build of agent '${u}'.\nCheck input 'agent-name'.`)}if(w.unproved.length>0)await r.warning(`The agent of these previews is not known, so they are left: ${tL(w.unproved)}.\n${void 0===l?"Remove 'agent-name' to delete the previews of all agents.":"They end by themselves."}`);if(w.unusable.length>0)await r.warning(`The server lists previews whose ID is none, so they are left: '${tL(w.unusable,void 0,"', '")}'.\nReport this to the operators of the service; the previews end by themselves.`);const $=[];const _=[];for(const t of w.previews){const n={stack:[],error:void 0,hasError:false};try{const{id:s}=t;if(f){await r.line(`Without 'dry-run', this run would delete preview ${s}.`);$.push(t);continue}const i=rl(n,eD(p.uk.deleteLimitMs.usual,e.clock,o),false);const a=await v(s,{...h,...e},i.signal);if("failed"===a.type)_.push(`Preview ${s}: ${a.error.message}`);else $.push(t);if("done"===a.type)await r.line(`Deleted preview ${s}.`);if("was-gone"===a.type)await r.line(`Preview ${s} had been deleted before.`);if(o.aborted)break}catch(e){n.error=e;n.hasError=true}finally{rf(n)}}await tR(tN($,t),t);if(d)await t8({label:c,isDryRun:f,previews:$},t);o.throwIfAborted();if(0===_.length)return;throw new m.lZ(`${_.length} of ${w.previews.length} previews were not deleted:\n${tL(_,void 0,"\n")}`,{hint:"Run the job again, or let them end by themselves."})}catch(e){n.error=e;n.hasError=true}finally{const e=rf(n);if(e)await e}})}}),
885:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>z,
createClient:()=>q});var r=n(17);const o="NOT_EVENTS";var s=n(364);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const u=32;const l=6;
function f(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:o,onId:s,onRetry:f}=e;const m=[];let w=0;let g="";let y;let v="";let b=0;let $;let _=false;let E=false;let T=false;
function S(e){if(_)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==g){e=g+e;if(""===e||"\xef"===e||"\xef\xbb"===e){g=e;return}g=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(E||T){e=k(e);if(!e)return}if(!m.length){const t=j(e);if(""!==t)O(t);x();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(w<l){const t=m.join("")+e.slice(0,l-w);if(!A(t)){m.length=0;w=0;E=true;return}}m.push(e);w+=e.length;x();return}m.push(e);const t=m.join("");m.length=0;w=0;O(j(t));x()}
function k(e){if(0===e.length)return e;if(T){T=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){E=false;T=true;return""}E=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function O(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){R(e,0,e.length-1);if(x())return;T=true;return}if(A(e)){m.push(e);w=e.length;return}E=true}
function A(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&p(e,"data")||101===t&&p(e,"event")||105===t&&p(e,"id")||114===t&&p(e,"retry")}
function x(){if(_)return true;if(void 0===t)return false;if(w+v.length<=t)return false;_=true;m.length=0;w=0;y=void 0;v="";b=0;$=void 0;E=false;T=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function j(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==y)null==s||s(y);if(b>0)null==o||o({id:y,event:$,data:v});y=void 0;v="";b=0;$=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(d(e,t,r)){const r=e.charCodeAt(t+5)===u?t+6:t+5;const i=e.slice(r,n);if(0===b&&e.charCodeAt(n+1)===a){if(void 0!==y)null==s||s(y);null==o||o({id:y,event:$,data:i});y=void 0;v="";$=void 0;t=n+2;n=e.indexOf("\n",t);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(e,t,r))$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,n)||void 0;else R(e,t,n);if(x())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===e.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;R(e,t,o);if(x())return"";t=o+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function R(e,t,r){if(t===r)return void C();const o=e.charCodeAt(t);if(d(e,t,o)){const n=e.charCodeAt(t+5)===u?t+6:t+5;const o=e.slice(n,r);v=0===b?o:`${v}\n${o}`;b++;return}if(h(e,t,o)){$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,r)||void 0;return}if(105===o&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===u?t+4:t+3,r);if(!n.includes("\0"))y=n;return}if(58===o){if(n){const o=e.slice(t,r);n(o.slice(e.charCodeAt(t+1)===u?2:1))}return}const s=e.slice(t,r);const i=s.indexOf(":");if(-1===i)return void M(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);M(a,l,s)}
function M(e,t,n){switch(e){case"event":$=t||void 0;break;case"data":v=0===b?t:`${v}\n${t}`;b++;break;case"id":if(!t.includes("\0"))y=t;break;case"retry":if(/^\d+$/.test(t))null==f||f(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function C(){if(void 0!==y)null==s||s(y);if(b>0)null==o||o({id:y,event:$,data:v});y=void 0;v="";b=0;$=void 0}
function I(e={}){if(e.consume&&m.length>0){const e=m.join("");R(e,0,e.length)}g="";y=void 0;v="";b=0;$=void 0;m.length=0;w=0;_=false;E=false;T=false}return{feed:S,reset:I}}
function d(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function h(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function p(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}const m=0x1000000;const w=1e3;const g=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const y=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*v(e,t,n){const r=new TextDecoder("utf-8",{ignoreBOM:true});let o=[];let s=0;let i=0;let a="";let c=false;let u;let l=false;let d=false;let h=false;const p=f({
onEvent:e=>{if(h)return;i+=1;h=_(e);const n=E(e,d);if(n)o.push({...n,text:t(n.text)});c||=d&&!S(e.data)},
onError:()=>{c||=d},
onRetry:e=>o.push({type:"retry",ms:e})});
function g(e){const t=u?u(e):e;if(""!==e)l=e.endsWith("\r");if(void 0===t)return true;u=void 0;const r=i;const c=0===i&&a.length<w;if(c)a+=t;p.feed(t);if(c&&0===i&&b(a))throw n();s=(i>r?0:s)+t.length;if(h||s<=m)return!h;o.push({type:"unreadable"});p.reset();s=0;u=x(t);return true}
function v(){g(r.decode());if(l)g("\n");const e=a;d=true;g("\n\n");if(0===i&&$(e))throw n();if(c||0===i&&y.test(e))o.push({type:"cut"})}
function T(){const e=o;o=[];return e}for await(const t of e){const e=g(r.decode(t,{stream:true}));yield T();if(!e)return}v();yield T()}
function b(e){return e.length>=w&&$(e)}
function $(e){return g.test(e.replace(y,""))}
function _({event:e="",data:t}){return"[DONE]"===t.trim()||/^(?:end|done|complete|close|eof)$/i.test(e)}
function E({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,s.qF)(t);if(void 0===r&&n&&/^\s*[{"]/.test(t))return;if("error"===e)return{type:"error",text:O(r,k)??t};const o=void 0!==e&&!["","message","log"].includes(e);const i=O(r,o?["line"]:["line","message"]);if((0,s.OW)(r)?void 0===i:o)return;const a=T(i??t);return{type:n?"unterminated":"line",text:a}}
function T(e){if(!e.endsWith("\n"))return e;return e.slice(0,e.endsWith("\r\n")?-2:-1)}
function S(e){return"[DONE]"===e.trim()||void 0!==(0,s.qF)(e)}const k=["line","message","error","detail"];
function O(e,t){if("string"==typeof e)return e;if(!(0,s.OW)(e))return;return t.map(t=>e[t]).find(e=>"string"==typeof e)}const A=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function x(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=A.exec(n);return r?n.slice(r.index+r[0].length):void 0}}var j=n(959);var R=n(849);const M="\r\n";
function C(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function I(e,t){const n=P(e);const o=n.find(([,e])=>e.includes(t));if(o)throw new r.lZ(`The value of '${o[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([e,n])=>`--${t}${M}${U(e)}${M}${M}${n}${M}`).join("");const{archive:i}=e;const a=`--${t}--${M}`;const c=`--${t}${M}${U("context_archive")}; filename="context.tar.gz"${M}Content-Type: application/x-tar${M}${M}`;const u=Buffer.from(i?s+c:s);const l=Buffer.from(i?M+a:a);const f=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:f,contentType:`multipart/form-data; boundary=${t}`}}
function P(e){const{agent:t,sourceDirty:n}=e;const{buildArgs:r,platform:o}=e.archive?e:R.p;const s={imageName:{image_name:e.imageName},agent:{agent_id:t.agentId,agent_name:t.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:e.imageTag},imageUrl:{image_url:e.imageUrl},platform:{platform:o},sourceCommit:{source_commit:e.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:e.sourceRef},sourceRepo:{source_repo:e.sourceRepo},sourceSubpath:{source_subpath:e.sourceSubpath},workingTreeHash:{working_tree_hash:e.workingTreeHash},archive:{}};return Object.values(s).flatMap(e=>Object.entries(e)).flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function U(e){return`Content-Disposition: form-data; name="${e}"`}var N=n(484);var D=n(773);var B=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var L=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const H=1048576;const G={expected:"a build with an id",maxBytes:H,decode:s.zr};const W={expected:"a list of builds",maxBytes:16*H,
decode:e=>(0,s.Ci)(e,s.zr)};const F={expected:"a list of agents",maxBytes:16*H,decode:s.M1};
function q(e){const t=new D.$O(e);return Object.assign(z(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function z(e,{baseUrl:t,random:n,openArchive:r,redact:s}){let i=false;return{baseUrl:t.href,
submitBuild:async(t,o)=>{const s={stack:[],error:void 0,hasError:false};try{const i=I(t,C(n));const a=B(s,t.archive&&await r(t.archive),true);const c={operation:"Submitting the build",
path:()=>N.f,shape:G};const u={...i,archive:a};return await e.submit(c,u,o,e.timeouts.submitResponse)}catch(e){s.error=e;s.hasError=true}finally{const e=L(s);if(e)await e}},
getBuild:(t,n,r)=>{const o=`Reading build '${t}'`;const s=(0,D.Ku)(t,{...G,expected:"the record of that build"});const i=(e,t)=>({...e,ageSeconds:t});const a={operation:o,
path:()=>(0,N.UL)(t),shape:s,withAge:i};return e.get(a,n,r)},
listBuilds:(t,n,r)=>{const o=(...e)=>(0,N._O)(t,...e);return e.list({operation:"Listing builds",path:o,shape:W},n,r)},
listUndeployed:t=>{const n=()=>`${N.f}/undeployed`;const r="Listing undeployed agents";return e.get({operation:r,path:n,shape:F},t)},
cancelBuild:async(t,n,r)=>{const o=`Cancelling build '${t}'`;const s={operation:o,method:"POST",path:`${(0,N.UL)(t)}/cancel`};const a=async()=>{const t=!i;i=true;return await e.send(s,n,t)};await e.command(a,n,r)},
streamLogs:(t,n)=>{const r=()=>Y(t,o);return v(J(e,t,n),s,r)}}}
async function*J(e,t,n){const r={operation:`Opening the log of build '${t}'`,method:"GET",path:`${(0,N.UL)(t)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:e.timeouts.streamSilence,wholeMs:1/0};const o=await e.send(r,n);if(/html|json/.test(o.contentType)){o.discard();throw Y(t,"NOT_EXPECTED")}yield*o.chunks}
function Y(e,t){return new r.hD(`Opening the log of build '${e}' failed: the response is not an event stream.`,{kind:"response",code:t,hint:j.A})}}),
364:((e,t,n)=>{n.d(t,{
Ci:()=>s,
M1:()=>i,
OW:()=>d,
al:()=>g,
f_:()=>l,
iC:()=>u,
qF:()=>f,
zr:()=>o});var r=n(82);
function o(e){if(!d(e))return;const t=h(e["id"])??h(e["build_id"]);if(void 0===t)return;return{id:t,status:m(e)??"unknown",agentId:g(e["agent_id"]),agentName:g(e["agent_name"]),imageName:g(e["image_name"]),imageTag:g(e["image_tag"]),imageUrl:g(e["image_url"]),createdAt:g(e["created_at"]),createdBy:d(e["created_by"])?g(e["created_by"]["id"]):void 0,startedAt:g(e["build_start_time"]),endedAt:g(e["build_end_time"]),sourceRepo:g(e["source_repo"]),sourceCommit:g(e["source_commit"]),sourceRef:g(e["source_ref"]),sourceSubpath:g(e["source_subpath"]),sourceDirty:p(e["source_dirty"]),workingTreeHash:g(e["working_tree_hash"]),record:e}}
function s(e,t){const n=a(e)?.flatMap(e=>t(e)??[]);return n&&{items:n,hasMore:d(e)&&false!==e["has_more"]}}
function i(e){return a(e)?.flatMap(e=>c(e)??[])}
function a(e){const t=d(e)?e["items"]:e;return Array.isArray(t)?t:void 0}
function c(e){if(!d(e))return;const t=g(e["agent_name"]);const n=o(e["latest_build"]);if(void 0===t||void 0===n)return;const r=e["total_builds"];return{agentName:t,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(e){let t=[e];for(let e=0;t.length>0;e+=1){if(e>u)return true;t=t.flatMap(e=>"object"==typeof e&&null!==e?Object.values(e):[])}return false}
function f(e){return(0,r.z)(()=>JSON.parse(e))}
function d(e){return"object"==typeof e&&null!==e&&!Array.isArray(e)}
function h(e){return"number"==typeof e&&Number.isSafeInteger(e)?String(e):g(e)}
function p(e){return"boolean"==typeof e?e:void 0}
function m(e){return w(e["build_status"])??w(e["status"])}
function w(e){return"string"==typeof e?g(e.trim()):void 0}
function g(e){return"string"==typeof e&&""!==e?e:void 0}}),
959:((e,t,n)=>{n.d(t,{
A:()=>s,
V:()=>a});var r=n(17);var o=n(364);const s="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const i=2e5;
async function a(e,t,{expected:n,maxBytes:u,decode:f},d="no"){const h=(e,n)=>new r.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:d,hint:s});let p=Buffer.alloc(0);let m=0;const w=c();for await(const t of e.chunks){const e=m+t.length;if(e>u)throw h(`is larger than ${u} bytes`,"TOO_LARGE");if(e>p.length)p=Buffer.concat([p],Math.min(u,2*e));if(w(t)>i)throw h(`has more than ${i} values`,"TOO_LARGE");p.set(t,m);m=e}const g=new TextDecoder().decode(p.subarray(0,m));const y=(0,o.qF)(g);if(void 0===y)throw h(0===m?"is empty":`is not JSON${l(e)}`,"NOT_JSON");if((0,o.f_)(y))throw h(`is nested more than ${o.iC} levels deep`,"TOO_LARGE");const v=f(y);if(void 0===v)throw h(`is not ${n}`,(0,o.OW)(y)?"NOT_EXPECTED":"NOT_OBJECT");return v}
function c(){let[e,t,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===u.quote)t=!t;else if(t)n=o===u.backslash;else if(o===u.comma||o===u.bracket||o===u.brace)e+=1;return e}}const u={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function l({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}}),
424:((e,t,n)=>{n.d(t,{
S:()=>y,
g:()=>E});var r=n(815);var o=n(208);var s=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const f="Allow this runner to open the connection: a local firewall or policy rejects it.";const d="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const w="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const g={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const y="TLS_HANDSHAKE_TIMEOUT";const v={[y]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const b=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const _=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function E(e,t){const n=x(e,"code");const{baseUrl:r,proxyHost:s}=t;const{host:i}=r;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const t=`the proxy '${s}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:t,hint:k(c,O(e))}}const u=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const E=(0,o.Zo)(e);if(E){const e=`no connection to '${i}' could be opened: ${E.reason}.`;return{kind:"connect",code:n,sentence:e,hint:E.hint??f}}const j=n&&g[n];const R=n&&v[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,A(e)].find(e=>void 0!==e&&b.test(e));if(void 0!==t){const[e,n]=t===$?[`the proxy '${s}' did not respond in TLS`,m]:[`the connection to the proxy '${s}' is not trusted`,p];return{kind:"tls",code:t,sentence:`${e} (${t}).`,hint:n}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=j??R??"closed the connection";return u("proxy",`the proxy '${s}' ${o}`,r)}if(j)return u("connect",`'${i}' ${j}`,T(n,r));if(R)return u("timeout",`'${i}' ${R}`,n===y?d:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,S(r));if(n&&b.test(n))return u("tls",`the connection to '${i}' is not trusted`,_.includes(n)?`${w} ${h}`:h);if("HTTPParserError"===x(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function T(e,{origin:t}){if("ENOTFOUND"!==e&&"EAI_AGAIN"!==e)return a;if(t===i.I)return u;return"ENOTFOUND"===e?c:a}
function S(e){return(0,r.U)(e)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function k(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function O(e){const t=(0,s.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function A(e){return(0,s.OW)(e)?x(e["cause"],"code"):void 0}
function x(e,t){const n=(0,s.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
496:((e,t,n)=>{n.d(t,{
loadTransport:()=>a});var r=n(17);var o=n(815);var s=n(82);var i=n(424);
async function a(...e){return c(await import("./undici.js"),...e)}
function c(e,t,n,o){if("https:"===t.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.lZ("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=d(t,n);const i=new WeakSet;const a=new Set;const c=u(e,o,a);const l=new e.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:t=>f(new e.Pool(t,{headersTimeout:o,connect:c}),i)});return{
request:async e=>{if(null===e.body)return await l.request(e);const t=()=>{for(const e of a)e.resetAndDestroy()};e.signal.addEventListener("abort",t,{once:true});try{return await l.request(e)}finally{e.signal.removeEventListener("abort",t)}},proxyHost:s.host,
isProxyFailure:e=>"object"==typeof e&&null!==e&&i.has(e),
[Symbol.asyncDispose]:()=>l.destroy()}}
function u(e,t,n){const r=e.buildConnector({timeout:t,allowH2:false});return(e,t)=>{const o="https:"===e.protocol;const s=e.port||(o?"443":"80");r({...e,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void t(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...e,httpSocket:i},(...[e,n])=>{null===e?t(null,n):t(l(e),null)});else t(null,i)})}}
function l(e){const t="code"in e&&"UND_ERR_CONNECT_TIMEOUT"===e.code;if(!t)return e;const n=new Error("The handshake did not end.",{cause:e});return Object.assign(n,{code:i.S})}
function f(e,t){const n=e.connect.bind(e);e.connect=async e=>{try{const t=await n(e);if(200===t.statusCode)return t;t.socket.on("error",()=>void 0).destroy();throw new r.Ne(t.statusCode,t.headers["proxy-authenticate"])}catch(e){if("object"==typeof e&&null!==e)t.add(e);throw e}};return e}
function d(e,t){const n=h(t,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(e))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!p(a))throw new r.lZ(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:h(t,"no_proxy","NO_PROXY")?.value??""}}
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
nR:()=>a});var r=n(17);const o="/v5/builds";
function s(e){const t="Use the output 'build-id' of the step that submitted it.";return`${o}/${f(e,"build",t)}`}const i="/v5/agentex/deployments";
function a(e){const t="Use the output 'deployment-id' of the step that created it.";return`${i}/${f(e,"deployment",t)}`}
function c(e,t){return`${a(e)}/logs?${d({cursor:t,after_id:t,limit:"500"})}`}
function u({agentName:e,buildId:t,previewLabel:n},r){const o={agent_name:e,build_id:t,preview_label:n};const s={limit:"100",sort_order:"desc",starting_after:r};return`${i}?${d({...o,...s})}`}
function l(e){return!["",".",".."].includes(e)&&e.isWellFormed()}
function f(e,t,n){if(!l(e))throw new r.lZ(`Invalid ${t} ID: '${e.toWellFormed()}'.`,{hint:n});return encodeURIComponent(e)}
function d(e){const t=Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[[e,t]]);return new URLSearchParams(t).toString()}
function h(e,t){const n={agent_name:e.agentName,source_commit:e.sourceCommit,working_tree_hash:e.workingTreeHash,limit:e.limit?.toString(),sort_order:e.sortOrder,starting_after:t};return`${o}?${d(n)}`}}),
773:((e,t,n)=>{n.d(t,{
$O:()=>ep,
Ku:()=>e_});var r=n(17);const o={all:100,cost:5,gain:1};let s=class RetryBudget{#e=o.all;
spend(){if(this.#e<o.cost)return false;this.#e-=o.cost;return true}
earn(){this.#e=Math.min(o.all,this.#e+o.gain)}};
async function i(e,{attempts:t=1/0,budget:n,clock:r,random:o,...s},u){const l=[];let f;let d=0;for(;;){u.throwIfAborted();try{const t=await e();n.earn();return t}catch(E){u.throwIfAborted();l.push(E);const e=s.decide(E);const{attempts:i,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:w=1/0}=e;const g=m>0;const y=r.monotonicMs();if(g)f??=y;else d+=1;const v=g?y>=(f??y)+m:d>=i;if(v||l.length>=t)throw s.fail(l,"attempts");if(!g&&!n.spend())throw s.fail(l,"budget");if(1===l.length)s.onRetry?.(E);const b=g?l.length:d;const $=Math.min(w,h*2**(b-1));const _=g?a:c;await r.sleep(_(p,o(),$),u)}}}
function a(e,t,n){return c(Math.max(e,n/2),t,n/2)}
function c(e,t,n=e/10){return e+t*n}
function u(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function l(e,t){return u(e)===u(t)}var f=n(110);var d=n(75);var h=n(940);var p=n(364);const m={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const w=/^(?:Z_|ERR__ERROR_)/;const g="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*y(e,t="",{operation:o,accepted:s}){const i=t.toLowerCase().split(",");const a=i.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===a.length)return yield*e;const c=e=>new r.hD(`${o} failed: the response cannot be decoded: its Content-Encoding is '${(0,h.$)(a.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:s,hint:g,cause:e});const[u=""]=a;const l=1===a.length&&Object.hasOwn(m,u)&&m[u];if(!l){e.on("error",()=>void 0).destroy();throw c()}const f=l(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,d.pipeline)(e,f,()=>void 0)}catch(t){const e=(0,p.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&w.test(e)?c(t):t}}const v=500;const b=2e3;
function $(e,t,n=false){const r=t(e);const o=k(r);if(void 0===o&&n&&/^\s*[{[]/.test(r))return;const s=void 0===o?(0,h.$)(j(r),v):(0,h.$)(o,b);return""===s?void 0:s}
function _(e){const t=O(e)?.["code"];return"number"==typeof t?String(t):void 0}
function E(e,t,n,r){if(S(t,n))return true;return r&&T(e,t,n)}
function T(e,t,{text:n}){if(422===e)return true;if(![400,404,409,413].includes(e))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t);return r&&void 0!==k(n)}
function S(e,{text:t,isCut:n}){if(!/^application\/json\b/i.test(e))return false;if(n)return true;const r=(0,p.qF)(t);if(!(0,p.OW)(r))return false;const{detail:o,message:s,code:i,status_code:a,data:c}=r;if("string"==typeof o||Array.isArray(o)||(0,p.OW)(o))return true;return"string"==typeof s&&void 0!==c&&(i??a)!==void 0}
function k(e){const{detail:t,message:n,error:r,errors:o,title:s}=O(e)??{};return[t,n,r,o,s].map(A).find(e=>void 0!==e)}
function O(e){const t=(0,p.qF)(e);return(0,p.OW)(t)&&!(0,p.f_)(t)?t:void 0}
function A(e){if("string"==typeof e)return M(e)||void 0;if(Array.isArray(e)){const t=e.map(x).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,p.OW)(e))return A(e["message"])??A(e["msg"])??A(e["detail"]);return}
function x(e){if(!(0,p.OW)(e))return A(e);const t=A(e["msg"])??A(e["message"]);const n=Array.isArray(e["loc"])?e["loc"]:[];const r=n.filter(e=>["string","number"].includes(typeof e)).join(".");return void 0===t||""===r?t:`${M(r)}: ${t}`}
function j(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return M(t?R(e):e)}
function R(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function M(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var C=n(620);const I=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function P(e){const t=e("retry-after")?.trim();const n=N(t);const r=N(e("retry-after-ms")?.trim())??(void 0===n?D(t,e("date")):n*f.fj);return void 0!==r&&r>0&&r<=C.Yk.longestAskedMs?r:void 0}
function U(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function N(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function D(e,t){const[n,r]=[H(e),H(t)];return void 0===n||void 0===r?void 0:n-r}
function B(e){return H(e("date"))}
function L(e){return N(e("age")?.trim())??0}
function H(e){if(void 0===e||!I.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function G(e){const{operation:t,status:n,statusText:o,header:s,serverMessage:i}=e;const a=""===o?"":` ${(0,h.$)(o,60)}`;const c=`${n} ${o}`;const u=i??"";const l=""===o?u:u.replaceAll(c,"").trim();const f=""===l?".":`: ${X(l)}`;const d=F(e);const p=d?"a gateway or proxy":"the server";return new r.hD(`${t} failed: ${p} responded with ${n}${a}${f}`,{kind:"http",failureClass:d?void 0:W(n),status:n,serverMessage:i,code:e.code,hint:d&&429!==n?z:J(e),retryAfterMs:P(s),shouldRetry:U(s),accepted:e.bodyHasLeft&&(d||q(n))?"maybe":"no"})}
function W(e){if(401===e||403===e)return"unauthorized";if(404===e)return"missing";if(409===e)return"conflict";if(e<200||[408,425,429].includes(e)||e>=500)return;return"refused"}
function F({status:e,isUnknownFormat:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function q(e){return e<200||[408,409,429].includes(e)||e>=500}const z="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function J({status:e,header:t,baseUrl:n,serverMessage:r}){if(e>=300&&e<400)return Z(t("location"),n);if(e>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===e||422===e)return void 0===r?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return Y(n.host)[e]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const Y=e=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${e}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function Z(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function X(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var V=n(424);const K=["x-request-id","x-amzn-requestid","cf-ray"];const Q=262144;let ee=class Sender{#t;#n;#r;constructor(e,t){this.#t=e;this.#n=t;this.#r=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const o=n=>{t.throwIfAborted();return this.#o(n,e)};const s=r?AbortSignal.any([t,r.stalled]):t;s.throwIfAborted();const i=await this.#s(e,s).catch(e=>{throw o(e)});const a=et(i);const c=en(r);const u=a("content-encoding");const l=y(i.body,u,{operation:n,accepted:c});const f={contentType:a("content-type")?.toLowerCase()??"",serverMs:B(a),ageSeconds:L(a),chunks:this.#i(l,e,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return f;const d=await er(f.chunks,Q);t.throwIfAborted();throw this.#a(e,i,d)}
async #s(e,t){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#t;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=e;const f=o.monotonicMs();const d={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#r+e.path,method:a,headers:d,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:t});return h}finally{const t=h&&K.map(et(h)).find(Boolean);s?.({method:a,path:this.#r+e.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:t&&i.redact(t),durationMs:o.monotonicMs()-f})}}
#a({operation:e,upload:t},n,r){const{baseUrl:o,redact:s}=this.#t;const{statusCode:i,statusText:a}=n;const c=et(n);const u=c("content-type")?.toLowerCase()??"";return G({operation:e,status:i,statusText:s(a),header:c,serverMessage:$(r.text,s,422===i),code:_(r.text),baseUrl:o,bodyHasLeft:t?.hasLeft()??false,isUnknownFormat:this.#n()&&!E(i,u,r,void 0!==t)})}
#o(e,{operation:t,upload:n}){if(e instanceof r.hD)return e;const{baseUrl:o,transport:s}=this.#t;const{kind:i,code:a,sentence:c,hint:u}=e instanceof r.lZ?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,V.g)(e,{baseUrl:o,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(e)});const l={kind:i,code:a,hint:u,accepted:en(n),cause:e};return new r.hD(`${t} failed: ${c}`,l)}
async *#i(e,{wholeMs:t},n){const{baseUrl:o,clock:s}=this.#t;const i=s.monotonicMs();try{for await(const n of e){if(s.monotonicMs()-i>t)throw new r.lZ(`'${o.host}' did not send the whole response within ${t/f.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function et({headers:e}){return t=>[e[t]].flat()[0]}
function en(e){return e?.hasLeft()?"maybe":"no"}
async function er(e,t){const n=[];let r=0;try{for await(const o of e){n.push(o);r+=o.length;if(r>=t)break}}catch{}const o=new TextDecoder().decode(Buffer.concat(n).subarray(0,t));return{text:o,isCut:r>=t}}var eo=n(959);const{firstMs:es,longestMs:ei}=C.Yk.outage;let ea=class OutageThrottle{#c;#u=0;#l=-1/0;constructor(e){this.#c=e}
async run(e,t){await this.#f(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#d();return t}catch(e){if(ec(e)){this.#u+=1;this.#l=Math.max(this.#l,this.#c.monotonicMs()+this.#h())}else if(e instanceof r.hD)this.#d();throw e}}
async #f(e){for(let t=this.#l-this.#c.monotonicMs();t>=1;){await this.#c.sleep(t,e);t=this.#l-this.#c.monotonicMs()}if(this.#u>0)this.#l=this.#c.monotonicMs()+this.#h()}
#h(){return Math.min(ei,es*2**(this.#u-1))}
#d(){this.#u=0;this.#l=-1/0}};
function ec(e){return e instanceof r.hD&&!e.isRefusal&&"throttled"!==e.failureClass}var eu=n(500);
function el({contentType:e,head:t,archive:n,tail:r,sizeBytes:o},{clock:s,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let f=false;let h=0;
async function*p(){f=true;h=s.monotonicMs();m();try{yield t;let e=0;if(void 0===n)a?.(e);for await(const t of n?.chunks()??[]){await (0,eu.setImmediate)();yield t;e+=t.length;h=s.monotonicMs();a?.(e)}c?.();yield r}finally{l.abort()}}
async function m(){for(;;){const e=h+i-s.monotonicMs();if(e<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(e,l.signal)}catch{return}}}const w=d.Readable.from(p(),{objectMode:false,highWaterMark:1});w.on("error",()=>void 0);return{headers:{"content-type":e,"content-length":String(o)},body:w,
hasLeft:()=>f,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();w.destroy()}}}var ef=n(279);var ed=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var eh=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});let ep=class RequestSender{timeouts;#p;#m;#t;#w=new s;#n=false;constructor(e){this.#t=e;this.timeouts={...C.B2,...e.timeouts};this.#p=new ea(e.clock);this.#m=new ee(e,()=>this.#n)}
async send(e,t,n=false){const r=async()=>await this.#m.send({...em(this.timeouts),...e},t);return await (n?this.#p.runAtOnce(r):this.#p.run(r,t))}
async submit({path:e,shape:t,...n},r,{signal:o,...s},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#t;const u=ed(a,el(r,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:e(),upload:u,headersTimeout:i};const f={...em(this.timeouts),...n,...l};const d=async()=>{const e=await this.#m.send(f,o);return await this.#g(e,n.operation,t,"maybe")};return await this.#p.run(d,o)}catch(e){a.error=e;a.hasError=true}finally{eh(a)}}
async command(e,t,n){const r=await this.#y(e,t,n);this.#n||=r.contentType.startsWith("application/json");r.discard()}
async get({path:e,shape:t,withAge:n,...r},o,{onServerTime:s,...i}={}){const a=async()=>{const i={method:"GET",path:e()};const a={...em(this.timeouts),...r,...i};const c=await this.#m.send(a,o);const{ageSeconds:u,serverMs:l}=c;const f=u>0;if(f&&!n){c.discard();throw ey(r.operation,u)}if(void 0!==l)s?.(l);const d=await this.#g(c,r.operation,t);return f&&n?n(d,u):d};return await this.#y(()=>this.#p.run(a,o),o,i)}
async *list({path:e,...t},n,{maxPages:r=ew,...o}={}){const s=new Set;let i;for(let a=0;a<r;a+=1){const r={...t,
path:()=>e(i)};const{items:a,hasMore:c}=await this.get(r,n,o);const l=a.at(-1)?.id;const f=void 0!==l&&!s.has(u(l));for(const e of a){const t=u(e.id);if(!s.has(t)){s.add(t);yield e}}if(!c||!f)return;i=l}}
async #g(e,t,n,r){const o=await (0,eo.V)(e,t,n,r);this.#n=true;return o}
async #y(e,t,{attempts:n}={}){const{clock:o,random:s,onRetry:a}=this.#t;const c={budget:this.#w,clock:o,random:s,attempts:n,decide:e$,fail:ev,
onRetry:e=>{if(e instanceof r.hD)a?.(e.message)}};return await i(e,c,t)}
[Symbol.asyncDispose](){return this.#t.transport[Symbol.asyncDispose]()}};
function em({headers:e,body:t,whole:n}){return{headersTimeout:e,bodyTimeout:t,wholeMs:n}}const ew=1e3;const eg="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function ey(e,t){return new r.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:eg})}
function ev(e,t){const n=e.at(-1);const o=e.slice(0,-1).filter(e=>e instanceof r.hD);if(!(n instanceof r.hD)||0===o.length)return n;const s="budget"===t?" No further retry: too many requests failed recently.":"";const i=new Set(o.map(eb));const a=1===i.size&&i.has(eb(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${o.length+1}; earlier attempts failed ${c}.`)}
function eb({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}
function e$(e){if(!(e instanceof r.hD))return{attempts:1,baseMs:0};return{...(0,ef.NP)(e).request,afterMs:e.retryAfterMs}}
function e_(e,t){const n=n=>{const r=t.decode(n);return r&&l(r.id,e)?r:void 0};return{...t,decode:n}}}),
279:((e,t,n)=>{n.d(t,{
NP:()=>d});var r=n(110);const o={attempts:1,baseMs:0};const s={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*r.J2,longestMs:r.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,cancelsOn:false};const f={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:r.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:o,submit:s},"too-large":{...u,request:o,status:l.status},conflict:{...u,request:o,submit:s},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*r.fj}},refused:l};
function d({shouldRetry:e,isRefusal:t,failureClass:n}){if(false===e)return f.refused;return f[e&&t?"unavailable":n]}}),
620:((e,t,n)=>{n.d(t,{
B2:()=>o,
Rg:()=>u,
Yk:()=>s,
gg:()=>l,
uk:()=>c});var r=n(110);const o={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const s={longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(e=>e*r.fj);r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,[...i.slice(0,3)],r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2;const a={mainChecksEveryMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postChecksEveryMs:500};r.fj,r.fj;r.fj,r.fj,r.J2,r.fj,a.postMs,r.J2,r.fj;r.fj;r.J2,r.J2;const c={pollIntervalMs:12*r.fj,listReadWaitsMs:[500,1500,4*r.fj,8*r.fj],restMs:r.J2,deletionMs:2*r.J2,longestPreviewMs:8760*r.$0,deleteAgainMs:2*r.fj,deleteLimitMs:{stopped:4500,timedOut:2*r.J2,usual:3*r.J2}};r.fj,r.J2,r.fj,r.fj,r.J2,r.J2,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj;r.fj,r.fj,r.J2,r.$0,r.J2,r.fj;const u={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const l={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj,r.J2,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
492:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(739);var o=n(360);await (0,r.p)(o.E);t()}catch(e){t(e)}},1)}),
360:((t,n,r)=>{r.d(n,{
E:()=>N});var o=r(598);var s=r(24);var i=r(760);const a=e("node:v8");var c=r(161);var u=r(455);var l=r(17);var f=r(208);const d=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:e,sizeBytes:t}){const n=await (0,u.open)(e,"r").catch(t=>{throw new l.lZ(`The packed build context '${e}' is not readable: ${(0,f.Qq)(t)}.`,{cause:t,hint:(0,f.FH)(t,h)})});if(0===t||(await n.stat()).size!==t){await n.close();throw m(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:d,autoClose:false});let o=t;try{for await(const e of r){o-=e.length;yield e}}catch(e){throw new l.lZ(`The packed build context is no longer readable: ${(0,f.Qq)(e)}.`,{cause:e,hint:(0,f.FH)(e,h)})}if(0!==o)throw m(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(e){return new l.lZ(`The packed build context '${e}' changed after it was packed.`,{hint:h})}var w=r(620);var g=r(110);var y=r(82);var v=r(542);var b=r(75);var $=r(500);const _=new Set;const E=new Set;const T=new Map;
function S(e,t,n){const r=T.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const o={text:t,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=o.text;o.text="";await n(e,t)});T.set(e,o);k(_,o.written);return o.written}
function k(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function O(e,t){await S(e,t,(e,t)=>(0,u.appendFile)(e,t,{mode:384}))}
async function A(e,t,n,r){const s=process.env[e];if(!s)return void t(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=S(s,a.join(v.EOL),x);k(E,Promise.race([c,(0,$.setTimeout)(w.gg.stalledMs,void 0,{ref:false})]));await c}
async function x(e,t){const{size:n}=await (0,u.stat)(e);try{await (0,u.appendFile)(e,t)}catch(t){await (0,u.truncate)(e,n).catch(()=>void 0);throw t}}const j=new b.Writable({
write:(e,t,n)=>{const r=()=>void process.stdout.write(e,n);if(0===E.size)r();else Promise.all(E).then(r)}});process.stdout.on("error",e=>j.destroy(e));
async function R(){await Promise.all(_)}
function M(){if(0===_.size)process.exit();setTimeout(C,w.gg.lastWriteMs);R().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const I=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const P=["uncaughtException","unhandledRejection"];const U=[];process.on("SIGUSR1",()=>void 0);const N={clock:g.ml,random:Math.random,startedMs:Date.now()-process.uptime()*g.fj,stdout:j,
onSignal:e=>{for(const t of I)process.on(t,e)},
onUncaught:e=>{for(const t of P)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:M,
setOutput:(e,t)=>{const n=A("GITHUB_OUTPUT",c.uH,e,t);n.catch(()=>void 0);U.push(n)},
outputsWritten:async()=>{await Promise.all(U.splice(0))},
saveState:(e,t)=>A("GITHUB_STATE",D,e,t),allWritten:R,files:{
newPath:(e,t)=>(0,i.join)(e,t+(0,o.randomUUID)()),
createDirectory:e=>(0,s.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,s.rmSync)(e,{recursive:true,force:true}),replace:L,
removeFile:e=>{for(const t of[B(e),e])(0,s.rmSync)(t,{force:true})},
changedMs:e=>(0,y.z)(()=>(0,s.statSync)(e).mtimeMs),append:O,
read:e=>(0,s.createReadStream)(e,"utf8")},openArchive:p,
openTransport:async e=>{const{loadTransport:t}=await Promise.resolve().then(r.bind(r,496));const n=await t(e,process.env,w.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function D(){throw new Error("GITHUB_STATE is not set")}
function B(e){return`${e}.new`}
function L(e,t){const n=B(e);(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,t,{flag:"wx",mode:384});(0,s.renameSync)(n,e)}}),
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
Uc:()=>h,
Xt:()=>s,
hD:()=>a,
lZ:()=>o,
zw:()=>f});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(e,t={}){super(e,{cause:t.cause});this.hint=t.hint}};let s=class InvalidInputsError extends o{name="InvalidInputsError";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};let i=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(e,t=[]){super(`The proxy responded with ${e}.`);this.code=`PROXY_${e}`;this.schemes=[t].flat().flatMap(e=>/^[\w-]+/.exec(e.trim())?.[0]??[])}};let a=class ApiError extends o{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(e,t){super(e,t);this.name="ApiError";this.kind=t.kind;this.failureClass=t.failureClass??l(t);this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}get isRefusal(){return c.includes(this.failureClass)}
reworded(e){const{hint:t,kind:n,failureClass:r,status:o,code:s,serverMessage:i}=this;const{retryAfterMs:c,shouldRetry:u,accepted:l}=this;const f={status:o,code:s,serverMessage:i,retryAfterMs:c,shouldRetry:u};return new a(e,{hint:t,kind:n,failureClass:r,...f,accepted:l,cause:this})}};const c=["unauthorized","missing","conflict","refused"];const u=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function l({kind:e,status:t,code:n=""}){if(429===t)return"throttled";if(u.includes(n))return"unreachable";if("tls"===e||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}
function f(e){if(e instanceof a)return e;throw e}const d=e=>t=>{if(!(t instanceof a&&t.failureClass===e))throw t;return t};d("conflict");d("missing");
function h(e){const t=(0,r.Zo)(e);if(t)return void 0===t.hint?t.reason:`${t.reason}. ${t.hint}`;if(e instanceof o&&void 0!==e.hint)return`${e.message} ${e.hint}`;return(0,r.Qq)(e)}}),
815:((e,t,n)=>{n.d(t,{
U:()=>r});
function r(e){return"localhost"===e.hostname||"[::1]"===e.hostname||/^127(\.\d+){3}$/.test(e.hostname)}}),
82:((e,t,n)=>{n.d(t,{
z:()=>r});
function r(e){try{return e()}catch{return}}}),
208:((e,t,n)=>{n.d(t,{
FH:()=>p,
Qq:()=>h,
Zo:()=>d});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const f=300;
function d(e,t=r.statfsSync){if(!m(e)||void 0===e.code)return;const n=w(e,t)?u:l[e.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(e.message,f)})`}}
function h(e){const t=m(e)||e instanceof Error?e.message:String(e);return d(e)?.reason??t}
function p(e,t){return d(e)?.hint??t}
function m(e){return"object"==typeof e&&null!==e&&"syscall"in e&&"code"in e}
function w(e,t=r.statfsSync){const n=m(e)&&"ENOSPC"===e.code?e.path:void 0;const s=void 0===n?void 0:(0,i.z)(()=>t((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
598:(t=>{t.exports=e("node:crypto")}),
24:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
542:(e=>{e.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(e=>{e.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(e=>{e.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(e=>{e.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(e=>{e.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((t,n,r)=>{r.d(n,{
V4:()=>E,
_o:()=>S,
uH:()=>T});const o=globalThis.process.getBuiltinModule("os");
function s(e){if(null==e)return"";else if("string"==typeof e||e instanceof String)return e;return JSON.stringify(e)}
function i(e,t,n){const r=new c(e,t,n);process.stdout.write(r.toString()+o.EOL)}const a="::";let c=class Command{constructor(e,t,n){if(!e)e="missing.command";this.command=e;this.properties=t;this.message=n}
toString(){let e=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let t=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(t)t=false;else e+=",";e+=`${n}=${l(r)}`}}}e+=`${a}${u(this.message)}`;return e}};
function u(e){return s(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(e){return s(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const f=e("crypto");const d=globalThis.process.getBuiltinModule("fs");
function h(e,t){const n=process.env[`GITHUB_${e}`];if(!n)throw new Error(`Unable to find environment variable for file command ${e}`);if(!d.existsSync(n))throw new Error(`Missing file at path: ${n}`);d.appendFileSync(n,`${s(t)}${o.EOL}`,{encoding:"utf8"})}
function p(e,t){const n=`ghadelimiter_${f.randomUUID()}`;const r=s(t);if(e.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${e}<<${n}${o.EOL}${r}${o.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=e=>{var t={};r.d(t,e);return t};m({});var w=function(e,t,n,r){
function o(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){
function i(e){try{c(r.next(e))}catch(e){s(e)}}
function a(e){try{c(r["throw"](e))}catch(e){s(e)}}
function c(e){e.done?n(e.value):o(e.value).then(i,a)}c((r=r.apply(e,t||[])).next())})};const{access:g,appendFile:y,writeFile:v}=d.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return w(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[b];if(!e)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield g(e,d.constants.R_OK|d.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}
wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${r}>`;return`<${e}${r}>${t}</${e}>`}
write(e){return w(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const n=yield this.filePath();const r=t?v:y;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return w(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
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
addLink(e,t){const n=this.wrap("a",e,{href:t});return this.addRaw(n).addEOL()}};new $;var _;(function(e){e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(_||(_={}));
function E(e,t){const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n)throw new Error(`Input required and not supplied: ${e}`);if(t&&false===t.trimWhitespace)return n;return n.trim()}
function T(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(e,t));process.stdout.write(o.EOL);i("set-output",{name:e},s(t))}
function S(){return"1"===process.env["RUNNER_DEBUG"]}})};var n={};
function r(e){var o=n[e];if(void 0!==o)return o.exports;var s=n[e]={exports:{}};var i=true;try{t[e](s,s.exports,r);i=false}finally{if(i)delete n[e]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var s=[];s.d=0;r.then(e=>{i[t]=e;o(s)},e=>{i[n]=e;o(s)});var i={};i[e]=e=>e(s);return i}}var a={};a[e]=e=>{};a[t]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var f;var d;var h;var p=new Promise((e,t)=>{h=t;d=e});p[t]=l;p[e]=e=>(c&&e(c),u.forEach(e),p["catch"](e=>{}));r.exports=p;i(r=>{f=s(r);var o;var i=()=>f.map(e=>{if(e[n])throw e[n];return e[t]});var a=new Promise(t=>{o=()=>t(i);o.r=0;var n=e=>e!==c&&!u.has(e)&&(u.add(e),e&&!e.d&&(o.r++,e.push(o)));f.map(t=>t[e](n))});return o.r?a:i()},e=>(e?h(p[n]=e):d(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;r.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};t=t||[null,e({}),e([]),e(e)];for(var a=2&o&&n;"object"==typeof a&&!~t.indexOf(a);a=e(a))Object.getOwnPropertyNames(a).forEach(e=>i[e]=()=>n[e]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(e,t)=>{for(var n in t)if(r.o(t,n)&&!r.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{r.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{r.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var o=r(492);o=await o;