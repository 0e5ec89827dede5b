const e=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var t={
570:((e,t,n)=>{n.d(t,{
cleanUp:()=>tc});var r=n(484);var o=n(348);var s=n(620);var i=n(849);var a=n(815);var c=n(82);var u=n(257);const l=128;new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${l-1}}$`),`be one tag of at most ${l} letters, digits, '_', '.' and '-', not starting with '.' or '-'`;var d=n(110);var f=n(568);
function h({baseUrl:e,accountId:t},n){return{baseUrl:new URL(e),accountId:t,apiKey:n,customHeaders:(0,u.GQ)()}}
function p(){return(0,f.Xc)("base-url",g)??new URL(i.I)}
function y(){return(0,c.z)(p)?.href??"BASE_URL"}const m=2048;
function g(e,t){const n="agentex-url"===e?"https://agentex.example.com":i.I;const r=`such as '${n}'`;const o=(t,n)=>(0,f.Gn)(`Input '${e}' ${t}. ${n}`);if(""===t)o("is empty",`Set '${e}' to the address of the API, ${r}.`);if(t.length>m)o(`has more than ${m} characters`,`Write an address ${r}.`);if(/[\s\p{Cc}\\]/u.test(t))o("contains white space, a control character or a backslash","Remove it.");const s=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))o(`must start with 'https://' and a host${s}`,`Write the whole address, ${r}.`);const c=URL.parse(t);if(!c)return o(`is not a valid address${s}`,`Write an address ${r}.`);if(""!==c.username||""!==c.password||/^[^/]*\/\/[^/]*@/.test(t))o("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))o(`must not have a query or fragment, got one for '${c.host}'`,"Remove everything from the '?' or '#' on.");if("0"===c.port)o(`has port 0${s}`,"Set the port of the API, or leave it out for the default.");if("http:"===c.protocol&&!(0,a.U)(c))o(`must use https, otherwise the key would be sent unencrypted to '${c.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,u]=/(\/v5(?:\/builds)?)\/*$/.exec(c.pathname)??[];if(void 0!==u){const e=c.href.slice(0,c.href.lastIndexOf(u));o(`ends in '${u}'${s}`,`The action adds it: write '${e}'.`)}return c}var w=n(279);var v=n(17);var b=n(266);var $=n(949);var E=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var T=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function _(e,t,{api:n,clock:r,random:o},s){const i={stack:[],error:void 0,hasError:false};try{const a=r.monotonicMs()+t.limitMs;const c=E(i,(0,$.H)(t.limitMs,r,s),false);let u={accepted:false,build:void 0,error:void 0};let l=0;while(!c.signal.aborted){const s={stack:[],error:void 0,hasError:false};try{const i=r.monotonicMs();const d=E(s,(0,$.H)(t.tryMs,r,c.signal),false);u=await S(e,u,n,d.signal);const{error:f}=u;l=void 0===f?0:l+1;if(O(u,t))break;const h=a-r.monotonicMs()-t.tryMs;const p=Math.min((0,b.yL)(f?.retryAfterMs??0,o()),h);const y=i+M(t,l)-r.monotonicMs();await r.sleep(Math.max(0,y,p),c.signal).catch(()=>void 0)}catch(e){s.error=e;s.hasError=true}finally{T(s)}}return u}catch(e){i.error=e;i.hasError=true}finally{T(i)}}
async function S(e,t,n,r){const s={attempts:1};let{accepted:i}=t;let a;try{if(!i||t.build&&!(0,o.Bq)(t.build.status)){a=await n.cancelBuild(e,r,s).then(()=>void 0,v.og);i||=void 0===a}const c=await n.getBuild(e,r,s);if(void 0===a)return{accepted:i,build:c,error:void 0};return(0,o.Bq)(c.status)?{accepted:true,build:c,error:void 0}:{accepted:i,build:c,error:a}}catch(n){const e=a??n;if(e instanceof v.hD)return{...t,accepted:i,error:e};if(!r.aborted)throw n;return{...t,accepted:i,error:t.error??j}}}const k={
acceptance:()=>true,ending:o.Bq,end:o.dR};
function O({build:e,error:t},n){if(void 0!==t)return n.endsAtRefusal&&!(0,w.NP)(t).cancelsOn;return void 0!==e&&k[n.awaits](e.status)}
function M({pollMs:e},t){return Math.min(Math.max(e,s.x3),e*2**Math.max(0,t-1))}const A="The server or the network is slow. Run the job again later.";const j=new v.hD("The server did not respond in time.",{kind:"timeout",hint:A});const x={answered:{cancelled:"yes",isReplaceable:true},found:{cancelled:"once settled",isReplaceable:false},before:{cancelled:"never",isReplaceable:false},named:{cancelled:"as its inputs say",isReplaceable:false},other:{cancelled:"never",isReplaceable:false}};
function R(e,t){const{cancelled:n}=x[e];return"once settled"===n?"alone"===t:"never"!==n}
function C({imageUrl:e,imageName:t,imageTag:n}){if(void 0!==e||void 0===t)return e;return void 0===n?t:`${t}:${n}`}
function P(e){const t=C(e);return void 0===t?"Its image exists.":`Its image exists: ${t}`}
function I(e,t){if(void 0===e||void 0===t||e===t)return e===t;return N(e)===t||N(t)===e}
function N(e){return e.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}
function D(e){return e>0?[`and ${e} more`]:[]}const U=20;
function B(e,t=U,n=", "){return[...e.slice(0,t),...D(e.length-t)].join(n)}
function L(e){return`A retry of the submit, or another run, has created a second build that may be of the same content: ${B(e)}. Cancel it if nobody needs it.`}const H="A response to the submit was lost, and the list does not show what became of it: a build may be running, or one may still appear.";
function G({agentName:e,workingTreeHash:t},n){const o=(0,r._O)({agentName:e,workingTreeHash:t,limit:20,sortOrder:"desc"});return`Check the builds: ${(0,r.kP)("GET",o,n)}`}
function W(e,t){switch(e.type){case"nothing":return K("The main step left no build that is running.");case"not submitted":return K("The run ended during the submit: its request was incomplete, or the server rejected it.");case"not ours":{const n="before"===e.claim;const r=n?"it was known before the submit":"it may be another run's";return J(K(`Build ${e.id} was not cancelled: ${r}.`),e,t)}case"ended":return J(K(`Build ${e.id} has ended.`),e,t);case"cancelled":return J(F(e,t),e,t);case"in doubt":return q(e,t)}}
function J(e,{others:t},n){if(void 0===t)return e;const r=t.length>0?L(t):H;const{message:o,advice:s}=e;return Q(`${o} ${r}`,s.length>0?s:Z(n))}
function F({id:e,progress:t},n){const{accepted:r,build:s,error:i=j}=t;if(void 0!==s&&(0,o.dR)(s.status)){const t=`ended with status '${s.status}'`;if((0,o.yO)(s.status))return K(`Build ${e} ${t} before it could be cancelled. ${P(s)}`);const n="cancelled"===(0,o.xo)(s.status);return K(n?`Cancelled build ${e}: it ${t}.`:`Build ${e} ${t}.`)}if(!r){const t=`Build ${e} may still be running: its cancellation failed. ${i.message}`;return Q(t,Y(e,n))}const a=`The server accepted the cancellation of build ${e},`;if(void 0===s)return Q(`${a} but its status is not known. ${i.message}`,Z(n));return Q(`${a} which has not ended yet: its status is '${s.status}'.`,(0,o.Bq)(s.status)?Z(n):Y(e,n))}
function q({sent:{facts:e,before:t},ids:n,problem:r},o){const s=[G(e,o)];const i=" The action could not read the list of builds before the submit, so it cannot recognise its own.";const a=`The run sent a complete submit request, and no response proves what became of it.${void 0===t?i:""}`;if(void 0!==r){const e=n.length>0?` These builds may be from it: ${B(n)}.`:"";const t=`The action could not look for a build from it: ${r.message}`;return Q(`${a}${e} ${t}`,s)}if(0===n.length)return Q(`${a} No build from it is listed yet, but one may still appear.`,s);return Q(`${a} One of these builds may be from it; none was cancelled, because the action cannot tell which: ${B(n)}.`,s)}
function z(e,t){const n="forged"===e?"The saved state was not encrypted by this step with this API key":"The runner passed no state to the post step";return`${n}, so the action does not know whether ${t}.`}
function X({build:e},t,n){if(void 0===e)return Q(`The run ended during the submit, and its build may be running. ${t}`,Z(n));const{id:r,claim:o,settled:s}=e;return Q(`Build ${r} may still be running: its cancellation failed. ${t}`,R(o,s)?Y(r,n):Z(n))}
function Y(e,t){const n=`${(0,r.UL)(e)}/cancel`;return[`Cancel it: POST ${(0,r.NO)(n,t)}`,(0,r.kP)("POST",n,t)]}
function Z(e){return[`Check the builds: ${(0,r.kP)("GET",r.f,e)}`]}
function K(e){return{isClean:true,message:e,advice:[]}}
function Q(e,t){return{isClean:false,message:e,advice:t}}n(844);const V={built:"\u2705",reused:"\u2705",registered:"\u2705",installed:"\u2705",submitted:"\u{1F680}",packed:"\u{1F4E6}",checked:"\u{1F50E}"};const ee={failed:"\u274C",cancelled:"\u{1F6AB}","timed-out":"\u23F1\uFE0F",lost:"\u26A0\uFE0F"};const et={"not-submitted":"\u274C",stopped:"\u{1F6AB}","in-doubt":"\u26A0\uFE0F",unread:"\u274C",broken:"\u274C"};new Set(Object.values(V));const en={...V,...ee,...et};d.J2,d.fj;d.$0,d.fj;d.LP,d.fj;
function er(e){return String(e).replace(/\B(?=(?:\d{3})+$)/g,",")}
function eo(e,t){return`${er(e)} ${t}${1===e?"":"s"}`}
function es(e){return e??"Agent"}var ei=n(172);var ea=n(940);
function ec(e){return e.filter(e=>Boolean(e))}const eu=921600;
function el(e){return ey(e,2e3).replaceAll(ed,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const ed=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function ef(e,t=500){const n=ey(e,t);if(""===n)return"";return n.includes("|")?`<code>${el(n)}</code>`:eh(n)}
function eh(e){const t="`".repeat(em(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function ep(e,t=eu){const n="_The rest did not fit and was left out._\n";let r="";for(const o of ec(e)){const e=`${r}${o}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function ey(e,t){const n=(0,ei.IV)((0,ea.$)(e,t)).replaceAll(/\s+/g," ");return(0,ei.jQ)(n).trim()}
function em(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}var eg=n(34);
function ew(e,t,n){const r=e=>ev(e,n,(e,n)=>[e,Object.hasOwn(t,e)?n:r(n)]);return r(e)}
function ev(e,t,n){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>ev(e,t,n));if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,t])=>n(e,t)))}var eb=n(208);
async function e$(e,t,n,{host:r,log:o,redact:s,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n(ew(e,t,s));try{await (0,eg.Z)(r.files.append(a,s(c)),r.clock,i)}catch(t){const e=(0,eb.FH)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await o.warning(`The job summary could not be written: ${(0,eb.Qq)(t)}.\n${e}`)}}
async function eE(e,t){await e$(e,{},eT,t)}
function eT({agent:e,message:t}){const n=void 0===e?es(e):ef(e);return ep([`### ${en.stopped} ${n}: the step was killed before it finished`,el(t)])}var e_=n(784);
function eS({createdAt:e}){return ek(e)}
function ek(e=""){const t=/(?:Z|[+-]\d\d:?\d\d)$/i.test(e)?Date.parse(e):0/0;return Number.isNaN(t)?void 0:t}const eO={
agent:({agentId:e,agentName:t},{id:n,name:r})=>void 0===n?t===r:e===n,
imageName:({imageName:e},t)=>I(e,t),
imageTag:({imageTag:e},t)=>e===t,
workingTreeHash:({workingTreeHash:e},t)=>e===t,
sourceRepo:({sourceRepo:e},t)=>e===t,
sourceCommit:({sourceCommit:e},t)=>e===t,
createdBy:({createdBy:e},t)=>ej(e,t),
statuses:({status:e},t)=>t.includes((0,o.xo)(e)),
statusWords:({status:e},t)=>0===t.length||t.some(t=>(0,o.xX)(t)===(0,o.xX)(e)),
imageUrl:({imageUrl:e},t)=>true===t?void 0!==e:e===t,
createdAfterMs:(e,t)=>(eS(e)??-1/0)>t};
function eM(e,t){return Object.keys(eO).filter(n=>!eA(n,e,t[n]))}
function eA(e,t,n){return void 0===n||eO[e](t,n)}
function ej(e,t){return"anyone"===t||void 0!==e&&t.includes(e)}
function ex(e,t){return 0===eM(e,t).length}
function eR(e,{agent:t,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let l=false;const d=t?.id===void 0?t?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...y}=o;const m={sortOrder:"desc",...y,agentName:d,limit:n};const g={maxPages:f,attempts:h,
onServerTime:e=>{i??=e;p?.(e)}};const w=e=>{const t=eS(e);l||=void 0===t;if(void 0!==t&&void 0!==a){c||=t<a;u||=t>a}a=t??a};return{
async *[Symbol.asyncIterator](){let t=0;for await(const n of e.listBuilds(m,s,g)){w(n);yield n;t+=1;if(t>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}var eC=n(711);
function eP(e){return(0,eC.B)((0,e_.i)(e)).slice(0,10)}
function eI({facts:e,before:t},n){const r=t&&new Set(t);return n.filter(t=>(r?!r.has(eP(t.id)):!(0,o.dR)(t.status))&&eB(e,t))}
function eN({facts:e,before:t},n){const[r,...o]=n;if(void 0===r||o.length>0||void 0===t)return;return eD(e,r)?r:void 0}
function eD(e,{imageTag:t,workingTreeHash:n,imageUrl:r,status:s}){const i=void 0!==e.workingTreeHash&&void 0!==n;const a=void 0===e.imageUrl?i:e.imageUrl===r||i&&(0,o.yO)(s);return void 0!==t&&a}const eU=["imageTag","agentName","agentId","workingTreeHash"];
function eB(e,t){return eL(e,t)&&eU.every(n=>{const[r,o]=[e[n],t[n]];return void 0===r||void 0===o||eH(r)===eH(o)})}
function eL(e,t){if(void 0===t.imageName)return true;const[n,r]=[eH(e.imageName),eH(t.imageName)];return I(n,r)||r.endsWith(`/${n}`)&&eD(e,t)}
function eH(e){return e.toLowerCase().replace(/^sha256:/,"")}var eG=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var eW=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const eJ={before:200,later:100,most:1e3};
function eF(e,t){return t.find(t=>ex(t,{agent:{name:e}})&&void 0!==t.agentId)?.agentId}const eq=({candidates:e})=>e.length>0;const ez={once:{waitsMs:[0,...s.zH],forMs:0,isEnough:eq},"for half a minute":{waitsMs:s.zH,forMs:s.ND.searchMs,isEnough:eq},"until it is listed":{waitsMs:[s.ND.firstListReadMs,s.ND.listReadEveryMs],forMs:1/0,isEnough:eq},"for the ID of the agent":{waitsMs:s.ND.agentWaitsMs,forMs:s.ND.agentMs,
isEnough:e=>eq(e)||void 0!==e.agentId},"half a minute later":{waitsMs:[s.ND.searchMs,...s.zH],forMs:s.ND.searchMs,
isEnough:()=>true}};const{lastListReadMs:eX,listReadLimitMs:eY,unreadableMs:eZ}=s.ND;let eK=class ListSearch{#e;#t=new Map;#n;#r;constructor(e){this.#e=e}
async run(e,t,n){const{clock:r,random:o}=this.#e;const s=r.monotonicMs()+t.forMs;let i=s;let a=0;for(let c=0;;c+=1){const u=i-r.monotonicMs();const l=t.waitsMs[c]??t.waitsMs.at(-1)??0;const d=0===c?l:Math.min(l,u);await r.sleep(Math.max(0,d,Math.min(a,u-eX)),n);const f=await this.#o(e,n);const{problem:h}=f;if(void 0===h&&t.isEnough(f))return f;const p=t.unreadableMs??(h&&(0,w.NP)(h).request.forMs)??eZ;i=void 0===h?s:s+p;if(r.monotonicMs()>=i)return f;a=(0,b.yL)(h?.retryAfterMs??0,o())}}
seen(e){const t=eI(e,[...this.#t.values()]);return{candidates:t,agentId:this.#n,problem:this.#r}}
async #o(e,t){const n={stack:[],error:void 0,hasError:false};try{const{api:r,clock:o}=this.#e;const{agentName:s}=e.facts;const i=eG(n,(0,$.H)(eY,o,t),false);const{builds:a,problem:c}=await eQ(e.facts,eJ.later,r,1,i.signal);t.throwIfAborted();if(void 0!==s)this.#n??=eF(s,a);for(const t of eI(e,a))this.#t.set((0,e_.i)(t.id),t);this.#r=c;return this.seen(e)}catch(e){n.error=e;n.hasError=true}finally{eW(n)}}};
async function eQ({agentName:e},t,n,r,o){const s=void 0===e?void 0:{name:e};const i=eR(n,{agent:s,pageSize:t,attempts:r},o);const a=[];try{for await(const e of i){a.push(e);if(a.length>=t&&i.isNewestFirst())break;if(a.length>=eJ.most)return{builds:a,problem:eV}}}catch(e){return{builds:a,problem:o.aborted?j:(0,v.zw)(e)}}return{builds:a,problem:void 0}}const eV=new v.hD("The list of builds is too long to be searched.",{kind:"response",hint:"The server does not sort the list by time. Check the builds of this agent yourself."});var e0=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var e1=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function e2(e,t,n){if("nothing"===e.type)return e;const{sent:r,build:o}=e;if(void 0===o||"found"===o.claim&&void 0===o.settled){if(!r?.isOpen)return{type:"not submitted"};return await e5(r,o?.id,t,n)}const s=await e4(o,t,n);if(!r?.isOpen||"alone"===o.settled)return s;const{candidates:i}=await e6(r,ez.once,t,n);const a=i.map(({id:e})=>e).filter(e=>!(0,e_.W)(e,o.id));return{...s,others:a}}
async function e4({id:e,claim:t,settled:n,status:r},s,i){if(!R(t,n))return{type:"not ours",id:e,claim:t};return(0,o.dR)(r)?{type:"ended",id:e}:await e3(e,s,i)}
async function e5(e,t,n,r){if(void 0!==t&&await e8(t,n,r))return{type:"ended",id:t};const o=({candidates:e})=>e.map(({id:e})=>e).filter(e=>void 0===t||!(0,e_.W)(e,t));const i=void 0===t?s.Mu.postSearchMs:s.ND.searchMs;const a={waitsMs:[0,...s.zH],forMs:i,
isEnough:e=>o(e).length>(void 0===t?1:0),unreadableMs:s.Mu.postMs-i};const c=await e6(e,a,n,r);const{candidates:u,problem:l}=c;const d=[...void 0===t?[]:[t],...o(c)];const f=1===d.length?t??eN(e,u)?.id:void 0;return void 0!==f&&void 0===l?await e3(f,n,r):{type:"in doubt",sent:e,ids:d,problem:l}}
async function e6(e,t,n,r){const o=new eK(n);return await o.run(e,t,r).catch(t=>{if(!r.aborted)throw t;const n=o.seen(e);return{...n,problem:n.problem??j}})}
async function e8(e,{api:t,clock:n},r){const i={stack:[],error:void 0,hasError:false};try{const a=e0(i,(0,$.H)(s.JO["by-post"].tryMs,n,r),false);try{return(0,o.dR)((await t.getBuild(e,a.signal,{attempts:1})).status)}catch(e){if(!a.signal.aborted&&!(e instanceof v.hD))throw e;return false}}catch(e){i.error=e;i.hasError=true}finally{e1(i)}}
async function e3(e,t,n){const r=await _(e,s.JO["by-post"],t,n);return{type:"cancelled",id:e,progress:r}}var e9=n(992);
async function*e7(e,t,n){let r=e;while(void 0!==r){const e=new AbortController;const o=AbortSignal.any([n,e.signal]);const s=te(r,t,o);s.then(t=>t&&e.abort());try{yield{left:r,signal:o};r=await s}finally{e.abort()}}}
async function te(e,{main:t,clock:n,leftIn:r,mayChange:o},i){const a=n.monotonicMs()+s.Mu.mainEndsMs;while(o(e)&&!i.aborted){const o=await t.read();const c=r(o);if(void 0===c||JSON.stringify(c)!==JSON.stringify(e))return c;if((0,e9.WE)(o)||n.monotonicMs()>=a)return;await n.sleep(s.Mu.postChecksEveryMs,i).catch(()=>void 0)}return}var tt=n(200);var tn=n(542);const tr="0.1.0";
async function to(e,t){const[{createClient:r},o]=await Promise.all([Promise.resolve().then(n.bind(n,923)),ts(e,t)]);return r(o)}
async function ts(e,{host:t,log:n,redactEarly:r},o="the builds API"){const s=Object.keys(e.customHeaders??{}).length;const i=0===s?"":`, with ${eo(s,"header")} of ${u.a2}`;n.line(`Using ${o} on ${e.baseUrl.host}${i}.`);return{...e,redact:r,userAgent:`agentex-build-action/${tr}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:tn._o()?({method:e,path:t,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}var ti=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var ta=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function tc(e,t,n){const r={stack:[],error:void 0,hasError:false};try{const{log:o,signal:i,host:a}=n;const c=ti(r,(0,$.H)(s.Mu.postMs,a.clock,i),false);const u=await tu(e,t,{...n,signal:c.signal});const l=await t.read();if("object"!=typeof l)return;const{missingSummary:d}=l;if(void 0===d)return;const f=u??tl(l);if(void 0===u)await o.line(f);await eE({agent:d.agent,message:f},n)}catch(e){r.error=e;r.hasError=true}finally{ta(r)}}
async function tu(e,t,n){const{log:o}=n;if("forged"===e||"lost"===e){const t=z(e,"a build of this step is still running");await o.warning(`${t}\nCheck the builds: ${(0,r.kP)("GET",r.f,y())}`)}if("object"!=typeof e||void 0===e.server)return;const s=(0,tt.GS)(e);if("nothing"===s.type)return;const{isClean:i,message:a,advice:c}=await td(s,e.server,t,n);if(i)await o.line(a);else await o.warning([a,...c].join("\n"));return a}
function tl({build:e,sent:t}){if(void 0===e)return void 0===t?"It left no build to cancel.":"Its build may be running.";const{id:n,status:r}=e;if((0,o.dR)(r))return`Build ${n} ended with status '${r}'.`;const s=""===r?"":`: its last known status is '${r}'`;return`Build ${n} was not cancelled${s}.`}
async function td(e,t,n,r){const{apiKey:o,signal:s,host:i}=r;const{clock:a,random:c}=i;const{baseUrl:u}=t;try{const i={stack:[],error:void 0,hasError:false};try{const l=ti(i,await to(h(t,o),r),true);let d={type:"nothing"};const f={main:n,clock:a,leftIn:e9.f$,mayChange:tf};for await(const t of e7(e,f,s)){d=await e2(t.left,{api:l,clock:a,random:c},t.signal);if(W(d,u).isClean)break}return W(d,u)}catch(e){i.error=e;i.hasError=true}finally{const e=ta(i);if(e)await e}}catch(t){return X(e,(0,v.Uc)(t),u)}}
function tf(e){return"left"===e.type&&void 0===e.build&&e.sent?.isOpen===true}}),
694:((e,t,n)=>{n.d(t,{
b:()=>eR});var r=n(760);var o=n(17);var s=n(208);var i=n(986);const a="agentex-build-";
function c(e,t){const n=(0,r.dirname)(e)===(0,i.I)()&&(0,r.basename)(e).startsWith(a);if(n)u(e,t)}
function u(e,{host:t,log:n}){try{t.files.removeDirectory(e)}catch(t){n.warning(`The packed build context could not be removed: ${(0,s.Qq)(t)}.\nRemove '${e}' if this runner keeps its temporary directory.`)}}var l=n(992);var d=n(542);var f=n(620);var h=n(257);var p=n(568);n(24);globalThis.process.getBuiltinModule("node:buffer");
function y(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function m({file:e,line:t}){return`${y(e)}:${t}: `}var g=n(34);var w=n(844);var v=n(142);var b=n(940);var $=n(172);const E={pieceBytes:8192,lineCharacters:262144,lines:65536};const T=4096;const _=300;const S=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const k="\x1b[0m";const O=String.raw`(?:\p{Default_Ignorable_Code_Point}|${$.LG})*`;const M=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${$.LG})*`;const A=new RegExp(String.raw`(#${O}#${O})(?=${$.LG}|\[)`,"gv");const j=new RegExp(String.raw`^(${M})(?=:${O}:)`,"v");const x=new RegExp(String.raw`${$.sN}|[\u2028\u2029\p{Surrogate}]|#${O}#${O}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function R(e){if(3*e.length<=E.pieceBytes&&!x.test(e))return[e];const{lines:t,rest:n}=U(e);const r=t.flatMap(B);return""===n?r:[...r,L(n)]}
function C(e){const t=(0,$.IV)(e).trimEnd();const n=R((0,b.$)(t,2*T+4)).join("\n");if(n.length<=T&&t.length<=2*T)return I(n);const r=` (cut: ${t.length} characters in total)`;return I(`${(0,b.$)(n,T-r.length-1)}${r}`)}
function P(e){return e.length<=T&&R(e).join("\n").length<=T}
function I(e){return e.split("\n")}
function N(e,t=""){const n=(0,b.$)((0,$.IV)(e),2*_);const r=(0,b.$)(R(n).join(" ").trim(),_-1);return`${r}${t}`}
function D(e){return N(e)===e.trim()}
function U(e){const t=[];let n=0;for(const{0:r,index:o}of e.matchAll(S)){if(t.length===E.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,o));n=o+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function B(e){const t=e.slice(E.lineCharacters);const n=(0,$.jQ)(e.slice(0,E.lineCharacters)).replace(A,"$1\\");const{pieces:r,leftBytes:o}=H(n,""===t);const s=r.map(e=>{const t=e.replace(j,"$1\\");return t.includes("\x1b")&&!t.endsWith(k)?`${t}${k}`:t});return""===t?s:[...s,L(t,o)]}
function L(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function H(e,t){if(t&&3*e.length<=E.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let o=0;while(o<n.length){const e=o+E.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",o));break}const s=G(n,o,Math.min(e,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=W(n,e);if(void 0===s&&!t)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:t?0:n.length-o}}
function G(e,t,n){for(const r of[X,Y])for(let o=n;o>t;o-=1)if(r(e,o))return o;return t}
function W(e,t){for(let n=t;n<e.length;n+=1)if(X(e,n)||Y(e,n))return n;return}const[J,F,q]=[9,32,27];const z=new Set(Buffer.from(",;{}"));
function X(e,t){return e[t-1]===F||e[t-1]===J}
function Y(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(z.has(n))return!K(e,t);return r===q||n>=128&&r>=192}const Z=32;
function K(e,t){for(let n=t-1;n>=Math.max(0,t-Z);n-=1){const t=e[n]??0;if(t===q)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}const Q=globalThis.process.getBuiltinModule("node:timers");const V=32768;
function ee(e){let t="";let n=false;let r=false;let o;e.on("error",()=>{r=true;t=""});
function s(e){if(r)return;t+=`${e}\n`;if(t.length>=V)i();else if(!n){n=true;(0,Q.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))o??=a()}
function a(){return new Promise(t=>{const n=()=>{for(const t of["drain","error","close"])e.off(t,n);o=void 0;t()};for(const t of["drain","error","close"])e.on(t,n)})}return{
line:e=>s(e),
command:(e,t=[],n={})=>s(et(e,t,n)),
mask:e=>{s(`::add-mask::${en(e)}`);i()},
flush:async()=>{i();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function et(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${er(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${en(t.join("\n"))}`}
function en(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function er(e){return en(e).replaceAll(":","%3A").replaceAll(",","%2C")}const eo={error:"Error",warning:"Warning",notice:"Notice"};const es=(0,v.e)(process.env);const ei=1e4;
function ea(e,t,n){const r=ee(e);const o=ed();const s=new Set;let i;for(const e of t)r.mask(e);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=e=>{let t;for(const n of R(e))t=r.line(n);return t};const u=(e,t,{place:s,title:i}={})=>{const u=void 0===i?void 0:N(n(i));const l=s&&n(s.file);const d=void 0!==l&&D(l)?N(l):void 0;const f=d&&s?.line;const h=d&&`${d}:${f}`;const p=n(d?ec(t,s):t);const y=C(p);const m=o.decide(e,[d,f,u,...y].join("\n"));if("skip"===m)return;a();if("annotate"===m){const t=void 0!==h&&"error"!==e&&!es;const n=t?C(`${h}: ${p}`):y;return r.command(e,n,{file:d,line:f,title:u})}const g=[eo[e],...h?[h]:[],...u?[u]:[]];return c(`${g.join(": ")}: ${y.join("\n")}`)};const l=()=>{const e=o.note();if(void 0!==e)r.command("warning",C(e))};return{
line:e=>c(n(e)),
group:(e,t=e)=>{if(t===i)return;a();const o=s.has(t)?" (continued)":"";r.command("group",[N(n(e),o)]);if(s.size>=ei)s.clear();s.add(t);i=t},endGroup:a,
error:(e,t)=>{a();l();return u("error",e,t)},
warning:(e,t)=>u("warning",e,t),
notice:e=>u("notice",e),
debug:e=>r.command("debug",R(n(e))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function ec(e,t){const n=t&&m(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const eu={error:10,warning:9,notice:10};const el=1e3;
function ed(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(e.has(s))return"skip";if(e.size>=el)e.clear();e.add(s);if(t[r]<eu[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const ef="\x1b";const eh=String.raw`${ef}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${ef}]{0,256}(?:\u0007|${ef}\\)|[@-Z\\^_=>78])`;const ep=new RegExp(eh,"g");
function ey(e){return e.includes(ef)?e.replace(ep,""):e}const em=8;const eg=4;
function ew(e){return eE(e.flatMap(e$))}
function ev(e){return eE(e.flatMap(e$).filter(e=>!eb(e)))}
function eb(e){return/^[\w-]{1,20}$/.test(e)}
function e$(e){const t=e.trim();if(t.length<eg)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=em)]}
function eE(e){const t=e.flatMap(e=>e.length<em?[e]:e_(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const r=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};return eT(r)}
function eT(e){const t=t=>{const n=ey(t);const r=n===t?n:e(n);return r===n?t:r};return n=>{const r=e(n);return r.includes("\x1b")?r.split("\n").map(t).join("\n"):r}}
function e_(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>eO(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>ek[e]??e),t,t.toUpperCase()];const o=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...o,...o.map(eS)]}
function eS(e){return e.replace(/%../g,e=>e.toLowerCase())}const ek={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function eO(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}
async function eM(e,t){await eA({...e,
setExitCode:()=>void 0},t,()=>()=>[],"warning")}
async function eA(e,t,n,r){const o=(0,p.yR)("api-key");const s=[o,(0,p.yR)("github-token")].filter(e=>""!==e);const i=[...s,...(0,h._)()];const a=ew(i);const c=ev(i);let u;let l=()=>void 0;const d=(t,n=(0,w.U)(t))=>{e.setExitCode(1);$(n);return u??=ej(n,t,r,b)};const{signal:f,hurry:y,stop:m,ended:v}=ex(e,async e=>{await d(e,l());await b.flush()});const b=ea(e.stdout,i,a);const $=n({host:e,redact:a});try{const n={host:e,log:b,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:f,hurry:y,stop:m};const r=e=>void(l=e);const s=await t({...n,writeEnd:$,onLastWords:r});if(s)await d(void 0,s);else f.throwIfAborted()}catch(e){await d(e)}finally{const t=await (0,g.J)(e.allWritten(),e.clock,f).then(()=>true,()=>false);await b.flush();v();if(f.aborted||!t)e.exit()}}
async function ej({message:e,hint:t,annotation:n},r,o,s){const i=void 0===t?e:`${e}\n${t}`;const a=P(i);await s[o](a?i:e,n);if(!a&&void 0!==t)await s.line(t);if(d._o()&&r instanceof Error)await s.debug(String(r.stack))}
function ex(e,t){const n=new AbortController;const r=new AbortController;const s=new AbortController;const i=(t,n)=>{e.clock.sleep(t,s.signal).then(n,()=>void 0)};const a=({lastWordsMs:r,exitMs:o})=>{i(r,()=>void t(n.signal.reason).then(e.exit,e.exit));i(o,e.exit)};const c=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);a(f.Rg.afterFirst)};const u=()=>{const e="Run the job again.";c(new o.lZ("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)a(f.Rg.afterSecondSigterm)}else u()});e.onUncaught(e=>c(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:u,
ended:()=>s.abort()}}
async function eR(e){await eM(e,async t=>{const r=(0,l.JW)(e,t.apiKey);const o=await r.takeOver();if((0,l.MO)(o)){const{cleanUp:e}=await Promise.resolve().then(n.bind(n,570));await e(o,r,t)}await r.remove();if("object"==typeof o&&void 0!==o.archiveDirectory)c(o.archiveDirectory,t)})}}),
784:((e,t,n)=>{n.d(t,{
W:()=>o,
i:()=>r});
function r(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function o(e,t){return r(e)===r(t)}}),
923:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>e9,
createClient:()=>e3});var r=n(17);const o="NOT_EVENTS";var s=n(364);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const u=32;const l=6;
function d(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:o,onId:s,onRetry:d}=e;const y=[];let m=0;let g="";let w;let v="";let b=0;let $;let E=false;let T=false;let _=false;
function S(e){if(E)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==g){e=g+e;if(""===e||"\xef"===e||"\xef\xbb"===e){g=e;return}g=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(T||_){e=k(e);if(!e)return}if(!y.length){const t=j(e);if(""!==t)O(t);A();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(m<l){const t=y.join("")+e.slice(0,l-m);if(!M(t)){y.length=0;m=0;T=true;return}}y.push(e);m+=e.length;A();return}y.push(e);const t=y.join("");y.length=0;m=0;O(j(t));A()}
function k(e){if(0===e.length)return e;if(_){_=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){T=false;_=true;return""}T=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function O(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){x(e,0,e.length-1);if(A())return;_=true;return}if(M(e)){y.push(e);m=e.length;return}T=true}
function M(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&p(e,"data")||101===t&&p(e,"event")||105===t&&p(e,"id")||114===t&&p(e,"retry")}
function A(){if(E)return true;if(void 0===t)return false;if(m+v.length<=t)return false;E=true;y.length=0;m=0;w=void 0;v="";b=0;$=void 0;T=false;_=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function j(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(f(e,t,r)){const r=e.charCodeAt(t+5)===u?t+6:t+5;const i=e.slice(r,n);if(0===b&&e.charCodeAt(n+1)===a){if(void 0!==w)null==s||s(w);null==o||o({id:w,event:$,data:i});w=void 0;v="";$=void 0;t=n+2;n=e.indexOf("\n",t);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(e,t,r))$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,n)||void 0;else x(e,t,n);if(A())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===e.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;x(e,t,o);if(A())return"";t=o+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function x(e,t,r){if(t===r)return void C();const o=e.charCodeAt(t);if(f(e,t,o)){const n=e.charCodeAt(t+5)===u?t+6:t+5;const o=e.slice(n,r);v=0===b?o:`${v}\n${o}`;b++;return}if(h(e,t,o)){$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,r)||void 0;return}if(105===o&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===u?t+4:t+3,r);if(!n.includes("\0"))w=n;return}if(58===o){if(n){const o=e.slice(t,r);n(o.slice(e.charCodeAt(t+1)===u?2:1))}return}const s=e.slice(t,r);const i=s.indexOf(":");if(-1===i)return void R(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);R(a,l,s)}
function R(e,t,n){switch(e){case"event":$=t||void 0;break;case"data":v=0===b?t:`${v}\n${t}`;b++;break;case"id":if(!t.includes("\0"))w=t;break;case"retry":if(/^\d+$/.test(t))null==d||d(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function C(){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0}
function P(e={}){if(e.consume&&y.length>0){const e=y.join("");x(e,0,e.length)}g="";w=void 0;v="";b=0;$=void 0;y.length=0;m=0;E=false;T=false;_=false}return{feed:S,reset:P}}
function f(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function h(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function p(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}const y=0x1000000;const m=1e3;const g=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const w=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*v(e,t,n){const r=new TextDecoder("utf-8",{ignoreBOM:true});let o=[];let s=0;let i=0;let a="";let c=false;let u;let l=false;let f=false;let h=false;const p=d({
onEvent:e=>{if(h)return;i+=1;h=E(e);const n=T(e,f);if(n)o.push({...n,text:t(n.text)});c||=f&&!S(e.data)},
onError:()=>{c||=f},
onRetry:e=>o.push({type:"retry",ms:e})});
function g(e){const t=u?u(e):e;if(""!==e)l=e.endsWith("\r");if(void 0===t)return true;u=void 0;const r=i;const c=0===i&&a.length<m;if(c)a+=t;p.feed(t);if(c&&0===i&&b(a))throw n();s=(i>r?0:s)+t.length;if(h||s<=y)return!h;o.push({type:"unreadable"});p.reset();s=0;u=A(t);return true}
function v(){g(r.decode());if(l)g("\n");const e=a;f=true;g("\n\n");if(0===i&&$(e))throw n();if(c||0===i&&w.test(e))o.push({type:"cut"})}
function _(){const e=o;o=[];return e}for await(const t of e){const e=g(r.decode(t,{stream:true}));yield _();if(!e)return}v();yield _()}
function b(e){return e.length>=m&&$(e)}
function $(e){return g.test(e.replace(w,""))}
function E({event:e="",data:t}){return"[DONE]"===t.trim()||/^(?:end|done|complete|close|eof)$/i.test(e)}
function T({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,s.qF)(t);if(void 0===r&&n&&/^\s*[{"]/.test(t))return;if("error"===e)return{type:"error",text:O(r,k)??t};const o=void 0!==e&&!["","message","log"].includes(e);const i=O(r,o?["line"]:["line","message"]);if((0,s.OW)(r)?void 0===i:o)return;const a=_(i??t);return{type:n?"unterminated":"line",text:a}}
function _(e){if(!e.endsWith("\n"))return e;return e.slice(0,e.endsWith("\r\n")?-2:-1)}
function S(e){return"[DONE]"===e.trim()||void 0!==(0,s.qF)(e)}const k=["line","message","error","detail"];
function O(e,t){if("string"==typeof e)return e;if(!(0,s.OW)(e))return;return t.map(t=>e[t]).find(e=>"string"==typeof e)}const M=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function A(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=M.exec(n);return r?n.slice(r.index+r[0].length):void 0}}const j="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const x=2e5;
async function R(e,t,{expected:n,maxBytes:o,decode:i},a="no"){const c=(e,n)=>new r.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:a,hint:j});let u=Buffer.alloc(0);let l=0;const d=C();for await(const t of e.chunks){const e=l+t.length;if(e>o)throw c(`is larger than ${o} bytes`,"TOO_LARGE");if(e>u.length)u=Buffer.concat([u],Math.min(o,2*e));if(d(t)>x)throw c(`has more than ${x} values`,"TOO_LARGE");u.set(t,l);l=e}const f=new TextDecoder().decode(u.subarray(0,l));const h=(0,s.qF)(f);if(void 0===h)throw c(0===l?"is empty":`is not JSON${I(e)}`,"NOT_JSON");if((0,s.f_)(h))throw c(`is nested more than ${s.iC} levels deep`,"TOO_LARGE");const p=i(h);if(void 0===p)throw c(`is not ${n}`,(0,s.OW)(h)?"NOT_EXPECTED":"NOT_OBJECT");return p}
function C(){let[e,t,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===P.quote)t=!t;else if(t)n=o===P.backslash;else if(o===P.comma||o===P.bracket||o===P.brace)e+=1;return e}}const P={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function I({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}var N=n(849);const D="\r\n";
function U(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function B(e,t){const n=L(e);const o=n.find(([,e])=>e.includes(t));if(o)throw new r.lZ(`The value of '${o[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([e,n])=>`--${t}${D}${H(e)}${D}${D}${n}${D}`).join("");const{archive:i}=e;const a=`--${t}--${D}`;const c=`--${t}${D}${H("context_archive")}; filename="context.tar.gz"${D}Content-Type: application/x-tar${D}${D}`;const u=Buffer.from(i?s+c:s);const l=Buffer.from(i?D+a:a);const d=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:d,contentType:`multipart/form-data; boundary=${t}`}}
function L(e){const{agent:t,sourceDirty:n}=e;const{buildArgs:r,platform:o}=e.archive?e:N.p;const s={imageName:{image_name:e.imageName},agent:{agent_id:t.agentId,agent_name:t.agentName},buildArgs:{build_args:Object.keys(r).length>0?JSON.stringify(r):void 0},imageTag:{image_tag:e.imageTag},imageUrl:{image_url:e.imageUrl},platform:{platform:o},sourceCommit:{source_commit:e.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:e.sourceRef},sourceRepo:{source_repo:e.sourceRepo},sourceSubpath:{source_subpath:e.sourceSubpath},workingTreeHash:{working_tree_hash:e.workingTreeHash},archive:{}};return Object.values(s).flatMap(e=>Object.entries(e)).flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function H(e){return`Content-Disposition: form-data; name="${e}"`}var G=n(484);var W=n(266);var J=n(784);var F=n(110);var q=n(75);var z=n(940);const X={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const Y=/^(?:Z_|ERR__ERROR_)/;const Z="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*K(e,t="",{operation:o,accepted:i}){const a=t.toLowerCase().split(",");const c=a.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===c.length)return yield*e;const u=e=>new r.hD(`${o} failed: the response cannot be decoded: its Content-Encoding is '${(0,z.$)(c.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:i,hint:Z,cause:e});const[l=""]=c;const d=1===c.length&&Object.hasOwn(X,l)&&X[l];if(!d){e.on("error",()=>void 0).destroy();throw u()}const f=d(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,q.pipeline)(e,f,()=>void 0)}catch(t){const e=(0,s.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&Y.test(e)?u(t):t}}const Q=500;const V=2e3;
function ee(e,t,n=false){const r=t(e);const o=es(r);if(void 0===o&&n&&/^\s*[{[]/.test(r))return;const s=void 0===o?(0,z.$)(eu(r),Q):(0,z.$)(o,V);return""===s?void 0:s}
function et(e){const t=ei(e)?.["code"];return"number"==typeof t?String(t):void 0}
function en(e,t,n,r){if(eo(t,n))return true;return r&&er(e,t,n)}
function er(e,t,{text:n}){if(422===e)return true;if(![400,404,409,413].includes(e))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t);return r&&void 0!==es(n)}
function eo(e,{text:t,isCut:n}){if(!/^application\/json\b/i.test(e))return false;if(n)return true;const r=(0,s.qF)(t);if(!(0,s.OW)(r))return false;const{detail:o,message:i,code:a,status_code:c,data:u}=r;if("string"==typeof o||Array.isArray(o)||(0,s.OW)(o))return true;return"string"==typeof i&&void 0!==u&&(a??c)!==void 0}
function es(e){const{detail:t,message:n,error:r,errors:o,title:s}=ei(e)??{};return[t,n,r,o,s].map(ea).find(e=>void 0!==e)}
function ei(e){const t=(0,s.qF)(e);return(0,s.OW)(t)&&!(0,s.f_)(t)?t:void 0}
function ea(e){if("string"==typeof e)return ed(e)||void 0;if(Array.isArray(e)){const t=e.map(ec).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,s.OW)(e))return ea(e["message"])??ea(e["msg"])??ea(e["detail"]);return}
function ec(e){if(!(0,s.OW)(e))return ea(e);const t=ea(e["msg"])??ea(e["message"]);const n=Array.isArray(e["loc"])?e["loc"]:[];const r=n.filter(e=>["string","number"].includes(typeof e)).join(".");return void 0===t||""===r?t:`${ed(r)}: ${t}`}
function eu(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return ed(t?el(e):e)}
function el(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function ed(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var ef=n(620);const eh=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function ep(e){const t=e("retry-after")?.trim();const n=em(t);const r=em(e("retry-after-ms")?.trim())??(void 0===n?eg(t,e("date")):n*F.fj);return void 0!==r&&r>0&&r<=ef.Yk.longestAskedMs?r:void 0}
function ey(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function em(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function eg(e,t){const[n,r]=[eb(e),eb(t)];return void 0===n||void 0===r?void 0:n-r}
function ew(e){return eb(e("date"))}
function ev(e){return em(e("age")?.trim())??0}
function eb(e){if(void 0===e||!eh.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function e$(e){const{operation:t,status:n,statusText:o,header:s,serverMessage:i}=e;const a=""===o?"":` ${(0,z.$)(o,60)}`;const c=`${n} ${o}`;const u=i??"";const l=""===o?u:u.replaceAll(c,"").trim();const d=""===l?".":`: ${eA(l)}`;const f=eT(e);const h=f?"a gateway or proxy":"the server";return new r.hD(`${t} failed: ${h} responded with ${n}${a}${d}`,{kind:"http",failureClass:f?void 0:eE(n),status:n,serverMessage:i,code:e.code,hint:f&&429!==n?eS:ek(e),retryAfterMs:ep(s),shouldRetry:ey(s),accepted:e.bodyHasLeft&&(f||e_(n))?"maybe":"no"})}
function eE(e){if(401===e||403===e)return"unauthorized";if(404===e)return"missing";if(409===e)return"conflict";if(e<200||[408,425,429].includes(e)||e>=500)return;return"refused"}
function eT({status:e,isUnknownFormat:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function e_(e){return e<200||[408,409,429].includes(e)||e>=500}const eS="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function ek({status:e,header:t,baseUrl:n,serverMessage:r}){if(e>=300&&e<400)return eM(t("location"),n);if(e>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===e||422===e)return void 0===r?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return eO(n.host)[e]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const eO=e=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${e}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function eM(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function eA(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var ej=n(424);const ex=["x-request-id","x-amzn-requestid","cf-ray"];const eR=262144;let eC=class Sender{#s;#i;#a;constructor(e,t){this.#s=e;this.#i=t;this.#a=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const o=n=>{t.throwIfAborted();return this.#c(n,e)};const s=r?AbortSignal.any([t,r.stalled]):t;s.throwIfAborted();const i=await this.#u(e,s).catch(e=>{throw o(e)});const a=eP(i);const c=eI(r);const u=a("content-encoding");const l=K(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:ew(a),ageSeconds:ev(a),chunks:this.#l(l,e,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await eN(d.chunks,eR);t.throwIfAborted();throw this.#d(e,i,f)}
async #u(e,t){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#s;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=e;const d=o.monotonicMs();const f={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await r.request({origin:n.origin,path:this.#a+e.path,method:a,headers:f,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:t});return h}finally{const t=h&&ex.map(eP(h)).find(Boolean);s?.({method:a,path:this.#a+e.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:t&&i.redact(t),durationMs:o.monotonicMs()-d})}}
#d({operation:e,upload:t},n,r){const{baseUrl:o,redact:s}=this.#s;const{statusCode:i,statusText:a}=n;const c=eP(n);const u=c("content-type")?.toLowerCase()??"";return e$({operation:e,status:i,statusText:s(a),header:c,serverMessage:ee(r.text,s,422===i),code:et(r.text),baseUrl:o,bodyHasLeft:t?.hasLeft()??false,isUnknownFormat:this.#i()&&!en(i,u,r,void 0!==t)})}
#c(e,{operation:t,upload:n}){if(e instanceof r.hD)return e;const{baseUrl:o,transport:s}=this.#s;const{kind:i,code:a,sentence:c,hint:u}=e instanceof r.lZ?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,ej.g)(e,{baseUrl:o,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(e)});const l={kind:i,code:a,hint:u,accepted:eI(n),cause:e};return new r.hD(`${t} failed: ${c}`,l)}
async *#l(e,{wholeMs:t},n){const{baseUrl:o,clock:s}=this.#s;const i=s.monotonicMs();try{for await(const n of e){if(s.monotonicMs()-i>t)throw new r.lZ(`'${o.host}' did not send the whole response within ${t/F.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function eP({headers:e}){return t=>[e[t]].flat()[0]}
function eI(e){return e?.hasLeft()?"maybe":"no"}
async function eN(e,t){const n=[];let r=0;try{for await(const o of e){n.push(o);r+=o.length;if(r>=t)break}}catch{}const o=new TextDecoder().decode(Buffer.concat(n).subarray(0,t));return{text:o,isCut:r>=t}}const{firstMs:eD,longestMs:eU}=ef.Yk.outage;let eB=class OutageThrottle{#f;#h=0;#p=-1/0;constructor(e){this.#f=e}
async run(e,t){await this.#y(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#m();return t}catch(e){if(eL(e)){this.#h+=1;this.#p=Math.max(this.#p,this.#f.monotonicMs()+this.#g())}else if(e instanceof r.hD)this.#m();throw e}}
async #y(e){for(let t=this.#p-this.#f.monotonicMs();t>=1;){await this.#f.sleep(t,e);t=this.#p-this.#f.monotonicMs()}if(this.#h>0)this.#p=this.#f.monotonicMs()+this.#g()}
#g(){return Math.min(eU,eD*2**(this.#h-1))}
#m(){this.#h=0;this.#p=-1/0}};
function eL(e){return e instanceof r.hD&&!e.isRefusal&&"throttled"!==e.failureClass}var eH=n(500);
function eG({contentType:e,head:t,archive:n,tail:r,sizeBytes:o},{clock:s,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let d=false;let f=0;
async function*h(){d=true;f=s.monotonicMs();p();try{yield t;let e=0;if(void 0===n)a?.(e);for await(const t of n?.chunks()??[]){await (0,eH.setImmediate)();yield t;e+=t.length;f=s.monotonicMs();a?.(e)}c?.();yield r}finally{l.abort()}}
async function p(){for(;;){const e=f+i-s.monotonicMs();if(e<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(e,l.signal)}catch{return}}}const y=q.Readable.from(h(),{objectMode:false,highWaterMark:1});y.on("error",()=>void 0);return{headers:{"content-type":e,"content-length":String(o)},body:y,
hasLeft:()=>d,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();y.destroy()}}}var eW=n(279);var eJ=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var eF=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});let eq=class RequestSender{timeouts;#w;#v;#s;#b=new W.Km;#i=false;constructor(e){this.#s=e;this.timeouts={...ef.B2,...e.timeouts};this.#w=new eB(e.clock);this.#v=new eC(e,()=>this.#i)}
async send(e,t,n=false){const r=async()=>await this.#v.send({...ez(this.timeouts),...e},t);return await (n?this.#w.runAtOnce(r):this.#w.run(r,t))}
async submit({path:e,shape:t,...n},r,{signal:o,...s},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#s;const u=eJ(a,eG(r,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:e(),upload:u,headersTimeout:i};const d={...ez(this.timeouts),...n,...l};const f=async()=>{const e=await this.#v.send(d,o);return await this.#$(e,n.operation,t,"maybe")};return await this.#w.run(f,o)}catch(e){a.error=e;a.hasError=true}finally{eF(a)}}
async command(e,t,n){const r=await this.#E(e,t,n);this.#i||=r.contentType.startsWith("application/json");r.discard()}
async get({path:e,shape:t,withAge:n,...r},o,{onServerTime:s,...i}={}){const a=async()=>{const i={method:"GET",path:e()};const a={...ez(this.timeouts),...r,...i};const c=await this.#v.send(a,o);const{ageSeconds:u,serverMs:l}=c;const d=u>0;if(d&&!n){c.discard();throw eZ(r.operation,u)}if(void 0!==l)s?.(l);const f=await this.#$(c,r.operation,t);return d&&n?n(f,u):f};return await this.#E(()=>this.#w.run(a,o),o,i)}
async *list({path:e,...t},n,{maxPages:r=eX,...o}={}){const s=new Set;let i;for(let a=0;a<r;a+=1){const r={...t,
path:()=>e(i)};const{items:a,hasMore:c}=await this.get(r,n,o);const u=a.at(-1)?.id;const l=void 0!==u&&!s.has((0,J.i)(u));for(const e of a){const t=(0,J.i)(e.id);if(!s.has(t)){s.add(t);yield e}}if(!c||!l)return;i=u}}
async #$(e,t,n,r){const o=await R(e,t,n,r);this.#i=true;return o}
async #E(e,t,{attempts:n}={}){const{clock:o,random:s,onRetry:i}=this.#s;const a={budget:this.#b,clock:o,random:s,attempts:n,decide:eV,fail:eK,
onRetry:e=>{if(e instanceof r.hD)i?.(e.message)}};return await (0,W.L5)(e,a,t)}
[Symbol.asyncDispose](){return this.#s.transport[Symbol.asyncDispose]()}};
function ez({headers:e,body:t,whole:n}){return{headersTimeout:e,bodyTimeout:t,wholeMs:n}}const eX=1e3;const eY="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function eZ(e,t){return new r.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:eY})}
function eK(e,t){const n=e.at(-1);const o=e.slice(0,-1).filter(e=>e instanceof r.hD);if(!(n instanceof r.hD)||0===o.length)return n;const s="budget"===t?" No further retry: too many requests failed recently.":"";const i=new Set(o.map(eQ));const a=1===i.size&&i.has(eQ(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${o.length+1}; earlier attempts failed ${c}.`)}
function eQ({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}
function eV(e){if(!(e instanceof r.hD))return{attempts:1,baseMs:0};return{...(0,eW.NP)(e).request,afterMs:e.retryAfterMs}}
function e0(e,t){const n=n=>{const r=t.decode(n);return r&&(0,J.W)(r.id,e)?r:void 0};return{...t,decode:n}}var e1=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var e2=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const e4=1048576;const e5={expected:"a build with an id",maxBytes:e4,decode:s.zr};const e6={expected:"a list of builds",maxBytes:16*e4,
decode:e=>(0,s.Ci)(e,s.zr)};const e8={expected:"a list of agents",maxBytes:16*e4,decode:s.M1};
function e3(e){const t=new eq(e);return Object.assign(e9(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function e9(e,{baseUrl:t,random:n,openArchive:r,redact:s}){let i=false;return{baseUrl:t.href,
submitBuild:async(t,o)=>{const s={stack:[],error:void 0,hasError:false};try{const i=B(t,U(n));const a=e1(s,t.archive&&await r(t.archive),true);const c={operation:"Submitting the build",
path:()=>G.f,shape:e5};const u={...i,archive:a};return await e.submit(c,u,o,e.timeouts.submitResponse)}catch(e){s.error=e;s.hasError=true}finally{const e=e2(s);if(e)await e}},
getBuild:(t,n,r)=>{const o=`Reading build '${t}'`;const s=e0(t,{...e5,expected:"the record of that build"});const i=(e,t)=>({...e,ageSeconds:t});const a={operation:o,
path:()=>(0,G.UL)(t),shape:s,withAge:i};return e.get(a,n,r)},
listBuilds:(t,n,r)=>{const o=(...e)=>(0,G._O)(t,...e);return e.list({operation:"Listing builds",path:o,shape:e6},n,r)},
listUndeployed:t=>{const n=()=>`${G.f}/undeployed`;const r="Listing undeployed agents";return e.get({operation:r,path:n,shape:e8},t)},
cancelBuild:async(t,n,r)=>{const o=`Cancelling build '${t}'`;const s={operation:o,method:"POST",path:`${(0,G.UL)(t)}/cancel`};const a=async()=>{const t=!i;i=true;return await e.send(s,n,t)};await e.command(a,n,r)},
streamLogs:(t,n)=>{const r=()=>te(t,o);return v(e7(e,t,n),s,r)}}}
async function*e7(e,t,n){const r={operation:`Opening the log of build '${t}'`,method:"GET",path:`${(0,G.UL)(t)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:e.timeouts.streamSilence,wholeMs:1/0};const o=await e.send(r,n);if(/html|json/.test(o.contentType)){o.discard();throw te(t,"NOT_EXPECTED")}yield*o.chunks}
function te(e,t){return new r.hD(`Opening the log of build '${e}' failed: the response is not an event stream.`,{kind:"response",code:t,hint:j})}}),
364:((e,t,n)=>{n.d(t,{
Ci:()=>s,
M1:()=>i,
OW:()=>f,
f_:()=>l,
iC:()=>u,
qF:()=>d,
zr:()=>o});var r=n(82);
function o(e){if(!f(e))return;const t=h(e["id"])??h(e["build_id"]);if(void 0===t)return;return{id:t,status:y(e)??"unknown",agentId:g(e["agent_id"]),agentName:g(e["agent_name"]),imageName:g(e["image_name"]),imageTag:g(e["image_tag"]),imageUrl:g(e["image_url"]),createdAt:g(e["created_at"]),createdBy:f(e["created_by"])?g(e["created_by"]["id"]):void 0,startedAt:g(e["build_start_time"]),endedAt:g(e["build_end_time"]),sourceRepo:g(e["source_repo"]),sourceCommit:g(e["source_commit"]),sourceRef:g(e["source_ref"]),sourceSubpath:g(e["source_subpath"]),sourceDirty:p(e["source_dirty"]),workingTreeHash:g(e["working_tree_hash"]),record:e}}
function s(e,t){const n=a(e)?.flatMap(e=>t(e)??[]);return n&&{items:n,hasMore:f(e)&&false!==e["has_more"]}}
function i(e){return a(e)?.flatMap(e=>c(e)??[])}
function a(e){const t=f(e)?e["items"]:e;return Array.isArray(t)?t:void 0}
function c(e){if(!f(e))return;const t=g(e["agent_name"]);const n=o(e["latest_build"]);if(void 0===t||void 0===n)return;const r=e["total_builds"];return{agentName:t,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(e){let t=[e];for(let e=0;t.length>0;e+=1){if(e>u)return true;t=t.flatMap(e=>"object"==typeof e&&null!==e?Object.values(e):[])}return false}
function d(e){return(0,r.z)(()=>JSON.parse(e))}
function f(e){return"object"==typeof e&&null!==e&&!Array.isArray(e)}
function h(e){return"number"==typeof e&&Number.isSafeInteger(e)?String(e):g(e)}
function p(e){return"boolean"==typeof e?e:void 0}
function y(e){return m(e["build_status"])??m(e["status"])}
function m(e){return"string"==typeof e?g(e.trim()):void 0}
function g(e){return"string"==typeof e&&""!==e?e:void 0}}),
424:((e,t,n)=>{n.d(t,{
S:()=>w,
g:()=>T});var r=n(815);var o=n(208);var s=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const d="Allow this runner to open the connection: a local firewall or policy rejects it.";const f="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const y="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const m="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const g={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const w="TLS_HANDSHAKE_TIMEOUT";const v={[w]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const b=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const E=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function T(e,t){const n=A(e,"code");const{baseUrl:r,proxyHost:s}=t;const{host:i}=r;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const t=`the proxy '${s}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:t,hint:k(c,O(e))}}const u=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const T=(0,o.Zo)(e);if(T){const e=`no connection to '${i}' could be opened: ${T.reason}.`;return{kind:"connect",code:n,sentence:e,hint:T.hint??d}}const j=n&&g[n];const x=n&&v[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,M(e)].find(e=>void 0!==e&&b.test(e));if(void 0!==t){const[e,n]=t===$?[`the proxy '${s}' did not respond in TLS`,y]:[`the connection to the proxy '${s}' is not trusted`,p];return{kind:"tls",code:t,sentence:`${e} (${t}).`,hint:n}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=j??x??"closed the connection";return u("proxy",`the proxy '${s}' ${o}`,r)}if(j)return u("connect",`'${i}' ${j}`,_(n,r));if(x)return u("timeout",`'${i}' ${x}`,n===w?f:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,S(r));if(n&&b.test(n))return u("tls",`the connection to '${i}' is not trusted`,E.includes(n)?`${m} ${h}`:h);if("HTTPParserError"===A(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function _(e,{origin:t}){if("ENOTFOUND"!==e&&"EAI_AGAIN"!==e)return a;if(t===i.I)return u;return"ENOTFOUND"===e?c:a}
function S(e){return(0,r.U)(e)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function k(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function O(e){const t=(0,s.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function M(e){return(0,s.OW)(e)?A(e["cause"],"code"):void 0}
function A(e,t){const n=(0,s.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
496:((e,t,n)=>{n.d(t,{
loadTransport:()=>a});var r=n(17);var o=n(815);var s=n(82);var i=n(424);
async function a(...e){return c(await import("./undici.js"),...e)}
function c(e,t,n,o){if("https:"===t.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.lZ("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=f(t,n);const i=new WeakSet;const a=new Set;const c=u(e,o,a);const l=new e.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:t=>d(new e.Pool(t,{headersTimeout:o,connect:c}),i)});return{
request:async e=>{if(null===e.body)return await l.request(e);const t=()=>{for(const e of a)e.resetAndDestroy()};e.signal.addEventListener("abort",t,{once:true});try{return await l.request(e)}finally{e.signal.removeEventListener("abort",t)}},proxyHost:s.host,
isProxyFailure:e=>"object"==typeof e&&null!==e&&i.has(e),
[Symbol.asyncDispose]:()=>l.destroy()}}
function u(e,t,n){const r=e.buildConnector({timeout:t,allowH2:false});return(e,t)=>{const o="https:"===e.protocol;const s=e.port||(o?"443":"80");r({...e,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void t(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...e,httpSocket:i},(...[e,n])=>{null===e?t(null,n):t(l(e),null)});else t(null,i)})}}
function l(e){const t="code"in e&&"UND_ERR_CONNECT_TIMEOUT"===e.code;if(!t)return e;const n=new Error("The handshake did not end.",{cause:e});return Object.assign(n,{code:i.S})}
function d(e,t){const n=e.connect.bind(e);e.connect=async e=>{try{const t=await n(e);if(200===t.statusCode)return t;t.socket.on("error",()=>void 0).destroy();throw new r.Ne(t.statusCode,t.headers["proxy-authenticate"])}catch(e){if("object"==typeof e&&null!==e)t.add(e);throw e}};return e}
function f(e,t){const n=h(t,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(e))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!p(a))throw new r.lZ(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:h(t,"no_proxy","NO_PROXY")?.value??""}}
function h(e,...t){return t.map(t=>({name:t,value:e[t]??""})).find(({value:e})=>""!==e)}
function p({username:e,password:t,pathname:n,search:r,hash:o}){const i="/"===n&&""===r&&""===o;return i&&void 0!==(0,s.z)(()=>decodeURIComponent(`${e}:${t}`))}}),
849:((e,t,n)=>{n.d(t,{
I:()=>r,
p:()=>o});const r="https://api.egp.scale.com";const o={buildArgs:{},platform:void 0}}),
484:((e,t,n)=>{n.d(t,{
NO:()=>d,
UL:()=>s,
_O:()=>u,
f:()=>o,
kP:()=>l});var r=n(17);const o="/v5/builds";
function s(e){const t="Use the output 'build-id' of the step that submitted it.";return`${o}/${a(e,"build",t)}`}
function i(e){return!["",".",".."].includes(e)&&e.isWellFormed()}
function a(e,t,n){if(!i(e))throw new r.lZ(`Invalid ${t} ID: '${e.toWellFormed()}'.`,{hint:n});return encodeURIComponent(e)}
function c(e){const t=Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[[e,t]]);return new URLSearchParams(t).toString()}
function u(e,t){const n={agent_name:e.agentName,source_commit:e.sourceCommit,working_tree_hash:e.workingTreeHash,limit:e.limit?.toString(),sort_order:e.sortOrder,starting_after:t};return`${o}?${c(n)}`}
function l(e,t,n){return`curl -X ${e} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${d(t,n)}'`}
function d(e,t){return`${t.replace(/\/+$/,"")}${e}`.replaceAll("'","%27")}}),
279:((e,t,n)=>{n.d(t,{
NP:()=>f});var r=n(110);const o={attempts:1,baseMs:0};const s={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*r.J2,longestMs:r.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,cancelsOn:false};const d={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:r.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:o,submit:s},"too-large":{...u,request:o,status:l.status},conflict:{...u,request:o,submit:s},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*r.fj}},refused:l};
function f({shouldRetry:e,isRefusal:t,failureClass:n}){if(false===e)return d.refused;return d[e&&t?"unavailable":n]}}),
348:((e,t,n)=>{n.d(t,{
Bq:()=>l,
dR:()=>u,
xX:()=>c,
xo:()=>s,
yO:()=>d});const r={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const o=i(r);Object.keys(r);[...o.keys()];
function s(e){return o.get(a(e))??"unknown"}
function i(e){const t=Object.keys(e);return new Map(t.flatMap(t=>e[t].words.map(e=>[e,t])))}
function a(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(e){const t=a(e);return o.get(t)??`word ${t}`}
function u(e){return"open"!==r[s(e)].end}
function l(e){return"cancelling"===s(e)||u(e)}
function d(e){return"succeeded"===s(e)}const f={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(f)}),
620:((e,t,n)=>{n.d(t,{
B2:()=>o,
JO:()=>l,
Mu:()=>c,
ND:()=>a,
Rg:()=>f,
Yk:()=>s,
gg:()=>h,
x3:()=>d,
zH:()=>i});var r=n(110);const o={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const s={longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const i=[1,2,4,8,15].map(e=>e*r.fj);const a={firstListReadMs:2*r.J2,listReadEveryMs:15*r.fj,searchMs:30*r.fj,unreadableMs:30*r.fj,lastListReadMs:10*r.fj,listReadLimitMs:30*r.fj,againMs:{shortest:r.fj,longest:20*r.fj,limited:r.J2},lingerMs:4*r.fj,agentWaitsMs:[0,...i.slice(0,3)],agentMs:7*r.fj};r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2;const c={mainChecksEveryMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postChecksEveryMs:500};const u={tryMs:10*r.fj,pollMs:2*r.fj,awaits:"end"};const l={stopped:{limitMs:5500,tryMs:3*r.fj,pollMs:r.fj,awaits:"acceptance",endsAtRefusal:false},"at-limit":{...u,limitMs:r.J2,endsAtRefusal:false},refused:{...u,limitMs:10*r.fj,endsAtRefusal:false},"by-post":{...u,limitMs:c.postMs,endsAtRefusal:false},"as-asked":{...u,limitMs:5*r.J2,endsAtRefusal:true},"given-way":{...u,limitMs:30*r.fj,awaits:"ending",endsAtRefusal:true}};const d=10*r.fj;r.J2,r.J2;r.fj,r.fj,r.fj,r.J2,r.J2,r.$0,r.fj,r.J2,r.J2;r.fj,r.J2,r.fj,r.fj,r.J2,r.J2,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj;r.fj,r.fj,r.J2,r.$0,r.J2,r.fj;const f={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const h={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj,r.J2,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
992:((e,t,n)=>{n.d(t,{
WE:()=>k,
f$:()=>S,
MO:()=>_,
JW:()=>T});var r=n(542);var o=n(142);var s=n(760);var i=n(711);var a=n(986);const c="agentex-state-";const u=new RegExp(String.raw`^${c}[\w-]{1,100}$`);
function l({files:e,clock:t,startedMs:n},r=process.env){const o=(0,a.I)();const i=(0,s.join)(o,f(r));const d=t=>{const n=(0,s.join)(o,t);return{name:t,
write:t=>e.replace(n,t),
read:()=>p(n),
remove:()=>e.removeFile(n),end:y(`${n}-end`)}};const h=e=>u.test(e)?d(e):void 0;return{
create:()=>d((0,s.basename)(e.newPath(o,c))),named:h,
latest:async()=>h(await p(i)??""),
announce:({name:t})=>e.replace(i,t),
forget:async({name:t})=>{if(await p(i)===t)e.removeFile(i)},stop:y(`${i}-stop`)};
async function p(t){let n="";try{for await(const r of e.read(t))n+=r;return n}catch{return}}
function y(r){const o=e.changedMs(r);const s=void 0!==o&&(o<n||o>t.wallMs());return{
leave:()=>e.replace(r,""),
isLeft:()=>{const t=e.changedMs(r);return void 0!==t&&!(s&&t===o)},
remove:()=>e.removeFile(r)}}}const d=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function f(e){const t=d.map(t=>e[t]??"");return c+(0,i.B)(JSON.stringify(t))}var h=n(598);const p="state-file";const y="nothing-left";
function m(e,t,n=process.env){if(e===y)return y;const r=b(e,t,g(n));return void 0===r?"forged":JSON.parse(r)}
function g(e){const t=["GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_ACTION"];return JSON.stringify(t.map(t=>e[t]??""))}const w="aes-256-gcm";const v={iv:12,tag:16};
function b(e,t,n){const r=Buffer.from(e,"base64");const[o,s,i]=[r.subarray(0,v.iv),r.subarray(v.iv,v.iv+v.tag),r.subarray(v.iv+v.tag)];try{const e={authTagLength:v.tag};const r=(0,h.createDecipheriv)(w,$(t,"key"),o,e);r.setAAD(Buffer.from(n));r.setAuthTag(s);return Buffer.concat([r.update(i),r.final()]).toString()}catch{return}}
function $(e,t){return(0,h.createHmac)("sha256",e).update(t).digest()}var E=n(200);
function T(e,t){const n=l(e);const s=n.named(r.Gu(p));let i=s;const a=async()=>i??=await n.latest();const c=async()=>{const e=await (await a())?.read();if(void 0!==e)return m(e,t);return(0,o.e)(process.env)?"lost":void 0};return{read:c,
takeOver:async()=>{const e=await c();if(void 0!==s&&k(e))return e;O(n.stop.leave);return await c()},
remove:async()=>{const e=await a();if(void 0===e)return;O(e.end.leave);const t=await c();O(e.remove);if(k(t))for(const t of[e.end,n.stop])O(t.remove);await n.forget(e).catch(()=>void 0)}}}
function _(e){return"object"==typeof e?(0,E.e5)(e):"forged"===e||"lost"===e}
function S(e){if(e===y)return{type:"nothing"};return"object"==typeof e?(0,E.GS)(e):void 0}
function k(e){return e===y||"object"==typeof e&&true===e.hasEnded}
function O(e){try{e()}catch{}}}),
200:((e,t,n)=>{n.d(t,{
GS:()=>o,
e5:()=>s});var r=n(348);
function o({cancelWanted:e,sent:t,build:n}){const s=void 0===n||(0,r.dR)(n.status);const i=void 0===t?s:s&&void 0!==n&&!t.isOpen;return!e||i?{type:"nothing"}:{type:"left",sent:t,build:n}}
function s(e){const{deployment:t,task:n,missingSummary:r}=e;const s=t??n??r;return"nothing"!==o(e).type||void 0!==s}}),
257:((e,t,n)=>{n.d(t,{
GQ:()=>a,
_:()=>c,
a2:()=>o});var r=n(17);const o="SGP_CLIENT_CUSTOM_HEADERS";const s=4;const i=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function a(){const e=u();const t=e.flatMap(({name:e,value:t,number:n})=>void 0!==e&&/^[\w!#$%&'*+.^`|~-]+$/.test(e)&&/^[\t\x20-\x7e]*$/.test(t)?[]:`Environment variable '${o}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(t.length>0)throw new r.Xt(t);return Object.fromEntries(e.flatMap(({name:e="",value:t})=>i.has(e)?[]:[[e,t]]))}
function c(){return u().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=s)}
function u(){const e=(process.env[o]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const o=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:o}]})}}),
568:((e,t,n)=>{n.d(t,{
Gn:()=>y,
Xc:()=>w,
yR:()=>g});var r=n(542);var o=n(17);const s={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const i=["account","id"];const a="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const c=e=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${e})(?:\s*\}{1,2})?$`);const u=c(String.raw`${a}(?:\.[\w-]+)+`);const l=/^\$\{?([A-Za-z_]\w*)\}?$/;const d=/^(["'`]).*\1$/s;const f="is the text '$&': write ";const h=[{kinds:["key"],pattern:new RegExp(`${u.source}|${l.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:d,says:"has quotes around its value. Store the secret without them."},{kinds:i,pattern:d,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:i,pattern:u,says:`${f}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:c(String.raw`github\.sha`),says:`${f}\`{sha}\`.`},{kinds:["tag"],pattern:c(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${f}\`{ref}\`.`},{kinds:["tag"],pattern:c(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${f}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${a}\.[A-Z_][A-Z\d_]*)$`),says:`${f}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${f}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${f}\`$1{ref}$2\`.`},{kinds:[...i,"tag"],pattern:l,says:`${f}\`$$\{{ env.$1 }}\`.`}];
function p(e,t){const n=s[e];if(void 0===n)return;const r=h.find(e=>e.kinds.includes(n)&&e.pattern.test(t));return r&&`Input '${e}' ${t.replace(r.pattern,r.says)}`}
function y(e){throw new o.Xt([e])}const m={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function g(e){const t=m[e];const n=r.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function w(e,t){const n=g(e);const r=p(e,n);if(void 0!==r)y(r);return""===n?void 0:t(e,n)}}),
661:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(694);var o=n(43);await (0,r.b)(o.E);t()}catch(e){t(e)}},1)}),
34:((e,t,n)=>{n.d(t,{
J:()=>u,
Z:()=>c});var r=n(620);var o=n(949);
async function s(e,t){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(t.reason);if(t.aborted)o();t.addEventListener("abort",o,{once:true});try{return await Promise.race([e,n])}finally{t.removeEventListener("abort",o)}}var i=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var a=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function c(e,t,n){try{return await u(e,t,n)}catch(o){if(!n.aborted)throw o;return await l(r.gg.writeMs.afterAbort,e,t)}}
async function u(e,t,n){return await l(r.gg.writeMs.usual,e,t,n)}
async function l(e,t,n,...r){const c={stack:[],error:void 0,hasError:false};try{const a=i(c,(0,o.H)(e,n,...r),false);return await s(t,a.signal).catch(e=>{if(!a.signal.aborted||r.some(({aborted:e})=>e))throw e;throw new Error("the disk does not respond",{cause:e})})}catch(e){c.error=e;c.hasError=true}finally{a(c)}}}),
844:((e,t,n)=>{n.d(t,{
U:()=>s});var r=n(17);var o=n(208);
function s(e){if(e instanceof r.lZ)return e;const t=(0,o.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,r.Uc)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}}),
142:((e,t,n)=>{n.d(t,{
e:()=>r});
function r(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}}),
43:((t,n,r)=>{r.d(n,{
E:()=>D});var o=r(598);var s=r(24);var i=r(760);const a=e("node:v8");var c=r(542);const u=globalThis.process.getBuiltinModule("node:fs/promises");var l=r(17);var d=r(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:e,sizeBytes:t}){const n=await (0,u.open)(e,"r").catch(t=>{throw new l.lZ(`The packed build context '${e}' is not readable: ${(0,d.Qq)(t)}.`,{cause:t,hint:(0,d.FH)(t,h)})});if(0===t||(await n.stat()).size!==t){await n.close();throw y(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:f,autoClose:false});let o=t;try{for await(const e of r){o-=e.length;yield e}}catch(e){throw new l.lZ(`The packed build context is no longer readable: ${(0,d.Qq)(e)}.`,{cause:e,hint:(0,d.FH)(e,h)})}if(0!==o)throw y(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function y(e){return new l.lZ(`The packed build context '${e}' changed after it was packed.`,{hint:h})}var m=r(620);var g=r(110);var w=r(82);var v=r(161);var b=r(75);var $=r(500);const E=new Set;const T=new Set;const _=new Map;
function S(e,t,n){const r=_.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const o={text:t,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=o.text;o.text="";await n(e,t)});_.set(e,o);k(E,o.written);return o.written}
function k(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function O(e,t){await S(e,t,(e,t)=>(0,u.appendFile)(e,t,{mode:384}))}
async function M(e,t,n,r){const s=process.env[e];if(!s)return void t(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=S(s,a.join(v.EOL),A);k(T,Promise.race([c,(0,$.setTimeout)(m.gg.stalledMs,void 0,{ref:false})]));await c}
async function A(e,t){const{size:n}=await (0,u.stat)(e);try{await (0,u.appendFile)(e,t)}catch(t){await (0,u.truncate)(e,n).catch(()=>void 0);throw t}}const j=new b.Writable({
write:(e,t,n)=>{const r=()=>void process.stdout.write(e,n);if(0===T.size)r();else Promise.all(T).then(r)}});process.stdout.on("error",e=>j.destroy(e));
async function x(){await Promise.all(E)}
function R(){if(0===E.size)process.exit();setTimeout(C,m.gg.lastWriteMs);x().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const P=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const I=["uncaughtException","unhandledRejection"];const N=[];process.on("SIGUSR1",()=>void 0);const D={clock:g.ml,random:Math.random,startedMs:Date.now()-process.uptime()*g.fj,stdout:j,
onSignal:e=>{for(const t of P)process.on(t,e)},
onUncaught:e=>{for(const t of I)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:R,
setOutput:(e,t)=>{const n=M("GITHUB_OUTPUT",c.uH,e,t);n.catch(()=>void 0);N.push(n)},
outputsWritten:async()=>{await Promise.all(N.splice(0))},
saveState:(e,t)=>M("GITHUB_STATE",U,e,t),allWritten:x,files:{
newPath:(e,t)=>(0,i.join)(e,t+(0,o.randomUUID)()),
createDirectory:e=>(0,s.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,s.rmSync)(e,{recursive:true,force:true}),replace:L,
removeFile:e=>{for(const t of[B(e),e])(0,s.rmSync)(t,{force:true})},
changedMs:e=>(0,w.z)(()=>(0,s.statSync)(e).mtimeMs),append:O,
read:e=>(0,s.createReadStream)(e,"utf8")},openArchive:p,
openTransport:async e=>{const{loadTransport:t}=await Promise.resolve().then(r.bind(r,496));const n=await t(e,process.env,m.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function U(){throw new Error("GITHUB_STATE is not set")}
function B(e){return`${e}.new`}
function L(e,t){const n=B(e);(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,t,{flag:"wx",mode:384});(0,s.renameSync)(n,e)}}),
172:((e,t,n)=>{n.d(t,{
IV:()=>h,
LG:()=>o,
jQ:()=>l,
sN:()=>c});const r="\x1b";const o=`${r}\\[[0-9;]{0,29}m`;const s=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const i=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const a=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const c=String.raw`[\p{Cc}--\t]|${a}`;const u=new RegExp(`(${o})|${c}`,"gv");
function l(e){return e.toWellFormed().replace(u,(e,t)=>void 0===t?p(e):d(t))}
function d(e){const t=e.match(s);if(null===t)return e;const n=t.filter(e=>i.test(e));return 0===n.length?"":`${r}[${n.join(";")}m`}const f=new RegExp(o,"g");
function h(e){return e.replace(f,"")}
function p(e){const t=e.charCodeAt(0).toString(16);return t.length<=2?`\\x${t.padStart(2,"0")}`:`\\u${t.padStart(4,"0")}`}}),
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
Uc:()=>p,
Xt:()=>s,
hD:()=>a,
lZ:()=>o,
og:()=>h,
zw:()=>d});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(e,t={}){super(e,{cause:t.cause});this.hint=t.hint}};let s=class InvalidInputsError extends o{name="InvalidInputsError";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};let i=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(e,t=[]){super(`The proxy responded with ${e}.`);this.code=`PROXY_${e}`;this.schemes=[t].flat().flatMap(e=>/^[\w-]+/.exec(e.trim())?.[0]??[])}};let a=class ApiError extends o{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(e,t){super(e,t);this.name="ApiError";this.kind=t.kind;this.failureClass=t.failureClass??l(t);this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}get isRefusal(){return c.includes(this.failureClass)}
reworded(e){const{hint:t,kind:n,failureClass:r,status:o,code:s,serverMessage:i}=this;const{retryAfterMs:c,shouldRetry:u,accepted:l}=this;const d={status:o,code:s,serverMessage:i,retryAfterMs:c,shouldRetry:u};return new a(e,{hint:t,kind:n,failureClass:r,...d,accepted:l,cause:this})}};const c=["unauthorized","missing","conflict","refused"];const u=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function l({kind:e,status:t,code:n=""}){if(429===t)return"throttled";if(u.includes(n))return"unreachable";if("tls"===e||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}
function d(e){if(e instanceof a)return e;throw e}const f=e=>t=>{if(!(t instanceof a&&t.failureClass===e))throw t;return t};const h=f("conflict");f("missing");
function p(e){const t=(0,r.Zo)(e);if(t)return void 0===t.hint?t.reason:`${t.reason}. ${t.hint}`;if(e instanceof o&&void 0!==e.hint)return`${e.message} ${e.hint}`;return(0,r.Qq)(e)}}),
815:((e,t,n)=>{n.d(t,{
U:()=>r});
function r(e){return"localhost"===e.hostname||"[::1]"===e.hostname||/^127(\.\d+){3}$/.test(e.hostname)}}),
82:((e,t,n)=>{n.d(t,{
z:()=>r});
function r(e){try{return e()}catch{return}}}),
266:((e,t,n)=>{n.d(t,{
Km:()=>o,
L5:()=>s,
yL:()=>a});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#T=r.all;
spend(){if(this.#T<r.cost)return false;this.#T-=r.cost;return true}
earn(){this.#T=Math.min(r.all,this.#T+r.gain)}};
async function s(e,{attempts:t=1/0,budget:n,clock:r,random:o,...c},u){const l=[];let d;let f=0;for(;;){u.throwIfAborted();try{const t=await e();n.earn();return t}catch(T){u.throwIfAborted();l.push(T);const e=c.decide(T);const{attempts:s,baseMs:h,afterMs:p=0,forMs:y=0,longestMs:m=1/0}=e;const g=y>0;const w=r.monotonicMs();if(g)d??=w;else f+=1;const v=g?w>=(d??w)+y:f>=s;if(v||l.length>=t)throw c.fail(l,"attempts");if(!g&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(T);const b=g?l.length:f;const $=Math.min(m,h*2**(b-1));const E=g?i:a;await r.sleep(E(p,o(),$),u)}}}
function i(e,t,n){return a(Math.max(e,n/2),t,n/2)}
function a(e,t,n=e/10){return e+t*n}}),
711:((e,t,n)=>{n.d(t,{
B:()=>r});
function r(e){let t=0xcbf29ce484222325n;for(const n of Buffer.from(e))t=BigInt.asUintN(64,(t^BigInt(n))*1099511628211n);return t.toString(16).padStart(16,"0")}}),
208:((e,t,n)=>{n.d(t,{
FH:()=>p,
Qq:()=>h,
Zo:()=>f});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(e,t=r.statfsSync){if(!y(e)||void 0===e.code)return;const n=m(e,t)?u:l[e.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(e.message,d)})`}}
function h(e){const t=y(e)||e instanceof Error?e.message:String(e);return f(e)?.reason??t}
function p(e,t){return f(e)?.hint??t}
function y(e){return"object"==typeof e&&null!==e&&"syscall"in e&&"code"in e}
function m(e,t=r.statfsSync){const n=y(e)&&"ENOSPC"===e.code?e.path:void 0;const s=void 0===n?void 0:(0,i.z)(()=>t((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
986:((e,t,n)=>{n.d(t,{
I:()=>s});var r=n(161);var o=n(760);
function s(){const{RUNNER_TEMP:e=""}=process.env;return(0,o.resolve)(""===e?(0,r.tmpdir)():e)}}),
949:((e,t,n)=>{n.d(t,{
H:()=>s});var r=n(110);var o=n(17);
function s(e,t,...n){const i=new AbortController;const a=new AbortController;t.sleep(e,a.signal).then(()=>i.abort(new o.lZ(`The time limit of ${e/r.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([i.signal,...n]),
[Symbol.dispose]:()=>a.abort()}}}),
598:(t=>{t.exports=e("node:crypto")}),
24:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs")}),
161:(e=>{e.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(e=>{e.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(e=>{e.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(e=>{e.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(e=>{e.exports=globalThis.process.getBuiltinModule("node:zlib")}),
542:((t,n,r)=>{r.d(n,{
V4:()=>T,
Gu:()=>k,
_o:()=>S,
uH:()=>_});const o=globalThis.process.getBuiltinModule("os");
function s(e){if(null==e)return"";else if("string"==typeof e||e instanceof String)return e;return JSON.stringify(e)}
function i(e,t,n){const r=new c(e,t,n);process.stdout.write(r.toString()+o.EOL)}const a="::";let c=class Command{constructor(e,t,n){if(!e)e="missing.command";this.command=e;this.properties=t;this.message=n}
toString(){let e=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let t=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(t)t=false;else e+=",";e+=`${n}=${l(r)}`}}}e+=`${a}${u(this.message)}`;return e}};
function u(e){return s(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(e){return s(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const d=e("crypto");const f=globalThis.process.getBuiltinModule("fs");
function h(e,t){const n=process.env[`GITHUB_${e}`];if(!n)throw new Error(`Unable to find environment variable for file command ${e}`);if(!f.existsSync(n))throw new Error(`Missing file at path: ${n}`);f.appendFileSync(n,`${s(t)}${o.EOL}`,{encoding:"utf8"})}
function p(e,t){const n=`ghadelimiter_${d.randomUUID()}`;const r=s(t);if(e.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${e}<<${n}${o.EOL}${r}${o.EOL}${n}`}globalThis.process.getBuiltinModule("path");var y=e=>{var t={};r.d(t,e);return t};y({});var m=function(e,t,n,r){
function o(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){
function i(e){try{c(r.next(e))}catch(e){s(e)}}
function a(e){try{c(r["throw"](e))}catch(e){s(e)}}
function c(e){e.done?n(e.value):o(e.value).then(i,a)}c((r=r.apply(e,t||[])).next())})};const{access:g,appendFile:w,writeFile:v}=f.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return m(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[b];if(!e)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield g(e,f.constants.R_OK|f.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}
wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${r}>`;return`<${e}${r}>${t}</${e}>`}
write(e){return m(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const n=yield this.filePath();const r=t?v:w;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return m(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
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
addLink(e,t){const n=this.wrap("a",e,{href:t});return this.addRaw(n).addEOL()}};new $;var E;(function(e){e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(E||(E={}));
function T(e,t){const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n)throw new Error(`Input required and not supplied: ${e}`);if(t&&false===t.trimWhitespace)return n;return n.trim()}
function _(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(e,t));process.stdout.write(o.EOL);i("set-output",{name:e},s(t))}
function S(){return"1"===process.env["RUNNER_DEBUG"]}
function k(e){return process.env[`STATE_${e}`]||""}})};var n={};
function r(e){var o=n[e];if(void 0!==o)return o.exports;var s=n[e]={exports:{}};var i=true;try{t[e](s,s.exports,r);i=false}finally{if(i)delete n[e]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var s=[];s.d=0;r.then(e=>{i[t]=e;o(s)},e=>{i[n]=e;o(s)});var i={};i[e]=e=>e(s);return i}}var a={};a[e]=e=>{};a[t]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var d;var f;var h;var p=new Promise((e,t)=>{h=t;f=e});p[t]=l;p[e]=e=>(c&&e(c),u.forEach(e),p["catch"](e=>{}));r.exports=p;i(r=>{d=s(r);var o;var i=()=>d.map(e=>{if(e[n])throw e[n];return e[t]});var a=new Promise(t=>{o=()=>t(i);o.r=0;var n=e=>e!==c&&!u.has(e)&&(u.add(e),e&&!e.d&&(o.r++,e.push(o)));d.map(t=>t[e](n))});return o.r?a:i()},e=>(e?h(p[n]=e):f(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;r.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};t=t||[null,e({}),e([]),e(e)];for(var a=2&o&&n;"object"==typeof a&&!~t.indexOf(a);a=e(a))Object.getOwnPropertyNames(a).forEach(e=>i[e]=()=>n[e]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(e,t)=>{for(var n in t)if(r.o(t,n)&&!r.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{r.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{r.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var o=r(661);o=await o;