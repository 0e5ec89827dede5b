const t=t=>{let e;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(e??=globalThis.process.getBuiltinModule(t))[r]})};import"os";var e={
326:((t,e,n)=>{n.d(e,{
cleanUp:()=>tz});var r=n(484);var o=n(348);var s=n(620);var i=n(815);var a=n(82);var c=n(257);n(534);var u=n(456);const l="https://api.egp.scale.com";
function d({baseUrl:t,accountId:e},n){return{baseUrl:new URL(t),accountId:e,apiKey:n,customHeaders:(0,c.GQ)()}}
function f(){return(0,u.lq)("base-url",w)??new URL(l)}
function h(){return(0,a.y)(f)?.href??"BASE_URL"}const p=2048;const m="such as 'https://api.egp.scale.com'";
function w(t,e){const n=(e,n)=>(0,u.Gq)(`Input '${t}' ${e}. ${n}`);if(""===e)n("is empty",`Set '${t}' to the address of the API, ${m}.`);if(e.length>p)n(`has more than ${p} characters`,`Write an address ${m}.`);if(/[\s\p{Cc}\\]/u.test(e))n("contains white space, a control character or a backslash","Remove it.");const r=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))n(`must start with 'https://' and a host${r}`,`Write the whole address, ${m}.`);const o=URL.parse(e);if(!o)return n(`is not a valid address${r}`,`Write an address ${m}.`);if(""!==o.username||""!==o.password||/^[^/]*\/\/[^/]*@/.test(e))n("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))n(`must not have a query or fragment, got one for '${o.host}'`,"Remove everything from the '?' or '#' on.");if("0"===o.port)n(`has port 0${r}`,"Set the port of the API, or leave it out for the default.");if("http:"===o.protocol&&!(0,i.U)(o))n(`must use https, otherwise the key would be sent unencrypted to '${o.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,s]=/(\/v5(?:\/builds)?)\/*$/.exec(o.pathname)??[];if(void 0!==s){const t=o.href.slice(0,o.href.lastIndexOf(s));n(`ends in '${s}'${r}`,`The action adds it: write '${t}'.`)}return o}var y=n(251);var v=n(645);var g=n(996);var b=n(34);
function $(t,e,n){const r=t=>E(t,n,(t,n)=>[t,Object.hasOwn(e,t)?n:r(n)]);return r(t)}
function E(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>E(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}var T=n(208);
async function _(t,e,n,{world:r,log:o,redact:s,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n($(t,e,s));try{await (0,b.u)(r.files.append(a,s(c)),r.clock,i)}catch(e){const t=(0,T.$z)(e,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await o.warning(`The job summary could not be written: ${(0,T.A3)(e)}.\n${t}`)}}const k="the step was killed before it finished";
async function S(t,e){await _(t,{},M,e)}
function M({agent:t,message:e}){const n=void 0===t?(0,v.Vb)(t):(0,g.aY)(t);return(0,g.x9)([`### ${y.Z8.stopped} ${n}: ${k}`,(0,g.Qq)(e)])}var A=n(784);var O=n(264);var j=n(266);var x=n(949);var R=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var C=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const{pollMs:I,requestMs:P}=s.NB;const U={accepted:false,build:void 0,error:void 0};
async function B(t,e,n,r,s){let{accepted:i}=e;let a;try{if(!i||e.build&&!(0,o.yp)(e.build.status)){a=await n.cancelBuild(t,r,s).then(()=>void 0,O.Sx);i||=void 0===a}const c=await n.getBuild(t,r,s);if(void 0===a)return{...e,accepted:i,build:c,error:void 0};return(0,o.yp)(c.status)?{...e,accepted:true,build:c,error:void 0}:{...e,accepted:i,build:c,error:a}}catch(n){const t=a??n;if(t instanceof O.hD)return{...e,accepted:i,error:t};if(r.aborted)return{...e,accepted:i};throw n}}
async function N(t,{api:e,clock:n,random:r,untilMs:s},i){let a=U;let c=0;while(!i.aborted){const u={stack:[],error:void 0,hasError:false};try{const l=R(u,(0,x.z)(P,n,i),false);a=await B(t,a,e,l.signal,{attempts:1});if(l.signal.aborted)a={...a,error:a.error??D};const{build:d,error:f}=a;if(d&&(0,o.dR)(d.status))break;c=void 0===f?0:c+1;const h=s-n.monotonicMs()-P;const p=Math.min((0,j.Uy)(f?.retryAfterMs??0,r()),h);await n.sleep(Math.max(L(c),p),i).catch(()=>void 0)}catch(t){u.error=t;u.hasError=true}finally{C(u)}}return a}
function L(t){return Math.min(s.NB.longestPauseMs,I*2**Math.max(0,t-1))}const D=new O.hD("The server did not respond in time.",{kind:"timeout",hint:O.Z4});
function H({imageUrl:t,imageName:e,imageTag:n}){if(void 0!==t||void 0===e)return t;return void 0===n?e:`${e}:${n}`}
function G(t){const e=H(t);return void 0===e?"Its image exists.":`Its image exists: ${e}`}
function q(t,e){if(void 0===t||void 0===e||t===e)return t===e;return F(t)===e||F(e)===t}
function F(t){return t.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}var W=n(738);
function J(t,{agent:e,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let l=false;const d=e?.id===void 0?e?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...m}=o;const w={sortOrder:"desc",...m,agentName:d,limit:n};const y={maxPages:f,attempts:h,
onServerTime:t=>{i??=t;p?.(t)}};const v=t=>{const e=(0,W.Lg)(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(w,s,y)){v(n);yield n;e+=1;if(e>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function z(t){return t.map(t=>({build:t,ms:(0,W.Lg)(t)??0})).toSorted((t,e)=>e.ms-t.ms).map(({build:t})=>t)}const{slackMs:Y}=s.$V;
function V(t,e){const{form:n,seenBefore:r,listBefore:o}=t;const s=new Set(r.map(A.T));const i=t.unanswered?.firstMs??t.answered?.fromMs;const a=o?.sinceMs??(void 0===i?1/0:i-Y);const c=t=>void 0===t?void 0===o:t<=a;return e.filter(t=>!s.has((0,A.T)(t.id))&&!c((0,W.Lg)(t))&&te(n,t))}
function X(t,e){if(void 0!==t.unanswered)return e;const{answered:n}=t;if(void 0===n)return[];const{fromMs:r,toMs:s}=n;if(void 0===r||void 0===s)return e;return e.filter(t=>{const e=(0,W.Lg)(t);return void 0!==e&&e>=r&&e<=s&&!(0,o.r4)(t.status)})}
function Z({form:t,listBefore:e,unanswered:n},r,o){const s=(0,W.Lg)(r);const i=n?.firstMs;if(void 0===e||void 0===i||void 0===s)return false;if(s<i-Y||s>o+Y)return false;const a=q(r.imageName,t.imageName)&&r.imageTag===t.imageTag&&(r.agentName??t.agentName)===(t.agentName??r.agentName);return a&&K(r,t)}
function K(t,{workingTreeHash:e,imageUrl:n}){const r=void 0!==e&&void 0!==t.workingTreeHash&&tr(t.workingTreeHash,e);if(void 0===n)return r;return t.imageUrl===n||r&&(0,o.yO)(t.status)}const Q={
imageName:(t,e)=>q(t.toLowerCase(),e.toLowerCase()),imageTag:tn,agentName:tn,agentId:A.W,workingTreeHash:tr,
sourceCommit:(t,e)=>t.startsWith(e)||e.startsWith(t)};const tt=Object.keys(Q);
function te(t,e){const n=tt.flatMap(n=>{const[r,o]=[t[n],e[n]];return void 0===r||void 0===o?[]:[Q[n](r,o)]});return n.length>0&&n.every(Boolean)}
function tn(t,e){return t.toLowerCase()===e.toLowerCase()}
function tr(t,e){const n=t=>t.toLowerCase().replace(/^sha256:/,"");return n(t)===n(e)}var to=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var ts=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const ti=100;const ta=1e3;const tc=16384;let tu=class BuildList{#t;#e;#n;constructor({api:t,clock:e}){this.#t=t;this.#e=e}
nowMs(){return void 0===this.#n?void 0:this.#n+this.#e.monotonicMs()}
mayStillAppear({unanswered:t}){if(void 0===t)return false;const{lastMs:e}=t;const n=this.nowMs();return void 0===e||void 0===n||n-e<s.$V.listedWithinMs}
async readBefore(t,e,n){const r=t=>this.#r(t);const o=await td(this.#t,t,void 0,n,{onServerTime:r});n.throwIfAborted();const s={seenBefore:tl(e),listBefore:void 0};if(o.problem)return s;const i=t=>void 0===(0,W.Lg)(t);const a=o.builds.filter(i);const c=[...a,...z(o.builds.filter(t=>!i(t)))];const u=c.map(({id:t})=>t);const l=tl(new Set([...u,...e]));const d=new Set(l);const f=c.find(({id:t})=>!d.has(t));const h=f&&(0,W.Lg)(f);if(f&&(void 0===h||d.size===a.length))return s;const p=c[a.length];const m=o.serverMs??(p&&(0,W.Lg)(p));if(void 0===this.#n&&void 0!==m)this.#r(m);return{seenBefore:l,listBefore:{sinceMs:Math.max(o.sinceMs,h??0),serverMs:m}}}
async look(t,e,n=false){const r={stack:[],error:void 0,hasError:false};try{let o=1/0;const i=t=>{o=t;this.#r(t)};const{form:a,listBefore:c,unanswered:u}=t;const l=c?.serverMs??u?.firstMs;const{usual:d,patient:f}=s.$V.lookLimitMs;const h=to(r,(0,x.z)(n?f:d,this.#e,e),false);const p={attempts:n?void 0:1,onServerTime:i};const m=await td(this.#t,a,l,h.signal,p);e.throwIfAborted();const w=u?.lastMs;const y=void 0!==m.serverMs&&void 0!==w&&m.serverMs<w-s.$V.slackMs;return{candidates:y?[]:V(t,m.builds),
isProved:e=>Z(t,e,o),problem:y?th("The list is older than the form."):m.problem}}catch(t){r.error=t;r.hasError=true}finally{ts(r)}}
async lookForDuplicates(t,e){if(void 0===t.unanswered&&void 0===t.answered)return{candidates:[],problem:void 0,ids:[]};const{candidates:n,problem:r}=await this.look(t,e);return{candidates:n,problem:r,ids:X(t,n).map(({id:t})=>t)}}
#r(t){this.#n=t-this.#e.monotonicMs()}};
function tl(t){let e=0;return[...t].filter(t=>(e+=t.length)<=tc)}
async function td(t,{agentName:e},n,r,o){const i=void 0===e?void 0:{name:e};const a=J(t,{agent:i,pageSize:ti,...o},r);const c=[];let u=0;let l;try{for await(const t of a){c.push(t);const e=(0,W.Lg)(t);const r=n??a.serverMs()??(0,W.Lg)(c[0]??t);const o=void 0!==e&&void 0!==r&&e<r-s.$V.slackMs;if(o&&c.length>=ti&&a.mayBeNewestFirst()){u=e;break}if(c.length>=ta){l=th("The list is too long to be searched.");break}}}catch(t){l=r.aborted?tf:(0,O.zw)(t)}return{builds:c,serverMs:a.serverMs(),sinceMs:u,problem:l}}const tf=new O.hD("The list of builds did not come in time.",{kind:"timeout",hint:O.Z4});
function th(t){return new O.hD(t,{kind:"response"})}let tp=class Findings{#o;#s;constructor(t=[],e){this.#s=new Set(t.map(A.T));const n=void 0===e?t:[...t,e];this.#o=new Map(n.map(t=>[(0,A.T)(t),t]))}
judge({candidates:t,isProved:e,problem:n}){for(const n of t){this.#o.set((0,A.T)(n.id),n.id);if(!e(n))this.#s.add((0,A.T)(n.id))}const r=[...this.#o.values()];if(n)return{type:"unclear",candidates:r,problem:n.message};const[o]=t;if(void 0!==o&&1===r.length&&0===this.#s.size)return{type:"mine",build:o};return 0===r.length?{type:"none"}:{type:"unclear",candidates:r,problem:void 0}}
unproved(){const t=[...this.#o.values()];return t.length>1?t:t.filter(t=>this.#s.has((0,A.T)(t)))}};const{lastLookMs:tm}=s.$V;
async function tw(t,{list:e,clock:n,random:r,findings:o,...s},i){const{waitsMs:a,forMs:c,until:u,latestMs:l=-1/0,onLook:d}=s;const f=n.monotonicMs()+c;const h=()=>void 0!==t.unanswered&&!e.mayStillAppear(t);let p=0;for(let s=0;;s+=1){const c=f-n.monotonicMs();const m=a[s]??a.at(-1)??0;const w=c>0||0===s?Math.min(m,Math.max(0,c)):m;const y=Math.max(c,l-n.monotonicMs()-tm);await n.sleep(Math.max(w,Math.min(p,y)),i);const v="first"===u&&(n.monotonicMs()>=f||h());const g=await e.look(t,i,v);const b=o.judge(g);await d(b);const{problem:$}=g;p=$?(0,j.Uy)($.retryAfterMs??0,r()):0;const E="mine"===b.type||"unclear"===b.type&&b.candidates.length>0;if("first"===u&&E)return b;const T=v||n.monotonicMs()>=f||h();if(T&&(void 0===$||n.monotonicMs()>=l))return b}}var ty=n(110);var tv=n(487);var tg=n(17);
function tb(t){return`A retry of the submit, or another run, has created a second build that may be of the same content: ${(0,tv.XT)(t)}. Cancel it if nobody needs it.`}const t$=`A response to the submit was lost, so another build of the same content may appear within ${s.$V.listedWithinMs/ty.J2} minutes.`;const tE=5;
async function tT(t,e,n){switch(t.type){case"build":{const r=await N(t.buildId,e,n);return tO(tU(t.buildId,r),await tA(t,e,n))}case"others":return tO(tB(`Build ${t.buildId} has ended.`),await tA(t,e,n));case"submit":return void 0===t.sent.unanswered?await t_(t,e,n):await tS(t,e,n)}}
async function t_(t,e,n){const{sent:r,buildId:o}=t;if(void 0!==o)return tB(`Build ${o} was not cancelled: the list of builds had shown it before the form was sent.`);const{found:s}=r.answered?await tM(t,e,n):{found:new tp(r.unproved).judge(tk)};const i="unclear"===s.type?s.candidates:[];if(0===i.length)return tB(r.answered?"The run ended during the submit. The server rejected its form, and the list shows no build from a copy of it.":"The run ended during the submit. The server has no build from it: the form was incomplete, or the server rejected it.");const a=(0,tv.XT)(i);return tN(`The run ended during the submit. The server rejected its form, but one of these builds may be from a copy of it; none was cancelled: ${a}.`,await tI(i,e,n),tC(r))}const tk={candidates:[],
isProved:()=>false,problem:void 0};
async function tS(t,e,n){const{sent:r}=t;const{found:o,isLate:s}=await tM(t,e,n);if("mine"!==o.type){const t="none"===o.type?[]:o.candidates;const i=await tI(t,e,n);return tR(o,{toCancel:i,isLate:s},r)}const{build:i}=o;const a=await N(i.id,e,n);const c=s&&r.unanswered?.firstMs!==r.unanswered?.lastMs;return tO(tU(i.id,a),{ids:[],isLate:c})}
async function tM({sent:t,buildId:e},n,r){const{clock:o,random:i,untilMs:a}=n;const c=new tu(n);const u=new tp(t.unproved,e);let l;const d={list:c,clock:o,random:i,findings:u,until:"end",latestMs:a,waitsMs:[0,...s.tS],forMs:void 0===t.unproved?s.uu.postSearchMs:0,
onLook:t=>void(l=t)};const f=await tw(t,d,r).catch(t=>{if(!r.aborted)throw t;return l?.type==="unclear"&&void 0!==l.problem?l:u.judge({...tk,problem:D})});return{found:f,isLate:c.mayStillAppear(t)}}
async function tA({sent:t,buildId:e},n,r){if(void 0===t)return{ids:[],isLate:false};const o=new tu(n);const{ids:s,problem:i}=await o.lookForDuplicates(t,r).catch(t=>{if(!r.aborted)throw t;return{ids:[],problem:D}});const a=void 0!==i;return{ids:s.filter(t=>void 0===e||!(0,A.W)(t,e)),isLate:void 0!==t.unanswered&&(a||o.mayStillAppear(t))}}
function tO(t,{ids:e,isLate:n}){if(0===e.length&&!n)return t;const r=e.length>0?tb(e):t$;return{...t,isClean:false,message:`${t.message} ${r}`}}const tj="The run sent a complete form, and no response proves what became of it.";const tx=" The action could not read the list of builds before the submit, so it cannot recognise its own.";
function tR(t,{toCancel:e,isLate:n},r){const o=tC(r);const{candidates:s,problem:i}="none"===t.type?{candidates:[],problem:void 0}:t;const a=void 0===r.listBefore?`${tj}${tx}`:tj;const c=n?" Another one may still appear.":"";const u=(0,tv.XT)(s);if(void 0!==i){const t=s.length>0?` These builds may be from it: ${u}.${c}`:"";return tN(`${a}${t} The action could not look for a build from it: ${i}`,e,o)}if(0===s.length)return tN(void 0===r.listBefore?`${a} Look for a build that should not run.`:`${a} No build from it is listed yet, but one may still appear.`,[],o);const l=`${a} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${u}.${c}`;return e.length>0||n?tN(l,e,o):tB(`${l} All of them have ended.`)}
function tC({form:{agentName:t,workingTreeHash:e}}){return{agentName:t,workingTreeHash:e,limit:20,sortOrder:"desc"}}
async function tI(t,{api:e},n){const r=[];for(const o of t){if(r.length===tE)break;if(!await tP(o,e,n))r.push(o)}return r}
async function tP(t,e,n){try{return(0,o.dR)((await e.getBuild(t,n,{attempts:1})).status)}catch(t){if(!n.aborted&&!(t instanceof O.hD))throw t;return false}}
function tU(t,{accepted:e,build:n,error:r}){const s=(r??D).message;if(void 0!==n&&(0,o.dR)(n.status)){const e=`ended with status '${n.status}'`;const r=(0,o.yO)(n.status)?`Build ${t} ${e} before it could be cancelled. ${G(n)}`:"cancelled"===(0,o.xo)(n.status)?`Cancelled build ${t}: it ${e}.`:`Build ${t} ${e}.`;return tB(r)}if(!e)return tN(`Build ${t} may still be running: its cancellation failed. ${s}`,[t]);if(void 0===n)return tN(`The server accepted the cancellation of build ${t}, but its status is not known. ${s}`);return tN(`The server accepted the cancellation of build ${t}, which has not ended yet: its status is '${n.status}'.`,(0,o.yp)(n.status)?[]:[t])}
function tB(t){return{isClean:true,message:t,toCancel:[]}}
function tN(t,e=[],n){return{isClean:false,message:t,toCancel:e,toFind:n}}var tL=n(809);var tD=n(926);var tH=n(542);const tG="0.1.0";
async function tq(t,e){const[{createClient:r},o]=await Promise.all([Promise.resolve().then(n.bind(n,356)),tF(t,e)]);return r(o)}
async function tF(t,{world:e,log:n,redactEarly:r}){const o=Object.keys(t.customHeaders??{}).length;const s=0===o?"":`, with ${(0,v.pq)(o,"header")} of ${c.a2}`;n.line(`Using the builds API on ${t.baseUrl.host}${s}.`);return{...t,redact:r,userAgent:`agentex-build-action/${tG}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:tH._o()?({method:t,path:e,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}var tW=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var tJ=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function tz(t,e,r){const o={stack:[],error:void 0,hasError:false};try{const{log:i,signal:a,world:c}=r;const u=tW(o,(0,x.z)(s.uu.postMs,c.clock,a),false);const l=await tY(t,e,{...r,signal:u.signal});const d=await e.read();if("object"!=typeof d)return;const{missingSummary:f,openRow:h}=d;if(void 0===f&&void 0===h)return;const{message:p,isClean:m}=l??tV(d);if(void 0===l)await i.line(p);if(f)await S({agent:f.agent,message:p},r);if(h){const{closeCommentRow:t}=await Promise.resolve().then(n.bind(n,54));const e=m?k:`${k}, and its build may still be running`;await t(h,e,{...r,signal:u.signal})}}catch(t){o.error=t;o.hasError=true}finally{tJ(o)}}
async function tY(t,e,n){const{log:o}=n;if("forged"===t){const t=await e.unprovedBuildId();const n=void 0===t?"a":`build ${t}, which it names, or another`;await o.warning(`The saved state was not encrypted by this step with this API key, so nothing was cleaned up.\nCheck on the server whether ${n} build of this step is still running.`)}else if("lost"===t)await o.warning(`The runner passed no state to the post step, so the action does not know whether a build of this step is still running.\nCheck the builds: ${(0,r.Vt)("GET",r.f,h())}`);else if("object"==typeof t&&void 0!==t.server){const r=(0,tD.W)(t);if("nothing"===r.type)return;const{isClean:s,message:i,...a}=await tX(r,t.server,e,n);if(s)await o.line(i);else await o.warning([i,...t4(a,t.server.baseUrl)].join("\n"));return{message:i,isClean:s}}return}
function tV({build:t,sent:e}){if(void 0===t)return void 0===e?{message:"It left no build to cancel.",isClean:true}:{message:"Its build may be running.",isClean:false};const{id:n,status:r}=t;if((0,o.dR)(r))return{message:`Build ${n} ended with status '${r}'.`,isClean:true};const s=""===r?"":`: its last known status is '${r}'`;return{message:`Build ${n} was not cancelled${s}.`,isClean:false}}
async function tX(t,e,n,r){const{apiKey:o,signal:i}=r;const{clock:a,random:c}=r.world;try{const u={stack:[],error:void 0,hasError:false};try{const l=a.monotonicMs()+s.uu.postMs;const f=tW(u,await tq(d(e,o),r),true);const h={api:f,clock:a,random:c,untilMs:l};const p=await tQ(t,n,h,i);return await t1(p,n,h,i)}catch(t){u.error=t;u.hasError=true}finally{const t=tJ(u);if(t)await t}}catch(r){const e="build"===t.type?[t.buildId]:[];const n=`${tZ(t)} ${(0,tg.U)(r)}`;return{isClean:false,message:n,toCancel:e}}}
function tZ(t){switch(t.type){case"build":return`Build ${t.buildId} may still be running: its cancellation failed.`;case"submit":return"The run ended during the submit, and its build may be running.";case"others":return`Another build of the same content as build ${t.buildId} may be running.`}}
function tK(t){return"submit"===t.type&&void 0!==t.sent.unanswered}
async function tQ(t,e,{clock:n},r){if(!tK(t))return t;let o=t;for(let t=0;t<=s.uu.cutForm.looks&&!r.aborted;t+=1){if(t>0)await n.sleep(s.uu.cutForm.everyMs,r).catch(()=>void 0);const i=await e.read();const a=(0,tL.jf)(i);if(void 0===a)return o;if((0,tL.hY)(i)||!tK(a)&&t0(a,o))return a;o=a}return o}
function t0(t,e){return JSON.stringify(t)===JSON.stringify(e)}
async function t1(t,e,n,r){if("nothing"===t.type)return{isClean:true,message:"The main step left no build that is running.",toCancel:[]};if(!tK(t))return await tT(t,n,r);const o=new AbortController;const s=AbortSignal.any([r,o.signal]);const i=t2(t,e,n,s).then(t=>{if(void 0!==t)o.abort();return t});const a=await tT(t,n,s);if(a.isClean){o.abort();return a}const c=await i;return void 0===c?a:await t1(c,e,n,r)}
async function t2(t,e,{clock:n},r){const o=n.monotonicMs()+s.uu.mainEndsMs;while(!r.aborted){const i=await e.read();const a=(0,tL.jf)(i);if(void 0===a)return;if(!t0(a,t))return a;if((0,tL.hY)(i)||n.monotonicMs()>=o)return;await n.sleep(s.uu.postLooksMs,r).catch(()=>void 0)}return}
function t4({toCancel:t,toFind:e},n){if(0===t.length){const t=void 0===e?r.f:(0,r.Kx)(e);return[`Check the builds: ${(0,r.Vt)("GET",t,n)}`]}return t.flatMap(t=>{const e=`${(0,r.UL)(t)}/cancel`;return[`Cancel it: POST ${(0,r.ci)(e,n)}`,(0,r.Vt)("POST",e,n)]})}}),
545:((t,e,n)=>{n.d(e,{
b:()=>tR});var r=n(760);var o=n(17);var s=n(208);var i=n(986);const a="agentex-build-";
function c(t,e){const n=(0,r.dirname)(t)===(0,i.I)()&&(0,r.basename)(t).startsWith(a);if(n)u(t,e)}
function u(t,{world:e,log:n}){try{e.files.removeDirectory(t)}catch(e){n.warning(`The packed build context could not be removed: ${(0,s.A3)(e)}.\nRemove '${t}' if this runner keeps its temporary directory.`)}}var l=n(809);var d=n(542);var f=n(620);var h=n(257);var p=n(456);n(24);globalThis.process.getBuiltinModule("node:buffer");
function m(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function w({file:t,line:e}){return`${m(t)}:${e}: `}var y=n(34);var v=n(844);var g=n(434);var b=n(940);var $=n(172);const E={pieceBytes:8192,lineCharacters:262144,lines:65536};const T=4096;const _=300;const k=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const S="\x1b[0m";const M=String.raw`(?:\p{Default_Ignorable_Code_Point}|${$.iF})*`;const A=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${$.iF})*`;const O=new RegExp(String.raw`(#${M}#${M})(?=${$.iF}|\[)`,"gv");const j=new RegExp(String.raw`^(${A})(?=:${M}:)`,"v");const x=new RegExp(String.raw`${$.q4}|[\u2028\u2029\p{Surrogate}]|#${M}#${M}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function R(t){if(3*t.length<=E.pieceBytes&&!x.test(t))return[t];const{lines:e,rest:n}=N(t);const r=e.flatMap(L);return""===n?r:[...r,D(n)]}
function C(t){const e=(0,$.IV)(t).trimEnd();const n=R((0,b.$)(e,2*T+4)).join("\n");if(n.length<=T&&e.length<=2*T)return P(n);const r=` (cut: ${e.length} characters in total)`;return P(`${(0,b.$)(n,T-r.length-1)}${r}`)}
function I(t){return t.length<=T&&R(t).join("\n").length<=T}
function P(t){return t.split("\n")}
function U(t,e=""){const n=(0,b.$)((0,$.IV)(t),2*_);const r=(0,b.$)(R(n).join(" ").trim(),_-1);return`${r}${e}`}
function B(t){return U(t)===t.trim()}
function N(t){const e=[];let n=0;for(const{0:r,index:o}of t.matchAll(k)){if(e.length===E.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,o));n=o+r.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function L(t){const e=t.slice(E.lineCharacters);const n=(0,$.jQ)(t.slice(0,E.lineCharacters)).replace(O,"$1\\");const{pieces:r,leftBytes:o}=H(n,""===e);const s=r.map(t=>{const e=t.replace(j,"$1\\");return e.includes("\x1b")&&!e.endsWith(S)?`${e}${S}`:e});return""===e?s:[...s,D(e,o)]}
function D(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function H(t,e){if(e&&3*t.length<=E.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const r=[];let o=0;while(o<n.length){const t=o+E.pieceBytes;if(e&&t>=n.length){r.push(n.toString("utf8",o));break}const s=G(n,o,Math.min(t,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=q(n,t);if(void 0===s&&!e)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:e?0:n.length-o}}
function G(t,e,n){for(const r of[Y,V])for(let o=n;o>e;o-=1)if(r(t,o))return o;return e}
function q(t,e){for(let n=e;n<t.length;n+=1)if(Y(t,n)||V(t,n))return n;return}const[F,W,J]=[9,32,27];const z=new Set(Buffer.from(",;{}"));
function Y(t,e){return t[e-1]===W||t[e-1]===F}
function V(t,e){const[n=0,r=0]=[t[e-1],t[e]];if(z.has(n))return!Z(t,e);return r===J||n>=128&&r>=192}const X=32;
function Z(t,e){for(let n=e-1;n>=Math.max(0,e-X);n-=1){const e=t[n]??0;if(e===J)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}const K=globalThis.process.getBuiltinModule("node:timers");const Q=32768;
function tt(t){let e="";let n=false;let r=false;let o;t.on("error",()=>{r=true;e=""});
function s(t){if(r)return;e+=`${t}\n`;if(e.length>=Q)i();else if(!n){n=true;(0,K.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=t.destroyed;if(""===e||r)return;const n=e;e="";if(!t.write(n))o??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);o=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>s(t),
command:(t,e=[],n={})=>s(te(t,e,n)),
mask:t=>{s(`::add-mask::${tn(t)}`);i()},
flush:async()=>{i();if(!r)await new Promise(e=>t.write("",()=>e()))}}}
function te(t,e,n){const r=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${tr(String(e))}`).join(",");return`::${t}${""===r?"":` ${r}`}::${tn(e.join("\n"))}`}
function tn(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function tr(t){return tn(t).replaceAll(":","%3A").replaceAll(",","%2C")}const to={error:"Error",warning:"Warning",notice:"Notice"};const ts=(0,g.e)(process.env);const ti=1e4;
function ta(t,e,n){const r=tt(t);const o=td();const s=new Set;let i;for(const t of e)r.mask(t);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=t=>{let e;for(const n of R(t))e=r.line(n);return e};const u=(t,e,{place:s,title:i}={})=>{const u=void 0===i?void 0:U(n(i));const l=s&&n(s.file);const d=void 0!==l&&B(l)?U(l):void 0;const f=d&&s?.line;const h=d&&`${d}:${f}`;const p=n(d?tc(e,s):e);const m=C(p);const w=o.decide(t,[d,f,u,...m].join("\n"));if("skip"===w)return;a();if("annotate"===w){const e=void 0!==h&&"error"!==t&&!ts;const n=e?C(`${h}: ${p}`):m;return r.command(t,n,{file:d,line:f,title:u})}const y=[to[t],...h?[h]:[],...u?[u]:[]];return c(`${y.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=o.note();if(void 0!==t)r.command("warning",C(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const o=s.has(e)?" (continued)":"";r.command("group",[U(n(t),o)]);if(s.size>=ti)s.clear();s.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>r.command("debug",R(n(t))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function tc(t,e){const n=e&&w(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const tu={error:10,warning:9,notice:10};const tl=1e3;
function td(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(t.has(s))return"skip";if(t.size>=tl)t.clear();t.add(s);if(e[r]<tu[r]){e[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const tf="\x1b";const th=String.raw`${tf}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${tf}]{0,256}(?:\u0007|${tf}\\)|[@-Z\\^_=>78])`;const tp=new RegExp(th,"g");
function tm(t){return t.includes(tf)?t.replace(tp,""):t}const tw=8;const ty=4;
function tv(t){return tE(t.flatMap(t$))}
function tg(t){return tE(t.flatMap(t$).filter(t=>!tb(t)))}
function tb(t){return/^[\w-]{1,20}$/.test(t)}
function t$(t){const e=t.trim();if(e.length<ty)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=tw)]}
function tE(t){const e=t.flatMap(t=>t.length<tw?[t]:t_(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const r=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return tT(r)}
function tT(t){const e=e=>{const n=tm(e);const r=n===e?n:t(n);return r===n?e:r};return n=>{const r=t(n);return r.includes("\x1b")?r.split("\n").map(e).join("\n"):r}}
function t_(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>tM(t,e));const r=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>tS[t]??t),e,e.toUpperCase()];const o=[...r,encodeURIComponent(t)].map(encodeURIComponent);return[...r,...o,...o.map(tk)]}
function tk(t){return t.replace(/%../g,t=>t.toLowerCase())}const tS={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function tM(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),r)}
async function tA(t,e){await tO({...t,
setExitCode:()=>void 0},e,()=>()=>[],"warning")}
async function tO(t,e,n,r){const o=(0,p.yR)("api-key");const s=[o,(0,p.yR)("github-token")].filter(t=>""!==t);const i=[...s,...(0,h._)()];const a=tv(i);const c=tg(i);let u;const l=(e,n=(0,v.U)(e))=>{t.setExitCode(1);b(n);return u??=tj(n,e,r,g)};const{signal:d,hurry:f,stop:m,ended:w}=tx(t,async t=>{await l(t);await g.flush()});const g=ta(t.stdout,i,a);const b=n({world:t,redact:a});try{const n={world:t,log:g,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:d,hurry:f,stop:m};const r=await e({...n,writeEnd:b});if(r)await l(void 0,r);else d.throwIfAborted()}catch(t){await l(t)}finally{const e=await (0,y.a)(t.allWritten(),t.clock,d).then(()=>true,()=>false);await g.flush();w();if(d.aborted||!e)t.exit()}}
async function tj({message:t,hint:e,annotation:n},r,o,s){const i=void 0===e?t:`${t}\n${e}`;const a=I(i);await s[o](a?i:t,n);if(!a&&void 0!==e)await s.line(e);if(d._o()&&r instanceof Error)await s.debug(String(r.stack))}
function tx(t,e){const n=new AbortController;const r=new AbortController;const s=new AbortController;const i=(e,n)=>{t.clock.sleep(e,s.signal).then(n,()=>void 0)};const a=({lastWordsMs:r,exitMs:o})=>{i(r,()=>void e(n.signal.reason).then(t.exit,t.exit));i(o,t.exit)};const c=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);a(f.Vs.afterFirst)};const u=()=>{const t="Run the job again.";c(new o.l("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){r.abort();if("SIGTERM"===t)a(f.Vs.afterSecondSigterm)}else u()});t.onUncaught(t=>c(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:r.signal,stop:u,
ended:()=>s.abort()}}
async function tR(t){await tA(t,async e=>{const r=(0,l.xo)(t,e.apiKey);const o=await r.takeOver();if((0,l.MO)(o)){const{cleanUp:t}=await Promise.resolve().then(n.bind(n,326));await t(o,r,e)}await r.remove();if("object"==typeof o&&void 0!==o.archiveDirectory)c(o.archiveDirectory,e)})}}),
784:((t,e,n)=>{n.d(e,{
T:()=>r,
W:()=>o});
function r(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function o(t,e){return r(t)===r(e)}}),
356:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>tQ,
createClient:()=>tK});var r=n(364);var o=n(264);let s=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const i=10;const a=13;const c=32;const u=6;
function l(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:r,onEvent:o,onId:l,onRetry:p}=t;const m=[];let w=0;let y="";let v;let g="";let b=0;let $;let E=false;let T=false;let _=false;
function k(t){if(E)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==y){t=y+t;if(""===t||"\xef"===t||"\xef\xbb"===t){y=t;return}y=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(T||_){t=S(t);if(!t)return}if(!m.length){const e=j(t);if(""!==e)M(e);O();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(w<u){const e=m.join("")+t.slice(0,u-w);if(!A(e)){m.length=0;w=0;T=true;return}}m.push(t);w+=t.length;O();return}m.push(t);const e=m.join("");m.length=0;w=0;M(j(e));O()}
function S(t){if(0===t.length)return t;if(_){_=false;return t.charCodeAt(0)===i?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const r=-1===e?n:-1===n?e:e<n?e:n;if(-1===r)return"";if(r===t.length-1&&t.charCodeAt(r)===a){T=false;_=true;return""}T=false;return t.slice(r+(t.charCodeAt(r)===a&&t.charCodeAt(r+1)===i?2:1))}
function M(t){if(!t)return;if(t.charCodeAt(t.length-1)===a){x(t,0,t.length-1);if(O())return;_=true;return}if(A(t)){m.push(t);w=t.length;return}T=true}
function A(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&h(t,"data")||101===e&&h(t,"event")||105===e&&h(t,"id")||114===e&&h(t,"retry")}
function O(){if(E)return true;if(void 0===e)return false;if(w+g.length<=e)return false;E=true;m.length=0;w=0;v=void 0;g="";b=0;$=void 0;T=false;_=false;null==r||r(new s(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function j(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==v)null==l||l(v);if(b>0)null==o||o({id:v,event:$,data:g});v=void 0;g="";b=0;$=void 0;e=n+1;n=t.indexOf("\n",e);continue}const r=t.charCodeAt(e);if(d(t,e,r)){const r=t.charCodeAt(e+5)===c?e+6:e+5;const s=t.slice(r,n);if(0===b&&t.charCodeAt(n+1)===i){if(void 0!==v)null==l||l(v);null==o||o({id:v,event:$,data:s});v=void 0;g="";$=void 0;e=n+2;n=t.indexOf("\n",e);continue}g=0===b?s:`${g}\n${s}`;b++}else if(f(t,e,r))$=t.slice(t.charCodeAt(e+6)===c?e+7:e+6,n)||void 0;else x(t,e,n);if(O())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let r=t.indexOf("\n",e);while(e<t.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===t.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;x(t,e,o);if(O())return"";e=o+1;if(t.charCodeAt(e-1)===a&&t.charCodeAt(e)===i)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==r&&r<e)r=t.indexOf("\n",e)}return t.slice(e)}
function x(t,e,r){if(e===r)return void C();const o=t.charCodeAt(e);if(d(t,e,o)){const n=t.charCodeAt(e+5)===c?e+6:e+5;const o=t.slice(n,r);g=0===b?o:`${g}\n${o}`;b++;return}if(f(t,e,o)){$=t.slice(t.charCodeAt(e+6)===c?e+7:e+6,r)||void 0;return}if(105===o&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===c?e+4:e+3,r);if(!n.includes("\0"))v=n;return}if(58===o){if(n){const o=t.slice(e,r);n(o.slice(t.charCodeAt(e+1)===c?2:1))}return}const s=t.slice(e,r);const i=s.indexOf(":");if(-1===i)return void R(s,"",s);const a=s.slice(0,i);const u=s.charCodeAt(i+1)===c?2:1;const l=s.slice(i+u);R(a,l,s)}
function R(t,e,n){switch(t){case"event":$=e||void 0;break;case"data":g=0===b?e:`${g}\n${e}`;b++;break;case"id":if(!e.includes("\0"))v=e;break;case"retry":if(/^\d+$/.test(e))null==p||p(parseInt(e,10));else null==r||r(new s(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==r||r(new s(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function C(){if(void 0!==v)null==l||l(v);if(b>0)null==o||o({id:v,event:$,data:g});v=void 0;g="";b=0;$=void 0}
function I(t={}){if(t.consume&&m.length>0){const t=m.join("");x(t,0,t.length)}y="";v=void 0;g="";b=0;$=void 0;m.length=0;w=0;E=false;T=false;_=false}return{feed:k,reset:I}}
function d(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function f(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function h(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const p=0x1000000;const m=1e3;const w=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
async function*y(t,e=p){const n=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let o=0;let s=0;let i="";let a=false;let c;let u=false;let d=false;const f=l({
onEvent:t=>{s+=1;const e=v(t,d);if(e)r.push(e);a||=d&&!b(t.data)},
onError:()=>{a||=d},
onRetry:t=>r.push({type:"retry",ms:t})});
function h(t){const n=c?c(t):t;if(""!==t)u=t.endsWith("\r");if(void 0===n)return;c=void 0;if(0===s&&i.length<m)i+=n;const a=s;f.feed(n);o=(s>a?0:o)+n.length;if(o<=e)return;r.push({type:"unreadable"});f.reset();o=0;c=T(n)}
function g(){h(n.decode());if(u)h("\n");d=true;h("\n\n");if(a||0===s&&w.test(i))r.push({type:"cut"})}
function $(){const t=r;r=[];return t}for await(const e of t){h(n.decode(e,{stream:true}));yield $()}g();yield $()}
function v({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const o=(0,r.qF)(e);if(void 0===o&&n&&/^\s*[{"]/.test(e))return;const s=void 0!==t&&!["","message","log","error"].includes(t);if(g(o))return;if(s&&!((0,r.OW)(o)&&"string"==typeof o["line"]))return;const i=$(o)??e;if("error"===t)return{type:"error",text:i};return{type:n?"unterminated":"line",text:i}}
function g(t){if(!(0,r.OW)(t)||void 0!==$(t))return false;const e=t["type"]??t["event"];return"string"==typeof e&&/^(?:heart[-_]?beat|ping|keep[-_]?alive)$/i.test(e)}
function b(t){return"[DONE]"===t.trim()||void 0!==(0,r.qF)(t)}
function $(t){if("string"==typeof t)return t;if(!(0,r.OW)(t))return;return[t["line"],t["message"],t["error"],t["detail"]].find(t=>"string"==typeof t)}const E=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function T(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const r=E.exec(n);return r?n.slice(r.index+r[0].length):void 0}}const _="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const k=2e5;
async function S(t,e,{expected:n,maxBytes:s,decode:i},a="no"){const c=(t,n)=>new o.hD(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:a,hint:_});let u=Buffer.alloc(0);let l=0;const d=M();for await(const e of t.chunks){const t=l+e.length;if(t>s)throw c(`is larger than ${s} bytes`,"TOO_LARGE");if(t>u.length)u=Buffer.concat([u],Math.min(s,2*t));if(d(e)>k)throw c(`has more than ${k} values`,"TOO_LARGE");u.set(e,l);l=t}const f=new TextDecoder().decode(u.subarray(0,l));const h=(0,r.qF)(f);if(void 0===h)throw c(0===l?"is empty":`is not JSON${O(t)}`,"NOT_JSON");if((0,r.f_)(h))throw c(`is nested more than ${r.Cj} levels deep`,"TOO_LARGE");const p=i(h);if(void 0===p)throw c(`is not ${n}`,(0,r.OW)(h)?"NOT_EXPECTED":"NOT_OBJECT");return p}
function M(){let[t,e,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===A.quote)e=!e;else if(e)n=o===A.backslash;else if(o===A.comma||o===A.bracket||o===A.brace)t+=1;return t}}const A={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function O({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}var j=n(17);const x={buildArgs:{},platform:void 0};const R="\r\n";
function C(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function I(t,e){const n=P(t);const r=n.find(([,t])=>t.includes(e));if(r)throw new j.l(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const o=n.map(([t,n])=>`--${e}${R}${U(t)}${R}${R}${n}${R}`).join("");const{archive:s}=t;const i=`--${e}--${R}`;const a=`--${e}${R}${U("context_archive")}; filename="context.tar.gz"${R}Content-Type: application/x-tar${R}${R}`;const c=Buffer.from(s?o+a:o);const u=Buffer.from(s?R+i:i);const l=c.length+(s?.sizeBytes??0)+u.length;return{head:c,tail:u,sizeBytes:l,contentType:`multipart/form-data; boundary=${e}`}}
function P(t){const{agent:e,sourceDirty:n}=t;const{buildArgs:r,platform:o}=t.archive?t:x;const s={imageName:{image_name:t.imageName},agent:{agent_id:e.agentId,agent_name:e.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:t.imageTag},imageUrl:{image_url:t.imageUrl},platform:{platform:o},sourceCommit:{source_commit:t.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:t.sourceRef},sourceRepo:{source_repo:t.sourceRepo},sourceSubpath:{source_subpath:t.sourceSubpath},workingTreeHash:{working_tree_hash:t.workingTreeHash},archive:{}};return Object.values(s).flatMap(t=>Object.entries(t)).flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function U(t){return`Content-Disposition: form-data; name="${t}"`}var B=n(484);var N=n(266);var L=n(784);var D=n(110);var H=n(75);var G=n(940);const q={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const F=/^(?:Z_|ERR__ERROR_)/;const W="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*J(t,e="",{operation:s,accepted:i}){const a=e.toLowerCase().split(",");const c=a.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===c.length)return yield*t;const u=t=>new o.hD(`${s} failed: the response cannot be decoded: its Content-Encoding is '${(0,G.$)(c.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:i,hint:W,cause:t});const[l=""]=c;const d=1===c.length&&Object.hasOwn(q,l)&&q[l];if(!d){t.on("error",()=>void 0).destroy();throw u()}const f=d(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,H.pipeline)(t,f,()=>void 0)}catch(e){const t=(0,r.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&F.test(t)?u(e):e}}const z=500;const Y=2e3;
function V(t,e,n=false){const r=e(t);const o=Q(r);if(void 0===o&&n&&/^\s*[{[]/.test(r))return;const s=void 0===o?(0,G.$)(tr(r),z):(0,G.$)(o,Y);return""===s?void 0:s}
function X(t,e,n,r){if(K(e,n))return true;return r&&Z(t,e,n)}
function Z(t,e,{text:n}){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return r&&void 0!==Q(n)}
function K(t,{text:e,isCut:n}){if(!/^application\/json\b/i.test(t))return false;if(n)return true;const o=(0,r.qF)(e);if(!(0,r.OW)(o))return false;const{detail:s,message:i,code:a,status_code:c,data:u}=o;if("string"==typeof s||Array.isArray(s)||(0,r.OW)(s))return true;return"string"==typeof i&&void 0!==u&&(a??c)!==void 0}
function Q(t){const{detail:e,message:n,error:r,errors:o,title:s}=tt(t)??{};return[e,n,r,o,s].map(te).find(t=>void 0!==t)}
function tt(t){const e=(0,r.qF)(t);return(0,r.OW)(e)&&!(0,r.f_)(e)?e:void 0}
function te(t){if("string"==typeof t)return ts(t)||void 0;if(Array.isArray(t)){const e=t.map(tn).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,r.OW)(t))return te(t["message"])??te(t["msg"])??te(t["detail"]);return}
function tn(t){if(!(0,r.OW)(t))return te(t);const e=te(t["msg"])??te(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const o=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===o?e:`${ts(o)}: ${e}`}
function tr(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return ts(e?to(t):t)}
function to(t){let e="";let n;for(const r of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${r.slice(r.indexOf(">")+1)}`}}return e}
function ts(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var ti=n(620);const ta=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function tc(t){const e=t("retry-after")?.trim();const n=tl(e);const r=tl(t("retry-after-ms")?.trim())??(void 0===n?td(e,t("date")):n*D.fj);return void 0!==r&&r>0&&r<=ti.GM.longestAskedMs?r:void 0}
function tu(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function tl(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function td(t,e){const[n,r]=[tp(t),tp(e)];return void 0===n||void 0===r?void 0:n-r}
function tf(t){return tp(t("date"))}
function th(t){return tl(t("age")?.trim())??0}
function tp(t){if(void 0===t||!ta.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function tm(t){const{operation:e,status:n,statusText:r,header:s,serverMessage:i}=t;const a=""===r?"":` ${(0,G.$)(r,60)}`;const c=`${n} ${r}`;const u=i??"";const l=""===r?u:u.replaceAll(c,"").trim();const d=""===l?".":`: ${tT(l)}`;const f=ty(t);const h=f?"a gateway or proxy":"the server";return new o.hD(`${e} failed: ${h} responded with ${n}${a}${d}`,{kind:"http",failureClass:f?void 0:tw(n),status:n,serverMessage:i,hint:f&&429!==n?tg:tb(t),retryAfterMs:tc(s),shouldRetry:tu(s),accepted:t.bodyHasLeft&&(f||tv(n))?"maybe":"no"})}
function tw(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return;return"refused"}
function ty({status:t,isForeign:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function tv(t){return t<200||[408,409,429].includes(t)||t>=500}const tg="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function tb({status:t,header:e,baseUrl:n,serverMessage:r}){if(t>=300&&t<400)return tE(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===t||422===t)return void 0===r?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return t$[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const t$={401:"Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."};
function tE(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function tT(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var t_=n(424);const tk=["x-request-id","x-amzn-requestid","cf-ray"];const tS=262144;let tM=class Sender{#i;#a;#c;constructor(t,e){this.#i=t;this.#a=e;this.#c=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:r}=t;const o=n=>{e.throwIfAborted();return this.#u(n,t)};const s=r?AbortSignal.any([e,r.stalled]):e;s.throwIfAborted();const i=await this.#l(t,s).catch(t=>{throw o(t)});const a=tA(i);const c=tO(r);const u=a("content-encoding");const l=J(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:tf(a),ageSeconds:th(a),chunks:this.#d(l,t,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await tj(d.chunks,tS);e.throwIfAborted();throw this.#f(t,i,f)}
async #l(t,e){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#i;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const d=o.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#c+t.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});return h}finally{const e=h&&tk.map(tA(h)).find(Boolean);s?.({method:a,path:this.#c+t.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:e&&i.redact(e),durationMs:o.monotonicMs()-d})}}
#f({operation:t,upload:e},n,r){const{baseUrl:o,redact:s}=this.#i;const{statusCode:i,statusText:a}=n;const c=tA(n);const u=c("content-type")?.toLowerCase()??"";return tm({operation:t,status:i,statusText:s(a),header:c,serverMessage:V(r.text,s,422===i),baseUrl:o,bodyHasLeft:e?.hasLeft()??false,isForeign:this.#a()&&!X(i,u,r,void 0!==e)})}
#u(t,{operation:e,upload:n}){if(t instanceof o.hD)return t;const{baseUrl:r,transport:s}=this.#i;const{kind:i,code:a,sentence:c,hint:u}=t instanceof j.l?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,t_.g)(t,{host:r.host,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(t)});const l={kind:i,code:a,hint:u,accepted:tO(n),cause:t};return new o.hD(`${e} failed: ${c}`,l)}
async *#d(t,{wholeMs:e},n){const{baseUrl:r,clock:o}=this.#i;const s=o.monotonicMs();try{for await(const n of t){if(o.monotonicMs()-s>e)throw new j.l(`'${r.host}' did not send the whole response within ${e/D.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function tA({headers:t}){return e=>[t[e]].flat()[0]}
function tO(t){return t?.hasLeft()?"maybe":"no"}
async function tj(t,e){const n=[];let r=0;try{for await(const o of t){n.push(o);r+=o.length;if(r>=e)break}}catch{}const o=new TextDecoder().decode(Buffer.concat(n).subarray(0,e));return{text:o,isCut:r>=e}}const{firstMs:tx,longestMs:tR}=ti.GM.outage;let tC=class OutagePace{#e;#h=0;#p=-1/0;constructor(t){this.#e=t}
async run(t,e){await this.#m(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#w();return e}catch(t){if(tI(t)){this.#h+=1;this.#p=Math.max(this.#p,this.#e.monotonicMs()+this.#y())}else if(t instanceof o.hD)this.#w();throw t}}
async #m(t){for(let e=this.#p-this.#e.monotonicMs();e>=1;){await this.#e.sleep(e,t);e=this.#p-this.#e.monotonicMs()}if(this.#h>0)this.#p=this.#e.monotonicMs()+this.#y()}
#y(){return Math.min(tR,tx*2**(this.#h-1))}
#w(){this.#h=0;this.#p=-1/0}};
function tI(t){return t instanceof o.hD&&!t.isRefusal&&"throttled"!==t.failureClass}var tP=n(500);
function tU({contentType:t,head:e,archive:n,tail:r,sizeBytes:o},{clock:s,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let d=false;let f=0;
async function*h(){d=true;f=s.monotonicMs();p();try{yield e;let t=0;if(void 0===n)a?.(t);for await(const e of n?.chunks()??[]){await (0,tP.setImmediate)();yield e;t+=e.length;f=s.monotonicMs();a?.(t)}await c?.();yield r}finally{l.abort()}}
async function p(){for(;;){const t=f+i-s.monotonicMs();if(t<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(t,l.signal)}catch{return}}}const m=H.Readable.from(h(),{objectMode:false,highWaterMark:1});m.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(o)},body:m,
hasLeft:()=>d,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();m.destroy()}}}var tB=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var tN=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});let tL=class Requests{timeouts;#v;#g;#b;#i;#$=new N.Km;#E;#T=0;#a=false;constructor(t){this.#i=t;this.#E=Math.floor(t.random()*2**40).toString(36);this.timeouts={...ti.B2,...t.timeouts};const{headers:e,body:n,whole:r}=this.timeouts;this.#v={headersTimeout:e,bodyTimeout:n,wholeMs:r};this.#g=new tC(t.clock);this.#b=new tM(t,()=>this.#a)}
async send(t,e,n=false){const r=async()=>await this.#b.send({...this.#v,...t},e);return await (n?this.#g.runAtOnce(r):this.#g.run(r,e))}
async submit({path:t,shape:e,...n},r,{signal:o,...s},i=this.#v.headersTimeout){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#i;const u=tB(a,tU(r,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const d={...this.#v,...n,...l};const f=async()=>{const t=await this.#b.send(d,o);return await this.#_(t,n.operation,e,"maybe")};return await this.#g.run(f,o)}catch(t){a.error=t;a.hasError=true}finally{tN(a)}}
async command(t,e,n){const r=await this.#k(t,e,n);this.#a||=r.contentType.startsWith("application/json");r.discard()}
async get({path:t,shape:e,withAge:n,...r},o,{onServerTime:s,...i}={}){const a=async()=>{const i={...this.#v,...r,method:"GET",path:t()};const a=await this.#b.send(i,o);const{ageSeconds:c,serverMs:u}=a;const l=c>0;if(l&&!n){a.discard();throw tH(r.operation,c)}if(void 0!==u)s?.(u);const d=await this.#_(a,r.operation,e);return l&&n?n(d,c):d};return await this.#k(()=>this.#g.run(a,o),o,i)}
async *list({path:t,...e},n,{maxPages:r=tD,...o}={}){const s=new Set;let i;for(let a=0;a<r;a+=1){const r={...e,
path:()=>t(i,this.#S())};const{items:a,hasMore:c}=await this.get(r,n,o);const u=a.at(-1)?.id;const l=void 0!==u&&!s.has((0,L.T)(u));for(const t of a){const e=(0,L.T)(t.id);if(!s.has(e)){s.add(e);yield t}}if(!c||!l)return;i=u}}
async #_(t,e,n,r){const o=await S(t,e,n,r);this.#a=true;return o}
async #k(t,e,{attempts:n}={}){const{clock:r,random:s,onRetry:i}=this.#i;const a={budget:this.#$,clock:r,random:s,attempts:n,decide:tF,fail:tG,
onRetry:t=>{if(t instanceof o.hD)i?.(t.message)}};return await (0,N.L5)(t,a,e)}
#S(){this.#T+=1;return`${this.#E}-${this.#T}`}
[Symbol.asyncDispose](){return this.#i.transport[Symbol.asyncDispose]()}};const tD=1e3;
function tH(t,e){return new o.hD(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:o.aK})}
function tG(t,e){const n=t.at(-1);const r=t.slice(0,-1).filter(t=>t instanceof o.hD);if(!(n instanceof o.hD)||0===r.length)return n;const s="budget"===e?" No further retry: too many requests failed recently.":"";const i=new Set(r.map(tq));const a=1===i.size&&i.has(tq(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${r.length+1}; earlier attempts failed ${c}.`)}
function tq({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function tF(t){if(!(t instanceof o.hD))return{attempts:1,baseMs:0};return{...t.rules.request,afterMs:t.retryAfterMs}}
function tW(t,e){const n=n=>{const r=e.decode(n);return r&&(0,L.W)(r.id,t)?r:void 0};return{...e,decode:n}}var tJ=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var tz=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const tY=1048576;const tV={expected:"a build with an id",maxBytes:tY,decode:r.zr};const tX={expected:"a list of builds",maxBytes:16*tY,
decode:t=>(0,r.Ci)(t,r.zr)};const tZ={expected:"a list of agents",maxBytes:16*tY,decode:r.kc};
function tK(t){const e=new tL(t);return Object.assign(tQ(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function tQ(t,{random:e,openArchive:n}){let r=false;return{
submitBuild:async(r,o)=>{const s={stack:[],error:void 0,hasError:false};try{const i=I(r,C(e));const a=tJ(s,r.archive&&await n(r.archive),true);const c={operation:"Submitting the build",
path:()=>B.f,shape:tV};const u={...i,archive:a};return await t.submit(c,u,o,t.timeouts.submitResponse)}catch(t){s.error=t;s.hasError=true}finally{const t=tz(s);if(t)await t}},
getBuild:(e,n,r)=>{const o=`Reading build '${e}'`;const s=tW(e,{...tV,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:o,
path:()=>(0,B.UL)(e),shape:s,withAge:i};return t.get(a,n,r)},
listBuilds:(e,n,r)=>{const o=(...t)=>(0,B.Kx)(e,...t);return t.list({operation:"Listing builds",path:o,shape:tX},n,r)},
listUndeployed:e=>{const n=()=>`${B.f}/undeployed`;const r="Listing undeployed agents";return t.get({operation:r,path:n,shape:tZ},e)},
cancelBuild:async(e,n,o)=>{const s=`Cancelling build '${e}'`;const i={operation:s,method:"POST",path:`${(0,B.UL)(e)}/cancel`};const a=async()=>{const e=!r;r=true;return await t.send(i,n,e)};await t.command(a,n,o)},
streamLogs:(e,n)=>y(t0(t,e,n))}}
async function*t0(t,e,n){const r=`Opening the log of build '${e}'`;const s={operation:r,method:"GET",path:`${(0,B.UL)(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const i=await t.send(s,n);if(!i.contentType.startsWith("text/event-stream")){i.discard();throw new o.hD(`${r} failed: the response is not an event stream.`,{kind:"response",code:"NOT_EXPECTED",hint:_})}yield*i.chunks}}),
364:((t,e,n)=>{n.d(e,{
Ci:()=>s,
Cj:()=>u,
OW:()=>f,
f_:()=>l,
kc:()=>i,
qF:()=>d,
zr:()=>o});var r=n(82);
function o(t){if(!f(t))return;const e=h(t["id"])??h(t["build_id"]);if(void 0===e)return;return{id:e,status:m(t["build_status"])??m(t["status"])??"unknown",agentId:w(t["agent_id"]),agentName:w(t["agent_name"]),imageName:w(t["image_name"]),imageTag:w(t["image_tag"]),imageUrl:w(t["image_url"]),createdAt:w(t["created_at"]),createdBy:f(t["created_by"])?w(t["created_by"]["id"]):void 0,startedAt:w(t["build_start_time"]),endedAt:w(t["build_end_time"]),sourceRepo:w(t["source_repo"]),sourceCommit:w(t["source_commit"]),sourceRef:w(t["source_ref"]),sourceSubpath:w(t["source_subpath"]),sourceDirty:p(t["source_dirty"]),workingTreeHash:w(t["working_tree_hash"]),record:t}}
function s(t,e){const n=a(t)?.flatMap(t=>e(t)??[]);return n&&{items:n,hasMore:f(t)&&false!==t["has_more"]}}
function i(t){return a(t)?.flatMap(t=>c(t)??[])}
function a(t){const e=f(t)?t["items"]:t;return Array.isArray(e)?e:void 0}
function c(t){if(!f(t))return;const e=w(t["agent_name"]);const n=o(t["latest_build"]);if(void 0===e||void 0===n)return;const r=t["total_builds"];return{agentName:e,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(t){let e=[t];for(let t=0;e.length>0;t+=1){if(t>u)return true;e=e.flatMap(t=>"object"==typeof t&&null!==t?Object.values(t):[])}return false}
function d(t){return(0,r.y)(()=>JSON.parse(t))}
function f(t){return"object"==typeof t&&null!==t&&!Array.isArray(t)}
function h(t){return"number"==typeof t&&Number.isSafeInteger(t)?String(t):w(t)}
function p(t){return"boolean"==typeof t?t:void 0}
function m(t){return"string"==typeof t?w(t.trim()):void 0}
function w(t){return"string"==typeof t&&""!==t?t:void 0}}),
264:((t,e,n)=>{n.d(e,{
hD:()=>h,
zw:()=>g,
aK:()=>v,
Sx:()=>$,
Z4:()=>y});var r=n(17);var o=n(110);const s={attempts:1,baseMs:0};const i={refused:1,lost:1};const a={forMs:0};const c={forMs:5*o.J2,longestMs:o.J2};const u={forMs:1/0};const l={request:{attempts:6,baseMs:500},submit:{refused:5,lost:3},status:{forMs:10*o.J2,loss:"outage",waitMs:{first:5*o.fj,later:15*o.fj}},log:{...u,waitMs:0},named:a,cancelsOn:true};const d={request:s,submit:i,status:{forMs:o.J2,loss:"refused",waitMs:{first:5*o.fj,later:5*o.fj}},log:{forMs:o.J2,waitMs:5*o.fj},named:a,cancelsOn:false};const f={unavailable:l,throttled:{...l,request:{attempts:1/0,baseMs:o.fj,...c},submit:{refused:1/0,lost:1/0,forMs:c.forMs},status:{...l.status,...u}},unreachable:{...l,request:{...l.request,attempts:3},submit:{refused:3,lost:3}},untrusted:{...l,request:s,submit:i},"too-large":{...l,request:s,status:d.status},conflict:{...l,request:s,submit:i},unauthorized:{...d,status:{...d.status,loss:"credentials"}},missing:{...d,status:{...d.status,loss:"gone"},log:l.log,named:{forMs:15*o.fj}},refused:d};let h=class ApiError extends r.l{name="ApiError";kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;#i;constructor(t,e){super(t,e);this.#i=e;this.kind=e.kind;this.failureClass=e.failureClass??w(e);this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}get isRefusal(){return p.includes(this.failureClass)}get mayPass(){return false!==this.shouldRetry&&["unavailable","throttled"].includes(this.failureClass)}get rules(){if(false===this.shouldRetry)return f.refused;return f[this.shouldRetry&&this.isRefusal?"unavailable":this.failureClass]}get submitRules(){return f[false===this.shouldRetry?"refused":this.failureClass].submit}
reworded(t){return new h(t,{...this.#i,cause:this})}};const p=["unauthorized","missing","conflict","refused"];const m=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function w({kind:t,status:e,code:n=""}){if(429===e)return"throttled";if(m.includes(n))return"unreachable";if("tls"===t||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}const y="The server or the network is slow. Run the job again later.";const v="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function g(t){if(t instanceof h)return t;throw t}const b=t=>e=>{if(!(e instanceof h&&e.failureClass===t))throw e;return e};const $=b("conflict");b("missing")}),
424:((t,e,n)=>{n.d(e,{
Z:()=>p,
g:()=>v});var r=n(208);var o=n(364);const s="Check input 'base-url', and that this runner can reach the host.";const i="Check the spelling of the host in input 'base-url'.";const a="The network or the server closed the connection. Run the job again.";const c="Allow this runner to open the connection: a local firewall or policy rejects it.";const u="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const l="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const d="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const f="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const h={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const p="TLS_HANDSHAKE_TIMEOUT";const m={[p]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const w=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const y=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function v(t,e){const n=E(t,"code");const{host:o,proxyHost:v}=e;const T=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==T){const e=`the proxy '${v}' responded with ${T} when asked to connect to '${o}'.`;return{kind:"proxy",code:n,sentence:e,hint:g(T,b(t))}}const _=(t,e,r)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:r});const k=(0,r.Zo)(t);if(k){const t=`no connection to '${o}' could be opened: ${k.reason}.`;return{kind:"connect",code:n,sentence:t,hint:k.hint??c}}const S=n&&h[n];const M=n&&m[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,$(t)].find(t=>void 0!==t&&w.test(t));if(void 0!==e){const t=`the connection to the proxy '${v}' is not trusted (${e}).`;return{kind:"tls",code:e,sentence:t,hint:d}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=S??M??"closed the connection";return _("proxy",`the proxy '${v}' ${o}`,r)}if(S)return _("connect",`'${o}' ${S}`,"ENOTFOUND"===n?i:s);if(M)return _("timeout",`'${o}' ${M}`,n===p?u:a);if(n&&w.test(n))return _("tls",`the connection to '${o}' is not trusted`,y.includes(n)?`${f} ${l}`:l);if("HTTPParserError"===E(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return _("response",`'${o}' did not respond in HTTP`,s);return _("reset",`the connection to '${o}' was lost`,a)}
function g(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function b(t){const e=(0,o.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function $(t){return(0,o.OW)(t)?E(t["cause"],"code"):void 0}
function E(t,e){const n=(0,o.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
496:((t,e,n)=>{n.d(e,{
openTransport:()=>a});var r=n(17);var o=n(815);var s=n(82);var i=n(424);
async function a(...t){return c(await import("./undici.js"),...t)}
function c(t,e,n,o){if("https:"===e.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.l("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=h(e,n);const i=new WeakSet;const a=new Set;const c=l(t,o,a);const u=new t.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:e=>f(new t.Pool(e,{headersTimeout:o,connect:c}),i)});return{
request:async t=>{if(null===t.body)return await u.request(t);const e=()=>{for(const t of a)t.resetAndDestroy()};t.signal.addEventListener("abort",e,{once:true});try{return await u.request(t)}finally{t.signal.removeEventListener("abort",e)}},proxyHost:s.host,
isProxyFailure:t=>"object"==typeof t&&null!==t&&i.has(t),
[Symbol.asyncDispose]:()=>u.destroy()}}let u=class ProxyRefusal extends Error{code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};
function l(t,e,n){const r=t.buildConnector({timeout:e,allowH2:false});return(t,e)=>{const o="https:"===t.protocol;const s=t.port||(o?"443":"80");r({...t,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void e(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...t,httpSocket:i},(...[t,n])=>{null===t?e(null,n):e(d(t),null)});else e(null,i)})}}
function d(t){const e="code"in t&&"UND_ERR_CONNECT_TIMEOUT"===t.code;if(!e)return t;const n=new Error("The handshake did not end.",{cause:t});return Object.assign(n,{code:i.Z})}
function f(t,e){const n=t.connect.bind(t);t.connect=async t=>{try{const e=await n(t);if(200===e.statusCode)return e;e.socket.on("error",()=>void 0).destroy();throw new u(e.statusCode,e.headers["proxy-authenticate"])}catch(t){if("object"==typeof t&&null!==t)e.add(t);throw t}};return t}
function h(t,e){const n=p(e,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(t))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!m(a))throw new r.l(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:p(e,"no_proxy","NO_PROXY")?.value??""}}
function p(t,...e){return e.map(e=>({name:e,value:t[e]??""})).find(({value:t})=>""!==t)}
function m({username:t,password:e,pathname:n,search:r,hash:o}){const i="/"===n&&""===r&&""===o;return i&&void 0!==(0,s.y)(()=>decodeURIComponent(`${t}:${e}`))}}),
484:((t,e,n)=>{n.d(e,{
Kx:()=>u,
UL:()=>s,
Vt:()=>l,
ci:()=>d,
f:()=>o});var r=n(17);const o="/v5/builds";
function s(t){const e="Use the output 'build-id' of the step that submitted it.";return`${o}/${a(t,"build",e)}`}
function i(t){return!["",".",".."].includes(t)&&t.isWellFormed()}
function a(t,e,n){if(!i(t))throw new r.l(`Invalid ${e} ID: '${t.toWellFormed()}'.`,{hint:n});return encodeURIComponent(t)}
function c(t){const e=Object.entries(t).flatMap(([t,e])=>void 0===e?[]:[[t,e]]);return new URLSearchParams(e).toString()}
function u(t,e,n){const r={agent_name:t.agentName,source_commit:t.sourceCommit,working_tree_hash:t.workingTreeHash,limit:t.limit?.toString(),sort_order:t.sortOrder,starting_after:e,_:n};return`${o}?${c(r)}`}
function l(t,e,n){return`curl -X ${t} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${d(e,n)}'`}
function d(t,e){return`${e.replace(/\/+$/,"")}${t}`.replaceAll("'","%27")}}),
348:((t,e,n)=>{n.d(e,{
dR:()=>c,
r4:()=>d,
xo:()=>s,
yO:()=>l,
yp:()=>u});const r={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const o=i(r);Object.keys(r);[...o.keys()];
function s(t){return o.get(a(t))??"unknown"}
function i(t){const e=Object.keys(t);return new Map(e.flatMap(e=>t[e].words.map(t=>[t,e])))}
function a(t){return t.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(t){return"open"!==r[s(t)].end}
function u(t){return"cancelling"===s(t)||c(t)}
function l(t){return"succeeded"===s(t)}
function d(t){return["cancelled","removed"].includes(s(t))}const f={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(f)}),
620:((t,e,n)=>{n.d(e,{
$V:()=>a,
AQ:()=>d,
B2:()=>o,
GM:()=>s,
NB:()=>c,
Vs:()=>u,
iY:()=>f,
tS:()=>i,
uu:()=>l});var r=n(110);const o={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const s={longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(t=>t*r.fj);const a={lookAfterMs:2*r.J2,lookAgainMs:15*r.fj,searchMs:30*r.fj,lastLookMs:10*r.fj,lookLimitMs:{usual:15*r.fj,patient:6*r.J2},pauseMs:{shortest:r.fj,longest:10*r.fj},backoffMs:{first:r.fj,longest:20*r.fj,limited:r.J2},lingerMs:4*r.fj,slackMs:5*r.fj,listedWithinMs:5*r.J2,agentWaitsMs:[0,...i.slice(0,3)]};r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.J2;const c={pollMs:2*r.fj,pollPerBuildMs:100,requestMs:10*r.fj,longestPauseMs:10*r.fj,limitMs:{afterAbort:5500,afterLimit:r.J2,afterRefusal:10*r.fj},firstTryMs:3*r.fj,lookAgainMs:r.fj,clockSlackMs:5*r.J2,minAgeMs:10*r.J2};r.fj,r.fj,r.fj,r.J2,r.J2,r.$0,r.fj,r.J2,r.J2;r.fj,r.fj,r.fj,r.$0,r.fj,r.fj,r.J2,r.fj;const u={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const l={mainLooksMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postLooksMs:500,cutForm:{looks:8,everyMs:250}};const d={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};const f={requestMs:10*r.fj,request:{attempts:3,baseMs:500},limitMs:{draft:20*r.fj,stop:4*r.fj,closes:15*r.fj,result:r.J2},staleMs:2*r.fj,settleMs:4*r.fj,lookMs:100,spreadMs:{look:400,settle:500}};r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
738:((t,e,n)=>{n.d(e,{
Lg:()=>r});n(348);n(110);
function r({createdAt:t}){return o(t)}
function o(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}}),
257:((t,e,n)=>{n.d(e,{
GQ:()=>a,
_:()=>c,
a2:()=>o});var r=n(456);const o="SGP_CLIENT_CUSTOM_HEADERS";const s=4;const i=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function a(){const t=u();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${o}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new r.hS(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>i.has(t)?[]:[[t,e]]))}
function c(){return u().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=s)}
function u(){const t=(process.env[o]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const r=n<0?void 0:t.slice(0,n).trim().toLowerCase();const o=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:r,value:o}]})}}),
534:((t,e,n)=>{n.d(e,{
yG:()=>i,
r4:()=>s});const r=128;new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${r-1}}$`),`be one tag of at most ${r} letters, digits, '_', '.' and '-', not starting with '.' or '-'`;n(620);n(110);var o=n(456);
function s(t,e){return e}
function i(t,e){if(/^(?:true|True|TRUE)$/.test(e))return true;if(/^(?:false|False|FALSE)$/.test(e))return false;return(0,o.Gq)(`Input '${t}' must be 'true' or 'false', got '${e}'.`)}}),
456:((t,e,n)=>{n.d(e,{
Gq:()=>i,
P_:()=>l,
hS:()=>s,
lq:()=>u,
yR:()=>c});var r=n(542);var o=n(17);let s=class InvalidInputs extends o.l{name="InvalidInputs";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};
function i(t){throw new s([t])}const a={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function c(t){const e=a[t];const n=r.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function u(t,e){const n=c(t);return""===n?void 0:e(t,n)}
function l(t,e){return u(t,e)??i(`Input '${t}' is empty. Set a value, or remove the input to use its default.`)}}),
661:((t,e,n)=>{n.a(t,async(t,e)=>{try{var r=n(545);var o=n(363);await (0,r.b)(o.w);e()}catch(t){e(t)}},1)}),
527:((t,e,n)=>{n.d(e,{
H9:()=>h,
Xx:()=>u,
YE:()=>y,
buildingMark:()=>i,
fz:()=>l,
hN:()=>f,
iB:()=>g,
kR:()=>a,
sR:()=>w,
ti:()=>m,
uP:()=>b,
vR:()=>$,
x1:()=>v});var r=n(522);var o=n(940);var s=n(251);const i="\u23F3";const a=6e4;const c=3e4;const u=200;const l=300;const d=1048576;
function f(t,e){const n=t=>(0,o.$)(e(t),l);return{...t,agent:n(t.agent),words:(0,o.$)(e(t.words),u),image:t.image&&n(t.image),commit:t.commit&&n(t.commit),runUrl:t.runUrl&&e(t.runUrl)}}
function h(t){let e=t.toSorted((t,e)=>E(t,e)?1:-1);let n=p(e);while(n.length>c){e=e.slice(0,Math.floor(.9*e.length));n=p(e)}return{packed:n,kept:e}}
function p(t){return(0,r.deflateRawSync)(JSON.stringify(t)).toString("base64")}
function m(t){const e=/^<\x21-- rows ([A-Za-z0-9+/=]{1,60000}) --\x3e$/m.exec(t.slice(0,a))?.[1];if(void 0===e)return[];try{const t=(0,r.inflateRawSync)(Buffer.from(e,"base64"),{maxOutputLength:d});const n=JSON.parse(t.toString());return Array.isArray(n)?n.filter(T):[]}catch{return[]}}
function w(t,e){const[,n]=/^(.*\/runs\/)\d+(?:\/job\/\d+)?$/.exec(e??"")??[];const r=t=>void 0!==n&&t.startsWith(n)&&/^\d+(?:\/job\/\d+)?$/.test(t.slice(n.length));return t.map(t=>void 0===t.runUrl||r(t.runUrl)?t:{...t,runUrl:void 0})}
function y(...t){const e=new Map;for(const n of t.flat()){const t=e.get(n.agent);if(void 0===t||!E(n,t))e.set(n.agent,n)}return[...e.values()].toSorted((t,e)=>t.agent<e.agent?-1:1)}
function v(t){const e=new Set(t.map(({runNumber:t})=>t));const[,n=0]=[...e].toSorted((t,e)=>e-t);return t.filter(({runNumber:t})=>t>=n)}
function g(t,e){const n=new Map(t.map(t=>[t.agent,t]));return e.every(t=>{const e=n.get(t.agent);return void 0!==e&&(E(t,e)||JSON.stringify(e)===JSON.stringify(t))})}
function b(t,e){return t.some(t=>t.agent===e.agent&&t.mark===i&&t.runNumber===e.runNumber&&t.runAttempt===e.runAttempt)}
function $(t,e){if(e.mark===s.Z8.built)return;return t.find(t=>t.agent===e.agent&&t.mark===s.Z8.built&&E(e,t))}
function E(t,e){if(t.runNumber!==e.runNumber)return t.runNumber<e.runNumber;if(t.runAttempt!==e.runAttempt)return t.runAttempt<e.runAttempt;return t.mark===i&&e.mark!==i}
function T(t){if("object"!=typeof t||null===t)return false;const e=t;const n=[e["image"],e["commit"],e["runUrl"]];return[e["agent"],e["words"]].every(t=>"string"==typeof t)&&[...Object.values(s.Z8),i].includes(e["mark"])&&[e["runNumber"],e["runAttempt"]].every(t=>Number.isSafeInteger(t))&&["boolean","undefined"].includes(typeof e["isDirty"])&&n.every(t=>void 0===t||"string"==typeof t)}}),
54:((t,e,n)=>{n.d(e,{
closeCommentRow:()=>ta});var r=n(348);var o=n(620);var s=n(738);var i=n(534);var a=n(456);
function c(){if(!(0,a.P_)("comment",i.yG))return;const t=(0,a.lq)("check-run-id",i.r4)??"";return{token:(0,a.lq)("github-token",i.r4),checkRunId:/^\d{1,20}$/.test(t)?t:void 0}}var u=n(455);const l=/\$\{\w+(?:\?|:?-)?\}/g;const d=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;
function f(t){const e=t.trim().replace(/^(["'])(.*)\1$/s,"$2");const n=e.replace(l,"").trim();return/[\p{L}\p{N}]/u.test(n)&&!d.test(n)}
function h(t){const[,...e]=t.split(/[?#&;]/);return e.some(t=>{const e=t.indexOf("=");return e>0&&m(t.slice(0,e))&&f(t.slice(e+1))})}const p=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function m(t){return t.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(t=>p.test(t))}const w=4096;
function y(t){if(t.length>w)return;const e=v(t.trim());if(void 0===e||e.includes("@"))return;const n=g(e.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||h(n))return;const r=n.indexOf("/");return r<0?n.toLowerCase():n.slice(0,r).toLowerCase()+n.slice(r)}
function v(t){const[e]=/^[^?#]*?:\/\//.exec(t)??[];const n=t.indexOf(":");const r=void 0===e&&n>=0&&!t.slice(0,n).includes("/");const o=t.slice(e?.length??0);const s=o.indexOf("@");const i=o.slice(0,Math.max(s,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=o.slice(s+1);return r?a.replace(":","/"):a}
function g(t){let[e,n]=[0,t.length];while("/"===t[e])e+=1;while(n>e&&"/"===t[n-1])n-=1;return t.slice(e,n)}
async function b(t=process.env){const e=await x(t["GITHUB_EVENT_PATH"]);const n=R(e);const r=$(t);const[o="",s=""]=(t["GITHUB_REPOSITORY"]??"").split("/");const i={owner:o,repo:s,apiUrl:t["GITHUB_API_URL"]??"https://api.github.com"};const a=I(e,"pull_request.number");const c=""!==o&&""!==s&&"number"==typeof a;const l=t["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,u.realpath)(l).catch(()=>l),pushedTag:"tag"===t["GITHUB_REF_TYPE"]?t["GITHUB_REF_NAME"]:void 0,checkouts:O(t,n),repository:t["GITHUB_REPOSITORY"],page:r,run:A(t,r),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:M(t,e),event:k(t,e),branch:T(t,e),isMerged:"closed"===I(e,"action")&&true===I(e,"pull_request.merged"),target:{sourceRepo:r&&y(r.url),sourceRef:_(t,e)}}}
function $(t){const[e,n]=[t["GITHUB_SERVER_URL"],t["GITHUB_REPOSITORY"]];if(!e||!n)return;return{url:`${e.replace(/\/$/,"")}/${n}`,files:t["GITEA_ACTIONS"]?"src/commit":"blob"}}const E=["issue_comment","issues","workflow_run"];
function T(t,e){const{GITHUB_EVENT_NAME:n="",GITHUB_REF:r=""}=t;if("delete"===n)return"branch"===C(e,"ref_type")?C(e,"ref"):void 0;return E.includes(n)?void 0:/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function _(t,e){const n=C(e,"pull_request.base.ref");const r=C(e,"merge_group.base_ref")??t["GITHUB_REF"]??"";return n??/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function k(t,e){const n=C(e,"pull_request.base.sha");const r=C(e,"pull_request.head.sha");const o=C(e,"pull_request.merge_base");return{name:t["GITHUB_EVENT_NAME"]??"",commit:t["GITHUB_SHA"],ref:t["GITHUB_REF"]??"",before:C(e,"before"),defaultBranch:C(e,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:r,base:n,mergeBase:o},mergeGroupBase:C(e,"merge_group.base_sha")}}const S=["pull_request_target","workflow_run","issue_comment","issues"];
function M(t,e){if(!S.includes(t["GITHUB_EVENT_NAME"]??""))return;const n=C(e,"pull_request.head.repo.full_name")??C(e,"workflow_run.head_repository.full_name");const r=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const o=r.flatMap(t=>C(e,t)??[]);const{GITHUB_SHA:s,GITHUB_REPOSITORY:i}=t;const a=s?[s]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...o]};return{fork:n,ownCommits:a.filter(t=>!o.includes(t))}}
function A(t,e){const n=t["GITHUB_RUN_ID"];const r=t["GITHUB_WORKFLOW_REF"];return{url:e&&n?`${e.url}/actions/runs/${n}`:void 0,number:Number(t["GITHUB_RUN_NUMBER"]??0),attempt:Number(t["GITHUB_RUN_ATTEMPT"]??1),job:t["GITHUB_JOB"]??"",workflow:{path:r?r.replace(/@.*$/s,""):void 0,name:t["GITHUB_WORKFLOW"]??"",event:t["GITHUB_EVENT_NAME"]??""},serverUrl:t["GITHUB_SERVER_URL"]??"https://github.com"}}
function O(t,e){const n=e?[{head:e.commit,...e}]:[];const r=t["GITHUB_SHA"];if(!r)return n;const o=t["GITHUB_REF"]?.startsWith("refs/pull/")??false;const s={commit:r,ref:t["GITHUB_REF_NAME"]};return[{head:r,...o&&e?e:s},...n]}const j=0x1900000;
async function x(t){if(void 0===t)return;try{const e=await (0,u.stat)(t);if(!e.isFile()||e.size>j)return;return JSON.parse(await (0,u.readFile)(t,"utf8"))}catch{return}}
function R(t){const e=C(t,"pull_request.head.sha");const n=C(t,"pull_request.head.ref");return void 0===e||void 0===n?void 0:{commit:e,ref:n}}
function C(t,e){const n=I(t,e);return"string"==typeof n?n:void 0}
function I(t,e){return e.split(".").reduce((t,e)=>t?.[e],t)}var P=n(949);var U=n(251);var B=n(645);var N=n(17);var L=n(266);const D=100;const H=25;const G={attempts:1,baseMs:0};
async function q(t,e,n){const{getOctokit:r}=await import("./github-client.js");const o=r(e,{baseUrl:t.apiUrl});return new F(o,t,n)}let F=class GitHubComments{#M;#A;#O;#j;#$=new L.Km;#x=0;constructor(t,{owner:e,repo:n,number:r},o){this.#M=t;this.#A={owner:e,repo:n};this.#O=r;this.#j=o}
async list(t){const e=new Map;let n=false;for(let r=1;r<=H&&!n;r+=1){const o=this.#R("GET",{per_page:D,page:r});const{data:s,headers:i}=await this.#l(o,t);const a=J(s);const c=e.size;for(const t of a)e.set(t.id,t);n=a.length>D||e.size===c||!X(i.link??"")}return{comments:[...e.values()].toSorted((t,e)=>t.id-e.id),isWhole:n}}
async read(t,e){const n=await this.#C("GET",t,{},e);return n&&z(n.data)}
async create(t,e){try{const{data:n}=await this.#I(this.#R("POST",{body:t}),e);const r=z(n);return r&&{...r,body:t}}catch(n){e.throwIfAborted();const t=K(n);if(void 0!==t&&t<500)throw n;if(n instanceof N.l)throw n;return}}
async update(t,e,n){return await this.#C("PATCH",t,{body:e},n)!==void 0}
async remove(t,e){await this.#C("DELETE",t,{},e)}
async readLogin(t){try{const{data:e}=await this.#l({method:"GET",url:"/user"},t);return V(Y(e)["login"])}catch(e){t.throwIfAborted();if([401,403,404].includes(K(e)??0))return;throw e}}
#R(t,e){const n="/repos/{owner}/{repo}/issues/{issue_number}/comments";return{method:t,url:n,...this.#A,issue_number:this.#O,...e}}
async #C(t,e,n,r){const o="/repos/{owner}/{repo}/issues/comments/{comment_id}";const s={method:t,url:o,...this.#A,comment_id:e,...n};return await this.#l(s,r).catch(t=>{if(404!==K(t))throw t;return})}
async #l(t,e){const{clock:n,random:r}=this.#j;return await (0,L.L5)(()=>this.#I(t,e),{budget:this.#$,clock:n,random:r,decide:W,
fail:t=>t.at(-1)},e)}
async #I(t,e){const{mostRequests:n}=this.#j;if(this.#x>=n)throw new N.l(`The limit of ${n} requests was reached.`,{hint:"Re-run this job to add its row."});this.#x+=1;const r=AbortSignal.any([e,AbortSignal.timeout(o.iY.requestMs)]);const s={signal:r,redirect:"error"};return await this.#M.request({...t,request:s})}};
function W(t){if(t instanceof N.l)return G;const e=K(t);return void 0===e||e>=500||429===e?o.iY.request:G}
function J(t){if(!Array.isArray(t))throw new N.l("The response is not a list of comments.",{hint:"Check that GITHUB_API_URL is the address of GitHub's API."});return t.flatMap(t=>z(t)??[])}
function z(t){const{id:e,body:n,user:r}=Y(t);const{login:o,type:s}=Y(r);if("number"!=typeof e)return;return{id:e,body:V(n)??"",author:V(o),isBot:"Bot"===s}}
function Y(t){return"object"==typeof t&&null!==t?{...t}:{}}
function V(t){return"string"==typeof t?t:void 0}
function X(t){return/;\s*rel="?next"?/.test(t)}
function Z(t){const e=K(t);if(403!==e)return 404===e;const{headers:n={}}=t.response??{};return void 0===n["retry-after"]&&"0"!==n["x-ratelimit-remaining"]}
function K(t){const e="object"==typeof t&&null!==t&&"status"in t?t.status:void 0;return"number"==typeof e?e:void 0}
function Q(t){const e=tt(t);const n=e??(0,N.U)(t);return 401===K(t)?`The token in input 'github-token' was rejected: ${n}`:n}
function tt(t,e=5){if(!(t instanceof Error)||e<0)return;const n=/^Proxy response \((\d{3})\)/.exec(t.message)?.[1];return void 0===n?tt(t.cause,e-1):`the proxy responded with ${n} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`}var te=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var tn=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const tr={draft:20,stop:20,closes:20,result:110};let to=class JobCommentRow{#i;#P;#U={};#B;#N;#L=false;constructor(t,e){this.#i=t;this.#P=e}
begin(t,{agent:e,source:n}){const{workflow:o,headCommit:i,onOpen:a}=this.#i;const{signal:c,hurry:u,world:l}=this.#P;if(void 0===o.pullRequest||this.#B||(0,r.dR)(t.status))return;const d=n.commit??i;const f={agent:(0,B.Vb)(e),commit:d,...n.isDirty&&{isDirty:true}};const h=(0,B.ei)((0,s.Lg)(t)??l.clock.wallMs());a?.(f);const p=this.replace("draft",f,`building since ${h}`,c);this.#B=p;const m=async()=>{await p;if(await this.replace("stop",f,"the job was cancelled",u))a?.(void 0)};const w=()=>{if(!this.#L)this.#N=m()};c.addEventListener("abort",w,{once:true})}
async end(t){const{workflow:e,headCommit:n,onOpen:r}=this.#i;const{log:o,signal:s}=this.#P;if(ts(s))return await this.#N;this.#L=true;const i=ti(t,n);if(void 0===i)return;if(void 0===e.pullRequest)return void await o.line(`There is no comment: the event '${e.event.name}' has no pull request.`);await this.#B;await this.#D(i);if(!ts(s))r?.(void 0)}
async replace(t,e,r,o){if(void 0===this.#i.input.token)return false;const{buildingMark:s}=await Promise.resolve().then(n.bind(n,527));const i="draft"===t?s:U.Z8.stopped;return await this.#H(t,{...e,mark:i,words:r,image:void 0},o).then(()=>true,()=>false)}
async #D(t){const{log:e,signal:n}=this.#P;if(void 0===this.#i.input.token)return void await e.warning("The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.");try{const r=await this.#H("result",t,n);if(void 0!==r)await e.warning(`The comment on the pull request does not show this build of '${t.agent}', but that of the later run ${r.runNumber}, which succeeded.\nIf there is no such run, delete the comment: somebody edited it.`)}catch(t){if(n.aborted)return;if(Z(t))return void await e.notice("The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.");await e.warning(`The comment on the pull request could not be updated: ${Q(t)}`)}}
async #H(t,e,r){const s={stack:[],error:void 0,hasError:false};try{const{input:i,workflow:a}=this.#i;const{run:c,pullRequest:u}=a;const{token:l,checkRunId:d}=i;const{redact:f,world:h}=this.#P;if(void 0===u||void 0===l)return;const{putRow:p}=await Promise.resolve().then(n.bind(n,33));const m=te(s,(0,P.z)(o.iY.limitMs[t],h.clock,r),false);const w=void 0===d?"":`/job/${d}`;const y=c.url&&`${c.url}${w}`;const v={...e,runUrl:y,runNumber:c.number,runAttempt:c.attempt};try{const e=await q(u,l,{...h,mostRequests:tr[t]});const n={...h,redact:f,own:this.#U,kind:t};return await p(e,c.workflow,v,n,m.signal)}catch(t){throw m.signal.aborted?m.signal.reason:t}}catch(t){s.error=t;s.hasError=true}finally{tn(s)}}};
function ts({aborted:t}){return t}
function ti({end:t,agent:e,build:n,image:r,buildSeconds:o,source:s},i){if(void 0===e&&void 0===n)return;const a=void 0===o?"":` in ${(0,B.Xo)(o)}`;const c=(0,U.oJ)(t)||(0,U.YH)(t)?"":`: ${t.facts[0]??""}`;return{agent:(0,B.Vb)(e),mark:U.Z8[t.kind],words:`${t.title}${"built"===t.kind?a:c}`,image:(0,U.oJ)(t)||true===t.hasImage?r:void 0,commit:s.commit??i,...s.isDirty&&{isDirty:true}}}
async function ta(t,e,n){const r=c();if(void 0===r)return;const o=await b();await new to({input:r,workflow:o},n).replace("closes",t,e,n.signal)}}),
33:((t,e,n)=>{n.d(e,{
putRow:()=>D});var r=n(620);var o=n(17);var s=n(527);var i=n(598);const a=globalThis.process.getBuiltinModule("node:path/posix");var c=n(487);var u=n(940);var l=n(767);var d=n(251);var f=n(996);const h=" with local changes";
function p(t){return void 0!==t&&/^https?:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2,20}$/.test(t)}const m="\x3c!-- agentex-build-action ";
function w({path:t,name:e,event:n}){return void 0===t?[y(`${e}\n${n}`),y(e)]:[y(t)]}
function y(t){const e=(0,i.createHash)("sha256").update(t).digest("hex").slice(0,16);return`${m}${e} --\x3e`}
function v(t){return t.startsWith(m)}
function g(t,e,n){const{packed:r,kept:o}=(0,s.H9)(e);const i=(0,s.YE)(o).toSorted((t,e)=>E(t)-E(e));const{summary:a,head:u,lines:l}=T(i);const d=[w(t)[0],`\x3c!-- rows ${r} --\x3e`].join("\n");const h=`### Agentex builds${n?`: ${$(t)}`:""}`;const p=s.kR-d.length-h.length-a.length-200;const m=b((0,f.tp)([u,...l]),p);const y=e.length-(m.length-2);return(0,f.x9)([`${d}\n${h}`,a,m.join("\n"),...(0,c.v)(y).map(t=>`${t}: see the job summaries.`)],4*s.kR)}
function b(t,e){const n=t.slice(0,e+1).split("\n");return t.length>e?n.slice(0,-1):n}
function $({name:t,path:e}){const n=void 0===e?void 0:(0,a.basename)(e);const r=""!==t&&!t.endsWith(`/${n??""}`);const o=(0,f.Qq)((0,u.$)(t,100));if(void 0===n)return o;return r?`${o} (${(0,f.aY)(n,100)})`:(0,f.aY)(n,100)}
function E({mark:t}){if(t===s.buildingMark)return 1;return d.kq.has(t)?2:0}
function T(t){const e=t.filter(t=>2===E(t));const n=k(t,S);const r=k(e,t=>t.image);const o=k(e,t=>t.image?.replace(/^.*:/s,""));const s=t.some(t=>0===E(t));const i=e.some(t=>void 0!==t.image)&&(s||void 0===o);const a=r?`image ${A(r)}`:o&&`tag ${A(o)}`;const c=(0,l.h)([`**${_(t)}**`,!i&&a,n&&`commit ${n}`]).join(" \xb7 ");const u=void 0===n&&t.some(t=>void 0!==t.commit);const d=["Agent","Result",...u?["Commit"]:[]];const f=t.map(t=>[A(t.agent,100),(0,l.h)([M(t),i&&t.image&&A(t.image)]).join("<br>"),...u?[S(t)??""]:[]]);return{summary:c,head:d,lines:f}}
function _(t){const e=e=>t.filter(t=>E(t)===e).length;const[n,r,o]=[e(0),e(1),e(2)];const s=n>0?`${n} of ${t.length} failed`:`${o} of ${t.length} succeeded`;return(0,l.h)([s,r>0&&`${r} still building`]).join(", ")}
function k(t,e){const[n,...r]=new Set(t.map(e));return 0===r.length?n:void 0}
function S({commit:t,isDirty:e}){return t&&`${(0,f.aY)(t.slice(0,7))}${e?h:""}`}
function M({mark:t,words:e,runUrl:n}){const r=`${t} ${(0,f.Qq)((0,u.$)(e,s.Xx))}`;if(!p(n))return r;return`${r} ([${/\/job\/\d+$/.test(n)?"job":"run"}](${n}))`}
function A(t,e=s.fz){const n=t.split(/(?<=[-/:@.])/);const r=t.length<=e&&n.every(t=>(0,f.Qq)(t)===t);return r&&n.length>1?`<code>${n.join("<wbr>")}</code>`:(0,f.aY)(t,e)}const O=10;const j=20;
function x(t,e,n,r,o="result"){const{created:i,written:a,writes:c}=e;const u="unknown"===i?void 0:i;const l=t.comments.filter(t=>v(t.body)&&I(t,e));const d=P(l,n);const f=l.length>d.length;const[h,...p]=d;if(void 0===h){if("closes"===o)return R;const e=C(t,i);if(void 0!==e)return{type:"stop",reason:e};return{type:"create",body:g(n,[r],f)}}const{id:m}=h;const w=(0,s.sR)((0,s.ti)(h.body),r.runUrl);const y=(0,s.YE)(...d.map(({body:t})=>(0,s.sR)((0,s.ti)(t),r.runUrl)));if("closes"===o&&!(0,s.uP)(y,r)&&!(0,s.iB)(y,[r]))return R;const b=(0,s.x1)((0,s.YE)(y,[r]));if((0,s.iB)(w,b)){const n=e.hasRemoved?void 0:p.find(t=>t.id===u?.id);if(void 0!==n)return{type:"remove",id:n.id};return 0===c||t.isSettled?{type:"done",hiding:(0,s.vR)(w,r)}:{type:"settle",id:m}}if(a?.id===m&&!a.isThere){const t=`Comment ${m} is listed, but an update of it is answered with status code 404.`;return{type:"stop",reason:t}}if(c>=j)return{type:"stop",reason:"Other jobs kept overwriting the comment on the pull request."};if(t.isStale&&e.staleLooks<O)return{type:"look",id:m};return{type:"update",id:m,body:g(n,b,f)}}const R={type:"done",hiding:void 0};
function C({comments:t,isWhole:e},n){if("unknown"===n)return"Its creation was not confirmed, so there may be a new comment. This run creates no second one.";if(void 0!==n)return"It was deleted while it was updated.";if(e)return;return`It is not among the first ${t.length} comments, and there are more.`}
function I({id:t,author:e,isBot:n},{login:r,created:o}){const s="unknown"===o?void 0:o;const i=s?.author??r;return t===s?.id||(void 0===i?n:e===i)}
function P(t,e){for(const n of w(e)){const e=t.filter(({body:t})=>t.startsWith(n));if(e.length>0)return e}return[]}const{staleMs:U,settleMs:B,lookMs:N,spreadMs:L}=r.iY;
async function D(t,e,n,{clock:r,random:i,redact:a,own:c,kind:u},l){const d=(0,s.hN)(n,a);const f="draft"===u||"stop"===u;const h=await t.readLogin(l);const{created:p}=c;let m={login:h,created:p,writes:0,hasRemoved:false,staleLooks:0};let w=await y();for(;;){const n=r.monotonicMs()-w.askedMs>U;const s=x({...w,isStale:n},m,e,d,u);switch(s.type){case"done":return s.hiding;case"stop":throw new o.l(s.reason);case"create":{c.created="unknown";const e=await t.create(s.body,l).catch(t=>{if(!l.aborted)delete c.created;throw t});c.created=e??"unknown";m={...m,created:c.created,writes:m.writes+1};w=H(await y(),e);break}case"update":{const e=await t.update(s.id,s.body,l);const n={id:s.id,isThere:e};m={...m,written:n,writes:m.writes+1};await r.sleep(N+i()*L.look,l);w=await v(s.id);break}case"remove":await t.remove(s.id,l);m={...m,hasRemoved:true};break;case"look":m={...m,staleLooks:m.staleLooks+1};w=await v(s.id);break;case"settle":await r.sleep(B+i()*L.settle,l);w={...await v(s.id),isSettled:true}}}
async function y(){const e=r.monotonicMs();return{...await t.list(l),isSettled:f,askedMs:e}}
async function v(e){const n=r.monotonicMs();const o=await t.read(e,l);if(void 0===o)return await y();const s=w.comments.map(t=>t.id===e?o:t);return{...w,comments:s,isSettled:f,askedMs:n}}}
function H(t,e){if(void 0===e||t.comments.some(({id:t})=>t===e.id))return t;return{...t,comments:[...t.comments,e].toSorted((t,e)=>t.id-e.id)}}}),
251:((t,e,n)=>{n.d(e,{
YH:()=>u,
Z8:()=>a,
kq:()=>i,
oJ:()=>c});n(264);n(844);const r={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const o={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const s={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};const i=new Set(Object.values(r));const a={...r,...o,...s};
function c({kind:t}){return t in r}
function u({kind:t}){return t in o}}),
996:((t,e,n)=>{n.d(e,{
Qq:()=>a,
aY:()=>u,
tp:()=>d,
x9:()=>f});var r=n(172);var o=n(940);var s=n(767);const i=921600;
function a(t){return h(t,2e3).replaceAll(c,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const c=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function u(t,e=500){const n=h(t,e);if(""===n)return"";return n.includes("|")?`<code>${a(n)}</code>`:l(n)}
function l(t){const e="`".repeat(p(t)+1);const n=/^[ `]|[ `]$/.test(t)?" ":"";return`${e}${n}${t}${n}${e}`}
function d([t=[],...e]){return[t,t.map(()=>"---"),...e].map(t=>`| ${t.join(" | ")} |`).join("\n")}
function f(t,e=i){const n="_The rest did not fit and was left out._\n";let r="";for(const o of(0,s.h)(t)){const t=`${r}${o}\n\n`;if(Buffer.byteLength(t)+Buffer.byteLength(n)>e)return r+n;r=t}return r}
function h(t,e){const n=(0,r.IV)((0,o.$)(t,e)).replaceAll(/\s+/g," ");return(0,r.jQ)(n).trim()}
function p(t){let e=0;for(const[n]of t.matchAll(/`+/g))e=Math.max(e,n.length);return e}}),
645:((t,e,n)=>{n.d(e,{
Vb:()=>l,
Xo:()=>i,
ei:()=>a,
pq:()=>u});var r=n(110);const o=r.J2/r.fj;const s=r.$0/r.fj;r.LP,r.fj;
function i(t){const e=t.toFixed(1);if(Number(e)<10)return`${e} s`;const n=Math.round(t);if(n<o)return`${n} s`;if(n<s)return`${Math.floor(n/o)} min ${n%o} s`;const r=Math.round(n/o);const i=s/o;return`${Math.floor(r/i)} h ${r%i} min`}
function a(t){return`${new Date(t).toISOString().slice(11,16)} UTC`}
function c(t){return String(t).replace(/\B(?=(?:\d{3})+$)/g,",")}
function u(t,e){return`${c(t)} ${e}${1===t?"":"s"}`}
function l(t){return t??"Agent"}}),
809:((t,e,n)=>{n.d(e,{
hY:()=>x,
jf:()=>O,
MO:()=>A,
xo:()=>S});var r=n(542);var o=n(434);var s=n(760);var i=n(986);const a="agentex-state-";const c=new RegExp(String.raw`^${a}[\w-]{1,100}$`);
function u({files:t,clock:e,startedMs:n},r=process.env){const o=(0,i.I)();const l=(0,s.join)(o,d(r));const f=e=>{const n=(0,s.join)(o,e);const[r,i]=[m(`${n}-stop`),m(`${n}-end`)];return{name:e,stop:r,end:i,
write:e=>t.replace(n,e),
read:()=>p(n),
remove:()=>t.removeFile(n),
removeMarks:()=>{i.remove();r.remove()}}};const h=t=>c.test(t)?f(t):void 0;return{
create:()=>f((0,s.basename)(t.newPath(o,a))),named:h,
latest:async()=>h(await p(l)??""),
announce:({name:e})=>t.replace(l,e),
forget:async({name:e})=>{if(await p(l)===e)t.removeFile(l)},stop:m(`${l}-stop`)};
async function p(e){let n="";try{for await(const r of t.read(e))n+=r;return n}catch{return}}
function m(r){const o=t.changedMs(r);const s=void 0!==o&&(o<n||o>e.wallMs());return{
leave:()=>t.replace(r,""),
isLeft:()=>{const e=t.changedMs(r);return void 0!==e&&!(s&&e===o)},
remove:()=>t.removeFile(r)}}}const l=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function d(t){const e=l.map(e=>t[e]??"");return a+f(JSON.stringify(e))}
function f(t){let e=0xcbf29ce484222325n;for(const n of Buffer.from(t))e=BigInt.asUintN(64,(e^BigInt(n))*1099511628211n);return e.toString(16).padStart(16,"0")}var h=n(598);n(17);const p="hand-over";const m="state-file";const w="nothing-left";const y=/^[\w-]{1,128}$/;
function v(t){return t.split(".").slice(1).find(t=>y.test(t))}
function g(t,e,n=process.env){if(t===w)return w;const[r=""]=t.split(".",1);const o=T(r,e,b(n));return void 0===o?"forged":JSON.parse(o)}
function b(t){const e=["GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_ACTION"];return JSON.stringify(e.map(e=>t[e]??""))}const $="aes-256-gcm";const E={iv:12,tag:16};
function T(t,e,n){const r=Buffer.from(t,"base64");const[o,s,i]=[r.subarray(0,E.iv),r.subarray(E.iv,E.iv+E.tag),r.subarray(E.iv+E.tag)];try{const t={authTagLength:E.tag};const r=(0,h.createDecipheriv)($,_(e,"key"),o,t);r.setAAD(Buffer.from(n));r.setAuthTag(s);return Buffer.concat([r.update(i),r.final()]).toString()}catch{return}}
function _(t,e){return(0,h.createHmac)("sha256",t).update(e).digest()}var k=n(926);
function S(t,e){const n=u(t);const s=(0,o.e)(process.env);const i=r.Gu(p);const a=n.named(r.Gu(m));let c=a;const l=async()=>c??=await d();const d=async()=>{const t=await n.latest();const r=j(await t?.read(),e);return s||!x(r)||R(r)?t:void 0};const f=async()=>await (await l())?.read();const h=async()=>M(j(i,e),j(await f(),e))??(s?"lost":void 0);return{read:h,
unprovedBuildId:async()=>v(i)??v(await f()??""),
takeOver:async()=>{if(void 0===a){C(n.stop.leave);return await h()}const t=await h();if(x(t))return t;C(a.stop.leave);return await h()},
remove:async()=>{const t=await l();if(void 0===t)return;C(t.end.leave);const e=await h();C(t.remove);if(x(e)){C(t.removeMarks);if(R(e))C(n.stop.remove)}await n.forget(t).catch(()=>void 0)}}}
function M(t,e){if(void 0===e||"forged"===e&&void 0!==t)return t;const n="object"==typeof t&&"object"==typeof e&&e.revision<t.revision;return n?t:e}
function A(t){return"object"==typeof t?(0,k.g)(t):"forged"===t||"lost"===t}
function O(t){if(t===w)return{type:"nothing"};return"object"==typeof t?(0,k.W)(t):void 0}
function j(t,e){return void 0===t||""===t?void 0:g(t,e)}
function x(t){return t===w||"object"==typeof t&&true===t.hasEnded}
function R(t){return"object"==typeof t&&true===t.isUnnamed}
function C(t){try{t()}catch{}}}),
926:((t,e,n)=>{n.d(e,{
W:()=>o,
g:()=>s});var r=n(348);
function o({cancelWanted:t,sent:e,build:n}){const s=void 0!==n&&(0,r.dR)(n.status);if(void 0!==e&&s&&(true===n.isOwn||!t))return{type:"others",buildId:n.id,sent:e};if(!t)return{type:"nothing"};if(void 0!==e&&n?.isOwn!==true)return{type:"submit",sent:e,buildId:n?.id};return void 0===n||s?{type:"nothing"}:{type:"build",buildId:n.id,sent:e}}
function s(t){const{deployment:e,missingSummary:n,openRow:r}=t;return"nothing"!==o(t).type||(e??n??r)!==void 0}}),
34:((t,e,n)=>{n.d(e,{
u:()=>c,
a:()=>u});var r=n(620);var o=n(949);
async function s(t,e){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(e.reason);if(e.aborted)o();e.addEventListener("abort",o,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",o)}}var i=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var a=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,o=0;
function s(){while(r=e.stack.pop())try{if(!r.async&&1===o)return o=0,e.stack.push(r),Promise.resolve().then(s);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else o|=1}catch(t){n(t)}if(1===o)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function c(t,e,n){try{return await u(t,e,n)}catch(o){if(!n.aborted)throw o;return await l(r.AQ.writeMs.afterAbort,t,e)}}
async function u(t,e,n){return await l(r.AQ.writeMs.usual,t,e,n)}
async function l(t,e,n,...r){const c={stack:[],error:void 0,hasError:false};try{const a=i(c,(0,o.z)(t,n,...r),false);return await s(e,a.signal).catch(t=>{if(!a.signal.aborted||r.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){c.error=t;c.hasError=true}finally{a(c)}}}),
844:((t,e,n)=>{n.d(e,{
U:()=>s});var r=n(17);var o=n(208);
function s(t){if(t instanceof r.l)return t;const e=(0,o.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,r.U)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}}),
172:((t,e,n)=>{n.d(e,{
IV:()=>h,
iF:()=>o,
jQ:()=>l,
q4:()=>c});const r="\x1b";const o=`${r}\\[[0-9;]{0,29}m`;const s=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const i=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const a=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const c=String.raw`[\p{Cc}--\t]|${a}`;const u=new RegExp(`(${o})|${c}`,"gv");
function l(t){return t.toWellFormed().replace(u,(t,e)=>void 0===e?p(t):d(e))}
function d(t){const e=t.match(s);if(null===e)return t;const n=e.filter(t=>i.test(t));return 0===n.length?"":`${r}[${n.join(";")}m`}const f=new RegExp(o,"g");
function h(t){return t.replace(f,"")}
function p(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}}),
434:((t,e,n)=>{n.d(e,{
e:()=>r});
function r(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}}),
363:((e,n,r)=>{r.d(n,{
w:()=>B});var o=r(598);var s=r(24);var i=r(760);const a=t("node:v8");var c=r(542);var u=r(455);var l=r(17);var d=r(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.l(`The packed build context '${t}' is not readable: ${(0,d.A3)(e)}.`,{cause:e,hint:(0,d.$z)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const r=n.createReadStream({start:0,end:e-1,highWaterMark:f,autoClose:false});let o=e;try{for await(const t of r){o-=t.length;yield t}}catch(t){throw new l.l(`The packed build context is no longer readable: ${(0,d.A3)(t)}.`,{cause:t,hint:(0,d.$z)(t,h)})}if(0!==o)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.l(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var w=r(620);var y=r(110);var v=r(82);var g=r(161);var b=r(75);var $=r(500);const E=new Set;const T=new Set;const _=new Map;
function k(t,e,n){const r=_.get(t);if(void 0!==r&&""!==r.text){r.text+=e;return r.written}const o={text:e,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=o.text;o.text="";await n(t,e)});_.set(t,o);S(E,o.written);return o.written}
function S(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function M(t,e){await k(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function A(t,e,n,r){const s=process.env[t];if(!s)return void e(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=k(s,a.join(g.EOL),O);S(T,Promise.race([c,(0,$.setTimeout)(w.AQ.stalledMs,void 0,{ref:false})]));await c}
async function O(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const j=new b.Writable({
write:(t,e,n)=>{const r=()=>void process.stdout.write(t,n);if(0===T.size)r();else Promise.all(T).then(r)}});process.stdout.on("error",t=>j.destroy(t));
async function x(){await Promise.all(E)}
function R(){if(0===E.size)process.exit();setTimeout(C,w.AQ.lastWriteMs);x().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const I=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const P=["uncaughtException","unhandledRejection"];const U=[];process.on("SIGUSR1",()=>void 0);const B={clock:y.ml,random:Math.random,startedMs:Date.now()-process.uptime()*y.fj,stdout:j,
onSignal:t=>{for(const e of I)process.on(e,t)},
onUncaught:t=>{for(const e of P)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:R,
setOutput:(t,e)=>{const n=A("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);U.push(n)},
outputsWritten:async()=>{await Promise.all(U.splice(0))},
saveState:(t,e)=>A("GITHUB_STATE",N,t,e),allWritten:x,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,o.randomUUID)()),
createDirectory:t=>(0,s.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,s.rmSync)(t,{recursive:true,force:true}),replace:L,
removeFile:t=>(0,s.rmSync)(t,{force:true}),
changedMs:t=>(0,v.y)(()=>(0,s.statSync)(t).mtimeMs),append:M,
read:t=>(0,s.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{openTransport:e}=await Promise.resolve().then(r.bind(r,496));const n=await e(t,process.env,w.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function N(){throw new Error("GITHUB_STATE is not set")}
function L(t,e){const n=`${t}.${process.pid}`;(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,e,{flag:"wx",mode:384});(0,s.renameSync)(n,t)}}),
487:((t,e,n)=>{n.d(e,{
XT:()=>s,
v:()=>r});
function r(t){return t>0?[`and ${t} more`]:[]}const o=20;
function s(t,e=o,n=", "){return[...t.slice(0,e),...r(t.length-e)].join(n)}}),
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
U:()=>s,
l:()=>o});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};
function s(t){const e=(0,r.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof o&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,r.A3)(t)}}),
815:((t,e,n)=>{n.d(e,{
U:()=>r});
function r(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
767:((t,e,n)=>{n.d(e,{
h:()=>r});
function r(t){return t.filter(t=>Boolean(t))}}),
82:((t,e,n)=>{n.d(e,{
y:()=>r});
function r(t){try{return t()}catch{return}}}),
266:((t,e,n)=>{n.d(e,{
Km:()=>o,
L5:()=>s,
Uy:()=>a});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#G=r.all;
spend(){if(this.#G<r.cost)return false;this.#G-=r.cost;return true}
earn(){this.#G=Math.min(r.all,this.#G+r.gain)}};
async function s(t,{attempts:e=1/0,budget:n,clock:r,random:o,...c},u){const l=[];let d;let f=0;for(;;){u.throwIfAborted();try{const e=await t();n.earn();return e}catch(T){u.throwIfAborted();l.push(T);const t=c.decide(T);const{attempts:s,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:w=1/0}=t;const y=m>0;const v=r.monotonicMs();if(y)d??=v;else f+=1;const g=y?v>=(d??v)+m:f>=s;if(g||l.length>=e)throw c.fail(l,"attempts");if(!y&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(T);const b=y?l.length:f;const $=Math.min(w,h*2**(b-1));const E=y?i:a;await r.sleep(E(p,o(),$),u)}}}
function i(t,e,n){return a(Math.max(t,n/2),e,n/2)}
function a(t,e,n=t/10){return t+e*n}}),
208:((t,e,n)=>{n.d(e,{
$z:()=>p,
A3:()=>h,
Zo:()=>f});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(t,e=r.statfsSync){if(!m(t)||void 0===t.code)return;const n=w(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(t.message,d)})`}}
function h(t){const e=m(t)||t instanceof Error?t.message:String(t);return f(t)?.reason??e}
function p(t,e){return f(t)?.hint??e}
function m(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function w(t,e=r.statfsSync){const n=m(t)&&"ENOSPC"===t.code?t.path:void 0;const s=void 0===n?void 0:(0,i.y)(()=>e((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
986:((t,e,n)=>{n.d(e,{
I:()=>s});var r=n(161);var o=n(760);
function s(){const{RUNNER_TEMP:t=""}=process.env;return(0,o.resolve)(""===t?(0,r.tmpdir)():t)}}),
949:((t,e,n)=>{n.d(e,{
z:()=>s});var r=n(110);var o=n(17);
function s(t,e,...n){const i=new AbortController;const a=new AbortController;e.sleep(t,a.signal).then(()=>i.abort(new o.l(`The time limit of ${t/r.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([i.signal,...n]),
[Symbol.dispose]:()=>a.abort()}}}),
598:(e=>{e.exports=t("node:crypto")}),
24:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
161:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
542:((e,n,r)=>{r.d(n,{
V4:()=>T,
Gu:()=>S,
_o:()=>k,
uH:()=>_});const o=globalThis.process.getBuiltinModule("os");
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
function c(t){t.done?n(t.value):o(t.value).then(i,a)}c((r=r.apply(t,e||[])).next())})};const{access:y,appendFile:v,writeFile:g}=f.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return w(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[b];if(!t)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield y(t,f.constants.R_OK|f.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const r=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${r}>`;return`<${t}${r}>${e}</${t}>`}
write(t){return w(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const r=e?g:v;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
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
addLink(t,e){const n=this.wrap("a",t,{href:e});return this.addRaw(n).addEOL()}};new $;var E;(function(t){t[t["Success"]=0]="Success";t[t["Failure"]=1]="Failure"})(E||(E={}));
function T(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`);if(e&&false===e.trimWhitespace)return n;return n.trim()}
function _(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(o.EOL);i("set-output",{name:t},s(e))}
function k(){return"1"===process.env["RUNNER_DEBUG"]}
function S(t){return process.env[`STATE_${t}`]||""}})};var n={};
function r(t){var o=n[t];if(void 0!==o)return o.exports;var s=n[t]={exports:{}};var i=true;try{e[t](s,s.exports,r);i=false}finally{if(i)delete n[t]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[t])return r;if(r.then){var s=[];s.d=0;r.then(t=>{i[e]=t;o(s)},t=>{i[n]=t;o(s)});var i={};i[t]=t=>t(s);return i}}var a={};a[t]=t=>{};a[e]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var d;var f;var h;var p=new Promise((t,e)=>{h=e;f=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));r.exports=p;i(r=>{d=s(r);var o;var i=()=>d.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{o=()=>e(i);o.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(o.r++,t.push(o)));d.map(e=>e[t](n))});return o.r?a:i()},t=>(t?h(p[n]=t):f(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;r.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&o&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(t,e)=>{for(var n in e)if(r.o(e,n)&&!r.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{r.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{r.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var o=r(661);o=await o;