import { hourMs, minuteMs, secondMs } from '../util/clock.ts'

// Every delay and limit of the product, except inputs and `retry-table.ts`. The names show the
// unit.

/** The limits of a request to the API. Only `whole` counts time with progress too. */
export const timeoutsMs = {
  /** TCP and TLS, also of the tunnel through a proxy. */
  connect: 10 * secondMs,
  /** The wait for the headers of the response. */
  headers: 30 * secondMs,
  /** The wait for the next chunk of a response's body. */
  body: 30 * secondMs,
  /** The time from the headers to the end of a JSON response, even if its bytes come steadily. */
  whole: 2 * minuteMs,
  /** The wait until the server receives more of a submit's form. */
  uploadStall: minuteMs,
  /** The wait after the last byte of the form: the service first stores the archive. */
  submitResponse: 15 * minuteMs,
  /** The wait for a byte of the log; its reader usually closes a silent connection earlier. */
  streamSilence: 10 * minuteMs,
}

export type Timeouts = Readonly<typeof timeoutsMs>

export const requestRetryTiming = {
  /** A longer wait that the server asks for is ignored, because it is usually a mistake. */
  longestAskedMs: 2 * minuteMs,
  /** The wait while no request gets a usable response: it doubles, so at most ten fit a minute. */
  outage: { firstMs: 500, longestMs: 10 * secondMs },
}

/** The waits before the reads of the list that search for a new build; the last one repeats. */
export const listRetryWaitsMs = [1, 2, 4, 8, 15].map((seconds) => seconds * secondMs)

export const submitTiming = {
  /** The service first stores the archive, so the list may show the build before its response. */
  firstListReadMs: 2 * minuteMs,
  listReadEveryMs: 15 * secondMs,
  /** How long to search for the build of a lost attempt, and when to check a found one again. */
  searchMs: 30 * secondMs,
  /** How much longer an unreadable list is read again, after the search. */
  unreadableMs: 30 * secondMs,
  /** A wait that the server asks for ends at least this long before the search. */
  lastListReadMs: 10 * secondMs,
  /** The limit of one read of the list, however many pages it takes. */
  listReadLimitMs: 30 * secondMs,
  /** The wait before another attempt: its upper limit doubles; after a 429, the lower one too. */
  againMs: { shortest: secondMs, longest: 20 * secondMs, limited: minuteMs },
  /** How long an aborted run waits for the ID of a build whose request was sent completely. */
  lingerMs: 4 * secondMs,
  /** Another run may have just created the agent, so that its record has no ID yet. */
  agentWaitsMs: [0, ...listRetryWaitsMs.slice(0, 3)],
  agentMs: 7 * secondMs,
}

export const statusPollTiming = {
  firstPollMs: secondMs,
  shortestPollMs: 250,
  /** Allows 300 polls an hour: 38 at once, then one every 14 s, and one more at each limit. */
  budget: { polls: 38, refillMs: 14 * secondMs },
  /** How long polls are rarer after a 429. */
  throttledMs: 5 * minuteMs,
  /** After this time with an unknown status, the build counts as lost. */
  unknownMs: 10 * minuteMs,
  /** The limits of a usual poll, of the last poll at a time limit, and of a read of the list. */
  readLimitMs: { usual: 30 * secondMs, last: 5 * secondMs, list: 15 * secondMs },
  /** A successful build without an image is read again. */
  image: { everyMs: secondMs, limitMs: 15 * secondMs },
}

export const logTiming = {
  /** The wait before a reconnect, and the range in which the server can change it. */
  reconnectMs: { usual: secondMs, min: secondMs, max: 30 * secondMs },
  /** The wait after connections without new lines; it doubles from the first to the longest. */
  fruitlessMs: { first: 5 * secondMs, longest: 30 * secondMs },
  /** A connection is replaced after this silence, which doubles while no new line comes. */
  silenceMs: { first: 90 * secondMs, longest: 5 * minuteMs },
  /**
   * After the build's end, the log is read until no line comes for this `patience`: `long` if only
   * the log can explain the failure. `pause`: the first wait between two connections.
   */
  drainMs: {
    patience: { short: 3 * secondMs, long: 10 * secondMs },
    total: 30 * secondMs,
    pause: 200,
  },
  /** The limit for all logs that are read only for the digests of their images. */
  digestsMs: minuteMs,
}

