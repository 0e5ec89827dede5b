import type { CauseKind } from '../../src/build-log/causes.ts'

/** A log that ends with the sentence of a builder, and the cause that it tells. */
export interface MessageSample {
  readonly kind: CauseKind
  readonly sentence: string
  readonly log: readonly string[]
}

/** A log for each pattern of `message-rules.ts` at least. */
export const messageSamples: readonly MessageSample[] = [
  ...tellThat('copy-source-missing', {
    "the build context has no '/a'": [
      '#5 [2/3] COPY a /\nfailed to calculate checksum of ref x::y: "/a": not found',
      '#5 [2/3] COPY a /\nfailed to compute cache key: "/a" not found: not found',
    ],
    "the stage that is copied from has no '/a'": [
      '#5 [2/3] COPY --from=build /a /\nfailed to calculate checksum of ref x::y: "/a": not found',
    ],
    "the build context has no '/dist'": [
      '#5 [2/3] COPY dist/*.whl /\nlstat /dist: no such file or directory',
    ],
    "the build context has no '/pnpm-lock.yaml'": [
      '#5 [2/3] COPY pnpm-lock.yaml /\n"/pnpm-lock.yaml" not found: not found',
    ],
    "the build context has no '/workspace/pnpm-lock.yaml'": [
      '#5 [2/3] COPY pnpm-lock.yaml /\nfailed to get relative files: lstat /workspace/pnpm-lock.yaml: no such file or directory',
    ],
    "the build context has no 'notes.md'": [
      'Step 1/2 : FROM a\nStep 2/2 : COPY notes.md /\nCOPY failed: file not found in build context or excluded by .dockerignore: stat notes.md: file does not exist',
    ],
    "the build context has no 'src/a'": [
      '#5 [2/3] COPY a /\nlstat /var/lib/buildkit/tmp/buildkit-mount4711/src/a: no such file or directory',
    ],
    'no file in the build context matches the source of the instruction': [
      'Step 1/2 : FROM a\nStep 2/2 : COPY *.toml /\nCOPY failed: no source files were specified',
    ],
  }),
  ...tellThat('base-image-not-found', {
    "the registry has no image 'docker.io/acme/a:1'": [
      '#5 [internal] load metadata for docker.io/acme/a:1\ndocker.io/acme/a:1: not found',
    ],
    'the base image does not exist or is private': [
      '#5 [internal] load metadata for docker.io/acme/a:1\npull access denied, repository does not exist or may require authorization',
    ],
    "the registry has no image 'docker.io/docker/none:1'": [
      '#5 resolve image config for docker.io/docker/none:1\ndocker.io/docker/none:1: not found',
    ],
    'the registry has no such base image': [
      '#5 [2/3] COPY src /src\nGET https://reg.example/v2/a/manifests/9: MANIFEST_UNKNOWN: there is no manifest 9',
    ],
    "the registry has no image 'reg.example/a:9'": [
      'Step 1/1 : FROM reg.example/a:9\nmanifest for reg.example/a:9 not found: manifest unknown: manifest unknown',
    ],
    "the registry has no image 'r.io/b:2'": [
      '#5 [internal] load metadata for r.io/b:2\nr.io/b:2: failed to resolve source metadata for r.io/b:2: r.io/b:2: not found',
    ],
  }),
  ...tellThat('registry-auth', {
    'the registry denied the pull': [
      '#5 [internal] load metadata for r.io/a\nfailed to authorize: failed to fetch oauth token: 401 Unauthorized',
      'Step 1/1 : FROM reg.example/a\ndenied',
    ],
    'the registry refused the push': [
      '#5 exporting to image\nfailed to push r.io/a: denied: requested access to the resource is denied',
      '#5 exporting to image\nfailed to push r.io/a: push access: insufficient_scope: authorization failed',
      '#5 exporting cache to registry\nerror writing layer blob: denied: requested access to the resource is denied',
    ],
  }),
  ...tellThat('network', {
    'the builder could not reach a host': [
      '#5 [internal] load metadata for r.io/a\nfailed to do request: Head "https://r.io/v2/": dial tcp: lookup r.io: no such host',
      '#5 [internal] load metadata for r.io/a\nfailed to do request: Head "https://r.io/v2/": net/http: timeout awaiting response headers',
    ],
    'the registry failed to respond': [
      '#5 [1/2] FROM reg.example/a\nhttpReadSeeker: failed open: unexpected status code https://reg.example/v2/a/blobs/sha256:aa11: 502 Bad Gateway',
      '#5 [internal] load metadata for a\nunexpected status from HEAD request to https://r.io/v2/a/manifests/1: 503 Service Unavailable',
      '#5 [internal] load metadata for a\nreceived unexpected HTTP status: 502 Bad Gateway',
      '#5 [1/2] FROM reg.example/a\nhttpReadSeeker: failed open: unexpected status code https://reg.example/v2/a/blobs/sha256:1: 503 Service Unavailable',
    ],
    'a connection timed out or was closed': [
      '#5 exporting to image\nfailed to push reg.example/a:1: failed to authorize: DeadlineExceeded: failed to fetch oauth token: context deadline exceeded',
      '#5 exporting to image\nfailed to copy: unexpected EOF',
      '#5 exporting to image\nfailed to push reg.example/a:1: write |1: broken pipe',
      '#5 exporting to image\nfailed to copy: io: read/write on closed pipe',
      '#5 exporting to image\nfailed to copy: use of closed network connection',
      '#5 [internal] load metadata for reg.example/a:8\nHead "https://reg.example/v2/a/manifests/8": context deadline exceeded',
      '#5 [1/2] FROM reg.example/a\nfailed to copy: httpReadSeeker: failed open: failed to do request: Get "https://cdn.example/a": EOF',
      '#5 exporting to image\nfailed to receive status: error reading from server: EOF',
      '#5 [1/2] FROM reg.example/a\nno active session for x: context deadline exceeded',
      '#5 exporting to image\nfailed to copy: stream error: stream ID 7; INTERNAL_ERROR; received from peer',
      '#5 [1/2] FROM reg.example/a\nfailed to copy: failed size validation: 7 != 9: failed precondition',
    ],
  }),
  ...tellThat('out-of-disk', {
    'the builder ran out of disk space': [
      '#5 exporting to image\nfailed to copy: write /var/lib/x: no space left on device',
    ],
  }),
  ...tellThat('out-of-memory', {
    'the builder ran out of memory': [
      '#5 [2/3] RUN make\nprocess "/bin/sh -c make" did not complete successfully: cannot allocate memory',
    ],
  }),
  ...tellThat('timeout', {
    'the build reached a time limit': [
      '#5 [2/3] RUN make\nDeadlineExceeded: context deadline exceeded',
    ],
  }),
  ...tellThat('secret-missing', {
    "the secret 'index-token' was not mounted": [
      '#5 [2/3] RUN make\nfailed to solve: secret index-token: not found',
    ],
  }),
  ...tellThat('command-not-found', {
    "the builder has no program 'docker-credential-frob'": [
      'ERROR: failed to solve: failed to resolve source metadata for docker.io/docker/dockerfile:1.4: error getting credentials - err: exec: "docker-credential-frob": executable file not found in $PATH, out: ``',
    ],
    "the image has no command 'foo'": [
      '#5 [2/3] RUN ["foo"]\nrunc run failed: unable to start container process: exec: "foo": executable file not found in $PATH',
    ],
    "the image has no command 'make'": [
      '#5 [2/3] RUN ["make"]\ncrun: executable file `make` not found in $PATH: No such file or directory',
    ],
    "the image has no command '/app/a'": [
      '#5 [2/3] RUN /app/a\nstarting command: fork/exec /app/a: no such file or directory',
    ],
    "the image has no shell '/bin/bash'": [
      '#5 [2/3] RUN make\nstarting command: fork/exec /bin/bash: no such file or directory',
    ],
  }),
  ...tellThat('permission', {
    "'/a.sh' is not executable": [
      '#5 [2/3] RUN /a.sh\nstarting command: fork/exec /a.sh: permission denied',
    ],
    "'/foo' is not executable": ['#5 [2/3] RUN ["/foo"]\nexec: "/foo": permission denied: unknown'],
  }),
  ...tellThat('platform', {
    'the base image does not exist for the platform': [
      '#5 [internal] load metadata for a\nno match for platform in manifest sha256:1: not found',
      'Step 1/1 : FROM a\nimage with reference sha256:1 was found but does not match the specified platform: wanted linux/arm64',
    ],
    'the builder cannot store an image for several platforms': [
      'ERROR: failed to build: docker exporter does not currently support exporting manifest lists',
    ],
    'a program is for another platform': [
      '#5 [2/3] RUN ["/usr/bin/tool"]\nrunc run failed: unable to start container process: exec /usr/bin/tool: exec format error',
    ],
  }),
  ...tellThat('registry-rate-limit', {
    'the registry limits requests, and the limit is reached': [
      '#5 [internal] load metadata for a\nunexpected status from HEAD request to https://r.io/v2/a/manifests/1: 429 Too Many Requests',
      '#5 [1/2] FROM ghcr.example/a\nfailed to authorize: denied: You have exceeded a secondary rate limit',
      '#5 [2/3] RUN a\nGET https://index.docker.io/v2/a: TOOMANYREQUESTS: You have reached your pull rate limit',
      '#5 resolve image config for docker.io/docker/dockerfile:1\ntoomanyrequests: You have reached your pull rate limit',
    ],
  }),
  ...tellThat('dockerfile-missing', {
    "there is no Dockerfile 'web.Dockerfile'": [
      '#5 [internal] load build definition from Dockerfile\nfailed to read dockerfile: open web.Dockerfile: no such file or directory',
      'Cannot locate specified Dockerfile: web.Dockerfile',
    ],
    "there is no Dockerfile '/ctx/Dockerfile'": [
      'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /ctx/Dockerfile: no such file or directory',
    ],
  }),
  ...tellThat('certificate', {
    'the builder does not trust the certificate of a host': [
      '#5 [internal] load metadata for r.io/a\nfailed to do request: Head "https://r.io/v2/": dial tcp: tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
  }),
  ...tellThat('invalid-reference', {
    "the name of an image is invalid: 'A'": [
      'ERROR: invalid tag "A": repository name must be lowercase',
    ],
    'the name of an image is invalid': [
      '#5 [internal] load build definition from Dockerfile\nfailed to parse stage name "acme/App": invalid reference format',
    ],
  }),
  ...tellThat('syntax', {
    "the stage 'a' depends on itself": [
      '#5 [internal] load .dockerignore\ncircular dependency detected on stage: a',
    ],
    "the Dockerfile has an unknown instruction 'RUM'": [
      '#5 [internal] load build definition from Dockerfile\ndockerfile parse error on line 2: unknown instruction: RUM',
    ],
    'the Dockerfile has a syntax error': [
      '#5 [internal] load build definition from Dockerfile\nunterminated heredoc',
      '#5 [internal] load build definition from Dockerfile\nunsupported mount type "nosuch"',
      '#5 [2/3] COPY --from=0 dist/app.js /\nparsing dockerfile: ENV must have two arguments',
      '#5 [2/3] COPY --from=0 dist/app.js /\nparsing dockerfile: file with no instructions',
      '#5 [internal] load build definition from Dockerfile\ndockerfile parse error on line 3: FROM requires either one or three arguments',
    ],
  }),
  ...tellThat('requires-buildkit', {
    "the builder does not know '--mount'": [
      'Step 1/2 : FROM a\nStep 2/2 : RUN --mount=type=cache,target=/x make\nthe --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/',
    ],
  }),
]

/** BuildKit says at the end again what its step says. */
function tellThat(
  kind: CauseKind,
  logs: Readonly<Record<string, readonly string[]>>,
): readonly MessageSample[] {
  return Object.entries(logs).flatMap(([sentence, ofSentence]) =>
    ofSentence.map((text) => {
      const [title = '', message] = text.split('\n')
      const log = title.startsWith('#5 ')
        ? [title, `#5 ERROR: ${message}`, `ERROR: failed to solve: ${message}`]
        : text.split('\n')
      return { kind, sentence, log }
    }),
  )
}
