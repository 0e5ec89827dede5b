const t=t=>{let e;return new Proxy({},{
get:(n,s)=>"__esModule"===s?void 0:(e??=globalThis.process.getBuiltinModule(t))[s]})};import"os";var e={
843:((t,e,n)=>{n.d(e,{
g:()=>oW});var s=n(484);const r={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const o=a(r);Object.keys(r);[...o.keys()];
function i(t){return o.get(c(t))??"unknown"}
function a(t){const e=Object.keys(t);return new Map(e.flatMap(e=>t[e].words.map(t=>[t,e])))}
function c(t){return t.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function u(t){return"open"!==r[i(t)].end}
function l(t){return"succeeded"===i(t)}
function d(t){return"gone"!==r[i(t)].end}const f={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};const h=a(f);
function p(t){return h.has(c(t))}
function m(t){return h.get(c(t))??"unknown"}
function w(t){return"open"!==f[m(t)].end}
function y(t){return"gone"!==f[m(t)].end}
function g(t){return f[m(t)].says}var v=n(620);var b=n(249);var $=n(17);var E=n(266);var k=n(784);const _=50;
async function M({buildId:t,preview:e},n,s){let r;const o=t=>void(r=t);const i=[];const a={onServerTime:o,maxPages:_};for await(const e of n.listDeployments({buildId:t},s,a))if(e.buildId===t)i.push(e.id);return{buildId:t,previewLabel:e?.label,known:i,sinceMs:r}}
async function S({buildId:t,previewLabel:e,known:n,sinceMs:s=-1/0},r,o){const i=new Set(n.map(k.T));const a=[];for await(const n of r.listDeployments({buildId:t},o,{maxPages:_})){const r=n.buildId===t&&n.previewLabel===e&&(void 0!==e||void 0===n.expiresAt);const o=!i.has((0,k.T)(n.id))&&(T(n)??1/0)>s-v.$V.slackMs;if(r&&o)a.push(n)}return a.toSorted((t,e)=>(T(e)??0)-(T(t)??0))}
function T({createdAt:t=""}){const e=Date.parse(t);return Number.isNaN(e)?void 0:e}let A=class DeploymentUnknownError extends $.l{name="DeploymentUnknownError"};
async function O(t,{onSending:e,onRefused:n},s,r){const{api:o,reporter:i,clock:a,random:c}=s;const u=await M(t,o,r);const l=void 0!==t.preview;let d=false;for(let f=1;;f+=1){const h=await o.createDeployment(t,{signal:r,
beforeEnd:()=>e(u)}).catch(b.zw);if(!(h instanceof b.hD)){const t=d?await j(u,[h.id],o,r):[];return{deployment:h,isFound:false,others:t,mayHaveMore:d}}const p=h;const m=p.submitRules;d||="maybe"===p.accepted;if(d){await i.report({type:"notice",message:`${p.message} Looking for the deployment in the list.`});const t=await x(u,s,r);const[e,...n]="unread"===t?[]:t;if(void 0!==e){const t=n.map(({id:t})=>t);return{deployment:e,isFound:true,others:t,mayHaveMore:f>1}}const o="unread"===t&&l;if(o||f>=m.lost)throw R(p,l)}else if(f>=m.refused){n();throw p}await i.report({type:"notice",message:`${p.message} Sending it again.`});const w=p.rules.request.baseMs*2**(f-1);await a.sleep((0,E.Uy)(p.retryAfterMs??0,c(),w),r)}}
async function x(t,{api:e,clock:n},s){let r="unread";for(const o of v.sJ.lookWaitsMs){await n.sleep(o,s);const i=await S(t,e,s).catch(b.zw);r=i instanceof b.hD?"unread":i;if("unread"!==r&&r.length>0)return r}return r}
async function j(t,e,n,s){const r=await S(t,n,s).catch(b.zw);if(r instanceof b.hD)return[];return r.filter(({status:t})=>y(t)).map(({id:t})=>t).filter(t=>!e.includes(t))}
function R(t,e){const n=e?"Check the previews of this label before you run the job again. A preview ends by itself.":"Check the deployments of this build, and run the job again: a later deployment takes the place of an earlier one.";return new A(`The response was lost, so the deployment may or may not have been created, and the list does not show it. ${t.message}`,{cause:t,hint:n})}
function C(t){return t.slice(t.lastIndexOf("/")+1)}var I=n(110);
function P({createdAt:t}){return N(t)}
function U(t){const{startedAt:e,endedAt:n,status:s}=t;const r=void 0===e&&void 0===n&&l(s);return r?P(t):N(n)}
function N(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}
function D(t,{agent:e,pageSize:n=1e3,most:s=1/0,...r},o){let i;let a;let c=false;let u=false;let l=false;const d=e?.id===void 0?e?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...m}=r;const w={sortOrder:"desc",...m,agentName:d,limit:n};const y={maxPages:f,attempts:h,
onServerTime:t=>{i??=t;p?.(t)}};const g=t=>{const e=P(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(w,o,y)){g(n);yield n;e+=1;if(e>=s)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function L(t){return t.map(t=>({build:t,ms:P(t)??0})).toSorted((t,e)=>e.ms-t.ms).map(({build:t})=>t)}const B=2500;const H=2e5;
async function G(t,{held:e,accepts:n=()=>false,reach:s},r){const o=new Map;if(0===e.length)return o;const i=z(e);const a="recent"===s;const c=a?Math.min(...e.map(t=>P(t)??-1/0))-v.Ep.longestBuildMs:-1/0;const u=a?H:1/0;const l=D(t,{pageSize:B,most:u},r);let d=0;for await(const t of l){const s=void 0===t.imageTag?e:i.get(t.imageTag)??[];for(const e of s)if(!o.has(e)&&q(t,e)&&!n(t,e))o.set(e,t);d+=1;if(o.size===e.length)return o;if(l.isNewestFirst()&&(P(t)??1/0)<c)return o}if(d===u)throw W(e);return o}
async function F(t,e,n,s){return(await G(t,{...n,held:[e]},s)).get(e)}
function W([t]){return new $.l(`The list of builds is too long to check whether another build has pushed the tag of build ${t?.id??""} since.`,{hint:"Build this content again: only newer builds have to be checked then."})}
function z(t){const e=new Map;for(const n of t){const t=new Set([n.imageTag??"",V(n.imageUrl??"").tag]);for(const s of t)e.set(s,[...e.get(s)??[],n])}return e}
function q(t,e){return!(0,k.W)(t.id,e.id)&&(X(t,e)||Z(t,e.imageUrl))&&d(t.status)&&!J(t,e)}
function J(t,e){return u(t.status)&&Y(P(t),P(e))&&Y(U(t),U(e)??P(e))}
function Y(t,e){return void 0!==t&&void 0!==e&&t<e}
function X(t,{agentId:e,agentName:n,imageName:s,imageTag:r}){const o=void 0!==e&&t.agentId===e||void 0!==n&&t.agentName===n;return o&&K(t.imageName,s)&&K(t.imageTag,r)}
function Z({imageName:t,imageTag:e,imageUrl:n},s=""){const{repository:r,tag:o}=V(s);return K(n,s)&&K(e,o)&&(K(t,r)||r.endsWith(`/${t}`))}
function K(t,e){return void 0===t||t===e}
function V(t){const e=t.lastIndexOf(":");return{repository:t.slice(0,Math.max(0,e)),tag:t.slice(e+1)}}
function Q(t){return t.filter(t=>Boolean(t))}let tt=class NotDeployable extends $.l{name="NotDeployable";isOfOtherAgent;constructor(t,e,n=false){super(t,e);this.isOfOtherAgent=n}};
async function te(t,e,n,s){const r=void 0===t.buildId?await ts(t,e,n,s):await tn(t.buildId,n,s);const{id:o,status:i,imageUrl:a,agentName:c}=r;const u=c!==e;const d=Q([!l(i)&&`its status is '${i}'`,void 0===a&&"its record has no image URL",u&&(void 0===c?"its record names no agent":`it is of agent '${c}', and the manifest is of agent '${e}'`)]);if(d.length>0)throw new tt(`Build ${o} cannot be deployed: ${d.join(", and ")}.`,{hint:"Deploy a build that succeeded, with the manifest of its own agent."},u);const f=await F(n,r,{reach:"whole-list"},s);if(void 0===f)return r;throw new tt(`Build ${o} cannot be deployed: build ${f.id} with the status '${f.status}' pushed the same tag later, or may do so. '${a??""}' may not be the image of build ${o}.`,{hint:"Deploy the newer build, or build under a tag of its own."})}
async function tn(t,e,n){return await e.getBuild(t,n).catch(e=>{throw new tt(`Build ${t} cannot be deployed: this account has no such build.`,{cause:(0,b.oy)(e),hint:"Check input 'build-id', and that the build belongs to the account in 'account-id'."})})}
async function ts({imageName:t,imageTag:e},n,s,r){const o=[];const i=C(t);for await(const t of D(s,{agent:{name:n}},r)){const s=t.imageTag===e&&C(t.imageName??"")===i;if(s&&t.agentName===n)o.push(t)}const a=L(o);const c=a.find(({status:t})=>l(t))??a[0];if(void 0!==c)return await tn(c.id,s,r);throw new tt(`Image '${t}:${e}' cannot be deployed: agent '${n}' of the manifest has no build of it.`,{hint:"Check inputs 'image-name' and 'image-tag', or set 'build-id'."})}
function tr(t,e,...n){const s=new AbortController;const r=new AbortController;e.sleep(t,r.signal).then(()=>s.abort(new $.l(`The time limit of ${t/I.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([s.signal,...n]),
[Symbol.dispose]:()=>r.abort()}}let to=class PollTimer{#t;#e=new AbortController;#n=false;constructor(t){this.#t=t}
pollNow(){this.#e.abort()}
serverIsBack(){this.#n=true;this.#e.abort()}
async wait(t,e){try{await this.#t.sleep(t,AbortSignal.any([this.#e.signal,e]));return"due"}catch(t){e.throwIfAborted();if(!this.#e.signal.aborted)throw t;return this.#n?"server-back":"due"}finally{if(this.#e.signal.aborted)this.#e=new AbortController;this.#n=false}}};var ti=n(279);const ta=1.5;const tc=3;const{budget:tu,readLimitMs:tl}=v.R3;const td=ti.D.unavailable.status;const tf={failedSinceMs:void 0,failures:0,said:void 0};
function th({reading:t,isListed:e,beganMs:n},s,r){const o={rules:r,reading:t,beganMs:n,runningMs:void 0,paceMs:v.R3.firstPollMs,budget:{polls:tu.polls,atMs:n},...tf,polledMs:-1/0,throttledUntilMs:-1/0,notBeforeMs:-1/0,askedUntilMs:-1/0,unknownSinceMs:void 0,pending:void 0};return"ended"===t.phase&&e?tv(o,s):tw(o,t,s)}
function tp(t,e,n){const s=n.pausedMs>0?tm(t,n.pausedMs):t;switch(e.type){case"read":return tw(s,e.reading,n);case"failed":return ty(s,e.error,n);case"listed":return tg(s,e.row,n);case"due":return tv(s,n);case"server-back":{const t=n.nowMs<s.throttledUntilMs;const e=t?s.notBeforeMs:-1/0;return tv({...s,notBeforeMs:e},n)}}}
function tm(t,e){const n=t=>t&&t+e;return{...t,failedSinceMs:n(t.failedSinceMs),said:t.said&&{...t.said,sinceMs:t.said.sinceMs+e},unknownSinceMs:n(t.unknownSinceMs)}}
function tw(t,e,n){const{nowMs:s,chance:r,isStreaming:o}=n;const{rules:i}=t;const{phase:a}=e;const c=s<t.throttledUntilMs;const u=c?i.throttledIntervalMs:i.pollIntervalMs;const l=Math.min(t.paceMs,u*(o?tc:1));const d=l*(1-r/5);const f={...t,...tf,reading:e,runningMs:t.runningMs??("running"===a?s:void 0),paceMs:Math.max(v.R3.shortestPollMs,l*ta),notBeforeMs:c?s+d:-1/0,unknownSinceMs:"unknown"===a?t.unknownSinceMs??s:void 0};const h=s-(f.unknownSinceMs??1/0)>=i.unknownMs&&!o;if("ended"===a)return tM(f,{type:"finished"});return h?t_(f,{type:"lost",reason:"unknown-status"}):tb(f,d,n)}
function ty(t,e,n){const{nowMs:s,chance:r,lastLineMs:o}=n;const i="throttled"===e.failureClass;const{loss:a,forMs:c,waitMs:u}=e.rules.status;const l=t.said?.loss===a;const d="outage"===a?void 0:{loss:a,sinceMs:s,...l&&t.said};const f=0===t.failures?u.first:u.later*(1+r);const h=(0,E.Uy)(e.retryAfterMs??0,r);const p=i?t.rules.throttledIntervalMs:0;const m=Math.max(f,h,p);const w={...t,said:d,failures:t.failures+1,failedSinceMs:1/0===c?void 0:t.failedSinceMs??s,throttledUntilMs:i?s+v.R3.throttledMs:t.throttledUntilMs,notBeforeMs:s+m,askedUntilMs:s+(i?m:h)};const y=(t=1/0)=>s-Math.max(t,o);if(void 0!==d&&y(d.sinceMs)>=c)return t_(w,{type:"lost",reason:a,error:e});if(y(w.failedSinceMs)>=td.forMs)return t_(w,{type:"lost",reason:td.loss,error:e});return tb(w,m,n)}
function tg(t,e,n){const{pending:s={type:"finished"}}=t;if(void 0===e)return tM(t,s);const r={...t,reading:e,pending:void 0};if("ended"===e.phase)return tM(r,{type:"finished"});const o=void 0===r.runningMs&&"running"===e.phase;return o&&"timed-out"===s.type?tv({...r,runningMs:n.nowMs},n):tM(r,s)}
function tv(t,e){const{nowMs:n}=e;const s=t$(t)-n;if(s<=0)return tE(t,e);const r=Math.min(tu.polls,t.budget.polls+(n-t.budget.atMs)/tu.refillMs);const o=r<1?Math.ceil(n+(1-r)*tu.refillMs):n;const i=Math.max(o,t.notBeforeMs)-n;if(i>0)return tb(t,i,e);return tk({...t,budget:{polls:r-1,atMs:n}},Math.min(tl.usual,s),e)}
function tb(t,e,n){const s=t$(t)-n.nowMs;if(s<=0)return tE(t,n);return{state:t,action:{type:"wait",ms:Math.min(e,s)}}}
function t$({beganMs:t,runningMs:e,rules:{limits:n}}){return void 0===e?t+n.queueMs:e+n.buildMs}
function tE(t,e){const{reading:n,rules:s}=t;const r=t.polledMs>=t$(t);if(!r&&e.nowMs>=t.askedUntilMs)return tk(t,tl.last,e);const o=void 0===t.runningMs?"queue":"build";const i=s.limits[`${o}Ms`]/I.J2;const a="ending"===n.phase&&{wasEnding:true};const c={type:"timed-out",limit:o,minutes:i,...a};const u=r&&0===t.failures&&!n.isOld;return u?tM(t,c):t_(t,c)}
function tk(t,e,{nowMs:n}){return{state:{...t,polledMs:n},action:{type:"poll",limitMs:e}}}
function t_(t,e){return{state:{...t,pending:e},action:{type:"look",limitMs:tl.list}}}
function tM(t,e){return{state:t,action:{type:"end",end:e}}}var tS=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var tT=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const{standstillMs:tA}=v.R3;const tO=5;const tx={
build:t=>`Unknown build status: '${t}'. Still waiting.`,
deployment:t=>`Unknown deployment status: '${t}'. Still waiting.`};
async function tj(t,e,{clock:n,random:s,reporter:r,log:o,timer:i=new to(n)},a){const c=new Set;let u=th(t.start(),l(0),e);await d(void 0);for(;;){const{action:t}=u;if("end"===t.type)return t.end;const e=n.monotonicMs();const s=await f(t);const r="wait"===t.type?t.ms:t.limitMs;const i=n.monotonicMs()-e-r;const a=i>tA?i:0;if(a>0)o?.reconnect();u=tp(u.state,s,l(a));await d(s)}
function l(t){return{nowMs:n.monotonicMs(),chance:s(),isStreaming:o?.isStreaming()??false,lastLineMs:o?.lastLineMs()??-1/0,pausedMs:t}}
async function d(e){await t.noted(u,e);const{status:n,phase:s}=u.state.reading;const o="unknown"!==s||e?.type==="listed"||c.has(n);if(o||c.size>=tO)return;c.add(n);await r.report({type:"warning",message:tx[t.kind](n)})}
async function f(e){const s={stack:[],error:void 0,hasError:false};try{if("wait"===e.type)return{type:await i.wait(e.ms,a)};const r=tS(s,tr(e.limitMs,n,a),false);try{return"poll"===e.type?{type:"read",reading:await t.read(r.signal)}:{type:"listed",row:await t.look(r.signal)}}catch(s){a.throwIfAborted();const n=r.signal.aborted?tR(t,e.limitMs):(0,b.zw)(s);return"poll"===e.type?{type:"failed",error:n}:{type:"listed",row:void 0}}}catch(t){s.error=t;s.hasError=true}finally{tT(s)}}}
function tR({kind:t,id:e},n){const s=Math.round(n/I.fj);return new b.hD(`Reading ${t} '${e}' failed: the server did not finish its response within ${s} s.`,{kind:"timeout",hint:b.Z4})}
function tC({reason:t,message:e}){return[t,e].filter(t=>""!==t).join(": ")}
function tI(t){const e=({timestamp:t=""})=>Date.parse(t)||0;return t.filter(({isWarning:t})=>t).reduce((t,n)=>void 0!==t&&e(t)>e(n)?t:n,void 0)}const tP=[[/pull|image/i,"Check that the cluster can pull the image: its reference, and the pull secrets in the manifest."],[/backoff|back-off|oom|evicted|killing/i,"Check the last lines of the log: the container starts and ends again. Check its memory, its variables and the secrets that it needs."],[/schedul|preempt/i,"Check the resources that the manifest asks for: no node of the cluster has room for them."],[/mount|volume|configerror|secret|configmap/i,"Check that the secrets and volumes that the manifest refers to exist in the namespace."],[/unhealthy|probe/i,"Check that the agent listens on the port that the manifest says."],[/quota|forbidden|denied/i,"Check the quota and the policies of the namespace."]];const tU="Check the events and the last lines of the log, then the release in the cluster.";
function tN(t){if(void 0===t)return tU;const e=tC(t);return tP.find(([t])=>t.test(e))?.[1]??tU}const tD=10;const tL=1e3;let tB=class DeploymentLogReader{#s;#r;#o;#i={before:new Set,now:new Set};constructor(t,e){this.#s=t;this.#r=e}
async *next(t,e,n){const s=t?tL:tD;for(let t=0;t<s;t+=1){const t=await this.#r.readLog(this.#s,this.#o,e,n);for(const e of t.lines)if(this.#a(e))yield e;const s=void 0!==t.nextCursor&&t.nextCursor!==this.#o;if(s){this.#o=t.nextCursor;this.#i={before:this.#i.now,now:new Set}}if(!t.hasMore||!s)return}}
#a({id:t,timestamp:e,message:n}){const s=t??`${e??""} ${n}`;if(this.#i.before.has(s)||this.#i.now.has(s))return false;this.#i.now.add(s);return true}};var tH=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var tG=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const{pollIntervalMs:tF,restMs:tW}=v.sJ;
async function tz(t,e,n){const{timeoutMs:s}=e;const r=new tq(t,e,n);const o={limits:{queueMs:s,buildMs:s},pollIntervalMs:tF,throttledIntervalMs:tF,unknownMs:1/0};const i=await tj(r,o,e,n);if("lost"!==i.type)await r.readRest();return i}let tq=class FollowedDeployment{kind="deployment";id;#c;#u;#l;#d;#f=new Set;#h;#p="";#m;constructor(t,e,n){this.id=t.id;this.#c=e;this.#u=n;this.#l=new tB(t.id,e.api);this.#d=e.clock.monotonicMs();this.#h=t;this.#m=this.#d}
start(){return{reading:tJ(this.#h),isListed:false,beganMs:this.#d}}
async read(t){this.#h=await this.#c.api.getDeployment(this.id,t,{attempts:1});this.#c.onRecord(this.#h);return tJ(this.#h)}
look(){return Promise.resolve(void 0)}
async noted({action:t},e){if(e?.type==="due")return;await this.#w(this.#h);if(e?.type==="read"&&"end"!==t.type)await this.#y();await this.#g()}
async readRest(){const t={stack:[],error:void 0,hasError:false};try{const e=tH(t,tr(tW,this.#c.clock,this.#u),false);try{for await(const t of this.#l.next(true,e.signal))await this.#v({type:"line",line:t})}catch(s){this.#u.throwIfAborted();const t=e.signal.aborted?tR(this,tW):(0,b.zw)(s);const n=`The log of the deployment may be incomplete: ${t.message}`;await this.#v({type:"warning",message:n})}}catch(e){t.error=e;t.hasError=true}finally{tG(t)}}
async #y(){const t={stack:[],error:void 0,hasError:false};try{const{clock:e,timeoutMs:n}=this.#c;const s=this.#d+n-e.monotonicMs();const r=tH(t,tr(Math.min(v.R3.readLimitMs.usual,s),e,this.#u),false);try{for await(const t of this.#l.next(false,r.signal,{attempts:1}))await this.#v({type:"line",line:t})}catch(t){this.#u.throwIfAborted();if(!r.signal.aborted)(0,b.zw)(t)}}catch(e){t.error=e;t.hasError=true}finally{tG(t)}}
async #w({status:t,events:e}){for(const t of e)if(this.#a(t))await this.#v({type:"event",event:t});if(t===this.#p)return;this.#p=t;await this.#v({type:"status",status:t})}
#a(t){const e=`${t.timestamp??""} ${tC(t)}`;if(this.#f.has(e))return false;this.#f.add(e);return true}
async #g(){const t=this.#c.clock.monotonicMs()-this.#m;if(t<v.uK.heartbeatMs)return;const e=`Nothing new for a minute. Status: ${this.#h.status}`;await this.#v({type:"notice",message:e})}
async #v(t){this.#m=this.#c.clock.monotonicMs();await this.#c.reporter.report(t)}};
function tJ({status:t}){const e=p(t);const n=w(t)?"ended":e?"waiting":"unknown";return{status:t,phase:n,isOld:false}}var tY=n(760);var tX=n.n(tY);const tZ=globalThis.process.getBuiltinModule("node:buffer");const tK={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const tV=128;const tQ={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${tV-1}}$`),words:`be one tag of at most ${tV} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};const t0=/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;const t1=255;var t2=n(208);
function t4(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function t5({file:t,line:e}){return`${t4(t)}:${e}: `}var t3=n(24);var t6=n(82);
function t8(t,e){return tX().relative(t,e).replaceAll(tX().sep,"/")}
function t9(t){const e=t.lastIndexOf("/");return{parent:t.slice(0,Math.max(e,0)),name:t.slice(e+1)}}
function t7(t,e,n=tX()){const s=n.relative(t,e);return".."===s||s.startsWith(`..${n.sep}`)||n.isAbsolute(s)}
function et(t){const e=(0,t6.y)(()=>t3.realpathSync.native(t));if(void 0!==e||(0,tY.dirname)(t)===t)return e??t;return(0,tY.join)(et((0,tY.dirname)(t)),(0,tY.basename)(t))}
function ee(t){return{
get:e=>en((0,tY.join)(t,e)),
keys:()=>(0,t6.y)(()=>(0,t3.readdirSync)(t))??[]}}
function en(t){const e=(0,t6.y)(()=>(0,t3.lstatSync)(t));if(void 0===e)return;if(e.isDirectory())return ee(t);return e.isSymbolicLink()?"link":"file"}
function es(t,e){const[n,s,r]=[[],[],[]];const[o,i]=[t.toLowerCase(),`/${t9(t).name}`];for(const a of e)if(er(t,a)||a.toLowerCase()===o)n.push(a);else if(a.endsWith(`/${t}`))s.push(a);else if(`/${a}`.endsWith(i))r.push(a);const[a,...c]=[n,s,r].find(t=>t.length>0)??[];return 0===c.length?a:void 0}
function er(t,e){if(Math.abs(t.length-e.length)>1)return false;let n=0;while(n<t.length&&t[n]===e[n])n+=1;let[s,r]=[t.length,e.length];while(Math.min(s,r)>n&&t[s-1]===e[r-1]){s-=1;r-=1}const[o,i]=[t.slice(n,s),e.slice(n,r)];if(o.length<=1&&i.length<=1)return true;return 2===o.length&&2===i.length&&o===`${i[1]}${i[0]}`}
function*eo(t){const e=[{parent:"",tree:t}];for(const{parent:t,tree:n}of e)for(const s of n.keys()){const r=".git"===s?void 0:n.get(s);if(void 0===r)continue;const o=`${t}${s}`;yield{path:o,node:r};if("string"!=typeof r)e.push({parent:`${o}/`,tree:r})}}const ei=1e5;
function ea(t,e){const n=[];let s=0;for(const{path:r,node:o}of eo(ee(t))){s+=1;if(s>ei)return[];const t="string"==typeof o?"file":"directory";if(e===t||"any"===e)n.push(r)}return n}
function ec(t,e,n){const s=es(t8(e,(0,tY.resolve)(e,t)),n);return void 0===s?void 0:`Did you mean '${t4(s)}'?`}new Set(["ENOENT","ENOTDIR","ELOOP","EINVAL","ENXIO"]);const{O_RDONLY:eu,O_NONBLOCK:el,O_NOFOLLOW:ed}=t3.constants;const ef=eu|el;
function eh(t,e,n=ef){const s=(0,t3.openSync)(t,n);try{const t=(0,t3.fstatSync)(s);const n=t.size;if(!t.isFile())return{isRegular:false,sizeBytes:n,bytes:new Uint8Array};const r=Buffer.allocUnsafe(Math.min(n,e));return{isRegular:true,sizeBytes:n,bytes:r.subarray(0,ep(r,s))}}finally{(0,t3.closeSync)(s)}}
function ep(t,e){let n=0;while(n<t.length){const s=(0,t3.readSync)(e,t,n,t.length-n,null);if(0===s)break;n+=s}return n}new Set([".git",".aws",".ssh",".kube",".docker",".gnupg"]);var em=n(455);$.l;const ew=String.raw`(?:\\.|[^\\\]-])`;const ey=`${ew}(?:-${ew})?`;const eg=String.raw`\[(?:\^|(?!\^))(?:${ey})+\]`;new RegExp(String.raw`^(?:[^\\[]|\\.|${eg})*$`,"su");n(500);new Set(["ENOENT","ENOTDIR","ELOOP","ENAMETOOLONG","ENXIO"]);const ev=65536;const eb={manifest:"manifest",environments:"environments file"};
async function e$(t){const e=await eE(t);const{top:n}=e;const s=n.get("agent");const r=s?.kind==="map"?s.get("name"):void 0;const o=r?.line??s?.line??n.line;if(void 0===r)throw eA(t,o,"'agent.name' is missing. Add it.");if("string"!==r.kind||!tK.pattern.test(r.text))throw eA(t,o,`'agent.name' must be a string and ${tK.words}.`);return{...e,agentName:r.text,agentLine:o}}
async function eE(t){const{displayName:e}=t;const n=eS(t);const{readYaml:s}=await import("./yaml.js");const r=[];const o=s(n,{
note:t=>void r.push(t)});const i=o.value;const[a]=r.toSorted((t,e)=>t-e);if(void 0!==a||void 0===i)throw eA(t,a??1,"Invalid YAML. Correct this line, or the one before it.");if("map"!==i.kind)throw eA(t,i.line,`The ${eb[t.input]} must be a map.`);return{displayName:e,text:n,top:i,values:[...o.scalars().flatMap(ek),...e_(n)]}}
function ek({kind:t,text:e,line:n,key:s}){return"null"===t||"boolean"===t?[]:[{text:e,line:n,key:s}]}
function e_(t){return t.split(/\r?\n/).flatMap((t,e)=>{const n=t.trim();const s=/(?:^|\s)#\s*(.*)$/.exec(n)?.[1]??"";const r=/^(?:- )*[\w.-]+:$/.test(n)?[s]:[n,s];return r.filter(t=>t.length>=eM).map(t=>({text:t,line:e+1,key:void 0}))})}const eM=8;
function eS(t){const{input:e,displayName:n,workspace:s}=t;const r=(0,tY.resolve)(s,n);if(t7(s,et(r)))throw new $.l(`${t4(n)}: The ${eb[e]} is outside the workspace, or a link that leads out of it.`,{hint:"Copy it into the workspace."});try{const{isRegular:e,sizeBytes:n,bytes:s}=eh(r,ev);if(!e)throw eT(t,"it is not a regular file");if(n>ev)throw eT(t,`it has more than ${ev} bytes`);if(!(0,tZ.isUtf8)(s))throw eA(t,eO(s),"Not valid UTF-8.");return new TextDecoder().decode(s)}catch(e){if(e instanceof $.l||void 0===(0,t2.$N)(e))throw e;if(!(0,t2.b2)(e))throw eT(t,(0,t2.A3)(e),e);throw eT(t,"it does not exist",e)}}
function eT(t,e,n){const{displayName:s,input:r,workspace:o}=t;const i=void 0!==n&&(0,t2.b2)(n)?ec(s,o,ea(o,"file")):void 0;return new $.l(`Could not read the ${eb[r]} '${t4(s)}': ${e}.`,{cause:n,hint:i??`Set '${r}' to the path of a YAML file in UTF-8, relative to the workspace.`})}
function eA({displayName:t},e,n){return new $.l(`${t4(t)}:${e}: ${n}`)}
function eO(t){const e=Buffer.from(t).toString("latin1").split("\n");return 1+e.findIndex(t=>!(0,tZ.isUtf8)(Buffer.from(t,"latin1")))}var ex=n(815);var ej=n(161);let eR=class InvalidInputs extends $.l{name="InvalidInputs";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};
function eC(t){throw new eR([t])}
async function eI(t,e=""){try{return await t()}catch(t){if(!(t instanceof $.l)||t instanceof eR)throw t;return eC(`${e}${(0,$.U)(t)}`)}}const eP={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function eU(t){const e=eP[t];const n=ej.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function eN(t){return""!==eU(t)}
function eD(t,e){const n=eU(t);return""===n?void 0:e(t,n)}
function eL(t,e){return eD(t,e)??eC(`Input '${t}' is empty. Set a value, or remove the input to use its default.`)}
function eB(t,e,n){return eD(t,e)??eC(n)}
async function eH(t){const e=Object.keys(t);const n=await Promise.allSettled(Object.values(t).map(async t=>await t()));const s=[];const r=new Set;for(const t of n)if("fulfilled"===t.status)s.push(t.value);else if(t.reason instanceof eR)for(const e of t.reason.problems)r.add(e);else throw t.reason;if(r.size>0)throw new eR([...r]);return Object.fromEntries(e.map((t,e)=>[t,s[e]]))}const eG="SGP_CLIENT_CUSTOM_HEADERS";const eF=4;const eW=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function ez(){const t=eJ();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${eG}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new eR(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>eW.has(t)?[]:[[t,e]]))}
function eq(){return eJ().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=eF)}
function eJ(){const t=(process.env[eG]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const s=n<0?void 0:t.slice(0,n).trim().toLowerCase();const r=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:s,value:r}]})}
function eY(t,e){return e}
function eX(t,e){if(/^(?:true|True|TRUE)$/.test(e))return true;if(/^(?:false|False|FALSE)$/.test(e))return false;return eC(`Input '${t}' must be 'true' or 'false', got '${e}'.`)}
function eZ(t,e){return eK(t,e,"minutes",I.J2)}
function eK(t,e,n,s){const r=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(e)?Number(e):0/0;if(!Number.isFinite(r)||r<=0)eC(`Input '${t}' must be a positive number of ${n}, such as 5 or 0.5, got '${e}'.`);const o=Math.floor(v.ss/s);if(r>o)eC(`Input '${t}' must be at most ${o} ${n}, got '${e}'.`);return r*s}
function eV(...t){const e=t.map(t=>`'${t}'`);const n=`${e.slice(0,-1).join(", ")} or ${e.at(-1)??""}`;return(e,s)=>t.find(t=>t===s)??eC(`Input '${e}' must be ${n}, got '${s}'.`)}const eQ=/^[\x21-\x7e]+$/;
function e0(t,e){if(!eQ.test(e))eC(`Input '${t}' must be one word of visible ASCII characters, got '${e}'.`);return e}
function e1(t,e){if(!eQ.test(e))eC(`Input '${t}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return e}
function e2(t,e){const[n="",...s]=e.split("/");if(s.length>0&&(/[.:]/.test(n)||"localhost"===n))eC(`Input '${t}' must not contain a registry host, got '${e}': the service adds its own. Remove '${n}/'.`);if(/[:@]/.test(e.slice(e.lastIndexOf("/")+1)))eC(`Input '${t}' must not contain a tag or digest, got '${e}'. Set the tag with 'image-tag'.`);const r=[n,...s].every(t=>t0.test(t));if(e.length>t1||!r)eC(`Input '${t}' must consist of lower-case letters and digits, with single '.', '_', '-' or '/' between them, and have at most ${t1} characters, got '${e}'.`);return e}const e4="https://api.egp.scale.com";
async function e5(){return await eH({
apiKey:()=>eB("api-key",e1,"Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets."),
accountId:()=>eB("account-id",e0,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:e3,customHeaders:ez})}
function e3(){return eD("base-url",e9)??new URL(e4)}const e6=2048;const e8="such as 'https://api.egp.scale.com'";
function e9(t,e){const n=(e,n)=>eC(`Input '${t}' ${e}. ${n}`);if(""===e)n("is empty",`Set '${t}' to the address of the API, ${e8}.`);if(e.length>e6)n(`has more than ${e6} characters`,`Write an address ${e8}.`);if(/[\s\p{Cc}\\]/u.test(e))n("contains white space, a control character or a backslash","Remove it.");const s=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))n(`must start with 'https://' and a host${s}`,`Write the whole address, ${e8}.`);const r=URL.parse(e);if(!r)return n(`is not a valid address${s}`,`Write an address ${e8}.`);if(""!==r.username||""!==r.password||/^[^/]*\/\/[^/]*@/.test(e))n("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))n(`must not have a query or fragment, got one for '${r.host}'`,"Remove everything from the '?' or '#' on.");if("0"===r.port)n(`has port 0${s}`,"Set the port of the API, or leave it out for the default.");if("http:"===r.protocol&&!(0,ex.U)(r))n(`must use https, otherwise the key would be sent unencrypted to '${r.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,o]=/(\/v5(?:\/builds)?)\/*$/.exec(r.pathname)??[];if(void 0!==o){const t=r.href.slice(0,r.href.lastIndexOf(o));n(`ends in '${o}'${s}`,`The action adds it: write '${t}'.`)}return r}const e7=30;const nt=["delete","issue_comment","issues","workflow_run"];
function ne({pullRequest:t,event:e}){const n=/^refs\/heads\/(.+)$/s.exec(e.ref)?.[1];const s=!nt.includes(e.name);const r=eD("preview-label",eY)??(t?`pr-${t.number}`:s?n:void 0)??eC(`Input 'preview-label' is required: the event '${e.name}' is for neither a pull request nor a branch. Set the label of the previews.`);const o=nn(r);if(""===o)eC(`Input 'preview-label' must contain lower-case letters or digits, got '${r}'. Set another label.`);return{label:o,madeFrom:o===r?void 0:r}}
function nn(t){return t.toLowerCase().replaceAll(/[^a-z0-9]+/g,"-").replace(/^-/,"").slice(0,e7).replace(/-$/,"")}
async function ns(t){const{files:e,...n}=await eH({connection:e5,build:nr,
files:()=>no(t.workspace),
preview:()=>ni(t),
wait:()=>eL("wait",eX),
timeoutMs:()=>eL("timeout-minutes",eZ),onTimeout:nc,
logs:()=>eL("logs",eV("full","on-failure","none")),
annotations:()=>eL("annotations",eX),
summary:()=>eL("summary",eX)});return{...n,...e}}
async function nr(){const t=eN("image-name")||eN("image-tag");if(eN("build-id")===t)eC(`The image to deploy is ${t?"named twice":"not named"}. Set either the input 'build-id', or 'image-name' and 'image-tag'. An output or variable that does not exist is empty.`);if(!t)return{buildId:e0("build-id",eU("build-id"))};const e=t=>`Input '${t}' is required without 'build-id': an image is named by 'image-name' and 'image-tag'.`;return await eH({
imageName:()=>eB("image-name",e2,e("image-name")),
imageTag:()=>eB("image-tag",e0,e("image-tag"))})}
async function no(t){const e=eB("manifest",eY,"Input 'manifest' is required: set the path of the agent's manifest.yaml.");const n=(0,tY.join)((0,tY.dirname)(e),"environments.yaml").replaceAll("\\","/");const s=eD("environments",eY)??n;return await eH({
manifest:()=>r(e$,"manifest",e),
environments:()=>r(eE,"environments",s)});
function r(e,n,s){return eI(()=>e({input:n,displayName:s,workspace:t}),`Input '${n}': `)}}
async function ni(t){const e=eL("preview",eX);const{expiresInMs:n,label:s}=await eH({
expiresInMs:()=>eD("expires-in-hours",na),
label:()=>e?ne(t):void 0,
meaningless:()=>{const t=["preview-label","expires-in-hours"].filter(eN);if(e||0===t.length)return;const n=t.map(t=>`'${t}'`).join(" and ");eC(`Input ${n} has no meaning without 'preview'. Set 'preview' to 'true', or remove it.`)}});return s&&{...s,expiresInMs:n}}
function na(t,e){const n=v.sJ.longestPreviewMs/I.$0;const s=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(e)?Number(e):0/0;if(!(s>0&&s<=n))eC(`Input '${t}' must be a positive number of hours of at most ${n}, such as 8 or 0.5, got '${e}'.`);return s*I.$0}
function nc(){const t=eL("on-timeout",eV("leave","delete"));if("leave"===t||eL("preview",eX))return t;return eC("Inputs 'on-timeout' and 'preview' cannot be combined, got 'delete' and 'false': a production deployment is never deleted. Remove the input.")}var nu=n(542);
function nl(){const{RUNNER_TEMP:t=""}=process.env;return(0,tY.resolve)(""===t?(0,nu.tmpdir)():t)}
async function nd(t,e){const{promise:n,reject:s}=Promise.withResolvers();const r=()=>s(e.reason);if(e.aborted)r();e.addEventListener("abort",r,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",r)}}var nf=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var nh=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function np(t,e,n){try{return await nm(t,e,n)}catch(s){if(!n.aborted)throw s;return await nw(v.AQ.writeMs.afterAbort,t,e)}}
async function nm(t,e,n){return await nw(v.AQ.writeMs.usual,t,e,n)}
async function nw(t,e,n,...s){const r={stack:[],error:void 0,hasError:false};try{const o=nf(r,tr(t,n,...s),false);return await nd(e,o.signal).catch(t=>{if(!o.signal.aborted||s.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){r.error=t;r.hasError=true}finally{nh(r)}}var ny=n(940);const ng="\x1b";const nv=`${ng}\\[[0-9;]{0,29}m`;const nb=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const n$=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const nE=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const nk=String.raw`[\p{Cc}--\t]|${nE}`;const n_=new RegExp(`(${nv})|${nk}`,"gv");
function nM(t){return t.toWellFormed().replace(n_,(t,e)=>void 0===e?nO(t):nS(e))}
function nS(t){const e=t.match(nb);if(null===e)return t;const n=e.filter(t=>n$.test(t));return 0===n.length?"":`${ng}[${n.join(";")}m`}const nT=new RegExp(nv,"g");
function nA(t){return t.replace(nT,"")}
function nO(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}const nx={pieceBytes:8192,lineCharacters:262144,lines:65536};const nj=4096;const nR=300;const nC=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const nI="\x1b[0m";const nP=String.raw`(?:\p{Default_Ignorable_Code_Point}|${nv})*`;const nU=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${nv})*`;const nN=new RegExp(String.raw`(#${nP}#${nP})(?=${nv}|\[)`,"gv");const nD=new RegExp(String.raw`^(${nU})(?=:${nP}:)`,"v");const nL=new RegExp(String.raw`${nk}|[\u2028\u2029\p{Surrogate}]|#${nP}#${nP}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function nB(t){if(3*t.length<=nx.pieceBytes&&!nL.test(t))return[t];const{lines:e,rest:n}=nq(t);const s=e.flatMap(nJ);return""===n?s:[...s,nY(n)]}
function nH(t){const e=nA(t).trimEnd();const n=nB((0,ny.$)(e,2*nj+4)).join("\n");if(n.length<=nj&&e.length<=2*nj)return nF(n);const s=` (cut: ${e.length} characters in total)`;return nF(`${(0,ny.$)(n,nj-s.length-1)}${s}`)}
function nG(t){return t.length<=nj&&nB(t).join("\n").length<=nj}
function nF(t){return t.split("\n")}
function nW(t,e=""){const n=(0,ny.$)(nA(t),2*nR);const s=(0,ny.$)(nB(n).join(" ").trim(),nR-1);return`${s}${e}`}
function nz(t){return nW(t)===t.trim()}
function nq(t){const e=[];let n=0;for(const{0:s,index:r}of t.matchAll(nC)){if(e.length===nx.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,r));n=r+s.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function nJ(t){const e=t.slice(nx.lineCharacters);const n=nM(t.slice(0,nx.lineCharacters)).replace(nN,"$1\\");const{pieces:s,leftBytes:r}=nX(n,""===e);const o=s.map(t=>{const e=t.replace(nD,"$1\\");return e.includes("\x1b")&&!e.endsWith(nI)?`${e}${nI}`:e});return""===e?o:[...o,nY(e,r)]}
function nY(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function nX(t,e){if(e&&3*t.length<=nx.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const s=[];let r=0;while(r<n.length){const t=r+nx.pieceBytes;if(e&&t>=n.length){s.push(n.toString("utf8",r));break}const o=nZ(n,r,Math.min(t,n.length));if(o>r){s.push(n.toString("utf8",r,o));r=o}else{const o=nK(n,t);if(void 0===o&&!e)break;const i=o??n.length;s.push(`\u{2026} ${i-r} bytes without a space left out`);r=i}}return{pieces:s,leftBytes:e?0:n.length-r}}
function nZ(t,e,n){for(const s of[n2,n4])for(let r=n;r>e;r-=1)if(s(t,r))return r;return e}
function nK(t,e){for(let n=e;n<t.length;n+=1)if(n2(t,n)||n4(t,n))return n;return}const[nV,nQ,n0]=[9,32,27];const n1=new Set(Buffer.from(",;{}"));
function n2(t,e){return t[e-1]===nQ||t[e-1]===nV}
function n4(t,e){const[n=0,s=0]=[t[e-1],t[e]];if(n1.has(n))return!n3(t,e);return s===n0||n>=128&&s>=192}const n5=32;
function n3(t,e){for(let n=e-1;n>=Math.max(0,e-n5);n-=1){const e=t[n]??0;if(e===n0)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}
function n6(t,e,n){const s=t=>n9(t,n,(t,n)=>[t,Object.hasOwn(e,t)?n:s(n)]);return s(t)}
function n8(t,e,n){const s=t=>n9(t,e,(t,n)=>[e(t),s(n)]);const r=(t,n)=>{if("number"!=typeof n)return n;const s=e(String(n));return s===String(n)?n:s};return JSON.stringify(s(t),r,n)}
function n9(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>n9(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}const n7={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:tQ.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function st(t,{pattern:e,words:n}){if(void 0===t)return;return s=>{const r=s(t);return e.test(r)?{text:r}:{problem:`the server's value is not ${n}`}}}const se=new RegExp(`#|${nE}`,"g");
function sn(t,e){return n=>{const s=ss(t,n);const r=void 0===e?"":`. Read '${e}' instead`;const o=`its JSON has ${s.length} characters, and GitHub accepts at most ${sr} per job${r}`;return s.length>sr?{problem:o}:{text:s}}}
function ss(t,e){return n8(t,e).replace(se,su)}const sr=524288;
async function so({world:t,signal:e}){try{await np(t.outputsWritten(),t.clock,e)}catch(t){throw new $.l(`The outputs could not be written: ${(0,t2.A3)(t)}.`,{cause:t,hint:(0,t2.$z)(t,"Set GITHUB_OUTPUT to a writable file.")})}}
async function si(t){try{await so(t);return[]}catch(t){return[(0,$.U)(t)]}}
function sa(t,{world:e,redact:n}){const s=[];for(const[r,o]of Object.entries(t)){if(void 0===o)continue;const t="function"==typeof o?o(n):{text:n(String(o))};if("problem"in t)s.push(`Output '${r}' is empty: ${t.problem}.`);e.setOutput(r,"text"in t?sc(t.text):"")}return s}
function sc(t){return t.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,su)}
function su(t){return`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`}const sl=t=>{const{redact:e}=t;let n=false;const s=(t="")=>nH(e(t)).join(" ").replaceAll("	"," ");const r=(t,e)=>({kind:e.kind,cause:e.cause??"",hint:s(t),step:s(e.step),instruction:s(e.instruction),file:s(e.place?.file),line:e.place?.line??null,exit_code:e.exitCode??null,is_transient:e.isTransient});const o=(e,n)=>sa({message:e,failure:sn(n)},t);o("",null);return({message:t,hint:i="",annotation:a,reason:c})=>{if(n)return[];n=true;const u=a?nW(e(a.title)).replaceAll("	"," "):s(t);return o(u,c?{message:u,...r(i,c)}:null)}};const sd=65536;const sf=262144;
function sh(t,e,n,s,r="build.log"){let o;let i="";let a;let c=0;let u=Promise.resolve();
function l(t,e,n){a=`The log file could not be ${t}: ${(0,t2.A3)(e)}.\n${(0,t2.$z)(e,n)}`}
function d(t){l("written",t,"Set RUNNER_TEMP to a writable directory.")}
function f(){if(void 0!==a)return;const l=n(i);i="";if(""===l)return;try{if(void 0===o){const n=t.newPath(e,"agentex-log-");t.createDirectory(n);o=(0,tY.join)(n,r);s(o)}c+=l.length;u=Promise.all([u,t.append(o,l)]).then(()=>{c-=l.length},d)}catch(t){d(t)}}
async function h(){f();await u;return void 0===a?o:void 0}return{
write:t=>{if(void 0!==a)return;i+=`${t}\n`;if(void 0===o||i.length>=sd)f();return c>sf?u:void 0},save:h,
problem:()=>a,lines:async function*(){try{const e=await h();if(void 0!==e)yield*sp(t.read(e))}catch(t){l("read",t,"Set 'logs' to 'full' to print the log without it.")}}}}
async function*sp(t){let e="";for await(const n of t){const[t="",...s]=n.split("\n");e+=t;for(const t of s){yield e;e=t}}}
function sm(t,e){const{id:n,status:s,namespace:r,helmReleaseName:o,expiresAt:i,previewLabel:a,record:c}=t;return sa({"deployment-id":st(n,n7.id),status:st(s,n7.status),namespace:st(r,n7.name),"helm-release-name":st(o,n7.name),"expires-at":st(i,n7.time),"preview-label":st(a,n7.name),deployment:sn(c)},e)}
function sw(t){if(t instanceof $.l)return t;const e=(0,t2.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,$.U)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}const sy={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const sg={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const sv={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};new Set(Object.values(sy));const sb={...sy,...sg,...sv};
function s$({kind:t}){return t in sy}
function sE(t){const{message:e,hint:n}=sw(t);return{facts:e.split("\n"),hint:n}}
function sk(t){const e=t instanceof Error?t.cause:void 0;const n=[t,e].find(t=>t instanceof b.hD);if(void 0===n)return{};return{reason:"refused",isTransient:n.mayPass}}I.J2,I.fj;I.$0,I.fj;I.LP,I.fj;
function s_(t){return t??"Agent"}
function sM(t){const e=Q(t).join(" \xb7 ");return`${e.charAt(0).toUpperCase()}${e.slice(1)}`}
function sS({agent:t,end:e},n,s,r={place:s}){const{reason:o,isTransient:i=false,facts:a,hint:c}=e;return{message:Q([...a,n]).join("\n"),hint:c,annotation:{title:sT({agent:t,end:e}),place:s},reason:o&&{kind:o,isTransient:i,...r}}}
function sT({agent:t,end:e}){return`${s_(t)}: ${e.title}`}
function sA(t){const{deployment:e,followed:n,error:s,isAborted:r}=t;if(void 0===e)return sI(t);if(r)return sR(t,e);if(void 0!==s){const t="the action failed before the deployment ended";return{kind:"broken",title:t,...sE(s)}}if(void 0===n){const e=[`Follow it: ${t.command}`];return{kind:"submitted",title:"deployment created",facts:e,hint:void 0}}switch(n.type){case"finished":return sx(e);case"timed-out":return sj(t,e);case"lost":{const e=["The server no longer reports the deployment.",n.error?.message];return{kind:"lost",reason:"lost",title:"the deployment could not be followed",facts:[Q(e).join(" "),sC(t)],hint:n.error?.hint??"Check the deployment on the server."}}}}const sO=120;
function sx({status:t,events:e}){const n=`${g(t)} (status '${t}').`;switch(m(t)){case"installed":return{kind:"installed",title:"installed",facts:["The release is installed. The service does not wait until the agent is healthy."],hint:void 0};case"cancelled":return{kind:"cancelled",reason:"cancelled",title:"the deployment was cancelled on the server",facts:[n],hint:"Run the job again if that was not intended."};case"superseded":return{kind:"cancelled",reason:"cancelled",title:"a later deployment took the place of this one",facts:[n],hint:"Let no two jobs deploy one agent at the same time: give the job a 'concurrency' group."};case"being-deleted":case"gone":return{kind:"lost",reason:"lost",title:"the deployment was deleted",facts:[n],hint:"Run the job again to deploy again."};case"failed":case"waiting":case"running":case"unknown":{const t=tI(e);const s=t&&tC(t);return{kind:"failed",reason:"deployment",title:(0,ny.$)(s??"the deployment failed",sO),facts:Q([s,n]),hint:tN(t)}}}}
function sj(t,{status:e,events:n}){const{timeoutMinutes:s}=t;const r=tI(n);return{kind:"timed-out",reason:"timeout",title:`not installed after ${s} min, the limit in 'timeout-minutes'`,facts:Q([`The deployment was still '${e}' after ${s} min.`,r&&`Last warning: ${tC(r)}`,sC(t)]),hint:r?tN(r):"Raise 'timeout-minutes' if the deployment needs longer."}}
function sR(t,{status:e}){const n="done"===t.removal?"the preview was deleted":"the deployment continues";return{kind:"cancelled",reason:"cancelled",title:`stopped, and ${n}`,facts:[`The run was stopped. Last status of the deployment: '${e}'.`,sC(t)],hint:"Run the job again to deploy again."}}
function sC({removal:t,isPreview:e,command:n}){if("done"===t)return"The preview was deleted.";const s="failed"===t?"The preview could not be deleted. ":"";const r=e?"The preview, which ends by itself,":"The deployment";return`${s}${r} was left as it is. Follow it: ${n}`}
function sI({error:t,isAborted:e,isSubmitting:n,command:s}){const{facts:r,hint:o}=sE(t);if(t instanceof A||e&&true===n)return{kind:"in-doubt",reason:"in-doubt",title:"the deployment may or may not have been created",facts:[...r,`Check it: ${s}`],hint:o};if(e)return{kind:"stopped",title:"cancelled before anything was deployed",facts:r,hint:o};const i={kind:"not-submitted",title:"not deployed",facts:r,hint:o};if(t instanceof tt)return{...i,reason:"refused"};return true===n?{...i,...sk(t)}:i}const sP=921600;
function sU(t){return sz(t,2e3).replaceAll(sN,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const sN=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function sD(t){const e=sz(t,2e3);return sU(t)===e?e:sB(e)}
function sL(t,e=500){const n=sz(t,e);if(""===n)return"";return n.includes("|")?`<code>${sU(n)}</code>`:sB(n)}
function sB(t){const e="`".repeat(sq(t)+1);const n=/^[ `]|[ `]$/.test(t)?" ":"";return`${e}${n}${t}${n}${e}`}
function sH(t){const e=t.map(t=>nM(nA(t))).join("\n");const n="`".repeat(Math.max(3,sq(e)+1));return`${n}text\n${e}\n${n}`}
function sG([t=[],...e]){return[t,t.map(()=>"---"),...e].map(t=>`| ${t.join(" | ")} |`).join("\n")}
function sF(t,e,n){const s=void 0===n?"details":`details ${n}`;return`<${s}><summary>${t}</summary>\n\n${Q(e).join("\n\n")}\n\n</details>`}
function sW(t,e=sP){const n="_The rest did not fit and was left out._\n";let s="";for(const r of Q(t)){const t=`${s}${r}\n\n`;if(Buffer.byteLength(t)+Buffer.byteLength(n)>e)return s+n;s=t}return s}
function sz(t,e){const n=nA((0,ny.$)(t,e)).replaceAll(/\s+/g," ");return nM(n).trim()}
function sq(t){let e=0;for(const[n]of t.matchAll(/`+/g))e=Math.max(e,n.length);return e}
async function sJ(t,e,n,{world:s,log:r,redact:o,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n(n6(t,e,o));try{await np(s.files.append(a,o(c)),s.clock,i)}catch(e){const t=(0,t2.$z)(e,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await r.warning(`The job summary could not be written: ${(0,t2.A3)(e)}.\n${t}`)}}const sY=20;
async function sX(t,e){await sJ(t,{kind:true,reason:true},sZ,e)}
function sZ(t){const{agent:e,end:n,build:s,deployment:r,lastLines:o}=t;const i=r?.events??[];const a=i.slice(-sY);return sW([`### ${sb[n.kind]} ${sL(e)}: ${sU(n.title)}`,sG([["Agent","Status","Preview"],sK(t)]),...n.facts.map(sD),n.hint&&`**What to do:** ${sD(n.hint)}`,s?.imageUrl&&sH([s.imageUrl]),sM([r?.namespace&&`namespace ${sL(r.namespace)}`,r?.helmReleaseName&&`release ${sL(r.helmReleaseName)}`,r&&`deployment ${sL(r.id)}`,s&&`build ${sL(s.id)}`]),!s$(n)&&a.length>0&&sF("Events",[sH(a.map(t=>tC(t)))]),!s$(n)&&o.length>0&&sF("Last lines of the log",[sH(o)])])}
function sK({agent:t,deployment:e,isPreview:n}){const{status:s="",previewLabel:r="",expiresAt:o}=e??{};const i=void 0===o?"":` until ${sL(o)}`;return[sL(t),sL(s),n?`${sL(r)}${i}`:"no"]}let sV=class DeploymentReport{view;#b;#$;#E;#k=new Set;#_={};constructor(t,e){const{log:n,redact:s,world:r}=e;this.#b=t;this.#$=e;const o=t=>this.#M(sa({"log-file":t},e));this.#E=sh(r.files,nl(),s,o,"deployment.log");this.view=new s1(n,{mode:t.logs,file:this.#E})}
note(t){this.#_={...this.#_,...t};if(t.deployment)this.#M(sm(t.deployment,this.#$))}
known(){return this.#_}
async end(t,e){const{log:n,signal:s}=this.#$;const{build:r,deployment:o}=this.#_;const{preview:i,summary:a,timeoutMs:c,manifest:u}=this.#b;const l=u.agentName;const d=void 0!==i;const f=sA({...this.#_,...{command:t,isPreview:d,isAborted:s.aborted,timeoutMinutes:c/I.J2}});const h=o&&`Deployment ID: ${o.id}`;const p=s$(f)?void 0:sS({agent:l,end:f},h,this.#S());if(p)this.#M(this.#$.writeEnd(p));if(a){const{lastLines:t}=this.view;const e={agent:l,end:f,build:r,deployment:o,isPreview:d,lastLines:t};await sX(e,this.#$)}e();if(p&&!s.aborted)await this.view.reveal();this.#M(await si(this.#$));await this.#T();n.endGroup();if(!p)await n.line([`${sT({agent:l,end:f})}.`,...f.facts].join("\n"));await n.flush();return p}
#M(t){for(const e of t)this.#k.add(e)}
async #T(){const{log:t,signal:e,world:n}=this.#$;await np(this.#E.save(),n.clock,e).catch(()=>void 0);for(const e of Q([...this.#k,this.#E.problem()]))await t.warning(e)}
#S(){const{manifest:t,annotations:e}=this.#b;const{error:n}=this.#_;const s=n instanceof tt&&n.isOfOtherAgent;if(!e||!s)return;return{file:t.displayName,line:t.agentLine}}};const sQ=20;const s0="Deployment log";let s1=class DeploymentView{#l;#A;#E;lastLines=[];#O;constructor(t,{mode:e,file:n}){this.#l=t;this.#A=e;this.#E=n;this.#O="on-failure"===e}
async report(t){switch(t.type){case"status":return await this.#x(`Deployment status: ${t.status}`);case"event":{const e=t.event.isWarning?"Warning":"Event";await this.#w(`${e}: ${tC(t.event)}`);return}case"line":{const e=s2(t.line);this.lastLines.push(e);if(this.lastLines.length>sQ)this.lastLines.shift();await this.#w(e);return}case"notice":return await this.#x(t.message);case"warning":this.#l.endGroup();return await this.#l.warning(t.message)}}
async reveal(){if(!this.#O)return;this.#O=false;for await(const t of this.#E.lines())await this.#j(t);this.#l.endGroup()}
async #w(t){await this.#E.write(t);if("full"===this.#A)await this.#j(t)}
#j(t){this.#l.group(s0);return this.#l.line(t)}
#x(t){this.#l.endGroup();return this.#l.line(t)}};
function s2({level:t,message:e}){const n=void 0===t||/^(?:info|debug|trace|notset)$/i.test(t);return n?e:`${t.toUpperCase()}: ${e}`}
async function s4(t,e,n){const s=await e.deleteDeployment(t,n).then(()=>void 0,b.zw);if(void 0===s)return{type:"done"};if("missing"===s.failureClass)return{type:"was-gone"};if(!["conflict","refused"].includes(s.failureClass))return{type:"failed",error:s};const r=await e.getDeployment(t,n).catch(b.zw);const o=r instanceof b.hD?"missing"===r.failureClass:!y(r.status);return o?{type:"was-gone"}:{type:"failed",error:s}}
async function s5(t,{api:e,clock:n},s){let r=new b.hD("No response came in time.",{kind:"timeout",hint:"Delete the preview with `delete-previews/`."});try{for(;;){const o=await s4(t,e,s);if("failed"!==o.type||o.error.isRefusal)return o;r=o.error;await n.sleep(v.sJ.deleteAgainMs,s)}}catch(t){if(!s.aborted)throw t;return{type:"failed",error:r}}}
async function s3(t,e,n){const{previewLabel:r,buildId:o}=t.sent;const{baseUrl:i}=e;if(void 0===r){const e=void 0===t.id?(0,s.DL)({buildId:o}):(0,s.nR)(t.id);const n=void 0===t.id?`A deployment of build ${o}`:`Deployment ${t.id}`;const r=void 0===t.id?" may have been created. It":"";return s9(`${n}${r} was left as it is.\nFollow it: ${(0,s.Vt)("GET",e,i)}`)}const a=void 0===t.id?await s8(t.sent,e,n):[t.id];const c=(0,s.Vt)("GET",(0,s.DL)({previewLabel:r}),i);if("unread"===a)return s9(`A preview '${r}' may have been created.\nCheck the list: ${c}`);const[u]=a;if(void 0===u)return s9(`No preview '${r}' of this run is listed. One may still appear; it ends by itself.\nCheck the list: ${c}`);if(a.length>1)return s9(`One of these previews '${r}' may be of this run; none was deleted, because the action cannot tell which: ${a.join(", ")}. They end by themselves.`);const l=await s5(u,e,n);const d=s6(u,l,i);if(true!==t.mayHaveMore)return d;const f=await j(t.sent,[u],e.api,n).catch(()=>[]);return 0===f.length?d:s9(`${d.message}\nThese previews may also be of this run, and end by themselves: ${f.join(", ")}.`)}
function s6(t,e,n){switch(e.type){case"done":return{isClean:true,message:`Deleted preview ${t}.`};case"was-gone":return{isClean:true,message:`Preview ${t} had been deleted before.`};case"failed":return s9(`Preview ${t} could not be deleted, and ends by itself. ${e.error.message}\nDelete it: ${(0,s.Vt)("DELETE",(0,s.nR)(t),n)}`)}}
async function s8(t,{api:e,clock:n,newest:s},r){let o="unread";try{for(const i of[0,...v.tS]){await n.sleep(i,r);const a=(await s())?.id;if(void 0!==a)return[a];const c=await S(t,e,r).catch(b.zw);if(!(c instanceof b.hD)){o=c.filter(({status:t})=>y(t)).map(({id:t})=>t);if(o.length>0)return o}}}catch(t){if(!r.aborted)throw t}return o}
function s9(t){return{isClean:false,message:t}}const s7="agentex-state-";const rt=new RegExp(String.raw`^${s7}[\w-]{1,100}$`);
function re({files:t,clock:e,startedMs:n},s=process.env){const r=nl();const o=(0,tY.join)(r,rs(s));const i=e=>{const n=(0,tY.join)(r,e);const[s,o]=[u(`${n}-stop`),u(`${n}-end`)];return{name:e,stop:s,end:o,
write:e=>t.replace(n,e),
read:()=>c(n),
remove:()=>t.removeFile(n),
removeMarks:()=>{o.remove();s.remove()}}};const a=t=>rt.test(t)?i(t):void 0;return{
create:()=>i((0,tY.basename)(t.newPath(r,s7))),named:a,
latest:async()=>a(await c(o)??""),
announce:({name:e})=>t.replace(o,e),
forget:async({name:e})=>{if(await c(o)===e)t.removeFile(o)},stop:u(`${o}-stop`)};
async function c(e){let n="";try{for await(const s of t.read(e))n+=s;return n}catch{return}}
function u(s){const r=t.changedMs(s);const o=void 0!==r&&(r<n||r>e.wallMs());return{
leave:()=>t.replace(s,""),
isLeft:()=>{const e=t.changedMs(s);return void 0!==e&&!(o&&e===r)},
remove:()=>t.removeFile(s)}}}const rn=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function rs(t){const e=rn.map(e=>t[e]??"");return s7+rr(JSON.stringify(e))}
function rr(t){let e=0xcbf29ce484222325n;for(const n of Buffer.from(t))e=BigInt.asUintN(64,(e^BigInt(n))*1099511628211n);return e.toString(16).padStart(16,"0")}var ro=n(598);const ri="hand-over";const ra="state-file";const rc=32768;const ru="nothing-left";
function rl(t,e,n){const s=JSON.stringify(t);if(Buffer.byteLength(s)>rc)throw new $.l(`It has more than ${rc} bytes.`,{hint:"Check on the server then whether the build is still running."});const r=t.build?.id??"";const o=rd.test(r)&&n(r)===r;return rp(s,e)+(o?`.${r}`:"")}const rd=/^[\w-]{1,128}$/;const rf="aes-256-gcm";const rh={iv:12,tag:16};
function rp(t,e){const n=rm(e,`iv ${t}`).subarray(0,rh.iv);const s=(0,ro.createCipheriv)(rf,rm(e,"key"),n);const r=[s.update(t),s.final()];return Buffer.concat([n,s.getAuthTag(),...r]).toString("base64")}
function rm(t,e){return(0,ro.createHmac)("sha256",t).update(e).digest()}
function rw({cancelWanted:t,sent:e,build:n}){const s=void 0!==n&&u(n.status);if(void 0!==e&&s&&(true===n.isOwn||!t))return{type:"others",buildId:n.id,sent:e};if(!t)return{type:"nothing"};if(void 0!==e&&n?.isOwn!==true)return{type:"submit",sent:e,buildId:n?.id};return void 0===n||s?{type:"nothing"}:{type:"build",buildId:n.id,sent:e}}
function ry(t){const{deployment:e,missingSummary:n,openRow:s}=t;return"nothing"!==rw(t).type||(e??n??s)!==void 0}const rg="Set GITHUB_STATE to a writable file.";let rv=class MainState{#R;#C;#E;#I=new AbortController;#P=false;#U={revision:0,cancelWanted:false};#N;constructor(t){this.#R=t;this.#C=re(t.world);this.#E=this.#C.create();this.#N=this.#D(ra,()=>this.#E.name);this.#L(()=>this.#B());this.#L(()=>this.#C.announce(this.#E));this.#H()}
save(t){this.#U={...t,revision:this.#U.revision+1};this.#N=this.#G();this.#L(()=>this.#B());this.#F()}
async saved(){const{world:t,signal:e}=this.#R;try{await nm(this.#N,t.clock,e)}catch(t){e.throwIfAborted();this.#T(t,rg)}}
async during(t){const{signal:e}=this.#R;try{await t()}catch(n){const t=e.aborted;this.#F();if(!t)e.throwIfAborted();throw n}}
[Symbol.dispose](){this.#I.abort();const{revision:t}=this.#U;this.#U={...this.#U,revision:t+1,hasEnded:true};if(t>0)this.#G();this.#L(()=>{this.#B();if(this.#E.end.isLeft())this.#E.removeMarks();if(this.#C.stop.isLeft())this.#C.stop.remove()})}
async #H(){const{clock:t}=this.#R.world;while(!this.#I.signal.aborted){this.#F();await t.sleep(v.uu.mainLooksMs,this.#I.signal).catch(()=>void 0)}}
#F(){if(this.#E.stop.isLeft()||this.#C.stop.isLeft())this.#R.stop()}
#G(){return this.#D(ri,()=>this.#W())}
async #D(t,e){try{await this.#R.world.saveState(t,e())}catch(t){this.#T(t,rg)}}
#B(){this.#E.write(this.#W());if(this.#E.end.isLeft())this.#E.remove()}
#W(){const{apiKey:t,redact:e}=this.#R;const n=true===this.#U.hasEnded&&!ry(this.#U);return n?ru:rl(this.#U,t,e)}
#L(t){try{t()}catch(t){this.#T(t,"Set RUNNER_TEMP to a writable directory.")}}
#T(t,e){const n=t instanceof $.l?t.hint:void 0;const s=n??(0,t2.$z)(t,e);if(!this.#P)this.#R.log.warning(`The state for the post step could not be saved: ${(0,t2.A3)(t).replace(/\.$/,"")}.\nIf this step is killed, its build may not be cancelled. ${s}`);this.#P=true}};
function rb(){const[,t=""]=process.argv;const e=(0,tY.basename)(t,(0,tY.extname)(t));return rk(r$("main"===e?"":e),process.env)}
function r$(t){const e=(0,tY.join)(import.meta.dirname,"../..",t,"action.yml");const n=(0,t6.y)(()=>(0,t3.readFileSync)(e,"utf8"))??"";const[,s=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(s.matchAll(/^ {2}([\w-]+):/gm),([,t=""])=>t)}const rE={dockerfile:"file",tag:"image-tag",tags:"image-tag"};
function rk(t,e){const n=t=>e[`INPUT_${t.toUpperCase()}`]?.trim()??"";return Object.keys(e).flatMap(e=>{const[,s]=/^INPUT_([\w-]{1,50})$/.exec(e.toUpperCase())??[];const r=s?.toLowerCase();if(void 0===r||t.includes(r))return[];const o=r_(r,t);const i=n(r);if(void 0===o||""===i||n(o).includes(i))return[];return[`There is no input '${r}', so it has no effect.\nDid you mean '${o}'?`]})}
function r_(t,e){const n=t=>t.replaceAll(/[_-]/g,"");const s=rE[t];if(void 0!==s&&e.includes(s))return s;const r=es(n(t),e.map(n));return void 0===r?void 0:e.find(t=>n(t)===r)}
function rM(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}const rS=globalThis.process.getBuiltinModule("node:timers");const rT=32768;
function rA(t){let e="";let n=false;let s=false;let r;t.on("error",()=>{s=true;e=""});
function o(t){if(s)return;e+=`${t}\n`;if(e.length>=rT)i();else if(!n){n=true;(0,rS.setImmediate)(()=>{n=false;i()})}return r}
function i(){s||=t.destroyed;if(""===e||s)return;const n=e;e="";if(!t.write(n))r??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);r=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>o(t),
command:(t,e=[],n={})=>o(rO(t,e,n)),
mask:t=>{o(`::add-mask::${rx(t)}`);i()},
flush:async()=>{i();if(!s)await new Promise(e=>t.write("",()=>e()))}}}
function rO(t,e,n){const s=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${rj(String(e))}`).join(",");return`::${t}${""===s?"":` ${s}`}::${rx(e.join("\n"))}`}
function rx(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function rj(t){return rx(t).replaceAll(":","%3A").replaceAll(",","%2C")}const rR={error:"Error",warning:"Warning",notice:"Notice"};const rC=rM(process.env);const rI=1e4;
function rP(t,e,n){const s=rA(t);const r=rL();const o=new Set;let i;for(const t of e)s.mask(t);const a=()=>{if(void 0!==i)s.command("endgroup");i=void 0};const c=t=>{let e;for(const n of nB(t))e=s.line(n);return e};const u=(t,e,{place:o,title:i}={})=>{const u=void 0===i?void 0:nW(n(i));const l=o&&n(o.file);const d=void 0!==l&&nz(l)?nW(l):void 0;const f=d&&o?.line;const h=d&&`${d}:${f}`;const p=n(d?rU(e,o):e);const m=nH(p);const w=r.decide(t,[d,f,u,...m].join("\n"));if("skip"===w)return;a();if("annotate"===w){const e=void 0!==h&&"error"!==t&&!rC;const n=e?nH(`${h}: ${p}`):m;return s.command(t,n,{file:d,line:f,title:u})}const y=[rR[t],...h?[h]:[],...u?[u]:[]];return c(`${y.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=r.note();if(void 0!==t)s.command("warning",nH(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const r=o.has(e)?" (continued)":"";s.command("group",[nW(n(t),r)]);if(o.size>=rI)o.clear();o.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>s.command("debug",nB(n(t))),
written:()=>s.flush(),
flush:async()=>{a();l();await s.flush()}}}
function rU(t,e){const n=e&&t5(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const rN={error:10,warning:9,notice:10};const rD=1e3;
function rL(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let s=false;return{
decide:(s,r)=>{const o=`${s} ${r}`;if(t.has(o))return"skip";if(t.size>=rD)t.clear();t.add(o);if(e[s]<rN[s]){e[s]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||s)return;s=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const rB="\x1b";const rH=String.raw`${rB}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${rB}]{0,256}(?:\u0007|${rB}\\)|[@-Z\\^_=>78])`;const rG=new RegExp(rH,"g");
function rF(t){return t.includes(rB)?t.replace(rG,""):t}const rW=8;const rz=4;
function rq(t){return rZ(t.flatMap(rX))}
function rJ(t){return rZ(t.flatMap(rX).filter(t=>!rY(t)))}
function rY(t){return/^[\w-]{1,20}$/.test(t)}
function rX(t){const e=t.trim();if(e.length<rz)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=rW)]}
function rZ(t){const e=t.flatMap(t=>t.length<rW?[t]:rV(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const s=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return rK(s)}
function rK(t){const e=e=>{const n=rF(e);const s=n===e?n:t(n);return s===n?e:s};return n=>{const s=t(n);return s.includes("\x1b")?s.split("\n").map(e).join("\n"):s}}
function rV(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>r1(t,e));const s=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>r0[t]??t),e,e.toUpperCase()];const r=[...s,encodeURIComponent(t)].map(encodeURIComponent);return[...s,...r,...r.map(rQ)]}
function rQ(t){return t.replace(/%../g,t=>t.toLowerCase())}const r0={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function r1(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const s=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),s)}
async function r2(t,e,n=()=>()=>[]){const s=t=>{for(const e of rb())t.log.warning(e);return e(t)};await r4(t,s,n,"error")}
async function r4(t,e,n,s){const r=eU("api-key");const o=[r,eU("github-token")].filter(t=>""!==t);const i=[...o,...eq()];const a=rq(i);const c=rJ(i);let u;const l=(e,n=sw(e))=>{t.setExitCode(1);w(n);return u??=r5(n,e,s,m)};const{signal:d,hurry:f,stop:h,ended:p}=r3(t,async t=>{await l(t);await m.flush()});const m=rP(t.stdout,i,a);const w=n({world:t,redact:a});try{const n={world:t,log:m,apiKey:r,secrets:i,redact:a,redactEarly:c,signal:d,hurry:f,stop:h};const s=await e({...n,writeEnd:w});if(s)await l(void 0,s);else d.throwIfAborted()}catch(t){await l(t)}finally{const e=await nm(t.allWritten(),t.clock,d).then(()=>true,()=>false);await m.flush();p();if(d.aborted||!e)t.exit()}}
async function r5({message:t,hint:e,annotation:n},s,r,o){const i=void 0===e?t:`${t}\n${e}`;const a=nG(i);await o[r](a?i:t,n);if(!a&&void 0!==e)await o.line(e);if(ej._o()&&s instanceof Error)await o.debug(String(s.stack))}
function r3(t,e){const n=new AbortController;const s=new AbortController;const r=new AbortController;const o=(e,n)=>{t.clock.sleep(e,r.signal).then(n,()=>void 0)};const i=({lastWordsMs:s,exitMs:r})=>{o(s,()=>void e(n.signal.reason).then(t.exit,t.exit));o(r,t.exit)};const a=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);i(v.Vs.afterFirst)};const c=()=>{const t="Run the job again.";a(new $.l("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){s.abort();if("SIGTERM"===t)i(v.Vs.afterSecondSigterm)}else c()});t.onUncaught(t=>a(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:s.signal,stop:c,
ended:()=>r.abort()}}const r6=4;const r8=/^[A-Za-z]*$/;const r9={before:String.raw`(?<![\w-])`,after:String.raw`(?![\w-])`};
function r7(t,e){const n=new Set(e);const[s,r]=[new Map,new Map];for(const{text:e,place:o}of t)for(const t of ot(e)){if(n.has(t))continue;const e=t.length>=rW;if(!(!e&&r8.test(t)))for(const n of e?rV(t):[t]){const t=e?s:r;if(!t.has(n))t.set(n,o)}}const o=oe(s,{before:"",after:""});const i=oe(r,r9);return rK(t=>i(o(t)))}
function ot(t){const e=t.trim();const n=e.split(/[\r\n]+/).map(t=>t.trim());const s=/\s/.test(e)?[]:e.split(/[:/@?&=,;|]+/);const r=[...n,...s].filter(({length:t})=>t>=rW);return new Set(e.length>=r6?[e,...r]:r)}
function oe(t,{before:e,after:n}){if(0===t.size)return t=>t;const s=[...t.keys()].toSorted((t,e)=>e.length-t.length);const r=s.map(t=>t.replaceAll(/[\\^$.*+?()[\]{}|/-]/g,String.raw`\$&`));const o=new RegExp(`${e}(?:${r.join("|")})${n}`,"g");return e=>e.replace(o,e=>t.get(e)??"***")}const on=/\$\{\w+(?:\?|:?-)?\}/g;const os=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;
function or(t){const e=t.trim().replace(/^(["'])(.*)\1$/s,"$2");const n=e.replace(on,"").trim();return/[\p{L}\p{N}]/u.test(n)&&!os.test(n)}
function oo(t){const[,...e]=t.split(/[?#&;]/);return e.some(t=>{const e=t.indexOf("=");return e>0&&oa(t.slice(0,e))&&or(t.slice(e+1))})}const oi=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function oa(t){return t.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(t=>oi.test(t))}const oc=4096;
function ou(t){if(t.length>oc)return;const e=ol(t.trim());if(void 0===e||e.includes("@"))return;const n=od(e.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||oo(n))return;const s=n.indexOf("/");return s<0?n.toLowerCase():n.slice(0,s).toLowerCase()+n.slice(s)}
function ol(t){const[e]=/^[^?#]*?:\/\//.exec(t)??[];const n=t.indexOf(":");const s=void 0===e&&n>=0&&!t.slice(0,n).includes("/");const r=t.slice(e?.length??0);const o=r.indexOf("@");const i=r.slice(0,Math.max(o,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=r.slice(o+1);return s?a.replace(":","/"):a}
function od(t){let[e,n]=[0,t.length];while("/"===t[e])e+=1;while(n>e&&"/"===t[n-1])n-=1;return t.slice(e,n)}
async function of(t=process.env){const e=await o$(t["GITHUB_EVENT_PATH"]);const n=oE(e);const s=oh(t);const[r="",o=""]=(t["GITHUB_REPOSITORY"]??"").split("/");const i={owner:r,repo:o,apiUrl:t["GITHUB_API_URL"]??"https://api.github.com"};const a=o_(e,"pull_request.number");const c=""!==r&&""!==o&&"number"==typeof a;const u=t["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,em.realpath)(u).catch(()=>u),pushedTag:"tag"===t["GITHUB_REF_TYPE"]?t["GITHUB_REF_NAME"]:void 0,checkouts:ov(t,n),page:s,run:og(t,s),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:oy(t,e),event:om(t,e),target:{sourceRepo:s&&ou(s.url),sourceRef:op(t,e)}}}
function oh(t){const[e,n]=[t["GITHUB_SERVER_URL"],t["GITHUB_REPOSITORY"]];if(!e||!n)return;return{url:`${e.replace(/\/$/,"")}/${n}`,files:t["GITEA_ACTIONS"]?"src/commit":"blob"}}
function op(t,e){const n=ok(e,"pull_request.base.ref");const s=ok(e,"merge_group.base_ref")??t["GITHUB_REF"]??"";return n??/^refs\/heads\/(.+)$/s.exec(s)?.[1]}
function om(t,e){const n=ok(e,"pull_request.base.sha");const s=ok(e,"pull_request.head.sha");const r=ok(e,"pull_request.merge_base");return{name:t["GITHUB_EVENT_NAME"]??"",commit:t["GITHUB_SHA"],ref:t["GITHUB_REF"]??"",before:ok(e,"before"),defaultBranch:ok(e,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:s,base:n,mergeBase:r},mergeGroupBase:ok(e,"merge_group.base_sha")}}const ow=["pull_request_target","workflow_run","issue_comment","issues"];
function oy(t,e){if(!ow.includes(t["GITHUB_EVENT_NAME"]??""))return;const n=ok(e,"pull_request.head.repo.full_name")??ok(e,"workflow_run.head_repository.full_name");const s=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const r=s.flatMap(t=>ok(e,t)??[]);const{GITHUB_SHA:o,GITHUB_REPOSITORY:i}=t;const a=o?[o]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...r]};return{fork:n,ownCommits:a.filter(t=>!r.includes(t))}}
function og(t,e){const n=t["GITHUB_RUN_ID"];const s=t["GITHUB_WORKFLOW_REF"];return{url:e&&n?`${e.url}/actions/runs/${n}`:void 0,number:Number(t["GITHUB_RUN_NUMBER"]??0),attempt:Number(t["GITHUB_RUN_ATTEMPT"]??1),job:t["GITHUB_JOB"]??"",workflow:{path:s?s.replace(/@.*$/s,""):void 0,name:t["GITHUB_WORKFLOW"]??"",event:t["GITHUB_EVENT_NAME"]??""},serverUrl:t["GITHUB_SERVER_URL"]??"https://github.com"}}
function ov(t,e){const n=e?[{head:e.commit,...e}]:[];const s=t["GITHUB_SHA"];if(!s)return n;const r=t["GITHUB_REF"]?.startsWith("refs/pull/")??false;const o={commit:s,ref:t["GITHUB_REF_NAME"]};return[{head:s,...r&&e?e:o},...n]}const ob=0x1900000;
async function o$(t){if(void 0===t)return;try{const e=await (0,em.stat)(t);if(!e.isFile()||e.size>ob)return;return JSON.parse(await (0,em.readFile)(t,"utf8"))}catch{return}}
function oE(t){const e=ok(t,"pull_request.head.sha");const n=ok(t,"pull_request.head.ref");return void 0===e||void 0===n?void 0:{commit:e,ref:n}}
function ok(t,e){const n=o_(t,e);return"string"==typeof n?n:void 0}
function o_(t,e){return e.split(".").reduce((t,e)=>t?.[e],t)}var oM=n(902);var oS=n(364);var oT=n(806);const oA=1048576;const oO=true;
function ox(t,e){const n=t=>oC(t,e);const r={expected:"a deployment with an id",maxBytes:4*oA,decode:n};const o={expected:"a list of deployments",maxBytes:32*oA,
decode:t=>(0,oS.Ci)(t,n)};const i={expected:"a page of a log",maxBytes:8*oA,
decode:t=>oN(t,e)};return{
createDeployment:(e,n)=>{const[o,i]=["Creating the deployment",()=>s.Mp];const a={operation:o,path:i,shape:r,isConfidential:oO};return t.submit(a,oj(e),n)},
getDeployment:(e,n,o)=>{const[i,a]=[`Reading deployment '${e}'`,()=>(0,s.nR)(e)];const c={operation:i,path:a,shape:(0,oT.z)(e,r),isConfidential:oO};return t.get(c,n,o)},
listDeployments:(e,n,r)=>{const i=(...t)=>(0,s.DL)(e,...t);const a={operation:"Listing deployments",path:i,shape:o,isConfidential:oO};return t.list(a,n,r)},
readLog:(e,n,r,o)=>{const a=()=>(0,s.dz)(e,n);const c=`Reading the log of deployment '${e}'`;return t.get({operation:c,path:a,shape:i,isConfidential:oO},r,o)},
deleteDeployment:async(e,n,r)=>{const o={operation:`Deleting deployment '${e}'`,method:"DELETE",path:(0,s.nR)(e),headersTimeout:v.sJ.deletionMs,isConfidential:oO};await t.command(()=>t.send(o,n),n,r)}}}
function oj({manifestFile:t,environmentConfig:e,buildId:n,preview:s}){const r={manifest_file:t,environment_config:e,build_id:n,...s&&{preview:true,preview_label:s.label,expires_at:s.expiresAt}};const o=Buffer.from(JSON.stringify(r));return{contentType:"application/json",head:o.subarray(0,-1),tail:o.subarray(-1),sizeBytes:o.length}}const oR=new Set(["manifest_file","environment_config"]);
function oC(t,e){if(!(0,oS.OW)(t))return;const n=(0,oS.b6)(t["id"]);if(void 0===n||e(n)!==n)return;const s=oI(t,e);const r=(0,oS.b6)(t["status"])?.trim()??"unknown";const o=p(r)?r:e(r);const i=t=>(0,oS.b6)(s[t]);const a=s["deploy_events"];return{id:n,status:o,buildId:i("build_id"),namespace:i("namespace"),helmReleaseName:i("helm_release_name"),createdAt:i("created_at"),expiresAt:i("expires_at"),previewLabel:i("preview_label"),events:Array.isArray(a)?a.flatMap(t=>oU(t)??[]):[],record:{...s,id:n,status:o}}}
function oI(t,e){return Object.fromEntries(Object.entries(t).filter(([t])=>!oR.has(t)).map(([t,n])=>[e(t),oP(n,e)]))}
function oP(t,e){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>oP(t,e));return(0,oS.OW)(t)?oI(t,e):t}
function oU(t){if(!(0,oS.OW)(t))return;const{type:e,reason:n,message:s,timestamp:r}=t;if("string"!=typeof n&&"string"!=typeof s)return;return{isWarning:(0,oS.b6)(e)?.toLowerCase()==="warning",reason:(0,oS.b6)(n)?.trim()??"",message:(0,oS.b6)(s)?.trim()??"",timestamp:(0,oS.b6)(r)}}
function oN(t,e){if(!(0,oS.OW)(t))return;const{lines:n,has_more:s,next_cursor:r}=t;if(!Array.isArray(n))return;return{lines:n.flatMap(t=>oD(t,e)??[]),hasMore:true===s,nextCursor:(0,oS.b6)(r)}}
function oD(t,e){if(!(0,oS.OW)(t)||"string"!=typeof t["message"])return;const{id:n,message:s,log_level:r,timestamp:o}=t;return{id:"number"==typeof n?String(n):(0,oS.b6)(n),message:e(s),level:(0,oS.b6)(r)&&e(String(r)),timestamp:(0,oS.b6)(o)}}const oL="0.1.0";
async function oB(t,{world:e,log:n,redactEarly:s}){const r=Object.keys(t.customHeaders??{});const o=0===r.length?"":`, with ${eG}: ${r.join(", ")}`;n.line(`Using the builds API on ${t.baseUrl.host}${o}.`);return{...t,redact:s,userAgent:`agentex-build-action/${oL}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:ej._o()?({method:t,path:e,status:s,requestId:r,durationMs:o})=>{const i=void 0===r?"":`, request ID ${r}`;const a=`${s??"no response"} in ${Math.round(o)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}
async function oH(t,e,n=t=>t){const s=await oB(t,e);const r=t=>n(s.redact(t));const o={...s,redact:r};const i=new oT.l(o);return{api:ox(i,r),builds:(0,oM.createBuildsApi)(i,o),
[Symbol.asyncDispose]:()=>i[Symbol.asyncDispose]()}}var oG=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var oF=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});
async function oW(t){await r2(t,async t=>{const e={stack:[],error:void 0,hasError:false};try{const n=oG(e,new rv(t),false);const s=await of();const r=await ns(s);return await new oz(r,n,t).run()}catch(t){e.error=t;e.hasError=true}finally{oF(e)}},sl)}let oz=class DeploymentRun{#b;#v;#U;#$;#z;#q;#J;#Y;constructor(t,e,n){const{connection:s,manifest:r,summary:o}=t;this.#b=t;this.#v=new sV(t,n);this.#U=e;this.#$=n;this.#z={baseUrl:s.baseUrl.href,accountId:s.accountId};this.#q=o?{agent:r.agentName}:void 0}
async run(){const t={stack:[],error:void 0,hasError:false};try{const{signal:e}=this.#$;this.#X(void 0);const n=oG(t,new AsyncDisposableStack,true);try{await this.#U.during(async()=>{const{connection:t}=this.#b;const e=await oH(t,this.#$,oJ(this.#b));this.#Y=n.use(e);await this.#Z(e)})}catch(t){this.#v.note({error:t});if(e.aborted)await this.#K(v.sJ.deleteLimitMs.stopped);else if(!(t instanceof A))this.#X(void 0)}return await this.#v.end(this.#V(),()=>{this.#q=void 0;this.#X(this.#J)})}catch(e){t.error=e;t.hasError=true}finally{const e=oF(t);if(e)await e}}
#X(t){this.#J=t;const[e,n]=[this.#z,this.#q];this.#U.save({cancelWanted:false,server:e,missingSummary:n,deployment:t})}
async #Z({api:t,builds:e}){const{signal:n,world:s}=this.#$;const{clock:r,random:o}=s;const i=await te(this.#b.build,this.#b.manifest.agentName,e,n);this.#v.note({build:i});await this.#Q(i);const a={api:t,reporter:this.#v.view,clock:r,random:o};const c=await this.#tt(i,a);if(this.#b.wait)await this.#te(c,a);else this.#X(void 0)}
async #Q({id:t,imageUrl:e=""}){const{log:n}=this.#$;const{preview:s,manifest:r}=this.#b;if(s?.madeFrom!==void 0)await n.line(`The preview label is '${s.label}', from '${s.madeFrom}': a label has up to 30 lower-case letters, digits and '-'.`);const o=s?`as preview '${s.label}'`:"for production";await n.line(`Deploying build ${t} of agent '${r.agentName}', image '${e}', ${o}.`)}
async #tt(t,e){const{log:n,signal:s,world:r}=this.#$;const o={
onSending:async t=>{this.#v.note({isSubmitting:true});this.#X({sent:t,id:void 0});await this.#U.saved()},
onRefused:()=>this.#X(void 0)};const i=oq(this.#b,t.id,r.clock.wallMs());const a=await O(i,o,e,s);const{deployment:c,isFound:u,others:l,mayHaveMore:d}=a;if(this.#J&&!(u&&l.length>0))this.#X({...this.#J,id:c.id,mayHaveMore:d});this.#v.note({deployment:c});await n.line(u?`Following deployment ${c.id}, which the list shows: the response that named it was lost.`:`Created deployment ${c.id}.`);await this.#tn(l);if(d&&this.#b.preview)await n.line(`Another preview '${this.#b.preview.label}' may still appear, from a request whose response was lost; it ends by itself.`);return a}
async #te({deployment:t,others:e,mayHaveMore:n},s){const{timeoutMs:r,onTimeout:o}=this.#b;const{signal:i}=this.#$;const a=t=>this.#v.note({deployment:t});const c={...s,timeoutMs:r,onRecord:a};const u=await tz(t,c,i);this.#v.note({followed:u});const l=[t.id,...e];if(n&&this.#J)await this.#tn(await j(this.#J.sent,l,s.api,i));const d="timed-out"===u.type&&"delete"===o;if(d)await this.#K(v.sJ.deleteLimitMs.timedOut);else this.#X(void 0)}
async #tn(t){if(0===t.length)return;await this.#$.log.warning(`This run may also have created ${t.join(", ")}.\nDelete what should not run; a preview ends by itself.`)}
async #K(t){const e={stack:[],error:void 0,hasError:false};try{const{hurry:n,signal:s,world:r}=this.#$;const{deployment:o}=this.#v.known();const i=this.#J;const a=void 0!==o&&w(o.status);if(i?.sent.previewLabel===void 0||a)return void this.#X(void 0);if(void 0===i.id||void 0===this.#Y)return;const{clock:c}=r;const u=oG(e,tr(t,c,s.aborted?n:s),false);const l=()=>Promise.resolve(this.#J);const d={api:this.#Y.api,clock:c,baseUrl:this.#z.baseUrl,newest:l};const{isClean:f,message:h}=await s3(i,d,u.signal);this.#v.note({removal:f?"done":"failed"});if(f)this.#X(void 0);await this.#v.view.report({type:"notice",message:h})}catch(t){e.error=t;e.hasError=true}finally{oF(e)}}
#V(){const{build:t,deployment:e}=this.#v.known();const n=e?(0,s.nR)(e.id):(0,s.DL)({buildId:t?.id});return(0,s.Vt)("GET",n,this.#z.baseUrl)}};
function oq({manifest:t,environments:e,preview:n},s,r){const o=n?.expiresInMs===void 0?void 0:new Date(r+n.expiresInMs).toISOString();return{manifestFile:t.text,environmentConfig:e.text,buildId:s,preview:n&&{label:n.label,expiresAt:o}}}
function oJ({manifest:t,environments:e,preview:n}){const s={manifest:t,environments:e};const r=Object.entries(s).flatMap(([t,e])=>e.values.map(({text:e,line:n})=>({text:e,place:`[${t}:${n}]`})));const o=e.values.filter(({key:t})=>"namespace"===t);return r7(r,[t.agentName,n?.label??"",...o.map(({text:t})=>t)])}}),
784:((t,e,n)=>{n.d(e,{
T:()=>s,
W:()=>r});
function s(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function r(t,e){return s(t)===s(e)}}),
902:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>H,
createClient:()=>B});var s=n(364);var r=n(249);let o=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const i=10;const a=13;const c=32;const u=6;
function l(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:s,onEvent:r,onId:l,onRetry:p}=t;const m=[];let w=0;let y="";let g;let v="";let b=0;let $;let E=false;let k=false;let _=false;
function M(t){if(E)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==y){t=y+t;if(""===t||"\xef"===t||"\xef\xbb"===t){y=t;return}y=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(k||_){t=S(t);if(!t)return}if(!m.length){const e=x(t);if(""!==e)T(e);O();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(w<u){const e=m.join("")+t.slice(0,u-w);if(!A(e)){m.length=0;w=0;k=true;return}}m.push(t);w+=t.length;O();return}m.push(t);const e=m.join("");m.length=0;w=0;T(x(e));O()}
function S(t){if(0===t.length)return t;if(_){_=false;return t.charCodeAt(0)===i?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const s=-1===e?n:-1===n?e:e<n?e:n;if(-1===s)return"";if(s===t.length-1&&t.charCodeAt(s)===a){k=false;_=true;return""}k=false;return t.slice(s+(t.charCodeAt(s)===a&&t.charCodeAt(s+1)===i?2:1))}
function T(t){if(!t)return;if(t.charCodeAt(t.length-1)===a){j(t,0,t.length-1);if(O())return;_=true;return}if(A(t)){m.push(t);w=t.length;return}k=true}
function A(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&h(t,"data")||101===e&&h(t,"event")||105===e&&h(t,"id")||114===e&&h(t,"retry")}
function O(){if(E)return true;if(void 0===e)return false;if(w+v.length<=e)return false;E=true;m.length=0;w=0;g=void 0;v="";b=0;$=void 0;k=false;_=false;null==s||s(new o(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function x(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==g)null==l||l(g);if(b>0)null==r||r({id:g,event:$,data:v});g=void 0;v="";b=0;$=void 0;e=n+1;n=t.indexOf("\n",e);continue}const s=t.charCodeAt(e);if(d(t,e,s)){const s=t.charCodeAt(e+5)===c?e+6:e+5;const o=t.slice(s,n);if(0===b&&t.charCodeAt(n+1)===i){if(void 0!==g)null==l||l(g);null==r||r({id:g,event:$,data:o});g=void 0;v="";$=void 0;e=n+2;n=t.indexOf("\n",e);continue}v=0===b?o:`${v}\n${o}`;b++}else if(f(t,e,s))$=t.slice(t.charCodeAt(e+6)===c?e+7:e+6,n)||void 0;else j(t,e,n);if(O())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let s=t.indexOf("\n",e);while(e<t.length){let r=-1;if(-1!==n&&-1!==s)r=n<s?n:s;else if(-1!==n)r=n===t.length-1?-1:n;else if(-1!==s)r=s;if(-1===r)break;j(t,e,r);if(O())return"";e=r+1;if(t.charCodeAt(e-1)===a&&t.charCodeAt(e)===i)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==s&&s<e)s=t.indexOf("\n",e)}return t.slice(e)}
function j(t,e,s){if(e===s)return void C();const r=t.charCodeAt(e);if(d(t,e,r)){const n=t.charCodeAt(e+5)===c?e+6:e+5;const r=t.slice(n,s);v=0===b?r:`${v}\n${r}`;b++;return}if(f(t,e,r)){$=t.slice(t.charCodeAt(e+6)===c?e+7:e+6,s)||void 0;return}if(105===r&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===c?e+4:e+3,s);if(!n.includes("\0"))g=n;return}if(58===r){if(n){const r=t.slice(e,s);n(r.slice(t.charCodeAt(e+1)===c?2:1))}return}const o=t.slice(e,s);const i=o.indexOf(":");if(-1===i)return void R(o,"",o);const a=o.slice(0,i);const u=o.charCodeAt(i+1)===c?2:1;const l=o.slice(i+u);R(a,l,o)}
function R(t,e,n){switch(t){case"event":$=e||void 0;break;case"data":v=0===b?e:`${v}\n${e}`;b++;break;case"id":if(!e.includes("\0"))g=e;break;case"retry":if(/^\d+$/.test(e))null==p||p(parseInt(e,10));else null==s||s(new o(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==s||s(new o(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function C(){if(void 0!==g)null==l||l(g);if(b>0)null==r||r({id:g,event:$,data:v});g=void 0;v="";b=0;$=void 0}
function I(t={}){if(t.consume&&m.length>0){const t=m.join("");j(t,0,t.length)}y="";g=void 0;v="";b=0;$=void 0;m.length=0;w=0;E=false;k=false;_=false}return{feed:M,reset:I}}
function d(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function f(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function h(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const p=0x1000000;const m=1e3;const w=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
async function*y(t,e=p){const n=new TextDecoder("utf-8",{ignoreBOM:true});let s=[];let r=0;let o=0;let i="";let a=false;let c;let u=false;let d=false;const f=l({
onEvent:t=>{o+=1;const e=g(t,d);if(e)s.push(e);a||=d&&!b(t.data)},
onError:()=>{a||=d},
onRetry:t=>s.push({type:"retry",ms:t})});
function h(t){const n=c?c(t):t;if(""!==t)u=t.endsWith("\r");if(void 0===n)return;c=void 0;if(0===o&&i.length<m)i+=n;const a=o;f.feed(n);r=(o>a?0:r)+n.length;if(r<=e)return;s.push({type:"unreadable"});f.reset();r=0;c=k(n)}
function v(){h(n.decode());if(u)h("\n");d=true;h("\n\n");if(a||0===o&&w.test(i))s.push({type:"cut"})}
function $(){const t=s;s=[];return t}for await(const e of t){h(n.decode(e,{stream:true}));yield $()}v();yield $()}
function g({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const r=(0,s.qF)(e);if(void 0===r&&n&&/^\s*[{"]/.test(e))return;const o=void 0!==t&&!["","message","log","error"].includes(t);if(v(r))return;if(o&&!((0,s.OW)(r)&&"string"==typeof r["line"]))return;const i=$(r)??e;if("error"===t)return{type:"error",text:i};return{type:n?"unterminated":"line",text:i}}
function v(t){if(!(0,s.OW)(t)||void 0!==$(t))return false;const e=t["type"]??t["event"];return"string"==typeof e&&/^(?:heart[-_]?beat|ping|keep[-_]?alive)$/i.test(e)}
function b(t){return"[DONE]"===t.trim()||void 0!==(0,s.qF)(t)}
function $(t){if("string"==typeof t)return t;if(!(0,s.OW)(t))return;return[t["line"],t["message"],t["error"],t["detail"]].find(t=>"string"==typeof t)}const E=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function k(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const s=E.exec(n);return s?n.slice(s.index+s[0].length):void 0}}var _=n(959);var M=n(17);const S={buildArgs:{},platform:void 0};const T="\r\n";
function A(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function O(t,e){const n=x(t);const s=n.find(([,t])=>t.includes(e));if(s)throw new M.l(`The value of '${s[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const r=n.map(([t,n])=>`--${e}${T}${j(t)}${T}${T}${n}${T}`).join("");const{archive:o}=t;const i=`--${e}--${T}`;const a=`--${e}${T}${j("context_archive")}; filename="context.tar.gz"${T}Content-Type: application/x-tar${T}${T}`;const c=Buffer.from(o?r+a:r);const u=Buffer.from(o?T+i:i);const l=c.length+(o?.sizeBytes??0)+u.length;return{head:c,tail:u,sizeBytes:l,contentType:`multipart/form-data; boundary=${e}`}}
function x(t){const{agent:e,sourceDirty:n}=t;const{buildArgs:s,platform:r}=t.archive?t:S;const o={imageName:{image_name:t.imageName},agent:{agent_id:e.agentId,agent_name:e.agentName},buildArgs:{build_args:Object.keys(s).length>0?JSON.stringify(s):void 0},imageTag:{image_tag:t.imageTag},imageUrl:{image_url:t.imageUrl},platform:{platform:r},sourceCommit:{source_commit:t.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:t.sourceRef},sourceRepo:{source_repo:t.sourceRepo},sourceSubpath:{source_subpath:t.sourceSubpath},workingTreeHash:{working_tree_hash:t.workingTreeHash},archive:{}};return Object.values(o).flatMap(t=>Object.entries(t)).flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function j(t){return`Content-Disposition: form-data; name="${t}"`}var R=n(484);var C=n(806);var I=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var P=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});const U=1048576;const N={expected:"a build with an id",maxBytes:U,decode:s.zr};const D={expected:"a list of builds",maxBytes:16*U,
decode:t=>(0,s.Ci)(t,s.zr)};const L={expected:"a list of agents",maxBytes:16*U,decode:s.kc};
function B(t){const e=new C.l(t);return Object.assign(H(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function H(t,{random:e,openArchive:n}){let s=false;return{
submitBuild:async(s,r)=>{const o={stack:[],error:void 0,hasError:false};try{const i=O(s,A(e));const a=I(o,s.archive&&await n(s.archive),true);const c={operation:"Submitting the build",
path:()=>R.f,shape:N};const u={...i,archive:a};return await t.submit(c,u,r,t.timeouts.submitResponse)}catch(t){o.error=t;o.hasError=true}finally{const t=P(o);if(t)await t}},
getBuild:(e,n,s)=>{const r=`Reading build '${e}'`;const o=(0,C.z)(e,{...N,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:r,
path:()=>(0,R.UL)(e),shape:o,withAge:i};return t.get(a,n,s)},
listBuilds:(e,n,s)=>{const r=(...t)=>(0,R.Kx)(e,...t);return t.list({operation:"Listing builds",path:r,shape:D},n,s)},
listUndeployed:e=>{const n=()=>`${R.f}/undeployed`;const s="Listing undeployed agents";return t.get({operation:s,path:n,shape:L},e)},
cancelBuild:async(e,n,r)=>{const o=`Cancelling build '${e}'`;const i={operation:o,method:"POST",path:`${(0,R.UL)(e)}/cancel`};const a=async()=>{const e=!s;s=true;return await t.send(i,n,e)};await t.command(a,n,r)},
streamLogs:(e,n)=>y(G(t,e,n))}}
async function*G(t,e,n){const s=`Opening the log of build '${e}'`;const o={operation:s,method:"GET",path:`${(0,R.UL)(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const i=await t.send(o,n);if(!i.contentType.startsWith("text/event-stream")){i.discard();throw new r.hD(`${s} failed: the response is not an event stream.`,{kind:"response",code:"NOT_EXPECTED",hint:_.A})}yield*i.chunks}}),
364:((t,e,n)=>{n.d(e,{
Ci:()=>o,
Cj:()=>u,
OW:()=>f,
b6:()=>w,
f_:()=>l,
kc:()=>i,
qF:()=>d,
zr:()=>r});var s=n(82);
function r(t){if(!f(t))return;const e=h(t["id"])??h(t["build_id"]);if(void 0===e)return;return{id:e,status:m(t["build_status"])??m(t["status"])??"unknown",agentId:w(t["agent_id"]),agentName:w(t["agent_name"]),imageName:w(t["image_name"]),imageTag:w(t["image_tag"]),imageUrl:w(t["image_url"]),createdAt:w(t["created_at"]),createdBy:f(t["created_by"])?w(t["created_by"]["id"]):void 0,startedAt:w(t["build_start_time"]),endedAt:w(t["build_end_time"]),sourceRepo:w(t["source_repo"]),sourceCommit:w(t["source_commit"]),sourceRef:w(t["source_ref"]),sourceSubpath:w(t["source_subpath"]),sourceDirty:p(t["source_dirty"]),workingTreeHash:w(t["working_tree_hash"]),record:t}}
function o(t,e){const n=a(t)?.flatMap(t=>e(t)??[]);return n&&{items:n,hasMore:f(t)&&false!==t["has_more"]}}
function i(t){return a(t)?.flatMap(t=>c(t)??[])}
function a(t){const e=f(t)?t["items"]:t;return Array.isArray(e)?e:void 0}
function c(t){if(!f(t))return;const e=w(t["agent_name"]);const n=r(t["latest_build"]);if(void 0===e||void 0===n)return;const s=t["total_builds"];return{agentName:e,latestBuild:n,totalBuilds:"number"==typeof s?s:1}}const u=100;
function l(t){let e=[t];for(let t=0;e.length>0;t+=1){if(t>u)return true;e=e.flatMap(t=>"object"==typeof t&&null!==t?Object.values(t):[])}return false}
function d(t){return(0,s.y)(()=>JSON.parse(t))}
function f(t){return"object"==typeof t&&null!==t&&!Array.isArray(t)}
function h(t){return"number"==typeof t&&Number.isSafeInteger(t)?String(t):w(t)}
function p(t){return"boolean"==typeof t?t:void 0}
function m(t){return"string"==typeof t?w(t.trim()):void 0}
function w(t){return"string"==typeof t&&""!==t?t:void 0}}),
249:((t,e,n)=>{n.d(e,{
Sx:()=>h,
Z4:()=>u,
aK:()=>l,
hD:()=>o,
oy:()=>p,
zw:()=>d});var s=n(17);var r=n(279);let o=class ApiError extends s.l{name="ApiError";kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;#c;constructor(t,e){super(t,e);this.#c=e;this.kind=e.kind;this.failureClass=e.failureClass??c(e);this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}get isRefusal(){return i.includes(this.failureClass)}get mayPass(){return false!==this.shouldRetry&&["unavailable","throttled"].includes(this.failureClass)}get rules(){if(false===this.shouldRetry)return r.D.refused;return r.D[this.shouldRetry&&this.isRefusal?"unavailable":this.failureClass]}get submitRules(){return r.D[false===this.shouldRetry?"refused":this.failureClass].submit}
reworded(t){return new o(t,{...this.#c,cause:this})}};const i=["unauthorized","missing","conflict","refused"];const a=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function c({kind:t,status:e,code:n=""}){if(429===e)return"throttled";if(a.includes(n))return"unreachable";if("tls"===t||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}const u="The server or the network is slow. Run the job again later.";const l="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function d(t){if(t instanceof o)return t;throw t}const f=t=>e=>{if(!(e instanceof o&&e.failureClass===t))throw e;return e};const h=f("conflict");const p=f("missing")}),
959:((t,e,n)=>{n.d(e,{
A:()=>o,
V:()=>a});var s=n(364);var r=n(249);const o="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const i=2e5;
async function a(t,e,{expected:n,maxBytes:u,decode:d},f="no"){const h=(t,n)=>new r.hD(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:f,hint:o});let p=Buffer.alloc(0);let m=0;const w=c();for await(const e of t.chunks){const t=m+e.length;if(t>u)throw h(`is larger than ${u} bytes`,"TOO_LARGE");if(t>p.length)p=Buffer.concat([p],Math.min(u,2*t));if(w(e)>i)throw h(`has more than ${i} values`,"TOO_LARGE");p.set(e,m);m=t}const y=new TextDecoder().decode(p.subarray(0,m));const g=(0,s.qF)(y);if(void 0===g)throw h(0===m?"is empty":`is not JSON${l(t)}`,"NOT_JSON");if((0,s.f_)(g))throw h(`is nested more than ${s.Cj} levels deep`,"TOO_LARGE");const v=d(g);if(void 0===v)throw h(`is not ${n}`,(0,s.OW)(g)?"NOT_EXPECTED":"NOT_OBJECT");return v}
function c(){let[t,e,n]=[0,false,false];return s=>{for(const r of s)if(n)n=false;else if(r===u.quote)e=!e;else if(e)n=r===u.backslash;else if(r===u.comma||r===u.bracket||r===u.brace)t+=1;return t}}const u={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function l({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}}),
424:((t,e,n)=>{n.d(e,{
Z:()=>p,
g:()=>g});var s=n(208);var r=n(364);const o="Check input 'base-url', and that this runner can reach the host.";const i="Check the spelling of the host in input 'base-url'.";const a="The network or the server closed the connection. Run the job again.";const c="Allow this runner to open the connection: a local firewall or policy rejects it.";const u="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const l="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const d="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const f="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const h={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const p="TLS_HANDSHAKE_TIMEOUT";const m={[p]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const w=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const y=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function g(t,e){const n=E(t,"code");const{host:r,proxyHost:g}=e;const k=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==k){const e=`the proxy '${g}' responded with ${k} when asked to connect to '${r}'.`;return{kind:"proxy",code:n,sentence:e,hint:v(k,b(t))}}const _=(t,e,s)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:s});const M=(0,s.Zo)(t);if(M){const t=`no connection to '${r}' could be opened: ${M.reason}.`;return{kind:"connect",code:n,sentence:t,hint:M.hint??c}}const S=n&&h[n];const T=n&&m[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,$(t)].find(t=>void 0!==t&&w.test(t));if(void 0!==e){const t=`the connection to the proxy '${g}' is not trusted (${e}).`;return{kind:"tls",code:e,sentence:t,hint:d}}const s="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const r=S??T??"closed the connection";return _("proxy",`the proxy '${g}' ${r}`,s)}if(S)return _("connect",`'${r}' ${S}`,"ENOTFOUND"===n?i:o);if(T)return _("timeout",`'${r}' ${T}`,n===p?u:a);if(n&&w.test(n))return _("tls",`the connection to '${r}' is not trusted`,y.includes(n)?`${f} ${l}`:l);if("HTTPParserError"===E(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return _("response",`'${r}' did not respond in HTTP`,o);return _("reset",`the connection to '${r}' was lost`,a)}
function v(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function b(t){const e=(0,r.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function $(t){return(0,r.OW)(t)?E(t["cause"],"code"):void 0}
function E(t,e){const n=(0,r.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
496:((t,e,n)=>{n.d(e,{
openTransport:()=>a});var s=n(17);var r=n(815);var o=n(82);var i=n(424);
async function a(...t){return c(await import("./undici.js"),...t)}
function c(t,e,n,r){if("https:"===e.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new s.l("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const o=h(e,n);const i=new WeakSet;const a=new Set;const c=l(t,r,a);const u=new t.EnvHttpProxyAgent({httpProxy:"",httpsProxy:o.uri,noProxy:o.noProxy,connect:c,allowH2:false,
clientFactory:e=>f(new t.Pool(e,{headersTimeout:r,connect:c}),i)});return{
request:async t=>{if(null===t.body)return await u.request(t);const e=()=>{for(const t of a)t.resetAndDestroy()};t.signal.addEventListener("abort",e,{once:true});try{return await u.request(t)}finally{t.signal.removeEventListener("abort",e)}},proxyHost:o.host,
isProxyFailure:t=>"object"==typeof t&&null!==t&&i.has(t),
[Symbol.asyncDispose]:()=>u.destroy()}}let u=class ProxyRefusal extends Error{code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};
function l(t,e,n){const s=t.buildConnector({timeout:e,allowH2:false});return(t,e)=>{const r="https:"===t.protocol;const o=t.port||(r?"443":"80");s({...t,port:o,protocol:"http:"},(...[o,i])=>{if(null!==o)return void e(o,null);n.add(i);i.once("close",()=>n.delete(i));if(r)s({...t,httpSocket:i},(...[t,n])=>{null===t?e(null,n):e(d(t),null)});else e(null,i)})}}
function d(t){const e="code"in t&&"UND_ERR_CONNECT_TIMEOUT"===t.code;if(!e)return t;const n=new Error("The handshake did not end.",{cause:t});return Object.assign(n,{code:i.Z})}
function f(t,e){const n=t.connect.bind(t);t.connect=async t=>{try{const e=await n(t);if(200===e.statusCode)return e;e.socket.on("error",()=>void 0).destroy();throw new u(e.statusCode,e.headers["proxy-authenticate"])}catch(t){if("object"==typeof t&&null!==t)e.add(t);throw t}};return t}
function h(t,e){const n=p(e,"https_proxy","HTTPS_PROXY");if(!n||(0,r.U)(t))return{uri:"",host:"",noProxy:"*"};const{name:o,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!m(a))throw new s.l(`Environment variable '${o}' is not a valid proxy address.`,{hint:`Set '${o}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:p(e,"no_proxy","NO_PROXY")?.value??""}}
function p(t,...e){return e.map(e=>({name:e,value:t[e]??""})).find(({value:t})=>""!==t)}
function m({username:t,password:e,pathname:n,search:s,hash:r}){const i="/"===n&&""===s&&""===r;return i&&void 0!==(0,o.y)(()=>decodeURIComponent(`${t}:${e}`))}}),
484:((t,e,n)=>{n.d(e,{
DL:()=>u,
Kx:()=>f,
Mp:()=>i,
UL:()=>o,
Vt:()=>h,
dz:()=>c,
f:()=>r,
nR:()=>a});var s=n(17);const r="/v5/builds";
function o(t){const e="Use the output 'build-id' of the step that submitted it.";return`${r}/${l(t,"build",e)}`}const i="/v5/agentex/deployments";
function a(t){const e="Use the output 'deployment-id' of the step that created it.";return`${i}/${l(t,"deployment",e)}`}
function c(t,e){return`${a(t)}/logs?${d({cursor:e,limit:"500"})}`}
function u({agentName:t,buildId:e,previewLabel:n},s,r){const o={agent_name:t,build_id:e,preview_label:n};const a={limit:"100",sort_order:"desc",starting_after:s,_:r};return`${i}?${d({...o,...a})}`}
function l(t,e,n){if(""===t||"."===t||".."===t||!t.isWellFormed())throw new s.l(`Invalid ${e} ID: '${t.toWellFormed()}'.`,{hint:n});return encodeURIComponent(t)}
function d(t){const e=Object.entries(t).flatMap(([t,e])=>void 0===e?[]:[[t,e]]);return new URLSearchParams(e).toString()}
function f(t,e,n){const s={agent_name:t.agentName,source_commit:t.sourceCommit,working_tree_hash:t.workingTreeHash,limit:t.limit?.toString(),sort_order:t.sortOrder,starting_after:e,_:n};return`${r}?${d(s)}`}
function h(t,e,n){return`curl -X ${t} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${p(e,n)}'`}
function p(t,e){return`${e.replace(/\/+$/,"")}${t}`.replaceAll("'","%27")}}),
806:((t,e,n)=>{n.d(e,{
l:()=>tl,
z:()=>tw});var s=n(266);var r=n(784);var o=n(249);var i=n(110);var a=n(17);var c=n(75);var u=n(940);var l=n(364);const d={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const f=/^(?:Z_|ERR__ERROR_)/;const h="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*p(t,e="",{operation:s,accepted:r}){const i=e.toLowerCase().split(",");const a=i.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===a.length)return yield*t;const m=t=>new o.hD(`${s} failed: the response cannot be decoded: its Content-Encoding is '${(0,u.$)(a.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:r,hint:h,cause:t});const[w=""]=a;const y=1===a.length&&Object.hasOwn(d,w)&&d[w];if(!y){t.on("error",()=>void 0).destroy();throw m()}const g=y(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,c.pipeline)(t,g,()=>void 0)}catch(e){const t=(0,l.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&f.test(t)?m(e):e}}const m=500;const w=2e3;
function y(t,e){const n=e(t);const s=E(n);const r=void 0===s?(0,u.$)(S(n),m):(0,u.$)(s,w);return""===r?void 0:r}
function g(t,e){const n=_(k(t)?.["detail"]);return void 0===n?void 0:(0,u.$)(e(n),w)}
function v(t,e,n,s){if($(e,n))return true;return s&&b(t,e,n)}
function b(t,e,n){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const s=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return s&&void 0!==E(n)}
function $(t,e){if(!/^application\/json\b/i.test(t))return false;const n=(0,l.qF)(e);if(!(0,l.OW)(n))return false;const{detail:s,message:r,code:o,status_code:i,data:a}=n;if("string"==typeof s||Array.isArray(s)||(0,l.OW)(s))return true;return"string"==typeof r&&void 0!==a&&(o??i)!==void 0}
function E(t){const{detail:e,message:n,error:s,errors:r,title:o}=k(t)??{};return[e,n,s,r,o].map(_).find(t=>void 0!==t)}
function k(t){const e=(0,l.qF)(t);return(0,l.OW)(e)&&!(0,l.f_)(e)?e:void 0}
function _(t){if("string"==typeof t)return A(t)||void 0;if(Array.isArray(t)){const e=t.map(M).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,l.OW)(t))return _(t["message"])??_(t["msg"])??_(t["detail"]);return}
function M(t){if(!(0,l.OW)(t))return _(t);const e=_(t["msg"])??_(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const s=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===s?e:`${A(s)}: ${e}`}
function S(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return A(e?T(t):t)}
function T(t){let e="";let n;for(const s of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(s)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${s.slice(s.indexOf(">")+1)}`}}return e}
function A(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var O=n(620);const x=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function j(t){const e=t("retry-after")?.trim();const n=C(e);const s=C(t("retry-after-ms")?.trim())??(void 0===n?I(e,t("date")):n*i.fj);return void 0!==s&&s>0&&s<=O.GM.longestAskedMs?s:void 0}
function R(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function C(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function I(t,e){const[n,s]=[N(t),N(e)];return void 0===n||void 0===s?void 0:n-s}
function P(t){return N(t("date"))}
function U(t){return C(t("age")?.trim())??0}
function N(t){if(void 0===t||!x.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function D(t){const{operation:e,status:n,statusText:s,header:r,serverMessage:i}=t;const a=""===s?"":` ${(0,u.$)(s,60)}`;const c=`${n} ${s}`;const l=i??"";const d=""===s?l:l.replaceAll(c,"").trim();const f=""===d?".":`: ${J(d)}`;const h=B(t);const p=h?"a gateway or proxy":"the server";return new o.hD(`${e} failed: ${p} responded with ${n}${a}${f}`,{kind:"http",failureClass:h?void 0:L(n),status:n,serverMessage:i,hint:h&&429!==n?G:F(t),retryAfterMs:j(r),shouldRetry:R(r),accepted:t.bodyHasLeft&&(h||H(n))?"maybe":"no"})}
function L(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return;return"refused"}
function B({status:t,isForeign:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function H(t){return t<200||[408,409,429].includes(t)||t>=500}const G="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function F({status:t,header:e,baseUrl:n}){if(t>=300&&t<400)return q(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";return z[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const W="Correct the value that the server rejected; its message names the field.";const z={400:W,401:"Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",422:W,429:"This account sent too many requests. Run the job again later."};
function q(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function J(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var Y=n(424);const X=["x-request-id","x-amzn-requestid","cf-ray"];const Z=65536;let K=class Sender{#c;#ts;#tr;constructor(t,e){this.#c=t;this.#ts=e;this.#tr=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:s}=t;const r=n=>{e.throwIfAborted();return this.#to(n,t)};const o=s?AbortSignal.any([e,s.stalled]):e;o.throwIfAborted();const i=await this.#ti(t,o).catch(t=>{throw r(t)});const a=V(i);const c=Q(s);const u=a("content-encoding");const l=p(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:P(a),ageSeconds:U(a),chunks:this.#ta(l,t,r),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await tt(d.chunks,Z);e.throwIfAborted();throw this.#tc(t,i,f)}
async #ti(t,e){const{baseUrl:n,transport:s,clock:r,trace:o,...i}=this.#c;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const d=r.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await s.request({origin:n.origin,path:this.#tr+t.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});return h}finally{const e=h&&X.map(V(h)).find(Boolean);o?.({method:a,path:this.#tr+t.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:e&&i.redact(e),durationMs:r.monotonicMs()-d})}}
#tc({operation:t,upload:e,isConfidential:n},s,r){const{baseUrl:o,redact:i}=this.#c;const{statusCode:a,statusText:c}=s;const u=V(s);const l=u("content-type")?.toLowerCase()??"";return D({operation:t,status:a,statusText:i(c),header:u,serverMessage:(n?g:y)(r,i),baseUrl:o,bodyHasLeft:e?.hasLeft()??false,isForeign:this.#ts()&&!v(a,l,r,void 0!==e)})}
#to(t,{operation:e,upload:n}){if(t instanceof o.hD)return t;const{baseUrl:s,transport:r}=this.#c;const{kind:i,code:c,sentence:u,hint:l}=t instanceof a.l?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,Y.g)(t,{host:s.host,proxyHost:r.proxyHost,viaFailedProxy:r.isProxyFailure(t)});const d={kind:i,code:c,hint:l,accepted:Q(n),cause:t};return new o.hD(`${e} failed: ${u}`,d)}
async *#ta(t,{wholeMs:e},n){const{baseUrl:s,clock:r}=this.#c;const o=r.monotonicMs();try{for await(const n of t){if(r.monotonicMs()-o>e)throw new a.l(`'${s.host}' did not send the whole response within ${e/i.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function V({headers:t}){return e=>[t[e]].flat()[0]}
function Q(t){return t?.hasLeft()?"maybe":"no"}
async function tt(t,e){const n=[];let s=0;try{for await(const r of t){n.push(r);s+=r.length;if(s>=e)break}}catch{}return new TextDecoder().decode(Buffer.concat(n).subarray(0,e))}var te=n(959);const{firstMs:tn,longestMs:ts}=O.GM.outage;let tr=class OutagePace{#t;#tu=0;#tl=-1/0;constructor(t){this.#t=t}
async run(t,e){await this.#td(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#tf();return e}catch(t){if(to(t)){this.#tu+=1;this.#tl=Math.max(this.#tl,this.#t.monotonicMs()+this.#th())}else if(t instanceof o.hD)this.#tf();throw t}}
async #td(t){for(let e=this.#tl-this.#t.monotonicMs();e>=1;){await this.#t.sleep(e,t);e=this.#tl-this.#t.monotonicMs()}if(this.#tu>0)this.#tl=this.#t.monotonicMs()+this.#th()}
#th(){return Math.min(ts,tn*2**(this.#tu-1))}
#tf(){this.#tu=0;this.#tl=-1/0}};
function to(t){return t instanceof o.hD&&!t.isRefusal&&"throttled"!==t.failureClass}var ti=n(500);
function ta({contentType:t,head:e,archive:n,tail:s,sizeBytes:r},{clock:o,stallMs:i,onProgress:a,beforeEnd:u}){const l=new AbortController;const d=new AbortController;let f=false;let h=0;
async function*p(){f=true;h=o.monotonicMs();m();try{yield e;let t=0;if(void 0===n)a?.(t);for await(const e of n?.chunks()??[]){await (0,ti.setImmediate)();yield e;t+=e.length;h=o.monotonicMs();a?.(t)}await u?.();yield s}finally{d.abort()}}
async function m(){for(;;){const t=h+i-o.monotonicMs();if(t<=0)return void l.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await o.sleep(t,d.signal)}catch{return}}}const w=c.Readable.from(p(),{objectMode:false,highWaterMark:1});w.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(r)},body:w,
hasLeft:()=>f,stalled:l.signal,
[Symbol.dispose]:()=>{d.abort();w.destroy()}}}var tc=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var s,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");s=e[Symbol.asyncDispose]}if(void 0===s){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");s=e[Symbol.dispose];if(n)r=s}if("function"!=typeof s)throw new TypeError("Object not disposable.");if(r)s=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:s,async:n})}else if(n)t.stack.push({async:true});return e};var tu=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var s,r=0;
function o(){while(s=e.stack.pop())try{if(!s.async&&1===r)return r=0,e.stack.push(s),Promise.resolve().then(o);if(s.dispose){var t=s.dispose.call(s.value);if(s.async)return r|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var s=new Error(n);return s.name="SuppressedError",s.error=t,s.suppressed=e,s});let tl=class Requests{timeouts;#tp;#tm;#tw;#c;#ty=new s.Km;#tg;#tv=0;#ts=false;constructor(t){this.#c=t;this.#tg=Math.floor(t.random()*2**40).toString(36);this.timeouts={...O.B2,...t.timeouts};const{headers:e,body:n,whole:s}=this.timeouts;this.#tp={headersTimeout:e,bodyTimeout:n,wholeMs:s};this.#tm=new tr(t.clock);this.#tw=new K(t,()=>this.#ts)}
async send(t,e,n=false){const s=async()=>await this.#tw.send({...this.#tp,...t},e);return await (n?this.#tm.runAtOnce(s):this.#tm.run(s,e))}
async submit({path:t,shape:e,...n},s,{signal:r,...o},i=this.#tp.headersTimeout){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#c;const u=tc(a,ta(s,{clock:c,stallMs:this.timeouts.uploadStall,...o}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const d={...this.#tp,...n,...l};const f=async()=>{const t=await this.#tw.send(d,r);return await this.#tb(t,n.operation,e,"maybe")};return await this.#tm.run(f,r)}catch(t){a.error=t;a.hasError=true}finally{tu(a)}}
async command(t,e,n){const s=await this.#t$(()=>t().catch(o.Sx),e,n);if(s instanceof o.hD)throw s;this.#ts||=s.contentType.startsWith("application/json");s.discard()}
async get({path:t,shape:e,withAge:n,...s},r,{onServerTime:o,...i}={}){const a=async()=>{const i={...this.#tp,...s,method:"GET",path:t()};const a=await this.#tw.send(i,r);const{ageSeconds:c,serverMs:u}=a;const l=c>0;if(l&&!n){a.discard();throw tf(s.operation,c)}if(void 0!==u)o?.(u);const d=await this.#tb(a,s.operation,e);return l&&n?n(d,c):d};return await this.#t$(()=>this.#tm.run(a,r),r,i)}
async *list({path:t,...e},n,{maxPages:s=td,...o}={}){const i=new Set;let a;for(let c=0;c<s;c+=1){const s={...e,
path:()=>t(a,this.#tE())};const{items:c,hasMore:u}=await this.get(s,n,o);const l=c.at(-1)?.id;const d=void 0!==l&&!i.has((0,r.T)(l));for(const t of c){const e=(0,r.T)(t.id);if(!i.has(e)){i.add(e);yield t}}if(!u||!d)return;a=l}}
async #tb(t,e,n,s){const r=await (0,te.V)(t,e,n,s);this.#ts=true;return r}
async #t$(t,e,{attempts:n}={}){const{clock:r,random:i,onRetry:a}=this.#c;const c={budget:this.#ty,longestWaitMs:O.GM.longestMs,clock:r,random:i,attempts:n,decide:tm,fail:th,
onRetry:t=>{if(t instanceof o.hD)a?.(t.message)}};return await (0,s.L5)(t,c,e)}
#tE(){this.#tv+=1;return`${this.#tg}-${this.#tv}`}
[Symbol.asyncDispose](){return this.#c.transport[Symbol.asyncDispose]()}};const td=1e3;
function tf(t,e){return new o.hD(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:o.aK})}
function th(t,e){const n=t.at(-1);const s=t.slice(0,-1).filter(t=>t instanceof o.hD);if(!(n instanceof o.hD)||0===s.length)return n;const r="budget"===e?" No further retry: too many requests failed recently.":"";const i=new Set(s.map(tp));const a=1===i.size&&i.has(tp(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${r} This was attempt ${s.length+1}; earlier attempts failed ${c}.`)}
function tp({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function tm(t){if(!(t instanceof o.hD))return{attempts:1,baseMs:0};return{...t.rules.request,afterMs:t.retryAfterMs}}
function tw(t,e){const n=n=>{const s=e.decode(n);return s&&(0,r.W)(s.id,t)?s:void 0};return{...e,decode:n}}}),
279:((t,e,n)=>{n.d(e,{
D:()=>l});var s=n(110);const r={attempts:1,baseMs:0};const o={refused:1,lost:1};const i={forMs:0};const a={forMs:1/0};const c={request:{attempts:6,baseMs:500},submit:{refused:5,lost:3},status:{forMs:10*s.J2,loss:"outage",waitMs:{first:5*s.fj,later:15*s.fj}},log:{...a,waitMs:0},named:i,foreignCancel:a};const u={request:r,submit:o,status:{forMs:s.J2,loss:"refused",waitMs:{first:5*s.fj,later:5*s.fj}},log:{forMs:s.J2,waitMs:5*s.fj},named:i,foreignCancel:i};const l={unavailable:c,throttled:{...c,request:{attempts:12,baseMs:s.fj},submit:{refused:5,lost:5},status:{...c.status,...a}},unreachable:{...c,request:{...c.request,attempts:3},submit:{refused:3,lost:3}},untrusted:{...c,request:r,submit:o},"too-large":{...c,request:r,status:u.status},conflict:{...c,submit:o},unauthorized:{...u,status:{...u.status,loss:"credentials"}},missing:{...u,status:{...u.status,loss:"gone"},log:c.log,named:{forMs:15*s.fj}},refused:u}}),
620:((t,e,n)=>{n.d(e,{
$V:()=>a,
AQ:()=>h,
B2:()=>r,
Ep:()=>l,
GM:()=>o,
R3:()=>c,
Vs:()=>d,
sJ:()=>u,
ss:()=>m,
tS:()=>i,
uK:()=>p,
uu:()=>f});var s=n(110);const r={connect:10*s.fj,headers:30*s.fj,body:30*s.fj,whole:2*s.J2,uploadStall:s.J2,submitResponse:15*s.J2,streamSilence:10*s.J2};const o={longestMs:20*s.fj,longestAskedMs:2*s.J2,outage:{firstMs:500,longestMs:10*s.fj}};const i=[1,2,4,8,15].map(t=>t*s.fj);const a={lookAfterMs:2*s.J2,lookAgainMs:15*s.fj,searchMs:30*s.fj,lastLookMs:10*s.fj,lookLimitMs:{usual:15*s.fj,patient:s.J2},pauseMs:{shortest:s.fj,longest:10*s.fj},backoffMs:{first:s.fj,longest:20*s.fj},lingerMs:4*s.fj,slackMs:5*s.fj,listedWithinMs:5*s.J2,agentWaitsMs:[0,...i.slice(0,3)]};const c={firstPollMs:s.fj,shortestPollMs:250,budget:{polls:38,refillMs:14*s.fj},throttledMs:5*s.J2,unknownMs:10*s.J2,readLimitMs:{usual:30*s.fj,last:5*s.fj,list:15*s.fj},standstillMs:30*s.fj,image:{reads:3,everyMs:s.fj,limitMs:10*s.fj}};s.fj,s.fj,s.fj,s.fj,s.fj,s.fj,s.J2,s.fj,s.fj,s.J2;s.fj,s.fj,s.fj,s.J2,s.fj,s.fj,s.fj,s.J2,s.J2;const u={pollIntervalMs:12*s.fj,lookWaitsMs:[500,1500,4*s.fj,8*s.fj],restMs:s.J2,deletionMs:2*s.J2,longestPreviewMs:8760*s.$0,deleteAgainMs:2*s.fj,deleteLimitMs:{stopped:4500,timedOut:2*s.J2,usual:3*s.J2}};const l={retryPauseMs:30*s.fj,namedPauseMs:s.fj,giveWayMs:30*s.fj,longestBuildMs:48*s.$0,comparisonMs:3*s.fj,slowFromMs:30*s.fj,registration:{limitMs:30*s.J2,pollMs:5*s.fj}};const d={afterFirst:{lastWordsMs:6*s.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:s.fj}};const f={mainLooksMs:250,postMs:56*s.fj,postSearchMs:42*s.fj,mainEndsMs:8*s.fj,postLooksMs:500,cutForm:{looks:8,everyMs:250}};const h={writeMs:{usual:10*s.fj,afterAbort:s.fj},stalledMs:s.fj,lastWriteMs:500};s.fj,s.fj,s.fj,s.fj,s.J2,s.fj,s.fj;s.fj,s.fj,s.fj,s.fj,s.fj,s.fj;const p={progressMs:5*s.fj,hashedMs:s.fj,heartbeatMs:s.J2,hangingMs:5*s.J2,shortBuildMs:30*s.fj,toleranceMs:2*s.fj};const m=2**31-1}),
880:((t,e,n)=>{n.a(t,async(t,e)=>{try{var s=n(843);var r=n(363);await (0,s.g)(r.w);e()}catch(t){e(t)}},1)}),
363:((e,n,s)=>{s.d(n,{
w:()=>N});var r=s(598);var o=s(24);var i=s(760);const a=t("node:v8");var c=s(161);var u=s(455);var l=s(17);var d=s(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.l(`The packed build context '${t}' is not readable: ${(0,d.A3)(e)}.`,{cause:e,hint:(0,d.$z)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const s=n.createReadStream({start:0,end:e-1,highWaterMark:f,autoClose:false});let r=e;try{for await(const t of s){r-=t.length;yield t}}catch(t){throw new l.l(`The packed build context is no longer readable: ${(0,d.A3)(t)}.`,{cause:t,hint:(0,d.$z)(t,h)})}if(0!==r)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.l(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var w=s(620);var y=s(110);var g=s(82);var v=s(542);var b=s(75);var $=s(500);const E=new Set;const k=new Set;const _=new Map;
function M(t,e,n){const s=_.get(t);if(void 0!==s&&""!==s.text){s.text+=e;return s.written}const r={text:e,written:Promise.resolve()};r.written=(s?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=r.text;r.text="";await n(t,e)});_.set(t,r);S(E,r.written);return r.written}
function S(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function T(t,e){await M(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function A(t,e,n,s){const o=process.env[t];if(!o)return void e(n,s);const i=`ghadelimiter_${(0,r.randomUUID)()}`;const a=[`${n}<<${i}`,s,i,""];const c=M(o,a.join(v.EOL),O);S(k,Promise.race([c,(0,$.setTimeout)(w.AQ.stalledMs,void 0,{ref:false})]));await c}
async function O(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const x=new b.Writable({
write:(t,e,n)=>{const s=()=>void process.stdout.write(t,n);if(0===k.size)s();else Promise.all(k).then(s)}});process.stdout.on("error",t=>x.destroy(t));
async function j(){await Promise.all(E)}
function R(){if(0===E.size)process.exit();setTimeout(C,w.AQ.lastWriteMs);j().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const I=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const P=["uncaughtException","unhandledRejection"];const U=[];process.on("SIGUSR1",()=>void 0);const N={clock:y.ml,random:Math.random,startedMs:Date.now()-process.uptime()*y.fj,stdout:x,
onSignal:t=>{for(const e of I)process.on(e,t)},
onUncaught:t=>{for(const e of P)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:R,
setOutput:(t,e)=>{const n=A("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);U.push(n)},
outputsWritten:async()=>{await Promise.all(U.splice(0))},
saveState:(t,e)=>A("GITHUB_STATE",c.LZ,t,e),allWritten:j,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,r.randomUUID)()),
createDirectory:t=>(0,o.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,o.rmSync)(t,{recursive:true,force:true}),replace:D,
removeFile:t=>(0,o.rmSync)(t,{force:true}),
changedMs:t=>(0,g.y)(()=>(0,o.statSync)(t).mtimeMs),append:T,
read:t=>(0,o.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{openTransport:e}=await Promise.resolve().then(s.bind(s,496));const n=await e(t,process.env,w.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function D(t,e){const n=`${t}.${process.pid}`;(0,o.rmSync)(n,{force:true});(0,o.writeFileSync)(n,e,{flag:"wx",mode:384});(0,o.renameSync)(n,t)}}),
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
U:()=>o,
l:()=>r});var s=n(208);let r=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};
function o(t){const e=(0,s.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof r&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,s.A3)(t)}}),
815:((t,e,n)=>{n.d(e,{
U:()=>s});
function s(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
82:((t,e,n)=>{n.d(e,{
y:()=>s});
function s(t){try{return t()}catch{return}}}),
266:((t,e,n)=>{n.d(e,{
Km:()=>r,
L5:()=>o,
Uy:()=>i});const s={all:100,cost:5,gain:1};let r=class RetryBudget{#J=s.all;
spend(){if(this.#J<s.cost)return false;this.#J-=s.cost;return true}
earn(){this.#J=Math.min(s.all,this.#J+s.gain)}};
async function o(t,{attempts:e=1/0,budget:n,longestWaitMs:s,clock:r,random:a,...c},u){const l=[];for(;;){u.throwIfAborted();try{const e=await t();n.earn();return e}catch(h){u.throwIfAborted();l.push(h);const{attempts:t,baseMs:o,afterMs:d=0}=c.decide(h);if(l.length>=Math.min(e,t))throw c.fail(l,"attempts");if(!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(h);const f=Math.min(s,o*2**(l.length-1));await r.sleep(i(d,a(),f),u)}}}
function i(t,e,n=t/10){return t+e*n}}),
208:((t,e,n)=>{n.d(e,{
$N:()=>m,
$z:()=>p,
A3:()=>h,
Zo:()=>f,
b2:()=>w});var s=n(24);var r=n(760);var o=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(t,e=s.statfsSync){if(!y(t)||void 0===t.code)return;const n=g(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,o.$)(t.message,d)})`}}
function h(t){const e=y(t)||t instanceof Error?t.message:String(t);return f(t)?.reason??e}
function p(t,e){return f(t)?.hint??e}
function m(t){return y(t)?t.code:void 0}
function w(t){return["ENOENT","ENOTDIR"].includes(m(t)??"")}
function y(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function g(t,e=s.statfsSync){const n=y(t)&&"ENOSPC"===t.code?t.path:void 0;const o=void 0===n?void 0:(0,i.y)(()=>e((0,r.dirname)(n)));return void 0!==o&&o.files>0&&0===o.ffree&&o.bavail>0}}),
598:(e=>{e.exports=t("node:crypto")}),
24:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
542:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((e,n,s)=>{s.d(n,{
V4:()=>k,
_o:()=>M,
LZ:()=>S,
uH:()=>_});const r=globalThis.process.getBuiltinModule("os");
function o(t){if(null==t)return"";else if("string"==typeof t||t instanceof String)return t;return JSON.stringify(t)}
function i(t,e,n){const s=new c(t,e,n);process.stdout.write(s.toString()+r.EOL)}const a="::";let c=class Command{constructor(t,e,n){if(!t)t="missing.command";this.command=t;this.properties=e;this.message=n}
toString(){let t=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){t+=" ";let e=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const s=this.properties[n];if(s){if(e)e=false;else t+=",";t+=`${n}=${l(s)}`}}}t+=`${a}${u(this.message)}`;return t}};
function u(t){return o(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(t){return o(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const d=t("crypto");const f=globalThis.process.getBuiltinModule("fs");
function h(t,e){const n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!f.existsSync(n))throw new Error(`Missing file at path: ${n}`);f.appendFileSync(n,`${o(e)}${r.EOL}`,{encoding:"utf8"})}
function p(t,e){const n=`ghadelimiter_${d.randomUUID()}`;const s=o(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(s.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${r.EOL}${s}${r.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=t=>{var e={};s.d(e,t);return e};m({});var w=function(t,e,n,s){
function r(t){return t instanceof n?t:new n(function(e){e(t)})}return new(n||(n=Promise))(function(n,o){
function i(t){try{c(s.next(t))}catch(t){o(t)}}
function a(t){try{c(s["throw"](t))}catch(t){o(t)}}
function c(t){t.done?n(t.value):r(t.value).then(i,a)}c((s=s.apply(t,e||[])).next())})};const{access:y,appendFile:g,writeFile:v}=f.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return w(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[b];if(!t)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield y(t,f.constants.R_OK|f.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const s=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${s}>`;return`<${t}${s}>${e}</${t}>`}
write(t){return w(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const s=e?v:g;yield s(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return w(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
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
addLink(t,e){const n=this.wrap("a",t,{href:e});return this.addRaw(n).addEOL()}};new $;var E;(function(t){t[t["Success"]=0]="Success";t[t["Failure"]=1]="Failure"})(E||(E={}));
function k(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`);if(e&&false===e.trimWhitespace)return n;return n.trim()}
function _(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(r.EOL);i("set-output",{name:t},o(e))}
function M(){return"1"===process.env["RUNNER_DEBUG"]}
function S(t,e){const n=process.env["GITHUB_STATE"]||"";if(n)return h("STATE",p(t,e));i("save-state",{name:t},o(e))}})};var n={};
function s(t){var r=n[t];if(void 0!==r)return r.exports;var o=n[t]={exports:{}};var i=true;try{e[t](o,o.exports,s);i=false}finally{if(i)delete n[t]}return o.exports}if(void 0!==s)s.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var r=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var o=s=>s.map(s=>{if(null!==s&&"object"==typeof s){if(s[t])return s;if(s.then){var o=[];o.d=0;s.then(t=>{i[e]=t;r(o)},t=>{i[n]=t;r(o)});var i={};i[t]=t=>t(o);return i}}var a={};a[t]=t=>{};a[e]=s;return a});s.a=(s,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=s.exports;var d;var f;var h;var p=new Promise((t,e)=>{h=e;f=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));s.exports=p;i(s=>{d=o(s);var r;var i=()=>d.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{r=()=>e(i);r.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(r.r++,t.push(r)));d.map(e=>e[t](n))});return r.r?a:i()},t=>(t?h(p[n]=t):f(l),r(c)));c&&c.d<0&&(c.d=0)}})();(()=>{s.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;s.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;s.t=function(n,r){if(1&r)n=this(n);if(8&r)return n;if("object"==typeof n&&n){if(4&r&&n.__esModule)return n;if(16&r&&"function"==typeof n.then)return n}var o=Object.create(null);s.r(o);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&r&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;s.d(o,i);return o}})();(()=>{s.d=(t,e)=>{for(var n in e)if(s.o(e,n)&&!s.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{s.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{s.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var r=s(880);r=await r;