export const stateFileTiming = {
  /** How often the main step checks whether its post step has begun. */
  mainChecksEveryMs: 250,
  /**
   * The post step works for 56 of its 60 s: a slow machine needs the rest to start and to end. The
   * runner gives all post steps of a cancelled job less than five minutes together.
   */
  postMs: 56 * secondMs,
  /** The post step searches for this part of its time, and needs the rest to cancel. */
  postSearchMs: 42 * secondMs,
  /** A main step that its post step has stopped ends within this time. */
  mainEndsMs: 8 * secondMs,
  postChecksEveryMs: 500,
}

/** How a build is cancelled: each failure is followed by another try while there is time. */
export interface CancelPolicy {
  readonly limitMs: number
  /** The limit of one request and the read after it, because a server may hang. */
  readonly tryMs: number
  /** The time from one try's beginning to the next one's; doubles with each failure. */
  readonly pollMs: number
  /** When to stop: the server accepts it, or the record shows the build ending or ended. */
  readonly awaits: 'acceptance' | 'ending' | 'end'
  /** Whether a refusal ends the tries, although it may come from a gateway. */
  readonly endsAtRefusal: boolean
}

const toTheEnd = { tryMs: 10 * secondMs, pollMs: 2 * secondMs, awaits: 'end' } as const

export const cancelPolicies = {
  /** Short, because the runner soon sends its second signal. The post step cancels again. */
  stopped: {
    limitMs: 5_500,
    tryMs: 3 * secondMs,
    pollMs: secondMs,
    awaits: 'acceptance',
    endsAtRefusal: false,
  },
  'at-limit': { ...toTheEnd, limitMs: minuteMs, endsAtRefusal: false },
  /** Short, because such a server probably refuses this too. The post step cancels again. */
  refused: { ...toTheEnd, limitMs: 10 * secondMs, endsAtRefusal: false },
  'by-post': { ...toTheEnd, limitMs: stateFileTiming.postMs, endsAtRefusal: false },
  /** Input 'timeout-minutes' replaces the limit. */
  'as-asked': { ...toTheEnd, limitMs: 5 * minuteMs, endsAtRefusal: true },
  'given-way': { ...toTheEnd, limitMs: 30 * secondMs, awaits: 'ending', endsAtRefusal: true },
} as const satisfies Readonly<Record<string, CancelPolicy>>

/** A server that is down gets at most ten requests a minute. */
export const longestCancelPauseMs = 10 * secondMs

export const oldBuildTiming = {
  /** Keeps all reads together below ten a second. */
  pollPerBuildMs: 100,
  /** How wrong our clock may be about a build's age, if the server sends no time. */
  clockSlackMs: 5 * minuteMs,
  /** Younger builds may belong to a run that is still at work. */
  minAgeMs: 10 * minuteMs,
}

export const deploymentTiming = {
  /** The longest wait between two reads of a record. */
  pollIntervalMs: 12 * secondMs,
  /** The waits before each read of the list for a deployment whose response was lost. */
  listReadWaitsMs: [500, 1_500, 4 * secondMs, 8 * secondMs],
  /** The limit for the rest of a log, once its deployment has ended. */
  restMs: minuteMs,
  /** The service removes the release before it responds. */
  deletionMs: 2 * minuteMs,
  /** The longest lifetime of a preview: a year. */
  longestPreviewMs: 365 * 24 * hourMs,
  /** The wait between two deletions, once the client's own retries are over. */
  deleteAgainMs: 2 * secondMs,
  /** The limit for deleting one preview; after a signal, only six seconds are left. */
  deleteLimitMs: { stopped: 4_500, timedOut: 2 * minuteMs, usual: 3 * minuteMs },
}

