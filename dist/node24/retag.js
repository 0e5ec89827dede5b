const t=t=>{let e;return new Proxy({},{
get:(n,s)=>"__esModule"===s?void 0:(e??=globalThis.process.getBuiltinModule(t))[s]})};import"os";var e={
472:((t,e,n)=>{n.d(e,{
s:()=>dU});const s={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const r=i(s);Object.keys(s);[...r.keys()];
function o(t){return r.get(a(t))??"unknown"}
function i(t){const e=Object.keys(t);return new Map(e.flatMap(e=>t[e].words.map(t=>[t,e])))}
function a(t){return t.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(t){const e=a(t);return r.get(e)??`word ${e}`}
function u(t){return!r.has(t)}
function l(t){return"open"!==s[o(t)].end}
function d(t){return"cancelling"===o(t)||l(t)}
function f(t){return h.includes(o(t))}const h=["queued","running"];
function p(t){return"succeeded"===o(t)}
function m(t){return["cancelled","removed"].includes(o(t))}
function g(t){return"gone"!==s[o(t)].end}
function w(t){return s[o(t)].says}const b={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(b);var y=n(620);var v=n(110);
function $({createdAt:t}){return _(t)}
function k(t,e){const n=x($(e),t);return n&&Math.max(0,n)}
function E(t){return _(t.endedAt)??(S(t)?$(t):void 0)}
function S({startedAt:t,endedAt:e,status:n}){return t===e&&p(n)}
function M({createdAt:t,startedAt:e,endedAt:n}){return{queueSeconds:T(t,e),buildSeconds:T(e,n)}}
function T(t,e){const n=x(_(t),_(e));return void 0!==n&&n>=0?n:void 0}
function x(t,e){return void 0===t||void 0===e?void 0:(e-t)/v.fj}
function _(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}
function A(t,e){const[n,s]=[$(t),$(e)];if(void 0===n||void 0===s)return false;return n===s?t.id<e.id:n<s}
function O({imageUrl:t,imageName:e,imageTag:n}){if(void 0!==t||void 0===e)return t;return void 0===n?e:`${e}:${n}`}
function R(t){const e=O(t);return void 0===e?"Its image exists.":`Its image exists: ${e}`}
function I(t,e){if(void 0===t||void 0===e||t===e)return t===e;return j(t)===e||j(e)===t}
function j(t){return t.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}
function C({id:t,name:e}){return void 0===t?{agentName:e}:{agentId:t}}const N={
agent:({agentId:t,agentName:e},{id:n,name:s})=>void 0===n?e===s:t===n,
imageName:({imageName:t},e)=>I(t,e),
imageTag:({imageTag:t},e)=>t===e,
workingTreeHash:({workingTreeHash:t},e)=>t===e,
sourceRepo:({sourceRepo:t},e)=>t===e,
sourceCommit:({sourceCommit:t},e)=>t===e,
createdBy:({createdBy:t},e)=>L(t,e),
statuses:({status:t},e)=>e.includes(o(t)),
statusWords:({status:t},e)=>0===e.length||e.some(e=>c(e)===c(t)),
imageUrl:({imageUrl:t},e)=>true===e?void 0!==t:t===e,
createdAfterMs:(t,e)=>($(t)??-1/0)>e};
function U(t,e){return Object.keys(N).filter(n=>!P(n,t,e[n]))}
function P(t,e,n){return void 0===n||N[t](e,n)}
function L(t,e){return"anyone"===e||void 0!==t&&e.includes(t)}
function B(t,e){return 0===U(t,e).length}
function D(t){return{...t,statuses:["succeeded"],imageUrl:t.imageUrl??true}}var H=n(17);var q=n(767);var F=n(949);var G=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var W=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const{everyMs:z,limitMs:Z}=y.qS.image;
async function J(t,{api:e,clock:n},s){const r={stack:[],error:void 0,hasError:false};try{let o=t;if(!p(t.status))return o;const i=G(r,(0,F.H)(Z,n,s),false);try{while(void 0===o.imageUrl){await n.sleep(z,i.signal);const s=await e.getBuild(t.id,i.signal,{attempts:1}).catch(H.zw);if(!(s instanceof H.hD)&&p(s.status))o=s}}catch(t){s.throwIfAborted();if(!i.signal.aborted)throw t}return o}catch(t){r.error=t;r.hasError=true}finally{W(r)}}
function V(t){return f(t)?"It has not ended: let `wait/` come before.":void 0}var X=n(784);const Y={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const K=128;const Q={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${K-1}}$`),words:`be one tag of at most ${K} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};const tt=/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;const te=255;const tn=/@[a-z][a-z0-9+._-]{0,31}:[0-9a-fA-F]{32,128}$/;const ts=/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?|\[[0-9a-fA-F:.]{2,45}\])(?::\d{1,5})?$/;const tr=/^[\w.:/[\]-]+$/;
function to(t,e){const n=e.replace(tn,"");if(n.includes("@"))throw new H.lZ(`Input '${t}' must not contain credentials. Remove everything before the registry host; a digest follows the tag. The value is not shown.`);const s=tr.test(n)?`got '${e}'`:"the value is not shown";if(n.includes("://"))throw new H.lZ(`Input '${t}' must not contain a scheme, ${s}. Start with the registry host.`);const r=n.indexOf("/");const o=n.slice(0,Math.max(0,r));if(!ts.test(o)||!/^localhost$|[.:]/.test(o))throw new H.lZ(`Input '${t}' must start with a registry host, such as 'registry.example/agent:v1', ${s}.`);const[i="",a,...c]=n.slice(r+1).split(":");if(void 0===a||""===a)throw new H.lZ(`Input '${t}' must contain a tag, such as 'registry.example/agent:v1', ${s}: the service registers no image by its digest alone.`);const u=i.split("/").every(t=>tt.test(t));const l=0===c.length&&Q.pattern.test(a);if(!u||!l||i.length>te)throw new H.lZ(`Input '${t}' must be the reference of an image, such as 'registry.example/agent:v1', ${s}.`);return{url:e,name:i.slice(i.lastIndexOf("/")+1),tag:a}}
function ti(t){const e=t.lastIndexOf("/")+1;const[n="",s]=t.slice(e).split("@",1).join("").split(":");return{repository:t.slice(0,e)+n,tag:s}}
function ta(t,{agent:e,pageSize:n=1e3,most:s=1/0,...r},o){let i;let a;let c=false;let u=false;let l=false;const d=e?.id===void 0?e?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...m}=r;const g={sortOrder:"desc",...m,agentName:d,limit:n};const w={maxPages:f,attempts:h,
onServerTime:t=>{i??=t;p?.(t)}};const b=t=>{const e=$(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(g,o,w)){b(n);yield n;e+=1;if(e>=s)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function tc(t){return t.map(t=>({build:t,ms:$(t)??0})).toSorted((t,e)=>e.ms-t.ms).map(({build:t})=>t)}const tu=2500;const tl=2e5;
async function td(t,{held:e,keepsContent:n=()=>false,...s},r){const o=new Map;for await(const{of:i,build:a}of tf(t,{held:e,...s},r)){const t=!g(a.status)&&t$(a,i);if(!(o.has(i)||t||n(a,i))){o.set(i,a);if(o.size===e.length)break}}return o}
async function*tf(t,{held:e,reach:n,onServerTime:s},r){if(0===e.length)return;const o=ty(e);const i=Map.groupBy(e,({imageUrl:t})=>t);const a=th(n,e);const c="recent"===n?tl:1/0;const u=ta(t,{pageSize:tu,most:c,onServerTime:s},r);let l=0;for await(const t of u){const n=void 0===t.imageTag?e:new Set([...o.get(t.imageTag)??[],...i.get(t.imageUrl)??[]]);for(const e of n)if(tv(t,e))yield{of:e,build:t};l+=1;if(u.isNewestFirst()&&($(t)??1/0)<a)return}if(l===c)throw tb(e)}
function th(t,e){if("whole-list"===t)return -1/0;if("recent"!==t)return t.sinceMs;return Math.min(...e.map(t=>$(t)??-1/0))-y.KO.longestBuildMs}
async function tp(t,e,n,s){return(await td(t,{...n,held:[e]},s)).get(e)}
function tm(t,{workingTreeHash:e,createdBy:n}){return B(t,{workingTreeHash:e,createdBy:n})}
function tg({id:t,status:e},n){return g(e)?`build ${t} with the status '${e}' pushed ${n} later, or may do so`:`build ${t} with the status '${e}' may have pushed ${n} before it ended`}
function tw(t,e){const{createdBy:n,workingTreeHash:s}=e;const r=void 0===n?"unknown":`'${n}'`;const o=void 0===s?"its content is unknown":s===t.workingTreeHash?`its creator is ${r}, who is not in 'reuse-created-by'`:"its content is different";return`Build ${t.id} has the same content, but ${tg(e,`its tag '${t.imageTag??""}'`)}: ${o}.`}
function tb([t]){return new H.lZ(`The list of builds is too long to check whether another build has pushed the tag of build ${t?.id??""} since.`,{hint:"Build this content again: only newer builds have to be checked then."})}
function ty(t){const e=new Map;for(const n of t){const t=new Set([n.imageTag,ti(n.imageUrl??"").tag]);for(const s of t)e.set(s,[...e.get(s)??[],n])}return e}
function tv(t,e){return!(0,X.W)(t.id,e.id)&&(tS(t,e)||tM(t,e))&&!t_(t,e)&&(g(t.status)||void 0!==t.startedAt)&&!tk(t,e)}
function t$({workingTreeHash:t,createdBy:e},n){return void 0!==t&&t===n.workingTreeHash&&void 0!==e&&e===n.createdBy}
function tk(t,e){const n=E(t)??(g(t.status)?void 0:$(t));return l(t.status)&&tE($(t),$(e))&&tE(n,E(e)??$(e))}
function tE(t,e){return void 0!==t&&void 0!==e&&t<e}
function tS(t,{agentId:e,agentName:n,imageName:s,imageTag:r}){const o=void 0!==e&&t.agentId===e||void 0!==n&&t.agentName===n;return o&&tA(t.imageName,s)&&tA(t.imageTag,r)}
function tM(t,{imageUrl:e="",imageTag:n}){const{imageName:s,imageTag:r,imageUrl:o}=t;if(void 0!==o&&o===e&&!tT(t))return true;const{repository:i,tag:a=n}=ti(e);return tA(o,e)&&tA(r,a)&&(tA(s,i)||i.endsWith(`/${s}`))}
function tT(t){return S(t)||tx(t)}
function tx({imageTag:t,imageUrl:e="",status:n}){const{tag:s}=ti(e);return p(n)&&void 0!==s&&!tA(t,s)}
function t_(t,{imageUrl:e,workingTreeHash:n,startedAt:s}){const r=void 0!==n&&t.workingTreeHash===n&&t.imageUrl===e;return r&&(void 0===s?tx(t):tT(t))}
function tA(t,e){return void 0===t||t===e}
async function tO(t,e,n,s){const{api:r}=n;const o=await r.getBuild(t,s).catch(e=>{throw new H.lZ(`Build ${t} cannot be given another tag: this account has no such build.`,{cause:(0,H.ce)(e),hint:"Check input 'build-id', and that the build belongs to the account in 'account-id'."})});const i=await J(o,n,s);const a=tD(i,e);const{imageName:c,imageUrl:u}=i;const l=tP(i);if(a.length>0||!l||void 0===c||void 0===u)throw new H.lZ(`Build ${t} cannot be given another tag: ${a.join(", and ")}.`,{hint:tR(i,e)});const d=await tp(r,i,{reach:tI},s);if(d)throw tj(`Build ${t} cannot be given another tag`,d,u);const{imageTag:f}=e;return{madeBy:i,agent:l,imageName:c,imageTag:f,imageUrl:u,provenance:tL(i)}}
function tR({status:t,createdBy:e},n){const s=(0,q.n)([V(t),void 0!==e&&!L(e,n.createdBy)&&`If you release builds of '${e}', add it to 'created-by'.`]);return s.length>0?s.join(" "):"Set 'build-id' to the ID of a build that succeeded, and 'image-tag' to a tag that it does not have."}const tI="whole-list";
function tj(t,e,n){return new H.lZ(`${t}: ${tg(e,"the same tag")}. '${n}' may not be the image that was tested.`,{hint:g(e.status)?"Test the newer build and give that one the new tag, or build under a tag of its own.":"Build again, test that build and give it the new tag."})}
async function tC({madeBy:t,imageUrl:e},n,s,r){if(void 0===t)return;const o=({id:t})=>t===n.id;const i=await tp(s,t,{keepsContent:o,reach:tI},r);if(i)throw tj(`Record ${n.id} must not be deployed`,i,e)}const tN=3;
async function tU({agent:t,imageName:e,imageTag:n,imageUrl:s,madeBy:r,provenance:{workingTreeHash:o}},i,a){const c=D({agent:t,imageName:e,imageTag:n,workingTreeHash:o,imageUrl:s});const u=ta(i,{agent:t},a);const l=[];for await(const t of u)if(B(t,c))l.push(t);for(const{id:t}of tc(l).slice(0,tN)){const e=await i.getBuild(t,a).catch(H.ce);if(e instanceof H.hD||!B(e,c))continue;const n=t=>t.id===r?.id||B(t,c);if(await tp(i,e,{keepsContent:n,reach:tI},a))return;return{build:e,reused:{how:"taken",ageSeconds:k(u.serverMs(),e)}}}return}
function tP({agentId:t,agentName:e}){if(void 0!==t)return{id:t,name:e};return void 0===e?void 0:{name:e}}
function tL(t){const{sourceRepo:e,sourceCommit:n,sourceRef:s,sourceSubpath:r,sourceDirty:o,workingTreeHash:i}=t;return{sourceRepo:e,sourceCommit:n,sourceRef:s,sourceSubpath:r,sourceDirty:o,workingTreeHash:i}}
function tB(t){if(!(t instanceof H.hD)||"no"!==t.accepted)return t;const{status:e,serverMessage:n}=t;const s=void 0===n||/archive/i.test(n);if(400!==e&&422!==e||!s)return t;return new H.lZ(`This server cannot register images, it can only build them: ${t.message}`,{cause:t,hint:"Build the image in place of registering it."})}
function tD(t,{imageTag:e,createdBy:n,agent:s}){const{status:r,imageName:o,imageUrl:i,createdBy:a}=t;return(0,q.n)([!p(r)&&`its status is '${r}'`,void 0===i&&"its record has no image URL",void 0===t.agentId&&void 0===t.agentName&&"its record names no agent",(void 0===o||void 0===t.imageTag)&&"its record names no image with a tag",t.imageTag===e&&`its tag is '${e}' already`,!L(a,n)&&`its creator is ${void 0===a?"unknown":`'${a}'`}, who is not in 'created-by'`,void 0!==s&&!B(t,{agent:s})&&`its agent is '${tH(t,s)??"unknown"}', not '${s.id??s.name}'`])}
function tH({agentId:t,agentName:e},n){return void 0===n.id?e:t}var tq=n(940);
function tF(t){return/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(t)?t.slice(0,12):(0,tq.$)(t,100)}
async function tG(t,e,{api:n,reporter:s},r){if("allow"===t)return;try{const{conflict:t,agentId:s}=await tz(ta(n,{},r),e);if(t)throw tW(t,e);return s}catch(e){r.throwIfAborted();if("fail"===t||!(e instanceof H.lZ))throw e;await s.report({type:"warning",message:e.message});return}}
function tW({id:t,status:e,sourceCommit:n,workingTreeHash:s},{imageName:r,imageTag:o}){const i=void 0===s?"is unknown":"is different";const a=void 0===n?"":` of commit ${tF(n)}`;return new H.lZ(`The image tag '${r}:${o}' is in use: by build ${t}${a} with the status '${e}', whose content ${i}.`,{hint:"Choose another 'image-tag', or set 'on-tag-conflict' to 'allow'."})}
async function tz(t,{agent:e,imageName:n,imageTag:s,content:r}){let o;let i;const a=t=>!B(t,r);for await(const r of t){if(B(r,{agent:e}))i??=r.agentId;if(B(r,{imageName:n,imageTag:s})){if(f(r.status)&&a(r))return{conflict:r,agentId:i};if(p(r.status)&&(void 0===o||A(o,r)))o=r}if(o&&a(o)&&t.isNewestFirst())break}return{conflict:o&&a(o)?o:void 0,agentId:i}}const tZ={steps:[],phases:[],failure:void 0,warnings:[],atWork:void 0,lastLines:[],digest:void 0,isUnreadable:false};const tJ={answered:{cancelled:"yes",isReplaceable:true},found:{cancelled:"once settled",isReplaceable:false},before:{cancelled:"never",isReplaceable:false},named:{cancelled:"as its inputs say",isReplaceable:false},other:{cancelled:"never",isReplaceable:false}};
function tV(t,e){const{cancelled:n}=tJ[t];return"once settled"===n?"alone"===e:"never"!==n}const tX=["network","registry-rate-limit"];
function tY(t,e){const n=o(t);return"broken"===n||"failed"===n&&e?.isLasting!==true&&tX.includes(e?.kind)}
function tK({build:t,reused:e,outcome:n,cancellation:s,log:r},o,{most:i,withinMs:a},c,u){const l="finished"===n.type&&void 0===e&&!s.wanted;const d=void 0!==o&&tJ[o.claim].isReplaceable&&!o.others.isLost;const f=c<i&&u<a;return l&&d&&f&&tY(t.status,r.failure?.cause)}var tQ=n(279);var t0=n(266);var t1=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var t2=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function t4(t,e,{api:n,clock:s,random:r},o){const i={stack:[],error:void 0,hasError:false};try{const a=s.monotonicMs()+e.limitMs;const c=t1(i,(0,F.H)(e.limitMs,s,o),false);let u={accepted:false,build:void 0,error:void 0};let l=0;while(!c.signal.aborted){const o={stack:[],error:void 0,hasError:false};try{const i=s.monotonicMs();const d=t1(o,(0,F.H)(e.tryMs,s,c.signal),false);u=await t3(t,u,n,d.signal);const{error:f}=u;l=void 0===f?0:l+1;if(t6(u,e))break;const h=a-s.monotonicMs()-e.tryMs;const p=Math.min((0,t0.yL)(f?.retryAfterMs??0,r()),h);const m=i+t9(e,l)-s.monotonicMs();await s.sleep(Math.max(0,m,p),c.signal).catch(()=>void 0)}catch(t){o.error=t;o.hasError=true}finally{t2(o)}}return u}catch(t){i.error=t;i.hasError=true}finally{t2(i)}}
async function t3(t,e,n,s){const r={attempts:1};let{accepted:o}=e;let i;try{if(!o||e.build&&!d(e.build.status)){i=await n.cancelBuild(t,s,r).then(()=>void 0,H.og);o||=void 0===i}const a=await n.getBuild(t,s,r);if(void 0===i)return{accepted:o,build:a,error:void 0};return d(a.status)?{accepted:true,build:a,error:void 0}:{accepted:o,build:a,error:i}}catch(n){const t=i??n;if(t instanceof H.hD)return{...e,accepted:o,error:t};if(!s.aborted)throw n;return{...e,accepted:o,error:e.error??t7}}}const t5={
acceptance:()=>true,ending:d,end:l};
function t6({build:t,error:e},n){if(void 0!==e)return n.endsAtRefusal&&!(0,tQ.NP)(e).cancelsOn;return void 0!==t&&t5[n.awaits](t.status)}
function t9({pollMs:t},e){return Math.min(Math.max(t,y.x3),t*2**Math.max(0,e-1))}const t8="The server or the network is slow. Run the job again later.";const t7=new H.hD("The server did not respond in time.",{kind:"timeout",hint:t8});
function et(t,e){return async n=>{await e.report({type:t,message:n})}}const ee=3;
function en({same:t,maxAgeMs:e},{rounds:n,givenUp:s},{builds:r,laterPush:o,nowMs:i}){const a=r.filter(({id:t,status:e})=>!s.includes(t)||l(e));const c=tc(a).find(e=>B(e,D(t)));if(c&&!o)return{build:c,how:"taken",ageSeconds:k(i,c)};const u=i-e;const[d]=a.filter(e=>B(e,er(t,u))).toSorted((t,e)=>A(t,e)?-1:1);if(d&&n<ee)return{build:d,how:"joined",ageSeconds:k(i,d)};if(d)return`${n} builds of this content were cancelled or removed while this run waited for them.`;return c&&o?tw(c,o):ei(a,t,u)}
function es(t,e,n,s){const r=s.builds.find(({id:t})=>t===n.id)??n;if(s.laterPush||l(r.status)||e.rounds>=ee)return;const o=s.builds.filter(t=>A(t,r));const i=en(t,e,{...s,builds:o});return"string"==typeof i?void 0:i}
function er(t,e){return{...t,statuses:h,createdAfterMs:e}}
function eo(t){return t.length>0&&t.every(({workingTreeHash:t})=>void 0===t)}
function ei(t,e,n){if(eo(t))return"The build records of this server have no content hash, so no build can be reused.";const{agent:s,workingTreeHash:r}=e;const o=tc(t).flatMap(t=>{if(U(t,{agent:s,workingTreeHash:r}).length>0)return[];const o=f(t.status)?er(e,n):D(e);const i=U(t,o);const a=!i.includes("statuses");return[{build:t,differences:i.filter(t=>"imageUrl"!==t||a)}]});const[i]=o.toSorted((t,e)=>t.differences.length-e.differences.length);if(void 0===i)return`No build of agent '${s.name??s.id??""}' has this content.`;const{build:a,differences:c}=i;const u=c.flatMap(t=>ea[t]?.(a)??[]);return`Closest match: build ${a.id} has the same content, but ${u.join(", and ")}.`}const ea={
imageName:({imageName:t})=>`its image is ${ec(t)}`,
imageTag:({imageTag:t})=>`its tag is ${ec(t)} (other build arguments or platform, or its workflow lacks this 'image-tag' with '{tree}')`,
createdBy:({createdBy:t})=>`its creator is ${ec(t)}, who is not in 'reuse-created-by'`,
statuses:({status:t})=>`its status is '${t}'`,
imageUrl:()=>"it has no image URL",
createdAfterMs:({status:t,createdAt:e="an unknown time"})=>`it has been '${t}' since ${e}, longer than queue and build limits combined`};
function ec(t){return void 0===t?"unknown":`'${t}'`}var eu=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var el=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const ed=1500;const ef=3;const eh=3;let ep=class BuildReuse{#t;#e;#n;#s;#r={rounds:0,givenUp:[]};constructor(t,e,n){this.#t=t;this.#e=e;this.#n=n;this.#s=et("notice",e.reporter)}
async find(){const t="require"===this.#t.mode;const e=t=>en(this.#t,this.#r,t);let n;try{n=await this.#o(e,this.#n)}catch(e){this.#n.throwIfAborted();if(!(e instanceof H.lZ)||t)throw e;n=e.message}if("object"==typeof n)return n;const s=`Nothing to reuse. ${n}`;if(t)throw new H.lZ(s,{hint:"Build this content first, or set 'reuse' to 'auto'."});await this.#s(s);return}
async giveWay(t){const e={stack:[],error:void 0,hasError:false};try{const n=y.JO["given-way"];const s=eu(e,(0,F.H)(n.limitMs,this.#e.clock,this.#n),false);const r=e=>es(this.#t,this.#r,t,e);let o;let i;try{o=await this.#o(r,s.signal,t);if(void 0===o)return;const{build:e,error:a}=await t4(t.id,n,this.#e,s.signal);if(a)throw a;if(!e||!d(e.status))i=`Its status is '${e?.status}'.`}catch(t){this.#n.throwIfAborted();if(!(t instanceof H.lZ))throw t;i=t.message}if(void 0===o)return;this.#r={...this.#r,givenUp:[...this.#r.givenUp,t.id]};const a=void 0===i?`Cancelled build ${t.id}.`:`Build ${t.id} could not be cancelled: ${i}`;await this.#s(`Build ${o.build.id} of another run has the same content and came first. ${a}`);return void 0===i?o:void 0}catch(t){e.error=t;e.hasError=true}finally{el(e)}}
async problemOf(t){const e=this.#i(t)?`Build ${t.build.id} was cancelled or removed.`:await this.#a(t);if(void 0!==e)this.#r={...this.#r,rounds:this.#r.rounds+1};return e}
#i({build:t,reused:e,outcome:n}){if(void 0===e&&!this.#r.givenUp.includes(t.id))return false;return"finished"===n.type&&m(t.status)||"lost"===n.type&&"gone"===n.reason}
async #a({build:t,reused:e,outcome:n}){if(e?.how!=="joined"||"finished"!==n.type||!p(t.status))return;try{const e=await this.#c(t,this.#n);return e&&tw(t,e)}catch(t){if(this.#n.aborted)return;if(!(t instanceof H.lZ))throw t;return t.message}}
async #o(t,e,n){const{api:s,clock:r}=this.#e;const{agent:o,workingTreeHash:i}=this.#t.same;const a=ta(s,{agent:o,workingTreeHash:i,pageSize:ed,most:ed,maxPages:ef},e);const c=await Array.fromAsync(a);let u={builds:c,nowMs:a.serverMs()??r.wallMs()};const l=new Set;for(;;){const r=t(u);if("object"!=typeof r||"taken"!==r.how)return r;const{build:o}=r;if(l.has(o.id)){const s=await this.#c(o,e,n);return void 0===s?r:t({...u,laterPush:s})}const i=l.size<eh?await s.getBuild(o.id,e):void 0;l.add(o.id);const a=u.builds.flatMap(t=>t.id===o.id?i??[]:t);u={...u,builds:a}}}
async #c(t,e,n){const{api:s}=this.#e;const r=[...this.#r.givenUp,n?.id];const o=t=>r.includes(t.id)||tm(t,this.#t.same);return await tp(s,t,{keepsContent:o,reach:"recent"},e)}};
function em(t){let e=0xcbf29ce484222325n;for(const n of Buffer.from(t))e=BigInt.asUintN(64,(e^BigInt(n))*1099511628211n);return e.toString(16).padStart(16,"0")}
function eg(t){return em((0,X.i)(t)).slice(0,10)}
function ew({facts:t,before:e},n){const s=e&&new Set(e);return n.filter(e=>(s?!s.has(eg(e.id)):!l(e.status))&&e$(t,e))}
function eb({facts:t,before:e},n){const[s,...r]=n;if(void 0===s||r.length>0||void 0===e)return;return ey(t,s)?s:void 0}
function ey(t,{imageTag:e,workingTreeHash:n,imageUrl:s,status:r}){const o=void 0!==t.workingTreeHash&&void 0!==n;const i=void 0===t.imageUrl?o:t.imageUrl===s||o&&p(r);return void 0!==e&&i}const ev=["imageTag","agentName","agentId","workingTreeHash"];
function e$(t,e){return ek(t,e)&&ev.every(n=>{const[s,r]=[t[n],e[n]];return void 0===s||void 0===r||eE(s)===eE(r)})}
function ek(t,e){if(void 0===e.imageName)return true;const[n,s]=[eE(t.imageName),eE(e.imageName)];return I(n,s)||s.endsWith(`/${n}`)&&ey(t,e)}
function eE(t){return t.toLowerCase().replace(/^sha256:/,"")}var eS=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var eM=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const eT={before:200,later:100,most:1e3};
async function ex(t,e,n,{api:s},r){const{builds:o,problem:i}=await eN(t,eT.before,s,void 0,r);r.throwIfAborted();const a=void 0===e.agentName?void 0:e_(e.agentName,o);if(i&&i!==eU&&void 0!==e.agentName)throw i;const c=new Set([...o.map(({id:t})=>t),...n]);const u=i?void 0:[...c].slice(0,eT.most).map(eg);return{agent:void 0===a?e:{agentId:a},hashes:u}}
function e_(t,e){return e.find(e=>B(e,{agent:{name:t}})&&void 0!==e.agentId)?.agentId}const eA=({candidates:t})=>t.length>0;const eO={once:{waitsMs:[0,...y.zH],forMs:0,isEnough:eA},"for half a minute":{waitsMs:y.zH,forMs:y.ND.searchMs,isEnough:eA},"until it is listed":{waitsMs:[y.ND.firstListReadMs,y.ND.listReadEveryMs],forMs:1/0,isEnough:eA},"for the ID of the agent":{waitsMs:y.ND.agentWaitsMs,forMs:y.ND.agentMs,
isEnough:t=>eA(t)||void 0!==t.agentId},"half a minute later":{waitsMs:[y.ND.searchMs,...y.zH],forMs:y.ND.searchMs,
isEnough:()=>true}};const{lastListReadMs:eR,listReadLimitMs:eI,unreadableMs:ej}=y.ND;let eC=class ListSearch{#e;#u=new Map;#l;#d;constructor(t){this.#e=t}
async run(t,e,n){const{clock:s,random:r}=this.#e;const o=s.monotonicMs()+e.forMs;let i=o;let a=0;for(let c=0;;c+=1){const u=i-s.monotonicMs();const l=e.waitsMs[c]??e.waitsMs.at(-1)??0;const d=0===c?l:Math.min(l,u);await s.sleep(Math.max(0,d,Math.min(a,u-eR)),n);const f=await this.#o(t,n);const{problem:h}=f;if(void 0===h&&e.isEnough(f))return f;const p=e.unreadableMs??(h&&(0,tQ.NP)(h).request.forMs)??ej;i=void 0===h?o:o+p;if(s.monotonicMs()>=i)return f;a=(0,t0.yL)(h?.retryAfterMs??0,r())}}
seen(t){const e=ew(t,[...this.#u.values()]);return{candidates:e,agentId:this.#l,problem:this.#d}}
async #o(t,e){const n={stack:[],error:void 0,hasError:false};try{const{api:s,clock:r}=this.#e;const{agentName:o}=t.facts;const i=eS(n,(0,F.H)(eI,r,e),false);const{builds:a,problem:c}=await eN(t.facts,eT.later,s,1,i.signal);e.throwIfAborted();if(void 0!==o)this.#l??=e_(o,a);for(const e of ew(t,a))this.#u.set((0,X.i)(e.id),e);this.#d=c;return this.seen(t)}catch(t){n.error=t;n.hasError=true}finally{eM(n)}}};
async function eN({agentName:t},e,n,s,r){const o=void 0===t?void 0:{name:t};const i=ta(n,{agent:o,pageSize:e,attempts:s},r);const a=[];try{for await(const t of i){a.push(t);if(a.length>=e&&i.isNewestFirst())break;if(a.length>=eT.most)return{builds:a,problem:eU}}}catch(t){return{builds:a,problem:r.aborted?t7:(0,H.zw)(t)}}return{builds:a,problem:void 0}}const eU=new H.hD("The list of builds is too long to be searched.",{kind:"response",hint:"The server does not sort the list by time. Check the builds of this agent yourself."});var eP=n(487);var eL=n(484);
function eB({isNameTaken:t,error:e},{agentName:n="",agentId:s=""}){if(404===e.status&&eD(s))return new H.lZ(e.message,{cause:e,hint:`If '${s}' is the agent's name, set it as 'agent-name', not as 'agent-id'. ${e.hint??""}`});if(!t||void 0===e.serverMessage)return e;return new H.lZ(`The agent name '${n}' is in use, but no build in this account shows its ID. ${e.message}`,{cause:e,hint:"Set input 'agent-id' to the ID of that agent, or choose another 'agent-name'."})}
function eD(t){return Y.pattern.test(t)&&!/\d/.test(t)}
function eH({error:t},e,{facts:n,before:s},r){const{candidates:o=[],problem:i}=e??{};const a=(0,q.n)([void 0===s&&"The list of builds was not readable before the submit.",void 0!==i&&"The list of builds is not readable.",o.length>0&&`It may be one of these builds: ${(0,eP.W0)(o.map(({id:t})=>t))}.`]);const c=a.length>0?a.join(" "):"No build from it is listed yet.";return new H.dU(`The build may or may not have been created: ${t.message} ${c}`,{cause:t,hint:`Cancel what should not run, and run the job again. ${eW(n,r)}`})}
function eq(t){return new H.dU("The run was stopped after it had sent the submit request, so the build may or may not have been created.",{cause:t,hint:"Check the result of the post step, which looks for the build and cancels it."})}
function eF(t){return`A retry of the submit, or another run, has created a second build that may be of the same content: ${(0,eP.W0)(t)}. Cancel it if nobody needs it.`}const eG="A response to the submit was lost, and the list does not show what became of it: a build may be running, or one may still appear.";
function eW({agentName:t,workingTreeHash:e},n){const s=(0,eL._O)({agentName:t,workingTreeHash:e,limit:20,sortOrder:"desc"});return`Check the builds: ${(0,eL.kP)("GET",s,n)}`}
function ez(t,{sent:e,lost:n,mayBe:s},r,{api:o,reporter:i}){const a=eW(e.facts,o.baseUrl);const c=et("warning",i);const u=new Set;const l=({candidates:e})=>e.map(({id:t})=>t).filter(e=>!(0,X.W)(e,t.build.id));const d=async t=>{const e=t.some(t=>!u.has(t));for(const e of t)u.add(e);if(e)await c(`${eF(t)}\n${a}`)};return{isLost:n>0,
settle:async t=>{const n=await r.run(e,eO["half a minute later"],t);if(n.problem)return;const s=l(n);const o=0===s.length?"alone":"beside others";i.report({type:"settled",settled:o});await d(s);return o},
nameAll:async o=>{if(!s)return;const i=l(await r.run(e,eO.once,o));await d(i);const u=i.length+("found"===t.claim?1:0);if(n>u)await c(`${eG}\n${a}`)}}}const eZ={"not taken":{outcome:"not-taken",reads:"never",then:"send again"},refused:{outcome:"refused",reads:"never",then:"the error"},lost:{outcome:"unknown",reads:"for half a minute",then:"send again"},limited:{outcome:"unknown",reads:"once",then:"send again for five minutes"},page:{outcome:"unknown",reads:"once",then:"the error"},conflict:{outcome:"unknown",reads:"once",then:"send by the agent's ID"},"no ID":{outcome:"made",reads:"for half a minute",then:"in doubt"}};
function eJ(t,e,n,s){const r=eV(t,e);const o="conflict"===t.failureClass&&void 0===t.serverMessage;return{row:r,rule:eZ[r],error:t,isNameTaken:n&&(o||eX(t)),atMs:s}}
function eV(t,e){const{kind:n,code:s,status:r,accepted:o,failureClass:i,isRefusal:a}=t;if("response"===n&&"NOT_EXPECTED"===s)return"no ID";if("throttled"===i)return"limited";if("conflict"===i||eX(t))return"conflict";if(a)return"refused";const c=void 0!==r&&r>=300&&r<500;if(c&&408!==r&&425!==r)return"page";return e&&"maybe"===o?"lost":"not taken"}
function eX({status:t,serverMessage:e=""}){return(400===t||409===t||422===t)&&/agent/i.test(e)&&/\balready (?:exists?|in use|taken|used|registered)\b|\b(?:is|was|been) (?:taken|used)\b|\bin use\b/i.test(e)}
function eY({rule:t}){return"for half a minute"===t.reads}
function eK(t,{row:e,rule:n,error:s,atMs:r}){const o=t.filter(t=>t.row===e);const{unsent:i,lost:a,forMs:c=0}=(0,tQ.DO)(s);if("send again for five minutes"===n.then)return r-(o[0]?.atMs??r)<c;return"send again"===n.then&&o.length<("lost"===e?a:i)}
async function eQ(t,e,n,s){s.throwIfAborted();const[r,o]=[new AbortController,new AbortController];let i=false;const a=()=>r.abort(s.reason);const c=()=>{if(i)n.sleep(y.ND.lingerMs,o.signal).then(a,()=>void 0);else a()};const u=()=>{e();s.throwIfAborted();i=true};s.addEventListener("abort",c,{once:true});try{return await t({signal:r.signal,beforeEnd:u}).catch(H.zw)}finally{s.removeEventListener("abort",c);o.abort()}}
async function e0(t,{onProgress:e,beforeLastByte:n,findListed:s},{api:r,clock:o},i){const a=new AbortController;const c=Promise.withResolvers();let u=false;const l=eQ(({signal:n,...s})=>r.submitBuild(t,{...s,onProgress:e,signal:AbortSignal.any([n,a.signal])}),()=>{n();u=!i.aborted;if(u)c.resolve(void 0)},o,i);const d=l.then(e=>{if(!(e instanceof H.hD))return{build:e,claim:"answered"};const n=void 0!==t.agent.agentName;return eJ(e,u,n,o.monotonicMs())});const f=c.promise.then(async()=>{const t=await s(a.signal);return void 0===t?await d:{build:t,claim:"found"}});try{return await Promise.race([d,f])}finally{a.abort();c.resolve(void 0);await Promise.allSettled([d,f])}}
async function e1(t,e,n){const{submission:s,seen:r}=t;const o=e3(t);const{agent:i,hashes:a}=await ex(o,s.agent,r,e,n);const c={facts:{...o,agentId:i.agentId},before:a,isOpen:false};const u={...t,submission:{...s,agent:i}};return await new e2(u,c,e,n).run()}let e2=class SubmitRun{#t;#e;#n;#f;#h=[];#p;#m;constructor(t,e,n,s){this.#t=t;this.#p=e;this.#m=t.submission.agent;this.#e=n;this.#n=s;this.#f=new eC(n)}
async run(){this.#g(false);try{for(;;){const t=await this.#w();const e="build"in t?t:await this.#b(t);if(e)return this.#y(e,t)}}catch(t){if(!this.#p.isOpen||t instanceof H.dU)throw t;if(this.#n.aborted)throw eq(t);throw t instanceof H.lZ?this.#v({error:t},void 0):t}}
async #w(){const{submission:t,onProgress:e,seen:n}=this.#t;const s=new Set([...this.#p.before??[],...Array.from(n,eg)]);const r={onProgress:e,
beforeLastByte:()=>{this.#g(true);if(this.#n.aborted)this.#$()},
findListed:t=>this.#k(t)};const o={...t,agent:this.#m};const i=await e0(o,r,this.#e,this.#n);if("error"in i||"found"===i.claim)return i;this.#p={...this.#p,isOpen:this.#h.some(eY)};return s.has(eg(i.build.id))?{...i,claim:"before"}:i}
async #b(t){const{rule:e,error:n}=t;if("not-taken"===e.outcome||"refused"===e.outcome)this.#$();this.#h.push(t);const{before:s,isOpen:r}=this.#p;const o=eK(this.#h,t);const i=r&&"once"!==e.reads;if(o&&(!i||void 0!==n.retryAfterMs))await this.#E(t);const a=r||t.isNameTaken?await this.#o(t):void 0;if(a&&r){const{candidates:e,problem:n}=a;const r=n?void 0:eb(this.#p,e);if(r)return{build:r,claim:"found"};const o=0===e.length&&!n&&void 0!==s;if(!o)throw this.#v(t,a);await this.#s("The list of builds shows no build of this content yet.");this.#$()}const c=e4(t,a);this.#m=c??this.#m;if(o||c)return;throw this.#p.isOpen?this.#v(t,a):eB(t,this.#m)}
async #E({row:t,error:e}){const{clock:n,random:s}=this.#e;const{shortest:r,longest:o,limited:i}=y.ND.againMs;const[a,c]="limited"===t?[t0.Hc,i]:[t0.yL,o];const u=Math.max("lost"===t?r:0,e.retryAfterMs??0);const l=a(u,s(),Math.min(c,r*2**this.#h.length));await this.#s(`${e.message} Retrying in ${(l/v.fj).toFixed(1)} s.`);await n.sleep(l,this.#n)}
async #o({rule:t,error:e,isNameTaken:n}){const s="never"===t.reads||this.#h.some(eY);const r=s?"for half a minute":t.reads;const o=n?"the build, and the ID of the agent,":"the build";await this.#s(`${e.message} Looking for ${o} in the account's list of builds.`);const i=n?eO["for the ID of the agent"]:eO[r];return await this.#f.run(this.#p,i,this.#n)}
async #k(t){const e=eO["until it is listed"];const{candidates:n}=await this.#f.run(this.#p,e,t);return eb(this.#p,n)}
#v(t,e){return eH(t,e,this.#p,this.#e.api.baseUrl)}
#y(t,e){const{api:n,reporter:s}=this.#e;s.report({type:"submitted",...t,sent:this.#p});const r="found"===t.claim&&t===e;const o=this.#h.filter(eY).length+(r?1:0);const i=this.#p.isOpen||this.#h.some(({rule:t})=>"unknown"===t.outcome);const a={sent:this.#p,lost:o,mayBe:i};return{...t,others:ez(t,a,this.#f,{api:n,reporter:s})}}
#$(){const t=this.#h.some(eY);if(this.#p.isOpen!==t)this.#g(t)}
#g(t){this.#p={...this.#p,isOpen:t};this.#e.reporter.report({type:"submitting",sent:this.#p})}
async #s(t){await et("notice",this.#e.reporter)(t)}};
function e4({isNameTaken:t,error:e},n){const s=t&&false!==e.shouldRetry?n?.agentId:void 0;return void 0===s?void 0:{agentId:s}}
function e3({submission:t,agentName:e}){const{imageName:n,imageTag:s,workingTreeHash:r,imageUrl:o,agent:i}=t;const{agentId:a,agentName:c=e}=i;return{imageName:n,imageTag:s,workingTreeHash:r,imageUrl:o,agentName:c,agentId:a}}var e5=n(364);
async function e6(){return(await import("./log-parser.js")).LogParser}var e9=n(610);var e8=n(26);const e7={fruitless:0,refusedSinceMs:void 0,retryMs:y.RT.reconnectMs.usual,silenceMs:y.RT.silenceMs.first,hasBegun:false,end:void 0,serverEnd:void 0};const nt=10;const{reconnectMs:ne,silenceMs:nn,fruitlessMs:ns,drainMs:nr}=y.RT;
function no(t,e,n){switch(e.type){case"build-ended":return{...t,hasBegun:true,fruitless:0,end:{atMs:n,isClear:e.isClear}};case"build-running":return{...t,hasBegun:true,fruitless:0};case"build-not-ended":return{...t,serverEnd:t.serverEnd&&{...t.serverEnd,isNew:false}};case"retry":return{...t,retryMs:Math.min(ne.max,Math.max(ne.min,e.ms))}}}
function ni({end:t,serverEnd:e}){return t&&e?.isNew?{type:"stop",covers:e.covers}:void 0}
function na({end:t,silenceMs:e},{beganMs:n,beganAfterBuild:s,covers:r,lastByteMs:o,lastLineMs:i},a){if(void 0===t)return o+e;const c=s&&void 0!==r;return Math.min(Math.max(t.atMs,n,i)+(c?nr.patience.short:a),t.atMs+nr.total)}
function nc(t,e,{nowMs:n,chance:s,lastNewMs:r,patienceMs:o}){const{how:i,received:a,shown:c}=e;const{end:u}=t;const l=i instanceof H.hD?i:void 0;const{forMs:d,waitMs:f}=(l?(0,tQ.NP)(l):tQ.DA.unavailable).log;const h=t.hasBegun&&d<1/0;const p=l?.retryAfterMs!==void 0;const m=(0,t0.yL)(l?.retryAfterMs??0,s);const g=c*nt<=a-c;const w={...t,refusedSinceMs:h?t.refusedSinceMs??n:void 0,fruitless:g?t.fruitless+1:0,silenceMs:g?"silent"===i?Math.min(nn.longest,2*t.silenceMs):t.silenceMs:nn.first,serverEnd:nu(t.serverEnd,e)};const b=w.serverEnd?.covers??nd(e);if(void 0!==u&&void 0!==b)return{state:w,action:{type:"stop",covers:b}};if(l?.code===e8.o&&nf(e))return{state:w,action:{type:"stop",covers:void 0,refusal:l}};const y=n-(t.refusedSinceMs??1/0);if(h&&y>=(void 0===u?d:0))return{state:w,action:{type:"stop",covers:void 0,...l&&{refusal:l}}};if(void 0!==u){const t=Math.max(nr.pause*2**w.fruitless,m);const s=!e.beganAfterBuild||e.isUnterminated&&c>0;const a=s?1/0:Math.max(u.atMs,r)+o;return n+t>=Math.min(u.atMs+nr.total,a)?{state:w,action:{type:"stop",covers:"ended"===i&&nf(e)?"all":void 0}}:{state:w,action:{type:"connect",afterMs:t,isAskedFor:p}}}const{fruitless:v,retryMs:$}=w;const k=v<2?$:Math.min(ns.longest,Math.max($,ns.first*2**(v-2)));const E=Math.max(k,f)*(1+s/4);return{state:w,action:{type:"connect",afterMs:Math.max(E,m),isAskedFor:p}}}
function nu(t,{how:e,beganAfterBuild:n,received:s,shown:r,covers:o,isUnterminated:i}){if("ended"===e&&void 0!==o&&!i&&s>0)return{isNew:true,covers:o};const a="ended"===e||e instanceof H.hD&&nl(e);const c=t&&0===r&&(n||a);return c?{...t,isNew:false}:void 0}
function nl({failureClass:t,status:e}){return"missing"===t||410===e}
function nd({how:t,beganAfterBuild:e,received:n,shown:s,covers:r}){const o=e&&("ended"===t||"silent"===t);return o&&n>0&&0===s?r:void 0}
function nf({received:t,covers:e}){return 0===t&&"all"===e}let nh=class LogStream{beganMs;beganAfterBuild;isUnterminated=false;#S=new AbortController;#M=false;constructor(t,e){this.beganMs=t;this.beganAfterBuild=e}get over(){return this.#S.signal}
close(){this.#M=true;this.#S.abort()}
async read(t,e,n){let s="ended";try{for await(const r of t(AbortSignal.any([n,this.over]))){for(const{type:t}of r){if("error"===t||"cut"===t)s="failed";if("unterminated"===t)this.isUnterminated=true}await e(r)}return s}catch(t){n.throwIfAborted();return this.#M?"silent":(0,H.zw)(t)}finally{this.#S.abort()}}};var np=n(500);const{imul:nm}=Math;const ng=4096;
function nw(t){let e=t.length;let n=~t.length;for(let s=0;s<t.length;s+=1){const r=t.charCodeAt(s);e=nm(e^r,0x9e3779b1);n=nm((n<<13|n>>>19)^r,0x85ebca77)}e=nm(e^e>>>16,0xc2b2ae3d);n=nm(n^n>>>16,0x27d4eb2f);return((e^e>>>15)>>>11)*2**32+((n^n>>>15)>>>0)}let nb=class LineHashes{#T=[];#x=0;#_=1;#A=1;#O=false;
length(){return this.#x}
isVaried(){return this.#O}
add(t){const e=0|t;const n=t/2**32|0;this.#_=(nm(this.#_,0x1000193)^e)+n|0;this.#A=nm(this.#A^n,0x85ebca6b)+e|0;if(this.#x<ng)this.#T.push(t);this.#O||=this.#T[0]!==t;this.#x+=1}
mayHave(t,e){return e<this.#x&&(e>=ng||this.#T[e]===t)}
equals(t){return this.#x===t.#x&&this.#_===t.#_&&this.#A===t.#A}};let ny=class ShownLineHashes{#R=new nb;#I=this.#R;#j=false;#C=0;#N=[];#p=this.#R;#U=this.#R;#P="continues";
connected(t){this.#p=new nb;this.#P=t?"confirms":"repeats"}
take(t){const e=nw(t);const n=this.#N.length;if("repeats"===this.#P||"confirms"===this.#P){if(this.#L(e))return"old";const t="confirms"===this.#P&&!this.#p.equals(this.#U);this.#P=t?"differs":"continues";if(!t)this.#B()}this.#p.add(e);if("differs"===this.#P)return"old";if(this.#R!==this.#p)this.#R.add(e);if(this.#I!==this.#p&&this.#I!==this.#R)this.#I.add(e);this.#C+=1;return this.#N.length>n?"after a gap":"new"}
counts(){return{shown:this.#C,received:this.#p.length()}}
covers(){if(!this.#j&&this.#p.equals(this.#R))return"all";return this.#p.equals(this.#I)?"latest":void 0}
gaps(){return this.#N}
#L(t){const e=this.#p.length();if(0===e)this.#U=this.#I.mayHave(t,0)?this.#I:this.#R;if(!this.#U.mayHave(t,e))return false;this.#p.add(t);return true}
#B(){if(this.#p.equals(this.#U)){this.#p=this.#U;if(this.#C>0&&!this.#p.isVaried())this.#N.push(this.#C);return}this.#N.push(this.#C);if(this.#p.length()>0&&this.#U===this.#R){this.#R=this.#p;this.#j=true}this.#I=this.#p}};const nv=3;const n$={most:65536,atOnce:1e3};let nk=class LogLineReporter{#D;#H;#q;#F;#G=new ny;#W=false;#z=false;#r="partly read";constructor(t,e,n,s){this.#D=t;this.#H=e;this.#q=n;this.#F=s}
counts(){return this.#G.counts()}
connected(t){this.#G.connected(t)}
covers(){return this.#G.covers()}
take(t,e){switch(t.type){case"line":return this.#Z(t.text);case"unterminated":return e?this.#Z(t.text):void 0;case"unreadable":return this.#J();case"error":return this.#V(t.text);case"cut":case"retry":return}}
async end({covers:t,refusal:e}){if("all"===t){if(!this.#W)this.#r="complete";return}const n=e&&`The action cannot read the build's log and follows only the status. ${e.message}`;if(0===this.counts().shown){this.#r="unreadable";const t=n??`The action could not read the log of build ${this.#D}. Check it on the server.`;await this.#F.report({type:"unreadable-log",message:t});return}const s=void 0!==t;if(!s)await this.#X("[The end of the log may be missing here.]");await this.#Y(n??nE(this.#G.gaps(),s))}
read(t){const e=this.#H;return{steps:e.steps(),phases:e.phases(),failure:e.failure(),warnings:e.warnings(),atWork:e.atWork(),lastLines:e.lastLines(),digest:void 0!==t&&"complete"===this.#r?e.digest(t):void 0,isUnreadable:"unreadable"===this.#r}}
#Z(t){return t.includes("\n")?this.#K(t):this.#Q(t)}
async #K(t){const e=t.split("\n",n$.most);if(e.length===n$.most)e.push("[The rest of this log event was cut.]");for(const[t,n]of e.entries()){if(t%n$.atOnce===0)await (0,np.setImmediate)();await this.#Q(n)}}
#Q(t){const e=this.#G.counts().shown;switch(this.#G.take(t)){case"old":return;case"new":return this.#tt(t);case"after a gap":return this.#te(t,e)}}
async #te(t,e){await this.#X(`[The log was interrupted after line ${e}. Lines may be missing or repeated here.]`);await this.#tt(t)}
#tt(t){const e=this.#H.push(t,this.#q());return this.#F.report({type:"line",text:t,part:e})}
async #X(t){await this.#F.report({type:"gap",message:t})}
async #J(){if(!this.#W){this.#W=true;await this.#Y("The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.")}await this.#Q("[unreadable log event]")}
async #Y(t){await this.#F.report({type:"warning",message:t})}
async #V(t){if(this.#z)return;this.#z=true;await this.#Y(`The log stream reported an error: ${t}`)}};
function nE(t,e){const n=t.length-nv;const s=(0,q.n)([...t.slice(0,nv).map(t=>`after line ${t}`),n>0&&`at ${n} more places`]);const r=(0,q.n)([s.length>0&&`missing or repeated ${(0,eP.ki)(s)}`,!e&&"missing at its end"]);return`The log may be incomplete: lines may be ${(0,eP.ki)(r)}. After the build, the server did not send exactly the lines above again.`}let nS=class LogActivity{isStreaming=false;hasBroken=false;lastNewMs=-1/0;#tn;#ts;#tr=-1/0;#to=false;constructor(t){this.#tn=t;this.#ts=t()}
last(){const t=this.#tn();return this.#to?{lastByteMs:t,lastLineMs:t}:{lastByteMs:this.#ts,lastLineMs:this.#tr}}
connected(){this.#ts=this.#tn()}
came(){this.isStreaming=true;this.hasBroken=false;this.#to=true}
written(t,e){this.#to=false;this.#ts=this.#tn();if(e.received>t.received)this.#tr=this.#ts;if(e.shown>t.shown)this.lastNewMs=this.#ts}
closed(t,e){this.#to=false;this.hasBroken||=e;this.isStreaming&&=t}};let nM=class Waits{#ti;#n;#ta=new AbortController;constructor(t,e){this.#ti=t;this.#n=e}
async wait(t,...e){try{await this.#ti.sleep(t,AbortSignal.any([this.#n,this.#ta.signal,...e]))}catch{this.#n.throwIfAborted()}}
cutShort(){this.#ta.abort();this.#ta=new AbortController}};
async function nT(t,e){const n=await e6();return new nx(t,new n,e)}let nx=class LogFollower{#tc;#n;#tu;#tl;#td;#r=e7;#tf=true;constructor(t,e,n){this.#tc=t;this.#n=n;this.#tu=new nk(t.buildId,e,()=>this.#tn(),t.reporter);this.#tl=new nS(()=>this.#tn());this.#td=new nM(t.clock,n)}
async run(){for(;;){const t=this.#th(await this.#tp());const e="stop"===t.type?t:await this.#tm(t);if(e)return void await this.#tu.end(e)}}
read(t){return this.#tu.read(t)}
isStreaming(){return this.#tl.isStreaming}
lastLineMs(){return this.#tl.lastNewMs}
buildNotEnded(){this.#tg({type:"build-not-ended"})}
buildRuns(){this.#tg({type:"build-running"});if(this.#tf)this.#td.cutShort()}
buildEnded(t){this.#tg({type:"build-ended",isClear:p(t)||m(t)});this.#td.cutShort()}
async #tm({afterMs:t,isAskedFor:e}){this.#tf=!e;await this.#td.wait(t);this.#tf=true;return ni(this.#r)}
#th(t){const e=this.#tc.random();const{lastNewMs:n}=this.#tl;const s={nowMs:this.#tn(),chance:e,lastNewMs:n,patienceMs:this.#tw()};const{state:r,action:o}=nc(this.#r,t,s);this.#r=r;return o}
async #tp(){const{api:t,buildId:e,timer:n}=this.#tc;const s=this.#tl;const r=void 0!==this.#r.end;const o=new nh(this.#tn(),r);s.connected();this.#tu.connected(r&&void 0!==this.#r.serverEnd);const i=this.#tu.counts().shown;this.#tb(o);const a=n=>t.streamLogs(e,n);const c=await o.read(a,t=>this.#ty(t),this.#n);if(s.isStreaming||"ended"===c||"failed"===c)n?.pollNow();s.closed("silent"===c,c instanceof H.hD);const{shown:u,received:l}=this.#tu.counts();const{isUnterminated:d}=o;const f=this.#tu.covers();return{how:c,beganAfterBuild:r,received:l,shown:u-i,covers:f,isUnterminated:d}}
async #ty(t){if(this.#tl.hasBroken)this.#tc.timer?.serverIsBack();this.#tl.came();const e=this.#tu.counts();for(const e of t){if("retry"===e.type)this.#tg(e);const t=this.#tu.take(e,void 0!==this.#r.end);if(t)await (0,e9.W)(t,this.#n)}this.#tl.written(e,this.#tu.counts())}
async #tb(t){while(!t.over.aborted){const{beganMs:e,beganAfterBuild:n}=t;const s=this.#tu.covers();const r={beganMs:e,beganAfterBuild:n,covers:s,...this.#tl.last()};const o=na(this.#r,r,this.#tw())-this.#tn();if(o<=0)return void t.close();const i=void 0===this.#r.end?o:Math.min(o,v.fj);await this.#td.wait(i,t.over).catch(()=>void 0);if(this.#n.aborted)return}}
#tw(){const{short:t,long:e}=y.RT.drainMs.patience;const n=this.#r.end?.isClear!==false||void 0!==this.read(void 0).failure;return n?t:e}
#tg(t){this.#r=no(this.#r,t,this.#tn())}
#tn(){return this.#tc.clock.monotonicMs()}};let n_=class PollTimer{#ti;#ta=new AbortController;#tv=false;constructor(t){this.#ti=t}
pollNow(){this.#ta.abort()}
serverIsBack(){this.#tv=true;this.#ta.abort()}
async wait(t,e){try{await this.#ti.sleep(t,AbortSignal.any([this.#ta.signal,e]));return"due"}catch(t){e.throwIfAborted();if(!this.#ta.signal.aborted)throw t;return this.#tv?"server-back":"due"}finally{if(this.#ta.signal.aborted)this.#ta=new AbortController;this.#tv=false}}};const nA=1.5;const nO=2;const{budget:nR,readLimitMs:nI}=y.qS;const nj=tQ.DA.unavailable.status;const nC={failedSinceMs:void 0,failures:0,said:void 0};
function nN({reading:t,hasRecord:e,beganMs:n},s,r){const o={rules:r,reading:t,beganMs:n,runningMs:void 0,paceMs:y.qS.firstPollMs,budget:{polls:nR.polls,atMs:n},...nC,polledMs:-1/0,throttledUntilMs:-1/0,notBeforeMs:-1/0,askedUntilMs:-1/0,unknownSinceMs:void 0,pending:void 0};return"ended"!==t.phase||e?nP(o,t,s):nD(o,s)}
function nU(t,e,n){switch(e.type){case"read":return nP(t,e.reading,n);case"failed":return nL(t,e.error,n);case"listed":return nB(t,e.row,n);case"due":return nD(t,n);case"server-back":{const e=n.nowMs<t.throttledUntilMs;const s=e?t.notBeforeMs:-1/0;return nD({...t,notBeforeMs:s},n)}}}
function nP(t,e,n){const{nowMs:s,chance:r,isStreaming:o}=n;const{rules:i}=t;const{phase:a}=e;const c=s<t.throttledUntilMs;const u=i.pollIntervalMs*(c?nO:1);const l=Math.min(t.paceMs,u);const d=l*(1-r/5);const f={...t,...nC,reading:e,runningMs:t.runningMs??("running"===a?s:void 0),paceMs:Math.max(y.qS.shortestPollMs,l*nA),notBeforeMs:c?s+d:-1/0,unknownSinceMs:"unknown"===a?t.unknownSinceMs??s:void 0};const h=s-(f.unknownSinceMs??1/0)>=i.unknownMs&&!o;if("ended"===a)return nz(f,{type:"finished"});return h?nW(f,{type:"lost",reason:"unknown-status"}):nH(f,d,n)}
function nL(t,e,n){const{nowMs:s,chance:r,lastLineMs:o}=n;const i="throttled"===e.failureClass;const{loss:a,forMs:c,waitMs:u}=(0,tQ.NP)(e).status;const l=t.said?.loss===a;const d="outage"===a?void 0:{loss:a,sinceMs:s,...l&&t.said};const f=0===t.failures?u.first:u.later*(1+r);const h=(0,t0.yL)(e.retryAfterMs??0,r);const p=i?nO*t.rules.pollIntervalMs:0;const m=Math.max(f,h,p);const g={...t,said:d,failures:t.failures+1,failedSinceMs:1/0===c?void 0:t.failedSinceMs??s,throttledUntilMs:i?s+y.qS.throttledMs:t.throttledUntilMs,notBeforeMs:s+m,askedUntilMs:s+(i?m:h)};const w=(t=1/0)=>s-Math.max(t,o);if(void 0!==d&&w(d.sinceMs)>=c)return nW(g,{type:"lost",reason:a,error:e});if(w(g.failedSinceMs)>=nj.forMs)return nW(g,{type:"lost",reason:nj.loss,error:e});return nH(g,m,n)}
function nB(t,e,n){const{pending:s={type:"finished"}}=t;if(void 0===e)return nz(t,s);const r={...t,reading:e,pending:void 0};if("ended"===e.phase)return nz(r,{type:"finished"});const o=void 0===r.runningMs&&"running"===e.phase;return o&&"timed-out"===s.type?nD({...r,runningMs:n.nowMs},n):nz(r,s)}
function nD(t,e){const{nowMs:n}=e;const s=nq(t)-n;if(s<=0)return nF(t,e);const r=Math.min(nR.polls,t.budget.polls+(n-t.budget.atMs)/nR.refillMs);const o=r<1?Math.ceil(n+(1-r)*nR.refillMs):n;const i=Math.max(o,t.notBeforeMs)-n;if(i>0)return nH(t,i,e);return nG({...t,budget:{polls:r-1,atMs:n}},Math.min(nI.usual,s),e)}
function nH(t,e,n){const s=nq(t)-n.nowMs;if(s<=0)return nF(t,n);return{state:t,action:{type:"wait",ms:Math.min(e,s)}}}
function nq({beganMs:t,runningMs:e,rules:{limits:n}}){return void 0===e?t+n.queueMs:e+n.buildMs}
function nF(t,e){const{reading:n,rules:s}=t;const r=t.polledMs>=nq(t);if(!r&&e.nowMs>=t.askedUntilMs)return nG(t,nI.last,e);const o=void 0===t.runningMs?"queue":"build";const i=s.limits[`${o}Ms`]/v.J2;const a="ending"===n.phase&&{wasEnding:true};const c={type:"timed-out",limit:o,minutes:i,...a};const u=r&&0===t.failures&&!n.isOld;return u?nz(t,c):nW(t,c)}
function nG(t,e,{nowMs:n}){return{state:{...t,polledMs:n},action:{type:"poll",limitMs:e}}}
function nW(t,e){return{state:{...t,pending:e},action:{type:"read list",limitMs:nI.list}}}
function nz(t,e){return{state:t,action:{type:"end",end:e}}}var nZ=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var nJ=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const nV=5;const nX={
build:t=>`Unknown build status: '${t}'. Still waiting.`,
deployment:t=>`Unknown deployment status: '${t}'. Still waiting.`};
async function nY(t,e,{clock:n,random:s,reporter:r,log:o,timer:i=new n_(n)},a){const c=new Set;let u=nN(t.start(),l(),e);await d(void 0);for(;;){const{action:t}=u;if("end"===t.type)return t.end;const e=await f(t);u=nU(u.state,e,l());await d(e)}
function l(){return{nowMs:n.monotonicMs(),chance:s(),isStreaming:o?.isStreaming()??false,lastLineMs:o?.lastLineMs()??-1/0}}
async function d(e){await t.noted(u,e);const{status:n,phase:s,isDocumented:o}=u.state.reading;const i="unknown"!==s||true===o||e?.type==="listed"||c.has(n);if(i||c.size>=nV)return;c.add(n);await r.report({type:"warning",message:nX[t.kind](n)})}
async function f(e){const s={stack:[],error:void 0,hasError:false};try{if("wait"===e.type)return{type:await i.wait(e.ms,a)};const r=nZ(s,(0,F.H)(e.limitMs,n,a),false);try{return"poll"===e.type?{type:"read",reading:await t.read(r.signal)}:{type:"listed",row:await t.readList(r.signal)}}catch(s){a.throwIfAborted();const n=r.signal.aborted?nK(t,e.limitMs):(0,H.zw)(s);return"poll"===e.type?{type:"failed",error:n}:{type:"listed",row:void 0}}}catch(t){s.error=t;s.hasError=true}finally{nJ(s)}}}
function nK({kind:t,id:e},n){const s=Math.round(n/v.fj);return new H.hD(`Reading ${t} '${e}' failed: the server did not finish its response within ${s} s.`,{kind:"timeout",hint:t8})}
async function nQ(t,e,n){const{clock:s,limits:r,pollIntervalMs:o,hasLog:i=true}=e;const a=new n_(s);const c=new AbortController;const u=AbortSignal.any([n,c.signal]);const l={...e,buildId:t.build.id,timer:a};const d=i?await nT(l,u):void 0;t.log=d;if(d)e.reporter.report({type:"log",
read:()=>d.read(void 0)});const f=d?.run().catch(t=>{if(!u.aborted)throw t});f?.catch(()=>a.pollNow());try{const s=n0(t,e,d);const i={limits:r,pollIntervalMs:o,unknownMs:y.qS.unknownMs};const c=await nY(s,i,{...e,timer:a,log:d},n);if("finished"!==c.type)return c;d?.buildEnded(t.build.status);await Promise.all([n5(t,e,n),f]);n.throwIfAborted();return c}finally{c.abort();if(!n.aborted)await f}}
function n0(t,{api:e,clock:n,reporter:s},r){const{id:i,agentName:a}=t.build;let c;return{kind:"build",id:i,
start:()=>{const{build:e,hasRecord:n,submittedMs:s}=t;return{reading:n1(e),hasRecord:n,beganMs:s}},
read:async n=>{t.build=await e.getBuild(i,n,{attempts:1});t.hasRecord=true;return n1(t.build)},
readList:async n=>{const s=await n3(i,a,e,n);if(s)t.build=s;return s&&n1(s)},
noted:async({state:e,action:i},a)=>{const{build:u}=t;t.runningMs=e.runningMs;if("end"===i.type&&"finished"===i.end.type)t.finishedMs=n.monotonicMs();if(a?.type==="read"&&"end"!==i.type)r?.buildNotEnded();if(u.status===c)return;c=u.status;if("running"===o(u.status))r?.buildRuns();await s.report({type:"status",build:u})}}}
function n1({status:t,ageSeconds:e,record:n}){const s=void 0!==(0,e5.GJ)(n);const r=s&&!u(t.trim().toLowerCase());return{status:t,phase:n2(t),isOld:void 0!==e,isDocumented:r}}
function n2(t){if(l(t))return"ended";if(d(t))return"ending";const e=o(t);return"running"===e||"unknown"===e?e:"waiting"}const n4=1e3;
async function n3(t,e,n,s){const r=void 0===e?void 0:{name:e};for await(const e of ta(n,{agent:r,most:n4,attempts:1},s))if((0,X.W)(e.id,t))return e;return}
async function n5(t,e,n){t.build=await J(t.build,e,n);const{id:s,status:r,imageUrl:o}=t.build;if(!p(r)||void 0!==o)return;const i=`Build ${s} succeeded, but its record has no image URL ${y.qS.image.limitMs/v.fj} s later.`;await e.reporter.report({type:"notice",message:i})}
async function n6(t,e,n,s){return await new n9(t,e,n,s).run()}let n9=class BuildWatch{#t$;#t;#tc;#n;#tk;#tE={wanted:false,accepted:false};#tS;#tM;constructor(t,e,n,s){this.#t$=t;this.#t=e;this.#tc=n;this.#n=s;this.#tk={build:t.build,hasRecord:["answered","named"].includes(t.claim),submittedMs:n.clock.monotonicMs(),runningMs:void 0,finishedMs:void 0,log:void 0}}
async run(){const t=new AbortController;this.#tT(AbortSignal.any([this.#n,t.signal]));const e=await this.#tx().finally(()=>t.abort());const{reused:n}=this.#t$;const s=this.#tE;return{reused:n,outcome:e,cancellation:s,...n7(this.#tk,n)}}
async #tx(){const t=this.#n;const{promise:e,resolve:n,reject:s}=Promise.withResolvers();const r=()=>void this.#t_().then(()=>n({type:"aborted"}),s);if(t.aborted)r();t.addEventListener("abort",r,{once:true});const o=this.#tA();o.catch(()=>void 0);try{return await Promise.race([o,e])}catch(n){if(t.aborted)return await e;await this.#t_();throw n}finally{t.removeEventListener("abort",r)}}
async #tA(){const{build:t}=this.#tk;const{others:e,reused:n,givesWay:s}=this.#t$;const{reporter:r}=this.#tc;if(n)await r.report({type:"reused",build:t,reused:n});this.#n.throwIfAborted();if(await s?.())return{type:"submitted"};if(!this.#t.wait){await e?.nameAll(this.#n);return{type:"submitted"}}const o=await nQ(this.#tk,this.#tc,this.#n);const i=n8(o,this.#t.onTimeout,void 0!==e);if(i)await this.#tO(i,this.#n);this.#n.throwIfAborted();await e?.nameAll(this.#n);const a=n?.how==="joined"&&m(this.#tk.build.status);if("finished"===o.type&&!a)await r.report({type:"finished",build:this.#tk.build});return o}
async #tT(t){const{claim:e,others:n}=this.#t$;if("found"!==e||!this.#t.wait||!n)return;try{while(void 0===this.#tS)this.#tS=await n.settle(t)}catch(e){if(!t.aborted)throw e}}
#t_(){const t=this.#t.cancelOnAbort;const{signal:e}=new AbortController;return this.#tM??=t?this.#tO("stopped",e):Promise.resolve()}
async #tO(t,e){if("other"===this.#t$.claim||this.#tR()||!this.#tI())return;const{id:n}=this.#tk.build;this.#tg(await t4(n,y.JO[t],this.#tc,e))}
#tR(){return this.#tk.hasRecord&&l(this.#tk.build.status)}
#tI(){const{claim:t}=this.#t$;const{accepted:e}=this.#tE;const n=this.#tS;const s=tV(t,n);const r="beside others"===n;const o="before"===t?t:r?n:"unsettled";this.#tE={wanted:true,accepted:e,...!s&&{withheld:o}};return s}
#tg({accepted:t,build:e,error:n}){this.#tE=this.#tE.accepted||t?{wanted:true,accepted:true}:{wanted:true,accepted:false,problem:n?.message};if(void 0===e)return;this.#tk.build=e;this.#tk.hasRecord=true}};
function n8(t,e,n){if("timed-out"===t.type)return"cancel"===e?"at-limit":void 0;if("lost"!==t.type||!n)return;return["credentials","gone","refused"].includes(t.reason)?"refused":"at-limit"}
function n7(t,e){const{build:n,log:s}=t;const r=p(n.status)?n.imageUrl:void 0;return{build:n,log:s?.read(r)??tZ,...st(t,e)}}
function st({build:t,submittedMs:e,runningMs:n,finishedMs:s},r){const{queueSeconds:o,buildSeconds:i}=M(t);if(r)return{queueSeconds:o,buildSeconds:i};return{queueSeconds:o??x(e,n??s),buildSeconds:i??x(n,s)}}
async function se(t,e,n){return await new sn(t,e,n).run()}let sn=class BuildRun{#t;#tc;#n;#tj;#tC;#tN=0;#tU;#tP;constructor(t,e,n){this.#t=t;this.#tc=e;this.#n=n;this.#tj=e.clock.monotonicMs();this.#tC=t.reuse&&new ep(t.reuse,e,n)}
async run(){for(;;){const t=await this.#tL();if(t===this.#tP)return t;const e="outcome"in t?t:await this.#tB(t);if(await this.#tD(e))continue;const n=await this.#tC?.problemOf(e);if(void 0===n)return e;if(e.reused)this.#tc.reporter.report({type:"given-up"});await this.#s(`${n} Looking for another one.`)}}
async #tL(){try{return await this.#tC?.find()??await this.#tH()}catch(n){const t=n instanceof H.lZ&&!(n instanceof H.dU);if(void 0===this.#tP||this.#n.aborted||!t)throw n;const e=`Build ${this.#tP.build.id} was not built again: ${(0,H.Uc)(n)}`;await this.#tc.reporter.report({type:"warning",message:e});return this.#tP}}
async #tH(){const t=await this.#t.prepare();const e={...this.#t,submission:t};const n=await e1(e,this.#tc,this.#n);this.#tU=n;this.#tP=void 0;let s;const r=async()=>{if(tJ[n.claim].isReplaceable&&!n.others.isLost)s=await this.#tC?.giveWay(n.build);return void 0!==s};const o=await n6({...n,givesWay:r},e,this.#tc,this.#n);return"aborted"===o.outcome.type?o:s??o}
async #tB({build:t,...e}){if("joined"!==e.how)return await ss(t,e,this.#tc.reporter);const n={build:t,claim:"other",reused:e};return await n6(n,this.#t,this.#tc,this.#n)}
async #tD(t){const{retry:e}=this.#t;const{clock:n,reporter:s}=this.#tc;const r=n.monotonicMs()-this.#tj;if(void 0===e||this.#n.aborted)return false;if(!tK(t,this.#tU,e,this.#tN,r))return false;this.#tN+=1;this.#tP=t;s.report({type:"retrying",build:t.build});const{retryPauseMs:o}=y.KO;await this.#s(`Build ${t.build.id} failed for a reason that may pass. Building the same content again in ${o/v.fj} s (${this.#tN} of ${e.most}).`);await n.sleep(o,this.#n);return true}
async #s(t){await this.#tc.reporter.report({type:"notice",message:t})}};
async function ss(t,e,n){await n.report({type:"reused",build:t,reused:e});return{build:t,reused:e,outcome:{type:"finished"},cancellation:{wanted:false,accepted:false},log:tZ,...M(t)}}var sr=n(24);var so=n(760);var si=n.n(so);var sa=n(82);
function sc(t,e){return si().relative(t,e).replaceAll(si().sep,"/")}
function su(t){const e=t.lastIndexOf("/");return{parent:t.slice(0,Math.max(e,0)),name:t.slice(e+1)}}
function sl(t,e,n=si()){const s=n.relative(t,e);return".."===s||s.startsWith(`..${n.sep}`)||n.isAbsolute(s)}
function sd(t){const e=(0,sa.z)(()=>sr.realpathSync.native(t));if(void 0!==e||(0,so.dirname)(t)===t)return e??t;return(0,so.join)(sd((0,so.dirname)(t)),(0,so.basename)(t))}var sf=n(455);
function sh(t=""){return["--literal-pathspecs","ls-files","--stage","-z","--",t||"."]}
function sp(t){return sm(t).flatMap(([t,e])=>e===sg?[t]:[])}
function sm(t){return t.split("\0").flatMap(t=>{const[,e,n]=/^(1[026]0\d{3}) [^\t]*\t(.+)$/s.exec(t)??[];return void 0===e||void 0===n?[]:[[n,Number.parseInt(e,8)]]})}const sg=57344;const sw=["rev-parse","--show-toplevel","--revs-only","HEAD","--abbrev-ref=loose","HEAD"];const sb=/^(.+?)(?:\n([\da-f]{40,64})(?:\n([^\n]+))?)?$/s;const sy=["--literal-pathspecs","-c","diff.ignoreSubmodules=none","status","--porcelain","--untracked-files=normal","--"];
async function sv(t,e,n,s){if(await sS(t,e,n,s))return;const r=await n.run([...sy,e||"."],t,s);return void 0===r?void 0:""!==r}const s$=/^(?:filter|lfs\.extension)\./i;const sk=new Set(["filter.lfs.clean\ngit-lfs clean -- %f","filter.lfs.smudge\ngit-lfs smudge -- %f","filter.lfs.smudge\ngit-lfs smudge --skip -- %f","filter.lfs.process\ngit-lfs filter-process","filter.lfs.process\ngit-lfs filter-process --skip","filter.lfs.required\ntrue"]);const sE=["--git-dir=.git"];
async function sS(t,e,n,s){const r=AbortSignal.any([s,AbortSignal.timeout(y.bL.filtersMs)]);try{return await sM(t,e,n,r)}catch{s.throwIfAborted();return true}}
async function sM(t,e,n,s){const[r,o]=await Promise.all([n.settings(s),n.run(sh(e),t,s)]);if(sT(r))return true;const i=sx(t,o);for(const t of i){const[e,r,o]=await Promise.all([n.submoduleSettings(t,s),n.run([...sE,"rev-parse","--show-toplevel"],t,s),n.run([...sE,...sh()],t,s)]);if(sT(e))return true;if(void 0===r||await (0,sf.realpath)(r)!==t)return true;i.push(...sx(t,o))}return false}
function sT(t){if(!t)return true;return t.repository.some(t=>s$.test(t)&&!sk.has(t))}
function sx(t,e){if(void 0===e)throw new Error("Git could not list the index.");return sp(e).map(e=>(0,so.join)(t,e)).filter(t=>(0,sr.existsSync)((0,so.join)(t,".git")))}
function s_(t,e){if(sl(t,e))return false;const n=(0,so.dirname)(e);return n===t||!(0,sr.existsSync)((0,so.join)(n,".git"))&&s_(t,n)}
async function sA(t,e,n,s){const r=async t=>{const r=await sO((0,so.dirname)(t),n,s);const i=r?.root===e;const a=sc(e,i?t:r?.root??t);const c=i||r&&await o(a);if(!c)return{hasChanged:true,isOther:true,head:r?.head};return{hasChanged:await sv(e,a,n,s),isOther:false}};return await Promise.all(t.map(r));
async function o(t){if(sl(e,(0,so.join)(e,t)))return false;const r=await n.run(sh(t),e,s)??"";return sp(r).includes(t)}}
async function sO(t,e,n){const s=await e.run(sw,t,n);const[,r,o,i]=sb.exec(s??"")??[];const a=r&&await sR(r,t,e.workspace);if(!a)return;const c=i??await e.run(["symbolic-ref","--short","HEAD"],t,n);return{root:a,head:o,branch:"HEAD"===c?void 0:c}}
async function sR(t,e,n){if(!(0,sr.existsSync)((0,so.join)(t,".git")))return;const s=await (0,sf.realpath)(t);return sl(n,s)||sl(s,e)?void 0:s}
async function sI({all:t},e){const n="remote.origin.url\n";const[s,...r]=t.filter(t=>t.startsWith(n));const o=t.some(t=>/^url\.[^\n]*\.insteadof\n/.test(t));return r.length>0||o?await e():s?.slice(n.length)}var sj=n(208);new Set(["ENOENT","ENOTDIR","ELOOP","EINVAL","ENXIO"]);
function sC(t){try{(0,sr.accessSync)(t,sr.constants.R_OK);return true}catch{return false}}const sN=["HOME","USERPROFILE","XDG_CONFIG_HOME","GIT_CONFIG_GLOBAL","GIT_CONFIG_SYSTEM"];
function sU(t,e){const n=n=>{const s=t[n];return void 0!==s&&""!==s&&!sP((0,so.resolve)(s),e)};const s=sN.filter(n);return{...t,...Object.fromEntries(s.map(t=>[t,void 0]))}}
function sP(t,e){return sl(e,t)&&sl(e,sd(t))}
function sL(t){const[e]=(0,q.n)([t["HOME"],t["USERPROFILE"]]);const[n]=(0,q.n)([t["XDG_CONFIG_HOME"],e&&(0,so.join)(e,".config")]);return{HOME:e&&(0,so.resolve)(e),XDG_CONFIG_HOME:n&&(0,so.resolve)(n)}}const sB=".gitconfig";
function sD(t,e){const n=t["GIT_CONFIG_GLOBAL"];if(void 0!==n)return""===n?[]:[(0,so.resolve)(n)];const{HOME:s,XDG_CONFIG_HOME:r}=sL(t);const o=[r&&(0,so.join)(r,"git","config"),s&&(0,so.join)(s,sB)];return(0,q.n)(o).filter(t=>sP(t,e))}
function sH(t,e,n){return[...t.filter(sC).map(t=>`[include]\n	path = ${sF(t)}\n`),"[safe]\n",...e.map(t=>`	directory = ${sF(t.replaceAll(so.sep,"/"))}\n`),`[build-context]\n	user-settings-end = ${sF(n)}\n`].join("")}
function sq(t,e){const n=t.split("\0").filter(t=>""!==t);const s=n.indexOf(`build-context.user-settings-end\n${e}`);return{all:n,repository:n.slice(s+1),hasEndMark:s>=0}}
function sF(t){return`"${t.replace(/[\\"]/g,String.raw`\$&`).replaceAll("\n",String.raw`\n`)}"`}const sG=["credential.helper=","core.askPass=","core.alternateRefsCommand=true","gc.auto=0","maintenance.auto=false"].flatMap(t=>["-c",t]);const sW=["--quiet","--no-tags","--no-recurse-submodules","--filter=blob:none"];
async function sz({objects:t,directory:e,parent:n,settings:s},r,o){const[i,a,c,u]=await Promise.all([r(["rev-parse","--git-path","objects"],e),r(["remote","get-url","origin"],e),r(["rev-parse","--verify","--quiet","HEAD"],e),r(["rev-parse","--is-shallow-repository"],e)]);if(void 0===i||void 0===a||void 0===c)return;const l="true"===u?["--depth=1"]:[];const d="true"===u?await r(["rev-list","--max-parents=0","HEAD"],e):void 0;const f=(0,so.join)(n,"fetched.git");for(const t of["objects/info","refs/heads"])await (0,sf.mkdir)((0,so.join)(f,t),{recursive:true});const h={HEAD:"ref: refs/heads/none\n","refs/heads/checkout":`${c}\n`,"objects/info/alternates":`${(0,so.resolve)(e,i)}\n`,config:sJ(a,s,t[0]?.length===64),...void 0===d?{}:{shallow:`${d}\n`}};for(const[t,e]of Object.entries(h))await (0,sf.writeFile)((0,so.join)(f,t),e);const p=`--git-dir=${f}`;await o([p,...sG,"fetch",...sW,...l,"origin",...t],n);return(0,so.join)(f,"objects")}const sZ=/^http\.(https:\/\/[^\n]+)\.extraheader\n([^\n]*)$/;
function sJ(t,e,n){const s=e?.repository.flatMap(t=>{const[,e,n]=sZ.exec(t)??[];return void 0===e||void 0===n?[]:[`[http ${sF(e)}]\n	extraHeader = ${sF(n)}\n`]});const r=n?"[extensions]\n	objectFormat = sha256\n":"";return["[core]\n	repositoryFormatVersion = 1\n	bare = true\n",r,`[remote "origin"]\n	url = ${sF(t)}\n`,...s??[]].join("")}const sV=globalThis.process.getBuiltinModule("node:child_process");const sX=globalThis.process.getBuiltinModule("node:events");const sY=globalThis.process.getBuiltinModule("node:process");var sK=n(75);const sQ=4096;const s0="win32"!==sY.platform;
async function s1(t,e,n,{timeoutMs:s,outputBytes:r,onTimeout:o,onFailure:i},a){a.throwIfAborted();const c=AbortSignal.any([a,AbortSignal.timeout(s)]);let u;try{u=(0,sV.spawn)(t,e,{env:n,stdio:["ignore","pipe",i?"pipe":"ignore"],detached:s0,windowsHide:true});const s=(0,sX.once)(u,"close",{signal:c});const[o,a,[l]]=await Promise.all([s2(u.stdout,r,c),s4(u.stderr,c),s]);if(0===l)return o.toString();i?.(a.trimEnd().split("\n").at(-1)??"");return}catch(t){s3(u?.pid);a.throwIfAborted();if(c.aborted)o?.();if(["EMFILE","ENFILE","ENOMEM"].includes((0,sj.vq)(t)??""))throw t;return}}
async function s2(t,e,n){const s=[];let r=0;if(!t)return Buffer.alloc(0);(0,sK.addAbortSignal)(n,t);for await(const n of t){r+=n.length;if(r>e)throw new RangeError(`More than ${e} bytes of output.`);s.push(n)}return Buffer.concat(s)}
async function s4(t,e){let n=Buffer.alloc(0);if(!t)return"";(0,sK.addAbortSignal)(e,t);for await(const e of t)n=Buffer.concat([n,e]).subarray(-sQ);return n.toString()}
function s3(t){if(void 0===t)return;(0,sa.z)(()=>(0,sY.kill)(s0?-t:t,"SIGKILL"))}
function s5(t,e,n=si()){return(t??"").split(n.delimiter).filter(t=>n.isAbsolute(t)&&sl(e,t)&&sl(e,sd(t)))}
function s6(t,e,n,s=sY.platform){const r="win32"===s?`${t}.exe`:t;return e.map(t=>si().join(t,r)).find(t=>s9(t)&&sl(n,sd(t)))}
function s9(t){const e=(0,sa.z)(()=>{(0,sr.accessSync)(t,sr.constants.X_OK);return(0,sr.statSync)(t)});return e?.isFile()===true}const s8=0x4000000;const s7=["SYSTEMROOT","TEMP","TMP","USERPROFILE","GIT_CONFIG_SYSTEM","GIT_CONFIG_NOSYSTEM"];const rt={GIT_ALLOW_PROTOCOL:"none",GIT_NO_LAZY_FETCH:"1",GIT_TERMINAL_PROMPT:"0",GIT_NO_REPLACE_OBJECTS:"1",GIT_OPTIONAL_LOCKS:"0",LC_ALL:"C"};const re=["core.fsmonitor=","core.hooksPath=/dev/null","safe.bareRepository=explicit"].flatMap(t=>["-c",t]);const rn=["HTTPS_PROXY","https_proxy","ALL_PROXY","all_proxy","NO_PROXY","no_proxy","SSL_CERT_FILE","SSL_CERT_DIR","GIT_SSL_CAINFO","GIT_SSL_CAPATH"];const rs=["config","--list","-z"];
async function rr(t,e){const{workspace:n,directory:s,tempDir:r}=t;const o=sU(t.env,n);e.throwIfAborted();const i=s5(o["PATH"],n);const a=s6("git",i,n);const[c,u]=[sD(o,n),ra(n,s)];const l=await ru(r,t=>sH(c,u,t));const d={...Object.fromEntries(s7.map(t=>[t,o[t]])),...sL(o),...rt,PATH:i.join(so.delimiter),GIT_CONFIG_GLOBAL:(0,so.join)(l,sB),GIT_CEILING_DIRECTORIES:(0,so.dirname)(n)};return new ro({...t,env:o,program:a,configDir:l,userEnv:d})}let ro=class ConfiguredGit{#tq;#tF=false;#tG;#tW;constructor(t){this.#tq=t}run=async(t,e,n)=>{const{gitEnv:s}=await this.#tz(n);const r={GIT_ALTERNATE_OBJECT_DIRECTORIES:this.#tW};return await this.#tZ(t,e,{...s,...r},n)};get workspace(){return this.#tq.workspace}get directory(){return this.#tq.directory}
async settings(t){return(await this.#tz(t)).settings}
async submoduleSettings(t,e){return this.#tJ(await this.run(["--git-dir=.git",...rs],t,e))}
async fetchObjects(t,e,n){const{env:s,configDir:r}=this.#tq;const o=Object.fromEntries(rn.map(t=>[t,s[t]]));const{gitEnv:i,settings:a}=await this.#tz(n);const c={...i,...o,GIT_ALLOW_PROTOCOL:"https"};const u=[];const l=t=>u.push(t);const d={limitMs:y.bL.limitMs.fetch,onFailure:l};this.#tW=await sz({objects:t,directory:e,parent:r,settings:a},(t,e)=>this.run(t,e,n),(t,e)=>this.#tZ(t,e,c,n,d));return u[0]}
async [Symbol.asyncDispose](){await Promise.allSettled([this.#tG]);await rc(this.#tq.configDir)}
#tz(t){this.#tG??=this.#tV(t).catch(t=>{this.#tG=void 0;throw t});return this.#tG}
async #tV(t){const{userEnv:e,configDir:n}=this.#tq;const s=await this.#tX(e,t);if(s?.hasEndMark)return{gitEnv:e,settings:s};const r={...e,HOME:n};return{gitEnv:r,settings:await this.#tX(r,t)}}
async #tX(t,e){return this.#tJ(await this.#tZ(rs,this.#tq.directory,t,e))}
#tJ(t){return void 0===t?void 0:sq(t,this.#tq.configDir)}
async #tZ(t,e,n,s,{limitMs:r=this.#tY(),onFailure:o}={}){const{program:i,log:a}=this.#tq;if(void 0===i)return;const c=ri(t);const u=r/v.fj;const l=new AbortController;v.ml.sleep(y.bL.quietMs,l.signal).then(()=>a.line(`Waiting up to ${u} s for 'git ${c}'.`),()=>void 0);const d=()=>{a.line(`Stopped 'git ${c}' after ${u} s without a result; the run continues without it.`);this.#tF=true};const f=[...re,"-C",e,...t];const h={timeoutMs:r,outputBytes:s8,onTimeout:d,onFailure:o};try{const t=await s1(i,f,n,h,s);return t?.replace(/\r?\n$/,"")}finally{l.abort()}}
#tY(){const{timeoutMs:t=y.bL.limitMs.usual}=this.#tq;return this.#tF?Math.min(t,y.bL.laterLimitMs):t}};
function ri(t){return t.find((e,n)=>!e.startsWith("-")&&"-c"!==t[n-1])}
function ra(t,e){const n=e===t||sl(t,e);return n?[e]:[...ra(t,(0,so.dirname)(e)),e]}
async function rc(t){await (0,sf.rm)(t,{recursive:true,force:true}).catch(()=>void 0)}
async function ru(t,e){let n;try{n=await (0,sf.mkdtemp)((0,so.join)(t,"git-"));await (0,sf.writeFile)((0,so.join)(n,sB),e(n));return n}catch(s){if(void 0!==n)await rc(n);const e=(0,sj.Qq)(s);throw new H.lZ(`Could not write a configuration for git in '${t}': ${e}.`,{cause:s,hint:(0,sj.FH)(s,"Make that directory writable for the user of the runner.")})}}var rl=n(447);var rd=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var rf=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function rh(t,e,n,s,r){const o=await n.settings(r);const i=o&&await sO(n.directory,n,r);if(!i)return{provenance:{},repositoryRoot:void 0,isMergeCommit:false,otherCommits:[]};const{root:a}=i;const c=!sl(a,t);const u=c?sc(a,t):"";const l=e.flatMap(t=>[t,sd(t)]);const d=new Set(l.filter(e=>!c||!s_(t,e)));const[f,h,p]=await Promise.all([sI(o,()=>n.run(["remote","get-url","origin"],a,r)),sv(a,u,n,r),sA([...d],a,n,r)]);const{commit:m,ref:g,isMergeCommit:w}=await rg(i,n,s,r);const b=[h,...p.map(t=>t.hasChanged)];const y={sourceRepo:void 0===f?void 0:(0,rl.B)(f),sourceCommit:m,sourceRef:g,sourceSubpath:u||void 0,sourceDirty:b.includes(true)||(b.includes(void 0)?void 0:false)};const v=t=>s.find(e=>e.head===t)?.commit??t;const $=p.flatMap(({isOther:t,head:e})=>t?[v(e)]:[]);return{provenance:y,repositoryRoot:a,isMergeCommit:w,otherCommits:$}}
async function rp(t,e,n){const s={stack:[],error:void 0,hasError:false};try{const r=rd(s,await rr(t,n),true);return(await rh(t.directory,[],r,e,n)).provenance}catch(t){s.error=t;s.hasError=true}finally{const t=rf(s);if(t)await t}}
async function rm(t,e,n){const s={stack:[],error:void 0,hasError:false};try{const r=rd(s,await rr(t,n),true);const o=await sO(r.directory,r,n);if(!o)return{commit:void 0,ref:void 0,isMergeCommit:false};return await rg(o,r,e,n)}catch(t){s.error=t;s.hasError=true}finally{const t=rf(s);if(t)await t}}
async function rg({head:t,branch:e},n,s,r){const o=s.find(e=>e.head===t);const i=()=>n.run(["describe","--tags","--exact-match"],n.directory,r);return{commit:o?.commit??t,ref:e??o?.ref??await i(),isMergeCommit:void 0!==o&&o.commit!==t}}
function rw(t){return rb(t).replace(/^[.-]/,"_").slice(0,K)}
function rb(t){return t.replace(/[^A-Za-z0-9_.-]/gu,"-")}var ry=n(161);const rv={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const r$=["account","id"];const rk="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const rE=t=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${t})(?:\s*\}{1,2})?$`);const rS=rE(String.raw`${rk}(?:\.[\w-]+)+`);const rM=/^\$\{?([A-Za-z_]\w*)\}?$/;const rT=/^(["'`]).*\1$/s;const rx="is the text '$&': write ";const r_=[{kinds:["key"],pattern:new RegExp(`${rS.source}|${rM.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:rT,says:"has quotes around its value. Store the secret without them."},{kinds:r$,pattern:rT,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:r$,pattern:rS,says:`${rx}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:rE(String.raw`github\.sha`),says:`${rx}\`{sha}\`.`},{kinds:["tag"],pattern:rE(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${rx}\`{ref}\`.`},{kinds:["tag"],pattern:rE(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${rx}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${rk}\.[A-Z_][A-Z\d_]*)$`),says:`${rx}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${rx}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${rx}\`$1{ref}$2\`.`},{kinds:[...r$,"tag"],pattern:rM,says:`${rx}\`$$\{{ env.$1 }}\`.`}];
function rA(t,e){const n=rv[t];if(void 0===n)return;const s=r_.find(t=>t.kinds.includes(n)&&t.pattern.test(e));return s&&`Input '${t}' ${e.replace(s.pattern,s.says)}`}
function rO(t){throw new H.Xt([t])}
async function rR(t,e=""){try{return await t()}catch(t){if(!(t instanceof H.lZ)||t instanceof H.Xt)throw t;return rO(`${e}${(0,H.Uc)(t)}`)}}const rI={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function rj(t){const e=rI[t];const n=ry.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function rC(t){return""!==rj(t)}
function rN(t,e){const n=rj(t);const s=rA(t,n);if(void 0!==s)rO(s);return""===n?void 0:e(t,n)}
function rU(t,e){return rN(t,e)??rO(`Input '${t}' is empty. Set a value, or remove the input to use its default.`)}
function rP(t,e,n){return rN(t,e)??e(t,n)}
function rL(t,e,n){return rN(t,e)??rO(n)}
async function rB(t){const e=Object.keys(t);const n=await Promise.allSettled(Object.values(t).map(async t=>await t()));const s=[];const r=new Set;for(const t of n)if("fulfilled"===t.status)s.push(t.value);else if(t.reason instanceof H.Xt)for(const e of t.reason.problems)r.add(e);else throw t.reason;if(r.size>0)throw new H.Xt([...r]);return Object.fromEntries(e.map((t,e)=>[t,s[e]]))}
function rD(t,e){return e}
function rH(t,e){if(/^(?:true|True|TRUE)$/.test(e))return true;if(/^(?:false|False|FALSE)$/.test(e))return false;return rO(`Input '${t}' must be 'true' or 'false', got '${e}'.`)}
function rq(...t){const e=t.map(t=>`'${t}'`);const n=`${e.slice(0,-1).join(", ")} or ${e.at(-1)??""}`;return(e,s)=>t.find(t=>t===s)??rO(`Input '${e}' must be ${n}, got '${s}'.`)}
function rF(t,e){if(Y.pattern.test(e))return e;return rO(`Input '${t}' must ${Y.words}, got '${e}'.`)}const rG=/^[\x21-\x7e]+$/;
function rW(t,e){if(!rG.test(e))rO(`Input '${t}' must be one word of visible ASCII characters, got '${e}'.`);return e}
function rz(t,e){if(/^[^/]+\/.*[:@][^/]+$/.test(e))rO(`Input '${t}' is an image, not the ID of a build, got '${e}'. Set the output 'build-id' of the step that built it.`);return rW(t,e)}
function rZ(t,e){return e.split("\n").map(t=>t.trim()).filter(t=>""!==t)}
function rJ(t,e){const n=rZ(t,e).map(e=>rW(t,e));if(!n.includes("anyone"))return n;if(1===n.length)return"anyone";return rO(`Input '${t}' must be IDs or the word 'anyone', not both, got '${n.join("', '")}'. Remove 'anyone' to accept only builds of the others.`)}
function rV(t,e){return`Input '${t}' is required ${e}, and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.`}const rX="An output that does not exist is empty: declare it under `outputs:` of that job.";const rY=`Input 'build-id' is required. ${rX}`;
function rK(t,e){if(!rG.test(e))rO(`Input '${t}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return e}
async function rQ(t){const{id:e,name:n}=await rB({
id:()=>rN("agent-id",rW),
name:()=>rN("agent-name",rF)});if(void 0!==e)return{id:e,name:n};const s=n??(await t)?.agentName;return void 0===s?void 0:{id:void 0,name:s}}var r0=n(849);var r1=n(815);const r2="SGP_CLIENT_CUSTOM_HEADERS";const r4=4;const r3=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function r5(){const t=r9();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${r2}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new H.Xt(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>r3.has(t)?[]:[[t,e]]))}
function r6(){return r9().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=r4)}
function r9(){const t=(process.env[r2]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const s=n<0?void 0:t.slice(0,n).trim().toLowerCase();const r=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:s,value:r}]})}
async function r8(){return await rB({
apiKey:()=>rL("api-key",rK,`Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. ${r7()}`),
accountId:()=>rL("account-id",rW,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:ot,customHeaders:r5})}
function r7(){const{GITHUB_ACTOR:t,GITHUB_EVENT_NAME:e=""}=process.env;return"dependabot[bot]"===t||/^pull_request(?:_review\w*)?$/.test(e)?"Runs for pull requests from forks and from Dependabot get no secrets.":"A secret that does not exist is empty: it may be one of an environment that the job does not name, or the caller of this workflow does not pass it."}
function ot(){return rN("base-url",on)??new URL(r0.I)}const oe=2048;
function on(t,e){const n="agentex-url"===t?"https://agentex.example.com":r0.I;const s=`such as '${n}'`;const r=(e,n)=>rO(`Input '${t}' ${e}. ${n}`);if(""===e)r("is empty",`Set '${t}' to the address of the API, ${s}.`);if(e.length>oe)r(`has more than ${oe} characters`,`Write an address ${s}.`);if(/[\s\p{Cc}\\]/u.test(e))r("contains white space, a control character or a backslash","Remove it.");const o=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))r(`must start with 'https://' and a host${o}`,`Write the whole address, ${s}.`);const i=URL.parse(e);if(!i)return r(`is not a valid address${o}`,`Write an address ${s}.`);if(""!==i.username||""!==i.password||/^[^/]*\/\/[^/]*@/.test(e))r("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))r(`must not have a query or fragment, got one for '${i.host}'`,"Remove everything from the '?' or '#' on.");if("0"===i.port)r(`has port 0${o}`,"Set the port of the API, or leave it out for the default.");if("http:"===i.protocol&&!(0,r1.U)(i))r(`must use https, otherwise the key would be sent unencrypted to '${i.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,a]=/(\/v5(?:\/builds)?)\/*$/.exec(i.pathname)??[];if(void 0!==a){const t=i.href.slice(0,i.href.lastIndexOf(a));r(`ends in '${a}'${o}`,`The action adds it: write '${t}'.`)}return i}var os=n(598);const or=12;const oo=32;const oi="{tree}";const oa="{ref}";const oc=/\{[^{}]*\}|[{}]/g;
function ou(t){return/\{(?:sha|short-sha|ref)\}/.test(t)}
function ol(t,e,n){const s=e.replaceAll(oc,s=>oh(s,t,e,n));const r=op(s,n.ref??"");const o=r.replaceAll(oi,"0".repeat(oo));if(Q.pattern.test(o))return r;const i=r.includes("/")?" For the name of the branch or git tag write '{ref}', which has '-' in place of '/'.":"";throw new H.lZ(`Input '${t}' must ${Q.words}, got '${r}'.${i}`)}const od="the build context has no git commit";const of={[oi]:[()=>oi],"{sha}":[({commit:t})=>t,od],"{short-sha}":[({commit:t})=>t?.slice(0,or),od],[oa]:[t=>t.ref&&oa,"no branch and no git tag is known for the build context"],"{pr}":[({pullRequest:t})=>t?.toString(),"this run is not for a pull request"]};
function oh(t,e,n,s){const r=of[t];if(void 0===r){const s=1===t.length?`a '${t}' that is not part of a placeholder, got '${n}'`:`the unknown placeholder '${t}'`;throw new H.lZ(`Input '${e}' contains ${s}. Use {tree}, {sha}, {short-sha}, {ref} or {pr}.`)}const[o,i=""]=r;const a=o(s);if(void 0!==a)return a;throw new H.lZ(`Input '${e}' contains '${t}', but ${i}. Remove the placeholder for this event or checkout.`)}
function op(t,e){const n=t.split(oa);const s=n.join("").replaceAll(oi,"0".repeat(oo)).length;const r=Math.floor((K-s)/(n.length-1));return n.join(rb(e).slice(0,Math.max(0,r)))}var om=n(986);
async function og(t,{workspace:e,checkouts:n,pullRequest:s},{signal:r,log:o}){const i=rN("image-tag",rD);if(void 0===i)return;const{commit:a,ref:c}=ou(i)?await l(await t()):{commit:void 0,ref:void 0};const u={commit:a,ref:c,pullRequest:s?.number};return await rR(()=>ol("image-tag",i,u));
async function l(t){const s={env:process.env,workspace:e,directory:t,tempDir:(0,om.I)(),log:o};return await rm(s,n,r)}}globalThis.process.getBuiltinModule("node:buffer");
function ow(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function ob({file:t,line:e}){return`${ow(t)}:${e}: `}
function oy(t,e){const[n,s,r]=[[],[],[]];const[o,i]=[t.toLowerCase(),`/${su(t).name}`];for(const a of e)if(ov(t,a)||a.toLowerCase()===o)n.push(a);else if(a.endsWith(`/${t}`))s.push(a);else if(`/${a}`.endsWith(i))r.push(a);const[a,...c]=[n,s,r].find(t=>t.length>0)??[];return 0===c.length?a:void 0}
function ov(t,e){if(Math.abs(t.length-e.length)>1)return false;let n=0;while(n<t.length&&t[n]===e[n])n+=1;let[s,r]=[t.length,e.length];while(Math.min(s,r)>n&&t[s-1]===e[r-1]){s-=1;r-=1}const[o,i]=[t.slice(n,s),e.slice(n,r)];if(o.length<=1&&i.length<=1)return true;return 2===o.length&&2===i.length&&o===`${i[1]}${i[0]}`}const o$={"dry-run":{},"base-url":{},"account-id":{},preview:{},"preview-label":{},"expires-in-hours":{},environments:{value:/\.ya?ml$/},keep:{},"agentex-url":{},"test-message":{},"older-than-minutes":{},"build-id":{onlyIn:["cancel"]},"agent-name":{onlyIn:["cancel","delete-previews"]}};
function ok(){const[,t=""]=process.argv;const e=(0,so.basename)(t,(0,so.extname)(t));return ox("main"===e?"":e,process.env).warnings}
function oE(t){const{errors:e}=ox(t,process.env);if(e.length>0)throw new H.Xt(e.map(t=>t.replace("\n"," ")))}
function oS(t){const e=(0,so.join)(import.meta.dirname,"../..",t,"action.yml");const n=(0,sa.z)(()=>(0,sr.readFileSync)(e,"utf8"))??"";const[,s=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(s.matchAll(/^ {2}([\w-]+):/gm),([,t=""])=>t)}const oM={dockerfile:"file",tag:"image-tag",tags:"image-tag"};const oT=["agent","agents","agent-id"];
function ox(t,e){const n=oS(t);const s=t=>e[`INPUT_${t.toUpperCase()}`]?.trim()??"";const r=("delete-previews"===t||"cancel"===t&&""!==s("older-than-minutes"))&&""===s("agent-name");const o={errors:[],warnings:[]};for(const i of Object.keys(e)){const[,e]=/^INPUT_([\w-]{1,50})$/.exec(i.toUpperCase())??[];const a=e?.toLowerCase();if(void 0===a||n.includes(a))continue;const c=r&&oT.includes(a.replace("_","-"));const u=c?"agent-name":oA(a,n);const l=s(a);if(!(void 0===u||""===l||s(u).includes(l)))o[o_(u,l,t)?"errors":"warnings"].push(`There is no input '${a}', so it has no effect.\nDid you mean '${u}'?`)}return o}
function o_(t,e,n){const s=o$[t];if(void 0===s)return false;return(s.onlyIn?.includes(n)??true)&&(s.value?.test(e)??true)}
function oA(t,e){const n=t=>t.replaceAll(/[_-]/g,"");const s=oM[t];if(void 0!==s&&e.includes(s))return s;const r=oy(n(t),e.map(n));return void 0===r?void 0:e.find(t=>n(t)===r)}
async function oO(t,e){const n=oR();return await rB({connection:r8,
target:()=>n,
imageTag:()=>oC(n,t,e),
onTagConflict:()=>rU("on-tag-conflict",rq("allow","warn","fail")),
summary:()=>rP("summary",rH,"true"),
dryRun:()=>rU("dry-run",rH),
misnamed:()=>oE("retag")})}
async function oR(){const t=rC("build-id");if(t===rC("image-url")){const e=t?"both are. Remove one of them.":`neither is. ${rX}`;rO(`Exactly one of the inputs 'build-id' and 'image-url' must be set, but ${e}`)}return t?await oI():await oj()}
async function oI(){return await rB({
buildId:()=>rL("build-id",rz,rY),
agent:()=>rQ(),
createdBy:()=>rL("created-by",rJ,rV("created-by","with 'build-id'"))})}
async function oj(){return await rB({
image:()=>rR(()=>to("image-url",rj("image-url"))),
agent:async()=>await rQ()??rO("Input 'agent-name' or 'agent-id' is required with 'image-url': name the agent of the image, or set the ID of an existing one. An output or variable that does not exist is empty."),
createdBy:()=>rN("created-by",rJ)})}
async function oC(t,e,n){const{workspace:s,pushedTag:r}=e;const o=await og(()=>Promise.resolve(s),e,n);if(o?.includes("{tree}"))rO(`Input 'image-tag' must not contain '{tree}', got '${o}': 'retag/' packs nothing. Remove '{tree}'.`);if(void 0!==o)return o;if(void 0!==r)return rw(r);const i=await t;if("image"in i)return i.image.tag;return rO("Input 'image-tag' is required with 'build-id' unless the push of a git tag started the run: set the tag that the image gets.")}const oN={comment:void 0,uploadLogs:"never"};
function oU(t,e,n){switch(e.type){case"watching":return{...t,cancelWanted:n,build:{id:e.id,status:"",claim:"named"}};case"submitting":return{...t,cancelWanted:n,sent:e.sent,build:void 0};case"submitted":{const{sent:n,claim:s}=e;const{id:r,status:o}=e.build;return{...t,sent:n.isOpen?n:void 0,build:{id:r,status:o,claim:s}}}case"settled":{const{build:n}=t;return n?{...t,build:{...n,settled:e.settled}}:t}case"reused":{const{id:n,status:s}=e.build;return"watched"===e.reused.how?{...t,build:{id:n,status:s,claim:"named"}}:oP(t)}case"status":{const{id:n,status:s}=e.build;const{build:r}=t;const o=r?.id===n&&r.status!==s;return o?{...t,build:{...r,status:s}}:t}case"ended":return oL(t,e);case"failed":return oB(t,e);case"summarised":return void 0===t.missingSummary?t:{...t,missingSummary:void 0};case"packed":case"found":case"log-file":case"given-up":case"retrying":case"log":case"line":case"gap":case"unreadable-log":case"notice":case"warning":case"finished":return t}}
function oP(t){return{...t,cancelWanted:false,sent:void 0,build:void 0}}
function oL(t,{result:e}){const{id:n,status:s}=e.build;const{claim:r="other",settled:o}=t.build??{};const i={id:n,status:s,claim:r,settled:o};return{...t,cancelWanted:e.cancellation.wanted,build:i}}
function oB(t,{error:e,isAborted:n}){const s=!n&&e instanceof H.lZ&&!(e instanceof H.dU);const{sent:r,build:o}=t;const i=void 0===r&&o?.status==="";if(i&&!n)return oP(t);return s?{...t,sent:void 0}:t}var oD=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var oH=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function oq(t,e,n){try{return await oF(t,e,n)}catch(s){if(!n.aborted)throw s;return await oG(y.gg.writeMs.afterAbort,t,e)}}
async function oF(t,e,n){return await oG(y.gg.writeMs.usual,t,e,n)}
async function oG(t,e,n,...s){const r={stack:[],error:void 0,hasError:false};try{const o=oD(r,(0,F.H)(t,n,...s),false);return await (0,e9.W)(e,o.signal).catch(t=>{if(!o.signal.aborted||s.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){r.error=t;r.hasError=true}finally{oH(r)}}var oW=n(172);const oz={pieceBytes:8192,lineCharacters:262144,lines:65536};const oZ=4096;const oJ=300;const oV=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const oX="\x1b[0m";const oY=String.raw`(?:\p{Default_Ignorable_Code_Point}|${oW.LG})*`;const oK=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${oW.LG})*`;const oQ=new RegExp(String.raw`(#${oY}#${oY})(?=${oW.LG}|\[)`,"gv");const o0=new RegExp(String.raw`^(${oK})(?=:${oY}:)`,"v");const o1=new RegExp(String.raw`${oW.sN}|[\u2028\u2029\p{Surrogate}]|#${oY}#${oY}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function o2(t){if(3*t.length<=oz.pieceBytes&&!o1.test(t))return[t];const{lines:e,rest:n}=o8(t);const s=e.flatMap(o7);return""===n?s:[...s,it(n)]}
function o4(t){const e=(0,oW.IV)(t).trimEnd();const n=o2((0,tq.$)(e,2*oZ+4)).join("\n");if(n.length<=oZ&&e.length<=2*oZ)return o5(n);const s=` (cut: ${e.length} characters in total)`;return o5(`${(0,tq.$)(n,oZ-s.length-1)}${s}`)}
function o3(t){return t.length<=oZ&&o2(t).join("\n").length<=oZ}
function o5(t){return t.split("\n")}
function o6(t,e=""){const n=(0,tq.$)((0,oW.IV)(t),2*oJ);const s=(0,tq.$)(o2(n).join(" ").trim(),oJ-1);return`${s}${e}`}
function o9(t){return o6(t)===t.trim()}
function o8(t){const e=[];let n=0;for(const{0:s,index:r}of t.matchAll(oV)){if(e.length===oz.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,r));n=r+s.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function o7(t){const e=t.slice(oz.lineCharacters);const n=(0,oW.jQ)(t.slice(0,oz.lineCharacters)).replace(oQ,"$1\\");const{pieces:s,leftBytes:r}=ie(n,""===e);const o=s.map(t=>{const e=t.replace(o0,"$1\\");return e.includes("\x1b")&&!e.endsWith(oX)?`${e}${oX}`:e});return""===e?o:[...o,it(e,r)]}
function it(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function ie(t,e){if(e&&3*t.length<=oz.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const s=[];let r=0;while(r<n.length){const t=r+oz.pieceBytes;if(e&&t>=n.length){s.push(n.toString("utf8",r));break}const o=is(n,r,Math.min(t,n.length));if(o>r){s.push(n.toString("utf8",r,o));r=o}else{const o=ir(n,t);if(void 0===o&&!e)break;const i=o??n.length;s.push(`\u{2026} ${i-r} bytes without a space left out`);r=i}}return{pieces:s,leftBytes:e?0:n.length-r}}
function is(t,e,n){for(const s of[iu,il])for(let r=n;r>e;r-=1)if(s(t,r))return r;return e}
function ir(t,e){for(let n=e;n<t.length;n+=1)if(iu(t,n)||il(t,n))return n;return}const[io,ii,ia]=[9,32,27];const ic=new Set(Buffer.from(",;{}"));
function iu(t,e){return t[e-1]===ii||t[e-1]===io}
function il(t,e){const[n=0,s=0]=[t[e-1],t[e]];if(ic.has(n))return!ih(t,e);return s===ia||n>=128&&s>=192}const id=32;
function ih(t,e){for(let n=e-1;n>=Math.max(0,e-id);n-=1){const e=t[n]??0;if(e===ia)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}var ip=n(847);const im={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:Q.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function ig(t,{pattern:e,words:n}){if(void 0===t)return;return s=>{const r=s(t);return e.test(r)?{text:r}:{problem:`the server's value is not ${n}`}}}const iw=new RegExp(`#|${oW.gc}`,"g");
function ib(t,e){return n=>{const s=iy(t,n);const r=void 0===e?"":`. Read '${e}' instead`;const o=`its JSON has ${s.length} characters, and GitHub accepts at most ${iv} per job${r}`;return s.length>iv?{problem:o}:{text:s}}}
function iy(t,e){return(0,ip.R)(t,e).replace(iw,iT)}const iv=524288;
async function i$({host:t,signal:e}){try{await oq(t.outputsWritten(),t.clock,e)}catch(t){throw new H.lZ(`The outputs could not be written: ${(0,sj.Qq)(t)}.`,{cause:t,hint:(0,sj.FH)(t,"Set GITHUB_OUTPUT to a writable file.")})}}
async function ik(t){try{await i$(t);return[]}catch(t){return[(0,H.Uc)(t)]}}
function iE({host:t,redact:e}){const n=new Map;const s=(e,s)=>{if(n.get(e)===s)return;n.set(e,s);t.setOutput(e,s)};return t=>iS(t,{host:{setOutput:s},redact:e})}
function iS(t,{host:e,redact:n}){const s=[];for(const[r,o]of Object.entries(t)){if(void 0===o)continue;const t="function"==typeof o?o(n):{text:n(String(o))};if("problem"in t)s.push(`Output '${r}' is empty: ${t.problem}.`);e.setOutput(r,"text"in t?iM(t.text):"")}return s}
function iM(t){return t.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,iT)}
function iT(t){return`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`}var ix=n(645);
function i_(t,{how:e,ageSeconds:n}){const s=`build ${t.id} of ${iA(t)}`;const r=void 0===n?"at an unknown time":`${(0,ix.nV)(n)} ago`;switch(e){case"taken":return`Reusing ${s}, created ${r}.`;case"joined":return`Joined ${s}, which another run submitted ${r}.`;case"watched":return`Following ${s}, submitted by another job.`}}
function iA({sourceCommit:t}){return void 0===t?"an unknown commit":`commit ${tF(t)}`}const iO=1e4;let iR=class StepGroups{#tu;#tK=new Set;#tQ=false;#tV;constructor(t){this.#tu=t}
show({step:t,text:e,kind:n}){if(void 0===t){if(this.#tQ&&""===e.trim())return;this.#t0("build","Build log");return this.#tu.line(e)}this.#tQ=true;if("other"===n)return;this.#t0(t.key,t.title);return"title"===n&&this.#t1(t.key,e)?void 0:this.#tu.line(e)}
say(t){this.end();return this.#tu.line(t)}
end(){this.#tu.endGroup();this.#tV=void 0}
#t0(t,e){if(t===this.#tV?.key)return;this.end();this.#tu.group(e,t);this.#tV={key:t,title:e}}
#t1(t,e){if(this.#tK.has(t))return true;if(this.#tK.size>=iO)this.#tK.clear();this.#tK.add(t);return this.#tV?.title===e.trim()&&o9(this.#tV.title)}};let iI=class BuildView{#tu;#tc;#t2;#t4=0;#t3;#G="none";constructor(t,e={}){this.#tu=t;this.#tc={mode:"full",hasLog:true,...e};this.#t2=new iR(t)}
report(t){switch(t.type){case"submitted":return this.#tL(ij(t,this.#tc.hasLog),t.build);case"reused":return this.#tL(i_(t.build,t.reused),t.build);case"status":return this.#t5(t.build.status);case"line":return this.#t6(t);case"gap":this.#tc.file?.write(t.message);return"full"===this.#tc.mode?this.#t2.say(t.message):void 0;case"notice":return this.#t2.say(t.message);case"unreadable-log":this.#G="unreadable";return this.#Y(t.message);case"warning":return this.#Y(t.message);case"finished":return this.#t9(t.build);case"ended":{const{type:e}=t.result.outcome;return"timed-out"===e||"lost"===e?this.#t8():void 0}case"packed":case"found":case"watching":case"log-file":case"submitting":case"settled":case"given-up":case"retrying":case"log":case"failed":case"summarised":return}}
async #t8(){const{mode:t,file:e}=this.#tc;if("on-failure"!==t||void 0===e)return;const n=await e6();const s=new n;let r=0;for await(const t of e.lines()){r+=1;if(r>this.#t4)await this.#t2.show(s.push(t))}this.#t4=r;this.#t2.end()}
#tL(t,{status:e}){this.#G="none";this.#t3=void 0;this.#t2.say(t);return this.#t5(e)}
#t5(t){if(t===this.#t3)return;this.#t3=t;return this.#t2.say(`Build status: ${t}`)}
#t6({text:t,part:e}){this.#G="some";const{mode:n,file:s}=this.#tc;const r=s?.write(t);const o="full"===n?this.#t2.show(e):void 0;return void 0===r?o:Promise.all([r,o]).then(()=>void 0)}
async #t9(t){await this.#t5(t.status);this.#t2.end();if("unreadable"===this.#G||!this.#tc.hasLog)return;if("none"===this.#G)return await this.#t2.say("The server sent no log for this build.");if(!p(t.status))await this.#t8()}
#Y(t){this.#t2.end();return this.#tu.warning(t)}};
function ij({build:{id:t},claim:e},n){switch(e){case"answered":return`${n?"Submitted build":"New record"} ${t}`;case"found":return`Found build ${t} with the same image, tag and content.`;case"before":return`The server responded with build ${t}, which was there before the submit: it is followed, and not cancelled.`}}const iC=65536;const iN=262144;
function iU(t,e,n,s,r="build.log"){let o;let i="";let a;let c=0;let u=Promise.resolve();
function l(t,e,n){a=`The log file could not be ${t}: ${(0,sj.Qq)(e)}.\n${(0,sj.FH)(e,n)}`}
function d(t){l("written",t,"Set RUNNER_TEMP to a writable directory.")}
function f(){if(void 0!==a)return;const l=n(i);i="";if(""===l)return;try{if(void 0===o){const n=t.newPath(e,"agentex-log-");t.createDirectory(n);o=(0,so.join)(n,r);s(o)}c+=l.length;u=Promise.all([u,t.append(o,l)]).then(()=>{c-=l.length},d)}catch(t){d(t)}}
async function h(){f();await u;return void 0===a?o:void 0}return{
write:t=>{if(void 0!==a)return;i+=`${t}\n`;if(void 0===o||i.length>=iC)f();return c>iN?u:void 0},save:h,
problem:()=>a,lines:async function*(){try{const e=await h();if(void 0!==e)yield*iP(t.read(e))}catch(t){l("read",t,"Set 'logs' to 'full' to print the log without it.")}}}}
async function*iP(t){let e="";for await(const n of t){const[t="",...s]=n.split("\n");e+=t;for(const t of s){yield e;e=t}}}var iL=n(759);const iB={build:void 0,reused:void 0,createdMs:void 0};
function iD(t,e,n){switch(e.type){case"packed":{const{packed:n,inputs:s}=e;const{dryRun:r,agent:o,imageName:i,options:a}=s;const c={...a,buildArgs:Object.keys(a.buildArgs)};const u={...n,agent:o,imageName:i};return{...t,packed:n,isDryRun:r,given:c,requested:u}}case"found":return{...t,requested:e.requested};case"log-file":return{...t,logFile:e.path};case"submitting":return{...t,isSubmitting:true};case"submitted":case"reused":{const s="reused"===e.type?e.reused:void 0;return{...t,build:e.build,reused:s,isGivenUp:false,createdMs:n}}case"given-up":return{...t,...iB,isGivenUp:true};case"retrying":return{...t,...iB,failed:[...t.failed??[],e.build.id]};case"status":return e.build.status===t.build?.status?t:{...t,build:e.build};case"ended":{const{result:n}=e;return{...t,result:n,build:n.build,reused:n.reused}}case"settled":case"log":case"line":case"gap":case"unreadable-log":case"notice":case"warning":case"finished":case"watching":case"failed":case"summarised":return t}}
function iH({failed:t=[],build:e}){return t.filter(t=>t!==e?.id)}
function iq({build:t,requested:e,subject:n}){const s=e?.agent??n.agent;return t?.agentName??s?.name??s?.id}
function iF({requested:t,build:e,page:n}){return(0,iL.B6)(t?.provenance??e??{},n)}
function iG(t){const{subject:e,packed:n,isDryRun:s,requested:r,build:o,reused:i,result:a,logFile:c}=t;const u=i?.how==="watched";const l=void 0===o&&t.isGivenUp?"":void 0;return{"context-size":n?.context.sizeBytes,"context-files":n?.context.files,archive:s?n?.context.archivePath:void 0,problems:n&&ib(n.warnings.map(iW)),"working-tree-hash":u?ig(o?.workingTreeHash,im.hash):r?.provenance.workingTreeHash,"build-id":l??ig(o?.id,im.id),reused:l??(void 0===o||u?void 0:String(void 0!==i)),status:ig(o?.status,im.status)??(r&&""),"agent-id":ig(o?.agentId,im.id)??r?.agent?.id,"agent-name":ig(o?.agentName,im.name)??r?.agent?.name,"image-name":ig(o?.imageName,im.image)??r?.imageName,"image-tag":ig(o?.imageTag,im.tag)??r?.imageTag,"image-url":l??ig(o?.imageUrl??r?.imageUrl,im.image),build:l??(o&&ib(o.record)),"queue-seconds":a?.queueSeconds?.toFixed(1),"build-seconds":a?.buildSeconds?.toFixed(1),"image-digest":a&&"registration"!==e.purpose?a.log.digest??"":void 0,"log-file":c}}
function iW({message:t,place:e}){return{message:t,file:e?.file??null,line:e?.line??null}}
function iz({agent:t,end:e},n,s,r={place:s}){const{reason:o,isTransient:i=false,facts:a,hint:c}=e;return{message:(0,q.n)([...a,n]).join("\n"),hint:c,annotation:{title:iJ({agent:t,end:e}),place:s},reason:o&&{kind:o,isTransient:i,...r}}}
function iZ(t,e){const{error:n,buildId:s,failure:r,atWork:o}=t;const i=r?.step??o?.step;const a=s&&`Build ID: ${s}`;const c=iz(t,a,e?r?.place:void 0,{place:r?.place??r?.dockerfile,cause:r?.cause?.kind,step:i?.title,instruction:r?.instruction??i?.instruction,exitCode:r?.exitCode});return n?{...n,reason:c.reason}:c}
function iJ({agent:t,end:e}){return`${(0,ix.kV)(t)}: ${e.title}`}var iV=n(251);
function iX(t){if((0,iV.oJ)(t.end))return iY(t);return"failed"===t.end.kind?iK(t):[]}
function iY(t){const{end:e,image:n="the image",build:s,reuse:r,buildSeconds:o}=t;if(void 0===s||"packed"===e.kind||"checked"===e.kind)return[];const i=`(build ID ${s.id})`;if("reused"===e.kind)return[`Reused ${n} ${i}`];if("submitted"===e.kind){const t=void 0===r?`Submitted ${n} ${i}, without waiting for its end. The action 'wait/' follows it in a later job.`:`Another run builds ${n} ${i}. This run does not wait for its end.`;return[t]}if("registered"===e.kind){const t=void 0===r?"new record":"record";return[`${n} was ${e.title} (${t} ${s.id})`]}const a=void 0===o?"":` in ${(0,ix.Xo)(o)}`;return[`Built ${n}${a} ${i}`]}
function iK(t){const{failure:e,lastLines:n}=t;if(void 0!==e){const s=void 0===e.cause?[]:[iJ(t)];const r=n.length>0?["The last lines of the log:"]:[];const o=e.tail.length>0?e.tail:[...r,...n];return[...s,iQ(e),...o]}if(0===n.length)return[];return["The log names no failing step. Its last lines:",...n]}
function iQ(t){const{step:e,instruction:n,command:s,message:r,exitCode:o=t.status,tail:i}=t;const a=t.place??t.dockerfile;const c=[...a?[`${a.file}:${a.line}`]:[],...void 0===o?[]:[`exit code ${o}`]];const u=e?.title??(i.length>0?n:void 0);const l=void 0!==u?`Failed step: ${u}`:void 0===s?`The builder failed: ${r}`:`Failed command: ${s}`;return 0===c.length?l:`${l} (${c.join(", ")})`}
async function i0(t,e,n){const{log:s}=n;const r=(0,iV.oJ)(t.end);if(e.show.annotations)await i5(t,s);if(!r)await i1(t,s);const o=new Set([...e.problems,...await ik(n)]);if(o.size>0)await s.warning([...o].join("\n"));await i2(t,e,n);await i4(t,e,n);if(r)await i1(t,s);await s.flush()}
async function i1(t,e){for(const n of iX(t))await e.line(n)}
async function i2({end:t,agent:e,build:s},{show:{uploadLogs:r},logFile:o,workflow:i},a){const{log:c,signal:u,host:l}=a;const d=await oq(o.save(),l.clock,u).catch(()=>void 0);const f=o.problem();if(void 0!==f)await c.warning(f);const h="always"===r||"on-failure"===r&&!(0,iV.oJ)(t);if(u.aborted||!h||void 0===s)return;const{uploadLogs:p}=await Promise.resolve().then(n.bind(n,799));await p({...s,agent:(0,ix.kV)(e),logFile:d},i.run,a)}
async function i4(t,{show:{comment:e},subject:s,workflow:r,stoppedMs:o},i){if(void 0===e)return;const a="watched"===s.purpose?void 0:r.pullRequest?.headCommit;const c={input:e,workflow:r,headCommit:a,stoppedMs:o};const{writeCommentRow:u}=await Promise.resolve().then(n.bind(n,374));await u(t,c,i)}const i3=3;
async function i5({agent:t,warnings:e},n){const s=Map.groupBy(e,({place:t})=>t?.line);s.delete(void 0);const r=s.size-i3;for(const[e,o]of[...s.values()].slice(0,i3).entries()){const s=e===i3-1;const i=`The checks warn about ${r} more ${1===r?"line":"lines"}.`;const a=o.map(({message:t})=>t);await n.warning([...a,...s&&r>0?[i]:[]].join("\n"),{place:o[0]?.place,title:`${(0,ix.kV)(t)}: ${[...new Set(o.map(({rule:t})=>t))].join(", ")}`})}}var i6=n(844);var i9=n(806);const i8=(t="")=>(...e)=>new RegExp(at(...e),t);const i7=(t="")=>(...e)=>new RegExp(`^(?:${at(...e)})`,t);const at=(...[t,...e])=>String.raw(t,...e).trimStart().replace(/\n\s*/g,"|");const ae={"package-not-found":"Check the name and version, and that the builder's package index has it.","version-conflict":"Loosen or align the versions that the message names.","lock-file":"Update the lock file with the same tool, and commit it.","index-auth":"Check that the step gets credentials that the package index accepts.","copy-source-missing":"Check spelling and ignore rules; the path starts at the build context.","base-image-not-found":"Check name and tag; for a private image the builder needs credentials.","registry-auth":"Check that the builder's registry credentials allow this for the repository.","registry-rate-limit":"Use a mirror, or give the builder credentials of the registry.",certificate:"Add the CA certificate, e.g. your proxy's, to the image before this instruction.",platform:"Use an image, and programs in it, for the platform that is built.","dockerfile-missing":"Check its name and place, and that no ignore rule excludes it.","requires-buildkit":"Build with BuildKit, or remove this feature from the Dockerfile.","invalid-reference":"Correct the name: lower case, no empty tag, no variable without a value.","out-of-disk":"Make the image smaller or remove caches within the same RUN instruction.","out-of-memory":"Lower the memory that the command needs, e.g. with fewer parallel jobs.",network:"Run the build again; if it fails again, check that the builder can reach the host.","test-failed":"Run the same tests locally; the last lines of the step name those that failed.",syntax:"Correct the instruction; 'docker build --check' finds such errors without a build.","command-not-found":"Install it in an earlier instruction of the same stage, or add it to PATH.",permission:"Check the file mode and owner, and the user that the instruction runs as.","check-failed":"Run the same command in the repository: the code does not pass it, in any image.","library-missing":"Install its package in an earlier instruction, or use a version of the dependency with a wheel for this Python.","run-time":"A build has neither the variables nor the services of a running agent: pass it with ARG or as a secret, or do this when the agent starts.","python-version":"Let the base image (FROM python:X.Y), 'requires-python' and the pins agree.",packaging:"Name the packages in pyproject.toml, and COPY all that it names before this instruction.","secret-missing":"Check that the instruction mounts it (RUN --mount=type=secret,id=\u2026), and that the builder is given it.",timeout:"Find the slowest step; one that prints nothing for minutes has probably hung."};
function an(t){return t.split(/\n(?=\S)/).flatMap(t=>{const e=t.trim().split("\n",1)[0]??"";const n=t.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm);return Array.from(n,([,t="",n=""])=>{const[s="",r]=n.split("\n    \u2192 ");return{heading:e,name:t,lines:s.split(/\n\s*/),hint:r}})})}const as=String.raw;const ar=i8()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`;const ao={vague:{isVague:true},deciding:{mustDecide:true},quoted:{mustDecide:true,isQuoted:true},remote:{except:ar},root:{isRoot:true},"exit=137":{exitCode:137},"exit=127":{exitCode:127},"exit=126":{exitCode:126}};
function ai(t){return an(t).flatMap(({heading:t,name:e,lines:n,hint:s})=>{const[r,...o]=t.split(" ");const i=r;const a={kind:i,sentence:e,hint:s??ae[i]};const c=o.reduce((t,e)=>({...t,...ao[e]}),{});return n.map(t=>({...a,...c,pattern:new RegExp(t,"m")}))})}
function aa(t,e){return t.find(({pattern:t,except:n})=>t.test(e)&&!n?.test(e))}const ac=as`\b(?:exec: "|fork\/exec )(\/bin\/(?:ba|da)?sh)\b(?!.{0,20}denied)
    → Use a base image with a shell, or write the command as a list: RUN ["program", "argument"].`;const au=as`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`;const al=String.raw;const ad="npm (?:error|err!) ";const af=al`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`;const ah=al`(?: *\(core dumped\)| {2,}\S| *$)`;const ap=al`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`;const am=al`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`;const ag="(?:Error|Exception|NotFound|Exit|Failure)";const aw="(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)";const ab=al`
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
  the level of a log:  (?-i:^\s{0,8}${ap}[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|\-]|$))
  no error:  \b(?:0|no) (?:errors?|failures?|failed|vulnerabilities)\b|\b(?:errors?|failed)(?:[=:] ?0\b|\(s\): 0\b)
  logfmt and JSON:  ^\s{0,8}(?:time=\S{1,60} )?level=(?:trace|debug|info|warn(?:ing)?)\b|^\s{0,8}\{.{0,500}"level": ?"(?:debug|info|warn)
  a warning:  \bwarn(?:ing)?\b|^w: |deprecat|^npm (?:notice|verb|http|info)|^(?:${ad})?gyp (?:info|verb|http)
    -werror(?![=\w-]*\])|^treating warnings as errors
  another try:  ^(?!.{0,30}\berror).{0,400}\b(?:retrying|will retry|tries remaining|trying again)\b|^(?:err|ign):\d
  what package managers say in every container:  ^(?:debconf|dpkg-preconfigure|invoke-rc\.d): |^e: can ?not write log
    ^error: pip's dependency resolver |^failed to (?:connect to bus|get d-bus|create bus connection)|^\[notice\] 
  work in progress:  ^\s*(?:compiling|download(?:ing|ed)|installing|unpacking|setting up|selecting|preparing|collecting) \S
    ^\s*(?:inflating:|adding:|creating:|fetching|requirement already|using cached|get:\d|checking |-- |[#$+>] )
    ^\s*(?:building|transforming|processing|running|copying|removing|reading|go: (?:downloading|finding|extracting))
root
  a process died:  ^${af}(?:\d{1,9} )?(?:segmentation fault|illegal instruction|bus error|killed)${ah}
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
  npm: what stands around an error:  ^${ad}(?:code|errno|path|command|syscall|workspace|location|cwd|signal|sh -c)\b
    ^${ad}(?:a complete log|\/|exit status|failed at the|this is probably)|^npm (?:error|err!)$
    ^${ad}(?:not ok|\S{1,200}@\S{1,100} \w{1,40}: .)|^\s*elifecycle|\berr_pnpm_recursive
  make, ninja and cargo: the end:  ^(?:${ad})?g?make(?:\[\d+\])?: \*\*\* (?:\[|waiting)|^ninja: build stopped
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
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${am})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${ag}(?:\]?: |\]? \[|\] |:?$))
error
  compilers:  \berror [A-Z]{2,10}\d{3,5}:|^(?:error in \S{1,300} )?ts\d{4,5}: |^ *error(?:\[e\d+\]): |: (?:fatal )?error:
    ^\S{1,300}:\d+:\d+(?: -|:) error|^e: (?:file:)?\/|(?:^|: )type error: |: undefined: |\bundefined reference to 
    \bld(?:\.\w+)?: (?:cannot find|library not found)|^(?:\S{1,200}: )?\S{1,300}\.go:\d{1,9}:\d{1,9}: 
    ^\S{1,300}\.pyx:\d+:\d+: |^\S{1,200}: \(\w{1,40}\.e\d{3}\) |^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}line \d{1,9}:\d{1,9}: |\bmodule not found: error: 
  tests:  ^\s{4,8}\S{1,100}_test\.go:\d+: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. failed
  package managers:  ^e: |^error: could not (?:install|build|open)|^${ad}(?:missing script|could not determine)
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
  a word of an error in the name of a file:  (?:error|fail|fatal|exception)[\w-]{0,60}\.${aw}\b(?!:\d)
words
  words of errors:  ^${ad}\S|^\S{1,300}\.\w{1,5}:\d{1,6}(?::\d{1,6})?: \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
    \b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out)\b
    \b(?:invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|mismatch|corrupt(?:ed)?|unexpected)\b
    \b(?:is|are) (?:not|required)\b|\bmust (?:be|have)\b|\bnot (?:supported|permitted|allowed|a supported)\b
    \bdoes(?: not|n't) (?:exist|match|have)\b|\brequired? [\w.-]{1,40} version\b|\brequires\b|\bonly supports\b`;const ay=an(ab).map(({heading:t,name:e,lines:n})=>({name:e,says:t,pattern:new RegExp(n.join("|"),"iu")}));i8("i")`
  err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|exception|panic|abort|kill|memory|traceback|caused by
  no(?:t (?:found|known|permitted|allowed|supported|a supported|in gzip))|no (?:such|match|package|module|space)
  no (?:provider|tests collected|required)|denied|depends|does ?n[o']t |exceeded|m(?:issing|ismatch|ust )|\[cause\]
  un(?:able|defined|reachable|known|supported|expected)|c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig)
  c(?:onflict|orrupt|ritical)|time(?:d? ?-?out)|only supports|re(?:trying|solv|fused|quire[sd]|set by)|b(?:ad_alloc|ecause)
  bad (?:address|gateway)|bus error|broken|spurious|segmentation|wget: |[●⨯✕✖×✗✘❌╭┌]|💥|\*\*\* |e(?:nospc|acces|of\b)
  lockfile|too ?many ?requests|\((?:40[134]|5\d\d|429) |\b50[0234]\b|line \d{1,9}(?:\.$|:\d)|yn00
  ^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)
  host key|glibc|rosetta|qemu|provide a command|stderr|closed|hash sum|mirror sync|\[\d+ lines of output
  try(?:ing)? (?:again|increasing)`;const av=String.raw;const a$="npm (?:error|ERR!)";const ak=av`https?:\/\/(?:[^\s\/@]{1,200}@)?([^\s\/:)]{1,200})`;const aE=av`^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}`;const aS="Check the path; if the file is there, save it with LF line endings, and install the program that its first line ('#!') names.";const aM="(?:NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ConnectionReset)Error";const aT=av`
certificate
  the certificate of a host is not trusted:  (?i:certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|certificate verification failed|invalid peer certificate)
    (?i:unable to (?:get local issuer|verify the first) certificate)|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)
    ^curl: \(60\)|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority
    ^ERROR: cannot verify \S{1,200} certificate
index-auth
  the private package index refused the credentials:  ^(?=.*(?:\.codeartifact\.|scale-pypi))(?=.*(?:\b40[13]\b|authentication credentials|Credentials not correct))
    → Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.
  the package index '$1' refused the credentials:  An index URL \(\x60?${ak}[^\s)]{0,300}\) (?:could not be queried due to (?:a )?lack of valid|returned a 40[13])
    \b401 Error, Credentials not correct for ${ak}
    HTTP status client error \(40[13] [^)]{0,40}\) for url \(${ak}
    \bHTTP error 40[13] while getting ${ak}
    ^${a$} 40[13] .{0,60} - (?:GET|PUT) ${ak}
  the host '$1' refused the credentials:  \b40[13] Client Error: .{1,60} for url: ${ak}
    → Check that the step gets credentials that the host accepts.
  the package index refused the credentials:  ^[^"]{0,200}(?:\(40[13] |: 40[13] \()(?:Unauthorized|Forbidden)\)
index-auth vague
  the package index refused the credentials:  ^${a$} code E40[13]\b|\bERR_PNPM_FETCH_40[13]\b
index-auth root
  the package index '$1' asked for credentials:  ^User for ([^\s:]{1,200})(?::\d+)?: 
syntax root
  a download is a web page, not the script that was expected:  (?i:^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[\x60'<]{0,2}(?:!DOCTYPE\b|html>|html ))
    → Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.
syntax
  a script has Windows line endings:  ^(?:\/usr\/bin\/)?env: .{1,100}\\r['’]?: No such file|\^M: bad interpreter|: \$?'\\r': command not found
    → Save it with LF line endings, e.g. by '*.sh text eol=lf' in .gitattributes.
  the shell cannot read the command:  ${aE}(?:-c: )?(?i:line \d{1,9}: )?(?i:syntax error|unexpected eof|unterminated quoted)
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
  the lock file is out of date:  ^${a$} .npm ci. can only install packages when |\bERR_PNPM_OUTDATED_LOCKFILE\b
    pyproject\.toml changed significantly since poetry\.lock was last generated|^Your Pipfile\.lock \(\w{1,80}\) is out of date
    The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated
    The lockfile at .{1,200} needs to be updated|the lock file \S{1,300} needs to be updated but --locked
  the lock file is missing:  ^${a$} The .npm ci. command can only install with an existing
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
  npm found no package '$1':  ^${a$} 404 +'?([^\s']{1,200})'? is not in
  npm found no version '$1':  ^${a$} notarget No matching version found for (\S{1,200}?)\.?$
  yarn found no version of '$1':  Couldn't find (?:package|any versions for) "([^"]{1,200})"
  pnpm found no such package:  \bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b
package-not-found vague
  pip found no version of '$1':  Could not find a version that satisfies the requirement ([^\s;(]{1,200})
  npm found no such package:  ^${a$} (?:404 Not Found - GET |code (?:E404|ETARGET)\b)
version-conflict
  pip found no versions that fit together:  ^ERROR: Cannot install .{1,1000} because these package versions have conflicting
  npm found no versions that fit together:  ^${a$} ERESOLVE
  the packages need versions that do not fit together:  (?:^|─▶ )(?:Because (?!the current )|And because ).{1,400} depends? on .{0,900}\bconclude that\b
    ^Because .{1,600} (?:are incompatible|version solving failed)
version-conflict vague
  pip found no versions that fit together:  ^ERROR: ResolutionImpossible:
network remote
  curl could not reach a host:  ^curl: \((?:5|6|7|18|28|35|52|55|56|92)\)|\bCurl error \((?:6|7|28|35|52|55|56)\)
  wget could not reach a host:  ^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)
  pnpm could not reach the registry:  \bERR_PNPM_(?:META_FETCH_FAIL|FETCH_(?:429|5\d\d))\b
  yarn could not reach the registry:  ^error An unexpected error occurred: "https?:.{0,500}\bE(?:SOCKETTIMEDOUT|TIMEDOUT|NOTFOUND|AI_AGAIN|CONN(?:RESET|REFUSED))\b
  pip could not reach the index:  ^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.).{0,1000}${aM}
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
  npm could not reach the registry:  ^${a$} (?:network |code E(?:NOTFOUND|AI_AGAIN|TIMEDOUT|CONNRESET|CONNREFUSED|RR_SOCKET_TIMEOUT|429|50\d)\b)
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
  the image has no shell '$1':  ${ac}
  the image has no command '$1':  ^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$
    ${au}
command-not-found exit=127
  '$1' is a word of bash, and another shell runs the command:  ${aE}(source|\[\[|pushd|popd|shopt|declare|local|function|mapfile): (?:command )?not found$
    → Put SHELL ["/bin/bash", "-c"] above the instruction, or begin the script with #!/bin/bash.
  '$1' is not there, or its interpreter is not:  (?:^exec |^(?:\/usr\/bin\/)?env: ['‘]?|${aE})([^\s'’:]{0,200}\/[^\s'’:]{0,200})['’]?: (?:not found|[Nn]o such file or directory)$
    → ${aS}
  the image has no command '$1':  ^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory
    ${aE}(\S{1,200}): (?:(?:command )?not found|No such file or directory)$
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
  '$1' names an interpreter that is not there:  ${aE}(\S{1,200}): [^:]{1,200}: bad interpreter: No such file or directory$
    → ${aS}
permission exit=126
  '$1' is not executable:  ${aE}(\S{1,200}): (?:Permission denied|Is a directory)$
permission deciding
  the command lacks a permission:  (?i:(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$)`;const ax=ai(aT);
function a_(t){const e=ay.find(({pattern:e})=>e.test(t));if(e?.says==="decoration")return{says:e.says,rule:e.name};const n=aa(ax,t);const s=n&&!n.isVague&&!n.mustDecide&&void 0===n.exitCode;if(s&&e?.says!=="warning")return{says:n.isRoot?"root":"cause",rule:n.sentence,cause:n};if(e&&n?.kind!=="test-failed")return{says:e.says,rule:e.name,cause:n};return n?.isVague?{says:"count",rule:n.sentence,cause:n}:void 0}const aA=i7("i")`
  \[(?!(?:\w{0,40}error|failed|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}
  [\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: `;const aO=/^(\s{0,40}(?:npm (?:error|ERR!) )?)[\u2502\u2503\u2551\u2577\u2575]\s{0,80}/;
function aR(t){const e=t.replace(aA,"");if(!aO.test(e))return e;const n=e.replace(aO,"$1");return/[\u2502\u2503\u2551]$/.test(n)?n.slice(0,-1).trimEnd():n}const aI=t=>t.length-t.trimStart().length;const aj={root:70,cause:60,raised:50,error:50,sign:30,heading:25,words:20,warning:18,plain:15,consequence:10,count:8,advice:0,decoration:0};const aC=aj.sign;const aN=12;const aU=60;const aP=20;const aL=20;const aB=/^(?:network|certificate|index-auth|registry-rate-limit)$/;const aD=/^(?:package-not-found|syntax)$/;const aH=/^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/;const aq=/^(curl|wget|fatal): /;const aF=({cause:t,line:e})=>(aH.exec(t?.sentence??"")??aq.exec(e))?.[1];
function aG(t,e){if(void 0===e.cause||void 0===t.cause)return false;const[n,s]=[aF(e),aF(t)];return aB.test(e.cause.kind)&&aD.test(t.cause.kind)&&(void 0===n||void 0===s||n===s)}
function aW({cause:t,at:e,isIndented:n=false},s){const r=t=>t.cause?.kind==="test-failed"&&Math.abs(t.at-e)<=aU;return void 0!==t&&"test-failed"!==t.kind&&s.some(t=>r(t)&&t.at<e)&&(n||s.some(t=>r(t)&&t.at>e))}const az=/^(?:cause|raised|error|sign|words|heading|warning)$/;const aZ=/^(?:out-of-memory|out-of-disk|platform|test-failed)$/;const aJ=/\bCalledProcessError: |^(?:error|fatal)?:? ?(?:the )?(?:[\w-]{1,40} ){1,4}(?:has )?failed[.!]?$|\bcould not (?:unpack|build|install)(?: the)?(?: \w{1,40})?[.!]?$/i;
function aV(t,e){const{at:n,says:s,rule:r,cause:o,progress:i}=t;const a=o?.kind??"";if(!az.test(s)||aZ.test(a)||"compilers"===r)return false;const c=t=>"raised"===t.says||"compilers"===t.rule||"cause"===t.says&&t.cause?.kind!==o?.kind;return e.some(e=>e.at>n&&!aG(e,t)&&!aJ.test(e.line)&&("cause"===s&&c(e)||e.progress>i&&aj[e.says]>=aC&&!e.isIndented&&e.rule!==r))}
function aX(t,e){const{kind:n}=t.cause??{};if(void 0===n)return false;const s=e=>e.cause?.kind===n||aG(e,t);const r=e.findLast(s)??t;return e.some(t=>t.at>r.at&&t.progress>r.progress&&aj[t.says]>=aj.words&&!aJ.test(t.line))}
function aY(t,e,n){const{says:s,cause:r,at:o}=t;if(r?.exitCode!==void 0&&r.exitCode===n){const t=!e.some(t=>t.cause?.exitCode===n&&t.at>o);if(t)return aj.root}const i=e.some(e=>e.at>o&&aG(e,t));if("warning"===s&&i)return aj.cause;const a=e.some(e=>e.at<o&&aG(t,e));if("cause"===s&&(a||aW(t,e)))return aj.consequence;return aV(t,e)?aN:aj[s]}
function aK(t,e){const n=new Map;const s=t.map(s=>{const r=aY(s,t,e);const o=n.get(r)??{group:0,at:s.at};const i=r<=aj.words?aP:aU;const a=o.group+(s.at-o.at>i?1:0);n.set(r,{group:a,at:s.at});return{...s,score:r,group:a,isPassed:aX(s,t)}});const r=({says:t})=>"raised"===t||"plain"===t;return s.toSorted((t,e)=>e.score-t.score||e.group-t.group||Number(r(e))-Number(r(t))||(r(t)?e.at-t.at:t.at-e.at)).slice(0,aL)}const aQ={steps:1e3,failures:16,tailLines:30,tailLine:2e3,keptLines:240,keptLength:6e4,lastLines:20,codeFrameLines:100,title:1e3,message:4e3,warnings:100};const a0=/^\s{0,40}Caused by:\s*$/i;const a1=/^\s{0,40}(?:Caused by: |\[cause\]: |[\u251c\u2570\u2514]\u2500[\u25b6>] )(.*)$/i;const a2=/^\s{2,12}\d{1,3}: (.*)$/;const a4=/^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[\u2570\u2514]\u2500> \[\d{1,9} lines of output\])$/;const a3=/^\s{0,40}(?:hint|help): (.*)$/;const a5=/^\s{0,40}\u2502 (.*)$/;const a6=/^\s{4,40}(\S.*)$/;const a9=/^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/;const a8=/^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/;const a7=/^\s{0,40}[\u2570\u2514]\u2500> See above/;const ct=40;const ce=t=>a1.test(t)||a0.test(t);
function cn(t,e,n){const s=[n];const r=[];let o;let i=/^\s{0,8}\xd7/.test(n)?ct:0;let a=s;let c=e;let u=false;const l=t=>{const e=s.length>1?cr(s):s[0]===n?void 0:s[0];return{text:e,hints:r,next:c,hasOutput:t}};for(let n=e;n<t.length;n+=1){const e=t[n]?.text??"";if(""===e)i=0;if(""===e||a9.test(e))continue;if(a4.test(e))return l(true);if(a7.test(e))break;const[,d=o?.exec(e)?.[1]]=u?[e,a2.exec(e)?.[1]??e]:a1.exec(e)??[];const[,f]=a3.exec(e)??[];const[,h]=i>0?a5.exec(e)??a6.exec(e)??[]:[];u=a0.test(e);if(u)o=a2;else if(void 0!==d){s.push(d.trim());a=s;i=/^\s*[\u251c\u2570\u2514]/.test(e)?ct:0}else if(void 0!==f){r.push(f.trim());a=r;i=ct}else if(void 0!==h){a.push(`${a.pop()} ${h.trim()}`);i-=1}else if(a8.test(e))continue;else break;c=n+1}return l(false)}const cs=t=>/^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(t)&&t.split(" ").length<=8;
function cr(t){const[e="",n=""]=t.slice(-2).map(t=>t.replace(/^\s*\xd7 /,""));const[,s]=/^Because only .*\b(And because .*)$/.exec(n)??[];if(void 0!==s)return s;if(!cs(n))return n;return e.includes(n)?e:`${e.trim().replace(/[:.]$/,"")}: ${n}`}const co=/^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/;const ci=/\b\d{1,4} validation errors? for \w/;const ca=/^\W{0,8}[\u2502\u2503\u2551]/;const cc=6;
function cu(t,e,n,{says:s,rule:r}){if("consequence"===s||"count"===s)return;const o="a box of errors"===r;const i="heading"===s?[]:[n.trim()];const a="heading"===s||n.endsWith(":")||co.test(n);const c="a solver of versions"===r&&!n.endsWith(".");let u=o?cc:ci.test(n)?2:a||c?1:0;let l=e+1;while(u>0&&l<=e+2*cc){const e=cl(t,l,n,s);const r=void 0===e?"":t[e]?.text??"";if(void 0===e||o&&!ca.test(r)||c&&!/^\s+and /.test(r))break;const a=aR(r).trim();u-=1;if(a_(a)?.says==="heading")u=1;else i.push(a);if(a.endsWith(":")||c)u=Math.max(u,1);l=e+1}const d=o||c?i.join(" "):cf(i);return l===e+1||""===d?void 0:{text:d,next:l}}
function cl(t,e,n,s){const r=t=>a_(aR(t.text))?.rule==="no letter or digit";const o=t.slice(e,e+3).findIndex(t=>""!==t.text&&!r(t));const i=t[e+o]?.text;if(o<0||void 0===i||ce(i))return;const a="heading"===s;const c=co.test(n)&&aI(i)===aI(n);const u=t.slice(e,e+o).every(({text:t})=>""!==t);if(!u&&!a&&!c&&aI(i)<=aI(n))return;const l=a_(aR(i))?.says;return void 0===l||cd(s,c||aI(i)>aI(n)).includes(l)?e+o:void 0}
function cd(t,e){if("heading"===t)return["words","heading","sign","error","raised","cause","consequence"];return e?["words","sign","consequence","heading",t]:["words",t]}
function cf(t){const[e="",...n]=t;return n.reduce((t,e)=>`${t}${t.endsWith(":")?" ":": "}${e}`,e)}const ch="Traceback (most recent call last)";const cp=/^\s*(?:The above exception was the direct|During handling of the above) /;const cm=/^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/;const cg=/^\s*(?:(?:type )?error: |module not found|syntax ?error|(?:line )?\d+:\d+[\s:])/i;const cw=/\bos(?:>|\.py)", line \d{1,9}, in __getitem__/;const cb=/^(?:work in progress|the level of a log)$/;let cy=class OutputReader{#G;#t7=[];#et=false;#ee=0;constructor(t){this.#G=t}
read(){let t=0;while(t<this.#G.length)t=this.#en(t);return this.#t7}
#en(t){const e=this.#es(t);if(a4.test(e))this.#et=e.includes("stderr");if(""===e||a4.test(e))return t+1;if(e.includes(ch))return this.#er(t);const n=aR(e);const s=a_(n);const r=void 0===s||cb.test(s.rule);if(r&&!/^\s/.test(e)&&!cp.test(e))this.#ee+=1;this.#et&&=s?.says!=="advice";if(void 0===s){if(this.#et)this.#eo(t,n,{says:"plain",rule:"what was written to standard error"});return t+1}if("decoration"===s.says||"advice"===s.says)return t+1;if("warning"!==s.says)return this.#ei(t,n,s);if(s.cause&&!s.cause.mustDecide)this.#eo(t,n,s);return cn(this.#G,t+1,n).next}
#ei(t,e,n){const s=cu(this.#G,t,e,n);const r=s?.text??this.#ea(t,e);const o=s?cv(n,r):n;const i=cn(this.#G,s?.next??t+1,e);for(const e of i.hints){const n=aa(ax,e);if(n)this.#eo(t,e,{says:"cause",rule:n.sentence,cause:n})}if(i.hasOutput)this.#eo(t,i.text??r,{...o,says:"consequence"});else if(void 0===i.text)this.#eo(t,r,o);else this.#eo(t,i.text,c$(o,i.text));return i.next}
#ea(t,e){const n=0===t?"":aR(this.#es(t-1)).trim();if(!cg.test(e)||!cm.test(n))return e;return`${n}${/^\s*\d/.test(e)?":":" "}${e.trim()}`}
#er(t){const e=this.#es(t);const n=/[\u256d\u250c]/.test(e);const[,s=""]=/^(.*?)(?:Exception Group )?Traceback \(/.exec(e)??[];const r=t=>n||ck(t.slice(0,s.length))!==ck(s)?t:t.slice(s.length).trimEnd();const o=""===s.trim()?0:aI(r(e));const i=t=>""===t||(n?/^\s*[\u2502\u2570\u2514]/.test(t):aI(t)>o);let a=t+1;while(a<this.#G.length&&(i(r(this.#es(a)))||this.#es(a).includes(ch)))a+=1;if(a===this.#G.length)return a;const c=r(this.#es(a));const u=a_(c);const l=[1,2,3].map(t=>this.#es(a-t)).join(" ");const d=cw.test(l)?aa(ax,`os.environ: ${c}`):void 0;const f=u?.says==="cause"||u?.says==="root"?u:{says:u?.says==="consequence"?"sign":"raised",rule:"what Python raised",cause:d??u?.cause};const h=cu(this.#G,a,c,f);this.#eo(a,h?.text??c,f);return h?.next??a+1}
#es(t){return this.#G[t]?.text??""}
#eo(t,e,n){const{at:s=0,text:r=""}=this.#G[t]??{};const o=/^\s/.test(r);const i=(0,tq.$)(e.trim(),aQ.message);this.#t7.push({...n,at:s,line:i,isIndented:o,progress:this.#ee})}};
function cv(t,e){const n=a_(e);if(n?.says==="cause"||n?.says==="root")return n;const s=n?.cause??t.cause;if("heading"!==t.says)return{...t,cause:s};const r=n?.says==="raised"||n?.says==="error";return{says:r?n.says:"sign",rule:`below ${t.rule}`,cause:s}}
function c$(t,e){const n=a_(e);const s=`${n?.rule??t.rule}, the last of a chain`;const r=n?.says==="cause"||n?.says==="root";const o="raised"===t.says||"error"===t.says||"cause"===t.says;return{says:r?n.says:o?t.says:"sign",rule:s,cause:n?.cause}}const ck=t=>t.replace(/\d/g,"0").replace("+","|");
function cE(t,e){const n=new cy(t).read();const s=cO(t,n);return aK(s?[...n,s]:n,e)}const cS=/^(?:\d{4}-\d{2}-\d{2}T[\d:.]{8,20}Z )?(?:##\[\w{1,20}\])?/;
function cM(t){const[e]=cE(t.map((t,e)=>({at:e+1,text:t.replace(cS,"").trimEnd()})));return e&&e.score>=aC?e.line:void 0}const cT=i8("i")`
  ^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|^\S+$|^[-dl][rwxst-]{9}[ .+]
  \b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b`;const cx=/^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$|^[\w./-]{1,200}: (?:\S+ ){2}/u;const c_=3;const cA=25;
function cO(t,e){const n=e.find(({says:t})=>"consequence"===t||"count"===t)?.at??1/0;const s=(t="")=>a_(t)?.says==="advice";const r=t.findLast(({at:e,text:r},o)=>{const i=""===r||a_(r)?.says==="decoration";const a=s(r)||/^\s/.test(r)&&s(t[o-1]?.text);return e<n&&!i&&!a&&!/^npm (?:notice|warn)\b/i.test(r)});if(void 0===r||a_(r.text)?.says==="warning")return;const o=r.text.trim();if(cT.test(o)||o.split(/\s+/).length<c_)return;if(r.at>cA&&!cx.test(o))return;return{says:"plain",rule:"the last line",at:r.at,line:o,progress:1/0}}
function cR(t,e){if(t.length<=e)return t;const n=Math.floor((e-3)/2);const s=/^.*\s/s.exec(t.slice(0,n+1))?.[0].trimEnd()??"";const r=/\s.*$/s.exec(t.slice(-n-1))?.[0].trimStart()??"";return`${s} \u{2026} ${r}`.trim()}const cI=120;const cj=1500;const cC=3;const cN=300;
function cU(t,e="context"){const{build:n,log:s}=t;const{status:r}=n;const o=cP(t,e);return o&&{...o,hasImage:l(r)?p(r):void 0,isTransient:"failed"===o.kind&&tY(r,s.failure?.cause)}}
function cP(t,e){const{outcome:n}=t;switch(n.type){case"submitted":return;case"finished":return cz(t);case"timed-out":return"registration"===e?c0(t,n):cK(t,n);case"lost":return c1(t,n);case"aborted":return cL(t)}}
function cL(t){const e=`The run was stopped. ${c3(t)}`;const n=`Run the job again to ${t.reused?"use this build":"build"} again.`;const s=t.cancellation.accepted?n:c2(t)??n;const r=cB(t);return{kind:"cancelled",reason:"cancelled",title:r,facts:[e],hint:s}}
function cB({build:t,cancellation:{wanted:e,accepted:n}}){if(p(t.status))return"stopped, but the build succeeded";if(n||l(t.status))return"cancelled";return e?"stopped, but the build may still be running":"stopped, but the build continues"}const cD="Find the slowest step in the log.";const cH="If it fails again, report the build ID to the operators of the service.";const cq="Check the build on the server before you run the job again.";const cF="Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID.";const cG="Check the result of the post step, which looks again and cancels the build if no other one may be the one of this run.";
function cW({reused:t}){return t?.how==="watched"?"Re-run the job that submitted it":"Run the job again"}
function cz(t){const{status:e}=t.build;const n=cW(t);const s=[`${w(e)} (status '${e}').`];const r=(t,e,n,r)=>({kind:t,reason:e,title:n,facts:s,hint:r});switch(o(e)){case"succeeded":return;case"cancelled":{const t=`${n} if that was not intended.`;return r("cancelled","cancelled","cancelled on the server",t)}case"timed-out":return r("timed-out","timeout","stopped at the service's time limit",cD);case"broken":return r("failed","machinery","the build service failed",`${n}. ${cH}`);case"removed":return r("failed","lost","the build is being deleted",`${n} to build again.`);case"failed":case"queued":case"running":case"cancelling":case"unknown":return cZ(s,t.log)}}
function cZ(t,{failure:e,lastLines:n,isUnreadable:s}){if(void 0===e){const e=cM(n);return{kind:"failed",reason:"build",title:void 0===e?"the build failed":cY(e),facts:(0,q.n)([e,...t]),hint:s?"Check the log on the server: the action could not read it.":0===n.length?"Check the build on the server: it sent no log.":"Check the last lines of the log: it names no failing step."}}const{instruction:r,command:o,status:i,hasBuilt:a,exitCode:c,cause:u,decidingLine:l}=e;const d=r??o;const f=l&&cR(l,cj);const h=c??i;const p=u?.hint??cX(e);const m=void 0!==h&&`exit code ${h}`;const g=(0,q.n)([d&&(0,tq.$)(d,cj),m]).join(" \xb7 ");return{kind:"failed",reason:e.kind,title:u?.sentence??cY(f??cJ(e)),facts:(0,q.n)([f,g,a&&"The steps of the Dockerfile had succeeded.",...void 0===p?cV(e):[]]),hint:p}}
function cJ({instruction:t,exitCode:e,message:n}){const s=void 0!==t&&void 0!==e;return s?`exit code ${e}: ${t}`:n}
function cV({tail:t,decidingLine:e}){const n=t.filter(t=>""!==t.trim()).slice(-cC);const s=n.filter(t=>t.trim()!==e?.trim());if(0===s.length)return[];return["The last lines of its output:",...n.map(t=>(0,tq.$)(t,cN))]}
function cX({kind:t,step:e,instruction:n,exitCode:s,tail:r,isSilent:o}){if("machinery"===t&&0===r.length)return"Check what the command printed: no step of the Dockerfile failed.";const i="machinery"===t||void 0!==e||void 0!==n&&r.length>0;if(!i)return"Check the builder's own error at the end of the log.";if(r.length>0)return;if(void 0===s)return"Check this instruction: the builder could not run it.";return o?"Check the command of this instruction: it printed nothing.":"Check the command of this instruction: the log does not show what it printed."}
function cY(t){const e=(0,tq.$)(t,cI);return"\u2026"===e?"the build failed":e}
function cK(t,{limit:e,minutes:n,wasEnding:s}){const{build:r,cancellation:o}=t;const i="queue"===e?"queue-timeout-minutes":"timeout-minutes";const a=s?"being cancelled":"queue"===e?"queued":"running";const c="queue"===e?", or run fewer builds at once":" if the build needs longer";const u=void 0===r.ageSeconds?`Raise '${i}'${c}.`:i9.VA;const l=o.accepted?"stopped after":"not finished after";return{kind:"timed-out",reason:cQ(e),title:p(r.status)?`succeeded, but after the limit of ${n} min in '${i}'`:`${l} ${n} min, the limit in '${i}'`,facts:[`The build was still ${a} after ${n} min, the limit in '${i}'. ${c3(t)}`],hint:c4(u,c2(t))}}
function cQ(t){return"queue"===t?"queue-timeout":"timeout"}
function c0(t,{limit:e,minutes:n}){const s=`The server did not register the image within ${n} min.`;return{kind:"timed-out",reason:cQ(e),title:`not registered after ${n} min`,facts:[`${s} ${c3(t)}`],hint:c4(void 0===t.build.ageSeconds?cq:i9.VA,c2(t))}}
function c1(t,{reason:e,error:n}){const s={outage:["the server stopped reporting the status",`The server did not report the status of the build for ${tQ.DA.unavailable.status.forMs/v.J2} minutes.`,cq],"unknown-status":["the server lost track of the build",`The server reported an unknown status of the build for ${y.qS.unknownMs/v.J2} minutes.`,cq],credentials:["the server no longer accepts the key","The server no longer accepts the key.","Check that the key was not replaced during the job."],gone:["the server no longer knows the build","The server no longer knows the build.",`${cW(t)} to build again: this build was removed while it was running.`],refused:["the server refused to report the status","The server refused to report the status of the build.",n?.hint??"Please report this as a bug in the action."]};const[r,o,i]=s[e];const a=c4(o,n?.message,c3(t));const c=c4(i,c2(t));return{kind:"lost",reason:"lost",title:r,facts:[a],hint:c}}
function c2({build:t,cancellation:e}){const{wanted:n,withheld:s}=e;if(!n||l(t.status))return;if(void 0===s)return cF;return"unsettled"===s?cG:void 0}
function c4(...t){return(0,q.n)(t).join(" ")}
function c3({build:t,reused:e,cancellation:n}){const{wanted:s,accepted:r,problem:i,withheld:a}=n;const{status:c,ageSeconds:u}=t;const d="The action requested the build's cancellation";if(p(t.status)){const e=`succeeded (status '${c}')`;return`${r?`${d}, but it`:"The build"} ${e}. ${R(t)}`}if(r&&"cancelled"===o(c))return`The action cancelled the build (status '${c}').`;if(l(c))return r?`${d}, and it ended with status '${c}'.`:`The build ended with status '${c}'.`;const f=void 0===u?"":`, from a cache and ${u} s old`;const h=`its last known status is '${c}'${f}`;if(r)return`${d}; ${h}.`;if(e?.how==="joined")return`The build belongs to another run and continues: ${h}.`;if("before"===a)return`A response had shown the build before the submit, so it was not cancelled: ${h}.`;if(void 0!==a){const t="unsettled"===a?" yet":"";return`The build was found in the list after a lost response and may be another run's, so it was not cancelled${t}: ${h}.`}if(s){const t=`The cancellation request failed, so the build may still be running: ${h}.`;return(0,q.n)([t,i]).join(" ")}return`The build was not cancelled: ${h}.`}const[c5,c6]=[/(?<!\\)\\[ \t]*$/,/(?<!`)`[ \t]*$/];const c9=/^#\s*(check|escape|syntax)\s*=(.+)$/is;
function c8(t){for(const e of t){const[,t="",n=""]=c9.exec(e.trimStart())??[];if(""===n.trim())break;if("escape"===t.toLowerCase())return"`"===n.trim()?c6:c5}return c5}const c7=/^(?:ONBUILD\s+)?(?:ADD|COPY|RUN)\s/i;
function ut(t){const e=[];const n=t.split(/\r?\n/);const s=c8(n);const r=n.entries();for(const[t,n]of r){if(ue(n))continue;const o=[];for(let t=n;void 0!==t;){const e=t.replace(s,"");o.push(e);if(e===t)break;t=r.find(([,t])=>!ue(t))?.[1]}const i=o.join("").trim();for(const t of c7.test(i)?ur(i):[])r.find(([,e])=>ui(e,t));const[,a="",c=""]=/^(\S+)\s*(.*)$/s.exec(i)??[];e.push({line:t+1,keyword:a.toUpperCase(),rest:c})}return e}
function ue(t){return/^\s*(?:#|$)/.test(t)}const un=/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+/gs;const us=/^\d*<<(-?)([^<]+)$/s;
function ur(t){if(!t.includes("<<"))return[];return(t.match(un)??[]).flatMap(t=>{const[,e,n]=us.exec(t)??[];if(void 0===n)return[];return[{end:n.replaceAll(/\\(.)|["']/gs,"$1"),indented:"-"===e}]})}
function uo(t){return us.test(t)}
function ui(t,{end:e,indented:n}){return(n?t.replace(/^\t+/,""):t)===e}const ua=/^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i;
function uc({keyword:t,rest:e}){if("COPY"!==t&&"ADD"!==t)return;const{flags:n,words:s}=ud(e);if(n.some(t=>t.startsWith("--from")))return;const r=uf(s).slice(0,-1).filter(t=>!uo(t)&&!ua.test(t));return{sources:r,parents:n.some(t=>/^--parents(?:=true)?$/i.test(t))}}
function uu(t){const[,e="",n=""]=/^(\S+)\s+(.*)$/s.exec(t)??[];const s=uc({line:1,keyword:e.toUpperCase(),rest:n});if(s)return s.sources;return ud(n).flags.flatMap(t=>{const[,e]=/^--mount=(.+)$/.exec(t)??[];return void 0===e?[]:ul(e)})}
function ul(t){const e=new Map(t.split(",").map(t=>{const[e="",n=""]=t.split("=");return[e,n]}));const n=e.get("type")??"bind";if("bind"!==n||e.has("from"))return[];return[e.get("source")??e.get("src")??"."]}
function ud(t){const[e=""]=/^(?:--\S*\s+)*/.exec(t)??[];return{flags:e.split(/\s+/),words:t.slice(e.length)}}
function uf(t){if(!t.startsWith("["))return t.split(/[\t\v\f\r ]+/);const e=(0,sa.z)(()=>JSON.parse(t));return Array.isArray(e)&&e.every(t=>"string"==typeof t)?e:[]}
function uh(t,e){const{step:n,instruction:s}=t;if(t.dockerfile||void 0===e||void 0===s)return t;const r=up(e,s,n);return void 0===r?t:{...t,dockerfile:{file:"Dockerfile",line:r}}}
function up(t,e,{stage:n,index:s,isIndexOfFile:r}={}){const o=uw(e);const i=ug(t).filter(({keyword:t})=>t===o.keyword);const a=uv(o);const c=i.filter(t=>ub(t,a)||uy(t,a));const u=t=>true!==r||t.index===s;const l=c.length>0?c:i.filter(t=>u$(t,a)&&u(t));const d=n?.toLowerCase();const f=um(um(l,u),({stageName:t})=>t===d);return 1===f.length?f[0]?.line:void 0}
function um(t,e){const n=t.filter(e);return n.length>0?n:t}
function ug(t){let e=0;let n="";return ut(t).flatMap((t,s)=>{const{line:r,keyword:o,rest:i}=t;if("FROM"===o){n=/\sAS\s+(\S+)\s*$/i.exec(i)?.[1]?.toLowerCase()??`stage-${e}`;e+=1}const a={...t,stageName:n,index:s+1};if("ONBUILD"!==o)return[a];return[a,{line:r,...uw(i),stageName:"",index:0}]})}
function uw(t){const[,e="",n=""]=/^(\S+)(.*)$/s.exec(t.trim())??[];return{keyword:e.toUpperCase(),rest:n}}
function ub(t,e){const n=uv(t);if(e.endsWith("\u2026"))return e.length>1&&n.startsWith(e.slice(0,-1));return n===e||n.includes("<<")&&e.startsWith(`${n}(`)}
function uy(t,e){const n=t.rest.replace(/^\s*--\S+(?:\s+--\S+)*\s/,"");return n!==t.rest&&ub({...t,rest:n},e)}
function uv({keyword:t,rest:e}){const n=e.replaceAll(/\s/g,"");return"FROM"===t?n.toLowerCase():n}
function u$(t,e){const n=t.rest.split(/\$\{[^}$]*\}|\$\w+/);const[s="",...r]=n.map(e=>uv({...t,rest:e}));const o=r.pop();if(void 0===o||""===[s,...r,o].join(""))return false;if(!e.startsWith(s)||!e.endsWith(o))return false;let i=s.length;for(const t of r){const n=e.indexOf(t,i);if(n<0)return false;i=n+t.length}return i+o.length<=e.length}
function uk(t,e){const{subject:n,requested:s,build:r,createdMs:o,result:i,error:a}=t;const c=i?.log??tZ;const u=r?.imageName??s?.imageName??n.imageName;const l=r?.imageTag??s?.imageTag;const d=uM(t,O({imageUrl:void 0,imageName:u,imageTag:l}));return{end:d,error:void 0===a?void 0:uS(a),agent:iq(t),image:O({imageUrl:r?.imageUrl??s?.imageUrl,imageName:u,imageTag:l}),digest:c.digest,build:r&&{id:r.id,record:r.record},buildId:r?.id??n.watchedId,retried:iH(t),madeBy:s?.madeBy,reuse:i?.reused&&i_(i.build,i.reused),...uE(t,c,d),steps:c.steps,phases:c.phases,lastLines:c.lastLines,context:t.packed&&{...t.packed.context,contextDir:t.packed.contextDir},given:t.given,source:iF(t),queueSeconds:i?.queueSeconds,buildSeconds:i?.buildSeconds,runSeconds:void 0===o?void 0:(e-o)/v.fj,endMs:e}}
function uE({packed:t},e,{kind:n}){const s=t?.dockerfile;const r="failed"===n;const o=r&&e.failure?uh(e.failure,s?.text):void 0;return{failure:o&&{...o,place:(0,iL.Mn)(s,o.dockerfile)},atWork:r?void 0:e.atWork,warnings:e.warnings.map(t=>({...t,place:(0,iL.Mn)(s,t)}))}}
function uS(t){const{message:e,hint:n}=(0,i6.U)(t);return{message:e,hint:n}}
function uM(t,e){const{result:n,error:s,subject:r}=t;const o=n&&cU(n,r.purpose);if(o)return o;const i=ux(t);if(i)return i;if(void 0===s)return uO(t,e);return{...uA(t),...(0,iV.tk)(s)}}
function uT(t,e,n){return{kind:t,title:e,facts:[],hint:void 0,hasImage:n}}
function ux(t){const{build:e,isOverdue:n,result:s,error:r}=t;if(void 0===e||!n||!u_(t))return;if(void 0!==s||void 0!==r)return;return{kind:"cancelled",reason:"cancelled",title:"cancelled before the build had ended",facts:[`The run was cancelled. The cancellation of its build is not confirmed yet: its last known status is '${e.status}'.`],hint:"Check the result of the post step, which cancels the build."}}
function u_({subject:t,build:e,reused:n}){return void 0!==e&&("watched"===t.purpose||void 0===n)}
function uA(t){const{subject:e,isAborted:n,isSubmitting:s,error:r}=t;const o="watched"===e.purpose;if(u_(t))return uT("broken","the action failed before the build ended");if(o)return n?uT("stopped","cancelled before the build was read"):uT("unread","the build could not be read");const i="context"===e.purpose;const[a,c]=i?["the build","submitted"]:["the image","registered"];const u=i?false:void 0;if(r instanceof H.dU)return{...uT("in-doubt",`${a} may or may not have been ${c}`),reason:"in-doubt"};if(n)return uT("stopped",`cancelled before ${a} was ${c}`,u);const l=uT("not-submitted",`not ${c}`,u);return s?{...l,...(0,iV.sk)(r)}:l}
function uO({subject:t,result:e},n){if("registration"===t.purpose){const t=void 0===n?"":` as '${n}'`;if(void 0===e)return uT("checked",`would be registered${t}`,true);const s=void 0===e.reused?"registered":"registered before";return uT("registered",`${s}${t}`,true)}if(void 0===e)return uT("packed","packed, nothing sent",false);const{reused:s,outcome:r}=e;if(s?.how==="taken")return uT("reused","reused an earlier build",true);return"submitted"===r.type?uT("submitted","submitted"):uT("built","built",true)}
function uR({files:t,uncompressedBytes:e}){return`Build context: ${(0,ix.Ht)(t,"file")}, ${(0,ix.z3)(e)}`}
function uI(t){const{contextDir:e,files:n,uncompressedBytes:s,sizeBytes:r,ignored:o,ignoreFile:i}=t;return[["Directory",ow(e)],["Files and links",(0,ix.B4)(n)],["Size",uC(s)],["Compressed",uC(r)],["Ignored",void 0===i?"no ignore file":`${(0,ix.B4)(o)} by '${ow(i)}'`],["working_tree_hash",t.workingTreeHash],["Packed in",(0,ix.Xo)(t.durationMs/v.fj)]]}
function uj({largestDirectories:t,largestFiles:e}){const n=(t,e)=>t.map(({path:t,sizeBytes:n})=>[`${ow(t)}${e}`,(0,ix.z3)(n)]);const s=[{title:"Largest directories",paths:n(t,"/")},{title:"Largest files",paths:n(e,"")}];return s.filter(({paths:t})=>t.length>0)}
function uC(t){return t<1024?(0,ix.z3)(t):`${(0,ix.z3)(t)} (${(0,ix.B4)(t)} bytes)`}var uN=n(996);const uU=10;const uP=new Set(["built","reused","registered"]);
function uL(t){const{end:e,context:n,given:s,queueSeconds:r,buildSeconds:o,source:i,buildId:a,retried:c}=t;const u=(t,e)=>(0,eP.W0)(t.map(t=>(0,uN.cR)(t)),e);const l=u(s?.buildArgs??[],uU);const d=(0,ix.gN)([(0,ix.Db)(r)&&`queued ${(0,ix.Xo)(r)}`,(0,ix.Db)(o)&&"built"!==e.kind&&`built ${(0,ix.Xo)(o)}`,n&&`context ${(0,ix.z3)(n.sizeBytes)}, ${(0,ix.Ht)(n.files,"file")}`,s?.platform&&`platform ${(0,uN.cR)(s.platform)}`,l&&`build arguments ${l}`,uD(i),a&&`${uB(t)} ${(0,uN.cR)(a)}`,a&&uP.has(e.kind)&&"to deploy it: `deploy/` with this `build-id`",c.length>0&&`tried before: ${u(c,1/0)}`]);const f=false===e.hasImage&&"packed"!==e.kind;return(0,q.n)([f&&"No image.",d]).join(" ")}
function uB({end:t,reuse:e}){if("registered"!==t.kind)return"build";return void 0===e?"new record":"record"}
function uD(t){const{commit:e,ref:n,isDirty:s}=t;if(void 0===e)return;const r=(0,iL.Bg)(t);const o=(0,uN.cR)(e.slice(0,7));const i=void 0===r?o:`[${o}](${r})`;const a=void 0===n?"":` of ${(0,uN.cR)(n)}`;return`commit ${i}${a}${s?iL.ii:""}`}
function uH(t,e){const n=(0,uN.cR)(`${e.file}:${e.line}`);const s=(0,iL.gV)(t,e);return void 0===s?n:`[${n}](${s})`}
function uq(t){const[e="",...n]=t.split("\n");return[(0,uN.FV)(e),n.length>0&&(0,uN.DV)(n)]}
function uF(t){if(void 0===t)return[];const[e,n]=uq(t);return[`\u{1F4A1} ${e}`,n]}
function uG(t,e){if(0===t.length)return"";const n=1===t.length?"Last line":`Last ${(0,ix.Ht)(t.length,"line")}`;return(0,uN.zH)(`${n} of the ${e}`,[(0,uN.DV)(t)],"open")}
function uW(t,{end:{title:e,hint:n},source:s,lastLines:r}){const{step:o,place:i,instruction:a,command:c,hasBuilt:u,message:l}=t;const{exitCode:d=t.status,decidingLine:f,tail:h,cause:p}=t;const m=a??c??o?.title;const g=uZ(t.codeFrame);const w=(0,q.n)([i&&uH(s,i),0===g.length&&void 0!==m&&(0,uN.cR)(m,300),void 0!==d&&`exit code ${d}`]);const b=void 0===o&&void 0!==f?l:void 0;return[w.join(" \xb7 "),g.length>0&&(0,uN.DV)(g),void 0!==f&&f!==e&&`**${(0,uN.Wc)(f)}**`,b!==f&&b&&(0,uN.cR)(b,2e3),u&&"The steps of the Dockerfile had succeeded.",(void 0!==p||0===h.length)&&n&&`\u{1F4A1} ${(0,uN.FV)(n)}`,0===h.length&&uG(r,"log"),!(1===h.length&&h[0]?.trim()===f?.trim())&&uG(h,"machinery"===t.kind?"command":"step")]}const uz=12;
function uZ(t){const e=t.filter(t=>/^ *\d+ \| >>>/.test(t));const n=0===e.length?t:e;return n.length>uz?[...n.slice(0,uz),"\u2026"]:n}
function uJ({atWork:t,endMs:e}){if(void 0===t)return[];const{step:n,tail:s,lastLineMs:r}=t;const o=n.endMs??e;const i=t=>(0,ix.Xo)(Math.max(0,o-t)/v.fj);const a=void 0===n.startMs?"":`, for ${i(n.startMs)}`;const c=void 0===r?0:o-r;const u=0===s.length?" It printed nothing.":void 0===r?"":` It printed its last line ${i(r)} before the end.`;return[`Running at the end: ${(0,uN.cR)(n.title)}${a}.${u}`,c>=y.E$.hangingMs&&"A step that has been silent for this long has probably hung.",uG(s,"step")]}
function uV({startMs:t,endMs:e,seconds:n}){if(void 0===t||void 0===e)return;return{startMs:void 0===n?t:e-n*v.fj,endMs:e}}
function uX(t){const e=t.filter(({state:t})=>"cached"!==t).map(t=>{const{startMs:e,endMs:n}=uV(t)??{startMs:0,endMs:0};return{step:t,seconds:t.seconds??(n-e)/v.fj}}).filter(({seconds:t})=>t>0);return e.toSorted((t,e)=>e.seconds-t.seconds)}
function uY(t,e){const n=Math.max(0,...uQ(t).map(({seconds:t=0})=>t*v.fj));return uK(t,e)+y.E$.toleranceMs<n}
function uK(t,e){const n=uQ(t);if(0===n.length)return 0;const s=Math.max(...n.map(t=>t.endMs??e));return s-Math.min(...n.map(({startMs:t})=>t))}
function uQ(t){return t.flatMap(({startMs:t,...e})=>void 0===t||"cached"===e.state?[]:[{...e,startMs:t}])}
function u0(t){const e=u1(t);return e.length>0&&e.every(({state:t})=>"cached"===t)}
function u1(t){return t.flatMap(({instruction:t="",state:e})=>""===t||/^FROM\s/i.test(t)?[]:[{instruction:t,state:e}])}
function u2(t){const{steps:e}=t;if(u0(e))return[];const n=lr(e,"cached");return[u5(t),n>0&&`${n} of ${(0,ix.Ht)(e.length,"step")} came from the cache.`,n>0&&u4(e)]}
function u4(t){const e=u1(t);const n=e.find(({state:t})=>"done"===t||"failed"===t);if(void 0===n||e.every(({state:t})=>"cached"!==t))return;return`${(0,uN.cR)(n.instruction,60)} was the first step built again${u3(n.instruction)}.`}
function u3(t){const e=uu(t);if(e.includes("."))return"; it reads the whole build context";const n=/^RUN\s/i.test(t);return n&&e.length>0?`; it reads ${(0,eP.ki)(e.map(t=>(0,uN.cR)(t,120)))}`:""}
function u5(t){const e=u8(t)?u6(t):void 0;const[n]=uX(t.steps);if(void 0!==e||void 0===n||n.seconds<1)return e;const{buildSeconds:s}=t;const r=void 0===s?0:Math.round(n.seconds/s*100);return r<1||r>100?`Slowest step: ${u9(n)}.`:`${u9(n)} took ${r} % of the time.`}
function u6({steps:t}){const[e,n]=uX(t);if(void 0===e||void 0===n||n.seconds<1)return;return`Slowest steps: ${u9(e)} and ${u9(n)}.`}
function u9({step:t,seconds:e}){return`${(0,uN.cR)(t.instruction??t.title,120)} (${(0,ix.Xo)(e)})`}
function u8(t){const[e]=uX(t.steps);const n=uK(t.steps,t.endMs)/v.fj;return Math.max(t.buildSeconds??0,e?.seconds??0,n)*v.fj<y.E$.shortBuildMs}const u7=30;
function lt(t){const{steps:e,phases:n,endMs:s}=t;if(0===e.length&&0===n.length)return;const r=!uY(e,s);const o=ls(e);const i=(0,q.n)([(0,ix.Ht)(e.length,"step"),...["cached","failed","cancelled"].map(t=>{const n=lr(e,t);return n>0&&`${n} ${t}`}),n.length>0&&(0,ix.Ht)(n.length,"phase"),o.size<e.length&&`the slowest ${o.size} shown`]).join(", ");const a=e.flatMap((t,e)=>o.has(t)?[[String(e+1),(0,uN.cR)(t.title),ln(t,r)]]:[]);const c=n.map(t=>["",(0,uN.cR)(t.title),ln(t,false)]);return(0,uN.zH)(i,[(0,uN.tp)([["#","Step","Time"],...a,...c])])}const le={done:"",cached:"cached",failed:"\u274C failed",cancelled:"\u{1F6AB} cancelled",running:"not finished"};
function ln(t,e){const n=le[t.state];if("cached"===t.state)return n;const s=e?uV(t):void 0;const r=t.seconds??(s&&(s.endMs-s.startMs)/v.fj);const o=void 0===r?"":(0,ix.Xo)(r);return""!==n&&""!==o?`${n} after ${o}`:`${n}${o}`}
function ls(t){const e=({state:t,seconds:e=0})=>"failed"===t||"running"===t?Number.MAX_VALUE:e;return new Set(t.toSorted((t,n)=>e(n)-e(t)).slice(0,u7))}
function lr(t,e){return t.filter(t=>t.state===e).length}
async function lo(t,e,n,{host:s,log:r,redact:o,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n((0,ip.l)(t,e,o));try{await oq(s.files.append(a,o(c)),s.clock,i)}catch(e){const t=(0,sj.FH)(e,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await r.warning(`The job summary could not be written: ${(0,sj.Qq)(e)}.\n${t}`)}}const li={kind:true,reason:true,state:true,files:true};
async function la(t,e){await lo(t,li,lc,e)}
function lc(t){return(0,uN.x9)([lu(t),...ll(t),lt(t),lm(t),t.context&&lw(t.context)])}
function lu(t){const{end:e,buildSeconds:n,runSeconds:s}=t;const r=iV.Pt[e.kind];const o=void 0===t.agent?(0,ix.kV)(void 0):(0,uN.cR)(t.agent);if("built"===e.kind){const s=void 0===n?"":` in ${(0,ix.Xo)(n)}`;const i=u0(t.steps)?", all instructions from the cache":"";return`### ${r} ${o} ${e.title}${s}${i}`}const i="cancelled"===e.kind&&e.title.startsWith("cancelled");const a=i?n??s:void 0;const c=(0,ix.Db)(a)?` after ${(0,ix.Xo)(a)}`:"";return`### ${r} ${o}: ${(0,uN.Wc)(e.title)}${c}`}
function ll(t){const{end:e,image:n}=t;const s=t.reuse&&(0,uN.FV)(t.reuse);const r=uL(t);switch(e.kind){case"built":return[...ld(t),s,(0,q.n)([...u2(t),lp(t)]).join(" "),r];case"reused":case"registered":return[...ld(t),s,r];case"submitted":return[s,"The run does not wait for the build (`wait: false`). The action `wait/` follows it in a later job.",n&&`It will push ${(0,uN.cR)(n)} if it succeeds.`,r];case"packed":return[n&&`A build would push ${(0,uN.cR)(n)}.`,r];case"checked":return[...ld(t),"Nothing was sent (`dry-run: true`).",r];case"failed":case"cancelled":case"timed-out":case"lost":return[...lf(t),s,r,lp(t)];case"not-submitted":case"stopped":case"in-doubt":case"unread":case"broken":return[...uq(e.facts.join("\n")),...uF(e.hint),r]}}
function ld({image:t,digest:e,madeBy:n}){const s=void 0===e?t:`${t}@${e}`;return[s&&(0,uN.DV)([s]),n&&`Image of build ${(0,uN.cR)(n)}.`]}
function lf(t){const{end:e,failure:n,lastLines:s}=t;if("failed"!==e.kind)return[...uq(e.facts.join("\n")),...uJ(t),...uF(e.hint)];if(void 0!==n)return uW(n,t);return[...e.facts.filter(t=>t!==e.title).map(uN.Wc),...uF(e.hint),uG(s,"log")]}const lh=5;
function lp(t){const{warnings:e}=t;if(0===e.length)return;const n=new Set(e.flatMap(e=>lg(t,e)??[]));const s=(0,eP.W0)([...n],lh);return`\u{26A0}\u{FE0F} ${(0,ix.Ht)(e.length,"warning")}${""===s?"":`: ${s}`}.`}
function lm(t){const{warnings:e}=t;if(0===e.length)return;const n=e.map(e=>{const n=lg(t,e);return`- ${void 0===n?"":`${n} `}${(0,uN.cR)(e.rule)}: ${(0,uN.Wc)(e.message)}`});const s=`${(0,ix.Ht)(e.length,"warning")} of the build checks`;return(0,uN.zH)(s,[n.join("\n")])}
function lg({source:t},{place:e}){return e&&uH(t,e)}
function lw(t){const e=uI(t).map(([t,e])=>[(0,uN.FV)(t),(0,uN.FV)(e)]);return(0,uN.zH)(uR(t),[(0,uN.tp)([["Build context",""],...e]),...uj(t).map(({title:t,paths:e})=>(0,uN.tp)([[t,"Size"],...e.map(([t,e])=>[(0,uN.cR)(t),e])]))])}let lb=class RunReport{#tc;#ec;#eu;#el;#ed;#ef=new Set;#eh;#ep;constructor(t,e){const{show:n,subject:s,workflow:r}=t;const{log:o,redact:i,host:a}=e;this.#tc=t;this.#ec=e;this.#ed=iE(e);this.#eh=ly(t);this.#g();this.#ep={subject:s,page:r.page};this.#eu=iU(a.files,(0,om.I)(),i,t=>{this.report({type:"log-file",path:t})});this.#el=new iI(o,{mode:n.logs,file:this.#eu,hasLog:this.hasLog})}get hasLog(){return"registration"!==this.#tc.subject.purpose}
async run(t){const{signal:e,host:n}=this.#ec;let s;e.addEventListener("abort",()=>s=n.clock.monotonicMs(),{once:true});this.#ec.onLastWords(()=>this.#em(this.#eg({isOverdue:true})));try{await this.#tc.state.during(t)}catch(t){this.#ep={...this.#ep,error:t};await this.#ew(s);throw t}return await this.#ew(s)}
report(t){if("line"!==t.type)this.#tg(t);return this.#el.report(t)}
#tg(t){const{cleanUp:e}=this.#tc;this.#eb(oU(this.#eh,t,e?.cancelOnAbort??false));const n=iD(this.#ep,t,this.#ec.host.clock.monotonicMs());const s=n!==this.#ep;this.#ep=n;const r="retrying"===t.type||"submitting"===t.type;if(s&&!r)this.#ey(this.#ed(iG(n)))}
#eb(t){if(t===this.#eh)return;this.#eh=t;this.#g()}
#g(){if(this.#tc.cleanUp)this.#tc.state.save(this.#eh)}
#ey(t){for(const e of t)this.#ef.add(e)}
async #ew(t){const{show:e}=this.#tc;const n=this.#eg();const s=this.#em(n);if(s)this.#ey(this.#ec.writeEnd(s));if(e.summary)await la(n,this.#ec);this.#tg({type:"summarised"});const r={logFile:this.#eu,problems:this.#ef,stoppedMs:t};await i0(n,{...this.#tc,...r},this.#ec);return s}
#eg(t){const{signal:e,host:n}=this.#ec;const s={...this.#ep,isAborted:e.aborted,...t};return uk(s,n.clock.monotonicMs())}
#em(t){const{annotations:e}=this.#tc.show;return(0,iV.oJ)(t.end)?void 0:iZ(t,e)}};
function ly({show:t,subject:e,cleanUp:n,archiveDirectory:s}){const{agent:r}=e;return{archiveDirectory:s,server:n&&{baseUrl:n.connection.baseUrl.href,accountId:n.connection.accountId},cancelWanted:false,missingSummary:t.summary?{agent:r?.name??r?.id}:void 0}}const lv="agentex-state-";const l$=new RegExp(String.raw`^${lv}[\w-]{1,100}$`);
function lk({files:t,clock:e,startedMs:n},s=process.env){const r=(0,om.I)();const o=(0,so.join)(r,lS(s));const i=e=>{const n=(0,so.join)(r,e);return{name:e,
write:e=>t.replace(n,e),
read:()=>c(n),
remove:()=>t.removeFile(n),end:u(`${n}-end`)}};const a=t=>l$.test(t)?i(t):void 0;return{
create:()=>i((0,so.basename)(t.newPath(r,lv))),named:a,
latest:async()=>a(await c(o)??""),
announce:({name:e})=>t.replace(o,e),
forget:async({name:e})=>{if(await c(o)===e)t.removeFile(o)},stop:u(`${o}-stop`)};
async function c(e){let n="";try{for await(const s of t.read(e))n+=s;return n}catch{return}}
function u(s){const r=t.changedMs(s);const o=void 0!==r&&(r<n||r>e.wallMs());return{
leave:()=>t.replace(s,""),
isLeft:()=>{const e=t.changedMs(s);return void 0!==e&&!(o&&e===r)},
remove:()=>t.removeFile(s)}}}const lE=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function lS(t){const e=lE.map(e=>t[e]??"");return lv+em(JSON.stringify(e))}const lM="state-file";const lT="nothing-left";
function lx(t,e,n=process.env){return lR(JSON.stringify(t),e,l_(n))}
function l_(t){const e=["GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_ACTION"];return JSON.stringify(e.map(e=>t[e]??""))}const lA="aes-256-gcm";const lO={iv:12,tag:16};
function lR(t,e,n){const s=lI(e,`iv ${n} ${t}`).subarray(0,lO.iv);const r=(0,os.createCipheriv)(lA,lI(e,"key"),s);r.setAAD(Buffer.from(n));const o=[r.update(t),r.final()];return Buffer.concat([s,r.getAuthTag(),...o]).toString("base64")}
function lI(t,e){return(0,os.createHmac)("sha256",t).update(e).digest()}
function lj({cancelWanted:t,sent:e,build:n}){const s=void 0===n||l(n.status);const r=void 0===e?s:s&&void 0!==n&&!e.isOpen;return!t||r?{type:"nothing"}:{type:"left",sent:e,build:n}}
function lC(t){const{deployment:e,task:n,missingSummary:s}=t;const r=e??n??s;return"nothing"!==lj(t).type||void 0!==r}let lN=class MainStepState{#ev;#e$;#ek;#eE=new AbortController;#eS=false;#r={cancelWanted:false};constructor(t){this.#ev=t;this.#e$=lk(t.host);this.#ek=this.#e$.create();this.#eM();this.#eT(()=>{this.#ex();this.#e$.announce(this.#ek)});this.#e_()}
save(t){this.#r=t;this.#eT(()=>this.#ex());this.#eA()}
async during(t){const{signal:e}=this.#ev;try{await t()}catch(n){const t=e.aborted;this.#eA();if(!t)e.throwIfAborted();throw n}}
[Symbol.dispose](){this.#eE.abort();this.#r={...this.#r,hasEnded:true};this.#eT(()=>{this.#ex();for(const t of[this.#ek.end,this.#e$.stop])if(t.isLeft())t.remove()})}
async #e_(){const{clock:t}=this.#ev.host;while(!this.#eE.signal.aborted){this.#eA();await t.sleep(y.Mu.mainChecksEveryMs,this.#eE.signal).catch(()=>void 0)}}
#eA(){if(this.#e$.stop.isLeft())this.#ev.stop()}
async #eM(){const{host:t,signal:e}=this.#ev;const n=t.saveState(lM,this.#ek.name);try{await oF(n,t.clock,e)}catch(t){if(!e.aborted)this.#Y(t,"Set GITHUB_STATE to a writable file.")}}
#ex(){const t=true===this.#r.hasEnded&&!lC(this.#r);this.#ek.write(t?lT:lx(this.#r,this.#ev.apiKey));if(this.#ek.end.isLeft())this.#ek.remove()}
#eT(t){try{t()}catch(t){this.#Y(t,"Set RUNNER_TEMP to a writable directory.")}}
#Y(t,e){if(!this.#eS)this.#ev.log.warning(`The state for the post step could not be saved: ${(0,sj.Qq)(t).replace(/\.$/,"")}.\nIf this step is killed, its build may not be cancelled. ${(0,sj.FH)(t,e)}`);this.#eS=true}};var lU=n(142);const lP=globalThis.process.getBuiltinModule("node:timers");const lL=32768;
function lB(t){let e="";let n=false;let s=false;let r;t.on("error",()=>{s=true;e=""});
function o(t){if(s)return;e+=`${t}\n`;if(e.length>=lL)i();else if(!n){n=true;(0,lP.setImmediate)(()=>{n=false;i()})}return r}
function i(){s||=t.destroyed;if(""===e||s)return;const n=e;e="";if(!t.write(n))r??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);r=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>o(t),
command:(t,e=[],n={})=>o(lD(t,e,n)),
mask:t=>{o(`::add-mask::${lH(t)}`);i()},
flush:async()=>{i();if(!s)await new Promise(e=>t.write("",()=>e()))}}}
function lD(t,e,n){const s=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${lq(String(e))}`).join(",");return`::${t}${""===s?"":` ${s}`}::${lH(e.join("\n"))}`}
function lH(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function lq(t){return lH(t).replaceAll(":","%3A").replaceAll(",","%2C")}const lF={error:"Error",warning:"Warning",notice:"Notice"};const lG=(0,lU.e)(process.env);const lW=1e4;
function lz(t,e,n){const s=lB(t);const r=lX();const o=new Set;let i;for(const t of e)s.mask(t);const a=()=>{if(void 0!==i)s.command("endgroup");i=void 0};const c=t=>{let e;for(const n of o2(t))e=s.line(n);return e};const u=(t,e,{place:o,title:i}={})=>{const u=void 0===i?void 0:o6(n(i));const l=o&&n(o.file);const d=void 0!==l&&o9(l)?o6(l):void 0;const f=d&&o?.line;const h=d&&`${d}:${f}`;const p=n(d?lZ(e,o):e);const m=o4(p);const g=r.decide(t,[d,f,u,...m].join("\n"));if("skip"===g)return;a();if("annotate"===g){const e=void 0!==h&&"error"!==t&&!lG;const n=e?o4(`${h}: ${p}`):m;return s.command(t,n,{file:d,line:f,title:u})}const w=[lF[t],...h?[h]:[],...u?[u]:[]];return c(`${w.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=r.note();if(void 0!==t)s.command("warning",o4(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const r=o.has(e)?" (continued)":"";s.command("group",[o6(n(t),r)]);if(o.size>=lW)o.clear();o.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>s.command("debug",o2(n(t))),
written:()=>s.flush(),
flush:async()=>{a();l();await s.flush()}}}
function lZ(t,e){const n=e&&ob(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const lJ={error:10,warning:9,notice:10};const lV=1e3;
function lX(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let s=false;return{
decide:(s,r)=>{const o=`${s} ${r}`;if(t.has(o))return"skip";if(t.size>=lV)t.clear();t.add(o);if(e[s]<lJ[s]){e[s]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||s)return;s=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const lY="\x1b";const lK=String.raw`${lY}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${lY}]{0,256}(?:\u0007|${lY}\\)|[@-Z\\^_=>78])`;const lQ=new RegExp(lK,"g");
function l0(t){return t.includes(lY)?t.replace(lQ,""):t}const l1=8;const l2=4;
function l4(t){return l9(t.flatMap(l6))}
function l3(t){return l9(t.flatMap(l6).filter(t=>!l5(t)))}
function l5(t){return/^[\w-]{1,20}$/.test(t)}
function l6(t){const e=t.trim();if(e.length<l2)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=l1)]}
function l9(t){const e=t.flatMap(t=>t.length<l1?[t]:l7(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const s=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return l8(s)}
function l8(t){const e=e=>{const n=l0(e);const s=n===e?n:t(n);return s===n?e:s};return n=>{const s=t(n);return s.includes("\x1b")?s.split("\n").map(e).join("\n"):s}}
function l7(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>dn(t,e));const s=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>de[t]??t),e,e.toUpperCase()];const r=[...s,encodeURIComponent(t)].map(encodeURIComponent);return[...s,...r,...r.map(dt)]}
function dt(t){return t.replace(/%../g,t=>t.toLowerCase())}const de={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function dn(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const s=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),s)}
async function ds(t,e,n=()=>()=>[]){const s=t=>{for(const e of ok())t.log.warning(e);return e(t)};await dr(t,s,n,"error")}
async function dr(t,e,n,s){const r=rj("api-key");const o=[r,rj("github-token")].filter(t=>""!==t);const i=[...o,...r6()];const a=l4(i);const c=l3(i);let u;let l=()=>void 0;const d=(e,n=(0,i6.U)(e))=>{t.setExitCode(1);w(n);return u??=di(n,e,s,g)};const{signal:f,hurry:h,stop:p,ended:m}=da(t,async t=>{await d(t,l());await g.flush()});const g=lz(t.stdout,i,a);const w=n({host:t,redact:a});try{const n={host:t,log:g,apiKey:r,secrets:i,redact:a,redactEarly:c,signal:f,hurry:h,stop:p};const s=t=>void(l=t);const o=await e({...n,writeEnd:w,onLastWords:s});if(o)await d(void 0,o);else f.throwIfAborted()}catch(t){await d(t)}finally{const e=await oF(t.allWritten(),t.clock,f).then(()=>true,()=>false);await g.flush();m();if(f.aborted||!e)t.exit()}}
async function di({message:t,hint:e,annotation:n},s,r,o){const i=void 0===e?t:`${t}\n${e}`;const a=o3(i);await o[r](a?i:t,n);if(!a&&void 0!==e)await o.line(e);if(ry._o()&&s instanceof Error)await o.debug(String(s.stack))}
function da(t,e){const n=new AbortController;const s=new AbortController;const r=new AbortController;const o=(e,n)=>{t.clock.sleep(e,r.signal).then(n,()=>void 0)};const i=({lastWordsMs:s,exitMs:r})=>{o(s,()=>void e(n.signal.reason).then(t.exit,t.exit));o(r,t.exit)};const a=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);i(y.Rg.afterFirst)};const c=()=>{const t="Run the job again.";a(new H.lZ("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){s.abort();if("SIGTERM"===t)i(y.Rg.afterSecondSigterm)}else c()});t.onUncaught(t=>a(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:s.signal,stop:c,
ended:()=>r.abort()}}
async function dc(t=process.env){const e=await db(t["GITHUB_EVENT_PATH"]);const n=dy(e);const s=du(t);const[r="",o=""]=(t["GITHUB_REPOSITORY"]??"").split("/");const i={owner:r,repo:o,apiUrl:t["GITHUB_API_URL"]??"https://api.github.com"};const a=d$(e,"pull_request.number");const c=""!==r&&""!==o&&"number"==typeof a;const u=t["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,sf.realpath)(u).catch(()=>u),pushedTag:"tag"===t["GITHUB_REF_TYPE"]?t["GITHUB_REF_NAME"]:void 0,checkouts:dg(t,n),repository:t["GITHUB_REPOSITORY"],page:s,run:dm(t,s),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:dp(t,e),event:df(t,e),branch:dd(t,e),isMerged:"closed"===d$(e,"action")&&true===d$(e,"pull_request.merged")}}
function du(t){const[e,n]=[t["GITHUB_SERVER_URL"],t["GITHUB_REPOSITORY"]];if(!e||!n)return;return{url:`${e.replace(/\/$/,"")}/${n}`,files:t["GITEA_ACTIONS"]?"src/commit":"blob"}}const dl=["issue_comment","issues","workflow_run"];
function dd(t,e){const{GITHUB_EVENT_NAME:n="",GITHUB_REF:s=""}=t;if("delete"===n)return"branch"===dv(e,"ref_type")?dv(e,"ref"):void 0;return dl.includes(n)?void 0:/^refs\/heads\/(.+)$/s.exec(s)?.[1]}
function df(t,e){const n=dv(e,"pull_request.base.sha");const s=dv(e,"pull_request.head.sha");const r=dv(e,"pull_request.merge_base");return{name:t["GITHUB_EVENT_NAME"]??"",commit:t["GITHUB_SHA"],ref:t["GITHUB_REF"]??"",before:dv(e,"before"),defaultBranch:dv(e,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:s,base:n,mergeBase:r},mergeGroupBase:dv(e,"merge_group.base_sha")}}const dh=["pull_request_target","workflow_run","issue_comment","issues"];
function dp(t,e){if(!dh.includes(t["GITHUB_EVENT_NAME"]??""))return;const n=dv(e,"pull_request.head.repo.full_name")??dv(e,"workflow_run.head_repository.full_name");const s=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const r=s.flatMap(t=>dv(e,t)??[]);const{GITHUB_SHA:o,GITHUB_REPOSITORY:i}=t;const a=o?[o]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...r]};return{fork:n,ownCommits:a.filter(t=>!r.includes(t))}}
function dm(t,e){const n=t["GITHUB_RUN_ID"];const s=t["GITHUB_WORKFLOW_REF"];return{url:e&&n?`${e.url}/actions/runs/${n}`:void 0,number:Number(t["GITHUB_RUN_NUMBER"]??0),attempt:Number(t["GITHUB_RUN_ATTEMPT"]??1),job:t["GITHUB_JOB"]??"",workflow:{path:s?s.replace(/@.*$/s,""):void 0,name:t["GITHUB_WORKFLOW"]??"",event:t["GITHUB_EVENT_NAME"]??""},serverUrl:t["GITHUB_SERVER_URL"]??"https://github.com"}}
function dg(t,e){const n=e?[{head:e.commit,...e}]:[];const s=t["GITHUB_SHA"];if(!s)return n;const r=t["GITHUB_REF"]?.startsWith("refs/pull/")??false;const o={commit:s,ref:t["GITHUB_REF_NAME"]};return[{head:s,...r&&e?e:o},...n]}const dw=0x1900000;
async function db(t){if(void 0===t)return;try{const e=await (0,sf.stat)(t);if(!e.isFile()||e.size>dw)return;return JSON.parse(await (0,sf.readFile)(t,"utf8"))}catch{return}}
function dy(t){const e=dv(t,"pull_request.head.sha");const n=dv(t,"pull_request.head.ref");return void 0===e||void 0===n?void 0:{commit:e,ref:n}}
function dv(t,e){const n=d$(t,e);return"string"==typeof n?n:void 0}
function d$(t,e){return e.split(".").reduce((t,e)=>t?.[e],t)}
function dk(t,e){return{...t,
submitBuild:async(...n)=>{const s=await t.submitBuild(...n);e.add(s.id);return s},
getBuild:async(...n)=>{const s=await t.getBuild(...n);e.add(s.id);return s},listBuilds:async function*(...n){for await(const s of t.listBuilds(...n)){e.add(s.id);yield s}}}}
function dE(t,e,n){let s;let r="";let o=()=>void 0;let i=0;
async function a(t){let s=i;while(!t.aborted){const r=Math.max(i,s)+y.E$.heartbeatMs;const o=e.monotonicMs();if(o>=r){await n.line(c(o));s=o}else await e.sleep(r-o,t).catch(()=>void 0)}}
function c(e){const n=t=>(0,ix.Xo)((e-t)/v.fj);const s=`No ${t.hasLog?"log line":"change"} for ${n(i)}.`;const a=o()?.atWork?.step;if(void 0===a)return`${s} Build status: ${r}`;const c=void 0===a.startMs?"":` for ${n(a.startMs)}`;return`${s} Running${c}: ${a.title}`}
function u(){if(s)return;s=new AbortController;a(s.signal)}
function l(){s?.abort();s=void 0}return{
report:n=>{i=e.monotonicMs();if("build"in n)r=n.build.status;if("log"===n.type)o=n.read;if("submitted"===n.type||"reused"===n.type)u();if("finished"===n.type)l();return t.report(n)},[Symbol.dispose]:l}}const dS="0.1.0";
async function dM(t,e){const[{createClient:s},r]=await Promise.all([Promise.resolve().then(n.bind(n,771)),dT(t,e)]);return s(r)}
async function dT(t,{host:e,log:n,redactEarly:s},r="the builds API"){const o=Object.keys(t.customHeaders??{}).length;const i=0===o?"":`, with ${(0,ix.Ht)(o,"header")} of ${r2}`;n.line(`Using ${r} on ${t.baseUrl.host}${i}.`);return{...t,redact:s,userAgent:`agentex-build-action/${dS}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:ry._o()?({method:t,path:e,status:s,requestId:r,durationMs:o})=>{const i=void 0===r?"":`, request ID ${r}`;const a=`${s??"no response"} in ${Math.round(o)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}var dx=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var d_=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function dA(t,e,n,s){const{log:r,signal:o}=n;const{clock:i,random:a}=n.host;const{hasLog:c}=e;const u=new Set;try{const o={stack:[],error:void 0,hasError:false};try{const l=dx(o,await dM(t,n),true);const d=dk(l,u);const f=dx(o,dE(e,i,r),false);const h=await s({api:d,seen:u,reporter:f,clock:i,random:a,hasLog:c});if(h)await e.report({type:"ended",result:h})}catch(t){o.error=t;o.hasError=true}finally{const t=d_(o);if(t)await t}}catch(t){e.report({type:"failed",error:t,isAborted:o.aborted});throw t}}var dO=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var dR=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const{limitMs:dI,pollMs:dj}=y.KO.registration;const dC={wait:true,onTimeout:"cancel",cancelOnAbort:true,pollIntervalMs:dj,limits:{queueMs:dI,buildMs:dI}};const dN={...oN,logs:"none",annotations:false};
async function dU(t){await ds(t,async t=>{const e={stack:[],error:void 0,hasError:false};try{const n=dO(e,new lN(t),false);const s=await dc();const r=await oO(s,t);const{connection:o,target:i,dryRun:a,summary:c}=r;const u=new lb({show:{...dN,summary:c},subject:{purpose:"registration",agent:i.agent},cleanUp:a?void 0:{connection:o,cancelOnAbort:true},workflow:s,state:n},t);return await u.run(()=>dP(r,s,u,t))}catch(t){e.error=t;e.hasError=true}finally{dR(e)}})}
async function dP(t,e,n,s){const{log:r,signal:o}=s;const{connection:i,target:a,dryRun:c}=t;if("image"in a&&void 0!==a.createdBy)await r.warning("Input 'created-by' has no effect with 'image-url': no build record says who built the image.\nRemove it.");await dA(i,n,s,async i=>{const a=await dB(t,e,i,s);const{madeBy:u,imageName:l,imageTag:d,imageUrl:f}=a;n.report({type:"found",requested:{...a,madeBy:u?.id}});const h=a.agent.name??a.agent.id??"";const m=void 0===u?"":` of build ${u.id}`;const g=`image '${f}'${m} for agent '${h}' as '${l}:${d}'`;await r.line(`${c?"Checking":"Registering"} ${g}.`);const w=await tU(a,i.api,o);if(void 0!==w)return await ss(w.build,w.reused,i.reporter);const{workingTreeHash:b}=a.provenance;const y=void 0===b?{imageUrl:f}:{workingTreeHash:b};await tG(t.onTagConflict,{...a,content:y},i,o);if(!c){const t=await dD(a,i,s);await dL(t,f,r);if(p(t.build.status)&&!o.aborted)await tC(a,t.build,i.api,o);return t}await r.line(`Without 'dry-run', this run would register ${g}.`);return})}
async function dL({build:{id:t,imageUrl:e}},n,s){if(void 0===e||e===n)return;await s.warning(`Record ${t} has the image as '${e}', not as '${n}', which was registered.\nCheck that both are the same image before you deploy it.`)}
async function dB({target:t,imageTag:e},{workspace:n,checkouts:s},r,{signal:o,log:i}){if("buildId"in t){const{buildId:n,createdBy:s,agent:i}=t;return await tO(n,{imageTag:e,createdBy:s,agent:i},r,o)}const{agent:a,image:c}=t;const{env:u}=process;const l={env:u,workspace:n,directory:n,tempDir:(0,om.I)(),log:i};const d=await rp(l,s,o);return{agent:a,imageName:a.name??c.name,imageTag:e,imageUrl:c.url,provenance:d}}
async function dD({agent:t,imageName:e,imageTag:n,imageUrl:s,provenance:r},o,{signal:i}){const a={...r,agent:C(t),imageName:e,imageTag:n,imageUrl:s};try{return await se({...dC,agentName:t.name,seen:o.seen,
prepare:()=>Promise.resolve(a)},{...o,...dC},i)}catch(t){throw tB(t)}}}),
784:((t,e,n)=>{n.d(e,{
W:()=>r,
i:()=>s});
function s(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function r(t,e){return s(t)===s(e)}}),
26:((t,e,n)=>{n.d(e,{
o:()=>s});const s="NOT_EVENTS"}),
771:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>z,
createClient:()=>W});var s=n(17);var r=n(26);var o=n(364);let i=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const a=10;const c=13;const u=32;const l=6;
function d(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:s,onEvent:r,onId:o,onRetry:d}=t;const m=[];let g=0;let w="";let b;let y="";let v=0;let $;let k=false;let E=false;let S=false;
function M(t){if(k)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==w){t=w+t;if(""===t||"\xef"===t||"\xef\xbb"===t){w=t;return}w=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(E||S){t=T(t);if(!t)return}if(!m.length){const e=O(t);if(""!==e)x(e);A();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(g<l){const e=m.join("")+t.slice(0,l-g);if(!_(e)){m.length=0;g=0;E=true;return}}m.push(t);g+=t.length;A();return}m.push(t);const e=m.join("");m.length=0;g=0;x(O(e));A()}
function T(t){if(0===t.length)return t;if(S){S=false;return t.charCodeAt(0)===a?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const s=-1===e?n:-1===n?e:e<n?e:n;if(-1===s)return"";if(s===t.length-1&&t.charCodeAt(s)===c){E=false;S=true;return""}E=false;return t.slice(s+(t.charCodeAt(s)===c&&t.charCodeAt(s+1)===a?2:1))}
function x(t){if(!t)return;if(t.charCodeAt(t.length-1)===c){R(t,0,t.length-1);if(A())return;S=true;return}if(_(t)){m.push(t);g=t.length;return}E=true}
function _(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&p(t,"data")||101===e&&p(t,"event")||105===e&&p(t,"id")||114===e&&p(t,"retry")}
function A(){if(k)return true;if(void 0===e)return false;if(g+y.length<=e)return false;k=true;m.length=0;g=0;b=void 0;y="";v=0;$=void 0;E=false;S=false;null==s||s(new i(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function O(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==b)null==o||o(b);if(v>0)null==r||r({id:b,event:$,data:y});b=void 0;y="";v=0;$=void 0;e=n+1;n=t.indexOf("\n",e);continue}const s=t.charCodeAt(e);if(f(t,e,s)){const s=t.charCodeAt(e+5)===u?e+6:e+5;const i=t.slice(s,n);if(0===v&&t.charCodeAt(n+1)===a){if(void 0!==b)null==o||o(b);null==r||r({id:b,event:$,data:i});b=void 0;y="";$=void 0;e=n+2;n=t.indexOf("\n",e);continue}y=0===v?i:`${y}\n${i}`;v++}else if(h(t,e,s))$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,n)||void 0;else R(t,e,n);if(A())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let s=t.indexOf("\n",e);while(e<t.length){let r=-1;if(-1!==n&&-1!==s)r=n<s?n:s;else if(-1!==n)r=n===t.length-1?-1:n;else if(-1!==s)r=s;if(-1===r)break;R(t,e,r);if(A())return"";e=r+1;if(t.charCodeAt(e-1)===c&&t.charCodeAt(e)===a)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==s&&s<e)s=t.indexOf("\n",e)}return t.slice(e)}
function R(t,e,s){if(e===s)return void j();const r=t.charCodeAt(e);if(f(t,e,r)){const n=t.charCodeAt(e+5)===u?e+6:e+5;const r=t.slice(n,s);y=0===v?r:`${y}\n${r}`;v++;return}if(h(t,e,r)){$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,s)||void 0;return}if(105===r&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===u?e+4:e+3,s);if(!n.includes("\0"))b=n;return}if(58===r){if(n){const r=t.slice(e,s);n(r.slice(t.charCodeAt(e+1)===u?2:1))}return}const o=t.slice(e,s);const i=o.indexOf(":");if(-1===i)return void I(o,"",o);const a=o.slice(0,i);const c=o.charCodeAt(i+1)===u?2:1;const l=o.slice(i+c);I(a,l,o)}
function I(t,e,n){switch(t){case"event":$=e||void 0;break;case"data":y=0===v?e:`${y}\n${e}`;v++;break;case"id":if(!e.includes("\0"))b=e;break;case"retry":if(/^\d+$/.test(e))null==d||d(parseInt(e,10));else null==s||s(new i(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==s||s(new i(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function j(){if(void 0!==b)null==o||o(b);if(v>0)null==r||r({id:b,event:$,data:y});b=void 0;y="";v=0;$=void 0}
function C(t={}){if(t.consume&&m.length>0){const t=m.join("");R(t,0,t.length)}w="";b=void 0;y="";v=0;$=void 0;m.length=0;g=0;k=false;E=false;S=false}return{feed:M,reset:C}}
function f(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function h(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function p(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const m=0x1000000;const g=1e3;const w=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const b=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*y(t,e,n){const s=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let o=0;let i=0;let a="";let c=false;let u;let l=false;let f=false;let h=false;const p=d({
onEvent:t=>{if(h)return;i+=1;h=k(t);const n=E(t,f);if(n)r.push({...n,text:e(n.text)});c||=f&&!M(t.data)},
onError:()=>{c||=f},
onRetry:t=>r.push({type:"retry",ms:t})});
function w(t){const e=u?u(t):t;if(""!==t)l=t.endsWith("\r");if(void 0===e)return true;u=void 0;const s=i;const c=0===i&&a.length<g;if(c)a+=e;p.feed(e);if(c&&0===i&&v(a))throw n();o=(i>s?0:o)+e.length;if(h||o<=m)return!h;r.push({type:"unreadable"});p.reset();o=0;u=A(e);return true}
function y(){w(s.decode());if(l)w("\n");const t=a;f=true;w("\n\n");if(0===i&&$(t))throw n();if(c||0===i&&b.test(t))r.push({type:"cut"})}
function S(){const t=r;r=[];return t}for await(const e of t){const t=w(s.decode(e,{stream:true}));yield S();if(!t)return}y();yield S()}
function v(t){return t.length>=g&&$(t)}
function $(t){return w.test(t.replace(b,""))}
function k({event:t="",data:e}){return"[DONE]"===e.trim()||/^(?:end|done|complete|close|eof)$/i.test(t)}
function E({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const s=(0,o.qF)(e);if(void 0===s&&n&&/^\s*[{"]/.test(e))return;if("error"===t)return{type:"error",text:x(s,T)??e};const r=void 0!==t&&!["","message","log"].includes(t);const i=x(s,r?["line"]:["line","message"]);if((0,o.OW)(s)?void 0===i:r)return;const a=S(i??e);return{type:n?"unterminated":"line",text:a}}
function S(t){if(!t.endsWith("\n"))return t;return t.slice(0,t.endsWith("\r\n")?-2:-1)}
function M(t){return"[DONE]"===t.trim()||void 0!==(0,o.qF)(t)}const T=["line","message","error","detail"];
function x(t,e){if("string"==typeof t)return t;if(!(0,o.OW)(t))return;return e.map(e=>t[e]).find(t=>"string"==typeof t)}const _=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function A(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const s=_.exec(n);return s?n.slice(s.index+s[0].length):void 0}}var O=n(959);var R=n(849);const I="\r\n";
function j(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function C(t,e){const n=N(t);const r=n.find(([,t])=>t.includes(e));if(r)throw new s.lZ(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const o=n.map(([t,n])=>`--${e}${I}${U(t)}${I}${I}${n}${I}`).join("");const{archive:i}=t;const a=`--${e}--${I}`;const c=`--${e}${I}${U("context_archive")}; filename="context.tar.gz"${I}Content-Type: application/x-tar${I}${I}`;const u=Buffer.from(i?o+c:o);const l=Buffer.from(i?I+a:a);const d=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${e}`}}
function N(t){const{agent:e,sourceDirty:n}=t;const{buildArgs:s,platform:r}=t.archive?t:R.p;const o={imageName:{image_name:t.imageName},agent:{agent_id:e.agentId,agent_name:e.agentName},buildArgs:{build_args:Object.keys(s).length>0?JSON.stringify(s):void 0},imageTag:{image_tag:t.imageTag},imageUrl:{image_url:t.imageUrl},platform:{platform:r},sourceCommit:{source_commit:t.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:t.sourceRef},sourceRepo:{source_repo:t.sourceRepo},sourceSubpath:{source_subpath:t.sourceSubpath},workingTreeHash:{working_tree_hash:t.workingTreeHash},archive:{}};return Object.values(o).flatMap(t=>Object.entries(t)).flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function U(t){return`Content-Disposition: form-data; name="${t}"`}var P=n(484);var L=n(806);var B=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var D=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const H=1048576;const q={expected:"a build with an id",maxBytes:H,decode:o.zr};const F={expected:"a list of builds",maxBytes:16*H,
decode:t=>(0,o.Ci)(t,o.zr)};const G={expected:"a list of agents",maxBytes:16*H,decode:o.M1};
function W(t){const e=new L.$O(t);return Object.assign(z(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function z(t,{baseUrl:e,random:n,openArchive:s,redact:o}){let i=false;return{baseUrl:e.href,
submitBuild:async(e,r)=>{const o={stack:[],error:void 0,hasError:false};try{const i=C(e,j(n));const a=B(o,e.archive&&await s(e.archive),true);const c={operation:"Submitting the build",
path:()=>P.f,shape:q};const u={...i,archive:a};return await t.submit(c,u,r,t.timeouts.submitResponse)}catch(t){o.error=t;o.hasError=true}finally{const t=D(o);if(t)await t}},
getBuild:(e,n,s)=>{const r=`Reading build '${e}'`;const o=(0,L.Ku)(e,{...q,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:r,
path:()=>(0,P.UL)(e),shape:o,withAge:i};return t.get(a,n,s)},
listBuilds:(e,n,s)=>{const r=(...t)=>(0,P._O)(e,...t);return t.list({operation:"Listing builds",path:r,shape:F},n,s)},
listUndeployed:e=>{const n=()=>`${P.f}/undeployed`;const s="Listing undeployed agents";return t.get({operation:s,path:n,shape:G},e)},
cancelBuild:async(e,n,s)=>{const r=`Cancelling build '${e}'`;const o={operation:r,method:"POST",path:`${(0,P.UL)(e)}/cancel`};const a=async()=>{const e=!i;i=true;return await t.send(o,n,e)};await t.command(a,n,s)},
streamLogs:(e,n)=>{const s=()=>J(e,r.o);return y(Z(t,e,n),o,s)}}}
async function*Z(t,e,n){const s={operation:`Opening the log of build '${e}'`,method:"GET",path:`${(0,P.UL)(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const r=await t.send(s,n);if(/html|json/.test(r.contentType)){r.discard();throw J(e,"NOT_EXPECTED")}yield*r.chunks}
function J(t,e){return new s.hD(`Opening the log of build '${t}' failed: the response is not an event stream.`,{kind:"response",code:e,hint:O.A})}}),
364:((t,e,n)=>{n.d(e,{
Ci:()=>o,
GJ:()=>m,
M1:()=>i,
OW:()=>f,
f_:()=>l,
iC:()=>u,
qF:()=>d,
zr:()=>r});var s=n(82);
function r(t){if(!f(t))return;const e=h(t["id"])??h(t["build_id"]);if(void 0===e)return;return{id:e,status:m(t)??"unknown",agentId:w(t["agent_id"]),agentName:w(t["agent_name"]),imageName:w(t["image_name"]),imageTag:w(t["image_tag"]),imageUrl:w(t["image_url"]),createdAt:w(t["created_at"]),createdBy:f(t["created_by"])?w(t["created_by"]["id"]):void 0,startedAt:w(t["build_start_time"]),endedAt:w(t["build_end_time"]),sourceRepo:w(t["source_repo"]),sourceCommit:w(t["source_commit"]),sourceRef:w(t["source_ref"]),sourceSubpath:w(t["source_subpath"]),sourceDirty:p(t["source_dirty"]),workingTreeHash:w(t["working_tree_hash"]),record:t}}
function o(t,e){const n=a(t)?.flatMap(t=>e(t)??[]);return n&&{items:n,hasMore:f(t)&&false!==t["has_more"]}}
function i(t){return a(t)?.flatMap(t=>c(t)??[])}
function a(t){const e=f(t)?t["items"]:t;return Array.isArray(e)?e:void 0}
function c(t){if(!f(t))return;const e=w(t["agent_name"]);const n=r(t["latest_build"]);if(void 0===e||void 0===n)return;const s=t["total_builds"];return{agentName:e,latestBuild:n,totalBuilds:"number"==typeof s?s:1}}const u=100;
function l(t){let e=[t];for(let t=0;e.length>0;t+=1){if(t>u)return true;e=e.flatMap(t=>"object"==typeof t&&null!==t?Object.values(t):[])}return false}
function d(t){return(0,s.z)(()=>JSON.parse(t))}
function f(t){return"object"==typeof t&&null!==t&&!Array.isArray(t)}
function h(t){return"number"==typeof t&&Number.isSafeInteger(t)?String(t):w(t)}
function p(t){return"boolean"==typeof t?t:void 0}
function m(t){return g(t["build_status"])??g(t["status"])}
function g(t){return"string"==typeof t?w(t.trim()):void 0}
function w(t){return"string"==typeof t&&""!==t?t:void 0}}),
959:((t,e,n)=>{n.d(e,{
A:()=>o,
V:()=>a});var s=n(17);var r=n(364);const o="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const i=2e5;
async function a(t,e,{expected:n,maxBytes:u,decode:d},f="no"){const h=(t,n)=>new s.hD(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:f,hint:o});let p=Buffer.alloc(0);let m=0;const g=c();for await(const e of t.chunks){const t=m+e.length;if(t>u)throw h(`is larger than ${u} bytes`,"TOO_LARGE");if(t>p.length)p=Buffer.concat([p],Math.min(u,2*t));if(g(e)>i)throw h(`has more than ${i} values`,"TOO_LARGE");p.set(e,m);m=t}const w=new TextDecoder().decode(p.subarray(0,m));const b=(0,r.qF)(w);if(void 0===b)throw h(0===m?"is empty":`is not JSON${l(t)}`,"NOT_JSON");if((0,r.f_)(b))throw h(`is nested more than ${r.iC} levels deep`,"TOO_LARGE");const y=d(b);if(void 0===y)throw h(`is not ${n}`,(0,r.OW)(b)?"NOT_EXPECTED":"NOT_OBJECT");return y}
function c(){let[t,e,n]=[0,false,false];return s=>{for(const r of s)if(n)n=false;else if(r===u.quote)e=!e;else if(e)n=r===u.backslash;else if(r===u.comma||r===u.bracket||r===u.brace)t+=1;return t}}const u={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function l({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}}),
424:((t,e,n)=>{n.d(e,{
S:()=>b,
g:()=>E});var s=n(815);var r=n(208);var o=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const d="Allow this runner to open the connection: a local firewall or policy rejects it.";const f="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const g="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const w={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const b="TLS_HANDSHAKE_TIMEOUT";const y={[b]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const v=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const k=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function E(t,e){const n=A(t,"code");const{baseUrl:s,proxyHost:o}=e;const{host:i}=s;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const e=`the proxy '${o}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:e,hint:T(c,x(t))}}const u=(t,e,s)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:s});const E=(0,r.Zo)(t);if(E){const t=`no connection to '${i}' could be opened: ${E.reason}.`;return{kind:"connect",code:n,sentence:t,hint:E.hint??d}}const O=n&&w[n];const R=n&&y[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,_(t)].find(t=>void 0!==t&&v.test(t));if(void 0!==e){const[t,n]=e===$?[`the proxy '${o}' did not respond in TLS`,m]:[`the connection to the proxy '${o}' is not trusted`,p];return{kind:"tls",code:e,sentence:`${t} (${e}).`,hint:n}}const s="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const r=O??R??"closed the connection";return u("proxy",`the proxy '${o}' ${r}`,s)}if(O)return u("connect",`'${i}' ${O}`,S(n,s));if(R)return u("timeout",`'${i}' ${R}`,n===b?f:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,M(s));if(n&&v.test(n))return u("tls",`the connection to '${i}' is not trusted`,k.includes(n)?`${g} ${h}`:h);if("HTTPParserError"===A(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function S(t,{origin:e}){if("ENOTFOUND"!==t&&"EAI_AGAIN"!==t)return a;if(e===i.I)return u;return"ENOTFOUND"===t?c:a}
function M(t){return(0,s.U)(t)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function T(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function x(t){const e=(0,o.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function _(t){return(0,o.OW)(t)?A(t["cause"],"code"):void 0}
function A(t,e){const n=(0,o.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
496:((t,e,n)=>{n.d(e,{
loadTransport:()=>a});var s=n(17);var r=n(815);var o=n(82);var i=n(424);
async function a(...t){return c(await import("./undici.js"),...t)}
function c(t,e,n,r){if("https:"===e.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new s.lZ("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const o=f(e,n);const i=new WeakSet;const a=new Set;const c=u(t,r,a);const l=new t.EnvHttpProxyAgent({httpProxy:"",httpsProxy:o.uri,noProxy:o.noProxy,connect:c,allowH2:false,
clientFactory:e=>d(new t.Pool(e,{headersTimeout:r,connect:c}),i)});return{
request:async t=>{if(null===t.body)return await l.request(t);const e=()=>{for(const t of a)t.resetAndDestroy()};t.signal.addEventListener("abort",e,{once:true});try{return await l.request(t)}finally{t.signal.removeEventListener("abort",e)}},proxyHost:o.host,
isProxyFailure:t=>"object"==typeof t&&null!==t&&i.has(t),
[Symbol.asyncDispose]:()=>l.destroy()}}
function u(t,e,n){const s=t.buildConnector({timeout:e,allowH2:false});return(t,e)=>{const r="https:"===t.protocol;const o=t.port||(r?"443":"80");s({...t,port:o,protocol:"http:"},(...[o,i])=>{if(null!==o)return void e(o,null);n.add(i);i.once("close",()=>n.delete(i));if(r)s({...t,httpSocket:i},(...[t,n])=>{null===t?e(null,n):e(l(t),null)});else e(null,i)})}}
function l(t){const e="code"in t&&"UND_ERR_CONNECT_TIMEOUT"===t.code;if(!e)return t;const n=new Error("The handshake did not end.",{cause:t});return Object.assign(n,{code:i.S})}
function d(t,e){const n=t.connect.bind(t);t.connect=async t=>{try{const e=await n(t);if(200===e.statusCode)return e;e.socket.on("error",()=>void 0).destroy();throw new s.Ne(e.statusCode,e.headers["proxy-authenticate"])}catch(t){if("object"==typeof t&&null!==t)e.add(t);throw t}};return t}
function f(t,e){const n=h(e,"https_proxy","HTTPS_PROXY");if(!n||(0,r.U)(t))return{uri:"",host:"",noProxy:"*"};const{name:o,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!p(a))throw new s.lZ(`Environment variable '${o}' is not a valid proxy address.`,{hint:`Set '${o}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:h(e,"no_proxy","NO_PROXY")?.value??""}}
function h(t,...e){return e.map(e=>({name:e,value:t[e]??""})).find(({value:t})=>""!==t)}
function p({username:t,password:e,pathname:n,search:s,hash:r}){const i="/"===n&&""===s&&""===r;return i&&void 0!==(0,o.z)(()=>decodeURIComponent(`${t}:${e}`))}}),
849:((t,e,n)=>{n.d(e,{
I:()=>s,
p:()=>r});const s="https://api.egp.scale.com";const r={buildArgs:{},platform:void 0}}),
484:((t,e,n)=>{n.d(e,{
UL:()=>o,
_O:()=>u,
f:()=>r,
kP:()=>l});var s=n(17);const r="/v5/builds";
function o(t){const e="Use the output 'build-id' of the step that submitted it.";return`${r}/${a(t,"build",e)}`}
function i(t){return!["",".",".."].includes(t)&&t.isWellFormed()}
function a(t,e,n){if(!i(t))throw new s.lZ(`Invalid ${e} ID: '${t.toWellFormed()}'.`,{hint:n});return encodeURIComponent(t)}
function c(t){const e=Object.entries(t).flatMap(([t,e])=>void 0===e?[]:[[t,e]]);return new URLSearchParams(e).toString()}
function u(t,e){const n={agent_name:t.agentName,source_commit:t.sourceCommit,working_tree_hash:t.workingTreeHash,limit:t.limit?.toString(),sort_order:t.sortOrder,starting_after:e};return`${r}?${c(n)}`}
function l(t,e,n){return`curl -X ${t} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${d(e,n)}'`}
function d(t,e){return`${e.replace(/\/+$/,"")}${t}`.replaceAll("'","%27")}}),
806:((t,e,n)=>{n.d(e,{
$O:()=>tu,
VA:()=>tf,
Ku:()=>tw});var s=n(17);var r=n(266);var o=n(784);var i=n(110);var a=n(75);var c=n(940);var u=n(364);const l={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const d=/^(?:Z_|ERR__ERROR_)/;const f="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*h(t,e="",{operation:r,accepted:o}){const i=e.toLowerCase().split(",");const p=i.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===p.length)return yield*t;const m=t=>new s.hD(`${r} failed: the response cannot be decoded: its Content-Encoding is '${(0,c.$)(p.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:o,hint:f,cause:t});const[g=""]=p;const w=1===p.length&&Object.hasOwn(l,g)&&l[g];if(!w){t.on("error",()=>void 0).destroy();throw m()}const b=w(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,a.pipeline)(t,b,()=>void 0)}catch(e){const t=(0,u.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&d.test(t)?m(e):e}}const p=500;const m=2e3;
function g(t,e,n=false){const s=e(t);const r=$(s);if(void 0===r&&n&&/^\s*[{[]/.test(s))return;const o=void 0===r?(0,c.$)(M(s),p):(0,c.$)(r,m);return""===o?void 0:o}
function w(t){const e=k(t)?.["code"];return"number"==typeof e?String(e):void 0}
function b(t,e,n,s){if(v(e,n))return true;return s&&y(t,e,n)}
function y(t,e,{text:n}){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const s=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return s&&void 0!==$(n)}
function v(t,{text:e,isCut:n}){if(!/^application\/json\b/i.test(t))return false;if(n)return true;const s=(0,u.qF)(e);if(!(0,u.OW)(s))return false;const{detail:r,message:o,code:i,status_code:a,data:c}=s;if("string"==typeof r||Array.isArray(r)||(0,u.OW)(r))return true;return"string"==typeof o&&void 0!==c&&(i??a)!==void 0}
function $(t){const{detail:e,message:n,error:s,errors:r,title:o}=k(t)??{};return[e,n,s,r,o].map(E).find(t=>void 0!==t)}
function k(t){const e=(0,u.qF)(t);return(0,u.OW)(e)&&!(0,u.f_)(e)?e:void 0}
function E(t){if("string"==typeof t)return x(t)||void 0;if(Array.isArray(t)){const e=t.map(S).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,u.OW)(t))return E(t["message"])??E(t["msg"])??E(t["detail"]);return}
function S(t){if(!(0,u.OW)(t))return E(t);const e=E(t["msg"])??E(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const s=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===s?e:`${x(s)}: ${e}`}
function M(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return x(e?T(t):t)}
function T(t){let e="";let n;for(const s of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(s)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${s.slice(s.indexOf(">")+1)}`}}return e}
function x(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var _=n(620);const A=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function O(t){const e=t("retry-after")?.trim();const n=I(e);const s=I(t("retry-after-ms")?.trim())??(void 0===n?j(e,t("date")):n*i.fj);return void 0!==s&&s>0&&s<=_.Yk.longestAskedMs?s:void 0}
function R(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function I(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function j(t,e){const[n,s]=[U(t),U(e)];return void 0===n||void 0===s?void 0:n-s}
function C(t){return U(t("date"))}
function N(t){return I(t("age")?.trim())??0}
function U(t){if(void 0===t||!A.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function P(t){const{operation:e,status:n,statusText:r,header:o,serverMessage:i}=t;const a=""===r?"":` ${(0,c.$)(r,60)}`;const u=`${n} ${r}`;const l=i??"";const d=""===r?l:l.replaceAll(u,"").trim();const f=""===d?".":`: ${W(d)}`;const h=B(t);const p=h?"a gateway or proxy":"the server";return new s.hD(`${e} failed: ${p} responded with ${n}${a}${f}`,{kind:"http",failureClass:h?void 0:L(n),status:n,serverMessage:i,code:t.code,hint:h&&429!==n?H:q(t),retryAfterMs:O(o),shouldRetry:R(o),accepted:t.bodyHasLeft&&(h||D(n))?"maybe":"no"})}
function L(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return;return"refused"}
function B({status:t,isUnknownFormat:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function D(t){return t<200||[408,409,429].includes(t)||t>=500}const H="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function q({status:t,header:e,baseUrl:n,serverMessage:s}){if(t>=300&&t<400)return G(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===t||422===t)return void 0===s?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return F(n.host)[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const F=t=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${t}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function G(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function W(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var z=n(424);const Z=["x-request-id","x-amzn-requestid","cf-ray"];const J=262144;let V=class Sender{#tc;#eO;#eR;constructor(t,e){this.#tc=t;this.#eO=e;this.#eR=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:s}=t;const r=n=>{e.throwIfAborted();return this.#eI(n,t)};const o=s?AbortSignal.any([e,s.stalled]):e;o.throwIfAborted();const i=await this.#t(t,o).catch(t=>{throw r(t)});const a=X(i);const c=Y(s);const u=a("content-encoding");const l=h(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:C(a),ageSeconds:N(a),chunks:this.#ej(l,t,r),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await K(d.chunks,J);e.throwIfAborted();throw this.#eC(t,i,f)}
async #t(t,e){const{baseUrl:n,transport:s,clock:r,trace:o,...i}=this.#tc;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const d=r.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await s.request({origin:n.origin,path:this.#eR+t.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});return h}finally{const e=h&&Z.map(X(h)).find(Boolean);o?.({method:a,path:this.#eR+t.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:e&&i.redact(e),durationMs:r.monotonicMs()-d})}}
#eC({operation:t,upload:e},n,s){const{baseUrl:r,redact:o}=this.#tc;const{statusCode:i,statusText:a}=n;const c=X(n);const u=c("content-type")?.toLowerCase()??"";return P({operation:t,status:i,statusText:o(a),header:c,serverMessage:g(s.text,o,422===i),code:w(s.text),baseUrl:r,bodyHasLeft:e?.hasLeft()??false,isUnknownFormat:this.#eO()&&!b(i,u,s,void 0!==e)})}
#eI(t,{operation:e,upload:n}){if(t instanceof s.hD)return t;const{baseUrl:r,transport:o}=this.#tc;const{kind:i,code:a,sentence:c,hint:u}=t instanceof s.lZ?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,z.g)(t,{baseUrl:r,proxyHost:o.proxyHost,viaFailedProxy:o.isProxyFailure(t)});const l={kind:i,code:a,hint:u,accepted:Y(n),cause:t};return new s.hD(`${e} failed: ${c}`,l)}
async *#ej(t,{wholeMs:e},n){const{baseUrl:r,clock:o}=this.#tc;const a=o.monotonicMs();try{for await(const n of t){if(o.monotonicMs()-a>e)throw new s.lZ(`'${r.host}' did not send the whole response within ${e/i.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function X({headers:t}){return e=>[t[e]].flat()[0]}
function Y(t){return t?.hasLeft()?"maybe":"no"}
async function K(t,e){const n=[];let s=0;try{for await(const r of t){n.push(r);s+=r.length;if(s>=e)break}}catch{}const r=new TextDecoder().decode(Buffer.concat(n).subarray(0,e));return{text:r,isCut:s>=e}}var Q=n(959);const{firstMs:tt,longestMs:te}=_.Yk.outage;let tn=class OutageThrottle{#ti;#eN=0;#eU=-1/0;constructor(t){this.#ti=t}
async run(t,e){await this.#eP(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#eL();return e}catch(t){if(ts(t)){this.#eN+=1;this.#eU=Math.max(this.#eU,this.#ti.monotonicMs()+this.#eB())}else if(t instanceof s.hD)this.#eL();throw t}}
async #eP(t){for(let e=this.#eU-this.#ti.monotonicMs();e>=1;){await this.#ti.sleep(e,t);e=this.#eU-this.#ti.monotonicMs()}if(this.#eN>0)this.#eU=this.#ti.monotonicMs()+this.#eB()}
#eB(){return Math.min(te,tt*2**(this.#eN-1))}
#eL(){this.#eN=0;this.#eU=-1/0}};
function ts(t){return t instanceof s.hD&&!t.isRefusal&&"throttled"!==t.failureClass}var tr=n(500);
function to({contentType:t,head:e,archive:n,tail:s,sizeBytes:r},{clock:o,stallMs:i,onProgress:c,beforeEnd:u}){const l=new AbortController;const d=new AbortController;let f=false;let h=0;
async function*p(){f=true;h=o.monotonicMs();m();try{yield e;let t=0;if(void 0===n)c?.(t);for await(const e of n?.chunks()??[]){await (0,tr.setImmediate)();yield e;t+=e.length;h=o.monotonicMs();c?.(t)}u?.();yield s}finally{d.abort()}}
async function m(){for(;;){const t=h+i-o.monotonicMs();if(t<=0)return void l.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await o.sleep(t,d.signal)}catch{return}}}const g=a.Readable.from(p(),{objectMode:false,highWaterMark:1});g.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(r)},body:g,
hasLeft:()=>f,stalled:l.signal,
[Symbol.dispose]:()=>{d.abort();g.destroy()}}}var ti=n(279);var ta=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var tc=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});let tu=class RequestSender{timeouts;#eD;#eH;#tc;#eq=new r.Km;#eO=false;constructor(t){this.#tc=t;this.timeouts={..._.B2,...t.timeouts};this.#eD=new tn(t.clock);this.#eH=new V(t,()=>this.#eO)}
async send(t,e,n=false){const s=async()=>await this.#eH.send({...tl(this.timeouts),...t},e);return await (n?this.#eD.runAtOnce(s):this.#eD.run(s,e))}
async submit({path:t,shape:e,...n},s,{signal:r,...o},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#tc;const u=ta(a,to(s,{clock:c,stallMs:this.timeouts.uploadStall,...o}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const d={...tl(this.timeouts),...n,...l};const f=async()=>{const t=await this.#eH.send(d,r);return await this.#eF(t,n.operation,e,"maybe")};return await this.#eD.run(f,r)}catch(t){a.error=t;a.hasError=true}finally{tc(a)}}
async command(t,e,n){const s=await this.#eG(t,e,n);this.#eO||=s.contentType.startsWith("application/json");s.discard()}
async get({path:t,shape:e,withAge:n,...s},r,{onServerTime:o,...i}={}){const a=async()=>{const i={method:"GET",path:t()};const a={...tl(this.timeouts),...s,...i};const c=await this.#eH.send(a,r);const{ageSeconds:u,serverMs:l}=c;const d=u>0;if(d&&!n){c.discard();throw th(s.operation,u)}if(void 0!==l)o?.(l);const f=await this.#eF(c,s.operation,e);return d&&n?n(f,u):f};return await this.#eG(()=>this.#eD.run(a,r),r,i)}
async *list({path:t,...e},n,{maxPages:s=td,...r}={}){const i=new Set;let a;for(let c=0;c<s;c+=1){const s={...e,
path:()=>t(a)};const{items:c,hasMore:u}=await this.get(s,n,r);const l=c.at(-1)?.id;const d=void 0!==l&&!i.has((0,o.i)(l));for(const t of c){const e=(0,o.i)(t.id);if(!i.has(e)){i.add(e);yield t}}if(!u||!d)return;a=l}}
async #eF(t,e,n,s){const r=await (0,Q.V)(t,e,n,s);this.#eO=true;return r}
async #eG(t,e,{attempts:n}={}){const{clock:o,random:i,onRetry:a}=this.#tc;const c={budget:this.#eq,clock:o,random:i,attempts:n,decide:tg,fail:tp,
onRetry:t=>{if(t instanceof s.hD)a?.(t.message)}};return await (0,r.L5)(t,c,e)}
[Symbol.asyncDispose](){return this.#tc.transport[Symbol.asyncDispose]()}};
function tl({headers:t,body:e,whole:n}){return{headersTimeout:t,bodyTimeout:e,wholeMs:n}}const td=1e3;const tf="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function th(t,e){return new s.hD(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:tf})}
function tp(t,e){const n=t.at(-1);const r=t.slice(0,-1).filter(t=>t instanceof s.hD);if(!(n instanceof s.hD)||0===r.length)return n;const o="budget"===e?" No further retry: too many requests failed recently.":"";const i=new Set(r.map(tm));const a=1===i.size&&i.has(tm(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${o} This was attempt ${r.length+1}; earlier attempts failed ${c}.`)}
function tm({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function tg(t){if(!(t instanceof s.hD))return{attempts:1,baseMs:0};return{...(0,ti.NP)(t).request,afterMs:t.retryAfterMs}}
function tw(t,e){const n=n=>{const s=e.decode(n);return s&&(0,o.W)(s.id,t)?s:void 0};return{...e,decode:n}}}),
279:((t,e,n)=>{n.d(e,{
DA:()=>d,
DO:()=>h,
NP:()=>f,
mP:()=>p});var s=n(110);const r={attempts:1,baseMs:0};const o={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*s.J2,longestMs:s.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*s.J2,loss:"outage",waitMs:{first:5*s.fj,later:15*s.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:r,submit:o,status:{forMs:s.J2,loss:"refused",waitMs:{first:5*s.fj,later:5*s.fj}},log:{forMs:s.J2,waitMs:5*s.fj},named:i,cancelsOn:false};const d={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:s.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:r,submit:o},"too-large":{...u,request:r,status:l.status},conflict:{...u,request:r,submit:o},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*s.fj}},refused:l};
function f({shouldRetry:t,isRefusal:e,failureClass:n}){if(false===t)return d.refused;return d[t&&e?"unavailable":n]}
function h({shouldRetry:t,failureClass:e}){return d[false===t?"refused":e].submit}
function p({shouldRetry:t,failureClass:e}){return false!==t&&["unavailable","throttled"].includes(e)}}),
620:((t,e,n)=>{n.d(e,{
B2:()=>r,
CU:()=>w,
E$:()=>y,
JO:()=>f,
KO:()=>p,
Mu:()=>l,
ND:()=>a,
RT:()=>u,
Rg:()=>m,
Yk:()=>o,
bL:()=>b,
gg:()=>g,
qS:()=>c,
x3:()=>h,
zH:()=>i});var s=n(110);const r={connect:10*s.fj,headers:30*s.fj,body:30*s.fj,whole:2*s.J2,uploadStall:s.J2,submitResponse:15*s.J2,streamSilence:10*s.J2};const o={longestAskedMs:2*s.J2,outage:{firstMs:500,longestMs:10*s.fj}};const i=[1,2,4,8,15].map(t=>t*s.fj);const a={firstListReadMs:2*s.J2,listReadEveryMs:15*s.fj,searchMs:30*s.fj,unreadableMs:30*s.fj,lastListReadMs:10*s.fj,listReadLimitMs:30*s.fj,againMs:{shortest:s.fj,longest:20*s.fj,limited:s.J2},lingerMs:4*s.fj,agentWaitsMs:[0,...i.slice(0,3)],agentMs:7*s.fj};const c={firstPollMs:s.fj,shortestPollMs:250,budget:{polls:38,refillMs:14*s.fj},throttledMs:5*s.J2,unknownMs:10*s.J2,readLimitMs:{usual:30*s.fj,last:5*s.fj,list:15*s.fj},image:{everyMs:s.fj,limitMs:15*s.fj}};const u={reconnectMs:{usual:s.fj,min:s.fj,max:30*s.fj},fruitlessMs:{first:5*s.fj,longest:30*s.fj},silenceMs:{first:90*s.fj,longest:5*s.J2},drainMs:{patience:{short:3*s.fj,long:10*s.fj},total:30*s.fj,pause:200},digestsMs:s.J2};const l={mainChecksEveryMs:250,postMs:56*s.fj,postSearchMs:42*s.fj,mainEndsMs:8*s.fj,postChecksEveryMs:500};const d={tryMs:10*s.fj,pollMs:2*s.fj,awaits:"end"};const f={stopped:{limitMs:5500,tryMs:3*s.fj,pollMs:s.fj,awaits:"acceptance",endsAtRefusal:false},"at-limit":{...d,limitMs:s.J2,endsAtRefusal:false},refused:{...d,limitMs:10*s.fj,endsAtRefusal:false},"by-post":{...d,limitMs:l.postMs,endsAtRefusal:false},"as-asked":{...d,limitMs:5*s.J2,endsAtRefusal:true},"given-way":{...d,limitMs:30*s.fj,awaits:"ending",endsAtRefusal:true}};const h=10*s.fj;s.J2,s.J2;s.fj,s.fj,s.fj,s.J2,s.J2,s.$0,s.fj,s.J2,s.J2;s.fj,s.J2,s.fj,s.fj,s.J2,s.J2,s.J2,s.J2,s.fj,s.fj,s.fj,s.fj,s.J2,s.fj;const p={retryPauseMs:30*s.fj,namedPauseMs:s.fj,listedWithinMs:s.J2,longestBuildMs:48*s.$0,registration:{limitMs:30*s.J2,pollMs:5*s.fj}};const m={afterFirst:{lastWordsMs:6*s.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:s.fj}};const g={writeMs:{usual:10*s.fj,afterAbort:s.fj},stalledMs:s.fj,lastWriteMs:500};const w={requestMs:10*s.fj,request:{attempts:3,baseMs:500},limitMs:s.J2,afterStopMs:5*s.fj,pauseMs:4*s.fj,spreadMs:2*s.fj};const b={limitMs:{usual:5*s.fj,discover:30*s.fj,fetch:30*s.fj},laterLimitMs:s.fj,filtersMs:5*s.fj,quietMs:3*s.fj};const y={progressMs:5*s.fj,hashedMs:s.fj,heartbeatMs:s.J2,hangingMs:5*s.J2,shortBuildMs:30*s.fj,toleranceMs:2*s.fj}}),
447:((t,e,n)=>{n.d(e,{
B:()=>f});const s=/\$\{\w+(?:\?|:?-)?\}/g;const r=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;const o=/^(?:change[-_ ]?(?:me|this)(?:[-_ ].*)?|your[-_ ].*)$/is;
function i(t){const e=a(t).replace(s,"").trim();return/[\p{L}\p{N}]/u.test(e)&&!r.test(e)&&!o.test(e)}
function a(t){return t.trim().replace(/^(["'])(.*)\1$/s,"$2")}
function c(t){const[,...e]=t.split(/[?#&;]/);return e.some(t=>{const e=t.indexOf("=");return e>0&&l(t.slice(0,e))&&i(t.slice(e+1))})}const u=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function l(t){return t.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(t=>u.test(t))}const d=4096;
function f(t){if(t.length>d)return;const e=h(t.trim());if(void 0===e||e.includes("@"))return;const n=p(e.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||c(n))return;const s=n.indexOf("/");return s<0?n.toLowerCase():n.slice(0,s).toLowerCase()+n.slice(s)}
function h(t){const[e]=/^[^?#]*?:\/\//.exec(t)??[];const n=t.indexOf(":");const s=void 0===e&&n>=0&&!t.slice(0,n).includes("/");const r=t.slice(e?.length??0);const o=r.indexOf("@");const i=r.slice(0,Math.max(o,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=r.slice(o+1);return s?a.replace(":","/"):a}
function p(t){let[e,n]=[0,t.length];while("/"===t[e])e+=1;while(n>e&&"/"===t[n-1])n-=1;return t.slice(e,n)}}),
799:((t,e,n)=>{n.d(e,{
uploadLogs:()=>l});var s=n(455);var r=n(760);var o=n(847);var i=n(142);var a=n(17);var c=n(986);var u=n(610);
async function l(t,e,{log:n,redact:f,signal:p}){const m=h(e.serverUrl,process.env);if(void 0!==m)return void await n.warning(`The log was not uploaded: ${m}.\nSet 'upload-logs' to 'never', and keep the file that the output 'log-file' names in a step of its own.`);let g;try{const a=await (0,s.mkdtemp)((0,r.join)((0,c.I)(),"agentex-artifact-"));g=a;const l=d(t,e,f);const h=(0,i.e)(process.env);const[m,w]=h?["build.json","build.log"]:[`${l}.json`,`${l}.txt`];const b=[(0,r.join)(a,m)];await (0,s.writeFile)((0,r.join)(a,m),`${(0,o.R)(t.record,f,2)}\n`);if(void 0!==t.logFile){b.push((0,r.join)(a,w));await (0,s.copyFile)(t.logFile,(0,r.join)(a,w))}const{uploadArtifact:y}=await import("./upload-artifact.js");n.group("Upload of the build log");await n.written();const v=async()=>{for(const t of h?[b]:b.map(t=>[t]))await y(l,t,a,{skipArchive:!h})};await (0,u.W)(v(),p)}catch(t){if(p.aborted)return;await n.warning(`The log could not be uploaded: ${(0,a.Uc)(t)}`)}finally{n.endGroup();if(void 0!==g)await (0,s.rm)(g,{recursive:true}).catch(()=>void 0)}}
function d({agent:t,id:e},{job:n,attempt:s},r){const o=r(e).replaceAll(/[^A-Za-z0-9]/g,"").slice(-8);return`agentex-build-${f(r(t))}-${f(n)}-${s}-${o}`}
function f(t){return t.slice(0,80).replaceAll(/[^\w.-]/g,"-")}
function h(t,e){const n=URL.parse(t)?.hostname??t;const s=/^github\.com$|\.ghe\.com$|\.localhost$/i.test(n);if(!s&&!(0,i.e)(e))return`GitHub Enterprise Server ('${n}') does not support this artifact service`;return e["ACTIONS_RESULTS_URL"]&&e["ACTIONS_RUNTIME_TOKEN"]?void 0:"this runner provides no artifact service"}}),
374:((t,e,n)=>{n.d(e,{
writeCommentRow:()=>V});var s=n(620);var r=n(949);var o=n(251);var i=n(645);var a=n(522);var c=n(940);const u=200;const l=300;const d=1048576;
function f(t,e){const n=t=>(0,c.$)(e(t),l);return{...t,agent:n(t.agent),words:(0,c.$)(e(t.words),u),image:t.image&&n(t.image),commit:t.commit&&n(t.commit),runUrl:t.runUrl&&e(t.runUrl)}}
function h(t){return`\x3c!-- rows ${(0,a.deflateRawSync)(JSON.stringify(t)).toString("base64")} --\x3e`}
function p(t){const e=/^<\x21-- rows ([A-Za-z0-9+/=]{1,60000}) --\x3e$/m.exec(t)?.[1];if(void 0===e)return[];try{const t=(0,a.inflateRawSync)(Buffer.from(e,"base64"),{maxOutputLength:d});const n=JSON.parse(t.toString());return Array.isArray(n)?n.filter(v):[]}catch{return[]}}
function m(t,e){const n=e?.replace(/(?<!\d)\d+(?:\/job\/\d+)?$/,"");const s=t=>void 0!==n&&t.startsWith(n)&&/^\d+(?:\/job\/\d+)?$/.test(t.slice(n.length));return t.map(t=>({...t,runUrl:void 0!==t.runUrl&&s(t.runUrl)?t.runUrl:void 0}))}
function g(...t){const e=new Map;for(const n of t.flat()){const t=e.get(n.agent);if(void 0===t||!y(n,t))e.set(n.agent,n)}return[...e.values()].toSorted((t,e)=>t.agent<e.agent?-1:1)}
function w(t){const e=new Set(t.map(({runNumber:t})=>t));const[,n=0]=[...e].toSorted((t,e)=>e-t);return t.filter(({runNumber:t})=>t>=n)}
function b(t,e){const n=new Map(t.map(t=>[t.agent,t]));return e.every(t=>{const e=n.get(t.agent);return void 0!==e&&(y(t,e)||JSON.stringify(e)===JSON.stringify(t))})}
function y(t,e){if(t.runNumber!==e.runNumber)return t.runNumber<e.runNumber;return t.runAttempt<e.runAttempt}
function v(t){if("object"!=typeof t||null===t)return false;const e=t;const n=[e["image"],e["commit"],e["runUrl"]];return[e["agent"],e["words"]].every(t=>"string"==typeof t)&&Object.values(o.Pt).includes(e["icon"])&&[e["runNumber"],e["runAttempt"]].every(t=>Number.isSafeInteger(t))&&["boolean","undefined"].includes(typeof e["isDirty"])&&n.every(t=>void 0===t||"string"==typeof t)}const $=globalThis.process.getBuiltinModule("node:util");var k=n(17);var E=n(266);const S=20;
async function M({apiUrl:t,owner:e,repo:n,number:s},r,o){const{getOctokit:i}=await import("./github-client.js");const a=i(r,{baseUrl:t});T(a,o);const{issues:c,users:u}=a.rest;const l={owner:e,repo:n,issue_number:s};const d=t=>({owner:e,repo:n,comment_id:t});const f=(await u.getAuthenticated().catch(x(403)))?.data.login;return{
async find(t){const e=a.paginate.iterator(c.listComments,{...l,per_page:100});for await(const{data:n}of e){const e=n.filter(({user:t})=>void 0===f?t?.type==="Bot":t?.login===f).map(({id:t,body:e=""})=>({id:t,body:e})).filter(({body:e})=>e.startsWith(t));if(e.length>0)return e}return[]},
async read(t){const e=await c.getComment(d(t)).catch(x(404));return e&&{id:t,body:e.data.body??""}},
create:async t=>({id:(await c.createComment({...l,body:t})).data.id,body:t}),
async update(t,e){await c.updateComment({...d(t),body:e}).catch(t=>{if(o.signal.aborted||_(t)&&404!==O(t))throw t})},
async remove(t){await c.deleteComment(d(t)).catch(x(404))}}}
function T(t,{clock:e,random:n,signal:r}){const o=new E.Km;const i=t=>t.at(-1);let a=0;t.hook.wrap("request",async(t,c)=>{const u=async()=>{if(a>=S)throw new k.lZ(`The limit of ${S} requests was reached.`,{hint:"Re-run this job to add its row."});a+=1;const e=AbortSignal.any([r,AbortSignal.timeout(s.CU.requestMs)]);return await t({...c,request:{...c.request,signal:e}})};const l=t=>["POST","PATCH"].includes(c.method)||_(t)?{attempts:1,baseMs:0}:s.CU.request;return await (0,E.L5)(u,{budget:o,clock:e,random:n,decide:l,fail:i},r)})}
function x(t){return e=>{if(O(e)!==t)throw e}}
function _(t){const e=O(t);return t instanceof k.lZ||void 0!==e&&e<500&&429!==e}
function A(t){const e=/rate limit/i.test((0,k.Uc)(t));return 404===O(t)||403===O(t)&&!e}
function O(t){const e=t instanceof Error&&"status"in t?t.status:void 0;return"number"==typeof e?e:void 0}
function R(t){const e=/Proxy response \((\d{3})\)/.exec((0,$.inspect)(t,{depth:5}))?.[1];if(void 0!==e)return`the proxy responded with ${e} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`;const n=(0,k.Uc)(t);return 401===O(t)?`The token in input 'github-token' was rejected: ${n}`:n}var I=n(598);var j=n(487);var C=n(767);var N=n(996);var U=n(759);
function P({path:t,name:e,event:n}){const s=t??`${e}\n${n}`;return`\x3c!-- agentex-build-action ${(0,I.hash)("sha256",s).slice(0,16)} --\x3e`}const L=100;
function B(t,e){const n=g(e).toSorted((t,e)=>Number(D(t))-Number(D(e)));return(0,N.x9)([`${P(t)}\n${h(e)}\n### Agentex builds: ${(0,N.FV)(t.name)}`,...H(n),...(0,j.Mm)(e.length-L).map(t=>`${t}: see the job summaries.`)])}
function D({icon:t}){return o.Oh.has(t)}
function H(t){const e=t.filter(D);const n=t.length-e.length;const s=n>0?`${n} of ${t.length} failed`:`${t.length} of ${t.length} succeeded`;const r=q(t,F);const o=q(e,t=>t.image);const i=q(e,t=>t.image?.replace(/^.*:/s,""));const a=e.some(t=>void 0!==t.image)&&(n>0||void 0===i);const c=o?`image ${W(o)}`:i&&`tag ${W(i)}`;const u=(0,C.n)([`**${s}**`,!a&&c,r&&`commit ${r}`]).join(" \xb7 ");const l=void 0===r&&t.some(t=>void 0!==t.commit);const d=["Agent","Result",...l?["Commit"]:[]];const f=t.slice(0,L).map(t=>[W(t.agent,100),(0,C.n)([G(t),a&&t.image&&W(t.image)]).join("<br>"),...l?[F(t)??""]:[]]);return[u,(0,N.tp)([d,...f])]}
function q(t,e){const[n,...s]=new Set(t.map(e));return 0===s.length?n:void 0}
function F({commit:t,isDirty:e}){return t&&`${(0,N.cR)(t.slice(0,7))}${e?U.ii:""}`}
function G({icon:t,words:e,runUrl:n}){const s=`${t} ${(0,N.FV)((0,c.$)(e,u))}`;if(!(0,U.n1)(n))return s;return`${s} ([${/\/job\/\d+$/.test(n)?"job":"run"}](${n}))`}
function W(t,e=l){const n=t.split(/(?<=[-/:@.])/);const s=t.length<=e&&n.every(t=>(0,N.FV)(t)===t);return s&&n.length>1?`<code>${n.join("<wbr>")}</code>`:(0,N.cR)(t,e)}
async function z(t,e,n,s){const r=P(e);let o;let i=await t.find(r);for(;;){const[a]=i;const[c=[],...u]=i.map(({body:t})=>m(p(t),n.runUrl));const l=w(g(c,...u,[n]));if(a&&b(c,l)){if(o&&o.id!==a.id)await t.remove(o.id);return}const d=B(e,l);if(a)await t.update(a.id,d);else o??=await t.create(d);await s();const f=a&&await t.read(a.id);i=f?i.map(t=>t.id===f.id?f:t):await t.find(r)}}var Z=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var J=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function V(t,{input:e,workflow:n,headCommit:o,stoppedMs:i},{log:a,signal:c,hurry:u,redact:l,host:{clock:d,random:h}}){const p={stack:[],error:void 0,hasError:false};try{const{event:m,pullRequest:g,run:w}=n;const{token:b,checkRunId:y}=e;const v=K(t,o);if(void 0===v)return;if(void 0===g)return void await a.line(`There is no comment: the event '${m.name}' has no pull request.`);if(void 0===b)return void await a.warning(X);const $=void 0===y?"":`/job/${y}`;const k=w.url&&`${w.url}${$}`;const E={...v,runUrl:k,runNumber:w.number,runAttempt:w.attempt};const{limitMs:S,afterStopMs:T,pauseMs:x,spreadMs:_}=s.CU;const O=d.monotonicMs();const I=c.aborted;const j=Z(p,I?(0,r.H)(Math.max(0,(i??O)+T-O),d,u):(0,r.H)(S,d,c),false);const C=async()=>{if(!I)await d.sleep(x+h()*_,j.signal)};try{const t={clock:d,random:h,signal:j.signal};const e=await M(g,b,t);await z(e,w.workflow,f(E,l),C)}catch(t){if(c.aborted)return;if(A(t))await a.notice(Y);else{const e=R(j.signal.aborted?j.signal.reason:t);await a.warning(`The comment on the pull request could not be updated: ${e}`)}}}catch(t){p.error=t;p.hasError=true}finally{J(p)}}const X="The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.";const Y="The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.";
function K({end:t,agent:e,build:n,image:s,buildSeconds:r,source:a},c){if(void 0===e&&void 0===n)return;const u=void 0===r?"":` in ${(0,i.Xo)(r)}`;const l=(0,o.oJ)(t)||(0,o.Oq)(t)?"":`: ${t.facts[0]??""}`;return{agent:(0,i.kV)(e),icon:o.Pt[t.kind],words:`${t.title}${"built"===t.kind?u:l}`,image:(0,o.oJ)(t)||true===t.hasImage?s:void 0,commit:a.commit??c,...a.isDirty&&{isDirty:true}}}}),
251:((t,e,n)=>{n.d(e,{
Oh:()=>u,
Oq:()=>f,
Pt:()=>l,
oJ:()=>d,
sk:()=>p,
tk:()=>h});var s=n(279);var r=n(844);var o=n(17);const i={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const a={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const c={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};const u=new Set(Object.values(i));const l={...i,...a,...c};
function d({kind:t}){return t in i}
function f({kind:t}){return t in a}
function h(t){const{message:e,hint:n}=(0,r.U)(t);return{facts:e.split("\n"),hint:n}}
function p(t){const e=t instanceof Error?t.cause:void 0;const n=[t,e].find(t=>t instanceof o.hD);if(void 0===n)return{};return{reason:"refused",isTransient:(0,s.mP)(n)}}}),
996:((t,e,n)=>{n.d(e,{
DV:()=>f,
FV:()=>a,
Wc:()=>u,
cR:()=>l,
tp:()=>h,
x9:()=>m,
zH:()=>p});var s=n(172);var r=n(940);var o=n(767);const i=921600;
function a(t){return g(t,2e3).replaceAll(c,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const c=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function u(t){const e=g(t,2e3);return a(t)===e?e:d(e)}
function l(t,e=500){const n=g(t,e);if(""===n)return"";return n.includes("|")?`<code>${a(n)}</code>`:d(n)}
function d(t){const e="`".repeat(w(t)+1);const n=/^[ `]|[ `]$/.test(t)?" ":"";return`${e}${n}${t}${n}${e}`}
function f(t){const e=t.map(t=>(0,s.jQ)((0,s.IV)(t))).join("\n");const n="`".repeat(Math.max(3,w(e)+1));return`${n}text\n${e}\n${n}`}
function h([t=[],...e]){return[t,t.map(()=>"---"),...e].map(t=>`| ${t.join(" | ")} |`).join("\n")}
function p(t,e,n){const s=void 0===n?"details":`details ${n}`;return`<${s}><summary>${t}</summary>\n\n${(0,o.n)(e).join("\n\n")}\n\n</details>`}
function m(t,e=i){const n="_The rest did not fit and was left out._\n";let s="";for(const r of(0,o.n)(t)){const t=`${s}${r}\n\n`;if(Buffer.byteLength(t)+Buffer.byteLength(n)>e)return s+n;s=t}return s}
function g(t,e){const n=(0,s.IV)((0,r.$)(t,e)).replaceAll(/\s+/g," ");return(0,s.jQ)(n).trim()}
function w(t){let e=0;for(const[n]of t.matchAll(/`+/g))e=Math.max(e,n.length);return e}}),
645:((t,e,n)=>{n.d(e,{
B4:()=>h,
Db:()=>u,
Ht:()=>p,
Xo:()=>c,
gN:()=>g,
kV:()=>m,
nV:()=>l,
z3:()=>f});var s=n(110);var r=n(767);const o=s.J2/s.fj;const i=s.$0/s.fj;const a=s.LP/s.fj;
function c(t){const e=t.toFixed(1);if(Number(e)<10)return`${e} s`;const n=Math.round(t);if(n<o)return`${n} s`;if(n<i)return`${Math.floor(n/o)} min ${n%o} s`;const s=Math.round(n/o);const r=i/o;return`${Math.floor(s/r)} h ${s%r} min`}
function u(t){return void 0!==t&&Number(t.toFixed(1))>0}
function l(t){if(t<o)return`${Math.floor(t)} s`;if(t<i)return`${Math.floor(t/o)} min`;const e=Math.floor(t/a);return e>1?`${e} days`:`${Math.floor(t/i)} h`}const d=["KiB","MiB","GiB"];
function f(t){if(t<1024)return 1===t?"1 byte":`${t} bytes`;let e=t/1024;let n=0;while(e>=1023.5&&n<d.length-1){e/=1024;n+=1}return`${e<99.95?e.toFixed(1):Math.round(e)} ${d[n]??""}`}
function h(t){return String(t).replace(/\B(?=(?:\d{3})+$)/g,",")}
function p(t,e){return`${h(t)} ${e}${1===t?"":"s"}`}
function m(t){return t??"Agent"}
function g(t){const e=(0,r.n)(t).join(" \xb7 ");return`${e.charAt(0).toUpperCase()}${e.slice(1)}`}}),
759:((t,e,n)=>{n.d(e,{
B6:()=>o,
Bg:()=>a,
Mn:()=>i,
gV:()=>c,
ii:()=>r,
n1:()=>u});var s=n(447);const r=" with local changes";
function o({sourceRepo:t,sourceCommit:e,sourceRef:n,sourceDirty:r},i){const a=void 0!==i&&t?.toLowerCase()===(0,s.B)(i.url)?.toLowerCase();return{commit:e,ref:n,isDirty:true===r,repository:a?i:void 0}}
function i(t,e){const{file:n="Dockerfile",line:s=0}=e??{};if(void 0===t||"Dockerfile"!==n)return;const r=t.text?.split("\n").length??1/0;return s<1||s>r?void 0:{file:t.path,line:s}}
function a({commit:t,repository:e}){if(!e||!u(e.url)||!l(t))return;return`${e.url}/commit/${t}`}
function c({commit:t,repository:e},{file:n,line:s}){if(!e||!u(e.url)||!l(t))return;const r=n.toWellFormed().split("/").map(d).join("/");return`${e.url}/${e.files}/${t}/${r}#L${s}`}
function u(t){return void 0!==t&&/^https?:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2,20}$/.test(t)}
function l(t){return void 0!==t&&/^[0-9a-f]{40,64}$/.test(t)}
function d(t){return encodeURIComponent(t).replaceAll(/[!'()*]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`)}}),
956:((t,e,n)=>{n.a(t,async(t,e)=>{try{var s=n(472);var r=n(360);await (0,s.s)(r.E);e()}catch(t){e(t)}},1)}),
844:((t,e,n)=>{n.d(e,{
U:()=>o});var s=n(17);var r=n(208);
function o(t){if(t instanceof s.lZ)return t;const e=(0,r.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,s.Uc)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}}),
142:((t,e,n)=>{n.d(e,{
e:()=>s});
function s(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}}),
360:((e,n,s)=>{s.d(n,{
E:()=>P});var r=s(598);var o=s(24);var i=s(760);const a=t("node:v8");var c=s(161);var u=s(455);var l=s(17);var d=s(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.lZ(`The packed build context '${t}' is not readable: ${(0,d.Qq)(e)}.`,{cause:e,hint:(0,d.FH)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const s=n.createReadStream({start:0,end:e-1,highWaterMark:f,autoClose:false});let r=e;try{for await(const t of s){r-=t.length;yield t}}catch(t){throw new l.lZ(`The packed build context is no longer readable: ${(0,d.Qq)(t)}.`,{cause:t,hint:(0,d.FH)(t,h)})}if(0!==r)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.lZ(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var g=s(620);var w=s(110);var b=s(82);var y=s(542);var v=s(75);var $=s(500);const k=new Set;const E=new Set;const S=new Map;
function M(t,e,n){const s=S.get(t);if(void 0!==s&&""!==s.text){s.text+=e;return s.written}const r={text:e,written:Promise.resolve()};r.written=(s?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=r.text;r.text="";await n(t,e)});S.set(t,r);T(k,r.written);return r.written}
function T(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function x(t,e){await M(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function _(t,e,n,s){const o=process.env[t];if(!o)return void e(n,s);const i=`ghadelimiter_${(0,r.randomUUID)()}`;const a=[`${n}<<${i}`,s,i,""];const c=M(o,a.join(y.EOL),A);T(E,Promise.race([c,(0,$.setTimeout)(g.gg.stalledMs,void 0,{ref:false})]));await c}
async function A(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const O=new v.Writable({
write:(t,e,n)=>{const s=()=>void process.stdout.write(t,n);if(0===E.size)s();else Promise.all(E).then(s)}});process.stdout.on("error",t=>O.destroy(t));
async function R(){await Promise.all(k)}
function I(){if(0===k.size)process.exit();setTimeout(j,g.gg.lastWriteMs);R().then(()=>process.exit())}
function j(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const C=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const N=["uncaughtException","unhandledRejection"];const U=[];process.on("SIGUSR1",()=>void 0);const P={clock:w.ml,random:Math.random,startedMs:Date.now()-process.uptime()*w.fj,stdout:O,
onSignal:t=>{for(const e of C)process.on(e,t)},
onUncaught:t=>{for(const e of N)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:I,
setOutput:(t,e)=>{const n=_("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);U.push(n)},
outputsWritten:async()=>{await Promise.all(U.splice(0))},
saveState:(t,e)=>_("GITHUB_STATE",L,t,e),allWritten:R,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,r.randomUUID)()),
createDirectory:t=>(0,o.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,o.rmSync)(t,{recursive:true,force:true}),replace:D,
removeFile:t=>{for(const e of[B(t),t])(0,o.rmSync)(e,{force:true})},
changedMs:t=>(0,b.z)(()=>(0,o.statSync)(t).mtimeMs),append:x,
read:t=>(0,o.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{loadTransport:e}=await Promise.resolve().then(s.bind(s,496));const n=await e(t,process.env,g.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function L(){throw new Error("GITHUB_STATE is not set")}
function B(t){return`${t}.new`}
function D(t,e){const n=B(t);(0,o.rmSync)(n,{force:true});(0,o.writeFileSync)(n,e,{flag:"wx",mode:384});(0,o.renameSync)(n,t)}}),
847:((t,e,n)=>{n.d(e,{
R:()=>r,
l:()=>s});
function s(t,e,n){const s=t=>o(t,n,(t,n)=>[t,Object.hasOwn(e,t)?n:s(n)]);return s(t)}
function r(t,e,n){const s=t=>o(t,e,(t,n)=>[e(t),s(n)]);const r=(t,n)=>{if("number"!=typeof n)return n;const s=e(String(n));return s===String(n)?n:s};return JSON.stringify(s(t),r,n)}
function o(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>o(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}}),
172:((t,e,n)=>{n.d(e,{
IV:()=>h,
LG:()=>r,
gc:()=>a,
jQ:()=>l,
sN:()=>c});const s="\x1b";const r=`${s}\\[[0-9;]{0,29}m`;const o=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const i=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const a=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const c=String.raw`[\p{Cc}--\t]|${a}`;const u=new RegExp(`(${r})|${c}`,"gv");
function l(t){return t.toWellFormed().replace(u,(t,e)=>void 0===e?p(t):d(e))}
function d(t){const e=t.match(o);if(null===e)return t;const n=e.filter(t=>i.test(t));return 0===n.length?"":`${s}[${n.join(";")}m`}const f=new RegExp(r,"g");
function h(t){return t.replace(f,"")}
function p(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}}),
487:((t,e,n)=>{n.d(e,{
Mm:()=>s,
W0:()=>o,
ki:()=>i});
function s(t){return t>0?[`and ${t} more`]:[]}const r=20;
function o(t,e=r,n=", "){return[...t.slice(0,e),...s(t.length-e)].join(n)}
function i(t){const e=t.at(-1)??"";return t.length>1?`${t.slice(0,-1).join(", ")} and ${e}`:e}}),
940:((t,e,n)=>{n.d(e,{
$:()=>s});
function s(t,e){if(t.length<=e)return r(t);let n=e-1;while(n>0&&!/\s/.test(t.charAt(n)))n-=1;return r(`${t.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function r(t){return` ${t}`.slice(1)}}),
110:((t,e,n)=>{n.d(e,{
$0:()=>i,
J2:()=>o,
LP:()=>a,
fj:()=>r,
ml:()=>c});var s=n(500);const r=1e3;const o=60*r;const i=60*o;const a=24*i;const c={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(t,e)=>{try{await (0,s.setTimeout)(t,void 0,{signal:e})}catch(t){e.throwIfAborted();throw t}}}}),
17:((t,e,n)=>{n.d(e,{
Ne:()=>a,
Uc:()=>g,
Xt:()=>o,
ce:()=>m,
dU:()=>i,
hD:()=>c,
lZ:()=>r,
og:()=>p,
zw:()=>f});var s=n(208);let r=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};let o=class InvalidInputsError extends r{name="InvalidInputsError";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};let i=class SubmitUnknownError extends r{name="SubmitUnknownError"};let a=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};let c=class ApiError extends r{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(t,e){super(t,e);this.name="ApiError";this.kind=e.kind;this.failureClass=e.failureClass??d(e);this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}get isRefusal(){return u.includes(this.failureClass)}
reworded(t){const{hint:e,kind:n,failureClass:s,status:r,code:o,serverMessage:i}=this;const{retryAfterMs:a,shouldRetry:u,accepted:l}=this;const d={status:r,code:o,serverMessage:i,retryAfterMs:a,shouldRetry:u};return new c(t,{hint:e,kind:n,failureClass:s,...d,accepted:l,cause:this})}};const u=["unauthorized","missing","conflict","refused"];const l=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function d({kind:t,status:e,code:n=""}){if(429===e)return"throttled";if(l.includes(n))return"unreachable";if("tls"===t||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}
function f(t){if(t instanceof c)return t;throw t}const h=t=>e=>{if(!(e instanceof c&&e.failureClass===t))throw e;return e};const p=h("conflict");const m=h("missing");
function g(t){const e=(0,s.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof r&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,s.Qq)(t)}}),
815:((t,e,n)=>{n.d(e,{
U:()=>s});
function s(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
767:((t,e,n)=>{n.d(e,{
n:()=>s});
function s(t){return t.filter(t=>Boolean(t))}}),
82:((t,e,n)=>{n.d(e,{
z:()=>s});
function s(t){try{return t()}catch{return}}}),
266:((t,e,n)=>{n.d(e,{
Hc:()=>i,
Km:()=>r,
L5:()=>o,
yL:()=>a});const s={all:100,cost:5,gain:1};let r=class RetryBudget{#eW=s.all;
spend(){if(this.#eW<s.cost)return false;this.#eW-=s.cost;return true}
earn(){this.#eW=Math.min(s.all,this.#eW+s.gain)}};
async function o(t,{attempts:e=1/0,budget:n,clock:s,random:r,...c},u){const l=[];let d;let f=0;for(;;){u.throwIfAborted();try{const e=await t();n.earn();return e}catch(E){u.throwIfAborted();l.push(E);const t=c.decide(E);const{attempts:o,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:g=1/0}=t;const w=m>0;const b=s.monotonicMs();if(w)d??=b;else f+=1;const y=w?b>=(d??b)+m:f>=o;if(y||l.length>=e)throw c.fail(l,"attempts");if(!w&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(E);const v=w?l.length:f;const $=Math.min(g,h*2**(v-1));const k=w?i:a;await s.sleep(k(p,r(),$),u)}}}
function i(t,e,n){return a(Math.max(t,n/2),e,n/2)}
function a(t,e,n=t/10){return t+e*n}}),
208:((t,e,n)=>{n.d(e,{
FH:()=>p,
Qq:()=>h,
Zo:()=>f,
vq:()=>m});var s=n(24);var r=n(760);var o=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(t,e=s.statfsSync){if(!g(t)||void 0===t.code)return;const n=w(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,o.$)(t.message,d)})`}}
function h(t){const e=g(t)||t instanceof Error?t.message:String(t);return f(t)?.reason??e}
function p(t,e){return f(t)?.hint??e}
function m(t){return g(t)?t.code:void 0}
function g(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function w(t,e=s.statfsSync){const n=g(t)&&"ENOSPC"===t.code?t.path:void 0;const o=void 0===n?void 0:(0,i.z)(()=>e((0,r.dirname)(n)));return void 0!==o&&o.files>0&&0===o.ffree&&o.bavail>0}}),
986:((t,e,n)=>{n.d(e,{
I:()=>o});var s=n(542);var r=n(760);
function o(){const{RUNNER_TEMP:t=""}=process.env;return(0,r.resolve)(""===t?(0,s.tmpdir)():t)}}),
949:((t,e,n)=>{n.d(e,{
H:()=>o});var s=n(110);var r=n(17);
function o(t,e,...n){const i=new AbortController;const a=new AbortController;e.sleep(t,a.signal).then(()=>i.abort(new r.lZ(`The time limit of ${t/s.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([i.signal,...n]),
[Symbol.dispose]:()=>a.abort()}}}),
610:((t,e,n)=>{n.d(e,{
W:()=>s});
async function s(t,e){const{promise:n,reject:s}=Promise.withResolvers();const r=()=>s(e.reason);if(e.aborted)r();e.addEventListener("abort",r,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",r)}}}),
598:(e=>{e.exports=t("node:crypto")}),
24:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
542:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((e,n,s)=>{s.d(n,{
V4:()=>E,
_o:()=>M,
uH:()=>S});const r=globalThis.process.getBuiltinModule("os");
function o(t){if(null==t)return"";else if("string"==typeof t||t instanceof String)return t;return JSON.stringify(t)}
function i(t,e,n){const s=new c(t,e,n);process.stdout.write(s.toString()+r.EOL)}const a="::";let c=class Command{constructor(t,e,n){if(!t)t="missing.command";this.command=t;this.properties=e;this.message=n}
toString(){let t=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){t+=" ";let e=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const s=this.properties[n];if(s){if(e)e=false;else t+=",";t+=`${n}=${l(s)}`}}}t+=`${a}${u(this.message)}`;return t}};
function u(t){return o(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(t){return o(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const d=t("crypto");const f=globalThis.process.getBuiltinModule("fs");
function h(t,e){const n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!f.existsSync(n))throw new Error(`Missing file at path: ${n}`);f.appendFileSync(n,`${o(e)}${r.EOL}`,{encoding:"utf8"})}
function p(t,e){const n=`ghadelimiter_${d.randomUUID()}`;const s=o(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(s.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${r.EOL}${s}${r.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=t=>{var e={};s.d(e,t);return e};m({});var g=function(t,e,n,s){
function r(t){return t instanceof n?t:new n(function(e){e(t)})}return new(n||(n=Promise))(function(n,o){
function i(t){try{c(s.next(t))}catch(t){o(t)}}
function a(t){try{c(s["throw"](t))}catch(t){o(t)}}
function c(t){t.done?n(t.value):r(t.value).then(i,a)}c((s=s.apply(t,e||[])).next())})};const{access:w,appendFile:b,writeFile:y}=f.promises;const v="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return g(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[v];if(!t)throw new Error(`Unable to find environment variable for $${v}. Check if your runtime environment supports job summaries.`);try{yield w(t,f.constants.R_OK|f.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const s=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${s}>`;return`<${t}${s}>${e}</${t}>`}
write(t){return g(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const s=e?y:b;yield s(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return g(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
stringify(){return this._buffer}
isEmptyBuffer(){return 0===this._buffer.length}
emptyBuffer(){this._buffer="";return this}
addRaw(t,e=false){this._buffer+=t;return e?this.addEOL():this}
addEOL(){return this.addRaw(r.EOL)}
addCodeBlock(t,e){const n=Object.assign({},e&&{lang:e});const s=this.wrap("pre",this.wrap("code",t),n);return this.addRaw(s).addEOL()}
addList(t,e=false){const n=e?"ol":"ul";const s=t.map(t=>this.wrap("li",t)).join("");const r=this.wrap(n,s);return this.addRaw(r).addEOL()}
addTable(t){const e=t.map(t=>{const e=t.map(t=>{if("string"==typeof t)return this.wrap("td",t);const{header:e,data:n,colspan:s,rowspan:r}=t;const o=e?"th":"td";const i=Object.assign(Object.assign({},s&&{colspan:s}),r&&{rowspan:r});return this.wrap(o,n,i)}).join("");return this.wrap("tr",e)}).join("");const n=this.wrap("table",e);return this.addRaw(n).addEOL()}
addDetails(t,e){const n=this.wrap("details",this.wrap("summary",t)+e);return this.addRaw(n).addEOL()}
addImage(t,e,n){const{width:s,height:r}=n||{};const o=Object.assign(Object.assign({},s&&{width:s}),r&&{height:r});const i=this.wrap("img",null,Object.assign({src:t,alt:e},o));return this.addRaw(i).addEOL()}
addHeading(t,e){const n=`h${e}`;const s=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const r=this.wrap(s,t);return this.addRaw(r).addEOL()}
addSeparator(){const t=this.wrap("hr",null);return this.addRaw(t).addEOL()}
addBreak(){const t=this.wrap("br",null);return this.addRaw(t).addEOL()}
addQuote(t,e){const n=Object.assign({},e&&{cite:e});const s=this.wrap("blockquote",t,n);return this.addRaw(s).addEOL()}
addLink(t,e){const n=this.wrap("a",t,{href:e});return this.addRaw(n).addEOL()}};new $;var k;(function(t){t[t["Success"]=0]="Success";t[t["Failure"]=1]="Failure"})(k||(k={}));
function E(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`);if(e&&false===e.trimWhitespace)return n;return n.trim()}
function S(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(r.EOL);i("set-output",{name:t},o(e))}
function M(){return"1"===process.env["RUNNER_DEBUG"]}})};var n={};
function s(t){var r=n[t];if(void 0!==r)return r.exports;var o=n[t]={exports:{}};var i=true;try{e[t](o,o.exports,s);i=false}finally{if(i)delete n[t]}return o.exports}if(void 0!==s)s.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var r=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var o=s=>s.map(s=>{if(null!==s&&"object"==typeof s){if(s[t])return s;if(s.then){var o=[];o.d=0;s.then(t=>{i[e]=t;r(o)},t=>{i[n]=t;r(o)});var i={};i[t]=t=>t(o);return i}}var a={};a[t]=t=>{};a[e]=s;return a});s.a=(s,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=s.exports;var d;var f;var h;var p=new Promise((t,e)=>{h=e;f=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));s.exports=p;i(s=>{d=o(s);var r;var i=()=>d.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{r=()=>e(i);r.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(r.r++,t.push(r)));d.map(e=>e[t](n))});return r.r?a:i()},t=>(t?h(p[n]=t):f(l),r(c)));c&&c.d<0&&(c.d=0)}})();(()=>{s.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;s.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;s.t=function(n,r){if(1&r)n=this(n);if(8&r)return n;if("object"==typeof n&&n){if(4&r&&n.__esModule)return n;if(16&r&&"function"==typeof n.then)return n}var o=Object.create(null);s.r(o);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&r&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;s.d(o,i);return o}})();(()=>{s.d=(t,e)=>{for(var n in e)if(s.o(e,n)&&!s.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{s.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{s.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var r=s(956);r=await r;