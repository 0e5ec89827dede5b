import { type CauseRule, missingCommands, rulesOf } from './cause-rules.ts'

/** In the builder's own sentence. The first that fits counts. */
export const messageRules: readonly CauseRule[] = [
  ...rulesOf('out-of-disk', {
    'the builder ran out of disk space': /no space left on device|\bENOSPC\b|disk quota exceeded/i,
  }),
  ...rulesOf('out-of-memory', {
    'the builder ran out of memory': /cannot allocate memory|\bout of memory\b|\bOOMKilled\b/i,
  }),
  ...rulesOf('certificate', {
    'the builder does not trust the certificate of a host': {
      pattern: /\bx509: |\btls: failed to verify certificate/,
      hint: 'Add the CA certificate of the registry or proxy to the builder.',
    },
  }),
  ...rulesOf('registry-rate-limit', {
    'the registry limits requests, and the limit is reached':
      /\btoomanyrequests\b|\b429 Too Many Requests\b/,
  }),
  ...rulesOf('dockerfile-missing', {
    "there is no Dockerfile '$1$2$3'":
      /failed to read dockerfile: open ([^\s:]{1,300}): no such file|Cannot locate specified Dockerfile: (\S{1,300})|in Dockerfile path: lstat ([^\s:]{1,300}): no such file|no Containerfile or Dockerfile specified or found|error resolving dockerfile path/,
  }),
  ...rulesOf('platform', {
    'the base image does not exist for the platform':
      /no match for platform in manifest|no matching manifest for |image with reference \S{1,300} was found but (?:does not match|its platform)/,
    'a program is for another platform': /\bexec format error\b/i,
  }),
  ...rulesOf('requires-buildkit', {
    "the builder does not know '--$1'": /\bthe --([\w-]{1,40}) option requires BuildKit\b/,
  }),
  ...rulesOf('invalid-reference', {
    'the name of an image is invalid': /\binvalid reference format\b/,
  }),
  ...rulesOf('network', {
    'the builder could not reach a host':
      /\bdial (?:tcp|udp)\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\]))|\bi\/o timeout\b|TLS handshake timeout|\bno such host\b|connection reset by peer|network is unreachable|Client\.Timeout exceeded|net\/http: request canceled/,
    'the registry failed to respond': {
      pattern:
        /\bunexpected (?:HTTP )?status(?: code(?: https?:\/\/[^\s:]{1,200}(?::\d{1,5})?[^\s:]{0,1000}:)?| from [A-Z]{1,10} request to \S{1,500})?:? 5\d\d\b/,
      hint: 'Run the build again; if it fails again, check whether the registry has an outage.',
    },
    'a connection timed out or was closed': [
      /^(?=[^\n]*(?:\b(?:push|copy|authorize|request|fetch|pull|upload|export|httpReadSeeker|token|blob|manifest|receive status|reading from server)|\b(?:Head|Get|Post|Put|Patch) "))[^\n]*(?:\bcontext deadline exceeded\b|\bDeadlineExceeded\b|: (?:unexpected )?EOF\b)/m,
      /\bbroken pipe\b|\bclosed (?:pipe|network connection)\b|\bconnection (?:was )?(?:closed|lost)\b|\bserver sent GOAWAY\b|\bserver closed (?:idle )?connection\b/,
    ],
  }),
  ...rulesOf('timeout', {
    'the build reached a time limit':
      /^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b/im,
  }),
  ...rulesOf('registry-auth', {
    'the registry refused the push':
      /(?:\bpush(?:ing)?\b|\bat destination: |\bdestination repository |\bwriting layer blob: ).{0,600}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|no basic auth credentials|insufficient_scope|authentication required)/is,
  }),
  ...rulesOf('copy-source-missing', {
    "stage $1 has no '$2'": {
      pattern: /failed to get fileinfo for \/kaniko\/(\d{1,4})(\/[^\s:]{1,300}): l?stat/,
      hint: 'Check that the earlier stage writes the file, and to this path.',
    },
    "the build context has no '$1'": [
      /failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found/,
      /(?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found/m,
      /\b(?:COPY|ADD) failed: (?:file not found in build context[^:]{0,60}: )?(?:l?stat )?(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?([^\s:]{1,300}): (?:file does not exist|no such file or directory)/,
      /\blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory/,
      /\bcopier: l?stat: \[?"?([^":]{1,300})"?\]?: no such file or directory/,
      /no items matching glob "([^"]{1,300})" copied/,
      /(?:^|: )lstat (\/[^\s:]{1,300}): no such file or directory$/m,
      /failed to get fileinfo for ([^\s:]{1,300}): l?stat/,
    ],
    'no file in the build context matches the source of the instruction':
      /\b(?:COPY|ADD) failed: no source files were specified/,
  }),
  ...rulesOf('base-image-not-found', {
    'the base image does not exist or is private': /pull access denied(?: for ([^\s,]{1,300}))?/,
    "the registry has no image '$1'": [
      /manifest for (\S{1,300}) not found/,
      /(?:(?:load|resolve source) metadata|resolve image config) for (\S{1,300}): (?!.*no match for platform).{0,600}\bnot found$/m,
    ],
    'the registry has no such base image':
      /\bmanifest unknown\b|\bMANIFEST_UNKNOWN\b|\bNAME_UNKNOWN\b/,
  }),
  ...rulesOf('registry-auth', {
    'the registry denied the pull':
      /failed to authorize|failed to fetch (?:anonymous|oauth) token|no basic auth credentials|unauthorized(?:: |$)|\bUNAUTHORIZED\b|\b401 Unauthorized\b|\b403 Forbidden\b|\bDENIED: |^denied(?:: |$)|authentication required/m,
  }),
  ...rulesOf('syntax', {
    "the stage '$1' depends on itself": {
      pattern: /\bcircular dependency detected on stage: (\S{1,200})/,
      hint: 'Break the circle: a stage may only copy from stages that do not need it.',
    },
    "the Dockerfile has an unknown instruction '$1'": /\bunknown instruction: "?([^\s"]{1,100})/i,
    'the Dockerfile has a syntax error': [
      /\bdockerfile parse error\b|^failed to parse dockerfile: /im,
      /^Syntax error - |^unknown flag: |(?:^|\bparsing dockerfile: |\bparsing main Dockerfile: )(?:[^\s:]{1,300}: )?(?:[A-Z]{2,20} (?:requires|must have) |Syntax error - |file with no instructions)|^unexpected end of statement|^unterminated heredoc|^unsupported mount type |^no build stage in current context/m,
    ],
  }),
  ...rulesOf('command-not-found', { "the image has no command '$1'": missingCommands }),
  ...rulesOf('permission', {
    "'$1$2' is not executable":
      /\bexec: "([^"]{1,300})": permission denied|\bfork\/exec (\S{1,300}): permission denied/,
  }),
]