export const agentexTiming = {
  /** Before a deployment. An outage of the key service looks like a wrong key. */
  before: { pauseMs: 3 * secondMs, limitMs: minuteMs, unauthorizedTries: 3 },
  wait: {
    /** The wait between two reads grows from the first to the last. */
    pauseMs: secondMs,
    longestMs: 5 * secondMs,
    /** An agent whose deployments leave no record shows a sign by then, or never. */
    settledMs: minuteMs,
    /** How long to read again at the end, if the last read failed. */
    graceMs: minuteMs,
  },
  message: {
    /** A reply has at least this time, however late the agent was ready. */
    leastMs: 2 * minuteMs,
    /** How long to knock: a pod registers before it listens. */
    connectMs: minuteMs,
    pauseMs: 3 * secondMs,
    /** An agent that fails may lack something that is still starting. */
    failures: 3,
    failedPauseMs: 30 * secondMs,
    readPauseMs: secondMs,
  },
  /** A production deployment is promoted soon after it is ready, or not at all. */
  traffic: { pauseMs: 3 * secondMs, limitMs: minuteMs },
  /** The limit for deleting a task, in the main step and in the post step. */
  deleteMs: 15 * secondMs,
}

export const runTiming = {
  /** The wait before a failed build is repeated: a service or registry may need it to recover. */
  retryPauseMs: 30 * secondMs,
  /** The wait between two reads of a build that an input names. */
  namedPauseMs: secondMs,
  /** The list shows a new build within this time, and the server's clocks differ by less. */
  listedWithinMs: minuteMs,
  /** Hardly any build queues and runs for longer: AWS CodeBuild stops after 8 and 36 h. */
  longestBuildMs: 48 * hourMs,
  /** If the server does not register an image at once, its record is followed like a build's. */
  registration: { limitMs: 30 * minuteMs, pollMs: 5 * secondMs },
}

/**
 * GitHub's runner sends SIGTERM 7.5 s after its first signal, SIGKILL 10 s after it. At
 * `lastWordsMs` the run logs its last words and exits; at `exitMs` it exits in any case.
 */
export const shutdownTiming = {
  afterFirst: { lastWordsMs: 6 * secondMs, exitMs: 6_500 },
  afterSecondSigterm: { lastWordsMs: 500, exitMs: secondMs },
}

export const diskTiming = {
  /** How long a run waits for each of its writes; after an abort, it waits for less. */
  writeMs: { usual: 10 * secondMs, afterAbort: secondMs },
  /** A disk that takes longer counts as stalled, and no log line waits for it. */
  stalledMs: secondMs,
  /** How long the end of the process waits for a disk. */
  lastWriteMs: 500,
}

export const commentTiming = {
  requestMs: 10 * secondMs,
  request: { attempts: 3, baseMs: 500 },
  limitMs: minuteMs,
  /** The limit after the runner's signal: enough for one write if the run does not wait. */
  afterStopMs: 5 * secondMs,
  /** The wait before a write is checked. A job that writes after this wait has seen ours. */
  pauseMs: 4 * secondMs,
  /** A random extra wait up to this, so that the jobs of a matrix do not write together again. */
  spreadMs: 2 * secondMs,
}

export const gitTiming = {
  /** The limits of one command. Listing and comparing a large repository takes longer. */
  limitMs: { usual: 5 * secondMs, discover: 30 * secondMs, fetch: 30 * secondMs },
  /** The limit of later commands once git has been too slow, because all limits would add up. */
  laterLimitMs: secondMs,
  /** The limit of the search for git filters in all submodules. */
  filtersMs: 5 * secondMs,
  /** After this time, a line says which command is being waited for. */
  quietMs: 3 * secondMs,
}

export const progressTiming = {
  /** The time between two lines on the progress of an upload, or of reading files. */
  progressMs: 5 * secondMs,
  /** The time between two messages of a thread that hashes files. */
  hashedMs: secondMs,
  /** After this time without an event, a line says that the build still runs. */
  heartbeatMs: minuteMs,
  /** A step of the build that prints nothing for this time has probably hung. */
  hangingMs: 5 * minuteMs,
  /** The summary of a shorter build names its two slowest steps. */
  shortBuildMs: 30 * secondMs,
  /** The clocks of builder and runner, and the delivery of the log, differ by about this much. */
  toleranceMs: 2 * secondMs,
}

/** Node fires a longer timer at once. */
export const longestTimerMs = 2 ** 31 - 1
