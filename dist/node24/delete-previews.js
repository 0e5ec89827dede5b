const e=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var t={
821:((e,t,n)=>{n.d(t,{
p:()=>n5});var r=n(249);const o={queued:{words:["queued","pending","created","submitted","scheduled"],ends:false,mayHoldTag:true,says:"The build is queued"},running:{words:["running","in_progress","started","working","building"],ends:false,mayHoldTag:true,says:"The build is running"},cancelling:{words:["cancelling","canceling"],ends:false,mayHoldTag:true,says:"The build is being cancelled"},succeeded:{words:["success","succeeded","successful","completed"],ends:true,mayHoldTag:true,says:"The build succeeded"},failed:{words:["failed","failure"],ends:true,mayHoldTag:false,says:"The build failed"},broken:{words:["error","fault","internal_error"],ends:true,mayHoldTag:false,says:"The build service failed"},"timed-out":{words:["timed_out","timeout","timedout","expired"],ends:true,mayHoldTag:false,says:"The build reached the service's own time limit"},cancelled:{words:["cancelled","canceled","stopped","aborted"],ends:true,mayHoldTag:false,says:"The build was cancelled on the server"},removed:{words:["deleting","delete_failed","deleted"],ends:true,mayHoldTag:true,says:"The build is being deleted"},unknown:{words:["unknown"],ends:false,mayHoldTag:true,says:"The state of the build is not known"}};const s=new Map(Object.keys(o).flatMap(e=>o[e].words.map(t=>[t,e])));[...s.keys()];
function i(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}const a={waiting:{words:["pending","queued","created","scheduled"],ends:false,isActive:true,says:"The deployment has not started"},running:{words:["running","in_progress","started","deploying","installing"],ends:false,isActive:true,says:"The deployment is running"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],ends:true,isActive:true,says:"The release is installed"},failed:{words:["failed","failure","error","timed_out","timeout"],ends:true,isActive:true,says:"The deployment failed"},cancelled:{words:["cancelled","canceled","aborted"],ends:true,isActive:false,says:"The deployment was cancelled on the server"},superseded:{words:["superseded","replaced"],ends:true,isActive:false,says:"A later deployment took its place"},"being-deleted":{words:["deleting","delete_failed","terminating"],ends:true,isActive:true,says:"The deployment is being deleted"},gone:{words:["deleted","expired","removed"],ends:true,isActive:false,says:"The deployment was deleted"},unknown:{words:["unknown"],ends:false,isActive:true,says:"The state of the deployment is not known"}};const c=new Map(Object.keys(a).flatMap(e=>a[e].words.map(t=>[t,e])));
function u(e){return c.has(i(e))}
function l(e){return c.get(i(e))??"unknown"}
function f(e){return a[l(e)].isActive}var d=n(620);
async function h({label:e,agentName:t},{api:n,builds:o},s){const i=[];const a=[];const c=new Map;for await(const r of n.listDeployments({agentName:t,previewLabel:e},s)){const{previewLabel:n,expiresAt:o,status:s,buildId:c}=r;if(n===e&&void 0!==o&&f(s))if(void 0===t)i.push(r);else{const e=void 0===c?void 0:await u(c);if(e===t)i.push(r);else if(void 0===e)a.push(r.id)}}return{previews:i,unproved:a};
async function u(e){if(!c.has(e)){const t=await o.getBuild(e,s).catch(r.zw);if(t instanceof r.hD&&"missing"!==t.meaning)throw t;c.set(e,t instanceof r.hD?void 0:t.agentName)}return c.get(e)}}
async function p(e,t,n){const o=await t.deleteDeployment(e,n).then(()=>void 0,r.zw);if(void 0===o)return{type:"done"};if("missing"===o.meaning)return{type:"was-gone"};if("conflict"!==o.meaning&&"refused"!==o.meaning)return{type:"failed",error:o};const s=await t.getDeployment(e,n).catch(r.zw);const i=s instanceof r.hD?"missing"===s.meaning:!f(s.status);return i?{type:"was-gone"}:{type:"failed",error:o}}
async function m(e,{api:t,clock:n},o){let s=new r.hD("No response came in time.",{kind:"timeout",hint:"Delete the preview with `delete-previews/`."});try{for(;;){const r=await p(e,t,o);if("failed"!==r.type||"unavailable"!==r.error.meaning)return r;s=r.error;await n.sleep(d.sJ.deleteAgainMs,o)}}catch(e){if(!o.aborted)throw e;return{type:"failed",error:s}}}var y=n(110);var g=n(815);var w=n(161);var v=n(17);let b=class InvalidInputs extends v.l{name="InvalidInputs";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};
function $(e){throw new b([e])}const _={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function E(e){const t=_[e];const n=w.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function T(e,t){const n=E(e);return""===n?void 0:t(e,n)}
function A(e,t){return T(e,t)??$(`Input '${e}' is empty. Set a value, or remove the input to use its default.`)}
function S(e,t,n){return T(e,t)??$(n)}
async function O(e){const t=Object.keys(e);const n=await Promise.allSettled(Object.values(e).map(async e=>await e()));const r=[];const o=new Set;for(const e of n)if("fulfilled"===e.status)r.push(e.value);else if(e.reason instanceof b)for(const t of e.reason.problems)o.add(t);else throw e.reason;if(o.size>0)throw new b([...o]);return Object.fromEntries(t.map((e,t)=>[e,r[t]]))}const x="SGP_CLIENT_CUSTOM_HEADERS";const k=4;const j=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function R(){const e=C();const t=e.flatMap(({name:e,value:t,number:n})=>void 0!==e&&/^[\w!#$%&'*+.^`|~-]+$/.test(e)&&/^[\t\x20-\x7e]*$/.test(t)?[]:`Environment variable '${x}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(t.length>0)throw new b(t);return Object.fromEntries(e.flatMap(({name:e="",value:t})=>j.has(e)?[]:[[e,t]]))}
function M(){return C().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=k)}
function C(){const e=(process.env[x]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const o=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:o}]})}const P={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const I=128;const U={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${I-1}}$`),words:`be one tag of at most ${I} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};
function D(e,t){return t}
function N(e,t){if(/^(?:true|True|TRUE)$/.test(t))return true;if(/^(?:false|False|FALSE)$/.test(t))return false;return $(`Input '${e}' must be 'true' or 'false', got '${t}'.`)}
function B(e,t){if(P.pattern.test(t))return t;return $(`Input '${e}' must ${P.words}, got '${t}'.`)}const L=/^[\x21-\x7e]+$/;
function H(e,t){if(!L.test(t))$(`Input '${e}' must be one word of visible ASCII characters, got '${t}'.`);return t}
function G(e,t){if(!L.test(t))$(`Input '${e}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return t}const W="https://api.egp.scale.com";
async function F(e){return await O({
apiKey:()=>""===e?$("Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets."):G("api-key",e),
accountId:()=>S("account-id",H,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:J,customHeaders:R})}
function J(){return T("base-url",Y)??new URL(W)}const q=2048;const z="such as 'https://api.egp.scale.com'";
function Y(e,t){const n=(t,n)=>$(`Input '${e}' ${t}. ${n}`);if(""===t)n("is empty",`Set '${e}' to the address of the API, ${z}.`);if(t.length>q)n(`has more than ${q} characters`,`Write an address ${z}.`);if(/[\s\p{Cc}\\]/u.test(t))n("contains white space, a control character or a backslash","Remove it.");const r=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))n(`must start with 'https://' and a host${r}`,`Write the whole address, ${z}.`);const o=URL.parse(t);if(!o)return n(`is not a valid address${r}`,`Write an address ${z}.`);if(""!==o.username||""!==o.password||/^[^/]*\/\/[^/]*@/.test(t))n("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))n(`must not have a query or fragment, got one for '${o.host}'`,"Remove everything from the '?' or '#' on.");if("0"===o.port)n(`has port 0${r}`,"Set the port of the API, or leave it out for the default.");if("http:"===o.protocol&&!(0,g.U)(o))n(`must use https, otherwise the key would be sent unencrypted to '${o.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,s]=/(\/v5(?:\/builds)?)\/*$/.exec(o.pathname)??[];if(void 0!==s){const e=o.href.slice(0,o.href.lastIndexOf(s));n(`ends in '${s}'${r}`,`The action adds it: write '${e}'.`)}return o}const X=30;
function K(e){return e.toLowerCase().replaceAll(/[^a-z0-9]+/g,"-").replace(/^-/,"").slice(0,X).replace(/-$/,"")}const Z=["delete","issue_comment","issues","workflow_run"];
function V({pullRequest:e,event:t}){const n=/^refs\/heads\/(.+)$/s.exec(t.ref)?.[1];const r=!Z.includes(t.name);const o=T("preview-label",D)??(e?`pr-${e.number}`:r?n:void 0)??$(`Input 'preview-label' is required: the event '${t.name}' is for neither a pull request nor a branch. Set the label of the previews.`);const s=K(o);if(""===s)$(`Input 'preview-label' must contain lower-case letters or digits, got '${o}'. Set another label.`);return{label:s,madeFrom:s===o?void 0:o}}
async function Q(e,t){return await O({
connection:()=>F(e),
preview:()=>V(t),
agentName:()=>T("agent-name",B),
dryRun:()=>A("dry-run",N),
summary:()=>A("summary",N)})}
function ee(e,t,...n){const r=new AbortController;const o=new AbortController;t.sleep(e,o.signal).then(()=>r.abort(new v.l(`The time limit of ${e/y.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([r.signal,...n]),
[Symbol.dispose]:()=>o.abort()}}
async function et(e,t){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(t.reason);if(t.aborted)o();t.addEventListener("abort",o,{once:true});try{return await Promise.race([e,n])}finally{t.removeEventListener("abort",o)}}var en=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var er=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function eo(e,t,n){try{return await es(e,t,n)}catch(r){if(!n.aborted)throw r;return await ei(d.AQ.writeMs.afterAbort,e,t)}}
async function es(e,t,n){return await ei(d.AQ.writeMs.usual,e,t,n)}
async function ei(e,t,n,...r){const o={stack:[],error:void 0,hasError:false};try{const s=en(o,ee(e,n,...r),false);return await et(t,s.signal).catch(e=>{if(!s.signal.aborted||r.some(({aborted:e})=>e))throw e;throw new Error("the disk does not respond",{cause:e})})}catch(e){o.error=e;o.hasError=true}finally{er(o)}}var ea=n(208);n(542);var ec=n(760);
function eu(e,t,n){const r=e=>{if("string"==typeof e)return n(e);if(Array.isArray(e))return e.map(r);if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,n])=>[e,Object.hasOwn(t,e)?n:r(n)]))};return r(e)}
function el(e,t,n){return JSON.stringify(ef(e,t),(e,n)=>{if("number"!=typeof n)return n;const r=t(String(n));return r===String(n)?n:r},n)}
function ef(e,t){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>ef(e,t));if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,n])=>[t(e),ef(n,t)]))}const ed="\x1b";const eh=`${ed}\\[[0-9;]{0,29}m`;const ep=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const em=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const ey=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const eg=String.raw`[\p{Cc}--\t]|${ey}`;const ew=new RegExp(`(${eh})|${eg}`,"gv");
function ev(e){return e.toWellFormed().replace(ew,(e,t)=>void 0===t?eE(e):eb(t))}
function eb(e){const t=e.match(ep);if(null===t)return e;const n=t.filter(e=>em.test(e));return 0===n.length?"":`${ed}[${n.join(";")}m`}const e$=new RegExp(eh,"g");
function e_(e){return e.replace(e$,"")}
function eE(e){const t=e.charCodeAt(0).toString(16);return t.length<=2?`\\x${t.padStart(2,"0")}`:`\\u${t.padStart(4,"0")}`}U.pattern;const eT=new RegExp(`#|${ey}`,"g");
function eA(e,t){return n=>{const r=eS(e,n);const o=void 0===t?"":`. Read '${t}' instead`;const s=`its JSON has ${r.length} characters, and GitHub accepts at most ${eO} per job${o}`;return r.length>eO?{problem:s}:{text:r}}}
function eS(e,t){return el(e,t).replace(eT,eM)}const eO=524288;
async function ex(e,t){await ek(t);for(const n of e)await t.log.warning(n)}
async function ek({world:e,signal:t}){try{await eo(e.outputsWritten(),e.clock,t)}catch(e){throw new v.l(`The outputs could not be written: ${(0,ea.A3)(e)}.`,{cause:e,hint:(0,ea.$z)(e,"Set GITHUB_OUTPUT to a writable file.")})}}
function ej(e,{world:t,redact:n}){const r=[];for(const[o,s]of Object.entries(e)){if(void 0===s)continue;const e="function"==typeof s?s(n):{text:n(String(s))};if("problem"in e)r.push(`Output '${o}' is empty: ${e.problem}.`);t.setOutput(o,"text"in e?eR(e.text):"")}return r}
function eR(e){return e.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,eM)}
function eM(e){return`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`}
function eC(e,t){const n=e.map(({record:e})=>e);return ej({deployments:eA(n),count:n.length},t)}
function eP(e){return e>0?[`and ${e} more`]:[]}const eI=20;
function eU(e,t=eI,n=", "){return[...e.slice(0,t),...eP(e.length-t)].join(n)}var eD=n(940);
function eN(e){return e.filter(e=>Boolean(e))}const eB=921600;
function eL(e){return eq(e,2e3).replaceAll(eH,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const eH=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function eG(e,t=500){const n=eq(e,t);if(""===n)return"";return n.includes("|")?`<code>${eL(n)}</code>`:eW(n)}
function eW(e){const t="`".repeat(ez(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function eF([e=[],...t]){return[e,e.map(()=>"---"),...t].map(e=>`| ${e.join(" | ")} |`).join("\n")}
function eJ(e,t=eB){const n="_The rest did not fit and was left out._\n";let r="";for(const o of eN(e)){const e=`${r}${o}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function eq(e,t){const n=e_((0,eD.$)(e,t)).replaceAll(/\s+/g," ");return ev(n).trim()}
function ez(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}
async function eY(e,{world:t,log:n,redact:r,signal:o}){const s=process.env["GITHUB_STEP_SUMMARY"];if(!s)return;try{await eo(t.files.append(s,r(e)),t.clock,o)}catch(t){const e=(0,ea.$z)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await n.warning(`The job summary could not be written: ${(0,ea.A3)(t)}.\n${e}`)}}y.J2,y.fj;y.$0,y.fj;y.LP,y.fj;
function eX(e){return String(e).replace(/\B(?=(?:\d{3})+$)/g,",")}
function eK(e,t){return`${eX(e)} ${t}${1===e?"":"s"}`}const eZ=200;
async function eV(e,t){await eY(eQ(eu(e,{},t.redact)),t)}
function eQ({label:e,isDryRun:t,previews:n}){const r=n.slice(0,eZ).map(({id:e,buildId:t,namespace:n,helmReleaseName:r,expiresAt:o})=>[e,t,n,r,o].map(e=>eG(e??"")));const o=["Deployment","Build","Namespace","Release","Until"];return eJ([`### \u{1F9F9} ${eK(n.length,"preview")} of ${eG(e)}${t?" would be":""} deleted`,r.length>0&&eF([o,...r]),...eP(n.length-r.length)])}var e0=n(24);
function e1(e){const t=e.lastIndexOf("/");return{parent:e.slice(0,Math.max(t,0)),name:e.slice(t+1)}}globalThis.process.getBuiltinModule("node:buffer");
function e2(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function e4(e,t){const[n,r,o]=[[],[],[]];const[s,i]=[e.toLowerCase(),`/${e1(e).name}`];for(const a of t)if(e5(e,a)||a.toLowerCase()===s)n.push(a);else if(a.endsWith(`/${e}`))r.push(a);else if(`/${a}`.endsWith(i))o.push(a);const[a,...c]=[n,r,o].find(e=>e.length>0)??[];return 0===c.length?a:void 0}
function e5(e,t){if(Math.abs(e.length-t.length)>1)return false;let n=0;while(n<e.length&&e[n]===t[n])n+=1;let[r,o]=[e.length,t.length];while(Math.min(r,o)>n&&e[r-1]===t[o-1]){r-=1;o-=1}const[s,i]=[e.slice(n,r),t.slice(n,o)];if(s.length<=1&&i.length<=1)return true;return 2===s.length&&2===i.length&&s===`${i[1]}${i[0]}`}var e3=n(82);
function e8(){const[,e=""]=process.argv;const t=(0,ec.basename)(e,(0,ec.extname)(e));return e7(e6("main"===t?"":t),process.env)}
function e6(e){const t=(0,ec.join)(import.meta.dirname,"../..",e,"action.yml");const n=(0,e3.y)(()=>(0,e0.readFileSync)(t,"utf8"))??"";const[,r=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(r.matchAll(/^ {2}([\w-]+):/gm),([,e=""])=>e)}const e9={dockerfile:"file",tag:"image-tag",tags:"image-tag"};
function e7(e,t){const n=e=>t[`INPUT_${e.toUpperCase()}`]?.trim()??"";return Object.keys(t).flatMap(t=>{const[,r]=/^INPUT_([\w-]{1,50})$/.exec(t.toUpperCase())??[];const o=r?.toLowerCase();if(void 0===o||e.includes(o))return[];const s=te(o,e);const i=n(o);if(void 0===s||""===i||n(s).includes(i))return[];return[`There is no input '${o}', so it has no effect.\nDid you mean '${s}'?`]})}
function te(e,t){const n=e=>e.replaceAll(/[_-]/g,"");const r=e9[e];if(void 0!==r&&t.includes(r))return r;const o=e4(n(e),t.map(n));return void 0===o?void 0:t.find(e=>n(e)===o)}
function tt(e){if(e instanceof v.l)return e;const t=(0,ea.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,v.U)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}
function tn({file:e,line:t}){return`${e2(e)}:${t}: `}
function tr(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}const to={error:10,warning:9,notice:10};const ts=1e3;
function ti(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(e.has(s))return"skip";if(e.size>=ts)e.clear();e.add(s);if(t[r]<to[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const ta={pieceBytes:8192,lineCharacters:262144,lines:65536};const tc=4096;const tu=300;const tl=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const tf="\x1b[0m";const td=String.raw`(?:\p{Default_Ignorable_Code_Point}|${eh})*`;const th=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${eh})*`;const tp=new RegExp(String.raw`(#${td}#${td})(?=${eh}|\[)`,"gv");const tm=new RegExp(String.raw`^(${th})(?=:${td}:)`,"v");const ty=new RegExp(String.raw`${eg}|[\u2028\u2029\p{Surrogate}]|#${td}#${td}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function tg(e){if(3*e.length<=ta.pieceBytes&&!ty.test(e))return[e];const{lines:t,rest:n}=tE(e);const r=t.flatMap(tT);return""===n?r:[...r,tA(n)]}
function tw(e){const t=e_(e).trimEnd();const n=tg((0,eD.$)(t,2*tc+4)).join("\n");if(n.length<=tc&&t.length<=2*tc)return tb(n);const r=` (cut: ${t.length} characters in total)`;return tb(`${(0,eD.$)(n,tc-r.length-1)}${r}`)}
function tv(e){return e.length<=tc&&tg(e).join("\n").length<=tc}
function tb(e){return e.split("\n")}
function t$(e,t=""){const n=(0,eD.$)(e_(e),2*tu);const r=(0,eD.$)(tg(n).join(" ").trim(),tu-1);return`${r}${t}`}
function t_(e){return t$(e)===e.trim()}
function tE(e){const t=[];let n=0;for(const{0:r,index:o}of e.matchAll(tl)){if(t.length===ta.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,o));n=o+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function tT(e){const t=e.slice(ta.lineCharacters);const n=ev(e.slice(0,ta.lineCharacters)).replace(tp,"$1\\");const{pieces:r,leftBytes:o}=tS(n,""===t);const s=r.map(e=>{const t=e.replace(tm,"$1\\");return t.includes("\x1b")&&!t.endsWith(tf)?`${t}${tf}`:t});return""===t?s:[...s,tA(t,o)]}
function tA(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function tS(e,t){if(t&&3*e.length<=ta.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let o=0;while(o<n.length){const e=o+ta.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",o));break}const s=tO(n,o,Math.min(e,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=tx(n,e);if(void 0===s&&!t)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:t?0:n.length-o}}
function tO(e,t,n){for(const r of[tC,tP])for(let o=n;o>t;o-=1)if(r(e,o))return o;return t}
function tx(e,t){for(let n=t;n<e.length;n+=1)if(tC(e,n)||tP(e,n))return n;return}const[tk,tj,tR]=[9,32,27];const tM=new Set(Buffer.from(",;{}"));
function tC(e,t){return e[t-1]===tj||e[t-1]===tk}
function tP(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(tM.has(n))return!tU(e,t);return r===tR||n>=128&&r>=192}const tI=32;
function tU(e,t){for(let n=t-1;n>=Math.max(0,t-tI);n-=1){const t=e[n]??0;if(t===tR)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}const tD=globalThis.process.getBuiltinModule("node:timers");const tN=32768;
function tB(e){let t="";let n=false;let r=false;let o;e.on("error",()=>{r=true;t=""});
function s(e){if(r)return;t+=`${e}\n`;if(t.length>=tN)i();else if(!n){n=true;(0,tD.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))o??=a()}
function a(){return new Promise(t=>{const n=()=>{for(const t of["drain","error","close"])e.off(t,n);o=void 0;t()};for(const t of["drain","error","close"])e.on(t,n)})}return{
line:e=>s(e),
command:(e,t=[],n={})=>s(tL(e,t,n)),
mask:e=>{s(`::add-mask::${tH(e)}`);i()},
flush:async()=>{i();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function tL(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${tG(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${tH(t.join("\n"))}`}
function tH(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function tG(e){return tH(e).replaceAll(":","%3A").replaceAll(",","%2C")}const tW={error:"Error",warning:"Warning",notice:"Notice"};const tF=tr(process.env);const tJ=1e4;
function tq(e,t,n){const r=tB(e);const o=ti();const s=new Set;let i;for(const e of t)r.mask(e);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=(e,t,{place:s,title:i}={})=>{const c=void 0===i?void 0:t$(n(i));const u=s&&n(s.file);const l=void 0!==u&&t_(u)?t$(u):void 0;const f=l&&s?.line;const d=l&&`${l}:${f}`;const h=n(l?tz(t,s):t);const p=tw(h);const m=o.decide(e,[l,f,c,...p].join("\n"));if("skip"===m)return;a();if("annotate"===m){const t=void 0!==d&&"error"!==e&&!tF;const n=t?tw(`${d}: ${h}`):p;return r.command(e,n,{file:l,line:f,title:c})}const y=[tW[e],...d?[d]:[],...c?[c]:[]];let g;for(const e of tg(`${y.join(": ")}: ${p.join("\n")}`))g=r.line(e);return g};const u=()=>{const e=o.note();if(void 0!==e)r.command("warning",tw(e))};return{
line:e=>{let t;for(const o of tg(n(e)))t=r.line(o);return t},
group:(e,t=e)=>{if(t===i)return;a();const o=s.has(t)?" (continued)":"";r.command("group",[t$(n(e),o)]);if(s.size>=tJ)s.clear();s.add(t);i=t},endGroup:a,
error:(e,t)=>{a();u();return c("error",e,t)},
warning:(e,t)=>c("warning",e,t),
notice:e=>c("notice",e),
debug:e=>r.command("debug",tg(n(e))),
written:()=>r.flush(),
flush:async()=>{a();u();await r.flush()}}}
function tz(e,t){const n=t&&tn(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const tY="\x1b";const tX=String.raw`${tY}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${tY}]{0,256}(?:\u0007|${tY}\\)|[@-Z\\^_=>78])`;const tK=new RegExp(tX,"g");
function tZ(e){return e.includes(tY)?e.replace(tK,""):e}const tV=8;const tQ=4;
function t0(e){return t5(e.flatMap(t4))}
function t1(e){return t5(e.flatMap(t4).filter(e=>!t2(e)))}
function t2(e){return/^[\w-]{1,20}$/.test(e)}
function t4(e){const t=e.trim();if(t.length<tQ)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=tV)]}
function t5(e){const t=e.flatMap(e=>e.length<tV?[e]:t3(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const r=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};const o=e=>{const t=tZ(e);const n=t===e?t:r(t);return n===t?e:n};return e=>{const t=r(e);return t.includes("\x1b")?t.split("\n").map(o).join("\n"):t}}
function t3(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>t9(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>t6[e]??e),t,t.toUpperCase()];const o=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...o,...o.map(t8)]}
function t8(e){return e.replace(/%../g,e=>e.toLowerCase())}const t6={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function t9(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}
function t7(e,t){const n=new AbortController;const r=new AbortController;const o=new AbortController;const s=(t,n)=>{e.clock.sleep(t,o.signal).then(n,()=>void 0)};const i=({lastWordsMs:r,exitMs:o})=>{s(r,()=>void t(n.signal.reason).then(e.exit,e.exit));s(o,e.exit)};const a=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);i(d.Vs.afterFirst)};const c=()=>{const e="Run the job again.";a(new v.l("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)i(d.Vs.afterSecondSigterm)}else c()});e.onUncaught(e=>a(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:c,
ended:()=>o.abort()}}
async function ne(e,t,n=()=>()=>[]){const r=e=>{for(const t of e8())e.log.warning(t);return t(e)};await nt(e,r,n,"error")}
async function nt(e,t,n,r){const o=E("api-key");const s=[o,E("github-token")].filter(e=>""!==e);const i=[...s,...M()];const a=t0(i);const c=t1(i);let u;const l=(t,n=tt(t))=>{e.setExitCode(1);y(n);return u??=nn(n,t,r,m)};const{signal:f,hurry:d,stop:h,ended:p}=t7(e,async e=>{await l(e);await m.flush()});const m=tq(e.stdout,i,a);const y=n({world:e,redact:a});try{const n={world:e,log:m,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:f,hurry:d,stop:h};const r=await t({...n,writeEnd:y});if(r)await l(void 0,r);else f.throwIfAborted()}catch(e){await l(e)}finally{const t=await es(e.allWritten(),e.clock,f).then(()=>true,()=>false);await m.flush();p();if(f.aborted||!t)e.exit()}}
async function nn({message:e,hint:t,annotation:n},r,o,s){const i=void 0===t?e:`${e}\n${t}`;const a=tv(i);await s[o](a?i:e,n);if(!a&&void 0!==t)await s.line(t);if(w._o()&&r instanceof Error)await s.debug(String(r.stack))}var nr=n(455);const no=/\$\{\w+(?:\?|:?-)?\}/g;const ns=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;
function ni(e){const t=e.trim().replace(/^(["'])(.*)\1$/s,"$2");const n=t.replace(no,"").trim();return/[\p{L}\p{N}]/u.test(n)&&!ns.test(n)}
function na(e){const[,...t]=e.split(/[?#&;]/);return t.some(e=>{const t=e.indexOf("=");return t>0&&nu(e.slice(0,t))&&ni(e.slice(t+1))})}const nc=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function nu(e){return e.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(e=>nc.test(e))}const nl=4096;
function nf(e){if(e.length>nl)return;const t=nd(e.trim());if(void 0===t||t.includes("@"))return;const n=nh(t.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||na(n))return;const r=n.indexOf("/");return r<0?n.toLowerCase():n.slice(0,r).toLowerCase()+n.slice(r)}
function nd(e){const[t]=/^[^?#]*?:\/\//.exec(e)??[];const n=e.indexOf(":");const r=void 0===t&&n>=0&&!e.slice(0,n).includes("/");const o=e.slice(t?.length??0);const s=o.indexOf("@");const i=o.slice(0,Math.max(s,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=o.slice(s+1);return r?a.replace(":","/"):a}
function nh(e){let[t,n]=[0,e.length];while("/"===e[t])t+=1;while(n>t&&"/"===e[n-1])n-=1;return e.slice(t,n)}
async function np(e=process.env){const t=await nA(e["GITHUB_EVENT_PATH"]);const n=nS(t);const r=nm(e);const[o="",s=""]=(e["GITHUB_REPOSITORY"]??"").split("/");const i={owner:o,repo:s,apiUrl:e["GITHUB_API_URL"]??"https://api.github.com"};const a=nx(t,"pull_request.number");const c=""!==o&&""!==s&&"number"==typeof a;const u=e["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,nr.realpath)(u).catch(()=>u),pushedTag:"tag"===e["GITHUB_REF_TYPE"]?e["GITHUB_REF_NAME"]:void 0,checkouts:nE(e,n),page:r,run:n_(e,r),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:n$(e,t),event:nv(e,t),target:{sourceRepo:r&&nf(r.url),sourceRef:nw(e,t)}}}
function nm(e){const[t,n]=[e["GITHUB_SERVER_URL"],e["GITHUB_REPOSITORY"]];if(!t||!n)return;return{url:`${t.replace(/\/$/,"")}/${n}`,files:e["GITEA_ACTIONS"]?"src/commit":"blob"}}const ny="pull_request.head.repo.full_name";
function ng(e,t){const n=t["GITHUB_REPOSITORY"];return void 0!==e&&e.toLowerCase()===n?.toLowerCase()}
function nw(e,t){const n=nO(t,"pull_request.base.ref");const r=nO(t,"merge_group.base_ref")??e["GITHUB_REF"]??"";return n??/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function nv(e,t){const n=nO(t,"pull_request.base.sha");const r=nO(t,"pull_request.head.sha");const o=nO(t,"pull_request.merge_base");return{name:e["GITHUB_EVENT_NAME"]??"",commit:e["GITHUB_SHA"],ref:e["GITHUB_REF"]??"",before:nO(t,"before"),defaultBranch:nO(t,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:r,base:n,mergeBase:o},mergeGroupBase:nO(t,"merge_group.base_sha")}}const nb=["pull_request_target","workflow_run","issue_comment","issues"];
function n$(e,t){if(!nb.includes(e["GITHUB_EVENT_NAME"]??""))return;const n=nO(t,ny)??nO(t,"workflow_run.head_repository.full_name");const r=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const o=r.flatMap(e=>nO(t,e)??[]);const{GITHUB_SHA:s}=e;const i=s?[s]:[];if(ng(n,e))return{fork:void 0,ownCommits:[...i,...o]};return{fork:n,ownCommits:i.filter(e=>!o.includes(e))}}
function n_(e,t){const n=e["GITHUB_RUN_ID"];const r=e["GITHUB_WORKFLOW_REF"];return{url:t&&n?`${t.url}/actions/runs/${n}`:void 0,number:Number(e["GITHUB_RUN_NUMBER"]??0),attempt:Number(e["GITHUB_RUN_ATTEMPT"]??1),job:e["GITHUB_JOB"]??"",workflow:{path:r?r.replace(/@.*$/s,""):void 0,name:e["GITHUB_WORKFLOW"]??"",event:e["GITHUB_EVENT_NAME"]??""},serverUrl:e["GITHUB_SERVER_URL"]??"https://github.com"}}
function nE(e,t){const n=t?[{head:t.commit,...t}]:[];const r=e["GITHUB_SHA"];if(!r)return n;const o=e["GITHUB_REF"]?.startsWith("refs/pull/")??false;const s={commit:r,ref:e["GITHUB_REF_NAME"]};return[{head:r,...o&&t?t:s},...n]}const nT=0x1900000;
async function nA(e){if(void 0===e)return;try{const t=await (0,nr.stat)(e);if(!t.isFile()||t.size>nT)return;return JSON.parse(await (0,nr.readFile)(e,"utf8"))}catch{return}}
function nS(e){const t=nO(e,"pull_request.head.sha");const n=nO(e,"pull_request.head.ref");return void 0===t||void 0===n?void 0:{commit:t,ref:n}}
function nO(e,t){const n=nx(e,t);return"string"==typeof n?n:void 0}
function nx(e,t){return t.split(".").reduce((e,t)=>e?.[t],e)}var nk=n(771);var nj=n(784);var nR=n(364);const nM=new Set(["manifest_file","environment_config"]);
function nC(e,t){if(!(0,nR.OW)(e))return;const n=nL(e["id"]);if(void 0===n||t(n)!==n)return;const r=nP(e,t);const o=nL(e["status"])?.trim()??"unknown";const s=u(o)?o:t(o);const i=e=>nL(r[e]);const a=e["deploy_events"];return{...{id:n,status:s},buildId:i("build_id"),namespace:i("namespace"),helmReleaseName:i("helm_release_name"),createdAt:i("created_at"),expiresAt:i("expires_at"),previewLabel:i("preview_label"),events:Array.isArray(a)?a.flatMap(e=>nU(e,t)??[]):[],record:{...r,id:n,status:s}}}
function nP(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>!nM.has(e)).map(([e,n])=>[t(e),nI(n,t)]))}
function nI(e,t){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>nI(e,t));return(0,nR.OW)(e)?nP(e,t):e}
function nU(e,t){if(!(0,nR.OW)(e))return;const{type:n,reason:r,message:o,timestamp:s}=e;if("string"!=typeof r&&"string"!=typeof o)return;const i=e=>t(nL(e)??"").trim();return{isWarning:nL(n)?.toLowerCase()==="warning",...{reason:i(r),message:i(o),timestamp:nL(s)}}}
function nD(e,t){const n=(0,nR.OW)(e)?e["items"]:e;if(!Array.isArray(n))return;return{items:n.flatMap(e=>nC(e,t)??[]),hasMore:(0,nR.OW)(e)&&false!==e["has_more"]}}
function nN(e,t){if(!(0,nR.OW)(e))return;const{lines:n,has_more:r,next_cursor:o}=e;if(!Array.isArray(n))return;return{lines:n.flatMap(e=>nB(e,t)??[]),hasMore:true===r,nextCursor:nL(o)}}
function nB(e,t){if(!(0,nR.OW)(e)||"string"!=typeof e["message"])return;const{id:n,message:r,log_level:o,timestamp:s}=e;return{id:"number"==typeof n?String(n):nL(n),message:t(r),level:nL(o)&&t(String(o)),timestamp:nL(s)}}
function nL(e){return"string"==typeof e&&""!==e?e:void 0}var nH=n(260);var nG=n(484);var nW=n(167);var nF=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var nJ=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const nq=4194304;const nz=0x2000000;const nY=8388608;
function nX(e,{clock:t,hide:n}){const{pace:o,waits:s,timeouts:i}=e;const{ofRecord:a,ofList:c,ofLog:u}=nK(n);return{
createDeployment:async(n,{signal:r,beforeEnd:c})=>{const u={stack:[],error:void 0,hasError:false};try{const l="Creating the deployment";const f={clock:t,stallMs:i.uploadStall,beforeEnd:c};const d=nF(u,(0,nH.C)(void 0,nV(n),f),false);const h={...{...s,isConfidential:true,operation:l,upload:d},...{method:"POST",path:nG.Mp}};const p=async()=>await e.read(await e.send(h,r),l,a,"maybe");return await o.run(p,r)}catch(e){u.error=e;u.hasError=true}finally{nJ(u)}},
getDeployment:(t,r,o)=>{const s=(0,nG.nR)(t);const i=`Reading deployment '${t}'`;const c={...a,decode:nZ(t,n)};return e.get({operation:i,
path:()=>s,shape:c,isConfidential:true},r,o)},
listDeployments:(t,n,r)=>(0,nW.w)(o=>{const s=()=>(0,nG.DL)(t,o,e.nonce());return e.get({operation:"Listing deployments",path:s,shape:c,isConfidential:true},n,r)},r?.maxPages),
readLog:(t,n,r,o)=>{const s=(0,nG.dz)(t,n);const i=`Reading the log of deployment '${t}'`;return e.get({operation:i,
path:()=>s,shape:u,isConfidential:true},r,o)},
deleteDeployment:async(t,n,i={})=>{const a=`Deleting deployment '${t}'`;const c={...{...s,headersTimeout:d.sJ.deletionMs,isConfidential:true,operation:a},...{method:"DELETE",path:(0,nG.nR)(t)}};const u=async()=>await o.run(()=>e.send(c,n),n).catch(r.Sx);const l=await e.repeat(u,i,n);if(l instanceof r.hD)throw l;e.discard(l)}}}
function nK(e){const t={expected:"a deployment with an id",maxBytes:nq,
decode:t=>nC(t,e)};const n={expected:"a list of deployments",maxBytes:nz,
decode:t=>nD(t,e)};const r={expected:"a page of a log",maxBytes:nY,
decode:t=>nN(t,e)};return{ofRecord:t,ofList:n,ofLog:r}}
function nZ(e,t){return n=>{const r=nC(n,t);return r&&(0,nj.W)(r.id,e)?r:void 0}}
function nV({manifestFile:e,environmentConfig:t,buildId:n,preview:r}){const o=r&&{...{preview:true,preview_label:r.label,expires_at:r.expiresAt}};const s={manifest_file:e,environment_config:t,build_id:n,...o};const i=Buffer.from(JSON.stringify(s));return{contentType:"application/json",head:i.subarray(0,-1),tail:i.subarray(-1),sizeBytes:i.length}}const nQ="0.1.0";
async function n0(e,{world:t,log:n,redactEarly:r}){const o=Object.keys(e.customHeaders??{});const s=0===o.length?"":`, with ${x}: ${o.join(", ")}`;n.line(`Using the builds API on ${e.baseUrl.host}${s}.`);return{...e,redact:r,userAgent:`agentex-build-action/${nQ}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:w._o()?({method:e,path:t,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}
async function n1(e,t,n=e=>e){const r=await n0(e,t);const o=e=>n(r.redact(e));const s={...r,redact:o};const i=new nW.l(s);return{api:nX(i,{clock:s.clock,hide:o}),builds:(0,nk.createBuildsApi)(i,s),
[Symbol.asyncDispose]:()=>i[Symbol.asyncDispose]()}}var n2=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var n4=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function n5(e){await ne(e,async t=>{const n={stack:[],error:void 0,hasError:false};try{const{log:r,signal:o}=t;const s=await np();const i=await Q(t.apiKey,s);const{connection:a,agentName:c,dryRun:u,summary:l}=i;const{label:f,madeFrom:p}=i.preview;const y=n2(n,await n1(a,t),true);const g=await h({label:f,agentName:c},y,o);const w=void 0===c?"":` of agent '${c}'`;const b=void 0===p?"":` (from '${p}')`;await r.line(`Active previews with the label '${f}'${b}${w}: ${g.previews.length}`);if(g.unproved.length>0)await r.warning(`The agent of these previews is not known, so they are left: ${eU(g.unproved)}.\nRemove 'agent-name' to delete the previews of all agents.`);const $=[];const _=[];for(const t of g.previews){const n={stack:[],error:void 0,hasError:false};try{const{id:s}=t;if(u){await r.line(`Without 'dry-run', this run would delete preview ${s}.`);$.push(t);continue}const i=n2(n,ee(d.sJ.deleteLimitMs.usual,e.clock,o),false);const a=await m(s,{...y,...e},i.signal);if("failed"===a.type)_.push(`Preview ${s}: ${a.error.message}`);else $.push(t);if("done"===a.type)await r.line(`Deleted preview ${s}.`);if("was-gone"===a.type)await r.line(`Preview ${s} had been deleted before.`);if(o.aborted)break}catch(e){n.error=e;n.hasError=true}finally{n4(n)}}await ex(eC($,t),t);if(l)await eV({label:f,isDryRun:u,previews:$},t);o.throwIfAborted();if(0===_.length)return;throw new v.l(`${_.length} of ${g.previews.length} previews were not deleted:\n${eU(_,void 0,"\n")}`,{hint:"Run the job again, or let them end by themselves."})}catch(e){n.error=e;n.hasError=true}finally{const e=n4(n);if(e)await e}})}}),
784:((e,t,n)=>{n.d(t,{
T:()=>r,
W:()=>o});
function r(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function o(e,t){return r(e)===r(t)}}),
771:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>W,
createClient:()=>G});var r=n(784);var o=n(364);var s=n(249);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const u=32;const l=6;
function f(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:o,onId:s,onRetry:f}=e;const m=[];let y=0;let g="";let w;let v="";let b=0;let $;let _=false;let E=false;let T=false;
function A(e){if(_)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==g){e=g+e;if(""===e||"\xef"===e||"\xef\xbb"===e){g=e;return}g=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(E||T){e=S(e);if(!e)return}if(!m.length){const t=j(e);if(""!==t)O(t);k();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(y<l){const t=m.join("")+e.slice(0,l-y);if(!x(t)){m.length=0;y=0;E=true;return}}m.push(e);y+=e.length;k();return}m.push(e);const t=m.join("");m.length=0;y=0;O(j(t));k()}
function S(e){if(0===e.length)return e;if(T){T=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){E=false;T=true;return""}E=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function O(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){R(e,0,e.length-1);if(k())return;T=true;return}if(x(e)){m.push(e);y=e.length;return}E=true}
function x(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&p(e,"data")||101===t&&p(e,"event")||105===t&&p(e,"id")||114===t&&p(e,"retry")}
function k(){if(_)return true;if(void 0===t)return false;if(y+v.length<=t)return false;_=true;m.length=0;y=0;w=void 0;v="";b=0;$=void 0;E=false;T=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function j(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(d(e,t,r)){const r=e.charCodeAt(t+5)===u?t+6:t+5;const i=e.slice(r,n);if(0===b&&e.charCodeAt(n+1)===a){if(void 0!==w)null==s||s(w);null==o||o({id:w,event:$,data:i});w=void 0;v="";$=void 0;t=n+2;n=e.indexOf("\n",t);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(e,t,r))$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,n)||void 0;else R(e,t,n);if(k())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===e.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;R(e,t,o);if(k())return"";t=o+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function R(e,t,r){if(t===r)return void C();const o=e.charCodeAt(t);if(d(e,t,o)){const n=e.charCodeAt(t+5)===u?t+6:t+5;const o=e.slice(n,r);v=0===b?o:`${v}\n${o}`;b++;return}if(h(e,t,o)){$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,r)||void 0;return}if(105===o&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===u?t+4:t+3,r);if(!n.includes("\0"))w=n;return}if(58===o){if(n){const o=e.slice(t,r);n(o.slice(e.charCodeAt(t+1)===u?2:1))}return}const s=e.slice(t,r);const i=s.indexOf(":");if(-1===i)return void M(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);M(a,l,s)}
function M(e,t,n){switch(e){case"event":$=t||void 0;break;case"data":v=0===b?t:`${v}\n${t}`;b++;break;case"id":if(!t.includes("\0"))w=t;break;case"retry":if(/^\d+$/.test(t))null==f||f(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function C(){if(void 0!==w)null==s||s(w);if(b>0)null==o||o({id:w,event:$,data:v});w=void 0;v="";b=0;$=void 0}
function P(e={}){if(e.consume&&m.length>0){const e=m.join("");R(e,0,e.length)}g="";w=void 0;v="";b=0;$=void 0;m.length=0;y=0;_=false;E=false;T=false}return{feed:A,reset:P}}
function d(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function h(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function p(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}var m=n(82);const y=0x1000000;const g=1e3;const w=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
async function*v(e,t=y){const n=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let o=0;let s=0;let i="";let a=false;let c;let u=false;let l=false;const d=f({
onEvent:e=>{s+=1;const t=b(e,l);if(t)r.push(t);a||=l&&!_(e.data)},
onError:()=>{a||=l},
onRetry:e=>r.push({type:"retry",ms:e})});
function h(e){const n=c?c(e):e;if(""!==e)u=e.endsWith("\r");if(void 0===n)return;c=void 0;if(0===s&&i.length<g)i+=n;const a=s;d.feed(n);o=(s>a?0:o)+n.length;if(o<=t)return;r.push({type:"unreadable"});d.reset();o=0;c=A(n)}
function p(){h(n.decode());if(u)h("\n");l=true;h("\n\n");if(a||0===s&&w.test(i))r.push({type:"cut"})}
function m(){const e=r;r=[];return e}for await(const t of e){h(n.decode(t,{stream:true}));yield m()}p();yield m()}
function b({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,m.y)(()=>JSON.parse(t));if(void 0===r&&n&&/^\s*[{"]/.test(t))return;const s=void 0!==e&&!["","message","log","error"].includes(e);if($(r))return;if(s&&!((0,o.OW)(r)&&"string"==typeof r["line"]))return;const i=E(r)??t;if("error"===e)return{type:"error",text:i};return{type:n?"unterminated":"line",text:i}}
function $(e){if(!(0,o.OW)(e)||void 0!==E(e))return false;const t=e["type"]??e["event"];return"string"==typeof t&&/^(?:heart[-_]?beat|ping|keep[-_]?alive)$/i.test(t)}
function _(e){return"[DONE]"===e.trim()||void 0!==(0,m.y)(()=>JSON.parse(e))}
function E(e){if("string"==typeof e)return e;if(!(0,o.OW)(e))return;return[e["line"],e["message"],e["error"],e["detail"]].find(e=>"string"==typeof e)}const T=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function A(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=T.exec(n);return r?n.slice(r.index+r[0].length):void 0}}var S=n(959);var O=n(17);const x="\r\n";
function k(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function j(e,t){const n=R(e);const r=n.find(([,e])=>e.includes(t));if(r)throw new O.l(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const o=n.map(([e,n])=>`--${t}${x}${M(e)}${x}${x}${n}${x}`).join("");const{archive:s}=e;const i=`--${t}--${x}`;const a=`--${t}${x}${M("context_archive")}; filename="context.tar.gz"${x}Content-Type: application/x-tar${x}${x}`;const c=Buffer.from(s?o+a:o);const u=Buffer.from(s?x+i:i);const l=c.length+(s?.sizeBytes??0)+u.length;return{head:c,tail:u,sizeBytes:l,contentType:`multipart/form-data; boundary=${t}`}}
function R(e){const{agent:t,sourceDirty:n}=e;const r=void 0!==e.archive;const o=r?e.buildArgs:{};const s=[["image_name",e.imageName],["agent_id",t.agentId],["agent_name",t.agentName],["build_args",Object.keys(o).length>0?JSON.stringify(o):void 0],["image_tag",e.imageTag],["image_url",e.imageUrl],["platform",r?e.platform:void 0],["source_commit",e.sourceCommit],["source_dirty",void 0===n?void 0:String(n)],["source_ref",e.sourceRef],["source_repo",e.sourceRepo],["source_subpath",e.sourceSubpath],["working_tree_hash",e.workingTreeHash]];return s.flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function M(e){return`Content-Disposition: form-data; name="${e}"`}var C=n(260);var P=n(484);var I=n(167);var U=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var D=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const N=1048576;const B={expected:"a build with an id",maxBytes:N,decode:o.zr};const L={expected:"a list of builds",maxBytes:16*N,decode:o.Ci};const H={expected:"a list of agents",maxBytes:16*N,decode:o.kc};
function G(e){const t=new I.l(e);return Object.assign(W(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function W(e,{clock:t,random:n,openArchive:r}){const{pace:o,waits:i,timeouts:a}=e;let c=false;return{
submitBuild:async(s,{signal:c,...u})=>{const l={stack:[],error:void 0,hasError:false};try{const f="Submitting the build";const d=j(s,k(n));const h={clock:t,stallMs:a.uploadStall,...u};const p=U(l,s.archive&&await r(s.archive),true);const m=U(l,(0,C.C)(p,d,h),false);const y={...i,headersTimeout:a.submitResponse,operation:f,upload:m,method:"POST",path:P.f};const g=async()=>await e.read(await e.send(y,c),f,B,"maybe");return await o.run(g,c)}catch(e){l.error=e;l.hasError=true}finally{const e=D(l);if(e)await e}},
getBuild:async(t,n,r)=>{const[o,s]=[`Reading build '${t}'`,(0,P.UL)(t)];let i=0;const a=e=>void(i=e);const c={operation:o,
path:()=>s,shape:J(t)};const u=await e.get(c,n,{...r,onAge:a});return i>0?{...u,ageSeconds:i}:u},
listBuilds:(t,n,r)=>(0,I.w)(o=>{const s=()=>(0,P.Kx)(t,o,e.nonce());return e.get({operation:"Listing builds",path:s,shape:L},n,r)},r?.maxPages),
listUndeployed:t=>{const n=()=>`${P.f}/undeployed`;const r="Listing undeployed agents";return e.get({operation:r,path:n,shape:H},t)},
cancelBuild:async(t,n,r={})=>{const[a,u]=[`Cancelling build '${t}'`,`${(0,P.UL)(t)}/cancel`];const l={...i,operation:a,method:"POST",path:u};const f=async()=>{const t=!c;c=true;const r=()=>e.send(l,n);const i=t?o.runAtOnce(r):o.run(r,n);return await i.catch(s.Sx)};const d=await e.repeat(f,r,n);if(d instanceof s.hD)throw d;e.discard(d)},
streamLogs:(t,n)=>v(F(e,t,n))}}
async function*F(e,t,n){const r=`Opening the log of build '${t}'`;const o={operation:r,method:"GET",path:`${(0,P.UL)(t)}/logs`,accept:"text/event-stream, application/json",headersTimeout:e.timeouts.headers,bodyTimeout:e.timeouts.streamSilence};const i=await e.pace.run(()=>e.send(o,n),n);if(!i.contentType.startsWith("text/event-stream")){i.discard();throw new s.hD(`${r} failed: the response is not an event stream.`,{kind:"response",code:"NOT_EXPECTED",hint:S.A})}yield*i.chunks}
function J(e){const t=t=>{const n=(0,o.zr)(t);return n&&(0,r.W)(n.id,e)?n:void 0};return{...B,expected:"the record of that build",decode:t}}}),
364:((e,t,n)=>{n.d(t,{
Ci:()=>o,
Cj:()=>c,
OW:()=>l,
f_:()=>u,
kc:()=>s,
zr:()=>r});
function r(e){if(!l(e))return;const t=f(e["id"])??f(e["build_id"]);if(void 0===t)return;return{id:t,status:h(e["build_status"])??h(e["status"])??"unknown",agentId:p(e["agent_id"]),agentName:p(e["agent_name"]),imageName:p(e["image_name"]),imageTag:p(e["image_tag"]),imageUrl:p(e["image_url"]),createdAt:p(e["created_at"]),createdBy:l(e["created_by"])?p(e["created_by"]["id"]):void 0,startedAt:p(e["build_start_time"]),endedAt:p(e["build_end_time"]),sourceRepo:p(e["source_repo"]),sourceCommit:p(e["source_commit"]),sourceRef:p(e["source_ref"]),sourceSubpath:p(e["source_subpath"]),sourceDirty:d(e["source_dirty"]),workingTreeHash:p(e["working_tree_hash"]),record:e}}
function o(e){const t=i(e)?.flatMap(e=>r(e)??[]);return t&&{items:t,hasMore:l(e)&&false!==e["has_more"]}}
function s(e){return i(e)?.flatMap(e=>a(e)??[])}
function i(e){const t=l(e)?e["items"]:e;return Array.isArray(t)?t:void 0}
function a(e){if(!l(e))return;const t=p(e["agent_name"]);const n=r(e["latest_build"]);if(void 0===t||void 0===n)return;const o=e["total_builds"];return{agentName:t,latestBuild:n,totalBuilds:"number"==typeof o?o:1}}const c=100;
function u(e){let t=[e];for(let e=0;t.length>0;e+=1){if(e>c)return true;t=t.flatMap(e=>"object"==typeof e&&null!==e?Object.values(e):[])}return false}
function l(e){return"object"==typeof e&&null!==e&&!Array.isArray(e)}
function f(e){return"number"==typeof e&&Number.isSafeInteger(e)?String(e):p(e)}
function d(e){return"boolean"==typeof e?e:void 0}
function h(e){return"string"==typeof e?p(e.trim()):void 0}
function p(e){return"string"==typeof e&&""!==e?e:void 0}}),
249:((e,t,n)=>{n.d(t,{
Sx:()=>a,
aK:()=>s,
hD:()=>o,
zw:()=>i});var r=n(17);let o=class ApiError extends r.l{name="ApiError";kind;meaning;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;#e;constructor(e,t){super(e,t);this.#e=t;this.kind=t.kind;this.meaning=t.meaning??"unavailable";this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}
reworded(e){return new o(e,{...this.#e,cause:this})}};const s="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function i(e){if(e instanceof o)return e;throw e}
function a(e){if(!(e instanceof o&&"conflict"===e.meaning))throw e;return e}}),
496:((e,t,n)=>{n.d(t,{
openTransport:()=>a});var r=n(17);var o=n(815);var s=n(82);var i=n(424);
async function a(...e){return c(await import("./undici.js"),...e)}
function c(e,t,n,o){if("https:"===t.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.l("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=h(t,n);const i=new WeakSet;const a=new Set;const c=l(e,o,a);const u=new e.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:t=>d(new e.Pool(t,{headersTimeout:o,connect:c}),i)});return{
request:async e=>{if(null===e.body)return await u.request(e);const t=()=>{for(const e of a)e.resetAndDestroy()};e.signal.addEventListener("abort",t,{once:true});try{return await u.request(e)}finally{e.signal.removeEventListener("abort",t)}},proxyHost:s.host,
isProxyFailure:e=>"object"==typeof e&&null!==e&&i.has(e),
[Symbol.asyncDispose]:()=>u.destroy()}}let u=class ProxyRefusal extends Error{code;schemes;constructor(e,t=[]){super(`The proxy responded with ${e}.`);this.code=`PROXY_${e}`;this.schemes=[t].flat().flatMap(e=>/^[\w-]+/.exec(e.trim())?.[0]??[])}};
function l(e,t,n){const r=e.buildConnector({timeout:t,allowH2:false});return(e,t)=>{const o="https:"===e.protocol;const s=e.port||(o?"443":"80");r({...e,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void t(s,null);n.add(i);i.once("close",()=>n.delete(i));if(o)r({...e,httpSocket:i},(...[e,n])=>{null===e?t(null,n):t(f(e),null)});else t(null,i)})}}
function f(e){const t="code"in e&&"UND_ERR_CONNECT_TIMEOUT"===e.code;if(!t)return e;const n=new Error("The handshake did not end.",{cause:e});return Object.assign(n,{code:i.Z})}
function d(e,t){const n=e.connect.bind(e);e.connect=async e=>{try{const t=await n(e);if(200===t.statusCode)return t;t.socket.on("error",()=>void 0).destroy();throw new u(t.statusCode,t.headers["proxy-authenticate"])}catch(e){if("object"==typeof e&&null!==e)t.add(e);throw e}};return e}
function h(e,t){const n=p(t,"https_proxy","HTTPS_PROXY");if(!n||(0,o.U)(e))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!m(a))throw new r.l(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:p(t,"no_proxy","NO_PROXY")?.value??""}}
function p(e,...t){return t.map(t=>({name:t,value:e[t]??""})).find(({value:e})=>""!==e)}
function m({username:e,password:t,pathname:n,search:r,hash:o}){const i="/"===n&&""===r&&""===o;return i&&void 0!==(0,s.y)(()=>decodeURIComponent(`${e}:${t}`))}}),
959:((e,t,n)=>{n.d(t,{
A:()=>i,
V:()=>c});var r=n(82);var o=n(364);var s=n(249);const i="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const a=2e5;
async function c(e,t,{expected:n,maxBytes:l,decode:d},h="no"){const p=(e,n)=>new s.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:h,hint:i});let m=Buffer.alloc(0);let y=0;const g=u();for await(const t of e.chunks){const e=y+t.length;if(e>l)throw p(`is larger than ${l} bytes`,"TOO_LARGE");if(e>m.length)m=Buffer.concat([m],Math.min(l,2*e));if(g(t)>a)throw p(`has more than ${a} values`,"TOO_LARGE");m.set(t,y);y=e}const w=new TextDecoder().decode(m.subarray(0,y));const v=(0,r.y)(()=>JSON.parse(w));if(void 0===v)throw p(0===y?"is empty":`is not JSON${f(e)}`,"NOT_JSON");if((0,o.f_)(v))throw p(`is nested more than ${o.Cj} levels deep`,"TOO_LARGE");const b=d(v);if(void 0===b)throw p(`is not ${n}`,(0,o.OW)(v)?"NOT_EXPECTED":"NOT_OBJECT");return b}
function u(){let[e,t,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===l.quote)t=!t;else if(t)n=o===l.backslash;else if(o===l.comma||o===l.bracket||o===l.brace)e+=1;return e}}const l={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function f({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}}),
424:((e,t,n)=>{n.d(t,{
Z:()=>p,
g:()=>w});var r=n(208);var o=n(364);const s="Check input 'base-url', and that this runner can reach the host.";const i="Check the spelling of the host in input 'base-url'.";const a="The network or the server closed the connection. Run the job again.";const c="Allow this runner to open the connection: a local firewall or policy rejects it.";const u="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const l="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const f="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const d="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const h={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const p="TLS_HANDSHAKE_TIMEOUT";const m={[p]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const y=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const g=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function w(e,t){const n=_(e,"code");const{host:o,proxyHost:w}=t;const E=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==E){const t=`the proxy '${w}' responded with ${E} when asked to connect to '${o}'.`;return{kind:"proxy",code:n,sentence:t,hint:v(E,b(e))}}const T=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const A=(0,r.Zo)(e);if(A){const e=`no connection to '${o}' could be opened: ${A.reason}.`;return{kind:"connect",code:n,sentence:e,hint:A.hint??c}}const S=n&&h[n];const O=n&&m[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,$(e)].find(e=>void 0!==e&&y.test(e));if(void 0!==t){const e=`the connection to the proxy '${w}' is not trusted (${t}).`;return{kind:"tls",code:t,sentence:e,hint:f}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=S??O??"closed the connection";return T("proxy",`the proxy '${w}' ${o}`,r)}if(S)return T("connect",`'${o}' ${S}`,"ENOTFOUND"===n?i:s);if(O)return T("timeout",`'${o}' ${O}`,n===p?u:a);if(n&&y.test(n))return T("tls",`the connection to '${o}' is not trusted`,g.includes(n)?`${d} ${l}`:l);if("HTTPParserError"===_(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return T("response",`'${o}' did not respond in HTTP`,s);return T("reset",`the connection to '${o}' was lost`,a)}
function v(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function b(e){const t=(0,o.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function $(e){return(0,o.OW)(e)?_(e["cause"],"code"):void 0}
function _(e,t){const n=(0,o.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
260:((e,t,n)=>{n.d(t,{
C:()=>s});var r=n(75);var o=n(500);
function s(e,t,{clock:n,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let f=false;let d=0;
async function*h(){f=true;d=n.monotonicMs();p();try{yield t.head;let r=0;if(void 0===e)a?.(r);for await(const t of e?.chunks()??[]){await (0,o.setImmediate)();yield t;r+=t.length;d=n.monotonicMs();a?.(r)}await c?.();yield t.tail}finally{l.abort()}}
async function p(){for(;;){const e=d+i-n.monotonicMs();if(e<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await n.sleep(e,l.signal)}catch{return}}}const m=r.Readable.from(h(),{objectMode:false,highWaterMark:1});m.on("error",()=>void 0);return{headers:{"content-type":t.contentType,"content-length":String(t.sizeBytes)},body:m,
hasLeft:()=>f,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();m.destroy()}}}}),
484:((e,t,n)=>{n.d(t,{
DL:()=>u,
Kx:()=>d,
Mp:()=>i,
UL:()=>s,
dz:()=>c,
f:()=>o,
nR:()=>a});var r=n(17);const o="/v5/builds";
function s(e){const t="Use the output 'build-id' of the step that submitted it.";return`${o}/${l(e,"build",t)}`}const i="/v5/agentex/deployments";
function a(e){const t="Use the output 'deployment-id' of the step that created it.";return`${i}/${l(e,"deployment",t)}`}
function c(e,t){return`${a(e)}/logs?${f({cursor:t,limit:"500"})}`}
function u({agentName:e,buildId:t,previewLabel:n},r,o){const s={agent_name:e,build_id:t,preview_label:n};const a={limit:"100",sort_order:"desc",starting_after:r,_:o};return`${i}?${f({...s,...a})}`}
function l(e,t,n){if(""===e||"."===e||".."===e||!e.isWellFormed())throw new r.l(`Invalid ${t} ID: '${e.toWellFormed()}'.`,{hint:n});return encodeURIComponent(e)}
function f(e){const t=Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[[e,t]]);return new URLSearchParams(t).toString()}
function d(e,t,n){const r={agent_name:e.agentName,source_commit:e.sourceCommit,working_tree_hash:e.workingTreeHash,limit:e.limit?.toString(),sort_order:e.sortOrder,starting_after:t,_:n};return`${o}?${f(r)}`}}),
167:((e,t,n)=>{n.d(t,{
l:()=>eh,
w:()=>ey});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#t=r.all;
spend(){if(this.#t<r.cost)return false;this.#t-=r.cost;return true}
earn(){this.#t=Math.min(r.all,this.#t+r.gain)}};
async function s(e,{attempts:t=1/0,budget:n,longestWaitMs:r,clock:o,random:a,...c},u){const l=[];for(;;){u.throwIfAborted();try{const t=await e();n.earn();return t}catch(h){u.throwIfAborted();l.push(h);const{attempts:e,baseMs:s,afterMs:f=0}=c.decide(h);if(l.length>=Math.min(t,e))throw c.fail(l,"attempts");if(!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(h);const d=Math.min(r,s*2**(l.length-1));await o.sleep(i(f,a(),d),u)}}}
function i(e,t,n=e/10){return e+t*n}var a=n(784);var c=n(249);var u=n(110);var l=n(17);var f=n(75);var d=n(940);var h=n(364);const p={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const m=/^(?:Z_|ERR__ERROR_)/;const y="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*g(e,t="",{operation:r,accepted:o}){const s=t.toLowerCase().split(",");const i=s.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===i.length)return yield*e;const a=e=>new c.hD(`${r} failed: the response cannot be decoded: its Content-Encoding is '${(0,d.$)(i.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:o,hint:y,cause:e});const[u=""]=i;const l=1===i.length&&Object.hasOwn(p,u)&&p[u];if(!l){e.on("error",()=>void 0).destroy();throw a()}const w=l(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,f.pipeline)(e,w,()=>void 0)}catch(t){const e=(0,h.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&m.test(e)?a(t):t}}var w=n(82);const v=500;const b=2e3;
function $(e,t){const n=t(e);const r=(0,w.y)(()=>JSON.parse(n));const o=T(r);const s=void 0===o?(0,d.$)(x(n),v):(0,d.$)(o,b);return""===s?void 0:s}
function _(e,t,n){if(422===e)return true;if(![400,404,409,413].includes(e))return false;if(!/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t))return false;return void 0!==T((0,w.y)(()=>JSON.parse(n)))}
function E(e,t){const n=(0,w.y)(()=>JSON.parse(e));if(!(0,h.OW)(n)||(0,h.f_)(n))return;const r=S(n["detail"]);return void 0===r?void 0:(0,d.$)(t(r),b)}
function T(e){if(!(0,h.OW)(e)||(0,h.f_)(e))return;const{detail:t,message:n,error:r,errors:o,title:s}=e;return S(t)??S(n)??S(r)??S(o)??S(s)}
function A(e,t){if(!/^application\/json\b/i.test(e))return false;const n=(0,w.y)(()=>JSON.parse(t));if(!(0,h.OW)(n))return false;const{detail:r,message:o,code:s,status_code:i,data:a}=n;if("string"==typeof r||Array.isArray(r)||(0,h.OW)(r))return true;return"string"==typeof o&&void 0!==a&&(s??i)!==void 0}
function S(e){if("string"==typeof e)return j(e)||void 0;if(Array.isArray(e)){const t=e.map(O).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,h.OW)(e))return S(e["message"])??S(e["msg"])??S(e["detail"]);return}
function O(e){if(!(0,h.OW)(e))return S(e);const t=S(e["msg"])??S(e["message"]);const n=Array.isArray(e["loc"])?e["loc"].filter(e=>"string"==typeof e||"number"==typeof e).join("."):"";return void 0===t||""===n?t:`${j(n)}: ${t}`}
function x(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return j(t?k(e):e)}
function k(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function j(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var R=n(620);const M=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function C(e){const t=e("retry-after")?.trim();const n=I(t);const r=I(e("retry-after-ms")?.trim())??(void 0===n?U(t,e("date")):n*u.fj);return void 0!==r&&r>0&&r<=R.GM.longestAskedMs?r:void 0}
function P(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function I(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function U(e,t){const[n,r]=[B(e),B(t)];return void 0===n||void 0===r?void 0:n-r}
function D(e){return B(e("date"))}
function N(e){return I(e("age")?.trim())??0}
function B(e){if(void 0===e||!M.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function L(e){const{operation:t,status:n,statusText:r,header:o,serverMessage:s}=e;const i=""===r?"":` ${(0,d.$)(r,60)}`;const a=`${n} ${r}`;const u=s??"";const l=""===r?u:u.replaceAll(a,"").trim();const f=""===l?".":`: ${Y(l)}`;const h=G(e)?"a gateway or proxy":"the server";return new c.hD(`${t} failed: ${h} responded with ${n}${i}${f}`,{kind:"http",meaning:H(e),status:n,serverMessage:s,hint:F(e),retryAfterMs:C(o),shouldRetry:P(o),accepted:e.bodyHasLeft?W(e):"no"})}
function H(e){const{status:t}=e;if(G(e))return"unavailable";if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return"unavailable";return"refused"}
function G({status:e,isForeign:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function W(e){const{status:t}=e;if(G(e))return"maybe";return t<200||[408,409,429].includes(t)||t>=500?"maybe":"no"}
function F(e){const{status:t,header:n,baseUrl:r}=e;if(G(e)&&429!==t)return"The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";if(t>=300&&t<400)return z(n("location"),r);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";return q[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const J="Correct the value that the server rejected; its message names the field.";const q={400:J,401:"Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",422:J,429:"This account sent too many requests. Run the job again later."};
function z(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function Y(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var X=n(424);const K=["x-request-id","x-amzn-requestid","cf-ray"];const Z=65536;let V=class Sender{#e;#n;#r;constructor(e,t){this.#e=e;this.#n=t;this.#r=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const o=n=>{t.throwIfAborted();return this.#o(n,e)};const s=r?AbortSignal.any([t,r.stalled]):t;s.throwIfAborted();const i=await this.#s(e,s).catch(e=>{throw o(e)});const a=Q(i);const c=et(r);const u=a("content-encoding");const l=g(i.body,u,{operation:n,accepted:c});const f={contentType:a("content-type")?.toLowerCase()??"",serverMs:D(a),ageSeconds:N(a),chunks:this.#i(l,e,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return f;const d=await en(f.chunks,Z);t.throwIfAborted();throw this.#a(e,i,d)}
async #s(e,t){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#e;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=e;const f=o.monotonicMs();const d=e=>{const t=e&&K.map(Q(e)).find(Boolean);return t&&i.redact(t)};const h=t=>s?.({method:a,path:this.#r+e.path.replace(/\?.*$/,""),status:t?.statusCode,requestId:d(t),durationMs:o.monotonicMs()-f});const p={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};try{const o=await r.request({origin:n.origin,path:this.#r+e.path,method:a,headers:p,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:t});h(o);return o}catch(e){h();throw e}}
#a({operation:e,upload:t,isConfidential:n},r,o){const{baseUrl:s,redact:i}=this.#e;const{statusCode:a,statusText:c}=r;const u=Q(r);const l=u("content-type")?.toLowerCase()??"";return L({operation:e,status:a,statusText:i(c),header:u,serverMessage:(n?E:$)(o,i),baseUrl:s,bodyHasLeft:t?.hasLeft()??false,isForeign:this.#n()&&!ee(a,l,o,t)})}
#o(e,{operation:t,upload:n}){if(e instanceof c.hD)return e;const{baseUrl:r,transport:o}=this.#e;const{kind:s,code:i,sentence:a,hint:u}=e instanceof l.l?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,X.g)(e,{host:r.host,proxyHost:o.proxyHost,viaFailedProxy:o.isProxyFailure(e)});const f={kind:s,code:i,hint:u,accepted:et(n),cause:e};return new c.hD(`${t} failed: ${a}`,f)}
async *#i(e,{wholeMs:t=1/0},n){const{baseUrl:r,clock:o}=this.#e;const s=o.monotonicMs();try{for await(const n of e){if(o.monotonicMs()-s>t)throw new l.l(`'${r.host}' did not send the whole response within ${t/u.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function Q({headers:e}){return t=>[e[t]].flat()[0]}
function ee(e,t,n,r){if(A(t,n))return true;return void 0!==r&&_(e,t,n)}
function et(e){return e?.hasLeft()?"maybe":"no"}
async function en(e,t){const n=[];let r=0;try{for await(const o of e){n.push(o);r+=o.length;if(r>=t)break}}catch{}return new TextDecoder().decode(Buffer.concat(n).subarray(0,t))}var er=n(959);
function eo({kind:e,meaning:t,status:n,code:r}){if("unavailable"!==t)return t;if(429===n)return"throttled";if(void 0!==r&&["ENOTFOUND","PROXY_500","PROXY_503"].includes(r))return"unresolved";if("TLS_HANDSHAKE_TIMEOUT"===r)return"mute";if("tls"===e||"PROXY_401"===r||"PROXY_407"===r)return"untrusted";return"TOO_LARGE"===r?"too-large":"unavailable"}
function es(e){const{shouldRetry:t,meaning:n}=e;if(false===t)return R.DA.refused;return R.DA[t&&"unavailable"!==n?"unavailable":eo(e)]}const{firstMs:ei,longestMs:ea}=R.GM.outage;let ec=class OutagePace{#c;#u=0;#l=-1/0;constructor(e){this.#c=e}
async run(e,t){await this.#f(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#d();return t}catch(e){if(eu(e)){this.#u+=1;this.#l=Math.max(this.#l,this.#c.monotonicMs()+this.#h())}else if(e instanceof c.hD)this.#d();throw e}}
async #f(e){for(let t=this.#l-this.#c.monotonicMs();t>=1;){await this.#c.sleep(t,e);t=this.#l-this.#c.monotonicMs()}if(this.#u>0)this.#l=this.#c.monotonicMs()+this.#h()}
#h(){return Math.min(ea,ei*2**(this.#u-1))}
#d(){this.#u=0;this.#l=-1/0}};
function eu(e){return e instanceof c.hD&&"unavailable"===e.meaning&&"throttled"!==eo(e)}
function el(e){if(!(e instanceof c.hD))return{attempts:1,baseMs:0};return{...es(e).request,afterMs:e.retryAfterMs}}
function ef(e,t){const n=e.at(-1);const r=e.slice(0,-1).filter(e=>e instanceof c.hD);if(!(n instanceof c.hD)||0===r.length)return n;const o="budget"===t?" No further retry: too many requests failed recently.":"";const s=new Set(r.map(ed));const i=1===s.size&&s.has(ed(n));const a=i?"in the same way":`with ${[...s].join(", ")}`;return n.reworded(`${n.message}${o} This was attempt ${r.length+1}; earlier attempts failed ${a}.`)}
function ed({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}let eh=class Requests{timeouts;waits;pace;#p;#e;#m=new o;#y;#g=0;#n=false;constructor(e){this.#e=e;this.#y=Math.floor(e.random()*2**40).toString(36);this.timeouts={...R.B2,...e.timeouts};const{headers:t,body:n,whole:r}=this.timeouts;this.waits={headersTimeout:t,bodyTimeout:n,wholeMs:r};this.pace=new ec(e.clock);this.#p=new V(e,()=>this.#n)}
async send(e,t){return await this.#p.send(e,t)}
async read(e,t,n,r){const o=await (0,er.V)(e,t,n,r);this.#n=true;return o}
discard(e){this.#n||=e.contentType.startsWith("application/json");e.discard()}
async repeat(e,{attempts:t},n){const{clock:r,random:o,onRetry:i}=this.#e;const a={budget:this.#m,longestWaitMs:R.GM.longestMs,clock:r,random:o,attempts:t,decide:el,fail:ef,
onRetry:e=>{if(e instanceof c.hD)i?.(e.message)}};return await s(e,a,n)}
async get({path:e,shape:t,...n},r,{attempts:o,onServerTime:s,onAge:i}={}){const a=async()=>{const o={...this.waits,...n,method:"GET",path:e()};const a=await this.send(o,r);const{ageSeconds:c,serverMs:u}=a;if(i)i(c);else if(c>0){a.discard();throw ep(n.operation,c)}if(void 0!==u)s?.(u);return await this.read(a,n.operation,t)};return await this.repeat(()=>this.pace.run(a,r),{attempts:o},r)}
nonce(){this.#g+=1;return`${this.#y}-${this.#g}`}
[Symbol.asyncDispose](){return this.#e.transport[Symbol.asyncDispose]()}};
function ep(e,t){return new c.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:c.aK})}const em=1e3;
async function*ey(e,t=em){const n=new Set;let r;for(let o=0;o<t;o+=1){const{items:t,hasMore:o}=await e(r);const s=t.at(-1)?.id;const i=void 0!==s&&!n.has((0,a.T)(s));for(const e of t){const t=(0,a.T)(e.id);if(!n.has(t)){n.add(t);yield e}}if(!o||!i)return;r=s}}}),
620:((e,t,n)=>{n.d(t,{
AQ:()=>g,
B2:()=>d,
DA:()=>f,
GM:()=>h,
Vs:()=>y,
sJ:()=>m});var r=n(110);const o={attempts:1,baseMs:0};const s={refused:1,lost:1};const i={forMs:0};const a={forMs:1/0};const c={request:{attempts:6,baseMs:500},submit:{refused:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...a,waitMs:0},named:i,foreignCancel:a};const u={...c,request:{...c.request,attempts:3},submit:{refused:3,lost:3}};const l={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,foreignCancel:i};const f={unavailable:c,throttled:{...c,request:{attempts:12,baseMs:r.fj},submit:{refused:5,lost:5},status:{...c.status,...a}},unresolved:u,mute:u,untrusted:{...c,request:o,submit:s},"too-large":{...c,request:o,status:l.status},conflict:{...c,submit:s},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:c.log,named:{forMs:15*r.fj}},refused:l};const d={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const h={longestMs:20*r.fj,longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const p=[1,2,4,8,15].map(e=>e*r.fj);r.J2,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,[...p.slice(0,3)];r.fj,r.fj,r.J2,r.J2,r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2,r.J2;const m={paceMs:{first:r.fj,slowest:12*r.fj},lookWaitsMs:[500,1500,4*r.fj,8*r.fj],restMs:r.J2,deletionMs:2*r.J2,longestPreviewMs:8760*r.$0,deleteAgainMs:2*r.fj,deleteLimitMs:{stopped:4500,timedOut:2*r.J2,usual:3*r.J2}};r.fj,r.fj,r.fj,r.fj,r.$0,r.fj,r.fj,r.J2,r.fj;const y={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};r.fj,r.fj,r.fj;const g={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;r.fj,r.fj,r.J2,r.J2,r.fj,r.fj}),
492:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(821);var o=n(609);await (0,r.p)(o.w);t()}catch(e){t(e)}},1)}),
609:((t,n,r)=>{r.d(n,{
w:()=>D});const o=e("node:crypto");var s=r(24);var i=r(760);const a=e("node:v8");var c=r(161);var u=r(455);var l=r(17);var f=r(208);const d=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:e,sizeBytes:t}){const n=await (0,u.open)(e,"r").catch(t=>{throw new l.l(`The packed build context '${e}' is not readable: ${(0,f.A3)(t)}.`,{cause:t,hint:(0,f.$z)(t,h)})});if(0===t||(await n.stat()).size!==t){await n.close();throw m(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:d,autoClose:false});let o=t;try{for await(const e of r){o-=e.length;yield e}}catch(e){throw new l.l(`The packed build context is no longer readable: ${(0,f.A3)(e)}.`,{cause:e,hint:(0,f.$z)(e,h)})}if(0!==o)throw m(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(e){return new l.l(`The packed build context '${e}' changed after it was packed.`,{hint:h})}var y=r(620);var g=r(110);var w=r(82);var v=r(542);var b=r(75);var $=r(500);const _=new Set;const E=new Set;const T=new Map;
function A(e,t,n){const r=T.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const o={text:t,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=o.text;o.text="";await n(e,t)});T.set(e,o);S(_,o.written);return o.written}
function S(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function O(e,t){await A(e,t,(e,t)=>(0,u.appendFile)(e,t,{mode:384}))}
async function x(e,t,n,r){const s=process.env[e];if(!s)return void t(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=A(s,a.join(v.EOL),k);S(E,Promise.race([c,(0,$.setTimeout)(y.AQ.stalledMs,void 0,{ref:false})]));await c}
async function k(e,t){const{size:n}=await (0,u.stat)(e);try{await (0,u.appendFile)(e,t)}catch(t){await (0,u.truncate)(e,n).catch(()=>void 0);throw t}}const j=new b.Writable({
write:(e,t,n)=>{const r=()=>void process.stdout.write(e,n);if(0===E.size)r();else Promise.all(E).then(r)}});process.stdout.on("error",e=>j.destroy(e));
async function R(){await Promise.all(_)}
function M(){if(0===_.size)process.exit();setTimeout(C,y.AQ.lastWriteMs);R().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const P=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const I=["uncaughtException","unhandledRejection"];const U=[];process.on("SIGUSR1",()=>void 0);const D={clock:g.ml,random:Math.random,startedMs:Date.now()-process.uptime()*g.fj,stdout:j,
onSignal:e=>{for(const t of P)process.on(t,e)},
onUncaught:e=>{for(const t of I)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:M,
setOutput:(e,t)=>{const n=x("GITHUB_OUTPUT",c.uH,e,t);n.catch(()=>void 0);U.push(n)},
outputsWritten:async()=>{await Promise.all(U.splice(0))},
saveState:(e,t)=>x("GITHUB_STATE",c.LZ,e,t),allWritten:R,files:{
newPath:(e,t)=>(0,i.join)(e,t+(0,o.randomUUID)()),
createDirectory:e=>(0,s.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,s.rmSync)(e,{recursive:true,force:true}),replace:N,
removeFile:e=>(0,s.rmSync)(e,{force:true}),
changedMs:e=>(0,w.y)(()=>(0,s.statSync)(e).mtimeMs),append:O,
read:e=>(0,s.createReadStream)(e,"utf8")},openArchive:p,
openTransport:async e=>{const{openTransport:t}=await Promise.resolve().then(r.bind(r,496));const n=await t(e,process.env,y.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n},
openGitHub:async({apiUrl:e,token:t})=>{const{getOctokit:n}=await import("./github-client.js");return n(t,{baseUrl:e}).rest}};
function N(e,t){const n=`${e}.${process.pid}`;(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,t,{flag:"wx",mode:384});(0,s.renameSync)(n,e)}}),
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
U:()=>s,
l:()=>o});var r=n(208);let o=class ActionError extends Error{name="ActionError";hint;constructor(e,t={}){super(e,{cause:t.cause});this.hint=t.hint}};
function s(e){const t=(0,r.Zo)(e);if(t)return void 0===t.hint?t.reason:`${t.reason}. ${t.hint}`;if(e instanceof o&&void 0!==e.hint)return`${e.message} ${e.hint}`;return(0,r.A3)(e)}}),
815:((e,t,n)=>{n.d(t,{
U:()=>r});
function r(e){return"localhost"===e.hostname||"[::1]"===e.hostname||/^127(\.\d+){3}$/.test(e.hostname)}}),
82:((e,t,n)=>{n.d(t,{
y:()=>r});
function r(e){try{return e()}catch{return}}}),
208:((e,t,n)=>{n.d(t,{
$z:()=>p,
A3:()=>h,
Zo:()=>d});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const f=300;
function d(e,t=r.statfsSync){if(!m(e)||void 0===e.code)return;const n=y(e,t)?u:l[e.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(e.message,f)})`}}
function h(e){const t=m(e)||e instanceof Error?e.message:String(e);return d(e)?.reason??t}
function p(e,t){return d(e)?.hint??t}
function m(e){return"object"==typeof e&&null!==e&&"syscall"in e&&"code"in e}
function y(e,t=r.statfsSync){const n=m(e)&&"ENOSPC"===e.code?e.path:void 0;const s=void 0===n?void 0:(0,i.y)(()=>t((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
24:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
542:(e=>{e.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(e=>{e.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(e=>{e.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(e=>{e.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(e=>{e.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((t,n,r)=>{r.d(n,{
V4:()=>E,
_o:()=>A,
LZ:()=>S,
uH:()=>T});const o=globalThis.process.getBuiltinModule("os");
function s(e){if(null==e)return"";else if("string"==typeof e||e instanceof String)return e;return JSON.stringify(e)}
function i(e,t,n){const r=new c(e,t,n);process.stdout.write(r.toString()+o.EOL)}const a="::";let c=class Command{constructor(e,t,n){if(!e)e="missing.command";this.command=e;this.properties=t;this.message=n}
toString(){let e=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let t=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(t)t=false;else e+=",";e+=`${n}=${l(r)}`}}}e+=`${a}${u(this.message)}`;return e}};
function u(e){return s(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(e){return s(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const f=e("crypto");const d=globalThis.process.getBuiltinModule("fs");
function h(e,t){const n=process.env[`GITHUB_${e}`];if(!n)throw new Error(`Unable to find environment variable for file command ${e}`);if(!d.existsSync(n))throw new Error(`Missing file at path: ${n}`);d.appendFileSync(n,`${s(t)}${o.EOL}`,{encoding:"utf8"})}
function p(e,t){const n=`ghadelimiter_${f.randomUUID()}`;const r=s(t);if(e.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${e}<<${n}${o.EOL}${r}${o.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=e=>{var t={};r.d(t,e);return t};m({});var y=function(e,t,n,r){
function o(e){return e instanceof n?e:new n(function(t){t(e)})}return new(n||(n=Promise))(function(n,s){
function i(e){try{c(r.next(e))}catch(e){s(e)}}
function a(e){try{c(r["throw"](e))}catch(e){s(e)}}
function c(e){e.done?n(e.value):o(e.value).then(i,a)}c((r=r.apply(e,t||[])).next())})};const{access:g,appendFile:w,writeFile:v}=d.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return y(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[b];if(!e)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield g(e,d.constants.R_OK|d.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}
wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${r}>`;return`<${e}${r}>${t}</${e}>`}
write(e){return y(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const n=yield this.filePath();const r=t?v:w;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return y(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
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
function A(){return"1"===process.env["RUNNER_DEBUG"]}
function S(e,t){const n=process.env["GITHUB_STATE"]||"";if(n)return h("STATE",p(e,t));i("save-state",{name:e},s(t))}})};var n={};
function r(e){var o=n[e];if(void 0!==o)return o.exports;var s=n[e]={exports:{}};var i=true;try{t[e](s,s.exports,r);i=false}finally{if(i)delete n[e]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var s=[];s.d=0;r.then(e=>{i[t]=e;o(s)},e=>{i[n]=e;o(s)});var i={};i[e]=e=>e(s);return i}}var a={};a[e]=e=>{};a[t]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var f;var d;var h;var p=new Promise((e,t)=>{h=t;d=e});p[t]=l;p[e]=e=>(c&&e(c),u.forEach(e),p["catch"](e=>{}));r.exports=p;i(r=>{f=s(r);var o;var i=()=>f.map(e=>{if(e[n])throw e[n];return e[t]});var a=new Promise(t=>{o=()=>t(i);o.r=0;var n=e=>e!==c&&!u.has(e)&&(u.add(e),e&&!e.d&&(o.r++,e.push(o)));f.map(t=>t[e](n))});return o.r?a:i()},e=>(e?h(p[n]=e):d(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;r.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};t=t||[null,e({}),e([]),e(e)];for(var a=2&o&&n;"object"==typeof a&&!~t.indexOf(a);a=e(a))Object.getOwnPropertyNames(a).forEach(e=>i[e]=()=>n[e]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(e,t)=>{for(var n in t)if(r.o(t,n)&&!r.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{r.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{r.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var o=r(492);o=await o;