// Which files of a room others may import: eslint.config.js makes a rule of it.

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** A directory of a room, which other rooms do not see. */
interface InnerRoom {
  /** The inner rooms beside it whose doors it imports. */
  readonly uses: readonly string[]
  readonly doors: readonly string[]
}

interface Room {
  readonly doors: readonly string[]
  /** More doors, for one other room. */
  readonly doorsFor?: Readonly<Record<string, readonly string[]>>
  /** Files of the room that its inner rooms import. */
  readonly beside?: readonly string[]
  readonly inner?: Readonly<Record<string, InnerRoom>>
  readonly tested?: readonly string[]
}

/**
 * The rooms of `src/`, from the top: each imports from itself and from those below it. Of a room,
 * others import its `doors`. The rooms within use each other as `uses` says, by their own doors,
 * and the files `beside` them. Tests and the world import the doors of both, and the files `tested`
 * by a table of their own.
 */
export const house: Readonly<Record<string, Room>> = {
  actions: {
    doors: words(
      'build cancel delete-previews deploy discover list post post-deploy promote undeployed wait',
    ),
    tested: words(`connect`),
  },
  report: {
    doors: words(`
      deployment/deployment-summary
      deployment/report-deployment left-over-end live/heartbeat live/packed-context live/progress outputs
      run-report summary/discovery-summary summary/killed-summary summary/undeployed-summary text/format
      text/source
    `),
    beside: words('outputs report run-end shown-failure'),
    inner: {
      artifact: { uses: words(''), doors: words('artifact') },
      deployment: {
        uses: words('live summary text'),
        doors: words('deployment-summary report-deployment'),
      },
      comment: { uses: words('summary text'), doors: words('comment') },
      live: {
        uses: words('text'),
        doors: words('build-view heartbeat log-file packed-context progress'),
      },
      summary: {
        uses: words('text'),
        doors: words(
          'build-summary discovery-summary killed-summary markdown summary-file undeployed-summary',
        ),
      },
      text: { uses: words(''), doors: words('context-facts format other-builds source') },
    },
    tested: words(
      `comment/comment comment/comment-body comment/comment-rows comment/github-comments comment/put-row deployment/deployment-end judge-build locate-failure log-end notes shown-failure summary/step-times summary/timeline`,
    ),
  },
  cleanup: {
    doors: words(`
      archive-directory cancel-abandoned delete-left left-overs read-state run-event save-for-post state-format
      work-for-post write-state
    `),
    tested: words(`state-file`),
  },
  runner: {
    doors: words(`
      await-disk entrypoint failure log/log log/printable log/writer output-values redact redact-all
      visible workflow-context host/runner-kind host/system-host host/host
    `),
    beside: words('failure redact visible'),
    inner: {
      log: { uses: words('host'), doors: words('log printable writer') },
      host: { uses: words(''), doors: words('runner-kind system-host host') },
    },
  },
  inputs: {
    doors: words(`
      build-inputs build-options cancel-inputs connection custom-headers
      delete-previews-inputs deploy-inputs discover-inputs list-inputs promote-inputs read-input
      show-inputs undeployed-inputs unknown-inputs wait-inputs
    `),
    tested: words(`parse-input preview-label`),
  },
  discover: {
    doors: words('discover model'),
    tested: words(`content-hashes hash-pool`),
  },
  deployments: {
    doors: words('create delete-previews describe-event events find-build follow search'),
    tested: words(`read-log`),
  },
  builds: {
    doors: words(`
      [^/]+ follow/follow follow/follow-status reuse/tag-conflict
      submit/search-list submit/submit-attempt submit/submit-errors
    `),
    beside: words(
      'build-times cancel-build claim compare-record events image outcome later-pushes walk-list',
    ),
    inner: {
      follow: { uses: words(''), doors: words('follow follow-log follow-status') },
      reuse: { uses: words(''), doors: words('choose-reuse reuse tag-conflict') },
      submit: {
        uses: words(''),
        doors: words('other-builds search-list submit-attempt submit submit-errors'),
      },
    },
    tested: words(`follow/log-connection follow/shown-lines follow/status-state submit/outcomes`),
  },
  'build-log': {
    doors: words('failure/decide load-log-parser log-parser plain-text steps'),
    beside: words('limits plain-text step-output step-table steps'),
    inner: {
      builders: {
        uses: words(''),
        doors: words('builder buildkit buildkit-end classic-builder kaniko'),
      },
      failure: {
        uses: words('builders'),
        doors: words('classify decide describe-failure line-rules'),
      },
    },
    tested: words(
      `ci-service-lines failure/classify failure/line-rules failure/message-rules failure/output-rules`,
    ),
  },
  context: {
    doors: words(`
      copy-check/dockerfile credentials/allowed-paths
      files/[^/]+ manifest/deployed-files manifest/manifest normalise-remote
      pack-context packed provenance
    `),
    // Discovery asks git and hashes files itself.
    doorsFor: {
      discover: words(
        'archive/working-tree-hash credentials/foreign-files git/checkout git/git git/index-modes',
      ),
    },
    inner: {
      archive: { uses: words('files'), doors: words('working-tree-hash write-archive') },
      'copy-check': {
        uses: words('docker files'),
        doors: words('check-copies dockerfile'),
      },
      credentials: {
        uses: words('files git'),
        doors: words('allowed-paths foreign-files reject-credentials rules secret-values'),
      },
      docker: { uses: words('files git'), doors: words('docker-context') },
      files: { uses: words(''), doors: words('[^/]+') },
      git: { uses: words('files'), doors: words('checkout git index-modes') },
      manifest: {
        uses: words('credentials docker files git'),
        doors: words('deployed-files manifest'),
      },
    },
    tested: words(
      `archive/gzip-file archive/tar-header copy-check/missing-sources copy-check/tree credentials/contents credentials/git-files credentials/rules docker/walk git/run-program manifest/collect-files manifest/ignored-names manifest/model manifest/problems manifest/yaml pack-errors`,
    ),
  },
  api: {
    doors: words('[^/]+ http/archive-file http/transport'),
    beside: words('decode errors model retry-table timing'),
    inner: {
      http: {
        uses: words(''),
        doors: words('archive-file json multipart outage-pace sender transport upload'),
      },
    },
    tested: words(
      `http/error-body http/http-error http/network-error http/response-headers http/undici`,
    ),
  },
  util: {
    doors: words('[^/]+'),
  },
}

/** builds, build-log and context stand side by side, but that builds uses build-log. */
export const siblings: Readonly<Record<string, readonly string[]>> = {
  builds: ['context'],
  context: ['build-log'],
  'build-log': ['context'],
}

/** The rooms of `world/`, and which of them each uses, as drawn in its README. */
export const worldRooms: Readonly<Record<string, readonly string[]>> = {
  emulator: ['machine', 'server'],
  forge: ['gitea', 'runner'],
  gitea: [],
  machine: [],
  promises: ['runner', 'server'],
  proxy: ['server'],
  runner: ['gitea'],
  server: [],
  sim: ['promises', 'runner', 'server'],
}
