const e=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var t={
682:((e,t,n)=>{n.d(t,{
u:()=>cd});var r=n(279);var s=n(620);const o={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const i=c(o);Object.keys(o);[...i.keys()];
function a(e){return i.get(u(e))??"unknown"}
function c(e){const t=Object.keys(e);return new Map(t.flatMap(t=>e[t].words.map(e=>[e,t])))}
function u(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function l(e){return!i.has(e)}
function d(e){return"open"!==o[a(e)].end}
function f(e){return"cancelling"===a(e)||d(e)}
function h(e){return"succeeded"===a(e)}
function p(e){return["cancelled","removed"].includes(a(e))}
function m(e){return o[a(e)].says}const g={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};c(g);const w={steps:[],phases:[],failure:void 0,warnings:[],atWork:void 0,lastLines:[],digest:void 0,isUnreadable:false};var b=n(110);
function y({createdAt:e}){return E(e)}
function v({createdAt:e,startedAt:t,endedAt:n}){return{queueSeconds:$(e,t),buildSeconds:$(t,n)}}
function $(e,t){const n=k(E(e),E(t));return void 0!==n&&n>=0?n:void 0}
function k(e,t){return void 0===e||void 0===t?void 0:(t-e)/b.fj}
function E(e=""){const t=/(?:Z|[+-]\d\d:?\d\d)$/i.test(e)?Date.parse(e):0/0;return Number.isNaN(t)?void 0:t}const S={answered:{cancelled:"yes",isReplaceable:true},found:{cancelled:"once settled",isReplaceable:false},before:{cancelled:"never",isReplaceable:false},named:{cancelled:"as its inputs say",isReplaceable:false},other:{cancelled:"never",isReplaceable:false}};
function T(e,t){const{cancelled:n}=S[e];return"once settled"===n?"alone"===t:"never"!==n}var M=n(17);var x=n(266);var _=n(949);var A=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var R=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function O(e,t,{api:n,clock:r,random:s},o){const i={stack:[],error:void 0,hasError:false};try{const a=r.monotonicMs()+t.limitMs;const c=A(i,(0,_.H)(t.limitMs,r,o),false);let u={accepted:false,build:void 0,error:void 0};let l=0;while(!c.signal.aborted){const o={stack:[],error:void 0,hasError:false};try{const i=r.monotonicMs();const d=A(o,(0,_.H)(t.tryMs,r,c.signal),false);u=await j(e,u,n,d.signal);const{error:f}=u;l=void 0===f?0:l+1;if(I(u,t))break;const h=a-r.monotonicMs()-t.tryMs;const p=Math.min((0,x.yL)(f?.retryAfterMs??0,s()),h);const m=i+N(t,l)-r.monotonicMs();await r.sleep(Math.max(0,m,p),c.signal).catch(()=>void 0)}catch(e){o.error=e;o.hasError=true}finally{R(o)}}return u}catch(e){i.error=e;i.hasError=true}finally{R(i)}}
async function j(e,t,n,r){const s={attempts:1};let{accepted:o}=t;let i;try{if(!o||t.build&&!f(t.build.status)){i=await n.cancelBuild(e,r,s).then(()=>void 0,M.og);o||=void 0===i}const a=await n.getBuild(e,r,s);if(void 0===i)return{accepted:o,build:a,error:void 0};return f(a.status)?{accepted:true,build:a,error:void 0}:{accepted:o,build:a,error:i}}catch(n){const e=i??n;if(e instanceof M.hD)return{...t,accepted:o,error:e};if(!r.aborted)throw n;return{...t,accepted:o,error:t.error??P}}}const C={
acceptance:()=>true,ending:f,end:d};
function I({build:e,error:t},n){if(void 0!==t)return n.endsAtRefusal&&!(0,r.NP)(t).cancelsOn;return void 0!==e&&C[n.awaits](e.status)}
function N({pollMs:e},t){return Math.min(Math.max(e,s.x3),e*2**Math.max(0,t-1))}const U="The server or the network is slow. Run the job again later.";const P=new M.hD("The server did not respond in time.",{kind:"timeout",hint:U});var B=n(784);var L=n(364);var D=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var H=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const{everyMs:q,limitMs:F}=s.qS.image;
async function G(e,{api:t,clock:n},r){const s={stack:[],error:void 0,hasError:false};try{let o=e;if(!h(e.status))return o;const i=D(s,(0,_.H)(F,n,r),false);try{while(void 0===o.imageUrl){await n.sleep(q,i.signal);const r=await t.getBuild(e.id,i.signal,{attempts:1}).catch(M.zw);if(!(r instanceof M.hD)&&h(r.status))o=r}}catch(e){r.throwIfAborted();if(!i.signal.aborted)throw e}return o}catch(e){s.error=e;s.hasError=true}finally{H(s)}}
function W(e,{agent:t,pageSize:n=1e3,most:r=1/0,...s},o){let i;let a;let c=false;let u=false;let l=false;const d=t?.id===void 0?t?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...m}=s;const g={sortOrder:"desc",...m,agentName:d,limit:n};const w={maxPages:f,attempts:h,
onServerTime:e=>{i??=e;p?.(e)}};const b=e=>{const t=y(e);l||=void 0===t;if(void 0!==t&&void 0!==a){c||=t<a;u||=t>a}a=t??a};return{
async *[Symbol.asyncIterator](){let t=0;for await(const n of e.listBuilds(g,o,w)){b(n);yield n;t+=1;if(t>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
async function z(){return(await import("./log-parser.js")).LogParser}var J=n(610);var V=n(26);const Z={fruitless:0,refusedSinceMs:void 0,retryMs:s.RT.reconnectMs.usual,silenceMs:s.RT.silenceMs.first,hasBegun:false,end:void 0,serverEnd:void 0};const X=10;const{reconnectMs:Y,silenceMs:K,fruitlessMs:Q,drainMs:ee}=s.RT;
function et(e,t,n){switch(t.type){case"build-ended":return{...e,hasBegun:true,fruitless:0,end:{atMs:n,isClear:t.isClear}};case"build-running":return{...e,hasBegun:true,fruitless:0};case"build-not-ended":return{...e,serverEnd:e.serverEnd&&{...e.serverEnd,isNew:false}};case"retry":return{...e,retryMs:Math.min(Y.max,Math.max(Y.min,t.ms))}}}
function en({end:e,serverEnd:t}){return e&&t?.isNew?{type:"stop",covers:t.covers}:void 0}
function er({end:e,silenceMs:t},{beganMs:n,beganAfterBuild:r,covers:s,lastByteMs:o,lastLineMs:i},a){if(void 0===e)return o+t;const c=r&&void 0!==s;return Math.min(Math.max(e.atMs,n,i)+(c?ee.patience.short:a),e.atMs+ee.total)}
function es(e,t,{nowMs:n,chance:s,lastNewMs:o,patienceMs:i}){const{how:a,received:c,shown:u}=t;const{end:l}=e;const d=a instanceof M.hD?a:void 0;const{forMs:f,waitMs:h}=(d?(0,r.NP)(d):r.DA.unavailable).log;const p=e.hasBegun&&f<1/0;const m=d?.retryAfterMs!==void 0;const g=(0,x.yL)(d?.retryAfterMs??0,s);const w=u*X<=c-u;const b={...e,refusedSinceMs:p?e.refusedSinceMs??n:void 0,fruitless:w?e.fruitless+1:0,silenceMs:w?"silent"===a?Math.min(K.longest,2*e.silenceMs):e.silenceMs:K.first,serverEnd:eo(e.serverEnd,t)};const y=b.serverEnd?.covers??ea(t);if(void 0!==l&&void 0!==y)return{state:b,action:{type:"stop",covers:y}};if(d?.code===V.o&&ec(t))return{state:b,action:{type:"stop",covers:void 0,refusal:d}};const v=n-(e.refusedSinceMs??1/0);if(p&&v>=(void 0===l?f:0))return{state:b,action:{type:"stop",covers:void 0,...d&&{refusal:d}}};if(void 0!==l){const e=Math.max(ee.pause*2**b.fruitless,g);const r=!t.beganAfterBuild||t.isUnterminated&&u>0;const s=r?1/0:Math.max(l.atMs,o)+i;return n+e>=Math.min(l.atMs+ee.total,s)?{state:b,action:{type:"stop",covers:"ended"===a&&ec(t)?"all":void 0}}:{state:b,action:{type:"connect",afterMs:e,isAskedFor:m}}}const{fruitless:$,retryMs:k}=b;const E=$<2?k:Math.min(Q.longest,Math.max(k,Q.first*2**($-2)));const S=Math.max(E,h)*(1+s/4);return{state:b,action:{type:"connect",afterMs:Math.max(S,g),isAskedFor:m}}}
function eo(e,{how:t,beganAfterBuild:n,received:r,shown:s,covers:o,isUnterminated:i}){if("ended"===t&&void 0!==o&&!i&&r>0)return{isNew:true,covers:o};const a="ended"===t||t instanceof M.hD&&ei(t);const c=e&&0===s&&(n||a);return c?{...e,isNew:false}:void 0}
function ei({failureClass:e,status:t}){return"missing"===e||410===t}
function ea({how:e,beganAfterBuild:t,received:n,shown:r,covers:s}){const o=t&&("ended"===e||"silent"===e);return o&&n>0&&0===r?s:void 0}
function ec({received:e,covers:t}){return 0===e&&"all"===t}let eu=class LogStream{beganMs;beganAfterBuild;isUnterminated=false;#e=new AbortController;#t=false;constructor(e,t){this.beganMs=e;this.beganAfterBuild=t}get over(){return this.#e.signal}
close(){this.#t=true;this.#e.abort()}
async read(e,t,n){let r="ended";try{for await(const s of e(AbortSignal.any([n,this.over]))){for(const{type:e}of s){if("error"===e||"cut"===e)r="failed";if("unterminated"===e)this.isUnterminated=true}await t(s)}return r}catch(e){n.throwIfAborted();return this.#t?"silent":(0,M.zw)(e)}finally{this.#e.abort()}}};var el=n(500);var ed=n(487);var ef=n(767);const{imul:eh}=Math;const ep=4096;
function em(e){let t=e.length;let n=~e.length;for(let r=0;r<e.length;r+=1){const s=e.charCodeAt(r);t=eh(t^s,0x9e3779b1);n=eh((n<<13|n>>>19)^s,0x85ebca77)}t=eh(t^t>>>16,0xc2b2ae3d);n=eh(n^n>>>16,0x27d4eb2f);return((t^t>>>15)>>>11)*2**32+((n^n>>>15)>>>0)}let eg=class LineHashes{#n=[];#r=0;#s=1;#o=1;#i=false;
length(){return this.#r}
isVaried(){return this.#i}
add(e){const t=0|e;const n=e/2**32|0;this.#s=(eh(this.#s,0x1000193)^t)+n|0;this.#o=eh(this.#o^n,0x85ebca6b)+t|0;if(this.#r<ep)this.#n.push(e);this.#i||=this.#n[0]!==e;this.#r+=1}
mayHave(e,t){return t<this.#r&&(t>=ep||this.#n[t]===e)}
equals(e){return this.#r===e.#r&&this.#s===e.#s&&this.#o===e.#o}};let ew=class ShownLineHashes{#a=new eg;#c=this.#a;#u=false;#l=0;#d=[];#f=this.#a;#h=this.#a;#p="continues";
connected(e){this.#f=new eg;this.#p=e?"confirms":"repeats"}
take(e){const t=em(e);const n=this.#d.length;if("repeats"===this.#p||"confirms"===this.#p){if(this.#m(t))return"old";const e="confirms"===this.#p&&!this.#f.equals(this.#h);this.#p=e?"differs":"continues";if(!e)this.#g()}this.#f.add(t);if("differs"===this.#p)return"old";if(this.#a!==this.#f)this.#a.add(t);if(this.#c!==this.#f&&this.#c!==this.#a)this.#c.add(t);this.#l+=1;return this.#d.length>n?"after a gap":"new"}
counts(){return{shown:this.#l,received:this.#f.length()}}
covers(){if(!this.#u&&this.#f.equals(this.#a))return"all";return this.#f.equals(this.#c)?"latest":void 0}
gaps(){return this.#d}
#m(e){const t=this.#f.length();if(0===t)this.#h=this.#c.mayHave(e,0)?this.#c:this.#a;if(!this.#h.mayHave(e,t))return false;this.#f.add(e);return true}
#g(){if(this.#f.equals(this.#h)){this.#f=this.#h;if(this.#l>0&&!this.#f.isVaried())this.#d.push(this.#l);return}this.#d.push(this.#l);if(this.#f.length()>0&&this.#h===this.#a){this.#a=this.#f;this.#u=true}this.#c=this.#f}};const eb=3;const ey={most:65536,atOnce:1e3};let ev=class LogLineReporter{#w;#b;#y;#v;#$=new ew;#k=false;#E=false;#S="partly read";constructor(e,t,n,r){this.#w=e;this.#b=t;this.#y=n;this.#v=r}
counts(){return this.#$.counts()}
connected(e){this.#$.connected(e)}
covers(){return this.#$.covers()}
take(e,t){switch(e.type){case"line":return this.#T(e.text);case"unterminated":return t?this.#T(e.text):void 0;case"unreadable":return this.#M();case"error":return this.#x(e.text);case"cut":case"retry":return}}
async end({covers:e,refusal:t}){if("all"===e){if(!this.#k)this.#S="complete";return}const n=t&&`The action cannot read the build's log and follows only the status. ${t.message}`;if(0===this.counts().shown){this.#S="unreadable";const e=n??`The action could not read the log of build ${this.#w}. Check it on the server.`;await this.#v.report({type:"unreadable-log",message:e});return}const r=void 0!==e;if(!r)await this.#_("[The end of the log may be missing here.]");await this.#A(n??e$(this.#$.gaps(),r))}
read(e){const t=this.#b;return{steps:t.steps(),phases:t.phases(),failure:t.failure(),warnings:t.warnings(),atWork:t.atWork(),lastLines:t.lastLines(),digest:void 0!==e&&"complete"===this.#S?t.digest(e):void 0,isUnreadable:"unreadable"===this.#S}}
#T(e){return e.includes("\n")?this.#R(e):this.#O(e)}
async #R(e){const t=e.split("\n",ey.most);if(t.length===ey.most)t.push("[The rest of this log event was cut.]");for(const[e,n]of t.entries()){if(e%ey.atOnce===0)await (0,el.setImmediate)();await this.#O(n)}}
#O(e){const t=this.#$.counts().shown;switch(this.#$.take(e)){case"old":return;case"new":return this.#j(e);case"after a gap":return this.#C(e,t)}}
async #C(e,t){await this.#_(`[The log was interrupted after line ${t}. Lines may be missing or repeated here.]`);await this.#j(e)}
#j(e){const t=this.#b.push(e,this.#y());return this.#v.report({type:"line",text:e,part:t})}
async #_(e){await this.#v.report({type:"gap",message:e})}
async #M(){if(!this.#k){this.#k=true;await this.#A("The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.")}await this.#O("[unreadable log event]")}
async #A(e){await this.#v.report({type:"warning",message:e})}
async #x(e){if(this.#E)return;this.#E=true;await this.#A(`The log stream reported an error: ${e}`)}};
function e$(e,t){const n=e.length-eb;const r=(0,ef.n)([...e.slice(0,eb).map(e=>`after line ${e}`),n>0&&`at ${n} more places`]);const s=(0,ef.n)([r.length>0&&`missing or repeated ${(0,ed.ki)(r)}`,!t&&"missing at its end"]);return`The log may be incomplete: lines may be ${(0,ed.ki)(s)}. After the build, the server did not send exactly the lines above again.`}let ek=class LogActivity{isStreaming=false;hasBroken=false;lastNewMs=-1/0;#I;#N;#U=-1/0;#P=false;constructor(e){this.#I=e;this.#N=e()}
last(){const e=this.#I();return this.#P?{lastByteMs:e,lastLineMs:e}:{lastByteMs:this.#N,lastLineMs:this.#U}}
connected(){this.#N=this.#I()}
came(){this.isStreaming=true;this.hasBroken=false;this.#P=true}
written(e,t){this.#P=false;this.#N=this.#I();if(t.received>e.received)this.#U=this.#N;if(t.shown>e.shown)this.lastNewMs=this.#N}
closed(e,t){this.#P=false;this.hasBroken||=t;this.isStreaming&&=e}};let eE=class Waits{#B;#L;#D=new AbortController;constructor(e,t){this.#B=e;this.#L=t}
async wait(e,...t){try{await this.#B.sleep(e,AbortSignal.any([this.#L,this.#D.signal,...t]))}catch{this.#L.throwIfAborted()}}
cutShort(){this.#D.abort();this.#D=new AbortController}};
async function eS(e,t){const n=await z();return new eT(e,new n,t)}let eT=class LogFollower{#H;#L;#q;#F;#G;#S=Z;#W=true;constructor(e,t,n){this.#H=e;this.#L=n;this.#q=new ev(e.buildId,t,()=>this.#I(),e.reporter);this.#F=new ek(()=>this.#I());this.#G=new eE(e.clock,n)}
async run(){for(;;){const e=this.#z(await this.#J());const t="stop"===e.type?e:await this.#V(e);if(t)return void await this.#q.end(t)}}
read(e){return this.#q.read(e)}
isStreaming(){return this.#F.isStreaming}
lastLineMs(){return this.#F.lastNewMs}
buildNotEnded(){this.#Z({type:"build-not-ended"})}
buildRuns(){this.#Z({type:"build-running"});if(this.#W)this.#G.cutShort()}
buildEnded(e){this.#Z({type:"build-ended",isClear:h(e)||p(e)});this.#G.cutShort()}
async #V({afterMs:e,isAskedFor:t}){this.#W=!t;await this.#G.wait(e);this.#W=true;return en(this.#S)}
#z(e){const t=this.#H.random();const{lastNewMs:n}=this.#F;const r={nowMs:this.#I(),chance:t,lastNewMs:n,patienceMs:this.#X()};const{state:s,action:o}=es(this.#S,e,r);this.#S=s;return o}
async #J(){const{api:e,buildId:t,timer:n}=this.#H;const r=this.#F;const s=void 0!==this.#S.end;const o=new eu(this.#I(),s);r.connected();this.#q.connected(s&&void 0!==this.#S.serverEnd);const i=this.#q.counts().shown;this.#Y(o);const a=n=>e.streamLogs(t,n);const c=await o.read(a,e=>this.#K(e),this.#L);if(r.isStreaming||"ended"===c||"failed"===c)n?.pollNow();r.closed("silent"===c,c instanceof M.hD);const{shown:u,received:l}=this.#q.counts();const{isUnterminated:d}=o;const f=this.#q.covers();return{how:c,beganAfterBuild:s,received:l,shown:u-i,covers:f,isUnterminated:d}}
async #K(e){if(this.#F.hasBroken)this.#H.timer?.serverIsBack();this.#F.came();const t=this.#q.counts();for(const t of e){if("retry"===t.type)this.#Z(t);const e=this.#q.take(t,void 0!==this.#S.end);if(e)await (0,J.W)(e,this.#L)}this.#F.written(t,this.#q.counts())}
async #Y(e){while(!e.over.aborted){const{beganMs:t,beganAfterBuild:n}=e;const r=this.#q.covers();const s={beganMs:t,beganAfterBuild:n,covers:r,...this.#F.last()};const o=er(this.#S,s,this.#X())-this.#I();if(o<=0)return void e.close();const i=void 0===this.#S.end?o:Math.min(o,b.fj);await this.#G.wait(i,e.over).catch(()=>void 0);if(this.#L.aborted)return}}
#X(){const{short:e,long:t}=s.RT.drainMs.patience;const n=this.#S.end?.isClear!==false||void 0!==this.read(void 0).failure;return n?e:t}
#Z(e){this.#S=et(this.#S,e,this.#I())}
#I(){return this.#H.clock.monotonicMs()}};let eM=class PollTimer{#B;#D=new AbortController;#Q=false;constructor(e){this.#B=e}
pollNow(){this.#D.abort()}
serverIsBack(){this.#Q=true;this.#D.abort()}
async wait(e,t){try{await this.#B.sleep(e,AbortSignal.any([this.#D.signal,t]));return"due"}catch(e){t.throwIfAborted();if(!this.#D.signal.aborted)throw e;return this.#Q?"server-back":"due"}finally{if(this.#D.signal.aborted)this.#D=new AbortController;this.#Q=false}}};const ex=1.5;const e_=2;const{budget:eA,readLimitMs:eR}=s.qS;const eO=r.DA.unavailable.status;const ej={failedSinceMs:void 0,failures:0,said:void 0};
function eC({reading:e,hasRecord:t,beganMs:n},r,o){const i={rules:o,reading:e,beganMs:n,runningMs:void 0,paceMs:s.qS.firstPollMs,budget:{polls:eA.polls,atMs:n},...ej,polledMs:-1/0,throttledUntilMs:-1/0,notBeforeMs:-1/0,askedUntilMs:-1/0,unknownSinceMs:void 0,pending:void 0};return"ended"!==e.phase||t?eN(i,e,r):eB(i,r)}
function eI(e,t,n){switch(t.type){case"read":return eN(e,t.reading,n);case"failed":return eU(e,t.error,n);case"listed":return eP(e,t.row,n);case"due":return eB(e,n);case"server-back":{const t=n.nowMs<e.throttledUntilMs;const r=t?e.notBeforeMs:-1/0;return eB({...e,notBeforeMs:r},n)}}}
function eN(e,t,n){const{nowMs:r,chance:o,isStreaming:i}=n;const{rules:a}=e;const{phase:c}=t;const u=r<e.throttledUntilMs;const l=a.pollIntervalMs*(u?e_:1);const d=Math.min(e.paceMs,l);const f=d*(1-o/5);const h={...e,...ej,reading:t,runningMs:e.runningMs??("running"===c?r:void 0),paceMs:Math.max(s.qS.shortestPollMs,d*ex),notBeforeMs:u?r+f:-1/0,unknownSinceMs:"unknown"===c?e.unknownSinceMs??r:void 0};const p=r-(h.unknownSinceMs??1/0)>=a.unknownMs&&!i;if("ended"===c)return eG(h,{type:"finished"});return p?eF(h,{type:"lost",reason:"unknown-status"}):eL(h,f,n)}
function eU(e,t,n){const{nowMs:o,chance:i,lastLineMs:a}=n;const c="throttled"===t.failureClass;const{loss:u,forMs:l,waitMs:d}=(0,r.NP)(t).status;const f=e.said?.loss===u;const h="outage"===u?void 0:{loss:u,sinceMs:o,...f&&e.said};const p=0===e.failures?d.first:d.later*(1+i);const m=(0,x.yL)(t.retryAfterMs??0,i);const g=c?e_*e.rules.pollIntervalMs:0;const w=Math.max(p,m,g);const b={...e,said:h,failures:e.failures+1,failedSinceMs:1/0===l?void 0:e.failedSinceMs??o,throttledUntilMs:c?o+s.qS.throttledMs:e.throttledUntilMs,notBeforeMs:o+w,askedUntilMs:o+(c?w:m)};const y=(e=1/0)=>o-Math.max(e,a);if(void 0!==h&&y(h.sinceMs)>=l)return eF(b,{type:"lost",reason:u,error:t});if(y(b.failedSinceMs)>=eO.forMs)return eF(b,{type:"lost",reason:eO.loss,error:t});return eL(b,w,n)}
function eP(e,t,n){const{pending:r={type:"finished"}}=e;if(void 0===t)return eG(e,r);const s={...e,reading:t,pending:void 0};if("ended"===t.phase)return eG(s,{type:"finished"});const o=void 0===s.runningMs&&"running"===t.phase;return o&&"timed-out"===r.type?eB({...s,runningMs:n.nowMs},n):eG(s,r)}
function eB(e,t){const{nowMs:n}=t;const r=eD(e)-n;if(r<=0)return eH(e,t);const s=Math.min(eA.polls,e.budget.polls+(n-e.budget.atMs)/eA.refillMs);const o=s<1?Math.ceil(n+(1-s)*eA.refillMs):n;const i=Math.max(o,e.notBeforeMs)-n;if(i>0)return eL(e,i,t);return eq({...e,budget:{polls:s-1,atMs:n}},Math.min(eR.usual,r),t)}
function eL(e,t,n){const r=eD(e)-n.nowMs;if(r<=0)return eH(e,n);return{state:e,action:{type:"wait",ms:Math.min(t,r)}}}
function eD({beganMs:e,runningMs:t,rules:{limits:n}}){return void 0===t?e+n.queueMs:t+n.buildMs}
function eH(e,t){const{reading:n,rules:r}=e;const s=e.polledMs>=eD(e);if(!s&&t.nowMs>=e.askedUntilMs)return eq(e,eR.last,t);const o=void 0===e.runningMs?"queue":"build";const i=r.limits[`${o}Ms`]/b.J2;const a="ending"===n.phase&&{wasEnding:true};const c={type:"timed-out",limit:o,minutes:i,...a};const u=s&&0===e.failures&&!n.isOld;return u?eG(e,c):eF(e,c)}
function eq(e,t,{nowMs:n}){return{state:{...e,polledMs:n},action:{type:"poll",limitMs:t}}}
function eF(e,t){return{state:{...e,pending:t},action:{type:"read list",limitMs:eR.list}}}
function eG(e,t){return{state:e,action:{type:"end",end:t}}}var eW=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var ez=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const eJ=5;const eV={
build:e=>`Unknown build status: '${e}'. Still waiting.`,
deployment:e=>`Unknown deployment status: '${e}'. Still waiting.`};
async function eZ(e,t,{clock:n,random:r,reporter:s,log:o,timer:i=new eM(n)},a){const c=new Set;let u=eC(e.start(),l(),t);await d(void 0);for(;;){const{action:e}=u;if("end"===e.type)return e.end;const t=await f(e);u=eI(u.state,t,l());await d(t)}
function l(){return{nowMs:n.monotonicMs(),chance:r(),isStreaming:o?.isStreaming()??false,lastLineMs:o?.lastLineMs()??-1/0}}
async function d(t){await e.noted(u,t);const{status:n,phase:r,isDocumented:o}=u.state.reading;const i="unknown"!==r||true===o||t?.type==="listed"||c.has(n);if(i||c.size>=eJ)return;c.add(n);await s.report({type:"warning",message:eV[e.kind](n)})}
async function f(t){const r={stack:[],error:void 0,hasError:false};try{if("wait"===t.type)return{type:await i.wait(t.ms,a)};const s=eW(r,(0,_.H)(t.limitMs,n,a),false);try{return"poll"===t.type?{type:"read",reading:await e.read(s.signal)}:{type:"listed",row:await e.readList(s.signal)}}catch(r){a.throwIfAborted();const n=s.signal.aborted?eX(e,t.limitMs):(0,M.zw)(r);return"poll"===t.type?{type:"failed",error:n}:{type:"listed",row:void 0}}}catch(e){r.error=e;r.hasError=true}finally{ez(r)}}}
function eX({kind:e,id:t},n){const r=Math.round(n/b.fj);return new M.hD(`Reading ${e} '${t}' failed: the server did not finish its response within ${r} s.`,{kind:"timeout",hint:U})}
async function eY(e,t,n){const{clock:r,limits:o,pollIntervalMs:i,hasLog:a=true}=t;const c=new eM(r);const u=new AbortController;const l=AbortSignal.any([n,u.signal]);const d={...t,buildId:e.build.id,timer:c};const f=a?await eS(d,l):void 0;e.log=f;if(f)t.reporter.report({type:"log",
read:()=>f.read(void 0)});const h=f?.run().catch(e=>{if(!l.aborted)throw e});h?.catch(()=>c.pollNow());try{const r=eK(e,t,f);const a={limits:o,pollIntervalMs:i,unknownMs:s.qS.unknownMs};const u=await eZ(r,a,{...t,timer:c,log:f},n);if("finished"!==u.type)return u;f?.buildEnded(e.build.status);await Promise.all([e4(e,t,n),h]);n.throwIfAborted();return u}finally{u.abort();if(!n.aborted)await h}}
function eK(e,{api:t,clock:n,reporter:r},s){const{id:o,agentName:i}=e.build;let c;return{kind:"build",id:o,
start:()=>{const{build:t,hasRecord:n,submittedMs:r}=e;return{reading:eQ(t),hasRecord:n,beganMs:r}},
read:async n=>{e.build=await t.getBuild(o,n,{attempts:1});e.hasRecord=true;return eQ(e.build)},
readList:async n=>{const r=await e2(o,i,t,n);if(r)e.build=r;return r&&eQ(r)},
noted:async({state:t,action:o},i)=>{const{build:u}=e;e.runningMs=t.runningMs;if("end"===o.type&&"finished"===o.end.type)e.finishedMs=n.monotonicMs();if(i?.type==="read"&&"end"!==o.type)s?.buildNotEnded();if(u.status===c)return;c=u.status;if("running"===a(u.status))s?.buildRuns();await r.report({type:"status",build:u})}}}
function eQ({status:e,ageSeconds:t,record:n}){const r=void 0!==(0,L.GJ)(n);const s=r&&!l(e.trim().toLowerCase());return{status:e,phase:e0(e),isOld:void 0!==t,isDocumented:s}}
function e0(e){if(d(e))return"ended";if(f(e))return"ending";const t=a(e);return"running"===t||"unknown"===t?t:"waiting"}const e1=1e3;
async function e2(e,t,n,r){const s=void 0===t?void 0:{name:t};for await(const t of W(n,{agent:s,most:e1,attempts:1},r))if((0,B.W)(t.id,e))return t;return}
async function e4(e,t,n){e.build=await G(e.build,t,n);const{id:r,status:o,imageUrl:i}=e.build;if(!h(o)||void 0!==i)return;const a=`Build ${r} succeeded, but its record has no image URL ${s.qS.image.limitMs/b.fj} s later.`;await t.reporter.report({type:"notice",message:a})}
async function e3(e,t,n,r){return await new e5(e,t,n,r).run()}let e5=class BuildWatch{#ee;#et;#H;#L;#en;#er={wanted:false,accepted:false};#es;#eo;constructor(e,t,n,r){this.#ee=e;this.#et=t;this.#H=n;this.#L=r;this.#en={build:e.build,hasRecord:["answered","named"].includes(e.claim),submittedMs:n.clock.monotonicMs(),runningMs:void 0,finishedMs:void 0,log:void 0}}
async run(){const e=new AbortController;this.#ei(AbortSignal.any([this.#L,e.signal]));const t=await this.#ea().finally(()=>e.abort());const{reused:n}=this.#ee;const r=this.#er;return{reused:n,outcome:t,cancellation:r,...e9(this.#en,n)}}
async #ea(){const e=this.#L;const{promise:t,resolve:n,reject:r}=Promise.withResolvers();const s=()=>void this.#ec().then(()=>n({type:"aborted"}),r);if(e.aborted)s();e.addEventListener("abort",s,{once:true});const o=this.#eu();o.catch(()=>void 0);try{return await Promise.race([o,t])}catch(n){if(e.aborted)return await t;await this.#ec();throw n}finally{e.removeEventListener("abort",s)}}
async #eu(){const{build:e}=this.#en;const{others:t,reused:n,givesWay:r}=this.#ee;const{reporter:s}=this.#H;if(n)await s.report({type:"reused",build:e,reused:n});this.#L.throwIfAborted();if(await r?.())return{type:"submitted"};if(!this.#et.wait){await t?.nameAll(this.#L);return{type:"submitted"}}const o=await eY(this.#en,this.#H,this.#L);const i=e6(o,this.#et.onTimeout,void 0!==t);if(i)await this.#el(i,this.#L);this.#L.throwIfAborted();await t?.nameAll(this.#L);const a=n?.how==="joined"&&p(this.#en.build.status);if("finished"===o.type&&!a)await s.report({type:"finished",build:this.#en.build});return o}
async #ei(e){const{claim:t,others:n}=this.#ee;if("found"!==t||!this.#et.wait||!n)return;try{while(void 0===this.#es)this.#es=await n.settle(e)}catch(t){if(!e.aborted)throw t}}
#ec(){const e=this.#et.cancelOnAbort;const{signal:t}=new AbortController;return this.#eo??=e?this.#el("stopped",t):Promise.resolve()}
async #el(e,t){if("other"===this.#ee.claim||this.#ed()||!this.#ef())return;const{id:n}=this.#en.build;this.#Z(await O(n,s.JO[e],this.#H,t))}
#ed(){return this.#en.hasRecord&&d(this.#en.build.status)}
#ef(){const{claim:e}=this.#ee;const{accepted:t}=this.#er;const n=this.#es;const r=T(e,n);const s="beside others"===n;const o="before"===e?e:s?n:"unsettled";this.#er={wanted:true,accepted:t,...!r&&{withheld:o}};return r}
#Z({accepted:e,build:t,error:n}){this.#er=this.#er.accepted||e?{wanted:true,accepted:true}:{wanted:true,accepted:false,problem:n?.message};if(void 0===t)return;this.#en.build=t;this.#en.hasRecord=true}};
function e6(e,t,n){if("timed-out"===e.type)return"cancel"===t?"at-limit":void 0;if("lost"!==e.type||!n)return;return["credentials","gone","refused"].includes(e.reason)?"refused":"at-limit"}
function e9(e,t){const{build:n,log:r}=e;const s=h(n.status)?n.imageUrl:void 0;return{build:n,log:r?.read(s)??w,...e8(e,t)}}
function e8({build:e,submittedMs:t,runningMs:n,finishedMs:r},s){const{queueSeconds:o,buildSeconds:i}=v(e);if(s)return{queueSeconds:o,buildSeconds:i};return{queueSeconds:o??k(t,n??r),buildSeconds:i??k(n,r)}}var e7=n(849);var te=n(815);const tt="SGP_CLIENT_CUSTOM_HEADERS";const tn=4;const tr=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function ts(){const e=ti();const t=e.flatMap(({name:e,value:t,number:n})=>void 0!==e&&/^[\w!#$%&'*+.^`|~-]+$/.test(e)&&/^[\t\x20-\x7e]*$/.test(t)?[]:`Environment variable '${tt}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(t.length>0)throw new M.Xt(t);return Object.fromEntries(e.flatMap(({name:e="",value:t})=>tr.has(e)?[]:[[e,t]]))}
function to(){return ti().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=tn)}
function ti(){const e=(process.env[tt]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const s=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:s}]})}const ta=128;const tc={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${ta-1}}$`),words:`be one tag of at most ${ta} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};var tu=n(161);const tl={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const td=["account","id"];const tf="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const th=e=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${e})(?:\s*\}{1,2})?$`);const tp=th(String.raw`${tf}(?:\.[\w-]+)+`);const tm=/^\$\{?([A-Za-z_]\w*)\}?$/;const tg=/^(["'`]).*\1$/s;const tw="is the text '$&': write ";const tb=[{kinds:["key"],pattern:new RegExp(`${tp.source}|${tm.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:tg,says:"has quotes around its value. Store the secret without them."},{kinds:td,pattern:tg,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:td,pattern:tp,says:`${tw}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:th(String.raw`github\.sha`),says:`${tw}\`{sha}\`.`},{kinds:["tag"],pattern:th(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${tw}\`{ref}\`.`},{kinds:["tag"],pattern:th(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${tw}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${tf}\.[A-Z_][A-Z\d_]*)$`),says:`${tw}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${tw}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${tw}\`$1{ref}$2\`.`},{kinds:[...td,"tag"],pattern:tm,says:`${tw}\`$$\{{ env.$1 }}\`.`}];
function ty(e,t){const n=tl[e];if(void 0===n)return;const r=tb.find(e=>e.kinds.includes(n)&&e.pattern.test(t));return r&&`Input '${e}' ${t.replace(r.pattern,r.says)}`}
function tv(e){throw new M.Xt([e])}const t$={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function tk(e){const t=t$[e];const n=tu.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function tE(e,t){const n=tk(e);const r=ty(e,n);if(void 0!==r)tv(r);return""===n?void 0:t(e,n)}
function tS(e,t){return tE(e,t)??tv(`Input '${e}' is empty. Set a value, or remove the input to use its default.`)}
function tT(e,t,n){return tE(e,t)??t(e,n)}
function tM(e,t,n){return tE(e,t)??tv(n)}
async function tx(e){const t=Object.keys(e);const n=await Promise.allSettled(Object.values(e).map(async e=>await e()));const r=[];const s=new Set;for(const e of n)if("fulfilled"===e.status)r.push(e.value);else if(e.reason instanceof M.Xt)for(const t of e.reason.problems)s.add(t);else throw e.reason;if(s.size>0)throw new M.Xt([...s]);return Object.fromEntries(t.map((e,t)=>[e,r[t]]))}
function t_(e,t){return t}
function tA(e,t){if(/^(?:true|True|TRUE)$/.test(t))return true;if(/^(?:false|False|FALSE)$/.test(t))return false;return tv(`Input '${e}' must be 'true' or 'false', got '${t}'.`)}
function tR(e,t){return tj(e,t,"minutes",b.J2)}
function tO(e,t){return tj(e,t,"seconds",b.fj)}
function tj(e,t,n,r){const o=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(t)?Number(t):0/0;if(!Number.isFinite(o)||o<=0)tv(`Input '${e}' must be a positive number of ${n}, such as 5 or 0.5, got '${t}'.`);const i=Math.floor(s.ss/r);if(o>i)tv(`Input '${e}' must be at most ${i} ${n}, got '${t}'.`);return o*r}
function tC(...e){const t=e.map(e=>`'${e}'`);const n=`${t.slice(0,-1).join(", ")} or ${t.at(-1)??""}`;return(t,r)=>e.find(e=>e===r)??tv(`Input '${t}' must be ${n}, got '${r}'.`)}const tI=/^[\x21-\x7e]+$/;
function tN(e,t){if(!tI.test(t))tv(`Input '${e}' must be one word of visible ASCII characters, got '${t}'.`);return t}
function tU(e,t){if(/^[^/]+\/.*[:@][^/]+$/.test(t))tv(`Input '${e}' is an image, not the ID of a build, got '${t}'. Set the output 'build-id' of the step that built it.`);return tN(e,t)}const tP="An output that does not exist is empty: declare it under `outputs:` of that job.";const tB=`Input 'build-id' is required. ${tP}`;
function tL(e,t){if(!tI.test(t))tv(`Input '${e}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return t}
async function tD(){return await tx({
apiKey:()=>tM("api-key",tL,`Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. ${tH()}`),
accountId:()=>tM("account-id",tN,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:tq,customHeaders:ts})}
function tH(){const{GITHUB_ACTOR:e,GITHUB_EVENT_NAME:t=""}=process.env;return"dependabot[bot]"===e||/^pull_request(?:_review\w*)?$/.test(t)?"Runs for pull requests from forks and from Dependabot get no secrets.":"A secret that does not exist is empty: it may be one of an environment that the job does not name, or the caller of this workflow does not pass it."}
function tq(){return tE("base-url",tG)??new URL(e7.I)}const tF=2048;
function tG(e,t){const n="agentex-url"===e?"https://agentex.example.com":e7.I;const r=`such as '${n}'`;const s=(t,n)=>tv(`Input '${e}' ${t}. ${n}`);if(""===t)s("is empty",`Set '${e}' to the address of the API, ${r}.`);if(t.length>tF)s(`has more than ${tF} characters`,`Write an address ${r}.`);if(/[\s\p{Cc}\\]/u.test(t))s("contains white space, a control character or a backslash","Remove it.");const o=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))s(`must start with 'https://' and a host${o}`,`Write the whole address, ${r}.`);const i=URL.parse(t);if(!i)return s(`is not a valid address${o}`,`Write an address ${r}.`);if(""!==i.username||""!==i.password||/^[^/]*\/\/[^/]*@/.test(t))s("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))s(`must not have a query or fragment, got one for '${i.host}'`,"Remove everything from the '?' or '#' on.");if("0"===i.port)s(`has port 0${o}`,"Set the port of the API, or leave it out for the default.");if("http:"===i.protocol&&!(0,te.U)(i))s(`must use https, otherwise the key would be sent unencrypted to '${i.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,a]=/(\/v5(?:\/builds)?)\/*$/.exec(i.pathname)??[];if(void 0!==a){const e=i.href.slice(0,i.href.lastIndexOf(a));s(`ends in '${a}'${o}`,`The action adds it: write '${e}'.`)}return i}
async function tW(e){return await tx({
summary:()=>tT("summary",tA,"true"),
logs:()=>tT("logs",tC("full","on-failure","none"),"full"),annotations:e,comment:tz,
uploadLogs:()=>tT("upload-logs",tC("never","on-failure","always"),"never")})}
function tz(){if(!tT("comment",tA,"false"))return;const e=tE("check-run-id",t_)??"";return{token:tE("github-token",t_),checkRunId:/^\d{1,20}$/.test(e)?e:void 0}}var tJ=n(24);var tV=n(760);
function tZ(e){const t=e.lastIndexOf("/");return{parent:e.slice(0,Math.max(t,0)),name:e.slice(t+1)}}globalThis.process.getBuiltinModule("node:buffer");
function tX(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function tY({file:e,line:t}){return`${tX(e)}:${t}: `}
function tK(e,t){const[n,r,s]=[[],[],[]];const[o,i]=[e.toLowerCase(),`/${tZ(e).name}`];for(const a of t)if(tQ(e,a)||a.toLowerCase()===o)n.push(a);else if(a.endsWith(`/${e}`))r.push(a);else if(`/${a}`.endsWith(i))s.push(a);const[a,...c]=[n,r,s].find(e=>e.length>0)??[];return 0===c.length?a:void 0}
function tQ(e,t){if(Math.abs(e.length-t.length)>1)return false;let n=0;while(n<e.length&&e[n]===t[n])n+=1;let[r,s]=[e.length,t.length];while(Math.min(r,s)>n&&e[r-1]===t[s-1]){r-=1;s-=1}const[o,i]=[e.slice(n,r),t.slice(n,s)];if(o.length<=1&&i.length<=1)return true;return 2===o.length&&2===i.length&&o===`${i[1]}${i[0]}`}var t0=n(82);const t1={"dry-run":{},"base-url":{},"account-id":{},preview:{},"preview-label":{},"expires-in-hours":{},environments:{value:/\.ya?ml$/},keep:{},"agentex-url":{},"test-message":{},"older-than-minutes":{},"build-id":{onlyIn:["cancel"]},"agent-name":{onlyIn:["cancel","delete-previews"]}};
function t2(){const[,e=""]=process.argv;const t=(0,tV.basename)(e,(0,tV.extname)(e));return t9("main"===t?"":t,process.env).warnings}
function t4(e){const{errors:t}=t9(e,process.env);if(t.length>0)throw new M.Xt(t.map(e=>e.replace("\n"," ")))}
function t3(e){const t=(0,tV.join)(import.meta.dirname,"../..",e,"action.yml");const n=(0,t0.z)(()=>(0,tJ.readFileSync)(t,"utf8"))??"";const[,r=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(r.matchAll(/^ {2}([\w-]+):/gm),([,e=""])=>e)}const t5={dockerfile:"file",tag:"image-tag",tags:"image-tag"};const t6=["agent","agents","agent-id"];
function t9(e,t){const n=t3(e);const r=e=>t[`INPUT_${e.toUpperCase()}`]?.trim()??"";const s=("delete-previews"===e||"cancel"===e&&""!==r("older-than-minutes"))&&""===r("agent-name");const o={errors:[],warnings:[]};for(const i of Object.keys(t)){const[,t]=/^INPUT_([\w-]{1,50})$/.exec(i.toUpperCase())??[];const a=t?.toLowerCase();if(void 0===a||n.includes(a))continue;const c=s&&t6.includes(a.replace("_","-"));const u=c?"agent-name":t7(a,n);const l=r(a);if(!(void 0===u||""===l||r(u).includes(l)))o[t8(u,l,e)?"errors":"warnings"].push(`There is no input '${a}', so it has no effect.\nDid you mean '${u}'?`)}return o}
function t8(e,t,n){const r=t1[e];if(void 0===r)return false;return(r.onlyIn?.includes(n)??true)&&(r.value?.test(t)??true)}
function t7(e,t){const n=e=>e.replaceAll(/[_-]/g,"");const r=t5[e];if(void 0!==r&&t.includes(r))return r;const s=tK(n(e),t.map(n));return void 0===s?void 0:t.find(e=>n(e)===s)}
async function ne(){return await tx({connection:tD,
buildId:()=>tM("build-id",tU,tB),limits:nt,
onTimeout:()=>tS("on-timeout",tC("cancel","leave")),
cancelOnAbort:()=>tS("cancel-on-abort",tA),
pollIntervalMs:()=>tT("poll-interval-seconds",tO,"5"),
show:()=>tW(()=>true),
misnamed:()=>t4("wait")})}
async function nt(){return await tx({
buildMs:()=>tT("timeout-minutes",tR,"60"),
queueMs:()=>tT("queue-timeout-minutes",tR,"30")})}
function nn(e,t,n){switch(t.type){case"watching":return{...e,cancelWanted:n,build:{id:t.id,status:"",claim:"named"}};case"submitting":return{...e,cancelWanted:n,sent:t.sent,build:void 0};case"submitted":{const{sent:n,claim:r}=t;const{id:s,status:o}=t.build;return{...e,sent:n.isOpen?n:void 0,build:{id:s,status:o,claim:r}}}case"settled":{const{build:n}=e;return n?{...e,build:{...n,settled:t.settled}}:e}case"reused":{const{id:n,status:r}=t.build;return"watched"===t.reused.how?{...e,build:{id:n,status:r,claim:"named"}}:nr(e)}case"status":{const{id:n,status:r}=t.build;const{build:s}=e;const o=s?.id===n&&s.status!==r;return o?{...e,build:{...s,status:r}}:e}case"ended":return ns(e,t);case"failed":return no(e,t);case"summarised":return void 0===e.missingSummary?e:{...e,missingSummary:void 0};case"packed":case"found":case"log-file":case"given-up":case"retrying":case"log":case"line":case"gap":case"unreadable-log":case"notice":case"warning":case"finished":return e}}
function nr(e){return{...e,cancelWanted:false,sent:void 0,build:void 0}}
function ns(e,{result:t}){const{id:n,status:r}=t.build;const{claim:s="other",settled:o}=e.build??{};const i={id:n,status:r,claim:s,settled:o};return{...e,cancelWanted:t.cancellation.wanted,build:i}}
function no(e,{error:t,isAborted:n}){const r=!n&&t instanceof M.lZ&&!(t instanceof M.dU);const{sent:s,build:o}=e;const i=void 0===s&&o?.status==="";if(i&&!n)return nr(e);return r?{...e,sent:void 0}:e}var ni=n(208);var na=n(986);var nc=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var nu=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function nl(e,t,n){try{return await nd(e,t,n)}catch(r){if(!n.aborted)throw r;return await nf(s.gg.writeMs.afterAbort,e,t)}}
async function nd(e,t,n){return await nf(s.gg.writeMs.usual,e,t,n)}
async function nf(e,t,n,...r){const s={stack:[],error:void 0,hasError:false};try{const o=nc(s,(0,_.H)(e,n,...r),false);return await (0,J.W)(t,o.signal).catch(e=>{if(!o.signal.aborted||r.some(({aborted:e})=>e))throw e;throw new Error("the disk does not respond",{cause:e})})}catch(e){s.error=e;s.hasError=true}finally{nu(s)}}var nh=n(940);var np=n(172);const nm={pieceBytes:8192,lineCharacters:262144,lines:65536};const ng=4096;const nw=300;const nb=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const ny="\x1b[0m";const nv=String.raw`(?:\p{Default_Ignorable_Code_Point}|${np.LG})*`;const n$=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${np.LG})*`;const nk=new RegExp(String.raw`(#${nv}#${nv})(?=${np.LG}|\[)`,"gv");const nE=new RegExp(String.raw`^(${n$})(?=:${nv}:)`,"v");const nS=new RegExp(String.raw`${np.sN}|[\u2028\u2029\p{Surrogate}]|#${nv}#${nv}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function nT(e){if(3*e.length<=nm.pieceBytes&&!nS.test(e))return[e];const{lines:t,rest:n}=nO(e);const r=t.flatMap(nj);return""===n?r:[...r,nC(n)]}
function nM(e){const t=(0,np.IV)(e).trimEnd();const n=nT((0,nh.$)(t,2*ng+4)).join("\n");if(n.length<=ng&&t.length<=2*ng)return n_(n);const r=` (cut: ${t.length} characters in total)`;return n_(`${(0,nh.$)(n,ng-r.length-1)}${r}`)}
function nx(e){return e.length<=ng&&nT(e).join("\n").length<=ng}
function n_(e){return e.split("\n")}
function nA(e,t=""){const n=(0,nh.$)((0,np.IV)(e),2*nw);const r=(0,nh.$)(nT(n).join(" ").trim(),nw-1);return`${r}${t}`}
function nR(e){return nA(e)===e.trim()}
function nO(e){const t=[];let n=0;for(const{0:r,index:s}of e.matchAll(nb)){if(t.length===nm.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,s));n=s+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function nj(e){const t=e.slice(nm.lineCharacters);const n=(0,np.jQ)(e.slice(0,nm.lineCharacters)).replace(nk,"$1\\");const{pieces:r,leftBytes:s}=nI(n,""===t);const o=r.map(e=>{const t=e.replace(nE,"$1\\");return t.includes("\x1b")&&!t.endsWith(ny)?`${t}${ny}`:t});return""===t?o:[...o,nC(t,s)]}
function nC(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function nI(e,t){if(t&&3*e.length<=nm.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let s=0;while(s<n.length){const e=s+nm.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",s));break}const o=nN(n,s,Math.min(e,n.length));if(o>s){r.push(n.toString("utf8",s,o));s=o}else{const o=nU(n,e);if(void 0===o&&!t)break;const i=o??n.length;r.push(`\u{2026} ${i-s} bytes without a space left out`);s=i}}return{pieces:r,leftBytes:t?0:n.length-s}}
function nN(e,t,n){for(const r of[nH,nq])for(let s=n;s>t;s-=1)if(r(e,s))return s;return t}
function nU(e,t){for(let n=t;n<e.length;n+=1)if(nH(e,n)||nq(e,n))return n;return}const[nP,nB,nL]=[9,32,27];const nD=new Set(Buffer.from(",;{}"));
function nH(e,t){return e[t-1]===nB||e[t-1]===nP}
function nq(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(nD.has(n))return!nG(e,t);return r===nL||n>=128&&r>=192}const nF=32;
function nG(e,t){for(let n=t-1;n>=Math.max(0,t-nF);n-=1){const t=e[n]??0;if(t===nL)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}var nW=n(847);const nz={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:tc.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function nJ(e,{pattern:t,words:n}){if(void 0===e)return;return r=>{const s=r(e);return t.test(s)?{text:s}:{problem:`the server's value is not ${n}`}}}const nV=new RegExp(`#|${np.gc}`,"g");
function nZ(e,t){return n=>{const r=nX(e,n);const s=void 0===t?"":`. Read '${t}' instead`;const o=`its JSON has ${r.length} characters, and GitHub accepts at most ${nY} per job${s}`;return r.length>nY?{problem:o}:{text:r}}}
function nX(e,t){return(0,nW.R)(e,t).replace(nV,n4)}const nY=524288;
async function nK({host:e,signal:t}){try{await nl(e.outputsWritten(),e.clock,t)}catch(e){throw new M.lZ(`The outputs could not be written: ${(0,ni.Qq)(e)}.`,{cause:e,hint:(0,ni.FH)(e,"Set GITHUB_OUTPUT to a writable file.")})}}
async function nQ(e){try{await nK(e);return[]}catch(e){return[(0,M.Uc)(e)]}}
function n0({host:e,redact:t}){const n=new Map;const r=(t,r)=>{if(n.get(t)===r)return;n.set(t,r);e.setOutput(t,r)};return e=>n1(e,{host:{setOutput:r},redact:t})}
function n1(e,{host:t,redact:n}){const r=[];for(const[s,o]of Object.entries(e)){if(void 0===o)continue;const e="function"==typeof o?o(n):{text:n(String(o))};if("problem"in e)r.push(`Output '${s}' is empty: ${e.problem}.`);t.setOutput(s,"text"in e?n2(e.text):"")}return r}
function n2(e){return e.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,n4)}
function n4(e){return`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`}const n3=e=>{const{redact:t}=e;let n=false;const r=(e="")=>nM(t(e)).join(" ").replaceAll("	"," ");const s=(e,t)=>({kind:t.kind,cause:t.cause??"",hint:r(e),step:r(t.step),instruction:r(t.instruction),file:r(t.place?.file),line:t.place?.line??null,exit_code:t.exitCode??null,is_transient:t.isTransient});const o=(t,n)=>n1({message:t,failure:nZ(n)},e);o("",null);return({message:e,hint:i="",annotation:a,reason:c})=>{if(n)return[];n=true;const u=a?nA(t(a.title)).replaceAll("	"," "):r(e);return o(u,c?{message:u,...s(i,c)}:null)}};var n5=n(645);
function n6(e){return/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(e)?e.slice(0,12):(0,nh.$)(e,100)}
function n9(e,{how:t,ageSeconds:n}){const r=`build ${e.id} of ${n8(e)}`;const s=void 0===n?"at an unknown time":`${(0,n5.nV)(n)} ago`;switch(t){case"taken":return`Reusing ${r}, created ${s}.`;case"joined":return`Joined ${r}, which another run submitted ${s}.`;case"watched":return`Following ${r}, submitted by another job.`}}
function n8({sourceCommit:e}){return void 0===e?"an unknown commit":`commit ${n6(e)}`}const n7=1e4;let re=class StepGroups{#q;#eh=new Set;#ep=false;#em;constructor(e){this.#q=e}
show({step:e,text:t,kind:n}){if(void 0===e){if(this.#ep&&""===t.trim())return;this.#eg("build","Build log");return this.#q.line(t)}this.#ep=true;if("other"===n)return;this.#eg(e.key,e.title);return"title"===n&&this.#ew(e.key,t)?void 0:this.#q.line(t)}
say(e){this.end();return this.#q.line(e)}
end(){this.#q.endGroup();this.#em=void 0}
#eg(e,t){if(e===this.#em?.key)return;this.end();this.#q.group(t,e);this.#em={key:e,title:t}}
#ew(e,t){if(this.#eh.has(e))return true;if(this.#eh.size>=n7)this.#eh.clear();this.#eh.add(e);return this.#em?.title===t.trim()&&nR(this.#em.title)}};let rt=class BuildView{#q;#H;#eb;#ey=0;#ev;#$="none";constructor(e,t={}){this.#q=e;this.#H={mode:"full",hasLog:true,...t};this.#eb=new re(e)}
report(e){switch(e.type){case"submitted":return this.#e$(rn(e,this.#H.hasLog),e.build);case"reused":return this.#e$(n9(e.build,e.reused),e.build);case"status":return this.#ek(e.build.status);case"line":return this.#eE(e);case"gap":this.#H.file?.write(e.message);return"full"===this.#H.mode?this.#eb.say(e.message):void 0;case"notice":return this.#eb.say(e.message);case"unreadable-log":this.#$="unreadable";return this.#A(e.message);case"warning":return this.#A(e.message);case"finished":return this.#eS(e.build);case"ended":{const{type:t}=e.result.outcome;return"timed-out"===t||"lost"===t?this.#eT():void 0}case"packed":case"found":case"watching":case"log-file":case"submitting":case"settled":case"given-up":case"retrying":case"log":case"failed":case"summarised":return}}
async #eT(){const{mode:e,file:t}=this.#H;if("on-failure"!==e||void 0===t)return;const n=await z();const r=new n;let s=0;for await(const e of t.lines()){s+=1;if(s>this.#ey)await this.#eb.show(r.push(e))}this.#ey=s;this.#eb.end()}
#e$(e,{status:t}){this.#$="none";this.#ev=void 0;this.#eb.say(e);return this.#ek(t)}
#ek(e){if(e===this.#ev)return;this.#ev=e;return this.#eb.say(`Build status: ${e}`)}
#eE({text:e,part:t}){this.#$="some";const{mode:n,file:r}=this.#H;const s=r?.write(e);const o="full"===n?this.#eb.show(t):void 0;return void 0===s?o:Promise.all([s,o]).then(()=>void 0)}
async #eS(e){await this.#ek(e.status);this.#eb.end();if("unreadable"===this.#$||!this.#H.hasLog)return;if("none"===this.#$)return await this.#eb.say("The server sent no log for this build.");if(!h(e.status))await this.#eT()}
#A(e){this.#eb.end();return this.#q.warning(e)}};
function rn({build:{id:e},claim:t},n){switch(t){case"answered":return`${n?"Submitted build":"New record"} ${e}`;case"found":return`Found build ${e} with the same image, tag and content.`;case"before":return`The server responded with build ${e}, which was there before the submit: it is followed, and not cancelled.`}}const rr=65536;const rs=262144;
function ro(e,t,n,r,s="build.log"){let o;let i="";let a;let c=0;let u=Promise.resolve();
function l(e,t,n){a=`The log file could not be ${e}: ${(0,ni.Qq)(t)}.\n${(0,ni.FH)(t,n)}`}
function d(e){l("written",e,"Set RUNNER_TEMP to a writable directory.")}
function f(){if(void 0!==a)return;const l=n(i);i="";if(""===l)return;try{if(void 0===o){const n=e.newPath(t,"agentex-log-");e.createDirectory(n);o=(0,tV.join)(n,s);r(o)}c+=l.length;u=Promise.all([u,e.append(o,l)]).then(()=>{c-=l.length},d)}catch(e){d(e)}}
async function h(){f();await u;return void 0===a?o:void 0}return{
write:e=>{if(void 0!==a)return;i+=`${e}\n`;if(void 0===o||i.length>=rr)f();return c>rs?u:void 0},save:h,
problem:()=>a,lines:async function*(){try{const t=await h();if(void 0!==t)yield*ri(e.read(t))}catch(e){l("read",e,"Set 'logs' to 'full' to print the log without it.")}}}}
async function*ri(e){let t="";for await(const n of e){const[e="",...r]=n.split("\n");t+=e;for(const e of r){yield t;t=e}}}var ra=n(819);const rc={build:void 0,reused:void 0,createdMs:void 0};
function ru(e,t,n){switch(t.type){case"packed":{const{packed:n,inputs:r}=t;const{dryRun:s,agent:o,imageName:i,options:a}=r;const c={...a,buildArgs:Object.keys(a.buildArgs)};const u={...n,agent:o,imageName:i};return{...e,packed:n,isDryRun:s,given:c,requested:u}}case"found":return{...e,requested:t.requested};case"log-file":return{...e,logFile:t.path};case"submitting":return{...e,isSubmitting:true};case"submitted":case"reused":{const r="reused"===t.type?t.reused:void 0;return{...e,build:t.build,reused:r,isGivenUp:false,createdMs:n}}case"given-up":return{...e,...rc,isGivenUp:true};case"retrying":return{...e,...rc,failed:[...e.failed??[],t.build.id]};case"status":return t.build.status===e.build?.status?e:{...e,build:t.build};case"ended":{const{result:n}=t;return{...e,result:n,build:n.build,reused:n.reused}}case"settled":case"log":case"line":case"gap":case"unreadable-log":case"notice":case"warning":case"finished":case"watching":case"failed":case"summarised":return e}}
function rl({failed:e=[],build:t}){return e.filter(e=>e!==t?.id)}
function rd({build:e,requested:t,subject:n}){const r=t?.agent??n.agent;return e?.agentName??r?.name??r?.id}
function rf({requested:e,build:t,page:n}){return(0,ra.B6)(e?.provenance??t??{},n)}
function rh(e){const{subject:t,packed:n,isDryRun:r,requested:s,build:o,reused:i,result:a,logFile:c}=e;const u=i?.how==="watched";const l=void 0===o&&e.isGivenUp?"":void 0;return{"context-size":n?.context.sizeBytes,"context-files":n?.context.files,archive:r?n?.context.archivePath:void 0,problems:n&&nZ(n.warnings.map(rp)),"working-tree-hash":u?nJ(o?.workingTreeHash,nz.hash):s?.provenance.workingTreeHash,"build-id":l??nJ(o?.id,nz.id),reused:l??(void 0===o||u?void 0:String(void 0!==i)),status:nJ(o?.status,nz.status)??(s&&""),"agent-id":nJ(o?.agentId,nz.id)??s?.agent?.id,"agent-name":nJ(o?.agentName,nz.name)??s?.agent?.name,"image-name":nJ(o?.imageName,nz.image)??s?.imageName,"image-tag":nJ(o?.imageTag,nz.tag)??s?.imageTag,"image-url":l??nJ(o?.imageUrl??s?.imageUrl,nz.image),build:l??(o&&nZ(o.record)),"queue-seconds":a?.queueSeconds?.toFixed(1),"build-seconds":a?.buildSeconds?.toFixed(1),"image-digest":a&&"registration"!==t.purpose?a.log.digest??"":void 0,"log-file":c}}
function rp({message:e,place:t}){return{message:e,file:t?.file??null,line:t?.line??null}}
function rm({agent:e,end:t},n,r,s={place:r}){const{reason:o,isTransient:i=false,facts:a,hint:c}=t;return{message:(0,ef.n)([...a,n]).join("\n"),hint:c,annotation:{title:rw({agent:e,end:t}),place:r},reason:o&&{kind:o,isTransient:i,...s}}}
function rg(e,t){const{error:n,buildId:r,failure:s,atWork:o}=e;const i=s?.step??o?.step;const a=r&&`Build ID: ${r}`;const c=rm(e,a,t?s?.place:void 0,{place:s?.place??s?.dockerfile,cause:s?.cause?.kind,step:i?.title,instruction:s?.instruction??i?.instruction,exitCode:s?.exitCode});return n?{...n,reason:c.reason}:c}
function rw({agent:e,end:t}){return`${(0,n5.kV)(e)}: ${t.title}`}var rb=n(251);
function ry(e){if((0,rb.oJ)(e.end))return rv(e);return"failed"===e.end.kind?r$(e):[]}
function rv(e){const{end:t,image:n="the image",build:r,reuse:s,buildSeconds:o}=e;if(void 0===r||"packed"===t.kind||"checked"===t.kind)return[];const i=`(build ID ${r.id})`;if("reused"===t.kind)return[`Reused ${n} ${i}`];if("submitted"===t.kind){const e=void 0===s?`Submitted ${n} ${i}, without waiting for its end. The action 'wait/' follows it in a later job.`:`Another run builds ${n} ${i}. This run does not wait for its end.`;return[e]}if("registered"===t.kind){const e=void 0===s?"new record":"record";return[`${n} was ${t.title} (${e} ${r.id})`]}const a=void 0===o?"":` in ${(0,n5.Xo)(o)}`;return[`Built ${n}${a} ${i}`]}
function r$(e){const{failure:t,lastLines:n}=e;if(void 0!==t){const r=void 0===t.cause?[]:[rw(e)];const s=n.length>0?["The last lines of the log:"]:[];const o=t.tail.length>0?t.tail:[...s,...n];return[...r,rk(t),...o]}if(0===n.length)return[];return["The log names no failing step. Its last lines:",...n]}
function rk(e){const{step:t,instruction:n,command:r,message:s,exitCode:o=e.status,tail:i}=e;const a=e.place??e.dockerfile;const c=[...a?[`${a.file}:${a.line}`]:[],...void 0===o?[]:[`exit code ${o}`]];const u=t?.title??(i.length>0?n:void 0);const l=void 0!==u?`Failed step: ${u}`:void 0===r?`The builder failed: ${s}`:`Failed command: ${r}`;return 0===c.length?l:`${l} (${c.join(", ")})`}
async function rE(e,t,n){const{log:r}=n;const s=(0,rb.oJ)(e.end);if(t.show.annotations)await r_(e,r);if(!s)await rS(e,r);const o=new Set([...t.problems,...await nQ(n)]);if(o.size>0)await r.warning([...o].join("\n"));await rT(e,t,n);await rM(e,t,n);if(s)await rS(e,r);await r.flush()}
async function rS(e,t){for(const n of ry(e))await t.line(n)}
async function rT({end:e,agent:t,build:r},{show:{uploadLogs:s},logFile:o,workflow:i},a){const{log:c,signal:u,host:l}=a;const d=await nl(o.save(),l.clock,u).catch(()=>void 0);const f=o.problem();if(void 0!==f)await c.warning(f);const h="always"===s||"on-failure"===s&&!(0,rb.oJ)(e);if(u.aborted||!h||void 0===r)return;const{uploadLogs:p}=await Promise.resolve().then(n.bind(n,799));await p({...r,agent:(0,n5.kV)(t),logFile:d},i.run,a)}
async function rM(e,{show:{comment:t},subject:r,workflow:s,stoppedMs:o},i){if(void 0===t)return;const a="watched"===r.purpose?void 0:s.pullRequest?.headCommit;const c={input:t,workflow:s,headCommit:a,stoppedMs:o};const{writeCommentRow:u}=await Promise.resolve().then(n.bind(n,374));await u(e,c,i)}const rx=3;
async function r_({agent:e,warnings:t},n){const r=Map.groupBy(t,({place:e})=>e?.line);r.delete(void 0);const s=r.size-rx;for(const[t,o]of[...r.values()].slice(0,rx).entries()){const r=t===rx-1;const i=`The checks warn about ${s} more ${1===s?"line":"lines"}.`;const a=o.map(({message:e})=>e);await n.warning([...a,...r&&s>0?[i]:[]].join("\n"),{place:o[0]?.place,title:`${(0,n5.kV)(e)}: ${[...new Set(o.map(({rule:e})=>e))].join(", ")}`})}}
function rA({imageUrl:e,imageName:t,imageTag:n}){if(void 0!==e||void 0===t)return e;return void 0===n?t:`${t}:${n}`}
function rR(e){const t=rA(e);return void 0===t?"Its image exists.":`Its image exists: ${t}`}var rO=n(844);var rj=n(806);const rC=(e="")=>(...t)=>new RegExp(rN(...t),e);const rI=(e="")=>(...t)=>new RegExp(`^(?:${rN(...t)})`,e);const rN=(...[e,...t])=>String.raw(e,...t).trimStart().replace(/\n\s*/g,"|");const rU={"package-not-found":"Check the name and version, and that the builder's package index has it.","version-conflict":"Loosen or align the versions that the message names.","lock-file":"Update the lock file with the same tool, and commit it.","index-auth":"Check that the step gets credentials that the package index accepts.","copy-source-missing":"Check spelling and ignore rules; the path starts at the build context.","base-image-not-found":"Check name and tag; for a private image the builder needs credentials.","registry-auth":"Check that the builder's registry credentials allow this for the repository.","registry-rate-limit":"Use a mirror, or give the builder credentials of the registry.",certificate:"Add the CA certificate, e.g. your proxy's, to the image before this instruction.",platform:"Use an image, and programs in it, for the platform that is built.","dockerfile-missing":"Check its name and place, and that no ignore rule excludes it.","requires-buildkit":"Build with BuildKit, or remove this feature from the Dockerfile.","invalid-reference":"Correct the name: lower case, no empty tag, no variable without a value.","out-of-disk":"Make the image smaller or remove caches within the same RUN instruction.","out-of-memory":"Lower the memory that the command needs, e.g. with fewer parallel jobs.",network:"Run the build again; if it fails again, check that the builder can reach the host.","test-failed":"Run the same tests locally; the last lines of the step name those that failed.",syntax:"Correct the instruction; 'docker build --check' finds such errors without a build.","command-not-found":"Install it in an earlier instruction of the same stage, or add it to PATH.",permission:"Check the file mode and owner, and the user that the instruction runs as.","check-failed":"Run the same command in the repository: the code does not pass it, in any image.","library-missing":"Install its package in an earlier instruction, or use a version of the dependency with a wheel for this Python.","run-time":"A build has neither the variables nor the services of a running agent: pass it with ARG or as a secret, or do this when the agent starts.","python-version":"Let the base image (FROM python:X.Y), 'requires-python' and the pins agree.",packaging:"Name the packages in pyproject.toml, and COPY all that it names before this instruction.","secret-missing":"Check that the instruction mounts it (RUN --mount=type=secret,id=\u2026), and that the builder is given it.",timeout:"Find the slowest step; one that prints nothing for minutes has probably hung."};
function rP(e){return e.split(/\n(?=\S)/).flatMap(e=>{const t=e.trim().split("\n",1)[0]??"";const n=e.matchAll(/^ {2}(\S.*?): {2}(.*(?:\n {4}.*)*)$/gm);return Array.from(n,([,e="",n=""])=>{const[r="",s]=n.split("\n    \u2192 ");return{heading:t,name:e,lines:r.split(/\n\s*/),hint:s}})})}const rB=String.raw;const rL=rC()`
  \blocalhost\b|\b127\.0\.0\.1\b|\[?::1\]|\blookup [\w-]{1,63}(?: on |:)|\b(?:ENOTFOUND|EAI_AGAIN) [\w-]{1,63}$
  host name "[\w-]{1,63}"|\bconnecting to [\w-]{1,63}:\d|resolve host:? [\w-]{1,63}$`;const rD={vague:{isVague:true},deciding:{mustDecide:true},quoted:{mustDecide:true,isQuoted:true},remote:{except:rL},root:{isRoot:true},"exit=137":{exitCode:137},"exit=127":{exitCode:127},"exit=126":{exitCode:126}};
function rH(e){return rP(e).flatMap(({heading:e,name:t,lines:n,hint:r})=>{const[s,...o]=e.split(" ");const i=s;const a={kind:i,sentence:t,hint:r??rU[i]};const c=o.reduce((e,t)=>({...e,...rD[t]}),{});return n.map(e=>({...a,...c,pattern:new RegExp(e,"m")}))})}
function rq(e,t){return e.find(({pattern:e,except:n})=>e.test(t)&&!n?.test(t))}const rF=rB`\b(?:exec: "|fork\/exec )(\/bin\/(?:ba|da)?sh)\b(?!.{0,20}denied)
    → Use a base image with a shell, or write the command as a list: RUN ["program", "argument"].`;const rG=rB`\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)
    \bexecutable file .([^\x60]{1,300}). not found in \$PATH
    \bfork\/exec (\S{1,300}): no such file or directory`;const rW=String.raw;const rz="npm (?:error|err!) ";const rJ=rW`(?:\S{1,200}: ){0,2}(?:line )?(?:\d{1,9}: +)?`;const rV=rW`(?: *\(core dumped\)| {2,}\S| *$)`;const rZ=rW`(?:[[(]?\d{2,4}[-\/:.][\d\-\/:.,TZ+ ]{3,30}[\])]?\s{1,4})?`;const rX=rW`(?:Uncaught|Unhandled) (?:exception: )?|Exception in thread "[^"]{0,200}" |\w{1,40}: (?=[A-Z]\w{0,60}Error: )`;const rY="(?:Error|Exception|NotFound|Exit|Failure)";const rK="(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)";const rQ=rW`
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
  the level of a log:  (?-i:^\s{0,8}${rZ}[[<(]?(?:TRACE|DEBUG|INFO|VERBOSE)[\]>)]?(?:[\s:|\-]|$))
  no error:  \b(?:0|no) (?:errors?|failures?|failed|vulnerabilities)\b|\b(?:errors?|failed)(?:[=:] ?0\b|\(s\): 0\b)
  logfmt and JSON:  ^\s{0,8}(?:time=\S{1,60} )?level=(?:trace|debug|info|warn(?:ing)?)\b|^\s{0,8}\{.{0,500}"level": ?"(?:debug|info|warn)
  a warning:  \bwarn(?:ing)?\b|^w: |deprecat|^npm (?:notice|verb|http|info)|^(?:${rz})?gyp (?:info|verb|http)
    -werror(?![=\w-]*\])|^treating warnings as errors
  another try:  ^(?!.{0,30}\berror).{0,400}\b(?:retrying|will retry|tries remaining|trying again)\b|^(?:err|ign):\d
  what package managers say in every container:  ^(?:debconf|dpkg-preconfigure|invoke-rc\.d): |^e: can ?not write log
    ^error: pip's dependency resolver |^failed to (?:connect to bus|get d-bus|create bus connection)|^\[notice\] 
  work in progress:  ^\s*(?:compiling|download(?:ing|ed)|installing|unpacking|setting up|selecting|preparing|collecting) \S
    ^\s*(?:inflating:|adding:|creating:|fetching|requirement already|using cached|get:\d|checking |-- |[#$+>] )
    ^\s*(?:building|transforming|processing|running|copying|removing|reading|go: (?:downloading|finding|extracting))
root
  a process died:  ^${rJ}(?:\d{1,9} )?(?:segmentation fault|illegal instruction|bus error|killed)${rV}
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
  npm: what stands around an error:  ^${rz}(?:code|errno|path|command|syscall|workspace|location|cwd|signal|sh -c)\b
    ^${rz}(?:a complete log|\/|exit status|failed at the|this is probably)|^npm (?:error|err!)$
    ^${rz}(?:not ok|\S{1,200}@\S{1,100} \w{1,40}: .)|^\s*elifecycle|\berr_pnpm_recursive
  make, ninja and cargo: the end:  ^(?:${rz})?g?make(?:\[\d+\])?: \*\*\* (?:\[|waiting)|^ninja: build stopped
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
  an exception:  (?-i:^[^\p{L}\d:]{0,16}(?:${rX})?(?:[\w.$]{1,200}[.$])?[A-Z]\w{0,100}${rY}(?:\]?: |\]? \[|\] |:?$))
error
  compilers:  \berror [A-Z]{2,10}\d{3,5}:|^(?:error in \S{1,300} )?ts\d{4,5}: |^ *error(?:\[e\d+\]): |: (?:fatal )?error:
    ^\S{1,300}:\d+:\d+(?: -|:) error|^e: (?:file:)?\/|(?:^|: )type error: |: undefined: |\bundefined reference to 
    \bld(?:\.\w+)?: (?:cannot find|library not found)|^(?:\S{1,200}: )?\S{1,300}\.go:\d{1,9}:\d{1,9}: 
    ^\S{1,300}\.pyx:\d+:\d+: |^\S{1,200}: \(\w{1,40}\.e\d{3}\) |^\s{1,8}\d{1,9}:\d{1,9}\s{1,4}error\s|^\s{1,8}line \d{1,9}:\d{1,9}: |\bmodule not found: error: 
  tests:  ^\s{4,8}\S{1,100}_test\.go:\d+: |^ {2}● .{1,200} › |^test \S{1,200} \.\.\. failed
  package managers:  ^e: |^error: could not (?:install|build|open)|^${rz}(?:missing script|could not determine)
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
  a word of an error in the name of a file:  (?:error|fail|fatal|exception)[\w-]{0,60}\.${rK}\b(?!:\d)
words
  words of errors:  ^${rz}\S|^\S{1,300}\.\w{1,5}:\d{1,6}(?::\d{1,6})?: \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S
    \b(?:errors?|failed|fatal|failure|cannot|can't|could not|couldn't|unable to|not found|denied|refused|timed out)\b
    \b(?:invalid|missing|unknown|unsupported|incompatible|illegal|aborted|no such|mismatch|corrupt(?:ed)?|unexpected)\b
    \b(?:is|are) (?:not|required)\b|\bmust (?:be|have)\b|\bnot (?:supported|permitted|allowed|a supported)\b
    \bdoes(?: not|n't) (?:exist|match|have)\b|\brequired? [\w.-]{1,40} version\b|\brequires\b|\bonly supports\b`;const r0=rP(rQ).map(({heading:e,name:t,lines:n})=>({name:t,says:e,pattern:new RegExp(n.join("|"),"iu")}));rC("i")`
  err(?:or|!|_|o\[)|^e(?: {3}|: )|\be: |^err:|fa(?:il|t(?:al|a\[))|exception|panic|abort|kill|memory|traceback|caused by
  no(?:t (?:found|known|permitted|allowed|supported|a supported|in gzip))|no (?:such|match|package|module|space)
  no (?:provider|tests collected|required)|denied|depends|does ?n[o']t |exceeded|m(?:issing|ismatch|ust )|\[cause\]
  un(?:able|defined|reachable|known|supported|expected)|c(?:an(?:not|'t| not)|ould ?n[o']t|url: |ertificate|hanged sig)
  c(?:onflict|orrupt|ritical)|time(?:d? ?-?out)|only supports|re(?:trying|solv|fused|quire[sd]|set by)|b(?:ad_alloc|ecause)
  bad (?:address|gateway)|bus error|broken|spurious|segmentation|wget: |[●⨯✕✖×✗✘❌╭┌]|💥|\*\*\* |e(?:nospc|acces|of\b)
  lockfile|too ?many ?requests|\((?:40[134]|5\d\d|429) |\b50[0234]\b|line \d{1,9}(?:\.$|:\d)|yn00
  ^(?:\/bin\/)?(?:ba|da)?sh: |i(?:llegal|nvalid|ncompatible|s not )|\.go:\d|gzip: |tar: |ts\d{4}: |<(?:!doctype|html)
  host key|glibc|rosetta|qemu|provide a command|stderr|closed|hash sum|mirror sync|\[\d+ lines of output
  try(?:ing)? (?:again|increasing)`;const r1=String.raw;const r2="npm (?:error|ERR!)";const r4=r1`https?:\/\/(?:[^\s\/@]{1,200}@)?([^\s\/:)]{1,200})`;const r3=r1`^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}`;const r5="Check the path; if the file is there, save it with LF line endings, and install the program that its first line ('#!') names.";const r6="(?:NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ConnectionReset)Error";const r9=r1`
certificate
  the certificate of a host is not trusted:  (?i:certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|certificate verification failed|invalid peer certificate)
    (?i:unable to (?:get local issuer|verify the first) certificate)|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)
    ^curl: \(60\)|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority
    ^ERROR: cannot verify \S{1,200} certificate
index-auth
  the private package index refused the credentials:  ^(?=.*(?:\.codeartifact\.|scale-pypi))(?=.*(?:\b40[13]\b|authentication credentials|Credentials not correct))
    → Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.
  the package index '$1' refused the credentials:  An index URL \(\x60?${r4}[^\s)]{0,300}\) (?:could not be queried due to (?:a )?lack of valid|returned a 40[13])
    \b401 Error, Credentials not correct for ${r4}
    HTTP status client error \(40[13] [^)]{0,40}\) for url \(${r4}
    \bHTTP error 40[13] while getting ${r4}
    ^${r2} 40[13] .{0,60} - (?:GET|PUT) ${r4}
  the host '$1' refused the credentials:  \b40[13] Client Error: .{1,60} for url: ${r4}
    → Check that the step gets credentials that the host accepts.
  the package index refused the credentials:  ^[^"]{0,200}(?:\(40[13] |: 40[13] \()(?:Unauthorized|Forbidden)\)
index-auth vague
  the package index refused the credentials:  ^${r2} code E40[13]\b|\bERR_PNPM_FETCH_40[13]\b
index-auth root
  the package index '$1' asked for credentials:  ^User for ([^\s:]{1,200})(?::\d+)?: 
syntax root
  a download is a web page, not the script that was expected:  (?i:^(?:\S{1,200}: ){0,3}(?:line \d{1,9}: |\d{1,9}: )?(?:cannot open )?[\x60'<]{0,2}(?:!DOCTYPE\b|html>|html ))
    → Check the URL of the download; with 'curl -f', a page that reports an error fails the step at once.
syntax
  a script has Windows line endings:  ^(?:\/usr\/bin\/)?env: .{1,100}\\r['’]?: No such file|\^M: bad interpreter|: \$?'\\r': command not found
    → Save it with LF line endings, e.g. by '*.sh text eol=lf' in .gitattributes.
  the shell cannot read the command:  ${r3}(?:-c: )?(?i:line \d{1,9}: )?(?i:syntax error|unexpected eof|unterminated quoted)
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
  the lock file is out of date:  ^${r2} .npm ci. can only install packages when |\bERR_PNPM_OUTDATED_LOCKFILE\b
    pyproject\.toml changed significantly since poetry\.lock was last generated|^Your Pipfile\.lock \(\w{1,80}\) is out of date
    The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated
    The lockfile at .{1,200} needs to be updated|the lock file \S{1,300} needs to be updated but --locked
  the lock file is missing:  ^${r2} The .npm ci. command can only install with an existing
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
  npm found no package '$1':  ^${r2} 404 +'?([^\s']{1,200})'? is not in
  npm found no version '$1':  ^${r2} notarget No matching version found for (\S{1,200}?)\.?$
  yarn found no version of '$1':  Couldn't find (?:package|any versions for) "([^"]{1,200})"
  pnpm found no such package:  \bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b
package-not-found vague
  pip found no version of '$1':  Could not find a version that satisfies the requirement ([^\s;(]{1,200})
  npm found no such package:  ^${r2} (?:404 Not Found - GET |code (?:E404|ETARGET)\b)
version-conflict
  pip found no versions that fit together:  ^ERROR: Cannot install .{1,1000} because these package versions have conflicting
  npm found no versions that fit together:  ^${r2} ERESOLVE
  the packages need versions that do not fit together:  (?:^|─▶ )(?:Because (?!the current )|And because ).{1,400} depends? on .{0,900}\bconclude that\b
    ^Because .{1,600} (?:are incompatible|version solving failed)
version-conflict vague
  pip found no versions that fit together:  ^ERROR: ResolutionImpossible:
network remote
  curl could not reach a host:  ^curl: \((?:5|6|7|18|28|35|52|55|56|92)\)|\bCurl error \((?:6|7|28|35|52|55|56)\)
  wget could not reach a host:  ^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)
  pnpm could not reach the registry:  \bERR_PNPM_(?:META_FETCH_FAIL|FETCH_(?:429|5\d\d))\b
  yarn could not reach the registry:  ^error An unexpected error occurred: "https?:.{0,500}\bE(?:SOCKETTIMEDOUT|TIMEDOUT|NOTFOUND|AI_AGAIN|CONN(?:RESET|REFUSED))\b
  pip could not reach the index:  ^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.).{0,1000}${r6}
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
  npm could not reach the registry:  ^${r2} (?:network |code E(?:NOTFOUND|AI_AGAIN|TIMEDOUT|CONNRESET|CONNREFUSED|RR_SOCKET_TIMEOUT|429|50\d)\b)
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
  the image has no shell '$1':  ${rF}
  the image has no command '$1':  ^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$
    ${rG}
command-not-found exit=127
  '$1' is a word of bash, and another shell runs the command:  ${r3}(source|\[\[|pushd|popd|shopt|declare|local|function|mapfile): (?:command )?not found$
    → Put SHELL ["/bin/bash", "-c"] above the instruction, or begin the script with #!/bin/bash.
  '$1' is not there, or its interpreter is not:  (?:^exec |^(?:\/usr\/bin\/)?env: ['‘]?|${r3})([^\s'’:]{0,200}\/[^\s'’:]{0,200})['’]?: (?:not found|[Nn]o such file or directory)$
    → ${r5}
  the image has no command '$1':  ^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory
    ${r3}(\S{1,200}): (?:(?:command )?not found|No such file or directory)$
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
  '$1' names an interpreter that is not there:  ${r3}(\S{1,200}): [^:]{1,200}: bad interpreter: No such file or directory$
    → ${r5}
permission exit=126
  '$1' is not executable:  ${r3}(\S{1,200}): (?:Permission denied|Is a directory)$
permission deciding
  the command lacks a permission:  (?i:(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$)`;const r8=rH(r9);
function r7(e){const t=r0.find(({pattern:t})=>t.test(e));if(t?.says==="decoration")return{says:t.says,rule:t.name};const n=rq(r8,e);const r=n&&!n.isVague&&!n.mustDecide&&void 0===n.exitCode;if(r&&t?.says!=="warning")return{says:n.isRoot?"root":"cause",rule:n.sentence,cause:n};if(t&&n?.kind!=="test-failed")return{says:t.says,rule:t.name,cause:n};return n?.isVague?{says:"count",rule:n.sentence,cause:n}:void 0}const se=rI("i")`
  \[(?!(?:\w{0,40}error|failed|fatal|warn\w*|info|debug|trace|notice|critical|severe|eslint)\])[\w@/.#:-]{1,40}\] {1,8}
  [\w@/.-]{1,40}[:#](?=[a-z])[\w.-]{1,40}: `;const st=/^(\s{0,40}(?:npm (?:error|ERR!) )?)[\u2502\u2503\u2551\u2577\u2575]\s{0,80}/;
function sn(e){const t=e.replace(se,"");if(!st.test(t))return t;const n=t.replace(st,"$1");return/[\u2502\u2503\u2551]$/.test(n)?n.slice(0,-1).trimEnd():n}const sr=e=>e.length-e.trimStart().length;const ss={root:70,cause:60,raised:50,error:50,sign:30,heading:25,words:20,warning:18,plain:15,consequence:10,count:8,advice:0,decoration:0};const so=ss.sign;const si=12;const sa=60;const sc=20;const su=20;const sl=/^(?:network|certificate|index-auth|registry-rate-limit)$/;const sd=/^(?:package-not-found|syntax)$/;const sf=/^(apt|apk|pip|npm|uv|yarn|curl|wget|git|poetry|conda)\b/;const sh=/^(curl|wget|fatal): /;const sp=({cause:e,line:t})=>(sf.exec(e?.sentence??"")??sh.exec(t))?.[1];
function sm(e,t){if(void 0===t.cause||void 0===e.cause)return false;const[n,r]=[sp(t),sp(e)];return sl.test(t.cause.kind)&&sd.test(e.cause.kind)&&(void 0===n||void 0===r||n===r)}
function sg({cause:e,at:t,isIndented:n=false},r){const s=e=>e.cause?.kind==="test-failed"&&Math.abs(e.at-t)<=sa;return void 0!==e&&"test-failed"!==e.kind&&r.some(e=>s(e)&&e.at<t)&&(n||r.some(e=>s(e)&&e.at>t))}const sw=/^(?:cause|raised|error|sign|words|heading|warning)$/;const sb=/^(?:out-of-memory|out-of-disk|platform|test-failed)$/;const sy=/\bCalledProcessError: |^(?:error|fatal)?:? ?(?:the )?(?:[\w-]{1,40} ){1,4}(?:has )?failed[.!]?$|\bcould not (?:unpack|build|install)(?: the)?(?: \w{1,40})?[.!]?$/i;
function sv(e,t){const{at:n,says:r,rule:s,cause:o,progress:i}=e;const a=o?.kind??"";if(!sw.test(r)||sb.test(a)||"compilers"===s)return false;const c=e=>"raised"===e.says||"compilers"===e.rule||"cause"===e.says&&e.cause?.kind!==o?.kind;return t.some(t=>t.at>n&&!sm(t,e)&&!sy.test(t.line)&&("cause"===r&&c(t)||t.progress>i&&ss[t.says]>=so&&!t.isIndented&&t.rule!==s))}
function s$(e,t){const{kind:n}=e.cause??{};if(void 0===n)return false;const r=t=>t.cause?.kind===n||sm(t,e);const s=t.findLast(r)??e;return t.some(e=>e.at>s.at&&e.progress>s.progress&&ss[e.says]>=ss.words&&!sy.test(e.line))}
function sk(e,t,n){const{says:r,cause:s,at:o}=e;if(s?.exitCode!==void 0&&s.exitCode===n){const e=!t.some(e=>e.cause?.exitCode===n&&e.at>o);if(e)return ss.root}const i=t.some(t=>t.at>o&&sm(t,e));if("warning"===r&&i)return ss.cause;const a=t.some(t=>t.at<o&&sm(e,t));if("cause"===r&&(a||sg(e,t)))return ss.consequence;return sv(e,t)?si:ss[r]}
function sE(e,t){const n=new Map;const r=e.map(r=>{const s=sk(r,e,t);const o=n.get(s)??{group:0,at:r.at};const i=s<=ss.words?sc:sa;const a=o.group+(r.at-o.at>i?1:0);n.set(s,{group:a,at:r.at});return{...r,score:s,group:a,isPassed:s$(r,e)}});const s=({says:e})=>"raised"===e||"plain"===e;return r.toSorted((e,t)=>t.score-e.score||t.group-e.group||Number(s(t))-Number(s(e))||(s(e)?t.at-e.at:e.at-t.at)).slice(0,su)}const sS={steps:1e3,failures:16,tailLines:30,tailLine:2e3,keptLines:240,keptLength:6e4,lastLines:20,codeFrameLines:100,title:1e3,message:4e3,warnings:100};const sT=/^\s{0,40}Caused by:\s*$/i;const sM=/^\s{0,40}(?:Caused by: |\[cause\]: |[\u251c\u2570\u2514]\u2500[\u25b6>] )(.*)$/i;const sx=/^\s{2,12}\d{1,3}: (.*)$/;const s_=/^\s{0,40}(?:\[(?:stdout|stderr)\]|--- (?:stdout|stderr)|[\u2570\u2514]\u2500> \[\d{1,9} lines of output\])$/;const sA=/^\s{0,40}(?:hint|help): (.*)$/;const sR=/^\s{0,40}\u2502 (.*)$/;const sO=/^\s{4,40}(\S.*)$/;const sj=/^\s*(?:at |async )\S|^\s*\.\.\. \d{1,6} (?:more|lines)\b/;const sC=/^\s{2,40}(?:\w{1,40}: \S{0,200}|[{}\]],?)$/;const sI=/^\s{0,40}[\u2570\u2514]\u2500> See above/;const sN=40;const sU=e=>sM.test(e)||sT.test(e);
function sP(e,t,n){const r=[n];const s=[];let o;let i=/^\s{0,8}\xd7/.test(n)?sN:0;let a=r;let c=t;let u=false;const l=e=>{const t=r.length>1?sL(r):r[0]===n?void 0:r[0];return{text:t,hints:s,next:c,hasOutput:e}};for(let n=t;n<e.length;n+=1){const t=e[n]?.text??"";if(""===t)i=0;if(""===t||sj.test(t))continue;if(s_.test(t))return l(true);if(sI.test(t))break;const[,d=o?.exec(t)?.[1]]=u?[t,sx.exec(t)?.[1]??t]:sM.exec(t)??[];const[,f]=sA.exec(t)??[];const[,h]=i>0?sR.exec(t)??sO.exec(t)??[]:[];u=sT.test(t);if(u)o=sx;else if(void 0!==d){r.push(d.trim());a=r;i=/^\s*[\u251c\u2570\u2514]/.test(t)?sN:0}else if(void 0!==f){s.push(f.trim());a=s;i=sN}else if(void 0!==h){a.push(`${a.pop()} ${h.trim()}`);i-=1}else if(sC.test(t))continue;else break;c=n+1}return l(false)}const sB=e=>/^[\w '-]{1,60}\.?(?: \(os error \d{1,5}\))?$/.test(e)&&e.split(" ").length<=8;
function sL(e){const[t="",n=""]=e.slice(-2).map(e=>e.replace(/^\s*\xd7 /,""));const[,r]=/^Because only .*\b(And because .*)$/.exec(n)??[];if(void 0!==r)return r;if(!sB(n))return n;return t.includes(n)?t:`${t.trim().replace(/[:.]$/,"")}: ${n}`}const sD=/^\s+(?:[\w.]{1,100}\.)?[A-Z]\w{1,60}(?:Error|Exception|Failure)$/;const sH=/\b\d{1,4} validation errors? for \w/;const sq=/^\W{0,8}[\u2502\u2503\u2551]/;const sF=6;
function sG(e,t,n,{says:r,rule:s}){if("consequence"===r||"count"===r)return;const o="a box of errors"===s;const i="heading"===r?[]:[n.trim()];const a="heading"===r||n.endsWith(":")||sD.test(n);const c="a solver of versions"===s&&!n.endsWith(".");let u=o?sF:sH.test(n)?2:a||c?1:0;let l=t+1;while(u>0&&l<=t+2*sF){const t=sW(e,l,n,r);const s=void 0===t?"":e[t]?.text??"";if(void 0===t||o&&!sq.test(s)||c&&!/^\s+and /.test(s))break;const a=sn(s).trim();u-=1;if(r7(a)?.says==="heading")u=1;else i.push(a);if(a.endsWith(":")||c)u=Math.max(u,1);l=t+1}const d=o||c?i.join(" "):sJ(i);return l===t+1||""===d?void 0:{text:d,next:l}}
function sW(e,t,n,r){const s=e=>r7(sn(e.text))?.rule==="no letter or digit";const o=e.slice(t,t+3).findIndex(e=>""!==e.text&&!s(e));const i=e[t+o]?.text;if(o<0||void 0===i||sU(i))return;const a="heading"===r;const c=sD.test(n)&&sr(i)===sr(n);const u=e.slice(t,t+o).every(({text:e})=>""!==e);if(!u&&!a&&!c&&sr(i)<=sr(n))return;const l=r7(sn(i))?.says;return void 0===l||sz(r,c||sr(i)>sr(n)).includes(l)?t+o:void 0}
function sz(e,t){if("heading"===e)return["words","heading","sign","error","raised","cause","consequence"];return t?["words","sign","consequence","heading",e]:["words",e]}
function sJ(e){const[t="",...n]=e;return n.reduce((e,t)=>`${e}${e.endsWith(":")?" ":": "}${t}`,t)}const sV="Traceback (most recent call last)";const sZ=/^\s*(?:The above exception was the direct|During handling of the above) /;const sX=/^(?:\.{0,2}\/)?[\w@()[\]/-][\w@().[\]/-]{0,300}\.\w{1,5}(?::\d{1,9}){0,2}$/;const sY=/^\s*(?:(?:type )?error: |module not found|syntax ?error|(?:line )?\d+:\d+[\s:])/i;const sK=/\bos(?:>|\.py)", line \d{1,9}, in __getitem__/;const sQ=/^(?:work in progress|the level of a log)$/;let s0=class OutputReader{#$;#eM=[];#ex=false;#e_=0;constructor(e){this.#$=e}
read(){let e=0;while(e<this.#$.length)e=this.#eA(e);return this.#eM}
#eA(e){const t=this.#eR(e);if(s_.test(t))this.#ex=t.includes("stderr");if(""===t||s_.test(t))return e+1;if(t.includes(sV))return this.#eO(e);const n=sn(t);const r=r7(n);const s=void 0===r||sQ.test(r.rule);if(s&&!/^\s/.test(t)&&!sZ.test(t))this.#e_+=1;this.#ex&&=r?.says!=="advice";if(void 0===r){if(this.#ex)this.#ej(e,n,{says:"plain",rule:"what was written to standard error"});return e+1}if("decoration"===r.says||"advice"===r.says)return e+1;if("warning"!==r.says)return this.#eC(e,n,r);if(r.cause&&!r.cause.mustDecide)this.#ej(e,n,r);return sP(this.#$,e+1,n).next}
#eC(e,t,n){const r=sG(this.#$,e,t,n);const s=r?.text??this.#eI(e,t);const o=r?s1(n,s):n;const i=sP(this.#$,r?.next??e+1,t);for(const t of i.hints){const n=rq(r8,t);if(n)this.#ej(e,t,{says:"cause",rule:n.sentence,cause:n})}if(i.hasOutput)this.#ej(e,i.text??s,{...o,says:"consequence"});else if(void 0===i.text)this.#ej(e,s,o);else this.#ej(e,i.text,s2(o,i.text));return i.next}
#eI(e,t){const n=0===e?"":sn(this.#eR(e-1)).trim();if(!sY.test(t)||!sX.test(n))return t;return`${n}${/^\s*\d/.test(t)?":":" "}${t.trim()}`}
#eO(e){const t=this.#eR(e);const n=/[\u256d\u250c]/.test(t);const[,r=""]=/^(.*?)(?:Exception Group )?Traceback \(/.exec(t)??[];const s=e=>n||s4(e.slice(0,r.length))!==s4(r)?e:e.slice(r.length).trimEnd();const o=""===r.trim()?0:sr(s(t));const i=e=>""===e||(n?/^\s*[\u2502\u2570\u2514]/.test(e):sr(e)>o);let a=e+1;while(a<this.#$.length&&(i(s(this.#eR(a)))||this.#eR(a).includes(sV)))a+=1;if(a===this.#$.length)return a;const c=s(this.#eR(a));const u=r7(c);const l=[1,2,3].map(e=>this.#eR(a-e)).join(" ");const d=sK.test(l)?rq(r8,`os.environ: ${c}`):void 0;const f=u?.says==="cause"||u?.says==="root"?u:{says:u?.says==="consequence"?"sign":"raised",rule:"what Python raised",cause:d??u?.cause};const h=sG(this.#$,a,c,f);this.#ej(a,h?.text??c,f);return h?.next??a+1}
#eR(e){return this.#$[e]?.text??""}
#ej(e,t,n){const{at:r=0,text:s=""}=this.#$[e]??{};const o=/^\s/.test(s);const i=(0,nh.$)(t.trim(),sS.message);this.#eM.push({...n,at:r,line:i,isIndented:o,progress:this.#e_})}};
function s1(e,t){const n=r7(t);if(n?.says==="cause"||n?.says==="root")return n;const r=n?.cause??e.cause;if("heading"!==e.says)return{...e,cause:r};const s=n?.says==="raised"||n?.says==="error";return{says:s?n.says:"sign",rule:`below ${e.rule}`,cause:r}}
function s2(e,t){const n=r7(t);const r=`${n?.rule??e.rule}, the last of a chain`;const s=n?.says==="cause"||n?.says==="root";const o="raised"===e.says||"error"===e.says||"cause"===e.says;return{says:s?n.says:o?e.says:"sign",rule:r,cause:n?.cause}}const s4=e=>e.replace(/\d/g,"0").replace("+","|");
function s3(e,t){const n=new s0(e).read();const r=ot(e,n);return sE(r?[...n,r]:n,t)}const s5=/^(?:\d{4}-\d{2}-\d{2}T[\d:.]{8,20}Z )?(?:##\[\w{1,20}\])?/;
function s6(e){const[t]=s3(e.map((e,t)=>({at:t+1,text:e.replace(s5,"").trimEnd()})));return t&&t.score>=so?t.line:void 0}const s9=rC("i")`
  ^\s*(?:[>$+#=✓✔√•]|Step \d|\[\d+\/\d+\])|(?:\.{3}|…)\s*$|\d ?%|^\S+$|^[-dl][rwxst-]{9}[ .+]
  \b(?:success(?:ful(?:ly)?)?|done|finished|completed?|entering directory|leaving directory|passed|ok)\b`;const s8=/^\s*\p{Lu}.*\p{Ll}(?<!\.\.)[.!]\s*$|^[\w./-]{1,200}: (?:\S+ ){2}/u;const s7=3;const oe=25;
function ot(e,t){const n=t.find(({says:e})=>"consequence"===e||"count"===e)?.at??1/0;const r=(e="")=>r7(e)?.says==="advice";const s=e.findLast(({at:t,text:s},o)=>{const i=""===s||r7(s)?.says==="decoration";const a=r(s)||/^\s/.test(s)&&r(e[o-1]?.text);return t<n&&!i&&!a&&!/^npm (?:notice|warn)\b/i.test(s)});if(void 0===s||r7(s.text)?.says==="warning")return;const o=s.text.trim();if(s9.test(o)||o.split(/\s+/).length<s7)return;if(s.at>oe&&!s8.test(o))return;return{says:"plain",rule:"the last line",at:s.at,line:o,progress:1/0}}const on=["network","registry-rate-limit"];
function or(e,t){const n=a(e);return"broken"===n||"failed"===n&&t?.isLasting!==true&&on.includes(t?.kind)}
function os(e,t){if(e.length<=t)return e;const n=Math.floor((t-3)/2);const r=/^.*\s/s.exec(e.slice(0,n+1))?.[0].trimEnd()??"";const s=/\s.*$/s.exec(e.slice(-n-1))?.[0].trimStart()??"";return`${r} \u{2026} ${s}`.trim()}const oo=120;const oi=1500;const oa=3;const oc=300;
function ou(e,t="context"){const{build:n,log:r}=e;const{status:s}=n;const o=ol(e,t);return o&&{...o,hasImage:d(s)?h(s):void 0,isTransient:"failed"===o.kind&&or(s,r.failure?.cause)}}
function ol(e,t){const{outcome:n}=e;switch(n.type){case"submitted":return;case"finished":return oy(e);case"timed-out":return"registration"===t?ox(e,n):oT(e,n);case"lost":return o_(e,n);case"aborted":return od(e)}}
function od(e){const t=`The run was stopped. ${oO(e)}`;const n=`Run the job again to ${e.reused?"use this build":"build"} again.`;const r=e.cancellation.accepted?n:oA(e)??n;const s=of(e);return{kind:"cancelled",reason:"cancelled",title:s,facts:[t],hint:r}}
function of({build:e,cancellation:{wanted:t,accepted:n}}){if(h(e.status))return"stopped, but the build succeeded";if(n||d(e.status))return"cancelled";return t?"stopped, but the build may still be running":"stopped, but the build continues"}const oh="Find the slowest step in the log.";const op="If it fails again, report the build ID to the operators of the service.";const om="Check the build on the server before you run the job again.";const og="Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID.";const ow="Check the result of the post step, which looks again and cancels the build if no other one may be the one of this run.";
function ob({reused:e}){return e?.how==="watched"?"Re-run the job that submitted it":"Run the job again"}
function oy(e){const{status:t}=e.build;const n=ob(e);const r=[`${m(t)} (status '${t}').`];const s=(e,t,n,s)=>({kind:e,reason:t,title:n,facts:r,hint:s});switch(a(t)){case"succeeded":return;case"cancelled":{const e=`${n} if that was not intended.`;return s("cancelled","cancelled","cancelled on the server",e)}case"timed-out":return s("timed-out","timeout","stopped at the service's time limit",oh);case"broken":return s("failed","machinery","the build service failed",`${n}. ${op}`);case"removed":return s("failed","lost","the build is being deleted",`${n} to build again.`);case"failed":case"queued":case"running":case"cancelling":case"unknown":return ov(r,e.log)}}
function ov(e,{failure:t,lastLines:n,isUnreadable:r}){if(void 0===t){const t=s6(n);return{kind:"failed",reason:"build",title:void 0===t?"the build failed":oS(t),facts:(0,ef.n)([t,...e]),hint:r?"Check the log on the server: the action could not read it.":0===n.length?"Check the build on the server: it sent no log.":"Check the last lines of the log: it names no failing step."}}const{instruction:s,command:o,status:i,hasBuilt:a,exitCode:c,cause:u,decidingLine:l}=t;const d=s??o;const f=l&&os(l,oi);const h=c??i;const p=u?.hint??oE(t);const m=void 0!==h&&`exit code ${h}`;const g=(0,ef.n)([d&&(0,nh.$)(d,oi),m]).join(" \xb7 ");return{kind:"failed",reason:t.kind,title:u?.sentence??oS(f??o$(t)),facts:(0,ef.n)([f,g,a&&"The steps of the Dockerfile had succeeded.",...void 0===p?ok(t):[]]),hint:p}}
function o$({instruction:e,exitCode:t,message:n}){const r=void 0!==e&&void 0!==t;return r?`exit code ${t}: ${e}`:n}
function ok({tail:e,decidingLine:t}){const n=e.filter(e=>""!==e.trim()).slice(-oa);const r=n.filter(e=>e.trim()!==t?.trim());if(0===r.length)return[];return["The last lines of its output:",...n.map(e=>(0,nh.$)(e,oc))]}
function oE({kind:e,step:t,instruction:n,exitCode:r,tail:s,isSilent:o}){if("machinery"===e&&0===s.length)return"Check what the command printed: no step of the Dockerfile failed.";const i="machinery"===e||void 0!==t||void 0!==n&&s.length>0;if(!i)return"Check the builder's own error at the end of the log.";if(s.length>0)return;if(void 0===r)return"Check this instruction: the builder could not run it.";return o?"Check the command of this instruction: it printed nothing.":"Check the command of this instruction: the log does not show what it printed."}
function oS(e){const t=(0,nh.$)(e,oo);return"\u2026"===t?"the build failed":t}
function oT(e,{limit:t,minutes:n,wasEnding:r}){const{build:s,cancellation:o}=e;const i="queue"===t?"queue-timeout-minutes":"timeout-minutes";const a=r?"being cancelled":"queue"===t?"queued":"running";const c="queue"===t?", or run fewer builds at once":" if the build needs longer";const u=void 0===s.ageSeconds?`Raise '${i}'${c}.`:rj.VA;const l=o.accepted?"stopped after":"not finished after";return{kind:"timed-out",reason:oM(t),title:h(s.status)?`succeeded, but after the limit of ${n} min in '${i}'`:`${l} ${n} min, the limit in '${i}'`,facts:[`The build was still ${a} after ${n} min, the limit in '${i}'. ${oO(e)}`],hint:oR(u,oA(e))}}
function oM(e){return"queue"===e?"queue-timeout":"timeout"}
function ox(e,{limit:t,minutes:n}){const r=`The server did not register the image within ${n} min.`;return{kind:"timed-out",reason:oM(t),title:`not registered after ${n} min`,facts:[`${r} ${oO(e)}`],hint:oR(void 0===e.build.ageSeconds?om:rj.VA,oA(e))}}
function o_(e,{reason:t,error:n}){const o={outage:["the server stopped reporting the status",`The server did not report the status of the build for ${r.DA.unavailable.status.forMs/b.J2} minutes.`,om],"unknown-status":["the server lost track of the build",`The server reported an unknown status of the build for ${s.qS.unknownMs/b.J2} minutes.`,om],credentials:["the server no longer accepts the key","The server no longer accepts the key.","Check that the key was not replaced during the job."],gone:["the server no longer knows the build","The server no longer knows the build.",`${ob(e)} to build again: this build was removed while it was running.`],refused:["the server refused to report the status","The server refused to report the status of the build.",n?.hint??"Please report this as a bug in the action."]};const[i,a,c]=o[t];const u=oR(a,n?.message,oO(e));const l=oR(c,oA(e));return{kind:"lost",reason:"lost",title:i,facts:[u],hint:l}}
function oA({build:e,cancellation:t}){const{wanted:n,withheld:r}=t;if(!n||d(e.status))return;if(void 0===r)return og;return"unsettled"===r?ow:void 0}
function oR(...e){return(0,ef.n)(e).join(" ")}
function oO({build:e,reused:t,cancellation:n}){const{wanted:r,accepted:s,problem:o,withheld:i}=n;const{status:c,ageSeconds:u}=e;const l="The action requested the build's cancellation";if(h(e.status)){const t=`succeeded (status '${c}')`;return`${s?`${l}, but it`:"The build"} ${t}. ${rR(e)}`}if(s&&"cancelled"===a(c))return`The action cancelled the build (status '${c}').`;if(d(c))return s?`${l}, and it ended with status '${c}'.`:`The build ended with status '${c}'.`;const f=void 0===u?"":`, from a cache and ${u} s old`;const p=`its last known status is '${c}'${f}`;if(s)return`${l}; ${p}.`;if(t?.how==="joined")return`The build belongs to another run and continues: ${p}.`;if("before"===i)return`A response had shown the build before the submit, so it was not cancelled: ${p}.`;if(void 0!==i){const e="unsettled"===i?" yet":"";return`The build was found in the list after a lost response and may be another run's, so it was not cancelled${e}: ${p}.`}if(r){const e=`The cancellation request failed, so the build may still be running: ${p}.`;return(0,ef.n)([e,o]).join(" ")}return`The build was not cancelled: ${p}.`}const[oj,oC]=[/(?<!\\)\\[ \t]*$/,/(?<!`)`[ \t]*$/];const oI=/^#\s*(check|escape|syntax)\s*=(.+)$/is;
function oN(e){for(const t of e){const[,e="",n=""]=oI.exec(t.trimStart())??[];if(""===n.trim())break;if("escape"===e.toLowerCase())return"`"===n.trim()?oC:oj}return oj}const oU=/^(?:ONBUILD\s+)?(?:ADD|COPY|RUN)\s/i;
function oP(e){const t=[];const n=e.split(/\r?\n/);const r=oN(n);const s=n.entries();for(const[e,n]of s){if(oB(n))continue;const o=[];for(let e=n;void 0!==e;){const t=e.replace(r,"");o.push(t);if(t===e)break;e=s.find(([,e])=>!oB(e))?.[1]}const i=o.join("").trim();for(const e of oU.test(i)?oH(i):[])s.find(([,t])=>oF(t,e));const[,a="",c=""]=/^(\S+)\s*(.*)$/s.exec(i)??[];t.push({line:e+1,keyword:a.toUpperCase(),rest:c})}return t}
function oB(e){return/^\s*(?:#|$)/.test(e)}const oL=/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+/gs;const oD=/^\d*<<(-?)([^<]+)$/s;
function oH(e){if(!e.includes("<<"))return[];return(e.match(oL)??[]).flatMap(e=>{const[,t,n]=oD.exec(e)??[];if(void 0===n)return[];return[{end:n.replaceAll(/\\(.)|["']/gs,"$1"),indented:"-"===t}]})}
function oq(e){return oD.test(e)}
function oF(e,{end:t,indented:n}){return(n?e.replace(/^\t+/,""):e)===t}const oG=/^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i;
function oW({keyword:e,rest:t}){if("COPY"!==e&&"ADD"!==e)return;const{flags:n,words:r}=oV(t);if(n.some(e=>e.startsWith("--from")))return;const s=oZ(r).slice(0,-1).filter(e=>!oq(e)&&!oG.test(e));return{sources:s,parents:n.some(e=>/^--parents(?:=true)?$/i.test(e))}}
function oz(e){const[,t="",n=""]=/^(\S+)\s+(.*)$/s.exec(e)??[];const r=oW({line:1,keyword:t.toUpperCase(),rest:n});if(r)return r.sources;return oV(n).flags.flatMap(e=>{const[,t]=/^--mount=(.+)$/.exec(e)??[];return void 0===t?[]:oJ(t)})}
function oJ(e){const t=new Map(e.split(",").map(e=>{const[t="",n=""]=e.split("=");return[t,n]}));const n=t.get("type")??"bind";if("bind"!==n||t.has("from"))return[];return[t.get("source")??t.get("src")??"."]}
function oV(e){const[t=""]=/^(?:--\S*\s+)*/.exec(e)??[];return{flags:t.split(/\s+/),words:e.slice(t.length)}}
function oZ(e){if(!e.startsWith("["))return e.split(/[\t\v\f\r ]+/);const t=(0,t0.z)(()=>JSON.parse(e));return Array.isArray(t)&&t.every(e=>"string"==typeof e)?t:[]}
function oX(e,t){const{step:n,instruction:r}=e;if(e.dockerfile||void 0===t||void 0===r)return e;const s=oY(t,r,n);return void 0===s?e:{...e,dockerfile:{file:"Dockerfile",line:s}}}
function oY(e,t,{stage:n,index:r,isIndexOfFile:s}={}){const o=o0(t);const i=oQ(e).filter(({keyword:e})=>e===o.keyword);const a=o4(o);const c=i.filter(e=>o1(e,a)||o2(e,a));const u=e=>true!==s||e.index===r;const l=c.length>0?c:i.filter(e=>o3(e,a)&&u(e));const d=n?.toLowerCase();const f=oK(oK(l,u),({stageName:e})=>e===d);return 1===f.length?f[0]?.line:void 0}
function oK(e,t){const n=e.filter(t);return n.length>0?n:e}
function oQ(e){let t=0;let n="";return oP(e).flatMap((e,r)=>{const{line:s,keyword:o,rest:i}=e;if("FROM"===o){n=/\sAS\s+(\S+)\s*$/i.exec(i)?.[1]?.toLowerCase()??`stage-${t}`;t+=1}const a={...e,stageName:n,index:r+1};if("ONBUILD"!==o)return[a];return[a,{line:s,...o0(i),stageName:"",index:0}]})}
function o0(e){const[,t="",n=""]=/^(\S+)(.*)$/s.exec(e.trim())??[];return{keyword:t.toUpperCase(),rest:n}}
function o1(e,t){const n=o4(e);if(t.endsWith("\u2026"))return t.length>1&&n.startsWith(t.slice(0,-1));return n===t||n.includes("<<")&&t.startsWith(`${n}(`)}
function o2(e,t){const n=e.rest.replace(/^\s*--\S+(?:\s+--\S+)*\s/,"");return n!==e.rest&&o1({...e,rest:n},t)}
function o4({keyword:e,rest:t}){const n=t.replaceAll(/\s/g,"");return"FROM"===e?n.toLowerCase():n}
function o3(e,t){const n=e.rest.split(/\$\{[^}$]*\}|\$\w+/);const[r="",...s]=n.map(t=>o4({...e,rest:t}));const o=s.pop();if(void 0===o||""===[r,...s,o].join(""))return false;if(!t.startsWith(r)||!t.endsWith(o))return false;let i=r.length;for(const e of s){const n=t.indexOf(e,i);if(n<0)return false;i=n+e.length}return i+o.length<=t.length}
function o5(e,t){const{subject:n,requested:r,build:s,createdMs:o,result:i,error:a}=e;const c=i?.log??w;const u=s?.imageName??r?.imageName??n.imageName;const l=s?.imageTag??r?.imageTag;const d=o8(e,rA({imageUrl:void 0,imageName:u,imageTag:l}));return{end:d,error:void 0===a?void 0:o9(a),agent:rd(e),image:rA({imageUrl:s?.imageUrl??r?.imageUrl,imageName:u,imageTag:l}),digest:c.digest,build:s&&{id:s.id,record:s.record},buildId:s?.id??n.watchedId,retried:rl(e),madeBy:r?.madeBy,reuse:i?.reused&&n9(i.build,i.reused),...o6(e,c,d),steps:c.steps,phases:c.phases,lastLines:c.lastLines,context:e.packed&&{...e.packed.context,contextDir:e.packed.contextDir},given:e.given,source:rf(e),queueSeconds:i?.queueSeconds,buildSeconds:i?.buildSeconds,runSeconds:void 0===o?void 0:(t-o)/b.fj,endMs:t}}
function o6({packed:e},t,{kind:n}){const r=e?.dockerfile;const s="failed"===n;const o=s&&t.failure?oX(t.failure,r?.text):void 0;return{failure:o&&{...o,place:(0,ra.Mn)(r,o.dockerfile)},atWork:s?void 0:t.atWork,warnings:t.warnings.map(e=>({...e,place:(0,ra.Mn)(r,e)}))}}
function o9(e){const{message:t,hint:n}=(0,rO.U)(e);return{message:t,hint:n}}
function o8(e,t){const{result:n,error:r,subject:s}=e;const o=n&&ou(n,s.purpose);if(o)return o;const i=ie(e);if(i)return i;if(void 0===r)return is(e,t);return{...ir(e),...(0,rb.tk)(r)}}
function o7(e,t,n){return{kind:e,title:t,facts:[],hint:void 0,hasImage:n}}
function ie(e){const{build:t,isOverdue:n,result:r,error:s}=e;if(void 0===t||!n||!it(e))return;if(void 0!==r||void 0!==s)return;return{kind:"cancelled",reason:"cancelled",title:"cancelled before the build had ended",facts:[`The run was cancelled. The cancellation of its build is not confirmed yet: its last known status is '${t.status}'.`],hint:"Check the result of the post step, which cancels the build."}}
function it({subject:e,build:t,reused:n}){return void 0!==t&&("watched"===e.purpose||void 0===n)}
function ir(e){const{subject:t,isAborted:n,isSubmitting:r,error:s}=e;const o="watched"===t.purpose;if(it(e))return o7("broken","the action failed before the build ended");if(o)return n?o7("stopped","cancelled before the build was read"):o7("unread","the build could not be read");const i="context"===t.purpose;const[a,c]=i?["the build","submitted"]:["the image","registered"];const u=i?false:void 0;if(s instanceof M.dU)return{...o7("in-doubt",`${a} may or may not have been ${c}`),reason:"in-doubt"};if(n)return o7("stopped",`cancelled before ${a} was ${c}`,u);const l=o7("not-submitted",`not ${c}`,u);return r?{...l,...(0,rb.sk)(s)}:l}
function is({subject:e,result:t},n){if("registration"===e.purpose){const e=void 0===n?"":` as '${n}'`;if(void 0===t)return o7("checked",`would be registered${e}`,true);const r=void 0===t.reused?"registered":"registered before";return o7("registered",`${r}${e}`,true)}if(void 0===t)return o7("packed","packed, nothing sent",false);const{reused:r,outcome:s}=t;if(r?.how==="taken")return o7("reused","reused an earlier build",true);return"submitted"===s.type?o7("submitted","submitted"):o7("built","built",true)}
function io({files:e,uncompressedBytes:t}){return`Build context: ${(0,n5.Ht)(e,"file")}, ${(0,n5.z3)(t)}`}
function ii(e){const{contextDir:t,files:n,uncompressedBytes:r,sizeBytes:s,ignored:o,ignoreFile:i}=e;return[["Directory",tX(t)],["Files and links",(0,n5.B4)(n)],["Size",ic(r)],["Compressed",ic(s)],["Ignored",void 0===i?"no ignore file":`${(0,n5.B4)(o)} by '${tX(i)}'`],["working_tree_hash",e.workingTreeHash],["Packed in",(0,n5.Xo)(e.durationMs/b.fj)]]}
function ia({largestDirectories:e,largestFiles:t}){const n=(e,t)=>e.map(({path:e,sizeBytes:n})=>[`${tX(e)}${t}`,(0,n5.z3)(n)]);const r=[{title:"Largest directories",paths:n(e,"/")},{title:"Largest files",paths:n(t,"")}];return r.filter(({paths:e})=>e.length>0)}
function ic(e){return e<1024?(0,n5.z3)(e):`${(0,n5.z3)(e)} (${(0,n5.B4)(e)} bytes)`}var iu=n(996);const il=10;const id=new Set(["built","reused","registered"]);
function ih(e){const{end:t,context:n,given:r,queueSeconds:s,buildSeconds:o,source:i,buildId:a,retried:c}=e;const u=(e,t)=>(0,ed.W0)(e.map(e=>(0,iu.cR)(e)),t);const l=u(r?.buildArgs??[],il);const d=(0,n5.gN)([(0,n5.Db)(s)&&`queued ${(0,n5.Xo)(s)}`,(0,n5.Db)(o)&&"built"!==t.kind&&`built ${(0,n5.Xo)(o)}`,n&&`context ${(0,n5.z3)(n.sizeBytes)}, ${(0,n5.Ht)(n.files,"file")}`,r?.platform&&`platform ${(0,iu.cR)(r.platform)}`,l&&`build arguments ${l}`,im(i),a&&`${ip(e)} ${(0,iu.cR)(a)}`,a&&id.has(t.kind)&&"to deploy it: `deploy/` with this `build-id`",c.length>0&&`tried before: ${u(c,1/0)}`]);const f=false===t.hasImage&&"packed"!==t.kind;return(0,ef.n)([f&&"No image.",d]).join(" ")}
function ip({end:e,reuse:t}){if("registered"!==e.kind)return"build";return void 0===t?"new record":"record"}
function im(e){const{commit:t,ref:n,isDirty:r}=e;if(void 0===t)return;const s=(0,ra.Bg)(e);const o=(0,iu.cR)(t.slice(0,7));const i=void 0===s?o:`[${o}](${s})`;const a=void 0===n?"":` of ${(0,iu.cR)(n)}`;return`commit ${i}${a}${r?ra.ii:""}`}
function ig(e,t){const n=(0,iu.cR)(`${t.file}:${t.line}`);const r=(0,ra.gV)(e,t);return void 0===r?n:`[${n}](${r})`}
function iw(e){const[t="",...n]=e.split("\n");return[(0,iu.FV)(t),n.length>0&&(0,iu.DV)(n)]}
function ib(e){if(void 0===e)return[];const[t,n]=iw(e);return[`\u{1F4A1} ${t}`,n]}
function iy(e,t){if(0===e.length)return"";const n=1===e.length?"Last line":`Last ${(0,n5.Ht)(e.length,"line")}`;return(0,iu.zH)(`${n} of the ${t}`,[(0,iu.DV)(e)],"open")}
function iv(e,{end:{title:t,hint:n},source:r,lastLines:s}){const{step:o,place:i,instruction:a,command:c,hasBuilt:u,message:l}=e;const{exitCode:d=e.status,decidingLine:f,tail:h,cause:p}=e;const m=a??c??o?.title;const g=ik(e.codeFrame);const w=(0,ef.n)([i&&ig(r,i),0===g.length&&void 0!==m&&(0,iu.cR)(m,300),void 0!==d&&`exit code ${d}`]);const b=void 0===o&&void 0!==f?l:void 0;return[w.join(" \xb7 "),g.length>0&&(0,iu.DV)(g),void 0!==f&&f!==t&&`**${(0,iu.Wc)(f)}**`,b!==f&&b&&(0,iu.cR)(b,2e3),u&&"The steps of the Dockerfile had succeeded.",(void 0!==p||0===h.length)&&n&&`\u{1F4A1} ${(0,iu.FV)(n)}`,0===h.length&&iy(s,"log"),!(1===h.length&&h[0]?.trim()===f?.trim())&&iy(h,"machinery"===e.kind?"command":"step")]}const i$=12;
function ik(e){const t=e.filter(e=>/^ *\d+ \| >>>/.test(e));const n=0===t.length?e:t;return n.length>i$?[...n.slice(0,i$),"\u2026"]:n}
function iE({atWork:e,endMs:t}){if(void 0===e)return[];const{step:n,tail:r,lastLineMs:o}=e;const i=n.endMs??t;const a=e=>(0,n5.Xo)(Math.max(0,i-e)/b.fj);const c=void 0===n.startMs?"":`, for ${a(n.startMs)}`;const u=void 0===o?0:i-o;const l=0===r.length?" It printed nothing.":void 0===o?"":` It printed its last line ${a(o)} before the end.`;return[`Running at the end: ${(0,iu.cR)(n.title)}${c}.${l}`,u>=s.E$.hangingMs&&"A step that has been silent for this long has probably hung.",iy(r,"step")]}
function iS({startMs:e,endMs:t,seconds:n}){if(void 0===e||void 0===t)return;return{startMs:void 0===n?e:t-n*b.fj,endMs:t}}
function iT(e){const t=e.filter(({state:e})=>"cached"!==e).map(e=>{const{startMs:t,endMs:n}=iS(e)??{startMs:0,endMs:0};return{step:e,seconds:e.seconds??(n-t)/b.fj}}).filter(({seconds:e})=>e>0);return t.toSorted((e,t)=>t.seconds-e.seconds)}
function iM(e,t){const n=Math.max(0,...i_(e).map(({seconds:e=0})=>e*b.fj));return ix(e,t)+s.E$.toleranceMs<n}
function ix(e,t){const n=i_(e);if(0===n.length)return 0;const r=Math.max(...n.map(e=>e.endMs??t));return r-Math.min(...n.map(({startMs:e})=>e))}
function i_(e){return e.flatMap(({startMs:e,...t})=>void 0===e||"cached"===t.state?[]:[{...t,startMs:e}])}
function iA(e){const t=iR(e);return t.length>0&&t.every(({state:e})=>"cached"===e)}
function iR(e){return e.flatMap(({instruction:e="",state:t})=>""===e||/^FROM\s/i.test(e)?[]:[{instruction:e,state:t}])}
function iO(e){const{steps:t}=e;if(iA(t))return[];const n=iF(t,"cached");return[iI(e),n>0&&`${n} of ${(0,n5.Ht)(t.length,"step")} came from the cache.`,n>0&&ij(t)]}
function ij(e){const t=iR(e);const n=t.find(({state:e})=>"done"===e||"failed"===e);if(void 0===n||t.every(({state:e})=>"cached"!==e))return;return`${(0,iu.cR)(n.instruction,60)} was the first step built again${iC(n.instruction)}.`}
function iC(e){const t=oz(e);if(t.includes("."))return"; it reads the whole build context";const n=/^RUN\s/i.test(e);return n&&t.length>0?`; it reads ${(0,ed.ki)(t.map(e=>(0,iu.cR)(e,120)))}`:""}
function iI(e){const t=iP(e)?iN(e):void 0;const[n]=iT(e.steps);if(void 0!==t||void 0===n||n.seconds<1)return t;const{buildSeconds:r}=e;const s=void 0===r?0:Math.round(n.seconds/r*100);return s<1||s>100?`Slowest step: ${iU(n)}.`:`${iU(n)} took ${s} % of the time.`}
function iN({steps:e}){const[t,n]=iT(e);if(void 0===t||void 0===n||n.seconds<1)return;return`Slowest steps: ${iU(t)} and ${iU(n)}.`}
function iU({step:e,seconds:t}){return`${(0,iu.cR)(e.instruction??e.title,120)} (${(0,n5.Xo)(t)})`}
function iP(e){const[t]=iT(e.steps);const n=ix(e.steps,e.endMs)/b.fj;return Math.max(e.buildSeconds??0,t?.seconds??0,n)*b.fj<s.E$.shortBuildMs}const iB=30;
function iL(e){const{steps:t,phases:n,endMs:r}=e;if(0===t.length&&0===n.length)return;const s=!iM(t,r);const o=iq(t);const i=(0,ef.n)([(0,n5.Ht)(t.length,"step"),...["cached","failed","cancelled"].map(e=>{const n=iF(t,e);return n>0&&`${n} ${e}`}),n.length>0&&(0,n5.Ht)(n.length,"phase"),o.size<t.length&&`the slowest ${o.size} shown`]).join(", ");const a=t.flatMap((e,t)=>o.has(e)?[[String(t+1),(0,iu.cR)(e.title),iH(e,s)]]:[]);const c=n.map(e=>["",(0,iu.cR)(e.title),iH(e,false)]);return(0,iu.zH)(i,[(0,iu.tp)([["#","Step","Time"],...a,...c])])}const iD={done:"",cached:"cached",failed:"\u274C failed",cancelled:"\u{1F6AB} cancelled",running:"not finished"};
function iH(e,t){const n=iD[e.state];if("cached"===e.state)return n;const r=t?iS(e):void 0;const s=e.seconds??(r&&(r.endMs-r.startMs)/b.fj);const o=void 0===s?"":(0,n5.Xo)(s);return""!==n&&""!==o?`${n} after ${o}`:`${n}${o}`}
function iq(e){const t=({state:e,seconds:t=0})=>"failed"===e||"running"===e?Number.MAX_VALUE:t;return new Set(e.toSorted((e,n)=>t(n)-t(e)).slice(0,iB))}
function iF(e,t){return e.filter(e=>e.state===t).length}
async function iG(e,t,n,{host:r,log:s,redact:o,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n((0,nW.l)(e,t,o));try{await nl(r.files.append(a,o(c)),r.clock,i)}catch(t){const e=(0,ni.FH)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await s.warning(`The job summary could not be written: ${(0,ni.Qq)(t)}.\n${e}`)}}const iW={kind:true,reason:true,state:true,files:true};
async function iz(e,t){await iG(e,iW,iJ,t)}
function iJ(e){return(0,iu.x9)([iV(e),...iZ(e),iL(e),i0(e),e.context&&i2(e.context)])}
function iV(e){const{end:t,buildSeconds:n,runSeconds:r}=e;const s=rb.Pt[t.kind];const o=void 0===e.agent?(0,n5.kV)(void 0):(0,iu.cR)(e.agent);if("built"===t.kind){const r=void 0===n?"":` in ${(0,n5.Xo)(n)}`;const i=iA(e.steps)?", all instructions from the cache":"";return`### ${s} ${o} ${t.title}${r}${i}`}const i="cancelled"===t.kind&&t.title.startsWith("cancelled");const a=i?n??r:void 0;const c=(0,n5.Db)(a)?` after ${(0,n5.Xo)(a)}`:"";return`### ${s} ${o}: ${(0,iu.Wc)(t.title)}${c}`}
function iZ(e){const{end:t,image:n}=e;const r=e.reuse&&(0,iu.FV)(e.reuse);const s=ih(e);switch(t.kind){case"built":return[...iX(e),r,(0,ef.n)([...iO(e),iQ(e)]).join(" "),s];case"reused":case"registered":return[...iX(e),r,s];case"submitted":return[r,"The run does not wait for the build (`wait: false`). The action `wait/` follows it in a later job.",n&&`It will push ${(0,iu.cR)(n)} if it succeeds.`,s];case"packed":return[n&&`A build would push ${(0,iu.cR)(n)}.`,s];case"checked":return[...iX(e),"Nothing was sent (`dry-run: true`).",s];case"failed":case"cancelled":case"timed-out":case"lost":return[...iY(e),r,s,iQ(e)];case"not-submitted":case"stopped":case"in-doubt":case"unread":case"broken":return[...iw(t.facts.join("\n")),...ib(t.hint),s]}}
function iX({image:e,digest:t,madeBy:n}){const r=void 0===t?e:`${e}@${t}`;return[r&&(0,iu.DV)([r]),n&&`Image of build ${(0,iu.cR)(n)}.`]}
function iY(e){const{end:t,failure:n,lastLines:r}=e;if("failed"!==t.kind)return[...iw(t.facts.join("\n")),...iE(e),...ib(t.hint)];if(void 0!==n)return iv(n,e);return[...t.facts.filter(e=>e!==t.title).map(iu.Wc),...ib(t.hint),iy(r,"log")]}const iK=5;
function iQ(e){const{warnings:t}=e;if(0===t.length)return;const n=new Set(t.flatMap(t=>i1(e,t)??[]));const r=(0,ed.W0)([...n],iK);return`\u{26A0}\u{FE0F} ${(0,n5.Ht)(t.length,"warning")}${""===r?"":`: ${r}`}.`}
function i0(e){const{warnings:t}=e;if(0===t.length)return;const n=t.map(t=>{const n=i1(e,t);return`- ${void 0===n?"":`${n} `}${(0,iu.cR)(t.rule)}: ${(0,iu.Wc)(t.message)}`});const r=`${(0,n5.Ht)(t.length,"warning")} of the build checks`;return(0,iu.zH)(r,[n.join("\n")])}
function i1({source:e},{place:t}){return t&&ig(e,t)}
function i2(e){const t=ii(e).map(([e,t])=>[(0,iu.FV)(e),(0,iu.FV)(t)]);return(0,iu.zH)(io(e),[(0,iu.tp)([["Build context",""],...t]),...ia(e).map(({title:e,paths:t})=>(0,iu.tp)([[e,"Size"],...t.map(([e,t])=>[(0,iu.cR)(e),t])]))])}let i4=class RunReport{#H;#eN;#eU;#eP;#eB;#eL=new Set;#eD;#eH;constructor(e,t){const{show:n,subject:r,workflow:s}=e;const{log:o,redact:i,host:a}=t;this.#H=e;this.#eN=t;this.#eB=n0(t);this.#eD=i3(e);this.#eq();this.#eH={subject:r,page:s.page};this.#eU=ro(a.files,(0,na.I)(),i,e=>{this.report({type:"log-file",path:e})});this.#eP=new rt(o,{mode:n.logs,file:this.#eU,hasLog:this.hasLog})}get hasLog(){return"registration"!==this.#H.subject.purpose}
async run(e){const{signal:t,host:n}=this.#eN;let r;t.addEventListener("abort",()=>r=n.clock.monotonicMs(),{once:true});this.#eN.onLastWords(()=>this.#eF(this.#eG({isOverdue:true})));try{await this.#H.state.during(e)}catch(e){this.#eH={...this.#eH,error:e};await this.#eW(r);throw e}return await this.#eW(r)}
report(e){if("line"!==e.type)this.#Z(e);return this.#eP.report(e)}
#Z(e){const{cleanUp:t}=this.#H;this.#ez(nn(this.#eD,e,t?.cancelOnAbort??false));const n=ru(this.#eH,e,this.#eN.host.clock.monotonicMs());const r=n!==this.#eH;this.#eH=n;const s="retrying"===e.type||"submitting"===e.type;if(r&&!s)this.#eJ(this.#eB(rh(n)))}
#ez(e){if(e===this.#eD)return;this.#eD=e;this.#eq()}
#eq(){if(this.#H.cleanUp)this.#H.state.save(this.#eD)}
#eJ(e){for(const t of e)this.#eL.add(t)}
async #eW(e){const{show:t}=this.#H;const n=this.#eG();const r=this.#eF(n);if(r)this.#eJ(this.#eN.writeEnd(r));if(t.summary)await iz(n,this.#eN);this.#Z({type:"summarised"});const s={logFile:this.#eU,problems:this.#eL,stoppedMs:e};await rE(n,{...this.#H,...s},this.#eN);return r}
#eG(e){const{signal:t,host:n}=this.#eN;const r={...this.#eH,isAborted:t.aborted,...e};return o5(r,n.clock.monotonicMs())}
#eF(e){const{annotations:t}=this.#H.show;return(0,rb.oJ)(e.end)?void 0:rg(e,t)}};
function i3({show:e,subject:t,cleanUp:n,archiveDirectory:r}){const{agent:s}=t;return{archiveDirectory:r,server:n&&{baseUrl:n.connection.baseUrl.href,accountId:n.connection.accountId},cancelWanted:false,missingSummary:e.summary?{agent:s?.name??s?.id}:void 0}}
function i5(e){let t=0xcbf29ce484222325n;for(const n of Buffer.from(e))t=BigInt.asUintN(64,(t^BigInt(n))*1099511628211n);return t.toString(16).padStart(16,"0")}const i6="agentex-state-";const i9=new RegExp(String.raw`^${i6}[\w-]{1,100}$`);
function i8({files:e,clock:t,startedMs:n},r=process.env){const s=(0,na.I)();const o=(0,tV.join)(s,ae(r));const i=t=>{const n=(0,tV.join)(s,t);return{name:t,
write:t=>e.replace(n,t),
read:()=>c(n),
remove:()=>e.removeFile(n),end:u(`${n}-end`)}};const a=e=>i9.test(e)?i(e):void 0;return{
create:()=>i((0,tV.basename)(e.newPath(s,i6))),named:a,
latest:async()=>a(await c(o)??""),
announce:({name:t})=>e.replace(o,t),
forget:async({name:t})=>{if(await c(o)===t)e.removeFile(o)},stop:u(`${o}-stop`)};
async function c(t){let n="";try{for await(const r of e.read(t))n+=r;return n}catch{return}}
function u(r){const s=e.changedMs(r);const o=void 0!==s&&(s<n||s>t.wallMs());return{
leave:()=>e.replace(r,""),
isLeft:()=>{const t=e.changedMs(r);return void 0!==t&&!(o&&t===s)},
remove:()=>e.removeFile(r)}}}const i7=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function ae(e){const t=i7.map(t=>e[t]??"");return i6+i5(JSON.stringify(t))}var at=n(598);const an="state-file";const ar="nothing-left";
function as(e,t,n=process.env){return ac(JSON.stringify(e),t,ao(n))}
function ao(e){const t=["GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_ACTION"];return JSON.stringify(t.map(t=>e[t]??""))}const ai="aes-256-gcm";const aa={iv:12,tag:16};
function ac(e,t,n){const r=au(t,`iv ${n} ${e}`).subarray(0,aa.iv);const s=(0,at.createCipheriv)(ai,au(t,"key"),r);s.setAAD(Buffer.from(n));const o=[s.update(e),s.final()];return Buffer.concat([r,s.getAuthTag(),...o]).toString("base64")}
function au(e,t){return(0,at.createHmac)("sha256",e).update(t).digest()}
function al({cancelWanted:e,sent:t,build:n}){const r=void 0===n||d(n.status);const s=void 0===t?r:r&&void 0!==n&&!t.isOpen;return!e||s?{type:"nothing"}:{type:"left",sent:t,build:n}}
function ad(e){const{deployment:t,task:n,missingSummary:r}=e;const s=t??n??r;return"nothing"!==al(e).type||void 0!==s}let af=class MainStepState{#eV;#eZ;#eX;#eY=new AbortController;#eK=false;#S={cancelWanted:false};constructor(e){this.#eV=e;this.#eZ=i8(e.host);this.#eX=this.#eZ.create();this.#eQ();this.#e0(()=>{this.#e1();this.#eZ.announce(this.#eX)});this.#e2()}
save(e){this.#S=e;this.#e0(()=>this.#e1());this.#e4()}
async during(e){const{signal:t}=this.#eV;try{await e()}catch(n){const e=t.aborted;this.#e4();if(!e)t.throwIfAborted();throw n}}
[Symbol.dispose](){this.#eY.abort();this.#S={...this.#S,hasEnded:true};this.#e0(()=>{this.#e1();for(const e of[this.#eX.end,this.#eZ.stop])if(e.isLeft())e.remove()})}
async #e2(){const{clock:e}=this.#eV.host;while(!this.#eY.signal.aborted){this.#e4();await e.sleep(s.Mu.mainChecksEveryMs,this.#eY.signal).catch(()=>void 0)}}
#e4(){if(this.#eZ.stop.isLeft())this.#eV.stop()}
async #eQ(){const{host:e,signal:t}=this.#eV;const n=e.saveState(an,this.#eX.name);try{await nd(n,e.clock,t)}catch(e){if(!t.aborted)this.#A(e,"Set GITHUB_STATE to a writable file.")}}
#e1(){const e=true===this.#S.hasEnded&&!ad(this.#S);this.#eX.write(e?ar:as(this.#S,this.#eV.apiKey));if(this.#eX.end.isLeft())this.#eX.remove()}
#e0(e){try{e()}catch(e){this.#A(e,"Set RUNNER_TEMP to a writable directory.")}}
#A(e,t){if(!this.#eK)this.#eV.log.warning(`The state for the post step could not be saved: ${(0,ni.Qq)(e).replace(/\.$/,"")}.\nIf this step is killed, its build may not be cancelled. ${(0,ni.FH)(e,t)}`);this.#eK=true}};var ah=n(142);const ap=globalThis.process.getBuiltinModule("node:timers");const am=32768;
function ag(e){let t="";let n=false;let r=false;let s;e.on("error",()=>{r=true;t=""});
function o(e){if(r)return;t+=`${e}\n`;if(t.length>=am)i();else if(!n){n=true;(0,ap.setImmediate)(()=>{n=false;i()})}return s}
function i(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))s??=a()}
function a(){return new Promise(t=>{const n=()=>{for(const t of["drain","error","close"])e.off(t,n);s=void 0;t()};for(const t of["drain","error","close"])e.on(t,n)})}return{
line:e=>o(e),
command:(e,t=[],n={})=>o(aw(e,t,n)),
mask:e=>{o(`::add-mask::${ab(e)}`);i()},
flush:async()=>{i();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function aw(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${ay(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${ab(t.join("\n"))}`}
function ab(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function ay(e){return ab(e).replaceAll(":","%3A").replaceAll(",","%2C")}const av={error:"Error",warning:"Warning",notice:"Notice"};const a$=(0,ah.e)(process.env);const ak=1e4;
function aE(e,t,n){const r=ag(e);const s=ax();const o=new Set;let i;for(const e of t)r.mask(e);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=e=>{let t;for(const n of nT(e))t=r.line(n);return t};const u=(e,t,{place:o,title:i}={})=>{const u=void 0===i?void 0:nA(n(i));const l=o&&n(o.file);const d=void 0!==l&&nR(l)?nA(l):void 0;const f=d&&o?.line;const h=d&&`${d}:${f}`;const p=n(d?aS(t,o):t);const m=nM(p);const g=s.decide(e,[d,f,u,...m].join("\n"));if("skip"===g)return;a();if("annotate"===g){const t=void 0!==h&&"error"!==e&&!a$;const n=t?nM(`${h}: ${p}`):m;return r.command(e,n,{file:d,line:f,title:u})}const w=[av[e],...h?[h]:[],...u?[u]:[]];return c(`${w.join(": ")}: ${m.join("\n")}`)};const l=()=>{const e=s.note();if(void 0!==e)r.command("warning",nM(e))};return{
line:e=>c(n(e)),
group:(e,t=e)=>{if(t===i)return;a();const s=o.has(t)?" (continued)":"";r.command("group",[nA(n(e),s)]);if(o.size>=ak)o.clear();o.add(t);i=t},endGroup:a,
error:(e,t)=>{a();l();return u("error",e,t)},
warning:(e,t)=>u("warning",e,t),
notice:e=>u("notice",e),
debug:e=>r.command("debug",nT(n(e))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function aS(e,t){const n=t&&tY(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const aT={error:10,warning:9,notice:10};const aM=1e3;
function ax(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,s)=>{const o=`${r} ${s}`;if(e.has(o))return"skip";if(e.size>=aM)e.clear();e.add(o);if(t[r]<aT[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const a_="\x1b";const aA=String.raw`${a_}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${a_}]{0,256}(?:\u0007|${a_}\\)|[@-Z\\^_=>78])`;const aR=new RegExp(aA,"g");
function aO(e){return e.includes(a_)?e.replace(aR,""):e}const aj=8;const aC=4;
function aI(e){return aB(e.flatMap(aP))}
function aN(e){return aB(e.flatMap(aP).filter(e=>!aU(e)))}
function aU(e){return/^[\w-]{1,20}$/.test(e)}
function aP(e){const t=e.trim();if(t.length<aC)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=aj)]}
function aB(e){const t=e.flatMap(e=>e.length<aj?[e]:aD(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const r=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};return aL(r)}
function aL(e){const t=t=>{const n=aO(t);const r=n===t?n:e(n);return r===n?t:r};return n=>{const r=e(n);return r.includes("\x1b")?r.split("\n").map(t).join("\n"):r}}
function aD(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>aF(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>aq[e]??e),t,t.toUpperCase()];const s=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...s,...s.map(aH)]}
function aH(e){return e.replace(/%../g,e=>e.toLowerCase())}const aq={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function aF(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}
async function aG(e,t,n=()=>()=>[]){const r=e=>{for(const t of t2())e.log.warning(t);return t(e)};await aW(e,r,n,"error")}
async function aW(e,t,n,r){const s=tk("api-key");const o=[s,tk("github-token")].filter(e=>""!==e);const i=[...o,...to()];const a=aI(i);const c=aN(i);let u;let l=()=>void 0;const d=(t,n=(0,rO.U)(t))=>{e.setExitCode(1);w(n);return u??=az(n,t,r,g)};const{signal:f,hurry:h,stop:p,ended:m}=aJ(e,async e=>{await d(e,l());await g.flush()});const g=aE(e.stdout,i,a);const w=n({host:e,redact:a});try{const n={host:e,log:g,apiKey:s,secrets:i,redact:a,redactEarly:c,signal:f,hurry:h,stop:p};const r=e=>void(l=e);const o=await t({...n,writeEnd:w,onLastWords:r});if(o)await d(void 0,o);else f.throwIfAborted()}catch(e){await d(e)}finally{const t=await nd(e.allWritten(),e.clock,f).then(()=>true,()=>false);await g.flush();m();if(f.aborted||!t)e.exit()}}
async function az({message:e,hint:t,annotation:n},r,s,o){const i=void 0===t?e:`${e}\n${t}`;const a=nx(i);await o[s](a?i:e,n);if(!a&&void 0!==t)await o.line(t);if(tu._o()&&r instanceof Error)await o.debug(String(r.stack))}
function aJ(e,t){const n=new AbortController;const r=new AbortController;const o=new AbortController;const i=(t,n)=>{e.clock.sleep(t,o.signal).then(n,()=>void 0)};const a=({lastWordsMs:r,exitMs:s})=>{i(r,()=>void t(n.signal.reason).then(e.exit,e.exit));i(s,e.exit)};const c=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);a(s.Rg.afterFirst)};const u=()=>{const e="Run the job again.";c(new M.lZ("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)a(s.Rg.afterSecondSigterm)}else u()});e.onUncaught(e=>c(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:u,
ended:()=>o.abort()}}var aV=n(455);
async function aZ(e=process.env){const t=await a5(e["GITHUB_EVENT_PATH"]);const n=a6(t);const r=aX(e);const[s="",o=""]=(e["GITHUB_REPOSITORY"]??"").split("/");const i={owner:s,repo:o,apiUrl:e["GITHUB_API_URL"]??"https://api.github.com"};const a=a8(t,"pull_request.number");const c=""!==s&&""!==o&&"number"==typeof a;const u=e["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,aV.realpath)(u).catch(()=>u),pushedTag:"tag"===e["GITHUB_REF_TYPE"]?e["GITHUB_REF_NAME"]:void 0,checkouts:a4(e,n),repository:e["GITHUB_REPOSITORY"],page:r,run:a2(e,r),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:a1(e,t),event:aQ(e,t),branch:aK(e,t),isMerged:"closed"===a8(t,"action")&&true===a8(t,"pull_request.merged")}}
function aX(e){const[t,n]=[e["GITHUB_SERVER_URL"],e["GITHUB_REPOSITORY"]];if(!t||!n)return;return{url:`${t.replace(/\/$/,"")}/${n}`,files:e["GITEA_ACTIONS"]?"src/commit":"blob"}}const aY=["issue_comment","issues","workflow_run"];
function aK(e,t){const{GITHUB_EVENT_NAME:n="",GITHUB_REF:r=""}=e;if("delete"===n)return"branch"===a9(t,"ref_type")?a9(t,"ref"):void 0;return aY.includes(n)?void 0:/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function aQ(e,t){const n=a9(t,"pull_request.base.sha");const r=a9(t,"pull_request.head.sha");const s=a9(t,"pull_request.merge_base");return{name:e["GITHUB_EVENT_NAME"]??"",commit:e["GITHUB_SHA"],ref:e["GITHUB_REF"]??"",before:a9(t,"before"),defaultBranch:a9(t,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:r,base:n,mergeBase:s},mergeGroupBase:a9(t,"merge_group.base_sha")}}const a0=["pull_request_target","workflow_run","issue_comment","issues"];
function a1(e,t){if(!a0.includes(e["GITHUB_EVENT_NAME"]??""))return;const n=a9(t,"pull_request.head.repo.full_name")??a9(t,"workflow_run.head_repository.full_name");const r=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const s=r.flatMap(e=>a9(t,e)??[]);const{GITHUB_SHA:o,GITHUB_REPOSITORY:i}=e;const a=o?[o]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...s]};return{fork:n,ownCommits:a.filter(e=>!s.includes(e))}}
function a2(e,t){const n=e["GITHUB_RUN_ID"];const r=e["GITHUB_WORKFLOW_REF"];return{url:t&&n?`${t.url}/actions/runs/${n}`:void 0,number:Number(e["GITHUB_RUN_NUMBER"]??0),attempt:Number(e["GITHUB_RUN_ATTEMPT"]??1),job:e["GITHUB_JOB"]??"",workflow:{path:r?r.replace(/@.*$/s,""):void 0,name:e["GITHUB_WORKFLOW"]??"",event:e["GITHUB_EVENT_NAME"]??""},serverUrl:e["GITHUB_SERVER_URL"]??"https://github.com"}}
function a4(e,t){const n=t?[{head:t.commit,...t}]:[];const r=e["GITHUB_SHA"];if(!r)return n;const s=e["GITHUB_REF"]?.startsWith("refs/pull/")??false;const o={commit:r,ref:e["GITHUB_REF_NAME"]};return[{head:r,...s&&t?t:o},...n]}const a3=0x1900000;
async function a5(e){if(void 0===e)return;try{const t=await (0,aV.stat)(e);if(!t.isFile()||t.size>a3)return;return JSON.parse(await (0,aV.readFile)(e,"utf8"))}catch{return}}
function a6(e){const t=a9(e,"pull_request.head.sha");const n=a9(e,"pull_request.head.ref");return void 0===t||void 0===n?void 0:{commit:t,ref:n}}
function a9(e,t){const n=a8(e,t);return"string"==typeof n?n:void 0}
function a8(e,t){return t.split(".").reduce((e,t)=>e?.[t],e)}
function a7(e,t){return{...e,
submitBuild:async(...n)=>{const r=await e.submitBuild(...n);t.add(r.id);return r},
getBuild:async(...n)=>{const r=await e.getBuild(...n);t.add(r.id);return r},listBuilds:async function*(...n){for await(const r of e.listBuilds(...n)){t.add(r.id);yield r}}}}
function ce(e,t,n){let r;let o="";let i=()=>void 0;let a=0;
async function c(e){let r=a;while(!e.aborted){const o=Math.max(a,r)+s.E$.heartbeatMs;const i=t.monotonicMs();if(i>=o){await n.line(u(i));r=i}else await t.sleep(o-i,e).catch(()=>void 0)}}
function u(t){const n=e=>(0,n5.Xo)((t-e)/b.fj);const r=`No ${e.hasLog?"log line":"change"} for ${n(a)}.`;const s=i()?.atWork?.step;if(void 0===s)return`${r} Build status: ${o}`;const c=void 0===s.startMs?"":` for ${n(s.startMs)}`;return`${r} Running${c}: ${s.title}`}
function l(){if(r)return;r=new AbortController;c(r.signal)}
function d(){r?.abort();r=void 0}return{
report:n=>{a=t.monotonicMs();if("build"in n)o=n.build.status;if("log"===n.type)i=n.read;if("submitted"===n.type||"reused"===n.type)l();if("finished"===n.type)d();return e.report(n)},[Symbol.dispose]:d}}const ct="0.1.0";
async function cn(e,t){const[{createClient:r},s]=await Promise.all([Promise.resolve().then(n.bind(n,565)),cr(e,t)]);return r(s)}
async function cr(e,{host:t,log:n,redactEarly:r},s="the builds API"){const o=Object.keys(e.customHeaders??{}).length;const i=0===o?"":`, with ${(0,n5.Ht)(o,"header")} of ${tt}`;n.line(`Using ${s} on ${e.baseUrl.host}${i}.`);return{...e,redact:r,userAgent:`agentex-build-action/${ct}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:tu._o()?({method:e,path:t,status:r,requestId:s,durationMs:o})=>{const i=void 0===s?"":`, request ID ${s}`;const a=`${r??"no response"} in ${Math.round(o)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}var cs=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var co=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function ci(e,t,n,r){const{log:s,signal:o}=n;const{clock:i,random:a}=n.host;const{hasLog:c}=t;const u=new Set;try{const o={stack:[],error:void 0,hasError:false};try{const l=cs(o,await cn(e,n),true);const d=a7(l,u);const f=cs(o,ce(t,i,s),false);const h=await r({api:d,seen:u,reporter:f,clock:i,random:a,hasLog:c});if(h)await t.report({type:"ended",result:h})}catch(e){o.error=e;o.hasError=true}finally{const e=co(o);if(e)await e}}catch(e){t.report({type:"failed",error:e,isAborted:o.aborted});throw e}}var ca=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var cc=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const{namedPauseMs:cu}=s.KO;const cl={how:"watched",ageSeconds:void 0};
async function cd(e){await aG(e,async e=>{const t={stack:[],error:void 0,hasError:false};try{const n=ca(t,new af(e),false);const r=await ne();const s=await aZ();const o={purpose:"watched",watchedId:r.buildId};const{show:i}=r;const a=new i4({show:i,subject:o,cleanUp:r,workflow:s,state:n},e);return await a.run(()=>cf(r,a,e))}catch(e){t.error=e;t.hasError=true}finally{cc(t)}},n3)}
async function cf({connection:e,buildId:t,limits:n,pollIntervalMs:r,onTimeout:s,cancelOnAbort:o},i,a){const{signal:c}=a;i.report({type:"watching",id:t});await ci(e,i,a,async e=>{const i=await ch(t,e,c);return await e3({build:i,claim:"named",reused:cl},{wait:true,onTimeout:s,cancelOnAbort:o},{...e,limits:n,pollIntervalMs:r},c)})}
async function ch(e,{api:t,clock:n,reporter:s},o){const i=n.monotonicMs();for(let a=true;;a=false){try{return await t.getBuild(e,o)}catch(t){const{forMs:e}=(0,r.NP)((0,M.zw)(t)).named;if(n.monotonicMs()+cu>i+e)throw t}if(a){const t=`The server does not know build ${e} yet. Asking again.`;await s.report({type:"notice",message:t})}await n.sleep(cu,o)}}}),
784:((e,t,n)=>{n.d(t,{
W:()=>s,
i:()=>r});
function r(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function s(e,t){return r(e)===r(t)}}),
26:((e,t,n)=>{n.d(t,{
o:()=>r});const r="NOT_EVENTS"}),
565:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>Y,
createClient:()=>X});var r=n(17);var s=n(26);var o=n(364);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const u=32;const l=6;
function d(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:s,onId:o,onRetry:d}=e;const m=[];let g=0;let w="";let b;let y="";let v=0;let $;let k=false;let E=false;let S=false;
function T(e){if(k)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==w){e=w+e;if(""===e||"\xef"===e||"\xef\xbb"===e){w=e;return}w=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(E||S){e=M(e);if(!e)return}if(!m.length){const t=R(e);if(""!==t)x(t);A();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(g<l){const t=m.join("")+e.slice(0,l-g);if(!_(t)){m.length=0;g=0;E=true;return}}m.push(e);g+=e.length;A();return}m.push(e);const t=m.join("");m.length=0;g=0;x(R(t));A()}
function M(e){if(0===e.length)return e;if(S){S=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){E=false;S=true;return""}E=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function x(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){O(e,0,e.length-1);if(A())return;S=true;return}if(_(e)){m.push(e);g=e.length;return}E=true}
function _(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&p(e,"data")||101===t&&p(e,"event")||105===t&&p(e,"id")||114===t&&p(e,"retry")}
function A(){if(k)return true;if(void 0===t)return false;if(g+y.length<=t)return false;k=true;m.length=0;g=0;b=void 0;y="";v=0;$=void 0;E=false;S=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function R(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==b)null==o||o(b);if(v>0)null==s||s({id:b,event:$,data:y});b=void 0;y="";v=0;$=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(f(e,t,r)){const r=e.charCodeAt(t+5)===u?t+6:t+5;const i=e.slice(r,n);if(0===v&&e.charCodeAt(n+1)===a){if(void 0!==b)null==o||o(b);null==s||s({id:b,event:$,data:i});b=void 0;y="";$=void 0;t=n+2;n=e.indexOf("\n",t);continue}y=0===v?i:`${y}\n${i}`;v++}else if(h(e,t,r))$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,n)||void 0;else O(e,t,n);if(A())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let s=-1;if(-1!==n&&-1!==r)s=n<r?n:r;else if(-1!==n)s=n===e.length-1?-1:n;else if(-1!==r)s=r;if(-1===s)break;O(e,t,s);if(A())return"";t=s+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function O(e,t,r){if(t===r)return void C();const s=e.charCodeAt(t);if(f(e,t,s)){const n=e.charCodeAt(t+5)===u?t+6:t+5;const s=e.slice(n,r);y=0===v?s:`${y}\n${s}`;v++;return}if(h(e,t,s)){$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,r)||void 0;return}if(105===s&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===u?t+4:t+3,r);if(!n.includes("\0"))b=n;return}if(58===s){if(n){const s=e.slice(t,r);n(s.slice(e.charCodeAt(t+1)===u?2:1))}return}const o=e.slice(t,r);const i=o.indexOf(":");if(-1===i)return void j(o,"",o);const a=o.slice(0,i);const c=o.charCodeAt(i+1)===u?2:1;const l=o.slice(i+c);j(a,l,o)}
function j(e,t,n){switch(e){case"event":$=t||void 0;break;case"data":y=0===v?t:`${y}\n${t}`;v++;break;case"id":if(!t.includes("\0"))b=t;break;case"retry":if(/^\d+$/.test(t))null==d||d(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function C(){if(void 0!==b)null==o||o(b);if(v>0)null==s||s({id:b,event:$,data:y});b=void 0;y="";v=0;$=void 0}
function I(e={}){if(e.consume&&m.length>0){const e=m.join("");O(e,0,e.length)}w="";b=void 0;y="";v=0;$=void 0;m.length=0;g=0;k=false;E=false;S=false}return{feed:T,reset:I}}
function f(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function h(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function p(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}const m=0x1000000;const g=1e3;const w=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const b=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*y(e,t,n){const r=new TextDecoder("utf-8",{ignoreBOM:true});let s=[];let o=0;let i=0;let a="";let c=false;let u;let l=false;let f=false;let h=false;const p=d({
onEvent:e=>{if(h)return;i+=1;h=k(e);const n=E(e,f);if(n)s.push({...n,text:t(n.text)});c||=f&&!T(e.data)},
onError:()=>{c||=f},
onRetry:e=>s.push({type:"retry",ms:e})});
function w(e){const t=u?u(e):e;if(""!==e)l=e.endsWith("\r");if(void 0===t)return true;u=void 0;const r=i;const c=0===i&&a.length<g;if(c)a+=t;p.feed(t);if(c&&0===i&&v(a))throw n();o=(i>r?0:o)+t.length;if(h||o<=m)return!h;s.push({type:"unreadable"});p.reset();o=0;u=A(t);return true}
function y(){w(r.decode());if(l)w("\n");const e=a;f=true;w("\n\n");if(0===i&&$(e))throw n();if(c||0===i&&b.test(e))s.push({type:"cut"})}
function S(){const e=s;s=[];return e}for await(const t of e){const e=w(r.decode(t,{stream:true}));yield S();if(!e)return}y();yield S()}
function v(e){return e.length>=g&&$(e)}
function $(e){return w.test(e.replace(b,""))}
function k({event:e="",data:t}){return"[DONE]"===t.trim()||/^(?:end|done|complete|close|eof)$/i.test(e)}
function E({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,o.qF)(t);if(void 0===r&&n&&/^\s*[{"]/.test(t))return;if("error"===e)return{type:"error",text:x(r,M)??t};const s=void 0!==e&&!["","message","log"].includes(e);const i=x(r,s?["line"]:["line","message"]);if((0,o.OW)(r)?void 0===i:s)return;const a=S(i??t);return{type:n?"unterminated":"line",text:a}}
function S(e){if(!e.endsWith("\n"))return e;return e.slice(0,e.endsWith("\r\n")?-2:-1)}
function T(e){return"[DONE]"===e.trim()||void 0!==(0,o.qF)(e)}const M=["line","message","error","detail"];
function x(e,t){if("string"==typeof e)return e;if(!(0,o.OW)(e))return;return t.map(t=>e[t]).find(e=>"string"==typeof e)}const _=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function A(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=_.exec(n);return r?n.slice(r.index+r[0].length):void 0}}var R=n(959);var O=n(849);const j="\r\n";
function C(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function I(e,t){const n=N(e);const s=n.find(([,e])=>e.includes(t));if(s)throw new r.lZ(`The value of '${s[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const o=n.map(([e,n])=>`--${t}${j}${U(e)}${j}${j}${n}${j}`).join("");const{archive:i}=e;const a=`--${t}--${j}`;const c=`--${t}${j}${U("context_archive")}; filename="context.tar.gz"${j}Content-Type: application/x-tar${j}${j}`;const u=Buffer.from(i?o+c:o);const l=Buffer.from(i?j+a:a);const d=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${t}`}}
function N(e){const{agent:t,sourceDirty:n}=e;const{buildArgs:r,platform:s}=e.archive?e:O.p;const o={imageName:{image_name:e.imageName},agent:{agent_id:t.agentId,agent_name:t.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:e.imageTag},imageUrl:{image_url:e.imageUrl},platform:{platform:s},sourceCommit:{source_commit:e.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:e.sourceRef},sourceRepo:{source_repo:e.sourceRepo},sourceSubpath:{source_subpath:e.sourceSubpath},workingTreeHash:{working_tree_hash:e.workingTreeHash},archive:{}};return Object.values(o).flatMap(e=>Object.entries(e)).flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function U(e){return`Content-Disposition: form-data; name="${e}"`}const P="/v5/builds";
function B(e){const t="Use the output 'build-id' of the step that submitted it.";return`${P}/${D(e,"build",t)}`}
function L(e){return!["",".",".."].includes(e)&&e.isWellFormed()}
function D(e,t,n){if(!L(e))throw new r.lZ(`Invalid ${t} ID: '${e.toWellFormed()}'.`,{hint:n});return encodeURIComponent(e)}
function H(e){const t=Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[[e,t]]);return new URLSearchParams(t).toString()}
function q(e,t){const n={agent_name:e.agentName,source_commit:e.sourceCommit,working_tree_hash:e.workingTreeHash,limit:e.limit?.toString(),sort_order:e.sortOrder,starting_after:t};return`${P}?${H(n)}`}var F=n(806);var G=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var W=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const z=1048576;const J={expected:"a build with an id",maxBytes:z,decode:o.zr};const V={expected:"a list of builds",maxBytes:16*z,
decode:e=>(0,o.Ci)(e,o.zr)};const Z={expected:"a list of agents",maxBytes:16*z,decode:o.M1};
function X(e){const t=new F.$O(e);return Object.assign(Y(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function Y(e,{baseUrl:t,random:n,openArchive:r,redact:o}){let i=false;return{baseUrl:t.href,
submitBuild:async(t,s)=>{const o={stack:[],error:void 0,hasError:false};try{const i=I(t,C(n));const a=G(o,t.archive&&await r(t.archive),true);const c={operation:"Submitting the build",
path:()=>P,shape:J};const u={...i,archive:a};return await e.submit(c,u,s,e.timeouts.submitResponse)}catch(e){o.error=e;o.hasError=true}finally{const e=W(o);if(e)await e}},
getBuild:(t,n,r)=>{const s=`Reading build '${t}'`;const o=(0,F.Ku)(t,{...J,expected:"the record of that build"});const i=(e,t)=>({...e,ageSeconds:t});const a={operation:s,
path:()=>B(t),shape:o,withAge:i};return e.get(a,n,r)},
listBuilds:(t,n,r)=>{const s=(...e)=>q(t,...e);return e.list({operation:"Listing builds",path:s,shape:V},n,r)},
listUndeployed:t=>{const n=()=>`${P}/undeployed`;const r="Listing undeployed agents";return e.get({operation:r,path:n,shape:Z},t)},
cancelBuild:async(t,n,r)=>{const s=`Cancelling build '${t}'`;const o={operation:s,method:"POST",path:`${B(t)}/cancel`};const a=async()=>{const t=!i;i=true;return await e.send(o,n,t)};await e.command(a,n,r)},
streamLogs:(t,n)=>{const r=()=>Q(t,s.o);return y(K(e,t,n),o,r)}}}
async function*K(e,t,n){const r={operation:`Opening the log of build '${t}'`,method:"GET",path:`${B(t)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:e.timeouts.streamSilence,wholeMs:1/0};const s=await e.send(r,n);if(/html|json/.test(s.contentType)){s.discard();throw Q(t,"NOT_EXPECTED")}yield*s.chunks}
function Q(e,t){return new r.hD(`Opening the log of build '${e}' failed: the response is not an event stream.`,{kind:"response",code:t,hint:R.A})}}),
364:((e,t,n)=>{n.d(t,{
Ci:()=>o,
GJ:()=>m,
M1:()=>i,
OW:()=>f,
f_:()=>l,
iC:()=>u,
qF:()=>d,
zr:()=>s});var r=n(82);
function s(e){if(!f(e))return;const t=h(e["id"])??h(e["build_id"]);if(void 0===t)return;return{id:t,status:m(e)??"unknown",agentId:w(e["agent_id"]),agentName:w(e["agent_name"]),imageName:w(e["image_name"]),imageTag:w(e["image_tag"]),imageUrl:w(e["image_url"]),createdAt:w(e["created_at"]),createdBy:f(e["created_by"])?w(e["created_by"]["id"]):void 0,startedAt:w(e["build_start_time"]),endedAt:w(e["build_end_time"]),sourceRepo:w(e["source_repo"]),sourceCommit:w(e["source_commit"]),sourceRef:w(e["source_ref"]),sourceSubpath:w(e["source_subpath"]),sourceDirty:p(e["source_dirty"]),workingTreeHash:w(e["working_tree_hash"]),record:e}}
function o(e,t){const n=a(e)?.flatMap(e=>t(e)??[]);return n&&{items:n,hasMore:f(e)&&false!==e["has_more"]}}
function i(e){return a(e)?.flatMap(e=>c(e)??[])}
function a(e){const t=f(e)?e["items"]:e;return Array.isArray(t)?t:void 0}
function c(e){if(!f(e))return;const t=w(e["agent_name"]);const n=s(e["latest_build"]);if(void 0===t||void 0===n)return;const r=e["total_builds"];return{agentName:t,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(e){let t=[e];for(let e=0;t.length>0;e+=1){if(e>u)return true;t=t.flatMap(e=>"object"==typeof e&&null!==e?Object.values(e):[])}return false}
function d(e){return(0,r.z)(()=>JSON.parse(e))}
function f(e){return"object"==typeof e&&null!==e&&!Array.isArray(e)}
function h(e){return"number"==typeof e&&Number.isSafeInteger(e)?String(e):w(e)}
function p(e){return"boolean"==typeof e?e:void 0}
function m(e){return g(e["build_status"])??g(e["status"])}
function g(e){return"string"==typeof e?w(e.trim()):void 0}
function w(e){return"string"==typeof e&&""!==e?e:void 0}}),
959:((e,t,n)=>{n.d(t,{
A:()=>o,
V:()=>a});var r=n(17);var s=n(364);const o="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const i=2e5;
async function a(e,t,{expected:n,maxBytes:u,decode:d},f="no"){const h=(e,n)=>new r.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:f,hint:o});let p=Buffer.alloc(0);let m=0;const g=c();for await(const t of e.chunks){const e=m+t.length;if(e>u)throw h(`is larger than ${u} bytes`,"TOO_LARGE");if(e>p.length)p=Buffer.concat([p],Math.min(u,2*e));if(g(t)>i)throw h(`has more than ${i} values`,"TOO_LARGE");p.set(t,m);m=e}const w=new TextDecoder().decode(p.subarray(0,m));const b=(0,s.qF)(w);if(void 0===b)throw h(0===m?"is empty":`is not JSON${l(e)}`,"NOT_JSON");if((0,s.f_)(b))throw h(`is nested more than ${s.iC} levels deep`,"TOO_LARGE");const y=d(b);if(void 0===y)throw h(`is not ${n}`,(0,s.OW)(b)?"NOT_EXPECTED":"NOT_OBJECT");return y}
function c(){let[e,t,n]=[0,false,false];return r=>{for(const s of r)if(n)n=false;else if(s===u.quote)t=!t;else if(t)n=s===u.backslash;else if(s===u.comma||s===u.bracket||s===u.brace)e+=1;return e}}const u={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function l({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}}),
424:((e,t,n)=>{n.d(t,{
S:()=>b,
g:()=>E});var r=n(815);var s=n(208);var o=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const d="Allow this runner to open the connection: a local firewall or policy rejects it.";const f="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const g="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const w={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const b="TLS_HANDSHAKE_TIMEOUT";const y={[b]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const v=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const k=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function E(e,t){const n=A(e,"code");const{baseUrl:r,proxyHost:o}=t;const{host:i}=r;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const t=`the proxy '${o}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:t,hint:M(c,x(e))}}const u=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const E=(0,s.Zo)(e);if(E){const e=`no connection to '${i}' could be opened: ${E.reason}.`;return{kind:"connect",code:n,sentence:e,hint:E.hint??d}}const R=n&&w[n];const O=n&&y[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,_(e)].find(e=>void 0!==e&&v.test(e));if(void 0!==t){const[e,n]=t===$?[`the proxy '${o}' did not respond in TLS`,m]:[`the connection to the proxy '${o}' is not trusted`,p];return{kind:"tls",code:t,sentence:`${e} (${t}).`,hint:n}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const s=R??O??"closed the connection";return u("proxy",`the proxy '${o}' ${s}`,r)}if(R)return u("connect",`'${i}' ${R}`,S(n,r));if(O)return u("timeout",`'${i}' ${O}`,n===b?f:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,T(r));if(n&&v.test(n))return u("tls",`the connection to '${i}' is not trusted`,k.includes(n)?`${g} ${h}`:h);if("HTTPParserError"===A(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function S(e,{origin:t}){if("ENOTFOUND"!==e&&"EAI_AGAIN"!==e)return a;if(t===i.I)return u;return"ENOTFOUND"===e?c:a}
function T(e){return(0,r.U)(e)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function M(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function x(e){const t=(0,o.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function _(e){return(0,o.OW)(e)?A(e["cause"],"code"):void 0}
function A(e,t){const n=(0,o.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
496:((e,t,n)=>{n.d(t,{
loadTransport:()=>a});var r=n(17);var s=n(815);var o=n(82);var i=n(424);
async function a(...e){return c(await import("./undici.js"),...e)}
function c(e,t,n,s){if("https:"===t.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.lZ("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const o=f(t,n);const i=new WeakSet;const a=new Set;const c=u(e,s,a);const l=new e.EnvHttpProxyAgent({httpProxy:"",httpsProxy:o.uri,noProxy:o.noProxy,connect:c,allowH2:false,
clientFactory:t=>d(new e.Pool(t,{headersTimeout:s,connect:c}),i)});return{
request:async e=>{if(null===e.body)return await l.request(e);const t=()=>{for(const e of a)e.resetAndDestroy()};e.signal.addEventListener("abort",t,{once:true});try{return await l.request(e)}finally{e.signal.removeEventListener("abort",t)}},proxyHost:o.host,
isProxyFailure:e=>"object"==typeof e&&null!==e&&i.has(e),
[Symbol.asyncDispose]:()=>l.destroy()}}
function u(e,t,n){const r=e.buildConnector({timeout:t,allowH2:false});return(e,t)=>{const s="https:"===e.protocol;const o=e.port||(s?"443":"80");r({...e,port:o,protocol:"http:"},(...[o,i])=>{if(null!==o)return void t(o,null);n.add(i);i.once("close",()=>n.delete(i));if(s)r({...e,httpSocket:i},(...[e,n])=>{null===e?t(null,n):t(l(e),null)});else t(null,i)})}}
function l(e){const t="code"in e&&"UND_ERR_CONNECT_TIMEOUT"===e.code;if(!t)return e;const n=new Error("The handshake did not end.",{cause:e});return Object.assign(n,{code:i.S})}
function d(e,t){const n=e.connect.bind(e);e.connect=async e=>{try{const t=await n(e);if(200===t.statusCode)return t;t.socket.on("error",()=>void 0).destroy();throw new r.Ne(t.statusCode,t.headers["proxy-authenticate"])}catch(e){if("object"==typeof e&&null!==e)t.add(e);throw e}};return e}
function f(e,t){const n=h(t,"https_proxy","HTTPS_PROXY");if(!n||(0,s.U)(e))return{uri:"",host:"",noProxy:"*"};const{name:o,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!p(a))throw new r.lZ(`Environment variable '${o}' is not a valid proxy address.`,{hint:`Set '${o}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:h(t,"no_proxy","NO_PROXY")?.value??""}}
function h(e,...t){return t.map(t=>({name:t,value:e[t]??""})).find(({value:e})=>""!==e)}
function p({username:e,password:t,pathname:n,search:r,hash:s}){const i="/"===n&&""===r&&""===s;return i&&void 0!==(0,o.z)(()=>decodeURIComponent(`${e}:${t}`))}}),
849:((e,t,n)=>{n.d(t,{
I:()=>r,
p:()=>s});const r="https://api.egp.scale.com";const s={buildArgs:{},platform:void 0}}),
806:((e,t,n)=>{n.d(t,{
$O:()=>eu,
VA:()=>ef,
Ku:()=>ew});var r=n(17);var s=n(266);var o=n(784);var i=n(110);var a=n(75);var c=n(940);var u=n(364);const l={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const d=/^(?:Z_|ERR__ERROR_)/;const f="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*h(e,t="",{operation:s,accepted:o}){const i=t.toLowerCase().split(",");const p=i.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===p.length)return yield*e;const m=e=>new r.hD(`${s} failed: the response cannot be decoded: its Content-Encoding is '${(0,c.$)(p.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:o,hint:f,cause:e});const[g=""]=p;const w=1===p.length&&Object.hasOwn(l,g)&&l[g];if(!w){e.on("error",()=>void 0).destroy();throw m()}const b=w(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,a.pipeline)(e,b,()=>void 0)}catch(t){const e=(0,u.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&d.test(e)?m(t):t}}const p=500;const m=2e3;
function g(e,t,n=false){const r=t(e);const s=$(r);if(void 0===s&&n&&/^\s*[{[]/.test(r))return;const o=void 0===s?(0,c.$)(T(r),p):(0,c.$)(s,m);return""===o?void 0:o}
function w(e){const t=k(e)?.["code"];return"number"==typeof t?String(t):void 0}
function b(e,t,n,r){if(v(t,n))return true;return r&&y(e,t,n)}
function y(e,t,{text:n}){if(422===e)return true;if(![400,404,409,413].includes(e))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t);return r&&void 0!==$(n)}
function v(e,{text:t,isCut:n}){if(!/^application\/json\b/i.test(e))return false;if(n)return true;const r=(0,u.qF)(t);if(!(0,u.OW)(r))return false;const{detail:s,message:o,code:i,status_code:a,data:c}=r;if("string"==typeof s||Array.isArray(s)||(0,u.OW)(s))return true;return"string"==typeof o&&void 0!==c&&(i??a)!==void 0}
function $(e){const{detail:t,message:n,error:r,errors:s,title:o}=k(e)??{};return[t,n,r,s,o].map(E).find(e=>void 0!==e)}
function k(e){const t=(0,u.qF)(e);return(0,u.OW)(t)&&!(0,u.f_)(t)?t:void 0}
function E(e){if("string"==typeof e)return x(e)||void 0;if(Array.isArray(e)){const t=e.map(S).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,u.OW)(e))return E(e["message"])??E(e["msg"])??E(e["detail"]);return}
function S(e){if(!(0,u.OW)(e))return E(e);const t=E(e["msg"])??E(e["message"]);const n=Array.isArray(e["loc"])?e["loc"]:[];const r=n.filter(e=>["string","number"].includes(typeof e)).join(".");return void 0===t||""===r?t:`${x(r)}: ${t}`}
function T(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return x(t?M(e):e)}
function M(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function x(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var _=n(620);const A=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function R(e){const t=e("retry-after")?.trim();const n=j(t);const r=j(e("retry-after-ms")?.trim())??(void 0===n?C(t,e("date")):n*i.fj);return void 0!==r&&r>0&&r<=_.Yk.longestAskedMs?r:void 0}
function O(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function j(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function C(e,t){const[n,r]=[U(e),U(t)];return void 0===n||void 0===r?void 0:n-r}
function I(e){return U(e("date"))}
function N(e){return j(e("age")?.trim())??0}
function U(e){if(void 0===e||!A.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function P(e){const{operation:t,status:n,statusText:s,header:o,serverMessage:i}=e;const a=""===s?"":` ${(0,c.$)(s,60)}`;const u=`${n} ${s}`;const l=i??"";const d=""===s?l:l.replaceAll(u,"").trim();const f=""===d?".":`: ${W(d)}`;const h=L(e);const p=h?"a gateway or proxy":"the server";return new r.hD(`${t} failed: ${p} responded with ${n}${a}${f}`,{kind:"http",failureClass:h?void 0:B(n),status:n,serverMessage:i,code:e.code,hint:h&&429!==n?H:q(e),retryAfterMs:R(o),shouldRetry:O(o),accepted:e.bodyHasLeft&&(h||D(n))?"maybe":"no"})}
function B(e){if(401===e||403===e)return"unauthorized";if(404===e)return"missing";if(409===e)return"conflict";if(e<200||[408,425,429].includes(e)||e>=500)return;return"refused"}
function L({status:e,isUnknownFormat:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function D(e){return e<200||[408,409,429].includes(e)||e>=500}const H="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function q({status:e,header:t,baseUrl:n,serverMessage:r}){if(e>=300&&e<400)return G(t("location"),n);if(e>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===e||422===e)return void 0===r?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return F(n.host)[e]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const F=e=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${e}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function G(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function W(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var z=n(424);const J=["x-request-id","x-amzn-requestid","cf-ray"];const V=262144;let Z=class Sender{#H;#e3;#e5;constructor(e,t){this.#H=e;this.#e3=t;this.#e5=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const s=n=>{t.throwIfAborted();return this.#e6(n,e)};const o=r?AbortSignal.any([t,r.stalled]):t;o.throwIfAborted();const i=await this.#et(e,o).catch(e=>{throw s(e)});const a=X(i);const c=Y(r);const u=a("content-encoding");const l=h(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:I(a),ageSeconds:N(a),chunks:this.#e9(l,e,s),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await K(d.chunks,V);t.throwIfAborted();throw this.#e8(e,i,f)}
async #et(e,t){const{baseUrl:n,transport:r,clock:s,trace:o,...i}=this.#H;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=e;const d=s.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#e5+e.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:t});return h}finally{const t=h&&J.map(X(h)).find(Boolean);o?.({method:a,path:this.#e5+e.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:t&&i.redact(t),durationMs:s.monotonicMs()-d})}}
#e8({operation:e,upload:t},n,r){const{baseUrl:s,redact:o}=this.#H;const{statusCode:i,statusText:a}=n;const c=X(n);const u=c("content-type")?.toLowerCase()??"";return P({operation:e,status:i,statusText:o(a),header:c,serverMessage:g(r.text,o,422===i),code:w(r.text),baseUrl:s,bodyHasLeft:t?.hasLeft()??false,isUnknownFormat:this.#e3()&&!b(i,u,r,void 0!==t)})}
#e6(e,{operation:t,upload:n}){if(e instanceof r.hD)return e;const{baseUrl:s,transport:o}=this.#H;const{kind:i,code:a,sentence:c,hint:u}=e instanceof r.lZ?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,z.g)(e,{baseUrl:s,proxyHost:o.proxyHost,viaFailedProxy:o.isProxyFailure(e)});const l={kind:i,code:a,hint:u,accepted:Y(n),cause:e};return new r.hD(`${t} failed: ${c}`,l)}
async *#e9(e,{wholeMs:t},n){const{baseUrl:s,clock:o}=this.#H;const a=o.monotonicMs();try{for await(const n of e){if(o.monotonicMs()-a>t)throw new r.lZ(`'${s.host}' did not send the whole response within ${t/i.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function X({headers:e}){return t=>[e[t]].flat()[0]}
function Y(e){return e?.hasLeft()?"maybe":"no"}
async function K(e,t){const n=[];let r=0;try{for await(const s of e){n.push(s);r+=s.length;if(r>=t)break}}catch{}const s=new TextDecoder().decode(Buffer.concat(n).subarray(0,t));return{text:s,isCut:r>=t}}var Q=n(959);const{firstMs:ee,longestMs:et}=_.Yk.outage;let en=class OutageThrottle{#B;#e7=0;#te=-1/0;constructor(e){this.#B=e}
async run(e,t){await this.#tt(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#tn();return t}catch(e){if(er(e)){this.#e7+=1;this.#te=Math.max(this.#te,this.#B.monotonicMs()+this.#tr())}else if(e instanceof r.hD)this.#tn();throw e}}
async #tt(e){for(let t=this.#te-this.#B.monotonicMs();t>=1;){await this.#B.sleep(t,e);t=this.#te-this.#B.monotonicMs()}if(this.#e7>0)this.#te=this.#B.monotonicMs()+this.#tr()}
#tr(){return Math.min(et,ee*2**(this.#e7-1))}
#tn(){this.#e7=0;this.#te=-1/0}};
function er(e){return e instanceof r.hD&&!e.isRefusal&&"throttled"!==e.failureClass}var es=n(500);
function eo({contentType:e,head:t,archive:n,tail:r,sizeBytes:s},{clock:o,stallMs:i,onProgress:c,beforeEnd:u}){const l=new AbortController;const d=new AbortController;let f=false;let h=0;
async function*p(){f=true;h=o.monotonicMs();m();try{yield t;let e=0;if(void 0===n)c?.(e);for await(const t of n?.chunks()??[]){await (0,es.setImmediate)();yield t;e+=t.length;h=o.monotonicMs();c?.(e)}u?.();yield r}finally{d.abort()}}
async function m(){for(;;){const e=h+i-o.monotonicMs();if(e<=0)return void l.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await o.sleep(e,d.signal)}catch{return}}}const g=a.Readable.from(p(),{objectMode:false,highWaterMark:1});g.on("error",()=>void 0);return{headers:{"content-type":e,"content-length":String(s)},body:g,
hasLeft:()=>f,stalled:l.signal,
[Symbol.dispose]:()=>{d.abort();g.destroy()}}}var ei=n(279);var ea=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var ec=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});let eu=class RequestSender{timeouts;#ts;#to;#H;#ti=new s.Km;#e3=false;constructor(e){this.#H=e;this.timeouts={..._.B2,...e.timeouts};this.#ts=new en(e.clock);this.#to=new Z(e,()=>this.#e3)}
async send(e,t,n=false){const r=async()=>await this.#to.send({...el(this.timeouts),...e},t);return await (n?this.#ts.runAtOnce(r):this.#ts.run(r,t))}
async submit({path:e,shape:t,...n},r,{signal:s,...o},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#H;const u=ea(a,eo(r,{clock:c,stallMs:this.timeouts.uploadStall,...o}),false);const l={method:"POST",path:e(),upload:u,headersTimeout:i};const d={...el(this.timeouts),...n,...l};const f=async()=>{const e=await this.#to.send(d,s);return await this.#ta(e,n.operation,t,"maybe")};return await this.#ts.run(f,s)}catch(e){a.error=e;a.hasError=true}finally{ec(a)}}
async command(e,t,n){const r=await this.#tc(e,t,n);this.#e3||=r.contentType.startsWith("application/json");r.discard()}
async get({path:e,shape:t,withAge:n,...r},s,{onServerTime:o,...i}={}){const a=async()=>{const i={method:"GET",path:e()};const a={...el(this.timeouts),...r,...i};const c=await this.#to.send(a,s);const{ageSeconds:u,serverMs:l}=c;const d=u>0;if(d&&!n){c.discard();throw eh(r.operation,u)}if(void 0!==l)o?.(l);const f=await this.#ta(c,r.operation,t);return d&&n?n(f,u):f};return await this.#tc(()=>this.#ts.run(a,s),s,i)}
async *list({path:e,...t},n,{maxPages:r=ed,...s}={}){const i=new Set;let a;for(let c=0;c<r;c+=1){const r={...t,
path:()=>e(a)};const{items:c,hasMore:u}=await this.get(r,n,s);const l=c.at(-1)?.id;const d=void 0!==l&&!i.has((0,o.i)(l));for(const e of c){const t=(0,o.i)(e.id);if(!i.has(t)){i.add(t);yield e}}if(!u||!d)return;a=l}}
async #ta(e,t,n,r){const s=await (0,Q.V)(e,t,n,r);this.#e3=true;return s}
async #tc(e,t,{attempts:n}={}){const{clock:o,random:i,onRetry:a}=this.#H;const c={budget:this.#ti,clock:o,random:i,attempts:n,decide:eg,fail:ep,
onRetry:e=>{if(e instanceof r.hD)a?.(e.message)}};return await (0,s.L5)(e,c,t)}
[Symbol.asyncDispose](){return this.#H.transport[Symbol.asyncDispose]()}};
function el({headers:e,body:t,whole:n}){return{headersTimeout:e,bodyTimeout:t,wholeMs:n}}const ed=1e3;const ef="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function eh(e,t){return new r.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:ef})}
function ep(e,t){const n=e.at(-1);const s=e.slice(0,-1).filter(e=>e instanceof r.hD);if(!(n instanceof r.hD)||0===s.length)return n;const o="budget"===t?" No further retry: too many requests failed recently.":"";const i=new Set(s.map(em));const a=1===i.size&&i.has(em(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${o} This was attempt ${s.length+1}; earlier attempts failed ${c}.`)}
function em({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}
function eg(e){if(!(e instanceof r.hD))return{attempts:1,baseMs:0};return{...(0,ei.NP)(e).request,afterMs:e.retryAfterMs}}
function ew(e,t){const n=n=>{const r=t.decode(n);return r&&(0,o.W)(r.id,e)?r:void 0};return{...t,decode:n}}}),
279:((e,t,n)=>{n.d(t,{
DA:()=>d,
NP:()=>f,
mP:()=>h});var r=n(110);const s={attempts:1,baseMs:0};const o={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*r.J2,longestMs:r.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:s,submit:o,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,cancelsOn:false};const d={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:r.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:s,submit:o},"too-large":{...u,request:s,status:l.status},conflict:{...u,request:s,submit:o},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*r.fj}},refused:l};
function f({shouldRetry:e,isRefusal:t,failureClass:n}){if(false===e)return d.refused;return d[e&&t?"unavailable":n]}
function h({shouldRetry:e,failureClass:t}){return false!==e&&["unavailable","throttled"].includes(t)}}),
620:((e,t,n)=>{n.d(t,{
B2:()=>s,
CU:()=>g,
E$:()=>w,
JO:()=>d,
KO:()=>h,
Mu:()=>u,
RT:()=>c,
Rg:()=>p,
Yk:()=>o,
gg:()=>m,
qS:()=>a,
ss:()=>b,
x3:()=>f});var r=n(110);const s={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const o={longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(e=>e*r.fj);r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,[...i.slice(0,3)],r.fj;const a={firstPollMs:r.fj,shortestPollMs:250,budget:{polls:38,refillMs:14*r.fj},throttledMs:5*r.J2,unknownMs:10*r.J2,readLimitMs:{usual:30*r.fj,last:5*r.fj,list:15*r.fj},image:{everyMs:r.fj,limitMs:15*r.fj}};const c={reconnectMs:{usual:r.fj,min:r.fj,max:30*r.fj},fruitlessMs:{first:5*r.fj,longest:30*r.fj},silenceMs:{first:90*r.fj,longest:5*r.J2},drainMs:{patience:{short:3*r.fj,long:10*r.fj},total:30*r.fj,pause:200},digestsMs:r.J2};const u={mainChecksEveryMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postChecksEveryMs:500};const l={tryMs:10*r.fj,pollMs:2*r.fj,awaits:"end"};const d={stopped:{limitMs:5500,tryMs:3*r.fj,pollMs:r.fj,awaits:"acceptance",endsAtRefusal:false},"at-limit":{...l,limitMs:r.J2,endsAtRefusal:false},refused:{...l,limitMs:10*r.fj,endsAtRefusal:false},"by-post":{...l,limitMs:u.postMs,endsAtRefusal:false},"as-asked":{...l,limitMs:5*r.J2,endsAtRefusal:true},"given-way":{...l,limitMs:30*r.fj,awaits:"ending",endsAtRefusal:true}};const f=10*r.fj;r.J2,r.J2;r.fj,r.fj,r.fj,r.J2,r.J2,r.$0,r.fj,r.J2,r.J2;r.fj,r.J2,r.fj,r.fj,r.J2,r.J2,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj;const h={retryPauseMs:30*r.fj,namedPauseMs:r.fj,listedWithinMs:r.J2,longestBuildMs:48*r.$0,registration:{limitMs:30*r.J2,pollMs:5*r.fj}};const p={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const m={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};const g={requestMs:10*r.fj,request:{attempts:3,baseMs:500},limitMs:r.J2,afterStopMs:5*r.fj,pauseMs:4*r.fj,spreadMs:2*r.fj};r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;const w={progressMs:5*r.fj,hashedMs:r.fj,heartbeatMs:r.J2,hangingMs:5*r.J2,shortBuildMs:30*r.fj,toleranceMs:2*r.fj};const b=2**31-1}),
799:((e,t,n)=>{n.d(t,{
uploadLogs:()=>l});var r=n(455);var s=n(760);var o=n(847);var i=n(142);var a=n(17);var c=n(986);var u=n(610);
async function l(e,t,{log:n,redact:f,signal:p}){const m=h(t.serverUrl,process.env);if(void 0!==m)return void await n.warning(`The log was not uploaded: ${m}.\nSet 'upload-logs' to 'never', and keep the file that the output 'log-file' names in a step of its own.`);let g;try{const a=await (0,r.mkdtemp)((0,s.join)((0,c.I)(),"agentex-artifact-"));g=a;const l=d(e,t,f);const h=(0,i.e)(process.env);const[m,w]=h?["build.json","build.log"]:[`${l}.json`,`${l}.txt`];const b=[(0,s.join)(a,m)];await (0,r.writeFile)((0,s.join)(a,m),`${(0,o.R)(e.record,f,2)}\n`);if(void 0!==e.logFile){b.push((0,s.join)(a,w));await (0,r.copyFile)(e.logFile,(0,s.join)(a,w))}const{uploadArtifact:y}=await import("./upload-artifact.js");n.group("Upload of the build log");await n.written();const v=async()=>{for(const e of h?[b]:b.map(e=>[e]))await y(l,e,a,{skipArchive:!h})};await (0,u.W)(v(),p)}catch(e){if(p.aborted)return;await n.warning(`The log could not be uploaded: ${(0,a.Uc)(e)}`)}finally{n.endGroup();if(void 0!==g)await (0,r.rm)(g,{recursive:true}).catch(()=>void 0)}}
function d({agent:e,id:t},{job:n,attempt:r},s){const o=s(t).replaceAll(/[^A-Za-z0-9]/g,"").slice(-8);return`agentex-build-${f(s(e))}-${f(n)}-${r}-${o}`}
function f(e){return e.slice(0,80).replaceAll(/[^\w.-]/g,"-")}
function h(e,t){const n=URL.parse(e)?.hostname??e;const r=/^github\.com$|\.ghe\.com$|\.localhost$/i.test(n);if(!r&&!(0,i.e)(t))return`GitHub Enterprise Server ('${n}') does not support this artifact service`;return t["ACTIONS_RESULTS_URL"]&&t["ACTIONS_RUNTIME_TOKEN"]?void 0:"this runner provides no artifact service"}}),
374:((e,t,n)=>{n.d(t,{
writeCommentRow:()=>Z});var r=n(620);var s=n(949);var o=n(251);var i=n(645);var a=n(522);var c=n(940);const u=200;const l=300;const d=1048576;
function f(e,t){const n=e=>(0,c.$)(t(e),l);return{...e,agent:n(e.agent),words:(0,c.$)(t(e.words),u),image:e.image&&n(e.image),commit:e.commit&&n(e.commit),runUrl:e.runUrl&&t(e.runUrl)}}
function h(e){return`\x3c!-- rows ${(0,a.deflateRawSync)(JSON.stringify(e)).toString("base64")} --\x3e`}
function p(e){const t=/^<\x21-- rows ([A-Za-z0-9+/=]{1,60000}) --\x3e$/m.exec(e)?.[1];if(void 0===t)return[];try{const e=(0,a.inflateRawSync)(Buffer.from(t,"base64"),{maxOutputLength:d});const n=JSON.parse(e.toString());return Array.isArray(n)?n.filter(v):[]}catch{return[]}}
function m(e,t){const n=t?.replace(/(?<!\d)\d+(?:\/job\/\d+)?$/,"");const r=e=>void 0!==n&&e.startsWith(n)&&/^\d+(?:\/job\/\d+)?$/.test(e.slice(n.length));return e.map(e=>({...e,runUrl:void 0!==e.runUrl&&r(e.runUrl)?e.runUrl:void 0}))}
function g(...e){const t=new Map;for(const n of e.flat()){const e=t.get(n.agent);if(void 0===e||!y(n,e))t.set(n.agent,n)}return[...t.values()].toSorted((e,t)=>e.agent<t.agent?-1:1)}
function w(e){const t=new Set(e.map(({runNumber:e})=>e));const[,n=0]=[...t].toSorted((e,t)=>t-e);return e.filter(({runNumber:e})=>e>=n)}
function b(e,t){const n=new Map(e.map(e=>[e.agent,e]));return t.every(e=>{const t=n.get(e.agent);return void 0!==t&&(y(e,t)||JSON.stringify(t)===JSON.stringify(e))})}
function y(e,t){if(e.runNumber!==t.runNumber)return e.runNumber<t.runNumber;return e.runAttempt<t.runAttempt}
function v(e){if("object"!=typeof e||null===e)return false;const t=e;const n=[t["image"],t["commit"],t["runUrl"]];return[t["agent"],t["words"]].every(e=>"string"==typeof e)&&Object.values(o.Pt).includes(t["icon"])&&[t["runNumber"],t["runAttempt"]].every(e=>Number.isSafeInteger(e))&&["boolean","undefined"].includes(typeof t["isDirty"])&&n.every(e=>void 0===e||"string"==typeof e)}const $=globalThis.process.getBuiltinModule("node:util");var k=n(17);var E=n(266);const S=20;
async function T({apiUrl:e,owner:t,repo:n,number:r},s,o){const{getOctokit:i}=await import("./github-client.js");const a=i(s,{baseUrl:e});M(a,o);const{issues:c,users:u}=a.rest;const l={owner:t,repo:n,issue_number:r};const d=e=>({owner:t,repo:n,comment_id:e});const f=(await u.getAuthenticated().catch(x(403)))?.data.login;return{
async find(e){const t=a.paginate.iterator(c.listComments,{...l,per_page:100});for await(const{data:n}of t){const t=n.filter(({user:e})=>void 0===f?e?.type==="Bot":e?.login===f).map(({id:e,body:t=""})=>({id:e,body:t})).filter(({body:t})=>t.startsWith(e));if(t.length>0)return t}return[]},
async read(e){const t=await c.getComment(d(e)).catch(x(404));return t&&{id:e,body:t.data.body??""}},
create:async e=>({id:(await c.createComment({...l,body:e})).data.id,body:e}),
async update(e,t){await c.updateComment({...d(e),body:t}).catch(e=>{if(o.signal.aborted||_(e)&&404!==R(e))throw e})},
async remove(e){await c.deleteComment(d(e)).catch(x(404))}}}
function M(e,{clock:t,random:n,signal:s}){const o=new E.Km;const i=e=>e.at(-1);let a=0;e.hook.wrap("request",async(e,c)=>{const u=async()=>{if(a>=S)throw new k.lZ(`The limit of ${S} requests was reached.`,{hint:"Re-run this job to add its row."});a+=1;const t=AbortSignal.any([s,AbortSignal.timeout(r.CU.requestMs)]);return await e({...c,request:{...c.request,signal:t}})};const l=e=>["POST","PATCH"].includes(c.method)||_(e)?{attempts:1,baseMs:0}:r.CU.request;return await (0,E.L5)(u,{budget:o,clock:t,random:n,decide:l,fail:i},s)})}
function x(e){return t=>{if(R(t)!==e)throw t}}
function _(e){const t=R(e);return e instanceof k.lZ||void 0!==t&&t<500&&429!==t}
function A(e){const t=/rate limit/i.test((0,k.Uc)(e));return 404===R(e)||403===R(e)&&!t}
function R(e){const t=e instanceof Error&&"status"in e?e.status:void 0;return"number"==typeof t?t:void 0}
function O(e){const t=/Proxy response \((\d{3})\)/.exec((0,$.inspect)(e,{depth:5}))?.[1];if(void 0!==t)return`the proxy responded with ${t} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`;const n=(0,k.Uc)(e);return 401===R(e)?`The token in input 'github-token' was rejected: ${n}`:n}var j=n(598);var C=n(487);var I=n(767);var N=n(996);var U=n(819);
function P({path:e,name:t,event:n}){const r=e??`${t}\n${n}`;return`\x3c!-- agentex-build-action ${(0,j.hash)("sha256",r).slice(0,16)} --\x3e`}const B=100;
function L(e,t){const n=g(t).toSorted((e,t)=>Number(D(e))-Number(D(t)));return(0,N.x9)([`${P(e)}\n${h(t)}\n### Agentex builds: ${(0,N.FV)(e.name)}`,...H(n),...(0,C.Mm)(t.length-B).map(e=>`${e}: see the job summaries.`)])}
function D({icon:e}){return o.Oh.has(e)}
function H(e){const t=e.filter(D);const n=e.length-t.length;const r=n>0?`${n} of ${e.length} failed`:`${e.length} of ${e.length} succeeded`;const s=q(e,F);const o=q(t,e=>e.image);const i=q(t,e=>e.image?.replace(/^.*:/s,""));const a=t.some(e=>void 0!==e.image)&&(n>0||void 0===i);const c=o?`image ${W(o)}`:i&&`tag ${W(i)}`;const u=(0,I.n)([`**${r}**`,!a&&c,s&&`commit ${s}`]).join(" \xb7 ");const l=void 0===s&&e.some(e=>void 0!==e.commit);const d=["Agent","Result",...l?["Commit"]:[]];const f=e.slice(0,B).map(e=>[W(e.agent,100),(0,I.n)([G(e),a&&e.image&&W(e.image)]).join("<br>"),...l?[F(e)??""]:[]]);return[u,(0,N.tp)([d,...f])]}
function q(e,t){const[n,...r]=new Set(e.map(t));return 0===r.length?n:void 0}
function F({commit:e,isDirty:t}){return e&&`${(0,N.cR)(e.slice(0,7))}${t?U.ii:""}`}
function G({icon:e,words:t,runUrl:n}){const r=`${e} ${(0,N.FV)((0,c.$)(t,u))}`;if(!(0,U.n1)(n))return r;return`${r} ([${/\/job\/\d+$/.test(n)?"job":"run"}](${n}))`}
function W(e,t=l){const n=e.split(/(?<=[-/:@.])/);const r=e.length<=t&&n.every(e=>(0,N.FV)(e)===e);return r&&n.length>1?`<code>${n.join("<wbr>")}</code>`:(0,N.cR)(e,t)}
async function z(e,t,n,r){const s=P(t);let o;let i=await e.find(s);for(;;){const[a]=i;const[c=[],...u]=i.map(({body:e})=>m(p(e),n.runUrl));const l=w(g(c,...u,[n]));if(a&&b(c,l)){if(o&&o.id!==a.id)await e.remove(o.id);return}const d=L(t,l);if(a)await e.update(a.id,d);else o??=await e.create(d);await r();const f=a&&await e.read(a.id);i=f?i.map(e=>e.id===f.id?f:e):await e.find(s)}}var J=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var V=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,s=0;
function o(){while(r=t.stack.pop())try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(o);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(e).then(o,function(e){n(e);return o()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function Z(e,{input:t,workflow:n,headCommit:o,stoppedMs:i},{log:a,signal:c,hurry:u,redact:l,host:{clock:d,random:h}}){const p={stack:[],error:void 0,hasError:false};try{const{event:m,pullRequest:g,run:w}=n;const{token:b,checkRunId:y}=t;const v=K(e,o);if(void 0===v)return;if(void 0===g)return void await a.line(`There is no comment: the event '${m.name}' has no pull request.`);if(void 0===b)return void await a.warning(X);const $=void 0===y?"":`/job/${y}`;const k=w.url&&`${w.url}${$}`;const E={...v,runUrl:k,runNumber:w.number,runAttempt:w.attempt};const{limitMs:S,afterStopMs:M,pauseMs:x,spreadMs:_}=r.CU;const R=d.monotonicMs();const j=c.aborted;const C=J(p,j?(0,s.H)(Math.max(0,(i??R)+M-R),d,u):(0,s.H)(S,d,c),false);const I=async()=>{if(!j)await d.sleep(x+h()*_,C.signal)};try{const e={clock:d,random:h,signal:C.signal};const t=await T(g,b,e);await z(t,w.workflow,f(E,l),I)}catch(e){if(c.aborted)return;if(A(e))await a.notice(Y);else{const t=O(C.signal.aborted?C.signal.reason:e);await a.warning(`The comment on the pull request could not be updated: ${t}`)}}}catch(e){p.error=e;p.hasError=true}finally{V(p)}}const X="The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.";const Y="The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.";
function K({end:e,agent:t,build:n,image:r,buildSeconds:s,source:a},c){if(void 0===t&&void 0===n)return;const u=void 0===s?"":` in ${(0,i.Xo)(s)}`;const l=(0,o.oJ)(e)||(0,o.Oq)(e)?"":`: ${e.facts[0]??""}`;return{agent:(0,i.kV)(t),icon:o.Pt[e.kind],words:`${e.title}${"built"===e.kind?u:l}`,image:(0,o.oJ)(e)||true===e.hasImage?r:void 0,commit:a.commit??c,...a.isDirty&&{isDirty:true}}}}),
251:((e,t,n)=>{n.d(t,{
Oh:()=>u,
Oq:()=>f,
Pt:()=>l,
oJ:()=>d,
sk:()=>p,
tk:()=>h});var r=n(279);var s=n(844);var o=n(17);const i={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const a={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const c={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};const u=new Set(Object.values(i));const l={...i,...a,...c};
function d({kind:e}){return e in i}
function f({kind:e}){return e in a}
function h(e){const{message:t,hint:n}=(0,s.U)(e);return{facts:t.split("\n"),hint:n}}
function p(e){const t=e instanceof Error?e.cause:void 0;const n=[e,t].find(e=>e instanceof o.hD);if(void 0===n)return{};return{reason:"refused",isTransient:(0,r.mP)(n)}}}),
996:((e,t,n)=>{n.d(t,{
DV:()=>f,
FV:()=>a,
Wc:()=>u,
cR:()=>l,
tp:()=>h,
x9:()=>m,
zH:()=>p});var r=n(172);var s=n(940);var o=n(767);const i=921600;
function a(e){return g(e,2e3).replaceAll(c,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const c=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function u(e){const t=g(e,2e3);return a(e)===t?t:d(t)}
function l(e,t=500){const n=g(e,t);if(""===n)return"";return n.includes("|")?`<code>${a(n)}</code>`:d(n)}
function d(e){const t="`".repeat(w(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function f(e){const t=e.map(e=>(0,r.jQ)((0,r.IV)(e))).join("\n");const n="`".repeat(Math.max(3,w(t)+1));return`${n}text\n${t}\n${n}`}
function h([e=[],...t]){return[e,e.map(()=>"---"),...t].map(e=>`| ${e.join(" | ")} |`).join("\n")}
function p(e,t,n){const r=void 0===n?"details":`details ${n}`;return`<${r}><summary>${e}</summary>\n\n${(0,o.n)(t).join("\n\n")}\n\n</details>`}
function m(e,t=i){const n="_The rest did not fit and was left out._\n";let r="";for(const s of(0,o.n)(e)){const e=`${r}${s}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function g(e,t){const n=(0,r.IV)((0,s.$)(e,t)).replaceAll(/\s+/g," ");return(0,r.jQ)(n).trim()}
function w(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}}),
645:((e,t,n)=>{n.d(t,{
B4:()=>h,
Db:()=>u,
Ht:()=>p,
Xo:()=>c,
gN:()=>g,
kV:()=>m,
nV:()=>l,
z3:()=>f});var r=n(110);var s=n(767);const o=r.J2/r.fj;const i=r.$0/r.fj;const a=r.LP/r.fj;
function c(e){const t=e.toFixed(1);if(Number(t)<10)return`${t} s`;const n=Math.round(e);if(n<o)return`${n} s`;if(n<i)return`${Math.floor(n/o)} min ${n%o} s`;const r=Math.round(n/o);const s=i/o;return`${Math.floor(r/s)} h ${r%s} min`}
function u(e){return void 0!==e&&Number(e.toFixed(1))>0}
function l(e){if(e<o)return`${Math.floor(e)} s`;if(e<i)return`${Math.floor(e/o)} min`;const t=Math.floor(e/a);return t>1?`${t} days`:`${Math.floor(e/i)} h`}const d=["KiB","MiB","GiB"];
function f(e){if(e<1024)return 1===e?"1 byte":`${e} bytes`;let t=e/1024;let n=0;while(t>=1023.5&&n<d.length-1){t/=1024;n+=1}return`${t<99.95?t.toFixed(1):Math.round(t)} ${d[n]??""}`}
function h(e){return String(e).replace(/\B(?=(?:\d{3})+$)/g,",")}
function p(e,t){return`${h(e)} ${t}${1===e?"":"s"}`}
function m(e){return e??"Agent"}
function g(e){const t=(0,s.n)(e).join(" \xb7 ");return`${t.charAt(0).toUpperCase()}${t.slice(1)}`}}),
819:((e,t,n)=>{n.d(t,{
Bg:()=>b,
B6:()=>g,
n1:()=>v,
gV:()=>y,
ii:()=>m,
Mn:()=>w});const r=/\$\{\w+(?:\?|:?-)?\}/g;const s=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;const o=/^(?:change[-_ ]?(?:me|this)(?:[-_ ].*)?|your[-_ ].*)$/is;
function i(e){const t=a(e).replace(r,"").trim();return/[\p{L}\p{N}]/u.test(t)&&!s.test(t)&&!o.test(t)}
function a(e){return e.trim().replace(/^(["'])(.*)\1$/s,"$2")}
function c(e){const[,...t]=e.split(/[?#&;]/);return t.some(e=>{const t=e.indexOf("=");return t>0&&l(e.slice(0,t))&&i(e.slice(t+1))})}const u=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function l(e){return e.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(e=>u.test(e))}const d=4096;
function f(e){if(e.length>d)return;const t=h(e.trim());if(void 0===t||t.includes("@"))return;const n=p(t.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||c(n))return;const r=n.indexOf("/");return r<0?n.toLowerCase():n.slice(0,r).toLowerCase()+n.slice(r)}
function h(e){const[t]=/^[^?#]*?:\/\//.exec(e)??[];const n=e.indexOf(":");const r=void 0===t&&n>=0&&!e.slice(0,n).includes("/");const s=e.slice(t?.length??0);const o=s.indexOf("@");const i=s.slice(0,Math.max(o,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=s.slice(o+1);return r?a.replace(":","/"):a}
function p(e){let[t,n]=[0,e.length];while("/"===e[t])t+=1;while(n>t&&"/"===e[n-1])n-=1;return e.slice(t,n)}const m=" with local changes";
function g({sourceRepo:e,sourceCommit:t,sourceRef:n,sourceDirty:r},s){const o=void 0!==s&&e?.toLowerCase()===f(s.url)?.toLowerCase();return{commit:t,ref:n,isDirty:true===r,repository:o?s:void 0}}
function w(e,t){const{file:n="Dockerfile",line:r=0}=t??{};if(void 0===e||"Dockerfile"!==n)return;const s=e.text?.split("\n").length??1/0;return r<1||r>s?void 0:{file:e.path,line:r}}
function b({commit:e,repository:t}){if(!t||!v(t.url)||!$(e))return;return`${t.url}/commit/${e}`}
function y({commit:e,repository:t},{file:n,line:r}){if(!t||!v(t.url)||!$(e))return;const s=n.toWellFormed().split("/").map(k).join("/");return`${t.url}/${t.files}/${e}/${s}#L${r}`}
function v(e){return void 0!==e&&/^https?:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2,20}$/.test(e)}
function $(e){return void 0!==e&&/^[0-9a-f]{40,64}$/.test(e)}
function k(e){return encodeURIComponent(e).replaceAll(/[!'()*]/g,e=>`%${e.charCodeAt(0).toString(16).toUpperCase()}`)}}),
844:((e,t,n)=>{n.d(t,{
U:()=>o});var r=n(17);var s=n(208);
function o(e){if(e instanceof r.lZ)return e;const t=(0,s.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,r.Uc)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}}),
142:((e,t,n)=>{n.d(t,{
e:()=>r});
function r(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}}),
360:((t,n,r)=>{r.d(n,{
E:()=>P});var s=r(598);var o=r(24);var i=r(760);const a=e("node:v8");var c=r(161);var u=r(455);var l=r(17);var d=r(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:e,sizeBytes:t}){const n=await (0,u.open)(e,"r").catch(t=>{throw new l.lZ(`The packed build context '${e}' is not readable: ${(0,d.Qq)(t)}.`,{cause:t,hint:(0,d.FH)(t,h)})});if(0===t||(await n.stat()).size!==t){await n.close();throw m(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:f,autoClose:false});let s=t;try{for await(const e of r){s-=e.length;yield e}}catch(e){throw new l.lZ(`The packed build context is no longer readable: ${(0,d.Qq)(e)}.`,{cause:e,hint:(0,d.FH)(e,h)})}if(0!==s)throw m(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(e){return new l.lZ(`The packed build context '${e}' changed after it was packed.`,{hint:h})}var g=r(620);var w=r(110);var b=r(82);var y=r(542);var v=r(75);var $=r(500);const k=new Set;const E=new Set;const S=new Map;
function T(e,t,n){const r=S.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const s={text:t,written:Promise.resolve()};s.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=s.text;s.text="";await n(e,t)});S.set(e,s);M(k,s.written);return s.written}
function M(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function x(e,t){await T(e,t,(e,t)=>(0,u.appendFile)(e,t,{mode:384}))}
async function _(e,t,n,r){const o=process.env[e];if(!o)return void t(n,r);const i=`ghadelimiter_${(0,s.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=T(o,a.join(y.EOL),A);M(E,Promise.race([c,(0,$.setTimeout)(g.gg.stalledMs,void 0,{ref:false})]));await c}
async function A(e,t){const{size:n}=await (0,u.stat)(e);try{await (0,u.appendFile)(e,t)}catch(t){await (0,u.truncate)(e,n).catch(()=>void 0);throw t}}const R=new v.Writable({
write:(e,t,n)=>{const r=()=>void process.stdout.write(e,n);if(0===E.size)r();else Promise.all(E).then(r)}});process.stdout.on("error",e=>R.destroy(e));
async function O(){await Promise.all(k)}
function j(){if(0===k.size)process.exit();setTimeout(C,g.gg.lastWriteMs);O().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const I=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const N=["uncaughtException","unhandledRejection"];const U=[];process.on("SIGUSR1",()=>void 0);const P={clock:w.ml,random:Math.random,startedMs:Date.now()-process.uptime()*w.fj,stdout:R,
onSignal:e=>{for(const t of I)process.on(t,e)},
onUncaught:e=>{for(const t of N)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:j,
setOutput:(e,t)=>{const n=_("GITHUB_OUTPUT",c.uH,e,t);n.catch(()=>void 0);U.push(n)},
outputsWritten:async()=>{await Promise.all(U.splice(0))},
saveState:(e,t)=>_("GITHUB_STATE",B,e,t),allWritten:O,files:{
newPath:(e,t)=>(0,i.join)(e,t+(0,s.randomUUID)()),
createDirectory:e=>(0,o.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,o.rmSync)(e,{recursive:true,force:true}),replace:D,
removeFile:e=>{for(const t of[L(e),e])(0,o.rmSync)(t,{force:true})},
changedMs:e=>(0,b.z)(()=>(0,o.statSync)(e).mtimeMs),append:x,
read:e=>(0,o.createReadStream)(e,"utf8")},openArchive:p,
openTransport:async e=>{const{loadTransport:t}=await Promise.resolve().then(r.bind(r,496));const n=await t(e,process.env,g.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function B(){throw new Error("GITHUB_STATE is not set")}
function L(e){return`${e}.new`}
function D(e,t){const n=L(e);(0,o.rmSync)(n,{force:true});(0,o.writeFileSync)(n,t,{flag:"wx",mode:384});(0,o.renameSync)(n,e)}}),
847:((e,t,n)=>{n.d(t,{
R:()=>s,
l:()=>r});
function r(e,t,n){const r=e=>o(e,n,(e,n)=>[e,Object.hasOwn(t,e)?n:r(n)]);return r(e)}
function s(e,t,n){const r=e=>o(e,t,(e,n)=>[t(e),r(n)]);const s=(e,n)=>{if("number"!=typeof n)return n;const r=t(String(n));return r===String(n)?n:r};return JSON.stringify(r(e),s,n)}
function o(e,t,n){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>o(e,t,n));if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,t])=>n(e,t)))}}),
172:((e,t,n)=>{n.d(t,{
IV:()=>h,
LG:()=>s,
gc:()=>a,
jQ:()=>l,
sN:()=>c});const r="\x1b";const s=`${r}\\[[0-9;]{0,29}m`;const o=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const i=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const a=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const c=String.raw`[\p{Cc}--\t]|${a}`;const u=new RegExp(`(${s})|${c}`,"gv");
function l(e){return e.toWellFormed().replace(u,(e,t)=>void 0===t?p(e):d(t))}
function d(e){const t=e.match(o);if(null===t)return e;const n=t.filter(e=>i.test(e));return 0===n.length?"":`${r}[${n.join(";")}m`}const f=new RegExp(s,"g");
function h(e){return e.replace(f,"")}
function p(e){const t=e.charCodeAt(0).toString(16);return t.length<=2?`\\x${t.padStart(2,"0")}`:`\\u${t.padStart(4,"0")}`}}),
487:((e,t,n)=>{n.d(t,{
Mm:()=>r,
W0:()=>o,
ki:()=>i});
function r(e){return e>0?[`and ${e} more`]:[]}const s=20;
function o(e,t=s,n=", "){return[...e.slice(0,t),...r(e.length-t)].join(n)}
function i(e){const t=e.at(-1)??"";return e.length>1?`${e.slice(0,-1).join(", ")} and ${t}`:t}}),
940:((e,t,n)=>{n.d(t,{
$:()=>r});
function r(e,t){if(e.length<=t)return s(e);let n=t-1;while(n>0&&!/\s/.test(e.charAt(n)))n-=1;return s(`${e.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function s(e){return` ${e}`.slice(1)}}),
110:((e,t,n)=>{n.d(t,{
$0:()=>i,
J2:()=>o,
LP:()=>a,
fj:()=>s,
ml:()=>c});var r=n(500);const s=1e3;const o=60*s;const i=60*o;const a=24*i;const c={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(e,t)=>{try{await (0,r.setTimeout)(e,void 0,{signal:t})}catch(e){t.throwIfAborted();throw e}}}}),
17:((e,t,n)=>{n.d(t,{
Ne:()=>a,
Uc:()=>m,
Xt:()=>o,
dU:()=>i,
hD:()=>c,
lZ:()=>s,
og:()=>p,
zw:()=>f});var r=n(208);let s=class ActionError extends Error{name="ActionError";hint;constructor(e,t={}){super(e,{cause:t.cause});this.hint=t.hint}};let o=class InvalidInputsError extends s{name="InvalidInputsError";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};let i=class SubmitUnknownError extends s{name="SubmitUnknownError"};let a=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(e,t=[]){super(`The proxy responded with ${e}.`);this.code=`PROXY_${e}`;this.schemes=[t].flat().flatMap(e=>/^[\w-]+/.exec(e.trim())?.[0]??[])}};let c=class ApiError extends s{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(e,t){super(e,t);this.name="ApiError";this.kind=t.kind;this.failureClass=t.failureClass??d(t);this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}get isRefusal(){return u.includes(this.failureClass)}
reworded(e){const{hint:t,kind:n,failureClass:r,status:s,code:o,serverMessage:i}=this;const{retryAfterMs:a,shouldRetry:u,accepted:l}=this;const d={status:s,code:o,serverMessage:i,retryAfterMs:a,shouldRetry:u};return new c(e,{hint:t,kind:n,failureClass:r,...d,accepted:l,cause:this})}};const u=["unauthorized","missing","conflict","refused"];const l=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function d({kind:e,status:t,code:n=""}){if(429===t)return"throttled";if(l.includes(n))return"unreachable";if("tls"===e||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}
function f(e){if(e instanceof c)return e;throw e}const h=e=>t=>{if(!(t instanceof c&&t.failureClass===e))throw t;return t};const p=h("conflict");h("missing");
function m(e){const t=(0,r.Zo)(e);if(t)return void 0===t.hint?t.reason:`${t.reason}. ${t.hint}`;if(e instanceof s&&void 0!==e.hint)return`${e.message} ${e.hint}`;return(0,r.Qq)(e)}}),
815:((e,t,n)=>{n.d(t,{
U:()=>r});
function r(e){return"localhost"===e.hostname||"[::1]"===e.hostname||/^127(\.\d+){3}$/.test(e.hostname)}}),
767:((e,t,n)=>{n.d(t,{
n:()=>r});
function r(e){return e.filter(e=>Boolean(e))}}),
82:((e,t,n)=>{n.d(t,{
z:()=>r});
function r(e){try{return e()}catch{return}}}),
266:((e,t,n)=>{n.d(t,{
Km:()=>s,
L5:()=>o,
yL:()=>a});const r={all:100,cost:5,gain:1};let s=class RetryBudget{#tu=r.all;
spend(){if(this.#tu<r.cost)return false;this.#tu-=r.cost;return true}
earn(){this.#tu=Math.min(r.all,this.#tu+r.gain)}};
async function o(e,{attempts:t=1/0,budget:n,clock:r,random:s,...c},u){const l=[];let d;let f=0;for(;;){u.throwIfAborted();try{const t=await e();n.earn();return t}catch(E){u.throwIfAborted();l.push(E);const e=c.decide(E);const{attempts:o,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:g=1/0}=e;const w=m>0;const b=r.monotonicMs();if(w)d??=b;else f+=1;const y=w?b>=(d??b)+m:f>=o;if(y||l.length>=t)throw c.fail(l,"attempts");if(!w&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(E);const v=w?l.length:f;const $=Math.min(g,h*2**(v-1));const k=w?i:a;await r.sleep(k(p,s(),$),u)}}}
function i(e,t,n){return a(Math.max(e,n/2),t,n/2)}
function a(e,t,n=e/10){return e+t*n}}),
208:((e,t,n)=>{n.d(t,{
FH:()=>p,
Qq:()=>h,
Zo:()=>f});var r=n(24);var s=n(760);var o=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(e,t=r.statfsSync){if(!m(e)||void 0===e.code)return;const n=g(e,t)?u:l[e.code];return n&&{...n,reason:`${n.reason} (${(0,o.$)(e.message,d)})`}}
function h(e){const t=m(e)||e instanceof Error?e.message:String(e);return f(e)?.reason??t}
function p(e,t){return f(e)?.hint??t}
function m(e){return"object"==typeof e&&null!==e&&"syscall"in e&&"code"in e}
function g(e,t=r.statfsSync){const n=m(e)&&"ENOSPC"===e.code?e.path:void 0;const o=void 0===n?void 0:(0,i.z)(()=>t((0,s.dirname)(n)));return void 0!==o&&o.files>0&&0===o.ffree&&o.bavail>0}}),
986:((e,t,n)=>{n.d(t,{
I:()=>o});var r=n(542);var s=n(760);
function o(){const{RUNNER_TEMP:e=""}=process.env;return(0,s.resolve)(""===e?(0,r.tmpdir)():e)}}),
949:((e,t,n)=>{n.d(t,{
H:()=>o});var r=n(110);var s=n(17);
function o(e,t,...n){const i=new AbortController;const a=new AbortController;t.sleep(e,a.signal).then(()=>i.abort(new s.lZ(`The time limit of ${e/r.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([i.signal,...n]),
[Symbol.dispose]:()=>a.abort()}}}),
610:((e,t,n)=>{n.d(t,{
W:()=>r});
async function r(e,t){const{promise:n,reject:r}=Promise.withResolvers();const s=()=>r(t.reason);if(t.aborted)s();t.addEventListener("abort",s,{once:true});try{return await Promise.race([e,n])}finally{t.removeEventListener("abort",s)}}}),
910:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(682);var s=n(360);await (0,r.u)(s.E);t()}catch(e){t(e)}},1)}),
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
_o:()=>T,
uH:()=>S});const s=globalThis.process.getBuiltinModule("os");
function o(e){if(null==e)return"";else if("string"==typeof e||e instanceof String)return e;return JSON.stringify(e)}
function i(e,t,n){const r=new c(e,t,n);process.stdout.write(r.toString()+s.EOL)}const a="::";let c=class Command{constructor(e,t,n){if(!e)e="missing.command";this.command=e;this.properties=t;this.message=n}
toString(){let e=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let t=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(t)t=false;else e+=",";e+=`${n}=${l(r)}`}}}e+=`${a}${u(this.message)}`;return e}};
function u(e){return o(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(e){return o(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const d=e("crypto");const f=globalThis.process.getBuiltinModule("fs");
function h(e,t){const n=process.env[`GITHUB_${e}`];if(!n)throw new Error(`Unable to find environment variable for file command ${e}`);if(!f.existsSync(n))throw new Error(`Missing file at path: ${n}`);f.appendFileSync(n,`${o(t)}${s.EOL}`,{encoding:"utf8"})}
function p(e,t){const n=`ghadelimiter_${d.randomUUID()}`;const r=o(t);if(e.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${e}<<${n}${s.EOL}${r}${s.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=e=>{var t={};r.d(t,e);return t};m({});var g=function(e,t,n,r){
function s(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,o){
function i(e){try{c(r.next(e))}catch(e){o(e)}}
function a(e){try{c(r["throw"](e))}catch(e){o(e)}}
function c(e){e.done?n(e.value):s(e.value).then(i,a)}c((r=r.apply(e,t||[])).next())})};const{access:w,appendFile:b,writeFile:y}=f.promises;const v="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return g(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[v];if(!e)throw new Error(`Unable to find environment variable for $${v}. Check if your runtime environment supports job summaries.`);try{yield w(e,f.constants.R_OK|f.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}
wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${r}>`;return`<${e}${r}>${t}</${e}>`}
write(e){return g(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const n=yield this.filePath();const r=t?y:b;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return g(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
stringify(){return this._buffer}
isEmptyBuffer(){return 0===this._buffer.length}
emptyBuffer(){this._buffer="";return this}
addRaw(e,t=false){this._buffer+=e;return t?this.addEOL():this}
addEOL(){return this.addRaw(s.EOL)}
addCodeBlock(e,t){const n=Object.assign({},t&&{lang:t});const r=this.wrap("pre",this.wrap("code",e),n);return this.addRaw(r).addEOL()}
addList(e,t=false){const n=t?"ol":"ul";const r=e.map(e=>this.wrap("li",e)).join("");const s=this.wrap(n,r);return this.addRaw(s).addEOL()}
addTable(e){const t=e.map(e=>{const t=e.map(e=>{if("string"==typeof e)return this.wrap("td",e);const{header:t,data:n,colspan:r,rowspan:s}=e;const o=t?"th":"td";const i=Object.assign(Object.assign({},r&&{colspan:r}),s&&{rowspan:s});return this.wrap(o,n,i)}).join("");return this.wrap("tr",t)}).join("");const n=this.wrap("table",t);return this.addRaw(n).addEOL()}
addDetails(e,t){const n=this.wrap("details",this.wrap("summary",e)+t);return this.addRaw(n).addEOL()}
addImage(e,t,n){const{width:r,height:s}=n||{};const o=Object.assign(Object.assign({},r&&{width:r}),s&&{height:s});const i=this.wrap("img",null,Object.assign({src:e,alt:t},o));return this.addRaw(i).addEOL()}
addHeading(e,t){const n=`h${t}`;const r=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const s=this.wrap(r,e);return this.addRaw(s).addEOL()}
addSeparator(){const e=this.wrap("hr",null);return this.addRaw(e).addEOL()}
addBreak(){const e=this.wrap("br",null);return this.addRaw(e).addEOL()}
addQuote(e,t){const n=Object.assign({},t&&{cite:t});const r=this.wrap("blockquote",e,n);return this.addRaw(r).addEOL()}
addLink(e,t){const n=this.wrap("a",e,{href:t});return this.addRaw(n).addEOL()}};new $;var k;(function(e){e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(k||(k={}));
function E(e,t){const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n)throw new Error(`Input required and not supplied: ${e}`);if(t&&false===t.trimWhitespace)return n;return n.trim()}
function S(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(e,t));process.stdout.write(s.EOL);i("set-output",{name:e},o(t))}
function T(){return"1"===process.env["RUNNER_DEBUG"]}})};var n={};
function r(e){var s=n[e];if(void 0!==s)return s.exports;var o=n[e]={exports:{}};var i=true;try{t[e](o,o.exports,r);i=false}finally{if(i)delete n[e]}return o.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var s=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var o=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var o=[];o.d=0;r.then(e=>{i[t]=e;s(o)},e=>{i[n]=e;s(o)});var i={};i[e]=e=>e(o);return i}}var a={};a[e]=e=>{};a[t]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var d;var f;var h;var p=new Promise((e,t)=>{h=t;f=e});p[t]=l;p[e]=e=>(c&&e(c),u.forEach(e),p["catch"](e=>{}));r.exports=p;i(r=>{d=o(r);var s;var i=()=>d.map(e=>{if(e[n])throw e[n];return e[t]});var a=new Promise(t=>{s=()=>t(i);s.r=0;var n=e=>e!==c&&!u.has(e)&&(u.add(e),e&&!e.d&&(s.r++,e.push(s)));d.map(t=>t[e](n))});return s.r?a:i()},e=>(e?h(p[n]=e):f(l),s(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;r.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;r.t=function(n,s){if(1&s)n=this(n);if(8&s)return n;if("object"==typeof n&&n){if(4&s&&n.__esModule)return n;if(16&s&&"function"==typeof n.then)return n}var o=Object.create(null);r.r(o);var i={};t=t||[null,e({}),e([]),e(e)];for(var a=2&s&&n;"object"==typeof a&&!~t.indexOf(a);a=e(a))Object.getOwnPropertyNames(a).forEach(e=>i[e]=()=>n[e]);i["default"]=()=>n;r.d(o,i);return o}})();(()=>{r.d=(e,t)=>{for(var n in t)if(r.o(t,n)&&!r.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{r.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{r.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var s=r(910);s=await s;