import { hourMs, minuteMs, secondMs } from '../util/clock.ts'

// Every delay and limit of the product, but those that inputs set and those of `retry-table.ts`.
// Names tell their unit.

/** The limits of a request to the API: time without progress, except `whole`. */
export const timeoutsMs = {
  /** TCP and TLS, also for the proxy's tunnel. */
  connect: 10 * secondMs,
  /** The wait for the headers of the response. */
  headers: 30 * secondMs,
  /** The wait for the next chunk of a response's body. */
  body: 30 * secondMs,
  /** A JSON response ends so long after its headers, however steadily its bytes come. */
  whole: 2 * minuteMs,
  /** The wait until the server receives more of a submit's form. */
  uploadStall: minuteMs,
  /** The wait after the last byte of the form: the service first stores the archive. */
  submitResponse: 15 * minuteMs,
  /** The wait for a byte of the log; its reader usually closes a silent connection earlier. */
  streamSilence: 10 * minuteMs,
}

export type Timeouts = Readonly<typeof timeoutsMs>

export const requestWaits = {
  /** A server that asks for more is not obeyed: hardly anybody means it. */
  longestAskedMs: 2 * minuteMs,
  /** The wait while no request gets a usable response: it doubles, so at most ten fit a minute. */
  outage: { firstMs: 500, longestMs: 10 * secondMs },
}

/** The wait before each look at the list for a new build; the last one is repeated. */
export const listWaitsMs = [1, 2, 4, 8, 15].map((seconds) => seconds * secondMs)

export const submitTimes = {
  /** The service first stores the archive, so the list may show the build before its response. */
  lookAfterMs: 2 * minuteMs,
  lookAgainMs: 15 * secondMs,
  /** A search for the build of a lost attempt; so much later, a found one is settled. */
  searchMs: 30 * secondMs,
  /** How long a list that is not readable is read again, once the search is over. */
  unreadableMs: 30 * secondMs,
  /** A wait that the server asks for leaves so much of the search. */
  lastLookMs: 10 * secondMs,
  /** One read of the list ends by then, however many pages it takes. */
  lookLimitMs: 30 * secondMs,
  /** The wait before another attempt: its bound doubles, and at a rate limit the wait too. */
  againMs: { shortest: secondMs, longest: 20 * secondMs, limited: minuteMs },
  /** How long an aborted run waits for the ID of a build whose request was sent completely. */
  lingerMs: 4 * secondMs,
  /** The record of a run that created the agent at the same time may have no ID yet. */
  agentWaitsMs: [0, ...listWaitsMs.slice(0, 3)],
  agentMs: 7 * secondMs,
}

export const statusTimes = {
  firstPollMs: secondMs,
  shortestPollMs: 250,
  /** Allows 300 polls an hour: 38 at once, then one in 14 s, and one more at each limit. */
  budget: { polls: 38, refillMs: 14 * secondMs },
  /** Polls are rarer for so long after a 429. */
  throttledMs: 5 * minuteMs,
  /** After so long with a status that nobody knows, the build is lost. */
  unknownMs: 10 * minuteMs,
  /** Limits of a poll, of one at a time limit, and of a look at the list, its turn included. */
  readLimitMs: { usual: 30 * secondMs, last: 5 * secondMs, list: 15 * secondMs },
  /** A successful build without an image is read again. */
  image: { everyMs: secondMs, limitMs: 15 * secondMs },
}

export const logTimes = {
  /** The wait before a reconnect, and the range in which the server can change it. */
  reconnectMs: { usual: secondMs, min: secondMs, max: 30 * secondMs },
  /** The first longer wait after connections without new lines; it doubles up to the longest. */
  fruitlessMs: { first: 5 * secondMs, longest: 30 * secondMs },
  /** A silent connection is replaced; the time doubles while that brings nothing. */
  silenceMs: { first: 90 * secondMs, longest: 5 * minuteMs },
  /**
   * After the build's end, the rest of a log is waited for until no new line comes for so long:
   * `long` where only the log can say why the build failed. `pause`: the first one between two
   * connections.
   */
  drainMs: {
    patience: { short: 3 * secondMs, long: 10 * secondMs },
    total: 30 * secondMs,
    pause: 200,
  },
  /** The limit for all logs of ended builds that are read for their images' digests alone. */
  digestsMs: minuteMs,
}

export const stateTimes = {
  /** Main looks this often whether post has begun, and also before it completes a request. */
  mainLooksMs: 250,
  /**
   * The post step works so long of its 60 s: a slow machine needs the rest to start and to end.
   * The runner gives all post steps of a cancelled job less than five minutes together.
   */
  postMs: 56 * secondMs,
  /** Post searches so long of that, and needs the rest to cancel. */
  postSearchMs: 42 * secondMs,
  /** A main step that is stopped while it runs beside post ends in less time. */
  mainEndsMs: 8 * secondMs,
  postLooksMs: 500,
}

/** How a build is cancelled: each failure is followed by another try while there is time. */
export interface CancelPolicy {
  readonly limitMs: number
  /** A request and the read after it end by then: a server may hang. */
  readonly tryMs: number
  /** The time from one try's beginning to the next one's; doubles with each failure. */
  readonly pollMs: number
  /** What ends it: the server accepts it, or the build is ending or has ended by its record. */
  readonly awaits: 'acceptance' | 'ending' | 'end'
  /** Whether the words of the server end it, or may be those of a gateway. */
  readonly endsAtRefusal: boolean
}

