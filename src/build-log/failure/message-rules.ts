import { causeRules, missingCommands, missingShells } from './cause-rules.ts'

const raw = String.raw
const transfer =
  'push|copy|authorize|request|fetch|pull|upload|export|token|blob|manifest|receive status|reading from|no active session'
const cutShort = raw`\bcontext deadline exceeded\b|\bDeadlineExceeded\b|: (?:unexpected )?EOF\b`
const pushing = raw`(?:\bpush(?:ing)?\b|\bwriting layer blob: ).{0,600}`
const ofDaemon = raw`(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?`
const noFile = '(?:file does not exist|no such file)'
const table = raw`
out-of-disk
  the builder ran out of disk space:  (?i:no space left on device|\bENOSPC\b|disk quota exceeded)
out-of-memory
  the builder ran out of memory:  (?i:cannot allocate memory|\bout of memory\b|\bOOMKilled\b)
certificate
  the builder does not trust the certificate of a host:  \bx509: |\btls: failed to verify certificate
    → Add the CA certificate of the registry or proxy to the builder.
registry-rate-limit
  the registry limits requests, and the limit is reached:  (?i:\btoo ?many ?requests\b|\brate limit\b)
dockerfile-missing
  there is no Dockerfile '$1':  failed to read dockerfile: open ([^\s:]{1,300}): no such file
    Cannot locate specified Dockerfile: (\S{1,300})
    in Dockerfile path: lstat ([^\s:]{1,300}): no such file
platform
  the base image does not exist for the platform:  no match for platform in manifest|no matching manifest for
    image with reference \S{1,300} was found but (?:does not match|its platform)
  a program is for another platform:  (?i:\bexec format error\b)
  the builder cannot store an image for several platforms:  \bdoes not currently support exporting manifest lists
    → Build for one platform, or have the builder push the image.
requires-buildkit
  the builder does not know '--$1':  \bthe --([\w-]{1,40}) option requires BuildKit\b
invalid-reference
  the name of an image is invalid: '$1':  \binvalid tag "([^"]{1,300})"
  the name of an image is invalid:  \binvalid reference format\b
network remote
  the builder could not reach a host:  \bdial (?:tcp|udp)\b|\bi\/o timeout\b|TLS handshake timeout|\bno such host\b|connection reset by peer
    network is unreachable|Client\.Timeout exceeded|net\/http: request canceled|timeout awaiting response headers
network
  the registry failed to respond:  \bunexpected (?:HTTP )?status(?: code| from [A-Z]{1,10} request to)?:? (?:https?:\/\/\S{1,1500} )?5\d\d\b
    → Run the build again; if it fails again, check whether the registry has an outage.
network remote
  a connection timed out or was closed:  ^(?=[^\n]*\b(?:${transfer}|(?:Head|Get|Post|Put|Patch) "))[^\n]*(?:${cutShort})
    \bbroken pipe\b|\bclosed (?:pipe|network connection)\b|\bconnection (?:was )?(?:closed|lost)\b|\bserver sent GOAWAY\b
    \bserver closed (?:idle )?connection\b|\bstream error\b.{0,200}received from peer|\bfailed size validation\b
timeout
  the build reached a time limit:  (?i:^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b)
registry-auth
  the registry refused the push:  (?is:${pushing}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b))
    (?is:${pushing}(?:no basic auth credentials|insufficient_scope|authentication required))
copy-source-missing
  the build context has no '$1':  failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found
    (?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found
    \b(?:COPY|ADD) failed: (?:file not found in [^:]{1,80}: )?(?:l?stat )?${ofDaemon}([^\s:]{1,300}): ${noFile}
    \blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory
    (?:^|: )lstat (\/?[^\s:]{1,300}): no such file or directory$
  no file in the build context matches the source of the instruction:  \b(?:COPY|ADD) failed: no source files were specified
base-image-not-found
  the base image does not exist or is private:  pull access denied
  the registry has no image '$1':  manifest for (\S{1,300}) not found
    (?:(?:load|resolve source) metadata|resolve image config) for (\S{1,300}): (?!.*no match for platform).{0,600}\bnot found$
  the registry has no such base image:  \bmanifest unknown\b|\bMANIFEST_UNKNOWN\b|\bNAME_UNKNOWN\b
registry-auth
  the registry denied the pull:  failed to authorize|failed to fetch (?:anonymous|oauth) token|no basic auth credentials|unauthorized(?:: |$)|\bUNAUTHORIZED\b
    \b401 Unauthorized\b|\b403 Forbidden\b|\bDENIED: |^denied(?:: |$)|authentication required
syntax
  the stage '$1' depends on itself:  \bcircular dependency detected on stage: (\S{1,200})
    → Break the circle: a stage may only copy from stages that do not need it.
  the Dockerfile has an unknown instruction '$1':  (?i:\bunknown instruction: "?([^\s"]{1,100}))
  the Dockerfile has a syntax error:  (?i:\bdockerfile parse error\b|^failed to parse dockerfile: )|^unsupported mount type |^no build stage in current context
    ^Syntax error - |^unknown flag: |^unexpected end of statement|^unterminated heredoc
    (?:^|\bparsing dockerfile: )(?:\S{1,300}: )?(?:[A-Z]{2,20} (?:requires|must have) |Syntax error - |file with no instructions)
secret-missing
  the secret '$1' was not mounted:  \bsecret (\S{1,200}): not found
command-not-found
  the builder has no program '$1':  \bexec: "((?:docker|buildkit)-[\w-]{1,100}|runc|crun)": executable file not found
    → Check the setup of the builder: neither the image nor its Dockerfile is to blame.
  the image has no shell '$1':  ${missingShells}
  the image has no command '$1':  ${missingCommands}
permission
  '$1' is not executable:  \bexec: "([^"]{1,300})": permission denied
    \bfork\/exec (\S{1,300}): permission denied`

/** The first match counts. */
export const messageRules = causeRules(table)
