const t=t=>{let e;return new Proxy({},{
get:(n,o)=>"__esModule"===o?void 0:(e??=globalThis.process.getBuiltinModule(t))[o]})};import"os";var e={
536:((t,e,n)=>{n.d(e,{
k:()=>a3});var o=n(620);var r=n(24);var s=n(760);var i=n.n(s);var a=n(82);
function c(t,e,n=i()){if(""===e)return t;const o=t.endsWith(n.sep)?t:`${t}${n.sep}`;return o+("/"===n.sep?e:e.replaceAll("/",n.sep))}
function u(t,e){return i().relative(t,e).replaceAll(i().sep,"/")}
function l(t,e){return""===t?e:i().posix.relative(t,e)}
function f(t){const e=t.lastIndexOf("/");return{parent:t.slice(0,Math.max(e,0)),name:t.slice(e+1)}}
function d(t,e,n=i()){const o=n.relative(t,e);return".."===o||o.startsWith(`..${n.sep}`)||n.isAbsolute(o)}
function h(t){const e=(0,a.z)(()=>r.realpathSync.native(t));if(void 0!==e||(0,s.dirname)(t)===t)return e??t;return(0,s.join)(h((0,s.dirname)(t)),(0,s.basename)(t))}
function p(t,e){if(t===e)return 0;const[n,o]=m.test(t)||m.test(e)?[g(t),g(e)]:[t,e];return n<o?-1:1}const m=/[\ud800-\udfff]/;
function g(t){return Buffer.from(t).toString("latin1")}const w=globalThis.process.getBuiltinModule("node:buffer");var y=n(487);var v=n(17);
function b(t){const e=Buffer.byteLength(t)===t.length;if(e)return{text:t,exact:true};const n=Buffer.from(t,"latin1");return{text:n.toString(),exact:(0,w.isUtf8)(n)}}
function $(t,e){return new v.lZ(`The name '${k(t)}' in the directory '${""===e?".":E(e)}' of the build context is not valid UTF-8.`,{hint:"Rename it, or add a line for it to the ignore file, with '*' instead of the bytes shown as '\\x'."})}
function k(t){return t.replace(/[^ -~]/g,t=>`\\x${t.charCodeAt(0).toString(16).padStart(2,"0")}`)}
function E(t){return JSON.stringify(t).slice(1,-1).replaceAll('\\"','"').replaceAll("\\\\","\\")}const S=500;
function _(t){if(t.length<=S)return t;const e=t.slice(0,S);return`${e.slice(0,e.search(/[\s/][^\s/]*$/)+1).trimEnd()}\u{2026}`}
function T(t,e=10){const n=t.map(t=>`'${E(t)}'`);return(0,y.W0)(n,e)}
function x(t,e){const n=[...t];return 0===n.length?[]:[`${e}: ${T(n)}.`]}
function M({file:t,line:e}){return`${E(t)}:${e}: `}
function O(t){return{
get:e=>A((0,s.join)(t,e)),
keys:()=>(0,a.z)(()=>(0,r.readdirSync)(t))??[]}}
function A(t){const e=(0,a.z)(()=>(0,r.lstatSync)(t));if(void 0===e)return;if(e.isDirectory())return O(t);return e.isSymbolicLink()?"link":"file"}
function j(t){return(0,a.z)(()=>(0,r.statSync)(t,{throwIfNoEntry:false}))}
function I(t,e){const[n,o,r]=[[],[],[]];const[s,i]=[t.toLowerCase(),`/${f(t).name}`];for(const a of e)if(R(t,a)||a.toLowerCase()===s)n.push(a);else if(a.endsWith(`/${t}`))o.push(a);else if(`/${a}`.endsWith(i))r.push(a);const[a,...c]=[n,o,r].find(t=>t.length>0)??[];return 0===c.length?a:void 0}
function R(t,e){if(Math.abs(t.length-e.length)>1)return false;let n=0;while(n<t.length&&t[n]===e[n])n+=1;let[o,r]=[t.length,e.length];while(Math.min(o,r)>n&&t[o-1]===e[r-1]){o-=1;r-=1}const[s,i]=[t.slice(n,o),e.slice(n,r)];if(s.length<=1&&i.length<=1)return true;return 2===s.length&&2===i.length&&s===`${i[1]}${i[0]}`}
function*C(t){const e=[{parent:"",tree:t}];for(const{parent:t,tree:n}of e)for(const o of n.keys()){const r=".git"===o?void 0:n.get(o);if(void 0===r)continue;const s=`${t}${o}`;yield{path:s,node:r};if("string"!=typeof r)e.push({parent:`${s}/`,tree:r})}}const P=1e5;
function N(t,e){const n=[];let o=0;for(const{path:r,node:s}of C(O(t))){o+=1;if(o>P)return[];const t="string"==typeof s?"file":"directory";if(e===t||"any"===e)n.push(r)}return n}
function U(t,e,n){const o=I(u(e,(0,s.resolve)(e,t)),n);return void 0===o?void 0:`Did you mean '${E(o)}'?`}
function B(t,e,n){const o=L(e);if(void 0!==o||!(0,s.isAbsolute)(t)||!d(e,t))return o;const r=t.split(/[\\/]+/).filter(Boolean);const i=r.map((t,e)=>r.slice(e).join("/")).find(t=>{const o=j((0,s.join)(e,t));return"file"===n?o?.isFile():o?.isDirectory()});return i&&`Paths are relative to the workspace: write '${E(i)}'.`}
function L(t){const[e]=O(t).keys();return void 0===e?"The workspace is empty. Check out the repository before this step.":void 0}var D=n(455);var H=n(110);var F=n(208);var G=n(767);const W=new Set(["ENOENT","ENOTDIR","ELOOP","EINVAL","ENXIO"]);
function q(t){try{(0,r.accessSync)(t,r.constants.R_OK);return true}catch{return false}}
function z(t,e){try{return e()}catch(e){throw Z(t,e)}}
function J(t,e,n){try{return z(t,n)}catch(n){if(!(n instanceof v.F_&&n.isDenied))throw n;e.add(t);return}}
function Z(t,e){const n=(0,F.vq)(e);if(void 0===n)return e;return W.has(n)?new v.jL(t,e):new v.F_(t,n,e)}const X=["HOME","USERPROFILE","XDG_CONFIG_HOME","GIT_CONFIG_GLOBAL","GIT_CONFIG_SYSTEM"];
function Y(t,e){const n=n=>{const o=t[n];return void 0!==o&&""!==o&&!V((0,s.resolve)(o),e)};const o=X.filter(n);return{...t,...Object.fromEntries(o.map(t=>[t,void 0]))}}
function V(t,e){return d(e,t)&&d(e,h(t))}
function K(t){const[e]=(0,G.n)([t["HOME"],t["USERPROFILE"]]);const[n]=(0,G.n)([t["XDG_CONFIG_HOME"],e&&(0,s.join)(e,".config")]);return{HOME:e&&(0,s.resolve)(e),XDG_CONFIG_HOME:n&&(0,s.resolve)(n)}}const Q=".gitconfig";
function tt(t,e){const n=t["GIT_CONFIG_GLOBAL"];if(void 0!==n)return""===n?[]:[(0,s.resolve)(n)];const{HOME:o,XDG_CONFIG_HOME:r}=K(t);const i=[r&&(0,s.join)(r,"git","config"),o&&(0,s.join)(o,Q)];return(0,G.n)(i).filter(t=>V(t,e))}
function te(t,e,n){return[...t.filter(q).map(t=>`[include]\n	path = ${to(t)}\n`),"[safe]\n",...e.map(t=>`	directory = ${to(t.replaceAll(s.sep,"/"))}\n`),`[build-context]\n	user-settings-end = ${to(n)}\n`].join("")}
function tn(t,e){const n=t.split("\0").filter(t=>""!==t);const o=n.indexOf(`build-context.user-settings-end\n${e}`);return{all:n,repository:n.slice(o+1),hasEndMark:o>=0}}
function to(t){return`"${t.replace(/[\\"]/g,String.raw`\$&`).replaceAll("\n",String.raw`\n`)}"`}const tr=["credential.helper=","core.askPass=","core.alternateRefsCommand=true","gc.auto=0","maintenance.auto=false"].flatMap(t=>["-c",t]);const ts=["--quiet","--no-tags","--no-recurse-submodules","--filter=blob:none"];
async function ti({objects:t,directory:e,parent:n,settings:o},r,i){const[a,c,u,l]=await Promise.all([r(["rev-parse","--git-path","objects"],e),r(["remote","get-url","origin"],e),r(["rev-parse","--verify","--quiet","HEAD"],e),r(["rev-parse","--is-shallow-repository"],e)]);if(void 0===a||void 0===c||void 0===u)return;const f="true"===l?["--depth=1"]:[];const d="true"===l?await r(["rev-list","--max-parents=0","HEAD"],e):void 0;const h=(0,s.join)(n,"fetched.git");for(const t of["objects/info","refs/heads"])await (0,D.mkdir)((0,s.join)(h,t),{recursive:true});const p={HEAD:"ref: refs/heads/none\n","refs/heads/checkout":`${u}\n`,"objects/info/alternates":`${(0,s.resolve)(e,a)}\n`,config:tc(c,o,t[0]?.length===64),...void 0===d?{}:{shallow:`${d}\n`}};for(const[t,e]of Object.entries(p))await (0,D.writeFile)((0,s.join)(h,t),e);const m=`--git-dir=${h}`;await i([m,...tr,"fetch",...ts,...f,"origin",...t],n);return(0,s.join)(h,"objects")}const ta=/^http\.(https:\/\/[^\n]+)\.extraheader\n([^\n]*)$/;
function tc(t,e,n){const o=e?.repository.flatMap(t=>{const[,e,n]=ta.exec(t)??[];return void 0===e||void 0===n?[]:[`[http ${to(e)}]\n	extraHeader = ${to(n)}\n`]});const r=n?"[extensions]\n	objectFormat = sha256\n":"";return["[core]\n	repositoryFormatVersion = 1\n	bare = true\n",r,`[remote "origin"]\n	url = ${to(t)}\n`,...o??[]].join("")}const tu=globalThis.process.getBuiltinModule("node:child_process");const tl=globalThis.process.getBuiltinModule("node:events");const tf=globalThis.process.getBuiltinModule("node:process");var td=n(75);const th=4096;const tp="win32"!==tf.platform;
async function tm(t,e,n,{timeoutMs:o,outputBytes:r,onTimeout:s,onFailure:i},a){a.throwIfAborted();const c=AbortSignal.any([a,AbortSignal.timeout(o)]);let u;try{u=(0,tu.spawn)(t,e,{env:n,stdio:["ignore","pipe",i?"pipe":"ignore"],detached:tp,windowsHide:true});const o=(0,tl.once)(u,"close",{signal:c});const[s,a,[l]]=await Promise.all([tg(u.stdout,r,c),tw(u.stderr,c),o]);if(0===l)return s.toString();i?.(a.trimEnd().split("\n").at(-1)??"");return}catch(t){ty(u?.pid);a.throwIfAborted();if(c.aborted)s?.();if(["EMFILE","ENFILE","ENOMEM"].includes((0,F.vq)(t)??""))throw t;return}}
async function tg(t,e,n){const o=[];let r=0;if(!t)return Buffer.alloc(0);(0,td.addAbortSignal)(n,t);for await(const n of t){r+=n.length;if(r>e)throw new RangeError(`More than ${e} bytes of output.`);o.push(n)}return Buffer.concat(o)}
async function tw(t,e){let n=Buffer.alloc(0);if(!t)return"";(0,td.addAbortSignal)(e,t);for await(const e of t)n=Buffer.concat([n,e]).subarray(-th);return n.toString()}
function ty(t){if(void 0===t)return;(0,a.z)(()=>(0,tf.kill)(tp?-t:t,"SIGKILL"))}
function tv(t,e,n=i()){return(t??"").split(n.delimiter).filter(t=>n.isAbsolute(t)&&d(e,t)&&d(e,h(t)))}
function tb(t,e,n,o=tf.platform){const r="win32"===o?`${t}.exe`:t;return e.map(t=>i().join(t,r)).find(t=>t$(t)&&d(n,h(t)))}
function t$(t){const e=(0,a.z)(()=>{(0,r.accessSync)(t,r.constants.X_OK);return(0,r.statSync)(t)});return e?.isFile()===true}const tk=0x4000000;const tE=["SYSTEMROOT","TEMP","TMP","USERPROFILE","GIT_CONFIG_SYSTEM","GIT_CONFIG_NOSYSTEM"];const tS={GIT_ALLOW_PROTOCOL:"none",GIT_NO_LAZY_FETCH:"1",GIT_TERMINAL_PROMPT:"0",GIT_NO_REPLACE_OBJECTS:"1",GIT_OPTIONAL_LOCKS:"0",LC_ALL:"C"};const t_=["core.fsmonitor=","core.hooksPath=/dev/null","safe.bareRepository=explicit"].flatMap(t=>["-c",t]);const tT=["HTTPS_PROXY","https_proxy","ALL_PROXY","all_proxy","NO_PROXY","no_proxy","SSL_CERT_FILE","SSL_CERT_DIR","GIT_SSL_CAINFO","GIT_SSL_CAPATH"];const tx=["config","--list","-z"];
async function tM(t,e){const{workspace:n,directory:o,tempDir:r}=t;const i=Y(t.env,n);e.throwIfAborted();const a=tv(i["PATH"],n);const c=tb("git",a,n);const[u,l]=[tt(i,n),tj(n,o)];const f=await tR(r,t=>te(u,l,t));const d={...Object.fromEntries(tE.map(t=>[t,i[t]])),...K(i),...tS,PATH:a.join(s.delimiter),GIT_CONFIG_GLOBAL:(0,s.join)(f,Q),GIT_CEILING_DIRECTORIES:(0,s.dirname)(n)};return new tO({...t,env:i,program:c,configDir:f,userEnv:d})}let tO=class ConfiguredGit{#t;#e=false;#n;#o;constructor(t){this.#t=t}run=async(t,e,n)=>{const{gitEnv:o}=await this.#r(n);const r={GIT_ALTERNATE_OBJECT_DIRECTORIES:this.#o};return await this.#s(t,e,{...o,...r},n)};get workspace(){return this.#t.workspace}get directory(){return this.#t.directory}
async settings(t){return(await this.#r(t)).settings}
async submoduleSettings(t,e){return this.#i(await this.run(["--git-dir=.git",...tx],t,e))}
async fetchObjects(t,e,n){const{env:r,configDir:s}=this.#t;const i=Object.fromEntries(tT.map(t=>[t,r[t]]));const{gitEnv:a,settings:c}=await this.#r(n);const u={...a,...i,GIT_ALLOW_PROTOCOL:"https"};const l=[];const f=t=>l.push(t);const d={limitMs:o.bL.limitMs.fetch,onFailure:f};this.#o=await ti({objects:t,directory:e,parent:s,settings:c},(t,e)=>this.run(t,e,n),(t,e)=>this.#s(t,e,u,n,d));return l[0]}
async [Symbol.asyncDispose](){await Promise.allSettled([this.#n]);await tI(this.#t.configDir)}
#r(t){this.#n??=this.#a(t).catch(t=>{this.#n=void 0;throw t});return this.#n}
async #a(t){const{userEnv:e,configDir:n}=this.#t;const o=await this.#c(e,t);if(o?.hasEndMark)return{gitEnv:e,settings:o};const r={...e,HOME:n};return{gitEnv:r,settings:await this.#c(r,t)}}
async #c(t,e){return this.#i(await this.#s(tx,this.#t.directory,t,e))}
#i(t){return void 0===t?void 0:tn(t,this.#t.configDir)}
async #s(t,e,n,r,{limitMs:s=this.#u(),onFailure:i}={}){const{program:a,log:c}=this.#t;if(void 0===a)return;const u=tA(t);const l=s/H.fj;const f=new AbortController;H.ml.sleep(o.bL.quietMs,f.signal).then(()=>c.line(`Waiting up to ${l} s for 'git ${u}'.`),()=>void 0);const d=()=>{c.line(`Stopped 'git ${u}' after ${l} s without a result; the run continues without it.`);this.#e=true};const h=[...t_,"-C",e,...t];const p={timeoutMs:s,outputBytes:tk,onTimeout:d,onFailure:i};try{const t=await tm(a,h,n,p,r);return t?.replace(/\r?\n$/,"")}finally{f.abort()}}
#u(){const{timeoutMs:t=o.bL.limitMs.usual}=this.#t;return this.#e?Math.min(t,o.bL.laterLimitMs):t}};
function tA(t){return t.find((e,n)=>!e.startsWith("-")&&"-c"!==t[n-1])}
function tj(t,e){const n=e===t||d(t,e);return n?[e]:[...tj(t,(0,s.dirname)(e)),e]}
async function tI(t){await (0,D.rm)(t,{recursive:true,force:true}).catch(()=>void 0)}
async function tR(t,e){let n;try{n=await (0,D.mkdtemp)((0,s.join)(t,"git-"));await (0,D.writeFile)((0,s.join)(n,Q),e(n));return n}catch(o){if(void 0!==n)await tI(n);const e=(0,F.Qq)(o);throw new v.lZ(`Could not write a configuration for git in '${t}': ${e}.`,{cause:o,hint:(0,F.FH)(o,"Make that directory writable for the user of the runner.")})}}
function tC({source:t,path:e},n){return t??c(n,e)}const{O_RDONLY:tP,O_NONBLOCK:tN,O_NOFOLLOW:tU}=r.constants;const tB=tP|tN;const tL=tB|tU;
function tD(t,e,n=tB){const o=(0,r.openSync)(t,n);try{const t=(0,r.fstatSync)(o);const n=t.size;if(!t.isFile())return{isRegular:false,sizeBytes:n,bytes:new Uint8Array};const s=Buffer.allocUnsafe(Math.min(n,e));return{isRegular:true,sizeBytes:n,bytes:s.subarray(0,tH(s,o))}}finally{(0,r.closeSync)(o)}}
function tH(t,e){let n=0;while(n<t.length){const o=(0,r.readSync)(e,t,n,t.length-n,null);if(0===o)break;n+=o}return n}const tF=new Set([".git",".aws",".ssh",".kube",".docker",".gnupg"]);
function tG(t,e){const n=u(t,e).split("/");const o=n.findIndex(t=>tF.has(t.toLowerCase()));return o<0?void 0:n.slice(0,o+1).join("/")}
function tW(t,e,n){const{text:o}=t.root;const{path:r,workspace:i}=e;const a=h((0,s.isAbsolute)(o)?o:`${(0,s.dirname)(r)}${s.sep}${o}`);const c=!(0,s.isAbsolute)(o)&&a!==i&&!d(a,i);const u=(c?tJ:tq)(t,a,e);if(!("problem"in u))return u;n.note(u.line,u.problem);return}
function tq(t,e,n){const{root:o,dockerfile:r}=t;const i=tz(_(o.text),e,n.workspace);if(void 0!==i)return{line:o.line,problem:i};const a=r&&void 0===j((0,s.resolve)(e,r.text))?tQ(t,e,n):void 0;if(r&&void 0!==a)return{line:r.line,problem:`'build.context.dockerfile' does not exist: '${_(r.text)}'. ${a}`};return{path:e,contextDir:e,standsFor:""}}
function tz(t,e,n){const o=j(e);if(!o?.isDirectory()){const e=o?"is not a directory":"does not exist";return`'build.context.root' ${e}: '${t}'. Set a directory, relative to the manifest.`}if(d(n,e))return`'build.context.root' is outside the workspace: '${t}'. Set a directory inside it, relative to the manifest.`;const r=tG(n,e);return void 0===r?void 0:`'build.context.root' leads into '${_(r)}', which may hold credentials: '${t}'. Set a directory outside it.`}
function tJ(t,e,n){const{root:o,dockerfile:r}=t;const{path:i,workspace:a}=n;const c=t=>({line:o.line,problem:`'build.context.root' is above the workspace: '${_(o.text)}'${t}`});const{here:l,others:f}=tZ(t,e,a);const d=l&&(!r||t1(tY(r,l)));const p=d&&0===f.length;if(p&&!tV(t,e,n))return l;if(p||tK(t,n))return c(`. Set 'build.context.root' to '${u(h((0,s.dirname)(i)),a)||"."}'.`);const m=tQ(t,e,n);if(void 0!==m)return c(`. ${m}`);if(l&&0===f.length)return l;if(l&&d&&r)return c(`, and '${_(f[0]??"")}' is not in '${_(l.standsFor)}'. ${t0(l.standsFor,u(a,i),f)}`);const g=void 0===n.dockerfile?"'manifest'":"'manifest' and 'file'";return c(`. Set 'path' of actions/checkout to the repository's path below that root on your machine, and begin ${g} with it.`)}
function tZ({includePaths:t,dockerfile:e},n,o){const r=u(n,o).split("/").length;const i=t.filter(({text:t})=>!d(n,(0,s.resolve)(n,t)));const a=[...e?[{text:e.text,place:(0,s.dirname)(e.text)}]:[],...i.map(({text:t})=>({text:t,place:t}))];const c=a.map(({text:t,place:e})=>{const o=u(n,(0,s.resolve)(n,e)).split("/").slice(0,r);const i=o.length===r&&""!==o[0]&&".."!==o[0];return{text:t,start:i?o.join("/"):void 0}});const l=c[0]?.start;return{here:void 0===l?void 0:{path:n,contextDir:o,standsFor:l},others:c.flatMap(({text:t,start:e})=>e===l?[]:[t])}}
function tX({text:t},{path:e}){return u(e,(0,s.resolve)(e,t))}
function tY(t,e){return(0,s.resolve)(e.contextDir,l(e.standsFor,tX(t,e)))}
function tV({dockerfile:t},e,{path:n,workspace:o}){if(!t)return false;const r=c(o,tX(t,{path:e}));return t1(r)&&!d((0,s.dirname)(r),h((0,s.dirname)(n)))}
function tK({dockerfile:t,includePaths:e},{workspace:n}){const o=({text:t})=>{const e=(0,s.resolve)(n,t);return!d(n,e)&&(0,r.existsSync)(e)};return e.every(o)&&(!t||o(t))}
function tQ(t,e,{path:n,workspace:o}){const i=h((0,s.dirname)(n));const a=(0,r.existsSync)((0,s.join)(i,".git"))&&!(0,r.existsSync)((0,s.join)(o,".git"));if(!a||i===e||d(e,i))return;const{here:c,others:u}=tZ(t,e,i);return c&&t.dockerfile&&t1(tY(t.dockerfile,c))?t0(c.standsFor,(0,s.basename)(n),u):void 0}
function t0(t,e,n){const o=n.length>0?", and put the rest beside it":"";return`Set 'path: ${_(t)}' on actions/checkout and 'manifest: ${_(s.posix.join(t,e))}'${o}.`}
function t1(t){return j(t)?.isFile()===true}
function t2(t,e,n){const{displayName:o,path:r,workspace:i,dockerfile:a}=e;const c=tW(t,e,n);if(void 0===c)return;const u=(t,e)=>{if(void 0!==e)n.note(t,e)};const l=t.dockerfile&&t8(t.dockerfile,c);if(l)u(l.line,t4(l,c,i));const f=t.dockerignore&&t8(t.dockerignore,c);if(f){const t=t5("build.context.dockerignore",f,i);u(f.line,t)}const d=t.includePaths.map(t=>{const e=t8(t,c);u(t.line,t6(e,c,i));return{...e,location:h(e.place)}});const p=a??l?.location;if(void 0===p)return;const{agentName:m,agentLines:g,imageName:w,imageTag:y}=t;const{contextDir:v,standsFor:b}=c;return{displayName:o,agentName:m?.text,agentLines:g,imageName:w,imageTag:y,written:{root:t.root,agentName:m,dockerfile:l},directory:h((0,s.dirname)(r)),contextDir:v,standsFor:b,dockerfile:p,dockerignore:f,includePaths:d}}
function t4(t,e,n){const o=j(t.location);if(o?.isFile())return t5("build.context.dockerfile",t,n);const r=o?"is not a regular file":"does not exist";const s=o?void 0:t3(t.text,e,"file");const i=s??"Set a file, relative to 'build.context.root'.";return`'build.context.dockerfile' ${r}: '${_(t.text)}'. ${i}`}
function t5(t,{text:e,location:n},o){return d(o,h(n))?`'${t}' is outside the workspace: '${_(e)}'. Set a path inside it.`:void 0}
function t6({text:t,place:e},n,o){const r=_(t);if(d(n.contextDir,e))return`The include path is outside 'build.context.root': '${r}'. Set a root that contains it.`;const s=j(e);if(!s?.isFile()&&!s?.isDirectory()){const e=s?"is neither a file nor a directory":"does not exist";const o=s?void 0:t3(t,n,"any");const i=o??"Set a path relative to 'build.context.root'.";return`The include path ${e}: '${r}'. ${i}`}return d(o,h(e))?`The include path is outside the workspace, through a symbolic link: '${r}'. Copy it into the workspace before this step.`:void 0}
function t3(t,e,n){const{path:o,contextDir:r,standsFor:i}=e;const a=N(r,n).map(t=>s.posix.join(i,t));return U(t,o,a)}
function t8(t,e){const n=tY(t,e);const o=(0,s.join)(h((0,s.dirname)(n)),(0,s.basename)(n));return{...t,entry:tX(t,e),place:n,location:o}}const t9={pattern:/^[a-z0-9-]+$/,words:"consist of lower-case letters, digits and '-'"};const t7=128;const et={pattern:new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${t7-1}}$`),words:`be one tag of at most ${t7} letters, digits, '_', '.' and '-', not starting with '.' or '-'`};const ee=/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;const en=255;const eo=1e3;
function er(t,e,n){if("map"!==t.kind)return void n.note(t.line,`A manifest must be a map, got ${ef(t)}.`);const o=el(t,"",n);const r=o.section("build")?.section("context");const s=r?.text("root");const i=r&&ei(r);const a=e.dockerfile?void 0:r?.text("dockerfile");const c=r?.optionalText("dockerignore");const u=e.imageName&&e.imageTag?void 0:o.optionalSection("deployment")?.section("image");const l=u&&!e.imageName?ea(u):void 0;const f=u&&!e.imageTag?ec(u):void 0;const d=true===e.imageName||void 0!==l;const h=!e.agentName&&!(e.agentId&&d);const p=h?es(o):void 0;if(!s||!i||!a&&!e.dockerfile)return;return{root:s,includePaths:i,dockerfile:a,dockerignore:c?.text===""?void 0:c,agentName:p,agentLines:t.linesOf("agent"),imageName:l,imageTag:f}}
function es(t){const e=t.section("agent");const n=e?.text("name");if(void 0!==n&&!t9.pattern.test(n.text)){const t=n.text.includes("{{")?" It is a placeholder that was not filled in.":"";e?.note("name",`must ${t9.words}, got '${_(n.text)}'.${t}`)}return n}
function ei(t){const e=t.value("include_paths");if(void 0===e)return[];if("list"!==e.kind){t.note("include_paths",`must be a list of paths, got ${ef(e)}.`);return[]}const n=e.items();if(n.length>eo){t.note("include_paths",`must have at most ${eo} paths, got ${n.length}. Include the directories around them.`);return[]}return n.flatMap((e,n)=>t.textOf(e,`include_paths[${n}]`)??[])}
function ea(t){const e=t.text("repository")?.text;if(void 0===e||""===e)return;const n=e.slice(e.lastIndexOf("/")+1);if(n.length<=en&&ee.test(n))return n;t.note("repository",/[:@]/.test(n)?`must not have a tag or digest, got '${_(e)}'. Set 'tag' beside it.`:`must end in an image name of at most ${en} lower-case letters and digits, with single '.', '_' or '-' between them, got '${_(e)}'.`);return}
function ec(t){const e=t.value("tag")&&t.text("tag")?.text;if(void 0!==e&&!et.pattern.test(e))t.note("tag",`must ${et.words}, got '${_(e)}'.`);return e}const eu={build:"build: {context: {root: ., include_paths: [.], dockerfile: Dockerfile}}","build.context":"context: {root: ., include_paths: [.], dockerfile: Dockerfile}","build.context.root":"root: .","build.context.dockerfile":"dockerfile: Dockerfile","deployment.image":"image: {repository: registry.example.com/my-agent, tag: latest}","deployment.image.repository":"repository: registry.example.com/my-agent",agent:"agent: {name: my-agent}","agent.name":"name: my-agent"};
function el(t,e,n){const o=t=>""===e?t:`${e}.${t}`;const r=(e,r)=>{n.note(t.get(e)?.line??t.line,`'${o(e)}' ${r}`)};const s=n=>{const s=t.get(n);if(void 0===s){const t=""===e?"":` below '${e.slice(e.lastIndexOf(".")+1)}:'`;r(n,`is missing. Add this line${t}: ${eu[o(n)]??`${n}: \u{2026}`}`)}return s};const i=e=>{const n=t.get(e);return n?.kind==="null"?void 0:n};const a=(t,e)=>{if("string"===t.kind)return{text:t.text,line:t.line};const r=["boolean","number","date"].includes(t.kind)?` Write it in quotes: "${"text"in t?_(t.text):""}".`:"";const s="map"===t.kind?" Is it a placeholder that was not filled in?":"";n.note(t.line,`'${o(e)}' must be a string, got ${ef(t)}.${r}${s}`);return};const c=(t,e)=>{if("map"===t.kind)return el(t,o(e),n);n.note(t.line,`'${o(e)}' must be a map, got ${ef(t)}.`);return};const u=(t,e,n)=>e&&t(e,n);return{
value:e=>t.get(e),
text:t=>u(a,s(t),t),
optionalText:t=>u(a,i(t),t),
section:t=>u(c,s(t),t),
optionalSection:t=>u(c,i(t),t),textOf:a,note:r}}
function ef(t){switch(t.kind){case"list":case"map":case"string":return`a ${t.kind}`;case"null":return"null";case"boolean":case"number":case"date":return`the ${t.kind} ${_(t.text)}`;case"other":return`'${_(t.text)}', which has another type`}}const ed=50;
function eh(t){const e=[];return{
note:(t,n)=>void e.push({line:t,sentence:n}),
throwAny(){const n=e.toSorted((t,e)=>t.line-e.line).map(({line:e,sentence:n})=>`${t}:${e}: ${E(n)}`);const o=[...new Set(n)];if(0===o.length)return;const r=`The manifest '${t}' has ${o.length} problems:`;const s=(0,y.W0)(o,ed,"\n");throw new v.lZ(1===o.length?s:`${r}\n${s}`)}}}
function ep(t=""){return["--literal-pathspecs","ls-files","--stage","-z","--",t||"."]}
async function em(t,e,n){const o=await e(ep(),t,n);return void 0===o?void 0:ey(o)}
async function eg(t,e,n,o){const r=await n(["rev-parse","--show-cdup"],e,o);const i=(0,s.join)(e,r??"");const a=await em(i,n,o);return ew(u(t,i),a??new Map)}
function ew(t,e){return""===t?e:new Map([...e].map(([e,n])=>[s.posix.join(t,e),n]))}
function ey(t){return new Map(eb(t).filter(([,t])=>t!==e$))}
function ev(t){return eb(t).flatMap(([t,e])=>e===e$?[t]:[])}
function eb(t){return t.split("\0").flatMap(t=>{const[,e,n]=/^(1[026]0\d{3}) [^\t]*\t(.+)$/s.exec(t)??[];return void 0===e||void 0===n?[]:[[n,Number.parseInt(e,8)]]})}const e$=57344;const ek=40960;const eE=420;
function eS(t,e){const n=t?.get(e);if(void 0===n||n===ek)return t&&eE;return 511&n}const e_=1048576;const eT=String.raw`(?:\\.|[^\\\]-])`;const ex=`${eT}(?:-${eT})?`;const eM=String.raw`\[(?:\^|(?!\^))(?:${ex})+\]`;new RegExp(String.raw`^(?:[^\\[]|\\.|${eM})*$`,"su");var eO=n(500);const eA=1e4;const ej=100;let eI=class turns_EventLoopYielder{#l;#f=0;constructor(t){this.#l=t}
after(t){this.#f+=t;return this.#f<eA?void 0:this.#d()}
async #d(){this.#f=0;await (0,eO.setImmediate)();this.#l.throwIfAborted()}};new Set(["ENOENT","ENOTDIR","ELOOP","ENAMETOOLONG","ENXIO"]);
function eR(t){const e=(0,r.lstatSync)(t);if(!e.isSymbolicLink())return{location:t,stats:e,isLinked:false};try{const e=r.realpathSync.native(t);return{location:e,stats:(0,r.statSync)(e),isLinked:true}}catch(t){if("ELOOP"===(0,F.vq)(t))return"loop";if((0,F.El)(t))return"broken";throw t}}
function eC(t,{location:e,stats:n},o){return{type:"file",path:t,mode:eS(o,t),source:e,identity:n}}const eP=1e5;const eN=4096;let eU=class CollectedFiles{files=new Map;ignored=new Set;broken=new Set;loops=new Set;special=new Set;unreadable=new Set;outsideRoot=new Set;insideGit=new Set};
async function eB(t,e){e.throwIfAborted();const n=new eL(t,e);for(const{entry:e,location:o}of t.includePaths)await n.include(e,o);return n.found}let eL=class Collector{found=new eU;#h;#p;#m=new Set;#g=new Set;#w=0;constructor(t,e){this.#h=t;this.#p=new eI(e)}
async include(t,e){if(this.#y(t,e))await this.#v(t,e,[])}
async #v(t,e,n){const o=this.#b(t,e);if(void 0===o)return;const{stats:r}=o;if(r.isDirectory()){const e=`${r.dev}:${r.ino}`;if(n.includes(e))this.found.loops.add(t);else await this.#$(t,o,[...n,e])}else if(r.isFile())this.found.files.set(t,eC(t,o,this.#h.indexModes));else this.found.special.add(t)}
async #$(t,{location:e,stats:n},o){if(this.#g.has(t))return;this.#g.add(t);await this.#p.after(ej);const{contextDir:i,indexModes:a,includeGit:l,isIgnored:f}=this.#h;const d=e===c(i,t);const h=d?t:u(i,e);const p={path:h,dev:n.dev,ino:n.ino};const m={encoding:"latin1",withFileTypes:true};const g=J(t,this.found.unreadable,()=>(0,r.readdirSync)(e,m))??[];const w=o.at(-1)??"";if(!d&&this.#m.has(w))this.#w+=1+g.length;this.#m.add(w);if(this.#w>eP){const e=`to more than ${eP} files and directories by further paths`;throw eD(e,h,t)}if(t.length>eN)throw eD(`by a path of more than ${eN} characters`,h,t);for(const n of g){const{name:r}=n;const i=this.#p.after(1);if(i)await i;if(".git"===r&&!l)continue;const{text:c,exact:u}=b(r);const h=""===t?c:`${t}/${c}`;if(f(c)){this.found.ignored.add(h);continue}if(!u)throw $(r,t);if(n.isFile()){const t=eS(a,h);const n=d?void 0:(0,s.join)(e,c);this.found.files.set(h,{type:"file",path:h,mode:t,source:n,directory:p})}else await this.#v(h,(0,s.join)(e,c),o)}}
#b(t,e){const n=J(t,this.found.unreadable,()=>eR(e));if("broken"===n)this.found.broken.add(t);else if("loop"===n)this.found.loops.add(t);else if(!n?.isLinked||this.#y(t,n.location))return n;return}
#y(t,e){const{contextDir:n,includeGit:o}=this.#h;const r=(0,s.relative)(n,e);if(!o&&r.split(s.sep).includes(".git")){this.found.insideGit.add(t);return false}if(d(n,e))this.found.outsideRoot.add(t);return true}};
function eD(t,e,n){return new v.lZ(`Symbolic links of the build context lead ${t}, at last to '${E(e)}' by '${E(_(n))}'.`,{hint:"Remove the links, or add their names to the manifest's ignore file."})}
function eH(t,e){const n=[];const o=Array.from(t);const r=o.lastIndexOf("]");for(let t=0;t<o.length;t+=1){const s=o[t]??"";const i=o[t+1]===e;const a=t+(i?2:1);const c="["===s&&t<r?o.indexOf("]",a+1):-1;if("*"===s)n.push("run");else if("?"===s)n.push(()=>true);else if(c<0)n.push(s);else{const e=eF(o.slice(a,c));n.push(t=>e(t)!==i);t=c}}return n}
function eF(t){const e=[];for(let n=0;n<t.length;n+=1){const o="-"===t[n+1]&&n+2<t.length;e.push([eG(t[n]),eG(t[o?n+2:n])]);if(o)n+=2}return t=>{const n=eG(t);return e.some(([t,e])=>t<=n&&n<=e)}}
function eG(t=""){return t.codePointAt(0)??-1}
function eW(t,e){let[n,o]=[0,0];let r;while(o<e.length){const s=t[n];if("run"===s){n+=1;r={step:n,position:o};continue}const i=eq(e,o);if("string"==typeof s?s===i:s?.(i)){n+=1;o+=i.length}else{if(!r)return false;r.position+=eq(e,r.position).length;({step:n,position:o}=r)}}return t.slice(n).every(t=>"run"===t)}
function eq(t,e){return String.fromCodePoint(t.codePointAt(e)??0)}
function ez(t){return/[*?[]/.test(t)}const eJ=1e3;
function eZ(t){const e=new TextDecoder("utf-8",{fatal:true,ignoreBOM:true}).decode(t);const n=new Map;const o=[];const r=[];for(const[t,s]of e.split(/\r\n|\r|\n/).entries()){const e=t+1;const i=eX(s.replace(/#.*$/su,""));if(""===i)continue;const a=eH(i,"!");const c=!a.includes("/");if(!c||/^[!\uFEFF]/.test(i))r.push({number:e,pattern:i});if(c){if(ez(i))o.push({number:e,steps:a});else n.set(i,e);if(o.length>eJ)throw new RangeError(`more than ${eJ} lines with wildcards`)}}const s=t=>n.get(t)??o.find(({steps:e})=>eW(e,t))?.number;return{
isIgnored:t=>void 0!==s(t),lineOf:s,deadLines:r}}
function eX(t){let[e,n]=[0,t.length];while(e<n&&eY(t.charAt(e)))e+=1;while(n>e&&eY(t.charAt(n-1)))n-=1;return t.slice(e,n)}
function eY(t){return/\p{White_Space}/u.test(t)||t>="\x1c"&&t<="\x1f"}
function eV({displayName:t,dockerignore:e},n){const o={...eZ(new Uint8Array),entry:void 0,warnings:[]};if(void 0===e)return o;const{text:r,line:s,location:i}=e;const a=(e,n)=>new v.lZ(`${t}:${s}: The ignore file '${r}' ${e}.`,{cause:n,hint:"Set 'build.context.dockerignore' to a readable UTF-8 file of at most 1 MiB, or leave it out."});try{const t=eR(i);if("broken"===t)return c();if("loop"===t)throw a("is not a regular file");const{isRegular:e,sizeBytes:o,bytes:r}=tD(t.location,e_);if(!e)throw a("is not a regular file");if(o>e_)throw a(`is too large: ${o} bytes`);const s=eC(".dockerignore",t,n);return{...eZ(r),entry:s,warnings:[]}}catch(t){if(t instanceof v.lZ)throw t;if(t instanceof RangeError)throw a(`has ${t.message}`,t);if((0,F.El)(t))return c();throw a(void 0===(0,F.vq)(t)?"is not valid UTF-8":"could not be read",t)}
function c(){const e=`${t}:${s}: The ignore file '${r}' does not exist, so nothing is ignored.`;const n={message:e,place:{file:t,line:s}};return{...o,warnings:[n]}}}
async function eK(t,{includeGit:e,indexModes:n},o){const r=n&&ew(t.standsFor,n);const s=eQ(t,r);const i=eV(t,r);const{contextDir:a,includePaths:c}=t;const u=await eB({contextDir:a,includePaths:c,isIgnored:i.isIgnored,includeGit:e,indexModes:r},o);e0(u,t.displayName);const l=e1(s,i.entry,u.files);return{entries:l,dockerfile:s,ignoreFile:i,collected:u}}
function eQ({dockerfile:t},e){const n=z("Dockerfile",()=>eR(t));if("string"==typeof n||!n.stats.isFile())throw new v.jL("Dockerfile");return eC("Dockerfile",n,e)}
function e0({broken:t,loops:e,special:n},o){const r=[...x(t,"These symbolic links are broken"),...x(e,"These symbolic links form a loop"),...x(n,"These are sockets, pipes or devices")];if(0===r.length)return;throw new v.lZ([`The include paths of '${o}' contain files that cannot be packed:`,...r].join("\n"),{hint:"Remove them, or add their names to the manifest's ignore file."})}
function e1(t,e,n){const o=e&&!n.has(e.path)?[t,e]:[t];const r=[...n.values()].filter(({path:t})=>!o.some(e=>e2(t,e.path)));return[...o,...r].toSorted((t,e)=>p(t.path,e.path))}
function e2(t,e){return""===e||t===e||t.startsWith(`${e}/`)}const e4=65536;let e5;
async function e6(t,e){const{document:n,problems:o}=await nt(t);const r={...t.overridden,dockerfile:void 0!==t.dockerfile};const s=n.value&&er(n.value,r,o);const i=s&&t2(s,t,o);e.throwIfAborted();o.throwAny();if(!i)throw new Error("A manifest without problems was not read.");return i}
async function e3({path:t,displayName:e,workspace:n}){if(d(n,h(t)))throw d(n,t)?new v.lZ(`The manifest is outside the workspace: '${e}'.`,{hint:ne(e,n)??"Copy it into the workspace."}):new v.lZ(`${e}:1: The manifest is outside the workspace, or a link that leads out of it.`,{hint:"Copy the manifest into the workspace."});const o=tD(t,e4);return{...o,...await e8(o.bytes,e)}}
async function e8(t,e){e5??=await import("./yaml.js");const n=eh(e);return{document:e5.readYaml(new TextDecoder().decode(t),n),problems:n}}
function e9({document:t}){return t.tops.some(t=>"map"===t.kind&&(t.get("build")??t.get("agent"))!==void 0)}
async function e7(t){const e=Buffer.from(t);return e.length<=e4&&e9(await e8(e,""))}
async function nt(t){const{displayName:e,workspace:n}=t;try{const e=t.file??await e3(t);const{isRegular:n,sizeBytes:r,bytes:s}=e;if(!n)throw o("it is not a regular file");if(r>e4)throw o(`it has more than ${e4} bytes`);if(!(0,w.isUtf8)(s))throw o("it is not valid UTF-8");return e}catch(t){if(t instanceof v.lZ||void 0===(0,F.vq)(t))throw t;throw(0,F.El)(t)?o("it does not exist",t,ne(e,n)):o((0,F.Qq)(t),t)}
function o(t,n,o){return new v.lZ(`Could not read the manifest '${e}': ${t}.`,{cause:n,hint:o??"Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace."})}}
function ne(t,e){const n=N(e,"file");const o=n.filter(t=>/(?:^|\/)manifest\.ya?ml$/.test(t));const r=T(o.toSorted(p),5);return B(t,e,"file")??U(t,e,n)??(0===o.length?void 0:`Set 'manifest' to one that exists: ${r}.`)}const nn=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
async function no(t,e,{root:n,head:o},r,s){const i=(...t)=>r.run(t,n,s);return await c(nr(t,e,await a(o)));
async function a(t){const[e=""]=(await i("cat-file","commit",t)??"").split("\n\n",1);const n=[...e.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([,t=""])=>t);return{commit:t,parents:n}}
async function c(t){switch(t.type){case"none":return t;case"commit":return await u(t.commit);case"merge-base":return await p(await u(t.commit),t.commit);case"branch":{const e=`origin/${t.name}`;return await p(await d(e),e)}case"revision":return await p(await h(t.name))}}
async function u(t){if(!nn.test(t))return{type:"missing",name:t};if(await l(t))return{type:"commit",commit:t};const e=await r.fetchObjects([t],n,s);return await l(t)?{type:"commit",commit:t}:{type:"missing",name:t,reason:e}}
async function l(t){return await i("cat-file","-e",`${t}^{commit}`)!==void 0}
async function f(t){const e=await i("rev-parse","--verify","--quiet",t);if(void 0===e||!nn.test(e))return;return await i("rev-parse","--verify","--quiet",`${e}^{commit}`)}
async function d(t){const e=await f(`refs/remotes/${t}`);return void 0===e?{type:"missing",name:t}:{type:"commit",commit:e}}
async function h(t){const e=t.startsWith("-")?void 0:await f(t);if(void 0!==e)return{type:"commit",commit:e};if(nn.test(t))return await u(t);throw new v.lZ(`Input 'changed-since' must name a commit of the checkout, got '${t}'. Correct the name, or set 'fetch-depth: 0' for actions/checkout.`)}
async function p(t,e){if("commit"!==t.type)return t;const n=await i("merge-base","HEAD",t.commit);if(void 0!==n&&nn.test(n))return{type:"commit",commit:n};const o=await i("rev-parse","--is-shallow-repository")==="true";return o&&void 0!==e?{type:"missing",name:e}:t}}
function nr(t,e,n){if(void 0!==t)return{type:"revision",name:t};const{name:o,ref:r,before:s,pullRequest:i,mergeGroupBase:a}=e;if(r.startsWith("refs/tags/"))return{type:"none"};if(void 0!==i)return ns(i,e,n);if("push"===o&&void 0!==s)return ni(s,e);if("merge_group"===o&&void 0!==a)return{type:"commit",commit:a};return{type:"none"}}
function ns(t,{name:e,ref:n,commit:o},r){if(r.commit===o&&r.commit!==t.head){const[o,s,...i]=r.parents;const a=void 0!==o&&s===t.head&&0===i.length;if(a&&/^refs\/pull\/\d+\/merge$/.test(n))return{type:"commit",commit:o};if("pull_request_target"===e)return{type:"commit",commit:r.commit}}return void 0===t.mergeBase?{type:"merge-base",commit:t.base}:{type:"commit",commit:t.mergeBase}}
function ni(t,{ref:e,defaultBranch:n}){if(!na(t))return{type:"commit",commit:t};return void 0===n||e===`refs/heads/${n}`?{type:"none"}:{type:"branch",name:n}}
function na(t){return/^0{40,64}$/.test(t)}var nc=n(598);
function nu(t){if(void 0===t)return"120000";return(64&t)===0?"100644":"100755"}
function nl(t){const e=t.toSorted((t,e)=>p(t.path,e.path)).map(({path:t,mode:e,sha256:n})=>`${t}\0${nu(e)}\0${n}`);return(0,nc.hash)("sha256",e.join("\n"))}const nf=[420,493];const nd=493;
function nh(t,e=[]){const n=new Set([...t,...e].map(({path:t})=>np(t)));return[...t.filter(({mode:t})=>!nf.includes(t)),...e.filter(({path:t,mode:e})=>e!==nd||!n.has(t))].toSorted((t,e)=>p(t.path,e.path)).map(({path:t,mode:e})=>[t,e.toString(8)])}
function np(t){return t.slice(0,t.lastIndexOf("/",t.length-2)+1)}
function nm(t,e){const n=t.filter(t=>"source"in t&&t.source&&d(e,t.source)).map(({path:t})=>t);if(0===n.length)return;throw new v.lZ(`These symbolic links of the build context lead out of the workspace: ${T(n)}. Nothing was sent.`,{hint:"Copy the files into the workspace before this step, or exclude the links."})}var ng=n(610);const nw=250;
function ny({workspace:t,git:e,platform:n,pool:o},r){const s=new Map;const i=new Map;const a=nk(t=>em(t,e,r));return nk(c);
async function c(e){const{contextDir:n}=e;const o={includeGit:false,indexModes:await u(e)};const{entries:s,collected:a}=await eK(e,o,r).catch(t=>{throw nb(t,e)});const c=[...a.unreadable];if(c.length>0)throw n$(e,T(c));nm(s,t);const f=s.map(t=>tC(t,n));await l(f);const d=s.map((t,n)=>nv(t,i.get(f[n]??""),e));return{workingTreeHash:nl(d),unhashed:nh(d)}}
async function u({contextDir:t,directory:o}){if("win32"!==n)return;return await a(t)??await eg(t,o,e,r)}
async function l(t){const e=[...new Set(t)].filter(t=>!s.has(t));for(let t=0;t<e.length;t+=nw){const n=e.slice(t,t+nw);const o=f(n);o.catch(()=>void 0);for(const t of n)s.set(t,o)}for(const e of new Set(t.map(t=>s.get(t))))await e}
async function f(t){const e=await (0,ng.W)(o.hash(t),r);for(const[n,o]of e.entries())i.set(t[n]??"",o)}}
function nv({path:t,mode:e},n,o){if(void 0===n)throw new Error("A file was not hashed in time.");if("error"in n)throw n$(o,`'${E(t)}' (${n.error})`);return{path:t,mode:e??n.mode,sha256:n.sha256}}
function nb(t,e){if(t instanceof v.F_)return n$(e,`'${E(t.path)}' (${(0,F.Qq)(t.cause)})`);if(!(t instanceof v.jL))return t;return new v.lZ(`${e.displayName}:1: '${E(t.path)}' of the build context has changed since the manifest was read.`,{cause:t,hint:"Stop the process of an earlier step that still writes there."})}
function n$({displayName:t},e){return new v.lZ(`${t}:1: The include paths contain files or directories that could not be read: ${e}.`,{hint:"Make them readable before this step, or add their names to the manifest's ignore file."})}
function nk(t){const e=new Map;return n=>{const o=e.get(n);if(o)return o;const r=t(n);r.catch(()=>void 0);e.set(n,r);return r}}const nE=["rev-parse","--show-toplevel","--revs-only","HEAD","--abbrev-ref=loose","HEAD"];const nS=/^(.+?)(?:\n([\da-f]{40,64})(?:\n([^\n]+))?)?$/s;new Set(["filter.lfs.clean\ngit-lfs clean -- %f","filter.lfs.smudge\ngit-lfs smudge -- %f","filter.lfs.smudge\ngit-lfs smudge --skip -- %f","filter.lfs.process\ngit-lfs filter-process","filter.lfs.process\ngit-lfs filter-process --skip","filter.lfs.required\ntrue"]);
async function n_(t,e,n){const o=await e.run(nE,t,n);const[,r,s,i]=nS.exec(o??"")??[];const a=r&&await nT(r,t,e.workspace);if(!a)return;const c=i??await e.run(["symbolic-ref","--short","HEAD"],t,n);return{root:a,head:s,branch:"HEAD"===c?void 0:c}}
async function nT(t,e,n){if(!(0,r.existsSync)((0,s.join)(t,".git")))return;const o=await (0,D.realpath)(t);return d(n,o)||d(o,e)?void 0:o}const nx="manifest.yaml";const nM=/^manifest\.ya?ml$/i;const nO=100;
async function nA(t,e){const{excluded:n=[],included:o=["."]}=Object.groupBy(t,t=>t.startsWith("!")?"excluded":"included");return{included:await Promise.all(o.map(t=>nD(t,e))),excluded:n.map(t=>(0,s.resolve)(e,nj(t)))}}
function nj(t){const e=t.slice(1).trim();if(""!==e)return e;throw new v.lZ("Input 'path' has a line with '!' alone. Add the directory to exclude, or remove the line.")}
function nI({included:[t]},e){const n=t?nP(t):e;if(t?.isFile||nR(n,e))return n;const o=nG(n).filter(t=>t.isDirectory());const r=o.map(({name:t})=>t).toSorted(p);return r.map(t=>(0,s.join)(n,t)).find(nC)??n}
function nR(t,e){if(nC(t))return true;return t!==e&&nR((0,s.dirname)(t),e)}
function nC(t){return(0,r.existsSync)((0,s.join)(t,".git"))}
function nP({path:t,isFile:e}){return e?(0,s.dirname)(t):t}
async function nN(t,e,n){const o=new nL(e,n);const r=new Map;const i=await n_(e.directory,e,n);for(const a of t.included){const c=nP(a);const u=c===e.directory?i:await n_(c,e,n);for(const n of(await o.list(a,u))){const o=(0,s.resolve)(e.workspace,n.path);if(nU(o,t))continue;const i=n.isNamed||r.get(n.path)?.isNamed===true;r.set(n.path,{...n,isNamed:i})}}const a=[...r.values()].toSorted((t,e)=>p(t.path,e.path));const{files:c=[],misnamed:u=[]}=Object.groupBy(a,({path:t,isNamed:e})=>e||(0,s.basename)(t)===nx?"files":"misnamed");return{files:c,misnamed:u.map(({path:t})=>t),checkout:i}}
function nU(t,{excluded:e}){return e.some(e=>!d(e,t))}
function nB(t,e){const n=e.included.some(({path:e})=>!d(e,t));return n&&!nU(t,e)}let nL=class ManifestSearch{#k;#l;constructor(t,e){this.#k=t;this.#l=e}
async list({path:t,isFile:e},n){if(e)return[{...await this.#E(t,n),isNamed:true}];return(n&&await this.#S(t,n.root))??await this.#_(t)}
#T(t,e){return{path:u(this.#k.workspace,t),isNamed:false,isTracked:e}}
async #E(t,e){const n=e&&await this.#x(e.root,nF(u(e.root,t)));return n?.[0]??this.#T(t,false)}
async #S(t,e){const n=nF(u(e,t));const o=`${""===n?"":`${n}/`}**/[Mm][Aa]*.[Yy]*[Ll]`;const i=await this.#x(e,o);if(void 0===i)return;const c=i.filter(({path:t})=>nM.test((0,s.basename)(t)));for(const n of(await this.#M(t,e)))c.push(...await this.#_(n));const l=({path:t})=>(0,a.z)(()=>(0,r.lstatSync)((0,s.resolve)(this.#k.workspace,t)))?.isDirectory()===false;return c.filter(l)}
async #x(t,e){const n=["ls-files","-t","-z","--cached","--others","--exclude-standard"];const o=await this.#k.run([...n,"--",`:(top,glob)${e}`],t,this.#l);return o?.split("\0").flatMap(e=>{const[,n,o]=/^(.) (.+)$/s.exec(e)??[];return void 0===o?[]:[this.#T((0,s.join)(t,o),"?"!==n)]})}
async #M(t,e){if(!(0,r.existsSync)((0,s.join)(e,".gitmodules")))return[];const n=await this.#k.run(ep(u(e,t)),e,this.#l)??"";const o=ev(n).map(t=>(0,s.join)(e,t));return o.filter(t=>nC(t)&&h(t)===t)}
async #_(t){const e=[];const n=[t];for(const[t,o]of n.entries()){if((t+1)%nO===0)await (0,eO.setImmediate)();this.#l.throwIfAborted();const r=nC(o)?await n_(o,this.#k,this.#l):void 0;const i=r&&await this.#S(o,r.root);if(i){e.push(...i);continue}for(const t of nG(o)){const{name:r}=t;if(t.isDirectory()){if(".git"!==r&&"node_modules"!==r)n.push((0,s.join)(o,r))}else if(nM.test(r))e.push(this.#T((0,s.join)(o,r),false))}}return e}};
async function nD(t,e){const n=(0,s.resolve)(e,t);const o=await (0,D.realpath)(n).catch(()=>void 0);const r=void 0===o?void 0:await (0,D.stat)(o).catch(()=>void 0);if(void 0===o||!(r?.isFile()||r?.isDirectory())){const n=L(e)??nH(t)??U(t,e,N(e,"any"))??"Correct the path, or remove the line.";throw new v.lZ(`Input 'path' must name directories or manifests, relative to the workspace, but there is none at '${t}'. ${n}`)}const i=r.isFile();const a=i?(0,s.join)(await (0,D.realpath)((0,s.dirname)(n)),(0,s.basename)(n)):o;if(d(e,a))throw new v.lZ(`Input 'path' must be inside the workspace, got '${t}'.`);return{path:a,isFile:i}}
function nH(t){if(t.includes(","))return"Write one path per line.";if(!/[*?[]/.test(t))return;return"Patterns are not read: write a directory, and every manifest below it is found."}
function nF(t){return t.replace(/[\\*?[\]]/g,String.raw`\$&`)}
function nG(t){return(0,a.z)(()=>(0,r.readdirSync)(t,{withFileTypes:true}))??[]}var nW=n(161);const nq=globalThis.process.getBuiltinModule("node:worker_threads");const nz=8;
function nJ(t=()=>void 0){let e=0;const n=({bytes:n,...o})=>{e+=n;t({...o,readBytes:e})};const o=Math.min((0,nW.availableParallelism)(),nz);const r=[];return{
hash:async t=>{const e=nZ(r,o,n);const s=Promise.withResolvers();e.waiting.push(s);e.worker.postMessage(t);return await s.promise},
[Symbol.asyncDispose]:async()=>{await Promise.all(r.map(async({worker:t})=>await t.terminate()))}}}
function nZ(t,e,n){const[o]=t.toSorted((t,e)=>t.waiting.length-e.waiting.length);if(o&&(0===o.waiting.length||t.length>=e))return o;const r=nX(()=>{t.splice(t.indexOf(r),1)},n);t.push(r);return r}
function nX(t,e){const n=(0,s.join)(import.meta.dirname,`hash-worker${(0,s.extname)(import.meta.filename)}`);const o=new nq.Worker(n,{env:{},execArgv:[]});const r=[];o.on("message",t=>{if("bytes"in t)e(t);else r.shift()?.resolve(t)});o.on("error",e=>{t();for(const t of r.splice(0))t.reject(e)});return{worker:o,waiting:r}}var nY=n(940);
function nV(t){return/^(?:[\da-f]{40}|[\da-f]{64})$/i.test(t)?t.slice(0,12):(0,nY.$)(t,100)}const nK=10;const nQ=2e4;
async function n0(t,e,n,o,r,i){const a={unproven:[],gone:void 0,problems:[]};if(!n||!o||"none"===o.type)return a;const{workspace:c}=r;const{root:l}=n;const f=t.flatMap(({path:t,isTracked:e})=>e&&!d(l,(0,s.resolve)(c,t))?[t]:[]);if("missing"===o.type)return{...a,unproven:f};const h=t=>u(l,(0,s.resolve)(c,t));const p=t=>u(c,(0,s.resolve)(l,t));const m=(await n1(o.commit,l,r,i)).filter(t=>nB((0,s.resolve)(l,t),e)).map(p);const g=[...f,...m].map(h);const w=await n5(g,o.commit,l,r,i);const y=(t,e=f)=>e.filter(e=>w.get(h(e))===t);const v=y("agent",m);return{unproven:y("unknown"),gone:0===v.length?void 0:n2(v,o.commit),problems:y("agent").map(t=>n4(t,o.commit))}}
async function n1(t,e,n,o){const r=["diff-tree","-r","-z","--raw","--no-renames","--no-ext-diff"];const s=`:(glob)**/${nx}`;const i=await n.run([...r,t,"HEAD","--",s],e,o);const a=/(?<=^|\0):\d{6} (?:000000|160000) [0-9a-f]+ [0-9a-f]+ [A-Z]\0([^\0]+)/g;return Array.from((i??"").matchAll(a),([,t=""])=>t)}
function n2(t,e){return`Since ${nV(e)}, these manifests of agents were renamed, deleted or turned into a submodule: ${T(t)}.\nTheir agents are found only where another manifest names them.`}
function n4(t,e){const n=E(t);return`${n}:1: At ${nV(e)}, this was the manifest of an agent; now it has neither 'build' nor 'agent' at its top level. Restore it, delete it, or exclude it with the line '!${n}' in 'path'.`}
async function n5(t,e,n,o,r){const i=new Set;const a=await u(t);if(0===i.size)return a;for(const t of n3([...i]))await o.fetchObjects(t,n,r);const c=await u(t.filter(t=>"unknown"===a.get(t)));return new Map([...a,...c]);
async function u(t){const e=new Map;for(const n of n3(t)){const t=await f(n);for(const o of n){const n=t?await l(o,t.get(o),nK):"unknown";e.set(o,n)}}return e}
async function l(t,e,a){if(void 0===e||!e.isLink&&n6(e,(0,s.join)(n,t)))return"other";const c=await o.run(["cat-file","blob",e.object],n,r);if(void 0===c){i.add(e.object);return"unknown"}if(!e.isLink)return await e7(c)?"agent":"other";const u=s.posix.join(s.posix.dirname(t),c);if(0===a||s.posix.isAbsolute(c)||u.startsWith("../"))return"other";const d=await f([u]);return d?await l(u,d.get(u),a-1):"unknown"}
async function f(t){const s=["--literal-pathspecs","ls-tree","-z",e,"--",...t];const i=(await o.run(s,n,r))?.split("\0");const a=i?.flatMap(t=>{const[,e,n,o]=/^1([02])0\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(t)??[];if(void 0===n||void 0===o)return[];return[[o,{object:n,isLink:"2"===e}]]});return a&&new Map(a)}}
function n6({object:t},e){const n=(0,a.z)(()=>tD(e,e4,tL));const o=Buffer.concat([Buffer.from(`blob ${n?.sizeBytes}\0`),n?.bytes??Buffer.of()]);return(0,nc.hash)(64===t.length?"sha256":"sha1",o)===t}
function n3(t){const e=[];let n=0;for(const o of t){n-=o.length+1;if(n<0||0===e.length){e.push([]);n=nQ-o.length}e.at(-1)?.push(o)}return e}
async function n8(t,e,n){const o=[];const r=[];for(const s of t){await (0,eO.setImmediate)();n.throwIfAborted();try{const t=await e(s);if(void 0!==t)o.push(t)}catch(t){n.throwIfAborted();if(!(t instanceof v.lZ))throw t;r.push((0,v.Uc)(t))}}return{results:o,problems:r}}
function n9(t,e){return t.map(({name:t,path:n})=>({agent:t,manifest:n,reasons:[{kind:e}]}))}
function n7({reasons:t}){return t.length>0}const ot=["diff-tree","-r","-z","--raw","--no-renames","--no-abbrev","--no-ext-diff","--no-textconv","--ignore-submodules=none"];
async function oe(t,e,n,o){const r=await n([...ot,t,"HEAD","--"],e,o);return void 0===r?void 0:on(r)}
function on(t){const e=t.split("\0");const n=[];for(let t=0;t+1<e.length;t+=2){const[,o,r,s]=/^:(\d{6}) (\d{6}) [0-9a-f]+ [0-9a-f]+ ([A-Z])$/.exec(e[t]??"")??[];if(void 0===s)throw new Error("The output of git diff-tree could not be read.");const i=e[t+1]??"";const a=[o,r].includes(oo)?i:or(i);n.push({path:i,isNew:"A"===s,...void 0===a?{}:{directory:a}})}return n}const oo="160000";
function or(t){if(".gitattributes"!==s.posix.basename(t))return;return t.split("/").slice(0,-1).join("/")}const os=40;
async function oi(t,e,n){const o=await e(ep(),t,n);return void 0===o?void 0:of(ou(o),t)}const oa="\0";const oc=new RegExp(`${oa}120000 [^\\t]*\\t([^${oa}]+)`,"g");
function ou(t){return Array.from(`${oa}${t}`.matchAll(oc),([,t=""])=>t)}
function ol(t,e){const n=(0,a.z)(()=>(0,r.readlinkSync)((0,s.join)(t,e)));if(void 0===n||!(0,s.isAbsolute)(n))return n;return d(t,n)?void 0:`/${u(t,n)}`}
function of(t,e){const n=new Map(t.map(t=>[t,ol(e,t)]));return{paths:t,follow:o};
function o(t){const e=[];let o=[];const r=od(t);for(let t=r.pop();void 0!==t;t=r.pop()){if(".."===t){if(void 0===o.pop())return{through:e,end:void 0};continue}const s=[...o,t].join("/");if(!n.has(s)){o.push(t);continue}e.push(s);const i=n.get(s);if(void 0===i||e.length>os)return{through:e,end:void 0};if(i.startsWith("/"))o=[];r.push(...od(i))}return{through:e,end:o.join("/")}}}
function od(t){return t.split("/").filter(t=>""!==t&&"."!==t).reverse()}
async function oh(t,e,n,o,r,i){const a={agents:n9(t,"no-base"),problems:[]};if(!e||!n)return{...a,warning:ov};const{root:c}=e;if("none"===n.type)return{...a,notice:o$(o)};if("missing"===n.type)return{...a,warning:ob(n.name,n.reason)};const[l,f]=await Promise.all([oe(n.commit,c,r.run,i),oi(c,r.run,i)]);if(!l||!f)return{...a,warning:ob(n.commit)};const{workspace:d}=r;const h=op(l,t=>u(d,(0,s.join)(c,t)));const p=t=>{const e=om(t,{workspace:d,repository:c},f);const n=e?h.reasonsFor(e):[{kind:"no-base"}];return{agent:t.name,manifest:t.path,reasons:n}};const{results:m,problems:g}=await n8(t,p,i);return{agents:m,comparison:{base:n.commit,changedFiles:l.length,unmatchedFiles:h.unmatched()},problems:g}}
function op(t,e){const n=new Map(t.map(t=>[t.path,t]));const o=[...n.keys()];const r=Map.groupBy(o,t=>n.get(t)?.directory);r.delete(void 0);const s=new Set;return{
unmatched:()=>n.size-s.size,
reasonsFor(t){const n=new Set;const u=t=>{const o=[...new Set(t)].filter(t=>!n.has(t));for(const t of o){n.add(t);s.add(t)}const[r,...i]=o.toSorted(p);return void 0===r?[]:[{path:e(r),count:1+i.length}]};const l=t.parts.flatMap(({kind:t,include:e="",paths:n,roots:o})=>{const r=u([...n.flatMap(a),...o.flatMap(f)]);return r.map(n=>"include"===t?{kind:t,...n,include:e}:{kind:t,...n})});return i(t)?[{kind:"added"}]:l;
function f(e){const n=(n="")=>oy(n,e,t.isIgnored);const s=[...r.keys()].filter(n).flatMap(c);return[...o.filter(n),...s,...a(e)]}}};
function i({manifest:t,isTracked:e}){const o=n.get(t);return void 0===o?!e:o.isNew}
function a(t){const e=t.split("/");const o=["",...e.map((t,n)=>e.slice(0,n+1).join("/"))];return[...n.has(t)?[t]:[],...o.flatMap(c)]}
function c(t){return r.get(t)??[]}}
function om({path:t,manifest:e,isTracked:n},{workspace:o,repository:r},i){const{dockerignore:a,includePaths:l,written:f}=e;const{isIgnored:h}=eV(e,void 0);const p={manifest:b(c(o,t)),root:$(),dockerfile:f.dockerfile&&b(f.dockerfile.place),dockerignore:a&&b(a.place)};const m=l.map(({text:t,place:e,location:n})=>{const o=b(e);return{include:t,way:o,starts:[o.end,b(n).end]}});const g=[p.manifest,p.dockerfile,p.dockerignore];const w=[...g,...m.map(({way:t})=>t)];if(w.some(t=>t&&void 0===t.end))return;const[y="",...v]=og(p.manifest);return{manifest:y,parts:[{kind:"manifest",paths:[y,...v],roots:[]},{kind:"dockerfile",paths:[...p.root.through,...og(p.dockerfile)],roots:[]},{kind:"dockerignore",paths:og(p.dockerignore),roots:[]},...m.map(({include:t,way:e,starts:n})=>{const{roots:o,links:r}=ow(n,i,h);return{kind:"include",include:t,paths:[...e.through,...r],roots:o}})],isIgnored:h,isTracked:n};
function b(t){return d(r,t)?{through:[],end:void 0}:i.follow(u(r,t))}
function $(){const{text:e}=f.root;if((0,s.isAbsolute)(e))return b(e);return i.follow(`${u(r,(0,s.dirname)(c(o,t)))}/${e}`)}}
function og(t){return void 0===t?[]:[...t.through,...void 0===t.end?[]:[t.end]]}
function ow(t,e,n){const o=new Set;const r=new Set;const s=[...t];for(const t of s)if(!(void 0===t||o.has(t))){o.add(t);for(const o of e.paths){if(!oy(o,t,n))continue;const{through:i,end:a}=e.follow(o);for(const t of i)r.add(t);s.push(a)}}return{roots:[...o],links:[...r]}}
function oy(t,e,n){if(""===e)return!t.split("/").some(n);const o=t.startsWith(e)&&"/"===t[e.length];return o&&oy(t.slice(e.length+1),"",n)}const ov="There is no git checkout to compare, so every agent is selected. Check out with actions/checkout; 'fetch-depth' may stay at 1.";
function ob(t,e=""){const n=e&&` Git: ${e}`;return`'${t}' is not in the checkout and could not be fetched or compared, so every agent is selected. Set 'fetch-depth: 0' for actions/checkout.${n}`}
function o$(t){return`The event '${t}' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.`}var ok=n(348);
function oE({createdAt:t}){return oT(t)}
function oS(t){return oT(t.endedAt)??(o_(t)?oE(t):void 0)}
function o_({startedAt:t,endedAt:e,status:n}){return t===e&&(0,ok.yO)(n)}
function oT(t=""){const e=/(?:Z|[+-]\d\d:?\d\d)$/i.test(t)?Date.parse(t):0/0;return Number.isNaN(e)?void 0:e}
function ox(t,e){if(void 0===t||void 0===e||t===e)return t===e;return oM(t)===e||oM(e)===t}
function oM(t){return t.replace(/^(?:[^/]*[.:][^/]*|localhost)\//,"")}const oO={
agent:({agentId:t,agentName:e},{id:n,name:o})=>void 0===n?e===o:t===n,
imageName:({imageName:t},e)=>ox(t,e),
imageTag:({imageTag:t},e)=>t===e,
workingTreeHash:({workingTreeHash:t},e)=>t===e,
sourceRepo:({sourceRepo:t},e)=>t===e,
sourceCommit:({sourceCommit:t},e)=>t===e,
createdBy:({createdBy:t},e)=>oI(t,e),
statuses:({status:t},e)=>e.includes((0,ok.xo)(t)),
statusWords:({status:t},e)=>0===e.length||e.some(e=>(0,ok.xX)(e)===(0,ok.xX)(t)),
imageUrl:({imageUrl:t},e)=>true===e?void 0!==t:t===e,
createdAfterMs:(t,e)=>(oE(t)??-1/0)>e};
function oA(t,e){return Object.keys(oO).filter(n=>!oj(n,t,e[n]))}
function oj(t,e,n){return void 0===n||oO[t](e,n)}
function oI(t,e){return"anyone"===e||void 0!==t&&e.includes(t)}
function oR(t,e){return 0===oA(t,e).length}
function oC(t){return{...t,statuses:["succeeded"],imageUrl:t.imageUrl??true}}var oP=n(784);
function oN(t){const e=t.lastIndexOf("/")+1;const[n="",o]=t.slice(e).split("@",1).join("").split(":");return{repository:t.slice(0,e)+n,tag:o}}
function oU(t,{agent:e,pageSize:n=1e3,most:o=1/0,...r},s){let i;let a;let c=false;let u=false;let l=false;const f=e?.id===void 0?e?.name:void 0;const{maxPages:d,attempts:h,onServerTime:p,...m}=r;const g={sortOrder:"desc",...m,agentName:f,limit:n};const w={maxPages:d,attempts:h,
onServerTime:t=>{i??=t;p?.(t)}};const y=t=>{const e=oE(t);l||=void 0===e;if(void 0!==e&&void 0!==a){c||=e<a;u||=e>a}a=e??a};return{
async *[Symbol.asyncIterator](){let e=0;for await(const n of t.listBuilds(g,s,w)){y(n);yield n;e+=1;if(e>=o)return}},
serverMs:()=>i,
mayBeNewestFirst:()=>!u,
isNewestFirst:()=>c&&!u&&!l}}
function oB(t){return t.map(t=>({build:t,ms:oE(t)??0})).toSorted((t,e)=>e.ms-t.ms).map(({build:t})=>t)}const oL=2500;const oD=2e5;
async function oH(t,{held:e,keepsContent:n=()=>false,...o},r){const s=new Map;for await(const{of:i,build:a}of oF(t,{held:e,...o},r)){const t=!(0,ok.FV)(a.status)&&oY(a,i);if(!(s.has(i)||t||n(a,i))){s.set(i,a);if(s.size===e.length)break}}return s}
async function*oF(t,{held:e,reach:n,onServerTime:o},r){if(0===e.length)return;const s=oZ(e);const i=Map.groupBy(e,({imageUrl:t})=>t);const a=oG(n,e);const c="recent"===n?oD:1/0;const u=oU(t,{pageSize:oL,most:c,onServerTime:o},r);let l=0;for await(const t of u){const n=void 0===t.imageTag?e:new Set([...s.get(t.imageTag)??[],...i.get(t.imageUrl)??[]]);for(const e of n)if(oX(t,e))yield{of:e,build:t};l+=1;if(u.isNewestFirst()&&(oE(t)??1/0)<a)return}if(l===c)throw oJ(e)}
function oG(t,e){if("whole-list"===t)return -1/0;if("recent"!==t)return t.sinceMs;return Math.min(...e.map(t=>oE(t)??-1/0))-o.KO.longestBuildMs}
function oW(t,{workingTreeHash:e,createdBy:n}){return oR(t,{workingTreeHash:e,createdBy:n})}
function oq({id:t,status:e},n){return(0,ok.FV)(e)?`build ${t} with the status '${e}' pushed ${n} later, or may do so`:`build ${t} with the status '${e}' may have pushed ${n} before it ended`}
function oz(t,e){const{createdBy:n,workingTreeHash:o}=e;const r=void 0===n?"unknown":`'${n}'`;const s=void 0===o?"its content is unknown":o===t.workingTreeHash?`its creator is ${r}, who is not in 'reuse-created-by'`:"its content is different";return`Build ${t.id} has the same content, but ${oq(e,`its tag '${t.imageTag??""}'`)}: ${s}.`}
function oJ([t]){return new v.lZ(`The list of builds is too long to check whether another build has pushed the tag of build ${t?.id??""} since.`,{hint:"Build this content again: only newer builds have to be checked then."})}
function oZ(t){const e=new Map;for(const n of t){const t=new Set([n.imageTag,oN(n.imageUrl??"").tag]);for(const o of t)e.set(o,[...e.get(o)??[],n])}return e}
function oX(t,e){return!(0,oP.W)(t.id,e.id)&&(oQ(t,e)||o0(t,e))&&!o4(t,e)&&((0,ok.FV)(t.status)||void 0!==t.startedAt)&&!oV(t,e)}
function oY({workingTreeHash:t,createdBy:e},n){return void 0!==t&&t===n.workingTreeHash&&void 0!==e&&e===n.createdBy}
function oV(t,e){const n=oS(t)??((0,ok.FV)(t.status)?void 0:oE(t));return(0,ok.dR)(t.status)&&oK(oE(t),oE(e))&&oK(n,oS(e)??oE(e))}
function oK(t,e){return void 0!==t&&void 0!==e&&t<e}
function oQ(t,{agentId:e,agentName:n,imageName:o,imageTag:r}){const s=void 0!==e&&t.agentId===e||void 0!==n&&t.agentName===n;return s&&o5(t.imageName,o)&&o5(t.imageTag,r)}
function o0(t,{imageUrl:e="",imageTag:n}){const{imageName:o,imageTag:r,imageUrl:s}=t;if(void 0!==s&&s===e&&!o1(t))return true;const{repository:i,tag:a=n}=oN(e);return o5(s,e)&&o5(r,a)&&(o5(o,i)||i.endsWith(`/${o}`))}
function o1(t){return o_(t)||o2(t)}
function o2({imageTag:t,imageUrl:e="",status:n}){const{tag:o}=oN(e);return(0,ok.yO)(n)&&void 0!==o&&!o5(t,o)}
function o4(t,{imageUrl:e,workingTreeHash:n,startedAt:o}){const r=void 0!==n&&t.workingTreeHash===n&&t.imageUrl===e;return r&&(void 0===o?o2(t):o1(t))}
function o5(t,e){return void 0===t||t===e}
function o6(t){return t.replace(/[^A-Za-z0-9_.-]/gu,"-")}const o3={
platform:({platform:t=""})=>t,
buildArgs:({buildArgs:t})=>JSON.stringify(Object.entries(t).toSorted(([t],[e])=>t<e?-1:1)),archive:"none",workingTreeHash:"none",imageName:"none",imageTag:"none",imageUrl:"none",agent:"none",sourceRepo:"none",sourceCommit:"none",sourceRef:"none",sourceSubpath:"none",sourceDirty:"none"};const o8=12;const o9=32;const o7="{tree}";const rt="{ref}";const re=/\{[^{}]*\}|[{}]/g;
function rn(t){return/\{(?:sha|short-sha|ref)\}/.test(t)}
function ro(t,e,n){const o=e.replaceAll(re,o=>rc(o,t,e,n));const r=ru(o,n.ref??"");const s=r.replaceAll(o7,"0".repeat(o9));if(et.pattern.test(s))return r;const i=r.includes("/")?" For the name of the branch or git tag write '{ref}', which has '-' in place of '/'.":"";throw new v.lZ(`Input '${t}' must ${et.words}, got '${r}'.${i}`)}
function rr(t,e){return t.replaceAll(o7,()=>rs(e))}
function rs({workingTreeHash:t,unhashed:e,...n}){const o=Object.values(o3).flatMap(t=>"none"===t?[]:t(n));const r=[t,...o];if(e.length>0)r.push(JSON.stringify(e));return(0,nc.hash)("sha256",r.join("\n")).slice(0,o9)}const ri="the build context has no git commit";const ra={[o7]:[()=>o7],"{sha}":[({commit:t})=>t,ri],"{short-sha}":[({commit:t})=>t?.slice(0,o8),ri],[rt]:[t=>t.ref&&rt,"no branch and no git tag is known for the build context"],"{pr}":[({pullRequest:t})=>t?.toString(),"this run is not for a pull request"]};
function rc(t,e,n,o){const r=ra[t];if(void 0===r){const o=1===t.length?`a '${t}' that is not part of a placeholder, got '${n}'`:`the unknown placeholder '${t}'`;throw new v.lZ(`Input '${e}' contains ${o}. Use {tree}, {sha}, {short-sha}, {ref} or {pr}.`)}const[s,i=""]=r;const a=s(o);if(void 0!==a)return a;throw new v.lZ(`Input '${e}' contains '${t}', but ${i}. Remove the placeholder for this event or checkout.`)}
function ru(t,e){const n=t.split(rt);const o=n.join("").replaceAll(o7,"0".repeat(o9)).length;const r=Math.floor((t7-o)/(n.length-1));return n.join(o6(e).slice(0,Math.max(0,r)))}
async function rl(t,e){const n=new AbortController;const o=AbortSignal.any([e,n.signal]);const r=t.map(t=>t(o));try{return await Promise.all(r)}catch(t){n.abort(t);await Promise.allSettled(r);throw t}}const rf=8;const rd=100;
async function rh(t,e,{api:n,contentHash:o,readDigest:r},s){const i=await ry(t,async(t,r)=>{const s=await rp(t,o,r);return"string"==typeof s?s:await rm(t,s,e,n,r)},s);const a=i.filter(t=>"string"!=typeof t);const{createdBy:c}=e;const u=await oH(n,{held:a.flatMap(t=>t.finished),
keepsContent:(t,{workingTreeHash:e})=>oW(t,{workingTreeHash:e,createdBy:c}),reach:"recent"},s);const l=await ry(a,(t,e)=>rg(t,u,n,e),s);const f=l.flatMap((t,e)=>"string"==typeof t?[`Agent '${a[e]?.agent.name}': ${t}`]:[]);const d=l.filter(t=>"object"==typeof t);const h=r&&d.length===t.length?await ry(d,r,s):void 0;const p=a.flatMap(t=>t.hashes);const m=p.length>0&&p.every(t=>void 0===t);return{agents:a.map((t,e)=>rw(t,l[e],h&&(h[e]??""))),notice:f.length>0?(0,y.W0)(f,void 0,"\n"):void 0,warning:m?rb:void 0,problems:i.filter(t=>"string"==typeof t)}}
async function rp(t,e,n){try{return await e(t.manifest)}catch(r){n.throwIfAborted();if(!(r instanceof v.lZ))throw r;const e=`${t.manifest.displayName}:`;const o=(0,v.Uc)(r);return o.startsWith(e)?o:`${e}1: ${o}`}}
async function rm(t,e,{createdBy:n,imageTag:o,options:r},s,i){const{workingTreeHash:a}=e;const c={agent:{name:t.name},workingTreeHash:a};const u={...c,pageSize:rd,most:rd};const l=await Array.fromAsync(oU(s,u,i));const f=oB(l.filter(t=>oR(t,c)));const d=o&&rr(o,{...r,...e});const h=oC({...c,imageTag:d,createdBy:n});const p=f.filter(t=>oR(t,h));const m=new Map(p.toReversed().map(t=>[rv(t),t]));return{agent:t,workingTreeHash:a,newest:f[0],image:h,finished:p.filter(t=>m.get(rv(t))===t),hashes:l.map(t=>t.workingTreeHash)}}
async function rg({image:t,finished:e},n,o,r){const s=e.find(t=>!n.has(t));if(void 0===s){const[t]=e;const o=t&&n.get(t);return t&&o&&oz(t,o)}const{id:i,imageName:a,imageTag:c,imageUrl:u}=s;try{const e=await o.getBuild(i,r);const n=oR(e,{...t,imageName:a,imageTag:c,imageUrl:u});return n?e:`The list has build ${i} as finished, but its record differs.`}catch(t){r.throwIfAborted();if(!(t instanceof v.lZ))throw t;return`The record of build ${i} cannot be read: ${t.message}`}}
function rw({agent:{name:t,path:e},workingTreeHash:n,newest:o},r,s){const{id:i,imageUrl:a}="object"==typeof r?r:{};return{agent:t,manifest:e,reasons:void 0===i?[{kind:"unbuilt",buildId:o?.id,status:o?.status}]:[],content:{workingTreeHash:n,buildId:i,imageUrl:a,imageDigest:s}}}
async function ry(t,e,n){const o=[];const r=t.entries();const s=async t=>{for(const[n,s]of r)o[n]=await e(s,t)};await rl(Array.from({length:rf},()=>s),n);return o}
function rv({imageName:t,imageTag:e,imageUrl:n}){return JSON.stringify([t,e,n])}const rb="The server's records have no working_tree_hash, so every agent is selected. Use 'select: changed' with this server.";var r$=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var o,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");o=e[Symbol.asyncDispose]}if(void 0===o){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");o=e[Symbol.dispose];if(n)r=o}if("function"!=typeof o)throw new TypeError("Object not disposable.");if(r)o=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:o,async:n})}else if(n)t.stack.push({async:true});return e};var rk=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var o,r=0;
function s(){while(o=e.stack.pop())try{if(!o.async&&1===r)return r=0,e.stack.push(o),Promise.resolve().then(s);if(o.dispose){var t=o.dispose.call(o.value);if(o.async)return r|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var o=new Error(n);return o.name="SuppressedError",o.error=t,o.suppressed=e,o});
async function rE({paths:t,only:e,shard:n,criterion:r,event:s},i,a){const c={stack:[],error:void 0,hasError:false};try{const{workspace:l,platform:f}=i;const d=await nA(t,l);const h=nI(d,l);const p=r$(c,await tM({...i,directory:h,timeoutMs:o.bL.limitMs.discover},a),true);const{files:m,misnamed:g,checkout:w}=await nN(d,p,a);const y=r$(c,nJ(i.onRead),true);const v=ny({workspace:l,git:p.run,platform:f,pool:y},a);const b=void 0===e&&1===n.count;const $=({manifest:t})=>{if("unbuilt"===r.select&&b)v(t)};const k=await rx(m,l,$,a);const{chosen:E,unknown:S}=rT(k.agents,e,n);const _="changed"===r.select||k.skipped.some(({isTracked:t})=>t);const T="changed"===r.select?r.changedSince:void 0;const{root:x="",head:M}=w??{};const O=_&&void 0!==M?await no(T,s,{root:x,head:M},p,a):void 0;const A=await n0(k.skipped,d,w,O,p,a);const j=await u(E);const I=S.map(t=>`Input 'only' names '${t}', but no valid manifest has that agent.`);const R=0===k.agents.length&&0===k.problems.length;return{...j,missing:R?rS(t,g,l):void 0,skipped:k.skipped.map(({path:t})=>t),unproven:A.unproven,gone:A.gone,problems:[...k.problems,...A.problems,...j.problems,...I]};
async function u(t){switch(r.select){case"all":return{agents:n9(t,"all"),problems:[]};case"changed":return await oh(t,w,O,s.name,p,a);case"unbuilt":{const{api:e,wanted:n,readDigest:o}=r;return await rh(t,n,{api:e,contentHash:v,readDigest:o},a)}}}}catch(t){c.error=t;c.hasError=true}finally{const t=rk(c);if(t)await t}}
function rS(t,e,n){const o=e.length>0?`Rename ${T(e)} to '${nx}'.`:L(n)??"Correct the path, or add the manifest to git.";return`Input 'path' leads to no '${nx}' of an agent, got ${T(t)}.\n${o}`}
async function r_(t,e){return nI(await nA(t,e),e)}
function rT(t,e,{index:n,count:o}){const r=e&&new Set(e);const s=r?t.filter(({name:t})=>r.has(t)):t;const i=new Set(t.map(({name:t})=>t));return{chosen:s.filter((t,e)=>e%o===n-1),unknown:[...r??[]].filter(t=>!i.has(t))}}
async function rx(t,e,n,o){const r=[];const s=async t=>{const s=await rM(t,e,o);if(s)n(s);else r.push(t);return s};const{results:i,problems:a}=await n8(t,s,o);const c=Map.groupBy(i,({name:t})=>t);const u=[...c.values()].flatMap(([t,...e])=>e.map(({name:e,manifest:n})=>`${rA(n)}: 'agent.name' is '${e}', as in ${t?rA(t.manifest):""}. Give each agent a name of its own.`));return{agents:i.filter(({name:t})=>c.get(t)?.length===1),skipped:r,problems:[...a,...u]}}
async function rM({path:t,isNamed:e,isTracked:n},o,r){const i={path:(0,s.resolve)(o,t),displayName:E(t),workspace:o};const a=e?void 0:await e3(i).catch(rO);if("missing"===a||a?.isRegular&&!e9(a))return;const c=await e6({...i,file:a},r);const{agentName:u}=c;return void 0===u?void 0:{name:u,path:t,manifest:c,isTracked:n}}
function rO(t){return(0,F.El)(t)?"missing":void 0}
function rA({displayName:t,written:e}){return`${t}:${e.agentName?.line??1}`}var rj=n(542);const rI={"api-key":"key","account-id":"account","agent-id":"id","build-id":"id","created-by":"id","reuse-created-by":"id","image-tag":"tag"};const rR=["account","id"];const rC="(?:env|github|inputs|job|matrix|needs|secrets|steps|vars)";const rP=t=>new RegExp(String.raw`^(?:\$?\{{1,2}\s*)?(${t})(?:\s*\}{1,2})?$`);const rN=rP(String.raw`${rC}(?:\.[\w-]+)+`);const rU=/^\$\{?([A-Za-z_]\w*)\}?$/;const rB=/^(["'`]).*\1$/s;const rL="is the text '$&': write ";const rD=[{kinds:["key"],pattern:new RegExp(`${rN.source}|${rU.source}`),says:"is the name of a secret, not its value. Write `$${{ secrets.NAME }}`."},{kinds:["key"],pattern:rB,says:"has quotes around its value. Store the secret without them."},{kinds:rR,pattern:rB,says:"has quotes around its value, got $&. Remove them."},{kinds:["account"],pattern:/^(?:api[-_]?key|key|sk)[-_].*$/i,says:"has the form of an API key, so it is not shown. Set the account's ID here, and the key in 'api-key'."},{kinds:["account"],pattern:/^[\w.,&-]+(?: [\w.,&-]+)+$/,says:"must be one word, got '$&'. Set the ID of the account, not the name."},{kinds:rR,pattern:rN,says:`${rL}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:rP(String.raw`github\.sha`),says:`${rL}\`{sha}\`.`},{kinds:["tag"],pattern:rP(String.raw`github\.(?:head_ref|ref|ref_name)`),says:`${rL}\`{ref}\`.`},{kinds:["tag"],pattern:rP(String.raw`github\.(?:actor|event(?:\.\w+)+|[a-z]+_[a-z_]+)`),says:`${rL}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:new RegExp(String.raw`^(${rC}\.[A-Z_][A-Z\d_]*)$`),says:`${rL}\`$$\{{ $1 }}\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_SHA\b\}?(.*)$/,says:`${rL}\`$1{sha}$2\`.`},{kinds:["tag"],pattern:/^(.*)\$\{?GITHUB_REF_NAME\b\}?(.*)$/,says:`${rL}\`$1{ref}$2\`.`},{kinds:[...rR,"tag"],pattern:rU,says:`${rL}\`$$\{{ env.$1 }}\`.`}];
function rH(t,e){const n=rI[t];if(void 0===n)return;const o=rD.find(t=>t.kinds.includes(n)&&t.pattern.test(e));return o&&`Input '${t}' ${e.replace(o.pattern,o.says)}`}
function rF(t){throw new v.Xt([t])}
async function rG(t,e=""){try{return await t()}catch(t){if(!(t instanceof v.lZ)||t instanceof v.Xt)throw t;return rF(`${e}${(0,v.Uc)(t)}`)}}const rW={"api-key":"SGP_API_KEY","account-id":"SGP_ACCOUNT_ID","base-url":"SGP_CLIENT_BASE_URL"};
function rq(t){const e=rW[t];const n=rj.V4(t);return""===n&&void 0!==e?process.env[e]?.trim()??"":n}
function rz(t,e){const n=rq(t);const o=rH(t,n);if(void 0!==o)rF(o);return""===n?void 0:e(t,n)}
function rJ(t,e){return rz(t,e)??rF(`Input '${t}' is empty. Set a value, or remove the input to use its default.`)}
function rZ(t,e,n){return rz(t,e)??e(t,n)}
function rX(t,e,n){return rz(t,e)??rF(n)}
async function rY(t){const e=Object.keys(t);const n=await Promise.allSettled(Object.values(t).map(async t=>await t()));const o=[];const r=new Set;for(const t of n)if("fulfilled"===t.status)o.push(t.value);else if(t.reason instanceof v.Xt)for(const e of t.reason.problems)r.add(e);else throw t.reason;if(r.size>0)throw new v.Xt([...r]);return Object.fromEntries(e.map((t,e)=>[t,o[e]]))}
function rV(t,e){return e}
function rK(t,e){if(/^(?:true|True|TRUE)$/.test(e))return true;if(/^(?:false|False|FALSE)$/.test(e))return false;return rF(`Input '${t}' must be 'true' or 'false', got '${e}'.`)}
function rQ(...t){const e=t.map(t=>`'${t}'`);const n=`${e.slice(0,-1).join(", ")} or ${e.at(-1)??""}`;return(e,o)=>t.find(t=>t===o)??rF(`Input '${e}' must be ${n}, got '${o}'.`)}const r0=/^[\x21-\x7e]+$/;
function r1(t,e){if(!r0.test(e))rF(`Input '${t}' must be one word of visible ASCII characters, got '${e}'.`);return e}
function r2(t,e){return e.split("\n").map(t=>t.trim()).filter(t=>""!==t)}
function r4(t,e){const n=r2(t,e).map(e=>r1(t,e));if(!n.includes("anyone"))return n;if(1===n.length)return"anyone";return rF(`Input '${t}' must be IDs or the word 'anyone', not both, got '${n.join("', '")}'. Remove 'anyone' to accept only builds of the others.`)}
function r5(t,e){if(!r0.test(e))rF(`Input '${t}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);return e}const r6=rQ("linux/amd64","linux/arm64","linux/arm/v7");
async function r3(){return await rY({
buildArgs:()=>rz("build-args",r9)??{},
platform:()=>rz("platform",r6)})}const r8=10;
function r9(t,e){const n=new Map;const o=[];const r=t=>void o.push(t);const s=(e,o)=>{if(n.has(e))r(`Input '${t}' contains '${e}' twice. Remove one of the two.`);else n.set(e,o)};const i=(e,n)=>{if(""===e.trim()||e.trimStart().startsWith("#"))return;const o=e.indexOf("=");const i=e.slice(0,o).trim();if(o>=0&&st(i))s(i,e.slice(o+1));else{const s=o<0?"has no '='":`has an invalid key: ${r7}`;const[,i]=/^\s*--build-arg[\s=]+([A-Za-z_]\w*)=/.exec(e)??[];r(void 0===i?`Input '${t}' expects KEY=VALUE on each line, but line ${n+1} ${s}. For values with line breaks, use one JSON object of strings.`:`Input '${t}' expects KEY=VALUE on each line, but line ${n+1} begins with '--build-arg': write '${i}=\u{2026}' on a line of its own.`)}};const a=([e,n])=>{if(st(e))if("string"==typeof n)s(e,n);else r(`Input '${t}' must be a JSON object of strings, but '${e}' is not a string. Put its value in quotes.`);else r(`Input '${t}' contains the invalid key '${e}': ${r7}. Write another name.`)};if(e.trimStart().startsWith("{"))Object.entries(se(t,e)).forEach(a);else e.split(/\r?\n/).forEach(i);if(o.length>0){const t=o.slice(0,r8);rF([...t,...(0,y.Mm)(o.length-t.length)].join("\n"))}return Object.fromEntries(n)}const r7="it must consist of letters, digits and '_', and must not start with a digit";
function st(t){return/^[A-Za-z_][A-Za-z0-9_]*$/.test(t)}
function se(t,e){return(0,a.z)(()=>JSON.parse(e))??rF(`Input '${t}' starts with '{' but is not a JSON object. Check its quotes, commas and brackets.`)}var sn=n(849);var so=n(815);const sr="SGP_CLIENT_CUSTOM_HEADERS";const ss=4;const si=new Set(["x-api-key","x-selected-account-id","user-agent","accept","accept-encoding","content-type","content-length","host","connection","keep-alive","expect","te","trailer","transfer-encoding","upgrade","proxy-authorization","proxy-connection"]);
function sa(){const t=su();const e=t.flatMap(({name:t,value:e,number:n})=>void 0!==t&&/^[\w!#$%&'*+.^`|~-]+$/.test(t)&&/^[\t\x20-\x7e]*$/.test(e)?[]:`Environment variable '${sr}', line ${n}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);if(e.length>0)throw new v.Xt(e);return Object.fromEntries(t.flatMap(({name:t="",value:e})=>si.has(t)?[]:[[t,e]]))}
function sc(){return su().flatMap(({value:t})=>[t,t.replace(/^\S+\s+/,"")]).filter(t=>t.length>=ss)}
function su(){const t=(process.env[sr]??"").split("\n");return t.flatMap((t,e)=>{const n=t.indexOf(":");const o=n<0?void 0:t.slice(0,n).trim().toLowerCase();const r=t.slice(n+1).trim();return""===t.trim()?[]:[{number:e+1,name:o,value:r}]})}
async function sl(){return await rY({
apiKey:()=>rX("api-key",r5,`Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. ${sf()}`),
accountId:()=>rX("account-id",r1,"Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets."),baseUrl:sd,customHeaders:sa})}
function sf(){const{GITHUB_ACTOR:t,GITHUB_EVENT_NAME:e=""}=process.env;return"dependabot[bot]"===t||/^pull_request(?:_review\w*)?$/.test(e)?"Runs for pull requests from forks and from Dependabot get no secrets.":"A secret that does not exist is empty: it may be one of an environment that the job does not name, or the caller of this workflow does not pass it."}
function sd(){return rz("base-url",sp)??new URL(sn.I)}const sh=2048;
function sp(t,e){const n="agentex-url"===t?"https://agentex.example.com":sn.I;const o=`such as '${n}'`;const r=(e,n)=>rF(`Input '${t}' ${e}. ${n}`);if(""===e)r("is empty",`Set '${t}' to the address of the API, ${o}.`);if(e.length>sh)r(`has more than ${sh} characters`,`Write an address ${o}.`);if(/[\s\p{Cc}\\]/u.test(e))r("contains white space, a control character or a backslash","Remove it.");const s=e.includes("@")?"":`, got '${e}'`;if(!/^https?:\/\/[^/?#]/i.test(e))r(`must start with 'https://' and a host${s}`,`Write the whole address, ${o}.`);const i=URL.parse(e);if(!i)return r(`is not a valid address${s}`,`Write an address ${o}.`);if(""!==i.username||""!==i.password||/^[^/]*\/\/[^/]*@/.test(e))r("must not contain a user name or password","Remove everything before the '@'; the key belongs in input 'api-key'.");if(e.includes("?")||e.includes("#"))r(`must not have a query or fragment, got one for '${i.host}'`,"Remove everything from the '?' or '#' on.");if("0"===i.port)r(`has port 0${s}`,"Set the port of the API, or leave it out for the default.");if("http:"===i.protocol&&!(0,so.U)(i))r(`must use https, otherwise the key would be sent unencrypted to '${i.host}'`,"Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");const[,a]=/(\/v5(?:\/builds)?)\/*$/.exec(i.pathname)??[];if(void 0!==a){const t=i.href.slice(0,i.href.lastIndexOf(a));r(`ends in '${a}'${s}`,`The action adds it: write '${t}'.`)}return i}var sm=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var o,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");o=e[Symbol.asyncDispose]}if(void 0===o){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");o=e[Symbol.dispose];if(n)r=o}if("function"!=typeof o)throw new TypeError("Object not disposable.");if(r)o=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:o,async:n})}else if(n)t.stack.push({async:true});return e};var sg=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var o,r=0;
function s(){while(o=e.stack.pop())try{if(!o.async&&1===r)return r=0,e.stack.push(o),Promise.resolve().then(s);if(o.dispose){var t=o.dispose.call(o.value);if(o.async)return r|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var o=new Error(n);return o.name="SuppressedError",o.error=t,o.suppressed=e,o});
async function sw(t,e,n){const o={stack:[],error:void 0,hasError:false};try{const r=sm(o,await tM(t,n),true);const s=await n_(r.directory,r,n);if(!s)return{commit:void 0,ref:void 0,isMergeCommit:false};return await sy(s,r,e,n)}catch(t){o.error=t;o.hasError=true}finally{const t=sg(o);if(t)await t}}
async function sy({head:t,branch:e},n,o,r){const s=o.find(e=>e.head===t);const i=()=>n.run(["describe","--tags","--exact-match"],n.directory,r);return{commit:s?.commit??t,ref:e??s?.ref??await i(),isMergeCommit:void 0!==s&&s.commit!==t}}
function sv(){const{RUNNER_TEMP:t=""}=process.env;return(0,s.resolve)(""===t?(0,nW.tmpdir)():t)}
async function sb(t,{workspace:e,checkouts:n,pullRequest:o},{signal:r,log:s}){const i=rz("image-tag",rV);if(void 0===i)return;const{commit:a,ref:c}=rn(i)?await l(await t()):{commit:void 0,ref:void 0};const u={commit:a,ref:c,pullRequest:o?.number};return await rG(()=>ro("image-tag",i,u));
async function l(t){const o={env:process.env,workspace:e,directory:t,tempDir:sv(),log:s};return await sw(o,n,r)}}const s$={"dry-run":{},"base-url":{},"account-id":{},preview:{},"preview-label":{},"expires-in-hours":{},environments:{value:/\.ya?ml$/},keep:{},"agentex-url":{},"test-message":{},"older-than-minutes":{},"build-id":{onlyIn:["cancel"]},"agent-name":{onlyIn:["cancel","delete-previews"]}};
function sk(){const[,t=""]=process.argv;const e=(0,s.basename)(t,(0,s.extname)(t));return sx("main"===e?"":e,process.env).warnings}
function sE(t){const{errors:e}=sx(t,process.env);if(e.length>0)throw new v.Xt(e.map(t=>t.replace("\n"," ")))}
function sS(t){const e=(0,s.join)(import.meta.dirname,"../..",t,"action.yml");const n=(0,a.z)(()=>(0,r.readFileSync)(e,"utf8"))??"";const[,o=""]=/^inputs:\n((?:(?:[ #].*)?\n)*)/m.exec(n)??[];return Array.from(o.matchAll(/^ {2}([\w-]+):/gm),([,t=""])=>t)}const s_={dockerfile:"file",tag:"image-tag",tags:"image-tag"};const sT=["agent","agents","agent-id"];
function sx(t,e){const n=sS(t);const o=t=>e[`INPUT_${t.toUpperCase()}`]?.trim()??"";const r=("delete-previews"===t||"cancel"===t&&""!==o("older-than-minutes"))&&""===o("agent-name");const s={errors:[],warnings:[]};for(const i of Object.keys(e)){const[,e]=/^INPUT_([\w-]{1,50})$/.exec(i.toUpperCase())??[];const a=e?.toLowerCase();if(void 0===a||n.includes(a))continue;const c=r&&sT.includes(a.replace("_","-"));const u=c?"agent-name":sO(a,n);const l=o(a);if(!(void 0===u||""===l||o(u).includes(l)))s[sM(u,l,t)?"errors":"warnings"].push(`There is no input '${a}', so it has no effect.\nDid you mean '${u}'?`)}return s}
function sM(t,e,n){const o=s$[t];if(void 0===o)return false;return(o.onlyIn?.includes(n)??true)&&(o.value?.test(e)??true)}
function sO(t,e){const n=t=>t.replaceAll(/[_-]/g,"");const o=s_[t];if(void 0!==o&&e.includes(o))return o;const r=I(n(t),e.map(n));return void 0===r?void 0:e.find(t=>n(t)===r)}const sA=1e3;
async function sj(t,e){return await rY({
paths:()=>rJ("path",r2),selection:sC,
only:()=>rz("only",sN),
shard:()=>rJ("shard",sB),requireBuilt:sR,
wanted:()=>sP(t,e),
summary:()=>rZ("summary",rK,"true"),
misnamed:()=>sE("discover")})}
function sI(){return rJ("select",rQ("changed","unbuilt","all"))}
function sR(){const t=rJ("require-built",rK);if(t&&"unbuilt"!==sI())rF("Input 'require-built' needs 'select: unbuilt', which asks the server for builds.");return t}
async function sC(){const t=sI();switch(t){case"all":return{select:t};case"changed":return{select:t,changedSince:rz("changed-since",sL)};case"unbuilt":return{select:t,connection:await sl()}}}
async function sP(t,e){const n=async()=>await r_(rJ("path",r2),t.workspace);return await rY({
imageTag:()=>sb(n,t,e),options:r3,
createdBy:()=>rz("reuse-created-by",r4)??"anyone"})}
function sN(t,e){const n=e.startsWith("{")?sU(t,e):r2(t,e);return n.map(e=>t9.pattern.test(e)?e:rF(`Input '${t}' must be names of agents, not directories, got '${e}'. Write the 'agent.name' of its manifest.`))}
function sU(t,e){const n=(0,a.z)(()=>JSON.parse(e).include.map(({agent:t})=>t));if(n?.every(t=>"string"==typeof t))return n;return rF(`Input '${t}' must be names of agents, one on each line, or the output 'matrix' of an earlier step.`)}
function sB(t,e){const[,n=0,o=0]=(/^(\d{1,4})\/(\d{1,4})$/.exec(e)??[]).map(Number);if(n<1||n>o||o>sA)rF(`Input '${t}' must be INDEX/COUNT with a COUNT of at most ${sA}, such as '1/2', got '${e}'.`);return{index:n,count:o}}
function sL(t,e){if(/\p{Cc}/u.test(e))rF(`Input '${t}' must name one commit, got '${e}'.`);return na(e)?void 0:e}H.J2,H.fj;H.$0,H.fj;H.LP,H.fj;const sD=["KiB","MiB","GiB"];
function sH(t){if(t<1024)return 1===t?"1 byte":`${t} bytes`;let e=t/1024;let n=0;while(e>=1023.5&&n<sD.length-1){e/=1024;n+=1}return`${e<99.95?e.toFixed(1):Math.round(e)} ${sD[n]??""}`}
function sF(t){return String(t).replace(/\B(?=(?:\d{3})+$)/g,",")}
function sG(t,e){return`${sF(t)} ${e}${1===t?"":"s"}`}
function sW(t,e,n){let r=e.monotonicMs();return({path:s,sizeBytes:i,readBytes:a})=>{const c=e.monotonicMs();if(c-r<o.E$.progressMs)return;r=c;const[u,l]=[sH(a),sH(i)];n.line(`${t}: ${u} read so far, now '${E(s)}' (${l}).`)}}
function sq(t,e,...n){const o=new AbortController;const r=new AbortController;e.sleep(t,r.signal).then(()=>o.abort(new v.lZ(`The time limit of ${t/H.fj} s was reached.`,{hint:"Check whether the server or this runner's network is slow."})),()=>void 0);return{signal:AbortSignal.any([o.signal,...n]),
[Symbol.dispose]:()=>r.abort()}}var sz=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var o,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");o=e[Symbol.asyncDispose]}if(void 0===o){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");o=e[Symbol.dispose];if(n)r=o}if("function"!=typeof o)throw new TypeError("Object not disposable.");if(r)o=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:o,async:n})}else if(n)t.stack.push({async:true});return e};var sJ=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var o,r=0;
function s(){while(o=e.stack.pop())try{if(!o.async&&1===r)return r=0,e.stack.push(o),Promise.resolve().then(s);if(o.dispose){var t=o.dispose.call(o.value);if(o.async)return r|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var o=new Error(n);return o.name="SuppressedError",o.error=t,o.suppressed=e,o});
async function sZ(t,e,n){try{return await sX(t,e,n)}catch(r){if(!n.aborted)throw r;return await sY(o.gg.writeMs.afterAbort,t,e)}}
async function sX(t,e,n){return await sY(o.gg.writeMs.usual,t,e,n)}
async function sY(t,e,n,...o){const r={stack:[],error:void 0,hasError:false};try{const s=sz(r,sq(t,n,...o),false);return await (0,ng.W)(e,s.signal).catch(t=>{if(!s.signal.aborted||o.some(({aborted:t})=>t))throw t;throw new Error("the disk does not respond",{cause:t})})}catch(t){r.error=t;r.hasError=true}finally{sJ(r)}}const sV="\x1b";const sK=`${sV}\\[[0-9;]{0,29}m`;const sQ=/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;const s0=/^0*(?:[01]|22|3[0-79]|9[0-7]|38;.*)$/;const s1=String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;const s2=String.raw`[\p{Cc}--\t]|${s1}`;const s4=new RegExp(`(${sK})|${s2}`,"gv");
function s5(t){return t.toWellFormed().replace(s4,(t,e)=>void 0===e?s9(t):s6(e))}
function s6(t){const e=t.match(sQ);if(null===e)return t;const n=e.filter(t=>s0.test(t));return 0===n.length?"":`${sV}[${n.join(";")}m`}const s3=new RegExp(sK,"g");
function s8(t){return t.replace(s3,"")}
function s9(t){const e=t.charCodeAt(0).toString(16);return e.length<=2?`\\x${e.padStart(2,"0")}`:`\\u${e.padStart(4,"0")}`}const s7={pieceBytes:8192,lineCharacters:262144,lines:65536};const it=4096;const ie=300;const io=/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;const ir="\x1b[0m";const is=String.raw`(?:\p{Default_Ignorable_Code_Point}|${sK})*`;const ii=String.raw`(?:[\s\p{Default_Ignorable_Code_Point}]|${sK})*`;const ia=new RegExp(String.raw`(#${is}#${is})(?=${sK}|\[)`,"gv");const ic=new RegExp(String.raw`^(${ii})(?=:${is}:)`,"v");const iu=new RegExp(String.raw`${s2}|[\u2028\u2029\p{Surrogate}]|#${is}#${is}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`,"v");
function il(t){if(3*t.length<=s7.pieceBytes&&!iu.test(t))return[t];const{lines:e,rest:n}=iw(t);const o=e.flatMap(iy);return""===n?o:[...o,iv(n)]}
function id(t){const e=s8(t).trimEnd();const n=il((0,nY.$)(e,2*it+4)).join("\n");if(n.length<=it&&e.length<=2*it)return ip(n);const o=` (cut: ${e.length} characters in total)`;return ip(`${(0,nY.$)(n,it-o.length-1)}${o}`)}
function ih(t){return t.length<=it&&il(t).join("\n").length<=it}
function ip(t){return t.split("\n")}
function im(t,e=""){const n=(0,nY.$)(s8(t),2*ie);const o=(0,nY.$)(il(n).join(" ").trim(),ie-1);return`${o}${e}`}
function ig(t){return im(t)===t.trim()}
function iw(t){const e=[];let n=0;for(const{0:o,index:r}of t.matchAll(io)){if(e.length===s7.lines)return{lines:e,rest:t.slice(n)};e.push(t.slice(n,r));n=r+o.length}if(n<t.length||0===e.length)e.push(t.slice(n));return{lines:e,rest:""}}
function iy(t){const e=t.slice(s7.lineCharacters);const n=s5(t.slice(0,s7.lineCharacters)).replace(ia,"$1\\");const{pieces:o,leftBytes:r}=ib(n,""===e);const s=o.map(t=>{const e=t.replace(ic,"$1\\");return e.includes("\x1b")&&!e.endsWith(ir)?`${e}${ir}`:e});return""===e?s:[...s,iv(e,r)]}
function iv(t,e=0){return`\u{2026} ${e+Buffer.byteLength(t)} bytes cut`}
function ib(t,e){if(e&&3*t.length<=s7.pieceBytes)return{pieces:[t],leftBytes:0};const n=Buffer.from(t);const o=[];let r=0;while(r<n.length){const t=r+s7.pieceBytes;if(e&&t>=n.length){o.push(n.toString("utf8",r));break}const s=i$(n,r,Math.min(t,n.length));if(s>r){o.push(n.toString("utf8",r,s));r=s}else{const s=ik(n,t);if(void 0===s&&!e)break;const i=s??n.length;o.push(`\u{2026} ${i-r} bytes without a space left out`);r=i}}return{pieces:o,leftBytes:e?0:n.length-r}}
function i$(t,e,n){for(const o of[ix,iM])for(let r=n;r>e;r-=1)if(o(t,r))return r;return e}
function ik(t,e){for(let n=e;n<t.length;n+=1)if(ix(t,n)||iM(t,n))return n;return}const[iE,iS,i_]=[9,32,27];const iT=new Set(Buffer.from(",;{}"));
function ix(t,e){return t[e-1]===iS||t[e-1]===iE}
function iM(t,e){const[n=0,o=0]=[t[e-1],t[e]];if(iT.has(n))return!iA(t,e);return o===i_||n>=128&&o>=192}const iO=32;
function iA(t,e){for(let n=e-1;n>=Math.max(0,e-iO);n-=1){const e=t[n]??0;if(e===i_)return true;if(91!==e&&59!==e&&(e<48||e>57))return false}return false}
function ij(t,e,n){const o=t=>iR(t,n,(t,n)=>[t,Object.hasOwn(e,t)?n:o(n)]);return o(t)}
function iI(t,e,n){const o=t=>iR(t,e,(t,n)=>[e(t),o(n)]);const r=(t,n)=>{if("number"!=typeof n)return n;const o=e(String(n));return o===String(n)?n:o};return JSON.stringify(o(t),r,n)}
function iR(t,e,n){if("string"==typeof t)return e(t);if(Array.isArray(t))return t.map(t=>iR(t,e,n));if("object"!=typeof t||null===t)return t;return Object.fromEntries(Object.entries(t).map(([t,e])=>n(t,e)))}et.pattern;const iC=new RegExp(`#|${s1}`,"g");
function iP(t,e){return n=>{const o=iN(t,n);const r=void 0===e?"":`. Read '${e}' instead`;const s=`its JSON has ${o.length} characters, and GitHub accepts at most ${iU} per job${r}`;return o.length>iU?{problem:s}:{text:o}}}
function iN(t,e){return iI(t,e).replace(iC,iF)}const iU=524288;
async function iB(t,e){await iL(e);for(const n of t)await e.log.warning(n)}
async function iL({host:t,signal:e}){try{await sZ(t.outputsWritten(),t.clock,e)}catch(t){throw new v.lZ(`The outputs could not be written: ${(0,F.Qq)(t)}.`,{cause:t,hint:(0,F.FH)(t,"Set GITHUB_OUTPUT to a writable file.")})}}
function iD(t,{host:e,redact:n}){const o=[];for(const[r,s]of Object.entries(t)){if(void 0===s)continue;const t="function"==typeof s?s(n):{text:n(String(s))};if("problem"in t)o.push(`Output '${r}' is empty: ${t.problem}.`);e.setOutput(r,"text"in t?iH(t.text):"")}return o}
function iH(t){return t.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu,iF)}
function iF(t){return`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`}
function iG(t,e){const n=t.filter(n7);const o=n.map(({agent:t,manifest:e})=>({agent:t,manifest:e}));return iD({matrix:iP({include:o}),agents:iP(t.map(iW)),any:String(n.length>0),count:n.length},e)}
function iW(t){const{agent:e,manifest:n,reasons:o,content:r}=t;return{agent:e,manifest:n,selected:n7(t),reasons:o.map(iq),...r&&{working_tree_hash:r.workingTreeHash,build_id:r.buildId,image_url:r.imageUrl,image_digest:r.imageDigest}}}
function iq(t){if("unbuilt"!==t.kind)return t;const{kind:e,buildId:n,status:o}=t;return{kind:e,build_id:n,status:o}}const iz=921600;
function iJ(t){return i1(t,2e3).replaceAll(iZ,String.raw`\$&`).replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi,"$&&zwj;").replaceAll("|","&#124;")}const iZ=/[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
function iX(t,e=500){const n=i1(t,e);if(""===n)return"";return n.includes("|")?`<code>${iJ(n)}</code>`:iY(n)}
function iY(t){const e="`".repeat(i2(t)+1);const n=/^[ `]|[ `]$/.test(t)?" ":"";return`${e}${n}${t}${n}${e}`}
function iV(t){const e=t.map(t=>s5(s8(t))).join("\n");const n="`".repeat(Math.max(3,i2(e)+1));return`${n}text\n${e}\n${n}`}
function iK([t=[],...e]){return[t,t.map(()=>"---"),...e].map(t=>`| ${t.join(" | ")} |`).join("\n")}
function iQ(t,e,n){const o=void 0===n?"details":`details ${n}`;return`<${o}><summary>${t}</summary>\n\n${(0,G.n)(e).join("\n\n")}\n\n</details>`}
function i0(t,e=iz){const n="_The rest did not fit and was left out._\n";let o="";for(const r of(0,G.n)(t)){const t=`${o}${r}\n\n`;if(Buffer.byteLength(t)+Buffer.byteLength(n)>e)return o+n;o=t}return o}
function i1(t,e){const n=s8((0,nY.$)(t,e)).replaceAll(/\s+/g," ");return s5(n).trim()}
function i2(t){let e=0;for(const[n]of t.matchAll(/`+/g))e=Math.max(e,n.length);return e}
async function i4(t,e,n,{host:o,log:r,redact:s,signal:i}){const a=process.env["GITHUB_STEP_SUMMARY"];if(!a)return;const c=n(ij(t,e,s));try{await sZ(o.files.append(a,s(c)),o.clock,i)}catch(e){const t=(0,F.FH)(e,"Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");await r.warning(`The job summary could not be written: ${(0,F.Qq)(e)}.\n${t}`)}}const i5=1e3;const i6=5;const i3=20;
async function i8({agents:t,problems:e,missing:n},{requireBuilt:o},r){const s=t=>i9(t,o);await i4({agents:t,problems:e,missing:n},{kind:true},s,r)}
function i9(t,e=false){const{agents:n,problems:o}=t;const r=n.filter(n7);const s=n.filter(t=>!n7(t));const i=r.slice(0,i5);const a=s.slice(0,i5-i.length);const c=o.slice(0,i3).flatMap(t=>t.split("\n"));return i0([`### ${e?at(t,r.length):i7(t,r.length)}`,c.length>0&&iV(c),...(0,y.Mm)(o.length-i3),i.length>0&&an(i),...(0,y.Mm)(r.length-i.length),a.length>0&&iQ(`${sG(s.length,"agent")} ${e?"built":"not selected"}`,[an(a),...(0,y.Mm)(s.length-a.length)])])}
function i7({agents:t,problems:e},n){const o=`${n} of ${sG(t.length,"agent")} selected`;return 0===e.length?`\u{1F50D} ${o}`:`\u{274C} ${ae(e)}; ${o}`}
function at({agents:t,problems:e,missing:n},o){const{length:r}=t;const s=1===r?"The only agent is built":`All ${r} agents are built`;const i=`${o} of ${sG(r,"agent")} ${1===o?"is":"are"} not built`;const a=(0,G.n)([e.length>0&&ae(e),void 0!==n&&"No agent found",o>0&&i]);return a.length>0?`\u{274C} ${a.join("; ")}`:`\u{2705} ${0===r?"No agents to build":s}`}
function ae(t){return`${sG(t.length,"manifest")} cannot be used`}
function an(t){const e=[["Agent","Why","Build","Image"],...t.map(ao)];const n=t=>e.slice(1).some(e=>""!==e[t]);return iK(e.map(t=>t.filter((t,e)=>n(e))))}
function ao({agent:t,reasons:e,content:n}){const o=e.find(t=>"unbuilt"===t.kind);return[iX(t),(0,y.W0)(e.map(ar),i6),iX(n?.buildId??o?.buildId??"",100),iX(n?.imageUrl??"",200)]}
function ar(t){switch(t.kind){case"all":return"all are selected";case"added":return"new manifest";case"no-base":return"nothing to compare with";case"manifest":return"manifest changed";case"dockerfile":return"Dockerfile changed";case"dockerignore":return"ignore file changed";case"include":return`${sG(t.count,"file")} in ${iX(t.include,100)}`;case"unbuilt":return void 0===t.status?"not built":`not built: ${iX(t.status,100)}`}}
function as(t){if(t instanceof v.lZ)return t;const e=(0,F.Zo)(t);if(e)return{message:`The operating system stopped the action: ${e.reason}.`,hint:e.hint??"Give the runner's user access, and run the job again."};return{message:`The action failed unexpectedly: ${(0,v.Uc)(t)}`,hint:"This is a bug in the action. Report it with the log of a run that has step debug logging enabled."}}
function ai(t){return Boolean(t["GITEA_ACTIONS"])||Boolean(t["ACT"])}const aa=globalThis.process.getBuiltinModule("node:timers");const ac=32768;
function au(t){let e="";let n=false;let o=false;let r;t.on("error",()=>{o=true;e=""});
function s(t){if(o)return;e+=`${t}\n`;if(e.length>=ac)i();else if(!n){n=true;(0,aa.setImmediate)(()=>{n=false;i()})}return r}
function i(){o||=t.destroyed;if(""===e||o)return;const n=e;e="";if(!t.write(n))r??=a()}
function a(){return new Promise(e=>{const n=()=>{for(const e of["drain","error","close"])t.off(e,n);r=void 0;e()};for(const e of["drain","error","close"])t.on(e,n)})}return{
line:t=>s(t),
command:(t,e=[],n={})=>s(al(t,e,n)),
mask:t=>{s(`::add-mask::${af(t)}`);i()},
flush:async()=>{i();if(!o)await new Promise(e=>t.write("",()=>e()))}}}
function al(t,e,n){const o=Object.entries(n).filter(([,t])=>void 0!==t).map(([t,e])=>`${t}=${ad(String(e))}`).join(",");return`::${t}${""===o?"":` ${o}`}::${af(e.join("\n"))}`}
function af(t){return t.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}
function ad(t){return af(t).replaceAll(":","%3A").replaceAll(",","%2C")}const ah={error:"Error",warning:"Warning",notice:"Notice"};const ap=ai(process.env);const am=1e4;
function ag(t,e,n){const o=au(t);const r=ab();const s=new Set;let i;for(const t of e)o.mask(t);const a=()=>{if(void 0!==i)o.command("endgroup");i=void 0};const c=t=>{let e;for(const n of il(t))e=o.line(n);return e};const u=(t,e,{place:s,title:i}={})=>{const u=void 0===i?void 0:im(n(i));const l=s&&n(s.file);const f=void 0!==l&&ig(l)?im(l):void 0;const d=f&&s?.line;const h=f&&`${f}:${d}`;const p=n(f?aw(e,s):e);const m=id(p);const g=r.decide(t,[f,d,u,...m].join("\n"));if("skip"===g)return;a();if("annotate"===g){const e=void 0!==h&&"error"!==t&&!ap;const n=e?id(`${h}: ${p}`):m;return o.command(t,n,{file:f,line:d,title:u})}const w=[ah[t],...h?[h]:[],...u?[u]:[]];return c(`${w.join(": ")}: ${m.join("\n")}`)};const l=()=>{const t=r.note();if(void 0!==t)o.command("warning",id(t))};return{
line:t=>c(n(t)),
group:(t,e=t)=>{if(e===i)return;a();const r=s.has(e)?" (continued)":"";o.command("group",[im(n(t),r)]);if(s.size>=am)s.clear();s.add(e);i=e},endGroup:a,
error:(t,e)=>{a();l();return u("error",t,e)},
warning:(t,e)=>u("warning",t,e),
notice:t=>u("notice",t),
debug:t=>o.command("debug",il(n(t))),
written:()=>o.flush(),
flush:async()=>{a();l();await o.flush()}}}
function aw(t,e){const n=e&&M(e);return void 0!==n&&t.startsWith(n)?t.slice(n.length):t}const ay={error:10,warning:9,notice:10};const av=1e3;
function ab(){const t=new Set;const e={error:0,warning:0,notice:0};let n=0;let o=false;return{
decide:(o,r)=>{const s=`${o} ${r}`;if(t.has(s))return"skip";if(t.size>=av)t.clear();t.add(s);if(e[o]<ay[o]){e[o]+=1;return"annotate"}n+=1;return"print"},
note:()=>{if(0===n||o)return;o=true;const t=1===n?"1 more message is":`${n} more messages are`;return`${t} only in the log of the step: GitHub shows ten annotations of each kind.`}}}const a$="\x1b";const ak=String.raw`${a$}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${a$}]{0,256}(?:\u0007|${a$}\\)|[@-Z\\^_=>78])`;const aE=new RegExp(ak,"g");
function aS(t){return t.includes(a$)?t.replace(aE,""):t}const a_=8;const aT=4;
function ax(t){return aj(t.flatMap(aA))}
function aM(t){return aj(t.flatMap(aA).filter(t=>!aO(t)))}
function aO(t){return/^[\w-]{1,20}$/.test(t)}
function aA(t){const e=t.trim();if(e.length<aT)return[];const n=e.split(/[\r\n]+/).map(t=>t.trim());return[e,...n.filter(({length:t})=>t>=a_)]}
function aj(t){const e=t.flatMap(t=>t.length<a_?[t]:aR(t));const n=[...new Set(e)].sort((t,e)=>e.length-t.length);const o=t=>{let e=t;for(const t of n)if(e.includes(t))e=e.replaceAll(t,"***");return e};return aI(o)}
function aI(t){const e=e=>{const n=aS(e);const o=n===e?n:t(n);return o===n?e:o};return n=>{const o=t(n);return o.includes("\x1b")?o.split("\n").map(e).join("\n"):o}}
function aR(t){const e=Buffer.from(t).toString("hex");const n=[0,1,2].map(e=>aN(t,e));const o=[t,...n,...n.map(t=>t.replaceAll("+","-").replaceAll("/","_")),JSON.stringify(t).slice(1,-1),t.replace(/[&<>"']/g,t=>aP[t]??t),e,e.toUpperCase()];const r=[...o,encodeURIComponent(t)].map(encodeURIComponent);return[...o,...r,...r.map(aC)]}
function aC(t){return t.replace(/%../g,t=>t.toLowerCase())}const aP={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};
function aN(t,e){const n=Buffer.concat([Buffer.alloc(e),Buffer.from(t)]);const o=Math.floor(8*n.length/6);return n.toString("base64").slice(Math.ceil(8*e/6),o)}
async function aU(t,e,n=()=>()=>[]){const o=t=>{for(const e of sk())t.log.warning(e);return e(t)};await aB(t,o,n,"error")}
async function aB(t,e,n,o){const r=rq("api-key");const s=[r,rq("github-token")].filter(t=>""!==t);const i=[...s,...sc()];const a=ax(i);const c=aM(i);let u;let l=()=>void 0;const f=(e,n=as(e))=>{t.setExitCode(1);w(n);return u??=aL(n,e,o,g)};const{signal:d,hurry:h,stop:p,ended:m}=aD(t,async t=>{await f(t,l());await g.flush()});const g=ag(t.stdout,i,a);const w=n({host:t,redact:a});try{const n={host:t,log:g,apiKey:r,secrets:i,redact:a,redactEarly:c,signal:d,hurry:h,stop:p};const o=t=>void(l=t);const s=await e({...n,writeEnd:w,onLastWords:o});if(s)await f(void 0,s);else d.throwIfAborted()}catch(t){await f(t)}finally{const e=await sX(t.allWritten(),t.clock,d).then(()=>true,()=>false);await g.flush();m();if(d.aborted||!e)t.exit()}}
async function aL({message:t,hint:e,annotation:n},o,r,s){const i=void 0===e?t:`${t}\n${e}`;const a=ih(i);await s[r](a?i:t,n);if(!a&&void 0!==e)await s.line(e);if(rj._o()&&o instanceof Error)await s.debug(String(o.stack))}
function aD(t,e){const n=new AbortController;const r=new AbortController;const s=new AbortController;const i=(e,n)=>{t.clock.sleep(e,s.signal).then(n,()=>void 0)};const a=({lastWordsMs:o,exitMs:r})=>{i(o,()=>void e(n.signal.reason).then(t.exit,t.exit));i(r,t.exit)};const c=e=>{if(n.signal.aborted)return;t.setExitCode(1);n.abort(e);a(o.Rg.afterFirst)};const u=()=>{const t="Run the job again.";c(new v.lZ("The step was stopped before it finished.",{hint:t}))};t.onSignal(t=>{if(n.signal.aborted){r.abort();if("SIGTERM"===t)a(o.Rg.afterSecondSigterm)}else u()});t.onUncaught(t=>c(t instanceof Error?t:new Error(String(t))));return{signal:n.signal,hurry:r.signal,stop:u,
ended:()=>s.abort()}}
async function aH(t=process.env){const e=await aV(t["GITHUB_EVENT_PATH"]);const n=aK(e);const o=aF(t);const[r="",s=""]=(t["GITHUB_REPOSITORY"]??"").split("/");const i={owner:r,repo:s,apiUrl:t["GITHUB_API_URL"]??"https://api.github.com"};const a=a0(e,"pull_request.number");const c=""!==r&&""!==s&&"number"==typeof a;const u=t["GITHUB_WORKSPACE"]??process.cwd();return{workspace:await (0,D.realpath)(u).catch(()=>u),pushedTag:"tag"===t["GITHUB_REF_TYPE"]?t["GITHUB_REF_NAME"]:void 0,checkouts:aX(t,n),repository:t["GITHUB_REPOSITORY"],page:o,run:aZ(t,o),pullRequest:c?{...i,number:a,headCommit:n?.commit}:void 0,trustedRun:aJ(t,e),event:aq(t,e),branch:aW(t,e),isMerged:"closed"===a0(e,"action")&&true===a0(e,"pull_request.merged")}}
function aF(t){const[e,n]=[t["GITHUB_SERVER_URL"],t["GITHUB_REPOSITORY"]];if(!e||!n)return;return{url:`${e.replace(/\/$/,"")}/${n}`,files:t["GITEA_ACTIONS"]?"src/commit":"blob"}}const aG=["issue_comment","issues","workflow_run"];
function aW(t,e){const{GITHUB_EVENT_NAME:n="",GITHUB_REF:o=""}=t;if("delete"===n)return"branch"===aQ(e,"ref_type")?aQ(e,"ref"):void 0;return aG.includes(n)?void 0:/^refs\/heads\/(.+)$/s.exec(o)?.[1]}
function aq(t,e){const n=aQ(e,"pull_request.base.sha");const o=aQ(e,"pull_request.head.sha");const r=aQ(e,"pull_request.merge_base");return{name:t["GITHUB_EVENT_NAME"]??"",commit:t["GITHUB_SHA"],ref:t["GITHUB_REF"]??"",before:aQ(e,"before"),defaultBranch:aQ(e,"repository.default_branch"),pullRequest:void 0===n?void 0:{head:o,base:n,mergeBase:r},mergeGroupBase:aQ(e,"merge_group.base_sha")}}const az=["pull_request_target","workflow_run","issue_comment","issues"];
function aJ(t,e){if(!az.includes(t["GITHUB_EVENT_NAME"]??""))return;const n=aQ(e,"pull_request.head.repo.full_name")??aQ(e,"workflow_run.head_repository.full_name");const o=["pull_request.head.sha","pull_request.merge_commit_sha","workflow_run.head_sha"];const r=o.flatMap(t=>aQ(e,t)??[]);const{GITHUB_SHA:s,GITHUB_REPOSITORY:i}=t;const a=s?[s]:[];if(n&&n.toLowerCase()===i?.toLowerCase())return{fork:void 0,ownCommits:[...a,...r]};return{fork:n,ownCommits:a.filter(t=>!r.includes(t))}}
function aZ(t,e){const n=t["GITHUB_RUN_ID"];const o=t["GITHUB_WORKFLOW_REF"];return{url:e&&n?`${e.url}/actions/runs/${n}`:void 0,number:Number(t["GITHUB_RUN_NUMBER"]??0),attempt:Number(t["GITHUB_RUN_ATTEMPT"]??1),job:t["GITHUB_JOB"]??"",workflow:{path:o?o.replace(/@.*$/s,""):void 0,name:t["GITHUB_WORKFLOW"]??"",event:t["GITHUB_EVENT_NAME"]??""},serverUrl:t["GITHUB_SERVER_URL"]??"https://github.com"}}
function aX(t,e){const n=e?[{head:e.commit,...e}]:[];const o=t["GITHUB_SHA"];if(!o)return n;const r=t["GITHUB_REF"]?.startsWith("refs/pull/")??false;const s={commit:o,ref:t["GITHUB_REF_NAME"]};return[{head:o,...r&&e?e:s},...n]}const aY=0x1900000;
async function aV(t){if(void 0===t)return;try{const e=await (0,D.stat)(t);if(!e.isFile()||e.size>aY)return;return JSON.parse(await (0,D.readFile)(t,"utf8"))}catch{return}}
function aK(t){const e=aQ(t,"pull_request.head.sha");const n=aQ(t,"pull_request.head.ref");return void 0===e||void 0===n?void 0:{commit:e,ref:n}}
function aQ(t,e){const n=a0(t,e);return"string"==typeof n?n:void 0}
function a0(t,e){return e.split(".").reduce((t,e)=>t?.[e],t)}const a1="0.1.0";
async function a2(t,e){const[{createClient:o},r]=await Promise.all([Promise.resolve().then(n.bind(n,327)),a4(t,e)]);return o(r)}
async function a4(t,{host:e,log:n,redactEarly:o},r="the builds API"){const s=Object.keys(t.customHeaders??{}).length;const i=0===s?"":`, with ${sG(s,"header")} of ${sr}`;n.line(`Using ${r} on ${t.baseUrl.host}${i}.`);return{...t,redact:o,userAgent:`agentex-build-action/${a1}`,transport:await e.openTransport(t.baseUrl),openArchive:e.openArchive,clock:e.clock,random:e.random,
onRetry:t=>void n.line(`${t} Retrying.`),trace:rj._o()?({method:t,path:e,status:o,requestId:r,durationMs:s})=>{const i=void 0===r?"":`, request ID ${r}`;const a=`${o??"no response"} in ${Math.round(s)} ms${i}`;n.debug(`${t} ${e}: ${a}`)}:void 0}}var a5=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var o,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");o=e[Symbol.asyncDispose]}if(void 0===o){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");o=e[Symbol.dispose];if(n)r=o}if("function"!=typeof o)throw new TypeError("Object not disposable.");if(r)o=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:o,async:n})}else if(n)t.stack.push({async:true});return e};var a6=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var o,r=0;
function s(){while(o=e.stack.pop())try{if(!o.async&&1===r)return r=0,e.stack.push(o),Promise.resolve().then(s);if(o.dispose){var t=o.dispose.call(o.value);if(o.async)return r|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var o=new Error(n);return o.name="SuppressedError",o.error=t,o.suppressed=e,o});
async function a3(t){await aU(t,async t=>{const e=await aH();const n=await sj(e,t);const o=await a8(n,e,t);await iB(iG(o.agents,t),t);await a7(o,n,t);if(n.summary)await i8(o,n,t);ce(o,n)})}
async function a8({paths:t,only:e,shard:n,requireBuilt:o,wanted:r,selection:s},{workspace:i,event:a},c){const{env:l,platform:f}=process;const{log:d,host:h}=c;const p=sW("Hashing",h.clock,d);const m=t=>p({...t,path:u(i,t.path)});const g={env:l,platform:f,workspace:i,tempDir:sv(),log:d,onRead:m};const w=o=>rE({paths:t,only:e,shard:n,criterion:o,event:a},g,c.signal);switch(s.select){case"all":case"changed":return await w(s);case"unbuilt":{const t={stack:[],error:void 0,hasError:false};try{const e=a5(t,await a2(s.connection,c),true);if(o&&"anyone"===r.createdBy)await d.line("'require-built' accepts builds of anyone in this account.");const n=o?a9(e,c):void 0;return await w({...s,wanted:r,api:e,readDigest:n})}catch(e){t.error=e;t.hasError=true}finally{const e=a6(t);if(e)await e}}}}
function a9(t,{host:e}){let r;return async(s,i)=>{const a={stack:[],error:void 0,hasError:false};try{const{readDigest:c}=await Promise.resolve().then(n.bind(n,726));const u=e.clock.monotonicMs();r??=u+o.RT.digestsMs;const l=a5(a,sq(Math.max(0,r-u),e.clock,i),false);try{return await c(s,{api:t,...e},l.signal)}catch(t){i.throwIfAborted();if(!l.signal.aborted)throw t;return}}catch(t){a.error=t;a.hasError=true}finally{a6(a)}}}
async function a7({agents:t,comparison:e,missing:n,warning:o,notice:r,problems:s,skipped:i,unproven:a,gone:c},{requireBuilt:u},{log:l}){const f=s.join("\n");if(f.length>3500)await l.line(f);if(void 0!==o)await l.warning(o);if(void 0!==n&&!u)await l.warning(n);if(a.length>0&&!u)await l.warning(co(a));if(void 0!==r)await l.notice(r);if(void 0!==c)await l.notice(c);if(i.length>0)await l.notice(cn(i));if(e){const{base:t,changedFiles:n,unmatchedFiles:o}=e;const r=0===o?"":`; ${sF(o)} of them ${1===o?"belongs":"belong"} to no agent`;await l.line(`${sG(n,"file")} changed since ${t}${r}.`)}const d=t.filter(n7).map(({agent:t})=>t);if(u)return void await l.line(`Agents built: ${t.length-d.length} of ${t.length}`);await l.line(`Agents selected: ${d.length} of ${t.length}`);if(d.length>0)await l.line(d.join(", "))}const ct=256;
function ce({agents:t,missing:e,problems:n,unproven:o},{requireBuilt:r}){const s=t.filter(n7).map(({agent:t})=>t);const i=(0,G.n)([...n,r&&e,r&&o.length>0&&co(o),s.length>ct&&cr(s.length),r&&s.length>0&&cs(s)]);if(i.length>0)throw new v.lZ(i.join("\n"))}
function cn(t){return`Skipped ${sG(t.length,"file")} with neither 'build' nor 'agent' at the top level: ${T(t)}.`}
function co(t){return`The base is not in the checkout and could not be fetched, so it is unknown whether these skipped files were manifests of agents: ${T(t)}. Set 'fetch-depth: 0' for actions/checkout, or exclude them with lines such as '!${E(t[0]??"")}' in 'path'.`}
function cr(t){const e=Math.ceil(t/ct);return`${t} agents are selected, but GitHub runs at most ${ct} jobs of a matrix. Set 'shard' to '1/${e}' and so on, in one matrix for each.`}
function cs(t){return`${t.length} of the agents ${1===t.length?"is":"are"} not built: ${t.join(", ")}. Build them, or re-run their failed jobs.`}}),
784:((t,e,n)=>{n.d(e,{
W:()=>r,
i:()=>o});
function o(t){const e=t.trim().toLowerCase();const n=e.replaceAll("-","");return/^[0-9a-f]{32}$/.test(n)?n:e}
function r(t,e){return o(t)===o(e)}}),
26:((t,e,n)=>{n.d(e,{
o:()=>o});const o="NOT_EVENTS"}),
327:((t,e,n)=>{n.r(e);n.d(e,{
createBuildsApi:()=>eo,
createClient:()=>en});var o=n(17);var r=n(26);var s=n(364);let i=class ParseError extends Error{constructor(t,e){super(t);this.name="ParseError";this.type=e.type;this.field=e.field;this.value=e.value;this.line=e.line}};const a=10;const c=13;const u=32;const l=6;
function f(t){if("function"==typeof t)throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");const{maxBufferSize:e,onComment:n,onError:o,onEvent:r,onId:s,onRetry:f}=t;const m=[];let g=0;let w="";let y;let v="";let b=0;let $;let k=false;let E=false;let S=false;
function _(t){if(k)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(void 0!==w){t=w+t;if(""===t||"\xef"===t||"\xef\xbb"===t){w=t;return}w=void 0;t=t.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(E||S){t=T(t);if(!t)return}if(!m.length){const e=A(t);if(""!==e)x(e);O();return}if(-1===t.indexOf("\n")&&-1===t.indexOf("\r")){if(g<l){const e=m.join("")+t.slice(0,l-g);if(!M(e)){m.length=0;g=0;E=true;return}}m.push(t);g+=t.length;O();return}m.push(t);const e=m.join("");m.length=0;g=0;x(A(e));O()}
function T(t){if(0===t.length)return t;if(S){S=false;return t.charCodeAt(0)===a?t.slice(1):t}const e=t.indexOf("\r");const n=t.indexOf("\n");const o=-1===e?n:-1===n?e:e<n?e:n;if(-1===o)return"";if(o===t.length-1&&t.charCodeAt(o)===c){E=false;S=true;return""}E=false;return t.slice(o+(t.charCodeAt(o)===c&&t.charCodeAt(o+1)===a?2:1))}
function x(t){if(!t)return;if(t.charCodeAt(t.length-1)===c){j(t,0,t.length-1);if(O())return;S=true;return}if(M(t)){m.push(t);g=t.length;return}E=true}
function M(t){const e=t.charCodeAt(0);return 58===e&&!!n||100===e&&p(t,"data")||101===e&&p(t,"event")||105===e&&p(t,"id")||114===e&&p(t,"retry")}
function O(){if(k)return true;if(void 0===e)return false;if(g+v.length<=e)return false;k=true;m.length=0;g=0;y=void 0;v="";b=0;$=void 0;E=false;S=false;null==o||o(new i(`Buffered data exceeded max buffer size of ${e} characters`,{type:"max-buffer-size-exceeded"}));return true}
function A(t){let e=0;if(-1===t.indexOf("\r")){let n=t.indexOf("\n",e);while(-1!==n){if(e===n){if(void 0!==y)null==s||s(y);if(b>0)null==r||r({id:y,event:$,data:v});y=void 0;v="";b=0;$=void 0;e=n+1;n=t.indexOf("\n",e);continue}const o=t.charCodeAt(e);if(d(t,e,o)){const o=t.charCodeAt(e+5)===u?e+6:e+5;const i=t.slice(o,n);if(0===b&&t.charCodeAt(n+1)===a){if(void 0!==y)null==s||s(y);null==r||r({id:y,event:$,data:i});y=void 0;v="";$=void 0;e=n+2;n=t.indexOf("\n",e);continue}v=0===b?i:`${v}\n${i}`;b++}else if(h(t,e,o))$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,n)||void 0;else j(t,e,n);if(O())return"";e=n+1;n=t.indexOf("\n",e)}return t.slice(e)}let n=t.indexOf("\r",e);let o=t.indexOf("\n",e);while(e<t.length){let r=-1;if(-1!==n&&-1!==o)r=n<o?n:o;else if(-1!==n)r=n===t.length-1?-1:n;else if(-1!==o)r=o;if(-1===r)break;j(t,e,r);if(O())return"";e=r+1;if(t.charCodeAt(e-1)===c&&t.charCodeAt(e)===a)e++;if(-1!==n&&n<e)n=t.indexOf("\r",e);if(-1!==o&&o<e)o=t.indexOf("\n",e)}return t.slice(e)}
function j(t,e,o){if(e===o)return void R();const r=t.charCodeAt(e);if(d(t,e,r)){const n=t.charCodeAt(e+5)===u?e+6:e+5;const r=t.slice(n,o);v=0===b?r:`${v}\n${r}`;b++;return}if(h(t,e,r)){$=t.slice(t.charCodeAt(e+6)===u?e+7:e+6,o)||void 0;return}if(105===r&&100===t.charCodeAt(e+1)&&58===t.charCodeAt(e+2)){const n=t.slice(t.charCodeAt(e+3)===u?e+4:e+3,o);if(!n.includes("\0"))y=n;return}if(58===r){if(n){const r=t.slice(e,o);n(r.slice(t.charCodeAt(e+1)===u?2:1))}return}const s=t.slice(e,o);const i=s.indexOf(":");if(-1===i)return void I(s,"",s);const a=s.slice(0,i);const c=s.charCodeAt(i+1)===u?2:1;const l=s.slice(i+c);I(a,l,s)}
function I(t,e,n){switch(t){case"event":$=e||void 0;break;case"data":v=0===b?e:`${v}\n${e}`;b++;break;case"id":if(!e.includes("\0"))y=e;break;case"retry":if(/^\d+$/.test(e))null==f||f(parseInt(e,10));else null==o||o(new i(`Invalid \`retry\` value: "${e}"`,{type:"invalid-retry",value:e,line:n}));break;default:null==o||o(new i(`Unknown field "${t.length>20?`${t.slice(0,20)}\u{2026}`:t}"`,{type:"unknown-field",field:t,value:e,line:n}));break}}
function R(){if(void 0!==y)null==s||s(y);if(b>0)null==r||r({id:y,event:$,data:v});y=void 0;v="";b=0;$=void 0}
function C(t={}){if(t.consume&&m.length>0){const t=m.join("");j(t,0,t.length)}w="";y=void 0;v="";b=0;$=void 0;m.length=0;g=0;k=false;E=false;S=false}return{feed:_,reset:C}}
function d(t,e,n){return 100===n&&97===t.charCodeAt(e+1)&&116===t.charCodeAt(e+2)&&97===t.charCodeAt(e+3)&&58===t.charCodeAt(e+4)}
function h(t,e,n){return 101===n&&118===t.charCodeAt(e+1)&&101===t.charCodeAt(e+2)&&110===t.charCodeAt(e+3)&&116===t.charCodeAt(e+4)&&58===t.charCodeAt(e+5)}
function p(t,e){let n=1;while(n<t.length&&n<e.length){if(t.charCodeAt(n)!==e.charCodeAt(n))return false;n++}return t.length<=e.length||58===t.charCodeAt(e.length)}const m=0x1000000;const g=1e3;const w=/^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;const y=/^(?:d(?:at?)?|e(?:v(?:en?)?)?|i|r(?:e(?:tr?)?)?)(?![^])/m;
async function*v(t,e,n){const o=new TextDecoder("utf-8",{ignoreBOM:true});let r=[];let s=0;let i=0;let a="";let c=false;let u;let l=false;let d=false;let h=false;const p=f({
onEvent:t=>{if(h)return;i+=1;h=k(t);const n=E(t,d);if(n)r.push({...n,text:e(n.text)});c||=d&&!_(t.data)},
onError:()=>{c||=d},
onRetry:t=>r.push({type:"retry",ms:t})});
function w(t){const e=u?u(t):t;if(""!==t)l=t.endsWith("\r");if(void 0===e)return true;u=void 0;const o=i;const c=0===i&&a.length<g;if(c)a+=e;p.feed(e);if(c&&0===i&&b(a))throw n();s=(i>o?0:s)+e.length;if(h||s<=m)return!h;r.push({type:"unreadable"});p.reset();s=0;u=O(e);return true}
function v(){w(o.decode());if(l)w("\n");const t=a;d=true;w("\n\n");if(0===i&&$(t))throw n();if(c||0===i&&y.test(t))r.push({type:"cut"})}
function S(){const t=r;r=[];return t}for await(const e of t){const t=w(o.decode(e,{stream:true}));yield S();if(!t)return}v();yield S()}
function b(t){return t.length>=g&&$(t)}
function $(t){return w.test(t.replace(y,""))}
function k({event:t="",data:e}){return"[DONE]"===e.trim()||/^(?:end|done|complete|close|eof)$/i.test(t)}
function E({event:t,data:e},n){if(""===e||"[DONE]"===e.trim())return;const o=(0,s.qF)(e);if(void 0===o&&n&&/^\s*[{"]/.test(e))return;if("error"===t)return{type:"error",text:x(o,T)??e};const r=void 0!==t&&!["","message","log"].includes(t);const i=x(o,r?["line"]:["line","message"]);if((0,s.OW)(o)?void 0===i:r)return;const a=S(i??e);return{type:n?"unterminated":"line",text:a}}
function S(t){if(!t.endsWith("\n"))return t;return t.slice(0,t.endsWith("\r\n")?-2:-1)}
function _(t){return"[DONE]"===t.trim()||void 0!==(0,s.qF)(t)}const T=["line","message","error","detail"];
function x(t,e){if("string"==typeof t)return t;if(!(0,s.OW)(t))return;return e.map(e=>t[e]).find(t=>"string"==typeof t)}const M=/(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
function O(t){let e=t.slice(-1);return t=>{const n=e+t;e=n.slice(-1);const o=M.exec(n);return o?n.slice(o.index+o[0].length):void 0}}const A="Check input 'base-url': the response may come from a login page or a proxy instead of the API.";const j=2e5;
async function I(t,e,{expected:n,maxBytes:r,decode:i},a="no"){const c=(t,n)=>new o.hD(`${e} failed: the response ${t}.`,{kind:"response",code:n,accepted:a,hint:A});let u=Buffer.alloc(0);let l=0;const f=R();for await(const e of t.chunks){const t=l+e.length;if(t>r)throw c(`is larger than ${r} bytes`,"TOO_LARGE");if(t>u.length)u=Buffer.concat([u],Math.min(r,2*t));if(f(e)>j)throw c(`has more than ${j} values`,"TOO_LARGE");u.set(e,l);l=t}const d=new TextDecoder().decode(u.subarray(0,l));const h=(0,s.qF)(d);if(void 0===h)throw c(0===l?"is empty":`is not JSON${P(t)}`,"NOT_JSON");if((0,s.f_)(h))throw c(`is nested more than ${s.iC} levels deep`,"TOO_LARGE");const p=i(h);if(void 0===p)throw c(`is not ${n}`,(0,s.OW)(h)?"NOT_EXPECTED":"NOT_OBJECT");return p}
function R(){let[t,e,n]=[0,false,false];return o=>{for(const r of o)if(n)n=false;else if(r===C.quote)e=!e;else if(e)n=r===C.backslash;else if(r===C.comma||r===C.bracket||r===C.brace)t+=1;return t}}const C={quote:34,comma:44,bracket:91,backslash:92,brace:123};
function P({contentType:t}){const e=/^[\w.+-]+\/[\w.+-]+/.exec(t)?.[0];return void 0===e||"application/json"===e?"":` but '${e}'`}var N=n(849);const U="\r\n";
function B(t){return Array.from({length:32},()=>Math.floor(16*t()).toString(16)).join("")}
function L(t,e){const n=D(t);const r=n.find(([,t])=>t.includes(e));if(r)throw new o.lZ(`The value of '${r[0]}' contains the boundary of the upload form.`,{hint:"Run the job again: each run has another boundary."});const s=n.map(([t,n])=>`--${e}${U}${H(t)}${U}${U}${n}${U}`).join("");const{archive:i}=t;const a=`--${e}--${U}`;const c=`--${e}${U}${H("context_archive")}; filename="context.tar.gz"${U}Content-Type: application/x-tar${U}${U}`;const u=Buffer.from(i?s+c:s);const l=Buffer.from(i?U+a:a);const f=u.length+(i?.sizeBytes??0)+l.length;return{head:u,tail:l,sizeBytes:f,contentType:`multipart/form-data; boundary=${e}`}}
function D(t){const{agent:e,sourceDirty:n}=t;const{buildArgs:o,platform:r}=t.archive?t:N.p;const s={imageName:{image_name:t.imageName},agent:{agent_id:e.agentId,agent_name:e.agentName},buildArgs:{build_args:Object.keys(o).length>0?JSON.stringify(o):void 0},imageTag:{image_tag:t.imageTag},imageUrl:{image_url:t.imageUrl},platform:{platform:r},sourceCommit:{source_commit:t.sourceCommit},sourceDirty:{source_dirty:void 0===n?void 0:String(n)},sourceRef:{source_ref:t.sourceRef},sourceRepo:{source_repo:t.sourceRepo},sourceSubpath:{source_subpath:t.sourceSubpath},workingTreeHash:{working_tree_hash:t.workingTreeHash},archive:{}};return Object.values(s).flatMap(t=>Object.entries(t)).flatMap(([t,e])=>void 0===e||""===e?[]:[[t,e]])}
function H(t){return`Content-Disposition: form-data; name="${t}"`}const F="/v5/builds";
function G(t){const e="Use the output 'build-id' of the step that submitted it.";return`${F}/${q(t,"build",e)}`}
function W(t){return!["",".",".."].includes(t)&&t.isWellFormed()}
function q(t,e,n){if(!W(t))throw new o.lZ(`Invalid ${e} ID: '${t.toWellFormed()}'.`,{hint:n});return encodeURIComponent(t)}
function z(t){const e=Object.entries(t).flatMap(([t,e])=>void 0===e?[]:[[t,e]]);return new URLSearchParams(e).toString()}
function J(t,e){const n={agent_name:t.agentName,source_commit:t.sourceCommit,working_tree_hash:t.workingTreeHash,limit:t.limit?.toString(),sort_order:t.sortOrder,starting_after:e};return`${F}?${z(n)}`}var Z=n(266);var X=n(784);var Y=n(110);var V=n(75);var K=n(940);const Q={
gzip:t=>t.createGunzip(),
"x-gzip":t=>t.createGunzip(),
deflate:t=>t.createInflate(),
br:t=>t.createBrotliDecompress()};const tt=/^(?:Z_|ERR__ERROR_)/;const te="The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
async function*tn(t,e="",{operation:r,accepted:i}){const a=e.toLowerCase().split(",");const c=a.map(t=>t.trim()).filter(t=>!["","identity"].includes(t));if(0===c.length)return yield*t;const u=t=>new o.hD(`${r} failed: the response cannot be decoded: its Content-Encoding is '${(0,K.$)(c.join(", "),60)}'.`,{kind:"response",code:"NOT_DECODABLE",accepted:i,hint:te,cause:t});const[l=""]=c;const f=1===c.length&&Object.hasOwn(Q,l)&&Q[l];if(!f){t.on("error",()=>void 0).destroy();throw u()}const d=f(await Promise.resolve().then(n.t.bind(n,522,23)));try{yield*(0,V.pipeline)(t,d,()=>void 0)}catch(e){const t=(0,s.OW)(e)?e["code"]:void 0;throw"string"==typeof t&&tt.test(t)?u(e):e}}const to=500;const tr=2e3;
function ts(t,e,n=false){const o=e(t);const r=tl(o);if(void 0===r&&n&&/^\s*[{[]/.test(o))return;const s=void 0===r?(0,K.$)(tp(o),to):(0,K.$)(r,tr);return""===s?void 0:s}
function ti(t){const e=tf(t)?.["code"];return"number"==typeof e?String(e):void 0}
function ta(t,e,n,o){if(tu(e,n))return true;return o&&tc(t,e,n)}
function tc(t,e,{text:n}){if(422===t)return true;if(![400,404,409,413].includes(t))return false;const o=/^application\/(?:[\w.-]{1,100}\+)?json\b/i.test(e);return o&&void 0!==tl(n)}
function tu(t,{text:e,isCut:n}){if(!/^application\/json\b/i.test(t))return false;if(n)return true;const o=(0,s.qF)(e);if(!(0,s.OW)(o))return false;const{detail:r,message:i,code:a,status_code:c,data:u}=o;if("string"==typeof r||Array.isArray(r)||(0,s.OW)(r))return true;return"string"==typeof i&&void 0!==u&&(a??c)!==void 0}
function tl(t){const{detail:e,message:n,error:o,errors:r,title:s}=tf(t)??{};return[e,n,o,r,s].map(td).find(t=>void 0!==t)}
function tf(t){const e=(0,s.qF)(t);return(0,s.OW)(e)&&!(0,s.f_)(e)?e:void 0}
function td(t){if("string"==typeof t)return tg(t)||void 0;if(Array.isArray(t)){const e=t.map(th).filter(t=>void 0!==t);return e.join("\n")||void 0}if((0,s.OW)(t))return td(t["message"])??td(t["msg"])??td(t["detail"]);return}
function th(t){if(!(0,s.OW)(t))return td(t);const e=td(t["msg"])??td(t["message"]);const n=Array.isArray(t["loc"])?t["loc"]:[];const o=n.filter(t=>["string","number"].includes(typeof t)).join(".");return void 0===e||""===o?e:`${tg(o)}: ${e}`}
function tp(t){const e=/^\s*<(?:!doctype|html|head|body)\b/i.test(t);return tg(e?tm(t):t)}
function tm(t){let e="";let n;for(const o of t.split("<")){const t=/^\/?[a-z]{1,10}/i.exec(o)?.[0].toLowerCase();if(void 0===n||t===`/${n}`){n="script"===t||"style"===t?t:void 0;if(void 0===n)e+=` ${o.slice(o.indexOf(">")+1)}`}}return e}
function tg(t){return t.replaceAll(/[\s\p{Cc}]+/gu," ").trim()}var tw=n(620);const ty=/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
function tv(t){const e=t("retry-after")?.trim();const n=t$(e);const o=t$(t("retry-after-ms")?.trim())??(void 0===n?tk(e,t("date")):n*Y.fj);return void 0!==o&&o>0&&o<=tw.Yk.longestAskedMs?o:void 0}
function tb(t){const e=t("x-should-retry")?.trim().toLowerCase();return"true"===e?true:"false"===e?false:void 0}
function t$(t){return void 0!==t&&/^\d+(?:\.\d+)?$/.test(t)?Number(t):void 0}
function tk(t,e){const[n,o]=[t_(t),t_(e)];return void 0===n||void 0===o?void 0:n-o}
function tE(t){return t_(t("date"))}
function tS(t){return t$(t("age")?.trim())??0}
function t_(t){if(void 0===t||!ty.test(t))return;const e=Date.parse(t);return Number.isNaN(e)?void 0:e}
function tT(t){const{operation:e,status:n,statusText:r,header:s,serverMessage:i}=t;const a=""===r?"":` ${(0,K.$)(r,60)}`;const c=`${n} ${r}`;const u=i??"";const l=""===r?u:u.replaceAll(c,"").trim();const f=""===l?".":`: ${tC(l)}`;const d=tM(t);const h=d?"a gateway or proxy":"the server";return new o.hD(`${e} failed: ${h} responded with ${n}${a}${f}`,{kind:"http",failureClass:d?void 0:tx(n),status:n,serverMessage:i,code:t.code,hint:d&&429!==n?tA:tj(t),retryAfterMs:tv(s),shouldRetry:tb(s),accepted:t.bodyHasLeft&&(d||tO(n))?"maybe":"no"})}
function tx(t){if(401===t||403===t)return"unauthorized";if(404===t)return"missing";if(409===t)return"conflict";if(t<200||[408,425,429].includes(t)||t>=500)return;return"refused"}
function tM({status:t,isUnknownFormat:e,bodyHasLeft:n}){return e&&t>=300&&t<500&&!(413===t&&n)}
function tO(t){return t<200||[408,409,429].includes(t)||t>=500}const tA="The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.";
function tj({status:t,header:e,baseUrl:n,serverMessage:o}){if(t>=300&&t<400)return tR(e("location"),n);if(t>=500)return"The service, or a gateway in front of it, failed. Run the job again later.";if(400===t||422===t)return void 0===o?"The server gave no reason. Report the status code to the operators of the service.":"Correct what the server's message names.";return tI(n.host)[t]??"Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service."}const tI=t=>({401:`Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at '${t}', the host of 'base-url', or whether key and account are swapped.`,403:"The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', which is the account's ID and not its name, and the role of the key's owner.",404:"Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",409:"Resolve the conflict that the server's message names, and run the job again.",413:"Make the build context smaller: exclude what the image does not need in '.dockerignore'.",429:"This account sent too many requests. Run the job again later."});
function tR(t,e){const n=void 0===t?null:URL.parse(t,e.href);if(!n||!["http:","https:"].includes(n.protocol))return"The action does not follow redirects. Set input 'base-url' to the address of the API itself.";return n.origin===e.origin?"The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'.":`The action does not follow redirects. If the API is at '${n.origin}', set input 'base-url' to it.`}
function tC(t){return/[.!?\u2026]$/.test(t)?t:`${t}.`}var tP=n(424);const tN=["x-request-id","x-amzn-requestid","cf-ray"];const tU=262144;let tB=class Sender{#O;#A;#j;constructor(t,e){this.#O=t;this.#A=e;this.#j=t.baseUrl.pathname.replace(/\/+$/,"")}
async send(t,e){const{operation:n,upload:o}=t;const r=n=>{e.throwIfAborted();return this.#I(n,t)};const s=o?AbortSignal.any([e,o.stalled]):e;s.throwIfAborted();const i=await this.#h(t,s).catch(t=>{throw r(t)});const a=tL(i);const c=tD(o);const u=a("content-encoding");const l=tn(i.body,u,{operation:n,accepted:c});const f={contentType:a("content-type")?.toLowerCase()??"",serverMs:tE(a),ageSeconds:tS(a),chunks:this.#R(l,t,r),
discard:()=>{i.body.on("error",()=>void 0).destroy()}};if(i.statusCode>=200&&i.statusCode<300)return f;const d=await tH(f.chunks,tU);e.throwIfAborted();throw this.#C(t,i,d)}
async #h(t,e){const{baseUrl:n,transport:o,clock:r,trace:s,...i}=this.#O;const{method:a,upload:c,headersTimeout:u,bodyTimeout:l}=t;const f=r.monotonicMs();const d={...i.customHeaders,"x-api-key":i.apiKey,"x-selected-account-id":i.accountId,"user-agent":i.userAgent,accept:t.accept??"application/json","accept-encoding":"identity","cache-control":"no-cache",...c?.headers};let h;try{h=await o.request({origin:n.origin,path:this.#j+t.path,method:a,headers:d,body:c?.body??null,headersTimeout:u,bodyTimeout:l,signal:e});return h}finally{const e=h&&tN.map(tL(h)).find(Boolean);s?.({method:a,path:this.#j+t.path.replace(/\?.*$/,""),status:h?.statusCode,requestId:e&&i.redact(e),durationMs:r.monotonicMs()-f})}}
#C({operation:t,upload:e},n,o){const{baseUrl:r,redact:s}=this.#O;const{statusCode:i,statusText:a}=n;const c=tL(n);const u=c("content-type")?.toLowerCase()??"";return tT({operation:t,status:i,statusText:s(a),header:c,serverMessage:ts(o.text,s,422===i),code:ti(o.text),baseUrl:r,bodyHasLeft:e?.hasLeft()??false,isUnknownFormat:this.#A()&&!ta(i,u,o,void 0!==e)})}
#I(t,{operation:e,upload:n}){if(t instanceof o.hD)return t;const{baseUrl:r,transport:s}=this.#O;const{kind:i,code:a,sentence:c,hint:u}=t instanceof o.lZ?{kind:"reset",code:void 0,sentence:t.message,hint:t.hint}:(0,tP.g)(t,{baseUrl:r,proxyHost:s.proxyHost,viaFailedProxy:s.isProxyFailure(t)});const l={kind:i,code:a,hint:u,accepted:tD(n),cause:t};return new o.hD(`${e} failed: ${c}`,l)}
async *#R(t,{wholeMs:e},n){const{baseUrl:r,clock:s}=this.#O;const i=s.monotonicMs();try{for await(const n of t){if(s.monotonicMs()-i>e)throw new o.lZ(`'${r.host}' did not send the whole response within ${e/Y.fj} s.`,{hint:"Check whether the server or this network is slow, and run the job again."});yield n}}catch(t){throw n(t)}}};
function tL({headers:t}){return e=>[t[e]].flat()[0]}
function tD(t){return t?.hasLeft()?"maybe":"no"}
async function tH(t,e){const n=[];let o=0;try{for await(const r of t){n.push(r);o+=r.length;if(o>=e)break}}catch{}const r=new TextDecoder().decode(Buffer.concat(n).subarray(0,e));return{text:r,isCut:o>=e}}const{firstMs:tF,longestMs:tG}=tw.Yk.outage;let tW=class OutageThrottle{#P;#N=0;#U=-1/0;constructor(t){this.#P=t}
async run(t,e){await this.#B(e);return await this.runAtOnce(t)}
async runAtOnce(t){try{const e=await t();this.#L();return e}catch(t){if(tq(t)){this.#N+=1;this.#U=Math.max(this.#U,this.#P.monotonicMs()+this.#D())}else if(t instanceof o.hD)this.#L();throw t}}
async #B(t){for(let e=this.#U-this.#P.monotonicMs();e>=1;){await this.#P.sleep(e,t);e=this.#U-this.#P.monotonicMs()}if(this.#N>0)this.#U=this.#P.monotonicMs()+this.#D()}
#D(){return Math.min(tG,tF*2**(this.#N-1))}
#L(){this.#N=0;this.#U=-1/0}};
function tq(t){return t instanceof o.hD&&!t.isRefusal&&"throttled"!==t.failureClass}var tz=n(500);
function tJ({contentType:t,head:e,archive:n,tail:o,sizeBytes:r},{clock:s,stallMs:i,onProgress:a,beforeEnd:c}){const u=new AbortController;const l=new AbortController;let f=false;let d=0;
async function*h(){f=true;d=s.monotonicMs();p();try{yield e;let t=0;if(void 0===n)a?.(t);for await(const e of n?.chunks()??[]){await (0,tz.setImmediate)();yield e;t+=e.length;d=s.monotonicMs();a?.(t)}c?.();yield o}finally{l.abort()}}
async function p(){for(;;){const t=d+i-s.monotonicMs();if(t<=0)return void u.abort(Object.assign(new Error("The upload stalled."),{code:"UPLOAD_STALLED"}));try{await s.sleep(t,l.signal)}catch{return}}}const m=V.Readable.from(h(),{objectMode:false,highWaterMark:1});m.on("error",()=>void 0);return{headers:{"content-type":t,"content-length":String(r)},body:m,
hasLeft:()=>f,stalled:u.signal,
[Symbol.dispose]:()=>{l.abort();m.destroy()}}}var tZ=n(279);var tX=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var o,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");o=e[Symbol.asyncDispose]}if(void 0===o){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");o=e[Symbol.dispose];if(n)r=o}if("function"!=typeof o)throw new TypeError("Object not disposable.");if(r)o=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:o,async:n})}else if(n)t.stack.push({async:true});return e};var tY=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var o,r=0;
function s(){while(o=e.stack.pop())try{if(!o.async&&1===r)return r=0,e.stack.push(o),Promise.resolve().then(s);if(o.dispose){var t=o.dispose.call(o.value);if(o.async)return r|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var o=new Error(n);return o.name="SuppressedError",o.error=t,o.suppressed=e,o});let tV=class RequestSender{timeouts;#H;#F;#O;#G=new Z.Km;#A=false;constructor(t){this.#O=t;this.timeouts={...tw.B2,...t.timeouts};this.#H=new tW(t.clock);this.#F=new tB(t,()=>this.#A)}
async send(t,e,n=false){const o=async()=>await this.#F.send({...tK(this.timeouts),...t},e);return await (n?this.#H.runAtOnce(o):this.#H.run(o,e))}
async submit({path:t,shape:e,...n},o,{signal:r,...s},i=this.timeouts.headers){const a={stack:[],error:void 0,hasError:false};try{const{clock:c}=this.#O;const u=tX(a,tJ(o,{clock:c,stallMs:this.timeouts.uploadStall,...s}),false);const l={method:"POST",path:t(),upload:u,headersTimeout:i};const f={...tK(this.timeouts),...n,...l};const d=async()=>{const t=await this.#F.send(f,r);return await this.#W(t,n.operation,e,"maybe")};return await this.#H.run(d,r)}catch(t){a.error=t;a.hasError=true}finally{tY(a)}}
async command(t,e,n){const o=await this.#q(t,e,n);this.#A||=o.contentType.startsWith("application/json");o.discard()}
async get({path:t,shape:e,withAge:n,...o},r,{onServerTime:s,...i}={}){const a=async()=>{const i={method:"GET",path:t()};const a={...tK(this.timeouts),...o,...i};const c=await this.#F.send(a,r);const{ageSeconds:u,serverMs:l}=c;const f=u>0;if(f&&!n){c.discard();throw t1(o.operation,u)}if(void 0!==l)s?.(l);const d=await this.#W(c,o.operation,e);return f&&n?n(d,u):d};return await this.#q(()=>this.#H.run(a,r),r,i)}
async *list({path:t,...e},n,{maxPages:o=tQ,...r}={}){const s=new Set;let i;for(let a=0;a<o;a+=1){const o={...e,
path:()=>t(i)};const{items:a,hasMore:c}=await this.get(o,n,r);const u=a.at(-1)?.id;const l=void 0!==u&&!s.has((0,X.i)(u));for(const t of a){const e=(0,X.i)(t.id);if(!s.has(e)){s.add(e);yield t}}if(!c||!l)return;i=u}}
async #W(t,e,n,o){const r=await I(t,e,n,o);this.#A=true;return r}
async #q(t,e,{attempts:n}={}){const{clock:r,random:s,onRetry:i}=this.#O;const a={budget:this.#G,clock:r,random:s,attempts:n,decide:t5,fail:t2,
onRetry:t=>{if(t instanceof o.hD)i?.(t.message)}};return await (0,Z.L5)(t,a,e)}
[Symbol.asyncDispose](){return this.#O.transport[Symbol.asyncDispose]()}};
function tK({headers:t,body:e,whole:n}){return{headersTimeout:t,bodyTimeout:e,wholeMs:n}}const tQ=1e3;const t0="Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
function t1(t,e){return new o.hD(`${t} failed: a cache sent a response that is ${e} s old.`,{kind:"response",code:"CACHED",hint:t0})}
function t2(t,e){const n=t.at(-1);const r=t.slice(0,-1).filter(t=>t instanceof o.hD);if(!(n instanceof o.hD)||0===r.length)return n;const s="budget"===e?" No further retry: too many requests failed recently.":"";const i=new Set(r.map(t4));const a=1===i.size&&i.has(t4(n));const c=a?"in the same way":`with ${[...i].join(", ")}`;return n.reworded(`${n.message}${s} This was attempt ${r.length+1}; earlier attempts failed ${c}.`)}
function t4({status:t,kind:e,code:n}){if(void 0!==t)return`HTTP ${t}`;return"response"===e?"an unusable response":n??e}
function t5(t){if(!(t instanceof o.hD))return{attempts:1,baseMs:0};return{...(0,tZ.NP)(t).request,afterMs:t.retryAfterMs}}
function t6(t,e){const n=n=>{const o=e.decode(n);return o&&(0,X.W)(o.id,t)?o:void 0};return{...e,decode:n}}var t3=function(t,e,n){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.");var o,r;if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.");o=e[Symbol.asyncDispose]}if(void 0===o){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.");o=e[Symbol.dispose];if(n)r=o}if("function"!=typeof o)throw new TypeError("Object not disposable.");if(r)o=function(){try{r.call(this)}catch(t){return Promise.reject(t)}};t.stack.push({value:e,dispose:o,async:n})}else if(n)t.stack.push({async:true});return e};var t8=function(t){return function(e){
function n(n){e.error=e.hasError?new t(n,e.error,"An error was suppressed during disposal."):n;e.hasError=true}var o,r=0;
function s(){while(o=e.stack.pop())try{if(!o.async&&1===r)return r=0,e.stack.push(o),Promise.resolve().then(s);if(o.dispose){var t=o.dispose.call(o.value);if(o.async)return r|=2,Promise.resolve(t).then(s,function(t){n(t);return s()})}else r|=1}catch(t){n(t)}if(1===r)return e.hasError?Promise.reject(e.error):Promise.resolve();if(e.hasError)throw e.error}return s()}}("function"==typeof SuppressedError?SuppressedError:function(t,e,n){var o=new Error(n);return o.name="SuppressedError",o.error=t,o.suppressed=e,o});const t9=1048576;const t7={expected:"a build with an id",maxBytes:t9,decode:s.zr};const et={expected:"a list of builds",maxBytes:16*t9,
decode:t=>(0,s.Ci)(t,s.zr)};const ee={expected:"a list of agents",maxBytes:16*t9,decode:s.M1};
function en(t){const e=new tV(t);return Object.assign(eo(e,t),{
[Symbol.asyncDispose]:()=>e[Symbol.asyncDispose]()})}
function eo(t,{baseUrl:e,random:n,openArchive:o,redact:s}){let i=false;return{baseUrl:e.href,
submitBuild:async(e,r)=>{const s={stack:[],error:void 0,hasError:false};try{const i=L(e,B(n));const a=t3(s,e.archive&&await o(e.archive),true);const c={operation:"Submitting the build",
path:()=>F,shape:t7};const u={...i,archive:a};return await t.submit(c,u,r,t.timeouts.submitResponse)}catch(t){s.error=t;s.hasError=true}finally{const t=t8(s);if(t)await t}},
getBuild:(e,n,o)=>{const r=`Reading build '${e}'`;const s=t6(e,{...t7,expected:"the record of that build"});const i=(t,e)=>({...t,ageSeconds:e});const a={operation:r,
path:()=>G(e),shape:s,withAge:i};return t.get(a,n,o)},
listBuilds:(e,n,o)=>{const r=(...t)=>J(e,...t);return t.list({operation:"Listing builds",path:r,shape:et},n,o)},
listUndeployed:e=>{const n=()=>`${F}/undeployed`;const o="Listing undeployed agents";return t.get({operation:o,path:n,shape:ee},e)},
cancelBuild:async(e,n,o)=>{const r=`Cancelling build '${e}'`;const s={operation:r,method:"POST",path:`${G(e)}/cancel`};const a=async()=>{const e=!i;i=true;return await t.send(s,n,e)};await t.command(a,n,o)},
streamLogs:(e,n)=>{const o=()=>es(e,r.o);return v(er(t,e,n),s,o)}}}
async function*er(t,e,n){const o={operation:`Opening the log of build '${e}'`,method:"GET",path:`${G(e)}/logs`,accept:"text/event-stream, application/json",bodyTimeout:t.timeouts.streamSilence,wholeMs:1/0};const r=await t.send(o,n);if(/html|json/.test(r.contentType)){r.discard();throw es(e,"NOT_EXPECTED")}yield*r.chunks}
function es(t,e){return new o.hD(`Opening the log of build '${t}' failed: the response is not an event stream.`,{kind:"response",code:e,hint:A})}}),
364:((t,e,n)=>{n.d(e,{
Ci:()=>s,
M1:()=>i,
OW:()=>d,
f_:()=>l,
iC:()=>u,
qF:()=>f,
zr:()=>r});var o=n(82);
function r(t){if(!d(t))return;const e=h(t["id"])??h(t["build_id"]);if(void 0===e)return;return{id:e,status:m(t)??"unknown",agentId:w(t["agent_id"]),agentName:w(t["agent_name"]),imageName:w(t["image_name"]),imageTag:w(t["image_tag"]),imageUrl:w(t["image_url"]),createdAt:w(t["created_at"]),createdBy:d(t["created_by"])?w(t["created_by"]["id"]):void 0,startedAt:w(t["build_start_time"]),endedAt:w(t["build_end_time"]),sourceRepo:w(t["source_repo"]),sourceCommit:w(t["source_commit"]),sourceRef:w(t["source_ref"]),sourceSubpath:w(t["source_subpath"]),sourceDirty:p(t["source_dirty"]),workingTreeHash:w(t["working_tree_hash"]),record:t}}
function s(t,e){const n=a(t)?.flatMap(t=>e(t)??[]);return n&&{items:n,hasMore:d(t)&&false!==t["has_more"]}}
function i(t){return a(t)?.flatMap(t=>c(t)??[])}
function a(t){const e=d(t)?t["items"]:t;return Array.isArray(e)?e:void 0}
function c(t){if(!d(t))return;const e=w(t["agent_name"]);const n=r(t["latest_build"]);if(void 0===e||void 0===n)return;const o=t["total_builds"];return{agentName:e,latestBuild:n,totalBuilds:"number"==typeof o?o:1}}const u=100;
function l(t){let e=[t];for(let t=0;e.length>0;t+=1){if(t>u)return true;e=e.flatMap(t=>"object"==typeof t&&null!==t?Object.values(t):[])}return false}
function f(t){return(0,o.z)(()=>JSON.parse(t))}
function d(t){return"object"==typeof t&&null!==t&&!Array.isArray(t)}
function h(t){return"number"==typeof t&&Number.isSafeInteger(t)?String(t):w(t)}
function p(t){return"boolean"==typeof t?t:void 0}
function m(t){return g(t["build_status"])??g(t["status"])}
function g(t){return"string"==typeof t?w(t.trim()):void 0}
function w(t){return"string"==typeof t&&""!==t?t:void 0}}),
424:((t,e,n)=>{n.d(e,{
S:()=>y,
g:()=>E});var o=n(815);var r=n(208);var s=n(364);var i=n(849);const a="Check input 'base-url', and that this runner can reach the host.";const c="Check the spelling of the host in input 'base-url'.";const u="No name server of this machine knows it: is there a network, or is 'HTTPS_PROXY' needed?";const l="The network or the server closed the connection. Run the job again.";const f="Allow this runner to open the connection: a local firewall or policy rejects it.";const d="Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";const h="Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const p="Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";const m="Write 'http://' in 'HTTPS_PROXY', as for most proxies.";const g="Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";const w={ECONNREFUSED:"refused the connection",ENOTFOUND:"has no address: the name does not resolve",EAI_AGAIN:"could not be looked up: the name server did not respond",EHOSTUNREACH:"cannot be reached",ENETUNREACH:"cannot be reached: there is no route to its network",ETIMEDOUT:"did not accept the connection in time",UND_ERR_CONNECT_TIMEOUT:"did not accept the connection in time"};const y="TLS_HANDSHAKE_TIMEOUT";const v={[y]:"accepted the connection, but did not finish the TLS handshake",UND_ERR_HEADERS_TIMEOUT:"did not respond in time",UND_ERR_BODY_TIMEOUT:"stopped sending in the middle of its response",UPLOAD_STALLED:"stopped receiving the build context"};const b=/^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;const $="ERR_SSL_WRONG_VERSION_NUMBER";const k=["CERT_NOT_YET_VALID","CERT_HAS_EXPIRED"];
function E(t,e){const n=O(t,"code");const{baseUrl:o,proxyHost:s}=e;const{host:i}=o;const c=/^PROXY_(\d{3})$/.exec(n??"")?.[1];if(void 0!==c){const e=`the proxy '${s}' responded with ${c} when asked to connect to '${i}'.`;return{kind:"proxy",code:n,sentence:e,hint:T(c,x(t))}}const u=(t,e,o)=>({kind:t,code:n,sentence:`${e}${void 0===n?"":` (${n})`}.`,hint:o});const E=(0,r.Zo)(t);if(E){const t=`no connection to '${i}' could be opened: ${E.reason}.`;return{kind:"connect",code:n,sentence:t,hint:E.hint??f}}const A=n&&w[n];const j=n&&v[n];if(e.viaFailedProxy||"UND_ERR_PRX_TLS"===n||"UND_ERR_PRX_CONN"===n){const e=[n,M(t)].find(t=>void 0!==t&&b.test(t));if(void 0!==e){const[t,n]=e===$?[`the proxy '${s}' did not respond in TLS`,m]:[`the connection to the proxy '${s}' is not trusted`,p];return{kind:"tls",code:e,sentence:`${t} (${e}).`,hint:n}}const o="Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";const r=A??j??"closed the connection";return u("proxy",`the proxy '${s}' ${r}`,o)}if(A)return u("connect",`'${i}' ${A}`,S(n,o));if(j)return u("timeout",`'${i}' ${j}`,n===y?d:l);if(n===$)return u("tls",`'${i}' did not respond in TLS`,_(o));if(n&&b.test(n))return u("tls",`the connection to '${i}' is not trusted`,k.includes(n)?`${g} ${h}`:h);if("HTTPParserError"===O(t,"name")||"UND_ERR_HEADERS_OVERFLOW"===n)return u("response",`'${i}' did not respond in HTTP`,a);return u("reset",`the connection to '${i}' was lost`,l)}
function S(t,{origin:e}){if("ENOTFOUND"!==t&&"EAI_AGAIN"!==t)return a;if(e===i.I)return u;return"ENOTFOUND"===t?c:a}
function _(t){return(0,o.U)(t)?"Write 'http://' in input 'base-url', or a port that serves TLS.":"Write a port that serves TLS in input 'base-url'."}
function T(t,e){if("407"===t&&e.length>0&&!e.some(t=>/^basic$/i.test(t)))return`The proxy accepts the login '${e.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;if(["401","407"].includes(t))return"Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";return t.startsWith("5")?"Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'.":"Allow the host and its port in the proxy, or put the host into 'NO_PROXY'."}
function x(t){const e=(0,s.OW)(t)?t["schemes"]:void 0;return Array.isArray(e)?e.map(String):[]}
function M(t){return(0,s.OW)(t)?O(t["cause"],"code"):void 0}
function O(t,e){const n=(0,s.OW)(t)?t[e]:void 0;return"string"==typeof n?n:void 0}}),
496:((t,e,n)=>{n.d(e,{
loadTransport:()=>a});var o=n(17);var r=n(815);var s=n(82);var i=n(424);
async function a(...t){return c(await import("./undici.js"),...t)}
function c(t,e,n,r){if("https:"===e.protocol&&"0"===n["NODE_TLS_REJECT_UNAUTHORIZED"])throw new o.lZ("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.",{hint:"Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file."});const s=d(e,n);const i=new WeakSet;const a=new Set;const c=u(t,r,a);const l=new t.EnvHttpProxyAgent({httpProxy:"",httpsProxy:s.uri,noProxy:s.noProxy,connect:c,allowH2:false,
clientFactory:e=>f(new t.Pool(e,{headersTimeout:r,connect:c}),i)});return{
request:async t=>{if(null===t.body)return await l.request(t);const e=()=>{for(const t of a)t.resetAndDestroy()};t.signal.addEventListener("abort",e,{once:true});try{return await l.request(t)}finally{t.signal.removeEventListener("abort",e)}},proxyHost:s.host,
isProxyFailure:t=>"object"==typeof t&&null!==t&&i.has(t),
[Symbol.asyncDispose]:()=>l.destroy()}}
function u(t,e,n){const o=t.buildConnector({timeout:e,allowH2:false});return(t,e)=>{const r="https:"===t.protocol;const s=t.port||(r?"443":"80");o({...t,port:s,protocol:"http:"},(...[s,i])=>{if(null!==s)return void e(s,null);n.add(i);i.once("close",()=>n.delete(i));if(r)o({...t,httpSocket:i},(...[t,n])=>{null===t?e(null,n):e(l(t),null)});else e(null,i)})}}
function l(t){const e="code"in t&&"UND_ERR_CONNECT_TIMEOUT"===t.code;if(!e)return t;const n=new Error("The handshake did not end.",{cause:t});return Object.assign(n,{code:i.S})}
function f(t,e){const n=t.connect.bind(t);t.connect=async t=>{try{const e=await n(t);if(200===e.statusCode)return e;e.socket.on("error",()=>void 0).destroy();throw new o.Ne(e.statusCode,e.headers["proxy-authenticate"])}catch(t){if("object"==typeof t&&null!==t)e.add(t);throw t}};return t}
function d(t,e){const n=h(e,"https_proxy","HTTPS_PROXY");if(!n||(0,r.U)(t))return{uri:"",host:"",noProxy:"*"};const{name:s,value:i}=n;const a=URL.parse(i.includes("://")?i:`http://${i}`);if(!a||!["http:","https:"].includes(a.protocol)||!p(a))throw new o.lZ(`Environment variable '${s}' is not a valid proxy address.`,{hint:`Set '${s}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`});return{uri:a.href,host:a.host,noProxy:h(e,"no_proxy","NO_PROXY")?.value??""}}
function h(t,...e){return e.map(e=>({name:e,value:t[e]??""})).find(({value:t})=>""!==t)}
function p({username:t,password:e,pathname:n,search:o,hash:r}){const i="/"===n&&""===o&&""===r;return i&&void 0!==(0,s.z)(()=>decodeURIComponent(`${t}:${e}`))}}),
849:((t,e,n)=>{n.d(e,{
I:()=>o,
p:()=>r});const o="https://api.egp.scale.com";const r={buildArgs:{},platform:void 0}}),
279:((t,e,n)=>{n.d(e,{
DA:()=>f,
NP:()=>d});var o=n(110);const r={attempts:1,baseMs:0};const s={unsent:1,lost:1};const i={forMs:0};const a={forMs:5*o.J2,longestMs:o.J2};const c={forMs:1/0};const u={request:{attempts:6,baseMs:500},submit:{unsent:5,lost:3},status:{forMs:10*o.J2,loss:"outage",waitMs:{first:5*o.fj,later:15*o.fj}},log:{...c,waitMs:0},named:i,cancelsOn:true};const l={request:r,submit:s,status:{forMs:o.J2,loss:"refused",waitMs:{first:5*o.fj,later:5*o.fj}},log:{forMs:o.J2,waitMs:5*o.fj},named:i,cancelsOn:false};const f={unavailable:u,throttled:{...u,request:{attempts:1/0,baseMs:o.fj,...a},submit:{unsent:1/0,lost:1/0,forMs:a.forMs},status:{...u.status,...c}},unreachable:{...u,request:{...u.request,attempts:3},submit:{unsent:3,lost:3}},untrusted:{...u,request:r,submit:s},"too-large":{...u,request:r,status:l.status},conflict:{...u,request:r,submit:s},unauthorized:{...l,status:{...l.status,loss:"credentials"}},missing:{...l,status:{...l.status,loss:"gone"},log:u.log,named:{forMs:15*o.fj}},refused:l};
function d({shouldRetry:t,isRefusal:e,failureClass:n}){if(false===t)return f.refused;return f[t&&e?"unavailable":n]}}),
348:((t,e,n)=>{n.d(e,{
FV:()=>d,
dR:()=>u,
tV:()=>f,
xX:()=>c,
xo:()=>s,
yO:()=>l});const o={queued:{words:["queued","pending","created","submitted","scheduled"],says:"The build is queued",end:"open"},running:{words:["running","in_progress","started","working","building"],says:"The build is running",end:"open"},cancelling:{words:["cancelling","canceling"],says:"The build is being cancelled",end:"open"},succeeded:{words:["success","succeeded","successful","completed"],says:"The build succeeded",end:"kept"},failed:{words:["failed","failure"],says:"The build failed",end:"gone"},broken:{words:["error","fault","internal_error"],says:"The build service failed",end:"gone"},"timed-out":{words:["timed_out","timeout","timedout","expired"],says:"The build reached the service's own time limit",end:"gone"},cancelled:{words:["cancelled","canceled","stopped","aborted"],says:"The build was cancelled on the server",end:"gone"},removed:{words:["deleting","delete_failed","deleted"],says:"The build is being deleted",end:"kept"},unknown:{words:["unknown"],says:"The state of the build is not known",end:"open"}};const r=i(o);Object.keys(o);[...r.keys()];
function s(t){return r.get(a(t))??"unknown"}
function i(t){const e=Object.keys(t);return new Map(e.flatMap(e=>t[e].words.map(t=>[t,e])))}
function a(t){return t.trim().toLowerCase().replaceAll(/[\s-]+/g,"_")}
function c(t){const e=a(t);return r.get(e)??`word ${e}`}
function u(t){return"open"!==o[s(t)].end}
function l(t){return"succeeded"===s(t)}
function f(t){return["cancelled","removed"].includes(s(t))}
function d(t){return"gone"!==o[s(t)].end}const h={waiting:{words:["pending","queued","created","scheduled"],says:"The deployment has not started",end:"open"},running:{words:["running","in_progress","started","deploying","installing"],says:"The deployment is running",end:"open"},installed:{words:["completed","complete","success","succeeded","deployed","installed"],says:"The release is installed",end:"kept"},healthy:{words:["healthy"],says:"The agent is healthy",end:"kept"},failed:{words:["failed","failure","error","timed_out","timeout"],says:"The deployment failed",end:"kept"},cancelled:{words:["cancelled","canceled","aborted"],says:"The deployment was cancelled on the server",end:"gone"},superseded:{words:["superseded","replaced"],says:"A later deployment took its place",end:"gone"},"being-deleted":{words:["deleting","delete_failed","terminating"],says:"The deployment is being deleted",end:"kept"},gone:{words:["deleted","expired","removed"],says:"The deployment was deleted",end:"gone"},unknown:{words:["unknown"],says:"The state of the deployment is not known",end:"open"}};i(h)}),
620:((t,e,n)=>{n.d(e,{
B2:()=>r,
E$:()=>h,
KO:()=>u,
RT:()=>a,
Rg:()=>l,
Yk:()=>s,
bL:()=>d,
gg:()=>f});var o=n(110);const r={connect:10*o.fj,headers:30*o.fj,body:30*o.fj,whole:2*o.J2,uploadStall:o.J2,submitResponse:15*o.J2,streamSilence:10*o.J2};const s={longestAskedMs:2*o.J2,outage:{firstMs:500,longestMs:10*o.fj}};const i=[1,2,4,8,15].map(t=>t*o.fj);o.J2,o.fj,o.fj,o.fj,o.fj,o.fj,o.fj,o.fj,o.J2,o.fj,[...i.slice(0,3)],o.fj;o.fj,o.fj,o.J2,o.J2,o.fj,o.fj,o.fj,o.fj,o.fj;const a={reconnectMs:{usual:o.fj,min:o.fj,max:30*o.fj},fruitlessMs:{first:5*o.fj,longest:30*o.fj},silenceMs:{first:90*o.fj,longest:5*o.J2},drainMs:{patience:{short:3*o.fj,long:10*o.fj},total:30*o.fj,pause:200},digestsMs:o.J2};const c={mainChecksEveryMs:250,postMs:56*o.fj,postSearchMs:42*o.fj,mainEndsMs:8*o.fj,postChecksEveryMs:500};o.fj,o.fj;o.fj,o.fj,o.J2,o.fj,c.postMs,o.J2,o.fj;o.fj;o.J2,o.J2;o.fj,o.fj,o.fj,o.J2,o.J2,o.$0,o.fj,o.J2,o.J2;o.fj,o.J2,o.fj,o.fj,o.J2,o.J2,o.J2,o.J2,o.fj,o.fj,o.fj,o.fj,o.J2,o.fj;const u={retryPauseMs:30*o.fj,namedPauseMs:o.fj,listedWithinMs:o.J2,longestBuildMs:48*o.$0,registration:{limitMs:30*o.J2,pollMs:5*o.fj}};const l={afterFirst:{lastWordsMs:6*o.fj,exitMs:6500},afterSecondSigterm:{lastWordsMs:500,exitMs:o.fj}};const f={writeMs:{usual:10*o.fj,afterAbort:o.fj},stalledMs:o.fj,lastWriteMs:500};o.fj,o.J2,o.fj,o.fj,o.fj;const d={limitMs:{usual:5*o.fj,discover:30*o.fj,fetch:30*o.fj},laterLimitMs:o.fj,filtersMs:5*o.fj,quietMs:3*o.fj};const h={progressMs:5*o.fj,hashedMs:o.fj,heartbeatMs:o.J2,hangingMs:5*o.J2,shortBuildMs:30*o.fj,toleranceMs:2*o.fj}}),
726:((t,e,n)=>{n.d(e,{
readDigest:()=>W});var o=n(348);var r=n(620);
async function s(){return(await import("./log-parser.js")).LogParser}var i=n(110);var a=n(17);var c=n(610);var u=n(26);var l=n(279);var f=n(266);const d={fruitless:0,refusedSinceMs:void 0,retryMs:r.RT.reconnectMs.usual,silenceMs:r.RT.silenceMs.first,hasBegun:false,end:void 0,serverEnd:void 0};const h=10;const{reconnectMs:p,silenceMs:m,fruitlessMs:g,drainMs:w}=r.RT;
function y(t,e,n){switch(e.type){case"build-ended":return{...t,hasBegun:true,fruitless:0,end:{atMs:n,isClear:e.isClear}};case"build-running":return{...t,hasBegun:true,fruitless:0};case"build-not-ended":return{...t,serverEnd:t.serverEnd&&{...t.serverEnd,isNew:false}};case"retry":return{...t,retryMs:Math.min(p.max,Math.max(p.min,e.ms))}}}
function v({end:t,serverEnd:e}){return t&&e?.isNew?{type:"stop",covers:e.covers}:void 0}
function b({end:t,silenceMs:e},{beganMs:n,beganAfterBuild:o,covers:r,lastByteMs:s,lastLineMs:i},a){if(void 0===t)return s+e;const c=o&&void 0!==r;return Math.min(Math.max(t.atMs,n,i)+(c?w.patience.short:a),t.atMs+w.total)}
function $(t,e,{nowMs:n,chance:o,lastNewMs:r,patienceMs:s}){const{how:i,received:c,shown:d}=e;const{end:p}=t;const y=i instanceof a.hD?i:void 0;const{forMs:v,waitMs:b}=(y?(0,l.NP)(y):l.DA.unavailable).log;const E=t.hasBegun&&v<1/0;const T=y?.retryAfterMs!==void 0;const x=(0,f.yL)(y?.retryAfterMs??0,o);const M=d*h<=c-d;const O={...t,refusedSinceMs:E?t.refusedSinceMs??n:void 0,fruitless:M?t.fruitless+1:0,silenceMs:M?"silent"===i?Math.min(m.longest,2*t.silenceMs):t.silenceMs:m.first,serverEnd:k(t.serverEnd,e)};const A=O.serverEnd?.covers??S(e);if(void 0!==p&&void 0!==A)return{state:O,action:{type:"stop",covers:A}};if(y?.code===u.o&&_(e))return{state:O,action:{type:"stop",covers:void 0,refusal:y}};const j=n-(t.refusedSinceMs??1/0);if(E&&j>=(void 0===p?v:0))return{state:O,action:{type:"stop",covers:void 0,...y&&{refusal:y}}};if(void 0!==p){const t=Math.max(w.pause*2**O.fruitless,x);const o=!e.beganAfterBuild||e.isUnterminated&&d>0;const a=o?1/0:Math.max(p.atMs,r)+s;return n+t>=Math.min(p.atMs+w.total,a)?{state:O,action:{type:"stop",covers:"ended"===i&&_(e)?"all":void 0}}:{state:O,action:{type:"connect",afterMs:t,isAskedFor:T}}}const{fruitless:I,retryMs:R}=O;const C=I<2?R:Math.min(g.longest,Math.max(R,g.first*2**(I-2)));const P=Math.max(C,b)*(1+o/4);return{state:O,action:{type:"connect",afterMs:Math.max(P,x),isAskedFor:T}}}
function k(t,{how:e,beganAfterBuild:n,received:o,shown:r,covers:s,isUnterminated:i}){if("ended"===e&&void 0!==s&&!i&&o>0)return{isNew:true,covers:s};const c="ended"===e||e instanceof a.hD&&E(e);const u=t&&0===r&&(n||c);return u?{...t,isNew:false}:void 0}
function E({failureClass:t,status:e}){return"missing"===t||410===e}
function S({how:t,beganAfterBuild:e,received:n,shown:o,covers:r}){const s=e&&("ended"===t||"silent"===t);return s&&n>0&&0===o?r:void 0}
function _({received:t,covers:e}){return 0===t&&"all"===e}let T=class LogStream{beganMs;beganAfterBuild;isUnterminated=false;#z=new AbortController;#J=false;constructor(t,e){this.beganMs=t;this.beganAfterBuild=e}get over(){return this.#z.signal}
close(){this.#J=true;this.#z.abort()}
async read(t,e,n){let o="ended";try{for await(const r of t(AbortSignal.any([n,this.over]))){for(const{type:t}of r){if("error"===t||"cut"===t)o="failed";if("unterminated"===t)this.isUnterminated=true}await e(r)}return o}catch(t){n.throwIfAborted();return this.#J?"silent":(0,a.zw)(t)}finally{this.#z.abort()}}};var x=n(500);var M=n(487);var O=n(767);const{imul:A}=Math;const j=4096;
function I(t){let e=t.length;let n=~t.length;for(let o=0;o<t.length;o+=1){const r=t.charCodeAt(o);e=A(e^r,0x9e3779b1);n=A((n<<13|n>>>19)^r,0x85ebca77)}e=A(e^e>>>16,0xc2b2ae3d);n=A(n^n>>>16,0x27d4eb2f);return((e^e>>>15)>>>11)*2**32+((n^n>>>15)>>>0)}let R=class LineHashes{#Z=[];#X=0;#Y=1;#V=1;#K=false;
length(){return this.#X}
isVaried(){return this.#K}
add(t){const e=0|t;const n=t/2**32|0;this.#Y=(A(this.#Y,0x1000193)^e)+n|0;this.#V=A(this.#V^n,0x85ebca6b)+e|0;if(this.#X<j)this.#Z.push(t);this.#K||=this.#Z[0]!==t;this.#X+=1}
mayHave(t,e){return e<this.#X&&(e>=j||this.#Z[e]===t)}
equals(t){return this.#X===t.#X&&this.#Y===t.#Y&&this.#V===t.#V}};let C=class ShownLineHashes{#Q=new R;#tt=this.#Q;#te=false;#tn=0;#to=[];#tr=this.#Q;#w=this.#Q;#ts="continues";
connected(t){this.#tr=new R;this.#ts=t?"confirms":"repeats"}
take(t){const e=I(t);const n=this.#to.length;if("repeats"===this.#ts||"confirms"===this.#ts){if(this.#ti(e))return"old";const t="confirms"===this.#ts&&!this.#tr.equals(this.#w);this.#ts=t?"differs":"continues";if(!t)this.#ta()}this.#tr.add(e);if("differs"===this.#ts)return"old";if(this.#Q!==this.#tr)this.#Q.add(e);if(this.#tt!==this.#tr&&this.#tt!==this.#Q)this.#tt.add(e);this.#tn+=1;return this.#to.length>n?"after a gap":"new"}
counts(){return{shown:this.#tn,received:this.#tr.length()}}
covers(){if(!this.#te&&this.#tr.equals(this.#Q))return"all";return this.#tr.equals(this.#tt)?"latest":void 0}
gaps(){return this.#to}
#ti(t){const e=this.#tr.length();if(0===e)this.#w=this.#tt.mayHave(t,0)?this.#tt:this.#Q;if(!this.#w.mayHave(t,e))return false;this.#tr.add(t);return true}
#ta(){if(this.#tr.equals(this.#w)){this.#tr=this.#w;if(this.#tn>0&&!this.#tr.isVaried())this.#to.push(this.#tn);return}this.#to.push(this.#tn);if(this.#tr.length()>0&&this.#w===this.#Q){this.#Q=this.#tr;this.#te=true}this.#tt=this.#tr}};const P=3;const N={most:65536,atOnce:1e3};let U=class LogLineReporter{#tc;#tu;#tl;#tf;#td=new C;#th=false;#tp=false;#tm="partly read";constructor(t,e,n,o){this.#tc=t;this.#tu=e;this.#tl=n;this.#tf=o}
counts(){return this.#td.counts()}
connected(t){this.#td.connected(t)}
covers(){return this.#td.covers()}
take(t,e){switch(t.type){case"line":return this.#tg(t.text);case"unterminated":return e?this.#tg(t.text):void 0;case"unreadable":return this.#tw();case"error":return this.#ty(t.text);case"cut":case"retry":return}}
async end({covers:t,refusal:e}){if("all"===t){if(!this.#th)this.#tm="complete";return}const n=e&&`The action cannot read the build's log and follows only the status. ${e.message}`;if(0===this.counts().shown){this.#tm="unreadable";const t=n??`The action could not read the log of build ${this.#tc}. Check it on the server.`;await this.#tf.report({type:"unreadable-log",message:t});return}const o=void 0!==t;if(!o)await this.#tv("[The end of the log may be missing here.]");await this.#tb(n??B(this.#td.gaps(),o))}
read(t){const e=this.#tu;return{steps:e.steps(),phases:e.phases(),failure:e.failure(),warnings:e.warnings(),atWork:e.atWork(),lastLines:e.lastLines(),digest:void 0!==t&&"complete"===this.#tm?e.digest(t):void 0,isUnreadable:"unreadable"===this.#tm}}
#tg(t){return t.includes("\n")?this.#t$(t):this.#tk(t)}
async #t$(t){const e=t.split("\n",N.most);if(e.length===N.most)e.push("[The rest of this log event was cut.]");for(const[t,n]of e.entries()){if(t%N.atOnce===0)await (0,x.setImmediate)();await this.#tk(n)}}
#tk(t){const e=this.#td.counts().shown;switch(this.#td.take(t)){case"old":return;case"new":return this.#tE(t);case"after a gap":return this.#tS(t,e)}}
async #tS(t,e){await this.#tv(`[The log was interrupted after line ${e}. Lines may be missing or repeated here.]`);await this.#tE(t)}
#tE(t){const e=this.#tu.push(t,this.#tl());return this.#tf.report({type:"line",text:t,part:e})}
async #tv(t){await this.#tf.report({type:"gap",message:t})}
async #tw(){if(!this.#th){this.#th=true;await this.#tb("The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.")}await this.#tk("[unreadable log event]")}
async #tb(t){await this.#tf.report({type:"warning",message:t})}
async #ty(t){if(this.#tp)return;this.#tp=true;await this.#tb(`The log stream reported an error: ${t}`)}};
function B(t,e){const n=t.length-P;const o=(0,O.n)([...t.slice(0,P).map(t=>`after line ${t}`),n>0&&`at ${n} more places`]);const r=(0,O.n)([o.length>0&&`missing or repeated ${(0,M.ki)(o)}`,!e&&"missing at its end"]);return`The log may be incomplete: lines may be ${(0,M.ki)(r)}. After the build, the server did not send exactly the lines above again.`}let L=class LogActivity{isStreaming=false;hasBroken=false;lastNewMs=-1/0;#t_;#tT;#tx=-1/0;#tM=false;constructor(t){this.#t_=t;this.#tT=t()}
last(){const t=this.#t_();return this.#tM?{lastByteMs:t,lastLineMs:t}:{lastByteMs:this.#tT,lastLineMs:this.#tx}}
connected(){this.#tT=this.#t_()}
came(){this.isStreaming=true;this.hasBroken=false;this.#tM=true}
written(t,e){this.#tM=false;this.#tT=this.#t_();if(e.received>t.received)this.#tx=this.#tT;if(e.shown>t.shown)this.lastNewMs=this.#tT}
closed(t,e){this.#tM=false;this.hasBroken||=e;this.isStreaming&&=t}};let D=class Waits{#P;#l;#tO=new AbortController;constructor(t,e){this.#P=t;this.#l=e}
async wait(t,...e){try{await this.#P.sleep(t,AbortSignal.any([this.#l,this.#tO.signal,...e]))}catch{this.#l.throwIfAborted()}}
cutShort(){this.#tO.abort();this.#tO=new AbortController}};
async function H(t,e){const n=await s();return new F(t,new n,e)}let F=class LogFollower{#O;#l;#tA;#tj;#tI;#tm=d;#tR=true;constructor(t,e,n){this.#O=t;this.#l=n;this.#tA=new U(t.buildId,e,()=>this.#t_(),t.reporter);this.#tj=new L(()=>this.#t_());this.#tI=new D(t.clock,n)}
async run(){for(;;){const t=this.#tC(await this.#tP());const e="stop"===t.type?t:await this.#tN(t);if(e)return void await this.#tA.end(e)}}
read(t){return this.#tA.read(t)}
isStreaming(){return this.#tj.isStreaming}
lastLineMs(){return this.#tj.lastNewMs}
buildNotEnded(){this.#tU({type:"build-not-ended"})}
buildRuns(){this.#tU({type:"build-running"});if(this.#tR)this.#tI.cutShort()}
buildEnded(t){this.#tU({type:"build-ended",isClear:(0,o.yO)(t)||(0,o.tV)(t)});this.#tI.cutShort()}
async #tN({afterMs:t,isAskedFor:e}){this.#tR=!e;await this.#tI.wait(t);this.#tR=true;return v(this.#tm)}
#tC(t){const e=this.#O.random();const{lastNewMs:n}=this.#tj;const o={nowMs:this.#t_(),chance:e,lastNewMs:n,patienceMs:this.#tB()};const{state:r,action:s}=$(this.#tm,t,o);this.#tm=r;return s}
async #tP(){const{api:t,buildId:e,timer:n}=this.#O;const o=this.#tj;const r=void 0!==this.#tm.end;const s=new T(this.#t_(),r);o.connected();this.#tA.connected(r&&void 0!==this.#tm.serverEnd);const i=this.#tA.counts().shown;this.#tL(s);const c=n=>t.streamLogs(e,n);const u=await s.read(c,t=>this.#tD(t),this.#l);if(o.isStreaming||"ended"===u||"failed"===u)n?.pollNow();o.closed("silent"===u,u instanceof a.hD);const{shown:l,received:f}=this.#tA.counts();const{isUnterminated:d}=s;const h=this.#tA.covers();return{how:u,beganAfterBuild:r,received:f,shown:l-i,covers:h,isUnterminated:d}}
async #tD(t){if(this.#tj.hasBroken)this.#O.timer?.serverIsBack();this.#tj.came();const e=this.#tA.counts();for(const e of t){if("retry"===e.type)this.#tU(e);const t=this.#tA.take(e,void 0!==this.#tm.end);if(t)await (0,c.W)(t,this.#l)}this.#tj.written(e,this.#tA.counts())}
async #tL(t){while(!t.over.aborted){const{beganMs:e,beganAfterBuild:n}=t;const o=this.#tA.covers();const r={beganMs:e,beganAfterBuild:n,covers:o,...this.#tj.last()};const s=b(this.#tm,r,this.#tB())-this.#t_();if(s<=0)return void t.close();const a=void 0===this.#tm.end?s:Math.min(s,i.fj);await this.#tI.wait(a,t.over).catch(()=>void 0);if(this.#l.aborted)return}}
#tB(){const{short:t,long:e}=r.RT.drainMs.patience;const n=this.#tm.end?.isClear!==false||void 0!==this.read(void 0).failure;return n?t:e}
#tU(t){this.#tm=y(this.#tm,t,this.#t_())}
#t_(){return this.#O.clock.monotonicMs()}};const G={
report:()=>void 0};
async function W({id:t,imageUrl:e,status:n},o,r){if(void 0===e)return;const s=await H({...o,buildId:t,reporter:G},r);s.buildEnded(n);await s.run();return s.read(e).digest}}),
164:((t,e,n)=>{n.a(t,async(t,e)=>{try{var o=n(536);var r=n(360);await (0,o.k)(r.E);e()}catch(t){e(t)}},1)}),
360:((e,n,o)=>{o.d(n,{
E:()=>U});var r=o(598);var s=o(24);var i=o(760);const a=t("node:v8");var c=o(542);var u=o(455);var l=o(17);var f=o(208);const d=262144;const h="Run the job again. If it recurs, find the process on this runner that changes or removes this file.";
async function p({path:t,sizeBytes:e}){const n=await (0,u.open)(t,"r").catch(e=>{throw new l.lZ(`The packed build context '${t}' is not readable: ${(0,f.Qq)(e)}.`,{cause:e,hint:(0,f.FH)(e,h)})});if(0===e||(await n.stat()).size!==e){await n.close();throw m(t)}return{
async *chunks(){const o=n.createReadStream({start:0,end:e-1,highWaterMark:d,autoClose:false});let r=e;try{for await(const t of o){r-=t.length;yield t}}catch(t){throw new l.lZ(`The packed build context is no longer readable: ${(0,f.Qq)(t)}.`,{cause:t,hint:(0,f.FH)(t,h)})}if(0!==r)throw m(t)},
[Symbol.asyncDispose]:()=>n.close().catch(()=>void 0)}}
function m(t){return new l.lZ(`The packed build context '${t}' changed after it was packed.`,{hint:h})}var g=o(620);var w=o(110);var y=o(82);var v=o(161);var b=o(75);var $=o(500);const k=new Set;const E=new Set;const S=new Map;
function _(t,e,n){const o=S.get(t);if(void 0!==o&&""!==o.text){o.text+=e;return o.written}const r={text:e,written:Promise.resolve()};r.written=(o?.written.catch(()=>void 0)??Promise.resolve()).then(async()=>{const e=r.text;r.text="";await n(t,e)});S.set(t,r);T(k,r.written);return r.written}
function T(t,e){const n=e.catch(()=>void 0).then(()=>void t.delete(n));t.add(n)}
async function x(t,e){await _(t,e,(t,e)=>(0,u.appendFile)(t,e,{mode:384}))}
async function M(t,e,n,o){const s=process.env[t];if(!s)return void e(n,o);const i=`ghadelimiter_${(0,r.randomUUID)()}`;const a=[`${n}<<${i}`,o,i,""];const c=_(s,a.join(v.EOL),O);T(E,Promise.race([c,(0,$.setTimeout)(g.gg.stalledMs,void 0,{ref:false})]));await c}
async function O(t,e){const{size:n}=await (0,u.stat)(t);try{await (0,u.appendFile)(t,e)}catch(e){await (0,u.truncate)(t,n).catch(()=>void 0);throw e}}const A=new b.Writable({
write:(t,e,n)=>{const o=()=>void process.stdout.write(t,n);if(0===E.size)o();else Promise.all(E).then(o)}});process.stdout.on("error",t=>A.destroy(t));
async function j(){await Promise.all(k)}
function I(){if(0===k.size)process.exit();setTimeout(R,g.gg.lastWriteMs);j().then(()=>process.exit())}
function R(){if("win32"===process.platform)process.kill(process.pid,"SIGKILL");const{execPath:t,exitCode:e=0}=process;process.execve?.(t,[t,"--eval",`process.exit(${Number(e)})`],{})}const C=["SIGINT","SIGTERM","SIGHUP","SIGBREAK"];const P=["uncaughtException","unhandledRejection"];const N=[];process.on("SIGUSR1",()=>void 0);const U={clock:w.ml,random:Math.random,startedMs:Date.now()-process.uptime()*w.fj,stdout:A,
onSignal:t=>{for(const e of C)process.on(e,t)},
onUncaught:t=>{for(const e of P)process.on(e,t)},
setExitCode:t=>{process.exitCode=t},exit:I,
setOutput:(t,e)=>{const n=M("GITHUB_OUTPUT",c.uH,t,e);n.catch(()=>void 0);N.push(n)},
outputsWritten:async()=>{await Promise.all(N.splice(0))},
saveState:(t,e)=>M("GITHUB_STATE",B,t,e),allWritten:j,files:{
newPath:(t,e)=>(0,i.join)(t,e+(0,r.randomUUID)()),
createDirectory:t=>(0,s.mkdirSync)(t,{mode:448}),
removeDirectory:t=>(0,s.rmSync)(t,{recursive:true,force:true}),replace:D,
removeFile:t=>{for(const e of[L(t),t])(0,s.rmSync)(e,{force:true})},
changedMs:t=>(0,y.z)(()=>(0,s.statSync)(t).mtimeMs),append:x,
read:t=>(0,s.createReadStream)(t,"utf8")},openArchive:p,
openTransport:async t=>{const{loadTransport:e}=await Promise.resolve().then(o.bind(o,496));const n=await e(t,process.env,g.B2.connect);(0,a.setFlagsFromString)("--semi-space-growth-factor=1");return n}};
function B(){throw new Error("GITHUB_STATE is not set")}
function L(t){return`${t}.new`}
function D(t,e){const n=L(t);(0,s.rmSync)(n,{force:true});(0,s.writeFileSync)(n,e,{flag:"wx",mode:384});(0,s.renameSync)(n,t)}}),
487:((t,e,n)=>{n.d(e,{
Mm:()=>o,
W0:()=>s,
ki:()=>i});
function o(t){return t>0?[`and ${t} more`]:[]}const r=20;
function s(t,e=r,n=", "){return[...t.slice(0,e),...o(t.length-e)].join(n)}
function i(t){const e=t.at(-1)??"";return t.length>1?`${t.slice(0,-1).join(", ")} and ${e}`:e}}),
940:((t,e,n)=>{n.d(e,{
$:()=>o});
function o(t,e){if(t.length<=e)return r(t);let n=e-1;while(n>0&&!/\s/.test(t.charAt(n)))n-=1;return r(`${t.slice(0,Math.max(0,n)).trimEnd()}\u{2026}`)}
function r(t){return` ${t}`.slice(1)}}),
110:((t,e,n)=>{n.d(e,{
$0:()=>i,
J2:()=>s,
LP:()=>a,
fj:()=>r,
ml:()=>c});var o=n(500);const r=1e3;const s=60*r;const i=60*s;const a=24*i;const c={
monotonicMs:()=>Number(process.hrtime.bigint())/1e6,
wallMs:()=>Date.now(),
sleep:async(t,e)=>{try{await (0,o.setTimeout)(t,void 0,{signal:e})}catch(t){e.throwIfAborted();throw t}}}}),
17:((t,e,n)=>{n.d(e,{
F_:()=>a,
Ne:()=>c,
Uc:()=>m,
Xt:()=>s,
hD:()=>u,
jL:()=>i,
lZ:()=>r,
zw:()=>h});var o=n(208);let r=class ActionError extends Error{name="ActionError";hint;constructor(t,e={}){super(t,{cause:e.cause});this.hint=e.hint}};let s=class InvalidInputsError extends r{name="InvalidInputsError";problems;constructor(t){const e=1===t.length?[]:[`${t.length} inputs are invalid:`];super([...e,...t].join("\n"));this.problems=t}};let i=class FileChangedError extends Error{name="FileChangedError";path;constructor(t,e){super(`'${t}' changed during packing.`,{cause:e});this.path=t}};let a=class ReadError extends Error{name="ReadError";path;isDenied;constructor(t,e,n){super(`Could not read '${t}'.`,{cause:n});this.path=t;this.isDenied="EACCES"===e||"EPERM"===e}};let c=class ProxyRefusedError extends Error{name="ProxyRefusedError";code;schemes;constructor(t,e=[]){super(`The proxy responded with ${t}.`);this.code=`PROXY_${t}`;this.schemes=[e].flat().flatMap(t=>/^[\w-]+/.exec(t.trim())?.[0]??[])}};let u=class ApiError extends r{kind;failureClass;status;code;serverMessage;retryAfterMs;shouldRetry;accepted;constructor(t,e){super(t,e);this.name="ApiError";this.kind=e.kind;this.failureClass=e.failureClass??d(e);this.status=e.status;this.code=e.code;this.serverMessage=e.serverMessage;this.retryAfterMs=e.retryAfterMs;this.shouldRetry=e.shouldRetry;this.accepted=e.accepted??"no"}get isRefusal(){return l.includes(this.failureClass)}
reworded(t){const{hint:e,kind:n,failureClass:o,status:r,code:s,serverMessage:i}=this;const{retryAfterMs:a,shouldRetry:c,accepted:l}=this;const f={status:r,code:s,serverMessage:i,retryAfterMs:a,shouldRetry:c};return new u(t,{hint:e,kind:n,failureClass:o,...f,accepted:l,cause:this})}};const l=["unauthorized","missing","conflict","refused"];const f=["ENOTFOUND","PROXY_500","PROXY_503","TLS_HANDSHAKE_TIMEOUT"];
function d({kind:t,status:e,code:n=""}){if(429===e)return"throttled";if(f.includes(n))return"unreachable";if("tls"===t||"PROXY_401"===n||"PROXY_407"===n)return"untrusted";return"TOO_LARGE"===n?"too-large":"unavailable"}
function h(t){if(t instanceof u)return t;throw t}const p=t=>e=>{if(!(e instanceof u&&e.failureClass===t))throw e;return e};p("conflict");p("missing");
function m(t){const e=(0,o.Zo)(t);if(e)return void 0===e.hint?e.reason:`${e.reason}. ${e.hint}`;if(t instanceof r&&void 0!==t.hint)return`${t.message} ${t.hint}`;return(0,o.Qq)(t)}}),
815:((t,e,n)=>{n.d(e,{
U:()=>o});
function o(t){return"localhost"===t.hostname||"[::1]"===t.hostname||/^127(\.\d+){3}$/.test(t.hostname)}}),
767:((t,e,n)=>{n.d(e,{
n:()=>o});
function o(t){return t.filter(t=>Boolean(t))}}),
82:((t,e,n)=>{n.d(e,{
z:()=>o});
function o(t){try{return t()}catch{return}}}),
266:((t,e,n)=>{n.d(e,{
Km:()=>r,
L5:()=>s,
yL:()=>a});const o={all:100,cost:5,gain:1};let r=class RetryBudget{#tH=o.all;
spend(){if(this.#tH<o.cost)return false;this.#tH-=o.cost;return true}
earn(){this.#tH=Math.min(o.all,this.#tH+o.gain)}};
async function s(t,{attempts:e=1/0,budget:n,clock:o,random:r,...c},u){const l=[];let f;let d=0;for(;;){u.throwIfAborted();try{const e=await t();n.earn();return e}catch(E){u.throwIfAborted();l.push(E);const t=c.decide(E);const{attempts:s,baseMs:h,afterMs:p=0,forMs:m=0,longestMs:g=1/0}=t;const w=m>0;const y=o.monotonicMs();if(w)f??=y;else d+=1;const v=w?y>=(f??y)+m:d>=s;if(v||l.length>=e)throw c.fail(l,"attempts");if(!w&&!n.spend())throw c.fail(l,"budget");if(1===l.length)c.onRetry?.(E);const b=w?l.length:d;const $=Math.min(g,h*2**(b-1));const k=w?i:a;await o.sleep(k(p,r(),$),u)}}}
function i(t,e,n){return a(Math.max(t,n/2),e,n/2)}
function a(t,e,n=t/10){return t+e*n}}),
208:((t,e,n)=>{n.d(e,{
El:()=>g,
FH:()=>p,
Qq:()=>h,
Zo:()=>d,
vq:()=>m});var o=n(24);var r=n(760);var s=n(940);var i=n(82);const a="Free disk space before this step, or use a runner with a larger disk.";const c="Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";const u={reason:"the file system has no free inodes, so no more files can be created",hint:"Remove files before this step: not their size is at its limit, but their number."};const l={ENOSPC:{reason:"the disk is full",hint:a},EDQUOT:{reason:"the disk quota of the runner's user is used up",hint:"Free disk space before this step, or raise the quota."},EFBIG:{reason:"the file is larger than this process or the file system allows",hint:"Raise the limit of file sizes ('ulimit -f') of the runner's user."},EMFILE:{reason:"this process has too many open files",hint:c},ENFILE:{reason:"this machine has too many open files",hint:c},EROFS:{reason:"the file system is read-only"},EACCES:{reason:"the runner's user has no permission"},EPERM:{reason:"the runner's user has no permission"},ENAMETOOLONG:{reason:"the path is longer than the system allows",hint:"Shorten the names of the directories or of the file."},ESTALE:{reason:"the network file system no longer knows the file",hint:"Check the network file system of this runner, and run the job again."},EIO:{reason:"the disk reports an error of reading or writing",hint:"Check this runner's disk, and run the job on another runner."}};const f=300;
function d(t,e=o.statfsSync){if(!w(t)||void 0===t.code)return;const n=y(t,e)?u:l[t.code];return n&&{...n,reason:`${n.reason} (${(0,s.$)(t.message,f)})`}}
function h(t){const e=w(t)||t instanceof Error?t.message:String(t);return d(t)?.reason??e}
function p(t,e){return d(t)?.hint??e}
function m(t){return w(t)?t.code:void 0}
function g(t){return["ENOENT","ENOTDIR"].includes(m(t)??"")}
function w(t){return"object"==typeof t&&null!==t&&"syscall"in t&&"code"in t}
function y(t,e=o.statfsSync){const n=w(t)&&"ENOSPC"===t.code?t.path:void 0;const s=void 0===n?void 0:(0,i.z)(()=>e((0,r.dirname)(n)));return void 0!==s&&s.files>0&&0===s.ffree&&s.bavail>0}}),
610:((t,e,n)=>{n.d(e,{
W:()=>o});
async function o(t,e){const{promise:n,reject:o}=Promise.withResolvers();const r=()=>o(e.reason);if(e.aborted)r();e.addEventListener("abort",r,{once:true});try{return await Promise.race([t,n])}finally{e.removeEventListener("abort",r)}}}),
598:(e=>{e.exports=t("node:crypto")}),
24:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs")}),
455:(t=>{t.exports=globalThis.process.getBuiltinModule("node:fs/promises")}),
161:(t=>{t.exports=globalThis.process.getBuiltinModule("node:os")}),
760:(t=>{t.exports=globalThis.process.getBuiltinModule("node:path")}),
75:(t=>{t.exports=globalThis.process.getBuiltinModule("node:stream")}),
500:(t=>{t.exports=globalThis.process.getBuiltinModule("node:timers/promises")}),
522:(t=>{t.exports=globalThis.process.getBuiltinModule("node:zlib")}),
542:((e,n,o)=>{o.d(n,{
V4:()=>E,
_o:()=>_,
uH:()=>S});const r=globalThis.process.getBuiltinModule("os");
function s(t){if(null==t)return"";else if("string"==typeof t||t instanceof String)return t;return JSON.stringify(t)}
function i(t,e,n){const o=new c(t,e,n);process.stdout.write(o.toString()+r.EOL)}const a="::";let c=class Command{constructor(t,e,n){if(!t)t="missing.command";this.command=t;this.properties=e;this.message=n}
toString(){let t=a+this.command;if(this.properties&&Object.keys(this.properties).length>0){t+=" ";let e=true;for(const n in this.properties)if(this.properties.hasOwnProperty(n)){const o=this.properties[n];if(o){if(e)e=false;else t+=",";t+=`${n}=${l(o)}`}}}t+=`${a}${u(this.message)}`;return t}};
function u(t){return s(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function l(t){return s(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}const f=t("crypto");const d=globalThis.process.getBuiltinModule("fs");
function h(t,e){const n=process.env[`GITHUB_${t}`];if(!n)throw new Error(`Unable to find environment variable for file command ${t}`);if(!d.existsSync(n))throw new Error(`Missing file at path: ${n}`);d.appendFileSync(n,`${s(e)}${r.EOL}`,{encoding:"utf8"})}
function p(t,e){const n=`ghadelimiter_${f.randomUUID()}`;const o=s(e);if(t.includes(n))throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);if(o.includes(n))throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);return`${t}<<${n}${r.EOL}${o}${r.EOL}${n}`}globalThis.process.getBuiltinModule("path");var m=t=>{var e={};o.d(e,t);return e};m({});var g=function(t,e,n,o){
function r(t){return t instanceof n?t:new n(function(e){e(t)})}return new(n||(n=Promise))(function(n,s){
function i(t){try{c(o.next(t))}catch(t){s(t)}}
function a(t){try{c(o["throw"](t))}catch(t){s(t)}}
function c(t){t.done?n(t.value):r(t.value).then(i,a)}c((o=o.apply(t,e||[])).next())})};const{access:w,appendFile:y,writeFile:v}=d.promises;const b="GITHUB_STEP_SUMMARY";let $=class Summary{constructor(){this._buffer=""}
filePath(){return g(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const t=process.env[b];if(!t)throw new Error(`Unable to find environment variable for $${b}. Check if your runtime environment supports job summaries.`);try{yield w(t,d.constants.R_OK|d.constants.W_OK)}catch(e){throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}this._filePath=t;return this._filePath})}
wrap(t,e,n={}){const o=Object.entries(n).map(([t,e])=>` ${t}="${e}"`).join("");if(!e)return`<${t}${o}>`;return`<${t}${o}>${e}</${t}>`}
write(t){return g(this,void 0,void 0,function*(){const e=!!(null==t?void 0:t.overwrite);const n=yield this.filePath();const o=e?v:y;yield o(n,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}
clear(){return g(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}
stringify(){return this._buffer}
isEmptyBuffer(){return 0===this._buffer.length}
emptyBuffer(){this._buffer="";return this}
addRaw(t,e=false){this._buffer+=t;return e?this.addEOL():this}
addEOL(){return this.addRaw(r.EOL)}
addCodeBlock(t,e){const n=Object.assign({},e&&{lang:e});const o=this.wrap("pre",this.wrap("code",t),n);return this.addRaw(o).addEOL()}
addList(t,e=false){const n=e?"ol":"ul";const o=t.map(t=>this.wrap("li",t)).join("");const r=this.wrap(n,o);return this.addRaw(r).addEOL()}
addTable(t){const e=t.map(t=>{const e=t.map(t=>{if("string"==typeof t)return this.wrap("td",t);const{header:e,data:n,colspan:o,rowspan:r}=t;const s=e?"th":"td";const i=Object.assign(Object.assign({},o&&{colspan:o}),r&&{rowspan:r});return this.wrap(s,n,i)}).join("");return this.wrap("tr",e)}).join("");const n=this.wrap("table",e);return this.addRaw(n).addEOL()}
addDetails(t,e){const n=this.wrap("details",this.wrap("summary",t)+e);return this.addRaw(n).addEOL()}
addImage(t,e,n){const{width:o,height:r}=n||{};const s=Object.assign(Object.assign({},o&&{width:o}),r&&{height:r});const i=this.wrap("img",null,Object.assign({src:t,alt:e},s));return this.addRaw(i).addEOL()}
addHeading(t,e){const n=`h${e}`;const o=["h1","h2","h3","h4","h5","h6"].includes(n)?n:"h1";const r=this.wrap(o,t);return this.addRaw(r).addEOL()}
addSeparator(){const t=this.wrap("hr",null);return this.addRaw(t).addEOL()}
addBreak(){const t=this.wrap("br",null);return this.addRaw(t).addEOL()}
addQuote(t,e){const n=Object.assign({},e&&{cite:e});const o=this.wrap("blockquote",t,n);return this.addRaw(o).addEOL()}
addLink(t,e){const n=this.wrap("a",t,{href:e});return this.addRaw(n).addEOL()}};new $;var k;(function(t){t[t["Success"]=0]="Success";t[t["Failure"]=1]="Failure"})(k||(k={}));
function E(t,e){const n=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&e.required&&!n)throw new Error(`Input required and not supplied: ${t}`);if(e&&false===e.trimWhitespace)return n;return n.trim()}
function S(t,e){const n=process.env["GITHUB_OUTPUT"]||"";if(n)return h("OUTPUT",p(t,e));process.stdout.write(r.EOL);i("set-output",{name:t},s(e))}
function _(){return"1"===process.env["RUNNER_DEBUG"]}})};var n={};
function o(t){var r=n[t];if(void 0!==r)return r.exports;var s=n[t]={exports:{}};var i=true;try{e[t](s,s.exports,o);i=false}finally{if(i)delete n[t]}return s.exports}if(void 0!==o)o.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var t="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var e="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var n="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var r=t=>{if(t&&t.d<1){t.d=1;t.forEach(t=>t.r--);t.forEach(t=>t.r--?t.r++:t())}};var s=o=>o.map(o=>{if(null!==o&&"object"==typeof o){if(o[t])return o;if(o.then){var s=[];s.d=0;o.then(t=>{i[e]=t;r(s)},t=>{i[n]=t;r(s)});var i={};i[t]=t=>t(s);return i}}var a={};a[t]=t=>{};a[e]=o;return a});o.a=(o,i,a)=>{var c;a&&((c=[]).d=-1);var u=new Set;var l=o.exports;var f;var d;var h;var p=new Promise((t,e)=>{h=e;d=t});p[e]=l;p[t]=t=>(c&&t(c),u.forEach(t),p["catch"](t=>{}));o.exports=p;i(o=>{f=s(o);var r;var i=()=>f.map(t=>{if(t[n])throw t[n];return t[e]});var a=new Promise(e=>{r=()=>e(i);r.r=0;var n=t=>t!==c&&!u.has(t)&&(u.add(t),t&&!t.d&&(r.r++,t.push(r)));f.map(e=>e[t](n))});return r.r?a:i()},t=>(t?h(p[n]=t):d(l),r(c)));c&&c.d<0&&(c.d=0)}})();(()=>{o.n=t=>{var e=t&&t.__esModule?()=>t["default"]:()=>t;o.d(e,{a:e});return e}})();(()=>{var t=Object.getPrototypeOf?t=>Object.getPrototypeOf(t):t=>t.__proto__;var e;o.t=function(n,r){if(1&r)n=this(n);if(8&r)return n;if("object"==typeof n&&n){if(4&r&&n.__esModule)return n;if(16&r&&"function"==typeof n.then)return n}var s=Object.create(null);o.r(s);var i={};e=e||[null,t({}),t([]),t(t)];for(var a=2&r&&n;"object"==typeof a&&!~e.indexOf(a);a=t(a))Object.getOwnPropertyNames(a).forEach(t=>i[t]=()=>n[t]);i["default"]=()=>n;o.d(s,i);return s}})();(()=>{o.d=(t,e)=>{for(var n in e)if(o.o(e,n)&&!o.o(t,n))Object.defineProperty(t,n,{enumerable:true,get:e[n]})}})();(()=>{o.o=(t,e)=>Object.prototype.hasOwnProperty.call(t,e)})();(()=>{o.r=t=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(t,Symbol.toStringTag,{value:"Module"});Object.defineProperty(t,"__esModule",{value:true})}})();var r=o(164);r=await r;