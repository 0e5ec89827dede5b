const loadLate=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var e={
541:((e,t,n)=>{n.d(t,{
cleanUp:()=>cleanUp});
function curl(e,t,n){return`curl -X ${e} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${addressOf(t,n)}'`}
function addressOf(e,t){return`${t.replace(/\/+$/,"")}${e}`.replaceAll("'","%27")}var r=n(484);var o=n(348);var s=n(620);var i=n(815);var a=n(257);n(534);var c=n(456);const u="https://api.egp.scale.com";
function readBaseUrl(){return(0,c.lq)("base-url",parseBaseUrl)??new URL(u)}const d=2048;const l="such as 'https://api.egp.scale.com'";
function parseBaseUrl(e,t){const reject=(t,n)=>(0,c.Gq)(`Input '${e}' ${t}. ${n}`);if(""===t)reject("is empty",`Set '${e}' to the address of the API, ${l}.`);if(t.length>d)reject(`has more than ${d} characters`,`Write an address ${l}.`);if(/[\s\p{Cc}\\]/u.test(t))reject("contains white space, a control character or a backslash","Remove it.");const n=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))reject(`must start with 'https://' and a host${n}`,`Write the whole address, ${l}.`);const r=URL.parse(t);if(!r)return reject(`is not a valid address${n}`,`Write an address ${l}.`);if(""!==r.username||""!==r.password||/^[^/]*\/\/[^/]*@/.test(t))reject("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))reject(`must not have a query or fragment, got one for '${r.host}'`,"Remove everything from the '?' or '#' on.");if("0"===r.port)reject(`has port 0${n}`,"Set the port of the API, or leave it out for the default.");if("http:"===r.protocol&&!(0,i.U)(r))reject(`must use https, otherwise the key would be sent unencrypted to '${r.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,o]=/(\/v5(?:\/builds)?)\/*$/.exec(r.pathname)??[];if(void 0!==o){const e=r.href.slice(0,r.href.lastIndexOf(o));reject(`ends in '${o}'${n}`,`The action adds it: write '${e}'.`)}return r}
function redactFacts(e,t,n){const redactFact=e=>{if("string"==typeof e)return n(e);if(Array.isArray(e))return e.map(redactFact);if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,n])=>[e,Object.hasOwn(t,e)?n:redactFact(n)]))};return redactFact(e)}var f=n(251);var h=n(645);var p=n(996);var m=n(34);var w=n(208);
async function writeSummary(e,{world:t,log:n,redact:r,signal:o}){const s=process.env["GITHUB_STEP_SUMMARY"];if(!s)return;try{await (0,m.u)(t.files.append(s,r(e)),t.clock,o)}catch(t){const e=(0,w.$z)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await n.warning(`The job summary could not be written: ${(0,w.A3)(t)}.\n${e}`)}}const y="the step was killed before it finished";
async function writeKilledSummary(e,t){const{agent:n,message:r}=redactFacts(e,{},t.redact);const o=void 0===n?(0,h.Vb)(n):(0,p.aY)(n);const s=`### ${f.Z8.stopped} ${o}: ${y}`;await writeSummary((0,p.x9)([s,(0,p.Qq)(r)]),t)}var g=n(784);var v=n(249);var b=n(266);var _=n(949);var __addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var $=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const{pollMs:O,requestMs:k}=s.NB;const S={accepted:false,build:void 0,error:void 0};
async function stepCancel(e,t,n,r,s){let{accepted:i}=t;let a;try{if(!i||t.build&&!(0,o.yp)(t.build.status)){a=await n.cancelBuild(e,r,s).then(()=>void 0,v.Sx);i||=void 0===a}const c=await n.getBuild(e,r,s);if(void 0===a)return{...t,accepted:i,build:c,error:void 0};return(0,o.yp)(c.status)?{...t,accepted:true,build:c,error:void 0}:{...t,accepted:i,build:c,error:a}}catch(n){const e=a??n;if(e instanceof v.hD)return{...t,accepted:i,error:e};if(r.aborted)return{...t,accepted:i};throw n}}
async function cancelPersistently(e,t,n){const{api:r,clock:s,random:i}=t;let a=S;let c=0;while(!n.aborted){a=await attempt();const{build:e,error:r}=a;if(e&&(0,o.dR)(e.status))break;c=void 0===r?0:c+1;const u=(0,b.Uy)(r?.retryAfterMs??0,i());const d=waitMs(pauseMs(c),u,t);await s.sleep(d,n).catch(()=>void 0)}return a;
async function attempt(){const t={stack:[],error:void 0,hasError:false};try{const o=__addDisposableResource(t,(0,_.z)(k,s,n),false);const i=await stepCancel(e,a,r,o.signal,{attempts:1});return o.signal.aborted?{...i,error:i.error??T}:i}catch(e){t.error=e;t.hasError=true}finally{$(t)}}}
function pauseMs(e){return Math.min(s.NB.longestPauseMs,O*2**Math.max(0,e-1))}
function waitMs(e,t,{clock:n,untilMs:r}){return Math.max(e,Math.min(t,r-n.monotonicMs()-k))}const T=new v.hD("The server did not respond in time.",{kind:"timeout",hint:v.Z4});
function imageOf({imageUrl:e,imageName:t,imageTag:n}){if(void 0!==e||void 0===t)return e;return void 0===n?t:`${t}:${n}`}
function imageExists(e){const t=imageOf(e);return void 0===t?"Its image exists.":`Its image exists: ${t}`}var E=n(738);
function walkList(e,{agent:t,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let d=false;const l=t?.id===void 0?t?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...m}=o;const w={sortOrder:"desc",...m,agentName:l,limit:n};const y={maxPages:f,attempts:h,
onServerTime:e=>{i??=e;p?.(e)}};const watchOrder=e=>{const t=(0,E.Lg)(e);d||=void 0===t;if(void 0!==t&&void 0!==a){c||=t<a;u||=t>a}a=t??a};return{
async *[Symbol.asyncIterator](){let t=0;for await(const n of e.listBuilds(w,s,y)){watchOrder(n);yield n;t+=1;if(t>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!d}}const{slackMs:A,listedWithinMs:M}=s.$V;
function mayStillAppear({unanswered:e},t){if(void 0===e)return false;const{lastMs:n}=e;return void 0===n||void 0===t||t-n<M}
function candidatesOf(e,t){const{form:n,seenBefore:r,listBefore:o}=e;const s=new Set(r.map(g.T));const i=e.unanswered?.firstMs??e.answered?.fromMs;const a=o?.sinceMs??(void 0===i?1/0:i-A);const isOlder=e=>void 0===e?void 0===o:e<=a;return t.filter(e=>!s.has((0,g.T)(e.id))&&!isOlder((0,E.Lg)(e))&&mayComeFrom(n,e))}
function othersOf(e,t){if(void 0!==e.unanswered)return t;const{answered:n}=e;if(void 0===n)return[];const{fromMs:r,toMs:s}=n;if(void 0===r||void 0===s)return t;return t.filter(e=>{const t=(0,E.Lg)(e);return void 0!==t&&t>=r&&t<=s&&!(0,o.r4)(e.status)})}
function sent_forms_isProved({form:e,listBefore:t,unanswered:n},r,o){const s=(0,E.Lg)(r);const i=n?.firstMs;if(void 0===t||void 0===i||void 0===s)return false;if(s<i-A||s>o+A)return false;const a=r.imageName===e.imageName&&r.imageTag===e.imageTag&&(r.agentName??e.agentName)===(e.agentName??r.agentName);return a&&hasContent(r,e)}
function hasContent(e,{workingTreeHash:t,imageUrl:n}){const r=void 0!==t&&void 0!==e.workingTreeHash&&isSameHash(e.workingTreeHash,t);if(void 0===n)return r;return e.imageUrl===n||r&&(0,o.yO)(e.status)}const R={
imageName:(e,t)=>isSameText(lastPart(e),lastPart(t)),imageTag:isSameText,agentName:isSameText,agentId:g.W,workingTreeHash:isSameHash,
sourceCommit:(e,t)=>e.startsWith(t)||t.startsWith(e)};const j=Object.keys(R);
function mayComeFrom(e,t){const n=j.flatMap(n=>{const[r,o]=[e[n],t[n]];return void 0===r||void 0===o?[]:[R[n](r,o)]});return n.length>0&&n.every(Boolean)}
function isSameText(e,t){return e.toLowerCase()===t.toLowerCase()}
function isSameHash(e,t){const plain=e=>e.toLowerCase().replace(/^sha256:/,"");return plain(e)===plain(t)}
function lastPart(e){return e.slice(e.lastIndexOf("/")+1)}var read_list_addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var C=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const P=100;const B=1e3;
async function lookOnce({api:e,clock:t},n,r,{onServerTime:o,isPatient:i=false}={}){const a={stack:[],error:void 0,hasError:false};try{let c=1/0;const noteTime=e=>{c=e;o?.(e)};const{form:u,listBefore:d,unanswered:l}=n;const f=d?.serverMs??l?.firstMs;const h={attempts:i?void 0:1,onServerTime:noteTime};const p=read_list_addDisposableResource(a,(0,_.z)(i?s.$V.lookLimitMs.patient:s.$V.lookLimitMs.usual,t,r),false);const m=await readNewest(e,u,f,p.signal,h).catch(e=>{r.throwIfAborted();throw e});r.throwIfAborted();const w=l?.lastMs;const y=void 0!==m.serverMs&&void 0!==w&&m.serverMs<w-s.$V.slackMs;return{candidates:y?[]:candidatesOf(n,m.builds),
isProved:e=>sent_forms_isProved(n,e,c),problem:y?unusable("The list is older than the form."):m.problem}}catch(e){a.error=e;a.hasError=true}finally{C(a)}}
async function readNewest(e,{agentName:t},n,r,o){const i=void 0===t?void 0:{name:t};const a=walkList(e,{agent:i,pageSize:P,...o},r);const c=[];let u=0;let d;try{for await(const e of a){c.push(e);const t=(0,E.Lg)(e);const r=n??a.serverMs()??(0,E.Lg)(c[0]??e);const o=void 0!==t&&void 0!==r&&t<r-s.$V.slackMs;if(o&&c.length>=P&&a.mayBeNewestFirst()){u=t;break}if(c.length>=B){d=unusable("The list is too long to be searched.");break}}}catch(e){d=r.aborted?I:(0,v.zw)(e)}return{builds:c,serverMs:a.serverMs(),sinceMs:u,problem:d}}const I=new v.hD("The list of builds did not come in time.",{kind:"timeout",hint:v.Z4});
function unusable(e){return new v.hD(e,{kind:"response"})}
function createFindings(e=[],t){const n=new Map;const r=new Set(e.map(g.T));for(const r of void 0===t?e:[...e,t])n.set((0,g.T)(r),{id:r,status:""});return{
judge:({candidates:e,isProved:t,problem:o})=>{for(const o of e){n.set((0,g.T)(o.id),o);if(!t(o))r.add((0,g.T)(o.id))}const s=[...n.values()];if(o)return{type:"unclear",candidates:s,problem:o.message};const[i]=e;if(void 0!==i&&1===n.size&&0===r.size)return{type:"mine",build:i};return 0===s.length?{type:"none"}:{type:"unclear",candidates:s,problem:void 0}},
unproved:()=>{const e=[...n.values()].map(({id:e})=>e);return e.length>1?e:e.filter(e=>r.has((0,g.T)(e)))}}}const{lastLookMs:L}=s.$V;
async function search(e,{api:t,clock:n,random:r,serverClock:o,findings:s,...i},a){const{waitsMs:c,forMs:u,until:d,latestMs:l=-1/0,onLook:f}=i;const h=n.monotonicMs()+u;const{onServerTime:p}=o;const isComplete=()=>void 0!==e.unanswered&&!mayStillAppear(e,o.nowMs());let m=0;for(let o=0;;o+=1){const i=h-n.monotonicMs();const u=c[o]??c.at(-1)??0;const w=i>0||0===o?Math.min(u,Math.max(0,i)):u;const y=Math.max(i,l-n.monotonicMs()-L);await n.sleep(Math.max(w,Math.min(m,y)),a);const g="first"===d&&(n.monotonicMs()>=h||isComplete());const v=await lookOnce({api:t,clock:n},e,a,{onServerTime:p,isPatient:g});const _=s.judge(v);await f?.(_);const{problem:$}=v;m=$?(0,b.Uy)($.retryAfterMs??0,r()):0;const O="mine"===_.type||"unclear"===_.type&&_.candidates.length>0;if("first"===d&&O)return _;const k=g||n.monotonicMs()>=h||isComplete();if(k&&(void 0===$||n.monotonicMs()>=l))return _}}
function createServerClock(e){let t;return{
onServerTime:n=>{t={serverMs:n,atMs:e.monotonicMs()}},
nowMs:()=>t&&t.serverMs+e.monotonicMs()-t.atMs}}var U=n(110);var D=n(487);var N=n(17);
function describeSecond(e){return`A retry of the submit, or another run, has created a second build that may be of the same content: ${listIds(e)}. Cancel it if nobody needs it.`}const H=`A response to the submit was lost, so another build of the same content may appear within ${s.$V.listedWithinMs/U.J2} minutes.`;
function listIds(e){return(0,D.XT)(e)}const F=5;
async function cancelLeftOver(e,t,n){switch(e.type){case"build":{const r=await cancelPersistently(e.buildId,t,n);return withOthers(describe(e.buildId,r),await lookForOthers(e,t,n))}case"others":return withOthers(clean(`Build ${e.buildId} has ended.`),await lookForOthers(e,t,n));case"submit":return void 0===e.sent.unanswered?await describeSettled(e,t,n):await searchAndCancel(e,t,n)}}
async function describeSettled(e,t,n){const{sent:r,buildId:o}=e;if(void 0!==o)return clean(`Build ${o} was not cancelled: the list of builds had shown it before the form was sent.`);const{found:s}=r.answered?await searchFor(e,t,n):{found:createFindings(r.unproved).judge(G)};const i="unclear"===s.type?s.candidates:[];if(0===i.length)return clean("The run ended during the submit. The server has no build from it: the form was incomplete, or the server rejected it.");const a=listIds(i.map(({id:e})=>e));return cancel_abandoned_open(`The run ended during the submit. The server rejected its form, but one of these builds may be from a copy of it; none was cancelled: ${a}.`,await unfinished(i,t,n),queryOf(r))}const G={candidates:[],
isProved:()=>false,problem:void 0};
async function searchAndCancel(e,t,n){const{sent:r}=e;const{found:o,isLate:s}=await searchFor(e,t,n);if("mine"!==o.type){const e="none"===o.type?[]:o.candidates;const i=await unfinished(e,t,n);return describeSearch(o,{toCancel:i,isLate:s},r)}const{build:i}=o;const a=await cancelPersistently(i.id,t,n);const c=s&&r.unanswered?.firstMs!==r.unanswered?.lastMs;return withOthers(describe(i.id,a),{ids:[],isLate:c})}
async function searchFor({sent:e,buildId:t},n,r){const{clock:o,untilMs:i}=n;const a=createServerClock(o);const c=createFindings(e.unproved,t);let u;const d={...{...n,serverClock:a,findings:c,until:"end",latestMs:i},waitsMs:[0,...s.tS],forMs:void 0===e.unproved?s.uu.postSearchMs:0,
onLook:e=>void(u=e)};const l=await search(e,d,r).catch(e=>{if(!r.aborted)throw e;return u?.type==="unclear"&&void 0!==u.problem?u:c.judge({...G,problem:T})});return{found:l,isLate:mayStillAppear(e,a.nowMs())}}
async function lookForOthers({sent:e,buildId:t},n,r){if(void 0===e||(e.unanswered??e.answered)===void 0)return{ids:[],isLate:false};const o=createServerClock(n.clock);const{onServerTime:s,nowMs:i}=o;const a=await lookOnce(n,e,r,{onServerTime:s}).catch(e=>{if(!r.aborted)throw e;return});const c=othersOf(e,a?.candidates??[]).map(({id:e})=>e);const u=void 0===a||void 0!==a.problem;return{ids:c.filter(e=>void 0===t||!(0,g.W)(e,t)),isLate:void 0!==e.unanswered&&(u||mayStillAppear(e,i()))}}
function withOthers(e,{ids:t,isLate:n}){if(0===t.length&&!n)return e;const r=t.length>0?describeSecond(t):H;return{...e,isClean:false,message:`${e.message} ${r}`}}const W="The run sent a complete form, and no response proves what became of it.";const q=" The action could not read the list of builds before the submit, so it cannot recognise its own.";
function describeSearch(e,{toCancel:t,isLate:n},r){const o=queryOf(r);const{candidates:s,problem:i}="none"===e.type?{candidates:[],problem:void 0}:e;const a=void 0===r.listBefore?`${W}${q}`:W;const c=n?" Another one may still appear.":"";const u=listIds(s.map(({id:e})=>e));if(void 0!==i){const e=s.length>0?` These builds may be from it: ${u}.${c}`:"";return cancel_abandoned_open(`${a}${e} The action could not look for a build from it: ${i}`,t,o)}if(0===s.length)return cancel_abandoned_open(void 0===r.listBefore?`${a} Look for a build that should not run.`:`${a} No build from it is listed yet, but one may still appear.`,[],o);const d=`${a} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${u}.${c}`;return t.length>0||n?cancel_abandoned_open(d,t,o):clean(`${d} All of them have ended.`)}
function queryOf({form:{agentName:e,workingTreeHash:t}}){return{agentName:e,workingTreeHash:t,limit:20,sortOrder:"desc"}}
async function unfinished(e,{api:t},n){const r=[];for(const{id:o}of e){if(r.length===F)break;if(!await hasEnded(o,t,n))r.push(o)}return r}
async function hasEnded(e,t,n){try{return(0,o.dR)((await t.getBuild(e,n,{attempts:1})).status)}catch(e){if(!n.aborted&&!(e instanceof v.hD))throw e;return false}}
function describe(e,{accepted:t,build:n,error:r}){const s=(r??T).message;if(void 0!==n&&(0,o.dR)(n.status)){const t=`ended with status '${n.status}'`;const r=(0,o.yO)(n.status)?`Build ${e} ${t} before it could be cancelled. ${imageExists(n)}`:"cancelled"===(0,o.xo)(n.status)?`Cancelled build ${e}: it ${t}.`:`Build ${e} ${t}.`;return clean(r)}if(!t)return cancel_abandoned_open(`Build ${e} may still be running: its cancellation failed. ${s}`,[e]);if(void 0===n)return cancel_abandoned_open(`The server accepted the cancellation of build ${e}, but its status is not known. ${s}`);return cancel_abandoned_open(`The server accepted the cancellation of build ${e}, which has not ended yet: its status is '${n.status}'.`,(0,o.yp)(n.status)?[]:[e])}
function clean(e){return{isClean:true,message:e,toCancel:[]}}
function cancel_abandoned_open(e,t=[],n){return{isClean:false,message:e,toCancel:t,toFind:n}}var J=n(322);var z=n(426);var V=n(82);var Y=n(542);const K="0.1.0";
async function connect(e,t){const[{createClient:r},o]=await Promise.all([Promise.resolve().then(n.bind(n,814)),openConnection(e,t)]);return r(o)}
async function openConnection(e,{world:t,log:n,redactEarly:r}){const o=Object.keys(e.customHeaders??{});const s=0===o.length?"":`, with ${a.a2}: ${o.join(", ")}`;n.line(`Using the builds API on ${e.baseUrl.host}${s}.`);return{...e,redact:r,userAgent:`agentex-build-action/${K}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:Y._o()?({method:e,path:t,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}var post_cleanup_addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var Z=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function cleanUp(e,t,r){const o={stack:[],error:void 0,hasError:false};try{const{log:i,signal:a,world:c}=r;const u=post_cleanup_addDisposableResource(o,(0,_.z)(s.uu.postMs,c.clock,a),false);const d=await cancelLeft(e,t,{...r,signal:u.signal});const l=await t.read();if("object"!=typeof l||!(0,z.Nd)(l))return;const{missingSummary:f,openRow:h}=l;const{message:p,isClean:m}=d??describeUntouched(l);if(void 0===d)await i.line(p);if(f)await writeKilledSummary({agent:f.agent,message:p},r);if(h){const{closeRow:e}=await Promise.resolve().then(n.bind(n,121));const t=m?y:`${y}, and its build may still be running`;await e(h,t,{...r,signal:u.signal})}}catch(e){o.error=e;o.hasError=true}finally{Z(o)}}
async function cancelLeft(e,t,n){const{log:o}=n;switch(e.type){case"nothing":return;case"forged":{const e=await t.unprovedBuildId();const n=void 0===e?"a":`build ${e}, which it names, or another`;await o.warning(`The saved state was not encrypted with this API key, so nothing was cleaned up.\nCheck on the server whether ${n} build of this step is still running.`);return}case"unknown":{const e=(0,V.y)(readBaseUrl)?.href??"BASE_URL";await o.warning(`The runner passed no state to the post step, so the action does not know whether a build of this step is still running.\nCheck the builds: ${curl("GET",r.f,e)}`);return}case"clean-up":{const{isClean:r,message:s,...i}=await cancelOnServer(e,t,n);if(r)await o.line(s);else await o.warning([s,...adviceFor(i,e.server.baseUrl)].join("\n"));return{message:s,isClean:r}}}}
function describeUntouched({build:e,sent:t}){if(void 0===e)return void 0===t?{message:"It left no build to cancel.",isClean:true}:{message:"Its build may be running.",isClean:false};const{id:n,status:r}=e;if((0,o.dR)(r))return{message:`Build ${n} ended with status '${r}'.`,isClean:true};const s=""===r?"":`: its last known status is '${r}'`;return{message:`Build ${n} was not cancelled${s}.`,isClean:false}}
async function cancelOnServer({left:e,server:t},n,r){const{apiKey:o,signal:i}=r;const{clock:a,random:c}=r.world;try{const u={stack:[],error:void 0,hasError:false};try{const d=a.monotonicMs()+s.uu.postMs;const l={...t,apiKey:o,baseUrl:new URL(t.baseUrl)};const f=post_cleanup_addDisposableResource(u,await connect(l,r),true);const h={api:f,clock:a,random:c,untilMs:d};const p=await awaitAnswer(e,n,h,i);return await cancelNewest(p,n,h,i)}catch(e){u.error=e;u.hasError=true}finally{const e=Z(u);if(e)await e}}catch(r){const t="build"===e.type?[e.buildId]:[];const n=`${describeUncancelled(e)} ${(0,N.U)(r)}`;return{isClean:false,message:n,toCancel:t}}}
function describeUncancelled(e){switch(e.type){case"build":return`Build ${e.buildId} may still be running: its cancellation failed.`;case"submit":return"The run ended during the submit, and its build may be running.";case"others":return`Another build of the same content as build ${e.buildId} may be running.`}}
function isInDoubt(e){return"submit"===e.type&&void 0!==e.sent.unanswered}
async function awaitAnswer(e,t,{clock:n},r){if(!isInDoubt(e))return e;let o=e;for(let e=0;e<=s.uu.cutForm.looks&&!r.aborted;e+=1){if(e>0)await n.sleep(s.uu.cutForm.everyMs,r).catch(()=>void 0);const i=await t.read();const a=(0,J.jf)(i);if(void 0===a)return o;if((0,J.hY)(i)||!isInDoubt(a)&&post_cleanup_isSame(a,o))return a;o=a}return o}
function post_cleanup_isSame(e,t){return JSON.stringify(e)===JSON.stringify(t)}
async function cancelNewest(e,t,n,r){if("nothing"===e.type)return{isClean:true,message:"The main step left no build that is running.",toCancel:[]};if(!isInDoubt(e))return await cancelLeftOver(e,n,r);const o=new AbortController;const s=AbortSignal.any([r,o.signal]);const i=awaitNews(e,t,n,s).then(e=>{if(void 0!==e)o.abort();return e});const a=await cancelLeftOver(e,n,s);if(a.isClean){o.abort();return a}const c=await i;return void 0===c?a:await cancelNewest(c,t,n,r)}
async function awaitNews(e,t,{clock:n},r){const o=n.monotonicMs()+s.uu.mainEndsMs;while(!r.aborted){const i=await t.read();const a=(0,J.jf)(i);if(void 0===a)return;if(!post_cleanup_isSame(a,e))return a;if((0,J.hY)(i)||n.monotonicMs()>=o)return;await n.sleep(s.uu.postLooksMs,r).catch(()=>void 0)}return}
function adviceFor({toCancel:e,toFind:t},n){if(0===e.length){const e=void 0===t?r.f:(0,r.Kx)(t);return[`Check the builds: ${curl("GET",e,n)}`]}return e.flatMap(e=>{const t=`${(0,r.UL)(e)}/cancel`;return[`Cancel it: POST ${addressOf(t,n)}`,curl("POST",t,n)]})}}),
508:((e,t,n)=>{n.d(t,{
b:()=>post});var r=n(760);var o=n(17);var s=n(208);var i=n(986);const a="agentex-build-";
function removeArchiveDirectory(e,t){const n=(0,r.dirname)(e)===(0,i.I)()&&(0,r.basename)(e).startsWith(a);if(n)remove(e,t)}
function remove(e,{world:t,log:n}){try{t.files.removeDirectory(e)}catch(t){n.warning(`The packed build context could not be removed: ${(0,s.A3)(t)}.\nRemove '${e}' if this runner keeps its temporary directory.`)}}var c=n(322);var u=n(426);var d=n(542);var l=n(257);var f=n(456);n(24);globalThis.process.getBuiltinModule("node:buffer");
function file_names_showName(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}var h=n(34);
function explainError(e){if(e instanceof o.l)return e;const t=(0,s.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,o.U)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}
function leadOf({file:e,line:t}){return`${file_names_showName(e)}:${t}: `}var p=n(434);const m={error:10,warning:9,notice:10};const w=1e3;
function createAnnotationBudget(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(e.has(s))return"skip";if(e.size>=w)e.clear();e.add(s);if(t[r]<m[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}var y=n(940);var g=n(172);const v={pieceBytes:8192,lineCharacters:262144,lines:65536};const b=4096;const _=300;const $=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const O="\x1b[0m";const k=String.raw`(?:\p{Default_Ignorable_Code_Point}|${g.iF})*`;const S=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${g.iF})*`;const T=new RegExp(String.raw`(#${k}#${k})(?=${g.iF}|\[)`,"gv");const E=new RegExp(String.raw`^(${S})(?=:${k}:)`,"v");const A=new RegExp(String.raw`${g.q4}|[\u2028\u2029\p{Surrogate}]|#${k}#${k}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function printable(e){if(3*e.length<=v.pieceBytes&&!A.test(e))return[e];const{lines:t,rest:n}=splitLines(e);const r=t.flatMap(printableLine);return""===n?r:[...r,cutMark(n)]}
function printableMessage(e){const t=(0,g.IV)(e).trimEnd();const n=printable((0,y.$)(t,2*b+4)).join("\n");if(n.length<=b&&t.length<=2*b)return asLines(n);const r=` (cut: ${t.length} characters in total)`;return asLines(`${(0,y.$)(n,b-r.length-1)}${r}`)}
function fitsMessage(e){return e.length<=b&&printable(e).join("\n").length<=b}
function asLines(e){return e.split("\n")}
function printableTitle(e,t=""){const n=(0,y.$)((0,g.IV)(e),2*_);const r=(0,y.$)(printable(n).join(" ").trim(),_-1);return`${r}${t}`}
function fitsTitle(e){return printableTitle(e)===e.trim()}
function splitLines(e){const t=[];let n=0;for(const{0:r,index:o}of e.matchAll($)){if(t.length===v.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,o));n=o+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function printableLine(e){const t=e.slice(v.lineCharacters);const n=(0,g.jQ)(e.slice(0,v.lineCharacters)).replace(T,"$1\\");const{pieces:r,leftBytes:o}=splitBytes(n,""===t);const s=r.map(e=>{const t=e.replace(E,"$1\\");return t.includes("\x1b")&&!t.endsWith(O)?`${t}${O}`:t});return""===t?s:[...s,cutMark(t,o)]}
function cutMark(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function splitBytes(e,t){if(t&&3*e.length<=v.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let o=0;while(o<n.length){const e=o+v.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",o));break}const s=borderBefore(n,o,Math.min(e,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=borderAfter(n,e);if(void 0===s&&!t)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:t?0:n.length-o}}
function borderBefore(e,t,n){for(const r of[isAfterBlank,isBetweenWords])for(let o=n;o>t;o-=1)if(r(e,o))return o;return t}
function borderAfter(e,t){for(let n=t;n<e.length;n+=1)if(isAfterBlank(e,n)||isBetweenWords(e,n))return n;return}const[M,R,j]=[9,32,27];const C=new Set(Buffer.from(",;{}"));
function isAfterBlank(e,t){return e[t-1]===R||e[t-1]===M}
function isBetweenWords(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(C.has(n))return!isInsideStyle(e,t);return r===j||n>=128&&r>=192}const P=32;
function isInsideStyle(e,t){for(let n=t-1;n>=Math.max(0,t-P);n-=1){const t=e[n]??0;if(t===j)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}const B=globalThis.process.getBuiltinModule("node:timers");const I=32768;
function createWriter(e){let t="";let n=false;let r=false;let o;e.on("error",()=>{r=true;t=""});
function add(e){if(r)return;t+=`${e}\n`;if(t.length>=I)send();else if(!n){n=true;(0,B.setImmediate)(()=>{n=false;send()})}return o}
function send(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))o??=untilDrained()}
function untilDrained(){return new Promise(t=>{const done=()=>{for(const t of["drain","error","close"])e.off(t,done);o=void 0;t()};for(const t of["drain","error","close"])e.on(t,done)})}return{
line:e=>add(e),
command:(e,t=[],n={})=>add(renderCommand(e,t,n)),
mask:e=>{add(`::add-mask::${escapeData(e)}`);send()},
flush:async()=>{send();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function renderCommand(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${escapeProperty(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${escapeData(t.join("\n"))}`}
function escapeData(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function escapeProperty(e){return escapeData(e).replaceAll(":","%3A").replaceAll(",","%2C")}const L={error:"Error",warning:"Warning",notice:"Notice"};const U=(0,p.e)(process.env);const D=1e4;
function createLog(e,t,n){const r=createWriter(e);const o=createAnnotationBudget();const s=new Set;let i;for(const e of t)r.mask(e);const endGroup=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const annotate=(e,t,{place:s,title:i}={})=>{const a=void 0===i?void 0:printableTitle(n(i));const c=s&&n(s.file);const u=void 0!==c&&fitsTitle(c)?printableTitle(c):void 0;const d=u&&s?.line;const l=u&&`${u}:${d}`;const f=n(u?withoutPlace(t,s):t);const h=printableMessage(f);const p=o.decide(e,[u,d,a,...h].join("\n"));if("skip"===p)return;endGroup();if("annotate"===p){const t=void 0!==l&&"error"!==e&&!U;const n=t?printableMessage(`${l}: ${f}`):h;return r.command(e,n,{file:u,line:d,title:a})}const m=[L[e],...l?[l]:[],...a?[a]:[]];let w;for(const e of printable(`${m.join(": ")}: ${h.join("\n")}`))w=r.line(e);return w};const noteRest=()=>{const e=o.note();if(void 0!==e)r.command("warning",printableMessage(e))};return{
line:e=>{let t;for(const o of printable(n(e)))t=r.line(o);return t},
group:(e,t=e)=>{if(t===i)return;endGroup();const o=s.has(t)?" (continued)":"";r.command("group",[printableTitle(n(e),o)]);if(s.size>=D)s.clear();s.add(t);i=t},endGroup,
error:(e,t)=>{endGroup();noteRest();return annotate("error",e,t)},
warning:(e,t)=>annotate("warning",e,t),
notice:e=>annotate("notice",e),
debug:e=>r.command("debug",printable(n(e))),
written:()=>r.flush(),
flush:async()=>{endGroup();noteRest();await r.flush()}}}
function withoutPlace(e,t){const n=t&&leadOf(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const N="\x1b";const H=String.raw`${N}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${N}]{0,256}(?:\u0007|${N}\\)|[@-Z\\^_=>78])`;const F=new RegExp(H,"g");
function withoutEscapes(e){return e.includes(N)?e.replace(F,""):e}const G=8;const W=4;
function createRedactor(e){return redactParts(e.flatMap(partsOf))}
function createEarlyRedactor(e){return redactParts(e.flatMap(partsOf).filter(e=>!isOrdinaryWord(e)))}
function isOrdinaryWord(e){return/^[\w-]{1,20}$/.test(e)}
function partsOf(e){const t=e.trim();if(t.length<W)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=G)]}
function redactParts(e){const t=e.flatMap(e=>e.length<G?[e]:formsOf(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const replace=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};const replaceSplit=e=>{const t=withoutEscapes(e);const n=t===e?t:replace(t);return n===t?e:n};return e=>{const t=replace(e);return t.includes("\x1b")?t.split("\n").map(replaceSplit).join("\n"):t}}
function formsOf(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>base64Inside(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>q[e]??e),t,t.toUpperCase()];const o=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...o,...o.map(withLowerCaseCodes)]}
function withLowerCaseCodes(e){return e.replace(/%../g,e=>e.toLowerCase())}const q={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function base64Inside(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}var J=n(620);
function stopOnSignals(e,t){const n=new AbortController;const r=new AbortController;const s=new AbortController;const later=(t,n)=>{e.clock.sleep(t,s.signal).then(n,()=>void 0)};const exitIn=({lastWordsMs:r,exitMs:o})=>{later(r,()=>void t(n.signal.reason).then(e.exit,e.exit));later(o,e.exit)};const abort=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);exitIn(J.Vs.afterFirst)};const stopRun=()=>{const e="Run the job again.";abort(new o.l("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)exitIn(J.Vs.afterSecondSigterm)}else stopRun()});e.onUncaught(e=>abort(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:stopRun,
ended:()=>s.abort()}}
async function harmlessEntrypoint(e,t){await runProgram({...e,
setExitCode:()=>void 0},t,()=>()=>[],"warning")}
async function runProgram(e,t,n,r){const o=(0,f.yR)("api-key");const s=[o,(0,f.yR)("github-token")].filter(e=>""!==e);const i=[...s,...(0,l._)()];const a=createRedactor(i);const c=createEarlyRedactor(i);let u;const fail=(t,n=explainError(t))=>{e.setExitCode(1);g(n);return u??=showFailure(n,t,r,y)};const{signal:d,hurry:p,stop:m,ended:w}=stopOnSignals(e,async e=>{await fail(e);await y.flush()});const y=createLog(e.stdout,i,a);const g=n({world:e,redact:a});try{const n={world:e,log:y,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:d,hurry:p,stop:m};const r=await t({...n,writeEnd:g});if(r)await fail(void 0,r);else d.throwIfAborted()}catch(e){await fail(e)}finally{const t=await (0,h.a)(e.allWritten(),e.clock,d).then(()=>true,()=>false);await y.flush();w();if(d.aborted||!t)e.exit()}}
async function showFailure({message:e,hint:t,annotation:n},r,o,s){const i=void 0===t?e:`${e}\n${t}`;const a=fitsMessage(i);await s[o](a?i:e,n);if(!a&&void 0!==t)await s.line(t);if(d._o()&&r instanceof Error)await s.debug(String(r.stack))}
async function post(e){await harmlessEntrypoint(e,async t=>{const r=(0,c.xo)(e,t.apiKey);const o=await r.takeOver();const s=(0,c.tz)(o,r.mayBeLost);if("nothing"!==s.type||"object"==typeof o&&(0,u.Nd)(o)){const{cleanUp:e}=await Promise.resolve().then(n.bind(n,541));await e(s,r,t)}await r.remove();if("object"==typeof o&&void 0!==o.archiveDirectory)removeArchiveDirectory(o.archiveDirectory,t)})}}),
784:((e,t,n)=>{n.d(t,{
T:()=>idKey,
W:()=>isSameId});
function idKey(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function isSameId(e,t){return idKey(e)===idKey(t)}}),
814:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>createBuildsApi,
createClient:()=>createClient});var r=n(784);var o=n(364);var s=n(249);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const u=32;const d=6;
function createParser(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:o,onId:s,onRetry:l}=e;const f=[];let h=0;let p="";let m;let w="";let y=0;let g;let v=false;let b=false;let _=false;
function feed(e){if(v)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==p){e=p+e;if(""===e||"\xef"===e||"\xef\xbb"===e){p=e;return}p=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(b||_){e=resumeAfterSkip(e);if(!e)return}if(!f.length){const t=processLines(e);if(""!==t)storeTrailing(t);checkForBufferOverflow();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(h<d){const t=f.join("")+e.slice(0,d-h);if(!shouldBufferTrailing(t)){f.length=0;h=0;b=true;return}}f.push(e);h+=e.length;checkForBufferOverflow();return}f.push(e);const t=f.join("");f.length=0;h=0;storeTrailing(processLines(t));checkForBufferOverflow()}
function resumeAfterSkip(e){if(0===e.length)return e;if(_){_=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){b=false;_=true;return""}b=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function storeTrailing(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){parseLine(e,0,e.length-1);if(checkForBufferOverflow())return;_=true;return}if(shouldBufferTrailing(e)){f.push(e);h=e.length;return}b=true}
function shouldBufferTrailing(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&isPotentialField(e,"data")||101===t&&isPotentialField(e,"event")||105===t&&isPotentialField(e,"id")||114===t&&isPotentialField(e,"retry")}
function checkForBufferOverflow(){if(v)return true;if(void 0===t)return false;if(h+w.length<=t)return false;v=true;f.length=0;h=0;m=void 0;w="";y=0;g=void 0;b=false;_=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function processLines(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==m)null==s||s(m);if(y>0)null==o||o({id:m,event:g,data:w});m=void 0;w="";y=0;g=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(isDataPrefix(e,t,r)){const r=e.charCodeAt(t+5)===u?t+6:t+5;const i=e.slice(r,n);if(0===y&&e.charCodeAt(n+1)===a){if(void 0!==m)null==s||s(m);null==o||o({id:m,event:g,data:i});m=void 0;w="";g=void 0;t=n+2;n=e.indexOf("\n",t);continue}w=0===y?i:`${w}\n${i}`;y++}else if(isEventPrefix(e,t,r))g=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,n)||void 0;else parseLine(e,t,n);if(checkForBufferOverflow())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===e.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;parseLine(e,t,o);if(checkForBufferOverflow())return"";t=o+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function parseLine(e,t,r){if(t===r)return void dispatchEvent();const o=e.charCodeAt(t);if(isDataPrefix(e,t,o)){const n=e.charCodeAt(t+5)===u?t+6:t+5;const o=e.slice(n,r);w=0===y?o:`${w}\n${o}`;y++;return}if(isEventPrefix(e,t,o)){g=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,r)||void 0;return}if(105===o&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===u?t+4:t+3,r);if(!n.includes("\0"))m=n;return}if(58===o){if(n){const o=e.slice(t,r);n(o.slice(e.charCodeAt(t+1)===u?2:1))}return}const s=e.slice(t,r);const i=s.indexOf(":");if(-1===i)return void processField(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const d=s.slice(i+c);processField(a,d,s)}
function processField(e,t,n){switch(e){case"event":g=t||void 0;break;case"data":w=0===y?t:`${w}\n${t}`;y++;break;case"id":if(!t.includes("\0"))m=t;break;case"retry":if(/^\d+$/.test(t))null==l||l(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function dispatchEvent(){if(void 0!==m)null==s||s(m);if(y>0)null==o||o({id:m,event:g,data:w});m=void 0;w="";y=0;g=void 0}
function reset(e={}){if(e.consume&&f.length>0){const e=f.join("");parseLine(e,0,e.length)}p="";m=void 0;w="";y=0;g=void 0;f.length=0;h=0;v=false;b=false;_=false}return{feed,reset}}
function isDataPrefix(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function isEventPrefix(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function isPotentialField(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}var l=n(82);const f=0x1000000;const h=1e3;const p=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
async function*decodeEventStream(e,t=f){const n=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let o=0;let s=0;let i="";let a=false;let c;let u=false;let d=false;const l=createParser({
onEvent:e=>{s+=1;const t=decodeLogEvent(e,d);if(t)r.push(t);a||=d&&!isWhole(e.data)},
onError:()=>{a||=d},
onRetry:e=>r.push({type:"retry",ms:e})});
function feed(e){const n=c?c(e):e;if(""!==e)u=e.endsWith("\r");if(void 0===n)return;c=void 0;if(0===s&&i.length<h)i+=n;const a=s;l.feed(n);o=(s>a?0:o)+n.length;if(o<=t)return;r.push({type:"unreadable"});l.reset();o=0;c=createSkip(n)}
function finish(){feed(n.decode());if(u)feed("\n");d=true;feed("\n\n");if(a||0===s&&p.test(i))r.push({type:"cut"})}
function take(){const e=r;r=[];return e}for await(const t of e){feed(n.decode(t,{stream:true}));yield take()}finish();yield take()}
function decodeLogEvent({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,l.y)(()=>JSON.parse(t));if(void 0===r&&n&&/^\s*[{"]/.test(t))return;const s=void 0!==e&&!["","message","log","error"].includes(e);if(isHeartbeat(r))return;if(s&&!((0,o.OW)(r)&&"string"==typeof r["line"]))return;const i=textOf(r)??t;if("error"===e)return{type:"error",text:i};return{type:n?"unterminated":"line",text:i}}
function isHeartbeat(e){if(!(0,o.OW)(e)||void 0!==textOf(e))return false;const t=e["type"]??e["event"];return"string"==typeof t&&/^(?:heart[-_]?beat|ping|keep[-_]?alive)$/i.test(t)}
function isWhole(e){return"[DONE]"===e.trim()||void 0!==(0,l.y)(()=>JSON.parse(e))}
function textOf(e){if("string"==typeof e)return e;if(!(0,o.OW)(e))return;return[e["line"],e["message"],e["error"],e["detail"]].find(e=>"string"==typeof e)}const m=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function createSkip(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=m.exec(n);return r?n.slice(r.index+r[0].length):void 0}}const w="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const y=2e5;
async function readJson(e,t,{expected:n,maxBytes:r,decode:i},a="no"){const unusable=(e,n)=>new s.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:a,hint:w});let c=Buffer.alloc(0);let u=0;const d=createValueCounter();for await(const t of e.chunks){const e=u+t.length;if(e>r)throw unusable(`is larger than ${r} bytes`,"TOO_LARGE");if(e>c.length)c=Buffer.concat([c],Math.min(r,2*e));if(d(t)>y)throw unusable(`has more than ${y} values`,"TOO_LARGE");c.set(t,u);u=e}const f=new TextDecoder().decode(c.subarray(0,u));const h=(0,l.y)(()=>JSON.parse(f));if(void 0===h)throw unusable(0===u?"is empty":`is not JSON${typeOf(e)}`,"NOT_JSON");if((0,o.f_)(h))throw unusable(`is nested more than ${o.Cj} levels deep`,"TOO_LARGE");const p=i(h);if(void 0===p)throw unusable(`is not ${n}`,(0,o.OW)(h)?"NOT_EXPECTED":"NOT_OBJECT");return p}
function createValueCounter(){let[e,t,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===g.quote)t=!t;else if(t)n=o===g.backslash;else if(o===g.comma||o===g.bracket||o===g.brace)e+=1;return e}}const g={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function typeOf({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}var v=n(17);const b="\r\n";
function createBoundary(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function frameSubmission(e,t){const n=textParts(e);const r=n.find(([,e])=>e.includes(t));if(r)throw new v.l(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const o=n.map(([e,n])=>`--${t}${b}${disposition(e)}${b}${b}${n}${b}`).join("");const{archive:s}=e;const i=`--${t}--${b}`;const a=`--${t}${b}${disposition("context_archive")}; filename="context.tar.gz"${b}Content-Type: application/x-tar${b}${b}`;const c=Buffer.from(s?o+a:o);const u=Buffer.from(s?b+i:i);const d=c.length+(s?.sizeBytes??0)+u.length;return{head:c,tail:u,sizeBytes:d,contentType:`multipart/form-data; boundary=${t}`}}
function textParts(e){const{agent:t,sourceDirty:n}=e;const r=void 0!==e.archive;const o=r?e.buildArgs:{};const s=[["image_name",e.imageName],["agent_id",t.agentId],["agent_name",t.agentName],["build_args",Object.keys(o).length>0?JSON.stringify(o):void 0],["image_tag",e.imageTag],["image_url",e.imageUrl],["platform",r?e.platform:void 0],["source_commit",e.sourceCommit],["source_dirty",void 0===n?void 0:String(n)],["source_ref",e.sourceRef],["source_repo",e.sourceRepo],["source_subpath",e.sourceSubpath],["working_tree_hash",e.workingTreeHash]];return s.flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function disposition(e){return`Content-Disposition: form-data; name="${e}"`}var _=n(75);var $=n(500);
function openUpload(e,t,{clock:n,stallMs:r,onProgress:o,beforeEnd:s}){const i=new AbortController;const a=new AbortController;let c=false;let u=0;
async function*form(){c=true;u=n.monotonicMs();watch();try{yield t.head;let r=0;if(void 0===e)o?.(r);for await(const t of e?.chunks()??[]){await (0,$.setImmediate)();yield t;r+=t.length;u=n.monotonicMs();o?.(r)}await s?.();yield t.tail}finally{a.abort()}}
async function watch(){for(;;){const e=u+r-n.monotonicMs();if(e<=0)return void i.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await n.sleep(e,a.signal)}catch{return}}}const d=_.Readable.from(form(),{objectMode:false,highWaterMark:1});d.on("error",()=>void 0);return{headers:{"content-type":t.contentType,"content-length":String(t.sizeBytes)},body:d,
hasLeft:()=>c,stalled:i.signal,
[Symbol.dispose]:()=>{a.abort();d.destroy()}}}var O=n(484);var k=n(266);var S=n(110);var T=n(940);const E={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const A=/^(?:Z_|ERR__ERROR_)/;const M="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*decodeBody(e,t="",{operation:r,accepted:i}){const a=t.toLowerCase().split(",");const c=a.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===c.length)return yield*e;const unusable=e=>new s.hD(`${r} failed: the response cannot be decoded: its Content-Encoding is '${(0,T.$)(c.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:i,hint:M,cause:e});const[u=""]=c;const d=1===c.length&&Object.hasOwn(E,u)&&E[u];if(!d){e.on("error",()=>void 0).destroy();throw unusable()}const l=d(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,_.pipeline)(e,l,()=>void 0)}catch(t){const e=(0,o.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&A.test(e)?unusable(t):t}}const R=500;const j=2e3;
function readServerMessage(e,t){const n=t(e);const r=(0,l.y)(()=>JSON.parse(n));const o=describeBody(r);const s=void 0===o?(0,T.$)(plain(n),R):(0,T.$)(o,j);return""===s?void 0:s}
function isRefusalOfForm(e,t,n){if(422===e)return true;if(![400,404,409,413].includes(e))return false;if(!/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t))return false;return void 0!==describeBody((0,l.y)(()=>JSON.parse(n)))}
function readDetail(e,t){const n=(0,l.y)(()=>JSON.parse(e));if(!(0,o.OW)(n)||(0,o.f_)(n))return;const r=describe(n["detail"]);return void 0===r?void 0:(0,T.$)(t(r),j)}
function describeBody(e){if(!(0,o.OW)(e)||(0,o.f_)(e))return;const{detail:t,message:n,error:r,errors:s,title:i}=e;return describe(t)??describe(n)??describe(r)??describe(s)??describe(i)}
function isApiError(e,t){if(!/^application\/json\b/i.test(e))return false;const n=(0,l.y)(()=>JSON.parse(t));if(!(0,o.OW)(n))return false;const{detail:r,message:s,code:i,status_code:a,data:c}=n;if("string"==typeof r||Array.isArray(r)||(0,o.OW)(r))return true;return"string"==typeof s&&void 0!==c&&(i??a)!==void 0}
function describe(e){if("string"==typeof e)return oneLine(e)||void 0;if(Array.isArray(e)){const t=e.map(describeProblem).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,o.OW)(e))return describe(e["message"])??describe(e["msg"])??describe(e["detail"]);return}
function describeProblem(e){if(!(0,o.OW)(e))return describe(e);const t=describe(e["msg"])??describe(e["message"]);const n=Array.isArray(e["loc"])?e["loc"].filter(e=>"string"==typeof e||"number"==typeof e).join("."):"";return void 0===t||""===n?t:`${oneLine(n)}: ${t}`}
function plain(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return oneLine(t?withoutTags(e):e)}
function withoutTags(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function oneLine(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var C=n(620);const P=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function parseRetryAfter(e){const t=e("retry-after")?.trim();const n=decimal(t);const r=decimal(e("retry-after-ms")?.trim())??(void 0===n?untilDate(t,e("date")):n*S.fj);return void 0!==r&&r>0&&r<=C.GM.longestAskedMs?r:void 0}
function parseShouldRetry(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function decimal(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function untilDate(e,t){const[n,r]=[parseDate(e),parseDate(t)];return void 0===n||void 0===r?void 0:n-r}
function parseServerTime(e){return parseDate(e("date"))}
function parseAge(e){return decimal(e("age")?.trim())??0}
function parseDate(e){if(void 0===e||!P.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function createHttpError(e){const{operation:t,status:n,statusText:r,header:o,serverMessage:i}=e;const a=""===r?"":` ${(0,T.$)(r,60)}`;const c=`${n} ${r}`;const u=i??"";const d=""===r?u:u.replaceAll(c,"").trim();const l=""===d?".":`: ${endSentence(d)}`;const f=isOfGateway(e)?"a gateway or proxy":"the server";return new s.hD(`${t} failed: ${f} responded with ${n}${a}${l}`,{kind:"http",meaning:meaningOf(e),status:n,serverMessage:i,hint:hintFor(e),retryAfterMs:parseRetryAfter(o),shouldRetry:parseShouldRetry(o),accepted:e.bodyHasLeft?acceptanceOf(e):"no"})}
function meaningOf(e){const{status:t}=e;if(isOfGateway(e))return"unavailable";if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return"unavailable";return"refused"}
function isOfGateway({status:e,isForeign:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function acceptanceOf(e){const{status:t}=e;if(isOfGateway(e))return"maybe";return t<200||[408,409,429].includes(t)||t>=500?"maybe":"no"}
function hintFor(e){const{status:t,header:n,baseUrl:r}=e;if(isOfGateway(e)&&429!==t)return"The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";if(t>=300&&t<400)return redirectHint(n("location"),r);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";return I[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const B="Correct the value that the server rejected; its message names the field.";const I={400:B,401:"Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",422:B,429:"This account sent too many requests. Run the job again later."};
function redirectHint(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function endSentence(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var L=n(424);const U=["x-request-id","x-amzn-requestid","cf-ray"];const D=65536;let N=class Sender{#e;#t;#n;constructor(e,t){this.#e=e;this.#t=t;this.#n=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const fail=n=>{t.throwIfAborted();return this.#r(n,e)};const o=r?AbortSignal.any([t,r.stalled]):t;o.throwIfAborted();const s=await this.#o(e,o).catch(e=>{throw fail(e)});const i=headerOf(s);const a=acceptanceBy(r);const c=i("content-encoding");const u=decodeBody(s.body,c,{operation:n,accepted:a});const d={contentType:i("content-type")?.toLowerCase()??"",serverMs:parseServerTime(i),ageSeconds:parseAge(i),chunks:this.#s(u,e,fail),
discard:()=>{s.body.on("error",()=>void 0).destroy()}};if(s.statusCode>=200&&s.statusCode<300)return d;const l=await readStart(d.chunks,D);t.throwIfAborted();throw this.#i(e,s,l)}
async #o(e,t){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#e;const{method:a,upload:c,headersTimeout:u,bodyTimeout:d}=e;const l=o.monotonicMs();const idOf=e=>{const t=e&&U.map(headerOf(e)).find(Boolean);return t&&i.redact(t)};const end=t=>s?.({method:a,path:this.#n+e.path.replace(/\?.*$/,""),status:t?.statusCode,requestId:idOf(t),durationMs:o.monotonicMs()-l});const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};try{const o=await r.request({origin:n.origin,path:this.#n+e.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:d,signal:t});end(o);return o}catch(e){end();throw e}}
#i({operation:e,upload:t,isConfidential:n},r,o){const{baseUrl:s,redact:i}=this.#e;const{statusCode:a,statusText:c}=r;const u=headerOf(r);const d=u("content-type")?.toLowerCase()??"";return createHttpError({operation:e,status:a,statusText:i(c),header:u,serverMessage:(n?readDetail:readServerMessage)(o,i),baseUrl:s,bodyHasLeft:t?.hasLeft()??false,isForeign:this.#t()&&!isOfApi(a,d,o,t)})}
#r(e,{operation:t,upload:n}){if(e instanceof s.hD)return e;const{baseUrl:r,transport:o}=this.#e;const{kind:i,code:a,sentence:c,hint:u}=e instanceof v.l?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,L.g)(e,{host:r.host,proxyHost:o.proxyHost,viaFailedProxy:o.isProxyFailure(e)});const d={kind:i,code:a,hint:u,accepted:acceptanceBy(n),cause:e};return new s.hD(`${t} failed: ${c}`,d)}
async *#s(e,{wholeMs:t=1/0},n){const{baseUrl:r,clock:o}=this.#e;const s=o.monotonicMs();try{for await(const n of e){if(o.monotonicMs()-s>t)throw new v.l(`'${r.host}' did not send the whole response within ${t/S.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function headerOf({headers:e}){return t=>[e[t]].flat()[0]}
function isOfApi(e,t,n,r){if(isApiError(t,n))return true;return void 0!==r&&isRefusalOfForm(e,t,n)}
function acceptanceBy(e){return e?.hasLeft()?"maybe":"no"}
async function readStart(e,t){const n=[];let r=0;try{for await(const o of e){n.push(o);r+=o.length;if(r>=t)break}}catch{}return new TextDecoder().decode(Buffer.concat(n).subarray(0,t))}
function failureClassOf({kind:e,meaning:t,status:n,code:r}){if("unavailable"!==t)return t;if(429===n)return"throttled";if(void 0!==r&&["ENOTFOUND","PROXY_500","PROXY_503"].includes(r))return"unresolved";if("TLS_HANDSHAKE_TIMEOUT"===r)return"mute";if("tls"===e||"PROXY_401"===r||"PROXY_407"===r)return"untrusted";return"TOO_LARGE"===r?"too-large":"unavailable"}
function retryRules(e){const{shouldRetry:t,meaning:n}=e;if(false===t)return C.DA.refused;return C.DA[t&&"unavailable"!==n?"unavailable":failureClassOf(e)]}const{firstMs:H,longestMs:F}=C.GM.outage;let G=class OutagePace{#a;#c=0;#u=-1/0;constructor(e){this.#a=e}
async run(e,t){await this.#d(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#l();return t}catch(e){if(isOutage(e)){this.#c+=1;this.#u=Math.max(this.#u,this.#a.monotonicMs()+this.#f())}else if(e instanceof s.hD)this.#l();throw e}}
async #d(e){for(let t=this.#u-this.#a.monotonicMs();t>=1;){await this.#a.sleep(t,e);t=this.#u-this.#a.monotonicMs()}if(this.#c>0)this.#u=this.#a.monotonicMs()+this.#f()}
#f(){return Math.min(F,H*2**(this.#c-1))}
#l(){this.#c=0;this.#u=-1/0}};
function isOutage(e){return e instanceof s.hD&&"unavailable"===e.meaning&&"throttled"!==failureClassOf(e)}
function decideRetry(e){if(!(e instanceof s.hD))return{attempts:1,baseMs:0};return{...retryRules(e).request,afterMs:e.retryAfterMs}}
function failAfterRetries(e,t){const n=e.at(-1);const r=e.slice(0,-1).filter(e=>e instanceof s.hD);if(!(n instanceof s.hD)||0===r.length)return n;const o="budget"===t?" No further retry: too many requests failed recently.":"";const i=new Set(r.map(labelOf));const a=1===i.size&&i.has(labelOf(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${o} This was attempt ${r.length+1}; earlier attempts failed ${c}.`)}
function labelOf({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}let W=class Requests{timeouts;waits;pace;#h;#e;#p=new k.Km;#m;#w=0;#t=false;constructor(e){this.#e=e;this.#m=Math.floor(e.random()*2**40).toString(36);this.timeouts={...C.B2,...e.timeouts};const{headers:t,body:n,whole:r}=this.timeouts;this.waits={headersTimeout:t,bodyTimeout:n,wholeMs:r};this.pace=new G(e.clock);this.#h=new N(e,()=>this.#t)}
async send(e,t){return await this.#h.send(e,t)}
async read(e,t,n,r){const o=await readJson(e,t,n,r);this.#t=true;return o}
discard(e){this.#t||=e.contentType.startsWith("application/json");e.discard()}
async repeat(e,{attempts:t},n){const{clock:r,random:o,onRetry:i}=this.#e;const a={budget:this.#p,longestWaitMs:C.GM.longestMs,clock:r,random:o,attempts:t,decide:decideRetry,fail:failAfterRetries,
onRetry:e=>{if(e instanceof s.hD)i?.(e.message)}};return await (0,k.L5)(e,a,n)}
async get({path:e,shape:t,...n},r,{attempts:o,onServerTime:s,onAge:i}={}){const attempt=async()=>{const o={...this.waits,...n,method:"GET",path:e()};const a=await this.send(o,r);const{ageSeconds:c,serverMs:u}=a;if(i)i(c);else if(c>0){a.discard();throw cached(n.operation,c)}if(void 0!==u)s?.(u);return await this.read(a,n.operation,t)};return await this.repeat(()=>this.pace.run(attempt,r),{attempts:o},r)}
nonce(){this.#w+=1;return`${this.#m}-${this.#w}`}
[Symbol.asyncDispose](){return this.#e.transport[Symbol.asyncDispose]()}};
function cached(e,t){return new s.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:s.aK})}const q=1e3;
async function*walkPages(e,t=q){const n=new Set;let o;for(let s=0;s<t;s+=1){const{items:t,hasMore:s}=await e(o);const i=t.at(-1)?.id;const a=void 0!==i&&!n.has((0,r.T)(i));for(const e of t){const t=(0,r.T)(e.id);if(!n.has(t)){n.add(t);yield e}}if(!s||!a)return;o=i}}var __addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var J=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const z=1048576;const V={expected:"a build with an id",maxBytes:z,decode:o.zr};const Y={expected:"a list of builds",maxBytes:16*z,decode:o.Ci};const K={expected:"a list of agents",maxBytes:16*z,decode:o.kc};
function createClient(e){const t=new W(e);return Object.assign(createBuildsApi(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function createBuildsApi(e,{clock:t,random:n,openArchive:r}){const{pace:o,waits:i,timeouts:a}=e;let c=false;return{
submitBuild:async(s,{signal:c,...u})=>{const d={stack:[],error:void 0,hasError:false};try{const l="Submitting the build";const f=frameSubmission(s,createBoundary(n));const h={clock:t,stallMs:a.uploadStall,...u};const p=__addDisposableResource(d,s.archive&&await r(s.archive),true);const m=__addDisposableResource(d,openUpload(p,f,h),false);const w={...i,headersTimeout:a.submitResponse,operation:l,upload:m,method:"POST",path:O.f};const attempt=async()=>await e.read(await e.send(w,c),l,V,"maybe");return await o.run(attempt,c)}catch(e){d.error=e;d.hasError=true}finally{const e=J(d);if(e)await e}},
getBuild:async(t,n,r)=>{const[o,s]=[`Reading build '${t}'`,(0,O.UL)(t)];let i=0;const onAge=e=>void(i=e);const a={operation:o,
path:()=>s,shape:recordOf(t)};const c=await e.get(a,n,{...r,onAge});return i>0?{...c,ageSeconds:i}:c},
listBuilds:(t,n,r)=>walkPages(o=>{const path=()=>(0,O.Kx)(t,o,e.nonce());return e.get({operation:"Listing builds",path,shape:Y},n,r)},r?.maxPages),
listUndeployed:t=>{const path=()=>`${O.f}/undeployed`;const n="Listing undeployed agents";return e.get({operation:n,path,shape:K},t)},
cancelBuild:async(t,n,r={})=>{const[a,u]=[`Cancelling build '${t}'`,`${(0,O.UL)(t)}/cancel`];const d={...i,operation:a,method:"POST",path:u};const attempt=async()=>{const t=!c;c=true;const cancel=()=>e.send(d,n);const r=t?o.runAtOnce(cancel):o.run(cancel,n);return await r.catch(s.Sx)};const l=await e.repeat(attempt,r,n);if(l instanceof s.hD)throw l;e.discard(l)},
streamLogs:(t,n)=>decodeEventStream(readLog(e,t,n))}}
async function*readLog(e,t,n){const r=`Opening the log of build '${t}'`;const o={operation:r,method:"GET",path:`${(0,O.UL)(t)}/logs`,accept:"text/event-stream, application/json",headersTimeout:e.timeouts.headers,bodyTimeout:e.timeouts.streamSilence};const i=await e.pace.run(()=>e.send(o,n),n);if(!i.contentType.startsWith("text/event-stream")){i.discard();throw new s.hD(`${r} failed: the response is not an event stream.`,{kind:"response",code:"NOT_EXPECTED",hint:w})}yield*i.chunks}
function recordOf(e){const decode=t=>{const n=(0,o.zr)(t);return n&&(0,r.W)(n.id,e)?n:void 0};return{...V,expected:"the record of that build",decode}}}),
364:((e,t,n)=>{n.d(t,{
Ci:()=>decodePage,
Cj:()=>r,
OW:()=>isJsonObject,
f_:()=>isTooDeep,
kc:()=>decodeUndeployed,
zr:()=>decodeBuild});
function decodeBuild(e){if(!isJsonObject(e))return;const t=idOf(e["id"])??idOf(e["build_id"]);if(void 0===t)return;return{id:t,status:word(e["build_status"])??word(e["status"])??"unknown",agentId:text(e["agent_id"]),agentName:text(e["agent_name"]),imageName:text(e["image_name"]),imageTag:text(e["image_tag"]),imageUrl:text(e["image_url"]),createdAt:text(e["created_at"]),createdBy:isJsonObject(e["created_by"])?text(e["created_by"]["id"]):void 0,startedAt:text(e["build_start_time"]),endedAt:text(e["build_end_time"]),sourceRepo:text(e["source_repo"]),sourceCommit:text(e["source_commit"]),sourceRef:text(e["source_ref"]),sourceSubpath:text(e["source_subpath"]),sourceDirty:flag(e["source_dirty"]),workingTreeHash:text(e["working_tree_hash"]),record:e}}
function decodePage(e){const t=itemsOf(e)?.flatMap(e=>decodeBuild(e)??[]);return t&&{items:t,hasMore:isJsonObject(e)&&false!==e["has_more"]}}
function decodeUndeployed(e){return itemsOf(e)?.flatMap(e=>decodeUndeployedAgent(e)??[])}
function itemsOf(e){const t=isJsonObject(e)?e["items"]:e;return Array.isArray(t)?t:void 0}
function decodeUndeployedAgent(e){if(!isJsonObject(e))return;const t=text(e["agent_name"]);const n=decodeBuild(e["latest_build"]);if(void 0===t||void 0===n)return;const r=e["total_builds"];return{agentName:t,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const r=100;
function isTooDeep(e){let t=[e];for(let e=0;t.length>0;e+=1){if(e>r)return true;t=t.flatMap(e=>"object"==typeof e&&null!==e?Object.values(e):[])}return false}
function isJsonObject(e){return"object"==typeof e&&null!==e&&!Array.isArray(e)}
function idOf(e){return"number"==typeof e&&Number.isSafeInteger(e)?String(e):text(e)}
function flag(e){return"boolean"==typeof e?e:void 0}
function word(e){return"string"==typeof e?text(e.trim()):void 0}
function text(e){return"string"==typeof e&&""!==e?e:void 0}}),
249:((e,t,n)=>{n.d(t,{
Sx:()=>conflictOf,
Z4:()=>s,
aK:()=>i,
hD:()=>o,
zw:()=>asApiError});var r=n(17);let o=class ApiError extends r.l{name="ApiError";kind;meaning;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;#e;constructor(e,t){super(e,t);this.#e=t;this.kind=t.kind;this.meaning=t.meaning??"unavailable";this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}
reworded(e){return new o(e,{...this.#e,cause:this})}};const s="The server or the network is slow. Run the job again later.";const i="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function asApiError(e){if(e instanceof o)return e;throw e}
function conflictOf(e){if(!(e instanceof o&&"conflict"===e.meaning))throw e;return e}}),
496:((e,t,n)=>{n.d(t,{
openTransport:()=>openTransport});var r=n(17);var o=n(815);var s=n(82);var i=n(424);
async function openTransport(...e){return createTransport(await import("./undici.js"),...e)}
function createTransport(e,t,n,o){if("https:"===t.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.l("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=readProxySettings(t,n);const i=new WeakSet;const a=new Set;const c=createConnector(e,o,a);const u=new e.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:t=>noteFailures(new e.Pool(t,{headersTimeout:o,connect:c}),i)});return{
request:async e=>{if(null===e.body)return await u.request(e);const reset=()=>{for(const e of a)e.resetAndDestroy()};e.signal.addEventListener("abort",reset,{once:true});try{return await u.request(e)}finally{e.signal.removeEventListener("abort",reset)}},proxyHost:s.host,
isProxyFailure:e=>"object"==typeof e&&null!==e&&i.has(e),
[Symbol.asyncDispose]:()=>u.destroy()}}let a=class ProxyRefusal extends Error{code;schemes;constructor(e,t=[]){super(`The proxy responded with ${e}.`);this.code=`PROXY_${e}`;this.schemes=[t].flat().flatMap(e=>/^[\w-]+/.exec(e.trim())?.[0]??[])}};
function createConnector(e,t,n){const r=e.buildConnector({timeout:t,allowH2:false});return(e,t)=>{const o="https:"===e.protocol;const s=e.port||(o?"443":"80");r({...e,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void t(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...e,httpSocket:i},(...[e,n])=>{null===e?t(null,n):t(describeTimeout(e),null)});else t(null,i)})}}
function describeTimeout(e){const t="code"in e&&"UND_ERR_CONNECT_TIMEOUT"===e.code;if(!t)return e;const n=new Error("The handshake did not end.",{cause:e});return Object.assign(n,{code:i.Z})}
function noteFailures(e,t){const n=e.connect.bind(e);e.connect=async e=>{try{const t=await n(e);if(200===t.statusCode)return t;t.socket.on("error",()=>void 0).destroy();throw new a(t.statusCode,t.headers["proxy-authenticate"])}catch(e){if("object"==typeof e&&null!==e)t.add(e);throw e}};return e}
function readProxySettings(e,t){const n=firstOf(t,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(e))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!isAddress(a))throw new r.l(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:firstOf(t,"no_proxy","NO_PROXY")?.value??""}}
function firstOf(e,...t){return t.map(t=>({name:t,value:e[t]??""})).find(({value:e})=>""!==e)}
function isAddress({username:e,password:t,pathname:n,search:r,hash:o}){const i="/"===n&&""===r&&""===o;return i&&void 0!==(0,s.y)(()=>decodeURIComponent(`${e}:${t}`))}}),
424:((e,t,n)=>{n.d(t,{
Z:()=>p,
g:()=>describeNetworkError});var r=n(208);var o=n(364);const s="Check input 'base-url', and that this runner can reach the host.";const i="Check the spelling of the host in input 'base-url'.";const a="The network or the server closed the connection. Run the job again.";const c="Allow this runner to open the connection: a local firewall or policy rejects it.";const u="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const d="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const l="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const f="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const h={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const p="TLS_HANDSHAKE_TIMEOUT";const m={[p]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const w=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const y=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function describeNetworkError(e,t){const n=textField(e,"code");const{host:o,proxyHost:g}=t;const v=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==v){const t=`the proxy '${g}' responded with ${v} when asked to connect to '${o}'.`;return{kind:"proxy",code:n,sentence:t,hint:proxyHint(v,schemesOf(e))}}const failure=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const b=(0,r.Zo)(e);if(b){const e=`no connection to '${o}' could be opened: ${b.reason}.`;return{kind:"connect",code:n,sentence:e,hint:b.hint??c}}const _=n&&h[n];const $=n&&m[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,causeCode(e)].find(e=>void 0!==e&&w.test(e));if(void 0!==t){const e=`the connection to the proxy '${g}' is not trusted (${t}).`;return{kind:"tls",code:t,sentence:e,hint:l}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=_??$??"closed the connection";return failure("proxy",`the proxy '${g}' ${o}`,r)}if(_)return failure("connect",`'${o}' ${_}`,"ENOTFOUND"===n?i:s);if($)return failure("timeout",`'${o}' ${$}`,n===p?u:a);if(n&&w.test(n))return failure("tls",`the connection to '${o}' is not trusted`,y.includes(n)?`${f} ${d}`:d);if("HTTPParserError"===textField(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return failure("response",`'${o}' did not respond in HTTP`,s);return failure("reset",`the connection to '${o}' was lost`,a)}
function proxyHint(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function schemesOf(e){const t=(0,o.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function causeCode(e){return(0,o.OW)(e)?textField(e["cause"],"code"):void 0}
function textField(e,t){const n=(0,o.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
484:((e,t,n)=>{n.d(t,{
Kx:()=>listPath,
UL:()=>buildPath,
f:()=>o});var r=n(17);const o="/v5/builds";
function buildPath(e){const t="Use the output 'build-id' of the step that submitted it.";return`${o}/${segmentOf(e,"build",t)}`}
function segmentOf(e,t,n){if(""===e||"."===e||".."===e||!e.isWellFormed())throw new r.l(`Invalid ${t} ID: '${e.toWellFormed()}'.`,{hint:n});return encodeURIComponent(e)}
function queryOf(e){const t=Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[[e,t]]);return new URLSearchParams(t).toString()}
function listPath(e,t,n){const r={agent_name:e.agentName,source_commit:e.sourceCommit,working_tree_hash:e.workingTreeHash,limit:e.limit?.toString(),sort_order:e.sortOrder,starting_after:t,_:n};return`${o}?${queryOf(r)}`}}),
348:((e,t,n)=>{n.d(t,{
dR:()=>isFinal,
r4:()=>isWithdrawn,
xo:()=>classifyStatus,
yO:()=>hasSucceeded,
yp:()=>isEnding});const r={queued:{words:["queued","pending","created","submitted","scheduled"],ends:false,mayHoldTag:true,says:"The build is queued"},running:{words:["running","in_progress","started","working","building"],ends:false,mayHoldTag:true,says:"The build is running"},cancelling:{words:["cancelling","canceling"],ends:false,mayHoldTag:true,says:"The build is being cancelled"},succeeded:{words:["success","succeeded","successful","completed"],ends:true,mayHoldTag:true,says:"The build succeeded"},failed:{words:["failed","failure"],ends:true,mayHoldTag:false,says:"The build failed"},broken:{words:["error","fault","internal_error"],ends:true,mayHoldTag:false,says:"The build service failed"},"timed-out":{words:["timed_out","timeout","timedout","expired"],ends:true,mayHoldTag:false,says:"The build reached the service's own time limit"},cancelled:{words:["cancelled","canceled","stopped","aborted"],ends:true,mayHoldTag:false,says:"The build was cancelled on the server"},removed:{words:["deleting","delete_failed","deleted"],ends:true,mayHoldTag:true,says:"The build is being deleted"},unknown:{words:["unknown"],ends:false,mayHoldTag:true,says:"The state of the build is not known"}};const o=new Map(Object.keys(r).flatMap(e=>r[e].words.map(t=>[t,e])));[...o.keys()];
function classifyStatus(e){return o.get(plainWord(e))??"unknown"}
function plainWord(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function isFinal(e){return r[classifyStatus(e)].ends}
function isEnding(e){return"cancelling"===classifyStatus(e)||isFinal(e)}
function hasSucceeded(e){return"succeeded"===classifyStatus(e)}
function isWithdrawn(e){return["cancelled","removed"].includes(classifyStatus(e))}const s={waiting:{words:["pending","queued","created","scheduled"],ends:false,isActive:true,says:"The deployment has not started"},running:{words:["running","in_progress","started","deploying","installing"],ends:false,isActive:true,says:"The deployment is running"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],ends:true,isActive:true,says:"The release is installed"},failed:{words:["failed","failure","error","timed_out","timeout"],ends:true,isActive:true,says:"The deployment failed"},cancelled:{words:["cancelled","canceled","aborted"],ends:true,isActive:false,says:"The deployment was cancelled on the server"},superseded:{words:["superseded","replaced"],ends:true,isActive:false,says:"A later deployment took its place"},"being-deleted":{words:["deleting","delete_failed","terminating"],ends:true,isActive:true,says:"The deployment is being deleted"},gone:{words:["deleted","expired","removed"],ends:true,isActive:false,says:"The deployment was deleted"},unknown:{words:["unknown"],ends:false,isActive:true,says:"The state of the deployment is not known"}};new Map(Object.keys(s).flatMap(e=>s[e].words.map(t=>[t,e])))}),
620:((e,t,n)=>{n.d(t,{
$V:()=>m,
AQ:()=>v,
B2:()=>f,
DA:()=>l,
GM:()=>h,
MV:()=>b,
NB:()=>w,
Vs:()=>y,
iY:()=>_,
tS:()=>p,
uu:()=>g});var r=n(110);const o={attempts:1,baseMs:0};const s={refused:1,lost:1};const i={forMs:0};const a={forMs:1/0};const c={request:{attempts:6,baseMs:500},submit:{refused:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...a,waitMs:0},named:i,foreignCancel:a};const u={...c,request:{...c.request,attempts:3},submit:{refused:3,lost:3}};const d={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,foreignCancel:i};const l={unavailable:c,throttled:{...c,request:{attempts:12,baseMs:r.fj},submit:{refused:5,lost:5},status:{...c.status,...a}},unresolved:u,mute:u,untrusted:{...c,request:o,submit:s},"too-large":{...c,request:o,status:d.status},conflict:{...c,submit:s},unauthorized:{...d,status:{...d.status,loss:"credentials"}},missing:{...d,status:{...d.status,loss:"gone"},log:c.log,named:{forMs:15*r.fj}},refused:d};const f={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const h={longestMs:20*r.fj,longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const p=[1,2,4,8,15].map(e=>e*r.fj);const m={lookAfterMs:2*r.J2,lookAgainMs:15*r.fj,searchMs:30*r.fj,lastLookMs:10*r.fj,lookLimitMs:{usual:15*r.fj,patient:r.J2},pauseMs:{shortest:r.fj,longest:10*r.fj},backoffMs:{first:r.fj,longest:20*r.fj},lingerMs:4*r.fj,slackMs:5*r.fj,listedWithinMs:5*r.J2,agentWaitsMs:[0,...p.slice(0,3)]};r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;const w={pollMs:2*r.fj,pollPerBuildMs:100,requestMs:10*r.fj,longestPauseMs:10*r.fj,limitMs:{afterAbort:5500,afterLimit:r.J2,afterRefusal:10*r.fj},firstTryMs:3*r.fj,lookAgainMs:r.fj,clockSlackMs:5*r.J2,minAgeMs:10*r.J2};r.fj,r.fj,r.fj,r.fj,r.J2,r.J2,r.$0,r.fj,r.J2,r.J2;r.fj,r.fj,r.fj,r.fj,r.$0,r.fj,r.fj,r.J2,r.fj;const y={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const g={mainLooksMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postLooksMs:500,cutForm:{looks:8,everyMs:250}};const v={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};const b={requestMs:10*r.fj,request:{attempts:3,baseMs:500}};const _={limitMs:{draft:20*r.fj,stop:4*r.fj,closes:15*r.fj,result:r.J2},staleMs:2*r.fj,settleMs:4*r.fj,lookMs:100,spreadMs:{look:400,settle:500}};r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
738:((e,t,n)=>{n.d(t,{
Lg:()=>createdMs});n(348);n(110);
function createdMs({createdAt:e}){return parseTime(e)}
function parseTime(e=""){const t=/(?:Z|[+-]\d\d:?\d\d)$/i.test(e)?Date.parse(e):0/0;return Number.isNaN(t)?void 0:t}}),
257:((e,t,n)=>{n.d(t,{
_:()=>readCustomHeaderSecrets,
a2:()=>r});n(456);const r="SGP_CLIENT_CUSTOM_HEADERS";const o=4;new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function readCustomHeaderSecrets(){return readLines().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=o)}
function readLines(){const e=(process.env[r]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const o=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:o}]})}}),
534:((e,t,n)=>{n.d(t,{
yG:()=>parseBoolean,
r4:()=>parseText});const r=128;new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${r-1}}$`),`be one tag of at most ${r} letters, digits, '_', '.' and '-', not starting with '.' or '-'`;n(620);n(110);var o=n(456);
function parseText(e,t){return t}
function parseBoolean(e,t){if(/^(?:true|True|TRUE)$/.test(t))return true;if(/^(?:false|False|FALSE)$/.test(t))return false;return(0,o.Gq)(`Input '${e}' must be 'true' or 'false', got '${t}'.`)}}),
456:((e,t,n)=>{n.d(t,{
Gq:()=>invalid,
P_:()=>defaulted,
lq:()=>optional,
yR:()=>readText});var r=n(542);var o=n(17);let s=class InvalidInputs extends o.l{name="InvalidInputs";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};
function invalid(e){throw new s([e])}const i={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function readText(e){const t=i[e];const n=r.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function optional(e,t){const n=readText(e);return""===n?void 0:t(e,n)}
function defaulted(e,t){return optional(e,t)??invalid(`Input '${e}' is empty. Set a value, or remove the input to use its default.`)}}),
661:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(508);var o=n(363);await (0,r.b)(o.w);t()}catch(e){t(e)}},1)}),
880:((e,t,n)=>{n.d(t,{
announce:()=>announce,
buildingMark:()=>l,
updateComment:()=>updateComment});var r=n(620);var o=n(17);var s=n(266);const i={attempts:1,baseMs:0};
async function openGitHub(e,{clock:t,random:n,openGitHub:i},a=1/0){const c=await i(e);const u=new s.Km;const d=1/0===a?"follow":"error";let l=0;const requestOnce=async(e,t)=>{if(l>=a)throw new o.l(`The limit of ${a} requests was reached.`,{hint:"Re-run this job to add its row."});l+=1;const n=AbortSignal.any([t,AbortSignal.timeout(r.MV.requestMs)]);return await e({request:{signal:n,redirect:d}})};const request=async(e,o)=>await (0,s.L5)(()=>requestOnce(e,o),{budget:u,longestWaitMs:r.GM.longestMs,clock:t,random:n,decide,
fail:e=>e.at(-1)},o);return{rest:c,request,requestOnce}}
function isForbidden(e){const t=statusOf(e);if(403!==t)return 404===t;const{headers:n={}}=e.response??{};return void 0===n["retry-after"]&&"0"!==n["x-ratelimit-remaining"]}
function foreignResponse(e){const t="Check that GITHUB_API_URL is the address of GitHub's API.";return new o.l(e,{hint:t})}
function statusOf(e){const t="object"==typeof e&&null!==e&&"status"in e?e.status:void 0;return"number"==typeof t?t:void 0}
function describeGitHubError(e){const t=proxyRefusalOf(e);const n=t??(0,o.U)(e);return 401===statusOf(e)?`The token in input 'github-token' was rejected: ${n}`:n}
function proxyRefusalOf(e,t=5){if(!(e instanceof Error)||t<0)return;const n=/^Proxy response \((\d{3})\)/.exec(e.message)?.[1];return void 0===n?proxyRefusalOf(e.cause,t-1):`the proxy responded with ${n} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`}
function decide(e){if(e instanceof o.l)return i;const t=statusOf(e);return void 0===t||t>=500||429===t?r.MV.request:i}var a=n(949);var c=n(522);var u=n(940);var d=n(251);const l="\u23F3";const f=6e4;const h=3e4;const p=200;const m=300;const w=1048576;
function storable(e,t){const value=e=>(0,u.$)(t(e),m);return{...e,agent:value(e.agent),words:(0,u.$)(t(e.words),p),image:e.image&&value(e.image),commit:e.commit&&value(e.commit),runUrl:e.runUrl&&t(e.runUrl)}}
function packRows(e){let t=e.toSorted((e,t)=>isOlder(e,t)?1:-1);let n=pack(t);while(n.length>h){t=t.slice(0,Math.floor(.9*t.length));n=pack(t)}return{packed:n,kept:t}}
function pack(e){return(0,c.deflateRawSync)(JSON.stringify(e)).toString("base64")}
function parseRows(e){const t=/^<\x21-- rows ([A-Za-z0-9+/=]{1,60000}) --\x3e$/m.exec(e.slice(0,f))?.[1];if(void 0===t)return[];try{const e=(0,c.inflateRawSync)(Buffer.from(t,"base64"),{maxOutputLength:w});const n=JSON.parse(e.toString());return Array.isArray(n)?n.filter(isRow):[]}catch{return[]}}
function withLinksBeside(e,t){const[,n]=/^(.*\/runs\/)\d+(?:\/job\/\d+)?$/.exec(t??"")??[];const isBeside=e=>void 0!==n&&e.startsWith(n)&&/^\d+(?:\/job\/\d+)?$/.test(e.slice(n.length));return e.map(e=>void 0===e.runUrl||isBeside(e.runUrl)?e:{...e,runUrl:void 0})}
function mergeRows(...e){const t=new Map;for(const n of e.flat()){const e=t.get(n.agent);if(void 0===e||!isOlder(n,e))t.set(n.agent,n)}return[...t.values()].toSorted((e,t)=>e.agent<t.agent?-1:1)}
function withoutOutdated(e){const t=new Set(e.map(({runNumber:e})=>e));const[,n=0]=[...t].toSorted((e,t)=>t-e);return e.filter(({runNumber:e})=>e>=n)}
function hasRows(e,t){const n=new Map(e.map(e=>[e.agent,e]));return t.every(e=>{const t=n.get(e.agent);return void 0!==t&&(isOlder(e,t)||JSON.stringify(t)===JSON.stringify(e))})}
function hasDraft(e,t){return e.some(e=>e.agent===t.agent&&e.mark===l&&e.runNumber===t.runNumber&&e.runAttempt===t.runAttempt)}
function findHiding(e,t){if(t.mark===d.Z8.built)return;return e.find(e=>e.agent===t.agent&&e.mark===d.Z8.built&&isOlder(t,e))}
function isOlder(e,t){if(e.runNumber!==t.runNumber)return e.runNumber<t.runNumber;if(e.runAttempt!==t.runAttempt)return e.runAttempt<t.runAttempt;return e.mark===l&&t.mark!==l}
function isRow(e){if("object"!=typeof e||null===e)return false;const t=e;const n=[t["image"],t["commit"],t["runUrl"]];return[t["agent"],t["words"]].every(e=>"string"==typeof e)&&[...Object.values(d.Z8),l].includes(t["mark"])&&[t["runNumber"],t["runAttempt"]].every(e=>Number.isSafeInteger(e))&&["boolean","undefined"].includes(typeof t["isDirty"])&&n.every(e=>void 0===e||"string"==typeof e)}var y=n(598);const g=globalThis.process.getBuiltinModule("node:path/posix");var v=n(487);var b=n(555);var _=n(996);const $=" with local changes";
function isLinkable(e){return void 0!==e&&/^https?:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2,20}$/.test(e)}const O="\x3c!-- agentex-build-action ";
function commentMarkers({path:e,name:t,event:n}){return void 0===e?[marker(`${t}\n${n}`),marker(t)]:[marker(e)]}
function marker(e){const t=(0,y.createHash)("sha256").update(e).digest("hex").slice(0,16);return`${O}${t} --\x3e`}
function isOfAction(e){return e.startsWith(O)}
function renderComment(e,t,n){const{packed:r,kept:o}=packRows(t);const s=mergeRows(o).toSorted((e,t)=>rankOf(e)-rankOf(t));const{summary:i,head:a,lines:c}=renderRows(s);const u=[commentMarkers(e)[0],`\x3c!-- rows ${r} --\x3e`].join("\n");const d=`### Agentex builds${n?`: ${titleOf(e)}`:""}`;const l=f-u.length-d.length-i.length-200;const h=firstLines((0,_.tp)([a,...c]),l);const p=t.length-(h.length-2);return(0,_.x9)([`${u}\n${d}`,i,h.join("\n"),...(0,v.v)(p).map(e=>`${e}: see the job summaries.`)],4*f)}
function firstLines(e,t){const n=e.slice(0,t+1).split("\n");return e.length>t?n.slice(0,-1):n}
function titleOf({name:e,path:t}){const n=void 0===t?void 0:(0,g.basename)(t);const r=""!==e&&!e.endsWith(`/${n??""}`);const o=(0,_.Qq)((0,u.$)(e,100));if(void 0===n)return o;return r?`${o} (${(0,_.aY)(n,100)})`:(0,_.aY)(n,100)}
function rankOf({mark:e}){if(e===l)return 1;return d.kq.has(e)?2:0}
function renderRows(e){const t=e.filter(e=>2===rankOf(e));const n=sharedBy(e,renderCommit);const r=sharedBy(t,e=>e.image);const o=sharedBy(t,e=>e.image?.replace(/^.*:/s,""));const s=e.some(e=>0===rankOf(e));const i=t.some(e=>void 0!==e.image)&&(s||void 0===o);const a=r?`image ${wrapped(r)}`:o&&`tag ${wrapped(o)}`;const c=(0,b.E)([`**${countRows(e)}**`,!i&&a,n&&`commit ${n}`]).join(" \xb7 ");const u=void 0===n&&e.some(e=>void 0!==e.commit);const d=["Agent","Result",...u?["Commit"]:[]];const l=e.map(e=>[wrapped(e.agent,100),(0,b.E)([renderResult(e),i&&e.image&&wrapped(e.image)]).join("<br>"),...u?[renderCommit(e)??""]:[]]);return{summary:c,head:d,lines:l}}
function countRows(e){const count=t=>e.filter(e=>rankOf(e)===t).length;const[t,n,r]=[count(0),count(1),count(2)];const o=t>0?`${t} of ${e.length} failed`:`${r} of ${e.length} succeeded`;return(0,b.E)([o,n>0&&`${n} still building`]).join(", ")}
function sharedBy(e,t){const[n,...r]=new Set(e.map(t));return 0===r.length?n:void 0}
function renderCommit({commit:e,isDirty:t}){return e&&`${(0,_.aY)(e.slice(0,7))}${t?$:""}`}
function renderResult({mark:e,words:t,runUrl:n}){const r=`${e} ${(0,_.Qq)((0,u.$)(t,p))}`;if(!isLinkable(n))return r;return`${r} ([${/\/job\/\d+$/.test(n)?"job":"run"}](${n}))`}
function wrapped(e,t=m){const n=e.split(/(?<=[-/:@.])/);const r=e.length<=t&&n.every(e=>(0,_.Qq)(e)===e);return r&&n.length>1?`<code>${n.join("<wbr>")}</code>`:(0,_.aY)(e,t)}const k=10;const S=20;
function nextStep(e,t,n,r,o="result"){const{created:s,written:i,writes:a}=t;const c="unknown"===s?void 0:s;const u=e.comments.filter(e=>isOfAction(e.body)&&isOurs(e,t));const d=ofWorkflow(u,n);const l=u.length>d.length;const[f,...h]=d;if(void 0===f){if("closes"===o)return T;const t=reasonNotToCreate(e,s);if(void 0!==t)return{type:"stop",reason:t};return{type:"create",body:renderComment(n,[r],l)}}const{id:p}=f;const m=withLinksBeside(parseRows(f.body),r.runUrl);const w=mergeRows(...d.map(({body:e})=>withLinksBeside(parseRows(e),r.runUrl)));if("closes"===o&&!hasDraft(w,r)&&!hasRows(w,[r]))return T;const y=withoutOutdated(mergeRows(w,[r]));if(hasRows(m,y)){const n=t.hasRemoved?void 0:h.find(e=>e.id===c?.id);if(void 0!==n)return{type:"remove",id:n.id};return 0===a||e.isSettled?{type:"done",hiding:findHiding(m,r)}:{type:"settle",id:p}}if(i?.id===p&&!i.isThere){const e=`Comment ${p} is listed, but an update of it is answered with status code 404.`;return{type:"stop",reason:e}}if(a>=S)return{type:"stop",reason:"Other jobs kept overwriting the comment on the pull request."};if(e.isStale&&t.staleLooks<k)return{type:"look",id:p};return{type:"update",id:p,body:renderComment(n,y,l)}}const T={type:"done",hiding:void 0};
function reasonNotToCreate({comments:e,isWhole:t},n){if("unknown"===n)return"Its creation was not confirmed, so there may be a new comment. This run creates no second one.";if(void 0!==n)return"It was deleted while it was updated.";if(t)return;return`It is not among the first ${e.length} comments, and there are more.`}
function isOurs({id:e,author:t,isBot:n},{login:r,created:o}){const s="unknown"===o?void 0:o;const i=s?.author??r;return e===s?.id||(void 0===i?n:t===i)}
function ofWorkflow(e,t){for(const n of commentMarkers(t)){const t=e.filter(({body:e})=>e.startsWith(n));if(t.length>0)return t}return[]}const{staleMs:E,settleMs:A,lookMs:M,spreadMs:R}=r.iY;
async function putRow(e,t,n,{clock:r,random:s,own:i={},kind:a="result"},c){const u=await e.readLogin(c);const{created:d}=i;let l={login:u,created:d,writes:0,hasRemoved:false,staleLooks:0};let f=await listAll();for(;;){const u=r.monotonicMs()-f.askedMs>E;const d=nextStep({...f,isStale:u},l,t,n,a);switch(d.type){case"done":return d.hiding;case"stop":throw new o.l(d.reason);case"create":{i.created="unknown";const t=await e.create(d.body,c).catch(e=>{if(!c.aborted)delete i.created;throw e});i.created=t??"unknown";l={...l,created:i.created,writes:l.writes+1};f=withCreated(await listAll(),t);break}case"update":{const t=await e.update(d.id,d.body,c);const n={id:d.id,isThere:t};l={...l,written:n,writes:l.writes+1};await r.sleep(M+s()*R.look,c);f=await readAgain(d.id);break}case"remove":await e.remove(d.id,c);l={...l,hasRemoved:true};break;case"look":l={...l,staleLooks:l.staleLooks+1};f=await readAgain(d.id);break;case"settle":await r.sleep(A+s()*R.settle,c);f={...await readAgain(d.id),isSettled:true}}}
async function listAll(){const t=r.monotonicMs();return{...await e.list(c),isSettled:"draft"===a,askedMs:t}}
async function readAgain(t){const n=r.monotonicMs();const o=await e.read(t,c);if(void 0===o)return await listAll();const s=f.comments.map(e=>e.id===t?o:e);return{...f,comments:s,isSettled:"draft"===a,askedMs:n}}}
function withCreated(e,t){if(void 0===t||e.comments.some(({id:e})=>e===t.id))return e;return{...e,comments:[...e.comments,t].toSorted((e,t)=>e.id-t.id)}}const j=100;const C=25;
async function openGitHubComments({owner:e,repo:t,number:n,...r},s,i){const{rest:a,request:c,requestOnce:u}=await openGitHub(r,s,i);const d={owner:e,repo:t};return{
async list(e){const t=new Map;let r=false;for(let o=1;o<=C&&!r;o+=1){const{data:s,headers:i}=await c(e=>a.issues.listComments({...d,...e,issue_number:n,per_page:j,page:o}),e);const u=decodeList(s);const l=t.size;for(const e of u)t.set(e.id,e);r=u.length>j||t.size===l||!hasNext(i.link??"")}return{comments:[...t.values()].toSorted((e,t)=>e.id-t.id),isWhole:r}},
async read(e,t){const n=await c(t=>a.issues.getComment({...d,...t,comment_id:e}),t).catch(unlessGone);return n&&decodeComment(n.data)},
async create(e,t){try{const{data:r}=await u(t=>a.issues.createComment({...d,...t,issue_number:n,body:e}),t);const o=decodeComment(r);return o&&{...o,body:e}}catch(n){t.throwIfAborted();const e=statusOf(n);if(void 0!==e&&e<500)throw n;if(n instanceof o.l)throw n;return}},
async update(e,t,n){const r=await c(n=>a.issues.updateComment({...d,...n,comment_id:e,body:t}),n).catch(unlessGone);return void 0!==r},
async remove(e,t){await c(t=>a.issues.deleteComment({...d,...t,comment_id:e}),t).catch(unlessGone)},
async readLogin(e){try{const{data:t}=await c(e=>a.users.getAuthenticated(e),e);return t.login}catch(t){e.throwIfAborted();if([401,403,404].includes(statusOf(t)??0))return;throw t}}}}
function decodeList(e){if(!Array.isArray(e))throw foreignResponse("The response is not a list of comments.");return e.flatMap(e=>decodeComment(e)??[])}
function decodeComment(e){const{id:t,body:n,user:r}=fieldsOf(e);const{login:o,type:s}=fieldsOf(r);if("number"!=typeof t)return;return{id:t,body:"string"==typeof n?n:"",author:"string"==typeof o?o:void 0,isBot:"Bot"===s}}
function fieldsOf(e){return"object"==typeof e&&null!==e?{...e}:{}}
function hasNext(e){return/;\s*rel="?next"?/.test(e)}
function unlessGone(e){if(404!==statusOf(e))throw e;return}var __addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var P=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const B={draft:20,result:110};
async function announce(e,t,{pullRequest:n,workflow:o,token:s,own:i},{redact:c,signal:u,...d}){const l={stack:[],error:void 0,hasError:false};try{if(void 0===s)return false;const f=__addDisposableResource(l,(0,a.z)(r.iY.limitMs[e],d.clock,u),false);try{const r=await openGitHubComments({...n,token:s},d,B.draft);const a="closes"===e?e:"draft";const u={...d,own:i,kind:a};await putRow(r,o,storable(t,c),u,f.signal);return true}catch{return false}}catch(e){l.error=e;l.hasError=true}finally{P(l)}}
async function updateComment(e,{pullRequest:t,workflow:n,token:o,own:s},{log:i,redact:c,signal:u,...d}){const l={stack:[],error:void 0,hasError:false};try{if(void 0===o)return void await i.warning("The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.");const f=__addDisposableResource(l,(0,a.z)(r.iY.limitMs.result,d.clock,u),false);try{const r=await openGitHubComments({...t,token:o},d,B.result);const a=storable(e,c);const u=await putRow(r,n,a,{...d,own:s},f.signal);if(void 0!==u)await i.warning(`The comment on the pull request does not show this build of '${e.agent}', but that of the later run ${u.runNumber}, which succeeded.\nIf there is no such run, delete the comment: somebody edited it.`)}catch(t){if(u.aborted)return;if(isForbidden(t))return void await i.notice("The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.");const e=f.signal.aborted?f.signal.reason:t;await i.warning(`The comment on the pull request could not be updated: ${describeGitHubError(e)}`)}}catch(e){l.error=e;l.hasError=true}finally{P(l)}}}),
121:((e,t,n)=>{n.d(t,{
closeRow:()=>closeRow});n(348);n(738);var r=n(534);var o=n(456);
function readComment(){if(!(0,o.P_)("comment",r.yG))return;const e=(0,o.lq)("check-run-id",r.r4)??"";return{token:(0,o.lq)("github-token",r.r4),checkRunId:/^\d{1,20}$/.test(e)?e:void 0}}var s=n(455);const i=/\$\{\w+(?:\?|:?-)?\}/g;const a=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;
function isLiteral(e){const t=e.trim().replace(/^(["'])(.*)\1$/s,"$2");const n=t.replace(i,"").trim();return/[\p{L}\p{N}]/u.test(n)&&!a.test(n)}
function hasSecretParameter(e){const[,...t]=e.split(/[?#&;]/);return t.some(e=>{const t=e.indexOf("=");return t>0&&isSecretName(e.slice(0,t))&&isLiteral(e.slice(t+1))})}const c=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function isSecretName(e){return e.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(e=>c.test(e))}const u=4096;
function normaliseRemote(e){if(e.length>u)return;const t=withoutCredentials(e.trim());if(void 0===t||t.includes("@"))return;const n=withoutSlashes(t.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||hasSecretParameter(n))return;const r=n.indexOf("/");return r<0?n.toLowerCase():n.slice(0,r).toLowerCase()+n.slice(r)}
function withoutCredentials(e){const[t]=/^[^?#]*?:\/\//.exec(e)??[];const n=e.indexOf(":");const r=void 0===t&&n>=0&&!e.slice(0,n).includes("/");const o=e.slice(t?.length??0);const s=o.indexOf("@");const i=o.slice(0,Math.max(s,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=o.slice(s+1);return r?a.replace(":","/"):a}
function withoutSlashes(e){let[t,n]=[0,e.length];while("/"===e[t])t+=1;while(n>t&&"/"===e[n-1])n-=1;return e.slice(t,n)}
async function readWorkflowContext(e=process.env){const t=await readPayload(e["GITHUB_EVENT_PATH"]);const n=decodeHead(t);const r=readPage(e);const[o="",i=""]=(e["GITHUB_REPOSITORY"]??"").split("/");const a={owner:o,repo:i,apiUrl:e["GITHUB_API_URL"]??"https://api.github.com"};const c=valueAt(t,"pull_request.number");const u=""!==o&&""!==i&&"number"==typeof c;const d=e["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,s.realpath)(d).catch(()=>d),pushedTag:"tag"===e["GITHUB_REF_TYPE"]?e["GITHUB_REF_NAME"]:void 0,checkouts:knownCheckouts(e,n),page:r,run:readRun(e,r),pullRequest:u?{...a,number:c,headCommit:n?.commit}:void 0,trustedRun:readTrustedRun(e,t),event:readEvent(e,t),target:{sourceRepo:r&&normaliseRemote(r.url),sourceRef:readTargetRef(e,t)}}}
function readPage(e){const[t,n]=[e["GITHUB_SERVER_URL"],e["GITHUB_REPOSITORY"]];if(!t||!n)return;return{url:`${t.replace(/\/$/,"")}/${n}`,files:e["GITEA_ACTIONS"]?"src/commit":"blob"}}const d="pull_request.head.repo.full_name";
function isOwn(e,t){const n=t["GITHUB_REPOSITORY"];return void 0!==e&&e.toLowerCase()===n?.toLowerCase()}
function readTargetRef(e,t){const n=textAt(t,"pull_request.base.ref");const r=textAt(t,"merge_group.base_ref")??e["GITHUB_REF"]??"";return n??/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function readEvent(e,t){const n=textAt(t,"pull_request.base.sha");const r=textAt(t,"pull_request.head.sha");const o=textAt(t,"pull_request.merge_base");return{name:e["GITHUB_EVENT_NAME"]??"",commit:e["GITHUB_SHA"],ref:e["GITHUB_REF"]??"",before:textAt(t,"before"),defaultBranch:textAt(t,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:r,base:n,mergeBase:o},mergeGroupBase:textAt(t,"merge_group.base_sha")}}const l=["pull_request_target","workflow_run","issue_comment","issues"];
function readTrustedRun(e,t){if(!l.includes(e["GITHUB_EVENT_NAME"]??""))return;const n=textAt(t,d)??textAt(t,"workflow_run.head_repository.full_name");const r=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const o=r.flatMap(e=>textAt(t,e)??[]);const{GITHUB_SHA:s}=e;const i=s?[s]:[];if(isOwn(n,e))return{fork:void 0,ownCommits:[...i,...o]};return{fork:n,ownCommits:i.filter(e=>!o.includes(e))}}
function readRun(e,t){const n=e["GITHUB_RUN_ID"];const r=e["GITHUB_WORKFLOW_REF"];return{url:t&&n?`${t.url}/actions/runs/${n}`:void 0,number:Number(e["GITHUB_RUN_NUMBER"]??0),attempt:Number(e["GITHUB_RUN_ATTEMPT"]??1),job:e["GITHUB_JOB"]??"",workflow:{path:r?r.replace(/@.*$/s,""):void 0,name:e["GITHUB_WORKFLOW"]??"",event:e["GITHUB_EVENT_NAME"]??""},serverUrl:e["GITHUB_SERVER_URL"]??"https://github.com"}}
function knownCheckouts(e,t){const n=t?[{head:t.commit,...t}]:[];const r=e["GITHUB_SHA"];if(!r)return n;const o=e["GITHUB_REF"]?.startsWith("refs/pull/")??false;const s={commit:r,ref:e["GITHUB_REF_NAME"]};return[{head:r,...o&&t?t:s},...n]}const f=0x1900000;
async function readPayload(e){if(void 0===e)return;try{const t=await (0,s.stat)(e);if(!t.isFile()||t.size>f)return;return JSON.parse(await (0,s.readFile)(e,"utf8"))}catch{return}}
function decodeHead(e){const t=textAt(e,"pull_request.head.sha");const n=textAt(e,"pull_request.head.ref");return void 0===t||void 0===n?void 0:{commit:t,ref:n}}
function textAt(e,t){const n=valueAt(e,t);return"string"==typeof n?n:void 0}
function valueAt(e,t){return t.split(".").reduce((e,t)=>e?.[t],e)}var h=n(251);n(645);
async function closeRow(e,t,n){const r=readComment();if(void 0===r)return;const{put:o}=locateRow(r,await readWorkflowContext(),n);await o("closes",e,t,n.signal)}
function locateRow({token:e,checkRunId:t},{run:r,pullRequest:o},{redact:s,world:i}){const a={};const c=void 0===t?"":`/job/${t}`;const u=o&&{pullRequest:o,workflow:r.workflow,token:e,own:a};const d={runUrl:r.url&&`${r.url}${c}`,runNumber:r.number,runAttempt:r.attempt};return{target:u,place:d,
put:async(e,t,r,o)=>{if(void 0===u)return false;const{announce:a,buildingMark:c}=await Promise.resolve().then(n.bind(n,880));const l="draft"===e?c:h.Z8.stopped;const f={...t,mark:l,words:r,image:void 0,...d};return await a(e,f,u,{redact:s,signal:o,...i})}}}}),
251:((e,t,n)=>{n.d(t,{
Z8:()=>a,
kq:()=>i});const r={built:"\u2705",reused:"\u2705",registered:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const o={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const s={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};const i=new Set(Object.values(r));const a={...r,...o,...s}}),
996:((e,t,n)=>{n.d(t,{
Qq:()=>text,
aY:()=>code,
tp:()=>table,
x9:()=>joinBlocks});var r=n(172);var o=n(940);var s=n(555);const i=921600;
function text(e){return clean(e,2e3).replaceAll(a,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const a=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function code(e,t=500){const n=clean(e,t);if(""===n)return"";return n.includes("|")?`<code>${text(n)}</code>`:codeSpan(n)}
function codeSpan(e){const t="`".repeat(longestRun(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function table([e=[],...t]){return[e,e.map(()=>"---"),...t].map(e=>`| ${e.join(" | ")} |`).join("\n")}
function joinBlocks(e,t=i){const n="_The rest did not fit and was left out._\n";let r="";for(const o of(0,s.E)(e)){const e=`${r}${o}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function clean(e,t){const n=(0,r.IV)((0,o.$)(e,t)).replaceAll(/\s+/g," ");return(0,r.jQ)(n).trim()}
function longestRun(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}}),
645:((e,t,n)=>{n.d(t,{
Vb:()=>nameOf});var r=n(110);r.J2,r.fj;r.$0,r.fj;r.LP,r.fj;
function nameOf(e){return e??"Agent"}}),
322:((e,t,n)=>{n.d(t,{
tz:()=>decidePost,
hY:()=>hasEnded,
jf:()=>leftBy,
xo:()=>openLeftState});var r=n(542);var o=n(434);var s=n(760);var i=n(986);const a="agentex-state-";const c=new RegExp(String.raw`^${a}[\w-]{1,100}$`);
function openSharedFiles({files:e,clock:t,startedMs:n},r=process.env){const o=(0,i.I)();const u=(0,s.join)(o,sharedName(r));const open=t=>{const n=(0,s.join)(o,t);const[r,i]=[openMark(`${n}-stop`),openMark(`${n}-end`)];return{name:t,stop:r,end:i,
write:t=>e.replace(n,t),
read:()=>readText(n),
remove:()=>e.removeFile(n),
removeMarks:()=>{i.remove();r.remove()}}};const named=e=>c.test(e)?open(e):void 0;return{
create:()=>open((0,s.basename)(e.newPath(o,a))),named,
latest:async()=>named(await readText(u)??""),
announce:({name:t})=>e.replace(u,t),
forget:async({name:t})=>{if(await readText(u)===t)e.removeFile(u)},stop:openMark(`${u}-stop`)};
async function readText(t){let n="";try{for await(const r of e.read(t))n+=r;return n}catch{return}}
function openMark(r){const o=e.changedMs(r);const s=void 0!==o&&(o<n||o>t.wallMs());return{
leave:()=>e.replace(r,""),
isLeft:()=>{const t=e.changedMs(r);return void 0!==t&&!(s&&t===o)},
remove:()=>e.removeFile(r)}}}const u=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function sharedName(e){const t=u.map(t=>e[t]??"");return a+hashOf(JSON.stringify(t))}
function hashOf(e){let t=0xcbf29ce484222325n;for(const n of Buffer.from(e))t=BigInt.asUintN(64,(t^BigInt(n))*1099511628211n);return t.toString(16).padStart(16,"0")}var d=n(426);var l=n(348);
function leftOver({cancelWanted:e,sent:t,build:n}){const r=void 0!==n&&(0,l.dR)(n.status);if(void 0!==t&&r&&(true===n.isOwn||!e))return{type:"others",buildId:n.id,sent:t};if(!e)return{type:"nothing"};if(void 0!==t&&n?.isOwn!==true)return{type:"submit",sent:t,buildId:n?.id};return void 0===n||r?{type:"nothing"}:{type:"build",buildId:n.id,sent:t}}
function openLeftState(e,t){const n=openSharedFiles(e);const s=(0,o.e)(process.env);const i=r.Gu(d.Vi);const a=n.named(r.Gu(d.dV));let c=a;const find=async()=>c??=await findUnnamed();const findUnnamed=async()=>{const e=await n.latest();const r=!s&&hasEnded(decode(await e?.read(),t));return r?void 0:e};const readFile=async()=>await (await find())?.read();const read=async()=>newestState(decode(i,t),decode(await readFile(),t));return{mayBeLost:s,read,
unprovedBuildId:async()=>(0,d.OR)(i)??(0,d.OR)(await readFile()??""),
takeOver:async()=>{if(void 0===a){attempt(n.stop.leave);return await read()}const e=await read();if(hasEnded(e))return e;attempt(a.stop.leave);return await read()},
remove:async()=>{const e=await find();if(void 0===e)return;attempt(e.end.leave);const t=await read();attempt(e.remove);if(hasEnded(t))attempt(e.removeMarks);await n.forget(e).catch(()=>void 0)}}}
function newestState(e,t){if(void 0===t||"forged"===t&&void 0!==e)return e;const n="object"==typeof e&&"object"==typeof t&&t.revision<e.revision;return n?e:t}
function decidePost(e,t){if(void 0===e)return{type:t?"unknown":"nothing"};if("forged"===e)return{type:"forged"};const n=leftBy(e);const r="object"==typeof e?e.server:void 0;return void 0===n||"nothing"===n.type||void 0===r?{type:"nothing"}:{type:"clean-up",left:n,server:r}}
function leftBy(e){if(e===d.Zt)return{type:"nothing"};return"object"==typeof e?leftOver(e):void 0}
function decode(e,t){return void 0===e||""===e?void 0:(0,d.UJ)(e,t)}
function hasEnded(e){return e===d.Zt||"object"==typeof e&&true===e.hasEnded}
function attempt(e){try{e()}catch{}}}),
426:((e,t,n)=>{n.d(t,{
Nd:()=>isUnshown,
OR:()=>readBuildId,
UJ:()=>decodeState,
Vi:()=>o,
Zt:()=>i,
dV:()=>s});var r=n(598);n(17);
function isUnshown({missingSummary:e,openRow:t}){return void 0!==e||void 0!==t}const o="hand-over";const s="state-file";const i="nothing-left";const a=/^[\w-]{1,128}$/;
function readBuildId(e){return e.split(".").slice(1).find(e=>a.test(e))}
function decodeState(e,t){if(e===i)return i;const[n=""]=e.split(".",1);const r=decrypt(n,t);return void 0===r?"forged":JSON.parse(r)}const c="aes-256-gcm";const u={iv:12,tag:16};
function decrypt(e,t){const n=Buffer.from(e,"base64");const[o,s,i]=[n.subarray(0,u.iv),n.subarray(u.iv,u.iv+u.tag),n.subarray(u.iv+u.tag)];try{const e={authTagLength:u.tag};const n=(0,r.createDecipheriv)(c,derive(t,"key"),o,e);n.setAuthTag(s);return Buffer.concat([n.update(i),n.final()]).toString()}catch{return}}
function derive(e,t){return(0,r.createHmac)("sha256",e).update(t).digest()}}),
34:((e,t,n)=>{n.d(t,{
u:()=>awaitDisk,
a:()=>unlessStalled});var r=n(620);var o=n(949);
async function unlessAborted(e,t){const{promise:n,reject:r}=Promise.withResolvers();const onAbort=()=>r(t.reason);if(t.aborted)onAbort();t.addEventListener("abort",onAbort,{once:true});try{return await Promise.race([e,n])}finally{t.removeEventListener("abort",onAbort)}}var __addDisposableResource=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var s=function(e){return function(t){
function fail(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var n,r=0;
function next(){while(n=t.stack.pop())try{if(!n.async&&1===r)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){fail(e);return next()})}else r|=1}catch(e){fail(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function awaitDisk(e,t,n){try{return await unlessStalled(e,t,n)}catch(o){if(!n.aborted)throw o;return await within(r.AQ.writeMs.afterAbort,e,t)}}
async function unlessStalled(e,t,n){return await within(r.AQ.writeMs.usual,e,t,n)}
async function within(e,t,n,...r){const i={stack:[],error:void 0,hasError:false};try{const s=__addDisposableResource(i,(0,o.z)(e,n,...r),false);return await unlessAborted(t,s.signal).catch(e=>{if(!s.signal.aborted||r.some(({aborted:e})=>e))throw e;throw new Error("the disk does not respond",{cause:e})})}catch(e){i.error=e;i.hasError=true}finally{s(i)}}}),
172:((e,t,n)=>{n.d(t,{
IV:()=>withoutStyle,
iF:()=>o,
jQ:()=>showInvisible,
q4:()=>c});const r="\x1b";const o=`${r}\\[[0-9;]{0,29}m`;const s=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const i=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const a=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const c=String.raw`[\p{Cc}--\t]|${a}`;const u=new RegExp(`(${o})|${c}`,"gv");
function showInvisible(e){return e.toWellFormed().replace(u,(e,t)=>void 0===t?escapeOf(e):readableStyle(t))}
function readableStyle(e){const t=e.match(s);if(null===t)return e;const n=t.filter(e=>i.test(e));return 0===n.length?"":`${r}[${n.join(";")}m`}const d=new RegExp(o,"g");
function withoutStyle(e){return e.replace(d,"")}
function escapeOf(e){const t=e.charCodeAt(0).toString(16);return t.length<=2?`\\x${t.padStart(2,"0")}`:`\\u${t.padStart(4,"0")}`}}),
434:((e,t,n)=>{n.d(t,{
e:()=>isGiteaOrAct});
function isGiteaOrAct(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}}),
363:((e,t,n)=>{n.d(t,{
w:()=>T});var r=n(598);var o=n(24);var s=n(760);const i=loadLate("node:v8");var a=n(542);var c=n(455);var u=n(17);var d=n(208);const l=262144;const f="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function openArchiveFile({path:e,sizeBytes:t}){const n=await (0,c.open)(e,"r").catch(t=>{throw new u.l(`The packed build context '${e}' is not readable: ${(0,d.A3)(t)}.`,{cause:t,hint:(0,d.$z)(t,f)})});if(0===t||(await n.stat()).size!==t){await n.close();throw changed(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:l,autoClose:false});let o=t;try{for await(const e of r){o-=e.length;yield e}}catch(e){throw new u.l(`The packed build context is no longer readable: ${(0,d.A3)(e)}.`,{cause:e,hint:(0,d.$z)(e,f)})}if(0!==o)throw changed(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function changed(e){return new u.l(`The packed build context '${e}' changed after it was packed.`,{hint:f})}var h=n(620);var p=n(110);var m=n(82);var w=n(161);var y=n(75);var g=n(500);const v=new Set;const b=new Set;const _=new Map;
function append(e,t,n){const r=_.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const o={text:t,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=o.text;o.text="";await n(e,t)});_.set(e,o);track(v,o.written);return o.written}
function track(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function appendText(e,t){await append(e,t,(e,t)=>(0,c.appendFile)(e,t,{mode:384}))}
async function writeValue(e,t,n,o){const s=process.env[e];if(!s)return void t(n,o);const i=`ghadelimiter_${(0,r.randomUUID)()}`;const a=[`${n}<<${i}`,o,i,""];const c=append(s,a.join(w.EOL),appendWhole);track(b,Promise.race([c,(0,g.setTimeout)(h.AQ.stalledMs,void 0,{ref:false})]));await c}
async function appendWhole(e,t){const{size:n}=await (0,c.stat)(e);try{await (0,c.appendFile)(e,t)}catch(t){await (0,c.truncate)(e,n).catch(()=>void 0);throw t}}const $=new y.Writable({
write:(e,t,n)=>{const print=()=>void process.stdout.write(e,n);if(0===b.size)print();else Promise.all(b).then(print)}});process.stdout.on("error",e=>$.destroy(e));
async function allWritten(){await Promise.all(v)}
function exitWithWrites(){if(0===v.size)process.exit();setTimeout(exitAtOnce,h.AQ.lastWriteMs);allWritten().then(()=>process.exit())}
function exitAtOnce(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const O=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const k=["uncaughtException","unhandledRejection"];const S=[];process.on("SIGUSR1",()=>void 0);const T={clock:p.ml,random:Math.random,startedMs:Date.now()-process.uptime()*p.fj,stdout:$,
onSignal:e=>{for(const t of O)process.on(t,e)},
onUncaught:e=>{for(const t of k)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:exitWithWrites,
setOutput:(e,t)=>{const n=writeValue("GITHUB_OUTPUT",a.uH,e,t);n.catch(()=>void 0);S.push(n)},
outputsWritten:async()=>{await Promise.all(S.splice(0))},
saveState:(e,t)=>writeValue("GITHUB_STATE",a.LZ,e,t),allWritten:allWritten,files:{
newPath:(e,t)=>(0,s.join)(e,t+(0,r.randomUUID)()),
createDirectory:e=>(0,o.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,o.rmSync)(e,{recursive:true,force:true}),replace:replaceFile,
removeFile:e=>(0,o.rmSync)(e,{force:true}),
changedMs:e=>(0,m.y)(()=>(0,o.statSync)(e).mtimeMs),append:appendText,
read:e=>(0,o.createReadStream)(e,"utf8")},openArchive:openArchiveFile,
openTransport:async e=>{const{openTransport:t}=await Promise.resolve().then(n.bind(n,496));const r=await t(e,process.env,h.B2.connect);(0,i.setFlagsFromString)("--semi-space-growth-factor=1");return r},
openGitHub:async({apiUrl:e,token:t})=>{const{getOctokit:n}=await import("./github-client.js");return n(t,{baseUrl:e}).rest}};
function replaceFile(e,t){const n=`${e}.${process.pid}`;(0,o.rmSync)(n,{force:true});(0,o.writeFileSync)(n,t,{flag:"wx",mode:384});(0,o.renameSync)(n,e)}}),
487:((e,t,n)=>{n.d(t,{
XT:()=>listSome,
v:()=>andMore});
function andMore(e){return e>0?[`and ${e} more`]:[]}const r=20;
function listSome(e,t=r,n=", "){return[...e.slice(0,t),...andMore(e.length-t)].join(n)}}),
940:((e,t,n)=>{n.d(t,{
$:()=>clip});
function clip(e,t){if(e.length<=t)return own(e);let n=t-1;while(n>0&&!/\s/.test(e.charAt(n)))n-=1;return own(`${e.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function own(e){return` ${e}`.slice(1)}}),
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
U:()=>describeError,
l:()=>o});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(e,t={}){super(e,{cause:t.cause});this.hint=t.hint}};
function describeError(e){const t=(0,r.Zo)(e);if(t)return void 0===t.hint?t.reason:`${t.reason}. ${t.hint}`;if(e instanceof o&&void 0!==e.hint)return`${e.message} ${e.hint}`;return(0,r.A3)(e)}}),
815:((e,t,n)=>{n.d(t,{
U:()=>isLoopback});
function isLoopback(e){return"localhost"===e.hostname||"[::1]"===e.hostname||/^127(\.\d+){3}$/.test(e.hostname)}}),
82:((e,t,n)=>{n.d(t,{
y:()=>orUndefined});
function orUndefined(e){try{return e()}catch{return}}}),
555:((e,t,n)=>{n.d(t,{
E:()=>present});
function present(e){return e.filter(e=>Boolean(e))}}),
266:((e,t,n)=>{n.d(t,{
Km:()=>o,
L5:()=>retry,
Uy:()=>askedWait});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#y=r.all;
spend(){if(this.#y<r.cost)return false;this.#y-=r.cost;return true}
earn(){this.#y=Math.min(r.all,this.#y+r.gain)}};
async function retry(e,{attempts:t=1/0,budget:n,longestWaitMs:r,clock:o,random:s,...i},a){const c=[];for(;;){a.throwIfAborted();try{const t=await e();n.earn();return t}catch(f){a.throwIfAborted();c.push(f);const{attempts:e,baseMs:u,afterMs:d=0}=i.decide(f);if(c.length>=Math.min(t,e))throw i.fail(c,"attempts");if(!n.spend())throw i.fail(c,"budget");if(1===c.length)i.onRetry?.(f);const l=Math.min(r,u*2**(c.length-1));await o.sleep(askedWait(d,s(),l),a)}}}
function askedWait(e,t,n=e/10){return e+t*n}}),
208:((e,t,n)=>{n.d(t,{
$z:()=>hintOf,
A3:()=>reasonOf,
Zo:()=>describeSystemError});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const d={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const l=300;
function describeSystemError(e,t=r.statfsSync){if(!isSystemError(e)||void 0===e.code)return;const n=lacksInodes(e,t)?u:d[e.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(e.message,l)})`}}
function reasonOf(e){const t=isSystemError(e)||e instanceof Error?e.message:String(e);return describeSystemError(e)?.reason??t}
function hintOf(e,t){return describeSystemError(e)?.hint??t}
function isSystemError(e){return"object"==typeof e&&null!==e&&"syscall"in e&&"code"in e}
function lacksInodes(e,t=r.statfsSync){const n=isSystemError(e)&&"ENOSPC"===e.code?e.path:void 0;const s=void 0===n?void 0:(0,i.y)(()=>t((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
986:((e,t,n)=>{n.d(t,{
I:()=>tempDirectory});var r=n(161);var o=n(760);
function tempDirectory(){const{RUNNER_TEMP:e=""}=process.env;return(0,o.resolve)(""===e?(0,r.tmpdir)():e)}}),
949:((e,t,n)=>{n.d(t,{
z:()=>timeLimit});var r=n(110);var o=n(17);
function timeLimit(e,t,...n){const s=new AbortController;const i=new AbortController;t.sleep(e,i.signal).then(()=>s.abort(new o.l(`The time limit of ${e/r.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([s.signal,...n]),
[Symbol.dispose]:()=>i.abort()}}}),
598:(e=>{e.exports=loadLate("node:crypto")}),
24:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
161:(e=>{e.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(e=>{e.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(e=>{e.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(e=>{e.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(e=>{e.exports=globalThis.process.getBuiltinModule("node:zlib")}),
542:((e,t,n)=>{n.d(t,{
V4:()=>getInput,
Gu:()=>getState,
_o:()=>isDebug,
LZ:()=>saveState,
uH:()=>setOutput});const r=globalThis.process.getBuiltinModule("os");
function utils_toCommandValue(e){if(null==e)return"";else if("string"==typeof e||e instanceof String)return e;return JSON.stringify(e)}
function command_issueCommand(e,t,n){const o=new s(e,t,n);process.stdout.write(o.toString()+r.EOL)}const o="::";let s=class Command{constructor(e,t,n){if(!e)e="missing.command";this.command=e;this.properties=t;this.message=n}
toString(){let e=o+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let t=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(t)t=false;else e+=",";e+=`${n}=${escapeProperty(r)}`}}}e+=`${o}${escapeData(this.message)}`;return e}};
function escapeData(e){return utils_toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function escapeProperty(e){return utils_toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const i=loadLate("crypto");const a=globalThis.process.getBuiltinModule("fs");
function file_command_issueFileCommand(e,t){const n=process.env[`GITHUB_${e}`];if(!n)throw new Error(`Unable to find environment variable for file command ${e}`);if(!a.existsSync(n))throw new Error(`Missing file at path: ${n}`);a.appendFileSync(n,`${utils_toCommandValue(t)}${r.EOL}`,{encoding:"utf8"})}
function file_command_prepareKeyValueMessage(e,t){const n=`ghadelimiter_${i.randomUUID()}`;const o=utils_toCommandValue(t);if(e.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(o.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${e}<<${n}${r.EOL}${o}${r.EOL}${n}`}globalThis.process.getBuiltinModule("path");var x=e=>{var t={};n.d(t,e);return t};x({});var __awaiter=function(e,t,n,r){
function adopt(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,o){
function fulfilled(e){try{step(r.next(e))}catch(e){o(e)}}
function rejected(e){try{step(r["throw"](e))}catch(e){o(e)}}
function step(e){e.done?n(e.value):adopt(e.value).then(fulfilled,rejected)}step((r=r.apply(e,t||[])).next())})};const{access:c,appendFile:u,writeFile:d}=a.promises;const l="GITHUB_STEP_SUMMARY";let f=class Summary{constructor(){this._buffer=""}
filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[l];if(!e)throw new Error(`Unable to find environment variable for $${l}. Check if your runtime environment supports job summaries.`);try{yield c(e,a.constants.R_OK|a.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}
wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${r}>`;return`<${e}${r}>${t}</${e}>`}
write(e){return __awaiter(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const n=yield this.filePath();const r=t?d:u;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
stringify(){return this._buffer}
isEmptyBuffer(){return 0===this._buffer.length}
emptyBuffer(){this._buffer="";return this}
addRaw(e,t=false){this._buffer+=e;return t?this.addEOL():this}
addEOL(){return this.addRaw(r.EOL)}
addCodeBlock(e,t){const n=Object.assign({},t&&{lang:t});const r=this.wrap("pre",this.wrap("code",e),n);return this.addRaw(r).addEOL()}
addList(e,t=false){const n=t?"ol":"ul";const r=e.map(e=>this.wrap("li",e)).join("");const o=this.wrap(n,r);return this.addRaw(o).addEOL()}
addTable(e){const t=e.map(e=>{const t=e.map(e=>{if("string"==typeof e)return this.wrap("td",e);const{header:t,data:n,colspan:r,rowspan:o}=e;const s=t?"th":"td";const i=Object.assign(Object.assign({},r&&{colspan:r}),o&&{rowspan:o});return this.wrap(s,n,i)}).join("");return this.wrap("tr",t)}).join("");const n=this.wrap("table",t);return this.addRaw(n).addEOL()}
addDetails(e,t){const n=this.wrap("details",this.wrap("summary",e)+t);return this.addRaw(n).addEOL()}
addImage(e,t,n){const{width:r,height:o}=n||{};const s=Object.assign(Object.assign({},r&&{width:r}),o&&{height:o});const i=this.wrap("img",null,Object.assign({src:e,alt:t},s));return this.addRaw(i).addEOL()}
addHeading(e,t){const n=`h${t}`;const r=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const o=this.wrap(r,e);return this.addRaw(o).addEOL()}
addSeparator(){const e=this.wrap("hr",null);return this.addRaw(e).addEOL()}
addBreak(){const e=this.wrap("br",null);return this.addRaw(e).addEOL()}
addQuote(e,t){const n=Object.assign({},t&&{cite:t});const r=this.wrap("blockquote",e,n);return this.addRaw(r).addEOL()}
addLink(e,t){const n=this.wrap("a",e,{href:t});return this.addRaw(n).addEOL()}};new f;var h;(function(e){e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(h||(h={}));
function getInput(e,t){const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n)throw new Error(`Input required and not supplied: ${e}`);if(t&&false===t.trimWhitespace)return n;return n.trim()}
function setOutput(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return file_command_issueFileCommand("OUTPUT",file_command_prepareKeyValueMessage(e,t));process.stdout.write(r.EOL);command_issueCommand("set-output",{name:e},utils_toCommandValue(t))}
function isDebug(){return"1"===process.env["RUNNER_DEBUG"]}
function saveState(e,t){const n=process.env["GITHUB_STATE"]||"";if(n)return file_command_issueFileCommand("STATE",file_command_prepareKeyValueMessage(e,t));command_issueCommand("save-state",{name:e},utils_toCommandValue(t))}
function getState(e){return process.env[`STATE_${e}`]||""}})};var t={};
function __nccwpck_require__(n){var r=t[n];if(void 0!==r)return r.exports;var o=t[n]={exports:{}};var s=true;try{e[n](o,o.exports,__nccwpck_require__);s=false}finally{if(s)delete t[n]}return o.exports}if(void 0!==__nccwpck_require__)__nccwpck_require__.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var resolveQueue=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var wrapDeps=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var o=[];o.d=0;r.then(e=>{s[t]=e;resolveQueue(o)},e=>{s[n]=e;resolveQueue(o)});var s={};s[e]=e=>e(o);return s}}var i={};i[e]=e=>{};i[t]=r;return i});__nccwpck_require__.a=(r,o,s)=>{var i;s&&((i=[]).d=-1);var a=new Set;var c=r.exports;var u;var d;var l;var f=new Promise((e,t)=>{l=t;d=e});f[t]=c;f[e]=e=>(i&&e(i),a.forEach(e),f["catch"](e=>{}));r.exports=f;o(r=>{u=wrapDeps(r);var o;var getResult=()=>u.map(e=>{if(e[n])throw e[n];return e[t]});var s=new Promise(t=>{o=()=>t(getResult);o.r=0;var fnQueue=e=>e!==i&&!a.has(e)&&(a.add(e),e&&!e.d&&(o.r++,e.push(o)));u.map(t=>t[e](fnQueue))});return o.r?s:getResult()},e=>(e?l(f[n]=e):d(c),resolveQueue(i)));i&&i.d<0&&(i.d=0)}})();(()=>{__nccwpck_require__.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;__nccwpck_require__.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;__nccwpck_require__.t=function(n,r){if(1&r)n=this(n);if(8&r)return n;if("object"==typeof n&&n){if(4&r&&n.__esModule)return n;if(16&r&&"function"==typeof n.then)return n}var o=Object.create(null);__nccwpck_require__.r(o);var s={};t=t||[null,e({}),e([]),e(e)];for(var i=2&r&&n;"object"==typeof i&&!~t.indexOf(i);i=e(i))Object.getOwnPropertyNames(i).forEach(e=>s[e]=()=>n[e]);s["default"]=()=>n;__nccwpck_require__.d(o,s);return o}})();(()=>{__nccwpck_require__.d=(e,t)=>{for(var n in t)if(__nccwpck_require__.o(t,n)&&!__nccwpck_require__.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{__nccwpck_require__.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{__nccwpck_require__.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var n=__nccwpck_require__(661);n=await n;