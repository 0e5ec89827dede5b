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

/***/ 234:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  createClient: () => (/* binding */ createClient)
});

// EXTERNAL MODULE: ./src/util/retry.ts
var retry = __nccwpck_require__(266);
// EXTERNAL MODULE: ./src/api/decode.ts
var api_decode = __nccwpck_require__(364);
// EXTERNAL MODULE: ./src/api/errors.ts
var api_errors = __nccwpck_require__(249);
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

// EXTERNAL MODULE: ./src/util/errors.ts
var errors = __nccwpck_require__(17);
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
    const unusable = (cause) => new api_errors/* ApiError */.hD(`${operation} failed: the response cannot be decoded: its Content-Encoding is '${(0,clip/* clip */.$)(encodings.join(', '), 60)}'.`, { kind: 'response', code: 'NOT_DECODABLE', accepted, hint, cause });
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
    return new api_errors/* ApiError */.hD(`${operation} failed: ${who} responded with ${status}${name}${quote}`, {
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
        if (error instanceof api_errors/* ApiError */.hD)
            return error;
        const { kind, code, sentence, hint } = error instanceof errors/* ActionError */.l
            ? { kind: 'reset', code: undefined, sentence: error.message, hint: error.hint }
            : (0,network_error/* describeNetworkError */.g)(error, {
                host: baseUrl.host,
                proxyHost: transport.proxyHost,
                viaFailedProxy: transport.isProxyFailure(error),
            });
        const details = { kind, code, hint, accepted: acceptanceBy(upload), cause: error };
        return new api_errors/* ApiError */.hD(`${operation} failed: ${sentence}`, details);
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
    const unusable = (problem, code) => new api_errors/* ApiError */.hD(`${operation} failed: the response ${problem}.`, {
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

// EXTERNAL MODULE: ./src/api/retry-table.ts
var retry_table = __nccwpck_require__(279);
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
            else if (error instanceof api_errors/* ApiError */.hD)
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
    return (error instanceof api_errors/* ApiError */.hD && error.meaning === 'unavailable' && (0,retry_table/* answerOf */.ut)(error) !== 'throttled');
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
    if (!(error instanceof api_errors/* ApiError */.hD))
        return { attempts: 1, baseMs: 0 };
    return { ...(0,retry_table/* retryRules */.Oo)(error).request, afterMs: error.retryAfterMs };
}
/** The last error, with the number of attempts and how the earlier ones failed. */
function failAfterRetries(errors, giveUp) {
    const last = errors.at(-1);
    const earlier = errors.slice(0, -1).filter((error) => error instanceof api_errors/* ApiError */.hD);
    if (!(last instanceof api_errors/* ApiError */.hD) || earlier.length === 0)
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
        budget: (0,retry/* createRetryBudget */.Ce)(),
        clock,
        random,
        decide: decideRetry,
        onRetry: (error) => {
            if (error instanceof api_errors/* ApiError */.hD)
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
    const get = (operation, path, shape, signal, { attempts, onServerTime, onAge, } = {}) => (0,retry/* retry */.L5)(() => pace.run(async () => {
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
            throw new api_errors/* ApiError */.hD(`${operation} failed: the response is not an event stream.`, {
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
            const response = await (0,retry/* retry */.L5)(attempt, { ...rules, attempts }, signal);
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
    return new api_errors/* ApiError */.hD(`${operation} failed: a cache sent a response that is ${ageSeconds} s old.`, {
        kind: 'response',
        code: 'CACHED',
        hint: api_errors/* cacheHint */.aK,
    });
}
/** The build is already ending. */
function undefinedOnConflict(error) {
    if (!(error instanceof api_errors/* ApiError */.hD && error.meaning === 'conflict'))
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

/***/ 249:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z4: () => (/* binding */ slowHint),
/* harmony export */   aK: () => (/* binding */ cacheHint),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   zw: () => (/* binding */ asApiError)
/* harmony export */ });
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17);

class ApiError extends _util_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l {
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

/***/ 279:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ submitRules),
/* harmony export */   DA: () => (/* binding */ retryTable),
/* harmony export */   Oo: () => (/* binding */ retryRules),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
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


/***/ }),

/***/ 646:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ normaliseRemote)
});

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
        return (split > 0 && isSecretName(parameter.slice(0, split)) && isLiteral(parameter.slice(split + 1)));
    });
}
const secretWord = /(?:token|secret|passw(?:or)?d|passphrase|signature)$|^(?:(?:api|access|private)?key|pass|pwd|sig|credentials?|o?auth|authorization)$/i;
/** True for `private_token`, `X-Amz-Signature` and `apiKey`; false for `keyword` and `author`. */
function isSecretName(name) {
    return name.split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).some((word) => secretWord.test(word));
}

;// CONCATENATED MODULE: ./src/build-context/normalise-remote.ts

/** Longer than the URL of any repository. */
const longestRemote = 4_096;
/**
 * Host and path, by Agentex's rules for provenance; `undefined` where these may leave a part of a
 * secret, or nothing.
 */
function normaliseRemote(url) {
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


/***/ }),

/***/ 330:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ isOfBuild),
/* harmony export */   Z8: () => (/* binding */ marks),
/* harmony export */   kq: () => (/* binding */ goodMarks),
/* harmony export */   oJ: () => (/* binding */ isSuccess)
/* harmony export */ });
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
const marks = { ...ofSuccess, ...ofBuild, ...ofRun };
function isSuccess({ kind }) {
    return kind in ofSuccess;
}
/** Whether the build itself, and not an error of the run, is why the step fails. */
function isOfBuild({ kind }) {
    return kind in ofBuild;
}


/***/ }),

/***/ 181:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ promote)
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
function read_input_optional(name, parse) {
    const text = readText(name);
    return text === '' ? undefined : parse(name, text);
}
/** The runner fills in the default from `action.yml`: empty only if a workflow sets it so. */
function read_input_defaulted(name, parse) {
    return (read_input_optional(name, parse) ??
        read_input_invalid(`Input '${name}' is empty. Set a value, or remove the input to use its default.`));
}
function required(name, parse, missing) {
    return read_input_optional(name, parse) ?? read_input_invalid(missing);
}
/** Rejects with one `InvalidInputs` for all fields: a user learns of every problem in one run. */
async function read_input_gather(fields) {
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
;// CONCATENATED MODULE: ./src/build-context/files/file-names.ts



/** Inexact text is good enough for matching, but the content hash and JSON need UTF-8. */
function decodeName(latin1) {
    const isAscii = Buffer.byteLength(latin1) === latin1.length;
    if (isAscii)
        return { text: latin1, exact: true };
    const bytes = Buffer.from(latin1, 'latin1');
    return { text: bytes.toString(), exact: isUtf8(bytes) };
}
/** For a name in `directory` that is not UTF-8 and not ignored. */
function undecodable(latin1, directory) {
    return new ActionError(`The name '${showBytes(latin1)}' in the directory '${directory === '' ? '.' : file_names_showName(directory)}' of the build context is not valid UTF-8.`, {
        hint: "Rename it, or add a line for it to the ignore file, with '*' instead of the bytes shown as '\\x'.",
    });
}
/** For a link whose target is not UTF-8. */
function undecodableTarget(latin1, link) {
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
function excerpt(text) {
    return text.length > excerptCharacters ? `${text.slice(0, excerptCharacters)}…` : text;
}
/** The first names of a list, quoted, and how many more there are. */
function listNames(paths, most = 10) {
    const names = paths.map((path) => `'${file_names_showName(path)}'`);
    return listSome(names, most);
}
/** Sizes and names of files, one on each line, to follow a sentence. */
function listSizes(files) {
    return files.map(({ path, sizeBytes }) => `\n${sizeBytes} bytes  ${file_names_showName(path)}`).join('');
}
/** A sentence about paths, or nothing without paths. */
function sentenceAbout(paths, sentence) {
    const all = [...paths];
    return all.length === 0 ? [] : [`${sentence}: ${listNames(all)}.`];
}

;// CONCATENATED MODULE: ./src/build-context/files/context-warning.ts

/** How a message begins that is about a line. */
function leadOf({ file, line }) {
    return `${file_names_showName(file)}:${line}: `;
}

// EXTERNAL MODULE: ./src/runner/text/visible.ts
var visible = __nccwpck_require__(650);
// EXTERNAL MODULE: ./src/runner/world/runner-kind.ts
var runner_kind = __nccwpck_require__(434);
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
const gap = String.raw `(?:\p{Default_Ignorable_Code_Point}|${visible/* style */.iF})*`;
const blanks = String.raw `(?:[\s\p{Default_Ignorable_Code_Point}]|${visible/* style */.iF})*`;
// The runner compares strings by culture rules, which skip ignorable characters: so do these.
/** `##[name]` is a command anywhere in a line. */
const marker = new RegExp(String.raw `(#${gap}#${gap})(?=${visible/* style */.iF}|\[)`, 'gv');
/** `::name::` is a command after any number of blanks. */
const leadingColons = new RegExp(String.raw `^(${blanks})(?=:${gap}:)`, 'v');
const suspicious = new RegExp(String.raw `${visible/* invisible */.q4}|[\u2028\u2029\p{Surrogate}]|#${gap}#${gap}\[|^[\s\p{Default_Ignorable_Code_Point}]*:`, 'v');
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
function printable_printableMessage(text) {
    const plain = (0,visible/* withoutStyle */.IV)(text).trimEnd();
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
function printable_printableTitle(text, mark = '') {
    const plain = (0,clip/* clip */.$)((0,visible/* withoutStyle */.IV)(text), 2 * titleLength);
    const line = (0,clip/* clip */.$)(printable(plain).join(' ').trim(), titleLength - 1);
    return `${line}${mark}`;
}
/** Whether a group shows this title in full. */
function fitsTitle(title) {
    return printable_printableTitle(title) === title.trim();
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
    const kept = (0,visible/* showInvisible */.jQ)(line.slice(0, limits.lineCharacters)).replace(marker, '$1\\');
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
const [tab, space, esc] = [0x09, 0x20, 0x1b];
const marks = new Set(Buffer.from(',;{}'));
function isAfterBlank(bytes, at) {
    return bytes[at - 1] === space || bytes[at - 1] === tab;
}
/** After a mark, before a style sequence, or between two characters outside ASCII. */
function isBetweenWords(bytes, at) {
    const [before = 0, next = 0] = [bytes[at - 1], bytes[at]];
    if (marks.has(before))
        return !isInsideStyle(bytes, at);
    return next === esc || (before >= 0x80 && next >= 0xc0);
}
const longestStyle = 32;
function isInsideStyle(bytes, at) {
    for (let index = at - 1; index >= Math.max(0, at - longestStyle); index -= 1) {
        const byte = bytes[index] ?? 0;
        if (byte === esc)
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
const showsPlaces = (0,runner_kind/* isGiteaOrAct */.e)(process.env);
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
    const redactPlain = (text) => redact((0,visible/* withoutStyle */.IV)(text));
    const annotate = (name, text, { place, title } = {}) => {
        const shownTitle = title === undefined ? undefined : printable_printableTitle(redactPlain(title));
        const file = place && redactPlain(place.file);
        // A path that is cut is one of another file.
        const at = file !== undefined && fitsTitle(file) ? printable_printableTitle(file) : undefined;
        const line = at && place?.line;
        const where = at && `${at}:${line}`;
        const bare = redactPlain(at ? withoutPlace(text, place) : text);
        const message = printable_printableMessage(bare);
        const decision = budget.decide(name, [at, line, shownTitle, ...message].join('\n'));
        if (decision === 'skip')
            return undefined;
        endGroup();
        if (decision === 'annotate') {
            // For an error, the lines of the failed step have the place.
            const isPlaceMissing = where !== undefined && name !== 'error' && !showsPlaces;
            const shown = isPlaceMissing ? printable_printableMessage(`${where}: ${bare}`) : message;
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
            void writer.command('warning', printable_printableMessage(note));
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
            void writer.command('group', [printable_printableTitle(redactPlain(title), mark)]);
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

// EXTERNAL MODULE: ./src/util/unless-aborted.ts
var unless_aborted = __nccwpck_require__(610);
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
        await (0,unless_aborted/* unlessAborted */.W)(world.allWritten(), signal).catch(fail);
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

;// CONCATENATED MODULE: ./src/api/names.ts
/** Of `agent.name` in the Agentex manifest. */
const agentNameRule = {
    pattern: /^[a-z0-9-]+$/,
    words: "consist of lower-case letters, digits and '-'",
};
const longestTag = 128;
/** Docker's grammar of a tag (distribution/reference). */
const imageTagRule = {
    pattern: new RegExp(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,${longestTag - 1}}$`),
    words: `be one tag of at most ${longestTag} letters, digits, '_', '.' and '-', not starting with '.' or '-'`,
};
/** Docker's grammar of one part of a repository path (distribution/reference). */
const names_repositoryPart = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/** Docker's limit for a whole repository path. */
const names_maxRepositoryLength = 255;

;// CONCATENATED MODULE: ./src/api/image-reference.ts


const digest = /@[a-z][a-z0-9+._-]{0,31}:[0-9a-fA-F]{32,128}$/;
const host = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?|\[[0-9a-fA-F:.]{2,45}\])(?::\d{1,5})?$/;
const harmless = /^[\w.:/[\]-]+$/;
/** Needs registry host and tag; a digest may follow. The `ActionError` never shows credentials. */
function parseImageReference(input, text) {
    const reference = text.replace(digest, '');
    if (reference.includes('@')) {
        throw new errors/* ActionError */.l(`Input '${input}' must not contain credentials. Remove everything before the registry host; a digest follows the tag. The value is not shown.`);
    }
    const got = harmless.test(reference) ? `got '${text}'` : 'the value is not shown';
    if (reference.includes('://')) {
        throw new errors/* ActionError */.l(`Input '${input}' must not contain a scheme, ${got}. Start with the registry host.`);
    }
    const slash = reference.indexOf('/');
    const registry = reference.slice(0, Math.max(0, slash));
    if (!host.test(registry) || !/^localhost$|[.:]/.test(registry)) {
        throw new errors/* ActionError */.l(`Input '${input}' must start with a registry host, such as 'registry.example/agent:v1', ${got}.`);
    }
    const [path = '', tag, ...rest] = reference.slice(slash + 1).split(':');
    if (tag === undefined || tag === '') {
        throw new errors/* ActionError */.l(`Input '${input}' must contain a tag, such as 'registry.example/agent:v1', ${got}: the service registers no image by its digest alone.`);
    }
    const isPath = path.split('/').every((part) => names_repositoryPart.test(part));
    const isTag = rest.length === 0 && imageTagRule.pattern.test(tag);
    if (!isPath || !isTag || path.length > names_maxRepositoryLength) {
        throw new errors/* ActionError */.l(`Input '${input}' must be the reference of an image, such as 'registry.example/agent:v1', ${got}.`);
    }
    return { url: text, name: path.slice(path.lastIndexOf('/') + 1), tag };
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

;// CONCATENATED MODULE: ./src/runner/inputs/parse-input.ts


function parse_input_parseText(_, text) {
    return text;
}
function parse_input_parseBoolean(name, text) {
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
function parse_input_oneOf(...values) {
    const quoted = values.map((one) => `'${one}'`);
    const words = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
    return (name, text) => values.find((one) => one === text) ??
        read_input_invalid(`Input '${name}' must be ${words}, got '${text}'.`);
}
const parsePlatform = parse_input_oneOf('linux/amd64', 'linux/arm64', 'linux/arm/v7');
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
function parse_input_parseIdentities(name, text) {
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
function parse_input_parseImageName(name, text) {
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

;// CONCATENATED MODULE: ./src/runner/inputs/agent-inputs.ts


/** The names that inputs and manifest give. */
async function readGivenNames(manifest) {
    const agent = readAgent(manifest);
    const imageName = readImageName(manifest, agent);
    return await gather({ agent: () => agent, imageName: () => imageName });
}
/** The names that a submit needs. */
async function readNames(manifest) {
    const agent = readAgent(manifest);
    const imageName = readImageName(manifest, agent);
    return await gather({
        agent: async () => (await agent) ?? missingAgent(),
        imageName: async () => 
        // Without an agent there is one problem, not two.
        (await imageName) ?? ((await agent) === undefined ? missingAgent() : missingImageName()),
    });
}
async function readAgent(manifest) {
    const { id, name } = await read_input_gather({
        id: () => read_input_optional('agent-id', parseWord),
        name: () => read_input_optional('agent-name', parseAgentName),
    });
    // An agent with an explicit ID may have another name than the manifest's.
    if (id !== undefined)
        return { id, name };
    const known = name ?? (await manifest)?.agentName;
    return known === undefined ? undefined : { id: undefined, name: known };
}
async function readImageName(manifest, agent) {
    const { given, fromManifest, fromAgent } = await gather({
        given: () => optional('image-name', parseImageName),
        fromManifest: () => manifest,
        fromAgent: () => agent,
    });
    return given ?? fromManifest?.imageName ?? fromAgent?.name ?? fromManifest?.agentName;
}
function missingAgent() {
    return invalid("Input 'agent-name' or 'agent-id' is required: name the agent to build, or set the ID of an existing one.");
}
function missingImageName() {
    return invalid("Input 'image-name' is required when 'agent-id' is set without 'agent-name'.");
}

// EXTERNAL MODULE: ./src/util/loopback.ts
var loopback = __nccwpck_require__(815);
;// CONCATENATED MODULE: ./src/runner/inputs/connection.ts




const defaultBaseUrl = 'https://api.egp.scale.com';
/** `apiKey` is the text of the input `api-key`. */
async function readConnection(apiKey) {
    return await read_input_gather({
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
    return read_input_optional('base-url', parseBaseUrl) ?? new URL(defaultBaseUrl);
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

;// CONCATENATED MODULE: ./src/runner/inputs/reuse-inputs.ts


/** What to do with existing builds. `imageTag` is the tag before `{tree}` is filled in. */
async function readReuseInputs(imageTag) {
    return await gather({
        reuse: async () => {
            const reuse = readReuse();
            if (reuse !== 'never')
                requireTree(await imageTag);
            return reuse;
        },
        reuseCreatedBy: () => readCreatedBy(readReuse()),
        onTagConflict: readOnTagConflict,
        supersede: readSupersede,
    });
}
function readOnTagConflict() {
    return read_input_defaulted('on-tag-conflict', parse_input_oneOf('allow', 'warn', 'fail'));
}
/** `why` follows "required". A variable that is not set must not accept everybody. */
function requireCreatedBy(name, why) {
    return required(name, parse_input_parseIdentities, `Input '${name}' is required ${why}, and it is empty: set the IDs of the identities whose builds are accepted, one per line, or the word 'anyone'. A variable that does not exist is empty.`);
}
function readReuse() {
    return defaulted('reuse', oneOf('never', 'auto', 'require'));
}
/** Whose builds are reused. */
function readCreatedBy(reuse) {
    return reuse === 'require'
        ? requireCreatedBy('reuse-created-by', "when 'reuse' is 'require'")
        : (optional('reuse-created-by', parseIdentities) ?? 'anyone');
}
/** The token, where there is one, is to ask about the branch. `undefined`: cancels no old build. */
function readSupersede() {
    if (!defaulted('supersede', parseBoolean))
        return undefined;
    return { token: optional('github-token', parseText) };
}
function requireTree(imageTag) {
    if (imageTag?.includes('{tree}'))
        return;
    const got = imageTag === undefined ? 'which is not set' : `got '${imageTag}'`;
    invalid(`Input 'reuse' requires '{tree}' in 'image-tag', ${got}: a build record does not contain build arguments and platform, so only the tag can prove that they are the same. Set 'image-tag' to '{tree}', for example.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
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
    return hash('sha256', lines.join('\n')).slice(0, treeDigits);
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
    const room = Math.floor((longestTag - others) / (parts.length - 1));
    return parts.join(withoutForeignCharacters(name).slice(0, Math.max(0, room)));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./src/build-context/files/context-paths.ts

/** The path on disk of a member of the context; `''` is the context itself. */
function onDisk(contextDir, member, paths = path) {
    if (member === '')
        return contextDir;
    const root = contextDir.endsWith(paths.sep) ? contextDir : `${contextDir}${paths.sep}`;
    return root + (paths.sep === '/' ? member : member.replaceAll('/', paths.sep));
}
/** The path of `to` relative to a directory, with `/`; both are absolute. */
function relativePath(directory, to) {
    return external_node_path_default().relative(directory, to).replaceAll((external_node_path_default()).sep, '/');
}
/** The directory of a member and its name in there; `''` is the context itself. */
function splitPath(member) {
    const slash = member.lastIndexOf('/');
    return { parent: member.slice(0, Math.max(slash, 0)), name: member.slice(slash + 1) };
}
/** For an archive: on Windows with `/` for `\`, and without the `\\?\` of absolute paths. */
function portableTarget(target, paths = path) {
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
function cleanPath(path) {
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

// EXTERNAL MODULE: ./src/util/or-undefined.ts
var or_undefined = __nccwpck_require__(82);
;// CONCATENATED MODULE: ./src/build-context/files/outside.ts



/** Whether `inner` is neither `directory` nor below it, by their text alone; both are absolute. */
function isOutside(directory, inner, paths = (external_node_path_default())) {
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

;// CONCATENATED MODULE: ./src/build-context/git/index-modes.ts
/** Arguments of git for the functions below; `subpath` is relative to git's working directory. */
function listIndex(subpath = '') {
    return ['--literal-pathspecs', 'ls-files', '--stage', '-z', '--', subpath || '.'];
}
/** By path relative to the directory. Empty outside git. */
async function readIndexModes(directory, git, signal) {
    return indexModes((await git(listIndex(), directory, signal)) ?? '');
}
function indexModes(listing) {
    return new Map(entriesOf(listing).filter(([, mode]) => mode !== submoduleIndexMode));
}
/** Paths of the submodules in the index. */
function submodulesIn(listing) {
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
const linkIndexMode = 0o120000;
/** Of a file that git may not know. */
const ordinaryMode = 0o644;
/** Git's mode of a file, else an ordinary one; `undefined` where the file's own counts. */
function fileMode(modes, path) {
    const mode = modes?.get(path);
    if (mode === undefined || mode === linkIndexMode)
        return modes && ordinaryMode;
    return mode & 0o777;
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
const inSubmodule = ['--git-dir=.git'];
const timeoutMs = 5_000;
/** Whether a repository names a filter program other than git-lfs's; true also after 5 s. */
async function hasForeignFilter(root, subpath, git, signal) {
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
        if (itsRoot === undefined || (await (0,promises_.realpath)(itsRoot)) !== submodule)
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
        .map((path) => (0,external_node_path_.join)(directory, path))
        .filter((submodule) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(submodule, '.git')));
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
async function readCheckout(contextDir, git, signal) {
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
    return isOutside(workspace, root) || isOutside(root, contextDir) ? undefined : root;
}
/** The first URL of `origin`; git is asked only where it may rewrite it. */
async function remoteUrlOf({ all }, ask) {
    const key = 'remote.origin.url\n';
    const [url, ...others] = all.filter((setting) => setting.startsWith(key));
    const isRewritten = all.some((setting) => /^url\.[^\n]*\.insteadof\n/.test(setting));
    return others.length > 0 || isRewritten ? await ask() : url?.slice(key.length);
}

// EXTERNAL MODULE: ./src/util/clock.ts
var clock = __nccwpck_require__(110);
;// CONCATENATED MODULE: ./src/build-context/files/read-errors.ts


/** Something was removed or replaced after the context was listed: pack again. */
class ChangedError extends Error {
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
function wrapReadErrors(path, read) {
    try {
        return read();
    }
    catch (error) {
        throw toReadError(path, error);
    }
}
/** As `wrapReadErrors`, but undefined where permissions are missing, which is noted in `denied`. */
function readIfAllowed(path, denied, read) {
    try {
        return wrapReadErrors(path, read);
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
    const code = codeOf(error);
    if (code === undefined)
        return error;
    return changeCodes.has(code) ? new ChangedError(path, error) : new ReadError(path, code, error);
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
        isOutside(workspace, directory) &&
        isOutside(workspace, resolveLinks(directory)));
}
/** A full path: Windows would look for a plain name in the working directory first. */
function findProgram(name, directories, workspace, system = external_node_process_namespaceObject.platform) {
    const fileName = system === 'win32' ? `${name}.exe` : name;
    return directories
        .map((directory) => external_node_path_default().join(directory, fileName))
        .find((file) => isProgram(file) && isOutside(workspace, resolveLinks(file)));
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
async function openGit(options, signal) {
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
    const isDone = directory === workspace || isOutside(workspace, directory);
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

// EXTERNAL MODULE: ./src/build-context/normalise-remote.ts + 1 modules
var normalise_remote = __nccwpck_require__(646);
;// CONCATENATED MODULE: ./src/build-context/provenance.ts
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
        sourceRepo: remoteUrl === undefined ? undefined : (0,normalise_remote/* normaliseRemote */.B)(remoteUrl),
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
        const git = __addDisposableResource(env_1, await openGit(options, signal), true);
        return (await readSource(options.directory, git, checkouts, signal)).provenance;
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
/** Fast in any checkout; both commit and ref are `undefined` outside a git work tree. */
async function readRevision(options, checkouts, signal) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const git = __addDisposableResource(env_2, await openGit(options, signal), true);
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
        const result_2 = __disposeResources(env_2);
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

// EXTERNAL MODULE: ./src/runner/world/temp-directory.ts
var temp_directory = __nccwpck_require__(853);
;// CONCATENATED MODULE: ./src/runner/inputs/tag-input.ts





/** Fills in all placeholders but `{tree}`, from the checkout of the directory from `locate`. */
async function readImageTag(locate, { workspace, checkouts, pullRequest }, { signal, log }) {
    const template = read_input_optional('image-tag', parse_input_parseText);
    if (template === undefined)
        return undefined;
    const { commit, ref } = needsTagValues(template)
        ? await readHere(await locate())
        : { commit: undefined, ref: undefined };
    const values = { commit, ref, pullRequest: pullRequest?.number };
    return orInvalid(() => fillPlaceholders('image-tag', template, values));
    async function readHere(directory) {
        const git = { env: process.env, workspace, directory, tempDir: (0,temp_directory/* tempDirectory */.I)(), log };
        return await readRevision(git, checkouts, signal);
    }
}

;// CONCATENATED MODULE: ./src/runner/inputs/promote-inputs.ts








/** Rejects with `InvalidInputs` or the signal's reason. `apiKey` is the text of the input. */
async function readPromoteInputs(apiKey, run, reader) {
    const target = readTarget();
    return await read_input_gather({
        connection: () => readConnection(apiKey),
        target: () => target,
        imageTag: () => readTag(target, run, reader),
        onTagConflict: readOnTagConflict,
        dryRun: () => read_input_defaulted('dry-run', parse_input_parseBoolean),
        summary: () => read_input_defaulted('summary', parse_input_parseBoolean),
    });
}
async function readTarget() {
    const hasBuild = isGiven('build-id');
    if (hasBuild === isGiven('image-url')) {
        read_input_invalid(`Exactly one of the inputs 'build-id' and 'image-url' must be set, but ${hasBuild ? 'both are' : 'neither is'}. An output or variable that does not exist is empty.`);
    }
    return hasBuild ? await readBuildTarget() : await readImageTarget();
}
async function readBuildTarget() {
    return await read_input_gather({
        buildId: () => parseWord('build-id', readText('build-id')),
        /** Whose builds may be promoted. */
        createdBy: () => requireCreatedBy('created-by', "with 'build-id'"),
        /** Of which the build must be; `undefined`: of any. */
        agent: () => readAgent(),
    });
}
async function readImageTarget() {
    return await read_input_gather({
        image: () => orInvalid(() => parseImageReference('image-url', readText('image-url'))),
        agent: async () => (await readAgent()) ??
            read_input_invalid("Input 'agent-name' or 'agent-id' is required with 'image-url': name the agent of the image, or set the ID of an existing one. An output or variable that does not exist is empty."),
        /** Has no effect: no record says who built the image. */
        createdBy: () => read_input_optional('created-by', parse_input_parseIdentities),
    });
}
async function readTag(target, run, reader) {
    const { workspace, pushedTag } = run;
    const given = await readImageTag(() => Promise.resolve(workspace), run, reader);
    if (given?.includes('{tree}')) {
        read_input_invalid(`Input 'image-tag' must not contain '{tree}', got '${given}': 'promote/' packs nothing. Remove '{tree}'.`);
    }
    if (given !== undefined)
        return given;
    if (pushedTag !== undefined)
        return toImageTag(pushedTag);
    const found = await target;
    if ('image' in found)
        return found.image.tag;
    return read_input_invalid("Input 'image-tag' is required with 'build-id' unless the push of a git tag started the run: set the tag that the image gets.");
}

// EXTERNAL MODULE: ./src/api/errors.ts
var api_errors = __nccwpck_require__(249);
// EXTERNAL MODULE: ./src/util/present.ts
var util_present = __nccwpck_require__(555);
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
function classifyStatus(status) {
    const word = status.trim().toLowerCase();
    return classes.get(word.replaceAll(/[\s-]+/g, '_')) ?? 'unknown';
}
/** Whether no server is known to use this word, in lower case, as it is. */
function isUnknownStatus(word) {
    return !classes.has(word);
}
function isFinal(status) {
    return status_table[classifyStatus(status)].ends;
}
/** Whether a cancellation has taken effect, or is no longer needed. */
function isEnding(status) {
    return classifyStatus(status) === 'cancelling' || isFinal(status);
}
/** Whether the build waits or runs, so that it can be joined or cancelled. */
function isActive(status) {
    return activeClasses.includes(classifyStatus(status));
}
const activeClasses = ['queued', 'running'];
function hasSucceeded(status) {
    return classifyStatus(status) === 'succeeded';
}
/** Somebody cancelled or removed the build, so its end says nothing about its content. */
function isWithdrawn(status) {
    return ['cancelled', 'removed'].includes(classifyStatus(status));
}
function mayHoldTag(status) {
    return status_table[classifyStatus(status)].mayHoldTag;
}
function describeStatus(status) {
    return status_table[classifyStatus(status)].says;
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
function recordedDurations({ createdAt, startedAt, endedAt }) {
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
function isEarlier(a, b) {
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
    statuses: ({ status }, statuses) => statuses.includes(classifyStatus(status)),
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

;// CONCATENATED MODULE: ./src/build/walk-list.ts


/** The only reader of the list. Rejects with an `ApiError`, or with the signal's reason. */
function walkList(api, { agent, pageSize = 1_000, most = Infinity, ...question }, signal) {
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
    for await (const build of walkList(api, question, signal)) {
        if (proves(build, wanted))
            builds.push(build);
        if (builds.length === limit)
            break;
    }
    return builds;
}

;// CONCATENATED MODULE: ./src/build/promote/promote.ts







/** Rejects with an `ActionError` unless the record proves that the image is the tested one. */
async function readPromoted(buildId, promotion, api, signal) {
    const build = await api.getBuild(buildId, signal).catch(unknownBuild(buildId));
    const problems = problemsOf(build, promotion);
    const { imageName, imageUrl } = build;
    const agent = agentOf(build);
    if (problems.length > 0 || !agent || imageName === undefined || imageUrl === undefined) {
        throw new errors/* ActionError */.l(`Build ${buildId} cannot be promoted: ${problems.join(', and ')}.`, {
            hint: "Set 'build-id' to the ID of a build that succeeded, and 'image-tag' to a tag that it does not have.",
        });
    }
    const newer = await findNewer(walkList(api, {}, signal), build);
    if (newer) {
        throw new errors/* ActionError */.l(`Build ${buildId} cannot be promoted: build ${newer.id} with the status '${newer.status}' pushed the same tag later, or may do so. '${imageUrl}' may not be the image that was tested.`, { hint: 'Test the newer build and promote that one, or build under a tag of its own.' });
    }
    const { imageTag } = promotion;
    return { madeBy: buildId, agent, imageName, imageTag, imageUrl, provenance: provenanceOf(build) };
}
/** The record of the same registration. */
async function readRegistered(image, api, signal) {
    const walk = walkList(api, { agent: image.agent }, signal);
    const build = await findRegistered(walk, image);
    return build && { build, reused: { how: 'taken', ageSeconds: ageAt(walk.serverMs(), build) } };
}
/** The ID needs no look-up. */
function agentOf({ agentId: id, agentName: name }) {
    if (id !== undefined)
        return { id, name };
    return name === undefined ? undefined : { name };
}
function provenanceOf(build) {
    const { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty, workingTreeHash } = build;
    return { sourceRepo, sourceCommit, sourceRef, sourceSubpath, sourceDirty, workingTreeHash };
}
function unknownBuild(buildId) {
    return (error) => {
        if (!(error instanceof api_errors/* ApiError */.hD) || error.meaning !== 'missing')
            throw error;
        throw new errors/* ActionError */.l(`Build ${buildId} cannot be promoted: this account has no such build.`, {
            cause: error,
            hint: "Check input 'build-id', and that the build belongs to the account in 'account-id'.",
        });
    };
}
/** A server before g5 rejects registrations because they have no build archive. */
function explainRefusal(error) {
    if (!(error instanceof api_errors/* ApiError */.hD) || error.accepted !== 'no')
        return error;
    const { status, serverMessage } = error;
    const asksForArchive = serverMessage === undefined || /archive/i.test(serverMessage);
    if ((status !== 400 && status !== 422) || !asksForArchive)
        return error;
    return new errors/* ActionError */.l(`This server cannot register images, it can only build them: ${error.message}`, { cause: error, hint: 'Build the image in place of promoting or registering it.' });
}
/** What a record lacks to be promoted; facts that follow "because". */
function problemsOf(build, { imageTag, createdBy, agent }) {
    const { status, imageName, imageUrl, createdBy: creator } = build;
    return (0,util_present/* present */.E)([
        !hasSucceeded(status) && `its status is '${status}'`,
        imageUrl === undefined && 'its record has no image URL',
        build.agentId === undefined && build.agentName === undefined && 'its record names no agent',
        (imageName === undefined || build.imageTag === undefined) &&
            'its record names no image with a tag',
        build.imageTag === imageTag && `its tag is '${imageTag}' already`,
        !isAccepted(creator, createdBy) &&
            `its creator is ${creator === undefined ? 'unknown' : `'${creator}'`}, who is not in 'created-by'`,
        agent !== undefined &&
            !compare_record_proves(build, { agent }) &&
            `its agent is '${promote_nameOf(build, agent) ?? 'unknown'}', not '${agent.id ?? agent.name}'`,
    ]);
}
function promote_nameOf({ agentId, agentName }, wanted) {
    return wanted.id === undefined ? agentName : agentId;
}
/** Of any agent: what pushed the tag after `promoted`, or may do so, unless provably older. */
async function findNewer(builds, promoted) {
    for await (const build of builds)
        if (replaces(build, promoted))
            return build;
    return undefined;
}
function replaces(build, promoted) {
    return (build.id !== promoted.id &&
        mayHoldTag(build.status) &&
        (hasTagOf(build, promoted) || mayPushTo(build, promoted.imageUrl)) &&
        !isProvablyOlder(build, promoted));
}
/** A build that was created earlier may still run, or end later. */
function isProvablyOlder(build, other) {
    return (isFinal(build.status) &&
        isBefore(createdMs(build), createdMs(other)) &&
        isBefore(endedMs(build), endedMs(other) ?? createdMs(other)));
}
function isBefore(ms, otherMs) {
    return ms !== undefined && otherMs !== undefined && ms < otherMs;
}
function hasTagOf(build, promoted) {
    const { imageName, imageTag } = promoted;
    return isSameAgent(build, promoted) && compare_record_proves(build, { imageName, imageTag });
}
/** Agents share the registry. Registering an image under another tag pushes nothing. */
function mayPushTo({ imageName = '', imageTag = '', imageUrl }, url = '') {
    return url.endsWith(`/${imageName}:${imageTag}`) && (imageUrl === undefined || imageUrl === url);
}
/** The first records of an agent may have its name alone. */
function isSameAgent(a, b) {
    return ((a.agentId !== undefined && a.agentId === b.agentId) ||
        (a.agentName !== undefined && a.agentName === b.agentName));
}
/** Makes a second registration needless; none if other content has moved the tag, or may. */
async function findRegistered(builds, { agent, imageName, imageTag, imageUrl, provenance: { workingTreeHash } }) {
    const tagged = { agent, imageName, imageTag };
    const same = finished({ ...tagged, workingTreeHash, imageUrl });
    const registrations = [];
    const others = [];
    for await (const build of builds) {
        if (compare_record_proves(build, same))
            registrations.push(build);
        else if (mayHoldTag(build.status) && compare_record_proves(build, tagged))
            others.push(build);
    }
    const [newest] = walk_list_newestFirst(registrations);
    return newest && others.every((build) => isProvablyOlder(build, newest)) ? newest : undefined;
}

;// CONCATENATED MODULE: ./src/build/reuse/tag-conflict.ts





/**
 * Warns or throws if the tag has other content. Simultaneous runs do not see each other. Resolves
 * with the agent's ID, where the list was read and has it.
 */
async function checkTag(mode, image, { api, reporter }, signal) {
    if (mode === 'allow')
        return undefined;
    try {
        const walk = walkList(api, { agent: image.agent }, signal);
        const { conflict, agentId } = await findTagConflict(walk, image);
        if (conflict === 'unknown')
            await reporter.report({
                type: 'notice',
                message: 'The build records of this server name no agent, so the tag was not checked.',
            });
        else if (conflict)
            throw tagConflict(conflict, image);
        return agentId;
    }
    catch (error) {
        signal.throwIfAborted();
        if (mode === 'fail' || !(error instanceof errors/* ActionError */.l))
            throw error;
        await reporter.report({ type: 'warning', message: error.message });
        return undefined;
    }
}
function tagConflict({ id, status, sourceCommit, workingTreeHash }, { imageName, imageTag }) {
    const content = workingTreeHash === undefined ? 'is unknown' : 'is different';
    const commit = sourceCommit === undefined ? '' : ` of commit ${sourceCommit.slice(0, 12)}`;
    return new errors/* ActionError */.l(`The image tag '${imageName}:${imageTag}' is in use: by build ${id}${commit} with the status '${status}', whose content ${content}.`, { hint: "Choose another 'image-tag', or set 'on-tag-conflict' to 'allow'." });
}
/** The newest success, or any unfinished build, which may be anywhere in the list. */
async function findTagConflict(builds, { agent, imageName, imageTag, workingTreeHash, imageUrl }) {
    let newest;
    let agentId;
    let hasBuilds = false;
    let hasAgents = false;
    const differs = (build) => workingTreeHash === undefined
        ? imageUrl === undefined || !compare_record_proves(build, { imageUrl })
        : !compare_record_proves(build, { workingTreeHash });
    for await (const build of builds) {
        hasBuilds = true;
        hasAgents ||= build.agentName !== undefined || build.agentId !== undefined;
        if (compare_record_proves(build, { agent }))
            agentId ??= build.agentId;
        if (compare_record_proves(build, { agent, imageName, imageTag })) {
            if (isActive(build.status) && differs(build))
                return { conflict: build, agentId };
            if (hasSucceeded(build.status) && (newest === undefined || isEarlier(newest, build)))
                newest = build;
        }
        if (newest && differs(newest) && builds.isNewestFirst())
            return { conflict: newest, agentId };
    }
    if (newest && differs(newest))
        return { conflict: newest, agentId };
    // The oldest servers do not record the agent of a build.
    return { conflict: hasBuilds && !hasAgents ? 'unknown' : undefined, agentId };
}

;// CONCATENATED MODULE: ./src/build/events.ts
/** Reports sentences, which may quote the server. */
function reportAs(type, reporter) {
    return async (message) => {
        await reporter.report({ type, message });
    };
}

;// CONCATENATED MODULE: ./src/build/retry-build.ts

const transientCauses = ['network', 'registry-rate-limit'];
/** Whether a retry may help: the service failed, or something that the build downloads. */
function isTransient(status, cause) {
    const kind = classifyStatus(status);
    return kind === 'broken' || (kind === 'failed' && transientCauses.includes(cause));
}
/** Never while another build of this run may run: submits must be certain and builds over. */
function isRetryDue({ build, reused, outcome, cancellation }, submitted, { most, withinMs, cause }, done, elapsedMs) {
    const isOver = outcome.type === 'finished' && reused === undefined && !cancellation.wanted;
    const isCertain = submitted?.isAdopted === false && submitted.open === undefined;
    const isAllowed = done < most && elapsedMs < withinMs;
    return isOver && isCertain && isAllowed && isTransient(build.status, cause());
}

// EXTERNAL MODULE: ./src/util/time-limit.ts
var time_limit = __nccwpck_require__(949);
;// CONCATENATED MODULE: ./src/build/reuse/same-build.ts




/** What the record of a build proves that can be waited for. An older one may be stuck. */
function unfinished(same, createdAfterMs) {
    return { ...same, statuses: activeClasses, createdAfterMs };
}
/** Whether a build of an unaccepted identity may have pushed the tag after `ready` did. */
function hasMovedTag(build, ready, { agent, imageName, imageTag, createdBy }) {
    if (isAccepted(build.createdBy, createdBy) || !hasSucceeded(build.status))
        return false;
    if (!compare_record_proves(build, { agent, imageName, imageTag }))
        return false;
    const [theirs, ours] = [endedMs(build), endedMs(ready)];
    return theirs === undefined || ours === undefined || theirs >= ours;
}
function explainMove(ready, { id, createdBy, imageTag }) {
    return `Build ${ready.id} has the same content, but build ${id} has pushed its tag ${quoted(imageTag)} since: its creator is ${quoted(createdBy)}, who is not in 'reuse-created-by'.`;
}
/** Servers before g4 store no hash. An empty list proves nothing. */
function lackHashes(builds) {
    return builds.length > 0 && builds.every(({ workingTreeHash }) => workingTreeHash === undefined);
}
/** Why none is reused: a sentence with the nearest build and what differs. */
function explainNearest(builds, same, createdAfterMs) {
    if (lackHashes(builds))
        return 'The build records of this server have no content hash, so no build can be reused.';
    const { agent, workingTreeHash } = same;
    const near = walk_list_newestFirst(builds).flatMap((build) => {
        if (differencesOf(build, { agent, workingTreeHash }).length > 0)
            return [];
        const wanted = isActive(build.status) ? unfinished(same, createdAfterMs) : finished(same);
        const differences = differencesOf(build, wanted);
        const hasSucceeded = !differences.includes('statuses');
        // A build that did not succeed has no image for that reason.
        return [{ build, differences: differences.filter((one) => one !== 'imageUrl' || hasSucceeded) }];
    });
    // The sort is stable: among equals the newest build is first.
    const [nearest] = near.toSorted((a, b) => a.differences.length - b.differences.length);
    if (nearest === undefined)
        return `No build of agent '${agent.name ?? agent.id ?? ''}' has this content.`;
    const { build, differences } = nearest;
    const facts = differences.flatMap((condition) => descriptions[condition]?.(build) ?? []);
    return `Closest match: build ${build.id} has the same content, but ${facts.join(', and ')}.`;
}
/** Agent and content are the same, and nothing else is asked for. */
const descriptions = {
    imageName: ({ imageName }) => `its image is ${quoted(imageName)}`,
    imageTag: ({ imageTag }) => `its tag is ${quoted(imageTag)} (other build arguments, platform or pattern)`,
    createdBy: ({ createdBy }) => `its creator is ${quoted(createdBy)}, who is not in 'reuse-created-by'`,
    statuses: ({ status }) => `its status is '${status}'`,
    imageUrl: () => 'it has no image URL',
    createdAfterMs: ({ status, createdAt = 'an unknown time' }) => `it has been '${status}' since ${createdAt}, longer than queue and build limits combined`,
};
function quoted(value) {
    return value === undefined ? 'unknown' : `'${value}'`;
}

// EXTERNAL MODULE: ./src/util/retry.ts
var retry = __nccwpck_require__(266);
;// CONCATENATED MODULE: ./src/build/cancel/cancel-build.ts
var cancel_build_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var cancel_build_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** Between two looks whether a cancelled build has ended. */
const pollMs = 2_000;
const notBegun = { accepted: false, build: undefined, error: undefined };
/** Requests the cancellation where it has no effect yet, then reads the record. */
async function stepCancel(buildId, before, api, signal, options) {
    let { accepted } = before;
    try {
        // An accepted request without effect may have been answered by something else on the way.
        if (!accepted || (before.build && !isEnding(before.build.status)))
            await api.cancelBuild(buildId, signal, options);
        accepted = true;
        const build = await api.getBuild(buildId, signal, options);
        return { ...before, accepted, build, error: undefined };
    }
    catch (error) {
        if (error instanceof api_errors/* ApiError */.hD)
            return { ...before, accepted, error };
        if (signal.aborted)
            return { ...before, accepted };
        throw error;
    }
}
/** Polls until `isDone` or `signal` fires. Rejects with `ApiError` when a request fails. */
async function cancelBuild(buildId, isDone, { api, clock }, signal) {
    let progress = notBegun;
    for (;;) {
        progress = await stepCancel(buildId, progress, api, signal);
        const { build, error } = progress;
        if (build && signal.aborted)
            return build;
        signal.throwIfAborted();
        if (error)
            throw error;
        if (build && isDone(build.status))
            return build;
        await clock.sleep(pollMs, signal).catch(() => undefined);
    }
}
/** A server that does not respond must not use up all the time. */
const requestMs = 10_000;
/** The longest wait after a failed request: a server that is down gets at most ten a minute. */
const longestPauseMs = 10_000;
/** Cancels a build and waits for its end. No response stops it: a gateway may have sent it. */
async function cancelPersistently(buildId, dependencies, signal) {
    const { api, clock, random } = dependencies;
    let progress = notBegun;
    let failures = 0;
    while (!signal.aborted) {
        progress = await attempt();
        const { build, error } = progress;
        if (build && isFinal(build.status))
            break;
        failures = error === undefined ? 0 : failures + 1;
        const pauseMs = Math.min(longestPauseMs, pollMs * 2 ** Math.max(0, failures - 1));
        const askedMs = (0,retry/* askedWait */.Uy)(error?.retryAfterMs ?? 0, random());
        await clock.sleep(waitMs(pauseMs, askedMs, dependencies), signal).catch(() => undefined);
    }
    return progress;
    async function attempt() {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const limit = cancel_build_addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(requestMs, clock, signal), false);
            const next = await stepCancel(buildId, progress, api, limit.signal, { attempts: 1 });
            return limit.signal.aborted ? { ...next, error: next.error ?? noResponse } : next;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            cancel_build_disposeResources(env_1);
        }
    }
}
/** As long as the server asks for, but so that a last try fits into the time left. */
function waitMs(ownMs, askedMs, { clock, untilMs }) {
    return Math.max(ownMs, Math.min(askedMs, untilMs - clock.monotonicMs() - requestMs));
}
const noResponse = new api_errors/* ApiError */.hD('The server did not respond in time.', {
    kind: 'timeout',
    hint: api_errors/* slowHint */.Z4,
});
/** For the first try after an abort: a second connection may get through where one hangs. */
const firstTryMs = 3_000;
const lookAgainMs = 1_000;
/** For a stopped run: two tries within `leftMs`, then a status check, which `hurry` cuts short. */
async function cancelQuickly(buildId, { api, clock }, leftMs, hurry) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const all = cancel_build_addDisposableResource(env_2, (0,time_limit/* timeLimit */.z)(leftMs, clock), false);
        const first = cancel_build_addDisposableResource(env_2, (0,time_limit/* timeLimit */.z)(firstTryMs, clock, all.signal), false);
        let error;
        const accepted = (await succeeds(() => api.cancelBuild(buildId, first.signal, { attempts: 1 }))) ||
            (await succeeds(() => api.cancelBuild(buildId, all.signal, { attempts: 2 })));
        let build;
        const signal = AbortSignal.any([all.signal, hurry]);
        if (accepted && (await succeeds(look)) && build !== undefined && !isEnding(build.status))
            await succeeds(async () => {
                await clock.sleep(lookAgainMs, signal);
                await api.cancelBuild(buildId, signal, { attempts: 1 });
                await look();
            });
        return { accepted, build, error };
        async function look() {
            build = await api.getBuild(buildId, signal);
        }
        async function succeeds(request) {
            try {
                await request();
                return true;
            }
            catch (reason) {
                if (reason instanceof api_errors/* ApiError */.hD)
                    error = reason;
                return false;
            }
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        cancel_build_disposeResources(env_2);
    }
}

;// CONCATENATED MODULE: ./src/build/reuse/reuse.ts
var reuse_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var reuse_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** A server that ignores the filters may have any number of builds. */
const pageSize = 500;
const maxPages = 3;
/** Of the look for another run's build and the cancel of ours, which nobody follows until then. */
const giveWayLimitMs = 30_000;
/** What to do before a submit. Without a readable list, `auto` builds. */
async function lookForReuse(request, state, dependencies, signal) {
    try {
        return decideReuse(request, state, await lookFor(request.same, dependencies, signal));
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof api_errors/* ApiError */.hD) || request.mode === 'require')
            throw error;
        return { type: 'build', reason: error.message };
    }
}
/** Cancels our own new build if another run's build of the same content was there before. */
async function giveWay(own, request, state, dependencies, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const limit = reuse_addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(giveWayLimitMs, dependencies.clock, signal), false);
        let to;
        try {
            const look = await lookFor(request.same, dependencies, limit.signal);
            to = decideGivingWay(request, state, own, look);
            if (to === undefined)
                return undefined;
            const { status } = await cancelBuild(own.id, isEnding, dependencies, limit.signal);
            return { to, problem: isEnding(status) ? undefined : `Its status is '${status}'.` };
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof errors/* ActionError */.l))
                throw error;
            return to && { to, problem: error.message };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        reuse_disposeResources(env_1);
    }
}
/** Also returns builds of other agents and content if a server ignores the filters. */
async function lookFor({ agent, workingTreeHash }, { api, clock }, signal) {
    const builds = [];
    const walk = walkList(api, { agent, workingTreeHash, pageSize, maxPages }, signal);
    for await (const build of walk) {
        builds.push(build);
        if (builds.length === pageSize && lackHashes(builds))
            break;
    }
    return { builds, nowMs: walk.serverMs() ?? clock.wallMs() };
}
const initialState = { rounds: 0, givenUp: [] };
/** After so many cancelled or removed joined builds, a run builds and gives way to nobody. */
const maxRounds = 3;
/** Before a submit, and after a joined build was cancelled or removed. */
function decideReuse({ mode, same, longestMs }, { rounds, givenUp }, { builds, nowMs }) {
    // The record of a cancelled build may still say `running`.
    const usable = builds.filter(({ id, status }) => !givenUp.includes(id) || isFinal(status));
    const ready = walk_list_newestFirst(usable).find((build) => compare_record_proves(build, finished(same)));
    const mover = ready && builds.find((build) => hasMovedTag(build, ready, same));
    if (ready && !mover)
        return use('taken', ready, nowMs);
    const createdAfterMs = nowMs - longestMs;
    const [earliest] = usable
        .filter((build) => compare_record_proves(build, unfinished(same, createdAfterMs)))
        .toSorted((a, b) => (isEarlier(a, b) ? -1 : 1));
    if (earliest && rounds < maxRounds)
        return use('joined', earliest, nowMs);
    return {
        type: mode === 'require' ? 'fail' : 'build',
        reason: earliest
            ? `${rounds} builds of this content were cancelled or removed while this run waited for them.`
            : mover
                ? explainMove(ready, mover)
                : explainNearest(usable, same, createdAfterMs),
    };
}
/**
 * All runs order builds alike and give way only to earlier ones, so one survives, or two where a
 * list lags.
 */
function decideGivingWay(request, state, own, look) {
    const listed = look.builds.find(({ id }) => id === own.id) ?? own;
    if (isFinal(listed.status) || state.rounds >= maxRounds)
        return undefined;
    const earlier = look.builds.filter((build) => isEarlier(build, listed));
    const decision = decideReuse(request, state, { ...look, builds: earlier });
    return decision.type === 'use' ? decision.reuse : undefined;
}
function use(how, build, nowMs) {
    return { type: 'use', reuse: { build, how, ageSeconds: ageAt(nowMs, build) } };
}

// EXTERNAL MODULE: ./src/util/and-more.ts
var and_more = __nccwpck_require__(487);
;// CONCATENATED MODULE: ./src/build/submit/find-submitted.ts





/** Between the clocks of `Date` and `created_at`, and between a form's last byte and its build. */
const slackMs = 5_000;
const find_submitted_pageSize = 100;
/** A list with more builds than this is not searched to its end. */
const searchedBuilds = 1_000;
/** Of all IDs of a baseline: the post step gets them in an environment variable. */
const idCharacters = 16_384;
/** How long after its form a build may still appear in the list: it, or the list, may be late. */
const listedWithinMs = 5 * 60_000;
/** `undefined` where the list cannot be read, or is too long to compare with. */
async function takeBaseline(api, fingerprint, signal, onServerTime) {
    const listed = await listLike(api, fingerprint, undefined, signal, { onServerTime });
    if (listed === undefined || listed.error)
        return undefined;
    const { like, readSinceMs } = listed;
    const times = like.flatMap((build) => createdMs(build) ?? []);
    const serverMs = listed.serverMs ?? (times.length === 0 ? undefined : Math.max(...times));
    const all = like.map(({ id }) => id);
    if (areShort(all))
        return { serverMs, ids: all, readSinceMs };
    const ids = like.filter((build) => !isOlder(build, serverMs)).map(({ id }) => id);
    return areShort(ids) ? { serverMs, ids } : undefined;
}
function areShort(ids) {
    return ids.join('').length <= idCharacters;
}
/** Looks once and never guesses. `undefined` where nothing in the list could prove anything. */
async function findSubmitted(api, { fingerprint, baseline, open }, signal, onServerTime) {
    if (baseline === undefined)
        return undefined;
    const { serverMs, ids, readSinceMs = Infinity } = baseline;
    let nowMs = Infinity;
    const noteTime = (ms) => {
        nowMs = ms;
        onServerTime?.(ms);
    };
    const options = { attempts: 1, onServerTime: noteTime };
    const listed = await listLike(api, fingerprint, serverMs, signal, options);
    // It is too long or too old.
    if (listed === undefined || find_submitted_isBefore(listed.serverMs, open))
        return undefined;
    const known = new Set(ids);
    const { workingTreeHash } = fingerprint;
    const sinceMs = open?.firstMs ?? serverMs;
    const unknown = listed.like.filter((build) => !known.has(build.id) && !contradicts(build, { workingTreeHash }));
    const fresh = unknown.filter((build) => !isOlder(build, sinceMs));
    // A time that is still to come is of a clock that is fast, and so says nothing of the form.
    const isPast = (ms) => ms !== undefined && ms <= nowMs + slackMs;
    const isProved = (build) => open?.firstMs !== undefined &&
        open.isConflict !== true &&
        isPast(createdMs(build)) &&
        hasContent(build, fingerprint);
    return {
        matching: fresh.filter(isProved),
        possible: fresh.filter((build) => !isProved(build)),
        early: unknown.filter((build) => isOlder(build, sinceMs) && (createdMs(build) ?? 0) > readSinceMs),
        error: listed.error,
    };
}
/** All of them. */
function listedIn(builds) {
    return builds === undefined ? [] : [...builds.matching, ...builds.possible, ...builds.early];
}
/** A list from before the form was complete, which a cache sent, cannot show its build. */
function find_submitted_isBefore(serverMs, open) {
    const lastMs = open?.lastMs;
    return serverMs !== undefined && lastMs !== undefined && serverMs < lastMs - slackMs;
}
/** Builds from while a form was answered: of a copy that a gateway made, or of another run. */
function copiesIn(builds, { createdMs: answeredMs, tookMs }) {
    return listedIn(builds).filter((build) => !isWithdrawn(build.status) &&
        Math.abs((createdMs(build) ?? Infinity) - answeredMs) <= tookMs + slackMs);
}
/** If so, the only build listed may be an identical one of another run. */
function mayStillAppear({ lastMs, resetMs = lastMs }, serverNowMs) {
    return (resetMs === undefined || serverNowMs === undefined || serverNowMs - resetMs < listedWithinMs);
}
function judgeLook(builds) {
    if (builds === undefined || builds.error)
        return { type: 'unreadable' };
    const { matching, possible, early } = builds;
    const [build, ...others] = [...matching, ...possible];
    if (build === undefined)
        return early.length === 0 ? { type: 'none' } : { type: 'early', builds: early };
    return others.length === 0 && possible.length === 0
        ? { type: 'one', build }
        : { type: 'uncertain', builds: listedIn(builds) };
}
/** A registration succeeds at once; the server may store another reference than the one sent. */
function hasContent(build, { workingTreeHash, imageUrl }) {
    const isSame = workingTreeHash !== undefined && compare_record_proves(build, { workingTreeHash });
    if (imageUrl === undefined)
        return isSame;
    return build.imageUrl === imageUrl || (isSame && hasSucceeded(build.status));
}
/** Builds since `sinceMs`, else since the server's time; `undefined` if the list is too long. */
async function listLike(api, fingerprint, sinceMs, signal, options) {
    const { agentName, workingTreeHash } = fingerprint;
    const agent = agentName === undefined ? undefined : { name: agentName };
    const walk = walkList(api, { agent, workingTreeHash, pageSize: find_submitted_pageSize, ...options }, signal);
    const like = [];
    let seen = 0;
    let readSinceMs = 0;
    let error;
    try {
        for await (const build of walk) {
            // Older servers ignore some filters, so every condition is checked here again.
            if (isLike(build, fingerprint))
                like.push(build);
            seen += 1;
            const isPast = isOlder(build, sinceMs ?? walk.serverMs());
            if (isPast && seen >= find_submitted_pageSize && walk.mayBeNewestFirst()) {
                readSinceMs = createdMs(build) ?? 0;
                break;
            }
            if (seen >= searchedBuilds)
                return undefined;
        }
    }
    catch (caught) {
        error = (0,api_errors/* asApiError */.zw)(caught);
    }
    return { like, serverMs: walk.serverMs(), readSinceMs, error };
}
function isLike(build, fingerprint) {
    const { agentName, agentId, imageName, imageTag, sourceCommit } = fingerprint;
    const isImage = compare_record_proves(build, { imageName, imageTag });
    return isImage && !contradicts(build, { agentName, agentId, sourceCommit });
}
function isOlder(build, serverMs) {
    const ms = createdMs(build);
    return ms !== undefined && serverMs !== undefined && ms < serverMs - slackMs;
}

;// CONCATENATED MODULE: ./src/build/submit/submit-errors.ts



/** A build may or may not exist: there may be something to cancel. */
class SubmitUnknownError extends errors/* ActionError */.l {
    name = 'SubmitUnknownError';
}
function refusal({ reason, failure }, { agentName = '' }) {
    const cause = failure.error;
    if (reason === 'refused')
        return cause;
    return new errors/* ActionError */.l(`The agent name '${agentName}' is in use, but no build in this account shows its ID. ${cause.message}`, {
        cause,
        hint: "Set input 'agent-id' to the ID of that agent, or choose another 'agent-name'.",
    });
}
function outcomeUnknown({ reason, failure: { error: cause }, }) {
    return new SubmitUnknownError(`The build may or may not have been created: ${cause.message} ${describeDoubt(reason)}`, {
        cause,
        hint: 'Check the builds of this agent, cancel what should not run, and run the job again.',
    });
}
function stoppedInDoubt(cause) {
    return new SubmitUnknownError('The run was stopped after it had sent the form, so the build may or may not have been created.', {
        cause,
        hint: 'Check the result of the post step, which looks for the build and cancels it.',
    });
}
function describeDoubt(reason) {
    switch (reason.type) {
        case 'no-baseline':
            return 'The list of builds was not readable before the submit.';
        case 'none-listed':
            return 'No build from it is listed yet.';
        case 'unreadable':
            return 'The list of builds is not readable.';
        case 'uncertain':
        case 'early':
            return `It may be one of these builds: ${listIds(reason.builds.map(({ id }) => id))}.`;
    }
}
/** Of builds that the run neither follows nor cancels. */
function describeSecond(ids) {
    return `A retry of the submit, or another run, has created a second build of the same content: ${listIds(ids)}. Cancel it if nobody needs it.`;
}
const mayAppearLate = `A response to the submit was lost, so another build of the same content may appear within ${listedWithinMs / 60_000} minutes.`;
function listIds(ids) {
    return (0,and_more/* listSome */.XT)(ids);
}

// EXTERNAL MODULE: ./src/api/retry-table.ts
var retry_table = __nccwpck_require__(279);
;// CONCATENATED MODULE: ./src/build/submit/resolve-agent.ts


/** Enough recent builds to find one with an agent ID. */
const recent = 20;
/** The record of a run that created the agent at the same time may have no ID yet. */
const lookUpDelaysMs = [0, 1_000, 2_000, 4_000];
/** The service accepts names only for new agents and IDs only for existing ones. */
async function resolveAgent(api, agent, signal) {
    if (agent.id !== undefined)
        return { agentId: agent.id };
    const agentId = await findAgentId(api, agent.name, signal);
    return agentId === undefined ? { agentName: agent.name } : { agentId };
}
/** The ID of the agent whose name the server says is in use. */
async function awaitAgentId(agentName, { api, clock }, signal) {
    if (agentName === undefined)
        return undefined;
    for (const delayMs of lookUpDelaysMs) {
        await clock.sleep(delayMs, signal);
        const agentId = await findAgentId(api, agentName, signal);
        if (agentId !== undefined)
            return agentId;
    }
    return undefined;
}
async function findAgentId(api, agentName, signal) {
    const agent = { name: agentName };
    const builds = await Array.fromAsync(walkList(api, { agent, pageSize: recent, most: recent }, signal));
    return builds.find((build) => compare_record_proves(build, { agent }) && build.agentId !== undefined)?.agentId;
}

;// CONCATENATED MODULE: ./src/build/submit/send-form.ts

/** How long an aborted run waits for the ID of a build whose form was sent completely. */
const lingerMs = 4_000;
/** Resolves with an `ApiError` to decide by. An abort cuts off an incomplete form at once. */
async function sendForm(submission, { onProgress, onWhole }, { api, clock }, signal) {
    signal.throwIfAborted();
    const stop = new AbortController();
    const ended = new AbortController();
    let isWhole = false;
    let completing;
    const stopNow = () => stop.abort(signal.reason);
    const onAbort = () => {
        if (!isWhole)
            stopNow();
        else
            clock.sleep(lingerMs, ended.signal).then(stopNow, () => undefined);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await api.submitBuild(submission, {
            signal: stop.signal,
            onProgress,
            beforeEnd: async () => {
                completing = onWhole();
                await completing;
                // That may have stopped the run: the end of the form must not leave then.
                signal.throwIfAborted();
                isWhole = true;
            },
        });
    }
    catch (error) {
        return (0,api_errors/* asApiError */.zw)(error);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        ended.abort();
        await completing;
    }
}

;// CONCATENATED MODULE: ./src/build/submit/submit-state.ts
function beginSubmit(hasBaseline) {
    const state = {
        hasBaseline,
        ...{ inDoubt: false, open: undefined, failures: 0, failure: undefined, agentId: undefined },
    };
    return { state, action: send(state) };
}
/** Sends again only after the list shows no build. With an open form, it fails only in doubt. */
function advanceSubmit(state, event) {
    if (event.type === 'created')
        return { state: { ...state, inDoubt: false }, action: done(event.build, false) };
    if (event.type === 'failed')
        return afterFailure(state, event);
    const { failure } = state;
    // Without a failure there is nothing to wait for or to look for.
    if (failure === undefined)
        return { state, action: send(state) };
    switch (event.type) {
        case 'waited':
            return { state, action: state.inDoubt ? { type: 'look', failure } : send(state) };
        case 'looked':
            return afterLook(state, failure, event.found);
        case 'agent': {
            if (event.agentId === undefined)
                return { state, action: giveUp(state, failure) };
            const known = { ...state, agentId: event.agentId };
            return { state: known, action: send(known) };
        }
    }
}
function afterFailure(before, { failure, form }) {
    // The name may be in use because an earlier form of this run became a build.
    const inDoubt = failure.isDoubtful || (failure.isNameTaken && mayBeOurs(before.open));
    const open = stayOpen(before.open, failure, form);
    const state = { ...before, failure, inDoubt, open, failures: before.failures + 1 };
    const wait = { type: 'wait', failure };
    if (!inDoubt)
        return { state, action: stop(state, failure) ?? wait };
    if (!state.hasBaseline) {
        return { state, action: { type: 'fail-in-doubt', reason: { type: 'no-baseline' }, failure } };
    }
    // The look comes after the wait, just before the form is sent again.
    const mustWait = failure.isThrottled || failure.error.retryAfterMs !== undefined;
    const looksNow = isLastAttempt(state, failure) || !mustWait;
    return { state, action: looksNow ? { type: 'look', failure } : wait };
}
/** The next action when certainly no build exists; `undefined` to send the form again. */
function stop(state, failure) {
    if (failure.then === 'use-agent-id' && state.agentId === undefined)
        return { type: 'find-agent-id', failure };
    return isLastAttempt(state, failure) ? giveUp(state, failure) : undefined;
}
/** The first form that may have become a build sets the bound; refused forms do not. */
function stayOpen(before, { isDoubtful, isConflict }, form) {
    if (form === undefined || (!isDoubtful && !isConflict))
        return before;
    const open = openWith(before, form);
    return isConflict && !mayBeOurs(before) ? { ...open, isConflict } : open;
}
/** What is open as soon as a form is complete, whatever the server will say of it. */
function openWith(before, form) {
    return mayBeOurs(before) ? { ...before, lastMs: form.lastMs } : form;
}
/** Without an earlier open form, a conflict is with another run, unless a gateway sent a copy. */
function mayBeOurs(open) {
    return open !== undefined && open.isConflict !== true;
}
function afterLook(before, failure, found) {
    switch (found.type) {
        case 'one':
            return { state: { ...before, inDoubt: false }, action: done(found.build, true) };
        case 'uncertain':
        case 'early':
        case 'unreadable':
            return { state: before, action: { type: 'fail-in-doubt', reason: found, failure } };
        case 'none': {
            const state = { ...before, inDoubt: false };
            const again = failure.isThrottled ? { type: 'pause', failure } : send(state);
            return { state, action: stop(state, failure) ?? again };
        }
    }
}
function giveUp({ open }, failure) {
    if (mayBeOurs(open))
        return { type: 'fail-in-doubt', reason: { type: 'none-listed' }, failure };
    return { type: 'fail', reason: failure.isNameTaken ? 'name-in-use' : 'refused', failure };
}
function isLastAttempt({ failures }, { then, attempts }) {
    return then !== 'retry' || failures >= attempts;
}
function send({ agentId }) {
    return { type: 'send', agentId };
}
function done(build, isAdopted) {
    return { type: 'done', build, isAdopted };
}

;// CONCATENATED MODULE: ./src/build/submit/strays.ts




/** The server's clock, by its last `Date` and our own monotonic one. */
function createServerClock(clock) {
    let last;
    return {
        onServerTime: (serverMs) => {
            last = { serverMs, atMs: clock.monotonicMs() };
        },
        /** `undefined` before the server has sent its time. */
        nowMs: () => last && last.serverMs + clock.monotonicMs() - last.atMs,
    };
}
/** Further builds of this run: forms with lost responses may have become some, or still may. */
function createStrays({ open, listNew, serverClock, reporter }, signal) {
    const named = new Set();
    let hasWarned = false;
    /** Whether a look from now on proves nothing yet, because a build may be listed late. */
    const isLate = () => {
        const form = open();
        return mayBeOurs(form) && mayStillAppear(form, serverClock.nowMs());
    };
    const warn = reportAs('warning', reporter);
    return {
        setNamed: (id) => void named.add(id),
        /** Looks once, warns of each build that has not been named, and resolves with all of them. */
        name: async (answered) => {
            const isOpen = open() !== undefined;
            if (!isOpen && answered === undefined)
                return [];
            const found = await listNew(signal);
            const listed = listedIn(found);
            const strays = isOpen || !answered ? listed : copiesIn(found, answered);
            const ids = strays.map(({ id }) => id).filter((id) => !named.has(id));
            for (const id of ids)
                named.add(id);
            if (ids.length > 0)
                await warn(describeSecond(ids));
            return listed;
        },
        isLate,
        /** Once. `wasLate`: before the last look. */
        warnOfLate: async (wasLate = isLate()) => {
            if (!wasLate || hasWarned)
                return;
            hasWarned = true;
            await warn(`${mayAppearLate} Check the builds of this agent then.`);
        },
        /** Looks once whether one build alone may be ours, at a time when any other would be listed. */
        isAlone: async (limit) => {
            if (isLate())
                return false;
            try {
                const found = await listNew(limit);
                return judgeLook(found).type === 'one' && listedIn(found).length === 1;
            }
            catch (error) {
                if (limit.aborted)
                    return false;
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/build/submit/submit-failure.ts

function readSubmitFailure(error, hasAgentName) {
    const isNameTaken = hasAgentName && saysNameTaken(error);
    const isConflict = isNameTaken || error.status === 409;
    const { refused, lost } = (0,retry_table/* submitRules */.C_)(error);
    const attempts = error.accepted === 'no' ? refused : lost;
    // A conflict without words may be about the name.
    const mayNeedId = hasAgentName && isConflict;
    const another = mayNeedId ? 'use-agent-id' : attempts > 1 ? 'retry' : 'stop';
    return {
        error,
        isDoubtful: error.accepted === 'maybe' && !isNameTaken,
        isConflict,
        isNameTaken,
        isThrottled: (0,retry_table/* answerOf */.ut)(error) === 'throttled',
        then: error.shouldRetry === false ? 'stop' : another,
        attempts,
    };
}
/** Some servers report a name in use as an invalid value. */
function saysNameTaken({ status, serverMessage = '' }) {
    return ((status === 400 || status === 409 || status === 422) &&
        /agent/i.test(serverMessage) &&
        /\balready (?:exists?|in use|taken|used|registered)\b|\b(?:is|was|been) (?:taken|used)\b|\bin use\b/i.test(serverMessage));
}

;// CONCATENATED MODULE: ./src/build/submit/submit.ts












/** Waits before the looks for a build: it may be listed late. */
const submit_lookUpDelaysMs = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Waits before further looks while the list is not readable. */
const outageDelaysMs = [15_000, 15_000];
/** A list that limits requests is there: a look asks it again so often. */
const throttledLooks = 8;
const longestBackoffMs = 20_000;
/** Between a look and a form, where the server limits requests. */
const pauseMs = { shortest: 1_000, longest: 10_000 };
/**
 * Never submits twice: the API has no idempotency key, so after a lost response it looks for the
 * build in the account's list. `submit-state.ts` decides, this carries out. Rejects with `ApiError`
 * for a refusal, with `SubmitUnknownError` when a build may or may not exist.
 */
async function submit_submit(request, dependencies, signal) {
    const { api, clock, random, reporter } = dependencies;
    const notice = reportAs('notice', reporter);
    const fingerprint = fingerprintOf(request);
    const serverClock = createServerClock(clock);
    const { onServerTime } = serverClock;
    const baseline = await takeBaseline(api, fingerprint, signal, onServerTime);
    // Without a `Date`, the time of the newest build is the best that is known.
    if (serverClock.nowMs() === undefined && baseline?.serverMs !== undefined)
        onServerTime(baseline.serverMs);
    let record = { fingerprint, baseline };
    exclude(request.ended ?? []);
    let answered;
    let { state, action } = beginSubmit(baseline !== undefined);
    const open = () => state.open;
    const strays = createStrays({ open, listNew, serverClock, reporter }, signal);
    const keep = async (open) => {
        record = { ...record, open };
        await request.onRecord(record);
    };
    await request.onRecord(record);
    try {
        for (;;) {
            if (action.type === 'done')
                return await finish(action);
            if (action.type === 'fail')
                throw refusal(action, request.submission.agent);
            if (action.type === 'fail-in-doubt')
                throw outcomeUnknown(action);
            ({ state, action } = advanceSubmit(state, await carryOut(action)));
            // Until the caller has saved the build, the form stands for it.
            if (action.type === 'done')
                continue;
            if (state.open !== record.open)
                await keep(state.open);
            signal.throwIfAborted();
        }
    }
    catch (error) {
        throw signal.aborted && record.open !== undefined ? stoppedInDoubt(error) : error;
    }
    async function carryOut(action) {
        switch (action.type) {
            case 'send':
                return await send(action.agentId);
            case 'wait': {
                const { message, retryAfterMs = 0 } = action.failure.error;
                const ms = (0,retry/* askedWait */.Uy)(retryAfterMs, random(), backoffMs(state.failures));
                await notice(`${message} Retrying in ${(ms / 1000).toFixed(1)} s.`);
                await clock.sleep(ms, signal);
                return { type: 'waited' };
            }
            case 'pause': {
                const askedMs = Math.max(pauseMs.shortest, action.failure.error.retryAfterMs ?? 0);
                const ms = Math.min(pauseMs.longest, askedMs);
                await clock.sleep((0,retry/* askedWait */.Uy)(ms, random(), backoffMs(state.failures)), signal);
                return { type: 'waited' };
            }
            case 'look':
                await notice(`${action.failure.error.message} Looking for the build in the account's list of builds.`);
                return { type: 'looked', found: await look(action.failure) };
            case 'find-agent-id': {
                await notice(`${action.failure.error.message} Looking for the ID of the agent in the account's list of builds.`);
                const agentId = await awaitAgentId(request.submission.agent.agentName, dependencies, signal);
                // What is listed before the next form is not from it.
                exclude((await strays.name()).map(({ id }) => id));
                return { type: 'agent', agentId };
            }
        }
    }
    async function send(agentId) {
        const agent = agentId === undefined ? request.submission.agent : { agentId };
        let form;
        let wholeMs = clock.monotonicMs();
        const result = await sendForm({ ...request.submission, agent }, {
            onProgress: (bytes) => request.onProgress?.(bytes),
            onWhole: async () => {
                const before = state.open;
                const serverMs = serverClock.nowMs();
                const whole = { firstMs: serverMs, lastMs: serverMs };
                wholeMs = clock.monotonicMs();
                try {
                    await keep(openWith(before, whole));
                }
                finally {
                    // A run that is stopped by then cuts the form off.
                    if (signal.aborted)
                        await keep(before);
                    else
                        form = whole;
                }
            },
        }, dependencies, signal).catch(async (error) => {
            if (form !== undefined && record.open !== undefined)
                await keep({ ...record.open, resetMs: serverClock.nowMs() });
            throw error;
        });
        if (!(result instanceof api_errors/* ApiError */.hD)) {
            const ms = createdMs(result);
            answered =
                ms === undefined ? undefined : { createdMs: ms, tookMs: clock.monotonicMs() - wholeMs };
            return { type: 'created', build: result };
        }
        const failure = readSubmitFailure(result, agent.agentName !== undefined);
        return { type: 'failed', failure, form };
    }
    function exclude(ids) {
        const { baseline } = record;
        if (baseline === undefined)
            return;
        record = { ...record, baseline: { ...baseline, ids: [...new Set([...baseline.ids, ...ids])] } };
    }
    /** After a limit on requests there is one look: five would use up what the form needs. */
    async function look({ isThrottled }) {
        const delaysMs = isThrottled ? [0] : [...submit_lookUpDelaysMs];
        const outages = [...outageDelaysMs];
        let found = { type: 'unreadable' };
        let throttled = 0;
        for (let delayMs = delaysMs.shift(); delayMs !== undefined;) {
            await clock.sleep(delayMs, signal);
            const builds = await listNew(signal);
            const error = builds?.error;
            const isListThrottled = error !== undefined && (0,retry_table/* answerOf */.ut)(error) === 'throttled';
            const judged = judgeLook(builds);
            // What a look has shown stays known when the next one cannot read the list.
            if (judged.type !== 'unreadable' || found.type !== 'early')
                found = judged;
            if (found.type === 'early')
                await keepEarly(found.builds);
            if (found.type === 'one' || found.type === 'uncertain')
                return found;
            if (isListThrottled && throttled < throttledLooks) {
                throttled += 1;
                delayMs = (0,retry/* askedWait */.Uy)(error.retryAfterMs ?? 0, random(), backoffMs(throttled));
            }
            else
                delayMs = delaysMs.shift() ?? (judged.type === 'unreadable' ? outages.shift() : undefined);
        }
        if (found.type === 'none')
            await notice('The list of builds shows no build of this content yet.');
        return found;
    }
    /** A run that is stopped during the look cannot name them, and its post step may not see them. */
    async function keepEarly(builds) {
        const early = builds.map(({ id }) => id);
        if (early.every((id) => record.early?.includes(id)))
            return;
        record = { ...record, early };
        await request.onRecord(record);
    }
    async function listNew(limit) {
        return await findSubmitted(api, { ...record, open: state.open }, limit, onServerTime);
    }
    async function finish({ build, isAdopted }) {
        request.onCreated(build, { isAdopted, open: state.open });
        if (isAdopted)
            await notice(`Found build ${build.id} with the same image, tag and content.`);
        strays.setNamed(build.id);
        // An aborted run has no time to look, but a build to cancel.
        if (!signal.aborted)
            await strays.name().catch((error) => {
                if (!signal.aborted)
                    throw error;
            });
        return {
            build,
            isAdopted,
            open: state.open,
            isProved: async (limit) => !isAdopted || (await strays.isAlone(limit)),
            nameStrays: async () => {
                const wasLate = strays.isLate();
                const listed = await strays.name(answered);
                await strays.warnOfLate(wasLate);
                return listed.find(({ id }) => id === build.id);
            },
            warnOfLate: () => strays.warnOfLate(),
        };
    }
}
function backoffMs(failures) {
    return Math.min(longestBackoffMs, 1_000 * 2 ** failures);
}
function fingerprintOf({ submission, agentName }) {
    const { imageName, imageTag, workingTreeHash, sourceCommit, imageUrl, agent } = submission;
    return {
        imageName,
        imageTag,
        workingTreeHash,
        sourceCommit,
        imageUrl,
        agentName: agentName ?? agent.agentName,
        agentId: agent.agentId,
    };
}

;// CONCATENATED MODULE: ./src/build/follow/log-connection.ts



const initialLogState = {
    fruitless: 0,
    refusedSinceMs: undefined,
    retryMs: 1_000,
    silenceMs: 90_000,
    buildEndedMs: undefined,
    drainUntilMs: undefined,
    lastRead: undefined,
};
const capMs = 30_000;
const laterMs = 5_000;
const retryRange = { min: 1_000, max: capMs };
const silence = { min: 90_000, max: 5 * 60_000 };
/** Repeated lines per new line that make a connection fruitless: replays must not add up. */
const repeatsPerLine = 10;
/** After the build's end; `total` applies to the open connection and again to later ones. */
const drainMs = { silence: 10_000, total: 30_000, pause: 200 };
function noteEvent(state, event, nowMs) {
    switch (event.type) {
        case 'build-ended':
            return { ...state, buildEndedMs: nowMs, fruitless: 0 };
        case 'build-running':
            return { ...state, fruitless: 0 };
        case 'retry':
            return { ...state, retryMs: Math.min(retryRange.max, Math.max(retryRange.min, event.ms)) };
    }
}
/** When the open connection is closed if no byte comes. */
function closingTimeMs(state, lastByteMs) {
    const { buildEndedMs, drainUntilMs, silenceMs } = state;
    if (buildEndedMs === undefined)
        return lastByteMs + silenceMs;
    return Math.min(Math.max(lastByteMs, buildEndedMs) + drainMs.silence, drainUntilMs ?? buildEndedMs + drainMs.total);
}
/** What follows a connection. `chance` is a random number in [0, 1): waits only grow by it. */
function afterClose(before, { how, beganAfterBuild, received, fresh }, nowMs, chance) {
    const error = how instanceof api_errors/* ApiError */.hD ? how : undefined;
    const { forMs: refusedMs, waitMs } = error === undefined ? retry_table/* retryTable */.DA.unavailable.log : (0,retry_table/* retryRules */.Oo)(error).log;
    const isRefused = refusedMs < Infinity;
    const isAskedFor = error?.retryAfterMs !== undefined;
    const askedMs = (0,retry/* askedWait */.Uy)(error?.retryAfterMs ?? 0, chance);
    const isFruitless = fresh * repeatsPerLine <= received - fresh;
    const isComplete = how === 'ended' || how === 'failed' || how === 'silent';
    const state = {
        ...before,
        refusedSinceMs: isRefused ? (before.refusedSinceMs ?? nowMs) : undefined,
        fruitless: isFruitless ? before.fruitless + 1 : 0,
        silenceMs: !isFruitless
            ? silence.min
            : how === 'silent'
                ? Math.min(silence.max, before.silenceMs * 2)
                : before.silenceMs,
        drainUntilMs: before.drainUntilMs ??
            (before.buildEndedMs === undefined ? undefined : nowMs + drainMs.total),
        lastRead: isComplete ? received : undefined,
    };
    // After the end of the build a second refusal is enough: nothing else waits for it.
    const patienceMs = before.buildEndedMs === undefined ? refusedMs : 0;
    if (isRefused && nowMs - (before.refusedSinceMs ?? Infinity) >= patienceMs)
        return { state, action: { type: 'stop', ...(error && { refusal: error }) } };
    if (state.drainUntilMs !== undefined) {
        const isRead = isComplete && beganAfterBuild && before.lastRead === received;
        const afterMs = Math.max(drainMs.pause * 2 ** state.fruitless, askedMs);
        return isRead || nowMs + afterMs >= state.drainUntilMs
            ? { state, action: { type: 'stop' } }
            : { state, action: { type: 'connect', afterMs, isAskedFor } };
    }
    const { fruitless, retryMs } = state;
    const backoffMs = fruitless < 2 ? retryMs : Math.min(capMs, Math.max(retryMs, laterMs * 2 ** (fruitless - 2)));
    const ownMs = Math.max(backoffMs, waitMs) * (1 + chance / 4);
    return { state, action: { type: 'connect', afterMs: Math.max(ownMs, askedMs), isAskedFor } };
}

;// CONCATENATED MODULE: ./src/build/follow/line-history.ts
const { imul } = Math;
/** How many hashes are kept of the first lines, and as many of the last ones. */
const keptHashes = 4_096;
/** 53 bits, as a number for speed. A collision gains nothing: a log's writer can omit lines. */
function line_history_digestOf(text) {
    let first = text.length;
    let second = ~text.length;
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        first = imul(first ^ unit, 0x9e3779b1);
        second = imul(((second << 13) | (second >>> 19)) ^ unit, 0x85ebca77);
    }
    // The low bits of a product depend on the low bits of its factors alone.
    first = imul(first ^ (first >>> 16), 0xc2b2ae3d);
    second = imul(second ^ (second >>> 16), 0x27d4eb2f);
    return ((first ^ (first >>> 15)) >>> 11) * 2 ** 32 + ((second ^ (second >>> 15)) >>> 0);
}
/** A hash over a sequence of digests, in constant memory. */
function createRunningHash() {
    let first = 1;
    let second = 1;
    return {
        add: (digest) => {
            const low = digest | 0;
            const high = (digest / 2 ** 32) | 0;
            first = (imul(first, 0x01000193) ^ low) + high;
            second = (imul(second ^ high, 0x85ebca6b) + low) | 0;
        },
        equals: ({ words }) => words[0] === (first | 0) && words[1] === second,
        get words() {
            return [first | 0, second];
        },
    };
}
/** Hashes of the first and the last lines shown, and one over all, in constant space. */
function createLineHistory() {
    // Grown when it is needed: most logs are short.
    const head = [];
    const ring = [];
    const running = createRunningHash();
    let length = 0;
    let tailStart = 0;
    /** `undefined` for a line in the middle, of which no hash is kept. */
    const digestAt = (line) => {
        if (line >= length)
            return undefined;
        return line >= tailStart ? ring[line % keptHashes] : head[line];
    };
    return {
        running,
        length: () => length,
        add: (digest) => {
            if (length < keptHashes)
                head.push(digest);
            ring[length % keptHashes] = digest;
            running.add(digest);
            length += 1;
            if (length > keptHashes)
                tailStart += 1;
        },
        digestAt,
        /** The first of the last lines. */
        tailStart: () => tailStart,
        /** How often each digest occurs among the lines that are kept. */
        countDigests: () => {
            const counts = new Map();
            const count = (line) => {
                const digest = digestAt(line);
                if (digest !== undefined)
                    counts.set(digest, (counts.get(digest) ?? 0) + 1);
            };
            for (let line = 0; line < Math.min(keptHashes, tailStart); line += 1)
                count(line);
            for (let line = tailStart; line < length; line += 1)
                count(line);
            return counts;
        },
    };
}

;// CONCATENATED MODULE: ./src/build/follow/log-continuity.ts



/** Matching unique lines that prove a match: a log hardly repeats so many in the same order. */
const proof = 8;
const held = { lines: 1_024, characters: 1024 * 1024 };
const listedGaps = 3;
/**
 * Shows each line once over many connections, or marks a doubt. The stream has no IDs, so the
 * first lines of a connection are compared with hashes of those shown.
 */
function createLogContinuity() {
    // Since the last gap: after it nothing connects the lines with those before.
    let history = createLineHistory();
    let shown = 0;
    let isDoubtful = false;
    let replayed = false;
    const gapLines = [];
    let gapCount = 0;
    // Of this connection.
    let received = 0;
    let running = createRunningHash();
    let counts = new Map();
    let candidates = [];
    let texts = [];
    let characters = 0;
    let hashesDecide = false;
    /** `undefined` until it is known. */
    let coverage = 'all';
    function show(text, digest = line_history_digestOf(text)) {
        const line = { type: 'log', line: text };
        const parts = isDoubtful ? [gapMark(shown), line] : [line];
        if (isDoubtful) {
            isDoubtful = false;
            gapCount += 1;
            if (gapLines.length < listedGaps)
                gapLines.push(shown);
        }
        history.add(digest);
        shown += 1;
        return parts;
    }
    function join(how, newTexts) {
        coverage = how;
        release();
        return newTexts.flatMap((text) => show(text));
    }
    function release() {
        candidates = [];
        counts = new Map();
        texts = [];
        characters = 0;
        hashesDecide = false;
    }
    /** Without gaps, a match from the first line on is more likely a replay than new lines. */
    function isReplay({ start, evidence }) {
        return evidence >= proof || (start === 0 && history.length() === shown);
    }
    /** Rather repeats what is held than loses it. */
    function startAnew() {
        history = createLineHistory();
        isDoubtful = true;
        return join('none', texts);
    }
    function firstCandidates(digest) {
        const starts = history.digestAt(0) === digest ? [0] : [];
        for (let line = Math.max(1, history.tailStart()); line < history.length(); line += 1)
            if (history.digestAt(line) === digest)
                starts.push(line);
        return starts.map((start) => ({ start, evidence: 0, complete: undefined }));
    }
    function matches(candidate, digest, occursOnce) {
        if (candidate.complete !== undefined)
            return true;
        const expected = history.digestAt(candidate.start + received - 1);
        if (expected !== undefined && expected !== digest)
            return false;
        if (occursOnce)
            candidate.evidence += 1;
        if (candidate.start + received < history.length())
            return true;
        candidate.complete = received;
        // Lines in the middle, of which no hash is kept, can differ.
        if (candidate.start === 0 && !running.equals(history.running))
            candidate.evidence = 0;
        return true;
    }
    /** Prefers the longest overlap: waits for the earliest candidate as long as it is possible. */
    function decide() {
        const first = candidates[0];
        if (first === undefined)
            return startAnew();
        const { start, evidence, complete } = first;
        if (complete === undefined) {
            if (texts.length <= held.lines && characters <= held.characters)
                return [];
            if (!isReplay(first))
                return startAnew();
            candidates = [first];
            hashesDecide = true;
            return [];
        }
        if (!isReplay(first))
            return startAnew();
        isDoubtful = evidence < proof;
        const isFromStart = start === 0 && history.length() === shown;
        if (isFromStart && !isDoubtful)
            replayed = true;
        return join(isFromStart && running.equals(history.running) ? 'all' : isDoubtful ? 'none' : 'tail', complete === received ? [] : texts.slice(complete - received));
    }
    return {
        connected() {
            received = 0;
            running = createRunningHash();
            release();
            coverage = shown === 0 ? 'all' : undefined;
            counts = history.countDigests();
        },
        line(text) {
            const digest = line_history_digestOf(text);
            received += 1;
            if (coverage !== undefined)
                return show(text, digest);
            running.add(digest);
            if (received === 1)
                candidates = firstCandidates(digest);
            const occursOnce = counts.get(digest) === 1;
            let kept = 0;
            for (const candidate of candidates)
                if (matches(candidate, digest, occursOnce))
                    candidates[kept++] = candidate;
            candidates.length = kept;
            if (hashesDecide)
                texts = [];
            texts.push(text);
            characters += text.length;
            return decide();
        },
        /** What the end of the connection decides; called once per connection. */
        disconnected() {
            const first = candidates[0];
            // A cut-off replay brings nothing new. The next connection decides whether it was one.
            const isDecided = coverage !== undefined || first === undefined || isReplay(first);
            return isDecided ? [] : startAnew();
        },
        shownLines: () => shown,
        /** Lines of this connection so far. */
        receivedLines: () => received,
        coverage: () => coverage ?? 'none',
        /** Whether a later connection has sent the log from the first line shown. */
        wasReplayed: () => replayed,
        /** After which lines marks were shown: the first few, and how many in all. */
        gaps: () => ({ afterLines: gapLines, count: gapCount }),
        /** Texts held until it is certain whether they are new. */
        heldLines: () => texts.length,
    };
}
/** Stands in the log where lines may be missing or repeated. */
function gapMark(afterLine) {
    return {
        type: 'gap',
        message: `[The log was interrupted after line ${afterLine}. Lines may be missing or repeated here.]`,
    };
}
/** Nothing if the whole log was sent again after the build; else a mark and one warning. */
function describeIncomplete(log, { isRead, isSettled }, buildId) {
    const [shownLines, receivedLines, gaps] = [log.shownLines(), log.receivedLines(), log.gaps()];
    const coverage = isSettled ? log.coverage() : 'none';
    if (coverage === 'all')
        return [];
    if (shownLines === 0) {
        const message = `The action could not read the log of build ${buildId}. Check it on the server.`;
        return [{ type: 'unreadable-log', message }];
    }
    const unlisted = gaps.count - gaps.afterLines.length;
    const places = (0,util_present/* present */.E)([
        !log.wasReplayed() && 'at its beginning',
        ...gaps.afterLines.map((line) => `after line ${line}`),
        unlisted > 0 && `at ${unlisted} more places`,
        coverage === 'none' && 'at its end',
    ]);
    const message = places.length === 0
        ? 'The log may be incomplete: the server no longer has its beginning to compare with.'
        : `The log may be incomplete: lines may be missing ${(0,and_more/* listAll */._w)(places)}. The server did not send the complete log again after the build.`;
    const warning = { type: 'warning', message };
    if (coverage !== 'none')
        return [warning];
    const isShorter = isRead && receivedLines > 0 && receivedLines < shownLines;
    const mark = isShorter
        ? `[The server now has only ${receivedLines} of the ${shownLines} lines above. Later lines may be missing here.]`
        : '[The end of the log may be missing here.]';
    return [{ type: 'gap', message: mark }, warning];
}

;// CONCATENATED MODULE: ./src/build/follow/follow-log.ts





/** Equal warnings of the server are passed on once, and not more than a few different ones. */
const serverErrors = 5;
function followLog(options, signal) {
    const { api, buildId, reporter, clock, random } = options;
    const warn = reportAs('warning', reporter);
    const continuity = createLogContinuity();
    let state = initialLogState;
    let isStreaming = false;
    let lastByteMs = clock.monotonicMs();
    let isWriting = false;
    let isAskedToWait = false;
    let hasBroken = false;
    let connection;
    // Cuts short a wait whose end a new event has changed.
    let nudge = new AbortController();
    let hasUnreadable = false;
    const saidErrors = new Set();
    function note(event) {
        state = noteEvent(state, event, clock.monotonicMs());
    }
    function interruptWait() {
        nudge.abort();
        nudge = new AbortController();
    }
    function close(why) {
        if (connection === undefined)
            return;
        connection.closing ??= why;
        connection.stop.abort();
    }
    async function run() {
        for (;;) {
            const closed = await readConnection();
            hasBroken ||= closed.how instanceof api_errors/* ApiError */.hD;
            const next = afterClose(state, closed, clock.monotonicMs(), random());
            state = next.state;
            if (next.action.type === 'stop') {
                await finish(closed, next.action.refusal);
                return;
            }
            isAskedToWait = next.action.isAskedFor;
            await wait(next.action.afterMs);
            isAskedToWait = false;
        }
    }
    /** An event can cut it short. */
    async function wait(ms, ...signals) {
        try {
            await clock.sleep(ms, AbortSignal.any([signal, nudge.signal, ...signals]));
        }
        catch {
            signal.throwIfAborted();
        }
    }
    async function readConnection() {
        const beganAfterBuild = state.buildEndedMs !== undefined;
        const before = continuity.shownLines();
        const stop = new AbortController();
        const current = { stop };
        connection = current;
        lastByteMs = clock.monotonicMs();
        continuity.connected();
        void closeInSilence(stop.signal);
        let how = 'ended';
        try {
            for await (const events of api.streamLogs(buildId, AbortSignal.any([signal, stop.signal]))) {
                isStreaming = true;
                if (hasBroken)
                    options.onServerBack();
                hasBroken = false;
                isWriting = true;
                for (const event of events) {
                    if (event.type === 'error' || event.type === 'cut')
                        how = 'failed';
                    const written = take(event);
                    if (written)
                        await (0,unless_aborted/* unlessAborted */.W)(written, signal);
                }
                isWriting = false;
                lastByteMs = clock.monotonicMs();
            }
        }
        catch (error) {
            signal.throwIfAborted();
            if (current.closing !== undefined)
                how = current.closing;
            else if (error instanceof api_errors/* ApiError */.hD)
                how = error;
            else
                throw error;
        }
        finally {
            stop.abort();
            connection = undefined;
            isWriting = false;
        }
        await show(continuity.disconnected());
        if (isStreaming || how === 'ended' || how === 'failed')
            options.onStreamEnd();
        isStreaming = false;
        const fresh = continuity.shownLines() - before;
        return { how, beganAfterBuild, received: continuity.receivedLines(), fresh };
    }
    async function closeInSilence(over) {
        while (!over.aborted) {
            // A slow reader of ours is not silence.
            const nowMs = clock.monotonicMs();
            const leftMs = closingTimeMs(state, isWriting ? nowMs : lastByteMs) - nowMs;
            if (leftMs <= 0) {
                close('silent');
                return;
            }
            await wait(leftMs, over).catch(() => undefined);
            if (signal.aborted)
                return;
        }
    }
    function take(event) {
        switch (event.type) {
            case 'line':
                return show(continuity.line(event.text));
            case 'unterminated':
                // While the build runs, the next connection brings it whole.
                return state.buildEndedMs === undefined ? undefined : show(continuity.line(event.text));
            case 'unreadable':
                return showUnreadable();
            case 'cut':
                return undefined;
            case 'error':
                return warnOfError(event.text);
            case 'retry':
                note({ type: 'retry', ms: event.ms });
                return undefined;
        }
    }
    function show(parts) {
        // No promise for the usual line: this runs for every one.
        const [part] = parts;
        if (parts.length === 1 && part !== undefined)
            return reporter.report(part);
        if (parts.length > 1)
            return showAll(parts);
    }
    async function showAll(parts) {
        for (const part of parts)
            await reporter.report(part);
    }
    async function showUnreadable() {
        const parts = continuity.line('[unreadable log event]');
        if (!hasUnreadable) {
            hasUnreadable = true;
            await warn("The log has an event that is too large to read. The log shows '[unreadable log event]' in its place.");
        }
        await show(parts);
    }
    async function warnOfError(text) {
        if (saidErrors.has(text) || saidErrors.size >= serverErrors)
            return;
        saidErrors.add(text);
        await warn(`The log stream reported an error: ${text}`);
    }
    async function finish({ how, beganAfterBuild, fresh }, refusal) {
        if (refusal !== undefined) {
            const message = `The action cannot read the build's log and follows only the status. ${refusal.message}`;
            if (continuity.shownLines() === 0) {
                await reporter.report({ type: 'unreadable-log', message });
                return;
            }
            await warn(message);
        }
        const isRead = how === 'ended';
        // A log that still grows has more to come.
        const isSettled = isRead && beganAfterBuild && fresh === 0;
        const events = describeIncomplete(continuity, { isRead, isSettled }, buildId);
        // One warning is enough.
        for (const event of events)
            if (refusal === undefined || event.type !== 'warning')
                await reporter.report(event);
    }
    return {
        /** Resolves when the log is read after the build's end, or is unavailable (only a warning). */
        done: run(),
        isStreaming: () => isStreaming,
        /** Replaces a connection that may be dead without showing it. */
        reconnect: () => close('replaced'),
        buildRuns: () => {
            note({ type: 'build-running' });
            if (!isAskedToWait)
                interruptWait();
        },
        /** The status is final: what is left of the log is then fetched within limits. */
        buildEnded: () => {
            note({ type: 'build-ended' });
            interruptWait();
        },
    };
}

;// CONCATENATED MODULE: ./src/build/follow/status-state.ts



const firstPollMs = 1_000;
const shortestPollMs = 250;
const growth = 1.5;
const streamingFactor = 3;
/** At most 300 polls an hour: 40 at once, then one in 14 s. */
const budget = { polls: 40, refillMs: 14_000 };
const outage = retry_table/* retryTable */.DA.unavailable.status;
const throttledMs = 5 * 60_000;
const unknownMs = 10 * 60_000;
const namedWords = 5;
/** For one poll; `afterPause` where the machine stood still and a limit may have passed. */
const readLimitMs = { usual: 30_000, afterPause: 10_000 };
const afterResponse = { failedSinceMs: undefined, failures: 0, said: undefined, wasPaused: false };
function startStatus(build, knownMs, moment, rules) {
    const state = {
        build,
        knownMs,
        runningMs: undefined,
        finishedMs: undefined,
        paceMs: firstPollMs,
        budget: { polls: budget.polls, atMs: knownMs },
        ...afterResponse,
        throttledUntilMs: -Infinity,
        notBeforeMs: -Infinity,
        unknownSinceMs: undefined,
        unknownWords: [],
    };
    return afterRead(state, build, moment, rules);
}
function followStep(before, event, moment, rules) {
    const state = moment.pausedMs > 0 ? afterPause(before, moment.pausedMs) : before;
    switch (event.type) {
        case 'read':
            return afterRead(state, event.build, moment, rules);
        case 'failed':
            return status_state_afterFailure(state, event.error, moment, rules);
        case 'due':
            return afterWait(state, moment, rules);
        case 'server-back': {
            const isThrottled = moment.nowMs < state.throttledUntilMs;
            const notBeforeMs = isThrottled ? state.notBeforeMs : -Infinity;
            return afterWait({ ...state, notBeforeMs }, moment, rules);
        }
    }
}
/** Time in which this machine was suspended does not count as an outage of the server. */
function afterPause(state, pausedMs) {
    const later = (ms) => ms && ms + pausedMs;
    return {
        ...state,
        failedSinceMs: later(state.failedSinceMs),
        said: state.said && { ...state.said, sinceMs: state.said.sinceMs + pausedMs },
        unknownSinceMs: later(state.unknownSinceMs),
        wasPaused: true,
    };
}
function afterRead(before, build, moment, rules) {
    const { nowMs, chance, isStreaming } = moment;
    const meaning = classifyStatus(build.status);
    const isNewWord = meaning === 'unknown' &&
        before.unknownWords.length < namedWords &&
        !before.unknownWords.includes(build.status);
    const isThrottled = nowMs < before.throttledUntilMs;
    const slowestMs = rules.pollIntervalMs * (isStreaming ? streamingFactor : 1) * (isThrottled ? 2 : 1);
    const paceMs = Math.min(before.paceMs, slowestMs);
    const waitMs = paceMs * (1 - chance / 5);
    const state = {
        ...before,
        ...afterResponse,
        build,
        runningMs: before.runningMs ?? (meaning === 'running' ? nowMs : undefined),
        finishedMs: isFinal(build.status) ? nowMs : undefined,
        paceMs: Math.max(shortestPollMs, paceMs * growth),
        notBeforeMs: isThrottled ? nowMs + waitMs : -Infinity,
        unknownSinceMs: meaning === 'unknown' ? (before.unknownSinceMs ?? nowMs) : undefined,
        unknownWords: isNewWord ? [...before.unknownWords, build.status] : before.unknownWords,
    };
    const isLost = nowMs - (state.unknownSinceMs ?? Infinity) >= unknownMs && !isStreaming;
    const step = isFinal(build.status)
        ? end(state, { type: 'finished' })
        : isLost
            ? end(state, { type: 'lost', reason: 'unknown-status' })
            : wait(state, waitMs, moment, rules);
    if (!isNewWord)
        return step;
    const message = `Unknown build status: '${build.status}'. Still waiting.`;
    return { ...step, warning: { type: 'warning', message } };
}
function status_state_afterFailure(before, error, moment, rules) {
    const { nowMs, chance } = moment;
    const isThrottled = (0,retry_table/* answerOf */.ut)(error) === 'throttled';
    const { loss, forMs, waitMs } = (0,retry_table/* retryRules */.Oo)(error).status;
    const isAgain = before.said?.loss === loss;
    const said = loss === 'outage' ? undefined : { loss, sinceMs: nowMs, ...(isAgain && before.said) };
    const state = {
        ...before,
        said,
        failures: before.failures + 1,
        // A server that asks us to be slower is there.
        failedSinceMs: forMs === Infinity ? undefined : (before.failedSinceMs ?? nowMs),
        throttledUntilMs: isThrottled ? nowMs + throttledMs : before.throttledUntilMs,
        wasPaused: moment.pausedMs > 0,
    };
    const { failedSinceMs } = state;
    if (said !== undefined && nowMs - said.sinceMs >= forMs)
        return end(state, { type: 'lost', reason: loss, error });
    if (failedSinceMs !== undefined && nowMs - failedSinceMs >= outage.forMs)
        return end(state, { type: 'lost', reason: outage.loss, error });
    const usualMs = state.failures === 1 ? waitMs.first : waitMs.later * (1 + chance);
    const askedMs = (0,retry/* askedWait */.Uy)(error.retryAfterMs ?? 0, chance);
    const throttledWaitMs = isThrottled ? 2 * rules.pollIntervalMs : 0;
    const ms = Math.max(usualMs, askedMs, throttledWaitMs);
    return wait({ ...state, notBeforeMs: nowMs + ms }, ms, moment, rules);
}
function afterWait(state, moment, rules) {
    const { nowMs } = moment;
    const timeout = reachedLimit(state, nowMs, rules);
    if (timeout !== undefined)
        return end(state, timeout);
    const polls = Math.min(budget.polls, state.budget.polls + (nowMs - state.budget.atMs) / budget.refillMs);
    // Whole milliseconds: a rounding error must not become a wait of nothing.
    const nextMs = polls < 1 ? Math.ceil(nowMs + (1 - polls) * budget.refillMs) : nowMs;
    const waitMs = Math.max(nextMs, state.notBeforeMs) - nowMs;
    if (waitMs > 0)
        return wait(state, waitMs, moment, rules);
    const leftMs = state.wasPaused ? readLimitMs.afterPause : timeLeftMs(state, nowMs, rules);
    return {
        state: { ...state, budget: { polls: polls - 1, atMs: nowMs } },
        action: { type: 'poll', limitMs: Math.min(readLimitMs.usual, leftMs) },
    };
}
function wait(state, ms, { nowMs }, rules) {
    const timeout = reachedLimit(state, nowMs, rules);
    if (timeout !== undefined)
        return end(state, timeout);
    const leftMs = state.wasPaused ? ms : timeLeftMs(state, nowMs, rules);
    return { state, action: { type: 'wait', ms: Math.min(ms, leftMs) } };
}
function timeLeftMs({ knownMs, runningMs }, nowMs, { limits }) {
    return (runningMs === undefined ? knownMs + limits.queueMs : runningMs + limits.buildMs) - nowMs;
}
function reachedLimit(state, nowMs, rules) {
    if (state.wasPaused || timeLeftMs(state, nowMs, rules) > 0)
        return undefined;
    const limit = state.runningMs === undefined ? 'queue' : 'build';
    return { type: 'timed-out', limit, minutes: rules.limits[`${limit}Ms`] / 60_000 };
}
function end(state, how) {
    return { state, action: { type: 'end', end: how } };
}

;// CONCATENATED MODULE: ./src/build/follow/follow-status.ts
var follow_status_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var follow_status_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** A timer that is later than this was not late: the machine stood still. */
const follow_status_pauseMs = 30_000;
/** A successful build without an image is read again, once a second. */
const imageReads = { count: 3, limitMs: 10_000 };
/** Polls until a final status, a limit or a loss; keeps the last record in `observed`. */
async function followStatus(observed, options, signal) {
    const { api, reporter, clock, random, timer } = options;
    let step = startStatus(observed.build, observed.submittedMs, momentAfter(0), options);
    await note(step, true);
    for (;;) {
        const { action } = step;
        if (action.type === 'end') {
            if (hasSucceeded(observed.build.status))
                await awaitImageUrl();
            return action.end;
        }
        const startMs = clock.monotonicMs();
        const isWait = action.type === 'wait';
        const event = isWait
            ? { type: await timer.wait(action.ms, signal) }
            : await poll(action.limitMs);
        const expectedMs = isWait ? action.ms : action.limitMs;
        const lateMs = clock.monotonicMs() - startMs - expectedMs;
        const pausedMs = lateMs > follow_status_pauseMs ? lateMs : 0;
        if (pausedMs > 0)
            options.onPause();
        const before = observed.build.status;
        step = followStep(step.state, event, momentAfter(pausedMs), options);
        await note(step, step.state.build.status !== before);
    }
    function momentAfter(pausedMs) {
        return {
            nowMs: clock.monotonicMs(),
            chance: random(),
            isStreaming: options.isStreaming(),
            pausedMs,
        };
    }
    async function note({ state, warning }, hasChanged) {
        observed.build = state.build;
        observed.runningMs = state.runningMs;
        observed.finishedMs = state.finishedMs;
        if (hasChanged) {
            options.onStatus(state.build);
            await report({ type: 'status', build: state.build });
        }
        if (warning !== undefined)
            await report(warning);
    }
    async function report(event) {
        const written = reporter.report(event);
        if (written)
            await (0,unless_aborted/* unlessAborted */.W)(written, signal);
    }
    /** One request: the steps decide about the next. */
    async function poll(limitMs) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const limit = follow_status_addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(limitMs, clock, signal), false);
            const { id } = observed.build;
            try {
                return { type: 'read', build: await api.getBuild(id, limit.signal, { attempts: 1 }) };
            }
            catch (error) {
                signal.throwIfAborted();
                if (limit.signal.aborted)
                    return { type: 'failed', error: tooSlow(id, limitMs) };
                return { type: 'failed', error: (0,api_errors/* asApiError */.zw)(error) };
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            follow_status_disposeResources(env_1);
        }
    }
    /** The record may get its image shortly after `success`. */
    async function awaitImageUrl() {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const limit = follow_status_addDisposableResource(env_2, (0,time_limit/* timeLimit */.z)(imageReads.limitMs, clock, signal), false);
            try {
                for (let read = 0; read < imageReads.count; read += 1) {
                    if (observed.build.imageUrl !== undefined)
                        return;
                    await clock.sleep(1_000, limit.signal);
                    const build = await api
                        .getBuild(observed.build.id, limit.signal, { attempts: 1 })
                        .catch(api_errors/* asApiError */.zw);
                    // The first final status is the one that counts.
                    if (!(build instanceof api_errors/* ApiError */.hD) && hasSucceeded(build.status))
                        observed.build = build;
                }
            }
            catch (error) {
                signal.throwIfAborted();
                if (!limit.signal.aborted)
                    throw error;
            }
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            follow_status_disposeResources(env_2);
        }
    }
}
function tooSlow(id, limitMs) {
    const seconds = Math.round(limitMs / 1_000);
    return new api_errors/* ApiError */.hD(`Reading build '${id}' failed: the server did not finish its response within ${seconds} s.`, { kind: 'timeout', hint: api_errors/* slowHint */.Z4 });
}
/** The wait between polls. A log stream that ends, or begins after an outage, cuts it short. */
function createPollTimer(clock) {
    let cut = new AbortController();
    let isBack = false;
    return {
        /** Ends the current wait, or the next one if there is none. */
        pollNow: () => cut.abort(),
        /** The same, also where the wait is for a server that did not respond. */
        serverIsBack: () => {
            isBack = true;
            cut.abort();
        },
        /** Resolves when due or cut short; rejects with the signal's reason. */
        wait: async (ms, signal) => {
            try {
                await clock.sleep(ms, AbortSignal.any([cut.signal, signal]));
                return 'due';
            }
            catch (error) {
                signal.throwIfAborted();
                if (!cut.signal.aborted)
                    throw error;
                return isBack ? 'server-back' : 'due';
            }
            finally {
                if (cut.signal.aborted)
                    cut = new AbortController();
                isBack = false;
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/build/follow/follow.ts



/** Only the status decides, but the rest of the log is read first, unless the signal fires. */
async function follow(observed, options, signal) {
    const timer = createPollTimer(options.clock);
    const stopLog = new AbortController();
    const logSignal = AbortSignal.any([signal, stopLog.signal]);
    const { pollNow: onStreamEnd, serverIsBack: onServerBack } = timer;
    const forLog = { ...options, buildId: observed.build.id, onStreamEnd, onServerBack };
    const log = options.hasLog === false ? undefined : followLog(forLog, logSignal);
    const logDone = log?.done.catch((error) => {
        if (!logSignal.aborted)
            throw error;
    });
    // Awaited below; until then a rejection must not count as unhandled.
    logDone?.catch(timer.pollNow);
    try {
        const end = await followStatus(observed, {
            ...options,
            timer,
            isStreaming: () => log?.isStreaming() ?? false,
            onPause: () => log?.reconnect(),
            onStatus: ({ status }) => {
                if (classifyStatus(status) === 'running')
                    log?.buildRuns();
            },
        }, signal);
        if (end.type === 'finished') {
            log?.buildEnded();
            await logDone;
            signal.throwIfAborted();
        }
        return end;
    }
    finally {
        stopLog.abort();
        if (!signal.aborted)
            await logDone;
    }
}

;// CONCATENATED MODULE: ./src/build/watch-build.ts
var watch_build_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var watch_build_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** The runner soon sends its second signal; after a refusal the post step asks again. */
const cancelLimitMs = { afterAbort: 5_500, afterLimit: 60_000, afterRefusal: 10_000 };
/** Every end is a result. On an abort or a limit, cancels our own build if `request` says so. */
async function watchBuild(watched, request, options, signal) {
    const { clock, reporter } = options;
    const { build, reused } = watched;
    const isCancellable = reused?.how !== 'joined';
    const submittedMs = watched.sinceMs ?? clock.monotonicMs();
    const observed = { build, submittedMs, runningMs: undefined, finishedMs: undefined };
    let cancellation = { wanted: false, accepted: false };
    /** The cancellation after an abort or a defect; it happens once. */
    let stopping;
    const outcome = await toOutcome();
    if (!('type' in outcome))
        return outcome;
    return { build: observed.build, reused, outcome, cancellation, ...durationsOf(observed, reused) };
    async function toOutcome() {
        const { promise: aborted, resolve, reject } = Promise.withResolvers();
        // The cancel is sent at once, beside the unwinding: that may wait for a log that nobody reads.
        const onAbort = () => void cancelNow().then(() => {
            resolve({ type: 'aborted' });
            // Best effort: nobody may read the log. What is left to the post step is looked for there.
            if (!watched.reused && cancellation.isLeftToPost === undefined)
                watched.warnOfLate().catch(() => undefined);
        }, reject);
        if (signal.aborted)
            onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        const work = followToEnd();
        work.catch(() => undefined);
        try {
            return await Promise.race([work, aborted]);
        }
        catch (error) {
            if (signal.aborted)
                return await aborted;
            await cancelNow();
            throw error;
        }
        finally {
            signal.removeEventListener('abort', onAbort);
        }
    }
    async function followToEnd() {
        await reporter.report(reused ? { type: 'reused', build, reused } : { type: 'submitted', build });
        signal.throwIfAborted();
        const replacement = watched.reused ? undefined : await watched.replace(watched);
        if (replacement)
            return replacement;
        if (!request.wait) {
            if (!watched.reused)
                await watched.nameStrays();
            return { type: 'submitted' };
        }
        const end = await follow(observed, options, signal);
        const isOverdue = end.type === 'timed-out' && request.onTimeout === 'cancel';
        // Before the look, which takes time.
        if (isOverdue && isCancellable)
            await cancelWithin(cancelLimitMs.afterLimit);
        const listed = watched.reused ? undefined : await watched.nameStrays();
        // The list may show an end although the record could not be read, or came from a cache.
        const { ageSeconds } = observed.build;
        if (listed && isFinal(listed.status))
            observed.build = { ...listed, ageSeconds };
        switch (end.type) {
            case 'finished':
                // The run looks for another one then.
                if (reused?.how === 'joined' && isWithdrawn(observed.build.status))
                    return end;
                await reporter.report({ type: 'finished', build: observed.build });
                return end;
            case 'timed-out':
                return end;
            case 'lost':
                // Nobody else watches this build.
                if (!reused)
                    await cancelWithin(cancelLimitMs[isRefused(end.reason) ? 'afterRefusal' : 'afterLimit']);
                return end;
        }
    }
    async function cancelWithin(limitMs) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (isFinal(observed.build.status))
                return;
            const untilMs = clock.monotonicMs() + limitMs;
            const limit = watch_build_addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(limitMs, clock, signal), false);
            if (await isCertain(limit.signal))
                note(await cancelPersistently(build.id, { ...options, untilMs }, limit.signal));
            signal.throwIfAborted();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            watch_build_disposeResources(env_1);
        }
    }
    /** Has its own limit, since the step's signal has fired, and does not wait for the end. */
    function cancelNow() {
        return (stopping ??= cancelOnce());
    }
    async function cancelOnce() {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            if (!isCancellable || !request.cancelOnAbort || isFinal(observed.build.status))
                return;
            const untilMs = (options.abortedMs?.() ?? clock.monotonicMs()) + cancelLimitMs.afterAbort;
            const limit = watch_build_addDisposableResource(env_2, (0,time_limit/* timeLimit */.z)(untilMs - clock.monotonicMs(), clock, request.hurry), false);
            if (!(await isCertain(limit.signal)))
                return;
            note(await cancelQuickly(build.id, options, untilMs - clock.monotonicMs(), request.hurry));
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            watch_build_disposeResources(env_2);
        }
    }
    /** Whether the build may be cancelled: one found in the list may be another run's. */
    async function isCertain(limit) {
        cancellation = { wanted: true, accepted: cancellation.accepted };
        const certain = watched.reused !== undefined || (await watched.isProved(limit));
        if (!certain)
            cancellation = { ...cancellation, isLeftToPost: true };
        return certain;
    }
    function note({ accepted, build: last }) {
        cancellation = { wanted: true, accepted: cancellation.accepted || accepted };
        if (last !== undefined)
            observed.build = last;
    }
}
function isRefused(reason) {
    return reason === 'credentials' || reason === 'gone' || reason === 'refused';
}
/** From the record, else from our own clock if it saw all of the time, else unknown. */
function durationsOf({ build, submittedMs, runningMs, finishedMs }, reused) {
    const { queueSeconds, buildSeconds } = recordedDurations(build);
    if (reused)
        return { queueSeconds, buildSeconds };
    return {
        queueSeconds: queueSeconds ?? secondsBetween(submittedMs, runningMs ?? finishedMs),
        buildSeconds: buildSeconds ?? secondsBetween(runningMs, finishedMs),
    };
}

;// CONCATENATED MODULE: ./src/build/run-build.ts









/** Before a build is repeated: what failed may need a while. */
const run_build_pauseMs = 30_000;
/** Reuses a build of the same content or submits one. Rejects only while no build is known. */
async function runBuild(request, options, signal) {
    const { clock, reporter } = options;
    const notice = reportAs('notice', reporter);
    const warn = reportAs('warning', reporter);
    let abortedMs;
    signal.addEventListener('abort', () => (abortedMs = clock.monotonicMs()), { once: true });
    const watchOptions = { ...options, abortedMs: () => abortedMs };
    const startMs = clock.monotonicMs();
    /** Builds of this run that have ended. */
    const failed = [];
    let submitted;
    /** How the last of them ended, until another one begins. */
    let lastEnd;
    let state = initialState;
    for (;;) {
        const next = await begin();
        if (next === lastEnd)
            return next;
        const result = 'outcome' in next ? next : await useBuild(next);
        const { retry } = request;
        const elapsedMs = clock.monotonicMs() - startMs;
        const isDue = retry && isRetryDue(result, submitted, retry, failed.length, elapsedMs);
        if (isDue && !signal.aborted) {
            failed.push(result.build.id);
            lastEnd = result;
            request.onRetry?.(result.build);
            await notice(`Build ${result.build.id} failed for a reason that may pass. Building the same content again in ${run_build_pauseMs / 1_000} s (${failed.length} of ${retry.most}).`);
            await clock.sleep(run_build_pauseMs, signal);
            continue;
        }
        if (!isLookWanted(result))
            return result;
        state = { ...state, rounds: state.rounds + 1 };
        await notice(`Build ${result.build.id} was cancelled or removed. Looking for another one.`);
    }
    /** `lastEnd` where no further build begins: why one has failed is what a reader needs. */
    async function begin() {
        try {
            return (await findReuse()) ?? (await buildOwn());
        }
        catch (error) {
            const isKnown = error instanceof errors/* ActionError */.l && !(error instanceof SubmitUnknownError);
            if (lastEnd === undefined || signal.aborted || !isKnown)
                throw error;
            await warn(`Build ${lastEnd.build.id} was not built again: ${(0,errors/* describeError */.U)(error)}`);
            return lastEnd;
        }
    }
    async function findReuse() {
        if (request.reuse === undefined)
            return undefined;
        const decision = await lookForReuse(request.reuse, state, options, signal);
        switch (decision.type) {
            case 'use':
                await request.supersede?.(decision.reuse.build);
                return decision.reuse;
            case 'build':
                await notice(`Nothing to reuse. ${decision.reason}`);
                return undefined;
            case 'fail':
                throw new errors/* ActionError */.l(`Nothing to reuse. ${decision.reason}`, {
                    hint: "Build this content first, or set 'reuse' to 'auto'.",
                });
        }
    }
    async function buildOwn() {
        const submission = await request.prepare();
        await request.supersede?.(undefined);
        submitted = await submit_submit({ ...request, submission, ended: failed }, options, signal);
        lastEnd = undefined;
        return await watchBuild({ ...submitted, replace }, request, watchOptions, signal);
    }
    async function replace({ build: own, isAdopted }) {
        // Only what is certainly our own is cancelled for the sake of another build.
        if (request.reuse === undefined || isAdopted)
            return undefined;
        const end = await giveWay(own, request.reuse, state, options, signal);
        if (end === undefined)
            return undefined;
        state = { ...state, givenUp: [...state.givenUp, own.id] };
        const { to, problem } = end;
        const reason = `Build ${to.build.id} of another run has the same content and came first.`;
        if (problem === undefined) {
            await notice(`${reason} Cancelled build ${own.id}.`);
            return to;
        }
        await notice(`${reason} Build ${own.id} could not be cancelled: ${problem}`);
        return undefined;
    }
    async function useBuild({ build, ...reused }) {
        request.onReused?.(build, reused);
        if (reused.how === 'joined')
            return await watchBuild({ build, reused }, request, watchOptions, signal);
        return await takeBuild(build, reused, reporter);
    }
    /** Whether another run's build ended without a result, or ours because it had to give way. */
    function isLookWanted({ build, reused, outcome }) {
        if (reused === undefined && !state.givenUp.includes(build.id))
            return false;
        return ((outcome.type === 'finished' && isWithdrawn(build.status)) ||
            (outcome.type === 'lost' && outcome.reason === 'gone'));
    }
}
async function takeBuild(build, reused, reporter) {
    await reporter.report({ type: 'reused', build, reused });
    return {
        ...{ build, reused, outcome: { type: 'finished' } },
        cancellation: { wanted: false, accepted: false },
        ...recordedDurations(build),
    };
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





const usualBuilds = 8;
/** A shorter build is never called slow. */
const shortSeconds = 30;
const limitMs = 3_000;
const history_pageSize = 100;
/**
 * At most two requests after a failure, one after a long success, else `undefined`.
 * `retried` are builds of this run, which prove nothing.
 */
async function readHistory({ build, outcome, reused, buildSeconds = 0 }, branch, retried, { api, clock }, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const agent = history_agentOf(build);
        const isExplained = hasFailed(build) || (hasSucceeded(build.status) && buildSeconds >= shortSeconds);
        if (outcome.type !== 'finished' || reused?.how === 'taken' || !agent || !isExplained)
            return undefined;
        const limit = history_addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(limitMs, clock, signal), false);
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
            const walk = walkList(api, { agent, workingTreeHash, pageSize: history_pageSize, most: history_pageSize, maxPages: 1, attempts: 1 }, limit.signal);
            const listed = await Array.fromAsync(walk);
            if (listed.length === history_pageSize && !walk.isNewestFirst())
                return [];
            return walk_list_newestFirst(listed.filter((other) => compare_record_proves(other, { agent }) && isEarlier(other, build) && !retried.includes(other.id)));
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
function history_agentOf({ agentId, agentName }) {
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
    const onBranch = finished.find((one) => compare_record_proves(one, { sourceRepo, sourceRef }));
    return onBranch && { what: 'branch', build: onBranch };
}
function usualTime(earlier) {
    const seconds = earlier
        .filter(({ status }) => hasSucceeded(status))
        .flatMap((one) => recordedDurations(one).buildSeconds ?? [])
        .slice(0, usualBuilds)
        .toSorted((a, b) => a - b);
    const [low, high] = [seconds[usualBuilds / 2 - 1], seconds[usualBuilds / 2]];
    return seconds.length < usualBuilds || low === undefined || high === undefined
        ? undefined
        : (low + high) / 2;
}
/** By a half and by at least half a minute. */
function isSlow(seconds, usualSeconds) {
    return seconds >= 1.5 * usualSeconds && seconds - usualSeconds >= shortSeconds;
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
        Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 234)),
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(500);
;// CONCATENATED MODULE: ./src/build-log/dialects/dialect.ts
/** A line that belongs to no step. */
function ofNoStep({ text }) {
    return { step: undefined, text, kind: 'other' };
}
/** How the process of an instruction ended, in the last words of a sentence. */
function exitCodeIn(message) {
    const end = message.slice(-200).trimEnd();
    const [, code] = /\b(?:exit (?:code:?|status) |non-zero code: )(\d{1,9})$/.exec(end) ?? [];
    return code === undefined ? undefined : Number(code);
}
/** Builders word the error for an invalid Dockerfile a little differently. */
function parseErrorPlace(message) {
    const [, line] = /\bdockerfile parse error (?:on )?line (\d{1,9})\b/i.exec(message ?? '') ?? [];
    return line === undefined ? undefined : { file: 'Dockerfile', line: Number(line) };
}

;// CONCATENATED MODULE: ./src/build-log/limits.ts
/** What is kept of a log, so that memory does not grow with it; lengths in UTF-16 units. */
const limits_limits = {
    steps: 1_000,
    /** Steps that failed: a build has few, a hostile log may claim many. */
    failures: 16,
    tailLines: 30,
    tailLine: 2_000,
    /** Of a log without a known builder. */
    lastLines: 20,
    frameLines: 100,
    title: 1_000,
    message: 4_000,
    warnings: 100,
    /** Builders that one log shows side by side. */
    builders: 32,
};

;// CONCATENATED MODULE: ./src/build-log/step-title.ts
/** BuildKit pads numbers (`[ 2/10]`) and in multi-platform builds puts the platform first. */
const bracket = /^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/\d{1,6}\] (.*)$/s;
/** `[internal] …` and other work of the builder's own has no number. */
function parseStepTitle(title) {
    const [, words = '', index, instruction] = bracket.exec(title) ?? [];
    // A platform has a slash (`linux/amd64`), the name of a stage cannot.
    const stage = words.split(' ').filter((word) => word !== '' && !word.includes('/'));
    return {
        title,
        stage: stage.join(' ') || undefined,
        index: index === undefined ? undefined : Number(index),
        instruction,
    };
}
/** Builders that number all steps in a row name a stage only here: `FROM golang AS build`. */
function stageBegunBy(instruction) {
    return /^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(instruction)?.[1];
}

;// CONCATENATED MODULE: ./src/build-log/dialects/numbered-steps.ts



/** `pattern` has groups `index`, `total`, `instruction`, and `series` if each has its own count. */
function createNumberedSteps(steps, numbering, pattern) {
    /** The newest of each series. */
    const newest = new Map();
    let stage;
    let current;
    /** Ends the step at work, if one is. */
    function finish(state) {
        if (current?.step.state === 'running')
            steps.end(current, state);
    }
    return {
        /** Does nothing if the line does not continue the count: command output may look like it. */
        begin(plain) {
            const { series, index, total, instruction = '' } = pattern.exec(plain)?.groups ?? {};
            if (index === undefined)
                return undefined;
            const next = { index: Number(index), total: total === undefined ? undefined : Number(total) };
            const isFirst = next.index === 1 && /^(?:FROM|ARG)\b/i.test(instruction);
            const last = newest.get(series);
            if (last !== undefined && !isFirst && !continues(last, next, numbering))
                return undefined;
            const hasFailed = current?.step.state === 'failed';
            const isOver = current === undefined || last?.index === last?.total;
            if (isFirst && last !== undefined && (isOver || hasFailed)) {
                steps.beginAttempt(hasFailed);
                newest.clear();
                stage = undefined;
            }
            else {
                // What looked like the failure of a step was none, for the builder went on.
                if (current && hasFailed)
                    steps.end(current, 'done');
                finish('done');
            }
            if (newest.size >= limits_limits.builders)
                newest.clear();
            newest.set(series, next);
            if (/^FROM\b/i.test(instruction))
                stage = stageBegunBy(instruction);
            current = steps.add({
                ...{ title: (0,clip/* clip */.$)(plain.trim(), limits_limits.title), stage, index: next.index, numbering },
                instruction: (0,clip/* clip */.$)(instruction.trim(), limits_limits.title),
            });
            return current;
        },
        current: () => current,
        find(instruction) {
            const title = (0,clip/* clip */.$)(instruction.trim(), limits_limits.title);
            return steps.entries().findLast(({ step }) => step.instruction === title);
        },
        /** Adds a step of which only the instruction is known. */
        name(instruction) {
            const title = (0,clip/* clip */.$)(instruction.trim(), limits_limits.title);
            return steps.add({ title, instruction: title, stage, index: undefined, numbering });
        },
        finish,
        /** Ends the last step; returns it if its command failed. */
        leave: (hasFailed = false) => {
            const entry = hasFailed ? current : undefined;
            finish(hasFailed ? 'failed' : 'done');
            current = undefined;
            return entry;
        },
    };
}
/** Excerpts skip steps, but no builder goes back. Triggers add steps to a stage as it is built. */
function continues(last, next, numbering) {
    if (next.total === last.total)
        return next.index > last.index;
    const isGrown = (next.total ?? 0) > (last.total ?? Infinity);
    return numbering === 'stage' && isGrown && next.index === last.index + 1;
}

;// CONCATENATED MODULE: ./src/build-log/dialects/buildah.ts




/** The platform and the stage, where there are several. */
const series = String.raw `(?<series>(?:\[[\w.\-]{1,40}(?:\/[\w.\-]{1,40}){1,3}\] ){0,2})`;
const stepTitle = new RegExp(String.raw `^${series}STEP (?<index>\d{1,6})(?:\/(?<total>\d{1,6}))?: (?<instruction>.*)$`, 's');
const commit = new RegExp(String.raw `^${series}(?:STEP \d{1,6}(?:\/\d{1,6})?: )?COMMIT\b`);
const stepFailure = /^(?:error: |build error: |error building: ){0,3}(?:error )?building at step (?:"(.*)"|\{.*\}): /is;
/** What stops a build before its first step. */
const buildFailure = /^Error: (?:parsing main Dockerfile: |no Containerfile or Dockerfile |the target ".{0,300}" was not found )/i;
/** Added to the last line of the output where that has no line break. */
const appended = /subprocess exited with status \d{1,9}$/;
const otherFailure = /^Error: (?!Process completed with exit code)(.*)$/s;
/** podman and buildah number the steps of each stage from 1; their output has no prefix. */
const buildah = {
    name: 'buildah',
    recognises: (plain) => stepTitle.test(plain) || stepFailure.test(plain) || buildFailure.test(plain),
    create: createBuildah,
};
function createBuildah(steps) {
    const numbered = createNumberedSteps(steps, 'stage', stepTitle);
    let failure;
    function readFailure(plain) {
        const [prefix, instruction] = stepFailure.exec(plain) ?? [];
        const said = prefix === undefined ? otherFailure.exec(plain)?.[1] : plain;
        if (said === undefined)
            return undefined;
        const current = numbered.current();
        // Only the error of a step names one; what else goes wrong at the first step is its image.
        const isOfStep = prefix !== undefined || /^FROM\b/i.test(current?.step.instruction ?? '');
        const message = said.replace(/^(?:error: |build error: ){0,3}/i, '');
        return {
            message: (0,clip/* clip */.$)(message, limits_limits.message),
            entry: isOfStep ? blame(instruction) : undefined,
            exitCode: prefix === undefined ? undefined : exitCodeIn(said),
        };
    }
    /** Stages and platforms take turns: the step that failed need not be the one begun last. */
    function blame(instruction) {
        const current = numbered.current();
        if (instruction === undefined)
            return current;
        const named = numbered.find(instruction);
        if (named === undefined)
            return current ?? numbered.name(instruction);
        if (named !== current)
            for (const text of current?.output.tail() ?? [])
                steps.remember(named, text);
        return named;
    }
    return {
        push: (line) => {
            const { text, plain } = line;
            if (commit.test(plain)) {
                numbered.leave();
                return ofNoStep(line);
            }
            const begun = numbered.begin(plain);
            if (begun) {
                failure = undefined;
                return { step: begun.step, text, kind: 'title' };
            }
            const found = failure?.entry ? undefined : readFailure(plain);
            if (found) {
                failure = found;
                if (found.entry)
                    steps.end(found.entry, 'failed');
                const shown = found.entry ?? numbered.current();
                if (shown && !found.entry)
                    steps.remember(shown, plain);
                return { step: shown?.step, text, kind: 'end' };
            }
            const entry = numbered.current();
            if (entry === undefined)
                return ofNoStep(line);
            if (plain.startsWith('--> Using cache'))
                numbered.finish('cached');
            // What follows the builder's last sentence is of the tools around it.
            else if (!plain.startsWith('--> ') && failure?.entry === undefined) {
                steps.remember(entry, plain.replace(appended, ''));
            }
            return { step: entry.step, text, kind: 'output' };
        },
        failure: () => failure,
        leave: numbered.leave,
    };
}

;// CONCATENATED MODULE: ./src/build-log/dialects/build-checks.ts


const heading = /^ ?\d{1,6} warnings? found\b/;
/** `--check` prints three lines for each: rule, message, and place. */
const build_checks_checked = /^Check complete, \d{1,6} warnings? (?:has|have) been found!/;
const ruleLine = /^WARNING: ([A-Z][A-Za-z]{2,60})(?: - https?:\/\/\S{1,300})?$/;
const placeLine = /^\S.{0,300}:(\d{1,9})$/;
const check = /^ - ([A-Z][A-Za-z]{2,60}): (.*)$/s;
const inline = /^WARN: ([A-Z][A-Za-z]{2,60}): (.*)$/s;
const lineNumber = / \(line (\d{1,9})\)$/;
/** Each build check of BuildKit once: they come as lines of a step, at the end, or both. */
function createBuildChecks() {
    const found = new Map();
    let isListing = false;
    let isChecked = false;
    /** The lines of a check so far. */
    let parts = [];
    function add(rule, text) {
        const [suffix, number] = lineNumber.exec(text.slice(-30)) ?? [];
        set(rule, text.slice(0, text.length - (suffix?.length ?? 0)), number);
    }
    function set(rule, text, number) {
        if (found.size >= limits_limits.warnings)
            return;
        const message = (0,clip/* clip */.$)(text, limits_limits.message);
        const line = number === undefined ? undefined : Number(number);
        found.set(`${rule} ${line} ${message}`, { rule, message, line });
    }
    function pushChecked(plain) {
        const [, named] = ruleLine.exec(plain) ?? [];
        if (named !== undefined)
            parts = [named];
        else if (parts.length === 1)
            parts.push(plain);
        else {
            const [rule, message] = parts;
            if (rule !== undefined && message !== undefined) {
                set(rule, message, placeLine.exec(plain)?.[1]);
            }
            parts = [];
        }
    }
    return {
        /** A line of the step that reads the Dockerfile. */
        pushOfStep(text) {
            const [, rule, rest] = inline.exec(text) ?? [];
            if (rule !== undefined && rest !== undefined)
                add(rule, rest.trimEnd());
        },
        /** A line after the steps. */
        pushOfEnd(plain) {
            isChecked ||= build_checks_checked.test(plain);
            if (isChecked && plain.trim() !== '')
                pushChecked(plain);
            if (heading.test(plain)) {
                isListing = true;
                return;
            }
            const [, rule, rest] = isListing ? (check.exec(plain) ?? []) : [];
            if (rule !== undefined && rest !== undefined)
                add(rule, rest.trimEnd());
            else if (plain.trim() !== '')
                isListing = false;
        },
        list: () => Array.from(found.values()),
    };
}

;// CONCATENATED MODULE: ./src/build-log/dialects/buildkit-epilogue.ts



/** The lines of a failed step once more, which BuildKit prints between two rules of dashes. */
const excerptRule = '------';
const excerptTitle = /^ > (.*):$/s;
const instructionTitle = /^ > (\[(?:[^\]]{0,300} )?\d{1,6}\/\d{1,6}\] .*):$/s;
/** Railway shows no excerpt, only the step that failed. */
const crossedTitle = /^✕ (\[(?:[^\]]{0,300} )?\d{1,6}\/\d{1,6}\] .*)$/s;
/** Railway's is shorter. */
const frameRule = /^-{19,20}$/;
/** PowerShell puts the program before the first line of an error. */
const frameTitle = /^(?:[\w.-]{1,40} : )?(\S.{0,300}):(\d{1,9})$/;
const frameLine = /^ {0,8}(\d{1,9}) \|(?: (>>>))?(.*)$/s;
/** What tools put before BuildKit's sentence: `ERROR: failed to build: `, `target web: `. */
const lead = /^(?:[\w.\-/"' ]{1,120}: ){0,8}(?:[\w ]{1,60} < )?$/;
const solveError = /failed to solve(?: with frontend [^\s:]{1,100})?: /;
const ownWord = new RegExp(String.raw `${solveError.source}|^executor failed running \[|^process ".*" did not complete`, 's');
const otherError = /^(?:(?:ERROR|error): (?:failed to build: )?|(?=executor failed running \[|process ".*" did not complete successfully: ))(.*)$/s;
/** What BuildKit's parts add on the way from one to the next. */
const between = /^(?:failed to (?:build LLB|create LLB definition|load cache key|solve(?: with frontend [^\s:]{1,100})?): |rpc error: code = \w{1,40} desc = ){0,8}/;
/** The builder's last sentence, wherever it stands in what other tools made of it. */
function lastWordIn(plain) {
    const [words] = solveError.exec(plain.slice(0, 1_000)) ?? [];
    const at = words === undefined ? -1 : plain.indexOf(words);
    const isSolveError = words !== undefined && lead.test(plain.slice(0, at));
    const said = isSolveError ? plain.slice(at + words.length) : otherError.exec(plain)?.[1];
    return said?.replace(between, '').replace(/ >$/, '');
}
/** What follows the steps of a failed build: excerpts of output and Dockerfile, and an error. */
function createEpilogue() {
    const excerpts = [];
    /** A log may begin between the dashes and the title of an excerpt. */
    let excerpt = 'start of log';
    let candidate;
    /** The title of a frame with which the log ends. */
    let cutOff;
    let place;
    let frame = [];
    let isInFrame = false;
    let lastLine = '';
    let message;
    let exitCode;
    function pushExcerpt(plain) {
        const [, crossed] = crossedTitle.exec(plain) ?? [];
        if (crossed !== undefined && excerpt !== 'lines') {
            keep(crossed);
            return 'title';
        }
        if (plain === excerptRule) {
            excerpt = excerpt === 'lines' ? undefined : 'dashes';
            return undefined;
        }
        if (excerpt === 'lines') {
            // Where the closing dashes are missing, the last sentence still ends an excerpt.
            if (/^\d/.test(plain) || !solveError.test(plain))
                return 'excerpt';
            excerpt = undefined;
            return undefined;
        }
        const pattern = excerpt === 'dashes' ? excerptTitle : instructionTitle;
        const [, title] = excerpt === undefined ? [] : (pattern.exec(plain) ?? []);
        if (title !== undefined) {
            excerpt = 'lines';
            keep(title);
            return 'title';
        }
        if (plain.trim() !== '')
            excerpt = undefined;
        return undefined;
    }
    function keep(title) {
        if (excerpts.length < limits_limits.failures)
            excerpts.push((0,clip/* clip */.$)(title.trimEnd(), limits_limits.title));
    }
    /** Compose puts a blank line after each line of what it prints. */
    function pushFrame(plain) {
        if (plain.trim() === '')
            return;
        const isBelowExcerpt = lastLine === excerptRule;
        lastLine = plain.length > excerptRule.length ? '' : plain;
        if (frameRule.test(plain)) {
            isInFrame = !isInFrame && (candidate !== undefined || frame.length === 0);
            if (candidate !== undefined) {
                place = candidate;
                frame = [];
            }
            candidate = undefined;
            return;
        }
        isInFrame &&= frameLine.test(plain);
        if (isInFrame && frame.length < limits_limits.frameLines) {
            frame.push((0,clip/* clip */.$)(plain.trimEnd(), limits_limits.tailLine));
        }
        // `Dockerfile:7` is a title only when a rule of dashes follows.
        const [, file, number] = isInFrame ? [] : (frameTitle.exec(plain) ?? []);
        candidate = file === undefined ? undefined : { file, line: Number(number) };
        cutOff = isBelowExcerpt ? candidate : undefined;
    }
    function placeInFrame(file) {
        const line = markedLine(frame)?.[1];
        return file === undefined || line === undefined ? undefined : { file, line: Number(line) };
    }
    return {
        /** Which part of an excerpt the line is. If `isBuilt`, only BuildKit's own errors are read. */
        push(plain, isBuilt) {
            const part = pushExcerpt(plain);
            if (part !== undefined)
                return part;
            pushFrame(plain);
            // What the tools around it say next is a consequence.
            const isOthers = (isBuilt || message !== undefined) && !ownWord.test(plain);
            const said = isOthers ? undefined : lastWordIn(plain);
            if (said !== undefined) {
                message = (0,clip/* clip */.$)(said, limits_limits.message);
                exitCode = exitCodeIn(said);
            }
            return undefined;
        },
        isInExcerpt: () => excerpt === 'lines',
        /** The titles of the steps that the excerpts are of. */
        excerpts: () => excerpts,
        message: () => message,
        exitCode: () => exitCode,
        /** `file` is the Dockerfile where the lines do not name it. */
        place: (file) => place ?? cutOff ?? placeInFrame(file) ?? parseErrorPlace(message),
        frame: () => frame,
    };
}
/** The instruction that a frame points at. */
function instructionIn(frame) {
    return markedLine(frame)?.[3]?.trim();
}
function markedLine(frame) {
    return frame.map((line) => frameLine.exec(line)).find((match) => match?.[2]);
}

;// CONCATENATED MODULE: ./src/build-log/dialects/buildkit-failure.ts

/** What a failed build's steps and its last words say together. */
function findFailure(steps, failed, epilogue, file) {
    const said = epilogue.message();
    const culprit = blame(steps, failed, epilogue);
    const message = culprit?.message ?? said;
    if (message === undefined)
        return undefined;
    const entry = culprit?.entry;
    const title = entry?.step.instruction === undefined ? entry?.step.title : undefined;
    return {
        ...{ message, entry, ...placeOf(entry, epilogue, file) },
        context: [...(title === undefined ? [] : [`${title}: ${message}`]), said].join('\n'),
        exitCode: culprit?.exitCode ?? epilogue.exitCode(),
    };
}
/** BuildKit places what an ONBUILD trigger runs in line 1, whatever that line says. */
function placeOf(entry, epilogue, file) {
    const [frame, instruction] = [epilogue.frame(), entry?.step.instruction];
    const framed = instructionIn(frame);
    const isOther = instruction !== undefined &&
        framed !== undefined &&
        keywordOf(framed) !== keywordOf(instruction);
    return isOther ? {} : { dockerfile: epilogue.place(file), frame };
}
function keywordOf(instruction) {
    return /^\S+/.exec(instruction)?.[0].toUpperCase();
}
/** Which of several steps that failed is the reason that the build did. */
function blame(steps, failed, epilogue) {
    const said = epilogue.message();
    if (said !== undefined && /\bcontext canceled$/.test(said))
        return undefined;
    // A cache that cannot be imported is an error of its step, not of the build.
    const fatal = failed.filter(({ entry }) => !/\bimporting cache/.test(entry.step.title));
    // A process that was killed may have been so because another step failed.
    const own = fatal.filter(({ exitCode }) => exitCode !== 137);
    const quoted = (list) => list.find(({ message }) => said?.includes(message.slice(0, 1_000).replace(/…$/, '')));
    const named = said === undefined ? undefined : findNamed(steps, epilogue, said);
    return (quoted(own) ??
        own.find(({ entry }) => entry === named) ??
        (named && said !== undefined && !fatal.some(({ entry }) => entry === named)
            ? { entry: named, message: said, exitCode: epilogue.exitCode() }
            : undefined) ??
        own.find(({ entry }) => entry.step.instruction !== undefined) ??
        own.at(-1) ??
        quoted(fatal) ??
        fatal[0]);
}
/** The step that the end of the log names by Dockerfile, command or excerpt, even without lines. */
function findNamed(steps, epilogue, said) {
    const titles = new Set(epilogue.excerpts());
    const entries = steps.entries();
    const excerpted = entries.filter(({ step }) => titles.has(step.title));
    const framed = instructionIn(epilogue.frame())?.replace(/\s*\\$/, '');
    const [, command] = /(?:process "|running \[)\/bin\/(?:ba)?sh -c (.{3,500}?)(?:" did not complete|\]:)/.exec(said) ?? [];
    const isFramed = ({ step }) => framed && step.instruction?.startsWith(framed);
    const isOfCommand = ({ step }) => command && step.instruction?.endsWith(command);
    return excerpted.find(isFramed) ?? entries.findLast(isOfCommand) ?? excerpted[0];
}

;// CONCATENATED MODULE: ./src/build-log/plain-text.ts
// Patterns are built from strings where they need the ESC character itself.
const plain_text_esc = '\u001b';
/** A terminal's escape sequences: colours, cursor moves, window titles. Every part has a limit. */
const escapeSequence = String.raw `${plain_text_esc}(?:\[[0-?]{0,32}[ -\/]{0,4}[@-~]|\][^\u0007${plain_text_esc}]{0,256}(?:\u0007|${plain_text_esc}\\)|[@-Z\\^_=>78])`;
/** The source of a pattern: those before a word. */
const escapes = `(?:${escapeSequence}){0,8}`;
const everySequence = new RegExp(escapeSequence, 'g');
/** The text as it reads, without escape sequences. */
function withoutEscapes(text) {
    return text.includes(plain_text_esc) ? text.replace(everySequence, '') : text;
}
/** What a terminal would still show of a line that was written over with carriage returns. */
function lastWritten(text) {
    if (!text.includes('\r'))
        return text;
    const trimmed = text.trimEnd();
    return trimmed.slice(trimmed.lastIndexOf('\r') + 1);
}

;// CONCATENATED MODULE: ./src/build-log/dialects/buildkit.ts








const vertex = new RegExp(`^${escapes}#(\\d{1,9})${escapes} `);
const timed = /^\d{1,9}\.\d{1,9}(?: |$)/;
const ending = /^(?:DONE(?: (\d{1,9}(?:\.\d{1,9})?)s)?|CACHED|CANCELED|ERROR:? (.*))$/s;
/** Printed when another step interrupts this one, which continues below its repeated title. */
const pause = '...';
/** How titles begin, … */
const titled = /^(?:\[|(?:docker-image|local|https?|git|oci-layout):\/\/|(?:importing cache|exporting (?:to|cache)|resolve image config|resolving provenance|copy \/context|load (?:remote )?build|docker\.io\/|sh |merging|mkfile|mkdir|blob )\b)/;
/** … and what the builder reports of a step that works. */
const report = /^(?:transferring |sha256:|resolve (?!image config)|extracting |exporting (?!to\b|cache\b)|exporting cache (?!to\b)|pushing |pulling |naming to |writing |unpacking |sending tarball|preparing |reading |inferred |Deduplicating |WARN: |done\b)/;
/** Docker 18.09 prints the record of a step in place of one word. */
const record = /^ {2,12}(digest|name|started|completed|duration|error): (.*)$/s;
/** The last line of a push names the list of manifests, if there is one. */
const pushedManifest = /^pushing manifest for (\S{1,300})@(sha256:[\da-f]{64})(?: \d{1,9}\.\d{1,9}s)? done$/;
const buildkit_bracket = /^\[[^\]]{0,300}\] /;
/** The title of a step of which only output was seen. */
const untitled = /^#\d{1,9}$/;
/** Plain progress of BuildKit's `progressui`: every line of a step starts with its number. */
const buildKit = {
    name: 'buildkit',
    recognises: (plain) => {
        const [prefix] = vertex.exec(plain) ?? [];
        if (prefix === undefined) {
            return (/^(?: >|✕) \[(?:.{0,300} )?\d{1,6}\/\d{1,6}\] [A-Z]/.test(plain) || isFailedSolve(plain));
        }
        const text = plain.slice(prefix.length);
        const isBuilders = [timed, ending, titled, report, record].some((known) => known.test(text));
        return isBuilders || text === pause || /^(?:#0 building with|#\d+ [a-z])/.test(plain);
    },
    create: createBuildKit,
};
/** `failed to build` alone is what other tools say too. */
function isFailedSolve(plain) {
    return plain.includes('failed to solve') && lastWordIn(plain) !== undefined;
}
function createBuildKit(steps) {
    const checks = createBuildChecks();
    let failed = [];
    let epilogue = createEpilogue();
    /** The step whose lines stand together at the moment. */
    let open;
    let end;
    /** The step that the last excerpt is of, and whether its output was in the log before. */
    let excerpted;
    let isRepeated = false;
    let dockerfile;
    const pushed = new Map();
    function pushVertex(key, text) {
        const plain = withoutEscapes(text);
        const known = steps.get(key);
        const isFirstOfBlock = open !== key;
        open = key;
        const time = timed.exec(plain);
        const over = time === null ? ending.exec(plain) : null;
        if (time === null && over === null && plain !== pause) {
            const entry = readTitle(key, plain, known, isFirstOfBlock);
            if (entry)
                return { step: entry.step, text, kind: 'title' };
        }
        // A log that is read from its middle shows a step's output before any title.
        const entry = known ?? steps.add(parseStepTitle(key), key);
        if (over !== null) {
            open = undefined;
            finish(entry, over);
            return { step: entry.step, text, kind: 'end' };
        }
        if (plain === pause)
            return { step: entry.step, text, kind: 'other' };
        if (time === null)
            readReport(entry, plain);
        else
            steps.remember(entry, plain.slice(time[0].length));
        return { step: entry.step, text, kind: 'output' };
    }
    /** The step that this title starts. Numbers that restart belong to another build. */
    function readTitle(key, plain, known, isFirstOfBlock) {
        const title = (0,clip/* clip */.$)(plain.trimEnd(), limits_limits.title);
        const isNewBuild = end !== undefined && key === '#1';
        if (known && isSameWork(known.step.title, title) && !isNewBuild)
            return known;
        if (report.test(plain) || record.test(plain))
            return undefined;
        if (known !== undefined) {
            const isUntitled = untitled.test(known.step.title);
            const isOther = isNewBuild || (known.step.state !== 'running' && titled.test(plain));
            if (!isFirstOfBlock || !(isUntitled || isOther))
                return undefined;
            if (isUntitled && !isNewBuild) {
                steps.retitle(known, parseStepTitle(title));
                return known;
            }
        }
        if (known !== undefined || isNewBuild)
            beginAttempt();
        dockerfile = /load build definition from (\S{1,300})$/.exec(title)?.[1] ?? dockerfile;
        return steps.add(parseStepTitle(title), key);
    }
    function beginAttempt() {
        steps.beginAttempt(failed.length > 0 || epilogue.message() !== undefined);
        failed = [];
        epilogue = createEpilogue();
        end = undefined;
    }
    function readReport(entry, plain) {
        checks.pushOfStep(plain);
        const [, image, digest] = pushedManifest.exec(plain) ?? [];
        const isExport = entry.step.instruction === undefined && /\bexporting to /.test(entry.step.title);
        if (image !== undefined && digest !== undefined && isExport && pushed.size < limits_limits.steps) {
            pushed.set(image, digest);
        }
        const [, field, value = ''] = record.exec(plain) ?? [];
        if (field === 'error')
            fail(entry, value.replace(/^"(.*)"$/s, '$1'));
        if (field === 'duration' && entry.step.state === 'running') {
            steps.end(entry, 'done', buildkit_parseDuration(value));
        }
    }
    function fail(entry, message) {
        if (/\bcontext canceled\s*$/.test(message.slice(-100))) {
            steps.end(entry, 'cancelled');
            return;
        }
        steps.end(entry, 'failed');
        if (failed.length >= limits_limits.failures)
            return;
        failed.push({ entry, message: (0,clip/* clip */.$)(message, limits_limits.message), exitCode: exitCodeIn(message) });
    }
    function finish(entry, [text, seconds, error]) {
        if (error !== undefined) {
            fail(entry, error);
        }
        else if (text.startsWith('DONE')) {
            // A step whose work was cached may still say how long that took.
            const state = entry.step.state === 'cached' ? 'cached' : 'done';
            steps.end(entry, state, seconds === undefined ? undefined : Number(seconds));
            if (/\bexporting to\b/.test(entry.step.title))
                end ??= 'exported';
        }
        else {
            steps.end(entry, text === 'CACHED' ? 'cached' : 'cancelled');
        }
    }
    function pushEpilogue(line) {
        open = undefined;
        checks.pushOfEnd(line.plain);
        const isExcerpt = readEpilogue(line.plain);
        return isExcerpt ? { ...ofNoStep(line), isExcerpt } : ofNoStep(line);
    }
    /** Says whether the line is of an excerpt. */
    function readEpilogue(plain) {
        const part = epilogue.push(plain, end === 'exported');
        if (part === 'title') {
            excerpted = nameFailedStep(epilogue.excerpts().at(-1) ?? '');
            isRepeated = excerpted.output.tail().length > 0;
        }
        if (part === 'excerpt' && excerpted && !isRepeated) {
            steps.remember(excerpted, plain.replace(timed, ''));
        }
        if (part === 'title' || epilogue.message() !== undefined)
            end = 'failed';
        return part !== undefined;
    }
    /** The log may begin after the title of the step that failed, or after all of its lines. */
    function nameFailedStep(title) {
        const entries = steps.entries();
        const known = entries.find(({ step }) => step.title === title);
        if (known)
            return known;
        const nameless = entries.findLast(({ step }) => step.state === 'failed' && untitled.test(step.title));
        const entry = nameless ?? steps.add(parseStepTitle(title), title);
        if (nameless)
            steps.retitle(nameless, parseStepTitle(title));
        else
            steps.end(entry, 'failed');
        return entry;
    }
    /** Older versions repeat the number before each line in the excerpt of a failed step. */
    function pushRepeated(key, text) {
        readEpilogue(withoutEscapes(text));
        const step = (steps.get(key) ?? excerpted)?.step;
        return { step, text, kind: step ? 'output' : 'other' };
    }
    return {
        push: (line) => {
            const [prefix, number] = vertex.exec(line.text) ?? [];
            if (prefix === undefined)
                return pushEpilogue(line);
            const text = line.text.slice(prefix.length);
            if (epilogue.isInExcerpt() && timed.test(text))
                return pushRepeated(`#${number}`, text);
            if (number !== '0')
                return pushVertex(`#${number}`, text);
            // `#0` is the builder itself; some versions also use it for the first output of a step.
            if (open !== undefined && timed.test(text))
                return pushVertex(open, text);
            if (end !== undefined && text.startsWith('building with '))
                beginAttempt();
            return ofNoStep(line);
        },
        failure: () => findFailure(steps, failed, epilogue, dockerfile),
        pushed: () => pushed,
        warnings: () => checks.list().map((check) => ({ ...check, file: dockerfile })),
    };
}
/** Targets that share a step show it under the name of each. */
function isSameWork(title, other) {
    return title.replace(buildkit_bracket, '') === other.replace(buildkit_bracket, '');
}
/** As Go prints it: `1m3.4s`, `33.9ms`. */
function buildkit_parseDuration(text) {
    const [, minutes, seconds, unit] = /^(?:(\d{1,6})m)?(\d{1,9}(?:\.\d{1,9})?)(ms|µs|s)$/.exec(text.trim()) ?? [];
    if (seconds === undefined)
        return undefined;
    const scale = unit === 's' ? 1 : unit === 'ms' ? 1e-3 : 1e-6;
    return Number(minutes ?? 0) * 60 + Number(seconds) * scale;
}

;// CONCATENATED MODULE: ./src/build-log/dialects/classic-builder.ts




/** Docker before 1.13 did not say how many steps there are. */
const classic_builder_stepTitle = /^Step (?<index>\d{1,6})(?:\/(?<total>\d{1,6}) : | : (?=(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b))(?<instruction>.*)$/is;
const classic_builder_lead = /^(?:ERROR: |Error: |error: |Error response from daemon: |Service '?[\w.-]{1,100}'? failed to build ?: |failed to build: |Build failed: )*/;
/** What ends the step at work. */
const classic_builder_stepFailure = /^(?:The command '.*' returned a non-zero code: \d{1,9}$|(?:ADD|COPY) failed: |(?:failed to create |OCI runtime create failed|failed to (?:start|register|export|copy)|unable to find (?:user|group) \S{1,200}: |unable to convert uid\/gid chown string|failed to process "|the --[\w-]{1,40} option requires BuildKit\b|ApplyLayer |Error processing tar file|error creating overlay mount|write .*: no space left on device$))/s;
/** What ends a step that loads an image. */
const pullFailure = /^(?:invalid from flag value |base name \(.*\) should not be blank|operating system is not supported$|image with reference \S+ was found but |pull access denied for |manifest for \S+ not found|(?:.*: )?manifest unknown|(?:denied|unauthorized)(?:: |$)|unknown: |toomanyrequests: |Get "?https?:\/\/|no matching manifest for |received unexpected HTTP status|invalid reference format|repository \S+ not found)/;
/** What ends a build before its first step. */
const classic_builder_buildFailure = /^(?:dockerfile parse error |unable to prepare context: |Cannot locate specified Dockerfile: |the Dockerfile .* cannot be empty|failed to parse Dockerfile|failed to reach build target |invalid argument ".{0,500}" for )/i;
/** FROM, and COPY from an image. */
const pull = /^(?:FROM\b|COPY .{0,200}--from=)/i;
const ownSentence = /^(?:dockerfile parse error |failed to parse dockerfile: |unable to prepare context: |Cannot locate specified Dockerfile: |the Dockerfile .{0,300} cannot be empty|failed to reach build target |(?:ADD|COPY) failed: |The command '.*' returned a non-zero code: \d{1,9}$)/is;
/** The end of an output without a line break stands before it. */
const lateSentence = "The command '";
const nonZero = /' returned a non-zero code: \d{1,9}$/;
/** These print nothing: what follows their title is the reason that they failed. */
const quiet = /^(?:ARG|CMD|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b/i;
const farewell = /^Successfully (?:built [0-9a-f]{4,64}$|tagged \S)/;
const container = /^(?: ---> |Removing intermediate container )/;
/** Some transports drop the arrows. */
const running = /^(?: (?:---> )?Running in .*)?$/s;
const reason = /^(?! |Removing intermediate container ).*[a-z]/is;
/** Docker's builder before BuildKit: steps one after the other, their output without any prefix. */
const classicBuilder = {
    name: 'classic',
    recognises: (plain) => {
        const said = plain.replace(classic_builder_lead, '');
        return classic_builder_stepTitle.test(plain) || ownSentence.test(said);
    },
    create: createClassicBuilder,
};
function createClassicBuilder(steps) {
    const numbered = createNumberedSteps(steps, 'file', classic_builder_stepTitle);
    let failure;
    /** The step at work has shown nothing but its title and its container. */
    let isAfterTitle = false;
    /** Nothing that the builder says comes after this; what does is of the tools around it. */
    let isOver = false;
    /** The sentence with which the builder gives up. */
    function readFailure(plain) {
        const late = nonZero.test(plain.slice(-100)) ? plain.indexOf(lateSentence) : -1;
        const said = late < 0 ? plain.replace(classic_builder_lead, '') : plain.slice(late);
        const entry = numbered.current();
        if (late > 0 && entry)
            steps.remember(entry, plain.slice(0, late).replace(classic_builder_lead, ''));
        const isOfDaemon = plain.includes('Error response from daemon: ');
        const isOfPull = pullFailure.test(said) && pull.test(entry?.step.instruction ?? '');
        const isReason = isAfterTitle &&
            !classic_builder_stepTitle.test(plain) &&
            reason.test(plain) &&
            quiet.test(entry?.step.instruction ?? '');
        const isOfStep = classic_builder_stepFailure.test(said) || isOfPull || isReason || (isOfDaemon && !classic_builder_buildFailure.test(said));
        if (!isOfStep && !classic_builder_buildFailure.test(said))
            return undefined;
        // Others may be the output of a step, which a sentence of the builder's own then contradicts.
        const isLast = isOfPull || isReason || isOfDaemon || ownSentence.test(said);
        if (failure !== undefined && !isLast)
            return undefined;
        isOver = isLast;
        return {
            message: (0,clip/* clip */.$)(said, limits_limits.message),
            entry: isOfStep ? entry : undefined,
            exitCode: exitCodeIn(said),
            dockerfile: parseErrorPlace(said),
        };
    }
    return {
        push: (line) => {
            const { text, plain } = line;
            const begun = numbered.begin(plain);
            if (begun) {
                failure = undefined;
                isOver = false;
                isAfterTitle = true;
                return { step: begun.step, text, kind: 'title' };
            }
            const found = isOver ? undefined : readFailure(plain);
            isAfterTitle &&= running.test(plain);
            if (found) {
                failure = found;
                if (found.entry)
                    steps.end(found.entry, 'failed');
                return { step: numbered.current()?.step, text, kind: 'end' };
            }
            if (farewell.test(plain)) {
                numbered.leave();
                return ofNoStep(line);
            }
            const entry = numbered.current();
            if (entry === undefined)
                return ofNoStep(line);
            if (/^ (?:---> )?Using cache$/.test(plain)) {
                numbered.finish('cached');
                return { step: entry.step, text, kind: 'end' };
            }
            if (!container.test(plain) && !isOver)
                steps.remember(entry, plain);
            return { step: entry.step, text, kind: 'output' };
        },
        failure: () => failure,
        leave: numbered.leave,
    };
}

;// CONCATENATED MODULE: ./src/build-log/failure/cause-rules.ts
const hints = {
    'package-not-found': 'Check the name and version, and that the package index the builder reaches has it.',
    'version-conflict': 'Loosen or align the versions that the message names.',
    'lock-file': 'Update the lock file with the same tool, and commit it.',
    'index-auth': 'Check that the step gets credentials that the package index accepts.',
    'copy-source-missing': 'Check that the path is part of the build context: spelling, ignore rules, and the directory it is relative to.',
    'base-image-not-found': 'Check name and tag of the image. A private image needs a registry that the builder may read from.',
    'registry-auth': "Check that the builder's registry credentials are valid and allow this for the repository.",
    'registry-rate-limit': 'Pull the image from a mirror, or give the builder credentials of the registry: anonymous pulls are limited.',
    certificate: "Add the CA certificate, such as that of your company's proxy, to the image before this instruction.",
    platform: 'Use an image, and programs in it, for the platform that is built.',
    'dockerfile-missing': 'Check the name and place of the Dockerfile, and that no ignore rule excludes it.',
    'requires-buildkit': 'Build with BuildKit, or remove this feature from the Dockerfile.',
    'invalid-reference': 'Correct the name of the image: lower case, no empty tag, and a value for every variable in it.',
    'out-of-disk': 'Make the image smaller or remove caches within the same RUN instruction.',
    'out-of-memory': 'Lower the memory that the command needs, e.g. with fewer parallel jobs.',
    network: 'Run the build again; if it fails again, check that the builder can reach the host.',
    'test-failed': 'Run the same tests locally; the last lines of the step name those that failed.',
    syntax: "Correct the instruction; 'docker build --check' finds such errors without a build.",
    'command-not-found': 'Install the command in an earlier instruction of the same stage, or add it to PATH.',
    permission: 'Check the file mode and owner, and the user that the instruction runs as.',
    timeout: 'Find the slowest step in the log; one that prints nothing for minutes has probably hung.',
};
/** The rules of one cause that is worded in several ways. */
function rulesOf(kind, sentence, patterns) {
    return patterns.map((pattern) => ({ kind, sentence, pattern }));
}
/** From container runtimes, in the builder's own sentence or in the step's output. */
const runtimeRules = rulesOf('command-not-found', "the image has no command '$1'", [
    /\bexec: "([^"]{1,300})": (?:executable file not found|stat [^:]{1,300}: no such file)/,
    /\bexecutable file `([^`]{1,300})` not found in \$PATH/,
    /\bfork\/exec (\S{1,300}): no such file or directory/,
]);

;// CONCATENATED MODULE: ./src/build-log/failure/message-rules.ts

/** In the builder's own sentence. The first that fits counts. */
const messageRules = [
    ...rulesOf('out-of-disk', 'the builder ran out of disk space', [
        /no space left on device|\bENOSPC\b|disk quota exceeded/i,
    ]),
    ...rulesOf('out-of-memory', 'the builder ran out of memory', [
        /cannot allocate memory|\bout of memory\b|\bOOMKilled\b/i,
    ]),
    {
        kind: 'certificate',
        pattern: /\bx509: |\btls: failed to verify certificate/,
        sentence: 'the builder does not trust the certificate of a host',
        hint: 'Add the CA certificate of the registry or proxy to the builder.',
    },
    ...rulesOf('registry-rate-limit', 'the registry limits requests, and the limit is reached', [
        /\btoomanyrequests\b|\b429 Too Many Requests\b/,
    ]),
    ...rulesOf('dockerfile-missing', "there is no Dockerfile '$1$2$3'", [
        /failed to read dockerfile: open ([^\s:]{1,300}): no such file|Cannot locate specified Dockerfile: (\S{1,300})|in Dockerfile path: lstat ([^\s:]{1,300}): no such file|no Containerfile or Dockerfile specified or found|error resolving dockerfile path/,
    ]),
    ...rulesOf('platform', 'the base image does not exist for the platform', [
        /no match for platform in manifest|no matching manifest for |image with reference \S{1,300} was found but (?:does not match|its platform)/,
    ]),
    ...rulesOf('platform', 'a program is for another platform', [/\bexec format error\b/i]),
    ...rulesOf('requires-buildkit', "the builder does not know '--$1'", [
        /\bthe --([\w-]{1,40}) option requires BuildKit\b/,
    ]),
    ...rulesOf('invalid-reference', 'the name of an image is invalid', [
        /\binvalid reference format\b/,
    ]),
    {
        kind: 'syntax',
        pattern: /\bcircular dependency detected on stage: (\S{1,200})/,
        sentence: "the stage '$1' depends on itself",
        hint: 'Break the circle: a stage may only copy from stages that do not need it.',
    },
    ...rulesOf('network', 'the builder could not reach a host', [
        /\bdial (?:tcp|udp)\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\]))|\bi\/o timeout\b|TLS handshake timeout|\bno such host\b|connection reset by peer|network is unreachable|Client\.Timeout exceeded|net\/http: request canceled/,
    ]),
    {
        kind: 'network',
        pattern: /\bunexpected (?:HTTP )?status(?: code| from [A-Z]{1,10} request to \S{1,500})?:? 5\d\d\b/,
        sentence: 'the registry failed to respond',
        hint: 'Run the build again; if it fails again, check whether the registry has an outage.',
    },
    ...rulesOf('timeout', 'the build reached a time limit', [
        /^(?!.{0,2000}https?:\/\/).{0,2000}\bcontext deadline exceeded|^timeout\b|\bbuild timed out\b/im,
    ]),
    ...rulesOf('registry-auth', 'the registry refused the push', [
        /(?:\bpush(?:ing)?\b|\bat destination: |\bdestination repository |\bwriting layer blob: ).{0,600}(?:\bdenied\b|name[ _]unknown\b|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|no basic auth credentials|insufficient_scope|authentication required)/is,
    ]),
    ...rulesOf('copy-source-missing', "the build context has no '$1'", [
        /failed to calculate checksum of ref [^"]{1,200}"([^"]{1,300})": not found/,
        /(?:^|failed to compute cache key: )"([^"]{1,300})"(?:: | )not found/m,
        /\b(?:COPY|ADD) failed: (?:file not found in build context[^:]{0,60}: )?(?:l?stat )?(?:\/var\/lib\/docker\/tmp\/docker-builder\d+\/)?([^\s:]{1,300}): (?:file does not exist|no such file or directory)/,
        /\blstat \S{1,300}\/buildkit-mount\d{1,20}\/([^\s:]{1,300}): no such file or directory/,
        /\bcopier: l?stat: \[?"?([^":]{1,300})"?\]?: no such file or directory/,
        /no items matching glob "([^"]{1,300})" copied/,
    ]),
    ...rulesOf('copy-source-missing', 'no file in the build context matches the source of the instruction', [/\b(?:COPY|ADD) failed: no source files were specified/]),
    {
        kind: 'copy-source-missing',
        pattern: /failed to get fileinfo for \/kaniko\/(\d{1,4})(\/[^\s:]{1,300}): l?stat/,
        sentence: "stage $1 has no '$2'",
        hint: 'Check that the earlier stage writes the file, and to this path.',
    },
    ...rulesOf('copy-source-missing', "the build context has no '$1'", [
        /(?:^|: )lstat (\/[^\s:]{1,300}): no such file or directory$/m,
        /failed to get fileinfo for ([^\s:]{1,300}): l?stat/,
    ]),
    ...rulesOf('base-image-not-found', 'the base image does not exist or is private', [
        /pull access denied(?: for ([^\s,]{1,300}))?/,
    ]),
    ...rulesOf('base-image-not-found', "the registry has no image '$1'", [
        /manifest for (\S{1,300}) not found/,
        /(?:(?:load|resolve source) metadata|resolve image config) for (\S{1,300}): (?!.*no match for platform).{0,600}\bnot found$/m,
    ]),
    ...rulesOf('base-image-not-found', 'the registry has no such base image', [
        /\bmanifest unknown\b|\bMANIFEST_UNKNOWN\b|\bNAME_UNKNOWN\b/,
    ]),
    ...rulesOf('registry-auth', 'the registry denied the pull', [
        /failed to authorize|failed to fetch (?:anonymous|oauth) token|no basic auth credentials|unauthorized(?:: |$)|\bUNAUTHORIZED\b|\b401 Unauthorized\b|\b403 Forbidden\b|\bDENIED: |^denied(?:: |$)|authentication required/m,
    ]),
    ...rulesOf('syntax', "the Dockerfile has an unknown instruction '$1'", [
        /\bunknown instruction: "?([^\s"]{1,100})/i,
    ]),
    ...rulesOf('syntax', 'the Dockerfile has a syntax error', [
        /\bdockerfile parse error\b|^failed to parse dockerfile: /im,
        /^Syntax error - |^unknown flag: |(?:^|\bparsing dockerfile: |\bparsing main Dockerfile: )(?:[^\s:]{1,300}: )?(?:[A-Z]{2,20} (?:requires|must have) |Syntax error - |file with no instructions)|^unexpected end of statement|^unterminated heredoc|^unsupported mount type |^no build stage in current context/m,
    ]),
    ...runtimeRules,
    ...rulesOf('permission', "'$1$2' is not executable", [
        /\bexec: "([^"]{1,300})": permission denied|\bfork\/exec (\S{1,300}): permission denied/,
    ]),
];

;// CONCATENATED MODULE: ./src/build-log/failure/output-rules.ts

/** The templates of agents bind the credentials of their index to these names. */
const ofTemplate = "Check that the build gets the secret 'codeartifact-pip-conf', and that pyproject.toml names the index 'scale-pypi'.";
const installTool = 'Install it in an earlier instruction of the same stage, or use packages that need not be built.';
/** In the failing step's own output, line by line. */
const outputRules = [
    ...rulesOf('certificate', 'the certificate of a host is not trusted', [
        /certificate[_ ]verify[_ ]failed|self[- _]signed[_ ]cert|unable to (?:get local issuer|verify the first) certificate|UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)|^curl: \(60\)|certificate verification failed|invalid peer certificate|certificate is NOT trusted|PKIX path building failed|\bx509: certificate signed by unknown authority|^ERROR: cannot verify \S{1,200} certificate/i,
    ]),
    {
        kind: 'index-auth',
        pattern: /could not be queried due to a lack of valid authentication credentials|Credentials not correct for|HTTP status client error \(40[13] |^ERROR: HTTP error 40[13] while getting|^[^"]{0,200}\(40[13] (?:Unauthorized|Forbidden)\)/,
        sentence: 'the package index refused the credentials',
        hint: ofTemplate,
    },
    ...rulesOf('index-auth', 'the package index refused the credentials', [
        /^npm (?:error|ERR!) code E40[13]\b/,
    ]),
    ...rulesOf('registry-rate-limit', 'the registry limits requests, and the limit is reached', [
        /^(?:.{1,200}: )?toomanyrequests: /,
    ]),
    ...rulesOf('platform', 'a program is for another platform', [
        /\bexec format error\b|: line 1: .{0,8}ELF.{0,200}: not found$/i,
    ]),
    ...rulesOf('lock-file', 'the lock file is out of date', [
        /^npm (?:error|ERR!) `npm ci` can only install packages when |pyproject\.toml changed significantly since poetry\.lock was last generated|\bERR_PNPM_OUTDATED_LOCKFILE\b|The lockfile would have been (?:modified|created) by this install|Your lockfile needs to be updated|The lockfile at `[^`]{1,200}` needs to be updated|the lock file \S{1,300} needs to be updated but --locked|lockfile had changes, but lockfile is frozen|^Your Pipfile\.lock \(\w{1,80}\) is out of date/,
    ]),
    ...rulesOf('version-conflict', 'pip found no versions that fit together', [
        /^ERROR: Cannot install .{1,1000} because these package versions have conflicting /,
    ]),
    {
        kind: 'version-conflict',
        pattern: /^ERROR: ResolutionImpossible: /,
        sentence: 'pip found no versions that fit together',
        isVague: true,
    },
    ...rulesOf('version-conflict', 'npm found no versions that fit together', [
        /^npm (?:error|ERR!) ERESOLVE /,
    ]),
    ...rulesOf('version-conflict', 'cargo found no versions that fit together', [
        /^error: failed to select a version for /,
    ]),
    {
        kind: 'command-not-found',
        pattern: /(?:^|\s)error: (?:command|linker) ['`]([^'`]{1,200})['`] (?:failed: No such file or directory|not found)/,
        sentence: "the image has no command '$1'",
        hint: installTool,
    },
    {
        kind: 'command-not-found',
        pattern: /unable to execute '?([^':]{1,200})'?: No such file or directory|Cannot find command '([^']{1,100})' - do you have/,
        sentence: "the image has no command '$1$2'",
        hint: installTool,
    },
    {
        kind: 'command-not-found',
        pattern: /^[^a-z]{0,20}(Git) executable not found\b/,
        sentence: "the image has no command 'git'",
        hint: installTool,
    },
    {
        kind: 'package-not-found',
        pattern: /^E: Unable to locate package (\S{1,200})/,
        sentence: "apt found no package '$1'",
        hint: "Run 'apt-get update' in the same RUN instruction, and check the name and the release of the base image.",
    },
    {
        kind: 'package-not-found',
        pattern: /^E: Package '([^']{1,200})' has no installation candidate/,
        sentence: "apt found no version of '$1'",
        hint: "Run 'apt-get update' in the same RUN instruction, and check the name and the release of the base image.",
    },
    {
        kind: 'package-not-found',
        pattern: /^E: Version '([^']{1,200})' for '([^']{1,200})' was not found/,
        sentence: "apt found no version '$1' of '$2'",
        hint: 'A release keeps only the newest version of a package: pin less, or use a snapshot of the archive.',
    },
    ...rulesOf('package-not-found', "apk found no package '$1'", [
        /^ {0,4}(\S{1,200}) \(no such package\):/,
    ]),
    ...rulesOf('package-not-found', "the package manager found no package '$1'", [
        /^(?:No match for argument: |(?:Error: )?Unable to find a match: |No package )(\S{1,200})/,
    ]),
    ...rulesOf('package-not-found', "pip found no version of '$1'", [
        /^(?:ERROR: )?No matching distribution found for ([^\s;(]{1,200})/,
    ]),
    {
        kind: 'package-not-found',
        pattern: /Could not find a version that satisfies the requirement ([^\s;(]{1,200})/,
        sentence: "pip found no version of '$1'",
        isVague: true,
    },
    ...rulesOf('package-not-found', "uv found no package '$1'", [
        /Because (\S{1,200}) was not found in the package registry/,
    ]),
    ...rulesOf('package-not-found', "uv found no version of '$1'", [
        /Because there is no version of (\S{1,200})/,
    ]),
    ...rulesOf('package-not-found', "uv found only '$1'", [/Because only (\S{1,200}) is available/]),
    ...rulesOf('package-not-found', "poetry found no version of '$1'", [
        /Because .{1,200} depends on (\S{1,100}) \([^)]{1,100}\) which doesn't match any versions/,
    ]),
    ...rulesOf('version-conflict', 'the packages need versions that do not fit together', [
        /^[^a-z]{0,12}╰─▶ Because .{1,400} depends? on |^Because .{1,600} (?:are incompatible|version solving failed)/,
    ]),
    ...rulesOf('package-not-found', "npm found no package '$1'", [
        /^npm (?:error|ERR!) 404 +'?([^\s']{1,200})'? is not in /,
    ]),
    {
        kind: 'package-not-found',
        pattern: /^npm (?:error|ERR!) (?:404 Not Found - GET |code (?:E404|ETARGET)\b)/,
        sentence: 'npm found no such package',
        isVague: true,
    },
    ...rulesOf('package-not-found', "npm found no version '$1'", [
        /^npm (?:error|ERR!) notarget No matching version found for (\S{1,200}?)\.?$/,
    ]),
    ...rulesOf('package-not-found', "yarn found no version of '$1'", [
        /Couldn't find (?:package|any versions for) "([^"]{1,200})"/,
    ]),
    ...rulesOf('package-not-found', 'pnpm found no such package', [
        /\bERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)\b/,
    ]),
    ...rulesOf('package-not-found', "cargo found no package '$1'", [
        /^error: no matching package(?: named `([^`]{1,200})`)? found/,
    ]),
    ...rulesOf('package-not-found', "gem found no version of '$1'", [
        /Could not find (?:a valid )?gem '([^']{1,200})'/,
    ]),
    ...rulesOf('package-not-found', "go found no version '$1'", [
        /^go: (\S{1,300}): (?:invalid version: )?unknown revision/,
    ]),
    ...rulesOf('package-not-found', "NuGet found no package '$1'", [
        /\berror NU110[12]: Unable to find package (\S{1,200})/,
    ]),
    ...rulesOf('package-not-found', 'conda found no such package', [/^PackagesNotFoundError: /]),
    ...rulesOf('network', 'a host could not be reached', [
        /Temporary failure (?:in name resolution|resolving )|Could ?n[o']t resolve (?:host|proxy)|\bName or service not known\b|\bnetwork is unreachable\b/i,
    ]),
    ...rulesOf('network', 'curl could not reach a host', [
        /^curl: \((?:5|6|7|28|35|52|55|56)\)(?!.{0,60}(?:localhost|127\.0\.0\.1|::1))/,
    ]),
    ...rulesOf('network', 'wget could not reach a host', [
        /^wget: (?:bad address|unable to resolve host address|can't connect to remote host|download timed out)/,
    ]),
    {
        kind: 'network',
        pattern: /^npm (?:error|ERR!) (?:network |code (?:ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ECONNREFUSED|ERR_SOCKET_TIMEOUT)\b)/,
        sentence: 'npm could not reach the registry',
        isVague: true,
    },
    ...rulesOf('network', 'yarn could not reach the registry', [
        /^error An unexpected error occurred: "https?:.{0,500}(?:ETIMEDOUT|ESOCKETTIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNRESET|ECONNREFUSED)/,
    ]),
    ...rulesOf('network', 'pip could not reach the index', [
        /^(?:WARNING: Retrying \(Retry\(|pip\._vendor\.urllib3\.exceptions\.|ERROR: Could not install packages due to an (?:OSError|EnvironmentError): HTTPS?ConnectionPool).{0,1000}(?:NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ConnectionResetError|Read timed out|Max retries exceeded)/,
    ]),
    ...rulesOf('network', 'git could not reach the remote', [
        /^fatal: unable to access '[^']{1,500}': (?:Failed to connect|Connection timed out|Recv failure|Operation timed out)/,
    ]),
    ...rulesOf('network', 'apt could not reach a mirror', [
        /^(?:[EW]|Err:\d+):? .{0,1000}(?:Could not connect to|Connection timed out|Connection failed|Unable to connect to)/,
    ]),
    ...rulesOf('network', 'apk could not reach a mirror', [
        /^(?:WARNING|ERROR): .{0,500}: (?:temporary error \(try again later\)|network error|DNS (?:lookup )?error|(?:network )?connection (?:refused|aborted)|operation timed out)/i,
    ]),
    ...rulesOf('network', 'a host could not be reached', [
        /\bdial tcp\b(?!.{0,40}(?:\b127\.0\.0\.1|\blocalhost|\[::1\])).{0,300}(?:i\/o timeout|no such host|connection refused|connection timed out|server misbehaving)|\bTLS handshake timeout\b|^warning: spurious network error/,
    ]),
    ...rulesOf('out-of-disk', 'the builder ran out of disk space', [
        /no space left on device|\bENOSPC\b|\bYou don't have enough free space in\b|disk quota exceeded/i,
    ]),
    ...rulesOf('out-of-memory', 'the command ran out of memory', [
        /JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^MemoryError\b|Cannot allocate memory|\bstd::bad_alloc\b|virtual memory exhausted|Killed signal terminated program|\(signal: 9, SIGKILL: kill\)|runtime: out of memory|memory allocation of \d+ bytes failed|^\S{1,200}: (?:out of memory|memory exhausted)\b|\bOOM[- ]?killed\b/i,
    ]),
    {
        kind: 'out-of-memory',
        // Of a process in the step: where the step itself is stopped, nobody is left to say so.
        pattern: /^(?:\S{1,200}: (?:line )?\d{1,9}: +\d{1,9} )?Killed\b/,
        sentence: 'the command was killed, probably for lack of memory',
        exitCode: 137,
    },
    ...rulesOf('test-failed', "the test '$1' failed", [
        /^FAILED (\S{1,200}::\S{1,200})/,
        /^(?:---|===) FAIL: (\S{1,200})/,
    ]),
    {
        kind: 'test-failed',
        pattern: /^=+ .{0,200}\b\d+ failed\b.{0,200} in [\d.]+s|^Tests: +.{0,100}\b\d+ failed\b|^ *(?:Test Files|Tests) +\d+ failed\b|^FAIL\t\S|^test result: FAILED|^ {1,8}\d+ failing\b|^(?:\[ERROR\] )?Tests run: \d+, Failures: (?:[1-9]|0, Errors: [1-9])|There are test failures|There were failing tests|^FAILURES!$|^\d+ examples?, [1-9]\d* failures?\b|^FAILED \((?:failures|errors)=|^The following tests FAILED:|^(?:#|ℹ) fail [1-9]|^FAIL {1,2}\S{1,300}\.(?:test|spec)\./,
        sentence: 'tests failed',
        isVague: true,
    },
    {
        kind: 'syntax',
        pattern: /^(?:\/bin\/)?(?:ba|da)?sh: .{0,100}\bsyntax error\b/i,
        sentence: 'the shell cannot read the command',
        hint: 'Check quotes, brackets and line continuations of the instruction.',
    },
    ...rulesOf('command-not-found', "the image has no command '$1'", [
        /^make(?:\[\d+\])?: (\S{1,200}): (?:Command not found|No such file or directory)$/,
    ]),
    ...runtimeRules,
    {
        kind: 'command-not-found',
        pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): (?:command )?not found$/,
        sentence: "the image has no command '$1'",
        exitCode: 127,
    },
    {
        kind: 'command-not-found',
        pattern: /^(?:\/usr\/bin\/)?env: ['‘]?([^'’:\s]{1,200})['’]?: No such file or directory/,
        sentence: "the image has no command '$1'",
        exitCode: 127,
    },
    {
        kind: 'permission',
        pattern: /^(?:\S{0,200}: (?:line \d{1,9}: )?){1,4}(\S{1,200}): Permission denied$/,
        sentence: "'$1' is not executable",
        exitCode: 126,
    },
    {
        kind: 'permission',
        pattern: /(?:: |\] )permission denied(?!.{0,40}publickey)|\bEACCES\b|: Operation not permitted$/i,
        sentence: 'the command lacks a permission',
        mustDecide: true,
    },
];

;// CONCATENATED MODULE: ./src/build-log/failure/describe-failure.ts





/** Says only that a process ended, which the step and its exit code say better. */
const endOfProcess = /did not complete successfully: exit code: \d+$|\bexit (?:code: |status )\d+$|returned a non-zero code: \d+$/;
/** Of a layer, before the path that is missing. */
const checksum = /^(?:failed to compute cache key: )?failed to calculate checksum of ref \S{1,300}: (?=")/;
/** What a builder says of its failure, with what the output of the step tells beyond it. */
function describeFailure(found) {
    const { message, context, entry, exitCode, dockerfile, frame = [], outside } = found;
    const output = outside?.output ?? entry?.output;
    const tail = output?.tail() ?? [];
    const decidingLine = outside ? message : output?.decidingLine();
    const evidence = output?.evidence() ?? [];
    const messages = outside
        ? [`${outside.command ?? ''}: ${message}`]
        : context === undefined
            ? [message]
            : [message, context];
    const instruction = entry?.step.instruction ?? instructionIn(frame);
    const isRepeated = instruction !== undefined && exitCode !== undefined && endOfProcess.test(message.slice(-200));
    return {
        kind: outside ? 'machinery' : 'build',
        ...(outside && { command: outside.command, hasBuilt: outside.hasBuilt }),
        ...{ message, step: entry?.step, instruction, exitCode, dockerfile, frame, tail },
        decidingLine: decidingLine ?? (isRepeated ? undefined : message.replace(checksum, '')),
        cause: findCause({ messages, instruction, exitCode, decidingLine, evidence, tail }),
    };
}
/** Evidence further up in the output is of something that the step survived. */
const nearTheEnd = 100;
/** The one cause that the log leaves no doubt about; none is better than a wrong one. */
function findCause(subject) {
    const cause = causeOfMessage(subject) ?? causeOfExitCode(subject) ?? causeOfOutput(subject);
    if (cause?.kind !== 'copy-source-missing' || !/\s--from=/.test(subject.instruction ?? '')) {
        return cause;
    }
    return {
        ...cause,
        sentence: cause.sentence.replace('the build context has', 'the stage that is copied from has'),
        hint: 'Check that the earlier stage writes the file, and to this path.',
    };
}
function causeOfMessage({ messages }) {
    for (const message of messages) {
        const reason = withoutQuotes(message);
        const rule = messageRules.find(({ pattern }) => pattern.test(reason));
        if (rule)
            return causeFrom(rule, reason);
    }
    return undefined;
}
/** The command that failed, and the response of a server, may quote anything. */
function withoutQuotes(message) {
    return message
        .replace(/\bprocess ".*" did not complete successfully\b/s, '')
        .replace(/\bexecutor failed running \[.*\]:/s, '')
        .replace(/(\bfailed to GET \S{1,2000} with status \d{3}\b).*$/s, '$1')
        .replace(/^The command '.*' returned a non-zero code\b/s, '')
        .replace(/^(?:error )?building at step (?:".*?"|\{.*\}): /is, '');
}
/** What an exit code and a line say together, else what shells mean by 127 and 126. */
function causeOfExitCode({ exitCode, evidence, tail }) {
    if (exitCode === undefined)
        return undefined;
    const found = evidence.findLast(({ rule }) => rule.exitCode === exitCode);
    if (found)
        return causeFrom(found.rule, found.line);
    if (exitCode !== 127 && exitCode !== 126)
        return undefined;
    const kind = exitCode === 127 ? 'command-not-found' : 'permission';
    const isOther = /error while loading shared libraries|symbol lookup error|exec format error|cannot execute|: line 1: .{0,8}ELF/i;
    if (tail.some((text) => isOther.test(text)))
        return undefined;
    const sentence = kind === 'permission' ? 'a command is not executable' : 'the image lacks a command';
    return { kind, sentence, hint: hints[kind] };
}
function causeOfOutput({ evidence, decidingLine, tail }) {
    const near = evidence.filter(({ rule, line, linesAgo }) => linesAgo <= nearTheEnd &&
        rule.exitCode === undefined &&
        (!rule.mustDecide || line.trim() === decidingLine));
    const ofKind = (kind) => near.find(({ rule }) => rule.kind === kind);
    const kinds = new Set(near.map(({ rule }) => rule.kind));
    /** Without a connection that is trusted and allowed, no package is found. */
    const ofConnection = (kind) => Array.from(kinds).every((one) => [kind, 'package-not-found', 'network'].includes(one))
        ? ofKind(kind)
        : undefined;
    const found = 
    // Tests may print anything, a full disk breaks everything, and packages need the network.
    ofKind('test-failed') ??
        ofKind('out-of-disk') ??
        ofConnection('certificate') ??
        ofConnection('index-auth') ??
        (near.length === 2 && ofKind('package-not-found') ? ofKind('network') : undefined) ??
        (near.length === 1 ? near[0] : undefined);
    if (found === undefined)
        return undefined;
    // An index that refuses to answer looks like one that does not have the package.
    const isRefused = /\b401 Unauthorized\b|\b403 Forbidden\b|authentication credentials/i;
    if (found.rule.kind === 'package-not-found' && tail.some((text) => isRefused.test(text))) {
        return undefined;
    }
    const { kind } = found.rule;
    // Of several packages that are missing, the line that is quoted names one.
    const quoted = decidingLine ?? '';
    const deciding = outputRules.find((rule) => rule.kind === kind && rule.pattern.test(quoted));
    return deciding ? causeFrom(deciding, quoted) : causeFrom(found.rule, found.line);
}
function causeFrom({ kind, pattern, sentence, hint }, text) {
    const groups = pattern.exec(text) ?? [];
    const filled = sentence.replace(/\$(\d)/g, (_, index) => groups[Number(index)] ?? '');
    // A group that did not take part leaves empty quotes behind.
    return { kind, sentence: (0,clip/* clip */.$)(filled.replace(/ ''/, ''), 500), hint: hint ?? hints[kind] };
}

;// CONCATENATED MODULE: ./src/build-log/dialects/kaniko.ts




const colored = /^(?:INFO|WARN|ERRO|FATA|DEBU|TRAC|PANI)\[([^\]]{1,40})\] (.*)$/s;
const logfmt = /^time="([^"]{1,40})" level=\w{1,10} msg=("(?:[^"\\]|\\.)*"|\S*)/s;
const kaniko_json = '{"level":"';
const longestJson = 65_536;
const instruction = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) /;
const cachedCommand = /^Using caching version of cmd: (.*)$/s;
const cachedLayer = /^Found cached layer\b/;
/** The build is over, what remains is the registry. */
const pushing = /^(?:Pushing image to|Skipping push to container registry|Pushed )/;
const pushedImage = /^Pushed ([^\s@]{1,300})@(sha256:[\da-f]{64})$/;
/** Sentences that podman and others do not share. */
const kaniko_own = /^(?:Retrieving image|Returning cached image|Resolved base name|Built cross stage deps|Executing \d+ build triggers|Building stage |Unpacking rootfs as cmd|Using files from context|(?:Checking for|Found|No) cached layer|Using caching version of cmd|Taking snapshot of|No files changed in this command|Downloading base image|Skipping unpacking|Initializing snapshotter|(?:Cmd|cmd): |(?:Args|args): \[|Running: \[|Pushing (?:layer|image) |Pushed )/;
const lastWord = /^(?:Error: )?(error (?:building image|building stage|pushing image|checking push permissions?|resolving dockerfile path|resolving source context)\b.*)$/s;
/** … which stands behind the end of an output without a line break. */
const lateWord = 'error building image: error building stage: failed to execute command: ';
/** Early versions logged what newer ones only print. */
const lastLoggedWord = /^(error (?:building|pushing|checking|resolving) .*|exit status \d{1,9})$/s;
/** kaniko: messages in one of three formats, bare command output, and steps without numbers. */
const kaniko = {
    name: 'kaniko',
    recognises: (plain) => {
        const said = readMessage(plain)?.said;
        return (lastWord.test(said ?? plain) ||
            (said !== undefined && (kaniko_own.test(said) || instruction.test(said))));
    },
    create: createKaniko,
};
function createKaniko(steps) {
    const cachedCommands = new Set();
    let current;
    let begunAt;
    let now;
    let failure;
    let destination;
    const pushed = new Map();
    /** A step can print these lines too, but the push is the last thing that the builder does. */
    function readPush(said) {
        const [, repository, digest] = pushedImage.exec(said) ?? [];
        const [, target] = /^Pushing image to (\S{1,300})$/.exec(said) ?? [];
        if (destination !== undefined && repository !== undefined && digest !== undefined) {
            if (destination.replace(/:[\w.-]{1,128}$/, '') === repository)
                pushed.set(destination, digest);
        }
        else if (target === undefined)
            pushed.clear();
        destination = target;
    }
    function finish(state) {
        if (current?.step.state !== 'running')
            return;
        const seconds = now === undefined || begunAt === undefined ? undefined : now - begunAt;
        steps.end(current, state, seconds !== undefined && seconds >= 0 ? seconds : undefined);
    }
    function begin(said, text) {
        finish('done');
        if (failure !== undefined) {
            steps.beginAttempt(true);
            failure = undefined;
        }
        begunAt = now;
        const title = (0,clip/* clip */.$)(said.trim(), limits_limits.title);
        current = steps.add({ title, stage: undefined, index: undefined, instruction: title });
        if (cachedCommands.has(title))
            finish('cached');
        // JSON escapes the title, so it is not the end of the line.
        return { step: current.step, text: text.endsWith(said) ? said : text, kind: 'title' };
    }
    /** A step may print the log of another kaniko, whose clock is behind. */
    function isQuoted({ said, at }) {
        const isEarlier = at !== undefined && begunAt !== undefined && at < begunAt;
        return (isEarlier &&
            failure === undefined &&
            current?.step.state === 'running' &&
            instruction.test(said));
    }
    function fail(said) {
        const message = said.replace(/^error building image: /, '');
        // Other errors come before the first step or after the last: image, context, registry.
        const isOfStep = /failed to execute command|failed to take snapshot|^exit status /.test(message);
        if (isOfStep)
            finish('failed');
        return {
            message: (0,clip/* clip */.$)(message, limits_limits.message),
            entry: isOfStep ? current : undefined,
            exitCode: isOfStep ? exitCodeIn(message) : undefined,
            dockerfile: parseErrorPlace(message),
        };
    }
    return {
        push: (line) => {
            const { text, plain } = line;
            const message = readMessage(plain);
            if (message && current && isQuoted(message)) {
                steps.remember(current, plain);
                return { step: current.step, text, kind: 'output' };
            }
            now = message?.at ?? now;
            if (message)
                readPush(message.said.trimEnd());
            if (message && instruction.test(message.said))
                return begin(message.said, text);
            const late = message ? -1 : plain.indexOf(lateWord);
            if (late > 0 && current)
                steps.remember(current, plain.slice(0, late));
            const said = message?.said ?? plain.slice(Math.max(0, late));
            const [, error] = (message ? lastLoggedWord : lastWord).exec(said) ?? [];
            if (error !== undefined) {
                failure ??= fail(error);
                return { step: current?.step, text, kind: 'end' };
            }
            if (message) {
                const [, cached] = cachedCommand.exec(said) ?? [];
                if (cached !== undefined && cachedCommands.size < limits_limits.steps) {
                    cachedCommands.add((0,clip/* clip */.$)(cached.trim(), limits_limits.title));
                }
                if (cachedLayer.test(said))
                    finish('cached');
                if (pushing.test(said))
                    finish('done');
            }
            else if (current) {
                steps.remember(current, plain);
            }
            return current ? { step: current.step, text, kind: 'output' } : ofNoStep(line);
        },
        failure: () => failure,
        pushed: () => pushed,
    };
}
/** A line that kaniko's logger wrote: `--log-format=color`, `text` or `json`. */
function readMessage(plain) {
    const [, stamp, words] = colored.exec(plain) ?? [];
    if (stamp !== undefined && words !== undefined)
        return { said: words, at: secondsOf(stamp) };
    const [, time, quoted] = logfmt.exec(plain) ?? [];
    if (time !== undefined && quoted !== undefined) {
        return { said: quoted.startsWith('"') ? unquote(quoted) : quoted, at: secondsOf(time) };
    }
    if (!plain.startsWith(kaniko_json) || plain.length > longestJson)
        return undefined;
    const { msg, time: at } = (0,or_undefined/* orUndefined */.y)(() => JSON.parse(plain)) ?? {};
    if (typeof msg !== 'string')
        return undefined;
    return { said: msg, at: typeof at === 'string' ? secondsOf(at) : undefined };
}
/** Go quotes nearly as JSON does. */
function unquote(quoted) {
    return ((0,or_undefined/* orUndefined */.y)(() => String(JSON.parse(quoted))) ?? quoted.slice(1, -1).replace(/\\(.)/gs, '$1'));
}
/** `0042` counts from the start of kaniko, anything else is a date. */
function secondsOf(stamp) {
    if (/^\d{1,9}$/.test(stamp))
        return Number(stamp);
    const ms = Date.parse(stamp);
    return Number.isNaN(ms) ? undefined : ms / 1000;
}

;// CONCATENATED MODULE: ./src/build-log/failure/deciding-line.ts
/** Cheap, and false for nearly every line of a build. */
const deciding_line_suspicious = /err(?:or|!|_)|\be: |^err:|fail|fatal|not found|no such|no match|no package|denied|no space|exceeded|memory|panic|exception|unable|cannot|could ?n[o']t|can't|undefined|killed|timed? ?out|timeout|retrying|unreachable|resolv|not known|bad address|refused|spurious|bad_alloc|^curl: |^wget: |^e {3}|[✕✖×✗]|enospc|eacces|not permitted|because|unknown|certificate|changed significantly|lockfile|toomanyrequests|\(40[13] | line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: /i;
/** Sounds like an error and is none. */
const deciding_line_harmless = /\b(?:0|no) (?:errors?|failures?|failed)\b|\b(?:errors?|failures?|failed)[=:] ?0\b|\bwarn(?:ing)?\b|UNHANDLED LOGLEVEL|^Trying to pull |^npm (?:notice|verb|http|info)|deprecat|-Werror|(?:error|fail|fatal|exception)[\w-]{0,60}\.(?:py|m?js|tsx?|go|rs|rb|java|class|h|hpp|cc?|cpp|o|html|json|log|so|whl|svg|lua|php)\b|^\s*at |^\s*(?:Compiling|Downloading|Downloaded|Installing|Unpacking|Setting up|Selecting|Preparing|inflating:|adding:|creating:|Collecting|Requirement already|Using cached|Fetching|Get:\d)/i;
/** The first that fits counts: from words of one tool to words of all. */
const rules = [
    // Says only that something failed before.
    [
        /^g?make(?:\[\d+\])?: \*\*\* |^ninja: build stopped|^error: could not compile|^error Command failed|^npm (?:error|ERR!) (?:code|errno|path|command|syscall|lifecycle|workspace|location|cwd|signal|A complete log|sh -c|\/)|^npm (?:error|ERR!)$|^BEGIN failed--|^\s*ELIFECYCLE|ERR_PNPM_RECURSIVE|^ERROR: Failed (?:to build|building) |^ *(?:error: )?(?:subprocess-exited|metadata-generation-failed)|exited with code:? \d|^error: script |^Failed to compile\.?$|^FAILURE: |^BUILD FAIL|^Traceback \(|^FAIL$|^\[ERROR\] *(?:$|(?:-> )?\[Help|To see|Re-run|For more)|^Build failed|^FAILED: |^hint: |^note: |^Error: Cannot perform an interactive login/i,
        { rank: 1 },
    ],
    [
        /^(?:[\w.]{1,200}\.)?[A-Z]\w{0,100}(?:Error|Exception|NotFound|Exit)(?:: | \[|$)/,
        { rank: 4, isLastBest: true },
    ],
    [
        /^E: |^Can't locate \S{1,300} in @INC|^ERROR: Could not (?:install|build|open)|^fatal: |^npm (?:error|ERR!) (?:Missing script|could not determine)|\berror TS\d+:|^error(?:\[E\d+\]): |: (?:fatal )?error: |^\S{1,300}:\d+:\d+: error|^Type error: |: undefined: |^--- FAIL: |^ {2}● |^test \S{1,200} \.\.\. FAILED|^panic: |^\[ERROR\] +\S{1,300}:\[?\d|^curl: \(\d+\)|^wget: |: (?:command )?not found$|: (?:No such file or directory|Permission denied|out of memory)$/i,
        { rank: 4 },
    ],
    [
        /^E {3}\S|^\s{0,8}(?:[✕✖×✗>] ?)?(?:\[\w{1,20}\] )?\[?(?:error|fatal|fail(?:ed|ure)?|ERR!?|err_\w{1,60})\]?[:!\s]|\b(?:error|fatal|exception): |^\* What went wrong/i,
        { rank: 3 },
    ],
    [
        /^npm (?:error|ERR!) \S|^\S.{0,300} at \S{1,300} line \d{1,9}\.$|^(?:\/bin\/)?(?:ba|da)?sh: (?:line )?(?:\d{1,9}: )?\w{1,100}: \S|\b(?:errors?|failed|fatal|failure)\b|\b(?:cannot|could not|unable to) |not found|denied/i,
        { rank: 2 },
    ],
];
function isSuspicious(line) {
    return deciding_line_suspicious.test(line);
}
/** `undefined` for a line that does not look like an error. */
function rankError(line) {
    if (deciding_line_harmless.test(line))
        return undefined;
    return rules.find(([pattern]) => pattern.test(line))?.[1];
}
/** Of lines of which nothing else is known, the first that is clearly an error. */
function firstError(lines) {
    return lines.find((line) => isSuspicious(line) && (rankError(line)?.rank ?? 0) >= 3)?.trim();
}

;// CONCATENATED MODULE: ./src/build-log/tail.ts



/** What a bar, a percentage or an amount of bytes looks like. */
const progress = /\d ?%|[.=#█━─▇░▓>-]{8}|\d ?[kKMG]i?B\b|[\u2800-\u28ff]/;
/** The end of endless output. Lines of a progress display count as one; the newest is kept. */
function createTail(size) {
    const kept = [];
    let lastShape;
    return {
        push(line) {
            const text = (0,clip/* clip */.$)(lastWritten(withoutEscapes(line)), limits_limits.tailLine).trimEnd();
            const shape = shapeOf(text);
            if (shape !== undefined && shape === lastShape)
                kept.pop();
            lastShape = shape;
            if (text === '' && (kept.at(-1) ?? '') === '')
                return;
            kept.push(text);
            if (kept.length > size)
                kept.shift();
        },
        lines: () => (kept.at(-1) === '' ? kept.slice(0, -1) : [...kept]),
        clear() {
            kept.length = 0;
            lastShape = undefined;
        },
    };
}
/** Two lines of one progress display differ in numbers and in the length of a bar alone. */
function shapeOf(text) {
    const start = text.slice(0, 300);
    if (!progress.test(start))
        return undefined;
    return start
        .replace(/\d+/g, '0')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

;// CONCATENATED MODULE: ./src/build-log/step-output.ts






/** An error so many lines after the one before belongs to something else. */
const clusterGap = 60;
/** A line that is longer is data, and its end says nothing. */
const readLength = 2_000;
/** A line that tells the cause says better than any other what is wrong. */
const causeRank = { rank: 5 };
/** What is kept of a step's own output: its end, and what looks like the reason of a failure. */
function createStepOutput() {
    const tail = createTail(limits_limits.tailLines);
    const evidence = new Map();
    let best;
    let at = 0;
    function weigh(line, { rank, isLastBest }) {
        const isBest = best === undefined ||
            rank > best.rank ||
            (rank === best.rank && (isLastBest === true || at - best.lastAt > clusterGap));
        if (isBest)
            best = { line: (0,clip/* clip */.$)(line.trim(), limits_limits.message), rank, lastAt: at };
        else if (best?.rank === rank)
            best.lastAt = at;
    }
    return {
        push(raw) {
            at += 1;
            tail.push(raw);
            const line = lastWritten(withoutEscapes(raw.slice(0, readLength))).trimEnd();
            if (!isSuspicious(line))
                return;
            const rule = outputRules.find(({ pattern }) => pattern.test(line));
            if (rule) {
                const key = `${rule.kind} ${rule.exitCode ?? ''}`;
                evidence.set(key, { rule, line: (0,clip/* clip */.$)(line, limits_limits.message), at });
            }
            const isTelling = rule && !rule.isVague && !rule.mustDecide && rule.exitCode === undefined;
            const rank = isTelling ? causeRank : rankError(line);
            if (rank)
                weigh(line, rank);
        },
        tail: () => tail.lines(),
        decidingLine: () => best?.line,
        /** The newest line of each kind of cause. */
        evidence: () => Array.from(evidence.values(), (found) => ({
            ...{ rule: found.rule, line: found.line, linesAgo: at - found.at },
        })),
        clear() {
            tail.clear();
            evidence.clear();
            best = undefined;
        },
    };
}

;// CONCATENATED MODULE: ./src/build-log/step-table.ts


function createStepStore() {
    const entries = new Map();
    let lines = 0;
    return { entries, countLine: () => (lines += 1) };
}
/** `prefix` keeps builders of one log apart; `onRepeat` runs before the next attempt. */
function createStepTable({ entries: all, countLine }, prefix, onRepeat) {
    let attempt = 1;
    /** Of the newest step in its attempt, from 1. */
    let number = 0;
    /** Failed, and is repeated by the one after it. */
    let failedAttempt;
    let nowMs;
    const idOf = ({ key, attempt }) => `${attempt} ${key}`;
    const entriesWhere = (isWanted) => Array.from(all.values()).filter((entry) => entry.builder === prefix && isWanted(entry.step));
    const entriesOf = (which) => entriesWhere((step) => step.attempt === which);
    return {
        /** The time of the lines to come. */
        tick(timeMs) {
            nowMs = timeMs;
        },
        get: (key) => all.get(idOf({ key: prefix + key, attempt })),
        /** Where the builder has no keys of its own, they are numbers. */
        add(title, ownKey) {
            number += 1;
            const key = prefix + (ownKey ?? String(number));
            const [oldest] = all.keys();
            // The newest steps are those that fail or are still at work.
            if (all.size >= limits_limits.steps && oldest !== undefined)
                all.delete(oldest);
            const step = {
                ...{ key, attempt, ...title, state: 'running', seconds: undefined },
                ...{ startMs: nowMs, endMs: undefined },
            };
            const entry = {
                ...{ step, builder: prefix, output: createStepOutput() },
                ...{ lastLineMs: nowMs, lastLine: countLine() },
            };
            all.set(idOf(step), entry);
            return entry;
        },
        retitle(entry, title) {
            entry.step = { ...entry.step, ...title };
        },
        /** A line of the step's own output. */
        remember(entry, text) {
            entry.lastLine = countLine();
            entry.lastLineMs = nowMs;
            entry.output.push(text);
        },
        end(entry, state, seconds) {
            const { step } = entry;
            entry.step = { ...step, state, seconds: seconds ?? step.seconds, endMs: nowMs };
            // The output of a step that ended well is not asked for again.
            if (state === 'done' || state === 'cached')
                entry.output.clear();
        },
        /** The builder starts again. */
        beginAttempt(afterFailure) {
            if (afterFailure)
                onRepeat();
            if (failedAttempt !== undefined) {
                for (const { step } of entriesOf(failedAttempt))
                    all.delete(idOf(step));
            }
            failedAttempt = afterFailure ? attempt : undefined;
            attempt += 1;
            number = 0;
        },
        /** Without those of an attempt that failed and is repeated. */
        entries: () => entriesWhere((step) => step.attempt !== failedAttempt),
        /** Of an attempt that failed, while the one that repeats it is not over. */
        repeated: () => (isOver(entriesOf(attempt)) ? [] : entriesOf(failedAttempt)),
        /** Whether there was any step. */
        hasBegun: () => attempt > 1 || number > 0,
    };
}
/** An attempt that has shown an instruction, and the end of all that it began. */
function isOver(entries) {
    return (entries.some(({ step }) => step.instruction !== undefined) &&
        entries.every(({ step }) => step.state !== 'running'));
}

;// CONCATENATED MODULE: ./src/build-log/transport.ts

const transport_clock = String.raw `\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;
const moment = String.raw `\d{4}[\-\/]\d{2}[\-\/]\d{2}[T ]${transport_clock}(?: ?(?:Z|UTC|[+\-]\d{2}:?\d{2}))?`;
/** Kubernetes, GitLab and CloudWatch name the stream behind the time. */
const stream = String.raw `(?: std(?:out|err) [FP]| \d{2}[OE]\+?| (?:[\w.\-]{1,100}\/)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?`;
/** Times that log collectors write before every line. What is behind them may be empty. */
const stamps = [
    String.raw `(?:[^\t]{1,200}\t[^\t]{1,200}\t)?\ufeff?\[?${moment}\]?${escapes}${stream}(?:[ \t]|$)`,
    String.raw `\[${transport_clock}\]${escapes} ?`,
    String.raw `${transport_clock}${escapes}(?:[ \t]|$)`,
    String.raw `\[ {0,8}\d{1,9}\.\d{1,9}s?\](?: |$)`,
    String.raw `[A-Z][a-z]{2} [ \d]\d ${transport_clock}(?: [AP]M)?(?: |$)`,
    String.raw `[A-Z][a-z]{2} [ \d]\d ${transport_clock} \S{1,64} [^\s:]{1,64}:(?: |$)`,
].map((pattern) => new RegExp(`^${escapes}(?:${pattern})`));
/** Before every line alike: the name of a container, pod or remote, a quotation mark, an indent. */
const transport_labels = [
    String.raw `[\w.\-]{0,64} {0,64}[|│] `,
    String.raw `\[[\w \/.:\-]{1,150}\] `,
    String.raw `remote: `,
    String.raw `> `,
    String.raw `[ \t]{1,16}(?=\S)`,
    String.raw `[\w.\-]{1,100} [\w.\-]{1,100} (?=\S)`,
].map((pattern) => new RegExp(`^${escapes}(?:${pattern})`));
const mostLayers = 3;
/** Removes what transport put before the builder's lines, and returns the rest of the line. */
function createPeeler(isBuilders) {
    // Found once, at a builder's first line: the output of a step may begin with a time of its own.
    let layers;
    return (line) => {
        layers ??= findLayers(line, isBuilders);
        let rest = line;
        for (const layer of layers ?? []) {
            const length = lengthOf(layer, rest);
            if (length === undefined)
                break;
            rest = rest.slice(length);
        }
        return rest;
    };
}
/** The fewest layers that have a builder's line behind them. */
function findLayers(line, isBuilders) {
    let peeled = [
        { layers: [], rest: line },
    ];
    for (let count = 0; count <= mostLayers; count += 1) {
        const found = peeled.find(({ rest }) => isBuilders(rest));
        if (found)
            return found.layers;
        peeled = peeled.flatMap(({ layers, rest }) => layersOf(rest).map((layer) => ({
            layers: [...layers, layer],
            rest: rest.slice(lengthOf(layer, rest)),
        })));
    }
    return undefined;
}
function layersOf(line) {
    return [
        ...stamps.filter((stamp) => stamp.test(line)).map((stamp) => ({ stamp })),
        ...transport_labels.flatMap((pattern) => pattern.exec(line)?.[0] ?? []).map((label) => ({ label })),
    ];
}
/** `undefined` where the line lacks the layer. */
function lengthOf(layer, line) {
    if ('stamp' in layer)
        return layer.stamp.exec(line)?.[0].length;
    if (line.startsWith(layer.label))
        return layer.label.length;
    return line === layer.label.trimEnd() ? line.length : undefined;
}
/** Google Cloud Build runs several builders and begins each line with the number of its step. */
const cloudBuildStep = new RegExp(String.raw `^${escapes}Step #(\d{1,4})(?: - "[^"]{0,200}")?:(?: |$)`);
const cloudBuildEnd = /^Finished Step #(\d{1,4})\b/;
const cloudBuildError = /^ERROR: ((?:build step \d{1,4} "[^"]{0,500}" failed|error pushing image "[^"]{0,500}"): .*|context deadline exceeded|timeout)$/is;
/** What Google Cloud Build says by the prefix of a line, or by a line of its own. */
function readCloudBuild(line) {
    const [prefix, step] = cloudBuildStep.exec(line) ?? [];
    if (prefix !== undefined && step !== undefined) {
        return { type: 'line', step, rest: line.slice(prefix.length) };
    }
    const [, ended] = cloudBuildEnd.exec(line) ?? [];
    if (ended !== undefined)
        return { type: 'end', step: ended };
    const [, message] = cloudBuildError.exec(line) ?? [];
    return message === undefined ? undefined : { type: 'error', message };
}

;// CONCATENATED MODULE: ./src/build-log/frame.ts
const other = () => ({ type: 'other' });
const phase = (name) => ({ type: 'phase', name });
const phaseEnd = (hasFailed) => () => ({ type: 'phase-end', hasFailed });
/** The first group is the message, the second, if there is one, the command. */
const failed = ([, message = '', command]) => ({ type: 'failed', message, command });
/** What each phase of CodeBuild is for. */
const purposes = new Map([
    ['INSTALL', 'install'],
    ['PRE_BUILD', 'login'],
    ['BUILD', 'build'],
    ['POST_BUILD', 'push'],
]);
const setUp = 'set-up';
/** Behind `[Container] 2026/01/02 10:11:12.123456 `. The first that fits counts. */
const codeBuild = [
    [
        /^(?:Waiting for |Running on CodeBuild|Registering with agent|Phase is |CODEBUILD_SRC_DIR=|YAML location is |Phases found in YAML)/,
        () => phase(setUp),
    ],
    [/^Expanding base directory path/, () => phase('UPLOAD_ARTIFACTS')],
    [
        /^Entering phase (\w{1,60})/,
        ([, name = '']) => phase(purposes.has(name) ? `${name} (${purposes.get(name)})` : name),
    ],
    [
        /^Running command (.*)$/s,
        ([, command = '']) => ({ type: 'command', command: command.trimEnd() }),
    ],
    [/^(Command did not exit successfully (.*?)(?: exit status \d{1,9})?)$/s, failed],
    [/^Phase complete: \w{1,60} (?:State: (?!SUCCEEDED)|Success: false)/, phaseEnd(true)],
    [/^Phase complete: /, phaseEnd(false)],
    [/^Phase context status code: \S.{0,100}? Message: (.*)$/s, failed],
    [/^/, other],
];
/** Go programs also begin lines with `2026/01/02 10:11:12 `: only these words are the service's. */
const acr = [
    [/^Downloading source code/, () => phase(setUp)],
    [/^Logging in to registry: /, () => phase('login')],
    [/^Executing step ID: (\S{1,100})\. Timeout/, ([, step = '']) => phase(`step ${step}`)],
    [/^Pushing image: (\S{1,300}), attempt 1\b/, () => phase('push')],
    [/^(Container failed during run: \S{1,100}\. No retries remaining\.)/, failed],
    [
        /^(?:Finished downloading source code|Using acb_vol_\S|(?:Creating|Successfully set up) Docker |Setting up Docker |Successfully (?:executed container|logged into|scanned|pushed image|populated)|Scanning for dependencies|Launching container with name: |Step ID: \S{1,100} marked as |Pushing image: \S{1,300}, attempt \d|Populating digests for step)/,
        other,
    ],
];
/** Of ACR Tasks, without a time. */
const acrEnd = [
    [/^failed to run step ID: \S{1,100}: exit status \d{1,9}$/, other],
    [/^Run ID: \w{1,40} failed after \S{1,40}\. Error: (.*)$/s, failed],
    [/^Run ID: \w{1,40} was successful after /, phaseEnd(false)],
];
const services = { codeBuild, acr, acrEnd };
/** False at once for nearly every line of a builder. */
const beginning = /^[[\dfR]/;
const stamp = /^(\[Container\] )?(\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)\d{0,6} /;
/** Reads AWS CodeBuild or ACR Tasks, without escape sequences; `undefined` for command output. */
function readFrame(plain) {
    if (!beginning.test(plain))
        return undefined;
    const [prefix = '', container, year, month, day, time] = stamp.exec(plain) ?? [];
    const service = container !== undefined ? 'codeBuild' : prefix === '' ? 'acrEnd' : 'acr';
    const text = plain.slice(prefix.length);
    for (const [pattern, read] of services[service]) {
        const groups = pattern.exec(text);
        if (groups === null)
            continue;
        const atMs = prefix === '' ? undefined : Date.parse(`${year}-${month}-${day}T${time}Z`);
        return { event: read(groups), atMs: Number.isNaN(atMs) ? undefined : atMs };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/build-log/script.ts






const pushHeading = /^The push refers to repository \[(\S{1,300})\]$/;
const pushDigest = /^(\S{1,128}): digest: (sha256:[\da-f]{64}) size: \d{1,12}$/;
/** With these words a registry refuses a push, which no builder's sentence tells. */
const script_refusal = /^(?:(?:denied|unauthorized|name unknown|toomanyrequests|no basic auth credentials|authentication required)(?:: |$)|An image does not exist locally with the tag: |(?:received unexpected HTTP status|error parsing HTTP \d{3} response body): )/;
const script_farewell = /^Successfully (?:built|tagged) /;
/** A line that `docker push` alone writes. */
function isOfPush(plain) {
    return pushHeading.test(plain);
}
/** What runs around the builders: the phases of a build service, its commands, `docker push`. */
function createScript() {
    const phases = createStepTable(createStepStore(), 'phase ', () => undefined);
    const pushed = new Map();
    let phase;
    let command;
    let output = createStepOutput();
    let repository;
    let refused;
    let lastRefusal;
    let failure;
    function endPhase(hasFailed, atMs) {
        if (phase?.entry.step.state !== 'running')
            return;
        const begunMs = phase.atMs;
        const seconds = atMs === undefined || begunMs === undefined ? undefined : Math.max(0, atMs - begunMs) / 1_000;
        phases.end(phase.entry, hasFailed ? 'failed' : 'done', seconds);
    }
    /** What looked like a push was the output of a step. */
    function forgetPush() {
        if (pushed.size > 0)
            pushed.clear();
        repository = undefined;
        refused = undefined;
        lastRefusal = undefined;
    }
    function begin(next) {
        command = next === undefined ? undefined : (0,clip/* clip */.$)(next, limits_limits.title);
        output = createStepOutput();
        repository = undefined;
        refused = undefined;
    }
    /** The last line of a command says what went wrong, unless it is only a consequence. */
    function decidingLine() {
        const last = output
            .tail()
            .findLast((line) => line.trim() !== '')
            ?.trim();
        if (refused !== undefined)
            return refused;
        return last !== undefined && (rankError(last)?.rank ?? 0) >= 2
            ? last
            : (output.decidingLine() ?? last);
    }
    function describe(said, { hasBuilt, atWork }) {
        if (atWork)
            return { message: (0,clip/* clip */.$)(said, limits_limits.message), entry: atWork };
        const message = (0,clip/* clip */.$)(decidingLine() ?? said, limits_limits.message);
        const push = repository === undefined ? undefined : `docker push ${repository}`;
        return { message, outside: { command: command ?? push, hasBuilt: hasBuilt(), output } };
    }
    return {
        /** A line of the service. */
        pushFrame({ event, atMs }, builders, timeMs) {
            phases.tick(timeMs);
            switch (event.type) {
                case 'phase': {
                    if (event.name === phase?.entry.step.title)
                        return;
                    endPhase(false, atMs);
                    begin(undefined);
                    phase = { entry: phases.add(parseStepTitle(event.name)), atMs };
                    return;
                }
                case 'phase-end':
                    endPhase(event.hasFailed, atMs);
                    return;
                case 'command':
                    begin(event.command);
                    return;
                case 'failed':
                    command = event.command === undefined ? command : (0,clip/* clip */.$)(event.command, limits_limits.title);
                    failure ??= builders.failure() ?? describe(event.message, builders);
                    endPhase(true, atMs);
                    return;
                case 'other':
            }
        },
        /** A line that is no builder's. */
        push(plain) {
            if (plain.trim() === '')
                return;
            if (script_farewell.test(plain))
                forgetPush();
            const [, target] = pushHeading.exec(plain) ?? [];
            if (target !== undefined) {
                repository = target;
                refused = undefined;
            }
            const [, tag, digest] = repository === undefined ? [] : (pushDigest.exec(plain) ?? []);
            if (digest !== undefined && pushed.size < limits_limits.steps) {
                pushed.set(`${repository}:${tag}`, digest);
                refused = undefined;
            }
            if (script_refusal.test(plain)) {
                lastRefusal = (0,clip/* clip */.$)(plain, limits_limits.message);
                if (repository !== undefined)
                    refused = lastRefusal;
            }
            if (failure === undefined)
                output.push(plain);
        },
        /** A push failed, in the words of the service. */
        failPush(message) {
            refused = lastRefusal ?? (0,clip/* clip */.$)(message, limits_limits.message);
            command ??= 'docker push';
        },
        forgetPush,
        phase: () => phase?.entry.step,
        phases: () => phases.entries().map(({ step }) => step),
        /** Of the first command that failed: the builder's, if one had failed by then. */
        failure: () => failure,
        /** Of a push that nothing but the registry's words tell. */
        refusedPush: () => refused === undefined
            ? undefined
            : describe(refused, { hasBuilt: () => true, atWork: undefined }),
        /** The digests that `docker push` printed, by image. */
        pushed: () => pushed,
    };
}

;// CONCATENATED MODULE: ./src/build-log/log-parser.ts














const byName = {
    buildkit: buildKit,
    buildah: buildah,
    classic: classicBuilder,
    kaniko: kaniko,
};
const dialects = Object.values(byName);
/** The first line that only one builder writes decides which it is. Lines before have no step. */
function createLogParser() {
    const peel = createPeeler(isBuilders);
    /** One builder, or one for each step of Google Cloud Build. */
    const builders = new Map();
    const steps = createStepStore();
    const last = createTail(limits_limits.lastLines);
    /** Lines of Google Cloud Build without a prefix continue the ones before. */
    let current = builderOf('');
    let cloudBuildError;
    const script = createScript();
    function builderOf(cloudBuildStep) {
        // One builder for all that are too many.
        const other = builders.size < limits_limits.builders ? undefined : builders.get('');
        const known = builders.get(cloudBuildStep) ?? other;
        if (known)
            return known;
        const builder = createBuilder(steps, cloudBuildStep);
        builders.set(cloudBuildStep, builder);
        return builder;
    }
    const all = () => Array.from(builders.values());
    const buildersFailure = () => all()
        .map((builder) => builder.failure())
        .findLast((found) => found !== undefined);
    function failure() {
        const found = script.failure() ?? buildersFailure() ?? script.refusedPush();
        if (found !== undefined || cloudBuildError === undefined)
            return found;
        return { message: cloudBuildError };
    }
    function pushToBuilder(text, timeMs) {
        const part = current.push(text, timeMs);
        if (part.step !== undefined) {
            // BuildKit numbers the lines of its steps: their output cannot look like a line beside them.
            if (current.name() !== 'buildkit')
                script.forgetPush();
            return part;
        }
        if (part.isExcerpt || text.trim() === '')
            return part;
        script.push(withoutEscapes(text));
        const step = script.phase();
        return step === undefined ? part : { step, text, kind: 'output' };
    }
    return {
        push: (raw, timeMs) => {
            const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
            last.push(line);
            const own = peel(line);
            const cloud = readCloudBuild(own);
            if (cloud?.type === 'line') {
                current = builderOf(cloud.step);
                return pushToBuilder(cloud.rest, timeMs);
            }
            if (cloud?.type === 'error' && cloud.message.startsWith('error pushing image ')) {
                script.failPush(cloud.message);
            }
            const frame = readFrame(withoutEscapes(own));
            if (frame) {
                const atWork = current.leave(frame.event.type === 'failed');
                const hasBuilt = () => all().some((builder) => builder.hasBuilt());
                script.pushFrame(frame, { failure: buildersFailure, hasBuilt, atWork }, timeMs);
                const step = script.phase();
                return { step, text: own, kind: step === undefined ? 'other' : 'output' };
            }
            // Without other builders, it is not a log of Google Cloud Build.
            if (builders.size === 1 || cloud === undefined)
                return pushToBuilder(own, timeMs);
            if (cloud.type === 'error')
                cloudBuildError ??= (0,clip/* clip */.$)(cloud.message, limits_limits.message);
            else
                builders.get(cloud.step)?.end();
            return { step: undefined, text: own, kind: 'other' };
        },
        steps: () => all()
            .flatMap((builder) => [...builder.repeated(), ...builder.entries()])
            .map(({ step }) => step),
        failure: () => {
            const found = failure();
            return found && describeFailure(found);
        },
        phases: () => script.phases(),
        digest: (image) => {
            const pushed = all().flatMap((builder) => builder.pushed().get(image) ?? []);
            // Other builders show step output as it is, so a step could have written these lines.
            const isSafe = all().some((builder) => ['buildkit', 'classic'].includes(builder.name() ?? ''));
            return pushed.at(-1) ?? (isSafe ? script.pushed().get(image) : undefined);
        },
        warnings: () => all().flatMap((builder) => builder.warnings()),
        atWork: () => atWork(all().flatMap((builder) => builder.entries())),
        lastLines: () => last.lines(),
        dialect: () => all()
            .map((builder) => builder.name())
            .find((name) => name !== undefined),
    };
}
function isBuilders(line) {
    const plain = withoutEscapes(line);
    return (readCloudBuild(line) !== undefined ||
        readFrame(plain) !== undefined ||
        isOfPush(plain) ||
        dialects.some(({ recognises }) => recognises(plain)));
}
/** The lines of one builder, whichever it turns out to be. */
function createBuilder(store, prefix) {
    const steps = createStepTable(store, prefix === '' ? '' : `${prefix}:`, () => {
        repeated = dialect?.failure();
    });
    /** Why the attempt failed that another one repeats. */
    let repeated;
    let rules;
    let dialect;
    let isOver = false;
    /** A builder that has shown no step yet may still turn out to be another one. */
    function choose(plain) {
        if (steps.hasBegun())
            return;
        const found = dialects.find(({ recognises }) => recognises(plain));
        if (found === undefined || found === rules)
            return;
        rules = found;
        dialect = found.create(steps);
    }
    return {
        push(text, timeMs) {
            const line = { text, plain: withoutEscapes(text) };
            choose(line.plain);
            if (isOver)
                return ofNoStep(line);
            steps.tick(timeMs);
            return dialect?.push(line) ?? ofNoStep(line);
        },
        /** The builder has gone; what comes next without a prefix is not its own. */
        end() {
            isOver = true;
            if (dialect?.failure() !== undefined)
                return;
            for (const entry of steps.entries()) {
                if (entry.step.state === 'running')
                    steps.end(entry, 'done');
            }
        },
        failure: () => dialect?.failure() ?? (steps.repeated().length > 0 ? repeated : undefined),
        pushed: () => dialect?.pushed?.() ?? new Map(),
        leave: (hasFailed) => dialect?.leave?.(hasFailed),
        hasBuilt: () => {
            const entries = steps.entries();
            const isGood = ({ step }) => step.state === 'done' || step.state === 'cached';
            return entries.length > 0 && entries.every(isGood);
        },
        warnings: () => dialect?.warnings?.() ?? [],
        entries: steps.entries,
        repeated: steps.repeated,
        name: () => rules?.name,
    };
}
/** The step that printed last, of those that were not over. */
function atWork(entries) {
    const ofState = (state) => entries.filter(({ step }) => step.state === state);
    const running = ofState('running');
    // BuildKit reports the end of its steps even when the build is cancelled.
    const open = running.length > 0 ? running : ofState('cancelled');
    const instructions = open.filter(({ step }) => step.instruction !== undefined);
    const [entry] = (instructions.length > 0 ? instructions : open).toSorted((a, b) => b.lastLine - a.lastLine);
    return entry && { step: entry.step, tail: entry.output.tail(), lastLineMs: entry.lastLineMs };
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
function isSome(seconds) {
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

;// CONCATENATED MODULE: ./src/runner/text/other-builds.ts



// Sentences about builds of other runs, in which everything but the words is foreign.
/** Which build of another run is used. */
function describeReuse(build, { how, ageSeconds }) {
    const name = `build ${build.id} of ${commitOf(build)}`;
    const age = ageSeconds === undefined ? 'at an unknown time' : `${formatAge(ageSeconds)} ago`;
    switch (how) {
        case 'taken':
            return `Reusing ${name}, created ${age}.`;
        case 'joined':
            return `Joined ${name}, which another run submitted ${age}.`;
        case 'watched':
            return `Following ${name}, submitted by another job.`;
    }
}
/** What an earlier build says of one that failed. */
function describeComparison({ what, build }) {
    const { id, sourceRef = '', status } = build;
    const commit = commitOf(build);
    const ms = endedMs(build) ?? createdMs(build);
    const end = `${hasSucceeded(status) ? 'succeeded' : 'failed too'}${ms === undefined ? '' : ` on ${formatTime(ms)}`}`;
    if (what === 'branch')
        return `The newest finished build of '${sourceRef}' before this one (build ${id} of ${commit}) ${end}.`;
    const same = `Build ${id} of ${commit} had the same content and ${end}`;
    return hasSucceeded(status)
        ? `${same}, so look at what the build downloads. Build arguments and platform are not in a record, and may differ.`
        : `${same}.`;
}
function commitOf({ sourceCommit }) {
    return sourceCommit === undefined ? 'an unknown commit' : `commit ${sourceCommit.slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./src/runner/log/step-groups.ts

/** A log with more steps than this shows some long titles again. */
const rememberedTitles = 10_000;
/** Prints lines of a builder in a group for each step, and lines of our own between the groups. */
function createStepGroups(log) {
    const shownTitles = new Set();
    let hasSteps = false;
    let open;
    function end() {
        log.endGroup();
        open = undefined;
    }
    function enter(key, title) {
        if (key === open?.key)
            return;
        end();
        log.group(title, key);
        open = { key, title };
    }
    /** Ends the open group and prints a line. */
    function say(text) {
        end();
        return log.line(text);
    }
    /** A title that is too long for a group, or comes after output, is a line of its own, once. */
    function isShownByGroup(key, text) {
        if (shownTitles.has(key))
            return true;
        if (shownTitles.size >= rememberedTitles)
            shownTitles.clear();
        shownTitles.add(key);
        return open?.title === text.trim() && fitsTitle(open.title);
    }
    return {
        show: ({ step, text, kind }) => {
            if (step === undefined) {
                // Builders separate their steps by blank lines; the groups do that already.
                if (hasSteps && text.trim() === '')
                    return undefined;
                enter('build', 'Build log');
                return log.line(text);
            }
            hasSteps = true;
            // A builder prints "..." when it pauses a parallel step; the title of the other shows that.
            if (kind === 'other')
                return undefined;
            const key = `${step.attempt} ${step.key}`;
            enter(key, step.title);
            return kind === 'title' && isShownByGroup(key, text) ? undefined : log.line(text);
        },
        say,
        end,
    };
}

;// CONCATENATED MODULE: ./src/runner/log/build-log.ts






const linesAtOnce = 1_000;
/** Prints the builder's log in a group for each step, and everything else at once on a line. */
function createBuildLog(log, redactEarly, { mode = 'full', file, now = () => performance.now(), hasLog = true } = {}) {
    let parser = createLogParser();
    const groups = createStepGroups(log);
    let hasLines = false;
    let isUnreadable = false;
    let isHeldBack = mode === 'on-failure';
    /** Lines of the file that were printed from it. */
    let revealed = 0;
    let shownStatus;
    function showText(text) {
        // Before the parser, which shortens titles and lines: half a secret would not be recognised.
        const readable = redactEarly(text);
        const behind = file?.write(readable);
        hasLines = true;
        // No promise for the usual line.
        const written = readable.includes('\n') ? showLines(readable) : showLine(readable);
        return behind === undefined ? written : Promise.all([behind, written]).then(() => undefined);
    }
    function showLine(line) {
        const part = parser.push(line, now());
        return mode === 'full' ? groups.show(part) : undefined;
    }
    /** One event can have millions of lines: a signal must not wait for them. */
    async function showLines(text) {
        let start = 0;
        for (let count = 1; start <= text.length; count += 1) {
            if (count > limits.lines)
                return await showLine(`… ${text.length - start} characters cut`);
            if (count % linesAtOnce === 0)
                await (0,external_node_timers_promises_.setImmediate)();
            const found = text.indexOf('\n', start);
            const end = found === -1 ? text.length : found;
            await showLine(text.slice(start, end));
            start = end + 1;
        }
    }
    async function reveal() {
        if (!isHeldBack || file === undefined)
            return;
        isHeldBack = false;
        const again = createLogParser();
        let read = 0;
        for await (const line of file.lines()) {
            read += 1;
            if (read > revealed)
                await groups.show(again.push(line));
        }
        revealed = read;
        groups.end();
    }
    function showStatus(status) {
        if (status === shownStatus)
            return undefined;
        shownStatus = status;
        return groups.say(`Build status: ${status}`);
    }
    async function showEnd(build) {
        await showStatus(build.status);
        groups.end();
        if (isUnreadable || !hasLog)
            return;
        if (!hasLines)
            return await groups.say('The server sent no log for this build.');
        if (!hasSucceeded(build.status))
            await reveal();
    }
    /** The lines of a build that was given up say nothing about the one that takes its place. */
    function begin(sentence, { status }) {
        if (hasLines)
            parser = createLogParser();
        hasLines = false;
        isUnreadable = false;
        isHeldBack = mode === 'on-failure';
        shownStatus = undefined;
        void groups.say(sentence);
        return showStatus(status);
    }
    function warn(message) {
        groups.end();
        return log.warning(message);
    }
    return {
        report: (event) => {
            switch (event.type) {
                case 'submitted':
                    return begin(`${hasLog ? 'Submitted build' : 'New record'} ${event.build.id}`, event.build);
                case 'reused':
                    return begin(describeReuse(event.build, event.reused), event.build);
                case 'status':
                    return showStatus(event.build.status);
                case 'log':
                    return showText(event.line);
                case 'gap':
                    void file?.write(event.message);
                    return mode === 'full' ? groups.say(event.message) : undefined;
                case 'notice':
                    return groups.say(event.message);
                case 'unreadable-log':
                    isUnreadable = true;
                    return warn(event.message);
                case 'warning':
                    return warn(event.message);
                case 'finished':
                    return showEnd(event.build);
            }
        },
        parsed: () => parser,
        isUnreadable: () => isUnreadable,
        reveal,
    };
}

;// CONCATENATED MODULE: ./src/runner/log/heartbeat.ts

const periodMs = 60_000;
/**
 * Prints a line for each minute without an event, from the submit of a build to its end.
 * `missing` is what did not come. The clock is the one that `buildLog` reads.
 */
function withHeartbeat(buildLog, clock, log, missing = 'log line') {
    let beating;
    let status = '';
    let lastEventMs = 0;
    async function beat(signal) {
        let lastBeatMs = lastEventMs;
        while (!signal.aborted) {
            const dueMs = Math.max(lastEventMs, lastBeatMs) + periodMs;
            const nowMs = clock.monotonicMs();
            if (nowMs >= dueMs) {
                await log.line(describe(nowMs));
                lastBeatMs = nowMs;
            }
            else {
                // Rejects at the end of the build, which ends the loop.
                await clock.sleep(dueMs - nowMs, signal).catch(() => undefined);
            }
        }
    }
    function describe(nowMs) {
        const since = (ms) => format_formatSeconds((nowMs - ms) / 1000);
        const silent = `No ${missing} for ${since(lastEventMs)}.`;
        const step = buildLog.parsed().atWork()?.step;
        if (step === undefined)
            return `${silent} Build status: ${status}`;
        const age = step.startMs === undefined ? '' : ` for ${since(step.startMs)}`;
        return `${silent} Running${age}: ${step.title}`;
    }
    function start() {
        if (beating)
            return;
        beating = new AbortController();
        void beat(beating.signal);
    }
    /** A build that is retried is followed by another one. */
    function stop() {
        beating?.abort();
        beating = undefined;
    }
    return {
        report: (event) => {
            lastEventMs = clock.monotonicMs();
            if ('build' in event)
                status = event.build.status;
            if (event.type === 'submitted' || event.type === 'reused')
                start();
            if (event.type === 'finished')
                stop();
            return buildLog.report(event);
        },
        [Symbol.dispose]: stop,
    };
}

;// CONCATENATED MODULE: ./src/runner/log/log-file.ts


/** Lines are collected: a system call for each would cost more. */
const log_file_chunkLength = 65_536;
/** So much may be waiting for the disk before the log has to wait too. */
const longestQueue = 256 * 1024;
/**
 * The builder's plain log in a file that only this user can read, created with its first line in a
 * directory of its own below `parent`.
 */
function createLogFile(files, parent, redact, onCreated) {
    let path;
    let held = '';
    let problem;
    let queued = 0;
    let written = Promise.resolve();
    function fail(what, error, advice) {
        problem = `The log file could not be ${what}: ${(0,system_error/* reasonOf */.A3)(error)}.\n${(0,system_error/* hintOf */.$z)(error, advice)}`;
    }
    function failToWrite(error) {
        fail('written', error, 'Set RUNNER_TEMP to a writable directory.');
    }
    function send() {
        if (problem !== undefined)
            return;
        // Of whole lines, and many at a time: that is faster.
        const chunk = redact(held);
        held = '';
        if (chunk === '')
            return;
        try {
            if (path === undefined) {
                const directory = files.newPath(parent, 'agentex-log-');
                files.createDirectory(directory);
                path = (0,external_node_path_.join)(directory, 'build.log');
                onCreated(path);
            }
            queued += chunk.length;
            written = Promise.all([written, files.append(path, chunk)]).then(() => {
                queued -= chunk.length;
            }, failToWrite);
        }
        catch (error) {
            failToWrite(error);
        }
    }
    /** The file with all lines so far; `undefined` without lines, or if it could not be written. */
    async function save() {
        send();
        await written;
        return problem === undefined ? path : undefined;
    }
    return {
        /** Adds redacted lines. Await the promise when writing more than the disk can take. */
        write: (text) => {
            if (problem !== undefined)
                return undefined;
            held += `${text}\n`;
            // The output is set with the first line, whatever happens to this process.
            if (path === undefined || held.length >= log_file_chunkLength)
                send();
            return queued > longestQueue ? written : undefined;
        },
        save,
        /** A sentence on why lines are missing in the file or were not read, and what to do. */
        problem: () => problem,
        /** All lines so far, read with bounded memory. */
        lines: async function* () {
            try {
                const saved = await save();
                if (saved !== undefined)
                    yield* log_file_readLines(files.read(saved));
            }
            catch (error) {
                fail('read', error, "Set 'logs' to 'full' to print the log without it.");
            }
        },
    };
}
/** Reads each character once, however long a line is. */
async function* log_file_readLines(chunks) {
    let line = '';
    for await (const chunk of chunks) {
        const [end = '', ...begun] = chunk.split('\n');
        line += end;
        for (const next of begun) {
            yield line;
            line = next;
        }
    }
}

// EXTERNAL MODULE: ./src/build/run-end.ts
var run_end = __nccwpck_require__(330);
;// CONCATENATED MODULE: ./src/runner/inputs/show-inputs.ts


async function readShowInputs() {
    const { shared, annotations } = await gather({
        shared: readWatchedShowInputs,
        annotations: () => defaulted('annotations', parseBoolean),
    });
    return { ...shared, annotations };
}
/** Of a build that another run submitted: there is no Dockerfile to annotate. */
async function readWatchedShowInputs() {
    return await gather({
        /** When the builder's log is printed. */
        logs: () => defaulted('logs', oneOf('full', 'on-failure', 'none')),
        summary: () => defaulted('summary', parseBoolean),
        comment: show_inputs_readComment,
        uploadLogs: () => defaulted('upload-logs', oneOf('never', 'on-failure', 'always')),
    });
}
/** For the comment on the pull request; `undefined`: no comment. */
function show_inputs_readComment() {
    if (!defaulted('comment', parseBoolean))
        return undefined;
    const id = optional('check-run-id', parseText) ?? '';
    return {
        token: optional('github-token', parseText),
        checkRunId: /^\d{1,20}$/.test(id) ? id : undefined,
    };
}

;// CONCATENATED MODULE: ./src/runner/workflow-context.ts


async function workflow_context_readWorkflowContext(env = process.env) {
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
        sourceRepo: page && (0,normalise_remote/* normaliseRemote */.B)(page.url),
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

;// CONCATENATED MODULE: ./src/runner/run-comment.ts






/** `onDraft` receives the row that says that a build runs, and `undefined` once it is replaced. */
function openRunComment(input, workflow, runner, onDraft) {
    const { target, place, put } = locateRow(input, workflow, runner);
    const { log, redact, signal, hurry, world } = runner;
    let announced;
    let stopped;
    let isEnding = false;
    const isStopped = () => signal.aborted;
    return {
        /** Shows beside the work that a build runs. */
        announce(build, packed, agent = 'agent') {
            if (target === undefined || announced || isFinal(build.status))
                return;
            const names = { agent, ...packed };
            const since = formatClock(createdMs(build) ?? world.clock.wallMs());
            onDraft(names);
            announced = put('draft', names, `building since ${since}`, signal);
            const stop = async () => {
                await announced;
                if (await put('stop', names, 'the job was cancelled', hurry))
                    onDraft(undefined);
            };
            const onAbort = () => {
                if (!isEnding)
                    stopped = stop();
            };
            signal.addEventListener('abort', onAbort, { once: true });
        },
        show: async (facts) => {
            const { end, agent, build, image, buildSeconds, packed } = facts;
            if (isStopped()) {
                await stopped;
                return;
            }
            isEnding = true;
            // Nothing is known of a build that could not be read.
            if (agent === undefined && build === undefined)
                return;
            if (target === undefined) {
                await log.debug('There is no comment: the event has no pull request.');
                return;
            }
            // A row that arrives later would hide this one.
            await announced;
            const { updateComment } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 474));
            const row = {
                agent: agent ?? 'agent',
                mark: run_end/* marks */.Z8[end.kind],
                words: [end.title, ...detailsOf(end, buildSeconds)].join(''),
                image: (0,run_end/* isSuccess */.oJ)(end) || end.hasImage === true ? image : undefined,
                ...packed,
                ...place,
            };
            await updateComment(row, target, { log, redact, signal, ...world });
            if (!isStopped())
                onDraft(undefined);
        },
    };
}
/** Of the post step: replaces the row that says that a build runs, where the main step did not. */
async function closeRow(names, words, runner) {
    const input = readComment();
    if (input === undefined)
        return;
    const { put } = locateRow(input, await readWorkflowContext(), runner);
    await put('closes', names, words, runner.signal);
}
/** Which comment the row is in, and which job the row is of. */
function locateRow({ token, checkRunId }, { run, pullRequest }, { redact, world }) {
    const own = {};
    const job = checkRunId === undefined ? '' : `/job/${checkRunId}`;
    const target = pullRequest && { pullRequest, workflow: run.workflow, token, own };
    const place = {
        runUrl: run.url && `${run.url}${job}`,
        runNumber: run.number,
        runAttempt: run.attempt,
    };
    return {
        target,
        place,
        /** Resolves with whether the comment says so of a build that has not ended, as far as known. */
        put: async (what, names, words, signal) => {
            if (target === undefined)
                return false;
            const { announce, buildingMark } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 474));
            const mark = what === 'draft' ? buildingMark : run_end/* marks */.Z8.stopped;
            const row = { ...names, mark, words, image: undefined, ...place };
            return await announce(what, row, target, { redact, signal, ...world });
        },
    };
}
/** What the comment adds to the title. */
function detailsOf(end, buildSeconds) {
    if (end.kind === 'built' && buildSeconds !== undefined)
        return [` in ${format_formatSeconds(buildSeconds)}`];
    return (0,run_end/* isSuccess */.oJ)(end) || (0,run_end/* isOfBuild */.YH)(end) ? [] : [`: ${end.facts[0] ?? ''}`];
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
        return await (0,unless_aborted/* unlessAborted */.W)(work, signal);
    }
    catch (error) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (!signal.aborted)
                throw error;
            const limit = await_disk_addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(afterAbortMs, clock), false);
            return await (0,unless_aborted/* unlessAborted */.W)(work, limit.signal).catch((cause) => {
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

// EXTERNAL MODULE: ./src/runner/text/redact-all.ts
var redact_all = __nccwpck_require__(637);
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
const misleading = new RegExp(`#|${visible/* bidirectional */.Wq}`, 'g');
function output_values_json(value) {
    return (redact) => {
        const text = (0,redact_all/* redactedJson */.R)(value, redact).replace(misleading, escapeCharacter);
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
        return [(0,errors/* describeError */.U)(error)];
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

// EXTERNAL MODULE: ./src/runner/text/source.ts
var text_source = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./src/runner/end-outputs.ts







/** `null` where the build is not why the step fails. */
function describeBuildFailure(facts) {
    const { end, result, failure, atWork, dockerfile, submitError } = facts;
    const refusal = refusalOf(submitError);
    const kind = kindOf(end, result, failure, refusal);
    if (kind === undefined)
        return null;
    const failed = end.kind === 'failed' ? failure : undefined;
    const step = end.kind === 'failed' ? failed?.step : atWork?.step;
    const place = (0,text_source/* placeInDockerfile */.HX)(dockerfile, failed?.dockerfile) ?? failed?.dockerfile;
    const cause = failed?.cause?.kind;
    return {
        ...{ kind, cause: cause ?? '', hint: end.hint ?? '', step: step?.title ?? '' },
        instruction: failed?.instruction ?? step?.instruction ?? '',
        ...{ file: place?.file ?? '', line: place?.line ?? null, exit_code: failed?.exitCode ?? null },
        is_transient: (kind === 'refused' && refusal?.meaning === 'unavailable') ||
            (end.kind === 'failed' && result !== undefined && isTransient(result.build.status, cause)),
    };
}
function kindOf(end, result, failure, refusal) {
    const status = result && classifyStatus(result.build.status);
    switch (end.kind) {
        case 'failed':
            if (status === 'removed')
                return 'lost';
            // The service failed, and not what it ran.
            return status === 'broken' || failure?.kind === 'machinery' ? 'machinery' : 'build';
        case 'timed-out':
            return result?.outcome.type === 'timed-out' && result.outcome.limit === 'queue'
                ? 'queue-timeout'
                : 'timeout';
        case 'cancelled':
            return result?.supersededBy === undefined ? 'cancelled' : 'superseded';
        case 'lost':
        case 'in-doubt':
            return end.kind;
        case 'not-submitted':
            return refusal && 'refused';
        case 'stopped':
        case 'unread':
        case 'broken':
        case 'built':
        case 'reused':
        case 'registered':
        case 'submitted':
        case 'packed':
        case 'checked':
            return undefined;
    }
}
/** An explained refusal has that of the server as its cause. */
function refusalOf(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return [error, cause].find((one) => one instanceof api_errors/* ApiError */.hD);
}
const openEndOutputs = (writer) => {
    const { redact } = writer;
    let isWritten = false;
    const inOneLine = (text) => printableMessage(redact(withoutStyle(text)))
        .join(' ')
        .replaceAll('\t', ' ');
    const write = (message, value) => setOutputs({ message, failure: json(value) }, writer);
    write('', null);
    return ({ message: text, annotation }, failure = null) => {
        if (isWritten)
            return [];
        isWritten = true;
        const message = annotation
            ? printableTitle(redact(withoutStyle(annotation.title))).replaceAll('\t', ' ')
            : inOneLine(text);
        const value = failure && {
            message,
            ...failure,
            hint: inOneLine(failure.hint),
            step: inOneLine(failure.step),
            instruction: inOneLine(failure.instruction),
            file: inOneLine(failure.file),
        };
        return write(message, value);
    };
};

;// CONCATENATED MODULE: ./src/runner/log/build-checks.ts

/** The runner shows ten warnings of a step, and others are more important. */
const mostAnnotations = 3;
/** Annotates the lines of the Dockerfile that the builder's checks warn about, each line once. */
async function annotateBuildChecks(agent, warnings, dockerfile, log) {
    const places = Map.groupBy(warnings, (warning) => (0,text_source/* placeInDockerfile */.HX)(dockerfile, warning)?.line);
    places.delete(undefined);
    const left = places.size - mostAnnotations;
    for (const [index, ofLine] of [...places.values()].slice(0, mostAnnotations).entries()) {
        const isLast = index === mostAnnotations - 1;
        const more = `The checks warn about ${left} more ${left === 1 ? 'line' : 'lines'}.`;
        const messages = ofLine.map(({ message }) => message);
        await log.warning([...messages, ...(isLast && left > 0 ? [more] : [])].join('\n'), {
            place: ofLine[0] && (0,text_source/* placeInDockerfile */.HX)(dockerfile, ofLine[0]),
            title: `${agent}: ${[...new Set(ofLine.map(({ rule }) => rule))].join(', ')}`,
        });
    }
}

;// CONCATENATED MODULE: ./src/runner/log/build-end.ts


/** The last line of a run that is not an error: the result and the image, as in the summary. */
function describeSuccess({ kind, title }, { build, reused, buildSeconds }, image = 'the image') {
    const id = `(build ID ${build.id})`;
    if (kind === 'reused')
        return `Reused ${image} ${id}`;
    if (kind === 'submitted') {
        return reused
            ? `Another run builds ${image} ${id}. This run does not wait for its end.`
            : `Submitted ${image} ${id}, without waiting for its end. The action 'wait/' follows it in a later job.`;
    }
    if (kind === 'registered')
        return `${image} was ${title} (${reused ? 'record' : 'new record'} ${build.id})`;
    const time = buildSeconds === undefined ? '' : ` in ${format_formatSeconds(buildSeconds)}`;
    return `Built ${image}${time} ${id}`;
}
/** The failing step once more, outside the groups; empty where the log says nothing. */
function describeBadEnd(agent, { kind, title }, { failure, lastLines }, dockerfile) {
    if (kind !== 'failed')
        return [];
    if (failure !== undefined) {
        // Without a known cause, the title is the line that the error shows.
        const cause = failure.cause === undefined ? [] : [`${agent}: ${title}`];
        return [...cause, describeStep(failure, dockerfile), ...failure.tail];
    }
    if (lastLines.length === 0)
        return [];
    return ['The log names no failing step. Its last lines:', ...lastLines];
}
function describeStep(failure, dockerfile) {
    const { step, command, message, exitCode } = failure;
    const place = (0,text_source/* placeInDockerfile */.HX)(dockerfile, failure.dockerfile) ?? failure.dockerfile;
    const details = [
        ...(place ? [`${place.file}:${place.line}`] : []),
        ...(exitCode === undefined ? [] : [`exit code ${exitCode}`]),
    ];
    const title = step !== undefined
        ? `Failed step: ${step.title}`
        : command === undefined
            ? `The builder failed: ${message}`
            : `Failed command: ${command}`;
    return details.length === 0 ? title : `${title} (${details.join(', ')})`;
}

;// CONCATENATED MODULE: ./src/runner/outputs.ts



/** Set before the submit, so that they are known however the run ends. */
function writeRequestOutputs({ agent, imageName, imageTag, imageUrl, provenance }, runner) {
    return output_values_setOutputs({
        status: '',
        'agent-id': agent?.id,
        'agent-name': agent?.name,
        'image-name': imageName,
        'image-tag': imageTag,
        'image-url': output_values_checked(imageUrl, output_values_forms.image),
        'working-tree-hash': provenance.workingTreeHash,
    }, runner);
}
/** Set after packing. */
function writePackedOutputs({ dryRun }, { context }, runner) {
    return output_values_setOutputs({
        'context-size': context.sizeBytes,
        'context-files': context.files,
        archive: dryRun ? context.archivePath : undefined,
    }, runner);
}
/** Called for a known build and again for its last record: the runner uses the last value. */
function writeBuildOutputs(build, runner, reused) {
    const isWatched = reused?.how === 'watched';
    return output_values_setOutputs({
        'build-id': output_values_checked(build.id, output_values_forms.id),
        // Any other run has packed the content itself.
        'working-tree-hash': isWatched ? output_values_checked(build.workingTreeHash, output_values_forms.hash) : undefined,
        reused: isWatched ? undefined : String(reused !== undefined),
        status: output_values_checked(build.status, output_values_forms.status),
        'agent-id': output_values_checked(build.agentId, output_values_forms.id),
        'agent-name': output_values_checked(build.agentName, output_values_forms.name),
        'image-name': output_values_checked(build.imageName, output_values_forms.image),
        'image-tag': output_values_checked(build.imageTag, output_values_forms.tag),
        'image-url': output_values_checked(build.imageUrl, output_values_forms.image),
        build: output_values_json(build.record),
    }, runner);
}
function writeResultOutputs({ build, reused, queueSeconds, buildSeconds }, runner) {
    const problems = writeBuildOutputs(build, runner, reused);
    const seconds = {
        'queue-seconds': queueSeconds?.toFixed(1),
        'build-seconds': buildSeconds?.toFixed(1),
    };
    return [...problems, ...output_values_setOutputs(seconds, runner)];
}
/** Emptied where it is not known: a build may take the place of another one. */
function writeDigestOutput(digest, runner) {
    return output_values_setOutputs({ 'image-digest': digest ?? '' }, runner);
}
/** Set once the file exists. */
function writeLogFileOutput(path, runner) {
    return output_values_setOutputs({ 'log-file': path }, runner);
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
    return setOutputs({
        matrix: json({ include }),
        agents: json(agents.map(agentOutput)),
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

;// CONCATENATED MODULE: ./src/build/image.ts
/** The image of a record: its URL, else name and tag. */
function imageOf({ imageUrl, imageName, imageTag }) {
    if (imageUrl !== undefined || imageName === undefined)
        return imageUrl;
    return imageTag === undefined ? imageName : `${imageName}:${imageTag}`;
}
/** For a build that succeeded although it was to be cancelled. */
function imageExists(build) {
    const image = imageOf(build);
    return image === undefined ? 'Its image exists.' : `Its image exists: ${image}`;
}

;// CONCATENATED MODULE: ./src/build/judge-build.ts






const judge_build_titleLength = 120;
const wordsLength = 1_500;
/** Why a step fails because of its build; `undefined` for success and for builds not waited for. */
function judgeBuild(result, log, purpose = 'context') {
    const { status } = result.build;
    const end = judge(result, log, purpose);
    return end && { ...end, hasImage: isFinal(status) ? hasSucceeded(status) : undefined };
}
function judge(result, log, purpose) {
    const { outcome } = result;
    switch (outcome.type) {
        case 'submitted':
            return undefined;
        case 'finished':
            return judgeStatus(result, log);
        case 'timed-out':
            return purpose === 'registration'
                ? judgeLateRegistration(result, outcome)
                : judgeTimeout(result, outcome);
        case 'lost':
            return judgeLoss(result, outcome);
        case 'aborted':
            return judgeStop(result);
    }
}
function judgeStop(result) {
    const fact = `The run was stopped. ${describeBuild(result)}`;
    const runAgain = `Run the job again to ${result.reused ? 'use this build' : 'build'} again.`;
    const hint = result.cancellation.accepted ? runAgain : (toCancel(result) ?? runAgain);
    return { kind: 'cancelled', title: titleOfStop(result), facts: [fact], hint };
}
/** A build that still runs, or may, is not called cancelled. */
function titleOfStop({ build, cancellation: { wanted, accepted } }) {
    if (hasSucceeded(build.status))
        return 'stopped, but the build succeeded';
    if (accepted || isFinal(build.status))
        return 'cancelled';
    return wanted ? 'stopped, but the build may still be running' : 'stopped, but the build continues';
}
const findSlowest = 'Find the slowest step in the log.';
const reportBuild = 'If it fails again, report the build ID to the operators of the service.';
const checkFirst = 'Check the build on the server before you run the job again.';
const cancelByHand = "Cancel the build by hand if it is still running: run this action's 'cancel' sub-action with the build ID.";
const lookAgain = 'Check the result of the post step, which looks again and cancels the build if no other one may be the one of this run.';
/** A job that only waits would wait for the same build again. */
function again({ reused }) {
    return reused?.how === 'watched' ? 'Re-run the job that submitted it' : 'Run the job again';
}
function judgeStatus(result, log) {
    const { status } = result.build;
    const run = again(result);
    const facts = [`${describeStatus(status)} (status '${status}').`];
    const end = (kind, title, hint) => {
        return { kind, title, facts, hint };
    };
    switch (classifyStatus(status)) {
        case 'succeeded':
            return undefined;
        case 'cancelled':
            return result.supersededBy === undefined
                ? end('cancelled', 'cancelled on the server', `${run} if that was not intended.`)
                : judgeSuperseded(result.supersededBy, facts);
        case 'timed-out':
            return end('timed-out', "stopped at the service's time limit", findSlowest);
        case 'broken':
            return end('failed', 'the build service failed', `${run}. ${reportBuild}`);
        case 'removed':
            return end('failed', 'the build is being deleted', `${run} to build again.`);
        case 'failed':
        case 'queued':
        case 'running':
        case 'cancelling':
        case 'unknown':
            return judgeFailure(facts, log);
    }
}
function judgeSuperseded(commit, facts) {
    return {
        kind: 'cancelled',
        title: 'superseded by a newer commit',
        facts: [...facts, `The branch has the newer commit ${commit.slice(0, 12)}.`],
        hint: 'See the run of that commit, which cancels builds of older ones.',
    };
}
function judgeFailure(facts, { failure, lastLines, isUnreadable }) {
    if (failure === undefined) {
        const line = firstError(lastLines);
        return {
            kind: 'failed',
            title: line === undefined ? 'the build failed' : firstWords(line),
            facts: (0,util_present/* present */.E)([line, ...facts]),
            hint: isUnreadable
                ? 'Check the log on the server: the action could not read it.'
                : lastLines.length === 0
                    ? 'Check the build on the server: it sent no log.'
                    : 'Check the last lines of the log: it names no failing step.',
        };
    }
    const { instruction, command, hasBuilt, exitCode, cause, decidingLine } = failure;
    const ran = instruction ?? command;
    // An annotation has 4,096 characters, of which build ID and hint must not be cut off.
    const words = decidingLine && (0,clip/* clip */.$)(decidingLine, wordsLength);
    const exit = exitCode !== undefined && `exit code ${exitCode}`;
    const where = (0,util_present/* present */.E)([ran && (0,clip/* clip */.$)(ran, wordsLength), exit]).join(' · ');
    return {
        kind: 'failed',
        title: cause?.sentence ?? firstWords(words ?? describeExit(failure)),
        facts: (0,util_present/* present */.E)([words, where, hasBuilt && 'The steps of the Dockerfile had succeeded.']),
        hint: cause?.hint ?? failureHint(failure),
    };
}
function describeExit({ instruction, exitCode, message }) {
    const isKnown = instruction !== undefined && exitCode !== undefined;
    return isKnown ? `exit code ${exitCode}: ${instruction}` : message;
}
function failureHint({ kind, step, exitCode, tail }) {
    if (kind === 'machinery')
        return 'Check what the command printed: no step of the Dockerfile failed.';
    if (step === undefined)
        return "Check the builder's own error at the end of the log.";
    if (tail.length > 0)
        return 'Check the last lines of the failing step.';
    return exitCode === undefined
        ? 'Check this instruction: the builder could not run it.'
        : 'Check the command of this instruction: it printed nothing.';
}
function firstWords(text) {
    const title = (0,clip/* clip */.$)(text, judge_build_titleLength);
    return title === '…' ? 'the build failed' : title;
}
function judgeTimeout(result, { limit, minutes }) {
    const { build, cancellation } = result;
    const input = limit === 'queue' ? 'queue-timeout-minutes' : 'timeout-minutes';
    const state = limit === 'queue' ? 'queued' : 'running';
    const when = limit === 'queue' ? ', or run fewer builds at once' : ' if the build needs longer';
    const raise = build.ageSeconds === undefined ? `Raise '${input}'${when}.` : api_errors/* cacheHint */.aK;
    const end = cancellation.accepted ? 'stopped after' : 'not finished after';
    return {
        kind: 'timed-out',
        title: hasSucceeded(build.status)
            ? `succeeded, but after the limit of ${minutes} min in '${input}'`
            : `${end} ${minutes} min, the limit in '${input}'`,
        facts: [
            `The build was still ${state} after ${minutes} min, the limit in '${input}'. ${describeBuild(result)}`,
        ],
        hint: joined(raise, toCancel(result)),
    };
}
/** Its limits are no inputs: a server registers an image at once. */
function judgeLateRegistration(result, { minutes }) {
    const fact = `The server did not register the image within ${minutes} min.`;
    return {
        ...{ kind: 'timed-out', title: `not registered after ${minutes} min` },
        facts: [`${fact} ${describeBuild(result)}`],
        hint: joined(result.build.ageSeconds === undefined ? checkFirst : api_errors/* cacheHint */.aK, toCancel(result)),
    };
}
function judgeLoss(result, { reason, error }) {
    const words = {
        outage: [
            'the server stopped reporting the status',
            'The server did not report the status of the build for ten minutes.',
            checkFirst,
        ],
        'unknown-status': [
            'the server lost track of the build',
            'The server reported an unknown status of the build for ten minutes.',
            checkFirst,
        ],
        credentials: [
            'the server no longer accepts the key',
            'The server no longer accepts the key.',
            'Check that the key was not replaced during the job.',
        ],
        gone: [
            'the server no longer knows the build',
            'The server no longer knows the build.',
            `${again(result)} to build again: this build was removed while it was running.`,
        ],
        refused: [
            'the server refused to report the status',
            'The server refused to report the status of the build.',
            error?.hint ?? 'Please report this as a bug in the action.',
        ],
    };
    const [title, fact, hint] = words[reason];
    const what = joined(fact, error?.message, describeBuild(result));
    return { kind: 'lost', title, facts: [what], hint: joined(hint, toCancel(result)) };
}
/** For a build not followed to its end: what its last record and the server's responses say. */
function describeBuild({ build, reused, cancellation }) {
    const { wanted, accepted, isLeftToPost } = cancellation;
    const { status, ageSeconds } = build;
    const requested = "The action requested the build's cancellation";
    if (hasSucceeded(build.status)) {
        const end = `succeeded (status '${status}')`;
        return `${accepted ? `${requested}, but it` : 'The build'} ${end}. ${imageExists(build)}`;
    }
    if (accepted && classifyStatus(status) === 'cancelled')
        return `The action cancelled the build (status '${status}').`;
    if (isFinal(status))
        return accepted
            ? `${requested}, and it ended with status '${status}'.`
            : `The build ended with status '${status}'.`;
    const cached = ageSeconds === undefined ? '' : `, from a cache and ${ageSeconds} s old`;
    const last = `its last known status is '${status}'${cached}`;
    if (accepted)
        return `${requested}; ${last}.`;
    if (reused?.how === 'joined')
        return `The build belongs to another run and continues: ${last}.`;
    if (isLeftToPost)
        return `The build was found in the list after a lost response and may be another run's, so it was not cancelled yet: ${last}.`;
    if (wanted)
        return `The cancellation request failed, so the build may still be running: ${last}.`;
    return `The build was not cancelled: ${last}.`;
}
/** What to do about a build that should have ended, but is not known to have. */
function toCancel({ build, cancellation }) {
    if (!cancellation.wanted || isFinal(build.status))
        return undefined;
    return cancellation.isLeftToPost ? lookAgain : cancelByHand;
}
function joined(...sentences) {
    return (0,util_present/* present */.E)(sentences).join(' ');
}

;// CONCATENATED MODULE: ./src/build/decide-end.ts

function decideEnd(facts) {
    const { purpose, result, error, log } = facts;
    const bad = result && judgeBuild(result, log, purpose);
    if (bad)
        return bad;
    if (error)
        return { ...endOfError(facts), facts: error.message.split('\n'), hint: error.hint };
    return { facts: [], hint: undefined, ...endOfSuccess(facts) };
}
function decide_end_end(kind, title, hasImage) {
    return { kind, title, hasImage };
}
function endOfError({ purpose, hasBuild, isAborted, isInDoubt }) {
    if (hasBuild)
        return decide_end_end('broken', 'the action failed before the build ended');
    switch (purpose) {
        case 'watched':
            return isAborted
                ? decide_end_end('stopped', 'cancelled before the build was read')
                : decide_end_end('unread', 'the build could not be read');
        // The image itself was there before.
        case 'registration':
            if (isInDoubt)
                return decide_end_end('in-doubt', 'the image may or may not have been registered');
            return isAborted
                ? decide_end_end('stopped', 'cancelled before the image was registered')
                : decide_end_end('not-submitted', 'not registered');
        case 'context':
            if (isInDoubt)
                return decide_end_end('in-doubt', 'the build may or may not have been submitted');
            return isAborted
                ? decide_end_end('stopped', 'cancelled before the build was submitted', false)
                : decide_end_end('not-submitted', 'not submitted', false);
    }
}
function endOfSuccess({ purpose, result, image }) {
    if (purpose === 'registration')
        return endOfRegistration(result, image);
    if (result === undefined)
        return decide_end_end('packed', 'packed, nothing sent', false);
    const { reused, outcome } = result;
    if (reused?.how === 'taken')
        return decide_end_end('reused', 'reused an earlier build', true);
    return outcome.type === 'submitted' ? decide_end_end('submitted', 'submitted') : decide_end_end('built', 'built', true);
}
function endOfRegistration(result, image) {
    const as = image === undefined ? '' : ` as '${image}'`;
    if (result === undefined)
        return decide_end_end('checked', `would be registered${as}`, true);
    const title = result.reused === undefined ? 'registered' : 'registered before';
    return decide_end_end('registered', `${title}${as}`, true);
}

;// CONCATENATED MODULE: ./src/build-context/copy-check/dockerfile.ts
/** What joins the next line, by the escape character. An escaped escape joins nothing. */
const [afterBackslash, afterBacktick] = [/(?<!\\)\\[ \t]*$/, /(?<!`)`[ \t]*$/];
// The value is trimmed afterwards: in the expression, that would take quadratic time.
const directive = /^#\s*(check|escape|syntax)\s*=(.+)$/is;
/** Directives come before everything else, including other comments. */
function readContinuation(lines) {
    for (const line of lines) {
        const [, name = '', value = ''] = directive.exec(line.trimStart()) ?? [];
        if (value.trim() === '')
            break;
        if (name.toLowerCase() !== 'escape')
            continue;
        return value.trim() === '`' ? afterBacktick : afterBackslash;
    }
    return afterBackslash;
}
const withHeredocs = /^(?:ONBUILD\s+)?(?:ADD|COPY|RUN)\s/i;
/**
 * As BuildKit's parser. dockerfile-ast drops blanks and escapes in the JSON form, and reads
 * here-documents as arguments.
 */
function parseDockerfile(text) {
    const instructions = [];
    const lines = text.split(/\r?\n/);
    const continuation = readContinuation(lines);
    // `find` takes lines from it too: an array's iterator continues where it stopped.
    const source = lines.entries();
    for (const [index, first] of source) {
        if (isSkipped(first))
            continue;
        const pieces = [];
        for (let piece = first; piece !== undefined;) {
            const withoutEscape = piece.replace(continuation, '');
            pieces.push(withoutEscape);
            if (withoutEscape === piece)
                break;
            piece = source.find(([, line]) => !isSkipped(line))?.[1];
        }
        const joined = pieces.join('').trim();
        for (const heredoc of withHeredocs.test(joined) ? heredocsOf(joined) : []) {
            source.find(([, line]) => isEnd(line, heredoc));
        }
        const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(joined) ?? [];
        instructions.push({ line: index + 1, keyword: keyword.toUpperCase(), rest });
    }
    return instructions;
}
/** Also between continued lines. A byte order mark counts as a blank, here and for `trim`. */
function isSkipped(line) {
    return /^\s*(?:#|$)/.test(line);
}
/** How Docker splits a line with here-documents: by quotes, and `\` is always the escape. */
const words = /(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+/gs;
/** `<<EOF`, `<<-"EOF"`, `3<<EOF`, as a word of its own. */
const heredoc = /^\d*<<(-?)([^<]+)$/s;
function heredocsOf(line) {
    if (!line.includes('<<'))
        return [];
    return (line.match(words) ?? []).flatMap((word) => {
        const [, dash, name] = heredoc.exec(word) ?? [];
        if (name === undefined)
            return [];
        return [{ end: name.replaceAll(/\\(.)|["']/gs, '$1'), indented: dash === '-' }];
    });
}
function isHeredoc(word) {
    return heredoc.test(word);
}
function isEnd(line, { end, indented }) {
    return (indented ? line.replace(/^\t+/, '') : line) === end;
}

;// CONCATENATED MODULE: ./src/build/locate-failure.ts

/** Keeps the builder's line, else finds the instruction in the packed Dockerfile, if certain. */
function locateFailure(failure, dockerfile) {
    const { step, instruction } = failure;
    if (failure.dockerfile || dockerfile === undefined || instruction === undefined)
        return failure;
    const line = findInstruction(dockerfile, instruction, step);
    return line === undefined ? failure : { ...failure, dockerfile: { file: 'Dockerfile', line } };
}
/**
 * Finds the line by the words, then by number and stage; undefined unless exactly one is left.
 * `instruction` is on one line, maybe cut off with `…`, with variables replaced or options missing.
 */
function findInstruction(dockerfile, instruction, { stage, index, numbering } = {}) {
    const words = splitKeyword(instruction);
    const candidates = listCandidates(dockerfile).filter(({ keyword }) => keyword === words.keyword);
    // Once, since it may be as long as the file.
    const shown = comparable(words);
    const same = candidates.filter((one) => isSame(one, shown) || isWithoutFlags(one, shown));
    const hasNumber = (one) => index === undefined || numbering === undefined || one[numbering] === index;
    // Words with variables prove less.
    const fitting = same.length > 0 ? same : candidates.filter((one) => isExpanded(one, shown) && hasNumber(one));
    const name = stage?.toLowerCase();
    const left = narrow(narrow(fitting, hasNumber), ({ stageName }) => stageName === name);
    return left.length === 1 ? left[0]?.line : undefined;
}
/** Those that the builder's number or name fits, if it fits any: a builder may count otherwise. */
function narrow(candidates, fits) {
    const fitting = candidates.filter(fits);
    return fitting.length > 0 ? fitting : candidates;
}
function listCandidates(dockerfile) {
    let stages = 0;
    let stageName = '';
    let stage = 0;
    return parseDockerfile(dockerfile).flatMap((instruction, index) => {
        const { line, keyword, rest } = instruction;
        if (keyword === 'FROM') {
            stageName = /\sAS\s+(\S+)\s*$/i.exec(rest)?.[1]?.toLowerCase() ?? `stage-${stages}`;
            stages += 1;
            stage = 0;
        }
        stage += 1;
        const candidate = { ...instruction, stageName, file: index + 1, stage };
        if (keyword !== 'ONBUILD')
            return [candidate];
        // A trigger runs in another stage, and without the keyword.
        return [candidate, { line, ...splitKeyword(rest), stageName: '', file: 0, stage: 0 }];
    });
}
function splitKeyword(instruction) {
    const [, keyword = '', rest = ''] = /^(\S+)(.*)$/s.exec(instruction.trim()) ?? [];
    return { keyword: keyword.toUpperCase(), rest };
}
function isSame(written, start) {
    const whole = comparable(written);
    if (start.endsWith('…'))
        return start.length > 1 && whole.startsWith(start.slice(0, -1));
    // BuildKit shows how a here-document begins: `RUN <<EOF (make...)`.
    return whole === start || (whole.includes('<<') && start.startsWith(`${whole}(`));
}
function isWithoutFlags(written, shown) {
    const rest = written.rest.replace(/^\s*--\S+(?:\s+--\S+)*\s/, '');
    return rest !== written.rest && isSame({ ...written, rest }, shown);
}
/** Builders fold blanks where they join lines, and print the `AS` of a stage in upper case. */
function comparable({ keyword, rest }) {
    const text = rest.replaceAll(/\s/g, '');
    return keyword === 'FROM' ? text.toLowerCase() : text;
}
function isExpanded(written, text) {
    const parts = written.rest.split(/\$\{[^}$]*\}|\$\w+/);
    const [first = '', ...others] = parts.map((rest) => comparable({ ...written, rest }));
    const last = others.pop();
    if (last === undefined || [first, ...others, last].join('') === '')
        return false;
    if (!text.startsWith(first) || !text.endsWith(last))
        return false;
    let at = first.length;
    for (const part of others) {
        const found = text.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    return at + last.length <= text.length;
}

;// CONCATENATED MODULE: ./src/runner/known-facts.ts








/** Collects what is known of a run, and tells from it what is to be shown. */
function openKnownFacts({ subject, workflow, runner, buildLog }) {
    const { purpose } = subject;
    const isWatched = purpose === 'watched';
    const now = () => runner.world.clock.monotonicMs();
    let known = {};
    return {
        note: (facts) => {
            known = { ...known, ...facts };
        },
        known: () => known,
        now,
        agent,
        /** The commit that was packed, or the head of the pull request. */
        packed() {
            // A build of another run may be of any commit.
            const headCommit = isWatched ? undefined : workflow.pullRequest?.headCommit;
            const { commit = headCommit, isDirty } = source();
            return { commit, ...(isDirty && { isDirty }) };
        },
        digest,
        retried,
        /** All of it, at the end of the run. */
        collect() {
            const { packed, given, requested, build, createdMs, result, history } = known;
            const endMs = now();
            const imageName = build?.imageName ?? requested?.imageName ?? subject.imageName;
            const imageTag = build?.imageTag ?? requested?.imageTag;
            const parsed = buildLog.parsed();
            const log = logFacts();
            return {
                end: endOfRun(imageOf({ imageUrl: undefined, imageName, imageTag }), log),
                agent: agent(),
                image: imageOf({ imageUrl: build?.imageUrl ?? requested?.imageUrl, imageName, imageTag }),
                digest: digest(),
                buildId: build?.id ?? subject.watchedId,
                retried: retried(),
                madeBy: requested?.madeBy,
                reuse: result?.reused && describeReuse(result.build, result.reused),
                comparison: history?.compared && describeComparison(history.compared),
                usualSeconds: history?.usualSeconds,
                context: packed && { ...packed.context, contextDir: packed.contextDir },
                given,
                queueSeconds: result?.queueSeconds,
                buildSeconds: result?.buildSeconds,
                runSeconds: createdMs === undefined ? undefined : (endMs - createdMs) / 1_000,
                endMs,
                source: source(),
                dockerfile: packed?.dockerfile,
                steps: parsed.steps(),
                phases: parsed.phases(),
                warnings: parsed.warnings(),
                atWork: parsed.atWork(),
                ...log,
            };
        },
    };
    /** Before the last build, which is one of those that failed if no other could follow it. */
    function retried() {
        return (known.failed ?? []).filter((id) => id !== known.build?.id);
    }
    function agent() {
        const given = known.requested?.agent ?? subject.agent;
        return known.build?.agentName ?? given?.name ?? given?.id;
    }
    function source() {
        const { requested, build } = known;
        return (0,text_source/* describeSource */.B6)(requested?.provenance ?? build ?? {}, workflow.page);
    }
    /** Of the image of a build that succeeded. */
    function digest() {
        const { imageUrl, status = '' } = known.result?.build ?? {};
        return imageUrl !== undefined && hasSucceeded(status)
            ? buildLog.parsed().digest(imageUrl)
            : undefined;
    }
    function logFacts() {
        const parsed = buildLog.parsed();
        const failure = parsed.failure();
        return {
            failure: failure && locateFailure(failure, known.packed?.dockerfile.text),
            lastLines: parsed.lastLines(),
            isUnreadable: buildLog.isUnreadable(),
        };
    }
    function endOfRun(image, log) {
        const { build, reused, result, error } = known;
        return decideEnd({
            ...{ purpose, result, image, log, isAborted: runner.signal.aborted },
            hasBuild: build !== undefined && (isWatched || reused === undefined),
            error: error === undefined ? undefined : explainError(error),
            isInDoubt: error instanceof SubmitUnknownError,
        });
    }
}

;// CONCATENATED MODULE: ./src/runner/text/context-facts.ts


/** The title of the group in the log and of the details in the summary. */
function contextTitle({ files, uncompressedBytes }) {
    return `Build context: ${format_countOf(files, 'file')}, ${format_formatBytes(uncompressedBytes)}`;
}
/** Names and values. */
function contextRows(context) {
    const { contextDir, files, uncompressedBytes, sizeBytes, ignored, ignoreFile } = context;
    return [
        ['Directory', file_names_showName(contextDir)],
        ['Files and links', format_formatCount(files)],
        ['Size', exactly(uncompressedBytes)],
        ['Compressed', exactly(sizeBytes)],
        [
            'Ignored',
            ignoreFile === undefined ? 'no ignore file' : `${format_formatCount(ignored)} by '${ignoreFile}'`,
        ],
        ['working_tree_hash', context.workingTreeHash],
        ['Packed in', format_formatSeconds(context.durationMs / 1000)],
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
    return bytes < 1_024 ? format_formatBytes(bytes) : `${format_formatBytes(bytes)} (${format_formatCount(bytes)} bytes)`;
}

// EXTERNAL MODULE: ./src/runner/summary/markdown.ts
var markdown = __nccwpck_require__(704);
;// CONCATENATED MODULE: ./src/runner/summary/facts.ts





const namedArguments = 10;
/** One line of what is known, or nothing. */
function renderFacts(facts) {
    const { end, context, given, queueSeconds, buildSeconds, source, buildId, retried } = facts;
    const names = (list, most) => (0,and_more/* listSome */.XT)(list.map((name) => (0,markdown/* code */.aY)(name)), most);
    const argumentNames = names(given?.buildArgs ?? [], namedArguments);
    const known = (0,util_present/* present */.E)([
        isSome(queueSeconds) && `queued ${format_formatSeconds(queueSeconds)}`,
        // The headline of a success has it.
        isSome(buildSeconds) && end.kind !== 'built' && `built ${format_formatSeconds(buildSeconds)}`,
        context && `context ${format_formatBytes(context.sizeBytes)}, ${format_countOf(context.files, 'file')}`,
        given?.platform && `platform ${(0,markdown/* code */.aY)(given.platform)}`,
        argumentNames && `build arguments ${argumentNames}`,
        renderCommit(source),
        buildId && `${recordName(facts)} ${(0,markdown/* code */.aY)(buildId)}`,
        retried.length > 0 && `tried before: ${names(retried, Infinity)}`,
    ]).join(' · ');
    const hasNone = end.hasImage === false && end.kind !== 'packed';
    return (0,util_present/* present */.E)([hasNone && 'No image.', capitalise(known)]).join(' ');
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
    const url = (0,text_source/* commitUrl */.Bg)(source);
    const short = (0,markdown/* code */.aY)(commit.slice(0, 7));
    const link = url === undefined ? short : `[${short}](${url})`;
    const of = ref === undefined ? '' : ` of ${(0,markdown/* code */.aY)(ref)}`;
    return `commit ${link}${of}${isDirty ? text_source/* withLocalChanges */.RQ : ''}`;
}
/** The place as code, with a link where it is known at which commit of which repository it is. */
function linkToLine(source, place) {
    const shown = (0,markdown/* code */.aY)(`${place.file}:${place.line}`);
    const url = (0,text_source/* lineUrl */.gV)(source, place);
    return url === undefined ? shown : `[${shown}](${url})`;
}
function capitalise(words) {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/runner/summary/failure.ts





/** Where the build failed and why, below the headline, which names the cause. */
function renderFailure(failure, { title, hint }, { source, dockerfile, comparison }) {
    const { step, instruction, command, hasBuilt, message } = failure;
    const { exitCode, decidingLine, tail, cause } = failure;
    const ran = instruction ?? command ?? step?.title;
    const place = (0,text_source/* placeInDockerfile */.HX)(dockerfile, failure.dockerfile);
    const frame = shortFrame(failure.frame);
    const where = (0,util_present/* present */.E)([
        place && linkToLine(source, place),
        // The frame has the instruction.
        frame.length === 0 && ran !== undefined && (0,markdown/* code */.aY)(ran, 300),
        exitCode !== undefined && `exit code ${exitCode}`,
    ]);
    // The builder's own sentence repeats a step that is known.
    const builders = step === undefined && decidingLine !== undefined ? message : undefined;
    return [
        where.join(' · '),
        frame.length > 0 && (0,markdown/* codeBlock */.DV)(frame),
        decidingLine !== undefined && decidingLine !== title && `**${(0,markdown/* prose */.CS)(decidingLine)}**`,
        builders !== decidingLine && builders && (0,markdown/* code */.aY)(builders, 2_000),
        hasBuilt && 'The steps of the Dockerfile had succeeded.',
        // Without a known cause, the hint is to read what follows.
        (cause !== undefined || tail.length === 0) && hint && `💡 ${(0,markdown/* text */.Qq)(hint)}`,
        comparison && (0,markdown/* text */.Qq)(comparison),
        !(tail.length === 1 && tail[0]?.trim() === decidingLine?.trim()) &&
            renderLastLines(tail, failure.kind === 'machinery' ? 'command' : 'step'),
    ];
}
function renderLastLines(lines, of) {
    if (lines.length === 0)
        return '';
    const count = lines.length === 1 ? 'Last line' : `Last ${format_countOf(lines.length, 'line')}`;
    return (0,markdown/* details */.zH)(`${count} of the ${of}`, [(0,markdown/* codeBlock */.DV)(lines)], 'open');
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
function renderAtWork({ atWork, endMs }) {
    if (atWork === undefined)
        return [];
    const { step, tail, lastLineMs } = atWork;
    const untilMs = step.endMs ?? endMs;
    const since = (fromMs) => format_formatSeconds(Math.max(0, untilMs - fromMs) / 1_000);
    const time = step.startMs === undefined ? '' : `, for ${since(step.startMs)}`;
    const silence = lastLineMs === undefined ? 0 : (untilMs - lastLineMs) / 1_000;
    const words = tail.length === 0
        ? ' It printed nothing.'
        : lastLineMs === undefined
            ? ''
            : ` It printed its last line ${since(lastLineMs)} before the end.`;
    return [
        `Running at the end: ${(0,markdown/* code */.aY)(step.title)}${time}.${words}`,
        silence >= hangingSeconds && 'A step that has been silent for this long has probably hung.',
        renderLastLines(tail, 'step'),
    ];
}

;// CONCATENATED MODULE: ./src/build-context/copy-check/context-sources.ts


/** A remote of ADD: a URL, or a repository such as `git@host:path`. */
const remote = /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:)/i;
/** Undefined for every other instruction, and for a COPY from a stage or an image. */
function parseCopy({ keyword, rest }) {
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return undefined;
    const { flags, words } = splitFlags(rest);
    if (flags.some((one) => one.startsWith('--from')))
        return undefined;
    const sources = parseList(words)
        .slice(0, -1)
        .filter((source) => !isHeredoc(source) && !remote.test(source));
    return { sources, parents: flags.some((one) => /^--parents(?:=true)?$/i.test(one)) };
}
/** For an instruction as a builder logs it: what COPY, ADD or the mounts of RUN read. */
function contextSources(instruction) {
    const [, keyword = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(instruction) ?? [];
    const copy = parseCopy({ line: 1, keyword: keyword.toUpperCase(), rest });
    if (copy)
        return copy.sources;
    return splitFlags(rest).flags.flatMap((one) => {
        const [, mount] = /^--mount=(.+)$/.exec(one) ?? [];
        return mount === undefined ? [] : mountSources(mount);
    });
}
function mountSources(mount) {
    const options = new Map(mount.split(',').map((option) => {
        const [name = '', value = ''] = option.split('=');
        return [name, value];
    }));
    const type = options.get('type') ?? 'bind';
    if (type !== 'bind' || options.has('from'))
        return [];
    return [options.get('source') ?? options.get('src') ?? '.'];
}
function splitFlags(rest) {
    const [flags = ''] = /^(?:--\S*\s+)*/.exec(rest) ?? [];
    return { flags: flags.split(/\s+/), words: rest.slice(flags.length) };
}
/** A JSON array, ignored if invalid, or words separated by blanks, even within quotes. */
function parseList(text) {
    if (!text.startsWith('['))
        return text.split(/[\t\v\f\r ]+/);
    const list = (0,or_undefined/* orUndefined */.y)(() => JSON.parse(text));
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : [];
}

;// CONCATENATED MODULE: ./src/build-log/step-times.ts
/** By our clock. Prefers the builder's duration: the first line of a step may come late. */
function spanOf({ startMs, endMs, seconds, }) {
    if (startMs === undefined || endMs === undefined)
        return undefined;
    return { startMs: seconds === undefined ? startMs : endMs - seconds * 1_000, endMs };
}
/** The steps that took time, the longest first, in seconds by the builder, else by our clock. */
function slowestSteps(steps) {
    const timed = steps
        .filter(({ state }) => state !== 'cached')
        .map((step) => {
        const { startMs, endMs } = spanOf(step) ?? { startMs: 0, endMs: 0 };
        return { step, seconds: step.seconds ?? (endMs - startMs) / 1_000 };
    })
        .filter(({ seconds }) => seconds > 0);
    return timed.toSorted((a, b) => b.seconds - a.seconds);
}

;// CONCATENATED MODULE: ./src/runner/summary/timeline.ts

const mostBars = 15;
const mostTicks = 6;
/** Longer labels are cut where a bar is narrow. */
const labelLength = 22;
/** A shorter bar is invisible. */
const smallestShare = 0.01;
/** The clocks of builder and runner, and the delivery of the log, differ by about this much. */
const toleranceMs = 2_000;
/** `undefined` with nothing to compare, or if our clock did not see the steps run (a replay). */
function renderTimeline(queuedMs, steps) {
    // Within a second, a builder without times of its own cannot be told from a replay.
    if (isReplayed(steps) || spanOfSteps(steps) <= 1_000)
        return undefined;
    const timed = steps.map(correct);
    const startMs = Math.min(...timed.map((step) => step.startMs));
    const endMs = Math.max(...timed.map((step) => step.endMs));
    const bars = visibleSteps(timed, endMs - startMs);
    if (bars.length < 2)
        return undefined;
    const offsetMs = (queuedMs ?? 0) - startMs;
    const spanMs = endMs + offsetMs;
    const lines = [
        ...(queuedMs === undefined || queuedMs < spanMs * smallestShare
            ? []
            : [`0 queued ${shortTime(queuedMs)} :done, 0, ${Math.round(queuedMs)}`]),
        ...bars.map((step) => {
            const [from, to] = [step.startMs + offsetMs, step.endMs + offsetMs].map(Math.round);
            return `${label(step)} :${step.failed ? 'crit, ' : ''}${from ?? 0}, ${to ?? 0}`;
        }),
    ];
    return [
        '```mermaid',
        '---',
        'config:',
        '  gantt: { leftPadding: 24, rightPadding: 24, fontSize: 12 }',
        '---',
        'gantt',
        '    accTitle: Timeline of the build',
        '    dateFormat x',
        `    axisFormat ${spanMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        `    tickInterval ${tickInterval(spanMs)}`,
        '    todayMarker off',
        ...lines.map((line) => `    ${line}`),
        '```',
    ].join('\n');
}
/** Whether our clock saw less time pass than the slowest step took: the log came afterwards. */
function isReplayed(steps) {
    const slowestMs = Math.max(0, ...steps.map(({ seconds }) => (seconds ?? 0) * 1_000));
    return spanOfSteps(steps) + toleranceMs < slowestMs;
}
function spanOfSteps(steps) {
    if (steps.length === 0)
        return 0;
    return (Math.max(...steps.map(({ endMs }) => endMs)) - Math.min(...steps.map(({ startMs }) => startMs)));
}
/** The builder's seconds count back from the end, which our clock sees once it is reported. */
function correct(step) {
    if (step.seconds === undefined)
        return step;
    return { ...step, startMs: step.endMs - step.seconds * 1_000 };
}
/** The longest steps, and the failed one however short, in the order of the log. */
function visibleSteps(steps, spanMs) {
    const length = ({ startMs, endMs }) => endMs - startMs;
    const longest = steps
        .filter((step) => step.failed || length(step) >= spanMs * smallestShare)
        .toSorted((a, b) => Number(b.failed) - Number(a.failed) || length(b) - length(a))
        .slice(0, mostBars);
    return steps.filter((step) => longest.includes(step));
}
/** Number first: Mermaid reads words such as `section` there. A colon would draw a wrong chart. */
function label({ number, name, startMs, endMs }) {
    const time = shortTime(endMs - startMs);
    const left = labelLength - `${number}  ${time}`.length;
    const words = (0,clip/* clip */.$)(name, 500)
        .replace(/^RUN\s+/i, '')
        .replace(/^(?:--[a-z]+=\S*\s+)+/, '')
        .replace(/[^A-Za-z0-9 ._/@+=-]+/g, ' ')
        .trim()
        .split(/ +/);
    let shown = '';
    // No word is cut: the runner masks a secret only as a whole.
    for (const word of words) {
        const longer = shown === '' ? word : `${shown} ${word}`;
        if (longer.length > left)
            break;
        shown = longer;
    }
    return [number, shown, time].filter((part) => part !== '').join(' ');
}
/** `38s`, `2m51s`, `1h2m`: without the blanks of a sentence, and without a colon. */
function shortTime(ms) {
    const seconds = Math.round(ms / 1_000);
    if (seconds < 60)
        return `${seconds}s`;
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
    return `${Math.floor(seconds / 3_600)}h${Math.floor((seconds % 3_600) / 60)}m`;
}
const tickIntervals = [
    ['1second', 1_000],
    ['5second', 5_000],
    ['10second', 10_000],
    ['30second', 30_000],
    ['1minute', 60_000],
    ['2minute', 120_000],
    ['5minute', 300_000],
    ['10minute', 600_000],
    ['30minute', 1_800_000],
    ['1hour', 3_600_000],
];
function tickInterval(spanMs) {
    return tickIntervals.find(([, ms]) => spanMs / ms <= mostTicks)?.[0] ?? '6hour';
}

;// CONCATENATED MODULE: ./src/runner/summary/steps.ts








function isAllCached(steps) {
    const instructions = instructionsOf(steps);
    return instructions.length > 0 && instructions.every(({ state }) => state === 'cached');
}
/** Without base images: loading one is never taken from the cache of instructions. */
function instructionsOf(steps) {
    return steps.flatMap(({ instruction = '', state }) => instruction === '' || /^FROM\s/i.test(instruction) ? [] : [{ instruction, state }]);
}
/** Sentences, of which some may not be there. */
function describeSteps(facts) {
    const { steps } = facts;
    if (isAllCached(steps))
        return [];
    const cached = countOfState(steps, 'cached');
    return [
        describeDelay(facts),
        describeSlowest(facts),
        cached > 0 && `${cached} of ${format_countOf(steps.length, 'step')} came from the cache.`,
        cached > 0 && describeFirstBuilt(steps),
    ];
}
function describeDelay({ buildSeconds = 0, usualSeconds }) {
    if (usualSeconds === undefined || !isSlow(buildSeconds, usualSeconds))
        return undefined;
    return `Slower than usual by ${format_formatSeconds(buildSeconds - usualSeconds)}.`;
}
/** Where the cache of instructions ended, and what of the build context may be the reason. */
function describeFirstBuilt(steps) {
    const instructions = instructionsOf(steps);
    const built = instructions.find(({ state }) => state === 'done' || state === 'failed');
    if (built === undefined || instructions.every(({ state }) => state !== 'cached'))
        return undefined;
    return `${(0,markdown/* code */.aY)(built.instruction, 60)} was the first step built again${describeRead(built.instruction)}.`;
}
/** What the words of the instruction do not say. */
function describeRead(instruction) {
    const sources = contextSources(instruction);
    if (sources.includes('.'))
        return '; it reads the whole build context';
    const isRun = /^RUN\s/i.test(instruction);
    return isRun && sources.length > 0
        ? `; it reads ${(0,and_more/* listAll */._w)(sources.map((source) => (0,markdown/* code */.aY)(source, 120)))}`
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
    return `${(0,markdown/* code */.aY)(step.instruction ?? step.title, 120)} (${format_formatSeconds(seconds)})`;
}
/** A chart of so little time explains nothing that a sentence does not. */
const steps_shortSeconds = 30;
function isShort(facts) {
    const [slowest] = slowestSteps(facts.steps);
    const span = spanOfSteps(timedSteps(facts)) / 1_000;
    return Math.max(facts.buildSeconds ?? 0, slowest?.seconds ?? 0, span) < steps_shortSeconds;
}
/** The timeline; after a replay of the log, a sentence that says why there is none. */
function renderChart(facts) {
    const { steps, queueSeconds } = facts;
    if (isAllCached(steps))
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
function renderSteps(facts) {
    const { steps, phases } = facts;
    if (steps.length === 0 && phases.length === 0)
        return undefined;
    const isLive = !isReplayed(timedSteps(facts));
    const shown = slowestOf(steps);
    const title = (0,util_present/* present */.E)([
        format_countOf(steps.length, 'step'),
        ...['cached', 'failed', 'cancelled'].map((state) => {
            const count = countOfState(steps, state);
            return count > 0 && `${count} ${state}`;
        }),
        phases.length > 0 && format_countOf(phases.length, 'phase'),
        shown.size < steps.length && `the slowest ${shown.size} shown`,
    ]).join(', ');
    const rows = steps.flatMap((step, index) => shown.has(step) ? [[String(index + 1), (0,markdown/* code */.aY)(step.title), renderResult(step, isLive)]] : []);
    const around = phases.map((phase) => ['', (0,markdown/* code */.aY)(phase.title), renderResult(phase, false)]);
    return (0,markdown/* details */.zH)(title, [(0,markdown/* table */.tp)([['#', 'Step', 'Time'], ...rows, ...around])]);
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
    const time = seconds === undefined ? '' : format_formatSeconds(seconds);
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
function renderBuildSummary(facts) {
    return (0,markdown/* joinBlocks */.x9)([
        renderHeadline(facts),
        ...renderEnd(facts),
        renderSteps(facts),
        renderWarnings(facts),
        facts.context && renderContext(facts.context),
    ]);
}
function renderHeadline(facts) {
    const { end, buildSeconds, runSeconds } = facts;
    const mark = run_end/* marks */.Z8[end.kind];
    const agent = facts.agent === undefined ? 'Agent' : (0,markdown/* code */.aY)(facts.agent);
    if (end.kind === 'built') {
        const time = buildSeconds === undefined ? '' : ` in ${format_formatSeconds(buildSeconds)}${describeUsual(facts)}`;
        const cached = isAllCached(facts.steps) ? ', all instructions from the cache' : '';
        return `### ${mark} ${agent} ${end.title}${time}${cached}`;
    }
    const isCancelled = end.kind === 'cancelled' && end.title.startsWith('cancelled');
    const seconds = isCancelled ? (buildSeconds ?? runSeconds) : undefined;
    const time = isSome(seconds) ? ` after ${format_formatSeconds(seconds)}` : '';
    return `### ${mark} ${agent}: ${(0,markdown/* prose */.CS)(end.title)}${time}`;
}
function describeUsual({ usualSeconds }) {
    return usualSeconds === undefined
        ? ''
        : `, usually ${format_formatSeconds(usualSeconds)} (${usualBuilds} builds)`;
}
function renderEnd(facts) {
    const { end, image } = facts;
    const reuse = facts.reuse && (0,markdown/* text */.Qq)(facts.reuse);
    const known = renderFacts(facts);
    switch (end.kind) {
        case 'built':
            return [
                ...renderImage(facts),
                reuse,
                (0,util_present/* present */.E)([...describeSteps(facts), describeWarnings(facts)]).join(' '),
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
                image && `It will push ${(0,markdown/* code */.aY)(image)} if it succeeds.`,
                known,
            ];
        case 'packed':
            return [image && `A build would push ${(0,markdown/* code */.aY)(image)}.`, known];
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
    return [reference && (0,markdown/* codeBlock */.DV)([reference]), madeBy && `Image of build ${(0,markdown/* code */.aY)(madeBy)}.`];
}
function renderBadEnd(facts) {
    const { end, failure, lastLines, comparison } = facts;
    if (end.kind !== 'failed')
        return [...renderMessage(end.facts), ...renderAtWork(facts), ...renderHint(end.hint)];
    if (failure !== undefined)
        return renderFailure(failure, end, facts);
    return [
        ...end.facts.filter((fact) => fact !== end.title).map(markdown/* prose */.CS),
        ...renderHint(end.hint),
        comparison && (0,markdown/* text */.Qq)(comparison),
        renderLastLines(lastLines, 'log'),
    ];
}
/** The first line is a sentence; what follows is a list. */
function renderMessage(facts) {
    const [first = '', ...rest] = facts.join('\n').split('\n');
    return [(0,markdown/* text */.Qq)(first), rest.length > 0 && (0,markdown/* codeBlock */.DV)(rest)];
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
    const list = (0,and_more/* listSome */.XT)([...links], linkedWarnings);
    return `⚠️ ${format_countOf(warnings.length, 'warning')}${list === '' ? '' : `: ${list}`}.`;
}
function renderWarnings(facts) {
    const { warnings } = facts;
    if (warnings.length === 0)
        return undefined;
    const lines = warnings.map((warning) => {
        const link = linkToWarning(facts, warning);
        return `- ${link === undefined ? '' : `${link} `}${(0,markdown/* code */.aY)(warning.rule)}: ${(0,markdown/* prose */.CS)(warning.message)}`;
    });
    const title = `${format_countOf(warnings.length, 'warning')} of the build checks`;
    return (0,markdown/* details */.zH)(title, [lines.join('\n')]);
}
function linkToWarning(facts, warning) {
    const place = (0,text_source/* placeInDockerfile */.HX)(facts.dockerfile, warning);
    return place && linkToLine(facts.source, place);
}
function renderContext(facts) {
    const rows = contextRows(facts).map(([name, value]) => [(0,markdown/* text */.Qq)(name), (0,markdown/* text */.Qq)(value)]);
    return (0,markdown/* details */.zH)(contextTitle(facts), [
        (0,markdown/* table */.tp)([['Build context', ''], ...rows]),
        renderLargest('Largest directories', facts.largestDirectories, '/'),
        renderLargest('Largest files', facts.largestFiles, ''),
    ]);
}
function renderLargest(title, paths, end) {
    if (paths.length === 0)
        return '';
    const rows = paths.map(({ path, sizeBytes }) => [
        (0,markdown/* code */.aY)(`${file_names_showName(path)}${end}`),
        format_formatBytes(sizeBytes),
    ]);
    return (0,markdown/* table */.tp)([[title, 'Size'], ...rows]);
}

;// CONCATENATED MODULE: ./src/runner/summary/discovery-summary.ts





const agentRows = 1_000;
/** Of one agent; a manifest may have a thousand include paths. */
const shownReasons = 5;
/** The log has all. */
const shownProblems = 20;
/** The selected agents, and the others folded. A gate says whether all are built. */
function discovery_summary_renderDiscoverySummary(found, isGate = false) {
    const { agents, problems } = found;
    const selected = agents.filter(isSelected);
    const others = agents.filter((agent) => !isSelected(agent));
    const rows = selected.slice(0, agentRows);
    const folded = others.slice(0, agentRows - rows.length);
    const lines = problems.slice(0, shownProblems).flatMap((problem) => problem.split('\n'));
    return joinBlocks([
        `### ${isGate ? describeGate(found, selected.length) : describeSelection(found, selected.length)}`,
        lines.length > 0 && codeBlock(lines),
        ...andMore(problems.length - shownProblems),
        // Each row is short, but thousands of them may exceed the limit together.
        rows.length > 0 && agentTable(rows),
        ...andMore(selected.length - rows.length),
        folded.length > 0 &&
            details(`${countOf(others.length, 'agent')} ${isGate ? 'built' : 'not selected'}`, [
                agentTable(folded),
                ...andMore(others.length - folded.length),
            ]),
    ]);
}
function describeSelection({ agents, problems }, selected) {
    const counted = `${selected} of ${countOf(agents.length, 'agent')} selected`;
    return problems.length === 0 ? `🔍 ${counted}` : `❌ ${unusable(problems)}; ${counted}`;
}
function describeGate({ agents, problems }, missing) {
    const { length } = agents;
    const all = length === 1 ? 'The only agent is built' : `All ${length} agents are built`;
    const notBuilt = `${missing} of ${countOf(length, 'agent')} ${missing === 1 ? 'is' : 'are'} not built`;
    const facts = present([problems.length > 0 && unusable(problems), missing > 0 && notBuilt]);
    return facts.length > 0
        ? `❌ ${facts.join('; ')}`
        : `✅ ${length === 0 ? 'No agents to build' : all}`;
}
function unusable(problems) {
    return `${countOf(problems.length, 'manifest')} cannot be used`;
}
/** Without the columns in which no agent has anything. */
function agentTable(agents) {
    const rows = [['Agent', 'Why', 'Build', 'Image'], ...agents.map(cellsOf)];
    const isUsed = (column) => rows.slice(1).some((row) => row[column] !== '');
    return table(rows.map((row) => row.filter((_, column) => isUsed(column))));
}
function cellsOf({ agent, reasons, content }) {
    const newest = reasons.find((reason) => reason.kind === 'unbuilt');
    return [
        code(agent),
        listSome(reasons.map(describeReason), shownReasons),
        code(content?.buildId ?? newest?.buildId ?? '', 100),
        code(content?.imageUrl ?? '', 200),
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
            return `${countOf(reason.count, 'file')} in ${code(reason.include, 100)}`;
        case 'unbuilt':
            return reason.status === undefined ? 'not built' : `not built: ${code(reason.status, 100)}`;
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
    await summary_file_writeSummary(renderBuildSummary((0,redact_all/* redactAll */.$)(facts, writer.redactEarly)), writer);
}
async function writeUndeployedSummary(agents, writer) {
    await writeSummary(renderUndeployedSummary(redactAll(agents, writer.redactEarly)), writer);
}
async function writeDiscoverySummary({ agents, problems }, { requireBuilt }, writer) {
    const shown = redactAll({ agents, problems }, writer.redactEarly);
    await writeSummary(renderDiscoverySummary(shown, requireBuilt), writer);
}

;// CONCATENATED MODULE: ./src/runner/report.ts












/** Reports a run in its log, outputs, summary, comment, artifact and exit code. */
function createReport(options) {
    const { show, runner, logFile, comment, handOver } = options;
    const { log, signal, world } = runner;
    const { purpose } = options.subject;
    const facts = openKnownFacts(options);
    const { note, known } = facts;
    const outputProblems = new Set();
    /** Missing outputs do not change the exit code. */
    const noteProblems = (problems) => {
        for (const problem of problems)
            outputProblems.add(problem);
    };
    return {
        /** Does the work, then reports how it ended. Throws for a build that is not a success. */
        async run(work) {
            try {
                await options.state.during(work);
            }
            catch (error) {
                note({ error });
                await showEnd();
                throw error;
            }
            const shown = await showEnd();
            if (!(0,run_end/* isSuccess */.oJ)(shown.end))
                throw buildError(shown);
        },
        packed(packed, inputs) {
            const { agent, imageName, platform, buildArgs } = inputs;
            note({ packed, given: { platform, buildArgs: Object.keys(buildArgs) } });
            request({ ...packed, agent, imageName });
            noteProblems(writePackedOutputs(inputs, packed, runner));
        },
        /** The image that is to get a tag in place of being built. */
        found: request,
        /** The form is about to be sent: what fails from here on is the submit. */
        submitting: () => note({ isSubmitting: true }),
        logCreated(path) {
            noteProblems(writeLogFileOutput(path, runner));
        },
        created(build, reused) {
            note({ build, reused, createdMs: facts.now() });
            noteProblems(writeBuildOutputs(build, runner, reused));
        },
        /** The build has failed, and another one is to be submitted. */
        retrying({ id }) {
            const { failed = [] } = known();
            note({ build: undefined, createdMs: undefined, failed: [...failed, id] });
        },
        /** IDs of the builds that failed before the last one. */
        retried: facts.retried,
        /** The server reports another status. */
        changed(build) {
            comment?.announce(build, facts.packed(), facts.agent());
            // The first status is that of the record which is already written.
            if (build.status === known().build?.status)
                return;
            note({ build });
            noteProblems(writeBuildOutputs(build, runner, known().reused));
        },
        ended(result) {
            note({ result, build: result.build });
            noteProblems(writeResultOutputs(result, runner));
            if (purpose !== 'registration')
                noteProblems(writeDigestOutput(facts.digest(), runner));
        },
        /** What earlier builds say of the one that has ended. */
        compared: (history) => note({ history }),
    };
    function request(requested) {
        note({ requested });
        noteProblems(writeRequestOutputs(requested, runner));
    }
    async function showEnd() {
        const shown = facts.collect();
        const { end, dockerfile } = shown;
        const { build, result } = known();
        if (!(0,run_end/* isSuccess */.oJ)(end))
            writeEnd(shown);
        // Before everything that waits for the reader of the log.
        if (show.summary)
            await writeBuildSummary(shown, runner);
        handOver.summarised();
        if (show.annotations)
            await annotateBuildChecks(report_nameOf(shown), shown.warnings, dockerfile, log);
        if ((0,run_end/* isOfBuild */.YH)(end))
            for (const line of describeBadEnd(report_nameOf(shown), end, shown, dockerfile))
                await log.line(line);
        noteProblems(await attemptOutputs(runner));
        if (outputProblems.size > 0)
            await log.warning([...outputProblems].join('\n'));
        await keepLog(shown, build);
        await comment?.show({ ...shown, build, packed: facts.packed() });
        if (result && (0,run_end/* isSuccess */.oJ)(end))
            await log.line(describeSuccess(end, result, shown.image));
        await log.flush();
        if (!signal.aborted)
            handOver.told();
        return shown;
    }
    /** Trouble never changes the exit code. */
    async function keepLog(shown, build) {
        const path = await awaitDisk(logFile.save(), world.clock, signal).catch(() => undefined);
        const problem = logFile.problem();
        if (problem !== undefined)
            await log.warning(problem);
        const { uploadLogs: when } = show;
        const isWanted = when === 'always' || (when === 'on-failure' && !(0,run_end/* isSuccess */.oJ)(shown.end));
        if (signal.aborted || !isWanted || build === undefined)
            return;
        const { agent = 'agent' } = shown;
        const { job, attempt, serverUrl } = options.workflow.run;
        // Few runs need it, and loading takes long.
        const { uploadLogs } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 587));
        await uploadLogs({ agent, job, attempt, buildId: build.id, record: build.record, logFile: path }, { ...runner, serverUrl });
    }
    function writeEnd(shown) {
        const { error, isSubmitting, result } = known();
        const submitError = isSubmitting ? error : undefined;
        const failure = describeBuildFailure({ ...shown, result, submitError });
        const said = error === undefined ? buildError(shown) : explainError(error);
        noteProblems(runner.writeEnd(said, failure));
    }
    function buildError(shown) {
        const { end, buildId, dockerfile, failure } = shown;
        const message = (0,util_present/* present */.E)([...end.facts, buildId && `Build ID: ${buildId}`]).join('\n');
        const isPlaced = show.annotations && end.kind === 'failed';
        const place = isPlaced ? (0,text_source/* placeInDockerfile */.HX)(dockerfile, failure?.dockerfile) : undefined;
        const title = `${report_nameOf(shown)}: ${end.title}`;
        return new BuildError(message, { title, place }, { hint: end.hint });
    }
}
function report_nameOf({ agent }) {
    return agent ?? 'Agent';
}

;// CONCATENATED MODULE: ./src/build/hand-over.ts

/** Work remains if a wanted cancel may not be done, or other builds have to be named. */
function leftOver({ cancelWanted, sent, build }) {
    const hasEnded = build !== undefined && isFinal(build.status);
    if (sent !== undefined && hasEnded && (build.isOwn === true || !cancelWanted))
        return { type: 'others', buildId: build.id, sent };
    if (!cancelWanted)
        return { type: 'nothing' };
    if (sent !== undefined && build?.isOwn !== true)
        return { type: 'submit', sent, buildId: build?.id };
    return build === undefined || hasEnded
        ? { type: 'nothing' }
        : { type: 'build', buildId: build.id, sent };
}

;// CONCATENATED MODULE: ./src/runner/state/hand-over.ts



/**
 * Saves facts for the post step before each phase in which the main step could be killed. `inputs`
 * is undefined for a run that leaves nothing but its result, such as a dry run.
 */
function openHandOver(inputs, { archiveDirectory, missingSummary }, state, signal) {
    let facts = {
        cancelWanted: false,
        missingSummary,
    };
    const save = (changes) => {
        facts = { ...facts, ...changes };
        if (inputs === undefined)
            return;
        const { baseUrl, accountId } = inputs.connection;
        state.save({ archiveDirectory, server: { baseUrl: baseUrl.href, accountId }, ...facts });
    };
    save({});
    const cancelWanted = inputs?.cancelOnAbort ?? false;
    return {
        saved: state.saved,
        /** Before the record of a build of another run is read. */
        watching: (id) => save({ cancelWanted, build: { id, status: '' } }),
        submitting: (sent) => save({ cancelWanted, sent, build: undefined }),
        /** `others`: forms that may have become another build. */
        created: ({ id, status }, others) => save({
            sent: others && facts.sent && { ...facts.sent, open: others },
            build: { id, status, isOwn: true },
        }),
        /** A build in the list that may be the one of our form. */
        adopted: ({ id, status }) => save({ build: { id, status } }),
        /** The server reports another status of the build that was noted. */
        changed: ({ id, status }) => {
            const { build } = facts;
            if (build?.id === id && build.status !== status)
                save({ build: { ...build, status } });
        },
        /** Another run's build is used, or the named one cannot be read: post has nothing to cancel. */
        dropped: () => save({ cancelWanted: false, sent: undefined, build: undefined }),
        ended: ({ build: { id, status }, cancellation: { wanted, isLeftToPost } }) => save({
            cancelWanted: wanted,
            build: { ...facts.build, id, status },
            // What was found in the list and cancelled was certain.
            ...(wanted && !isLeftToPost && facts.build?.isOwn !== true && { sent: undefined }),
        }),
        /** The log says all that is known of other builds. */
        told: () => {
            if (leftOver(facts).type === 'others')
                save({ sent: undefined });
        },
        summarised: () => {
            if (facts.missingSummary !== undefined)
                save({ missingSummary: undefined });
        },
        /** Whose row of the comment may say that the build runs; `undefined`: none any more. */
        announced: (openRow) => save({ openRow }),
        /** After an error of the main step. */
        failed: (error) => {
            // A rejected submit created no build; otherwise, as after an abort, one may exist.
            const isRejection = !signal.aborted && error instanceof errors/* ActionError */.l && !(error instanceof SubmitUnknownError);
            if (isRejection && facts.sent !== undefined)
                save({ sent: undefined });
        },
    };
}

;// CONCATENATED MODULE: ./src/runner/remote-run.ts
var remote_run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var remote_run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









function openRun(options, runner) {
    const { show, subject, workflow, cleanUp, archiveDirectory, state } = options;
    const { log, redact, redactEarly, world, signal } = runner;
    const { agent, purpose } = subject;
    const hasLog = purpose !== 'registration';
    const missingSummary = show.summary ? { agent: agent?.name ?? agent?.id } : undefined;
    const handOver = openHandOver(cleanUp, { archiveDirectory, missingSummary }, state, signal);
    const logFile = createLogFile(world.files, (0,temp_directory/* tempDirectory */.I)(), redact, (path) => report.logCreated(path));
    const buildLog = createBuildLog(log, redactEarly, {
        mode: show.logs,
        file: logFile,
        now: () => world.clock.monotonicMs(),
        hasLog,
    });
    const comment = show.comment && openRunComment(show.comment, workflow, runner, handOver.announced);
    const report = createReport({
        ...{ show, subject, workflow, runner, buildLog, logFile, comment, state, handOver },
    });
    const target = show.summary && hasLog ? workflow.target : undefined;
    return { buildLog, report, handOver, hasLog, target };
}
/** Connects, and keeps the report and the saved state up to date with what `work` comes to. */
async function runRemotely(connection, { buildLog, report, handOver, hasLog, target }, runner, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { log } = runner;
        const { clock, random } = runner.world;
        const api = remote_run_addDisposableResource(env_1, await connect(connection, runner), true);
        const noting = {
            ...buildLog,
            report: (event) => {
                // State and outputs come before the log, which may wait for its reader.
                if (event.type === 'status') {
                    handOver.changed(event.build);
                    report.changed(event.build);
                }
                return buildLog.report(event);
            },
        };
        const reporter = remote_run_addDisposableResource(env_1, withHeartbeat(noting, clock, log, hasLog ? 'log line' : 'change'), false);
        try {
            const result = await work({ api, reporter, clock, random, hasLog });
            if (result === undefined)
                return;
            // State and outputs come before everything that waits for the log.
            handOver.ended(result);
            report.ended(result);
            if (target && !runner.signal.aborted)
                report.compared(await readHistory(result, target, report.retried(), { api, clock }, runner.signal));
            if (result.outcome.type === 'timed-out' || result.outcome.type === 'lost')
                await buildLog.reveal();
        }
        catch (error) {
            handOver.failed(error);
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = remote_run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Where a build that the run submits, or uses in place of it, is noted. */
function notesOf({ report, handOver, }) {
    return {
        onRecord: async (record) => {
            handOver.submitting(record);
            report.submitting();
            await handOver.saved();
        },
        onCreated: (build, { isAdopted, open }) => {
            if (isAdopted)
                handOver.adopted(build);
            else
                handOver.created(build, open);
            report.created(build);
        },
        onRetry: (build) => report.retrying(build),
        onReused: (build, reused) => {
            handOver.dropped();
            report.created(build, reused);
        },
    };
}

;// CONCATENATED MODULE: ./src/runner/register-image.ts







const register_image_limitMs = 30 * 60_000;
/** If the server does not register an image at once, its record is followed like a build's. */
const following = {
    wait: true,
    onTimeout: 'cancel',
    cancelOnAbort: true,
    pollIntervalMs: 5_000,
    limits: { queueMs: register_image_limitMs, buildMs: register_image_limitMs },
};
/** Gives an image that exists a tag of its own: nothing is packed, and there is no log. */
async function registerImage(inputs, workflow, run, runner) {
    const { log, signal } = runner;
    const { connection, target, dryRun } = inputs;
    if ('image' in target && target.createdBy !== undefined)
        await log.warning("Input 'created-by' has no effect with 'image-url': no build record says who built the image.\nRemove it.");
    await runRemotely(connection, run, runner, async (server) => {
        const image = await findImage(inputs, workflow, server.api, runner);
        run.report.found(image);
        const { madeBy, imageName, imageTag, imageUrl } = image;
        const agent = image.agent.name ?? image.agent.id ?? '';
        const ofBuild = madeBy === undefined ? '' : ` of build ${madeBy}`;
        const what = `image '${imageUrl}'${ofBuild} for agent '${agent}' as '${imageName}:${imageTag}'`;
        await log.line(`${dryRun ? 'Checking' : 'Registering'} ${what}.`);
        const registered = await readRegistered(image, server.api, signal);
        if (registered !== undefined) {
            notesOf(run).onReused(registered.build, registered.reused);
            return await takeBuild(registered.build, registered.reused, server.reporter);
        }
        const { workingTreeHash } = image.provenance;
        await checkTag(inputs.onTagConflict, { ...image, workingTreeHash }, server, signal);
        if (!dryRun) {
            const result = await register(image, run, server, runner);
            await warnOfOther(result, imageUrl, log);
            return result;
        }
        await log.line(`Without 'dry-run', this run would register ${what}.`);
        return undefined;
    });
}
/** A deployment takes the reference of the record. */
async function warnOfOther({ build: { id, imageUrl } }, sent, log) {
    if (imageUrl === undefined || imageUrl === sent)
        return;
    await log.warning(`Record ${id} has the image as '${imageUrl}', not as '${sent}', which was registered.\nCheck that both are the same image before you deploy it.`);
}
async function findImage({ target, imageTag }, { workspace, checkouts }, api, { signal, log }) {
    if ('buildId' in target) {
        const { buildId, createdBy, agent } = target;
        return await readPromoted(buildId, { imageTag, createdBy, agent }, api, signal);
    }
    const { agent, image } = target;
    const { env } = process;
    const git = { env, workspace, directory: workspace, tempDir: (0,temp_directory/* tempDirectory */.I)(), log };
    const provenance = await readProvenanceOf(git, checkouts, signal);
    return { agent, imageName: agent.name ?? image.name, imageTag, imageUrl: image.url, provenance };
}
async function register({ agent, imageName, imageTag, imageUrl, provenance }, run, server, { signal, hurry }) {
    const prepare = async () => {
        const reference = await resolveAgent(server.api, agent, signal);
        return { ...provenance, agent: reference, imageName, imageTag, imageUrl };
    };
    try {
        return await runBuild({ ...notesOf(run), ...following, agentName: agent.name, hurry, prepare }, { ...server, ...following }, signal);
    }
    catch (error) {
        throw explainRefusal(error);
    }
}

;// CONCATENATED MODULE: ./src/runner/state/saved-state.ts


/** Whether the main step has not shown how it ended where it was to. */
function isUnshown({ missingSummary, openRow }) {
    return missingSummary !== undefined || openRow !== undefined;
}
const stateName = 'hand-over';
/** The runner passes it as an environment variable, and Linux allows none of more than 128 KiB. */
const longestState = 32_768;
/** Replaces the state of a main step that ended and left no work: readable without a key. */
const nothingLeft = 'nothing-left';
/** Throws when the state is too long to be passed. */
function encodeState(state, apiKey, redact) {
    const text = JSON.stringify(state);
    if (Buffer.byteLength(text) > longestState)
        throw new errors/* ActionError */.l(`It has more than ${longestState} bytes.`, {
            hint: 'Check on the server then whether the build is still running.',
        });
    const id = state.build?.id ?? '';
    // For a post step with another key. An ID in which the server echoes a secret stays encrypted.
    const isReadable = plainId.test(id) && redact(id) === id;
    return encrypt(text, apiKey) + (isReadable ? `.${id}` : '');
}
const plainId = /^[\w-]{1,128}$/;
/** The ID beside a state, whoever has written it. */
function readBuildId(state) {
    return state
        .split('.')
        .slice(1)
        .find((id) => plainId.test(id));
}
/** Reads what `encodeState` has written; `'forged'` for what it did not write with this key. */
function decodeState(state, apiKey) {
    if (state === nothingLeft)
        return nothingLeft;
    const [encrypted = ''] = state.split('.', 1);
    const text = decrypt(encrypted, apiKey);
    return text === undefined ? 'forged' : JSON.parse(text);
}
const algorithm = 'aes-256-gcm';
const bytes = { iv: 12, tag: 16 };
/**
 * A log line can set state (`::save-state`), but cannot encrypt it with our key. And nothing that
 * the server put into an ID, even the key itself, can be read from it.
 */
function encrypt(text, apiKey) {
    // Derived from the text: another text never has the same.
    const iv = derive(apiKey, `iv ${text}`).subarray(0, bytes.iv);
    const cipher = (0,external_node_crypto_.createCipheriv)(algorithm, derive(apiKey, 'key'), iv);
    const encrypted = [cipher.update(text), cipher.final()];
    return Buffer.concat([iv, cipher.getAuthTag(), ...encrypted]).toString('base64');
}
/** `undefined` for what was not encrypted with this key. */
function decrypt(state, apiKey) {
    const all = Buffer.from(state, 'base64');
    const [iv, tag, encrypted] = [
        all.subarray(0, bytes.iv),
        all.subarray(bytes.iv, bytes.iv + bytes.tag),
        all.subarray(bytes.iv + bytes.tag),
    ];
    try {
        const options = { authTagLength: bytes.tag };
        const decipher = createDecipheriv(algorithm, derive(apiKey, 'key'), iv, options);
        decipher.setAuthTag(tag);
        return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString();
    }
    catch {
        return undefined;
    }
}
function derive(apiKey, purpose) {
    return (0,external_node_crypto_.createHmac)('sha256', apiKey).update(purpose).digest();
}

;// CONCATENATED MODULE: ./src/runner/state/state-file.ts




/**
 * For a runner that may lose the state: a file in `RUNNER_TEMP`, and a mark by which the post step
 * stops a running main step. Main writes before it looks for the mark, post marks before it reads:
 * either main sees the mark, or post sees what main wrote. Throws what the disk does. `undefined`
 * where the runner loses no state, or does not tell the steps of a job apart.
 */
function openStateFile({ files, startedMs }, env = process.env) {
    if (!(0,runner_kind/* isGiteaOrAct */.e)(env) || !env['GITHUB_ACTION'])
        return undefined;
    const path = (0,external_node_path_.join)((0,temp_directory/* tempDirectory */.I)(), stateFileName(env));
    const marks = { stop: openMark(`${path}-stop`), end: openMark(`${path}-end`) };
    return {
        write: (text) => files.replace(path, text),
        /** `undefined` where there is none. */
        read: async () => {
            let text = '';
            try {
                for await (const piece of files.read(path))
                    text += piece;
                return text;
            }
            catch {
                return undefined;
            }
        },
        remove: () => files.removeFile(path),
        mark: marks.stop.leave,
        /** Not by the mark of an earlier run in the same directory. */
        isMarked: marks.stop.isLeft,
        /** The post step ends: main removes what it writes now. */
        abandon: marks.end.leave,
        isAbandoned: marks.end.isLeft,
        removeMarks: () => {
            marks.end.remove();
            marks.stop.remove();
        },
    };
    /** An empty file. One that is older than this program is of an earlier run. */
    function openMark(markPath) {
        const foundMs = files.changedMs(markPath);
        // Any later mark counts, whatever becomes of the clock.
        const staleMs = foundMs !== undefined && foundMs < startedMs ? foundMs : undefined;
        return {
            leave: () => files.replace(markPath, ''),
            isLeft: () => {
                const leftMs = files.changedMs(markPath);
                return leftMs !== undefined && leftMs !== staleMs;
            },
            remove: () => files.removeFile(markPath),
        };
    }
}
/** Common to main and post of one step, but to no two steps: parallel jobs differ in workspace. */
const identity = [
    ...['GITHUB_REPOSITORY', 'GITHUB_WORKFLOW', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'],
    ...['GITHUB_JOB', 'GITHUB_WORKSPACE', 'GITHUB_ACTION'],
];
function stateFileName(env) {
    const values = identity.map((name) => env[name] ?? '');
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(values)).digest('hex');
    return `agentex-state-${hash.slice(0, 32)}`;
}

;// CONCATENATED MODULE: ./src/runner/state/main-state.ts






/** Main looks this often whether the post step has begun, and also before it completes a form. */
const lookMs = 250;
/**
 * The state of a main step for its post step. Where that may begin while this step is running, the
 * run is stopped then. Disposing it says that the step has ended.
 */
function openMainState({ world, apiKey, redact, log, signal, stop }) {
    const { startedMs } = world;
    const file = openStateFile(world);
    const ended = new AbortController();
    let hasProblem = false;
    let passed = Promise.resolve();
    let state = { startedMs, revision: 0, cancelWanted: false };
    const warn = (error, otherwise) => {
        const own = error instanceof errors/* ActionError */.l ? error.hint : undefined;
        const hint = own ?? (0,system_error/* hintOf */.$z)(error, otherwise);
        if (!hasProblem)
            void log.warning(`The state for the post step could not be saved: ${(0,system_error/* reasonOf */.A3)(error).replace(/\.$/, '')}.\nIf this step is killed, nothing cancels its build. ${hint}`);
        hasProblem = true;
    };
    const attemptFile = (use) => {
        try {
            if (file)
                use(file);
        }
        catch (error) {
            warn(error, 'Set RUNNER_TEMP to a writable directory.');
        }
    };
    const stopIfMarked = (to) => {
        if (to.isMarked())
            stop();
    };
    const encoded = () => {
        const { hasEnded } = state;
        const isWorkLeft = leftOver(state).type !== 'nothing' || isUnshown(state);
        return hasEnded === true && !isWorkLeft ? nothingLeft : encodeState(state, apiKey, redact);
    };
    const pass = async () => {
        try {
            await world.saveState(stateName, encoded());
        }
        catch (error) {
            warn(error, 'Set GITHUB_STATE to a writable file.');
        }
    };
    const put = (to) => {
        to.write(encoded());
        // What a post step that has ended has removed must not come back.
        if (to.isAbandoned())
            to.remove();
    };
    const write = (to) => {
        put(to);
        stopIfMarked(to);
    };
    const watch = async () => {
        while (!ended.signal.aborted) {
            attemptFile(stopIfMarked);
            await world.clock.sleep(lookMs, ended.signal).catch(() => undefined);
        }
    };
    // Also before there is anything to save: a file of an earlier run must not pass for this state.
    attemptFile(write);
    if (file)
        void watch();
    return {
        /** Replaces what was saved before. Trouble is one warning. */
        save: (facts) => {
            state = { ...facts, startedMs, revision: state.revision + 1 };
            passed = pass();
            attemptFile(write);
        },
        /** Resolves when that is on the disk, or cannot be; rejects with the reason of an abort. */
        saved: () => (0,unless_aborted/* unlessAborted */.W)(passed, signal),
        /** Once post, which removes files, has begun, an error becomes that of a stopped step. */
        during: async (work) => {
            try {
                await work();
            }
            catch (error) {
                const wasStopped = signal.aborted;
                attemptFile(stopIfMarked);
                if (!wasStopped)
                    signal.throwIfAborted();
                throw error;
            }
        },
        [Symbol.dispose]: () => {
            ended.abort();
            const wasPassed = state.revision > 0;
            state = { ...state, revision: state.revision + 1, hasEnded: true };
            if (wasPassed)
                void pass();
            attemptFile((to) => {
                put(to);
                if (to.isAbandoned())
                    to.removeMarks();
            });
        },
    };
}

;// CONCATENATED MODULE: ./src/promote.ts
var promote_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var promote_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** The sub-action `promote/`: registers an image that exists under a tag of its own. */
async function promote(world) {
    await entrypoint(world, async (runner) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const state = promote_addDisposableResource(env_1, openMainState(runner), false);
            const workflow = await workflow_context_readWorkflowContext();
            const inputs = await readPromoteInputs(runner.apiKey, workflow, runner);
            const { connection, target, dryRun, summary } = inputs;
            const run = openRun({
                show: { ...nothingElse, summary },
                subject: { purpose: 'registration', agent: target.agent },
                cleanUp: dryRun ? undefined : { connection, cancelOnAbort: true },
                ...{ workflow, state },
            }, runner);
            await run.report.run(() => registerImage(inputs, workflow, run, runner));
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            promote_disposeResources(env_1);
        }
    });
}
/** Nothing is built, so there is no log. */
const nothingElse = {
    logs: 'none',
    annotations: false,
    comment: undefined,
    uploadLogs: 'never',
};


/***/ }),

/***/ 587:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   uploadLogs: () => (/* binding */ uploadLogs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _util_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(17);
/* harmony import */ var _util_unless_aborted_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(610);
/* harmony import */ var _text_redact_all_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(637);
/* harmony import */ var _world_runner_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(434);
/* harmony import */ var _world_temp_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(853);







/** Uploads log and record as two files, or as one archive if necessary. Trouble is one warning. */
async function uploadLogs(content, { serverUrl, log, redact, signal }) {
    const obstacle = obstacleTo(serverUrl, process.env);
    if (obstacle !== undefined) {
        await log.warning(`The log was not uploaded: ${obstacle}.\nSet 'upload-logs' to 'never', and keep the file that the output 'log-file' names in a step of its own.`);
        return;
    }
    let directory;
    try {
        const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_world_temp_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .tempDirectory */ .I)(), 'agentex-artifact-'));
        directory = root;
        const name = nameOf(content, redact);
        const isArchive = (0,_world_runner_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .isGiteaOrAct */ .e)(process.env);
        // A browser shows a `.txt`.
        const names = isArchive ? ['build.json', 'build.log'] : [`${name}.json`, `${name}.txt`];
        const [recordFile = '', logFile = ''] = names.map((one) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, one));
        const files = await writeFiles(content, { recordFile, logFile }, redact);
        // Few runs need it, and loading takes long.
        const { uploadArtifact } = await import(/* webpackIgnore: true */ "./upload-artifact.js");
        // The client prints its progress itself.
        log.group('Upload of the build log');
        await log.written();
        const options = { skipArchive: !isArchive };
        const upload = async () => {
            for (const set of isArchive ? [files] : files.map((file) => [file]))
                await uploadArtifact(name, set, root, options);
        };
        // It cannot be stopped, but need not be waited for.
        await (0,_util_unless_aborted_js__WEBPACK_IMPORTED_MODULE_5__/* .unlessAborted */ .W)(upload(), signal);
    }
    catch (error) {
        if (signal.aborted)
            return;
        await log.warning(`The log could not be uploaded: ${(0,_util_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .U)(error)}`);
    }
    finally {
        log.endGroup();
        // The runner removes what is left.
        if (directory !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true }).catch(() => undefined);
    }
}
async function writeFiles(content, { recordFile, logFile }, redact) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(recordFile, `${(0,_text_redact_all_js__WEBPACK_IMPORTED_MODULE_6__/* .redactedJson */ .R)(content.record, redact, 2)}\n`);
    if (content.logFile === undefined)
        return [recordFile];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(content.logFile, logFile);
    return [recordFile, logFile];
}
/** Unique in a run: a matrix may build one agent several times. The end of an ID differs most. */
function nameOf({ agent, job, attempt, buildId }, redact) {
    const id = redact(buildId)
        .replaceAll(/[^A-Za-z0-9]/g, '')
        .slice(-8);
    return `agentex-build-${clean(redact(agent))}-${clean(job)}-${attempt}-${id}`;
}
function clean(name) {
    return name.slice(0, 80).replaceAll(/[^\w.-]/g, '-');
}
/** Why the runner's artifact service cannot be used. */
function obstacleTo(serverUrl, env) {
    const host = URL.parse(serverUrl)?.hostname ?? serverUrl;
    const isGitHub = /^github\.com$|\.ghe\.com$|\.localhost$/i.test(host);
    if (!isGitHub && !(0,_world_runner_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .isGiteaOrAct */ .e)(env))
        return `GitHub Enterprise Server ('${host}') does not support this artifact service`;
    return env['ACTIONS_RESULTS_URL'] && env['ACTIONS_RUNTIME_TOKEN']
        ? undefined
        : 'this runner provides no artifact service';
}


/***/ }),

/***/ 474:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  announce: () => (/* binding */ announce),
  buildingMark: () => (/* reexport */ buildingMark),
  updateComment: () => (/* binding */ updateComment)
});

// EXTERNAL MODULE: ./src/util/time-limit.ts
var time_limit = __nccwpck_require__(949);
// EXTERNAL MODULE: ./src/util/errors.ts
var errors = __nccwpck_require__(17);
// EXTERNAL MODULE: ./src/util/retry.ts
var retry = __nccwpck_require__(266);
;// CONCATENATED MODULE: ./src/runner/github/github.ts


/** Milliseconds for one request. */
const requestMs = 10_000;
const retries = { attempts: 3, baseMs: 500 };
const once = { attempts: 1, baseMs: 0 };
/**
 * `request` repeats `requestOnce`. After `mostRequests` both reject with an `ActionError`; other
 * rejections have GitHub's status code as `status`.
 */
async function openGitHub(address, { clock, random, openGitHub: open }, mostRequests = Infinity) {
    const rest = await open(address);
    const budget = (0,retry/* createRetryBudget */.Ce)();
    // A redirect that is followed is a request that is not counted.
    const redirect = mostRequests === Infinity ? 'follow' : 'error';
    let sent = 0;
    const requestOnce = async (send, signal) => {
        if (sent >= mostRequests) {
            throw new errors/* ActionError */.l(`The limit of ${mostRequests} requests was reached.`, {
                hint: 'Re-run this job to add its row.',
            });
        }
        sent += 1;
        const limit = AbortSignal.any([signal, AbortSignal.timeout(requestMs)]);
        return await send({ request: { signal: limit, redirect } });
    };
    const request = async (send, signal) => await (0,retry/* retry */.L5)(() => requestOnce(send, signal), { budget, clock, random, decide, fail: (errors) => errors.at(-1) }, signal);
    return { rest, request, requestOnce };
}
/** GitHub also reports a missing permission as 404. A 403 may be a rate limit instead. */
function isForbidden(error) {
    const status = statusOf(error);
    if (status !== 403)
        return status === 404;
    const { headers = {} } = error
        .response ?? {};
    return headers['retry-after'] === undefined && headers['x-ratelimit-remaining'] !== '0';
}
/** What responded is hardly GitHub. */
function foreignResponse(problem) {
    const hint = "Check that GITHUB_API_URL is the address of GitHub's API.";
    return new errors/* ActionError */.l(problem, { hint });
}
/** GitHub's status code of a rejection; `undefined` when no response came. */
function statusOf(error) {
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
    return typeof status === 'number' ? status : undefined;
}
/** Why a request failed, for the user, who has other keys too. */
function describeGitHubError(error) {
    const refusal = proxyRefusalOf(error);
    const message = refusal ?? (0,errors/* describeError */.U)(error);
    return statusOf(error) === 401
        ? `The token in input 'github-token' was rejected: ${message}`
        : message;
}
/** Where a proxy refuses a tunnel, the HTTP library says so only in the message of a cause. */
function proxyRefusalOf(error, causes = 5) {
    if (!(error instanceof Error) || causes < 0)
        return undefined;
    const status = /^Proxy response \((\d{3})\)/.exec(error.message)?.[1];
    return status === undefined
        ? proxyRefusalOf(error.cause, causes - 1)
        : `the proxy responded with ${status} when asked to connect to GitHub. Allow GitHub's host in the proxy, or put it into 'NO_PROXY'.`;
}
function decide(error) {
    if (error instanceof errors/* ActionError */.l)
        return once;
    const status = statusOf(error);
    return status === undefined || status >= 500 || status === 429 ? retries : once;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(522);
// EXTERNAL MODULE: ./src/build/run-end.ts
var run_end = __nccwpck_require__(330);
// EXTERNAL MODULE: ./src/util/clip.ts
var clip = __nccwpck_require__(940);
;// CONCATENATED MODULE: ./src/runner/comment/comment-rows.ts



/** Of a row whose build still runs. */
const buildingMark = '⏳';
/** GitHub rejects a comment of more than 65,536 characters. */
const bodyLimit = 60_000;
const hiddenLimit = 30_000;
/** Of a row's words, and of each of its other texts. */
const wordsLimit = 200;
const valueLimit = 300;
/** Limit for the rows inside a comment that somebody with write access may have edited. */
const rowsLimitBytes = 1024 * 1024;
/** What is stored is what is shown: long texts would leave no room for the rows of other jobs. */
function storable(row, redact) {
    const value = (text) => (0,clip/* clip */.$)(redact(text), valueLimit);
    return {
        ...row,
        agent: value(row.agent),
        words: (0,clip/* clip */.$)(redact(row.words), wordsLimit),
        image: row.image && value(row.image),
        commit: row.commit && value(row.commit),
        runUrl: row.runUrl && redact(row.runUrl),
    };
}
/** The rows for the hidden part of a comment; where it is full, the oldest are dropped. */
function packRows(rows) {
    let kept = rows.toSorted((a, b) => (isOlder(a, b) ? 1 : -1));
    let packed = pack(kept);
    while (packed.length > hiddenLimit) {
        kept = kept.slice(0, Math.floor(kept.length * 0.9));
        packed = pack(kept);
    }
    return { packed, kept };
}
function pack(rows) {
    return (0,external_node_zlib_.deflateRawSync)(JSON.stringify(rows)).toString('base64');
}
/** The rows, with marks of ours, of a comment that starts with our marker; none if unreadable. */
function parseRows(body) {
    const packed = /^<!-- rows ([A-Za-z0-9+/=]{1,60000}) -->$/m.exec(body.slice(0, bodyLimit))?.[1];
    if (packed === undefined)
        return [];
    try {
        const bytes = (0,external_node_zlib_.inflateRawSync)(Buffer.from(packed, 'base64'), { maxOutputLength: rowsLimitBytes });
        const rows = JSON.parse(bytes.toString());
        return Array.isArray(rows) ? rows.filter(isRow) : [];
    }
    catch {
        return [];
    }
}
/** Rows may have been edited: keeps only links to runs and jobs of the repository of `runUrl`. */
function withLinksBeside(rows, runUrl) {
    const [, runs] = /^(.*\/runs\/)\d+(?:\/job\/\d+)?$/.exec(runUrl ?? '') ?? [];
    const isBeside = (url) => runs !== undefined &&
        url.startsWith(runs) &&
        /^\d+(?:\/job\/\d+)?$/.test(url.slice(runs.length));
    return rows.map((row) => row.runUrl === undefined || isBeside(row.runUrl) ? row : { ...row, runUrl: undefined });
}
/** One row per agent, sorted by name: that of the latest run, and of its latest attempt, wins. */
function mergeRows(...lists) {
    const rows = new Map();
    for (const row of lists.flat()) {
        const known = rows.get(row.agent);
        if (known === undefined || !isOlder(row, known))
            rows.set(row.agent, row);
    }
    return [...rows.values()].toSorted((a, b) => (a.agent < b.agent ? -1 : 1));
}
/** Drops agents that are no longer built: rows that neither of the two latest runs wrote. */
function withoutOutdated(rows) {
    const numbers = new Set(rows.map(({ runNumber }) => runNumber));
    const [, before = 0] = [...numbers].toSorted((a, b) => b - a);
    return rows.filter(({ runNumber }) => runNumber >= before);
}
/** Whether `rows` has each of these rows, or a newer one for the same agent. */
function hasRows(rows, wanted) {
    const byAgent = new Map(rows.map((row) => [row.agent, row]));
    return wanted.every((row) => {
        const known = byAgent.get(row.agent);
        return (known !== undefined && (isOlder(row, known) || JSON.stringify(known) === JSON.stringify(row)));
    });
}
/** Whether one of them says that the build of this row's run and agent is running. */
function hasDraft(rows, row) {
    return rows.some((one) => one.agent === row.agent &&
        one.mark === buildingMark &&
        one.runNumber === row.runNumber &&
        one.runAttempt === row.runAttempt);
}
/** The newer row shown instead of this one, if that build succeeded and this one did not. */
function findHiding(rows, row) {
    if (row.mark === run_end/* marks */.Z8.built)
        return undefined;
    return rows.find((one) => one.agent === row.agent && one.mark === run_end/* marks */.Z8.built && isOlder(row, one));
}
function isOlder(row, than) {
    if (row.runNumber !== than.runNumber)
        return row.runNumber < than.runNumber;
    if (row.runAttempt !== than.runAttempt)
        return row.runAttempt < than.runAttempt;
    return row.mark === buildingMark && than.mark !== buildingMark;
}
function isRow(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const row = value;
    const optional = [row['image'], row['commit'], row['runUrl']];
    return ([row['agent'], row['words']].every((field) => typeof field === 'string') &&
        [...Object.values(run_end/* marks */.Z8), buildingMark].includes(row['mark']) &&
        [row['runNumber'], row['runAttempt']].every((field) => Number.isSafeInteger(field)) &&
        ['boolean', 'undefined'].includes(typeof row['isDirty']) &&
        optional.every((field) => field === undefined || typeof field === 'string'));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:path/posix"
const posix_namespaceObject = globalThis.process.getBuiltinModule("node:path/posix");
// EXTERNAL MODULE: ./src/util/and-more.ts
var and_more = __nccwpck_require__(487);
// EXTERNAL MODULE: ./src/util/present.ts
var present = __nccwpck_require__(555);
// EXTERNAL MODULE: ./src/runner/summary/markdown.ts
var markdown = __nccwpck_require__(704);
// EXTERNAL MODULE: ./src/runner/text/source.ts
var source = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./src/runner/comment/comment-body.ts









const markerStart = '<!-- agentex-build-action ';
/** What a workflow's comment may start with: today's marker, then those of older versions. */
function commentMarkers({ path, name, event }) {
    return path === undefined ? [marker(`${name}\n${event}`), marker(name)] : [marker(path)];
}
/** Hashed, because a name may contain what ends an HTML comment. */
function marker(key) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 16);
    return `${markerStart}${hash} -->`;
}
/** Whether it starts as a comment of this action, whatever its workflow. */
function isOfAction(body) {
    return body.startsWith(markerStart);
}
/** The whole comment. Its heading names the workflow if the pull request has several comments. */
function renderComment(workflow, rows, isOneOfSeveral) {
    const { packed, kept } = packRows(rows);
    // What needs a look comes first; among equals the name decides.
    const ranked = mergeRows(kept).toSorted((a, b) => rankOf(a) - rankOf(b));
    const { summary, head, lines } = renderRows(ranked);
    const hidden = [commentMarkers(workflow)[0], `<!-- rows ${packed} -->`].join('\n');
    const title = `### Agentex builds${isOneOfSeveral ? `: ${titleOf(workflow)}` : ''}`;
    const left = bodyLimit - hidden.length - title.length - summary.length - 200;
    const fitting = firstLines((0,markdown/* table */.tp)([head, ...lines]), left);
    // The first two lines are the heads of the columns.
    const dropped = rows.length - (fitting.length - 2);
    return (0,markdown/* joinBlocks */.x9)([
        `${hidden}\n${title}`,
        summary,
        fitting.join('\n'),
        ...(0,and_more/* andMore */.v)(dropped).map((more) => `${more}: see the job summaries.`),
    ], 4 * bodyLimit);
}
/** As many as have this length together. */
function firstLines(block, length) {
    const whole = block.slice(0, length + 1).split('\n');
    // The last one is cut, unless it is the end of the block.
    return block.length > length ? whole.slice(0, -1) : whole;
}
/** Name and file, because two files may have the same name. */
function titleOf({ name, path }) {
    const file = path === undefined ? undefined : (0,posix_namespaceObject.basename)(path);
    const isNamed = name !== '' && !name.endsWith(`/${file ?? ''}`);
    const shown = (0,markdown/* text */.Qq)((0,clip/* clip */.$)(name, 100));
    if (file === undefined)
        return shown;
    return isNamed ? `${shown} (${(0,markdown/* code */.aY)(file, 100)})` : (0,markdown/* code */.aY)(file, 100);
}
function rankOf({ mark }) {
    if (mark === buildingMark)
        return 1;
    return run_end/* goodMarks */.kq.has(mark) ? 2 : 0;
}
/** A line that counts and says what the rows share, and a table of what differs. */
function renderRows(rows) {
    const good = rows.filter((row) => rankOf(row) === 2);
    const commit = sharedBy(rows, renderCommit);
    const image = sharedBy(good, (row) => row.image);
    const tag = sharedBy(good, (row) => row.image?.replace(/^.*:/s, ''));
    const hasFailed = rows.some((row) => rankOf(row) === 0);
    const hasImages = good.some((row) => row.image !== undefined) && (hasFailed || tag === undefined);
    const shared = image ? `image ${wrapped(image)}` : tag && `tag ${wrapped(tag)}`;
    const summary = (0,present/* present */.E)([
        `**${countRows(rows)}**`,
        !hasImages && shared,
        commit && `commit ${commit}`,
    ]).join(' · ');
    const hasCommits = commit === undefined && rows.some((row) => row.commit !== undefined);
    const head = ['Agent', 'Result', ...(hasCommits ? ['Commit'] : [])];
    const lines = rows.map((row) => [
        wrapped(row.agent, 100),
        // A column of its own would not fit on a phone.
        (0,present/* present */.E)([renderResult(row), hasImages && row.image && wrapped(row.image)]).join('<br>'),
        ...(hasCommits ? [renderCommit(row) ?? ''] : []),
    ]);
    return { summary, head, lines };
}
function countRows(rows) {
    const count = (rank) => rows.filter((row) => rankOf(row) === rank).length;
    const [failed, building, good] = [count(0), count(1), count(2)];
    const end = failed > 0 ? `${failed} of ${rows.length} failed` : `${good} of ${rows.length} succeeded`;
    return (0,present/* present */.E)([end, building > 0 && `${building} still building`]).join(', ');
}
/** The value that all rows have; `undefined` also where they have none. */
function sharedBy(rows, valueOf) {
    const [value, ...others] = new Set(rows.map(valueOf));
    return others.length === 0 ? value : undefined;
}
function renderCommit({ commit, isDirty }) {
    return commit && `${(0,markdown/* code */.aY)(commit.slice(0, 7))}${isDirty ? source/* withLocalChanges */.RQ : ''}`;
}
function renderResult({ mark, words, runUrl }) {
    const result = `${mark} ${(0,markdown/* text */.Qq)((0,clip/* clip */.$)(words, wordsLimit))}`;
    if (!(0,source/* isLinkable */.n1)(runUrl))
        return result;
    return `${result} ([${/\/job\/\d+$/.test(runUrl) ? 'job' : 'run'}](${runUrl}))`;
}
/** A value that may be broken on a narrow screen, and is copied unchanged. */
function wrapped(value, maxCharacters = valueLimit) {
    const pieces = value.split(/(?<=[-/:@.])/);
    const isPlain = value.length <= maxCharacters && pieces.every((piece) => (0,markdown/* text */.Qq)(piece) === piece);
    return isPlain && pieces.length > 1
        ? `<code>${pieces.join('<wbr>')}</code>`
        : (0,markdown/* code */.aY)(value, maxCharacters);
}

;// CONCATENATED MODULE: ./src/runner/comment/next-step.ts


/** A comment that was read longer ago is read again before it is written. */
const staleMs = 2_000;
/** Then it is written all the same: reading takes longer than `staleMs`. */
const mostStaleLooks = 10;
const mostWrites = 20;
/** What to do about the comment of `workflow`, so that it has `row` and those of the other jobs. */
function nextStep(look, progress, workflow, row, kind = 'result') {
    const { created, written, writes } = progress;
    const own = created === 'unknown' ? undefined : created;
    const byUs = look.comments.filter((comment) => isOfAction(comment.body) && isOurs(comment, progress));
    const ours = ofWorkflow(byUs, workflow);
    const isOneOfSeveral = byUs.length > ours.length;
    const [oldest, ...others] = ours;
    if (oldest === undefined) {
        if (kind === 'closes')
            return nothingToClose;
        const reason = reasonNotToCreate(look, created);
        if (reason !== undefined)
            return { type: 'stop', reason };
        return { type: 'create', body: renderComment(workflow, [row], isOneOfSeveral) };
    }
    const { id } = oldest;
    const stored = withLinksBeside(parseRows(oldest.body), row.runUrl);
    const all = mergeRows(...ours.map(({ body }) => withLinksBeside(parseRows(body), row.runUrl)));
    if (kind === 'closes' && !hasDraft(all, row) && !hasRows(all, [row]))
        return nothingToClose;
    const rows = withoutOutdated(mergeRows(all, [row]));
    if (hasRows(stored, rows)) {
        // Each job removes only its own comment, once the oldest has its row.
        const surplus = progress.hasRemoved ? undefined : others.find((one) => one.id === own?.id);
        if (surplus !== undefined)
            return { type: 'remove', id: surplus.id };
        return writes === 0 || look.isSettled
            ? { type: 'done', hiding: findHiding(stored, row) }
            : { type: 'settle', id };
    }
    if (written?.id === id && !written.isThere) {
        const reason = `Comment ${id} is listed, but an update of it is answered with status code 404.`;
        return { type: 'stop', reason };
    }
    if (writes >= mostWrites) {
        return { type: 'stop', reason: 'Other jobs kept overwriting the comment on the pull request.' };
    }
    if (look.isStale && progress.staleLooks < mostStaleLooks)
        return { type: 'look', id };
    return { type: 'update', id, body: renderComment(workflow, rows, isOneOfSeveral) };
}
const nothingToClose = { type: 'done', hiding: undefined };
/** A run creates one comment at most, and none where there may be one already. */
function reasonNotToCreate({ comments, isWhole }, created) {
    if (created === 'unknown') {
        return 'Its creation was not confirmed, so there may be a new comment. This run creates no second one.';
    }
    if (created !== undefined)
        return 'It was deleted while it was updated.';
    if (isWhole)
        return undefined;
    return `It is not among the first ${comments.length} comments, and there are more.`;
}
/** Whether we wrote it: anybody can copy our marker into a comment. */
function isOurs({ id, author, isBot }, { login, created }) {
    // What this run created shows as whom the token writes, also where the forge does not tell.
    const own = created === 'unknown' ? undefined : created;
    const us = own?.author ?? login;
    return id === own?.id || (us === undefined ? isBot : author === us);
}
/** Those with the key of today, else those with an older one. */
function ofWorkflow(comments, workflow) {
    for (const marker of commentMarkers(workflow)) {
        const found = comments.filter(({ body }) => body.startsWith(marker));
        if (found.length > 0)
            return found;
    }
    return [];
}

;// CONCATENATED MODULE: ./src/runner/comment/comment-store.ts


/** A write unaware of ours arrives within `staleMs` or a slow read, and 1.3 s in each direction. */
const settleMs = 4_000;
/**
 * Jobs of a matrix write one comment at once, and GitHub has no conditional update: looks for the
 * row again, and writes it again if it is gone. Resolves with a later row that hides ours.
 */
async function putRow(store, workflow, row, { clock, random, own = {}, kind = 'result' }, signal) {
    const login = await store.readLogin(signal);
    const { created } = own;
    let progress = { login, created, writes: 0, hasRemoved: false, staleLooks: 0 };
    let look = await listAll();
    for (;;) {
        const isStale = clock.monotonicMs() - look.askedMs > staleMs;
        const step = nextStep({ ...look, isStale }, progress, workflow, row, kind);
        switch (step.type) {
            case 'done':
                return step.hiding;
            case 'stop':
                throw new errors/* ActionError */.l(step.reason);
            case 'create': {
                own.created = 'unknown';
                const created = await store.create(step.body, signal).catch((error) => {
                    if (!signal.aborted)
                        delete own.created;
                    throw error;
                });
                own.created = created ?? 'unknown';
                progress = { ...progress, created: own.created, writes: progress.writes + 1 };
                look = withCreated(await listAll(), created);
                break;
            }
            case 'update': {
                const isThere = await store.update(step.id, step.body, signal);
                const written = { id: step.id, isThere };
                progress = { ...progress, written, writes: progress.writes + 1 };
                await clock.sleep(100 + random() * 400, signal);
                look = await readAgain(step.id);
                break;
            }
            case 'remove':
                await store.remove(step.id, signal);
                progress = { ...progress, hasRemoved: true };
                break;
            case 'look':
                progress = { ...progress, staleLooks: progress.staleLooks + 1 };
                look = await readAgain(step.id);
                break;
            case 'settle':
                await clock.sleep(settleMs + random() * 500, signal);
                look = { ...(await readAgain(step.id)), isSettled: true };
        }
    }
    async function listAll() {
        const askedMs = clock.monotonicMs();
        return { ...(await store.list(signal)), isSettled: kind === 'draft', askedMs };
    }
    /** Reads what can have changed: one comment, in one request however long the list is. */
    async function readAgain(id) {
        const askedMs = clock.monotonicMs();
        const now = await store.read(id, signal);
        if (now === undefined)
            return await listAll();
        const comments = look.comments.map((comment) => (comment.id === id ? now : comment));
        return { ...look, comments, isSettled: kind === 'draft', askedMs };
    }
}
/** A list may lag behind. */
function withCreated(look, created) {
    if (created === undefined || look.comments.some(({ id }) => id === created.id))
        return look;
    return { ...look, comments: [...look.comments, created].toSorted((a, b) => a.id - b.id) };
}

;// CONCATENATED MODULE: ./src/runner/comment/github-comments.ts


const pageSize = 100;
/** GitHub allows 2,500 comments. */
const mostPages = 25;
/** Rejections have GitHub's status code as `status`, or are an `ActionError`. */
async function openGitHubComments({ owner, repo, number, ...address }, world, mostRequests) {
    const { rest, request, requestOnce } = await openGitHub(address, world, mostRequests);
    const place = { owner, repo };
    return {
        async list(signal) {
            const comments = new Map();
            let isWhole = false;
            for (let page = 1; page <= mostPages && !isWhole; page += 1) {
                const { data, headers } = await request((options) => rest.issues.listComments({
                    ...place,
                    ...options,
                    issue_number: number,
                    per_page: pageSize,
                    page,
                }), signal);
                const read = decodeList(data);
                const before = comments.size;
                for (const comment of read)
                    comments.set(comment.id, comment);
                // Gitea sends all comments, whatever the page.
                isWhole = read.length > pageSize || comments.size === before || !hasNext(headers.link ?? '');
            }
            return { comments: [...comments.values()].toSorted((a, b) => a.id - b.id), isWhole };
        },
        async read(id, signal) {
            const response = await request((options) => rest.issues.getComment({ ...place, ...options, comment_id: id }), signal).catch(unlessGone);
            return response && decodeComment(response.data);
        },
        async create(body, signal) {
            try {
                // Not repeated: a second comment would be the result of a lost response.
                const { data } = await requestOnce((options) => rest.issues.createComment({ ...place, ...options, issue_number: number, body }), signal);
                const created = decodeComment(data);
                return created && { ...created, body };
            }
            catch (error) {
                signal.throwIfAborted();
                const status = statusOf(error);
                if (status !== undefined && status < 500)
                    throw error;
                if (error instanceof errors/* ActionError */.l)
                    throw error;
                return undefined;
            }
        },
        async update(id, body, signal) {
            const response = await request((options) => rest.issues.updateComment({ ...place, ...options, comment_id: id, body }), signal).catch(unlessGone);
            return response !== undefined;
        },
        async remove(id, signal) {
            await request((options) => rest.issues.deleteComment({ ...place, ...options, comment_id: id }), signal).catch(unlessGone);
        },
        async readLogin(signal) {
            try {
                const { data } = await request((options) => rest.users.getAuthenticated(options), signal);
                return data.login;
            }
            catch (error) {
                signal.throwIfAborted();
                // An app's token, as the job's own, belongs to no user.
                if ([401, 403, 404].includes(statusOf(error) ?? 0))
                    return undefined;
                throw error;
            }
        },
    };
}
function decodeList(data) {
    if (!Array.isArray(data))
        throw foreignResponse('The response is not a list of comments.');
    return data.flatMap((comment) => decodeComment(comment) ?? []);
}
function decodeComment(comment) {
    const { id, body, user } = fieldsOf(comment);
    const { login, type } = fieldsOf(user);
    if (typeof id !== 'number')
        return undefined;
    return {
        id,
        body: typeof body === 'string' ? body : '',
        author: typeof login === 'string' ? login : undefined,
        isBot: type === 'Bot',
    };
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function hasNext(link) {
    return /;\s*rel="?next"?/.test(link);
}
/** Somebody may have deleted the comment since it was read. */
function unlessGone(error) {
    if (statusOf(error) !== 404)
        throw error;
    return undefined;
}

;// CONCATENATED MODULE: ./src/runner/comment/comment.ts
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






const limitMs = { draft: 20_000, stop: 4_000, closes: 15_000, result: 60_000 };
/** All that a run sends for its comment, whatever the forge answers. */
const mostRequests = { draft: 20, result: 110 };
/**
 * Shows that a build runs or its job stops; `closes` replaces a row that says that it runs.
 * Resolves with whether that is shown. Trouble is a warning when the row of the result is written.
 */
async function announce(what, row, { pullRequest, workflow, token, own }, { redact, signal, ...world }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (token === undefined)
            return false;
        const limit = __addDisposableResource(env_1, (0,time_limit/* timeLimit */.z)(limitMs[what], world.clock, signal), false);
        try {
            const store = await openGitHubComments({ ...pullRequest, token }, world, mostRequests.draft);
            const kind = what === 'closes' ? what : 'draft';
            const options = { ...world, own, kind };
            await putRow(store, workflow, storable(row, redact), options, limit.signal);
            return true;
        }
        catch {
            return false;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** A missing permission is a notice, other trouble a warning. */
async function updateComment(row, { pullRequest, workflow, token, own }, { log, redact, signal, ...world }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (token === undefined) {
            await log.warning("The comment on the pull request was not updated: this runner provides no token.\nSet 'github-token' to a token that may write comments, or 'comment' to 'false'.");
            return;
        }
        const limit = __addDisposableResource(env_2, (0,time_limit/* timeLimit */.z)(limitMs.result, world.clock, signal), false);
        try {
            const store = await openGitHubComments({ ...pullRequest, token }, world, mostRequests.result);
            const shown = storable(row, redact);
            const hiding = await putRow(store, workflow, shown, { ...world, own }, limit.signal);
            if (hiding !== undefined) {
                await log.warning(`The comment on the pull request does not show this build of '${row.agent}', but that of the later run ${hiding.runNumber}, which succeeded.\nIf there is no such run, delete the comment: somebody edited it.`);
            }
        }
        catch (error) {
            if (signal.aborted)
                return;
            if (isForbidden(error)) {
                await log.notice("The comment on the pull request was not updated: the token is not allowed to write it.\nAdd 'pull-requests: write' to the 'permissions' of the job. Pull requests from forks and of Dependabot never have this permission.");
                return;
            }
            const cause = limit.signal.aborted ? limit.signal.reason : error;
            await log.warning(`The comment on the pull request could not be updated: ${describeGitHubError(cause)}`);
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}


/***/ }),

/***/ 704:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   x9: () => (/* binding */ joinBlocks),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export summaryLimitBytes */
/* harmony import */ var _util_clip_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(940);
/* harmony import */ var _util_present_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(555);
/* harmony import */ var _text_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(650);



// Foreign text becomes Markdown only through `text`, `code`, `prose` and `codeBlock`.
/** The runner drops a summary above 1 MiB; the rest is for other summaries of the same step. */
const summaryLimitBytes = 900 * 1_024;
/** No structure, links or mentions. Escapes only what is special: changed secrets go unmasked. */
function text(value) {
    return (clean(value, 2_000)
        .replaceAll(meaningful, String.raw `\$&`)
        // GitHub finds mentions, references and addresses despite backslashes; a joiner breaks them.
        .replaceAll(/@(?=\w)|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi, '$&&zwj;')
        .replaceAll('|', '&#124;'));
}
/** Special anywhere; underscores except inside a word; starts of a list, a heading or a rule. */
const meaningful = /[\\`*[\]<>$~]|&(?=#?\w+;)|(?<![a-z0-9]_*)_|_(?!_*[a-z0-9])|^[-+=#]|(?<=^\d+)[.)](?=\s|$)/gi;
/** Not for a table cell. Text where nothing has to be escaped, else code: both wrap. */
function prose(value) {
    const plain = clean(value, 2_000);
    return text(value) === plain ? plain : codeSpan(plain);
}
/** A value to copy, for a line or a table cell: every character but a pipe is unchanged. */
function code(value, maxCharacters = 500) {
    const content = clean(value, maxCharacters);
    if (content === '')
        return '';
    // A pipe ends a table cell even inside a code span.
    return content.includes('|') ? `<code>${text(content)}</code>` : codeSpan(content);
}
function codeSpan(content) {
    const ticks = '`'.repeat(longestRun(content) + 1);
    const pad = /^[ `]|[ `]$/.test(content) ? ' ' : '';
    return `${ticks}${pad}${content}${pad}${ticks}`;
}
/** Unchanged lines, in a fence longer than any run of backticks in them. */
function codeBlock(lines) {
    const content = lines.map((line) => (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showInvisible */ .jQ)((0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutStyle */ .IV)(line))).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}text\n${content}\n${fence}`;
}
/** Cells are Markdown, made by `text` and `code`. The first row is the header. */
function table([head = [], ...rows]) {
    return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
/** Blocks under a title that opens and closes them. The title is our own text. */
function details(title, blocks, at) {
    const tag = at === undefined ? 'details' : `details ${at}`;
    return `<${tag}><summary>${title}</summary>\n\n${(0,_util_present_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .E)(blocks).join('\n\n')}\n\n</details>`;
}
/** Joins blocks as long as they fit; no block is cut. */
function joinBlocks(blocks, limitBytes = summaryLimitBytes) {
    const cut = '_The rest did not fit and was left out._\n';
    let joined = '';
    for (const block of (0,_util_present_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .E)(blocks)) {
        const longer = `${joined}${block}\n\n`;
        if (Buffer.byteLength(longer) + Buffer.byteLength(cut) > limitBytes)
            return joined + cut;
        joined = longer;
    }
    return joined;
}
/** Long texts are cut between words: half a secret would not be masked. */
function clean(value, maxCharacters) {
    const line = (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutStyle */ .IV)((0,_util_clip_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$)(value, maxCharacters)).replaceAll(/\s+/g, ' ');
    return (0,_text_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showInvisible */ .jQ)(line).trim();
}
function longestRun(content) {
    let longest = 0;
    for (const [run] of content.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 637:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactAll),
/* harmony export */   R: () => (/* binding */ redactedJson)
/* harmony export */ });
/** Redacts every string and key inside a value of plain objects and arrays. */
function redactAll(value, redact) {
    return redactUnknown(value, redact);
}
/** Redacts first: in finished JSON, a redacted number or quotation mark would break it. */
function redactedJson(value, redact, indent) {
    return JSON.stringify(redactAll(value, redact), (_, item) => {
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


/***/ }),

/***/ 683:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ describeSource),
/* harmony export */   Bg: () => (/* binding */ commitUrl),
/* harmony export */   HX: () => (/* binding */ placeInDockerfile),
/* harmony export */   RQ: () => (/* binding */ withLocalChanges),
/* harmony export */   gV: () => (/* binding */ lineUrl),
/* harmony export */   n1: () => (/* binding */ isLinkable)
/* harmony export */ });
/* harmony import */ var _build_context_normalise_remote_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(646);

/** Follows a commit that is not exactly what was packed. */
const withLocalChanges = ' with local changes';
/** `page` is that of the workflow's repository. */
function describeSource({ sourceRepo, sourceCommit, sourceRef, sourceDirty }, page) {
    // Servers ignore the case of names.
    const isOfWorkflow = page !== undefined && sourceRepo?.toLowerCase() === (0,_build_context_normalise_remote_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseRemote */ .B)(page.url)?.toLowerCase();
    return {
        commit: sourceCommit,
        ref: sourceRef,
        isDirty: sourceDirty === true,
        repository: isOfWorkflow ? page : undefined,
    };
}
/** `undefined` where the log names no line, or a line of another file than the Dockerfile. */
function placeInDockerfile(dockerfile, place) {
    const { file = 'Dockerfile', line = 0 } = place ?? {};
    // The archive has the Dockerfile under this name, wherever it is in the repository.
    if (dockerfile === undefined || file !== 'Dockerfile')
        return undefined;
    const lines = dockerfile.text?.split('\n').length ?? Infinity;
    return line < 1 || line > lines ? undefined : { file: dockerfile.path, line };
}
/** Undefined unless each part has the form that it should have. */
function commitUrl({ commit, repository }) {
    if (!repository || !isLinkable(repository.url) || !isCommit(commit))
        return undefined;
    return `${repository.url}/commit/${commit}`;
}
function lineUrl({ commit, repository }, { file, line }) {
    if (!repository || !isLinkable(repository.url) || !isCommit(commit))
        return undefined;
    const path = file.toWellFormed().split('/').map(encodeName).join('/');
    return `${repository.url}/${repository.files}/${commit}/${path}#L${line}`;
}
/** Whether a page of the workflow's server can be linked to from Markdown. */
function isLinkable(url) {
    return (url !== undefined &&
        /^https?:\/\/[\w.-]{1,255}(?::\d{1,5})?(?:\/[\w.-]{1,255}){2,20}$/.test(url));
}
function isCommit(commit) {
    return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit);
}
/** `encodeURIComponent` leaves some characters that have a meaning in Markdown. */
function encodeName(name) {
    return encodeURIComponent(name).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 650:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ withoutStyle),
/* harmony export */   Wq: () => (/* binding */ bidirectional),
/* harmony export */   iF: () => (/* binding */ style),
/* harmony export */   jQ: () => (/* binding */ showInvisible),
/* harmony export */   q4: () => (/* binding */ invisible)
/* harmony export */ });
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


/***/ }),

/***/ 434:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isGiteaOrAct)
/* harmony export */ });
/**
 * With Docker, these may lose what a step has saved for its post step, and start that while the
 * main step is still running.
 */
function isGiteaOrAct(env) {
    return Boolean(env['GITEA_ACTIONS']) || Boolean(env['ACT']);
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

/***/ 853:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ tempDirectory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(542);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Where the runner keeps the temporary files of a job; as everywhere, empty means unset. */
function tempDirectory() {
    const { RUNNER_TEMP: path = '' } = process.env;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)() : path);
}


/***/ }),

/***/ 796:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _promote_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(181);
/* harmony import */ var _runner_world_system_world_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(363);


await (0,_promote_js__WEBPACK_IMPORTED_MODULE_0__/* .promote */ .p)(_runner_world_system_world_js__WEBPACK_IMPORTED_MODULE_1__/* .systemWorld */ .w);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 487:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XT: () => (/* binding */ listSome),
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* unused harmony export namedEntries */
/** Follows the first entries of a list: how many are left out, or nothing if there are none. */
function andMore(left) {
    return left > 0 ? [`and ${left} more`] : [];
}
/** So that a message does not become longer than an annotation. */
const namedEntries = 20;
/** The first `most` entries, and how many more there are. */
function listSome(entries, most = namedEntries, separator = ', ') {
    return [...entries.slice(0, most), ...andMore(entries.length - most)].join(separator);
}
/** `a`, `a and b`, or `a, b and c`. */
function listAll(entries) {
    const last = entries.at(-1) ?? '';
    return entries.length > 1 ? `${entries.slice(0, -1).join(', ')} and ${last}` : last;
}


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

/***/ 555:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/** The texts that are there. */
function present(texts) {
    return texts.filter((text) => Boolean(text));
}


/***/ }),

/***/ 266:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ createRetryBudget),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   Uy: () => (/* binding */ askedWait)
/* harmony export */ });
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


/***/ }),

/***/ 208:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Zo: () => (/* binding */ describeSystemError)
/* harmony export */ });
/* unused harmony exports isDiskFull, isMissing */
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

/***/ 949:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ timeLimit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17);

/** Fires after `ms` of `clock` or with one of `signals`; disposing it stops the timer. */
function timeLimit(ms, clock, ...signals) {
    const limit = new AbortController();
    const disposed = new AbortController();
    clock.sleep(ms, disposed.signal).then(() => limit.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`The time limit of ${ms / 1000} s was reached.`, {
        hint: "Check whether the server or this runner's network is slow.",
    })), () => undefined);
    return {
        signal: AbortSignal.any([limit.signal, ...signals]),
        [Symbol.dispose]: () => disposed.abort(),
    };
}


/***/ }),

/***/ 610:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessAborted)
/* harmony export */ });
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
/******/ var __webpack_exports__ = __nccwpck_require__(796);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
