import type { CauseKind } from '../../src/build-log/steps.ts'

/** The title of BuildKit's step, or the lines before the sentence of another builder. */
type Before = string | readonly string[]

/** A sentence of a builder, and the cause that it tells. */
export interface MessageSample {
  readonly kind: CauseKind
  readonly sentence: string
  readonly message: string
  readonly log: readonly string[]
}

/** A sentence for each pattern of `message-rules.ts` at least. */
export const messageSamples: readonly MessageSample[] = [
  ...tellThat('copy-source-missing', "the build context has no '/a'", [
    ['[2/3] COPY a /', 'failed to calculate checksum of ref x::y: "/a": not found'],
    ['[2/3] COPY a /', 'failed to compute cache key: "/a" not found: not found'],
  ]),
  ...tellThat('copy-source-missing', "the stage that is copied from has no '/a'", [
    ['[2/3] COPY --from=build /a /', 'failed to calculate checksum of ref x::y: "/a": not found'],
  ]),
  ...tellThat('copy-source-missing', "the build context has no '/dist'", [
    ['[2/3] COPY dist/*.whl /', 'lstat /dist: no such file or directory'],
  ]),
  ...tellThat('copy-source-missing', "the build context has no '/pnpm-lock.yaml'", [
    ['[2/3] COPY pnpm-lock.yaml /', '"/pnpm-lock.yaml" not found: not found'],
  ]),
  ...tellThat('copy-source-missing', "stage 0 has no '/dist/app.js'", [
    [
      ['INFO[0001] COPY --from=0 dist/app.js /'],
      'error building image: error building stage: failed to get fileinfo for /kaniko/0/dist/app.js: lstat /kaniko/0/dist/app.js: no such file or directory',
    ],
  ]),
  ...tellThat('copy-source-missing', "the build context has no '/workspace/pnpm-lock.yaml'", [
    [
      ['INFO[0001] COPY --from=0 dist/app.js /'],
      'error building image: failed to get relative files: lstat /workspace/pnpm-lock.yaml: no such file or directory',
    ],
  ]),
  ...tellThat('copy-source-missing', "the build context has no '/dist/*.whl'", [
    [
      ['STEP 1/2: FROM a', 'STEP 2/2: COPY dist/*.whl /'],
      'Error: building at STEP "COPY dist/*.whl /": checking on sources under "/ctx": copier: stat: ["/dist/*.whl"]: no such file or directory',
    ],
  ]),
  ...tellThat('copy-source-missing', "the build context has no 'notes.md'", [
    [
      ['Step 1/2 : FROM a', 'Step 2/2 : COPY notes.md /'],
      'COPY failed: file not found in build context or excluded by .dockerignore: stat notes.md: file does not exist',
    ],
  ]),
  ...tellThat('copy-source-missing', "the build context has no 'src/c.txt'", [
    [
      ['INFO[0001] COPY src/c.txt /'],
      'error building image: failed to get fileinfo for src/c.txt: stat src/c.txt: no such file or directory',
    ],
  ]),
  ...tellThat('copy-source-missing', "the build context has no 'src/a'", [
    [
      '[2/3] COPY a /',
      'lstat /var/lib/buildkit/tmp/buildkit-mount4711/src/a: no such file or directory',
    ],
  ]),
  ...tellThat('copy-source-missing', "the build context has no '/ctx/*.toml'", [
    [
      ['STEP 1/2: FROM a', 'STEP 2/2: COPY *.toml /'],
      'Error: building at STEP "COPY *.toml /": no items matching glob "/ctx/*.toml" copied (0 filtered out)',
    ],
  ]),
  ...tellThat(
    'copy-source-missing',
    'no file in the build context matches the source of the instruction',
    [
      [
        ['Step 1/2 : FROM a', 'Step 2/2 : COPY *.toml /'],
        'COPY failed: no source files were specified',
      ],
    ],
  ),
  ...tellThat('copy-source-missing', "the build context has no '/workspace/src/b.txt'", [
    [
      ['INFO[0001] COPY src/b.txt /'],
      'error building image: error building stage: failed to get fileinfo for /workspace/src/b.txt: lstat /workspace/src/b.txt: no such file or directory',
    ],
  ]),
  ...tellThat('base-image-not-found', "the registry has no image 'docker.io/acme/a:1'", [
    ['[internal] load metadata for docker.io/acme/a:1', 'docker.io/acme/a:1: not found'],
  ]),
  ...tellThat('base-image-not-found', 'the base image does not exist or is private', [
    [
      '[internal] load metadata for docker.io/acme/a:1',
      'pull access denied, repository does not exist or may require authorization',
    ],
  ]),
  ...tellThat('base-image-not-found', "the registry has no image 'docker.io/docker/none:1'", [
    ['resolve image config for docker.io/docker/none:1', 'docker.io/docker/none:1: not found'],
  ]),
  ...tellThat('base-image-not-found', 'the registry has no such base image', [
    [
      ['INFO[0001] COPY src /src'],
      'error building image: GET https://reg.example/v2/a/manifests/9: MANIFEST_UNKNOWN: there is no manifest 9',
    ],
  ]),
  ...tellThat('base-image-not-found', "the registry has no image 'reg.example/a:9'", [
    [
      ['Step 1/1 : FROM reg.example/a:9'],
      'manifest for reg.example/a:9 not found: manifest unknown: manifest unknown',
    ],
  ]),
  ...tellThat('base-image-not-found', "the registry has no image 'r.io/b:2'", [
    [
      '[internal] load metadata for r.io/b:2',
      'r.io/b:2: failed to resolve source metadata for r.io/b:2: r.io/b:2: not found',
    ],
  ]),
  ...tellThat('registry-auth', 'the registry denied the pull', [
    [
      '[internal] load metadata for r.io/a',
      'failed to authorize: failed to fetch oauth token: 401 Unauthorized',
    ],
    [['Step 1/1 : FROM reg.example/a'], 'denied'],
  ]),
  ...tellThat('registry-auth', 'the registry refused the push', [
    [
      'exporting to image',
      'failed to push r.io/a: denied: requested access to the resource is denied',
    ],
    [
      'exporting cache to registry',
      'error writing layer blob: denied: requested access to the resource is denied',
    ],
    [
      [],
      'error checking push permissions -- checking push permission for "reg.example/app:1": POST https://reg.example/v2/app/blobs/uploads/: NAME_UNKNOWN: repository name not known to registry',
    ],
    [
      ['STEP 1/1: FROM a', 'COMMIT a'],
      'Error: trying to reuse blob sha256:1 at destination: pinging container registry: unauthorized: authentication required',
    ],
    [
      ['STEP 1/1: FROM a', 'COMMIT a'],
      'Error: failed to read from destination repository team/app: 403 (Forbidden)',
    ],
  ]),
  ...tellThat('network', 'the builder could not reach a host', [
    [
      '[internal] load metadata for r.io/a',
      'failed to do request: Head "https://r.io/v2/": dial tcp: lookup r.io: no such host',
    ],
  ]),
  ...tellThat('network', 'the registry failed to respond', [
    [
      '[internal] load metadata for a',
      'unexpected status from HEAD request to https://r.io/v2/a/manifests/1: 503 Service Unavailable',
    ],
    ['[internal] load metadata for a', 'received unexpected HTTP status: 502 Bad Gateway'],
  ]),
  ...tellThat('out-of-disk', 'the builder ran out of disk space', [
    ['exporting to image', 'failed to copy: write /var/lib/x: no space left on device'],
  ]),
  ...tellThat('out-of-memory', 'the builder ran out of memory', [
    [
      '[2/3] RUN make',
      'process "/bin/sh -c make" did not complete successfully: cannot allocate memory',
    ],
  ]),
  ...tellThat('network', 'the registry failed to respond', [
    [
      '[1/2] FROM reg.example/a',
      'httpReadSeeker: failed open: unexpected status code https://reg.example/v2/a/blobs/sha256:1: 503 Service Unavailable',
    ],
  ]),
  ...tellThat('network', 'a connection timed out or was closed', [
    [
      'exporting to image',
      'failed to push reg.example/a:1: failed to authorize: DeadlineExceeded: failed to fetch oauth token: context deadline exceeded',
    ],
    ['exporting to image', 'failed to copy: unexpected EOF'],
    ['exporting to image', 'failed to push reg.example/a:1: write |1: broken pipe'],
    ['exporting to image', 'failed to copy: io: read/write on closed pipe'],
    ['exporting to image', 'failed to copy: use of closed network connection'],
    [
      '[internal] load metadata for reg.example/a:8',
      'Head "https://reg.example/v2/a/manifests/8": context deadline exceeded',
    ],
    [
      '[1/2] FROM reg.example/a',
      'failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://cdn.example/a": EOF',
    ],
    ['exporting to image', 'failed to receive status: error reading from server: EOF'],
  ]),
  ...tellThat('timeout', 'the build reached a time limit', [
    ['[2/3] RUN make', 'DeadlineExceeded: context deadline exceeded'],
  ]),
  ...tellThat('command-not-found', "the image has no command 'foo'", [
    [
      '[2/3] RUN ["foo"]',
      'runc run failed: unable to start container process: exec: "foo": executable file not found in $PATH',
    ],
  ]),
  ...tellThat('command-not-found', "the image has no command '/bin/bash'", [
    [
      ['INFO[0001] RUN make'],
      'error building image: error building stage: failed to execute command: starting command: fork/exec /bin/bash: no such file or directory',
    ],
  ]),
  ...tellThat('command-not-found', "the image has no command 'make'", [
    [
      ['STEP 1/2: FROM a', 'STEP 2/2: RUN ["make"]'],
      'Error: building at STEP "RUN make": while running runtime: crun: executable file `make` not found in $PATH: No such file or directory',
    ],
  ]),
  ...tellThat('permission', "'/foo' is not executable", [
    ['[2/3] RUN ["/foo"]', 'exec: "/foo": permission denied: unknown'],
  ]),
  ...tellThat('platform', 'the base image does not exist for the platform', [
    ['[internal] load metadata for a', 'no match for platform in manifest sha256:1: not found'],
    [
      ['Step 1/1 : FROM a'],
      'image with reference sha256:1 was found but does not match the specified platform: wanted linux/arm64',
    ],
  ]),
  ...tellThat('platform', 'a program is for another platform', [
    [
      '[2/3] RUN ["/usr/bin/tool"]',
      'runc run failed: unable to start container process: exec /usr/bin/tool: exec format error',
    ],
  ]),
  ...tellThat('registry-rate-limit', 'the registry limits requests, and the limit is reached', [
    [
      '[internal] load metadata for a',
      'unexpected status from HEAD request to https://r.io/v2/a/manifests/1: 429 Too Many Requests',
    ],
    [
      'resolve image config for docker.io/docker/dockerfile:1',
      'toomanyrequests: You have reached your pull rate limit',
    ],
    [['Step 1/1 : FROM a'], 'toomanyrequests: You have reached your pull rate limit.'],
  ]),
  ...tellThat('dockerfile-missing', "there is no Dockerfile 'web.Dockerfile'", [
    [
      '[internal] load build definition from Dockerfile',
      'failed to read dockerfile: open web.Dockerfile: no such file or directory',
    ],
    [[], 'Cannot locate specified Dockerfile: web.Dockerfile'],
  ]),
  ...tellThat('dockerfile-missing', "there is no Dockerfile '/ctx/Dockerfile'", [
    [
      [],
      'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /ctx/Dockerfile: no such file or directory',
    ],
  ]),
  ...tellThat('dockerfile-missing', 'there is no Dockerfile', [
    [
      [],
      'Error: no Containerfile or Dockerfile specified or found in context directory, /ctx: no such file or directory',
    ],
  ]),
  ...tellThat('certificate', 'the builder does not trust the certificate of a host', [
    [
      '[internal] load metadata for r.io/a',
      'failed to do request: Head "https://r.io/v2/": dial tcp: tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
  ]),
  ...tellThat('invalid-reference', 'the name of an image is invalid', [
    [
      '[internal] load build definition from Dockerfile',
      'failed to parse stage name "acme/App": invalid reference format',
    ],
    [['Step 1/1 : FROM a:'], 'invalid reference format'],
  ]),
  ...tellThat('syntax', "the stage 'a' depends on itself", [
    ['[internal] load .dockerignore', 'circular dependency detected on stage: a'],
  ]),
  ...tellThat('syntax', "the Dockerfile has an unknown instruction 'RUM'", [
    [
      '[internal] load build definition from Dockerfile',
      'dockerfile parse error on line 2: unknown instruction: RUM',
    ],
  ]),
  ...tellThat('syntax', 'the Dockerfile has a syntax error', [
    ['[internal] load build definition from Dockerfile', 'unsupported mount type "nosuch"'],
    [
      ['INFO[0001] COPY --from=0 dist/app.js /'],
      'error building image: parsing dockerfile: ENV must have two arguments',
    ],
    [
      ['INFO[0001] COPY --from=0 dist/app.js /'],
      'error building image: parsing dockerfile: file with no instructions',
    ],
    [
      '[internal] load build definition from Dockerfile',
      'dockerfile parse error on line 3: FROM requires either one or three arguments',
    ],
  ]),
  ...tellThat('requires-buildkit', "the builder does not know '--mount'", [
    [
      ['Step 1/2 : FROM a', 'Step 2/2 : RUN --mount=type=cache,target=/x make'],
      'the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/',
    ],
  ]),
]

function tellThat(
  kind: CauseKind,
  sentence: string,
  messages: readonly (readonly [before: Before, message: string])[],
): readonly MessageSample[] {
  return messages.map(([before, message]) => ({
    ...{ kind, sentence, message },
    log: typeof before === 'string' ? buildKitLog(before, message) : [...before, message],
  }))
}

function buildKitLog(title: string, message: string): readonly string[] {
  return [`#5 ${title}`, `#5 ERROR: ${message}`, `ERROR: failed to solve: ${message}`]
}
