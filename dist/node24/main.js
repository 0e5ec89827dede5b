const t=t=>{let e;return new Proxy({},{
get:(n,s)=>"__esModule"===s?void 0:(e??=globalThis.process.getBuiltinModule(t))[s]})};import"os";var e={
1632:((t,e,n)=>{n.d(e,{
j:()=>lX});const s={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const r=i(s);Object.keys(s);[...r.keys()];
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
function w(t){return s[o(t)].says}const y={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(y);var v=n(7110);
function b({createdAt:t}){return T(t)}
function $(t,e){const n=M(b(e),t);return n&&Math.max(0,n)}
function k(t){return T(t.endedAt)??(S(t)?b(t):void 0)}
function S({startedAt:t,endedAt:e,status:n}){return t===e&&p(n)}
function x({createdAt:t,startedAt:e,endedAt:n}){return{queueSeconds:E(t,e),buildSeconds:E(e,n)}}
function E(t,e){const n=M(T(t),T(e));return void 0!==n&&n>=0?n:void 0}
function M(t,e){return void 0===t||void 0===e?void 0:(e-t)/v.fj}
function T(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}
function A(t,e){const[n,s]=[b(t),b(e)];if(void 0===n||void 0===s)return false;return n===s?t.id<e.id:n<s}
function _({imageUrl:t,imageName:e,imageTag:n}){if(void 0!==t||void 0===e)return t;return void 0===n?e:`${e}:${n}`}
function O(t){const e=_(t);return void 0===e?"Its image exists.":`Its image exists: ${e}`}
function j(t,e){if(void 0===t||void 0===e||t===e)return t===e;return I(t)===e||I(e)===t}
function I(t){return t.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}
function R({id:t,name:e}){return void 0===t?{agentName:e}:{agentId:t}}const C={
agent:({agentId:t,agentName:e},{id:n,name:s})=>void 0===n?e===s:t===n,
imageName:({imageName:t},e)=>j(t,e),
imageTag:({imageTag:t},e)=>t===e,
workingTreeHash:({workingTreeHash:t},e)=>t===e,
sourceRepo:({sourceRepo:t},e)=>t===e,
sourceCommit:({sourceCommit:t},e)=>t===e,
createdBy:({createdBy:t},e)=>L(t,e),
statuses:({status:t},e)=>e.includes(o(t)),
statusWords:({status:t},e)=>0===e.length||e.some(e=>c(e)===c(t)),
imageUrl:({imageUrl:t},e)=>true===e?void 0!==t:t===e,
createdAfterMs:(t,e)=>(b(t)??-1/0)>e};
function N(t,e){return Object.keys(C).filter(n=>!P(n,t,e[n]))}
function P(t,e,n){return void 0===n||C[t](e,n)}
function L(t,e){return"anyone"===e||void 0!==t&&e.includes(t)}
function U(t,e){return 0===N(t,e).length}
function B(t){return{...t,statuses:["succeeded"],imageUrl:t.imageUrl??true}}var D=n(17);
function F(t,{agent:e,pageSize:n=1e3,most:s=1/0,...r},o){let i;let a;let c=false;let u=false;let l=false;const d=e?.id===void 0?e?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...m}=r;const g={sortOrder:"desc",...m,agentName:d,limit:n};const w={maxPages:f,attempts:h,
onServerTime:t=>{i??=t;p?.(t)}};const y=t=>{const e=b(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(g,o,w)){y(n);yield n;e+=1;if(e>=s)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function H(t){return t.map(t=>({build:t,ms:b(t)??0})).toSorted((t,e)=>e.ms-t.ms).map(({build:t})=>t)}var q=n(5940);
function W(t){return/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(t)?t.slice(0,12):(0,q.$)(t,100)}
async function G(t,e,{api:n,reporter:s},r){if("allow"===t)return;try{const{conflict:t,agentId:s}=await Z(F(n,{},r),e);if(t)throw z(t,e);return s}catch(e){r.throwIfAborted();if("fail"===t||!(e instanceof D.lZ))throw e;await s.report({type:"warning",message:e.message});return}}
function z({id:t,status:e,sourceCommit:n,workingTreeHash:s},{imageName:r,imageTag:o}){const i=void 0===s?"is unknown":"is different";const a=void 0===n?"":` of commit ${W(n)}`;return new D.lZ(`The image tag '${r}:${o}' is in use: by build ${t}${a} with the status '${e}', whose content ${i}.`,{hint:"Choose another 'image-tag', or set 'on-tag-conflict' to 'allow'."})}
async function Z(t,{agent:e,imageName:n,imageTag:s,content:r}){let o;let i;const a=t=>!U(t,r);for await(const r of t){if(U(r,{agent:e}))i??=r.agentId;if(U(r,{imageName:n,imageTag:s})){if(f(r.status)&&a(r))return{conflict:r,agentId:i};if(p(r.status)&&(void 0===o||A(o,r)))o=r}if(o&&a(o)&&t.isNewestFirst())break}return{conflict:o&&a(o)?o:void 0,agentId:i}}var K=n(6620);const J={steps:[],phases:[],failure:void 0,warnings:[],atWork:void 0,lastLines:[],digest:void 0,isUnreadable:false};const Y={answered:{cancelled:"yes",isReplaceable:true},found:{cancelled:"once settled",isReplaceable:false},before:{cancelled:"never",isReplaceable:false},named:{cancelled:"as its inputs say",isReplaceable:false},other:{cancelled:"never",isReplaceable:false}};
function V(t,e){const{cancelled:n}=Y[t];return"once settled"===n?"alone"===e:"never"!==n}const X=["network","registry-rate-limit"];
function Q(t,e){const n=o(t);return"broken"===n||"failed"===n&&e?.isLasting!==true&&X.includes(e?.kind)}
function tt({build:t,reused:e,outcome:n,cancellation:s,log:r},o,{most:i,withinMs:a},c,u){const l="finished"===n.type&&void 0===e&&!s.wanted;const d=void 0!==o&&Y[o.claim].isReplaceable&&!o.others.isLost;const f=c<i&&u<a;return l&&d&&f&&Q(t.status,r.failure?.cause)}var te=n(3949);var tn=n(6279);var ts=n(4266);var tr=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var to=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function ti(t,e,{api:n,clock:s,random:r},o){const i={stack:[],error:void 0,hasError:false};try{const a=s.monotonicMs()+e.limitMs;const c=tr(i,(0,te.H)(e.limitMs,s,o),false);let u={accepted:false,build:void 0,error:void 0};let l=0;while(!c.signal.aborted){const o={stack:[],error:void 0,hasError:false};try{const i=s.monotonicMs();const d=tr(o,(0,te.H)(e.tryMs,s,c.signal),false);u=await ta(t,u,n,d.signal);const{error:f}=u;l=void 0===f?0:l+1;if(tu(u,e))break;const h=a-s.monotonicMs()-e.tryMs;const p=Math.min((0,ts.yL)(f?.retryAfterMs??0,r()),h);const m=i+tl(e,l)-s.monotonicMs();await s.sleep(Math.max(0,m,p),c.signal).catch(()=>void 0)}catch(t){o.error=t;o.hasError=true}finally{to(o)}}return u}catch(t){i.error=t;i.hasError=true}finally{to(i)}}
async function ta(t,e,n,s){const r={attempts:1};let{accepted:o}=e;let i;try{if(!o||e.build&&!d(e.build.status)){i=await n.cancelBuild(t,s,r).then(()=>void 0,D.og);o||=void 0===i}const a=await n.getBuild(t,s,r);if(void 0===i)return{accepted:o,build:a,error:void 0};return d(a.status)?{accepted:true,build:a,error:void 0}:{accepted:o,build:a,error:i}}catch(n){const t=i??n;if(t instanceof D.hD)return{...e,accepted:o,error:t};if(!s.aborted)throw n;return{...e,accepted:o,error:e.error??tf}}}const tc={
acceptance:()=>true,ending:d,end:l};
function tu({build:t,error:e},n){if(void 0!==e)return n.endsAtRefusal&&!(0,tn.NP)(e).cancelsOn;return void 0!==t&&tc[n.awaits](t.status)}
function tl({pollMs:t},e){return Math.min(Math.max(t,K.x3),t*2**Math.max(0,e-1))}const td="The server or the network is slow. Run the job again later.";const tf=new D.hD("The server did not respond in time.",{kind:"timeout",hint:td});
function th(t,e){return async n=>{await e.report({type:t,message:n})}}var tp=n(4784);var tm=n(1888);
function tg(t){const e=t.lastIndexOf("/")+1;const[n="",s]=t.slice(e).split("@",1).join("").split(":");return{repository:t.slice(0,e)+n,tag:s}}const tw=2500;const ty=2e5;
async function tv(t,{held:e,keepsContent:n=()=>false,...s},r){const o=new Map;for await(const{of:i,build:a}of tb(t,{held:e,...s},r)){const t=!g(a.status)&&t_(a,i);if(!(o.has(i)||t||n(a,i))){o.set(i,a);if(o.size===e.length)break}}return o}
async function*tb(t,{held:e,reach:n,onServerTime:s},r){if(0===e.length)return;const o=tT(e);const i=Map.groupBy(e,({imageUrl:t})=>t);const a=t$(n,e);const c="recent"===n?ty:1/0;const u=F(t,{pageSize:tw,most:c,onServerTime:s},r);let l=0;for await(const t of u){const n=void 0===t.imageTag?e:new Set([...o.get(t.imageTag)??[],...i.get(t.imageUrl)??[]]);for(const e of n)if(tA(t,e))yield{of:e,build:t};l+=1;if(u.isNewestFirst()&&(b(t)??1/0)<a)return}if(l===c)throw tM(e)}
function t$(t,e){if("whole-list"===t)return -1/0;if("recent"!==t)return t.sinceMs;return Math.min(...e.map(t=>b(t)??-1/0))-K.KO.longestBuildMs}
async function tk(t,e,n,s){return(await tv(t,{...n,held:[e]},s)).get(e)}
function tS(t,{workingTreeHash:e,createdBy:n}){return U(t,{workingTreeHash:e,createdBy:n})}
function tx({id:t,status:e},n){return g(e)?`build ${t} with the status '${e}' pushed ${n} later, or may do so`:`build ${t} with the status '${e}' may have pushed ${n} before it ended`}
function tE(t,e){const{createdBy:n,workingTreeHash:s}=e;const r=void 0===n?"unknown":`'${n}'`;const o=void 0===s?"its content is unknown":s===t.workingTreeHash?`its creator is ${r}, who is not in 'reuse-created-by'`:"its content is different";return`Build ${t.id} has the same content, but ${tx(e,`its tag '${t.imageTag??""}'`)}: ${o}.`}
function tM([t]){return new D.lZ(`The list of builds is too long to check whether another build has pushed the tag of build ${t?.id??""} since.`,{hint:"Build this content again: only newer builds have to be checked then."})}
function tT(t){const e=new Map;for(const n of t){const t=new Set([n.imageTag,tg(n.imageUrl??"").tag]);for(const s of t)e.set(s,[...e.get(s)??[],n])}return e}
function tA(t,e){return!(0,tp.W)(t.id,e.id)&&(tI(t,e)||tR(t,e))&&!tP(t,e)&&(g(t.status)||void 0!==t.startedAt)&&!tO(t,e)}
function t_({workingTreeHash:t,createdBy:e},n){return void 0!==t&&t===n.workingTreeHash&&void 0!==e&&e===n.createdBy}
function tO(t,e){const n=k(t)??(g(t.status)?void 0:b(t));return l(t.status)&&tj(b(t),b(e))&&tj(n,k(e)??b(e))}
function tj(t,e){return void 0!==t&&void 0!==e&&t<e}
function tI(t,{agentId:e,agentName:n,imageName:s,imageTag:r}){const o=void 0!==e&&t.agentId===e||void 0!==n&&t.agentName===n;return o&&tL(t.imageName,s)&&tL(t.imageTag,r)}
function tR(t,{imageUrl:e="",imageTag:n}){const{imageName:s,imageTag:r,imageUrl:o}=t;if(void 0!==o&&o===e&&!tC(t))return true;const{repository:i,tag:a=n}=tg(e);return tL(o,e)&&tL(r,a)&&(tL(s,i)||i.endsWith(`/${s}`))}
function tC(t){return S(t)||tN(t)}
function tN({imageTag:t,imageUrl:e="",status:n}){const{tag:s}=tg(e);return p(n)&&void 0!==s&&!tL(t,s)}
function tP(t,{imageUrl:e,workingTreeHash:n,startedAt:s}){const r=void 0!==n&&t.workingTreeHash===n&&t.imageUrl===e;return r&&(void 0===s?tN(t):tC(t))}
function tL(t,e){return void 0===t||t===e}const tU=3;
function tB({same:t,maxAgeMs:e},{rounds:n,givenUp:s},{builds:r,laterPush:o,nowMs:i}){const a=r.filter(({id:t,status:e})=>!s.includes(t)||l(e));const c=H(a).find(e=>U(e,B(t)));if(c&&!o)return{build:c,how:"taken",ageSeconds:$(i,c)};const u=i-e;const[d]=a.filter(e=>U(e,tF(t,u))).toSorted((t,e)=>A(t,e)?-1:1);if(d&&n<tU)return{build:d,how:"joined",ageSeconds:$(i,d)};if(d)return`${n} builds of this content were cancelled or removed while this run waited for them.`;return c&&o?tE(c,o):tq(a,t,u)}
function tD(t,e,n,s){const r=s.builds.find(({id:t})=>t===n.id)??n;if(s.laterPush||l(r.status)||e.rounds>=tU)return;const o=s.builds.filter(t=>A(t,r));const i=tB(t,e,{...s,builds:o});return"string"==typeof i?void 0:i}
function tF(t,e){return{...t,statuses:h,createdAfterMs:e}}
function tH(t){return t.length>0&&t.every(({workingTreeHash:t})=>void 0===t)}
function tq(t,e,n){if(tH(t))return"The build records of this server have no content hash, so no build can be reused.";const{agent:s,workingTreeHash:r}=e;const o=H(t).flatMap(t=>{if(N(t,{agent:s,workingTreeHash:r}).length>0)return[];const o=f(t.status)?tF(e,n):B(e);const i=N(t,o);const a=!i.includes("statuses");return[{build:t,differences:i.filter(t=>"imageUrl"!==t||a)}]});const[i]=o.toSorted((t,e)=>t.differences.length-e.differences.length);if(void 0===i)return`No build of agent '${s.name??s.id??""}' has this content.`;const{build:a,differences:c}=i;const u=c.flatMap(t=>tW[t]?.(a)??[]);return`Closest match: build ${a.id} has the same content, but ${u.join(", and ")}.`}const tW={
imageName:({imageName:t})=>`its image is ${tG(t)}`,
imageTag:({imageTag:t})=>`its tag is ${tG(t)} (other build arguments or platform, or its workflow lacks this 'image-tag' with '{tree}')`,
createdBy:({createdBy:t})=>`its creator is ${tG(t)}, who is not in 'reuse-created-by'`,
statuses:({status:t})=>`its status is '${t}'`,
imageUrl:()=>"it has no image URL",
createdAfterMs:({status:t,createdAt:e="an unknown time"})=>`it has been '${t}' since ${e}, longer than queue and build limits combined`};
function tG(t){return void 0===t?"unknown":`'${t}'`}var tz=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var tZ=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const tK=1500;const tJ=3;const tY=3;let tV=class BuildReuse{#t;#e;#n;#s;#r={rounds:0,givenUp:[]};constructor(t,e,n){this.#t=t;this.#e=e;this.#n=n;this.#s=th("notice",e.reporter)}
async find(){const t="require"===this.#t.mode;const e=t=>tB(this.#t,this.#r,t);let n;try{n=await this.#o(e,this.#n)}catch(e){this.#n.throwIfAborted();if(!(e instanceof D.lZ)||t)throw e;n=e.message}if("object"==typeof n)return n;const s=`Nothing to reuse. ${n}`;if(t)throw new D.lZ(s,{hint:"Build this content first, or set 'reuse' to 'auto'."});await this.#s(s);return}
async giveWay(t){const e={stack:[],error:void 0,hasError:false};try{const n=K.JO["given-way"];const s=tz(e,(0,te.H)(n.limitMs,this.#e.clock,this.#n),false);const r=e=>tD(this.#t,this.#r,t,e);let o;let i;try{o=await this.#o(r,s.signal,t);if(void 0===o)return;const{build:e,error:a}=await ti(t.id,n,this.#e,s.signal);if(a)throw a;if(!e||!d(e.status))i=`Its status is '${e?.status}'.`}catch(t){this.#n.throwIfAborted();if(!(t instanceof D.lZ))throw t;i=t.message}if(void 0===o)return;this.#r={...this.#r,givenUp:[...this.#r.givenUp,t.id]};const a=void 0===i?`Cancelled build ${t.id}.`:`Build ${t.id} could not be cancelled: ${i}`;await this.#s(`Build ${o.build.id} of another run has the same content and came first. ${a}`);return void 0===i?o:void 0}catch(t){e.error=t;e.hasError=true}finally{tZ(e)}}
async problemOf(t){const e=this.#i(t)?`Build ${t.build.id} was cancelled or removed.`:await this.#a(t);if(void 0!==e)this.#r={...this.#r,rounds:this.#r.rounds+1};return e}
#i({build:t,reused:e,outcome:n}){if(void 0===e&&!this.#r.givenUp.includes(t.id))return false;return"finished"===n.type&&m(t.status)||"lost"===n.type&&"gone"===n.reason}
async #a({build:t,reused:e,outcome:n}){if(e?.how!=="joined"||"finished"!==n.type||!p(t.status))return;try{const e=await this.#c(t,this.#n);return e&&tE(t,e)}catch(t){if(this.#n.aborted)return;if(!(t instanceof D.lZ))throw t;return t.message}}
async #o(t,e,n){const{api:s,clock:r}=this.#e;const{agent:o,workingTreeHash:i}=this.#t.same;const a=F(s,{agent:o,workingTreeHash:i,pageSize:tK,most:tK,maxPages:tJ},e);const c=await Array.fromAsync(a);let u={builds:c,nowMs:a.serverMs()??r.wallMs()};const l=new Set;for(;;){const r=t(u);if("object"!=typeof r||"taken"!==r.how)return r;const{build:o}=r;if(l.has(o.id)){const s=await this.#c(o,e,n);return void 0===s?r:t({...u,laterPush:s})}const i=l.size<tY?await s.getBuild(o.id,e):void 0;l.add(o.id);const a=u.builds.flatMap(t=>t.id===o.id?i??[]:t);u={...u,builds:a}}}
async #c(t,e,n){const{api:s}=this.#e;const r=[...this.#r.givenUp,n?.id];const o=t=>r.includes(t.id)||tS(t,this.#t.same);return await tk(s,t,{keepsContent:o,reach:"recent"},e)}};
function tX(t){let e=0xcbf29ce484222325n;for(const n of Buffer.from(t))e=BigInt.asUintN(64,(e^BigInt(n))*1099511628211n);return e.toString(16).padStart(16,"0")}
function tQ(t){return tX((0,tp.i)(t)).slice(0,10)}
function t0({facts:t,before:e},n){const s=e&&new Set(e);return n.filter(e=>(s?!s.has(tQ(e.id)):!l(e.status))&&t3(t,e))}
function t1({facts:t,before:e},n){const[s,...r]=n;if(void 0===s||r.length>0||void 0===e)return;return t2(t,s)?s:void 0}
function t2(t,{imageTag:e,workingTreeHash:n,imageUrl:s,status:r}){const o=void 0!==t.workingTreeHash&&void 0!==n;const i=void 0===t.imageUrl?o:t.imageUrl===s||o&&p(r);return void 0!==e&&i}const t4=["imageTag","agentName","agentId","workingTreeHash"];
function t3(t,e){return t5(t,e)&&t4.every(n=>{const[s,r]=[t[n],e[n]];return void 0===s||void 0===r||t6(s)===t6(r)})}
function t5(t,e){if(void 0===e.imageName)return true;const[n,s]=[t6(t.imageName),t6(e.imageName)];return j(n,s)||s.endsWith(`/${n}`)&&t2(t,e)}
function t6(t){return t.toLowerCase().replace(/^sha256:/,"")}var t8=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var t9=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const t7={before:200,later:100,most:1e3};
async function et(t,e,n,{api:s},r){const{builds:o,problem:i}=await ec(t,t7.before,s,void 0,r);r.throwIfAborted();const a=void 0===e.agentName?void 0:ee(e.agentName,o);if(i&&i!==eu&&void 0!==e.agentName)throw i;const c=new Set([...o.map(({id:t})=>t),...n]);const u=i?void 0:[...c].slice(0,t7.most).map(tQ);return{agent:void 0===a?e:{agentId:a},hashes:u}}
function ee(t,e){return e.find(e=>U(e,{agent:{name:t}})&&void 0!==e.agentId)?.agentId}const en=({candidates:t})=>t.length>0;const es={once:{waitsMs:[0,...K.zH],forMs:0,isEnough:en},"for half a minute":{waitsMs:K.zH,forMs:K.ND.searchMs,isEnough:en},"until it is listed":{waitsMs:[K.ND.firstListReadMs,K.ND.listReadEveryMs],forMs:1/0,isEnough:en},"for the ID of the agent":{waitsMs:K.ND.agentWaitsMs,forMs:K.ND.agentMs,
isEnough:t=>en(t)||void 0!==t.agentId},"half a minute later":{waitsMs:[K.ND.searchMs,...K.zH],forMs:K.ND.searchMs,
isEnough:()=>true}};const{lastListReadMs:er,listReadLimitMs:eo,unreadableMs:ei}=K.ND;let ea=class ListSearch{#e;#u=new Map;#l;#d;constructor(t){this.#e=t}
async run(t,e,n){const{clock:s,random:r}=this.#e;const o=s.monotonicMs()+e.forMs;let i=o;let a=0;for(let c=0;;c+=1){const u=i-s.monotonicMs();const l=e.waitsMs[c]??e.waitsMs.at(-1)??0;const d=0===c?l:Math.min(l,u);await s.sleep(Math.max(0,d,Math.min(a,u-er)),n);const f=await this.#o(t,n);const{problem:h}=f;if(void 0===h&&e.isEnough(f))return f;const p=e.unreadableMs??(h&&(0,tn.NP)(h).request.forMs)??ei;i=void 0===h?o:o+p;if(s.monotonicMs()>=i)return f;a=(0,ts.yL)(h?.retryAfterMs??0,r())}}
seen(t){const e=t0(t,[...this.#u.values()]);return{candidates:e,agentId:this.#l,problem:this.#d}}
async #o(t,e){const n={stack:[],error:void 0,hasError:false};try{const{api:s,clock:r}=this.#e;const{agentName:o}=t.facts;const i=t8(n,(0,te.H)(eo,r,e),false);const{builds:a,problem:c}=await ec(t.facts,t7.later,s,1,i.signal);e.throwIfAborted();if(void 0!==o)this.#l??=ee(o,a);for(const e of t0(t,a))this.#u.set((0,tp.i)(e.id),e);this.#d=c;return this.seen(t)}catch(t){n.error=t;n.hasError=true}finally{t9(n)}}};
async function ec({agentName:t},e,n,s,r){const o=void 0===t?void 0:{name:t};const i=F(n,{agent:o,pageSize:e,attempts:s},r);const a=[];try{for await(const t of i){a.push(t);if(a.length>=e&&i.isNewestFirst())break;if(a.length>=t7.most)return{builds:a,problem:eu}}}catch(t){return{builds:a,problem:r.aborted?tf:(0,D.zw)(t)}}return{builds:a,problem:void 0}}const eu=new D.hD("The list of builds is too long to be searched.",{kind:"response",hint:"The server does not sort the list by time. Check the builds of this agent yourself."});var el=n(1487);var ed=n(3767);var ef=n(6484);
function eh({isNameTaken:t,error:e},{agentName:n="",agentId:s=""}){if(404===e.status&&ep(s))return new D.lZ(e.message,{cause:e,hint:`If '${s}' is the agent's name, set it as 'agent-name', not as 'agent-id'. ${e.hint??""}`});if(!t||void 0===e.serverMessage)return e;return new D.lZ(`The agent name '${n}' is in use, but no build in this account shows its ID. ${e.message}`,{cause:e,hint:"Set input 'agent-id' to the ID of that agent, or choose another 'agent-name'."})}
function ep(t){return tm.lL.pattern.test(t)&&!/\d/.test(t)}
function em({error:t},e,{facts:n,before:s},r){const{candidates:o=[],problem:i}=e??{};const a=(0,ed.n)([void 0===s&&"The list of builds was not readable before the submit.",void 0!==i&&"The list of builds is not readable.",o.length>0&&`It may be one of these builds: ${(0,el.W0)(o.map(({id:t})=>t))}.`]);const c=a.length>0?a.join(" "):"No build from it is listed yet.";return new D.dU(`The build may or may not have been created: ${t.message} ${c}`,{cause:t,hint:`Cancel what should not run, and run the job again. ${ev(n,r)}`})}
function eg(t){return new D.dU("The run was stopped after it had sent the submit request, so the build may or may not have been created.",{cause:t,hint:"Check the result of the post step, which looks for the build and cancels it."})}
function ew(t){return`A retry of the submit, or another run, has created a second build that may be of the same content: ${(0,el.W0)(t)}. Cancel it if nobody needs it.`}const ey="A response to the submit was lost, and the list does not show what became of it: a build may be running, or one may still appear.";
function ev({agentName:t,workingTreeHash:e},n){const s=(0,ef._O)({agentName:t,workingTreeHash:e,limit:20,sortOrder:"desc"});return`Check the builds: ${(0,ef.kP)("GET",s,n)}`}
function eb(t,{sent:e,lost:n,mayBe:s},r,{api:o,reporter:i}){const a=ev(e.facts,o.baseUrl);const c=th("warning",i);const u=new Set;const l=({candidates:e})=>e.map(({id:t})=>t).filter(e=>!(0,tp.W)(e,t.build.id));const d=async t=>{const e=t.some(t=>!u.has(t));for(const e of t)u.add(e);if(e)await c(`${ew(t)}\n${a}`)};return{isLost:n>0,
settle:async t=>{const n=await r.run(e,es["half a minute later"],t);if(n.problem)return;const s=l(n);const o=0===s.length?"alone":"beside others";i.report({type:"settled",settled:o});await d(s);return o},
nameAll:async o=>{if(!s)return;const i=l(await r.run(e,es.once,o));await d(i);const u=i.length+("found"===t.claim?1:0);if(n>u)await c(`${ey}\n${a}`)}}}const e$={"not taken":{outcome:"not-taken",reads:"never",then:"send again"},refused:{outcome:"refused",reads:"never",then:"the error"},lost:{outcome:"unknown",reads:"for half a minute",then:"send again"},limited:{outcome:"unknown",reads:"once",then:"send again for five minutes"},page:{outcome:"unknown",reads:"once",then:"the error"},conflict:{outcome:"unknown",reads:"once",then:"send by the agent's ID"},"no ID":{outcome:"made",reads:"for half a minute",then:"in doubt"}};
function ek(t,e,n,s){const r=eS(t,e);const o="conflict"===t.failureClass&&void 0===t.serverMessage;return{row:r,rule:e$[r],error:t,isNameTaken:n&&(o||ex(t)),atMs:s}}
function eS(t,e){const{kind:n,code:s,status:r,accepted:o,failureClass:i,isRefusal:a}=t;if("response"===n&&"NOT_EXPECTED"===s)return"no ID";if("throttled"===i)return"limited";if("conflict"===i||ex(t))return"conflict";if(a)return"refused";const c=void 0!==r&&r>=300&&r<500;if(c&&408!==r&&425!==r)return"page";return e&&"maybe"===o?"lost":"not taken"}
function ex({status:t,serverMessage:e=""}){return(400===t||409===t||422===t)&&/agent/i.test(e)&&/\balready (?:exists?|in use|taken|used|registered)\b|\b(?:is|was|been) (?:taken|used)\b|\bin use\b/i.test(e)}
function eE({rule:t}){return"for half a minute"===t.reads}
function eM(t,{row:e,rule:n,error:s,atMs:r}){const o=t.filter(t=>t.row===e);const{unsent:i,lost:a,forMs:c=0}=(0,tn.DO)(s);if("send again for five minutes"===n.then)return r-(o[0]?.atMs??r)<c;return"send again"===n.then&&o.length<("lost"===e?a:i)}
async function eT(t,e,n,s){s.throwIfAborted();const[r,o]=[new AbortController,new AbortController];let i=false;const a=()=>r.abort(s.reason);const c=()=>{if(i)n.sleep(K.ND.lingerMs,o.signal).then(a,()=>void 0);else a()};const u=()=>{e();s.throwIfAborted();i=true};s.addEventListener("abort",c,{once:true});try{return await t({signal:r.signal,beforeEnd:u}).catch(D.zw)}finally{s.removeEventListener("abort",c);o.abort()}}
async function eA(t,{onProgress:e,beforeLastByte:n,findListed:s},{api:r,clock:o},i){const a=new AbortController;const c=Promise.withResolvers();let u=false;const l=eT(({signal:n,...s})=>r.submitBuild(t,{...s,onProgress:e,signal:AbortSignal.any([n,a.signal])}),()=>{n();u=!i.aborted;if(u)c.resolve(void 0)},o,i);const d=l.then(e=>{if(!(e instanceof D.hD))return{build:e,claim:"answered"};const n=void 0!==t.agent.agentName;return ek(e,u,n,o.monotonicMs())});const f=c.promise.then(async()=>{const t=await s(a.signal);return void 0===t?await d:{build:t,claim:"found"}});try{return await Promise.race([d,f])}finally{a.abort();c.resolve(void 0);await Promise.allSettled([d,f])}}
async function e_(t,e,n){const{submission:s,seen:r}=t;const o=eI(t);const{agent:i,hashes:a}=await et(o,s.agent,r,e,n);const c={facts:{...o,agentId:i.agentId},before:a,isOpen:false};const u={...t,submission:{...s,agent:i}};return await new eO(u,c,e,n).run()}let eO=class SubmitRun{#t;#e;#n;#f;#h=[];#p;#m;constructor(t,e,n,s){this.#t=t;this.#p=e;this.#m=t.submission.agent;this.#e=n;this.#n=s;this.#f=new ea(n)}
async run(){this.#g(false);try{for(;;){const t=await this.#w();const e="build"in t?t:await this.#y(t);if(e)return this.#v(e,t)}}catch(t){if(!this.#p.isOpen||t instanceof D.dU)throw t;if(this.#n.aborted)throw eg(t);throw t instanceof D.lZ?this.#b({error:t},void 0):t}}
async #w(){const{submission:t,onProgress:e,seen:n}=this.#t;const s=new Set([...this.#p.before??[],...Array.from(n,tQ)]);const r={onProgress:e,
beforeLastByte:()=>{this.#g(true);if(this.#n.aborted)this.#$()},
findListed:t=>this.#k(t)};const o={...t,agent:this.#m};const i=await eA(o,r,this.#e,this.#n);if("error"in i||"found"===i.claim)return i;this.#p={...this.#p,isOpen:this.#h.some(eE)};return s.has(tQ(i.build.id))?{...i,claim:"before"}:i}
async #y(t){const{rule:e,error:n}=t;if("not-taken"===e.outcome||"refused"===e.outcome)this.#$();this.#h.push(t);const{before:s,isOpen:r}=this.#p;const o=eM(this.#h,t);const i=r&&"once"!==e.reads;if(o&&(!i||void 0!==n.retryAfterMs))await this.#S(t);const a=r||t.isNameTaken?await this.#o(t):void 0;if(a&&r){const{candidates:e,problem:n}=a;const r=n?void 0:t1(this.#p,e);if(r)return{build:r,claim:"found"};const o=0===e.length&&!n&&void 0!==s;if(!o)throw this.#b(t,a);await this.#s("The list of builds shows no build of this content yet.");this.#$()}const c=ej(t,a);this.#m=c??this.#m;if(o||c)return;throw this.#p.isOpen?this.#b(t,a):eh(t,this.#m)}
async #S({row:t,error:e}){const{clock:n,random:s}=this.#e;const{shortest:r,longest:o,limited:i}=K.ND.againMs;const[a,c]="limited"===t?[ts.Hc,i]:[ts.yL,o];const u=Math.max("lost"===t?r:0,e.retryAfterMs??0);const l=a(u,s(),Math.min(c,r*2**this.#h.length));await this.#s(`${e.message} Retrying in ${(l/v.fj).toFixed(1)} s.`);await n.sleep(l,this.#n)}
async #o({rule:t,error:e,isNameTaken:n}){const s="never"===t.reads||this.#h.some(eE);const r=s?"for half a minute":t.reads;const o=n?"the build, and the ID of the agent,":"the build";await this.#s(`${e.message} Looking for ${o} in the account's list of builds.`);const i=n?es["for the ID of the agent"]:es[r];return await this.#f.run(this.#p,i,this.#n)}
async #k(t){const e=es["until it is listed"];const{candidates:n}=await this.#f.run(this.#p,e,t);return t1(this.#p,n)}
#b(t,e){return em(t,e,this.#p,this.#e.api.baseUrl)}
#v(t,e){const{api:n,reporter:s}=this.#e;s.report({type:"submitted",...t,sent:this.#p});const r="found"===t.claim&&t===e;const o=this.#h.filter(eE).length+(r?1:0);const i=this.#p.isOpen||this.#h.some(({rule:t})=>"unknown"===t.outcome);const a={sent:this.#p,lost:o,mayBe:i};return{...t,others:eb(t,a,this.#f,{api:n,reporter:s})}}
#$(){const t=this.#h.some(eE);if(this.#p.isOpen!==t)this.#g(t)}
#g(t){this.#p={...this.#p,isOpen:t};this.#e.reporter.report({type:"submitting",sent:this.#p})}
async #s(t){await th("notice",this.#e.reporter)(t)}};
function ej({isNameTaken:t,error:e},n){const s=t&&false!==e.shouldRetry?n?.agentId:void 0;return void 0===s?void 0:{agentId:s}}
function eI({submission:t,agentName:e}){const{imageName:n,imageTag:s,workingTreeHash:r,imageUrl:o,agent:i}=t;const{agentId:a,agentName:c=e}=i;return{imageName:n,imageTag:s,workingTreeHash:r,imageUrl:o,agentName:c,agentId:a}}var eR=n(7364);var eC=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var eN=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const{everyMs:eP,limitMs:eL}=K.qS.image;
async function eU(t,{api:e,clock:n},s){const r={stack:[],error:void 0,hasError:false};try{let o=t;if(!p(t.status))return o;const i=eC(r,(0,te.H)(eL,n,s),false);try{while(void 0===o.imageUrl){await n.sleep(eP,i.signal);const s=await e.getBuild(t.id,i.signal,{attempts:1}).catch(D.zw);if(!(s instanceof D.hD)&&p(s.status))o=s}}catch(t){s.throwIfAborted();if(!i.signal.aborted)throw t}return o}catch(t){r.error=t;r.hasError=true}finally{eN(r)}}
async function eB(){return(await import("./log-parser.js")).LogParser}var eD=n(8610);var eF=n(7026);const eH={fruitless:0,refusedSinceMs:void 0,retryMs:K.RT.reconnectMs.usual,silenceMs:K.RT.silenceMs.first,hasBegun:false,end:void 0,serverEnd:void 0};const eq=10;const{reconnectMs:eW,silenceMs:eG,fruitlessMs:ez,drainMs:eZ}=K.RT;
function eK(t,e,n){switch(e.type){case"build-ended":return{...t,hasBegun:true,fruitless:0,end:{atMs:n,isClear:e.isClear}};case"build-running":return{...t,hasBegun:true,fruitless:0};case"build-not-ended":return{...t,serverEnd:t.serverEnd&&{...t.serverEnd,isNew:false}};case"retry":return{...t,retryMs:Math.min(eW.max,Math.max(eW.min,e.ms))}}}
function eJ({end:t,serverEnd:e}){return t&&e?.isNew?{type:"stop",covers:e.covers}:void 0}
function eY({end:t,silenceMs:e},{beganMs:n,beganAfterBuild:s,covers:r,lastByteMs:o,lastLineMs:i},a){if(void 0===t)return o+e;const c=s&&void 0!==r;return Math.min(Math.max(t.atMs,n,i)+(c?eZ.patience.short:a),t.atMs+eZ.total)}
function eV(t,e,{nowMs:n,chance:s,lastNewMs:r,patienceMs:o}){const{how:i,received:a,shown:c}=e;const{end:u}=t;const l=i instanceof D.hD?i:void 0;const{forMs:d,waitMs:f}=(l?(0,tn.NP)(l):tn.DA.unavailable).log;const h=t.hasBegun&&d<1/0;const p=l?.retryAfterMs!==void 0;const m=(0,ts.yL)(l?.retryAfterMs??0,s);const g=c*eq<=a-c;const w={...t,refusedSinceMs:h?t.refusedSinceMs??n:void 0,fruitless:g?t.fruitless+1:0,silenceMs:g?"silent"===i?Math.min(eG.longest,2*t.silenceMs):t.silenceMs:eG.first,serverEnd:eX(t.serverEnd,e)};const y=w.serverEnd?.covers??e0(e);if(void 0!==u&&void 0!==y)return{state:w,action:{type:"stop",covers:y}};if(l?.code===eF.o&&e1(e))return{state:w,action:{type:"stop",covers:void 0,refusal:l}};const v=n-(t.refusedSinceMs??1/0);if(h&&v>=(void 0===u?d:0))return{state:w,action:{type:"stop",covers:void 0,...l&&{refusal:l}}};if(void 0!==u){const t=Math.max(eZ.pause*2**w.fruitless,m);const s=!e.beganAfterBuild||e.isUnterminated&&c>0;const a=s?1/0:Math.max(u.atMs,r)+o;return n+t>=Math.min(u.atMs+eZ.total,a)?{state:w,action:{type:"stop",covers:"ended"===i&&e1(e)?"all":void 0}}:{state:w,action:{type:"connect",afterMs:t,isAskedFor:p}}}const{fruitless:b,retryMs:$}=w;const k=b<2?$:Math.min(ez.longest,Math.max($,ez.first*2**(b-2)));const S=Math.max(k,f)*(1+s/4);return{state:w,action:{type:"connect",afterMs:Math.max(S,m),isAskedFor:p}}}
function eX(t,{how:e,beganAfterBuild:n,received:s,shown:r,covers:o,isUnterminated:i}){if("ended"===e&&void 0!==o&&!i&&s>0)return{isNew:true,covers:o};const a="ended"===e||e instanceof D.hD&&eQ(e);const c=t&&0===r&&(n||a);return c?{...t,isNew:false}:void 0}
function eQ({failureClass:t,status:e}){return"missing"===t||410===e}
function e0({how:t,beganAfterBuild:e,received:n,shown:s,covers:r}){const o=e&&("ended"===t||"silent"===t);return o&&n>0&&0===s?r:void 0}
function e1({received:t,covers:e}){return 0===t&&"all"===e}let e2=class LogStream{beganMs;beganAfterBuild;isUnterminated=false;#x=new AbortController;#E=false;constructor(t,e){this.beganMs=t;this.beganAfterBuild=e}get over(){return this.#x.signal}
close(){this.#E=true;this.#x.abort()}
async read(t,e,n){let s="ended";try{for await(const r of t(AbortSignal.any([n,this.over]))){for(const{type:t}of r){if("error"===t||"cut"===t)s="failed";if("unterminated"===t)this.isUnterminated=true}await e(r)}return s}catch(t){n.throwIfAborted();return this.#E?"silent":(0,D.zw)(t)}finally{this.#x.abort()}}};var e4=n(8500);const{imul:e3}=Math;const e5=4096;
function e6(t){let e=t.length;let n=~t.length;for(let s=0;s<t.length;s+=1){const r=t.charCodeAt(s);e=e3(e^r,0x9e3779b1);n=e3((n<<13|n>>>19)^r,0x85ebca77)}e=e3(e^e>>>16,0xc2b2ae3d);n=e3(n^n>>>16,0x27d4eb2f);return((e^e>>>15)>>>11)*2**32+((n^n>>>15)>>>0)}let e8=class LineHashes{#M=[];#T=0;#A=1;#_=1;#O=false;
length(){return this.#T}
isVaried(){return this.#O}
add(t){const e=0|t;const n=t/2**32|0;this.#A=(e3(this.#A,0x1000193)^e)+n|0;this.#_=e3(this.#_^n,0x85ebca6b)+e|0;if(this.#T<e5)this.#M.push(t);this.#O||=this.#M[0]!==t;this.#T+=1}
mayHave(t,e){return e<this.#T&&(e>=e5||this.#M[e]===t)}
equals(t){return this.#T===t.#T&&this.#A===t.#A&&this.#_===t.#_}};let e9=class ShownLineHashes{#j=new e8;#I=this.#j;#R=false;#C=0;#N=[];#p=this.#j;#P=this.#j;#L="continues";
connected(t){this.#p=new e8;this.#L=t?"confirms":"repeats"}
take(t){const e=e6(t);const n=this.#N.length;if("repeats"===this.#L||"confirms"===this.#L){if(this.#U(e))return"old";const t="confirms"===this.#L&&!this.#p.equals(this.#P);this.#L=t?"differs":"continues";if(!t)this.#B()}this.#p.add(e);if("differs"===this.#L)return"old";if(this.#j!==this.#p)this.#j.add(e);if(this.#I!==this.#p&&this.#I!==this.#j)this.#I.add(e);this.#C+=1;return this.#N.length>n?"after a gap":"new"}
counts(){return{shown:this.#C,received:this.#p.length()}}
covers(){if(!this.#R&&this.#p.equals(this.#j))return"all";return this.#p.equals(this.#I)?"latest":void 0}
gaps(){return this.#N}
#U(t){const e=this.#p.length();if(0===e)this.#P=this.#I.mayHave(t,0)?this.#I:this.#j;if(!this.#P.mayHave(t,e))return false;this.#p.add(t);return true}
#B(){if(this.#p.equals(this.#P)){this.#p=this.#P;if(this.#C>0&&!this.#p.isVaried())this.#N.push(this.#C);return}this.#N.push(this.#C);if(this.#p.length()>0&&this.#P===this.#j){this.#j=this.#p;this.#R=true}this.#I=this.#p}};const e7=3;const nt={most:65536,atOnce:1e3};let ne=class LogLineReporter{#D;#F;#H;#q;#W=new e9;#G=false;#z=false;#r="partly read";constructor(t,e,n,s){this.#D=t;this.#F=e;this.#H=n;this.#q=s}
counts(){return this.#W.counts()}
connected(t){this.#W.connected(t)}
covers(){return this.#W.covers()}
take(t,e){switch(t.type){case"line":return this.#Z(t.text);case"unterminated":return e?this.#Z(t.text):void 0;case"unreadable":return this.#K();case"error":return this.#J(t.text);case"cut":case"retry":return}}
async end({covers:t,refusal:e}){if("all"===t){if(!this.#G)this.#r="complete";return}const n=e&&`The action cannot read the build's log and follows only the status. ${e.message}`;if(0===this.counts().shown){this.#r="unreadable";const t=n??`The action could not read the log of build ${this.#D}. Check it on the server.`;await this.#q.report({type:"unreadable-log",message:t});return}const s=void 0!==t;if(!s)await this.#Y("[The end of the log may be missing here.]");await this.#V(n??nn(this.#W.gaps(),s))}
read(t){const e=this.#F;return{steps:e.steps(),phases:e.phases(),failure:e.failure(),warnings:e.warnings(),atWork:e.atWork(),lastLines:e.lastLines(),digest:void 0!==t&&"complete"===this.#r?e.digest(t):void 0,isUnreadable:"unreadable"===this.#r}}
#Z(t){return t.includes("\n")?this.#X(t):this.#Q(t)}
async #X(t){const e=t.split("\n",nt.most);if(e.length===nt.most)e.push("[The rest of this log event was cut.]");for(const[t,n]of e.entries()){if(t%nt.atOnce===0)await (0,e4.setImmediate)();await this.#Q(n)}}
#Q(t){const e=this.#W.counts().shown;switch(this.#W.take(t)){case"old":return;case"new":return this.#tt(t);case"after a gap":return this.#te(t,e)}}
async #te(t,e){await this.#Y(`[The log was interrupted after line ${e}. Lines may be missing or repeated here.]`);await this.#tt(t)}
#tt(t){const e=this.#F.push(t,this.#H());return this.#q.report({type:"line",text:t,part:e})}
async #Y(t){await this.#q.report({type:"gap",message:t})}
async #K(){if(!this.#G){this.#G=true;await this.#V("The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.")}await this.#Q("[unreadable log event]")}
async #V(t){await this.#q.report({type:"warning",message:t})}
async #J(t){if(this.#z)return;this.#z=true;await this.#V(`The log stream reported an error: ${t}`)}};
function nn(t,e){const n=t.length-e7;const s=(0,ed.n)([...t.slice(0,e7).map(t=>`after line ${t}`),n>0&&`at ${n} more places`]);const r=(0,ed.n)([s.length>0&&`missing or repeated ${(0,el.ki)(s)}`,!e&&"missing at its end"]);return`The log may be incomplete: lines may be ${(0,el.ki)(r)}. After the build, the server did not send exactly the lines above again.`}let ns=class LogActivity{isStreaming=false;hasBroken=false;lastNewMs=-1/0;#tn;#ts;#tr=-1/0;#to=false;constructor(t){this.#tn=t;this.#ts=t()}
last(){const t=this.#tn();return this.#to?{lastByteMs:t,lastLineMs:t}:{lastByteMs:this.#ts,lastLineMs:this.#tr}}
connected(){this.#ts=this.#tn()}
came(){this.isStreaming=true;this.hasBroken=false;this.#to=true}
written(t,e){this.#to=false;this.#ts=this.#tn();if(e.received>t.received)this.#tr=this.#ts;if(e.shown>t.shown)this.lastNewMs=this.#ts}
closed(t,e){this.#to=false;this.hasBroken||=e;this.isStreaming&&=t}};let nr=class Waits{#ti;#n;#ta=new AbortController;constructor(t,e){this.#ti=t;this.#n=e}
async wait(t,...e){try{await this.#ti.sleep(t,AbortSignal.any([this.#n,this.#ta.signal,...e]))}catch{this.#n.throwIfAborted()}}
cutShort(){this.#ta.abort();this.#ta=new AbortController}};
async function no(t,e){const n=await eB();return new ni(t,new n,e)}let ni=class LogFollower{#tc;#n;#tu;#tl;#td;#r=eH;#tf=true;constructor(t,e,n){this.#tc=t;this.#n=n;this.#tu=new ne(t.buildId,e,()=>this.#tn(),t.reporter);this.#tl=new ns(()=>this.#tn());this.#td=new nr(t.clock,n)}
async run(){for(;;){const t=this.#th(await this.#tp());const e="stop"===t.type?t:await this.#tm(t);if(e)return void await this.#tu.end(e)}}
read(t){return this.#tu.read(t)}
isStreaming(){return this.#tl.isStreaming}
lastLineMs(){return this.#tl.lastNewMs}
buildNotEnded(){this.#tg({type:"build-not-ended"})}
buildRuns(){this.#tg({type:"build-running"});if(this.#tf)this.#td.cutShort()}
buildEnded(t){this.#tg({type:"build-ended",isClear:p(t)||m(t)});this.#td.cutShort()}
async #tm({afterMs:t,isAskedFor:e}){this.#tf=!e;await this.#td.wait(t);this.#tf=true;return eJ(this.#r)}
#th(t){const e=this.#tc.random();const{lastNewMs:n}=this.#tl;const s={nowMs:this.#tn(),chance:e,lastNewMs:n,patienceMs:this.#tw()};const{state:r,action:o}=eV(this.#r,t,s);this.#r=r;return o}
async #tp(){const{api:t,buildId:e,timer:n}=this.#tc;const s=this.#tl;const r=void 0!==this.#r.end;const o=new e2(this.#tn(),r);s.connected();this.#tu.connected(r&&void 0!==this.#r.serverEnd);const i=this.#tu.counts().shown;this.#ty(o);const a=n=>t.streamLogs(e,n);const c=await o.read(a,t=>this.#tv(t),this.#n);if(s.isStreaming||"ended"===c||"failed"===c)n?.pollNow();s.closed("silent"===c,c instanceof D.hD);const{shown:u,received:l}=this.#tu.counts();const{isUnterminated:d}=o;const f=this.#tu.covers();return{how:c,beganAfterBuild:r,received:l,shown:u-i,covers:f,isUnterminated:d}}
async #tv(t){if(this.#tl.hasBroken)this.#tc.timer?.serverIsBack();this.#tl.came();const e=this.#tu.counts();for(const e of t){if("retry"===e.type)this.#tg(e);const t=this.#tu.take(e,void 0!==this.#r.end);if(t)await (0,eD.W)(t,this.#n)}this.#tl.written(e,this.#tu.counts())}
async #ty(t){while(!t.over.aborted){const{beganMs:e,beganAfterBuild:n}=t;const s=this.#tu.covers();const r={beganMs:e,beganAfterBuild:n,covers:s,...this.#tl.last()};const o=eY(this.#r,r,this.#tw())-this.#tn();if(o<=0)return void t.close();const i=void 0===this.#r.end?o:Math.min(o,v.fj);await this.#td.wait(i,t.over).catch(()=>void 0);if(this.#n.aborted)return}}
#tw(){const{short:t,long:e}=K.RT.drainMs.patience;const n=this.#r.end?.isClear!==false||void 0!==this.read(void 0).failure;return n?t:e}
#tg(t){this.#r=eK(this.#r,t,this.#tn())}
#tn(){return this.#tc.clock.monotonicMs()}};let na=class PollTimer{#ti;#ta=new AbortController;#tb=false;constructor(t){this.#ti=t}
pollNow(){this.#ta.abort()}
serverIsBack(){this.#tb=true;this.#ta.abort()}
async wait(t,e){try{await this.#ti.sleep(t,AbortSignal.any([this.#ta.signal,e]));return"due"}catch(t){e.throwIfAborted();if(!this.#ta.signal.aborted)throw t;return this.#tb?"server-back":"due"}finally{if(this.#ta.signal.aborted)this.#ta=new AbortController;this.#tb=false}}};const nc=1.5;const nu=2;const{budget:nl,readLimitMs:nd}=K.qS;const nf=tn.DA.unavailable.status;const nh={failedSinceMs:void 0,failures:0,said:void 0};
function np({reading:t,hasRecord:e,beganMs:n},s,r){const o={rules:r,reading:t,beganMs:n,runningMs:void 0,paceMs:K.qS.firstPollMs,budget:{polls:nl.polls,atMs:n},...nh,polledMs:-1/0,throttledUntilMs:-1/0,notBeforeMs:-1/0,askedUntilMs:-1/0,unknownSinceMs:void 0,pending:void 0};return"ended"!==t.phase||e?ng(o,t,s):nv(o,s)}
function nm(t,e,n){switch(e.type){case"read":return ng(t,e.reading,n);case"failed":return nw(t,e.error,n);case"listed":return ny(t,e.row,n);case"due":return nv(t,n);case"server-back":{const e=n.nowMs<t.throttledUntilMs;const s=e?t.notBeforeMs:-1/0;return nv({...t,notBeforeMs:s},n)}}}
function ng(t,e,n){const{nowMs:s,chance:r,isStreaming:o}=n;const{rules:i}=t;const{phase:a}=e;const c=s<t.throttledUntilMs;const u=i.pollIntervalMs*(c?nu:1);const l=Math.min(t.paceMs,u);const d=l*(1-r/5);const f={...t,...nh,reading:e,runningMs:t.runningMs??("running"===a?s:void 0),paceMs:Math.max(K.qS.shortestPollMs,l*nc),notBeforeMs:c?s+d:-1/0,unknownSinceMs:"unknown"===a?t.unknownSinceMs??s:void 0};const h=s-(f.unknownSinceMs??1/0)>=i.unknownMs&&!o;if("ended"===a)return nE(f,{type:"finished"});return h?nx(f,{type:"lost",reason:"unknown-status"}):nb(f,d,n)}
function nw(t,e,n){const{nowMs:s,chance:r,lastLineMs:o}=n;const i="throttled"===e.failureClass;const{loss:a,forMs:c,waitMs:u}=(0,tn.NP)(e).status;const l=t.said?.loss===a;const d="outage"===a?void 0:{loss:a,sinceMs:s,...l&&t.said};const f=0===t.failures?u.first:u.later*(1+r);const h=(0,ts.yL)(e.retryAfterMs??0,r);const p=i?nu*t.rules.pollIntervalMs:0;const m=Math.max(f,h,p);const g={...t,said:d,failures:t.failures+1,failedSinceMs:1/0===c?void 0:t.failedSinceMs??s,throttledUntilMs:i?s+K.qS.throttledMs:t.throttledUntilMs,notBeforeMs:s+m,askedUntilMs:s+(i?m:h)};const w=(t=1/0)=>s-Math.max(t,o);if(void 0!==d&&w(d.sinceMs)>=c)return nx(g,{type:"lost",reason:a,error:e});if(w(g.failedSinceMs)>=nf.forMs)return nx(g,{type:"lost",reason:nf.loss,error:e});return nb(g,m,n)}
function ny(t,e,n){const{pending:s={type:"finished"}}=t;if(void 0===e)return nE(t,s);const r={...t,reading:e,pending:void 0};if("ended"===e.phase)return nE(r,{type:"finished"});const o=void 0===r.runningMs&&"running"===e.phase;return o&&"timed-out"===s.type?nv({...r,runningMs:n.nowMs},n):nE(r,s)}
function nv(t,e){const{nowMs:n}=e;const s=n$(t)-n;if(s<=0)return nk(t,e);const r=Math.min(nl.polls,t.budget.polls+(n-t.budget.atMs)/nl.refillMs);const o=r<1?Math.ceil(n+(1-r)*nl.refillMs):n;const i=Math.max(o,t.notBeforeMs)-n;if(i>0)return nb(t,i,e);return nS({...t,budget:{polls:r-1,atMs:n}},Math.min(nd.usual,s),e)}
function nb(t,e,n){const s=n$(t)-n.nowMs;if(s<=0)return nk(t,n);return{state:t,action:{type:"wait",ms:Math.min(e,s)}}}
function n$({beganMs:t,runningMs:e,rules:{limits:n}}){return void 0===e?t+n.queueMs:e+n.buildMs}
function nk(t,e){const{reading:n,rules:s}=t;const r=t.polledMs>=n$(t);if(!r&&e.nowMs>=t.askedUntilMs)return nS(t,nd.last,e);const o=void 0===t.runningMs?"queue":"build";const i=s.limits[`${o}Ms`]/v.J2;const a="ending"===n.phase&&{wasEnding:true};const c={type:"timed-out",limit:o,minutes:i,...a};const u=r&&0===t.failures&&!n.isOld;return u?nE(t,c):nx(t,c)}
function nS(t,e,{nowMs:n}){return{state:{...t,polledMs:n},action:{type:"poll",limitMs:e}}}
function nx(t,e){return{state:{...t,pending:e},action:{type:"read list",limitMs:nd.list}}}
function nE(t,e){return{state:t,action:{type:"end",end:e}}}var nM=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var nT=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const nA=5;const n_={
build:t=>`Unknown build status: '${t}'. Still waiting.`,
deployment:t=>`Unknown deployment status: '${t}'. Still waiting.`};
async function nO(t,e,{clock:n,random:s,reporter:r,log:o,timer:i=new na(n)},a){const c=new Set;let u=np(t.start(),l(),e);await d(void 0);for(;;){const{action:t}=u;if("end"===t.type)return t.end;const e=await f(t);u=nm(u.state,e,l());await d(e)}
function l(){return{nowMs:n.monotonicMs(),chance:s(),isStreaming:o?.isStreaming()??false,lastLineMs:o?.lastLineMs()??-1/0}}
async function d(e){await t.noted(u,e);const{status:n,phase:s,isDocumented:o}=u.state.reading;const i="unknown"!==s||true===o||e?.type==="listed"||c.has(n);if(i||c.size>=nA)return;c.add(n);await r.report({type:"warning",message:n_[t.kind](n)})}
async function f(e){const s={stack:[],error:void 0,hasError:false};try{if("wait"===e.type)return{type:await i.wait(e.ms,a)};const r=nM(s,(0,te.H)(e.limitMs,n,a),false);try{return"poll"===e.type?{type:"read",reading:await t.read(r.signal)}:{type:"listed",row:await t.readList(r.signal)}}catch(s){a.throwIfAborted();const n=r.signal.aborted?nj(t,e.limitMs):(0,D.zw)(s);return"poll"===e.type?{type:"failed",error:n}:{type:"listed",row:void 0}}}catch(t){s.error=t;s.hasError=true}finally{nT(s)}}}
function nj({kind:t,id:e},n){const s=Math.round(n/v.fj);return new D.hD(`Reading ${t} '${e}' failed: the server did not finish its response within ${s} s.`,{kind:"timeout",hint:td})}
async function nI(t,e,n){const{clock:s,limits:r,pollIntervalMs:o,hasLog:i=true}=e;const a=new na(s);const c=new AbortController;const u=AbortSignal.any([n,c.signal]);const l={...e,buildId:t.build.id,timer:a};const d=i?await no(l,u):void 0;t.log=d;if(d)e.reporter.report({type:"log",
read:()=>d.read(void 0)});const f=d?.run().catch(t=>{if(!u.aborted)throw t});f?.catch(()=>a.pollNow());try{const s=nR(t,e,d);const i={limits:r,pollIntervalMs:o,unknownMs:K.qS.unknownMs};const c=await nO(s,i,{...e,timer:a,log:d},n);if("finished"!==c.type)return c;d?.buildEnded(t.build.status);await Promise.all([nU(t,e,n),f]);n.throwIfAborted();return c}finally{c.abort();if(!n.aborted)await f}}
function nR(t,{api:e,clock:n,reporter:s},r){const{id:i,agentName:a}=t.build;let c;return{kind:"build",id:i,
start:()=>{const{build:e,hasRecord:n,submittedMs:s}=t;return{reading:nC(e),hasRecord:n,beganMs:s}},
read:async n=>{t.build=await e.getBuild(i,n,{attempts:1});t.hasRecord=true;return nC(t.build)},
readList:async n=>{const s=await nL(i,a,e,n);if(s)t.build=s;return s&&nC(s)},
noted:async({state:e,action:i},a)=>{const{build:u}=t;t.runningMs=e.runningMs;if("end"===i.type&&"finished"===i.end.type)t.finishedMs=n.monotonicMs();if(a?.type==="read"&&"end"!==i.type)r?.buildNotEnded();if(u.status===c)return;c=u.status;if("running"===o(u.status))r?.buildRuns();await s.report({type:"status",build:u})}}}
function nC({status:t,ageSeconds:e,record:n}){const s=void 0!==(0,eR.GJ)(n);const r=s&&!u(t.trim().toLowerCase());return{status:t,phase:nN(t),isOld:void 0!==e,isDocumented:r}}
function nN(t){if(l(t))return"ended";if(d(t))return"ending";const e=o(t);return"running"===e||"unknown"===e?e:"waiting"}const nP=1e3;
async function nL(t,e,n,s){const r=void 0===e?void 0:{name:e};for await(const e of F(n,{agent:r,most:nP,attempts:1},s))if((0,tp.W)(e.id,t))return e;return}
async function nU(t,e,n){t.build=await eU(t.build,e,n);const{id:s,status:r,imageUrl:o}=t.build;if(!p(r)||void 0!==o)return;const i=`Build ${s} succeeded, but its record has no image URL ${K.qS.image.limitMs/v.fj} s later.`;await e.reporter.report({type:"notice",message:i})}
async function nB(t,e,n,s){return await new nD(t,e,n,s).run()}let nD=class BuildWatch{#t$;#t;#tc;#n;#tk;#tS={wanted:false,accepted:false};#tx;#tE;constructor(t,e,n,s){this.#t$=t;this.#t=e;this.#tc=n;this.#n=s;this.#tk={build:t.build,hasRecord:["answered","named"].includes(t.claim),submittedMs:n.clock.monotonicMs(),runningMs:void 0,finishedMs:void 0,log:void 0}}
async run(){const t=new AbortController;this.#tM(AbortSignal.any([this.#n,t.signal]));const e=await this.#tT().finally(()=>t.abort());const{reused:n}=this.#t$;const s=this.#tS;return{reused:n,outcome:e,cancellation:s,...nH(this.#tk,n)}}
async #tT(){const t=this.#n;const{promise:e,resolve:n,reject:s}=Promise.withResolvers();const r=()=>void this.#tA().then(()=>n({type:"aborted"}),s);if(t.aborted)r();t.addEventListener("abort",r,{once:true});const o=this.#t_();o.catch(()=>void 0);try{return await Promise.race([o,e])}catch(n){if(t.aborted)return await e;await this.#tA();throw n}finally{t.removeEventListener("abort",r)}}
async #t_(){const{build:t}=this.#tk;const{others:e,reused:n,givesWay:s}=this.#t$;const{reporter:r}=this.#tc;if(n)await r.report({type:"reused",build:t,reused:n});this.#n.throwIfAborted();if(await s?.())return{type:"submitted"};if(!this.#t.wait){await e?.nameAll(this.#n);return{type:"submitted"}}const o=await nI(this.#tk,this.#tc,this.#n);const i=nF(o,this.#t.onTimeout,void 0!==e);if(i)await this.#tO(i,this.#n);this.#n.throwIfAborted();await e?.nameAll(this.#n);const a=n?.how==="joined"&&m(this.#tk.build.status);if("finished"===o.type&&!a)await r.report({type:"finished",build:this.#tk.build});return o}
async #tM(t){const{claim:e,others:n}=this.#t$;if("found"!==e||!this.#t.wait||!n)return;try{while(void 0===this.#tx)this.#tx=await n.settle(t)}catch(e){if(!t.aborted)throw e}}
#tA(){const t=this.#t.cancelOnAbort;const{signal:e}=new AbortController;return this.#tE??=t?this.#tO("stopped",e):Promise.resolve()}
async #tO(t,e){if("other"===this.#t$.claim||this.#tj()||!this.#tI())return;const{id:n}=this.#tk.build;this.#tg(await ti(n,K.JO[t],this.#tc,e))}
#tj(){return this.#tk.hasRecord&&l(this.#tk.build.status)}
#tI(){const{claim:t}=this.#t$;const{accepted:e}=this.#tS;const n=this.#tx;const s=V(t,n);const r="beside others"===n;const o="before"===t?t:r?n:"unsettled";this.#tS={wanted:true,accepted:e,...!s&&{withheld:o}};return s}
#tg({accepted:t,build:e,error:n}){this.#tS=this.#tS.accepted||t?{wanted:true,accepted:true}:{wanted:true,accepted:false,problem:n?.message};if(void 0===e)return;this.#tk.build=e;this.#tk.hasRecord=true}};
function nF(t,e,n){if("timed-out"===t.type)return"cancel"===e?"at-limit":void 0;if("lost"!==t.type||!n)return;return["credentials","gone","refused"].includes(t.reason)?"refused":"at-limit"}
function nH(t,e){const{build:n,log:s}=t;const r=p(n.status)?n.imageUrl:void 0;return{build:n,log:s?.read(r)??J,...nq(t,e)}}
function nq({build:t,submittedMs:e,runningMs:n,finishedMs:s},r){const{queueSeconds:o,buildSeconds:i}=x(t);if(r)return{queueSeconds:o,buildSeconds:i};return{queueSeconds:o??M(e,n??s),buildSeconds:i??M(n,s)}}
async function nW(t,e,n){return await new nG(t,e,n).run()}let nG=class BuildRun{#t;#tc;#n;#tR;#tC;#tN=0;#tP;#tL;constructor(t,e,n){this.#t=t;this.#tc=e;this.#n=n;this.#tR=e.clock.monotonicMs();this.#tC=t.reuse&&new tV(t.reuse,e,n)}
async run(){for(;;){const t=await this.#tU();if(t===this.#tL)return t;const e="outcome"in t?t:await this.#tB(t);if(await this.#tD(e))continue;const n=await this.#tC?.problemOf(e);if(void 0===n)return e;if(e.reused)this.#tc.reporter.report({type:"given-up"});await this.#s(`${n} Looking for another one.`)}}
async #tU(){try{return await this.#tC?.find()??await this.#tF()}catch(n){const t=n instanceof D.lZ&&!(n instanceof D.dU);if(void 0===this.#tL||this.#n.aborted||!t)throw n;const e=`Build ${this.#tL.build.id} was not built again: ${(0,D.Uc)(n)}`;await this.#tc.reporter.report({type:"warning",message:e});return this.#tL}}
async #tF(){const t=await this.#t.prepare();const e={...this.#t,submission:t};const n=await e_(e,this.#tc,this.#n);this.#tP=n;this.#tL=void 0;let s;const r=async()=>{if(Y[n.claim].isReplaceable&&!n.others.isLost)s=await this.#tC?.giveWay(n.build);return void 0!==s};const o=await nB({...n,givesWay:r},e,this.#tc,this.#n);return"aborted"===o.outcome.type?o:s??o}
async #tB({build:t,...e}){if("joined"!==e.how)return await nz(t,e,this.#tc.reporter);const n={build:t,claim:"other",reused:e};return await nB(n,this.#t,this.#tc,this.#n)}
async #tD(t){const{retry:e}=this.#t;const{clock:n,reporter:s}=this.#tc;const r=n.monotonicMs()-this.#tR;if(void 0===e||this.#n.aborted)return false;if(!tt(t,this.#tP,e,this.#tN,r))return false;this.#tN+=1;this.#tL=t;s.report({type:"retrying",build:t.build});const{retryPauseMs:o}=K.KO;await this.#s(`Build ${t.build.id} failed for a reason that may pass. Building the same content again in ${o/v.fj} s (${this.#tN} of ${e.most}).`);await n.sleep(o,this.#n);return true}
async #s(t){await this.#tc.reporter.report({type:"notice",message:t})}};
async function nz(t,e,n){await n.report({type:"reused",build:t,reused:e});return{build:t,reused:e,outcome:{type:"finished"},cancellation:{wanted:false,accepted:false},log:J,...x(t)}}var nZ=n(7904);var nK=n(7327);var nJ=n(3161);const nY={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const nV=["account","id"];const nX="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const nQ=t=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${t})(?:\s*\}{1,2})?$`);const n0=nQ(String.raw`${nX}(?:\.[\w-]+)+`);const n1=/^\$\{?([A-Za-z_]\w*)\}?$/;const n2=/^(["'`]).*\1$/s;const n4="is the text '$&': write ";const n3=[{kinds:["key"],pattern:new RegExp(`${n0.source}|${n1.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:n2,says:"has quotes around its value. Store the secret without them."},{kinds:nV,pattern:n2,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:nV,pattern:n0,says:`${n4}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:nQ(String.raw`github\.sha`),says:`${n4}\`{sha}\`.`},{kinds:["tag"],pattern:nQ(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${n4}\`{ref}\`.`},{kinds:["tag"],pattern:nQ(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${n4}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${nX}\.[A-Z_][A-Z\d_]*)$`),says:`${n4}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${n4}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${n4}\`$1{ref}$2\`.`},{kinds:[...nV,"tag"],pattern:n1,says:`${n4}\`$$\{{ env.$1 }}\`.`}];
function n5(t,e){const n=nY[t];if(void 0===n)return;const s=n3.find(t=>t.kinds.includes(n)&&t.pattern.test(e));return s&&`Input '${t}' ${e.replace(s.pattern,s.says)}`}
function n6(t){throw new D.Xt([t])}
async function n8(t,e=""){try{return await t()}catch(t){if(!(t instanceof D.lZ)||t instanceof D.Xt)throw t;return n6(`${e}${(0,D.Uc)(t)}`)}}const n9={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function n7(t){const e=n9[t];const n=nJ.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function st(t){return""!==n7(t)}
function se(t,e){const n=n7(t);const s=n5(t,n);if(void 0!==s)n6(s);return""===n?void 0:e(t,n)}
function sn(t,e){return se(t,e)??n6(`Input '${t}' is empty. Set a value, or remove the input to use its default.`)}
function ss(t,e,n){return se(t,e)??e(t,n)}
function sr(t,e,n){return se(t,e)??n6(n)}
async function so(t){const e=Object.keys(t);const n=await Promise.allSettled(Object.values(t).map(async t=>await t()));const s=[];const r=new Set;for(const t of n)if("fulfilled"===t.status)s.push(t.value);else if(t.reason instanceof D.Xt)for(const e of t.reason.problems)r.add(e);else throw t.reason;if(r.size>0)throw new D.Xt([...r]);return Object.fromEntries(e.map((t,e)=>[t,s[e]]))}
function si(t,e){return e}
function sa(t,e){if(/^(?:true|True|TRUE)$/.test(e))return true;if(/^(?:false|False|FALSE)$/.test(e))return false;return n6(`Input '${t}' must be 'true' or 'false', got '${e}'.`)}
function sc(t,e){return sl(t,e,"minutes",v.J2)}
function su(t,e){return sl(t,e,"seconds",v.fj)}
function sl(t,e,n,s){const r=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(e)?Number(e):0/0;if(!Number.isFinite(r)||r<=0)n6(`Input '${t}' must be a positive number of ${n}, such as 5 or 0.5, got '${e}'.`);const o=Math.floor(K.ss/s);if(r>o)n6(`Input '${t}' must be at most ${o} ${n}, got '${e}'.`);return r*s}
function sd(t,e,n,s){const r=/^\d+$/.test(e)?Number(e):0/0;if(!(r>=n&&r<=s))n6(`Input '${t}' must be a whole number from ${n} to ${s}, got '${e}'.`);return r}
function sf(...t){const e=t.map(t=>`'${t}'`);const n=`${e.slice(0,-1).join(", ")} or ${e.at(-1)??""}`;return(e,s)=>t.find(t=>t===s)??n6(`Input '${e}' must be ${n}, got '${s}'.`)}
function sh(t,e){if(tm.lL.pattern.test(e))return e;return n6(`Input '${t}' must ${tm.lL.words}, got '${e}'.`)}const sp=/^[\x21-\x7e]+$/;
function sm(t,e){if(!sp.test(e))n6(`Input '${t}' must be one word of visible ASCII characters, got '${e}'.`);return e}
function sg(t,e){return e.split("\n").map(t=>t.trim()).filter(t=>""!==t)}
function sw(t,e){const n=sg(t,e).map(e=>sm(t,e));if(!n.includes("anyone"))return n;if(1===n.length)return"anyone";return n6(`Input '${t}' must be IDs or the word 'anyone', not both, got '${n.join("', '")}'. Remove 'anyone' to accept only builds of the others.`)}
function sy(t,e){return`Input '${t}' is required ${e}, and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.`}
function sv(t,e){if(!sp.test(e))n6(`Input '${t}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return e}
function sb(t,e){const[n="",...s]=e.split("/");if(s.length>0&&(/[.:]/.test(n)||"localhost"===n))n6(`Input '${t}' must not contain a registry host, got '${e}': the service adds its own. Remove '${n}/'.`);if(/[:@]/.test(e.slice(e.lastIndexOf("/")+1)))n6(`Input '${t}' must not contain a tag or digest, got '${e}'. Set the tag with 'image-tag'.`);const r=[n,...s].every(t=>tm.Y.test(t));if(e.length>tm.L9||!r)n6(`Input '${t}' must consist of lower-case letters and digits, with single '.', '_', '-' or '/' between them, and have at most ${tm.L9} characters, got '${e}'.`);return e}
async function s$(t){const{id:e,name:n}=await so({
id:()=>se("agent-id",sm),
name:()=>se("agent-name",sh)});if(void 0!==e)return{id:e,name:n};const s=n??(await t)?.agentName;return void 0===s?void 0:{id:void 0,name:s}}var sk=n(6348);var sS=n(5496);var sx=n(6669);var sE=n(1082);const sM=sf("linux/amd64","linux/arm64","linux/arm/v7");
async function sT(){return await so({
buildArgs:()=>se("build-args",s_)??{},
platform:()=>se("platform",sM)})}const sA=10;
function s_(t,e){const n=new Map;const s=[];const r=t=>void s.push(t);const o=(e,s)=>{if(n.has(e))r(`Input '${t}' contains '${e}' twice. Remove one of the two.`);else n.set(e,s)};const i=(e,n)=>{if(""===e.trim()||e.trimStart().startsWith("#"))return;const s=e.indexOf("=");const i=e.slice(0,s).trim();if(s>=0&&sj(i))o(i,e.slice(s+1));else{const o=s<0?"has no '='":`has an invalid key: ${sO}`;const[,i]=/^\s*--build-arg[\s=]+([A-Za-z_]\w*)=/.exec(e)??[];r(void 0===i?`Input '${t}' expects KEY=VALUE on each line, but line ${n+1} ${o}. For values with line breaks, use one JSON object of strings.`:`Input '${t}' expects KEY=VALUE on each line, but line ${n+1} begins with '--build-arg': write '${i}=\u{2026}' on a line of its own.`)}};const a=([e,n])=>{if(sj(e))if("string"==typeof n)o(e,n);else r(`Input '${t}' must be a JSON object of strings, but '${e}' is not a string. Put its value in quotes.`);else r(`Input '${t}' contains the invalid key '${e}': ${sO}. Write another name.`)};if(e.trimStart().startsWith("{"))Object.entries(sI(t,e)).forEach(a);else e.split(/\r?\n/).forEach(i);if(s.length>0){const t=s.slice(0,sA);n6([...t,...(0,el.Mm)(s.length-t.length)].join("\n"))}return Object.fromEntries(n)}const sO="it must consist of letters, digits and '_', and must not start with a digit";
function sj(t){return/^[A-Za-z_][A-Za-z0-9_]*$/.test(t)}
function sI(t,e){return(0,sE.z)(()=>JSON.parse(e))??n6(`Input '${t}' starts with '{' but is not a JSON object. Check its quotes, commas and brackets.`)}const sR=8;const sC=/^(?:ghp_|github_pat_|glpat-|sk-|xoxb-|AKIA|hf_|npm_|pypi-)[\w-]{16}/;
function sN(t,e){const n=Object.entries(t).flatMap(([t,n])=>""!==n.trim()&&((0,sk.t)(t)||sC.test(n.trim())||e.some(t=>sB(n,t)))?[`'${t}'`]:[]);return 0===n.length?void 0:`Input 'build-args' seems to contain secrets: ${n.join(", ")}. Everyone who can pull the image can read its build arguments.`}const sP=/^(?:(?:ALL|FTP|HTTPS?|NO)_PROXY|SOURCE_DATE_EPOCH|BUILDKIT_.*|(?:BUILD|TARGET)(?:ARCH|OS|PLATFORM|VARIANT))$/i;
function sL(t,e){const n=void 0===e?void 0:sU(e);return Object.entries(t).flatMap(([t,e])=>{const s=n&&(0,sx.KB)(t,n);const r=void 0===s?"Declare it, or remove it.":`Did you mean '${s}'?`;return[...void 0===n||n.has(t)||sP.test(t)?[]:[`Build argument '${t}' has no 'ARG' in the Dockerfile, so it has no effect.\n${r}`],.../, *[A-Z_][A-Z0-9_]*=/.test(e)?[`The value of build argument '${t}' contains a comma and what looks like another one.\nWrite each argument on a line of its own.`]:[],.../^(["']).*\1$/s.test(e.trim())?[`The quotes around build argument '${t}' become part of its value.\nRemove them unless the build needs them.`]:[]]})}
function sU(t){const e=(0,sS.Ai)(t).flatMap(({keyword:t,rest:e})=>{const n=("ONBUILD"===t?e:`${t} ${e}`).split(/\s+/);const[s="",...r]=n.map(t=>t.split("=",1).join(""));return"ARG"===s.toUpperCase()?r:[]});return new Set(e)}
function sB(t,e){const n=e.trim();return t.trim()===n||n.length>=sR&&t.includes(n)}var sD=n(7849);var sF=n(6815);const sH="SGP_CLIENT_CUSTOM_HEADERS";const sq=4;const sW=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function sG(){const t=sZ();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${sH}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new D.Xt(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>sW.has(t)?[]:[[t,e]]))}
function sz(){return sZ().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=sq)}
function sZ(){const t=(process.env[sH]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const s=n<0?void 0:t.slice(0,n).trim().toLowerCase();const r=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:s,value:r}]})}
async function sK(){return await so({
apiKey:()=>sr("api-key",sv,`Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. ${sJ()}`),
accountId:()=>sr("account-id",sm,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:sY,customHeaders:sG})}
function sJ(){const{GITHUB_ACTOR:t,GITHUB_EVENT_NAME:e=""}=process.env;return"dependabot[bot]"===t||/^pull_request(?:_review\w*)?$/.test(e)?"Runs for pull requests from forks and from Dependabot get no secrets.":"A secret that does not exist is empty: it may be one of an environment that the job does not name, or the caller of this workflow does not pass it."}
function sY(){return se("base-url",sX)??new URL(sD.I)}const sV=2048;
function sX(t,e){const n="agentex-url"===t?"https://agentex.example.com":sD.I;const s=`such as '${n}'`;const r=(e,n)=>n6(`Input '${t}' ${e}. ${n}`);if(""===e)r("is empty",`Set '${t}' to the address of the API, ${s}.`);if(e.length>sV)r(`has more than ${sV} characters`,`Write an address ${s}.`);if(/[\s\p{Cc}\\]/u.test(e))r("contains white space, a control character or a backslash","Remove it.");const o=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))r(`must start with 'https://' and a host${o}`,`Write the whole address, ${s}.`);const i=URL.parse(e);if(!i)return r(`is not a valid address${o}`,`Write an address ${s}.`);if(""!==i.username||""!==i.password||/^[^/]*\/\/[^/]*@/.test(e))r("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))r(`must not have a query or fragment, got one for '${i.host}'`,"Remove everything from the '?' or '#' on.");if("0"===i.port)r(`has port 0${o}`,"Set the port of the API, or leave it out for the default.");if("http:"===i.protocol&&!(0,sF.U)(i))r(`must use https, otherwise the key would be sent unencrypted to '${i.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,a]=/(\/v5(?:\/builds)?)\/*$/.exec(i.pathname)??[];if(void 0!==a){const t=i.href.slice(0,i.href.lastIndexOf(a));r(`ends in '${a}'${o}`,`The action adds it: write '${t}'.`)}return i}var sQ=n(1455);var s0=n(6760);var s1=n(4303);var s2=n(2629);var s4=n(1995);
async function s3(t,e){const n=se("manifest",si);if(void 0===n)return;const{manifest:s}=await so({
context:()=>s5(n),
file:()=>rn(t),
manifest:()=>s6(n,t,e)});return s}
function s5(t){const e=sn("context",si);if("."===e)return;n6(`Inputs 'context' and 'manifest' cannot be combined, got '${e}' and '${t}': the manifest sets the build context. Remove 'context'.`)}
async function s6(t,e,n){const s=se("file",si);const r={path:(0,s0.resolve)(e,t),displayName:t,workspace:e,dockerfile:s&&(0,s0.resolve)(e,s),overridden:{agentName:st("agent-name"),agentId:st("agent-id"),imageName:st("image-name"),imageTag:st("image-tag")}};const o=async()=>{const s=await (0,s4.WI)(r,n);const o=(0,s1.iZ)(e,s.contextDir)||".";s7(`'build.context.root' of '${t}'`,o,s.contextDir);return s};return await n8(o,"Input 'manifest': ").catch(t=>{n.throwIfAborted();throw t})}
async function s8(t){const e=s9(t);return await so({
contextDir:()=>e,
dockerfile:async()=>await rn(t)??await re(await e,t)})}
async function s9(t){const e=sn("context",si);const n=await (0,sQ.realpath)((0,s0.resolve)(t,e)).catch(()=>void 0);if(void 0===n||!(await (0,sQ.stat)(n)).isDirectory()){if(void 0!==n&&!(0,s1._K)(t,n)){const n=(0,s1.iZ)(t,(0,s0.dirname)((0,s0.resolve)(t,e)))||".";const s=/^dockerfile$/i.test((0,s0.basename)(e))?"":`, and 'file' to '${e}'`;return n6(`Input 'context' must be a directory in the workspace, but '${e}' is a file: set its directory, '${n}'${s}.`)}return n6(`Input 'context' must be a directory in the workspace, but there is none at '${e}'. ${rs(e,t,"directory")}`)}if((0,s1._K)(t,n))return n6(`Input 'context' must be inside the workspace, got '${e}'.`);const s=(0,s2.pI)(t,n);if(void 0!==s)return n6(`Input 'context' must not lead into '${s}', which may hold credentials, got '${e}'. Choose a directory outside it.`);s7("Input 'context'",e,n);return n}
function s7(t,e,n){const s=[{name:"RUNNER_TEMP",path:process.env["RUNNER_TEMP"]},{name:"RUNNER_TOOL_CACHE",path:process.env["RUNNER_TOOL_CACHE"]},{name:"HOME",path:process.env["HOME"]??process.env["USERPROFILE"]},{name:"the action's own directory",path:rt()}];const r=(0,s2.iT)(n,s,process.platform);if(0===r.length)return;n6(`${t} must not contain directories that may hold job secrets, but '${e}' contains ${r.join(", ")}. Choose a directory of the checkout.`)}
function rt(){const[,t]=process.argv;return process.env["GITHUB_ACTION_REPOSITORY"]&&t&&(0,s0.dirname)(t)}
async function re(t,e){for(const e of["Dockerfile","dockerfile"]){const n=await ro((0,s0.join)(t,e));if("file"===n)return(0,s0.join)(t,e);if("special"===n)return rr(e)}const n=(0,sx.go)(e);if(void 0!==n)return n6(n);const s=(0,sx.vm)(e,"file").filter(t=>"manifest.yaml"===(0,s0.basename)(t)&&!t.includes("node_modules/"));const r=0===s.length?"":` Or set 'manifest', which is empty, to one of these: ${(0,nZ.Zv)(s)}.`;return n6(`Input 'file' is required: the build context '${(0,s0.relative)(e,t)||"."}' contains no Dockerfile. Set 'file' or 'context', relative to the workspace.${r}`)}
async function rn(t){const e=se("file",si);if(void 0===e)return;const n=(0,s0.resolve)(t,e);const s=await ro(n);if("special"===s)return rr(e);if("file"!==s)n6(`Input 'file' must be the path of a Dockerfile, relative to the workspace, but there is no file at '${e}'. ${rs(e,t,"file")}`);if((0,s1._K)(t,await (0,sQ.realpath)(n)))n6(`Input 'file' must be inside the workspace, got '${e}'.`);return n}
function rs(t,e,n){return(0,sx.pR)(t,e,n)??(0,sx.au)(t,e,(0,sx.vm)(e,n))??`Set a ${n} of the checkout, relative to the workspace.`}
function rr(t){return n6(`Input 'file' must be the path of a Dockerfile, but '${t}' is a pipe, a socket or a device. Replace it by a regular file.`)}
async function ro(t){const e=await (0,sQ.stat)(t).catch(()=>void 0);if(void 0===e||e.isDirectory())return;return e.isFile()?"file":"special"}
async function ri(t){return await so({
summary:()=>ss("summary",sa,"true"),
logs:()=>ss("logs",sf("full","on-failure","none"),"full"),annotations:t,comment:rc,
uploadLogs:()=>ss("upload-logs",sf("never","on-failure","always"),"never")})}const ra={comment:void 0,uploadLogs:"never"};
function rc(){if(!ss("comment",sa,"false"))return;const t=se("check-run-id",si)??"";return{token:se("github-token",si),checkRunId:/^\d{1,20}$/.test(t)?t:void 0}}var ru=n(7598);
function rl(t){const{pushedTag:e,manifestTag:n,commit:s,merged:r,workingTreeHash:o}=t;if(void 0!==e)return rg(e);if(void 0!==n&&t.isOfDefaultBranch)return n;if(void 0===s)return`tree-${rm(o)}`;return`${void 0===r?"sha":`pr-${r}`}-${rm(s)}`}
function rd(t){return"latest"===t?void 0:t}
function rf({name:t,ref:e,commit:n,defaultBranch:s},r){const o="schedule"===t||void 0!==s&&e===`refs/heads/${s}`;return o&&!rp(t)&&void 0!==n&&r.every(t=>t===n)}const rh=["merge_group","issue_comment","issues","workflow_run"];
function rp(t){return t.startsWith("pull_request")||rh.includes(t)}
function rm(t){return t.slice(0,12)}
function rg(t){return rw(t).replace(/^[.-]/,"_").slice(0,tm.Bl)}
function rw(t){return t.replace(/[^A-Za-z0-9_.-]/gu,"-")}const ry={
platform:({platform:t=""})=>t,
buildArgs:({buildArgs:t})=>JSON.stringify(Object.entries(t).toSorted(([t],[e])=>t<e?-1:1)),archive:"none",workingTreeHash:"none",imageName:"none",imageTag:"none",imageUrl:"none",agent:"none",sourceRepo:"none",sourceCommit:"none",sourceRef:"none",sourceSubpath:"none",sourceDirty:"none"};const rv=12;const rb=32;const r$="{tree}";const rk="{ref}";const rS=/\{[^{}]*\}|[{}]/g;
function rx(t){return/\{(?:sha|short-sha|ref)\}/.test(t)}
function rE(t,e,n){const s=e.replaceAll(rS,s=>rO(s,t,e,n));const r=rj(s,n.ref??"");const o=r.replaceAll(r$,"0".repeat(rb));if(tm.Ih.pattern.test(o))return r;const i=r.includes("/")?" For the name of the branch or git tag write '{ref}', which has '-' in place of '/'.":"";throw new D.lZ(`Input '${t}' must ${tm.Ih.words}, got '${r}'.${i}`)}
function rM(t,e){return t.replaceAll(r$,()=>rT(e))}
function rT({workingTreeHash:t,unhashed:e,...n}){const s=Object.values(ry).flatMap(t=>"none"===t?[]:t(n));const r=[t,...s];if(e.length>0)r.push(JSON.stringify(e));return(0,ru.hash)("sha256",r.join("\n")).slice(0,rb)}const rA="the build context has no git commit";const r_={[r$]:[()=>r$],"{sha}":[({commit:t})=>t,rA],"{short-sha}":[({commit:t})=>t?.slice(0,rv),rA],[rk]:[t=>t.ref&&rk,"no branch and no git tag is known for the build context"],"{pr}":[({pullRequest:t})=>t?.toString(),"this run is not for a pull request"]};
function rO(t,e,n,s){const r=r_[t];if(void 0===r){const s=1===t.length?`a '${t}' that is not part of a placeholder, got '${n}'`:`the unknown placeholder '${t}'`;throw new D.lZ(`Input '${e}' contains ${s}. Use {tree}, {sha}, {short-sha}, {ref} or {pr}.`)}const[o,i=""]=r;const a=o(s);if(void 0!==a)return a;throw new D.lZ(`Input '${e}' contains '${t}', but ${i}. Remove the placeholder for this event or checkout.`)}
function rj(t,e){const n=t.split(rk);const s=n.join("").replaceAll(r$,"0".repeat(rb)).length;const r=Math.floor((tm.Bl-s)/(n.length-1));return n.join(rw(e).slice(0,Math.max(0,r)))}var rI=n(625);var rR=n(4986);
async function rC(t,{workspace:e,checkouts:n,pullRequest:s},{signal:r,log:o}){const i=se("image-tag",si);if(void 0===i)return;const{commit:a,ref:c}=rx(i)?await l(await t()):{commit:void 0,ref:void 0};const u={commit:a,ref:c,pullRequest:s?.number};return await n8(()=>rE("image-tag",i,u));
async function l(t){const s={env:process.env,workspace:e,directory:t,tempDir:(0,rR.I)(),log:o};return await (0,rI.M7)(s,n,r)}}var rN=n(3024);const rP={"dry-run":{},"base-url":{},"account-id":{},preview:{},"preview-label":{},"expires-in-hours":{},environments:{value:/\.ya?ml$/},keep:{},"agentex-url":{},"test-message":{},"older-than-minutes":{},"build-id":{onlyIn:["cancel"]},"agent-name":{onlyIn:["cancel","delete-previews"]}};
function rL(){const[,t=""]=process.argv;const e=(0,s0.basename)(t,(0,s0.extname)(t));return rH("main"===e?"":e,process.env).warnings}
function rU(t){const{errors:e}=rH(t,process.env);if(e.length>0)throw new D.Xt(e.map(t=>t.replace("\n"," ")))}
function rB(t){const e=(0,s0.join)(import.meta.dirname,"../..",t,"action.yml");const n=(0,sE.z)(()=>(0,rN.readFileSync)(e,"utf8"))??"";const[,s=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(s.matchAll(/^ {2}([\w-]+):/gm),([,t=""])=>t)}const rD={dockerfile:"file",tag:"image-tag",tags:"image-tag"};const rF=["agent","agents","agent-id"];
function rH(t,e){const n=rB(t);const s=t=>e[`INPUT_${t.toUpperCase()}`]?.trim()??"";const r=("delete-previews"===t||"cancel"===t&&""!==s("older-than-minutes"))&&""===s("agent-name");const o={errors:[],warnings:[]};for(const i of Object.keys(e)){const[,e]=/^INPUT_([\w-]{1,50})$/.exec(i.toUpperCase())??[];const a=e?.toLowerCase();if(void 0===a||n.includes(a))continue;const c=r&&rF.includes(a.replace("_","-"));const u=c?"agent-name":rW(a,n);const l=s(a);if(!(void 0===u||""===l||s(u).includes(l)))o[rq(u,l,t)?"errors":"warnings"].push(`There is no input '${a}', so it has no effect.\nDid you mean '${u}'?`)}return o}
function rq(t,e,n){const s=rP[t];if(void 0===s)return false;return(s.onlyIn?.includes(n)??true)&&(s.value?.test(e)??true)}
function rW(t,e){const n=t=>t.replaceAll(/[_-]/g,"");const s=rD[t];if(void 0!==s&&e.includes(s))return s;const r=(0,sx.KB)(n(t),e.map(n));return void 0===r?void 0:e.find(t=>n(t)===r)}
async function rG(){return await so({
buildMs:()=>ss("timeout-minutes",sc,"60"),
queueMs:()=>ss("queue-timeout-minutes",sc,"30")})}
async function rz(t,e){const{workspace:n}=t;const s=s3(n,e.signal);const r=s.then(t=>t??s8(n));const o=async()=>(await s)?.directory??(await r).contextDir;const i=rC(o,t,e);const{target:a,...c}=await so({
target:()=>rZ(s),
contextDir:async()=>(await r).contextDir,
dockerfile:async()=>(await r).dockerfile,
manifest:()=>s,
imageTag:()=>i,options:sT,
wait:()=>sn("wait",sa),limits:rG,
onTimeout:()=>sn("on-timeout",sf("cancel","leave")),
cancelOnAbort:()=>sn("cancel-on-abort",sa),retries:rV,
pollIntervalMs:()=>ss("poll-interval-seconds",su,"5"),
strict:()=>sn("strict",sa),
show:()=>ri(()=>ss("annotations",sa,"true")),
includeGit:()=>sn("include-git",sa),
allowSensitive:()=>se("allow-sensitive",(t,e)=>(0,nK.Y)(e))??[],
compressionLevel:()=>ss("compression-level",(t,e)=>sd(t,e,0,9),"4"),
reuse:()=>rQ(i),reuseCreatedBy:r0,
onTagConflict:()=>sn("on-tag-conflict",sf("allow","warn","fail")),
misnamed:()=>rU("")});return a.dryRun?{...c,show:{...c.show,...ra},...a}:{...c,...a}}
async function rZ(t){const e=sn("dry-run",sa);const n=s$(t);const s=rK(t,n);if(e)return await so({
agent:()=>n,
imageName:()=>s,
dryRun:()=>true});return await so({connection:sK,
agent:async()=>await n??rJ(),
imageName:async()=>await s??(await n===void 0?rJ():rY()),
dryRun:()=>false})}
async function rK(t,e){const{given:n,fromManifest:s,fromAgent:r}=await so({
given:()=>se("image-name",sb),
fromManifest:()=>t,
fromAgent:()=>e});return n??s?.imageName??r?.name??s?.agentName}
function rJ(){return n6("Input 'agent-name' or 'agent-id' is required: name the agent to build, or set the ID of an existing one.")}
function rY(){return n6("Input 'image-name' is required when 'agent-id' is set without 'agent-name'.")}
function rV(){const t=ss("retries",(t,e)=>sd(t,e,0,3),"0");if(0===t||sn("wait",sa))return t;return n6(`Inputs 'wait' and 'retries' cannot be combined, got 'false' and '${t}': a run that does not wait does not see its build fail. Set 'wait' to 'true', or 'retries' to '0'.`)}const rX=sf("never","auto","require");
async function rQ(t){const e=sn("reuse",rX);if("never"===e)return e;const n=await t;if(n?.includes("{tree}"))return e;const s=void 0===n?"which is not set":`got '${n}'`;return n6(`Input 'reuse' requires '{tree}' in 'image-tag', ${s}: a build record does not contain build arguments and platform, so only the tag can prove that they are the same. Set 'image-tag' to '{tree}', for example.`)}
function r0(){const t="reuse-created-by";return"require"===sn("reuse",rX)?sr(t,sw,sy(t,"when 'reuse' is 'require'")):se(t,sw)??"anyone"}var r1=n(1645);
function r2(t,e,n){let s=e.monotonicMs();return({path:r,sizeBytes:o,readBytes:i})=>{const a=e.monotonicMs();if(a-s<K.E$.progressMs)return;s=a;const[c,u]=[(0,r1.z3)(i),(0,r1.z3)(o)];n.line(`${t}: ${c} read so far, now '${(0,nZ.rM)(r)}' (${u}).`)}}
function r4(t,e,n){let s;let r=0;return o=>{const i=e.monotonicMs();if(void 0===s||o<r)s={timeMs:i,sentBytes:o};r=o;const a=i-s.timeMs;if(a<K.E$.progressMs||o>=t)return;const c=(o-s.sentBytes)/(a/v.fj);n.line(r3(o,t,c));s={timeMs:i,sentBytes:o}}}
function r3(t,e,n){const s=Math.floor(t/e*100);const r=`Sent ${(0,r1.z3)(t)} of ${(0,r1.z3)(e)} (${s} %)`;if(n<=0)return`${r}.`;const o=Math.ceil((e-t)/n);const i=(0,r1.Xo)(o).replace(".0 "," ");return`${r}, ${(0,r1.z3)(Math.round(n))}/s, about ${i} left.`}
function r5(t,e,n){switch(e.type){case"watching":return{...t,cancelWanted:n,build:{id:e.id,status:"",claim:"named"}};case"submitting":return{...t,cancelWanted:n,sent:e.sent,build:void 0};case"submitted":{const{sent:n,claim:s}=e;const{id:r,status:o}=e.build;return{...t,sent:n.isOpen?n:void 0,build:{id:r,status:o,claim:s}}}case"settled":{const{build:n}=t;return n?{...t,build:{...n,settled:e.settled}}:t}case"reused":{const{id:n,status:s}=e.build;return"watched"===e.reused.how?{...t,build:{id:n,status:s,claim:"named"}}:r6(t)}case"status":{const{id:n,status:s}=e.build;const{build:r}=t;const o=r?.id===n&&r.status!==s;return o?{...t,build:{...r,status:s}}:t}case"ended":return r8(t,e);case"failed":return r9(t,e);case"summarised":return void 0===t.missingSummary?t:{...t,missingSummary:void 0};case"packed":case"found":case"log-file":case"given-up":case"retrying":case"log":case"line":case"gap":case"unreadable-log":case"notice":case"warning":case"finished":return t}}
function r6(t){return{...t,cancelWanted:false,sent:void 0,build:void 0}}
function r8(t,{result:e}){const{id:n,status:s}=e.build;const{claim:r="other",settled:o}=t.build??{};const i={id:n,status:s,claim:r,settled:o};return{...t,cancelWanted:e.cancellation.wanted,build:i}}
function r9(t,{error:e,isAborted:n}){const s=!n&&e instanceof D.lZ&&!(e instanceof D.dU);const{sent:r,build:o}=t;const i=void 0===r&&o?.status==="";if(i&&!n)return r6(t);return s?{...t,sent:void 0}:t}var r7=n(6208);var ot=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var oe=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function on(t,e,n){try{return await os(t,e,n)}catch(s){if(!n.aborted)throw s;return await or(K.gg.writeMs.afterAbort,t,e)}}
async function os(t,e,n){return await or(K.gg.writeMs.usual,t,e,n)}
async function or(t,e,n,...s){const r={stack:[],error:void 0,hasError:false};try{const o=ot(r,(0,te.H)(t,n,...s),false);return await (0,eD.W)(e,o.signal).catch(t=>{if(!o.signal.aborted||s.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){r.error=t;r.hasError=true}finally{oe(r)}}var oo=n(2172);const oi={pieceBytes:8192,lineCharacters:262144,lines:65536};const oa=4096;const oc=300;const ou=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const ol="\x1b[0m";const od=String.raw`(?:\p{Default_Ignorable_Code_Point}|${oo.LG})*`;const of=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${oo.LG})*`;const oh=new RegExp(String.raw`(#${od}#${od})(?=${oo.LG}|\[)`,"gv");const op=new RegExp(String.raw`^(${of})(?=:${od}:)`,"v");const om=new RegExp(String.raw`${oo.sN}|[\u2028\u2029\p{Surrogate}]|#${od}#${od}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function og(t){if(3*t.length<=oi.pieceBytes&&!om.test(t))return[t];const{lines:e,rest:n}=ok(t);const s=e.flatMap(oS);return""===n?s:[...s,ox(n)]}
function ow(t){const e=(0,oo.IV)(t).trimEnd();const n=og((0,q.$)(e,2*oa+4)).join("\n");if(n.length<=oa&&e.length<=2*oa)return ov(n);const s=` (cut: ${e.length} characters in total)`;return ov(`${(0,q.$)(n,oa-s.length-1)}${s}`)}
function oy(t){return t.length<=oa&&og(t).join("\n").length<=oa}
function ov(t){return t.split("\n")}
function ob(t,e=""){const n=(0,q.$)((0,oo.IV)(t),2*oc);const s=(0,q.$)(og(n).join(" ").trim(),oc-1);return`${s}${e}`}
function o$(t){return ob(t)===t.trim()}
function ok(t){const e=[];let n=0;for(const{0:s,index:r}of t.matchAll(ou)){if(e.length===oi.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,r));n=r+s.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function oS(t){const e=t.slice(oi.lineCharacters);const n=(0,oo.jQ)(t.slice(0,oi.lineCharacters)).replace(oh,"$1\\");const{pieces:s,leftBytes:r}=oE(n,""===e);const o=s.map(t=>{const e=t.replace(op,"$1\\");return e.includes("\x1b")&&!e.endsWith(ol)?`${e}${ol}`:e});return""===e?o:[...o,ox(e,r)]}
function ox(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function oE(t,e){if(e&&3*t.length<=oi.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const s=[];let r=0;while(r<n.length){const t=r+oi.pieceBytes;if(e&&t>=n.length){s.push(n.toString("utf8",r));break}const o=oM(n,r,Math.min(t,n.length));if(o>r){s.push(n.toString("utf8",r,o));r=o}else{const o=oT(n,t);if(void 0===o&&!e)break;const i=o??n.length;s.push(`\u{2026} ${i-r} bytes without a space left out`);r=i}}return{pieces:s,leftBytes:e?0:n.length-r}}
function oM(t,e,n){for(const s of[oI,oR])for(let r=n;r>e;r-=1)if(s(t,r))return r;return e}
function oT(t,e){for(let n=e;n<t.length;n+=1)if(oI(t,n)||oR(t,n))return n;return}const[oA,o_,oO]=[9,32,27];const oj=new Set(Buffer.from(",;{}"));
function oI(t,e){return t[e-1]===o_||t[e-1]===oA}
function oR(t,e){const[n=0,s=0]=[t[e-1],t[e]];if(oj.has(n))return!oN(t,e);return s===oO||n>=128&&s>=192}const oC=32;
function oN(t,e){for(let n=e-1;n>=Math.max(0,e-oC);n-=1){const e=t[n]??0;if(e===oO)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}var oP=n(1847);const oL={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:tm.Ih.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function oU(t,{pattern:e,words:n}){if(void 0===t)return;return s=>{const r=s(t);return e.test(r)?{text:r}:{problem:`the server's value is not ${n}`}}}const oB=new RegExp(`#|${oo.gc}`,"g");
function oD(t,e){return n=>{const s=oF(t,n);const r=void 0===e?"":`. Read '${e}' instead`;const o=`its JSON has ${s.length} characters, and GitHub accepts at most ${oH} per job${r}`;return s.length>oH?{problem:o}:{text:s}}}
function oF(t,e){return(0,oP.R)(t,e).replace(oB,oK)}const oH=524288;
async function oq({host:t,signal:e}){try{await on(t.outputsWritten(),t.clock,e)}catch(t){throw new D.lZ(`The outputs could not be written: ${(0,r7.Qq)(t)}.`,{cause:t,hint:(0,r7.FH)(t,"Set GITHUB_OUTPUT to a writable file.")})}}
async function oW(t){try{await oq(t);return[]}catch(t){return[(0,D.Uc)(t)]}}
function oG({host:t,redact:e}){const n=new Map;const s=(e,s)=>{if(n.get(e)===s)return;n.set(e,s);t.setOutput(e,s)};return t=>oz(t,{host:{setOutput:s},redact:e})}
function oz(t,{host:e,redact:n}){const s=[];for(const[r,o]of Object.entries(t)){if(void 0===o)continue;const t="function"==typeof o?o(n):{text:n(String(o))};if("problem"in t)s.push(`Output '${r}' is empty: ${t.problem}.`);e.setOutput(r,"text"in t?oZ(t.text):"")}return s}
function oZ(t){return t.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,oK)}
function oK(t){return`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`}const oJ=t=>{const{redact:e}=t;let n=false;const s=(t="")=>ow(e(t)).join(" ").replaceAll("	"," ");const r=(t,e)=>({kind:e.kind,cause:e.cause??"",hint:s(t),step:s(e.step),instruction:s(e.instruction),file:s(e.place?.file),line:e.place?.line??null,exit_code:e.exitCode??null,is_transient:e.isTransient});const o=(e,n)=>oz({message:e,failure:oD(n)},t);o("",null);return({message:t,hint:i="",annotation:a,reason:c})=>{if(n)return[];n=true;const u=a?ob(e(a.title)).replaceAll("	"," "):s(t);return o(u,c?{message:u,...r(i,c)}:null)}};
function oY(t,{how:e,ageSeconds:n}){const s=`build ${t.id} of ${oV(t)}`;const r=void 0===n?"at an unknown time":`${(0,r1.nV)(n)} ago`;switch(e){case"taken":return`Reusing ${s}, created ${r}.`;case"joined":return`Joined ${s}, which another run submitted ${r}.`;case"watched":return`Following ${s}, submitted by another job.`}}
function oV({sourceCommit:t}){return void 0===t?"an unknown commit":`commit ${W(t)}`}const oX=1e4;let oQ=class StepGroups{#tu;#tH=new Set;#tq=false;#tW;constructor(t){this.#tu=t}
show({step:t,text:e,kind:n}){if(void 0===t){if(this.#tq&&""===e.trim())return;this.#tG("build","Build log");return this.#tu.line(e)}this.#tq=true;if("other"===n)return;this.#tG(t.key,t.title);return"title"===n&&this.#tz(t.key,e)?void 0:this.#tu.line(e)}
say(t){this.end();return this.#tu.line(t)}
end(){this.#tu.endGroup();this.#tW=void 0}
#tG(t,e){if(t===this.#tW?.key)return;this.end();this.#tu.group(e,t);this.#tW={key:t,title:e}}
#tz(t,e){if(this.#tH.has(t))return true;if(this.#tH.size>=oX)this.#tH.clear();this.#tH.add(t);return this.#tW?.title===e.trim()&&o$(this.#tW.title)}};let o0=class BuildView{#tu;#tc;#tZ;#tK=0;#tJ;#W="none";constructor(t,e={}){this.#tu=t;this.#tc={mode:"full",hasLog:true,...e};this.#tZ=new oQ(t)}
report(t){switch(t.type){case"submitted":return this.#tU(o1(t,this.#tc.hasLog),t.build);case"reused":return this.#tU(oY(t.build,t.reused),t.build);case"status":return this.#tY(t.build.status);case"line":return this.#tV(t);case"gap":this.#tc.file?.write(t.message);return"full"===this.#tc.mode?this.#tZ.say(t.message):void 0;case"notice":return this.#tZ.say(t.message);case"unreadable-log":this.#W="unreadable";return this.#V(t.message);case"warning":return this.#V(t.message);case"finished":return this.#tX(t.build);case"ended":{const{type:e}=t.result.outcome;return"timed-out"===e||"lost"===e?this.#tQ():void 0}case"packed":case"found":case"watching":case"log-file":case"submitting":case"settled":case"given-up":case"retrying":case"log":case"failed":case"summarised":return}}
async #tQ(){const{mode:t,file:e}=this.#tc;if("on-failure"!==t||void 0===e)return;const n=await eB();const s=new n;let r=0;for await(const t of e.lines()){r+=1;if(r>this.#tK)await this.#tZ.show(s.push(t))}this.#tK=r;this.#tZ.end()}
#tU(t,{status:e}){this.#W="none";this.#tJ=void 0;this.#tZ.say(t);return this.#tY(e)}
#tY(t){if(t===this.#tJ)return;this.#tJ=t;return this.#tZ.say(`Build status: ${t}`)}
#tV({text:t,part:e}){this.#W="some";const{mode:n,file:s}=this.#tc;const r=s?.write(t);const o="full"===n?this.#tZ.show(e):void 0;return void 0===r?o:Promise.all([r,o]).then(()=>void 0)}
async #tX(t){await this.#tY(t.status);this.#tZ.end();if("unreadable"===this.#W||!this.#tc.hasLog)return;if("none"===this.#W)return await this.#tZ.say("The server sent no log for this build.");if(!p(t.status))await this.#tQ()}
#V(t){this.#tZ.end();return this.#tu.warning(t)}};
function o1({build:{id:t},claim:e},n){switch(e){case"answered":return`${n?"Submitted build":"New record"} ${t}`;case"found":return`Found build ${t} with the same image, tag and content.`;case"before":return`The server responded with build ${t}, which was there before the submit: it is followed, and not cancelled.`}}const o2=65536;const o4=262144;
function o3(t,e,n,s,r="build.log"){let o;let i="";let a;let c=0;let u=Promise.resolve();
function l(t,e,n){a=`The log file could not be ${t}: ${(0,r7.Qq)(e)}.\n${(0,r7.FH)(e,n)}`}
function d(t){l("written",t,"Set RUNNER_TEMP to a writable directory.")}
function f(){if(void 0!==a)return;const l=n(i);i="";if(""===l)return;try{if(void 0===o){const n=t.newPath(e,"agentex-log-");t.createDirectory(n);o=(0,s0.join)(n,r);s(o)}c+=l.length;u=Promise.all([u,t.append(o,l)]).then(()=>{c-=l.length},d)}catch(t){d(t)}}
async function h(){f();await u;return void 0===a?o:void 0}return{
write:t=>{if(void 0!==a)return;i+=`${t}\n`;if(void 0===o||i.length>=o2)f();return c>o4?u:void 0},save:h,
problem:()=>a,lines:async function*(){try{const e=await h();if(void 0!==e)yield*o5(t.read(e))}catch(t){l("read",t,"Set 'logs' to 'full' to print the log without it.")}}}}
async function*o5(t){let e="";for await(const n of t){const[t="",...s]=n.split("\n");e+=t;for(const t of s){yield e;e=t}}}var o6=n(9759);const o8={build:void 0,reused:void 0,createdMs:void 0};
function o9(t,e,n){switch(e.type){case"packed":{const{packed:n,inputs:s}=e;const{dryRun:r,agent:o,imageName:i,options:a}=s;const c={...a,buildArgs:Object.keys(a.buildArgs)};const u={...n,agent:o,imageName:i};return{...t,packed:n,isDryRun:r,given:c,requested:u}}case"found":return{...t,requested:e.requested};case"log-file":return{...t,logFile:e.path};case"submitting":return{...t,isSubmitting:true};case"submitted":case"reused":{const s="reused"===e.type?e.reused:void 0;return{...t,build:e.build,reused:s,isGivenUp:false,createdMs:n}}case"given-up":return{...t,...o8,isGivenUp:true};case"retrying":return{...t,...o8,failed:[...t.failed??[],e.build.id]};case"status":return e.build.status===t.build?.status?t:{...t,build:e.build};case"ended":{const{result:n}=e;return{...t,result:n,build:n.build,reused:n.reused}}case"settled":case"log":case"line":case"gap":case"unreadable-log":case"notice":case"warning":case"finished":case"watching":case"failed":case"summarised":return t}}
function o7({failed:t=[],build:e}){return t.filter(t=>t!==e?.id)}
function it({build:t,requested:e,subject:n}){const s=e?.agent??n.agent;return t?.agentName??s?.name??s?.id}
function ie({requested:t,build:e,page:n}){return(0,o6.B6)(t?.provenance??e??{},n)}
function is(t){const{subject:e,packed:n,isDryRun:s,requested:r,build:o,reused:i,result:a,logFile:c}=t;const u=i?.how==="watched";const l=void 0===o&&t.isGivenUp?"":void 0;return{"context-size":n?.context.sizeBytes,"context-files":n?.context.files,archive:s?n?.context.archivePath:void 0,problems:n&&oD(n.warnings.map(ir)),"working-tree-hash":u?oU(o?.workingTreeHash,oL.hash):r?.provenance.workingTreeHash,"build-id":l??oU(o?.id,oL.id),reused:l??(void 0===o||u?void 0:String(void 0!==i)),status:oU(o?.status,oL.status)??(r&&""),"agent-id":oU(o?.agentId,oL.id)??r?.agent?.id,"agent-name":oU(o?.agentName,oL.name)??r?.agent?.name,"image-name":oU(o?.imageName,oL.image)??r?.imageName,"image-tag":oU(o?.imageTag,oL.tag)??r?.imageTag,"image-url":l??oU(o?.imageUrl??r?.imageUrl,oL.image),build:l??(o&&oD(o.record)),"queue-seconds":a?.queueSeconds?.toFixed(1),"build-seconds":a?.buildSeconds?.toFixed(1),"image-digest":a&&"registration"!==e.purpose?a.log.digest??"":void 0,"log-file":c}}
function ir({message:t,place:e}){return{message:t,file:e?.file??null,line:e?.line??null}}
function io({agent:t,end:e},n,s,r={place:s}){const{reason:o,isTransient:i=false,facts:a,hint:c}=e;return{message:(0,ed.n)([...a,n]).join("\n"),hint:c,annotation:{title:ia({agent:t,end:e}),place:s},reason:o&&{kind:o,isTransient:i,...r}}}
function ii(t,e){const{error:n,buildId:s,failure:r,atWork:o}=t;const i=r?.step??o?.step;const a=s&&`Build ID: ${s}`;const c=io(t,a,e?r?.place:void 0,{place:r?.place??r?.dockerfile,cause:r?.cause?.kind,step:i?.title,instruction:r?.instruction??i?.instruction,exitCode:r?.exitCode});return n?{...n,reason:c.reason}:c}
function ia({agent:t,end:e}){return`${(0,r1.kV)(t)}: ${e.title}`}var ic=n(5251);
function iu(t){if((0,ic.oJ)(t.end))return il(t);return"failed"===t.end.kind?id(t):[]}
function il(t){const{end:e,image:n="the image",build:s,reuse:r,buildSeconds:o}=t;if(void 0===s||"packed"===e.kind||"checked"===e.kind)return[];const i=`(build ID ${s.id})`;if("reused"===e.kind)return[`Reused ${n} ${i}`];if("submitted"===e.kind){const t=void 0===r?`Submitted ${n} ${i}, without waiting for its end. The action 'wait/' follows it in a later job.`:`Another run builds ${n} ${i}. This run does not wait for its end.`;return[t]}if("registered"===e.kind){const t=void 0===r?"new record":"record";return[`${n} was ${e.title} (${t} ${s.id})`]}const a=void 0===o?"":` in ${(0,r1.Xo)(o)}`;return[`Built ${n}${a} ${i}`]}
function id(t){const{failure:e,lastLines:n}=t;if(void 0!==e){const s=void 0===e.cause?[]:[ia(t)];const r=n.length>0?["The last lines of the log:"]:[];const o=e.tail.length>0?e.tail:[...r,...n];return[...s,ih(e),...o]}if(0===n.length)return[];return["The log names no failing step. Its last lines:",...n]}
function ih(t){const{step:e,instruction:n,command:s,message:r,exitCode:o=t.status,tail:i}=t;const a=t.place??t.dockerfile;const c=[...a?[`${a.file}:${a.line}`]:[],...void 0===o?[]:[`exit code ${o}`]];const u=e?.title??(i.length>0?n:void 0);const l=void 0!==u?`Failed step: ${u}`:void 0===s?`The builder failed: ${r}`:`Failed command: ${s}`;return 0===c.length?l:`${l} (${c.join(", ")})`}
async function ip(t,e,n){const{log:s}=n;const r=(0,ic.oJ)(t.end);if(e.show.annotations)await iv(t,s);if(!r)await im(t,s);const o=new Set([...e.problems,...await oW(n)]);if(o.size>0)await s.warning([...o].join("\n"));await ig(t,e,n);await iw(t,e,n);if(r)await im(t,s);await s.flush()}
async function im(t,e){for(const n of iu(t))await e.line(n)}
async function ig({end:t,agent:e,build:s},{show:{uploadLogs:r},logFile:o,workflow:i},a){const{log:c,signal:u,host:l}=a;const d=await on(o.save(),l.clock,u).catch(()=>void 0);const f=o.problem();if(void 0!==f)await c.warning(f);const h="always"===r||"on-failure"===r&&!(0,ic.oJ)(t);if(u.aborted||!h||void 0===s)return;const{uploadLogs:p}=await Promise.resolve().then(n.bind(n,7799));await p({...s,agent:(0,r1.kV)(e),logFile:d},i.run,a)}
async function iw(t,{show:{comment:e},subject:s,workflow:r,stoppedMs:o},i){if(void 0===e)return;const a="watched"===s.purpose?void 0:r.pullRequest?.headCommit;const c={input:e,workflow:r,headCommit:a,stoppedMs:o};const{writeCommentRow:u}=await Promise.resolve().then(n.bind(n,6204));await u(t,c,i)}const iy=3;
async function iv({agent:t,warnings:e},n){const s=Map.groupBy(e,({place:t})=>t?.line);s.delete(void 0);const r=s.size-iy;for(const[e,o]of[...s.values()].slice(0,iy).entries()){const s=e===iy-1;const i=`The checks warn about ${r} more ${1===r?"line":"lines"}.`;const a=o.map(({message:t})=>t);await n.warning([...a,...s&&r>0?[i]:[]].join("\n"),{place:o[0]?.place,title:`${(0,r1.kV)(t)}: ${[...new Set(o.map(({rule:t})=>t))].join(", ")}`})}}var ib=n(7844);var i$=n(6806);const ik=(t="")=>(...e)=>new RegExp(ix(...e),t);const iS=(t="")=>(...e)=>new RegExp(`^(?:${ix(...e)})`,t);const ix=(...[t,...e])=>String.raw(t,...e).trimStart().replace(/\n\s*/g,"|");const iE={"package-not-found":"Check the name and version, and that the builder's package index has it.","version-conflict":"Loosen or align the versions that the message names.","lock-file":"Update the lock file with the same tool, and commit it.","index-auth":"Check that the step gets credentials that the package index accepts.","copy-source-missing":"Check spelling and ignore rules; the path starts at the build context.","base-image-not-found":"Check name and tag; for a private image the builder needs credentials.","registry-auth":"Check that the builder's registry credentials allow this for the repository.","registry-rate-limit":"Use a mirror, or give the builder credentials of the registry.",certificate:"Add the CA certificate, e.g. your proxy's, to the image before this instruction.",platform:"Use an image, and programs in it, for the platform that is built.","dockerfile-missing":"Check its name and place, and that no ignore rule excludes it.","requires-buildkit":"Build with BuildKit, or remove this feature from the Dockerfile.","invalid-reference":"Correct the name: lower case, no empty tag, no variable without a value.","out-of-disk":"Make the image smaller or remove caches within the same RUN instruction.","out-of-memory":"Lower the memory that the command needs, e.g. with fewer parallel jobs.",network:"Run the build again; if it fails again, check that the builder can reach the host.","test-failed":"Run the same tests locally; the last lines of the step name those that failed.",syntax:"Correct the instruction; 'docker build --check' finds such errors without a build.","command-not-found":"Install it in an earlier instruction of the same stage, or add it to PATH.",permission:"Check the file mode and owner, and the user that the instruction runs as.","check-failed":"Run the same command in the repository: the code does not pass it, in any image.","library-missing":"Install its package in an earlier instruction, or use a version of the dependency with a wheel for this Python.","run-time":"A build has neither the variables nor the services of a running agent: pass it with ARG or as a secret, or do this when the agent starts.","python-version":"Let the base image (FROM python:X.Y), 'requires-python' and the pins agree.",packaging:"Name the packages in pyproject.toml, and COPY all that it names before this instruction.","secret-missing":"Check that the instruction mounts it (RUN --mount=type=secret,id=\u2026), and that the builder is given it.",timeout:"Find the slowest step; one that prints nothing for minutes has probably hung."};
function iM(t){return t.split(/\n(?=\S)/).flatMap(t=>{const e=t.trim().split("\n",1)[0]??"";const n=t.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm);return Array.from(n,([,t="",n=""])=>{const[s="",r]=n.split("\n    \u2192 ");return{heading:e,name:t,lines:s.split(/\n\s*/),hint:r}})})}const iT=String.raw;const iA=ik()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`;const i_={vague:{isVague:true},deciding:{mustDecide:true},quoted:{mustDecide:true,isQuoted:true},remote:{except:iA},root:{isRoot:true},"exit=137":{exitCode:137},"exit=127":{exitCode:127},"exit=126":{exitCode:126}};
function iO(t){return iM(t).flatMap(({heading:t,name:e,lines:n,hint:s})=>{const[r,...o]=t.split(" ");const i=r;const a={kind:i,sentence:e,hint:s??iE[i]};const c=o.reduce((t,e)=>({...t,...i_[e]}),{});return n.map(t=>({...a,...c,pattern:new RegExp(t,"m")}))})}
function ij(t,e){return t.find(({pattern:t,except:n})=>t.test(e)&&!n?.test(e))}const iI=iT`\b(?:exec: "|fork\/exec )(\/bin\/(?:ba|da)?sh)\b(?!.{0,20}denied)
    → Use a base image with a shell, or write the command as a list: RUN ["program", "argument"].`;const iR=iT`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`;const iC=String.raw;const iN="npm (?:error|err!) ";const iP=iC`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`;const iL=iC`(?: *\(core dumped\)| {2,}\S| *$)`;const iU=iC`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`;const iB=iC`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`;const iD="(?:Error|Exception|NotFound|Exit|Failure)";const iF="(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)";const iH=iC`
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
  the level of a log:  (?-i:^\s{0,8}${iU}[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|\-]|$))
  no error:  \b(?:0|no) (?:errors?|failures?|failed|vulnerabilities)\b|\b(?:errors?|failed)(?:[=:] ?0\b|\(s\): 0\b)
  logfmt and JSON:  ^\s{0,8}(?:time=\S{1,60} )?level=(?:trace|debug|info|warn(?:ing)?)\b|^\s{0,8}\{.{0,500}"level": ?"(?:debug|info|warn)
  a warning:  \bwarn(?:ing)?\b|^w: |deprecat|^npm (?:notice|verb|http|info)|^(?:${iN})?gyp (?:info|verb|http)
    -werror(?![=\w-]*\])|^treating warnings as errors
  another try:  ^(?!.{0,30}\berror).{0,400}\b(?:retrying|will retry|tries remaining|trying again)\b|^(?:err|ign):\d
  what package managers say in every container:  ^(?:debconf|dpkg-preconfigure|invoke-rc\.d): |^e: can ?not write log
    ^error: pip's dependency resolver |^failed to (?:connect to bus|get d-bus|create bus connection)|^\[notice\] 
  work in progress:  ^\s*(?:compiling|download(?:ing|ed)|installing|unpacking|setting up|selecting|preparing|collecting) \S
    ^\s*(?:inflating:|adding:|creating:|fetching|requirement already|using cached|get:\d|checking |-- |[#$+>] )
    ^\s*(?:building|transforming|processing|running|copying|removing|reading|go: (?:downloading|finding|extracting))
root
  a process died:  ^${iP}(?:\d{1,9} )?(?:segmentation fault|illegal instruction|bus error|killed)${iL}
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
  npm: what stands around an error:  ^${iN}(?:code|errno|path|command|syscall|workspace|location|cwd|signal|sh -c)\b
    ^${iN}(?:a complete log|\/|exit status|failed at the|this is probably)|^npm (?:error|err!)$
    ^${iN}(?:not ok|\S{1,200}@\S{1,100} \w{1,40}: .)|^\s*elifecycle|\berr_pnpm_recursive
  make, ninja and cargo: the end:  ^(?:${iN})?g?make(?:\[\d+\])?: \*\*\* (?:\[|waiting)|^ninja: build stopped
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
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${iB})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${iD}(?:\]?: |\]? \[|\] |:?$))
error
  compilers:  \berror [A-Z]{2,10}\d{3,5}:|^(?:error in \S{1,300} )?ts\d{4,5}: |^ *error(?:\[e\d+\]): |: (?:fatal )?error:
    ^\S{1,300}:\d+:\d+(?: -|:) error|^e: (?:file:)?\/|(?:^|: )type error: |: undefined: |\bundefined reference to 
    \bld(?:\.\w+)?: (?:cannot find|library not found)|^(?:\S{1,200}: )?\S{1,300}\.go:\d{1,9}:\d{1,9}: 
    ^\S{1,300}\.pyx:\d+:\d+: |^\S{1,200}: \(\w{1,40}\.e\d{3}\) |^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}line \d{1,9}:\d{1,9}: |\bmodule not found: error: 
  tests:  ^\s{4,8}\S{1,100}_test\.go:\d+: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. failed
  package managers:  ^e: |^error: could not (?:install|build|open)|^${iN}(?:missing script|could not determine)
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
  a word of an error in the name of a file:  (?:error|fail|fatal|exception)[\w-]{0,60}\.${iF}\b(?!:\d)
words
  words of errors:  ^${iN}\S|^\S{1,300}\.\w{1,5}:\d{1,6}(?::\d{1,6})?: \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
    \b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out)\b
    \b(?:invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|mismatch|corrupt(?:ed)?|unexpected)\b
    \b(?:is|are) (?:not|required)\b|\bmust (?:be|have)\b|\bnot (?:supported|permitted|allowed|a supported)\b
    \bdoes(?: not|n't) (?:exist|match|have)\b|\brequired? [\w.-]{1,40} version\b|\brequires\b|\bonly supports\b`;const iq=iM(iH).map(({heading:t,name:e,lines:n})=>({name:e,says:t,pattern:new RegExp(n.join("|"),"iu")}));ik("i")`
  err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|exception|panic|abort|kill|memory|traceback|caused by
  no(?:t (?:found|known|permitted|allowed|supported|a supported|in gzip))|no (?:such|match|package|module|space)
  no (?:provider|tests collected|required)|denied|depends|does ?n[o']t |exceeded|m(?:issing|ismatch|ust )|\[cause\]
  un(?:able|defined|reachable|known|supported|expected)|c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig)
  c(?:onflict|orrupt|ritical)|time(?:d? ?-?out)|only supports|re(?:trying|solv|fused|quire[sd]|set by)|b(?:ad_alloc|ecause)
  bad (?:address|gateway)|bus error|broken|spurious|segmentation|wget: |[●⨯✕✖×✗✘❌╭┌]|💥|\*\*\* |e(?:nospc|acces|of\b)
  lockfile|too ?many ?requests|\((?:40[134]|5\d\d|429) |\b50[0234]\b|line \d{1,9}(?:\.$|:\d)|yn00
  ^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)
  host key|glibc|rosetta|qemu|provide a command|stderr|closed|hash sum|mirror sync|\[\d+ lines of output
  try(?:ing)? (?:again|increasing)`;const iW=String.raw;const iG="npm (?:error|ERR!)";const iz=iW`https?:\/\/(?:[^\s\/@]{1,200}@)?([^\s\/:)]{1,200})`;const iZ=iW`^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}`;const iK="Check the path; if the file is there, save it with LF line endings, and install the program that its first line ('#!') names.";const iJ="(?:NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ConnectionReset)Error";const iY=iW`
certificate
  the certificate of a host is not trusted:  (?i:certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|certificate verification failed|invalid peer certificate)
    (?i:unable to (?:get local issuer|verify the first) certificate)|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)
    ^curl: \(60\)|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority
    ^ERROR: cannot verify \S{1,200} certificate
index-auth
  the private package index refused the credentials:  ^(?=.*(?:\.codeartifact\.|scale-pypi))(?=.*(?:\b40[13]\b|authentication credentials|Credentials not correct))
    → Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.
  the package index '$1' refused the credentials:  An index URL \(\x60?${iz}[^\s)]{0,300}\) (?:could not be queried due to (?:a )?lack of valid|returned a 40[13])
    \b401 Error, Credentials not correct for ${iz}
    HTTP status client error \(40[13] [^)]{0,40}\) for url \(${iz}
    \bHTTP error 40[13] while getting ${iz}
    ^${iG} 40[13] .{0,60} - (?:GET|PUT) ${iz}
  the host '$1' refused the credentials:  \b40[13] Client Error: .{1,60} for url: ${iz}
    → Check that the step gets credentials that the host accepts.
  the package index refused the credentials:  ^[^"]{0,200}(?:\(40[13] |: 40[13] \()(?:Unauthorized|Forbidden)\)
index-auth vague
  the package index refused the credentials:  ^${iG} code E40[13]\b|\bERR_PNPM_FETCH_40[13]\b
index-auth root
  the package index '$1' asked for credentials:  ^User for ([^\s:]{1,200})(?::\d+)?: 
syntax root
  a download is a web page, not the script that was expected:  (?i:^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[\x60'<]{0,2}(?:!DOCTYPE\b|html>|html ))
    → Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.
syntax
  a script has Windows line endings:  ^(?:\/usr\/bin\/)?env: .{1,100}\\r['’]?: No such file|\^M: bad interpreter|: \$?'\\r': command not found
    → Save it with LF line endings, e.g. by '*.sh text eol=lf' in .gitattributes.
  the shell cannot read the command:  ${iZ}(?:-c: )?(?i:line \d{1,9}: )?(?i:syntax error|unexpected eof|unterminated quoted)
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
  the lock file is out of date:  ^${iG} .npm ci. can only install packages when |\bERR_PNPM_OUTDATED_LOCKFILE\b
    pyproject\.toml changed significantly since poetry\.lock was last generated|^Your Pipfile\.lock \(\w{1,80}\) is out of date
    The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated
    The lockfile at .{1,200} needs to be updated|the lock file \S{1,300} needs to be updated but --locked
  the lock file is missing:  ^${iG} The .npm ci. command can only install with an existing
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
  npm found no package '$1':  ^${iG} 404 +'?([^\s']{1,200})'? is not in
  npm found no version '$1':  ^${iG} notarget No matching version found for (\S{1,200}?)\.?$
  yarn found no version of '$1':  Couldn't find (?:package|any versions for) "([^"]{1,200})"
  pnpm found no such package:  \bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b
package-not-found vague
  pip found no version of '$1':  Could not find a version that satisfies the requirement ([^\s;(]{1,200})
  npm found no such package:  ^${iG} (?:404 Not Found - GET |code (?:E404|ETARGET)\b)
version-conflict
  pip found no versions that fit together:  ^ERROR: Cannot install .{1,1000} because these package versions have conflicting
  npm found no versions that fit together:  ^${iG} ERESOLVE
  the packages need versions that do not fit together:  (?:^|─▶ )(?:Because (?!the current )|And because ).{1,400} depends? on .{0,900}\bconclude that\b
    ^Because .{1,600} (?:are incompatible|version solving failed)
version-conflict vague
  pip found no versions that fit together:  ^ERROR: ResolutionImpossible:
network remote
  curl could not reach a host:  ^curl: \((?:5|6|7|18|28|35|52|55|56|92)\)|\bCurl error \((?:6|7|28|35|52|55|56)\)
  wget could not reach a host:  ^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)
  pnpm could not reach the registry:  \bERR_PNPM_(?:META_FETCH_FAIL|FETCH_(?:429|5\d\d))\b
  yarn could not reach the registry:  ^error An unexpected error occurred: "https?:.{0,500}\bE(?:SOCKETTIMEDOUT|TIMEDOUT|NOTFOUND|AI_AGAIN|CONN(?:RESET|REFUSED))\b
  pip could not reach the index:  ^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.).{0,1000}${iJ}
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
  npm could not reach the registry:  ^${iG} (?:network |code E(?:NOTFOUND|AI_AGAIN|TIMEDOUT|CONNRESET|CONNREFUSED|RR_SOCKET_TIMEOUT|429|50\d)\b)
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
  the image has no shell '$1':  ${iI}
  the image has no command '$1':  ^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$
    ${iR}
command-not-found exit=127
  '$1' is a word of bash, and another shell runs the command:  ${iZ}(source|\[\[|pushd|popd|shopt|declare|local|function|mapfile): (?:command )?not found$
    → Put SHELL ["/bin/bash", "-c"] above the instruction, or begin the script with #!/bin/bash.
  '$1' is not there, or its interpreter is not:  (?:^exec |^(?:\/usr\/bin\/)?env: ['‘]?|${iZ})([^\s'’:]{0,200}\/[^\s'’:]{0,200})['’]?: (?:not found|[Nn]o such file or directory)$
    → ${iK}
  the image has no command '$1':  ^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory
    ${iZ}(\S{1,200}): (?:(?:command )?not found|No such file or directory)$
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
  '$1' names an interpreter that is not there:  ${iZ}(\S{1,200}): [^:]{1,200}: bad interpreter: No such file or directory$
    → ${iK}
permission exit=126
  '$1' is not executable:  ${iZ}(\S{1,200}): (?:Permission denied|Is a directory)$
permission deciding
  the command lacks a permission:  (?i:(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$)`;const iV=iO(iY);
function iX(t){const e=iq.find(({pattern:e})=>e.test(t));if(e?.says==="decoration")return{says:e.says,rule:e.name};const n=ij(iV,t);const s=n&&!n.isVague&&!n.mustDecide&&void 0===n.exitCode;if(s&&e?.says!=="warning")return{says:n.isRoot?"root":"cause",rule:n.sentence,cause:n};if(e&&n?.kind!=="test-failed")return{says:e.says,rule:e.name,cause:n};return n?.isVague?{says:"count",rule:n.sentence,cause:n}:void 0}const iQ=iS("i")`
  \[(?!(?:\w{0,40}error|failed|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}
  [\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: `;const i0=/^(\s{0,40}(?:npm (?:error|ERR!) )?)[\u2502\u2503\u2551\u2577\u2575]\s{0,80}/;
function i1(t){const e=t.replace(iQ,"");if(!i0.test(e))return e;const n=e.replace(i0,"$1");return/[\u2502\u2503\u2551]$/.test(n)?n.slice(0,-1).trimEnd():n}const i2=t=>t.length-t.trimStart().length;const i4={root:70,cause:60,raised:50,error:50,sign:30,heading:25,words:20,warning:18,plain:15,consequence:10,count:8,advice:0,decoration:0};const i3=i4.sign;const i5=12;const i6=60;const i8=20;const i9=20;const i7=/^(?:network|certificate|index-auth|registry-rate-limit)$/;const at=/^(?:package-not-found|syntax)$/;const ae=/^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/;const an=/^(curl|wget|fatal): /;const as=({cause:t,line:e})=>(ae.exec(t?.sentence??"")??an.exec(e))?.[1];
function ar(t,e){if(void 0===e.cause||void 0===t.cause)return false;const[n,s]=[as(e),as(t)];return i7.test(e.cause.kind)&&at.test(t.cause.kind)&&(void 0===n||void 0===s||n===s)}
function ao({cause:t,at:e,isIndented:n=false},s){const r=t=>t.cause?.kind==="test-failed"&&Math.abs(t.at-e)<=i6;return void 0!==t&&"test-failed"!==t.kind&&s.some(t=>r(t)&&t.at<e)&&(n||s.some(t=>r(t)&&t.at>e))}const ai=/^(?:cause|raised|error|sign|words|heading|warning)$/;const aa=/^(?:out-of-memory|out-of-disk|platform|test-failed)$/;const ac=/\bCalledProcessError: |^(?:error|fatal)?:? ?(?:the )?(?:[\w-]{1,40} ){1,4}(?:has )?failed[.!]?$|\bcould not (?:unpack|build|install)(?: the)?(?: \w{1,40})?[.!]?$/i;
function au(t,e){const{at:n,says:s,rule:r,cause:o,progress:i}=t;const a=o?.kind??"";if(!ai.test(s)||aa.test(a)||"compilers"===r)return false;const c=t=>"raised"===t.says||"compilers"===t.rule||"cause"===t.says&&t.cause?.kind!==o?.kind;return e.some(e=>e.at>n&&!ar(e,t)&&!ac.test(e.line)&&("cause"===s&&c(e)||e.progress>i&&i4[e.says]>=i3&&!e.isIndented&&e.rule!==r))}
function al(t,e){const{kind:n}=t.cause??{};if(void 0===n)return false;const s=e=>e.cause?.kind===n||ar(e,t);const r=e.findLast(s)??t;return e.some(t=>t.at>r.at&&t.progress>r.progress&&i4[t.says]>=i4.words&&!ac.test(t.line))}
function ad(t,e,n){const{says:s,cause:r,at:o}=t;if(r?.exitCode!==void 0&&r.exitCode===n){const t=!e.some(t=>t.cause?.exitCode===n&&t.at>o);if(t)return i4.root}const i=e.some(e=>e.at>o&&ar(e,t));if("warning"===s&&i)return i4.cause;const a=e.some(e=>e.at<o&&ar(t,e));if("cause"===s&&(a||ao(t,e)))return i4.consequence;return au(t,e)?i5:i4[s]}
function af(t,e){const n=new Map;const s=t.map(s=>{const r=ad(s,t,e);const o=n.get(r)??{group:0,at:s.at};const i=r<=i4.words?i8:i6;const a=o.group+(s.at-o.at>i?1:0);n.set(r,{group:a,at:s.at});return{...s,score:r,group:a,isPassed:al(s,t)}});const r=({says:t})=>"raised"===t||"plain"===t;return s.toSorted((t,e)=>e.score-t.score||e.group-t.group||Number(r(e))-Number(r(t))||(r(t)?e.at-t.at:t.at-e.at)).slice(0,i9)}const ah={steps:1e3,failures:16,tailLines:30,tailLine:2e3,keptLines:240,keptLength:6e4,lastLines:20,codeFrameLines:100,title:1e3,message:4e3,warnings:100};const ap=/^\s{0,40}Caused by:\s*$/i;const am=/^\s{0,40}(?:Caused by: |\[cause\]: |[\u251c\u2570\u2514]\u2500[\u25b6>] )(.*)$/i;const ag=/^\s{2,12}\d{1,3}: (.*)$/;const aw=/^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[\u2570\u2514]\u2500> \[\d{1,9} lines of output\])$/;const ay=/^\s{0,40}(?:hint|help): (.*)$/;const av=/^\s{0,40}\u2502 (.*)$/;const ab=/^\s{4,40}(\S.*)$/;const a$=/^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/;const ak=/^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/;const aS=/^\s{0,40}[\u2570\u2514]\u2500> See above/;const ax=40;const aE=t=>am.test(t)||ap.test(t);
function aM(t,e,n){const s=[n];const r=[];let o;let i=/^\s{0,8}\xd7/.test(n)?ax:0;let a=s;let c=e;let u=false;const l=t=>{const e=s.length>1?aA(s):s[0]===n?void 0:s[0];return{text:e,hints:r,next:c,hasOutput:t}};for(let n=e;n<t.length;n+=1){const e=t[n]?.text??"";if(""===e)i=0;if(""===e||a$.test(e))continue;if(aw.test(e))return l(true);if(aS.test(e))break;const[,d=o?.exec(e)?.[1]]=u?[e,ag.exec(e)?.[1]??e]:am.exec(e)??[];const[,f]=ay.exec(e)??[];const[,h]=i>0?av.exec(e)??ab.exec(e)??[]:[];u=ap.test(e);if(u)o=ag;else if(void 0!==d){s.push(d.trim());a=s;i=/^\s*[\u251c\u2570\u2514]/.test(e)?ax:0}else if(void 0!==f){r.push(f.trim());a=r;i=ax}else if(void 0!==h){a.push(`${a.pop()} ${h.trim()}`);i-=1}else if(ak.test(e))continue;else break;c=n+1}return l(false)}const aT=t=>/^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(t)&&t.split(" ").length<=8;
function aA(t){const[e="",n=""]=t.slice(-2).map(t=>t.replace(/^\s*\xd7 /,""));const[,s]=/^Because only .*\b(And because .*)$/.exec(n)??[];if(void 0!==s)return s;if(!aT(n))return n;return e.includes(n)?e:`${e.trim().replace(/[:.]$/,"")}: ${n}`}const a_=/^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/;const aO=/\b\d{1,4} validation errors? for \w/;const aj=/^\W{0,8}[\u2502\u2503\u2551]/;const aI=6;
function aR(t,e,n,{says:s,rule:r}){if("consequence"===s||"count"===s)return;const o="a box of errors"===r;const i="heading"===s?[]:[n.trim()];const a="heading"===s||n.endsWith(":")||a_.test(n);const c="a solver of versions"===r&&!n.endsWith(".");let u=o?aI:aO.test(n)?2:a||c?1:0;let l=e+1;while(u>0&&l<=e+2*aI){const e=aC(t,l,n,s);const r=void 0===e?"":t[e]?.text??"";if(void 0===e||o&&!aj.test(r)||c&&!/^\s+and /.test(r))break;const a=i1(r).trim();u-=1;if(iX(a)?.says==="heading")u=1;else i.push(a);if(a.endsWith(":")||c)u=Math.max(u,1);l=e+1}const d=o||c?i.join(" "):aP(i);return l===e+1||""===d?void 0:{text:d,next:l}}
function aC(t,e,n,s){const r=t=>iX(i1(t.text))?.rule==="no letter or digit";const o=t.slice(e,e+3).findIndex(t=>""!==t.text&&!r(t));const i=t[e+o]?.text;if(o<0||void 0===i||aE(i))return;const a="heading"===s;const c=a_.test(n)&&i2(i)===i2(n);const u=t.slice(e,e+o).every(({text:t})=>""!==t);if(!u&&!a&&!c&&i2(i)<=i2(n))return;const l=iX(i1(i))?.says;return void 0===l||aN(s,c||i2(i)>i2(n)).includes(l)?e+o:void 0}
function aN(t,e){if("heading"===t)return["words","heading","sign","error","raised","cause","consequence"];return e?["words","sign","consequence","heading",t]:["words",t]}
function aP(t){const[e="",...n]=t;return n.reduce((t,e)=>`${t}${t.endsWith(":")?" ":": "}${e}`,e)}const aL="Traceback (most recent call last)";const aU=/^\s*(?:The above exception was the direct|During handling of the above) /;const aB=/^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/;const aD=/^\s*(?:(?:type )?error: |module not found|syntax ?error|(?:line )?\d+:\d+[\s:])/i;const aF=/\bos(?:>|\.py)", line \d{1,9}, in __getitem__/;const aH=/^(?:work in progress|the level of a log)$/;let aq=class OutputReader{#W;#t0=[];#t1=false;#t2=0;constructor(t){this.#W=t}
read(){let t=0;while(t<this.#W.length)t=this.#t4(t);return this.#t0}
#t4(t){const e=this.#t3(t);if(aw.test(e))this.#t1=e.includes("stderr");if(""===e||aw.test(e))return t+1;if(e.includes(aL))return this.#t5(t);const n=i1(e);const s=iX(n);const r=void 0===s||aH.test(s.rule);if(r&&!/^\s/.test(e)&&!aU.test(e))this.#t2+=1;this.#t1&&=s?.says!=="advice";if(void 0===s){if(this.#t1)this.#t6(t,n,{says:"plain",rule:"what was written to standard error"});return t+1}if("decoration"===s.says||"advice"===s.says)return t+1;if("warning"!==s.says)return this.#t8(t,n,s);if(s.cause&&!s.cause.mustDecide)this.#t6(t,n,s);return aM(this.#W,t+1,n).next}
#t8(t,e,n){const s=aR(this.#W,t,e,n);const r=s?.text??this.#t9(t,e);const o=s?aW(n,r):n;const i=aM(this.#W,s?.next??t+1,e);for(const e of i.hints){const n=ij(iV,e);if(n)this.#t6(t,e,{says:"cause",rule:n.sentence,cause:n})}if(i.hasOutput)this.#t6(t,i.text??r,{...o,says:"consequence"});else if(void 0===i.text)this.#t6(t,r,o);else this.#t6(t,i.text,aG(o,i.text));return i.next}
#t9(t,e){const n=0===t?"":i1(this.#t3(t-1)).trim();if(!aD.test(e)||!aB.test(n))return e;return`${n}${/^\s*\d/.test(e)?":":" "}${e.trim()}`}
#t5(t){const e=this.#t3(t);const n=/[\u256d\u250c]/.test(e);const[,s=""]=/^(.*?)(?:Exception Group )?Traceback \(/.exec(e)??[];const r=t=>n||az(t.slice(0,s.length))!==az(s)?t:t.slice(s.length).trimEnd();const o=""===s.trim()?0:i2(r(e));const i=t=>""===t||(n?/^\s*[\u2502\u2570\u2514]/.test(t):i2(t)>o);let a=t+1;while(a<this.#W.length&&(i(r(this.#t3(a)))||this.#t3(a).includes(aL)))a+=1;if(a===this.#W.length)return a;const c=r(this.#t3(a));const u=iX(c);const l=[1,2,3].map(t=>this.#t3(a-t)).join(" ");const d=aF.test(l)?ij(iV,`os.environ: ${c}`):void 0;const f=u?.says==="cause"||u?.says==="root"?u:{says:u?.says==="consequence"?"sign":"raised",rule:"what Python raised",cause:d??u?.cause};const h=aR(this.#W,a,c,f);this.#t6(a,h?.text??c,f);return h?.next??a+1}
#t3(t){return this.#W[t]?.text??""}
#t6(t,e,n){const{at:s=0,text:r=""}=this.#W[t]??{};const o=/^\s/.test(r);const i=(0,q.$)(e.trim(),ah.message);this.#t0.push({...n,at:s,line:i,isIndented:o,progress:this.#t2})}};
function aW(t,e){const n=iX(e);if(n?.says==="cause"||n?.says==="root")return n;const s=n?.cause??t.cause;if("heading"!==t.says)return{...t,cause:s};const r=n?.says==="raised"||n?.says==="error";return{says:r?n.says:"sign",rule:`below ${t.rule}`,cause:s}}
function aG(t,e){const n=iX(e);const s=`${n?.rule??t.rule}, the last of a chain`;const r=n?.says==="cause"||n?.says==="root";const o="raised"===t.says||"error"===t.says||"cause"===t.says;return{says:r?n.says:o?t.says:"sign",rule:s,cause:n?.cause}}const az=t=>t.replace(/\d/g,"0").replace("+","|");
function aZ(t,e){const n=new aq(t).read();const s=a0(t,n);return af(s?[...n,s]:n,e)}const aK=/^(?:\d{4}-\d{2}-\d{2}T[\d:.]{8,20}Z )?(?:##\[\w{1,20}\])?/;
function aJ(t){const[e]=aZ(t.map((t,e)=>({at:e+1,text:t.replace(aK,"").trimEnd()})));return e&&e.score>=i3?e.line:void 0}const aY=ik("i")`
  ^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|^\S+$|^[-dl][rwxst-]{9}[ .+]
  \b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b`;const aV=/^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$|^[\w./-]{1,200}: (?:\S+ ){2}/u;const aX=3;const aQ=25;
function a0(t,e){const n=e.find(({says:t})=>"consequence"===t||"count"===t)?.at??1/0;const s=(t="")=>iX(t)?.says==="advice";const r=t.findLast(({at:e,text:r},o)=>{const i=""===r||iX(r)?.says==="decoration";const a=s(r)||/^\s/.test(r)&&s(t[o-1]?.text);return e<n&&!i&&!a&&!/^npm (?:notice|warn)\b/i.test(r)});if(void 0===r||iX(r.text)?.says==="warning")return;const o=r.text.trim();if(aY.test(o)||o.split(/\s+/).length<aX)return;if(r.at>aQ&&!aV.test(o))return;return{says:"plain",rule:"the last line",at:r.at,line:o,progress:1/0}}
function a1(t,e){if(t.length<=e)return t;const n=Math.floor((e-3)/2);const s=/^.*\s/s.exec(t.slice(0,n+1))?.[0].trimEnd()??"";const r=/\s.*$/s.exec(t.slice(-n-1))?.[0].trimStart()??"";return`${s} \u{2026} ${r}`.trim()}const a2=120;const a4=1500;const a3=3;const a5=300;
function a6(t,e="context"){const{build:n,log:s}=t;const{status:r}=n;const o=a8(t,e);return o&&{...o,hasImage:l(r)?p(r):void 0,isTransient:"failed"===o.kind&&Q(r,s.failure?.cause)}}
function a8(t,e){const{outcome:n}=t;switch(n.type){case"submitted":return;case"finished":return ci(t);case"timed-out":return"registration"===e?cp(t,n):cf(t,n);case"lost":return cm(t,n);case"aborted":return a9(t)}}
function a9(t){const e=`The run was stopped. ${cy(t)}`;const n=`Run the job again to ${t.reused?"use this build":"build"} again.`;const s=t.cancellation.accepted?n:cg(t)??n;const r=a7(t);return{kind:"cancelled",reason:"cancelled",title:r,facts:[e],hint:s}}
function a7({build:t,cancellation:{wanted:e,accepted:n}}){if(p(t.status))return"stopped, but the build succeeded";if(n||l(t.status))return"cancelled";return e?"stopped, but the build may still be running":"stopped, but the build continues"}const ct="Find the slowest step in the log.";const ce="If it fails again, report the build ID to the operators of the service.";const cn="Check the build on the server before you run the job again.";const cs="Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID.";const cr="Check the result of the post step, which looks again and cancels the build if no other one may be the one of this run.";
function co({reused:t}){return t?.how==="watched"?"Re-run the job that submitted it":"Run the job again"}
function ci(t){const{status:e}=t.build;const n=co(t);const s=[`${w(e)} (status '${e}').`];const r=(t,e,n,r)=>({kind:t,reason:e,title:n,facts:s,hint:r});switch(o(e)){case"succeeded":return;case"cancelled":{const t=`${n} if that was not intended.`;return r("cancelled","cancelled","cancelled on the server",t)}case"timed-out":return r("timed-out","timeout","stopped at the service's time limit",ct);case"broken":return r("failed","machinery","the build service failed",`${n}. ${ce}`);case"removed":return r("failed","lost","the build is being deleted",`${n} to build again.`);case"failed":case"queued":case"running":case"cancelling":case"unknown":return ca(s,t.log)}}
function ca(t,{failure:e,lastLines:n,isUnreadable:s}){if(void 0===e){const e=aJ(n);return{kind:"failed",reason:"build",title:void 0===e?"the build failed":cd(e),facts:(0,ed.n)([e,...t]),hint:s?"Check the log on the server: the action could not read it.":0===n.length?"Check the build on the server: it sent no log.":"Check the last lines of the log: it names no failing step."}}const{instruction:r,command:o,status:i,hasBuilt:a,exitCode:c,cause:u,decidingLine:l}=e;const d=r??o;const f=l&&a1(l,a4);const h=c??i;const p=u?.hint??cl(e);const m=void 0!==h&&`exit code ${h}`;const g=(0,ed.n)([d&&(0,q.$)(d,a4),m]).join(" \xb7 ");return{kind:"failed",reason:e.kind,title:u?.sentence??cd(f??cc(e)),facts:(0,ed.n)([f,g,a&&"The steps of the Dockerfile had succeeded.",...void 0===p?cu(e):[]]),hint:p}}
function cc({instruction:t,exitCode:e,message:n}){const s=void 0!==t&&void 0!==e;return s?`exit code ${e}: ${t}`:n}
function cu({tail:t,decidingLine:e}){const n=t.filter(t=>""!==t.trim()).slice(-a3);const s=n.filter(t=>t.trim()!==e?.trim());if(0===s.length)return[];return["The last lines of its output:",...n.map(t=>(0,q.$)(t,a5))]}
function cl({kind:t,step:e,instruction:n,exitCode:s,tail:r,isSilent:o}){if("machinery"===t&&0===r.length)return"Check what the command printed: no step of the Dockerfile failed.";const i="machinery"===t||void 0!==e||void 0!==n&&r.length>0;if(!i)return"Check the builder's own error at the end of the log.";if(r.length>0)return;if(void 0===s)return"Check this instruction: the builder could not run it.";return o?"Check the command of this instruction: it printed nothing.":"Check the command of this instruction: the log does not show what it printed."}
function cd(t){const e=(0,q.$)(t,a2);return"\u2026"===e?"the build failed":e}
function cf(t,{limit:e,minutes:n,wasEnding:s}){const{build:r,cancellation:o}=t;const i="queue"===e?"queue-timeout-minutes":"timeout-minutes";const a=s?"being cancelled":"queue"===e?"queued":"running";const c="queue"===e?", or run fewer builds at once":" if the build needs longer";const u=void 0===r.ageSeconds?`Raise '${i}'${c}.`:i$.VA;const l=o.accepted?"stopped after":"not finished after";return{kind:"timed-out",reason:ch(e),title:p(r.status)?`succeeded, but after the limit of ${n} min in '${i}'`:`${l} ${n} min, the limit in '${i}'`,facts:[`The build was still ${a} after ${n} min, the limit in '${i}'. ${cy(t)}`],hint:cw(u,cg(t))}}
function ch(t){return"queue"===t?"queue-timeout":"timeout"}
function cp(t,{limit:e,minutes:n}){const s=`The server did not register the image within ${n} min.`;return{kind:"timed-out",reason:ch(e),title:`not registered after ${n} min`,facts:[`${s} ${cy(t)}`],hint:cw(void 0===t.build.ageSeconds?cn:i$.VA,cg(t))}}
function cm(t,{reason:e,error:n}){const s={outage:["the server stopped reporting the status",`The server did not report the status of the build for ${tn.DA.unavailable.status.forMs/v.J2} minutes.`,cn],"unknown-status":["the server lost track of the build",`The server reported an unknown status of the build for ${K.qS.unknownMs/v.J2} minutes.`,cn],credentials:["the server no longer accepts the key","The server no longer accepts the key.","Check that the key was not replaced during the job."],gone:["the server no longer knows the build","The server no longer knows the build.",`${co(t)} to build again: this build was removed while it was running.`],refused:["the server refused to report the status","The server refused to report the status of the build.",n?.hint??"Please report this as a bug in the action."]};const[r,o,i]=s[e];const a=cw(o,n?.message,cy(t));const c=cw(i,cg(t));return{kind:"lost",reason:"lost",title:r,facts:[a],hint:c}}
function cg({build:t,cancellation:e}){const{wanted:n,withheld:s}=e;if(!n||l(t.status))return;if(void 0===s)return cs;return"unsettled"===s?cr:void 0}
function cw(...t){return(0,ed.n)(t).join(" ")}
function cy({build:t,reused:e,cancellation:n}){const{wanted:s,accepted:r,problem:i,withheld:a}=n;const{status:c,ageSeconds:u}=t;const d="The action requested the build's cancellation";if(p(t.status)){const e=`succeeded (status '${c}')`;return`${r?`${d}, but it`:"The build"} ${e}. ${O(t)}`}if(r&&"cancelled"===o(c))return`The action cancelled the build (status '${c}').`;if(l(c))return r?`${d}, and it ended with status '${c}'.`:`The build ended with status '${c}'.`;const f=void 0===u?"":`, from a cache and ${u} s old`;const h=`its last known status is '${c}'${f}`;if(r)return`${d}; ${h}.`;if(e?.how==="joined")return`The build belongs to another run and continues: ${h}.`;if("before"===a)return`A response had shown the build before the submit, so it was not cancelled: ${h}.`;if(void 0!==a){const t="unsettled"===a?" yet":"";return`The build was found in the list after a lost response and may be another run's, so it was not cancelled${t}: ${h}.`}if(s){const t=`The cancellation request failed, so the build may still be running: ${h}.`;return(0,ed.n)([t,i]).join(" ")}return`The build was not cancelled: ${h}.`}
function cv(t,e){const{step:n,instruction:s}=t;if(t.dockerfile||void 0===e||void 0===s)return t;const r=cb(e,s,n);return void 0===r?t:{...t,dockerfile:{file:"Dockerfile",line:r}}}
function cb(t,e,{stage:n,index:s,isIndexOfFile:r}={}){const o=cS(e);const i=ck(t).filter(({keyword:t})=>t===o.keyword);const a=cM(o);const c=i.filter(t=>cx(t,a)||cE(t,a));const u=t=>true!==r||t.index===s;const l=c.length>0?c:i.filter(t=>cT(t,a)&&u(t));const d=n?.toLowerCase();const f=c$(c$(l,u),({stageName:t})=>t===d);return 1===f.length?f[0]?.line:void 0}
function c$(t,e){const n=t.filter(e);return n.length>0?n:t}
function ck(t){let e=0;let n="";return(0,sS.Ai)(t).flatMap((t,s)=>{const{line:r,keyword:o,rest:i}=t;if("FROM"===o){n=/\sAS\s+(\S+)\s*$/i.exec(i)?.[1]?.toLowerCase()??`stage-${e}`;e+=1}const a={...t,stageName:n,index:s+1};if("ONBUILD"!==o)return[a];return[a,{line:r,...cS(i),stageName:"",index:0}]})}
function cS(t){const[,e="",n=""]=/^(\S+)(.*)$/s.exec(t.trim())??[];return{keyword:e.toUpperCase(),rest:n}}
function cx(t,e){const n=cM(t);if(e.endsWith("\u2026"))return e.length>1&&n.startsWith(e.slice(0,-1));return n===e||n.includes("<<")&&e.startsWith(`${n}(`)}
function cE(t,e){const n=t.rest.replace(/^\s*--\S+(?:\s+--\S+)*\s/,"");return n!==t.rest&&cx({...t,rest:n},e)}
function cM({keyword:t,rest:e}){const n=e.replaceAll(/\s/g,"");return"FROM"===t?n.toLowerCase():n}
function cT(t,e){const n=t.rest.split(/\$\{[^}$]*\}|\$\w+/);const[s="",...r]=n.map(e=>cM({...t,rest:e}));const o=r.pop();if(void 0===o||""===[s,...r,o].join(""))return false;if(!e.startsWith(s)||!e.endsWith(o))return false;let i=s.length;for(const t of r){const n=e.indexOf(t,i);if(n<0)return false;i=n+t.length}return i+o.length<=e.length}
function cA(t,e){const{subject:n,requested:s,build:r,createdMs:o,result:i,error:a}=t;const c=i?.log??J;const u=r?.imageName??s?.imageName??n.imageName;const l=r?.imageTag??s?.imageTag;const d=cj(t,_({imageUrl:void 0,imageName:u,imageTag:l}));return{end:d,error:void 0===a?void 0:cO(a),agent:it(t),image:_({imageUrl:r?.imageUrl??s?.imageUrl,imageName:u,imageTag:l}),digest:c.digest,build:r&&{id:r.id,record:r.record},buildId:r?.id??n.watchedId,retried:o7(t),madeBy:s?.madeBy,reuse:i?.reused&&oY(i.build,i.reused),...c_(t,c,d),steps:c.steps,phases:c.phases,lastLines:c.lastLines,context:t.packed&&{...t.packed.context,contextDir:t.packed.contextDir},given:t.given,source:ie(t),queueSeconds:i?.queueSeconds,buildSeconds:i?.buildSeconds,runSeconds:void 0===o?void 0:(e-o)/v.fj,endMs:e}}
function c_({packed:t},e,{kind:n}){const s=t?.dockerfile;const r="failed"===n;const o=r&&e.failure?cv(e.failure,s?.text):void 0;return{failure:o&&{...o,place:(0,o6.Mn)(s,o.dockerfile)},atWork:r?void 0:e.atWork,warnings:e.warnings.map(t=>({...t,place:(0,o6.Mn)(s,t)}))}}
function cO(t){const{message:e,hint:n}=(0,ib.U)(t);return{message:e,hint:n}}
function cj(t,e){const{result:n,error:s,subject:r}=t;const o=n&&a6(n,r.purpose);if(o)return o;const i=cR(t);if(i)return i;if(void 0===s)return cP(t,e);return{...cN(t),...(0,ic.tk)(s)}}
function cI(t,e,n){return{kind:t,title:e,facts:[],hint:void 0,hasImage:n}}
function cR(t){const{build:e,isOverdue:n,result:s,error:r}=t;if(void 0===e||!n||!cC(t))return;if(void 0!==s||void 0!==r)return;return{kind:"cancelled",reason:"cancelled",title:"cancelled before the build had ended",facts:[`The run was cancelled. The cancellation of its build is not confirmed yet: its last known status is '${e.status}'.`],hint:"Check the result of the post step, which cancels the build."}}
function cC({subject:t,build:e,reused:n}){return void 0!==e&&("watched"===t.purpose||void 0===n)}
function cN(t){const{subject:e,isAborted:n,isSubmitting:s,error:r}=t;const o="watched"===e.purpose;if(cC(t))return cI("broken","the action failed before the build ended");if(o)return n?cI("stopped","cancelled before the build was read"):cI("unread","the build could not be read");const i="context"===e.purpose;const[a,c]=i?["the build","submitted"]:["the image","registered"];const u=i?false:void 0;if(r instanceof D.dU)return{...cI("in-doubt",`${a} may or may not have been ${c}`),reason:"in-doubt"};if(n)return cI("stopped",`cancelled before ${a} was ${c}`,u);const l=cI("not-submitted",`not ${c}`,u);return s?{...l,...(0,ic.sk)(r)}:l}
function cP({subject:t,result:e},n){if("registration"===t.purpose){const t=void 0===n?"":` as '${n}'`;if(void 0===e)return cI("checked",`would be registered${t}`,true);const s=void 0===e.reused?"registered":"registered before";return cI("registered",`${s}${t}`,true)}if(void 0===e)return cI("packed","packed, nothing sent",false);const{reused:s,outcome:r}=e;if(s?.how==="taken")return cI("reused","reused an earlier build",true);return"submitted"===r.type?cI("submitted","submitted"):cI("built","built",true)}
function cL({files:t,uncompressedBytes:e}){return`Build context: ${(0,r1.Ht)(t,"file")}, ${(0,r1.z3)(e)}`}
function cU(t){const{contextDir:e,files:n,uncompressedBytes:s,sizeBytes:r,ignored:o,ignoreFile:i}=t;return[["Directory",(0,nZ.rM)(e)],["Files and links",(0,r1.B4)(n)],["Size",cF(s)],["Compressed",cF(r)],["Ignored",void 0===i?"no ignore file":`${(0,r1.B4)(o)} by '${(0,nZ.rM)(i)}'`],["working_tree_hash",t.workingTreeHash],["Packed in",(0,r1.Xo)(t.durationMs/v.fj)]]}
function cB({largestDirectories:t,largestFiles:e}){const n=(t,e)=>t.map(({path:t,sizeBytes:n})=>[`${(0,nZ.rM)(t)}${e}`,(0,r1.z3)(n)]);const s=[{title:"Largest directories",paths:n(t,"/")},{title:"Largest files",paths:n(e,"")}];return s.filter(({paths:t})=>t.length>0)}
function cD(t){const{contextDir:e,files:n,uncompressedBytes:s,sizeBytes:r,durationMs:o}=t;const{ignored:i,ignoreFile:a}=t;const c=void 0===a?"no ignore file":`${(0,r1.B4)(i)} ignored by '${(0,nZ.rM)(a)}'`;return`Packed build context '${(0,nZ.rM)(e)}': ${(0,r1.Ht)(n,"file")}, ${(0,r1.z3)(s)} (${(0,r1.z3)(r)} compressed), ${c}, in ${(0,r1.Xo)(o/v.fj)}.`}
function cF(t){return t<1024?(0,r1.z3)(t):`${(0,r1.z3)(t)} (${(0,r1.B4)(t)} bytes)`}var cH=n(996);const cq=10;const cW=new Set(["built","reused","registered"]);
function cG(t){const{end:e,context:n,given:s,queueSeconds:r,buildSeconds:o,source:i,buildId:a,retried:c}=t;const u=(t,e)=>(0,el.W0)(t.map(t=>(0,cH.cR)(t)),e);const l=u(s?.buildArgs??[],cq);const d=(0,r1.gN)([(0,r1.Db)(r)&&`queued ${(0,r1.Xo)(r)}`,(0,r1.Db)(o)&&"built"!==e.kind&&`built ${(0,r1.Xo)(o)}`,n&&`context ${(0,r1.z3)(n.sizeBytes)}, ${(0,r1.Ht)(n.files,"file")}`,s?.platform&&`platform ${(0,cH.cR)(s.platform)}`,l&&`build arguments ${l}`,cZ(i),a&&`${cz(t)} ${(0,cH.cR)(a)}`,a&&cW.has(e.kind)&&"to deploy it: `deploy/` with this `build-id`",c.length>0&&`tried before: ${u(c,1/0)}`]);const f=false===e.hasImage&&"packed"!==e.kind;return(0,ed.n)([f&&"No image.",d]).join(" ")}
function cz({end:t,reuse:e}){if("registered"!==t.kind)return"build";return void 0===e?"new record":"record"}
function cZ(t){const{commit:e,ref:n,isDirty:s}=t;if(void 0===e)return;const r=(0,o6.Bg)(t);const o=(0,cH.cR)(e.slice(0,7));const i=void 0===r?o:`[${o}](${r})`;const a=void 0===n?"":` of ${(0,cH.cR)(n)}`;return`commit ${i}${a}${s?o6.ii:""}`}
function cK(t,e){const n=(0,cH.cR)(`${e.file}:${e.line}`);const s=(0,o6.gV)(t,e);return void 0===s?n:`[${n}](${s})`}
function cJ(t){const[e="",...n]=t.split("\n");return[(0,cH.FV)(e),n.length>0&&(0,cH.DV)(n)]}
function cY(t){if(void 0===t)return[];const[e,n]=cJ(t);return[`\u{1F4A1} ${e}`,n]}
function cV(t,e){if(0===t.length)return"";const n=1===t.length?"Last line":`Last ${(0,r1.Ht)(t.length,"line")}`;return(0,cH.zH)(`${n} of the ${e}`,[(0,cH.DV)(t)],"open")}
function cX(t,{end:{title:e,hint:n},source:s,lastLines:r}){const{step:o,place:i,instruction:a,command:c,hasBuilt:u,message:l}=t;const{exitCode:d=t.status,decidingLine:f,tail:h,cause:p}=t;const m=a??c??o?.title;const g=c0(t.codeFrame);const w=(0,ed.n)([i&&cK(s,i),0===g.length&&void 0!==m&&(0,cH.cR)(m,300),void 0!==d&&`exit code ${d}`]);const y=void 0===o&&void 0!==f?l:void 0;return[w.join(" \xb7 "),g.length>0&&(0,cH.DV)(g),void 0!==f&&f!==e&&`**${(0,cH.Wc)(f)}**`,y!==f&&y&&(0,cH.cR)(y,2e3),u&&"The steps of the Dockerfile had succeeded.",(void 0!==p||0===h.length)&&n&&`\u{1F4A1} ${(0,cH.FV)(n)}`,0===h.length&&cV(r,"log"),!(1===h.length&&h[0]?.trim()===f?.trim())&&cV(h,"machinery"===t.kind?"command":"step")]}const cQ=12;
function c0(t){const e=t.filter(t=>/^ *\d+ \| >>>/.test(t));const n=0===e.length?t:e;return n.length>cQ?[...n.slice(0,cQ),"\u2026"]:n}
function c1({atWork:t,endMs:e}){if(void 0===t)return[];const{step:n,tail:s,lastLineMs:r}=t;const o=n.endMs??e;const i=t=>(0,r1.Xo)(Math.max(0,o-t)/v.fj);const a=void 0===n.startMs?"":`, for ${i(n.startMs)}`;const c=void 0===r?0:o-r;const u=0===s.length?" It printed nothing.":void 0===r?"":` It printed its last line ${i(r)} before the end.`;return[`Running at the end: ${(0,cH.cR)(n.title)}${a}.${u}`,c>=K.E$.hangingMs&&"A step that has been silent for this long has probably hung.",cV(s,"step")]}
function c2({startMs:t,endMs:e,seconds:n}){if(void 0===t||void 0===e)return;return{startMs:void 0===n?t:e-n*v.fj,endMs:e}}
function c4(t){const e=t.filter(({state:t})=>"cached"!==t).map(t=>{const{startMs:e,endMs:n}=c2(t)??{startMs:0,endMs:0};return{step:t,seconds:t.seconds??(n-e)/v.fj}}).filter(({seconds:t})=>t>0);return e.toSorted((t,e)=>e.seconds-t.seconds)}
function c3(t,e){const n=Math.max(0,...c6(t).map(({seconds:t=0})=>t*v.fj));return c5(t,e)+K.E$.toleranceMs<n}
function c5(t,e){const n=c6(t);if(0===n.length)return 0;const s=Math.max(...n.map(t=>t.endMs??e));return s-Math.min(...n.map(({startMs:t})=>t))}
function c6(t){return t.flatMap(({startMs:t,...e})=>void 0===t||"cached"===e.state?[]:[{...e,startMs:t}])}
function c8(t){const e=c9(t);return e.length>0&&e.every(({state:t})=>"cached"===t)}
function c9(t){return t.flatMap(({instruction:t="",state:e})=>""===t||/^FROM\s/i.test(t)?[]:[{instruction:t,state:e}])}
function c7(t){const{steps:e}=t;if(c8(e))return[];const n=ud(e,"cached");return[un(t),n>0&&`${n} of ${(0,r1.Ht)(e.length,"step")} came from the cache.`,n>0&&ut(e)]}
function ut(t){const e=c9(t);const n=e.find(({state:t})=>"done"===t||"failed"===t);if(void 0===n||e.every(({state:t})=>"cached"!==t))return;return`${(0,cH.cR)(n.instruction,60)} was the first step built again${ue(n.instruction)}.`}
function ue(t){const e=(0,sS.Ey)(t);if(e.includes("."))return"; it reads the whole build context";const n=/^RUN\s/i.test(t);return n&&e.length>0?`; it reads ${(0,el.ki)(e.map(t=>(0,cH.cR)(t,120)))}`:""}
function un(t){const e=uo(t)?us(t):void 0;const[n]=c4(t.steps);if(void 0!==e||void 0===n||n.seconds<1)return e;const{buildSeconds:s}=t;const r=void 0===s?0:Math.round(n.seconds/s*100);return r<1||r>100?`Slowest step: ${ur(n)}.`:`${ur(n)} took ${r} % of the time.`}
function us({steps:t}){const[e,n]=c4(t);if(void 0===e||void 0===n||n.seconds<1)return;return`Slowest steps: ${ur(e)} and ${ur(n)}.`}
function ur({step:t,seconds:e}){return`${(0,cH.cR)(t.instruction??t.title,120)} (${(0,r1.Xo)(e)})`}
function uo(t){const[e]=c4(t.steps);const n=c5(t.steps,t.endMs)/v.fj;return Math.max(t.buildSeconds??0,e?.seconds??0,n)*v.fj<K.E$.shortBuildMs}const ui=30;
function ua(t){const{steps:e,phases:n,endMs:s}=t;if(0===e.length&&0===n.length)return;const r=!c3(e,s);const o=ul(e);const i=(0,ed.n)([(0,r1.Ht)(e.length,"step"),...["cached","failed","cancelled"].map(t=>{const n=ud(e,t);return n>0&&`${n} ${t}`}),n.length>0&&(0,r1.Ht)(n.length,"phase"),o.size<e.length&&`the slowest ${o.size} shown`]).join(", ");const a=e.flatMap((t,e)=>o.has(t)?[[String(e+1),(0,cH.cR)(t.title),uu(t,r)]]:[]);const c=n.map(t=>["",(0,cH.cR)(t.title),uu(t,false)]);return(0,cH.zH)(i,[(0,cH.tp)([["#","Step","Time"],...a,...c])])}const uc={done:"",cached:"cached",failed:"\u274C failed",cancelled:"\u{1F6AB} cancelled",running:"not finished"};
function uu(t,e){const n=uc[t.state];if("cached"===t.state)return n;const s=e?c2(t):void 0;const r=t.seconds??(s&&(s.endMs-s.startMs)/v.fj);const o=void 0===r?"":(0,r1.Xo)(r);return""!==n&&""!==o?`${n} after ${o}`:`${n}${o}`}
function ul(t){const e=({state:t,seconds:e=0})=>"failed"===t||"running"===t?Number.MAX_VALUE:e;return new Set(t.toSorted((t,n)=>e(n)-e(t)).slice(0,ui))}
function ud(t,e){return t.filter(t=>t.state===e).length}
async function uf(t,e,n,{host:s,log:r,redact:o,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n((0,oP.l)(t,e,o));try{await on(s.files.append(a,o(c)),s.clock,i)}catch(e){const t=(0,r7.FH)(e,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await r.warning(`The job summary could not be written: ${(0,r7.Qq)(e)}.\n${t}`)}}const uh={kind:true,reason:true,state:true,files:true};
async function up(t,e){await uf(t,uh,um,e)}
function um(t){return(0,cH.x9)([ug(t),...uw(t),ua(t),uk(t),t.context&&ux(t.context)])}
function ug(t){const{end:e,buildSeconds:n,runSeconds:s}=t;const r=ic.Pt[e.kind];const o=void 0===t.agent?(0,r1.kV)(void 0):(0,cH.cR)(t.agent);if("built"===e.kind){const s=void 0===n?"":` in ${(0,r1.Xo)(n)}`;const i=c8(t.steps)?", all instructions from the cache":"";return`### ${r} ${o} ${e.title}${s}${i}`}const i="cancelled"===e.kind&&e.title.startsWith("cancelled");const a=i?n??s:void 0;const c=(0,r1.Db)(a)?` after ${(0,r1.Xo)(a)}`:"";return`### ${r} ${o}: ${(0,cH.Wc)(e.title)}${c}`}
function uw(t){const{end:e,image:n}=t;const s=t.reuse&&(0,cH.FV)(t.reuse);const r=cG(t);switch(e.kind){case"built":return[...uy(t),s,(0,ed.n)([...c7(t),u$(t)]).join(" "),r];case"reused":case"registered":return[...uy(t),s,r];case"submitted":return[s,"The run does not wait for the build (`wait: false`). The action `wait/` follows it in a later job.",n&&`It will push ${(0,cH.cR)(n)} if it succeeds.`,r];case"packed":return[n&&`A build would push ${(0,cH.cR)(n)}.`,r];case"checked":return[...uy(t),"Nothing was sent (`dry-run: true`).",r];case"failed":case"cancelled":case"timed-out":case"lost":return[...uv(t),s,r,u$(t)];case"not-submitted":case"stopped":case"in-doubt":case"unread":case"broken":return[...cJ(e.facts.join("\n")),...cY(e.hint),r]}}
function uy({image:t,digest:e,madeBy:n}){const s=void 0===e?t:`${t}@${e}`;return[s&&(0,cH.DV)([s]),n&&`Image of build ${(0,cH.cR)(n)}.`]}
function uv(t){const{end:e,failure:n,lastLines:s}=t;if("failed"!==e.kind)return[...cJ(e.facts.join("\n")),...c1(t),...cY(e.hint)];if(void 0!==n)return cX(n,t);return[...e.facts.filter(t=>t!==e.title).map(cH.Wc),...cY(e.hint),cV(s,"log")]}const ub=5;
function u$(t){const{warnings:e}=t;if(0===e.length)return;const n=new Set(e.flatMap(e=>uS(t,e)??[]));const s=(0,el.W0)([...n],ub);return`\u{26A0}\u{FE0F} ${(0,r1.Ht)(e.length,"warning")}${""===s?"":`: ${s}`}.`}
function uk(t){const{warnings:e}=t;if(0===e.length)return;const n=e.map(e=>{const n=uS(t,e);return`- ${void 0===n?"":`${n} `}${(0,cH.cR)(e.rule)}: ${(0,cH.Wc)(e.message)}`});const s=`${(0,r1.Ht)(e.length,"warning")} of the build checks`;return(0,cH.zH)(s,[n.join("\n")])}
function uS({source:t},{place:e}){return e&&cK(t,e)}
function ux(t){const e=cU(t).map(([t,e])=>[(0,cH.FV)(t),(0,cH.FV)(e)]);return(0,cH.zH)(cL(t),[(0,cH.tp)([["Build context",""],...e]),...cB(t).map(({title:t,paths:e})=>(0,cH.tp)([[t,"Size"],...e.map(([t,e])=>[(0,cH.cR)(t),e])]))])}let uE=class RunReport{#tc;#t7;#et;#ee;#en;#es=new Set;#er;#eo;constructor(t,e){const{show:n,subject:s,workflow:r}=t;const{log:o,redact:i,host:a}=e;this.#tc=t;this.#t7=e;this.#en=oG(e);this.#er=uM(t);this.#g();this.#eo={subject:s,page:r.page};this.#et=o3(a.files,(0,rR.I)(),i,t=>{this.report({type:"log-file",path:t})});this.#ee=new o0(o,{mode:n.logs,file:this.#et,hasLog:this.hasLog})}get hasLog(){return"registration"!==this.#tc.subject.purpose}
async run(t){const{signal:e,host:n}=this.#t7;let s;e.addEventListener("abort",()=>s=n.clock.monotonicMs(),{once:true});this.#t7.onLastWords(()=>this.#ei(this.#ea({isOverdue:true})));try{await this.#tc.state.during(t)}catch(t){this.#eo={...this.#eo,error:t};await this.#ec(s);throw t}return await this.#ec(s)}
report(t){if("line"!==t.type)this.#tg(t);return this.#ee.report(t)}
#tg(t){const{cleanUp:e}=this.#tc;this.#eu(r5(this.#er,t,e?.cancelOnAbort??false));const n=o9(this.#eo,t,this.#t7.host.clock.monotonicMs());const s=n!==this.#eo;this.#eo=n;const r="retrying"===t.type||"submitting"===t.type;if(s&&!r)this.#el(this.#en(is(n)))}
#eu(t){if(t===this.#er)return;this.#er=t;this.#g()}
#g(){if(this.#tc.cleanUp)this.#tc.state.save(this.#er)}
#el(t){for(const e of t)this.#es.add(e)}
async #ec(t){const{show:e}=this.#tc;const n=this.#ea();const s=this.#ei(n);if(s)this.#el(this.#t7.writeEnd(s));if(e.summary)await up(n,this.#t7);this.#tg({type:"summarised"});const r={logFile:this.#et,problems:this.#es,stoppedMs:t};await ip(n,{...this.#tc,...r},this.#t7);return s}
#ea(t){const{signal:e,host:n}=this.#t7;const s={...this.#eo,isAborted:e.aborted,...t};return cA(s,n.clock.monotonicMs())}
#ei(t){const{annotations:e}=this.#tc.show;return(0,ic.oJ)(t.end)?void 0:ii(t,e)}};
function uM({show:t,subject:e,cleanUp:n,archiveDirectory:s}){const{agent:r}=e;return{archiveDirectory:s,server:n&&{baseUrl:n.connection.baseUrl.href,accountId:n.connection.accountId},cancelWanted:false,missingSummary:t.summary?{agent:r?.name??r?.id}:void 0}}const uT="agentex-build-";
function uA(t){const{files:e}=t.host;const n=(0,rR.I)();const s=e.newPath(n,uT);let r;return{path:s,
create:()=>{try{e.createDirectory(s)}catch(t){throw new D.lZ(`Could not create a directory in '${n}': ${(0,r7.Qq)(t)}.`,{cause:t,hint:(0,r7.FH)(t,"Set RUNNER_TEMP to an existing, writable directory.")})}},
keepUnlessAborted:t=>{r=t},
[Symbol.dispose]:()=>{if(r?.aborted!==false)u_(s,t)}}}
function u_(t,{host:e,log:n}){try{e.files.removeDirectory(t)}catch(e){n.warning(`The packed build context could not be removed: ${(0,r7.Qq)(e)}.\nRemove '${t}' if this runner keeps its temporary directory.`)}}const uO="agentex-state-";const uj=new RegExp(String.raw`^${uO}[\w-]{1,100}$`);
function uI({files:t,clock:e,startedMs:n},s=process.env){const r=(0,rR.I)();const o=(0,s0.join)(r,uC(s));const i=e=>{const n=(0,s0.join)(r,e);return{name:e,
write:e=>t.replace(n,e),
read:()=>c(n),
remove:()=>t.removeFile(n),end:u(`${n}-end`)}};const a=t=>uj.test(t)?i(t):void 0;return{
create:()=>i((0,s0.basename)(t.newPath(r,uO))),named:a,
latest:async()=>a(await c(o)??""),
announce:({name:e})=>t.replace(o,e),
forget:async({name:e})=>{if(await c(o)===e)t.removeFile(o)},stop:u(`${o}-stop`)};
async function c(e){let n="";try{for await(const s of t.read(e))n+=s;return n}catch{return}}
function u(s){const r=t.changedMs(s);const o=void 0!==r&&(r<n||r>e.wallMs());return{
leave:()=>t.replace(s,""),
isLeft:()=>{const e=t.changedMs(s);return void 0!==e&&!(o&&e===r)},
remove:()=>t.removeFile(s)}}}const uR=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function uC(t){const e=uR.map(e=>t[e]??"");return uO+tX(JSON.stringify(e))}const uN="state-file";const uP="nothing-left";
function uL(t,e,n=process.env){return uF(JSON.stringify(t),e,uU(n))}
function uU(t){const e=["GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_ACTION"];return JSON.stringify(e.map(e=>t[e]??""))}const uB="aes-256-gcm";const uD={iv:12,tag:16};
function uF(t,e,n){const s=uH(e,`iv ${n} ${t}`).subarray(0,uD.iv);const r=(0,ru.createCipheriv)(uB,uH(e,"key"),s);r.setAAD(Buffer.from(n));const o=[r.update(t),r.final()];return Buffer.concat([s,r.getAuthTag(),...o]).toString("base64")}
function uH(t,e){return(0,ru.createHmac)("sha256",t).update(e).digest()}
function uq({cancelWanted:t,sent:e,build:n}){const s=void 0===n||l(n.status);const r=void 0===e?s:s&&void 0!==n&&!e.isOpen;return!t||r?{type:"nothing"}:{type:"left",sent:e,build:n}}
function uW(t){const{deployment:e,task:n,missingSummary:s}=t;const r=e??n??s;return"nothing"!==uq(t).type||void 0!==r}let uG=class MainStepState{#ed;#ef;#eh;#ep=new AbortController;#em=false;#r={cancelWanted:false};constructor(t){this.#ed=t;this.#ef=uI(t.host);this.#eh=this.#ef.create();this.#eg();this.#ew(()=>{this.#ey();this.#ef.announce(this.#eh)});this.#ev()}
save(t){this.#r=t;this.#ew(()=>this.#ey());this.#eb()}
async during(t){const{signal:e}=this.#ed;try{await t()}catch(n){const t=e.aborted;this.#eb();if(!t)e.throwIfAborted();throw n}}
[Symbol.dispose](){this.#ep.abort();this.#r={...this.#r,hasEnded:true};this.#ew(()=>{this.#ey();for(const t of[this.#eh.end,this.#ef.stop])if(t.isLeft())t.remove()})}
async #ev(){const{clock:t}=this.#ed.host;while(!this.#ep.signal.aborted){this.#eb();await t.sleep(K.Mu.mainChecksEveryMs,this.#ep.signal).catch(()=>void 0)}}
#eb(){if(this.#ef.stop.isLeft())this.#ed.stop()}
async #eg(){const{host:t,signal:e}=this.#ed;const n=t.saveState(uN,this.#eh.name);try{await os(n,t.clock,e)}catch(t){if(!e.aborted)this.#V(t,"Set GITHUB_STATE to a writable file.")}}
#ey(){const t=true===this.#r.hasEnded&&!uW(this.#r);this.#eh.write(t?uP:uL(this.#r,this.#ed.apiKey));if(this.#eh.end.isLeft())this.#eh.remove()}
#ew(t){try{t()}catch(t){this.#V(t,"Set RUNNER_TEMP to a writable directory.")}}
#V(t,e){if(!this.#em)this.#ed.log.warning(`The state for the post step could not be saved: ${(0,r7.Qq)(t).replace(/\.$/,"")}.\nIf this step is killed, its build may not be cancelled. ${(0,r7.FH)(t,e)}`);this.#em=true}};var uz=n(2142);const uZ=globalThis.process.getBuiltinModule("node:timers");const uK=32768;
function uJ(t){let e="";let n=false;let s=false;let r;t.on("error",()=>{s=true;e=""});
function o(t){if(s)return;e+=`${t}\n`;if(e.length>=uK)i();else if(!n){n=true;(0,uZ.setImmediate)(()=>{n=false;i()})}return r}
function i(){s||=t.destroyed;if(""===e||s)return;const n=e;e="";if(!t.write(n))r??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);r=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>o(t),
command:(t,e=[],n={})=>o(uY(t,e,n)),
mask:t=>{o(`::add-mask::${uV(t)}`);i()},
flush:async()=>{i();if(!s)await new Promise(e=>t.write("",()=>e()))}}}
function uY(t,e,n){const s=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${uX(String(e))}`).join(",");return`::${t}${""===s?"":` ${s}`}::${uV(e.join("\n"))}`}
function uV(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function uX(t){return uV(t).replaceAll(":","%3A").replaceAll(",","%2C")}const uQ={error:"Error",warning:"Warning",notice:"Notice"};const u0=(0,uz.e)(process.env);const u1=1e4;
function u2(t,e,n){const s=uJ(t);const r=u6();const o=new Set;let i;for(const t of e)s.mask(t);const a=()=>{if(void 0!==i)s.command("endgroup");i=void 0};const c=t=>{let e;for(const n of og(t))e=s.line(n);return e};const u=(t,e,{place:o,title:i}={})=>{const u=void 0===i?void 0:ob(n(i));const l=o&&n(o.file);const d=void 0!==l&&o$(l)?ob(l):void 0;const f=d&&o?.line;const h=d&&`${d}:${f}`;const p=n(d?u4(e,o):e);const m=ow(p);const g=r.decide(t,[d,f,u,...m].join("\n"));if("skip"===g)return;a();if("annotate"===g){const e=void 0!==h&&"error"!==t&&!u0;const n=e?ow(`${h}: ${p}`):m;return s.command(t,n,{file:d,line:f,title:u})}const w=[uQ[t],...h?[h]:[],...u?[u]:[]];return c(`${w.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=r.note();if(void 0!==t)s.command("warning",ow(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const r=o.has(e)?" (continued)":"";s.command("group",[ob(n(t),r)]);if(o.size>=u1)o.clear();o.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>s.command("debug",og(n(t))),
written:()=>s.flush(),
flush:async()=>{a();l();await s.flush()}}}
function u4(t,e){const n=e&&(0,nZ.oJ)(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const u3={error:10,warning:9,notice:10};const u5=1e3;
function u6(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let s=false;return{
decide:(s,r)=>{const o=`${s} ${r}`;if(t.has(o))return"skip";if(t.size>=u5)t.clear();t.add(o);if(e[s]<u3[s]){e[s]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||s)return;s=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const u8="\x1b";const u9=String.raw`${u8}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${u8}]{0,256}(?:\u0007|${u8}\\)|[@-Z\\^_=>78])`;const u7=new RegExp(u9,"g");
function lt(t){return t.includes(u8)?t.replace(u7,""):t}const le=8;const ln=4;
function ls(t){return la(t.flatMap(li))}
function lr(t){return la(t.flatMap(li).filter(t=>!lo(t)))}
function lo(t){return/^[\w-]{1,20}$/.test(t)}
function li(t){const e=t.trim();if(e.length<ln)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=le)]}
function la(t){const e=t.flatMap(t=>t.length<le?[t]:lu(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const s=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return lc(s)}
function lc(t){const e=e=>{const n=lt(e);const s=n===e?n:t(n);return s===n?e:s};return n=>{const s=t(n);return s.includes("\x1b")?s.split("\n").map(e).join("\n"):s}}
function lu(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>lf(t,e));const s=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>ld[t]??t),e,e.toUpperCase()];const r=[...s,encodeURIComponent(t)].map(encodeURIComponent);return[...s,...r,...r.map(ll)]}
function ll(t){return t.replace(/%../g,t=>t.toLowerCase())}const ld={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function lf(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const s=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),s)}
async function lh(t,e,n=()=>()=>[]){const s=t=>{for(const e of rL())t.log.warning(e);return e(t)};await lp(t,s,n,"error")}
async function lp(t,e,n,s){const r=n7("api-key");const o=[r,n7("github-token")].filter(t=>""!==t);const i=[...o,...sz()];const a=ls(i);const c=lr(i);let u;let l=()=>void 0;const d=(e,n=(0,ib.U)(e))=>{t.setExitCode(1);w(n);return u??=lm(n,e,s,g)};const{signal:f,hurry:h,stop:p,ended:m}=lg(t,async t=>{await d(t,l());await g.flush()});const g=u2(t.stdout,i,a);const w=n({host:t,redact:a});try{const n={host:t,log:g,apiKey:r,secrets:i,redact:a,redactEarly:c,signal:f,hurry:h,stop:p};const s=t=>void(l=t);const o=await e({...n,writeEnd:w,onLastWords:s});if(o)await d(void 0,o);else f.throwIfAborted()}catch(t){await d(t)}finally{const e=await os(t.allWritten(),t.clock,f).then(()=>true,()=>false);await g.flush();m();if(f.aborted||!e)t.exit()}}
async function lm({message:t,hint:e,annotation:n},s,r,o){const i=void 0===e?t:`${t}\n${e}`;const a=oy(i);await o[r](a?i:t,n);if(!a&&void 0!==e)await o.line(e);if(nJ._o()&&s instanceof Error)await o.debug(String(s.stack))}
function lg(t,e){const n=new AbortController;const s=new AbortController;const r=new AbortController;const o=(e,n)=>{t.clock.sleep(e,r.signal).then(n,()=>void 0)};const i=({lastWordsMs:s,exitMs:r})=>{o(s,()=>void e(n.signal.reason).then(t.exit,t.exit));o(r,t.exit)};const a=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);i(K.Rg.afterFirst)};const c=()=>{const t="Run the job again.";a(new D.lZ("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){s.abort();if("SIGTERM"===t)i(K.Rg.afterSecondSigterm)}else c()});t.onUncaught(t=>a(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:s.signal,stop:c,
ended:()=>r.abort()}}
async function lw(t=process.env){const e=await lT(t["GITHUB_EVENT_PATH"]);const n=lA(e);const s=ly(t);const[r="",o=""]=(t["GITHUB_REPOSITORY"]??"").split("/");const i={owner:r,repo:o,apiUrl:t["GITHUB_API_URL"]??"https://api.github.com"};const a=lO(e,"pull_request.number");const c=""!==r&&""!==o&&"number"==typeof a;const u=t["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,sQ.realpath)(u).catch(()=>u),pushedTag:"tag"===t["GITHUB_REF_TYPE"]?t["GITHUB_REF_NAME"]:void 0,checkouts:lE(t,n),repository:t["GITHUB_REPOSITORY"],page:s,run:lx(t,s),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:lS(t,e),event:l$(t,e),branch:lb(t,e),isMerged:"closed"===lO(e,"action")&&true===lO(e,"pull_request.merged")}}
function ly(t){const[e,n]=[t["GITHUB_SERVER_URL"],t["GITHUB_REPOSITORY"]];if(!e||!n)return;return{url:`${e.replace(/\/$/,"")}/${n}`,files:t["GITEA_ACTIONS"]?"src/commit":"blob"}}const lv=["issue_comment","issues","workflow_run"];
function lb(t,e){const{GITHUB_EVENT_NAME:n="",GITHUB_REF:s=""}=t;if("delete"===n)return"branch"===l_(e,"ref_type")?l_(e,"ref"):void 0;return lv.includes(n)?void 0:/^refs\/heads\/(.+)$/s.exec(s)?.[1]}
function l$(t,e){const n=l_(e,"pull_request.base.sha");const s=l_(e,"pull_request.head.sha");const r=l_(e,"pull_request.merge_base");return{name:t["GITHUB_EVENT_NAME"]??"",commit:t["GITHUB_SHA"],ref:t["GITHUB_REF"]??"",before:l_(e,"before"),defaultBranch:l_(e,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:s,base:n,mergeBase:r},mergeGroupBase:l_(e,"merge_group.base_sha")}}const lk=["pull_request_target","workflow_run","issue_comment","issues"];
function lS(t,e){if(!lk.includes(t["GITHUB_EVENT_NAME"]??""))return;const n=l_(e,"pull_request.head.repo.full_name")??l_(e,"workflow_run.head_repository.full_name");const s=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const r=s.flatMap(t=>l_(e,t)??[]);const{GITHUB_SHA:o,GITHUB_REPOSITORY:i}=t;const a=o?[o]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...r]};return{fork:n,ownCommits:a.filter(t=>!r.includes(t))}}
function lx(t,e){const n=t["GITHUB_RUN_ID"];const s=t["GITHUB_WORKFLOW_REF"];return{url:e&&n?`${e.url}/actions/runs/${n}`:void 0,number:Number(t["GITHUB_RUN_NUMBER"]??0),attempt:Number(t["GITHUB_RUN_ATTEMPT"]??1),job:t["GITHUB_JOB"]??"",workflow:{path:s?s.replace(/@.*$/s,""):void 0,name:t["GITHUB_WORKFLOW"]??"",event:t["GITHUB_EVENT_NAME"]??""},serverUrl:t["GITHUB_SERVER_URL"]??"https://github.com"}}
function lE(t,e){const n=e?[{head:e.commit,...e}]:[];const s=t["GITHUB_SHA"];if(!s)return n;const r=t["GITHUB_REF"]?.startsWith("refs/pull/")??false;const o={commit:s,ref:t["GITHUB_REF_NAME"]};return[{head:s,...r&&e?e:o},...n]}const lM=0x1900000;
async function lT(t){if(void 0===t)return;try{const e=await (0,sQ.stat)(t);if(!e.isFile()||e.size>lM)return;return JSON.parse(await (0,sQ.readFile)(t,"utf8"))}catch{return}}
function lA(t){const e=l_(t,"pull_request.head.sha");const n=l_(t,"pull_request.head.ref");return void 0===e||void 0===n?void 0:{commit:e,ref:n}}
function l_(t,e){const n=lO(t,e);return"string"==typeof n?n:void 0}
function lO(t,e){return e.split(".").reduce((t,e)=>t?.[e],t)}
async function lj(t,e){await e.line(cD(t));e.group(cL(t));for(const n of lI(t))await e.line(n);e.endGroup();for(const n of Map.groupBy(t.warnings,({place:t})=>t?.file).values())await e.warning(n.map(({message:t})=>t).join("\n"),{place:n[0]?.place})}
function lI(t){return[...cU(t).map(([t,e])=>`${`${t}:`.padEnd(19)}${e}`),...cB(t).flatMap(({title:t,paths:e})=>[`${t}:`,...e.map(([t,e])=>`${e.padStart(12)}  ${t}`)])]}
async function lR(t,e,{directory:n,packContext:s},{host:r,log:o,secrets:i,signal:a}){const{workspace:c,checkouts:u}=e;const l=t.manifest?.standsFor;if(l)await o.line(`The workspace is packed as '${(0,nZ.rM)(l)}'.`);const d=await s({workspace:c,contextDir:t.contextDir,dockerfile:t.dockerfile,manifest:t.manifest,includeGit:t.includeGit,allowSensitive:t.allowSensitive,archivePath:(0,s0.join)(n,"context.tar.gz"),level:t.compressionLevel,checkouts:u,env:process.env,platform:process.platform},{clock:r.clock,log:o,onRead:r2("Packing",r.clock,o)},a);const{provenance:f,repositoryRoot:h,isMergeCommit:p,workingTreeHash:m}=d;const g=[f.sourceCommit,...d.otherCommits];const w={pushedTag:e.pushedTag,manifestTag:rd(t.manifest?.imageTag),isOfDefaultBranch:rf(e.event,g),commit:f.sourceCommit,merged:p?e.pullRequest?.number:void 0,workingTreeHash:m};const y=void 0===t.imageTag?rl(w):rM(t.imageTag,{...t.options,workingTreeHash:m,unhashed:d.unhashed});const v=(0,s1.iZ)(c,t.contextDir)||".";const b=lN(f,e);const $=t=>{const e=b&&void 0!==h&&!(0,s1._K)(h,t);return(0,s1.iZ)(e?h:c,t)};const k=d.warnings.map(t=>lD(t,t=>$((0,s0.resolve)(c,t))));const S=t.show.annotations?k:k.map(({message:t})=>({message:t}));await lj({...d,warnings:S,contextDir:v},o);const x=(0,ed.n)([sN(t.options.buildArgs,i),lF(e,g)]);for(const t of x)await o.warning(t);const E=[lL(y,t.manifest?.displayName,w,e.event.name),lB(f),...lP(t,d.dockerfileText)];for(const t of(0,ed.n)(E))await o.notice(t);return{context:d,contextDir:v,provenance:{...f,workingTreeHash:m},dockerfile:{path:$(await (0,sQ.realpath)(t.dockerfile).catch(()=>t.dockerfile)),text:d.dockerfileText},imageTag:y,warnings:k}}
function lC({warnings:t}){if(0===t.length)return;const e=t.map(({message:t})=>t.split("\n",1)[0]??"");throw new D.lZ(`The build context has ${(0,r1.Ht)(t.length,"problem")}. Nothing was sent.\n${(0,el.W0)(e,el.QJ,"\n")}`,{hint:"Correct what the warnings name, or set 'strict' to 'false'."})}
function lN(t,{checkouts:e,page:n}){return e.some(({commit:e})=>e===t.sourceCommit)||void 0!==(0,o6.B6)(t,n).repository}
function lP({options:t},e){const n="true"===process.env["AGENTEX_SHARED_BUILD_ARGS"];return sL(t.buildArgs,n?void 0:e)}
function lL(t,e="",{pushedTag:n,manifestTag:s},r){if(void 0===s||s===t)return;if(void 0!==n)return`The image gets the tag '${t}' of the pushed git tag, not '${s}' of '${e}'.`;return rp(r)?`The image gets the tag '${t}', not '${s}' of '${e}': on '${r}', the manifest does not choose the tag.\n${lU}`:`The image gets the tag '${t}', not '${s}' of '${e}': the manifest chooses the tag only for the commit of the default branch that started the run.\n${lU}`}const lU="Set 'image-tag' to choose it.";
function lB({sourceCommit:t,sourceDirty:e}){if(void 0===t||true!==e)return;return`The build context has local changes: it is not exactly that of commit ${W(t)}.`}
function lD({message:t,place:e},n){if(void 0===e)return{message:t};const s=n(e.file);const r=`${(0,nZ.rM)(e.file)}:`;const o=t.split("\n").map(t=>t.startsWith(r)?`${(0,nZ.rM)(s)}:${t.slice(r.length)}`:t);return{message:o.join("\n"),place:{...e,file:s}}}
function lF({trustedRun:t,event:e},n){const s=e=>void 0!==e&&t?.ownCommits.includes(e)===true;if(void 0===t||n.every(s))return;const r=void 0===t.fork?"code that may be foreign":`code of the fork '${t.fork}'`;return`This run builds ${r} with the secrets of this repository (event '${e.name}').\nThe Dockerfile's commands run with the rights of the account. Use the event 'pull_request', or build only what was reviewed.`}
function lH(t,e){return{...t,
submitBuild:async(...n)=>{const s=await t.submitBuild(...n);e.add(s.id);return s},
getBuild:async(...n)=>{const s=await t.getBuild(...n);e.add(s.id);return s},listBuilds:async function*(...n){for await(const s of t.listBuilds(...n)){e.add(s.id);yield s}}}}
function lq(t,e,n){let s;let r="";let o=()=>void 0;let i=0;
async function a(t){let s=i;while(!t.aborted){const r=Math.max(i,s)+K.E$.heartbeatMs;const o=e.monotonicMs();if(o>=r){await n.line(c(o));s=o}else await e.sleep(r-o,t).catch(()=>void 0)}}
function c(e){const n=t=>(0,r1.Xo)((e-t)/v.fj);const s=`No ${t.hasLog?"log line":"change"} for ${n(i)}.`;const a=o()?.atWork?.step;if(void 0===a)return`${s} Build status: ${r}`;const c=void 0===a.startMs?"":` for ${n(a.startMs)}`;return`${s} Running${c}: ${a.title}`}
function u(){if(s)return;s=new AbortController;a(s.signal)}
function l(){s?.abort();s=void 0}return{
report:n=>{i=e.monotonicMs();if("build"in n)r=n.build.status;if("log"===n.type)o=n.read;if("submitted"===n.type||"reused"===n.type)u();if("finished"===n.type)l();return t.report(n)},[Symbol.dispose]:l}}const lW="0.1.0";
async function lG(t,e){const[{createClient:s},r]=await Promise.all([Promise.resolve().then(n.bind(n,771)),lz(t,e)]);return s(r)}
async function lz(t,{host:e,log:n,redactEarly:s},r="the builds API"){const o=Object.keys(t.customHeaders??{}).length;const i=0===o?"":`, with ${(0,r1.Ht)(o,"header")} of ${sH}`;n.line(`Using ${r} on ${t.baseUrl.host}${i}.`);return{...t,redact:s,userAgent:`agentex-build-action/${lW}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:nJ._o()?({method:t,path:e,status:s,requestId:r,durationMs:o})=>{const i=void 0===r?"":`, request ID ${r}`;const a=`${s??"no response"} in ${Math.round(o)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}var lZ=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var lK=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function lJ(t,e,n,s){const{log:r,signal:o}=n;const{clock:i,random:a}=n.host;const{hasLog:c}=e;const u=new Set;try{const o={stack:[],error:void 0,hasError:false};try{const l=lZ(o,await lG(t,n),true);const d=lH(l,u);const f=lZ(o,lq(e,i,r),false);const h=await s({api:d,seen:u,reporter:f,clock:i,random:a,hasLog:c});if(h)await e.report({type:"ended",result:h})}catch(t){o.error=t;o.hasError=true}finally{const t=lK(o);if(t)await t}}catch(t){e.report({type:"failed",error:t,isAborted:o.aborted});throw t}}var lY=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var lV=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function lX(t){await lh(t,async e=>{const n={stack:[],error:void 0,hasError:false};try{const s=lY(n,new uG(e),false);const r=await lw();const o=await rz(r,e);const i=lY(n,uA(e),false);const a=new uE({show:o.show,subject:{purpose:"context",agent:o.agent,imageName:o.imageName},cleanUp:o.dryRun?void 0:o,archiveDirectory:i.path,workflow:r,state:s},e);return await a.run(async()=>{i.create();const n=await lR(o,r,{directory:i.path,...t},e);a.report({type:"packed",packed:n,inputs:o});if(o.dryRun)i.keepUnlessAborted(e.signal);if(o.strict)lC(n);if(!o.dryRun)await lQ(o,n,a,e)})}catch(t){n.error=t;n.hasError=true}finally{lV(n)}},oJ)}
async function lQ(t,{context:e,provenance:n,imageTag:s},r,o){const{log:i,signal:a,host:c}=o;const{agent:u,imageName:l,reuse:d}=t;const{wait:f,retries:h,onTimeout:p,cancelOnAbort:m,limits:g,pollIntervalMs:w}=t;const{workingTreeHash:y}=e;const v={agent:u,imageName:l,imageTag:s,workingTreeHash:y,createdBy:t.reuseCreatedBy};const b={agent:u,imageName:l,imageTag:s,content:{workingTreeHash:y}};const $=g.queueMs+g.buildMs;const[k,S]=[u.name??u.id,`${l}:${s}`];await i.line("never"===d?`Building agent '${k}' as image '${S}'.`:`Looking for a build of agent '${k}' as image '${S}'.`);await lJ(t.connection,r,o,async r=>{if("never"!==d&&"anyone"===v.createdBy)await i.line("Reuse accepts builds of anyone in this account.");const o=async()=>{const o=await G(t.onTagConflict,b,r,a);return{...n,agent:void 0===o?R(u):{agentId:o},imageName:l,imageTag:s,...t.options,archive:{path:e.archivePath,sizeBytes:e.sizeBytes}}};try{return await nW({wait:f,onTimeout:p,cancelOnAbort:m,seen:r.seen,agentName:u.name,retry:{most:h,withinMs:2*$},prepare:o,reuse:"never"===d?void 0:{mode:d,same:v,maxAgeMs:$},onProgress:r4(e.sizeBytes,c.clock,i)},{...r,limits:g,pollIntervalMs:w},a)}catch(t){throw l1(t,e)}})}const l0="A gateway or proxy may have a lower limit than the service's 500 MB: if so, raise it there ('client_max_body_size 600m' in nginx).";
function l1(t,{sizeBytes:e,largestFiles:n,ignoreFile:s=".dockerignore"}){if(!(t instanceof D.hD)||413!==t.status)return t;return new D.lZ(`${t.message} The packed build context has ${e} bytes. The largest files are:${(0,nZ.lW)(n)}`,{cause:t,hint:`Exclude what the build does not need, with lines in '${s}'. ${l0}`})}}),
4784:((t,e,n)=>{n.d(e,{
W:()=>r,
i:()=>s});
function s(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function r(t,e){return s(t)===s(e)}}),
7026:((t,e,n)=>{n.d(e,{
o:()=>s});const s="NOT_EVENTS"}),
771:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>z,
createClient:()=>G});var s=n(17);var r=n(7026);var o=n(7364);let i=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const a=10;const c=13;const u=32;const l=6;
function d(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:s,onEvent:r,onId:o,onRetry:d}=t;const m=[];let g=0;let w="";let y;let v="";let b=0;let $;let k=false;let S=false;let x=false;
function E(t){if(k)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==w){t=w+t;if(""===t||"\xef"===t||"\xef\xbb"===t){w=t;return}w=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(S||x){t=M(t);if(!t)return}if(!m.length){const e=O(t);if(""!==e)T(e);_();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(g<l){const e=m.join("")+t.slice(0,l-g);if(!A(e)){m.length=0;g=0;S=true;return}}m.push(t);g+=t.length;_();return}m.push(t);const e=m.join("");m.length=0;g=0;T(O(e));_()}
function M(t){if(0===t.length)return t;if(x){x=false;return t.charCodeAt(0)===a?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const s=-1===e?n:-1===n?e:e<n?e:n;if(-1===s)return"";if(s===t.length-1&&t.charCodeAt(s)===c){S=false;x=true;return""}S=false;return t.slice(s+(t.charCodeAt(s)===c&&t.charCodeAt(s+1)===a?2:1))}
function T(t){if(!t)return;if(t.charCodeAt(t.length-1)===c){j(t,0,t.length-1);if(_())return;x=true;return}if(A(t)){m.push(t);g=t.length;return}S=true}
function A(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&p(t,"data")||101===e&&p(t,"event")||105===e&&p(t,"id")||114===e&&p(t,"retry")}
function _(){if(k)return true;if(void 0===e)return false;if(g+v.length<=e)return false;k=true;m.length=0;g=0;y=void 0;v="";b=0;$=void 0;S=false;x=false;null==s||s(new i(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function O(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==y)null==o||o(y);if(b>0)null==r||r({id:y,event:$,data:v});y=void 0;v="";b=0;$=void 0;e=n+1;n=t.indexOf("\n",e);continue}const s=t.charCodeAt(e);if(f(t,e,s)){const s=t.charCodeAt(e+5)===u?e+6:e+5;const i=t.slice(s,n);if(0===b&&t.charCodeAt(n+1)===a){if(void 0!==y)null==o||o(y);null==r||r({id:y,event:$,data:i});y=void 0;v="";$=void 0;e=n+2;n=t.indexOf("\n",e);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(t,e,s))$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,n)||void 0;else j(t,e,n);if(_())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let s=t.indexOf("\n",e);while(e<t.length){let r=-1;if(-1!==n&&-1!==s)r=n<s?n:s;else if(-1!==n)r=n===t.length-1?-1:n;else if(-1!==s)r=s;if(-1===r)break;j(t,e,r);if(_())return"";e=r+1;if(t.charCodeAt(e-1)===c&&t.charCodeAt(e)===a)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==s&&s<e)s=t.indexOf("\n",e)}return t.slice(e)}
function j(t,e,s){if(e===s)return void R();const r=t.charCodeAt(e);if(f(t,e,r)){const n=t.charCodeAt(e+5)===u?e+6:e+5;const r=t.slice(n,s);v=0===b?r:`${v}\n${r}`;b++;return}if(h(t,e,r)){$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,s)||void 0;return}if(105===r&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===u?e+4:e+3,s);if(!n.includes("\0"))y=n;return}if(58===r){if(n){const r=t.slice(e,s);n(r.slice(t.charCodeAt(e+1)===u?2:1))}return}const o=t.slice(e,s);const i=o.indexOf(":");if(-1===i)return void I(o,"",o);const a=o.slice(0,i);const c=o.charCodeAt(i+1)===u?2:1;const l=o.slice(i+c);I(a,l,o)}
function I(t,e,n){switch(t){case"event":$=e||void 0;break;case"data":v=0===b?e:`${v}\n${e}`;b++;break;case"id":if(!e.includes("\0"))y=e;break;case"retry":if(/^\d+$/.test(e))null==d||d(parseInt(e,10));else null==s||s(new i(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==s||s(new i(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function R(){if(void 0!==y)null==o||o(y);if(b>0)null==r||r({id:y,event:$,data:v});y=void 0;v="";b=0;$=void 0}
function C(t={}){if(t.consume&&m.length>0){const t=m.join("");j(t,0,t.length)}w="";y=void 0;v="";b=0;$=void 0;m.length=0;g=0;k=false;S=false;x=false}return{feed:E,reset:C}}
function f(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function h(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function p(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const m=0x1000000;const g=1e3;const w=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const y=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*v(t,e,n){const s=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let o=0;let i=0;let a="";let c=false;let u;let l=false;let f=false;let h=false;const p=d({
onEvent:t=>{if(h)return;i+=1;h=k(t);const n=S(t,f);if(n)r.push({...n,text:e(n.text)});c||=f&&!E(t.data)},
onError:()=>{c||=f},
onRetry:t=>r.push({type:"retry",ms:t})});
function w(t){const e=u?u(t):t;if(""!==t)l=t.endsWith("\r");if(void 0===e)return true;u=void 0;const s=i;const c=0===i&&a.length<g;if(c)a+=e;p.feed(e);if(c&&0===i&&b(a))throw n();o=(i>s?0:o)+e.length;if(h||o<=m)return!h;r.push({type:"unreadable"});p.reset();o=0;u=_(e);return true}
function v(){w(s.decode());if(l)w("\n");const t=a;f=true;w("\n\n");if(0===i&&$(t))throw n();if(c||0===i&&y.test(t))r.push({type:"cut"})}
function x(){const t=r;r=[];return t}for await(const e of t){const t=w(s.decode(e,{stream:true}));yield x();if(!t)return}v();yield x()}
function b(t){return t.length>=g&&$(t)}
function $(t){return w.test(t.replace(y,""))}
function k({event:t="",data:e}){return"[DONE]"===e.trim()||/^(?:end|done|complete|close|eof)$/i.test(t)}
function S({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const s=(0,o.qF)(e);if(void 0===s&&n&&/^\s*[{"]/.test(e))return;if("error"===t)return{type:"error",text:T(s,M)??e};const r=void 0!==t&&!["","message","log"].includes(t);const i=T(s,r?["line"]:["line","message"]);if((0,o.OW)(s)?void 0===i:r)return;const a=x(i??e);return{type:n?"unterminated":"line",text:a}}
function x(t){if(!t.endsWith("\n"))return t;return t.slice(0,t.endsWith("\r\n")?-2:-1)}
function E(t){return"[DONE]"===t.trim()||void 0!==(0,o.qF)(t)}const M=["line","message","error","detail"];
function T(t,e){if("string"==typeof t)return t;if(!(0,o.OW)(t))return;return e.map(e=>t[e]).find(t=>"string"==typeof t)}const A=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function _(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const s=A.exec(n);return s?n.slice(s.index+s[0].length):void 0}}var O=n(3959);var j=n(7849);const I="\r\n";
function R(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function C(t,e){const n=N(t);const r=n.find(([,t])=>t.includes(e));if(r)throw new s.lZ(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const o=n.map(([t,n])=>`--${e}${I}${P(t)}${I}${I}${n}${I}`).join("");const{archive:i}=t;const a=`--${e}--${I}`;const c=`--${e}${I}${P("context_archive")}; filename="context.tar.gz"${I}Content-Type: application/x-tar${I}${I}`;const u=Buffer.from(i?o+c:o);const l=Buffer.from(i?I+a:a);const d=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${e}`}}
function N(t){const{agent:e,sourceDirty:n}=t;const{buildArgs:s,platform:r}=t.archive?t:j.p;const o={imageName:{image_name:t.imageName},agent:{agent_id:e.agentId,agent_name:e.agentName},buildArgs:{build_args:Object.keys(s).length>0?JSON.stringify(s):void 0},imageTag:{image_tag:t.imageTag},imageUrl:{image_url:t.imageUrl},platform:{platform:r},sourceCommit:{source_commit:t.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:t.sourceRef},sourceRepo:{source_repo:t.sourceRepo},sourceSubpath:{source_subpath:t.sourceSubpath},workingTreeHash:{working_tree_hash:t.workingTreeHash},archive:{}};return Object.values(o).flatMap(t=>Object.entries(t)).flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function P(t){return`Content-Disposition: form-data; name="${t}"`}var L=n(6484);var U=n(6806);var B=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var D=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const F=1048576;const H={expected:"a build with an id",maxBytes:F,decode:o.zr};const q={expected:"a list of builds",maxBytes:16*F,
decode:t=>(0,o.Ci)(t,o.zr)};const W={expected:"a list of agents",maxBytes:16*F,decode:o.M1};
function G(t){const e=new U.$O(t);return Object.assign(z(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function z(t,{baseUrl:e,random:n,openArchive:s,redact:o}){let i=false;return{baseUrl:e.href,
submitBuild:async(e,r)=>{const o={stack:[],error:void 0,hasError:false};try{const i=C(e,R(n));const a=B(o,e.archive&&await s(e.archive),true);const c={operation:"Submitting the build",
path:()=>L.f,shape:H};const u={...i,archive:a};return await t.submit(c,u,r,t.timeouts.submitResponse)}catch(t){o.error=t;o.hasError=true}finally{const t=D(o);if(t)await t}},
getBuild:(e,n,s)=>{const r=`Reading build '${e}'`;const o=(0,U.Ku)(e,{...H,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:r,
path:()=>(0,L.UL)(e),shape:o,withAge:i};return t.get(a,n,s)},
listBuilds:(e,n,s)=>{const r=(...t)=>(0,L._O)(e,...t);return t.list({operation:"Listing builds",path:r,shape:q},n,s)},
listUndeployed:e=>{const n=()=>`${L.f}/undeployed`;const s="Listing undeployed agents";return t.get({operation:s,path:n,shape:W},e)},
cancelBuild:async(e,n,s)=>{const r=`Cancelling build '${e}'`;const o={operation:r,method:"POST",path:`${(0,L.UL)(e)}/cancel`};const a=async()=>{const e=!i;i=true;return await t.send(o,n,e)};await t.command(a,n,s)},
streamLogs:(e,n)=>{const s=()=>K(e,r.o);return v(Z(t,e,n),o,s)}}}
async function*Z(t,e,n){const s={operation:`Opening the log of build '${e}'`,method:"GET",path:`${(0,L.UL)(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const r=await t.send(s,n);if(/html|json/.test(r.contentType)){r.discard();throw K(e,"NOT_EXPECTED")}yield*r.chunks}
function K(t,e){return new s.hD(`Opening the log of build '${t}' failed: the response is not an event stream.`,{kind:"response",code:e,hint:O.A})}}),
7364:((t,e,n)=>{n.d(e,{
Ci:()=>o,
GJ:()=>m,
M1:()=>i,
OW:()=>f,
f_:()=>l,
iC:()=>u,
qF:()=>d,
zr:()=>r});var s=n(1082);
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
3959:((t,e,n)=>{n.d(e,{
A:()=>o,
V:()=>a});var s=n(17);var r=n(7364);const o="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const i=2e5;
async function a(t,e,{expected:n,maxBytes:u,decode:d},f="no"){const h=(t,n)=>new s.hD(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:f,hint:o});let p=Buffer.alloc(0);let m=0;const g=c();for await(const e of t.chunks){const t=m+e.length;if(t>u)throw h(`is larger than ${u} bytes`,"TOO_LARGE");if(t>p.length)p=Buffer.concat([p],Math.min(u,2*t));if(g(e)>i)throw h(`has more than ${i} values`,"TOO_LARGE");p.set(e,m);m=t}const w=new TextDecoder().decode(p.subarray(0,m));const y=(0,r.qF)(w);if(void 0===y)throw h(0===m?"is empty":`is not JSON${l(t)}`,"NOT_JSON");if((0,r.f_)(y))throw h(`is nested more than ${r.iC} levels deep`,"TOO_LARGE");const v=d(y);if(void 0===v)throw h(`is not ${n}`,(0,r.OW)(y)?"NOT_EXPECTED":"NOT_OBJECT");return v}
function c(){let[t,e,n]=[0,false,false];return s=>{for(const r of s)if(n)n=false;else if(r===u.quote)e=!e;else if(e)n=r===u.backslash;else if(r===u.comma||r===u.bracket||r===u.brace)t+=1;return t}}const u={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function l({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}}),
3424:((t,e,n)=>{n.d(e,{
S:()=>y,
g:()=>S});var s=n(6815);var r=n(6208);var o=n(7364);var i=n(7849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const d="Allow this runner to open the connection: a local firewall or policy rejects it.";const f="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const g="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const w={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const y="TLS_HANDSHAKE_TIMEOUT";const v={[y]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const b=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const k=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function S(t,e){const n=_(t,"code");const{baseUrl:s,proxyHost:o}=e;const{host:i}=s;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const e=`the proxy '${o}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:e,hint:M(c,T(t))}}const u=(t,e,s)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:s});const S=(0,r.Zo)(t);if(S){const t=`no connection to '${i}' could be opened: ${S.reason}.`;return{kind:"connect",code:n,sentence:t,hint:S.hint??d}}const O=n&&w[n];const j=n&&v[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,A(t)].find(t=>void 0!==t&&b.test(t));if(void 0!==e){const[t,n]=e===$?[`the proxy '${o}' did not respond in TLS`,m]:[`the connection to the proxy '${o}' is not trusted`,p];return{kind:"tls",code:e,sentence:`${t} (${e}).`,hint:n}}const s="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const r=O??j??"closed the connection";return u("proxy",`the proxy '${o}' ${r}`,s)}if(O)return u("connect",`'${i}' ${O}`,x(n,s));if(j)return u("timeout",`'${i}' ${j}`,n===y?f:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,E(s));if(n&&b.test(n))return u("tls",`the connection to '${i}' is not trusted`,k.includes(n)?`${g} ${h}`:h);if("HTTPParserError"===_(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function x(t,{origin:e}){if("ENOTFOUND"!==t&&"EAI_AGAIN"!==t)return a;if(e===i.I)return u;return"ENOTFOUND"===t?c:a}
function E(t){return(0,s.U)(t)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function M(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function T(t){const e=(0,o.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function A(t){return(0,o.OW)(t)?_(t["cause"],"code"):void 0}
function _(t,e){const n=(0,o.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
496:((t,e,n)=>{n.d(e,{
loadTransport:()=>a});var s=n(17);var r=n(6815);var o=n(1082);var i=n(3424);
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
7849:((t,e,n)=>{n.d(e,{
I:()=>s,
p:()=>r});const s="https://api.egp.scale.com";const r={buildArgs:{},platform:void 0}}),
1888:((t,e,n)=>{n.d(e,{
Bl:()=>r,
Ih:()=>o,
L9:()=>a,
Y:()=>i,
lL:()=>s});const s={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const r=128;const o={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${r-1}}$`),words:`be one tag of at most ${r} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};const i=/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;const a=255}),
6484:((t,e,n)=>{n.d(e,{
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
6806:((t,e,n)=>{n.d(e,{
$O:()=>tu,
VA:()=>tf,
Ku:()=>tw});var s=n(17);var r=n(4266);var o=n(4784);var i=n(7110);var a=n(7075);var c=n(5940);var u=n(7364);const l={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const d=/^(?:Z_|ERR__ERROR_)/;const f="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*h(t,e="",{operation:r,accepted:o}){const i=e.toLowerCase().split(",");const p=i.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===p.length)return yield*t;const m=t=>new s.hD(`${r} failed: the response cannot be decoded: its Content-Encoding is '${(0,c.$)(p.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:o,hint:f,cause:t});const[g=""]=p;const w=1===p.length&&Object.hasOwn(l,g)&&l[g];if(!w){t.on("error",()=>void 0).destroy();throw m()}const y=w(await Promise.resolve().then(n.t.bind(n,8522,23)));try{yield*(0,a.pipeline)(t,y,()=>void 0)}catch(e){const t=(0,u.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&d.test(t)?m(e):e}}const p=500;const m=2e3;
function g(t,e,n=false){const s=e(t);const r=$(s);if(void 0===r&&n&&/^\s*[{[]/.test(s))return;const o=void 0===r?(0,c.$)(E(s),p):(0,c.$)(r,m);return""===o?void 0:o}
function w(t){const e=k(t)?.["code"];return"number"==typeof e?String(e):void 0}
function y(t,e,n,s){if(b(e,n))return true;return s&&v(t,e,n)}
function v(t,e,{text:n}){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const s=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return s&&void 0!==$(n)}
function b(t,{text:e,isCut:n}){if(!/^application\/json\b/i.test(t))return false;if(n)return true;const s=(0,u.qF)(e);if(!(0,u.OW)(s))return false;const{detail:r,message:o,code:i,status_code:a,data:c}=s;if("string"==typeof r||Array.isArray(r)||(0,u.OW)(r))return true;return"string"==typeof o&&void 0!==c&&(i??a)!==void 0}
function $(t){const{detail:e,message:n,error:s,errors:r,title:o}=k(t)??{};return[e,n,s,r,o].map(S).find(t=>void 0!==t)}
function k(t){const e=(0,u.qF)(t);return(0,u.OW)(e)&&!(0,u.f_)(e)?e:void 0}
function S(t){if("string"==typeof t)return T(t)||void 0;if(Array.isArray(t)){const e=t.map(x).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,u.OW)(t))return S(t["message"])??S(t["msg"])??S(t["detail"]);return}
function x(t){if(!(0,u.OW)(t))return S(t);const e=S(t["msg"])??S(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const s=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===s?e:`${T(s)}: ${e}`}
function E(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return T(e?M(t):t)}
function M(t){let e="";let n;for(const s of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(s)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${s.slice(s.indexOf(">")+1)}`}}return e}
function T(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var A=n(6620);const _=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function O(t){const e=t("retry-after")?.trim();const n=I(e);const s=I(t("retry-after-ms")?.trim())??(void 0===n?R(e,t("date")):n*i.fj);return void 0!==s&&s>0&&s<=A.Yk.longestAskedMs?s:void 0}
function j(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function I(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function R(t,e){const[n,s]=[P(t),P(e)];return void 0===n||void 0===s?void 0:n-s}
function C(t){return P(t("date"))}
function N(t){return I(t("age")?.trim())??0}
function P(t){if(void 0===t||!_.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function L(t){const{operation:e,status:n,statusText:r,header:o,serverMessage:i}=t;const a=""===r?"":` ${(0,c.$)(r,60)}`;const u=`${n} ${r}`;const l=i??"";const d=""===r?l:l.replaceAll(u,"").trim();const f=""===d?".":`: ${G(d)}`;const h=B(t);const p=h?"a gateway or proxy":"the server";return new s.hD(`${e} failed: ${p} responded with ${n}${a}${f}`,{kind:"http",failureClass:h?void 0:U(n),status:n,serverMessage:i,code:t.code,hint:h&&429!==n?F:H(t),retryAfterMs:O(o),shouldRetry:j(o),accepted:t.bodyHasLeft&&(h||D(n))?"maybe":"no"})}
function U(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return;return"refused"}
function B({status:t,isUnknownFormat:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function D(t){return t<200||[408,409,429].includes(t)||t>=500}const F="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function H({status:t,header:e,baseUrl:n,serverMessage:s}){if(t>=300&&t<400)return W(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===t||422===t)return void 0===s?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return q(n.host)[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const q=t=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${t}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function W(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function G(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var z=n(3424);const Z=["x-request-id","x-amzn-requestid","cf-ray"];const K=262144;let J=class Sender{#tc;#e$;#ek;constructor(t,e){this.#tc=t;this.#e$=e;this.#ek=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:s}=t;const r=n=>{e.throwIfAborted();return this.#eS(n,t)};const o=s?AbortSignal.any([e,s.stalled]):e;o.throwIfAborted();const i=await this.#t(t,o).catch(t=>{throw r(t)});const a=Y(i);const c=V(s);const u=a("content-encoding");const l=h(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:C(a),ageSeconds:N(a),chunks:this.#ex(l,t,r),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await X(d.chunks,K);e.throwIfAborted();throw this.#eE(t,i,f)}
async #t(t,e){const{baseUrl:n,transport:s,clock:r,trace:o,...i}=this.#tc;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const d=r.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await s.request({origin:n.origin,path:this.#ek+t.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});return h}finally{const e=h&&Z.map(Y(h)).find(Boolean);o?.({method:a,path:this.#ek+t.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:e&&i.redact(e),durationMs:r.monotonicMs()-d})}}
#eE({operation:t,upload:e},n,s){const{baseUrl:r,redact:o}=this.#tc;const{statusCode:i,statusText:a}=n;const c=Y(n);const u=c("content-type")?.toLowerCase()??"";return L({operation:t,status:i,statusText:o(a),header:c,serverMessage:g(s.text,o,422===i),code:w(s.text),baseUrl:r,bodyHasLeft:e?.hasLeft()??false,isUnknownFormat:this.#e$()&&!y(i,u,s,void 0!==e)})}
#eS(t,{operation:e,upload:n}){if(t instanceof s.hD)return t;const{baseUrl:r,transport:o}=this.#tc;const{kind:i,code:a,sentence:c,hint:u}=t instanceof s.lZ?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,z.g)(t,{baseUrl:r,proxyHost:o.proxyHost,viaFailedProxy:o.isProxyFailure(t)});const l={kind:i,code:a,hint:u,accepted:V(n),cause:t};return new s.hD(`${e} failed: ${c}`,l)}
async *#ex(t,{wholeMs:e},n){const{baseUrl:r,clock:o}=this.#tc;const a=o.monotonicMs();try{for await(const n of t){if(o.monotonicMs()-a>e)throw new s.lZ(`'${r.host}' did not send the whole response within ${e/i.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function Y({headers:t}){return e=>[t[e]].flat()[0]}
function V(t){return t?.hasLeft()?"maybe":"no"}
async function X(t,e){const n=[];let s=0;try{for await(const r of t){n.push(r);s+=r.length;if(s>=e)break}}catch{}const r=new TextDecoder().decode(Buffer.concat(n).subarray(0,e));return{text:r,isCut:s>=e}}var Q=n(3959);const{firstMs:tt,longestMs:te}=A.Yk.outage;let tn=class OutageThrottle{#ti;#eM=0;#eT=-1/0;constructor(t){this.#ti=t}
async run(t,e){await this.#eA(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#e_();return e}catch(t){if(ts(t)){this.#eM+=1;this.#eT=Math.max(this.#eT,this.#ti.monotonicMs()+this.#eO())}else if(t instanceof s.hD)this.#e_();throw t}}
async #eA(t){for(let e=this.#eT-this.#ti.monotonicMs();e>=1;){await this.#ti.sleep(e,t);e=this.#eT-this.#ti.monotonicMs()}if(this.#eM>0)this.#eT=this.#ti.monotonicMs()+this.#eO()}
#eO(){return Math.min(te,tt*2**(this.#eM-1))}
#e_(){this.#eM=0;this.#eT=-1/0}};
function ts(t){return t instanceof s.hD&&!t.isRefusal&&"throttled"!==t.failureClass}var tr=n(8500);
function to({contentType:t,head:e,archive:n,tail:s,sizeBytes:r},{clock:o,stallMs:i,onProgress:c,beforeEnd:u}){const l=new AbortController;const d=new AbortController;let f=false;let h=0;
async function*p(){f=true;h=o.monotonicMs();m();try{yield e;let t=0;if(void 0===n)c?.(t);for await(const e of n?.chunks()??[]){await (0,tr.setImmediate)();yield e;t+=e.length;h=o.monotonicMs();c?.(t)}u?.();yield s}finally{d.abort()}}
async function m(){for(;;){const t=h+i-o.monotonicMs();if(t<=0)return void l.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await o.sleep(t,d.signal)}catch{return}}}const g=a.Readable.from(p(),{objectMode:false,highWaterMark:1});g.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(r)},body:g,
hasLeft:()=>f,stalled:l.signal,
[Symbol.dispose]:()=>{d.abort();g.destroy()}}}var ti=n(6279);var ta=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var tc=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});let tu=class RequestSender{timeouts;#ej;#eI;#tc;#eR=new r.Km;#e$=false;constructor(t){this.#tc=t;this.timeouts={...A.B2,...t.timeouts};this.#ej=new tn(t.clock);this.#eI=new J(t,()=>this.#e$)}
async send(t,e,n=false){const s=async()=>await this.#eI.send({...tl(this.timeouts),...t},e);return await (n?this.#ej.runAtOnce(s):this.#ej.run(s,e))}
async submit({path:t,shape:e,...n},s,{signal:r,...o},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#tc;const u=ta(a,to(s,{clock:c,stallMs:this.timeouts.uploadStall,...o}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const d={...tl(this.timeouts),...n,...l};const f=async()=>{const t=await this.#eI.send(d,r);return await this.#eC(t,n.operation,e,"maybe")};return await this.#ej.run(f,r)}catch(t){a.error=t;a.hasError=true}finally{tc(a)}}
async command(t,e,n){const s=await this.#eN(t,e,n);this.#e$||=s.contentType.startsWith("application/json");s.discard()}
async get({path:t,shape:e,withAge:n,...s},r,{onServerTime:o,...i}={}){const a=async()=>{const i={method:"GET",path:t()};const a={...tl(this.timeouts),...s,...i};const c=await this.#eI.send(a,r);const{ageSeconds:u,serverMs:l}=c;const d=u>0;if(d&&!n){c.discard();throw th(s.operation,u)}if(void 0!==l)o?.(l);const f=await this.#eC(c,s.operation,e);return d&&n?n(f,u):f};return await this.#eN(()=>this.#ej.run(a,r),r,i)}
async *list({path:t,...e},n,{maxPages:s=td,...r}={}){const i=new Set;let a;for(let c=0;c<s;c+=1){const s={...e,
path:()=>t(a)};const{items:c,hasMore:u}=await this.get(s,n,r);const l=c.at(-1)?.id;const d=void 0!==l&&!i.has((0,o.i)(l));for(const t of c){const e=(0,o.i)(t.id);if(!i.has(e)){i.add(e);yield t}}if(!u||!d)return;a=l}}
async #eC(t,e,n,s){const r=await (0,Q.V)(t,e,n,s);this.#e$=true;return r}
async #eN(t,e,{attempts:n}={}){const{clock:o,random:i,onRetry:a}=this.#tc;const c={budget:this.#eR,clock:o,random:i,attempts:n,decide:tg,fail:tp,
onRetry:t=>{if(t instanceof s.hD)a?.(t.message)}};return await (0,r.L5)(t,c,e)}
[Symbol.asyncDispose](){return this.#tc.transport[Symbol.asyncDispose]()}};
function tl({headers:t,body:e,whole:n}){return{headersTimeout:t,bodyTimeout:e,wholeMs:n}}const td=1e3;const tf="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function th(t,e){return new s.hD(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:tf})}
function tp(t,e){const n=t.at(-1);const r=t.slice(0,-1).filter(t=>t instanceof s.hD);if(!(n instanceof s.hD)||0===r.length)return n;const o="budget"===e?" No further retry: too many requests failed recently.":"";const i=new Set(r.map(tm));const a=1===i.size&&i.has(tm(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${o} This was attempt ${r.length+1}; earlier attempts failed ${c}.`)}
function tm({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function tg(t){if(!(t instanceof s.hD))return{attempts:1,baseMs:0};return{...(0,ti.NP)(t).request,afterMs:t.retryAfterMs}}
function tw(t,e){const n=n=>{const s=e.decode(n);return s&&(0,o.W)(s.id,t)?s:void 0};return{...e,decode:n}}}),
6279:((t,e,n)=>{n.d(e,{
DA:()=>d,
DO:()=>h,
NP:()=>f,
mP:()=>p});var s=n(7110);const r={attempts:1,baseMs:0};const o={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*s.J2,longestMs:s.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*s.J2,loss:"outage",waitMs:{first:5*s.fj,later:15*s.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:r,submit:o,status:{forMs:s.J2,loss:"refused",waitMs:{first:5*s.fj,later:5*s.fj}},log:{forMs:s.J2,waitMs:5*s.fj},named:i,cancelsOn:false};const d={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:s.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:r,submit:o},"too-large":{...u,request:r,status:l.status},conflict:{...u,request:r,submit:o},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*s.fj}},refused:l};
function f({shouldRetry:t,isRefusal:e,failureClass:n}){if(false===t)return d.refused;return d[t&&e?"unavailable":n]}
function h({shouldRetry:t,failureClass:e}){return d[false===t?"refused":e].submit}
function p({shouldRetry:t,failureClass:e}){return false!==t&&["unavailable","throttled"].includes(e)}}),
6620:((t,e,n)=>{n.d(e,{
B2:()=>r,
CU:()=>w,
E$:()=>v,
JO:()=>f,
KO:()=>p,
Mu:()=>l,
ND:()=>a,
RT:()=>u,
Rg:()=>m,
Yk:()=>o,
bL:()=>y,
gg:()=>g,
qS:()=>c,
ss:()=>b,
x3:()=>h,
zH:()=>i});var s=n(7110);const r={connect:10*s.fj,headers:30*s.fj,body:30*s.fj,whole:2*s.J2,uploadStall:s.J2,submitResponse:15*s.J2,streamSilence:10*s.J2};const o={longestAskedMs:2*s.J2,outage:{firstMs:500,longestMs:10*s.fj}};const i=[1,2,4,8,15].map(t=>t*s.fj);const a={firstListReadMs:2*s.J2,listReadEveryMs:15*s.fj,searchMs:30*s.fj,unreadableMs:30*s.fj,lastListReadMs:10*s.fj,listReadLimitMs:30*s.fj,againMs:{shortest:s.fj,longest:20*s.fj,limited:s.J2},lingerMs:4*s.fj,agentWaitsMs:[0,...i.slice(0,3)],agentMs:7*s.fj};const c={firstPollMs:s.fj,shortestPollMs:250,budget:{polls:38,refillMs:14*s.fj},throttledMs:5*s.J2,unknownMs:10*s.J2,readLimitMs:{usual:30*s.fj,last:5*s.fj,list:15*s.fj},image:{everyMs:s.fj,limitMs:15*s.fj}};const u={reconnectMs:{usual:s.fj,min:s.fj,max:30*s.fj},fruitlessMs:{first:5*s.fj,longest:30*s.fj},silenceMs:{first:90*s.fj,longest:5*s.J2},drainMs:{patience:{short:3*s.fj,long:10*s.fj},total:30*s.fj,pause:200},digestsMs:s.J2};const l={mainChecksEveryMs:250,postMs:56*s.fj,postSearchMs:42*s.fj,mainEndsMs:8*s.fj,postChecksEveryMs:500};const d={tryMs:10*s.fj,pollMs:2*s.fj,awaits:"end"};const f={stopped:{limitMs:5500,tryMs:3*s.fj,pollMs:s.fj,awaits:"acceptance",endsAtRefusal:false},"at-limit":{...d,limitMs:s.J2,endsAtRefusal:false},refused:{...d,limitMs:10*s.fj,endsAtRefusal:false},"by-post":{...d,limitMs:l.postMs,endsAtRefusal:false},"as-asked":{...d,limitMs:5*s.J2,endsAtRefusal:true},"given-way":{...d,limitMs:30*s.fj,awaits:"ending",endsAtRefusal:true}};const h=10*s.fj;s.J2,s.J2;s.fj,s.fj,s.fj,s.J2,s.J2,s.$0,s.fj,s.J2,s.J2;s.fj,s.J2,s.fj,s.fj,s.J2,s.J2,s.J2,s.J2,s.fj,s.fj,s.fj,s.fj,s.J2,s.fj;const p={retryPauseMs:30*s.fj,namedPauseMs:s.fj,listedWithinMs:s.J2,longestBuildMs:48*s.$0,registration:{limitMs:30*s.J2,pollMs:5*s.fj}};const m={afterFirst:{lastWordsMs:6*s.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:s.fj}};const g={writeMs:{usual:10*s.fj,afterAbort:s.fj},stalledMs:s.fj,lastWriteMs:500};const w={requestMs:10*s.fj,request:{attempts:3,baseMs:500},limitMs:s.J2,afterStopMs:5*s.fj,pauseMs:4*s.fj,spreadMs:2*s.fj};const y={limitMs:{usual:5*s.fj,discover:30*s.fj,fetch:30*s.fj},laterLimitMs:s.fj,filtersMs:5*s.fj,quietMs:3*s.fj};const v={progressMs:5*s.fj,hashedMs:s.fj,heartbeatMs:s.J2,hangingMs:5*s.J2,shortBuildMs:30*s.fj,toleranceMs:2*s.fj};const b=2**31-1}),
5496:((t,e,n)=>{n.d(e,{
$w:()=>w,
Ai:()=>u,
Ey:()=>y});var s=n(1082);const[r,o]=[/(?<!\\)\\[ \t]*$/,/(?<!`)`[ \t]*$/];const i=/^#\s*(check|escape|syntax)\s*=(.+)$/is;
function a(t){for(const e of t){const[,t="",n=""]=i.exec(e.trimStart())??[];if(""===n.trim())break;if("escape"===t.toLowerCase())return"`"===n.trim()?o:r}return r}const c=/^(?:ONBUILD\s+)?(?:ADD|COPY|RUN)\s/i;
function u(t){const e=[];const n=t.split(/\r?\n/);const s=a(n);const r=n.entries();for(const[t,n]of r){if(l(n))continue;const o=[];for(let t=n;void 0!==t;){const e=t.replace(s,"");o.push(e);if(e===t)break;t=r.find(([,t])=>!l(t))?.[1]}const i=o.join("").trim();for(const t of c.test(i)?h(i):[])r.find(([,e])=>m(e,t));const[,a="",u=""]=/^(\S+)\s*(.*)$/s.exec(i)??[];e.push({line:t+1,keyword:a.toUpperCase(),rest:u})}return e}
function l(t){return/^\s*(?:#|$)/.test(t)}const d=/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+/gs;const f=/^\d*<<(-?)([^<]+)$/s;
function h(t){if(!t.includes("<<"))return[];return(t.match(d)??[]).flatMap(t=>{const[,e,n]=f.exec(t)??[];if(void 0===n)return[];return[{end:n.replaceAll(/\\(.)|["']/gs,"$1"),indented:"-"===e}]})}
function p(t){return f.test(t)}
function m(t,{end:e,indented:n}){return(n?t.replace(/^\t+/,""):t)===e}const g=/^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i;
function w({keyword:t,rest:e}){if("COPY"!==t&&"ADD"!==t)return;const{flags:n,words:s}=b(e);if(n.some(t=>t.startsWith("--from")))return;const r=$(s).slice(0,-1).filter(t=>!p(t)&&!g.test(t));return{sources:r,parents:n.some(t=>/^--parents(?:=true)?$/i.test(t))}}
function y(t){const[,e="",n=""]=/^(\S+)\s+(.*)$/s.exec(t)??[];const s=w({line:1,keyword:e.toUpperCase(),rest:n});if(s)return s.sources;return b(n).flags.flatMap(t=>{const[,e]=/^--mount=(.+)$/.exec(t)??[];return void 0===e?[]:v(e)})}
function v(t){const e=new Map(t.split(",").map(t=>{const[e="",n=""]=t.split("=");return[e,n]}));const n=e.get("type")??"bind";if("bind"!==n||e.has("from"))return[];return[e.get("source")??e.get("src")??"."]}
function b(t){const[e=""]=/^(?:--\S*\s+)*/.exec(t)??[];return{flags:e.split(/\s+/),words:t.slice(e.length)}}
function $(t){if(!t.startsWith("["))return t.split(/[\t\v\f\r ]+/);const e=(0,s.z)(()=>JSON.parse(t));return Array.isArray(e)&&e.every(t=>"string"==typeof t)?e:[]}}),
7327:((t,e,n)=>{n.d(e,{
M:()=>o,
Y:()=>r});var s=n(4303);
function r(t){return t.split(/\r?\n/).map(t=>t.trim()).filter(t=>""!==t&&!t.startsWith("#"))}
function o(t,e){return t.filter(t=>{const n=(0,s.ts)(t);return"."===n||e===n||e.startsWith(`${n}/`)})}}),
9643:((t,e,n)=>{n.d(e,{
JS:()=>d,
SJ:()=>l,
Sd:()=>p,
_n:()=>a,
pW:()=>f,
u2:()=>i});const s=/\$\{\w+(?:\?|:?-)?\}/g;const r=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;const o=/^(?:change[-_ ]?(?:me|this)(?:[-_ ].*)?|your[-_ ].*)$/is;
function i(t){const e=a(t).replace(s,"").trim();return/[\p{L}\p{N}]/u.test(e)&&!r.test(e)&&!o.test(e)}
function a(t){return t.trim().replace(/^(["'])(.*)\1$/s,"$2")}const c=/(["']?)\b([a-z][a-z0-9+.-]{0,20}):\/\/(?=([^\s/?#]*))/gi;const u=/^(?:git|oauth2accesstoken|vsssessiontoken)$/i;
function l(t){return Array.from(t.matchAll(c)).some(([,t,e="",n=""])=>{const s=(t?n.split(t)[0]:n)??"";const r=s.lastIndexOf("@");return r>=0&&h(e,s.slice(0,r))})}
function d(t){const[,e="",n]=/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(t.trim())??[];return void 0!==n&&h(e,n)}
function f(t){return d(t.includes("://")?t:`http://${t.trim()}`)}
function h(t,e){const[n=""]=e.split(":",1);const s=e.slice(n.length+1);if(""!==s)return i(s);return/(?:^|\+)https?$/i.test(t)&&i(n)&&!u.test(n)}
function p(t){const[,...e]=t.split(/[?#&;]/);return e.some(t=>{const e=t.indexOf("=");return e>0&&g(t.slice(0,e))&&i(t.slice(e+1))})}const m=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function g(t){return t.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(t=>m.test(t))}}),
6348:((t,e,n)=>{n.d(e,{
e:()=>a,
t:()=>i});const s=/^(?:APIKEY|AUTH|CREDENTIALS?|PASSPHRASE|PASSWD|PASSWORD|PAT|SECRET|TOKEN)$/;const r=/(?:^|_)(?:API|PRIVATE|SIGNING)_KEY(?:_|$)|_(?:PASS|PWD)$/;const o=/_(?:ALGORITHM|AUDIENCE|DOMAIN|ENDPOINT|HOST|ISSUER|NAME|PROVIDER|TYPE|UR[IL]|USER)$/;
function i(t){const e=c(t);const n=e.join("_");if(e.includes("PUBLIC")||o.test(n))return false;return e.some(t=>s.test(t))||r.test(n)}
function a(t,e){const n=c(e).filter(Boolean);const s=c(t).filter(Boolean).slice(-n.length);return n.length>=2&&s.join("_")===n.join("_")}
function c(t){return t.replace(/([a-z0-9])([A-Z])/g,"$1_$2").replace(/([A-Z])([A-Z][a-z])/g,"$1_$2").toUpperCase().split(/[_.-]/)}}),
8943:((t,e,n)=>{n.d(e,{
cq:()=>_,
Jh:()=>te,
a0:()=>td,
F$:()=>tn,
Qj:()=>g,
yr:()=>K,
vz:()=>tt});var s=n(3024);var r=n(1455);var o=n(6760);var i=n(17);var a=n(6208);var c=n(7904);var u=n(6652);var l=n(4303);var d=n(223);var f=n(3796);var h=n(295);var p=n(8357);const m=65535;const g=1048576;const w=1e4;const y="Exclude whole directories, or use wildcards.";
function v(t,e){if(t.length>g)throw _(e);const n=[];const s=new TextDecoder("latin1").decode(t).split("\n");for(const[r,o]of new TextDecoder().decode(t).split("\n").entries()){const t=r+1;const a=s[r]?.length??0;if(a>m)throw new i.de(t,`Line ${t} of '${e}' is too long: ${a} bytes. Docker reads at most ${m}.`,{hint:"Write one pattern on each line."});const c=b(o,t,e);if(void 0!==c){if(n.length===w)throw new i.de(t,`Too many patterns in '${e}': more than ${w}.`,{hint:y,isOurLimit:true});n.push(c)}}return n}
function b(t,e,n){if(t.startsWith("#"))return;const s=S(t);if(""===s)return;const r=(0,l.ts)(S($(s)));const o=r.startsWith("!");const a=o?r.slice(1):r;if(""===a)throw new i.de(e,`Exception without a pattern in line ${e} of '${n}': '${s}'.`,{hint:"Write a pattern after the '!', or remove the line."});const c={number:e,source:s,negated:o,pattern:a};if(T.test(a))return c;throw A(n,c,"Close each '[' with ']' and write characters or ranges such as 'a-z' between them; write '\\[', '\\-' and '\\\\' for the characters themselves.")}
function $(t){return t.startsWith("!")?`!${k(S(t.slice(1)))}`:k(t)}
function k(t){if(""===t)return"";const e=(0,l.ts)(t);return e.length>1&&e.startsWith("/")?e.slice(1):e}
function S(t){return/\P{White_Space}(?:.*\P{White_Space})?/su.exec(t)?.[0]??""}const x=String.raw`(?:\\.|[^\\\]-])`;const E=`${x}(?:-${x})?`;const M=String.raw`\[(?:\^|(?!\^))(?:${E})+\]`;const T=new RegExp(String.raw`^(?:[^\\[]|\\.|${M})*$`,"su");
function A(t,{number:e,source:n},s,r){return new i.de(e,`Invalid pattern in line ${e} of '${t}': '${(0,c.Kb)(n)}'.`,{hint:s,cause:r})}
function _(t){return new i.de(1,`The ignore file '${t}' is too large: more than ${g} bytes.`,{hint:y,isOurLimit:true})}var O=n(4720);const j=16384;const I=1e10;const R=10;
async function C(t,e,n={steps:0}){const s=t.map(t=>({line:t,translation:B(t.pattern)}));const r=s.filter(({translation:t})=>"expression"===t.kind);N(r.map(({line:t})=>t),e);const o=r.length>0?await import("./re2js.js"):void 0;return s.map(({line:t,translation:e})=>({...t,matches:a(t,e)}));
function a(t,e){const{pattern:n}=t;switch(e.kind){case"exact":return t=>t===n;case"prefix":{const t=n.slice(0,-2);return e=>e.startsWith(t)}case"suffix":return U(n.replace(/^\*\*/,""));case"wildcards":return q(e.segments,H(n),n=>{u(n*e.segments.length*R,t)});case"expression":{const s=P(n);let r;return n=>{u(n.length*s,t);r??=c(e.expression,t);return r?.test(n)===true}}}}
function c(t,n){try{return o?.RE2JS.compile(t)}catch(t){throw A(e,n,"Docker matches it as a Go regular expression, in which '{', '|', '\\' and ranges in '[\u2026]' are special; write '\\' before a literal character.",t)}}
function u(t,{number:s}){n.steps+=t;if(n.steps<=I)return;throw new i.de(s,`The patterns in '${e}' take too long to be compared with all paths; the last one is in line ${s}.`,{hint:y,isOurLimit:true})}}
function N(t,e){let n=0;for(const{number:s,pattern:r}of t){n+=P(r);if(n>j)throw new i.de(s,`The patterns with '[', '\\', '{', '|' or '^' in '${e}' are too long: together more than ${j} characters, with repetitions such as '{9}' written out.`,{hint:"Use '*', '?' and '**' instead where possible.",isOurLimit:true})}}
function P(t){let[e,n]=[0,0];for(const[s,,r="",o=r]of t.matchAll(L)){if(""!==r)e+=n*Number(o||r);n=s.length;e+=n}return e}const L=/(\[(?:\\.|[^\\\]])*\]|\\.)|\{(\d{1,4})(?:,(\d{0,4}))?\}|./gsu;
function U(t){const e=t.startsWith("/")?t.slice(1):void 0;return n=>n.endsWith(t)||n===e}
function B(t){let e="exact";let n="^";const s=t.startsWith("\uFEFF")?t.slice(1):t;for(const{0:t,index:r}of s.matchAll(/\*\*\/?|\\?./gsu))if(t.startsWith("**")){const o=r+t.length===s.length;n+=o?".*":"(.*/)?";e=0===r?"suffix":o&&"exact"===e?"prefix":"expression"}else if("*"===t||"?"===t){n+="*"===t?"[^/]*":"[^/]";e="expression"}else if("["===t||"]"===t||t.startsWith("\\")){n+=t;e="expression"}else n+=/[.+()$]/.test(t)?`\\${t}`:t;if("expression"!==e)return{kind:e};const r=F(t);return r?{kind:"wildcards",segments:r}:{kind:e,expression:`${n}$`}}const D=/[[\\^{|\uFEFF]/;
function F(t){if(D.test(t))return;const e=t.split("/");if(e.some(t=>t.includes("**")&&"**"!==t))return;const n=e.filter((t,n)=>"**"!==t||"**"!==e[n+1]);return n.map((t,e)=>{if("**"!==t)return(0,O.BB)(t,"^");return e===n.length-1?"rest":"directories"})}
function H(t){const e=Math.max(t.lastIndexOf("*"),t.lastIndexOf("?"));return t.slice(e+1).replace(/^\//,"")}
function q(t,e,n){const s=t.at(-1);const r=1===t.length&&"object"==typeof s;return o=>{if(!o.endsWith(e))return false;const i=o.lastIndexOf("/");if(r&&i>=0)return false;if("object"==typeof s&&!(0,O.HP)(s,o.slice(i+1)))return false;if(r)return true;const a=o.split("/");n(a.length);return W(t,a)}}
function W(t,e){let n=[true,...e.map(()=>false)];for(const s of t)n="object"==typeof s?G(s,e,n):z(s,e,n);return true===n.at(-1)}
function G(t,e,n){return[false,...e.map((e,s)=>true===n[s]&&(0,O.HP)(t,e))]}
function z(t,e,n){let s=false;return n.map((n,r)=>{s&&=!e[r-1]?.includes("\n");const o=s||n&&"directories"===t;s||=n;return o})}
function Z(t){if(D.test(t))return()=>true;const e=t.split("/");const n=e.findIndex(t=>t.includes("**"));const s=(-1===n?e:e.slice(0,n)).map(t=>(0,O.BB)(t,"^"));return t=>{const e=t.split("/");if(-1===n&&e.length>=s.length)return false;return s.every((t,n)=>{const s=e[n];return void 0===s||(0,O.HP)(t,s)})}}
async function K(t,e){const n={steps:0};const s=await C(v(t,e),e,n);const r=s.flatMap(({negated:t,pattern:e})=>t?Z(e):[]);const o=new Uint8Array(s.length);return{root:{path:"",ignored:false,hits:o,parent:void 0},effort:n,
lineOf:t=>s[t.hits.lastIndexOf(1)]?.number,
decide:(t,e)=>J(s,t,e),
canPrune:t=>!r.some(e=>e(t)),
isEmptied:t=>r.length>0&&Y(s,t)}}
function J(t,e,n){const s=new Uint8Array(t.length);let r=false;for(const[o,{negated:i,matches:a}]of t.entries()){const t=1===n.hits[o]||i===r&&a(e);if(t){s[o]=1;r=!i}}return{path:e,ignored:r,hits:s,parent:n}}
function Y(t,{path:e,parent:n}){let s=false;for(const[r,o]of t.entries())if(o.negated===s){if(o.matches(e)||Q(o,r,n))s=!o.negated}return s}const V=1;const X=2;
function Q(t,e,n){if(n?.parent===void 0)return false;n.around??=new Uint8Array(n.hits.length);if(0===n.around[e]){const s=Q(t,e,n.parent)||t.matches(n.path);n.around[e]=s?V:X}return n.around[e]===V}
function tt({name:t,rules:e},n,s=""){const r=n.split("/");let o=e.root;for(const t of r.keys())o=e.decide(r.slice(0,t+1).join("/"),o);const i=o.ignored?e.lineOf(o):void 0;return void 0===i?void 0:te(t,i,s)}
function te(t,e,n=""){return`ignored${n} by line ${e} of '${(0,c.rM)(t)}'`}
async function tn(t){const e=t.flatMap(({number:t,text:e})=>ts(()=>b(e,t,""))??[]);const n=await C(e,"").catch(t=>{if(t instanceof i.de&&t.isOurLimit)return[];throw t});return n.map(({number:t,negated:e,matches:n})=>({number:t,negated:e,
matches:t=>true===ts(()=>n(t))}))}
function ts(t){try{return t()}catch(t){if(t instanceof i.de)return;throw t}}var tr=n(1023);const to=1e3;const ti=511;const ta=493;
async function tc(t,e){e.throwIfAborted();const n=new tu(t,e);await n.visit((0,u.te)(t.contextDir,""),t.rules.root);return n}let tu=class Walk{entries=[];special=[];emptied=[];unreadable=new Set;ignored=0;#t;#eP;#eL=0;constructor(t,e){this.#t=t;this.#eP=new tr.$(e)}
async visit(t,e){const{rules:n,includeGit:s}=this.#t;await this.#eP.after(tr.Y);for(const r of this.#eU(t.path,tl)??[]){const{name:o}=r;if(".git"===o&&!s)continue;const i=this.#eP.after(1+e.hits.length+this.#eB()/to);if(i)await i;const{text:a,exact:u}=(0,c.e4)(o);const l=""===t.path?a:`${t.path}/${a}`;const d=n.decide(l,e);if(!u){if(!d.ignored||!n.canPrune(l))throw(0,c.Qt)(o,t.path);this.ignored+=1;continue}if(r.isDirectory())await this.#eD(d);else if(d.ignored)this.ignored+=1;else if(r.isFile()&&n.isEmptied(d))this.#eF(l);else this.#eH(l,r,t)}}
#eB(){const t=this.#eL;this.#eL=this.#t.rules.effort.steps;return this.#eL-t}
async #eD(t){const{path:e,ignored:n}=t;const s=this.entries.length;if(n&&this.#t.rules.canPrune(e)){this.ignored+=1;return}const r=this.#eU(e,()=>(0,u.te)(this.#t.contextDir,e));if(void 0===r)return;const o=this.#t.indexModes?ta:r.mode&u.q1;this.entries.push({type:"directory",path:e,mode:o});await this.visit(r,t);if(n&&this.entries.length===s+1){this.entries.pop();this.ignored+=1}}
#eH(t,e,n){if(e.isSymbolicLink())this.#eq(t,t=>(0,s.readlinkSync)(t,"latin1"));else if(e.isFile())if(this.#t.indexModes?.get(t)===p.C$)this.#eq(t,t=>(0,s.readFileSync)(t,"latin1"));else this.entries.push({type:"file",path:t,mode:(0,p.IB)(this.#t.indexModes,t),directory:n});else this.special.push(t)}
#eF(t){const e=this.#eU(t,t=>(0,s.lstatSync)(t));if(void 0===e)return;const n=(0,p.IB)(this.#t.indexModes,t)??e.mode&u.q1;this.emptied.push(t);this.entries.push({type:"memory-file",path:t,mode:n,bytes:new Uint8Array})}
#eq(t,e){const n=this.#eU(t,e);if(void 0===n)return;const{text:s,exact:r}=(0,c.e4)(n);if(!r)throw(0,c.E)(n,t);this.entries.push({type:"link",path:t,mode:ti,target:(0,l.hY)(s)})}
#eU(t,e){return(0,d.Oj)(t,this.unreadable,()=>e((0,l.el)(this.#t.contextDir,t)))}};
function tl(t){return(0,s.readdirSync)(t,{encoding:"latin1",withFileTypes:true}).sort((t,e)=>t.name<e.name?-1:1)}
async function td(t,e){const n=await tf(t,e);const s=(0,l.iZ)(t.workspace,(0,o.join)(t.contextDir,tw));const r=ty(t);const i=n?.rules??await K(new Uint8Array,"");const a=await tc({...t,rules:i},e);const{entries:u,restored:d,replacesDockerfile:f}=tv(a.entries,r,n,t);return{...a,entries:u,ignored:a.ignored-d,ignoreFile:n?.name,dockerignore:n,howToExclude:`Add a line for each to '${(0,c.rM)(n?.name??s)}'.`,
whyAbsent:t=>n&&tt(n,t),replacesDockerfile:f,warnings:[]}}
async function tf({workspace:t,contextDir:e,dockerfile:n},s){const i=(0,o.dirname)(n);const a=await (0,r.readdir)(i).catch(()=>[]);const c=[(0,o.join)(i,`${th(n,a)}.dockerignore`),(0,o.join)(e,".dockerignore")];for(const e of c){s.throwIfAborted();const n=(0,l.iZ)(t,e);const r=await tp(e,n);if(r)return{path:e,name:n,...r,rules:await K(r.bytes,n)}}return}
function th(t,e){const n=(0,o.basename)(t);const s="Dockerfile"===n&&!e.includes(n)&&e.includes("dockerfile");return s?"dockerfile":n}
async function tp(t,e){try{const n=await (0,r.realpath)((0,o.dirname)(t));const s=await (0,r.realpath)(t);if((0,l._K)(n,s))return;const{isRegular:i,sizeBytes:a,bytes:c}=(0,f.EW)(s,g);if(!i)return;if(a>g)throw _(e);return{bytes:c,source:s}}catch(t){if(t instanceof i.lZ)throw t;if(tm.has((0,a.vq)(t)))return;throw new i.lZ(`Could not read the ignore file '${e}': ${(0,a.Qq)(t)}.`,{hint:(0,a.FH)(t,"Make it readable for the user of the runner, or remove it."),cause:t})}}const tm=new Set(["ENOENT","ENOTDIR","ELOOP","ENAMETOOLONG","ENXIO"]);const tg="Dockerfile.dockerignore";const tw=".dockerignore";
function ty({dockerfile:t,indexModes:e}){const n=(0,h._N)(t);if(!n?.isFile()){const e=void 0===n?"does not exist":"is not a regular file";throw new i.lZ(`The Dockerfile ${n?.isDirectory()?"is a directory":e}: '${t}'.`,{hint:"Set 'file' to the path of the Dockerfile, relative to the workspace."})}return{type:"file",path:"Dockerfile",mode:e&&p.rO,source:(0,d.Qu)("Dockerfile",()=>(0,s.realpathSync)(t)),identity:n}}
function tv(t,e,n,{contextDir:s,dockerfile:r}){const i=t.find(({path:t})=>"Dockerfile"===t);const a=void 0!==i&&r!==(0,o.join)(s,"Dockerfile")&&!(0,u.TB)(i,e,s);const c=[e,...tb(t,s,n)];const l=c.filter(({path:e})=>[r,n?.path].includes((0,o.join)(s,e))&&!t.some(t=>t.path===e));return{entries:c.reduce(tk,t),restored:l.length,replacesDockerfile:a}}
function tb(t,e,n){const s=n?.bytes??new Uint8Array;const r=n?.source;const i=e=>t.find(t=>t.path===e);const a=t=>n?.path===(0,o.join)(e,t);const c=![void 0,"directory"].includes(i(tg)?.type);if(a(tg))return c?[]:[t$(tg,s,r)];const u=c?[t$(tg,s,r)]:[];if(a(tw))return i(tw)?u:[...u,t$(tw,s,r)];if(c||void 0===n)return u;return[t$(tg,Buffer.concat([s,Buffer.from(`\n${tg}\n`)]),r)]}
function t$(t,e,n){return{type:"memory-file",path:t,mode:p.rO,bytes:e,source:n}}
function tk(t,e){const n=t.filter(({path:t})=>t!==e.path&&!t.startsWith(`${e.path}/`));const s=n.findIndex(({path:t})=>!t.includes("/")&&(0,l.Xo)(t,e.path)>0);return n.toSpliced(s<0?n.length:s,0,e)}}),
6652:((t,e,n)=>{n.d(e,{
B2:()=>c,
TB:()=>l,
Wu:()=>h,
k4:()=>d,
mK:()=>u,
q1:()=>a,
te:()=>f});var s=n(3024);var r=n(17);var o=n(4303);var i=n(223);const a=4095;
function c(t,e){return t.dev===e.dev&&t.ino===e.ino}
function u({workspace:t,contextDir:e}){const n=(0,o.iZ)(t,e);return e=>{const{path:s}=e;const r="source"in e?e.source:void 0;const i=""===n?s:`${n}/${s}`;const a=void 0===r?i:(0,o.iZ)(t,r);return a===s?[s]:[s,a]}}
function l(t,{identity:e},n){if("file"!==t.type||void 0===e)return false;const r=(0,i.Qu)(t.path,()=>(0,s.lstatSync)(d(t,n)));return c(r,e)}
function d({source:t,path:e},n){return t??(0,o.el)(n,e)}
function f(t,e){const n=(0,i.Qu)(e,()=>(0,s.lstatSync)((0,o.el)(t,e)));if(!n.isDirectory())throw new r.jL(e);const{dev:a,ino:c,mode:u}=n;return{path:e,dev:a,ino:c,mode:u}}
function h(t,e){if(!c(f(t,e.path),e))throw new r.jL(e.path)}}),
7904:((t,e,n)=>{n.d(e,{
E:()=>c,
Kb:()=>f,
Qt:()=>a,
Zv:()=>h,
dN:()=>m,
e4:()=>i,
lW:()=>p,
oJ:()=>g,
rM:()=>l});var s=n(4573);var r=n(1487);var o=n(17);
function i(t){const e=Buffer.byteLength(t)===t.length;if(e)return{text:t,exact:true};const n=Buffer.from(t,"latin1");return{text:n.toString(),exact:(0,s.isUtf8)(n)}}
function a(t,e){return new o.lZ(`The name '${u(t)}' in the directory '${""===e?".":l(e)}' of the build context is not valid UTF-8.`,{hint:"Rename it, or add a line for it to the ignore file, with '*' instead of the bytes shown as '\\x'."})}
function c(t,e){return new o.lZ(`The symbolic link '${l(e)}' of the build context points to '${u(t)}', which is not valid UTF-8.`,{hint:"Change its target, or add a line for it to the ignore file."})}
function u(t){return t.replace(/[^ -~]/g,t=>`\\x${t.charCodeAt(0).toString(16).padStart(2,"0")}`)}
function l(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}const d=500;
function f(t){if(t.length<=d)return t;const e=t.slice(0,d);return`${e.slice(0,e.search(/[\s/][^\s/]*$/)+1).trimEnd()}\u{2026}`}
function h(t,e=10){const n=t.map(t=>`'${l(t)}'`);return(0,r.W0)(n,e)}
function p(t){return t.map(({path:t,sizeBytes:e})=>`\n${e} bytes  ${l(t)}`).join("")}
function m(t,e){const n=[...t];return 0===n.length?[]:[`${e}: ${h(n)}.`]}
function g({file:t,line:e}){return`${l(t)}:${e}: `}}),
6669:((t,e,n)=>{n.d(e,{
KB:()=>a,
Mc:()=>u,
au:()=>f,
go:()=>p,
pR:()=>h,
vm:()=>d});var s=n(6760);var r=n(4303);var o=n(7904);var i=n(295);
function a(t,e){const[n,s,o]=[[],[],[]];const[i,a]=[t.toLowerCase(),`/${(0,r.Uf)(t).name}`];for(const r of e)if(c(t,r)||r.toLowerCase()===i)n.push(r);else if(r.endsWith(`/${t}`))s.push(r);else if(`/${r}`.endsWith(a))o.push(r);const[u,...l]=[n,s,o].find(t=>t.length>0)??[];return 0===l.length?u:void 0}
function c(t,e){if(Math.abs(t.length-e.length)>1)return false;let n=0;while(n<t.length&&t[n]===e[n])n+=1;let[s,r]=[t.length,e.length];while(Math.min(s,r)>n&&t[s-1]===e[r-1]){s-=1;r-=1}const[o,i]=[t.slice(n,s),e.slice(n,r)];if(o.length<=1&&i.length<=1)return true;return 2===o.length&&2===i.length&&o===`${i[1]}${i[0]}`}
function*u(t){const e=[{parent:"",tree:t}];for(const{parent:t,tree:n}of e)for(const s of n.keys()){const r=".git"===s?void 0:n.get(s);if(void 0===r)continue;const o=`${t}${s}`;yield{path:o,node:r};if("string"!=typeof r)e.push({parent:`${o}/`,tree:r})}}const l=1e5;
function d(t,e){const n=[];let s=0;for(const{path:r,node:o}of u((0,i.cF)(t))){s+=1;if(s>l)return[];const t="string"==typeof o?"file":"directory";if(e===t||"any"===e)n.push(r)}return n}
function f(t,e,n){const i=a((0,r.iZ)(e,(0,s.resolve)(e,t)),n);return void 0===i?void 0:`Did you mean '${(0,o.rM)(i)}'?`}
function h(t,e,n){const a=p(e);if(void 0!==a||!(0,s.isAbsolute)(t)||!(0,r._K)(e,t))return a;const c=t.split(/[\\/]+/).filter(Boolean);const u=c.map((t,e)=>c.slice(e).join("/")).find(t=>{const r=(0,i._N)((0,s.join)(e,t));return"file"===n?r?.isFile():r?.isDirectory()});return u&&`Paths are relative to the workspace: write '${(0,o.rM)(u)}'.`}
function p(t){const[e]=(0,i.cF)(t).keys();return void 0===e?"The workspace is empty. Check out the repository before this step.":void 0}}),
4303:((t,e,n)=>{n.d(e,{
Ap:()=>m,
Br:()=>u,
Uf:()=>l,
Xo:()=>g,
_K:()=>p,
el:()=>a,
hY:()=>d,
iZ:()=>c,
ts:()=>h,
xf:()=>f});var s=n(3024);var r=n(6760);var o=n.n(r);var i=n(1082);
function a(t,e,n=o()){if(""===e)return t;const s=t.endsWith(n.sep)?t:`${t}${n.sep}`;return s+("/"===n.sep?e:e.replaceAll("/",n.sep))}
function c(t,e){return o().relative(t,e).replaceAll(o().sep,"/")}
function u(t,e){return""===t?e:o().posix.relative(t,e)}
function l(t){const e=t.lastIndexOf("/");return{parent:t.slice(0,Math.max(e,0)),name:t.slice(e+1)}}
function d(t,e=o()){return"/"===e.sep?t:t.replace(/^\\\\\?\\/,"").replaceAll("\\","/")}
function f(t,e,n=o()){if(n.isAbsolute(e)||"\\"===n.sep&&/^[a-z]:/i.test(e))return true;const s=o().posix.join(o().posix.dirname(t),e);return".."===s||s.startsWith("../")}
function h(t){const e=t.startsWith("/")?"/":"";const n=[];for(const s of t.split("/"))if(""!==s&&"."!==s){if(".."!==s)n.push(s);else if(n.length>0&&".."!==n.at(-1))n.pop();else if(""===e)n.push(s)}return`${e}${n.join("/")}`||"."}
function p(t,e,n=o()){const s=n.relative(t,e);return".."===s||s.startsWith(`..${n.sep}`)||n.isAbsolute(s)}
function m(t){const e=(0,i.z)(()=>s.realpathSync.native(t));if(void 0!==e||(0,r.dirname)(t)===t)return e??t;return(0,r.join)(m((0,r.dirname)(t)),(0,r.basename)(t))}
function g(t,e){if(t===e)return 0;const[n,s]=w.test(t)||w.test(e)?[y(t),y(e)]:[t,e];return n<s?-1:1}const w=/[\ud800-\udfff]/;
function y(t){return Buffer.from(t).toString("latin1")}}),
223:((t,e,n)=>{n.d(e,{
Oj:()=>u,
Qu:()=>c,
hS:()=>a,
sK:()=>l});var s=n(3024);var r=n(17);var o=n(6208);const i=new Set(["ENOENT","ENOTDIR","ELOOP","EINVAL","ENXIO"]);
function a(t){try{(0,s.accessSync)(t,s.constants.R_OK);return true}catch{return false}}
function c(t,e){try{return e()}catch(e){throw l(t,e)}}
function u(t,e,n){try{return c(t,n)}catch(n){if(!(n instanceof r.F_&&n.isDenied))throw n;e.add(t);return}}
function l(t,e){const n=(0,o.vq)(e);if(void 0===n)return e;return i.has(n)?new r.jL(t,e):new r.F_(t,n,e)}}),
3796:((t,e,n)=>{n.d(e,{
EW:()=>d,
H6:()=>f,
vj:()=>l});var s=n(3024);var r=n(6652);var o=n(223);const{O_RDONLY:i,O_NONBLOCK:a,O_NOFOLLOW:c}=s.constants;const u=i|a;const l=u|c;
function d(t,e,n=u){const r=(0,s.openSync)(t,n);try{const t=(0,s.fstatSync)(r);const n=t.size;if(!t.isFile())return{isRegular:false,sizeBytes:n,bytes:new Uint8Array};const o=Buffer.allocUnsafe(Math.min(n,e));return{isRegular:true,sizeBytes:n,bytes:o.subarray(0,h(o,r))}}finally{(0,s.closeSync)(r)}}
function f(t,e,n){if("memory-file"===t.type)return t.bytes.subarray(0,n);const s=(0,r.k4)(t,e);return(0,o.Qu)(t.path,()=>d(s,n,l).bytes)}
function h(t,e){let n=0;while(n<t.length){const r=(0,s.readSync)(e,t,n,t.length-n,null);if(0===r)break;n+=r}return n}}),
2629:((t,e,n)=>{n.d(e,{
iT:()=>c,
pI:()=>a});var s=n(6760);var r=n.n(s);var o=n(4303);const i=new Set([".git",".aws",".ssh",".kube",".docker",".gnupg"]);
function a(t,e){const n=(0,o.iZ)(t,e).split("/");const s=n.findIndex(t=>i.has(t.toLowerCase()));return s<0?void 0:n.slice(0,s+1).join("/")}
function c(t,e,n){const s=(0,o.Ap)(r().resolve(t));return e.flatMap(({name:t,path:e})=>e&&u(s,(0,o.Ap)(r().resolve(e)),n)?[`${t} ('${e}')`]:[])}
function u(t,e,n){const s="win32"===n?r().win32:r().posix;const i="win32"===n||"darwin"===n;const a=t=>{const e=s.normalize(t);return i?e.normalize("NFC").toLowerCase():e};return!(0,o._K)(a(t),a(e),s)}}),
295:((t,e,n)=>{n.d(e,{
Ss:()=>a,
_N:()=>u,
cF:()=>i});var s=n(1082);var r=n(3024);var o=n(6760);
function i(t){return{
get:e=>c((0,o.join)(t,e)),
keys:()=>(0,s.z)(()=>(0,r.readdirSync)(t))??[]}}
function a(t,e){const n=t.split("/").filter(Boolean);return n.reduceRight((t,e)=>new Map([[e,t]]),e)}
function c(t){const e=(0,s.z)(()=>(0,r.lstatSync)(t));if(void 0===e)return;if(e.isDirectory())return i(t);return e.isSymbolicLink()?"link":"file"}
function u(t){return(0,s.z)(()=>(0,r.statSync)(t,{throwIfNoEntry:false}))}}),
1023:((t,e,n)=>{n.d(e,{
$:()=>i,
Y:()=>o});var s=n(8500);const r=1e4;const o=100;let i=class EventLoopYielder{#n;#eW=0;constructor(t){this.#n=t}
after(t){this.#eW+=t;return this.#eW<r?void 0:this.#eG()}
async #eG(){this.#eW=0;await (0,s.setImmediate)();this.#n.throwIfAborted()}}}),
4720:((t,e,n)=>{n.d(e,{
BB:()=>s,
HP:()=>i,
rl:()=>c});
function s(t,e){const n=[];const s=Array.from(t);const o=s.lastIndexOf("]");for(let t=0;t<s.length;t+=1){const i=s[t]??"";const a=s[t+1]===e;const c=t+(a?2:1);const u="["===i&&t<o?s.indexOf("]",c+1):-1;if("*"===i)n.push("run");else if("?"===i)n.push(()=>true);else if(u<0)n.push(i);else{const e=r(s.slice(c,u));n.push(t=>e(t)!==a);t=u}}return n}
function r(t){const e=[];for(let n=0;n<t.length;n+=1){const s="-"===t[n+1]&&n+2<t.length;e.push([o(t[n]),o(t[s?n+2:n])]);if(s)n+=2}return t=>{const n=o(t);return e.some(([t,e])=>t<=n&&n<=e)}}
function o(t=""){return t.codePointAt(0)??-1}
function i(t,e){let[n,s]=[0,0];let r;while(s<e.length){const o=t[n];if("run"===o){n+=1;r={step:n,position:s};continue}const i=a(e,s);if("string"==typeof o?o===i:o?.(i)){n+=1;s+=i.length}else{if(!r)return false;r.position+=a(e,r.position).length;({step:n,position:s}=r)}}return t.slice(n).every(t=>"run"===t)}
function a(t,e){return String.fromCodePoint(t.codePointAt(e)??0)}
function c(t){return/[*?[]/.test(t)}}),
5092:((t,e,n)=>{n.d(e,{
l:()=>K});var s=n(1455);var r=n(6760);var o=n.n(r);var i=n(6620);var a=n(7110);var c=n(17);var u=n(6208);var l=n(4303);var d=n(3767);var f=n(223);const h=["HOME","USERPROFILE","XDG_CONFIG_HOME","GIT_CONFIG_GLOBAL","GIT_CONFIG_SYSTEM"];
function p(t,e){const n=n=>{const s=t[n];return void 0!==s&&""!==s&&!m((0,r.resolve)(s),e)};const s=h.filter(n);return{...t,...Object.fromEntries(s.map(t=>[t,void 0]))}}
function m(t,e){return(0,l._K)(e,t)&&(0,l._K)(e,(0,l.Ap)(t))}
function g(t){const[e]=(0,d.n)([t["HOME"],t["USERPROFILE"]]);const[n]=(0,d.n)([t["XDG_CONFIG_HOME"],e&&(0,r.join)(e,".config")]);return{HOME:e&&(0,r.resolve)(e),XDG_CONFIG_HOME:n&&(0,r.resolve)(n)}}const w=".gitconfig";
function y(t,e){const n=t["GIT_CONFIG_GLOBAL"];if(void 0!==n)return""===n?[]:[(0,r.resolve)(n)];const{HOME:s,XDG_CONFIG_HOME:o}=g(t);const i=[o&&(0,r.join)(o,"git","config"),s&&(0,r.join)(s,w)];return(0,d.n)(i).filter(t=>m(t,e))}
function v(t,e,n){return[...t.filter(f.hS).map(t=>`[include]\n	path = ${$(t)}\n`),"[safe]\n",...e.map(t=>`	directory = ${$(t.replaceAll(r.sep,"/"))}\n`),`[build-context]\n	user-settings-end = ${$(n)}\n`].join("")}
function b(t,e){const n=t.split("\0").filter(t=>""!==t);const s=n.indexOf(`build-context.user-settings-end\n${e}`);return{all:n,repository:n.slice(s+1),hasEndMark:s>=0}}
function $(t){return`"${t.replace(/[\\"]/g,String.raw`\$&`).replaceAll("\n",String.raw`\n`)}"`}const k=["credential.helper=","core.askPass=","core.alternateRefsCommand=true","gc.auto=0","maintenance.auto=false"].flatMap(t=>["-c",t]);const S=["--quiet","--no-tags","--no-recurse-submodules","--filter=blob:none"];
async function x({objects:t,directory:e,parent:n,settings:o},i,a){const[c,u,l,d]=await Promise.all([i(["rev-parse","--git-path","objects"],e),i(["remote","get-url","origin"],e),i(["rev-parse","--verify","--quiet","HEAD"],e),i(["rev-parse","--is-shallow-repository"],e)]);if(void 0===c||void 0===u||void 0===l)return;const f="true"===d?["--depth=1"]:[];const h="true"===d?await i(["rev-list","--max-parents=0","HEAD"],e):void 0;const p=(0,r.join)(n,"fetched.git");for(const t of["objects/info","refs/heads"])await (0,s.mkdir)((0,r.join)(p,t),{recursive:true});const m={HEAD:"ref: refs/heads/none\n","refs/heads/checkout":`${l}\n`,"objects/info/alternates":`${(0,r.resolve)(e,c)}\n`,config:M(u,o,t[0]?.length===64),...void 0===h?{}:{shallow:`${h}\n`}};for(const[t,e]of Object.entries(m))await (0,s.writeFile)((0,r.join)(p,t),e);const g=`--git-dir=${p}`;await a([g,...k,"fetch",...S,...f,"origin",...t],n);return(0,r.join)(p,"objects")}const E=/^http\.(https:\/\/[^\n]+)\.extraheader\n([^\n]*)$/;
function M(t,e,n){const s=e?.repository.flatMap(t=>{const[,e,n]=E.exec(t)??[];return void 0===e||void 0===n?[]:[`[http ${$(e)}]\n	extraHeader = ${$(n)}\n`]});const r=n?"[extensions]\n	objectFormat = sha256\n":"";return["[core]\n	repositoryFormatVersion = 1\n	bare = true\n",r,`[remote "origin"]\n	url = ${$(t)}\n`,...s??[]].join("")}const T=globalThis.process.getBuiltinModule("node:child_process");var A=n(8474);var _=n(3024);const O=globalThis.process.getBuiltinModule("node:process");var j=n(7075);var I=n(1082);const R=4096;const C="win32"!==O.platform;
async function N(t,e,n,{timeoutMs:s,outputBytes:r,onTimeout:o,onFailure:i},a){a.throwIfAborted();const c=AbortSignal.any([a,AbortSignal.timeout(s)]);let l;try{l=(0,T.spawn)(t,e,{env:n,stdio:["ignore","pipe",i?"pipe":"ignore"],detached:C,windowsHide:true});const s=(0,A.once)(l,"close",{signal:c});const[o,a,[u]]=await Promise.all([P(l.stdout,r,c),L(l.stderr,c),s]);if(0===u)return o.toString();i?.(a.trimEnd().split("\n").at(-1)??"");return}catch(t){U(l?.pid);a.throwIfAborted();if(c.aborted)o?.();if(["EMFILE","ENFILE","ENOMEM"].includes((0,u.vq)(t)??""))throw t;return}}
async function P(t,e,n){const s=[];let r=0;if(!t)return Buffer.alloc(0);(0,j.addAbortSignal)(n,t);for await(const n of t){r+=n.length;if(r>e)throw new RangeError(`More than ${e} bytes of output.`);s.push(n)}return Buffer.concat(s)}
async function L(t,e){let n=Buffer.alloc(0);if(!t)return"";(0,j.addAbortSignal)(e,t);for await(const e of t)n=Buffer.concat([n,e]).subarray(-R);return n.toString()}
function U(t){if(void 0===t)return;(0,I.z)(()=>(0,O.kill)(C?-t:t,"SIGKILL"))}
function B(t,e,n=o()){return(t??"").split(n.delimiter).filter(t=>n.isAbsolute(t)&&(0,l._K)(e,t)&&(0,l._K)(e,(0,l.Ap)(t)))}
function D(t,e,n,s=O.platform){const r="win32"===s?`${t}.exe`:t;return e.map(t=>o().join(t,r)).find(t=>F(t)&&(0,l._K)(n,(0,l.Ap)(t)))}
function F(t){const e=(0,I.z)(()=>{(0,_.accessSync)(t,_.constants.X_OK);return(0,_.statSync)(t)});return e?.isFile()===true}const H=0x4000000;const q=["SYSTEMROOT","TEMP","TMP","USERPROFILE","GIT_CONFIG_SYSTEM","GIT_CONFIG_NOSYSTEM"];const W={GIT_ALLOW_PROTOCOL:"none",GIT_NO_LAZY_FETCH:"1",GIT_TERMINAL_PROMPT:"0",GIT_NO_REPLACE_OBJECTS:"1",GIT_OPTIONAL_LOCKS:"0",LC_ALL:"C"};const G=["core.fsmonitor=","core.hooksPath=/dev/null","safe.bareRepository=explicit"].flatMap(t=>["-c",t]);const z=["HTTPS_PROXY","https_proxy","ALL_PROXY","all_proxy","NO_PROXY","no_proxy","SSL_CERT_FILE","SSL_CERT_DIR","GIT_SSL_CAINFO","GIT_SSL_CAPATH"];const Z=["config","--list","-z"];
async function K(t,e){const{workspace:n,directory:s,tempDir:o}=t;const i=p(t.env,n);e.throwIfAborted();const a=B(i["PATH"],n);const c=D("git",a,n);const[u,l]=[y(i,n),V(n,s)];const d=await Q(o,t=>v(u,l,t));const f={...Object.fromEntries(q.map(t=>[t,i[t]])),...g(i),...W,PATH:a.join(r.delimiter),GIT_CONFIG_GLOBAL:(0,r.join)(d,w),GIT_CEILING_DIRECTORIES:(0,r.dirname)(n)};return new J({...t,env:i,program:c,configDir:d,userEnv:f})}let J=class ConfiguredGit{#ez;#eZ=false;#eK;#eJ;constructor(t){this.#ez=t}run=async(t,e,n)=>{const{gitEnv:s}=await this.#eY(n);const r={GIT_ALTERNATE_OBJECT_DIRECTORIES:this.#eJ};return await this.#eV(t,e,{...s,...r},n)};get workspace(){return this.#ez.workspace}get directory(){return this.#ez.directory}
async settings(t){return(await this.#eY(t)).settings}
async submoduleSettings(t,e){return this.#eX(await this.run(["--git-dir=.git",...Z],t,e))}
async fetchObjects(t,e,n){const{env:s,configDir:r}=this.#ez;const o=Object.fromEntries(z.map(t=>[t,s[t]]));const{gitEnv:a,settings:c}=await this.#eY(n);const u={...a,...o,GIT_ALLOW_PROTOCOL:"https"};const l=[];const d=t=>l.push(t);const f={limitMs:i.bL.limitMs.fetch,onFailure:d};this.#eJ=await x({objects:t,directory:e,parent:r,settings:c},(t,e)=>this.run(t,e,n),(t,e)=>this.#eV(t,e,u,n,f));return l[0]}
async [Symbol.asyncDispose](){await Promise.allSettled([this.#eK]);await X(this.#ez.configDir)}
#eY(t){this.#eK??=this.#tW(t).catch(t=>{this.#eK=void 0;throw t});return this.#eK}
async #tW(t){const{userEnv:e,configDir:n}=this.#ez;const s=await this.#eQ(e,t);if(s?.hasEndMark)return{gitEnv:e,settings:s};const r={...e,HOME:n};return{gitEnv:r,settings:await this.#eQ(r,t)}}
async #eQ(t,e){return this.#eX(await this.#eV(Z,this.#ez.directory,t,e))}
#eX(t){return void 0===t?void 0:b(t,this.#ez.configDir)}
async #eV(t,e,n,s,{limitMs:r=this.#e0(),onFailure:o}={}){const{program:c,log:u}=this.#ez;if(void 0===c)return;const l=Y(t);const d=r/a.fj;const f=new AbortController;a.ml.sleep(i.bL.quietMs,f.signal).then(()=>u.line(`Waiting up to ${d} s for 'git ${l}'.`),()=>void 0);const h=()=>{u.line(`Stopped 'git ${l}' after ${d} s without a result; the run continues without it.`);this.#eZ=true};const p=[...G,"-C",e,...t];const m={timeoutMs:r,outputBytes:H,onTimeout:h,onFailure:o};try{const t=await N(c,p,n,m,s);return t?.replace(/\r?\n$/,"")}finally{f.abort()}}
#e0(){const{timeoutMs:t=i.bL.limitMs.usual}=this.#ez;return this.#eZ?Math.min(t,i.bL.laterLimitMs):t}};
function Y(t){return t.find((e,n)=>!e.startsWith("-")&&"-c"!==t[n-1])}
function V(t,e){const n=e===t||(0,l._K)(t,e);return n?[e]:[...V(t,(0,r.dirname)(e)),e]}
async function X(t){await (0,s.rm)(t,{recursive:true,force:true}).catch(()=>void 0)}
async function Q(t,e){let n;try{n=await (0,s.mkdtemp)((0,r.join)(t,"git-"));await (0,s.writeFile)((0,r.join)(n,w),e(n));return n}catch(s){if(void 0!==n)await X(n);const e=(0,u.Qq)(s);throw new c.lZ(`Could not write a configuration for git in '${t}': ${e}.`,{cause:s,hint:(0,u.FH)(s,"Make that directory writable for the user of the runner.")})}}}),
8357:((t,e,n)=>{n.d(e,{
C$:()=>h,
IB:()=>m,
LF:()=>l,
ZQ:()=>i,
aS:()=>c,
eT:()=>a,
rD:()=>o,
rO:()=>p});var s=n(6760);var r=n(4303);
function o(t=""){return["--literal-pathspecs","ls-files","--stage","-z","--",t||"."]}
async function i(t,e,n){const s=await e(o(),t,n);return void 0===s?void 0:u(s)}
async function a(t,e,n,o){const a=await n(["rev-parse","--show-cdup"],e,o);const u=(0,s.join)(e,a??"");const l=await i(u,n,o);return c((0,r.iZ)(t,u),l??new Map)}
function c(t,e){return""===t?e:new Map([...e].map(([e,n])=>[s.posix.join(t,e),n]))}
function u(t){return new Map(d(t).filter(([,t])=>t!==f))}
function l(t){return d(t).flatMap(([t,e])=>e===f?[t]:[])}
function d(t){return t.split("\0").flatMap(t=>{const[,e,n]=/^(1[026]0\d{3}) [^\t]*\t(.+)$/s.exec(t)??[];return void 0===e||void 0===n?[]:[[n,Number.parseInt(e,8)]]})}const f=57344;const h=40960;const p=420;
function m(t,e){const n=t?.get(e);if(void 0===n||n===h)return t&&p;return 511&n}}),
1995:((t,e,n)=>{n.d(e,{
Bb:()=>tp,
WI:()=>tO});var s=n(4573);var r=n(17);var o=n(6208);var i=n(4303);var a=n(7904);var c=n(6669);var u=n(3796);var l=n(6760);var d=n(295);var f=n(3024);var h=n(2629);
function p(t,e,n){const{text:s}=t.root;const{path:r,workspace:o}=e;const a=(0,i.Ap)((0,l.isAbsolute)(s)?s:`${(0,l.dirname)(r)}${l.sep}${s}`);const c=!(0,l.isAbsolute)(s)&&a!==o&&!(0,i._K)(a,o);const u=(c?w:m)(t,a,e);if(!("problem"in u))return u;n.note(u.line,u.problem);return}
function m(t,e,n){const{root:s,dockerfile:r}=t;const o=g((0,a.Kb)(s.text),e,n.workspace);if(void 0!==o)return{line:s.line,problem:o};const i=r&&void 0===(0,d._N)((0,l.resolve)(e,r.text))?S(t,e,n):void 0;if(r&&void 0!==i)return{line:r.line,problem:`'build.context.dockerfile' does not exist: '${(0,a.Kb)(r.text)}'. ${i}`};return{path:e,contextDir:e,standsFor:""}}
function g(t,e,n){const s=(0,d._N)(e);if(!s?.isDirectory()){const e=s?"is not a directory":"does not exist";return`'build.context.root' ${e}: '${t}'. Set a directory, relative to the manifest.`}if((0,i._K)(n,e))return`'build.context.root' is outside the workspace: '${t}'. Set a directory inside it, relative to the manifest.`;const r=(0,h.pI)(n,e);return void 0===r?void 0:`'build.context.root' leads into '${(0,a.Kb)(r)}', which may hold credentials: '${t}'. Set a directory outside it.`}
function w(t,e,n){const{root:s,dockerfile:r}=t;const{path:o,workspace:c}=n;const u=t=>({line:s.line,problem:`'build.context.root' is above the workspace: '${(0,a.Kb)(s.text)}'${t}`});const{here:d,others:f}=y(t,e,c);const h=d&&(!r||E(b(r,d)));const p=h&&0===f.length;if(p&&!$(t,e,n))return d;if(p||k(t,n))return u(`. Set 'build.context.root' to '${(0,i.iZ)((0,i.Ap)((0,l.dirname)(o)),c)||"."}'.`);const m=S(t,e,n);if(void 0!==m)return u(`. ${m}`);if(d&&0===f.length)return d;if(d&&h&&r)return u(`, and '${(0,a.Kb)(f[0]??"")}' is not in '${(0,a.Kb)(d.standsFor)}'. ${x(d.standsFor,(0,i.iZ)(c,o),f)}`);const g=void 0===n.dockerfile?"'manifest'":"'manifest' and 'file'";return u(`. Set 'path' of actions/checkout to the repository's path below that root on your machine, and begin ${g} with it.`)}
function y({includePaths:t,dockerfile:e},n,s){const r=(0,i.iZ)(n,s).split("/").length;const o=t.filter(({text:t})=>!(0,i._K)(n,(0,l.resolve)(n,t)));const a=[...e?[{text:e.text,place:(0,l.dirname)(e.text)}]:[],...o.map(({text:t})=>({text:t,place:t}))];const c=a.map(({text:t,place:e})=>{const s=(0,i.iZ)(n,(0,l.resolve)(n,e)).split("/").slice(0,r);const o=s.length===r&&""!==s[0]&&".."!==s[0];return{text:t,start:o?s.join("/"):void 0}});const u=c[0]?.start;return{here:void 0===u?void 0:{path:n,contextDir:s,standsFor:u},others:c.flatMap(({text:t,start:e})=>e===u?[]:[t])}}
function v({text:t},{path:e}){return(0,i.iZ)(e,(0,l.resolve)(e,t))}
function b(t,e){return(0,l.resolve)(e.contextDir,(0,i.Br)(e.standsFor,v(t,e)))}
function $({dockerfile:t},e,{path:n,workspace:s}){if(!t)return false;const r=(0,i.el)(s,v(t,{path:e}));return E(r)&&!(0,i._K)((0,l.dirname)(r),(0,i.Ap)((0,l.dirname)(n)))}
function k({dockerfile:t,includePaths:e},{workspace:n}){const s=({text:t})=>{const e=(0,l.resolve)(n,t);return!(0,i._K)(n,e)&&(0,f.existsSync)(e)};return e.every(s)&&(!t||s(t))}
function S(t,e,{path:n,workspace:s}){const r=(0,i.Ap)((0,l.dirname)(n));const o=(0,f.existsSync)((0,l.join)(r,".git"))&&!(0,f.existsSync)((0,l.join)(s,".git"));if(!o||r===e||(0,i._K)(e,r))return;const{here:a,others:c}=y(t,e,r);return a&&t.dockerfile&&E(b(t.dockerfile,a))?x(a.standsFor,(0,l.basename)(n),c):void 0}
function x(t,e,n){const s=n.length>0?", and put the rest beside it":"";return`Set 'path: ${(0,a.Kb)(t)}' on actions/checkout and 'manifest: ${(0,a.Kb)(l.posix.join(t,e))}'${s}.`}
function E(t){return(0,d._N)(t)?.isFile()===true}
function M(t,e,n){const{displayName:s,path:r,workspace:o,dockerfile:a}=e;const c=p(t,e,n);if(void 0===c)return;const u=(t,e)=>{if(void 0!==e)n.note(t,e)};const d=t.dockerfile&&j(t.dockerfile,c);if(d)u(d.line,T(d,c,o));const f=t.dockerignore&&j(t.dockerignore,c);if(f){const t=A("build.context.dockerignore",f,o);u(f.line,t)}const h=t.includePaths.map(t=>{const e=j(t,c);u(t.line,_(e,c,o));return{...e,location:(0,i.Ap)(e.place)}});const m=a??d?.location;if(void 0===m)return;const{agentName:g,agentLines:w,imageName:y,imageTag:v}=t;const{contextDir:b,standsFor:$}=c;return{displayName:s,agentName:g?.text,agentLines:w,imageName:y,imageTag:v,written:{root:t.root,agentName:g,dockerfile:d},directory:(0,i.Ap)((0,l.dirname)(r)),contextDir:b,standsFor:$,dockerfile:m,dockerignore:f,includePaths:h}}
function T(t,e,n){const s=(0,d._N)(t.location);if(s?.isFile())return A("build.context.dockerfile",t,n);const r=s?"is not a regular file":"does not exist";const o=s?void 0:O(t.text,e,"file");const i=o??"Set a file, relative to 'build.context.root'.";return`'build.context.dockerfile' ${r}: '${(0,a.Kb)(t.text)}'. ${i}`}
function A(t,{text:e,location:n},s){return(0,i._K)(s,(0,i.Ap)(n))?`'${t}' is outside the workspace: '${(0,a.Kb)(e)}'. Set a path inside it.`:void 0}
function _({text:t,place:e},n,s){const r=(0,a.Kb)(t);if((0,i._K)(n.contextDir,e))return`The include path is outside 'build.context.root': '${r}'. Set a root that contains it.`;const o=(0,d._N)(e);if(!o?.isFile()&&!o?.isDirectory()){const e=o?"is neither a file nor a directory":"does not exist";const s=o?void 0:O(t,n,"any");const i=s??"Set a path relative to 'build.context.root'.";return`The include path ${e}: '${r}'. ${i}`}return(0,i._K)(s,(0,i.Ap)(e))?`The include path is outside the workspace, through a symbolic link: '${r}'. Copy it into the workspace before this step.`:void 0}
function O(t,e,n){const{path:s,contextDir:r,standsFor:o}=e;const i=(0,c.vm)(r,n).map(t=>l.posix.join(o,t));return(0,c.au)(t,s,i)}
function j(t,e){const n=b(t,e);const s=(0,l.join)((0,i.Ap)((0,l.dirname)(n)),(0,l.basename)(n));return{...t,entry:v(t,e),place:n,location:s}}var I=n(1888);const R=1e3;
function C(t,e,n){if("map"!==t.kind)return void n.note(t.line,`A manifest must be a map, got ${F(t)}.`);const s=D(t,"",n);const r=s.section("build")?.section("context");const o=r?.text("root");const i=r&&P(r);const a=e.dockerfile?void 0:r?.text("dockerfile");const c=r?.optionalText("dockerignore");const u=e.imageName&&e.imageTag?void 0:s.optionalSection("deployment")?.section("image");const l=u&&!e.imageName?L(u):void 0;const d=u&&!e.imageTag?U(u):void 0;const f=true===e.imageName||void 0!==l;const h=!e.agentName&&!(e.agentId&&f);const p=h?N(s):void 0;if(!o||!i||!a&&!e.dockerfile)return;return{root:o,includePaths:i,dockerfile:a,dockerignore:c?.text===""?void 0:c,agentName:p,agentLines:t.linesOf("agent"),imageName:l,imageTag:d}}
function N(t){const e=t.section("agent");const n=e?.text("name");if(void 0!==n&&!I.lL.pattern.test(n.text)){const t=n.text.includes("{{")?" It is a placeholder that was not filled in.":"";e?.note("name",`must ${I.lL.words}, got '${(0,a.Kb)(n.text)}'.${t}`)}return n}
function P(t){const e=t.value("include_paths");if(void 0===e)return[];if("list"!==e.kind){t.note("include_paths",`must be a list of paths, got ${F(e)}.`);return[]}const n=e.items();if(n.length>R){t.note("include_paths",`must have at most ${R} paths, got ${n.length}. Include the directories around them.`);return[]}return n.flatMap((e,n)=>t.textOf(e,`include_paths[${n}]`)??[])}
function L(t){const e=t.text("repository")?.text;if(void 0===e||""===e)return;const n=e.slice(e.lastIndexOf("/")+1);if(n.length<=I.L9&&I.Y.test(n))return n;t.note("repository",/[:@]/.test(n)?`must not have a tag or digest, got '${(0,a.Kb)(e)}'. Set 'tag' beside it.`:`must end in an image name of at most ${I.L9} lower-case letters and digits, with single '.', '_' or '-' between them, got '${(0,a.Kb)(e)}'.`);return}
function U(t){const e=t.value("tag")&&t.text("tag")?.text;if(void 0!==e&&!I.Ih.pattern.test(e))t.note("tag",`must ${I.Ih.words}, got '${(0,a.Kb)(e)}'.`);return e}const B={build:"build: {context: {root: ., include_paths: [.], dockerfile: Dockerfile}}","build.context":"context: {root: ., include_paths: [.], dockerfile: Dockerfile}","build.context.root":"root: .","build.context.dockerfile":"dockerfile: Dockerfile","deployment.image":"image: {repository: registry.example.com/my-agent, tag: latest}","deployment.image.repository":"repository: registry.example.com/my-agent",agent:"agent: {name: my-agent}","agent.name":"name: my-agent"};
function D(t,e,n){const s=t=>""===e?t:`${e}.${t}`;const r=(e,r)=>{n.note(t.get(e)?.line??t.line,`'${s(e)}' ${r}`)};const o=n=>{const o=t.get(n);if(void 0===o){const t=""===e?"":` below '${e.slice(e.lastIndexOf(".")+1)}:'`;r(n,`is missing. Add this line${t}: ${B[s(n)]??`${n}: \u{2026}`}`)}return o};const i=e=>{const n=t.get(e);return n?.kind==="null"?void 0:n};const c=(t,e)=>{if("string"===t.kind)return{text:t.text,line:t.line};const r=["boolean","number","date"].includes(t.kind)?` Write it in quotes: "${"text"in t?(0,a.Kb)(t.text):""}".`:"";const o="map"===t.kind?" Is it a placeholder that was not filled in?":"";n.note(t.line,`'${s(e)}' must be a string, got ${F(t)}.${r}${o}`);return};const u=(t,e)=>{if("map"===t.kind)return D(t,s(e),n);n.note(t.line,`'${s(e)}' must be a map, got ${F(t)}.`);return};const l=(t,e,n)=>e&&t(e,n);return{
value:e=>t.get(e),
text:t=>l(c,o(t),t),
optionalText:t=>l(c,i(t),t),
section:t=>l(u,o(t),t),
optionalSection:t=>l(u,i(t),t),textOf:c,note:r}}
function F(t){switch(t.kind){case"list":case"map":case"string":return`a ${t.kind}`;case"null":return"null";case"boolean":case"number":case"date":return`the ${t.kind} ${(0,a.Kb)(t.text)}`;case"other":return`'${(0,a.Kb)(t.text)}', which has another type`}}var H=n(1487);const q=50;
function W(t){const e=[];return{
note:(t,n)=>void e.push({line:t,sentence:n}),
throwAny(){const n=e.toSorted((t,e)=>t.line-e.line).map(({line:e,sentence:n})=>`${t}:${e}: ${(0,a.rM)(n)}`);const s=[...new Set(n)];if(0===s.length)return;const o=`The manifest '${t}' has ${s.length} problems:`;const i=(0,H.W0)(s,q,"\n");throw new r.lZ(1===s.length?i:`${o}\n${i}`)}}}var G=n(8943);var z=n(6652);var Z=n(223);var K=n(8357);var J=n(1023);
function Y(t){const e=(0,f.lstatSync)(t);if(!e.isSymbolicLink())return{location:t,stats:e,isLinked:false};try{const e=f.realpathSync.native(t);return{location:e,stats:(0,f.statSync)(e),isLinked:true}}catch(t){if("ELOOP"===(0,o.vq)(t))return"loop";if((0,o.El)(t))return"broken";throw t}}
function V(t,{location:e,stats:n},s){return{type:"file",path:t,mode:(0,K.IB)(s,t),source:e,identity:n}}const X=1e5;const Q=4096;let tt=class CollectedFiles{files=new Map;ignored=new Set;broken=new Set;loops=new Set;special=new Set;unreadable=new Set;outsideRoot=new Set;insideGit=new Set};
async function te(t,e){e.throwIfAborted();const n=new tn(t,e);for(const{entry:e,location:s}of t.includePaths)await n.include(e,s);return n.found}let tn=class Collector{found=new tt;#t;#eP;#e1=new Set;#e2=new Set;#P=0;constructor(t,e){this.#t=t;this.#eP=new J.$(e)}
async include(t,e){if(this.#e4(t,e))await this.#t6(t,e,[])}
async #t6(t,e,n){const s=this.#e3(t,e);if(void 0===s)return;const{stats:r}=s;if(r.isDirectory()){const e=`${r.dev}:${r.ino}`;if(n.includes(e))this.found.loops.add(t);else await this.#e5(t,s,[...n,e])}else if(r.isFile())this.found.files.set(t,V(t,s,this.#t.indexModes));else this.found.special.add(t)}
async #e5(t,{location:e,stats:n},s){if(this.#e2.has(t))return;this.#e2.add(t);await this.#eP.after(J.Y);const{contextDir:r,indexModes:o,includeGit:c,isIgnored:u}=this.#t;const d=e===(0,i.el)(r,t);const h=d?t:(0,i.iZ)(r,e);const p={path:h,dev:n.dev,ino:n.ino};const m={encoding:"latin1",withFileTypes:true};const g=(0,Z.Oj)(t,this.found.unreadable,()=>(0,f.readdirSync)(e,m))??[];const w=s.at(-1)??"";if(!d&&this.#e1.has(w))this.#P+=1+g.length;this.#e1.add(w);if(this.#P>X){const e=`to more than ${X} files and directories by further paths`;throw ts(e,h,t)}if(t.length>Q)throw ts(`by a path of more than ${Q} characters`,h,t);for(const n of g){const{name:r}=n;const i=this.#eP.after(1);if(i)await i;if(".git"===r&&!c)continue;const{text:f,exact:h}=(0,a.e4)(r);const m=""===t?f:`${t}/${f}`;if(u(f)){this.found.ignored.add(m);continue}if(!h)throw(0,a.Qt)(r,t);if(n.isFile()){const t=(0,K.IB)(o,m);const n=d?void 0:(0,l.join)(e,f);this.found.files.set(m,{type:"file",path:m,mode:t,source:n,directory:p})}else await this.#t6(m,(0,l.join)(e,f),s)}}
#e3(t,e){const n=(0,Z.Oj)(t,this.found.unreadable,()=>Y(e));if("broken"===n)this.found.broken.add(t);else if("loop"===n)this.found.loops.add(t);else if(!n?.isLinked||this.#e4(t,n.location))return n;return}
#e4(t,e){const{contextDir:n,includeGit:s}=this.#t;const r=(0,l.relative)(n,e);if(!s&&r.split(l.sep).includes(".git")){this.found.insideGit.add(t);return false}if((0,i._K)(n,e))this.found.outsideRoot.add(t);return true}};
function ts(t,e,n){return new r.lZ(`Symbolic links of the build context lead ${t}, at last to '${(0,a.rM)(e)}' by '${(0,a.rM)((0,a.Kb)(n))}'.`,{hint:"Remove the links, or add their names to the manifest's ignore file."})}var tr=n(4720);const to=1e3;
function ti(t){const e=new TextDecoder("utf-8",{fatal:true,ignoreBOM:true}).decode(t);const n=new Map;const s=[];const r=[];for(const[t,o]of e.split(/\r\n|\r|\n/).entries()){const e=t+1;const i=tl(o.replace(/#.*$/su,""));if(""===i)continue;const a=(0,tr.BB)(i,"!");const c=!a.includes("/");if(!c||/^[!\uFEFF]/.test(i))r.push({number:e,pattern:i});if(c){if((0,tr.rl)(i))s.push({number:e,steps:a});else n.set(i,e);if(s.length>to)throw new RangeError(`more than ${to} lines with wildcards`)}}const o=t=>n.get(t)??s.find(({steps:e})=>(0,tr.HP)(e,t))?.number;return{
isIgnored:t=>void 0!==o(t),lineOf:o,deadLines:r}}const ta=1e7;
async function tc({file:t,deadLines:e,countFiles:n,...s}){const[r,o]=[[...s.packed],[...s.ignored]];let i=0;const a=await (0,G.F$)(e.map(({number:t,pattern:e})=>({number:t,text:e.replace(/^\uFEFF/,"")})));const c=new Set(a.filter(({negated:t,matches:e})=>{const n=t?o:r;i+=n.length;return i<=ta&&n.some(e)}).map(({number:t})=>t));const u=e.filter(({number:t})=>c.has(t));const[l]=u;if(void 0===l)return;const d=u.slice(0,H.QJ).map(t=>tu(t,n));return{message:[`${t}:${l.number}: ${d.join("\n")}`,...(0,H.Mm)(u.length-d.length),"With a manifest, each line is a pattern for one name at any depth, without '/' or '!'.",...l.pattern.startsWith("\uFEFF")?["Save the file without a byte order mark, which is read as part of line 1."]:[]].join("\n"),place:{file:t,line:l.number}}}
function tu({number:t,pattern:e},n){const s=`Line ${t} '${(0,a.rM)((0,a.Kb)(e))}'`;if(e.startsWith("!"))return`${s} has no effect.`;const r=e.split("/").filter(t=>!["",".","*","**"].includes(t));const[o=""]=1===r.length?r:[];const i=(0,tr.BB)(o,"!");const c=n(t=>(0,tr.HP)(i,t));if(0===c)return`${s} excludes nothing.`;const u=1===c?"1 file":`${c} files`;return`${s} excludes nothing: write '${(0,a.rM)((0,a.Kb)(o))}' (${u}, at any depth).`}
function tl(t){let[e,n]=[0,t.length];while(e<n&&td(t.charAt(e)))e+=1;while(n>e&&td(t.charAt(n-1)))n-=1;return t.slice(e,n)}
function td(t){return/\p{White_Space}/u.test(t)||t>="\x1c"&&t<="\x1f"}
function tf({displayName:t,dockerignore:e},n){const s={...ti(new Uint8Array),entry:void 0,warnings:[]};if(void 0===e)return s;const{text:i,line:a,location:c}=e;const l=(e,n)=>new r.lZ(`${t}:${a}: The ignore file '${i}' ${e}.`,{cause:n,hint:"Set 'build.context.dockerignore' to a readable UTF-8 file of at most 1 MiB, or leave it out."});try{const t=Y(c);if("broken"===t)return d();if("loop"===t)throw l("is not a regular file");const{isRegular:e,sizeBytes:s,bytes:r}=(0,u.EW)(t.location,G.Qj);if(!e)throw l("is not a regular file");if(s>G.Qj)throw l(`is too large: ${s} bytes`);const o=V(".dockerignore",t,n);return{...ti(r),entry:o,warnings:[]}}catch(t){if(t instanceof r.lZ)throw t;if(t instanceof RangeError)throw l(`has ${t.message}`,t);if((0,o.El)(t))return d();throw l(void 0===(0,o.vq)(t)?"is not valid UTF-8":"could not be read",t)}
function d(){const e=`${t}:${a}: The ignore file '${i}' does not exist, so nothing is ignored.`;const n={message:e,place:{file:t,line:a}};return{...s,warnings:[n]}}}
async function th(t,{includeGit:e,indexModes:n},s){const r=n&&(0,K.aS)(t.standsFor,n);const o=tv(t,r);const i=tf(t,r);const{contextDir:a,includePaths:c}=t;const u=await te({contextDir:a,includePaths:c,isIgnored:i.isIgnored,includeGit:e,indexModes:r},s);tb(u,t.displayName);const l=t$(o,i.entry,u.files);return{entries:l,dockerfile:o,ignoreFile:i,collected:u}}
async function tp(t,{workspace:e,...n},s){const r=await th(t,n,s);const{entries:o,dockerfile:c,ignoreFile:u,collected:l}=r;const{files:d,ignored:f,unreadable:h,outsideRoot:p,insideGit:m}=l;const g=tk(o);const w=new Set([...f].filter(t=>!g.has(t)));const{dockerignore:y}=t;const v=y&&(0,i.iZ)(e,y.location);const b=await tc({file:v??"",deadLines:u.deadLines,packed:tg(y,g),ignored:tg(y,w),
countFiles:e=>[...d.keys()].filter(n=>tw(n,t,e)).length});const $=tE(t,c,d);const k=$&&void 0===t.written.dockerfile;const S=[...tx(t),...$&&!k?[tM(t,e)]:[],...(0,a.dN)(p,"These paths lead outside the manifest's root through symbolic links, and their targets are packed"),...(0,a.dN)(m,"These paths lead into '.git', which is excluded without 'include-git'")];return{entries:o,ignored:w.size,ignoreFile:u.entry&&v,dockerignore:void 0,howToExclude:tm(v),replacesDockerfile:k,special:[],emptied:[],
whyAbsent:e=>ty(e,t,v,u),unreadable:h,warnings:[...tS(t),...u.warnings,...b?[b]:[],...S.map(t=>({message:t}))]}}
function tm(t){const e=void 0===t?"an ignore file that the manifest names as 'build.context.dockerignore'":`'${(0,a.rM)(t)}'`;return`Add a line with the name of each, without its directory, to ${e}.`}
function tg(t,e){const n=`${l.posix.dirname(t?.entry??"")}/`;const s=[...e].filter(t=>t.startsWith(n));return new Set([...e,...s.map(t=>t.slice(n.length))])}
function tw(t,{includePaths:e},n){return e.filter(({entry:e})=>tT(t,e)).every(({entry:e})=>t.slice(e.length).split("/").filter(Boolean).some(n))}
function ty(t,{includePaths:e},n,{lineOf:s}){const r=e.find(({entry:e})=>tT(t,e));if(void 0===r)return"in none of the manifest's include paths";const o=t.slice(r.entry.length).split("/").filter(Boolean);const i=o.map(s).find(t=>void 0!==t);return void 0!==n&&void 0!==i?(0,G.Jh)(n,i):void 0}
function tv({dockerfile:t},e){const n=(0,Z.Qu)("Dockerfile",()=>Y(t));if("string"==typeof n||!n.stats.isFile())throw new r.jL("Dockerfile");return V("Dockerfile",n,e)}
function tb({broken:t,loops:e,special:n},s){const o=[...(0,a.dN)(t,"These symbolic links are broken"),...(0,a.dN)(e,"These symbolic links form a loop"),...(0,a.dN)(n,"These are sockets, pipes or devices")];if(0===o.length)return;throw new r.lZ([`The include paths of '${s}' contain files that cannot be packed:`,...o].join("\n"),{hint:"Remove them, or add their names to the manifest's ignore file."})}
function t$(t,e,n){const s=e&&!n.has(e.path)?[t,e]:[t];const r=[...n.values()].filter(({path:t})=>!s.some(e=>tT(t,e.path)));return[...s,...r].toSorted((t,e)=>(0,i.Xo)(t.path,e.path))}
function tk(t){const e=new Set;for(const{path:n}of t)for(let t=n;""!==t&&!e.has(t);t=(0,i.Uf)(t).parent)e.add(t);return e}
function tS({displayName:t,directory:e,contextDir:n,standsFor:s,written:{root:r,dockerfile:o}}){if(""===s||!o)return[];if(!(0,d._N)((0,i.el)(n,o.entry))?.isFile())return[];const c=(0,a.rM)((0,a.Kb)(o.entry));const u=(0,i.iZ)(e,n)||".";return[{message:`${t}:${r.line}: '${c}' is there too; if it is meant, set 'build.context.root' to '${u}'.`,place:{file:t,line:r.line}}]}
function tx({displayName:t,agentLines:e}){const[n,...s]=e.toReversed();if(void 0===n||0===s.length)return[];const r=e.join(" and ");return[`${t}:${n}: 'agent' is given in lines ${r}; only the last one counts. Remove the others.`]}
function tE({contextDir:t},e,n){const s=[...n.values()].find(({path:t})=>tT(t,"Dockerfile"));return void 0!==s&&!(0,z.TB)(s,e,t)}
function tM({displayName:t,dockerfile:e,includePaths:n},s){const r=n.findLast(({entry:t})=>""===t||tT(t,"Dockerfile"));const o=(0,a.rM)((0,i.iZ)(s,e));return`${t}:${r?.line??1}: The include path '${r?.text??""}' contains another 'Dockerfile' for the root; '${o}' is packed instead.`}
function tT(t,e){return""===e||t===e||t.startsWith(`${e}/`)}const tA=65536;let t_;
async function tO(t,e){const{document:n,problems:s}=await tR(t);const r={...t.overridden,dockerfile:void 0!==t.dockerfile};const o=n.value&&C(n.value,r,s);const i=o&&M(o,t,s);e.throwIfAborted();s.throwAny();if(!i)throw new Error("A manifest without problems was not read.");return i}
async function tj({path:t,displayName:e,workspace:n}){if((0,i._K)(n,(0,i.Ap)(t)))throw(0,i._K)(n,t)?new r.lZ(`The manifest is outside the workspace: '${e}'.`,{hint:tC(e,n)??"Copy it into the workspace."}):new r.lZ(`${e}:1: The manifest is outside the workspace, or a link that leads out of it.`,{hint:"Copy the manifest into the workspace."});const s=(0,u.EW)(t,tA);return{...s,...await tI(s.bytes,e)}}
async function tI(t,e){t_??=await import("./yaml.js");const n=W(e);return{document:t_.readYaml(new TextDecoder().decode(t),n),problems:n}}
async function tR(t){const{displayName:e,workspace:n}=t;try{const e=t.file??await tj(t);const{isRegular:n,sizeBytes:r,bytes:o}=e;if(!n)throw i("it is not a regular file");if(r>tA)throw i(`it has more than ${tA} bytes`);if(!(0,s.isUtf8)(o))throw i("it is not valid UTF-8");return e}catch(t){if(t instanceof r.lZ||void 0===(0,o.vq)(t))throw t;throw(0,o.El)(t)?i("it does not exist",t,tC(e,n)):i((0,o.Qq)(t),t)}
function i(t,n,s){return new r.lZ(`Could not read the manifest '${e}': ${t}.`,{cause:n,hint:s??"Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace."})}}
function tC(t,e){const n=(0,c.vm)(e,"file");const s=n.filter(t=>/(?:^|\/)manifest\.ya?ml$/.test(t));const r=(0,a.Zv)(s.toSorted(i.Xo),5);return(0,c.pR)(t,e,"file")??(0,c.au)(t,e,n)??(0===s.length?void 0:`Set 'manifest' to one that exists: ${r}.`)}}),
2860:((t,e,n)=>{n.d(e,{
B:()=>o});var s=n(9643);const r=4096;
function o(t){if(t.length>r)return;const e=i(t.trim());if(void 0===e||e.includes("@"))return;const n=a(e.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||(0,s.Sd)(n))return;const o=n.indexOf("/");return o<0?n.toLowerCase():n.slice(0,o).toLowerCase()+n.slice(o)}
function i(t){const[e]=/^[^?#]*?:\/\//.exec(t)??[];const n=t.indexOf(":");const s=void 0===e&&n>=0&&!t.slice(0,n).includes("/");const r=t.slice(e?.length??0);const o=r.indexOf("@");const i=r.slice(0,Math.max(o,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=r.slice(o+1);return s?a.replace(":","/"):a}
function a(t){let[e,n]=[0,t.length];while("/"===t[e])e+=1;while(n>e&&"/"===t[n-1])n-=1;return t.slice(e,n)}}),
1404:((t,e,n)=>{n.d(e,{
J:()=>n1});var s=n(6760);
async function r(t,e){const n=new AbortController;const s=AbortSignal.any([e,n.signal]);const r=t.map(t=>t(s));try{return await Promise.all(r)}catch(t){n.abort(t);await Promise.allSettled(r);throw t}}var o=n(17);var i=n(3767);var a=n(7598);var c=n(8500);var u=n(6652);const l=10*2**30;const d=1048576;const f={warnBytes:5e8,maxBytes:524288e3,maxInputBytes:l};var h=n(3024);var p=n(7975);var m=n(223);var g=n(3796);const w=(t,e)=>{if(Number.isSafeInteger(t))if(t<0)v(t,e);else y(t,e);else throw Error("cannot encode number outside of javascript safe integer range");return e};const y=(t,e)=>{e[0]=128;for(var n=e.length;n>1;n--){e[n-1]=255&t;t=Math.floor(t/256)}};const v=(t,e)=>{e[0]=255;var n=false;t*=-1;for(var s=e.length;s>1;s--){var r=255&t;t=Math.floor(t/256);if(n)e[s-1]=S(r);else if(0===r)e[s-1]=0;else{n=true;e[s-1]=x(r)}}};const b=t=>{const e=t[0];const n=128===e?k(t.subarray(1,t.length)):255===e?$(t):null;if(null===n)throw Error("invalid base256 encoding");if(!Number.isSafeInteger(n))throw Error("parsed number outside of javascript safe integer range");return n};const $=t=>{var e=t.length;var n=0;var s=false;for(var r=e-1;r>-1;r--){var o=Number(t[r]);var i;if(s)i=S(o);else if(0===o)i=o;else{s=true;i=x(o)}if(0!==i)n-=i*Math.pow(256,e-r-1)}return n};const k=t=>{var e=t.length;var n=0;for(var s=e-1;s>-1;s--){var r=Number(t[s]);if(0!==r)n+=r*Math.pow(256,e-s-1)}return n};const S=t=>(255^t)&255;const x=t=>(255^t)+1&255;const E=t=>T.has(t);const M=new Set(["0","","1","2","3","4","5","6","7","D"]);const T=new Map([["0","File"],["","OldFile"],["1","Link"],["2","SymbolicLink"],["3","CharacterDevice"],["4","BlockDevice"],["5","Directory"],["6","FIFO"],["7","ContiguousFile"],["g","GlobalExtendedHeader"],["x","ExtendedHeader"],["A","SolarisACL"],["D","GNUDumpDir"],["I","Inode"],["K","NextFileHasLongLinkpath"],["L","NextFileHasLongPath"],["M","ContinuationFile"],["N","OldGnuLongPath"],["S","SparseFile"],["V","TapeVolumeHeader"],["X","OldExtendedHeader"]]);const A=new Map(Array.from(T).map(t=>[t[1],t[0]]));const _=t=>void 0===t||t<0?void 0:t;let O=class Header{cksumValid=false;needPax=false;nullBlock=false;block;path;mode;uid;gid;size;cksum;#e6="Unsupported";linkpath;uname;gname;devmaj=0;devmin=0;atime;ctime;mtime;charset;comment;constructor(t,e=0,n,s){if(Buffer.isBuffer(t))this.decode(t,e||0,n,s);else if(t)this.#e8(t)}
decode(t,e,n,s){if(!e)e=0;if(!t||!(t.length>=e+512))throw new Error("need 512 bytes for header");const r=I(t,e+156,1);const o=M.has(r);const i=o?n:void 0;const a=o?s:void 0;this.path=i?.path??I(t,e,100);this.mode=i?.mode??a?.mode??N(t,e+100,8);this.uid=i?.uid??a?.uid??N(t,e+108,8);this.gid=i?.gid??a?.gid??N(t,e+116,8);this.size=_(i?.size??a?.size??N(t,e+124,12));this.mtime=i?.mtime??a?.mtime??R(t,e+136,12);this.cksum=N(t,e+148,12);if(a)this.#e8(a,true);if(i)this.#e8(i);if(E(r))this.#e6=r||"0";if("0"===this.#e6&&"/"===this.path.slice(-1))this.#e6="5";if("5"===this.#e6)this.size=0;this.linkpath=I(t,e+157,100);if("ustar\x0000"===t.subarray(e+257,e+265).toString()){this.uname=i?.uname??a?.uname??I(t,e+265,32);this.gname=i?.gname??a?.gname??I(t,e+297,32);this.devmaj=i?.devmaj??a?.devmaj??N(t,e+329,8)??0;this.devmin=i?.devmin??a?.devmin??N(t,e+337,8)??0;if(0!==t[e+475]){const n=I(t,e+345,155);this.path=n+"/"+this.path}else{const r=I(t,e+345,130);if(r)this.path=r+"/"+this.path;this.atime=n?.atime??s?.atime??R(t,e+476,12);this.ctime=n?.ctime??s?.ctime??R(t,e+488,12)}}let c=256;for(let n=e;n<e+148;n++)c+=t[n];for(let n=e+156;n<e+512;n++)c+=t[n];this.cksumValid=c===this.cksum;if(void 0===this.cksum&&256===c)this.nullBlock=true}
#e8(t,e=false){Object.assign(this,Object.fromEntries(Object.entries(t).filter(([t,n])=>!(null==n||"size"===t&&Number(n)<0||"path"===t&&e||"linkpath"===t&&e||"global"===t))))}
encode(t,e=0){if(!t)t=this.block=Buffer.alloc(512);if("Unsupported"===this.#e6)this.#e6="0";if(!(t.length>=e+512))throw new Error("need 512 bytes for header");const n=this.ctime||this.atime?130:155;const s=j(this.path||"",n);const r=s[0];const o=s[1];this.needPax=!!s[2];this.needPax=G(t,e,100,r)||this.needPax;this.needPax=B(t,e+100,8,this.mode)||this.needPax;this.needPax=B(t,e+108,8,this.uid)||this.needPax;this.needPax=B(t,e+116,8,this.gid)||this.needPax;this.needPax=B(t,e+124,12,this.size)||this.needPax;this.needPax=q(t,e+136,12,this.mtime)||this.needPax;t[e+156]=Number(this.#e6.codePointAt(0));this.needPax=G(t,e+157,100,this.linkpath)||this.needPax;t.write("ustar\x0000",e+257,8);this.needPax=G(t,e+265,32,this.uname)||this.needPax;this.needPax=G(t,e+297,32,this.gname)||this.needPax;this.needPax=B(t,e+329,8,this.devmaj)||this.needPax;this.needPax=B(t,e+337,8,this.devmin)||this.needPax;this.needPax=G(t,e+345,n,o)||this.needPax;if(0!==t[e+475])this.needPax=G(t,e+345,155,o)||this.needPax;else{this.needPax=G(t,e+345,130,o)||this.needPax;this.needPax=q(t,e+476,12,this.atime)||this.needPax;this.needPax=q(t,e+488,12,this.ctime)||this.needPax}let i=256;for(let n=e;n<e+148;n++)i+=t[n];for(let n=e+156;n<e+512;n++)i+=t[n];this.cksum=i;B(t,e+148,8,this.cksum);this.cksumValid=true;return this.needPax}get type(){return"Unsupported"===this.#e6?this.#e6:T.get(this.#e6)}get typeKey(){return this.#e6}set type(t){const e=String(A.get(t));if(E(e)||"Unsupported"===e)this.#e6=e;else if(E(t))this.#e6=t;else throw new TypeError("invalid entry type: "+t)}};const j=(t,e)=>{const n=100;let r=t;let o="";let i;const a=s.posix.parse(t).root||".";if(Buffer.byteLength(r)<n)i=[r,o,false];else{o=s.posix.dirname(r);r=s.posix.basename(r);do if(Buffer.byteLength(r)<=n&&Buffer.byteLength(o)<=e)i=[r,o,false];else if(Buffer.byteLength(r)>n&&Buffer.byteLength(o)<=e)i=[r.slice(0,n-1),o,true];else{r=s.posix.join(s.posix.basename(o),r);o=s.posix.dirname(o)}while(o!==a&&void 0===i)if(!i)i=[t.slice(0,n-1),"",true]}return i};const I=(t,e,n)=>t.subarray(e,e+n).toString("utf8").replace(/\0.*/,"");const R=(t,e,n)=>C(N(t,e,n));const C=t=>void 0===t?void 0:new Date(1e3*t);const N=(t,e,n)=>128&Number(t[e])?b(t.subarray(e,e+n)):L(t,e,n);const P=t=>isNaN(t)?void 0:t;const L=(t,e,n)=>P(parseInt(t.subarray(e,e+n).toString("utf8").replace(/\0.*$/,"").trim(),8));const U={12:0x1ffffffff,8:2097151};const B=(t,e,n,s)=>void 0===s?false:s>U[n]||s<0?(w(s,t.subarray(e,e+n)),true):(D(t,e,n,s),false);const D=(t,e,n,s)=>t.write(F(s,n),e,n,"ascii");const F=(t,e)=>H(Math.floor(t).toString(8),e);const H=(t,e)=>(t.length===e-1?t:new Array(e-t.length-1).join("0")+t+" ")+"\0";const q=(t,e,n,s)=>void 0===s?false:B(t,e,n,s.getTime()/1e3);const W=new Array(156).join("\0");const G=(t,e,n,s)=>void 0===s?false:(t.write(s+W,e,n,"utf8"),s.length!==Buffer.byteLength(s)||s.length>n);const z=/^(?:0|[1-9]\d*)$/;let Z=class Pax{atime;mtime;ctime;charset;comment;gid;uid;gname;uname;linkpath;dev;ino;nlink;path;size;mode;global;constructor(t,e=false){this.atime=t.atime;this.charset=t.charset;this.comment=t.comment;this.ctime=t.ctime;this.dev=t.dev;this.gid=t.gid;this.global=e;this.gname=t.gname;this.ino=t.ino;this.linkpath=t.linkpath;this.mtime=t.mtime;this.nlink=t.nlink;this.path=t.path;this.size=t.size;this.uid=t.uid;this.uname=t.uname}
encode(){const t=this.encodeBody();if(""===t)return Buffer.allocUnsafe(0);const e=Buffer.byteLength(t);const n=512*Math.ceil(1+e/512);const r=Buffer.allocUnsafe(n);for(let t=0;t<512;t++)r[t]=0;new O({path:("PaxHeader/"+(0,s.basename)(this.path??"")).slice(0,99),mode:this.mode||420,uid:this.uid,gid:this.gid,size:e,mtime:this.mtime,type:this.global?"GlobalExtendedHeader":"ExtendedHeader",linkpath:"",uname:this.uname||"",gname:this.gname||"",devmaj:0,devmin:0,atime:this.atime,ctime:this.ctime}).encode(r);r.write(t,512,e,"utf8");for(let t=e+512;t<r.length;t++)r[t]=0;return r}
encodeBody(){return this.encodeField("path")+this.encodeField("ctime")+this.encodeField("atime")+this.encodeField("dev")+this.encodeField("ino")+this.encodeField("nlink")+this.encodeField("charset")+this.encodeField("comment")+this.encodeField("gid")+this.encodeField("gname")+this.encodeField("linkpath")+this.encodeField("mtime")+this.encodeField("size")+this.encodeField("uid")+this.encodeField("uname")}
encodeField(t){if(void 0===this[t])return"";const e=this[t];const n=e instanceof Date?e.getTime()/1e3:e;const s=" "+("dev"===t||"ino"===t||"nlink"===t?"SCHILY.":"")+t+"="+n+"\n";const r=Buffer.byteLength(s);let o=Math.floor(Math.log(r)/Math.log(10))+1;if(r+o>=Math.pow(10,o))o+=1;const i=o+r;return i+s}
static parse(t,e,n=false){return new Z(K(J(t),e),n)}};const K=(t,e)=>e?Object.assign({},e,t):t;const J=t=>t.replace(/\n$/,"").split("\n").reduce(Y,Object.create(null));const Y=(t,e)=>{const n=parseInt(e,10);if(n!==Buffer.byteLength(e)+1)return t;e=e.slice((n+" ").length);const s=e.split("=");const r=s.shift();if(!r)return t;const o=r.replace(/^SCHILY\.(dev|ino|nlink)/,"$1");const i=s.join("=").replace(/\0.*/,"");switch(o){case"path":case"linkpath":case"type":case"charset":case"comment":case"gname":case"uname":t[o]=i;break;case"ctime":case"atime":case"mtime":t[o]=new Date(1e3*Number(i));break;case"size":if(!z.test(i.trim()))break;const a=+i;if(!Number.isSafeInteger(a))break;t[o]=a;break;case"gid":case"uid":case"dev":case"ino":case"nlink":case"mode":t[o]=+i;break}return t};const V=512;const X=new Date("2000-01-01T00:00:00Z");const Q=256;const tt=99;const te={directory:"Directory",link:"SymbolicLink",file:"File","memory-file":"File"};
function tn(t,e){const n="directory"===t.type?`${t.path}/`:t.path;const s="link"===t.type?{linkpath:t.target}:void 0;const r=Buffer.byteLength(n)>Q;const o=Object.assign(new O,{path:r?n.slice(0,tt):n,mode:t.mode,uid:0,gid:0,size:e,mtime:X,linkpath:s?.linkpath??"",type:te[t.type]});const i=Buffer.allocUnsafe(V).fill(0);if(!o.encode(i)&&!r)return i;return Buffer.concat([new Z({path:n,size:e,mtime:X,...s}).encode(),i])}const ts=Buffer.alloc(V);
function tr(t){return ts.subarray(0,to(t))}
function to(t){return(V-t%V)%V}const ti=/^[ -~]{1,99}$/;const ta={start:124,digits:10};const tc={start:148,digits:6,end:156};const tu=" ".charCodeAt(0);const tl="0".charCodeAt(0);const td=new Map;
function tf(t,e,n,s,r){if(!ti.test(n))return false;const{block:o,sum:i}=th(s);t.set(o,e);let a=i;for(let s=0;s<n.length;s+=1){const r=n.charCodeAt(s);t[e+s]=r;a+=r}a+=tp(t,e+ta.start,ta.digits,r);tp(t,e+tc.start,tc.digits,a);return true}
function th(t){const e=td.get(t);if(e)return e;const n=tn({type:"memory-file",path:"",mode:t,bytes:new Uint8Array},0);for(const{start:t,digits:e}of[ta,tc])n.fill(0,t,t+e);const s=Buffer.from(n).fill(tu,tc.start,tc.end);const r={block:n,sum:s.reduce((t,e)=>t+e,0)};td.set(t,r);return r}
function tp(t,e,n,s){let r=0;let o=s;for(let s=e+n-1;s>=e;s-=1){const e=tl+(7&o);t[s]=e;r+=e;o>>=3}return r}const tm=(0,p.promisify)(h.read);
function tg(t,e,n,s){const{path:r}=t;return(0,m.Qu)(r,()=>{const o=(0,h.openSync)(e,g.vj);try{const{mode:e,size:i}=ty(t,o);const{bytes:c,filled:u}=n.block();const l=u+V;const d=l+i;const f=d+to(i);if(f<c.length)n.expect(r,i);if(f>=c.length||!tf(c,u,r,e,i))return;if((0,h.readSync)(o,c,l,i+1,null)!==i)return;c.fill(0,d,f);const p=c.subarray(l,d);const m=(0,a.hash)("sha256",p);s?.(p,i);n.advance(f-u);return{path:r,mode:e,sizeBytes:i,sha256:m}}finally{(0,h.closeSync)(o)}})}
async function tw(t,e,n,s,r){const i=(0,m.Qu)(t.path,()=>(0,h.openSync)(e,g.vj));try{const{mode:e,size:c,mtimeMs:u}=(0,m.Qu)(t.path,()=>ty(t,i));n.expect(t.path,c);await n.write(tn({...t,mode:e},c));const l=(0,a.createHash)("sha256");const d=t=>{l.update(t);s?.(t,c)};await tv(t,i,c,n,d,r);const f=(0,m.Qu)(t.path,()=>ty(t,i));if(f.size!==c||f.mtimeMs!==u)throw new o.jL(t.path);await n.write(tr(c));return{path:t.path,mode:e,sizeBytes:c,sha256:l.digest("hex")}}finally{(0,h.closeSync)(i)}}
function ty({path:t,mode:e,identity:n},s){const r=(0,h.fstatSync)(s);if(!r.isFile()||n&&!(0,u.B2)(r,n))throw new o.jL(t);const{size:i,mtimeMs:a}=r;return{mode:e??r.mode&u.q1,size:i,mtimeMs:a}}
async function tv(t,e,n,s,r,i){let a=new Uint8Array;for(let c=n;c>0;){i.throwIfAborted();const{bytes:n,filled:u}=s.block();const l=n.subarray(u,u+c);const d=tb(l,t,e);r(a);const f=await d;if(0===f)throw new o.jL(t.path);a=l.subarray(0,f);c-=f;s.advance(f);await s.caughtUp()}r(a)}
async function tb(t,e,n){try{return(await tm(n,t,0,t.length,null)).bytesRead}catch(t){throw(0,m.sK)(e.path,t)}}var t$=n(1455);var tk=n(8474);var tS=n(8522);const tx=32768;const tE=1048576;const tM=9;const tT=65535;const tA=Buffer.from([3,0]);let t_=class Compressor{#e9;#e7;#nt=0;inputBytes=0;constructor(t){this.#e9=t}
compress(t){this.#nt=(0,tS.crc32)(t,this.#nt);this.inputBytes+=t.length;const e=tO(t,this.#e7,this.#e9);this.#e7=Buffer.from(t.subarray(Math.max(0,t.length-tx)));return e}
end(){const t=Buffer.alloc(8);t.writeUInt32LE(this.#nt,0);t.writeUInt32LE(this.inputBytes%2**32,4);return[tA,t]}};
async function tO(t,e,n){if(0===n||tP(t))return tI(t);const s=await tj(t,e,n);const r=s.reduce((t,e)=>t+e.length,0);return r<t.length?s:tI(t)}
async function tj(t,e,n){const s=(0,tS.createDeflateRaw)({level:n,memLevel:tM,finishFlush:tS.constants.Z_SYNC_FLUSH,chunkSize:tE,...void 0===e?{}:{dictionary:e}});const r=[];s.on("data",t=>r.push(t));s.end(t);await (0,tk.once)(s,"end");return r}
function tI(t){const e=[];for(let n=0;n<t.length;n+=tT){const s=t.subarray(n,n+tT);const r=Buffer.alloc(5);r.writeUInt16LE(s.length,1);r.writeUInt16LE(65535&~s.length,3);e.push(r,s)}return e}const tR=1024;const tC=4;const tN=7.9;
function tP(t){if(t.length<tC*tR)return false;const e=new Uint32Array(256);const n=Math.floor((t.length-tR)/(tC-1));for(let s=0;s<tC;s+=1)tL(t,s*n,tR,e);const s=tC*tR;const r=e.reduce((t,e)=>t-(0===e?0:e/s*Math.log2(e/s)),0);return r>tN}
function tL(t,e,n,s){for(let r=e;r<e+n;r+=1){const e=t[r]??0;s[e]=(s[e]??0)+1}}
async function tU(t){const e=await (0,t$.open)(t,"wx",384);return{
append:t=>tB(e,t),
close:()=>e.close(),
async discard(){await e.close().catch(()=>void 0);await (0,t$.rm)(t,{force:true}).catch(()=>void 0)}}}
async function tB(t,e){const n=e.reduce((t,e)=>t+e.length,0);const{bytesWritten:s}=await t.writev(e);if(s===n)return;const r=Buffer.concat(e).subarray(s);for(let e=0;e<r.length;)e+=(await t.write(r,e)).bytesWritten}const tD=2097152;const tF=6;const tH=Buffer.from([31,139,8,0,0,0,0,0,0,255]);let tq=class GzipFile{#eh;#ne;#nn;#ns={bytes:tW(),filled:0};#nr={path:"",sizeBytes:0};#no=0;#ni=[];#na=[];constructor(t,e,n){this.#eh=t;this.#ne=n;this.#nn=new t_(e)}
block(){return this.#ns}
advance(t){this.#ns.filled+=t;if(this.#ns.filled===tD)this.#nc()}
expect(t,e){this.#nr={path:t,sizeBytes:e};this.#ne.onInput(this.#nn.inputBytes+this.#ns.filled+e)}
caughtUp(){return this.#ni.length>=tF?this.#ni.shift():void 0}
async write(t){for(let e=0;e<t.length;){const n=Math.min(t.length-e,tD-this.#ns.filled);this.#ns.bytes.set(t.subarray(e,e+n),this.#ns.filled);e+=n;this.advance(n);await this.caughtUp()}}
async finish(){if(this.#ns.filled>0)this.#nc();await this.#ni.at(-1);await this.#nu(this.#nn.end());await this.#eh.close();return this.#no}
async discard(){await this.#ni.at(-1)?.catch(()=>void 0);await this.#eh.discard()}
async #nu(t){const e=0===this.#no?[tH,...t]:t;for(const t of e)this.#no+=t.length;this.#ne.onSize(this.#no);await this.#eh.append(e)}
#nc(){const{bytes:t,filled:e}=this.#ns;const n=this.#ni.at(-1);const s=this.#nn.compress(t.subarray(0,e));this.#ne.onRead({...this.#nr,readBytes:this.#nn.inputBytes});const r=(async()=>{await n;await this.#nu(await s);this.#na.push(t)})();for(const t of[s,r])t.catch(()=>void 0);this.#ni.push(r);this.#ns={bytes:this.#na.pop()??tW(),filled:0}}};
function tW(){return Buffer.allocUnsafe(tD).fill(0)}var tG=n(4303);
function tz(t){if(void 0===t)return"120000";return(64&t)===0?"100644":"100755"}
function tZ(t){const e=t.toSorted((t,e)=>(0,tG.Xo)(t.path,e.path)).map(({path:t,mode:e,sha256:n})=>`${t}\0${tz(e)}\0${n}`);return(0,a.hash)("sha256",e.join("\n"))}const tK=[420,493];const tJ=493;
function tY(t,e=[]){const n=new Set([...t,...e].map(({path:t})=>tV(t)));return[...t.filter(({mode:t})=>!tK.includes(t)),...e.filter(({path:t,mode:e})=>e!==tJ||!n.has(t))].toSorted((t,e)=>(0,tG.Xo)(t.path,e.path)).map(({path:t,mode:e})=>[t,e.toString(8)])}
function tV(t){return t.slice(0,t.lastIndexOf("/",t.length-2)+1)}const tX=100;
async function tQ(t,{file:e,contextDir:n,level:s,keep:r,...o},i){const a=new tq(e,s,o);const l=[];const d=new Map;const f=[];let h;try{for(const[e,s]of t.entries()){if(e%tX===0)await (0,c.setImmediate)();i.throwIfAborted();if("file"===s.type&&s.directory!==h){if(h)(0,u.Wu)(n,h);h=s.directory}const t=r.includes(s.path)?t4(s.path,d):void 0;const o=(e,n)=>{if(n<t0&&t2(e))f.push(s.path);t?.(e,n)};const p="file"===s.type?tg(s,(0,u.k4)(s,n),a,o):void 0;const m=p??await t3(s,a,n,o,i);if(m)l.push(m);const g=a.caughtUp();if(g)await g}if(h)(0,u.Wu)(n,h);await a.write(Buffer.alloc(2*V));const e=a.finish();const s=t.flatMap(({type:t,path:e,mode:n=0})=>"directory"===t?[{path:`${e}/`,mode:n}]:[]);const o=t8(l,s);const p=await e;i.throwIfAborted();return{sizeBytes:p,content:o,kept:d,pointers:f}}catch(t){await a.discard();throw t}}const t0=1024;const t1=Buffer.from("version https://git-lfs.github.com/spec/v1");
function t2(t){return t1.equals(t.subarray(0,t1.length))}
function t4(t,e){return(n,s)=>{if(s<=d)e.set(t,Buffer.concat([e.get(t)??Buffer.alloc(0),n]))}}
async function t3(t,e,n,s,r){const{path:o}=t;switch(t.type){case"directory":await e.write(tn(t,0));return;case"link":await e.write(tn(t,0));return{path:o,sha256:(0,a.hash)("sha256",t.target),sizeBytes:0};case"memory-file":{const{mode:n,bytes:r}=t;s?.(r,r.length);await e.write(tn(t,r.length));await e.write(r);await e.write(tr(r.length));return{path:o,mode:n,sizeBytes:r.length,sha256:(0,a.hash)("sha256",r)}}case"file":return await tw(t,(0,u.k4)(t,n),e,s,r)}}const t5=10;const t6=3;
function t8(t,e){const n=t.flatMap(({path:t,mode:e})=>void 0===e?[]:[{path:t,mode:e}]);return{files:t.length,uncompressedBytes:t.reduce((t,{sizeBytes:e})=>t+e,0),workingTreeHash:tZ(t),unhashed:tY(n,e),largestFiles:t9(t),largestDirectories:t7(t)}}
function t9(t){return t.toSorted((t,e)=>e.sizeBytes-t.sizeBytes).slice(0,t5).map(({path:t,sizeBytes:e})=>({path:t,sizeBytes:e}))}
function t7(t){const e=new Map;for(const{path:n,sizeBytes:s}of t){const t=n.lastIndexOf("/");if(t>0)et(e,n.slice(0,t),s)}const n=new Map;for(const[t,s]of e){const e=t.split("/",t6);for(const t of e.keys())et(n,e.slice(0,t+1).join("/"),s)}const s=[...n].map(([t,e])=>({path:t,sizeBytes:e}));return t9(s)}
function et(t,e,n){t.set(e,(t.get(e)??0)+n)}var ee=n(1487);var en=n(8943);var es=n(7904);var er=n(6669);var eo=n(295);var ei=n(4720);var ea=n(1082);
function ec(t,e){const{workspace:n,contextDir:r}=e;const o=(0,s.join)(r,(0,tG.Br)(e.manifest?.standsFor??"",t));for(let t=r;;t=(0,s.dirname)(t)){const e=eu(t).find(t=>!(0,tG._K)(t,o)&&ef(t));if(void 0!==e)return`the submodule '${(0,es.rM)((0,tG.iZ)(n,e))}' is not checked out: set 'submodules: true' on actions/checkout`;if(t===n||(0,tG._K)(n,t))break}const i=(0,s.join)(r,"manifest.yaml");const a=ed(i);const[,c]=/^[ \t]+root:[ \t]*["']?([^\s"'#]+)/m.exec(a)??[];if(void 0!==e.manifest||void 0===c)return;const u=(0,s.resolve)(r,c);const l=u!==n&&!(0,tG._K)(u,n);const d=l?(0,tG.iZ)(u,n).split("/").length:0;const f=t.split("/");const p=`${f.slice(0,d).join("/")}/`;if(l&&!a.split(/[\s"']+/).some(t=>t.startsWith(p)))return;const m=(0,s.join)(l?n:u,...f.slice(d));if(m===n||!(0,h.existsSync)(m))return;return`it is below the root '${(0,es.rM)(c)}' of a manifest: set 'manifest: ${(0,es.rM)((0,tG.iZ)(n,i))}' in place of 'context'`}
function eu(t){return ed((0,s.join)(t,".gitmodules")).split("\n").flatMap(e=>{const[,n]=/^\s*path\s*=(.*)$/.exec(e)??[];return void 0===n?[]:[(0,s.join)(t,n.trim().replaceAll('"',""))]})}const el=65536;
function ed(t){const e=(0,ea.z)(()=>(0,g.EW)(t,el,g.vj));return new TextDecoder().decode(e?.bytes)}
function ef(t){return 0===[...(0,eo.cF)(t).keys()].length}var eh=n(5496);
function ep(t){const e=new Map;const n=new Map([["",e]]);
function s(t){const e=n.get(t);if(e)return e;const r=new Map;n.set(t,r);const{parent:o,name:i}=(0,tG.Uf)(t);s(o).set(i,r);return r}for(const{path:e,type:n}of t){const{parent:t,name:r}=(0,tG.Uf)(e);if("directory"===n)s(e);else s(t).set(r,"link"===n?"link":"file")}return e}
function em(t,e,n){const s=r(t,e.root);for(const e of t.keys())s.get(e);return s;
function r(t,s){const o=new Map;const i=o=>{const i=""===s.path?o:`${s.path}/${o}`;const a=t.get(o);if(void 0===a)return;n(1+s.hits.length);const c=e.decide(i,s);const{ignored:u}=c;if("string"==typeof a)return u?void 0:a;if(u&&e.canPrune(i))return;const l=r(a,c);const[d]=l.keys();return u&&void 0===d?void 0:l};const a=t=>{if(!o.has(t))o.set(t,i(t));return o.get(t)};return{get:a,
*keys(){for(const e of t.keys())if(void 0!==a(e))yield e}}}}
function eg(t,e,n){return s(t,0)?.join("/");
function s(t,r){const o=e[r];if(void 0===o||"link"===t)return[];if("file"===t)return;for(const e of ey(t,o,n)){const n=t.get(e);const o=n&&s(n,r+1);if(o)return[e,...o]}return}}const ew=50;
function*ey(t,e,n){n(ew);yield e;if(!(0,ei.rl)(e))return;const s=(0,ei.BB)(e,"^");for(const r of t.keys()){n(ew+e.length);if((0,ei.HP)(s,r))yield r}}const ev=/[$"'\\`]/;
function eb(t,e,n){return(0,eh.Ai)(t).flatMap(t=>{const{line:r,keyword:o}=t;const{sources:i,parents:a}=(0,eh.$w)(t)??{sources:[],parents:false};const c=i.flatMap(t=>{if(ev.test(t))return[];const i=s.posix.join("/",t).split("/").filter(Boolean);const a=void 0!==eg(e,i,n);return a?[]:[{line:r,instruction:o,source:t,segments:i}]});const u=c.length===i.length;return c.filter(({segments:t})=>{const s=t.findIndex(ei.rl);if(s<0)return true;return!a&&e$(t.slice(0,s),u,e,n)})})}
function e$(t,e,n,s){return t.length>0&&(e||void 0===eg(n,t,s))}const ek=["Dockerfile.dockerignore",".dockerignore"];const eS=["Dockerfile",...ek];const ex=2e7;
async function eE(t){const e=eM(t.entries);try{return e_(t,await eT(e,t))}catch(n){if(!(n instanceof o.de)||void 0===e)throw n;return[...e_(t,void 0),eA(n,e,t)]}}
function eM(t){const e=t.filter(t=>"directory"!==t.type);return ek.flatMap(t=>e.find(({path:e})=>e===t)??[])[0]}
async function eT(t,{packed:e,contextDir:n,dockerignore:s}){if(void 0===t)return;if("link"===t.type)return s;const r=e.get(t.path);const o=s?.name??(0,tG.iZ)(n,(0,u.k4)(t,n));if(void 0===r)throw(0,en.cq)(o);return{name:o,rules:await (0,en.yr)(r,o)}}
function eA(t,e,{workspace:n,contextDir:s}){const{line:r,message:o,hint:i,isOurLimit:a}=t;const c=a?"The sources of COPY and ADD were checked without the packed ignore file.":"Docker rejects the packed ignore file, so the build may fail.";const l="link"===e.type?(0,tG.el)(s,e.path):(0,u.k4)(e,s);return{message:[`${c} ${o}`,i].filter(Boolean).join("\n"),place:{file:(0,tG.iZ)(n,l),line:r}}}
function e_(t,e){const{workspace:n,contextDir:s,dockerfile:r,entries:i,packed:a,whyAbsent:c}=t;const u=a.get("Dockerfile");const l=(0,tG.iZ)(n,r);if(void 0===u)return[ej(l,`it has more than ${d} bytes`)];let f=0;const h=t=>{f+=t;if(f>ex)throw new o.Wm};try{const n=ep(i);const r=e?em(n,e.rules,h):n;const o=new TextDecoder().decode(u);const a=eb(o,r,h);const d=(0,eo.Ss)(t.manifest?.standsFor??"",(0,eo.cF)(s));const f={file:l,archive:n,context:r,disk:d,request:t};return[...eP(a,{...f,whyAbsent:c,packedIgnoreFile:e,spend:h}),...t.replacesDockerfile?eO(o,l):[]]}catch(t){if(t instanceof o.Wm)return[ej(l,"it is too complex")];throw t}}
function eO(t,e){const n=(0,eh.Ai)(t).find(t=>(0,eh.$w)(t)?.sources.some(t=>"/Dockerfile"===s.posix.join("/",t)));if(void 0===n)return[];const r=(0,es.rM)(e);return[{message:`${r}:${n.line}: ${n.keyword} copies '${r}', which is packed as 'Dockerfile'.\nRename the 'Dockerfile' that it should copy.`,place:{file:e,line:n.line}}]}
function ej(t,e){return{message:`The sources of COPY and ADD in '${(0,es.rM)(t)}' were not checked: ${e}.`,place:{file:t,line:1}}}const eI=10;const eR=10;const eC=10;const eN="The Docker build may fail there. Correct the path, create the file before this step, or change the ignore file.";
function eP(t,e){const[n]=t;if(void 0===n)return[];const{file:s}=e;const r=[...Map.groupBy(t,({line:t})=>t).values()];const o=r.slice(0,eI).map(t=>eL(t,e));const i=r.length-o.length;const a=i>0?[`Missing sources in ${i} more instructions.`]:[];return[{message:[...o,...a,eN].join("\n"),place:{file:s,line:n.line}}]}
function eL(t,e){const[{line:n,instruction:s}={line:1,instruction:""}]=t;const r=t.slice(0,eR).map(t=>{const n=eU(t,e);return`'${(0,es.Kb)((0,es.rM)(t.source))}'${void 0===n?"":` (${n})`}`});const o=[...r,...(0,ee.Mm)(t.length-r.length)].join(", ");const i=t.length>1?"sources are":"source is";return`${(0,es.rM)(e.file)}:${n}: ${s} ${i} not in the build context: ${o}.`}
function eU({segments:t},e){const{archive:n,disk:s,whyAbsent:r,packedIgnoreFile:o,spend:i}=e;const a=o&&eg(n,t,i);const c=a&&(0,en.vz)(o,a," in the Docker build");if(void 0!==c)return`packed, but ${c}`;const u=eg(s,t,t=>i(t*eC));const l=void 0===u?void 0:r(u)??eB(u);const d=l??ec(t.join("/"),e.request);if(void 0!==d)return d;if(t.some(ei.rl))return void 0===u?"no match":void 0;const f=eD(t.join("/"),e);const h=[...void 0===u?["no such file or directory"]:[],...void 0===f?[]:[`did you mean '${(0,es.rM)(f)}'?`]];return 0===h.length?void 0:h.join("; ")}
function eB(t){return t.split("/").includes(".git")?"'.git' is excluded":void 0}
function eD(t,{archive:e,context:n,spend:s}){const r=(0,er.KB)(t,i(e));const o=void 0!==r&&void 0!==eg(n,r.split("/"),s);return o?r:void 0;
function*i(t){for(const{path:e}of(0,er.Mc)(t)){s(1);yield e}}}var eF=n(7327);
function eH(t,e){const n=t.filter(t=>"source"in t&&t.source&&(0,tG._K)(e,t.source)).map(({path:t})=>t);if(0===n.length)return;throw new o.lZ(`These symbolic links of the build context lead out of the workspace: ${(0,es.Zv)(n)}. Nothing was sent.`,{hint:"Copy the files into the workspace before this step, or exclude the links."})}var eq=n(9643);const eW=10;
async function eG(t,e,n){const{workspace:s,entries:r,includeGit:o,howToExclude:i}=t;const a=ez(r,t);if(a.length>0&&!o)throw eK(a,s,i);await eV(t,r,a,e,n)}
function ez(t,{workspace:e,contextDir:n}){const r=new Map;return t.flatMap(t=>{if("directory"===t.type||"link"===t.type)return[];const e=(0,u.k4)(t,n);const r=o((0,s.dirname)(e));return void 0===r?[]:[{entry:t,source:e,gitDirectory:r}]});
function o(t){if(r.has(t))return r.get(t);if((0,tG._K)(e,t))return;const n=t===e?void 0:o((0,s.dirname)(t));const i=eZ(t)?t:n;r.set(t,i);return i}}
function eZ(t){return".git"===(0,s.basename)(t).toLowerCase()||(0,eo._N)((0,s.join)(t,"HEAD"))?.isFile()===true&&["objects","refs"].every(e=>(0,eo._N)((0,s.join)(t,e))?.isDirectory())}
function eK(t,e,n){const s=[...Map.groupBy(t,({gitDirectory:t})=>t).values()].flatMap(([t])=>t??[]);const r=s.map(({entry:t,source:n,gitDirectory:s})=>{const r=(0,es.rM)((0,tG.iZ)(e,n));return`'${r}', packed as '${(0,es.rM)(t.path)}', of '${(0,es.rM)((0,tG.iZ)(e,s)||".")}'`});return new o.lZ(`The build context contains files of git's own directories, which may hold the token of a job: ${(0,ee.W0)(r,eW,"; ")}. Nothing was sent.`,{hint:`Remove the links and include paths that lead there. ${n} If the build reads the history, set 'include-git: true': then only configurations with credentials are rejected.`})}const eJ=/(?:^|\/)\.git$/;const eY=4096;
async function eV(t,e,n,s,r){const{contextDir:i}=t;const a=(0,u.mK)(t);const c=n.flatMap(({source:t,gitDirectory:e})=>eX((0,tG.iZ)(e,t))?[t]:[]);const l=e.flatMap(t=>"directory"!==t.type&&"link"!==t.type&&a(t).some(t=>eJ.test(t))?e0(i,t):[]);const d=[];for(const t of new Set([...c,...l])){const e=await eQ(t,s,r);if(void 0!==e)d.push(`'${(0,es.rM)((0,tG.iZ)(i,t))}' ${e}`)}if(0===d.length)return;throw new o.lZ(`The build context contains git credentials: ${(0,ee.W0)(d,eW,"; ")}. Nothing was sent.`,{hint:"Set 'persist-credentials: false' on actions/checkout, remove the settings with 'git config --unset-all', or exclude the repository: '.git' without 'include-git' and without a link into it, another directory by a line in the ignore file."})}
function eX(t){return/(?:^|\/)config(?:\.worktree)?$/.test(t)&&!/(?:^|\/)refs\/(?:heads|remotes|tags)\//.test(t)}
async function eQ(t,e,n){const r=["config","--file",t,"--no-includes","--list","-z"];const o=await e(r,(0,s.parse)(t).root,n);if(void 0===o)return"could not be read with git";const i=e1(o);return 0===i.length?void 0:`sets ${i.join(", ")}`}
function e0(t,e){const n=e=>Buffer.from((0,g.H6)(e,t,eY)).toString();const[,r]=/^gitdir: ([^\r\n]+)/.exec(n(e))??[];if(void 0===r)return[];const o=(0,s.resolve)((0,s.dirname)((0,u.k4)(e,t)),r);const i=(0,s.join)(o,"commondir");const a=(0,h.existsSync)(i)?(0,s.resolve)(o,n({type:"file",path:e.path,source:(0,m.Qu)(e.path,()=>(0,h.realpathSync)(i))}).trim()):o;return[(0,s.join)(a,"config"),(0,s.join)(o,"config.worktree")].filter(t=>(0,h.existsSync)(t))}
function e1(t){const e=t.split("\0").filter(t=>""!==t).map(e2).filter(e4).map(({section:t,subsection:e,name:n})=>void 0===e?`${t}.${n}`:`${t}.*.${n}`);return[...new Set(e)]}
function e2(t){const[e=""]=t.split("\n",1);const[n,s]=[e.indexOf("."),e.lastIndexOf(".")];return{section:e.slice(0,n),subsection:n===s?void 0:e.slice(n+1,s),name:e.slice(s+1),value:t.slice(e.length+1)}}
function e4({section:t,subsection:e,name:n,value:s}){return"credential"===t||("include"===t||"includeif"===t)&&"path"===n||"http"===t&&"extraheader"===n&&(0,eq.u2)(s)||/(?:token|password|passwd|secret|smtppass)$/.test(n)&&(0,eq.u2)(s)||"proxy"===n&&(0,eq.pW)(s)||e3(s)||void 0!==e&&e3(e)}
function e3(t){return(0,eq.JS)(t)||(0,eq.SJ)(t)||/^[a-z][a-z0-9+.-]*:\/\//i.test(t)&&(0,eq.Sd)(t)}var e5=n(6348);const e6=t=>nh(t).some(({name:t,value:e})=>/(?:^|:)_(?:authToken|auth|password)$/i.test(t)&&(0,eq.u2)(e))||nf(t).some(t=>(0,eq.SJ)(t)||nm(t));const e8=t=>{const e=/\bnpmAuth(?:Token|Ident)["']?[ \t]*:[ \t]*("[^"]*"|'[^']*'|[^#\s].*?(?=\s#|$))/gs;return nf(t).some(t=>(0,eq.SJ)(t)||np(e,t))};const e9=/[=:]/;const e7=t=>nh(t,e9).some(({name:t,value:e})=>"proxy"===t.toLowerCase()&&(0,eq.pW)(e))||nt(t);const nt=t=>nf(t).some(eq.SJ);const ne=t=>nh(t,e9).some(({name:t,value:e})=>"password"===t.toLowerCase()&&(0,eq.u2)(e))||nt(t);const nn=t=>np(/(?:^|\s)password\s+("[^"]*"|\S+)/g,nf(t).join("\n"));const ns=t=>np(/"(?:auth|password|identitytoken|registrytoken)"\s*:\s*"([^"]*)"/gi,t)||(0,eq.SJ)(t);const nr=t=>nf(t).some(t=>np(/\btoken"?\s*[=:]\s*"([^"]*)"/gi,t));const no=t=>nm(t)||/"type"\s*:\s*"authorized_user"/.test(t)&&np(/"refresh_token"\s*:\s*"([^"]*)"/g,t);const ni=t=>np(/\b(?:client-key-data|token|password)["']?[ \t]*:[ \t]*("[^"]*"|'[^']*'|\$\{[^}]{0,200}\}|[^\s#,}]+)/g,nf(t).join("\n"));const na=t=>/"private_?key[^"]{0,20}"\s*:\s*"(?:-----BEGIN [A-Z ]{0,40}PRIVATE KEY|[\w+/=-]{40})/i.test(t);
function nc(t){const e=t.split(/\r\n|[\r\n]/).findIndex(t=>{const[,e="",n=""]=/^\s*(?:export\s+)?([\w.-]+)\s*[=:](.*)$/.exec(t)??[];const s=n.split(/\s#/,1).join("").trim();if(!(0,e5.t)(e)||!(0,eq.u2)(s))return false;return!nu(e,s)&&!(0,e5.e)(e,(0,eq._n)(s))});return e<0?void 0:e+1}
function nu(t,e){if(/^\d{1,9}$/.test(e))return!/(?:PASS(?:W(?:OR)?D)?|PWD)$/i.test(t);return/^(?:true|false|yes|no|on|off|none)$/i.test(e)}
function nl(t){return nm(nd(t))||nw(t)||ny(t)}
function nd(t){const e=255===t[0]&&254===t[1];return new TextDecoder(e?"utf-16le":"utf-8").decode(t)}
function nf(t){return t.split(/[\r\n]+/).map(t=>t.trim()).filter(t=>""!==t&&!/^[#;]/.test(t))}
function nh(t,e=/=/){return nf(t).flatMap(t=>{const n=t.search(e);if(n<0)return[];const[s=""]=t.slice(n+1).split(/\s[#;]/,1);return[{name:t.slice(0,n).trim(),value:s}]})}
function np(t,e){return Array.from(e.matchAll(t)).some(([,t=""])=>(0,eq.u2)(t))}
function nm(t){return/-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/.test(t)}const ng=48;
function nw(t){const e=t[1]??0;const n=2+(e>128?e-128:0);return t[0]===ng&&2===t[n]&&1===t[n+1]&&3===t[n+2]}
function ny(t){if(t[0]!==ng)return false;return["pkcs8","pkcs1","sec1"].some(e=>{try{(0,a.createPrivateKey)({key:Buffer.from(t),format:"der",type:e});return true}catch(t){return nv(t)}})}
function nv(t){return"object"==typeof t&&null!==t&&"code"in t&&"ERR_MISSING_PASSPHRASE"===t.code}const nb=[{name:/^gha-creds-.*\.json$/is,reason:"google-github-actions/auth's Google Cloud credential"},{name:/^git-credentials-.*\.config$/is,reason:"actions/checkout's git credential"},{name:/^(?:deploy[_-]key|id_(?:rsa|dsa|ecdsa|ed25519)(?:_[^.]*)?)$/i,reason:"a private SSH key"},{name:/^\.env(?:\..*)?$|\.env$/is,reason:"environment variables, often secret",
secretLine:t=>nc(nd(t))},{name:/^\.envrc$/i,reason:"environment variables, often secret"},{name:/^\.vault-token$/i,reason:"a Vault token"},{name:/^\.pgpass$/i,reason:"PostgreSQL passwords"},{directory:/(?:^|\/)\.aws$/i,name:/^credentials$/i,reason:"AWS access keys"},{directory:/(?:^|\/)\.aws$/i,name:/^config$/i,reason:"AWS profiles, often with keys"},{directory:/(?:^|\/)\.aws\/sso(?:\/|$)/i,name:/\.json$/i,reason:"an AWS session"},{directory:/(?:^|\/)\.config\/gh$/i,name:/^hosts\.yml$/i,reason:"GitHub CLI's token"},{directory:/(?:^|\/)\.kube(?:\/|$)/i,name:/(?:)/,reason:"a cluster's credentials"},{name:/^(?:.*\.)?kubeconfig$/is,reason:"a cluster's credentials"},{directory:/(?:^|\/)\.ssh(?:\/|$)/i,name:/^(?!(?:known_hosts(?:\.old)?|authorized_keys|.*\.pub)$)/is,reason:"a file of an SSH client's directory"},{name:/\.tfstate(?:\.backup)?$/i,reason:"Terraform state, which contains secrets in plain text"},{name:/\.(?:pem|key|p12|pfx)$/i,reason:"a private key",hasCredential:nl},nM(/^\.npmrc$/i,"an npm credential",e6),nM(/^\.yarnrc\.ya?ml$/i,"a Yarn credential",e8),nM(/^pip\.(?:conf|ini)$/i,"a URL with a credential",e7),nM(/^\.git-credentials$/i,"a URL with a credential",nt),{...nM(/^credentials$/i,"a URL with a credential",nt),directory:/(?:^|\/)\.config\/git$/i},nM(/^(?:.*[._-])?kubeconfig\.ya?ml$/is,"a cluster's credentials",ni),nM(/^\.dockercfg$/i,"a registry's credential",ns),nM(/^\.pypirc$/i,"a PyPI credential",ne),nM(/^[._]netrc$/i,"a password",nn),{...nM(/^config\.json$/i,"a registry's credential",ns),directory:/(?:^|\/)\.docker$/i},nM(/^(?:\.terraformrc|terraform\.rc|credentials\.tfrc\.json)$/i,"a Terraform token",nr),nM(/^(?=.*(?:account|credential|key|gcp|gcloud|google|-[0-9a-f]{12})).*\.json$/is,"a Google Cloud credential",no),{...nM(/\.json$/i,"a private key",na),maxBytes:16384}];const n$=nT(nb.flatMap(({directory:t})=>t??[]));const nk=nT(nb.flatMap(({directory:t,name:e})=>t?[]:e));const nS=/\.(?:example|sample|template)(?![a-z\d])|(?:^|[_-])(?:example|sample|template)\.env$/i;
function nx(t){const{parent:e,name:n}=(0,tG.Uf)(t);return(nk.test(n)||n$.test(e))&&!nS.test(n)}
function nE(t,e){const{parent:n,name:s}=(0,tG.Uf)(e);return t.name.test(s)&&(t.directory?.test(n)??true)}
function nM(t,e,n){return{name:t,reason:e,
hasCredential:t=>n(nd(t))}}
function nT(t){return new RegExp(t.map(({source:t})=>t).join("|"),"is")}const nA=1048576;const n_=10;const nO=40;const nj=50;
async function nI(t,e,n){eH(t.entries,t.workspace);await eG(t,e,n);return await nR(t,e,n)}
async function nR({entries:t,allowSensitive:e,howToExclude:n,...s},r,o){const i=[];const a=new Set;const l=nL(t,s,r,o);const d=(0,u.mK)(s);const f=t.flatMap(t=>{const e=d(t).filter(nx);return 0===e.length?[]:[{entry:t,names:e}]});for(const[t,{entry:n,names:s}]of f.entries()){if(t%n_===0)await (0,c.setImmediate)();o.throwIfAborted();const r=await nN(n,s,l);if(void 0===r)continue;const u=(0,eF.M)(e,n.path);for(const t of u)a.add(t);if(0===u.length)i.push({path:n.path,reason:r})}if(i.length>0)throw nC(i,n);const h=e.filter(t=>!a.has(t));return h.map(t=>`Path '${(0,es.rM)(t)}' in input 'allow-sensitive' matches no sensitive file. Remove it, or name a file that looks like a credential, relative to the context.`)}
function nC(t,e){const n=t.map(({path:t,reason:e})=>`'${(0,es.rM)(t)}' (${e})`);const[s,r]=1===t.length?["a file that looks like a credential","it"]:[`${t.length} files that look like credentials`,"them"];return new o.lZ(`The build context contains ${s}: ${(0,ee.W0)(n,nj)}. Nothing was sent.`,{hint:[`${e} If the build needs ${r}, allow ${r}:`,"  allow-sensitive: |",...t.slice(0,nj).map(({path:t})=>`    ${(0,es.rM)(t)}`)].join("\n")})}
async function nN(t,e,n){for(const s of e)for(const e of nb){const r=nE(e,s)?await n(e,t):void 0;if(void 0!==r)return s===t.path?r:`'${(0,es.rM)(s)}', ${r}`}return}const nP=200;
function nL(t,{contextDir:e},n,r){let o;let i=0;return a;
async function a(t,e){switch(e.type){case"directory":return;case"link":{if((0,tG.xf)(e.path,e.target))return;const n=d(e);if(void 0!==n)return await a(t,n);return void 0===t.hasCredential?t.reason:void 0}case"memory-file":case"file":return await c(t,e)}}
async function c(t,n){const{reason:s,hasCredential:r,secretLine:o}=t;if("memory-file"===n.type&&0===n.bytes.length)return;const i=()=>(0,g.H6)(n,e,t.maxBytes??nA);if(void 0!==o&&await l(n)){const t=o(i());return void 0===t?void 0:`environment variables, a secret in line ${t}`}return r?.(i())??true?s:void 0}
async function l(t){i+=1;if(i>nP)return false;const o=(0,u.k4)(t,e);const a=(0,s.basename)(o);const c=["--literal-pathspecs","ls-files","-z","--",a];return await n(c,(0,s.dirname)(o),r)===`${a}\0`}
function d(e){o??=new Map(t.map(t=>[t.path,t]));let n=e;for(let t=0;n?.type==="link"&&t<nO;t+=1){const{path:t,target:e}=n;if((0,tG.xf)(t,e))return;n=o.get(s.posix.join(s.posix.dirname(t),e))}return n?.type==="link"||n?.type==="directory"?void 0:n}}var nU=n(5092);var nB=n(8357);var nD=n(1995);var nF=n(6208);
function nH(t,e,n){const s=[...new Set([...t,...nG(e,n)])];return new o.lZ(`The runner's user cannot read ${s.length} of the build context's files or directories: ${(0,es.Zv)(s.toSorted(tG.Xo))}.`,{hint:"Make them readable before this step, or add lines for them to the ignore file."})}
function nq(t,e,{contextDir:n,archivePath:r}){if(t instanceof o.F_)return t.isDenied?nH([t.path],e,n):nW(t);if(void 0===(0,nF.vq)(t))return t;if((0,nF.b$)(t))return nz(t,nJ(e,n),(0,s.dirname)(r));return new o.lZ(`Could not write the archive '${r}': ${(0,nF.Qq)(t)}.`,{cause:t,hint:(0,nF.FH)(t,"Make its directory writable for the runner's user.")})}
function nW(t){return new o.lZ(`Could not read '${(0,es.Kb)((0,es.rM)(t.path))}' of the build context: ${(0,nF.Qq)(t.cause)}.`,{cause:t,hint:(0,nF.FH)(t.cause,"If the build does not need it, add a line for it to the ignore file.")})}
function nG(t,e){return t.flatMap(t=>"file"!==t.type||(0,m.hS)((0,u.k4)(t,e))?[]:[t.path])}
function nz(t,e,n){const{bavail:s,bsize:r}=(0,h.statfsSync)(n);return new o.lZ(`The disk is full: the archive of the build context needs up to ${e} bytes in '${n}', where ${s*r} are free.`,{cause:t,hint:"Free disk space before this step, or exclude files with lines in the ignore file."})}
function nZ({entries:t,special:e,emptied:n,pointers:s},r,{warnBytes:o}){const i=t.flatMap(t=>"link"===t.type&&(0,tG.xf)(t.path,t.target)?[t.path]:[]);return[...(0,es.dN)(e,"Sockets, pipes and devices are not packed"),...(0,es.dN)(n,"The ignore file both includes and excludes these files, so they are packed without content, as Docker does"),...(0,es.dN)(i,"These symbolic links lead out of the build context; they are packed as links, without their targets"),...(0,es.dN)(s,"These files are pointers of Git LFS, packed without their content").map(t=>`${t}\nSet 'lfs: true' on actions/checkout.`),...r>o?[`The packed build context has ${r} bytes; the service accepts 500 MB and may reject it.`]:[]]}
function nK(t,e,n){const s=(0,es.lW)(t9(nY(e,n)));return new o.lZ(`${t} The largest files are:${s}`,{hint:"Exclude what the build does not need, with lines in the ignore file."})}
function nJ(t,e){return nY(t,e).reduce((t,{sizeBytes:e})=>t+e,0)}
function nY(t,e){return t.flatMap(t=>{if("file"!==t.type)return[];const n=(0,ea.z)(()=>(0,h.lstatSync)((0,u.k4)(t,e)));return n?[{path:t.path,sizeBytes:n.size}]:[]})}var nV=n(625);var nX=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var nQ=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const n0=2;
async function n1(t,e,n){const i={stack:[],error:void 0,hasError:false};try{const{clock:a,log:c}=e;const u=a.monotonicMs();const{env:l,workspace:d,contextDir:f,manifest:h}=t;const p=h?.directory??f;const m=(0,s.dirname)(t.archivePath);const g=nX(i,await (0,nU.l)({env:l,workspace:d,directory:p,tempDir:m,log:c},n),true);for(let s=0;;s+=1)try{const[s,o]=await r([n=>n4(t,e,g,n),e=>(0,nV.kF)(f,n2(t),g,t.checkouts,e)],n);return{...s,...o,durationMs:a.monotonicMs()-u}}catch(t){if(!(t instanceof o.jL))throw t;if(s>=n0)throw n3(t)}}catch(t){i.error=t;i.hasError=true}finally{const t=nQ(i);if(t)await t}}
function n2({contextDir:t,dockerfile:e,manifest:n}){const r=n?[n.dockerignore?.location]:[`${e}.dockerignore`,(0,s.join)(t,".dockerignore")];return(0,i.n)([e,...r])}
async function n4(t,{log:e,onRead:n,createFile:s=tU},r,o){const{contextDir:i,archivePath:a,level:c,limits:u=f}=t;let l=[];const d=(t,e)=>n=>{if(n>t)throw nK(e,l,i)};try{const f=await n5(t,r,o);l=f.entries;if(f.unreadable.size>0)throw nH(f.unreadable,l,i);const h=await nI({...t,...f},r.run,o);const{sizeBytes:p,content:m,kept:g,pointers:w}=await tQ(l,{file:await s(a),contextDir:i,level:c,keep:eS,onRead:n,onSize:d(u.maxBytes,`The packed build context exceeds ${u.maxBytes} bytes, the most that the service accepts. Nothing was sent.`),onInput:d(u.maxInputBytes,`The files of the build context exceed ${u.maxInputBytes} bytes before they are compressed. Nothing was sent.`)},o);if(f.replacesDockerfile){const n=(0,tG.iZ)(t.workspace,t.dockerfile);e.line(`'${(0,es.rM)(n)}' is packed as 'Dockerfile'.`)}const y=[...h,...nZ({...f,pointers:w},p,u)];const v=g.get("Dockerfile");return{...m,archivePath:a,sizeBytes:p,ignored:f.ignored,ignoreFile:f.ignoreFile,dockerfileText:v&&new TextDecoder().decode(v),warnings:[...await eE({...t,...f,packed:g}),...f.warnings,...y.map(t=>({message:t}))]}}catch(e){throw nq(e,l,t)}}
function n3(t){return new o.lZ(`The build context kept changing during packing; last changed: '${(0,es.rM)(t.path)}'. Nothing was sent.`,{cause:t,hint:"Stop the process of an earlier step that still writes there, or add a line for its files to the ignore file."})}
async function n5(t,{run:e,directory:n},s){const{contextDir:r,manifest:o,platform:i}=t;const a="win32"===i?await (0,nB.ZQ)(r,e,s)??await (0,nB.eT)(r,n,e,s):void 0;return o?await (0,nD.Bb)(o,{...t,indexModes:a},s):await (0,en.a0)({...t,indexModes:a},s)}}),
625:((t,e,n)=>{n.d(e,{
M7:()=>O,
kF:()=>_});var s=n(4303);var r=n(3024);var o=n(1455);var i=n(6760);var a=n(6620);var c=n(8357);const u=["rev-parse","--show-toplevel","--revs-only","HEAD","--abbrev-ref=loose","HEAD"];const l=/^(.+?)(?:\n([\da-f]{40,64})(?:\n([^\n]+))?)?$/s;const d=["--literal-pathspecs","-c","diff.ignoreSubmodules=none","status","--porcelain","--untracked-files=normal","--"];
async function f(t,e,n,s){if(await g(t,e,n,s))return;const r=await n.run([...d,e||"."],t,s);return void 0===r?void 0:""!==r}const h=/^(?:filter|lfs\.extension)\./i;const p=new Set(["filter.lfs.clean\ngit-lfs clean -- %f","filter.lfs.smudge\ngit-lfs smudge -- %f","filter.lfs.smudge\ngit-lfs smudge --skip -- %f","filter.lfs.process\ngit-lfs filter-process","filter.lfs.process\ngit-lfs filter-process --skip","filter.lfs.required\ntrue"]);const m=["--git-dir=.git"];
async function g(t,e,n,s){const r=AbortSignal.any([s,AbortSignal.timeout(a.bL.filtersMs)]);try{return await w(t,e,n,r)}catch{s.throwIfAborted();return true}}
async function w(t,e,n,s){const[r,i]=await Promise.all([n.settings(s),n.run((0,c.rD)(e),t,s)]);if(y(r))return true;const a=v(t,i);for(const t of a){const[e,r,i]=await Promise.all([n.submoduleSettings(t,s),n.run([...m,"rev-parse","--show-toplevel"],t,s),n.run([...m,...(0,c.rD)()],t,s)]);if(y(e))return true;if(void 0===r||await (0,o.realpath)(r)!==t)return true;a.push(...v(t,i))}return false}
function y(t){if(!t)return true;return t.repository.some(t=>h.test(t)&&!p.has(t))}
function v(t,e){if(void 0===e)throw new Error("Git could not list the index.");return(0,c.LF)(e).map(e=>(0,i.join)(t,e)).filter(t=>(0,r.existsSync)((0,i.join)(t,".git")))}
function b(t,e){if((0,s._K)(t,e))return false;const n=(0,i.dirname)(e);return n===t||!(0,r.existsSync)((0,i.join)(n,".git"))&&b(t,n)}
async function $(t,e,n,r){const o=async t=>{const o=await k((0,i.dirname)(t),n,r);const c=o?.root===e;const u=(0,s.iZ)(e,c?t:o?.root??t);const l=c||o&&await a(u);if(!l)return{hasChanged:true,isOther:true,head:o?.head};return{hasChanged:await f(e,u,n,r),isOther:false}};return await Promise.all(t.map(o));
async function a(t){if((0,s._K)(e,(0,i.join)(e,t)))return false;const o=await n.run((0,c.rD)(t),e,r)??"";return(0,c.LF)(o).includes(t)}}
async function k(t,e,n){const s=await e.run(u,t,n);const[,r,o,i]=l.exec(s??"")??[];const a=r&&await S(r,t,e.workspace);if(!a)return;const c=i??await e.run(["symbolic-ref","--short","HEAD"],t,n);return{root:a,head:o,branch:"HEAD"===c?void 0:c}}
async function S(t,e,n){if(!(0,r.existsSync)((0,i.join)(t,".git")))return;const a=await (0,o.realpath)(t);return(0,s._K)(n,a)||(0,s._K)(a,e)?void 0:a}
async function x({all:t},e){const n="remote.origin.url\n";const[s,...r]=t.filter(t=>t.startsWith(n));const o=t.some(t=>/^url\.[^\n]*\.insteadof\n/.test(t));return r.length>0||o?await e():s?.slice(n.length)}var E=n(5092);var M=n(2860);var T=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var A=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function _(t,e,n,r,o){const i=await n.settings(o);const a=i&&await k(n.directory,n,o);if(!a)return{provenance:{},repositoryRoot:void 0,isMergeCommit:false,otherCommits:[]};const{root:c}=a;const u=!(0,s._K)(c,t);const l=u?(0,s.iZ)(c,t):"";const d=e.flatMap(t=>[t,(0,s.Ap)(t)]);const h=new Set(d.filter(e=>!u||!b(t,e)));const[p,m,g]=await Promise.all([x(i,()=>n.run(["remote","get-url","origin"],c,o)),f(c,l,n,o),$([...h],c,n,o)]);const{commit:w,ref:y,isMergeCommit:v}=await j(a,n,r,o);const S=[m,...g.map(t=>t.hasChanged)];const E={sourceRepo:void 0===p?void 0:(0,M.B)(p),sourceCommit:w,sourceRef:y,sourceSubpath:l||void 0,sourceDirty:S.includes(true)||(S.includes(void 0)?void 0:false)};const T=t=>r.find(e=>e.head===t)?.commit??t;const A=g.flatMap(({isOther:t,head:e})=>t?[T(e)]:[]);return{provenance:E,repositoryRoot:c,isMergeCommit:v,otherCommits:A}}
async function O(t,e,n){const s={stack:[],error:void 0,hasError:false};try{const r=T(s,await (0,E.l)(t,n),true);const o=await k(r.directory,r,n);if(!o)return{commit:void 0,ref:void 0,isMergeCommit:false};return await j(o,r,e,n)}catch(t){s.error=t;s.hasError=true}finally{const t=A(s);if(t)await t}}
async function j({head:t,branch:e},n,s,r){const o=s.find(e=>e.head===t);const i=()=>n.run(["describe","--tags","--exact-match"],n.directory,r);return{commit:o?.commit??t,ref:e??o?.ref??await i(),isMergeCommit:void 0!==o&&o.commit!==t}}}),
1730:((t,e,n)=>{n.a(t,async(t,e)=>{try{var s=n(1632);var r=n(1404);var o=n(3360);await (0,s.j)({...o.E,packContext:r.J});e()}catch(t){e(t)}},1)}),
7799:((t,e,n)=>{n.d(e,{
uploadLogs:()=>l});var s=n(1455);var r=n(6760);var o=n(1847);var i=n(2142);var a=n(17);var c=n(4986);var u=n(8610);
async function l(t,e,{log:n,redact:f,signal:p}){const m=h(e.serverUrl,process.env);if(void 0!==m)return void await n.warning(`The log was not uploaded: ${m}.\nSet 'upload-logs' to 'never', and keep the file that the output 'log-file' names in a step of its own.`);let g;try{const a=await (0,s.mkdtemp)((0,r.join)((0,c.I)(),"agentex-artifact-"));g=a;const l=d(t,e,f);const h=(0,i.e)(process.env);const[m,w]=h?["build.json","build.log"]:[`${l}.json`,`${l}.txt`];const y=[(0,r.join)(a,m)];await (0,s.writeFile)((0,r.join)(a,m),`${(0,o.R)(t.record,f,2)}\n`);if(void 0!==t.logFile){y.push((0,r.join)(a,w));await (0,s.copyFile)(t.logFile,(0,r.join)(a,w))}const{uploadArtifact:v}=await import("./upload-artifact.js");n.group("Upload of the build log");await n.written();const b=async()=>{for(const t of h?[y]:y.map(t=>[t]))await v(l,t,a,{skipArchive:!h})};await (0,u.W)(b(),p)}catch(t){if(p.aborted)return;await n.warning(`The log could not be uploaded: ${(0,a.Uc)(t)}`)}finally{n.endGroup();if(void 0!==g)await (0,s.rm)(g,{recursive:true}).catch(()=>void 0)}}
function d({agent:t,id:e},{job:n,attempt:s},r){const o=r(e).replaceAll(/[^A-Za-z0-9]/g,"").slice(-8);return`agentex-build-${f(r(t))}-${f(n)}-${s}-${o}`}
function f(t){return t.slice(0,80).replaceAll(/[^\w.-]/g,"-")}
function h(t,e){const n=URL.parse(t)?.hostname??t;const s=/^github\.com$|\.ghe\.com$|\.localhost$/i.test(n);if(!s&&!(0,i.e)(e))return`GitHub Enterprise Server ('${n}') does not support this artifact service`;return e["ACTIONS_RESULTS_URL"]&&e["ACTIONS_RUNTIME_TOKEN"]?void 0:"this runner provides no artifact service"}}),
6204:((t,e,n)=>{n.d(e,{
writeCommentRow:()=>J});var s=n(6620);var r=n(3949);var o=n(5251);var i=n(1645);var a=n(8522);var c=n(5940);const u=200;const l=300;const d=1048576;
function f(t,e){const n=t=>(0,c.$)(e(t),l);return{...t,agent:n(t.agent),words:(0,c.$)(e(t.words),u),image:t.image&&n(t.image),commit:t.commit&&n(t.commit),runUrl:t.runUrl&&e(t.runUrl)}}
function h(t){return`\x3c!-- rows ${(0,a.deflateRawSync)(JSON.stringify(t)).toString("base64")} --\x3e`}
function p(t){const e=/^<\x21-- rows ([A-Za-z0-9+/=]{1,60000}) --\x3e$/m.exec(t)?.[1];if(void 0===e)return[];try{const t=(0,a.inflateRawSync)(Buffer.from(e,"base64"),{maxOutputLength:d});const n=JSON.parse(t.toString());return Array.isArray(n)?n.filter(b):[]}catch{return[]}}
function m(t,e){const n=e?.replace(/(?<!\d)\d+(?:\/job\/\d+)?$/,"");const s=t=>void 0!==n&&t.startsWith(n)&&/^\d+(?:\/job\/\d+)?$/.test(t.slice(n.length));return t.map(t=>({...t,runUrl:void 0!==t.runUrl&&s(t.runUrl)?t.runUrl:void 0}))}
function g(...t){const e=new Map;for(const n of t.flat()){const t=e.get(n.agent);if(void 0===t||!v(n,t))e.set(n.agent,n)}return[...e.values()].toSorted((t,e)=>t.agent<e.agent?-1:1)}
function w(t){const e=new Set(t.map(({runNumber:t})=>t));const[,n=0]=[...e].toSorted((t,e)=>e-t);return t.filter(({runNumber:t})=>t>=n)}
function y(t,e){const n=new Map(t.map(t=>[t.agent,t]));return e.every(t=>{const e=n.get(t.agent);return void 0!==e&&(v(t,e)||JSON.stringify(e)===JSON.stringify(t))})}
function v(t,e){if(t.runNumber!==e.runNumber)return t.runNumber<e.runNumber;return t.runAttempt<e.runAttempt}
function b(t){if("object"!=typeof t||null===t)return false;const e=t;const n=[e["image"],e["commit"],e["runUrl"]];return[e["agent"],e["words"]].every(t=>"string"==typeof t)&&Object.values(o.Pt).includes(e["icon"])&&[e["runNumber"],e["runAttempt"]].every(t=>Number.isSafeInteger(t))&&["boolean","undefined"].includes(typeof e["isDirty"])&&n.every(t=>void 0===t||"string"==typeof t)}var $=n(7975);var k=n(17);var S=n(4266);const x=20;
async function E({apiUrl:t,owner:e,repo:n,number:s},r,o){const{getOctokit:i}=await import("./github-client.js");const a=i(r,{baseUrl:t});M(a,o);const{issues:c,users:u}=a.rest;const l={owner:e,repo:n,issue_number:s};const d=t=>({owner:e,repo:n,comment_id:t});const f=(await u.getAuthenticated().catch(T(403)))?.data.login;return{
async find(t){const e=a.paginate.iterator(c.listComments,{...l,per_page:100});for await(const{data:n}of e){const e=n.filter(({user:t})=>void 0===f?t?.type==="Bot":t?.login===f).map(({id:t,body:e=""})=>({id:t,body:e})).filter(({body:e})=>e.startsWith(t));if(e.length>0)return e}return[]},
async read(t){const e=await c.getComment(d(t)).catch(T(404));return e&&{id:t,body:e.data.body??""}},
create:async t=>({id:(await c.createComment({...l,body:t})).data.id,body:t}),
async update(t,e){await c.updateComment({...d(t),body:e}).catch(t=>{if(o.signal.aborted||A(t)&&404!==O(t))throw t})},
async remove(t){await c.deleteComment(d(t)).catch(T(404))}}}
function M(t,{clock:e,random:n,signal:r}){const o=new S.Km;const i=t=>t.at(-1);let a=0;t.hook.wrap("request",async(t,c)=>{const u=async()=>{if(a>=x)throw new k.lZ(`The limit of ${x} requests was reached.`,{hint:"Re-run this job to add its row."});a+=1;const e=AbortSignal.any([r,AbortSignal.timeout(s.CU.requestMs)]);return await t({...c,request:{...c.request,signal:e}})};const l=t=>["POST","PATCH"].includes(c.method)||A(t)?{attempts:1,baseMs:0}:s.CU.request;return await (0,S.L5)(u,{budget:o,clock:e,random:n,decide:l,fail:i},r)})}
function T(t){return e=>{if(O(e)!==t)throw e}}
function A(t){const e=O(t);return t instanceof k.lZ||void 0!==e&&e<500&&429!==e}
function _(t){const e=/rate limit/i.test((0,k.Uc)(t));return 404===O(t)||403===O(t)&&!e}
function O(t){const e=t instanceof Error&&"status"in t?t.status:void 0;return"number"==typeof e?e:void 0}
function j(t){const e=/Proxy response \((\d{3})\)/.exec((0,$.inspect)(t,{depth:5}))?.[1];if(void 0!==e)return`the proxy responded with ${e} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`;const n=(0,k.Uc)(t);return 401===O(t)?`The token in input 'github-token' was rejected: ${n}`:n}var I=n(7598);var R=n(1487);var C=n(3767);var N=n(996);var P=n(9759);
function L({path:t,name:e,event:n}){const s=t??`${e}\n${n}`;return`\x3c!-- agentex-build-action ${(0,I.hash)("sha256",s).slice(0,16)} --\x3e`}const U=100;
function B(t,e){const n=g(e).toSorted((t,e)=>Number(D(t))-Number(D(e)));return(0,N.x9)([`${L(t)}\n${h(e)}\n### Agentex builds: ${(0,N.FV)(t.name)}`,...F(n),...(0,R.Mm)(e.length-U).map(t=>`${t}: see the job summaries.`)])}
function D({icon:t}){return o.Oh.has(t)}
function F(t){const e=t.filter(D);const n=t.length-e.length;const s=n>0?`${n} of ${t.length} failed`:`${t.length} of ${t.length} succeeded`;const r=H(t,q);const o=H(e,t=>t.image);const i=H(e,t=>t.image?.replace(/^.*:/s,""));const a=e.some(t=>void 0!==t.image)&&(n>0||void 0===i);const c=o?`image ${G(o)}`:i&&`tag ${G(i)}`;const u=(0,C.n)([`**${s}**`,!a&&c,r&&`commit ${r}`]).join(" \xb7 ");const l=void 0===r&&t.some(t=>void 0!==t.commit);const d=["Agent","Result",...l?["Commit"]:[]];const f=t.slice(0,U).map(t=>[G(t.agent,100),(0,C.n)([W(t),a&&t.image&&G(t.image)]).join("<br>"),...l?[q(t)??""]:[]]);return[u,(0,N.tp)([d,...f])]}
function H(t,e){const[n,...s]=new Set(t.map(e));return 0===s.length?n:void 0}
function q({commit:t,isDirty:e}){return t&&`${(0,N.cR)(t.slice(0,7))}${e?P.ii:""}`}
function W({icon:t,words:e,runUrl:n}){const s=`${t} ${(0,N.FV)((0,c.$)(e,u))}`;if(!(0,P.n1)(n))return s;return`${s} ([${/\/job\/\d+$/.test(n)?"job":"run"}](${n}))`}
function G(t,e=l){const n=t.split(/(?<=[-/:@.])/);const s=t.length<=e&&n.every(t=>(0,N.FV)(t)===t);return s&&n.length>1?`<code>${n.join("<wbr>")}</code>`:(0,N.cR)(t,e)}
async function z(t,e,n,s){const r=L(e);let o;let i=await t.find(r);for(;;){const[a]=i;const[c=[],...u]=i.map(({body:t})=>m(p(t),n.runUrl));const l=w(g(c,...u,[n]));if(a&&y(c,l)){if(o&&o.id!==a.id)await t.remove(o.id);return}const d=B(e,l);if(a)await t.update(a.id,d);else o??=await t.create(d);await s();const f=a&&await t.read(a.id);i=f?i.map(t=>t.id===f.id?f:t):await t.find(r)}}var Z=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var K=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function J(t,{input:e,workflow:n,headCommit:o,stoppedMs:i},{log:a,signal:c,hurry:u,redact:l,host:{clock:d,random:h}}){const p={stack:[],error:void 0,hasError:false};try{const{event:m,pullRequest:g,run:w}=n;const{token:y,checkRunId:v}=e;const b=X(t,o);if(void 0===b)return;if(void 0===g)return void await a.line(`There is no comment: the event '${m.name}' has no pull request.`);if(void 0===y)return void await a.warning(Y);const $=void 0===v?"":`/job/${v}`;const k=w.url&&`${w.url}${$}`;const S={...b,runUrl:k,runNumber:w.number,runAttempt:w.attempt};const{limitMs:x,afterStopMs:M,pauseMs:T,spreadMs:A}=s.CU;const O=d.monotonicMs();const I=c.aborted;const R=Z(p,I?(0,r.H)(Math.max(0,(i??O)+M-O),d,u):(0,r.H)(x,d,c),false);const C=async()=>{if(!I)await d.sleep(T+h()*A,R.signal)};try{const t={clock:d,random:h,signal:R.signal};const e=await E(g,y,t);await z(e,w.workflow,f(S,l),C)}catch(t){if(c.aborted)return;if(_(t))await a.notice(V);else{const e=j(R.signal.aborted?R.signal.reason:t);await a.warning(`The comment on the pull request could not be updated: ${e}`)}}}catch(t){p.error=t;p.hasError=true}finally{K(p)}}const Y="The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.";const V="The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.";
function X({end:t,agent:e,build:n,image:s,buildSeconds:r,source:a},c){if(void 0===e&&void 0===n)return;const u=void 0===r?"":` in ${(0,i.Xo)(r)}`;const l=(0,o.oJ)(t)||(0,o.Oq)(t)?"":`: ${t.facts[0]??""}`;return{agent:(0,i.kV)(e),icon:o.Pt[t.kind],words:`${t.title}${"built"===t.kind?u:l}`,image:(0,o.oJ)(t)||true===t.hasImage?s:void 0,commit:a.commit??c,...a.isDirty&&{isDirty:true}}}}),
5251:((t,e,n)=>{n.d(e,{
Oh:()=>u,
Oq:()=>f,
Pt:()=>l,
oJ:()=>d,
sk:()=>p,
tk:()=>h});var s=n(6279);var r=n(7844);var o=n(17);const i={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const a={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const c={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};const u=new Set(Object.values(i));const l={...i,...a,...c};
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
zH:()=>p});var s=n(2172);var r=n(5940);var o=n(3767);const i=921600;
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
1645:((t,e,n)=>{n.d(e,{
B4:()=>h,
Db:()=>u,
Ht:()=>p,
Xo:()=>c,
gN:()=>g,
kV:()=>m,
nV:()=>l,
z3:()=>f});var s=n(7110);var r=n(3767);const o=s.J2/s.fj;const i=s.$0/s.fj;const a=s.LP/s.fj;
function c(t){const e=t.toFixed(1);if(Number(e)<10)return`${e} s`;const n=Math.round(t);if(n<o)return`${n} s`;if(n<i)return`${Math.floor(n/o)} min ${n%o} s`;const s=Math.round(n/o);const r=i/o;return`${Math.floor(s/r)} h ${s%r} min`}
function u(t){return void 0!==t&&Number(t.toFixed(1))>0}
function l(t){if(t<o)return`${Math.floor(t)} s`;if(t<i)return`${Math.floor(t/o)} min`;const e=Math.floor(t/a);return e>1?`${e} days`:`${Math.floor(t/i)} h`}const d=["KiB","MiB","GiB"];
function f(t){if(t<1024)return 1===t?"1 byte":`${t} bytes`;let e=t/1024;let n=0;while(e>=1023.5&&n<d.length-1){e/=1024;n+=1}return`${e<99.95?e.toFixed(1):Math.round(e)} ${d[n]??""}`}
function h(t){return String(t).replace(/\B(?=(?:\d{3})+$)/g,",")}
function p(t,e){return`${h(t)} ${e}${1===t?"":"s"}`}
function m(t){return t??"Agent"}
function g(t){const e=(0,r.n)(t).join(" \xb7 ");return`${e.charAt(0).toUpperCase()}${e.slice(1)}`}}),
9759:((t,e,n)=>{n.d(e,{
B6:()=>o,
Bg:()=>a,
Mn:()=>i,
gV:()=>c,
ii:()=>r,
n1:()=>u});var s=n(2860);const r=" with local changes";
function o({sourceRepo:t,sourceCommit:e,sourceRef:n,sourceDirty:r},i){const a=void 0!==i&&t?.toLowerCase()===(0,s.B)(i.url)?.toLowerCase();return{commit:e,ref:n,isDirty:true===r,repository:a?i:void 0}}
function i(t,e){const{file:n="Dockerfile",line:s=0}=e??{};if(void 0===t||"Dockerfile"!==n)return;const r=t.text?.split("\n").length??1/0;return s<1||s>r?void 0:{file:t.path,line:s}}
function a({commit:t,repository:e}){if(!e||!u(e.url)||!l(t))return;return`${e.url}/commit/${t}`}
function c({commit:t,repository:e},{file:n,line:s}){if(!e||!u(e.url)||!l(t))return;const r=n.toWellFormed().split("/").map(d).join("/");return`${e.url}/${e.files}/${t}/${r}#L${s}`}
function u(t){return void 0!==t&&/^https?:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2,20}$/.test(t)}
function l(t){return void 0!==t&&/^[0-9a-f]{40,64}$/.test(t)}
function d(t){return encodeURIComponent(t).replaceAll(/[!'()*]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`)}}),
7844:((t,e,n)=>{n.d(e,{
U:()=>o});var s=n(17);var r=n(6208);
function o(t){if(t instanceof s.lZ)return t;const e=(0,r.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,s.Uc)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}}),
2142:((t,e,n)=>{n.d(e,{
e:()=>s});
function s(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}}),
3360:((e,n,s)=>{s.d(n,{
E:()=>L});var r=s(7598);var o=s(3024);var i=s(6760);const a=t("node:v8");var c=s(3161);var u=s(1455);var l=s(17);var d=s(6208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.lZ(`The packed build context '${t}' is not readable: ${(0,d.Qq)(e)}.`,{cause:e,hint:(0,d.FH)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const s=n.createReadStream({start:0,end:e-1,highWaterMark:f,autoClose:false});let r=e;try{for await(const t of s){r-=t.length;yield t}}catch(t){throw new l.lZ(`The packed build context is no longer readable: ${(0,d.Qq)(t)}.`,{cause:t,hint:(0,d.FH)(t,h)})}if(0!==r)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.lZ(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var g=s(6620);var w=s(7110);var y=s(1082);var v=s(8161);var b=s(7075);var $=s(8500);const k=new Set;const S=new Set;const x=new Map;
function E(t,e,n){const s=x.get(t);if(void 0!==s&&""!==s.text){s.text+=e;return s.written}const r={text:e,written:Promise.resolve()};r.written=(s?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=r.text;r.text="";await n(t,e)});x.set(t,r);M(k,r.written);return r.written}
function M(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function T(t,e){await E(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function A(t,e,n,s){const o=process.env[t];if(!o)return void e(n,s);const i=`ghadelimiter_${(0,r.randomUUID)()}`;const a=[`${n}<<${i}`,s,i,""];const c=E(o,a.join(v.EOL),_);M(S,Promise.race([c,(0,$.setTimeout)(g.gg.stalledMs,void 0,{ref:false})]));await c}
async function _(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const O=new b.Writable({
write:(t,e,n)=>{const s=()=>void process.stdout.write(t,n);if(0===S.size)s();else Promise.all(S).then(s)}});process.stdout.on("error",t=>O.destroy(t));
async function j(){await Promise.all(k)}
function I(){if(0===k.size)process.exit();setTimeout(R,g.gg.lastWriteMs);j().then(()=>process.exit())}
function R(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const C=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const N=["uncaughtException","unhandledRejection"];const P=[];process.on("SIGUSR1",()=>void 0);const L={clock:w.ml,random:Math.random,startedMs:Date.now()-process.uptime()*w.fj,stdout:O,
onSignal:t=>{for(const e of C)process.on(e,t)},
onUncaught:t=>{for(const e of N)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:I,
setOutput:(t,e)=>{const n=A("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);P.push(n)},
outputsWritten:async()=>{await Promise.all(P.splice(0))},
saveState:(t,e)=>A("GITHUB_STATE",U,t,e),allWritten:j,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,r.randomUUID)()),
createDirectory:t=>(0,o.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,o.rmSync)(t,{recursive:true,force:true}),replace:D,
removeFile:t=>{for(const e of[B(t),t])(0,o.rmSync)(e,{force:true})},
changedMs:t=>(0,y.z)(()=>(0,o.statSync)(t).mtimeMs),append:T,
read:t=>(0,o.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{loadTransport:e}=await Promise.resolve().then(s.bind(s,496));const n=await e(t,process.env,g.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function U(){throw new Error("GITHUB_STATE is not set")}
function B(t){return`${t}.new`}
function D(t,e){const n=B(t);(0,o.rmSync)(n,{force:true});(0,o.writeFileSync)(n,e,{flag:"wx",mode:384});(0,o.renameSync)(n,t)}}),
1847:((t,e,n)=>{n.d(e,{
R:()=>r,
l:()=>s});
function s(t,e,n){const s=t=>o(t,n,(t,n)=>[t,Object.hasOwn(e,t)?n:s(n)]);return s(t)}
function r(t,e,n){const s=t=>o(t,e,(t,n)=>[e(t),s(n)]);const r=(t,n)=>{if("number"!=typeof n)return n;const s=e(String(n));return s===String(n)?n:s};return JSON.stringify(s(t),r,n)}
function o(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>o(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}}),
2172:((t,e,n)=>{n.d(e,{
IV:()=>h,
LG:()=>r,
gc:()=>a,
jQ:()=>l,
sN:()=>c});const s="\x1b";const r=`${s}\\[[0-9;]{0,29}m`;const o=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const i=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const a=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const c=String.raw`[\p{Cc}--\t]|${a}`;const u=new RegExp(`(${r})|${c}`,"gv");
function l(t){return t.toWellFormed().replace(u,(t,e)=>void 0===e?p(t):d(e))}
function d(t){const e=t.match(o);if(null===e)return t;const n=e.filter(t=>i.test(t));return 0===n.length?"":`${s}[${n.join(";")}m`}const f=new RegExp(r,"g");
function h(t){return t.replace(f,"")}
function p(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}}),
1487:((t,e,n)=>{n.d(e,{
Mm:()=>s,
QJ:()=>r,
W0:()=>o,
ki:()=>i});
function s(t){return t>0?[`and ${t} more`]:[]}const r=20;
function o(t,e=r,n=", "){return[...t.slice(0,e),...s(t.length-e)].join(n)}
function i(t){const e=t.at(-1)??"";return t.length>1?`${t.slice(0,-1).join(", ")} and ${e}`:e}}),
5940:((t,e,n)=>{n.d(e,{
$:()=>s});
function s(t,e){if(t.length<=e)return r(t);let n=e-1;while(n>0&&!/\s/.test(t.charAt(n)))n-=1;return r(`${t.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function r(t){return` ${t}`.slice(1)}}),
7110:((t,e,n)=>{n.d(e,{
$0:()=>i,
J2:()=>o,
LP:()=>a,
fj:()=>r,
ml:()=>c});var s=n(8500);const r=1e3;const o=60*r;const i=60*o;const a=24*i;const c={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(t,e)=>{try{await (0,s.setTimeout)(t,void 0,{signal:e})}catch(t){e.throwIfAborted();throw t}}}}),
17:((t,e,n)=>{n.d(e,{
F_:()=>u,
Ne:()=>d,
Uc:()=>v,
Wm:()=>l,
Xt:()=>o,
dU:()=>i,
de:()=>a,
hD:()=>f,
jL:()=>c,
lZ:()=>r,
og:()=>y,
zw:()=>g});var s=n(6208);let r=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};let o=class InvalidInputsError extends r{name="InvalidInputsError";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};let i=class SubmitUnknownError extends r{name="SubmitUnknownError"};let a=class IgnoreFileError extends r{line;isOurLimit;constructor(t,e,n){super(e,n);this.line=t;this.isOurLimit=true===n.isOurLimit}};let c=class FileChangedError extends Error{name="FileChangedError";path;constructor(t,e){super(`'${t}' changed during packing.`,{cause:e});this.path=t}};let u=class ReadError extends Error{name="ReadError";path;isDenied;constructor(t,e,n){super(`Could not read '${t}'.`,{cause:n});this.path=t;this.isDenied="EACCES"===e||"EPERM"===e}};let l=class CheckTooSlowError extends Error{name="CheckTooSlowError"};let d=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};let f=class ApiError extends r{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(t,e){super(t,e);this.name="ApiError";this.kind=e.kind;this.failureClass=e.failureClass??m(e);this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}get isRefusal(){return h.includes(this.failureClass)}
reworded(t){const{hint:e,kind:n,failureClass:s,status:r,code:o,serverMessage:i}=this;const{retryAfterMs:a,shouldRetry:c,accepted:u}=this;const l={status:r,code:o,serverMessage:i,retryAfterMs:a,shouldRetry:c};return new f(t,{hint:e,kind:n,failureClass:s,...l,accepted:u,cause:this})}};const h=["unauthorized","missing","conflict","refused"];const p=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function m({kind:t,status:e,code:n=""}){if(429===e)return"throttled";if(p.includes(n))return"unreachable";if("tls"===t||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}
function g(t){if(t instanceof f)return t;throw t}const w=t=>e=>{if(!(e instanceof f&&e.failureClass===t))throw e;return e};const y=w("conflict");w("missing");
function v(t){const e=(0,s.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof r&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,s.Qq)(t)}}),
6815:((t,e,n)=>{n.d(e,{
U:()=>s});
function s(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
3767:((t,e,n)=>{n.d(e,{
n:()=>s});
function s(t){return t.filter(t=>Boolean(t))}}),
1082:((t,e,n)=>{n.d(e,{
z:()=>s});
function s(t){try{return t()}catch{return}}}),
4266:((t,e,n)=>{n.d(e,{
Hc:()=>i,
Km:()=>r,
L5:()=>o,
yL:()=>a});const s={all:100,cost:5,gain:1};let r=class RetryBudget{#nl=s.all;
spend(){if(this.#nl<s.cost)return false;this.#nl-=s.cost;return true}
earn(){this.#nl=Math.min(s.all,this.#nl+s.gain)}};
async function o(t,{attempts:e=1/0,budget:n,clock:s,random:r,...c},u){const l=[];let d;let f=0;for(;;){u.throwIfAborted();try{const e=await t();n.earn();return e}catch(S){u.throwIfAborted();l.push(S);const t=c.decide(S);const{attempts:o,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:g=1/0}=t;const w=m>0;const y=s.monotonicMs();if(w)d??=y;else f+=1;const v=w?y>=(d??y)+m:f>=o;if(v||l.length>=e)throw c.fail(l,"attempts");if(!w&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(S);const b=w?l.length:f;const $=Math.min(g,h*2**(b-1));const k=w?i:a;await s.sleep(k(p,r(),$),u)}}}
function i(t,e,n){return a(Math.max(t,n/2),e,n/2)}
function a(t,e,n=t/10){return t+e*n}}),
6208:((t,e,n)=>{n.d(e,{
El:()=>w,
FH:()=>p,
Qq:()=>h,
Zo:()=>f,
b$:()=>m,
vq:()=>g});var s=n(3024);var r=n(6760);var o=n(5940);var i=n(1082);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(t,e=s.statfsSync){if(!y(t)||void 0===t.code)return;const n=v(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,o.$)(t.message,d)})`}}
function h(t){const e=y(t)||t instanceof Error?t.message:String(t);return f(t)?.reason??e}
function p(t,e){return f(t)?.hint??e}
function m(t){const e=g(t);return"EDQUOT"===e||"ENOSPC"===e&&!v(t)}
function g(t){return y(t)?t.code:void 0}
function w(t){return["ENOENT","ENOTDIR"].includes(g(t)??"")}
function y(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function v(t,e=s.statfsSync){const n=y(t)&&"ENOSPC"===t.code?t.path:void 0;const o=void 0===n?void 0:(0,i.z)(()=>e((0,r.dirname)(n)));return void 0!==o&&o.files>0&&0===o.ffree&&o.bavail>0}}),
4986:((t,e,n)=>{n.d(e,{
I:()=>o});var s=n(8161);var r=n(6760);
function o(){const{RUNNER_TEMP:t=""}=process.env;return(0,r.resolve)(""===t?(0,s.tmpdir)():t)}}),
3949:((t,e,n)=>{n.d(e,{
H:()=>o});var s=n(7110);var r=n(17);
function o(t,e,...n){const i=new AbortController;const a=new AbortController;e.sleep(t,a.signal).then(()=>i.abort(new r.lZ(`The time limit of ${t/s.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([i.signal,...n]),
[Symbol.dispose]:()=>a.abort()}}}),
8610:((t,e,n)=>{n.d(e,{
W:()=>s});
async function s(t,e){const{promise:n,reject:s}=Promise.withResolvers();const r=()=>s(e.reason);if(e.aborted)r();e.addEventListener("abort",r,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",r)}}}),
4573:(t=>{t.exports=globalThis.process.getBuiltinModule("node:buffer")}),
7598:(e=>{e.exports=t("node:crypto")}),
8474:(t=>{t.exports=globalThis.process.getBuiltinModule("node:events")}),
3024:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
1455:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
8161:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
6760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
7075:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
8500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
7975:(t=>{t.exports=globalThis.process.getBuiltinModule("node:util")}),
8522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
3161:((e,n,s)=>{s.d(n,{
V4:()=>S,
_o:()=>E,
uH:()=>x});const r=globalThis.process.getBuiltinModule("os");
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
function c(t){t.done?n(t.value):r(t.value).then(i,a)}c((s=s.apply(t,e||[])).next())})};const{access:w,appendFile:y,writeFile:v}=f.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return g(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[b];if(!t)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield w(t,f.constants.R_OK|f.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const s=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${s}>`;return`<${t}${s}>${e}</${t}>`}
write(t){return g(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const s=e?v:y;yield s(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
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
function S(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`);if(e&&false===e.trimWhitespace)return n;return n.trim()}
function x(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(r.EOL);i("set-output",{name:t},o(e))}
function E(){return"1"===process.env["RUNNER_DEBUG"]}})};var n={};
function s(t){var r=n[t];if(void 0!==r)return r.exports;var o=n[t]={exports:{}};var i=true;try{e[t](o,o.exports,s);i=false}finally{if(i)delete n[t]}return o.exports}if(void 0!==s)s.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var r=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var o=s=>s.map(s=>{if(null!==s&&"object"==typeof s){if(s[t])return s;if(s.then){var o=[];o.d=0;s.then(t=>{i[e]=t;r(o)},t=>{i[n]=t;r(o)});var i={};i[t]=t=>t(o);return i}}var a={};a[t]=t=>{};a[e]=s;return a});s.a=(s,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=s.exports;var d;var f;var h;var p=new Promise((t,e)=>{h=e;f=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));s.exports=p;i(s=>{d=o(s);var r;var i=()=>d.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{r=()=>e(i);r.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(r.r++,t.push(r)));d.map(e=>e[t](n))});return r.r?a:i()},t=>(t?h(p[n]=t):f(l),r(c)));c&&c.d<0&&(c.d=0)}})();(()=>{s.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;s.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;s.t=function(n,r){if(1&r)n=this(n);if(8&r)return n;if("object"==typeof n&&n){if(4&r&&n.__esModule)return n;if(16&r&&"function"==typeof n.then)return n}var o=Object.create(null);s.r(o);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&r&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;s.d(o,i);return o}})();(()=>{s.d=(t,e)=>{for(var n in e)if(s.o(e,n)&&!s.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{s.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{s.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var r=s(1730);r=await r;