// Loads a module of Node when something of it is first used.
const loadLate = (id) => {
    let module;
    return new Proxy({}, {
        get: (_, name) => name === '__esModule'
            ? undefined
            : (module ??= globalThis.process.getBuiltinModule(id))[name],
    });
};
import * as __WEBPACK_EXTERNAL_MODULE_os__ from "os";
/******/ var __webpack_modules__ = ({

/***/ 136:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  createClient: () => (/* binding */ createClient)
});

;// CONCATENATED MODULE: ./src/util/retry.ts
/** As in the AWS SDKs: full jitter below a bound that doubles, and a budget for all requests. */
const longestSpreadMs = 20_000;
const budgetTokens = { all: 100, cost: 5, gain: 1 };
/** Failures spend and successes earn tokens, so that many callers do not overload a server. */
function createRetryBudget() {
    let left = budgetTokens.all;
    return {
        spend() {
            if (left < budgetTokens.cost)
                return false;
            left -= budgetTokens.cost;
            return true;
        },
        earn() {
            left = Math.min(budgetTokens.all, left + budgetTokens.gain);
        },
    };
}
/** Repeats until success, the last attempt or an empty budget. */
async function retry(attempt, { attempts: most = Infinity, budget, clock, random, ...options }, signal) {
    const errors = [];
    for (;;) {
        signal.throwIfAborted();
        try {
            const result = await attempt();
            budget.earn();
            return result;
        }
        catch (error) {
            signal.throwIfAborted();
            errors.push(error);
            const { attempts, baseMs, afterMs = 0 } = options.decide(error);
            if (errors.length >= Math.min(most, attempts))
                throw options.fail(errors, 'attempts');
            if (!budget.spend())
                throw options.fail(errors, 'budget');
            if (errors.length === 1)
                options.onRetry?.(error);
            const spreadMs = Math.min(longestSpreadMs, baseMs * 2 ** (errors.length - 1));
            await clock.sleep(askedWait(afterMs, random(), spreadMs), signal);
        }
    }
}
/** Adds up to `spreadMs`, so that clients sent away together do not come back together. */
function askedWait(askedMs, chance, spreadMs = askedMs / 10) {
    return askedMs + chance * spreadMs;
}

// EXTERNAL MODULE: ./src/api/decode.ts
var api_decode = __nccwpck_require__(364);
// EXTERNAL MODULE: ./src/util/errors.ts
var errors = __nccwpck_require__(17);
;// CONCATENATED MODULE: ./src/api/errors.ts

class ApiError extends errors/* ActionError */.l {
    name = 'ApiError';
    kind;
    meaning;
    /** Set for kind `http` alone. */
    status;
    /** Code of the system, of TLS or of the HTTP library, such as `ECONNREFUSED`. */
    code;
    /** The server's own words, limited in length and without our key; still foreign text. */
    serverMessage;
    /** The wait that the server asks for, above 0 and at most two minutes. */
    retryAfterMs;
    /** The server's `x-should-retry`, which overrides the rule of the status code. */
    shouldRetry;
    accepted;
    #options;
    constructor(message, options) {
        super(message, options);
        this.#options = options;
        this.kind = options.kind;
        this.meaning = options.meaning ?? 'unavailable';
        this.status = options.status;
        this.code = options.code;
        this.serverMessage = options.serverMessage;
        this.retryAfterMs = options.retryAfterMs;
        this.shouldRetry = options.shouldRetry;
        this.accepted = options.accepted ?? 'no';
    }
    /** The same error with another message. */
    reworded(message) {
        return new ApiError(message, { ...this.#options, cause: this });
    }
}
const slowHint = 'The server or the network is slow. Run the job again later.';
const cacheHint = "Exclude '/v5/' of the API's host from the cache of the proxy or gateway on the way.";
/** For a `catch` where a request may fail. Throws every other error. */
function asApiError(error) {
    if (error instanceof ApiError)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./node_modules/eventsource-parser/dist/errors.js
/**
 * Error thrown when encountering an issue during parsing.
 *
 * @public
 */
class ParseError extends Error {
    constructor(message, options) {
        super(message);
        this.name = 'ParseError';
        this.type = options.type;
        this.field = options.field;
        this.value = options.value;
        this.line = options.line;
    }
}
//# sourceMappingURL=errors.js.map
;// CONCATENATED MODULE: ./node_modules/eventsource-parser/dist/parse.js
/**
 * EventSource/Server-Sent Events parser
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */

// ASCII codes used in the hot parsing paths.
const LF = 10;
const CR = 13;
const SPACE = 32;
const MAX_FIELD_PREFIX_LENGTH = 6;
/**
 * Creates a new EventSource parser.
 *
 * @param config - Parser configuration. Accepts callbacks (see {@link ParserCallbacks})
 *   and options like `maxBufferSize` (see {@link ParserConfig}).
 *
 * @returns A new EventSource parser, with `feed` and `reset` methods.
 * @public
 */
function createParser(config) {
    if (typeof config === 'function') {
        throw new TypeError('`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?');
    }
    const { maxBufferSize, onComment, onError, onEvent, onId, onRetry } = config;
    // Trailing bytes from prior `feed()` calls that did not yet form a complete line.
    // Stored as an array of fragments and only joined when a line terminator arrives.
    // Concatenating per-feed (`prefix + chunk`) is O(N²) when a single SSE line spans
    // many chunks (e.g. a large `data:` payload streamed in tiny slices, or an MCP-style
    // server that emits one giant content block). Buffering as fragments + joining once
    // makes the same workload linear.
    const pendingFragments = [];
    // Running total of `pendingFragments` lengths, kept in sync with the array so the
    // `maxBufferSize` check doesn't have to walk the fragment list on every feed.
    let pendingFragmentsLength = 0;
    // Empty or partial leading BOM; undefined once the BOM check is complete.
    let bomPrefix = '';
    let id;
    let data = '';
    let dataLines = 0;
    let eventType;
    // Set after a `maxBufferSize` overflow. Once tripped, `feed()` throws until
    // `reset()` is called — see the comment on `maxBufferSize` in `ParserConfig`.
    let terminated = false;
    let skippingLine = false;
    // Set when a line (parsed or discarded) was terminated by a trailing `\r` at the very
    // end of a chunk. That `\r` is ambiguous: it may be a bare-CR terminator or the first
    // half of a `\r\n` whose `\n` lands in the next chunk. The line itself is complete
    // either way, but we must remember to swallow a single leading `\n` from the next
    // chunk so the pair is treated as one terminator rather than a blank line (which
    // would dispatch an event prematurely).
    let skipNextLineFeed = false;
    /**
     * Feeds a chunk of the SSE stream to the parser. Any trailing bytes that do
     * not yet form a complete line are held back and prepended to the next chunk,
     * so callers can pass arbitrary slices of the stream without worrying about
     * line boundaries.
     *
     * Per the SSE spec, one leading UTF-8 BOM is stripped before parsing,
     * even when split across chunks. This handles both the raw 3-byte form (0xEF 0xBB
     * 0xBF) and a single decoded U+FEFF, so a leading BOM is ignored regardless of
     * how the caller decoded the bytes.
     *
     * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
     */
    function feed(chunk) {
        if (terminated) {
            throw new Error('Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.');
        }
        if (bomPrefix !== undefined) {
            chunk = bomPrefix + chunk;
            // Wait only while the input could still be a raw BOM. Empty chunks must
            // not finish the check, and a mismatched prefix must remain ordinary input.
            if (chunk === '' || chunk === '\xEF' || chunk === '\xEF\xBB') {
                bomPrefix = chunk;
                return;
            }
            bomPrefix = undefined;
            // Strip exactly one leading BOM, in decoded or raw byte-valued form.
            chunk = chunk.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/, '');
        }
        // Rare resume states from a prior chunk boundary: a pending `\r\n` split or a
        // line being discarded. Single combined check keeps the hot path to one branch;
        // the actual handling lives out-of-line in `resumeAfterSkip`.
        if (skippingLine || skipNextLineFeed) {
            chunk = resumeAfterSkip(chunk);
            if (!chunk) {
                return;
            }
        }
        // Hot path: no buffered prefix from a prior partial line. Hand the chunk
        // straight to `processLines`, exactly like the original implementation.
        // Zero new work in the common case (every chunk ends with `\n\n`).
        if (!pendingFragments.length) {
            const trailing = processLines(chunk);
            if (trailing !== '') {
                storeTrailing(trailing);
            }
            checkForBufferOverflow();
            return;
        }
        // We have a buffered prefix. If this chunk also has no terminator, append
        // to the buffer without concatenating — that's the O(N²) trap we're
        // avoiding (large single `data:` payload split across many tiny chunks).
        if (chunk.indexOf('\n') === -1 && chunk.indexOf('\r') === -1) {
            if (pendingFragmentsLength < MAX_FIELD_PREFIX_LENGTH) {
                const head = pendingFragments.join('') +
                    chunk.slice(0, MAX_FIELD_PREFIX_LENGTH - pendingFragmentsLength);
                if (!shouldBufferTrailing(head)) {
                    pendingFragments.length = 0;
                    pendingFragmentsLength = 0;
                    skippingLine = true;
                    return;
                }
            }
            pendingFragments.push(chunk);
            pendingFragmentsLength += chunk.length;
            checkForBufferOverflow();
            return;
        }
        // Terminator arrived. Join the accumulated fragments + this chunk once,
        // process, and buffer any new trailing partial line.
        pendingFragments.push(chunk);
        const input = pendingFragments.join('');
        pendingFragments.length = 0;
        pendingFragmentsLength = 0;
        storeTrailing(processLines(input));
        checkForBufferOverflow();
    }
    // Out-of-line handler for the rare post-boundary states. `skipNextLineFeed` means a
    // line (parsed or discarded) ended with a trailing `\r` at the previous chunk boundary,
    // so a single leading `\n` must be swallowed to consume a split `\r\n` as one terminator.
    // `skippingLine` means we are discarding an invalid line until its terminator arrives.
    // The two states are mutually exclusive. Returns the remaining chunk to parse ('' if
    // this chunk was fully consumed).
    function resumeAfterSkip(chunk) {
        if (chunk.length === 0) {
            return chunk;
        }
        if (skipNextLineFeed) {
            skipNextLineFeed = false;
            return chunk.charCodeAt(0) === LF ? chunk.slice(1) : chunk;
        }
        const crIndex = chunk.indexOf('\r');
        const lfIndex = chunk.indexOf('\n');
        const lineEnd = crIndex === -1 ? lfIndex : lfIndex === -1 ? crIndex : crIndex < lfIndex ? crIndex : lfIndex;
        if (lineEnd === -1) {
            return '';
        }
        // Trailing `\r` at the very end of the chunk: defer the CRLF/CR decision to the
        // next chunk (see `skipNextLineFeed`) rather than greedily consuming just the `\r`.
        if (lineEnd === chunk.length - 1 && chunk.charCodeAt(lineEnd) === CR) {
            skippingLine = false;
            skipNextLineFeed = true;
            return '';
        }
        skippingLine = false;
        return chunk.slice(lineEnd + (chunk.charCodeAt(lineEnd) === CR && chunk.charCodeAt(lineEnd + 1) === LF ? 2 : 1));
    }
    function storeTrailing(trailing) {
        if (!trailing)
            return;
        // A trailing that ends with `\r` is not a partial line: the `\r` terminates it,
        // and only the CRLF-vs-CR ambiguity remains (the matching `\n` may start the next
        // chunk). Parse the completed line now — buffering it could grow unbounded through
        // the no-terminator append path, and discarding it would eat the terminator and
        // make skip mode swallow the next line.
        if (trailing.charCodeAt(trailing.length - 1) === CR) {
            parseLine(trailing, 0, trailing.length - 1);
            if (checkForBufferOverflow())
                return;
            skipNextLineFeed = true;
            return;
        }
        if (shouldBufferTrailing(trailing)) {
            pendingFragments.push(trailing);
            pendingFragmentsLength = trailing.length;
            return;
        }
        skippingLine = true;
    }
    function shouldBufferTrailing(trailing) {
        const firstCharCode = trailing.charCodeAt(0);
        return ((firstCharCode === 58 && !!onComment) ||
            (firstCharCode === 100 && isPotentialField(trailing, 'data')) ||
            (firstCharCode === 101 && isPotentialField(trailing, 'event')) ||
            (firstCharCode === 105 && isPotentialField(trailing, 'id')) ||
            (firstCharCode === 114 && isPotentialField(trailing, 'retry')));
    }
    // Returns true when parsing must stop for the current chunk (the parser was already
    // terminated or has just overflowed), and false when processing can continue.
    function checkForBufferOverflow() {
        if (terminated)
            return true;
        if (maxBufferSize === undefined)
            return false;
        if (pendingFragmentsLength + data.length <= maxBufferSize)
            return false;
        terminated = true;
        pendingFragments.length = 0;
        pendingFragmentsLength = 0;
        id = undefined;
        data = '';
        dataLines = 0;
        eventType = undefined;
        skippingLine = false;
        skipNextLineFeed = false;
        onError === null || onError === void 0 ? void 0 : onError(new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`, {
            type: 'max-buffer-size-exceeded',
        }));
        return true;
    }
    /**
     * Splits `chunk` into SSE lines and dispatches each to the appropriate handler.
     * Returns any trailing bytes that did not terminate with a line break, so the
     * caller can prepend them to the next chunk.
     *
     * The SSE spec permits three line terminators: `\n`, `\r`, and `\r\n`. Real-world
     * streams almost always use plain `\n`, so we take a fast path when no `\r` is
     * present in the chunk. The slow path is spec-correct but does more work per line.
     */
    function processLines(chunk) {
        let searchIndex = 0;
        // Fast path: LF-only chunk (the common case for typical SSE servers).
        // We can scan forward with a single `indexOf('\n')` per line and inline
        // the hot-path branches for `data:` and `event:` without the CR bookkeeping
        // the slow path needs.
        if (chunk.indexOf('\r') === -1) {
            let lfIndex = chunk.indexOf('\n', searchIndex);
            while (lfIndex !== -1) {
                // Blank line: end-of-event marker. Dispatch the accumulated event (if any)
                // and reset the buffered fields. This is hoisted out of `parseLine` because
                // it's the single most common line shape after `data:` lines.
                if (searchIndex === lfIndex) {
                    if (id !== undefined) {
                        onId === null || onId === void 0 ? void 0 : onId(id);
                    }
                    if (dataLines > 0) {
                        onEvent === null || onEvent === void 0 ? void 0 : onEvent({ id, event: eventType, data });
                    }
                    id = undefined;
                    data = '';
                    dataLines = 0;
                    eventType = undefined;
                    searchIndex = lfIndex + 1;
                    lfIndex = chunk.indexOf('\n', searchIndex);
                    continue;
                }
                const firstCharCode = chunk.charCodeAt(searchIndex);
                if (isDataPrefix(chunk, searchIndex, firstCharCode)) {
                    // `data:` line — append the value to the event's data buffer.
                    // 'data:'.length === 5, 'data: '.length === 6
                    const valueStart = chunk.charCodeAt(searchIndex + 5) === SPACE ? searchIndex + 6 : searchIndex + 5;
                    const value = chunk.slice(valueStart, lfIndex);
                    // Fast path within a fast path: if this is the first data line AND the
                    // next char is another LF (i.e. `data:foo\n\n`), dispatch immediately
                    // without ever writing to the `data` buffer. This is the shape of a
                    // typical single-line SSE event (ChatGPT-style streams, etc.) and is
                    // hot enough to be worth the duplication.
                    if (dataLines === 0 && chunk.charCodeAt(lfIndex + 1) === LF) {
                        if (id !== undefined) {
                            onId === null || onId === void 0 ? void 0 : onId(id);
                        }
                        onEvent === null || onEvent === void 0 ? void 0 : onEvent({ id, event: eventType, data: value });
                        id = undefined;
                        data = '';
                        eventType = undefined;
                        searchIndex = lfIndex + 2;
                        lfIndex = chunk.indexOf('\n', searchIndex);
                        continue;
                    }
                    // Multi-line data: concatenate with newline separator per spec.
                    data = dataLines === 0 ? value : `${data}\n${value}`;
                    dataLines++;
                }
                else if (isEventPrefix(chunk, searchIndex, firstCharCode)) {
                    // `event:` line — set the event type for the next dispatch. Per spec,
                    // an empty value resets `event type` to its default (undefined here).
                    // 'event:'.length === 6, 'event: '.length === 7
                    eventType =
                        chunk.slice(chunk.charCodeAt(searchIndex + 6) === SPACE ? searchIndex + 7 : searchIndex + 6, lfIndex) || undefined;
                }
                else {
                    // Everything else: `id:`, `retry:`, comment lines (`:` prefix), unknown
                    // fields, or malformed lines. These are rarer and go through the full
                    // per-line parser, which handles the SSE field grammar in detail.
                    parseLine(chunk, searchIndex, lfIndex);
                }
                if (checkForBufferOverflow())
                    return '';
                searchIndex = lfIndex + 1;
                lfIndex = chunk.indexOf('\n', searchIndex);
            }
            return chunk.slice(searchIndex);
        }
        // Slow path: the chunk contains at least one `\r`, so lines may be terminated
        // by `\r`, `\n`, or `\r\n`. We locate the next terminator by looking at both
        // the nearest `\r` and `\n` and picking whichever comes first.
        let crIndex = chunk.indexOf('\r', searchIndex);
        let lfIndex = chunk.indexOf('\n', searchIndex);
        while (searchIndex < chunk.length) {
            let lineEnd = -1;
            if (crIndex !== -1 && lfIndex !== -1) {
                lineEnd = crIndex < lfIndex ? crIndex : lfIndex;
            }
            else if (crIndex !== -1) {
                // A trailing `\r` at the very end of the chunk is ambiguous: it could be
                // a bare-CR terminator, or the first half of a `\r\n` whose `\n` arrives
                // in the next chunk. Defer until we see more input.
                if (crIndex === chunk.length - 1) {
                    lineEnd = -1;
                }
                else {
                    lineEnd = crIndex;
                }
            }
            else if (lfIndex !== -1) {
                lineEnd = lfIndex;
            }
            if (lineEnd === -1) {
                break;
            }
            parseLine(chunk, searchIndex, lineEnd);
            if (checkForBufferOverflow())
                return '';
            searchIndex = lineEnd + 1;
            // If we just consumed a `\r` and the next char is `\n`, skip it so the
            // pair is treated as a single terminator rather than an empty line.
            if (chunk.charCodeAt(searchIndex - 1) === CR && chunk.charCodeAt(searchIndex) === LF) {
                searchIndex++;
            }
            // Reuse unconsumed matches and failed searches instead of rescanning the suffix.
            if (crIndex !== -1 && crIndex < searchIndex) {
                crIndex = chunk.indexOf('\r', searchIndex);
            }
            if (lfIndex !== -1 && lfIndex < searchIndex) {
                lfIndex = chunk.indexOf('\n', searchIndex);
            }
        }
        return chunk.slice(searchIndex);
    }
    function parseLine(chunk, start, end) {
        if (start === end) {
            dispatchEvent();
            return;
        }
        const firstCharCode = chunk.charCodeAt(start);
        if (isDataPrefix(chunk, start, firstCharCode)) {
            // 'data:'.length === 5, 'data: '.length === 6
            const valueStart = chunk.charCodeAt(start + 5) === SPACE ? start + 6 : start + 5;
            const value = chunk.slice(valueStart, end);
            data = dataLines === 0 ? value : `${data}\n${value}`;
            dataLines++;
            return;
        }
        if (isEventPrefix(chunk, start, firstCharCode)) {
            // 'event:'.length === 6, 'event: '.length === 7
            eventType =
                chunk.slice(chunk.charCodeAt(start + 6) === SPACE ? start + 7 : start + 6, end) || undefined;
            return;
        }
        // Fast path for "id:" — 'i' = 105, 'd' = 100, ':' = 58
        if (firstCharCode === 105 &&
            chunk.charCodeAt(start + 1) === 100 &&
            chunk.charCodeAt(start + 2) === 58) {
            // 'id:'.length === 3, 'id: '.length === 4
            const value = chunk.slice(chunk.charCodeAt(start + 3) === SPACE ? start + 4 : start + 3, end);
            // If the field value does not contain U+0000 NULL, then set the `ID` buffer to
            // the field value. Otherwise, ignore the field.
            if (!value.includes('\0'))
                id = value;
            return;
        }
        // Comment line — ':' = 58
        if (firstCharCode === 58) {
            if (onComment) {
                const line = chunk.slice(start, end);
                // skip ':' (+1), or ': ' (+2) when a space follows
                onComment(line.slice(chunk.charCodeAt(start + 1) === SPACE ? 2 : 1));
            }
            return;
        }
        const line = chunk.slice(start, end);
        const fieldSeparatorIndex = line.indexOf(':');
        if (fieldSeparatorIndex === -1) {
            processField(line, '', line);
            return;
        }
        const field = line.slice(0, fieldSeparatorIndex);
        // skip ':' (+1), or ': ' (+2) when a space follows
        const offset = line.charCodeAt(fieldSeparatorIndex + 1) === SPACE ? 2 : 1;
        const value = line.slice(fieldSeparatorIndex + offset);
        processField(field, value, line);
    }
    function processField(field, value, line) {
        // Field names must be compared literally, with no case folding performed.
        switch (field) {
            case 'event':
                // Set the `event type` buffer to field value
                eventType = value || undefined;
                break;
            case 'data':
                data = dataLines === 0 ? value : `${data}\n${value}`;
                dataLines++;
                break;
            case 'id':
                // If the field value does not contain U+0000 NULL, then set the `ID` buffer to
                // the field value. Otherwise, ignore the field.
                if (!value.includes('\0'))
                    id = value;
                break;
            case 'retry':
                // If the field value consists of only ASCII digits, then interpret the field value as an
                // integer in base ten, and set the event stream's reconnection time to that integer.
                // Otherwise, ignore the field.
                if (/^\d+$/.test(value)) {
                    onRetry === null || onRetry === void 0 ? void 0 : onRetry(parseInt(value, 10));
                }
                else {
                    onError === null || onError === void 0 ? void 0 : onError(new ParseError(`Invalid \`retry\` value: "${value}"`, {
                        type: 'invalid-retry',
                        value,
                        line,
                    }));
                }
                break;
            default:
                // Otherwise, the field is ignored.
                onError === null || onError === void 0 ? void 0 : onError(new ParseError(`Unknown field "${field.length > 20 ? `${field.slice(0, 20)}…` : field}"`, { type: 'unknown-field', field, value, line }));
                break;
        }
    }
    function dispatchEvent() {
        if (id !== undefined) {
            onId === null || onId === void 0 ? void 0 : onId(id);
        }
        if (dataLines > 0) {
            onEvent === null || onEvent === void 0 ? void 0 : onEvent({
                id,
                event: eventType,
                data,
            });
        }
        id = undefined;
        data = '';
        dataLines = 0;
        eventType = undefined;
    }
    function reset(options = {}) {
        if (options.consume && pendingFragments.length > 0) {
            const incompleteLine = pendingFragments.join('');
            parseLine(incompleteLine, 0, incompleteLine.length);
        }
        bomPrefix = '';
        id = undefined;
        data = '';
        dataLines = 0;
        eventType = undefined;
        pendingFragments.length = 0;
        pendingFragmentsLength = 0;
        terminated = false;
        skippingLine = false;
        skipNextLineFeed = false;
    }
    return { feed, reset };
}
/**
 * Checks if `chunk` starts with the literal `data:` at index `i`.
 *
 * Equivalent to `chunk.startsWith('data:', i)`, but benchmarks show this
 * hand-unrolled char-code comparison is ~20% faster on common event types.
 * The caller passes `firstCharCode` (the code at `i`) so it can be reused
 * across prefix checks.
 *
 * ASCII: 'd' = 100, 'a' = 97, 't' = 116, 'a' = 97, ':' = 58
 */
function isDataPrefix(chunk, i, firstCharCode) {
    return (firstCharCode === 100 &&
        chunk.charCodeAt(i + 1) === 97 &&
        chunk.charCodeAt(i + 2) === 116 &&
        chunk.charCodeAt(i + 3) === 97 &&
        chunk.charCodeAt(i + 4) === 58);
}
/**
 * Checks if `chunk` starts with the literal `event:` at index `i`.
 *
 * See {@link isDataPrefix} for why this is hand-unrolled rather than using
 * `String.prototype.startsWith`.
 *
 * ASCII: 'e' = 101, 'v' = 118, 'e' = 101, 'n' = 110, 't' = 116, ':' = 58
 */
function isEventPrefix(chunk, i, firstCharCode) {
    return (firstCharCode === 101 &&
        chunk.charCodeAt(i + 1) === 118 &&
        chunk.charCodeAt(i + 2) === 101 &&
        chunk.charCodeAt(i + 3) === 110 &&
        chunk.charCodeAt(i + 4) === 116 &&
        chunk.charCodeAt(i + 5) === 58);
}
function isPotentialField(line, field) {
    let i = 1;
    while (i < line.length && i < field.length) {
        if (line.charCodeAt(i) !== field.charCodeAt(i)) {
            return false;
        }
        i++;
    }
    return line.length <= field.length || line.charCodeAt(field.length) === 58;
}
//# sourceMappingURL=parse.js.map
// EXTERNAL MODULE: ./src/util/or-undefined.ts
var or_undefined = __nccwpck_require__(82);
;// CONCATENATED MODULE: ./src/api/event-stream.ts



/** Limit for the characters of one event, to within one chunk. */
const defaultMaxEventLength = 16 * 1024 * 1024;
/** Characters kept, to within one chunk, to tell an event stream from something else. */
const beginningLength = 1_000;
/** A line without a known field. If there are no events either, this is not an event stream. */
const foreignLine = /^(?!\ufeff?(?::|(?:data|event|id|retry)(?::|$)))./m;
/**
 * By the WHATWG rules. Yields for each chunk the events that it completes, and at a clean end an
 * event without its blank line, unless it is visibly cut off. Skips an event above the limit: the
 * parser's own would stop it for good. Leaving the loop closes the connection.
 */
async function* decodeEventStream(chunks, maxEventLength = defaultMaxEventLength) {
    // The parser removes the byte order mark; a second one is text.
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
    let events = [];
    let pendingLength = 0;
    let messages = 0;
    let beginning = '';
    let isCut = false;
    let skip;
    let endsInCr = false;
    let atEnd = false;
    const parser = createParser({
        onEvent: (message) => {
            messages += 1;
            const event = decodeLogEvent(message, atEnd);
            if (event)
                events.push(event);
            isCut ||= atEnd && !isWhole(message.data);
        },
        // At the end, the beginning of a field's name.
        onError: () => {
            isCut ||= atEnd;
        },
        onRetry: (ms) => events.push({ type: 'retry', ms }),
    });
    function feed(text) {
        const rest = skip ? skip(text) : text;
        if (text !== '')
            endsInCr = text.endsWith('\r');
        if (rest === undefined)
            return;
        skip = undefined;
        if (messages === 0 && beginning.length < beginningLength)
            beginning += rest;
        const before = messages;
        parser.feed(rest);
        // After a dispatched event only this chunk can be pending.
        pendingLength = (messages > before ? 0 : pendingLength) + rest.length;
        if (pendingLength <= maxEventLength)
            return;
        events.push({ type: 'unreadable' });
        parser.reset();
        pendingLength = 0;
        skip = createSkip(rest);
    }
    function finish() {
        feed(utf8.decode());
        // The parser waits for a line feed after it.
        if (endsInCr)
            feed('\n');
        atEnd = true;
        feed('\n\n');
        if (isCut || (messages === 0 && foreignLine.test(beginning)))
            events.push({ type: 'cut' });
    }
    function take() {
        const taken = events;
        events = [];
        return taken;
    }
    for await (const chunk of chunks) {
        feed(utf8.decode(chunk, { stream: true }));
        yield take();
    }
    finish();
    yield take();
}
/** `undefined` without data, for `[DONE]`, other kinds, and JSON cut off by the stream's end. */
function decodeLogEvent({ event, data }, isUnterminated) {
    if (data === '' || data.trim() === '[DONE]')
        return undefined;
    const value = (0,or_undefined/* orUndefined */.y)(() => JSON.parse(data));
    if (value === undefined && isUnterminated && /^\s*[{"]/.test(data))
        return undefined;
    // Other named events, such as pings, are not lines; the service's own client drops all of them.
    const isNamed = event !== undefined && !['', 'message', 'log', 'error'].includes(event);
    if (isNamed && !((0,api_decode/* isJsonObject */.OW)(value) && typeof value['line'] === 'string'))
        return undefined;
    const text = textOf(value) ?? data;
    if (event === 'error')
        return { type: 'error', text };
    return { type: isUnterminated ? 'unterminated' : 'line', text };
}
/** Whether the data of an event without its end is visibly all of it. */
function isWhole(data) {
    return data.trim() === '[DONE]' || (0,or_undefined/* orUndefined */.y)(() => JSON.parse(data)) !== undefined;
}
function textOf(value) {
    if (typeof value === 'string')
        return value;
    if (!(0,api_decode/* isJsonObject */.OW)(value))
        return undefined;
    return [value['line'], value['message'], value['error'], value['detail']].find((text) => typeof text === 'string');
}
/** A line break, and one that ends an empty line. */
const blankLine = /(?:\r\n|\n|\r(?!\n))(?:\r\n?|\n)/;
/** Finds the blank line that ends an event; returns what follows, or `undefined` until it comes. */
function createSkip(before) {
    let last = before.slice(-1);
    return (text) => {
        const whole = last + text;
        last = whole.slice(-1);
        const found = blankLine.exec(whole);
        // A line feed may still follow a last carriage return: it ends an empty event, harmlessly.
        return found ? whole.slice(found.index + found[0].length) : undefined;
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
// EXTERNAL MODULE: ./src/util/clip.ts
var clip = __nccwpck_require__(940);
;// CONCATENATED MODULE: ./src/api/http/content-encoding.ts




const decoders = {
    gzip: (zlib) => zlib.createGunzip(),
    'x-gzip': (zlib) => zlib.createGunzip(),
    deflate: (zlib) => zlib.createInflate(),
    br: (zlib) => zlib.createBrotliDecompress(),
};
/** Of zlib and of Brotli; every other error is one of the connection. */
const decodingCode = /^(?:Z_|ERR__ERROR_)/;
const hint = "The action asks for no compression, but a gateway or proxy may add it. Turn compression off there for paths that begin with '/v5/'.";
/** Decompresses a body: some gateways add compression although nobody asked for it. */
async function* decodeBody(body, header = '', { operation, accepted }) {
    const names = header.toLowerCase().split(',');
    const encodings = names
        .map((name) => name.trim())
        .filter((name) => !['', 'identity'].includes(name));
    if (encodings.length === 0)
        return yield* body;
    const unusable = (cause) => new ApiError(`${operation} failed: the response cannot be decoded: its Content-Encoding is '${(0,clip/* clip */.$)(encodings.join(', '), 60)}'.`, { kind: 'response', code: 'NOT_DECODABLE', accepted, hint, cause });
    const [encoding = ''] = encodings;
    const create = encodings.length === 1 && Object.hasOwn(decoders, encoding) && decoders[encoding];
    if (!create) {
        body.on('error', () => undefined).destroy();
        throw unusable();
    }
    // Loaded where it is needed: hardly any server compresses.
    const decoder = create(await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 522, 23)));
    try {
        yield* (0,external_node_stream_.pipeline)(body, decoder, () => undefined);
    }
    catch (error) {
        const code = (0,api_decode/* isJsonObject */.OW)(error) ? error['code'] : undefined;
        throw typeof code === 'string' && decodingCode.test(code) ? unusable(error) : error;
    }
}

;// CONCATENATED MODULE: ./src/api/http/response-headers.ts
const longestMs = 120_000;
const imfDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** Milliseconds, at most two minutes. A date counts from the response's `Date`, not our clock. */
function parseRetryAfter(header) {
    const retryAfter = header('retry-after')?.trim();
    const seconds = decimal(retryAfter);
    const ms = decimal(header('retry-after-ms')?.trim()) ??
        (seconds === undefined ? untilDate(retryAfter, header('date')) : seconds * 1_000);
    return ms !== undefined && ms > 0 && ms <= longestMs ? ms : undefined;
}
/** `x-should-retry`: whether the server wants a retry. */
function parseShouldRetry(header) {
    const value = header('x-should-retry')?.trim().toLowerCase();
    return value === 'true' ? true : value === 'false' ? false : undefined;
}
function decimal(text) {
    return text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
function untilDate(date, now) {
    const [then, at] = [parseDate(date), parseDate(now)];
    return then === undefined || at === undefined ? undefined : then - at;
}
/** In milliseconds since 1970, to whole seconds. Needed because our own clock may be wrong. */
function parseServerTime(header) {
    return parseDate(header('date'));
}
/** For how long a cache has kept the response; 0 for one that the server has just sent. */
function parseAge(header) {
    return decimal(header('age')?.trim()) ?? 0;
}
function parseDate(text) {
    if (text === undefined || !imfDate.test(text))
        return undefined;
    const ms = Date.parse(text);
    return Number.isNaN(ms) ? undefined : ms;
}

;// CONCATENATED MODULE: ./src/api/http/http-error.ts



function createHttpError(failure) {
    const { operation, status, statusText, header, serverMessage } = failure;
    const name = statusText === '' ? '' : ` ${(0,clip/* clip */.$)(statusText, 60)}`;
    // A gateway's page has the status line as its title and again as its heading.
    const title = `${status} ${statusText}`;
    const words = serverMessage ?? '';
    const more = statusText === '' ? words : words.replaceAll(title, '').trim();
    const quote = more === '' ? '.' : `: ${endSentence(more)}`;
    const who = isOfGateway(failure) ? 'a gateway or proxy' : 'the server';
    return new ApiError(`${operation} failed: ${who} responded with ${status}${name}${quote}`, {
        kind: 'http',
        meaning: meaningOf(failure),
        status,
        serverMessage,
        hint: hintFor(failure),
        retryAfterMs: parseRetryAfter(header),
        shouldRetry: parseShouldRetry(header),
        accepted: failure.bodyHasLeft ? acceptanceOf(failure) : 'no',
    });
}
function meaningOf(failure) {
    const { status } = failure;
    if (isOfGateway(failure))
        return 'unavailable';
    if (status === 401 || status === 403)
        return 'unauthorized';
    if (status === 404)
        return 'missing';
    if (status === 409)
        return 'conflict';
    if (status < 200 || [408, 425, 429].includes(status) || status >= 500)
        return 'unavailable';
    return 'refused';
}
/** A gateway knows nothing of the key, the build or the request, but it may limit a form's size. */
function isOfGateway({ status, isForeign, bodyHasLeft }) {
    return isForeign && status >= 300 && status < 500 && !(status === 413 && bodyHasLeft);
}
/** A gateway may fail a form that it passed on, or repeat one: 409 may be about the first copy. */
function acceptanceOf(failure) {
    const { status } = failure;
    if (isOfGateway(failure))
        return 'maybe';
    return status < 200 || [408, 409, 429].includes(status) || status >= 500 ? 'maybe' : 'no';
}
function hintFor(failure) {
    const { status, header, baseUrl } = failure;
    if (isOfGateway(failure) && status !== 429)
        return 'The response is not in the form of the API, which has accepted this key before: a gateway, a proxy or a login page sent it. Run the job again later; if it recurs, report it to the operators of the network.';
    if (status >= 300 && status < 400)
        return redirectHint(header('location'), baseUrl);
    if (status >= 500)
        return 'The service, or a gateway in front of it, failed. Run the job again later.';
    return (hints[status] ??
        "Check that input 'base-url' is the address of the API. If it is, report the status code to the operators of the service.");
}
const checkField = 'Correct the value that the server rejected; its message names the field.';
const hints = {
    400: checkField,
    401: "Check that input 'api-key' (or 'SGP_API_KEY') is valid and belongs to the account in 'account-id' and to the installation at 'base-url'.",
    403: "The key has no permission for this in the account. Check inputs 'api-key' and 'account-id', and the role of the key's owner.",
    404: "Check that the inputs name an existing build or agent of the account in 'account-id', and that 'base-url' is the address of the API.",
    409: "Resolve the conflict that the server's message names, and run the job again.",
    413: "Make the build context smaller: exclude what the image does not need in '.dockerignore'.",
    422: checkField,
    429: 'This account sent too many requests. Run the job again later.',
};
/** Redirects are not followed: they would carry the key to another host. */
function redirectHint(location, baseUrl) {
    const target = location === undefined ? null : URL.parse(location, baseUrl.href);
    if (!target || !['http:', 'https:'].includes(target.protocol)) {
        return "The action does not follow redirects. Set input 'base-url' to the address of the API itself.";
    }
    return target.origin === baseUrl.origin
        ? "The action does not follow redirects. The server redirects to another path of the same host: check the path in input 'base-url'."
        : `The action does not follow redirects. If the API is at '${target.origin}', set input 'base-url' to it.`;
}
function endSentence(sentence) {
    return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

;// CONCATENATED MODULE: ./src/api/http/error-body.ts



/** Limits of what is shown of a body that is not JSON, and of a message in JSON. */
const rawCharacters = 500;
const messageCharacters = 2_000;
/** The message in any known form of an error, else the start of the text without HTML tags. */
function readServerMessage(body, redact) {
    const text = redact(body);
    const json = (0,or_undefined/* orUndefined */.y)(() => JSON.parse(text));
    const message = (0,api_decode/* isJsonObject */.OW)(json) && !(0,api_decode/* isTooDeep */.f_)(json)
        ? (describe(json['detail']) ?? describe(json['message']) ?? describe(json['error']))
        : undefined;
    const shown = message === undefined ? (0,clip/* clip */.$)(plain(text), rawCharacters) : (0,clip/* clip */.$)(message, messageCharacters);
    return shown === '' ? undefined : shown;
}
/** FastAPI sends `detail`, the server `message` with a code and `data`; gateways anything else. */
function isApiError(contentType, body) {
    if (!/^application\/json\b/i.test(contentType))
        return false;
    const json = (0,or_undefined/* orUndefined */.y)(() => JSON.parse(body));
    if (!(0,api_decode/* isJsonObject */.OW)(json))
        return false;
    const { detail, message, code, status_code: statusCode, data } = json;
    if (typeof detail === 'string' || Array.isArray(detail) || (0,api_decode/* isJsonObject */.OW)(detail))
        return true;
    return typeof message === 'string' && data !== undefined && (code ?? statusCode) !== undefined;
}
function describe(value) {
    if (typeof value === 'string')
        return oneLine(value) || undefined;
    if (Array.isArray(value)) {
        const lines = value.map(describeProblem).filter((line) => line !== undefined);
        return lines.join('\n') || undefined;
    }
    if ((0,api_decode/* isJsonObject */.OW)(value))
        return describe(value['message']) ?? describe(value['msg']) ?? describe(value['detail']);
    return undefined;
}
/** One problem of a FastAPI 422 response: `body.image_name: Field required`. */
function describeProblem(problem) {
    if (!(0,api_decode/* isJsonObject */.OW)(problem))
        return describe(problem);
    const text = describe(problem['msg']) ?? describe(problem['message']);
    const path = Array.isArray(problem['loc'])
        ? problem['loc']
            .filter((part) => typeof part === 'string' || typeof part === 'number')
            .join('.')
        : '';
    return text === undefined || path === '' ? text : `${oneLine(path)}: ${text}`;
}
/** Gateways respond with whole HTML pages, of which only the text matters. */
function plain(text) {
    const isHtml = /^\s*<(?:!doctype|html|head|body)\b/i.test(text);
    return oneLine(isHtml ? withoutTags(text) : text);
}
/** Also drops what scripts and styles contain. Linear, unlike a pattern for pairs of tags. */
function withoutTags(html) {
    let shown = '';
    let hidden;
    for (const piece of html.split('<')) {
        const name = /^\/?[a-z]{1,10}/i.exec(piece)?.[0].toLowerCase();
        if (hidden !== undefined && name !== `/${hidden}`)
            continue;
        hidden = name === 'script' || name === 'style' ? name : undefined;
        if (hidden === undefined)
            shown += ` ${piece.slice(piece.indexOf('>') + 1)}`;
    }
    return shown;
}
function oneLine(text) {
    return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

// EXTERNAL MODULE: ./src/api/http/network-error.ts
var network_error = __nccwpck_require__(424);
;// CONCATENATED MODULE: ./src/api/http/http.ts







const requestIdHeaders = ['x-request-id', 'x-amzn-requestid', 'cf-ray'];
const errorBodyBytes = 64 * 1024;
/**
 * Sends a request once. Rejects with an `ApiError` for all but 2xx, or with `signal`'s reason.
 * `keyHasWorked`: whether the API itself has accepted a request with this key.
 */
function createSend(options, keyHasWorked) {
    const { baseUrl, transport, redact, clock, trace } = options;
    const prefix = baseUrl.pathname.replace(/\/+$/, '');
    return async (request, signal) => {
        const { operation, upload } = request;
        const fail = (error) => {
            signal.throwIfAborted();
            return toApiError(error, request);
        };
        const stop = upload ? AbortSignal.any([signal, upload.stalled]) : signal;
        stop.throwIfAborted();
        const startMs = clock.monotonicMs();
        const traced = (status, requestId) => trace?.({
            method: request.method,
            path: prefix + request.path.replace(/\?.*$/, ''),
            status,
            requestId,
            durationMs: clock.monotonicMs() - startMs,
        });
        const response = await transport
            .request({
            origin: baseUrl.origin,
            path: prefix + request.path,
            method: request.method,
            headers: {
                ...options.customHeaders,
                'x-api-key': options.apiKey,
                'x-selected-account-id': options.accountId,
                'user-agent': options.userAgent,
                accept: request.accept ?? 'application/json',
                'accept-encoding': 'identity',
                'cache-control': 'no-cache',
                ...upload?.headers,
            },
            body: upload?.body ?? null,
            headersTimeout: request.headersTimeout,
            bodyTimeout: request.bodyTimeout,
            signal: stop,
        })
            .catch((error) => {
            traced();
            throw fail(error);
        });
        const header = (name) => [response.headers[name]].flat()[0];
        traced(response.statusCode, requestIdHeaders.map(header).find(Boolean));
        const result = {
            contentType: header('content-type')?.toLowerCase() ?? '',
            serverMs: parseServerTime(header),
            ageSeconds: parseAge(header),
            chunks: readBody(decodeBody(response.body, header('content-encoding'), {
                operation,
                accepted: acceptanceBy(upload),
            }), request, fail),
            discard: () => {
                // An error event without a listener would end the process.
                response.body.on('error', () => undefined).destroy();
            },
        };
        if (response.statusCode >= 200 && response.statusCode < 300)
            return result;
        const text = await readStart(result.chunks, errorBodyBytes);
        signal.throwIfAborted();
        throw createHttpError({
            operation,
            status: response.statusCode,
            statusText: redact(response.statusText),
            header,
            serverMessage: readServerMessage(text, redact),
            baseUrl,
            bodyHasLeft: upload?.hasLeft() ?? false,
            isForeign: keyHasWorked() && !isApiError(result.contentType, text),
        });
    };
    function toApiError(error, { operation, upload }) {
        if (error instanceof ApiError)
            return error;
        const { kind, code, sentence, hint } = error instanceof errors/* ActionError */.l
            ? { kind: 'reset', code: undefined, sentence: error.message, hint: error.hint }
            : (0,network_error/* describeNetworkError */.g)(error, {
                host: baseUrl.host,
                proxyHost: transport.proxyHost,
                viaFailedProxy: transport.isProxyFailure(error),
            });
        const details = { kind, code, hint, accepted: acceptanceBy(upload), cause: error };
        return new ApiError(`${operation} failed: ${sentence}`, details);
    }
    /** A server that sends a byte now and then would keep a request for hours. */
    async function* readBody(body, { wholeMs = Infinity }, fail) {
        const startMs = clock.monotonicMs();
        try {
            for await (const chunk of body) {
                if (clock.monotonicMs() - startMs > wholeMs) {
                    throw new errors/* ActionError */.l(`'${baseUrl.host}' did not send the whole response within ${wholeMs / 1000} s.`, { hint: 'Check whether the server or this network is slow, and run the job again.' });
                }
                yield chunk;
            }
        }
        catch (error) {
            throw fail(error);
        }
    }
}
/** Where no readable response says it. */
function acceptanceBy(upload) {
    return upload?.hasLeft() ? 'maybe' : 'no';
}
/** The start of a text. Best effort: the status code is already known. */
async function readStart(chunks, bytes) {
    const parts = [];
    let length = 0;
    try {
        for await (const chunk of chunks) {
            parts.push(chunk);
            length += chunk.length;
            if (length >= bytes)
                break;
        }
    }
    catch {
        // The status code is enough.
    }
    return new TextDecoder().decode(Buffer.concat(parts).subarray(0, bytes));
}

;// CONCATENATED MODULE: ./src/api/http/json.ts



const wrongServerHint = "Check input 'base-url': the response may come from a login page or a proxy instead of the API.";
/** Rejects with an `ApiError` of kind `response`, with `accepted`, for anything but `expected`. */
async function readJson(response, operation, { expected, maxBytes, decode }, accepted = 'no') {
    const unusable = (problem, code) => new ApiError(`${operation} failed: the response ${problem}.`, {
        kind: 'response',
        code,
        accepted,
        hint: wrongServerHint,
    });
    // One buffer: a chunk of a single byte would take a hundred times its size in a list.
    let body = Buffer.alloc(0);
    let bytes = 0;
    for await (const chunk of response.chunks) {
        const size = bytes + chunk.length;
        if (size > maxBytes)
            throw unusable(`is larger than ${maxBytes} bytes`, 'TOO_LARGE');
        if (size > body.length)
            body = Buffer.concat([body], Math.min(maxBytes, 2 * size));
        body.set(chunk, bytes);
        bytes = size;
    }
    const text = new TextDecoder().decode(body.subarray(0, bytes));
    const value = (0,or_undefined/* orUndefined */.y)(() => JSON.parse(text));
    if (value === undefined)
        throw unusable(bytes === 0 ? 'is empty' : `is not JSON${typeOf(response)}`, 'NOT_JSON');
    if ((0,api_decode/* isTooDeep */.f_)(value))
        throw unusable(`is nested more than ${api_decode/* maxLevels */.Cj} levels deep`, 'TOO_LARGE');
    const decoded = decode(value);
    if (decoded === undefined)
        throw unusable(`is not ${expected}`, 'NOT_EXPECTED');
    return decoded;
}
function typeOf({ contentType }) {
    const type = /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0];
    return type === undefined || type === 'application/json' ? '' : ` but '${type}'`;
}

;// CONCATENATED MODULE: ./src/api/http/multipart.ts

const crlf = '\r\n';
/** 128 bits as 32 hex digits, as in the public client. */
function createBoundary(random) {
    return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}
/** The form around the archive: text parts with a value, in the documented order, then any file. */
function frameSubmission(submission, boundary) {
    const parts = textParts(submission);
    const clash = parts.find(([, value]) => value.includes(boundary));
    if (clash) {
        throw new errors/* ActionError */.l(`The value of '${clash[0]}' contains the boundary of the upload form.`, {
            hint: 'Run the job again: each run has another boundary.',
        });
    }
    const text = parts
        .map(([name, value]) => `--${boundary}${crlf}${disposition(name)}${crlf}${crlf}${value}${crlf}`)
        .join('');
    const { archive } = submission;
    const end = `--${boundary}--${crlf}`;
    // The public client's type for a tar.gz, so that a server which checks it accepts it.
    const file = `--${boundary}${crlf}${disposition('context_archive')}; filename="context.tar.gz"${crlf}Content-Type: application/x-tar${crlf}${crlf}`;
    const head = Buffer.from(archive ? text + file : text);
    const tail = Buffer.from(archive ? crlf + end : end);
    const sizeBytes = head.length + (archive?.sizeBytes ?? 0) + tail.length;
    return { head, tail, sizeBytes, contentType: `multipart/form-data; boundary=${boundary}` };
}
function textParts(submission) {
    const { agent, sourceDirty } = submission;
    const isBuild = submission.archive !== undefined;
    const buildArgs = isBuild ? submission.buildArgs : {};
    const parts = [
        ['image_name', submission.imageName],
        ['agent_id', agent.agentId],
        ['agent_name', agent.agentName],
        ['build_args', Object.keys(buildArgs).length > 0 ? JSON.stringify(buildArgs) : undefined],
        ['image_tag', submission.imageTag],
        ['image_url', submission.imageUrl],
        ['platform', isBuild ? submission.platform : undefined],
        ['source_commit', submission.sourceCommit],
        ['source_dirty', sourceDirty === undefined ? undefined : String(sourceDirty)],
        ['source_ref', submission.sourceRef],
        ['source_repo', submission.sourceRepo],
        ['source_subpath', submission.sourceSubpath],
        ['working_tree_hash', submission.workingTreeHash],
    ];
    return parts.flatMap(([name, value]) => value === undefined || value === '' ? [] : [[name, value]]);
}
function disposition(name) {
    return `Content-Disposition: form-data; name="${name}"`;
}

;// CONCATENATED MODULE: ./src/api/retry-table.ts
const minute = 60_000;
const once = { attempts: 1, baseMs: 0 };
const oneForm = { refused: 1, lost: 1 };
const atOnce = { forMs: 0 };
/** Until there is no more time. */
const always = { forMs: Infinity };
const tryAgain = {
    request: { attempts: 6, baseMs: 500 },
    submit: { refused: 5, lost: 3 },
    status: { forMs: 10 * minute, loss: 'outage', waitMs: { first: 5_000, later: 15_000 } },
    log: { ...always, waitMs: 0 },
    named: atOnce,
    foreignCancel: always,
};
const threeTries = {
    ...tryAgain,
    request: { ...tryAgain.request, attempts: 3 },
    submit: { refused: 3, lost: 3 },
};
const refusal = {
    request: once,
    submit: oneForm,
    // Anything may say it once: a gateway, or a server in the middle of an update.
    status: { forMs: minute, loss: 'refused', waitMs: { first: 5_000, later: 5_000 } },
    log: { forMs: minute, waitMs: 5_000 },
    named: atOnce,
    foreignCancel: atOnce,
};
/** Nothing stops a cancel after an abort or in the post step before its time is over. */
const retryTable = {
    unavailable: tryAgain,
    throttled: {
        ...tryAgain,
        // A server that asks us to be slower is there.
        request: { attempts: 12, baseMs: 1_000 },
        // A gateway may limit the rate of a form that it has passed on.
        submit: { refused: 5, lost: 5 },
        status: { ...tryAgain.status, ...always },
    },
    unresolved: threeTries,
    // Each try takes as long as a connection may.
    mute: threeTries,
    untrusted: { ...tryAgain, request: once, submit: oneForm },
    'too-large': { ...tryAgain, request: once, status: refusal.status },
    conflict: { ...tryAgain, submit: oneForm },
    unauthorized: { ...refusal, status: { ...refusal.status, loss: 'credentials' } },
    missing: {
        ...refusal,
        status: { ...refusal.status, loss: 'gone' },
        // A queued build may have no log yet.
        log: tryAgain.log,
        // Another job may just have submitted it.
        named: { forMs: 15_000 },
    },
    refused: refusal,
};
function answerOf({ kind, meaning, status, code }) {
    if (meaning !== 'unavailable')
        return meaning;
    if (status === 429)
        return 'throttled';
    if (code !== undefined && ['ENOTFOUND', 'PROXY_500', 'PROXY_503'].includes(code))
        return 'unresolved';
    if (code === 'TLS_HANDSHAKE_TIMEOUT')
        return 'mute';
    if (kind === 'tls' || code === 'PROXY_401' || code === 'PROXY_407')
        return 'untrusted';
    return code === 'TOO_LARGE' ? 'too-large' : 'unavailable';
}
/** What follows a failed request; `x-should-retry` overrides the answer. */
function retryRules(error) {
    const { shouldRetry, meaning } = error;
    if (shouldRetry === false)
        return refusal;
    return shouldRetry && meaning !== 'unavailable' ? tryAgain : retryTable[answerOf(error)];
}
/** What the server has rejected stays rejected: a second build would be worse. */
function submitRules(error) {
    return error.shouldRetry === false ? oneForm : retryTable[answerOf(error)].submit;
}

;// CONCATENATED MODULE: ./src/api/http/outage-pace.ts


/** The shortest wait after the first failure; it doubles with each further one. */
const waitMs = { first: 500, longest: 10_000 };
/** Spaces requests while none gets a usable response: at most ten a minute for all callers. */
function createOutagePace(clock) {
    /** Failures since the last usable response. */
    let failures = 0;
    /** No request begins before. */
    let nextMs = -Infinity;
    /** Callers that wait at the same time get one turn each. */
    const takeTurn = async (signal) => {
        // Less than a millisecond is no wait.
        for (let leftMs = nextMs - clock.monotonicMs(); leftMs >= 1;) {
            await clock.sleep(leftMs, signal);
            leftMs = nextMs - clock.monotonicMs();
        }
        if (failures > 0)
            nextMs = clock.monotonicMs() + gapMs();
    };
    const gapMs = () => Math.min(waitMs.longest, waitMs.first * 2 ** (failures - 1));
    const reset = () => {
        failures = 0;
        nextMs = -Infinity;
    };
    const runAtOnce = async (attempt) => {
        try {
            const result = await attempt();
            reset();
            return result;
        }
        catch (error) {
            if (isOutage(error)) {
                failures += 1;
                nextMs = Math.max(nextMs, clock.monotonicMs() + gapMs());
            }
            else if (error instanceof ApiError)
                reset();
            throw error;
        }
    };
    return {
        /** Waits for its turn. `attempt` sends one request. Also rejects with the signal's reason. */
        run: async (attempt, signal) => {
            await takeTurn(signal);
            return await runAtOnce(attempt);
        },
        /** As `run`, without the wait: for what must not come too late. */
        runAtOnce,
    };
}
/** A server that refuses or limits requests is not down. One that is down cannot shorten a gap. */
function isOutage(error) {
    return (error instanceof ApiError && error.meaning === 'unavailable' && answerOf(error) !== 'throttled');
}

;// CONCATENATED MODULE: ./src/api/paths.ts

const buildsPath = '/v5/builds';
/** The path of a build. Throws `ActionError` for an ID that would change the path. */
function buildPath(id) {
    if (id === '' || id === '.' || id === '..' || !id.isWellFormed()) {
        throw new errors/* ActionError */.l(`Invalid build ID: '${id.toWellFormed()}'.`, {
            hint: "Use the output 'build-id' of the step that submitted it.",
        });
    }
    return `${buildsPath}/${encodeURIComponent(id)}`;
}
/** `startingAfter`: last ID of the previous page. `nonce` avoids caches; the server ignores it. */
function listPath(query, startingAfter, nonce) {
    const parameters = {
        agent_name: query.agentName,
        source_commit: query.sourceCommit,
        working_tree_hash: query.workingTreeHash,
        limit: query.limit?.toString(),
        sort_order: query.sortOrder,
        starting_after: startingAfter,
        _: nonce,
    };
    const given = Object.entries(parameters).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]);
    return `${buildsPath}?${new URLSearchParams(given).toString()}`;
}

;// CONCATENATED MODULE: ./src/api/http/retry-rules.ts


/** Of reads and cancels: a submit has rules of its own. */
function decideRetry(error) {
    if (!(error instanceof ApiError))
        return { attempts: 1, baseMs: 0 };
    return { ...retryRules(error).request, afterMs: error.retryAfterMs };
}
/** The last error, with the number of attempts and how the earlier ones failed. */
function failAfterRetries(errors, giveUp) {
    const last = errors.at(-1);
    const earlier = errors.slice(0, -1).filter((error) => error instanceof ApiError);
    if (!(last instanceof ApiError) || earlier.length === 0)
        return last;
    const reason = giveUp === 'budget' ? ' No further retry: too many requests failed recently.' : '';
    const labels = new Set(earlier.map(labelOf));
    const isSame = labels.size === 1 && labels.has(labelOf(last));
    const history = isSame ? 'in the same way' : `with ${[...labels].join(', ')}`;
    return last.reworded(`${last.message}${reason} This was attempt ${earlier.length + 1}; earlier attempts failed ${history}.`);
}
/** A short name for a list: `HTTP 503`, `ECONNRESET`, `timeout`. */
function labelOf({ status, kind, code }) {
    if (status !== undefined)
        return `HTTP ${status}`;
    return kind === 'response' ? 'an unusable response' : (code ?? kind);
}

// EXTERNAL MODULE: ./src/api/http/timeouts.ts
var http_timeouts = __nccwpck_require__(821);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: ./src/api/http/upload.ts


/** Streams a form, with its archive if there is one: at most two chunks are in memory. */
function openUpload(archive, frame, { clock, stallMs, onProgress, beforeEnd }) {
    const stall = new AbortController();
    const done = new AbortController();
    let hasLeft = false;
    let progressMs = 0;
    async function* form() {
        hasLeft = true;
        progressMs = clock.monotonicMs();
        void watch();
        try {
            yield frame.head;
            let sentBytes = 0;
            if (archive === undefined)
                onProgress?.(sentBytes);
            for await (const chunk of archive?.chunks() ?? []) {
                // Lets an early refusal be read before the closed connection makes writing fail.
                await (0,promises_.setImmediate)();
                yield chunk;
                sentBytes += chunk.length;
                progressMs = clock.monotonicMs();
                onProgress?.(sentBytes);
            }
            await beforeEnd?.();
            yield frame.tail;
        }
        finally {
            done.abort();
        }
    }
    async function watch() {
        for (;;) {
            const leftMs = progressMs + stallMs - clock.monotonicMs();
            if (leftMs <= 0) {
                stall.abort(Object.assign(new Error('The upload stalled.'), { code: 'UPLOAD_STALLED' }));
                return;
            }
            try {
                await clock.sleep(leftMs, done.signal);
            }
            catch {
                return;
            }
        }
    }
    // High-water mark of one byte: reads a chunk only once the connection accepted the previous one.
    const body = external_node_stream_.Readable.from(form(), { objectMode: false, highWaterMark: 1 });
    body.on('error', () => undefined);
    return {
        headers: { 'content-type': frame.contentType, 'content-length': String(frame.sizeBytes) },
        body,
        /** Whether the connection has received a first byte. */
        hasLeft: () => hasLeft,
        /** Fires when the connection accepts no bytes for too long. */
        stalled: stall.signal,
        [Symbol.dispose]: () => {
            done.abort();
            body.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./src/api/client.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});












const megabyte = 1024 * 1024;
const record = { expected: 'a build with an id', maxBytes: megabyte, decode: api_decode/* decodeBuild */.zr };
// A page can have 10,000 records.
const page = { expected: 'a list of builds', maxBytes: 16 * megabyte, decode: api_decode/* decodePage */.Ci };
const agents = { expected: 'a list of agents', maxBytes: 16 * megabyte, decode: api_decode/* decodeUndeployed */.kc };
/** The builds API over HTTP; disposing the client closes its connections. */
function createClient(options) {
    const { clock, random, transport } = options;
    const timeouts = { ...http_timeouts/* defaultTimeouts */.c, ...options.timeouts };
    let keyHasWorked = false;
    const send = createSend(options, () => keyHasWorked);
    const waits = {
        headersTimeout: timeouts.headers,
        bodyTimeout: timeouts.body,
        wholeMs: timeouts.whole,
    };
    const pace = createOutagePace(clock);
    let hasCancelled = false;
    const rules = {
        budget: createRetryBudget(),
        clock,
        random,
        decide: decideRetry,
        onRetry: (error) => {
            if (error instanceof ApiError)
                options.onRetry?.(error.message);
        },
        fail: failAfterRetries,
    };
    /** Only the API itself sends what is expected, so it has accepted the key. */
    const read = async (...what) => {
        const value = await readJson(...what);
        keyHasWorked = true;
        return value;
    };
    let lists = 0;
    const start = Math.floor(random() * 2 ** 40).toString(36);
    const nonce = () => `${start}-${(lists += 1)}`;
    /**
     * Also retries when the body of the response breaks off; calls `path` for each request.
     * Without `onAge`, an old response is an error.
     */
    const get = (operation, path, shape, signal, { attempts, onServerTime, onAge, } = {}) => retry(() => pace.run(async () => {
        const response = await send({ ...waits, operation, method: 'GET', path: path() }, signal);
        const { ageSeconds } = response;
        if (onAge)
            onAge(ageSeconds);
        else if (ageSeconds > 0) {
            response.discard();
            throw cached(operation, ageSeconds);
        }
        if (response.serverMs !== undefined)
            onServerTime?.(response.serverMs);
        return await read(response, operation, shape);
    }, signal), { ...rules, attempts }, signal);
    async function* readLog(id, signal) {
        const operation = `Opening the log of build '${id}'`;
        const request = {
            operation,
            method: 'GET',
            path: `${buildPath(id)}/logs`,
            accept: 'text/event-stream, application/json',
            headersTimeout: timeouts.headers,
            bodyTimeout: timeouts.streamSilence,
        };
        const response = await pace.run(() => send(request, signal), signal);
        if (!response.contentType.startsWith('text/event-stream')) {
            response.discard();
            throw new ApiError(`${operation} failed: the response is not an event stream.`, {
                kind: 'response',
                code: 'NOT_EXPECTED',
                hint: wrongServerHint,
            });
        }
        yield* response.chunks;
    }
    return {
        submitBuild: async (submission, { signal, ...hooks }) => {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const operation = 'Submitting the build';
                const frame = frameSubmission(submission, createBoundary(random));
                const watch = { clock, stallMs: timeouts.uploadStall, ...hooks };
                const archive = __addDisposableResource(env_1, submission.archive && (await options.openArchive(submission.archive)), true);
                const upload = __addDisposableResource(env_1, openUpload(archive, frame, watch), false);
                const request = {
                    ...waits,
                    headersTimeout: timeouts.submitResponse,
                    operation,
                    upload,
                    method: 'POST',
                    path: buildsPath,
                };
                return await pace.run(async () => await read(await send(request, signal), operation, record, 'maybe'), signal);
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        },
        getBuild: async (id, signal, options) => {
            const [operation, path] = [`Reading build '${id}'`, buildPath(id)];
            let ageSeconds = 0;
            const onAge = (seconds) => void (ageSeconds = seconds);
            const build = await get(operation, () => path, recordOf(id), signal, { ...options, onAge });
            return ageSeconds > 0 ? { ...build, ageSeconds } : build;
        },
        listBuilds: (query, signal, options) => walkPages((startingAfter) => get('Listing builds', () => listPath(query, startingAfter, nonce()), page, signal, options), options?.maxPages),
        listUndeployed: (signal) => get('Listing undeployed agents', () => `${buildsPath}/undeployed`, agents, signal),
        cancelBuild: async (id, signal, { attempts } = {}) => {
            const [operation, path] = [`Cancelling build '${id}'`, `${buildPath(id)}/cancel`];
            const request = { ...waits, operation, method: 'POST', path };
            const attempt = async () => {
                // After an abort there is no time to wait for a turn.
                const isFirst = !hasCancelled;
                hasCancelled = true;
                const cancel = () => send(request, signal);
                const response = isFirst ? pace.runAtOnce(cancel) : pace.run(cancel, signal);
                return await response.catch(undefinedOnConflict);
            };
            const response = await retry(attempt, { ...rules, attempts }, signal);
            keyHasWorked ||= response?.contentType.startsWith('application/json') ?? false;
            response?.discard();
        },
        streamLogs: (id, signal) => decodeEventStream(readLog(id, signal)),
        [Symbol.asyncDispose]: () => transport[Symbol.asyncDispose](),
    };
}
/** Another build's record must never decide about this one. The case of a UUID does not matter. */
function recordOf(id) {
    const decode = (value) => {
        const build = (0,api_decode/* decodeBuild */.zr)(value);
        return build?.id.toLowerCase() === id.toLowerCase() ? build : undefined;
    };
    return { ...record, expected: 'the record of that build', decode };
}
function cached(operation, ageSeconds) {
    return new ApiError(`${operation} failed: a cache sent a response that is ${ageSeconds} s old.`, {
        kind: 'response',
        code: 'CACHED',
        hint: cacheHint,
    });
}
/** The build is already ending. */
function undefinedOnConflict(error) {
    if (!(error instanceof ApiError && error.meaning === 'conflict'))
        throw error;
    return undefined;
}
/** Far more than a real account has; stops at a server whose pages never end. */
const maxPages = 1_000;
/** Each build once. Ends when the server says so, at an empty page or at a repeated last build. */
async function* walkPages(fetchPage, limit = maxPages) {
    const seen = new Set();
    let cursor;
    for (let count = 0; count < limit; count += 1) {
        const { builds, hasMore } = await fetchPage(cursor);
        const last = builds.at(-1)?.id;
        const moves = last !== undefined && !seen.has(last);
        for (const build of builds) {
            if (seen.has(build.id))
                continue;
            seen.add(build.id);
            yield build;
        }
        if (!hasMore || !moves)
            return;
        cursor = last;
    }
}


/***/ }),

/***/ 364:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ decodePage),
/* harmony export */   Cj: () => (/* binding */ maxLevels),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   f_: () => (/* binding */ isTooDeep),
/* harmony export */   kc: () => (/* binding */ decodeUndeployed),
/* harmony export */   zr: () => (/* binding */ decodeBuild)
/* harmony export */ });
/** A build from the record of any server generation; `undefined` without an ID. */
function decodeBuild(value) {
    if (!isJsonObject(value))
        return undefined;
    const id = text(value['id']) ?? text(value['build_id']);
    if (id === undefined)
        return undefined;
    return {
        id,
        status: text(value['build_status']) ?? text(value['status']) ?? 'unknown',
        agentId: text(value['agent_id']),
        agentName: text(value['agent_name']),
        imageName: text(value['image_name']),
        imageTag: text(value['image_tag']),
        imageUrl: text(value['image_url']),
        createdAt: text(value['created_at']),
        createdBy: isJsonObject(value['created_by']) ? text(value['created_by']['id']) : undefined,
        startedAt: text(value['build_start_time']),
        endedAt: text(value['build_end_time']),
        sourceRepo: text(value['source_repo']),
        sourceCommit: text(value['source_commit']),
        sourceRef: text(value['source_ref']),
        sourceSubpath: text(value['source_subpath']),
        sourceDirty: flag(value['source_dirty']),
        workingTreeHash: text(value['working_tree_hash']),
        record: value,
    };
}
/** Skips records without an ID; `undefined` when the value is not a page. */
function decodePage(value) {
    const builds = itemsOf(value)?.flatMap((item) => decodeBuild(item) ?? []);
    return builds && { builds, hasMore: isJsonObject(value) && value['has_more'] !== false };
}
/** Skips entries without a name or a readable build; `undefined` when the value is not a list. */
function decodeUndeployed(value) {
    return itemsOf(value)?.flatMap((item) => decodeUndeployedAgent(item) ?? []);
}
function itemsOf(value) {
    const items = isJsonObject(value) ? value['items'] : value;
    return Array.isArray(items) ? items : undefined;
}
function decodeUndeployedAgent(value) {
    if (!isJsonObject(value))
        return undefined;
    const agentName = text(value['agent_name']);
    const latestBuild = decodeBuild(value['latest_build']);
    if (agentName === undefined || latestBuild === undefined)
        return undefined;
    const total = value['total_builds'];
    return { agentName, latestBuild, totalBuilds: typeof total === 'number' ? total : 1 };
}
/** Limit for the nesting of a response: code that reads the value recurses once for each level. */
const maxLevels = 100;
/** Whether a value of JSON has more levels than a reader may take for granted. */
function isTooDeep(value) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > maxLevels)
            return true;
        level = level.flatMap((item) => typeof item === 'object' && item !== null ? Object.values(item) : []);
    }
    return false;
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
/** `undefined` when absent, null, empty or of another type. */
function text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 496:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   openTransport: () => (/* binding */ openTransport)
/* harmony export */ });
/* unused harmony export createTransport */
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17);
/* harmony import */ var _util_loopback_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(815);
/* harmony import */ var _util_or_undefined_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(82);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(424);




/** Loads undici, which takes long. Rejects with `ActionError` for an unsafe environment. */
async function openTransport(...target) {
    return createTransport(await import(/* webpackIgnore: true */ "./undici.js"), ...target);
}
/** The only connection to the network. Throws `ActionError` for an unsafe environment. */
function createTransport(undici, baseUrl, env, connectMs) {
    if (baseUrl.protocol === 'https:' && env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l("Environment variable 'NODE_TLS_REJECT_UNAUTHORIZED' disables certificate checks.", {
            hint: "Unset it: the action does not send the API key over a connection that others could read. For your own certificate authority set 'NODE_EXTRA_CA_CERTS' to its file.",
        });
    }
    const proxy = readProxySettings(baseUrl, env);
    const failures = new WeakSet();
    const sockets = new Set();
    const connect = createConnector(undici, connectMs, sockets);
    const dispatcher = new undici.EnvHttpProxyAgent({
        // Never `undefined`: then the library would read the environment of the process.
        httpProxy: '',
        httpsProxy: proxy.uri,
        noProxy: proxy.noProxy,
        connect,
        allowH2: false,
        clientFactory: (origin) => noteFailures(new undici.Pool(origin, { headersTimeout: connectMs, connect }), failures),
    });
    return {
        request: async (request) => {
            if (request.body === null)
                return await dispatcher.request(request);
            // The kernel would send the rest of the form from a closed socket: only a reset stops it.
            // Nothing else is sent beside a form, so every socket may be reset.
            const reset = () => {
                for (const socket of sockets)
                    socket.resetAndDestroy();
            };
            request.signal.addEventListener('abort', reset, { once: true });
            try {
                return await dispatcher.request(request);
            }
            finally {
                request.signal.removeEventListener('abort', reset);
            }
        },
        proxyHost: proxy.host,
        isProxyFailure: (error) => typeof error === 'object' && error !== null && failures.has(error),
        [Symbol.asyncDispose]: () => dispatcher.destroy(),
    };
}
/** The library would name only the status code, and that in a message. */
class ProxyRefusal extends Error {
    code;
    /** The ways to log in that the proxy names, such as `Basic`. */
    schemes;
    constructor(status, authenticate = []) {
        super(`The proxy responded with ${status}.`);
        this.code = `PROXY_${status}`;
        this.schemes = [authenticate].flat().flatMap((text) => /^[\w-]+/.exec(text.trim())?.[0] ?? []);
    }
}
/**
 * Opens a TCP connection, kept in `sockets`, and TLS on top: only what is below TLS can be reset.
 * The library would not tell a handshake that never ends from a host that does not respond.
 */
function createConnector(undici, timeoutMs, sockets) {
    const connect = undici.buildConnector({ timeout: timeoutMs, allowH2: false });
    return (options, callback) => {
        const isSecure = options.protocol === 'https:';
        const port = options.port || (isSecure ? '443' : '80');
        connect({ ...options, port, protocol: 'http:' }, (...[error, socket]) => {
            if (error !== null) {
                callback(error, null);
                return;
            }
            sockets.add(socket);
            socket.once('close', () => sockets.delete(socket));
            if (!isSecure)
                callback(null, socket);
            else
                connect({ ...options, httpSocket: socket }, (...[problem, secure]) => {
                    if (problem === null)
                        callback(null, secure);
                    else
                        callback(describeTimeout(problem), null);
                });
        });
    };
}
function describeTimeout(error) {
    const isTimeout = 'code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT';
    if (!isTimeout)
        return error;
    const timeout = new Error('The handshake did not end.', { cause: error });
    return Object.assign(timeout, { code: _network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .handshakeTimeout */ .Z });
}
/** Of connections to the proxy, up to its CONNECT response: the library does not mark them. */
function noteFailures(pool, failures) {
    const openTunnel = pool.connect.bind(pool);
    pool.connect = async (options) => {
        try {
            const tunnel = await openTunnel(options);
            if (tunnel.statusCode === 200)
                return tunnel;
            tunnel.socket.on('error', () => undefined).destroy();
            throw new ProxyRefusal(tunnel.statusCode, tunnel.headers['proxy-authenticate']);
        }
        catch (error) {
            if (typeof error === 'object' && error !== null)
                failures.add(error);
            throw error;
        }
    };
    return pool;
}
/**
 * None for loopback hosts, the only ones without TLS, so `HTTP_PROXY` is not read.
 * Lower-case names win, as in curl.
 */
function readProxySettings(baseUrl, env) {
    const found = firstOf(env, 'https_proxy', 'HTTPS_PROXY');
    if (!found || (0,_util_loopback_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(baseUrl))
        return { uri: '', host: '', noProxy: '*' };
    const { name, value } = found;
    // As in curl, a proxy without a scheme is an HTTP proxy.
    const url = URL.parse(value.includes('://') ? value : `http://${value}`);
    if (!url || !['http:', 'https:'].includes(url.protocol) || !isAddress(url)) {
        throw new _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`Environment variable '${name}' is not a valid proxy address.`, {
            hint: `Set '${name}' to an address such as 'http://proxy.example:3128', with special characters in the password percent-encoded, or unset it.`,
        });
    }
    return {
        uri: url.href,
        host: url.host,
        noProxy: firstOf(env, 'no_proxy', 'NO_PROXY')?.value ?? '',
    };
}
/** The first variable that is not empty. */
function firstOf(env, ...names) {
    return names.map((name) => ({ name, value: env[name] ?? '' })).find(({ value }) => value !== '');
}
/** Special characters of a password begin another part of the address, or are half an escape. */
function isAddress({ username, password, pathname, search, hash }) {
    const isOrigin = pathname === '/' && search === '' && hash === '';
    return isOrigin && (0,_util_or_undefined_js__WEBPACK_IMPORTED_MODULE_3__/* .orUndefined */ .y)(() => decodeURIComponent(`${username}:${password}`)) !== undefined;
}


/***/ }),

/***/ 424:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ handshakeTimeout),
/* harmony export */   g: () => (/* binding */ describeNetworkError)
/* harmony export */ });
/* harmony import */ var _util_system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(208);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(364);


const checkAddress = "Check input 'base-url', and that this runner can reach the host.";
const checkSpelling = "Check the spelling of the host in input 'base-url'.";
const runAgain = 'The network or the server closed the connection. Run the job again.';
const checkFirewall = 'Allow this runner to open the connection: a local firewall or policy rejects it.';
const checkTls = "Check that the host and port of input 'base-url' serve TLS, and that no firewall on the way holds it back.";
const checkCertificates = "Check input 'base-url'. If the certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";
const checkProxyCertificates = "Check the address in 'HTTPS_PROXY': most proxies are reached with 'http://'. If the proxy's certificate is self-signed, or signed by your own certificate authority, set 'NODE_EXTRA_CA_CERTS' to a PEM file of it.";
const checkClock = "Check this runner's clock first: where it is wrong, valid certificates seem expired or not yet valid.";
const connectCodes = {
    ECONNREFUSED: 'refused the connection',
    ENOTFOUND: 'has no address: the name does not resolve',
    EAI_AGAIN: 'could not be looked up: the name server did not respond',
    EHOSTUNREACH: 'cannot be reached',
    ENETUNREACH: 'cannot be reached: there is no route to its network',
    ETIMEDOUT: 'did not accept the connection in time',
    UND_ERR_CONNECT_TIMEOUT: 'did not accept the connection in time',
};
/** Made by our own connector. */
const handshakeTimeout = 'TLS_HANDSHAKE_TIMEOUT';
const timeoutCodes = {
    [handshakeTimeout]: 'accepted the connection, but did not finish the TLS handshake',
    UND_ERR_HEADERS_TIMEOUT: 'did not respond in time',
    UND_ERR_BODY_TIMEOUT: 'stopped sending in the middle of its response',
    UPLOAD_STALLED: 'stopped receiving the build context',
};
/** The codes of OpenSSL's certificate checks and of Node's TLS layer. */
const tlsCode = /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/;
const clockCodes = ['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED'];
function describeNetworkError(error, route) {
    const code = textField(error, 'code');
    const { host, proxyHost } = route;
    const proxyStatus = /^PROXY_(\d{3})$/.exec(code ?? '')?.[1];
    if (proxyStatus !== undefined) {
        const sentence = `the proxy '${proxyHost}' responded with ${proxyStatus} when asked to connect to '${host}'.`;
        return { kind: 'proxy', code, sentence, hint: proxyHint(proxyStatus, schemesOf(error)) };
    }
    const failure = (kind, what, hint) => {
        return { kind, code, sentence: `${what}${code === undefined ? '' : ` (${code})`}.`, hint };
    };
    const system = (0,_util_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .describeSystemError */ .Zo)(error);
    if (system) {
        const sentence = `no connection to '${host}' could be opened: ${system.reason}.`;
        return { kind: 'connect', code, sentence, hint: system.hint ?? checkFirewall };
    }
    const refused = code && connectCodes[code];
    const late = code && timeoutCodes[code];
    if (route.viaFailedProxy || code === 'UND_ERR_PRX_TLS' || code === 'UND_ERR_PRX_CONN') {
        const tls = [code, causeCode(error)].find((one) => one !== undefined && tlsCode.test(one));
        if (tls !== undefined) {
            const sentence = `the connection to the proxy '${proxyHost}' is not trusted (${tls}).`;
            return { kind: 'tls', code: tls, sentence, hint: checkProxyCertificates };
        }
        const hint = "Check the environment variables 'HTTPS_PROXY' and 'NO_PROXY'.";
        const what = refused ?? late ?? 'closed the connection';
        return failure('proxy', `the proxy '${proxyHost}' ${what}`, hint);
    }
    if (refused)
        return failure('connect', `'${host}' ${refused}`, code === 'ENOTFOUND' ? checkSpelling : checkAddress);
    if (late)
        return failure('timeout', `'${host}' ${late}`, code === handshakeTimeout ? checkTls : runAgain);
    if (code && tlsCode.test(code))
        return failure('tls', `the connection to '${host}' is not trusted`, clockCodes.includes(code) ? `${checkClock} ${checkCertificates}` : checkCertificates);
    // Some errors of the parser have no code.
    if (textField(error, 'name') === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW')
        return failure('response', `'${host}' did not respond in HTTP`, checkAddress);
    return failure('reset', `the connection to '${host}' was lost`, runAgain);
}
function proxyHint(status, schemes) {
    if (status === '407' && schemes.length > 0 && !schemes.some((name) => /^basic$/i.test(name)))
        return `The proxy accepts the login '${schemes.join("', '")}', the action only 'Basic'. Allow 'Basic' in the proxy, or put the host into 'NO_PROXY'.`;
    // Some proxies respond to a wrong password as a server would.
    if (['401', '407'].includes(status))
        return "Check the user name and the password in 'HTTPS_PROXY', with special characters percent-encoded, or put the host into 'NO_PROXY'.";
    return status.startsWith('5')
        ? "Check the spelling of the host in input 'base-url', and that the proxy can resolve and reach it, or put the host into 'NO_PROXY'."
        : "Allow the host and its port in the proxy, or put the host into 'NO_PROXY'.";
}
function schemesOf(error) {
    const schemes = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(error) ? error['schemes'] : undefined;
    return Array.isArray(schemes) ? schemes.map(String) : [];
}
function causeCode(error) {
    return (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(error) ? textField(error['cause'], 'code') : undefined;
}
/** By fields, not by class: in a VM context, Node's own errors are of another realm. */
function textField(error, name) {
    const value = (0,_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(error) ? error[name] : undefined;
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 821:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ defaultTimeouts)
/* harmony export */ });
/** Milliseconds without progress, but for `whole`. */
const defaultTimeouts = {
    /** TCP and TLS, also for the proxy's tunnel. */
    connect: 10_000,
    /** From the request to the headers of the response. */
    headers: 30_000,
    /** Between two chunks of a response's body. */
    body: 30_000,
    /** From the headers to the last byte of a JSON response, however steadily its bytes come. */
    whole: 120_000,
    /** While a submit uploads its form. */
    uploadStall: 60_000,
    /** From the last byte of the form to the response: the service first stores the archive. */
    submitResponse: 900_000,
    /** Between two bytes of the log stream; its reader usually closes a silent connection earlier. */
    streamSilence: 600_000,
};


/***/ }),

/***/ 142:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ discover)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(161);
// EXTERNAL MODULE: ./src/util/errors.ts
var errors = __nccwpck_require__(17);
;// CONCATENATED MODULE: ./src/runner/inputs/read-input.ts


/** Each problem is a full sentence: the input as typed, the value, what to change. */
class InvalidInputs extends errors/* ActionError */.l {
    name = 'InvalidInputs';
    problems;
    constructor(problems) {
        const title = problems.length === 1 ? [] : [`${problems.length} inputs are invalid:`];
        super([...title, ...problems].join('\n'));
        this.problems = problems;
    }
}
function read_input_invalid(problem) {
    throw new InvalidInputs([problem]);
}
/** What `read` returns; what is wrong there is wrong with an input. */
function orInvalid(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.l)
            read_input_invalid((0,errors/* describeError */.U)(error));
        throw error;
    }
}
/** Environment variables that replace an empty input. */
const fallbacks = {
    'api-key': 'SGP_API_KEY',
    'account-id': 'SGP_ACCOUNT_ID',
    'base-url': 'SGP_CLIENT_BASE_URL',
};
/** Trimmed; empty when neither the input nor its environment variable is set. */
function readText(name) {
    const variable = fallbacks[name];
    const given = core/* getInput */.V4(name);
    return given === '' && variable !== undefined ? (process.env[variable]?.trim() ?? '') : given;
}
function isGiven(name) {
    return readText(name) !== '';
}
/** `undefined` for an empty input. */
function optional(name, parse) {
    const text = readText(name);
    return text === '' ? undefined : parse(name, text);
}
/** The runner fills in the default from `action.yml`: empty only if a workflow sets it so. */
function defaulted(name, parse) {
    return (optional(name, parse) ??
        read_input_invalid(`Input '${name}' is empty. Set a value, or remove the input to use its default.`));
}
function required(name, parse, missing) {
    return optional(name, parse) ?? read_input_invalid(missing);
}
/** Rejects with one `InvalidInputs` for all fields: a user learns of every problem in one run. */
async function gather(fields) {
    const names = Object.keys(fields);
    const results = await Promise.allSettled(Object.values(fields).map(async (read) => await read()));
    const values = [];
    // A field that depends on an invalid one has the same problem.
    const problems = new Set();
    for (const result of results) {
        if (result.status === 'fulfilled')
            values.push(result.value);
        else if (!(result.reason instanceof InvalidInputs))
            throw result.reason;
        else
            for (const problem of result.reason.problems)
                problems.add(problem);
    }
    if (problems.size > 0)
        throw new InvalidInputs([...problems]);
    return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

;// CONCATENATED MODULE: ./src/runner/inputs/custom-headers.ts

/** As the published client of the service reads it: lines `Name: value`. */
const customHeadersVariable = 'SGP_CLIENT_CUSTOM_HEADERS';
/** Shorter values are words such as `1` or `eu`; masking them would make a log unreadable. */
const shortestSecret = 4;
/** What the action or its connection sets itself; a line for one of them is not sent. */
const own = new Set([
    ...['x-api-key', 'x-selected-account-id', 'user-agent', 'accept', 'accept-encoding'],
    ...['content-type', 'content-length', 'host', 'connection', 'keep-alive', 'expect', 'te'],
    ...['trailer', 'transfer-encoding', 'upgrade', 'proxy-authorization', 'proxy-connection'],
]);
/** Names in lower case. Throws `InvalidInputs`, without showing a value. */
function readCustomHeaders() {
    const lines = readLines();
    const problems = lines.flatMap(({ name, value, number }) => name !== undefined && /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(value)
        ? []
        : `Environment variable '${customHeadersVariable}', line ${number}, must be 'Name: value' in visible ASCII characters. Its text may be a secret, so it is not shown.`);
    if (problems.length > 0)
        throw new InvalidInputs(problems);
    return Object.fromEntries(lines.flatMap(({ name = '', value }) => (own.has(name) ? [] : [[name, value]])));
}
/** What must not be shown: each value, and a token after a word such as `Bearer`. */
function readCustomHeaderSecrets() {
    return readLines()
        .flatMap(({ value }) => [value, value.replace(/^\S+\s+/, '')])
        .filter((text) => text.length >= shortestSecret);
}
/** Skips blank lines. Without a colon, `name` is undefined and `value` is the whole line. */
function readLines() {
    const lines = (process.env[customHeadersVariable] ?? '').split('\n');
    return lines.flatMap((line, index) => {
        const colon = line.indexOf(':');
        const name = colon < 0 ? undefined : line.slice(0, colon).trim().toLowerCase();
        const value = line.slice(colon + 1).trim();
        return line.trim() === '' ? [] : [{ number: index + 1, name, value }];
    });
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = globalThis.process.getBuiltinModule("node:buffer");
;// CONCATENATED MODULE: ./src/util/and-more.ts
/** Follows the first entries of a list: how many are left out, or nothing if there are none. */
function and_more_andMore(left) {
    return left > 0 ? [`and ${left} more`] : [];
}
/** So that a message does not become longer than an annotation. */
const namedEntries = 20;
/** The first `most` entries, and how many more there are. */
function and_more_listSome(entries, most = namedEntries, separator = ', ') {
    return [...entries.slice(0, most), ...and_more_andMore(entries.length - most)].join(separator);
}
/** `a`, `a and b`, or `a, b and c`. */
function and_more_listAll(entries) {
    const last = entries.at(-1) ?? '';
    return entries.length > 1 ? `${entries.slice(0, -1).join(', ')} and ${last}` : last;
}

;// CONCATENATED MODULE: ./src/build-context/files/file-names.ts



/** Inexact text is good enough for matching, but the content hash and JSON need UTF-8. */
function file_names_decodeName(latin1) {
    const isAscii = Buffer.byteLength(latin1) === latin1.length;
    if (isAscii)
        return { text: latin1, exact: true };
    const bytes = Buffer.from(latin1, 'latin1');
    return { text: bytes.toString(), exact: (0,external_node_buffer_namespaceObject.isUtf8)(bytes) };
}
/** For a name in `directory` that is not UTF-8 and not ignored. */
function file_names_undecodable(latin1, directory) {
    return new errors/* ActionError */.l(`The name '${showBytes(latin1)}' in the directory '${directory === '' ? '.' : file_names_showName(directory)}' of the build context is not valid UTF-8.`, {
        hint: "Rename it, or add a line for it to the ignore file, with '*' instead of the bytes shown as '\\x'.",
    });
}
/** For a link whose target is not UTF-8. */
function file_names_undecodableTarget(latin1, link) {
    return new ActionError(`The symbolic link '${file_names_showName(link)}' of the build context points to '${showBytes(latin1)}', which is not valid UTF-8.`, { hint: 'Change its target, or add a line for it to the ignore file.' });
}
/** Bytes outside printable ASCII as `\xNN`. */
function showBytes(latin1) {
    return latin1.replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
/** For messages: a name may contain line breaks and other control characters. */
function file_names_showName(path) {
    return JSON.stringify(path).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\');
}
const excerptCharacters = 200;
/** The start of a text that may be long, for messages. */
function file_names_excerpt(text) {
    return text.length > excerptCharacters ? `${text.slice(0, excerptCharacters)}…` : text;
}
/** The first names of a list, quoted, and how many more there are. */
function listNames(paths, most = 10) {
    const names = paths.map((path) => `'${file_names_showName(path)}'`);
    return and_more_listSome(names, most);
}
/** Sizes and names of files, one on each line, to follow a sentence. */
function listSizes(files) {
    return files.map(({ path, sizeBytes }) => `\n${sizeBytes} bytes  ${file_names_showName(path)}`).join('');
}
/** A sentence about paths, or nothing without paths. */
function file_names_sentenceAbout(paths, sentence) {
    const all = [...paths];
    return all.length === 0 ? [] : [`${sentence}: ${listNames(all)}.`];
}

;// CONCATENATED MODULE: ./src/build-context/files/context-warning.ts

/** How a message begins that is about a line. */
function leadOf({ file, line }) {
    return `${file_names_showName(file)}:${line}: `;
}

;// CONCATENATED MODULE: ./src/runner/text/visible.ts
// Patterns are built from strings where they need the ESC character itself.
const esc = '\u001b';
/** The only escape sequences that are kept: colours and weights (SGR) of at most 32 characters. */
const style = `${esc}\\[[0-9;]{0,29}m`;
/** Marks that reorder the text around them. */
const bidirectional = String.raw `[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`;
/** Control characters except TAB, and bidirectional marks. */
const invisible = String.raw `[\p{Cc}--\t]|${bidirectional}`;
const styleOrInvisible = new RegExp(`(${style})|${invisible}`, 'gv');
/** Shows what is invisible, except styles, as `\x1b` or `\u202e`; lone surrogates become U+FFFD. */
function showInvisible(text) {
    return text
        .toWellFormed()
        .replace(styleOrInvisible, (found, styled) => styled ?? escapeOf(found));
}
const everyStyle = new RegExp(style, 'g');
/** Linear, unlike `stripVTControlCharacters`; `showInvisible` shows what that also removes. */
function withoutStyle(text) {
    return text.replace(everyStyle, '');
}
function escapeOf(character) {
    const code = character.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./src/runner/world/runner-kind.ts
/**
 * With Docker, these may lose what a step has saved for its post step, and start that while the
 * main step is still running.
 */
function isGiteaOrAct(env) {
    return Boolean(env['GITEA_ACTIONS']) || Boolean(env['ACT']);
}

;// CONCATENATED MODULE: ./src/runner/log/annotations.ts
/** One warning is kept back for the note. */
const mostShown = { error: 10, warning: 9, notice: 10 };
/** After more different messages than this, some are shown again. */
const rememberedKeys = 1_000;
/** The runner shows ten annotations of each kind for a step, and silently drops further ones. */
function createAnnotationBudget() {
    const said = new Set();
    const shown = { error: 0, warning: 0, notice: 0 };
    let printed = 0;
    let isNoted = false;
    return {
        /** What to do with a message; `key` is equal for equal messages. */
        decide: (name, key) => {
            const named = `${name} ${key}`;
            if (said.has(named))
                return 'skip';
            if (said.size >= rememberedKeys)
                said.clear();
            said.add(named);
            if (shown[name] < mostShown[name]) {
                shown[name] += 1;
                return 'annotate';
            }
            printed += 1;
            return 'print';
        },
        /** A warning about what was not annotated; `undefined` if there is nothing new to report. */
        note: () => {
            if (printed === 0 || isNoted)
                return undefined;
            isNoted = true;
            const what = printed === 1 ? '1 more message is' : `${printed} more messages are`;
            return `${what} only in the log of the step: GitHub shows ten annotations of each kind.`;
        },
    };
}

// EXTERNAL MODULE: ./src/util/clip.ts
var clip = __nccwpck_require__(940);
;// CONCATENATED MODULE: ./src/runner/log/printable.ts


/** Splits very long lines, which take the runner minutes to read; the other two limits cut. */
const limits = { pieceBytes: 8_192, lineCharacters: 262_144, lines: 65_536 };
/** The runner cuts the message of an annotation here. */
const messageLength = 4_096;
const titleLength = 300;
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const printable_reset = '\u001b[0m';
// One class: U+FEFF is both white space and ignorable, and two alternatives take exponential time.
const gap = String.raw `(?:\p{Default_Ignorable_Code_Point}|${style})*`;
const blanks = String.raw `(?:[\s\p{Default_Ignorable_Code_Point}]|${style})*`;
// The runner compares strings by culture rules, which skip ignorable characters: so do these.
/** `##[name]` is a command anywhere in a line. */
const marker = new RegExp(String.raw `(#${gap}#${gap})(?=${style}|\[)`, 'gv');
/** `::name::` is a command after any number of blanks. */
const leadingColons = new RegExp(String.raw `^(${blanks})(?=:${gap}:)`, 'v');
const suspicious = new RegExp(String.raw `${invisible}|[\u2028\u2029\p{Surrogate}]|#${gap}#${gap}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`, 'v');
/** One line for each line of foreign text, and more for a line of over 8 KiB. */
function printable(text) {
    // Most lines are harmless and cost no more than this test.
    if (text.length * 3 <= limits.pieceBytes && !suspicious.test(text))
        return [text];
    const { lines, rest } = splitLines(text);
    const shown = lines.flatMap(printableLine);
    return rest === '' ? shown : [...shown, cutMark(rest)];
}
/** For the message of an annotation: several lines without style, 4,096 characters in total. */
function printableMessage(text) {
    const plain = withoutStyle(text).trimEnd();
    // Only CR LF becomes shorter, by half: what is clipped here is still too long and is cut below.
    const whole = printable((0,clip/* clip */.$)(plain, 2 * messageLength + 4)).join('\n');
    if (whole.length <= messageLength && plain.length <= 2 * messageLength)
        return asLines(whole);
    const mark = ` (cut: ${plain.length} characters in total)`;
    return asLines(`${(0,clip/* clip */.$)(whole, messageLength - mark.length - 1)}${mark}`);
}
/** Whether an annotation shows this message in full. */
function fitsMessage(text) {
    return text.length <= messageLength && printable(text).join('\n').length <= messageLength;
}
/** To be given text of `printable` alone. */
function asLines(text) {
    return text.split('\n');
}
/** One line without style, for a group's title or an annotation's file. Never cuts off `mark`. */
function printableTitle(text, mark = '') {
    const plain = (0,clip/* clip */.$)(withoutStyle(text), 2 * titleLength);
    const line = (0,clip/* clip */.$)(printable(plain).join(' ').trim(), titleLength - 1);
    return `${line}${mark}`;
}
/** Whether a group shows this title in full. */
function fitsTitle(title) {
    return printableTitle(title) === title.trim();
}
/** A line break at the end begins no further line. */
function splitLines(text) {
    const lines = [];
    let start = 0;
    for (const { 0: found, index } of text.matchAll(lineBreak)) {
        if (lines.length === limits.lines)
            return { lines, rest: text.slice(start) };
        lines.push(text.slice(start, index));
        start = index + found.length;
    }
    if (start < text.length || lines.length === 0)
        lines.push(text.slice(start));
    return { lines, rest: '' };
}
function printableLine(line) {
    const rest = line.slice(limits.lineCharacters);
    const kept = showInvisible(line.slice(0, limits.lineCharacters)).replace(marker, '$1\\');
    const { pieces, leftBytes } = splitBytes(kept, rest === '');
    // Each piece begins a line, so it is checked again for what is a command only there.
    const shown = pieces.map((piece) => {
        const safe = piece.replace(leadingColons, '$1\\');
        return (safe.includes('\u001b') && !safe.endsWith(printable_reset) ? `${safe}${printable_reset}` : safe);
    });
    return rest === '' ? shown : [...shown, cutMark(rest, leftBytes)];
}
function cutMark(rest, leftBytes = 0) {
    return `… ${leftBytes + Buffer.byteLength(rest)} bytes cut`;
}
/**
 * Splits into pieces of at most 8 KiB of UTF-8. The runner masks only whole secrets, some unknown
 * to us: a piece ends after white space, or else after a character that few secrets contain. A
 * longer run without any, such as Base64, is replaced by its length: the log file has it.
 */
function splitBytes(text, isWhole) {
    if (isWhole && text.length * 3 <= limits.pieceBytes)
        return { pieces: [text], leftBytes: 0 };
    const bytes = Buffer.from(text);
    const pieces = [];
    let start = 0;
    while (start < bytes.length) {
        const limit = start + limits.pieceBytes;
        if (isWhole && limit >= bytes.length) {
            pieces.push(bytes.toString('utf8', start));
            break;
        }
        const end = borderBefore(bytes, start, Math.min(limit, bytes.length));
        if (end > start) {
            pieces.push(bytes.toString('utf8', start, end));
            start = end;
        }
        else {
            const wordEnd = borderAfter(bytes, limit);
            if (wordEnd === undefined && !isWhole)
                break;
            const next = wordEnd ?? bytes.length;
            pieces.push(`… ${next - start} bytes without a space left out`);
            start = next;
        }
    }
    return { pieces, leftBytes: isWhole ? 0 : bytes.length - start };
}
/** The last border after `start`, or `start`. */
function borderBefore(bytes, start, limit) {
    for (const isBorder of [isAfterBlank, isBetweenWords]) {
        for (let at = limit; at > start; at -= 1)
            if (isBorder(bytes, at))
                return at;
    }
    return start;
}
function borderAfter(bytes, start) {
    for (let at = start; at < bytes.length; at += 1) {
        if (isAfterBlank(bytes, at) || isBetweenWords(bytes, at))
            return at;
    }
    return undefined;
}
const [tab, space, printable_esc] = [0x09, 0x20, 0x1b];
const printable_marks = new Set(Buffer.from(',;{}'));
function isAfterBlank(bytes, at) {
    return bytes[at - 1] === space || bytes[at - 1] === tab;
}
/** After a mark, before a style sequence, or between two characters outside ASCII. */
function isBetweenWords(bytes, at) {
    const [before = 0, next = 0] = [bytes[at - 1], bytes[at]];
    if (printable_marks.has(before))
        return !isInsideStyle(bytes, at);
    return next === printable_esc || (before >= 0x80 && next >= 0xc0);
}
const longestStyle = 32;
function isInsideStyle(bytes, at) {
    for (let index = at - 1; index >= Math.max(0, at - longestStyle); index -= 1) {
        const byte = bytes[index] ?? 0;
        if (byte === printable_esc)
            return true;
        // Between ESC and the final `m` of a style stand only a bracket, digits and semicolons.
        if (byte !== 0x5b && byte !== 0x3b && (byte < 0x30 || byte > 0x39))
            return false;
    }
    return false;
}

;// CONCATENATED MODULE: external "node:timers"
const external_node_timers_namespaceObject = globalThis.process.getBuiltinModule("node:timers");
;// CONCATENATED MODULE: ./src/runner/log/writer.ts

/** Lines are collected for one turn of the event loop: a system call for each would cost more. */
const chunkLength = 32_768;
/**
 * Writes lines and workflow commands in order. `@actions/core` neither waits for a slow reader nor
 * keeps the order with lines that are still being collected. When the reader goes away, what it
 * would have read is dropped; that is no error.
 */
function createWriter(output) {
    let held = '';
    let scheduled = false;
    let gone = false;
    let caughtUp;
    output.on('error', () => {
        gone = true;
        held = '';
    });
    function add(line) {
        if (gone)
            return undefined;
        held += `${line}\n`;
        if (held.length >= chunkLength)
            send();
        else if (!scheduled) {
            scheduled = true;
            (0,external_node_timers_namespaceObject.setImmediate)(() => {
                scheduled = false;
                send();
            });
        }
        return caughtUp;
    }
    function send() {
        gone ||= output.destroyed;
        if (held === '' || gone)
            return;
        const chunk = held;
        held = '';
        if (!output.write(chunk))
            caughtUp ??= untilDrained();
    }
    function untilDrained() {
        return new Promise((resolve) => {
            const done = () => {
                for (const event of ['drain', 'error', 'close'])
                    output.off(event, done);
                caughtUp = undefined;
                resolve();
            };
            for (const event of ['drain', 'error', 'close'])
                output.on(event, done);
        });
    }
    return {
        line: (line) => add(line),
        command: (name, message = [], properties = {}) => add(renderCommand(name, message, properties)),
        /** Has the runner mask a secret in all that follows. */
        mask: (secret) => {
            void add(`::add-mask::${escapeData(secret)}`);
            send();
        },
        /** Resolves when everything is written, so that the process can end. */
        flush: async () => {
            send();
            if (!gone)
                await new Promise((resolve) => output.write('', () => resolve()));
        },
    };
}
function renderCommand(name, message, properties) {
    const known = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
        .join(',');
    return `::${name}${known === '' ? '' : ` ${known}`}::${escapeData(message.join('\n'))}`;
}
/** Percent first: the runner decodes it last. */
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./src/runner/log/log.ts






const labels = {
    error: 'Error',
    warning: 'Warning',
    notice: 'Notice',
};
/** Gitea and act show an annotation's place before its message; GitHub does not. */
const showsPlaces = isGiteaOrAct(process.env);
/** A log with more groups than this loses some "(continued)" marks, but no lines. */
const rememberedGroups = 10_000;
/** Masks `secrets` first, on that stream: the runner does not keep stdout and stderr in order. */
function createLog(output, secrets, redact) {
    const writer = createWriter(output);
    const budget = createAnnotationBudget();
    const earlierGroups = new Set();
    let openGroup;
    for (const secret of secrets)
        writer.mask(secret);
    const endGroup = () => {
        if (openGroup !== undefined)
            void writer.command('endgroup');
        openGroup = undefined;
    };
    /** For texts that are shown without style, which may stand inside a secret. */
    const redactPlain = (text) => redact(withoutStyle(text));
    const annotate = (name, text, { place, title } = {}) => {
        const shownTitle = title === undefined ? undefined : printableTitle(redactPlain(title));
        const file = place && redactPlain(place.file);
        // A path that is cut is one of another file.
        const at = file !== undefined && fitsTitle(file) ? printableTitle(file) : undefined;
        const line = at && place?.line;
        const where = at && `${at}:${line}`;
        const bare = redactPlain(at ? withoutPlace(text, place) : text);
        const message = printableMessage(bare);
        const decision = budget.decide(name, [at, line, shownTitle, ...message].join('\n'));
        if (decision === 'skip')
            return undefined;
        endGroup();
        if (decision === 'annotate') {
            // For an error, the lines of the failed step have the place.
            const isPlaceMissing = where !== undefined && name !== 'error' && !showsPlaces;
            const shown = isPlaceMissing ? printableMessage(`${where}: ${bare}`) : message;
            return writer.command(name, shown, { file: at, line, title: shownTitle });
        }
        const lead = [labels[name], ...(where ? [where] : []), ...(shownTitle ? [shownTitle] : [])];
        let written;
        for (const one of printable(`${lead.join(': ')}: ${message.join('\n')}`))
            written = writer.line(one);
        return written;
    };
    /** Before the error that ends a run, or at its end. */
    const noteRest = () => {
        const note = budget.note();
        if (note !== undefined)
            void writer.command('warning', printableMessage(note));
    };
    return {
        line: (text) => {
            let written;
            for (const line of printable(redact(text)))
                written = writer.line(line);
            return written;
        },
        group: (title, key = title) => {
            if (key === openGroup)
                return;
            endGroup();
            const mark = earlierGroups.has(key) ? ' (continued)' : '';
            void writer.command('group', [printableTitle(redactPlain(title), mark)]);
            if (earlierGroups.size >= rememberedGroups)
                earlierGroups.clear();
            earlierGroups.add(key);
            openGroup = key;
        },
        endGroup,
        error: (text, details) => {
            endGroup();
            noteRest();
            return annotate('error', text, details);
        },
        warning: (text, details) => annotate('warning', text, details),
        notice: (text) => annotate('notice', text),
        debug: (text) => writer.command('debug', printable(redact(text))),
        written: () => writer.flush(),
        flush: async () => {
            endGroup();
            noteRest();
            await writer.flush();
        },
    };
}
/** The place is shown once. */
function withoutPlace(text, place) {
    const lead = place && leadOf(place);
    return lead !== undefined && text.startsWith(lead) ? text.slice(lead.length) : text;
}

// EXTERNAL MODULE: ./src/util/system-error.ts
var system_error = __nccwpck_require__(208);
;// CONCATENATED MODULE: ./src/runner/text/failure.ts


/** The end of a build that is no success. */
class BuildError extends errors/* ActionError */.l {
    name = 'BuildError';
    annotation;
    constructor(message, annotation, options) {
        super(message, options);
        this.annotation = annotation;
    }
}
function explainError(error) {
    if (error instanceof errors/* ActionError */.l)
        return error;
    const known = (0,system_error/* describeSystemError */.Zo)(error);
    if (known) {
        return {
            message: `The operating system stopped the action: ${known.reason}.`,
            hint: known.hint ?? "Give the runner's user access, and run the job again.",
        };
    }
    return {
        message: `The action failed unexpectedly: ${(0,errors/* describeError */.U)(error)}`,
        hint: 'This is a bug in the action. Report it with the log of a run that has step debug logging enabled.',
    };
}

;// CONCATENATED MODULE: ./src/runner/stop-on-signals.ts

/**
 * The runner sends SIGTERM in 7.5 s, SIGKILL in 10 s. Until `lastWordsMs` the run may end itself;
 * after `exitMs` no reader of the log is waited for.
 */
const afterFirstSignal = { lastWordsMs: 6_000, exitMs: 6_500 };
const afterSecondSigterm = { lastWordsMs: 500, exitMs: 1_000 };
/**
 * Aborts on the runner's signals and uncaught errors, and ends the process in time, whatever hangs.
 * Calls `sayLastWords` unless `ended` is called before.
 */
function stopOnSignals(world, sayLastWords) {
    const stop = new AbortController();
    const hurry = new AbortController();
    const ended = new AbortController();
    const later = (ms, action) => {
        world.clock.sleep(ms, ended.signal).then(action, () => undefined);
    };
    const exitIn = ({ lastWordsMs, exitMs }) => {
        later(lastWordsMs, () => void sayLastWords(stop.signal.reason).then(world.exit, world.exit));
        later(exitMs, world.exit);
    };
    const abort = (reason) => {
        if (stop.signal.aborted)
            return;
        world.setExitCode(1);
        stop.abort(reason);
        exitIn(afterFirstSignal);
    };
    const stopRun = () => {
        const hint = 'Run the job again.';
        abort(new errors/* ActionError */.l('The step was stopped before it finished.', { hint }));
    };
    world.onSignal((name) => {
        if (!stop.signal.aborted)
            stopRun();
        else {
            hurry.abort();
            if (name === 'SIGTERM')
                exitIn(afterSecondSigterm);
        }
    });
    world.onUncaught((error) => abort(error instanceof Error ? error : new Error(String(error))));
    return { signal: stop.signal, hurry: hurry.signal, stop: stopRun, ended: () => ended.abort() };
}

;// CONCATENATED MODULE: ./src/runner/text/redact.ts
/** Shorter parts and encoded forms would match by chance. */
const shortestPart = 8;
/** A shorter secret is left to the runner: it would match everywhere. */
const redact_shortestSecret = 4;
/**
 * Each secret, its lines, and both in Base64 (at every offset), JSON, HTML, hex and URLs:
 * the runner masks these in its log, but not in files and requests.
 */
function createRedactor(secrets) {
    return redactParts(secrets.flatMap(partsOf));
}
/** For text still to be parsed, shortened or escaped, which would hide a part of a secret. */
function createEarlyRedactor(secrets) {
    return redactParts(secrets.flatMap(partsOf).filter((part) => !isOrdinaryWord(part)));
}
/**
 * Whether a secret may also be a word that decisions read. Such a secret is redacted only where
 * text leaves, and nothing cuts or encodes it before.
 */
function isOrdinaryWord(secret) {
    return /^[\w-]{1,20}$/.test(secret);
}
/** The secret itself, and those of its lines that are long enough. */
function partsOf(secret) {
    const whole = secret.trim();
    if (whole.length < redact_shortestSecret)
        return [];
    const lines = whole.split(/[\r\n]+/).map((line) => line.trim());
    return [whole, ...lines.filter(({ length }) => length >= shortestPart)];
}
function redactParts(parts) {
    const forms = parts.flatMap((part) => (part.length < shortestPart ? [part] : formsOf(part)));
    // The longest first: once a part of a longer form is replaced, the rest of it is no longer found.
    const distinct = [...new Set(forms)].sort((a, b) => b.length - a.length);
    return (text) => {
        let redacted = text;
        for (const form of distinct) {
            if (redacted.includes(form))
                redacted = redacted.replaceAll(form, '***');
        }
        return redacted;
    };
}
function formsOf(secret) {
    const hex = Buffer.from(secret).toString('hex');
    const base64 = [0, 1, 2].map((offset) => base64Inside(secret, offset));
    const forms = [
        secret,
        ...base64,
        ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
        JSON.stringify(secret).slice(1, -1),
        secret.replace(/[&<>"']/g, (character) => entities[character] ?? character),
        hex,
        hex.toUpperCase(),
    ];
    // A server can put any of them into an ID, which is then a part of an address.
    const urls = [...forms, encodeURIComponent(secret)].map(encodeURIComponent);
    return [...forms, ...urls, ...urls.map(withLowerCaseCodes)];
}
function withLowerCaseCodes(url) {
    return url.replace(/%../g, (code) => code.toLowerCase());
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** The Base64 characters that depend only on a secret `offset` bytes into a group of three. */
function base64Inside(secret, offset) {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
    const whole = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), whole);
}

;// CONCATENATED MODULE: ./src/util/unless-aborted.ts
/** Resolves with `work`, or rejects with the signal's reason: for work that no signal can stop. */
async function unlessAborted(work, signal) {
    const { promise, reject } = Promise.withResolvers();
    const onAbort = () => reject(signal.reason);
    if (signal.aborted)
        onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}

;// CONCATENATED MODULE: ./src/runner/entrypoint.ts









/**
 * Masks secrets before anything else, aborts on the runner's signals, and turns every error into
 * one `::error::` and exit code 1. `openEnd`: for outputs about the end.
 */
async function entrypoint(world, run, openEnd = () => () => []) {
    await runProgram(world, run, openEnd, 'error');
}
/** Never fails the job, also when the program is stopped: its error is a warning. */
async function harmlessEntrypoint(world, run) {
    await runProgram({ ...world, setExitCode: () => undefined }, run, () => () => [], 'warning');
}
async function runProgram(world, run, openEnd, level) {
    const apiKey = readText('api-key');
    const inputs = [apiKey, readText('github-token')].filter((secret) => secret !== '');
    const secrets = [...inputs, ...readCustomHeaderSecrets()];
    const redact = createRedactor(secrets);
    const redactEarly = createEarlyRedactor(secrets);
    let failure;
    const fail = (error) => {
        world.setExitCode(1);
        const shown = explainError(error);
        writeEnd(shown);
        return (failure ??= showFailure(shown, error, level, log));
    };
    // Before anything is printed: until here a signal ends the process with nothing to report.
    const { signal, hurry, stop, ended } = stopOnSignals(world, async (reason) => {
        await fail(reason);
        await log.flush();
    });
    const log = createLog(world.stdout, secrets, redact);
    const writeEnd = openEnd({ world, redact });
    try {
        await run({ world, log, apiKey, secrets, redact, redactEarly, signal, hurry, stop, writeEnd });
        // A run that was stopped has failed, even if all its work was done.
        signal.throwIfAborted();
    }
    catch (error) {
        await fail(error);
    }
    finally {
        await unlessAborted(world.allWritten(), signal).catch(fail);
        await log.flush();
        ended();
        // Whatever is still open after an abort is not waited for.
        if (signal.aborted)
            world.exit();
    }
}
async function showFailure({ message, hint, annotation }, error, level, log) {
    const explained = hint === undefined ? message : `${message}\n${hint}`;
    const isShort = fitsMessage(explained);
    await log[level](isShort ? explained : message, annotation);
    if (!isShort && hint !== undefined)
        await log.line(hint);
    if (core/* isDebug */._o() && error instanceof Error)
        await log.debug(String(error.stack));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/util/clock.ts
var clock = __nccwpck_require__(110);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./src/util/or-undefined.ts
var or_undefined = __nccwpck_require__(82);
;// CONCATENATED MODULE: ./src/build-context/files/outside.ts



/** Whether `inner` is neither `directory` nor below it, by their text alone; both are absolute. */
function outside_isOutside(directory, inner, paths = (external_node_path_default())) {
    const way = paths.relative(directory, inner);
    // On Windows, the path to another drive is absolute.
    return way === '..' || way.startsWith(`..${paths.sep}`) || paths.isAbsolute(way);
}
/** The path with links resolved, as far as it exists. */
function resolveLinks(place) {
    const found = (0,or_undefined/* orUndefined */.y)(() => external_node_fs_.realpathSync.native(place));
    if (found !== undefined || (0,external_node_path_.dirname)(place) === place)
        return found ?? place;
    return (0,external_node_path_.join)(resolveLinks((0,external_node_path_.dirname)(place)), (0,external_node_path_.basename)(place));
}

;// CONCATENATED MODULE: ./src/build-context/files/read-errors.ts


/** Something was removed or replaced after the context was listed: pack again. */
class read_errors_ChangedError extends Error {
    name = 'ChangedError';
    path;
    constructor(path, cause) {
        super(`'${path}' changed during packing.`, { cause });
        this.path = path;
    }
}
/** A file or directory exists, but cannot be read. */
class ReadError extends Error {
    name = 'ReadError';
    path;
    /** Whether permissions are missing. */
    isDenied;
    constructor(path, code, cause) {
        super(`Could not read '${path}'.`, { cause });
        this.path = path;
        this.isDenied = code === 'EACCES' || code === 'EPERM';
    }
}
/** Removed; no longer a directory; a link (`O_NOFOLLOW`); no longer a link; a socket or pipe. */
const changeCodes = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL', 'ENXIO']);
/** Whether the user of this process may read what is at `path`. */
function isReadable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** Runs `read`, which reads `path`, and turns its errors into `ChangedError` or `ReadError`. */
function read_errors_wrapReadErrors(path, read) {
    try {
        return read();
    }
    catch (error) {
        throw toReadError(path, error);
    }
}
/** As `wrapReadErrors`, but undefined where permissions are missing, which is noted in `denied`. */
function read_errors_readIfAllowed(path, denied, read) {
    try {
        return read_errors_wrapReadErrors(path, read);
    }
    catch (error) {
        if (!(error instanceof ReadError && error.isDenied))
            throw error;
        denied.add(path);
        return undefined;
    }
}
/** Only errors of the operating system are converted. */
function toReadError(path, error) {
    const code = (0,system_error/* codeOf */.$N)(error);
    if (code === undefined)
        return error;
    return changeCodes.has(code) ? new read_errors_ChangedError(path, error) : new ReadError(path, code, error);
}

;// CONCATENATED MODULE: ./src/build-context/git/user-config.ts


/** The directories of the user's git configuration, defaults included, as git's own variables. */
function gitHome(env) {
    const home = firstGiven(env['HOME'], env['USERPROFILE']);
    const xdg = firstGiven(env['XDG_CONFIG_HOME'], home && (0,external_node_path_.join)(home, '.config'));
    return { HOME: home && (0,external_node_path_.resolve)(home), XDG_CONFIG_HOME: xdg && (0,external_node_path_.resolve)(xdg) };
}
function firstGiven(...paths) {
    return paths.find((path) => path !== undefined && path !== '');
}
/** The name that git looks for in a home directory. */
const configName = '.gitconfig';
/** The user's git configuration files, in the order in which git reads them. */
function userConfigFiles(env) {
    const named = env['GIT_CONFIG_GLOBAL'];
    if (named !== undefined)
        return named === '' ? [] : [(0,external_node_path_.resolve)(named)];
    const { HOME, XDG_CONFIG_HOME } = gitHome(env);
    return [
        XDG_CONFIG_HOME && (0,external_node_path_.join)(XDG_CONFIG_HOME, 'git', 'config'),
        HOME && (0,external_node_path_.join)(HOME, configName),
    ].filter((file) => file !== undefined);
}
/** Git before 2.38 reads `safe.directory` only in a file of the system or the user. */
function renderUserConfig({ files, trusted, endMark }) {
    return [
        // Git fails on an unreadable file that is included, and not on one of the user's own.
        ...files.filter(isReadable).map((file) => `[include]\n\tpath = ${quote(file)}\n`),
        '[safe]\n',
        // After the user's files, since an empty value there revokes what comes before it.
        ...trusted.map((directory) => `\tdirectory = ${quote(directory.replaceAll(external_node_path_.sep, '/'))}\n`),
        `[build-context]\n\tuser-settings-end = ${quote(endMark)}\n`,
    ].join('');
}
function parseSettings(listing, endMark) {
    const all = listing.split('\0').filter((setting) => setting !== '');
    const end = all.indexOf(`build-context.user-settings-end\n${endMark}`);
    return { all, repository: all.slice(end + 1), hasEndMark: end >= 0 };
}
/** A value in git's quotes, in which `#` and blanks mean themselves. */
function quote(value) {
    return `"${value.replace(/[\\"]/g, String.raw `\$&`).replaceAll('\n', String.raw `\n`)}"`;
}

;// CONCATENATED MODULE: ./src/build-context/git/fetch-objects.ts



// Prevents programs that a fetch would start, for passwords and alternates' refs, and maintenance.
const fetchSettings = [
    ...['credential.helper=', 'core.askPass=', 'core.alternateRefsCommand=true'],
    ...['gc.auto=0', 'maintenance.auto=false'],
].flatMap((setting) => ['-c', setting]);
// Trees are compared. A file is sent only where it is named itself.
const fetchOptions = ['--quiet', '--no-tags', '--no-recurse-submodules', '--filter=blob:none'];
/**
 * Fetches into a new repository and returns its objects: in the checkout, a link or a setting such
 * as `http.cookieFile` could make git write any file.
 */
async function fetchInto({ objects: wanted, directory, parent, settings }, ask, fetch) {
    const [objects, url, head, isShallow] = await Promise.all([
        ask(['rev-parse', '--git-path', 'objects'], directory),
        ask(['remote', 'get-url', 'origin'], directory),
        ask(['rev-parse', '--verify', '--quiet', 'HEAD'], directory),
        ask(['rev-parse', '--is-shallow-repository'], directory),
    ]);
    if (objects === undefined || url === undefined || head === undefined)
        return undefined;
    const depth = isShallow === 'true' ? ['--depth=1'] : [];
    const ends = isShallow === 'true' ? await ask(['rev-list', '--max-parents=0', 'HEAD'], directory) : undefined;
    const repository = (0,external_node_path_.join)(parent, 'fetched.git');
    for (const name of ['objects/info', 'refs/heads'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(repository, name), { recursive: true });
    const files = {
        HEAD: 'ref: refs/heads/none\n',
        // What the checkout has is not sent again.
        'refs/heads/checkout': `${head}\n`,
        'objects/info/alternates': `${(0,external_node_path_.resolve)(directory, objects)}\n`,
        config: renderConfig(url, settings, wanted[0]?.length === 64),
        ...(ends === undefined ? {} : { shallow: `${ends}\n` }),
    };
    for (const [name, text] of Object.entries(files))
        await (0,promises_.writeFile)((0,external_node_path_.join)(repository, name), text);
    const gitDir = `--git-dir=${repository}`;
    await fetch([gitDir, ...fetchSettings, 'fetch', ...fetchOptions, ...depth, 'origin', ...wanted], parent);
    return (0,external_node_path_.join)(repository, 'objects');
}
/** `http.https://host/.extraheader LF header`, where actions/checkout stores the job's token. */
const header = /^http\.(https:\/\/[^\n]+)\.extraheader\n([^\n]*)$/;
/** Of the checkout's configuration, only where it comes from and the headers for named servers. */
function renderConfig(url, settings, isSha256) {
    const headers = settings?.repository.flatMap((setting) => {
        const [, server, value] = header.exec(setting) ?? [];
        return server === undefined || value === undefined
            ? []
            : [`[http ${quote(server)}]\n\textraHeader = ${quote(value)}\n`];
    });
    const format = isSha256 ? '[extensions]\n\tobjectFormat = sha256\n' : '';
    return [
        '[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n',
        format,
        `[remote "origin"]\n\turl = ${quote(url)}\n`,
        ...(headers ?? []),
    ].join('');
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = globalThis.process.getBuiltinModule("node:child_process");
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = globalThis.process.getBuiltinModule("node:events");
;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = globalThis.process.getBuiltinModule("node:process");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
;// CONCATENATED MODULE: ./src/build-context/git/run-program.ts









// Windows has no process groups: only the program itself is killed there.
const hasGroups = external_node_process_namespaceObject.platform !== 'win32';
/**
 * Standard output; `undefined` when the program does not start, fails or exceeds a limit. At a
 * limit or an abort, it is killed with its children.
 */
async function run_program_runProgram(program, args, env, { timeoutMs, outputBytes, onTimeout }, signal) {
    signal.throwIfAborted();
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    let child;
    try {
        // Throws if the arguments are longer than the system allows.
        child = (0,external_node_child_process_namespaceObject.spawn)(program, args, {
            env,
            stdio: ['ignore', 'pipe', 'ignore'],
            detached: hasGroups,
            windowsHide: true,
        });
        const closed = (0,external_node_events_namespaceObject.once)(child, 'close', { signal: limit });
        const [output, [exitCode]] = (await Promise.all([
            readAll(child.stdout, outputBytes, limit),
            closed,
        ]));
        return exitCode === 0 ? output.toString() : undefined;
    }
    catch (error) {
        killGroup(child?.pid);
        signal.throwIfAborted();
        if (limit.aborted)
            onTimeout?.();
        // A limit of this process must not make a checkout count as a plain directory.
        if (['EMFILE', 'ENFILE', 'ENOMEM'].includes((0,system_error/* codeOf */.$N)(error) ?? ''))
            throw error;
        return undefined;
    }
}
/** Without a free descriptor, a program gets no stream. */
async function readAll(stream, mostBytes, limit) {
    const chunks = [];
    let size = 0;
    if (!stream)
        return Buffer.alloc(0);
    (0,external_node_stream_.addAbortSignal)(limit, stream);
    for await (const chunk of stream) {
        size += chunk.length;
        if (size > mostBytes)
            throw new RangeError(`More than ${mostBytes} bytes of output.`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function killGroup(pid) {
    // Without a process ID, it did not start.
    if (pid === undefined)
        return;
    // It may have exited.
    (0,or_undefined/* orUndefined */.y)(() => (0,external_node_process_namespaceObject.kill)(hasGroups ? -pid : pid, 'SIGKILL'));
}
/** Absolute, and outside the workspace with links resolved, so that no checkout can fill them. */
function trustedDirectories(searchPath, workspace, paths = (external_node_path_default())) {
    return (searchPath ?? '')
        .split(paths.delimiter)
        .filter((directory) => paths.isAbsolute(directory) &&
        outside_isOutside(workspace, directory) &&
        outside_isOutside(workspace, resolveLinks(directory)));
}
/** A full path: Windows would look for a plain name in the working directory first. */
function findProgram(name, directories, workspace, system = external_node_process_namespaceObject.platform) {
    const fileName = system === 'win32' ? `${name}.exe` : name;
    return directories
        .map((directory) => external_node_path_default().join(directory, fileName))
        .find((file) => isProgram(file) && outside_isOutside(workspace, resolveLinks(file)));
}
function isProgram(file) {
    const stats = (0,or_undefined/* orUndefined */.y)(() => {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file);
    });
    return stats?.isFile() === true;
}

;// CONCATENATED MODULE: ./src/build-context/git/git.ts









const outputBytes = 64 * 1024 * 1024;
/** Variables that git needs to start, and to find the configuration of system and user. */
const keptVariables = [
    'SYSTEMROOT',
    'TEMP',
    'TMP',
    'USERPROFILE',
    'GIT_CONFIG_SYSTEM',
    'GIT_CONFIG_NOSYSTEM',
];
// A repository's programs must not start. filters.ts checks filters: their names are unknown here.
const hardenedEnv = {
    // Fetching missing objects could start configured programs. Git before 2.45 knows only the first.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    // A commit is what its ID says, whatever `refs/replace` puts in its place.
    GIT_NO_REPLACE_OBJECTS: '1',
    // Do not write the index, after which a hook runs.
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
};
const hardenedSettings = [
    // Empty, since git before 2.36 would start a program called `false`.
    'core.fsmonitor=',
    'core.hooksPath=/dev/null',
    // Files of a checkout can look like a repository.
    'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting]);
/** Variables that lead a request to the server. */
const networkVariables = [
    ...['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'NO_PROXY', 'no_proxy'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH'],
];
const fetchTimeoutMs = 30_000;
/** After this time, a line says which command is being waited for. */
const quietMs = 3_000;
/** After git has once taken too long: the limits of all its commands would add up. */
const secondTimeoutMs = 1_000;
const listSettings = ['config', '--list', '-z'];
/**
 * Git as the user has configured it, since line endings and filters decide whether a file counts
 * as changed. The rest of `env`, such as inputs and tokens, is not passed on. Rejects with an
 * `ActionError` where `tempDir` is not writable.
 */
async function git_openGit(options, signal) {
    const { env, workspace, directory, tempDir, timeoutMs = 5_000, log } = options;
    signal.throwIfAborted();
    const directories = trustedDirectories(env['PATH'], workspace);
    const program = findProgram('git', directories, workspace);
    const configDir = await writeConfig(tempDir, (endMark) => renderUserConfig({
        files: userConfigFiles(env),
        trusted: directoriesDown(workspace, directory),
        endMark,
    }));
    const userEnv = {
        ...Object.fromEntries(keptVariables.map((name) => [name, env[name]])),
        ...gitHome(env),
        ...hardenedEnv,
        PATH: directories.join(external_node_path_.delimiter),
        GIT_CONFIG_GLOBAL: (0,external_node_path_.join)(configDir, configName),
        GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(workspace),
    };
    let isSlow = false;
    /** The only place that starts git. */
    const start = async (args, place, gitEnv, stop, limitMs = isSlow ? Math.min(timeoutMs, secondTimeoutMs) : timeoutMs) => {
        if (program === undefined)
            return undefined;
        const name = nameOf(args);
        const seconds = limitMs / 1_000;
        const ended = new AbortController();
        clock/* systemClock */.m.sleep(quietMs, ended.signal).then(() => log.line(`Waiting up to ${seconds} s for 'git ${name}'.`), () => undefined);
        const onTimeout = () => {
            log.line(`Stopped 'git ${name}' after ${seconds} s without a result; the run continues without it.`);
            isSlow = true;
        };
        const allArgs = [...hardenedSettings, '-C', place, ...args];
        const limits = { timeoutMs: limitMs, outputBytes, onTimeout };
        try {
            const output = await run_program_runProgram(program, allArgs, gitEnv, limits, stop);
            return output?.replace(/\r?\n$/, '');
        }
        finally {
            ended.abort();
        }
    };
    const parse = (listing) => listing === undefined ? undefined : parseSettings(listing, configDir);
    const open = async (stop) => {
        const settings = parse(await start(listSettings, directory, userEnv, stop));
        if (settings?.hasEndMark)
            return { gitEnv: userEnv, settings };
        // Git before 2.32 ignores GIT_CONFIG_GLOBAL. Later ones keep HOME: user files may refer to `~`.
        const gitEnv = { ...userEnv, HOME: configDir };
        return { gitEnv, settings: parse(await start(listSettings, directory, gitEnv, stop)) };
    };
    let opened;
    const openOnce = (stop) => {
        opened ??= open(stop).catch((error) => {
            opened = undefined;
            throw error;
        });
        return opened;
    };
    let fetchedObjects;
    const git = async (args, place, stop) => {
        const { gitEnv } = await openOnce(stop);
        const fetched = { GIT_ALTERNATE_OBJECT_DIRECTORIES: fetchedObjects };
        return await start(args, place, { ...gitEnv, ...fetched }, stop);
    };
    const fetchObjects = async (objects, directory, stop) => {
        const network = Object.fromEntries(networkVariables.map((name) => [name, env[name]]));
        const { gitEnv, settings } = await openOnce(stop);
        const fetchEnv = { ...gitEnv, ...network, GIT_ALLOW_PROTOCOL: 'https' };
        fetchedObjects = await fetchInto({ objects, directory, parent: configDir, settings }, (args, place) => git(args, place, stop), (args, place) => start(args, place, fetchEnv, stop, fetchTimeoutMs));
    };
    return Object.assign(git, {
        workspace,
        directory,
        fetchObjects,
        settings: async (stop) => (await openOnce(stop)).settings,
        submoduleSettings: async (submodule, stop) => parse(await git(['--git-dir=.git', ...listSettings], submodule, stop)),
        [Symbol.asyncDispose]: async () => {
            await Promise.allSettled([opened]);
            await remove(configDir);
        },
    });
}
/** Of the command, after options of git itself. */
function nameOf(args) {
    return args.find((arg, at) => !arg.startsWith('-') && args[at - 1] !== '-c');
}
/** Every directory from the workspace down: each may be the root of a checkout. */
function directoriesDown(workspace, directory) {
    const isDone = directory === workspace || outside_isOutside(workspace, directory);
    return isDone ? [directory] : [...directoriesDown(workspace, (0,external_node_path_.dirname)(directory)), directory];
}
/** The runner removes what is left. An error here would replace the one that ends the run. */
async function remove(directory) {
    await (0,promises_.rm)(directory, { recursive: true, force: true }).catch(() => undefined);
}
/** The file's text may depend on the directory's random name. */
async function writeConfig(parent, render) {
    let directory;
    try {
        directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'git-'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, configName), render(directory));
        return directory;
    }
    catch (cause) {
        if (directory !== undefined)
            await remove(directory);
        const reason = (0,system_error/* reasonOf */.A3)(cause);
        throw new errors/* ActionError */.l(`Could not write a configuration for git in '${parent}': ${reason}.`, {
            cause,
            hint: (0,system_error/* hintOf */.$z)(cause, 'Make that directory writable for the user of the runner.'),
        });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./src/build-context/files/byte-order.ts
/** By UTF-8 bytes; the order of JavaScript's UTF-16 units differs only for surrogates. */
function byte_order_compareBytes(a, b) {
    if (a === b)
        return 0;
    const [left, right] = surrogate.test(a) || surrogate.test(b) ? [bytesOf(a), bytesOf(b)] : [a, b];
    return left < right ? -1 : 1;
}
const surrogate = /[\ud800-\udfff]/;
/** One character per byte. */
function bytesOf(text) {
    return Buffer.from(text).toString('latin1');
}

;// CONCATENATED MODULE: ./src/build-context/archive/working-tree-hash.ts


/** As in git, where only the owner's execute bit counts. */
function gitMode(mode) {
    return (mode & 0o100) === 0 ? '100644' : '100755';
}
/** Agentex's content hash: omits directories, times, owners, and mode bits other than git's. */
function workingTreeHash(entries) {
    const lines = entries
        .toSorted((a, b) => byte_order_compareBytes(a.path, b.path))
        .map(({ path, mode, sha256 }) => `${path}\0${mode}\0${sha256}`);
    return (0,external_node_crypto_.hash)('sha256', lines.join('\n'));
}
const ordinaryFiles = [0o644, 0o755];
const ordinaryDirectory = 0o755;
/** What `working_tree_hash` omits: empty directories, and modes that git does not create. */
function listUnhashed(files, directories = []) {
    const parents = new Set([...files, ...directories].map(({ path }) => parentOf(path)));
    return [
        ...files.filter(({ mode }) => !ordinaryFiles.includes(mode)),
        ...directories.filter(({ path, mode }) => mode !== ordinaryDirectory || !parents.has(path)),
    ]
        .toSorted((a, b) => byte_order_compareBytes(a.path, b.path))
        .map(({ path, mode }) => [path, mode.toString(8)]);
}
function parentOf(path) {
    return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}

;// CONCATENATED MODULE: ./src/build-context/credentials/foreign-files.ts



/** Throws an `ActionError`: a link in a pull request must not read files of the runner. */
function rejectForeignFiles(members, workspace) {
    const foreign = members
        .filter((member) => 'source' in member && member.source && outside_isOutside(workspace, member.source))
        .map(({ path }) => path);
    if (foreign.length === 0)
        return;
    throw new errors/* ActionError */.l(`These symbolic links of the build context lead out of the workspace: ${listNames(foreign)}. Nothing was sent.`, { hint: 'Copy the files into the workspace before this step, or exclude the links.' });
}

;// CONCATENATED MODULE: ./src/build-context/files/context-paths.ts

/** The path on disk of a member of the context; `''` is the context itself. */
function context_paths_onDisk(contextDir, member, paths = (external_node_path_default())) {
    if (member === '')
        return contextDir;
    const root = contextDir.endsWith(paths.sep) ? contextDir : `${contextDir}${paths.sep}`;
    return root + (paths.sep === '/' ? member : member.replaceAll('/', paths.sep));
}
/** The path of `to` relative to a directory, with `/`; both are absolute. */
function context_paths_relativePath(directory, to) {
    return external_node_path_default().relative(directory, to).replaceAll((external_node_path_default()).sep, '/');
}
/** The directory of a member and its name in there; `''` is the context itself. */
function context_paths_splitPath(member) {
    const slash = member.lastIndexOf('/');
    return { parent: member.slice(0, Math.max(slash, 0)), name: member.slice(slash + 1) };
}
/** For an archive: on Windows with `/` for `\`, and without the `\\?\` of absolute paths. */
function context_paths_portableTarget(target, paths = path) {
    return paths.sep === '/' ? target : target.replace(/^\\\\\?\\/, '').replaceAll('\\', '/');
}
/** Whether a link leads out of the archive, by its text alone, as if no parent were a link. */
function leadsOut(link, target, paths = path) {
    if (paths.isAbsolute(target) || (paths.sep === '\\' && /^[a-z]:/i.test(target)))
        return true;
    const way = path.posix.join(path.posix.dirname(link), target);
    return way === '..' || way.startsWith('../');
}
/** Go's `path.Clean`; unlike `posix.normalize` linear for many `..`, and without a final slash. */
function context_paths_cleanPath(path) {
    const root = path.startsWith('/') ? '/' : '';
    const names = [];
    for (const name of path.split('/')) {
        if (name === '' || name === '.')
            continue;
        if (name !== '..')
            names.push(name);
        else if (names.length > 0 && names.at(-1) !== '..')
            names.pop();
        else if (root === '')
            names.push(name);
    }
    return `${root}${names.join('/')}` || '.';
}

;// CONCATENATED MODULE: ./src/build-context/files/identity.ts



function identity_identityOf({ dev, ino }) {
    return { device: dev, inode: ino };
}
function identity_isSame(one, other) {
    return one.device === other.device && one.inode === other.inode;
}
/** Throws `ChangedError` when `path` of the context is no longer a directory, or `ReadError`. */
function identity_findDirectory(contextDir, path) {
    const stats = wrapReadErrors(path, () => lstatSync(onDisk(contextDir, path)));
    if (!stats.isDirectory())
        throw new ChangedError(path);
    return { directory: { path, ...identity_identityOf(stats) }, stats };
}
/** Throws `ChangedError` if it or a parent was replaced: files read there may be from elsewhere. */
function confirmDirectory(contextDir, found) {
    if (!identity_isSame(identity_findDirectory(contextDir, found.path).directory, found))
        throw new ChangedError(found.path);
}

;// CONCATENATED MODULE: ./src/build-context/files/members.ts




/** What an archive keeps of a mode: permissions, set-user-id, set-group-id and sticky. */
const members_permissionBits = 0o7777;
/**
 * The path in the context and, if it differs, the real one in the workspace: neither links nor the
 * choice of the context may hide a file.
 */
function createNaming({ workspace, contextDir, }) {
    const context = relativePath(workspace, contextDir);
    return (member) => {
        const { path } = member;
        const source = 'source' in member ? member.source : undefined;
        const inPlace = context === '' ? path : `${context}/${path}`;
        const name = source === undefined ? inPlace : relativePath(workspace, source);
        return name === path ? [path] : [path, name];
    };
}
/** Whether a member is this file, as it is on disk now. */
function members_isSameFile(member, { identity }, contextDir) {
    if (member.type !== 'file' || identity === undefined)
        return false;
    const stats = wrapReadErrors(member.path, () => lstatSync(members_sourceOf(member, contextDir)));
    return isSame(identityOf(stats), identity);
}
/** Where the bytes of a file are. */
function members_sourceOf({ source, path }, contextDir) {
    return source ?? context_paths_onDisk(contextDir, path);
}

;// CONCATENATED MODULE: ./src/build-context/git/index-modes.ts
/** Arguments of git for the functions below; `subpath` is relative to git's working directory. */
function index_modes_listIndex(subpath = '') {
    return ['--literal-pathspecs', 'ls-files', '--stage', '-z', '--', subpath || '.'];
}
/** By path relative to the directory. Empty outside git. */
async function readIndexModes(directory, git, signal) {
    return indexModes((await git(index_modes_listIndex(), directory, signal)) ?? '');
}
function indexModes(listing) {
    return new Map(entriesOf(listing).filter(([, mode]) => mode !== submoduleIndexMode));
}
/** Paths of the submodules in the index. */
function index_modes_submodulesIn(listing) {
    return entriesOf(listing).flatMap(([path, mode]) => (mode === submoduleIndexMode ? [path] : []));
}
/** Reads `mode object stage TAB path NUL`. */
function entriesOf(listing) {
    return listing.split('\0').flatMap((entry) => {
        const [, mode, path] = /^(1[026]0\d{3}) [^\t]*\t(.+)$/s.exec(entry) ?? [];
        return mode === undefined || path === undefined ? [] : [[path, Number.parseInt(mode, 8)]];
    });
}
const submoduleIndexMode = 0o160000;
const index_modes_linkIndexMode = 0o120000;
/** Of a file that git may not know. */
const index_modes_ordinaryMode = 0o644;
/** Git's mode of a file, else an ordinary one; `undefined` where the file's own counts. */
function index_modes_fileMode(modes, path) {
    const mode = modes?.get(path);
    if (mode === undefined || mode === index_modes_linkIndexMode)
        return modes && index_modes_ordinaryMode;
    return mode & 0o777;
}

;// CONCATENATED MODULE: ./src/build-context/files/tree.ts



/** Reads directories on demand; what cannot be read counts as missing. */
function diskTree(directory) {
    return {
        get: (name) => readNode((0,external_node_path_.join)(directory, name)),
        keys: () => (0,or_undefined/* orUndefined */.y)(() => (0,external_node_fs_.readdirSync)(directory)) ?? [],
    };
}
function readNode(path) {
    const stats = (0,or_undefined/* orUndefined */.y)(() => (0,external_node_fs_.lstatSync)(path));
    if (stats === undefined)
        return undefined;
    if (stats.isDirectory())
        return diskTree(path);
    return stats.isSymbolicLink() ? 'link' : 'file';
}
/** Of the target of links; `undefined` where nothing exists, or permissions are missing. */
function tree_statOf(path) {
    return (0,or_undefined/* orUndefined */.y)(() => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }));
}

;// CONCATENATED MODULE: ./src/build-context/files/nearest-path.ts




/** Within one edit or in another case, else the same name elsewhere; `undefined` if ambiguous. */
function nearestPath(typed, paths) {
    const [near, elsewhere] = [[], []];
    const [lowerCase, end] = [typed.toLowerCase(), `/${context_paths_splitPath(typed).name}`];
    for (const path of paths) {
        if (isOneEdit(typed, path) || path.toLowerCase() === lowerCase)
            near.push(path);
        else if (`/${path}`.endsWith(end))
            elsewhere.push(path);
    }
    const [nearest, ...others] = near.length > 0 ? near : elsewhere;
    return others.length === 0 ? nearest : undefined;
}
/** One character inserted, removed or replaced, or two neighbours exchanged. */
function isOneEdit(one, other) {
    if (Math.abs(one.length - other.length) > 1)
        return false;
    let start = 0;
    while (start < one.length && one[start] === other[start])
        start += 1;
    let [endOne, endOther] = [one.length, other.length];
    while (Math.min(endOne, endOther) > start && one[endOne - 1] === other[endOther - 1]) {
        endOne -= 1;
        endOther -= 1;
    }
    const [left, right] = [one.slice(start, endOne), other.slice(start, endOther)];
    if (left.length <= 1 && right.length <= 1)
        return true;
    return left.length === 2 && right.length === 2 && left === `${right[1]}${right[0]}`;
}
/** Everything but `.git`, what is nearest to the root first. */
function* nearest_path_entriesOf(root) {
    const open = [{ parent: '', tree: root }];
    for (const { parent, tree } of open) {
        for (const name of tree.keys()) {
            const node = name === '.git' ? undefined : tree.get(name);
            if (node === undefined)
                continue;
            const path = `${parent}${name}`;
            yield { path, node };
            if (typeof node !== 'string')
                open.push({ parent: `${path}/`, tree: node });
        }
    }
}
/** Reading more would take seconds. */
const mostEntries = 100_000;
/** Of files or of directories, at any depth; none if there are too many. */
function pathsOnDisk(directory, kind) {
    const paths = [];
    let read = 0;
    for (const { path, node } of nearest_path_entriesOf(diskTree(directory))) {
        read += 1;
        if (read > mostEntries)
            return [];
        if ((typeof node === 'string') === (kind === 'file'))
            paths.push(path);
    }
    return paths;
}
/** `given` is relative to `directory` and missing there. `undefined` without a unique near path. */
function didYouMean(given, directory, paths) {
    const nearest = nearestPath(context_paths_relativePath(directory, (0,external_node_path_.resolve)(directory, given)), paths);
    return nearest === undefined ? undefined : `Did you mean '${file_names_showName(nearest)}'?`;
}

;// CONCATENATED MODULE: ./src/build-context/files/open-flags.ts

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = external_node_fs_.constants;
// Windows has neither of the other flags: they are `undefined` there and count as 0.
/** To read a file by a path that may lead through links. A pipe is opened without a writer. */
const readFlags = O_RDONLY | O_NONBLOCK;
/** To read a file that was listed. Fails where a link has replaced it. */
const open_flags_readListedFlags = readFlags | O_NOFOLLOW;

;// CONCATENATED MODULE: ./src/build-context/files/read-small-file.ts




/** Synchronous: promises take several times as long as reading a cached file. */
function read_small_file_readSmallFile(path, maxBytes, flags = readFlags) {
    const descriptor = (0,external_node_fs_.openSync)(path, flags);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        const sizeBytes = stats.size;
        if (!stats.isFile())
            return { isRegular: false, sizeBytes, bytes: new Uint8Array() };
        const bytes = Buffer.allocUnsafe(Math.min(sizeBytes, maxBytes));
        return { isRegular: true, sizeBytes, bytes: bytes.subarray(0, fill(bytes, descriptor)) };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** The first bytes of a member. Follows no link. Throws `ChangedError` or `ReadError`. */
function readStart(member, contextDir, maxBytes) {
    if (member.type === 'memory-file')
        return member.bytes.subarray(0, maxBytes);
    const source = sourceOf(member, contextDir);
    return wrapReadErrors(member.path, () => read_small_file_readSmallFile(source, maxBytes, readListedFlags).bytes);
}
/** Reads again until the end: a network file system may return less than requested. */
function fill(bytes, descriptor) {
    let length = 0;
    while (length < bytes.length) {
        const count = (0,external_node_fs_.readSync)(descriptor, bytes, length, bytes.length - length, null);
        if (count === 0)
            break;
        length += count;
    }
    return length;
}

;// CONCATENATED MODULE: ./src/build-context/files/secret-directories.ts

/** Directories that git and other tools keep credentials in. */
const names = new Set(['.git', '.aws', '.ssh', '.kube', '.docker', '.gnupg']);
/** The outermost, relative to the workspace: in it, no path would show what its files are. */
function findSecretDirectory(workspace, directory) {
    const parts = context_paths_relativePath(workspace, directory).split('/');
    // Some file systems ignore case.
    const index = parts.findIndex((part) => names.has(part.toLowerCase()));
    return index < 0 ? undefined : parts.slice(0, index + 1).join('/');
}

;// CONCATENATED MODULE: ./src/build-context/manifest/locate.ts






/** Notes what is missing on disk; `undefined` without a root or Dockerfile. */
function locate(model, { displayName, path, workspace, dockerfile }, problems) {
    const directory = (0,external_node_path_.dirname)(path);
    const contextDir = locateRoot(model.root, directory, workspace, problems);
    if (contextDir === undefined)
        return undefined;
    const note = (line, problem) => {
        if (problem !== undefined)
            problems.note(line, problem);
    };
    const own = model.dockerfile && resolveNamed(model.dockerfile, contextDir);
    if (own)
        note(own.line, problemOfDockerfile(own, workspace));
    const dockerignore = model.dockerignore && resolveNamed(model.dockerignore, contextDir);
    if (dockerignore) {
        const problem = problemOfPlace('build.context.dockerignore', dockerignore, workspace);
        note(dockerignore.line, problem);
    }
    const includePaths = model.includePaths.map(({ text, line }) => {
        const place = (0,external_node_path_.resolve)(contextDir, text);
        note(line, problemOfInclude(file_names_excerpt(text), place, contextDir, workspace));
        return { text, line, location: resolveLinks(place), member: context_paths_relativePath(contextDir, place) };
    });
    const chosen = dockerfile ?? own?.location;
    if (chosen === undefined)
        return undefined;
    const { agentName, imageName, imageTag } = model;
    return {
        ...{ displayName, agentName: agentName?.text, imageName, imageTag, written: model },
        ...{ directory: resolveLinks(directory), contextDir },
        ...{ dockerfile: chosen, dockerignore, includePaths },
    };
}
function locateRoot({ text, line }, directory, workspace, problems) {
    // Not `resolve`: if the manifest's directory is a link, `..` continues from the link's target.
    const location = resolveLinks((0,external_node_path_.isAbsolute)(text) ? text : `${directory}${external_node_path_.sep}${text}`);
    const problem = problemOfRoot(file_names_excerpt(text), location, workspace);
    if (problem === undefined)
        return location;
    problems.note(line, problem);
    return undefined;
}
function problemOfRoot(shown, location, workspace) {
    const stats = tree_statOf(location);
    if (!stats?.isDirectory()) {
        const state = stats ? 'is not a directory' : 'does not exist';
        return `'build.context.root' ${state}: '${shown}'. Set a directory, relative to the manifest.`;
    }
    if (outside_isOutside(workspace, location)) {
        return `'build.context.root' is outside the workspace: '${shown}'. Set a path inside it. If it is the directory above the repository, check the repository out one level down: set 'path' of actions/checkout to its directory's name, and begin 'manifest' with that.`;
    }
    const secret = findSecretDirectory(workspace, location);
    return secret === undefined
        ? undefined
        : `'build.context.root' leads into '${file_names_excerpt(secret)}', which may hold credentials: '${shown}'. Set a directory outside it.`;
}
function problemOfDockerfile(dockerfile, workspace) {
    const stats = tree_statOf(dockerfile.location);
    if (stats?.isFile())
        return problemOfPlace('build.context.dockerfile', dockerfile, workspace);
    const state = stats ? 'is not a regular file' : 'does not exist';
    return `'build.context.dockerfile' ${state}: '${file_names_excerpt(dockerfile.text)}'. Set a file, relative to 'build.context.root'.`;
}
function problemOfPlace(key, { text, location }, workspace) {
    return outside_isOutside(workspace, resolveLinks(location))
        ? `'${key}' is outside the workspace: '${file_names_excerpt(text)}'. Set a path inside it.`
        : undefined;
}
/** Unlike Agentex's own packager, accepts a file, and rejects a path outside the root. */
function problemOfInclude(shown, place, contextDir, workspace) {
    if (outside_isOutside(contextDir, place)) {
        return `The include path is outside 'build.context.root': '${shown}'. Set a root that contains it.`;
    }
    const stats = tree_statOf(place);
    if (!stats?.isFile() && !stats?.isDirectory()) {
        const state = stats ? 'is neither a file nor a directory' : 'does not exist';
        return `The include path ${state}: '${shown}'. Set a path relative to 'build.context.root'.`;
    }
    return outside_isOutside(workspace, resolveLinks(place))
        ? `The include path is outside the workspace, through a symbolic link: '${shown}'. Copy it into the workspace before this step.`
        : undefined;
}
function resolveNamed({ text, line }, contextDir) {
    const place = (0,external_node_path_.resolve)(contextDir, text);
    return { text, line, location: (0,external_node_path_.join)(resolveLinks((0,external_node_path_.dirname)(place)), (0,external_node_path_.basename)(place)) };
}

;// CONCATENATED MODULE: ./src/api/names.ts
/** Of `agent.name` in the Agentex manifest. */
const agentNameRule = {
    pattern: /^[a-z0-9-]+$/,
    words: "consist of lower-case letters, digits and '-'",
};
const names_longestTag = 128;
/** Docker's grammar of a tag (distribution/reference). */
const imageTagRule = {
    pattern: new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${names_longestTag - 1}}$`),
    words: `be one tag of at most ${names_longestTag} letters, digits, '_', '.' and '-', not starting with '.' or '-'`,
};
/** Docker's grammar of one part of a repository path (distribution/reference). */
const names_repositoryPart = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/** Docker's limit for a whole repository path. */
const names_maxRepositoryLength = 255;

;// CONCATENATED MODULE: ./src/build-context/manifest/model.ts


const maxIncludePaths = 1_000;
/** As Agentex's command line; notes problems. `undefined` if a value without default is missing. */
function decodeManifest(value, overridden, problems) {
    if (value.kind !== 'map') {
        problems.note(value.line, `A manifest must be a map, got ${describe(value)}.`);
        return undefined;
    }
    const manifest = createSection(value, '', problems);
    const context = manifest.section('build')?.section('context');
    const root = context?.text('root');
    const includePaths = context && readIncludePaths(context);
    const dockerfile = overridden.dockerfile ? undefined : context?.text('dockerfile');
    const dockerignore = context?.optionalText('dockerignore');
    const image = overridden.imageName && overridden.imageTag
        ? undefined
        : manifest.optionalSection('deployment')?.section('image');
    const imageName = image && !overridden.imageName ? readImageName(image) : undefined;
    const imageTag = image && !overridden.imageTag ? readImageTag(image) : undefined;
    const hasImageName = overridden.imageName || imageName !== undefined;
    const needsAgentName = !overridden.agentName && !(overridden.agentId && hasImageName);
    const agentName = needsAgentName ? readAgentName(manifest) : undefined;
    if (!root || !includePaths || (!dockerfile && !overridden.dockerfile))
        return undefined;
    return {
        root,
        includePaths,
        dockerfile,
        dockerignore: dockerignore?.text === '' ? undefined : dockerignore,
        agentName,
        imageName,
        imageTag,
    };
}
function readAgentName(manifest) {
    const agent = manifest.section('agent');
    const name = agent?.text('name');
    if (name !== undefined && !agentNameRule.pattern.test(name.text)) {
        agent?.note('name', `must ${agentNameRule.words}, got '${file_names_excerpt(name.text)}'.`);
    }
    return name;
}
function readIncludePaths(context) {
    const list = context.value('include_paths');
    if (list === undefined)
        return [];
    if (list.kind !== 'list') {
        context.note('include_paths', `must be a list of paths, got ${describe(list)}.`);
        return [];
    }
    const items = list.items();
    if (items.length > maxIncludePaths) {
        context.note('include_paths', `must have at most ${maxIncludePaths} paths, got ${items.length}. Include the directories around them.`);
        return [];
    }
    return items.flatMap((item, index) => context.textOf(item, `include_paths[${index}]`) ?? []);
}
/** By Agentex's own rule; `undefined` for an empty one, for which Agentex sends a placeholder. */
function readImageName(image) {
    const repository = image.text('repository')?.text;
    if (repository === undefined || repository === '')
        return undefined;
    const name = repository.slice(repository.lastIndexOf('/') + 1);
    if (name.length <= names_maxRepositoryLength && names_repositoryPart.test(name))
        return name;
    image.note('repository', /[:@]/.test(name)
        ? `must not have a tag or digest, got '${file_names_excerpt(repository)}'. Set 'tag' beside it.`
        : `must end in an image name of at most ${names_maxRepositoryLength} lower-case letters and digits, with single '.', '_' or '-' between them, got '${file_names_excerpt(repository)}'.`);
    return undefined;
}
/** `undefined` for the default `latest`, which names no version. */
function readImageTag(image) {
    // Null is not an absent tag: Agentex's own loader rejects it.
    const tag = image.value('tag') && image.text('tag')?.text;
    if (tag === undefined || tag === 'latest')
        return undefined;
    if (!imageTagRule.pattern.test(tag)) {
        image.note('tag', `must ${imageTagRule.words}, got '${file_names_excerpt(tag)}'.`);
    }
    return tag;
}
/** `path` is the section's name in messages, empty for the whole manifest. */
function createSection(map, path, problems) {
    const nameOf = (key) => (path === '' ? key : `${path}.${key}`);
    const note = (key, sentence) => {
        problems.note(map.get(key)?.line ?? map.line, `'${nameOf(key)}' ${sentence}`);
    };
    const required = (key) => {
        const value = map.get(key);
        if (value === undefined)
            note(key, 'is missing. Add it.');
        return value;
    };
    const optional = (key) => {
        const value = map.get(key);
        return value?.kind === 'null' ? undefined : value;
    };
    /** Nothing but a string is one: Agentex's own loader converts no number, boolean or date. */
    const textOf = (value, key) => {
        if (value.kind === 'string')
            return { text: value.text, line: value.line };
        const quotes = ['boolean', 'number', 'date'].includes(value.kind)
            ? ` Write it in quotes: "${'text' in value ? file_names_excerpt(value.text) : ''}".`
            : '';
        problems.note(value.line, `'${nameOf(key)}' must be a string, got ${describe(value)}.${quotes}`);
        return undefined;
    };
    const sectionOf = (value, key) => {
        if (value.kind === 'map')
            return createSection(value, nameOf(key), problems);
        problems.note(value.line, `'${nameOf(key)}' must be a map, got ${describe(value)}.`);
        return undefined;
    };
    const as = (read, value, key) => value && read(value, key);
    return {
        value: (key) => map.get(key),
        text: (key) => as(textOf, required(key), key),
        optionalText: (key) => as(textOf, optional(key), key),
        section: (key) => as(sectionOf, required(key), key),
        optionalSection: (key) => as(sectionOf, optional(key), key),
        textOf,
        note,
    };
}
function describe(value) {
    switch (value.kind) {
        case 'list':
        case 'map':
        case 'string':
            return `a ${value.kind}`;
        case 'null':
            return 'null';
        case 'boolean':
        case 'number':
        case 'date':
            return `the ${value.kind} ${file_names_excerpt(value.text)}`;
        case 'other':
            return `'${file_names_excerpt(value.text)}', which has another type`;
    }
}

;// CONCATENATED MODULE: ./src/build-context/manifest/problems.ts



const maxShown = 50;
/** Collects what is wrong with one manifest, so that a user learns all of it in one run. */
function createProblems(manifestName) {
    const noted = [];
    return {
        /** `line` counts from 1. A sentence noted again for the same line is ignored. */
        note: (line, sentence) => void noted.push({ line, sentence }),
        /** Throws one `ActionError` with the problems noted so far, in the order of their lines. */
        throwAny() {
            const lines = noted
                .toSorted((a, b) => a.line - b.line)
                .map(({ line, sentence }) => `${manifestName}:${line}: ${file_names_showName(sentence)}`);
            const sentences = [...new Set(lines)];
            if (sentences.length === 0)
                return;
            const heading = `The manifest '${manifestName}' has ${sentences.length} problems:`;
            const list = and_more_listSome(sentences, maxShown, '\n');
            throw new errors/* ActionError */.l(sentences.length === 1 ? list : `${heading}\n${list}`);
        },
    };
}

;// CONCATENATED MODULE: ./src/build-context/docker/root-files.ts










const ofDockerfile = 'Dockerfile.dockerignore';
const ofContext = '.dockerignore';
/** The Dockerfile as a member of the archive. Throws an `ActionError` if it is not a file. */
function root_files_readDockerfile({ dockerfile, indexModes }) {
    const stats = statOf(dockerfile);
    if (!stats?.isFile()) {
        const state = stats === undefined ? 'does not exist' : 'is not a regular file';
        throw new ActionError(`The Dockerfile ${stats?.isDirectory() ? 'is a directory' : state}: '${dockerfile}'.`, { hint: "Set 'file' to the path of the Dockerfile, relative to the workspace." });
    }
    return {
        type: 'file',
        path: 'Dockerfile',
        mode: indexModes && ordinaryMode,
        source: wrapReadErrors('Dockerfile', () => realpathSync(dockerfile)),
        identity: identityOf(stats),
    };
}
/** Adds the Dockerfile and the ignore file even if ignored, since Docker can always read both. */
function root_files_withRootFiles(members, file, { contextDir, dockerfile, ignoreFile }) {
    const own = members.find(({ path }) => path === 'Dockerfile');
    const isOther = own !== undefined &&
        dockerfile !== join(contextDir, 'Dockerfile') &&
        !isSameFile(own, file, contextDir);
    const warnings = isOther
        ? [
            {
                message: `The 'Dockerfile' at the root of the build context is not packed; '${showName(dockerfile)}' is packed instead.`,
            },
        ]
        : [];
    const added = [file, ...ignoreMembers(members, contextDir, ignoreFile)];
    // The context's own files that are members although the rules ignore them.
    const restored = added.filter(({ path }) => [dockerfile, ignoreFile?.path].includes(join(contextDir, path)) &&
        !members.some((member) => member.path === path));
    return { members: added.reduce(put, members), restored: restored.length, warnings };
}
/**
 * The service looks for `Dockerfile.dockerignore` first, so rules of another file are packed under
 * that name, in place of a file that does not apply.
 */
function ignoreMembers(members, contextDir, ignoreFile) {
    const bytes = ignoreFile?.bytes ?? new Uint8Array();
    const source = ignoreFile?.source;
    const packed = (path) => members.find((one) => one.path === path);
    const inForce = (path) => ignoreFile?.path === join(contextDir, path);
    // Docker treats a directory of that name as missing.
    const has = ![undefined, 'directory'].includes(packed(ofDockerfile)?.type);
    if (inForce(ofDockerfile))
        return has ? [] : [made(ofDockerfile, bytes, source)];
    const replaced = has ? [made(ofDockerfile, bytes, source)] : [];
    if (inForce(ofContext))
        return packed(ofContext) ? replaced : [...replaced, made(ofContext, bytes, source)];
    if (has || ignoreFile === undefined)
        return replaced;
    // The file is not in the context, so COPY must not see it: it ignores itself.
    return [made(ofDockerfile, Buffer.concat([bytes, Buffer.from(`\n${ofDockerfile}\n`)]), source)];
}
function made(path, bytes, source) {
    return { type: 'memory-file', path, mode: ordinaryMode, bytes, source };
}
/** Adds a file to the root in byte order, in place of anything of the same name. */
function put(members, file) {
    const others = members.filter(({ path }) => path !== file.path && !path.startsWith(`${file.path}/`));
    // A directory's content follows it, so the file goes before the first greater name in the root.
    const after = others.findIndex(({ path }) => !path.includes('/') && compareBytes(path, file.path) > 0);
    return others.toSpliced(after < 0 ? others.length : after, 0, file);
}

;// CONCATENATED MODULE: ./src/build-context/docker/ignore-lines.ts



/** Docker rejects the ignore file. */
class ignore_lines_IgnoreFileError extends errors/* ActionError */.l {
    /** 1-based. */
    line;
    constructor(line, message, options) {
        super(message, options);
        this.line = line;
    }
}
/** The ignore file exceeds a limit of this action, not one of Docker's. */
class ignore_lines_IgnoreFileLimitError extends (/* unused pure expression or super */ null && (ignore_lines_IgnoreFileError)) {
}
/** Docker uses Go's `bufio.Scanner`, which fails on a line that fills its buffer of 64 KiB. */
const maxLineBytes = 65_535;
/** Docker has no limit here, but every path is tested against every pattern. */
const ignore_lines_maxIgnoreFileBytes = 1_048_576;
const maxPatterns = 10_000;
const limitHint = 'Exclude whole directories, or use wildcards.';
/** As Docker's `ignorefile.ReadAll` and `patternmatcher.New`. Throws an `IgnoreFileError`. */
function ignore_lines_readIgnoreLines(bytes, fileName) {
    if (bytes.length > ignore_lines_maxIgnoreFileBytes)
        throw ignore_lines_fileTooLarge(fileName);
    const lines = [];
    // Latin-1 has a character for each byte.
    const byteLines = new TextDecoder('latin1').decode(bytes).split('\n');
    // A byte order mark belongs to the encoding only at the start of the file, below to a name.
    for (const [index, text] of new TextDecoder().decode(bytes).split('\n').entries()) {
        const number = index + 1;
        const lineBytes = byteLines[index]?.length ?? 0;
        if (lineBytes > maxLineBytes) {
            throw new ignore_lines_IgnoreFileError(number, `Line ${number} of '${fileName}' is too long: ${lineBytes} bytes. Docker reads at most ${maxLineBytes}.`, { hint: 'Write one pattern on each line.' });
        }
        const line = ignore_lines_readIgnoreLine(text, number, fileName);
        if (line === undefined)
            continue;
        if (lines.length === maxPatterns) {
            throw new ignore_lines_IgnoreFileLimitError(number, `Too many patterns in '${fileName}': more than ${maxPatterns}.`, { hint: limitHint });
        }
        lines.push(line);
    }
    return lines;
}
/** Undefined for a comment and for a blank line. */
function ignore_lines_readIgnoreLine(text, number, fileName) {
    // Docker looks for comments before it trims: ` #x` is a pattern.
    if (text.startsWith('#'))
        return undefined;
    const source = trimSpace(text);
    if (source === '')
        return undefined;
    // Docker removes `!`, cleans, restores it and only then looks for it: `/!a` is an exception.
    const normal = cleanPath(trimSpace(normalise(source)));
    const negated = normal.startsWith('!');
    const pattern = negated ? normal.slice(1) : normal;
    if (pattern === '') {
        throw new ignore_lines_IgnoreFileError(number, `Exception without a pattern in line ${number} of '${fileName}': '${source}'.`, { hint: "Write a pattern after the '!', or remove the line." });
    }
    const line = { number, source, negated, pattern };
    if (wellFormed.test(pattern))
        return line;
    throw ignore_lines_invalidPattern(fileName, line, "Close each '[' with ']' and write characters or ranges such as 'a-z' between them; write '\\[', '\\-' and '\\\\' for the characters themselves.");
}
function normalise(text) {
    return text.startsWith('!') ? `!${ignore_lines_anchor(trimSpace(text.slice(1)))}` : ignore_lines_anchor(text);
}
/** Cleaned and relative to the context root; a lone `/` stays and matches nothing. */
function ignore_lines_anchor(path) {
    if (path === '')
        return '';
    const clean = cleanPath(path);
    return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
}
/** Go's `strings.TrimSpace`: unlike `trim`, it removes U+0085 and keeps U+FEFF. */
function trimSpace(text) {
    return /\P{White_Space}(?:.*\P{White_Space})?/su.exec(text)?.[0] ?? '';
}
const character = String.raw `(?:\\.|[^\\\]-])`;
const range = `${character}(?:-${character})?`;
// The lookahead leaves one reading of `[^`, so that a mismatch takes one pass.
const charClass = String.raw `\[(?:\^|(?!\^))(?:${range})+\]`;
/** What Go's `filepath.Match` accepts; Docker fails the build otherwise. */
const wellFormed = new RegExp(String.raw `^(?:[^\\[]|\\.|${charClass})*$`, 'su');
function ignore_lines_invalidPattern(fileName, { number, source }, hint, cause) {
    return new ignore_lines_IgnoreFileError(number, `Invalid pattern in line ${number} of '${fileName}': '${excerpt(source)}'.`, { hint, cause });
}
function ignore_lines_fileTooLarge(fileName) {
    return new ignore_lines_IgnoreFileLimitError(1, `The ignore file '${fileName}' is too large: more than ${ignore_lines_maxIgnoreFileBytes} bytes.`, { hint: limitHint });
}

;// CONCATENATED MODULE: ./src/build-context/docker/ignore-pattern.ts


/** Matching a path takes time in proportion to this. */
const maxExpressionCharacters = 16_384;
/** As Docker's patternmatcher, but in linear time. */
async function ignore_pattern_createPatterns(lines, fileName) {
    const translated = lines.map((line) => ({ line, translation: translate(line.pattern) }));
    const expressions = translated.filter(({ translation }) => translation.kind === 'expression');
    checkExpressions(expressions.map(({ line }) => line), fileName);
    // Most ignore files need no regular expressions; they should not pay for loading the engine.
    const re2 = expressions.length > 0 ? await import(/* webpackIgnore: true */ "./re2js.js") : undefined;
    return translated.map(({ line, translation }) => ({ ...line, matches: match(line, translation) }));
    function match(line, translation) {
        const { pattern } = line;
        switch (translation.kind) {
            case 'exact':
                return (path) => path === pattern;
            case 'prefix': {
                const prefix = pattern.slice(0, -2);
                return (path) => path.startsWith(prefix);
            }
            case 'suffix':
                return endsWith(pattern.replace(/^\*\*/, ''));
            case 'wildcards':
                return matchesSegments(translation.segments, literalEnd(pattern));
            case 'expression':
                return matchesExpression(() => re2?.RE2JS.compile(translation.expression), line, fileName);
        }
    }
}
function checkExpressions(lines, fileName) {
    let characters = 0;
    for (const { number, pattern } of lines) {
        characters += pattern.length;
        if (characters > maxExpressionCharacters) {
            throw new IgnoreFileLimitError(number, `The patterns with '[', '\\', '{', '|' or '^' in '${fileName}' are too long: together more than ${maxExpressionCharacters} characters.`, { hint: "Use '*', '?' and '**' instead where possible." });
        }
    }
}
function endsWith(suffix) {
    // `**/x` also matches `x` at the root.
    const atRoot = suffix.startsWith('/') ? suffix.slice(1) : undefined;
    return (path) => path.endsWith(suffix) || path === atRoot;
}
function matchesExpression(compile, line, fileName) {
    let compiled;
    return (path) => {
        try {
            compiled ??= compile();
        }
        catch (cause) {
            throw invalidPattern(fileName, line, "Docker matches it as a Go regular expression, in which '{', '|', '\\' and ranges in '[…]' are special; write '\\' before a literal character.", cause);
        }
        return compiled?.test(path) === true;
    };
}
/** Follows patternmatcher's `Pattern.compile` step by step, since users rely on its oddities. */
function translate(pattern) {
    let kind = 'exact';
    let expression = '^';
    // Go's text scanner skips a leading byte order mark, which only affects expressions.
    const scanned = pattern.startsWith('\uFEFF') ? pattern.slice(1) : pattern;
    for (const { 0: token, index } of scanned.matchAll(/\*\*\/?|\\?./gsu)) {
        if (token.startsWith('**')) {
            const isLast = index + token.length === scanned.length;
            expression += isLast ? '.*' : '(.*/)?';
            if (index === 0)
                kind = 'suffix';
            else
                kind = isLast && kind === 'exact' ? 'prefix' : 'expression';
        }
        else if (token === '*' || token === '?') {
            expression += token === '*' ? '[^/]*' : '[^/]';
            kind = 'expression';
        }
        else if (token === '[' || token === ']' || token.startsWith('\\')) {
            expression += token;
            kind = 'expression';
        }
        else {
            // patternmatcher escapes only these, so `|`, `{2}` and `^` keep their meaning in expressions.
            expression += /[.+()$]/.test(token) ? `\\${token}` : token;
        }
    }
    if (kind !== 'expression')
        return { kind };
    const segments = parseSegments(pattern);
    return segments ? { kind: 'wildcards', segments } : { kind, expression: `${expression}$` };
}
/** With these, a slash may not separate names, and a character may not stand for itself. */
const special = /[[\\^{|\uFEFF]/;
/** Undefined for a pattern that needs a regular expression. */
function parseSegments(pattern) {
    if (special.test(pattern))
        return undefined;
    const names = pattern.split('/');
    if (names.some((name) => name.includes('**') && name !== '**'))
        return undefined;
    // `**/**` means the same as `**`.
    const distinct = names.filter((name, index) => name !== '**' || names[index + 1] !== '**');
    return distinct.map((name, index) => {
        if (name !== '**')
            return parseWildcards(name, '^');
        return index === distinct.length - 1 ? 'rest' : 'directories';
    });
}
/** Without the slash after `**`, which may match no directory. */
function literalEnd(pattern) {
    const lastWildcard = Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?'));
    return pattern.slice(lastWildcard + 1).replace(/^\//, '');
}
function matchesSegments(segments, end) {
    const last = segments.at(-1);
    const isName = segments.length === 1 && typeof last === 'object';
    return (path) => {
        // Most paths end here.
        if (!path.endsWith(end))
            return false;
        const slash = path.lastIndexOf('/');
        if (isName && slash >= 0)
            return false;
        if (typeof last === 'object' && !matchesSteps(last, path.slice(slash + 1)))
            return false;
        return isName || matchesNames(segments, path.split('/'));
    };
}
function matchesNames(segments, names) {
    // Element n: whether the segments so far match the first n names.
    let matched = [true, ...names.map(() => false)];
    for (const segment of segments) {
        matched =
            typeof segment === 'object'
                ? takeName(segment, names, matched)
                : takeDirectories(segment, names, matched);
    }
    return matched.at(-1) === true;
}
function takeName(steps, names, matched) {
    return [
        false,
        ...names.map((name, index) => matched[index] === true && matchesSteps(steps, name)),
    ];
}
function takeDirectories(segment, names, matched) {
    let isOpen = false;
    return matched.map((isMatched, count) => {
        // The two stars are a `.*` for Docker, which matches no line feed.
        isOpen &&= !names[count - 1]?.includes('\n');
        const result = isOpen || (isMatched && segment === 'directories');
        isOpen ||= isMatched;
        return result;
    });
}
/** Whether it may match below a directory. True when unsure, but less often than in BuildKit. */
function ignore_pattern_createReach(pattern) {
    if (special.test(pattern))
        return () => true;
    const segments = pattern.split('/');
    const anyDepth = segments.findIndex((segment) => segment.includes('**'));
    const head = (anyDepth === -1 ? segments : segments.slice(0, anyDepth)).map((name) => parseWildcards(name, '^'));
    return (directory) => {
        const names = directory.split('/');
        if (anyDepth === -1 && names.length >= head.length)
            return false;
        return head.every((steps, depth) => {
            const name = names[depth];
            return name === undefined || matchesSteps(steps, name);
        });
    };
}

;// CONCATENATED MODULE: ./src/build-context/docker/ignore-rules.ts




/** As BuildKit. Rejects with an `IgnoreFileError`; some expressions throw it only for a path. */
async function ignore_rules_parseDockerignore(bytes, fileName) {
    const patterns = await createPatterns(readIgnoreLines(bytes, fileName), fileName);
    const reaches = patterns.flatMap(({ negated, pattern }) => (negated ? createReach(pattern) : []));
    const isMatchedWithParents = createParentMatcher(patterns);
    return {
        /** The hits of the context root. */
        rootHits: new Uint8Array(patterns.length),
        /** The number of the line that decided, 1-based; undefined if none hit. */
        lineOf: (hits) => patterns[hits.lastIndexOf(1)]?.number,
        /** `path` is relative to the root, with `/`, without a leading or trailing one. */
        decide: (path, parentHits) => decide(patterns, path, parentHits),
        /** Whether no exception can match below this ignored directory, so that it need not be read. */
        canPrune: (directory) => !reaches.some((reaches) => reaches(directory)),
        /**
         * Whether Docker sends this included file with 0 bytes: where there are exceptions, it decides
         * again before it opens the file.
         */
        isEmptied: (path) => reaches.length > 0 && isMatchedWithParents(path),
    };
}
/**
 * As patternmatcher's `MatchesUsingParentResults`: the last hit wins. A hit on a parent counts as
 * one here, and a pattern that could change nothing is not tested.
 */
function decide(patterns, path, parentHits) {
    const hits = new Uint8Array(patterns.length);
    let ignored = false;
    for (const [index, { negated, matches }] of patterns.entries()) {
        const hit = parentHits[index] === 1 || (negated === ignored && matches(path));
        if (!hit)
            continue;
        hits[index] = 1;
        ignored = !negated;
    }
    return { ignored, hits };
}
/** `undefined` if no line ignores the path. In the message, `where` follows the verb. */
function ignore_rules_whyIgnored({ name, rules }, path, where = '') {
    const names = path.split('/');
    let decision = { ignored: false, hits: rules.rootHits };
    for (const depth of names.keys()) {
        decision = rules.decide(names.slice(0, depth + 1).join('/'), decision.hits);
    }
    const line = decision.ignored ? rules.lineOf(decision.hits) : undefined;
    return line === undefined ? undefined : ignore_rules_ignoredByLine(name, line, where);
}
function ignore_rules_ignoredByLine(fileName, line, where = '') {
    return `ignored${where} by line ${line} of '${showName(fileName)}'`;
}
/** Patternmatcher's `MatchesOrParentMatches`: BuildKit sends what it ignores as an empty file. */
function createParentMatcher(patterns) {
    /** Of the path asked about last; per pattern, whether it matches one of its directories. */
    let parent = '';
    let results = [];
    return (path) => {
        const directory = splitPath(path).parent;
        if (directory !== parent)
            [parent, results] = [directory, []];
        let ignored = false;
        for (const [index, { negated, matches }] of patterns.entries()) {
            if (negated !== ignored)
                continue;
            if (matches(path) || (results[index] ??= upwards(parent).some(matches)))
                ignored = !negated;
        }
        return ignored;
    };
}
/** The directory and those above it, without the root. */
function upwards(directory) {
    return directory === '' ? [] : [directory, ...upwards(splitPath(directory).parent)];
}
/** Lines that Docker rejects are skipped or match nothing. Returns none if they exceed a limit. */
async function ignore_rules_matchLines(texts) {
    const lines = texts.flatMap(({ number, text }) => unlessRejected(() => readIgnoreLine(text, number, '')) ?? []);
    const patterns = await createPatterns(lines, '').catch((error) => {
        if (error instanceof IgnoreFileLimitError)
            return [];
        throw error;
    });
    return patterns.map(({ number, negated, matches }) => ({
        ...{ number, negated },
        matches: (path) => unlessRejected(() => matches(path)) === true,
    }));
}
/** Undefined for what Docker rejects. */
function unlessRejected(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof IgnoreFileError)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: ./src/build-context/docker/walk.ts








/** Work between two checks of the signal: 1 for each entry and each tested pattern. */
const workPerTurn = 10_000;
const workPerDirectory = 100;
const linkMode = 0o777;
const directoryModeWithoutBits = 0o755;
/**
 * By Docker's rules, without following links. Rejects with `ChangedError`, `ReadError`, or an
 * `ActionError` for a name that is not UTF-8.
 */
async function walk_walk({ contextDir, rules, includeGit, indexModes }, signal) {
    const members = [];
    const special = [];
    const emptied = [];
    const unreadable = new Set();
    let ignored = 0;
    let work = 0;
    await visit(findDirectory(contextDir, '').directory, rules?.rootHits);
    return { members, ignored, special, emptied, unreadable: [...unreadable] };
    async function visit(directory, hits) {
        signal.throwIfAborted();
        work += workPerDirectory;
        for (const entry of readable(directory.path, readEntries) ?? []) {
            const { name } = entry;
            if (name === '.git' && !includeGit)
                continue;
            work += 1 + (hits?.length ?? 0);
            if (work >= workPerTurn)
                await nextTurn();
            const { text, exact } = decodeName(name);
            const path = directory.path === '' ? text : `${directory.path}/${text}`;
            const decision = hits && rules?.decide(path, hits);
            if (!exact) {
                if (!decision?.ignored || !rules?.canPrune(path))
                    throw undecodable(name, directory.path);
                ignored += 1;
                continue;
            }
            if (entry.isDirectory())
                await visitDirectory(path, decision);
            else if (decision?.ignored)
                ignored += 1;
            else
                addEntry(path, entry, directory);
        }
    }
    async function nextTurn() {
        work = 0;
        await setImmediate();
        signal.throwIfAborted();
    }
    /** An ignored directory is sent too if something in it is. */
    async function visitDirectory(path, decision) {
        const before = members.length;
        if (decision?.ignored && rules?.canPrune(path)) {
            ignored += 1;
            return;
        }
        const found = readable(path, () => findDirectory(contextDir, path));
        if (found === undefined)
            return;
        const mode = indexModes ? directoryModeWithoutBits : found.stats.mode & permissionBits;
        members.push({ type: 'directory', path, mode });
        await visit(found.directory, decision?.hits);
        if (decision?.ignored && members.length === before + 1) {
            members.pop();
            ignored += 1;
        }
    }
    function addEntry(path, entry, directory) {
        if (entry.isSymbolicLink()) {
            addLink(path, (source) => readlinkSync(source, 'latin1'));
        }
        else if (!entry.isFile()) {
            special.push(path);
        }
        else if (rules?.isEmptied(path)) {
            addEmptied(path);
        }
        else if (indexModes?.get(path) === linkIndexMode) {
            addLink(path, (source) => readFileSync(source, 'latin1'));
        }
        else {
            members.push({ type: 'file', path, mode: fileMode(indexModes, path), directory });
        }
    }
    function addEmptied(path) {
        const stats = readable(path, (source) => lstatSync(source));
        if (stats === undefined)
            return;
        const mode = fileMode(indexModes, path) ?? stats.mode & permissionBits;
        emptied.push(path);
        members.push({ type: 'memory-file', path, mode, bytes: new Uint8Array() });
    }
    function addLink(path, readTarget) {
        const target = readable(path, readTarget);
        if (target === undefined)
            return;
        const { text, exact } = decodeName(target);
        if (!exact)
            throw undecodableTarget(target, path);
        members.push({ type: 'link', path, mode: linkMode, target: portableTarget(text) });
    }
    function readable(path, read) {
        return readIfAllowed(path, unreadable, () => read(onDisk(contextDir, path)));
    }
}
/** Sorted by bytes: Latin-1 keeps the bytes of every name, and their order. */
function readEntries(directory) {
    return readdirSync(directory, { encoding: 'latin1', withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
}

;// CONCATENATED MODULE: ./src/build-context/docker/ignore-file.ts








/** As Docker: the file beside the Dockerfile, even if empty, else the context's; never both. */
async function selectIgnoreFile({ contextDir, dockerfile }, signal) {
    const directory = dirname(dockerfile);
    const names = await readdir(directory).catch(() => []);
    const candidates = [
        join(directory, `${dockerfileName(dockerfile, names)}.dockerignore`),
        join(contextDir, '.dockerignore'),
    ];
    for (const path of candidates) {
        signal.throwIfAborted();
        const name = isOutside(contextDir, path) ? path : relative(contextDir, path);
        const found = await readIgnoreFile(path, name);
        if (found)
            return { path, name, ...found, rules: await parseDockerignore(found.bytes, name) };
    }
    return undefined;
}
/** As the docker client: `dockerfile` for `Dockerfile` where only the former exists. */
function dockerfileName(dockerfile, names) {
    const name = basename(dockerfile);
    const isLowerCase = name === 'Dockerfile' && !names.includes(name) && names.includes('dockerfile');
    return isLowerCase ? 'dockerfile' : name;
}
/** `undefined` for what Docker treats as missing, also a link that is broken or leads outside. */
async function readIgnoreFile(path, name) {
    try {
        const directory = await realpath(dirname(path));
        const source = await realpath(path);
        if (isOutside(directory, source))
            return undefined;
        const { isRegular, sizeBytes, bytes } = readSmallFile(source, maxIgnoreFileBytes);
        if (!isRegular)
            return undefined;
        if (sizeBytes > maxIgnoreFileBytes)
            throw fileTooLarge(name);
        return { bytes, source };
    }
    catch (error) {
        if (error instanceof ActionError)
            throw error;
        if (missingCodes.has(codeOf(error)))
            return undefined;
        throw new ActionError(`Could not read the ignore file '${name}': ${reasonOf(error)}.`, {
            hint: hintOf(error, 'Make it readable for the user of the runner, or remove it.'),
            cause: error,
        });
    }
}
/** ENAMETOOLONG: a long Dockerfile's name leaves no room for a file beside it. ENXIO: a socket. */
const missingCodes = new Set([
    ...['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ENXIO'],
]);

;// CONCATENATED MODULE: ./src/build-context/docker/docker-context.ts






/** What Docker would send, with the Dockerfile and the ignore file that applies at the root. */
async function listDockerContext(context, signal) {
    const { ignoreFile } = context;
    const dockerfile = readDockerfile(context);
    const walked = await walk({ ...context, rules: ignoreFile?.rules }, signal);
    const { members, restored, warnings } = withRootFiles(walked.members, dockerfile, context);
    return {
        ...walked,
        members,
        ignored: walked.ignored - restored,
        ignoreFile: ignoreFile?.name,
        whyAbsent: (path) => ignoreFile && whyIgnored(ignoreFile, path),
        warnings,
    };
}

;// CONCATENATED MODULE: ./src/build-context/manifest/found-file.ts




/** Follows links; returns why a link has no target. Throws errors of the file system. */
function follow(location) {
    const own = (0,external_node_fs_.lstatSync)(location);
    if (!own.isSymbolicLink())
        return { location, stats: own, isLinked: false };
    try {
        const target = external_node_fs_.realpathSync.native(location);
        return { location: target, stats: (0,external_node_fs_.statSync)(target), isLinked: true };
    }
    catch (error) {
        if ((0,system_error/* codeOf */.$N)(error) === 'ELOOP')
            return 'loop';
        if ((0,system_error/* isMissing */.b2)(error))
            return 'broken';
        throw error;
    }
}
/** A file as the member at `path`. */
function diskFile(path, { location, stats }, indexModes) {
    return {
        type: 'file',
        path,
        mode: index_modes_fileMode(indexModes, path),
        source: location,
        identity: identity_identityOf(stats),
    };
}

;// CONCATENATED MODULE: ./src/build-context/manifest/collect-files.ts











function createCollected() {
    return {
        files: new Map(),
        ignored: new Set(),
        /** Symbolic links without a target. */
        broken: new Set(),
        /** Symbolic links to themselves or to a directory around them, or paths behind such links. */
        loops: new Set(),
        /** Sockets, pipes and devices. */
        special: new Set(),
        /** Files and directories that the user of the runner cannot read. */
        unreadable: new Set(),
        /** Include paths and links whose target is outside the context. */
        outsideRoot: new Set(),
        /** Include paths and links that lead into a `.git`, which is not packed. */
        insideGit: new Set(),
    };
}
/** Work between two checks of the signal: 1 for each entry, and more for each directory. */
const collect_files_workPerTurn = 10_000;
const collect_files_workPerDirectory = 100;
/** Entries that links lead to again: a few links can lead to a directory by any number of paths. */
const mostRepeated = 100_000;
/** The limit of Linux, of which paths through links know nothing. */
const longestPath = 4_096;
/** As Agentex: follows links and skips directories with ignored names. Rejects as `walk` does. */
async function collectFiles({ contextDir, includePaths, isIgnored, includeGit, indexModes }, signal) {
    const collected = createCollected();
    const { files, ignored, broken, loops, special, unreadable, outsideRoot, insideGit } = collected;
    /** The directories that were read. */
    const known = new Set();
    let repeated = 0;
    let work = 0;
    // One given again, perhaps by another spelling, gives the same files.
    const distinct = new Map(includePaths.map((path) => [path.member, path]));
    for (const { member, location } of distinct.values()) {
        if (mayEnter(member, location))
            await add(member, location, []);
    }
    return collected;
    /** `around` identifies the directories on the way here: one of them met again is a loop. */
    async function add(path, location, around) {
        const found = find(path, location);
        if (found === undefined)
            return;
        const { stats } = found;
        if (stats.isDirectory()) {
            const id = `${stats.dev}:${stats.ino}`;
            if (around.includes(id))
                loops.add(path);
            else
                await visit(path, found, [...around, id]);
        }
        else if (stats.isFile()) {
            files.set(path, diskFile(path, found, indexModes));
        }
        else {
            special.add(path);
        }
    }
    async function visit(path, { location, stats }, around) {
        work += collect_files_workPerDirectory;
        signal.throwIfAborted();
        const isInPlace = location === context_paths_onDisk(contextDir, path);
        const place = isInPlace ? path : context_paths_relativePath(contextDir, location);
        const directory = { path: place, ...identity_identityOf(stats) };
        // Latin-1 keeps the bytes of every name.
        const options = { encoding: 'latin1', withFileTypes: true };
        const entries = read_errors_readIfAllowed(path, unreadable, () => (0,external_node_fs_.readdirSync)(location, options)) ?? [];
        const id = around.at(-1) ?? '';
        if (!isInPlace && known.has(id))
            repeated += 1 + entries.length;
        known.add(id);
        if (repeated > mostRepeated) {
            const many = `to more than ${mostRepeated} files and directories by further paths`;
            throw multipliedError(many, place, path);
        }
        if (path.length > longestPath)
            throw multipliedError(`by a path of more than ${longestPath} characters`, place, path);
        for (const entry of entries) {
            const { name } = entry;
            work += 1;
            if (work >= collect_files_workPerTurn)
                await nextTurn();
            if (name === '.git' && !includeGit)
                continue;
            const { text, exact } = file_names_decodeName(name);
            const member = path === '' ? text : `${path}/${text}`;
            if (isIgnored(text)) {
                ignored.add(member);
                continue;
            }
            if (!exact)
                throw file_names_undecodable(name, path);
            if (entry.isFile()) {
                const mode = index_modes_fileMode(indexModes, member);
                const source = isInPlace ? undefined : (0,external_node_path_.join)(location, text);
                files.set(member, { type: 'file', path: member, mode, source, directory });
            }
            else {
                await add(member, (0,external_node_path_.join)(location, text), around);
            }
        }
    }
    async function nextTurn() {
        work = 0;
        await (0,external_node_timers_promises_.setImmediate)();
        signal.throwIfAborted();
    }
    /** What is at `location`; undefined, and recorded, where it cannot be packed. */
    function find(path, location) {
        const found = read_errors_readIfAllowed(path, unreadable, () => follow(location));
        if (found === 'broken')
            broken.add(path);
        else if (found === 'loop')
            loops.add(path);
        else if (!found?.isLinked || mayEnter(path, found.location))
            return found;
        return undefined;
    }
    /** Whether an include path or the target of a link may be packed; records where it leads. */
    function mayEnter(path, location) {
        const pathInContext = (0,external_node_path_.relative)(contextDir, location);
        if (!includeGit && pathInContext.split(external_node_path_.sep).includes('.git')) {
            insideGit.add(path);
            return false;
        }
        if (outside_isOutside(contextDir, location))
            outsideRoot.add(path);
        return true;
    }
}
function multipliedError(problem, directory, path) {
    return new errors/* ActionError */.l(`Symbolic links of the build context lead ${problem}, at last to '${file_names_showName(directory)}' by '${file_names_showName(file_names_excerpt(path))}'.`, { hint: "Remove the links, or add their names to the manifest's ignore file." });
}

;// CONCATENATED MODULE: ./src/build-context/files/wildcards.ts
/** For one name: `*`, `?` and classes, inverted by `negation`. An unclosed `[` is literal. */
function wildcards_parseWildcards(pattern, negation) {
    const steps = [];
    const characters = Array.from(pattern);
    // Without this, each `[` of many would search the rest of the pattern.
    const lastEnd = characters.lastIndexOf(']');
    for (let index = 0; index < characters.length; index += 1) {
        const character = characters[index] ?? '';
        const isNegated = characters[index + 1] === negation;
        const start = index + (isNegated ? 2 : 1);
        // In first position, a `]` is a member.
        const end = character === '[' && index < lastEnd ? characters.indexOf(']', start + 1) : -1;
        if (character === '*')
            steps.push('run');
        else if (character === '?')
            steps.push(() => true);
        else if (end < 0)
            steps.push(character);
        else {
            const matches = parseClass(characters.slice(start, end));
            steps.push((one) => matches(one) !== isNegated);
            index = end;
        }
    }
    return steps;
}
function parseClass(content) {
    const ranges = [];
    for (let index = 0; index < content.length; index += 1) {
        const isRange = content[index + 1] === '-' && index + 2 < content.length;
        ranges.push([codePointOf(content[index]), codePointOf(content[isRange ? index + 2 : index])]);
        if (isRange)
            index += 2;
    }
    return (character) => {
        const code = codePointOf(character);
        return ranges.some(([first, last]) => first <= code && code <= last);
    };
}
function codePointOf(character = '') {
    return character.codePointAt(0) ?? -1;
}
/** Time at most text times steps: only the last run grows, which leaves the most to later steps. */
function wildcards_matchesSteps(steps, text) {
    let [step, position] = [0, 0];
    let retry;
    while (position < text.length) {
        const current = steps[step];
        if (current === 'run') {
            step += 1;
            retry = { step, position };
            continue;
        }
        const character = characterAt(text, position);
        if (typeof current === 'string' ? current === character : current?.(character)) {
            step += 1;
            position += character.length;
        }
        else if (retry) {
            retry.position += characterAt(text, retry.position).length;
            ({ step, position } = retry);
        }
        else {
            return false;
        }
    }
    return steps.slice(step).every((rest) => rest === 'run');
}
function characterAt(text, position) {
    return String.fromCodePoint(text.codePointAt(position) ?? 0);
}
function hasWildcard(text) {
    return /[*?[]/.test(text);
}

;// CONCATENATED MODULE: ./src/build-context/manifest/ignored-names.ts







/** Every name is tested against every pattern with wildcards. */
const maxGlobs = 1_000;
/**
 * As Agentex's own packager: each line, up to its first `#`, is a pattern for one name. Throws a
 * `TypeError` for invalid UTF-8, or a `RangeError`.
 */
function parseIgnoredNames(bytes) {
    // Python keeps a byte order mark, which becomes a part of the first pattern.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const names = new Map();
    const globs = [];
    const deadLines = [];
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
        const number = index + 1;
        const pattern = strip(line.replace(/#.*$/su, ''));
        if (pattern === '')
            continue;
        // As Python's `fnmatch.fnmatchcase` does; outside a class, no name has a slash.
        const steps = wildcards_parseWildcards(pattern, '!');
        const canMatch = !steps.includes('/');
        if (!canMatch || /^[!\uFEFF]/.test(pattern))
            deadLines.push({ number, pattern });
        if (!canMatch)
            continue;
        if (hasWildcard(pattern))
            globs.push({ number, steps });
        else
            names.set(pattern, number);
        if (globs.length > maxGlobs)
            throw new RangeError(`more than ${maxGlobs} lines with wildcards`);
    }
    return {
        lineOf: (name) => names.get(name) ?? globs.find(({ steps }) => wildcards_matchesSteps(steps, name))?.number,
        deadLines,
    };
}
/** Tests of a line against a path; a warning is not worth more time. */
const maxTests = 10_000_000;
const maxNumbers = 20;
/**
 * Warns of lines that Docker would apply: to a packed path, which may be a directory, or as an
 * exception (`!`) to an ignored one.
 */
async function ignored_names_warnOfDeadLines({ file, deadLines }, packed, ignored) {
    const [packedPaths, ignoredPaths] = [[...packed], [...ignored]];
    let tests = 0;
    const lines = await matchLines(deadLines.map(({ number, pattern }) => ({ number, text: pattern.replace(/^\uFEFF/, '') })));
    const numbers = lines
        .filter(({ negated, matches }) => {
        const paths = negated ? ignoredPaths : packedPaths;
        tests += paths.length;
        return tests <= maxTests && paths.some(matches);
    })
        .map(({ number }) => number);
    const [line] = numbers;
    if (line === undefined)
        return undefined;
    const hasMark = deadLines.some(({ number, pattern }) => number === line && pattern.startsWith('\uFEFF'));
    const texts = numbers.map(String);
    const list = numbers.length > maxNumbers ? listSome(texts, maxNumbers) : listAll(texts);
    return {
        message: [
            `${file}:${line}: ${numbers.length === 1 ? `Line ${list} has` : `Lines ${list} have`} no effect with a manifest, but Docker would apply ${numbers.length === 1 ? 'it' : 'them'}.`,
            "With a manifest, each line is a pattern for one name at any depth, without '/' or '!': write 'dist', not '/dist' or 'dist/'.",
            ...(hasMark
                ? ['Save the file without a byte order mark, which is read as part of line 1.']
                : []),
        ].join('\n'),
        place: { file, line },
    };
}
/** Python's `str.strip`: unlike `trim`, it removes U+0085, U+001C to U+001F, but not U+FEFF. */
function strip(text) {
    let [start, end] = [0, text.length];
    while (start < end && isSpace(text.charAt(start)))
        start += 1;
    while (end > start && isSpace(text.charAt(end - 1)))
        end -= 1;
    return text.slice(start, end);
}
function isSpace(character) {
    return /\p{White_Space}/u.test(character) || (character >= '\u001c' && character <= '\u001f');
}
/** Warns of a missing file, as Agentex's packager. Throws an `ActionError` for an unusable one. */
function readStagedIgnoreFile({ displayName, dockerignore }, indexModes) {
    if (dockerignore === undefined)
        return stage(new Uint8Array(), undefined);
    const { text, line, location } = dockerignore;
    const rejection = (reason, cause) => new errors/* ActionError */.l(`${displayName}:${line}: The ignore file '${text}' ${reason}.`, {
        cause,
        hint: "Set 'build.context.dockerignore' to a readable UTF-8 file of at most 1 MiB, or leave it out.",
    });
    try {
        const found = follow(location);
        if (found === 'broken')
            return missing();
        if (found === 'loop')
            throw rejection('is not a regular file');
        const { isRegular, sizeBytes, bytes } = read_small_file_readSmallFile(found.location, ignore_lines_maxIgnoreFileBytes);
        if (!isRegular)
            throw rejection('is not a regular file');
        if (sizeBytes > ignore_lines_maxIgnoreFileBytes)
            throw rejection(`is too large: ${sizeBytes} bytes`);
        return stage(bytes, diskFile('.dockerignore', found, indexModes));
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.l)
            throw error;
        if (error instanceof RangeError)
            throw rejection(`has ${error.message}`, error);
        if ((0,system_error/* isMissing */.b2)(error))
            return missing();
        throw rejection((0,system_error/* codeOf */.$N)(error) === undefined ? 'is not valid UTF-8' : 'could not be read', error);
    }
    function missing() {
        const message = `${displayName}:${line}: The ignore file '${text}' does not exist, so nothing is ignored.`;
        const warning = { message, place: { file: displayName, line } };
        return { ...stage(new Uint8Array(), undefined), warnings: [warning] };
    }
}
function stage(bytes, member) {
    const names = parseIgnoredNames(bytes);
    return {
        ...names,
        isIgnored: (name) => names.lineOf(name) !== undefined,
        member,
        warnings: [],
    };
}

;// CONCATENATED MODULE: ./src/build-context/manifest/stage-manifest.ts










/** As Agentex's packager, but an include path never replaces the Dockerfile, only earlier files. */
async function listManifest(manifest, { includeGit, indexModes }, signal) {
    const dockerfile = stage_manifest_readDockerfile(manifest, indexModes);
    const ignoreFile = readStagedIgnoreFile(manifest, indexModes);
    const { contextDir, includePaths } = manifest;
    const collected = await collectFiles({ contextDir, includePaths, isIgnored: ignoreFile.isIgnored, includeGit, indexModes }, signal);
    rejectUnpackable(collected, manifest.displayName);
    const members = merge(dockerfile, ignoreFile.member, collected.files);
    return { members, dockerfile, ignoreFile, collected };
}
/** `workspace` is absolute, links resolved. */
async function stageManifest(manifest, { workspace, ...options }, signal) {
    const listing = await listManifest(manifest, options, signal);
    const { members, dockerfile, ignoreFile, collected } = listing;
    const { files, ignored, unreadable, outsideRoot, insideGit } = collected;
    // Another include path may add an ignored file; Dockerfile and ignore file are always packed.
    const packed = withParents(members);
    const leftOut = new Set([...ignored].filter((path) => !packed.has(path)));
    const { dockerignore } = manifest;
    const file = dockerignore ? relativePath(workspace, dockerignore.location) : '';
    const { deadLines } = ignoreFile;
    const deadLineWarning = await warnOfDeadLines({ file, deadLines }, packed, leftOut);
    const messages = [
        ...warnAboutOtherDockerfile(manifest, dockerfile, files),
        ...sentenceAbout(outsideRoot, "These paths lead outside the manifest's root through symbolic links, and their targets are packed"),
        ...sentenceAbout(insideGit, "These paths lead into '.git', which is excluded without 'include-git'"),
    ];
    return {
        members,
        ignored: leftOut.size,
        ignoreFile: ignoreFile.member && manifest.dockerignore?.text,
        special: [],
        emptied: [],
        whyAbsent: (path) => whyAbsent(path, manifest, ignoreFile),
        unreadable: [...unreadable],
        warnings: [
            ...ignoreFile.warnings,
            ...(deadLineWarning ? [deadLineWarning] : []),
            ...messages.map((message) => ({ message })),
        ],
    };
}
/** By the names below the first include path that leads there. */
function whyAbsent(path, { includePaths, dockerignore }, { lineOf }) {
    const include = includePaths.find(({ member }) => isAtOrBelow(path, member));
    if (include === undefined)
        return "in none of the manifest's include paths";
    const names = path.slice(include.member.length).split('/').filter(Boolean);
    const line = names.map(lineOf).find((number) => number !== undefined);
    return dockerignore && line !== undefined ? ignoredByLine(dockerignore.text, line) : undefined;
}
function stage_manifest_readDockerfile({ dockerfile }, indexModes) {
    const found = read_errors_wrapReadErrors('Dockerfile', () => follow(dockerfile));
    // It was a regular file when the manifest was read.
    if (typeof found === 'string' || !found.stats.isFile())
        throw new read_errors_ChangedError('Dockerfile');
    return diskFile('Dockerfile', found, indexModes);
}
/** Throws one `ActionError` for all on which Agentex's own packager would fail. */
function rejectUnpackable({ broken, loops, special }, manifestName) {
    const sentences = [
        ...file_names_sentenceAbout(broken, 'These symbolic links are broken'),
        ...file_names_sentenceAbout(loops, 'These symbolic links form a loop'),
        ...file_names_sentenceAbout(special, 'These are sockets, pipes or devices'),
    ];
    if (sentences.length === 0)
        return;
    throw new errors/* ActionError */.l([
        `The include paths of '${manifestName}' contain files that cannot be packed:`,
        ...sentences,
    ].join('\n'), { hint: "Remove them, or add their names to the manifest's ignore file." });
}
function merge(dockerfile, ignoreFile, files) {
    const staged = ignoreFile && !files.has(ignoreFile.path) ? [dockerfile, ignoreFile] : [dockerfile];
    // What is in a directory of that name could not be unpacked beside the file.
    const others = [...files.values()].filter(({ path }) => !staged.some((file) => isAtOrBelow(path, file.path)));
    return [...staged, ...others].toSorted((a, b) => byte_order_compareBytes(a.path, b.path));
}
function withParents(members) {
    const paths = new Set();
    for (const { path } of members) {
        // The parents of one that is known are known too.
        for (let parent = path; parent !== '' && !paths.has(parent); parent = splitPath(parent).parent) {
            paths.add(parent);
        }
    }
    return paths;
}
function warnAboutOtherDockerfile({ displayName, contextDir, dockerfile, includePaths }, chosen, files) {
    const other = [...files.values()].find(({ path }) => isAtOrBelow(path, 'Dockerfile'));
    if (!other || isSameFile(other, chosen, contextDir))
        return [];
    const source = includePaths.findLast(({ member }) => member === '' || isAtOrBelow(member, 'Dockerfile'));
    return [
        `${displayName}:${source?.line ?? 1}: The include path '${source?.text ?? ''}' contains another 'Dockerfile' for the root; '${dockerfile}' is packed instead.`,
    ];
}
function isAtOrBelow(path, directory) {
    return directory === '' || path === directory || path.startsWith(`${directory}/`);
}

;// CONCATENATED MODULE: ./src/build-context/manifest/manifest.ts













/** Each byte takes up to 3 KB of memory and 20 µs to parse; manifests have about 2 KB. */
const maxManifestBytes = 64 * 1024;
/** Importing again what is loaded takes a tenth of the time that a manifest takes. */
let yaml;
/** Throws one `ActionError` for all problems, also those on disk, or the signal's reason. */
async function readManifest(request, signal) {
    const { dockerfile, overridden } = request;
    const { document, problems } = await readWhole(request);
    const given = { ...overridden, dockerfile: dockerfile !== undefined };
    const model = document.value && decodeManifest(document.value, given, problems);
    const manifest = model && locate(model, request, problems);
    signal.throwIfAborted();
    problems.throwAny();
    if (!manifest)
        throw new Error('A manifest without problems was not read.');
    return manifest;
}
/** Rejects with an `ActionError` or errors of the file system. */
async function readManifestFile({ path, displayName, workspace, }) {
    // Messages quote a manifest.
    if (outside_isOutside(workspace, resolveLinks(path))) {
        throw new errors/* ActionError */.l(`${displayName}:1: The manifest is outside the workspace, or a link that leads out of it.`, { hint: 'Copy the manifest into the workspace.' });
    }
    const file = read_small_file_readSmallFile(path, maxManifestBytes);
    return { ...file, ...(await parseManifest(file.bytes, displayName)) };
}
async function parseManifest(bytes, displayName) {
    // Only a run with a manifest pays for loading the parser.
    yaml ??= await import(/* webpackIgnore: true */ "./yaml.js");
    const problems = createProblems(displayName);
    return { document: yaml.readYaml(new TextDecoder().decode(bytes), problems), problems };
}
/** Whether it is an agent's manifest, valid or not: other tools have files of the same name. */
function isOfAgent({ document }) {
    return document.tops.some((top) => top.kind === 'map' && (top.get('build') ?? top.get('agent')) !== undefined);
}
/** Whether a file with this content would be an agent's manifest. */
async function isTextOfAgent(text) {
    const bytes = Buffer.from(text);
    return bytes.length <= maxManifestBytes && isOfAgent(await parseManifest(bytes, ''));
}
async function readWhole(request) {
    const { displayName, workspace } = request;
    try {
        const file = request.file ?? (await readManifestFile(request));
        const { isRegular, sizeBytes, bytes } = file;
        if (!isRegular)
            throw unreadable('it is not a regular file');
        if (sizeBytes > maxManifestBytes)
            throw unreadable(`it has more than ${maxManifestBytes} bytes`);
        if (!(0,external_node_buffer_namespaceObject.isUtf8)(bytes))
            throw unreadable('it is not valid UTF-8');
        return file;
    }
    catch (cause) {
        if (cause instanceof errors/* ActionError */.l || (0,system_error/* codeOf */.$N)(cause) === undefined)
            throw cause;
        throw (0,system_error/* isMissing */.b2)(cause)
            ? unreadable('it does not exist', cause, suggestManifests(displayName, workspace))
            : unreadable((0,system_error/* reasonOf */.A3)(cause), cause);
    }
    function unreadable(reason, cause, suggestion) {
        return new errors/* ActionError */.l(`Could not read the manifest '${displayName}': ${reason}.`, {
            cause,
            hint: suggestion ??
                "Set 'manifest' to the path of a manifest.yaml in UTF-8, relative to the workspace.",
        });
    }
}
/** The nearest path, else all manifests of the workspace. */
function suggestManifests(displayName, workspace) {
    const paths = pathsOnDisk(workspace, 'file');
    const manifests = paths.filter((path) => /(?:^|\/)manifest\.ya?ml$/.test(path));
    const list = listNames(manifests.toSorted(byte_order_compareBytes), 5);
    return (didYouMean(displayName, workspace, paths) ??
        (manifests.length === 0 ? undefined : `Set 'manifest' to one that exists: ${list}.`));
}

;// CONCATENATED MODULE: ./src/discover/content-hashes.ts










/** Files that a thread hashes at a time. */
const batchSize = 250;
/** Reads each file once, however many agents pack it. */
function createContentHashes({ workspace, git, platform, pool }, signal) {
    /** By location. */
    const numbers = new Map();
    /** Both by a file's number; a promise is for all files of a batch. */
    const batches = [];
    const results = [];
    const modesOf = memoize(async (directory) => 
    // Windows has no executable bit.
    platform === 'win32' ? await readIndexModes(directory, git, signal) : undefined);
    return memoize(hashManifest);
    async function hashManifest(manifest) {
        const { contextDir } = manifest;
        const options = { includeGit: false, indexModes: await modesOf(contextDir) };
        const { members, collected } = await listManifest(manifest, options, signal).catch((error) => {
            throw describeReadError(error, manifest);
        });
        const unreadable = [...collected.unreadable];
        if (unreadable.length > 0)
            throw unreadableError(manifest, listNames(unreadable));
        // Some files of the system have no end.
        rejectForeignFiles(members, workspace);
        const own = numberFiles(members.map((file) => members_sourceOf(file, contextDir)));
        for (const batch of new Set(own.map((number) => batches[number])))
            await batch;
        const files = members.map((file, index) => entryOf(file, results[own[index] ?? -1], manifest));
        return {
            workingTreeHash: workingTreeHash(files.map((file) => ({ ...file, mode: gitMode(file.mode) }))),
            unhashed: listUnhashed(files),
        };
    }
    /** Starts to hash those that are new. */
    function numberFiles(sources) {
        const added = [];
        const first = numbers.size;
        const own = sources.map((source) => {
            const known = numbers.get(source);
            if (known !== undefined)
                return known;
            added.push(source);
            numbers.set(source, numbers.size);
            return numbers.size - 1;
        });
        for (let start = 0; start < added.length; start += batchSize) {
            const batch = added.slice(start, start + batchSize);
            const done = hashBatch(batch, first + start);
            // Whoever needs the hashes gets the error.
            done.catch(() => undefined);
            batches.push(...batch.map(() => done));
        }
        return own;
    }
    async function hashBatch(sources, first) {
        const hashed = await unlessAborted(pool.hash(sources), signal);
        for (const [index, result] of hashed.entries())
            results[first + index] = result;
    }
}
function entryOf({ path, mode }, result, manifest) {
    if (result === undefined)
        throw new Error('A file was not hashed in time.');
    if ('error' in result)
        throw unreadableError(manifest, `'${file_names_showName(path)}' (${result.error})`);
    return { path, mode: mode ?? result.mode, sha256: result.sha256 };
}
/** Anything unknown as it is. */
function describeReadError(error, manifest) {
    if (error instanceof ReadError)
        return unreadableError(manifest, `'${file_names_showName(error.path)}' (${(0,system_error/* reasonOf */.A3)(error.cause)})`);
    if (!(error instanceof read_errors_ChangedError))
        return error;
    return new errors/* ActionError */.l(`${manifest.displayName}:1: '${file_names_showName(error.path)}' of the build context has changed since the manifest was read.`, { cause: error, hint: 'Stop the process of an earlier step that still writes there.' });
}
function unreadableError({ displayName }, names) {
    return new errors/* ActionError */.l(`${displayName}:1: The include paths contain files or directories that could not be read: ${names}.`, {
        hint: "Make them readable before this step, or add their names to the manifest's ignore file.",
    });
}
/** Works once for each argument. The work may fail before anybody awaits its result. */
function memoize(work) {
    const results = new Map();
    return (argument) => {
        const known = results.get(argument);
        if (known)
            return known;
        const result = work(argument);
        result.catch(() => undefined);
        results.set(argument, result);
        return result;
    };
}

;// CONCATENATED MODULE: ./src/build-context/git/filters.ts




/** These make `git status` start programs; the filter of git-lfs starts its extensions. */
const filterSetting = /^(?:filter|lfs\.extension)\./i;
/** What `git lfs install --local` writes, also with `--skip-smudge`. */
const lfsSettings = new Set([
    'filter.lfs.clean\ngit-lfs clean -- %f',
    'filter.lfs.smudge\ngit-lfs smudge -- %f',
    'filter.lfs.smudge\ngit-lfs smudge --skip -- %f',
    'filter.lfs.process\ngit-lfs filter-process',
    'filter.lfs.process\ngit-lfs filter-process --skip',
    'filter.lfs.required\ntrue',
]);
/** The environment in which `git status` looks into a submodule. */
const inSubmodule = (/* unused pure expression or super */ null && (['--git-dir=.git']));
const timeoutMs = 5_000;
/** Whether a repository names a filter program other than git-lfs's; true also after 5 s. */
async function filters_hasForeignFilter(root, subpath, git, signal) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    try {
        return await search(root, subpath, git, limit);
    }
    catch {
        signal.throwIfAborted();
        return true;
    }
}
async function search(root, subpath, git, signal) {
    const [settings, index] = await Promise.all([
        git.settings(signal),
        git(listIndex(subpath), root, signal),
    ]);
    if (namesForeignFilter(settings))
        return true;
    const found = populatedSubmodules(root, index);
    for (const submodule of found) {
        const [own, itsRoot, itsIndex] = await Promise.all([
            git.submoduleSettings(submodule, signal),
            git([...inSubmodule, 'rev-parse', '--show-toplevel'], submodule, signal),
            git([...inSubmodule, ...listIndex()], submodule, signal),
        ]);
        if (namesForeignFilter(own))
            return true;
        // `core.worktree` or a link can put its files, and submodules among them, anywhere else.
        if (itsRoot === undefined || (await realpath(itsRoot)) !== submodule)
            return true;
        found.push(...populatedSubmodules(submodule, itsIndex));
    }
    return false;
}
function namesForeignFilter(settings) {
    if (!settings)
        return true;
    return settings.repository.some((setting) => filterSetting.test(setting) && !lfsSettings.has(setting));
}
/** Those that `git status` looks into. */
function populatedSubmodules(directory, index) {
    if (index === undefined)
        throw new Error('Git could not list the index.');
    return submodulesIn(index)
        .map((path) => join(directory, path))
        .filter((submodule) => existsSync(join(submodule, '.git')));
}

;// CONCATENATED MODULE: ./src/build-context/git/checkout.ts






/** One line for each of root, commit and branch; before the first commit, for the root alone. */
const showHead = [
    'rev-parse',
    '--show-toplevel',
    '--revs-only',
    'HEAD',
    '--abbrev-ref=loose',
    'HEAD',
];
const headLines = /^(.+?)(?:\n([\da-f]{40,64})(?:\n([^\n]+))?)?$/s;
/** Untracked files count, and so do those of submodules, whatever the user has git show. */
const listChanges = [
    ...['--literal-pathspecs', '-c', 'diff.ignoreSubmodules=none'],
    ...['status', '--porcelain', '--untracked-files=normal', '--'],
];
/** `undefined` without a work tree in the workspace. The context may be outside the work tree. */
async function checkout_readCheckout(contextDir, git, signal) {
    const settings = await git.settings(signal);
    const head = settings && (await readHead(git.directory, git, signal));
    if (!head)
        return undefined;
    const { root } = head;
    const subpath = isOutside(root, contextDir) ? '' : relativePath(root, contextDir);
    const isFiltered = await hasForeignFilter(root, subpath, git, signal);
    const [remoteUrl, changes] = await Promise.all([
        remoteUrlOf(settings, () => git(['remote', 'get-url', 'origin'], root, signal)),
        // The filters would start.
        isFiltered ? undefined : git([...listChanges, subpath || '.'], root, signal),
    ]);
    const isDirty = changes === undefined ? undefined : changes !== '';
    return { ...head, subpath, remoteUrl, isDirty };
}
/** `undefined` where git reports no work tree within the workspace. */
async function readHead(directory, git, signal) {
    const text = await git(showHead, directory, signal);
    const [, top, head, name] = headLines.exec(text ?? '') ?? [];
    const root = top && (await workTreeAt(top, directory, git.workspace));
    if (!root)
        return undefined;
    // `rev-parse` prints no name before the first commit, and `HEAD` where no branch is checked out.
    const branch = name ?? (await git(['symbolic-ref', '--short', 'HEAD'], directory, signal));
    return { root, head, branch: branch === 'HEAD' ? undefined : branch };
}
/** The root that git reports, unless `core.worktree` puts it where the build context is not. */
async function workTreeAt(top, contextDir, workspace) {
    // Git before 2.38 uses any files that look like a repository.
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, '.git')))
        return undefined;
    const root = await (0,promises_.realpath)(top);
    return outside_isOutside(workspace, root) || outside_isOutside(root, contextDir) ? undefined : root;
}
/** The first URL of `origin`; git is asked only where it may rewrite it. */
async function remoteUrlOf({ all }, ask) {
    const key = 'remote.origin.url\n';
    const [url, ...others] = all.filter((setting) => setting.startsWith(key));
    const isRewritten = all.some((setting) => /^url\.[^\n]*\.insteadof\n/.test(setting));
    return others.length > 0 || isRewritten ? await ask() : url?.slice(key.length);
}

;// CONCATENATED MODULE: ./src/discover/find-manifests.ts











const fileName = 'manifest.yaml';
/** Directories read between two checks of the signal. */
const directoriesPerTurn = 100;
/**
 * The workspace by default; a line with `!` excludes what is at or below it. Rejects with an
 * `ActionError` for a line that names nothing.
 */
async function locatePlaces(lines, workspace) {
    const { excluded = [], included = ['.'] } = Object.groupBy(lines, (line) => line.startsWith('!') ? 'excluded' : 'included');
    return {
        included: await Promise.all(included.map((line) => find_manifests_locate(line, workspace))),
        excluded: excluded.map((line) => (0,external_node_path_.resolve)(workspace, nameAfterMark(line))),
    };
}
/** Throws an `ActionError` without a name, which would exclude the whole workspace. */
function nameAfterMark(line) {
    const name = line.slice(1).trim();
    if (name !== '')
        return name;
    throw new errors/* ActionError */.l("Input 'path' has a line with '!' alone. Add the directory to exclude, or remove the line.");
}
/** Selects the checkout: that of the first place, else the first checkout one level below. */
function firstDirectory({ included: [first] }, workspace) {
    const directory = first ? directoryOf(first) : workspace;
    if (first?.isFile || isInCheckout(directory, workspace))
        return directory;
    const below = find_manifests_entriesOf(directory).filter((entry) => entry.isDirectory());
    const names = below.map(({ name }) => name).toSorted(byte_order_compareBytes);
    return names.map((name) => (0,external_node_path_.join)(directory, name)).find(isCheckout) ?? directory;
}
function isInCheckout(directory, workspace) {
    if (isCheckout(directory))
        return true;
    return directory !== workspace && isInCheckout((0,external_node_path_.dirname)(directory), workspace);
}
function isCheckout(directory) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git'));
}
function directoryOf({ path, isFile }) {
    return isFile ? (0,external_node_path_.dirname)(path) : path;
}
/** In checkouts, files that git tracks or does not ignore; elsewhere the files on disk. */
async function findManifests({ included, excluded }, git, signal) {
    const { workspace } = git;
    const found = new Map();
    const checkout = await readHead(git.directory, git, signal);
    for (const place of included) {
        const { path, isFile } = place;
        const directory = directoryOf(place);
        const head = directory === git.directory ? checkout : await readHead(directory, git, signal);
        const listed = isFile ? [await named(path, head)] : await below(path, head);
        for (const { absolute, isTracked } of listed) {
            if (excluded.some((one) => !outside_isOutside(one, absolute)))
                continue;
            const name = context_paths_relativePath(workspace, absolute);
            const isNamed = isFile || found.get(name)?.isNamed === true;
            found.set(name, { path: name, isNamed, isTracked });
        }
    }
    const files = [...found.values()].toSorted((a, b) => byte_order_compareBytes(a.path, b.path));
    return { files, checkout };
    /** It counts even if git ignores it. */
    async function named(path, head) {
        const listed = head && (await listByGit(head.root, escapeGlob(context_paths_relativePath(head.root, path))));
        return listed?.[0] ?? { absolute: path, isTracked: false };
    }
    async function below(directory, head) {
        return (head && (await inCheckout(directory, head.root))) ?? (await onDisk(directory));
    }
    /** Undefined where git fails. */
    async function inCheckout(directory, root) {
        const place = escapeGlob(context_paths_relativePath(root, directory));
        const listed = await listByGit(root, `${place === '' ? '' : `${place}/`}**/${fileName}`);
        if (listed === undefined)
            return undefined;
        for (const submodule of await submodulesBelow(directory, root))
            listed.push(...(await onDisk(submodule)));
        // A link without a target is there.
        return listed.filter(({ absolute }) => (0,or_undefined/* orUndefined */.y)(() => (0,external_node_fs_.lstatSync)(absolute)) !== undefined);
    }
    /** Undefined where git fails. */
    async function listByGit(root, pattern) {
        const listFiles = ['ls-files', '-t', '-z', '--cached', '--others', '--exclude-standard'];
        const listing = await git([...listFiles, '--', `:(top,glob)${pattern}`], root, signal);
        return listing?.split('\0').flatMap((entry) => {
            const [, tag, name] = /^(.) (.+)$/s.exec(entry) ?? [];
            return name === undefined ? [] : [{ absolute: (0,external_node_path_.join)(root, name), isTracked: tag !== '?' }];
        });
    }
    /** Those that are checked out, at or below a directory. */
    async function submodulesBelow(directory, root) {
        // Most repositories have none, and an index may have millions of files.
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.gitmodules')))
            return [];
        const listing = (await git(index_modes_listIndex(context_paths_relativePath(root, directory)), root, signal)) ?? '';
        const places = index_modes_submodulesIn(listing).map((path) => (0,external_node_path_.join)(root, path));
        // A link could lead anywhere.
        return places.filter((place) => isCheckout(place) && resolveLinks(place) === place);
    }
    async function onDisk(path) {
        const listed = [];
        const open = [path];
        for (let count = 1;; count += 1) {
            const directory = open.pop();
            if (directory === undefined)
                return listed;
            if (count % directoriesPerTurn === 0)
                await (0,external_node_timers_promises_.setImmediate)();
            signal.throwIfAborted();
            const head = isCheckout(directory) ? await readHead(directory, git, signal) : undefined;
            const byGit = head && (await inCheckout(directory, head.root));
            if (byGit) {
                listed.push(...byGit);
                continue;
            }
            for (const entry of find_manifests_entriesOf(directory)) {
                const { name } = entry;
                if (entry.isDirectory()) {
                    if (name !== '.git' && name !== 'node_modules')
                        open.push((0,external_node_path_.join)(directory, name));
                }
                else if (name === fileName) {
                    listed.push({ absolute: (0,external_node_path_.join)(directory, name), isTracked: false });
                }
            }
        }
    }
}
async function find_manifests_locate(line, workspace) {
    const given = (0,external_node_path_.resolve)(workspace, line);
    const real = await (0,promises_.realpath)(given).catch(() => undefined);
    const stats = real === undefined ? undefined : await find_manifests_statOf(real);
    if (real === undefined || !(stats?.isFile() || stats?.isDirectory())) {
        throw new errors/* ActionError */.l(`Input 'path' must name directories or manifests, relative to the workspace, but there is none at '${line}'. Check out the repository before this step.`);
    }
    const isFile = stats.isFile();
    const path = isFile ? (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(given)), (0,external_node_path_.basename)(given)) : real;
    if (outside_isOutside(workspace, path)) {
        throw new errors/* ActionError */.l(`Input 'path' must be inside the workspace, got '${line}'.`);
    }
    return { path, isFile };
}
/** The path as a pattern that matches nothing else. */
function escapeGlob(path) {
    return path.replace(/[\\*?[\]]/g, String.raw `\$&`);
}
/** Nothing for a directory that cannot be read. */
function find_manifests_entriesOf(directory) {
    return (0,or_undefined/* orUndefined */.y)(() => (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true })) ?? [];
}
async function find_manifests_statOf(path) {
    return await (0,promises_.stat)(path).catch(() => undefined);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(542);
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = globalThis.process.getBuiltinModule("node:worker_threads");
;// CONCATENATED MODULE: ./src/discover/hash-pool.ts



const mostThreads = 8;
/** Starts threads as they are needed, one for each processor. `onRead` gets absolute paths. */
function createHashPool(onRead = () => undefined) {
    let readBytes = 0;
    const addBytes = ({ bytes, ...file }) => {
        readBytes += bytes;
        onRead({ ...file, readBytes });
    };
    const size = Math.min((0,external_node_os_.availableParallelism)(), mostThreads);
    const threads = [];
    return {
        hash: async (paths) => {
            const thread = nextThread(threads, size, addBytes);
            const results = Promise.withResolvers();
            thread.waiting.push(results);
            thread.worker.postMessage(paths.join('\0'));
            return (await results.promise).split('\0').map(parseResult);
        },
        [Symbol.asyncDispose]: async () => {
            await Promise.all(threads.map(async ({ worker }) => await worker.terminate()));
        },
    };
}
/** As the thread writes it. */
function parseResult(result) {
    return result.startsWith('!')
        ? { error: result.slice(1) }
        : { mode: Number.parseInt(result.slice(0, 4), 8), sha256: result.slice(4) };
}
/** The least busy thread, or a new one where all are busy. */
function nextThread(threads, size, onProgress) {
    const [free] = threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
    if (free && (free.waiting.length === 0 || threads.length >= size))
        return free;
    const thread = startThread(() => {
        threads.splice(threads.indexOf(thread), 1);
    }, onProgress);
    threads.push(thread);
    return thread;
}
/** A thread that fails ends, and would answer no more. */
function startThread(onFailure, onProgress) {
    // The bundle has the worker beside the program, under the same name.
    const file = (0,external_node_path_.join)(import.meta.dirname, `hash-worker${(0,external_node_path_.extname)(import.meta.filename)}`);
    const worker = new external_node_worker_threads_namespaceObject.Worker(file, { env: {}, execArgv: [] });
    const waiting = [];
    worker.on('message', (message) => {
        if (typeof message === 'string')
            waiting.shift()?.resolve(message);
        else
            onProgress(message);
    });
    worker.on('error', (error) => {
        onFailure();
        for (const result of waiting.splice(0))
            result.reject(error);
    });
    return { worker, waiting };
}

;// CONCATENATED MODULE: ./src/discover/converted-files.ts


const converted_files_fileName = '.gitattributes';
/** Attributes that decide which bytes a checkout writes. */
const converting = ['text', 'crlf', 'eol', 'working-tree-encoding', 'ident', 'filter'];
/** Windows allows a command line of 32,767 characters. */
const mostCharacters = 20_000;
/**
 * Files whose bytes a changed `.gitattributes` may change: all below it where git cannot say which;
 * `undefined` where git cannot list them.
 */
async function readConvertedFiles(changes, base, ask) {
    const attributes = changes.filter(({ path }) => external_node_path_.posix.basename(path) === converted_files_fileName);
    if (attributes.length === 0)
        return [];
    const files = await listFiles(attributes.map(({ path }) => external_node_path_.posix.dirname(path)));
    if (files === undefined)
        return undefined;
    // Git takes a file that a partial clone lacks for an empty one.
    for (const { path, isNew } of attributes) {
        if (!isNew && (await ask(['cat-file', '-e', `${base}:${path}`])) === undefined)
            return files;
    }
    const endings = await readLineEndings(ask);
    const converted = [];
    for (const some of inParts(files)) {
        const [before, after] = await Promise.all([base, 'HEAD'].map((from) => conversionsOf(some, from)));
        const differs = (_, index) => before?.[index] !== after?.[index];
        converted.push(...(before && after ? some.filter(differs) : some));
    }
    return converted;
    /** Those at or below the directories. */
    async function listFiles(directories) {
        const files = new Set();
        for (const some of inParts([...new Set(directories)])) {
            const listing = await ask(['--literal-pathspecs', 'ls-files', '-z', '--', ...some]);
            if (listing === undefined)
                return undefined;
            for (const path of listing.split('\0'))
                if (path !== '')
                    files.add(path);
        }
        return [...files];
    }
    /** How a checkout writes each file. Undefined with git before 2.40. */
    async function conversionsOf(paths, source) {
        const text = await ask([
            ...['check-attr', '-z', `--source=${source}`, ...converting],
            ...['--', ...paths],
        ]);
        // Each path has a triple for each attribute: path, attribute and value.
        const values = text?.split('\0').filter((_, at) => at % 3 === 2);
        const width = converting.length;
        return (values &&
            paths.map((_, at) => conversionOf(values.slice(at * width, (at + 1) * width), endings)));
    }
}
/** Whether a checkout turns LF into CRLF, by the settings of git. */
async function readLineEndings(ask) {
    const [autocrlf = '', eol = 'native'] = await Promise.all(['core.autocrlf', 'core.eol'].map((name) => ask(['config', '--get', name])));
    const isAuto = /^(?:true|yes|on|1)$/i.test(autocrlf);
    const isNative = !/^(?:lf|crlf)$/i.test(eol);
    const isCrlf = isNative ? external_node_os_.EOL === '\r\n' : /^crlf$/i.test(eol);
    return { ofText: isAuto || (!/^input$/i.test(autocrlf) && isCrlf), ofOthers: isAuto };
}
/** As git decides: by `text`, else by its old name `crlf`, and by `eol`. */
function conversionOf([text = '', crlf = '', eol = '', ...others], { ofText, ofOthers }) {
    const kind = text === 'unspecified' ? crlf : text;
    const named = eol === 'lf' || eol === 'crlf' ? eol : kind === 'input' ? 'lf' : undefined;
    const isGuessed = kind === 'auto' || (kind !== 'set' && named === undefined);
    const byDefault = kind === 'auto' || kind === 'set' ? ofText : ofOthers;
    const writesCrlf = kind !== 'unset' && (named === undefined ? byDefault : named === 'crlf');
    const lines = writesCrlf ? `CRLF in ${isGuessed ? 'text' : 'all'}` : 'as they are';
    return [lines, ...others].join('\0');
}
/** Each part fits on a command line. */
function inParts(paths) {
    const parts = [];
    let room = 0;
    for (const path of paths) {
        room -= path.length + 1;
        if (room < 0 || parts.length === 0) {
            parts.push([]);
            room = mostCharacters - path.length;
        }
        parts.at(-1)?.push(path);
    }
    return parts;
}

;// CONCATENATED MODULE: ./src/discover/lost-agents.ts










const mostLinks = 10;
/** Files that were manifests of agents at the base are problems; `unproven` may have been. */
async function compareSkipped(skipped, checkout, base, git, signal) {
    const nothing = { unproven: [], problems: [] };
    if (!checkout || !base || base.type === 'none')
        return nothing;
    const { workspace } = git;
    const { root } = checkout;
    const paths = skipped
        .filter(({ isTracked, path }) => isTracked && !outside_isOutside(root, (0,external_node_path_.resolve)(workspace, path)))
        .map(({ path }) => context_paths_relativePath(root, (0,external_node_path_.resolve)(workspace, path)));
    const toWorkspace = (path) => context_paths_relativePath(workspace, (0,external_node_path_.join)(root, path));
    if (base.type === 'missing')
        return { ...nothing, unproven: paths.map(toWorkspace) };
    const verdicts = [...(await judgeAtBase(paths, base.commit, root, git, signal))];
    const having = (verdict) => verdicts.flatMap(([path, one]) => (one === verdict ? [toWorkspace(path)] : []));
    return {
        unproven: having('unknown'),
        problems: having('agent').map((path) => lostAgent(path, base.commit)),
    };
}
function lostAgent(path, base) {
    const name = file_names_showName(path);
    return `${name}:1: At ${base.slice(0, 12)}, this was the manifest of an agent; now it has neither 'build' nor 'agent' at its top level. Restore it, delete it, or exclude it with the line '!${name}' in 'path'.`;
}
/** What files that are no agents' manifests were. Paths are relative to the root. */
async function judgeAtBase(paths, base, root, git, signal) {
    const missing = new Set();
    const first = await judgeAll(paths);
    if (missing.size === 0)
        return first;
    // The base may have been fetched without files.
    for (const some of inParts([...missing]))
        await git.fetchObjects(some, root, signal);
    const again = await judgeAll(paths.filter((path) => first.get(path) === 'unknown'));
    return new Map([...first, ...again]);
    async function judgeAll(files) {
        const verdicts = new Map();
        for (const some of inParts(files)) {
            const entries = await listEntries(some);
            for (const path of some) {
                const verdict = entries ? await judge(path, entries.get(path), mostLinks) : 'unknown';
                verdicts.set(path, verdict);
            }
        }
        return verdicts;
    }
    async function judge(path, entry, linksLeft) {
        if (entry === undefined || (!entry.isLink && isOnDisk(entry, (0,external_node_path_.join)(root, path))))
            return 'other';
        const text = await git(['cat-file', 'blob', entry.object], root, signal);
        if (text === undefined) {
            missing.add(entry.object);
            return 'unknown';
        }
        if (!entry.isLink)
            return (await isTextOfAgent(text)) ? 'agent' : 'other';
        const target = external_node_path_.posix.join(external_node_path_.posix.dirname(path), text);
        if (linksLeft === 0 || external_node_path_.posix.isAbsolute(text) || target.startsWith('../'))
            return 'other';
        const entries = await listEntries([target]);
        return entries ? await judge(target, entries.get(target), linksLeft - 1) : 'unknown';
    }
    /** Of the base; undefined where git fails. */
    async function listEntries(files) {
        const list = ['--literal-pathspecs', 'ls-tree', '-z', base, '--', ...files];
        const lines = (await git(list, root, signal))?.split('\0');
        const entries = lines?.flatMap((line) => {
            const [, mode, object, path] = /^1([02])0\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
            if (object === undefined || path === undefined)
                return [];
            return [[path, { object, isLink: mode === '2' }]];
        });
        return entries && new Map(entries);
    }
}
/** Whether the file still has this content, which is no agent's. */
function isOnDisk({ object }, path) {
    const file = (0,or_undefined/* orUndefined */.y)(() => read_small_file_readSmallFile(path, maxManifestBytes, open_flags_readListedFlags));
    const bytes = Buffer.concat([
        Buffer.from(`blob ${file?.sizeBytes}\0`),
        file?.bytes ?? Buffer.of(),
    ]);
    return (0,external_node_crypto_.hash)(object.length === 64 ? 'sha256' : 'sha1', bytes) === object;
}

;// CONCATENATED MODULE: ./src/discover/model.ts
/** Every agent, for the same reason. */
function selectEvery(agents, kind) {
    return agents.map(({ name, path }) => ({ agent: name, manifest: path, reasons: [{ kind }] }));
}
function isSelected({ reasons }) {
    return reasons.length > 0;
}

;// CONCATENATED MODULE: ./src/discover/map-in-turns.ts


/** In sequence: small files take processor time, not waiting. Lets the event loop run between. */
async function mapInTurns(items, work, signal) {
    const results = [];
    const problems = [];
    for (const item of items) {
        await (0,external_node_timers_promises_.setImmediate)();
        signal.throwIfAborted();
        try {
            const result = await work(item);
            if (result !== undefined)
                results.push(result);
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof errors/* ActionError */.l))
                throw error;
            problems.push((0,errors/* describeError */.U)(error));
        }
    }
    return { results, problems };
}

;// CONCATENATED MODULE: ./src/discover/read-agents.ts





/** Nothing is given elsewhere. */
const overridden = { agentName: false, agentId: false, imageName: false, imageTag: false };
/** Rejects with the signal's reason. */
async function readAgents(files, { workspace, onAgent }, signal) {
    const read = async (file) => {
        const agent = await readAgent(file, workspace, signal);
        if (agent === 'skipped')
            skipped.push(file);
        else if (agent)
            onAgent?.(agent);
        return agent === 'skipped' ? undefined : agent;
    };
    const skipped = [];
    const { results, problems } = await mapInTurns(files, read, signal);
    return { ...withoutDoubles(results, problems), skipped };
}
async function readAgent({ path, isNamed, isTracked }, workspace, signal) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    const displayName = file_names_showName(path);
    const names = { path: absolute, displayName, workspace };
    const file = isNamed ? undefined : await readManifestFile(names).catch(whyUnread);
    if (file === 'missing' || (file?.isRegular && !isOfAgent(file)))
        return 'skipped';
    const request = { ...names, file, dockerfile: undefined, overridden };
    const manifest = await readManifest(request, signal);
    const { agentName } = manifest;
    return agentName === undefined ? undefined : { name: agentName, path, manifest, isTracked };
}
/** A link without a target is no manifest. Of what else cannot be read, `readManifest` says why. */
function whyUnread(error) {
    return (0,system_error/* isMissing */.b2)(error) ? 'missing' : undefined;
}
/** Agents are told apart by their names: several with one name are all left out. */
function withoutDoubles(agents, problems) {
    const byName = Map.groupBy(agents, ({ name }) => name);
    const doubles = [...byName.values()].flatMap(([first, ...others]) => others.map(({ name, manifest }) => `${placeOfName(manifest)}: 'agent.name' is '${name}', as in ${first ? placeOfName(first.manifest) : ''}. Give each agent a name of its own.`));
    return {
        agents: agents.filter(({ name }) => byName.get(name)?.length === 1),
        problems: [...problems, ...doubles],
    };
}
function placeOfName({ displayName, written }) {
    return `${displayName}:${written.agentName?.line ?? 1}`;
}

;// CONCATENATED MODULE: ./src/discover/base.ts
/** `changedSince` wins over the event. */
function decideBase(changedSince, event, head) {
    if (changedSince !== undefined)
        return { type: 'revision', name: changedSince };
    const { name, ref, before, pullRequest, mergeGroupBase } = event;
    if (ref.startsWith('refs/tags/'))
        return { type: 'none' };
    if (pullRequest !== undefined)
        return baseOfPullRequest(pullRequest, event, head);
    if (name === 'push' && before !== undefined)
        return baseOfPush(before, event);
    if (name === 'merge_group' && mergeGroupBase !== undefined) {
        return { type: 'commit', commit: mergeGroupBase };
    }
    return { type: 'none' };
}
function baseOfPullRequest(pullRequest, { name, ref, commit }, head) {
    // Other runners start from the head itself, under GitHub's names; it may also be a merge commit.
    if (head.commit === commit && head.commit !== pullRequest.head) {
        const [base, merged, ...others] = head.parents;
        const isMerge = base !== undefined && merged === pullRequest.head && others.length === 0;
        if (isMerge && /^refs\/pull\/\d+\/merge$/.test(ref))
            return { type: 'commit', commit: base };
        // Nothing has changed.
        if (name === 'pull_request_target')
            return { type: 'commit', commit: head.commit };
    }
    return pullRequest.mergeBase === undefined
        ? { type: 'merge-base', commit: pullRequest.base }
        : { type: 'commit', commit: pullRequest.mergeBase };
}
function baseOfPush(before, { ref, defaultBranch }) {
    if (!isZeros(before))
        return { type: 'commit', commit: before };
    // The first push of a repository creates the default branch.
    return defaultBranch === undefined || ref === `refs/heads/${defaultBranch}`
        ? { type: 'none' }
        : { type: 'branch', name: defaultBranch };
}
/** What a push event has in place of a commit for a new branch. */
function isZeros(commit) {
    return /^0{40,64}$/.test(commit);
}

;// CONCATENATED MODULE: ./src/discover/resolve-base.ts


const fullHash = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Fetches a missing commit. Rejects with an `ActionError` for a `changedSince` unknown to git. */
async function resolveBase(changedSince, event, { root, head }, git, signal) {
    const ask = (...args) => git(args, root, signal);
    return await find(decideBase(changedSince, event, await readCommit(head)));
    /** In a shallow clone, `HEAD^` does not exist; the commit itself still names its parents. */
    async function readCommit(commit) {
        const [header = ''] = ((await ask('cat-file', 'commit', commit)) ?? '').split('\n\n', 1);
        const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
        return { commit, parents };
    }
    async function find(rule) {
        switch (rule.type) {
            case 'none':
                return rule;
            case 'commit':
                return await exactly(rule.commit);
            case 'merge-base':
                return await mergeBase(await exactly(rule.commit), rule.commit);
            case 'branch': {
                const name = `origin/${rule.name}`;
                return await mergeBase(await branch(name), name);
            }
            case 'revision': {
                const found = await revision(rule.name);
                return found.type === 'commit' ? await mergeBase(found, undefined) : found;
            }
        }
    }
    async function exactly(commit) {
        if (!fullHash.test(commit))
            return { type: 'missing', name: commit };
        if (!(await has(commit)))
            await git.fetchObjects([commit], root, signal);
        return (await has(commit)) ? { type: 'commit', commit } : { type: 'missing', name: commit };
    }
    async function has(commit) {
        return (await ask('cat-file', '-e', `${commit}^{commit}`)) !== undefined;
    }
    async function commitOf(name) {
        const object = await ask('rev-parse', '--verify', '--quiet', name);
        if (object === undefined || !fullHash.test(object))
            return undefined;
        // Not with the name: in `:/text^{commit}` the text would be longer.
        return await ask('rev-parse', '--verify', '--quiet', `${object}^{commit}`);
    }
    async function branch(name) {
        const commit = await commitOf(`refs/remotes/${name}`);
        return commit === undefined ? { type: 'missing', name } : { type: 'commit', commit };
    }
    async function revision(name) {
        // A name that starts with `-` would be an option of git.
        const commit = name.startsWith('-') ? undefined : await commitOf(name);
        if (commit !== undefined)
            return { type: 'commit', commit };
        if (fullHash.test(name))
            return await exactly(name);
        throw new errors/* ActionError */.l(`Input 'changed-since' must name a commit of the checkout, got '${name}'. Correct the name, or set 'fetch-depth: 0' for actions/checkout.`);
    }
    /** If none is found: in a shallow clone missing under `name`, otherwise the commit itself. */
    async function mergeBase(from, name) {
        if (from.type !== 'commit')
            return from;
        const common = await ask('merge-base', 'HEAD', from.commit);
        if (common !== undefined && fullHash.test(common))
            return { type: 'commit', commit: common };
        const isShallow = (await ask('rev-parse', '--is-shallow-repository')) === 'true';
        return isShallow && name !== undefined ? { type: 'missing', name } : from;
    }
}

;// CONCATENATED MODULE: ./src/discover/agent-files.ts




/** `undefined` with a part outside the repository. An unusable ignore file throws `ActionError`. */
function findAgentFiles({ path, manifest, isTracked }, { workspace, repository }, links) {
    const { contextDir, dockerignore, includePaths, written } = manifest;
    const { isIgnored } = readStagedIgnoreFile(manifest, undefined);
    const ways = {
        manifest: wayTo(context_paths_onDisk(workspace, path)),
        root: wayToRoot(),
        dockerfile: written.dockerfile && wayTo((0,external_node_path_.resolve)(contextDir, written.dockerfile.text)),
        dockerignore: dockerignore && wayTo((0,external_node_path_.resolve)(contextDir, dockerignore.text)),
    };
    const included = includePaths.map(({ text, location }) => {
        const way = wayTo((0,external_node_path_.resolve)(contextDir, text));
        // Git does not know a link that no commit has.
        return { include: text, way, starts: [way.end, wayTo(location).end] };
    });
    // What is packed matters, not its root: that may be the directory around the checkout.
    const packed = [ways.manifest, ways.dockerfile, ways.dockerignore];
    const ends = [...packed, ...included.map(({ way }) => way)];
    if (ends.some((way) => way && way.end === undefined))
        return undefined;
    return {
        manifest: filesOn(ways.manifest),
        // Where the root is reached through a link, the Dockerfile is too.
        dockerfile: [...ways.root.through, ...filesOn(ways.dockerfile)],
        dockerignore: filesOn(ways.dockerignore),
        includes: included.map(({ include, way, starts }) => {
            const found = withLinkedRoots(starts, links, isIgnored);
            return { include, roots: found.roots, links: [...way.through, ...found.links] };
        }),
        isIgnored,
        isTracked,
    };
    function wayTo(location) {
        return outside_isOutside(repository, location)
            ? { through: [], end: undefined }
            : links.follow(context_paths_relativePath(repository, location));
    }
    /** Not by `resolve`: if a parent directory is a link, `..` continues from the link's target. */
    function wayToRoot() {
        const { text } = written.root;
        if ((0,external_node_path_.isAbsolute)(text))
            return wayTo(text);
        return links.follow(`${context_paths_relativePath(repository, (0,external_node_path_.dirname)(context_paths_onDisk(workspace, path)))}/${text}`);
    }
}
function filesOn(way) {
    return way === undefined ? [] : [...way.through, ...(way.end === undefined ? [] : [way.end])];
}
/** The packager follows the links that it meets, so what they lead to is packed as well. */
function withLinkedRoots(starts, links, isIgnored) {
    const roots = new Set();
    const passed = new Set();
    const open = [...starts];
    for (const root of open) {
        if (root === undefined || roots.has(root))
            continue;
        roots.add(root);
        for (const link of links.below(root)) {
            if (!isKept(link, root, isIgnored))
                continue;
            const { through, end } = links.follow(link);
            for (const one of through)
                passed.add(one);
            open.push(end);
        }
    }
    return { roots: [...roots], links: [...passed] };
}
/** Whether no name on the way from a root to a file below it is ignored. */
function isKept(path, root, isIgnored) {
    const names = root === '' ? path : path.slice(root.length + 1);
    return !names.split('/').some(isIgnored);
}

;// CONCATENATED MODULE: ./src/discover/changed-files.ts

// Not `git diff`, which a user's settings and attributes may change.
const compareTrees = [
    ...['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev'],
    ...['--no-ext-diff', '--no-textconv', '--ignore-submodules=none'],
];
/** Includes files that only a changed `.gitattributes` affects; `undefined` where git fails. */
async function readChangedFiles(base, root, git, signal) {
    const listing = await git([...compareTrees, base, 'HEAD', '--'], root, signal);
    if (listing === undefined)
        return undefined;
    const changes = parseRawDiff(listing);
    const converted = await readConvertedFiles(changes, base, (args) => git(args, root, signal));
    if (converted === undefined)
        return undefined;
    const known = new Set(changes.map(({ path }) => path));
    const others = converted.filter((path) => !known.has(path));
    return [...changes, ...others.map((path) => ({ path, isNew: false, isSubmodule: false }))];
}
/** Reads `:mode mode object object status NUL path NUL`. */
function parseRawDiff(listing) {
    const fields = listing.split('\0');
    const files = [];
    for (let index = 0; index + 1 < fields.length; index += 2) {
        const [, before, after, status] = /^:(\d{6}) (\d{6}) [0-9a-f]+ [0-9a-f]+ ([A-Z])$/.exec(fields[index] ?? '') ?? [];
        if (status === undefined)
            throw new Error('The output of git diff-tree could not be read.');
        files.push({
            path: fields[index + 1] ?? '',
            isNew: status === 'A',
            isSubmodule: [before, after].includes(submoduleMode),
        });
    }
    return files;
}
const submoduleMode = '160000';

;// CONCATENATED MODULE: ./src/discover/links.ts






/** As many as Linux follows. */
const maxHops = 40;
/** Undefined where git cannot list its index. */
async function readLinks(root, git, signal) {
    const listing = await git(index_modes_listIndex(), root, signal);
    return listing === undefined ? undefined : createLinks(linksIn(listing), root);
}
const nul = '\0';
const linkEntry = new RegExp(`${nul}120000 [^\\t]*\\t([^${nul}]+)`, 'g');
/** Reads `mode object stage TAB path NUL`. Searches for links, since an index may be huge. */
function linksIn(listing) {
    return Array.from(`${nul}${listing}`.matchAll(linkEntry), ([, path = '']) => path);
}
/** With a leading `/`, it is relative to the root; `undefined` if missing on disk or outside. */
function readTarget(root, link) {
    const target = (0,or_undefined/* orUndefined */.y)(() => (0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(root, link)));
    if (target === undefined || !(0,external_node_path_.isAbsolute)(target))
        return target;
    return outside_isOutside(root, target) ? undefined : `/${context_paths_relativePath(root, target)}`;
}
function createLinks(links, root) {
    const sorted = links.toSorted();
    const known = new Set(links);
    const targets = new Map();
    const targetOf = (link) => {
        if (!targets.has(link))
            targets.set(link, readTarget(root, link));
        return targets.get(link);
    };
    return {
        follow,
        /** The links below a directory, `''` for the root. */
        below: (directory) => startingWith(sorted, directory),
    };
    function follow(path) {
        const through = [];
        let done = [];
        // The next name last.
        const open = namesOf(path);
        for (let name = open.pop(); name !== undefined; name = open.pop()) {
            if (name === '..') {
                if (done.pop() === undefined)
                    return { through, end: undefined };
                continue;
            }
            const here = [...done, name].join('/');
            if (!known.has(here)) {
                done.push(name);
                continue;
            }
            through.push(here);
            const target = targetOf(here);
            if (target === undefined || through.length > maxHops)
                return { through, end: undefined };
            if (target.startsWith('/'))
                done = [];
            open.push(...namesOf(target));
        }
        return { through, end: done.join('/') };
    }
}
function namesOf(path) {
    return path
        .split('/')
        .filter((name) => name !== '' && name !== '.')
        .reverse();
}
/** The texts of a sorted list that are below a directory. */
function startingWith(sorted, directory) {
    if (directory === '')
        return sorted;
    const prefix = `${directory}/`;
    const start = firstFrom(sorted, prefix);
    let end = start;
    while (sorted[end]?.startsWith(prefix) === true)
        end += 1;
    return sorted.slice(start, end);
}
/** Where a text is, or would be, in a sorted list. */
function firstFrom(sorted, text) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? '') < text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./src/discover/match-changes.ts



/** `toWorkspace` converts a path of the repository to one of the workspace. */
function createChangeMatcher(changes, toWorkspace) {
    const byPath = new Map(changes.map((change) => [change.path, change]));
    const sorted = [...byPath.keys()].toSorted();
    const submodules = new Set(changes.flatMap(({ path, isSubmodule }) => (isSubmodule ? [path] : [])));
    const matched = new Set();
    return {
        /** How many files belong to none of the agents so far. */
        unmatched: () => byPath.size - matched.size,
        /** In the order of kinds, then include paths; each changed file counts for its first match. */
        reasonsFor(files) {
            const counted = new Set();
            /** Those of the paths that do not count yet. */
            const count = (paths) => {
                const own = [...new Set(paths)].filter((path) => !counted.has(path));
                for (const path of own) {
                    counted.add(path);
                    matched.add(path);
                }
                const [first, ...others] = own.toSorted(byte_order_compareBytes);
                return first === undefined ? [] : [{ path: toWorkspace(first), count: 1 + others.length }];
            };
            const reasons = [
                ...kinds.flatMap((kind) => count(files[kind].flatMap(changesAt)).map((own) => ({ kind, ...own }))),
                ...files.includes.flatMap(({ include, links, roots }) => {
                    const paths = [...links.filter((path) => byPath.has(path)), ...roots.flatMap(inRoot)];
                    return count(paths).map((own) => ({ kind: 'include', ...own, include }));
                }),
            ];
            return isAdded(files) ? [{ kind: 'added' }] : reasons;
            function inRoot(root) {
                const below = startingWith(sorted, root).filter((path) => isKept(path, root, files.isIgnored));
                return [...below, ...changesAt(root)];
            }
        },
    };
    /** Whether the base lacks the manifest. */
    function isAdded({ manifest: [path = ''], isTracked }) {
        const change = byPath.get(path);
        return change === undefined ? !isTracked : change.isNew;
    }
    /** A change of the path itself, and of submodules that it is in. */
    function changesAt(path) {
        return [...(byPath.has(path) ? [path] : []), ...submodulesAround(path)];
    }
    function submodulesAround(path) {
        if (submodules.size === 0)
            return [];
        const names = path.split('/');
        return names.map((_, end) => names.slice(0, end).join('/')).filter((one) => submodules.has(one));
    }
}
const kinds = ['manifest', 'dockerfile', 'dockerignore'];

;// CONCATENATED MODULE: ./src/discover/select-changed.ts








/** Rejects with the signal's reason. There is no base without a checkout. */
async function selectChanged(agents, checkout, base, eventName, git, signal) {
    const everyAgent = { agents: selectEvery(agents, 'no-base'), problems: [] };
    if (!checkout || !base)
        return { ...everyAgent, warning: noCheckout };
    const { root } = checkout;
    if (base.type === 'none')
        return { ...everyAgent, notice: noBase(eventName) };
    if (base.type === 'missing')
        return { ...everyAgent, warning: missing(base.name) };
    const [changes, links] = await Promise.all([
        readChangedFiles(base.commit, root, git, signal),
        readLinks(root, git, signal),
    ]);
    if (!changes || !links)
        return { ...everyAgent, warning: missing(base.commit) };
    const { workspace } = git;
    const matcher = createChangeMatcher(changes, (path) => context_paths_relativePath(workspace, (0,external_node_path_.join)(root, path)));
    const select = (agent) => {
        const files = findAgentFiles(agent, { workspace, repository: root }, links);
        const reasons = files ? matcher.reasonsFor(files) : [{ kind: 'no-base' }];
        return { agent: agent.name, manifest: agent.path, reasons };
    };
    const { results, problems } = await mapInTurns(agents, select, signal);
    return {
        agents: results,
        comparison: {
            base: base.commit,
            changedFiles: changes.length,
            unmatchedFiles: matcher.unmatched(),
        },
        problems,
    };
}
const noCheckout = "There is no git checkout to compare, so every agent is selected. Check out with actions/checkout; 'fetch-depth' may stay at 1.";
function missing(name) {
    return `'${name}' is not in the checkout and could not be fetched or compared, so every agent is selected. Set 'fetch-depth: 0' for actions/checkout.`;
}
function noBase(event) {
    return `The event '${event}' has no earlier commit to compare with, so every agent is selected. Set 'changed-since' to compare with a commit.`;
}

;// CONCATENATED MODULE: ./src/api/status.ts
/** The only place that names a status word; the linter rejects any other. */
const status_table = {
    queued: {
        words: ['queued', 'pending', 'created', 'submitted', 'scheduled'],
        ...{ ends: false, mayHoldTag: true, says: 'The build is queued' },
    },
    running: {
        words: ['running', 'in_progress', 'started', 'working', 'building'],
        ...{ ends: false, mayHoldTag: true, says: 'The build is running' },
    },
    cancelling: {
        words: ['cancelling', 'canceling'],
        ...{ ends: false, mayHoldTag: true, says: 'The build is being cancelled' },
    },
    succeeded: {
        words: ['success', 'succeeded', 'successful', 'completed'],
        ...{ ends: true, mayHoldTag: true, says: 'The build succeeded' },
    },
    failed: { words: ['failed', 'failure'], ends: true, mayHoldTag: false, says: 'The build failed' },
    broken: {
        words: ['error', 'fault', 'internal_error'],
        ...{ ends: true, mayHoldTag: false, says: 'The build service failed' },
    },
    'timed-out': {
        words: ['timed_out', 'timeout', 'timedout', 'expired'],
        ...{ ends: true, mayHoldTag: false, says: "The build reached the service's own time limit" },
    },
    cancelled: {
        words: ['cancelled', 'canceled', 'stopped', 'aborted'],
        ...{ ends: true, mayHoldTag: false, says: 'The build was cancelled on the server' },
    },
    removed: {
        words: ['deleting', 'delete_failed', 'deleted'],
        ...{ ends: true, mayHoldTag: true, says: 'The build is being deleted' },
    },
    /** Also a new word, so keep waiting. */
    unknown: {
        words: ['unknown'],
        ...{ ends: false, mayHoldTag: true, says: 'The state of the build is not known' },
    },
};
const classes = new Map(Object.keys(status_table).flatMap((name) => status_table[name].words.map((word) => [word, name])));
/** Every known word, for the linter. */
const statusWords = [...classes.keys()];
/** Ignores case, and reads `-` and spaces as `_`. */
function status_classifyStatus(status) {
    const word = status.trim().toLowerCase();
    return classes.get(word.replaceAll(/[\s-]+/g, '_')) ?? 'unknown';
}
/** Whether no server is known to use this word, in lower case, as it is. */
function isUnknownStatus(word) {
    return !classes.has(word);
}
function isFinal(status) {
    return status_table[status_classifyStatus(status)].ends;
}
/** Whether a cancellation has taken effect, or is no longer needed. */
function isEnding(status) {
    return status_classifyStatus(status) === 'cancelling' || isFinal(status);
}
/** Whether the build waits or runs, so that it can be joined or cancelled. */
function isActive(status) {
    return activeClasses.includes(status_classifyStatus(status));
}
const activeClasses = (/* unused pure expression or super */ null && (['queued', 'running']));
function status_hasSucceeded(status) {
    return status_classifyStatus(status) === 'succeeded';
}
/** Somebody cancelled or removed the build, so its end says nothing about its content. */
function isWithdrawn(status) {
    return ['cancelled', 'removed'].includes(status_classifyStatus(status));
}
function mayHoldTag(status) {
    return status_table[status_classifyStatus(status)].mayHoldTag;
}
function describeStatus(status) {
    return status_table[status_classifyStatus(status)].says;
}

;// CONCATENATED MODULE: ./src/build/build-times.ts

/** When the server created a build; `undefined` without a readable time. */
function createdMs({ createdAt }) {
    return parseTime(createdAt);
}
/** How old a build is by the server's clock; `undefined` where that is not known. */
function ageAt(nowMs, build) {
    const seconds = secondsBetween(createdMs(build), nowMs);
    return seconds && Math.max(0, seconds);
}
/** As recorded. A success that never started is a registered image, which ends at once. */
function endedMs(build) {
    const { startedAt, endedAt, status } = build;
    const isRegistered = startedAt === undefined && endedAt === undefined && hasSucceeded(status);
    return isRegistered ? createdMs(build) : parseTime(endedAt);
}
function build_times_recordedDurations({ createdAt, startedAt, endedAt }) {
    return {
        queueSeconds: recorded(createdAt, startedAt),
        buildSeconds: recorded(startedAt, endedAt),
    };
}
function recorded(from, to) {
    const seconds = secondsBetween(parseTime(from), parseTime(to));
    // The two times may come from two clocks: a negative difference is meaningless.
    return seconds !== undefined && seconds >= 0 ? seconds : undefined;
}
function secondsBetween(fromMs, toMs) {
    return fromMs === undefined || toMs === undefined ? undefined : (toMs - fromMs) / 1_000;
}
/** Without a zone, a time may be of any. */
function parseTime(text = '') {
    const ms = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(ms) ? undefined : ms;
}
/** By time, then ID, so that all runs agree. Nothing is earlier than a build without a time. */
function build_times_isEarlier(a, b) {
    const [first, second] = [createdMs(a), createdMs(b)];
    if (first === undefined || second === undefined)
        return false;
    return first === second ? a.id < b.id : first < second;
}

;// CONCATENATED MODULE: ./src/build/compare-record.ts


/** A field that a record lacks proves nothing, so it never equals what is wanted. */
const checks = {
    agent: ({ agentId, agentName }, { id, name }) => id === undefined ? agentName === name : agentId === id,
    imageName: ({ imageName }, name) => imageName === name,
    imageTag: ({ imageTag }, tag) => imageTag === tag,
    workingTreeHash: ({ workingTreeHash }, hash) => workingTreeHash === hash,
    sourceRepo: ({ sourceRepo }, repo) => sourceRepo === repo,
    sourceRef: ({ sourceRef }, ref) => sourceRef === ref,
    sourceCommit: ({ sourceCommit }, commit) => sourceCommit === commit,
    createdBy: ({ createdBy }, identities) => isAccepted(createdBy, identities),
    statuses: ({ status }, statuses) => statuses.includes(status_classifyStatus(status)),
    statusWords: ({ status }, words) => words.length === 0 || words.includes(status.toLowerCase()),
    imageUrl: ({ imageUrl }, url) => (url === true ? imageUrl !== undefined : imageUrl === url),
    createdAfterMs: (build, afterMs) => (createdMs(build) ?? -Infinity) > afterMs,
};
/** What a record does not prove: servers may ignore list filters, so this checks everything. */
function differencesOf(build, wanted) {
    return Object.keys(checks).filter((condition) => !isProved(condition, build, wanted[condition]));
}
function isProved(condition, build, wanted) {
    return wanted === undefined || checks[condition](build, wanted);
}
function isAccepted(creator, identities) {
    return identities === 'anyone' || (creator !== undefined && identities.includes(creator));
}
function compare_record_proves(build, wanted) {
    return differencesOf(build, wanted).length === 0;
}
/** Whether a record has another value of a field; one that it lacks contradicts nothing. */
function contradicts(build, wanted) {
    return Object.keys(wanted).some((field) => {
        const [has, wants] = [build[field], wanted[field]];
        return has !== undefined && wants !== undefined && has !== wants;
    });
}
/** What the record of a build proves whose image can be used. */
function finished(same) {
    return { ...same, statuses: ['succeeded'], imageUrl: same.imageUrl ?? true };
}

;// CONCATENATED MODULE: ./src/build/image-tag.ts

/** A tag for each commit also helps to find a build whose response was lost. */
function defaultImageTag(sources) {
    const { pushedTag, manifestTag, event, commit, merged, workingTreeHash } = sources;
    if (pushedTag !== undefined)
        return toImageTag(pushedTag);
    if (manifestTag !== undefined && !isProposal(event))
        return manifestTag;
    if (commit === undefined)
        return `tree-${shorten(workingTreeHash)}`;
    return `${merged === undefined ? 'sha' : `pr-${merged}`}-${shorten(commit)}`;
}
/** Whether a run builds what nobody has merged: its manifest could name the tag of a release. */
function isProposal(event) {
    return event.startsWith('pull_request') || event === 'merge_group';
}
function shorten(digits) {
    return digits.slice(0, 12);
}
/** Replaces what Docker's grammar of a tag does not allow (distribution/reference). */
function toImageTag(name) {
    return withoutForeignCharacters(name).replace(/^[.-]/, '_').slice(0, longestTag);
}
/** The grammar has more rules for the first character, and for the length. */
function withoutForeignCharacters(name) {
    return name.replace(/[^A-Za-z0-9_.-]/gu, '-');
}

;// CONCATENATED MODULE: ./src/build/tag-placeholders.ts




const shortDigits = 12;
const treeDigits = 16;
const tree = '{tree}';
const ref = '{ref}';
const placeholderOrBrace = /\{[^{}]*\}|[{}]/g;
/** Whether the tag says which sources it was built from. */
function needsTagValues(template) {
    return /\{(?:sha|short-sha|ref)\}/.test(template);
}
/** All but `{tree}`, known only after packing. Throws an `ActionError` that names the input. */
function fillPlaceholders(input, template, values) {
    const filled = template.replaceAll(placeholderOrBrace, (found) => tag_placeholders_valueOf(found, input, template, values));
    const tag = fillRef(filled, values.ref ?? '');
    const whole = tag.replaceAll(tree, '0'.repeat(treeDigits));
    if (imageTagRule.pattern.test(whole))
        return tag;
    const hint = tag.includes('/')
        ? ` For the name of the branch or git tag write '{ref}', which has '-' in place of '/'.`
        : '';
    throw new errors/* ActionError */.l(`Input '${input}' must ${imageTagRule.words}, got '${tag}'.${hint}`);
}
function fillTree(tag, content) {
    return tag.replaceAll(tree, () => digestOf(content));
}
/** Covers all that decides about the bytes, so that the tag proves what a record does not store. */
function digestOf({ workingTreeHash, unhashed, platform = '', buildArgs }) {
    // Names are ASCII: UTF-16 units and code points have the same order.
    const args = Object.entries(buildArgs).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const lines = [workingTreeHash, platform, JSON.stringify(args)];
    if (unhashed.length > 0)
        lines.push(JSON.stringify(unhashed));
    return (0,external_node_crypto_.hash)('sha256', lines.join('\n')).slice(0, treeDigits);
}
const noCommit = 'the build context has no git commit';
/** Values, and why they may be missing. `{tree}` and `{ref}` stay until all others are known. */
const placeholders = {
    [tree]: [() => tree],
    '{sha}': [({ commit }) => commit, noCommit],
    '{short-sha}': [({ commit }) => commit?.slice(0, shortDigits), noCommit],
    [ref]: [(values) => values.ref && ref, 'no branch and no git tag is known for the build context'],
    '{pr}': [({ pullRequest }) => pullRequest?.toString(), 'this run is not for a pull request'],
};
function tag_placeholders_valueOf(found, input, template, values) {
    const placeholder = placeholders[found];
    if (placeholder === undefined) {
        const problem = found.length === 1
            ? `a '${found}' that is not part of a placeholder, got '${template}'`
            : `the unknown placeholder '${found}'`;
        throw new errors/* ActionError */.l(`Input '${input}' contains ${problem}. Use {tree}, {sha}, {short-sha}, {ref} or {pr}.`);
    }
    const [read, missing = ''] = placeholder;
    const value = read(values);
    if (value !== undefined)
        return value;
    throw new errors/* ActionError */.l(`Input '${input}' contains '${found}', but ${missing}. Remove the placeholder for this event or checkout.`);
}
function fillRef(filled, name) {
    const parts = filled.split(ref);
    const others = parts.join('').replaceAll(tree, '0'.repeat(treeDigits)).length;
    const room = Math.floor((names_longestTag - others) / (parts.length - 1));
    return parts.join(withoutForeignCharacters(name).slice(0, Math.max(0, room)));
}

;// CONCATENATED MODULE: ./src/build/walk-list.ts


/** The only reader of the list. Rejects with an `ApiError`, or with the signal's reason. */
function walk_list_walkList(api, { agent, pageSize = 1_000, most = Infinity, ...question }, signal) {
    let serverMs;
    let lastMs;
    let falls = false;
    let rises = false;
    let hasGaps = false;
    // The server has no filter for the agent's ID.
    const agentName = agent?.id === undefined ? agent?.name : undefined;
    const { maxPages, attempts, onServerTime, ...filters } = question;
    const query = { sortOrder: 'desc', ...filters, agentName, limit: pageSize };
    const options = {
        ...{ maxPages, attempts },
        onServerTime: (ms) => {
            serverMs ??= ms;
            onServerTime?.(ms);
        },
    };
    const watchOrder = (build) => {
        const ms = createdMs(build);
        hasGaps ||= ms === undefined;
        if (ms !== undefined && lastMs !== undefined) {
            falls ||= ms < lastMs;
            rises ||= ms > lastMs;
        }
        lastMs = ms ?? lastMs;
    };
    return {
        async *[Symbol.asyncIterator]() {
            let count = 0;
            for await (const build of api.listBuilds(query, signal, options)) {
                watchOrder(build);
                yield build;
                count += 1;
                if (count >= most)
                    return;
            }
        },
        /** The server's clock at its first response, if the server sends it. */
        serverMs: () => serverMs,
        /** Whether no build so far is newer than the one before; old servers may order otherwise. */
        mayBeNewestFirst: () => !rises,
        /** Whether the builds so far prove it: all have a time, and not all the same. */
        isNewestFirst: () => falls && !rises && !hasGaps,
    };
}
/** Newest first; builds without a time last. */
function walk_list_newestFirst(builds) {
    return builds
        .map((build) => ({ build, ms: createdMs(build) ?? 0 }))
        .toSorted((a, b) => b.ms - a.ms)
        .map(({ build }) => build);
}
/** The first `limit` matching builds, in the server's order. */
async function findBuilds(api, { sortOrder, limit, ...wanted }, signal) {
    const { agent, sourceCommit, workingTreeHash } = wanted;
    const builds = [];
    const filters = { agent, sourceCommit, workingTreeHash, sortOrder };
    const question = { ...filters, pageSize: Math.max(limit, 100) };
    for await (const build of walk_list_walkList(api, question, signal)) {
        if (proves(build, wanted))
            builds.push(build);
        if (builds.length === limit)
            break;
    }
    return builds;
}

;// CONCATENATED MODULE: ./src/util/all-or-stop.ts
/** Runs all at once. When one fails, stops the others and waits for their end before rejecting. */
async function allOrStop(works, signal) {
    const failure = new AbortController();
    const stop = AbortSignal.any([signal, failure.signal]);
    const running = works.map((work) => work(stop));
    try {
        return (await Promise.all(running));
    }
    catch (error) {
        failure.abort(error);
        await Promise.allSettled(running);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/discover/select-unbuilt.ts





const requestsAtATime = 8;
/** Builds of one content that are looked at: one page. */
const recordsPerAgent = 100;
/** Those for whose content the server records no image. At most one request for each agent. */
async function selectUnbuilt(agents, wanted, { api, contentHash }, signal) {
    const problems = new Map();
    const selected = new Map();
    const records = { withHash: false, withoutHash: false };
    const open = agents.values();
    const lookUpOthers = async (stop) => {
        for (const agent of open) {
            const found = await contentOf(agent, stop);
            if (found !== undefined)
                selected.set(agent, await decide(agent, found, stop));
        }
    };
    const workers = Array.from({ length: requestsAtATime }, () => lookUpOthers);
    await allOrStop(workers, signal);
    return {
        agents: agents.flatMap((agent) => selected.get(agent) ?? []),
        warning: records.withoutHash && !records.withHash ? withoutHashes : undefined,
        problems: agents.flatMap((agent) => problems.get(agent) ?? []),
    };
    /** Undefined, and a problem, where the agent cannot be packed. */
    async function contentOf(agent, stop) {
        try {
            return await contentHash(agent.manifest);
        }
        catch (error) {
            stop.throwIfAborted();
            if (!(error instanceof errors/* ActionError */.l))
                throw error;
            const place = `${agent.manifest.displayName}:`;
            const problem = (0,errors/* describeError */.U)(error);
            problems.set(agent, problem.startsWith(place) ? problem : `${place}1: ${problem}`);
            return undefined;
        }
    }
    async function decide({ name, path }, found, stop) {
        const { workingTreeHash } = found;
        const content = { agent: { name }, workingTreeHash };
        const same = walk_list_newestFirst((await readRecords(name, workingTreeHash, stop)).filter((build) => compare_record_proves(build, content)));
        const { createdBy, imageTag: template } = wanted;
        const imageTag = template && fillTree(template, { ...wanted, ...found });
        const image = finished({ ...content, imageTag, createdBy });
        const built = same.find((build) => compare_record_proves(build, image));
        const [newest] = same;
        return {
            agent: name,
            manifest: path,
            reasons: built ? [] : [{ kind: 'unbuilt', buildId: newest?.id, status: newest?.status }],
            content: { workingTreeHash, buildId: built?.id, imageUrl: built?.imageUrl },
        };
    }
    async function readRecords(name, workingTreeHash, stop) {
        const most = recordsPerAgent;
        const question = { agent: { name }, workingTreeHash, pageSize: most, most };
        const found = await Array.fromAsync(walk_list_walkList(api, question, stop));
        // A server without hashes ignores the filter; one with hashes may have older records without.
        for (const build of found) {
            records[build.workingTreeHash === undefined ? 'withoutHash' : 'withHash'] = true;
        }
        return found;
    }
}
const withoutHashes = "The server's records have no working_tree_hash, so every agent is selected. Use 'select: changed' with this server.";

;// CONCATENATED MODULE: ./src/discover/discover.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/** Listing and comparing a large repository takes longer than other questions. */
const gitLimitMs = 30_000;
/** Rejects with an `ActionError` for a path or commit that does not exist. */
async function discoverAgents({ paths, only, shard, criterion, event }, options, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { workspace, platform } = options;
        const places = await locatePlaces(paths, workspace);
        const directory = firstDirectory(places, workspace);
        const git = __addDisposableResource(env_1, await git_openGit({ ...options, directory, timeoutMs: gitLimitMs }, signal), true);
        const { files, checkout } = await findManifests(places, git, signal);
        // Its threads start when there is something to hash.
        const pool = __addDisposableResource(env_1, createHashPool(options.onRead), true);
        const contentHash = createContentHashes({ workspace, git, platform, pool }, signal);
        const isEveryAgent = only === undefined && shard.count === 1;
        const found = await readAgents(files, {
            workspace,
            // Threads can hash while the other manifests are read.
            onAgent: ({ manifest }) => {
                if (criterion.select === 'unbuilt' && isEveryAgent)
                    void contentHash(manifest);
            },
        }, signal);
        const { chosen, unknown } = chooseAgents(found.agents, only, shard);
        // Only these questions are worth a fetch.
        const needsBase = criterion.select === 'changed' || found.skipped.some(({ isTracked }) => isTracked);
        const base = needsBase ? await findBase(checkout, criterion, event, git, signal) : undefined;
        const lost = await compareSkipped(found.skipped, checkout, base, git, signal);
        const selected = await select(chosen);
        const unknownNames = unknown.map((name) => `Input 'only' names '${name}', but no valid manifest has that agent.`);
        return {
            ...selected,
            skipped: found.skipped.map(({ path }) => path),
            unproven: lost.unproven,
            problems: [...found.problems, ...lost.problems, ...selected.problems, ...unknownNames],
        };
        async function select(agents) {
            switch (criterion.select) {
                case 'all':
                    return { agents: selectEvery(agents, 'all'), problems: [] };
                case 'changed':
                    return await selectChanged(agents, checkout, base, event.name, git, signal);
                case 'unbuilt': {
                    const { api, wanted } = criterion;
                    return await selectUnbuilt(agents, wanted, { api, contentHash }, signal);
                }
            }
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Undefined without a checkout. */
async function findBase(checkout, criterion, event, git, signal) {
    const { root, head } = checkout ?? {};
    if (root === undefined || head === undefined)
        return undefined;
    const changedSince = criterion.select === 'changed' ? criterion.changedSince : undefined;
    return await resolveBase(changedSince, event, { root, head }, git, signal);
}
/** Of the checkout for a run. Rejects with an `ActionError` for a path that does not exist. */
async function checkoutAt(paths, workspace) {
    return firstDirectory(await locatePlaces(paths, workspace), workspace);
}
/** Each `count`-th agent, of those in `only` if given. `unknown` are names without an agent. */
function chooseAgents(agents, only, { index, count }) {
    const wanted = only && new Set(only);
    const named = wanted ? agents.filter(({ name }) => wanted.has(name)) : agents;
    const known = new Set(agents.map(({ name }) => name));
    return {
        chosen: named.filter((_, position) => position % count === index - 1),
        unknown: [...(wanted ?? [])].filter((name) => !known.has(name)),
    };
}

;// CONCATENATED MODULE: ./src/util/present.ts
/** The texts that are there. */
function present_present(texts) {
    return texts.filter((text) => Boolean(text));
}

;// CONCATENATED MODULE: ./src/runner/connect.ts


/** As in package.json. */
const version = '0.1.0';
/** Every log names the server. Disposing the client closes its connections. */
async function connect(connection, { world, log, redactEarly }) {
    // This host gets the key, and the address may come from the environment.
    // Not awaited: a slow log must not delay the cancellation in the post step.
    const names = Object.keys(connection.customHeaders ?? {});
    const more = names.length === 0 ? '' : `, with ${customHeadersVariable}: ${names.join(', ')}`;
    void log.line(`Using the builds API on ${connection.baseUrl.host}${more}.`);
    // Loading client and transport takes longer than everything else that happens before a request.
    const [{ createClient }, transport] = await Promise.all([
        Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 136)),
        world.openTransport(connection.baseUrl),
    ]);
    return createClient({
        ...connection,
        redact: redactEarly,
        userAgent: `agentex-build-action/${version}`,
        transport,
        openArchive: world.openArchive,
        clock: world.clock,
        random: world.random,
        onRetry: (problem) => void log.line(`${problem} Retrying.`),
        trace: core/* isDebug */._o()
            ? ({ method, path, status, requestId, durationMs }) => {
                const id = requestId === undefined ? '' : `, request ID ${requestId}`;
                const response = `${status ?? 'no response'} in ${Math.round(durationMs)} ms${id}`;
                void log.debug(`${method} ${path}: ${response}`);
            }
            : undefined,
    });
}

;// CONCATENATED MODULE: ./src/runner/text/format.ts
/** `0.3 s`, `42 s`, `3 min 5 s`, `1 h 2 min`. */
function format_formatSeconds(seconds) {
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    if (whole < 3_600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(whole / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `14:03 UTC`. */
function formatClock(ms) {
    return `${new Date(ms).toISOString().slice(11, 16)} UTC`;
}
/** `3 Nov 2026, 14:03 UTC`. */
function formatTime(ms) {
    const [, day = '', month = '', year = ''] = new Date(ms).toUTCString().split(' ');
    return `${Number(day)} ${month} ${year}, ${formatClock(ms)}`;
}
/** Whether a time is known, and more than `0.0 s`. */
function format_isSome(seconds) {
    return seconds !== undefined && seconds >= 0.05;
}
/** `42 s`, `3 min`, `5 h`, `12 days`: rounded down. */
function formatAge(seconds) {
    const minutes = Math.floor(seconds / 60);
    if (minutes < 1)
        return `${Math.floor(seconds)} s`;
    const hours = Math.floor(minutes / 60);
    if (hours < 1)
        return `${minutes} min`;
    return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
const units = ['KiB', 'MiB', 'GiB'];
/** `512 bytes`, `1.2 KiB`, `340 MiB`. */
function format_formatBytes(bytes) {
    if (bytes < 1_024)
        return bytes === 1 ? '1 byte' : `${bytes} bytes`;
    let value = bytes / 1_024;
    let unit = 0;
    // A value that would be rounded to 1024 belongs to the next unit.
    while (value >= 1_023.5 && unit < units.length - 1) {
        value /= 1_024;
        unit += 1;
    }
    return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}
/** `1,204`. */
function format_formatCount(count) {
    // `toLocaleString` loads the tables of all locales: slower than packing a small context.
    return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `1 file`, `1,204 files`. */
function format_countOf(count, noun) {
    return `${format_formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./src/runner/log/progress.ts


const periodMs = 5_000;
/** Prints a line every five seconds in which files are read. `work` is what is done with them. */
function showReading(work, clock, log) {
    let lastMs = clock.monotonicMs();
    return ({ path, sizeBytes, readBytes }) => {
        const nowMs = clock.monotonicMs();
        if (nowMs - lastMs < periodMs)
            return;
        lastMs = nowMs;
        const [read, size] = [format_formatBytes(readBytes), format_formatBytes(sizeBytes)];
        void log.line(`${work}: ${read} read so far, now '${file_names_showName(path)}' (${size}).`);
    };
}
/** Prints a line every five seconds. Call it with the number of bytes sent so far. */
function showUpload(totalBytes, clock, log) {
    let last;
    let previousBytes = 0;
    return (sentBytes) => {
        const timeMs = clock.monotonicMs();
        // A second attempt starts from zero.
        if (last === undefined || sentBytes < previousBytes)
            last = { timeMs, sentBytes };
        previousBytes = sentBytes;
        const elapsedMs = timeMs - last.timeMs;
        if (elapsedMs < periodMs || sentBytes >= totalBytes)
            return;
        const bytesPerSecond = (sentBytes - last.sentBytes) / (elapsedMs / 1000);
        void log.line(progress_describe(sentBytes, totalBytes, bytesPerSecond));
        last = { timeMs, sentBytes };
    };
}
function progress_describe(sentBytes, totalBytes, bytesPerSecond) {
    const percent = Math.floor((sentBytes / totalBytes) * 100);
    const sent = `Sent ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)} (${percent} %)`;
    if (bytesPerSecond <= 0)
        return `${sent}.`;
    const leftSeconds = Math.ceil((totalBytes - sentBytes) / bytesPerSecond);
    // An estimate needs no tenths.
    const left = leftSeconds < 10 ? `${leftSeconds} s` : formatSeconds(leftSeconds);
    return `${sent}, ${formatBytes(Math.round(bytesPerSecond))}/s, about ${left} left.`;
}

;// CONCATENATED MODULE: ./src/runner/world/temp-directory.ts


/** Where the runner keeps the temporary files of a job; as everywhere, empty means unset. */
function tempDirectory() {
    const { RUNNER_TEMP: path = '' } = process.env;
    return (0,external_node_path_.resolve)(path === '' ? (0,external_node_os_.tmpdir)() : path);
}

;// CONCATENATED MODULE: ./src/runner/find-agents.ts
var find_agents_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var find_agents_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** Finds the agents of the workspace and selects among them as the inputs say. */
async function findAgents({ paths, only, shard, requireBuilt, wanted, selection }, { workspace, event }, runner) {
    const { env, platform } = process;
    const { log, world } = runner;
    const show = showReading('Hashing', world.clock, log);
    const onRead = (file) => show({ ...file, path: context_paths_relativePath(workspace, file.path) });
    const options = { env, platform, workspace, tempDir: tempDirectory(), log, onRead };
    const find = (criterion) => discoverAgents({ paths, only, shard, criterion, event }, options, runner.signal);
    switch (selection.select) {
        case 'all':
        case 'changed':
            return await find(selection);
        case 'unbuilt': {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const api = find_agents_addDisposableResource(env_1, await connect(selection.connection, runner), true);
                if (requireBuilt && wanted.createdBy === 'anyone')
                    await log.line("'require-built' accepts builds of anyone in this account.");
                return await find({ ...selection, wanted, api });
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = find_agents_disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        }
    }
}
/** Prints what was found; who is selected is in the outputs and the summary. */
async function showAgents({ agents, comparison, warning, notice, problems, skipped, unproven }, { requireBuilt }, { log }) {
    // An error shows no more than that.
    const text = problems.join('\n');
    if (text.length > 3_500)
        await log.line(text);
    if (warning !== undefined)
        await log.warning(warning);
    if (unproven.length > 0 && !requireBuilt)
        await log.warning(mayBeLost(unproven));
    if (notice !== undefined)
        await log.notice(notice);
    if (skipped.length > 0)
        await log.notice(skippedFiles(skipped));
    if (comparison) {
        const { base, changedFiles, unmatchedFiles } = comparison;
        const rest = unmatchedFiles === 0
            ? ''
            : `; ${format_formatCount(unmatchedFiles)} of them ${unmatchedFiles === 1 ? 'belongs' : 'belong'} to no agent`;
        await log.line(`${format_countOf(changedFiles, 'file')} changed since ${base}${rest}.`);
    }
    const selected = agents.filter(isSelected).map(({ agent }) => agent);
    if (requireBuilt) {
        await log.line(`Agents built: ${agents.length - selected.length} of ${agents.length}`);
        return;
    }
    await log.line(`Agents selected: ${selected.length} of ${agents.length}`);
    if (selected.length > 0)
        await log.line(selected.join(', '));
}
/** More jobs than this of one matrix are not run. */
const mostJobs = 256;
/** Throws one `ActionError` for all problems, once outputs and summary are written. */
function rejectIncomplete({ agents, problems, unproven }, { requireBuilt }) {
    const selected = agents.filter(isSelected).map(({ agent }) => agent);
    const sentences = present_present([
        ...problems,
        requireBuilt && unproven.length > 0 && mayBeLost(unproven),
        selected.length > mostJobs && tooMany(selected.length),
        requireBuilt && selected.length > 0 && notBuilt(selected),
    ]);
    if (sentences.length > 0)
        throw new errors/* ActionError */.l(sentences.join('\n'));
}
function skippedFiles(paths) {
    return `Skipped ${format_countOf(paths.length, 'file')} with neither 'build' nor 'agent' at the top level: ${listNames(paths)}.`;
}
function mayBeLost(paths) {
    return `The base is not in the checkout and could not be fetched, so it is unknown whether these skipped files were manifests of agents: ${listNames(paths)}. Set 'fetch-depth: 0' for actions/checkout, or exclude them with lines such as '!${file_names_showName(paths[0] ?? '')}' in 'path'.`;
}
function tooMany(count) {
    const shards = Math.ceil(count / mostJobs);
    return `${count} agents are selected, but GitHub runs at most ${mostJobs} jobs of a matrix. Set 'shard' to '1/${shards}' and so on, in one matrix for each.`;
}
function notBuilt(names) {
    return `${names.length} of the agents ${names.length === 1 ? 'is' : 'are'} not built: ${names.join(', ')}. Build them, or re-run their failed jobs.`;
}

;// CONCATENATED MODULE: ./src/runner/inputs/build-args.ts



/** So that the error does not become longer than an annotation. */
const shownProblems = 10;
/** `KEY=VALUE` lines, or one JSON object of strings. Never shows values: they may be secrets. */
function parseBuildArgs(name, text) {
    const args = new Map();
    const problems = [];
    const note = (problem) => void problems.push(problem);
    const add = (key, value) => {
        if (args.has(key))
            note(`Input '${name}' contains '${key}' twice. Remove one of the two.`);
        else
            args.set(key, value);
    };
    const addLine = (line, index) => {
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            return;
        const split = line.indexOf('=');
        const key = line.slice(0, split).trim();
        if (split >= 0 && isKey(key))
            add(key, line.slice(split + 1));
        else {
            // Not the key: what precedes '=' may be Base64, a line of a secret.
            const problem = split < 0 ? "has no '='" : `has an invalid key: ${keyRule}`;
            note(`Input '${name}' expects KEY=VALUE on each line, but line ${index + 1} ${problem}. For values with line breaks, use one JSON object of strings.`);
        }
    };
    const addValue = ([key, value]) => {
        if (!isKey(key))
            note(`Input '${name}' contains the invalid key '${key}': ${keyRule}. Write another name.`);
        else if (typeof value === 'string')
            add(key, value);
        else {
            note(`Input '${name}' must be a JSON object of strings, but '${key}' is not a string. Put its value in quotes.`);
        }
    };
    if (text.trimStart().startsWith('{'))
        Object.entries(parseObject(name, text)).forEach(addValue);
    else
        text.split(/\r?\n/).forEach(addLine);
    if (problems.length > 0) {
        const shown = problems.slice(0, shownProblems);
        read_input_invalid([...shown, ...and_more_andMore(problems.length - shown.length)].join('\n'));
    }
    return Object.fromEntries(args);
}
const keyRule = "it must consist of letters, digits and '_', and must not start with a digit";
function isKey(text) {
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}
/** JSON that starts with a brace is an object. */
function parseObject(name, text) {
    return ((0,or_undefined/* orUndefined */.y)(() => JSON.parse(text)) ??
        read_input_invalid(`Input '${name}' starts with '{' but is not a JSON object. Check its quotes, commas and brackets.`));
}
const secretWord = /^(?:APIKEY|AUTH|CREDENTIALS?|PASSWD|PASSWORD|SECRET|TOKEN)$/;
const secretPair = /(?:^|_)(?:API|PRIVATE)_KEY(?:_|$)/;
/** A shorter secret may be part of a longer value by chance. */
const build_args_shortestPart = 8;
/** Finds secrets by words of the name, as Docker's `SecretsUsedInArgOrEnv`, or a masked value. */
function warnAboutBuildArgs(buildArgs, maskedValues) {
    const names = Object.entries(buildArgs).flatMap(([name, value]) => value.trim() !== '' &&
        (isSecretName(name) || maskedValues.some((secret) => contains(value, secret)))
        ? [`'${name}'`]
        : []);
    return names.length === 0
        ? undefined
        : `Input 'build-args' seems to contain secrets: ${names.join(', ')}. Everyone who can pull the image can read its build arguments.`;
}
function isSecretName(name) {
    const words = wordsOf(name);
    if (words.includes('PUBLIC'))
        return false;
    return words.some((word) => secretWord.test(word)) || secretPair.test(words.join('_'));
}
/** `NPM_TOKEN`, `npmToken` and `NPMToken` have the same words. */
function wordsOf(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
        .toUpperCase()
        .split('_');
}
function contains(value, secret) {
    const bare = secret.trim();
    return value.trim() === bare || (bare.length >= build_args_shortestPart && value.includes(bare));
}

// EXTERNAL MODULE: ./src/util/loopback.ts
var loopback = __nccwpck_require__(815);
;// CONCATENATED MODULE: ./src/runner/inputs/parse-input.ts


function parseText(_, text) {
    return text;
}
function parseBoolean(name, text) {
    // The values that the runner's toolkit accepts.
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    return read_input_invalid(`Input '${name}' must be 'true' or 'false', got '${text}'.`);
}
/** Milliseconds. */
function parseMinutes(name, text) {
    return parseDuration(name, text, 'minutes', 60_000);
}
/** Milliseconds. */
function parseSeconds(name, text) {
    return parseDuration(name, text, 'seconds', 1_000);
}
/** A timer that is longer fires at once. */
const longestTimerMs = (/* unused pure expression or super */ null && (2 ** 31 - 1));
function parseDuration(name, text, unit, unitMs) {
    const number = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(number) || number <= 0) {
        invalid(`Input '${name}' must be a positive number of ${unit}, such as 5 or 0.5, got '${text}'.`);
    }
    const most = Math.floor(longestTimerMs / unitMs);
    if (number > most)
        invalid(`Input '${name}' must be at most ${most} ${unit}, got '${text}'.`);
    return number * unitMs;
}
function parseInteger(name, text, min, max) {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= min && number <= max)) {
        invalid(`Input '${name}' must be a whole number from ${min} to ${max}, got '${text}'.`);
    }
    return number;
}
function oneOf(...values) {
    const quoted = values.map((one) => `'${one}'`);
    const words = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
    return (name, text) => values.find((one) => one === text) ??
        read_input_invalid(`Input '${name}' must be ${words}, got '${text}'.`);
}
const parsePlatform = oneOf('linux/amd64', 'linux/arm64', 'linux/arm/v7');
function parseAgentName(name, text) {
    if (agentNameRule.pattern.test(text))
        return text;
    return read_input_invalid(`Input '${name}' must ${agentNameRule.words}, got '${text}'.`);
}
const word = /^[\x21-\x7e]+$/;
/** Visible ASCII without spaces: for IDs and other words that become part of URLs and headers. */
function parseWord(name, text) {
    if (!word.test(text)) {
        read_input_invalid(`Input '${name}' must be one word of visible ASCII characters, got '${text}'.`);
    }
    return text;
}
/** Trimmed, without blank ones. */
function parseLines(_, text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** IDs as `parseWord`, one per line, or the word `anyone`. */
function parseIdentities(name, text) {
    const ids = parseLines(name, text).map((line) => parseWord(name, line));
    if (!ids.includes('anyone'))
        return ids;
    if (ids.length === 1)
        return 'anyone';
    return read_input_invalid(`Input '${name}' must be IDs or the word 'anyone', not both, got '${ids.join("', '")}'. Remove 'anyone' to accept only builds of the others.`);
}
/** A filter of the list; the API accepts at most 64 characters. */
function parseUpTo64(name, text) {
    if (text.length > 64) {
        invalid(`Input '${name}' must have at most 64 characters, got ${text.length}.`);
    }
    return parseWord(name, text);
}
/** As `parseWord`, for a value that must not be shown. */
function parseSecretWord(name, text) {
    if (!word.test(text)) {
        read_input_invalid(`Input '${name}' contains a space, a line break or a non-ASCII character. Check the secret's value, which is not shown here.`);
    }
    return text;
}
/** A repository path without a registry host. */
function parseImageName(name, text) {
    const [first = '', ...rest] = text.split('/');
    if (rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')) {
        invalid(`Input '${name}' must not contain a registry host, got '${text}': the service adds its own. Remove '${first}/'.`);
    }
    if (/[:@]/.test(text.slice(text.lastIndexOf('/') + 1))) {
        invalid(`Input '${name}' must not contain a tag or digest, got '${text}'. Set the tag with 'image-tag'.`);
    }
    const isValid = [first, ...rest].every((part) => repositoryPart.test(part));
    if (text.length > maxRepositoryLength || !isValid) {
        invalid(`Input '${name}' must consist of lower-case letters and digits, with single '.', '_', '-' or '/' between them, and have at most ${maxRepositoryLength} characters, got '${text}'.`);
    }
    return text;
}

;// CONCATENATED MODULE: ./src/runner/inputs/connection.ts




const defaultBaseUrl = 'https://api.egp.scale.com';
/** `apiKey` is the text of the input `api-key`. */
async function readConnection(apiKey) {
    return await gather({
        apiKey: () => apiKey === ''
            ? read_input_invalid("Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets.")
            : parseSecretWord('api-key', apiKey),
        accountId: () => required('account-id', parseWord, "Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID."),
        baseUrl: readBaseUrl,
        customHeaders: readCustomHeaders,
    });
}
/** Throws `InvalidInputs`. */
function readBaseUrl() {
    return optional('base-url', parseBaseUrl) ?? new URL(defaultBaseUrl);
}
const longest = 2_048;
const example = "such as 'https://api.egp.scale.com'";
/** Rejects what could send the key unencrypted or to a surprising host. Never shows credentials. */
function parseBaseUrl(name, text) {
    const reject = (problem, hint) => read_input_invalid(`Input '${name}' ${problem}. ${hint}`);
    if (text === '')
        reject('is empty', `Set '${name}' to the address of the API, ${example}.`);
    if (text.length > longest)
        reject(`has more than ${longest} characters`, `Write an address ${example}.`);
    // WHATWG URLs drop tabs and line breaks and read '\' as '/': the address is not what it seems.
    if (/[\s\p{Cc}\\]/u.test(text)) {
        reject('contains white space, a control character or a backslash', 'Remove it.');
    }
    const shown = text.includes('@') ? '' : `, got '${text}'`;
    if (!/^https?:\/\/[^/?#]/i.test(text)) {
        reject(`must start with 'https://' and a host${shown}`, `Write the whole address, ${example}.`);
    }
    const url = URL.parse(text);
    if (!url)
        return reject(`is not a valid address${shown}`, `Write an address ${example}.`);
    if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/]*@/.test(text)) {
        reject('must not contain a user name or password', "Remove everything before the '@'; the key belongs in input 'api-key'.");
    }
    if (text.includes('?') || text.includes('#')) {
        reject(`must not have a query or fragment, got one for '${url.host}'`, "Remove everything from the '?' or '#' on.");
    }
    if (url.port === '0')
        reject(`has port 0${shown}`, 'Set the port of the API, or leave it out for the default.');
    if (url.protocol === 'http:' && !(0,loopback/* isLoopback */.U)(url)) {
        reject(`must use https, otherwise the key would be sent unencrypted to '${url.host}'`, "Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.");
    }
    const [, added] = /(\/v5(?:\/builds)?)\/*$/.exec(url.pathname) ?? [];
    if (added !== undefined) {
        const without = url.href.slice(0, url.href.lastIndexOf(added));
        reject(`ends in '${added}'${shown}`, `The action adds it: write '${without}'.`);
    }
    return url;
}

;// CONCATENATED MODULE: ./src/build-context/provenance.ts
var provenance_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var provenance_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/**
 * By Agentex's rules for provenance. The first of `checkouts` whose head is HEAD determines the
 * commit, and the ref if git has no branch.
 */
async function readSource(contextDir, git, checkouts, signal) {
    const checkout = await readCheckout(contextDir, git, signal);
    if (!checkout)
        return { provenance: {}, repositoryRoot: undefined, isMergeCommit: false };
    const { root, subpath, remoteUrl, isDirty } = checkout;
    const { commit, ref, isMergeCommit } = await describeHead(checkout, git, checkouts, signal);
    const provenance = {
        sourceRepo: remoteUrl === undefined ? undefined : normaliseRemote(remoteUrl),
        sourceCommit: commit,
        sourceRef: ref,
        sourceSubpath: subpath || undefined,
        sourceDirty: isDirty,
    };
    return { provenance, repositoryRoot: root, isMergeCommit };
}
/** The provenance of a directory of a repository, where nothing else is read. */
async function readProvenanceOf(options, checkouts, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const git = provenance_addDisposableResource(env_1, await openGit(options, signal), true);
        return (await readSource(options.directory, git, checkouts, signal)).provenance;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = provenance_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Fast in any checkout; both commit and ref are `undefined` outside a git work tree. */
async function readRevision(options, checkouts, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const git = provenance_addDisposableResource(env_2, await git_openGit(options, signal), true);
        const head = await readHead(git.directory, git, signal);
        if (!head)
            return { commit: undefined, ref: undefined, isMergeCommit: false };
        return await describeHead(head, git, checkouts, signal);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = provenance_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function describeHead({ head, branch }, git, checkouts, signal) {
    const known = checkouts.find((candidate) => candidate.head === head);
    const readTag = () => git(['describe', '--tags', '--exact-match'], git.directory, signal);
    return {
        commit: known?.commit ?? head,
        ref: branch ?? known?.ref ?? (await readTag()),
        isMergeCommit: known !== undefined && known.commit !== head,
    };
}

;// CONCATENATED MODULE: ./src/runner/inputs/tag-input.ts





/** Fills in all placeholders but `{tree}`, from the checkout of the directory from `locate`. */
async function tag_input_readImageTag(locate, { workspace, checkouts, pullRequest }, { signal, log }) {
    const template = optional('image-tag', parseText);
    if (template === undefined)
        return undefined;
    const { commit, ref } = needsTagValues(template)
        ? await readHere(await locate())
        : { commit: undefined, ref: undefined };
    const values = { commit, ref, pullRequest: pullRequest?.number };
    return orInvalid(() => fillPlaceholders('image-tag', template, values));
    async function readHere(directory) {
        const git = { env: process.env, workspace, directory, tempDir: tempDirectory(), log };
        return await readRevision(git, checkouts, signal);
    }
}

;// CONCATENATED MODULE: ./src/runner/inputs/discover-inputs.ts







const mostShards = 1_000;
/** Rejects with `InvalidInputs` or the signal's reason. `apiKey` is the text of the input. */
async function readDiscoverInputs(apiKey, run, reader) {
    return await gather({
        paths: () => defaulted('path', parseLines),
        only: () => optional('only', parseOnly),
        shard: () => defaulted('shard', parseShard),
        requireBuilt: readRequireBuilt,
        summary: () => defaulted('summary', parseBoolean),
        // Under every `select`, so that a mistake shows before it matters.
        wanted: () => readWanted(run, reader),
        selection: () => readSelection(apiKey),
    });
}
function readSelect() {
    return defaulted('select', oneOf('changed', 'unbuilt', 'all'));
}
function readRequireBuilt() {
    const isRequired = defaulted('require-built', parseBoolean);
    if (isRequired && readSelect() !== 'unbuilt') {
        read_input_invalid("Input 'require-built' needs 'select: unbuilt', which asks the server for builds.");
    }
    return isRequired;
}
async function readSelection(apiKey) {
    const select = readSelect();
    switch (select) {
        case 'all':
            return { select };
        case 'changed':
            return { select, changedSince: optional('changed-since', parseRevision) };
        case 'unbuilt':
            return { select, connection: await readConnection(apiKey) };
    }
}
async function readWanted(run, reader) {
    // Agents may be in a checkout below the workspace.
    const locate = async () => await checkoutAt(defaulted('path', parseLines), run.workspace);
    return await gather({
        imageTag: () => tag_input_readImageTag(locate, run, reader),
        buildArgs: () => optional('build-args', parseBuildArgs) ?? {},
        platform: () => optional('platform', parsePlatform),
        createdBy: () => optional('reuse-created-by', parseIdentities) ?? 'anyone',
    });
}
/** Names, one on each line, or the output `matrix` of an earlier step. */
function parseOnly(name, text) {
    const names = text.startsWith('{') ? namesInMatrix(name, text) : parseLines(name, text);
    return names.map((one) => parseAgentName(name, one));
}
function namesInMatrix(name, text) {
    const names = (0,or_undefined/* orUndefined */.y)(() => JSON.parse(text).include.map(({ agent }) => agent));
    if (names?.every((one) => typeof one === 'string'))
        return names;
    return read_input_invalid(`Input '${name}' must be names of agents, one on each line, or the output 'matrix' of an earlier step.`);
}
function parseShard(name, text) {
    const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
    if (index < 1 || index > count || count > mostShards) {
        read_input_invalid(`Input '${name}' must be INDEX/COUNT with a COUNT of at most ${mostShards}, such as '1/2', got '${text}'.`);
    }
    return { index, count };
}
/** A push event has zeros for a new branch: as if nothing was given. */
function parseRevision(name, text) {
    if (/\p{Cc}/u.test(text))
        read_input_invalid(`Input '${name}' must name one commit, got '${text}'.`);
    return isZeros(text) ? undefined : text;
}

;// CONCATENATED MODULE: ./src/util/time-limit.ts

/** Fires after `ms` of `clock` or with one of `signals`; disposing it stops the timer. */
function time_limit_timeLimit(ms, clock, ...signals) {
    const limit = new AbortController();
    const disposed = new AbortController();
    clock.sleep(ms, disposed.signal).then(() => limit.abort(new errors/* ActionError */.l(`The time limit of ${ms / 1000} s was reached.`, {
        hint: "Check whether the server or this runner's network is slow.",
    })), () => undefined);
    return {
        signal: AbortSignal.any([limit.signal, ...signals]),
        [Symbol.dispose]: () => disposed.abort(),
    };
}

;// CONCATENATED MODULE: ./src/util/await-disk.ts
var await_disk_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var await_disk_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/** How long an aborted run waits for each of its writes. */
const afterAbortMs = 1_000;
/** Resolves with `work`, which waits for a disk; after an abort, rejects where the disk stalls. */
async function awaitDisk(work, clock, signal) {
    try {
        return await unlessAborted(work, signal);
    }
    catch (error) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (!signal.aborted)
                throw error;
            const limit = await_disk_addDisposableResource(env_1, time_limit_timeLimit(afterAbortMs, clock), false);
            return await unlessAborted(work, limit.signal).catch((cause) => {
                throw limit.signal.aborted ? new Error('the disk does not respond', { cause }) : cause;
            });
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            await_disk_disposeResources(env_1);
        }
    }
}

;// CONCATENATED MODULE: ./src/runner/text/redact-all.ts
/** Redacts every string and key inside a value of plain objects and arrays. */
function redact_all_redactAll(value, redact) {
    return redactUnknown(value, redact);
}
/** Redacts first: in finished JSON, a redacted number or quotation mark would break it. */
function redactedJson(value, redact, indent) {
    return JSON.stringify(redact_all_redactAll(value, redact), (_, item) => {
        if (typeof item !== 'number')
            return item;
        const shown = redact(String(item));
        return shown === String(item) ? item : shown;
    }, indent);
}
function redactUnknown(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactUnknown(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactUnknown(item, redact)]));
}

;// CONCATENATED MODULE: ./src/runner/output-values.ts






/** Wider than any known server value, but nothing special to a shell, an expression or a path. */
const output_values_forms = {
    id: { pattern: /^\w[\w.~:@+=-]{0,254}$/, words: 'an ID' },
    hash: { pattern: /^[\da-f]{32,128}$/i, words: 'a hash' },
    status: { pattern: /^(?=.{1,64}$)[A-Za-z][\w-]*(?: [\w-]+)*$/, words: 'a status' },
    name: { pattern: /^\w[\w.-]{0,254}$/, words: 'the name of an agent' },
    tag: { pattern: imageTagRule.pattern, words: 'a tag' },
    /** Docker's reference, `host:port/path:tag@digest`, of which a path is enough. */
    image: {
        pattern: /^(?=.{1,1024}$)(?:(?:\w[\w.-]*|\[[\da-fA-F:]+\])(?::\d{1,5})?\/)?\w[\w.-]*(?:\/\w[\w.-]*)*(?::\w[\w.-]{0,127})?(?:@[A-Za-z][\w+.-]{0,31}:[\da-fA-F]{32,128})?$/,
        words: 'the reference of an image',
    },
};
function output_values_checked(value, { pattern, words }) {
    if (value === undefined)
        return undefined;
    return (redact) => {
        const text = redact(value);
        return pattern.test(text) ? { text } : { problem: `the server's value is not ${words}` };
    };
}
/** `#` starts a shell comment, `##` a runner command; a bidirectional mark disguises text. */
const misleading = new RegExp(`#|${bidirectional}`, 'g');
function output_values_json(value) {
    return (redact) => {
        const text = redactedJson(value, redact).replace(misleading, escapeCharacter);
        const problem = `its JSON has ${text.length} characters, and GitHub accepts at most ${longestValue} per job`;
        return text.length > longestValue ? { problem } : { text };
    };
}
/** 1 MiB, which GitHub counts in UTF-16. */
const longestValue = 512 * 1_024;
/** Rejects with an `ActionError` where the outputs cannot be written; warns of empty ones. */
async function finishOutputs(problems, runner) {
    await outputsWritten(runner);
    for (const problem of problems)
        await runner.log.warning(problem);
}
async function outputsWritten({ world, signal }) {
    try {
        await awaitDisk(world.outputsWritten(), world.clock, signal);
    }
    catch (cause) {
        throw new errors/* ActionError */.l(`The outputs could not be written: ${(0,system_error/* reasonOf */.A3)(cause)}.`, {
            cause,
            hint: (0,system_error/* hintOf */.$z)(cause, 'Set GITHUB_OUTPUT to a writable file.'),
        });
    }
}
/** For outputs that are not all that a step is for: a sentence where they cannot be written. */
async function attemptOutputs(awaiter) {
    try {
        await outputsWritten(awaiter);
        return [];
    }
    catch (error) {
        return [describeError(error)];
    }
}
/** An unknown value leaves its output unset; an unusable one empties what may have been set. */
function output_values_setOutputs(values, { world, redact }) {
    const problems = [];
    for (const [name, value] of Object.entries(values)) {
        if (value === undefined)
            continue;
        const known = typeof value === 'function' ? value(redact) : { text: String(value) };
        if ('problem' in known)
            problems.push(`Output '${name}' is empty: ${known.problem}.`);
        world.setOutput(name, 'text' in known ? oneLine(redact(known.text)) : '');
    }
    return problems;
}
/** Escapes control characters and line breaks as JSON does: outputs with JSON keep their value. */
function oneLine(text) {
    return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029]/gu, escapeCharacter);
}
function escapeCharacter(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./src/runner/outputs.ts



/** Set before the submit, so that they are known however the run ends. */
function writeRequestOutputs({ agent, imageName, imageTag, imageUrl, provenance }, runner) {
    return setOutputs({
        status: '',
        'agent-id': agent?.id,
        'agent-name': agent?.name,
        'image-name': imageName,
        'image-tag': imageTag,
        'image-url': checked(imageUrl, forms.image),
        'working-tree-hash': provenance.workingTreeHash,
    }, runner);
}
/** Set after packing. */
function writePackedOutputs({ dryRun }, { context }, runner) {
    return setOutputs({
        'context-size': context.sizeBytes,
        'context-files': context.files,
        archive: dryRun ? context.archivePath : undefined,
    }, runner);
}
/** Called for a known build and again for its last record: the runner uses the last value. */
function writeBuildOutputs(build, runner, reused) {
    const isWatched = reused?.how === 'watched';
    return setOutputs({
        'build-id': checked(build.id, forms.id),
        // Any other run has packed the content itself.
        'working-tree-hash': isWatched ? checked(build.workingTreeHash, forms.hash) : undefined,
        reused: isWatched ? undefined : String(reused !== undefined),
        status: checked(build.status, forms.status),
        'agent-id': checked(build.agentId, forms.id),
        'agent-name': checked(build.agentName, forms.name),
        'image-name': checked(build.imageName, forms.image),
        'image-tag': checked(build.imageTag, forms.tag),
        'image-url': checked(build.imageUrl, forms.image),
        build: json(build.record),
    }, runner);
}
function writeResultOutputs({ build, reused, queueSeconds, buildSeconds }, runner) {
    const problems = writeBuildOutputs(build, runner, reused);
    const seconds = {
        'queue-seconds': queueSeconds?.toFixed(1),
        'build-seconds': buildSeconds?.toFixed(1),
    };
    return [...problems, ...setOutputs(seconds, runner)];
}
/** Emptied where it is not known: a build may take the place of another one. */
function writeDigestOutput(digest, runner) {
    return setOutputs({ 'image-digest': digest ?? '' }, runner);
}
/** Set once the file exists. */
function writeLogFileOutput(path, runner) {
    return setOutputs({ 'log-file': path }, runner);
}
function writeCancelOutputs(build, runner) {
    return setOutputs({ status: checked(build.status, forms.status), build: json(build.record) }, runner);
}
function writeOldBuildsOutputs(builds, runner) {
    const records = builds.map((build) => build.record);
    return setOutputs({ builds: json(records), count: builds.length }, runner);
}
function writeListOutputs(builds, runner) {
    const newest = newestFirst(builds);
    const records = builds.map((build) => build.record);
    return setOutputs({
        builds: json(records),
        count: builds.length,
        'latest-build-id': checked(newest[0]?.id, forms.id) ?? '',
        'latest-image-url': checked(newest.find(({ imageUrl }) => imageUrl !== undefined)?.imageUrl, forms.image) ?? '',
    }, runner);
}
function writeDiscoverOutputs(agents, runner) {
    const selected = agents.filter(isSelected);
    const include = selected.map(({ agent, manifest }) => ({ agent, manifest }));
    return output_values_setOutputs({
        matrix: output_values_json({ include }),
        agents: output_values_json(agents.map(agentOutput)),
        any: String(selected.length > 0),
        count: selected.length,
    }, runner);
}
/** A value that is undefined leaves its key out. */
function agentOutput(found) {
    const { agent, manifest, reasons, content } = found;
    return {
        ...{ agent, manifest, selected: isSelected(found), reasons: reasons.map(reasonOutput) },
        ...(content && {
            working_tree_hash: content.workingTreeHash,
            build_id: content.buildId,
            image_url: content.imageUrl,
        }),
    };
}
function reasonOutput(reason) {
    if (reason.kind !== 'unbuilt')
        return reason;
    const { kind, buildId, status } = reason;
    return { kind, build_id: buildId, status };
}
function writeUndeployedOutputs(agents, runner) {
    const described = agents.map(({ agentName, latestBuild, totalBuilds }) => ({
        agent_name: agentName,
        latest_build: latestBuild.record,
        total_builds: totalBuilds,
    }));
    const names = agents.map((agent) => agent.agentName);
    return setOutputs({ agents: json(described), names: json(names), count: agents.length }, runner);
}

;// CONCATENATED MODULE: ./src/build/history.ts
var history_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var history_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





const history_usualBuilds = 8;
/** A shorter build is never called slow. */
const shortSeconds = 30;
const limitMs = 3_000;
const pageSize = 100;
/**
 * At most two requests after a failure, one after a long success, else `undefined`.
 * `retried` are builds of this run, which prove nothing.
 */
async function readHistory({ build, outcome, reused, buildSeconds = 0 }, branch, retried, { api, clock }, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const agent = agentOf(build);
        const isExplained = hasFailed(build) || (hasSucceeded(build.status) && buildSeconds >= shortSeconds);
        if (outcome.type !== 'finished' || reused?.how === 'taken' || !agent || !isExplained)
            return undefined;
        const limit = history_addDisposableResource(env_1, timeLimit(limitMs, clock, signal), false);
        try {
            const latest = await list();
            const { workingTreeHash } = build;
            const isKnown = latest.some((other) => isSameContent(other, build));
            const isAsked = hasFailed(build) && workingTreeHash !== undefined && !isKnown;
            const same = isAsked ? await list(workingTreeHash) : [];
            return {
                compared: hasFailed(build) ? compareBuilds(build, [...latest, ...same], branch) : undefined,
                usualSeconds: usualTime(latest),
            };
        }
        catch {
            // The build has ended either way.
            return undefined;
        }
        /** The latest builds before this one; none if the server's order may leave out newer ones. */
        async function list(workingTreeHash) {
            const walk = walkList(api, { agent, workingTreeHash, pageSize, most: pageSize, maxPages: 1, attempts: 1 }, limit.signal);
            const listed = await Array.fromAsync(walk);
            if (listed.length === pageSize && !walk.isNewestFirst())
                return [];
            return newestFirst(listed.filter((other) => proves(other, { agent }) && isEarlier(other, build) && !retried.includes(other.id)));
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        history_disposeResources(env_1);
    }
}
function agentOf({ agentId, agentName }) {
    if (agentName !== undefined)
        return { name: agentName };
    return agentId === undefined ? undefined : { id: agentId };
}
function hasFailed({ status }) {
    return ['failed', 'broken', 'timed-out'].includes(classifyStatus(status));
}
function isSameContent(other, { workingTreeHash }) {
    return workingTreeHash !== undefined && other.workingTreeHash === workingTreeHash;
}
/** `earlier` are newest first. */
function compareBuilds(build, earlier, branch) {
    const finished = earlier.filter((one) => hasFailed(one) || hasSucceeded(one.status));
    const same = finished.filter((one) => isSameContent(one, build));
    // One success of the same content says more than any failure.
    const sameBuild = same.find(({ status }) => hasSucceeded(status)) ?? same[0];
    if (sameBuild)
        return { what: 'same-content', build: sameBuild };
    const { sourceRepo, sourceRef } = branch;
    if (!sourceRepo || !sourceRef)
        return undefined;
    const onBranch = finished.find((one) => proves(one, { sourceRepo, sourceRef }));
    return onBranch && { what: 'branch', build: onBranch };
}
function usualTime(earlier) {
    const seconds = earlier
        .filter(({ status }) => hasSucceeded(status))
        .flatMap((one) => recordedDurations(one).buildSeconds ?? [])
        .slice(0, history_usualBuilds)
        .toSorted((a, b) => a - b);
    const [low, high] = [seconds[history_usualBuilds / 2 - 1], seconds[history_usualBuilds / 2]];
    return seconds.length < history_usualBuilds || low === undefined || high === undefined
        ? undefined
        : (low + high) / 2;
}
/** By a half and by at least half a minute. */
function history_isSlow(seconds, usualSeconds) {
    return seconds >= 1.5 * usualSeconds && seconds - usualSeconds >= shortSeconds;
}

;// CONCATENATED MODULE: ./src/build/run-end.ts
/**
 * Exit code 0. `registered` is an image that was there before; `packed` and `checked` are dry runs
 * of a build and of a registration.
 */
const ofSuccess = {
    ...{ built: '✅', reused: '✅', registered: '✅', submitted: '🚀', packed: '📦', checked: '🔎' },
};
/** Who ended the build: itself, somebody, a time limit, or nobody as far as is known. */
const ofBuild = { failed: '❌', cancelled: '🚫', 'timed-out': '⏱️', lost: '⚠️' };
/** `not-submitted`: or refused by the server; `unread`: the record of the watched build. */
const ofRun = {
    ...{ 'not-submitted': '❌', stopped: '🚫', 'in-doubt': '⚠️', unread: '❌', broken: '❌' },
};
const goodMarks = new Set(Object.values(ofSuccess));
const run_end_marks = { ...ofSuccess, ...ofBuild, ...ofRun };
function isSuccess({ kind }) {
    return kind in ofSuccess;
}
/** Whether the build itself, and not an error of the run, is why the step fails. */
function isOfBuild({ kind }) {
    return kind in ofBuild;
}

;// CONCATENATED MODULE: ./src/runner/text/context-facts.ts


/** The title of the group in the log and of the details in the summary. */
function context_facts_contextTitle({ files, uncompressedBytes }) {
    return `Build context: ${countOf(files, 'file')}, ${formatBytes(uncompressedBytes)}`;
}
/** Names and values. */
function context_facts_contextRows(context) {
    const { contextDir, files, uncompressedBytes, sizeBytes, ignored, ignoreFile } = context;
    return [
        ['Directory', showName(contextDir)],
        ['Files and links', formatCount(files)],
        ['Size', exactly(uncompressedBytes)],
        ['Compressed', exactly(sizeBytes)],
        [
            'Ignored',
            ignoreFile === undefined ? 'no ignore file' : `${formatCount(ignored)} by '${ignoreFile}'`,
        ],
        ['working_tree_hash', context.workingTreeHash],
        ['Packed in', formatSeconds(context.durationMs / 1000)],
    ];
}
/** One sentence. */
function describeContext(context) {
    const { contextDir, files, uncompressedBytes, sizeBytes, durationMs } = context;
    const { ignored, ignoreFile } = context;
    const ignoring = ignoreFile === undefined
        ? 'no ignore file'
        : `${formatCount(ignored)} ignored by '${ignoreFile}'`;
    return `Packed build context '${showName(contextDir)}': ${countOf(files, 'file')}, ${formatBytes(uncompressedBytes)} (${formatBytes(sizeBytes)} compressed), ${ignoring}, in ${formatSeconds(durationMs / 1000)}.`;
}
/** `3.2 MiB (3,355,443 bytes)`. */
function exactly(bytes) {
    return bytes < 1_024 ? formatBytes(bytes) : `${formatBytes(bytes)} (${formatCount(bytes)} bytes)`;
}

;// CONCATENATED MODULE: ./src/runner/summary/markdown.ts



// Foreign text becomes Markdown only through `text`, `code`, `prose` and `codeBlock`.
/** The runner drops a summary above 1 MiB; the rest is for other summaries of the same step. */
const summaryLimitBytes = 900 * 1_024;
/** No structure, links or mentions. Escapes only what is special: changed secrets go unmasked. */
function markdown_text(value) {
    return (clean(value, 2_000)
        .replaceAll(meaningful, String.raw `\$&`)
        // GitHub finds mentions, references and addresses despite backslashes; a joiner breaks them.
        .replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi, '$&&zwj;')
        .replaceAll('|', '&#124;'));
}
/** Special anywhere; underscores except inside a word; starts of a list, a heading or a rule. */
const meaningful = /[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
/** Not for a table cell. Text where nothing has to be escaped, else code: both wrap. */
function markdown_prose(value) {
    const plain = clean(value, 2_000);
    return markdown_text(value) === plain ? plain : codeSpan(plain);
}
/** A value to copy, for a line or a table cell: every character but a pipe is unchanged. */
function markdown_code(value, maxCharacters = 500) {
    const content = clean(value, maxCharacters);
    if (content === '')
        return '';
    // A pipe ends a table cell even inside a code span.
    return content.includes('|') ? `<code>${markdown_text(content)}</code>` : codeSpan(content);
}
function codeSpan(content) {
    const ticks = '`'.repeat(longestRun(content) + 1);
    const pad = /^[ `]|[ `]$/.test(content) ? ' ' : '';
    return `${ticks}${pad}${content}${pad}${ticks}`;
}
/** Unchanged lines, in a fence longer than any run of backticks in them. */
function markdown_codeBlock(lines) {
    const content = lines.map((line) => showInvisible(withoutStyle(line))).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}text\n${content}\n${fence}`;
}
/** Cells are Markdown, made by `text` and `code`. The first row is the header. */
function markdown_table([head = [], ...rows]) {
    return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
/** Blocks under a title that opens and closes them. The title is our own text. */
function markdown_details(title, blocks, at) {
    const tag = at === undefined ? 'details' : `details ${at}`;
    return `<${tag}><summary>${title}</summary>\n\n${present_present(blocks).join('\n\n')}\n\n</details>`;
}
/** Joins blocks as long as they fit; no block is cut. */
function markdown_joinBlocks(blocks, limitBytes = summaryLimitBytes) {
    const cut = '_The rest did not fit and was left out._\n';
    let joined = '';
    for (const block of present_present(blocks)) {
        const longer = `${joined}${block}\n\n`;
        if (Buffer.byteLength(longer) + Buffer.byteLength(cut) > limitBytes)
            return joined + cut;
        joined = longer;
    }
    return joined;
}
/** Long texts are cut between words: half a secret would not be masked. */
function clean(value, maxCharacters) {
    const line = withoutStyle((0,clip/* clip */.$)(value, maxCharacters)).replaceAll(/\s+/g, ' ');
    return showInvisible(line).trim();
}
function longestRun(content) {
    let longest = 0;
    for (const [run] of content.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}

;// CONCATENATED MODULE: ./src/runner/summary/facts.ts





const namedArguments = 10;
/** One line of what is known, or nothing. */
function facts_renderFacts(facts) {
    const { end, context, given, queueSeconds, buildSeconds, source, buildId, retried } = facts;
    const names = (list, most) => listSome(list.map((name) => code(name)), most);
    const argumentNames = names(given?.buildArgs ?? [], namedArguments);
    const known = present([
        isSome(queueSeconds) && `queued ${formatSeconds(queueSeconds)}`,
        // The headline of a success has it.
        isSome(buildSeconds) && end.kind !== 'built' && `built ${formatSeconds(buildSeconds)}`,
        context && `context ${formatBytes(context.sizeBytes)}, ${countOf(context.files, 'file')}`,
        given?.platform && `platform ${code(given.platform)}`,
        argumentNames && `build arguments ${argumentNames}`,
        renderCommit(source),
        buildId && `${recordName(facts)} ${code(buildId)}`,
        retried.length > 0 && `tried before: ${names(retried, Infinity)}`,
    ]).join(' · ');
    const hasNone = end.hasImage === false && end.kind !== 'packed';
    return present([hasNone && 'No image.', capitalise(known)]).join(' ');
}
/** A registration builds nothing, but makes the record of a build. */
function recordName({ end, reuse }) {
    if (end.kind !== 'registered')
        return 'build';
    return reuse === undefined ? 'new record' : 'record';
}
function renderCommit(source) {
    const { commit, ref, isDirty } = source;
    if (commit === undefined)
        return undefined;
    const url = commitUrl(source);
    const short = code(commit.slice(0, 7));
    const link = url === undefined ? short : `[${short}](${url})`;
    const of = ref === undefined ? '' : ` of ${code(ref)}`;
    return `commit ${link}${of}${isDirty ? withLocalChanges : ''}`;
}
/** The place as code, with a link where it is known at which commit of which repository it is. */
function facts_linkToLine(source, place) {
    const shown = code(`${place.file}:${place.line}`);
    const url = lineUrl(source, place);
    return url === undefined ? shown : `[${shown}](${url})`;
}
function capitalise(words) {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/runner/summary/failure.ts





/** Where the build failed and why, below the headline, which names the cause. */
function failure_renderFailure(failure, { title, hint }, { source, dockerfile, comparison }) {
    const { step, instruction, command, hasBuilt, message } = failure;
    const { exitCode, decidingLine, tail, cause } = failure;
    const ran = instruction ?? command ?? step?.title;
    const place = placeInDockerfile(dockerfile, failure.dockerfile);
    const frame = shortFrame(failure.frame);
    const where = present([
        place && linkToLine(source, place),
        // The frame has the instruction.
        frame.length === 0 && ran !== undefined && code(ran, 300),
        exitCode !== undefined && `exit code ${exitCode}`,
    ]);
    // The builder's own sentence repeats a step that is known.
    const builders = step === undefined && decidingLine !== undefined ? message : undefined;
    return [
        where.join(' · '),
        frame.length > 0 && codeBlock(frame),
        decidingLine !== undefined && decidingLine !== title && `**${prose(decidingLine)}**`,
        builders !== decidingLine && builders && code(builders, 2_000),
        hasBuilt && 'The steps of the Dockerfile had succeeded.',
        // Without a known cause, the hint is to read what follows.
        (cause !== undefined || tail.length === 0) && hint && `💡 ${text(hint)}`,
        comparison && text(comparison),
        !(tail.length === 1 && tail[0]?.trim() === decidingLine?.trim()) &&
            failure_renderLastLines(tail, failure.kind === 'machinery' ? 'command' : 'step'),
    ];
}
function failure_renderLastLines(lines, of) {
    if (lines.length === 0)
        return '';
    const count = lines.length === 1 ? 'Last line' : `Last ${countOf(lines.length, 'line')}`;
    return details(`${count} of the ${of}`, [codeBlock(lines)], 'open');
}
const frameLines = 12;
function shortFrame(frame) {
    const marked = frame.filter((line) => /^ *\d+ \| >>>/.test(line));
    const lines = marked.length === 0 ? frame : marked;
    return lines.length > frameLines ? [...lines.slice(0, frameLines), '…'] : lines;
}
/** A step that prints nothing for so long probably hangs. */
const hangingSeconds = 300;
/** The step that ran when the run ended, since when, and what it printed last. */
function failure_renderAtWork({ atWork, endMs }) {
    if (atWork === undefined)
        return [];
    const { step, tail, lastLineMs } = atWork;
    const untilMs = step.endMs ?? endMs;
    const since = (fromMs) => formatSeconds(Math.max(0, untilMs - fromMs) / 1_000);
    const time = step.startMs === undefined ? '' : `, for ${since(step.startMs)}`;
    const silence = lastLineMs === undefined ? 0 : (untilMs - lastLineMs) / 1_000;
    const words = tail.length === 0
        ? ' It printed nothing.'
        : lastLineMs === undefined
            ? ''
            : ` It printed its last line ${since(lastLineMs)} before the end.`;
    return [
        `Running at the end: ${code(step.title)}${time}.${words}`,
        silence >= hangingSeconds && 'A step that has been silent for this long has probably hung.',
        failure_renderLastLines(tail, 'step'),
    ];
}

;// CONCATENATED MODULE: ./src/runner/summary/steps.ts








function steps_isAllCached(steps) {
    const instructions = instructionsOf(steps);
    return instructions.length > 0 && instructions.every(({ state }) => state === 'cached');
}
/** Without base images: loading one is never taken from the cache of instructions. */
function instructionsOf(steps) {
    return steps.flatMap(({ instruction = '', state }) => instruction === '' || /^FROM\s/i.test(instruction) ? [] : [{ instruction, state }]);
}
/** Sentences, of which some may not be there. */
function steps_describeSteps(facts) {
    const { steps } = facts;
    if (steps_isAllCached(steps))
        return [];
    const cached = countOfState(steps, 'cached');
    return [
        describeDelay(facts),
        describeSlowest(facts),
        cached > 0 && `${cached} of ${countOf(steps.length, 'step')} came from the cache.`,
        cached > 0 && describeFirstBuilt(steps),
    ];
}
function describeDelay({ buildSeconds = 0, usualSeconds }) {
    if (usualSeconds === undefined || !isSlow(buildSeconds, usualSeconds))
        return undefined;
    return `Slower than usual by ${formatSeconds(buildSeconds - usualSeconds)}.`;
}
/** Where the cache of instructions ended, and what of the build context may be the reason. */
function describeFirstBuilt(steps) {
    const instructions = instructionsOf(steps);
    const built = instructions.find(({ state }) => state === 'done' || state === 'failed');
    if (built === undefined || instructions.every(({ state }) => state !== 'cached'))
        return undefined;
    return `${code(built.instruction, 60)} was the first step built again${describeRead(built.instruction)}.`;
}
/** What the words of the instruction do not say. */
function describeRead(instruction) {
    const sources = contextSources(instruction);
    if (sources.includes('.'))
        return '; it reads the whole build context';
    const isRun = /^RUN\s/i.test(instruction);
    return isRun && sources.length > 0
        ? `; it reads ${listAll(sources.map((source) => code(source, 120)))}`
        : '';
}
function describeSlowest(facts) {
    const two = isShort(facts) ? describeTwoSlowest(facts) : undefined;
    const [slowest] = slowestSteps(facts.steps);
    if (two !== undefined || slowest === undefined || slowest.seconds < 1)
        return two;
    const { buildSeconds } = facts;
    const share = buildSeconds === undefined ? 0 : Math.round((slowest.seconds / buildSeconds) * 100);
    // Another clock measured the whole.
    return share < 1 || share > 100
        ? `Slowest step: ${steps_nameOf(slowest)}.`
        : `${steps_nameOf(slowest)} took ${share} % of the time.`;
}
/** None where there is nothing to compare. */
function describeTwoSlowest({ steps }) {
    const [first, second] = slowestSteps(steps);
    if (first === undefined || second === undefined || second.seconds < 1)
        return undefined;
    return `Slowest steps: ${steps_nameOf(first)} and ${steps_nameOf(second)}.`;
}
function steps_nameOf({ step, seconds }) {
    return `${code(step.instruction ?? step.title, 120)} (${formatSeconds(seconds)})`;
}
/** A chart of so little time explains nothing that a sentence does not. */
const steps_shortSeconds = 30;
function isShort(facts) {
    const [slowest] = slowestSteps(facts.steps);
    const span = spanOfSteps(timedSteps(facts)) / 1_000;
    return Math.max(facts.buildSeconds ?? 0, slowest?.seconds ?? 0, span) < steps_shortSeconds;
}
/** The timeline; after a replay of the log, a sentence that says why there is none. */
function steps_renderChart(facts) {
    const { steps, queueSeconds } = facts;
    if (steps_isAllCached(steps))
        return undefined;
    const timed = timedSteps(facts);
    // The sentences of a success name its slowest steps.
    if (isShort(facts))
        return facts.end.kind === 'built' ? undefined : describeTwoSlowest(facts);
    if (isReplayed(timed))
        return 'No timeline: the log arrived after its steps had run.';
    return renderTimeline(queueSeconds === undefined ? undefined : queueSeconds * 1_000, timed);
}
function timedSteps({ steps, endMs }) {
    return steps.flatMap((step, index) => {
        if (step.startMs === undefined || step.state === 'cached')
            return [];
        return {
            number: index + 1,
            name: step.instruction ?? step.title,
            startMs: step.startMs,
            endMs: step.endMs ?? endMs,
            seconds: step.seconds,
            failed: step.state === 'failed',
        };
    });
}
const shownSteps = 30;
/** All steps, or the slowest of a long build, in log order and numbered as in the timeline. */
function steps_renderSteps(facts) {
    const { steps, phases } = facts;
    if (steps.length === 0 && phases.length === 0)
        return undefined;
    const isLive = !isReplayed(timedSteps(facts));
    const shown = slowestOf(steps);
    const title = present([
        countOf(steps.length, 'step'),
        ...['cached', 'failed', 'cancelled'].map((state) => {
            const count = countOfState(steps, state);
            return count > 0 && `${count} ${state}`;
        }),
        phases.length > 0 && countOf(phases.length, 'phase'),
        shown.size < steps.length && `the slowest ${shown.size} shown`,
    ]).join(', ');
    const rows = steps.flatMap((step, index) => shown.has(step) ? [[String(index + 1), code(step.title), renderResult(step, isLive)]] : []);
    const around = phases.map((phase) => ['', code(phase.title), renderResult(phase, false)]);
    return details(title, [table([['#', 'Step', 'Time'], ...rows, ...around])]);
}
const stepResults = {
    done: '',
    cached: 'cached',
    failed: '❌ failed',
    cancelled: '🚫 cancelled',
    running: 'not finished',
};
function renderResult(step, isLive) {
    const result = stepResults[step.state];
    if (step.state === 'cached')
        return result;
    const span = isLive ? spanOf(step) : undefined;
    const seconds = step.seconds ?? (span && (span.endMs - span.startMs) / 1_000);
    const time = seconds === undefined ? '' : formatSeconds(seconds);
    return result !== '' && time !== '' ? `${result} after ${time}` : `${result}${time}`;
}
/** A step that did not end well counts as slower than any other. */
function slowestOf(steps) {
    const rank = ({ state, seconds = 0 }) => state === 'failed' || state === 'running' ? Number.MAX_VALUE : seconds;
    return new Set(steps.toSorted((a, b) => rank(b) - rank(a)).slice(0, shownSteps));
}
function countOfState(steps, state) {
    return steps.filter((step) => step.state === state).length;
}

;// CONCATENATED MODULE: ./src/runner/summary/build-summary.ts












/** The result first, then what a reader may want to copy, then the details. */
function build_summary_renderBuildSummary(facts) {
    return joinBlocks([
        renderHeadline(facts),
        ...renderEnd(facts),
        renderSteps(facts),
        renderWarnings(facts),
        facts.context && renderContext(facts.context),
    ]);
}
function renderHeadline(facts) {
    const { end, buildSeconds, runSeconds } = facts;
    const mark = marks[end.kind];
    const agent = facts.agent === undefined ? 'Agent' : code(facts.agent);
    if (end.kind === 'built') {
        const time = buildSeconds === undefined ? '' : ` in ${formatSeconds(buildSeconds)}${describeUsual(facts)}`;
        const cached = isAllCached(facts.steps) ? ', all instructions from the cache' : '';
        return `### ${mark} ${agent} ${end.title}${time}${cached}`;
    }
    const isCancelled = end.kind === 'cancelled' && end.title.startsWith('cancelled');
    const seconds = isCancelled ? (buildSeconds ?? runSeconds) : undefined;
    const time = isSome(seconds) ? ` after ${formatSeconds(seconds)}` : '';
    return `### ${mark} ${agent}: ${prose(end.title)}${time}`;
}
function describeUsual({ usualSeconds }) {
    return usualSeconds === undefined
        ? ''
        : `, usually ${formatSeconds(usualSeconds)} (${usualBuilds} builds)`;
}
function renderEnd(facts) {
    const { end, image } = facts;
    const reuse = facts.reuse && text(facts.reuse);
    const known = renderFacts(facts);
    switch (end.kind) {
        case 'built':
            return [
                ...renderImage(facts),
                reuse,
                present([...describeSteps(facts), describeWarnings(facts)]).join(' '),
                renderChart(facts),
                known,
            ];
        case 'reused':
        case 'registered':
            return [...renderImage(facts), reuse, known];
        case 'submitted':
            return [
                reuse,
                'The run does not wait for the build (`wait: false`). The action `wait/` follows it in a later job.',
                image && `It will push ${code(image)} if it succeeds.`,
                known,
            ];
        case 'packed':
            return [image && `A build would push ${code(image)}.`, known];
        case 'checked':
            return [...renderImage(facts), 'Nothing was sent (`dry-run: true`).', known];
        case 'failed':
        case 'cancelled':
        case 'timed-out':
        case 'lost':
            return [...renderBadEnd(facts), reuse, known, describeWarnings(facts), renderChart(facts)];
        case 'not-submitted':
        case 'stopped':
        case 'in-doubt':
        case 'unread':
        case 'broken':
            return [...renderMessage(end.facts), ...renderHint(end.hint), known];
    }
}
/** `madeBy` is known of an image that is registered. */
function renderImage({ image, digest, madeBy }) {
    const reference = digest === undefined ? image : `${image}@${digest}`;
    return [reference && codeBlock([reference]), madeBy && `Image of build ${code(madeBy)}.`];
}
function renderBadEnd(facts) {
    const { end, failure, lastLines, comparison } = facts;
    if (end.kind !== 'failed')
        return [...renderMessage(end.facts), ...renderAtWork(facts), ...renderHint(end.hint)];
    if (failure !== undefined)
        return renderFailure(failure, end, facts);
    return [
        ...end.facts.filter((fact) => fact !== end.title).map(prose),
        ...renderHint(end.hint),
        comparison && text(comparison),
        renderLastLines(lastLines, 'log'),
    ];
}
/** The first line is a sentence; what follows is a list. */
function renderMessage(facts) {
    const [first = '', ...rest] = facts.join('\n').split('\n');
    return [text(first), rest.length > 0 && codeBlock(rest)];
}
/** What follows the first line is YAML or a command, and has to keep its lines. */
function renderHint(hint) {
    if (hint === undefined)
        return [];
    const [message, rest] = renderMessage([hint]);
    return [`💡 ${message}`, rest];
}
const linkedWarnings = 5;
function describeWarnings(facts) {
    const { warnings } = facts;
    if (warnings.length === 0)
        return undefined;
    const links = new Set(warnings.flatMap((warning) => linkToWarning(facts, warning) ?? []));
    const list = listSome([...links], linkedWarnings);
    return `⚠️ ${countOf(warnings.length, 'warning')}${list === '' ? '' : `: ${list}`}.`;
}
function renderWarnings(facts) {
    const { warnings } = facts;
    if (warnings.length === 0)
        return undefined;
    const lines = warnings.map((warning) => {
        const link = linkToWarning(facts, warning);
        return `- ${link === undefined ? '' : `${link} `}${code(warning.rule)}: ${prose(warning.message)}`;
    });
    const title = `${countOf(warnings.length, 'warning')} of the build checks`;
    return details(title, [lines.join('\n')]);
}
function linkToWarning(facts, warning) {
    const place = placeInDockerfile(facts.dockerfile, warning);
    return place && linkToLine(facts.source, place);
}
function renderContext(facts) {
    const rows = contextRows(facts).map(([name, value]) => [text(name), text(value)]);
    return details(contextTitle(facts), [
        table([['Build context', ''], ...rows]),
        renderLargest('Largest directories', facts.largestDirectories, '/'),
        renderLargest('Largest files', facts.largestFiles, ''),
    ]);
}
function renderLargest(title, paths, end) {
    if (paths.length === 0)
        return '';
    const rows = paths.map(({ path, sizeBytes }) => [
        code(`${showName(path)}${end}`),
        formatBytes(sizeBytes),
    ]);
    return table([[title, 'Size'], ...rows]);
}

;// CONCATENATED MODULE: ./src/runner/summary/discovery-summary.ts





const agentRows = 1_000;
/** Of one agent; a manifest may have a thousand include paths. */
const shownReasons = 5;
/** The log has all. */
const discovery_summary_shownProblems = 20;
/** The selected agents, and the others folded. A gate says whether all are built. */
function renderDiscoverySummary(found, isGate = false) {
    const { agents, problems } = found;
    const selected = agents.filter(isSelected);
    const others = agents.filter((agent) => !isSelected(agent));
    const rows = selected.slice(0, agentRows);
    const folded = others.slice(0, agentRows - rows.length);
    const lines = problems.slice(0, discovery_summary_shownProblems).flatMap((problem) => problem.split('\n'));
    return markdown_joinBlocks([
        `### ${isGate ? describeGate(found, selected.length) : describeSelection(found, selected.length)}`,
        lines.length > 0 && markdown_codeBlock(lines),
        ...and_more_andMore(problems.length - discovery_summary_shownProblems),
        // Each row is short, but thousands of them may exceed the limit together.
        rows.length > 0 && agentTable(rows),
        ...and_more_andMore(selected.length - rows.length),
        folded.length > 0 &&
            markdown_details(`${format_countOf(others.length, 'agent')} ${isGate ? 'built' : 'not selected'}`, [
                agentTable(folded),
                ...and_more_andMore(others.length - folded.length),
            ]),
    ]);
}
function describeSelection({ agents, problems }, selected) {
    const counted = `${selected} of ${format_countOf(agents.length, 'agent')} selected`;
    return problems.length === 0 ? `🔍 ${counted}` : `❌ ${unusable(problems)}; ${counted}`;
}
function describeGate({ agents, problems }, missing) {
    const { length } = agents;
    const all = length === 1 ? 'The only agent is built' : `All ${length} agents are built`;
    const notBuilt = `${missing} of ${format_countOf(length, 'agent')} ${missing === 1 ? 'is' : 'are'} not built`;
    const facts = present_present([problems.length > 0 && unusable(problems), missing > 0 && notBuilt]);
    return facts.length > 0
        ? `❌ ${facts.join('; ')}`
        : `✅ ${length === 0 ? 'No agents to build' : all}`;
}
function unusable(problems) {
    return `${format_countOf(problems.length, 'manifest')} cannot be used`;
}
/** Without the columns in which no agent has anything. */
function agentTable(agents) {
    const rows = [['Agent', 'Why', 'Build', 'Image'], ...agents.map(cellsOf)];
    const isUsed = (column) => rows.slice(1).some((row) => row[column] !== '');
    return markdown_table(rows.map((row) => row.filter((_, column) => isUsed(column))));
}
function cellsOf({ agent, reasons, content }) {
    const newest = reasons.find((reason) => reason.kind === 'unbuilt');
    return [
        markdown_code(agent),
        and_more_listSome(reasons.map(describeReason), shownReasons),
        markdown_code(content?.buildId ?? newest?.buildId ?? '', 100),
        markdown_code(content?.imageUrl ?? '', 200),
    ];
}
function describeReason(reason) {
    switch (reason.kind) {
        case 'all':
            return 'all are selected';
        case 'added':
            return 'new manifest';
        case 'no-base':
            return 'nothing to compare with';
        case 'manifest':
            return 'manifest changed';
        case 'dockerfile':
            return 'Dockerfile changed';
        case 'dockerignore':
            return 'ignore file changed';
        case 'include':
            return `${format_countOf(reason.count, 'file')} in ${markdown_code(reason.include, 100)}`;
        case 'unbuilt':
            return reason.status === undefined ? 'not built' : `not built: ${markdown_code(reason.status, 100)}`;
    }
}

;// CONCATENATED MODULE: ./src/runner/summary/summary-file.ts


/** A summary that cannot be written is a warning and does not change the exit code. */
async function summary_file_writeSummary(markdown, { world, log, redact, signal }) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (!path)
        return;
    try {
        await awaitDisk(world.files.append(path, redact(markdown)), world.clock, signal);
    }
    catch (error) {
        const hint = (0,system_error/* hintOf */.$z)(error, "Set GITHUB_STEP_SUMMARY to a writable file, or 'summary' to 'false'.");
        await log.warning(`The job summary could not be written: ${(0,system_error/* reasonOf */.A3)(error)}.\n${hint}`);
    }
}

;// CONCATENATED MODULE: ./src/runner/summary/undeployed-summary.ts



const undeployed_summary_agentRows = 500;
function undeployed_summary_renderUndeployedSummary(agents) {
    if (agents.length === 0)
        return '### ✅ No agents that are built but not deployed\n';
    const rows = agents
        .slice(0, undeployed_summary_agentRows)
        .map(({ agentName, latestBuild, totalBuilds }) => [
        code(agentName),
        code(latestBuild.imageUrl ?? ''),
        code(latestBuild.status),
        code(latestBuild.id),
        code(latestBuild.createdAt ?? ''),
        String(totalBuilds),
    ]);
    const head = ['Agent', 'Image', 'Status', 'Latest build', 'Created', 'Builds'];
    return joinBlocks([
        `### 📦 ${countOf(agents.length, 'agent')} built but not deployed`,
        table([head, ...rows]),
        ...andMore(agents.length - rows.length),
    ]);
}

;// CONCATENATED MODULE: ./src/runner/summary/summary.ts





async function writeBuildSummary(facts, writer) {
    // Before anything is escaped, which would hide a secret.
    await writeSummary(renderBuildSummary(redactAll(facts, writer.redactEarly)), writer);
}
async function writeUndeployedSummary(agents, writer) {
    await writeSummary(renderUndeployedSummary(redactAll(agents, writer.redactEarly)), writer);
}
async function writeDiscoverySummary({ agents, problems }, { requireBuilt }, writer) {
    const shown = redact_all_redactAll({ agents, problems }, writer.redactEarly);
    await summary_file_writeSummary(renderDiscoverySummary(shown, requireBuilt), writer);
}

;// CONCATENATED MODULE: ./src/build-context/credentials/secret-values.ts
/** Environment variables: `${NAME}`, npm's `${NAME?}`, Yarn's `${NAME-}` and `${NAME:-}`. */
const references = /\$\{\w+(?:\?|:?-)?\}/g;
/** As in templates and documentation: `<token>`, `{{ token }}`, `%TOKEN%`, `$TOKEN`, `xxxx`. */
const placeholder = /^(?:<[^<>]*>|\{\{[^{}]*\}\}|%\w+%|\$[A-Z_][A-Z0-9_]*|[xX]{3,}|null)$/;
/** Whether a setting's value is a secret itself, rather than empty or a placeholder. */
function isLiteral(value) {
    const bare = value.trim().replace(/^(["'])(.*)\1$/s, '$2');
    const rest = bare.replace(references, '').trim();
    return /[\p{L}\p{N}]/u.test(rest) && !placeholder.test(rest);
}
// The limit of a scheme's length avoids quadratic time in a long run of letters. The rest is a
// lookahead: after the end of a quoted URL another one may begin.
const urlStart = /(["']?)\b([a-z][a-z0-9+.-]{0,20}):\/\/(?=([^\s/?#]*))/gi;
/** Users whose names are not secret; the password comes from elsewhere. */
const publicUser = /^(?:git|oauth2accesstoken|vsssessiontoken)$/i;
/** With a password, or over HTTP a user: perhaps a token. Only the quote before a URL ends it. */
function containsCredentialUrl(text) {
    return Array.from(text.matchAll(urlStart)).some(([, quote, scheme = '', rest = '']) => {
        const authority = (quote ? rest.split(quote)[0] : rest) ?? '';
        const at = authority.lastIndexOf('@');
        return at >= 0 && isCredential(scheme, authority.slice(0, at));
    });
}
/** For a value that is one URL; the password may contain spaces and quotes. */
function isCredentialUrl(value) {
    const [, scheme = '', userinfo] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(value.trim()) ?? [];
    return userinfo !== undefined && isCredential(scheme, userinfo);
}
/** The address of a proxy needs no scheme. */
function isCredentialProxy(value) {
    return isCredentialUrl(value.includes('://') ? value : `http://${value.trim()}`);
}
function isCredential(scheme, userinfo) {
    const split = userinfo.indexOf(':');
    const password = split < 0 ? '' : userinfo.slice(split + 1);
    if (password !== '')
        return isLiteral(password);
    const user = split < 0 ? userinfo : userinfo.slice(0, split);
    return /(?:^|\+)https?$/i.test(scheme) && isLiteral(user) && !publicUser.test(user);
}
/** In the query or the fragment, under a secret's name, such as `?private_token=…`. */
function hasSecretParameter(url) {
    const [, ...parameters] = url.split(/[?#&;]/);
    return parameters.some((parameter) => {
        const split = parameter.indexOf('=');
        return (split > 0 && secret_values_isSecretName(parameter.slice(0, split)) && isLiteral(parameter.slice(split + 1)));
    });
}
const secret_values_secretWord = /(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
/** True for `private_token`, `X-Amz-Signature` and `apiKey`; false for `keyword` and `author`. */
function secret_values_isSecretName(name) {
    return name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some((word) => secret_values_secretWord.test(word));
}

;// CONCATENATED MODULE: ./src/build-context/normalise-remote.ts

/** Longer than the URL of any repository. */
const longestRemote = 4_096;
/**
 * Host and path, by Agentex's rules for provenance; `undefined` where these may leave a part of a
 * secret, or nothing.
 */
function normalise_remote_normaliseRemote(url) {
    if (url.length > longestRemote)
        return undefined;
    const address = withoutCredentials(url.trim());
    // The rest of a password that contains `@`.
    if (address === undefined || address.includes('@'))
        return undefined;
    const repo = withoutSlashes(address.replace(/[?#].*$/s, '').replace(/\.git$/, ''));
    if (repo === '' || hasSecretParameter(repo))
        return undefined;
    const slash = repo.indexOf('/');
    return slash < 0 ? repo.toLowerCase() : repo.slice(0, slash).toLowerCase() + repo.slice(slash);
}
/** Undefined where a parameter contains `@`, so that what follows is a part of its value. */
function withoutCredentials(text) {
    const [scheme] = /^[^?#]*?:\/\//.exec(text) ?? [];
    const colon = text.indexOf(':');
    const isScp = scheme === undefined && colon >= 0 && !text.slice(0, colon).includes('/');
    const rest = text.slice(scheme?.length ?? 0);
    const at = rest.indexOf('@');
    const user = rest.slice(0, Math.max(at, 0));
    // A password may contain `?` and `#` too.
    if (/[?#]/.test(user) && /[/=]/.test(user))
        return undefined;
    const address = rest.slice(at + 1);
    return isScp ? address.replace(':', '/') : address;
}
// Not a pattern: /\/+$/ takes quadratic time on slashes in the middle.
function withoutSlashes(text) {
    let [start, end] = [0, text.length];
    while (text[start] === '/')
        start += 1;
    while (end > start && text[end - 1] === '/')
        end -= 1;
    return text.slice(start, end);
}

;// CONCATENATED MODULE: ./src/runner/workflow-context.ts


async function readWorkflowContext(env = process.env) {
    const payload = await readPayload(env['GITHUB_EVENT_PATH']);
    const head = decodeHead(payload);
    const page = readPage(env);
    const branch = readRunBranch(env, payload, page);
    const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    const repository = { owner, repo, apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com' };
    const number = valueAt(payload, 'pull_request.number');
    const isPullRequest = owner !== '' && repo !== '' && typeof number === 'number';
    const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
    return {
        // A missing one is reported by whoever looks for something in it.
        workspace: await (0,promises_.realpath)(directory).catch(() => directory),
        pushedTag: env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined,
        checkouts: knownCheckouts(env, head),
        page,
        run: readRun(env, page),
        pullRequest: isPullRequest ? { ...repository, number, headCommit: head?.commit } : undefined,
        trustedRun: readTrustedRun(env, payload),
        event: readEvent(env, payload),
        branch,
        target: { sourceRepo: branch.sourceRepo, sourceRef: baseOf(payload) ?? branch.name },
        repository,
    };
}
function readPage(env) {
    const [server, repository] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']];
    if (!server || !repository)
        return undefined;
    return {
        url: `${server.replace(/\/$/, '')}/${repository}`,
        files: env['GITEA_ACTIONS'] ? 'src/commit' : 'blob',
    };
}
function readRunBranch(env, payload, page) {
    const isPullRequest = valueAt(payload, 'pull_request.head') !== undefined;
    const [, started] = /^refs\/heads\/(.+)$/s.exec(env['GITHUB_REF'] ?? '') ?? [];
    return {
        name: isPullRequest ? decodeHead(payload)?.ref : started,
        sourceRepo: page && normalise_remote_normaliseRemote(page.url),
        defaultBranch: textAt(payload, 'repository.default_branch'),
        isProtected: env['GITHUB_REF_PROTECTED'] === 'true',
        isFromFork: isPullRequest && !isOwn(textAt(payload, pullRequestSource), env),
    };
}
const pullRequestSource = 'pull_request.head.repo.full_name';
/** Whether a repository is that of the workflow. */
function isOwn(repository, env) {
    const own = env['GITHUB_REPOSITORY'];
    return repository !== undefined && repository.toLowerCase() === own?.toLowerCase();
}
function baseOf(payload) {
    const queued = textAt(payload, 'merge_group.base_ref');
    return textAt(payload, 'pull_request.base.ref') ?? queued?.replace(/^refs\/heads\//, '');
}
function readEvent(env, payload) {
    const base = textAt(payload, 'pull_request.base.sha');
    const head = textAt(payload, 'pull_request.head.sha');
    const mergeBase = textAt(payload, 'pull_request.merge_base');
    return {
        name: env['GITHUB_EVENT_NAME'] ?? '',
        commit: env['GITHUB_SHA'],
        ref: env['GITHUB_REF'] ?? '',
        before: textAt(payload, 'before'),
        defaultBranch: textAt(payload, 'repository.default_branch'),
        pullRequest: base === undefined ? undefined : { head, base, mergeBase },
        mergeGroupBase: textAt(payload, 'merge_group.base_sha'),
    };
}
const trustedEvents = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];
function readTrustedRun(env, payload) {
    if (!trustedEvents.includes(env['GITHUB_EVENT_NAME'] ?? ''))
        return undefined;
    const source = textAt(payload, pullRequestSource) ?? textAt(payload, 'workflow_run.head_repository.full_name');
    const paths = ['pull_request.head.sha', 'pull_request.merge_commit_sha', 'workflow_run.head_sha'];
    const heads = paths.flatMap((path) => textAt(payload, path) ?? []);
    const { GITHUB_SHA: sha } = env;
    const started = sha ? [sha] : [];
    if (isOwn(source, env))
        return { fork: undefined, ownCommits: [...started, ...heads] };
    // Runners other than GitHub's start from the head itself.
    return { fork: source, ownCommits: started.filter((commit) => !heads.includes(commit)) };
}
function readRun(env, page) {
    const id = env['GITHUB_RUN_ID'];
    const workflowRef = env['GITHUB_WORKFLOW_REF'];
    return {
        url: page && id ? `${page.url}/actions/runs/${id}` : undefined,
        number: Number(env['GITHUB_RUN_NUMBER'] ?? 0),
        attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
        job: env['GITHUB_JOB'] ?? '',
        workflow: {
            // Without the branch, which follows the path.
            path: workflowRef ? workflowRef.replace(/@.*$/s, '') : undefined,
            name: env['GITHUB_WORKFLOW'] ?? '',
            event: env['GITHUB_EVENT_NAME'] ?? '',
        },
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    };
}
function knownCheckouts(env, pullRequest) {
    const explicit = pullRequest ? [{ head: pullRequest.commit, ...pullRequest }] : [];
    const head = env['GITHUB_SHA'];
    if (!head)
        return explicit;
    // Runs for a merged pull request and by `pull_request_target` start from the base branch.
    const isMergeCommit = env['GITHUB_REF']?.startsWith('refs/pull/') ?? false;
    const started = { commit: head, ref: env['GITHUB_REF_NAME'] };
    return [{ head, ...(isMergeCommit && pullRequest ? pullRequest : started) }, ...explicit];
}
/** GitHub sends no larger ones. */
const maxPayloadBytes = 25 * 1024 * 1024;
/** Without a readable payload, the environment alone has to do. */
async function readPayload(path) {
    if (path === undefined)
        return undefined;
    try {
        const stats = await (0,promises_.stat)(path);
        if (!stats.isFile() || stats.size > maxPayloadBytes)
            return undefined;
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function decodeHead(payload) {
    const commit = textAt(payload, 'pull_request.head.sha');
    const ref = textAt(payload, 'pull_request.head.ref');
    return commit === undefined || ref === undefined ? undefined : { commit, ref };
}
/** The text at a path of the payload, such as `pull_request.head.sha`. */
function textAt(payload, path) {
    const value = valueAt(payload, path);
    return typeof value === 'string' ? value : undefined;
}
function valueAt(payload, path) {
    return path.split('.').reduce((value, name) => value?.[name], payload);
}

;// CONCATENATED MODULE: ./src/discover.ts







/** The sub-action `discover/`: outputs the agents of a monorepo, and those to build as a matrix. */
async function discover(world) {
    await entrypoint(world, async (runner) => {
        const workflow = await readWorkflowContext();
        const inputs = await readDiscoverInputs(runner.apiKey, workflow, runner);
        const found = await findAgents(inputs, workflow, runner);
        await finishOutputs(writeDiscoverOutputs(found.agents, runner), runner);
        await showAgents(found, inputs, runner);
        if (inputs.summary)
            await writeDiscoverySummary(found, inputs, runner);
        rejectIncomplete(found, inputs);
    });
}


/***/ }),

/***/ 363:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ systemWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = loadLate("node:v8");
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./src/util/errors.ts
var errors = __nccwpck_require__(17);
// EXTERNAL MODULE: ./src/util/system-error.ts
var system_error = __nccwpck_require__(208);
;// CONCATENATED MODULE: ./src/api/http/archive-file.ts



const chunkBytes = 256 * 1024;
const findDisturber = 'Run the job again. If it recurs, find the process on this runner that changes or removes this file.';
/** Opens the file of an archive, which must still have its size. */
async function openArchiveFile({ path, sizeBytes }) {
    const file = await (0,promises_.open)(path, 'r').catch((cause) => {
        throw new errors/* ActionError */.l(`The packed build context '${path}' is not readable: ${(0,system_error/* reasonOf */.A3)(cause)}.`, {
            cause,
            hint: (0,system_error/* hintOf */.$z)(cause, findDisturber),
        });
    });
    if (sizeBytes === 0 || (await file.stat()).size !== sizeBytes) {
        await file.close();
        throw changed(path);
    }
    return {
        async *chunks() {
            const stream = file.createReadStream({
                start: 0,
                end: sizeBytes - 1,
                highWaterMark: chunkBytes,
                autoClose: false,
            });
            let left = sizeBytes;
            try {
                for await (const chunk of stream) {
                    left -= chunk.length;
                    yield chunk;
                }
            }
            catch (cause) {
                throw new errors/* ActionError */.l(`The packed build context is no longer readable: ${(0,system_error/* reasonOf */.A3)(cause)}.`, { cause, hint: (0,system_error/* hintOf */.$z)(cause, findDisturber) });
            }
            if (left !== 0)
                throw changed(path);
        },
        // Nothing was written, so a failure loses nothing; it would replace the response of the server.
        [Symbol.asyncDispose]: () => file.close().catch(() => undefined),
    };
}
function changed(path) {
    return new errors/* ActionError */.l(`The packed build context '${path}' changed after it was packed.`, {
        hint: findDisturber,
    });
}

// EXTERNAL MODULE: ./src/api/http/timeouts.ts
var timeouts = __nccwpck_require__(821);
// EXTERNAL MODULE: ./src/util/clock.ts
var clock = __nccwpck_require__(110);
// EXTERNAL MODULE: ./src/util/or-undefined.ts
var or_undefined = __nccwpck_require__(82);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(542);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(75);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: ./src/runner/world/background-writes.ts





/** From when on the disk counts as stalled, so that no line of the log waits for it. */
const stalledMs = 1_000;
/** How long the end of the process waits for a disk. */
const lastWriteMs = 500;
const unwritten = new Set();
/** Of outputs and state alone. */
const unannounced = new Set();
/** What follows the text that is being written, by path. */
const tails = new Map();
/** Appends in order of the calls, in the background: a signal must not wait for a stalled disk. */
function append(path, text, write) {
    const before = tails.get(path);
    if (before !== undefined && before.text !== '') {
        before.text += text;
        return before.written;
    }
    const tail = { text, written: Promise.resolve() };
    tail.written = (before?.written.catch(() => undefined) ?? Promise.resolve()).then(async () => {
        const all = tail.text;
        tail.text = '';
        await write(path, all);
    });
    tails.set(path, tail);
    track(unwritten, tail.written);
    return tail.written;
}
function track(set, work) {
    const ended = work.catch(() => undefined).then(() => void set.delete(ended));
    set.add(ended);
}
/** A new file can be read by this user alone. */
async function appendText(path, text) {
    await append(path, text, (to, all) => (0,promises_.appendFile)(to, all, { mode: 0o600 }));
}
/** Writes a value into the runner's file of this variable, or calls `otherwise` without one. */
async function writeValue(variable, otherwise, name, value) {
    const path = process.env[variable];
    if (!path) {
        otherwise(name, value);
        return;
    }
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    const lines = [`${name}<<${delimiter}`, value, delimiter, ''];
    const written = append(path, lines.join(external_node_os_.EOL), appendWhole);
    track(unannounced, Promise.race([written, (0,external_node_timers_promises_.setTimeout)(stalledMs, undefined, { ref: false })]));
    await written;
}
/** The runner fails a step whose file ends within a value: an error cuts the file back. */
async function appendWhole(path, text) {
    const { size } = await (0,promises_.stat)(path);
    try {
        await (0,promises_.appendFile)(path, text);
    }
    catch (error) {
        await (0,promises_.truncate)(path, size).catch(() => undefined);
        throw error;
    }
}
/** Prints after outputs and state are saved: whoever reads a line may kill this process. */
const stdout = new external_node_stream_.Writable({
    write: (chunk, _, done) => {
        const print = () => void process.stdout.write(chunk, done);
        if (unannounced.size === 0)
            print();
        else
            void Promise.all(unannounced).then(print);
    },
});
process.stdout.on('error', (error) => stdout.destroy(error));
/** Resolves when everything is written, or could not be. */
async function allWritten() {
    await Promise.all(unwritten);
}
/** Ends the process, with what is still to be written if the disk does that at once. */
function exitWithWrites() {
    if (unwritten.size === 0)
        process.exit();
    // To end, Node waits for its threads, however long a disk keeps one of them.
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), lastWriteMs);
    void allWritten().then(() => process.exit());
}

;// CONCATENATED MODULE: ./src/runner/world/system-world.ts










const shutdownSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'];
const uncaught = ['uncaughtException', 'unhandledRejection'];
/** That nobody has asked for since they were set. */
const outputs = [];
// Without a listener, Node would open its debugger to every program of this machine.
process.on('SIGUSR1', () => undefined);
/** This process on a runner. What takes long to load is loaded when it is needed. */
const systemWorld = {
    clock: clock/* systemClock */.m,
    random: Math.random,
    startedMs: Date.now() - process.uptime() * 1000,
    stdout: stdout,
    onSignal: (listener) => {
        for (const name of shutdownSignals)
            process.on(name, listener);
    },
    onUncaught: (listener) => {
        for (const event of uncaught)
            process.on(event, listener);
    },
    setExitCode: (code) => {
        process.exitCode = code;
    },
    exit: exitWithWrites,
    setOutput: (name, value) => {
        const written = writeValue('GITHUB_OUTPUT', core/* setOutput */.uH, name, value);
        written.catch(() => undefined);
        outputs.push(written);
    },
    outputsWritten: async () => {
        await Promise.all(outputs.splice(0));
    },
    saveState: (name, value) => writeValue('GITHUB_STATE', core/* saveState */.LZ, name, value),
    allWritten: allWritten,
    files: {
        newPath: (parent, prefix) => (0,external_node_path_.join)(parent, prefix + (0,external_node_crypto_.randomUUID)()),
        createDirectory: (path) => (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 }),
        removeDirectory: (path) => (0,external_node_fs_.rmSync)(path, { recursive: true, force: true }),
        replace: replaceFile,
        removeFile: (path) => (0,external_node_fs_.rmSync)(path, { force: true }),
        changedMs: (path) => (0,or_undefined/* orUndefined */.y)(() => (0,external_node_fs_.statSync)(path).mtimeMs),
        append: appendText,
        read: (path) => (0,external_node_fs_.createReadStream)(path, 'utf8'),
    },
    openArchive: openArchiveFile,
    openTransport: async (baseUrl) => {
        const { openTransport } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 496));
        const transport = await openTransport(baseUrl, process.env, timeouts/* defaultTimeouts */.c.connect);
        // Otherwise a long log grows the space for new objects by 70 MiB, and is read no faster. Set
        // earlier, it would make packing and loading slower.
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--semi-space-growth-factor=1');
        return transport;
    },
    openGitHub: async ({ apiUrl, token }) => {
        const { getOctokit } = await import(/* webpackIgnore: true */ "./github-client.js");
        return getOctokit(token, { baseUrl: apiUrl }).rest;
    },
};
function replaceFile(path, text) {
    const next = `${path}.${process.pid}`;
    // Left by a process that was killed while it wrote.
    (0,external_node_fs_.rmSync)(next, { force: true });
    (0,external_node_fs_.writeFileSync)(next, text, { flag: 'wx', mode: 0o600 });
    (0,external_node_fs_.renameSync)(next, path);
}


/***/ }),

/***/ 677:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _discover_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(142);
/* harmony import */ var _runner_world_system_world_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(363);


await (0,_discover_js__WEBPACK_IMPORTED_MODULE_0__/* .discover */ .k)(_runner_world_system_world_js__WEBPACK_IMPORTED_MODULE_1__/* .systemWorld */ .w);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 940:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clip)
/* harmony export */ });
/** Cuts between words: the runner masks a secret only as a whole. Omits a word that is too long. */
function clip(text, length) {
    if (text.length <= length)
        return own(text);
    let end = length - 1;
    while (end > 0 && !/\s/.test(text.charAt(end)))
        end -= 1;
    return own(`${text.slice(0, Math.max(0, end)).trimEnd()}…`);
}
/** A slice keeps the whole of the line alive that it was cut from, a copy does not. */
function own(text) {
    return ` ${text}`.slice(1);
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const systemClock = {
    // `performance` would load a module of Node for every run.
    monotonicMs: () => Number(process.hrtime.bigint()) / 1e6,
    wallMs: () => Date.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            signal.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 17:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError),
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(208);

/** Explained to the user: full sentences in `message` and `hint`, no secret in either. */
class ActionError extends Error {
    name = 'ActionError';
    hint;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.hint = options.hint;
    }
}
/** With the hint on the same line, for places without a line of its own for it. */
function describeError(error) {
    const known = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .describeSystemError */ .Zo)(error);
    if (known)
        return known.hint === undefined ? known.reason : `${known.reason}. ${known.hint}`;
    if (error instanceof ActionError && error.hint !== undefined)
        return `${error.message} ${error.hint}`;
    return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error);
}


/***/ }),

/***/ 815:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether traffic stays on this machine. */
function isLoopback(url) {
    return (url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname));
}


/***/ }),

/***/ 82:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ orUndefined)
/* harmony export */ });
/** What `read` returns; `undefined` where it throws, whatever the reason. */
function orUndefined(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 208:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Zo: () => (/* binding */ describeSystemError),
/* harmony export */   b2: () => (/* binding */ isMissing)
/* harmony export */ });
/* unused harmony export isDiskFull */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _clip_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(940);
/* harmony import */ var _or_undefined_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(82);




const freeSpace = 'Free disk space before this step, or use a runner with a larger disk.';
const raiseFiles = "Raise the limit of open files ('ulimit -n') of the runner's user, and run the job again.";
const noInodes = {
    reason: 'the file system has no free inodes, so no more files can be created',
    hint: 'Remove files before this step: not their size is at its limit, but their number.',
};
const problems = {
    ENOSPC: { reason: 'the disk is full', hint: freeSpace },
    EDQUOT: {
        reason: "the disk quota of the runner's user is used up",
        hint: 'Free disk space before this step, or raise the quota.',
    },
    EFBIG: {
        reason: 'the file is larger than this process or the file system allows',
        hint: "Raise the limit of file sizes ('ulimit -f') of the runner's user.",
    },
    EMFILE: { reason: 'this process has too many open files', hint: raiseFiles },
    ENFILE: { reason: 'this machine has too many open files', hint: raiseFiles },
    EROFS: { reason: 'the file system is read-only' },
    EACCES: { reason: "the runner's user has no permission" },
    EPERM: { reason: "the runner's user has no permission" },
    ENAMETOOLONG: {
        reason: 'the path is longer than the system allows',
        hint: 'Shorten the names of the directories or of the file.',
    },
    ESTALE: {
        reason: 'the network file system no longer knows the file',
        hint: 'Check the network file system of this runner, and run the job again.',
    },
    EIO: {
        reason: 'the disk reports an error of reading or writing',
        hint: "Check this runner's disk, and run the job on another runner.",
    },
};
const messageLength = 300;
/** `undefined` for errors not of the system, and for those that only the caller can explain. */
function describeSystemError(error, statfs = node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync) {
    if (!isSystemError(error) || error.code === undefined)
        return undefined;
    const problem = lacksInodes(error, statfs) ? noInodes : problems[error.code];
    return (problem && { ...problem, reason: `${problem.reason} (${(0,_clip_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$)(error.message, messageLength)})` });
}
/** Why something failed: follows a colon and has no full stop. */
function reasonOf(error) {
    const message = isSystemError(error) || error instanceof Error ? error.message : String(error);
    return describeSystemError(error)?.reason ?? message;
}
/** What to change; `otherwise` where the error does not say it. */
function hintOf(error, otherwise) {
    return describeSystemError(error)?.hint ?? otherwise;
}
/** Whether less data would have had room. */
function isDiskFull(error) {
    const code = codeOf(error);
    return code === 'EDQUOT' || (code === 'ENOSPC' && !lacksInodes(error));
}
/** The code of an error of the operating system, such as `ENOENT`. */
function codeOf(error) {
    return isSystemError(error) ? error.code : undefined;
}
/** Whether nothing is at a path. */
function isMissing(error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
}
/** By its shape: in a test's realm, an error of Node's own modules is not an `instanceof Error`. */
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
/** The system has one code for this and a full disk. */
function lacksInodes(error, statfs = node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync) {
    const path = isSystemError(error) && error.code === 'ENOSPC' ? error.path : undefined;
    const stats = path === undefined ? undefined : (0,_or_undefined_js__WEBPACK_IMPORTED_MODULE_3__/* .orUndefined */ .y)(() => statfs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)));
    // Some file systems create inodes as they need them, and count none.
    return stats !== undefined && stats.files > 0 && stats.ffree === 0 && stats.bavail > 0;
}


/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = loadLate("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = globalThis.process.getBuiltinModule("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = globalThis.process.getBuiltinModule("node:fs/promises");

/***/ }),

/***/ 542:
/***/ ((module) => {

module.exports = globalThis.process.getBuiltinModule("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = globalThis.process.getBuiltinModule("node:path");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = globalThis.process.getBuiltinModule("node:stream");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = globalThis.process.getBuiltinModule("node:timers/promises");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = globalThis.process.getBuiltinModule("node:zlib");

/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V4: () => (/* binding */ getInput),
  _o: () => (/* binding */ isDebug),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, endGroup, error, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, info, markdownSummary, notice, platform, setCommandEcho, setFailed, setSecret, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path, warning

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = globalThis.process.getBuiltinModule("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = loadLate("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = globalThis.process.getBuiltinModule("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = globalThis.process.getBuiltinModule("path");
;// CONCATENATED MODULE: external "os"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_os_namespaceObject_1 = x({  });
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(677);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
