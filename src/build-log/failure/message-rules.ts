import { type CauseRule, runtimeRules } from './cause-rules.ts'

/** In the builder's own sentence. The first that fits counts. */
export const messageRules: readonly CauseRule[] = [
  {
    kind: 'out-of-disk',
    pattern: /no space left on device|\bENOSPC\b|disk quota exceeded/i,
    sentence: 'the builder ran out of disk space',
  },
  {
    kind: 'out-of-memory',
    pattern: /cannot allocate memory|\bout of memory\b|\bOOMKilled\b/i,
    sentence: 'the builder ran out of memory',
  },
  {
    kind: 'certificate',
    pattern: /\bx509: |\btls: failed to verify certificate/,
    sentence: 'the builder does not trust the certificate of a host',
    hint: 'Add the CA certificate of the registry or proxy to the builder.',
  },
  {
    kind: 'registry-rate-limit',
    pattern: /\btoomanyrequests\b|\b429 Too Many Requests\b/,
    sentence: 'the registry limits requests, and the limit is reached',
  },
  {
    kind: 'dockerfile-missing',
    pattern:
      /failed to read dockerfile: open ([^\s:]{1,300}): no such file|Cannot locate specified Dockerfile: (\S{1,300})|in Dockerfile path: lstat ([^\s:]{1,300}): no such file|no Containerfile or Dockerfile specified or found|error resolving dockerfile path/,
    sentence: "there is no Dockerfile '$1$2$3'",
  },
  {
    kind: 'platform',
    pattern:
      /no match for platform in manifest|no matching manifest for |image with reference \S{1,300} was found but (?:does not match|its platform)/,
    sentence: 'the base image does not exist for the platform',
  },
  {
    kind: 'platform',
    pattern: /\bexec format error\b/i,
    sentence: 'a program is for another platform',
  },
  {
    kind: 'requires-buildkit',
    pattern: /\bthe --([\w-]{1,40}) option requires BuildKit\b/,
    sentence: "the builder does not know '--$1'",
  },
  {
    kind: 'invalid-reference',
    pattern: /\binvalid reference format\b/,
    sentence: 'the name of an image is invalid',
  },
  {
    kind: 'syntax',
    pattern: /\bcircular dependency detected on stage: (\S{1,200})/,
    sentence: "the stage '$1' depends on itself",
    hint: 'Break the circle: a stage may only copy from stages that do not need it.',
  },
  {
    kind: 'network',
    pattern:
      /\bdial (?:tcp|udp)\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\]))|\bi\/o timeout\b|TLS handshake timeout|\bno such host\b|connection reset by peer|network is unreachable|Client\.Timeout exceeded|net\/http: request canceled/,
    sentence: 'the builder could not reach a host',
  },
  {
    kind: 'network',
    pattern:
      /\bunexpected (?:HTTP )?status(?: code| from [A-Z]{1,10} request to \S{1,500})?:? 5\d\d\b/,
    sentence: 'the registry failed to respond',
    hint: 'Run the build again; if it fails again, check whether the registry has an outage.',
  },
  {
    kind: 'timeout',
    pattern:
      /^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b/im,
    sentence: 'the build reached a time limit',
  },
  {
    kind: 'registry-auth',
    pattern:
      /(?:\bpush(?:ing)?\b|\bat destination: |\bdestination repository |\bwriting layer blob: ).{0,600}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|no basic auth credentials|insufficient_scope|authentication required)/is,
    sentence: 'the registry refused the push',
  },
  {
    kind: 'copy-source-missing',
    pattern: /failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /(?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found/m,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern:
      /\b(?:COPY|ADD) failed: (?:file not found in build context[^:]{0,60}: )?(?:l?stat )?(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?([^\s:]{1,300}): (?:file does not exist|no such file or directory)/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern:
      /\blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /\b(?:COPY|ADD) failed: no source files were specified/,
    sentence: 'no file in the build context matches the source of the instruction',
  },
  {
    kind: 'copy-source-missing',
    pattern: /\bcopier: l?stat: \[?"?([^":]{1,300})"?\]?: no such file or directory/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /no items matching glob "([^"]{1,300})" copied/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /failed to get fileinfo for \/kaniko\/(\d{1,4})(\/[^\s:]{1,300}): l?stat/,
    sentence: "stage $1 has no '$2'",
    hint: 'Check that the earlier stage writes the file, and to this path.',
  },
  {
    kind: 'copy-source-missing',
    pattern: /(?:^|: )lstat (\/[^\s:]{1,300}): no such file or directory$/m,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'copy-source-missing',
    pattern: /failed to get fileinfo for ([^\s:]{1,300}): l?stat/,
    sentence: "the build context has no '$1'",
  },
  {
    kind: 'base-image-not-found',
    pattern: /pull access denied(?: for ([^\s,]{1,300}))?/,
    sentence: 'the base image does not exist or is private',
  },
  {
    kind: 'base-image-not-found',
    pattern: /manifest for (\S{1,300}) not found/,
    sentence: "the registry has no image '$1'",
  },
  {
    kind: 'base-image-not-found',
    pattern:
      /(?:(?:load|resolve source) metadata|resolve image config) for (\S{1,300}): (?!.*no match for platform).{0,600}\bnot found$/m,
    sentence: "the registry has no image '$1'",
  },
  {
    kind: 'base-image-not-found',
    pattern: /\bmanifest unknown\b|\bMANIFEST_UNKNOWN\b|\bNAME_UNKNOWN\b/,
    sentence: 'the registry has no such base image',
  },
  {
    kind: 'registry-auth',
    pattern:
      /failed to authorize|failed to fetch (?:anonymous|oauth) token|no basic auth credentials|unauthorized(?:: |$)|\bUNAUTHORIZED\b|\b401 Unauthorized\b|\b403 Forbidden\b|\bDENIED: |^denied(?:: |$)|authentication required/m,
    sentence: 'the registry denied the pull',
  },
  {
    kind: 'syntax',
    pattern: /\bunknown instruction: "?([^\s"]{1,100})/i,
    sentence: "the Dockerfile has an unknown instruction '$1'",
  },
  {
    kind: 'syntax',
    pattern: /\bdockerfile parse error\b|^failed to parse dockerfile: /im,
    sentence: 'the Dockerfile has a syntax error',
  },
  {
    kind: 'syntax',
    pattern:
      /^Syntax error - |^unknown flag: |(?:^|\bparsing dockerfile: |\bparsing main Dockerfile: )(?:[^\s:]{1,300}: )?(?:[A-Z]{2,20} (?:requires|must have) |Syntax error - |file with no instructions)|^unexpected end of statement|^unterminated heredoc|^unsupported mount type |^no build stage in current context/m,
    sentence: 'the Dockerfile has a syntax error',
  },
  ...runtimeRules,
  {
    kind: 'command-not-found',
    pattern: /\bfork\/exec (\S{1,300}): no such file or directory/,
    sentence: "the image has no command '$1'",
  },
  {
    kind: 'permission',
    pattern:
      /\bexec: "([^"]{1,300})": permission denied|\bfork\/exec (\S{1,300}): permission denied/,
    sentence: "'$1$2' is not executable",
  },
]
