const e=e=>{let t;return new Proxy({},{
get:(n,r)=>"__esModule"===r?void 0:(t??=globalThis.process.getBuiltinModule(e))[r]})};import"os";var t={
516:((e,t,n)=>{n.d(t,{
g:()=>sU});var r=n(760);var o=n.n(r);const s=globalThis.process.getBuiltinModule("node:buffer");const i={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const a=128;const c={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${a-1}}$`),words:`be one tag of at most ${a} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};const u=/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;const l=255;var f=n(17);var d=n(208);
function h(e){return JSON.stringify(e).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}
function p(e,t){return o().relative(e,t).replaceAll(o().sep,"/")}
function m(e){const t=e.lastIndexOf("/");return{parent:e.slice(0,Math.max(t,0)),name:e.slice(t+1)}}var w=n(82);var y=n(24);
function g(e){return{
get:t=>v((0,r.join)(e,t)),
keys:()=>(0,w.y)(()=>(0,y.readdirSync)(e))??[]}}
function v(e){const t=(0,w.y)(()=>(0,y.lstatSync)(e));if(void 0===t)return;if(t.isDirectory())return g(e);return t.isSymbolicLink()?"link":"file"}
function b(e,t){const[n,r,o]=[[],[],[]];const[s,i]=[e.toLowerCase(),`/${m(e).name}`];for(const a of t)if($(e,a)||a.toLowerCase()===s)n.push(a);else if(a.endsWith(`/${e}`))r.push(a);else if(`/${a}`.endsWith(i))o.push(a);const[a,...c]=[n,r,o].find(e=>e.length>0)??[];return 0===c.length?a:void 0}
function $(e,t){if(Math.abs(e.length-t.length)>1)return false;let n=0;while(n<e.length&&e[n]===t[n])n+=1;let[r,o]=[e.length,t.length];while(Math.min(r,o)>n&&e[r-1]===t[o-1]){r-=1;o-=1}const[s,i]=[e.slice(n,r),t.slice(n,o)];if(s.length<=1&&i.length<=1)return true;return 2===s.length&&2===i.length&&s===`${i[1]}${i[0]}`}
function*E(e){const t=[{parent:"",tree:e}];for(const{parent:e,tree:n}of t)for(const r of n.keys()){const o=".git"===r?void 0:n.get(r);if(void 0===o)continue;const s=`${e}${r}`;yield{path:s,node:o};if("string"!=typeof o)t.push({parent:`${s}/`,tree:o})}}const _=1e5;
function T(e,t){const n=[];let r=0;for(const{path:o,node:s}of E(g(e))){r+=1;if(r>_)return[];const e="string"==typeof s?"file":"directory";if(t===e||"any"===t)n.push(o)}return n}
function S(e,t,n){const o=b(p(t,(0,r.resolve)(t,e)),n);return void 0===o?void 0:`Did you mean '${h(o)}'?`}
function k(e,t,n=o()){const r=n.relative(e,t);return".."===r||r.startsWith(`..${n.sep}`)||n.isAbsolute(r)}
function A(e){const t=(0,w.y)(()=>y.realpathSync.native(e));if(void 0!==t||(0,r.dirname)(e)===e)return t??e;return(0,r.join)(A((0,r.dirname)(e)),(0,r.basename)(e))}new Set(["ENOENT","ENOTDIR","ELOOP","EINVAL","ENXIO"]);const{O_RDONLY:M,O_NONBLOCK:O,O_NOFOLLOW:x}=y.constants;const j=M|O;
function R(e,t,n=j){const r=(0,y.openSync)(e,n);try{const e=(0,y.fstatSync)(r);const n=e.size;if(!e.isFile())return{isRegular:false,sizeBytes:n,bytes:new Uint8Array};const o=Buffer.allocUnsafe(Math.min(n,t));return{isRegular:true,sizeBytes:n,bytes:o.subarray(0,C(o,r))}}finally{(0,y.closeSync)(r)}}
function C(e,t){let n=0;while(n<e.length){const r=(0,y.readSync)(t,e,n,e.length-n,null);if(0===r)break;n+=r}return n}new Set([".git",".aws",".ssh",".kube",".docker",".gnupg"]);f.l;const I=String.raw`(?:\\.|[^\\\]-])`;const P=`${I}(?:-${I})?`;const N=String.raw`\[(?:\^|(?!\^))(?:${P})+\]`;new RegExp(String.raw`^(?:[^\\[]|\\.|${N})*$`,"su");n(500);var U=n(455);new Set(["ENOENT","ENOTDIR","ELOOP","ENAMETOOLONG","ENXIO"]);const D=65536;
async function L(e){return await H(e)}
async function B(e){const{top:t,...n}=await H(e);const r=t.get("agent");const o=r?.kind==="map"?r.get("name"):void 0;const s=o?.line??r?.line??t.line;if(void 0===o)throw q(e,s,"'agent.name' is missing. Add it.");if("string"!==o.kind||!i.pattern.test(o.text))throw q(e,s,`'agent.name' must be a string and ${i.words}.`);return{...n,agentName:o.text,agentLine:s}}
async function H(e){const{displayName:t}=e;const n=z(e);const{readYaml:r}=await import("./yaml.js");const o=[];const s=r(n,{
note:e=>void o.push(e)});const i=s.value;const[a]=o.toSorted((e,t)=>e-t);if(void 0!==a||void 0===i)throw q(e,a??1,"Invalid YAML. Correct this line, or the one before it.");if("map"!==i.kind)throw q(e,i.line,`The ${e.what} must be a map.`);return{displayName:t,text:n,top:i,values:[...s.scalars().flatMap(G),...W(n)]}}
function G({kind:e,text:t,line:n,key:r}){return"null"===e||"boolean"===e?[]:[{text:t,line:n,key:r}]}
function W(e){return e.split(/\r?\n/).flatMap((e,t)=>{const n=e.trim();const r=/(?:^|\s)#\s*(.*)$/.exec(n)?.[1]??"";const o=/^(?:- )*[\w.-]+:$/.test(n)?[r]:[n,r];return o.filter(e=>e.length>=F).map(e=>({text:e,line:t+1,key:void 0}))})}const F=8;
function z(e){const{path:t,displayName:n,what:r,workspace:o}=e;if(k(o,A(t)))throw new f.l(`${h(n)}: The ${r} is outside the workspace, or a link that leads out of it.`,{hint:"Copy it into the workspace."});try{const{isRegular:n,sizeBytes:r,bytes:o}=R(t,D);if(!n)throw J(e,"it is not a regular file");if(r>D)throw J(e,`it has more than ${D} bytes`);if(!(0,s.isUtf8)(o))throw q(e,Y(o),"Not valid UTF-8.");return new TextDecoder().decode(o)}catch(t){if(t instanceof f.l||void 0===(0,d.$N)(t))throw t;if(!(0,d.b2)(t))throw J(e,(0,d.A3)(t),t);throw J(e,"it does not exist",t)}}
function J(e,t,n){const{what:r,displayName:o,input:s,workspace:i}=e;const a=void 0!==n&&(0,d.b2)(n)?S(o,i,T(i,"file")):void 0;return new f.l(`Could not read the ${r} '${h(o)}': ${t}.`,{cause:n,hint:a??`Set '${s}' to the path of a YAML file in UTF-8, relative to the workspace.`})}
function q({displayName:e},t,n){return new f.l(`${h(e)}:${t}: ${n}`)}
function Y(e){let t=1;let n=0;for(;;){const r=e.indexOf(10,n);if(!(0,s.isUtf8)(e.subarray(n,r<0?e.length:r))||r<0)return t;t+=1;n=r+1}}var X=n(620);var K=n(110);var Z=n(815);var V=n(161);let Q=class InvalidInputs extends f.l{name="InvalidInputs";problems;constructor(e){const t=1===e.length?[]:[`${e.length} inputs are invalid:`];super([...t,...e].join("\n"));this.problems=e}};
function ee(e){throw new Q([e])}const et={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function en(e){const t=et[e];const n=V.V4(e);return""===n&&void 0!==t?process.env[t]?.trim()??"":n}
function er(e){return""!==en(e)}
function eo(e,t){const n=en(e);return""===n?void 0:t(e,n)}
function es(e,t){return eo(e,t)??ee(`Input '${e}' is empty. Set a value, or remove the input to use its default.`)}
function ei(e,t,n){return eo(e,t)??ee(n)}
async function ea(e){const t=Object.keys(e);const n=await Promise.allSettled(Object.values(e).map(async e=>await e()));const r=[];const o=new Set;for(const e of n)if("fulfilled"===e.status)r.push(e.value);else if(e.reason instanceof Q)for(const t of e.reason.problems)o.add(t);else throw e.reason;if(o.size>0)throw new Q([...o]);return Object.fromEntries(t.map((e,t)=>[e,r[t]]))}const ec="SGP_CLIENT_CUSTOM_HEADERS";const eu=4;const el=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function ef(){const e=eh();const t=e.flatMap(({name:e,value:t,number:n})=>void 0!==e&&/^[\w!#$%&'*+.^`|~-]+$/.test(e)&&/^[\t\x20-\x7e]*$/.test(t)?[]:`Environment variable '${ec}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(t.length>0)throw new Q(t);return Object.fromEntries(e.flatMap(({name:e="",value:t})=>el.has(e)?[]:[[e,t]]))}
function ed(){return eh().flatMap(({value:e})=>[e,e.replace(/^\S+\s+/,"")]).filter(e=>e.length>=eu)}
function eh(){const e=(process.env[ec]??"").split("\n");return e.flatMap((e,t)=>{const n=e.indexOf(":");const r=n<0?void 0:e.slice(0,n).trim().toLowerCase();const o=e.slice(n+1).trim();return""===e.trim()?[]:[{number:t+1,name:r,value:o}]})}
function ep(e,t){return t}
function em(e,t){if(/^(?:true|True|TRUE)$/.test(t))return true;if(/^(?:false|False|FALSE)$/.test(t))return false;return ee(`Input '${e}' must be 'true' or 'false', got '${t}'.`)}
function ew(e,t){return ey(e,t,"minutes",K.J2)}
function ey(e,t,n,r){const o=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(t)?Number(t):0/0;if(!Number.isFinite(o)||o<=0)ee(`Input '${e}' must be a positive number of ${n}, such as 5 or 0.5, got '${t}'.`);const s=Math.floor(X.ss/r);if(o>s)ee(`Input '${e}' must be at most ${s} ${n}, got '${t}'.`);return o*r}
function eg(...e){const t=e.map(e=>`'${e}'`);const n=`${t.slice(0,-1).join(", ")} or ${t.at(-1)??""}`;return(t,r)=>e.find(e=>e===r)??ee(`Input '${t}' must be ${n}, got '${r}'.`)}const ev=/^[\x21-\x7e]+$/;
function eb(e,t){if(!ev.test(t))ee(`Input '${e}' must be one word of visible ASCII characters, got '${t}'.`);return t}
function e$(e,t){if(!ev.test(t))ee(`Input '${e}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return t}
function eE(e,t){const[n="",...r]=t.split("/");if(r.length>0&&(/[.:]/.test(n)||"localhost"===n))ee(`Input '${e}' must not contain a registry host, got '${t}': the service adds its own. Remove '${n}/'.`);if(/[:@]/.test(t.slice(t.lastIndexOf("/")+1)))ee(`Input '${e}' must not contain a tag or digest, got '${t}'. Set the tag with 'image-tag'.`);const o=[n,...r].every(e=>u.test(e));if(t.length>l||!o)ee(`Input '${e}' must consist of lower-case letters and digits, with single '.', '_', '-' or '/' between them, and have at most ${l} characters, got '${t}'.`);return t}const e_="https://api.egp.scale.com";
async function eT(e){return await ea({
apiKey:()=>""===e?ee("Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets."):e$("api-key",e),
accountId:()=>ei("account-id",eb,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:eS,customHeaders:ef})}
function eS(){return eo("base-url",eM)??new URL(e_)}const ek=2048;const eA="such as 'https://api.egp.scale.com'";
function eM(e,t){const n=(t,n)=>ee(`Input '${e}' ${t}. ${n}`);if(""===t)n("is empty",`Set '${e}' to the address of the API, ${eA}.`);if(t.length>ek)n(`has more than ${ek} characters`,`Write an address ${eA}.`);if(/[\s\p{Cc}\\]/u.test(t))n("contains white space, a control character or a backslash","Remove it.");const r=t.includes("@")?"":`, got '${t}'`;if(!/^https?:\/\/[^/?#]/i.test(t))n(`must start with 'https://' and a host${r}`,`Write the whole address, ${eA}.`);const o=URL.parse(t);if(!o)return n(`is not a valid address${r}`,`Write an address ${eA}.`);if(""!==o.username||""!==o.password||/^[^/]*\/\/[^/]*@/.test(t))n("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(t.includes("?")||t.includes("#"))n(`must not have a query or fragment, got one for '${o.host}'`,"Remove everything from the '?' or '#' on.");if("0"===o.port)n(`has port 0${r}`,"Set the port of the API, or leave it out for the default.");if("http:"===o.protocol&&!(0,Z.U)(o))n(`must use https, otherwise the key would be sent unencrypted to '${o.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,s]=/(\/v5(?:\/builds)?)\/*$/.exec(o.pathname)??[];if(void 0!==s){const e=o.href.slice(0,o.href.lastIndexOf(s));n(`ends in '${s}'${r}`,`The action adds it: write '${e}'.`)}return o}const eO=30;
function ex(e){return e.toLowerCase().replaceAll(/[^a-z0-9]+/g,"-").replace(/^-/,"").slice(0,eO).replace(/-$/,"")}const ej=["delete","issue_comment","issues","workflow_run"];
function eR({pullRequest:e,event:t}){const n=/^refs\/heads\/(.+)$/s.exec(t.ref)?.[1];const r=!ej.includes(t.name);const o=eo("preview-label",ep)??(e?`pr-${e.number}`:r?n:void 0)??ee(`Input 'preview-label' is required: the event '${t.name}' is for neither a pull request nor a branch. Set the label of the previews.`);const s=ex(o);if(""===s)ee(`Input 'preview-label' must contain lower-case letters or digits, got '${o}'. Set another label.`);return{label:s,madeFrom:s===o?void 0:o}}
async function eC(e,t){const{files:n,...r}=await ea({
connection:()=>eT(e),build:eI,
files:()=>eP(t.workspace),
preview:()=>eU(t),
wait:()=>es("wait",em),
timeoutMs:()=>es("timeout-minutes",ew),onTimeout:eL,
logs:()=>es("logs",eg("full","on-failure","none")),
annotations:()=>es("annotations",em),
summary:()=>es("summary",em)});return{...r,...n}}
async function eI(){const e=er("image-name")||er("image-tag");if(er("build-id")===e)ee(`The image to deploy is ${e?"named twice":"not named"}. Set either the input 'build-id', or 'image-name' and 'image-tag'. An output or variable that does not exist is empty.`);if(!e)return{buildId:eb("build-id",en("build-id"))};const t=e=>`Input '${e}' is required without 'build-id': an image is named by 'image-name' and 'image-tag'.`;return await ea({
imageName:()=>ei("image-name",eE,t("image-name")),
imageTag:()=>ei("image-tag",eb,t("image-tag"))})}
async function eP(e){const t=ei("manifest",ep,"Input 'manifest' is required: set the path of the agent's manifest.yaml.");const n=(0,r.join)((0,r.dirname)(t),"environments.yaml").replaceAll("\\","/");const o=eo("environments",ep)??n;const s=t=>({...{displayName:t,workspace:e,path:(0,r.resolve)(e,t)}});return await ea({
manifest:()=>eN("manifest",()=>B({...s(t),what:"manifest",input:"manifest"})),
environments:()=>eN("environments",()=>L({...s(o),what:"environments file",input:"environments"}))})}
async function eN(e,t){try{return await t()}catch(t){if(!(t instanceof f.l))throw t;return ee(`Input '${e}': ${(0,f.U)(t)}`)}}
async function eU(e){const t=es("preview",em);const{expiresInMs:n,label:r}=await ea({
expiresInMs:()=>eo("expires-in-hours",eD),
label:()=>t?eR(e):void 0,
meaningless:()=>{const e=["preview-label","expires-in-hours"].filter(er);if(t||0===e.length)return;const n=e.map(e=>`'${e}'`).join(" and ");ee(`Input ${n} has no meaning without 'preview'. Set 'preview' to 'true', or remove it.`)}});return r&&{...r,expiresInMs:n}}
function eD(e,t){const n=X.sJ.longestPreviewMs/K.$0;const r=/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(t)?Number(t):0/0;if(!(r>0&&r<=n))ee(`Input '${e}' must be a positive number of hours of at most ${n}, such as 8 or 0.5, got '${t}'.`);return r*K.$0}
function eL(){const e=es("on-timeout",eg("leave","delete"));if("leave"===e||es("preview",em))return e;return ee("Inputs 'on-timeout' and 'preview' cannot be combined, got 'delete' and 'false': a production deployment is never deleted. Remove the input.")}var eB=n(249);const eH={queued:{words:["queued","pending","created","submitted","scheduled"],ends:false,mayHoldTag:true,says:"The build is queued"},running:{words:["running","in_progress","started","working","building"],ends:false,mayHoldTag:true,says:"The build is running"},cancelling:{words:["cancelling","canceling"],ends:false,mayHoldTag:true,says:"The build is being cancelled"},succeeded:{words:["success","succeeded","successful","completed"],ends:true,mayHoldTag:true,says:"The build succeeded"},failed:{words:["failed","failure"],ends:true,mayHoldTag:false,says:"The build failed"},broken:{words:["error","fault","internal_error"],ends:true,mayHoldTag:false,says:"The build service failed"},"timed-out":{words:["timed_out","timeout","timedout","expired"],ends:true,mayHoldTag:false,says:"The build reached the service's own time limit"},cancelled:{words:["cancelled","canceled","stopped","aborted"],ends:true,mayHoldTag:false,says:"The build was cancelled on the server"},removed:{words:["deleting","delete_failed","deleted"],ends:true,mayHoldTag:true,says:"The build is being deleted"},unknown:{words:["unknown"],ends:false,mayHoldTag:true,says:"The state of the build is not known"}};const eG=new Map(Object.keys(eH).flatMap(e=>eH[e].words.map(t=>[t,e])));[...eG.keys()];
function eW(e){return eG.get(eF(e))??"unknown"}
function eF(e){return e.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function ez(e){return eH[eW(e)].ends}
function eJ(e){return"succeeded"===eW(e)}
function eq(e){return eH[eW(e)].mayHoldTag}const eY={waiting:{words:["pending","queued","created","scheduled"],ends:false,isActive:true,says:"The deployment has not started"},running:{words:["running","in_progress","started","deploying","installing"],ends:false,isActive:true,says:"The deployment is running"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],ends:true,isActive:true,says:"The release is installed"},failed:{words:["failed","failure","error","timed_out","timeout"],ends:true,isActive:true,says:"The deployment failed"},cancelled:{words:["cancelled","canceled","aborted"],ends:true,isActive:false,says:"The deployment was cancelled on the server"},superseded:{words:["superseded","replaced"],ends:true,isActive:false,says:"A later deployment took its place"},"being-deleted":{words:["deleting","delete_failed","terminating"],ends:true,isActive:true,says:"The deployment is being deleted"},gone:{words:["deleted","expired","removed"],ends:true,isActive:false,says:"The deployment was deleted"},unknown:{words:["unknown"],ends:false,isActive:true,says:"The state of the deployment is not known"}};const eX=new Map(Object.keys(eY).flatMap(e=>eY[e].words.map(t=>[t,e])));
function eK(e){return eX.has(eF(e))}
function eZ(e){return eX.get(eF(e))??"unknown"}
function eV(e){return eY[eZ(e)].ends}
function eQ(e){return eY[eZ(e)].isActive}
function e0(e){return eY[eZ(e)].says}
function e1({createdAt:e}){return e5(e)}
function e2(e){const{startedAt:t,endedAt:n,status:r}=e;const o=void 0===t&&void 0===n&&eJ(r);return o?e1(e):e5(n)}
function e5(e=""){const t=/(?:Z|[+-]\d\d:?\d\d)$/i.test(e)?Date.parse(e):0/0;return Number.isNaN(t)?void 0:t}
function e4(e,{agent:t,pageSize:n=1e3,most:r=1/0,...o},s){let i;let a;let c=false;let u=false;let l=false;const f=t?.id===void 0?t?.name:void 0;const{maxPages:d,attempts:h,onServerTime:p,...m}=o;const w={sortOrder:"desc",...m,agentName:f,limit:n};const y={maxPages:d,attempts:h,
onServerTime:e=>{i??=e;p?.(e)}};const g=e=>{const t=e1(e);l||=void 0===t;if(void 0!==t&&void 0!==a){c||=t<a;u||=t>a}a=t??a};return{
async *[Symbol.asyncIterator](){let t=0;for await(const n of e.listBuilds(w,s,y)){g(n);yield n;t+=1;if(t>=r)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function e3(e){return e.map(e=>({build:e,ms:e1(e)??0})).toSorted((e,t)=>t.ms-e.ms).map(({build:e})=>e)}const e8=2500;const e6=2e5;
async function e9(e,{held:t,accepts:n,reach:r},o){const s=new Map;if(0===t.length)return s;const i=te(t);const a="recent"===r;const c=a?Math.min(...t.map(e=>e1(e)??-1/0))-X.Ep.longestBuildMs:-1/0;const u=a?e6:1/0;const l=e4(e,{pageSize:e8,most:u},o);let f=0;for await(const e of l){const r=void 0===e.imageTag?t:i.get(e.imageTag)??[];for(const t of r)if(!s.has(t)&&tt(e,t)&&!n(e,t))s.set(t,e);f+=1;if(s.size===t.length)return s;if(l.isNewestFirst()&&(e1(e)??1/0)<c)return s}if(f===u)throw e7(t);return s}
function e7([e]){return new f.l(`The list of builds is too long to check whether another build has pushed the tag of build ${e?.id??""} since.`,{hint:"Build this content again: only newer builds have to be checked then."})}
function te(e){const t=new Map;for(const n of e){const e=new Set([n.imageTag??"",ta(n.imageUrl??"").tag]);for(const r of e)t.set(r,[...t.get(r)??[],n])}return t}
function tt(e,t){return e.id.toLowerCase()!==t.id.toLowerCase()&&(to(e,t)||ts(e,t.imageUrl))&&eq(e.status)&&!tn(e,t)}
function tn(e,t){return ez(e.status)&&tr(e1(e),e1(t))&&tr(e2(e),e2(t)??e1(t))}
function tr(e,t){return void 0!==e&&void 0!==t&&e<t}
function to(e,{agentId:t,agentName:n,imageName:r,imageTag:o}){const s=void 0!==t&&e.agentId===t||void 0!==n&&e.agentName===n;return s&&ti(e.imageName,r)&&ti(e.imageTag,o)}
function ts({imageName:e,imageTag:t,imageUrl:n},r=""){const{repository:o,tag:s}=ta(r);return ti(n,r)&&ti(t,s)&&(ti(e,o)||o.endsWith(`/${e}`))}
function ti(e,t){return void 0===e||e===t}
function ta(e){const t=e.lastIndexOf(":");return{repository:e.slice(0,Math.max(0,t)),tag:e.slice(t+1)}}
function tc(e){return e.filter(e=>Boolean(e))}let tu=class NotDeployable extends f.l{name="NotDeployable";isOfOtherAgent;constructor(e,t,n=false){super(e,t);this.isOfOtherAgent=n}};
async function tl(e,t,n,r){const o=void 0===e.buildId?await td(e,t,n,r):await tf(e.buildId,n,r);const{id:s,status:i,imageUrl:a,agentName:c}=o;const u=c!==t;const l=tc([!eJ(i)&&`its status is '${i}'`,void 0===a&&"its record has no image URL",u&&(void 0===c?"its record names no agent":`it is of agent '${c}', and the manifest is of agent '${t}'`)]);if(l.length>0)throw new tu(`Build ${s} cannot be deployed: ${l.join(", and ")}.`,{hint:"Deploy a build that succeeded, with the manifest of its own agent."},u);const f={held:[o],
accepts:()=>false,reach:"whole-list"};const d=(await e9(n,f,r)).get(o);if(void 0===d)return o;throw new tu(`Build ${s} cannot be deployed: build ${d.id} with the status '${d.status}' pushed the same tag later, or may do so. '${a??""}' may not be the image of build ${s}.`,{hint:"Deploy the newer build, or build under a tag of its own."})}
async function tf(e,t,n){try{return await t.getBuild(e,n)}catch(t){if(!(t instanceof eB.hD)||"missing"!==t.meaning)throw t;throw new tu(`Build ${e} cannot be deployed: this account has no such build.`,{cause:t,hint:"Check input 'build-id', and that the build belongs to the account in 'account-id'."})}}
async function td({imageName:e,imageTag:t},n,r,o){const s=[];for await(const i of e4(r,{agent:{name:n}},o)){const r=i.imageTag===t&&th(i.imageName)===th(e);if(r&&i.agentName===n)s.push(i)}const i=e3(s);const a=i.find(({status:e})=>eJ(e))??i[0];if(void 0!==a)return await tf(a.id,r,o);throw new tu(`Image '${e}:${t}' cannot be deployed: agent '${n}' of the manifest has no build of it.`,{hint:"Check inputs 'image-name' and 'image-tag', or set 'build-id'."})}
function th(e=""){return e.slice(e.lastIndexOf("/")+1)}
function tp(e,t,...n){const r=new AbortController;const o=new AbortController;t.sleep(e,o.signal).then(()=>r.abort(new f.l(`The time limit of ${e/K.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([r.signal,...n]),
[Symbol.dispose]:()=>o.abort()}}
async function tm(e,t){const{promise:n,reject:r}=Promise.withResolvers();const o=()=>r(t.reason);if(t.aborted)o();t.addEventListener("abort",o,{once:true});try{return await Promise.race([e,n])}finally{t.removeEventListener("abort",o)}}var tw=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var ty=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function tg(e,t,n){try{return await tv(e,t,n)}catch(r){if(!n.aborted)throw r;return await tb(X.AQ.writeMs.afterAbort,e,t)}}
async function tv(e,t,n){return await tb(X.AQ.writeMs.usual,e,t,n)}
async function tb(e,t,n,...r){const o={stack:[],error:void 0,hasError:false};try{const s=tw(o,tp(e,n,...r),false);return await tm(t,s.signal).catch(e=>{if(!s.signal.aborted||r.some(({aborted:e})=>e))throw e;throw new Error("the disk does not respond",{cause:e})})}catch(e){o.error=e;o.hasError=true}finally{ty(o)}}var t$=n(542);
function tE(){const{RUNNER_TEMP:e=""}=process.env;return(0,r.resolve)(""===e?(0,t$.tmpdir)():e)}
function t_(e,t,n){const r=e=>{if("string"==typeof e)return n(e);if(Array.isArray(e))return e.map(r);if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,n])=>[e,Object.hasOwn(t,e)?n:r(n)]))};return r(e)}
function tT(e,t,n){return JSON.stringify(tS(e,t),(e,n)=>{if("number"!=typeof n)return n;const r=t(String(n));return r===String(n)?n:r},n)}
function tS(e,t){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>tS(e,t));if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,n])=>[t(e),tS(n,t)]))}const tk="\x1b";const tA=`${tk}\\[[0-9;]{0,29}m`;const tM=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const tO=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const tx=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const tj=String.raw`[\p{Cc}--\t]|${tx}`;const tR=new RegExp(`(${tA})|${tj}`,"gv");
function tC(e){return e.toWellFormed().replace(tR,(e,t)=>void 0===t?tU(e):tI(t))}
function tI(e){const t=e.match(tM);if(null===t)return e;const n=t.filter(e=>tO.test(e));return 0===n.length?"":`${tk}[${n.join(";")}m`}const tP=new RegExp(tA,"g");
function tN(e){return e.replace(tP,"")}
function tU(e){const t=e.charCodeAt(0).toString(16);return t.length<=2?`\\x${t.padStart(2,"0")}`:`\\u${t.padStart(4,"0")}`}const tD={id:{pattern:/^\w[\w.~:@+=-]{0,254}$/,words:"an ID"},hash:{pattern:/^[\da-f]{32,128}$/i,words:"a hash"},status:{pattern:/^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/,words:"a status"},name:{pattern:/^\w[\w.-]{0,254}$/,words:"the name of an agent"},tag:{pattern:c.pattern,words:"a tag"},time:{pattern:/^\d{4}-\d\d-\d\d[\dT:.Z +-]{0,40}$/,words:"a time"},image:{pattern:/^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,words:"the reference of an image"}};
function tL(e,{pattern:t,words:n}){if(void 0===e)return;return r=>{const o=r(e);return t.test(o)?{text:o}:{problem:`the server's value is not ${n}`}}}const tB=new RegExp(`#|${tx}`,"g");
function tH(e,t){return n=>{const r=tG(e,n);const o=void 0===t?"":`. Read '${t}' instead`;const s=`its JSON has ${r.length} characters, and GitHub accepts at most ${tW} per job${o}`;return r.length>tW?{problem:s}:{text:r}}}
function tG(e,t){return tT(e,t).replace(tB,tY)}const tW=524288;
async function tF({world:e,signal:t}){try{await tg(e.outputsWritten(),e.clock,t)}catch(e){throw new f.l(`The outputs could not be written: ${(0,d.A3)(e)}.`,{cause:e,hint:(0,d.$z)(e,"Set GITHUB_OUTPUT to a writable file.")})}}
async function tz(e){try{await tF(e);return[]}catch(e){return[(0,f.U)(e)]}}
function tJ(e,{world:t,redact:n}){const r=[];for(const[o,s]of Object.entries(e)){if(void 0===s)continue;const e="function"==typeof s?s(n):{text:n(String(s))};if("problem"in e)r.push(`Output '${o}' is empty: ${e.problem}.`);t.setOutput(o,"text"in e?tq(e.text):"")}return r}
function tq(e){return e.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,tY)}
function tY(e){return`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`}const tX=65536;const tK=262144;
function tZ(e,t,n,o,s="build.log"){let i;let a="";let c;let u=0;let l=Promise.resolve();
function f(e,t,n){c=`The log file could not be ${e}: ${(0,d.A3)(t)}.\n${(0,d.$z)(t,n)}`}
function h(e){f("written",e,"Set RUNNER_TEMP to a writable directory.")}
function p(){if(void 0!==c)return;const f=n(a);a="";if(""===f)return;try{if(void 0===i){const n=e.newPath(t,"agentex-log-");e.createDirectory(n);i=(0,r.join)(n,s);o(i)}u+=f.length;l=Promise.all([l,e.append(i,f)]).then(()=>{u-=f.length},h)}catch(e){h(e)}}
async function m(){p();await l;return void 0===c?i:void 0}return{
write:e=>{if(void 0!==c)return;a+=`${e}\n`;if(void 0===i||a.length>=tX)p();return u>tK?l:void 0},save:m,
problem:()=>c,lines:async function*(){try{const t=await m();if(void 0!==t)yield*tV(e.read(t))}catch(e){f("read",e,"Set 'logs' to 'full' to print the log without it.")}}}}
async function*tV(e){let t="";for await(const n of e){const[e="",...r]=n.split("\n");t+=e;for(const e of r){yield t;t=e}}}var tQ=n(883);var t0=n(266);var t1=n(784);const t2=50;
async function t5({buildId:e,preview:t},n,r){let o;const s=e=>void(o=e);const i=[];const a={onServerTime:s,maxPages:t2};for await(const t of n.listDeployments({buildId:e},r,a))if(t.buildId===e)i.push(t.id);return{buildId:e,previewLabel:t?.label,known:i,sinceMs:o}}
async function t4({buildId:e,previewLabel:t,known:n,sinceMs:r=-1/0},o,s){const i=new Set(n.map(t1.T));const a=[];for await(const n of o.listDeployments({buildId:e},s,{maxPages:t2})){const o=n.buildId===e&&n.previewLabel===t&&t3(n)===(void 0!==t);const s=!i.has((0,t1.T)(n.id))&&(t8(n)??1/0)>r-X.$V.slackMs;if(o&&s)a.push(n)}return a.toSorted((e,t)=>(t8(t)??0)-(t8(e)??0))}
function t3({expiresAt:e,previewLabel:t}){return void 0!==e||void 0!==t}
function t8({createdAt:e=""}){const t=Date.parse(e);return Number.isNaN(t)?void 0:t}let t6=class DeploymentUnknownError extends f.l{name="DeploymentUnknownError";candidates;constructor(e,t,n){super(e,n);this.candidates=t}};
function t9({error:e,forms:t,isPreview:n,wasLost:r,listed:o}){const s="maybe"===e.accepted||r;const{lost:i,refused:a}=(0,tQ.C_)(e);if(!s)return t<a?"send-again":"refused";if(void 0===o)return"look";if("unread"!==o&&o>0)return"follow";if("unread"===o&&n)return"in-doubt";return t<i?"send-again":"in-doubt"}
async function t7(e,{onSending:t,onRefused:n},r,o){const{api:s,reporter:i,clock:a,random:c}=r;const u=await t5(e,s,o);const l=void 0!==e.preview;let f=false;for(let d=1;;d+=1){const h=await s.createDeployment(e,{signal:o,
beforeEnd:()=>t(u)}).catch(eB.zw);if(!(h instanceof eB.hD)){const e=h;const t=f?await nt(u,[e.id],s,o):[];return{deployment:e,isFound:false,others:t,mayHaveMore:f}}const p=h;const m={error:p,forms:d,isPreview:l,wasLost:f,listed:void 0};let w=t9(m);if("look"===w){f=true;await i.report({type:"notice",message:`${p.message} Looking for the deployment in the list.`});const e=await ne(u,r,o);w=t9({...m,wasLost:f,listed:"unread"===e?e:e.length});const[t,...n]="unread"===e?[]:e;if("follow"===w&&void 0!==t)return{...{deployment:t,isFound:true,mayHaveMore:d>1},others:n.map(({id:e})=>e)}}if("refused"===w){n();throw p}if("send-again"!==w)throw nn(p,l);await i.report({type:"notice",message:`${p.message} Sending it again.`});const y=(0,tQ.Oo)(p).request.baseMs*2**(d-1);await a.sleep((0,t0.Uy)(p.retryAfterMs??0,c(),y),o)}}
async function ne(e,{api:t,clock:n},r){let o="unread";for(const s of X.sJ.lookWaitsMs){await n.sleep(s,r);const i=await t4(e,t,r).catch(eB.zw);o=i instanceof eB.hD?"unread":i;if("unread"!==o&&o.length>0)return o}return o}
async function nt(e,t,n,r){const o=await t4(e,n,r).catch(eB.zw);if(o instanceof eB.hD)return[];return o.filter(({status:e})=>eQ(e)).map(({id:e})=>e).filter(e=>!t.includes(e))}
function nn(e,t){const n=t?"Check the previews of this label before you run the job again. A preview ends by itself.":"Check the deployments of this build, and run the job again: a later deployment takes the place of an earlier one.";return new t6(`The response was lost, so the deployment may or may not have been created, and the list does not show it. ${e.message}`,[],{cause:e,hint:n})}
function nr({reason:e,message:t}){return[e,t].filter(e=>""!==e).join(": ")}
function no(e){const t=({timestamp:e=""})=>Date.parse(e)||0;return e.filter(({isWarning:e})=>e).reduce((e,n)=>void 0!==e&&t(e)>t(n)?e:n,void 0)}const ns=[[/pull|image/i,"Check that the cluster can pull the image: its reference, and the pull secrets in the manifest."],[/backoff|back-off|oom|evicted|killing/i,"Check the last lines of the log: the container starts and ends again. Check its memory, its variables and the secrets that it needs."],[/schedul|preempt/i,"Check the resources that the manifest asks for: no node of the cluster has room for them."],[/mount|volume|configerror|secret|configmap/i,"Check that the secrets and volumes that the manifest refers to exist in the namespace."],[/unhealthy|probe/i,"Check that the agent listens on the port that the manifest says."],[/quota|forbidden|denied/i,"Check the quota and the policies of the namespace."]];const ni="Check the events and the last lines of the log, then the release in the cluster.";
function na(e){if(void 0===e)return ni;const t=nr(e);return ns.find(([e])=>e.test(t))?.[1]??ni}
function nc(e){if(e instanceof f.l)return e;const t=(0,d.Zo)(e);if(t)return{message:`The operating system stopped the action: ${t.reason}.`,hint:t.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,f.U)(e)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}var nu=n(940);const nl="The release is installed. The service does not wait until the agent is healthy.";
function nf(e){const{deployment:t,followed:n,error:r,isAborted:o}=e;if(void 0===t)return nv(e);if(o)return ny(e,t);if(void 0!==r)return nb(r);if(void 0===n)return nh("\u{1F680}","deployment created",[`Follow it: ${e.command}`]);const{end:s}=n;switch(s.type){case"ended":return nm(n.deployment);case"timed-out":return nw(e,n.deployment);case"lost":return nd("\u26A0\uFE0F","lost","the deployment could not be followed",{facts:[`The server no longer reports the deployment. ${s.error.message}`,ng(e)],hint:s.error.hint??"Check the deployment on the server."})}}
function nd(e,t,n,{isTransient:r=false,...o}){return{mark:e,reason:t,isSuccess:false,title:n,...o,isTransient:r}}
function nh(e,t,n){return{mark:e,reason:void 0,isSuccess:true,title:t,facts:n,hint:void 0,isTransient:false}}const np=120;
function nm(e){const{status:t,events:n}=e;const r=`${e0(t)} (status '${t}').`;switch(eZ(t)){case"installed":return nh("\u2705","installed",[nl]);case"cancelled":return nd("\u{1F6AB}","cancelled","the deployment was cancelled on the server",{facts:[r],hint:"Run the job again if that was not intended."});case"superseded":return nd("\u{1F6AB}","cancelled","a later deployment took the place of this one",{facts:[r],hint:"Let no two jobs deploy one agent at the same time: give the job a 'concurrency' group."});case"being-deleted":case"gone":return nd("\u26A0\uFE0F","lost","the deployment was deleted",{facts:[r],hint:"Run the job again to deploy again."});case"failed":case"waiting":case"running":case"unknown":{const e=no(n);const t=e&&nr(e);return nd("\u274C","deployment",(0,nu.$)(t??"the deployment failed",np),{facts:void 0===t?[r]:[t,r],hint:na(e)})}}}
function nw(e,{status:t,events:n}){const{timeoutMinutes:r}=e;const o=no(n);return nd("\u23F1\uFE0F","timeout",`not installed after ${r} min, the limit in 'timeout-minutes'`,{facts:[`The deployment was still '${t}' after ${r} min.`,...o?[`Last warning: ${nr(o)}`]:[],ng(e)],hint:o?na(o):"Raise 'timeout-minutes' if the deployment needs longer."})}
function ny(e,{status:t}){const n="done"===e.removal?"stopped, and the preview was deleted":"stopped, and the deployment continues";return nd("\u{1F6AB}","cancelled",n,{facts:[`The run was stopped. Last status of the deployment: '${t}'.`,ng(e)],hint:"Run the job again to deploy again."})}
function ng({removal:e,isPreview:t,command:n}){if("done"===e)return"The preview was deleted.";const r="failed"===e?"The preview could not be deleted. ":"";const o=t?"The preview, which ends by itself,":"The deployment";return`${r}${o} was left as it is. Follow it: ${n}`}
function nv({error:e,isAborted:t,isSubmitting:n,command:r}){const{message:o,hint:s}=nc(e);const i={facts:o.split("\n"),hint:s};if(e instanceof t6||t&&n){const e="the deployment may or may not have been created";return nd("\u26A0\uFE0F","in-doubt",e,{...i,facts:[...i.facts,`Check it: ${r}`]})}if(t)return nd("\u{1F6AB}",void 0,"cancelled before anything was deployed",i);if(e instanceof tu)return nd("\u274C","refused","not deployed",i);if(!n||!(e instanceof eB.hD))return nd("\u274C",void 0,"not deployed",i);const a=(0,tQ.Sf)(e);const c=false!==e.shouldRetry&&("unavailable"===a||"throttled"===a);return nd("\u274C","refused","not deployed",{...i,isTransient:c})}
function nb(e){const{message:t,hint:n}=nc(e);const r="the action failed before the deployment ended";return nd("\u274C",void 0,r,{facts:t.split("\n"),hint:n})}
function n$(e,t){const{id:n,status:r,namespace:o,helmReleaseName:s,expiresAt:i,previewLabel:a,record:c}=e;return tJ({"deployment-id":tL(n,tD.id),status:tL(r,tD.status),namespace:tL(o,tD.name),"helm-release-name":tL(s,tD.name),"expires-at":tL(i,tD.time),"preview-label":tL(a,tD.name),deployment:tH(c)},t)}const nE=921600;
function n_(e){return nR(e,2e3).replaceAll(nT,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const nT=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function nS(e){const t=nR(e,2e3);return n_(e)===t?t:nA(t)}
function nk(e,t=500){const n=nR(e,t);if(""===n)return"";return n.includes("|")?`<code>${n_(n)}</code>`:nA(n)}
function nA(e){const t="`".repeat(nC(e)+1);const n=/^[ `]|[ `]$/.test(e)?" ":"";return`${t}${n}${e}${n}${t}`}
function nM(e){const t=e.map(e=>tC(tN(e))).join("\n");const n="`".repeat(Math.max(3,nC(t)+1));return`${n}text\n${t}\n${n}`}
function nO([e=[],...t]){return[e,e.map(()=>"---"),...t].map(e=>`| ${e.join(" | ")} |`).join("\n")}
function nx(e,t,n){const r=void 0===n?"details":`details ${n}`;return`<${r}><summary>${e}</summary>\n\n${tc(t).join("\n\n")}\n\n</details>`}
function nj(e,t=nE){const n="_The rest did not fit and was left out._\n";let r="";for(const o of tc(e)){const e=`${r}${o}\n\n`;if(Buffer.byteLength(e)+Buffer.byteLength(n)>t)return r+n;r=e}return r}
function nR(e,t){const n=tN((0,nu.$)(e,t)).replaceAll(/\s+/g," ");return tC(n).trim()}
function nC(e){let t=0;for(const[n]of e.matchAll(/`+/g))t=Math.max(t,n.length);return t}
async function nI(e,{world:t,log:n,redact:r,signal:o}){const s=process.env["GITHUB_STEP_SUMMARY"];if(!s)return;try{await tg(t.files.append(s,r(e)),t.clock,o)}catch(t){const e=(0,d.$z)(t,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await n.warning(`The job summary could not be written: ${(0,d.A3)(t)}.\n${e}`)}}K.J2,K.fj;K.$0,K.fj;K.LP,K.fj;const nP=20;
async function nN(e,t){const n=t_(e,{mark:true,reason:true},t.redact);await nI(nU(n),t)}
function nU(e){const{agent:t,end:n,deployment:r,lastLines:o}=e;const s=r?.events??[];const i=s.slice(-nP);return nj([`### ${n.mark} ${nk(t)}: ${n_(n.title)}`,nO([nD,nL(e)]),...n.facts.map(nS),n.hint&&`**What to do:** ${nS(n.hint)}`,!n.isSuccess&&i.length>0&&nx("Events",[nM(i.map(e=>nr(e)))]),!n.isSuccess&&o.length>0&&nx("Last lines of the log",[nM(o)])])}const nD=["Agent","Build","Image","Deployment","Status","Namespace","Release","Preview"];
function nL({agent:e,buildId:t,image:n,deployment:r,isPreview:o}){const{id:s,status:i,namespace:a,helmReleaseName:c,previewLabel:u,expiresAt:l}=r??{};const f=void 0===l?"":` until ${nk(l)}`;const d=o?`${nk(u??"")}${f}`:"no";const h=[e,t,n,s,i,a,c];return[...h.map(e=>nk(e??"")),d]}const nB=20;const nH="Deployment log";
function nG(e,{mode:t,file:n}){const r=[];let o="on-failure"===t;
async function s(e){await n.write(e);if("full"===t)await i(e)}
function i(t){e.group(nH);return e.line(t)}
function a(t){e.endGroup();return e.line(t)}return{
report:async t=>{switch(t.type){case"status":return await a(`Deployment status: ${t.status}`);case"event":{const e=t.event.isWarning?"Warning":"Event";await s(`${e}: ${nr(t.event)}`);return}case"line":{const e=nW(t.line);r.push(e);if(r.length>nB)r.shift();await s(e);return}case"notice":return await a(t.message);case"warning":e.endGroup();return await e.warning(t.message)}},
lastLines:()=>r,
reveal:async()=>{if(!o)return;o=false;for await(const e of n.lines())await i(e);e.endGroup()}}}
function nW({level:e,message:t}){const n=void 0===e||/^(?:info|debug|trace|notset)$/i.test(e);return n?t:`${e.toUpperCase()}: ${t}`}
function nF(e,t){const{log:n,redact:r,signal:o,world:s}=t;const{manifest:i,preview:a,annotations:c}=e;const u=new Set;let l={};let f;const d=e=>e.forEach(e=>u.add(e));const h=e=>d(tJ({"log-file":e},t));const p=tZ(s.files,tE(),r,h,"deployment.log");const m=nG(n,{mode:e.logs,file:p});return{view:m,
note:e=>{l={...l,...e};if(e.deployment)d(n$(e.deployment,t))},
known:()=>l,
end:async(r,c)=>{const h=nf({deployment:l.deployment,followed:l.followed,error:l.error,isAborted:o.aborted,isSubmitting:l.isSubmitting??false,isPreview:void 0!==a,timeoutMinutes:e.timeoutMs/K.J2,removal:l.removal??"none",command:r});f=h;if(!h.isSuccess)d(t.writeEnd(w(h),g(h)));if(e.summary)await nN(v(h),t);c();if(!h.isSuccess&&!o.aborted)await m.reveal();d(await tz(t));await tg(p.save(),s.clock,o).catch(()=>void 0);const y=p.problem();for(const e of[...u,...void 0===y?[]:[y]])await n.warning(e);n.endGroup();if(h.isSuccess)await n.line([`${i.agentName}: ${h.title}.`,...h.facts].join("\n"));await n.flush()},
failure:()=>f&&!f.isSuccess?w(f):void 0};
function w(e){const{deployment:t}=l;const n=void 0===t?[]:[`Deployment ID: ${t.id}`];const r=[...e.facts,...n].join("\n");const o={title:`${i.agentName}: ${e.title}`,place:y()};return{message:r,hint:e.hint,annotation:o}}
function y(){const{error:e}=l;const t=e instanceof tu&&e.isOfOtherAgent;if(!c||!t)return;return{file:i.displayName,line:i.agentLine}}
function g(e){if(void 0===e.reason)return null;const t=y();return{...{kind:e.reason,cause:"",hint:e.hint??"",step:"",instruction:""},...{file:t?.file??"",line:t?.line??null,exit_code:null},is_transient:e.isTransient}}
function v(e){const{build:t,deployment:n}=l;return{...{agent:i.agentName,buildId:t?.id,image:t?.imageUrl,end:e},...{deployment:n,isPreview:void 0!==a,lastLines:m.lastLines()}}}}const nz="agentex-state-";const nJ=new RegExp(String.raw`^${nz}[\w-]{1,100}$`);
function nq({files:e,clock:t,startedMs:n},o=process.env){const s=tE();const i=(0,r.join)(s,nX(o));const a=t=>{const n=(0,r.join)(s,t);const[o,i]=[l(`${n}-stop`),l(`${n}-end`)];return{name:t,stop:o,end:i,
write:t=>e.replace(n,t),
read:()=>u(n),
remove:()=>e.removeFile(n),
removeMarks:()=>{i.remove();o.remove()}}};const c=e=>nJ.test(e)?a(e):void 0;return{
create:()=>a((0,r.basename)(e.newPath(s,nz))),named:c,
latest:async()=>c(await u(i)??""),
announce:({name:t})=>e.replace(i,t),
forget:async({name:t})=>{if(await u(i)===t)e.removeFile(i)},stop:l(`${i}-stop`)};
async function u(t){let n="";try{for await(const r of e.read(t))n+=r;return n}catch{return}}
function l(r){const o=e.changedMs(r);const s=void 0!==o&&(o<n||o>t.wallMs());return{
leave:()=>e.replace(r,""),
isLeft:()=>{const t=e.changedMs(r);return void 0!==t&&!(s&&t===o)},
remove:()=>e.removeFile(r)}}}const nY=["GITHUB_REPOSITORY","GITHUB_WORKFLOW","GITHUB_RUN_ID","GITHUB_RUN_ATTEMPT","GITHUB_JOB","GITHUB_WORKSPACE","GITHUB_ACTION"];
function nX(e){const t=nY.map(t=>e[t]??"");return nz+nK(JSON.stringify(t))}
function nK(e){let t=0xcbf29ce484222325n;for(const n of Buffer.from(e))t=BigInt.asUintN(64,(t^BigInt(n))*1099511628211n);return t.toString(16).padStart(16,"0")}var nZ=n(598);
function nV({missingSummary:e,openRow:t}){return void 0!==e||void 0!==t}const nQ="hand-over";const n0="state-file";const n1=32768;const n2="nothing-left";
function n5(e,t,n){const r=JSON.stringify(e);if(Buffer.byteLength(r)>n1)throw new f.l(`It has more than ${n1} bytes.`,{hint:"Check on the server then whether the build is still running."});const o=e.build?.id??"";const s=n4.test(o)&&n(o)===o;return n6(r,t)+(s?`.${o}`:"")}const n4=/^[\w-]{1,128}$/;const n3="aes-256-gcm";const n8={iv:12,tag:16};
function n6(e,t){const n=n9(t,`iv ${e}`).subarray(0,n8.iv);const r=(0,nZ.createCipheriv)(n3,n9(t,"key"),n);const o=[r.update(e),r.final()];return Buffer.concat([n,r.getAuthTag(),...o]).toString("base64")}
function n9(e,t){return(0,nZ.createHmac)("sha256",e).update(t).digest()}
function n7({cancelWanted:e,sent:t,build:n}){const r=void 0!==n&&ez(n.status);if(void 0!==t&&r&&(true===n.isOwn||!e))return{type:"others",buildId:n.id,sent:t};if(!e)return{type:"nothing"};if(void 0!==t&&n?.isOwn!==true)return{type:"submit",sent:t,buildId:n?.id};return void 0===n||r?{type:"nothing"}:{type:"build",buildId:n.id,sent:t}}
function re({world:e,apiKey:t,redact:n,log:r,signal:o,stop:s}){const i=nq(e);const a=i.create();const c=new AbortController;let u=false;let l={revision:0,cancelWanted:false};const h=(e,t)=>{const n=e instanceof f.l?e.hint:void 0;const o=n??(0,d.$z)(e,t);if(!u)r.warning(`The state for the post step could not be saved: ${(0,d.A3)(e).replace(/\.$/,"")}.\nIf this step is killed, its build may not be cancelled. ${o}`);u=true};const p=e=>{try{e()}catch(e){h(e,"Set RUNNER_TEMP to a writable directory.")}};const m=()=>{if(a.stop.isLeft()||i.stop.isLeft())s()};const w=()=>{const{hasEnded:e}=l;const r="nothing"!==n7(l).type||void 0!==l.deployment||nV(l);return true!==e||r?n5(l,t,n):n2};const y=async(t,n)=>{try{await e.saveState(t,n())}catch(e){h(e,"Set GITHUB_STATE to a writable file.")}};const g=()=>{a.write(w());if(a.end.isLeft())a.remove()};const v=async()=>{while(!c.signal.aborted){m();await e.clock.sleep(X.uu.mainLooksMs,c.signal).catch(()=>void 0)}};let b=y(n0,()=>a.name);p(g);p(()=>i.announce(a));v();return{
save:e=>{l={...e,revision:l.revision+1};b=y(nQ,w);p(g);m()},
saved:async()=>{try{await tv(b,e.clock,o)}catch(e){o.throwIfAborted();h(e,"Set GITHUB_STATE to a writable file.")}},
during:async e=>{try{await e()}catch(t){const e=o.aborted;m();if(!e)o.throwIfAborted();throw t}},
[Symbol.dispose]:()=>{c.abort();const e=l.revision>0;l={...l,revision:l.revision+1,hasEnded:true};if(e)y(nQ,w);p(()=>{g();if(a.end.isLeft())a.removeMarks();if(i.stop.isLeft())i.stop.remove()})}}}
function rt(){const[,e=""]=process.argv;const t=(0,r.basename)(e,(0,r.extname)(e));return ro(rn("main"===t?"":t),process.env)}
function rn(e){const t=(0,r.join)(import.meta.dirname,"../..",e,"action.yml");const n=(0,w.y)(()=>(0,y.readFileSync)(t,"utf8"))??"";const[,o=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(o.matchAll(/^ {2}([\w-]+):/gm),([,e=""])=>e)}const rr={dockerfile:"file",tag:"image-tag",tags:"image-tag"};
function ro(e,t){const n=e=>t[`INPUT_${e.toUpperCase()}`]?.trim()??"";return Object.keys(t).flatMap(t=>{const[,r]=/^INPUT_([\w-]{1,50})$/.exec(t.toUpperCase())??[];const o=r?.toLowerCase();if(void 0===o||e.includes(o))return[];const s=rs(o,e);const i=n(o);if(void 0===s||""===i||n(s).includes(i))return[];return[`There is no input '${o}', so it has no effect.\nDid you mean '${s}'?`]})}
function rs(e,t){const n=e=>e.replaceAll(/[_-]/g,"");const r=rr[e];if(void 0!==r&&t.includes(r))return r;const o=b(n(e),t.map(n));return void 0===o?void 0:t.find(e=>n(e)===o)}
function ri({file:e,line:t}){return`${h(e)}:${t}: `}
function ra(e){return Boolean(e["GITEA_ACTIONS"])||Boolean(e["ACT"])}const rc={error:10,warning:9,notice:10};const ru=1e3;
function rl(){const e=new Set;const t={error:0,warning:0,notice:0};let n=0;let r=false;return{
decide:(r,o)=>{const s=`${r} ${o}`;if(e.has(s))return"skip";if(e.size>=ru)e.clear();e.add(s);if(t[r]<rc[r]){t[r]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||r)return;r=true;const e=1===n?"1 more message is":`${n} more messages are`;return`${e} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const rf={pieceBytes:8192,lineCharacters:262144,lines:65536};const rd=4096;const rh=300;const rp=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const rm="\x1b[0m";const rw=String.raw`(?:\p{Default_Ignorable_Code_Point}|${tA})*`;const ry=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${tA})*`;const rg=new RegExp(String.raw`(#${rw}#${rw})(?=${tA}|\[)`,"gv");const rv=new RegExp(String.raw`^(${ry})(?=:${rw}:)`,"v");const rb=new RegExp(String.raw`${tj}|[\u2028\u2029\p{Surrogate}]|#${rw}#${rw}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function r$(e){if(3*e.length<=rf.pieceBytes&&!rb.test(e))return[e];const{lines:t,rest:n}=rA(e);const r=t.flatMap(rM);return""===n?r:[...r,rO(n)]}
function rE(e){const t=tN(e).trimEnd();const n=r$((0,nu.$)(t,2*rd+4)).join("\n");if(n.length<=rd&&t.length<=2*rd)return rT(n);const r=` (cut: ${t.length} characters in total)`;return rT(`${(0,nu.$)(n,rd-r.length-1)}${r}`)}
function r_(e){return e.length<=rd&&r$(e).join("\n").length<=rd}
function rT(e){return e.split("\n")}
function rS(e,t=""){const n=(0,nu.$)(tN(e),2*rh);const r=(0,nu.$)(r$(n).join(" ").trim(),rh-1);return`${r}${t}`}
function rk(e){return rS(e)===e.trim()}
function rA(e){const t=[];let n=0;for(const{0:r,index:o}of e.matchAll(rp)){if(t.length===rf.lines)return{lines:t,rest:e.slice(n)};t.push(e.slice(n,o));n=o+r.length}if(n<e.length||0===t.length)t.push(e.slice(n));return{lines:t,rest:""}}
function rM(e){const t=e.slice(rf.lineCharacters);const n=tC(e.slice(0,rf.lineCharacters)).replace(rg,"$1\\");const{pieces:r,leftBytes:o}=rx(n,""===t);const s=r.map(e=>{const t=e.replace(rv,"$1\\");return t.includes("\x1b")&&!t.endsWith(rm)?`${t}${rm}`:t});return""===t?s:[...s,rO(t,o)]}
function rO(e,t=0){return`\u{2026} ${t+Buffer.byteLength(e)} bytes cut`}
function rx(e,t){if(t&&3*e.length<=rf.pieceBytes)return{pieces:[e],leftBytes:0};const n=Buffer.from(e);const r=[];let o=0;while(o<n.length){const e=o+rf.pieceBytes;if(t&&e>=n.length){r.push(n.toString("utf8",o));break}const s=rj(n,o,Math.min(e,n.length));if(s>o){r.push(n.toString("utf8",o,s));o=s}else{const s=rR(n,e);if(void 0===s&&!t)break;const i=s??n.length;r.push(`\u{2026} ${i-o} bytes without a space left out`);o=i}}return{pieces:r,leftBytes:t?0:n.length-o}}
function rj(e,t,n){for(const r of[rU,rD])for(let o=n;o>t;o-=1)if(r(e,o))return o;return t}
function rR(e,t){for(let n=t;n<e.length;n+=1)if(rU(e,n)||rD(e,n))return n;return}const[rC,rI,rP]=[9,32,27];const rN=new Set(Buffer.from(",;{}"));
function rU(e,t){return e[t-1]===rI||e[t-1]===rC}
function rD(e,t){const[n=0,r=0]=[e[t-1],e[t]];if(rN.has(n))return!rB(e,t);return r===rP||n>=128&&r>=192}const rL=32;
function rB(e,t){for(let n=t-1;n>=Math.max(0,t-rL);n-=1){const t=e[n]??0;if(t===rP)return true;if(91!==t&&59!==t&&(t<48||t>57))return false}return false}const rH=globalThis.process.getBuiltinModule("node:timers");const rG=32768;
function rW(e){let t="";let n=false;let r=false;let o;e.on("error",()=>{r=true;t=""});
function s(e){if(r)return;t+=`${e}\n`;if(t.length>=rG)i();else if(!n){n=true;(0,rH.setImmediate)(()=>{n=false;i()})}return o}
function i(){r||=e.destroyed;if(""===t||r)return;const n=t;t="";if(!e.write(n))o??=a()}
function a(){return new Promise(t=>{const n=()=>{for(const t of["drain","error","close"])e.off(t,n);o=void 0;t()};for(const t of["drain","error","close"])e.on(t,n)})}return{
line:e=>s(e),
command:(e,t=[],n={})=>s(rF(e,t,n)),
mask:e=>{s(`::add-mask::${rz(e)}`);i()},
flush:async()=>{i();if(!r)await new Promise(t=>e.write("",()=>t()))}}}
function rF(e,t,n){const r=Object.entries(n).filter(([,e])=>void 0!==e).map(([e,t])=>`${e}=${rJ(String(t))}`).join(",");return`::${e}${""===r?"":` ${r}`}::${rz(t.join("\n"))}`}
function rz(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function rJ(e){return rz(e).replaceAll(":","%3A").replaceAll(",","%2C")}const rq={error:"Error",warning:"Warning",notice:"Notice"};const rY=ra(process.env);const rX=1e4;
function rK(e,t,n){const r=rW(e);const o=rl();const s=new Set;let i;for(const e of t)r.mask(e);const a=()=>{if(void 0!==i)r.command("endgroup");i=void 0};const c=(e,t,{place:s,title:i}={})=>{const c=void 0===i?void 0:rS(n(i));const u=s&&n(s.file);const l=void 0!==u&&rk(u)?rS(u):void 0;const f=l&&s?.line;const d=l&&`${l}:${f}`;const h=n(l?rZ(t,s):t);const p=rE(h);const m=o.decide(e,[l,f,c,...p].join("\n"));if("skip"===m)return;a();if("annotate"===m){const t=void 0!==d&&"error"!==e&&!rY;const n=t?rE(`${d}: ${h}`):p;return r.command(e,n,{file:l,line:f,title:c})}const w=[rq[e],...d?[d]:[],...c?[c]:[]];let y;for(const e of r$(`${w.join(": ")}: ${p.join("\n")}`))y=r.line(e);return y};const u=()=>{const e=o.note();if(void 0!==e)r.command("warning",rE(e))};return{
line:e=>{let t;for(const o of r$(n(e)))t=r.line(o);return t},
group:(e,t=e)=>{if(t===i)return;a();const o=s.has(t)?" (continued)":"";r.command("group",[rS(n(e),o)]);if(s.size>=rX)s.clear();s.add(t);i=t},endGroup:a,
error:(e,t)=>{a();u();return c("error",e,t)},
warning:(e,t)=>c("warning",e,t),
notice:e=>c("notice",e),
debug:e=>r.command("debug",r$(n(e))),
written:()=>r.flush(),
flush:async()=>{a();u();await r.flush()}}}
function rZ(e,t){const n=t&&ri(t);return void 0!==n&&e.startsWith(n)?e.slice(n.length):e}const rV="\x1b";const rQ=String.raw`${rV}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${rV}]{0,256}(?:\u0007|${rV}\\)|[@-Z\\^_=>78])`;const r0=new RegExp(rQ,"g");
function r1(e){return e.includes(rV)?e.replace(r0,""):e}const r2=8;const r5=4;
function r4(e){return r9(e.flatMap(r6))}
function r3(e){return r9(e.flatMap(r6).filter(e=>!r8(e)))}
function r8(e){return/^[\w-]{1,20}$/.test(e)}
function r6(e){const t=e.trim();if(t.length<r5)return[];const n=t.split(/[\r\n]+/).map(e=>e.trim());return[t,...n.filter(({length:e})=>e>=r2)]}
function r9(e){const t=e.flatMap(e=>e.length<r2?[e]:r7(e));const n=[...new Set(t)].sort((e,t)=>t.length-e.length);const r=e=>{let t=e;for(const e of n)if(t.includes(e))t=t.replaceAll(e,"***");return t};const o=e=>{const t=r1(e);const n=t===e?t:r(t);return n===t?e:n};return e=>{const t=r(e);return t.includes("\x1b")?t.split("\n").map(o).join("\n"):t}}
function r7(e){const t=Buffer.from(e).toString("hex");const n=[0,1,2].map(t=>on(e,t));const r=[e,...n,...n.map(e=>e.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(e).slice(1,-1),e.replace(/[&<>"']/g,e=>ot[e]??e),t,t.toUpperCase()];const o=[...r,encodeURIComponent(e)].map(encodeURIComponent);return[...r,...o,...o.map(oe)]}
function oe(e){return e.replace(/%../g,e=>e.toLowerCase())}const ot={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function on(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);const r=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*t/6),r)}
function or(e,t){const n=new AbortController;const r=new AbortController;const o=new AbortController;const s=(t,n)=>{e.clock.sleep(t,o.signal).then(n,()=>void 0)};const i=({lastWordsMs:r,exitMs:o})=>{s(r,()=>void t(n.signal.reason).then(e.exit,e.exit));s(o,e.exit)};const a=t=>{if(n.signal.aborted)return;e.setExitCode(1);n.abort(t);i(X.Vs.afterFirst)};const c=()=>{const e="Run the job again.";a(new f.l("The step was stopped before it finished.",{hint:e}))};e.onSignal(e=>{if(n.signal.aborted){r.abort();if("SIGTERM"===e)i(X.Vs.afterSecondSigterm)}else c()});e.onUncaught(e=>a(e instanceof Error?e:new Error(String(e))));return{signal:n.signal,hurry:r.signal,stop:c,
ended:()=>o.abort()}}
async function oo(e,t,n=()=>()=>[]){const r=e=>{for(const t of rt())e.log.warning(t);return t(e)};await os(e,r,n,"error")}
async function os(e,t,n,r){const o=en("api-key");const s=[o,en("github-token")].filter(e=>""!==e);const i=[...s,...ed()];const a=r4(i);const c=r3(i);let u;const l=(t,n=nc(t))=>{e.setExitCode(1);w(n);return u??=oi(n,t,r,m)};const{signal:f,hurry:d,stop:h,ended:p}=or(e,async e=>{await l(e);await m.flush()});const m=rK(e.stdout,i,a);const w=n({world:e,redact:a});try{const n={world:e,log:m,apiKey:o,secrets:i,redact:a,redactEarly:c,signal:f,hurry:d,stop:h};const r=await t({...n,writeEnd:w});if(r)await l(void 0,r);else f.throwIfAborted()}catch(e){await l(e)}finally{const t=await tv(e.allWritten(),e.clock,f).then(()=>true,()=>false);await m.flush();p();if(f.aborted||!t)e.exit()}}
async function oi({message:e,hint:t,annotation:n},r,o,s){const i=void 0===t?e:`${e}\n${t}`;const a=r_(i);await s[o](a?i:e,n);if(!a&&void 0!==t)await s.line(t);if(V._o()&&r instanceof Error)await s.debug(String(r.stack))}const oa=/\$\{\w+(?:\?|:?-)?\}/g;const oc=/^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;
function ou(e){const t=e.trim().replace(/^(["'])(.*)\1$/s,"$2");const n=t.replace(oa,"").trim();return/[\p{L}\p{N}]/u.test(n)&&!oc.test(n)}
function ol(e){const[,...t]=e.split(/[?#&;]/);return t.some(e=>{const t=e.indexOf("=");return t>0&&od(e.slice(0,t))&&ou(e.slice(t+1))})}const of=/(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
function od(e){return e.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some(e=>of.test(e))}const oh=4096;
function op(e){if(e.length>oh)return;const t=om(e.trim());if(void 0===t||t.includes("@"))return;const n=ow(t.replace(/[?#].*$/s,"").replace(/\.git$/,""));if(""===n||ol(n))return;const r=n.indexOf("/");return r<0?n.toLowerCase():n.slice(0,r).toLowerCase()+n.slice(r)}
function om(e){const[t]=/^[^?#]*?:\/\//.exec(e)??[];const n=e.indexOf(":");const r=void 0===t&&n>=0&&!e.slice(0,n).includes("/");const o=e.slice(t?.length??0);const s=o.indexOf("@");const i=o.slice(0,Math.max(s,0));if(/[?#]/.test(i)&&/[/=]/.test(i))return;const a=o.slice(s+1);return r?a.replace(":","/"):a}
function ow(e){let[t,n]=[0,e.length];while("/"===e[t])t+=1;while(n>t&&"/"===e[n-1])n-=1;return e.slice(t,n)}
async function oy(e=process.env){const t=await oM(e["GITHUB_EVENT_PATH"]);const n=oO(t);const r=og(e);const[o="",s=""]=(e["GITHUB_REPOSITORY"]??"").split("/");const i={owner:o,repo:s,apiUrl:e["GITHUB_API_URL"]??"https://api.github.com"};const a=oj(t,"pull_request.number");const c=""!==o&&""!==s&&"number"==typeof a;const u=e["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,U.realpath)(u).catch(()=>u),pushedTag:"tag"===e["GITHUB_REF_TYPE"]?e["GITHUB_REF_NAME"]:void 0,checkouts:ok(e,n),page:r,run:oS(e,r),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:oT(e,t),event:oE(e,t),target:{sourceRepo:r&&op(r.url),sourceRef:o$(e,t)}}}
function og(e){const[t,n]=[e["GITHUB_SERVER_URL"],e["GITHUB_REPOSITORY"]];if(!t||!n)return;return{url:`${t.replace(/\/$/,"")}/${n}`,files:e["GITEA_ACTIONS"]?"src/commit":"blob"}}const ov="pull_request.head.repo.full_name";
function ob(e,t){const n=t["GITHUB_REPOSITORY"];return void 0!==e&&e.toLowerCase()===n?.toLowerCase()}
function o$(e,t){const n=ox(t,"pull_request.base.ref");const r=ox(t,"merge_group.base_ref")??e["GITHUB_REF"]??"";return n??/^refs\/heads\/(.+)$/s.exec(r)?.[1]}
function oE(e,t){const n=ox(t,"pull_request.base.sha");const r=ox(t,"pull_request.head.sha");const o=ox(t,"pull_request.merge_base");return{name:e["GITHUB_EVENT_NAME"]??"",commit:e["GITHUB_SHA"],ref:e["GITHUB_REF"]??"",before:ox(t,"before"),defaultBranch:ox(t,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:r,base:n,mergeBase:o},mergeGroupBase:ox(t,"merge_group.base_sha")}}const o_=["pull_request_target","workflow_run","issue_comment","issues"];
function oT(e,t){if(!o_.includes(e["GITHUB_EVENT_NAME"]??""))return;const n=ox(t,ov)??ox(t,"workflow_run.head_repository.full_name");const r=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const o=r.flatMap(e=>ox(t,e)??[]);const{GITHUB_SHA:s}=e;const i=s?[s]:[];if(ob(n,e))return{fork:void 0,ownCommits:[...i,...o]};return{fork:n,ownCommits:i.filter(e=>!o.includes(e))}}
function oS(e,t){const n=e["GITHUB_RUN_ID"];const r=e["GITHUB_WORKFLOW_REF"];return{url:t&&n?`${t.url}/actions/runs/${n}`:void 0,number:Number(e["GITHUB_RUN_NUMBER"]??0),attempt:Number(e["GITHUB_RUN_ATTEMPT"]??1),job:e["GITHUB_JOB"]??"",workflow:{path:r?r.replace(/@.*$/s,""):void 0,name:e["GITHUB_WORKFLOW"]??"",event:e["GITHUB_EVENT_NAME"]??""},serverUrl:e["GITHUB_SERVER_URL"]??"https://github.com"}}
function ok(e,t){const n=t?[{head:t.commit,...t}]:[];const r=e["GITHUB_SHA"];if(!r)return n;const o=e["GITHUB_REF"]?.startsWith("refs/pull/")??false;const s={commit:r,ref:e["GITHUB_REF_NAME"]};return[{head:r,...o&&t?t:s},...n]}const oA=0x1900000;
async function oM(e){if(void 0===e)return;try{const t=await (0,U.stat)(e);if(!t.isFile()||t.size>oA)return;return JSON.parse(await (0,U.readFile)(e,"utf8"))}catch{return}}
function oO(e){const t=ox(e,"pull_request.head.sha");const n=ox(e,"pull_request.head.ref");return void 0===t||void 0===n?void 0:{commit:t,ref:n}}
function ox(e,t){const n=oj(e,t);return"string"==typeof n?n:void 0}
function oj(e,t){return t.split(".").reduce((e,t)=>e?.[t],e)}const oR=e=>{const{redact:t}=e;let n=false;const r=e=>rE(t(e)).join(" ").replaceAll("	"," ");const o=(t,n)=>tJ({message:t,failure:tH(n)},e);o("",null);return({message:e,annotation:s},i=null)=>{if(n)return[];n=true;const a=s?rS(t(s.title)).replaceAll("	"," "):r(e);const c=i&&{message:a,...i,hint:r(i.hint),step:r(i.step),instruction:r(i.instruction),file:r(i.file)};return o(a,c)}};
function oC(e,t,n){return`curl -X ${e} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${oI(t,n)}'`}
function oI(e,t){return`${t.replace(/\/+$/,"")}${e}`.replaceAll("'","%27")}var oP=n(484);const{paceMs:oN}=X.sJ;const oU=1.5;const{readLimitMs:oD}=X.R3;const oL=X.DA.unavailable.status;const oB=5;
function oH(e,t,n){const r={deployment:e,dueMs:n.nowMs+t,paceMs:oN.first,readMs:-1/0,...oG,unknownWords:[]};return oF(r,e,n)}const oG={failedSinceMs:void 0,failures:0,said:void 0};
function oW(e,t,n){switch(t.type){case"read":return oF(e,t.deployment,n);case"failed":return oz(e,t.error,n);case"due":return oq(e,n)}}
function oF(e,t,n){const{status:r}=t;const o=!eK(r)&&e.unknownWords.length<oB&&!e.unknownWords.includes(r);const s={...e,...oG,deployment:t,paceMs:Math.min(oN.slowest,e.paceMs*oU),unknownWords:o?[...e.unknownWords,r]:e.unknownWords};const i=eV(r)?oY(s,{type:"ended"}):oJ(s,e.paceMs*(1-n.chance/5),n);return o?{...i,warning:`Unknown deployment status: '${r}'. Still waiting.`}:i}
function oz(e,t,n){const{nowMs:r,chance:o}=n;const{loss:s,forMs:i,waitMs:a}=(0,tQ.Oo)(t).status;const c="throttled"===(0,tQ.Sf)(t);const u=e.said?.loss===s;const l="outage"===s?void 0:{loss:s,sinceMs:r,...u&&e.said};const f={...e,said:l,failures:e.failures+1,failedSinceMs:c?void 0:e.failedSinceMs??r};if(void 0!==l&&r-l.sinceMs>=i)return oY(f,{type:"lost",reason:s,error:t});if(r-(f.failedSinceMs??1/0)>=oL.forMs)return oY(f,{type:"lost",reason:oL.loss,error:t});const d=0===e.failures?a.first:a.later*(1+o);return oJ(f,Math.max(d,(0,t0.Uy)(t.retryAfterMs??0,o)),n)}
function oJ(e,t,{nowMs:n}){if(e.readMs>=e.dueMs)return oY(e,{type:"timed-out"});const r=Math.max(0,e.dueMs-n);return{state:e,action:{type:"wait",ms:Math.min(t,r)}}}
function oq(e,{nowMs:t}){const n=e.dueMs-t;const r=n>0?Math.min(oD.usual,n):oD.last;return{state:{...e,readMs:t},action:{type:"read",limitMs:r}}}
function oY(e,t){return{state:e,action:{type:"end",end:t}}}const oX=10;const oK=1e3;let oZ=class DeploymentLogReader{#e;#t;#n;#r={before:new Set,now:new Set};constructor(e,t){this.#e=e;this.#t=t}
async *next(e,t,n){const r=e?oK:oX;for(let e=0;e<r;e+=1){const e=await this.#t.readLog(this.#e,this.#n,t,n);for(const t of e.lines)if(this.#o(t))yield t;const r=void 0!==e.nextCursor&&e.nextCursor!==this.#n;if(r){this.#n=e.nextCursor;this.#r={before:this.#r.now,now:new Set}}if(!e.hasMore||!r)return}}
#o({id:e,timestamp:t,message:n}){const r=e??`${t??""} ${n}`;if(this.#r.before.has(r)||this.#r.now.has(r))return false;this.#r.now.add(r);return true}};var oV=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var oQ=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const{restMs:o0}=X.sJ;
async function o1(e,{api:t,reporter:n,clock:r,random:o,timeoutMs:s,onRecord:i},a){const{id:c}=e;const u=new oZ(c,t);const l=new Set;let f="";let d=r.monotonicMs();let h;let p=oH(e,s,m());await g(e);for(;;){const{state:e,action:t,warning:n}=p;if(void 0!==n)await w({type:"warning",message:n});if("end"===t.type){if("lost"!==t.end.type)await $();return{deployment:e.deployment,end:t.end}}if("wait"===t.type){await r.sleep(t.ms,a);p=oW(e,{type:"due"},m());continue}const o=await y(t.limitMs);p=oW(e,o,m());if("read"===o.type)await g(o.deployment);if("read"===o.type&&"end"!==p.action.type)await b(t.limitMs);await E(e.deployment.status)}
function m(){return{nowMs:r.monotonicMs(),chance:o()}}
async function w(e){d=r.monotonicMs();await n.report(e)}
async function y(e){const n={stack:[],error:void 0,hasError:false};try{const o=oV(n,tp(e,r,a),false);try{const e=await t.getDeployment(c,o.signal,{attempts:1});i(e);return{type:"read",deployment:e}}catch(t){a.throwIfAborted();if(o.signal.aborted)return{type:"failed",error:o2(c,e)};return{type:"failed",error:(0,eB.zw)(t)}}}catch(e){n.error=e;n.hasError=true}finally{oQ(n)}}
async function g({status:e,events:t}){for(const e of t)if(v(e))await w({type:"event",event:e});if(e===f)return;f=e;await w({type:"status",status:e})}
function v(e){const t=`${e.timestamp??""} ${nr(e)}`;if(l.has(t))return false;l.add(t);return true}
async function b(e){const t={stack:[],error:void 0,hasError:false};try{const n=oV(t,tp(e,r,a),false);try{for await(const e of u.next(false,n.signal,{attempts:1}))await w({type:"line",line:e})}catch(e){a.throwIfAborted();if(!n.signal.aborted)(0,eB.zw)(e)}}catch(e){t.error=e;t.hasError=true}finally{oQ(t)}}
async function $(){const e={stack:[],error:void 0,hasError:false};try{const t=oV(e,tp(o0,r,a),false);try{for await(const e of u.next(true,t.signal))await w({type:"line",line:e})}catch(n){a.throwIfAborted();h=t.signal.aborted?o2(c,o0):(0,eB.zw)(n);const e=`The log of the deployment may be incomplete: ${h.message}`;await w({type:"warning",message:e})}}catch(t){e.error=t;e.hasError=true}finally{oQ(e)}}
async function E(e){if(r.monotonicMs()-d<X.uK.heartbeatMs)return;await w({type:"notice",message:`Nothing new for a minute. Status: ${e}`})}}
function o2(e,t){const n=Math.round(t/K.fj);return new eB.hD(`Reading deployment '${e}' failed: the server did not finish its response within ${n} s.`,{kind:"timeout",hint:eB.Z4})}
async function o5(e,t,n){const r=await t.deleteDeployment(e,n).then(()=>void 0,eB.zw);if(void 0===r)return{type:"done"};if("missing"===r.meaning)return{type:"was-gone"};if("conflict"!==r.meaning&&"refused"!==r.meaning)return{type:"failed",error:r};const o=await t.getDeployment(e,n).catch(eB.zw);const s=o instanceof eB.hD?"missing"===o.meaning:!eQ(o.status);return s?{type:"was-gone"}:{type:"failed",error:r}}
async function o4(e,{api:t,clock:n},r){let o=new eB.hD("No response came in time.",{kind:"timeout",hint:"Delete the preview with `delete-previews/`."});try{for(;;){const s=await o5(e,t,r);if("failed"!==s.type||"unavailable"!==s.error.meaning)return s;o=s.error;await n.sleep(X.sJ.deleteAgainMs,r)}}catch(e){if(!r.aborted)throw e;return{type:"failed",error:o}}}
async function o3(e,t,n){const{previewLabel:r,buildId:o}=e.sent;const{baseUrl:s}=t;if(void 0===r){const t=void 0===e.id?(0,oP.DL)({buildId:o}):(0,oP.nR)(e.id);const n=void 0===e.id?`A deployment of build ${o}`:`Deployment ${e.id}`;const r=void 0===e.id?" may have been created. It":"";return o9(`${n}${r} was left as it is.\nFollow it: ${oC("GET",t,s)}`)}const i=void 0===e.id?await o6(e.sent,t,n):[e.id];const a=oC("GET",(0,oP.DL)({previewLabel:r}),s);if("unread"===i)return o9(`A preview '${r}' may have been created.\nCheck the list: ${a}`);const[c]=i;if(void 0===c)return o9(`No preview '${r}' of this run is listed. One may still appear; it ends by itself.\nCheck the list: ${a}`);if(i.length>1)return o9(`One of these previews '${r}' may be of this run; none was deleted, because the action cannot tell which: ${i.join(", ")}. They end by themselves.`);const u=await o4(c,t,n);const l=o8(c,u,s);if(true!==e.mayHaveMore)return l;const f=await nt(e.sent,[c],t.api,n).catch(()=>[]);return 0===f.length?l:o9(`${l.message}\nThese previews may also be of this run, and end by themselves: ${f.join(", ")}.`)}
function o8(e,t,n){switch(t.type){case"done":return{isClean:true,message:`Deleted preview ${e}.`};case"was-gone":return{isClean:true,message:`Preview ${e} had been deleted before.`};case"failed":return o9(`Preview ${e} could not be deleted, and ends by itself. ${t.error.message}\nDelete it: ${oC("DELETE",(0,oP.nR)(e),n)}`)}}
async function o6(e,{api:t,clock:n,newest:r},o){let s="unread";try{for(const i of[0,...X.tS]){await n.sleep(i,o);const a=(await r())?.id;if(void 0!==a)return[a];const c=await t4(e,t,o).catch(eB.zw);if(!(c instanceof eB.hD)){s=c.filter(({status:e})=>eQ(e)).map(({id:e})=>e);if(s.length>0)return s}}}catch(e){if(!o.aborted)throw e}return s}
function o9(e){return{isClean:false,message:e}}const o7=4;const se=/^[A-Za-z]*$/;const st={before:String.raw`(?<![\w-])`,after:String.raw`(?![\w-])`};
function sn(e,t){const n=new Set(t);const[r,o]=[new Map,new Map];for(const{text:t,place:s}of e)for(const e of sr(t)){if(n.has(e))continue;const t=e.length>=r2;if(!(!t&&se.test(e)))for(const n of t?r7(e):[e]){const e=t?r:o;if(!e.has(n))e.set(n,s)}}const s=so(r,{before:"",after:""});const i=so(o,st);const a=e=>i(s(e));return e=>{const t=a(e);if(!t.includes("\x1b"))return t;const n=r1(e);return a(n)===n?t:a(n)}}
function sr(e){const t=e.trim();const n=t.split(/[\r\n]+/).map(e=>e.trim());const r=/\s/.test(t)?[]:t.split(/[:/@?&=,;|]+/);const o=[...n,...r].filter(({length:e})=>e>=r2);return new Set(t.length>=o7?[t,...o]:o)}
function so(e,{before:t,after:n}){if(0===e.size)return e=>e;const r=[...e.keys()].toSorted((e,t)=>t.length-e.length);const o=r.map(e=>e.replaceAll(/[\\^$.*+?()[\]{}|/-]/g,String.raw`\$&`));const s=new RegExp(`${t}(?:${o.join("|")})${n}`,"g");return t=>t.replace(s,t=>e.get(t)??"***")}var ss=n(771);var si=n(364);const sa=new Set(["manifest_file","environment_config"]);
function sc(e,t){if(!(0,si.OW)(e))return;const n=sm(e["id"]);if(void 0===n||t(n)!==n)return;const r=su(e,t);const o=sm(e["status"])?.trim()??"unknown";const s=eK(o)?o:t(o);const i=e=>sm(r[e]);const a=e["deploy_events"];return{...{id:n,status:s},buildId:i("build_id"),namespace:i("namespace"),helmReleaseName:i("helm_release_name"),createdAt:i("created_at"),expiresAt:i("expires_at"),previewLabel:i("preview_label"),events:Array.isArray(a)?a.flatMap(e=>sf(e,t)??[]):[],record:{...r,id:n,status:s}}}
function su(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>!sa.has(e)).map(([e,n])=>[t(e),sl(n,t)]))}
function sl(e,t){if("string"==typeof e)return t(e);if(Array.isArray(e))return e.map(e=>sl(e,t));return(0,si.OW)(e)?su(e,t):e}
function sf(e,t){if(!(0,si.OW)(e))return;const{type:n,reason:r,message:o,timestamp:s}=e;if("string"!=typeof r&&"string"!=typeof o)return;const i=e=>t(sm(e)??"").trim();return{isWarning:sm(n)?.toLowerCase()==="warning",...{reason:i(r),message:i(o),timestamp:sm(s)}}}
function sd(e,t){const n=(0,si.OW)(e)?e["items"]:e;if(!Array.isArray(n))return;return{items:n.flatMap(e=>sc(e,t)??[]),hasMore:(0,si.OW)(e)&&false!==e["has_more"]}}
function sh(e,t){if(!(0,si.OW)(e))return;const{lines:n,has_more:r,next_cursor:o}=e;if(!Array.isArray(n))return;return{lines:n.flatMap(e=>sp(e,t)??[]),hasMore:true===r,nextCursor:sm(o)}}
function sp(e,t){if(!(0,si.OW)(e)||"string"!=typeof e["message"])return;const{id:n,message:r,log_level:o,timestamp:s}=e;return{id:"number"==typeof n?String(n):sm(n),message:t(r),level:sm(o)&&t(String(o)),timestamp:sm(s)}}
function sm(e){return"string"==typeof e&&""!==e?e:void 0}var sw=n(260);var sy=n(855);var sg=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var sv=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const sb=4194304;const s$=0x2000000;const sE=8388608;
function s_(e,{clock:t,hide:n}){const{pace:r,waits:o,timeouts:s}=e;const{ofRecord:i,ofList:a,ofLog:c}=sT(n);return{
createDeployment:async(n,{signal:a,beforeEnd:c})=>{const u={stack:[],error:void 0,hasError:false};try{const l="Creating the deployment";const f={clock:t,stallMs:s.uploadStall,beforeEnd:c};const d=sg(u,(0,sw.C)(void 0,sk(n),f),false);const h={...{...o,isConfidential:true,operation:l,upload:d},...{method:"POST",path:oP.Mp}};const p=async()=>await e.read(await e.send(h,a),l,i,"maybe");return await r.run(p,a)}catch(e){u.error=e;u.hasError=true}finally{sv(u)}},
getDeployment:(t,r,o)=>{const s=(0,oP.nR)(t);const a=`Reading deployment '${t}'`;const c={...i,decode:sS(t,n)};return e.get({operation:a,
path:()=>s,shape:c,isConfidential:true},r,o)},
listDeployments:(t,n,r)=>(0,sy.w)(o=>{const s=()=>(0,oP.DL)(t,o,e.nonce());return e.get({operation:"Listing deployments",path:s,shape:a,isConfidential:true},n,r)},r?.maxPages),
readLog:(t,n,r,o)=>{const s=(0,oP.dz)(t,n);const i=`Reading the log of deployment '${t}'`;return e.get({operation:i,
path:()=>s,shape:c,isConfidential:true},r,o)},
deleteDeployment:async(t,n,s={})=>{const i=`Deleting deployment '${t}'`;const a={...{...o,headersTimeout:X.sJ.deletionMs,isConfidential:true,operation:i},...{method:"DELETE",path:(0,oP.nR)(t)}};const c=async()=>await r.run(()=>e.send(a,n),n).catch(eB.Sx);const u=await e.repeat(c,s,n);if(u instanceof eB.hD)throw u;e.discard(u)}}}
function sT(e){const t={expected:"a deployment with an id",maxBytes:sb,
decode:t=>sc(t,e)};const n={expected:"a list of deployments",maxBytes:s$,
decode:t=>sd(t,e)};const r={expected:"a page of a log",maxBytes:sE,
decode:t=>sh(t,e)};return{ofRecord:t,ofList:n,ofLog:r}}
function sS(e,t){return n=>{const r=sc(n,t);return r&&(0,t1.W)(r.id,e)?r:void 0}}
function sk({manifestFile:e,environmentConfig:t,buildId:n,preview:r}){const o=r&&{...{preview:true,preview_label:r.label,expires_at:r.expiresAt}};const s={manifest_file:e,environment_config:t,build_id:n,...o};const i=Buffer.from(JSON.stringify(s));return{contentType:"application/json",head:i.subarray(0,-1),tail:i.subarray(-1),sizeBytes:i.length}}const sA="0.1.0";
async function sM(e,{world:t,log:n,redactEarly:r}){const o=Object.keys(e.customHeaders??{});const s=0===o.length?"":`, with ${ec}: ${o.join(", ")}`;n.line(`Using the builds API on ${e.baseUrl.host}${s}.`);return{...e,redact:r,userAgent:`agentex-build-action/${sA}`,transport:await t.openTransport(e.baseUrl),openArchive:t.openArchive,clock:t.clock,random:t.random,
onRetry:e=>void n.line(`${e} Retrying.`),trace:V._o()?({method:e,path:t,status:r,requestId:o,durationMs:s})=>{const i=void 0===o?"":`, request ID ${o}`;const a=`${r??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${e} ${t}: ${a}`)}:void 0}}
async function sO(e,t,n=e=>e){const r=await sM(e,t);const o=e=>n(r.redact(e));const s={...r,redact:o};const i=new sy.l(s);return{api:s_(i,{clock:s.clock,hide:o}),builds:(0,ss.createBuildsApi)(i,s),
[Symbol.asyncDispose]:()=>i[Symbol.asyncDispose]()}}var sx=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var sj=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function sR(e,{report:t,state:n},r){const o={stack:[],error:void 0,hasError:false};try{const{connection:f,manifest:d}=e;const{baseUrl:h,accountId:p}=f;const{signal:m}=r;const w={baseUrl:h.href,accountId:p};let y=e.summary?{agent:d.agentName}:void 0;let g;const v=e=>{g=e;n.save({cancelWanted:false,server:w,missingSummary:y,deployment:e})};v(void 0);const b=sx(o,new AsyncDisposableStack,true);let $;try{await n.during(async()=>{$=b.use(await sO(f,r,sI(e)));await s($)})}catch(e){t.note({error:e});if(m.aborted)await u(X.sJ.deleteLimitMs.stopped);else if(!(e instanceof t6))v(void 0)}await t.end(l(),()=>{y=void 0;v(g)});
async function s({api:n,builds:o}){const{log:u,world:l}=r;const{clock:f,random:h}=l;const{preview:p}=e;const w=await tl(e.build,d.agentName,o,m);t.note({build:w});if(p?.madeFrom!==void 0)await u.line(`The preview label is '${p.label}', from '${p.madeFrom}': a label has up to 30 lower-case letters, digits and '-'.`);const y=p?`as preview '${p.label}'`:"for production";await u.line(`Deploying build ${w.id} of agent '${d.agentName}', image '${w.imageUrl??""}', ${y}.`);const b={api:n,builds:o,reporter:t.view,clock:f,random:h};const $={onSending:a,
onRefused:()=>v(void 0)};const E=sC(e,w.id,f.wallMs());const _=await t7(E,$,b,m);const{deployment:T,isFound:S,others:k,mayHaveMore:A}=_;if(g&&!(S&&k.length>0))v({...g,id:T.id,mayHaveMore:A});t.note({deployment:T});await u.line(S?`Following deployment ${T.id}, which the list shows: the response that named it was lost.`:`Created deployment ${T.id}.`);await i(k);if(A&&p)await u.line(`Another preview '${p.label}' may still appear, from a request whose response was lost; it ends by itself.`);if(!e.wait)return void v(void 0);const M={...{...b,timeoutMs:e.timeoutMs},
onRecord:e=>t.note({deployment:e})};const O=await o1(T,M,m);t.note({followed:O,deployment:O.deployment});const x=[T.id,...k];if(A&&g)await i(await nt(g.sent,x,n,m));await c(O)}
async function i(e){if(0===e.length)return;await r.log.warning(`This run may also have created ${e.join(", ")}.\nDelete what should not run; a preview ends by itself.`)}
async function a(e){t.note({isSubmitting:true});v({sent:e,id:void 0});await n.saved()}
async function c({end:t}){const n="timed-out"===t.type&&"delete"===e.onTimeout;if(n)await u(X.sJ.deleteLimitMs.timedOut);else v(void 0)}
async function u(e){const n={stack:[],error:void 0,hasError:false};try{const{deployment:o}=t.known();const s=void 0!==o&&eV(o.status);if(g?.sent.previewLabel===void 0||s)return void v(void 0);if(void 0===g.id||void 0===$)return;const{clock:i}=r.world;const a=sx(n,tp(e,i,...m.aborted?[r.hurry]:[m]),false);const c=()=>Promise.resolve(g);const u={api:$.api,clock:i,baseUrl:w.baseUrl,newest:c};const{isClean:l,message:f}=await o3(g,u,a.signal);t.note({removal:l?"done":"failed"});if(l)v(void 0);await t.view.report({type:"notice",message:f})}catch(e){n.error=e;n.hasError=true}finally{sj(n)}}
function l(){const{build:e,deployment:n}=t.known();const r=n?(0,oP.nR)(n.id):(0,oP.DL)({buildId:e?.id});return oC("GET",r,w.baseUrl)}}catch(e){o.error=e;o.hasError=true}finally{const e=sj(o);if(e)await e}}
function sC({manifest:e,environments:t,preview:n},r,o){const s=n?.expiresInMs===void 0?void 0:new Date(o+n.expiresInMs).toISOString();return{manifestFile:e.text,environmentConfig:t.text,buildId:r,preview:n&&{label:n.label,expiresAt:s}}}
function sI({manifest:e,environments:t,preview:n}){const r={manifest:e,environments:t};const o=Object.entries(r).flatMap(([e,t])=>t.values.map(({text:t,line:n})=>({text:t,place:`[${e}:${n}]`})));const s=t.values.filter(({key:e})=>"namespace"===e);return sn(o,[e.agentName,n?.label??"",...s.map(({text:e})=>e)])}var sP=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var sN=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});
async function sU(e){await oo(e,async e=>{const t={stack:[],error:void 0,hasError:false};try{const n=sP(t,re(e),false);const r=await oy();const o=await eC(e.apiKey,r);const s=nF(o,e);await sR(o,{report:s,state:n},e);return s.failure()}catch(e){t.error=e;t.hasError=true}finally{sN(t)}},oR)}}),
784:((e,t,n)=>{n.d(t,{
T:()=>r,
W:()=>o});
function r(e){const t=e.trim().toLowerCase();const n=t.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:t}
function o(e,t){return r(e)===r(t)}}),
771:((e,t,n)=>{n.r(t);n.d(t,{
createBuildsApi:()=>W,
createClient:()=>G});var r=n(784);var o=n(364);var s=n(249);let i=class ParseError extends Error{constructor(e,t){super(e);this.name="ParseError";this.type=t.type;this.field=t.field;this.value=t.value;this.line=t.line}};const a=10;const c=13;const u=32;const l=6;
function f(e){if("function"==typeof e)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:t,onComment:n,onError:r,onEvent:o,onId:s,onRetry:f}=e;const m=[];let w=0;let y="";let g;let v="";let b=0;let $;let E=false;let _=false;let T=false;
function S(e){if(E)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==y){e=y+e;if(""===e||"\xef"===e||"\xef\xbb"===e){y=e;return}y=void 0;e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(_||T){e=k(e);if(!e)return}if(!m.length){const t=x(e);if(""!==t)A(t);O();return}if(-1===e.indexOf("\n")&&-1===e.indexOf("\r")){if(w<l){const t=m.join("")+e.slice(0,l-w);if(!M(t)){m.length=0;w=0;_=true;return}}m.push(e);w+=e.length;O();return}m.push(e);const t=m.join("");m.length=0;w=0;A(x(t));O()}
function k(e){if(0===e.length)return e;if(T){T=false;return e.charCodeAt(0)===a?e.slice(1):e}const t=e.indexOf("\r");const n=e.indexOf("\n");const r=-1===t?n:-1===n?t:t<n?t:n;if(-1===r)return"";if(r===e.length-1&&e.charCodeAt(r)===c){_=false;T=true;return""}_=false;return e.slice(r+(e.charCodeAt(r)===c&&e.charCodeAt(r+1)===a?2:1))}
function A(e){if(!e)return;if(e.charCodeAt(e.length-1)===c){j(e,0,e.length-1);if(O())return;T=true;return}if(M(e)){m.push(e);w=e.length;return}_=true}
function M(e){const t=e.charCodeAt(0);return 58===t&&!!n||100===t&&p(e,"data")||101===t&&p(e,"event")||105===t&&p(e,"id")||114===t&&p(e,"retry")}
function O(){if(E)return true;if(void 0===t)return false;if(w+v.length<=t)return false;E=true;m.length=0;w=0;g=void 0;v="";b=0;$=void 0;_=false;T=false;null==r||r(new i(`Buffered data exceeded max buffer size of ${t} characters`,{type:"max-buffer-size-exceeded"}));return true}
function x(e){let t=0;if(-1===e.indexOf("\r")){let n=e.indexOf("\n",t);while(-1!==n){if(t===n){if(void 0!==g)null==s||s(g);if(b>0)null==o||o({id:g,event:$,data:v});g=void 0;v="";b=0;$=void 0;t=n+1;n=e.indexOf("\n",t);continue}const r=e.charCodeAt(t);if(d(e,t,r)){const r=e.charCodeAt(t+5)===u?t+6:t+5;const i=e.slice(r,n);if(0===b&&e.charCodeAt(n+1)===a){if(void 0!==g)null==s||s(g);null==o||o({id:g,event:$,data:i});g=void 0;v="";$=void 0;t=n+2;n=e.indexOf("\n",t);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(e,t,r))$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,n)||void 0;else j(e,t,n);if(O())return"";t=n+1;n=e.indexOf("\n",t)}return e.slice(t)}let n=e.indexOf("\r",t);let r=e.indexOf("\n",t);while(t<e.length){let o=-1;if(-1!==n&&-1!==r)o=n<r?n:r;else if(-1!==n)o=n===e.length-1?-1:n;else if(-1!==r)o=r;if(-1===o)break;j(e,t,o);if(O())return"";t=o+1;if(e.charCodeAt(t-1)===c&&e.charCodeAt(t)===a)t++;if(-1!==n&&n<t)n=e.indexOf("\r",t);if(-1!==r&&r<t)r=e.indexOf("\n",t)}return e.slice(t)}
function j(e,t,r){if(t===r)return void C();const o=e.charCodeAt(t);if(d(e,t,o)){const n=e.charCodeAt(t+5)===u?t+6:t+5;const o=e.slice(n,r);v=0===b?o:`${v}\n${o}`;b++;return}if(h(e,t,o)){$=e.slice(e.charCodeAt(t+6)===u?t+7:t+6,r)||void 0;return}if(105===o&&100===e.charCodeAt(t+1)&&58===e.charCodeAt(t+2)){const n=e.slice(e.charCodeAt(t+3)===u?t+4:t+3,r);if(!n.includes("\0"))g=n;return}if(58===o){if(n){const o=e.slice(t,r);n(o.slice(e.charCodeAt(t+1)===u?2:1))}return}const s=e.slice(t,r);const i=s.indexOf(":");if(-1===i)return void R(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);R(a,l,s)}
function R(e,t,n){switch(e){case"event":$=t||void 0;break;case"data":v=0===b?t:`${v}\n${t}`;b++;break;case"id":if(!t.includes("\0"))g=t;break;case"retry":if(/^\d+$/.test(t))null==f||f(parseInt(t,10));else null==r||r(new i(`Invalid \`retry\` value: "${t}"`,{type:"invalid-retry",value:t,line:n}));break;default:null==r||r(new i(`Unknown field "${e.length>20?`${e.slice(0,20)}\u{2026}`:e}"`,{type:"unknown-field",field:e,value:t,line:n}));break}}
function C(){if(void 0!==g)null==s||s(g);if(b>0)null==o||o({id:g,event:$,data:v});g=void 0;v="";b=0;$=void 0}
function I(e={}){if(e.consume&&m.length>0){const e=m.join("");j(e,0,e.length)}y="";g=void 0;v="";b=0;$=void 0;m.length=0;w=0;E=false;_=false;T=false}return{feed:S,reset:I}}
function d(e,t,n){return 100===n&&97===e.charCodeAt(t+1)&&116===e.charCodeAt(t+2)&&97===e.charCodeAt(t+3)&&58===e.charCodeAt(t+4)}
function h(e,t,n){return 101===n&&118===e.charCodeAt(t+1)&&101===e.charCodeAt(t+2)&&110===e.charCodeAt(t+3)&&116===e.charCodeAt(t+4)&&58===e.charCodeAt(t+5)}
function p(e,t){let n=1;while(n<e.length&&n<t.length){if(e.charCodeAt(n)!==t.charCodeAt(n))return false;n++}return e.length<=t.length||58===e.charCodeAt(t.length)}var m=n(82);const w=0x1000000;const y=1e3;const g=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
async function*v(e,t=w){const n=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let o=0;let s=0;let i="";let a=false;let c;let u=false;let l=false;const d=f({
onEvent:e=>{s+=1;const t=b(e,l);if(t)r.push(t);a||=l&&!E(e.data)},
onError:()=>{a||=l},
onRetry:e=>r.push({type:"retry",ms:e})});
function h(e){const n=c?c(e):e;if(""!==e)u=e.endsWith("\r");if(void 0===n)return;c=void 0;if(0===s&&i.length<y)i+=n;const a=s;d.feed(n);o=(s>a?0:o)+n.length;if(o<=t)return;r.push({type:"unreadable"});d.reset();o=0;c=S(n)}
function p(){h(n.decode());if(u)h("\n");l=true;h("\n\n");if(a||0===s&&g.test(i))r.push({type:"cut"})}
function m(){const e=r;r=[];return e}for await(const t of e){h(n.decode(t,{stream:true}));yield m()}p();yield m()}
function b({event:e,data:t},n){if(""===t||"[DONE]"===t.trim())return;const r=(0,m.y)(()=>JSON.parse(t));if(void 0===r&&n&&/^\s*[{"]/.test(t))return;const s=void 0!==e&&!["","message","log","error"].includes(e);if($(r))return;if(s&&!((0,o.OW)(r)&&"string"==typeof r["line"]))return;const i=_(r)??t;if("error"===e)return{type:"error",text:i};return{type:n?"unterminated":"line",text:i}}
function $(e){if(!(0,o.OW)(e)||void 0!==_(e))return false;const t=e["type"]??e["event"];return"string"==typeof t&&/^(?:heart[-_]?beat|ping|keep[-_]?alive)$/i.test(t)}
function E(e){return"[DONE]"===e.trim()||void 0!==(0,m.y)(()=>JSON.parse(e))}
function _(e){if("string"==typeof e)return e;if(!(0,o.OW)(e))return;return[e["line"],e["message"],e["error"],e["detail"]].find(e=>"string"==typeof e)}const T=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function S(e){let t=e.slice(-1);return e=>{const n=t+e;t=n.slice(-1);const r=T.exec(n);return r?n.slice(r.index+r[0].length):void 0}}var k=n(959);var A=n(17);const M="\r\n";
function O(e){return Array.from({length:32},()=>Math.floor(16*e()).toString(16)).join("")}
function x(e,t){const n=j(e);const r=n.find(([,e])=>e.includes(t));if(r)throw new A.l(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const o=n.map(([e,n])=>`--${t}${M}${R(e)}${M}${M}${n}${M}`).join("");const{archive:s}=e;const i=`--${t}--${M}`;const a=`--${t}${M}${R("context_archive")}; filename="context.tar.gz"${M}Content-Type: application/x-tar${M}${M}`;const c=Buffer.from(s?o+a:o);const u=Buffer.from(s?M+i:i);const l=c.length+(s?.sizeBytes??0)+u.length;return{head:c,tail:u,sizeBytes:l,contentType:`multipart/form-data; boundary=${t}`}}
function j(e){const{agent:t,sourceDirty:n}=e;const r=void 0!==e.archive;const o=r?e.buildArgs:{};const s=[["image_name",e.imageName],["agent_id",t.agentId],["agent_name",t.agentName],["build_args",Object.keys(o).length>0?JSON.stringify(o):void 0],["image_tag",e.imageTag],["image_url",e.imageUrl],["platform",r?e.platform:void 0],["source_commit",e.sourceCommit],["source_dirty",void 0===n?void 0:String(n)],["source_ref",e.sourceRef],["source_repo",e.sourceRepo],["source_subpath",e.sourceSubpath],["working_tree_hash",e.workingTreeHash]];return s.flatMap(([e,t])=>void 0===t||""===t?[]:[[e,t]])}
function R(e){return`Content-Disposition: form-data; name="${e}"`}var C=n(260);var I=n(484);var P=n(855);var N=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.");var r,o;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");r=t[Symbol.dispose];if(n)o=r}if("function"!=typeof r)throw new TypeError("Object not disposable.");if(o)r=function(){try{o.call(this)}catch(e){return Promise.reject(e)}};e.stack.push({value:t,dispose:r,async:n})}else if(n)e.stack.push({async:true});return t};var U=function(e){return function(t){
function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n;t.hasError=true}var r,o=0;
function s(){while(r=t.stack.pop())try{if(!r.async&&1===o)return o=0,t.stack.push(r),Promise.resolve().then(s);if(r.dispose){var e=r.dispose.call(r.value);if(r.async)return o|=2,Promise.resolve(e).then(s,function(e){n(e);return s()})}else o|=1}catch(e){n(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n);return r.name="SuppressedError",r.error=e,r.suppressed=t,r});const D=1048576;const L={expected:"a build with an id",maxBytes:D,decode:o.zr};const B={expected:"a list of builds",maxBytes:16*D,decode:o.Ci};const H={expected:"a list of agents",maxBytes:16*D,decode:o.kc};
function G(e){const t=new P.l(e);return Object.assign(W(t,e),{
[Symbol.asyncDispose]:()=>t[Symbol.asyncDispose]()})}
function W(e,{clock:t,random:n,openArchive:r}){const{pace:o,waits:i,timeouts:a}=e;let c=false;return{
submitBuild:async(s,{signal:c,...u})=>{const l={stack:[],error:void 0,hasError:false};try{const f="Submitting the build";const d=x(s,O(n));const h={clock:t,stallMs:a.uploadStall,...u};const p=N(l,s.archive&&await r(s.archive),true);const m=N(l,(0,C.C)(p,d,h),false);const w={...i,headersTimeout:a.submitResponse,operation:f,upload:m,method:"POST",path:I.f};const y=async()=>await e.read(await e.send(w,c),f,L,"maybe");return await o.run(y,c)}catch(e){l.error=e;l.hasError=true}finally{const e=U(l);if(e)await e}},
getBuild:async(t,n,r)=>{const[o,s]=[`Reading build '${t}'`,(0,I.UL)(t)];let i=0;const a=e=>void(i=e);const c={operation:o,
path:()=>s,shape:z(t)};const u=await e.get(c,n,{...r,onAge:a});return i>0?{...u,ageSeconds:i}:u},
listBuilds:(t,n,r)=>(0,P.w)(o=>{const s=()=>(0,I.Kx)(t,o,e.nonce());return e.get({operation:"Listing builds",path:s,shape:B},n,r)},r?.maxPages),
listUndeployed:t=>{const n=()=>`${I.f}/undeployed`;const r="Listing undeployed agents";return e.get({operation:r,path:n,shape:H},t)},
cancelBuild:async(t,n,r={})=>{const[a,u]=[`Cancelling build '${t}'`,`${(0,I.UL)(t)}/cancel`];const l={...i,operation:a,method:"POST",path:u};const f=async()=>{const t=!c;c=true;const r=()=>e.send(l,n);const i=t?o.runAtOnce(r):o.run(r,n);return await i.catch(s.Sx)};const d=await e.repeat(f,r,n);if(d instanceof s.hD)throw d;e.discard(d)},
streamLogs:(t,n)=>v(F(e,t,n))}}
async function*F(e,t,n){const r=`Opening the log of build '${t}'`;const o={operation:r,method:"GET",path:`${(0,I.UL)(t)}/logs`,accept:"text/event-stream, application/json",headersTimeout:e.timeouts.headers,bodyTimeout:e.timeouts.streamSilence};const i=await e.pace.run(()=>e.send(o,n),n);if(!i.contentType.startsWith("text/event-stream")){i.discard();throw new s.hD(`${r} failed: the response is not an event stream.`,{kind:"response",code:"NOT_EXPECTED",hint:k.A})}yield*i.chunks}
function z(e){const t=t=>{const n=(0,o.zr)(t);return n&&(0,r.W)(n.id,e)?n:void 0};return{...L,expected:"the record of that build",decode:t}}}),
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
Sx:()=>c,
Z4:()=>s,
aK:()=>i,
hD:()=>o,
zw:()=>a});var r=n(17);let o=class ApiError extends r.l{name="ApiError";kind;meaning;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;#s;constructor(e,t){super(e,t);this.#s=t;this.kind=t.kind;this.meaning=t.meaning??"unavailable";this.status=t.status;this.code=t.code;this.serverMessage=t.serverMessage;this.retryAfterMs=t.retryAfterMs;this.shouldRetry=t.shouldRetry;this.accepted=t.accepted??"no"}
reworded(e){return new o(e,{...this.#s,cause:this})}};const s="The server or the network is slow. Run the job again later.";const i="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function a(e){if(e instanceof o)return e;throw e}
function c(e){if(!(e instanceof o&&"conflict"===e.meaning))throw e;return e}}),
883:((e,t,n)=>{n.d(t,{
C_:()=>i,
Oo:()=>s,
Sf:()=>o});var r=n(620);
function o({kind:e,meaning:t,status:n,code:r}){if("unavailable"!==t)return t;if(429===n)return"throttled";if(void 0!==r&&["ENOTFOUND","PROXY_500","PROXY_503"].includes(r))return"unresolved";if("TLS_HANDSHAKE_TIMEOUT"===r)return"mute";if("tls"===e||"PROXY_401"===r||"PROXY_407"===r)return"untrusted";return"TOO_LARGE"===r?"too-large":"unavailable"}
function s(e){const{shouldRetry:t,meaning:n}=e;if(false===t)return r.DA.refused;return r.DA[t&&"unavailable"!==n?"unavailable":o(e)]}
function i(e){return r.DA[false===e.shouldRetry?"refused":o(e)].submit}}),
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
async function c(e,t,{expected:n,maxBytes:l,decode:d},h="no"){const p=(e,n)=>new s.hD(`${t} failed: the response ${e}.`,{kind:"response",code:n,accepted:h,hint:i});let m=Buffer.alloc(0);let w=0;const y=u();for await(const t of e.chunks){const e=w+t.length;if(e>l)throw p(`is larger than ${l} bytes`,"TOO_LARGE");if(e>m.length)m=Buffer.concat([m],Math.min(l,2*e));if(y(t)>a)throw p(`has more than ${a} values`,"TOO_LARGE");m.set(t,w);w=e}const g=new TextDecoder().decode(m.subarray(0,w));const v=(0,r.y)(()=>JSON.parse(g));if(void 0===v)throw p(0===w?"is empty":`is not JSON${f(e)}`,"NOT_JSON");if((0,o.f_)(v))throw p(`is nested more than ${o.Cj} levels deep`,"TOO_LARGE");const b=d(v);if(void 0===b)throw p(`is not ${n}`,(0,o.OW)(v)?"NOT_EXPECTED":"NOT_OBJECT");return b}
function u(){let[e,t,n]=[0,false,false];return r=>{for(const o of r)if(n)n=false;else if(o===l.quote)t=!t;else if(t)n=o===l.backslash;else if(o===l.comma||o===l.bracket||o===l.brace)e+=1;return e}}const l={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function f({contentType:e}){const t=/^[\w.+-]+\/[\w.+-]+/.exec(e)?.[0];return void 0===t||"application/json"===t?"":` but '${t}'`}}),
424:((e,t,n)=>{n.d(t,{
Z:()=>p,
g:()=>g});var r=n(208);var o=n(364);const s="Check input 'base-url', and that this runner can reach the host.";const i="Check the spelling of the host in input 'base-url'.";const a="The network or the server closed the connection. Run the job again.";const c="Allow this runner to open the connection: a local firewall or policy rejects it.";const u="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const l="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const f="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const d="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const h={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const p="TLS_HANDSHAKE_TIMEOUT";const m={[p]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const w=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const y=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function g(e,t){const n=E(e,"code");const{host:o,proxyHost:g}=t;const _=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==_){const t=`the proxy '${g}' responded with ${_} when asked to connect to '${o}'.`;return{kind:"proxy",code:n,sentence:t,hint:v(_,b(e))}}const T=(e,t,r)=>({kind:e,code:n,sentence:`${t}${void 0===n?"":` (${n})`}.`,hint:r});const S=(0,r.Zo)(e);if(S){const e=`no connection to '${o}' could be opened: ${S.reason}.`;return{kind:"connect",code:n,sentence:e,hint:S.hint??c}}const k=n&&h[n];const A=n&&m[n];if(t.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const t=[n,$(e)].find(e=>void 0!==e&&w.test(e));if(void 0!==t){const e=`the connection to the proxy '${g}' is not trusted (${t}).`;return{kind:"tls",code:t,sentence:e,hint:f}}const r="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const o=k??A??"closed the connection";return T("proxy",`the proxy '${g}' ${o}`,r)}if(k)return T("connect",`'${o}' ${k}`,"ENOTFOUND"===n?i:s);if(A)return T("timeout",`'${o}' ${A}`,n===p?u:a);if(n&&w.test(n))return T("tls",`the connection to '${o}' is not trusted`,y.includes(n)?`${d} ${l}`:l);if("HTTPParserError"===E(e,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return T("response",`'${o}' did not respond in HTTP`,s);return T("reset",`the connection to '${o}' was lost`,a)}
function v(e,t){if("407"===e&&t.length>0&&!t.some(e=>/^basic$/i.test(e)))return`The proxy accepts the login '${t.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(e))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return e.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function b(e){const t=(0,o.OW)(e)?e["schemes"]:void 0;return Array.isArray(t)?t.map(String):[]}
function $(e){return(0,o.OW)(e)?E(e["cause"],"code"):void 0}
function E(e,t){const n=(0,o.OW)(e)?e[t]:void 0;return"string"==typeof n?n:void 0}}),
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
855:((e,t,n)=>{n.d(t,{
l:()=>eu,
w:()=>ed});var r=n(266);var o=n(784);var s=n(249);var i=n(110);var a=n(17);var c=n(75);var u=n(940);var l=n(364);const f={
gzip:e=>e.createGunzip(),
"x-gzip":e=>e.createGunzip(),
deflate:e=>e.createInflate(),
br:e=>e.createBrotliDecompress()};const d=/^(?:Z_|ERR__ERROR_)/;const h="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*p(e,t="",{operation:r,accepted:o}){const i=t.toLowerCase().split(",");const a=i.map(e=>e.trim()).filter(e=>!["","identity"].includes(e));if(0===a.length)return yield*e;const m=e=>new s.hD(`${r} failed: the response cannot be decoded: its Content-Encoding is '${(0,u.$)(a.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:o,hint:h,cause:e});const[w=""]=a;const y=1===a.length&&Object.hasOwn(f,w)&&f[w];if(!y){e.on("error",()=>void 0).destroy();throw m()}const g=y(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,c.pipeline)(e,g,()=>void 0)}catch(t){const e=(0,l.OW)(t)?t["code"]:void 0;throw"string"==typeof e&&d.test(e)?m(t):t}}var m=n(82);const w=500;const y=2e3;
function g(e,t){const n=t(e);const r=(0,m.y)(()=>JSON.parse(n));const o=$(r);const s=void 0===o?(0,u.$)(S(n),w):(0,u.$)(o,y);return""===s?void 0:s}
function v(e,t,n){if(422===e)return true;if(![400,404,409,413].includes(e))return false;if(!/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(t))return false;return void 0!==$((0,m.y)(()=>JSON.parse(n)))}
function b(e,t){const n=(0,m.y)(()=>JSON.parse(e));if(!(0,l.OW)(n)||(0,l.f_)(n))return;const r=_(n["detail"]);return void 0===r?void 0:(0,u.$)(t(r),y)}
function $(e){if(!(0,l.OW)(e)||(0,l.f_)(e))return;const{detail:t,message:n,error:r,errors:o,title:s}=e;return _(t)??_(n)??_(r)??_(o)??_(s)}
function E(e,t){if(!/^application\/json\b/i.test(e))return false;const n=(0,m.y)(()=>JSON.parse(t));if(!(0,l.OW)(n))return false;const{detail:r,message:o,code:s,status_code:i,data:a}=n;if("string"==typeof r||Array.isArray(r)||(0,l.OW)(r))return true;return"string"==typeof o&&void 0!==a&&(s??i)!==void 0}
function _(e){if("string"==typeof e)return A(e)||void 0;if(Array.isArray(e)){const t=e.map(T).filter(e=>void 0!==e);return t.join("\n")||void 0}if((0,l.OW)(e))return _(e["message"])??_(e["msg"])??_(e["detail"]);return}
function T(e){if(!(0,l.OW)(e))return _(e);const t=_(e["msg"])??_(e["message"]);const n=Array.isArray(e["loc"])?e["loc"].filter(e=>"string"==typeof e||"number"==typeof e).join("."):"";return void 0===t||""===n?t:`${A(n)}: ${t}`}
function S(e){const t=/^\s*<(?:!doctype|html|head|body)\b/i.test(e);return A(t?k(e):e)}
function k(e){let t="";let n;for(const r of e.split("<")){const e=/^\/?[a-z]{1,10}/i.exec(r)?.[0].toLowerCase();if(void 0===n||e===`/${n}`){n="script"===e||"style"===e?e:void 0;if(void 0===n)t+=` ${r.slice(r.indexOf(">")+1)}`}}return t}
function A(e){return e.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var M=n(620);const O=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function x(e){const t=e("retry-after")?.trim();const n=R(t);const r=R(e("retry-after-ms")?.trim())??(void 0===n?C(t,e("date")):n*i.fj);return void 0!==r&&r>0&&r<=M.GM.longestAskedMs?r:void 0}
function j(e){const t=e("x-should-retry")?.trim().toLowerCase();return"true"===t?true:"false"===t?false:void 0}
function R(e){return void 0!==e&&/^\d+(?:\.\d+)?$/.test(e)?Number(e):void 0}
function C(e,t){const[n,r]=[N(e),N(t)];return void 0===n||void 0===r?void 0:n-r}
function I(e){return N(e("date"))}
function P(e){return R(e("age")?.trim())??0}
function N(e){if(void 0===e||!O.test(e))return;const t=Date.parse(e);return Number.isNaN(t)?void 0:t}
function U(e){const{operation:t,status:n,statusText:r,header:o,serverMessage:i}=e;const a=""===r?"":` ${(0,u.$)(r,60)}`;const c=`${n} ${r}`;const l=i??"";const f=""===r?l:l.replaceAll(c,"").trim();const d=""===f?".":`: ${z(f)}`;const h=L(e)?"a gateway or proxy":"the server";return new s.hD(`${t} failed: ${h} responded with ${n}${a}${d}`,{kind:"http",meaning:D(e),status:n,serverMessage:i,hint:H(e),retryAfterMs:x(o),shouldRetry:j(o),accepted:e.bodyHasLeft?B(e):"no"})}
function D(e){const{status:t}=e;if(L(e))return"unavailable";if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return"unavailable";return"refused"}
function L({status:e,isForeign:t,bodyHasLeft:n}){return t&&e>=300&&e<500&&!(413===e&&n)}
function B(e){const{status:t}=e;if(L(e))return"maybe";return t<200||[408,409,429].includes(t)||t>=500?"maybe":"no"}
function H(e){const{status:t,header:n,baseUrl:r}=e;if(L(e)&&429!==t)return"The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";if(t>=300&&t<400)return F(n("location"),r);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";return W[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const G="Correct the value that the server rejected; its message names the field.";const W={400:G,401:"Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",422:G,429:"This account sent too many requests. Run the job again later."};
function F(e,t){const n=void 0===e?null:URL.parse(e,t.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===t.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function z(e){return/[.!?\u2026]$/.test(e)?e:`${e}.`}var J=n(424);const q=["x-request-id","x-amzn-requestid","cf-ray"];const Y=65536;let X=class Sender{#s;#i;#a;constructor(e,t){this.#s=e;this.#i=t;this.#a=e.baseUrl.pathname.replace(/\/+$/,"")}
async send(e,t){const{operation:n,upload:r}=e;const o=n=>{t.throwIfAborted();return this.#c(n,e)};const s=r?AbortSignal.any([t,r.stalled]):t;s.throwIfAborted();const i=await this.#u(e,s).catch(e=>{throw o(e)});const a=K(i);const c=V(r);const u=a("content-encoding");const l=p(i.body,u,{operation:n,accepted:c});const f={contentType:a("content-type")?.toLowerCase()??"",serverMs:I(a),ageSeconds:P(a),chunks:this.#l(l,e,o),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return f;const d=await Q(f.chunks,Y);t.throwIfAborted();throw this.#f(e,i,d)}
async #u(e,t){const{baseUrl:n,transport:r,clock:o,trace:s,...i}=this.#s;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=e;const f=o.monotonicMs();const d=e=>{const t=e&&q.map(K(e)).find(Boolean);return t&&i.redact(t)};const h=t=>s?.({method:a,path:this.#a+e.path.replace(/\?.*$/,""),status:t?.statusCode,requestId:d(t),durationMs:o.monotonicMs()-f});const p={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:e.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};try{const o=await r.request({origin:n.origin,path:this.#a+e.path,method:a,headers:p,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:t});h(o);return o}catch(e){h();throw e}}
#f({operation:e,upload:t,isConfidential:n},r,o){const{baseUrl:s,redact:i}=this.#s;const{statusCode:a,statusText:c}=r;const u=K(r);const l=u("content-type")?.toLowerCase()??"";return U({operation:e,status:a,statusText:i(c),header:u,serverMessage:(n?b:g)(o,i),baseUrl:s,bodyHasLeft:t?.hasLeft()??false,isForeign:this.#i()&&!Z(a,l,o,t)})}
#c(e,{operation:t,upload:n}){if(e instanceof s.hD)return e;const{baseUrl:r,transport:o}=this.#s;const{kind:i,code:c,sentence:u,hint:l}=e instanceof a.l?{kind:"reset",code:void 0,sentence:e.message,hint:e.hint}:(0,J.g)(e,{host:r.host,proxyHost:o.proxyHost,viaFailedProxy:o.isProxyFailure(e)});const f={kind:i,code:c,hint:l,accepted:V(n),cause:e};return new s.hD(`${t} failed: ${u}`,f)}
async *#l(e,{wholeMs:t=1/0},n){const{baseUrl:r,clock:o}=this.#s;const s=o.monotonicMs();try{for await(const n of e){if(o.monotonicMs()-s>t)throw new a.l(`'${r.host}' did not send the whole response within ${t/i.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(e){throw n(e)}}};
function K({headers:e}){return t=>[e[t]].flat()[0]}
function Z(e,t,n,r){if(E(t,n))return true;return void 0!==r&&v(e,t,n)}
function V(e){return e?.hasLeft()?"maybe":"no"}
async function Q(e,t){const n=[];let r=0;try{for await(const o of e){n.push(o);r+=o.length;if(r>=t)break}}catch{}return new TextDecoder().decode(Buffer.concat(n).subarray(0,t))}var ee=n(959);var et=n(883);const{firstMs:en,longestMs:er}=M.GM.outage;let eo=class OutagePace{#d;#h=0;#p=-1/0;constructor(e){this.#d=e}
async run(e,t){await this.#m(t);return await this.runAtOnce(e)}
async runAtOnce(e){try{const t=await e();this.#w();return t}catch(e){if(es(e)){this.#h+=1;this.#p=Math.max(this.#p,this.#d.monotonicMs()+this.#y())}else if(e instanceof s.hD)this.#w();throw e}}
async #m(e){for(let t=this.#p-this.#d.monotonicMs();t>=1;){await this.#d.sleep(t,e);t=this.#p-this.#d.monotonicMs()}if(this.#h>0)this.#p=this.#d.monotonicMs()+this.#y()}
#y(){return Math.min(er,en*2**(this.#h-1))}
#w(){this.#h=0;this.#p=-1/0}};
function es(e){return e instanceof s.hD&&"unavailable"===e.meaning&&"throttled"!==(0,et.Sf)(e)}
function ei(e){if(!(e instanceof s.hD))return{attempts:1,baseMs:0};return{...(0,et.Oo)(e).request,afterMs:e.retryAfterMs}}
function ea(e,t){const n=e.at(-1);const r=e.slice(0,-1).filter(e=>e instanceof s.hD);if(!(n instanceof s.hD)||0===r.length)return n;const o="budget"===t?" No further retry: too many requests failed recently.":"";const i=new Set(r.map(ec));const a=1===i.size&&i.has(ec(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${o} This was attempt ${r.length+1}; earlier attempts failed ${c}.`)}
function ec({status:e,kind:t,code:n}){if(void 0!==e)return`HTTP ${e}`;return"response"===t?"an unusable response":n??t}let eu=class Requests{timeouts;waits;pace;#g;#s;#v=new r.Km;#b;#$=0;#i=false;constructor(e){this.#s=e;this.#b=Math.floor(e.random()*2**40).toString(36);this.timeouts={...M.B2,...e.timeouts};const{headers:t,body:n,whole:r}=this.timeouts;this.waits={headersTimeout:t,bodyTimeout:n,wholeMs:r};this.pace=new eo(e.clock);this.#g=new X(e,()=>this.#i)}
async send(e,t){return await this.#g.send(e,t)}
async read(e,t,n,r){const o=await (0,ee.V)(e,t,n,r);this.#i=true;return o}
discard(e){this.#i||=e.contentType.startsWith("application/json");e.discard()}
async repeat(e,{attempts:t},n){const{clock:o,random:i,onRetry:a}=this.#s;const c={budget:this.#v,longestWaitMs:M.GM.longestMs,clock:o,random:i,attempts:t,decide:ei,fail:ea,
onRetry:e=>{if(e instanceof s.hD)a?.(e.message)}};return await (0,r.L5)(e,c,n)}
async get({path:e,shape:t,...n},r,{attempts:o,onServerTime:s,onAge:i}={}){const a=async()=>{const o={...this.waits,...n,method:"GET",path:e()};const a=await this.send(o,r);const{ageSeconds:c,serverMs:u}=a;if(i)i(c);else if(c>0){a.discard();throw el(n.operation,c)}if(void 0!==u)s?.(u);return await this.read(a,n.operation,t)};return await this.repeat(()=>this.pace.run(a,r),{attempts:o},r)}
nonce(){this.#$+=1;return`${this.#b}-${this.#$}`}
[Symbol.asyncDispose](){return this.#s.transport[Symbol.asyncDispose]()}};
function el(e,t){return new s.hD(`${e} failed: a cache sent a response that is ${t} s old.`,{kind:"response",code:"CACHED",hint:s.aK})}const ef=1e3;
async function*ed(e,t=ef){const n=new Set;let r;for(let s=0;s<t;s+=1){const{items:t,hasMore:s}=await e(r);const i=t.at(-1)?.id;const a=void 0!==i&&!n.has((0,o.T)(i));for(const e of t){const t=(0,o.T)(e.id);if(!n.has(t)){n.add(t);yield e}}if(!s||!a)return;r=i}}}),
620:((e,t,n)=>{n.d(t,{
$V:()=>m,
AQ:()=>$,
B2:()=>d,
DA:()=>f,
Ep:()=>g,
GM:()=>h,
R3:()=>w,
Vs:()=>v,
sJ:()=>y,
ss:()=>_,
tS:()=>p,
uK:()=>E,
uu:()=>b});var r=n(110);const o={attempts:1,baseMs:0};const s={refused:1,lost:1};const i={forMs:0};const a={forMs:1/0};const c={request:{attempts:6,baseMs:500},submit:{refused:5,lost:3},status:{forMs:10*r.J2,loss:"outage",waitMs:{first:5*r.fj,later:15*r.fj}},log:{...a,waitMs:0},named:i,foreignCancel:a};const u={...c,request:{...c.request,attempts:3},submit:{refused:3,lost:3}};const l={request:o,submit:s,status:{forMs:r.J2,loss:"refused",waitMs:{first:5*r.fj,later:5*r.fj}},log:{forMs:r.J2,waitMs:5*r.fj},named:i,foreignCancel:i};const f={unavailable:c,throttled:{...c,request:{attempts:12,baseMs:r.fj},submit:{refused:5,lost:5},status:{...c.status,...a}},unresolved:u,mute:u,untrusted:{...c,request:o,submit:s},"too-large":{...c,request:o,status:l.status},conflict:{...c,submit:s},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:c.log,named:{forMs:15*r.fj}},refused:l};const d={connect:10*r.fj,headers:30*r.fj,body:30*r.fj,whole:2*r.J2,uploadStall:r.J2,submitResponse:15*r.J2,streamSilence:10*r.J2};const h={longestMs:20*r.fj,longestAskedMs:2*r.J2,outage:{firstMs:500,longestMs:10*r.fj}};const p=[1,2,4,8,15].map(e=>e*r.fj);const m={lookAfterMs:2*r.J2,lookAgainMs:15*r.fj,searchMs:30*r.fj,lastLookMs:10*r.fj,lookLimitMs:{usual:15*r.fj,patient:r.J2},pauseMs:{shortest:r.fj,longest:10*r.fj},backoffMs:{first:r.fj,longest:20*r.fj},lingerMs:4*r.fj,slackMs:5*r.fj,listedWithinMs:5*r.J2,agentWaitsMs:[0,...p.slice(0,3)]};const w={firstPollMs:r.fj,shortestPollMs:250,budget:{polls:38,refillMs:14*r.fj},throttledMs:5*r.J2,unknownMs:10*r.J2,readLimitMs:{usual:30*r.fj,last:5*r.fj,list:15*r.fj},standstillMs:30*r.fj,image:{reads:3,everyMs:r.fj,limitMs:10*r.fj}};r.fj,r.fj,r.fj,r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj,r.fj,r.J2,r.J2;const y={paceMs:{first:r.fj,slowest:12*r.fj},lookWaitsMs:[500,1500,4*r.fj,8*r.fj],restMs:r.J2,deletionMs:2*r.J2,longestPreviewMs:8760*r.$0,deleteAgainMs:2*r.fj,deleteLimitMs:{stopped:4500,timedOut:2*r.J2,usual:3*r.J2}};const g={retryPauseMs:30*r.fj,namedPauseMs:r.fj,confirmMs:5*r.fj,giveWayMs:30*r.fj,longestBuildMs:48*r.$0,comparisonMs:3*r.fj,slowFromMs:30*r.fj,registration:{limitMs:30*r.J2,pollMs:5*r.fj}};const v={afterFirst:{lastWordsMs:6*r.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:r.fj}};const b={mainLooksMs:250,postMs:56*r.fj,postSearchMs:42*r.fj,mainEndsMs:8*r.fj,postLooksMs:500,cutForm:{looks:8,everyMs:250}};const $={writeMs:{usual:10*r.fj,afterAbort:r.fj},stalledMs:r.fj,lastWriteMs:500};r.fj;r.fj,r.fj,r.fj,r.J2,r.fj,r.fj;r.fj,r.fj,r.fj,r.fj,r.fj,r.fj;const E={progressMs:5*r.fj,hashedMs:r.fj,heartbeatMs:r.J2,hangingMs:5*r.J2,shortBuildMs:30*r.fj,toleranceMs:2*r.fj};const _=2**31-1}),
880:((e,t,n)=>{n.a(e,async(e,t)=>{try{var r=n(516);var o=n(363);await (0,r.g)(o.w);t()}catch(e){t(e)}},1)}),
363:((t,n,r)=>{r.d(n,{
w:()=>U});var o=r(598);var s=r(24);var i=r(760);const a=e("node:v8");var c=r(161);var u=r(455);var l=r(17);var f=r(208);const d=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:e,sizeBytes:t}){const n=await (0,u.open)(e,"r").catch(t=>{throw new l.l(`The packed build context '${e}' is not readable: ${(0,f.A3)(t)}.`,{cause:t,hint:(0,f.$z)(t,h)})});if(0===t||(await n.stat()).size!==t){await n.close();throw m(e)}return{
async *chunks(){const r=n.createReadStream({start:0,end:t-1,highWaterMark:d,autoClose:false});let o=t;try{for await(const e of r){o-=e.length;yield e}}catch(e){throw new l.l(`The packed build context is no longer readable: ${(0,f.A3)(e)}.`,{cause:e,hint:(0,f.$z)(e,h)})}if(0!==o)throw m(e)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(e){return new l.l(`The packed build context '${e}' changed after it was packed.`,{hint:h})}var w=r(620);var y=r(110);var g=r(82);var v=r(542);var b=r(75);var $=r(500);const E=new Set;const _=new Set;const T=new Map;
function S(e,t,n){const r=T.get(e);if(void 0!==r&&""!==r.text){r.text+=t;return r.written}const o={text:t,written:Promise.resolve()};o.written=(r?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const t=o.text;o.text="";await n(e,t)});T.set(e,o);k(E,o.written);return o.written}
function k(e,t){const n=t.catch(()=>void 0).then(()=>void e.delete(n));e.add(n)}
async function A(e,t){await S(e,t,(e,t)=>(0,u.appendFile)(e,t,{mode:384}))}
async function M(e,t,n,r){const s=process.env[e];if(!s)return void t(n,r);const i=`ghadelimiter_${(0,o.randomUUID)()}`;const a=[`${n}<<${i}`,r,i,""];const c=S(s,a.join(v.EOL),O);k(_,Promise.race([c,(0,$.setTimeout)(w.AQ.stalledMs,void 0,{ref:false})]));await c}
async function O(e,t){const{size:n}=await (0,u.stat)(e);try{await (0,u.appendFile)(e,t)}catch(t){await (0,u.truncate)(e,n).catch(()=>void 0);throw t}}const x=new b.Writable({
write:(e,t,n)=>{const r=()=>void process.stdout.write(e,n);if(0===_.size)r();else Promise.all(_).then(r)}});process.stdout.on("error",e=>x.destroy(e));
async function j(){await Promise.all(E)}
function R(){if(0===E.size)process.exit();setTimeout(C,w.AQ.lastWriteMs);j().then(()=>process.exit())}
function C(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:e,exitCode:t=0}=process;process.execve?.(e,[e,"--eval",`process.exit(${Number(t)})`],{})}const I=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const P=["uncaughtException","unhandledRejection"];const N=[];process.on("SIGUSR1",()=>void 0);const U={clock:y.ml,random:Math.random,startedMs:Date.now()-process.uptime()*y.fj,stdout:x,
onSignal:e=>{for(const t of I)process.on(t,e)},
onUncaught:e=>{for(const t of P)process.on(t,e)},
setExitCode:e=>{process.exitCode=e},exit:R,
setOutput:(e,t)=>{const n=M("GITHUB_OUTPUT",c.uH,e,t);n.catch(()=>void 0);N.push(n)},
outputsWritten:async()=>{await Promise.all(N.splice(0))},
saveState:(e,t)=>M("GITHUB_STATE",c.LZ,e,t),allWritten:j,files:{
newPath:(e,t)=>(0,i.join)(e,t+(0,o.randomUUID)()),
createDirectory:e=>(0,s.mkdirSync)(e,{mode:448}),
removeDirectory:e=>(0,s.rmSync)(e,{recursive:true,force:true}),replace:D,
removeFile:e=>(0,s.rmSync)(e,{force:true}),
changedMs:e=>(0,g.y)(()=>(0,s.statSync)(e).mtimeMs),append:A,
read:e=>(0,s.createReadStream)(e,"utf8")},openArchive:p,
openTransport:async e=>{const{openTransport:t}=await Promise.resolve().then(r.bind(r,496));const n=await t(e,process.env,w.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n},
openGitHub:async({apiUrl:e,token:t})=>{const{getOctokit:n}=await import("./github-client.js");return n(t,{baseUrl:e}).rest}};
function D(e,t){const n=`${e}.${process.pid}`;(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,t,{flag:"wx",mode:384});(0,s.renameSync)(n,e)}}),
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
266:((e,t,n)=>{n.d(t,{
Km:()=>o,
L5:()=>s,
Uy:()=>i});const r={all:100,cost:5,gain:1};let o=class RetryBudget{#E=r.all;
spend(){if(this.#E<r.cost)return false;this.#E-=r.cost;return true}
earn(){this.#E=Math.min(r.all,this.#E+r.gain)}};
async function s(e,{attempts:t=1/0,budget:n,longestWaitMs:r,clock:o,random:a,...c},u){const l=[];for(;;){u.throwIfAborted();try{const t=await e();n.earn();return t}catch(h){u.throwIfAborted();l.push(h);const{attempts:e,baseMs:s,afterMs:f=0}=c.decide(h);if(l.length>=Math.min(t,e))throw c.fail(l,"attempts");if(!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(h);const d=Math.min(r,s*2**(l.length-1));await o.sleep(i(f,a(),d),u)}}}
function i(e,t,n=e/10){return e+t*n}}),
208:((e,t,n)=>{n.d(t,{
$N:()=>m,
$z:()=>p,
A3:()=>h,
Zo:()=>d,
b2:()=>w});var r=n(24);var o=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const f=300;
function d(e,t=r.statfsSync){if(!y(e)||void 0===e.code)return;const n=g(e,t)?u:l[e.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(e.message,f)})`}}
function h(e){const t=y(e)||e instanceof Error?e.message:String(e);return d(e)?.reason??t}
function p(e,t){return d(e)?.hint??t}
function m(e){return y(e)?e.code:void 0}
function w(e){return["ENOENT","ENOTDIR"].includes(m(e)??"")}
function y(e){return"object"==typeof e&&null!==e&&"syscall"in e&&"code"in e}
function g(e,t=r.statfsSync){const n=y(e)&&"ENOSPC"===e.code?e.path:void 0;const s=void 0===n?void 0:(0,i.y)(()=>t((0,o.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
598:(t=>{t.exports=e("node:crypto")}),
24:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(e=>{e.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
542:(e=>{e.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(e=>{e.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(e=>{e.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(e=>{e.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(e=>{e.exports=globalThis.process.getBuiltinModule("node:zlib")}),
161:((t,n,r)=>{r.d(n,{
V4:()=>_,
_o:()=>S,
LZ:()=>k,
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
function c(e){e.done?n(e.value):o(e.value).then(i,a)}c((r=r.apply(e,t||[])).next())})};const{access:y,appendFile:g,writeFile:v}=d.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return w(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[b];if(!e)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield y(e,d.constants.R_OK|d.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}
wrap(e,t,n={}){const r=Object.entries(n).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${r}>`;return`<${e}${r}>${t}</${e}>`}
write(e){return w(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const n=yield this.filePath();const r=t?v:g;yield r(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
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
addLink(e,t){const n=this.wrap("a",e,{href:t});return this.addRaw(n).addEOL()}};new $;var E;(function(e){e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(E||(E={}));
function _(e,t){const n=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(t&&t.required&&!n)throw new Error(`Input required and not supplied: ${e}`);if(t&&false===t.trimWhitespace)return n;return n.trim()}
function T(e,t){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(e,t));process.stdout.write(o.EOL);i("set-output",{name:e},s(t))}
function S(){return"1"===process.env["RUNNER_DEBUG"]}
function k(e,t){const n=process.env["GITHUB_STATE"]||"";if(n)return h("STATE",p(e,t));i("save-state",{name:e},s(t))}})};var n={};
function r(e){var o=n[e];if(void 0!==o)return o.exports;var s=n[e]={exports:{}};var i=true;try{t[e](s,s.exports,r);i=false}finally{if(i)delete n[e]}return s.exports}if(void 0!==r)r.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var t="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var o=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var s=r=>r.map(r=>{if(null!==r&&"object"==typeof r){if(r[e])return r;if(r.then){var s=[];s.d=0;r.then(e=>{i[t]=e;o(s)},e=>{i[n]=e;o(s)});var i={};i[e]=e=>e(s);return i}}var a={};a[e]=e=>{};a[t]=r;return a});r.a=(r,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=r.exports;var f;var d;var h;var p=new Promise((e,t)=>{h=t;d=e});p[t]=l;p[e]=e=>(c&&e(c),u.forEach(e),p["catch"](e=>{}));r.exports=p;i(r=>{f=s(r);var o;var i=()=>f.map(e=>{if(e[n])throw e[n];return e[t]});var a=new Promise(t=>{o=()=>t(i);o.r=0;var n=e=>e!==c&&!u.has(e)&&(u.add(e),e&&!e.d&&(o.r++,e.push(o)));f.map(t=>t[e](n))});return o.r?a:i()},e=>(e?h(p[n]=e):d(l),o(c)));c&&c.d<0&&(c.d=0)}})();(()=>{r.n=e=>{var t=e&&e.__esModule?()=>e["default"]:()=>e;r.d(t,{a:t});return t}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var t;r.t=function(n,o){if(1&o)n=this(n);if(8&o)return n;if("object"==typeof n&&n){if(4&o&&n.__esModule)return n;if(16&o&&"function"==typeof n.then)return n}var s=Object.create(null);r.r(s);var i={};t=t||[null,e({}),e([]),e(e)];for(var a=2&o&&n;"object"==typeof a&&!~t.indexOf(a);a=e(a))Object.getOwnPropertyNames(a).forEach(e=>i[e]=()=>n[e]);i["default"]=()=>n;r.d(s,i);return s}})();(()=>{r.d=(e,t)=>{for(var n in t)if(r.o(t,n)&&!r.o(e,n))Object.defineProperty(e,n,{enumerable:true,get:t[n]})}})();(()=>{r.o=(e,t)=>Object.prototype.hasOwnProperty.call(e,t)})();(()=>{r.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();var o=r(880);o=await o;