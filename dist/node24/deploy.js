const t=t=>{let e;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(e??=globalThis.process.getBuiltinModule(t))[r]})};import"os";var e={
562:((t,e,n)=>{n.d(e,{
g:()=>oq});var r=n(760);var s=n.n(r);const o=globalThis.process.getBuiltinModule("node:buffer");const i={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const a=128;const c={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${a-1}}$`),words:`be one tag of at most ${a} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};const u=/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;const l=255;var d=n(17);var f=n(208);
function h(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function p(t,e){return s().relative(t,e).replaceAll(s().sep,"/")}
function m(t){const e=t.lastIndexOf("/");return{parent:t.slice(0,Math.max(e,0)),name:t.slice(e+1)}}var w=n(82);var y=n(24);
function g(t){return{
get:e=>v((0,r.join)(t,e)),
keys:()=>(0,w.y)(()=>(0,y.readdirSync)(t))??[]}}
function v(t){const e=(0,w.y)(()=>(0,y.lstatSync)(t));if(void 0===e)return;if(e.isDirectory())return g(t);return e.isSymbolicLink()?"link":"file"}
function b(t,e){const[n,r,s]=[[],[],[]];const[o,i]=[t.toLowerCase(),`/${m(t).name}`];for(const a of e)if($(t,a)||a.toLowerCase()===o)n.push(a);else if(a.endsWith(`/${t}`))r.push(a);else if(`/${a}`.endsWith(i))s.push(a);const[a,...c]=[n,r,s].find(t=>t.length>0)??[];return 0===c.length?a:void 0}
function $(t,e){if(Math.abs(t.length-e.length)>1)return false;let n=0;while(n<t.length&&t[n]===e[n])n+=1;let[r,s]=[t.length,e.length];while(Math.min(r,s)>n&&t[r-1]===e[s-1]){r-=1;s-=1}const[o,i]=[t.slice(n,r),e.slice(n,s)];if(o.length<=1&&i.length<=1)return true;return 2===o.length&&2===i.length&&o===`${i[1]}${i[0]}`}
function*E(t){const e=[{parent:"",tree:t}];for(const{parent:t,tree:n}of e)for(const r of n.keys()){const s=".git"===r?void 0:n.get(r);if(void 0===s)continue;const o=`${t}${r}`;yield{path:o,node:s};if("string"!=typeof s)e.push({parent:`${o}/`,tree:s})}}const S=1e5;
function _(t,e){const n=[];let r=0;for(const{path:s,node:o}of E(g(t))){r+=1;if(r>S)return[];const t="string"==typeof o?"file":"directory";if(e===t||"any"===e)n.push(s)}return n}
function M(t,e,n){const s=b(p(e,(0,r.resolve)(e,t)),n);return void 0===s?void 0:`Did you mean '${h(s)}'?`}
function k(t,e,n=s()){const r=n.relative(t,e);return".."===r||r.startsWith(`..${n.sep}`)||n.isAbsolute(r)}
function T(t){const e=(0,w.y)(()=>y.realpathSync.native(t));if(void 0!==e||(0,r.dirname)(t)===t)return e??t;return(0,r.join)(T((0,r.dirname)(t)),(0,r.basename)(t))}new Set(["ENOENT","ENOTDIR","ELOOP","EINVAL","ENXIO"]);const{O_RDONLY:A,O_NONBLOCK:O,O_NOFOLLOW:x}=y.constants;const j=A|O;
function R(t,e,n=j){const r=(0,y.openSync)(t,n);try{const t=(0,y.fstatSync)(r);const n=t.size;if(!t.isFile())return{isRegular:false,sizeBytes:n,bytes:new Uint8Array};const s=Buffer.allocUnsafe(Math.min(n,e));return{isRegular:true,sizeBytes:n,bytes:s.subarray(0,I(s,r))}}finally{(0,y.closeSync)(r)}}
function I(t,e){let n=0;while(n<t.length){const r=(0,y.readSync)(e,t,n,t.length-n,null);if(0===r)break;n+=r}return n}new Set([".git",".aws",".ssh",".kube",".docker",".gnupg"]);d.l;const C=String.raw`(?:\\.|[^\\\]-])`;const P=`${C}(?:-${C})?`;const U=String.raw`\[(?:\^|(?!\^))(?:${P})+\]`;new RegExp(String.raw`^(?:[^\\[]|\\.|${U})*$`,"su");n(500);var N=n(455);new Set(["ENOENT","ENOTDIR","ELOOP","ENAMETOOLONG","ENXIO"]);const D=65536;
async function L(t){return await H(t)}
async function B(t){const{top:e,...n}=await H(t);const r=e.get("agent");const s=r?.kind==="map"?r.get("name"):void 0;const o=s?.line??r?.line??e.line;if(void 0===s)throw J(t,o,"'agent.name' is missing. Add it.");if("string"!==s.kind||!i.pattern.test(s.text))throw J(t,o,`'agent.name' must be a string and ${i.words}.`);return{...n,agentName:s.text,agentLine:o}}
async function H(t){const{displayName:e}=t;const n=z(t);const{readYaml:r}=await import("./yaml.js");const s=[];const o=r(n,{
note:t=>void s.push(t)});const i=o.value;const[a]=s.toSorted((t,e)=>t-e);if(void 0!==a||void 0===i)throw J(t,a??1,"Invalid YAML. Correct this line, or the one before it.");if("map"!==i.kind)throw J(t,i.line,`The ${t.what} must be a map.`);return{displayName:e,text:n,top:i,values:[...o.scalars().flatMap(G),...W(n)]}}
function G({kind:t,text:e,line:n,key:r}){return"null"===t||"boolean"===t?[]:[{text:e,line:n,key:r}]}
function W(t){return t.split(/\r?\n/).flatMap((t,e)=>{const n=t.trim();const r=/(?:^|\s)#\s*(.*)$/.exec(n)?.[1]??"";const s=/^(?:- )*[\w.-]+:$/.test(n)?[r]:[n,r];return s.filter(t=>t.length>=F).map(t=>({text:t,line:e+1,key:void 0}))})}const F=8;
function z(t){const{path:e,displayName:n,what:r,workspace:s}=t;if(k(s,T(e)))throw new d.l(`${h(n)}: The ${r} is outside the workspace, or a link that leads out of it.`,{hint:"Copy it into the workspace."});try{const{isRegular:n,sizeBytes:r,bytes:s}=R(e,D);if(!n)throw q(t,"it is not a regular file");if(r>D)throw q(t,`it has more than ${D} bytes`);if(!(0,o.isUtf8)(s))throw J(t,Y(s),"Not valid UTF-8.");return new TextDecoder().decode(s)}catch(e){if(e instanceof d.l||void 0===(0,f.$N)(e))throw e;if(!(0,f.b2)(e))throw q(t,(0,f.A3)(e),e);throw q(t,"it does not exist",e)}}
function q(t,e,n){const{what:r,displayName:s,input:o,workspace:i}=t;const a=void 0!==n&&(0,f.b2)(n)?M(s,i,_(i,"file")):void 0;return new d.l(`Could not read the ${r} '${h(s)}': ${e}.`,{cause:n,hint:a??`Set '${o}' to the path of a YAML file in UTF-8, relative to the workspace.`})}
function J({displayName:t},e,n){return new d.l(`${h(t)}:${e}: ${n}`)}
function Y(t){let e=1;let n=0;for(;;){const r=t.indexOf(10,n);if(!(0,o.isUtf8)(t.subarray(n,r<0?t.length:r))||r<0)return e;e+=1;n=r+1}}var X=n(620);var K=n(110);var Z=n(815);var V=n(161);let Q=class InvalidInputs extends d.l{name="InvalidInputs";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};
function tt(t){throw new Q([t])}const te={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function tn(t){const e=te[t];const n=V.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function tr(t){return""!==tn(t)}
function ts(t,e){const n=tn(t);return""===n?void 0:e(t,n)}
function to(t,e){return ts(t,e)??tt(`Input '${t}' is empty. Set a value, or remove the input to use its default.`)}
function ti(t,e,n){return ts(t,e)??tt(n)}
async function ta(t){const e=Object.keys(t);const n=await Promise.allSettled(Object.values(t).map(async t=>await t()));const r=[];const s=new Set;for(const t of n)if("fulfilled"===t.status)r.push(t.value);else if(t.reason instanceof Q)for(const e of t.reason.problems)s.add(e);else throw t.reason;if(s.size>0)throw new Q([...s]);return Object.fromEntries(e.map((t,e)=>[t,r[e]]))}const tc="SGP_CLIENT_CUSTOM_HEADERS";const tu=4;const tl=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function td(){const t=th();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${tc}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new Q(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>tl.has(t)?[]:[[t,e]]))}
function tf(){return th().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=tu)}
function th(){const t=(process.env[tc]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const r=n<0?void 0:t.slice(0,n).trim().toLowerCase();const s=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:r,value:s}]})}
function tp(t,e){return e}
function tm(t,e){if(/^(?:true|True|TRUE)$/.test(e))return true;if(/^(?:false|False|FALSE)$/.test(e))return false;return tt(`Input '${t}' must be 'true' or 'false', got '${e}'.`)}
function tw(t,e){return ty(t,e,"minutes",K.J2)}
function ty(t,e,n,r){const s=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(e)?Number(e):0/0;if(!Number.isFinite(s)||s<=0)tt(`Input '${t}' must be a positive number of ${n}, such as 5 or 0.5, got '${e}'.`);const o=Math.floor(X.ss/r);if(s>o)tt(`Input '${t}' must be at most ${o} ${n}, got '${e}'.`);return s*r}
function tg(...t){const e=t.map(t=>`'${t}'`);const n=`${e.slice(0,-1).join(", ")} or ${e.at(-1)??""}`;return(e,r)=>t.find(t=>t===r)??tt(`Input '${e}' must be ${n}, got '${r}'.`)}const tv=/^[\x21-\x7e]+$/;
function tb(t,e){if(!tv.test(e))tt(`Input '${t}' must be one word of visible ASCII characters, got '${e}'.`);return e}
function t$(t,e){if(!tv.test(e))tt(`Input '${t}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return e}
function tE(t,e){const[n="",...r]=e.split("/");if(r.length>0&&(/[.:]/.test(n)||"localhost"===n))tt(`Input '${t}' must not contain a registry host, got '${e}': the service adds its own. Remove '${n}/'.`);if(/[:@]/.test(e.slice(e.lastIndexOf("/")+1)))tt(`Input '${t}' must not contain a tag or digest, got '${e}'. Set the tag with 'image-tag'.`);const s=[n,...r].every(t=>u.test(t));if(e.length>l||!s)tt(`Input '${t}' must consist of lower-case letters and digits, with single '.', '_', '-' or '/' between them, and have at most ${l} characters, got '${e}'.`);return e}const tS="https://api.egp.scale.com";
async function t_(t){return await ta({
apiKey:()=>""===t?tt("Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets."):t$("api-key",t),
accountId:()=>ti("account-id",tb,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:tM,customHeaders:td})}
function tM(){return ts("base-url",tA)??new URL(tS)}const tk=2048;const tT="such as 'https://api.egp.scale.com'";
function tA(t,e){const n=(e,n)=>tt(`Input '${t}' ${e}. ${n}`);if(""===e)n("is empty",`Set '${t}' to the address of the API, ${tT}.`);if(e.length>tk)n(`has more than ${tk} characters`,`Write an address ${tT}.`);if(/[\s\p{Cc}\\]/u.test(e))n("contains white space, a control character or a backslash","Remove it.");const r=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))n(`must start with 'https://' and a host${r}`,`Write the whole address, ${tT}.`);const s=URL.parse(e);if(!s)return n(`is not a valid address${r}`,`Write an address ${tT}.`);if(""!==s.username||""!==s.password||/^[^/]*\/\/[^/]*@/.test(e))n("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))n(`must not have a query or fragment, got one for '${s.host}'`,"Remove everything from the '?' or '#' on.");if("0"===s.port)n(`has port 0${r}`,"Set the port of the API, or leave it out for the default.");if("http:"===s.protocol&&!(0,Z.U)(s))n(`must use https, otherwise the key would be sent unencrypted to '${s.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,o]=/(\/v5(?:\/builds)?)\/*$/.exec(s.pathname)??[];if(void 0!==o){const t=s.href.slice(0,s.href.lastIndexOf(o));n(`ends in '${o}'${r}`,`The action adds it: write '${t}'.`)}return s}const tO=30;const tx=["delete","issue_comment","issues","workflow_run"];
function tj({pullRequest:t,event:e}){const n=/^refs\/heads\/(.+)$/s.exec(e.ref)?.[1];const r=!tx.includes(e.name);const s=ts("preview-label",tp)??(t?`pr-${t.number}`:r?n:void 0)??tt(`Input 'preview-label' is required: the event '${e.name}' is for neither a pull request nor a branch. Set the label of the previews.`);const o=tR(s);if(""===o)tt(`Input 'preview-label' must contain lower-case letters or digits, got '${s}'. Set another label.`);return{label:o,madeFrom:o===s?void 0:s}}
function tR(t){return t.toLowerCase().replaceAll(/[^a-z0-9]+/g,"-").replace(/^-/,"").slice(0,tO).replace(/-$/,"")}
async function tI(t,e){const{files:n,...r}=await ta({
connection:()=>t_(t),build:tC,
files:()=>tP(e.workspace),
preview:()=>tN(e),
wait:()=>to("wait",tm),
timeoutMs:()=>to("timeout-minutes",tw),onTimeout:tL,
logs:()=>to("logs",tg("full","on-failure","none")),
annotations:()=>to("annotations",tm),
summary:()=>to("summary",tm)});return{...r,...n}}
async function tC(){const t=tr("image-name")||tr("image-tag");if(tr("build-id")===t)tt(`The image to deploy is ${t?"named twice":"not named"}. Set either the input 'build-id', or 'image-name' and 'image-tag'. An output or variable that does not exist is empty.`);if(!t)return{buildId:tb("build-id",tn("build-id"))};const e=t=>`Input '${t}' is required without 'build-id': an image is named by 'image-name' and 'image-tag'.`;return await ta({
imageName:()=>ti("image-name",tE,e("image-name")),
imageTag:()=>ti("image-tag",tb,e("image-tag"))})}
async function tP(t){const e=ti("manifest",tp,"Input 'manifest' is required: set the path of the agent's manifest.yaml.");const n=(0,r.join)((0,r.dirname)(e),"environments.yaml").replaceAll("\\","/");const s=ts("environments",tp)??n;const o=e=>({path:(0,r.resolve)(t,e),displayName:e,workspace:t});return await ta({
manifest:()=>tU("manifest",()=>B({...o(e),what:"manifest",input:"manifest"})),
environments:()=>tU("environments",()=>L({...o(s),what:"environments file",input:"environments"}))})}
async function tU(t,e){try{return await e()}catch(e){if(!(e instanceof d.l))throw e;return tt(`Input '${t}': ${(0,d.U)(e)}`)}}
async function tN(t){const e=to("preview",tm);const{expiresInMs:n,label:r}=await ta({
expiresInMs:()=>ts("expires-in-hours",tD),
label:()=>e?tj(t):void 0,
meaningless:()=>{const t=["preview-label","expires-in-hours"].filter(tr);if(e||0===t.length)return;const n=t.map(t=>`'${t}'`).join(" and ");tt(`Input ${n} has no meaning without 'preview'. Set 'preview' to 'true', or remove it.`)}});return r&&{...r,expiresInMs:n}}
function tD(t,e){const n=X.sJ.longestPreviewMs/K.$0;const r=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(e)?Number(e):0/0;if(!(r>0&&r<=n))tt(`Input '${t}' must be a positive number of hours of at most ${n}, such as 8 or 0.5, got '${e}'.`);return r*K.$0}
function tL(){const t=to("on-timeout",tg("leave","delete"));if("leave"===t||to("preview",tm))return t;return tt("Inputs 'on-timeout' and 'preview' cannot be combined, got 'delete' and 'false': a production deployment is never deleted. Remove the input.")}var tB=n(249);const tH={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const tG=tF(tH);[...tG.keys()];
function tW(t){return tG.get(tz(t))??"unknown"}
function tF(t){const e=Object.keys(t);return new Map(e.flatMap(e=>t[e].words.map(t=>[t,e])))}
function tz(t){return t.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function tq(t){return"open"!==tH[tW(t)].end}
function tJ(t){return"succeeded"===tW(t)}
function tY(t){return"gone"!==tH[tW(t)].end}const tX={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};const tK=tF(tX);
function tZ(t){return tK.has(tz(t))}
function tV(t){return tK.get(tz(t))??"unknown"}
function tQ(t){return"open"!==tX[tV(t)].end}
function t0(t){return"gone"!==tX[tV(t)].end}
function t1(t){return tX[tV(t)].says}
function t2({createdAt:t}){return t5(t)}
function t4(t){const{startedAt:e,endedAt:n,status:r}=t;const s=void 0===e&&void 0===n&&tJ(r);return s?t2(t):t5(n)}
function t5(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}
function t3(t,{agent:e,pageSize:n=1e3,most:r=1/0,...s},o){let i;let a;let c=false;let u=false;let l=false;const d=e?.id===void 0?e?.name:void 0;const{maxPages:f,attempts:h,onServerTime:p,...m}=s;const w={sortOrder:"desc",...m,agentName:d,limit:n};const y={maxPages:f,attempts:h,
onServerTime:t=>{i??=t;p?.(t)}};const g=t=>{const e=t2(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(w,o,y)){g(n);yield n;e+=1;if(e>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function t6(t){return t.map(t=>({build:t,ms:t2(t)??0})).toSorted((t,e)=>e.ms-t.ms).map(({build:t})=>t)}const t8=2500;const t9=2e5;
async function t7(t,{held:e,accepts:n,reach:r},s){const o=new Map;if(0===e.length)return o;const i=ee(e);const a="recent"===r;const c=a?Math.min(...e.map(t=>t2(t)??-1/0))-X.Ep.longestBuildMs:-1/0;const u=a?t9:1/0;const l=t3(t,{pageSize:t8,most:u},s);let d=0;for await(const t of l){const r=void 0===t.imageTag?e:i.get(t.imageTag)??[];for(const e of r)if(!o.has(e)&&en(t,e)&&!n(t,e))o.set(e,t);d+=1;if(o.size===e.length)return o;if(l.isNewestFirst()&&(t2(t)??1/0)<c)return o}if(d===u)throw et(e);return o}
function et([t]){return new d.l(`The list of builds is too long to check whether another build has pushed the tag of build ${t?.id??""} since.`,{hint:"Build this content again: only newer builds have to be checked then."})}
function ee(t){const e=new Map;for(const n of t){const t=new Set([n.imageTag??"",ec(n.imageUrl??"").tag]);for(const r of t)e.set(r,[...e.get(r)??[],n])}return e}
function en(t,e){return t.id.toLowerCase()!==e.id.toLowerCase()&&(eo(t,e)||ei(t,e.imageUrl))&&tY(t.status)&&!er(t,e)}
function er(t,e){return tq(t.status)&&es(t2(t),t2(e))&&es(t4(t),t4(e)??t2(e))}
function es(t,e){return void 0!==t&&void 0!==e&&t<e}
function eo(t,{agentId:e,agentName:n,imageName:r,imageTag:s}){const o=void 0!==e&&t.agentId===e||void 0!==n&&t.agentName===n;return o&&ea(t.imageName,r)&&ea(t.imageTag,s)}
function ei({imageName:t,imageTag:e,imageUrl:n},r=""){const{repository:s,tag:o}=ec(r);return ea(n,r)&&ea(e,o)&&(ea(t,s)||s.endsWith(`/${t}`))}
function ea(t,e){return void 0===t||t===e}
function ec(t){const e=t.lastIndexOf(":");return{repository:t.slice(0,Math.max(0,e)),tag:t.slice(e+1)}}
function eu(t){return t.filter(t=>Boolean(t))}let el=class NotDeployable extends d.l{name="NotDeployable";isOfOtherAgent;constructor(t,e,n=false){super(t,e);this.isOfOtherAgent=n}};
async function ed(t,e,n,r){const s=void 0===t.buildId?await eh(t,e,n,r):await ef(t.buildId,n,r);const{id:o,status:i,imageUrl:a,agentName:c}=s;const u=c!==e;const l=eu([!tJ(i)&&`its status is '${i}'`,void 0===a&&"its record has no image URL",u&&(void 0===c?"its record names no agent":`it is of agent '${c}', and the manifest is of agent '${e}'`)]);if(l.length>0)throw new el(`Build ${o} cannot be deployed: ${l.join(", and ")}.`,{hint:"Deploy a build that succeeded, with the manifest of its own agent."},u);const d={held:[s],
accepts:()=>false,reach:"whole-list"};const f=(await t7(n,d,r)).get(s);if(void 0===f)return s;throw new el(`Build ${o} cannot be deployed: build ${f.id} with the status '${f.status}' pushed the same tag later, or may do so. '${a??""}' may not be the image of build ${o}.`,{hint:"Deploy the newer build, or build under a tag of its own."})}
async function ef(t,e,n){return await e.getBuild(t,n).catch(e=>{throw new el(`Build ${t} cannot be deployed: this account has no such build.`,{cause:(0,tB.oy)(e),hint:"Check input 'build-id', and that the build belongs to the account in 'account-id'."})})}
async function eh({imageName:t,imageTag:e},n,r,s){const o=[];for await(const i of t3(r,{agent:{name:n}},s)){const r=i.imageTag===e&&ep(i.imageName)===ep(t);if(r&&i.agentName===n)o.push(i)}const i=t6(o);const a=i.find(({status:t})=>tJ(t))??i[0];if(void 0!==a)return await ef(a.id,r,s);throw new el(`Image '${t}:${e}' cannot be deployed: agent '${n}' of the manifest has no build of it.`,{hint:"Check inputs 'image-name' and 'image-tag', or set 'build-id'."})}
function ep(t=""){return t.slice(t.lastIndexOf("/")+1)}
function em(t,e,...n){const r=new AbortController;const s=new AbortController;e.sleep(t,s.signal).then(()=>r.abort(new d.l(`The time limit of ${t/K.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([r.signal,...n]),
[Symbol.dispose]:()=>s.abort()}}
async function ew(t,e){const{promise:n,reject:r}=Promise.withResolvers();const s=()=>r(e.reason);if(e.aborted)s();e.addEventListener("abort",s,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",s)}}var ey=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var eg=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,s=0;
function o(){while(r=e.stack.pop())try{if(!r.async&&1===s)return s=0,e.stack.push(r),Promise.resolve().then(o);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else s|=1}catch(t){n(t)}if(1===s)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function ev(t,e,n){try{return await eb(t,e,n)}catch(r){if(!n.aborted)throw r;return await e$(X.AQ.writeMs.afterAbort,t,e)}}
async function eb(t,e,n){return await e$(X.AQ.writeMs.usual,t,e,n)}
async function e$(t,e,n,...r){const s={stack:[],error:void 0,hasError:false};try{const o=ey(s,em(t,n,...r),false);return await ew(e,o.signal).catch(t=>{if(!o.signal.aborted||r.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){s.error=t;s.hasError=true}finally{eg(s)}}var eE=n(542);
function eS(){const{RUNNER_TEMP:t=""}=process.env;return(0,r.resolve)(""===t?(0,eE.tmpdir)():t)}
function e_(t,e,n){const r=t=>ek(t,n,(t,n)=>[t,Object.hasOwn(e,t)?n:r(n)]);return r(t)}
function eM(t,e,n){const r=t=>ek(t,e,(t,n)=>[e(t),r(n)]);const s=(t,n)=>{if("number"!=typeof n)return n;const r=e(String(n));return r===String(n)?n:r};return JSON.stringify(r(t),s,n)}
function ek(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>ek(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}const eT="\x1b";const eA=`${eT}\\[[0-9;]{0,29}m`;const eO=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const ex=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const ej=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const eR=String.raw`[\p{Cc}--\t]|${ej}`;const eI=new RegExp(`(${eA})|${eR}`,"gv");
function eC(t){return t.toWellFormed().replace(eI,(t,e)=>void 0===e?eD(t):eP(e))}
function eP(t){const e=t.match(eO);if(null===e)return t;const n=e.filter(t=>ex.test(t));return 0===n.length?"":`${eT}[${n.join(";")}m`}const eU=new RegExp(eA,"g");
function eN(t){return t.replace(eU,"")}
function eD(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}const eL={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:c.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function eB(t,{pattern:e,words:n}){if(void 0===t)return;return r=>{const s=r(t);return e.test(s)?{text:s}:{problem:`the server's value is not ${n}`}}}const eH=new RegExp(`#|${ej}`,"g");
function eG(t,e){return n=>{const r=eW(t,n);const s=void 0===e?"":`. Read '${e}' instead`;const o=`its JSON has ${r.length} characters, and GitHub accepts at most ${eF} per job${s}`;return r.length>eF?{problem:o}:{text:r}}}
function eW(t,e){return eM(t,e).replace(eH,eX)}const eF=524288;
async function ez({world:t,signal:e}){try{await ev(t.outputsWritten(),t.clock,e)}catch(t){throw new d.l(`The outputs could not be written: ${(0,f.A3)(t)}.`,{cause:t,hint:(0,f.$z)(t,"Set GITHUB_OUTPUT to a writable file.")})}}
async function eq(t){try{await ez(t);return[]}catch(t){return[(0,d.U)(t)]}}
function eJ(t,{world:e,redact:n}){const r=[];for(const[s,o]of Object.entries(t)){if(void 0===o)continue;const t="function"==typeof o?o(n):{text:n(String(o))};if("problem"in t)r.push(`Output '${s}' is empty: ${t.problem}.`);e.setOutput(s,"text"in t?eY(t.text):"")}return r}
function eY(t){return t.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,eX)}
function eX(t){return`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`}const eK=65536;const eZ=262144;
function eV(t,e,n,s,o="build.log"){let i;let a="";let c;let u=0;let l=Promise.resolve();
function d(t,e,n){c=`The log file could not be ${t}: ${(0,f.A3)(e)}.\n${(0,f.$z)(e,n)}`}
function h(t){d("written",t,"Set RUNNER_TEMP to a writable directory.")}
function p(){if(void 0!==c)return;const d=n(a);a="";if(""===d)return;try{if(void 0===i){const n=t.newPath(e,"agentex-log-");t.createDirectory(n);i=(0,r.join)(n,o);s(i)}u+=d.length;l=Promise.all([l,t.append(i,d)]).then(()=>{u-=d.length},h)}catch(t){h(t)}}
async function m(){p();await l;return void 0===c?i:void 0}return{
write:t=>{if(void 0!==c)return;a+=`${t}\n`;if(void 0===i||a.length>=eK)p();return u>eZ?l:void 0},save:m,
problem:()=>c,lines:async function*(){try{const e=await m();if(void 0!==e)yield*eQ(t.read(e))}catch(t){d("read",t,"Set 'logs' to 'full' to print the log without it.")}}}}
async function*eQ(t){let e="";for await(const n of t){const[t="",...r]=n.split("\n");e+=t;for(const t of r){yield e;e=t}}}var e0=n(883);var e1=n(266);var e2=n(784);const e4=50;
async function e5({buildId:t,preview:e},n,r){let s;const o=t=>void(s=t);const i=[];const a={onServerTime:o,maxPages:e4};for await(const e of n.listDeployments({buildId:t},r,a))if(e.buildId===t)i.push(e.id);return{buildId:t,previewLabel:e?.label,known:i,sinceMs:s}}
async function e3({buildId:t,previewLabel:e,known:n,sinceMs:r=-1/0},s,o){const i=new Set(n.map(e2.T));const a=[];for await(const n of s.listDeployments({buildId:t},o,{maxPages:e4})){const s=n.buildId===t&&n.previewLabel===e&&(void 0!==e||void 0===n.expiresAt);const o=!i.has((0,e2.T)(n.id))&&(e6(n)??1/0)>r-X.$V.slackMs;if(s&&o)a.push(n)}return a.toSorted((t,e)=>(e6(e)??0)-(e6(t)??0))}
function e6({createdAt:t=""}){const e=Date.parse(t);return Number.isNaN(e)?void 0:e}let e8=class DeploymentUnknownError extends d.l{name="DeploymentUnknownError"};
function e9({error:t,forms:e,isPreview:n,wasLost:r,listed:s}){const o="maybe"===t.accepted||r;const{lost:i,refused:a}=(0,e0.C_)(t);if(!o)return e<a?"send-again":"refused";if(void 0===s)return"look";if("unread"!==s&&s>0)return"follow";if("unread"===s&&n)return"in-doubt";return e<i?"send-again":"in-doubt"}
async function e7(t,{onSending:e,onRefused:n},r,s){const{api:o,reporter:i,clock:a,random:c}=r;const u=await e5(t,o,s);const l=void 0!==t.preview;let d=false;for(let f=1;;f+=1){const h=await o.createDeployment(t,{signal:s,
beforeEnd:()=>e(u)}).catch(tB.zw);if(!(h instanceof tB.hD)){const t=h;const e=d?await ne(u,[t.id],o,s):[];return{deployment:t,isFound:false,others:e,mayHaveMore:d}}const p=h;const m={error:p,forms:f,isPreview:l,wasLost:d,listed:void 0};let w=e9(m);if("look"===w){d=true;await i.report({type:"notice",message:`${p.message} Looking for the deployment in the list.`});const t=await nt(u,r,s);w=e9({...m,wasLost:d,listed:"unread"===t?t:t.length});const[e,...n]="unread"===t?[]:t;if("follow"===w&&void 0!==e){const t=n.map(({id:t})=>t);return{deployment:e,isFound:true,others:t,mayHaveMore:f>1}}}if("refused"===w){n();throw p}if("send-again"!==w)throw nn(p,l);await i.report({type:"notice",message:`${p.message} Sending it again.`});const y=(0,e0.Oo)(p).request.baseMs*2**(f-1);await a.sleep((0,e1.Uy)(p.retryAfterMs??0,c(),y),s)}}
async function nt(t,{api:e,clock:n},r){let s="unread";for(const o of X.sJ.lookWaitsMs){await n.sleep(o,r);const i=await e3(t,e,r).catch(tB.zw);s=i instanceof tB.hD?"unread":i;if("unread"!==s&&s.length>0)return s}return s}
async function ne(t,e,n,r){const s=await e3(t,n,r).catch(tB.zw);if(s instanceof tB.hD)return[];return s.filter(({status:t})=>t0(t)).map(({id:t})=>t).filter(t=>!e.includes(t))}
function nn(t,e){const n=e?"Check the previews of this label before you run the job again. A preview ends by itself.":"Check the deployments of this build, and run the job again: a later deployment takes the place of an earlier one.";return new e8(`The response was lost, so the deployment may or may not have been created, and the list does not show it. ${t.message}`,{cause:t,hint:n})}
function nr({reason:t,message:e}){return[t,e].filter(t=>""!==t).join(": ")}
function ns(t){const e=({timestamp:t=""})=>Date.parse(t)||0;return t.filter(({isWarning:t})=>t).reduce((t,n)=>void 0!==t&&e(t)>e(n)?t:n,void 0)}const no=[[/pull|image/i,"Check that the cluster can pull the image: its reference, and the pull secrets in the manifest."],[/backoff|back-off|oom|evicted|killing/i,"Check the last lines of the log: the container starts and ends again. Check its memory, its variables and the secrets that it needs."],[/schedul|preempt/i,"Check the resources that the manifest asks for: no node of the cluster has room for them."],[/mount|volume|configerror|secret|configmap/i,"Check that the secrets and volumes that the manifest refers to exist in the namespace."],[/unhealthy|probe/i,"Check that the agent listens on the port that the manifest says."],[/quota|forbidden|denied/i,"Check the quota and the policies of the namespace."]];const ni="Check the events and the last lines of the log, then the release in the cluster.";
function na(t){if(void 0===t)return ni;const e=nr(t);return no.find(([t])=>t.test(e))?.[1]??ni}
function nc(t){if(t instanceof d.l)return t;const e=(0,f.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,d.U)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}var nu=n(940);const nl="The release is installed. The service does not wait until the agent is healthy.";
function nd(t){const{deployment:e,followed:n,error:r,isAborted:s}=t;if(void 0===e)return nv(t);if(s)return ny(t,e);if(void 0!==r)return nb(r);if(void 0===n)return nh("\u{1F680}","deployment created",[`Follow it: ${t.command}`]);switch(n.type){case"finished":return nm(e);case"timed-out":return nw(t,e);case"lost":{const e=["The server no longer reports the deployment.",n.error?.message];return nf("\u26A0\uFE0F","lost","the deployment could not be followed",{facts:[eu(e).join(" "),ng(t)],hint:n.error?.hint??"Check the deployment on the server."})}}}
function nf(t,e,n,{isTransient:r=false,...s}){return{mark:t,reason:e,isSuccess:false,title:n,...s,isTransient:r}}
function nh(t,e,n){return{mark:t,reason:void 0,isSuccess:true,title:e,facts:n,hint:void 0,isTransient:false}}const np=120;
function nm(t){const{status:e,events:n}=t;const r=`${t1(e)} (status '${e}').`;switch(tV(e)){case"installed":return nh("\u2705","installed",[nl]);case"cancelled":return nf("\u{1F6AB}","cancelled","the deployment was cancelled on the server",{facts:[r],hint:"Run the job again if that was not intended."});case"superseded":return nf("\u{1F6AB}","cancelled","a later deployment took the place of this one",{facts:[r],hint:"Let no two jobs deploy one agent at the same time: give the job a 'concurrency' group."});case"being-deleted":case"gone":return nf("\u26A0\uFE0F","lost","the deployment was deleted",{facts:[r],hint:"Run the job again to deploy again."});case"failed":case"waiting":case"running":case"unknown":{const t=ns(n);const e=t&&nr(t);return nf("\u274C","deployment",(0,nu.$)(e??"the deployment failed",np),{facts:void 0===e?[r]:[e,r],hint:na(t)})}}}
function nw(t,{status:e,events:n}){const{timeoutMinutes:r}=t;const s=ns(n);return nf("\u23F1\uFE0F","timeout",`not installed after ${r} min, the limit in 'timeout-minutes'`,{facts:[`The deployment was still '${e}' after ${r} min.`,...s?[`Last warning: ${nr(s)}`]:[],ng(t)],hint:s?na(s):"Raise 'timeout-minutes' if the deployment needs longer."})}
function ny(t,{status:e}){const n="done"===t.removal?"stopped, and the preview was deleted":"stopped, and the deployment continues";return nf("\u{1F6AB}","cancelled",n,{facts:[`The run was stopped. Last status of the deployment: '${e}'.`,ng(t)],hint:"Run the job again to deploy again."})}
function ng({removal:t,isPreview:e,command:n}){if("done"===t)return"The preview was deleted.";const r="failed"===t?"The preview could not be deleted. ":"";const s=e?"The preview, which ends by itself,":"The deployment";return`${r}${s} was left as it is. Follow it: ${n}`}
function nv({error:t,isAborted:e,isSubmitting:n,command:r}){const{message:s,hint:o}=nc(t);const i={facts:s.split("\n"),hint:o};if(t instanceof e8||e&&n){const t="the deployment may or may not have been created";return nf("\u26A0\uFE0F","in-doubt",t,{...i,facts:[...i.facts,`Check it: ${r}`]})}if(e)return nf("\u{1F6AB}",void 0,"cancelled before anything was deployed",i);if(t instanceof el)return nf("\u274C","refused","not deployed",i);if(!n||!(t instanceof tB.hD))return nf("\u274C",void 0,"not deployed",i);const a=(0,e0.Sf)(t);const c=false!==t.shouldRetry&&("unavailable"===a||"throttled"===a);return nf("\u274C","refused","not deployed",{...i,isTransient:c})}
function nb(t){const{message:e,hint:n}=nc(t);const r="the action failed before the deployment ended";return nf("\u274C",void 0,r,{facts:e.split("\n"),hint:n})}
function n$(t,e){const{id:n,status:r,namespace:s,helmReleaseName:o,expiresAt:i,previewLabel:a,record:c}=t;return eJ({"deployment-id":eB(n,eL.id),status:eB(r,eL.status),namespace:eB(s,eL.name),"helm-release-name":eB(o,eL.name),"expires-at":eB(i,eL.time),"preview-label":eB(a,eL.name),deployment:eG(c)},e)}const nE=921600;
function nS(t){return nR(t,2e3).replaceAll(n_,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const n_=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function nM(t){const e=nR(t,2e3);return nS(t)===e?e:nT(e)}
function nk(t,e=500){const n=nR(t,e);if(""===n)return"";return n.includes("|")?`<code>${nS(n)}</code>`:nT(n)}
function nT(t){const e="`".repeat(nI(t)+1);const n=/^[ `]|[ `]$/.test(t)?" ":"";return`${e}${n}${t}${n}${e}`}
function nA(t){const e=t.map(t=>eC(eN(t))).join("\n");const n="`".repeat(Math.max(3,nI(e)+1));return`${n}text\n${e}\n${n}`}
function nO([t=[],...e]){return[t,t.map(()=>"---"),...e].map(t=>`| ${t.join(" | ")} |`).join("\n")}
function nx(t,e,n){const r=void 0===n?"details":`details ${n}`;return`<${r}><summary>${t}</summary>\n\n${eu(e).join("\n\n")}\n\n</details>`}
function nj(t,e=nE){const n="_The rest did not fit and was left out._\n";let r="";for(const s of eu(t)){const t=`${r}${s}\n\n`;if(Buffer.byteLength(t)+Buffer.byteLength(n)>e)return r+n;r=t}return r}
function nR(t,e){const n=eN((0,nu.$)(t,e)).replaceAll(/\s+/g," ");return eC(n).trim()}
function nI(t){let e=0;for(const[n]of t.matchAll(/`+/g))e=Math.max(e,n.length);return e}
async function nC(t,{world:e,log:n,redact:r,signal:s}){const o=process.env["GITHUB_STEP_SUMMARY"];if(!o)return;try{await ev(e.files.append(o,r(t)),e.clock,s)}catch(e){const t=(0,f.$z)(e,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await n.warning(`The job summary could not be written: ${(0,f.A3)(e)}.\n${t}`)}}K.J2,K.fj;K.$0,K.fj;K.LP,K.fj;const nP=20;
async function nU(t,e){const n=e_(t,{mark:true,reason:true},e.redact);await nC(nN(n),e)}
function nN(t){const{agent:e,end:n,deployment:r,lastLines:s}=t;const o=r?.events??[];const i=o.slice(-nP);return nj([`### ${n.mark} ${nk(e)}: ${nS(n.title)}`,nO([nD,nL(t)]),...n.facts.map(nM),n.hint&&`**What to do:** ${nM(n.hint)}`,!n.isSuccess&&i.length>0&&nx("Events",[nA(i.map(t=>nr(t)))]),!n.isSuccess&&s.length>0&&nx("Last lines of the log",[nA(s)])])}const nD=["Agent","Build","Image","Deployment","Status","Namespace","Release","Preview"];
function nL({agent:t,buildId:e,image:n,deployment:r,isPreview:s}){const{id:o,status:i,namespace:a,helmReleaseName:c,previewLabel:u,expiresAt:l}=r??{};const d=void 0===l?"":` until ${nk(l)}`;const f=s?`${nk(u??"")}${d}`:"no";const h=[t,e,n,o,i,a,c];return[...h.map(t=>nk(t??"")),f]}const nB=20;const nH="Deployment log";
function nG(t,{mode:e,file:n}){const r=[];let s="on-failure"===e;
async function o(t){await n.write(t);if("full"===e)await i(t)}
function i(e){t.group(nH);return t.line(e)}
function a(e){t.endGroup();return t.line(e)}return{
report:async e=>{switch(e.type){case"status":return await a(`Deployment status: ${e.status}`);case"event":{const t=e.event.isWarning?"Warning":"Event";await o(`${t}: ${nr(e.event)}`);return}case"line":{const t=nW(e.line);r.push(t);if(r.length>nB)r.shift();await o(t);return}case"notice":return await a(e.message);case"warning":t.endGroup();return await t.warning(e.message)}},
lastLines:()=>r,
reveal:async()=>{if(!s)return;s=false;for await(const t of n.lines())await i(t);t.endGroup()}}}
function nW({level:t,message:e}){const n=void 0===t||/^(?:info|debug|trace|notset)$/i.test(t);return n?e:`${t.toUpperCase()}: ${e}`}let nF=class DeploymentReport{view;#t;#e;#n;#r=new Set;#s={};#o;constructor(t,e){const{log:n,redact:r,world:s}=e;this.#t=t;this.#e=e;const o=t=>this.#i(eJ({"log-file":t},e));this.#n=eV(s.files,eS(),r,o,"deployment.log");this.view=nG(n,{mode:t.logs,file:this.#n})}
note(t){this.#s={...this.#s,...t};if(t.deployment)this.#i(n$(t.deployment,this.#e))}
known(){return this.#s}
async end(t,e){const{log:n,signal:r}=this.#e;const s=this.#a(t);this.#o=s;if(!s.isSuccess)this.#i(this.#e.writeEnd(this.#c(s),this.#u(s)));if(this.#t.summary)await nU(this.#l(s),this.#e);e();if(!s.isSuccess&&!r.aborted)await this.view.reveal();this.#i(await eq(this.#e));await this.#d();n.endGroup();if(s.isSuccess)await n.line([`${this.#f()}: ${s.title}.`,...s.facts].join("\n"));await n.flush()}
failure(){return this.#o&&!this.#o.isSuccess?this.#c(this.#o):void 0}
#i(t){for(const e of t)this.#r.add(e)}
async #d(){const{log:t,signal:e,world:n}=this.#e;await ev(this.#n.save(),n.clock,e).catch(()=>void 0);for(const e of eu([...this.#r,this.#n.problem()]))await t.warning(e)}
#a(t){const{deployment:e,followed:n,error:r,isSubmitting:s=false,removal:o="none"}=this.#s;const{preview:i,timeoutMs:a}=this.#t;return nd({...{deployment:e,followed:n,error:r,isSubmitting:s,removal:o,command:t},isAborted:this.#e.signal.aborted,isPreview:void 0!==i,timeoutMinutes:a/K.J2})}
#f(){return this.#t.manifest.agentName}
#c(t){const{deployment:e}=this.#s;const n=void 0===e?[]:[`Deployment ID: ${e.id}`];const r=[...t.facts,...n].join("\n");const s={title:`${this.#f()}: ${t.title}`,place:this.#h()};return{message:r,hint:t.hint,annotation:s}}
#h(){const{manifest:t,annotations:e}=this.#t;const{error:n}=this.#s;const r=n instanceof el&&n.isOfOtherAgent;if(!e||!r)return;return{file:t.displayName,line:t.agentLine}}
#u(t){if(void 0===t.reason)return null;const e=this.#h();return{...{kind:t.reason,cause:"",hint:t.hint??"",step:"",instruction:""},...{file:e?.file??"",line:e?.line??null,exit_code:null},is_transient:t.isTransient}}
#l(t){const{build:e,deployment:n}=this.#s;return{...{agent:this.#f(),buildId:e?.id,image:e?.imageUrl,end:t,deployment:n},...{isPreview:void 0!==this.#t.preview,lastLines:this.view.lastLines()}}}};const nz="agentex-state-";const nq=new RegExp(String.raw`^${nz}[\w-]{1,100}$`);
function nJ({files:t,clock:e,startedMs:n},s=process.env){const o=eS();const i=(0,r.join)(o,nX(s));const a=e=>{const n=(0,r.join)(o,e);const[s,i]=[l(`${n}-stop`),l(`${n}-end`)];return{name:e,stop:s,end:i,
write:e=>t.replace(n,e),
read:()=>u(n),
remove:()=>t.removeFile(n),
removeMarks:()=>{i.remove();s.remove()}}};const c=t=>nq.test(t)?a(t):void 0;return{
create:()=>a((0,r.basename)(t.newPath(o,nz))),named:c,
latest:async()=>c(await u(i)??""),
announce:({name:e})=>t.replace(i,e),
forget:async({name:e})=>{if(await u(i)===e)t.removeFile(i)},stop:l(`${i}-stop`)};
async function u(e){let n="";try{for await(const r of t.read(e))n+=r;return n}catch{return}}
function l(r){const s=t.changedMs(r);const o=void 0!==s&&(s<n||s>e.wallMs());return{
leave:()=>t.replace(r,""),
isLeft:()=>{const e=t.changedMs(r);return void 0!==e&&!(o&&e===s)},
remove:()=>t.removeFile(r)}}}const nY=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function nX(t){const e=nY.map(e=>t[e]??"");return nz+nK(JSON.stringify(e))}
function nK(t){let e=0xcbf29ce484222325n;for(const n of Buffer.from(t))e=BigInt.asUintN(64,(e^BigInt(n))*1099511628211n);return e.toString(16).padStart(16,"0")}var nZ=n(598);
function nV({missingSummary:t,openRow:e}){return void 0!==t||void 0!==e}const nQ="hand-over";const n0="state-file";const n1=32768;const n2="nothing-left";
function n4(t,e,n){const r=JSON.stringify(t);if(Buffer.byteLength(r)>n1)throw new d.l(`It has more than ${n1} bytes.`,{hint:"Check on the server then whether the build is still running."});const s=t.build?.id??"";const o=n5.test(s)&&n(s)===s;return n8(r,e)+(o?`.${s}`:"")}const n5=/^[\w-]{1,128}$/;const n3="aes-256-gcm";const n6={iv:12,tag:16};
function n8(t,e){const n=n9(e,`iv ${t}`).subarray(0,n6.iv);const r=(0,nZ.createCipheriv)(n3,n9(e,"key"),n);const s=[r.update(t),r.final()];return Buffer.concat([n,r.getAuthTag(),...s]).toString("base64")}
function n9(t,e){return(0,nZ.createHmac)("sha256",t).update(e).digest()}
function n7({cancelWanted:t,sent:e,build:n}){const r=void 0!==n&&tq(n.status);if(void 0!==e&&r&&(true===n.isOwn||!t))return{type:"others",buildId:n.id,sent:e};if(!t)return{type:"nothing"};if(void 0!==e&&n?.isOwn!==true)return{type:"submit",sent:e,buildId:n?.id};return void 0===n||r?{type:"nothing"}:{type:"build",buildId:n.id,sent:e}}const rt="Set GITHUB_STATE to a writable file.";
function re(t){return new rn(t)}let rn=class OpenState{#p;#m;#n;#o=new AbortController;#w=false;#y={revision:0,cancelWanted:false};#g;constructor(t){this.#p=t;this.#m=nJ(t.world);this.#n=this.#m.create();this.#g=this.#v(n0,()=>this.#n.name);this.#b(()=>this.#$());this.#b(()=>this.#m.announce(this.#n));this.#E()}
save(t){this.#y={...t,revision:this.#y.revision+1};this.#g=this.#S();this.#b(()=>this.#$());this.#_()}
async saved(){const{world:t,signal:e}=this.#p;try{await eb(this.#g,t.clock,e)}catch(t){e.throwIfAborted();this.#d(t,rt)}}
async during(t){const{signal:e}=this.#p;try{await t()}catch(n){const t=e.aborted;this.#_();if(!t)e.throwIfAborted();throw n}}
[Symbol.dispose](){this.#o.abort();const{revision:t}=this.#y;this.#y={...this.#y,revision:t+1,hasEnded:true};if(t>0)this.#S();this.#b(()=>{this.#$();if(this.#n.end.isLeft())this.#n.removeMarks();if(this.#m.stop.isLeft())this.#m.stop.remove()})}
async #E(){const{clock:t}=this.#p.world;while(!this.#o.signal.aborted){this.#_();await t.sleep(X.uu.mainLooksMs,this.#o.signal).catch(()=>void 0)}}
#_(){if(this.#n.stop.isLeft()||this.#m.stop.isLeft())this.#p.stop()}
#S(){return this.#v(nQ,()=>this.#M())}
async #v(t,e){try{await this.#p.world.saveState(t,e())}catch(t){this.#d(t,rt)}}
#$(){this.#n.write(this.#M());if(this.#n.end.isLeft())this.#n.remove()}
#M(){const{apiKey:t,redact:e}=this.#p;const n=true===this.#y.hasEnded&&!rr(this.#y);return n?n2:n4(this.#y,t,e)}
#b(t){try{t()}catch(t){this.#d(t,"Set RUNNER_TEMP to a writable directory.")}}
#d(t,e){const n=t instanceof d.l?t.hint:void 0;const r=n??(0,f.$z)(t,e);if(!this.#w)this.#p.log.warning(`The state for the post step could not be saved: ${(0,f.A3)(t).replace(/\.$/,"")}.\nIf this step is killed, its build may not be cancelled. ${r}`);this.#w=true}};
function rr(t){return"nothing"!==n7(t).type||void 0!==t.deployment||nV(t)}
function rs(){const[,t=""]=process.argv;const e=(0,r.basename)(t,(0,r.extname)(t));return ra(ro("main"===e?"":e),process.env)}
function ro(t){const e=(0,r.join)(import.meta.dirname,"../..",t,"action.yml");const n=(0,w.y)(()=>(0,y.readFileSync)(e,"utf8"))??"";const[,s=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(s.matchAll(/^ {2}([\w-]+):/gm),([,t=""])=>t)}const ri={dockerfile:"file",tag:"image-tag",tags:"image-tag"};
function ra(t,e){const n=t=>e[`INPUT_${t.toUpperCase()}`]?.trim()??"";return Object.keys(e).flatMap(e=>{const[,r]=/^INPUT_([\w-]{1,50})$/.exec(e.toUpperCase())??[];const s=r?.toLowerCase();if(void 0===s||t.includes(s))return[];const o=rc(s,t);const i=n(s);if(void 0===o||""===i||n(o).includes(i))return[];return[`There is no input '${s}', so it has no effect.\nDid you mean '${o}'?`]})}
function rc(t,e){const n=t=>t.replaceAll(/[_-]/g,"");const r=ri[t];if(void 0!==r&&e.includes(r))return r;const s=b(n(t),e.map(n));return void 0===s?void 0:e.find(t=>n(t)===s)}
function ru({file:t,line:e}){return`${h(t)}:${e}: `}
function rl(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}const rd={pieceBytes:8192,lineCharacters:262144,lines:65536};const rf=4096;const rh=300;const rp=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const rm="\x1b[0m";const rw=String.raw`(?:\p{Default_Ignorable_Code_Point}|${eA})*`;const ry=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${eA})*`;const rg=new RegExp(String.raw`(#${rw}#${rw})(?=${eA}|\[)`,"gv");const rv=new RegExp(String.raw`^(${ry})(?=:${rw}:)`,"v");const rb=new RegExp(String.raw`${eR}|[\u2028\u2029\p{Surrogate}]|#${rw}#${rw}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function r$(t){if(3*t.length<=rd.pieceBytes&&!rb.test(t))return[t];const{lines:e,rest:n}=rT(t);const r=e.flatMap(rA);return""===n?r:[...r,rO(n)]}
function rE(t){const e=eN(t).trimEnd();const n=r$((0,nu.$)(e,2*rf+4)).join("\n");if(n.length<=rf&&e.length<=2*rf)return r_(n);const r=` (cut: ${e.length} characters in total)`;return r_(`${(0,nu.$)(n,rf-r.length-1)}${r}`)}
function rS(t){return t.length<=rf&&r$(t).join("\n").length<=rf}
function r_(t){return t.split("\n")}
function rM(t,e=""){const n=(0,nu.$)(eN(t),2*rh);const r=(0,nu.$)(r$(n).join(" ").trim(),rh-1);return`${r}${e}`}
function rk(t){return rM(t)===t.trim()}
function rT(t){const e=[];let n=0;for(const{0:r,index:s}of t.matchAll(rp)){if(e.length===rd.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,s));n=s+r.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function rA(t){const e=t.slice(rd.lineCharacters);const n=eC(t.slice(0,rd.lineCharacters)).replace(rg,"$1\\");const{pieces:r,leftBytes:s}=rx(n,""===e);const o=r.map(t=>{const e=t.replace(rv,"$1\\");return e.includes("\x1b")&&!e.endsWith(rm)?`${e}${rm}`:e});return""===e?o:[...o,rO(e,s)]}
function rO(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function rx(t,e){if(e&&3*t.length<=rd.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const r=[];let s=0;while(s<n.length){const t=s+rd.pieceBytes;if(e&&t>=n.length){r.push(n.toString("utf8",s));break}const o=rj(n,s,Math.min(t,n.length));if(o>s){r.push(n.toString("utf8",s,o));s=o}else{const o=rR(n,t);if(void 0===o&&!e)break;const i=o??n.length;r.push(`\u{2026} ${i-s} bytes without a space left out`);s=i}}return{pieces:r,leftBytes:e?0:n.length-s}}
function rj(t,e,n){for(const r of[rN,rD])for(let s=n;s>e;s-=1)if(r(t,s))return s;return e}
function rR(t,e){for(let n=e;n<t.length;n+=1)if(rN(t,n)||rD(t,n))return n;return}const[rI,rC,rP]=[9,32,27];const rU=new Set(Buffer.from(",;{}"));
function rN(t,e){return t[e-1]===rC||t[e-1]===rI}
function rD(t,e){const[n=0,r=0]=[t[e-1],t[e]];if(rU.has(n))return!rB(t,e);return r===rP||n>=128&&r>=192}const rL=32;
function rB(t,e){for(let n=e-1;n>=Math.max(0,e-rL);n-=1){const e=t[n]??0;if(e===rP)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}const rH=globalThis.process.getBuiltinModule("node:timers");const rG=32768;
function rW(t){let e="";let n=false;let r=false;let s;t.on("error",()=>{r=true;e=""});
function o(t){if(r)return;e+=`${t}\n`;if(e.length>=rG)i();else if(!n){n=true;(0,rH.setImmediate)(()=>{n=false;i()})}return s}
function i(){r||=t.destroyed;if(""===e||r)return;const n=e;e="";if(!t.write(n))s??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);s=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>o(t),
command:(t,e=[],n={})=>o(rF(t,e,n)),
mask:t=>{o(`::add-mask::${rz(t)}`);i()},
flush:async()=>{i();if(!r)await new Promise(e=>t.write("",()=>e()))}}}
function rF(t,e,n){const r=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${rq(String(e))}`).join(",");return`::${t}${""===r?"":` ${r}`}::${rz(e.join("\n"))}`}
function rz(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function rq(t){return rz(t).replaceAll(":","%3A").replaceAll(",","%2C")}const rJ={error:"Error",warning:"Warning",notice:"Notice"};const rY=rl(process.env);const rX=1e4;
function rK(t,e,n){const r=rW(t);const s=r0();const o=new Set;let i;for(const t of e)r.mask(t);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=t=>{let e;for(const n of r$(t))e=r.line(n);return e};const u=(t,e,{place:o,title:i}={})=>{const u=void 0===i?void 0:rM(n(i));const l=o&&n(o.file);const d=void 0!==l&&rk(l)?rM(l):void 0;const f=d&&o?.line;const h=d&&`${d}:${f}`;const p=n(d?rZ(e,o):e);const m=rE(p);const w=s.decide(t,[d,f,u,...m].join("\n"));if("skip"===w)return;a();if("annotate"===w){const e=void 0!==h&&"error"!==t&&!rY;const n=e?rE(`${h}: ${p}`):m;return r.command(t,n,{file:d,line:f,title:u})}const y=[rJ[t],...h?[h]:[],...u?[u]:[]];return c(`${y.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=s.note();if(void 0!==t)r.command("warning",rE(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const s=o.has(e)?" (continued)":"";r.command("group",[rM(n(t),s)]);if(o.size>=rX)o.clear();o.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>r.command("debug",r$(n(t))),
written:()=>r.flush(),
flush:async()=>{a();l();await r.flush()}}}
function rZ(t,e){const n=e&&ru(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const rV={error:10,warning:9,notice:10};const rQ=1e3;
function r0(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,s)=>{const o=`${r} ${s}`;if(t.has(o))return"skip";if(t.size>=rQ)t.clear();t.add(o);if(e[r]<rV[r]){e[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const r1="\x1b";const r2=String.raw`${r1}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${r1}]{0,256}(?:\u0007|${r1}\\)|[@-Z\\^_=>78])`;const r4=new RegExp(r2,"g");
function r5(t){return t.includes(r1)?t.replace(r4,""):t}const r3=8;const r6=4;
function r8(t){return se(t.flatMap(st))}
function r9(t){return se(t.flatMap(st).filter(t=>!r7(t)))}
function r7(t){return/^[\w-]{1,20}$/.test(t)}
function st(t){const e=t.trim();if(e.length<r6)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=r3)]}
function se(t){const e=t.flatMap(t=>t.length<r3?[t]:sr(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const r=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return sn(r)}
function sn(t){const e=e=>{const n=r5(e);const r=n===e?n:t(n);return r===n?e:r};return n=>{const r=t(n);return r.includes("\x1b")?r.split("\n").map(e).join("\n"):r}}
function sr(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>si(t,e));const r=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>so[t]??t),e,e.toUpperCase()];const s=[...r,encodeURIComponent(t)].map(encodeURIComponent);return[...r,...s,...s.map(ss)]}
function ss(t){return t.replace(/%../g,t=>t.toLowerCase())}const so={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function si(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),r)}
function sa(t,e){const n=new AbortController;const r=new AbortController;const s=new AbortController;const o=(e,n)=>{t.clock.sleep(e,s.signal).then(n,()=>void 0)};const i=({lastWordsMs:r,exitMs:s})=>{o(r,()=>void e(n.signal.reason).then(t.exit,t.exit));o(s,t.exit)};const a=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);i(X.Vs.afterFirst)};const c=()=>{const t="Run the job again.";a(new d.l("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){r.abort();if("SIGTERM"===t)i(X.Vs.afterSecondSigterm)}else c()});t.onUncaught(t=>a(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:r.signal,stop:c,
ended:()=>s.abort()}}
async function sc(t,e,n=()=>()=>[]){const r=t=>{for(const e of rs())t.log.warning(e);return e(t)};await su(t,r,n,"error")}
async function su(t,e,n,r){const s=tn("api-key");const o=[s,tn("github-token")].filter(t=>""!==t);const i=[...o,...tf()];const a=r8(i);const c=r9(i);let u;const l=(e,n=nc(e))=>{t.setExitCode(1);w(n);return u??=sl(n,e,r,m)};const{signal:d,hurry:f,stop:h,ended:p}=sa(t,async t=>{await l(t);await m.flush()});const m=rK(t.stdout,i,a);const w=n({world:t,redact:a});try{const n={world:t,log:m,apiKey:s,secrets:i,redact:a,redactEarly:c,signal:d,hurry:f,stop:h};const r=await e({...n,writeEnd:w});if(r)await l(void 0,r);else d.throwIfAborted()}catch(t){await l(t)}finally{const e=await eb(t.allWritten(),t.clock,d).then(()=>true,()=>false);await m.flush();p();if(d.aborted||!e)t.exit()}}
async function sl({message:t,hint:e,annotation:n},r,s,o){const i=void 0===e?t:`${t}\n${e}`;const a=rS(i);await o[s](a?i:t,n);if(!a&&void 0!==e)await o.line(e);if(V._o()&&r instanceof Error)await o.debug(String(r.stack))}const sd=/\$\{\w+(?:\?|:?-)?\}/g;const sf=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;
function sh(t){const e=t.trim().replace(/^(["'])(.*)\1$/s,"$2");const n=e.replace(sd,"").trim();return/[\p{L}\p{N}]/u.test(n)&&!sf.test(n)}
function sp(t){const[,...e]=t.split(/[?#&;]/);return e.some(t=>{const e=t.indexOf("=");return e>0&&sw(t.slice(0,e))&&sh(t.slice(e+1))})}const sm=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function sw(t){return t.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(t=>sm.test(t))}const sy=4096;
function sg(t){if(t.length>sy)return;const e=sv(t.trim());if(void 0===e||e.includes("@"))return;const n=sb(e.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||sp(n))return;const r=n.indexOf("/");return r<0?n.toLowerCase():n.slice(0,r).toLowerCase()+n.slice(r)}
function sv(t){const[e]=/^[^?#]*?:\/\//.exec(t)??[];const n=t.indexOf(":");const r=void 0===e&&n>=0&&!t.slice(0,n).includes("/");const s=t.slice(e?.length??0);const o=s.indexOf("@");const i=s.slice(0,Math.max(o,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=s.slice(o+1);return r?a.replace(":","/"):a}
function sb(t){let[e,n]=[0,t.length];while("/"===t[e])e+=1;while(n>e&&"/"===t[n-1])n-=1;return t.slice(e,n)}
async function s$(t=process.env){const e=await sx(t["GITHUB_EVENT_PATH"]);const n=sj(e);const r=sE(t);const[s="",o=""]=(t["GITHUB_REPOSITORY"]??"").split("/");const i={owner:s,repo:o,apiUrl:t["GITHUB_API_URL"]??"https://api.github.com"};const a=sI(e,"pull_request.number");const c=""!==s&&""!==o&&"number"==typeof a;const u=t["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,N.realpath)(u).catch(()=>u),pushedTag:"tag"===t["GITHUB_REF_TYPE"]?t["GITHUB_REF_NAME"]:void 0,checkouts:sA(t,n),page:r,run:sT(t,r),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:sk(t,e),event:s_(t,e),target:{sourceRepo:r&&sg(r.url),sourceRef:sS(t,e)}}}
function sE(t){const[e,n]=[t["GITHUB_SERVER_URL"],t["GITHUB_REPOSITORY"]];if(!e||!n)return;return{url:`${e.replace(/\/$/,"")}/${n}`,files:t["GITEA_ACTIONS"]?"src/commit":"blob"}}
function sS(t,e){const n=sR(e,"pull_request.base.ref");const r=sR(e,"merge_group.base_ref")??t["GITHUB_REF"]??"";return n??/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function s_(t,e){const n=sR(e,"pull_request.base.sha");const r=sR(e,"pull_request.head.sha");const s=sR(e,"pull_request.merge_base");return{name:t["GITHUB_EVENT_NAME"]??"",commit:t["GITHUB_SHA"],ref:t["GITHUB_REF"]??"",before:sR(e,"before"),defaultBranch:sR(e,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:r,base:n,mergeBase:s},mergeGroupBase:sR(e,"merge_group.base_sha")}}const sM=["pull_request_target","workflow_run","issue_comment","issues"];
function sk(t,e){if(!sM.includes(t["GITHUB_EVENT_NAME"]??""))return;const n=sR(e,"pull_request.head.repo.full_name")??sR(e,"workflow_run.head_repository.full_name");const r=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const s=r.flatMap(t=>sR(e,t)??[]);const{GITHUB_SHA:o,GITHUB_REPOSITORY:i}=t;const a=o?[o]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...s]};return{fork:n,ownCommits:a.filter(t=>!s.includes(t))}}
function sT(t,e){const n=t["GITHUB_RUN_ID"];const r=t["GITHUB_WORKFLOW_REF"];return{url:e&&n?`${e.url}/actions/runs/${n}`:void 0,number:Number(t["GITHUB_RUN_NUMBER"]??0),attempt:Number(t["GITHUB_RUN_ATTEMPT"]??1),job:t["GITHUB_JOB"]??"",workflow:{path:r?r.replace(/@.*$/s,""):void 0,name:t["GITHUB_WORKFLOW"]??"",event:t["GITHUB_EVENT_NAME"]??""},serverUrl:t["GITHUB_SERVER_URL"]??"https://github.com"}}
function sA(t,e){const n=e?[{head:e.commit,...e}]:[];const r=t["GITHUB_SHA"];if(!r)return n;const s=t["GITHUB_REF"]?.startsWith("refs/pull/")??false;const o={commit:r,ref:t["GITHUB_REF_NAME"]};return[{head:r,...s&&e?e:o},...n]}const sO=0x1900000;
async function sx(t){if(void 0===t)return;try{const e=await (0,N.stat)(t);if(!e.isFile()||e.size>sO)return;return JSON.parse(await (0,N.readFile)(t,"utf8"))}catch{return}}
function sj(t){const e=sR(t,"pull_request.head.sha");const n=sR(t,"pull_request.head.ref");return void 0===e||void 0===n?void 0:{commit:e,ref:n}}
function sR(t,e){const n=sI(t,e);return"string"==typeof n?n:void 0}
function sI(t,e){return e.split(".").reduce((t,e)=>t?.[e],t)}const sC=t=>{const{redact:e}=t;let n=false;const r=t=>rE(e(t)).join(" ").replaceAll("	"," ");const s=(e,n)=>eJ({message:e,failure:eG(n)},t);s("",null);return({message:t,annotation:o},i=null)=>{if(n)return[];n=true;const a=o?rM(e(o.title)).replaceAll("	"," "):r(t);const c=i&&{message:a,...i,hint:r(i.hint),step:r(i.step),instruction:r(i.instruction),file:r(i.file)};return s(a,c)}};
function sP(t,e,n){return`curl -X ${t} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${sU(e,n)}'`}
function sU(t,e){return`${e.replace(/\/+$/,"")}${t}`.replaceAll("'","%27")}var sN=n(484);let sD=class PollTimer{#k;#T=new AbortController;#A=false;constructor(t){this.#k=t}
pollNow(){this.#T.abort()}
serverIsBack(){this.#A=true;this.#T.abort()}
async wait(t,e){try{await this.#k.sleep(t,AbortSignal.any([this.#T.signal,e]));return"due"}catch(t){e.throwIfAborted();if(!this.#T.signal.aborted)throw t;return this.#A?"server-back":"due"}finally{if(this.#T.signal.aborted)this.#T=new AbortController;this.#A=false}}};const sL=1.5;const sB=3;const{budget:sH,readLimitMs:sG}=X.R3;const sW=X.DA.unavailable.status;const sF=5;const sz={failedSinceMs:void 0,failures:0,said:void 0};
function sq({reading:t,isListed:e,beganMs:n},r,s){const o={rules:s,reading:t,beganMs:n,runningMs:void 0,paceMs:X.R3.firstPollMs,budget:{polls:sH.polls,atMs:n},...sz,polledMs:-1/0,throttledUntilMs:-1/0,notBeforeMs:-1/0,askedUntilMs:-1/0,unknownSinceMs:void 0,unknownWords:[],pending:void 0};return"ended"===t.phase&&e?sV(o,r):sX(o,t,r)}
function sJ(t,e,n){const r=n.pausedMs>0?sY(t,n.pausedMs):t;switch(e.type){case"read":return sX(r,e.reading,n);case"failed":return sK(r,e.error,n);case"listed":return sZ(r,e.row,n);case"due":return sV(r,n);case"server-back":{const t=n.nowMs<r.throttledUntilMs;const e=t?r.notBeforeMs:-1/0;return sV({...r,notBeforeMs:e},n)}}}
function sY(t,e){const n=t=>t&&t+e;return{...t,failedSinceMs:n(t.failedSinceMs),said:t.said&&{...t.said,sinceMs:t.said.sinceMs+e},unknownSinceMs:n(t.unknownSinceMs)}}
function sX(t,e,n){const{nowMs:r,chance:s,isStreaming:o}=n;const{rules:i,unknownWords:a}=t;const{status:c,phase:u}=e;const l="unknown"===u;const d=l&&a.length<sF&&!a.includes(c);const f=r<t.throttledUntilMs;const h=f?i.throttledIntervalMs:i.pollIntervalMs;const p=Math.min(t.paceMs,h*(o?sB:1));const m=p*(1-s/5);const w={...t,...sz,reading:e,runningMs:t.runningMs??("running"===u?r:void 0),paceMs:Math.max(X.R3.shortestPollMs,p*sL),notBeforeMs:f?r+m:-1/0,unknownSinceMs:l?t.unknownSinceMs??r:void 0,unknownWords:d?[...a,c]:a};const y=r-(w.unknownSinceMs??1/0)>=i.unknownMs&&!o;const g="ended"===u?s5(w,{type:"finished"}):y?s4(w,{type:"lost",reason:"unknown-status"}):sQ(w,m,n);return d?{...g,newWord:c}:g}
function sK(t,e,n){const{nowMs:r,chance:s,lastLineMs:o}=n;const i="throttled"===(0,e0.Sf)(e);const{loss:a,forMs:c,waitMs:u}=(0,e0.Oo)(e).status;const l=t.said?.loss===a;const d="outage"===a?void 0:{loss:a,sinceMs:r,...l&&t.said};const f=0===t.failures?u.first:u.later*(1+s);const h=(0,e1.Uy)(e.retryAfterMs??0,s);const p=i?t.rules.throttledIntervalMs:0;const m=Math.max(f,h,p);const w={...t,said:d,failures:t.failures+1,failedSinceMs:1/0===c?void 0:t.failedSinceMs??r,throttledUntilMs:i?r+X.R3.throttledMs:t.throttledUntilMs,notBeforeMs:r+m,askedUntilMs:r+(i?m:h)};const y=(t=1/0)=>r-Math.max(t,o);if(void 0!==d&&y(d.sinceMs)>=c)return s4(w,{type:"lost",reason:a,error:e});if(y(w.failedSinceMs)>=sW.forMs)return s4(w,{type:"lost",reason:sW.loss,error:e});return sQ(w,m,n)}
function sZ(t,e,n){const{pending:r={type:"finished"}}=t;if(void 0===e)return s5(t,r);const s={...t,reading:e,pending:void 0};if("ended"===e.phase)return s5(s,{type:"finished"});const o=void 0===s.runningMs&&"running"===e.phase;return o&&"timed-out"===r.type?sV({...s,runningMs:n.nowMs},n):s5(s,r)}
function sV(t,e){const{nowMs:n}=e;const r=s0(t)-n;if(r<=0)return s1(t,e);const s=Math.min(sH.polls,t.budget.polls+(n-t.budget.atMs)/sH.refillMs);const o=s<1?Math.ceil(n+(1-s)*sH.refillMs):n;const i=Math.max(o,t.notBeforeMs)-n;if(i>0)return sQ(t,i,e);return s2({...t,budget:{polls:s-1,atMs:n}},Math.min(sG.usual,r),e)}
function sQ(t,e,n){const r=s0(t)-n.nowMs;if(r<=0)return s1(t,n);return{state:t,action:{type:"wait",ms:Math.min(e,r)}}}
function s0({beganMs:t,runningMs:e,rules:{limits:n}}){return void 0===e?t+n.queueMs:e+n.buildMs}
function s1(t,e){const{reading:n,rules:r}=t;const s=t.polledMs>=s0(t);if(!s&&e.nowMs>=t.askedUntilMs)return s2(t,sG.last,e);const o=void 0===t.runningMs?"queue":"build";const i=r.limits[`${o}Ms`]/K.J2;const a="ending"===n.phase&&{wasEnding:true};const c={type:"timed-out",limit:o,minutes:i,...a};const u=s&&0===t.failures&&!n.isOld;return u?s5(t,c):s4(t,c)}
function s2(t,e,{nowMs:n}){return{state:{...t,polledMs:n},action:{type:"poll",limitMs:e}}}
function s4(t,e){return{state:{...t,pending:e},action:{type:"look",limitMs:sG.list}}}
function s5(t,e){return{state:t,action:{type:"end",end:e}}}var s3=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var s6=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,s=0;
function o(){while(r=e.stack.pop())try{if(!r.async&&1===s)return s=0,e.stack.push(r),Promise.resolve().then(o);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else s|=1}catch(t){n(t)}if(1===s)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const{standstillMs:s8}=X.R3;
async function s9(t,e,{clock:n,random:r,reporter:s,log:o,timer:i=new sD(n)},a){let c=sq(t.start(),u(0),e);await l(void 0);for(;;){const{action:t}=c;if("end"===t.type)return t.end;const e=n.monotonicMs();const r=await d(t);const s="wait"===t.type?t.ms:t.limitMs;const i=n.monotonicMs()-e-s;const a=i>s8?i:0;if(a>0)o?.reconnect();c=sJ(c.state,r,u(a));await l(r)}
function u(t){return{nowMs:n.monotonicMs(),chance:r(),isStreaming:o?.isStreaming()??false,lastLineMs:o?.lastLineMs()??-1/0,pausedMs:t}}
async function l(e){await t.noted(c,e);if(void 0===c.newWord)return;const n=`Unknown ${t.kind} status: '${c.newWord}'. Still waiting.`;await s.report({type:"warning",message:n})}
async function d(e){const r={stack:[],error:void 0,hasError:false};try{if("wait"===e.type)return{type:await i.wait(e.ms,a)};const s=s3(r,em(e.limitMs,n,a),false);try{return"poll"===e.type?{type:"read",reading:await t.read(s.signal)}:{type:"listed",row:await t.look(s.signal)}}catch(r){a.throwIfAborted();const n=s.signal.aborted?s7(t,e.limitMs):(0,tB.zw)(r);return"poll"===e.type?{type:"failed",error:n}:{type:"listed",row:void 0}}}catch(t){r.error=t;r.hasError=true}finally{s6(r)}}}
function s7({kind:t,id:e},n){const r=Math.round(n/K.fj);return new tB.hD(`Reading ${t} '${e}' failed: the server did not finish its response within ${r} s.`,{kind:"timeout",hint:tB.Z4})}const ot=10;const oe=1e3;let on=class DeploymentLogReader{#O;#x;#j;#R={before:new Set,now:new Set};constructor(t,e){this.#O=t;this.#x=e}
async *next(t,e,n){const r=t?oe:ot;for(let t=0;t<r;t+=1){const t=await this.#x.readLog(this.#O,this.#j,e,n);for(const e of t.lines)if(this.#I(e))yield e;const r=void 0!==t.nextCursor&&t.nextCursor!==this.#j;if(r){this.#j=t.nextCursor;this.#R={before:this.#R.now,now:new Set}}if(!t.hasMore||!r)return}}
#I({id:t,timestamp:e,message:n}){const r=t??`${e??""} ${n}`;if(this.#R.before.has(r)||this.#R.now.has(r))return false;this.#R.now.add(r);return true}};var or=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var os=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,s=0;
function o(){while(r=e.stack.pop())try{if(!r.async&&1===s)return s=0,e.stack.push(r),Promise.resolve().then(o);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else s|=1}catch(t){n(t)}if(1===s)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const{pollIntervalMs:oo,restMs:oi}=X.sJ;
async function oa(t,e,n){const{timeoutMs:r}=e;const s=new oc(t,e,n);const o={limits:{queueMs:r,buildMs:r},pollIntervalMs:oo,throttledIntervalMs:oo,unknownMs:1/0};const i=await s9(s,o,e,n);if("lost"!==i.type)await s.readRest();return i}let oc=class FollowedDeployment{kind="deployment";id;#C;#P;#U;#N;#D=new Set;#L;#B="";#H;constructor(t,e,n){this.id=t.id;this.#C=e;this.#P=n;this.#U=new on(t.id,e.api);this.#N=e.clock.monotonicMs();this.#L=t;this.#H=this.#N}
start(){return{reading:ou(this.#L),isListed:false,beganMs:this.#N}}
async read(t){this.#L=await this.#C.api.getDeployment(this.id,t,{attempts:1});this.#C.onRecord(this.#L);return ou(this.#L)}
look(){return Promise.resolve(void 0)}
async noted({action:t},e){if(e?.type==="due")return;await this.#G(this.#L);if(e?.type==="read"&&"end"!==t.type)await this.#W();await this.#F()}
async readRest(){const t={stack:[],error:void 0,hasError:false};try{const e=or(t,em(oi,this.#C.clock,this.#P),false);try{for await(const t of this.#U.next(true,e.signal))await this.#z({type:"line",line:t})}catch(r){this.#P.throwIfAborted();const t=e.signal.aborted?s7(this,oi):(0,tB.zw)(r);const n=`The log of the deployment may be incomplete: ${t.message}`;await this.#z({type:"warning",message:n})}}catch(e){t.error=e;t.hasError=true}finally{os(t)}}
async #W(){const t={stack:[],error:void 0,hasError:false};try{const{clock:e,timeoutMs:n}=this.#C;const r=this.#N+n-e.monotonicMs();const s=or(t,em(Math.min(X.R3.readLimitMs.usual,r),e,this.#P),false);try{for await(const t of this.#U.next(false,s.signal,{attempts:1}))await this.#z({type:"line",line:t})}catch(t){this.#P.throwIfAborted();if(!s.signal.aborted)(0,tB.zw)(t)}}catch(e){t.error=e;t.hasError=true}finally{os(t)}}
async #G({status:t,events:e}){for(const t of e)if(this.#I(t))await this.#z({type:"event",event:t});if(t===this.#B)return;this.#B=t;await this.#z({type:"status",status:t})}
#I(t){const e=`${t.timestamp??""} ${nr(t)}`;if(this.#D.has(e))return false;this.#D.add(e);return true}
async #F(){const t=this.#C.clock.monotonicMs()-this.#H;if(t<X.uK.heartbeatMs)return;const e=`Nothing new for a minute. Status: ${this.#L.status}`;await this.#z({type:"notice",message:e})}
async #z(t){this.#H=this.#C.clock.monotonicMs();await this.#C.reporter.report(t)}};
function ou({status:t}){const e=tZ(t);const n=tQ(t)?"ended":e?"waiting":"unknown";return{status:t,phase:n,isOld:false}}
async function ol(t,e,n){const r=await e.deleteDeployment(t,n).then(()=>void 0,tB.zw);if(void 0===r)return{type:"done"};if("missing"===r.meaning)return{type:"was-gone"};if("conflict"!==r.meaning&&"refused"!==r.meaning)return{type:"failed",error:r};const s=await e.getDeployment(t,n).catch(tB.zw);const o=s instanceof tB.hD?"missing"===s.meaning:!t0(s.status);return o?{type:"was-gone"}:{type:"failed",error:r}}
async function od(t,{api:e,clock:n},r){let s=new tB.hD("No response came in time.",{kind:"timeout",hint:"Delete the preview with `delete-previews/`."});try{for(;;){const o=await ol(t,e,r);if("failed"!==o.type||"unavailable"!==o.error.meaning)return o;s=o.error;await n.sleep(X.sJ.deleteAgainMs,r)}}catch(t){if(!r.aborted)throw t;return{type:"failed",error:s}}}
async function of(t,e,n){const{previewLabel:r,buildId:s}=t.sent;const{baseUrl:o}=e;if(void 0===r){const e=void 0===t.id?(0,sN.DL)({buildId:s}):(0,sN.nR)(t.id);const n=void 0===t.id?`A deployment of build ${s}`:`Deployment ${t.id}`;const r=void 0===t.id?" may have been created. It":"";return om(`${n}${r} was left as it is.\nFollow it: ${sP("GET",e,o)}`)}const i=void 0===t.id?await op(t.sent,e,n):[t.id];const a=sP("GET",(0,sN.DL)({previewLabel:r}),o);if("unread"===i)return om(`A preview '${r}' may have been created.\nCheck the list: ${a}`);const[c]=i;if(void 0===c)return om(`No preview '${r}' of this run is listed. One may still appear; it ends by itself.\nCheck the list: ${a}`);if(i.length>1)return om(`One of these previews '${r}' may be of this run; none was deleted, because the action cannot tell which: ${i.join(", ")}. They end by themselves.`);const u=await od(c,e,n);const l=oh(c,u,o);if(true!==t.mayHaveMore)return l;const d=await ne(t.sent,[c],e.api,n).catch(()=>[]);return 0===d.length?l:om(`${l.message}\nThese previews may also be of this run, and end by themselves: ${d.join(", ")}.`)}
function oh(t,e,n){switch(e.type){case"done":return{isClean:true,message:`Deleted preview ${t}.`};case"was-gone":return{isClean:true,message:`Preview ${t} had been deleted before.`};case"failed":return om(`Preview ${t} could not be deleted, and ends by itself. ${e.error.message}\nDelete it: ${sP("DELETE",(0,sN.nR)(t),n)}`)}}
async function op(t,{api:e,clock:n,newest:r},s){let o="unread";try{for(const i of[0,...X.tS]){await n.sleep(i,s);const a=(await r())?.id;if(void 0!==a)return[a];const c=await e3(t,e,s).catch(tB.zw);if(!(c instanceof tB.hD)){o=c.filter(({status:t})=>t0(t)).map(({id:t})=>t);if(o.length>0)return o}}}catch(t){if(!s.aborted)throw t}return o}
function om(t){return{isClean:false,message:t}}const ow=4;const oy=/^[A-Za-z]*$/;const og={before:String.raw`(?<![\w-])`,after:String.raw`(?![\w-])`};
function ov(t,e){const n=new Set(e);const[r,s]=[new Map,new Map];for(const{text:e,place:o}of t)for(const t of ob(e)){if(n.has(t))continue;const e=t.length>=r3;if(!(!e&&oy.test(t)))for(const n of e?sr(t):[t]){const t=e?r:s;if(!t.has(n))t.set(n,o)}}const o=o$(r,{before:"",after:""});const i=o$(s,og);return sn(t=>i(o(t)))}
function ob(t){const e=t.trim();const n=e.split(/[\r\n]+/).map(t=>t.trim());const r=/\s/.test(e)?[]:e.split(/[:/@?&=,;|]+/);const s=[...n,...r].filter(({length:t})=>t>=r3);return new Set(e.length>=ow?[e,...s]:s)}
function o$(t,{before:e,after:n}){if(0===t.size)return t=>t;const r=[...t.keys()].toSorted((t,e)=>e.length-t.length);const s=r.map(t=>t.replaceAll(/[\\^$.*+?()[\]{}|/-]/g,String.raw`\$&`));const o=new RegExp(`${e}(?:${s.join("|")})${n}`,"g");return e=>e.replace(o,e=>t.get(e)??"***")}var oE=n(771);var oS=n(364);const o_=new Set(["manifest_file","environment_config"]);
function oM(t,e){if(!(0,oS.OW)(t))return;const n=(0,oS.b6)(t["id"]);if(void 0===n||e(n)!==n)return;const r=ok(t,e);const s=(0,oS.b6)(t["status"])?.trim()??"unknown";const o=tZ(s)?s:e(s);const i=t=>(0,oS.b6)(r[t]);const a=r["deploy_events"];return{id:n,status:o,buildId:i("build_id"),namespace:i("namespace"),helmReleaseName:i("helm_release_name"),createdAt:i("created_at"),expiresAt:i("expires_at"),previewLabel:i("preview_label"),events:Array.isArray(a)?a.flatMap(t=>oA(t)??[]):[],record:{...r,id:n,status:o}}}
function ok(t,e){return Object.fromEntries(Object.entries(t).filter(([t])=>!o_.has(t)).map(([t,n])=>[e(t),oT(n,e)]))}
function oT(t,e){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>oT(t,e));return(0,oS.OW)(t)?ok(t,e):t}
function oA(t){if(!(0,oS.OW)(t))return;const{type:e,reason:n,message:r,timestamp:s}=t;if("string"!=typeof n&&"string"!=typeof r)return;return{isWarning:(0,oS.b6)(e)?.toLowerCase()==="warning",reason:(0,oS.b6)(n)?.trim()??"",message:(0,oS.b6)(r)?.trim()??"",timestamp:(0,oS.b6)(s)}}
function oO(t,e){if(!(0,oS.OW)(t))return;const{lines:n,has_more:r,next_cursor:s}=t;if(!Array.isArray(n))return;return{lines:n.flatMap(t=>ox(t,e)??[]),hasMore:true===r,nextCursor:(0,oS.b6)(s)}}
function ox(t,e){if(!(0,oS.OW)(t)||"string"!=typeof t["message"])return;const{id:n,message:r,log_level:s,timestamp:o}=t;return{id:"number"==typeof n?String(n):(0,oS.b6)(n),message:e(r),level:(0,oS.b6)(s)&&e(String(s)),timestamp:(0,oS.b6)(o)}}var oj=n(973);const oR=1048576;const oI=true;
function oC(t,e){const n=t=>oM(t,e);const r={expected:"a deployment with an id",maxBytes:4*oR,decode:n};const s={expected:"a list of deployments",maxBytes:32*oR,
decode:t=>(0,oS.Ci)(t,n)};const o={expected:"a page of a log",maxBytes:8*oR,
decode:t=>oO(t,e)};return{
createDeployment:(e,n)=>{const[s,o]=["Creating the deployment",()=>sN.Mp];const i={operation:s,path:o,shape:r,isConfidential:oI};return t.submit(i,oP(e),n)},
getDeployment:(e,n,s)=>{const[o,i]=[`Reading deployment '${e}'`,()=>(0,sN.nR)(e)];const a={operation:o,path:i,shape:(0,oj.z)(e,r),isConfidential:oI};return t.get(a,n,s)},
listDeployments:(e,n,r)=>{const o=(...t)=>(0,sN.DL)(e,...t);const i={operation:"Listing deployments",path:o,shape:s,isConfidential:oI};return t.list(i,n,r)},
readLog:(e,n,r,s)=>{const i=()=>(0,sN.dz)(e,n);const a=`Reading the log of deployment '${e}'`;return t.get({operation:a,path:i,shape:o,isConfidential:oI},r,s)},
deleteDeployment:async(e,n,r)=>{const s={operation:`Deleting deployment '${e}'`,method:"DELETE",path:(0,sN.nR)(e),headersTimeout:X.sJ.deletionMs,isConfidential:oI};await t.command(()=>t.send(s,n),n,r)}}}
function oP({manifestFile:t,environmentConfig:e,buildId:n,preview:r}){const s={manifest_file:t,environment_config:e,build_id:n,...r&&{preview:true,preview_label:r.label,expires_at:r.expiresAt}};const o=Buffer.from(JSON.stringify(s));return{contentType:"application/json",head:o.subarray(0,-1),tail:o.subarray(-1),sizeBytes:o.length}}const oU="0.1.0";
async function oN(t,{world:e,log:n,redactEarly:r}){const s=Object.keys(t.customHeaders??{});const o=0===s.length?"":`, with ${tc}: ${s.join(", ")}`;n.line(`Using the builds API on ${t.baseUrl.host}${o}.`);return{...t,redact:r,userAgent:`agentex-build-action/${oU}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:V._o()?({method:t,path:e,status:r,requestId:s,durationMs:o})=>{const i=void 0===s?"":`, request ID ${s}`;const a=`${r??"no response"} in ${Math.round(o)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}
async function oD(t,e,n=t=>t){const r=await oN(t,e);const s=t=>n(r.redact(t));const o={...r,redact:s};const i=new oj.l(o);return{api:oC(i,s),builds:(0,oE.createBuildsApi)(i,o),
[Symbol.asyncDispose]:()=>i[Symbol.asyncDispose]()}}var oL=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var oB=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,s=0;
function o(){while(r=e.stack.pop())try{if(!r.async&&1===s)return s=0,e.stack.push(r),Promise.resolve().then(o);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else s|=1}catch(t){n(t)}if(1===s)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});let oH=class DeploymentRun{#t;#z;#y;#e;#q;#J;#Y;#X;constructor(t,{report:e,state:n},r){const{connection:s,manifest:o,summary:i}=t;this.#t=t;this.#z=e;this.#y=n;this.#e=r;this.#q={baseUrl:s.baseUrl.href,accountId:s.accountId};this.#J=i?{agent:o.agentName}:void 0}
async run(){const t={stack:[],error:void 0,hasError:false};try{const{signal:e}=this.#e;this.#K(void 0);const n=oL(t,new AsyncDisposableStack,true);try{await this.#y.during(async()=>{const{connection:t}=this.#t;const e=await oD(t,this.#e,oW(this.#t));this.#X=n.use(e);await this.#Z(e)})}catch(t){this.#z.note({error:t});if(e.aborted)await this.#V(X.sJ.deleteLimitMs.stopped);else if(!(t instanceof e8))this.#K(void 0)}await this.#z.end(this.#Q(),()=>{this.#J=void 0;this.#K(this.#Y)})}catch(e){t.error=e;t.hasError=true}finally{const e=oB(t);if(e)await e}}
#K(t){this.#Y=t;const[e,n]=[this.#q,this.#J];this.#y.save({cancelWanted:false,server:e,missingSummary:n,deployment:t})}
async #Z({api:t,builds:e}){const{signal:n,world:r}=this.#e;const{clock:s,random:o}=r;const i=await ed(this.#t.build,this.#t.manifest.agentName,e,n);this.#z.note({build:i});await this.#tt(i);const a={api:t,reporter:this.#z.view,clock:s,random:o};const c=await this.#te(i,a);if(this.#t.wait)await this.#tn(c,a);else this.#K(void 0)}
async #tt({id:t,imageUrl:e=""}){const{log:n}=this.#e;const{preview:r,manifest:s}=this.#t;if(r?.madeFrom!==void 0)await n.line(`The preview label is '${r.label}', from '${r.madeFrom}': a label has up to 30 lower-case letters, digits and '-'.`);const o=r?`as preview '${r.label}'`:"for production";await n.line(`Deploying build ${t} of agent '${s.agentName}', image '${e}', ${o}.`)}
async #te(t,e){const{log:n,signal:r,world:s}=this.#e;const o={
onSending:async t=>{this.#z.note({isSubmitting:true});this.#K({sent:t,id:void 0});await this.#y.saved()},
onRefused:()=>this.#K(void 0)};const i=oG(this.#t,t.id,s.clock.wallMs());const a=await e7(i,o,e,r);const{deployment:c,isFound:u,others:l,mayHaveMore:d}=a;if(this.#Y&&!(u&&l.length>0))this.#K({...this.#Y,id:c.id,mayHaveMore:d});this.#z.note({deployment:c});await n.line(u?`Following deployment ${c.id}, which the list shows: the response that named it was lost.`:`Created deployment ${c.id}.`);await this.#tr(l);if(d&&this.#t.preview)await n.line(`Another preview '${this.#t.preview.label}' may still appear, from a request whose response was lost; it ends by itself.`);return a}
async #tn({deployment:t,others:e,mayHaveMore:n},r){const{timeoutMs:s,onTimeout:o}=this.#t;const{signal:i}=this.#e;const a=t=>this.#z.note({deployment:t});const c={...r,timeoutMs:s,onRecord:a};const u=await oa(t,c,i);this.#z.note({followed:u});const l=[t.id,...e];if(n&&this.#Y)await this.#tr(await ne(this.#Y.sent,l,r.api,i));const d="timed-out"===u.type&&"delete"===o;if(d)await this.#V(X.sJ.deleteLimitMs.timedOut);else this.#K(void 0)}
async #tr(t){if(0===t.length)return;await this.#e.log.warning(`This run may also have created ${t.join(", ")}.\nDelete what should not run; a preview ends by itself.`)}
async #V(t){const e={stack:[],error:void 0,hasError:false};try{const{hurry:n,signal:r,world:s}=this.#e;const{deployment:o}=this.#z.known();const i=this.#Y;const a=void 0!==o&&tQ(o.status);if(i?.sent.previewLabel===void 0||a)return void this.#K(void 0);if(void 0===i.id||void 0===this.#X)return;const{clock:c}=s;const u=oL(e,em(t,c,r.aborted?n:r),false);const l=()=>Promise.resolve(this.#Y);const d={api:this.#X.api,clock:c,baseUrl:this.#q.baseUrl,newest:l};const{isClean:f,message:h}=await of(i,d,u.signal);this.#z.note({removal:f?"done":"failed"});if(f)this.#K(void 0);await this.#z.view.report({type:"notice",message:h})}catch(t){e.error=t;e.hasError=true}finally{oB(e)}}
#Q(){const{build:t,deployment:e}=this.#z.known();const n=e?(0,sN.nR)(e.id):(0,sN.DL)({buildId:t?.id});return sP("GET",n,this.#q.baseUrl)}};
function oG({manifest:t,environments:e,preview:n},r,s){const o=n?.expiresInMs===void 0?void 0:new Date(s+n.expiresInMs).toISOString();return{manifestFile:t.text,environmentConfig:e.text,buildId:r,preview:n&&{label:n.label,expiresAt:o}}}
function oW({manifest:t,environments:e,preview:n}){const r={manifest:t,environments:e};const s=Object.entries(r).flatMap(([t,e])=>e.values.map(({text:e,line:n})=>({text:e,place:`[${t}:${n}]`})));const o=e.values.filter(({key:t})=>"namespace"===t);return ov(s,[t.agentName,n?.label??"",...o.map(({text:t})=>t)])}var oF=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var oz=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,s=0;
function o(){while(r=e.stack.pop())try{if(!r.async&&1===s)return s=0,e.stack.push(r),Promise.resolve().then(o);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else s|=1}catch(t){n(t)}if(1===s)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});
async function oq(t){await sc(t,async t=>{const e={stack:[],error:void 0,hasError:false};try{const n=oF(e,re(t),false);const r=await s$();const s=await tI(t.apiKey,r);const o=new nF(s,t);await new oH(s,{report:o,state:n},t).run();return o.failure()}catch(t){e.error=t;e.hasError=true}finally{oz(e)}},sC)}}),
784:((t,e,n)=>{n.d(e,{
T:()=>r,
W:()=>s});
function r(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function s(t,e){return r(t)===r(e)}}),
771:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>B,
createClient:()=>L});var r=n(364);var s=n(249);let o=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const i=10;const a=13;const c=32;const u=6;
function l(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:r,onEvent:s,onId:l,onRetry:p}=t;const m=[];let w=0;let y="";let g;let v="";let b=0;let $;let E=false;let S=false;let _=false;
function M(t){if(E)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==y){t=y+t;if(""===t||"\xef"===t||"\xef\xbb"===t){y=t;return}y=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(S||_){t=k(t);if(!t)return}if(!m.length){const e=x(t);if(""!==e)T(e);O();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(w<u){const e=m.join("")+t.slice(0,u-w);if(!A(e)){m.length=0;w=0;S=true;return}}m.push(t);w+=t.length;O();return}m.push(t);const e=m.join("");m.length=0;w=0;T(x(e));O()}
function k(t){if(0===t.length)return t;if(_){_=false;return t.charCodeAt(0)===i?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const r=-1===e?n:-1===n?e:e<n?e:n;if(-1===r)return"";if(r===t.length-1&&t.charCodeAt(r)===a){S=false;_=true;return""}S=false;return t.slice(r+(t.charCodeAt(r)===a&&t.charCodeAt(r+1)===i?2:1))}
function T(t){if(!t)return;if(t.charCodeAt(t.length-1)===a){j(t,0,t.length-1);if(O())return;_=true;return}if(A(t)){m.push(t);w=t.length;return}S=true}
function A(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&h(t,"data")||101===e&&h(t,"event")||105===e&&h(t,"id")||114===e&&h(t,"retry")}
function O(){if(E)return true;if(void 0===e)return false;if(w+v.length<=e)return false;E=true;m.length=0;w=0;g=void 0;v="";b=0;$=void 0;S=false;_=false;null==r||r(new o(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function x(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==g)null==l||l(g);if(b>0)null==s||s({id:g,event:$,data:v});g=void 0;v="";b=0;$=void 0;e=n+1;n=t.indexOf("\n",e);continue}const r=t.charCodeAt(e);if(d(t,e,r)){const r=t.charCodeAt(e+5)===c?e+6:e+5;const o=t.slice(r,n);if(0===b&&t.charCodeAt(n+1)===i){if(void 0!==g)null==l||l(g);null==s||s({id:g,event:$,data:o});g=void 0;v="";$=void 0;e=n+2;n=t.indexOf("\n",e);continue}v=0===b?o:`${v}\n${o}`;b++}else if(f(t,e,r))$=t.slice(t.charCodeAt(e+6)===c?e+7:e+6,n)||void 0;else j(t,e,n);if(O())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let r=t.indexOf("\n",e);while(e<t.length){let s=-1;if(-1!==n&&-1!==r)s=n<r?n:r;else if(-1!==n)s=n===t.length-1?-1:n;else if(-1!==r)s=r;if(-1===s)break;j(t,e,s);if(O())return"";e=s+1;if(t.charCodeAt(e-1)===a&&t.charCodeAt(e)===i)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==r&&r<e)r=t.indexOf("\n",e)}return t.slice(e)}
function j(t,e,r){if(e===r)return void I();const s=t.charCodeAt(e);if(d(t,e,s)){const n=t.charCodeAt(e+5)===c?e+6:e+5;const s=t.slice(n,r);v=0===b?s:`${v}\n${s}`;b++;return}if(f(t,e,s)){$=t.slice(t.charCodeAt(e+6)===c?e+7:e+6,r)||void 0;return}if(105===s&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===c?e+4:e+3,r);if(!n.includes("\0"))g=n;return}if(58===s){if(n){const s=t.slice(e,r);n(s.slice(t.charCodeAt(e+1)===c?2:1))}return}const o=t.slice(e,r);const i=o.indexOf(":");if(-1===i)return void R(o,"",o);const a=o.slice(0,i);const u=o.charCodeAt(i+1)===c?2:1;const l=o.slice(i+u);R(a,l,o)}
function R(t,e,n){switch(t){case"event":$=e||void 0;break;case"data":v=0===b?e:`${v}\n${e}`;b++;break;case"id":if(!e.includes("\0"))g=e;break;case"retry":if(/^\d+$/.test(e))null==p||p(parseInt(e,10));else null==r||r(new o(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==r||r(new o(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function I(){if(void 0!==g)null==l||l(g);if(b>0)null==s||s({id:g,event:$,data:v});g=void 0;v="";b=0;$=void 0}
function C(t={}){if(t.consume&&m.length>0){const t=m.join("");j(t,0,t.length)}y="";g=void 0;v="";b=0;$=void 0;m.length=0;w=0;E=false;S=false;_=false}return{feed:M,reset:C}}
function d(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function f(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function h(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const p=0x1000000;const m=1e3;const w=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
async function*y(t,e=p){const n=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let s=0;let o=0;let i="";let a=false;let c;let u=false;let d=false;const f=l({
onEvent:t=>{o+=1;const e=g(t,d);if(e)r.push(e);a||=d&&!b(t.data)},
onError:()=>{a||=d},
onRetry:t=>r.push({type:"retry",ms:t})});
function h(t){const n=c?c(t):t;if(""!==t)u=t.endsWith("\r");if(void 0===n)return;c=void 0;if(0===o&&i.length<m)i+=n;const a=o;f.feed(n);s=(o>a?0:s)+n.length;if(s<=e)return;r.push({type:"unreadable"});f.reset();s=0;c=S(n)}
function v(){h(n.decode());if(u)h("\n");d=true;h("\n\n");if(a||0===o&&w.test(i))r.push({type:"cut"})}
function $(){const t=r;r=[];return t}for await(const e of t){h(n.decode(e,{stream:true}));yield $()}v();yield $()}
function g({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const s=(0,r.qF)(e);if(void 0===s&&n&&/^\s*[{"]/.test(e))return;const o=void 0!==t&&!["","message","log","error"].includes(t);if(v(s))return;if(o&&!((0,r.OW)(s)&&"string"==typeof s["line"]))return;const i=$(s)??e;if("error"===t)return{type:"error",text:i};return{type:n?"unterminated":"line",text:i}}
function v(t){if(!(0,r.OW)(t)||void 0!==$(t))return false;const e=t["type"]??t["event"];return"string"==typeof e&&/^(?:heart[-_]?beat|ping|keep[-_]?alive)$/i.test(e)}
function b(t){return"[DONE]"===t.trim()||void 0!==(0,r.qF)(t)}
function $(t){if("string"==typeof t)return t;if(!(0,r.OW)(t))return;return[t["line"],t["message"],t["error"],t["detail"]].find(t=>"string"==typeof t)}const E=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function S(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const r=E.exec(n);return r?n.slice(r.index+r[0].length):void 0}}var _=n(959);var M=n(17);const k="\r\n";
function T(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function A(t,e){const n=O(t);const r=n.find(([,t])=>t.includes(e));if(r)throw new M.l(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([t,n])=>`--${e}${k}${x(t)}${k}${k}${n}${k}`).join("");const{archive:o}=t;const i=`--${e}--${k}`;const a=`--${e}${k}${x("context_archive")}; filename="context.tar.gz"${k}Content-Type: application/x-tar${k}${k}`;const c=Buffer.from(o?s+a:s);const u=Buffer.from(o?k+i:i);const l=c.length+(o?.sizeBytes??0)+u.length;return{head:c,tail:u,sizeBytes:l,contentType:`multipart/form-data; boundary=${e}`}}
function O(t){const{agent:e,sourceDirty:n}=t;const r=void 0!==t.archive;const s=r?t.buildArgs:{};const o=[["image_name",t.imageName],["agent_id",e.agentId],["agent_name",e.agentName],["build_args",Object.keys(s).length>0?JSON.stringify(s):void 0],["image_tag",t.imageTag],["image_url",t.imageUrl],["platform",r?t.platform:void 0],["source_commit",t.sourceCommit],["source_dirty",void 0===n?void 0:String(n)],["source_ref",t.sourceRef],["source_repo",t.sourceRepo],["source_subpath",t.sourceSubpath],["working_tree_hash",t.workingTreeHash]];return o.flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function x(t){return`Content-Disposition: form-data; name="${t}"`}var j=n(484);var R=n(973);var I=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var C=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,s=0;
function o(){while(r=e.stack.pop())try{if(!r.async&&1===s)return s=0,e.stack.push(r),Promise.resolve().then(o);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else s|=1}catch(t){n(t)}if(1===s)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});const P=1048576;const U={expected:"a build with an id",maxBytes:P,decode:r.zr};const N={expected:"a list of builds",maxBytes:16*P,
decode:t=>(0,r.Ci)(t,r.zr)};const D={expected:"a list of agents",maxBytes:16*P,decode:r.kc};
function L(t){const e=new R.l(t);return Object.assign(B(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function B(t,{random:e,openArchive:n}){let r=false;return{
submitBuild:async(r,s)=>{const o={stack:[],error:void 0,hasError:false};try{const i=A(r,T(e));const a=I(o,r.archive&&await n(r.archive),true);const c={operation:"Submitting the build",
path:()=>j.f,shape:U};const u={...i,archive:a};return await t.submit(c,u,s,t.timeouts.submitResponse)}catch(t){o.error=t;o.hasError=true}finally{const t=C(o);if(t)await t}},
getBuild:(e,n,r)=>{const s=`Reading build '${e}'`;const o=(0,R.z)(e,{...U,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:s,
path:()=>(0,j.UL)(e),shape:o,withAge:i};return t.get(a,n,r)},
listBuilds:(e,n,r)=>{const s=(...t)=>(0,j.Kx)(e,...t);return t.list({operation:"Listing builds",path:s,shape:N},n,r)},
listUndeployed:e=>{const n=()=>`${j.f}/undeployed`;const r="Listing undeployed agents";return t.get({operation:r,path:n,shape:D},e)},
cancelBuild:async(e,n,s)=>{const o=`Cancelling build '${e}'`;const i={operation:o,method:"POST",path:`${(0,j.UL)(e)}/cancel`};const a=async()=>{const e=!r;r=true;return await t.send(i,n,e)};await t.command(a,n,s)},
streamLogs:(e,n)=>y(H(t,e,n))}}
async function*H(t,e,n){const r=`Opening the log of build '${e}'`;const o={operation:r,method:"GET",path:`${(0,j.UL)(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const i=await t.send(o,n);if(!i.contentType.startsWith("text/event-stream")){i.discard();throw new s.hD(`${r} failed: the response is not an event stream.`,{kind:"response",code:"NOT_EXPECTED",hint:_.A})}yield*i.chunks}}),
364:((t,e,n)=>{n.d(e,{
Ci:()=>o,
Cj:()=>u,
OW:()=>f,
b6:()=>w,
f_:()=>l,
kc:()=>i,
qF:()=>d,
zr:()=>s});var r=n(82);
function s(t){if(!f(t))return;const e=h(t["id"])??h(t["build_id"]);if(void 0===e)return;return{id:e,status:m(t["build_status"])??m(t["status"])??"unknown",agentId:w(t["agent_id"]),agentName:w(t["agent_name"]),imageName:w(t["image_name"]),imageTag:w(t["image_tag"]),imageUrl:w(t["image_url"]),createdAt:w(t["created_at"]),createdBy:f(t["created_by"])?w(t["created_by"]["id"]):void 0,startedAt:w(t["build_start_time"]),endedAt:w(t["build_end_time"]),sourceRepo:w(t["source_repo"]),sourceCommit:w(t["source_commit"]),sourceRef:w(t["source_ref"]),sourceSubpath:w(t["source_subpath"]),sourceDirty:p(t["source_dirty"]),workingTreeHash:w(t["working_tree_hash"]),record:t}}
function o(t,e){const n=a(t)?.flatMap(t=>e(t)??[]);return n&&{items:n,hasMore:f(t)&&false!==t["has_more"]}}
function i(t){return a(t)?.flatMap(t=>c(t)??[])}
function a(t){const e=f(t)?t["items"]:t;return Array.isArray(e)?e:void 0}
function c(t){if(!f(t))return;const e=w(t["agent_name"]);const n=s(t["latest_build"]);if(void 0===e||void 0===n)return;const r=t["total_builds"];return{agentName:e,latestBuild:n,totalBuilds:"number"==typeof r?r:1}}const u=100;
function l(t){let e=[t];for(let t=0;e.length>0;t+=1){if(t>u)return true;e=e.flatMap(t=>"object"==typeof t&&null!==t?Object.values(t):[])}return false}
function d(t){return(0,r.y)(()=>JSON.parse(t))}
function f(t){return"object"==typeof t&&null!==t&&!Array.isArray(t)}
function h(t){return"number"==typeof t&&Number.isSafeInteger(t)?String(t):w(t)}
function p(t){return"boolean"==typeof t?t:void 0}
function m(t){return"string"==typeof t?w(t.trim()):void 0}
function w(t){return"string"==typeof t&&""!==t?t:void 0}}),
249:((t,e,n)=>{n.d(e,{
Sx:()=>c,
Z4:()=>o,
aK:()=>i,
hD:()=>s,
oy:()=>u,
zw:()=>a});var r=n(17);let s=class ApiError extends r.l{name="ApiError";kind;meaning;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;#C;constructor(t,e){super(t,e);this.#C=e;this.kind=e.kind;this.meaning=e.meaning??"unavailable";this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}
reworded(t){return new s(t,{...this.#C,cause:this})}};const o="The server or the network is slow. Run the job again later.";const i="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function a(t){if(t instanceof s)return t;throw t}
function c(t){if(!(t instanceof s&&"conflict"===t.meaning))throw t;return t}
function u(t){if(!(t instanceof s&&"missing"===t.meaning))throw t;return t}}),
883:((t,e,n)=>{n.d(e,{
C_:()=>a,
Oo:()=>i,
Sf:()=>o});var r=n(620);const s=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function o({kind:t,meaning:e,status:n,code:r}){if("unavailable"!==e)return e;if(429===n)return"throttled";if(void 0!==r&&s.includes(r))return"unreachable";if("tls"===t||"PROXY_401"===r||"PROXY_407"===r)return"untrusted";return"TOO_LARGE"===r?"too-large":"unavailable"}
function i(t){const{shouldRetry:e,meaning:n}=t;if(false===e)return r.DA.refused;const s=e&&"unavailable"!==n;return r.DA[s?"unavailable":o(t)]}
function a(t){return r.DA[false===t.shouldRetry?"refused":o(t)].submit}}),
496:((t,e,n)=>{n.d(e,{
openTransport:()=>a});var r=n(17);var s=n(815);var o=n(82);var i=n(424);
async function a(...t){return c(await import("./undici.js"),...t)}
function c(t,e,n,s){if("https:"===e.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new r.l("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const o=h(e,n);const i=new WeakSet;const a=new Set;const c=l(t,s,a);const u=new t.EnvHttpProxyAgent({httpProxy:"",httpsProxy:o.uri,noProxy:o.noProxy,connect:c,allowH2:false,
clientFactory:e=>f(new t.Pool(e,{headersTimeout:s,connect:c}),i)});return{
request:async t=>{if(null===t.body)return await u.request(t);const e=()=>{for(const t of a)t.resetAndDestroy()};t.signal.addEventListener("abort",e,{once:true});try{return await u.request(t)}finally{t.signal.removeEventListener("abort",e)}},proxyHost:o.host,
isProxyFailure:t=>"object"==typeof t&&null!==t&&i.has(t),
[Symbol.asyncDispose]:()=>u.destroy()}}let u=class ProxyRefusal extends Error{code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};
function l(t,e,n){const r=t.buildConnector({timeout:e,allowH2:false});return(t,e)=>{const s="https:"===t.protocol;const o=t.port||(s?"443":"80");r({...t,port:o,protocol:"http:"},(...[o,i])=>{if(null!==o)return void e(o,null);n.add(i);i.once("close",()=>n.delete(i));if(s)r({...t,httpSocket:i},(...[t,n])=>{null===t?e(null,n):e(d(t),null)});else e(null,i)})}}
function d(t){const e="code"in t&&"UND_ERR_CONNECT_TIMEOUT"===t.code;if(!e)return t;const n=new Error("The handshake did not end.",{cause:t});return Object.assign(n,{code:i.Z})}
function f(t,e){const n=t.connect.bind(t);t.connect=async t=>{try{const e=await n(t);if(200===e.statusCode)return e;e.socket.on("error",()=>void 0).destroy();throw new u(e.statusCode,e.headers["proxy-authenticate"])}catch(t){if("object"==typeof t&&null!==t)e.add(t);throw t}};return t}
function h(t,e){const n=p(e,"https_proxy","HTTPS_PROXY");if(!n||(0,s.U)(t))return{uri:"",host:"",noProxy:"*"};const{name:o,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!m(a))throw new r.l(`Environment variable '${o}' is not a valid proxy address.`,{hint:`Set '${o}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:p(e,"no_proxy","NO_PROXY")?.value??""}}
function p(t,...e){return e.map(e=>({name:e,value:t[e]??""})).find(({value:t})=>""!==t)}
function m({username:t,password:e,pathname:n,search:r,hash:s}){const i="/"===n&&""===r&&""===s;return i&&void 0!==(0,o.y)(()=>decodeURIComponent(`${t}:${e}`))}}),
959:((t,e,n)=>{n.d(e,{
A:()=>o,
V:()=>a});var r=n(364);var s=n(249);const o="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const i=2e5;
async function a(t,e,{expected:n,maxBytes:u,decode:d},f="no"){const h=(t,n)=>new s.hD(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:f,hint:o});let p=Buffer.alloc(0);let m=0;const w=c();for await(const e of t.chunks){const t=m+e.length;if(t>u)throw h(`is larger than ${u} bytes`,"TOO_LARGE");if(t>p.length)p=Buffer.concat([p],Math.min(u,2*t));if(w(e)>i)throw h(`has more than ${i} values`,"TOO_LARGE");p.set(e,m);m=t}const y=new TextDecoder().decode(p.subarray(0,m));const g=(0,r.qF)(y);if(void 0===g)throw h(0===m?"is empty":`is not JSON${l(t)}`,"NOT_JSON");if((0,r.f_)(g))throw h(`is nested more than ${r.Cj} levels deep`,"TOO_LARGE");const v=d(g);if(void 0===v)throw h(`is not ${n}`,(0,r.OW)(g)?"NOT_EXPECTED":"NOT_OBJECT");return v}
function c(){let[t,e,n]=[0,false,false];return r=>{for(const s of r)if(n)n=false;else if(s===u.quote)e=!e;else if(e)n=s===u.backslash;else if(s===u.comma||s===u.bracket||s===u.brace)t+=1;return t}}const u={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function l({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}}),
424:((t,e,n)=>{n.d(e,{
Z:()=>p,
g:()=>g});var r=n(208);var s=n(364);const o="Check input 'base-url', and that this runner can reach the host.";const i="Check the spelling of the host in input 'base-url'.";const a="The network or the server closed the connection. Run the job again.";const c="Allow this runner to open the connection: a local firewall or policy rejects it.";const u="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const l="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const d="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const f="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const h={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const p="TLS_HANDSHAKE_TIMEOUT";const m={[p]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const w=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const y=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function g(t,e){const n=E(t,"code");const{host:s,proxyHost:g}=e;const S=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==S){const e=`the proxy '${g}' responded with ${S} when asked to connect to '${s}'.`;return{kind:"proxy",code:n,sentence:e,hint:v(S,b(t))}}const _=(t,e,r)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:r});const M=(0,r.Zo)(t);if(M){const t=`no connection to '${s}' could be opened: ${M.reason}.`;return{kind:"connect",code:n,sentence:t,hint:M.hint??c}}const k=n&&h[n];const T=n&&m[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,$(t)].find(t=>void 0!==t&&w.test(t));if(void 0!==e){const t=`the connection to the proxy '${g}' is not trusted (${e}).`;return{kind:"tls",code:e,sentence:t,hint:d}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const s=k??T??"closed the connection";return _("proxy",`the proxy '${g}' ${s}`,r)}if(k)return _("connect",`'${s}' ${k}`,"ENOTFOUND"===n?i:o);if(T)return _("timeout",`'${s}' ${T}`,n===p?u:a);if(n&&w.test(n))return _("tls",`the connection to '${s}' is not trusted`,y.includes(n)?`${f} ${l}`:l);if("HTTPParserError"===E(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return _("response",`'${s}' did not respond in HTTP`,o);return _("reset",`the connection to '${s}' was lost`,a)}
function v(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function b(t){const e=(0,s.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function $(t){return(0,s.OW)(t)?E(t["cause"],"code"):void 0}
function E(t,e){const n=(0,s.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
484:((t,e,n)=>{n.d(e,{
DL:()=>u,
Kx:()=>f,
Mp:()=>i,
UL:()=>o,
dz:()=>c,
f:()=>s,
nR:()=>a});var r=n(17);const s="/v5/builds";
function o(t){const e="Use the output 'build-id' of the step that submitted it.";return`${s}/${l(t,"build",e)}`}const i="/v5/agentex/deployments";
function a(t){const e="Use the output 'deployment-id' of the step that created it.";return`${i}/${l(t,"deployment",e)}`}
function c(t,e){return`${a(t)}/logs?${d({cursor:e,limit:"500"})}`}
function u({agentName:t,buildId:e,previewLabel:n},r,s){const o={agent_name:t,build_id:e,preview_label:n};const a={limit:"100",sort_order:"desc",starting_after:r,_:s};return`${i}?${d({...o,...a})}`}
function l(t,e,n){if(""===t||"."===t||".."===t||!t.isWellFormed())throw new r.l(`Invalid ${e} ID: '${t.toWellFormed()}'.`,{hint:n});return encodeURIComponent(t)}
function d(t){const e=Object.entries(t).flatMap(([t,e])=>void 0===e?[]:[[t,e]]);return new URLSearchParams(e).toString()}
function f(t,e,n){const r={agent_name:t.agentName,source_commit:t.sourceCommit,working_tree_hash:t.workingTreeHash,limit:t.limit?.toString(),sort_order:t.sortOrder,starting_after:e,_:n};return`${s}?${d(r)}`}}),
973:((t,e,n)=>{n.d(e,{
l:()=>td,
z:()=>ty});var r=n(266);var s=n(784);var o=n(249);var i=n(883);var a=n(110);var c=n(17);var u=n(75);var l=n(940);var d=n(364);const f={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const h=/^(?:Z_|ERR__ERROR_)/;const p="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*m(t,e="",{operation:r,accepted:s}){const i=e.toLowerCase().split(",");const a=i.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===a.length)return yield*t;const c=t=>new o.hD(`${r} failed: the response cannot be decoded: its Content-Encoding is '${(0,l.$)(a.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:s,hint:p,cause:t});const[w=""]=a;const y=1===a.length&&Object.hasOwn(f,w)&&f[w];if(!y){t.on("error",()=>void 0).destroy();throw c()}const g=y(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,u.pipeline)(t,g,()=>void 0)}catch(e){const t=(0,d.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&h.test(t)?c(e):e}}const w=500;const y=2e3;
function g(t,e){const n=e(t);const r=E(n);const s=void 0===r?(0,l.$)(k(n),w):(0,l.$)(r,y);return""===s?void 0:s}
function v(t,e){const n=_(S(t)?.["detail"]);return void 0===n?void 0:(0,l.$)(e(n),y)}
function b(t,e,n){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const r=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return r&&void 0!==E(n)}
function $(t,e){if(!/^application\/json\b/i.test(t))return false;const n=(0,d.qF)(e);if(!(0,d.OW)(n))return false;const{detail:r,message:s,code:o,status_code:i,data:a}=n;if("string"==typeof r||Array.isArray(r)||(0,d.OW)(r))return true;return"string"==typeof s&&void 0!==a&&(o??i)!==void 0}
function E(t){const{detail:e,message:n,error:r,errors:s,title:o}=S(t)??{};return[e,n,r,s,o].map(_).find(t=>void 0!==t)}
function S(t){const e=(0,d.qF)(t);return(0,d.OW)(e)&&!(0,d.f_)(e)?e:void 0}
function _(t){if("string"==typeof t)return A(t)||void 0;if(Array.isArray(t)){const e=t.map(M).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,d.OW)(t))return _(t["message"])??_(t["msg"])??_(t["detail"]);return}
function M(t){if(!(0,d.OW)(t))return _(t);const e=_(t["msg"])??_(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const r=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===r?e:`${A(r)}: ${e}`}
function k(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return A(e?T(t):t)}
function T(t){let e="";let n;for(const r of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${r.slice(r.indexOf(">")+1)}`}}return e}
function A(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var O=n(620);const x=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function j(t){const e=t("retry-after")?.trim();const n=I(e);const r=I(t("retry-after-ms")?.trim())??(void 0===n?C(e,t("date")):n*a.fj);return void 0!==r&&r>0&&r<=O.GM.longestAskedMs?r:void 0}
function R(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function I(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function C(t,e){const[n,r]=[N(t),N(e)];return void 0===n||void 0===r?void 0:n-r}
function P(t){return N(t("date"))}
function U(t){return I(t("age")?.trim())??0}
function N(t){if(void 0===t||!x.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function D(t){const{operation:e,status:n,statusText:r,header:s,serverMessage:i}=t;const a=""===r?"":` ${(0,l.$)(r,60)}`;const c=`${n} ${r}`;const u=i??"";const d=""===r?u:u.replaceAll(c,"").trim();const f=""===d?".":`: ${J(d)}`;const h=B(t);const p=h?"a gateway or proxy":"the server";return new o.hD(`${e} failed: ${p} responded with ${n}${a}${f}`,{kind:"http",meaning:h?"unavailable":L(n),status:n,serverMessage:i,hint:h&&429!==n?G:W(t),retryAfterMs:j(s),shouldRetry:R(s),accepted:t.bodyHasLeft&&(h||H(n))?"maybe":"no"})}
function L(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return"unavailable";return"refused"}
function B({status:t,isForeign:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function H(t){return t<200||[408,409,429].includes(t)||t>=500}const G="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function W({status:t,header:e,baseUrl:n}){if(t>=300&&t<400)return q(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";return z[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const F="Correct the value that the server rejected; its message names the field.";const z={400:F,401:"Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",422:F,429:"This account sent too many requests. Run the job again later."};
function q(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function J(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var Y=n(424);const X=["x-request-id","x-amzn-requestid","cf-ray"];const K=65536;let Z=class Sender{#C;#ts;#to;constructor(t,e){this.#C=t;this.#ts=e;this.#to=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:r}=t;const s=n=>{e.throwIfAborted();return this.#ti(n,t)};const o=r?AbortSignal.any([e,r.stalled]):e;o.throwIfAborted();const i=await this.#ta(t,o).catch(t=>{throw s(t)});const a=V(i);const c=tt(r);const u=a("content-encoding");const l=m(i.body,u,{operation:n,accepted:c});const d={contentType:a("content-type")?.toLowerCase()??"",serverMs:P(a),ageSeconds:U(a),chunks:this.#tc(l,t,s),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return d;const f=await te(d.chunks,K);e.throwIfAborted();throw this.#tu(t,i,f)}
async #ta(t,e){const{baseUrl:n,transport:r,clock:s,trace:o,...i}=this.#C;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const d=s.monotonicMs();const f=t=>{const e=t&&X.map(V(t)).find(Boolean);return e&&i.redact(e)};const h=e=>o?.({method:a,path:this.#to+t.path.replace(/\?.*$/,""),status:e?.statusCode,requestId:f(e),durationMs:s.monotonicMs()-d});const p={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};try{const s=await r.request({origin:n.origin,path:this.#to+t.path,method:a,headers:p,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});h(s);return s}catch(t){h();throw t}}
#tu({operation:t,upload:e,isConfidential:n},r,s){const{baseUrl:o,redact:i}=this.#C;const{statusCode:a,statusText:c}=r;const u=V(r);const l=u("content-type")?.toLowerCase()??"";return D({operation:t,status:a,statusText:i(c),header:u,serverMessage:(n?v:g)(s,i),baseUrl:o,bodyHasLeft:e?.hasLeft()??false,isForeign:this.#ts()&&!Q(a,l,s,e)})}
#ti(t,{operation:e,upload:n}){if(t instanceof o.hD)return t;const{baseUrl:r,transport:s}=this.#C;const{kind:i,code:a,sentence:u,hint:l}=t instanceof c.l?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,Y.g)(t,{host:r.host,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(t)});const d={kind:i,code:a,hint:l,accepted:tt(n),cause:t};return new o.hD(`${e} failed: ${u}`,d)}
async *#tc(t,{wholeMs:e},n){const{baseUrl:r,clock:s}=this.#C;const o=s.monotonicMs();try{for await(const n of t){if(s.monotonicMs()-o>e)throw new c.l(`'${r.host}' did not send the whole response within ${e/a.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function V({headers:t}){return e=>[t[e]].flat()[0]}
function Q(t,e,n,r){if($(e,n))return true;return void 0!==r&&b(t,e,n)}
function tt(t){return t?.hasLeft()?"maybe":"no"}
async function te(t,e){const n=[];let r=0;try{for await(const s of t){n.push(s);r+=s.length;if(r>=e)break}}catch{}return new TextDecoder().decode(Buffer.concat(n).subarray(0,e))}var tn=n(959);const{firstMs:tr,longestMs:ts}=O.GM.outage;let to=class OutagePace{#k;#tl=0;#td=-1/0;constructor(t){this.#k=t}
async run(t,e){await this.#tf(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#th();return e}catch(t){if(ti(t)){this.#tl+=1;this.#td=Math.max(this.#td,this.#k.monotonicMs()+this.#tp())}else if(t instanceof o.hD)this.#th();throw t}}
async #tf(t){for(let e=this.#td-this.#k.monotonicMs();e>=1;){await this.#k.sleep(e,t);e=this.#td-this.#k.monotonicMs()}if(this.#tl>0)this.#td=this.#k.monotonicMs()+this.#tp()}
#tp(){return Math.min(ts,tr*2**(this.#tl-1))}
#th(){this.#tl=0;this.#td=-1/0}};
function ti(t){return t instanceof o.hD&&"unavailable"===t.meaning&&"throttled"!==(0,i.Sf)(t)}var ta=n(500);
function tc({contentType:t,head:e,archive:n,tail:r,sizeBytes:s},{clock:o,stallMs:i,onProgress:a,beforeEnd:c}){const l=new AbortController;const d=new AbortController;let f=false;let h=0;
async function*p(){f=true;h=o.monotonicMs();m();try{yield e;let t=0;if(void 0===n)a?.(t);for await(const e of n?.chunks()??[]){await (0,ta.setImmediate)();yield e;t+=e.length;h=o.monotonicMs();a?.(t)}await c?.();yield r}finally{d.abort()}}
async function m(){for(;;){const t=h+i-o.monotonicMs();if(t<=0)return void l.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await o.sleep(t,d.signal)}catch{return}}}const w=u.Readable.from(p(),{objectMode:false,highWaterMark:1});w.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(s)},body:w,
hasLeft:()=>f,stalled:l.signal,
[Symbol.dispose]:()=>{d.abort();w.destroy()}}}var tu=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var r,s;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=e[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=e[Symbol.dispose];if(n)s=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(s)r=function(){try{s.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:r,async:n})}else if(n)t.stack.push({async:true});return e};var tl=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var r,s=0;
function o(){while(r=e.stack.pop())try{if(!r.async&&1===s)return s=0,e.stack.push(r),Promise.resolve().then(o);if(r.dispose){var t=r.dispose.call(r.value);if(r.async)return s|=2,Promise.resolve(t).then(o,function(t){n(t);return o()})}else s|=1}catch(t){n(t)}if(1===s)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return o()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var r=new Error(n);return r.name="SuppressedError",r.error=t,r.suppressed=e,r});let td=class Requests{timeouts;#tm;#tw;#ty;#C;#tg=new r.Km;#tv;#tb=0;#ts=false;constructor(t){this.#C=t;this.#tv=Math.floor(t.random()*2**40).toString(36);this.timeouts={...O.B2,...t.timeouts};const{headers:e,body:n,whole:r}=this.timeouts;this.#tm={headersTimeout:e,bodyTimeout:n,wholeMs:r};this.#tw=new to(t.clock);this.#ty=new Z(t,()=>this.#ts)}
async send(t,e,n=false){const r=async()=>await this.#ty.send({...this.#tm,...t},e);return await (n?this.#tw.runAtOnce(r):this.#tw.run(r,e))}
async submit({path:t,shape:e,...n},r,{signal:s,...o},i=this.#tm.headersTimeout){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#C;const u=tu(a,tc(r,{clock:c,stallMs:this.timeouts.uploadStall,...o}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const d={...this.#tm,...n,...l};const f=async()=>{const t=await this.#ty.send(d,s);return await this.#t$(t,n.operation,e,"maybe")};return await this.#tw.run(f,s)}catch(t){a.error=t;a.hasError=true}finally{tl(a)}}
async command(t,e,n){const r=await this.#tE(()=>t().catch(o.Sx),e,n);if(r instanceof o.hD)throw r;this.#ts||=r.contentType.startsWith("application/json");r.discard()}
async get({path:t,shape:e,withAge:n,...r},s,{onServerTime:o,...i}={}){const a=async()=>{const i={...this.#tm,...r,method:"GET",path:t()};const a=await this.#ty.send(i,s);const{ageSeconds:c,serverMs:u}=a;const l=c>0;if(l&&!n){a.discard();throw th(r.operation,c)}if(void 0!==u)o?.(u);const d=await this.#t$(a,r.operation,e);return l&&n?n(d,c):d};return await this.#tE(()=>this.#tw.run(a,s),s,i)}
async *list({path:t,...e},n,{maxPages:r=tf,...o}={}){const i=new Set;let a;for(let c=0;c<r;c+=1){const r={...e,
path:()=>t(a,this.#tS())};const{items:c,hasMore:u}=await this.get(r,n,o);const l=c.at(-1)?.id;const d=void 0!==l&&!i.has((0,s.T)(l));for(const t of c){const e=(0,s.T)(t.id);if(!i.has(e)){i.add(e);yield t}}if(!u||!d)return;a=l}}
async #t$(t,e,n,r){const s=await (0,tn.V)(t,e,n,r);this.#ts=true;return s}
async #tE(t,e,{attempts:n}={}){const{clock:s,random:i,onRetry:a}=this.#C;const c={budget:this.#tg,longestWaitMs:O.GM.longestMs,clock:s,random:i,attempts:n,decide:tw,fail:tp,
onRetry:t=>{if(t instanceof o.hD)a?.(t.message)}};return await (0,r.L5)(t,c,e)}
#tS(){this.#tb+=1;return`${this.#tv}-${this.#tb}`}
[Symbol.asyncDispose](){return this.#C.transport[Symbol.asyncDispose]()}};const tf=1e3;
function th(t,e){return new o.hD(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:o.aK})}
function tp(t,e){const n=t.at(-1);const r=t.slice(0,-1).filter(t=>t instanceof o.hD);if(!(n instanceof o.hD)||0===r.length)return n;const s="budget"===e?" No further retry: too many requests failed recently.":"";const i=new Set(r.map(tm));const a=1===i.size&&i.has(tm(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${r.length+1}; earlier attempts failed ${c}.`)}
function tm({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function tw(t){if(!(t instanceof o.hD))return{attempts:1,baseMs:0};return{...(0,i.Oo)(t).request,afterMs:t.retryAfterMs}}
function ty(t,e){const n=n=>{const r=e.decode(n);return r&&(0,s.W)(r.id,t)?r:void 0};return{...e,decode:n}}}),
620:((t,e,n)=>{n.d(e,{
$V:()=>p,
AQ:()=>b,
B2:()=>d,
DA:()=>l,
Ep:()=>y,
GM:()=>f,
R3:()=>m,
Vs:()=>g,
sJ:()=>w,
ss:()=>E,
tS:()=>h,
uK:()=>$,
uu:()=>v});var r=n(110);const s={attempts:1,baseMs:0};const o={refused:1,lost:1};const i={forMs:0};const a={forMs:1/0};const c={request:{attempts:6,baseMs:500},submit:{refused:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...a,waitMs:0},named:i,foreignCancel:a};const u={request:s,submit:o,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,foreignCancel:i};const l={unavailable:c,throttled:{...c,request:{attempts:12,baseMs:r.fj},submit:{refused:5,lost:5},status:{...c.status,...a}},unreachable:{...c,request:{...c.request,attempts:3},submit:{refused:3,lost:3}},untrusted:{...c,request:s,submit:o},"too-large":{...c,request:s,status:u.status},conflict:{...c,submit:o},unauthorized:{...u,status:{...u.status,loss:"credentials"}},missing:{...u,status:{...u.status,loss:"gone"},log:c.log,named:{forMs:15*r.fj}},refused:u};const d={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const f={longestMs:20*r.fj,longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const h=[1,2,4,8,15].map(t=>t*r.fj);const p={lookAfterMs:2*r.J2,lookAgainMs:15*r.fj,searchMs:30*r.fj,lastLookMs:10*r.fj,lookLimitMs:{usual:15*r.fj,patient:r.J2},pauseMs:{shortest:r.fj,longest:10*r.fj},backoffMs:{first:r.fj,longest:20*r.fj},lingerMs:4*r.fj,slackMs:5*r.fj,listedWithinMs:5*r.J2,agentWaitsMs:[0,...h.slice(0,3)]};const m={firstPollMs:r.fj,shortestPollMs:250,budget:{polls:38,refillMs:14*r.fj},throttledMs:5*r.J2,unknownMs:10*r.J2,readLimitMs:{usual:30*r.fj,last:5*r.fj,list:15*r.fj},standstillMs:30*r.fj,image:{reads:3,everyMs:r.fj,limitMs:10*r.fj}};r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2,r.J2;const w={pollIntervalMs:12*r.fj,lookWaitsMs:[500,1500,4*r.fj,8*r.fj],restMs:r.J2,deletionMs:2*r.J2,longestPreviewMs:8760*r.$0,deleteAgainMs:2*r.fj,deleteLimitMs:{stopped:4500,timedOut:2*r.J2,usual:3*r.J2}};const y={retryPauseMs:30*r.fj,namedPauseMs:r.fj,confirmMs:5*r.fj,giveWayMs:30*r.fj,longestBuildMs:48*r.$0,comparisonMs:3*r.fj,slowFromMs:30*r.fj,registration:{limitMs:30*r.J2,pollMs:5*r.fj}};const g={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const v={mainLooksMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postLooksMs:500,cutForm:{looks:8,everyMs:250}};const b={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;const $={progressMs:5*r.fj,heartbeatMs:r.J2,hangingMs:5*r.J2,shortBuildMs:30*r.fj,toleranceMs:2*r.fj};const E=2**31-1}),
880:((t,e,n)=>{n.a(t,async(t,e)=>{try{var r=n(562);var s=n(363);await (0,r.g)(s.w);e()}catch(t){e(t)}},1)}),
363:((e,n,r)=>{r.d(n,{
w:()=>N});var s=r(598);var o=r(24);var i=r(760);const a=t("node:v8");var c=r(161);var u=r(455);var l=r(17);var d=r(208);const f=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.l(`The packed build context '${t}' is not readable: ${(0,d.A3)(e)}.`,{cause:e,hint:(0,d.$z)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const r=n.createReadStream({start:0,end:e-1,highWaterMark:f,autoClose:false});let s=e;try{for await(const t of r){s-=t.length;yield t}}catch(t){throw new l.l(`The packed build context is no longer readable: ${(0,d.A3)(t)}.`,{cause:t,hint:(0,d.$z)(t,h)})}if(0!==s)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.l(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var w=r(620);var y=r(110);var g=r(82);var v=r(542);var b=r(75);var $=r(500);const E=new Set;const S=new Set;const _=new Map;
function M(t,e,n){const r=_.get(t);if(void 0!==r&&""!==r.text){r.text+=e;return r.written}const s={text:e,written:Promise.resolve()};s.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=s.text;s.text="";await n(t,e)});_.set(t,s);k(E,s.written);return s.written}
function k(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function T(t,e){await M(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function A(t,e,n,r){const o=process.env[t];if(!o)return void e(n,r);const i=`ghadelimiter_${(0,s.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=M(o,a.join(v.EOL),O);k(S,Promise.race([c,(0,$.setTimeout)(w.AQ.stalledMs,void 0,{ref:false})]));await c}
async function O(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const x=new b.Writable({
write:(t,e,n)=>{const r=()=>void process.stdout.write(t,n);if(0===S.size)r();else Promise.all(S).then(r)}});process.stdout.on("error",t=>x.destroy(t));
async function j(){await Promise.all(E)}
function R(){if(0===E.size)process.exit();setTimeout(I,w.AQ.lastWriteMs);j().then(()=>process.exit())}
function I(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const C=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const P=["uncaughtException","unhandledRejection"];const U=[];process.on("SIGUSR1",()=>void 0);const N={clock:y.ml,random:Math.random,startedMs:Date.now()-process.uptime()*y.fj,stdout:x,
onSignal:t=>{for(const e of C)process.on(e,t)},
onUncaught:t=>{for(const e of P)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:R,
setOutput:(t,e)=>{const n=A("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);U.push(n)},
outputsWritten:async()=>{await Promise.all(U.splice(0))},
saveState:(t,e)=>A("GITHUB_STATE",c.LZ,t,e),allWritten:j,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,s.randomUUID)()),
createDirectory:t=>(0,o.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,o.rmSync)(t,{recursive:true,force:true}),replace:D,
removeFile:t=>(0,o.rmSync)(t,{force:true}),
changedMs:t=>(0,g.y)(()=>(0,o.statSync)(t).mtimeMs),append:T,
read:t=>(0,o.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{openTransport:e}=await Promise.resolve().then(r.bind(r,496));const n=await e(t,process.env,w.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n},
openGitHub:async({apiUrl:t,token:e})=>{const{getOctokit:n}=await import("./github-client.js");return n(e,{baseUrl:t}).rest}};
function D(t,e){const n=`${t}.${process.pid}`;(0,o.rmSync)(n,{force:true});(0,o.writeFileSync)(n,e,{flag:"wx",mode:384});(0,o.renameSync)(n,t)}}),
940:((t,e,n)=>{n.d(e,{
$:()=>r});
function r(t,e){if(t.length<=e)return s(t);let n=e-1;while(n>0&&!/\s/.test(t.charAt(n)))n-=1;return s(`${t.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function s(t){return` ${t}`.slice(1)}}),
110:((t,e,n)=>{n.d(e,{
$0:()=>i,
J2:()=>o,
LP:()=>a,
fj:()=>s,
ml:()=>c});var r=n(500);const s=1e3;const o=60*s;const i=60*o;const a=24*i;const c={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(t,e)=>{try{await (0,r.setTimeout)(t,void 0,{signal:e})}catch(t){e.throwIfAborted();throw t}}}}),
17:((t,e,n)=>{n.d(e,{
U:()=>o,
l:()=>s});var r=n(208);let s=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};
function o(t){const e=(0,r.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof s&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,r.A3)(t)}}),
815:((t,e,n)=>{n.d(e,{
U:()=>r});
function r(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
82:((t,e,n)=>{n.d(e,{
y:()=>r});
function r(t){try{return t()}catch{return}}}),
266:((t,e,n)=>{n.d(e,{
Km:()=>s,
L5:()=>o,
Uy:()=>i});const r={all:100,cost:5,gain:1};let s=class RetryBudget{#Y=r.all;
spend(){if(this.#Y<r.cost)return false;this.#Y-=r.cost;return true}
earn(){this.#Y=Math.min(r.all,this.#Y+r.gain)}};
async function o(t,{attempts:e=1/0,budget:n,longestWaitMs:r,clock:s,random:a,...c},u){const l=[];for(;;){u.throwIfAborted();try{const e=await t();n.earn();return e}catch(h){u.throwIfAborted();l.push(h);const{attempts:t,baseMs:o,afterMs:d=0}=c.decide(h);if(l.length>=Math.min(e,t))throw c.fail(l,"attempts");if(!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(h);const f=Math.min(r,o*2**(l.length-1));await s.sleep(i(d,a(),f),u)}}}
function i(t,e,n=t/10){return t+e*n}}),
208:((t,e,n)=>{n.d(e,{
$N:()=>m,
$z:()=>p,
A3:()=>h,
Zo:()=>f,
b2:()=>w});var r=n(24);var s=n(760);var o=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const d=300;
function f(t,e=r.statfsSync){if(!y(t)||void 0===t.code)return;const n=g(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,o.$)(t.message,d)})`}}
function h(t){const e=y(t)||t instanceof Error?t.message:String(t);return f(t)?.reason??e}
function p(t,e){return f(t)?.hint??e}
function m(t){return y(t)?t.code:void 0}
function w(t){return["ENOENT","ENOTDIR"].includes(m(t)??"")}
function y(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function g(t,e=r.statfsSync){const n=y(t)&&"ENOSPC"===t.code?t.path:void 0;const o=void 0===n?void 0:(0,i.y)(()=>e((0,s.dirname)(n)));return void 0!==o&&o.files>0&&0===o.ffree&&o.bavail>0}}),
598:(e=>{e.exports=t("node:crypto")}),
24:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
542:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((e,n,r)=>{r.d(n,{
V4:()=>S,
_o:()=>M,
LZ:()=>k,
uH:()=>_});const s=globalThis.process.getBuiltinModule("os");
function o(t){if(null==t)return"";else if("string"==typeof t||t instanceof String)return t;return JSON.stringify(t)}
function i(t,e,n){const r=new c(t,e,n);process.stdout.write(r.toString()+s.EOL)}const a="::";let c=class Command{constructor(t,e,n){if(!t)t="missing.command";this.command=t;this.properties=e;this.message=n}
toString(){let t=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){t+=" ";let e=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const r=this.properties[n];if(r){if(e)e=false;else t+=",";t+=`${n}=${l(r)}`}}}t+=`${a}${u(this.message)}`;return t}};
function u(t){return o(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(t){return o(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const d=t("crypto");const f=globalThis.process.getBuiltinModule("fs");
function h(t,e){const n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!f.existsSync(n))throw new Error(`Missing file at path: ${n}`);f.appendFileSync(n,`${o(e)}${s.EOL}`,{encoding:"utf8"})}
function p(t,e){const n=`ghadelimiter_${d.randomUUID()}`;const r=o(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(r.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${s.EOL}${r}${s.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=t=>{var e={};r.d(e,t);return e};m({});var w=function(t,e,n,r){
function s(t){return t instanceof n?t:new n(function(e){e(t)})}return new(n||(n=Promise))(function(n,o){
function i(t){try{c(r.next(t))}catch(t){o(t)}}
function a(t){try{c(r["throw"](t))}catch(t){o(t)}}
function c(t){t.done?n(t.value):s(t.value).then(i,a)}c((r=r.apply(t,e||[])).next())})};const{access:y,appendFile:g,writeFile:v}=f.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return w(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[b];if(!t)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield y(t,f.constants.R_OK|f.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const r=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${r}>`;return`<${t}${r}>${e}</${t}>`}
write(t){return w(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const r=e?v:g;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return w(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
stringify(){return this._buffer}
isEmptyBuffer(){return 0===this._buffer.length}
emptyBuffer(){this._buffer="";return this}
addRaw(t,e=false){this._buffer+=t;return e?this.addEOL():this}
addEOL(){return this.addRaw(s.EOL)}
addCodeBlock(t,e){const n=Object.assign({},e&&{lang:e});const r=this.wrap("pre",this.wrap("code",t),n);return this.addRaw(r).addEOL()}
addList(t,e=false){const n=e?"ol":"ul";const r=t.map(t=>this.wrap("li",t)).join("");const s=this.wrap(n,r);return this.addRaw(s).addEOL()}
addTable(t){const e=t.map(t=>{const e=t.map(t=>{if("string"==typeof t)return this.wrap("td",t);const{header:e,data:n,colspan:r,rowspan:s}=t;const o=e?"th":"td";const i=Object.assign(Object.assign({},r&&{colspan:r}),s&&{rowspan:s});return this.wrap(o,n,i)}).join("");return this.wrap("tr",e)}).join("");const n=this.wrap("table",e);return this.addRaw(n).addEOL()}
addDetails(t,e){const n=this.wrap("details",this.wrap("summary",t)+e);return this.addRaw(n).addEOL()}
addImage(t,e,n){const{width:r,height:s}=n||{};const o=Object.assign(Object.assign({},r&&{width:r}),s&&{height:s});const i=this.wrap("img",null,Object.assign({src:t,alt:e},o));return this.addRaw(i).addEOL()}
addHeading(t,e){const n=`h${e}`;const r=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const s=this.wrap(r,t);return this.addRaw(s).addEOL()}
addSeparator(){const t=this.wrap("hr",null);return this.addRaw(t).addEOL()}
addBreak(){const t=this.wrap("br",null);return this.addRaw(t).addEOL()}
addQuote(t,e){const n=Object.assign({},e&&{cite:e});const r=this.wrap("blockquote",t,n);return this.addRaw(r).addEOL()}
addLink(t,e){const n=this.wrap("a",t,{href:e});return this.addRaw(n).addEOL()}};new $;var E;(function(t){t[t["Success"]=0]="Success";t[t["Failure"]=1]="Failure"})(E||(E={}));
function S(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`);if(e&&false===e.trimWhitespace)return n;return n.trim()}
function _(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(s.EOL);i("set-output",{name:t},o(e))}
function M(){return"1"===process.env["RUNNER_DEBUG"]}
function k(t,e){const n=process.env["GITHUB_STATE"]||"";if(n)return h("STATE",p(t,e));i("save-state",{name:t},o(e))}})};var n={};
function r(t){var s=n[t];if(void 0!==s)return s.exports;var o=n[t]={exports:{}};var i=true;try{e[t](o,o.exports,r);i=false}finally{if(i)delete n[t]}return o.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var s=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var o=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[t])return r;if(r.then){var o=[];o.d=0;r.then(t=>{i[e]=t;s(o)},t=>{i[n]=t;s(o)});var i={};i[t]=t=>t(o);return i}}var a={};a[t]=t=>{};a[e]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var d;var f;var h;var p=new Promise((t,e)=>{h=e;f=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));r.exports=p;i(r=>{d=o(r);var s;var i=()=>d.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{s=()=>e(i);s.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(s.r++,t.push(s)));d.map(e=>e[t](n))});return s.r?a:i()},t=>(t?h(p[n]=t):f(l),s(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;r.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;r.t=function(n,s){if(1&s)n=this(n);if(8&s)return n;if("object"==typeof n&&n){if(4&s&&n.__esModule)return n;if(16&s&&"function"==typeof n.then)return n}var o=Object.create(null);r.r(o);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&s&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;r.d(o,i);return o}})();(()=>{r.d=(t,e)=>{for(var n in e)if(r.o(e,n)&&!r.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{r.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{r.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var s=r(880);s=await s;