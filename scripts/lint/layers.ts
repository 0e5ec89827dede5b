// Which files of a module others may import: eslint.config.js makes a rule of it.

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** A directory of a module, which other modules do not see. */
interface InnerModule {
  /** The inner modules beside it whose publicFiles it imports. */
  readonly uses: readonly string[]
  readonly publicFiles: readonly string[]
}

interface Module {
  readonly publicFiles: readonly string[]
  /** More publicFiles, for one other module. */
  readonly publicFor?: Readonly<Record<string, readonly string[]>>
  /** Files of the module that its inner modules import. */
  readonly beside?: readonly string[]
  readonly inner?: Readonly<Record<string, InnerModule>>
  /** What only tests import, each with the reason why no public file shows its facts. */
  readonly tested?: Readonly<Record<string, string>>
}

/**
 * The modules of `src/`, from the top: each imports from itself and from those below it, and of
 * those only `publicFiles`. The modules within use each other as `uses` says, by their own public
 * files, and the files `beside` them. Tests and testbed import public files, and those `tested`.
 */
export const layers: Readonly<Record<string, Module>> = {
  actions: {
    publicFiles: words(
      'build cancel delete-previews deploy discover list post post-deploy retag undeployed wait',
    ),
  },
  report: {
    publicFiles: words(`
      deployment/deployment-summary
      deployment/report-deployment left-over-end live/heartbeat live/packed-context live/progress outputs
      run-report summary/discovery-summary summary/killed-summary summary/undeployed-summary text/format
      text/source
    `),
    beside: words('outputs report run-end shown-failure'),
    inner: {
      artifact: { uses: words(''), publicFiles: words('artifact') },
      deployment: {
        uses: words('live summary text'),
        publicFiles: words('deployment-summary report-deployment'),
      },
      comment: { uses: words('summary text'), publicFiles: words('comment') },
      live: {
        uses: words('text'),
        publicFiles: words('build-view heartbeat log-file packed-context progress'),
      },
      summary: {
        uses: words('text'),
        publicFiles: words(
          'build-summary discovery-summary killed-summary markdown message summary-file undeployed-summary',
        ),
      },
      text: { uses: words(''), publicFiles: words('context-facts format other-builds source') },
    },
    tested: {
      'comment/put-row':
        'the jobs that race for one comment share a virtual clock, which HTTP does not follow',
    },
  },
  cleanup: {
    publicFiles: words(`
      archive-directory cancel-abandoned delete-left left-overs read-state run-event save-for-post state-format
      work-for-post write-state
    `),
  },
  runner: {
    publicFiles: words(`
      await-disk entrypoint failure log/log log/printable log/writer output-values redact redact-all
      visible workflow-context host/runner-kind host/system-host host/host
    `),
    beside: words('failure redact visible'),
    inner: {
      log: { uses: words('host'), publicFiles: words('log printable writer') },
      host: { uses: words(''), publicFiles: words('runner-kind system-host host') },
    },
  },
  inputs: {
    publicFiles: words(`
      build-inputs build-options cancel-inputs connection custom-headers
      delete-previews-inputs deploy-inputs discover-inputs list-inputs retag-inputs read-input
      show-inputs undeployed-inputs unknown-inputs wait-inputs
    `),
  },
  discover: {
    publicFiles: words('discover model'),
  },
  agentex: {
    publicFiles: words('agentex-api evidence readiness'),
  },
  deployments: {
    publicFiles: words('create delete-previews describe-event find-build follow reporter search'),
  },
  builds: {
    publicFiles: words(`
      [^/]+ follow/follow follow/follow-status reuse/tag-conflict
      submit/search-list submit/submit-attempt submit/submit-errors
    `),
    beside: words(
      'await-image build-times cancel-build claim compare-record events image outcome later-pushes walk-list',
    ),
    inner: {
      follow: { uses: words(''), publicFiles: words('follow follow-log follow-status') },
      reuse: { uses: words(''), publicFiles: words('choose-reuse reuse tag-conflict') },
      submit: {
        uses: words(''),
        publicFiles: words('other-builds search-list submit-attempt submit submit-errors'),
      },
    },
    tested: {
      'follow/shown-lines':
        'the ways in which connections cut and repeat a log take thousands of runs of a model',
      'submit/outcomes': 'docs/architecture.md has its table, row by row',
    },
  },
  'build-log': {
    publicFiles: words('causes failure/decide load-log-parser log-parser plain-text steps'),
    beside: words('causes limits patterns plain-text rule-table step-output step-table steps tail'),
    inner: {
      builders: {
        uses: words(''),
        publicFiles: words('builder buildkit buildkit-end classic-builder podman'),
      },
      failure: {
        uses: words('builders'),
        publicFiles: words('classify decide describe-failure line-rules'),
      },
    },
    tested: {
      'ci-service-lines': 'each row of its tables must fit a recorded line',
      'failure/message-rules':
        'each row of its table must fit a sample, and no sample the row of another',
      'failure/output-rules':
        'each row of its table must fit a sample, and no sample the row of another',
    },
  },
  context: {
    publicFiles: words(`
      copy-check/dockerfile credentials/allowed-paths credentials/secret-variables
      files/[^/]+ manifest/deployed-files manifest/manifest normalise-remote
      pack-context packed provenance
    `),
    // Discovery asks git and hashes files itself.
    publicFor: {
      discover: words(
        'archive/working-tree-hash credentials/foreign-files git/checkout git/git git/index-modes',
      ),
    },
    inner: {
      archive: { uses: words('files'), publicFiles: words('working-tree-hash write-archive') },
      'copy-check': {
        uses: words('docker files'),
        publicFiles: words('check-copies dockerfile'),
      },
      credentials: {
        uses: words('files git'),
        publicFiles: words(
          'allowed-paths foreign-files reject-credentials rules secret-values secret-variables',
        ),
      },
      docker: { uses: words('files git'), publicFiles: words('docker-context') },
      files: { uses: words(''), publicFiles: words('[^/]+') },
      git: { uses: words('files'), publicFiles: words('checkout git index-modes') },
      manifest: {
        uses: words('credentials docker files git'),
        publicFiles: words('deployed-files manifest'),
      },
    },
    tested: {
      'archive/gzip-file':
        'blocks end at bytes that a whole archive does not choose, on a disk that is slow or full',
      'archive/tar-header': 'an entry as large as its header allows cannot be written',
      'git/run-program':
        'what no git does: it hangs with children, prints too much, or runs on Windows',
    },
  },
  api: {
    publicFiles: words('(?!event-stream)[^/]+ http/archive-file http/transport'),
    // `npm run contact` sends requests as the client does, and shows the raw answers.
    publicFor: { contact: words('http/error-body http/undici') },
    beside: words('decode errors model retry-table timing'),
    inner: {
      http: {
        uses: words(''),
        publicFiles: words('archive-file json multipart outage-pace sender transport upload'),
      },
    },
    tested: { 'http/http-error': 'fakes of the client throw the very errors that it makes' },
  },
  util: {
    publicFiles: words('[^/]+'),
  },
}

/** builds, build-log and context stand side by side, but that builds uses build-log. */
export const siblings: Readonly<Record<string, readonly string[]>> = {
  builds: ['context'],
  context: ['build-log'],
  'build-log': ['context'],
}

/** The modules of `testbed/`, and which of them each uses, as drawn in its README. */
export const testbedModules: Readonly<Record<string, readonly string[]>> = {
  browser: ['docker'],
  emulator: ['docker'],
  github: ['gitea', 'runner'],
  gitea: [],
  docker: [],
  invariants: ['runner', 'emulator'],
  proxy: ['emulator'],
  runner: ['gitea'],
  simulator: ['invariants', 'runner', 'emulator'],
}