const toTheEnd = { tryMs: 10 * secondMs, pollMs: 2 * secondMs, awaits: 'end' } as const

export const cancelPolicies = {
  /** The runner soon sends its second signal, and post asks again. */
  stopped: {
    ...{ limitMs: 5_500, tryMs: 3 * secondMs, pollMs: secondMs },
    ...{ awaits: 'acceptance', endsAtRefusal: false },
  },
  'at-limit': { ...toTheEnd, limitMs: minuteMs, endsAtRefusal: false },
  /** Where the status was refused, so is the cancellation, most likely: post asks again. */
  refused: { ...toTheEnd, limitMs: 10 * secondMs, endsAtRefusal: false },
  'by-post': { ...toTheEnd, limitMs: stateTimes.postMs, endsAtRefusal: false },
  /** Input 'timeout-minutes' replaces the limit. */
  'as-asked': { ...toTheEnd, limitMs: 5 * minuteMs, endsAtRefusal: true },
  'given-way': { ...toTheEnd, limitMs: 30 * secondMs, awaits: 'ending', endsAtRefusal: true },
} as const satisfies Readonly<Record<string, CancelPolicy>>

/** A server that is down gets at most ten requests a minute. */
export const longestCancelPauseMs = 10 * secondMs

export const oldBuildTimes = {
  /** Keeps the pace of all reads together below ten a second. */
  pollPerBuildMs: 100,
  /** How wrong our clock may be about the age of a build, where the server sends no time. */
  clockSlackMs: 5 * minuteMs,
  /** Younger builds may belong to a run that is still at work. */
  minAgeMs: 10 * minuteMs,
}

export const deploymentTimes = {
  /** The longest wait between two reads of a record. */
  pollIntervalMs: 12 * secondMs,
  /** The wait before each look at the list for a deployment whose response is lost. */
  listReadWaitsMs: [500, 1_500, 4 * secondMs, 8 * secondMs],
  /** The limit for the rest of a log, once its deployment has ended. */
  restMs: minuteMs,
  /** The service removes what runs before it responds. */
  deletionMs: 2 * minuteMs,
  /** A preview is something that ends: a year. */
  longestPreviewMs: 365 * 24 * hourMs,
  /** The wait between two deletions, once the client's own retries are over. */
  deleteAgainMs: 2 * secondMs,
  /** The limit for deleting one preview; a signal leaves six seconds. */
  deleteLimitMs: { stopped: 4_500, timedOut: 2 * minuteMs, usual: 3 * minuteMs },
}

export const runTimes = {
  /** What failed may need a while before the build is repeated. */
  retryPauseMs: 30 * secondMs,
  /** The wait between two reads of a build that an input names. */
  namedPauseMs: secondMs,
  /** Hardly any build waits and runs for longer: AWS CodeBuild stops after 8 and 36 h. */
  longestBuildMs: 48 * hourMs,
  /** If the server does not register an image at once, its record is followed like a build's. */
  registration: { limitMs: 30 * minuteMs, pollMs: 5 * secondMs },
}

/**
 * GitHub's runner sends SIGTERM 7.5 s after its first signal, SIGKILL 10 s after it. Until
 * `lastWordsMs` the run may end itself; after `exitMs` no reader of the log is waited for.
 */
export const signalTimes = {
  afterFirst: { lastWordsMs: 6 * secondMs, exitMs: 6_500 },
  afterSecondSigterm: { lastWordsMs: 500, exitMs: secondMs },
}

export const diskTimes = {
  /** How long a run waits for each of its writes, and after an abort. */
  writeMs: { usual: 10 * secondMs, afterAbort: secondMs },
  /** The disk then counts as stalled, so that no line of the log waits for it. */
  stalledMs: secondMs,
  /** How long the end of the process waits for a disk. */
  lastWriteMs: 500,
}

export const commentTimes = {
  requestMs: 10 * secondMs,
  request: { attempts: 3, baseMs: 500 },
  limitMs: minuteMs,
  /** The limit after the runner's signal, enough for one write without a pause. */
  afterStopMs: 5 * secondMs,
  /** The wait before a write is checked: a later one of another job has seen ours. */
  pauseMs: 4 * secondMs,
  /** What chance adds to it, so that the jobs of a matrix do not write together again. */
  spreadMs: 2 * secondMs,
}

export const gitTimes = {
  /** The limits of one command. Listing and comparing a large repository takes longer. */
  limitMs: { usual: 5 * secondMs, discover: 30 * secondMs, fetch: 30 * secondMs },
  /** The limit once git has taken too long: those of all its commands would add up. */
  laterLimitMs: secondMs,
  /** The limit of the search for filters in all submodules. */
  filtersMs: 5 * secondMs,
  /** After this time, a line says which command is being waited for. */
  quietMs: 3 * secondMs,
}

export const shownTimes = {
  /** The time between two lines on the progress of an upload, or of reading files. */
  progressMs: 5 * secondMs,
  /** The time between two messages of a thread that hashes files. */
  hashedMs: secondMs,
  /** A line says that the build still runs after so long without an event. */
  heartbeatMs: minuteMs,
  /** A step that prints nothing for so long probably hangs. */
  hangingMs: 5 * minuteMs,
  /** A chart of so little time explains nothing that a sentence does not. */
  shortBuildMs: 30 * secondMs,
  /** The clocks of builder and runner, and the delivery of the log, differ by about this much. */
  toleranceMs: 2 * secondMs,
}

/** A timer of Node that is longer fires at once. */
export const longestTimerMs = 2 ** 31 - 1
